"""The plain answer to "Must we tender?", by outcome."""

from collections.abc import Mapping

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
