"""What a condition of a reservation is."""

from collections.abc import Callable
from dataclasses import dataclass

from guide_logic.decisions.reserve.reservation import Reservation, read
from guide_logic.decisions.shared.questions import YES_NO_UNKNOWN
from guide_logic.engine.model import UNKNOWN, Answers, Option, Question
from guide_logic.law import Law

type Applies = Callable[[Reservation], bool]


def where(applies: Applies) -> Callable[[Answers, Law], bool]:
    """When a question is asked, from a test of the reservation as far as it is told."""
    return lambda answers, _: applies(read(answers))


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must be so for a reservation to be lawful.

    ``question`` asks it, where anything has to be asked. ``test`` says from all the answers
    whether it holds: True, False, or None where that is not known. ``asks`` names the answers
    it rests on. The texts say that it is met, that it fails, and what would mend that. ``of_place``
    says that it belongs to a reservation by place alone: where it fails, one for small or voluntary
    bodies may stand. ``sometimes`` says that it comes up for some answers only.
    """

    id: str
    applies: Applies
    test: Callable[[Reservation, Law], bool | None]
    asks: tuple[str, ...]
    met: str
    failed: str
    mend: str
    refs: tuple[str, ...]
    question: Question | None = None
    of_place: bool = False
    sometimes: bool = False


def condition(
    name: str,
    applies: Applies,
    text: str,
    *,
    met: str,
    failed: str,
    mend: str,
    refs: tuple[str, ...],
    hint: str = "",
    why: str = "",
    options: tuple[Option, ...] = YES_NO_UNKNOWN,
    met_by: tuple[str, ...] = ("yes",),
    of_place: bool = False,
    sometimes: bool = False,
) -> Condition:
    """A condition that the answer to one question settles."""

    def test(told: Reservation, _: Law) -> bool | None:
        return None if told.answer(name) == UNKNOWN else told.answer(name) in met_by

    question = Question(
        name,
        text,
        hint=hint,
        why=why,
        options=options,
        refs=refs,
        ask_if=where(applies),
    )
    return Condition(name, applies, test, (name,), met, failed, mend, refs, question, of_place, sometimes)
