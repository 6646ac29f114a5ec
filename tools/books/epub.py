"""The guide as an EPUB 3, made by EbookLib: a file for each page, contents by chapter, drawings as pictures.

Readers' programs differ in what they make of SVG that a page's styles colour, so a drawing goes in as the
picture that a browser makes of it, with the drawing's own words as its alternative text.
"""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from ebooklib import epub
from lxml import etree, html
from playwright.sync_api import Browser, Page

from guide_logic.law.wording import long_date
from tools.books.article import article
from tools.books.contents import BookPage, Chapter

TITLE = "Purposeful collaboration"
IDENTIFIER = "purposeful-collaboration"
DRAWING = "figure svg.drawing"
WIDTH = 720  # CSS pixels of the window that drawings are taken in: their form for a tablet's page

STYLE = """
body { line-height: 1.5; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: 0.3em; text-align: start; vertical-align: top; }
.admonition, .book-tool { margin: 1em 0; padding: 0.5em 0.8em; border-inline-start: 0.3em solid; }
.admonition-title { font-weight: bold; }
figure { margin: 1em 0; }
img { max-width: 100%; }
dt { font-weight: bold; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; }
"""

ACCESS = {
    "schema:accessMode": ("textual", "visual"),
    "schema:accessModeSufficient": ("textual",),
    "schema:accessibilityFeature": ("tableOfContents", "readingOrder", "structuralNavigation", "alternativeText"),
    "schema:accessibilityHazard": ("none",),
    "schema:accessibilitySummary": ("Headings, lists and tables are marked up, and each drawing has its words.",),
}
"""What a reader's program is told of how the book can be read."""

_DROP = ("style", "open", "role", "itemprop", "loading", "decoding", "markdown")


def make(chapters: Sequence[Chapter], browser: Browser, base: str, on: date, site_url: str) -> bytes:
    """The book as the bytes of an EPUB. ``base`` is where the built site is served, for its drawings."""
    book = epub.EpubBook()
    book.set_identifier(f"{IDENTIFIER}-{on.isoformat()}")
    book.set_title(TITLE)
    book.set_language("en-GB")
    for name in ("Local Government Association", "NCVO", "Lloyds Bank Foundation"):
        book.add_author(name, role="oth", uid=name.split()[0].lower())
    book.add_metadata("DC", "description", _about(on))
    book.add_metadata("DC", "rights", "Text: CC BY 4.0.")
    for name, values in ACCESS.items():
        for value in values:
            book.add_metadata(None, "meta", value, {"property": name})
    style = epub.EpubItem("style", "style.css", "text/css", STYLE.encode())
    book.add_item(style)

    held = {page.address: f"{page.name}.xhtml" for chapter in chapters for page in chapter.pages}

    def link(address: str, fragment: str) -> str | None:
        if address in held:
            return held[address] + (f"#{fragment}" if fragment else "")
        return site_url + address + (f"#{fragment}" if fragment else "") if site_url else None

    front = _file("front.xhtml", TITLE, f"<h1>{TITLE}</h1><p>{_about(on)}</p>", style)
    book.add_item(front)
    spine: list[Any] = [front, "nav"]
    toc: list[Any] = []
    window = browser.new_context(viewport={"width": WIDTH, "height": 900}, device_scale_factor=2).new_page()
    try:
        for chapter in chapters:
            files = [_page(book, page, link, style, window, base) for page in chapter.pages]
            spine += files
            toc.append((epub.Section(chapter.title, files[0].file_name), files))
    finally:
        window.context.close()
    book.toc, book.spine = toc, spine
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    written = BytesIO()
    epub.write_epub(written, book, {"epub3_landmark": False, "mtime": on})
    return written.getvalue()


def _about(on: date) -> str:
    return (
        f"The guide of November 2024 in our words, with the law as it stood on {long_date(on)}. "
        "This is information, not legal advice. The site has the law of your own day, and the tools."
    )


def _page(
    book: epub.EpubBook, page: BookPage, link: Any, style: epub.EpubItem, window: Page, base: str
) -> epub.EpubHtml:
    body = article(page.address, link)
    body.tag = "section"
    body.attrib.clear()
    _pictures(book, body, page, window, base)
    for element in list(body.iter()):
        if not isinstance(element.tag, str):
            element.drop_tree()
            continue
        for name in [name for name in element.attrib if name in _DROP or name.startswith("data-")]:
            del element.attrib[name]
    words = etree.tostring(body, encoding="unicode", method="xml")
    made = _file(f"{page.name}.xhtml", page.title, words, style)
    book.add_item(made)
    return made


def _pictures(book: epub.EpubBook, body: html.HtmlElement, page: BookPage, window: Page, base: str) -> None:
    """Put a picture for each drawing, with its words; other SVG only repeats what stands beside it."""
    drawings = body.xpath(".//figure//svg[contains(@class, 'drawing')]")
    if drawings:
        window.goto(f"{base}{page.address}")
        window.evaluate("document.fonts.ready")
    for place, svg in enumerate(drawings):
        shown = window.locator(DRAWING).nth(place)
        if not shown.is_visible():  # the form of the drawing for another width
            svg.drop_tree()
            continue
        name = f"{page.name}-{place + 1}.png"
        book.add_item(epub.EpubItem(name.removesuffix(".png"), name, "image/png", shown.screenshot()))
        words = ". ".join(filter(None, (svg.findtext("title"), svg.findtext("desc"))))
        picture = html.fromstring(f'<img src="{name}"/>')
        picture.set("alt", words)
        picture.tail = svg.tail
        svg.getparent().replace(svg, picture)
    for svg in body.xpath(".//svg"):
        svg.drop_tree()


def _file(name: str, title: str, body: str, style: epub.EpubItem) -> epub.EpubHtml:
    made = epub.EpubHtml(uid=name.removesuffix(".xhtml"), file_name=name, title=title, lang="en-GB")
    made.content = f"<html><body>{body}</body></html>"
    made.add_item(style)
    return made
