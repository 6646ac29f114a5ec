"""What the reserve tool asks, in order, and what the answers make of every condition."""

from dataclasses import replace

from guide_logic.decisions.reserve.above import AWARD, ENTERED, MUTUAL, SUPPORTED
from guide_logic.decisions.reserve.below import BELOW
from guide_logic.decisions.reserve.conditions import Condition, mutual, side
from guide_logic.decisions.shared import common
from guide_logic.decisions.shared.common import (
    BEGINS,
    BUYER,
    DONT_KNOW,
    HEALTH,
    KIND,
    NATION,
    buyer_matters,
    not_health,
)
from guide_logic.engine.model import UNKNOWN, Answers, Option, Question
from guide_logic.law import Law

CONDITIONS = (*BELOW, *SUPPORTED, *MUTUAL)


def tested(answers: Answers, law: Law) -> tuple[tuple[Condition, bool | None], ...]:
    """The conditions of the reservation that was asked for, each with what the answers make of it."""
    return tuple((c, c.test(answers, law)) for c in CONDITIONS if c.applies(answers))


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    return common.day_samples(law, "act-in-force", "local-reservation-in-force")


def _asked(conditions: tuple[Condition, ...]) -> tuple[Question, ...]:
    return tuple(condition.question for condition in conditions if condition.question)


QUESTIONS = (
    NATION,
    replace(BEGINS, samples=_begins_samples),
    replace(BUYER, ask_if=buyer_matters),
    HEALTH,
    Question(
        "route",
        "Which of these is it?",
        why="Above and below the threshold the rules on reserving have nothing in common.",
        options=(
            Option("above", "A new contract at or above its threshold"),
            Option("below", "A new contract below its threshold"),
            DONT_KNOW,
        ),
        refs=("pa23-s3", "pa23-s84"),
        ask_if=not_health,
    ),
    Question(
        "reserve_for",
        "Whom would you like to reserve it for?",
        options=(
            Option("voluntary", "Charities, community groups and social enterprises"),
            Option("small", "Small and medium-sized enterprises"),
            Option("place", "Suppliers based in a place", "The United Kingdom, or the local area"),
            Option("place-status", "Suppliers based in a place that are also small or voluntary"),
            Option(
                "supported",
                "Supported employment providers",
                "Bodies that employ disabled or disadvantaged people, or support them with jobs",
            ),
            Option(
                "mutual",
                "Public service mutuals",
                "Bodies run by their employees to deliver public services",
            ),
            Option(UNKNOWN, "I don’t know: show me what is possible"),
        ),
        refs=("pa23-s32", "pa23-s33", "lo26", "g-res"),
        ask_if=lambda answers, _: side(answers) in ("above", "below"),
    ),
    *_asked(BELOW),
    *_asked(SUPPORTED),
    replace(KIND, ask_if=lambda answers, _: mutual(answers)),
    *_asked(MUTUAL),
    ENTERED,
    AWARD,
)
