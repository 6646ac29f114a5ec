"""Turns `docs/` into `site/` as `mkdocs build --strict` does, and keeps what takes longest: `python -m tools.render`.

That is of each page its HTML with its headings, and its sections for search. They depend on the page's text and on the
fragments in it, on what any page may name (other pages, the glossary, the sizes of letters in drawings) and on the
programs. The frame around it shows other pages too, and is always drawn anew.
"""

import json
import logging
import sys
from functools import cache
from typing import Any

from material.plugins.search import plugin
from material.plugins.search.plugin import SearchIndex
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc
from mkdocs.utils import CountHandler

from tools.content import INCLUDE
from tools.kept import code, kept
from tools.markdown.drawings import STYLES
from tools.markdown.explained_terms import GLOSSARY
from tools.paths import DOCS, ROOT

INCLUDES = DOCS / "includes"

make_page = Page.render
"""MkDocs's own way from Markdown to HTML."""

FOUND: dict[str, list[dict[str, Any]]] = {}
"""The sections of each page, by its address."""

WARNED = CountHandler(level=logging.WARNING)


class Warned(Exception):
    """A page was made with a warning. It is not kept, for what is kept warns nobody again."""


def render(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give a page its HTML, its headings and its sections for search, made or kept."""

    def make() -> bytes:
        before = WARNED.get_counts()
        make_page(page, config, files)
        made = json.dumps([page.content, [_token(link) for link in page.toc], sections(page)]).encode()
        if WARNED.get_counts() != before:
            raise Warned(made)
        return made

    source = page.file.content_string
    made_from = any_page(files) + f"{page.file.src_uri}\0{source}\0{''.join(fragments(source))}".encode()
    try:
        made = kept("page.json", made_from, make)
    except Warned as warned:
        made = warned.args[0]
    page.content, headings, FOUND[page.url] = json.loads(made)
    page.toc = get_toc(headings)


def fragments(text: str) -> list[str]:
    """The text of each fragment that a text includes, and of those within."""
    found = [(INCLUDES / name).read_text("utf-8") for name in INCLUDE.findall(text)]
    return [text for each in found for text in (each, *fragments(each))]


@cache
def any_page(files: Files) -> bytes:
    """What any page may depend on."""
    glossary = (DOCS / GLOSSARY).read_text("utf-8")
    addresses = sorted(f"{file.src_uri}\0{file.url}\0{file.inclusion}" for file in files)
    texts = [glossary, *fragments(glossary), STYLES.read_text("utf-8"), *addresses]
    return code() + json.dumps(texts).encode()


def sections(page: Page) -> list[dict[str, Any]]:
    """The sections of a page, as the search plugin lists them."""
    index = SearchIndex()
    index.add_entry_from_context(page)
    found: list[dict[str, Any]] = index.entries
    return found


class Sections(SearchIndex):
    """The search plugin's list, made of the sections that pages have already."""

    def add_entry_from_context(self, page: Page) -> None:
        """Add a page's sections."""
        self.entries += FOUND[page.url]


def _token(link: AnchorLink) -> dict[str, Any]:
    """A heading as MkDocs reads it."""
    children = [_token(child) for child in link.children]
    return {"name": link.title, "id": link.id, "level": link.level, "children": children}


def main() -> None:
    """Build, or say what is wrong and exit with status 1."""
    for handler in (logging.StreamHandler(), WARNED):
        logging.getLogger("mkdocs").addHandler(handler)
    Page.render = render  # type: ignore[method-assign, assignment]
    plugin.SearchIndex = Sections
    try:
        build(load_config(str(ROOT / "mkdocs.yml"), strict=True))
    except Abort as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
