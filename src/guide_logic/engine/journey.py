"""A journey: several tools one after another, with each question asked once.

A stage is asked what no earlier stage was asked. What an outcome concludes goes on to the stages
after it: it counts as given, even over an answer given to an earlier stage. A choice of which it
leaves some options is asked with those alone. The journey ends in one outcome, summed up from those
of its stages.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from guide_logic.engine import interview
from guide_logic.engine.interview import AnswerError, Position
from guide_logic.engine.model import Answer, Kind, Outcome, OutcomeSpec, Question, Tool
from guide_logic.law import Law, NotCovered

type Outcomes = Mapping[str, Outcome]
"""The outcomes of the stages so far, by the id of the stage's tool."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One tool of a journey.

    ``title`` names it in the list of stages. ``needed`` says from the outcomes before it whether
    this reader has to take it. ``given`` holds raw answers that taking this journey already tells.
    """

    tool: Tool
    title: str
    needed: Callable[[Outcomes], bool]
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Done:
    """A stage that is answered: what was asked in it, all it was decided on, and its outcome.

    ``provisional`` says that usual answers which nobody has confirmed yet may still move it: its own, or those of
    a stage before it.
    """

    stage: Stage
    asked: tuple[Question, ...]
    answers: Mapping[str, str]
    outcome: Outcome
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a journey has got.

    ``stage`` is where the reader is, or None at the end. ``position`` covers the whole journey:
    every question asked so far, and the next one.
    """

    done: tuple[Done, ...]
    stage: Stage | None
    position: Position


@dataclass(frozen=True, slots=True)
class Journey:
    """Stages in order, and how their outcomes are summed up in one.

    ``outcomes`` lists every end of the journey, as a tool lists its own.
    """

    id: str
    title: str
    summary: str
    version: int
    stages: tuple[Stage, ...]
    outcomes: tuple[OutcomeSpec, ...]
    sum_up: Callable[[Sequence[Done], Law], Outcome]

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question that a stage can ask, once each, in order."""
        found: dict[str, Question] = {}
        for stage in self.stages:
            for question in stage.tool.questions:
                found.setdefault(question.id, question)
        return tuple(found.values())


def worded(journey: Journey, law: Law, on: date) -> Journey:
    """The journey with the figures that its questions name filled in, as readers see them on a day."""
    stages = (replace(stage, tool=interview.worded(stage.tool, law, on)) for stage in journey.stages)
    return replace(journey, stages=tuple(stages))


def follow(journey: Journey, raw: Mapping[str, str], law: Law, today: date, *, short: bool = False) -> Progress:
    """Take the stages with these raw answers as far as they go.

    Stops at the first question that applies and has no readable answer, or where the law data hold nothing for
    the day of a stage: then at the day that was given. The ``short`` way goes on past
    one where a usual answer can be taken for it: what a stage then concludes holds until that is confirmed.
    """
    done: list[Done] = []
    path: list[Question] = []
    assumed: list[Question] = []
    answers: dict[str, Answer] = {"today": today}
    settled: dict[str, str] = {}
    concluded: dict[str, str] = {}
    left: Mapping[str, tuple[str, ...]] = {}
    for stage in journey.stages:
        if not stage.needed(outcomes(done)):
            continue
        tool = _narrowed(stage.tool, left)
        known = dict(stage.given) | settled | _readable(tool, concluded)
        given = {**raw, **known}
        position = interview.follow(tool, given, law, today, short=short)
        asked = tuple(q for q in position.path if q.id not in known)
        path += asked
        assumed += position.assumed
        answers = {**position.answers, **answers}
        if position.question is not None:
            combined = Position(tuple(path), answers, position.question, position.error, tuple(assumed))
            return Progress(tuple(done), stage, combined)
        try:
            outcome = tool.decide(position.answers, law)
        except NotCovered as gap:
            again = _to_change(asked or tuple(path))
            before = tuple(question for question in path if question is not again)
            error = AnswerError(again.id, str(gap))
            return Progress(tuple(done), stage, Position(before, answers, again, error, tuple(assumed)))
        used = {question.id: given[question.id] for question in position.path}
        used |= {question.id: question.usual.raw for question in position.assumed if question.usual}
        settled |= used
        provisional = any(each.provisional for each in done) or _may_move(tool, position, law)
        done.append(Done(stage, asked, used, outcome, provisional))
        concluded |= {name: interview.raw(answer) for name, answer in outcome.concludes.items()}
        left = {name: options for name, options in {**left, **outcome.leaves}.items() if name not in concluded}
    return Progress(tuple(done), None, Position(tuple(path), answers, None, assumed=tuple(assumed)))


def _may_move(tool: Tool, position: Position, law: Law) -> bool:
    """Whether the usual answers that were taken meanwhile can still move the outcome of a stage."""
    if not position.assumed:
        return False
    assumed = {question.id for question in position.assumed}
    given = {name: answer for name, answer in position.answers.items() if name not in assumed}
    return tool.settled is None or not tool.settled(given, law)


def _to_change(asked: Sequence[Question]) -> Question:
    """The question to ask again where no law is held for what was answered: the last day, or else the last of all."""
    return next((question for question in reversed(asked) if question.kind is Kind.DATE), asked[-1])


def outcomes(done: Sequence[Done]) -> Outcomes:
    """The outcomes of these stages, by the id of the stage's tool."""
    return {each.stage.tool.id: each.outcome for each in done}


def _narrowed(tool: Tool, left: Mapping[str, tuple[str, ...]]) -> Tool:
    """The tool with each choice of which earlier outcomes leave some options asked with those alone."""
    if not any(question.id in left for question in tool.questions):
        return tool
    return replace(tool, questions=tuple(_options_left(question, left) for question in tool.questions))


def _options_left(question: Question, left: Mapping[str, tuple[str, ...]]) -> Question:
    options = tuple(option for option in question.options if option.value in left.get(question.id, ()))
    return replace(question, options=options) if options else question


def _readable(tool: Tool, concluded: Mapping[str, str]) -> dict[str, str]:
    """What the tool can read of earlier conclusions: a shared question may offer fewer answers."""
    found = {}
    for question in tool.questions:
        if question.id in concluded:
            try:
                interview.read(question, concluded[question.id])
            except interview.AnswerError:
                continue
            found[question.id] = concluded[question.id]
    return found
