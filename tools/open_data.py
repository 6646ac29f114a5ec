"""The site's data for other programs: site/data/, as JSON with schemas, and as CSV where it is a table.

Each data set names its fields once: the schema, the CSV and the page that documents them are made from that.
"""

import csv
import hashlib
import io
import json
import shutil
import tempfile
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from guide_logic.decisions import TOOLS
from guide_logic.law import Law, current
from guide_logic.law.files import read_toml
from guide_logic.show import record_form
from tools import register
from tools.paths import BUILD, ROOT, SOURCE
from tools.runtime import build_wheel

FOLDER = "data"
LICENCE = "CC BY 4.0"
FORM = 1
"""The version of the data's form. It is raised when a field goes or changes its meaning."""

type Row = dict[str, Any]

TEXT, DAY, NUMBER, FLAG, TEXTS = "text", "day", "number", "yes or no", "list of texts"
_TYPES: Mapping[str, Row] = {
    TEXT: {"type": "string"},
    DAY: {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    NUMBER: {"type": "number"},
    FLAG: {"type": "boolean"},
    TEXTS: {"type": "array", "items": {"type": "string"}},
}
CONFIDENCE = "verified, one source, or check this"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a data set's rows. ``rows`` are the fields of its own rows, where it holds a list of them."""

    name: str
    kind: str
    says: str
    rows: tuple["Field", ...] = ()


@dataclass(frozen=True, slots=True)
class DataSet:
    """A data set: its file's name, its title, its fields, and what makes its rows. ``table`` has a CSV too."""

    name: str
    title: str
    fields: tuple[Field, ...]
    rows: Callable[[Law, date], list[Row]]
    table: bool = False


def _figures(law: Law, _: date) -> list[Row]:
    return [
        {
            "figure": figure.id,
            "name": figure.name,
            "unit": figure.unit,
            "compare": figure.compare,
            "value": _plain(period.value),
            "shown": figure.show(period.value),
            "from": period.start.isoformat(),
            "to": period.to.isoformat() if period.to else None,
            "nations": list(period.nations),
            "reference": period.ref,
            "source": period.source,
            "confidence": period.confidence.value,
        }
        for figure in law.figures.values()
        for period in figure.periods
    ]


def _references(law: Law, _: date) -> list[Row]:
    return [
        {
            "id": ref.id,
            "cite": ref.cite,
            "says": ref.says,
            "url": ref.url,
            "confidence": ref.confidence.value,
            "checked": ref.checked.isoformat(),
        }
        for ref in law.references.values()
    ]


def _corrections(_: Law, __: date) -> list[Row]:
    return [dict(row) for row in read_toml("corrections.toml")["correction"]]


def _changes(_: Law, __: date) -> list[Row]:
    return [
        {"touches": [], **row, "day": row["day"].isoformat()}
        for row in read_toml("changes.toml")["change"]
    ]  # fmt: skip


def _notices(law: Law, on: date) -> list[Row]:
    return [
        {
            "code": notice.code,
            "name": notice.name,
            "says": notice.says,
            "routes": list(rule.routes),
            "kinds": list(rule.kinds),
            "buyers": list(rule.buyers),
            "nations": list(rule.nations),
            "duty": rule.duty,
            "when": rule.says(law, on, rule.nations[0]),
            "deadline": rule.deadline(law, on, rule.nations[0]),
            "from": rule.start.isoformat(),
            "to": rule.to.isoformat() if rule.to else None,
            "begun": rule.begun.isoformat() if rule.begun else None,
            "reference": rule.ref,
            "confidence": rule.confidence.value,
        }
        for notice in law.notices
        for rule in notice.rules
    ]


def _codes(law: Law, _: date) -> list[Row]:
    words: dict[str, list[str]] = {}
    for text, codes in law.codes.words.items():
        for code in codes:
            words.setdefault(code, []).append(text)
    return [
        {
            "code": entry.code,
            "description": entry.description,
            "listed": entry.listed.value,
            "group": entry.group,
            "reservable": entry.reservable,
            "health": entry.health,
            "condition": entry.condition,
            "words": words.get(entry.code, []),
        }
        for entry in law.codes.entries.values()
    ]


def _tools(_: Law, __: date) -> list[Row]:
    return [
        {
            "id": tool.id,
            "title": tool.title,
            "summary": tool.summary,
            "version": tool.version,
            "asked": tool.asked,
            "questions": [
                {
                    "id": question.id,
                    "text": question.text,
                    "kind": question.kind.value,
                    "answers": [option.value for option in question.options],
                    "usual": question.usual.raw if question.usual else "",
                    "references": list(question.refs),
                }
                for question in tool.questions
            ],
            "outcomes": [
                {"code": spec.code, "headline": spec.headline, "when": spec.when, "then": spec.then}
                for spec in tool.outcomes
            ],
        }
        for tool in TOOLS.values()
    ]


def _links(_: Law, __: date) -> list[Row]:
    titles = {place.target: place.title for place in register.places()}
    return [
        {"link": f"go/{go}/", "leads_to": target, "title": titles.get(target, "")}
        for go, target in register.load().go.items()
    ]


def _plain(value: Decimal | date) -> str | float:
    return value.isoformat() if isinstance(value, date) else float(value)


_REFERENCE = Field("reference", TEXT, "id of the reference it rests on")
_SURE = Field("confidence", TEXT, CONFIDENCE)

DATA_SETS = (
    DataSet(
        "figures",
        "Amounts, periods and dates of the law, each with the days it holds",
        (
            Field("figure", TEXT, "id of the figure"),
            Field("name", TEXT, "what it is"),
            Field("unit", TEXT, "such as pounds including VAT, working days, months"),
            Field("compare", TEXT, "on which side of the line an equal amount falls"),
            Field("value", "number or day", "the value"),
            Field("shown", TEXT, "the value as people read it"),
            Field("from", DAY, "first day on which it holds"),
            Field("to", DAY, "last day, if one is set"),
            Field("nations", TEXTS, "where it holds"),
            _REFERENCE,
            Field("source", TEXT, "address of the source"),
            _SURE,
        ),
        _figures,
        table=True,
    ),
    DataSet(
        "references",
        "Sections and regulations that the site cites",
        (
            Field("id", TEXT, "id used in all the data"),
            Field("cite", TEXT, "how it is cited"),
            Field("says", TEXT, "what it says, in our words"),
            Field("url", TEXT, "its address"),
            _SURE,
            Field("checked", DAY, "day on which it was last checked"),
        ),
        _references,
        table=True,
    ),
    DataSet(
        "corrections",
        "Corrections to the 2024 guide",
        (
            Field("id", TEXT, "id, as in the address of the page"),
            Field("number", NUMBER, "its number"),
            Field("title", TEXT, "its title"),
            Field("severity", TEXT, "breach, misleading, or misprint"),
            Field("chapter", TEXT, "chapter of the guide"),
            Field("where", TEXT, "where in the chapter"),
            Field("guide_says", TEXT, "what the guide has"),
            Field("right", TEXT, "what is right"),
            Field("kind", TEXT, "law, since (the law changed later), or text"),
            Field("references", TEXTS, "what it rests on"),
            Field("urls", TEXTS, "their addresses, in the same order"),
            Field("confidence", TEXT, f"{CONFIDENCE}, or seen in the guide"),
        ),
        _corrections,
        table=True,
    ),
    DataSet(
        "changes",
        "What has changed in the law since the guide was written",
        (
            Field("day", DAY, "day of the change"),
            Field("title", TEXT, "its title"),
            Field("text", TEXT, "what changed"),
            Field("ref", TEXT, "id of the reference"),
            Field("touches", TEXTS, "tools whose answers may change"),
        ),
        _changes,
        table=True,
    ),
    DataSet(
        "notices",
        "Notices UK1 to UK17: each rule, for whom it is, and when",
        (
            Field("code", TEXT, "UK1 to UK17"),
            Field("name", TEXT, "name of the notice"),
            Field("says", TEXT, "what it tells"),
            Field("routes", TEXTS, "ways of awarding that it is for"),
            Field("kinds", TEXTS, "kinds of contract"),
            Field("buyers", TEXTS, "kinds of buyer"),
            Field("nations", TEXTS, "where it holds"),
            Field("duty", TEXT, "compulsory, conditional, or optional"),
            Field("when", TEXT, "on what it is due, with the amounts of the day of the build"),
            Field("deadline", TEXT, "by when"),
            Field("from", DAY, "first day of the duty"),
            Field("to", DAY, "last day, if one is set"),
            Field("begun", DAY, "only procurements begun on or after this day"),
            _REFERENCE,
            _SURE,
        ),
        _notices,
        table=True,
    ),
    DataSet(
        "light-touch-codes",
        "Procurement codes, and whether they are on the light touch list",
        (
            Field("code", TEXT, "eight figures"),
            Field("description", TEXT, "what it stands for"),
            Field("listed", TEXT, "yes, only a code above it, or no"),
            Field("group", TEXT, "group of the list"),
            Field("reservable", FLAG, "whether it may be kept to public service mutuals"),
            Field("health", FLAG, "whether it is also on the list of health care services"),
            Field("condition", TEXT, "on what condition"),
            Field("words", TEXTS, "everyday words for it: our judgement, not law"),
        ),
        _codes,
        table=True,
    ),
    DataSet(
        "tools",
        "The tools, with their questions and outcomes",
        (
            Field("id", TEXT, "id of the tool"),
            Field("title", TEXT, "its title"),
            Field("summary", TEXT, "what it decides"),
            Field("version", NUMBER, "version of its questions"),
            Field("asked", TEXT, "the plain question it answers"),
            Field(
                "questions",
                "list of rows",
                "what it asks, in order",
                (
                    Field("id", TEXT, "id of the question"),
                    Field("text", TEXT, "the question"),
                    Field("kind", TEXT, "choice, choices, money, date, months, words, or dated amounts"),
                    Field("answers", TEXTS, "values that a choice takes"),
                    Field("usual", TEXT, "the answer taken as usual, if it has one"),
                    Field("references", TEXTS, "ids of references"),
                ),
            ),
            Field(
                "outcomes",
                "list of rows",
                "what it can answer",
                (
                    Field("code", TEXT, "code of the outcome"),
                    Field("headline", TEXT, "its headline"),
                    Field("when", TEXT, "what leads to it"),
                    Field("then", TEXT, "what follows"),
                ),
            ),
        ),
        _tools,
    ),
    DataSet(
        "links",
        "Short links, and where each leads",
        (
            Field("link", TEXT, "address from the site’s root"),
            Field("leads_to", TEXT, "page or section"),
            Field("title", TEXT, "its heading"),
        ),
        _links,
        table=True,
    ),
)


def schema(data: DataSet) -> Row:
    """The JSON Schema (draft 7) of a data set's file."""
    head: Row = {name: {"type": "string"} for name in ("title", "licence", "version", "built", "law_checked")}
    properties = {**head, "form": {"type": "integer"}, "rows": {"type": "array", "items": _row_schema(data.fields)}}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": data.title,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _row_schema(fields: Sequence[Field]) -> Row:
    return {
        "type": "object",
        "properties": {field.name: _field_schema(field) for field in fields},
        "required": [field.name for field in fields],
        "additionalProperties": False,
    }


def _field_schema(field: Field) -> Row:
    if field.rows:
        return {"type": "array", "items": _row_schema(field.rows), "description": field.says}
    types = _TYPES.get(field.kind, {"type": ["number", "string"]})
    return {**types, "description": field.says}


def whole(data: DataSet, law: Law, on: date) -> Row:
    """A data set's file: its rows, with what a user has to know of them. ``on`` is the day of the build."""
    return {
        "title": data.title,
        "licence": LICENCE,
        "form": FORM,
        "version": version(),
        "built": on.isoformat(),
        "law_checked": law.checked().isoformat(),
        "rows": data.rows(law, on),
    }


def version() -> str:
    """The version of guide-logic, which the data comes with."""
    found: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    return found


def as_csv(data: DataSet, rows: Sequence[Row]) -> str:
    """A data set's rows as CSV (RFC 4180). A list's items are parted by "; "."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(field.name for field in data.fields)
    for row in rows:
        cells = (row[field.name] for field in data.fields)
        writer.writerow("; ".join(cell) if isinstance(cell, list) else "" if cell is None else cell for cell in cells)
    return out.getvalue()


def write_data(site: Path, on: date) -> None:
    """Write every data set, its schema and its table, and the library, into a built site."""
    folder, law = site / FOLDER, current()
    folder.mkdir(exist_ok=True)
    wheel = library()
    shutil.copyfile(wheel, folder / wheel.name)
    _write(folder / "record.schema.json", record_form.SCHEMA)
    for data in DATA_SETS:
        found = whole(data, law, on)
        _write(folder / f"{data.name}.json", found)
        _write(folder / f"{data.name}.schema.json", schema(data))
        if data.table:
            (folder / f"{data.name}.csv").write_text(as_csv(data, found["rows"]), "utf-8", newline="")


def library() -> Path:
    """The wheel of guide-logic, whole, made when what it holds has changed."""
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes())
    for path in sorted((SOURCE / "guide_logic").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(SOURCE)}\0".encode() + path.read_bytes())
    folder = BUILD / "wheel" / digest.hexdigest()[:16]
    if not list(folder.glob("*.whl")):
        shutil.rmtree(folder.parent, ignore_errors=True)
        folder.mkdir(parents=True)
        with tempfile.TemporaryDirectory() as work:
            made = build_wheel(SOURCE, Path(work), without=())
            shutil.copyfile(made, folder / made.name)
    (wheel,) = folder.glob("*.whl")
    return wheel


def _write(path: Path, data: Row) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")


VERSIONS = {
    "0.1.0": (
        "checked in November 2026, from the 2015 Regulations onwards",
        "eleven tools, the plan, Ask, and the law as at a date",
    ),
}
"""What each version of the library brought: the law it holds, and the tools it touches. Newest first."""


def versions() -> str:
    """The versions of the library, as Markdown for docs/data/index.md."""
    lines = [f"| {name} | {law} | {brought} |" for name, (law, brought) in VERSIONS.items()]
    return "| Version | Law | What it brought |\n| --- | --- | --- |\n" + "\n".join(lines) + "\n"


def described() -> str:
    """What each data set holds, as Markdown for docs/data/index.md."""
    name = f"guide_logic-{version()}-py3-none-any.whl"
    parts = [
        f'<p>The library: <a href="{name}">{name}</a>. The form of a kept answer: <a href="record.schema.json">record.schema.json</a>.</p>'
    ]
    for data in DATA_SETS:
        kinds = ["json", *(["csv"] if data.table else []), "schema.json"]
        files = ", ".join(f'<a href="{data.name}.{kind}">{data.name}.{kind}</a>' for kind in kinds)
        lines = [f"| {field.name} | {field.kind} | {field.says} |" for field in _all(data.fields)]
        parts.append(
            f"### {data.title} {{#{data.name}}}\n\n<p>{files}</p>\n\n<details markdown>\n<summary>Fields</summary>\n\n"
            "| Field | Holds | Meaning |\n| --- | --- | --- |\n" + "\n".join(lines) + "\n\n</details>"
        )
    return "\n\n".join(parts) + "\n"


def _all(fields: Sequence[Field], before: str = "") -> list[Field]:
    found = []
    for field in fields:
        found.append(Field(f"{before}{field.name}", field.kind, field.says))
        found += _all(field.rows, f"{before}{field.name}, each: ")
    return found
