"""The plain answer to "Must we tender?", by outcome."""

from collections.abc import Mapping

from guide_logic.decisions.threshold_check.readings import Reading
from guide_logic.engine.model import Plain, Verdict

ASKED = "Must we tender?"

PLAIN: Mapping[str, Plain] = {
    "above": Plain(
        Verdict.YES,
        "Unless the law allows a direct award, or you order from a framework, there has to be a competition.",
        "Which route do you propose, and which section of the Act allows it?",
    ),
    "below-notifiable": Plain(
        Verdict.NO,
        "The Act does not make you tender this. Your own council’s rules may ask for quotes, and a notice "
        "is due once the contract is made.",
        "What do our own contract rules ask for at this value?",
    ),
    "below": Plain(
        Verdict.NO,
        "The Act does not make you tender this. Your own council’s rules may still ask for quotes.",
        "What do our own contract rules ask for at this value?",
    ),
    "below-outside-part-6": Plain(
        Verdict.NO,
        "The Act sets no procedure for this contract. The buyer’s own rules may.",
        "What do our own contract rules ask for at this value?",
    ),
    "depends": Plain(
        Verdict.NOT_KNOWN,
        "It turns on something that is not known. Until it is, act as if you must.",
        "Can you find out what is missing, and show the value either way?",
    ),
    "value-needed": Plain(
        Verdict.NOT_KNOWN,
        "It turns on what the whole contract is worth, with VAT, extensions and options. Estimate that first.",
        "What is the estimate for the whole life of the contract, and how was it reached?",
    ),
    "health-care": Plain(
        Verdict.OTHER_LAW,
        "Health care has rules of its own, whatever the value. They do not always ask for a competition.",
        "Which process of the health care rules do you propose, and why?",
    ),
    "exempt": Plain(
        Verdict.NO,
        "The conditions of an exemption seem to be met, so the Act’s procedures do not apply.",
        "Which exemption is it, and where is the note that shows each condition met?",
    ),
    "exemption-open": Plain(
        Verdict.NOT_KNOWN,
        "It may be exempt, and a condition of the exemption is open. Until it is settled, act as if it were not.",
        "Which condition is open, and who can settle it?",
    ),
    "old-law": Plain(
        Verdict.OTHER_LAW,
        "It began before the Act, so the old Regulations decide.",
        "On which day did this procurement begin, and how do we know?",
    ),
    "not-begun": Plain(
        Verdict.NOT_KNOWN,
        "Planning alone does not begin a procurement. It turns on the day of the first notice or invitation.",
        "When will the first notice, invitation or contact be?",
    ),
    "scotland": Plain(
        Verdict.OTHER_LAW,
        "Scotland has procurement rules of its own, and this site does not cover them.",
        "Which Scottish rules apply at this value?",
    ),
    "not-covered": Plain(
        Verdict.NOT_KNOWN,
        "The amounts that count on that day are not held here.",
        "Which threshold applies on the day this begins?",
    ),
}

_EITHER_WAY = {
    "vat": "Yes if VAT comes on top, no if none is due.",
    "linked": "Yes if the other contracts count with it, no if they do not.",
    "part": "Yes if the part of another kind could be bought apart and reaches its own threshold, no if not.",
    "begins": "Yes if it begins once the lower amount is in force, no if before. Planning begins nothing.",
}
_TURNS_ON = {
    "kind": "the kind of contract",
    "vat": "VAT",
    "linked": "the other contracts",
    "part": "the part of another kind",
    "begins": "the day it begins",
}
_KINDS = {"light-touch": "light touch services", "goods-services": "ordinary goods or services", "works": "works"}


def depends(causes: tuple[str, ...], readings: tuple[Reading, ...]) -> Plain:
    """The plain answer where it turns on what is not known: on what, and the answer either way."""
    if causes == ("kind",):
        above, below = (
            " or ".join(dict.fromkeys(_KINDS[reading.kind] for reading in readings if reading.above is side))
            for side in (True, False)
        )
        told = f"Yes for {above}, no for {below}."
    elif len(causes) == 1:
        told = _EITHER_WAY[causes[0]]
    else:
        told = f"It turns on {', on '.join(_TURNS_ON[cause] for cause in causes[:-1])} and on {_TURNS_ON[causes[-1]]}."
    known = PLAIN["depends"]
    return Plain(known.verdict, f"{told} Until you know, act as if you must.", known.ask)


ORDER = Plain(
    Verdict.NO,
    "It is an order from a framework. The framework’s own rules say how the supplier is chosen, and whether there is a contest.",
    "What do the framework’s own rules say about choosing a supplier?",
)
"""The plain answer for an order under a framework, at or above the threshold."""


def answer(code: str, *, call_off: bool) -> Plain | None:
    """The plain answer where it turns on more than the code, or None."""
    return ORDER if code == "above" and call_off else None
