"""Standstill worked through, and the bank holidays, as Markdown for docs/law/working-days.md."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby

from guide_logic.decisions.health_or_not.standstill import standstill as health_standstill
from guide_logic.law import Law, nation_name
from guide_logic.law.wording import long_date
from guide_logic.law.working_days import UK_NATIONS, Calendar, Holiday

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

EXAMPLES = (
    (date(2026, 6, 1), "An ordinary fortnight"),
    (date(2026, 6, 8), "A bank holiday in Scotland alone"),
    (date(2026, 6, 6), "Published on a Saturday"),
    (date(2027, 3, 22), "Over Easter"),
    (date(2026, 12, 22), "Over Christmas and New Year"),
)
"""Days on which an award notice might be published, and what each shows."""

BOTH_REGIMES = (date(2026, 6, 8), date(2026, 12, 22))
"""Days of a notice for the comparison with the health regime."""

FIRST_YEAR = 2025


def examples(law: Law, calendar: Calendar) -> str:
    """A table of worked examples of the compulsory standstill."""
    lines = [
        "| Award notice | Bank holidays left out | Last day |",
        "| --- | --- | --- |",
    ]
    for notice, shows in EXAMPLES:
        _, last = _standstill(notice, law, calendar)
        lines.append(f"| {_day(notice)}. {shows} | {_left_out(notice, last, calendar)} | {_day(last)} |")
    return "\n".join(lines) + "\n"


def step_by_step(law: Law, calendar: Calendar) -> str:
    """The days of one standstill counted one by one, bank holidays named."""
    notice = EXAMPLES[-1][0]
    _, last = _standstill(notice, law, calendar)
    lines, number = [], 0
    day = notice
    while day <= last:
        if calendar.is_working_day(day):
            number += 1
            lines.append(f"- {_day(day)}: day {number}")
        elif day.weekday() < 5:
            lines.append(f"- {_day(day)}: not counted, {_named(_holiday(day, calendar))}")
        day += timedelta(days=1)
    return "\n".join(lines) + "\n"


def both_regimes(law: Law, calendar: Calendar) -> str:
    """The same day of a notice under the Act and under the Provider Selection Regime."""
    lines = [
        "| Notice | Standstill under the Act | Standstill under the health regime |",
        "| --- | --- | --- |",
    ]
    for notice in BOTH_REGIMES:
        first, last = _standstill(notice, law, calendar)
        health = health_standstill(notice, law)
        lines.append(
            f"| {_day(notice)} | {_day(first)} to {_day(last)} | {_day(health.begins)} to {_day(health.ends)} |"
        )
    return "\n".join(lines) + "\n"


def bank_holidays(calendar: Calendar) -> str:
    """A table of bank holidays for each year, with the nations that have each."""
    parts = []
    ordered = sorted(calendar.holidays, key=lambda holiday: holiday.day)
    for year, group in groupby(ordered, key=lambda holiday: holiday.day.year):
        if year >= FIRST_YEAR:
            rows = (f"| {_day(h.day)} | {h.name} | {_where(h)} |" for h in group)
            heading = f"### {year} {{#bank-holidays-{year}}}"
            parts.append("\n".join([heading, "", "| Day | Bank holiday | Where |", "| --- | --- | --- |", *rows]))
    return "\n\n".join(parts) + "\n"


def _standstill(notice: date, law: Law, calendar: Calendar) -> tuple[date, date]:
    return calendar.working_days_beginning(notice, int(law.value("standstill", notice)))


def _day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def _holiday(day: date, calendar: Calendar) -> Holiday:
    return next(holiday for holiday in calendar.holidays if holiday.day == day)


def _left_out(notice: date, last: date, calendar: Calendar) -> str:
    """The bank holidays that fall on weekdays of the count, by name."""
    inside = [h for h in calendar.holidays if notice <= h.day <= last]
    return "; ".join(f"{long_date(h.day)} ({_named(h)})" for h in inside) or "None"


def _named(holiday: Holiday) -> str:
    return f"{holiday.name}, {_where(holiday)}"


def _where(holiday: Holiday) -> str:
    return places(holiday.nations)


def places(nations: Iterable[str]) -> str:
    """Nations as people write them, "everywhere" where all four are."""
    names = [nation_name(nation) for nation in UK_NATIONS if nation in set(nations)]
    if len(names) == len(UK_NATIONS):
        return "everywhere"
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else f"{names[0]} alone"
