"""Dates as people type them."""

import re
from datetime import date

from guide_logic.engine.values.text import OutOfRange, Taken, clean
from guide_logic.law.wording import MONTHS, long_date

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
EXAMPLE = "12 March 2026 or 12/03/2026"

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_WEEKDAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

_WEEKDAY = (
    "(?P<weekday>mon|tues?|weds?|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_WEEKDAY_FIRST = re.compile(rf"(?:on\s+)?{_WEEKDAY}\b[.,]?\s*(?:the\s+)?(?P<day>\S.*)", re.IGNORECASE)
_WEEKDAY_LAST = re.compile(rf"(?P<day>.*\S)[\s,]+\(?{_WEEKDAY}\)?\.?", re.IGNORECASE)

_CLOCK = r"(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?|(?:1[0-2]|[1-9])\s*[ap]\.?m\.?|(?:12 )?noon|midday)"
_TIME_LAST = re.compile(rf"(?P<day>.*?\d)(?:\s*,\s*|\s+|t)(?:at\s+)?{_CLOCK}", re.IGNORECASE)
_TIME_FIRST = re.compile(rf"{_CLOCK}(?:\s*,\s*|\s+)(?:on\s+)?(?P<day>.*\d)", re.IGNORECASE)
_MIDNIGHT = re.compile(r".*(?:midnight|\b24[:.]00\b|\b12(?:[:.]00)?\s*a\.?m\b).*", re.IGNORECASE)

_NUMERIC_DATE = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_YEAR_FIRST_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NAMED_DATE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s/.-]*(?:of\s+)?([a-z]+)\.?[\s,/.-]*(\d{4})", re.IGNORECASE)
_US_NAMED_DATE = re.compile(r"([a-z]+)\.?[\s/.-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s/.-]+(\d{4})", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\W+\w+\W+\d{2}|[a-z]+\W+\d{1,2}\W+\d{2}", re.IGNORECASE)
_FINANCIAL_YEAR = re.compile(r"(?:(?:fy|financial year)\s*)?(\d{4}|\d{2})\s*[-/]\s*(\d{4}|\d{2})", re.IGNORECASE)
_NO_DAY = re.compile(r"(?:[a-z]+[\s/.,-]*|\d{1,2}\s*[/.-]\s*)?\d{4}|\d{4}-\d{1,2}", re.IGNORECASE)


def take_date(text: str) -> Taken[date]:
    """A date from text such as "12/03/2026" (day first), "Thursday 12 March 2026", "1-Apr-2026" or "2026-03-12".

    A time of day is left aside, and noted. Raises ``ValueError`` for a day that is missing or does
    not exist, a weekday that is another one, a financial year, midnight or a year in two figures;
    ``OutOfRange`` for a year outside 2000 to 2100.
    """
    text = clean(text, EXAMPLE)
    if _MIDNIGHT.fullmatch(text):
        raise ValueError(f"Midnight lies between two days. Type the day that counts, for example {EXAMPLE}.")
    text, weekday = _without_weekday(text)
    timed = _TIME_LAST.fullmatch(text) or _TIME_FIRST.fullmatch(text)
    if timed:
        text = timed["day"]
    if not weekday:
        text, weekday = _without_weekday(text)
    day = _day(text)
    if weekday:
        _check_weekday(day, weekday)
    return Taken(day, (f"Taken as the whole of {long_date(day)}: the time of day is left aside.",) if timed else ())


def parse_date(text: str) -> date:
    """The date that ``take_date`` reads."""
    return take_date(text).value


def _without_weekday(text: str) -> tuple[str, str]:
    """The text without a weekday before or after it, and the weekday."""
    match = _WEEKDAY_FIRST.fullmatch(text) or _WEEKDAY_LAST.fullmatch(text)
    return (match["day"], match["weekday"]) if match else (text, "")


def _day(text: str) -> date:
    if match := _YEAR_FIRST_DATE.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _NUMERIC_DATE.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif match := _NAMED_DATE.fullmatch(text):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    elif match := _US_NAMED_DATE.fullmatch(text):
        month, day, year = _month(match[1]), int(match[2]), int(match[3])
    else:
        raise ValueError(_why_not(text))
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise OutOfRange(f"The year must be between {FIRST_DAY.year} and {LAST_DAY.year}, for example {EXAMPLE}.")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(
            f"There is no such day as {text}. Give the day first, then the month, for example {EXAMPLE}."
        ) from None


def _why_not(text: str) -> str:
    """Why a text is no date, and what to type."""
    if _is_financial_year(text):
        return f"“{text}” is a financial year. Give one day, with its month and year, for example {EXAMPLE}."
    if _NO_DAY.fullmatch(text) and (text[0].isdigit() or _month_number(re.split(r"[\s\d/.,-]", text)[0])):
        return f"“{text}” says no day. Type the day as well, for example {EXAMPLE}."
    if _SHORT_YEAR.fullmatch(text):
        return f"Give the year in four figures, for example {EXAMPLE}."
    return f"“{text}” is not a date. Type the day, month and year, for example {EXAMPLE}."


def _is_financial_year(text: str) -> bool:
    match = _FINANCIAL_YEAR.fullmatch(text)
    return bool(match) and (int(match[1]) + 1) % 100 == int(match[2]) % 100  # type: ignore[index]


def _check_weekday(day: date, named: str) -> None:
    """Raise ``ValueError`` where a day is not the weekday it is called."""
    named = named.lower()
    number = _SHORT_WEEKDAYS.get(named, [each[:3].lower() for each in _WEEKDAYS].index(named[:3]))
    if number != day.weekday():
        raise ValueError(
            f"{long_date(day)} is a {_WEEKDAYS[day.weekday()]}, not a {_WEEKDAYS[number]}. Correct the one that is "
            f"wrong, or leave the weekday out, for example {EXAMPLE}."
        )


def _month(name: str) -> int:
    number = _month_number(name)
    if not number:
        raise ValueError(f"“{name.lower()}” is not a month. Type the date like this: {EXAMPLE}.")
    return number


def _month_number(name: str) -> int:
    """The month of a name, from 1 to 12, or 0 where it is none."""
    name = name.lower()
    for number, month in enumerate(MONTHS, 1):
        if name in (month.lower(), month[:3].lower()) or (name == "sept" and number == 9):
            return number
    return 0
