"""On which side of its threshold a contract is, for tools that need no more of its value than that."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared.estimate import AMOUNTS, QUESTIONS, Estimate, estimate
from guide_logic.decisions.shared.questions import threshold_figure
from guide_logic.engine.model import UNKNOWN, Answers
from guide_logic.law import Law, NotCovered

EVERY_KIND = ("light-touch", "goods-services", "works")
"""Kinds tried where the reader does not know the kind: the ones councils meet."""


@dataclass(frozen=True, slots=True)
class Side:
    """What the estimate comes to beside each threshold that may apply, by kind, in pounds including VAT.

    ``sum`` is None where the value cannot be estimated. ``above`` is None where the readings differ.
    """

    sum: Estimate | None
    thresholds: dict[str, Decimal]

    @property
    def above(self) -> bool | None:
        """Whether it is at or above its threshold on every reading (Procurement Act 2023, section 3 and Schedule 3)."""
        if self.sum is None:  # what cannot be estimated counts as above
            return True
        if self.sum.low >= max(self.thresholds.values()):
            return True
        return False if self.sum.high < min(self.thresholds.values()) and not self.sum.open_ended else None

    def reaches(self, kind: str) -> bool | None:
        """Whether it is at or above the threshold of one kind; None where that turns on the value."""
        return Side(self.sum, {kind: self.thresholds[kind]}).above


def asked_in_full(answers: Answers, law: Law) -> bool:
    """Whether every question about the value that applies is answered, and each amount is known."""
    if "value_how" not in answers or answers["value_how"] == UNKNOWN:
        return False
    if any(question.ask_if(answers, law) and question.id not in answers for question in QUESTIONS):
        return False
    return UNKNOWN not in (answers.get(name) for name in AMOUNTS)


def side(answers: Answers, law: Law, on: date) -> Side | None:
    """The side for answers about the kind and the value; None where an amount or the law of the day is not known."""
    if not asked_in_full(answers, law) or "kind" not in answers:
        return None
    kind, buyer, nation = (str(answers[name]) for name in ("kind", "buyer", "nation"))
    try:
        lines = {
            each: law.value(threshold_figure(each, buyer), on, nation)
            for each in (EVERY_KIND if kind == UNKNOWN else (kind,))
        }
    except NotCovered:
        return None
    cannot = answers["value_how"] == "cannot"
    return Side(None if cannot else estimate(answers, law, on), lines)
