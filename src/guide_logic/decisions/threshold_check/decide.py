"""Threshold check: is this contract at or above the threshold, and what follows?

Order of the test: does the Act apply at all (nation, date, health, exemptions); what kind of
contract is it; what is it worth; is that at or above the threshold in force on the day the
procurement begins; and do sections 5 and 10 on mixed contracts change the answer. Where the
reader does not know something, every reading is worked out. If all agree, that is the answer;
if not, the answer is "it depends" and says on what.
"""

from decimal import Decimal

from guide_logic.decisions.shared import common, duties
from guide_logic.decisions.shared.common import begins, number
from guide_logic.decisions.shared.estimate import AMOUNTS, Estimate, estimate
from guide_logic.decisions.threshold_check import exempt, plain
from guide_logic.decisions.threshold_check.elsewhere import (
    not_covered,
    outside_the_act,
    value_needed,
)
from guide_logic.decisions.threshold_check.outcomes import HEADLINES, OUTCOMES, conclusions, links_for
from guide_logic.decisions.threshold_check.questions import QUESTIONS, given, value_answers
from guide_logic.decisions.threshold_check.readings import (
    Reading,
    causes_of,
    first_of_each_kind,
    is_call_off,
    loses_special_treatment,
    loss_is_arguable,
    may_be_mixed,
    may_begin_later,
    other_period,
    readings_of,
)
from guide_logic.decisions.threshold_check.warnings import warnings_for
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Bar,
    Bearing,
    Line,
    Outcome,
    Point,
    Section,
    Strength,
    Tool,
)
from guide_logic.law import Law, NotCovered, Period
from guide_logic.law.wording import long_date, pounds

ID = "threshold-check"
CONCESSIONS = ("concession", "light-touch-concession")


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Procurement Act 2023, sections 3 to 5, 9, 10 and 84, Schedules 1 to 3."""
    if outside := outside_the_act(answers, law):
        return outside
    if answers["value_how"] == UNKNOWN or UNKNOWN in (answers.get(name) for name in AMOUNTS):
        return value_needed(answers, law)
    on = begins(answers)
    sum_ = None if answers["value_how"] == "cannot" else estimate(answers, law, on)
    try:
        readings = readings_of(answers, law, sum_)
    except NotCovered as gap:
        return not_covered(answers, str(gap), law)
    open_ended = sum_ is not None and sum_.open_ended
    if len({reading.above for reading in readings}) > 1 or (open_ended and not all(r.above for r in readings)):
        return _depends(answers, readings, sum_, law)
    return _answer(answers, readings, sum_, law)


def _answer(answers: Answers, readings: tuple[Reading, ...], sum_: Estimate | None, law: Law) -> Outcome:
    main = readings[0]
    lost = answers["mixed"] == "yes" and any(loses_special_treatment(answers, reading) for reading in readings)
    kind = "goods-services" if lost and answers["kind"] != UNKNOWN else str(answers["kind"])
    contract = duties.Contract(
        kind=main.kind if kind == UNKNOWN else kind,
        light_touch=answers["kind"] in ("light-touch", "light-touch-concession") and not lost,
        buyer=str(answers["buyer"]),
        nation=str(answers["nation"]),
        begins=begins(answers),
        value=main.value,
        call_off=is_call_off(answers),
    )
    code, reasons, sections = _verdict(answers, contract, readings, law)
    concludes = conclusions(answers, code, kind, main.value)
    other = other_period(answers, main, law)
    begins_later = may_begin_later(answers, main, other)
    if other and begins_later:
        reasons = (*reasons, _two_days(main, other))
    warnings = warnings_for(answers, code, readings, sum_, other, law)
    if code == "below-notifiable" and sum_ and sum_.low < duties.notice_floor(contract, law):
        warnings["notices-unsure"] = _notices_unsure(contract, sum_, law)
    doubtful = (
        UNKNOWN in (answers["kind"], answers["exempt"], answers.get("linked"))
        or (answers["mixed"] == UNKNOWN and may_be_mixed(answers))
        or answers.get("part_value") == UNKNOWN
        or (code == "above" and len({reading.part_reaches for reading in readings}) > 1)
        or (code == "below-outside-part-6" and answers["nation"] == "northern-ireland")
        or "notices-unsure" in warnings
        or begins_later
        or any(loss_is_arguable(answers, reading) for reading in readings)
    )
    known = sum_ is not None and main.value is not None
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=Strength.LIKELY if doubtful or answers.get("health") == UNKNOWN else Strength.SETTLED,
        reasons=reasons,
        next_steps=_next_steps(code, contract),
        warnings=tuple(warnings.values()),
        working=_working(sum_, main),
        bar=Bar(main.value, main.threshold, main.figure.name) if known and main.value is not None else None,
        sections=sections,
        links=links_for(answers, code, concludes),
        concludes=concludes,
        facts={
            "above": main.above,
            "estimated_value": None if main.value is None else number(main.value),
            "lowest_value": None if sum_ is None else number(sum_.low),
            "threshold": number(main.threshold),
            "threshold_from": main.period.start.isoformat(),
            "threshold_to": main.period.to.isoformat() if main.period.to else None,
            "distance": None if main.value is None else number(main.value - main.threshold),
            "light_touch": contract.light_touch,
            "treated_as_above": main.above and (main.value is None or main.value < main.threshold),
            "warnings": list(warnings),
        },
        as_at=contract.begins,
    )


def _verdict(
    answers: Answers, contract: duties.Contract, readings: tuple[Reading, ...], law: Law
) -> tuple[str, tuple[Point, ...], tuple[Section, ...]]:
    """Code, reasons and sections of an answer on which every reading agrees."""
    main = readings[0]
    reasons = [*exempt.failure(answers, law, contract.begins), *_value_reasons(answers, main, law)]
    if contract.call_off:
        reasons.append(_ORDER)
    if main.above:
        reasons += _loss(answers, readings)
        return "above", tuple(reasons), duties.above_threshold(contract, law)
    outside = duties.outside_part_6(answers)
    if outside:
        return "below-outside-part-6", (*reasons, outside), ()
    assert main.value is not None
    floor = duties.show_notice_floor(contract, law)
    notifiable = main.value >= duties.notice_floor(contract, law)
    reasons.append(
        Point(
            f"Below-threshold notices start at {floor}, VAT included. The value "
            + ("reaches that." if notifiable else "does not reach that."),
            refs=("pa23-s87",),
            answers=("buyer", "nation"),
        )
    )
    return (
        "below-notifiable" if notifiable else "below",
        tuple(reasons),
        duties.below_threshold(contract, law),
    )


def _loss(answers: Answers, readings: tuple[Reading, ...]) -> tuple[Point, ...]:
    """That special treatment is lost, or may be, because of a part of another kind (section 10)."""
    main = readings[0]
    if answers["mixed"] != "yes" or not loses_special_treatment(answers, main):
        return ()
    sure = all(reading.part_reaches for reading in readings)
    part = "The part of another kind could be bought separately and alone reaches its own threshold"
    point = Point(
        f"{part}, so the contract loses its special treatment. Use the ordinary rules for all of it."
        if sure
        else "If the part of another kind could be bought separately and alone reaches its own threshold, the contract "
        "loses its special treatment. Until you know, use the ordinary rules for all of it.",
        refs=("pa23-s10",),
        answers=given(answers, "call_off", "part_kind", "part_separate", "part_value"),
        bearing=Bearing.FOR,
    )
    if not loss_is_arguable(answers, main):
        return (point,)
    return (
        point,
        Point(
            "Check this: the part shares a special regime with the whole. On one reading it is then of the same kind, and "
            "that treatment stays. The ordinary rules are the safe side.",
            refs=("pa23-s10",),
            answers=given(answers, "kind", "buyer", "part_kind"),
        ),
    )


def _two_days(main: Reading, other: Period) -> Point:
    """Both readings of which day counts, where the amount changes after the day given (SI 2025/1200, regulation 3)."""
    assert isinstance(other.value, Decimal)
    return Point(
        "Check which day counts, because the amount changes after the day you gave. The regulation that changed the amounts "
        "lists what begins a procurement: notices, an invitation to tender, contact with a supplier to award. Planning is "
        f"not on the list, so on that reading nothing has begun, and {pounds(other.value)} counts if one of those comes on or "
        f"after {long_date(other.start)}. On the other reading every step taken in order to award is part of the "
        f"procurement, so it began on the day you gave and {pounds(main.threshold)} counts.",
        refs=("t25-r3", "pa23-s1"),
        answers=("begins", "trigger"),
    )


def _notices_unsure(contract: duties.Contract, sum_: Estimate, law: Law) -> Point:
    return Point(
        "What is not known decides whether notices are due: the lowest estimate is "
        f"{pounds(sum_.low)}, under {duties.show_notice_floor(contract, law)}. Until you know, publish them.",
        refs=("pa23-s87",),
        answers=sum_.doubts,
    )


def _value_reasons(answers: Answers, main: Reading, law: Law) -> tuple[Point, ...]:
    kind = "whatever kind it turns out to be" if answers["kind"] == UNKNOWN else main.figure.name.lower()
    start = max(main.period.start, law.day("act-in-force"))
    since = f"{long_date(start)} to {long_date(main.period.to)}" if main.period.to else f"{long_date(start)} on"
    line = Point(
        f"The {main.figure.name[0].lower()}{main.figure.name[1:]} is {pounds(main.threshold)}, VAT included, for "
        f"procurements that begin from {since}.",
        refs=("pa23-sch1", main.period.ref),
        answers=("kind", "buyer", "begins"),
    )
    if main.value is None:
        verdict = Point(
            "The value cannot be estimated, so it counts as above the threshold.",
            refs=("pa23-sch3-p5",),
            answers=("value_how",),
            bearing=Bearing.FOR,
        )
    elif main.value >= main.threshold:
        equal = "exactly the threshold, and equal counts as above" if main.value == main.threshold else "more than that"
        verdict = Point(
            f"The estimated value is {pounds(main.value)}, {equal}.",
            refs=("pa23-s3",),
            answers=value_answers(answers),
            bearing=Bearing.FOR,
        )
    elif main.part_reaches:
        verdict = Point(
            f"The estimated value is {pounds(main.value)}, less than that. But a part that could be bought "
            "separately reaches its own threshold, so the whole contract is treated as above.",
            refs=("pa23-s5",),
            answers=given(answers, "part_kind", "part_separate", "part_value"),
            bearing=Bearing.FOR,
        )
    else:
        verdict = Point(
            f"The estimated value is {pounds(main.value)}, less than that"
            + (f", {kind}." if answers["kind"] == UNKNOWN else "."),
            refs=("pa23-s3", "pa23-s4"),
            answers=value_answers(answers),
            bearing=Bearing.AGAINST,
        )
    return (line, verdict)


def _depends(answers: Answers, readings: tuple[Reading, ...], sum_: Estimate | None, law: Law) -> Outcome:
    causes = causes_of(readings, sum_)
    texts = {
        "kind": Point(
            "The kind of contract: " + "; ".join(_side(r) for r in first_of_each_kind(readings)) + ".",
            refs=("pa23-s9", "pa23-sch1"),
            answers=("kind",),
        ),
        "vat": Point(
            "VAT: without it the value is below the threshold, with it the value reaches the threshold. Ask the "
            "supplier whether VAT is due.",
            refs=("pa23-s123", "hmrc-701-2"),
            answers=("vat",),
        ),
        "linked": Point(
            "Linked contracts: counting them takes the value to the threshold. They count unless there is a good "
            "reason to value them separately.",
            refs=("pa23-sch3-p4",),
            answers=given(answers, "linked", "linked_value", "linked_reason"),
        ),
        "part": Point(
            "Whether there is a part of another kind, and what it is worth: if it could reasonably be bought separately "
            "and alone reaches its own threshold, the whole contract is treated as above."
            if answers["mixed"] == UNKNOWN
            else "The part of another kind: if it could reasonably be bought separately and alone reaches its own "
            "threshold, the whole contract is treated as above.",
            refs=("pa23-s5",),
            answers=given(answers, "mixed", "call_off", "part_kind", "part_separate", "part_value"),
        ),
    }
    main = readings[0]
    rests_on = dict.fromkeys(name for cause in causes for name in texts[cause].answers)
    warnings = warnings_for(answers, "depends", readings, None, other_period(answers, main, law), law)
    # Until it is known, the counsel is to go on as if it were above: so do the tools that follow. Where a part of
    # another kind is what may lift it there, the same part takes special treatment away.
    lost = any(loses_special_treatment(answers, reading) for reading in readings)
    kind = "goods-services" if lost and answers["kind"] != UNKNOWN else str(answers["kind"])
    concludes = conclusions(answers, "depends", kind, sum_.high if sum_ else None)
    return Outcome(
        code="depends",
        headline=HEADLINES["depends"],
        strength=Strength.ADVICE,
        reasons=(
            *exempt.failure(answers, law, begins(answers)),
            *(texts[cause] for cause in causes),
            _value_reasons(answers, main, law)[0],
        ),
        next_steps=(
            Point(
                "Find out what is listed above, and write down how you found it out.",
                answers=tuple(rests_on),
            ),
            Point(
                "Until you know, act as if the contract were at or above the threshold. That is the safe side.",
                refs=("pa23-s4", "pa23-s11"),
            ),
            *((_ORDINARY_MEANWHILE,) if kind != answers["kind"] else ()),
        ),
        warnings=tuple(warnings.values()),
        working=_working(sum_, main),
        bar=Bar(sum_.high, main.threshold, main.figure.name) if sum_ else None,
        links=links_for(answers, "depends", concludes),
        concludes=concludes,
        facts={
            "above": None,
            "depends_on": list(causes),
            "estimated_value": number(sum_.high) if sum_ else None,
            "lowest_value": number(sum_.low) if sum_ else None,
            "threshold": number(main.threshold),
            "warnings": list(warnings),
        },
        as_at=begins(answers),
    )


_ORDER = Point(
    "It is an order under a framework. The rules on mixed contracts do not reach those, so the part of another kind changes "
    "nothing here.",
    refs=("pa23-s5", "pa23-s10"),
    answers=("mixed", "call_off"),
)
_ORDINARY_MEANWHILE = Point(
    "Use the ordinary rules meanwhile, not those for light touch or concessions: the part that would take the contract to the "
    "threshold would also take its special treatment away.",
    refs=("pa23-s5", "pa23-s10"),
    answers=("kind", "mixed"),
)


def _side(reading: Reading) -> str:
    side = "at or above" if reading.above else "below"
    return f"{common.kind_label(reading.kind).lower()} are {side} their threshold of {pounds(reading.threshold)}"


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


TOOL = Tool(
    id=ID,
    title="Threshold check",
    summary="Whether the full rules of the Procurement Act apply to a contract in England, Wales or "
    "Northern Ireland, and what follows.",
    version=2,
    questions=QUESTIONS,
    outcomes=OUTCOMES,
    decide=decide,
    asked=plain.ASKED,
    plain=plain.PLAIN,
    typical={
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
    },
)
