"""Marks each heading that has a short link with its id, as `data-go`; "Copy link" copies that link."""

from functools import cache
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from tools.markdown import source
from tools.register import load

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@cache
def register() -> dict[str, str]:
    """The id of each page and section in the register."""
    return load().ids()


def mark(root: Element, address: str, ids: dict[str, str]) -> None:
    """Put `data-go` on each heading that has a short link; a page's first stands for the page."""
    for heading in root.iter():
        if heading.tag in HEADINGS and (anchor := heading.get("id")):
            go = ids.get(address if heading.tag == "h1" else f"{address}#{anchor}")
            if go:
                heading.set("data-go", go)


class _ShareLinks(Treeprocessor):
    def run(self, root: Element) -> None:
        if page := source.path(self.md):
            mark(root, source.address(page), register())


class ShareLinks(Extension):
    """Needs the anchors that toc and attr_list give to headings, and comes after them."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step to a Markdown object."""
        md.treeprocessors.register(_ShareLinks(md), "share_links", 4)


def makeExtension(**options: object) -> ShareLinks:
    """The extension, as Python-Markdown asks a module for it."""
    return ShareLinks(**options)
