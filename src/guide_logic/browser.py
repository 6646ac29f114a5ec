"""The single door a web page calls: a JSON request in, a JSON reply out.

A request names a tool and what to do:

``{"op": "open", "tool": ..., "fragment": ..., "today": "2026-11-23", "root": "../../", "prefix": ""}``
    Show where the answers in a link's fragment lead.
``{"op": "answer", ..., "fragment": ..., "question": ..., "given": {"name": ["value", ...]}}``
    Take the fields of the form for a question, and show what comes next.

Both may hold ``as_at``, a date as a reader typed it, to answer as if it were today. Three more
requests name no tool: they are about the law at other dates.

``{"op": "day", "given": "31/12/2025"}``
    Read a date that was typed: the reply holds it as ``day``, or why it cannot be read as ``error``.
``{"op": "figures", "as_at": "2025-12-31", "today": ..., "ids": [...], "root": ...}``
    What the figures of a page read on that day (without ``as_at``: today), and the ``html`` that
    says so at the top of the page.
``{"op": "compare", "first": ..., "second": ..., "today": ..., "root": ...}``
    The figures that differ between two dates, or ``errors`` by field.

The reply holds ``view`` ("question" or "outcome"), ``html`` to show, ``fragment`` for the link,
``title`` for the page's title, ``question``, and for an outcome ``code``, ``record`` (plain
text and HTML to copy) and ``calendar`` (a calendar file, or "" where the answer has no days). A
request that cannot be served gets ``{"error": message}``; nothing is ever raised.
"""

import json
import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import unquote

from guide_logic import calendar, explore, interview, record, render
from guide_logic.decisions import TOOLS
from guide_logic.interview import AnswerError, Position
from guide_logic.law import Law, NotCovered, current
from guide_logic.model import UNKNOWN, Kind, Outcome, Question, Tool
from guide_logic.values import long_date, parse_date

MAX_REQUEST = 100_000
_PREFIX = re.compile(r"[a-z0-9-]*")


class RequestError(ValueError):
    """A request this door cannot serve. The message says what was expected."""


def handle(request: str) -> str:
    """The reply to a request, both JSON text. Never raises."""
    try:
        reply = _serve(_parse(request))
    except RequestError as error:
        reply = {"error": str(error)}
    return json.dumps(
        reply
    )  # in ASCII: a half of a surrogate pair, typed, could not be sent as it is


def _parse(request: str) -> dict[str, object]:
    if len(request) > MAX_REQUEST:
        raise RequestError("The request is too long.")
    try:
        data = json.loads(request)
    except (ValueError, RecursionError):
        raise RequestError("The request is not JSON.") from None
    if not isinstance(data, dict):
        raise RequestError("The request is not a JSON object.")
    return data


def _serve(data: Mapping[str, object]) -> dict[str, object]:
    about_dates = {"day": _day, "figures": _figures, "compare": _compare}.get(_text(data, "op"))
    if about_dates:
        return about_dates(data)
    tool = TOOLS.get(_text(data, "tool"))
    if tool is None:
        raise RequestError(
            f"There is no tool called “{_text(data, 'tool')}”. Tools: {', '.join(TOOLS)}."
        )
    prefix = _text(data, "prefix")
    if not _PREFIX.fullmatch(prefix):
        raise RequestError("“prefix” may hold only small letters, figures and hyphens.")
    link = read_fragment(tool, _text(data, "fragment"))
    chosen, fault = _as_at(data)
    page = Page(
        tool,
        chosen or _today(data),
        _text(data, "root"),
        prefix,
        current(),
        as_at=chosen is not None,
    )
    if fault:
        link.notes = (*link.notes, f"{fault} This answer is for today.")
    match _text(data, "op"):
        case "open":
            return page.show(link.raw, link.at, link.notes)
        case "answer":
            return page.take(link.raw, _text(data, "question"), _given(data))
        case other:
            raise RequestError(f"There is no operation called “{other}”. Use “open” or “answer”.")


def _today(data: Mapping[str, object]) -> date:
    try:
        return date.fromisoformat(_text(data, "today"))
    except ValueError:
        raise RequestError("“today” must be a date such as 2026-11-23.") from None


def _as_at(data: Mapping[str, object]) -> tuple[date | None, str]:
    """The date a reader chose, if any, or why it cannot be read."""
    given = _text(data, "as_at")
    try:
        return (parse_date(given) if given else None), ""
    except ValueError as error:
        return None, str(error)


def _day(data: Mapping[str, object]) -> dict[str, object]:
    try:
        return {"view": "day", "day": parse_date(_text(data, "given")).isoformat()}
    except ValueError as error:
        raise RequestError(str(error)) from None


def _figures(data: Mapping[str, object]) -> dict[str, object]:
    from guide_logic import as_at

    today, (chosen, fault), law = _today(data), _as_at(data), current()
    ids = data.get("ids")
    if not isinstance(ids, list) or not all(isinstance(each, str) for each in ids):
        raise RequestError("“ids” must be a list of text.")
    shown = {
        each: as_at.show(law.figure(each), chosen or today, today)
        for each in ids
        if each in law.figures
    }
    html = ""
    if chosen:
        html = as_at.banner(chosen, today, list(shown.values()), law, _text(data, "root"))
    elif fault:
        html = as_at.unreadable(fault)
    return {
        "view": "figures",
        "html": html,
        "figures": {each: {"text": one.text, "state": one.state} for each, one in shown.items()},
    }


def _compare(data: Mapping[str, object]) -> dict[str, object]:
    from guide_logic import as_at

    days: dict[str, date] = {}
    errors: dict[str, str] = {}
    for name in ("first", "second"):
        try:
            days[name] = parse_date(_text(data, name))
        except ValueError as error:
            errors[name] = str(error)
    if not errors and days["first"] == days["second"]:
        errors["second"] = "Give two different dates."
    if errors:
        return {"view": "compare", "errors": errors}
    first, second = sorted(days.values())
    return {
        "view": "compare",
        "errors": {},
        "first": first.isoformat(),
        "second": second.isoformat(),
        "title": f"{long_date(first)} and {long_date(second)}",
        "html": as_at.comparison(current(), first, second, _text(data, "root")),
    }


def _text(data: Mapping[str, object], key: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise RequestError(f"“{key}” must be text.")
    return value


def _given(data: Mapping[str, object]) -> dict[str, list[str]]:
    given = data.get("given")
    if not isinstance(given, dict):
        raise RequestError("“given” must be an object of field names and lists of text.")
    for values in given.values():
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise RequestError("“given” must be an object of field names and lists of text.")
    return given


class Link:
    """What a link's fragment says: raw answers, the question to show, and notes on what was ignored."""

    def __init__(self, raw: dict[str, str], at: str, notes: tuple[str, ...]) -> None:
        self.raw = raw
        self.at = at
        self.notes = notes


def read_fragment(tool: Tool, fragment: str) -> Link:
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
        notes.append(
            "This link was made with another version of these questions. Check each answer."
        )
    if ignored:
        notes.append(
            f"Some of what this link holds is not a question here, and was left out: {', '.join(ignored)[:200]}."
        )
    return Link(raw, at, tuple(notes))


class Page:
    """One tool as one reader sees it: builds replies."""

    def __init__(
        self, tool: Tool, today: date, root: str, prefix: str, law: Law, *, as_at: bool = False
    ) -> None:
        self.tool = tool
        self.today = today
        self.as_at = as_at
        self.root = root
        self.prefix = prefix
        self.law = law

    def show(self, raw: Mapping[str, str], at: str, notes: tuple[str, ...]) -> dict[str, object]:
        """The question to ask next, the question named by ``at`` if it applies, or the outcome."""
        position = interview.follow(self.tool, raw, self.today)
        for number, question in enumerate(position.path):
            if question.id == at:
                return self._ask(question, position, position.path[:number], raw, notes=notes)
        if position.question is not None:
            error = position.error
            typed = raw.get(position.question.id, "") if error else ""
            return self._ask(
                position.question, position, position.path, raw, typed, str(error or ""), notes
            )
        return self._tell(position, raw, notes)

    def take(
        self, raw: Mapping[str, str], question_id: str, given: Mapping[str, list[str]]
    ) -> dict[str, object]:
        """Take the form's fields for a question; ask again with an error where they cannot be read."""
        try:
            question = self.tool.question(question_id)
        except KeyError:
            raise RequestError(
                f"{self.tool.title} has no question called “{question_id}”."
            ) from None
        try:
            answer = _raw_answer(question, given)
            interview.read(question, answer)
        except AnswerError as error:
            position = interview.follow(self.tool, raw, self.today)
            path = position.path
            for number, earlier in enumerate(path):
                if earlier.id == question_id:
                    path = path[:number]
                    break
            typed = (given.get(question_id) or [""])[0]
            return self._ask(question, position, path, raw, typed, str(error))
        return self.show({**raw, question_id: answer}, "", ())

    def _ask(
        self, question: Question, position: Position, path: tuple[Question, ...], raw: Mapping[str, str],
        typed: str = "", error: str = "", notes: tuple[str, ...] = (),
    ) -> dict[str, object]:  # fmt: skip
        form = render.question_form(
            self.tool,
            question,
            path=path,
            raw=raw,
            typed=typed,
            error=error,
            notes=notes,
            prefix=self.prefix,
        )
        later = position.path[len(path) :]
        at = question.id if question in later else ""
        return {
            "view": "question",
            "question": question.id,
            "html": form
            + render.answers_list(
                self.tool, Position(path, position.answers, question), raw, self.prefix
            ),
            "fragment": render.fragment(self.tool, raw, at=at),
            "title": ("Error: " if error else "") + question.text,
            "error": error,
        }

    def _tell(
        self, position: Position, raw: Mapping[str, str], notes: tuple[str, ...]
    ) -> dict[str, object]:
        try:
            outcome = self.tool.decide(position.answers, self.law)
            changes = explore.changes(self.tool, raw, self.law, self.today)
        except NotCovered as gap:
            return self._no_answer(str(gap), position, raw)
        worked_out = self._worked_out(outcome)
        panel = render.outcome_panel(
            self.tool, outcome, self.law, changes, raw, self.root, worked_out
        )
        copies = record.blocks(self.tool, outcome, position, self.law, worked_out)
        html = "".join(render.note(note) for note in notes)
        return {
            "view": "outcome",
            "question": None,
            "code": outcome.code,
            "html": html + panel + render.answers_list(self.tool, position, raw, self.prefix),
            "fragment": render.fragment(self.tool, raw),
            "title": outcome.headline,
            "calendar": calendar.text(self.tool, outcome, self.law, self.today),
            "record": {"plain": record.plain(copies), "html": record.html(copies)},
        }

    def _no_answer(self, gap: str, position: Position, raw: Mapping[str, str]) -> dict[str, object]:
        """The answers need law that is not held for their dates: say so, and show them to change."""
        title = f"There is no answer for {long_date(self.today)}"
        return {
            "view": "gap",
            "question": None,
            "html": render.note(f"{title}. {gap}")
            + render.answers_list(self.tool, position, raw, self.prefix),
            "fragment": render.fragment(self.tool, raw),
            "title": title,
        }

    def _worked_out(self, outcome: Outcome) -> str:
        checked = long_date(min(self.law.ref(ref).checked for ref in outcome.refs()))
        day = outcome.as_at or self.today
        chosen = ""
        if self.as_at:
            chosen = " You chose that date."
            if day != self.today:
                chosen = f" You chose to look at the law as at {long_date(self.today)}."
        return f"Worked out for {long_date(day)}.{chosen} Law checked on {checked}."


def _raw_answer(question: Question, given: Mapping[str, list[str]]) -> str:
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
            raise AnswerError(
                question.id, f"Choose what applies, or “{render.NONE_LABEL}”, but not both."
            )
        return "+".join(picked)
    unknown = bool(given.get(f"{question.id}-unknown")) and bool(question.unknown)
    if picked and unknown:
        raise AnswerError(
            question.id, f"Type an answer, or tick “{question.unknown}”, but not both."
        )
    if unknown:
        return UNKNOWN
    if not picked:
        tick = f", or tick “{question.unknown}”" if question.unknown else ""
        raise AnswerError(question.id, f"Type an answer{tick}.")
    return picked[0]
