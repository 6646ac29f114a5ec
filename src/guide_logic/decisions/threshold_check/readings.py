"""The ways the facts of a purchase may turn out, where the reader does not know them all."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared.estimate import Estimate
from guide_logic.decisions.shared.questions import threshold_figure
from guide_logic.decisions.shared.side import EVERY_KIND
from guide_logic.decisions.threshold_check.purchase import SPECIAL, Purchase
from guide_logic.law import Figure, Law, Period


@dataclass(frozen=True, slots=True)
class Reading:
    """One way the facts may turn out: the day that counts, a kind, a value, and whether a separable part reaches its line."""

    on: date
    kind: str
    value: Decimal | None
    part_reaches: bool
    figure: Figure
    period: Period

    @property
    def threshold(self) -> Decimal:
        """The threshold in pounds including VAT."""
        assert isinstance(self.period.value, Decimal)
        return self.period.value

    @property
    def above(self) -> bool:
        """Whether the contract is at or above the threshold, or treated so (sections 3 and 5, Schedule 3)."""
        return self.value is None or self.value >= self.threshold or self.part_reaches

    @property
    def is_special(self) -> bool:
        """Whether the contract would be under a special regime, but for a part of another kind."""
        return self.kind in SPECIAL


def readings_of(purchase: Purchase, law: Law, sum_: Estimate | None) -> tuple[Reading, ...]:
    """Every way the facts may turn out. Raises ``NotCovered`` where the law data holds no threshold."""
    kinds = EVERY_KIND if purchase.kind_unknown else (purchase.kind,)
    amounts = (None,) if sum_ is None else tuple(dict.fromkeys((sum_.high, sum_.low)))
    result = []
    for on in _days(purchase, kinds, law):
        parts = _part_readings(purchase, law, sum_, on)
        for kind in kinds:
            figure = law.figure(threshold_figure(kind, purchase.buyer))
            period = figure.period(on, purchase.nation)
            result += [Reading(on, kind, amount, part, figure, period) for amount in amounts for part in parts]
    return tuple(result)


def _days(purchase: Purchase, kinds: tuple[str, ...], law: Law) -> tuple[date, ...]:
    """The day given first; where it may have begun nothing, the first day of each later amount too.

    SI 2025/1200, regulation 3: an earlier amount cannot come back, a later one can come.
    """
    if not purchase.may_not_have_begun:
        return (purchase.begins,)
    parts = (purchase.kind_of_part,) if purchase.may_have_part else ()
    changes = {day for kind in (*kinds, *parts) for day in law.changes(threshold_figure(kind, purchase.buyer))}
    return (purchase.begins, *sorted(day for day in changes if day > purchase.begins))


def _part_readings(purchase: Purchase, law: Law, sum_: Estimate | None, on: date) -> tuple[bool, ...]:
    """Whether a separable part alone reaches its own threshold on a day: yes, no, or both where it is not known.

    A part of unknown value cannot be worth more than the whole contract.
    """
    if not purchase.may_have_part:
        return (False,)
    line = law.value(threshold_figure(purchase.kind_of_part, purchase.buyer), on, purchase.nation)
    if purchase.part_value is None:
        too_small = sum_ is not None and not sum_.open_ended and sum_.high < line
        return (False,) if too_small else (True, False)
    if purchase.part_value < line:
        return (False,)
    return (True,) if purchase.part_surely_counts else (True, False)


def loses_special_treatment(purchase: Purchase, reading: Reading) -> bool:
    """Whether section 10 takes away special treatment because of a separable part of another kind.

    A part under another special regime takes it away as an ordinary one does: section 10(1)(b)(i).
    """
    return reading.part_reaches and reading.is_special and purchase.kind_of_part != reading.kind


def loss_is_arguable(purchase: Purchase, reading: Reading) -> bool:
    """Whether the whole shares one special regime with the part, so that on one reading the two are of the same kind."""
    shared = purchase.kind_of_part in SPECIAL.get(reading.kind, ()) or purchase.by_utility
    return shared and loses_special_treatment(purchase, reading)


@dataclass(frozen=True, slots=True)
class OtherPeriod:
    """A period of the Act, other than the one counted with, that would give another answer.

    ``amount`` is the value of the contract, or of its part where ``of_part``; ``counted`` the period whose threshold
    it was tested against.
    """

    period: Period
    counted: Period
    amount: Decimal
    of_part: bool = False

    @property
    def threshold(self) -> Decimal:
        """The threshold in that period."""
        assert isinstance(self.period.value, Decimal)
        return self.period.value

    @property
    def counted_threshold(self) -> Decimal:
        """The threshold counted with."""
        assert isinstance(self.counted.value, Decimal)
        return self.counted.value

    @property
    def is_later(self) -> bool:
        """Whether it comes after the period counted with."""
        return self.period.start > self.counted.start


def other_period(purchase: Purchase, main: Reading, law: Law) -> OtherPeriod | None:
    """The period in which the value would be on the other side, or the part, where the answer turns on that."""
    if main.value is None:
        return None
    if found := _crossing(purchase, main.figure, main.value, law):
        return found
    matters = main.value < main.threshold or main.is_special
    if not matters or not purchase.may_have_part or purchase.part_value is None:
        return None
    figure = law.figure(threshold_figure(purchase.kind_of_part, purchase.buyer))
    found = _crossing(purchase, figure, purchase.part_value, law)
    return replace(found, of_part=True) if found else None


def _crossing(purchase: Purchase, figure: Figure, amount: Decimal, law: Law) -> OtherPeriod | None:
    """The first period of the Act in which an amount is on the other side of a threshold.

    Where the day given may have begun nothing, a later one goes before an earlier one.
    """
    act = law.day("act-in-force")
    counted = figure.period(purchase.begins, purchase.nation)
    found = [
        OtherPeriod(period, counted, amount)
        for period in figure.periods
        if purchase.nation in period.nations and (period.to is None or period.to >= act)
    ]
    crossing = [each for each in found if (amount >= each.threshold) != (amount >= each.counted_threshold)]
    later = [each for each in crossing if each.is_later] if purchase.may_not_have_begun else []
    return next(iter((*later, *crossing)), None)


def turns_on_the_day(purchase: Purchase, readings: tuple[Reading, ...]) -> bool:
    """Whether the day that counts is not known, and the side of the threshold or the loss of special treatment turns on it."""
    found: dict[tuple[str, Decimal | None], dict[date, set[tuple[bool, bool]]]] = {}
    for each in readings:
        by_day = found.setdefault((each.kind, each.value), {})
        by_day.setdefault(each.on, set()).add((each.above, loses_special_treatment(purchase, each)))
    return any(sides != next(iter(by_day.values())) for by_day in found.values() for sides in by_day.values())


def causes_of(purchase: Purchase, readings: tuple[Reading, ...], sum_: Estimate | None) -> tuple[str, ...]:
    """What the answer turns on: readings alike in everything else that come out differently."""

    def turns_on(*same: str) -> bool:
        groups: dict[tuple[object, ...], set[bool]] = {}
        for reading in readings:
            key = (reading.on, *(getattr(reading, name) for name in same))
            groups.setdefault(key, set()).add(reading.above)
        return any(len(sides) > 1 for sides in groups.values())

    causes = []
    if turns_on("value", "part_reaches"):
        causes.append("kind")
    if sum_ and turns_on("kind", "part_reaches"):
        causes += sum_.doubts
    if turns_on("kind", "value"):
        causes.append("part")
    if turns_on_the_day(purchase, readings):
        causes.append("begins")
    if sum_ and sum_.open_ended and "linked" not in causes:
        causes.append("linked")
    return tuple(causes)


def first_of_each_kind(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """One reading of each kind, in order."""
    return tuple({reading.kind: reading for reading in reversed(readings)}.values())[::-1]
