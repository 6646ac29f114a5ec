"""No invented figure: every figure in the pages' prose must have a source.

A figure is money, a percentage, a date, a count in digits, a fraction, or a number word: of ten or
more, of time ("six weeks"), or of people and organisations ("eight providers"). It may stand on a page if one of these gives it:

- the law data, which a page includes and does not type (pages of docs/law/ may type it);
- a correction that the page links to, or that names the page;
- `figures.toml`, the register of figures with their sources and the pages that may state them.

A page for an exercise may invent figures if the register names it and the page says so.

Numbers that only name something (sections, schedules, instruments, notices, corrections, steps) are
left out; so are the names in the register's `names`.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guide_logic.law import Law, current
from guide_logic.law.files import read_toml
from tools.content import Page
from tools.structure import Problem

DATA = Path(__file__).with_name("figures.toml")

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = r"(?:working |calendar )?(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)"
_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_LARGE = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|"
    "forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?"
)
_THINGS = (
    "councils|authorities|boroughs|charities|organisations|providers|bidders|women|children|people|"
    "homes|sites|properties|grants|funders|members|volunteers|employees|patients|contributors"
)
_PARTS = r"half|halves|thirds?|quarters?|fifths?|tenths?"
_JOIN = r"(?:,\sand\s|,\sor\s|,\s|\sand\s|\sor\s|\sto\s|–|-)"
_REFERENCE_LIST = rf"[\dA-Z]*\d[\dA-Z]*(?:\(\w+\))*(?:{_JOIN}(?:\d+[A-Z]*(?:\(\w+\))*|\(\w+\)))*"

NAMING = re.compile(
    rf"""
      \b(?:Sections?|Regulations?|Paragraphs?|Schedules?|Parts?|Chapters?|Articles?|Rules?|Groups?|
        Corrections?|Figures?|Questions?|Steps?|Stages?|Limbs?|Items?|Notes?|PPN|UK|Appendix|
        SIs?|E)\s?{_REFERENCE_LIST}(?:/\d+)?(?:\s(?:and|to|or)\s(?:UK)?\d+(?:/\d+)?)*
    | \b(?:Act|Acts|Regulations|Order|Rules|Directions)(?:\s\((?:[^()]*)\))?\s\d{{4}}\b
    | \b\d{{4}}\s(?:Act|Regulations|Order|guide|text|study|report|survey|edition)\b
    | \[\d{{4}}\]\s(?:\d+\s)?[A-Z]+(?:\s[A-Z][a-z]+)?\s\d+(?:\s\([A-Z][A-Za-z]+\))?
    | \b\d{{8}}(?:-\d)?\b
    | \bCovid-19\b
    | ^\d+\.\s
    """,
    re.X | re.I,
)
FIGURE = re.compile(
    rf"""
      £\d+(?:,\d{{3}})*(?:\.\d+)?(?:\s?(?:million|billion|m|bn|k)\b)?
    | \b\d{{1,2}}\s(?:{_MONTHS})(?:\s\d{{4}})?\b
    | \b(?:{_MONTHS})\s\d{{4}}\b
    | \b\d+(?:,\d{{3}})*(?:\.\d+)?(?:%|\sper\scent\b)
    | \b\d{{4}}(?:/|-|–)\d{{1,4}}\b
    | \b\d+(?:,\d{{3}})*(?:\.\d+)*(?:[\s-]{_UNITS}\b|\s?MW\b|\s(?:million|billion)\b)?
    | \b(?:{_SMALL}|{_LARGE})(?:\sand\sa\shalf)?[\s-]{_UNITS}\b
    | \b(?:{_SMALL}|{_LARGE})\s(?:in|out\sof)\s(?:every\s)?(?:{_SMALL}|{_LARGE})\b
    | \b(?:(?:{_SMALL})\s)?(?:{_LARGE})(?:[\s-](?:{_SMALL}|{_LARGE}))*\b
    | \b(?:{_SMALL})(?=\s(?:[\w-]+\s)?(?:{_THINGS})\b)
    | \b(?:half|halves|(?:a|one)\s(?:{_PARTS})(?=\sof\b)|(?:two|three|four)[\s-](?:{_PARTS}))\b
    | \b(?:halved|doubled|trebled|tripled|double|twice(?=\s(?:as|a|the)\s))\b
    """,
    re.X | re.I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A figure on a page: its line (0: front matter), as written, and the text around it."""

    line: int
    figure: str
    text: str

    @property
    def key(self) -> str:
        """The figure as the register writes it: one case, one way to write a percentage."""
        return normal(self.figure)


_NUMBERS = f"{_SMALL}|{_LARGE}".split("|")
_DIGITS = {word: str(number) for number, word in enumerate(_NUMBERS[:19], 1)}
_DIGITS |= {word: str(number) for number, word in zip(range(20, 100, 10), _NUMBERS[19:27], strict=True)}


def normal(figure: str) -> str:
    """A figure in the form in which several ways to write it are the same: “10 year” for ten-year."""
    words = figure.casefold().replace("per cent", "%").replace("–", "-").replace(" %", "%")
    words = re.sub(r"(?<=\d)\s?m\b", " million", words)
    words = re.sub(rf"\b({'|'.join(_DIGITS)})\b", lambda match: _DIGITS[match[0]], words)
    return re.sub(rf"[\s-]?({_UNITS}|mw)$", lambda match: f" {match[1].removesuffix('s')}", words)


def figures(page: Page, names: Iterable[str] = ()) -> list[Found]:
    """Every figure in a page's text and in the parts of its front matter that readers see."""
    texts = [(block.line, block.text) for block in page.blocks]
    texts += [(0, text) for text in _front_texts(page.front)]
    return [
        Found(line, match[0], text) for line, text in texts for match in FIGURE.finditer(_without_names(text, names))
    ]


def _front_texts(front: Mapping[str, Any]) -> Iterator[str]:
    for key in ("title", "description", "shows", "claim", "answer", "source"):
        yield str(front.get(key, ""))
    for figure in front.get("figures") or []:
        yield from (str(value) for value in figure.values())


def _without_names(text: str, names: Iterable[str]) -> str:
    for name in names:
        text = text.replace(name, "…")
    return NAMING.sub("…", text)


@dataclass(frozen=True, slots=True)
class Register:
    """The figures that pages may state.

    `names` hold a number but state none. `sources` gives the source of each figure, by page.
    `invented` are pages whose figures are made up for an exercise, and which say so.
    """

    names: tuple[str, ...] = ()
    sources: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    invented: tuple[str, ...] = ()

    @classmethod
    def load(cls, path: Path = DATA) -> "Register":
        """The register. Raises ValueError for a fact without figures, pages or a source."""
        data = tomllib.loads(path.read_text("utf-8"))
        sources: dict[str, dict[str, str]] = {}
        for fact in data["fact"]:
            if set(fact) != {"source", "figures", "pages"} or not all(fact.values()):
                raise ValueError(f"figures.toml: a fact needs a source, figures and pages: {fact}")
            for page in fact["pages"]:
                known = sources.setdefault(page, {})
                known |= {normal(figure): fact["source"] for figure in fact["figures"]}
        return cls(tuple(data["names"]), sources, tuple(data["invented"]))


@dataclass(frozen=True, slots=True)
class LawFigures:
    """The figures that the law data gives: by value, and those of each correction to the guide."""

    values: Mapping[str, str]  # a value as `normal` writes it -> the id of its figure
    corrections: Mapping[str, frozenset[str]]
    corrected_pages: Mapping[str, tuple[str, ...]]  # a correction's id -> the pages it names

    @classmethod
    def of(cls, law: Law, corrections: Iterable[Mapping[str, Any]]) -> "LawFigures":
        """The figures of law data as loaded and of corrections as parsed."""
        rows = list(corrections)
        return cls(
            {
                normal(figure.show(period.value)): figure.id
                for figure in reversed(tuple(law.figures.values()))  # of figures with one value the first is named
                for period in figure.periods
            },
            {row["id"]: frozenset(_stated(row)) for row in rows},
            {row["id"]: tuple(row.get("pages", ())) for row in rows},
        )

    @classmethod
    def load(cls) -> "LawFigures":
        """The figures of the law data of this project."""
        return cls.of(current(), read_toml("corrections.toml")["correction"])

    def given_to(self, page: Page) -> set[str]:
        """The figures of the corrections that a page links to or that name it; all on a law page."""
        linked = {target.partition("#")[2] for _, _, target in page.links}
        return {
            figure
            for correction, stated in self.corrections.items()
            if page.section == "law" or correction in linked or page.path in self.corrected_pages[correction]
            for figure in stated
        }


def _stated(row: Mapping[str, Any]) -> set[str]:
    texts = [row["guide_says"], row["right"], row["title"], *row["references"]]
    return {normal(match[0]) for text in texts for match in FIGURE.finditer(text)}


def unsourced(page: Page, register: Register, law: LawFigures) -> Iterator[Problem]:
    """Figures of a page that nothing gives, and legal figures that it types."""
    registered = register.sources.get(page.path, {})
    given = law.given_to(page)
    invented = page.path in register.invented
    if invented and "invented" not in page.source:
        yield Problem(page.path, 0, "its figures are invented, and it does not say so.")
    for found in figures(page, register.names):
        if found.key in registered:
            continue
        figure = law.values.get(found.key)
        # An exercise may invent a term of three years, but not a threshold or a date of the law.
        if figure and page.section != "law" and not (invented and re.search(_UNITS, found.key)):
            yield Problem(
                page.path, found.line,
                f"{found.figure} is typed. Include generated/figures/{figure}.html, "
                f"or register its source: {found.text[:80]}",
            )  # fmt: skip
        elif not (figure or invented or found.key in given):
            yield Problem(page.path, found.line, f"{found.figure} has no source: {found.text[:80]}")


def unused(pages: Iterable[Page], path: Path = DATA) -> Iterator[Problem]:
    """Facts in the register whose figures, or whose pages, are used no longer."""
    data = tomllib.loads(path.read_text("utf-8"))
    standing = {page.path: {found.key for found in figures(page, data["names"])} for page in pages}
    for fact in data["fact"]:
        keys = {normal(figure) for figure in fact["figures"]}
        for page in fact["pages"]:
            if not keys & standing.get(page, set()):
                yield Problem(
                    page,
                    0,
                    f"figures.toml names it for “{fact['source']}”, but it states none of that.",
                )
        stated = set().union(*(standing.get(page, set()) for page in fact["pages"]))
        for figure in sorted(keys - stated):
            yield Problem("figures.toml", 0, f"{fact['source']}: no page states {figure}.")
