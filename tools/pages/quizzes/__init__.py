"""The quizzes of docs/training/quizzes/, one for each chapter of the guide, from the data beside this file.

Each question of <chapter>.toml holds:

    id           unique among all quizzes, since results and course packs name it
    asks         the question
    options      two or more, by letter
    right        the letters of the right ones: with more than one the question says so
    reason       why
    source       the section of the site that tells it, as the register writes addresses
    corrections  corrections to the guide that bear on it, if any: where guide and law differ, the law is right
    law          references of the law data that it rests on, if any

A legal figure is never typed: {id} stands for that of the law data. Only a wrong option may state another.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from guide_logic.law import Law
from tools.pages import figures

DATA = Path(__file__).parent
FEWEST, MOST = 8, 12
"""How many questions a quiz has."""

_FIGURE = re.compile(r"\{([a-z0-9-]+)\}")
_KEYS = {"id", "asks", "options", "right", "reason", "source", "corrections", "law"}
_WORDS = {
    "right": "Right.",
    "wrong": "Not right.",
    "missed": "Not answered.",
    "score": "# of # right",
    "again": "To look at again",
    "all": "All of them are right.",
    "copied": "Copied.",
    "not-copied": "Your browser did not allow copying. Select the result and copy it yourself.",
}
"""What the script says. It stands in the page, so that no word is written in the script."""


class QuizError(Exception):
    """A quiz cannot be used. The message says which question, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a quiz; the module says what each field holds."""

    id: str
    asks: str
    options: Mapping[str, str]
    right: tuple[str, ...]
    reason: str
    source: str
    corrections: tuple[str, ...] = ()
    law: tuple[str, ...] = ()

    @property
    def several(self) -> bool:
        """Whether more than one option is right."""
        return len(self.right) > 1


def load(folder: Path = DATA) -> dict[str, tuple[Question, ...]]:
    """The questions of each chapter, in order. Raises QuizError."""
    quizzes = {path.stem: _quiz(path) for path in sorted(folder.glob("*.toml"))}
    seen: dict[str, str] = {}
    for chapter, questions in quizzes.items():
        for question in questions:
            if question.id in seen:
                raise QuizError(f"{chapter}: {question.id} is a question of {seen[question.id]} already.")
            seen[question.id] = chapter
    return quizzes


def _quiz(path: Path) -> tuple[Question, ...]:
    questions = tuple(_question(path.stem, row) for row in tomllib.loads(path.read_text("utf-8"))["question"])
    if not FEWEST <= len(questions) <= MOST:
        raise QuizError(f"{path.stem}: a quiz has {FEWEST} to {MOST} questions, and this has {len(questions)}.")
    return questions


def _question(chapter: str, row: Mapping[str, Any]) -> Question:
    what = f"{chapter}: {row.get('id', row.get('asks', 'a question'))}"
    if wrong := (row.keys() - _KEYS) | (_KEYS - {"corrections", "law"} - row.keys()):
        raise QuizError(f"{what}: keys that are unknown or missing: {', '.join(sorted(wrong))}.")
    options, right = row["options"], row["right"]
    if not right or len(set(right)) < len(right) or set(right) - options.keys():
        raise QuizError(f"{what}: right names one option or several, each once.")
    if len(right) == len(options):
        raise QuizError(f"{what}: one option has to be wrong.")
    if len(set(options.values())) < len(options):
        raise QuizError(f"{what}: two options are the same.")
    return Question(
        row["id"], row["asks"], options, tuple(right), row["reason"], row["source"],
        tuple(row.get("corrections", ())), tuple(row.get("law", ())),
    )  # fmt: skip


def filled(text: str, law: Law, show: Callable[[str], str]) -> str:
    """A text with each {figure} shown. Raises QuizError for a figure that the law data lacks."""
    if unknown := set(_FIGURE.findall(text)) - law.figures.keys():
        raise QuizError(f"There is no figure {', '.join(sorted(unknown))}: {text}")
    return _FIGURE.sub(lambda match: show(match[1]), text)


def render(
    chapter: str, questions: Iterable[Question], titles: Mapping[str, str], law: Law, on: date, root: str
) -> dict[str, str]:
    """The form and the folded answers as HTML, by the name of the fragment.

    `titles` are the headings of the site by address, and `root` leads from the page to the site's root.
    """
    questions = list(questions)

    def html(text: str) -> str:
        return filled(escape(text, quote=False), law, lambda name: figures.span(law.figures[name], on))

    parts = [_fieldset(number, question, html) for number, question in enumerate(questions, 1)]
    answers = [_answer(question, html, titles, law, root) for question in questions]
    words = "".join(f' data-text-{name}="{escape(said)}"' for name, said in _WORDS.items())
    return {
        f"{chapter}.html": (
            f'<div markdown="0"><form class="quiz" data-quiz{words}>{"".join(parts)}'
            '<p class="quiz-actions waits" hidden><button class="button" type="submit">Mark my answers</button> '
            '<button class="button button--secondary" type="reset">Start again</button></p>'
            '<div class="quiz-result" tabindex="-1" hidden><p class="quiz-score"></p><p class="quiz-which"></p><ul class="quiz-again"></ul>'
            '<p><button class="button button--secondary" type="button">Copy my result</button> '
            '<span class="copy-note" role="status"></span></p></div></form></div>'
        ),
        f"{chapter}-answers.html": (
            '<div markdown="0"><details class="rows quiz-answers"><summary>Show the answers, with reasons</summary>'
            f"<ol>{''.join(answers)}</ol></details></div>"
        ),
    }


def _fieldset(number: int, question: Question, html: Callable[[str], str]) -> str:
    kind = "checkbox" if question.several else "radio"
    options = "".join(
        f'<div class="q-option"><input type="{kind}" id="{question.id}-{letter}" name="{question.id}"'
        f' value="{letter}"><label for="{question.id}-{letter}">{html(text)}</label></div>'
        for letter, text in question.options.items()
    )
    hint = ' <span class="q-hint">Choose all that fit.</span>' if question.several else ""
    return (
        f'<fieldset class="q" id="{question.id}" data-right="{" ".join(question.right)}">'
        f'<legend class="q-legend"><span>{number}. {html(question.asks)}</span>{hint}</legend>'
        f'<div class="q-options">{options}</div><div class="quiz-told" hidden></div></fieldset>'
    )


def _answer(question: Question, html: Callable[[str], str], titles: Mapping[str, str], law: Law, root: str) -> str:
    if question.source not in titles:
        raise QuizError(f"{question.id}: there is no section {question.source}.")
    right = [html(question.options[letter]) for letter in question.right]
    label = "The right answers" if question.several else "The right answer"
    listed = "".join(f"<li>{one}</li>" for one in right)
    said = (
        f"<p><strong>{label}:</strong></p><ul>{listed}</ul>"
        if question.several
        else (f"<p><strong>{label}:</strong> {right[0]}{'' if right[0].endswith('.') else '.'}</p>")
    )
    links = [f'<a href="{root}{question.source}">{escape(titles[question.source], quote=False)}</a>']
    links += [f'<a href="{root}law/corrections/#{one}">Correction {one[1:]}</a>' for one in question.corrections]
    links += [f'<a href="{escape(ref.url)}">{escape(ref.cite)}</a>' for ref in map(law.ref, question.law)]
    return (
        f'<li id="{question.id}-answer"><p class="quiz-asks">{html(question.asks)}</p>'
        f"{said}<p>{html(question.reason)}</p>"
        f'<p class="quiz-read">Read: {"; ".join(links)}.</p></li>'
    )
