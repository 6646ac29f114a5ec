"""Threshold check: is this contract at or above the threshold, and what follows?

Order of the test: does the Act apply at all (nation, date, health, exemptions); what kind of
contract is it; what is it worth; is that at or above the threshold in force on the day the
procurement begins; and do sections 5 and 10 on mixed contracts change the answer. Where the
reader does not know something, every reading is worked out. If all agree, that is the answer;
if not, the answer is "it depends" and says on what.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from guide_logic.law import Figure, Law, NotCovered, Period, current
from guide_logic.model import (
    UNKNOWN,
    Answers,
    Bar,
    Bearing,
    Kind,
    Line,
    Link,
    Option,
    Outcome,
    OutcomeSpec,
    Point,
    Question,
    Section,
    Strength,
    Tool,
)
from guide_logic.values import long_date, pounds

from . import common, duties
from .common import BUYER, DONT_KNOW, HEALTH, KIND, NATION, YES_NO_UNKNOWN, threshold_figure
from .estimate import AMOUNTS, Estimate, estimate
from .estimate import QUESTIONS as VALUE_QUESTIONS

ID = "threshold-check"

PENNY = Decimal("0.01")
ORDINARY = ("goods-services", "works")
CONCESSIONS = ("concession", "light-touch-concession")
BEGINS_BELOW_ONLY = ("below-threshold-notice", "invitation", "contact")
EVERY_KIND = ("light-touch", "goods-services", "works")
"""Kinds tried where the reader does not know the kind: the ones councils meet."""


# -- questions ---------------------------------------------------------------------------


def begins(answers: Answers) -> date:
    """The day the procurement begins: as given, or the reader's date where it has not begun."""
    day = answers["begins"]
    return day if isinstance(day, date) else common.today(answers)


def _outside_scotland(answers: Answers) -> bool:
    return answers["nation"] != "scotland"


def _under_the_act(answers: Answers) -> bool:
    return _outside_scotland(answers) and begins(answers) >= current().day("act-in-force")


def _not_health(answers: Answers) -> bool:
    return _under_the_act(answers) and answers.get("health") != "yes"


def _not_exempt(answers: Answers) -> bool:
    return _not_health(answers) and answers["exempt"] in ("none", UNKNOWN)


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    act = law.day("act-in-force").isoformat()
    edges = common.day_samples(law, "act-in-force", "thresholds-2026")
    last = law.figure("threshold-light-touch").periods[-1].to
    assert last is not None
    return (
        *(day for day in edges if day >= act[:4]),
        date.fromordinal(last.toordinal() + 1).isoformat(),
        UNKNOWN,
    )


def _part_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    figure = law.figure(threshold_figure(str(answers["part_kind"]), str(answers["buyer"])))
    line = max(period.value for period in figure.periods if isinstance(period.value, Decimal))
    return (str(line - PENNY - line / 10), str(line), UNKNOWN)


QUESTIONS = (
    NATION,
    Question(
        "begins",
        "When does the procurement begin?",
        kind=Kind.DATE,
        hint="The day of the first notice, invitation or contact. For example 12 March 2026. For an order under a "
        "framework set up under the old Regulations, give the day on which setting up the framework began.",
        why="Thresholds change every two years. A contract begun before the Act came into force stays under the "
        "old Regulations.",
        unknown="It has not begun: use today’s date",
        refs=("t25-r3", "tr24-r5"),
        ask_if=_outside_scotland,
        samples=_begins_samples,
    ),
    Question(
        "trigger",
        "What begins it?",
        why="The amounts that count are those in force on the day of the act that begins the procurement.",
        options=(
            Option("tender-notice", "Publishing a tender notice"),
            Option("transparency-notice", "Publishing a transparency notice for a direct award"),
            Option("below-threshold-notice", "Publishing a below-threshold tender notice"),
            Option("invitation", "Inviting chosen suppliers to tender, without a notice"),
            Option("contact", "Contacting a supplier to start an award without competition"),
            Option("engagement", "Nothing yet: only planning or talking to the market"),
            DONT_KNOW,
        ),
        refs=("t25-r3", "tr24-r5"),
        ask_if=_outside_scotland,
    ),
    replace(BUYER, ask_if=_under_the_act),
    replace(HEALTH, ask_if=lambda answers: _under_the_act(answers) and HEALTH.ask_if(answers)),
    Question(
        "exempt",
        "Is it one of these?",
        hint="These contracts are exempt from the Act, if their conditions are met.",
        why="An exempt contract is not a public contract, whatever its value.",
        options=(
            Option("none", "None of these"),
            Option("land", "Buying, renting or taking an interest in land or a building"),
            Option(
                "legal",
                "Legal services that Schedule 2 exempts",
                "For example representing the buyer in court",
            ),
            Option("mediation", "Mediation or arbitration"),
            Option("research", "Research and development that benefits the public"),
            Option(
                "emergency",
                "Emergency services by a not-for-profit body",
                "For example an ambulance service",
            ),
            Option("transport", "A public passenger transport concession"),
            Option("controlled", "A contract with a company the buyer controls"),
            Option("cooperation", "Working with other public bodies on public tasks"),
            Option("employment", "Employing someone"),
            Option("loan", "A loan to the buyer"),
            DONT_KNOW,
        ),
        refs=("pa23-sch2",),
        ask_if=_not_health,
    ),
    replace(KIND, ask_if=_not_exempt),
    Question(
        "mixed",
        "Does the contract also include something of another kind?",
        hint="For example building work, equipment or consultancy inside a care contract.",
        options=YES_NO_UNKNOWN,
        refs=("pa23-s5", "pa23-s10"),
        ask_if=_not_exempt,
    ),
    Question(
        "part_kind",
        "What kind is that other part?",
        options=(
            Option("goods-services", "Goods or services that are not light touch"),
            Option("works", "Works"),
            Option("light-touch", "Light touch services"),
        ),
        refs=("pa23-s5", "pa23-s10"),
        ask_if=lambda answers: answers.get("mixed") == "yes",
    ),
    Question(
        "part_separate",
        "Could that part reasonably be bought under a contract of its own?",
        hint="Weigh what separating it would cost, and whether it would defeat the purpose.",
        options=YES_NO_UNKNOWN,
        refs=("pa23-s5", "pa23-s10"),
        ask_if=lambda answers: answers.get("mixed") == "yes",
    ),
    Question(
        "part_value",
        "What is that part worth?",
        kind=Kind.MONEY,
        hint="Including VAT, extensions and options.",
        unknown="I don’t know",
        refs=("pa23-s5", "pa23-s10"),
        ask_if=lambda answers: answers.get("part_separate") in ("yes", UNKNOWN),
        samples=_part_samples,
    ),
    replace(VALUE_QUESTIONS[0], ask_if=_not_exempt),
    *VALUE_QUESTIONS[1:],
)


# -- outcomes ----------------------------------------------------------------------------

OUTCOMES = (
    OutcomeSpec(
        "above",
        "At or above the threshold: the full rules apply",
        "The estimated value, VAT included, is equal to the threshold or more; or it cannot be estimated; or a part "
        "that could be bought separately reaches its own threshold.",
        "It is a public contract. The council may enter into it only after a competition, a lawful direct award or "
        "a call-off from a framework, with notices at each step.",
        ("pa23-s3", "pa23-s11", "pa23-sch1", "pa23-sch3-p5", "pa23-s5"),
    ),
    OutcomeSpec(
        "below-notifiable",
        "Below the threshold, with notices",
        "The estimated value is under the threshold and reaches the floor for below-threshold notices.",
        "A short set of duties applies. A contract details notice is always due; a tender notice only if the "
        "council advertises.",
        ("pa23-s84", "pa23-s85", "pa23-s86", "pa23-s87"),
    ),
    OutcomeSpec(
        "below",
        "Below the threshold, without notices",
        "The estimated value is under the threshold and under the floor for below-threshold notices.",
        "A few duties apply and no notice under the Act is due. The council’s own contract rules still do.",
        ("pa23-s84", "pa23-s85", "pa23-s86", "pa23-s88"),
    ),
    OutcomeSpec(
        "below-outside-part-6",
        "Below the threshold, and outside the below-threshold rules",
        "The estimated value is under the threshold, and the contract is a concession, is bought by a school or a "
        "utility, or is bought in Northern Ireland by most authorities there.",
        "The Act sets no procedure or notices for it. Other law and the buyer’s own rules still apply.",
        ("pa23-s84",),
    ),
    OutcomeSpec(
        "depends",
        "It depends on something you do not know yet",
        "VAT, the kind of contract, a separable part or linked contracts are unknown, and they change the answer.",
        "Find out what is named. Until then, act as if the contract were at or above the threshold.",
        ("pa23-s4", "pa23-s123", "pa23-s5", "pa23-sch3-p4"),
    ),
    OutcomeSpec(
        "value-needed",
        "Estimate the value first",
        "The value, or a part of it, is not known yet.",
        "Work out the estimate. A value that cannot be estimated at all counts as above the threshold.",
        ("pa23-s4", "pa23-sch3", "pa23-sch3-p5"),
    ),
    OutcomeSpec(
        "health-care",
        "Health care: the Provider Selection Regime, not the Act",
        "The contract is mainly health care for individuals as part of the health service.",
        "In England the Provider Selection Regime applies to councils and NHS bodies, whatever the value. Wales has its "
        "own health service regulations.",
        ("pr24-r43", "psr23-r3", "wsi25-99"),
    ),
    OutcomeSpec(
        "exempt",
        "Probably exempt from the Act",
        "The contract is of a kind that Schedule 2 exempts.",
        "Check every condition of the exemption. If they hold, the Act’s procedures and notices do not apply.",
        ("pa23-sch2", "pa23-s3"),
    ),
    OutcomeSpec(
        "old-law",
        "Not this Act: the Public Contracts Regulations 2015 apply",
        "The procurement was begun before the Act came into force.",
        "The old Regulations govern the procurement, and the contract for its whole life.",
        ("tr24-r5", "pcr15", "si24-959"),
    ),
    OutcomeSpec(
        "not-begun",
        "Planning does not begin a procurement",
        "Only planning or market engagement took place before the Act came into force.",
        "Use the day of the first notice, invitation or contact instead.",
        ("tr24-r5", "t25-r3"),
    ),
    OutcomeSpec(
        "scotland",
        "Not this Act: Scotland has its own rules",
        "The buyer is a devolved Scottish authority.",
        "Use the Scottish procurement regulations.",
        ("pa23-s2", "pa23-s126"),
    ),
    OutcomeSpec(
        "not-covered",
        "The amounts for that date are not known",
        "The procurement begins on a day, or in a nation, for which the law data holds no threshold.",
        "Check the amounts in force on that day before relying on any answer.",
        ("pa23-sch1",),
    ),
)


# -- decision ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reading:
    """One way the facts may turn out: a kind, a value, and whether a separable part reaches its line."""

    kind: str
    value: Decimal | None
    part_reaches: bool
    figure: Figure
    period: Period

    @property
    def threshold(self) -> Decimal:
        """The threshold in pounds including VAT."""
        assert isinstance(self.period.value, Decimal)
        return self.period.value

    @property
    def above(self) -> bool:
        """Whether the contract is at or above the threshold, or treated so (sections 3 and 5, Schedule 3)."""
        return self.value is None or self.value >= self.threshold or self.part_reaches


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Procurement Act 2023, sections 3 to 5, 9, 10 and 84, Schedules 1 to 3."""
    if outside := _outside_the_act(answers, law):
        return outside
    if answers["value_how"] == UNKNOWN or UNKNOWN in (answers.get(name) for name in AMOUNTS):
        return _value_needed(answers)
    on = begins(answers)
    sum_ = None if answers["value_how"] == "cannot" else estimate(answers, law, on)
    try:
        readings = _readings(answers, law, sum_)
    except NotCovered as gap:
        return _not_covered(answers, str(gap))
    open_ended = sum_ is not None and sum_.open_ended
    if len({reading.above for reading in readings}) > 1 or (
        open_ended and not all(r.above for r in readings)
    ):
        return _depends(answers, readings, sum_, law)
    return _answer(answers, readings, sum_, law)


def _readings(answers: Answers, law: Law, sum_: Estimate | None) -> tuple[Reading, ...]:
    on, nation, buyer = begins(answers), str(answers["nation"]), str(answers["buyer"])
    kinds = EVERY_KIND if answers["kind"] == UNKNOWN else (str(answers["kind"]),)
    amounts = (None,) if sum_ is None else tuple(dict.fromkeys((sum_.high, sum_.low)))
    parts = _part_readings(answers, law, sum_)
    result = []
    for kind in kinds:
        figure = law.figure(threshold_figure(kind, buyer))
        period = figure.period(on, nation)
        result += [
            Reading(kind, amount, part, figure, period) for amount in amounts for part in parts
        ]
    return tuple(result)


def _part_readings(answers: Answers, law: Law, sum_: Estimate | None) -> tuple[bool, ...]:
    """Whether a separable part alone reaches its own threshold: yes, no, or both where it is not known.

    A part of unknown value cannot be worth more than the whole contract.
    """
    if answers["mixed"] != "yes" or answers["part_separate"] == "no":
        return (False,)
    value = answers["part_value"]
    figure = law.figure(threshold_figure(str(answers["part_kind"]), str(answers["buyer"])))
    line = figure.period(begins(answers), str(answers["nation"])).value
    assert isinstance(line, Decimal)
    if value == UNKNOWN:
        too_small = sum_ is not None and not sum_.open_ended and sum_.high < line
        return (False,) if too_small else (True, False)
    assert isinstance(value, Decimal)
    if value < line:
        return (False,)
    return (True,) if answers["part_separate"] == "yes" else (True, False)


def _loses_light_touch(answers: Answers, reading: Reading) -> bool:
    """Whether section 10 takes away special treatment because of an ordinary separable part."""
    return (
        reading.part_reaches and reading.kind not in ORDINARY and answers["part_kind"] in ORDINARY
    )


def _answer(
    answers: Answers, readings: tuple[Reading, ...], sum_: Estimate | None, law: Law
) -> Outcome:
    main = readings[0]
    lost = any(_loses_light_touch(answers, reading) for reading in readings)
    contract = duties.Contract(
        kind=main.kind,
        light_touch=answers["kind"] in ("light-touch", "light-touch-concession") and not lost,
        buyer=str(answers["buyer"]),
        nation=str(answers["nation"]),
        begins=begins(answers),
        value=main.value,
    )
    code, reasons, sections = _verdict(answers, contract, readings, law)
    warnings = _warnings(answers, code, readings, sum_, law)
    if code == "below-notifiable" and sum_ and sum_.low < duties.notice_floor(contract, law):
        warnings["notices-unsure"] = _notices_unsure(contract, sum_, law)
    doubtful = (
        UNKNOWN in (answers["kind"], answers["exempt"], answers["mixed"], answers.get("linked"))
        or answers.get("part_value") == UNKNOWN
        or (code == "above" and len({reading.part_reaches for reading in readings}) > 1)
        or (code == "below-outside-part-6" and answers["nation"] == "northern-ireland")
        or "notices-unsure" in warnings
    )
    known = sum_ is not None and main.value is not None
    return Outcome(
        code=code,
        headline=_headline(code),
        strength=Strength.LIKELY
        if doubtful or answers.get("health") == UNKNOWN
        else Strength.SETTLED,
        reasons=reasons,
        next_steps=_next_steps(code, contract),
        warnings=tuple(warnings.values()),
        working=_working(sum_, main),
        bar=Bar(main.value, main.threshold, main.figure.name)
        if known and main.value is not None
        else None,
        sections=sections,
        links=_links(answers, code),
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
    reasons = list(_value_reasons(answers, main))
    if main.above:
        if _loses_light_touch(answers, main):
            sure = all(reading.part_reaches for reading in readings)
            reasons.append(
                Point(
                    "The ordinary part could be bought separately and alone reaches its own threshold, so the "
                    "contract loses its special treatment. Use the ordinary rules for all of it."
                    if sure
                    else "If the ordinary part could be bought separately and alone reaches its own threshold, the "
                    "contract loses its special treatment. Until you know, use the ordinary rules for all of it.",
                    refs=("pa23-s10",),
                    answers=_given(answers, "part_kind", "part_separate", "part_value"),
                    bearing=Bearing.FOR,
                )
            )
        return "above", tuple(reasons), duties.above_threshold(contract, law)
    outside = _outside_part_6(answers)
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


def _notices_unsure(contract: duties.Contract, sum_: Estimate, law: Law) -> Point:
    return Point(
        "What is not known decides whether notices are due: the lowest estimate is "
        f"{pounds(sum_.low)}, under {duties.show_notice_floor(contract, law)}. Until you know, publish them.",
        refs=("pa23-s87",),
        answers=sum_.doubts,
    )


def _value_reasons(answers: Answers, main: Reading) -> tuple[Point, ...]:
    kind = (
        "whatever kind it turns out to be"
        if answers["kind"] == UNKNOWN
        else main.figure.name.lower()
    )
    start = max(main.period.start, current().day("act-in-force"))
    since = (
        f"{long_date(start)} to {long_date(main.period.to)}"
        if main.period.to
        else f"{long_date(start)} on"
    )
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
        equal = (
            "exactly the threshold, and equal counts as above"
            if main.value == main.threshold
            else "more than that"
        )
        verdict = Point(
            f"The estimated value is {pounds(main.value)}, {equal}.",
            refs=("pa23-s3",),
            answers=_value_answers(answers),
            bearing=Bearing.FOR,
        )
    elif main.part_reaches:
        verdict = Point(
            f"The estimated value is {pounds(main.value)}, less than that. But a part that could be bought "
            "separately reaches its own threshold, so the whole contract is treated as above.",
            refs=("pa23-s5",),
            answers=_given(answers, "part_kind", "part_separate", "part_value"),
            bearing=Bearing.FOR,
        )
    else:
        verdict = Point(
            f"The estimated value is {pounds(main.value)}, less than that"
            + (f", {kind}." if answers["kind"] == UNKNOWN else "."),
            refs=("pa23-s3", "pa23-s4"),
            answers=_value_answers(answers),
            bearing=Bearing.AGAINST,
        )
    return (line, verdict)


def _value_answers(answers: Answers) -> tuple[str, ...]:
    return _given(answers, *(question.id for question in VALUE_QUESTIONS))


def _given(answers: Answers, *names: str) -> tuple[str, ...]:
    """Those of these questions that were asked."""
    return tuple(name for name in names if name in answers)


def _outside_part_6(answers: Answers) -> Point | None:
    """Why the below-threshold rules of Part 6 do not apply, if they do not (section 84)."""
    if answers["kind"] in CONCESSIONS:
        return Point("A concession below the threshold is outside the below-threshold rules.",
                     refs=("pa23-s84",), answers=("kind",))  # fmt: skip
    if answers["buyer"] == "utility":
        return Point("A utilities contract below the threshold is outside the below-threshold rules.",
                     refs=("pa23-s84",), answers=("buyer",))  # fmt: skip
    if answers["buyer"] == "school":
        return Point("The below-threshold rules do not apply to procurement by a school.",
                     refs=("pa23-s84",), answers=("buyer",))  # fmt: skip
    if answers["nation"] == "northern-ireland":
        return Point("The below-threshold rules do not apply to most procurement by authorities in Northern Ireland. "
                     "Check that yours is one of them.", refs=("pa23-s84",), answers=("nation",))  # fmt: skip
    return None


def _warnings(
    answers: Answers, code: str, readings: tuple[Reading, ...], sum_: Estimate | None, law: Law
) -> dict[str, Point]:
    """Warnings by a short name that tests and other programs can rely on."""
    main = readings[0]
    result: dict[str, Point] = {}
    if main.value is not None:
        margin = law.value("near-line", begins(answers)) / 100
        if abs(main.value - main.threshold) <= main.threshold * margin:
            result["near-line"] = Point(
                "The value is close to the threshold. The estimate is tested again before award: if bids lift a "
                "contract to the threshold, it can no longer be awarded under the below-threshold rules.",
                refs=("pa23-s4", "pa23-s11"),
                answers=_value_answers(answers),
            )
        result.update(_other_dates(answers, main))
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
            "value. The day that counts is that of the tender notice or transparency notice.",
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
            "Check whether the contract is exempt. If it is, the Act does not apply to it.",
            refs=("pa23-sch2",),
            answers=("exempt",),
        )
    if answers["mixed"] == UNKNOWN:
        result["mixed-unknown"] = Point(
            "Check whether a part of another kind could be bought separately. If that part alone reaches its own "
            "threshold, the whole contract is treated as above and a light touch contract loses its special rules."
            + (
                " This contract is large enough to hold such a part. Until you know, act as if it were above."
                if _could_hold_a_part(answers, main, law)
                else ""
            ),
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
    if answers["nation"] == "northern-ireland":
        result["northern-ireland"] = Point(
            "Some parts of the Act, among them duties to publish, do not apply to most authorities in Northern Ireland. "
            "Check which apply to yours.",
            refs=("pa23-s53", "pa23-s69", "pa23-s70", "pa23-s84"),
            answers=("nation",),
        )
    for point in common.health_warning(answers):
        result["health-unknown"] = point
    return result


def _could_hold_a_part(answers: Answers, main: Reading, law: Law) -> bool:
    """Whether a contract below its threshold is worth as much as the lowest one, for ordinary goods or services."""
    figure = law.figure(threshold_figure("goods-services", str(answers["buyer"])))
    line = figure.period(begins(answers), str(answers["nation"])).value
    assert isinstance(line, Decimal)
    return not main.above and main.value is not None and main.value >= line


def _other_dates(answers: Answers, main: Reading) -> dict[str, Point]:
    """A warning where the answer would differ if the procurement began in another period of the Act."""
    assert main.value is not None
    act = current().day("act-in-force")
    for period in main.figure.periods:
        same_nation = answers["nation"] in period.nations
        if period is main.period or not same_nation or (period.to and period.to < act):
            continue
        assert isinstance(period.value, Decimal)
        if (main.value >= period.value) != (main.value >= main.threshold):
            side = "at or above" if main.value >= period.value else "below"
            when = (
                f"on or after {long_date(period.start)}"
                if period.start > main.period.start
                else f"on or before {long_date(period.to)}"
                if period.to
                else "earlier"
            )
            return {
                "other-date": Point(
                    f"The date matters here. For a procurement that begins {when} the threshold is "
                    f"{pounds(period.value)}, and this value is {side} it.",
                    refs=("t25-r3", period.ref),
                    answers=("begins",),
                )
            }
    return {}


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


def _depends(
    answers: Answers, readings: tuple[Reading, ...], sum_: Estimate | None, law: Law
) -> Outcome:
    causes = _causes(readings, sum_)
    texts = {
        "kind": Point(
            "The kind of contract: "
            + "; ".join(_side(r) for r in _first_of_each_kind(readings))
            + ".",
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
            answers=_given(answers, "linked", "linked_value", "linked_reason"),
        ),
        "part": Point(
            "The part of another kind: if it could reasonably be bought separately and alone reaches its own "
            "threshold, the whole contract is treated as above.",
            refs=("pa23-s5",),
            answers=_given(answers, "part_kind", "part_separate", "part_value"),
        ),
    }
    main = readings[0]
    rests_on = dict.fromkeys(name for cause in causes for name in texts[cause].answers)
    warnings = _warnings(answers, "depends", readings, None, law)
    return Outcome(
        code="depends",
        headline=_headline("depends"),
        strength=Strength.ADVICE,
        reasons=(*(texts[cause] for cause in causes), _value_reasons(answers, main)[0]),
        next_steps=(
            Point(
                "Find out what is listed above, and write down how you found it out.",
                answers=tuple(rests_on),
            ),
            Point(
                "Until you know, act as if the contract were at or above the threshold. That is the safe side.",
                refs=("pa23-s4", "pa23-s11"),
            ),
        ),
        warnings=tuple(warnings.values()),
        working=_working(sum_, main),
        bar=Bar(sum_.high, main.threshold, main.figure.name) if sum_ else None,
        links=_links(answers, "depends"),
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


def _causes(readings: tuple[Reading, ...], sum_: Estimate | None) -> tuple[str, ...]:
    """What the answer turns on: readings alike in everything else that come out differently."""

    def turns_on(*same: str) -> bool:
        groups: dict[tuple[object, ...], set[bool]] = {}
        for reading in readings:
            groups.setdefault(tuple(getattr(reading, name) for name in same), set()).add(
                reading.above
            )
        return any(len(sides) > 1 for sides in groups.values())

    causes = []
    if turns_on("value", "part_reaches"):
        causes.append("kind")
    if sum_ and turns_on("kind", "part_reaches"):
        causes += sum_.doubts
    if turns_on("kind", "value"):
        causes.append("part")
    if sum_ and sum_.open_ended and "linked" not in causes:
        causes.append("linked")
    return tuple(causes)


def _first_of_each_kind(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple({reading.kind: reading for reading in reversed(readings)}.values())[::-1]


def _side(reading: Reading) -> str:
    side = "at or above" if reading.above else "below"
    return f"{common.kind_label(reading.kind).lower()} are {side} their threshold of {pounds(reading.threshold)}"


# -- outcomes outside the test -----------------------------------------------------------


def _outside_the_act(answers: Answers, law: Law) -> Outcome | None:
    """The outcome where the Act does not govern the contract at all, or None."""
    if answers["nation"] == "scotland":
        return _simple(
            answers, "scotland", Strength.SETTLED,
            Point("Devolved Scottish authorities are outside the Act.", refs=("pa23-s2", "pa23-s126"),
                  answers=("nation",)),
            "Use the Scottish procurement regulations, and ask your procurement team which apply.",
        )  # fmt: skip
    if begins(answers) < law.day("act-in-force"):
        return _before_the_act(answers, law)
    if answers.get("health") == "yes":
        wales = answers["nation"] == "wales"
        return _simple(
            answers, "health-care", Strength.LIKELY,
            Point(
                "Health services in Wales have procurement regulations of their own, which cover councils." if wales
                else "The Act does not apply to health care services bought by councils and NHS bodies in England for "
                "the health service. The Provider Selection Regime does, and it has no threshold.",
                refs=("wsi25-99",) if wales else ("pr24-r43", "psr23-r3", "psr23-sch1"),
                answers=("health", "nation", "buyer"),
            ),
            "Check that the service’s code is on the regime’s list, and that the regime covers the buyer: in England "
            "that is councils, combined authorities and NHS bodies. In a mixed contract, health care must be the "
            "larger part by value and not reasonably separable.",
        )  # fmt: skip
    if answers["exempt"] not in ("none", UNKNOWN):
        return _simple(
            answers, "exempt", Strength.LIKELY,
            Point("Schedule 2 exempts contracts of this kind, if their conditions are met.", refs=("pa23-sch2",),
                  answers=("exempt",)),
            "Read the conditions of the exemption with your lawyer and record how each is met. Some exemptions fail "
            "where the main purpose could reasonably be bought under a contract that is not exempt.",
        )  # fmt: skip
    return None


def _before_the_act(answers: Answers, law: Law) -> Outcome:
    began = long_date(law.day("act-in-force"))
    if answers["trigger"] == "engagement":
        return _simple(
            answers, "not-begun", Strength.SETTLED,
            Point(f"The Act came into force on {began}. Planning or warming up the market before that day did not "
                  "begin a procurement.", refs=("tr24-r5", "t25-r3"), answers=("begins", "trigger")),
            "Start again with the day of the first notice, invitation or contact.",
        )  # fmt: skip
    outcome = _simple(
        answers, "old-law", Strength.LIKELY if answers["trigger"] == UNKNOWN else Strength.SETTLED,
        Point(f"The procurement began before {began}, so the Public Contracts Regulations 2015 govern it and its "
              "contract, changes and ending included.", refs=("tr24-r5", "pcr15", "si24-959"),
              answers=("begins", "trigger")),
        "Use the 2015 Regulations. This tool does not cover them.",
    )  # fmt: skip
    return replace(outcome, warnings=(common.other_old_law(law),))


def _value_needed(answers: Answers) -> Outcome:
    missing = [name for name in ("value_how", *AMOUNTS) if answers.get(name) == UNKNOWN]
    return Outcome(
        code="value-needed",
        headline=_headline("value-needed"),
        strength=Strength.ADVICE,
        reasons=(
            Point("Whether the full rules apply turns on the estimated value, and part of it is not known.",
                  refs=("pa23-s3", "pa23-s4"), answers=tuple(missing)),
        ),
        next_steps=(
            Point("Ask what was paid last time, what similar councils pay, and what providers say it costs.",
                  answers=tuple(missing)),
            Point("Count every year, extension and option, VAT, and anything given besides money.",
                  refs=("pa23-sch3", "pa23-s123")),
            Point("If it truly cannot be estimated, treat it as above the threshold.", refs=("pa23-sch3-p5",)),
        ),
        links=_links(answers, "value-needed"),
        facts={"above": None, "missing": missing},
        as_at=begins(answers),
    )  # fmt: skip


def _not_covered(answers: Answers, message: str) -> Outcome:
    return _simple(
        answers, "not-covered", Strength.ADVICE,
        Point(message, refs=("pa23-sch1", "t25", "t25-wales"), answers=("begins", "nation")),
        "Look up the threshold amounts in force on that day, or ask your procurement team. For Wales in 2025, Welsh "
        "regulations set the amounts and they are not held here."
        if answers["nation"] == "wales"
        else "Look up the threshold amounts in force on that day, or ask your procurement team.",
    )  # fmt: skip


def _simple(answers: Answers, code: str, strength: Strength, reason: Point, step: str) -> Outcome:
    """An outcome with one reason and one thing to do."""
    return Outcome(
        code=code,
        headline=_headline(code),
        strength=strength,
        reasons=(reason,),
        next_steps=(Point(step, refs=reason.refs),),
        links=_links(answers, code),
        facts={"above": None},
        as_at=begins(answers) if "begins" in answers else common.today(answers),
    )


# -- shared pieces -----------------------------------------------------------------------


def number(amount: Decimal) -> int | float:
    """An amount for ``facts``: whole pounds as an integer, otherwise pounds and pence."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _headline(code: str) -> str:
    return next(spec.headline for spec in OUTCOMES if spec.code == code)


def _working(sum_: Estimate | None, main: Reading) -> tuple[Line, ...]:
    if sum_ is None:
        return ()
    return (*sum_.lines, Line(main.figure.name, main.threshold), _gap(sum_.high - main.threshold))


def _gap(distance: Decimal) -> Line:
    return Line(
        "Above the threshold by" if distance >= 0 else "Below the threshold by", abs(distance)
    )


def _next_steps(code: str, contract: duties.Contract) -> tuple[Point, ...]:
    estimate_note = Point(
        "Write down the estimate and how you reached it.", refs=("pa23-s4", "pa23-s98")
    )
    if code == "above":
        return (
            estimate_note,
            Point("Choose the route: a competition, or a direct award if a ground is met.",
                  refs=("pa23-s11", "pa23-s19", "pa23-s41")),
            Point("Plan the notices before the first one is published.", refs=("pa23-s21",)),
        )  # fmt: skip
    if code == "below-outside-part-6":
        return (estimate_note, Point("Follow the buyer’s own contract rules.", refs=("pa23-s84",)))
    return (
        estimate_note,
        Point("Check the council’s contract procedure rules for this value.", refs=("pa23-s87",)),
        Point(
            "Decide whether to advertise, invite chosen suppliers, or award directly.",
            refs=("pa23-s87",),
        ),
    )


def _links(answers: Answers, code: str) -> tuple[Link, ...]:
    links = [
        Link("Guide: thresholds and how to value a contract", "guide/resourcing/thresholds/"),
        Link("Guide: the light touch regime", "guide/resourcing/light-touch/"),
        Link("Myth: below the threshold there are no rules", "myths/below-threshold-no-rules/"),
        Link("Case: Somerset and the Shaw Trust", "case-studies/somerset-shaw-trust/"),
    ]
    if code in ("above", "below", "below-notifiable", "depends"):
        handed_on = {
            name: str(answers[name])
            for name in ("nation", "buyer", "health", "kind")
            if name in answers
        }
        links.append(
            Link(
                "Next: can we make a direct award?",
                "tools/direct-award/",
                "direct-award",
                handed_on,
            )
        )
    return tuple(links)


TOOL = Tool(
    id=ID,
    title="Threshold check",
    summary="Whether the full rules of the Procurement Act apply to a contract in England, Wales or "
    "Northern Ireland, and what follows.",
    version=1,
    questions=QUESTIONS,
    outcomes=OUTCOMES,
    decide=decide,
    typical={
        "nation": "england",
        "begins": UNKNOWN,
        "trigger": "tender-notice",
        "buyer": "council",
        "health": "no",
        "exempt": "none",
        "kind": "light-touch",
        "mixed": "no",
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
