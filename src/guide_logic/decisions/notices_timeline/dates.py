"""The days of one contract: what the reader gave, and what the law makes of them.

Sources: Procurement Act 2023, sections 15, 50, 51, 53, 54, 69 to 71, 80 and 93.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from guide_logic.decisions.notices_timeline.contract import Contract
from guide_logic.decisions.notices_timeline.questions import (
    today_or_act,
)
from guide_logic.decisions.shared import notices
from guide_logic.decisions.shared.notices import (
    CONCESSIONS,
    LIGHT_TOUCH,
    MANDATORY,
    NONE,
    VOLUNTARY,
    Standstill,
)
from guide_logic.engine.model import UNKNOWN
from guide_logic.law import Law, NotCovered
from guide_logic.law.working_days import days_beginning, months_before

FINANCIAL_YEAR = (4, 1)
HALF_YEARS = ((3, 31), (9, 30))
QUARTERS = ((3, 31), (6, 30), (9, 30), (12, 31))


@dataclass(frozen=True, slots=True)
class Dates:
    """The timetable of a contract. A day is None where the reader gave too little to know it.

    ``ends`` is the last day of the standstill that binds, ``earliest`` the first day on which the
    contract may be entered into, ``entry`` the day from which later deadlines are counted: as
    it was or is planned if that is lawful, otherwise the earliest. ``signed`` tells that it has happened.
    ``named`` is the last day of the standstill that the award notice names. ``latest_notice`` is the last day for the
    contract award notice where only the day of signing is known. ``short`` tells that a standstill
    was named that the Act does not allow.
    """

    on: date
    light_touch: bool | None
    tender: date | None
    transparency: date | None
    award: date | None
    sign: date | None
    signed: bool
    end: date | None
    named: date | None
    held: Standstill
    ends: date | None
    earliest: date | None
    latest_notice: date | None
    short: bool

    @property
    def too_early(self) -> bool:
        """Whether signing is planned for before the earliest lawful day. What is signed is a fact, and no plan."""
        return bool(not self.signed and self.sign and self.earliest and self.sign < self.earliest)

    @property
    def entry(self) -> date | None:
        """The day from which deadlines after signing are counted."""
        return self.earliest if self.too_early else self.sign or self.earliest


def standstill_kind(contract: Contract) -> str:
    """Whether a standstill is compulsory, may be offered, or cannot arise (section 51)."""
    if not contract.is_awarded:
        return NONE
    if contract.way in ("urgent", "call-off", "dynamic-market") or contract.has_light_kind:
        return VOLUNTARY
    return MANDATORY


def dates(contract: Contract, law: Law) -> Dates:
    """The timetable that follows from the answers."""
    on = today_or_act(contract.given, law)
    kind = standstill_kind(contract)
    award, sign = contract.award, contract.sign
    waits = kind == MANDATORY or contract.offer in ("shortest", "longer", "days")
    held = notices.standstill(kind, award, law, max(on, award or on))
    named = contract.named_last or _named_by_length(contract, law)
    ends, short = _ends(named, held, waits)
    latest = None
    if sign and not award and kind != NONE:
        latest = notices.latest_notice(sign, held.number, law) if waits else sign
    return Dates(
        on=on,
        light_touch=_light_touch(contract),
        tender=contract.tender,
        transparency=contract.transparency,
        award=award,
        sign=sign,
        signed=bool(sign and sign < contract.today),
        named=named,
        end=contract.end,
        held=held,
        ends=ends,
        earliest=None if held.gap and waits else ends + timedelta(days=1) if ends else award,
        latest_notice=latest,
        short=short,
    )


def _light_touch(contract: Contract) -> bool | None:
    if contract.way == "user-choice":
        return True
    return None if contract.kind == UNKNOWN else contract.has_light_kind


def _named_by_length(contract: Contract, law: Law) -> date | None:
    """The last day of a standstill named by its number of working days, counted as the Act counts its own."""
    if not (contract.standstill_days and contract.award):
        return None
    try:
        return law.calendar.working_days_beginning(contract.award, contract.standstill_days)[1]
    except NotCovered:
        return None


def _ends(named: date | None, held: Standstill, waits: bool) -> tuple[date | None, bool]:
    """The last day of the standstill that binds, and whether the one named is too short.

    A longer one binds (section 51(1)(b) and (4)); one may not be shorter than the Act says
    (section 51(2) and (5)), and is then taken to last that long.
    """
    least = held.last if waits else None
    short = bool(named and held.last and named < held.last)
    return max((day for day in (named, least) if day), default=None), short


# -- deadlines that later duties set -----------------------------------------------------------


def pipeline(contract: Contract, days: Dates, law: Law) -> date | None:
    """The day for the last pipeline notice due before the tender or transparency notice."""
    planned = days.tender or days.transparency
    if not planned:
        return None
    first = law.changes("pipeline-notice")[0]
    length = int(law.value("pipeline-notice", max(days.on, first)))
    for year in (planned.year, planned.year - 1):
        start = date(year, *FINANCIAL_YEAR)
        last = days_beginning(start, length)
        if last <= planned:
            return last if start >= first else None
    return None


def planned_notice(days: Dates, law: Law) -> tuple[date, date] | None:
    """First and last day on which a planned procurement notice shortens the time for tenders."""
    if not days.tender or days.light_touch:
        return None
    months = int(law.value("planned-notice-earliest", days.on))
    shortest = int(law.value("planned-notice-latest", days.on))
    return months_before(days.tender, months), days.tender - timedelta(days=shortest)


def tender_deadline(contract: Contract, days: Dates, law: Law) -> date | None:
    """The earliest usual last day for tenders or requests: the count starts the day after the notice."""
    if not days.tender or days.light_touch or not contract.competes:
        return None
    return days.tender + timedelta(days=int(law.value(tender_figure(contract), days.on)))


def tender_figure(contract: Contract) -> str:
    """The id of the figure for the usual shortest time for tenders or requests."""
    return {"open": "tender-minimum", "dynamic-market": "tender-minimum-reduced"}.get(
        contract.way, "participation-minimum"
    )


def details(days: Dates, law: Law) -> date | None:
    """The last day for the contract details notice."""
    return notices.due(days.entry, notices.details_figure(days.light_touch), law, days.on)


def copy(days: Dates, law: Law) -> date | None:
    """The last day for the copy of a large contract."""
    return notices.due(days.entry, notices.copy_figure(days.light_touch), law, days.on)


def large(contract: Contract, law: Law) -> bool:
    """Whether the contract is worth more than the amount of sections 52 and 53, or may be."""
    value = contract.value
    return not isinstance(value, Decimal) or value > law.value("kpi-contract", contract.begins)


def has_copy(contract: Contract, law: Law) -> bool:
    """Whether a copy of the contract is to be published (section 53(3) and (4))."""
    return (
        contract.is_awarded and contract.notice_nation == "england" and large(contract, law)
    )  # fmt: skip


def has_indicators(contract: Contract, law: Law) -> bool:
    """Whether key performance indicators are to be set (section 52(1) and (6))."""
    return (
        contract.is_awarded
        and contract.way != "framework"
        and contract.ruling_kind not in (*LIGHT_TOUCH, *CONCESSIONS)
        and large(contract, law)
    )


def assessment(days: Dates, law: Law) -> date | None:
    """The last day for the first assessment against the indicators, on the strictest count."""
    if not days.entry:
        return None
    months = int(law.value("performance-assessment", _from(days.on, law, "performance-assessment")))
    return months_before(days.entry, -months) - timedelta(days=1)


def payment_information(days: Dates, law: Law) -> date | None:
    """The last day for the payments of the quarter in which the contract is entered into."""
    return _after_period(days.entry, QUARTERS, "payment-information-notice", days.on, law)


def payments_compliance(contract: Contract, days: Dates, law: Law) -> date | None:
    """The last day for the notice on the half-year in which the contract is entered into."""
    (rule,) = notices.rules("UK17", contract.way, (contract.ruling_kind or UNKNOWN), contract.buyer,
                            contract.notice_nation, contract.begins, law)  # fmt: skip
    event = max(days.entry, rule.start) if days.entry else None
    return _after_period(event, HALF_YEARS, "payments-compliance-notice", days.on, law)


def _after_period(
    event: date | None, ends: tuple[tuple[int, int], ...], figure: str, on: date, law: Law
) -> date | None:
    """The last day of a figure's days that begin with the end of the period around an event."""
    if not event:
        return None
    end = next(
        last
        for year in (event.year, event.year + 1)
        for month, day in ends
        if (last := date(year, month, day)) >= event
    )
    return days_beginning(end, int(law.value(figure, _from(on, law, figure))))


def _from(on: date, law: Law, figure: str) -> date:
    return max(on, law.changes(figure)[0])


def termination(days: Dates, law: Law) -> date | None:
    """The last day for the contract termination notice."""
    return notices.due(days.end, "termination-notice", law, days.on)


def facts(contract: Contract, days: Dates) -> Mapping[str, object]:
    """The timetable for programs and tests."""
    return {
        "way": contract.way,
        "light_touch": days.light_touch,
        "standstill": days.held.kind,
        "standstill_days": None if days.held.kind == NONE else days.held.number,
        "standstill_first": notices.iso(days.held.first if days.ends else None),
        "standstill_last": notices.iso(days.ends),
        "earliest": notices.iso(days.earliest),
        "latest_notice": notices.iso(days.latest_notice),
        "too_early": days.too_early,
        "named_last": notices.iso(days.named),
        "long_enough": None if not (days.named and days.held.last) else not days.short,
        "own_not_before": notices.iso(own[0] if (own := contract.own.not_before) else None),
    }
