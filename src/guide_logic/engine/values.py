"""What people type, turned into values.

Every ``parse_*`` function takes text and returns a value or raises ``ValueError`` whose
message says what was wrong and what to type: ``OutOfRange`` where it is an answer, but one too
early, too small or too large. Nothing else is raised and nothing is guessed.
"""

import re
from datetime import date
from decimal import Context, Decimal

from guide_logic.engine.model import DatedAmount
from guide_logic.law.wording import MONTHS

LARGEST_AMOUNT = Decimal(100_000_000_000)
LONGEST_MONTHS = 50 * 12
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)
MAX_LENGTH = 60
MAX_WORDS_LENGTH = 120
MAX_LINES = 40


class OutOfRange(ValueError):
    """An amount, a date or a length of time beyond what is taken as an answer."""


_MONEY = re.compile(
    r"(?:£|gbp)?\s*(?P<figure>[\d][\d,. ]*)\s*"
    r"(?P<unit>k|thousand|m|mn|million|bn|billion)?\s*(?:pounds?|gbp)?",
    re.IGNORECASE,
)
_PLAIN_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_GROUPED_FIGURE = re.compile(r"[1-9]\d{0,2}(?:([, ])\d{3})(?:\1\d{3})*(?:\.\d+)?")
_MORE_THAN_PENCE = re.compile(r".*\.\d{3,}")
_UNITS = {
    "k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000,
    "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip

_EXACT = Context(prec=2 * MAX_LENGTH)
"""Arithmetic that rounds nothing away, however many places were typed."""

_NUMERIC_DATE = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_YEAR_FIRST_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NAMED_DATE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s+)?([a-z]+)\.?,?\s*(\d{4})", re.IGNORECASE)
_US_NAMED_DATE = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\W+\w+\W+\d{2}|[a-z]+\W+\d{1,2}\W+\d{2}", re.IGNORECASE)

_DURATION = re.compile(
    r"(?:(?P<years>\d+(?:\.\d+)?)\s*(?:years?|yrs?|y))?\s*(?:,|and)?\s*"
    r"(?:(?P<months>\d+)\s*(?:months?|mths?|mos?|m))?",
    re.IGNORECASE,
)


def _clean(text: str, example: str) -> str:
    """The text without stray spaces, or an error if it holds anything but ordinary characters."""
    text = re.sub(r"[\s\u00a0\u2009\u202f]+", " ", text).strip()
    if not text:
        raise ValueError(f"Type an answer, for example {example}.")
    if len(text) > MAX_LENGTH:
        raise ValueError(f"That is too long. Type it like this: {example}.")
    if not text.replace("£", "").isascii():
        raise ValueError(f"Use ordinary figures and letters only, for example {example}.")
    return text


def parse_money(text: str) -> Decimal:
    """Pounds from text such as "£663,540", "663540.00", "0.7m" or "650k".

    Returns a ``Decimal`` with at most two decimal places, from 0 to £100 billion. Raises
    ``OutOfRange`` for anything negative or larger, ``ValueError`` for what is ambiguous or not an amount.
    """
    example = "663540 or 650k or 0.7m"
    text = _clean(text, example)
    if text.startswith(("-", "(")) or "£-" in text.replace(" ", ""):
        raise OutOfRange("The amount cannot be less than zero. Type it without a minus sign.")
    match = _MONEY.fullmatch(text)
    if not match:
        raise ValueError(f"“{text}” is not an amount. Type pounds in figures, for example {example}.")
    figure, unit = match["figure"].strip(), (match["unit"] or "").lower()
    readable = _PLAIN_FIGURE.fullmatch(figure) or _GROUPED_FIGURE.fullmatch(figure)
    if not readable or (not unit and _MORE_THAN_PENCE.fullmatch(figure)):
        raise ValueError(
            f"“{figure}” can be read in more than one way. "
            "Use commas only between thousands and a point only for pence, for example 663,540.50."
        )
    amount = _EXACT.multiply(Decimal(figure.replace(",", "").replace(" ", "")), _UNITS.get(unit, 1))
    if amount > LARGEST_AMOUNT:
        raise OutOfRange("That is more than £100 billion. Check the number of noughts.")
    pence = amount.quantize(Decimal("0.01"))
    if pence != amount:
        raise ValueError("That is not a whole number of pence. Give pounds with two decimal places at most.")
    return pence


def parse_date(text: str) -> date:
    """A date from text such as "12/03/2026" (day first), "12 March 2026" or "2026-03-12".

    Raises ``ValueError`` for a two-figure year or a day that does not exist, ``OutOfRange`` for a
    year outside 2000 to 2100.
    """
    example = "12 March 2026 or 12/03/2026"
    text = _clean(text, example)
    if match := _YEAR_FIRST_DATE.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _NUMERIC_DATE.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif match := _NAMED_DATE.fullmatch(text):
        day, month, year = int(match[1]), _month(match[2], example), int(match[3])
    elif match := _US_NAMED_DATE.fullmatch(text):
        month, day, year = _month(match[1], example), int(match[2]), int(match[3])
    elif _SHORT_YEAR.fullmatch(text):
        raise ValueError(f"Give the year in four figures, for example {example}.")
    else:
        raise ValueError(f"“{text}” is not a date. Type the day, month and year, for example {example}.")
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise OutOfRange(f"The year must be between {FIRST_DAY.year} and {LAST_DAY.year}, for example {example}.")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(
            f"There is no such day as {text}. Give the day first, then the month, for example {example}."
        ) from None


def _month(name: str, example: str) -> int:
    name = name.lower()
    for number, month in enumerate(MONTHS, 1):
        if name in (month.lower(), month[:3].lower()) or (name == "sept" and number == 9):
            return number
    raise ValueError(f"“{name}” is not a month. Type the date like this: {example}.")


def parse_months(text: str) -> int:
    """Whole months from text such as "3 years", "18 months" or "2 years 6 months".

    Raises ``ValueError`` where no unit is given or the result is not a whole number of months,
    ``OutOfRange`` where it is longer than 50 years.
    """
    example = "3 years, or 18 months, or 2 years 6 months"
    text = _clean(text, example)
    if text == "0":
        return 0
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        raise ValueError(f"Say whether {text} is years or months, for example {example}.")
    match = _DURATION.fullmatch(text)
    if not match or not (match["years"] or match["months"]):
        raise ValueError(f"“{text}” is not a length of time. Type it like this: {example}.")
    months = _EXACT.fma(Decimal(match["years"] or 0), 12, int(match["months"] or 0))
    if months != int(months):
        raise ValueError(f"That is not a whole number of months. Type it like this: {example}.")
    if months > LONGEST_MONTHS:
        raise OutOfRange("That is longer than 50 years. Check the number.")
    return int(months)


def parse_words(text: str) -> str:
    """Plain words, such as what a service is called, with single spaces.

    Raises ``ValueError`` where there is nothing to read, more than 120 characters, or no letter
    or figure among them.
    """
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not any(c.isalnum() for c in text):
        raise ValueError("Type a few plain words, for example debt advice.")
    if len(text) > MAX_WORDS_LENGTH:
        raise ValueError(f"That is too long. Use at most {MAX_WORDS_LENGTH} letters, for example debt advice.")
    return text


def parse_dated_amounts(text: str) -> tuple[DatedAmount, ...]:
    """Amounts with their dates, one to a line, such as "12 March 2026: £40,000", oldest first.

    Raises ``ValueError`` naming the first line that has no date, no amount, or one that cannot
    be read, and where there are more than 40 lines.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        raise ValueError(f"Type a date and an amount on each line, for example {_LINE_EXAMPLE}.")
    if len(lines) > MAX_LINES:
        raise ValueError(f"Give at most {MAX_LINES} lines.")
    return tuple(sorted(_dated_amount(number, line) for number, line in enumerate(lines, 1)))


_LINE_EXAMPLE = "12 March 2026: £40,000"
_DATED_AMOUNT = re.compile(r"(?P<day>.*?\b\d{4}|\d{4}-\d{1,2}-\d{1,2})(?:\s*[:;,=]\s*|\s+-\s+|\s+)(?P<amount>\S.*)")


def _dated_amount(number: int, line: str) -> DatedAmount:
    match = _DATED_AMOUNT.fullmatch(line)
    if not match:
        raise ValueError(
            f"Line {number}, “{line[:MAX_LENGTH]}”, needs a date, then a colon, then an amount: {_LINE_EXAMPLE}."
        )
    try:
        return DatedAmount(parse_date(match["day"]), parse_money(match["amount"]))
    except ValueError as error:
        raise type(error)(f"Line {number}: {error}") from None
