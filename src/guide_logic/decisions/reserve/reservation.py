"""One reservation as the reader told it: the answers of the reserve tool, read once."""

from dataclasses import dataclass
from datetime import date

from guide_logic.decisions.shared.scope import today
from guide_logic.engine.model import Answers

PLACE = ("place", "place-status")
STATUS = ("voluntary", "small")
OF_THE_ACT = ("supported", "mutual")
"""Groups that sections 32 and 33 of the Act let a public contract be kept for."""


@dataclass(frozen=True, slots=True)
class Reservation:
    """What the reader told of one reservation, as far as it was asked.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. A day or a length of time
    is None where it was not asked or is not known. ``began`` is the day given, or today. ``whom`` is
    the group it would be kept for. ``given`` holds the answers themselves, for what several tools share.
    """

    given: Answers
    today: date
    began: date
    nation: str
    buyer: str
    health: str
    side: str
    whom: str
    kind: str
    term: int | None
    entered: date | None
    award: date | None

    def answer(self, name: str) -> str:
        """The answer to a choice, or "" where it was not asked."""
        return str(self.given.get(name, ""))

    def was_asked(self, name: str) -> bool:
        """Whether a question was answered, be it with "I don't know"."""
        return name in self.given

    @property
    def in_scotland(self) -> bool:
        """Whether the Act does not reach the buyer."""
        return self.nation == "scotland"

    @property
    def in_england(self) -> bool:
        """Whether the Order of 2026 may reach the buyer."""
        return self.nation == "england"

    @property
    def in_wales(self) -> bool:
        """Whether the lists, notices and duties of Wales apply."""
        return self.nation == "wales"

    @property
    def is_above(self) -> bool:
        """Whether the contract is at or above its threshold."""
        return self.side == "above"

    @property
    def is_below(self) -> bool:
        """Whether the contract is below its threshold."""
        return self.side == "below"

    @property
    def wants_place(self) -> bool:
        """Whether it would be kept to a place, alone or together with small or voluntary bodies."""
        return self.whom in PLACE

    @property
    def wants_status(self) -> bool:
        """Whether it would be kept for small or voluntary bodies wherever they are."""
        return self.whom in STATUS

    @property
    def wants_both(self) -> bool:
        """Whether it is two reservations: by place, and for small or voluntary bodies."""
        return self.whom == "place-status"

    @property
    def wants_a_group_of_the_act(self) -> bool:
        """Whether it would be kept for supported employment providers or mutuals."""
        return self.whom in OF_THE_ACT

    @property
    def under_section_17(self) -> bool:
        """Whether the buyer is one the 2026 Order may cover: an English authority below the threshold."""
        return self.is_below and self.in_england and self.buyer in ("council", "sub-central")

    @property
    def by_place(self) -> bool:
        """Whether the conditions of the Order on place are to be met."""
        return self.under_section_17 and self.wants_place and self.answer("reserve_authority") != "no"

    @property
    def by_status(self) -> bool:
        """Whether the conditions of a reservation for small or voluntary bodies alone are to be met."""
        return self.under_section_17 and self.wants_status

    @property
    def supported(self) -> bool:
        """Whether the conditions of section 32 are to be met."""
        return self.is_above and self.whom == "supported"

    @property
    def mutual(self) -> bool:
        """Whether the conditions of section 33 are to be met."""
        return self.is_above and self.whom == "mutual"


def read(answers: Answers) -> Reservation:
    """The reservation that the answers so far describe."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    def day(name: str) -> date | None:
        value = answers.get(name)
        return value if isinstance(value, date) else None

    months = answers.get("mutual_term")
    return Reservation(
        given=answers,
        today=today(answers),
        began=day("begins") or today(answers),
        nation=choice("nation"),
        buyer=choice("buyer"),
        health=choice("health"),
        side=choice("route"),
        whom=choice("reserve_for"),
        kind=choice("kind"),
        term=months if isinstance(months, int) else None,
        entered=day("mutual_entered"),
        award=day("mutual_award"),
    )
