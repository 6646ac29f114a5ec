"""The library for other programs: decide, ask, explore, and the law as at a date.

    >>> from guide_logic import api
    >>> answer = api.decide("threshold-check", {"kind": "light-touch", "total": "180k"})
    >>> answer.plain
    'Probably not. ...'

Raw answers are text, as a reader would type them or as a link holds them. A question that has a usual answer and
was not given takes it, and ``Decision.assumed`` says so. Everything else has to be given. All of it is information
and not legal advice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guide_logic.ask.reply import Reply, reply
from guide_logic.decisions import TOOLS
from guide_logic.engine import explore as walk
from guide_logic.engine import interview
from guide_logic.engine.explore import Change
from guide_logic.engine.interview import AnswerError, Position
from guide_logic.engine.model import Outcome, Tool
from guide_logic.law import Figure, Law, current
from guide_logic.show import data

__all__ = [
    "AnswerError",
    "Change",
    "Decision",
    "Missing",
    "Reply",
    "UnknownTool",
    "ask",
    "decide",
    "explore",
    "figure",
    "law",
]


class UnknownTool(LookupError):
    """No tool has this id. The message lists those there are."""


class Missing(AnswerError):
    """A question has no answer yet. The message is the question, with the answers it takes."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a tool answered.

    ``answers`` are all raw answers it rests on, by question id, and ``assumed`` the ids of those that were not given.
    """

    tool: Tool
    outcome: Outcome
    answers: Mapping[str, str]
    assumed: tuple[str, ...]
    position: Position
    on: date

    @property
    def plain(self) -> str:
        """The answer to the tool's plain question in everyday words, or the headline where it has none."""
        plain = self.tool.in_plain_words(self.outcome)
        return plain.words(self.outcome.strength) if plain else self.outcome.headline

    def data(self) -> dict[str, object]:
        """The whole answer as JSON can hold it: see data/record.schema.json of the site."""
        return data.record(self.tool, self.outcome, self.position, self.answers, current(), self.on)


def law() -> Law:
    """The law data that decisions are made on."""
    return current()


def figure(name: str, on: date | None = None, nation: str = "england") -> str:
    """An amount, period or date of the law as it reads on a day: ``figure("threshold-light-touch")``.

    Raises ``KeyError`` for a name that does not exist, and ``NotCovered`` where no value is held for the day.
    """
    found: Figure = current().figure(name)
    return found.show(found.period(on or _today(), nation).value)


def tool(tool_id: str) -> Tool:
    """The tool with this id. Raises ``UnknownTool``."""
    if tool_id not in TOOLS:
        raise UnknownTool(f"There is no tool “{tool_id}”. There are: {', '.join(TOOLS)}.")
    return TOOLS[tool_id]


def decide(tool_id: str, answers: Mapping[str, str], on: date | None = None) -> Decision:
    """The outcome of a tool for raw answers by question id, on a reader's day (today).

    Raises ``UnknownTool``; ``Missing`` for the first question that has to be answered and is not; ``AnswerError``
    for an answer that cannot be read, or for a question that the tool does not have.
    """
    asked, day, raw = tool(tool_id), on or _today(), dict(answers)
    for name in raw:
        if name not in {question.id for question in asked.questions}:
            ids = ", ".join(question.id for question in asked.questions)
            raise AnswerError(name, f"{asked.title} asks no “{name}”. It asks: {ids}.")
    position = interview.follow(asked, raw, current(), day, short=True)
    if position.error:
        raise position.error
    if position.question is not None:
        question = position.question
        takes = " or ".join(option.value for option in question.options) or question.hint
        raise Missing(question.id, f"{question.text} ({question.id}: {takes or question.kind.value})")
    raw |= {question.id: question.usual.raw for question in position.assumed if question.usual}
    whole = interview.follow(asked, raw, current(), day)
    path = {question.id: raw[question.id] for question in whole.path}
    assumed = tuple(name for name in path if name not in answers)
    return Decision(asked, asked.decide(whole.answers, current()), path, assumed, whole, day)


def explore(tool_id: str, answers: Mapping[str, str], on: date | None = None) -> tuple[Change, ...]:
    """What would change the outcome: one answer at a time, the rest as they are. Raises what ``decide`` raises."""
    decision = decide(tool_id, answers, on)
    return walk.changes(decision.tool, decision.answers, current(), decision.on)


def ask(sentence: str, on: date | None = None) -> Reply:
    """The answer to a sentence in plain words, with all that was understood and assumed."""
    return reply(sentence, {}, current(), on or _today())


def _today() -> date:
    return date.today()  # noqa: DTZ011  the caller's own calendar day
