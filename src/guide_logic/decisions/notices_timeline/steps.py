"""The notices and steps of one contract in order, as statements for reading and marks for drawing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.notices_timeline import dates as timetable
from guide_logic.decisions.notices_timeline.contract import Contract
from guide_logic.decisions.notices_timeline.dates import Dates
from guide_logic.decisions.shared import notices
from guide_logic.decisions.shared.notices import MANDATORY, NONE
from guide_logic.engine.model import UNKNOWN, Event, Moment, Point, Section
from guide_logic.law import Law
from guide_logic.law.notices import Notice, Rule
from guide_logic.law.wording import long_date

AFTER = ("UK7", "UK8", "UK9", "UK10", "UK11", "UK15", "UK16", "UK17")
"""Notices of the time after signing, or after a dynamic market is set up."""

MORE_REFS = {"UK8": ("c4",), "UK9": ("c4",), "UK17": ("c4",), "UK7": ("pr24-r36",)}


@dataclass(frozen=True, slots=True)
class Step:
    """A statement, and the mark it leaves on the time line if it has a day."""

    point: Point
    label: str = ""
    moment: Moment = Moment.STEP


@dataclass(frozen=True, slots=True)
class Due:
    """A notice that the contract meets, by the rule that says so; ``duty`` for this reader's answers."""

    notice: Notice
    rule: Rule
    duty: str


def due_notices(contract: Contract, law: Law) -> tuple[Due, ...]:
    """The notices that a contract meets, in order of their codes, given what the reader knows."""
    kind, buyer = (contract.ruling_kind or UNKNOWN), contract.buyer
    nation, began = contract.notice_nation, contract.begins
    found = []
    for notice in law.notices:
        for rule in notices.rules(notice.code, contract.way, kind, buyer, nation, began, law):
            duty = _duty(notice.code, rule, contract, law)
            if duty:
                found.append(Due(notice, rule, duty))
    return tuple(found)


def _duty(code: str, rule: Rule, contract: Contract, law: Law) -> str:
    """How binding the notice is for these answers: "" where they rule it out."""
    value = contract.value
    if code == "UK1" and isinstance(value, Decimal) and value <= _listed_from(contract, law):
        return ""
    if code == "UK8" and contract.nation == "wales" and contract.arrangement == "no":
        return ""
    if rule.part == "indicators" and not timetable.has_indicators(contract, law):
        return ""
    if rule.duty == "conditional" and code == "UK2":
        return {"no": "", "yes": "compulsory"}.get(contract.engaged, rule.duty)
    if contract.is_below and rule.duty == "conditional":
        reaches = contract.notifiable(law)
        asked = "yes" if code == "UK7" else (contract.advertised or "no")
        if reaches is False or asked == "no":
            return ""
        return "compulsory" if reaches and asked == "yes" else rule.duty
    return rule.duty


def _listed_from(contract: Contract, law: Law) -> Decimal:
    """The value above which a pipeline notice lists a contract."""
    first = law.changes("pipeline-contract")[0]
    return law.value("pipeline-contract", max(contract.begins, first))


def codes(found: Iterable[Due]) -> Mapping[str, object]:
    """The notices by duty, for ``facts``."""
    return {
        duty: list(dict.fromkeys(due.notice.code for due in found if due.duty == duty))
        for duty in ("compulsory", "conditional", "optional")
    }


def _told(
    due: Due,
    contract: Contract,
    days: Dates,
    law: Law,
    *,
    day: date | None = None,
    more: str = "",
    label: str = "",
    asked: tuple[str, ...] = (),
    done: bool = False,
) -> Step:
    """A notice as a step: its name, deadline and trigger, and what these answers add."""
    rule, notice = due.rule, due.notice
    nation = contract.nation
    deadline = rule.deadline(law, days.on, nation)
    excused = " A private utility is excused." if contract.buyer == "utility" and not rule.private_utilities else ""
    trigger = "Compulsory." if rule.duty == "compulsory" else rule.says(law, days.on, nation)
    moment = Moment.DUTY if notice.code in AFTER else Moment.NOTICE
    if day and day < contract.today and moment is Moment.DUTY and not done:
        more = f"{more} That day has passed: if it is not done, do it now.".strip()
    return Step(
        Point(
            f"{notice.name} ({notice.code}): {deadline[0].lower()}{deadline[1:]}. "
            f"{trigger}{excused}{more and f' {more}'}",
            refs=(rule.ref, *MORE_REFS.get(notice.code, ())),
            answers=tuple(name for name in asked if name in contract.given),
            day=day,
        ),
        f"{notice.code} {label or notice.name}",
        moment,
    )


# -- before the contract ---------------------------------------------------------------------


def before(found: tuple[Due, ...], contract: Contract, days: Dates, law: Law) -> tuple[Step, ...]:
    """What comes before the contract, in order, with the day of entering into it last."""
    due = {item.notice.code: item for item in found}
    steps: list[Step] = []
    if "UK1" in due:
        steps.append(
            _told(due["UK1"], contract, days, law, day=timetable.pipeline(contract, days, law),
                  label="Pipeline notice, if one is due", asked=("contract_value",))
        )  # fmt: skip
    if "UK3" in due:
        steps.append(_planned(due["UK3"], contract, days, law))
    if "UK2" in due:
        steps.append(_told(due["UK2"], contract, days, law, asked=("engaged",)))
    steps += _slavery(contract, law)
    if "UK13" in due:
        steps += _market(due, contract, days, law)
    if "UK4" in due or "UK5" in due:
        steps += _call(due, contract, days, law)
    if contract.is_awarded or contract.way == "user-choice":
        steps += _supplier(contract, days, law)
    if "UK6" in due:
        steps.append(_award(due["UK6"], contract, days, law))
    return (*steps, *_entry(contract, days))


def _slavery(contract: Contract, law: Law) -> list[Step]:
    """The assessment for the health service in England: before the notice that invites, otherwise before the award."""
    chosen = contract.way
    advertised = contract.is_below and contract.may_be_advertised
    before = (
        "the tender notice"
        if contract.competes
        else "the below-threshold tender notice, or before the award if there is none"
        if advertised
        else "the market is set up"
        if chosen == "market-set-up"
        else "the award"
    )
    more = {
        "call-off": "An order may lean on the assessment made for its framework.",
        "dynamic-market": "The market itself has an assessment of its own.",
        "framework": "The framework has an assessment of its own, and its orders may lean on it.",
    }.get(chosen, "")
    found = notices.modern_slavery(
        contract.nation,
        contract.buyer,
        contract.begins,
        law,
        kind=contract.kind,
        before=before,
        more=more,
        done=contract.tender or contract.market_opens or contract.award or contract.sign,
    )
    return [Step(point) for point in found]


def _planned(due: Due, contract: Contract, days: Dates, law: Law) -> Step:
    window = timetable.planned_notice(days, law)
    more = (
        f"Here that means from {long_date(window[0])} to {long_date(window[1])}."
        if window
        else "A light touch contract has no shortest time, so there is nothing to shorten."
        if days.light_touch
        else ""
    )
    return _told(due, contract, days, law, day=window[1] if window else None, more=more,
                 label="Planned procurement notice, if you want one, by this day", asked=("tender_notice",))  # fmt: skip


def _market(due: Mapping[str, Due], contract: Contract, days: Dates, law: Law) -> list[Step]:
    opens = contract.market_opens
    return [
        Step(Point("Prepare a conflicts assessment for setting up the market.", refs=("pa23-s83",))),
        _told(due["UK13"], contract, days, law),
        Step(
            Point(
                "Set up the market. It stays open to new members for as long as it runs.",
                refs=("pa23-s39",),
                answers=("market_opens",),
                day=opens,
            ),
            "Dynamic market set up",
        ),
        _told(due["UK14"], contract, days, law),
    ]


def _call(due: Mapping[str, Due], contract: Contract, days: Dates, law: Law) -> list[Step]:
    """The tender or transparency notice, with what has to be ready for it."""
    if contract.is_below:
        return [_told(due["UK4"], contract, days, law, day=days.tender, asked=("advertised", "tender_notice"),
                      label="Below-threshold tender notice",
                      more="Its time limits are reasonable, and the same for every supplier.")]  # fmt: skip
    steps = [
        Step(
            Point(
                "Prepare the conflicts assessment. This notice, the contract details notice and any contract change "
                "notice confirm that it is done and up to date.",
                refs=("pa23-s83",),
            )
        )
    ]
    if "UK5" in due:
        steps.append(_told(due["UK5"], contract, days, law, day=days.transparency, asked=("transparency",),
                           more="No waiting period follows it."))  # fmt: skip
        return steps
    steps.append(_told(due["UK4"], contract, days, law, day=days.tender, asked=("tender_notice",)))
    figure = timetable.tender_figure(contract)
    what = "requests to participate" if figure == "participation-minimum" else "tenders"
    shortest = (
        Point(
            "Give reasonable time for tenders, the same for every supplier. A light touch contract has no shortest "
            "time.",
            refs=("pa23-s54",),
        )
        if days.light_touch
        else Point(
            _shortest_time(figure, days, law),
            refs=("pa23-s54",),
            answers=("tender_notice",),
            day=timetable.tender_deadline(contract, days, law),
        )
    )
    steps.append(Step(shortest, f"Earliest usual deadline for {what}"))
    return steps


def _shortest_time(figure: str, days: Dates, law: Law) -> str:
    """The shortest time for tenders or requests, where the law sets one (section 54)."""
    usual, reduced = law.show(figure, days.on), law.show("tender-minimum-reduced", days.on)
    longest = law.show("tender-minimum-both-short", days.on)
    urgent = law.show("participation-minimum-urgent", days.on)
    counted = "counted from the day after the notice invites them"
    if figure == "tender-minimum-reduced":
        first = law.show("participation-minimum", days.on)
        return (
            f"Give at least {usual} for tenders, {counted}. If members are first asked for requests to participate, give "
            f"at least {first} for those, or {urgent} in urgency."
        )
    if figure == "tender-minimum":
        return (
            f"Give at least {usual} for tenders, {counted}, if everything is electronic and given at once. In urgency "
            f"and some other cases {reduced} will do; where documents come later or on paper, up to {longest}."
        )
    return (
        f"If suppliers first ask to take part, give at least {usual} for requests to participate, {counted}, or {urgent} "
        f"in urgency. Tenders have a time of their own: {law.show('tender-minimum', days.on)} to {longest}, as in an open "
        f"procedure. Where only chosen suppliers are invited and the buyer is not central government, {reduced} will do, "
        "or a period that all of them agree."
    )


def _supplier(contract: Contract, days: Dates, law: Law) -> list[Step]:
    """Checks of the supplier, indicators and assessment summaries, all before the award notice."""
    steps = [_registration(contract)]
    if timetable.has_indicators(contract, law):
        known = contract.value is not None
        large = "The contract is worth" if known else "If the contract is worth"
        steps.append(
            Step(
                Point(
                    f"{large} more than {law.show('kpi-contract', days.on)}: set and publish at least three key "
                    "performance indicators before you enter into it, unless performance could not appropriately be "
                    "measured that way.",
                    refs=("pa23-s52",),
                    answers=("contract_value",),
                )
            )
        )
    if contract.competes:
        steps.append(
            Step(
                Point(
                    "Give an assessment summary to every supplier whose tender was assessed. Each has it before the "
                    "contract award notice is published.",
                    refs=("pa23-s50",),
                )
            )
        )
    return steps


def _registration(contract: Contract) -> Step:
    """When a supplier that gives core information has to confirm that it stands on the platform (regulation 6)."""
    refs: tuple[str, ...] = ("pr24-r6",)
    who = "If a supplier gives you its core supplier information"
    if contract.competes:
        when = "before the time for tenders ends"
    elif contract.way == "urgent":
        when = "as soon as you can, and before the contract details notice"
        refs = ("pr24-r6", "pr24-r7-4")
    elif contract.is_call_off:
        who = "If the framework’s suppliers compete for the order and give you their core supplier information"
        when = "before the award. An order without such a competition asks for none"
        refs = ("pr24-r6", "pa23-s46")
    else:
        when = "before the award"
    return Step(
        Point(
            f"{who}, have its confirmation that it is registered on the central digital platform, with its details up "
            f"to date and shared with you: {when}.",
            refs=refs,
        )
    )


def _award(due: Due, contract: Contract, days: Dates, law: Law) -> Step:
    if days.latest_notice and days.sign:
        signed = f"It was due by this day, because the contract was entered into on {long_date(days.sign)}."
        planned = f"Publish it by this day if you are to sign on {long_date(days.sign)}."
        return _told(due, contract, days, law, day=days.latest_notice, asked=("sign",),
                     label="Contract award notice, at the latest", more=signed if days.signed else planned)  # fmt: skip
    return _told(due, contract, days, law, day=days.award, asked=("award_notice",))


def _entry(contract: Contract, days: Dates) -> list[Step]:
    if contract.way == "market-set-up":
        return []
    if days.earliest and (days.too_early or days.earliest != days.sign):
        steps = [
            Step(
                Point(
                    "The contract could be entered into from this day."
                    if days.signed
                    else "Enter into the contract: not before this day.",
                    refs=("pa23-s51", "pa23-s50"),
                    answers=("award_notice",),
                    day=days.earliest,
                ),
                "Earliest day to sign",
            )
        ]
    else:
        steps = []
    if days.sign and not days.too_early:
        refs = ("pa23-s51",) if contract.is_awarded else ()
        steps.append(
            Step(
                Point(
                    "The contract was entered into." if days.signed else "Enter into the contract, as planned.",
                    refs=refs,
                    answers=("sign",),
                    day=days.sign,
                ),
                "Contract entered into" if days.signed else "Signing, as planned",
            )
        )  # fmt: skip
    return steps or [Step(Point("Enter into the contract, once any standstill is over.", refs=("pa23-s51",)))]  # fmt: skip


# -- standstill ------------------------------------------------------------------------------


def standstill(contract: Contract, days: Dates, law: Law) -> tuple[Step, ...]:
    """What standstill holds, and its days."""
    if days.held.kind == NONE:
        return ()
    least = law.show("standstill" if days.held.kind == MANDATORY else "voluntary-standstill", days.on)
    offer = contract.offer
    if days.held.kind == MANDATORY:
        rule = (
            f"A standstill of {least} is compulsory. The day of the contract award notice is the first, if it is a "
            "working day." + (" It holds even if the notice names none." if offer == "none" else "")
        )
    elif days.ends:
        rule = "No standstill is compulsory here. But one that the contract award notice names binds you."
    else:
        rule = (
            f"No standstill is compulsory here. You may offer one in the contract award notice, of {least} or more. "
            "If you do, it binds you."
        )
    steps = [
        Step(Point(rule, refs=("pa23-s51",), answers=("kind", "award_way", "standstill_offer"))),
        Step(
            Point(
                "Saturdays, Sundays and bank holidays in any part of the United Kingdom are not working days.",
                refs=("pa23-s123",),
            )
        ),
    ]
    steps += _standstill_days(contract, days)
    steps += [Step(p) for p in notices.suspension(compulsory=days.held.kind == MANDATORY)]
    return tuple(steps)


def _named(contract: Contract, *, longer: bool = True) -> tuple[str, ...]:
    """The questions that say which standstill the notice names, where one longer than the shortest binds."""
    return tuple(name for name in ("standstill_last", "standstill_days") if longer and name in contract.given)


def _standstill_days(contract: Contract, days: Dates) -> list[Step]:
    """First and last day of the standstill that binds, as far as they are known."""
    if days.ends and days.held.first:
        longer = days.held.last and days.ends > days.held.last
        return [
            Step(
                Point("First day of the standstill.", refs=("pa23-s51",), answers=("award_notice",),
                      day=days.held.first),
                "Standstill: first day",
                Moment.STANDSTILL,
            ),
            Step(
                Point(
                    "Last day of the standstill. It runs to the end of this day."
                    + (" The contract award notice names it, and a longer standstill binds." if longer else ""),
                    refs=("pa23-s51",),
                    answers=("award_notice", *_named(contract, longer=bool(longer))),
                    day=days.ends,
                ),
                "Standstill: last day",
                Moment.STANDSTILL,
            ),
        ]  # fmt: skip
    if days.ends:
        return [
            Step(
                Point("Last day of the standstill that the notice names.", refs=("pa23-s51",),
                      answers=_named(contract), day=days.ends),
                "Standstill: last day",
                Moment.STANDSTILL,
            )
        ]  # fmt: skip
    return []


# -- after the contract ----------------------------------------------------------------------


def after(found: tuple[Due, ...], contract: Contract, days: Dates, law: Law) -> tuple[Step, ...]:
    """What is due once the contract is entered into, or the market set up."""
    steps: list[Step] = []
    for due in found:
        code, part = due.notice.code, due.rule.part
        if code == "UK7":
            steps.append(_details(due, contract, days, law))
            if timetable.has_copy(contract, law):
                steps.append(_copy(contract, days, law))
        elif code == "UK8":
            steps.append(
                _told(due, contract, days, law, day=timetable.payment_information(days, law),
                      more="The day shown is for the quarter of signing." if days.entry else "",
                      label="Payment information, first quarter", asked=("begins",))
            )  # fmt: skip
        elif code == "UK17":
            steps.append(
                _told(due, contract, days, law, day=timetable.payments_compliance(contract, days, law),
                      more="The day shown is for the first half-year that counts." if days.entry else "",
                      label="Payments compliance notice, first half-year")
            )  # fmt: skip
        elif part == "indicators":
            steps.append(
                _told(due, contract, days, law, day=timetable.assessment(days, law),
                      more="The day shown is the last for the first assessment, on the strictest count." if days.entry else "",
                      label="Performance against the indicators, first time", asked=("contract_value",))
            )  # fmt: skip
        elif code == "UK11":
            steps.append(
                _told(due, contract, days, law, day=timetable.termination(days, law),
                      label="Contract termination notice, by this day", asked=("contract_ends",))
            )  # fmt: skip
        elif code in AFTER:
            steps.append(_told(due, contract, days, law))
    return tuple(steps)


def _details(due: Due, contract: Contract, days: Dates, law: Law) -> Step:
    if contract.details:
        return _told(due, contract, days, law, day=contract.details, done=True, more="It appeared on the day shown.",
                     label="Contract details notice, published", asked=("details_notice",))  # fmt: skip
    if not contract.is_below:
        planned = (
            "the day of the contract"
            if days.signed
            else "the planned day of signing"
            if days.entry == days.sign
            else "signing on the earliest day"
        )
        return _told(due, contract, days, law, day=timetable.details(days, law),
                     more=f"The day shown is counted from {planned}." if days.entry else "",
                     label="Contract details notice, by this day", asked=("sign", "award_notice"))  # fmt: skip
    shown = (
        days.on >= law.day("supplier-identifier-in-force") and contract.nation != "wales"
    )  # fmt: skip
    more = "It shows the supplier’s unique identifier, so the supplier registers on the central digital platform."
    return _told(due, contract, days, law, more=more if shown else "")


def _copy(contract: Contract, days: Dates, law: Law) -> Step:
    known = contract.value is not None
    condition = "" if known else f"If the contract is worth more than {law.show('kpi-contract', days.on)}: "  # fmt: skip
    period = law.show(notices.copy_figure(days.light_touch), days.on)
    text = f"{condition}publish a copy of the contract within {period}, the day you enter into it being the first."
    day = timetable.copy(days, law)
    if day and day < contract.today:
        text += " That day has passed: if it is not done, do it now."
    return Step(
        Point(text[0].upper() + text[1:], refs=("pa23-s53",), answers=("contract_value",), day=day),
        "Copy of the contract, by this day" if known else "Copy of the contract, if large, by this day",
        Moment.DUTY,
    )  # fmt: skip


def no_award(found: tuple[Due, ...], contract: Contract, days: Dates, law: Law) -> tuple[Section, ...]:
    """What is due where the buyer stops."""
    points = tuple(_told(due, contract, days, law).point for due in found if due.notice.code == "UK12")
    return (Section("If you decide not to award", points),) if points else ()


def events(steps: Iterable[Step]) -> tuple[Event, ...]:
    """The steps that have a day, as marks of the time line."""
    marks = [Event(step.point.day, step.label, step.moment) for step in steps if step.point.day and step.label]
    return tuple(sorted(marks, key=lambda mark: mark.day))
