"""What to watch about a threshold answer, by a short name that tests and programs can rely on."""

from guide_logic.decisions.shared import duties, scope
from guide_logic.decisions.shared.estimate import Estimate
from guide_logic.decisions.threshold_check.purchase import SPECIAL, Purchase
from guide_logic.decisions.threshold_check.readings import OtherPeriod, Reading
from guide_logic.engine.model import UNKNOWN, Point
from guide_logic.law import Law
from guide_logic.law.wording import long_date, pounds

MEANWHILE = (
    " Until you know, keep to the ordinary rules where they ask for more, a standstill before signing among them: that is the "
    "safe side."
)
BEGINS_BELOW_ONLY = ("below-threshold-notice", "invitation", "contact")


def warnings_for(
    purchase: Purchase,
    code: str,
    readings: tuple[Reading, ...],
    sum_: Estimate | None,
    other: OtherPeriod | None,
    law: Law,
) -> dict[str, Point]:
    """Warnings by a short name that tests and other programs can rely on. ``other`` is a period of another answer."""
    main = readings[0]
    result = {
        **_about_the_value(purchase, main, other, law),
        **_about_the_day(purchase, main),
        **_about_the_estimate(purchase, sum_),
        **_about_what_it_is(purchase),
        **_about_the_part(purchase, sum_),
        **_about_the_buyer(purchase, code, law),
    }
    for point in scope.health_warning(purchase.given):
        result["health-unknown"] = point
    return result


def _about_the_value(purchase: Purchase, main: Reading, other: OtherPeriod | None, law: Law) -> dict[str, Point]:
    result: dict[str, Point] = {}
    if main.value is not None:
        margin = law.value("near-line", purchase.begins) / 100
        if abs(main.value - main.threshold) <= main.threshold * margin:
            result["near-line"] = Point(
                "The value is close to the threshold. The estimate is tested again before award: if bids lift a "
                "contract to the threshold, it can no longer be awarded under the below-threshold rules.",
                refs=("pa23-s4", "pa23-s11"),
                answers=purchase.about_value,
            )
        if other:
            result["other-date"] = _other_date(other)
        result.update(_guide_figure(purchase, main))
    if not main.above:
        result["no-splitting"] = Point(
            "Do not split a contract, or choose a way of valuing it, in order to stay below the threshold.",
            refs=("pa23-s4", "pa23-sch3-p4"),
            answers=purchase.given_to("linked"),
        )
    return result


def _about_the_day(purchase: Purchase, main: Reading) -> dict[str, Point]:
    if main.above and purchase.trigger in BEGINS_BELOW_ONLY:
        return {
            "trigger": Point(
                "Contacting or inviting suppliers, or a below-threshold notice, does not begin a procurement of this "
                "value. The day that counts is that of the tender notice or transparency notice. An order under a "
                "framework and a user choice award have neither: ask which day counts for them.",
                refs=("t25-r3", "pa23-s21", "pa23-s44"),
                answers=("trigger", "begins"),
            )
        }
    if purchase.may_not_have_begun:
        return {
            "not-begun": Point(
                "Planning and market engagement do not begin a procurement. Check again on the day of the first notice, "
                "invitation or contact.",
                refs=("t25-r3",),
                answers=("trigger", "begins"),
            )
        }
    return {}


def _about_the_estimate(purchase: Purchase, sum_: Estimate | None) -> dict[str, Point]:
    result: dict[str, Point] = {}
    if sum_ and "vat" in sum_.doubts:
        result["vat-unknown"] = Point(
            "The VAT position is not known, so VAT at the standard rate is counted to be safe. Here it does not "
            "move the value across the threshold.",
            refs=("pa23-s123", "hmrc-701-2"),
            answers=("vat",),
        )
    if purchase.linked == UNKNOWN:
        result["linked-unknown"] = Point(
            "Find out whether other contracts could reasonably be bought together with this one. If so they are "
            "added up.",
            refs=("pa23-sch3-p4",),
            answers=("linked",),
        )
    return result


def _about_what_it_is(purchase: Purchase) -> dict[str, Point]:
    result: dict[str, Point] = {}
    if purchase.exempt == UNKNOWN:
        result["exempt-unknown"] = Point(
            "Check whether the contract is exempt. If it is, the procedures and notices of the Act do not apply "
            "to it. The duty to have regard to the national policy statement may.",
            refs=("pa23-sch2", "pa23-s13"),
            answers=("exempt",),
        )
    if purchase.mixture_unknown:
        result["mixed-unknown"] = Point(
            "Check whether a part of another kind could be bought separately. If that part alone reaches its own "
            "threshold, the whole contract is treated as above, and a light touch contract or a concession loses its "
            f"special rules.{MEANWHILE if purchase.kind in SPECIAL else ''}",
            refs=("pa23-s5", "pa23-s10"),
            answers=("mixed",),
        )
    if purchase.kind_unknown:
        result["kind-unknown"] = Point(
            "The kind of contract is not known. The ordinary rules are shown, which are the stricter ones.",
            refs=("pa23-s9", "pr24-sch1"),
            answers=("kind",),
        )
    return result


def _about_the_part(purchase: Purchase, sum_: Estimate | None) -> dict[str, Point]:
    if purchase.part_value is None or sum_ is None or purchase.part_value <= sum_.high:
        return {}
    return {
        "part-larger": Point(
            "The part is worth more than the whole contract. Check both amounts.",
            refs=("pa23-s5",),
            answers=("part_value",),
        )
    }


def _about_the_buyer(purchase: Purchase, code: str, law: Law) -> dict[str, Point]:
    result: dict[str, Point] = {}
    if purchase.in_wales:
        result["wales"] = Point(
            "Wales has regulations of its own for notices. They are published on Sell2Wales, and some details differ.",
            refs=("pa23-s14", "pa23-s2"),
            answers=("nation",),
        )
    if purchase.in_northern_ireland:
        result["northern-ireland"] = Point(
            "Some parts of the Act, among them duties to publish, do not apply to most authorities in Northern Ireland. "
            "Check which apply to yours.",
            refs=("pa23-s53", "pa23-s69", "pa23-s70", "pa23-s84"),
            answers=("nation",),
        )
    if purchase.by_utility and code in ("above", "depends"):
        result["private-utility"] = scope.PRIVATE_UTILITY
    return result


def _other_date(other: OtherPeriod) -> Point:
    """That the answer would differ if the procurement began in another period of the Act."""
    side = "at or above" if other.amount >= other.threshold else "below"
    when = (
        f"on or after {long_date(other.period.start)}"
        if other.is_later
        else f"on or before {long_date(other.period.to)}"
        if other.period.to
        else "earlier"
    )
    what, its = (" for the part of another kind", "that part") if other.of_part else ("", "this value")
    return Point(
        f"The date matters here. For a procurement that begins {when} the threshold{what} is {pounds(other.threshold)}, and "
        f"{its} is {side} it.",
        refs=("t25-r3", other.period.ref),
        answers=("begins", *(("part_value",) if other.of_part else ())),
    )


def _guide_figure(purchase: Purchase, main: Reading) -> dict[str, Point]:
    """A warning where the 2024 guide's own figure gives another answer."""
    guide = main.figure.guide_value
    assert main.value is not None
    if guide is None or purchase.buyer not in duties.COUNCILS:
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
