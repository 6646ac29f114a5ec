"""One grant as the reader told it: the answers of the tool on powers, read once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared.scope import today
from guide_logic.engine.model import UNKNOWN, Answers
from guide_logic.law import Law, NotCovered

_TERM = 4  # years from one ordinary election of a parish council to the next

PRINCIPAL = ("principal", "wales-principal", "ni")
"""Councils that hold a general power as they are."""
LOCAL = ("parish", "wales-community")
"""Councils that hold one only where they are eligible."""
BODIES_FOR_THE_PUBLIC = ("charity", "nonprofit")
"""Recipients to whose own funds section 137(3) lets a council contribute."""


@dataclass(frozen=True, slots=True)
class Gift:
    """What the reader told of one grant, as far as it was asked.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. An amount in pounds or a
    day is None where it was not asked or is not known. ``given`` holds the answers themselves.
    """

    given: Answers
    today: date
    giver: str
    resolved: str
    resolved_on: date | None
    elected: str
    clerk: str
    audit: str
    begun: str
    recipient: str
    body: str
    party: str
    other_law: str
    benefit: str
    amount: Decimal | None
    left: Decimal | None

    @property
    def by_principal(self) -> bool:
        """Whether a principal council gives, or a council in Northern Ireland."""
        return self.giver in PRINCIPAL

    @property
    def by_local(self) -> bool:
        """Whether a parish, town or community council gives."""
        return self.giver in LOCAL

    @property
    def by_council(self) -> bool:
        """Whether the giver is one whose powers the tool knows."""
        return self.by_principal or self.by_local

    @property
    def in_wales(self) -> bool:
        """Whether the giver is a council in Wales."""
        return self.giver in ("wales-principal", "wales-community")

    @property
    def in_northern_ireland(self) -> bool:
        """Whether the giver is a council in Northern Ireland."""
        return self.giver == "ni"

    @property
    def resolves_later(self) -> bool:
        """Whether the day given for the resolution is still to come."""
        return self.resolved_on is not None and self.resolved_on > self.today

    @property
    def resolved_long_ago(self) -> bool:
        """Whether a parish council's resolution is older than the time from one annual meeting after elections to the next.

        Ordinary elections of parish councils come every four years as a rule, and the meeting follows in May.
        """
        on = self.resolved_on
        return (
            self.giver == "parish" and self.resolved == "yes" and on is not None and self.today.year - on.year > _TERM
        )

    @property
    def finishes(self) -> bool:
        """Whether a council that has lapsed finishes what it began under the general power (SI 2012/965, article 3)."""
        return self.resolved == "lapsed" and self.begun == "yes"

    @property
    def conditions(self) -> dict[str, str]:
        """The answers on the conditions of eligibility that were asked, by question."""
        asked = {"power_elected": self.elected, "power_clerk": self.clerk, "power_audit": self.audit}
        return {question: answer for question, answer in asked.items() if answer}

    @property
    def eligible(self) -> bool | None:
        """Whether the giver holds a general power: None if something that decides it is not known."""
        if not self.by_local:
            return self.by_principal
        if self.resolved == "lapsed":
            return {"yes": True, UNKNOWN: None}.get(self.begun, False)
        if self.resolved == "no" or self.resolves_later or "no" in self.conditions.values():
            return False
        return None if UNKNOWN in (self.resolved, *self.conditions.values()) else True

    @property
    def is_to_itself(self) -> bool:
        """Whether giver and recipient are one body."""
        return self.recipient == "self"

    @property
    def is_barred(self) -> bool:
        """Whether another law forbids it, or it would serve a party."""
        return self.party == "yes" or self.other_law == "forbids"

    @property
    def has_other_power(self) -> bool:
        """Whether another law gives a power or duty to pay for this purpose, with a limit or without."""
        return self.other_law in ("power", "limited")

    @property
    def rests_on_section_137(self) -> bool:
        """Whether section 137 is the only power left."""
        return self.by_local and self.eligible is False and self.other_law == "none"

    @property
    def may_contribute(self) -> bool:
        """Whether it goes to the funds of a body that section 137(3) names."""
        return self.recipient in BODIES_FOR_THE_PUBLIC

    @property
    def benefits_the_area(self) -> bool:
        """Whether it brings a direct benefit in proportion to its cost (section 137(1))."""
        return self.benefit == "yes"

    @property
    def is_over_the_limit(self) -> bool:
        """Whether it is more than the council may still spend under section 137 this year."""
        return self.amount is not None and self.left is not None and self.amount > self.left

    @property
    def nation(self) -> str:
        """The nation whose figures count."""
        return "wales" if self.in_wales else "northern-ireland" if self.in_northern_ireland else "england"

    def answered(self, *questions: str) -> tuple[str, ...]:
        """Those of these questions that were answered."""
        return tuple(question for question in questions if question in self.given)

    def statement_due(self, law: Law) -> bool | None:
        """Whether the recipient owes a statement of how it was spent (section 137A); None if that is not known."""
        if not self.may_contribute:
            return False
        try:
            least = law.value("section-137a-minimum", self.today, self.nation)
        except NotCovered:
            return None
        return None if self.amount is None else self.amount >= least


def read(answers: Answers) -> Gift:
    """The grant that the answers so far describe."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    def amount(name: str) -> Decimal | None:
        value = answers.get(name)
        return value if isinstance(value, Decimal) else None

    resolved_on = answers.get("power_resolved_on")
    return Gift(
        given=answers,
        today=today(answers),
        giver=choice("power_giver"),
        resolved=choice("power_resolved"),
        resolved_on=resolved_on if isinstance(resolved_on, date) else None,
        elected=choice("power_elected"),
        clerk=choice("power_clerk"),
        audit=choice("power_audit"),
        begun=choice("power_begun"),
        recipient=choice("power_recipient"),
        body=choice("power_body"),
        party=choice("power_party"),
        other_law=choice("power_other_law"),
        benefit=choice("power_benefit"),
        amount=amount("power_amount"),
        left=amount("power_left"),
    )
