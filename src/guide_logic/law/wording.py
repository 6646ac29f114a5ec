"""How amounts, dates, lengths of time and counts are written for people to read."""

from datetime import date
from decimal import Decimal

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def pounds(amount: Decimal | int) -> str:
    """An amount as people read it: "£663,540", with pence only where there are any."""
    sign, amount = ("-" if amount < 0 else ""), abs(Decimal(amount))
    return f"{sign}£{amount:,.0f}" if amount == amount.to_integral_value() else f"{sign}£{amount:,.2f}"


def long_date(day: date) -> str:
    """A date as people read it: "12 March 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def duration(months: int) -> str:
    """A number of months as people read it: "3 years", "18 months", "2 years 6 months"."""
    if months < 24 and months % 12:
        return count(months, "month")
    years, rest = divmod(months, 12)
    parts = [count(years, "year")] if years else []
    if rest or not years:
        parts.append(count(rest, "month"))
    return " ".join(parts)


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 day", "30 days"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
