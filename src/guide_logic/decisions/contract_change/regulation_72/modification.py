"""One change of a contract begun under the 2015 Regulations, as the reader told it: its answers, read once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.shared.notices import CONCESSIONS
from guide_logic.decisions.shared.questions import threshold_figure
from guide_logic.engine.model import UNKNOWN, Answers
from guide_logic.law import Law, NotCovered

SUBSTANTIAL = (
    "old_character", "old_candidates", "old_tender", "old_participants", "old_balance", "old_scope",
)  # fmt: skip
"""The questions on what makes a change substantial, in the order of regulation 72(8). One yes is enough."""


@dataclass(frozen=True, slots=True)
class Modification:
    """What the reader told of it beside what both laws ask, which ``change`` holds.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. A yes or no, or an amount in
    pounds, is None where it was not asked or is not known. ``first`` is the value at award,
    ``updated`` that value after indexation.
    """

    change: Change
    form: str
    first: Decimal | None
    above: bool | None
    succession: str
    succeeds: bool | None
    selected: bool | None
    more_changes: bool | None
    avoids: bool | None
    clause: bool | None
    clear: bool | None
    states: bool | None
    nature: bool | None
    indexed: bool | None
    updated: Decimal | None
    earlier: str
    substantial: tuple[bool | None, ...]
    ground: str
    necessary: bool | None
    technical: bool | None
    inconvenience: bool | None
    foreseeable: bool | None

    # -- which rules ---------------------------------------------------------------------

    @property
    def is_concession(self) -> bool:
        """Whether it is known to be a concession, which had regulations of its own."""
        return self.change.kind in CONCESSIONS

    @property
    def is_system(self) -> bool:
        """Whether a dynamic purchasing system is changed, not a contract or framework."""
        return self.form == "system"

    @property
    def is_order(self) -> bool:
        """Whether an order under a framework or a dynamic purchasing system is changed."""
        return self.form == "order"

    @property
    def is_light_touch(self) -> bool:
        """Whether it is for services that the old Regulations too treated lightly at award."""
        return self.change.is_light_touch

    def threshold(self, on: date, law: Law) -> Decimal | None:
        """The threshold of the 2015 Regulations on a day, or None where it is not held here."""
        figure = threshold_figure(self.change.measured_kind, self.change.buyer)
        try:
            return law.value(f"old-{figure}", on, self.change.nation)
        except NotCovered:
            return None

    def first_threshold(self, law: Law) -> Decimal | None:
        """The threshold of the day the procurement began, or None where it is not held here."""
        assert self.change.begun is not None
        return self.threshold(self.change.begun, law)

    def line(self, law: Law) -> Decimal | None:
        """The lower of the thresholds of the two days, the stricter; None where neither is held here."""
        held = [line for line in (self.first_threshold(law), self.threshold(self.change.day, law)) if line is not None]
        return min(held, default=None)

    def is_reached(self, law: Law) -> bool | None:
        """Whether the rule on changes reaches it: its first value was at or above the threshold of its day.

        An order is reached whatever its own value, for its framework was measured as a whole.
        """
        if self.form in ("order", "framework"):
            return True
        threshold = self.first_threshold(law)
        if self.first is None or threshold is None:
            return self.above
        return self.first >= threshold

    # -- the sums ------------------------------------------------------------------------

    @property
    def reference(self) -> Decimal | None:
        """The value that shares are taken of: the first one, updated under an indexation clause.

        What was never changed is still worth its first value, so that does where the first is not known.
        """
        if self.indexed and self.updated is not None:
            return self.updated
        if self.first is None and self.earlier == "no":
            return self.change.now
        return self.first

    @property
    def rise(self) -> Decimal | None:
        """What this change alone adds to the price; less than nothing where it takes away."""
        return self.change.after - self.change.now if self.change.is_measured else None  # type: ignore[operator]

    @property
    def net(self) -> Decimal | None:
        """What this change and the earlier ones move the value by, rises less falls, up or down."""
        if self.rise is None or self.earlier == "no":
            return self.rise
        if self.reference is None:
            return None
        assert self.change.after is not None
        return self.change.after - self.reference

    def within_half(self, law: Law) -> bool | None:
        """Whether the price rises by the limit of grounds (b) and (c) or less, this change alone."""
        if self.rise is None or self.reference is None:
            return None
        return self.rise * 100 <= law.value("old-change-increase-limit", self.change.day) * self.reference

    def below_share(self, law: Law) -> bool | None:
        """Whether all changes, net, stay below the share of the reference value. Exactly the share is too much."""
        if self.net is None or self.reference is None:
            return None
        return (
            abs(self.net) * 100
            < law.value(self.change.share_figure("old-change-share"), self.change.day) * self.reference
        )

    def below_line(self, law: Law) -> bool | None:
        """Whether all changes, net, stay below the threshold."""
        line = self.line(law)
        return None if self.net is None or line is None else abs(self.net) < line

    @property
    def is_split(self) -> bool:
        """Whether it is a step of one change, cut up to stay within a limit."""
        return self.earlier == "split"


def read(change: Change) -> Modification:
    """The modification that the answers tell of, complete or not."""
    answers: Answers = change.given

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    def said(name: str) -> bool | None:
        return {"yes": True, "no": False}.get(choice(name))

    def amount(name: str) -> Decimal | None:
        found = answers.get(name)
        return found if isinstance(found, Decimal) else None

    return Modification(
        change=change,
        form=choice("old_form"),
        first=amount("old_value_first"),
        above=said("old_above"),
        succession=choice("old_succession"),
        succeeds=said("old_succeeds"),
        selected=said("old_selected"),
        more_changes=said("old_more_changes"),
        avoids=said("old_avoids"),
        clause=said("old_clause"),
        clear=said("old_clear"),
        states=said("old_states"),
        nature=said("old_nature"),
        indexed=said("old_indexed"),
        updated=amount("old_value_updated"),
        earlier=choice("old_earlier"),
        substantial=tuple(said(name) for name in SUBSTANTIAL),
        ground=choice("old_ground"),
        necessary=said("old_necessary"),
        technical=said("old_technical"),
        inconvenience=said("old_inconvenience"),
        foreseeable=said("old_foreseeable"),
    )


def doubtful(mod: Modification) -> tuple[str, ...]:
    """The questions whose answers are not known and that could decide."""
    return tuple(
        name
        for name in mod.change.given
        if (name.startswith("old_") or name in ("change_value_now", "change_value_after"))
        and mod.change.given[name] == UNKNOWN
    )
