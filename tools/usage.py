"""Where the law is used: by provision of an instrument, and by reference and figure of the law data.

Pages cite law by a link to legislation.gov.uk, or include a figure that rests on a reference. Tools
say what they use themselves (`guide_logic.uses`). Provisions are sections, schedules and the like;
a link to a paragraph counts for the section or schedule it stands in.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from guide_logic.decisions import TOOLS
from guide_logic.engine import interview
from guide_logic.law import Figure, Law, Reference, Row
from guide_logic.law.files import read_toml
from guide_logic.show import uses
from tools.case_files import WRITTEN_ON, read
from tools.content import Page
from tools.paths import ROOT

PLACE = re.compile(
    r"https?://www\.legislation\.gov\.uk/(?P<instrument>[a-z]+/\d+/\d+)"
    r"(?:/(?P<kind>section|regulation|article|part|schedule)/(?P<number>\d+)(?P<letter>[A-Z]*))?"
)
FIGURE = re.compile(r"generated/figures/([\w-]+)\.html")
DIVISION = re.compile(r",? (?=sections?\b|regulations?\b|articles?\b|Schedules?\b|Parts?\b|Chapter\b|which\b)")
KINDS = ("", "part", "section", "regulation", "article", "schedule")
"""What an instrument is divided into, in the order in which the page lists them; "" is the whole."""

NAMES = {
    "ukpga/2004/27": "Companies (Audit, Investigations and Community Enterprise) Act 2004",
    "ukpga/2014/23": "Care Act 2014",
    "uksi/2006/246": "Transfer of Undertakings (Protection of Employment) Regulations 2006",
    "uksi/2018/952": "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
}
"""Instruments that pages link to and no reference of the law data cites."""

SERIES = {
    "ukpga": "{year} chapter {number}",
    "uksi": "SI {year}/{number}",
    "wsi": "WSI {year}/{number}",
}
CASES = ROOT / "tests" / "cases"


@dataclass(frozen=True, slots=True, order=True)
class Provision:
    """A section, schedule or the like of an instrument, or all of it. Sorts as the instrument runs."""

    instrument: str
    kind: int
    number: int
    letter: str

    @property
    def label(self) -> str:
        """As people write it: “section 12”, “Schedule 5”, “the whole”."""
        name = KINDS[self.kind]
        if not name:
            return "the whole"
        name = name.title() if name in ("part", "schedule") else name
        return f"{name} {self.number}{self.letter}"

    @property
    def url(self) -> str:
        """Its address on legislation.gov.uk."""
        tail = f"/{KINDS[self.kind]}/{self.number}{self.letter}" if self.kind else ""
        return f"https://www.legislation.gov.uk/{self.instrument}{tail}"

    @property
    def anchor(self) -> str:
        """Its anchor on a page that lists provisions."""
        tail = f"-{KINDS[self.kind]}-{self.number}{self.letter}".lower() if self.kind else ""
        return self.instrument.replace("/", "-") + tail


def provision(url: str) -> Provision | None:
    """The provision that an address leads to, or None where it leads to no UK legislation."""
    match = PLACE.match(url)
    if not match:
        return None
    return Provision(
        match["instrument"],
        KINDS.index(match["kind"] or ""),
        int(match["number"] or 0),
        match["letter"] or "",
    )


@dataclass(slots=True)
class Uses:
    """What cites a provision or rests on it."""

    references: list[Reference] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    corrections: list[Row] = field(default_factory=list)
    tools: dict[str, list[str]] = field(default_factory=dict)
    """For each tool, the references through which it cites it."""


class Usage:
    """Who uses what, for law data and pages as they stand."""

    def __init__(self, law: Law, pages: Iterable[Page]) -> None:
        self.law = law
        self.pages = list(pages)
        self.tools_by_figure = uses.tools_by_figure(law)
        self.tools_by_reference = uses.tools_by_reference(law)

    @cached_property
    def pages_by_figure(self) -> Mapping[str, list[Page]]:
        """For each figure, the pages that include it."""
        found: dict[str, list[Page]] = defaultdict(list)
        for page in self.pages:
            for figure in dict.fromkeys(FIGURE.findall(page.source)):
                found[figure].append(page)
        return found

    @cached_property
    def figures_by_reference(self) -> Mapping[str, list[str]]:
        """For each reference, the figures that rest on it on some day."""
        found: dict[str, list[str]] = defaultdict(list)
        for figure in self.law.figures.values():
            for ref in dict.fromkeys(period.ref for period in figure.periods):
                found[ref].append(figure.id)
        return found

    def pages_by_reference(self, ref: Reference) -> list[Page]:
        """The pages that link to a reference's address or include a figure that rests on it."""
        figures = self.figures_by_reference.get(ref.id, [])
        through = [page for figure in figures for page in self.pages_by_figure.get(figure, [])]
        linked = [
            page
            for page in self.pages
            if ref.url and any(target.partition("#")[0] == ref.url for _, _, target in page.links)
        ]
        return sorted({page.path: page for page in [*linked, *through]}.values(), key=_path)

    @cached_property
    def provisions(self) -> Mapping[Provision, Uses]:
        """Every provision that something uses, in order, with what uses it."""
        found: dict[Provision, Uses] = defaultdict(Uses)
        for ref in self.law.references.values():
            place = provision(ref.url)
            if place:
                there = found[place]
                there.references.append(ref)
                there.figures += self.figures_by_reference.get(ref.id, [])
                for tool in self.tools_by_reference[ref.id]:
                    there.tools.setdefault(tool, []).append(ref.id)
        for page in self.pages:
            for place in self.cited_by(page):
                found[place].pages.append(page)
        for correction in read_toml("corrections.toml")["correction"]:
            for place in _places(correction["urls"]):
                found[place].corrections.append(correction)
        return dict(sorted(found.items()))

    def cited_by(self, page: Page) -> list[Provision]:
        """The provisions that a page links to, or includes a figure from, in order."""
        urls = [target for _, _, target in page.links]
        for figure in FIGURE.findall(page.source):
            if figure in self.law.figures:
                refs = {period.ref for period in self.law.figure(figure).periods}
                urls += [self.law.ref(ref).url for ref in refs]
        return sorted(_places(urls))

    @cached_property
    def instruments(self) -> Mapping[str, str]:
        """What each instrument is called: as the law data cites it, else by its series and number."""
        cites = [(ref.cite, ref.url) for ref in self.law.references.values()]
        for correction in read_toml("corrections.toml")["correction"]:
            cites += zip(correction["references"], correction["urls"], strict=True)
        found: dict[str, str] = dict(NAMES)
        for cite, url in cites:
            place = provision(url)
            if place:
                found.setdefault(place.instrument, DIVISION.split(cite)[0])
        for place in self.provisions:
            series, year, number = place.instrument.split("/")
            plain = SERIES.get(series, f"{series} {{year}}/{{number}}")
            found.setdefault(place.instrument, plain.format(year=year, number=number))
        return found


def _path(page: Page) -> str:
    return page.path


def _places(urls: Iterable[str]) -> set[Provision]:
    return {place for place in map(provision, urls) if place}


@dataclass(frozen=True, slots=True)
class LegalCase:
    """A case of the tests: its tool and name, and the law that its answer takes."""

    tool: str
    name: str
    figures: frozenset[str]
    references: frozenset[str]


def legal_cases(law: Law, folder: Path = CASES) -> list[LegalCase]:
    """Every legal case of the tests, answered, with the figures looked up and the references cited."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in TOOLS:
            continue
        for case in read(path):
            watched = Watched(law.figures)
            outcome = interview.assess(
                TOOLS[path.stem],
                case["answers"],
                Law(watched, law.references),
                case.get("today", WRITTEN_ON),
            )
            found.append(LegalCase(path.stem, case["name"], frozenset(watched.asked), frozenset(outcome.refs())))
    return found


class Watched(dict[str, Figure]):
    """Figures that remember which of them were asked for."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        super().__init__(figures)
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> Figure:
        self.asked.add(key)
        return super().__getitem__(key)
