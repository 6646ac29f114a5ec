"""Answers kept as files: a record sealed with a checksum, and opened again beside today's law and rules.

Whatever a file holds, opening it never fails: what cannot be read is said in plain words.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from typing import Any

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine.model import Strength
from guide_logic.law import Law, NotCovered
from guide_logic.law.files import read_toml
from guide_logic.law.wording import count, long_date
from guide_logic.show import data, record, record_form, render
from guide_logic.show.page import Page, page_of
from guide_logic.show.record_form import FormError

type Data = dict[str, Any]

TYPED = ("name", "reference", "rationale")
"""What a reader may add to an answer. It goes into files and on paper alone."""


class NotARecord(ValueError):
    """A file cannot be shown as a record. The message says why, and what to do."""


def sealed(answer: Mapping[str, object]) -> str:
    """The file of an answer's data: JSON, with a checksum of all the rest inside."""
    return json.dumps({**answer, "checksum": _checksum(answer)}, ensure_ascii=False, indent=1) + "\n"


def _checksum(answer: Mapping[str, object]) -> str:
    rest = {name: value for name, value in answer.items() if name != "checksum"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()


def file_name(answer: Mapping[str, object]) -> str:
    """A name for the files of an answer, without its ending: after its project, or its tool and day."""
    words = re.findall(r"[a-z0-9]+", str(answer["name"]).lower())
    return "-".join(["-".join(words)[:60].strip("-") or str(answer["answered_on"]), str(answer["tool"])])


def opened(text: str, law: Law, today: date, root: str) -> dict[str, object]:
    """The reply for a file that a reader chose: its record, and how it stands today. Raises ``NotARecord``."""
    found, seal = _read(text)
    told = record.told(found)
    link = _link(found, root)
    go_on = f'<p><a class="button" href="{escape(link)}">Go on with these answers</a></p>' if link else ""
    html = (
        f'<article class="kept" tabindex="-1"><h2>{escape(told.name or told.title)}</h2>{render.note(seal)}'
        f"<h3>Today</h3>{_today(found, law, today)}{go_on}"
        f'<h3>The record as it was kept</h3><div class="kept-record">{record.html(told, "h4")}{_rationale(told)}</div>'
        "</article>"
    )
    kept = {name: found[name] for name in TYPED}
    return {
        "view": "record",
        "html": html,
        "title": told.name or told.title,
        "tool": found["tool"],
        "project": found["project"],
        "kept": kept,
    }


def _rationale(told: record.Record) -> str:
    return f'<h4>Rationale</h4><p class="kept-typed">{escape(told.rationale)}</p>' if told.rationale else ""


# -- reading -----------------------------------------------------------------------------

WHICH = "Choose a file that “Save to open again” made on a tool’s page. Its name ends in “.json”."


def _read(text: str) -> tuple[Data, str]:
    """The data of a file, and what its checksum says. Raises ``NotARecord``."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raise NotARecord(f"This file is not a saved record. {WHICH}") from None
    if not isinstance(raw, dict) or not {"form", "tool", "answers"} <= raw.keys():
        raise NotARecord(f"This file was not made by this site. {WHICH}")
    form = raw["form"]
    if isinstance(form, int) and form > data.FORM:
        raise NotARecord("A newer version of this site made this file. Open it there, or load this page again.")
    try:
        found = record_form.read(raw)
    except FormError as fault:
        raise NotARecord(f"This file is not as this site writes it, so it is not shown. {fault}") from None
    if not re.fullmatch(data.PROJECT, found["project"]):
        found["project"] = ""
    return found, _seal(raw)


def _seal(raw: Data) -> str:
    if "checksum" not in raw:
        return "This file has no checksum, so changes made to it cannot be seen."
    if raw["checksum"] == _checksum(raw):
        return (
            "The checksum fits: nothing suggests that the file was changed after it was saved. It is not a signature. "
            "It does not prove who made the file."
        )
    return "The checksum does not fit: this file was changed after it was saved. Do not rely on what it says."


def _link(found: Data, root: str) -> str:
    """The address that asks for the file's answers again, on the day that was chosen for them if one was."""
    asking = TOOLS.get(found["tool"]) or JOURNEYS.get(found["tool"])
    if asking is None:
        return ""
    link = f"{root}tools/{asking.id}/#{render.fragment(asking, _raw(found))}"
    link += f";as-at:{found['answered_on']}" if found["day_chosen"] else ""
    return link + (f";project:{found['project']}" if found["project"] else "")


def _raw(found: Data) -> dict[str, str]:
    return {answer["question"]: answer["given"] for answer in found["answers"]}


# -- today -------------------------------------------------------------------------------


def _today(found: Data, law: Law, today: date) -> str:
    """Whether today's law and rules answer as the file does, and what has changed, as HTML."""
    kept_on = date.fromisoformat(found["answered_on"])
    if not (found["tool"] in TOOLS or found["tool"] in JOURNEYS):
        return _said("This site has no such tool, so it cannot say how the answer would be today.")
    parts = []
    page = page_of(found["tool"], today, law)
    if page.asking.version != found["version"]:
        parts.append(
            _said(
                f"The questions have changed since: they were version {found['version']} and are version "
                f"{page.asking.version} now."
            )
        )
    now, why_not = _answer(page, found)
    if now is None:
        return "".join([*parts, _said(why_not), _since(page, kept_on, today)])
    if not (differs := _differences(found, now)):
        return "".join(
            [
                *parts,
                "<p><strong>Today’s law and rules give the same answer.</strong></p>",
                _since(page, kept_on, today),
            ]
        )
    same = (found["code"], found["strength"]) == (now["code"], now["strength"])
    parts.append(
        "<p><strong>Today the answer is the same, but some of what goes with it differs.</strong></p>"
        if same
        else f"<p><strong>Today the answer would be different.</strong> {escape(_in_words(now))}</p>"
    )
    before, _ = _answer(page_of(found["tool"], kept_on, law), found)
    if before is None or _differences(found, before):
        parts.append(
            _said(
                "Even for the day on which it was kept, this site would not say quite the same now: its rules or its "
                "wording have changed since, or the file has."
            )
        )
    elif kept_on != today:
        parts.append(
            _said(f"For {long_date(kept_on)} the answer stands as it was kept. What differs is the day: the law, or a "
                  "time that has run.")
        )  # fmt: skip
    return "".join([*parts, *differs, _since(page, kept_on, today)])


def _answer(page: Page, found: Data) -> tuple[Data | None, str]:
    """The data of today's answer to the file's answers, or why there is none."""
    raw = _raw(found)
    position = page.follow(raw)
    if position.question is not None:
        what = position.error or "it has no answer in the file."
        return None, f"These answers are not enough today. “{position.question.text}” has to be answered: {what}"
    try:
        return json.loads(json.dumps(page.as_data(page.decide(position, raw), position, raw))), ""
    except NotCovered as gap:
        return None, f"There is no answer for {long_date(page.today)}. {gap}"


def _in_words(answer: Data) -> str:
    plain = answer["plain"]
    asked = f"{plain['question']} {plain['answer']} " if plain else ""
    return f"{asked}{answer['headline']}. {render.STRENGTHS[Strength(answer['strength'])]}."


def _differences(before: Data, now: Data) -> list[str]:
    """What one answer says and another does not, as HTML: its words, its statements, its days, its sum."""
    html = []
    if _in_words(before) != _in_words(now):
        html += [_listed("It was", [_in_words(before)]), _listed("It would be", [_in_words(now)])]
    was, is_ = _statements(before), _statements(now)
    html.append(_listed("No longer said", [line for line in was if line not in is_]))
    html.append(_listed("Said today", [line for line in is_ if line not in was]))
    return [part for part in html if part]


def _statements(answer: Data) -> list[str]:
    points = [*answer["reasons"], *answer["warnings"], *answer["next_steps"]]
    for section in answer["sections"]:
        points += section["points"]
    days = [f"{long_date(date.fromisoformat(point['day']))}: " if point["day"] else "" for point in points]
    said = [f"{day}{point['text']}" for day, point in zip(days, points, strict=True)]
    sums = [f"{line['label']}: {line['amount']}" for line in answer["working"] if line["amount"]]
    return list(dict.fromkeys([*said, *sums]))


def _since(page: Page, kept_on: date, today: date) -> str:
    """Changes of the law that touch the tool and came after the file was kept."""
    ids = {page.asking.id} if page.asking.id in TOOLS else {each.tool.id for each in JOURNEYS[page.asking.id].stages}
    rows = [row for row in read_toml("changes.toml")["change"] if kept_on < row["day"] <= today]
    found = [f"{long_date(row['day'])}: {row['title']}. {row['text']}" for row in rows if ids & set(row["touches"])]
    if kept_on >= today:
        return ""
    if not found:
        return _said(f"No change of the law that touches this is recorded since {long_date(kept_on)}.")
    return _said(f"{count(len(found), 'change')} of the law since then may touch it.") + _listed("Changes", found)


def _said(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _listed(title: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<h4>{escape(title)}</h4><ul>{items}</ul>" if items else ""
