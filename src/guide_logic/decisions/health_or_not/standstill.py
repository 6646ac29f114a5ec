"""The standstill of the English regime, which counts working days in a way of its own (regulation 12)."""

from dataclasses import dataclass
from datetime import date, timedelta

from guide_logic.law import Law, NotCovered
from guide_logic.law.wording import long_date


@dataclass(frozen=True, slots=True)
class Standstill:
    """The standstill after a notice of intention: its first and last day, and the first day to sign."""

    begins: date
    ends: date
    sign_from: date

    def facts(self) -> dict[str, str]:
        """Its days as ``facts`` hold them."""
        return {
            "begins": self.begins.isoformat(),
            "ends": self.ends.isoformat(),
            "sign_from": self.sign_from.isoformat(),
        }


def is_working_day(day: date, law: Law) -> bool:
    """Whether a day counts under regulation 12(12): bank holidays in England only are left out.

    Raises ``NotCovered`` past the bank holiday data.
    """
    calendar = law.calendar
    if not calendar.first <= day <= calendar.last:
        raise NotCovered(
            f"Bank holidays are known from {long_date(calendar.first)} to {long_date(calendar.last)}. "
            f"{long_date(day)} is outside that, so the standstill cannot be counted."
        )
    first_monday_in_may = day.month == 5 and day.day <= 7 and day.weekday() == 0
    return (
        day.weekday() < 5
        and not first_monday_in_may
        and not any(h.day == day and "england" in h.nations for h in calendar.holidays)
    )


def standstill(notice: date, law: Law) -> Standstill:
    """The standstill that follows a notice of intention published on this day, if nobody objects.

    It begins the next day, whether or not that is a working day, and ends with the eighth working
    day after the day it began. Raises ``NotCovered`` past the bank holiday data.
    """
    begins = day = notice + timedelta(days=1)
    left = int(law.value("psr-standstill", notice))
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day, law)
    return Standstill(begins, day, day + timedelta(days=1))
