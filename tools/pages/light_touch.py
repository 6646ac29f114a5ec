"""The list of light touch services, and what the regime relaxes, for docs/law/light-touch.md.

The tables are HTML, because each row carries everyday words for its code. They are whole without
script: docs/assets/js/list-filter.js only hides the rows that do not fit.
"""

import re
from collections.abc import Iterable
from datetime import date
from html import escape
from itertools import groupby

from guide_logic.decisions.light_touch import rules
from guide_logic.engine.model import Point
from guide_logic.law import Law
from guide_logic.law.cpv import Codes, Entry, Listed
from tools.pages.list_filter import form

FILTER = form(
    "Find a service or a code",
    "Plain words, or the first figures of a code",
    "# of # codes on the list fit, and # of # that are not on it.",
    "Nothing fits. Try fewer or other words: that is not a no.",
)


def render(codes: Codes, law: Law, on: date) -> dict[str, str]:
    """The fragments of the page, by file name. ``on`` is the day whose periods are shown."""
    listed = [entry for entry in codes.entries.values() if entry.listed is Listed.YES]
    above = [entry for entry in codes.entries.values() if entry.listed is Listed.ABOVE]
    words: dict[str, list[str]] = {}
    for text, of in codes.words.items():
        for code in of:
            words.setdefault(code, []).append(text)
    groups = [_group(name, list(entries), words) for name, entries in groupby(listed, key=lambda entry: entry.group)]
    return {
        "law/light-touch-filter.html": FILTER,
        "law/light-touch-list.md": "\n".join(groups),
        "law/light-touch-unlisted.md": _unlisted(above, words),
        "law/light-touch-relaxed.md": _points(rules.relaxed(law, on), law),
        "law/light-touch-kept.md": _points(rules.kept(law, on), law),
        "law/light-touch-counts.md": f"{len(listed)} codes in {len(groups)} groups",
    }


def _group(name: str, entries: list[Entry], words: dict[str, list[str]]) -> str:
    rows = (_row(entry, words, _marks(entry)) for entry in entries)
    heads = ("Code", "Service", "Marks")
    anchor = "list-" + re.sub(r"\W+", "-", name.lower())
    return _folded("listed", f"### {name} {{#{anchor}}}\n\n", len(entries), _table(name, heads, rows))


def _folded(name: str, heading: str, count: int, table: str) -> str:
    """A group of rows, folded under its heading: the filter opens it where a row fits."""
    codes = "1 code" if count == 1 else f"{count} codes"
    return (
        f'<div data-group data-set="{name}" markdown>\n\n{heading}'
        f'<details class="rows" markdown><summary>{codes}</summary>\n\n{table}\n</details>\n\n</div>\n'
    )


def _marks(entry: Entry) -> str:
    """Whether a code is reservable to a mutual and on the health care list, in words."""
    marks = ["Reservable" if entry.reservable else "Not reservable"]
    if entry.health:
        marks.append(", ".join(filter(None, ("health care list", entry.condition))))
    return "; ".join(marks)


def _unlisted(entries: list[Entry], words: dict[str, list[str]]) -> str:
    rows = (_row(entry, words, entry.parent) for entry in entries)
    heads = ("Code", "Service", "Listed code above it")
    name = "Codes that are not on the list"
    return _folded("unlisted", "", len(entries), _table(name, heads, rows))


def _table(name: str, heads: tuple[str, ...], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{text}</th>' for text in heads)
    return (
        f'<table class="code-list"><caption class="visually-hidden">{escape(name)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>\n" + "\n".join(rows) + "\n</tbody></table>\n"
    )


def _row(entry: Entry, words: dict[str, list[str]], *cells: str) -> str:
    known = escape("; ".join(words.get(entry.code, ())))
    return (
        f"<tr{f' data-words="{known}"' if known else ''}>"
        f'<th scope="row">{entry.code}</th><td>{escape(entry.description)}</td>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>"
    )


def _points(points: Iterable[Point], law: Law) -> str:
    lines = []
    for point in points:
        refs = (law.ref(ref) for ref in point.refs)
        cites = ", ".join(f"[{ref.short}]({ref.url})" for ref in refs)
        lines.append(f"- {point.text} ({cites})")
    return "\n".join(lines) + "\n"
