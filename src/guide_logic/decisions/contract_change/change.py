"""One change of a contract as the reader told it: the answers of the tool, read once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.contract_change.move import Move
from guide_logic.decisions.shared.questions import LIGHT_TOUCH, threshold_figure
from guide_logic.decisions.shared.scope import today
from guide_logic.engine.model import UNKNOWN, Answers
from guide_logic.law import Law, NotCovered


def under_the_act(begun: object, law: Law) -> bool:
    """Whether a procurement begun on this day, or on none that is known, is under the Act."""
    return isinstance(begun, date) and begun >= law.day("act-in-force")


def under_the_2015_regulations(begun: object, law: Law) -> bool:
    """Whether a procurement begun on this day, or on none that is known, is under the 2015 Regulations."""
    return isinstance(begun, date) and law.day("old-regulations-in-force") <= begun < law.day("act-in-force")


@dataclass(frozen=True, slots=True)
class Change:
    """What the reader told of one change, as far as it was asked.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. A yes or no, an amount in
    pounds including VAT, a day, or a length in months is None where it was not asked or is not
    known. ``given`` holds the answers themselves, for what several tools share.
    """

    given: Answers
    today: date
    nation: str
    buyer: str
    health: str
    runs: str
    ends: date | None
    begun: date | None
    day_given: date | None
    kind: str
    supplier: str
    restructure: bool | None
    excluded: bool | None
    now: Decimal | None
    after: Decimal | None
    earlier: str
    first: Decimal | None
    below_sum: Decimal | None
    term_award: int | None
    term_now: int | None
    term_after: int | None
    term_first: int | None
    scope: bool | None
    balance: bool | None
    ground: str

    def asked(self, *names: str) -> tuple[str, ...]:
        """Those of these questions that were asked."""
        return tuple(name for name in names if name in self.given)

    def not_known(self, *names: str) -> tuple[str, ...]:
        """Those of these questions whose answer is not known."""
        return tuple(name for name in names if self.given.get(name) == UNKNOWN)

    def ticked(self, question_id: str) -> tuple[str, ...]:
        """The boxes ticked in a question that was asked."""
        boxes = self.given[question_id]
        assert isinstance(boxes, tuple)
        return tuple(str(box) for box in boxes)

    # -- which law -----------------------------------------------------------------------

    def under_the_act(self, law: Law) -> bool:
        """Whether the contract was let by a procurement begun under the Act."""
        return under_the_act(self.begun, law)

    def under_the_2015_regulations(self, law: Law) -> bool:
        """Whether it was let by a procurement begun before the Act, and not before the 2015 Regulations."""
        return under_the_2015_regulations(self.begun, law)

    @property
    def day(self) -> date:
        """The day of the change: as given, or the reader's date; never before the procurement began."""
        given = self.day_given or self.today
        return max(given, self.begun) if self.begun else given

    @property
    def comes_too_late(self) -> bool:
        """Whether the contract has ended, or will have by the day of the change."""
        return self.runs == "no" or (self.ends is not None and (self.day_given or self.today) > self.ends)

    @property
    def is_light_touch(self) -> bool:
        """Whether it is a light touch contract of either sort."""
        return self.kind in LIGHT_TOUCH

    @property
    def reached_by_notices(self) -> bool:
        """Whether section 75 reaches the contract: not light touch, nor most authorities in Northern Ireland."""
        return self.nation != "northern-ireland" and not self.is_light_touch

    @property
    def changes_supplier(self) -> bool:
        """Whether another supplier is known to take over."""
        return self.supplier == "yes"

    # -- the lines it is measured against ------------------------------------------------

    @property
    def measured_kind(self) -> str:
        """The kind of contract; not knowing it is read as goods or services, the strictest."""
        return "goods-services" if self.kind == UNKNOWN else self.kind

    def share_figure(self, base: str) -> str:
        """The id of a share of value: works have their own."""
        return f"{base}-works" if self.measured_kind == "works" else base

    def thresholds(self, law: Law) -> tuple[Decimal, ...]:
        """The thresholds that may apply, lowest first: of the day the procurement began and of the change.

        The Act does not say which of the two counts for a change. Empty where the law data holds neither.
        """
        figure = threshold_figure(self.measured_kind, self.buyer)
        assert self.begun is not None
        found = set()
        for day in (self.begun, self.day):
            try:
                found.add(law.value(figure, day, self.nation))
            except NotCovered:
                continue
        return tuple(sorted(found))

    def line(self, law: Law) -> Decimal:
        """The lower of the thresholds that may apply: it is the stricter."""
        return self.thresholds(law)[0]

    # -- how far it moves ----------------------------------------------------------------

    @property
    def is_measured(self) -> bool:
        """Whether the value is known before and after."""
        return self.now is not None and self.after is not None

    @property
    def move(self) -> Move:
        """This change alone. Both values must be known."""
        assert self.now is not None
        assert self.after is not None
        before = self.term_now if "change_term_now" in self.given else self.term_award
        return Move(self.now, self.after, before, self.term_after, self.term_award)

    @property
    def combined(self) -> Move | None:
        """This change with the earlier ones that could reasonably have been made together with it, or None.

        Where the value before those is not known, this change alone is all there is to measure.
        """
        if self.earlier != "together" or self.first is None:
            return None
        alone = self.move
        return Move(self.first, alone.value_to, self.term_first, alone.term_to, alone.term_award)

    @property
    def moves(self) -> tuple[Move, ...]:
        """This change, and it taken together with earlier ones where that counts."""
        return (self.move, self.combined) if self.combined else (self.move,)

    @property
    def aggregate(self) -> Decimal | None:
        """What below-threshold modifications, this one included, add to the value; None where not known."""
        if self.earlier == "no":
            return self.move.rise
        if self.earlier in ("separate", "together") and self.below_sum is not None:
            return self.below_sum + self.move.rise
        return None

    def is_caught(self, law: Law) -> bool:
        """Whether section 74(1) limits it: a public contract, or one that becomes so, not light touch."""
        if not self.under_the_act(law) or self.changes_supplier or self.is_light_touch or not self.is_measured:
            return False
        one, lines = self.move, self.thresholds(law)
        return bool(lines) and max(one.value_from, one.value_to) >= lines[0]


def read(answers: Answers) -> Change:
    """The change that the answers tell of, complete or not."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    def said(name: str) -> bool | None:
        return {"yes": True, "no": False}.get(choice(name))

    def day(name: str) -> date | None:
        found = answers.get(name)
        return found if isinstance(found, date) else None

    def amount(name: str) -> Decimal | None:
        found = answers.get(name)
        return found if isinstance(found, Decimal) else None

    def months(name: str) -> int | None:
        found = answers.get(name)
        return found if isinstance(found, int) else None

    return Change(
        given=answers,
        today=today(answers),
        nation=choice("nation"),
        buyer=choice("buyer"),
        health=choice("health"),
        runs=choice("change_runs"),
        ends=day("change_ends"),
        begun=day("change_begun"),
        day_given=day("change_day"),
        kind=choice("kind"),
        supplier=choice("change_supplier"),
        restructure=said("change_restructure"),
        excluded=said("change_excluded"),
        now=amount("change_value_now"),
        after=amount("change_value_after"),
        earlier=choice("change_earlier"),
        first=amount("change_value_first"),
        below_sum=amount("change_below_sum"),
        term_award=months("change_term_award"),
        term_now=months("change_term_now"),
        term_after=months("change_term_after"),
        term_first=months("change_term_first"),
        scope=said("change_scope"),
        balance=said("change_balance"),
        ground=choice("change_ground"),
    )
