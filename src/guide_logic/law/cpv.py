"""Codes of the common procurement vocabulary (CPV): what the law lists, and everyday words for them.

Four tables stand beside this module. ``light_touch.csv`` is the list of light touch services
(Procurement Regulations 2024, Schedule 1, Table 1). ``light_touch_unlisted.csv`` holds the codes
that are not on it although a code above them is. ``psr.csv`` is the list of health care services
(Provider Selection Regime). ``other_codes.csv`` holds codes that councils use for what is on
neither list; it is not complete. ``everyday_words.csv`` says which codes people may mean,
``word_meanings.csv`` what a word may mean that belongs to more than one trade.

The tables are data of one tool, so nothing here is read until that tool asks.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from guide_logic.law import LawDataError
from guide_logic.law.files import read_csv

type Table = Iterable[Mapping[str, str]]

_WEIGHTS = (3, 7, 1, 3, 7, 1, 3, 7)


class Listed(StrEnum):
    """Whether a code is on the list of light touch services."""

    YES = "yes"
    ABOVE = "only a code above it"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Entry:
    """A code, what it stands for, and how the law treats it.

    ``reservable`` says whether contracts may be reserved to a public service mutual. ``health``
    says whether the code is also on the list of health care services, ``condition`` on what
    condition. ``parent`` is the nearest listed code above one that is not listed itself.
    """

    code: str
    description: str
    listed: Listed
    group: str = ""
    reservable: bool = False
    health: bool = False
    condition: str = ""
    parent: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One of several things that a word may mean, in plain words, and the codes for it."""

    text: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Codes:
    """Every code held, and the everyday words for some of them."""

    entries: Mapping[str, Entry]
    words: Mapping[str, tuple[str, ...]]
    """Everyday words, as typed in the table, to codes."""
    meanings: Mapping[str, tuple[Meaning, ...]] = field(default_factory=dict)
    """Words with several meanings, as typed in the table, to those meanings."""

    @classmethod
    def load(cls) -> "Codes":
        """The codes of this package. Raises ``LawDataError`` if they contradict themselves."""
        names = ("light_touch", "light_touch_unlisted", "psr", "other_codes", "everyday_words", "word_meanings")
        return cls.build(*(read_csv(f"{name}.csv") for name in names))

    @classmethod
    def build(
        cls, listed: Table, unlisted: Table, health: Table, others: Table, words: Table, meanings: Table = ()
    ) -> "Codes":
        """Codes from the rows of the tables. Raises ``LawDataError`` on the first fault."""
        conditions: dict[str, str] = {}
        for row in _rows("psr.csv", health, ("code", "description", "condition")):
            if row["code"] in conditions:
                raise LawDataError(f"psr.csv: {row['code']} stands twice.")
            conditions[row["code"]] = row["condition"]
        entries: dict[str, Entry] = {}

        def add(name: str, entry: Entry) -> None:
            if entry.code in entries:
                raise LawDataError(f"{name}: {entry.code} stands twice.")
            entries[entry.code] = entry

        name = "light_touch.csv"
        for row in _rows(name, listed, ("code", "description", "group", "reservable")):
            if row["reservable"] not in ("yes", "no"):
                raise LawDataError(f"{name}: {row['code']}: reservable is neither yes nor no.")
            add(
                name,
                Entry(
                    row["code"],
                    row["description"],
                    Listed.YES,
                    group=row["group"],
                    reservable=row["reservable"] == "yes",
                    health=row["code"] in conditions,
                    condition=conditions.get(row["code"], ""),
                ),
            )
        on_the_list = frozenset(entries)
        if missing := conditions.keys() - on_the_list:
            raise LawDataError(f"psr.csv: {min(missing)} is not a light touch code.")
        name = "light_touch_unlisted.csv"
        for row in _rows(name, unlisted, ("code", "description", "parent", "note")):
            if not row["parent"] or row["parent"] != next((code for code in above(row["code"]) if code in on_the_list), ""):  # fmt: skip
                raise LawDataError(f"{name}: {row['parent']} is not the nearest listed code above {row['code']}.")
            add(
                name,
                Entry(
                    row["code"],
                    row["description"],
                    Listed.ABOVE,
                    parent=row["parent"],
                    note=row["note"],
                ),
            )
        name = "other_codes.csv"
        for row in _rows(name, others, ("code", "description")):
            if on_the_list.intersection(above(row["code"])):
                raise LawDataError(f"{name}: a code above {row['code']} is listed.")
            add(name, Entry(row["code"], row["description"], Listed.NO))
        everyday = _words(words, entries)
        return cls(entries, everyday, _meanings(meanings, entries, everyday))

    def below(self, start: str) -> tuple[Entry, ...]:
        """Every code held that begins with these figures."""
        return tuple(entry for code, entry in self.entries.items() if code.startswith(start))


def above(code: str) -> tuple[str, ...]:
    """The codes above one, the nearest first: 85312330 stands under 85312300, 85312000 and so on."""
    starts = (code[:length].ljust(8, "0") for length in range(7, 1, -1))
    return tuple(dict.fromkeys(start for start in starts if start != code))


def check_digit(code: str) -> int:
    """The figure that published codes carry after a hyphen, worked out from the eight before it."""
    return sum(weight * int(figure) for weight, figure in zip(_WEIGHTS, code, strict=True)) % 10


def _rows(name: str, table: Table, columns: tuple[str, ...]) -> Iterable[dict[str, str]]:
    """The rows, each with a plain code. Raises ``LawDataError`` for a row that does not fit."""
    for row in table:
        if set(row) != set(columns) or None in row.values():
            raise LawDataError(f"{name}: a row needs {', '.join(columns)} and nothing else: {row}.")
        code, _, digit = row["code"].partition("-")
        if not re.fullmatch(r"\d{8}", code) or not row["description"].strip():
            raise LawDataError(f"{name}: a row needs eight figures and a description: {row}.")
        if "-" in row["code"] and digit != str(check_digit(code)):
            raise LawDataError(f"{name}: the check digit of {row['code']} is wrong.")
        yield {**row, "code": code}


def _words(table: Table, entries: Mapping[str, Entry]) -> Mapping[str, tuple[str, ...]]:
    """Each piece of everyday words with its codes. Raises ``LawDataError`` for one that does not fit."""
    name = "everyday_words.csv"
    found: dict[str, tuple[str, ...]] = {}
    for row in table:
        if set(row) != {"words", "codes"} or None in row.values():
            raise LawDataError(f"{name}: a row needs words, codes and nothing else: {row}.")
        codes = _known(name, row, entries)
        for words in (part.strip() for part in row["words"].split(";")):
            if not words or words in found:
                raise LawDataError(f"{name}: “{words}” is empty or stands twice.")
            found[words] = codes
    return found


def _meanings(
    table: Table, entries: Mapping[str, Entry], everyday: Mapping[str, tuple[str, ...]]
) -> Mapping[str, tuple[Meaning, ...]]:
    """Each word of several meanings with them. Raises ``LawDataError`` for a row that does not fit."""
    name = "word_meanings.csv"
    found: dict[str, tuple[Meaning, ...]] = {}
    for row in table:
        if set(row) != {"words", "meaning", "codes"} or None in row.values() or not row["meaning"].strip():
            raise LawDataError(f"{name}: a row needs words, a meaning, codes and nothing else: {row}.")
        meaning = Meaning(row["meaning"].strip(), _known(name, row, entries))
        for words in (part.strip() for part in row["words"].split(";")):
            if not words or words in everyday:
                raise LawDataError(f"{name}: “{words}” is empty, or stands among the everyday words.")
            found[words] = (*found.get(words, ()), meaning)
    if alone := [
        words for words, several in found.items() if len({one.text for one in several}) < max(2, len(several))
    ]:
        raise LawDataError(f"{name}: “{alone[0]}” has one meaning only, or one twice.")
    return found


def _known(name: str, row: Mapping[str, str], entries: Mapping[str, Entry]) -> tuple[str, ...]:
    """The codes of a row of words. Raises ``LawDataError`` unless there are some, each held and named once."""
    codes = tuple(row["codes"].split())
    if unknown := set(codes) - entries.keys():
        raise LawDataError(f"{name}: {row['words']}: no code {min(unknown)}.")
    if not codes or len(codes) != len(set(codes)):
        raise LawDataError(f"{name}: {row['words']}: no code, or one twice.")
    return codes
