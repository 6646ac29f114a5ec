"""Few pages of the site that together have everything on it that looks different."""

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from lxml import html

from tests.site.built import built_pages

SELECTED = re.compile(r"\[([\w-]+)")
FREE = {"class", "data-go", "href", "title"}
"""Attributes whose values give no element a colour or a size, or whose values are told apart anyhow."""


def looks(source: str, attributes: Collection[str]) -> frozenset[int]:
    """A number for each element of a page as a style sheet sees it.

    That is its name, classes and the attributes given, with those of all the elements round it. What
    stands beside it is left out: that moves an element, and does not colour it.
    """
    found: set[int] = set()
    names = sorted(set(attributes) - FREE)
    places: list[tuple[html.HtmlElement, int]] = [(html.document_fromstring(source).find("body"), 0)]
    while places:
        element, around = places.pop()
        given = [(name, element.get(name)) for name in names if name in element.attrib]
        classes = " ".join(sorted(element.get("class", "").split()))
        inside = hash((around, element.tag, classes, element.get("style"), *given))
        found.add(inside)
        places += [(child, inside) for child in element.iterchildren("*")]
    return frozenset(found)


@cache
def looks_of_pages(site: Path) -> dict[str, frozenset[int]]:
    """The looks of every page, by its path, as the site's own style sheets tell them."""
    sheets = [path.read_text("utf-8") for path in (site / "assets" / "built").glob("*.css")]
    attributes = {name for sheet in sheets for name in SELECTED.findall(sheet)}
    return {page.path: looks((site / page.path).read_text("utf-8"), attributes) for page in built_pages(site)}


@cache
def telling_pages(site: Path) -> frozenset[str]:
    """The paths of few pages that together have every look: first those with most in them that is new."""
    left = looks_of_pages(site)
    sizes = {path: (site / path).stat().st_size for path in left}
    chosen: set[str] = set()
    seen: set[int] = set()
    while left := {path: new for path, found in left.items() if (new := found - seen)}:
        best = max(left, key=lambda path: (len(left[path]) / sizes[path], path))
        chosen.add(best)
        seen |= left[best]
    return frozenset(chosen)
