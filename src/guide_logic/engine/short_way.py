"""The short way through a tool or a journey, step by step: a step is one page with one Continue.

Questions that belong together are asked in one step. Those with a usual answer are not asked on the way:
the last step lists them, says what is taken as usual, and asks whichever the reader opens. Going on writes
every answer down, so the outcome is that of the long way, which asks each question by itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from guide_logic.engine.interview import NONE, Position, RawAnswers
from guide_logic.engine.model import Kind, Question, Usual

_READABLE = {
    Kind.CHOICES: NONE,
    Kind.MONEY: "1000",
    Kind.DATE: "2026-03-12",
    Kind.MONTHS: "1 year",
    Kind.WORDS: "words",
    Kind.DATED_AMOUNTS: "12 March 2026: 1000",
}
"""A raw answer of each kind, to see what is asked beside it."""


def on_pages(questions: Sequence[Question], **pages: Sequence[str]) -> tuple[Question, ...]:
    """The questions, those whose ids are given under a page's name to be asked together on it."""
    page_of = {question_id: page for page, ids in pages.items() for question_id in ids}
    return tuple(replace(each, together=page_of.get(each.id, each.together)) for each in questions)


def with_usual(questions: Sequence[Question], usual: Mapping[str, Usual]) -> tuple[Question, ...]:
    """The questions, those whose ids are given with the usual answer that may be taken for them."""
    return tuple(replace(each, usual=usual.get(each.id, each.usual)) for each in questions)


@dataclass(frozen=True, slots=True)
class Condition:
    """When a question of a step applies: if one of these options of an earlier one is chosen.

    ``meanwhile`` says whether it is shown while nothing is chosen there: if most options lead to it.
    """

    question: str
    options: tuple[str, ...]
    meanwhile: bool


@dataclass(frozen=True, slots=True)
class Step:
    """What is asked on one page. ``usual`` marks the last one, of questions that go by a usual answer.

    ``conditions`` all have to hold for a question, by its id; one without any is always asked.
    """

    questions: tuple[Question, ...]
    conditions: Mapping[str, tuple[Condition, ...]] = field(default_factory=dict)
    usual: bool = False


@dataclass(frozen=True, slots=True)
class ShortWay:
    """The steps through some questions.

    ``follow`` walks the short way with raw answers, and ``everyday`` holds raw answers of an everyday case.
    """

    questions: Sequence[Question]
    follow: Callable[[RawAnswers], Position]
    everyday: RawAnswers

    def next_step(self, raw: RawAnswers) -> Step | None:
        """The next step with these raw answers, or None where there is no more to ask."""
        position = self.follow(raw)
        if position.question is not None:
            return self.step_from(position.question, raw)
        return Step(position.assumed, usual=True) if position.assumed else None

    def step_of(self, question: Question, raw: RawAnswers) -> Step:
        """The step in which an answered question was asked, with all that was asked beside it."""
        if not question.together:
            return Step((question,))
        asked = [each for each in self.follow(raw).path if each.usual is None]
        here: set[str] = set()
        for name, group in groupby(asked, key=lambda each: each.together):
            ids = {each.id for each in group}
            here |= ids if name == question.together and question.id in ids else set()
        elsewhere = {each.id for each in asked} - here
        beside = {each.id for each in self.questions if each.together == question.together} - elsewhere
        without = {name: text for name, text in raw.items() if name not in beside}
        return self.step_from(self.follow(without).question or question, without)

    def step_from(self, first: Question, raw: RawAnswers) -> Step:
        """The step that begins with a question, which comes next with these raw answers."""
        if not first.together:
            return Step((first,))
        raw = {name: text for name, text in raw.items() if name != first.id}
        base = self._together(raw, first.together)
        found = {each.id: each for each in base}
        met: dict[tuple[str, str], set[str]] = {}
        for chosen in base:
            for option in chosen.options if chosen.kind is Kind.CHOICE else ():
                there = self._together({**raw, chosen.id: option.value}, first.together)
                met[chosen.id, option.value] = {each.id for each in there}
                found |= {each.id: each for each in there if each.id not in found}
        order = [each.id for each in self.questions]
        asked = sorted(found.values(), key=lambda each: order.index(each.id))
        conditions: dict[str, tuple[Condition, ...]] = {}
        for number, later in enumerate(asked):
            for chosen in asked[:number]:
                of = tuple(o.value for o in chosen.options if later.id in met.get((chosen.id, o.value), ()))
                if 0 < len(of) < len(chosen.options):
                    condition = Condition(chosen.id, of, 2 * len(of) > len(chosen.options))
                    conditions[later.id] = (*conditions.get(later.id, ()), condition)
        return Step(tuple(asked), conditions)

    def number(self, step: Step, path: Sequence[Question]) -> int:
        """Which step this is, after these questions, which were asked in this order."""
        asked = (*(each for each in path if each.usual is None), step.questions[0])
        return len(list(groupby(asked, key=lambda each: each.together or each.id)))

    def left(self, step: Step, raw: RawAnswers) -> int | None:
        """About how many steps follow one, if the rest is answered as in an everyday case; None if that is not known.

        ``raw`` holds the answers of the steps before it.
        """
        if step.usual:
            return 0
        now = {question.id for question in step.questions}
        whole = self.follow({**self.everyday, **{name: text for name, text in raw.items() if name not in now}})
        if whole.question is not None:
            return None
        new = [each for each in whole.path if each.id in now or each.id not in raw]
        rest = [each for each in new if each.id not in now]
        asked = groupby((each for each in rest if each.usual is None), key=lambda each: each.together or each.id)
        return len(list(asked)) + any(each.usual is not None for each in rest)

    def an_answer(self, question: Question) -> str:
        """A raw answer that can be read: the everyday one, or a plain one where it may be "I don't know"."""
        if question.kind is Kind.CHOICE:
            return self.everyday.get(question.id) or question.options[0].value
        return _READABLE[question.kind]

    def _together(self, raw: RawAnswers, name: str) -> list[Question]:
        """The questions of a page that come up one after another from these raw answers, answered as every day."""
        found: list[Question] = []
        while (question := self.follow(raw).question) is not None and question.together == name:
            if question.id in raw:  # an everyday answer that cannot be read here
                break
            found.append(question)
            raw = {**raw, question.id: self.an_answer(question)}
        return found
