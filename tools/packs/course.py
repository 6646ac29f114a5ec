"""A chapter as a course: its pages, its tools and its quiz in one document, with a style sheet and a script of its own.

The document shows one page at a time and asks nothing of a network, so it works in any frame. Without its
script all pages stand below each other. pack.js tells the learning platform, where there is one.
"""

import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from lxml import etree, html

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.law import Law
from guide_logic.law.wording import long_date
from tools.books.article import article, lead
from tools.books.contents import Chapter
from tools.bundle import ESBUILD
from tools.packs import tool
from tools.pages import quizzes
from tools.paths import ROOT

SHARED = "shared"
"""The folder of what the courses of a pack share."""
QUIZ = "quiz"

_HERE = Path(__file__).parent
_PAGE = """\
<!doctype html>
<html lang="en-GB" data-scorm="{version}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../{shared}/pack.css">
<script defer src="../{shared}/pack.js"></script>
</head>
<body>
<header class="pack-head"><p>Purposeful collaboration</p><p class="pack-title">{title}</p></header>
<div class="pack-body">
<nav class="pack-contents" aria-label="Pages"><details open><summary>Pages</summary><ol>{contents}</ol></details></nav>
<main>
{pages}
<nav class="pack-turn" aria-label="Next page" hidden><a class="pack-back">Back</a> <a class="pack-on">Next page</a></nav>
</main>
</div>
<footer class="pack-foot"><p>The guide of November 2024 in our words, with the law as it stood on {day}. The law may
have changed since. This is information, not legal advice.{site} Text: CC BY 4.0.</p></footer>
</body>
</html>
"""
_TOOL = """\
<h1>{title}</h1>
<p>This tool runs inside the pack, and needs no network. It asks for your own day, and knows the law as it stood on {day}.
What you type stays on your device: the platform hears nothing of it.</p>
<iframe class="pack-tool" src="../{shared}/{name}.html" title="{title}" loading="lazy" allow="clipboard-write"></iframe>
"""
_ABOUT_QUIZ = (
    "<p>Your platform hears the score when you mark your answers, and the last marking counts. The course is complete"
    " once every question has an answer. Opened without a platform, the quiz marks itself and sends nothing.</p>"
)


@dataclass(frozen=True, slots=True)
class Course:
    """A chapter that has a quiz: its name for folders, its title, its document for each version of SCORM, its tools."""

    name: str
    title: str
    document: Mapping[str, bytes]
    tools: tuple[str, ...]


def courses(
    chapters: Iterable[Chapter], titles: Mapping[str, str], law: Law, on: date, site_url: str, versions: Iterable[str]
) -> tuple[Course, ...]:
    """A course for each chapter with a quiz, in order. `titles` are the site's headings by address."""
    versions = tuple(versions)
    quiz = quizzes.load()
    found = []
    for chapter in chapters:
        name = chapter.pages[0].address.strip("/").rpartition("/")[2]
        if name in quiz:
            template, held = _document(name, chapter, quiz[name], titles, law, on, site_url)
            documents = {version: template.replace("{version}", version, 1).encode() for version in versions}
            found.append(Course(name, chapter.words, documents, held))
    return tuple(found)


def shared(tools: Mapping[str, bytes]) -> dict[str, bytes]:
    """The style sheet and the script of every course, and these files of tools, by path in a pack."""
    files = {name: _bundled(_HERE / name) for name in ("pack.css", "pack.js")}
    return {f"{SHARED}/{name}": content for name, content in {**files, **tools}.items()}


def _bundled(source: Path) -> bytes:
    """A source with what it imports in one file: a classic script, since a sandboxed frame may load no module."""
    command = [
        str(ESBUILD),
        str(source),
        "--bundle",
        "--minify",
        "--format=iife",
        "--loader:.svg=dataurl",
        "--log-level=warning",
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


def _document(
    name: str,
    chapter: Chapter,
    questions: Iterable[quizzes.Question],
    titles: Mapping[str, str],
    law: Law,
    on: date,
    site_url: str,
) -> tuple[str, tuple[str, ...]]:
    """The document, and the tools that its pages lead to, in their order: each is a page of the course."""
    held = {page.address: page.name for page in chapter.pages}
    tools: dict[str, str] = {}

    def link(address: str, fragment: str) -> str | None:
        if address in held:
            return f"#{held[address]}" + (f"--{fragment}" if fragment else "")
        asked = address.removeprefix("tools/").rstrip("/")
        if asked in TOOLS or asked in JOURNEYS:
            return f"#{tools.setdefault(asked, f'tool-{asked}')}"
        return site_url + address + (f"#{fragment}" if fragment else "") if site_url else None

    sections = []
    for page in chapter.pages:
        body = article(page.address, link, f"{page.name}--")
        for named in body.find_class("book-tool"):
            named.text = "A tool answers this: "
        sections.append(_section(page.name, body))
    made = quizzes.render(name, questions, titles, law, on, "../../../")
    body = html.fragment_fromstring(
        f"<h1>Quiz: {escape(chapter.words)}</h1>{_ABOUT_QUIZ}{made[f'{name}.html']}{made[f'{name}-answers.html']}",
        create_parent="div",
    )
    lead(body, f"training/quizzes/{name}/", link, "")
    for asked, anchor in tools.items():
        words = _TOOL.format(name=asked, title=escape(tool.title(asked)), day=long_date(on), shared=SHARED)
        sections.append(_section(anchor, html.fragment_fromstring(words, create_parent="div")))
    sections.append(_section(QUIZ, body))
    entries = [(page.name, page.title) for page in chapter.pages]
    entries += [(anchor, tool.title(asked)) for asked, anchor in tools.items()] + [(QUIZ, "Quiz")]
    document = _PAGE.format(
        version="{version}",
        shared=SHARED,
        title=escape(chapter.words),
        contents="".join(f'<li><a href="#{anchor}">{escape(words)}</a></li>' for anchor, words in entries),
        pages="\n".join(sections),
        day=long_date(on),
        site=f' The law of today, and every tool: <a href="{site_url}">{site_url}</a>.' if site_url else "",
    )
    return document, tuple(tools)


def _section(anchor: str, body: html.HtmlElement) -> str:
    body.tag = "section"
    body.attrib.clear()
    body.set("class", "prose pack-page")
    body.set("id", anchor)
    body.set("tabindex", "-1")
    for element in body.iter("a"):
        if "://" in element.get("href", ""):  # a platform's frame is no place for another site
            element.set("target", "_blank")
            element.set("rel", "noopener")
    for frame in body.find_class("table-frame"):  # scrolled by keyboard where it is wider than the screen
        frame.set("tabindex", "0")
        frame.set("role", "group")
        frame.set("aria-label", "Table")
    return str(etree.tostring(body, encoding="unicode", method="html"))
