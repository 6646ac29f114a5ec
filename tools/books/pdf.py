"""The guide as tagged PDF: one of everything, and one for each chapter, printed by Chromium.

Each has bookmarks, contents with page numbers, page numbers and a running head, and links that work
inside it. A browser does not know on which page a heading will stand, so a book is printed twice: the
first time tells the numbers that the contents show the second time.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from io import BytesIO

from lxml import etree, html
from playwright.sync_api import Browser, Route
from pypdf import PdfReader

from guide_logic.law.wording import long_date
from tools.books.article import article
from tools.books.contents import Chapter
from tools.paths import SITE

TITLE = "Purposeful collaboration"
NAME = "book.html"
SHEETS_OF = "guide/about-the-guide/"  # a page of text, whose style sheets a book wears too
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

OPTIONAL = re.compile(r"font-display:\s*optional")
"""On screen a late font is left out, so that no line moves; a book waits for it."""

STYLE = """
@page { size: A4; margin: 22mm 18mm 20mm; @bottom-center { content: counter(page); font: 9pt sans-serif; } }
@page :first { @bottom-center { content: none; } @top-left { content: none; } }
body { background: #fff; }
.book-cover { break-after: page; padding-top: 60mm; }
.book-cover h1 { font-size: 34pt; }
.book-contents { break-after: page; }
.book-contents ol { list-style: none; padding: 0; }
.book-contents li { margin: 0.6mm 0; }
.book-contents .of-chapter { margin-top: 3mm; font-weight: 700; }
.book-contents a { display: flex; gap: 2mm; color: inherit; text-decoration: none; }
.book-contents a::before { order: 1; flex: 1; content: ""; border-bottom: 0.5pt dotted currentColor; margin-bottom: 1.2mm; }
.book-contents .toc-page { order: 2; min-width: 9mm; text-align: end; font-variant-numeric: tabular-nums; }
.book-chapter { break-before: page; }
.book-page { margin-top: 12mm; padding-top: 5mm; border-top: 1pt solid currentColor; }
.book-chapter > h1 + .book-page { margin-top: 4mm; }
.prose, .prose > * { max-width: none; }
.book-tool { padding: 2mm 3mm; border: 0.5pt solid currentColor; }
.book-box { font-size: 1.2em; }
"""


def whole(chapters: Sequence[Chapter], browser: Browser, base: str, on: date, site_url: str) -> bytes:
    """The book of all chapters, as a PDF. ``base`` is where the built site is served, for its styles."""
    return _printed(TITLE, "", chapters, browser, base, on, site_url)


def of_chapter(chapter: Chapter, browser: Browser, base: str, on: date, site_url: str) -> bytes:
    """One chapter as a PDF. Links to other chapters lead to the site, where its address is known."""
    return _printed(TITLE, chapter.title, [chapter], browser, base, on, site_url)


def _printed(
    title: str, under: str, chapters: Sequence[Chapter], browser: Browser, base: str, on: date, site_url: str
) -> bytes:
    first = _print(document(title, under, chapters, on, site_url), browser, base)
    return _print(document(title, under, chapters, on, site_url, _page_numbers(first)), browser, base)


def document(
    title: str,
    under: str,
    chapters: Iterable[Chapter],
    on: date,
    site_url: str,
    numbers: Mapping[str, int] | None = None,
) -> str:
    """A book as one HTML document. ``numbers`` gives the page of each anchor that the contents list."""
    chapters = list(chapters)
    held = {page.address: page.name for chapter in chapters for page in chapter.pages}

    def link(address: str, fragment: str) -> str | None:
        if address in held:
            return f"#{held[address]}" + (f"--{fragment}" if fragment else "")
        return site_url + address + (f"#{fragment}" if fragment else "") if site_url else None

    parts = [_cover(title, under, on, site_url), _contents(chapters, numbers or {})]
    pages = "".join(f"@page {_ident(chapter)} {{ @top-left {{ {_head(title, chapter)} }} }}\n" for chapter in chapters)
    for chapter in chapters:
        parts.append(f'<section class="book-chapter" style="page: {_ident(chapter)}">')
        parts.append(f'<h1 id="{_ident(chapter)}">{_escaped(chapter.title)}</h1>')
        for page in chapter.pages:
            body = article(page.address, link, f"{page.name}--")
            body.tag = "div"
            body.set("class", "prose book-page")
            body.set("id", page.name)
            if page.title == chapter.words:  # the chapter's heading says it
                body.find(".//h1").drop_tree()
            for heading in body.iter(*HEADINGS):
                heading.tag = f"h{min(int(heading.tag[1]) + 1, 6)}"
            parts.append(etree.tostring(body, encoding="unicode", method="html"))
        parts.append("</section>")
    whole_title = f"{title}: {under}" if under else title
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{_escaped(whole_title)}</title>'
        f"{_style_sheets()}<style>{STYLE}{pages}</style></head><body>{''.join(parts)}</body></html>"
    )


def _ident(chapter: Chapter) -> str:
    """The chapter's anchor, and the name of its sheets in CSS, which may not begin with a figure."""
    return f"chapter-{chapter.name}"


def _head(title: str, chapter: Chapter) -> str:
    words = f"{title} · {chapter.title}".replace('"', "'")
    return f'content: "{words}"; font: 9pt sans-serif;'


def _cover(title: str, under: str, on: date, site_url: str) -> str:
    lines = [
        f"The guide of November 2024 in our words, with the law as it stood on {long_date(on)}.",
        "This is information, not legal advice. The site has the law of your own day, and the tools.",
        "Text: CC BY 4.0. Original guide: Local Government Association, NCVO and Lloyds Bank Foundation.",
    ]
    if site_url:
        lines.append(f'<a href="{_escaped(site_url)}">{_escaped(site_url)}</a>')
    head = f"<h1>{_escaped(title)}</h1>" + (f"<p><strong>{_escaped(under)}</strong></p>" if under else "")
    return f'<section class="book-cover prose">{head}{"".join(f"<p>{line}</p>" for line in lines)}</section>'


def _contents(chapters: Iterable[Chapter], numbers: Mapping[str, int]) -> str:
    rows = []
    for chapter in chapters:
        rows.append(_row(_ident(chapter), chapter.title, numbers, ' class="of-chapter"'))
        rows += [_row(page.name, page.title, numbers) for page in chapter.pages if page.title != chapter.words]
    return f'<nav class="book-contents prose" aria-label="Contents"><h2>Contents</h2><ol>{"".join(rows)}</ol></nav>'


def _row(anchor: str, words: str, numbers: Mapping[str, int], kind: str = "") -> str:
    page = numbers.get(anchor, "")
    return f'<li{kind}><a href="#{anchor}"><span>{_escaped(words)}</span><span class="toc-page">{page}</span></a></li>'


def _page_numbers(pdf: bytes) -> dict[str, int]:
    """The page of each anchor that something links to, from 1."""
    reader = PdfReader(BytesIO(pdf))
    numbers = {}
    for name, destination in reader.named_destinations.items():
        number = reader.get_destination_page_number(destination)
        if number is not None:
            numbers[name.lstrip("/")] = number + 1
    return numbers


def _style_sheets() -> str:
    """The links to the site's own style sheets, as a page of text has them, from the site's root."""
    head = html.fromstring((SITE / SHEETS_OF / "index.html").read_bytes()).find("head")
    found = []
    for link in head.iter("link"):
        if link.get("rel") == "stylesheet" and link.get("id") != "dark":
            href = link.get("href").lstrip("./")
            found.append(f'<link rel="stylesheet" href="{_escaped(href)}">')
    return "".join(found)


def _print(document: str, browser: Browser, base: str) -> bytes:
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.set_default_timeout(0)  # a book takes as long as it takes

        def answer(route: Route) -> None:
            route.fulfill(body=document, content_type="text/html; charset=utf-8")

        def styles(route: Route) -> None:
            sheet = route.fetch()
            route.fulfill(response=sheet, body=OPTIONAL.sub("font-display:block", sheet.text()))

        page.route(f"**/{NAME}", answer)
        page.route("**/*.css", styles)
        page.goto(base + NAME)
        page.evaluate("document.fonts.ready")
        return page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
    finally:
        context.close()


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
