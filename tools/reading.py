"""Plain English: sentence length, words to avoid, and the reading grade of each page.

The grade is Flesch-Kincaid's: 0.39 x words per sentence + 11.8 x syllables per word - 15.59, over
paragraphs and list items. Syllables come from hyphenation, which finds 96% of those that the CMU
Pronouncing Dictionary gives for this site's words. The guide's own grades were measured with the
same functions; its text is not part of this project, so `reading.toml` keeps the numbers alone.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import pyphen

from tools.content import Kind, Page
from tools.structure import Problem

DATA = Path(__file__).with_name("reading.toml")
MAX_WORDS = 35
ENOUGH = 50  # words; a grade of fewer says little
_STOP = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9£…])")
_ABBREVIATION = re.compile(r"\b(e\.g|i\.e|etc|No|Nos|St|Dr|Mr|Mrs|Ms|vs|c|p|pp|s|ss|[A-Z])\.$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[£\d][\d,.%]*")


def data() -> dict[str, Any]:
    """`reading.toml`: the guide's grades, the words to avoid, the names that may hold them."""
    return tomllib.loads(DATA.read_text("utf-8"))


def sentences(text: str) -> list[str]:
    """The sentences of a piece of plain text. An abbreviation's stop does not end one."""
    found: list[str] = []
    for part in _STOP.split(text):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += " " + part
        else:
            found.append(part)
    return [sentence for sentence in found if _WORD.search(sentence)]


def words(text: str) -> list[str]:
    """The words of a piece of plain text, numbers among them."""
    return _WORD.findall(text)


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")


@cache
def syllables(word: str) -> int:
    """How many syllables a word has by its hyphenation, at least one. A number counts as one."""
    return sum(_hyphens().inserted(part.lower()).count("-") + 1 for part in word.split("-"))


def grade(texts: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of blocks of text. Raises ValueError where there are no words."""
    said = [sentence for text in texts for sentence in sentences(text)]
    spoken = [word for sentence in said for word in words(sentence)]
    if not spoken:
        raise ValueError("There are no words to grade.")
    return 0.39 * len(spoken) / len(said) + 11.8 * sum(map(syllables, spoken)) / len(spoken) - 15.59


def long_sentences(page: Page) -> Iterator[Problem]:
    """Sentences of more than MAX_WORDS words, headings aside."""
    for block in page.blocks:
        for sentence in sentences(block.text):
            if (count := len(words(sentence))) > MAX_WORDS:
                yield Problem(page.path, block.line, f"a sentence of {count} words: {sentence[:70]}…")


def avoided(page: Page, avoid: Mapping[str, str], names: Iterable[str]) -> Iterator[Problem]:
    """Words that plain English avoids, with what to write instead. `names` may hold them."""
    texts = [(block.line, block.text) for block in page.blocks]
    texts += [(0, str(page.front.get(key, ""))) for key in ("title", "description", "shows", "answer")]
    for line, text in texts:
        for name in names:
            text = text.replace(name, "")
        for pattern, instead in avoid.items():
            if match := re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.I):
                yield Problem(page.path, line, f"“{match[0]}” is a word to avoid. {instead}")


@dataclass(frozen=True, slots=True)
class Graded:
    """A page's grade beside that of the chapter of the guide it rests on."""

    page: Page
    grade: float
    chapter_grade: float

    @property
    def lower(self) -> float:
        """By how many grades the page is lower than the guide."""
        return self.chapter_grade - self.grade


def graded(pages: Iterable[Page], chapters: Mapping[str, float]) -> list[Graded]:
    """The grade of every page that rests on a chapter of the guide and holds enough prose."""
    found = []
    for page in pages:
        texts = [block.text for block in page.blocks if block.kind in (Kind.PARAGRAPH, Kind.ITEM)]
        if page.front.get("chapter") in chapters and sum(len(words(text)) for text in texts) >= ENOUGH:
            found.append(Graded(page, grade(texts), chapters[page.front["chapter"]]))
    return found


def median_lower(grades: Iterable[Graded]) -> float:
    """The median of how many grades the pages are lower than the guide."""
    return median(one.lower for one in grades)
