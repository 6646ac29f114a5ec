"""The ways the facts of a contract may turn out, where the reader does not know them all."""

from dataclasses import dataclass
from decimal import Decimal

from guide_logic.decisions.shared.common import begins, threshold_figure
from guide_logic.decisions.shared.estimate import Estimate
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
)
from guide_logic.law import Figure, Law, Period

ORDINARY = ("goods-services", "works")
EVERY_KIND = ("light-touch", "goods-services", "works")
"""Kinds tried where the reader does not know the kind: the ones councils meet."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way the facts may turn out: a kind, a value, and whether a separable part reaches its line."""

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


def readings_of(answers: Answers, law: Law, sum_: Estimate | None) -> tuple[Reading, ...]:
    on, nation, buyer = begins(answers), str(answers["nation"]), str(answers["buyer"])
    kinds = EVERY_KIND if answers["kind"] == UNKNOWN else (str(answers["kind"]),)
    amounts = (None,) if sum_ is None else tuple(dict.fromkeys((sum_.high, sum_.low)))
    parts = _part_readings(answers, law, sum_)
    result = []
    for kind in kinds:
        figure = law.figure(threshold_figure(kind, buyer))
        period = figure.period(on, nation)
        result += [Reading(kind, amount, part, figure, period) for amount in amounts for part in parts]
    return tuple(result)


def _part_readings(answers: Answers, law: Law, sum_: Estimate | None) -> tuple[bool, ...]:
    """Whether a separable part alone reaches its own threshold: yes, no, or both where it is not known.

    A part of unknown value cannot be worth more than the whole contract. Where it is not known
    whether there is such a part, the lowest threshold counts: that for ordinary goods or services.
    """
    mixed = answers["mixed"]
    if mixed == "no" or answers.get("part_separate") == "no":
        return (False,)
    kind = "goods-services" if mixed == UNKNOWN else str(answers["part_kind"])
    figure = law.figure(threshold_figure(kind, str(answers["buyer"])))
    line = figure.period(begins(answers), str(answers["nation"])).value
    assert isinstance(line, Decimal)
    value = answers.get("part_value", UNKNOWN)
    if value == UNKNOWN:
        too_small = sum_ is not None and not sum_.open_ended and sum_.high < line
        return (False,) if too_small else (True, False)
    assert isinstance(value, Decimal)
    if value < line:
        return (False,)
    return (True,) if answers["part_separate"] == "yes" else (True, False)


def loses_light_touch(answers: Answers, reading: Reading) -> bool:
    """Whether section 10 takes away special treatment because of an ordinary separable part."""
    return reading.part_reaches and reading.kind not in ORDINARY and answers.get("part_kind") in ORDINARY


def causes_of(readings: tuple[Reading, ...], sum_: Estimate | None) -> tuple[str, ...]:
    """What the answer turns on: readings alike in everything else that come out differently."""

    def turns_on(*same: str) -> bool:
        groups: dict[tuple[object, ...], set[bool]] = {}
        for reading in readings:
            groups.setdefault(tuple(getattr(reading, name) for name in same), set()).add(reading.above)
        return any(len(sides) > 1 for sides in groups.values())

    causes = []
    if turns_on("value", "part_reaches"):
        causes.append("kind")
    if sum_ and turns_on("kind", "part_reaches"):
        causes += sum_.doubts
    if turns_on("kind", "value"):
        causes.append("part")
    if sum_ and sum_.open_ended and "linked" not in causes:
        causes.append("linked")
    return tuple(causes)


def first_of_each_kind(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple({reading.kind: reading for reading in reversed(readings)}.values())[::-1]
