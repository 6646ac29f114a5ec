"""What on the site looks different, gathered: of each page the elements that no page before it has in the same place."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from lxml import html

from tests.site.built import built_pages

SELECTED = re.compile(r"\[([\w-]+)")
FREE = {"class", "data-go", "href", "title"}
"""Attributes whose values give no element a colour or a size, or whose values are told apart anyhow."""


def only_new(source: str, attributes: Collection[str], seen: set[int]) -> str:
    """The body of a page with the elements whose look is not yet seen and those round them, or "" where there is none.

    A look is what a style sheet sees of an element: its name, classes and the attributes given, with those of all
    the elements round it. What stands beside it is left out: that moves an element, and does not colour it. So
    what is in a new element is new. The looks are added to ``seen``.
    """
    names = sorted(set(attributes) - FREE)

    def keep(element: html.HtmlElement, around: int) -> bool:
        given = [(name, element.get(name)) for name in names if name in element.attrib]
        classes = " ".join(sorted(element.get("class", "").split()))
        look = hash((around, element.tag, classes, element.get("style"), *given))
        new = look not in seen
        seen.add(look)
        for child in list(element.iterchildren("*")):
            if keep(child, look):
                new = True
            else:
                child.drop_tree()
        return new

    body = html.document_fromstring(source).find("body")
    return html.tostring(body, encoding="unicode") if keep(body, 0) else ""


def gathered(site: Path) -> Iterator[tuple[str, str]]:
    """The path of a page and what of it is new, for each page that has something new."""
    sheets = [path.read_text("utf-8") for path in (site / "assets" / "built").glob("*.css")]
    attributes = {name for sheet in sheets for name in SELECTED.findall(sheet)}
    seen: set[int] = set()
    for page in built_pages(site):
        if found := only_new((site / page.path).read_text("utf-8"), attributes, seen):
            yield page.path, found
