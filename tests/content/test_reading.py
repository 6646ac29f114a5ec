"""Plain English: sentences, words to avoid, and the pages' grades beside the guide's."""

import pytest

from tools import reading
from tools.content import Page, pages, read
from tools.reading import grade, sentences, syllables, words

PAGES = pages()
DATA = reading.data()


def page(body: str) -> Page:
    return read(f"---\ntitle: A page\nchapter: resourcing\n---\n\n{body}\n", "guide/a.md")


def test_no_sentence_is_too_long() -> None:
    found = [problem for page in PAGES for problem in reading.long_sentences(page)]
    assert not found, "\n".join(map(str, found))


def test_no_page_uses_a_word_to_avoid() -> None:
    found = [problem for page in PAGES for problem in reading.avoided(page, DATA["avoid"], DATA["names"])]
    assert not found, "\n".join(map(str, found))


def test_the_median_page_reads_at_least_three_grades_lower_than_the_guide() -> None:
    grades = reading.graded(PAGES, DATA["guide"])
    assert len(grades) >= 150
    assert reading.median_lower(grades) >= 3


def test_every_page_reads_lower_than_its_chapter_of_the_guide() -> None:
    harder = [one.page.path for one in reading.graded(PAGES, DATA["guide"]) if one.lower <= 0]
    assert not harder


def test_every_name_that_may_hold_a_word_to_avoid_stands_on_a_page() -> None:
    text = "\n".join(block.text for page in PAGES for block in page.blocks)
    assert not [name for name in DATA["names"] if name not in text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two? Three!", 3),
        ("See section 3. It applies, e.g. to grants.", 2),
        ("“Is it?” “Yes.”", 2),
        ("It costs £4.50 a day.", 1),
        ("A. Smith said so.", 1),
        ("…", 0),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("grant", 1), ("council", 2), ("commissioner", 4), ("well-being", 3), ("£663,540", 1)],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_words_hold_hyphens_and_amounts_together() -> None:
    assert words("A well-known £1.4 million, isn't it?") == [
        "A", "well-known", "£1.4", "million", "isn't", "it",
    ]  # fmt: skip


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    # 6 words, 6 syllables, 1 sentence: 0.39 x 6 + 11.8 x 1 - 15.59
    assert grade(["The cat sat on the mat."]) == pytest.approx(-1.45)


def test_longer_words_and_sentences_raise_the_grade() -> None:
    short = grade(["We pay. They help."])
    assert short < grade(["We pay so that they can help."])
    assert short < grade(["Commissioners remunerate. Organisations participate."])


def test_text_without_words_has_no_grade() -> None:
    with pytest.raises(ValueError, match="no words"):
        grade(["…"])


def test_a_long_sentence_is_found_and_named_by_its_line() -> None:
    found = list(reading.long_sentences(page("word " * (reading.MAX_WORDS + 1) + ".")))
    assert [(problem.line, f"of {reading.MAX_WORDS + 1} words" in problem.message) for problem in found] == [(6, True)]
    assert not list(reading.long_sentences(page("word " * reading.MAX_WORDS + ".")))


@pytest.mark.parametrize("text", ["We utilise it.", "Prior to award.", "Charities & councils.", "Leveraging money."])
def test_a_word_to_avoid_is_found(text: str) -> None:
    assert list(reading.avoided(page(text), DATA["avoid"], []))


def test_a_name_may_hold_a_word_to_avoid() -> None:
    held = page("The duty to foster good relations.")
    assert list(reading.avoided(held, DATA["avoid"], []))
    assert not list(reading.avoided(held, DATA["avoid"], ["foster good relations"]))
