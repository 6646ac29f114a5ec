"""The days on which figures changed, before and after, as HTML for docs/law/compare.md.

The page compares any two dates in the reader's browser. Without that it has these tables.
"""

from datetime import date, timedelta

from guide_logic.law import Law
from guide_logic.law.wording import count, long_date
from guide_logic.show import as_at

ROOT = "../../"
"""The way from law/compare/ to the site's root."""


def render(law: Law) -> str:
    """A folded table for each day on which a figure took another value, newest first."""
    days = as_at.change_days(law)
    return "".join(_day(law, day, days[day]) for day in sorted(days, reverse=True))


def _day(law: Law, day: date, found: list[as_at.Difference]) -> str:
    figures = len({one.figure.id for one in found})
    table = as_at.difference_table(law, found, day - timedelta(days=1), day, ROOT)
    return f"<details><summary>{long_date(day)}: {count(figures, 'figure')} changed</summary>{table}</details>"
