"""What people type, turned into values.

Every ``take_*`` function takes text and returns a ``Taken``: the value, and what was assumed in
reading it, for the reader to see. ``parse_*`` gives the value alone. Either raises ``ValueError`` whose
message says what was wrong and what to type: ``OutOfRange`` where it is an answer, but one too
early, too small or too large. Nothing else is raised, and where a text can be read in two ways nothing is guessed.
"""

import re

from guide_logic.engine.model import DatedAmount
from guide_logic.engine.values.dates import FIRST_DAY as FIRST_DAY
from guide_logic.engine.values.dates import LAST_DAY as LAST_DAY
from guide_logic.engine.values.dates import parse_date as parse_date
from guide_logic.engine.values.dates import take_date as take_date
from guide_logic.engine.values.durations import LONGEST_MONTHS as LONGEST_MONTHS
from guide_logic.engine.values.durations import parse_months as parse_months
from guide_logic.engine.values.durations import take_months as take_months
from guide_logic.engine.values.durations import take_term as take_term
from guide_logic.engine.values.money import LARGEST_AMOUNT as LARGEST_AMOUNT
from guide_logic.engine.values.money import PENNY as PENNY
from guide_logic.engine.values.money import WITH_VAT as WITH_VAT
from guide_logic.engine.values.money import number as number
from guide_logic.engine.values.money import parse_money as parse_money
from guide_logic.engine.values.money import take_money as take_money
from guide_logic.engine.values.text import MAX_LENGTH as MAX_LENGTH
from guide_logic.engine.values.text import OutOfRange as OutOfRange
from guide_logic.engine.values.text import Taken as Taken

MAX_WORDS_LENGTH = 120
MAX_LINES = 40

_JOINERS = dict.fromkeys(map(ord, "\u00ad\u200c\u200d\u2060\ufeff"))


def parse_words(text: str) -> str:
    """Plain words, such as what a service is called, with single spaces.

    Raises ``ValueError`` where there is nothing to read, more than 120 characters, or no letter
    or figure among them.
    """
    text = text.translate(_JOINERS)
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not any(c.isalnum() for c in text):
        raise ValueError("Type a few plain words, for example debt advice.")
    if len(text) > MAX_WORDS_LENGTH:
        raise ValueError(f"That is too long. Use at most {MAX_WORDS_LENGTH} letters, for example debt advice.")
    return text


def take_words(text: str) -> Taken[str]:
    """The words that ``parse_words`` reads. Nothing is assumed."""
    return Taken(parse_words(text))


def take_dated_amounts(text: str) -> Taken[tuple[DatedAmount, ...]]:
    """Amounts with their dates, one to a line, such as "12 March 2026: £40,000", oldest first.

    Raises ``ValueError`` naming the first line that has no date, no amount, or one that cannot
    be read, and where there are more than 40 lines.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        raise ValueError(f"Type a date and an amount on each line, for example {_LINE_EXAMPLE}.")
    if len(lines) > MAX_LINES:
        raise ValueError(f"Give at most {MAX_LINES} lines.")
    taken = [_dated_amount(number, line) for number, line in enumerate(lines, 1)]
    notes = (f"Line {number}: {note}" for number, each in enumerate(taken, 1) for note in each.notes)
    return Taken(tuple(sorted(each.value for each in taken)), tuple(notes))


def parse_dated_amounts(text: str) -> tuple[DatedAmount, ...]:
    """The amounts that ``take_dated_amounts`` reads."""
    return take_dated_amounts(text).value


_LINE_EXAMPLE = "12 March 2026: £40,000"
_DATED_AMOUNT = re.compile(r"(?P<day>.*?\b\d{4}|\d{4}-\d{1,2}-\d{1,2})(?:\s*[:;,=]\s*|\s+[-–—]\s+|\s+)(?P<amount>\S.*)")
_TWO_PARTS = re.compile(r"(?P<day>[^:;=]*?\d.*?)(?:\s*[:;=]\s*|,\s+|\s+[-–—]\s+|\s+(?=£))(?P<amount>[^:;=]*\d[^:;=]*)")


def _dated_amount(number: int, line: str) -> Taken[DatedAmount]:
    match = _DATED_AMOUNT.fullmatch(line) or _TWO_PARTS.fullmatch(line)
    if not match:
        raise ValueError(
            f"Line {number}, “{line[:MAX_LENGTH]}”, needs a date, then a colon, then an amount: {_LINE_EXAMPLE}."
        )
    try:
        day, amount = take_date(match["day"]), take_money(match["amount"])
    except ValueError as error:
        raise type(error)(f"Line {number}: {error}") from None
    return Taken(DatedAmount(day.value, amount.value), day.notes + amount.notes)
