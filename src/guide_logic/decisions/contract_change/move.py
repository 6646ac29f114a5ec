"""How far a change moves a contract, and on which side of a line that is.

Shares are taken of the value before the change and of the longest term on award. Lines are "not
more than", so a move of exactly the limit is within it (Procurement Act 2023, sections 74 and 75,
Schedule 8).
"""

from dataclasses import dataclass
from decimal import ROUND_UP, Decimal

from guide_logic.engine.values import PENNY


@dataclass(frozen=True, slots=True)
class Move:
    """A change of value in pounds including VAT, and of term in months; a term may be None, not known."""

    value_from: Decimal
    value_to: Decimal
    term_from: int | None
    term_to: int | None
    term_award: int | None

    @property
    def value_moved(self) -> bool:
        """Whether the value changes at all."""
        return self.value_from != self.value_to

    @property
    def term_moved(self) -> bool | None:
        """Whether the term changes at all."""
        if self.term_from is None or self.term_to is None:
            return None
        return self.term_from != self.term_to

    @property
    def rise(self) -> Decimal:
        """What the change adds to the value; nothing where it takes away."""
        return max(self.value_to - self.value_from, Decimal(0))

    def value_within(self, percent: Decimal) -> bool:
        """Whether the value moves up or down by this share or less."""
        return abs(self.value_to - self.value_from) * 100 <= percent * self.value_from

    def rise_within(self, percent: Decimal) -> bool:
        """Whether the value rises by this share or less. A fall always is."""
        return (self.value_to - self.value_from) * 100 <= percent * self.value_from

    def term_within(self, percent: Decimal) -> bool | None:
        """Whether the term moves up or down by this share, or less, of the longest term on award."""
        if self.term_from is None or self.term_to is None or self.term_award is None:
            return None
        return abs(self.term_to - self.term_from) * 100 <= percent * self.term_award


def percent(part: Decimal, whole: Decimal) -> str:
    """A share as people read it, rounded up so that what is over a limit never reads as equal to it."""
    return f"{(part * 100 / whole).quantize(PENNY, ROUND_UP)}%"
