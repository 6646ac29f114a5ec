"""The decision record: one answer, told once from its data (show/data.py), for paper, Word, and to paste.

``told`` makes the parts of the record. The formats below only write them out.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from guide_logic.engine.model import Strength
from guide_logic.law import Confidence
from guide_logic.law.wording import long_date
from guide_logic.show.render import STRENGTHS

type Data = Mapping[str, Any]

SOURCES = {
    Confidence.VERIFIED: "in two sources",
    Confidence.ONE_SOURCE: "in one source",
    Confidence.CHECK: "not verified: check this",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A statement: its mark and its day, if it has them, its words, and the law it rests on."""

    text: str
    lead: str = ""
    cites: str = ""

    def words(self) -> str:
        """The whole line as plain text."""
        lead = f"{self.lead}: " if self.lead else ""
        return f"{lead}{self.text}" + (f" ({self.cites})" if self.cites else "")


type Cell = str | tuple[str, str]
"""Words, or words with the address they lead to."""


@dataclass(frozen=True, slots=True)
class Part:
    """A titled part of the record: lines, one after another or numbered, or a table, with a head where its columns need one."""

    title: str
    lines: tuple[Line, ...] = ()
    numbered: bool = False
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A decision record: its title, the name that its reader gave, its parts, and the link that opens it again, if there is one."""

    title: str
    name: str
    parts: tuple[Part, ...]
    link: str
    rationale: str


def told(data: Data) -> Record:
    """The record of an answer's data."""
    refs = {ref["id"]: ref for ref in data["law"]}
    parts = [
        Part("The answer", lines=_answer(data)),
        Part("Asked and answered", head=("Question", "Answer"), rows=tuple(map(_answered, data["answers"]))),
        Part("Why", lines=_lines(data["reasons"], refs)),
        Part("What to watch", lines=_lines(data["warnings"], refs)),
        Part("What to do next", lines=_lines(data["next_steps"], refs), numbered=True),
        *(Part(section["title"], lines=_lines(section["points"], refs)) for section in data["sections"]),
        Part("The sum", rows=tuple((row["label"], row["amount"]) for row in data["working"])),
        Part("The law behind it", head=("Reference", "What it says", "Checked"), rows=tuple(map(_law, data["law"]))),
        Part("About this record", rows=_about(data)),
    ]
    return Record(
        f"Decision record: {data['title']}",
        data["name"],
        tuple(part for part in parts if part.lines or part.rows),
        data["link"],
        data["rationale"],
    )


def _answer(data: Data) -> tuple[Line, ...]:
    plain = data["plain"]
    asked = (Line(f"{plain['question']} {plain['answer']}"),) if plain else ()
    lines = (data["headline"], f"{STRENGTHS[Strength(data['strength'])]}.", data["worked_out"])
    return (*asked, *(Line(words) for words in lines if words))


def _answered(answer: Data) -> tuple[Cell, ...]:
    read = f". Read from “{answer['given']}”. {answer['assumed']}" if answer["assumed"] else ""
    return answer["text"], f"{answer['shown']}{read}"


def _lines(points: Iterable[Data], refs: Mapping[str, Data]) -> tuple[Line, ...]:
    return tuple(
        Line(
            point["text"],
            ", ".join(filter(None, (point["mark"], _day(point["day"])))),
            "; ".join(refs[name]["short"] or refs[name]["cite"] for name in point["law"] if name in refs),
        )
        for point in points
    )


def _law(ref: Data) -> tuple[Cell, ...]:
    cite: Cell = (ref["cite"], ref["url"]) if ref["url"] else ref["cite"]
    return cite, ref["says"], f"{_day(ref['checked'])}, {SOURCES[Confidence(ref['confidence'])]}"


def _about(data: Data) -> tuple[tuple[Cell, ...], ...]:
    rows = [
        ("Your reference", data["reference"]),
        ("Answered on", "" if data["day_chosen"] else _day(data["answered_on"])),
        ("Law as at", _day(data["answered_on"]) if data["day_chosen"] else ""),
        ("Oldest check of the law", _day(data["law_checked"])),
        ("Questions", f"{data['title']}, version {data['version']}"),
        ("Rules", f"guide-logic {data['rules'] or 'of an older version'}, answer “{data['code']}”"),
        ("Please note", data["note"]),
    ]
    return tuple((what, which) for what, which in rows if which)


def _day(day: str | None) -> str:
    return long_date(date.fromisoformat(day)) if day else ""


# -- formats -----------------------------------------------------------------------------

AGAIN = "Open it again"
RATIONALE = "Rationale"
SIGNED = ("Name", "Role", "Date", "Signature")
RUNNING = "Decision record – Purposeful collaboration"
PAGE = ("Page", "of")


def plain(record: Record) -> str:
    """The record as plain text."""
    parts = [_titled(record), *(f"{part.title}\n{_listed(part)}" for part in record.parts)]
    return "\n\n".join([*parts, *([f"{AGAIN}\n{record.link}"] if record.link else [])]) + "\n"


def _titled(record: Record) -> str:
    return record.title + (f"\n{record.name}" if record.name else "")


def _listed(part: Part) -> str:
    words = [line.words() for line in part.lines] or [_row(row) for row in part.rows]
    return "\n".join(f"{f'{number}.' if part.numbered else '-'} {text}" for number, text in enumerate(words, 1))


def _row(row: tuple[Cell, ...]) -> str:
    first, *others = (cell if isinstance(cell, str) else f"{cell[0]} {cell[1]}" for cell in row)
    rest = ". ".join(filter(None, others))
    return f"{first}{'' if first.endswith('?') else ':'} {rest}" if rest else first


def markdown(record: Record) -> str:
    """The record as Markdown."""
    parts = [f"# {_marked(record.title)}", *([_marked(record.name)] if record.name else [])]
    for part in record.parts:
        parts.append(f"## {_marked(part.title)}")
        if part.rows:
            rows = ["| " + " | ".join(map(_marked_cell, row)) + " |" for row in part.rows]
            head = part.head or ("",) * len(part.rows[0])
            parts.append("\n".join(["| " + " | ".join(head) + " |", "| --- " * len(head) + "|", *rows]))
        else:
            parts.append(
                "\n".join(
                    f"{f'{number}.' if part.numbered else '-'} {_marked(line.words())}"
                    for number, line in enumerate(part.lines, 1)
                )
            )
    return "\n\n".join([*parts, *([f"[{AGAIN}](<{record.link}>)"] if record.link else [])]) + "\n"


def _marked(words: str) -> str:
    return re.sub(r"([\\*_`|<>\[\]])", r"\\\1", " ".join(words.split()))


def _marked_cell(cell: Cell) -> str:
    return _marked(cell) if isinstance(cell, str) else f"[{_marked(cell[0])}](<{cell[1]}>)"


def html(record: Record, heading: str = "h2") -> str:
    """The record as HTML for pasting into a document, or below a heading of a page."""
    title = f"<h1>{escape(record.title)}</h1>" if heading == "h2" else ""
    name = f"<p>{escape(record.name)}</p>" if record.name else ""
    link = escape(record.link)
    whole = heading == "h2" and link
    back = f'<{heading}>{AGAIN}</{heading}><p><a href="{link}">{link}</a></p>' if whole else ""
    return f"{title}{name}{_parts(record, heading)}{back}"


def _parts(record: Record, heading: str) -> str:
    return "".join(f"<{heading}>{escape(part.title)}</{heading}>{_body(part)}" for part in record.parts)


def _body(part: Part) -> str:
    if part.rows:
        head = "".join(f'<th scope="col">{escape(words)}</th>' for words in part.head)
        rows = "".join(
            f'<tr><th scope="row">{_cell(row[0])}</th>{"".join(f"<td>{_cell(cell)}</td>" for cell in row[1:])}</tr>'
            for row in part.rows
        )
        return f"<table>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{rows}</tbody></table>"
    tag = "ol" if part.numbered else "ul"
    return f"<{tag}>{''.join(f'<li>{_line(line)}</li>' for line in part.lines)}</{tag}>"


def _line(line: Line) -> str:
    lead = f"<strong>{escape(line.lead)}:</strong> " if line.lead else ""
    return f"{lead}{escape(line.text)}" + (f" <small>({escape(line.cites)})</small>" if line.cites else "")


def _cell(cell: Cell) -> str:
    return escape(cell) if isinstance(cell, str) else f'<a href="{escape(cell[1])}">{escape(cell[0])}</a>'


def sheet(record: Record) -> str:
    """The record as a page shows it on paper alone, with a place for the link's code and lines to write on.

    Scripts fill in what the reader typed: ``data-kept`` says which, and ``data-link`` the link with its code.
    """
    link = escape(record.link)
    again = (
        f'<h3>{AGAIN}</h3><div class="record-link"><div class="record-code"></div>'
        f'<p><a href="{link}" data-link>{link}</a></p></div>'
    )
    return (
        f'<section class="record"><h2 class="record-title">{escape(record.title)}</h2>'
        f'<p class="record-name" data-kept="name">{escape(record.name)}</p>'
        f"{_parts(record, 'h3')}{again if link else ''}"
        f'<div class="record-signed"><h3>{RATIONALE}</h3>'
        f'<p class="record-rationale" data-kept="rationale">{escape(record.rationale)}</p>'
        f"<dl>{''.join(f'<div><dt>{words}</dt><dd></dd></div>' for words in SIGNED)}</dl></div></section>"
    )


def blocks(record: Record) -> dict[str, object]:
    """The record as JSON can hold it, for whoever makes another kind of document of it."""
    return {
        "title": record.title,
        "name": record.name,
        "running": RUNNING,
        "page": list(PAGE),
        "parts": [
            {
                "title": part.title,
                "numbered": part.numbered,
                "lines": [{"lead": line.lead, "text": line.text, "cites": line.cites} for line in part.lines],
                "head": list(part.head),
                "rows": [[_block(cell) for cell in row] for row in part.rows],
            }
            for part in record.parts
        ],
        "again": AGAIN,
        "link": record.link,
        "reasons": RATIONALE,
        "rationale": record.rationale,
        "signed": list(SIGNED),
    }


def _block(cell: Cell) -> dict[str, str]:
    text, url = (cell, "") if isinstance(cell, str) else cell
    return {"text": text, "url": url}
