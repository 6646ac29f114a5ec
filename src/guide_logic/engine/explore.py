"""Walking a tool: every path through its questions, and what would change one answer.

Choices are tried in full. Typed answers are infinite, so each question offers samples at and
around the boundaries of the law. Where even that is too much to walk, a tool names a typical
case, and the walk takes every path that differs from it in at most ``AWAY`` answers.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain, combinations

from guide_logic.engine import interview, values
from guide_logic.engine.model import UNKNOWN, Answer, Kind, Outcome, Question, Tool
from guide_logic.law import Law, wording

AWAY = 3
"""How many answers a walked path may differ from a tool's typical case in."""

FULL_SUBSETS = 4
"""Checkbox questions with at most this many boxes are tried with every combination of ticks."""


def raw_samples(question: Question, answers: Mapping[str, Answer], law: Law) -> tuple[str, ...]:
    """Raw answers to try for a question, given the answers before it.

    A boundary of the law may lie at the end of what can be typed: what lies beyond is nobody's
    answer, and is left out.
    """
    if question.kind is Kind.CHOICE:
        return tuple(option.value for option in question.options)
    if question.kind is Kind.CHOICES:
        names = [option.value for option in question.options]
        sizes = range(1, len(names) + 1) if len(names) <= FULL_SUBSETS else (1, len(names))
        picks = chain.from_iterable(combinations(names, size) for size in sizes)
        unknown = (UNKNOWN,) if question.unknown else ()
        return (interview.NONE, *dict.fromkeys("+".join(pick) for pick in picks), *unknown)
    samples = question.samples(_on_a_typable_day(answers), law) if question.samples else ()
    typable = (text for text in samples if _in_range(question, text))
    return tuple(dict.fromkeys((*typable, *((UNKNOWN,) if question.unknown else ()))))


def _on_a_typable_day(answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """The answers with a today that could be typed: days beside a clock gone wrong may not exist."""
    today = answers["today"]
    assert isinstance(today, date)
    return {**answers, "today": min(max(today, values.FIRST_DAY), values.LAST_DAY)}


def _in_range(question: Question, text: str) -> bool:
    try:
        interview.read(question, text)
    except interview.OutOfRange:
        return False
    return True


def paths(tool: Tool, law: Law, today: date, fixed: Mapping[str, str] | None = None) -> Iterator[dict[str, str]]:
    """Raw answers of the paths through a tool, in order. ``fixed`` holds some answers still.

    Every path, or every path at most ``AWAY`` answers from the typical case where the tool has
    one; fixed answers do not count as different.
    """
    return (raw for raw, _ in read_paths(tool, law, today, fixed))


def read_paths(
    tool: Tool, law: Law, today: date, fixed: Mapping[str, str] | None = None
) -> Iterator[tuple[dict[str, str], dict[str, Answer]]]:
    """As ``paths``, with what was read of the raw answers, ready to be decided on."""
    fixed = fixed or {}

    def walk(
        index: int, raw: dict[str, str], answers: dict[str, Answer], away: int
    ) -> Iterator[tuple[dict[str, str], dict[str, Answer]]]:
        while index < len(tool.questions) and not tool.questions[index].ask_if(answers, law):
            index += 1
        if index == len(tool.questions):
            yield dict(raw), dict(answers)
            return
        question = tool.questions[index]
        usual = fixed.get(question.id) or tool.typical.get(question.id)
        if usual and (away == 0 or question.id in fixed):
            tries: tuple[str, ...] = (usual,)
        else:
            tries = tuple(dict.fromkeys((*raw_samples(question, answers, law), *((usual,) if usual else ()))))
        for text in tries:
            raw[question.id] = text
            answers[question.id] = interview.read(question, text)
            yield from walk(index + 1, raw, answers, away - (usual is not None and text != usual))
        del raw[question.id], answers[question.id]

    yield from walk(0, {}, {"today": today}, AWAY)


STEPPED = (Kind.MONEY, Kind.DATE, Kind.MONTHS)
"""Kinds whose answers lie on a line, so that there is a nearest one at which the outcome flips."""

FURTHEST = {Kind.MONEY: 10_000_000 * 100, Kind.MONTHS: 10 * 12}
"""How far a flip is looked for beyond the samples: £10 million in pence, ten years in months."""


@dataclass(frozen=True, slots=True)
class Change:
    """A different answer to one question, and the outcome it leads to.

    ``outcome`` is None where the different answer raises a question not yet answered.
    """

    question: Question
    raw: str
    shown: str
    outcome: Outcome | None


def changes(tool: Tool, raw: Mapping[str, str], law: Law, today: date) -> tuple[Change, ...]:
    """What would change this outcome: one answer at a time, the rest as they are.

    For a choice, each other option. For an amount, a date or a length of time, the nearest
    values on either side at which the outcome flips. Raises ``AnswerError`` if ``raw`` is not
    complete.
    """
    here = interview.assess(tool, raw, law, today)
    position = interview.follow(tool, raw, law, today)
    varying = _Varying(tool, raw, law, today)
    found: list[Change] = []
    for question in position.path:
        if question.kind is Kind.CHOICE:
            for option in question.options:
                if option.value not in (raw[question.id], UNKNOWN):
                    outcome = varying.outcome(question, option.value)
                    found.append(Change(question, option.value, option.label, outcome))
        elif question.kind in STEPPED and position.answers[question.id] != UNKNOWN:
            found += _flips(varying, question, position.answers, here.code)
    return tuple(change for change in found if change.outcome is None or change.outcome.code != here.code)


class _Varying:
    """Outcomes of the same answers but one.

    There are many, so each answer is read once, and the way up to the one that varies is walked once.
    """

    def __init__(self, tool: Tool, raw: Mapping[str, str], law: Law, today: date) -> None:
        self.tool = tool
        self.law = law
        self.today = today
        self.known: dict[str, Answer] = {}
        for question in tool.questions:
            with suppress(KeyError, interview.AnswerError):
                self.known[question.id] = interview.read(question, raw[question.id])
        self.before: dict[str, dict[str, Answer]] = {}
        answers: dict[str, Answer] = {"today": today}
        for question in tool.questions:
            self.before[question.id] = dict(answers)
            if question.id in self.known and question.ask_if(answers, law):
                answers[question.id] = self.known[question.id]

    def outcome(self, varied: Question, answer: Answer) -> Outcome | None:
        """The outcome with another answer to a question that was asked, or None where more is to be asked."""
        answers = {**self.before[varied.id], varied.id: answer}
        for question in self.tool.questions[self.tool.questions.index(varied) + 1 :]:
            if question.ask_if(answers, self.law):
                if question.id not in self.known:
                    return None
                answers[question.id] = self.known[question.id]
        return self.tool.decide(answers, self.law)


def _flips(varying: _Varying, question: Question, answers: Mapping[str, Answer], code: str) -> Iterator[Change]:
    """The nearest value below and above the reader's own at which the outcome is another one."""
    own = _steps(answers[question.id])
    samples = [
        _steps(interview.read(question, text))
        for text in raw_samples(question, answers, varying.law)
        if text != UNKNOWN
    ]

    def at(steps: int) -> Change:
        text, shown = _text(question, steps)
        return Change(question, text, shown, varying.outcome(question, _value(question, steps)))

    def differs(steps: int) -> bool:
        outcome = varying.outcome(question, _value(question, steps))
        return outcome is None or outcome.code != code

    tries = set(samples)
    if question.kind is not Kind.DATE:
        tries |= {0, own * 2, own * 8, FURTHEST[question.kind]}
    below = sorted((s for s in tries if s < own), reverse=True)
    above = sorted(s for s in tries if s > own and _typable(question, s))
    for side in (below, above):
        near = own
        for far in side:
            if differs(far):
                yield at(_boundary(near, far, differs))
                break
            near = far


def _boundary(same: int, other: int, differs) -> int:  # type: ignore[no-untyped-def]
    """The value nearest ``same`` that differs, between one that does not and one that does."""
    while abs(other - same) > 1:
        middle = (same + other) // 2
        same, other = (same, middle) if differs(middle) else (middle, other)
    return other


def _steps(answer: Answer) -> int:
    """An amount in pence, a date as a day number, a length of time in months."""
    if isinstance(answer, Decimal):
        return int(answer * 100)
    if isinstance(answer, date):
        return answer.toordinal()
    assert isinstance(answer, int)
    return answer


def _typable(question: Question, steps: int) -> bool:
    if question.kind is Kind.MONEY:
        return steps <= values.LARGEST_AMOUNT * 100
    return question.kind is Kind.DATE or steps <= values.LONGEST_MONTHS


def _value(question: Question, steps: int) -> Decimal | date | int:
    """The answer for a number of steps: what ``_steps`` was given."""
    if question.kind is Kind.MONEY:
        return Decimal(steps) / 100
    return date.fromordinal(steps) if question.kind is Kind.DATE else steps


def _text(question: Question, steps: int) -> tuple[str, str]:
    """The raw answer for a number of steps, and how people read it."""
    value = _value(question, steps)
    if isinstance(value, Decimal):
        return str(value), wording.pounds(value)
    if isinstance(value, date):
        return value.isoformat(), wording.long_date(value)
    return f"{value} months", wording.duration(value)
