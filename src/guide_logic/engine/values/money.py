"""Amounts of money as people type them."""

import re
from decimal import Context, Decimal

from guide_logic.engine.values.text import MAX_LENGTH, OutOfRange, Taken, clean, without_about
from guide_logic.law.wording import pounds

PENNY = Decimal("0.01")
"""The smallest amount of money, in pounds."""

LARGEST_AMOUNT = Decimal(100_000_000_000)
WITH_VAT = "included"
"""What ``take_money`` leaves over where somebody typed that VAT is in the amount."""

EXAMPLE = "663540 or 650k or 0.7m"

_MONEY = re.compile(
    r"(?:£|gbp)?\s*(?P<figure>(?:\d|\.\d)[\d,. ]*)\s*"
    r"(?P<unit>k|thousand|thou|m|mn|mill?|million|b|bn|billion)?\s*(?:pounds?|gbp)?",
    re.IGNORECASE,
)
_PLAIN_FIGURE = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_GROUPED_FIGURE = re.compile(r"[1-9]\d{0,2}(?:([, ])\d{3})(?:\1\d{3})*(?:\.\d+)?")
_MORE_THAN_PENCE = re.compile(r".*\.\d{3,}")
_UNITS = {
    "k": 1_000, "thousand": 1_000, "thou": 1_000,
    "m": 1_000_000, "mn": 1_000_000, "mil": 1_000_000, "mill": 1_000_000, "million": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip

EXACT = Context(prec=2 * MAX_LENGTH)
"""Arithmetic that rounds nothing away, however many places were typed."""

_INC_VAT = re.compile(
    r"[\s,(]*\b(?:(?:inc|incl|including|inclusive of|with)\b\.?\s*vat|vat[\s-]+(?:inc|incl|included|inclusive)\b\.?)\)?$",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"(?:up to|at most|no more than|not more than|max(?:imum)?(?: of)?)\b\.?\s*(?=\S)|[\s,(]+(?:at most|max(?:imum)?)\b\.?\)?$",
    re.IGNORECASE,
)
"""Words that make an amount the most it may be: the one that counts, since a contract is worth the most it may come to."""
_VAT = re.compile(r"\bvat\b", re.IGNORECASE)
_BOUND = re.compile(
    r"(?:just\s+|slightly\s+)?(?:over|under|above|below|more than|less than|at least|at most|up to|nearly|almost|"
    r"no more than|not more than|min|minimum|max|maximum|from)\b|[<>]|.*\d\s*\w*\s*(?:\+|plus|or more|or less)$",
    re.IGNORECASE,
)
_RANGE = re.compile(r".*\d\s*[a-z]*\s*(?:-|\bto\b|\bor\b|\band\b)\s*(?:£|gbp)?\s*\.?\d.*", re.IGNORECASE)
_EVERY = re.compile(
    r".*?(?P<every>(?:\b(?:a|per|each|every|/)|/|\bp\.?)\s*(?:year|yr|y|annum|a|month|mth|m|quarter|week|wk|w|day|hour|head)"
    r"\b\.?|\b(?:yearly|annually|monthly|weekly))$",
    re.IGNORECASE,
)


def take_money(text: str) -> Taken[Decimal]:
    """Pounds from text such as "£663,540", ".7m", "about £600k" or "£650k inc VAT", and what was assumed.

    The amount is a ``Decimal`` with at most two decimal places, from 0 to £100 billion; ``rest`` is
    ``WITH_VAT`` where VAT was said to be in it. Raises ``OutOfRange`` for anything negative or
    larger, ``ValueError`` for what is ambiguous or not an amount.
    """
    text = clean(text, EXAMPLE)
    if text.startswith(("-", "(")) or "£-" in text.replace(" ", ""):
        raise OutOfRange("The amount cannot be less than zero. Type it without a minus sign.")
    alone = _INC_VAT.sub("", text)
    with_vat = alone != text
    most = _MOST.match(alone) or _MOST.search(alone)
    if most:
        alone = (alone[: most.start()] + alone[most.end() :]).strip()
    alone, about = without_about(alone)
    amount = _amount(alone, text)
    notes = []
    if most:
        notes.append(f"Taken as {pounds(amount)}, the most that it may be.")
    if about:
        notes.append(f"Taken as exactly {pounds(amount)}. If it may be more or less, try those amounts too.")
    if with_vat:
        notes.append(f"Taken as {pounds(amount)} with VAT in it.")
    return Taken(amount, tuple(notes), WITH_VAT if with_vat else "")


def parse_money(text: str) -> Decimal:
    """The amount that ``take_money`` reads."""
    return take_money(text).value


def _amount(text: str, typed: str) -> Decimal:
    match = _MONEY.fullmatch(text)
    if not match:
        raise ValueError(_why_not(text, typed))
    figure, unit = match["figure"].strip(), (match["unit"] or "").lower()
    readable = _PLAIN_FIGURE.fullmatch(figure) or _GROUPED_FIGURE.fullmatch(figure)
    if not readable or (not unit and _MORE_THAN_PENCE.fullmatch(figure)):
        raise ValueError(
            f"“{figure}” can be read in more than one way. "
            "Use commas only between thousands and a point only for pence, for example 663,540.50."
        )
    amount = EXACT.multiply(Decimal(figure.replace(",", "").replace(" ", "")), _UNITS.get(unit, 1))
    if amount > LARGEST_AMOUNT:
        raise OutOfRange("That is more than £100 billion. Check the number of noughts.")
    pence = amount.quantize(Decimal("0.01"))
    if pence != amount:
        raise ValueError("That is not a whole number of pence. Give pounds with two decimal places at most.")
    return pence


def _why_not(text: str, typed: str) -> str:
    """Why a text is no amount, and what to type."""
    if _VAT.search(text):
        return (
            f"Type the amount without a word on VAT, for example {EXAMPLE}: with VAT in it, "
            "unless the question asks for something else or the next one asks about VAT."
        )
    if every := _EVERY.fullmatch(text):
        return (
            f"Leave out “{every['every'].strip()}”: type the amount that the question asks for, for example {EXAMPLE}."
        )
    if _RANGE.fullmatch(text) or _BOUND.match(text):
        return f"“{typed}” could be many amounts. Give one, and try others afterwards, for example {EXAMPLE}."
    return f"“{typed}” is not an amount. Type pounds in figures, for example {EXAMPLE}."


def number(amount: Decimal) -> int | float:
    """An amount for ``facts``: whole pounds as an integer, otherwise pounds and pence."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)
