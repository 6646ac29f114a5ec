"""What a page shows of a tool or a journey: the next question, or the outcome.

A page takes raw answers, from a link's fragment or a form, and builds the reply that the browser
shows: HTML, the fragment that leads back here, and for an outcome the record to copy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product, takewhile
from urllib.parse import unquote

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine import explore, interview, journey
from guide_logic.engine.interview import AnswerError, Position
from guide_logic.engine.journey import Journey, Progress
from guide_logic.engine.model import UNKNOWN, Kind, Outcome, Question, Tool, Verdict
from guide_logic.engine.short_way import ShortWay, Step
from guide_logic.law import Law, NotCovered
from guide_logic.law.wording import long_date
from guide_logic.show import data, record, render

NOTHING: Mapping[str, str] = {}


CARRIED = ("nation", "buyer", "health", "kind")
"""Questions whose answers other tools offer to a reader who has given them before."""


class UnknownQuestion(LookupError):
    """A form for a question that is not asked here. The message says which."""


class NoChanges(LookupError):
    """What would change an answer is asked where it is not told. The message says so."""


class Fragment:
    """What a link's fragment says: raw answers, the question to show, and notes on what was ignored."""

    def __init__(self, raw: dict[str, str], at: str, notes: tuple[str, ...]) -> None:
        self.raw = raw
        self.at = at
        self.notes = notes


def read_fragment(tool: Tool | Journey, fragment: str) -> Fragment:
    """Read a fragment such as ``threshold-check:v=1&nation=england``. Never fails: says what it ignored."""
    whole = fragment.encode("utf-8", "replace").decode()
    body = whole.removeprefix("#").removeprefix(f"{tool.id}:")
    known = {question.id for question in tool.questions}
    raw: dict[str, str] = {}
    at, version, ignored = "", str(tool.version), []
    for pair in filter(None, body.split("&")):
        name, _, value = pair.partition("=")
        value = unquote(value)
        if name == "at":
            at = value
        elif name == "v":
            version = value
        elif name in known:
            raw[name] = value
        else:
            ignored.append(name)
    notes = []
    if version != str(tool.version):
        notes.append("This link was made with another version of these questions. Check each answer.")
    if ignored:
        notes.append(
            f"Some of what this link holds is not a question here, and was left out: {', '.join(ignored)[:200]}."
        )
    return Fragment(raw, at, tuple(notes))


class Page:
    """A tool or a journey as one reader sees it: builds replies.

    ``as_at`` says that the reader chose the date, and ``project`` tells this answer's files from those of others.
    """

    def __init__(
        self,
        asking: Tool | Journey,
        today: date,
        root: str | None,
        prefix: str,
        law: Law,
        as_at: bool = False,
        project: str = "",
    ) -> None:
        self.asking = asking
        self.today = today
        self.root = root
        self.prefix = prefix
        self.law = law
        self.as_at = as_at
        self.project = project

    def follow(self, raw: Mapping[str, str], *, short: bool = False) -> Position:
        """How far these answers lead, on the long way or the short one."""
        raise NotImplementedError

    def decide(self, position: Position, raw: Mapping[str, str]) -> Outcome:
        """The outcome of complete answers. Raises ``NotCovered``."""
        raise NotImplementedError

    def changes(self, raw: Mapping[str, str]) -> str:
        """HTML of what would change the outcome of complete answers. Raises ``AnswerError`` or ``NotCovered``."""
        raise NoChanges(f"{self.asking.title} does not say what would change its answer.")

    def tool_of(self, question: Question, raw: Mapping[str, str]) -> Tool:
        """The tool that asks this question."""
        raise NotImplementedError

    def stages(self, raw: Mapping[str, str]) -> str:
        """HTML of the stages, under the question or above the outcome."""
        return ""

    def stage(self, question: Question, raw: Mapping[str, str]) -> str:
        """The title of the stage that asks this question."""
        return ""

    def usual(self) -> dict[str, str]:
        """Raw answers of an everyday case to every question, to tell about how many follow."""
        return {question.id: _everyday(question) for question in self.asking.questions}

    def headline(self, outcome: Outcome) -> str:
        """The answer in one line, for the page's title."""
        return outcome.headline

    def short_way(self) -> ShortWay:
        """The short way through what is asked here."""
        return ShortWay(self.asking.questions, lambda raw: self.follow(raw, short=True), self.usual())

    def show(self, raw: Mapping[str, str], at: str, notes: tuple[str, ...]) -> dict[str, object]:
        """The step to take next, the one that holds the question named by ``at`` if it applies, or the outcome."""
        way = self.short_way()
        position = way.follow(raw)
        for question in position.path:
            if question.id == at:
                return self._ask(way.step_of(question, raw), position, raw, notes, at=at)
        step = way.next_step(raw)
        if step is None:
            return self._tell(position, raw, notes)
        errors = {position.error.question: str(position.error)} if position.error else {}
        return self._ask(step, position, raw, notes, errors)

    def take(self, raw: Mapping[str, str], question_ids: str, given: Mapping[str, list[str]]) -> dict[str, object]:
        """Take the form's fields for a step's questions; ask again with errors where they cannot be read.

        ``question_ids`` are joined by spaces. A field of a question that does not apply, as the others are
        answered, is left alone. Raises ``UnknownQuestion`` where there is no such question.
        """
        position = self.follow(raw, short=True)
        asked = [self._question(name, position) for name in question_ids.split()]
        if not asked:
            raise UnknownQuestion(f"{self.asking.title} has no question called “{question_ids}”.")
        way = self.short_way()
        taken = {name: text for name, text in raw.items() if name not in question_ids.split()}
        walked = dict(taken)  # as taken, with a plain answer where one cannot be read
        errors: dict[str, str] = {}
        for question in asked:
            here = way.follow(walked)
            applies = len(asked) == 1 or question.id in {each.id for each in (here.question, *here.assumed) if each}
            try:
                answer = taken.get(question.id) or raw_answer(question, given)
                interview.read(question, answer)
            except AnswerError as error:
                if applies:
                    errors[question.id] = str(error)
                    walked[question.id] = way.an_answer(question)
                elif question.id in raw:
                    taken[question.id] = raw[question.id]
                continue
            besides = interview.besides(question, answer)
            found = {question.id: answer} | {
                name: text for name, text in besides.items() if not _is_filled(name, given)
            }
            taken |= found
            walked |= found
        if errors:
            return self._ask(self._same_step(asked, raw), position, raw, errors=errors, given=given)
        return self.show(taken, "", ())

    def _same_step(self, asked: Sequence[Question], raw: Mapping[str, str]) -> Step:
        """The step that asked these questions, as it was."""
        if len(asked) > 1 and all(interview.takes_usual(question) for question in asked):
            return Step(tuple(asked), usual=True)
        return replace(self.short_way().step_of(asked[0], raw), questions=tuple(asked))

    def after_the_first(self) -> dict[str, object]:
        """The replies to the first step, by what is chosen in it, that ask more; "" is nothing chosen."""
        step = self.short_way().next_step({})
        if step is None or any(question.kind is not Kind.CHOICE for question in step.questions):
            return {}
        ids = [question.id for question in step.questions]
        options = (("", *(option.value for option in question.options)) for question in step.questions)
        replies: dict[str, object] = {}
        for chosen in product(*options):
            given = {name: [value] for name, value in zip(ids, chosen, strict=True) if value}
            reply = self.take({}, " ".join(ids), given)
            if reply["view"] == "question":
                replies["&".join(f"{name}={value[0]}" for name, value in given.items())] = reply
        return replies

    def _question(self, question_id: str, position: Position) -> Question:
        """The question as this reader was asked it, or as it can be asked."""
        met = (*position.path, *([position.question] if position.question else []), *position.assumed)
        for question in (*met, *self.asking.questions):
            if question.id == question_id:
                return question
        raise UnknownQuestion(f"{self.asking.title} has no question called “{question_id}”.")

    def _ask(
        self, step: Step, position: Position, raw: Mapping[str, str], notes: tuple[str, ...] = (),
        errors: Mapping[str, str] = NOTHING, given: Mapping[str, list[str]] | None = None, at: str = "",
    ) -> dict[str, object]:  # fmt: skip
        """The step's form, with what is answered so far under it.

        ``given`` is what stood in its fields, and ``at`` the question that the reader came for.
        """
        asked = {question.id for question in step.questions}
        path = tuple(takewhile(lambda question: question.id not in asked, position.path))
        first = step.questions[0]
        at = (at or first.id) if len(path) < len(position.path) else ""
        form = render.step_form(
            self.asking,
            step,
            path=path,
            raw=raw,
            filled={question.id: _filled(question, raw, given) for question in step.questions},
            errors=errors,
            notes=notes,
            prefix=self.prefix,
            left=self.short_way().left(step, {question.id: raw[question.id] for question in path}),
            number=self.short_way().number(step, path),
            stage=self.stage(first, raw),
            at=at,
        )
        title = render.UNUSUAL if step.usual else first.text
        return {
            "view": "question",
            "question": " ".join(question.id for question in step.questions),
            "html": ("" if errors else self._settled(step, path, position, raw))
            + form
            + self.stages(raw)
            + self._answers(Position(path, position.answers, first), raw),
            "fragment": render.fragment(self.asking, raw, at=at),
            "title": ("Error: " if errors else "") + title,
            "known": known(position),
            "error": " ".join(errors.values()),
        }

    def _settled(self, step: Step, path: tuple[Question, ...], position: Position, raw: Mapping[str, str]) -> str:
        """A way to the answer where what is still asked can no longer move it, or nothing."""
        if step.usual and isinstance(self.asking, Journey):  # it asks for several stages
            return ""
        tool = self.tool_of(step.questions[0], raw)
        ahead = {question.id for question in (*step.questions, *position.path[len(path) :])}
        answers = {name: answer for name, answer in position.answers.items() if name not in ahead}
        if tool.settled is None or not tool.settled(answers, self.law):
            return ""
        open_ = {question.id: UNKNOWN for question in tool.questions if question.id not in answers}
        return render.settled(self.asking, {**open_, **raw})

    def _tell(self, position: Position, raw: Mapping[str, str], notes: tuple[str, ...]) -> dict[str, object]:
        try:
            outcome = self.decide(position, raw)
        except NotCovered as gap:
            return self._no_answer(str(gap), position, raw)
        worked_out = data.worked_out(outcome, self.law, self.today, chosen=self.as_at)
        changing = isinstance(self.asking, Tool)
        panel = render.outcome_panel(
            self.asking, outcome, self.law, self.root, worked_out, changing=changing, prefix=self.prefix
        )
        copies = record.told(self.as_data(outcome, position, raw))
        return {
            "view": "outcome",
            "question": None,
            "code": outcome.code,
            "html": "".join(render.note(note) for note in notes)
            + self.stages(raw)
            + panel
            + self._answers(position, raw)
            + record.sheet(copies),
            "fragment": render.fragment(self.asking, raw),
            "title": self.headline(outcome),
            "known": known(position),
            "record": {
                "plain": record.plain(copies),
                "html": record.html(copies),
                "markdown": record.markdown(copies),
            },
        }

    def _no_answer(self, gap: str, position: Position, raw: Mapping[str, str]) -> dict[str, object]:
        """The answers need law that is not held for their dates: say so, and show them to change."""
        title = f"There is no answer for {long_date(self.today)}"
        return {
            "view": "gap",
            "question": None,
            "html": render.note(f"{title}. {gap}") + self._answers(position, raw),
            "fragment": render.fragment(self.asking, raw),
            "title": title,
        }

    def _answers(self, position: Position, raw: Mapping[str, str]) -> str:
        return render.answers_list(self.asking, position, raw, self.prefix)

    def as_data(self, outcome: Outcome, position: Position, raw: Mapping[str, str]) -> data.Data:
        """The whole answer as data."""
        return data.record(
            self.asking, outcome, position, raw, self.law, self.today,
            chosen=self.as_at, root=self.root, project=self.project,
        )  # fmt: skip


class ToolPage(Page):
    """One tool."""

    asking: Tool

    def follow(self, raw: Mapping[str, str], *, short: bool = False) -> Position:
        """How far these answers lead."""
        return interview.follow(self.asking, raw, self.law, self.today, short=short)

    def tool_of(self, question: Question, raw: Mapping[str, str]) -> Tool:
        """The tool itself."""
        return self.asking

    def usual(self) -> dict[str, str]:
        """The tool's typical case, where it has one."""
        return super().usual() | dict(self.asking.typical)

    def decide(self, position: Position, raw: Mapping[str, str]) -> Outcome:
        """The tool's outcome."""
        return self.asking.decide(position.answers, self.law)

    def changes(self, raw: Mapping[str, str]) -> str:
        """Each other answer that would change the outcome."""
        return render.changes(self.asking, explore.changes(self.asking, raw, self.law, self.today), raw)

    def headline(self, outcome: Outcome) -> str:
        """The plain yes or no before the technical headline, where there is one."""
        plain = self.asking.in_plain_words(outcome)
        if plain is None or plain.verdict not in (Verdict.YES, Verdict.NO):
            return outcome.headline
        return f"{self.asking.asked} {plain.word(outcome.strength)} {outcome.headline}"


class JourneyPage(Page):
    """A journey through several tools."""

    asking: Journey

    def follow(self, raw: Mapping[str, str], *, short: bool = False) -> Position:
        """How far these answers lead, over all stages."""
        return self._progress(raw, short=short).position

    def usual(self) -> dict[str, str]:
        """The typical cases of the stages' tools, those of earlier stages first."""
        found = super().usual()
        for stage in reversed(self.asking.stages):
            found |= stage.tool.typical
        return found

    def stage(self, question: Question, raw: Mapping[str, str]) -> str:
        """The stage that asked this question, or where the reader is."""
        progress = self._progress(raw, short=True)
        for done in progress.done:
            if question in done.asked:
                return done.stage.title
        return progress.stage.title if progress.stage else ""

    def tool_of(self, question: Question, raw: Mapping[str, str]) -> Tool:
        """The tool of the stage that asked this question, or of the one where the reader is."""
        progress = self._progress(raw, short=True)
        asked = (done.stage for done in progress.done if question in done.asked)
        stage = next(asked, progress.stage) or self.asking.stages[0]
        return stage.tool

    def stages(self, raw: Mapping[str, str]) -> str:
        """The list of stages, with where the reader is."""
        return render.stage_list(self.asking, self._progress(raw, short=True), raw)

    def decide(self, position: Position, raw: Mapping[str, str]) -> Outcome:
        """The plan that the stages sum up to."""
        return self.asking.sum_up(self._progress(raw).done, self.law)

    def _progress(self, raw: Mapping[str, str], *, short: bool = False) -> Progress:
        return journey.follow(self.asking, raw, self.law, self.today, short=short)


def page_of(
    name: str, today: date, law: Law, root: str | None = "", prefix: str = "", *, as_at: bool = False, project: str = ""
) -> Page:
    """The page of the tool or journey of this name, for a reader's day. Raises ``KeyError`` where there is none."""
    if name in JOURNEYS:
        return JourneyPage(journey.worded(JOURNEYS[name], law, today), today, root, prefix, law, as_at, project)
    return ToolPage(interview.worded(TOOLS[name], law, today), today, root, prefix, law, as_at, project)


def _everyday(question: Question) -> str:
    """An answer to a question of a tool without a typical case."""
    if question.kind is Kind.CHOICE:
        return question.options[0].value
    return interview.NONE if question.kind is Kind.CHOICES else UNKNOWN


def known(position: Position) -> dict[str, dict[str, str]]:
    """The answers that other tools can offer: raw, and as people read them."""
    return {
        question.id: {"raw": interview.raw(answer), "says": interview.show(question, answer)}
        for question in position.path
        if question.id in CARRIED and (answer := position.answers[question.id]) != UNKNOWN
    }


def _is_filled(question_id: str, given: Mapping[str, list[str]]) -> bool:
    """Whether the form has an answer to a question in its fields."""
    return any(value.strip() for name in (question_id, f"{question_id}-unknown") for value in given.get(name, []))


def _filled(question: Question, raw: Mapping[str, str], given: Mapping[str, list[str]] | None) -> str:
    """What stands in a question's fields: what was given in them, or else its raw answer or the usual one."""
    if given is None:
        usual = question.usual.raw if question.usual else ""
        return raw.get(question.id, usual)
    values = [value for value in given.get(question.id, []) if value.strip()]
    if question.kind in (Kind.CHOICE, Kind.CHOICES):
        return "+".join(values)
    return values[0] if values else UNKNOWN if given.get(f"{question.id}-unknown") else ""


def raw_answer(question: Question, given: Mapping[str, list[str]]) -> str:
    """The raw answer in a form's fields. Raises ``AnswerError`` where there is none, or two that differ."""
    picked = [value for value in given.get(question.id, []) if value.strip()]
    if question.kind is Kind.CHOICE:
        if not picked:
            raise AnswerError(question.id, "Choose one of the answers.")
        return picked[0]
    if question.kind is Kind.CHOICES:
        if not picked:
            raise AnswerError(question.id, f"Choose what applies, or “{render.NONE_LABEL}”.")
        alone = {interview.NONE: render.NONE_LABEL, UNKNOWN: question.unknown}
        for value, label in alone.items():
            if value in picked and len(picked) > 1:
                raise AnswerError(question.id, f"Choose what applies, or “{label}”, but not both.")
        return "+".join(picked)
    unknown = bool(given.get(f"{question.id}-unknown")) and bool(question.unknown)
    if picked and unknown:
        raise AnswerError(question.id, f"Type an answer, or tick “{question.unknown}”, but not both.")
    if unknown:
        return UNKNOWN
    if not picked:
        tick = f", or tick “{question.unknown}”" if question.unknown else ""
        raise AnswerError(question.id, f"Type an answer{tick}.")
    return picked[0]
