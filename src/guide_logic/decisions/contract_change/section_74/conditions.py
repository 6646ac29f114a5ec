"""Whether a change is permitted under section 74(1), and whether its notice is due under section 75.

Each test is met, not met, or open (None). A change is permitted if one of three holds: it is not
substantial; it is a below-threshold modification; a ground of Schedule 8 is made out. Where an earlier
change could reasonably have been made together with it, the two as one must be permitted as well
(section 74(7) and (8)).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.move import Move
from guide_logic.decisions.contract_change.section_74 import grounds
from guide_logic.decisions.contract_change.states import all_of, any_of, negated
from guide_logic.law import Law

NOT_DUE, SAFE, DUE = "not-due", "publish-to-be-safe", "due"
_SEVERITY = (NOT_DUE, SAFE, DUE)


type Limbs = Mapping[str, bool | None]
"""Conditions by name, each met, not met, or open."""

TERM, VALUE, SUM, SCOPE, BALANCE = "term", "value", "sum", "scope", "balance"


@dataclass(frozen=True, slots=True)
class Tests:
    """How the three ways of section 74(1) stand. Two of them have conditions that must all hold."""

    stays_insubstantial: Limbs
    stays_below: Limbs
    ground: bool | None

    @property
    def not_substantial(self) -> bool | None:
        """Whether the change is not substantial (section 74(3))."""
        return all_of(*self.stays_insubstantial.values())

    @property
    def below_threshold(self) -> bool | None:
        """Whether the change is a below-threshold modification (section 74(4))."""
        return all_of(*self.stays_below.values())

    @property
    def permitted(self) -> bool | None:
        """Whether one of the three holds."""
        return any_of(self.not_substantial, self.below_threshold, self.ground)


def _test(change: Change, one: Move, line: Decimal, law: Law) -> Tests:
    on = change.day
    same_scope = negated(change.scope)
    return Tests(
        stays_insubstantial={
            TERM: one.term_within(law.value("change-term-share", on)),
            SCOPE: same_scope,
            BALANCE: negated(change.balance),
        },
        stays_below={
            VALUE: one.value_within(law.value(change.share_figure("change-value-share"), on)),
            SUM: _stays_below(change, one, line),
            SCOPE: same_scope,
        },
        ground=grounds.shown(change, one.rise_within(law.value("change-increase-limit", on)))
        if "change_ground" in change.given
        else False,
    )


def _stays_below(change: Change, one: Move, line: Decimal) -> bool | None:
    """Whether below-threshold modifications, this one included, add less than the threshold together."""
    added = change.aggregate
    if one.rise >= line:
        return False
    return None if added is None else added < line


def tests(change: Change, law: Law) -> tuple[Tests, ...]:
    """The tests for this change, and for it with earlier ones where section 74(7) takes them together.

    The lower of two possible thresholds is used: it is the stricter. Changes made while the contract
    was below it were not made under section 74.
    """
    line = change.line(law)
    measured = change.moves if change.move.value_from >= line else (change.move,)
    return tuple(_test(change, one, line, law) for one in measured)


def permitted(change: Change, law: Law) -> bool | None:
    """Whether the change may be made under section 74(1); None where that is open."""
    return all_of(*(test.permitted for test in tests(change, law)))


def needs_ground(change: Change, law: Law) -> bool:
    """Whether the change is not already permitted without a ground of Schedule 8."""
    return not all(any_of(test.not_substantial, test.below_threshold) for test in tests(change, law))


def notice(change: Change, law: Law) -> str:
    """Whether a contract change notice is due: the stricter of this change and of the two together."""
    found = [_notice(change, one, law) for one in change.moves]
    return max(found, key=_SEVERITY.index)


def _notice(change: Change, one: Move, law: Law) -> str:
    """The reading of section 75(2): its two exceptions are joined by "or".

    One met and the other passed is literally outside the duty, but untested: publish to be safe.
    """
    on = change.day
    value_within = one.value_within(law.value(change.share_figure("change-notice-value-share"), on))
    term_within = one.term_within(law.value("change-notice-term-share", on))
    if term_within is None:
        return SAFE
    excused = (one.value_moved and value_within) or (bool(one.term_moved) and term_within)
    if not excused:
        return DUE
    return NOT_DUE if value_within and term_within else SAFE
