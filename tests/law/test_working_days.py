"""Working days and "N days beginning with", against the law's examples and another calendar.

The other calendar is the `holidays` library, asked here afresh, with a count written another way.
"""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic import law
from guide_logic.law import LawDataError, NotCovered, working_days
from guide_logic.law.working_days import Calendar, days_beginning, months_before

CALENDAR = Calendar.load()
YEARS = range(2022, 2029)
LIBRARY = {
    day for code in ("ENG", "WLS", "SCT", "NIR") for day in holidays.country_holidays("GB", subdiv=code, years=YEARS)
}
ONE_OFFS = {date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8), date(2026, 6, 15)}
LENGTHS = sorted(
    {
        int(str(period.value))
        for figure in law.current().figures.values()
        if figure.unit == "working days"
        for period in figure.periods
    }
)

UNION = {
    2025: "1-1 1-2 3-17 4-18 4-21 5-5 5-26 7-14 8-4 8-25 12-1 12-25 12-26",
    2026: "1-1 1-2 3-17 4-3 4-6 5-4 5-25 6-15 7-13 8-3 8-31 11-30 12-25 12-28",
    2027: "1-1 1-4 3-17 3-26 3-29 5-3 5-31 7-12 8-2 8-30 11-30 12-27 12-28",
    2028: "1-3 1-4 3-17 4-14 4-17 5-1 5-29 7-12 8-7 8-28 11-30 12-25 12-26",
}
"""Bank holidays anywhere in the United Kingdom, from the official lists (month-day)."""

BY_NATION = {
    ("england", 2027): "1-1 3-26 3-29 5-3 5-31 8-30 12-27 12-28",
    ("wales", 2027): "1-1 3-26 3-29 5-3 5-31 8-30 12-27 12-28",
    ("scotland", 2027): "1-1 1-4 3-26 5-3 5-31 8-2 11-30 12-27 12-28",
    ("northern-ireland", 2027): "1-1 3-17 3-26 3-29 5-3 5-31 7-12 8-30 12-27 12-28",
    ("england", 2028): "1-3 4-14 4-17 5-1 5-29 8-28 12-25 12-26",
    ("wales", 2028): "1-3 4-14 4-17 5-1 5-29 8-28 12-25 12-26",
    ("scotland", 2028): "1-3 1-4 4-14 5-1 5-29 8-7 11-30 12-25 12-26",
    ("northern-ireland", 2028): "1-3 3-17 4-14 4-17 5-1 5-29 7-12 8-28 12-25 12-26",
}


def days(year: int, text: str) -> list[date]:
    return [date(year, *map(int, part.split("-"))) for part in text.split()]


def is_working(day: date) -> bool:
    return day.weekday() < 5 and day not in LIBRARY and day not in ONE_OFFS


def counted_slowly(day: date, number: int) -> tuple[date, date]:
    """The first and last of ``number`` working days from a list of all days that follow."""
    working = [later for later in (day + timedelta(n) for n in range(60)) if is_working(later)]
    return working[0], working[number - 1]


HOLIDAYS = [holiday.day for holiday in CALENDAR.holidays if date(2025, 1, 1) <= holiday.day <= date(2027, 12, 31)]


# -- the calendar --------------------------------------------------------------------------


@pytest.mark.parametrize("year", UNION)
def test_the_bank_holidays_of_a_year_are_those_of_the_official_lists(year: int) -> None:
    found = sorted(holiday.day for holiday in CALENDAR.holidays if holiday.day.year == year)
    assert found == days(year, UNION[year])


@pytest.mark.parametrize(("nation", "year"), BY_NATION)
def test_each_nation_has_its_own_bank_holidays(nation: str, year: int) -> None:
    found = sorted(
        holiday.day for holiday in CALENDAR.holidays if holiday.day.year == year and nation in holiday.nations
    )
    assert found == days(year, BY_NATION[nation, year])


def test_every_day_from_2022_to_2028_agrees_with_the_library() -> None:
    day, differ = CALENDAR.first, []
    while day <= CALENDAR.last:
        if CALENDAR.is_working_day(day) != is_working(day):
            differ.append(day)
        day += timedelta(days=1)
    assert differ == []


@pytest.mark.parametrize("day", sorted(ONE_OFFS))
def test_a_holiday_made_by_proclamation_is_not_a_working_day(day: date) -> None:
    assert not CALENDAR.is_working_day(day)


def test_a_scottish_holiday_stops_the_clock_in_england() -> None:
    world_cup = next(holiday for holiday in CALENDAR.holidays if holiday.day == date(2026, 6, 15))
    assert world_cup.nations == ("scotland",)
    assert not CALENDAR.is_working_day(world_cup.day)


@pytest.mark.parametrize("day", [date(2021, 12, 31), date(2029, 1, 1)])
def test_a_day_outside_the_data_is_refused_with_the_days_that_are_known(day: date) -> None:
    with pytest.raises(NotCovered, match="1 January 2022 to 31 December 2028"):
        CALENDAR.is_working_day(day)


def test_a_period_that_runs_past_the_data_is_refused() -> None:
    assert CALENDAR.working_days_beginning(date(2028, 12, 29), 1) == (date(2028, 12, 29),) * 2
    with pytest.raises(NotCovered):
        CALENDAR.working_days_beginning(date(2028, 12, 29), 2)


@pytest.mark.parametrize(
    "row",
    [
        {"day": date(2029, 1, 1), "name": "Too late", "nations": ["england"]},
        {"day": date(2026, 1, 1), "name": "Nowhere", "nations": ["atlantis"]},
    ],
)
def test_data_that_contradicts_itself_is_refused(monkeypatch: pytest.MonkeyPatch, row: dict[str, object]) -> None:
    data = {"first": CALENDAR.first, "last": CALENDAR.last, "holiday": [row]}
    monkeypatch.setattr(working_days, "read_toml", lambda _: data)
    with pytest.raises(LawDataError, match="outside the calendar or names an unknown nation"):
        Calendar.load()


# -- periods of working days -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [
        # 2 January is a bank holiday in Scotland, so the last day is 8 January and not the 7th.
        (date(2024, 12, 24), date(2024, 12, 24), date(2025, 1, 8)),
        (date(2026, 6, 1), date(2026, 6, 1), date(2026, 6, 10)),
        (date(2026, 6, 8), date(2026, 6, 8), date(2026, 6, 18)),
        # Christmas, Boxing Day's substitute, New Year and Scotland's 4 January all stop the clock.
        (date(2026, 12, 22), date(2026, 12, 22), date(2027, 1, 6)),
        # A Saturday, a Sunday and a bank holiday start the count on the next working day.
        (date(2026, 6, 6), date(2026, 6, 8), date(2026, 6, 18)),
        (date(2026, 6, 7), date(2026, 6, 8), date(2026, 6, 18)),
        (date(2026, 6, 15), date(2026, 6, 16), date(2026, 6, 25)),
    ],
)
def test_the_mandatory_standstill_by_example(published: date, first: date, last: date) -> None:
    number = int(law.current().value("standstill", date(2025, 2, 24)))
    assert CALENDAR.working_days_beginning(published, number) == (first, last)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("holiday", HOLIDAYS, ids=str)
def test_every_period_across_a_bank_holiday_is_counted_right(holiday: date, length: int) -> None:
    for before in range(-1, 15):
        start = holiday - timedelta(days=before)
        assert CALENDAR.working_days_beginning(start, length) == counted_slowly(start, length)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("holiday", HOLIDAYS, ids=str)
def test_a_bank_holiday_inside_a_period_makes_it_end_later(holiday: date, length: int) -> None:
    without = Calendar(CALENDAR.first, CALENDAR.last, tuple(h for h in CALENDAR.holidays if h.day != holiday))
    start = holiday - timedelta(days=3)
    assert CALENDAR.working_days_beginning(start, length)[1] > without.working_days_beginning(start, length)[1]


@given(st.dates(date(2022, 1, 1), date(2028, 10, 1)), st.integers(1, 30))
def test_a_period_holds_exactly_its_number_of_working_days(start: date, number: int) -> None:
    first, last = CALENDAR.working_days_beginning(start, number)
    inside = [first + timedelta(n) for n in range((last - first).days + 1)]
    assert sum(CALENDAR.is_working_day(day) for day in inside) == number
    assert CALENDAR.is_working_day(first)
    assert CALENDAR.is_working_day(last)
    assert not any(CALENDAR.is_working_day(start + timedelta(n)) for n in range((first - start).days))


@pytest.mark.parametrize("number", [0, -1])
def test_a_period_without_days_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="at least one day"):
        CALENDAR.working_days_beginning(date(2026, 6, 1), number)


# -- calendar days and months ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "last"),
    [
        (1, date(2026, 6, 1)),
        (30, date(2026, 6, 30)),
        (90, date(2026, 8, 29)),
        (120, date(2026, 9, 28)),
        (180, date(2026, 11, 27)),
    ],
)
def test_the_first_day_of_a_period_of_days_counts(number: int, last: date) -> None:
    assert days_beginning(date(2026, 6, 1), number) == last


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 5, 31), 1, date(2026, 4, 30)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 6, 10), 0, date(2026, 6, 10)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2024, 2, 29), -60, date(2029, 2, 28)),
    ],
)
def test_months_before_keeps_the_day_or_takes_the_last_of_a_shorter_month(
    day: date, months: int, expected: date
) -> None:
    assert months_before(day, months) == expected
