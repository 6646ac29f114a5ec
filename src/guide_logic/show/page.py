"""What a page shows of a tool or a journey: the next question, or the outcome.

A page takes raw answers, from a link's fragment or a form, and builds the reply that the browser
shows: HTML, the fragment that leads back here, and for an outcome the record to copy and the
calendar of its days.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import unquote

from guide_logic.engine import explore, interview, journey
from guide_logic.engine.explore import Change
from guide_logic.engine.interview import AnswerError, Position
from guide_logic.engine.journey import Journey, Progress
from guide_logic.engine.model import UNKNOWN, Kind, Outcome, Question, Tool, Verdict
from guide_logic.law import Law, NotCovered
from guide_logic.law.wording import long_date
from guide_logic.show import calendar, record, render


class UnknownQuestion(LookupError):
    """A form for a question that is not asked here. The message says which."""


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
    """A tool or a journey as one reader sees it: builds replies. ``as_at`` says that the reader chose the date."""

    def __init__(
        self,
        asking: Tool | Journey,
        today: date,
        root: str,
        prefix: str,
        law: Law,
        as_at: bool = False,
    ) -> None:
        self.asking = asking
        self.today = today
        self.root = root
        self.prefix = prefix
        self.law = law
        self.as_at = as_at

    def follow(self, raw: Mapping[str, str]) -> Position:
        """How far these answers lead."""
        raise NotImplementedError

    def conclude(self, position: Position, raw: Mapping[str, str]) -> tuple[Outcome, Iterable[Change]]:
        """The outcome of complete answers, and what would change it. Raises ``NotCovered``."""
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

    def show(self, raw: Mapping[str, str], at: str, notes: tuple[str, ...]) -> dict[str, object]:
        """The question to ask next, the question named by ``at`` if it applies, or the outcome."""
        position = self.follow(raw)
        for number, question in enumerate(position.path):
            if question.id == at:
                return self._ask(question, position, position.path[:number], raw, notes=notes)
        if position.question is not None:
            error = position.error
            typed = raw.get(position.question.id, "") if error else ""
            return self._ask(position.question, position, position.path, raw, typed, str(error or ""), notes)
        return self._tell(position, raw, notes)

    def take(self, raw: Mapping[str, str], question_id: str, given: Mapping[str, list[str]]) -> dict[str, object]:
        """Take the form's fields for a question; ask again with an error where they cannot be read.

        Raises ``UnknownQuestion`` where there is no such question.
        """
        position = self.follow(raw)
        question = self._question(question_id, position)
        try:
            answer = raw_answer(question, given)
            interview.read(question, answer)
        except AnswerError as error:
            path = position.path
            for number, earlier in enumerate(path):
                if earlier.id == question_id:
                    path = path[:number]
                    break
            typed = (given.get(question_id) or [""])[0]
            return self._ask(question, position, path, raw, typed, str(error))
        return self.show({**raw, question_id: answer, **interview.besides(question, answer)}, "", ())

    def after_the_first(self) -> dict[str, object]:
        """The replies to the first question, by what is chosen in it, that are questions; "" is nothing chosen."""
        first = self.asking.questions[0]
        chosen = [option.value for option in first.options] if first.kind is Kind.CHOICE else []
        replies = {value: self.take({}, first.id, {first.id: [value] if value else []}) for value in ("", *chosen)}
        return {value: reply for value, reply in replies.items() if reply["view"] == "question"}

    def _question(self, question_id: str, position: Position) -> Question:
        """The question as this reader was asked it, or as it can be asked."""
        met = (*position.path, *([position.question] if position.question else []))
        for question in (*met, *self.asking.questions):
            if question.id == question_id:
                return question
        raise UnknownQuestion(f"{self.asking.title} has no question called “{question_id}”.")

    def _ask(
        self, question: Question, position: Position, path: tuple[Question, ...], raw: Mapping[str, str],
        typed: str = "", error: str = "", notes: tuple[str, ...] = (),
    ) -> dict[str, object]:  # fmt: skip
        form = render.question_form(
            self.asking,
            question,
            path=path,
            raw=raw,
            typed=typed,
            error=error,
            notes=notes,
            prefix=self.prefix,
            left=self._left(question, path, raw),
            stage=self.stage(question, raw),
        )
        later = position.path[len(path) :]
        return {
            "view": "question",
            "question": question.id,
            "html": form + self.stages(raw) + self._answers(Position(path, position.answers, question), raw),
            "fragment": render.fragment(self.asking, raw, at=question.id if question in later else ""),
            "title": ("Error: " if error else "") + question.text,
            "error": error,
        }

    def _tell(self, position: Position, raw: Mapping[str, str], notes: tuple[str, ...]) -> dict[str, object]:
        try:
            outcome, changes = self.conclude(position, raw)
        except NotCovered as gap:
            return self._no_answer(str(gap), position, raw)
        worked_out = self._worked_out(outcome)
        panel = render.outcome_panel(self.asking, outcome, self.law, changes, raw, self.root, worked_out)
        copies = record.blocks(self.asking, outcome, position, raw, self.law, worked_out)
        return {
            "view": "outcome",
            "question": None,
            "code": outcome.code,
            "html": "".join(render.note(note) for note in notes)
            + self.stages(raw)
            + panel
            + self._answers(position, raw),
            "fragment": render.fragment(self.asking, raw),
            "title": self.headline(outcome),
            "calendar": calendar.text(self.asking, outcome, self.law, self.today),
            "record": {"plain": record.plain(copies), "html": record.html(copies)},
        }

    def _left(self, question: Question, path: tuple[Question, ...], raw: Mapping[str, str]) -> int | None:
        """About how many questions follow this one, if the rest is answered as in an everyday case."""
        whole = self.follow(self.usual() | {each.id: raw[each.id] for each in path})
        asked = [each.id for each in whole.path]
        if whole.question is not None or question.id not in asked:
            return None
        return len(asked) - 1 - asked.index(question.id)

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

    def _worked_out(self, outcome: Outcome) -> str:
        checked = long_date(min(self.law.ref(ref).checked for ref in outcome.refs()))
        day = outcome.as_at or self.today
        chosen = ""
        if self.as_at:
            chosen = " You chose that date."
            if day != self.today:
                chosen = f" You chose to look at the law as at {long_date(self.today)}."
        return f"Worked out for {long_date(day)}.{chosen} Law checked on {checked}."


class ToolPage(Page):
    """One tool."""

    asking: Tool

    def follow(self, raw: Mapping[str, str]) -> Position:
        """How far these answers lead."""
        return interview.follow(self.asking, raw, self.law, self.today)

    def usual(self) -> dict[str, str]:
        """The tool's typical case, where it has one."""
        return super().usual() | dict(self.asking.typical)

    def conclude(self, position: Position, raw: Mapping[str, str]) -> tuple[Outcome, Iterable[Change]]:
        """The tool's outcome, and each other answer that would change it."""
        outcome = self.asking.decide(position.answers, self.law)
        return outcome, explore.changes(self.asking, raw, self.law, self.today)

    def headline(self, outcome: Outcome) -> str:
        """The plain yes or no before the technical headline, where there is one."""
        plain = self.asking.in_plain_words(outcome)
        if plain is None or plain.verdict not in (Verdict.YES, Verdict.NO):
            return outcome.headline
        return f"{self.asking.asked} {plain.word(outcome.strength)} {outcome.headline}"


class JourneyPage(Page):
    """A journey through several tools."""

    asking: Journey

    def follow(self, raw: Mapping[str, str]) -> Position:
        """How far these answers lead, over all stages."""
        return self._progress(raw).position

    def usual(self) -> dict[str, str]:
        """The typical cases of the stages' tools, those of earlier stages first."""
        found = super().usual()
        for stage in reversed(self.asking.stages):
            found |= stage.tool.typical
        return found

    def stage(self, question: Question, raw: Mapping[str, str]) -> str:
        """The stage that asked this question, or where the reader is."""
        progress = self._progress(raw)
        for done in progress.done:
            if question in done.asked:
                return done.stage.title
        return progress.stage.title if progress.stage else ""

    def stages(self, raw: Mapping[str, str]) -> str:
        """The list of stages, with where the reader is."""
        return render.stage_list(self.asking, self._progress(raw), raw)

    def conclude(self, position: Position, raw: Mapping[str, str]) -> tuple[Outcome, Iterable[Change]]:
        """The plan that the stages sum up to."""
        return self.asking.sum_up(self._progress(raw).done, self.law), ()

    def _progress(self, raw: Mapping[str, str]) -> Progress:
        return journey.follow(self.asking, raw, self.law, self.today)


def _everyday(question: Question) -> str:
    """An answer to a question of a tool without a typical case."""
    if question.kind is Kind.CHOICE:
        return question.options[0].value
    return interview.NONE if question.kind is Kind.CHOICES else UNKNOWN


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
        if interview.NONE in picked and len(picked) > 1:
            raise AnswerError(question.id, f"Choose what applies, or “{render.NONE_LABEL}”, but not both.")
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
