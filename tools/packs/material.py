"""What a deck and a handout say of a chapter: its points, a case, a myth, an exercise and questions, from the site.

A point is the heading of a page and its first sentence. Of a group of pages in the navigation, the first speaks for
all. The case, the myth and the exercise are the first, in the order of the site, that rest on the chapter.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lxml import html

from guide_logic.law import Law
from tools import content, structure
from tools.books import contents
from tools.books.article import article
from tools.pages import figures, quizzes, scenarios
from tools.pages.quizzes import Question
from tools.pages.scenarios import Scenario

QUESTIONS = 2
_NOT_A_POINT = re.compile(r"/support[\w-]*\.md$|/index\.md$|/contributors\.md$")
_SENTENCE = re.compile(r"(?<=[.!?])[”\"’)]?\s+(?=[A-Z“\"‘(])")


@dataclass(frozen=True, slots=True)
class Point:
    """A page in one line: its heading, what it says and where it stands in the site."""

    title: str
    says: str
    address: str


@dataclass(frozen=True, slots=True)
class Material:
    """A chapter, told in parts. A part that the site has none of is None."""

    name: str
    title: str
    address: str
    says: str
    points: tuple[Point, ...]
    case: Point | None
    myth: Point | None
    exercise: Scenario | None
    questions: tuple[Question, ...]


def material(law: Law, on: date) -> tuple[Material, ...]:
    """The material of each chapter with a quiz, in order, with the law's figures of the day in its questions."""
    quiz = quizzes.load()
    fronts = {page.path: page.front for page in content.pages()}
    tasks = scenarios.load()
    found = []
    nav = {title: inside for entry in structure.configuration()["nav"] for title, inside in entry.items()}
    for entry in nav["Guide"]:
        for title, inside in entry.items():
            paths = [next(contents.paths(part)) for part in inside]
            name = paths[0].split("/")[1]
            if name not in quiz:
                continue
            points = [_point(path) for path in paths if not _NOT_A_POINT.search(path)]
            index = _point(paths[0], 2)
            found.append(
                Material(
                    name, title.lstrip("0123456789. "), index.address, index.says, tuple(points),
                    _first(fronts, "case-studies/", name, "shows"), _first(fronts, "myths/", name, "answer"),
                    _exercise(tasks, name),
                    tuple(_worded(question, law, on) for question in quiz[name][:QUESTIONS]),
                )
            )  # fmt: skip
    return tuple(found)


def _point(path: str, sentences: int = 1) -> Point:
    """A page's heading and how it begins, as built."""
    address = path.removesuffix("index.md") if path.endswith("index.md") else f"{path.removesuffix('.md')}/"
    body = article(address, lambda *_: None)
    title = " ".join(body.xpath("string(.//h1)").split())
    texts = (" ".join(part.text_content().split()) for part in body.xpath("./p | ./div/p"))
    first = next((text for text in texts if text.endswith((".", ":", "?"))), "")
    ends = [found.start() + len(found[0].rstrip()) for found in _SENTENCE.finditer(first)]
    return Point(title, first[: ends[sentences - 1]] if len(ends) >= sentences else first.rstrip(":"), address)


def _first(fronts: Mapping[str, Mapping[str, Any]], folder: str, name: str, key: str) -> Point | None:
    """The first page of a folder, in the order of the navigation, that names a page of the chapter under `guide`."""
    for path in structure.nav_paths():
        front = fronts[path]
        if path.startswith(folder) and any(one.startswith(f"guide/{name}/") for one in front.get("guide", ())):
            title = front["title"]
            return Point(front.get("claim", title), front[key], f"{path.removesuffix('.md')}/")
    return None


def _exercise(tasks: Iterable[Scenario], name: str) -> Scenario | None:
    """The first scenario of the chapter's stage, or else one that has people read the chapter."""
    tasks = list(tasks)
    fitting = [task for task in tasks if task.stage == name]
    fitting += [task for task in tasks if any(one.startswith(f"guide/{name}/") for one in task.read)]
    return next(iter(fitting), None)


def _worded(question: Question, law: Law, on: date) -> Question:
    """A question with the law's figures of the day in its words."""

    def words(text: str) -> str:
        return quizzes.filled(text, law, lambda name: _words(figures.span(law.figures[name], on)))

    options = {letter: words(text) for letter, text in question.options.items()}
    return replace(question, asks=words(question.asks), options=options, reason=words(question.reason))


def _words(markup: str) -> str:
    return str(html.fromstring(f"<p>{markup}</p>").text_content())
