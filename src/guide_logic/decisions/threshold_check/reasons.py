"""Why a purchase is at, above or below its threshold, or why that depends."""

from guide_logic.decisions.shared import duties, questions
from guide_logic.decisions.shared.estimate import Estimate
from guide_logic.decisions.threshold_check.purchase import Purchase
from guide_logic.decisions.threshold_check.readings import (
    OtherPeriod,
    Reading,
    first_of_each_kind,
    loses_special_treatment,
    loss_is_arguable,
)
from guide_logic.engine.model import Bearing, Point
from guide_logic.law import Law
from guide_logic.law.wording import long_date, pounds

ORDER = Point(
    "It is an order under a framework. The rules on mixed contracts do not reach those, so the part of another kind changes "
    "nothing here.",
    refs=("pa23-s5", "pa23-s10"),
    answers=("mixed", "call_off"),
)
"""Why a part of another kind changes nothing."""

ORDINARY_MEANWHILE = Point(
    "Use the ordinary rules meanwhile, not those for light touch or concessions: the part that would take the contract to the "
    "threshold would also take its special treatment away.",
    refs=("pa23-s5", "pa23-s10"),
    answers=("kind", "mixed"),
)
"""What to do while it is not known whether a part of another kind counts."""


def threshold_line(main: Reading, law: Law) -> Point:
    """The threshold, and for which procurements it holds."""
    start = max(main.period.start, law.day("act-in-force"))
    since = f"{long_date(start)} to {long_date(main.period.to)}" if main.period.to else f"{long_date(start)} on"
    return Point(
        f"The {main.figure.name[0].lower()}{main.figure.name[1:]} is {pounds(main.threshold)}, VAT included, for "
        f"procurements that begin from {since}.",
        refs=("pa23-sch1", main.period.ref),
        answers=("kind", "buyer", "begins"),
    )


def value_beside_it(purchase: Purchase, main: Reading) -> Point:
    """On which side of the threshold the value is."""
    if main.value is None:
        return Point(
            "The value cannot be estimated, so it counts as above the threshold.",
            refs=("pa23-sch3-p5",),
            answers=("value_how",),
            bearing=Bearing.FOR,
        )
    if main.value >= main.threshold:
        equal = "exactly the threshold, and equal counts as above" if main.value == main.threshold else "more than that"
        return Point(
            f"The estimated value is {pounds(main.value)}, {equal}.",
            refs=("pa23-s3",),
            answers=purchase.about_value,
            bearing=Bearing.FOR,
        )
    if main.part_reaches:
        return Point(
            f"The estimated value is {pounds(main.value)}, less than that. But a part that could be bought "
            "separately reaches its own threshold, so the whole contract is treated as above.",
            refs=("pa23-s5",),
            answers=purchase.given_to("part_kind", "part_separate", "part_value"),
            bearing=Bearing.FOR,
        )
    kind = ", whatever kind it turns out to be" if purchase.kind_unknown else ""
    return Point(
        f"The estimated value is {pounds(main.value)}, less than that{kind}.",
        refs=("pa23-s3", "pa23-s4"),
        answers=purchase.about_value,
        bearing=Bearing.AGAINST,
    )


def notice_floor(contract: duties.Contract, law: Law) -> Point:
    """Whether a value below the threshold reaches the floor for notices."""
    assert contract.value is not None
    reaches = contract.value >= duties.notice_floor(contract, law)
    return Point(
        f"Below-threshold notices start at {duties.show_notice_floor(contract, law)}, VAT included. The value "
        + ("reaches that." if reaches else "does not reach that."),
        refs=("pa23-s87",),
        answers=("buyer", "nation"),
    )


def loss(purchase: Purchase, readings: tuple[Reading, ...]) -> tuple[Point, ...]:
    """That special treatment is lost, or may be, because of a part of another kind (section 10)."""
    losing = [reading for reading in readings if loses_special_treatment(purchase, reading)]
    if not purchase.is_mixed or not losing:
        return ()
    sure = len(losing) == len(readings)
    part = "The part of another kind could be bought separately and alone reaches its own threshold"
    point = Point(
        f"{part}, so the contract loses its special treatment. Use the ordinary rules for all of it."
        if sure
        else "If the part of another kind could be bought separately and alone reaches its own threshold, the contract "
        "loses its special treatment. Until you know, use the ordinary rules for all of it.",
        refs=("pa23-s10",),
        answers=purchase.given_to("kind", "call_off", "part_kind", "part_separate", "part_value"),
        bearing=Bearing.FOR,
    )
    if not loss_is_arguable(purchase, losing[0]):
        return (point,)
    return (
        point,
        Point(
            "Check this: the part shares a special regime with the whole. On one reading it is then of the same kind, and "
            "that treatment stays. The ordinary rules are the safe side.",
            refs=("pa23-s10",),
            answers=purchase.given_to("kind", "buyer", "part_kind"),
        ),
    )


def two_days(other: OtherPeriod) -> Point:
    """Both readings of which day counts, where the amount changes after the day given (SI 2025/1200, regulation 3)."""
    part = " for the part of another kind" if other.of_part else ""
    return Point(
        "Check which day counts, because the amount changes after the day you gave. The regulation that changed the amounts "
        "lists what begins a procurement: notices, an invitation to tender, contact with a supplier to award. Planning is "
        f"not on the list, so on that reading nothing has begun, and {pounds(other.threshold)} counts{part} if one of those "
        f"comes on or after {long_date(other.period.start)}. On the other reading every step taken in order to award is part "
        f"of the procurement, so it began on the day you gave and {pounds(other.counted_threshold)} counts.",
        refs=("t25-r3", "pa23-s1"),
        answers=("begins", "trigger", *(("part_value",) if other.of_part else ())),
    )


def cause(name: str, purchase: Purchase, readings: tuple[Reading, ...], other: OtherPeriod | None) -> Point:
    """What an answer that depends turns on: "kind", "vat", "linked", "part" or "begins" with the ``other`` period."""
    if name == "begins" and other:
        return two_days(other)
    match name:
        case "kind":
            sides = "; ".join(_side(reading) for reading in first_of_each_kind(readings))
            return Point(f"The kind of contract: {sides}.", refs=("pa23-s9", "pa23-sch1"), answers=("kind",))
        case "vat":
            return Point(
                "VAT: without it the value is below the threshold, with it the value reaches the threshold. Ask the "
                "supplier whether VAT is due.",
                refs=("pa23-s123", "hmrc-701-2"),
                answers=("vat",),
            )
        case "linked":
            return Point(
                "Linked contracts: counting them takes the value to the threshold. They count unless there is a good "
                "reason to value them separately.",
                refs=("pa23-sch3-p4",),
                answers=purchase.given_to("linked", "linked_value", "linked_reason"),
            )
    what = (
        "The part of another kind:" if purchase.is_mixed
        else "Whether there is a part of another kind, and what it is worth:"
    )  # fmt: skip
    return Point(
        f"{what} if it could reasonably be bought separately and alone reaches its own threshold, the whole contract is "
        "treated as above.",
        refs=("pa23-s5",),
        answers=purchase.given_to("mixed", "call_off", "part_kind", "part_separate", "part_value"),
    )


def _side(reading: Reading) -> str:
    side = "at or above" if reading.above else "below"
    return f"{questions.kind_label(reading.kind).lower()} are {side} their threshold of {pounds(reading.threshold)}"


def notices_unsure(contract: duties.Contract, sum_: Estimate, law: Law) -> Point:
    """That the lowest estimate is under the floor for notices."""
    return Point(
        "What is not known decides whether notices are due: the lowest estimate is "
        f"{pounds(sum_.low)}, under {duties.show_notice_floor(contract, law)}. Until you know, publish them.",
        refs=("pa23-s87",),
        answers=sum_.doubts,
    )
