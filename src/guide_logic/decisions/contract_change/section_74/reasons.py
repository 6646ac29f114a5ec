"""Why a change is permitted or not, condition by condition, in sentences."""

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.section_74 import grounds
from guide_logic.decisions.contract_change.section_74.conditions import (
    BALANCE,
    SCOPE,
    SUM,
    TERM,
    VALUE,
    Limbs,
    tests,
)
from guide_logic.engine.model import Bearing, Point
from guide_logic.law import Law
from guide_logic.law.wording import pounds

VALUES = ("change_value_now", "change_value_after")
_TERMS = ("change_term_award", "change_term_now", "change_term_after")
_EARLIER = ("change_earlier", "change_value_first", "change_term_first", "change_below_sum")


def caught_reason(change: Change, law: Law) -> Point:
    """Why section 74 limits the change: a public contract, or one that becomes so."""
    now, line = change.now, change.line(law)
    assert now is not None
    text = (
        f"The contract is worth {pounds(now)}, not less than the threshold of {pounds(line)}, so it is a public contract."
        if now >= line
        else f"The change lifts the contract to the threshold of {pounds(line)}. It is a convertible contract, and limited "
        "like a public one."
    )
    return Point(text, ("pa23-s74", "pa23-s3", "pa23-sch1"), (*VALUES, "kind"))


_BEARINGS = {True: Bearing.FOR, False: Bearing.AGAINST, None: Bearing.NEUTRAL}


def test_reasons(change: Change, law: Law) -> tuple[Point, ...]:
    """How the three ways of section 74(1) stand, for this change and with earlier ones."""
    points = []
    for earlier, test in enumerate(tests(change, law)):
        start = "Together with the earlier change, it" if earlier else "It"
        more = change.asked(*_EARLIER) if earlier else ()
        points += [
            Point(
                _verdict(start, "not substantial", test.stays_insubstantial, change, law),
                ("pa23-s74",),
                (*change.asked(*_TERMS, "change_scope", "change_balance"), *more),
                _BEARINGS[test.not_substantial],
            ),
            Point(
                _verdict(start, "a below-threshold modification", test.stays_below, change, law),
                ("pa23-s74",),
                (*VALUES, *change.asked("change_scope", "change_below_sum"), *more),
                _BEARINGS[test.below_threshold],
            ),
        ]
        points += _ground_reason(change, law, test.ground, start)
    return tuple(points)


_WORDS = {
    TERM: (
        "the term moves by {term} or less",
        "the term moves by more than {term}",
        "how far the term moves",
    ),
    VALUE: (
        "the value moves by {share} or less",
        "the value moves by more than {share}",
        "how far the value moves",
    ),
    SUM: (
        "such changes together stay below the threshold of {line}",
        "such changes together reach the threshold of {line}",
        "what earlier small changes add",
    ),
    SCOPE: ("the scope stays", "the scope changes materially", "whether the scope changes"),
    BALANCE: (
        "the economic balance stays",
        "the economic balance shifts materially to the supplier",
        "whether the economic balance shifts",
    ),
}
"""A condition in words where it is met, where it fails, and where it is not known."""


def _verdict(start: str, what: str, limbs: Limbs, change: Change, law: Law) -> str:
    """One way of section 74(1) in a sentence, naming each condition that decides it."""
    on = change.day
    amounts = {
        "share": law.show(change.share_figure("change-value-share"), on),
        "term": law.show("change-term-share", on),
        "line": pounds(change.line(law)),
    }

    def named(wanted: bool | None, form: int) -> list[str]:
        return [_WORDS[name][form].format(**amounts) for name, state in limbs.items() if state is wanted]

    if failed := named(False, 1):
        is_not = "is substantial" if what == "not substantial" else f"is not {what}"
        return f"{start} {is_not}: {', and '.join(failed)}."
    if unknown := named(None, 2):
        return f"{start} may be {what}. Not known: {'; '.join(unknown)}."
    return f"{start} is {what}: {', '.join(named(True, 0))}."


def _ground_reason(change: Change, law: Law, state: bool | None, start: str) -> tuple[Point, ...]:
    """How the ground the reader picked stands."""
    ground = grounds.picked(change)
    if ground is None:
        return ()
    unmet = grounds.missing(ground, change)
    conditions = "; ".join(label[0].lower() + label[1:] for _, label in ground.conditions)
    limit = law.show("change-increase-limit", change.day)
    if state:
        text = f"The ground “{ground.label.lower()}” is made out" + (
            f", and the value rises by {limit} or less." if ground.limited else "."
        )
    elif state is None:
        text = f"Whether the ground “{ground.label.lower()}” is made out is not known. All of this is needed: {conditions}."
    elif unmet:
        text = (
            f"The ground “{ground.label.lower()}” is not made out. Not shown: "
            + "; ".join(label[0].lower() + label[1:] for label in unmet)
            + "."
        )
    else:
        text = f"{start} raises the value by more than {limit}, the limit of the ground “{ground.label.lower()}”."
    return (Point(text, ground.refs, ("change_ground", ground.question_id, *VALUES), _BEARINGS[state]),)
