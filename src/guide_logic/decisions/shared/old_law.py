"""A procurement begun before the Act: what governs it, what is open about that, and where to go on with it.

Source: SI 2024/716, regulation 5.
"""

from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.scope import health_warning, regime_runs
from guide_logic.engine.model import UNKNOWN, Answers, Link, Point, Strength
from guide_logic.law import Law
from guide_logic.law.wording import long_date


def go_on(law: Law) -> tuple[Point, ...]:
    """What to do next with such a contract."""
    return (
        Point(
            "To change or extend it, use the tool on changing a contract. It tests the change under the old Regulations.",
            refs=("pcr15", "tr24-r5"),
            leads_to="contract-change",
        ),
        Point(
            f"To buy the same again, start a new procurement. One that begins on {long_date(law.day('act-in-force'))} or "
            "later is under the Act: use this tool again with the day on which that begins.",
            refs=("tr24-r5",),
        ),
    )


def links(answers: Answers) -> tuple[Link, ...]:
    """Where such a contract goes on."""
    return (
        next_tool.link("Next: may this contract be changed?", "contract-change", answers),
        Link("What has changed, and since when", "law/changes/"),
    )


def other_old_law(law: Law) -> Point:
    """What governed a procurement before the Act, other than the Public Contracts Regulations 2015."""
    health = long_date(law.day("psr-in-force"))
    return Point(
        "Concessions and utilities had old regulations of their own. Health care for the health service in England has "
        f"followed the Provider Selection Regime since {health}: neither the Act nor the 2015 Regulations. So do orders "
        "for it that began since then, even under an older framework.",
        refs=("tr24-r5", "psr23-r3", "psr23-r29-3"),
        answers=("begins",),
    )


def what_governs_old(law: Law) -> Point:
    """What governs a procurement begun before the Act, and which day decides that (SI 2024/716, regulations 5 and 7)."""
    act = long_date(law.day("act-in-force"))
    return Point(
        "The Public Contracts Regulations 2015 govern the award, and the contract to its end: its notices, standstill, changes "
        f"and ending. What decides is whether one of these came before {act}: a contract notice was sent off, an advert stood "
        "on Contracts Finder, a voluntary transparency notice was out, a supplier was contacted for an award without a notice, "
        "or the contract or its framework was awarded. If none did, the Act governs: come back with the day of the first notice.",
        refs=("pcr15", "tr24-r5"),
        answers=("begins",),
    )


def only_invited() -> Point:
    """What counts as begun under the old law: a bare invitation is not on the list."""
    return Point(
        "Check this if suppliers were only invited, and nothing was published. The old law goes on where a notice or an "
        "advert was sent, a supplier was contacted for an award without a notice, or the contract was awarded before that "
        "day. An invitation alone is not named. On one reading it is such a contact, and the old law goes on; on the other "
        "the Act governs.",
        refs=("tr24-r5",),
        answers=("begins",),
    )


def old_law_strength(answers: Answers) -> Strength:
    """How firmly the old law holds: less so where it may be health care, whose orders have a day of their own."""
    return Strength.LIKELY if answers.get("health") in ("yes", UNKNOWN) else Strength.SETTLED


def old_law_warnings(answers: Answers, law: Law) -> dict[str, Point]:
    """Warnings by name for a procurement under the old law: what else governed then, and health care in doubt."""
    found = {"other-old-law": other_old_law(law)}
    if regime_runs(answers, law):
        for point in health_warning(answers):
            found["health-unknown"] = point
    return found
