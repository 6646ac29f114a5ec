"""Whether a change is permitted under section 74(1), and whether its notice is due under section 75.

Each test is met, not met, or open (None). A change is permitted if one of three holds: it is not
substantial; it is a below-threshold modification; a ground of Schedule 8 is made out. Where an earlier
change could reasonably have been made together with it, the two as one must be permitted as well
(section 74(7) and (8)).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from guide_logic.decisions.contract_change import grounds
from guide_logic.decisions.contract_change.sum import (
    Move,
    aggregate,
    all_of,
    any_of,
    change_day,
    move,
    moves,
    negated,
    share_figure,
    thresholds,
)
from guide_logic.engine.model import Answers
from guide_logic.law import Law

NOT_DUE, SAFE, DUE = "not-due", "publish-to-be-safe", "due"
_SEVERITY = (NOT_DUE, SAFE, DUE)


def said(answers: Answers, name: str) -> bool | None:
    """A yes or no answer, or None where it is not known."""
    return {"yes": True, "no": False}.get(str(answers.get(name)))


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


def _test(answers: Answers, one: Move, line: Decimal, law: Law) -> Tests:
    on = change_day(answers)
    same_scope = negated(said(answers, "change_scope"))
    return Tests(
        stays_insubstantial={
            TERM: one.term_within(law.value("change-term-share", on)),
            SCOPE: same_scope,
            BALANCE: negated(said(answers, "change_balance")),
        },
        stays_below={
            VALUE: one.value_within(law.value(share_figure(answers, "change-value-share"), on)),
            SUM: _stays_below(answers, one, line),
            SCOPE: same_scope,
        },
        ground=grounds.shown(answers, one.rise_within(law.value("change-increase-limit", on)))
        if "change_ground" in answers
        else False,
    )


def _stays_below(answers: Answers, one: Move, line: Decimal) -> bool | None:
    """Whether below-threshold modifications, this one included, add less than the threshold together."""
    added = aggregate(answers)
    if one.rise >= line:
        return False
    return None if added is None else added < line


def tests(answers: Answers, law: Law) -> tuple[Tests, ...]:
    """The tests for this change, and for it with earlier ones where section 74(7) takes them together.

    The lower of two possible thresholds is used: it is the stricter. Changes made while the contract
    was below it were not made under section 74.
    """
    line = thresholds(answers, law)[0]
    measured = moves(answers) if move(answers).value_from >= line else (move(answers),)
    return tuple(_test(answers, one, line, law) for one in measured)


def permitted(answers: Answers, law: Law) -> bool | None:
    """Whether the change may be made under section 74(1); None where that is open."""
    return all_of(*(test.permitted for test in tests(answers, law)))


def needs_ground(answers: Answers, law: Law) -> bool:
    """Whether the change is not already permitted without a ground of Schedule 8."""
    return not all(any_of(test.not_substantial, test.below_threshold) for test in tests(answers, law))


def notice(answers: Answers, law: Law) -> str:
    """Whether a contract change notice is due: the stricter of this change and of the two together."""
    found = [_notice(answers, one, law) for one in moves(answers)]
    return max(found, key=_SEVERITY.index)


def _notice(answers: Answers, one: Move, law: Law) -> str:
    """The reading of section 75(2): its two exceptions are joined by "or".

    One met and the other passed is literally outside the duty, but untested: publish to be safe.
    """
    on = change_day(answers)
    value_within = one.value_within(law.value(share_figure(answers, "change-notice-value-share"), on))
    term_within = one.term_within(law.value("change-notice-term-share", on))
    if term_within is None:
        return SAFE
    excused = (one.value_moved and value_within) or (bool(one.term_moved) and term_within)
    if not excused:
        return DUE
    return NOT_DUE if value_within and term_within else SAFE
