"""The single door a web page calls: a JSON request in, a JSON reply out.

A request names a tool and what to do:

``{"op": "open", "tool": ..., "fragment": ..., "today": "2026-11-23", "root": "../../", "prefix": ""}``
    Show where the answers in a link's fragment lead.
``{"op": "answer", ..., "fragment": ..., "question": ..., "given": {"name": ["value", ...]}}``
    Take the fields of the form for a question, and show what comes next.
``{"op": "changes", ..., "fragment": ...}``
    What would change the outcome of these answers: ``html`` for the place that the outcome leaves for it.
    Asked for after the outcome is shown, because it takes longer than all the rest.

``{"op": "save", ..., "fragment": ..., "project": ..., "name": ..., "reference": ..., "rationale": ...}``
    The files of the answer: ``file_name``, ``data``, which "record" opens again, ``blocks``, for Word, and ``calendar``,
    with reminders as ``remind`` says: "week", "day" or "".

``root`` leads from the page to the site's root. Where it is null no page of the site can be reached, as from a course
pack of a site whose address is not known: an answer then names the pages it would lead to, and links to none.

The tool "ask" takes a sentence in plain words, under the name "q", and answers it with the tools.

All may hold ``as_at``, a date as a reader typed it, to answer as if it were today, and ``project``, the
letters that tell its files from others. Five more requests name no tool.

``{"op": "record", "text": ..., "today": ..., "root": ...}``
    Open a file that "save" made: the record it holds, and how the answer stands today.

``{"op": "day", "given": "31/12/2025"}``
    Read a date that was typed: the reply holds it as ``day``, or why it cannot be read as ``error``.
``{"op": "figures", "as_at": "2025-12-31", "today": ..., "ids": [...], "periods": [...], "root": ...}``
    What the figures of a page read on that day (without ``as_at``: today), which of its rules are
    not in force, and the ``html`` that says so at the top of the page.
``{"op": "compare", "first": ..., "second": ..., "today": ..., "root": ...}``
    The figures that differ between two dates, or ``errors`` by field.
``{"op": "scale", "given": "£180k"}``
    Where an amount stands among the lines of the Act: its ``amount`` in pounds and its row as ``html``.

The reply holds ``view`` ("question" or "outcome"), ``html`` to show, ``fragment`` for the link,
``title`` for the page's title, ``question``, and for an outcome ``code`` and ``record`` (plain
text, Markdown and HTML to copy). Ask's reply also holds ``calendar`` (a calendar file, or "" where the answer
has no days). A request that cannot be served gets ``{"error": message}``. Nothing is ever raised: a fault of ours
gets ``{"view": "failed", "error": message}``. What cannot be served without a file that comes late gets
``{"needs": name}``: the worker hands the file over by ``give``, and asks again.
"""

import json
import re
from collections.abc import Mapping
from datetime import date

from guide_logic.ask import weights
from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine.interview import AnswerError
from guide_logic.engine.values import parse_date
from guide_logic.law import NotCovered, current
from guide_logic.law.wording import long_date
from guide_logic.show.data import PROJECT
from guide_logic.show.page import NoChanges, Page, UnknownQuestion, page_of, read_fragment

MAX_REQUEST = 100_000
MAX_TYPED = 20_000
MAX_FILE = 1_000_000
"""Characters of a request, of what a reader adds to a file, and of a request that holds a file."""
TOO_LONG = "This link, answer or file is too long to be read. Shorten it, or start from the first question."
FAILED = (
    "This tool could not work out an answer: these answers met a fault in it ({kind}). Nothing you typed is lost. "
    "Try again, or change the last answer. If it fails again, please report the fault with the link to this page."
)
_PREFIX = re.compile(r"[a-z0-9-]*")


class RequestError(ValueError):
    """A request this door cannot serve. The message says what was expected."""


def handle(request: str) -> str:
    """The reply to a request, both JSON text. Never raises."""
    try:
        return _sent(_serve(_parse(request)))
    except RequestError as error:
        return _sent({"error": str(error)})
    except weights.NotHere as file:
        return _sent({"needs": str(file)})
    except Exception as error:  # whatever it is, the reader is told, and goes on
        return _sent({"view": "failed", "error": FAILED.format(kind=type(error).__name__)})


def give(text: str) -> None:
    """Take the text of the file that a reply said it needs."""
    weights.give(text)


def _sent(reply: Mapping[str, object]) -> str:
    """In ASCII: a half of a surrogate pair, typed, could not be sent as it is."""
    return json.dumps(reply)


def _parse(request: str) -> dict[str, object]:
    if len(request) > MAX_FILE:
        raise RequestError(TOO_LONG)
    try:
        data = json.loads(request)
    except (ValueError, RecursionError):
        raise RequestError(TOO_LONG if len(request) > MAX_REQUEST else "The request is not JSON.") from None
    if not isinstance(data, dict):
        raise RequestError("The request is not a JSON object.")
    if len(request) > MAX_REQUEST and data.get("op") != "record":
        raise RequestError(TOO_LONG)
    return data


def _serve(data: Mapping[str, object]) -> dict[str, object]:
    of_a_page = {"day": _day, "figures": _figures, "compare": _compare, "scale": _scale, "record": _record}
    if serve := of_a_page.get(_text(data, "op")):
        return serve(data)
    if _text(data, "tool") == "ask":
        return _ask(data)
    page = _page(data)
    link = read_fragment(page.asking, _text(data, "fragment"))
    notes = link.notes
    if fault := _as_at(data)[1]:
        notes = (*notes, f"{fault} This answer is for today.")
    match _text(data, "op"):
        case "open":
            return page.show(link.raw, link.at, notes)
        case "answer":
            try:
                return page.take(link.raw, _text(data, "question"), _given(data))
            except UnknownQuestion as error:
                raise RequestError(str(error)) from None
        case "changes":
            try:
                return {"view": "changes", "html": page.changes(link.raw)}
            except (NoChanges, AnswerError, NotCovered) as error:
                raise RequestError(str(error)) from None
        case "save":
            return _save(page, link.raw, data)
        case other:
            raise RequestError(f"There is no operation called “{other}”. Use “open”, “answer”, “changes” or “save”.")


def _save(page: Page, raw: Mapping[str, str], data: Mapping[str, object]) -> dict[str, object]:
    """The files of an answer, with what the reader typed for them."""
    from guide_logic.show import calendar, kept, record

    position = page.follow(raw)
    if position.question is not None:
        raise RequestError("There is no answer to save yet: a question is still open.")
    typed = {name: _text(data, name).strip()[:MAX_TYPED] for name in kept.TYPED}
    remind = _text(data, "remind")
    if remind not in calendar.REMINDERS:
        raise RequestError("“remind” must be “week”, “day” or nothing.")
    try:
        outcome = page.decide(position, raw)
    except NotCovered as gap:
        raise RequestError(str(gap)) from None
    answer = page.as_data(outcome, position, raw) | typed
    return {
        "view": "saved",
        "file_name": kept.file_name(answer),
        "data": kept.sealed(answer),
        "blocks": record.blocks(record.told(answer)),
        "calendar": calendar.text(
            page.asking,
            outcome,
            page.law,
            page.today,
            project=page.project,
            name=typed["name"],
            remind=remind,
            link=str(answer["link"]),
        ),
    }


def _record(data: Mapping[str, object]) -> dict[str, object]:
    from guide_logic.show import kept

    try:
        return kept.opened(_text(data, "text"), current(), _today(data), _text(data, "root"))
    except kept.NotARecord as fault:
        raise RequestError(str(fault)) from None


def _ask(data: Mapping[str, object]) -> dict[str, object]:
    """A sentence in plain words, and what the reader changes of what was understood."""
    from guide_logic.show import ask

    prefix = _prefix(data)
    chosen, _ = _as_at(data)
    page = ask.AskPage(chosen or _today(data), _text(data, "root"), prefix, current(), chosen is not None)
    raw = ask.read_fragment(_text(data, "fragment"))
    match _text(data, "op"):
        case "open":
            return page.show(raw)
        case "answer":
            try:
                return page.take(raw, _text(data, "question"), _given(data))
            except KeyError as error:
                raise RequestError(f"Ask has no question called {error}.") from None
        case other:
            raise RequestError(f"There is no operation called “{other}”. Use “open” or “answer”.")


def _prefix(data: Mapping[str, object]) -> str:
    prefix = _text(data, "prefix")
    if not _PREFIX.fullmatch(prefix):
        raise RequestError("“prefix” may hold only small letters, figures and hyphens.")
    return prefix


def _page(data: Mapping[str, object]) -> Page:
    """The tool or journey that a request names, for the reader's date."""
    name = _text(data, "tool")
    if name not in TOOLS and name not in JOURNEYS:
        known = ", ".join((*TOOLS, *JOURNEYS))
        raise RequestError(f"There is no tool called “{name}”. Tools: {known}.")
    prefix = _prefix(data)
    chosen, _ = _as_at(data)
    project = _text(data, "project")
    return page_of(
        name,
        chosen or _today(data),
        current(),
        None if data.get("root", "") is None else _text(data, "root"),
        prefix,
        as_at=chosen is not None,
        project=project if re.fullmatch(PROJECT, project) else "",
    )


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
    from guide_logic.show import as_at

    today, (chosen, fault), law = _today(data), _as_at(data), current()
    day = chosen or today
    shown = as_at.shown(law, _texts(data, "ids"), day, today)
    html = ""
    if chosen:
        html = as_at.banner(chosen, today, list(shown.values()), law, _text(data, "root"))
    elif fault:
        html = as_at.unreadable(fault)
    return {
        "view": "figures",
        "html": html,
        "figures": {name: {"text": one.text, "state": one.state} for name, one in shown.items()},
        "periods": as_at.not_in_force(_texts(data, "periods"), day),
    }


def _compare(data: Mapping[str, object]) -> dict[str, object]:
    from guide_logic.show import as_at

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


def _scale(data: Mapping[str, object]) -> dict[str, object]:
    from guide_logic.show import scale

    try:
        amount, html = scale.yours(_text(data, "given"))
    except ValueError as error:
        raise RequestError(str(error)) from None
    return {"view": "scale", "amount": float(amount), "html": html}


def _text(data: Mapping[str, object], key: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise RequestError(f"“{key}” must be text.")
    return value


def _texts(data: Mapping[str, object], key: str) -> list[str]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise RequestError(f"“{key}” must be a list of text.")
    return value


def _given(data: Mapping[str, object]) -> dict[str, list[str]]:
    given = data.get("given")
    if not isinstance(given, dict):
        raise RequestError("“given” must be an object of field names and lists of text.")
    for values in given.values():
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise RequestError("“given” must be an object of field names and lists of text.")
    return given
