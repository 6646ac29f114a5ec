"""One purchase as the reader told it: the answers of the threshold check, read once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared.estimate import AMOUNTS, QUESTIONS
from guide_logic.decisions.shared.notices import LIGHT_TOUCH
from guide_logic.decisions.shared.scope import begins, today
from guide_logic.engine.model import UNKNOWN, Answers
from guide_logic.law import Law

SPECIAL = {
    "light-touch": ("light-touch",),
    "concession": ("concession",),
    "light-touch-concession": ("light-touch", "concession"),
}
"""The special regimes that a kind of contract belongs to, of those that councils meet (section 10(6))."""


@dataclass(frozen=True, slots=True)
class Purchase:
    """What the reader told of one purchase, as far as it was asked.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. ``begins`` is the day given, or
    today. ``part_value`` is in pounds including VAT, and None where it was not asked or is not known.
    ``given`` holds the answers themselves, for what several tools share and for the conditions of exemptions.
    """

    given: Answers
    nation: str
    begins: date
    trigger: str
    buyer: str
    health: str
    exempt: str
    kind: str
    mixed: str
    call_off: str
    part_kind: str
    part_separate: str
    part_value: Decimal | None
    value_how: str
    linked: str

    @property
    def in_wales(self) -> bool:
        """Whether a Welsh authority buys."""
        return self.nation == "wales"

    @property
    def in_northern_ireland(self) -> bool:
        """Whether an authority in Northern Ireland buys."""
        return self.nation == "northern-ireland"

    @property
    def by_utility(self) -> bool:
        """Whether a private utility or a public undertaking buys."""
        return self.buyer == "utility"

    @property
    def is_health(self) -> bool:
        """Whether it is health care for the health service."""
        return self.health == "yes"

    @property
    def is_only_planned(self) -> bool:
        """Whether nothing but planning or talk with the market has happened."""
        return self.trigger == "engagement"

    @property
    def may_not_have_begun(self) -> bool:
        """Whether the day given may be one on which nothing began."""
        return self.is_only_planned or self.trigger == UNKNOWN

    @property
    def kind_unknown(self) -> bool:
        """Whether the reader does not know the kind of contract."""
        return self.kind == UNKNOWN

    @property
    def has_light_kind(self) -> bool:
        """Whether its kind is known to be light touch."""
        return self.kind in LIGHT_TOUCH

    @property
    def is_call_off(self) -> bool:
        """Whether it is known to be an order under a framework; asked only of a contract that may be mixed."""
        return self.call_off == "yes"

    @property
    def is_mixed(self) -> bool:
        """Whether it is known to have a part of another kind."""
        return self.mixed == "yes"

    @property
    def mixture_unknown(self) -> bool:
        """Whether there may be a part of another kind that counts, and the reader does not know."""
        return self.mixed == UNKNOWN and not self.is_call_off

    @property
    def may_have_part(self) -> bool:
        """Whether a separable part of another kind may count: not in an order under a framework (sections 5(6), 10(8))."""
        return self.mixed != "no" and not self.is_call_off and self.part_separate != "no"

    @property
    def part_surely_counts(self) -> bool:
        """Whether the part can be bought separately, and the contract is no order under a framework."""
        return self.part_separate == "yes" and self.call_off == "no"

    @property
    def kind_of_part(self) -> str:
        """The kind of the part: ordinary goods or services, with the lowest threshold, where it is not known."""
        return self.part_kind or "goods-services"

    @property
    def part_value_unknown(self) -> bool:
        """Whether the reader was asked what the part is worth, and does not know."""
        return self.given.get("part_value") == UNKNOWN

    @property
    def cannot_be_estimated(self) -> bool:
        """Whether the value cannot be estimated at all."""
        return self.value_how == "cannot"

    @property
    def missing(self) -> tuple[str, ...]:
        """The questions about the value that the reader could not answer."""
        return tuple(name for name in ("value_how", *AMOUNTS) if self.given.get(name) == UNKNOWN)

    @property
    def about_value(self) -> tuple[str, ...]:
        """The questions about the value that were asked."""
        return self.given_to(*(question.id for question in QUESTIONS))

    def given_to(self, *names: str) -> tuple[str, ...]:
        """Those of these questions that were asked."""
        return tuple(name for name in names if name in self.given)

    def before_the_act(self, law: Law) -> bool:
        """Whether the day given is older than the Act."""
        return self.begins < law.day("act-in-force")


def read(answers: Answers) -> Purchase:
    """The purchase that the answers tell of, complete or not."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    part = answers.get("part_value")
    return Purchase(
        given=answers,
        nation=choice("nation"),
        begins=begins(answers) if "begins" in answers else today(answers),
        trigger=choice("trigger"),
        buyer=choice("buyer"),
        health=choice("health"),
        exempt=choice("exempt"),
        kind=choice("kind"),
        mixed=choice("mixed"),
        call_off=choice("call_off"),
        part_kind=choice("part_kind"),
        part_separate=choice("part_separate"),
        part_value=part if isinstance(part, Decimal) else None,
        value_how=choice("value_how"),
        linked=choice("linked"),
    )
