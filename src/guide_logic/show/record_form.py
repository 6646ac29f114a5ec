"""The form of a kept answer: a JSON Schema (draft 7), published as data/record.schema.json, and a reader that holds
files to it.

A field with a ``default`` came later than the form did: files from before have it not.
"""

import re
from datetime import date
from typing import Any

type Schema = dict[str, Any]


class FormError(ValueError):
    """A value does not have the form. The message says where, and what was expected there."""


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name, schema in properties.items() if "default" not in schema],
        "additionalProperties": False,
    }


def _list_of(**properties: Schema) -> Schema:
    return {"type": "array", "items": _object(**properties)}


def _said(description: str) -> Schema:
    return {"type": "string", "description": description}


def _later(schema: Schema, default: object = "") -> Schema:
    return {**schema, "default": default}


_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "format": "date"}
_MAYBE_DAY: Schema = {"anyOf": [{"type": "null"}, _DAY]}
_ADDRESS: Schema = {"type": "string", "pattern": '^(https?://[^\\s"<>]+)?$'}
_POINTS = _list_of(text=_TEXT, mark=_later(_TEXT), law=_TEXTS, answers=_TEXTS, day=_MAYBE_DAY)

SCHEMA: Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "An answer of a tool, as it is kept",
    **_object(
        form={"type": "integer", "description": "version of this form"},
        tool=_TEXT,
        title=_TEXT,
        version={"type": "integer", "description": "version of the tool’s questions"},
        rules=_later(_said("version of guide-logic")),
        answered_on={**_DAY, "description": "the reader’s day, or the day whose law was asked for"},
        day_chosen=_later({"type": "boolean", "description": "whether the reader chose that day"}, False),
        law_checked=_DAY,
        worked_out=_later(_TEXT),
        code=_said("code of the outcome; never changes"),
        headline=_TEXT,
        strength={"enum": ["settled", "likely", "advice"]},
        as_at=_MAYBE_DAY,
        plain={"anyOf": [{"type": "null"}, _object(question=_TEXT, verdict=_TEXT, answer=_TEXT, ask=_TEXT)]},
        answers=_list_of(question=_TEXT, text=_TEXT, given=_TEXT, shown=_TEXT, assumed=_later(_TEXT)),
        reasons=_POINTS,
        warnings=_POINTS,
        next_steps=_POINTS,
        sections=_list_of(title=_TEXT, role=_TEXT, points=_POINTS),
        working=_later(_list_of(label=_TEXT, amount=_TEXT), []),
        facts={"type": "object", "description": "results for programs"},
        law=_list_of(
            id=_TEXT,
            cite=_TEXT,
            short=_later(_TEXT),
            says=_TEXT,
            url=_ADDRESS,
            confidence={"enum": ["verified", "one source", "check this"]},
            checked=_DAY,
        ),
        note=_TEXT,
        link=_later(_said("address that opens the answer again, from the site’s root")),
        name=_later(_said("name that the reader gave it")),
        reference=_later(_said("the reader’s own reference")),
        rationale=_later(_said("the reader’s own reasons")),
        project=_later(_said("tells its calendar entries from those of others")),
        checksum=_later(_said("SHA-256 of all the rest, to notice changes; it is no signature")),
    ),
}

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}
_EXPECTED = {"object": "a list of fields", "array": "a list", "string": "text", "integer": "a whole number",
             "boolean": "true or false", "null": "nothing"}  # fmt: skip


def read(value: object, schema: Schema = SCHEMA, where: str = "the file") -> Any:
    """A value that has the form, without fields that the form does not know and with defaults where they are missing.

    Raises ``FormError``.
    """
    if "anyOf" in schema:
        *others, last = schema["anyOf"]
        for each in others:
            try:
                return read(value, each, where)
            except FormError:
                continue
        return read(value, last, where)
    if "enum" in schema:
        if value not in schema["enum"]:
            raise FormError(f"{where}: one of {', '.join(schema['enum'])} was expected.")
        return value
    kind = schema["type"]
    if not isinstance(value, _TYPES[kind]) or (kind == "integer" and isinstance(value, bool)):
        raise FormError(f"{where}: {_EXPECTED[kind]} was expected.")
    if isinstance(value, str):
        return _text(value, schema, where)
    if isinstance(value, list):
        return [read(item, schema["items"], f"{where}, item {number}") for number, item in enumerate(value, 1)]
    if isinstance(value, dict) and "properties" in schema:
        return {name: _field(value, name, each, where) for name, each in schema["properties"].items()}
    return value


def _text(value: str, schema: Schema, where: str) -> str:
    if not re.search(schema.get("pattern", ""), value):
        raise FormError(f"{where}: this text is not of the kind expected.")
    if schema.get("format") == "date":
        try:
            date.fromisoformat(value)
        except ValueError:
            raise FormError(f"{where}: a date was expected.") from None
    return value


def _field(value: dict[str, object], name: str, schema: Schema, where: str) -> Any:
    inside = f"“{name}” in {where}" if where != "the file" else f"“{name}”"
    if name in value:
        return read(value[name], schema, inside)
    if "default" not in schema:
        raise FormError(f"{inside} is missing.")
    return schema["default"]
