"""What a condition of a reservation is, and which of them come up."""

from collections.abc import Callable
from dataclasses import dataclass

from guide_logic.decisions.shared.common import YES_NO_UNKNOWN
from guide_logic.engine.model import UNKNOWN, Answers, Option, Question
from guide_logic.law import Law

LIGHT_TOUCH = ("light-touch", "light-touch-concession")
PLACE = ("place", "place-status")
STATUS = ("voluntary", "small")

# -- which way through -------------------------------------------------------------------


def side(answers: Answers) -> str:
    """ "above", "below" or "unknown", or nothing where the question does not come up."""
    return str(answers.get("route", ""))


def wanted(answers: Answers) -> str:
    """Whom the buyer would reserve the contract for, or nothing where that is not asked."""
    return str(answers.get("reserve_for", ""))


def under_section_17(answers: Answers) -> bool:
    """Whether the buyer is one the 2026 Order may cover: an English authority below the threshold."""
    return (
        side(answers) == "below" and answers["nation"] == "england" and answers["buyer"] in ("council", "sub-central")
    )


def by_place(answers: Answers) -> bool:
    return under_section_17(answers) and wanted(answers) in PLACE and answers.get("reserve_authority") != "no"


def by_status(answers: Answers) -> bool:
    return under_section_17(answers) and wanted(answers) in STATUS


def supported(answers: Answers) -> bool:
    return side(answers) == "above" and wanted(answers) == "supported"


def mutual(answers: Answers) -> bool:
    return side(answers) == "above" and wanted(answers) == "mutual"


# -- conditions --------------------------------------------------------------------------


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
    applies: Callable[[Answers], bool]
    test: Callable[[Answers, Law], bool | None]
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
    applies: Callable[[Answers], bool],
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

    def test(answers: Answers, _: Law) -> bool | None:
        return None if answers[name] == UNKNOWN else answers[name] in met_by

    question = Question(
        name,
        text,
        hint=hint,
        why=why,
        options=options,
        refs=refs,
        ask_if=lambda answers, _: applies(answers),
    )
    return Condition(name, applies, test, (name,), met, failed, mend, refs, question, of_place, sometimes)
