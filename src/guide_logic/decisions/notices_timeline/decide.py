"""Notices and dates: which notices a contract meets, when each is due, and when it may be signed.

The notices are data in ``law/notices.toml``; the days follow from what the reader gave.
"""

from collections.abc import Mapping
from datetime import timedelta

from guide_logic.decisions.notices_timeline import course, general, own_clock, plain, steps
from guide_logic.decisions.notices_timeline import dates as timetable
from guide_logic.decisions.notices_timeline.contract import OWN, Contract, read
from guide_logic.decisions.notices_timeline.dates import Dates
from guide_logic.decisions.notices_timeline.outcomes import (
    COUNTING,
    EVERY_NOTICE,
    GUIDE,
    HEADLINES,
    MISSED,
    OUTCOMES,
    began_before,
    direct_award_link,
    elsewhere,
    threshold_link,
)
from guide_logic.decisions.notices_timeline.questions import QUESTIONS
from guide_logic.decisions.shared import missed, next_tool, notices, readings, wales
from guide_logic.decisions.shared.duties import outside_part_6
from guide_logic.decisions.shared.missed import Missed
from guide_logic.decisions.shared.notices import MANDATORY, VOLUNTARY
from guide_logic.decisions.shared.scope import health_warning
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Bearing,
    Link,
    Outcome,
    Point,
    Role,
    Section,
    Strength,
    Tool,
)
from guide_logic.law import Law
from guide_logic.law.wording import long_date, pounds

ID = "notices-timeline"

BEGINNINGS = {
    "competition": "A competition",
    "direct-award": "A direct award",
    "framework": "Setting up a framework",
    "call-off": "An order under a framework",
    "dynamic-market": "A competition in a dynamic market",
}

DATE_NAMES = {
    "begins": "the beginning of the procurement",
    "details_notice": "the contract details notice",
    "tender_notice": "the tender notice",
    "transparency": "the transparency notice",
    "award_notice": "the contract award notice",
    "sign": "signing",
    "contract_ends": "the end of the contract",
}

DOUBTS = {"health-unknown", "kind-unknown", "not-a-working-day", "not-counted", "wales", "northern-ireland",
          "private-utility", "short-standstill", "old-framework"}  # fmt: skip
"""Warnings that leave something to check before an answer is settled."""


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Procurement Act 2023, Parts 3, 4, 6 and 8."""
    if other := elsewhere(answers, law):
        return other
    contract = read(answers)
    if contract.begins < law.day("act-in-force"):
        return began_before(contract, law)
    if decided := _value(contract, law):
        return _value_decides(contract, decided, law)
    days = timetable.dates(contract, law)
    if pair := course.contradiction(contract) or course.wrong_order(contract):
        return _out_of_order(contract, pair, days)
    if contract.is_below and (outside := outside_part_6(contract.given)):
        return _no_notice(contract, "below-outside", (outside,), law)
    if contract.is_below and contract.notifiable(law) is False:
        floor = law.show(contract.floor_figure, contract.begins, contract.nation)
        small = Point(
            f"Below-threshold notices start at {floor}, VAT included. The value does not reach that.",
            refs=("pa23-s87",),
            answers=("contract_value", "buyer", "nation"),
        )
        return _no_notice(contract, "below-small", (small,), law)
    return _timeline(contract, days, law)


def _code(contract: Contract, days: Dates, found: tuple[Missed, ...]) -> str:
    if found:
        return "missed"
    if days.too_early:
        return "too-early"
    return {
        "open": "competition",
        "flexible": "competition",
        "direct": "direct-award",
        "urgent": "direct-award",
    }.get(contract.way, contract.way)


def _headline(code: str, contract: Contract, days: Dates, found: tuple[Missed, ...]) -> str:
    if found:
        return f"Missed, late or out of order: {course.named(tuple(each.id for each in found))}"
    if code == "too-early" and days.earliest:
        return f"{HEADLINES[code]}: wait until {long_date(days.earliest)}"
    if code in BEGINNINGS and contract.entered:
        return f"{BEGINNINGS[code]}: the contract is entered into, and no day that you gave was late"
    if code in BEGINNINGS and days.earliest:
        own = contract.own.not_before
        if own and own[0] > days.earliest:
            return f"{BEGINNINGS[code]}: not before {long_date(own[0])}, because of {own[1]}"
        return f"{BEGINNINGS[code]}: sign from {long_date(days.earliest)} at the earliest"
    return HEADLINES[code]


def _timeline(contract: Contract, days: Dates, law: Law) -> Outcome:
    taken = course.course(contract, days)
    found = missed.missed(taken, law)
    code = _code(contract, days, found)
    due = steps.due_notices(contract, law)
    before = steps.before(due, contract, days, law)
    own = own_clock.steps(contract, days)
    held = steps.standstill(contract, days, law)
    after = steps.after(due, contract, days, law)
    warnings = _warnings(contract, days, law) | (missed.begun_unsigned(taken) if found else {})
    marks = steps.events((*before, *own, *held, *after))
    firsts, rest = _by_time(contract, before, after)
    return Outcome(
        code=code,
        headline=_headline(code, contract, days, found),
        strength=_strength(warnings, found),
        reasons=(*(each.what for each in found), *_reasons(contract, days, law)),
        next_steps=(*(missed.now(found, taken) if found else ()), *firsts),
        warnings=tuple(warnings.values()),
        timeline=marks,
        sections=(
            *((missed.meaning(found, taken, law),) if found else ()),
            *_section("Your council’s own days", own),
            *rest,
            *_section("Standstill", held, Role.NOTICES),
            *steps.no_award(due, contract, days, law),
            *general.several(contract),
            general.platform(contract, law, days.on),
            general.evidence(contract, law, days.on),
            general.people(contract),
        ),
        links=_links(contract, found),
        facts={
            **steps.codes(due),
            **timetable.facts(contract, days),
            "days": _days(due, contract, days, law),
            "timeline": [mark.day.isoformat() for mark in marks],
            "out_of_order": [],
            "entered": notices.iso(contract.entered),
            "missed": [each.id for each in found],
            "warnings": list(warnings),
        },
        as_at=days.on,
        plain=plain.KEPT if contract.entered and not found and contract.is_awarded else None,
    )


def _by_time(
    contract: Contract, before: tuple[steps.Step, ...], after: tuple[steps.Step, ...]
) -> tuple[tuple[Point, ...], tuple[Section, ...]]:
    """What to do next, and the rest as sections: once the contract is entered into, what came before it is a record."""
    if contract.entered:
        return tuple(step.point for step in after), _section("Before the contract, in the order of the Act", before)
    later = "After the market is set up" if contract.way == "market-set-up" else "After signing"
    return tuple(step.point for step in before), _section(later, after)


def _strength(warnings: Mapping[str, Point], found: tuple[Missed, ...]) -> Strength:
    """How firmly it is held: a duty missed as far as the reader told is likely only."""
    if "not-for-concessions" in warnings:
        return Strength.ADVICE
    doubt = DOUBTS & set(warnings) or any(not each.told for each in found)
    return Strength.LIKELY if doubt else Strength.SETTLED


def _section(title: str, told: tuple[steps.Step, ...], role: Role = Role.DETAIL) -> tuple[Section, ...]:
    return (Section(title, tuple(step.point for step in told), role=role),) if told else ()


def _days(found: tuple[steps.Due, ...], contract: Contract, days: Dates, law: Law) -> dict[str, str]:
    """The last day of each later duty that has one, by a short name."""
    due = {item.notice.code for item in found}
    parts = {item.rule.part for item in found}
    window = timetable.planned_notice(days, law) if "UK3" in due else None
    known = {
        "pipeline": timetable.pipeline(contract, days, law) if "UK1" in due else None,
        "planned_first": window[0] if window else None,
        "planned_last": window[1] if window else None,
        "tenders": timetable.tender_deadline(contract, days, law),
        "details": timetable.details(days, law) if "UK7" in due and not (contract.is_below or contract.details) else None,
        "copy": timetable.copy(days, law) if timetable.has_copy(contract, law) else None,
        "assessment": timetable.assessment(days, law) if "indicators" in parts else None,
        "payments": timetable.payment_information(days, law) if "UK8" in due else None,
        "compliance": timetable.payments_compliance(contract, days, law) if "UK17" in due else None,
        "termination": timetable.termination(days, law) if "UK11" in due else None,
    }  # fmt: skip
    return {name: day.isoformat() for name, day in known.items() if day}


# -- why -----------------------------------------------------------------------------------


def _reasons(contract: Contract, days: Dates, law: Law) -> tuple[Point, ...]:
    chosen = contract.way
    text, refs = WHY[chosen if chosen in WHY else "competition"]
    reasons = [Point(text, refs=refs, answers=("award_way",))]
    if days.too_early and days.sign and days.earliest:
        reasons.insert(
            0,
            Point(
                f"Signing is planned for {long_date(days.sign)}. The contract may not be entered into before "
                f"{long_date(days.earliest)}"
                + (", when the standstill is over." if days.ends else ": the contract award notice comes first."),
                refs=("pa23-s51", "pa23-s50"),
                answers=("sign", "award_notice"),
            ),
        )  # fmt: skip
    if contract.is_awarded:
        reasons.append(_why_standstill(contract, days))
        reasons += _checked(contract, days, law)
        if contract.has_light_kind:
            reasons.append(
                Point(
                    "A light touch contract has more time for its details notice, and needs no contract change or "
                    "performance notice.",
                    refs=("pa23-s53", "pa23-s71", "pa23-s75"),
                    answers=("kind",),
                )
            )
    if contract.part_above == "yes" and contract.value_is_below(law):
        reasons.append(
            Point(
                "The value is below the threshold for its kind. But a part that could be bought separately reaches its own, "
                "so the whole contract is treated as at or above the threshold.",
                refs=("pa23-s5",),
                answers=("contract_value", "part_above"),
            )
        )
        if contract.loses_special_treatment:
            reasons.append(
                Point(
                    "That part takes the lighter rules away as well: the notices, the deadlines and the standstill are those "
                    "of an ordinary contract.",
                    refs=("pa23-s10",),
                    answers=("kind", "part_above"),
                )
            )
    if chosen == "below":
        floor = law.show(contract.floor_figure, contract.begins, contract.nation)
        reaches = contract.notifiable(law)
        reasons.append(
            Point(
                f"Below-threshold notices start at {floor}, VAT included. "
                + ("The value reaches that." if reaches else "Until you know the value, plan for them."),
                refs=("pa23-s87",),
                answers=("contract_value",),
            )
        )  # fmt: skip
    return tuple(reasons)


WHY: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "competition": (
        "A competition starts with a tender notice. Each public contract has a contract award notice before it is "
        "entered into and a contract details notice after.",
        ("pa23-s21", "pa23-s50", "pa23-s53"),
    ),
    "direct": (
        "A direct award starts with a transparency notice. A contract award notice comes before the contract and a "
        "contract details notice after.",
        ("pa23-s44", "pa23-s50", "pa23-s53"),
    ),
    "urgent": (
        "An urgent direct award has the notices of any direct award, but no compulsory standstill.",
        ("pa23-s44", "pa23-s50", "pa23-s51"),
    ),
    "user-choice": (
        "A user choice award needs no transparency notice, contract award notice, contract details notice or "
        "contract termination notice. Without an award notice there is no standstill.",
        ("pa23-s44", "pa23-s50", "pa23-s51", "pa23-s53", "pa23-s80"),
    ),
    "framework": (
        "A framework is a contract of its own. Setting it up by competition has the notices of a competition.",
        ("pa23-s45", "pa23-s21", "pa23-s50"),
    ),
    "call-off": (
        "An order under a framework has no tender notice of its own and no assessment summaries. The contract award "
        "notice and the contract details notice are due.",
        ("pa23-s45", "pa23-s50", "pa23-s53"),
    ),
    "market-set-up": (
        "A dynamic market has notices of its own. It is not a contract.",
        ("pa23-s39",),
    ),
    "below": (
        "A contract below its threshold has no award notice and no standstill under the Act.",
        ("pa23-s84", "pa23-s87"),
    ),
}


def _why_standstill(contract: Contract, days: Dates) -> Point:
    if days.held.kind == MANDATORY:
        return Point(
            "A standstill is compulsory: none of the exceptions applies.",
            refs=("pa23-s51",),
            answers=("kind", "award_way"),
        )
    cause = {
        "urgent": "an urgent award is an exception",
        "call-off": "an order under a framework is an exception",
        "dynamic-market": "an award in a dynamic market is an exception",
    }.get(contract.way, "a light touch contract is an exception")
    return Point(f"No standstill is compulsory: {cause}.", refs=("pa23-s51",), answers=("kind", "award_way"))


def _about_named(contract: Contract) -> tuple[str, ...]:
    """The questions that the named standstill rests on."""
    names = ("standstill_offer", "standstill_last", "standstill_days", "award_notice")
    return tuple(name for name in names if name in contract.given)


def _checked(contract: Contract, days: Dates, law: Law) -> list[Point]:
    """Whether the standstill that somebody named is long enough."""
    if not (days.named and days.held.last and days.award):
        return []
    least = law.show("standstill" if days.held.kind == MANDATORY else "voluntary-standstill", days.on)
    verdict = (
        "too short"
        if days.short
        else "just long enough"
        if days.named == days.held.last
        else "long enough, and it binds"
    )
    return [
        Point(
            f"A standstill that ends on {long_date(days.named)} is {verdict}. After a contract award notice of "
            f"{long_date(days.award)} it has to last {least} at least, to the end of {long_date(days.held.last)}.",
            refs=("pa23-s51", "pa23-s123"),
            answers=_about_named(contract),
            bearing=Bearing.AGAINST if days.short else Bearing.FOR,
        )
    ]


# -- warnings ------------------------------------------------------------------------------


def _warnings(contract: Contract, days: Dates, law: Law) -> dict[str, Point]:
    """Warnings by a short name that tests and other programs can rely on."""
    health = health_warning(contract.given)
    result: dict[str, Point] = {"health-unknown": health[0]} if health else {}
    result |= _named_standstill(contract, days)
    result |= _too_quick(contract, days, law)
    result |= own_clock.warnings(contract, days, law)
    result |= _begun(contract)
    if days.ends:
        result |= notices.not_a_working_day(days.held, days.award)
    if days.earliest is None:
        result |= notices.not_counted(days.held)
    result |= notices.kind_unknown(contract.given)
    if contract.way in ("call-off", "dynamic-market") and contract.is_concession:
        result["not-for-concessions"] = Point(
            "Check this: the Act’s rules on orders under frameworks, and on dynamic markets, are not made for "
            "concessions. Take advice before you award one this way.",
            refs=("pa23-s45",),
            answers=("kind", "award_way"),
        )
    if contract.is_call_off and contract.given["begins"] == UNKNOWN:
        result["old-framework"] = Point(
            "If the framework was set up under the old Regulations, its orders stay under them, and these notices are "
            "not due. That holds for orders of anything but health care: an order for health care in England, begun since "
            f"{long_date(law.day('psr-in-force'))}, is under the Provider Selection Regime.",
            refs=("tr24-r5", "psr23-r29-3"),
            answers=("award_way", "begins"),
        )
    if contract.buyer == "utility" and not contract.is_below:
        result["private-utility"] = Point(
            "If the buyer is a private utility, several notices are not due, and a direct award has no compulsory "
            "standstill. Each is marked.",
            refs=("pa23-s51", "pa23-s53", "pa23-s55"),
            answers=("buyer",),
        )
    if contract.is_awarded:
        result |= notices.nation_differs(contract.given)
    if contract.is_awarded and not contract.is_call_off:
        result |= notices.mixed(contract.ruling_kind)
    return result


def _begun(contract: Contract) -> dict[str, Point]:
    """Where a past day shows that the procurement has begun, although its beginning was left open."""
    if contract.given.get("begins") != UNKNOWN or not contract.began_by:
        return {}
    return {
        "begun": Point(
            f"You left open when the procurement began. {long_date(contract.begins)} is the first day that you gave, so it is "
            "taken here. If it began earlier, give that day: thresholds change, and before the Act the old law governs.",
            refs=("tr24-r5", "pa23-sch1"),
            answers=("begins",),
        )
    }


def _named_standstill(contract: Contract, days: Dates) -> dict[str, Point]:
    """What the standstill that the notice names, or may name, means for the days."""
    result: dict[str, Point] = {}
    if days.ends and days.held.last and days.ends > days.held.last and days.held.kind == MANDATORY:
        result["longer-binds"] = Point(
            "The contract award notice names a longer standstill than the Act asks for. The longer one binds.",
            refs=("pa23-s51",),
            answers=_about_named(contract),
        )
    if days.short and days.held.last:
        result["short-standstill"] = Point(
            "Check this: the standstill named is shorter than the Act allows. The days here run to the shortest lawful "
            f"end, {long_date(days.held.last)}. Name that day in the notice.",
            refs=("pa23-s51",),
            answers=_about_named(contract),
        )
    if (
        contract.offer == UNKNOWN
        and days.held.kind == VOLUNTARY
        and days.held.last
        and days.sign
        and days.sign <= days.held.last
    ):
        result["inside-offer"] = Point(
            "That signing date is possible only if the contract award notice offers no standstill.",
            refs=("pa23-s51",),
            answers=("sign", "award_notice", "standstill_offer"),
        )
    return result


def _too_quick(contract: Contract, days: Dates, law: Law) -> dict[str, Point]:
    """Where the award notice follows the tender notice sooner than any lawful time for tenders."""
    if not days.tender or not days.award or days.light_touch:
        return {}
    shortest = int(law.value("tender-minimum-reduced", days.on))
    if days.award > days.tender + timedelta(days=shortest):
        return {}
    return {
        "too-quick": Point(
            f"The contract award notice follows the tender notice within {law.show('tender-minimum-reduced', days.on)}. "
            "That leaves less than the shortest time for tenders in any usual case.",
            refs=("pa23-s54",),
            answers=("tender_notice", "award_notice"),
        )
    }


def _value(contract: Contract, law: Law) -> tuple[str, Point] | None:
    """The outcome, and why, where the value does not fit the side of the threshold that the way of award names."""
    value, lines = contract.value, contract.thresholds(law)
    if value is None or not lines:
        return None
    if contract.part_above == "yes" and contract.value_is_below(law):
        return None
    below = contract.is_below
    line = lines[-1] if below else lines[0]
    if (value < line) if below else (value >= line):
        return None
    which = "A contract of this kind" if len(lines) == 1 else "A contract of any kind"
    told = (
        f"{which} worth {pounds(value)} is not below its threshold, {pounds(line)}. The notices of a "
        "public contract are due. Which ones turns on how it is awarded."
        if below
        else f"{which} worth {pounds(value)} is below its threshold, {pounds(line)}. The value decides, "
        "however it is awarded: the notices of a public contract are not due, but those for contracts below the "
        "threshold may be."
    )
    return "value-above" if below else "value-below", Point(
        told,
        refs=("pa23-s3", "pa23-sch1"),
        answers=tuple(name for name in ("contract_value", "kind", "award_way") if name in contract.given),
    )


def _value_decides(contract: Contract, decided: tuple[str, Point], law: Law) -> Outcome:
    """Where the notices asked for are those of the other side of the threshold."""
    code, why = decided
    assert contract.value is not None
    below = {"award_way": "below"} if code == "value-below" else {}
    others = {name: answer for name, answer in contract.given.items() if name != "award_way"}
    health = health_warning(contract.given)
    warnings = {"health-unknown": health[0]} if health else {}
    if contract.part_above == UNKNOWN and contract.value_is_below(law):
        warnings["part-above"] = Point(
            "If a part of the contract could reasonably be bought separately, and that part alone reaches its own "
            "threshold, the whole counts as at or above the threshold. The threshold check tests it.",
            refs=("pa23-s5",),
            answers=("contract_value", "part_above"),
        )
    step = (
        Point("See the notices for a contract below its threshold.", refs=("pa23-s87",))
        if code == "value-below"
        else Point("Choose how the contract is awarded, and see the notices for that.", refs=("pa23-s11",))
    )
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=Strength.LIKELY if warnings else Strength.SETTLED,
        reasons=(why,),
        next_steps=(
            step,
            Point("Check the estimate again before you award: extensions, options and VAT count.", refs=("pa23-s4",)),
            *notices.modern_slavery(contract.nation, contract.buyer, contract.begins, law,
                                    kind=contract.kind, before="the award"),
        ),
        warnings=tuple(warnings.values()),
        links=(next_tool.link("Next: the notices for this value", ID, others, preset=below), *_links(contract)),
        facts={"compulsory": [], "conditional": [], "optional": [], "way": contract.way, "warnings": list(warnings)},
        as_at=contract.begins,
    )  # fmt: skip


# -- answers without a timetable -------------------------------------------------------------


def _no_notice(contract: Contract, code: str, reasons: tuple[Point, ...], law: Law) -> Outcome:
    health = health_warning(contract.given)
    warnings = {"health-unknown": health[0]} if health else {}
    doubtful = warnings or (code == "below-outside" and contract.nation == "northern-ireland")
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=Strength.LIKELY if doubtful else Strength.SETTLED,
        reasons=reasons,
        next_steps=(
            Point("Follow your own contract procedure rules. They may ask for quotes or an advert.", refs=("pa23-s84",)),
            Point("Check the estimate again before you award: extensions, options and VAT count.", refs=("pa23-s4",)),
            *notices.modern_slavery(contract.nation, contract.buyer, contract.begins, law,
                                    kind=contract.kind, before="the award"),
        ),
        warnings=tuple(warnings.values()),
        links=_links(contract),
        facts={"compulsory": [], "conditional": [], "optional": [], "warnings": list(warnings)},
        as_at=contract.begins,
    )  # fmt: skip


def _out_of_order(contract: Contract, pair: tuple[str, str], days: Dates) -> Outcome:
    first, second = pair
    shown = [long_date(day) for name in (first, second) if (day := notices.day(contract.given, name))]
    return Outcome(
        code="out-of-order",
        headline=HEADLINES["out-of-order"] if course.contradiction(contract) else "The plan has two days in the wrong order",
        strength=Strength.ADVICE,
        reasons=(
            Point(
                f"You gave {shown[0]} for {DATE_NAMES[first]} and {shown[1]} for {DATE_NAMES[second]}. "
                f"{DATE_NAMES[first][0].upper()}{DATE_NAMES[first][1:]} comes first.",
                refs=ORDER_REFS[first, second],
                answers=(first, second),
            ),
        ),
        next_steps=(
            Point("Correct one of the two dates, or leave it out with “not known yet”.", answers=(first, second)),
        ),
        links=_links(contract),
        facts={
            "compulsory": [],
            "conditional": [],
            "optional": [],
            "way": contract.way,
            "out_of_order": list(pair),
            "warnings": [],
        },
        as_at=days.on,
    )  # fmt: skip


ORDER_REFS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("begins", "tender_notice"): ("tr24-r5",),
    ("begins", "transparency"): ("tr24-r5",),
    ("begins", "award_notice"): ("tr24-r5",),
    ("begins", "sign"): ("tr24-r5",),
    ("sign", "details_notice"): ("pa23-s53",),
    ("tender_notice", "award_notice"): ("pa23-s21", "pa23-s50"),
    ("tender_notice", "sign"): ("pa23-s21", "pa23-s87"),
    ("transparency", "award_notice"): ("pa23-s44", "pa23-s50"),
    ("transparency", "sign"): ("pa23-s44",),
    ("award_notice", "sign"): ("pa23-s50",),
    ("award_notice", "contract_ends"): ("pa23-s50", "pa23-s80"),
    ("sign", "contract_ends"): ("pa23-s80",),
}


def _links(contract: Contract, found: tuple[Missed, ...] = ()) -> tuple[Link, ...]:
    links = [*([MISSED] if found else []), GUIDE, EVERY_NOTICE, COUNTING, threshold_link(contract.given)]
    links.append(Link("Guide: a decision timetable for a council", "guide/set-up/council-decisions/"))
    if contract.competes:
        links.append(Link("Guide: how long bidding has to be open", "guide/resourcing/bidding-time/"))
    if contract.is_direct or contract.way == "user-choice":
        links += [direct_award_link(contract.given),
                  Link("Guide: how a direct award runs", "guide/resourcing/direct-award-steps/")]  # fmt: skip
    if contract.is_awarded:
        links.append(Link("Later: may we change the contract?", "tools/contract-change/"))
        links.append(Link("Guide: lots and several suppliers", "guide/resourcing/lots/"))
    if contract.is_below:
        links += [
            Link("Guide: below the threshold", "guide/resourcing/below-threshold/"),
            Link("Myth: below the threshold there are no rules", "myths/below-threshold-no-rules/"),
        ]
    if contract.way in ("framework", "call-off", "dynamic-market", "market-set-up"):
        links.append(Link("Guide: frameworks and dynamic markets", "guide/resourcing/frameworks/"))
    if contract.competes and contract.has_light_kind:
        links.append(Link("Guide: the light touch regime", "guide/resourcing/light-touch/"))
    return tuple(links)


TOOL = readings.over(
    wales.named(
        Tool(
            id=ID,
            title="Notices and dates",
            summary="Which notices a contract meets, when each is due, and the first day on which it may be signed.",
            version=5,
            questions=QUESTIONS,
            outcomes=OUTCOMES,
            decide=decide,
            asked=plain.ASKED,
            plain=plain.PLAIN,
            typical={
                "nation": "england",
                "begins": UNKNOWN,
                "buyer": "council",
                "health": "no",
                "award_way": "open",
                "kind": "goods-services",
                "contract_value": "1000000",
                "part_above": "no",
                "engaged": "yes",
                "advertised": "yes",
                "tender_notice": UNKNOWN,
                "transparency": UNKNOWN,
                "award_notice": "2026-12-22",
                "standstill_offer": "shortest",
                "standstill_last": UNKNOWN,
                "standstill_days": "8",
                "market_opens": UNKNOWN,
                "sign": UNKNOWN,
                "details_notice": UNKNOWN,
                "contract_ends": UNKNOWN,
                "own_clock": "no",
                **dict.fromkeys(OWN, UNKNOWN),
            },
        ),
    ),
    readings.NATION,
    readings.BUYER,
)
