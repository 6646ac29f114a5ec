"""What in the law data is due for a look: `python -m tools.law_check`, or `make law-check`.

Lists every reference that was last checked over six months ago, and every figure and calendar
that ends within twelve months, and writes the sheet that a person works through:

    python -m tools.law_check                     as at today, to build/law-check.md
    python -m tools.law_check --on 2027-06-01     as at another day
    python -m tools.law_check --out sheet.md      to another file

It opens no address: whether the law still says so is for a person to see.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from guide_logic.decisions import TOOLS
from guide_logic.engine.values import parse_date
from guide_logic.law import (
    NATIONS,
    Confidence,
    Figure,
    Law,
    Period,
    Reference,
    current,
    nation_name,
)
from guide_logic.law.files import read_toml
from guide_logic.law.wording import long_date
from guide_logic.law.working_days import Calendar, months_before
from guide_logic.show import as_at
from tools import content
from tools.content import Page
from tools.paths import BUILD, SOURCE
from tools.usage import LegalCase, Usage, legal_cases

SHEET = BUILD / "law-check.md"
LAW_FOLDER = SOURCE / "guide_logic" / "law"
CHECK_EVERY = 6
"""Months after which a reference is looked at again."""
LOOK_AHEAD = 12
"""Months before its end in which a figure or a calendar is listed."""

READ_ELSEWHERE = {
    "figures.toml", "references.toml", "bank_holidays.toml", "corrections.toml", "changes.toml",
}  # fmt: skip
"""Files whose rows are looked at by name, or rest on references that are."""

HOLIDAYS = "https://www.gov.uk/bank-holidays"
CASES_NAMED = 5


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at: its heading, one line for the list, what stands there, what to do."""

    title: str
    line: str
    facts: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Items of one sort, and what they have in common."""

    title: str
    about: str
    items: tuple[Item, ...]


def check(
    usage: Usage,
    on: date,
    calendar: Calendar,
    other: Mapping[str, Mapping[str, Any]],
    cases: Sequence[LegalCase],
) -> list[Part]:
    """Everything due on a day.

    `other` are the parsed files of law data beside the known ones, `cases` the legal cases to name.
    """
    law = usage.law
    old, soon = months_before(on, CHECK_EVERY), months_before(on, -LOOK_AHEAD)
    uses = _Users(usage, cases)
    return [
        Part(
            f"Figures that end by {long_date(soon)}",
            "Each needs its next value, or the certainty that it goes on.",
            tuple(
                _ending(figure, period, nations, law, uses)
                for figure in law.figures.values()
                for period, nations in _last_periods(figure, on, soon)
            ),
        ),
        Part(
            f"References last checked before {long_date(old)}",
            "Each needs to be read again at its address.",
            tuple(
                _old_reference(ref, on, uses)
                for ref in sorted(law.references.values(), key=lambda ref: (ref.checked, ref.id))
                if ref.checked < old
            ),
        ),
        Part(
            f"Other data that end by {long_date(soon)} or were checked before {long_date(old)}",
            "Calendars and lists beside the figures.",
            (*_calendar(calendar, soon), *_other(other, old, soon)),
        ),
        Part(
            "Marked “check this”, whatever their date",
            "Readers see these as not verified. A second source would settle them.",
            (
                *(_doubt(ref, uses) for ref in law.references.values() if ref.confidence is Confidence.CHECK),
                *(
                    _doubtful_figure(figure, period, law, uses)
                    for figure in law.figures.values()
                    for period in figure.periods
                    if period.confidence is Confidence.CHECK
                ),
            ),
        ),
    ]


# -- figures ---------------------------------------------------------------------------------


def _last_periods(figure: Figure, on: date, soon: date) -> Iterator[tuple[Period, tuple[str, ...]]]:
    """The periods that hold on a day and end soon, or ended with none after them, by nation."""
    found: dict[int, tuple[Period, list[str]]] = {}
    for nation in NATIONS:
        own = sorted((p for p in figure.periods if nation in p.nations), key=lambda p: p.start)
        started = [period for period in own if period.start <= on]
        if not started:
            continue
        period = started[-1]
        if period.to is not None and period.to <= soon:
            found.setdefault(id(period), (period, []))[1].append(nation)
    yield from ((period, tuple(nations)) for period, nations in found.values())


def _ending(figure: Figure, period: Period, nations: tuple[str, ...], law: Law, uses: "_Users") -> Item:
    assert period.to is not None
    after = date.fromordinal(period.to.toordinal() + 1)
    where = " and ".join(nation_name(nation) for nation in nations)
    following = as_at.held(figure, after, nations[0])
    ref = law.ref(period.ref)
    if following is None:
        then = f"No value is held from {long_date(after)}."
        first = f"Find what the value is from {long_date(after)}, in the law and in a second source."
        second = "Add it to src/guide_logic/law/figures.toml as a period, with its reference and source."
    else:
        then = f"From {long_date(after)}, {figure.show(following)} is held."
        first = f"See that {figure.show(following)} is still what takes effect on {long_date(after)}."
        second = "If it is not, change that period in src/guide_logic/law/figures.toml."
    return Item(
        f"{figure.name}, {where} ({figure.id})",
        f"{figure.id} ({where}) ends on {period.to.isoformat()}: "
        f"{'no value follows' if following is None else f'then {figure.show(following)}'}",
        (
            f"Now: {figure.show(period.value)}, {long_date(period.start)} to {long_date(period.to)}. {then}",
            f"Law: {_cite(ref)}",
            f"Read in: {period.source}",
            *uses.of_figure(figure),
        ),
        (
            first,
            second,
            "Add the change to src/guide_logic/law/changes.toml, with its date and the tools it touches.",
            "Run make test, and read each case that moved.",
        ),
    )


def _doubtful_figure(figure: Figure, period: Period, law: Law, uses: "_Users") -> Item:
    return Item(
        f"{figure.name} ({figure.id})",
        f"{figure.id} from {period.start.isoformat()} is not verified",
        (
            f"Says now: {figure.show(period.value)}, from {long_date(period.start)}",
            f"Law: {_cite(law.ref(period.ref))}",
            f"Read in: {period.source}",
            *uses.of_figure(figure),
        ),
        (
            "Find the value in the law, and in a second source.",
            f"Set its confidence in src/guide_logic/law/figures.toml ({_choices()}).",
        ),
    )


# -- references ------------------------------------------------------------------------------


def _old_reference(ref: Reference, on: date, uses: "_Users") -> Item:
    return Item(
        f"{ref.cite} ({ref.id})",
        f"{ref.id} was last checked on {ref.checked.isoformat()}",
        _reference_facts(ref, uses),
        (
            f"Open {ref.url or 'the source'}. On legislation.gov.uk look at “changes to legislation” too.",
            "It still says what stands above. If not, change the rule, its cases and the pages below.",
            f"Set checked = {on.isoformat()} in src/guide_logic/law/references.toml.",
        ),
    )


def _doubt(ref: Reference, uses: "_Users") -> Item:
    return Item(
        f"{ref.cite} ({ref.id})",
        f"{ref.id} is not verified",
        _reference_facts(ref, uses),
        (
            "Look for a source that settles it.",
            f"Set its confidence in src/guide_logic/law/references.toml ({_choices()}).",
        ),
    )


def _reference_facts(ref: Reference, uses: "_Users") -> tuple[str, ...]:
    return (
        f"Says now: {ref.says}",
        f"Where: {ref.url or 'no address is held'}",
        f"Marked: {ref.confidence}, checked on {long_date(ref.checked)}",
        *uses.of_reference(ref),
    )


def _cite(ref: Reference) -> str:
    return f"{ref.cite}, {ref.url}" if ref.url else ref.cite


def _choices() -> str:
    return ", ".join(Confidence)


# -- other data ------------------------------------------------------------------------------


def _calendar(calendar: Calendar, soon: date) -> Iterator[Item]:
    if calendar.last <= soon:
        yield Item(
            "Bank holidays (bank_holidays.toml)",
            f"bank_holidays.toml ends on {calendar.last.isoformat()}",
            (
                f"Known: {long_date(calendar.first)} to {long_date(calendar.last)}. Past that, "
                "a tool that counts working days says that it cannot.",
                f"Where: {HOLIDAYS}",
            ),
            (
                f"See whether the days after {long_date(calendar.last)} are published, one-off days among them.",
                "Set the last day in tools/holidays.py, and run python -m tools.holidays.",
                "Run make test.",
            ),
        )


def _other(files: Mapping[str, Mapping[str, Any]], old: date, soon: date) -> Iterator[Item]:
    """Rows of other files that carry a day of checking or a last day."""
    for name, data in files.items():
        for row in _rows(data):
            label = str(row.get("id") or row.get("name") or row.get("title") or "a row")
            checked, to = row.get("checked"), row.get("to", row.get("last"))
            faults = []
            if isinstance(checked, date) and checked < old:
                faults.append(f"was last checked on {checked.isoformat()}")
            if isinstance(to, date) and to <= soon:
                faults.append(f"ends on {to.isoformat()}")
            if faults:
                facts = "; ".join(f"{key} = {value}" for key, value in row.items())
                yield Item(
                    f"{label} ({name})",
                    f"{name}: {label} {' and '.join(faults)}",
                    (f"Says now: {facts}",),
                    (
                        "Read its source again.",
                        f"Change the row in src/guide_logic/law/{name}, or set its day of checking.",
                    ),
                )


def _rows(value: object) -> Iterator[Mapping[str, Any]]:
    """Every table in parsed TOML, however deep."""
    if isinstance(value, Mapping):
        yield value
        for each in value.values():
            yield from _rows(each)
    elif isinstance(value, list):
        for each in value:
            yield from _rows(each)


def other_files(folder: Path = LAW_FOLDER) -> dict[str, Mapping[str, Any]]:
    """The TOML files of law data that this program does not know by name, parsed."""
    names = sorted(path.name for path in folder.glob("*.toml"))
    return {name: read_toml(name) for name in names if name not in READ_ELSEWHERE}


# -- who uses it -------------------------------------------------------------------------------


class _Users:
    """The tools, pages and legal cases that a reference or a figure reaches, as lines of the sheet."""

    def __init__(self, usage: Usage, cases: Sequence[LegalCase]) -> None:
        self.usage = usage
        self.cases = cases

    def of_reference(self, ref: Reference) -> tuple[str, ...]:
        return _users(
            self.usage.tools_by_reference[ref.id],
            self.usage.pages_by_reference(ref),
            [case for case in self.cases if ref.id in case.references],
        )

    def of_figure(self, figure: Figure) -> tuple[str, ...]:
        return _users(
            self.usage.tools_by_figure[figure.id],
            self.usage.pages_by_figure.get(figure.id, []),
            [case for case in self.cases if figure.id in case.figures],
        )


def _users(tools: Iterable[str], pages: Iterable[Page], cases: Sequence[LegalCase]) -> tuple[str, str, str]:
    named = "; ".join(f"{case.tool}: {case.name}" for case in cases[:CASES_NAMED])
    more = f"; and {len(cases) - CASES_NAMED} more" if len(cases) > CASES_NAMED else ""
    return (
        f"Tools: {', '.join(TOOLS[tool].title for tool in tools) or 'none'}",
        f"Pages: {', '.join(page.path for page in pages) or 'none'}",
        f"Legal cases: {f'{len(cases)}. {named}{more}' if cases else 'none'}",
    )


# -- the sheet ---------------------------------------------------------------------------------


def sheet(parts: Iterable[Part], on: date) -> str:
    """The review sheet as Markdown, with a box to tick for each step."""
    parts = list(parts)
    lines = [
        f"# Law check on {long_date(on)}",
        "",
        "Work through each entry, and tick what is done. Nothing here has been looked up: it is what "
        "the data say about themselves.",
        "",
        *(f"- {part.title}: {len(part.items)}" for part in parts),
        "",
        "Checked by: ______________________  Date: ______________",
        "",
    ]
    for part in parts:
        lines += [f"## {part.title}", "", part.about if part.items else "None.", ""]
        for item in part.items:
            lines += [f"### {item.title}", "", *(f"- {fact}" for fact in item.facts), ""]
            lines += [*(f"- [ ] {step}" for step in item.steps), ""]
    return "\n".join(lines)


def summary(parts: Iterable[Part]) -> str:
    """What is due, one line for each, as the command prints it."""
    lines = []
    for part in parts:
        lines.append(f"{part.title}: {len(part.items)}")
        lines += [f"  {item.line}" for item in part.items]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Print what is due and write the sheet. Exits with a message for a date that cannot be read."""
    parser = argparse.ArgumentParser(description="List what in the law data is due for a look.")
    parser.add_argument("--on", metavar="DATE", help="the day to look from (today)")
    parser.add_argument("--out", type=Path, default=SHEET, help="where to write the sheet")
    given = parser.parse_args(arguments)
    try:
        on = parse_date(given.on) if given.on else date.today()  # noqa: DTZ011  the checker's own calendar day
    except ValueError as error:
        sys.exit(f"--on: {error}")
    usage = Usage(current(), content.pages())
    cases = legal_cases(usage.law)
    parts = check(usage, on, Calendar.load(), other_files(), cases)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(sheet(parts, on), "utf-8")
    print(summary(parts))
    print(f"The sheet to work through: {given.out}")


if __name__ == "__main__":
    main()
