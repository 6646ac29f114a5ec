"""One scale of contract values: where an amount stands among the lines of the Act.

The page of thresholds shows every line on it (tools/pages/scale.py); a reader's own amount is put among them here.
"""

from decimal import Decimal
from html import escape
from math import log10

from guide_logic.engine.values.money import take_money
from guide_logic.law.wording import pounds

FIRST, LAST = Decimal(10_000), Decimal(10_000_000)
"""The pounds at the two ends of the scale. Each third of it is ten times the one before."""


def width(amount: Decimal) -> float:
    """How long the bar of an amount is, from 0 to 100; an amount beyond an end of the scale stands at that end."""
    within = min(max(amount, FIRST), LAST)
    return round(100 * log10(within / FIRST) / log10(LAST / FIRST), 1)


def bar(amount: Decimal) -> str:
    """The bar of an amount, as HTML. It repeats the amount beside it, so screen readers pass it over."""
    return (
        '<svg class="scale-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<rect width="{width(amount):.1f}" height="4"/><path d="M33.3 0V4M66.7 0V4"/></svg>'
    )


def yours(typed: str) -> tuple[Decimal, str]:
    """The amount that a reader typed, and its row of the scale as HTML, with what was assumed in reading it.

    Pounds, read as everywhere (``take_money``). Raises ``ValueError``, which says what is wrong and what to type.
    """
    taken = take_money(typed)
    notes = "".join(f'<span class="scale-note">{escape(note)}</span>' for note in taken.notes)
    return taken.value, f"<span>Yours</span> <strong>{pounds(taken.value)}</strong>{bar(taken.value)}{notes}"
