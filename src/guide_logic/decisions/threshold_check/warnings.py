"""What to watch about a threshold answer, by a short name that tests and programs can rely on."""

from decimal import Decimal

from guide_logic.decisions.shared import common, duties
from guide_logic.decisions.shared.common import begins
from guide_logic.decisions.shared.estimate import Estimate
from guide_logic.decisions.threshold_check.questions import value_answers
from guide_logic.decisions.threshold_check.readings import Reading, may_be_mixed
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Point,
)
from guide_logic.law import Law, Period
from guide_logic.law.wording import long_date, pounds

BEGINS_BELOW_ONLY = ("below-threshold-notice", "invitation", "contact")


def warnings_for(
    answers: Answers,
    code: str,
    readings: tuple[Reading, ...],
    sum_: Estimate | None,
    other: Period | None,
    law: Law,
) -> dict[str, Point]:
    """Warnings by a short name that tests and other programs can rely on. ``other`` is a period of another answer."""
    main = readings[0]
    result: dict[str, Point] = {}
    if main.value is not None:
        margin = law.value("near-line", begins(answers)) / 100
        if abs(main.value - main.threshold) <= main.threshold * margin:
            result["near-line"] = Point(
                "The value is close to the threshold. The estimate is tested again before award: if bids lift a "
                "contract to the threshold, it can no longer be awarded under the below-threshold rules.",
                refs=("pa23-s4", "pa23-s11"),
                answers=value_answers(answers),
            )
        if other:
            result["other-date"] = _other_date(main, other)
        result.update(_guide_figure(answers, main))
    if not main.above:
        result["no-splitting"] = Point(
            "Do not split a contract, or choose a way of valuing it, in order to stay below the threshold.",
            refs=("pa23-s4", "pa23-sch3-p4"),
            answers=("linked",) if "linked" in answers else (),
        )
    if main.above and answers["trigger"] in BEGINS_BELOW_ONLY:
        result["trigger"] = Point(
            "Contacting or inviting suppliers, or a below-threshold notice, does not begin a procurement of this "
            "value. The day that counts is that of the tender notice or transparency notice. An order under a framework "
            "and a user choice award have neither: ask which day counts for them.",
            refs=("t25-r3", "pa23-s21", "pa23-s44"),
            answers=("trigger", "begins"),
        )
    if answers["trigger"] in ("engagement", UNKNOWN):
        result["not-begun"] = Point(
            "Planning and market engagement do not begin a procurement. Check again on the day of the first notice, "
            "invitation or contact.",
            refs=("t25-r3",),
            answers=("trigger", "begins"),
        )
    if sum_ and "vat" in sum_.doubts:
        result["vat-unknown"] = Point(
            "The VAT position is not known, so VAT at the standard rate is counted to be safe. Here it does not "
            "move the value across the threshold.",
            refs=("pa23-s123", "hmrc-701-2"),
            answers=("vat",),
        )
    if answers.get("linked") == UNKNOWN:
        result["linked-unknown"] = Point(
            "Find out whether other contracts could reasonably be bought together with this one. If so they are "
            "added up.",
            refs=("pa23-sch3-p4",),
            answers=("linked",),
        )
    if answers["exempt"] == UNKNOWN:
        result["exempt-unknown"] = Point(
            "Check whether the contract is exempt. If it is, the procedures and notices of the Act do not apply "
            "to it. The duty to have regard to the national policy statement may.",
            refs=("pa23-sch2", "pa23-s13"),
            answers=("exempt",),
        )
    if answers["mixed"] == UNKNOWN and may_be_mixed(answers):
        result["mixed-unknown"] = Point(
            "Check whether a part of another kind could be bought separately. If that part alone reaches its own "
            "threshold, the whole contract is treated as above, and a light touch contract or a concession loses its "
            "special rules.",
            refs=("pa23-s5", "pa23-s10"),
            answers=("mixed",),
        )
    if answers["kind"] == UNKNOWN:
        result["kind-unknown"] = Point(
            "The kind of contract is not known. The ordinary rules are shown, which are the stricter ones.",
            refs=("pa23-s9", "pr24-sch1"),
            answers=("kind",),
        )
    part = answers.get("part_value")
    if isinstance(part, Decimal) and sum_ is not None and part > sum_.high:
        result["part-larger"] = Point(
            "The part is worth more than the whole contract. Check both amounts.",
            refs=("pa23-s5",),
            answers=("part_value",),
        )
    if answers["nation"] == "wales":
        result["wales"] = Point(
            "Wales has regulations of its own for notices. They are published on Sell2Wales, and some details differ.",
            refs=("pa23-s14", "pa23-s2"),
            answers=("nation",),
        )
    result.update(common.welsh_duties(answers, begins(answers), law))
    if answers["nation"] == "northern-ireland":
        result["northern-ireland"] = Point(
            "Some parts of the Act, among them duties to publish, do not apply to most authorities in Northern Ireland. "
            "Check which apply to yours.",
            refs=("pa23-s53", "pa23-s69", "pa23-s70", "pa23-s84"),
            answers=("nation",),
        )
    if answers["buyer"] == "utility" and code in ("above", "depends"):
        result["private-utility"] = common.PRIVATE_UTILITY
    for point in common.health_warning(answers):
        result["health-unknown"] = point
    return result


def _other_date(main: Reading, other: Period) -> Point:
    """That the answer would differ if the procurement began in another period of the Act."""
    assert main.value is not None
    assert isinstance(other.value, Decimal)
    side = "at or above" if main.value >= other.value else "below"
    when = (
        f"on or after {long_date(other.start)}"
        if other.start > main.period.start
        else f"on or before {long_date(other.to)}"
        if other.to
        else "earlier"
    )
    return Point(
        f"The date matters here. For a procurement that begins {when} the threshold is {pounds(other.value)}, and this "
        f"value is {side} it.",
        refs=("t25-r3", other.ref),
        answers=("begins",),
    )


def _guide_figure(answers: Answers, main: Reading) -> dict[str, Point]:
    """A warning where the 2024 guide's own figure gives another answer."""
    guide = main.figure.guide_value
    assert main.value is not None
    if guide is None or answers["buyer"] not in duties.COUNCILS:
        return {}
    if (main.value >= guide) == (main.value >= main.threshold):
        return {}
    side = "at or above" if main.value >= guide else "below"
    return {
        "guide-figure": Point(
            f"The 2024 guide gives {pounds(guide)} for this kind of contract. By that figure the answer would have "
            f"been “{side} the threshold”. The guide’s figure is not the law.",
            refs=("pa23-sch1", main.period.ref),
            answers=("kind",),
        )
    }
