"""Threshold check: is this contract at or above the threshold, and what follows?

Order of the test: does the Act apply at all (nation, date, health, exemptions); what kind of
contract is it; what is it worth; is that at or above the threshold in force on the day the
procurement begins; and do sections 5 and 10 on mixed contracts change the answer. Where the
reader does not know something, every reading is worked out. If all agree, that is the answer;
if not, the answer is "it depends" and says on what.
"""

from decimal import Decimal

from guide_logic.decisions.shared import duties, readings, wales
from guide_logic.decisions.shared.estimate import Estimate, estimate
from guide_logic.decisions.shared.questions import threshold_figure
from guide_logic.decisions.threshold_check import exempt, plain, reasons
from guide_logic.decisions.threshold_check.elsewhere import not_covered, outside_the_act, value_needed
from guide_logic.decisions.threshold_check.outcomes import HEADLINES, OUTCOMES, conclusions, leaves, links_for
from guide_logic.decisions.threshold_check.purchase import Purchase, read
from guide_logic.decisions.threshold_check.questions import QUESTIONS
from guide_logic.decisions.threshold_check.readings import (
    Reading,
    causes_of,
    loses_special_treatment,
    loss_is_arguable,
    other_period,
    readings_of,
    turns_on_the_day,
)
from guide_logic.decisions.threshold_check.warnings import warnings_for
from guide_logic.engine.model import UNKNOWN, Answers, Bar, Line, Outcome, Point, Section, Strength, Tool
from guide_logic.engine.values import number
from guide_logic.law import Law, NotCovered

ID = "threshold-check"


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Procurement Act 2023, sections 3 to 5, 9, 10 and 84, Schedules 1 to 3."""
    purchase = read(answers)
    if outside := outside_the_act(purchase, law):
        return outside
    if purchase.missing:
        return value_needed(purchase, law)
    sum_ = None if purchase.cannot_be_estimated else estimate(answers, law, purchase.begins)
    try:
        readings = readings_of(purchase, law, sum_)
    except NotCovered as gap:
        return not_covered(purchase, str(gap), law)
    open_ended = sum_ is not None and sum_.open_ended
    if len({reading.above for reading in readings}) > 1 or (open_ended and not all(r.above for r in readings)):
        return _depends(purchase, readings, sum_, law)
    return _answer(purchase, readings, sum_, law)


def _answer(purchase: Purchase, readings: tuple[Reading, ...], sum_: Estimate | None, law: Law) -> Outcome:
    """The outcome where every reading is on the same side of its threshold."""
    main = readings[0]
    lost = purchase.is_mixed and _may_lose(purchase, readings)
    kind = _kind_that_counts(purchase, lost=lost)
    contract = duties.Contract(
        kind=main.kind if purchase.kind_unknown else kind,
        light_touch=purchase.has_light_kind and not lost,
        buyer=purchase.buyer,
        nation=purchase.nation,
        begins=purchase.begins,
        value=main.value,
        call_off=purchase.is_call_off,
    )
    code, why, sections = _verdict(purchase, contract, readings, law)
    other = other_period(purchase, main, law)
    day_open = turns_on_the_day(purchase, readings)
    if other and day_open:
        why = (*why, reasons.two_days(other))
    by_part = main.above and main.value is not None and not _reaches(main.value, kind, purchase, readings, law)
    concludes = conclusions(purchase.given, code, kind, main.value, day_open=day_open, by_part=by_part)
    warnings = warnings_for(purchase, code, readings, sum_, other, law)
    if code == "below-notifiable" and sum_ and sum_.low < duties.notice_floor(contract, law):
        warnings["notices-unsure"] = reasons.notices_unsure(contract, sum_, law)
    doubtful = day_open or "notices-unsure" in warnings or _is_doubtful(purchase, code, readings)
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=Strength.LIKELY if doubtful else Strength.SETTLED,
        reasons=why,
        next_steps=_next_steps(code, contract),
        warnings=tuple(warnings.values()),
        working=_working(sum_, main),
        bar=None if main.value is None else Bar(main.value, main.threshold, main.figure.name),
        sections=sections,
        links=(*exempt.links(purchase.given), *links_for(purchase.given, code, concludes)),
        concludes=concludes,
        leaves=leaves(purchase.given),
        plain=plain.answer(code, call_off=purchase.is_call_off),
        facts=_facts(main, sum_) | {"light_touch": contract.light_touch, "warnings": list(warnings)},
        as_at=purchase.begins,
    )


def _may_lose(purchase: Purchase, readings: tuple[Reading, ...]) -> bool:
    return any(loses_special_treatment(purchase, reading) for reading in readings)


def _reaches(value: Decimal, kind: str, purchase: Purchase, readings: tuple[Reading, ...], law: Law) -> bool:
    """Whether the value itself reaches the threshold of the kind whose rules apply; the lowest, if that is not known."""
    if kind != purchase.kind:
        return value >= law.value(threshold_figure(kind, purchase.buyer), purchase.begins, purchase.nation)
    return value >= min(each.threshold for each in readings if each.on == purchase.begins)


def _kind_that_counts(purchase: Purchase, *, lost: bool) -> str:
    """The kind whose rules apply: the ordinary one where special treatment is lost, or may be."""
    return "goods-services" if lost and not purchase.kind_unknown else purchase.kind


def _is_doubtful(purchase: Purchase, code: str, readings: tuple[Reading, ...]) -> bool:
    """Whether something that is not known, or arguable, keeps the answer from being settled."""
    return (
        UNKNOWN in (purchase.kind, purchase.exempt, purchase.linked, purchase.health)
        or purchase.mixture_unknown
        or purchase.part_value_unknown
        or (code == "above" and len({reading.part_reaches for reading in readings}) > 1)
        or (code == "below-outside-part-6" and purchase.in_northern_ireland)
        or any(loss_is_arguable(purchase, reading) for reading in readings)
    )


def _facts(main: Reading, sum_: Estimate | None) -> dict[str, object]:
    return {
        "above": main.above,
        "estimated_value": None if main.value is None else number(main.value),
        "lowest_value": None if sum_ is None else number(sum_.low),
        "threshold": number(main.threshold),
        "threshold_from": main.period.start.isoformat(),
        "threshold_to": main.period.to.isoformat() if main.period.to else None,
        "distance": None if main.value is None else number(main.value - main.threshold),
        "treated_as_above": main.above and (main.value is None or main.value < main.threshold),
    }


def _verdict(
    purchase: Purchase, contract: duties.Contract, readings: tuple[Reading, ...], law: Law
) -> tuple[str, tuple[Point, ...], tuple[Section, ...]]:
    """Code, reasons and sections of an answer on which every reading agrees."""
    main = readings[0]
    why = (
        *exempt.failure(purchase.given, law, purchase.begins),
        reasons.threshold_line(main, law),
        reasons.value_beside_it(purchase, main),
        *((reasons.ORDER,) if purchase.is_call_off else ()),
    )
    if main.above:
        return "above", (*why, *reasons.loss(purchase, readings)), duties.above_threshold(contract, law)
    if outside := duties.outside_part_6(purchase.given):
        return "below-outside-part-6", (*why, outside), ()
    assert main.value is not None
    code = "below-notifiable" if main.value >= duties.notice_floor(contract, law) else "below"
    return code, (*why, reasons.notice_floor(contract, law)), duties.below_threshold(contract, law)


def _depends(purchase: Purchase, readings: tuple[Reading, ...], sum_: Estimate | None, law: Law) -> Outcome:
    """The outcome where the readings differ.

    Until it is known, the counsel is to go on as if it were above: so do the tools that follow. Where a part of
    another kind is what may lift it there, the same part takes special treatment away.
    """
    main = readings[0]
    names = causes_of(purchase, readings, sum_)
    other = other_period(purchase, main, law)
    causes = tuple(reasons.cause(name, purchase, readings, other) for name in names)
    warnings = warnings_for(purchase, "depends", readings, None, other, law)
    kind = _kind_that_counts(purchase, lost=_may_lose(purchase, readings))
    value = sum_.high if sum_ and _reaches(sum_.high, kind, purchase, readings, law) else None
    concludes = conclusions(purchase.given, "depends", kind, value, day_open="begins" in names, by_part=False)
    return Outcome(
        code="depends",
        headline=HEADLINES["depends"],
        strength=Strength.ADVICE,
        reasons=(
            *exempt.failure(purchase.given, law, purchase.begins),
            *causes,
            reasons.threshold_line(main, law),
        ),
        next_steps=(
            Point(
                "Find out what is listed above, and write down how you found it out.",
                answers=tuple(dict.fromkeys(name for point in causes for name in point.answers)),
            ),
            Point(
                "Until you know, act as if the contract were at or above the threshold. That is the safe side.",
                refs=("pa23-s4", "pa23-s11"),
            ),
            *((reasons.ORDINARY_MEANWHILE,) if kind != purchase.kind else ()),
        ),
        warnings=tuple(warnings.values()),
        working=_working(sum_, main),
        bar=Bar(sum_.high, main.threshold, main.figure.name) if sum_ else None,
        links=(*exempt.links(purchase.given), *links_for(purchase.given, "depends", concludes)),
        concludes=concludes,
        leaves=leaves(purchase.given),
        facts={
            "above": None,
            "depends_on": list(names),
            "estimated_value": number(sum_.high) if sum_ else None,
            "lowest_value": number(sum_.low) if sum_ else None,
            "threshold": number(main.threshold),
            "warnings": list(warnings),
        },
        as_at=purchase.begins,
        plain=plain.depends(names, readings),
    )


def _working(sum_: Estimate | None, main: Reading) -> tuple[Line, ...]:
    if sum_ is None:
        return ()
    return (*sum_.lines, Line(main.figure.name, main.threshold), _gap(sum_.high - main.threshold))


def _gap(distance: Decimal) -> Line:
    return Line("Above the threshold by" if distance >= 0 else "Below the threshold by", abs(distance))


def _next_steps(code: str, contract: duties.Contract) -> tuple[Point, ...]:
    estimate_note = Point("Write down the estimate and how you reached it.", refs=("pa23-s4", "pa23-s98"))
    if contract.call_off:
        return (
            estimate_note,
            Point(
                "Follow the framework’s own rules for choosing a supplier, and check that it covers this buyer, this "
                "service and this value.",
                refs=("pa23-s45",),
                answers=("call_off",),
            ),
        )
    if code == "above":
        return (
            estimate_note,
            Point("Choose the route: a competition, or a direct award if a ground is met.",
                  refs=("pa23-s11", "pa23-s19", "pa23-s41"), leads_to="supplier-choice"),
            Point("Plan the notices before the first one is published.", refs=("pa23-s21",), leads_to="notices-timeline"),
        )  # fmt: skip
    if code == "below-outside-part-6":
        return (estimate_note, Point("Follow the buyer’s own contract rules.", refs=("pa23-s84",)))
    return (
        estimate_note,
        Point("Check the council’s contract procedure rules for this value.", refs=("pa23-s87",)),
        Point(
            "Decide whether to advertise, invite chosen suppliers, or award directly.",
            refs=("pa23-s87",),
            leads_to="supplier-choice",
        ),
    )


TYPICAL = {
    "nation": "england",
    "begins": UNKNOWN,
    "trigger": "tender-notice",
    "buyer": "council",
    "health": "no",
    "exempt": "none",
    "land_way": "acquire",
    "land_duty": "no",
    "legal_service": "represent",
    "mediation_for": "buyer",
    "research_kind": "research",
    "research_public": "yes",
    "research_goods": "no",
    "emergency_service": "ambulance",
    "emergency_profit": "yes",
    "transport_kind": "concession",
    "control_body": "company",
    "control_who": "alone",
    "control_board": "yes",
    "control_influence": "no",
    "control_activities": "yes",
    "control_shares": "no",
    "coop_parties": "yes",
    "coop_aim": "yes",
    "coop_public": "yes",
    "coop_elsewhere": "yes",
    "employment_kind": "worker",
    "loan_way": "to",
    "exempt_main": "all",
    "exempt_separate": "yes",
    "kind": "light-touch",
    "mixed": "no",
    "call_off": "no",
    "part_kind": "goods-services",
    "part_separate": "yes",
    "value_how": "total",
    "term": "3 years",
    "extensions": "0",
    "options": "0",
    "own": "0",
    "vat": "included",
    "linked": "no",
    "linked_reason": "no",
}
"""An everyday case, and the answers about exemptions with which each holds."""

_PART_KIND = readings.Unsure(
    "part_kind",
    "what kind the other part is",
    {
        "goods-services": "if the part is ordinary goods or services",
        "works": "if the part is works",
        "light-touch": "if the part is light touch services",
        "concession": "if the part is a concession",
    },
    refs=("pa23-s5", "pa23-s10"),
)

TOOL = readings.over(
    wales.named(
        Tool(
            id=ID,
            title="Threshold check",
            summary="Whether the full rules of the Procurement Act apply to a contract in England, Wales or "
            "Northern Ireland, and what follows.",
            version=3,
            questions=QUESTIONS,
            outcomes=OUTCOMES,
            decide=decide,
            asked=plain.ASKED,
            plain=plain.PLAIN,
            typical=TYPICAL,
        ),
    ),
    readings.NATION,
    readings.BUYER,
    _PART_KIND,
)
