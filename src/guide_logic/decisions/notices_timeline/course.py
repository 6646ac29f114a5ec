"""The course that a contract took: what has happened, what was missed, and days that contradict each other."""

from datetime import date

from guide_logic.decisions.notices_timeline.contract import Contract
from guide_logic.decisions.notices_timeline.dates import Dates
from guide_logic.decisions.shared.missed import BELOW_TENDER, TENDER, TRANSPARENCY, Course
from guide_logic.engine.model import UNKNOWN

NAMES = {
    "transparency": "the transparency notice",
    "tender": "the tender notice",
    "award": "the contract award notice",
    "standstill": "the standstill",
    "details": "the contract details notice",
}
"""What was missed, by the first word of its short name."""


def course(contract: Contract, days: Dates) -> Course:
    """The course of an award, for measuring it against the notices."""
    return Course(
        today=contract.today,
        public=contract.is_awarded,
        call=_call(contract),
        called=contract.transparency if contract.is_direct else contract.tender,
        award=contract.award,
        entered=contract.entered if contract.is_awarded or contract.is_below else None,
        details=contract.details,
        details_asked="details_notice" in contract.given,
        light_touch=days.light_touch,
        held=days.held,
        ends=days.ends,
    )


def _call(contract: Contract) -> str:
    """The notice that comes first."""
    if contract.is_direct:
        return TRANSPARENCY
    if contract.competes:
        return TENDER
    return BELOW_TENDER if contract.is_below and contract.advertised == "yes" else ""


def named(ids: tuple[str, ...]) -> str:
    """What was missed, in words: "the transparency notice and the standstill"."""
    names = list(dict.fromkeys(NAMES[each.split("-")[0]] for each in ids))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def contradiction(contract: Contract) -> tuple[str, str] | None:
    """The ids of two days that cannot both be right, whatever happened.

    A notice cannot come before the procurement began, nor a contract end, or its details appear,
    before it was entered into.
    """
    begins = None if contract.given.get("begins") == UNKNOWN else contract.begins
    first = (
        ("tender_notice", contract.tender),
        ("transparency", contract.transparency),
        ("award_notice", contract.award),
        ("sign", contract.sign),
    )
    pairs: list[tuple[str, date | None, str, date | None]] = [("begins", begins, *each) for each in first]
    pairs += [("sign", contract.sign, "contract_ends", contract.end)]
    pairs += [("sign", contract.sign, "details_notice", contract.details)]
    return next(((one, other) for one, early, other, late in pairs if early and late and early > late), None)


def wrong_order(contract: Contract) -> tuple[str, str] | None:
    """The ids of two planned days in the wrong order, if any: a day that has passed is a fact, and no plan."""
    pairs = (
        ("tender_notice", contract.tender, "award_notice", contract.award, True),
        ("tender_notice", contract.tender, "sign", contract.sign, True),
        ("transparency", contract.transparency, "award_notice", contract.award, False),
        ("transparency", contract.transparency, "sign", contract.sign, False),
        ("award_notice", contract.award, "sign", contract.sign, False),
        ("award_notice", contract.award, "contract_ends", contract.end, False),
    )
    for one, early, other, late, apart in pairs:
        if early and late and late >= contract.today and (early > late or (apart and early == late)):
            return (one, other)
    return None
