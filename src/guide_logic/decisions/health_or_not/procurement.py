"""One procurement of health care as the reader told it: the answers of the health tool, read once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared.scope import REGIMES, today
from guide_logic.engine.model import Answers
from guide_logic.law import Law


@dataclass(frozen=True, slots=True)
class Procurement:
    """What the reader told of one procurement, or one change of a contract, as far as it was asked.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. An amount or a day is None
    where it was not asked or is not known. ``began`` is the day given for the whole, or today.
    ``given`` holds the answers themselves, for what several tools share.
    """

    given: Answers
    today: date
    nation: str
    stage: str
    began: date
    older: str
    order_began: date | None
    buyer: str
    body: str
    council: str
    service: str
    worker: str
    purpose: str
    mixed: str
    care: Decimal | None
    rest: Decimal | None
    separate: str
    situation: str
    framework: str
    old: Decimal | None
    new: Decimal | None
    character: str
    cause: str
    notice: date | None
    award: date | None

    @property
    def in_england(self) -> bool:
        """Whether the English regime is the one to look at."""
        return self.nation == "england"

    @property
    def in_wales(self) -> bool:
        """Whether the Welsh regime is the one to look at."""
        return self.nation == "wales"

    @property
    def is_change(self) -> bool:
        """Whether a contract or framework that already runs is changed."""
        return self.stage == "change"

    @property
    def is_choice(self) -> bool:
        """Whether a provider is chosen."""
        return self.stage == "buy"

    @property
    def under_older_framework(self) -> bool:
        """Whether it is an order under a framework set up before the regime (regulation 29(3)(b))."""
        return self.older == "framework"

    @property
    def is_order(self) -> bool:
        """Whether it is an order under a framework (regulation 18)."""
        return self.under_older_framework or self.situation == "order"

    @property
    def under_system(self) -> bool:
        """Whether it is an order under an older dynamic purchasing system (regulation 29(1)(c))."""
        return "system" in (self.older, self.situation)

    @property
    def day(self) -> date:
        """The day that decides whether the regime governs: an order has one of its own.

        An order under an older system counts from today: its day decides nothing and is not asked.
        """
        if self.older == "system":
            return self.today
        return self.order_began or self.began

    @property
    def is_mixed(self) -> bool:
        """Whether other goods or services are bought along with the health care."""
        return self.mixed == "yes"

    @property
    def renews(self) -> bool:
        """Whether a contract that is ending is replaced, its provider doing well."""
        return self.situation == "renew"

    def given_to(self, *names: str) -> tuple[str, ...]:
        """Those of these questions that were answered."""
        return tuple(name for name in names if name in self.given)

    def before_the_regime(self, law: Law) -> bool:
        """Whether the nation has a regime, and the day given for the whole is older than it."""
        return self.nation in REGIMES and self.began < law.day(REGIMES[self.nation])

    def has_regime(self, law: Law) -> bool:
        """Whether the nation has a regime that reaches this, by its date.

        A change is reached whenever the contract was made (regulation 29(2)), but not before the
        regime itself began. Orders under an older dynamic purchasing system are not.
        """
        if self.nation not in REGIMES or self.under_system:
            return False
        return self.day >= law.day(REGIMES[self.nation])


def read(answers: Answers) -> Procurement:
    """The procurement that the answers so far describe."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    def amount(name: str) -> Decimal | None:
        value = answers.get(name)
        return value if isinstance(value, Decimal) else None

    def day(name: str) -> date | None:
        value = answers.get(name)
        return value if isinstance(value, date) else None

    now = today(answers)
    ordered = "health_order_begins" in answers
    return Procurement(
        given=answers,
        today=now,
        nation=choice("nation"),
        stage=choice("health_stage"),
        began=day("begins") or now,
        older=choice("health_order"),
        order_began=(day("health_order_begins") or now) if ordered else None,
        buyer=choice("buyer"),
        body=choice("health_body"),
        council=choice("health_council"),
        service=choice("health_service"),
        worker=choice("health_worker"),
        purpose=choice("health_purpose"),
        mixed=choice("health_mixed"),
        care=amount("health_value"),
        rest=amount("health_rest_value"),
        separate=choice("health_separate"),
        situation=choice("health_situation"),
        framework=choice("health_framework"),
        old=amount("health_old_value"),
        new=amount("health_new_value"),
        character=choice("health_character"),
        cause=choice("health_cause"),
        notice=day("health_notice"),
        award=day("health_award"),
    )
