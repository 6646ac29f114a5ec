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

EVERY_KIND = ("light-touch", "goods-services", "works")
"""Kinds tried where the reader does not know the kind: the ones councils meet."""

SPECIAL = {
    "light-touch": ("light-touch",),
    "concession": ("concession",),
    "light-touch-concession": ("light-touch", "concession"),
}
"""The special regimes that a kind of contract belongs to, of those that councils meet (section 10(6))."""


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
    An order under a framework has no such part: sections 5(6) and 10(8).
    """
    mixed = answers["mixed"]
    if mixed == "no" or is_call_off(answers) or answers.get("part_separate") == "no":
        return (False,)
    figure = law.figure(threshold_figure(_part_kind(answers), str(answers["buyer"])))
    line = figure.period(begins(answers), str(answers["nation"])).value
    assert isinstance(line, Decimal)
    value = answers.get("part_value", UNKNOWN)
    if value == UNKNOWN:
        too_small = sum_ is not None and not sum_.open_ended and sum_.high < line
        return (False,) if too_small else (True, False)
    assert isinstance(value, Decimal)
    if value < line:
        return (False,)
    sure = answers["part_separate"] == "yes" and answers["call_off"] == "no"
    return (True,) if sure else (True, False)


def is_call_off(answers: Answers) -> bool:
    """Whether it is known to be an order under a framework; asked only of a contract that may be mixed."""
    return answers.get("call_off") == "yes"


def may_be_mixed(answers: Answers) -> bool:
    """Whether there may be a part of another kind that the rules on mixed contracts reach."""
    return answers["mixed"] != "no" and not is_call_off(answers)


def _part_kind(answers: Answers) -> str:
    """The kind of the part, or ordinary goods or services where it is not known whether there is one."""
    return str(answers.get("part_kind", "goods-services"))


def loses_special_treatment(answers: Answers, reading: Reading) -> bool:
    """Whether section 10 takes away special treatment because of a separable part of another kind.

    A part under another special regime takes it away as an ordinary one does: section 10(1)(b)(i).
    """
    return reading.part_reaches and reading.kind in SPECIAL and _part_kind(answers) != reading.kind


def loss_is_arguable(answers: Answers, reading: Reading) -> bool:
    """Whether the whole shares one special regime with the part, so that on one reading the two are of the same kind."""
    shared = _part_kind(answers) in SPECIAL.get(reading.kind, ()) or answers["buyer"] == "utility"
    return shared and loses_special_treatment(answers, reading)


def other_period(answers: Answers, main: Reading, law: Law) -> Period | None:
    """The period of the Act, other than the one counted with, in which this value would be on the other side."""
    if main.value is None:
        return None
    act = law.day("act-in-force")
    for period in main.figure.periods:
        here = answers["nation"] in period.nations and (period.to is None or period.to >= act)
        if period is main.period or not here:
            continue
        assert isinstance(period.value, Decimal)
        if (main.value >= period.value) != (main.value >= main.threshold):
            return period
    return None


def may_begin_later(answers: Answers, main: Reading, other: Period | None) -> bool:
    """Whether the day given may begin nothing, and the real day fall in a later period with another answer."""
    return answers["trigger"] in ("engagement", UNKNOWN) and other is not None and other.start > main.period.start


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
