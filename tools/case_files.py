"""Reads the legal cases in tests/cases/. A file names bases, and a case states what differs from one.

    [base]
    england-light = { nation = "england", begins = "2026-03-12", buyer = "council" }

    [[case]]
    base = "england-light"
    answers = { buyer = "school" }
    without = ["begins"]

A case without ``base`` states all its answers. A base is answers that belong together, not a case.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

WRITTEN_ON = date(2026, 11, 23)
"""The reader's date in a case that states none. Which days are past, and what is asked of them, turns on it."""


class CaseError(Exception):
    """A case does not fit the bases of its file. The message says which, and why."""


def read(path: Path) -> list[dict[str, Any]]:
    """The cases of a file, each with all its answers, and with neither ``base`` nor ``without``.

    Raises CaseError for a base that is not there, one that no case names, an answer that a base gives
    already, and one left out that it does not give.
    """
    data = tomllib.loads(path.read_text("utf-8"))
    bases: dict[str, dict[str, str]] = data.get("base", {})
    if unnamed := bases.keys() - {case.get("base") for case in data["case"]}:
        raise CaseError(f"{path.name}: no case rests on {', '.join(sorted(unnamed))}.")
    return [_whole(path.name, dict(case), bases) for case in data["case"]]


def _whole(file: str, case: dict[str, Any], bases: dict[str, dict[str, str]]) -> dict[str, Any]:
    name = case.pop("base", "")
    without = case.pop("without", [])
    if name and name not in bases:
        raise CaseError(f"{file}: {case['name']}: there is no base {name}.")
    base, differs = bases.get(name, {}), case.get("answers", {})
    if strange := set(without) - base.keys():
        raise CaseError(f"{file}: {case['name']}: the base does not give {', '.join(sorted(strange))}.")
    if again := {id_ for id_, text in differs.items() if base.get(id_) == text}:
        raise CaseError(f"{file}: {case['name']}: the base gives {', '.join(sorted(again))} already.")
    kept = {id_: text for id_, text in base.items() if id_ not in without}
    return case | {"answers": kept | differs}
