"""The sum behind minimal financial assistance: which past awards count, and what is left.

Assistance counts on the day the enterprise gets an enforceable right to it (Subsidy Control Act
2022, section 2(5)). The window is the part of the financial year that has passed, and the
financial years before it that count (sections 36(2), 38(2) and 42(9)). Amounts are pounds.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from guide_logic.engine.model import DatedAmount, Line
from guide_logic.law import Law
from guide_logic.law.wording import long_date, pounds


def window_start(day: date, law: Law) -> date:
    """The first day of earlier assistance that counts with assistance given on ``day``.

    Raises ``NotCovered`` before the Act had any limit.
    """
    first = law.day("subsidy-year-ends") + timedelta(days=1)
    years = int(law.value("mfa-look-back", day)) + ((day.month, day.day) < (first.month, first.day))
    return first.replace(year=day.year - years)


@dataclass(frozen=True, slots=True)
class Window:
    """Assistance of ``amount`` to be given on ``day``, beside what was given before."""

    day: date
    amount: Decimal
    start: date
    past: tuple[DatedAmount, ...]
    mfa_limit: Decimal
    spei_limit: Decimal

    @classmethod
    def of(cls, day: date, amount: Decimal, past: Iterable[DatedAmount], law: Law) -> "Window":
        """The window of an award, with the limits in force on its day."""
        return cls(
            day,
            amount,
            window_start(day, law),
            tuple(past),
            law.value("mfa-limit", day),
            law.value("spei-limit", day),
        )

    @property
    def counted(self) -> tuple[DatedAmount, ...]:
        """Past awards inside the window, those of the same day included."""
        return tuple(award for award in self.past if self.start <= award.day <= self.day)

    @property
    def later(self) -> tuple[DatedAmount, ...]:
        """Listed awards that come after this one, so that this one will count for them."""
        return tuple(award for award in self.past if award.day > self.day)

    @property
    def used(self) -> Decimal:
        """What the window already holds."""
        return sum((award.amount for award in self.counted), Decimal(0))

    @property
    def total(self) -> Decimal:
        """What the window holds with this award."""
        return self.used + self.amount

    def headroom(self, limit: Decimal) -> Decimal:
        """What may still be given before this award, never less than nothing."""
        return max(limit - self.used, Decimal(0))

    def fits(self, limit: Decimal) -> bool:
        """Whether the total stays within a limit. Exactly the limit does."""
        return self.total <= limit

    def lines(self, limit: Decimal, name: str) -> tuple[Line, ...]:
        """The sum line by line, against a limit of this name."""
        left = limit - self.total
        return (
            Line(f"The years that count: {long_date(self.start)} to {long_date(self.day)}"),
            *(self._line(award) for award in self.past),
            Line(f"This award, {long_date(self.day)}", self.amount),
            Line("Total in those years", self.total, total=True),
            Line(name, limit),
            Line("Left after this award" if left >= 0 else "Over the limit by", abs(left)),
        )

    def _line(self, award: DatedAmount) -> Line:
        if award in self.counted:
            return Line(f"Given on {long_date(award.day)}", award.amount)
        why = "too old" if award.day < self.start else "after this award"
        return Line(f"{pounds(award.amount)} on {long_date(award.day)}: not counted, {why}")
