"""The words every decision is written in: questions, answers, outcomes.

All of these are immutable. Text is plain English without markup; ``render`` adds the HTML.
Amounts are ``Decimal`` pounds including VAT unless a name says otherwise, periods are whole
months, and dates are ``datetime.date``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guide_logic.law import Law

UNKNOWN = "unknown"
"""The answer "I don't know", allowed wherever a question offers it."""

type Answer = str | tuple[str, ...] | Decimal | date | int | tuple[DatedAmount, ...]
type Answers = Mapping[str, Answer]
"""Question id to answer: an option value, option values, pounds, a date, whole months, plain
words, or amounts with their dates.

``answers["today"]`` is the reader's date. It is always there: decisions have no clock.
"""


@dataclass(frozen=True, slots=True, order=True)
class DatedAmount:
    """A sum of money in pounds and the day it belongs to."""

    day: date
    amount: Decimal


class Kind(StrEnum):
    """What sort of answer a question takes."""

    CHOICE = "choice"
    CHOICES = "choices"
    MONEY = "money"
    DATE = "date"
    MONTHS = "months"
    WORDS = "words"
    DATED_AMOUNTS = "dated amounts"


class Strength(StrEnum):
    """How firmly an outcome is held."""

    SETTLED = "settled"
    LIKELY = "likely"
    ADVICE = "advice"


class Bearing(StrEnum):
    """Which way a reason points."""

    FOR = "for"
    AGAINST = "against"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be picked."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Usual:
    """The everyday answer to a question, taken on the short way until the reader confirms or changes it.

    ``raw`` is the raw answer, and ``says`` what taking it says, in few words: "No exemption applies".
    """

    raw: str
    says: str


def _always(_: Answers, __: "Law") -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask.

    ``ask_if`` sees the answers to earlier questions, and the law. ``unknown`` is the label of the
    "I don't know" answer of a typed question or of a list to tick, where it stands alone; a choice lists it
    among its options.
    ``samples`` gives ``explore`` raw answers to try for a typed question (every option is
    tried for a choice): the boundaries of the law and what lies beside them. ``rest`` is the id of
    the question that anything typed besides the answer belongs to: the extensions in "3+1+1" after a
    term, VAT in "£650k inc VAT" after an amount. ``usual`` is given where an everyday answer may be taken until
    the end, and ``together`` names the page on which the short way asks neighbouring questions with one Continue.
    """

    id: str
    text: str
    kind: Kind = Kind.CHOICE
    hint: str = ""
    why: str = ""
    options: tuple[Option, ...] = ()
    unknown: str = ""
    refs: tuple[str, ...] = ()
    ask_if: Callable[[Answers, "Law"], bool] = _always
    samples: Callable[[Answers, "Law"], tuple[str, ...]] | None = None
    rest: str = ""
    usual: Usual | None = None
    together: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One statement of an outcome, tied to what it rests on.

    ``refs`` are ids of law references, ``answers`` ids of questions, ``day`` a day the law
    or the arithmetic sets. ``leads_to`` is the id of the tool that a step sends the reader to:
    whoever has taken it needs the step no more.
    """

    text: str
    refs: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    bearing: Bearing = Bearing.NEUTRAL
    day: date | None = None
    leads_to: str = ""


class Role(StrEnum):
    """What a section of an outcome is for, whatever its heading says."""

    SHORT = "in short"
    NOTICES = "notices"
    DUTIES = "duties"
    FREEDOMS = "freedoms"
    CONTENTS = "contents of a notice"
    TERMS = "terms"
    EVIDENCE = "evidence"
    PEOPLE = "people"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Section:
    """A titled list of statements: notices, evidence, what follows.

    Sections that name a ``side`` are shown beside the one for the other side.
    """

    title: str
    points: tuple[Point, ...]
    ordered: bool = False
    side: Bearing | None = None
    role: Role = Role.DETAIL


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sum: a label and an amount in pounds, or a note where there is none."""

    label: str
    amount: Decimal | None = None
    total: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """An amount beside a threshold or a limit, for drawing: both in pounds.

    ``may_equal`` says that it is a limit, which may be reached but not passed.
    """

    amount: Decimal
    threshold: Decimal
    label: str
    may_equal: bool = False


class Moment(StrEnum):
    """What happens on a day of a time line."""

    NOTICE = "notice"
    STANDSTILL = "standstill"
    STEP = "step"
    DUTY = "duty"


@dataclass(frozen=True, slots=True)
class Event:
    """A day of a time line, for drawing: the day of a point, with a short label."""

    day: date
    label: str
    kind: Moment


@dataclass(frozen=True, slots=True)
class Link:
    """A page of this site, by path from its root, or another tool with answers to hand on."""

    title: str
    path: str
    tool: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)


class Verdict(StrEnum):
    """The answer to the plain question that people bring to a tool."""

    YES = "yes"
    NO = "no"
    ONLY_IF = "only if"
    NOT_KNOWN = "not known yet"
    OTHER_LAW = "other law"


@dataclass(frozen=True, slots=True)
class Plain:
    """An outcome in everyday words, as the answer to the tool's plain question.

    ``text`` goes on from the verdict in one or two sentences ("Only if" is followed by a clause).
    ``ask`` is one question to put to the officers who prepare the decision.
    """

    verdict: Verdict
    text: str
    ask: str

    def word(self, strength: Strength) -> str:
        """The verdict, as firm as the outcome is: "Probably not."."""
        return _SAID.get((self.verdict, strength)) or _SAID[self.verdict, Strength.SETTLED]

    def words(self, strength: Strength) -> str:
        """The whole answer: "Probably not. The Act does not make you tender this."."""
        return f"{self.word(strength).removesuffix('…')} {self.text}"


_SAID = {
    (Verdict.YES, Strength.SETTLED): "Yes.",
    (Verdict.YES, Strength.LIKELY): "Probably yes.",
    (Verdict.YES, Strength.ADVICE): "Perhaps.",
    (Verdict.NO, Strength.SETTLED): "No.",
    (Verdict.NO, Strength.LIKELY): "Probably not.",
    (Verdict.NO, Strength.ADVICE): "Not as things stand.",
    (Verdict.ONLY_IF, Strength.SETTLED): "Only if…",
    (Verdict.NOT_KNOWN, Strength.SETTLED): "Not known yet.",
    (Verdict.OTHER_LAW, Strength.SETTLED): "Another law decides.",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer a decision gives.

    ``code`` never changes once published. ``facts`` are the results for programs and tests:
    strings, numbers, booleans, ISO dates and lists of them, so they survive JSON unchanged.
    ``concludes`` are typed answers to shared questions, by question id, that the outcome holds true
    against what was answered: whoever asks next goes on with these. ``leaves`` are the options of a
    shared choice, by question id, that remain where it settles a part of the answer only. ``plain`` is
    given where the plain answer turns on more than the code.
    """

    code: str
    headline: str
    strength: Strength
    reasons: tuple[Point, ...]
    next_steps: tuple[Point, ...]
    warnings: tuple[Point, ...] = ()
    working: tuple[Line, ...] = ()
    bar: Bar | None = None
    timeline: tuple[Event, ...] = ()
    sections: tuple[Section, ...] = ()
    links: tuple[Link, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    concludes: "Answers" = field(default_factory=dict)
    leaves: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    as_at: date | None = None
    plain: Plain | None = None

    def points(self) -> tuple[Point, ...]:
        """Every statement of the outcome: reasons, warnings, next steps, then the sections."""
        points = [*self.reasons, *self.warnings, *self.next_steps]
        for section in self.sections:
            points.extend(section.points)
        return tuple(points)

    def refs(self) -> tuple[str, ...]:
        """Ids of every law reference the outcome cites, in order of first mention."""
        return tuple(dict.fromkeys(ref for point in self.points() for ref in point.refs))


@dataclass(frozen=True, slots=True)
class OutcomeSpec:
    """An outcome as the page lists it without Python: what leads to it and what follows."""

    code: str
    headline: str
    when: str
    then: str
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tool:
    """A decision: questions in order, every outcome it can reach, and a pure ``decide``.

    ``typical`` holds the raw answers of an everyday case. A tool with more paths than can be
    walked has one, and ``explore`` walks every path a few answers away from it. ``asked`` is the
    question that people bring ("Must we tender?"), and ``plain`` the answer to it by outcome code.
    ``settled`` says of the answers so far whether neither the code nor the strength of the outcome can change any
    more, whatever is answered to the rest, each of which takes "I don't know".
    """

    id: str
    title: str
    summary: str
    version: int
    questions: tuple[Question, ...]
    outcomes: tuple[OutcomeSpec, ...]
    decide: Callable[[Answers, "Law"], Outcome]
    typical: Mapping[str, str] = field(default_factory=dict)
    asked: str = ""
    plain: Mapping[str, Plain] = field(default_factory=dict)
    settled: Callable[[Answers, "Law"], bool] | None = None

    def in_plain_words(self, outcome: Outcome) -> Plain | None:
        """The plain answer that an outcome of this tool gives, or None where the tool has no plain question."""
        return outcome.plain or self.plain.get(outcome.code)

    def question(self, question_id: str) -> Question:
        """The question with this id. Raises ``KeyError`` if the tool has none."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)
