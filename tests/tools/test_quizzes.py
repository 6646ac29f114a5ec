"""The quizzes: each question has its source, its reason and something to choose, and states no figure of its own."""

import re
from datetime import date
from pathlib import Path

import pytest

from guide_logic.law import current
from guide_logic.law.files import read_toml
from tests.tools.sections import titles
from tools import content
from tools.figures import FIGURE, NAMING, normal
from tools.pages import quizzes
from tools.paths import DOCS

QUIZZES = quizzes.load()
QUESTIONS = [question for questions in QUIZZES.values() for question in questions]
CORRECTIONS = {row["id"]: row for row in read_toml("corrections.toml")["correction"]}
PAGES = {page.path: page for page in content.pages()}


def page_of(source: str) -> content.Page:
    """The page that a source stands on."""
    address = source.partition("#")[0].rstrip("/")
    return PAGES.get(f"{address}.md") or PAGES[f"{address}/index.md"]


def test_there_is_a_quiz_and_its_page_for_each_chapter() -> None:
    chapters = {path.name for path in (DOCS / "guide").iterdir() if path.is_dir()}
    assert QUIZZES.keys() == chapters
    for chapter in chapters:
        page = (DOCS / "training" / "quizzes" / f"{chapter}.md").read_text("utf-8")
        assert f"{{!generated/quizzes/{chapter}.html!}}" in page
        assert f"{{!generated/quizzes/{chapter}-answers.html!}}" in page


def test_each_question_has_its_source_and_rests_on_law_and_corrections_that_exist() -> None:
    law, targets = current(), titles()
    for question in QUESTIONS:
        assert question.source in targets, question.id
        assert CORRECTIONS.keys() >= set(question.corrections), question.id
        for ref in question.law:
            assert law.ref(ref).url, question.id


def test_most_questions_of_a_chapter_come_from_its_own_pages() -> None:
    for chapter, questions in QUIZZES.items():
        own = [question for question in questions if question.source.startswith(f"guide/{chapter}/")]
        assert len(own) == len(questions), chapter


def test_right_answers_and_reasons_state_only_figures_of_their_source() -> None:
    for question in QUESTIONS:
        given = {normal(match[0]) for match in FIGURE.finditer(page_of(question.source).source)}
        for one in question.corrections:
            given |= {normal(match[0]) for match in FIGURE.finditer(str(CORRECTIONS[one]))}
        texts = [question.asks, question.reason, *(question.options[letter] for letter in question.right)]
        for text in texts:
            plain = NAMING.sub("…", re.sub(r"\{[a-z0-9-]+\}", "…", text))
            stated = {normal(match[0]) for match in FIGURE.finditer(plain)}
            assert stated <= given, f"{question.id}: {', '.join(stated - given)}"


def test_where_a_correction_bears_on_a_question_its_page_says_so() -> None:
    for question in QUESTIONS:
        source = page_of(question.source)
        linked = {target.partition("#")[2] for _, _, target in source.links}
        named = {one for one in question.corrections if source.path in CORRECTIONS[one].get("pages", ())}
        assert set(question.corrections) <= linked | named, question.id


def test_the_place_of_the_right_answer_tells_nothing() -> None:
    """Neither always the same letter, nor always the longest option."""
    single = [question for question in QUESTIONS if not question.several]
    for letter in "abc":
        assert sum(question.right == (letter,) for question in single) < len(single) * 0.6
    longest = sum(max(q.options, key=lambda letter: len(q.options[letter])) == q.right[0] for q in single)
    assert longest < len(single) * 0.8


def test_the_page_marks_nothing_as_right_that_the_data_does_not() -> None:
    law, sections = current(), titles()
    for chapter, questions in QUIZZES.items():
        html = quizzes.render(chapter, questions, sections, law, date(2026, 11, 27), "../../../")
        marked = dict(re.findall(r'<fieldset class="q" id="([\w-]+)" data-right="([a-z ]+)"', html[f"{chapter}.html"]))
        assert marked == {question.id: " ".join(question.right) for question in questions}
        assert html[f"{chapter}-answers.html"].count("<li id=") == len(questions)
        assert "{" not in "".join(html.values())


GOOD = """
[[question]]
id = "a{n}"
asks = "Which?"
options.a = "One"
options.b = "Other"
right = ["a"]
reason = "It is."
source = "guide/"
"""


def written(folder: Path, text: str, name: str = "a") -> Path:
    (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder


def many(count: int) -> str:
    return "".join(GOOD.replace("{n}", str(number)) for number in range(count))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('right = ["a"]', "right = []"), "right names one option or several"),
        (('right = ["a"]', 'right = ["c"]'), "right names one option or several"),
        (('right = ["a"]', 'right = ["a", "a"]'), "right names one option or several"),
        (('right = ["a"]', 'right = ["a", "b"]'), "one option has to be wrong"),
        (('"Other"', '"One"'), "two options are the same"),
        (('reason = "It is."\n', ""), "unknown or missing: reason"),
        (('reason = "It is."', 'because = "It is."\nreason = ""'), "unknown or missing: because"),
    ],
)
def test_a_faulty_question_is_refused(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    with pytest.raises(quizzes.QuizError, match=said):
        quizzes.load(written(tmp_path, many(8).replace(*change)))


def test_a_quiz_too_short_and_an_id_used_in_two_quizzes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(quizzes.QuizError, match="8 to 12 questions, and this has 7"):
        quizzes.load(written(tmp_path, many(7)))
    written(tmp_path, many(8))
    with pytest.raises(quizzes.QuizError, match="a0 is a question of a already"):
        quizzes.load(written(tmp_path, many(8), "b"))


def test_a_figure_that_the_law_data_lacks_is_refused() -> None:
    with pytest.raises(quizzes.QuizError, match="no figure standstil:"):
        quizzes.filled("It lasts {standstil}.", current(), str)
