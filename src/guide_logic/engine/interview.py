"""Asking a tool's questions: which comes next, reading what was given, reaching the outcome.

Raw answers are text, as typed or as carried in a link: an option's value, option values
joined by ``+`` (or ``none`` where nothing is ticked), an amount, a date, a length of time, or ``unknown``. They are
kept even where they are not needed, so that changing one answer loses no other.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from guide_logic.engine import values
from guide_logic.engine.model import (
    UNKNOWN,
    Answer,
    Answers,
    DatedAmount,
    Kind,
    Option,
    Outcome,
    Question,
    Tool,
)
from guide_logic.engine.values import Taken
from guide_logic.law import wording

if TYPE_CHECKING:
    from guide_logic.law import Law

type RawAnswers = Mapping[str, str]

NONE = "none"
"""Raw answer to a checkbox question when nothing is ticked."""

_TAKERS: Mapping[Kind, Callable[[str], Taken[Any]]] = {
    Kind.MONEY: values.take_money,
    Kind.DATE: values.take_date,
    Kind.MONTHS: values.take_months,
    Kind.WORDS: values.take_words,
    Kind.DATED_AMOUNTS: values.take_dated_amounts,
}


_FIGURE = re.compile(r"\{([a-z0-9-]+)\}")


class AnswerError(ValueError):
    """An answer that cannot be read. The message says what to do; ``question`` is its id."""

    def __init__(self, question: str, message: str) -> None:
        super().__init__(message)
        self.question = question


class OutOfRange(AnswerError):
    """An answer that is too early, too small or too large to be taken."""


@dataclass(frozen=True, slots=True)
class Position:
    """How far an interview has got.

    ``path`` holds the questions answered so far, in order; ``question`` the next one, or
    None when the answers are complete; ``error`` why its raw answer could not be used. ``assumed`` are the
    questions that have no raw answer and go by their usual one meanwhile: on the short way alone.
    """

    path: tuple[Question, ...]
    answers: Answers
    question: Question | None
    error: AnswerError | None = None
    assumed: tuple[Question, ...] = ()


def read(question: Question, raw: str) -> Answer:
    """The value of a raw answer. Raises ``AnswerError`` where it cannot be read: ``OutOfRange`` if that is why."""
    if question.kind is Kind.CHOICE:
        if raw not in {option.value for option in question.options}:
            raise AnswerError(question.id, "Choose one of the answers.")
        return raw
    if raw == UNKNOWN and question.unknown:
        return UNKNOWN
    if question.kind is Kind.CHOICES:
        picked = set() if raw in ("", NONE) else set(raw.split("+"))
        if picked - {option.value for option in question.options}:
            raise AnswerError(question.id, "Choose from the answers listed.")
        return tuple(option.value for option in question.options if option.value in picked)
    try:
        answer: Answer = _take(question, raw).value
        return answer
    except values.OutOfRange as error:
        raise OutOfRange(question.id, str(error)) from None
    except ValueError as error:
        raise AnswerError(question.id, str(error)) from None


def _take(question: Question, raw: str) -> Taken[Any]:
    """What is read of a typed answer. Raises ``ValueError``."""
    if question.kind is Kind.MONTHS and question.rest:
        return values.take_term(raw)
    return _TAKERS[question.kind](raw)


def assumed(question: Question, raw: str) -> str:
    """What was assumed in reading a raw answer that can be read, in whole sentences, or ""."""
    if question.kind not in _TAKERS or (raw == UNKNOWN and question.unknown):
        return ""
    return " ".join(_take(question, raw).notes)


def besides(question: Question, raw: str) -> dict[str, str]:
    """Raw answers to other questions that a raw answer holds besides its own, by question id.

    Whoever types "3+1+1" for the term has said how long the extensions are.
    """
    if not question.rest or raw == UNKNOWN:
        return {}
    rest = _take(question, raw).rest
    return {question.rest: rest} if rest else {}


def raw(answer: Answer) -> str:
    """A typed answer to a choice, date, amount or length of time as it stands in a link."""
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, Decimal):
        return f"{answer.normalize():f}"
    if isinstance(answer, int):
        return f"{answer} months"
    return str(answer)


def follow(tool: Tool, raw: RawAnswers, law: "Law", today: date, *, short: bool = False) -> Position:
    """Walk the tool's questions with these raw answers as far as they go.

    Stops at the first question that applies and has no readable answer. Raw answers to
    questions that do not apply, and unknown names, are left alone. The ``short`` way goes on past a
    question without a raw answer where a usual one can be taken for it.
    """
    answers: dict[str, Answer] = {"today": today}
    path: list[Question] = []
    assumed: list[Question] = []
    for question in tool.questions:
        if not question.ask_if(answers, law):
            continue
        if question.id not in raw:
            if not short or not takes_usual(question):
                return Position(tuple(path), answers, question, assumed=tuple(assumed))
            assert question.usual is not None
            answers[question.id] = read(question, question.usual.raw)
            assumed.append(question)
            continue
        try:
            answers[question.id] = read(question, raw[question.id])
        except AnswerError as error:
            return Position(tuple(path), answers, question, error, tuple(assumed))
        path.append(question)
    return Position(tuple(path), answers, None, assumed=tuple(assumed))


def takes_usual(question: Question) -> bool:
    """Whether a usual answer can be taken for the question: it has one, and offers it to this reader."""
    if question.usual is None:
        return False
    try:
        read(question, question.usual.raw)
    except AnswerError:
        return False
    return True


def fill(text: str, law: "Law", on: date) -> str:
    """A text with each figure it names in braces, such as ``{standstill}``, as it reads on a day.

    A question is worded before anybody knows whether it applies, so a day without a value shows
    the last one held; the decision itself says what is not known. Raises ``KeyError`` for a
    figure that does not exist.
    """

    def read(match: re.Match[str]) -> str:
        figure = law.figure(match[1])
        held = next((each for each in figure.periods if each.covers(on, "england")), figure.periods[-1])
        return figure.show(held.value)

    return _FIGURE.sub(read, text)


def worded(tool: Tool, law: "Law", on: date) -> Tool:
    """The tool with the figures that its questions name filled in, as readers see them on a day."""
    return replace(
        tool,
        questions=tuple(
            replace(question, text=fill(question.text, law, on), hint=fill(question.hint, law, on))
            if "{" in question.text + question.hint
            else question
            for question in tool.questions
        ),
    )


def assess(tool: Tool, raw: RawAnswers, law: "Law", today: date) -> Outcome:
    """The outcome for complete raw answers.

    Raises ``AnswerError`` naming the first question that is unanswered or cannot be read.
    """
    position = follow(tool, raw, law, today)
    if position.question is not None:
        raise position.error or AnswerError(position.question.id, "This question has no answer yet.")
    return tool.decide(position.answers, law)


def show(question: Question, answer: Answer) -> str:
    """An answer as people read it."""
    if question.kind is Kind.CHOICE:
        return _option(question, str(answer)).label
    if answer == UNKNOWN and question.unknown:
        return question.unknown
    if question.kind is Kind.WORDS:
        return str(answer)
    if isinstance(answer, tuple):
        return "; ".join(_show_one(question, item) for item in answer) or "None of these"
    if isinstance(answer, date):
        return wording.long_date(answer)
    if isinstance(answer, int):
        return wording.duration(answer)
    return wording.pounds(answer)  # type: ignore[arg-type]


def _show_one(question: Question, item: str | DatedAmount) -> str:
    if isinstance(item, DatedAmount):
        return f"{wording.long_date(item.day)}: {wording.pounds(item.amount)}"
    return _option(question, item).label


def _option(question: Question, value: str) -> Option:
    return next(option for option in question.options if option.value == value)
