"""What every page must have, after docs/about/conventions.md, and how pages must hang together."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import yaml

from tools.content import Heading, Page
from tools.pages.cases import REGIONS
from tools.paths import DOCS, ROOT

CHAPTERS = (
    "executive-summary", "introduction", "key-terms", "commissioning", "set-up", "research",
    "design", "resourcing", "outcomes", "appendix-a", "appendix-b", "appendix-c", "appendix-d",
    "appendix-e", "appendix-f", "about",
)  # fmt: skip
READERS = (
    "commissioner",
    "procurement",
    "finance-legal",
    "councillor",
    "charity",
    "trainer",
    "editor",
)
STAGES = ("set-up", "research", "design", "resourcing", "outcomes", "all")
VERDICTS = ("true", "false", "depends")

REQUIRED = {
    "title": str, "description": str, "chapter": str, "source": str, "readers": list, "stage": str,
    "reviewed": date,
}  # fmt: skip
OPTIONAL = {"hide": list, "presets": list, "search": dict}
EMBEDDED = {"template": str, "tool": str, "short": str}  # shown in other sites' pages
RELATED = {"cases": list, "myths": list, "tools": list, "guide": list}
CASE = {
    "place": str, "region": str, "organisations": list, "sector": (str, list), "approach": list,
    "figures": list, "shows": str, "presets": list,
}  # fmt: skip
MYTH = {"claim": str, "verdict": str, "answer": str}
LISTED = {"readers", "organisations", "sector", "approach"}  # lists that may not be empty
FIGURES = 13  # of the guide
TO_TICK = re.compile(r"\s*- \[[ x]\] (.*)")
UNFINISHED = re.compile(r"\b(TODO|FIXME|TBC|TBD|XXX|lorem ipsum)\b", re.I)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, on which page, at which line (0: the page as a whole)."""

    page: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.message}" if self.line else f"{self.page}: {self.message}"


def is_case(page: Page) -> bool:
    """Whether a page tells one case study."""
    return page.section == "case-studies" and page.slug != "index"


def is_myth(page: Page) -> bool:
    """Whether a page answers one myth."""
    return page.section == "myths" and page.slug != "index"


def front_matter(page: Page) -> Iterator[Problem]:
    """Keys that are missing, unknown or hold what the conventions do not allow."""
    front = page.front
    required: dict[str, Any] = dict(REQUIRED)
    if is_case(page):
        required |= CASE | RELATED
    elif is_myth(page):
        required |= MYTH | RELATED
    elif page.section == "embed":
        required |= EMBEDDED
    for key in required.keys() - front.keys():
        yield Problem(page.path, 0, f"the front matter has no {key}.")
    for key, value in front.items():
        kind = (required | OPTIONAL).get(key)
        if kind is None:
            yield Problem(page.path, 0, f"the front matter has a key that no page may have: {key}.")
        elif not isinstance(value, kind) or value == "" or (value == [] and key in LISTED):
            yield Problem(page.path, 0, f"{key} holds nothing, or the wrong kind of value: {value!r}.")
    yield from _allowed(page, "chapter", CHAPTERS)
    yield from _allowed(page, "stage", STAGES)
    yield from _allowed(page, "readers", READERS)
    yield from _allowed(page, "region", REGIONS)
    yield from _allowed(page, "verdict", VERDICTS)
    if not str(front.get("description", "")).endswith((".", "?")):
        yield Problem(page.path, 0, "the description should be a sentence that ends in a full stop.")
    for figure in front.get("figures") or []:
        if not isinstance(figure, dict) or set(figure) - {"chart", "headline"} != {"value", "what", "source"}:
            yield Problem(
                page.path, 0, f"a figure needs value, what, source and at most chart and headline: {figure!r}."
            )


def _allowed(page: Page, key: str, allowed: Collection[str]) -> Iterator[Problem]:
    value = page.front.get(key)
    for one in value if isinstance(value, list) else [value] if value is not None else []:
        if one not in allowed:
            yield Problem(page.path, 0, f"{key} cannot be {one!r}. It can be: {', '.join(allowed)}.")


def unique_titles(pages: Iterable[Page]) -> Iterator[Problem]:
    """Titles that two pages share, whatever their capitals."""
    seen: dict[str, str] = {}
    for page in pages:
        title = str(page.front.get("title", "")).casefold()
        if title in seen:
            yield Problem(page.path, 0, f"{seen[title]} has the same title.")
        seen[title] = page.path


def headings(page: Page) -> Iterator[Problem]:
    """Headings without an anchor of their own, and levels that skip."""
    counts = Counter(heading.anchor for heading in page.headings)
    level = 0
    for heading in page.headings:
        if not heading.anchor:
            yield Problem(page.path, heading.line, f"“{heading.text}” has no anchor such as {{#name}}.")
        elif counts[heading.anchor] > 1:
            yield Problem(page.path, heading.line, f"the anchor {heading.anchor} stands twice.")
        if heading.level > level + 1:
            yield Problem(page.path, heading.line, f"“{heading.text}” skips a heading level.")
        level = heading.level
    if [heading.level for heading in page.headings].count(1) != 1:
        yield Problem(page.path, 0, "a page has one heading of the first level.")


def configuration(config: Path = ROOT / "mkdocs.yml") -> dict[str, Any]:
    """The site's configuration."""
    return _parsed(config.read_text("utf-8"))


@cache
def _parsed(text: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(text)
    return data


def nav_paths(config: Path = ROOT / "mkdocs.yml") -> list[str]:
    """Every page that the navigation names, in order."""
    return list(_paths(configuration(config)["nav"]))


def _paths(entry: Any) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict):
        for value in entry.values():
            yield from _paths(value)
    else:
        for value in entry:
            yield from _paths(value)


def navigation(pages: list[Page], nav: list[str]) -> Iterator[Problem]:
    """Pages that the navigation leaves out, names twice or makes up, and pages nobody links to."""
    known = {page.path for page in pages}
    for path, count in Counter(nav).items():
        if path not in known:
            yield Problem(path, 0, "the navigation names it, but there is no such page.")
        if count > 1:
            yield Problem(path, 0, "the navigation names it more than once.")
    linked = {target for page in pages for target in targets(page) if target != page.path}
    for page in pages:
        if page.section == "embed":
            continue  # shown inside pages of other sites, with no navigation of its own
        if page.path not in nav:
            yield Problem(page.path, 0, "the navigation in mkdocs.yml leaves it out.")
        if page.path != "index.md" and page.path not in linked:
            yield Problem(page.path, 0, "no other page links to it.")


def targets(page: Page) -> set[str]:
    """The pages that a page links to in its text, or names in its front matter."""
    folder = page.path.rpartition("/")[0]
    found = set()
    for _, _, target in page.links:
        path = target.partition("#")[0]
        if path.endswith(".md") and "://" not in path:
            found.add(normpath(join(folder, path)))
    for key, where in (("cases", "case-studies"), ("myths", "myths"), ("tools", "tools")):
        found |= {f"{where}/{slug}.md" for slug in page.front.get(key) or []}
    return found | set(page.front.get("guide") or [])


def includes(page: Page, root: Path = DOCS / "includes") -> Iterator[Problem]:
    """Fragments that a page includes and nobody wrote."""
    for line, name in page.includes:
        if not (root / name).is_file():
            yield Problem(page.path, line, f"the included fragment {name} does not exist.")


def related(pages: list[Page]) -> Iterator[Problem]:
    """Related pages that do not exist, and cases and myths that are linked one way only."""
    by_path = {page.path: page for page in pages}
    for page in pages:
        if not (is_case(page) or is_myth(page)):
            continue
        if is_case(page) and not page.front.get("myths"):
            yield Problem(page.path, 0, "the case names no myth that it bears on.")
        for key, where in (("cases", "case-studies"), ("myths", "myths"), ("tools", "tools")):
            for slug in page.front.get(key) or []:
                other = by_path.get(f"{where}/{slug}.md")
                if other is None:
                    yield Problem(page.path, 0, f"{key} names {slug}, which does not exist.")
                elif _one_way(page, other):
                    yield Problem(other.path, 0, f"{page.path} names it, but it does not name that page.")
        for path in page.front.get("guide") or []:
            if path not in by_path:
                yield Problem(page.path, 0, f"guide names {path}, which does not exist.")


def _one_way(page: Page, other: Page) -> bool:
    """Whether one page is a case, the other a myth, and the other does not name the first."""
    if is_case(page) and is_myth(other):
        return page.slug not in (other.front.get("cases") or [])
    if is_myth(page) and is_case(other):
        return page.slug not in (other.front.get("myths") or [])
    return False


def unfinished(page: Page) -> Iterator[Problem]:
    """Marks that something is still to be written."""
    for line, text in enumerate(page.source.split("\n"), 1):
        if match := UNFINISHED.search(text):
            yield Problem(page.path, line, f"{match[0]}: something is still to be written.")


def checklists(page: Page) -> Iterator[Problem]:
    """Items to tick that ask a question: a tick has to mean that something is so, and good."""
    for line, text in enumerate(page.source.split("\n"), 1):
        if (item := TO_TICK.match(text)) and "?" in item[1]:
            yield Problem(page.path, line, "an item to tick asks a question: say what is so.")


class _Pictures(HTMLParser):
    """Collects the pictures of a piece of HTML that say nothing to people who cannot see them."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.silent: list[tuple[int, str]] = []
        self.named_by: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if identifier := given.get("id"):
            self.ids.add(identifier)
        if tag == "img" and not (given.get("alt") or "").strip() and given.get("alt") != "":
            self.silent.append((self.getpos()[0], "an image has no alt text."))
        if tag == "svg" and given.get("aria-hidden") != "true":
            names = given.get("aria-labelledby") or ""
            if given.get("role") not in ("img", "group") or not (names or given.get("aria-label")):
                self.silent.append((self.getpos()[0], "a drawing is neither named nor hidden."))
            self.named_by += [(self.getpos()[0], name) for name in names.split()]


def pictures(name: str, html: str) -> Iterator[Problem]:
    """Images without alt text, and drawings that have no name and are not hidden."""
    reader = _Pictures()
    reader.feed(html)
    for line, message in reader.silent:
        yield Problem(name, line, message)
    for line, identifier in reader.named_by:
        if identifier not in reader.ids:
            yield Problem(name, line, f"a drawing is named by {identifier}, which is not there.")
    for match in re.finditer(r"!\[\s*\]\(", html):
        yield Problem(name, html[: match.start()].count("\n") + 1, "an image has no alt text.")


def guide_figures(pages: Iterable[Page]) -> Iterator[Problem]:
    """Figures of the guide whose content no page tells in words, under the anchor figure-1 and so on."""
    told: dict[str, str] = {}
    for page in pages:
        for heading in page.headings:
            if re.fullmatch(r"figure-\d+", heading.anchor):
                if heading.anchor in told:
                    yield Problem(page.path, heading.line, f"{told[heading.anchor]} tells it too.")
                told[heading.anchor] = page.path
                if not _words_under(page, heading):
                    yield Problem(page.path, heading.line, f"nothing tells what {heading.anchor} shows.")
    for number in range(1, FIGURES + 1):
        if f"figure-{number}" not in told:
            yield Problem("guide", 0, f"no heading has the anchor figure-{number}.")


def _words_under(page: Page, heading: Heading) -> bool:
    """Whether at least two blocks of text stand between a heading and the next of its level."""
    later = (h.line for h in page.headings if h.line > heading.line and h.level <= heading.level)
    end = min(later, default=10**9)
    return sum(heading.line < block.line < end for block in page.blocks) >= 2


def check(pages: list[Page], nav: list[str], fragments: Mapping[str, str]) -> list[Problem]:
    """Every problem of structure, by page. `fragments` are the hand-written includes, by name."""
    found = [*unique_titles(pages), *navigation(pages, nav), *related(pages), *guide_figures(pages)]
    for page in pages:
        found += [*front_matter(page), *headings(page), *includes(page), *unfinished(page)]
        found += [*checklists(page), *pictures(page.path, page.source)]
    for name, html in fragments.items():
        found += pictures(name, html)
    return sorted(found)


def fragments(root: Path = DOCS / "includes") -> dict[str, str]:
    """The hand-written fragments that pages include, by name."""
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file() and "generated" not in path.relative_to(root).parts
    }
