"""Which pages a book holds and in which order, from the navigation in mkdocs.yml."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from tools.paths import SITE
from tools.structure import configuration

WHOLE_SECTIONS = ("Case studies", "Myths")
"""Sections of the navigation that are a chapter each, beside those of the guide."""

REFERENCE = {
    "Law and reference": (
        "law/changes.md",
        "law/corrections.md",
        "law/notices.md",
        "law/unverified.md",
        "reference/glossary.md",
        "reference/support-and-training.md",
        "reference/sources.md",
    )
}
"""What a reader away from the site needs beside the text."""


@dataclass(frozen=True, slots=True)
class BookPage:
    """A page: its address in the site, such as "guide/set-up/", and its title."""

    address: str
    title: str

    @property
    def name(self) -> str:
        """A name without slashes, for anchors and files."""
        return self.address.strip("/").replace("/", "-")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the book: its title and its pages in order."""

    title: str
    pages: tuple[BookPage, ...]

    @property
    def words(self) -> str:
        """The title without the number of a stage."""
        return self.title.lstrip("0123456789. ")

    @property
    def name(self) -> str:
        """A name for files, from the title."""
        return "-".join(word for word in "".join(c if c.isalnum() else " " for c in self.title.lower()).split())


def chapters() -> tuple[Chapter, ...]:
    """The chapters of the book, from the navigation and the built pages' titles.

    Raises FileNotFoundError where a page is not built.
    """
    nav: dict[str, Any] = {}
    for entry in configuration()["nav"]:
        nav.update(entry)
    found = [(title, inside) for entry in nav["Guide"] for title, inside in entry.items()]
    found += [(title, nav[title]) for title in WHOLE_SECTIONS]
    found += [(title, list(within)) for title, within in REFERENCE.items()]
    return tuple(Chapter(title, tuple(_page(path) for path in paths(inside))) for title, inside in found)


def paths(inside: Any) -> Iterator[str]:
    """The pages of a part of the navigation, whatever it is nested in."""
    if isinstance(inside, str):
        yield inside
    elif isinstance(inside, dict):
        for part in inside.values():
            yield from paths(part)
    else:
        for part in inside:
            yield from paths(part)


def _page(path: str) -> BookPage:
    address = path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"
    tree = html.fromstring((SITE / address / "index.html").read_bytes())
    return BookPage(address, " ".join(tree.xpath("string(//article//h1)").split()))
