"""Every line of the Act that goes by a contract's value, on one scale, for docs/guide/resourcing/thresholds.md."""

from datetime import date
from decimal import Decimal

from guide_logic.law import Law
from guide_logic.law.wording import pounds
from guide_logic.show.scale import FIRST, LAST, bar
from tools.pages.figures import span

LINES = {
    "notice-floor-central": "Notices for small contracts start, for central government",
    "notice-floor-sub-central": "Notices for small contracts start, for councils",
    "threshold-goods-services-central": "Goods and services, central government or an NHS trust",
    "threshold-goods-services-sub-central": "Goods and services, councils",
    "threshold-light-touch": "Light touch services",
    "kpi-contract": "Above it, large contracts have duties of their own",
    "threshold-works": "Works",
    "threshold-concession": "Concessions",
    "threshold-light-touch-concession": "Light touch concessions",
}
"""The figures that are shown, and what begins at each."""


def render(law: Law, on: date) -> str:
    """An ordered list, lowest first: each line with its amount on a day, and a bar that repeats it.

    Raises ``ValueError`` for an amount that the scale does not hold.
    """
    amounts = {name: _amount(law, name, on) for name in LINES}
    rows = [_row(law, name, amounts[name], on) for name in sorted(LINES, key=lambda name: amounts[name])]
    note = f"The bars run from {pounds(FIRST)} to {pounds(LAST)}. Each third of a bar is ten times the one before it."
    return f'<p>{note}</p>\n<ol class="scale">\n' + "\n".join(rows) + "\n</ol>\n"


def _amount(law: Law, name: str, on: date) -> Decimal:
    """The amount in force on a day, or the last one held where the data has run out."""
    periods = law.figure(name).periods
    period = next((each for each in periods if each.covers(on, "england")), periods[-1])
    if not isinstance(period.value, Decimal) or not FIRST <= period.value <= LAST:
        raise ValueError(f"{name}: the scale shows amounts from {FIRST} to {LAST} pounds, not {period.value}.")
    return period.value


def _row(law: Law, name: str, amount: Decimal, on: date) -> str:
    return f"<li><span>{LINES[name]}</span> <strong>{span(law.figure(name), on)}</strong>{bar(amount)}</li>"
