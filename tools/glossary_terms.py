"""Explains terms of the glossary where a page first uses them: `mark_terms(site)`.

The glossary says which terms, by a class on their headings, and how else they are written:

    ### KPI {#kpi .explain data-also="key performance indicator"}

An entry that only points to another ("See …") is another way to write that one. The first place
in a page's running text becomes a link to the entry, and the entry's first words stand at the end
of the page, for screen readers and for docs/assets/js/meanings.js to show.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from pathlib import Path

GLOSSARY = "reference/glossary/"
PLACES = ("case-studies", "councillors", "guide", "myths", "tools")
FLAG = "explain"
MARK = 'class="explained"'
MORE = "Read more in the glossary"
MOST = 5  # marks in one page, so that the text stays easy to read
SHORT = 65  # a meaning of fewer characters takes the next sentence as well

_POINTER = re.compile(r"See ([^.]+)\.")
_CITATION = re.compile(
    r"\s*\((?:[^()]|\([^()]*\))*\b(?:sections?|Schedule|regulations?|correction|SI)\b(?:[^()]|\([^()]*\))*\)"
)
_TAG = re.compile(r"<[^>]+>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")

_BLOCKS = {"p", "li"}
_VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}
# Where nothing is marked: what is pressed, titles, code, pictures, lists of facts, what is folded away.
_CLOSED_TAGS = {
    "a", "button", "code", "details", "dl", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "label", "nav", "pre", "svg", "table",
}  # fmt: skip
_CLOSED_CLASSES = {"admonition-title", "all-outcomes", "all-questions", "next", "tool"}


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


class _Page(HTMLParser):
    """Finds, in a built page, the running text of the article and what the page explains already."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.texts: list[tuple[int, str]] = []  # where each piece of running text begins
        self.title = ""
        self.linked: set[str] = set()
        self.end = 0  # of the article's text
        self._stack: list[tuple[str, bool]] = []  # open elements, and whether each is closed to marks
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self.feed(html)
        self.close()

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = set((given.get("class") or "").split())
        if tag == "a" and GLOSSARY + "#" in (given.get("href") or ""):
            self.linked.add((given.get("href") or "").partition("#")[2])
        if tag not in _VOID:
            closed = tag in _CLOSED_TAGS or bool(classes & _CLOSED_CLASSES) or "hidden" in given
            self._stack.append((tag, closed))

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self.end = self._place()
        while self._stack and self._stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self._stack]
        if "article" not in tags:
            return
        if "h1" in tags:
            self.title += data
        elif not _BLOCKS.isdisjoint(tags) and not any(closed for _, closed in self._stack):
            self.texts.append((self._place(), data))


def mark_page(html: str, terms: Terms, root: str) -> str:
    """The page with its terms marked; `root` leads from it to the site's root, such as `../../`.

    A term in the page's title is what the page is about, and a term that the page links to in the
    glossary is explained: neither is marked. A marked page comes back as it was.
    """
    page = _Page(html)
    left = MOST if MARK not in html else 0
    done = page.linked | {entry.anchor for _, entry in terms.find(page.title)}
    marks: list[tuple[int, int, Entry]] = []
    for begin, text in page.texts:
        for match, entry in terms.find(text):
            if entry.explained and entry.anchor not in done and len(marks) < left:
                done.add(entry.anchor)
                marks.append((begin + match.start(), begin + match.end(), entry))
    if not marks:
        return html
    meanings = "".join(f'<p id="meaning-{e.anchor}">{e.meaning}</p>\n' for *_, e in marks)
    html = (
        f'{html[: page.end]}<div class="meanings" data-text-more="{MORE}" hidden>\n{meanings}</div>\n{html[page.end :]}'
    )
    for begin, end, entry in reversed(marks):
        link = (
            f'<a {MARK} href="{root}{GLOSSARY}#{entry.anchor}"'
            f' aria-describedby="meaning-{entry.anchor}">{html[begin:end]}</a>'
        )
        html = html[:begin] + link + html[end:]
    script = f'<script src="{root}assets/js/meanings.js" defer></script>\n  </head>'
    return html.replace("</head>", script, 1)


def mark_terms(site: Path) -> int:
    """Mark the pages of a site that MkDocs has just built. Returns how many terms were marked."""
    terms = Terms(read_entries((site / GLOSSARY / "index.html").read_text("utf-8")))
    count = 0
    for place in PLACES:
        for path in sorted((site / place).rglob("index.html")):
            html = path.read_text("utf-8")
            marked = mark_page(html, terms, "../" * (len(path.relative_to(site).parts) - 1))
            if marked != html:
                path.write_text(marked, "utf-8")
                count += marked.count(MARK)
    return count
