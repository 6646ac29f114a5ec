"""The answer to a sentence: the tools that it needs, with what it says, what is assumed, and on what that rests."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from guide_logic.ask import sentence, usual
from guide_logic.ask.intents import BY_ID, Intent
from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine import interview
from guide_logic.engine.interview import Position
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import UNKNOWN, Outcome, Plain, Question, Tool, Verdict
from guide_logic.law import Law

NEEDS_VALUE = ("total", "annual", "value_how")
KNOWN_BY_CODE = "kind"


@dataclass(frozen=True, slots=True)
class Understood:
    """One thing that the answer goes by: a question, its raw answer, and in a few words what that says.

    ``said`` is whether the sentence says it, or the reader changed it. ``decides`` is whether another plausible
    fact would give another plain answer.
    """

    question: Question
    raw: str
    words: str
    said: bool
    decides: bool = False


class NeedsAnswer(Exception):
    """A question that has to be answered, because nothing is usual there and "I don't know" is no answer to it."""

    def __init__(self, tool: Tool, question: Question, raw: Mapping[str, str]) -> None:
        super().__init__(question.text)
        self.tool = tool
        self.question = question
        self.raw = raw


@dataclass(frozen=True, slots=True)
class Answered:
    """A tool taken to its end with what was said and assumed. ``left_out`` says which answers could not be read."""

    tool: Tool
    raw: Mapping[str, str]
    position: Position
    outcome: Outcome
    left_out: tuple[str, ...] = ()

    @property
    def plain(self) -> Plain:
        """The plain answer: every outcome has one (a test holds that)."""
        plain = self.tool.in_plain_words(self.outcome)
        assert plain is not None, self.outcome.code
        return plain


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a sentence, or with no ``answered`` why there is none.

    ``earlier`` are the tools that settled what the last one needed. ``other`` is the answer by a second reading
    of the sentence, where it differs. ``needs`` is what has to be said first. ``journey`` leads through several tools
    where the sentence asks for no one answer; then ``understood`` is what the sentence says for it. ``other_intent`` is
    what may have been asked instead.
    """

    text: str
    intent: Intent | None
    answered: Answered | None = None
    earlier: tuple[Answered, ...] = ()
    understood: tuple[Understood, ...] = ()
    other: Answered | None = None
    notes: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    needs: NeedsAnswer | None = None
    journey: Journey | None = None
    other_intent: Intent | None = None


def reply(text: str, changed: Mapping[str, str], law: Law, today: date) -> Reply:
    """Answer a sentence. ``changed`` holds raw answers that the reader gave in place of what was understood,
    and under "intent" another question. Raises ``NotCovered`` where the law data hold nothing for the day."""
    said = sentence.read(text, law)
    intent = BY_ID.get(changed.get("intent", "")) or said.intent
    if intent is None:
        return Reply(text, None, notes=said.notes, unread=said.unread)
    raw = {**said.likely, **said.raw, **changed}
    sure = said.raw.keys() | changed.keys()
    if intent.journey:
        journey = JOURNEYS[intent.journey]
        return Reply(
            text, intent, understood=_stated(journey, raw), notes=said.notes, unread=said.unread, journey=journey
        )
    try:
        chain = _chain(intent, raw, changed, law, today)
    except NeedsAnswer as needs:
        return Reply(text, intent, notes=said.notes, unread=said.unread, needs=needs)
    answered = chain[-1]
    notes = (*said.notes, *(note for each in chain for note in each.left_out))
    understood = _understood(intent, chain, raw, sure, changed, law, today)
    other = None
    if said.also and not changed.keys() & set(NEEDS_VALUE):
        other = _chain(intent, {**raw, **said.also}, changed, law, today)[-1]
        if other.plain.verdict is answered.plain.verdict:
            other = None
    other_intent = None if "intent" in changed else said.other
    return Reply(text, intent, answered, chain[:-1], understood, other, notes, said.unread, other_intent=other_intent)


def _stated(journey: Journey, raw: Mapping[str, str]) -> tuple[Understood, ...]:
    """What is said of the questions that a journey asks, where it can be read."""
    found = []
    for question in journey.questions:
        try:
            answer = interview.read(question, raw[question.id])
        except (KeyError, interview.AnswerError):
            continue
        found.append(Understood(question, raw[question.id], usual.words(question, answer), said=True))
    return tuple(found)


def _chain(
    intent: Intent, raw: Mapping[str, str], changed: Mapping[str, str], law: Law, today: date
) -> tuple[Answered, ...]:
    """The intent's tools, one after another: what one concludes, the next goes on with, but for the reader's changes."""
    known = dict(raw)
    chain: list[Answered] = []
    for number, tool_id in enumerate(intent.tools):
        last = number == len(intent.tools) - 1
        if not last and not _helps(tool_id, known):
            continue
        answered = _take(interview.worded(TOOLS[tool_id], law, today), known, law, today)
        chain.append(answered)
        for name, options in answered.outcome.leaves.items():
            if known.get(name) not in options:
                known[name] = options[0]
        known |= {
            name: interview.raw(answer)
            for name, answer in answered.outcome.concludes.items()
            if answer != UNKNOWN or name not in raw  # what is said stands where nothing better is known
        }
        known |= changed
    return tuple(chain)


def _helps(tool_id: str, known: Mapping[str, str]) -> bool:
    """Whether an earlier tool can settle something with what is known."""
    if tool_id == "light-touch":
        return "service" in known and known.get("kind") != "works"
    return (
        tool_id != "threshold-check" or bool(known.keys() & {"total", "annual"}) or known.get("value_how") == "cannot"
    )


def _take(tool: Tool, known: Mapping[str, str], law: Law, today: date) -> Answered:
    """A tool taken to its end: what is known where it can be read, and else what is usual."""
    raw = {question.id: known[question.id] for question in tool.questions if question.id in known}
    left_out = []
    while (question := (position := interview.follow(tool, raw, law, today)).question) is not None:
        if position.error:
            left_out.append(f"“{raw[question.id][:60]}” is no answer to “{question.text}”, so it was left out.")
        if not usual.can_be_assumed(question):
            raise NeedsAnswer(tool, question, raw)
        raw[question.id] = usual.usual(question)
    path = {question.id: raw[question.id] for question in position.path}
    return Answered(tool, path, position, tool.decide(position.answers, law), tuple(left_out))


def _understood(
    intent: Intent,
    chain: tuple[Answered, ...],
    raw: Mapping[str, str],
    sure: Set[str],
    changed: Mapping[str, str],
    law: Law,
    today: date,
) -> tuple[Understood, ...]:
    """What the answer goes by, what was said for ``sure`` first, each question once."""
    verdict = chain[-1].plain.verdict
    concluded = {name for each in chain[:-1] for name in (*each.outcome.concludes, *each.outcome.leaves)}
    found: dict[str, Understood] = {}
    for each in chain:
        for question in each.position.path:
            if question.id in found or (question.id in concluded and question.id != KNOWN_BY_CODE):
                continue
            answer = each.position.answers[question.id]
            is_said = question.id in sure
            is_likely = not is_said and question.id in raw
            or_else = _or_else(question, each.raw[question.id], is_said, is_likely, concluded)
            differs = bool(or_else) and not _ends_alike(
                intent, {**raw, **or_else}, {**changed, **or_else}, law, today, verdict
            )
            found[question.id] = Understood(
                question, each.raw[question.id], usual.words(question, answer), is_said, differs
            )
    order = sorted(found.values(), key=lambda one: (not one.said, one.raw in (UNKNOWN, interview.NONE)))
    return tuple(order)


def _ends_alike(
    intent: Intent, raw: Mapping[str, str], changed: Mapping[str, str], law: Law, today: date, verdict: Verdict
) -> bool:
    """Whether other answers lead to the same yes or no."""
    try:
        return _chain(intent, raw, changed, law, today)[-1].plain.verdict is verdict
    except NeedsAnswer:
        return False


def _or_else(question: Question, raw: str, is_said: bool, is_likely: bool, concluded: set[str]) -> Mapping[str, str]:
    """Other raw answers that an assumption is tested against, or what was likely said."""
    if is_said:
        return {}
    if is_likely:
        return {question.id: usual.usual(question)}
    if question.id == KNOWN_BY_CODE and question.id in concluded:
        return {"kind": UNKNOWN, "service": UNKNOWN}
    return usual.OR_ELSE.get(question.id, {}) if raw == usual.usual(question) else {}
