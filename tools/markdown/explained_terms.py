"""Explains terms of the glossary where a page first uses them.

The glossary says which terms, by a class on their headings, and how else they are written:

    ### KPI {#kpi .explain data-also="key performance indicator"}

An entry that only points to another ("See …") is another way to write that one. The first place
in a page's running text becomes a link to the entry, and the entry's first words stand at the end
of the page, for screen readers and for docs/assets/js/meanings.js to show.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html import escape
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown, markdown
from markdown.treeprocessors import Treeprocessor

from tools.markdown import source
from tools.paths import DOCS

GLOSSARY = "reference/glossary.md"
PLACES = ("case-studies/", "councillors/", "guide/", "myths/", "tools/")
FLAG = "explain"
MARK = "explained"
MORE = "Read more in the glossary"
MOST = 5  # marks in one page, so that the text stays easy to read
SHORT = 65  # a meaning of fewer characters takes the next sentence as well

_GLOSSARY_LINK = re.compile(r"glossary(?:\.md|/)#([\w-]+)")
_POINTER = re.compile(r"See ([^.]+)\.")
_CITATION = re.compile(
    r"\s*\((?:[^()]|\([^()]*\))*\b(?:sections?|Schedule|regulations?|correction|SI)\b(?:[^()]|\([^()]*\))*\)"
)
_TAG = re.compile(r"<[^>]+>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")

_BLOCKS = {"p", "li"}
# Where nothing is marked: what is pressed, titles, code, pictures, lists of facts, what is folded away.
_CLOSED_TAGS = {
    "a", "button", "code", "details", "dl", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "label", "nav", "pre", "svg", "table",
}  # fmt: skip
_CLOSED_CLASSES = {"admonition-title", "all-outcomes", "all-questions", "next", "task-list-item", "tool"}


@dataclass(slots=True)
class Entry:
    """An entry of the glossary: its anchor, title, text, other forms, and whether pages explain it.

    Of its mark-up the text keeps only that of legal figures, so that they follow a reader's date.
    """

    anchor: str
    title: str = ""
    html: str = ""
    also: list[str] = field(default_factory=list)
    explained: bool = False

    @property
    def meaning(self) -> str:
        """Its first words as HTML: a sentence, or two if the first is short; no citation, no pointer."""
        sentences = _SENTENCE.split(_CITATION.sub("", self.html))
        kept = [s for s in sentences if not s.startswith(("See ", "Try "))]
        count = 1 if len(_TAG.sub("", kept[0])) >= SHORT else 2
        return " ".join(kept[:count])


class _Glossary(HTMLParser):
    """Reads the entries of the built glossary: each h3 with an id, and the first paragraph below."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self._open = ""
        self._in_figure = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "h3" and (anchor := given.get("id")):
            also = [form.strip() for form in (given.get("data-also") or "").split(",")]
            explained = FLAG in (given.get("class") or "").split()
            self.entries.append(Entry(anchor, also=[*filter(None, also)], explained=explained))
            self._open = tag
        elif tag == "p" and self.entries and not self.entries[-1].html:
            self._open = tag
        elif self._open == "p" and tag == "span" and "data-figure" in given:
            self.entries[-1].html += self.get_starttag_text() or ""
            self._in_figure = True

    def handle_data(self, data: str) -> None:
        if self._open == "h3":
            self.entries[-1].title += data
        elif self._open == "p":
            self.entries[-1].html += escape(data, quote=False)

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self._in_figure:
            self.entries[-1].html += "</span>"
            self._in_figure = False
        if tag == self._open:
            self._open = ""


def read_entries(html: str) -> list[Entry]:
    """The entries of the built glossary; what points to another entry is one of its forms."""
    reader = _Glossary()
    reader.feed(html)
    reader.close()
    by_title = {entry.title.lower(): entry for entry in reader.entries}
    entries = []
    for entry in reader.entries:
        pointed = (match := _POINTER.fullmatch(entry.html.strip())) and by_title.get(match[1].lower())
        if pointed:
            pointed.also.append(entry.title)
        else:
            entries.append(entry)
    return entries


class Terms:
    """What to look for in pages: every form of every entry, the longest first.

    Entries that pages do not explain are looked for as well, so that no part of one is taken for
    another term.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        forms = [(form, entry) for entry in entries for form in (entry.title, *entry.also)]
        forms.sort(key=lambda pair: -len(pair[0]))
        self._entries = [entry for _, entry in forms]
        written = "|".join(f"(?P<t{i}>{_written(form)})" for i, (form, _) in enumerate(forms))
        self._pattern = re.compile(rf"(?<![\w-])(?:{written})(?![\w-])")

    def find(self, text: str) -> Iterator[tuple[re.Match[str], Entry]]:
        """Each place in a text where a form of an entry stands as whole words, and the entry."""
        for match in self._pattern.finditer(text):
            yield match, self._entries[int((match.lastgroup or "t0")[1:])]


def _written(form: str) -> str:
    """A form as a pattern: in the singular or plural; capitals count, except at its beginning."""
    first, rest = form[0], r"\s+".join(re.escape(word) for word in form[1:].split(" "))
    if form[1:] == form[1:].lower():
        first = f"[{first.upper()}{first.lower()}]"
    if rest.endswith("y"):
        return f"{first}{rest[:-1]}(?:y|ies)"
    return f"{first}{rest}s?"


@dataclass(frozen=True, slots=True)
class _Text:
    """A piece of running text: at the head of `parent`, or after its child `before`."""

    parent: Element
    before: Element | None
    words: str

    def link(self, found: list[tuple[re.Match[str], Entry]], glossary: str) -> None:
        """Make links of these places, which stand in order."""
        self._put(self.words[: found[0][0].start()])
        at = list(self.parent).index(self.before) + 1 if self.before is not None else 0
        ends = [match.start() for match, _ in found[1:]] + [len(self.words)]
        for offset, ((match, entry), end) in enumerate(zip(found, ends, strict=True)):
            link = Element("a", {"class": MARK, "href": f"{glossary}#{entry.anchor}"})
            link.set("aria-describedby", f"meaning-{entry.anchor}")
            link.text, link.tail = match[0], self.words[match.end() : end]
            self.parent.insert(at + offset, link)

    def _put(self, words: str) -> None:
        if self.before is None:
            self.parent.text = words
        else:
            self.before.tail = words


class _Article:
    """What marking needs of an article: its title, its running text, and what it explains already."""

    def __init__(self, root: Element) -> None:
        self.title = " ".join("".join(title.itertext()) for title in root.iter("h1"))
        self.linked = _linked(link.get("href", "") for link in root.iter("a"))
        self.texts: list[_Text] = []
        self._read(root, running=False)

    def _read(self, element: Element, *, running: bool) -> None:
        if element.tag in _CLOSED_TAGS or "hidden" in element.attrib:
            return
        if not _CLOSED_CLASSES.isdisjoint(element.get("class", "").split()):
            return
        running = running or element.tag in _BLOCKS
        if running and element.text:
            self.texts.append(_Text(element, None, element.text))
        for child in list(element):
            self._read(child, running=running)
            if running and child.tail:
                self.texts.append(_Text(element, child, child.tail))


def _linked(html: Iterable[str]) -> set[str]:
    """The anchors in the glossary that addresses, or pieces of HTML, link to."""
    return {anchor for piece in html for anchor in _GLOSSARY_LINK.findall(piece)}


def mark(root: Element, terms: Terms, glossary: str, raw: Iterable[str] = ()) -> list[Entry]:
    """Mark the terms in an article, in place; `glossary` leads from it to the glossary.

    A term in the page's title is what the page is about, and a term that the page links to in the
    glossary, from its own text or from the HTML blocks `raw` in it, is explained: neither is marked.
    Returns the entries that were marked.
    """
    article = _Article(root)
    done = article.linked | _linked(raw) | {entry.anchor for _, entry in terms.find(article.title)}
    marked: list[Entry] = []
    for text in article.texts:
        found = []
        for match, entry in terms.find(text.words):
            if entry.explained and entry.anchor not in done and len(marked) < MOST:
                done.add(entry.anchor)
                marked.append(entry)
                found.append((match, entry))
        if found:
            text.link(found, glossary)
    return marked


def meanings(marked: Iterable[Entry]) -> str:
    """The meanings of these entries, for the end of the page."""
    lines = "".join(f'<p id="meaning-{entry.anchor}">{entry.meaning}</p>\n' for entry in marked)
    return f'<div class="meanings" data-text-more="{MORE}" hidden>\n{lines}</div>'


@cache
def glossary_entries() -> list[Entry]:
    """The entries of the site's glossary, as it reads with its fragments in it."""
    page = (DOCS / GLOSSARY).read_text("utf-8").split("\n---\n", 1)[1]
    extensions = ["attr_list", "markdown_include.include"]
    options = {"markdown_include.include": {"base_path": str(DOCS / "includes"), "throwException": True}}
    return read_entries(markdown(page, extensions=extensions, extension_configs=options))


@cache
def glossary_terms() -> Terms:
    """The terms of the site's glossary."""
    return Terms(glossary_entries())


class _ExplainedTerms(Treeprocessor):
    def run(self, root: Element) -> None:
        page = source.path(self.md)
        if page.startswith(PLACES):
            raw = [block for block in self.md.htmlStash.rawHtmlBlocks if isinstance(block, str)]
            marked = mark(root, glossary_terms(), "../" * page.count("/") + GLOSSARY, raw)
            if marked:
                # Put aside as HTML, as Python-Markdown does with blocks of it: an entry may hold a figure.
                SubElement(root, "p").text = self.md.htmlStash.store(meanings(marked))


class ExplainedTerms(Extension):
    """Comes after everything that makes links, headings and boxes, and before links are resolved."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step to a Markdown object."""
        md.treeprocessors.register(_ExplainedTerms(md), "explained_terms", 2)


def makeExtension(**options: object) -> ExplainedTerms:
    """The extension, as Python-Markdown asks a module for it."""
    return ExplainedTerms(**options)
