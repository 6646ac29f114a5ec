"""Working days and "period of N days beginning with" as the Act counts them.

A working day is a day other than Saturday, Sunday or a day that is a bank holiday in any part
of the United Kingdom (Procurement Act 2023, section 123(1)). The holidays are data in
``law/bank_holidays.toml``; days past that data raise ``NotCovered``.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from guide_logic.law import LawDataError, NotCovered
from guide_logic.law.files import read_toml
from guide_logic.law.wording import long_date

UK_NATIONS = ("england", "wales", "scotland", "northern-ireland")


@dataclass(frozen=True, slots=True)
class Holiday:
    """A bank holiday: its day, its name, and the nations that have it."""

    day: date
    name: str
    nations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Bank holidays of the four nations, and the first and last day the data covers."""

    first: date
    last: date
    holidays: tuple[Holiday, ...]

    @classmethod
    def load(cls) -> "Calendar":
        """The calendar of this package. Raises ``LawDataError`` if a day lies outside its bounds."""
        data = read_toml("bank_holidays.toml")
        holidays = tuple(Holiday(row["day"], row["name"], tuple(row["nations"])) for row in data["holiday"])
        calendar = cls(data["first"], data["last"], holidays)
        for holiday in holidays:
            if not calendar.first <= holiday.day <= calendar.last or set(holiday.nations) - set(UK_NATIONS):
                raise LawDataError(f"Bank holiday {holiday.day} is outside the calendar or names an unknown nation.")
        return calendar

    def is_working_day(self, day: date) -> bool:
        """Whether a day is a working day under section 123(1). Raises ``NotCovered`` past the data."""
        if not self.first <= day <= self.last:
            raise NotCovered(
                f"Bank holidays are known from {long_date(self.first)} to {long_date(self.last)}. "
                f"{long_date(day)} is outside that, so working days cannot be counted."
            )
        return day.weekday() < 5 and all(holiday.day != day for holiday in self.holidays)

    def working_days_beginning(self, day: date, number: int) -> tuple[date, date]:
        """First and last day of a period of ``number`` working days beginning with ``day``.

        A day that is not a working day starts the count on the next one, because only working
        days are counted (section 51(2); that reading of a non-working start is reasoning).
        Raises ``NotCovered`` where the count runs past the data.
        """
        if number < 1:
            raise ValueError("A period has at least one day.")
        while not self.is_working_day(day):
            day += timedelta(days=1)
        first = day
        while number > 1:
            day += timedelta(days=1)
            number -= self.is_working_day(day)
        return first, day


def days_beginning(day: date, number: int) -> date:
    """The last day of a period of ``number`` calendar days beginning with ``day``: ``day`` is day 1."""
    return day + timedelta(days=number - 1)


def months_before(day: date, months: int) -> date:
    """The same day of the month some months earlier, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
