"""What the reserve tool asks, in order, and what the answers make of every condition."""

from collections.abc import Iterator
from dataclasses import replace

from guide_logic.decisions.reserve.above import AWARD, CODE, ENTERED, MUTUAL, PROCEDURE, SUPPORTED, TENDER_NOTICE
from guide_logic.decisions.reserve.below import BELOW
from guide_logic.decisions.reserve.conditions import Condition, where
from guide_logic.decisions.reserve.reservation import Reservation, read
from guide_logic.decisions.shared import questions
from guide_logic.decisions.shared.questions import BEGINS, BUYER, DONT_KNOW, HEALTH, KIND, NATION
from guide_logic.decisions.shared.scope import buyer_matters, not_health
from guide_logic.engine.model import UNKNOWN, Answers, Option, Question
from guide_logic.engine.short_way import on_pages
from guide_logic.law import Law

CONDITIONS = tuple(dict.fromkeys((*BELOW, *SUPPORTED, *MUTUAL)))


type Result = tuple[Condition, bool | None]
"""A condition, and what the answers make of it."""


def tested(told: Reservation, law: Law) -> tuple[Result, ...]:
    """The conditions of the reservation that was asked for, each with what the answers make of it.

    As far as they count: after one that fails the answer is decided. Where it belongs to the place
    alone, only the place is, and the rest is tested for small or voluntary bodies.
    """
    return tuple(_results(told, law))


def untested(told: Reservation, law: Law) -> tuple[Condition, ...]:
    """The conditions that a failed one left unasked, those aside that come up for some answers only."""
    known = {condition.id for condition, _ in tested(told, law)}
    every = {"supported": SUPPORTED, "mutual": (PROCEDURE, TENDER_NOTICE, *MUTUAL)}.get(told.whom, BELOW)
    by_status_alone = told.wants_status
    return tuple(c for c in every if c.id not in known and not c.sometimes and not (c.of_place and by_status_alone))


def _results(told: Reservation, law: Law, until: Condition | None = None) -> Iterator[Result]:
    place_fell = False
    for each in CONDITIONS:
        if each is until:
            return
        if (each.of_place and place_fell) or not each.applies(told):
            continue
        holds = each.test(told, law)
        yield each, holds
        if holds is False:
            if not (each.of_place and told.wants_both):
                return
            place_fell = True


def _still_open(condition: Condition, told: Reservation, law: Law) -> bool:
    """Whether the conditions before one leave it anything to decide."""
    failed = [each for each, holds in _results(told, law, condition) if holds is False]
    if not failed:
        return True
    return told.wants_both and all(each.of_place for each in failed) and not condition.of_place


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    return questions.day_samples(law, "act-in-force", "local-reservation-in-force")


def _asked(conditions: tuple[Condition, ...]) -> tuple[Question, ...]:
    return tuple(_while_open(condition, condition.question) for condition in conditions if condition.question)


def _while_open(condition: Condition, question: Question) -> Question:
    """A question of a condition, asked only while the answer is not decided without it."""
    return replace(
        question,
        ask_if=lambda answers, law: _still_open(condition, read(answers), law) and question.ask_if(answers, law),
    )


def _asks_kind(answers: Answers, law: Law) -> bool:
    told = read(answers)
    return told.mutual and _still_open(CODE, told, law)


_IN_ORDER = (
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
        ask_if=where(lambda told: told.is_above or told.is_below),
    ),
    *_asked(BELOW),
    *_asked(SUPPORTED),
    replace(KIND, ask_if=_asks_kind),
    *_asked(MUTUAL),
    ENTERED,
    AWARD,
)

QUESTIONS = on_pages(
    _IN_ORDER,
    what=("health", "route", "reserve_for"),
    below=("reserve_authority", "reserve_how", "reserve_decided", "reserve_place", "reserve_area", "reserve_based"),
    conditions=("reserve_forbidden", "reserve_best_value", "reserve_guidance", "reserve_notice"),
    above=("reserve_procedure", "reserve_tender_notice", "supported_purpose", "supported_share"),
    mutual=("kind", "mutual_code", "mutual_term", "mutual_purpose", "mutual_profit", "mutual_control", "mutual_before"),
    before=("mutual_entered", "mutual_award"),
)
