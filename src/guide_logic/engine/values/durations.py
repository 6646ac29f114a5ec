"""Lengths of time as people type them, in whole months."""

import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from guide_logic.engine.values.money import EXACT
from guide_logic.engine.values.text import OutOfRange, Taken, clean, without_about
from guide_logic.law.wording import count, duration

LONGEST_MONTHS = 50 * 12
EXAMPLE = "3 years, or 18 months, or 2 years 6 months"

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_NUMBERS = {word: number for number, word in enumerate((*_UNITS, *_TEENS), 1)} | _TENS
_NUMBER_WORDS = re.compile(rf"\b(?:({'|'.join(_TENS)})[ -]({'|'.join(_UNITS)})|({'|'.join(_NUMBERS)}))\b")
_HALF = re.compile(r"\b(?:(?:an?|1)\s+)?half\s+(?:(?:an?|1)\s+)?(?=years?\b)")
_ONE = re.compile(r"\ban?\s+(?=years?\b|months?\b|weeks?\b)")
_AND_A_HALF = re.compile(r"\b(\d+)(?:\s+and\s+a\s+half(?=\s+years?\b)|\s+(years?)\s+and\s+a\s+half\b)")
_TIMES = re.compile(r"(\d{1,2})\s*x\s*(\S.*)")

_PART = re.compile(
    r"(?:(?P<years>\d+(?:\.\d+)?|\.\d+)[\s-]*(?:years?|yrs?|y)\b\.?)?\s*(?:,|and)?\s*"
    r"(?:(?P<months>\d+)[\s-]*(?:months?|mths?|mos?|m)\b\.?)?"
)
_CLOSE_PART = re.compile(r"(?P<years>\d+)y(?P<months>\d+)m")
_WEEKS = re.compile(r"(?P<weeks>\d+)[\s-]*(?:weeks?|wks?|w)\.?")
_BARE = re.compile(r"\d+(?:\.\d+)?")
_NO_UNIT_TO = 5
"""The largest number in a sum without any unit that can only mean years."""

_LONGEST_PART = {"years": (1, 10), "months": (6, LONGEST_MONTHS)}
"""From and to which number a part without a unit of its own can only have the unit of its neighbour."""


@dataclass(frozen=True, slots=True)
class Span:
    """One part of a length of time: its months, which may be no whole number, and its unit where it had only one."""

    months: Decimal
    unit: str = ""
    weeks: int = 0


def take_months(text: str) -> Taken[int]:
    """Whole months from text such as "3 years", "two years", "18 months", "12 weeks" or "3+1+1", all parts added up.

    Weeks are rounded up to the next whole month, and numbers without a unit taken as years where
    they can be nothing else; both are noted. Raises ``ValueError`` where no unit is given, or the
    result is not a whole number of months; ``OutOfRange`` where it is longer than 50 years.
    """
    return _added(*_read(text))


def take_term(text: str) -> Taken[int]:
    """The first part of a length of time, such as 3 years of "3+1+1". ``rest`` is what follows, to be typed elsewhere."""
    parts, notes = _read(text)
    first = _added(parts[:1], notes)
    if len(parts) == 1:
        return first
    rest = " + ".join(_typable(part) for part in parts[1:])
    _added(parts, ())
    told = f"Taken as {duration(first.value)}, with what follows the first plus sign as extensions."
    return Taken(first.value, (*first.notes, told), rest)


def parse_months(text: str) -> int:
    """The months that ``take_months`` reads."""
    return take_months(text).value


def _read(text: str) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """The parts of a length of time, one at least, and what was assumed."""
    typed = clean(text, EXAMPLE)
    text, about = without_about(typed.lower())
    text = _in_figures(text)
    if text == "0":
        return (Span(Decimal(0)),), ()
    if _BARE.fullmatch(text):
        raise ValueError(f"Say whether {typed} is years or months, for example {EXAMPLE}.")
    pieces = [piece for part in re.split(r"\s*(?:\+|\bplus\b)\s*", text) for piece in _repeated(part)]
    parts = tuple(_span(piece, typed) for piece in pieces)
    notes = ["Taken as exact."] if about else []
    if any(not part.unit for part in parts):
        parts, assumed = _with_units(parts, typed)
        notes += [assumed] if assumed else []
    return parts, tuple(notes)


def _in_figures(text: str) -> str:
    """The text with numbers in words as figures: "a year and a half" is 1.5 years."""

    def figure(match: re.Match[str]) -> str:
        if match[1]:
            return str(_NUMBERS[match[1]] + _NUMBERS[match[2]])
        return str(_NUMBERS[match[3]])

    text = _NUMBER_WORDS.sub(figure, text)
    text = _ONE.sub("1 ", text)
    text = _AND_A_HALF.sub(lambda match: f"{match[1]}.5 {match[2] or ''}", text).strip()
    return _HALF.sub("0.5 ", text)


def _repeated(part: str) -> tuple[str, ...]:
    """A part as often as it is meant: "2 x 1 year" is two."""
    match = _TIMES.fullmatch(part)
    return (match[2],) * int(match[1]) if match else (part,)


def _span(piece: str, typed: str) -> Span:
    if _BARE.fullmatch(piece):
        return Span(Decimal(piece), "" if Decimal(piece) else "years")
    if weeks := _WEEKS.fullmatch(piece):
        number = int(weeks["weeks"])
        return Span(_months_of(number), "weeks", number)
    match = _CLOSE_PART.fullmatch(piece) or _PART.fullmatch(piece)
    if not match or not (match["years"] or match["months"]):
        raise ValueError(f"“{typed}” is not a length of time. Type it like this: {EXAMPLE}.")
    months = EXACT.fma(Decimal(match["years"] or 0), 12, int(match["months"] or 0))
    both = match["years"] and match["months"]
    return Span(months, "both" if both else "years" if match["years"] else "months")


def _months_of(weeks: int) -> Decimal:
    """Weeks in whole months, rounded up: a year has 365.25 days."""
    return EXACT.divide(Decimal(weeks) * 7 * 12, Decimal("365.25")).to_integral_value(ROUND_CEILING)


def _with_units(parts: tuple[Span, ...], typed: str) -> tuple[tuple[Span, ...], str]:
    """The parts, those without a unit in the unit of the rest, or in years; and what was assumed."""
    units = {part.unit for part in parts if part.unit and part.months}
    bare = [part.months for part in parts if not part.unit]
    unit = units.pop() if len(units) == 1 else "" if units else "years"
    least, most = (1, _NO_UNIT_TO) if not any(p.unit and p.months for p in parts) else _LONGEST_PART.get(unit, (1, 0))
    if not all(least <= number <= most for number in bare):
        raise ValueError(
            f"Say of each part of “{typed}” whether it is years or months, for example 3 years + 6 months."
        )
    each = 12 if unit == "years" else 1
    given = tuple(part if part.unit else Span(part.months * each, unit) for part in parts)
    return given, f"Numbers without a unit are taken as {unit}."


def _added(parts: tuple[Span, ...], notes: tuple[str, ...]) -> Taken[int]:
    months = sum((part.months for part in parts), Decimal(0))
    if any(part.months != int(part.months) for part in parts):
        raise ValueError(f"That is not a whole number of months. Type it like this: {EXAMPLE}.")
    if months > LONGEST_MONTHS:
        raise OutOfRange("That is longer than 50 years. Check the number.")
    told = list(notes)
    if any(part.weeks for part in parts):
        weeks = sum(part.weeks for part in parts)
        told.append(f"{count(weeks, 'week')} taken as {duration(sum(int(p.months) for p in parts if p.weeks))}: "
                    "weeks are rounded up to whole months.")  # fmt: skip
    if len(parts) > 1:
        told.append(f"All parts added up: {' + '.join(duration(int(part.months)) for part in parts)}.")
    return Taken(int(months), tuple(told))


def _typable(part: Span) -> str:
    """One part as it is typed, in figures."""
    return count(part.weeks, "week") if part.weeks else duration(int(part.months))
