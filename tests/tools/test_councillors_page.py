"""The quick answers for councillors, and the questions to officers, come from the tools."""

from datetime import date
from pathlib import Path

import pytest

from guide_logic.law import current
from tools.pages import councillors
from tools.paths import DOCS

LAW = current()
DAY = date(2026, 11, 26)
DATA = councillors.load()
PAGE = (DOCS / "councillors" / "index.md").read_text("utf-8")
ADVICE = {"health": "no", "kind": "light-touch", "total": "180000", "vat": "included"}


def question(**changes: object) -> dict[str, object]:
    return {"under": "tender", "asks": "Must we?", "intent": "tender", "answers": ADVICE} | changes


@pytest.mark.parametrize("each", DATA["question"], ids=lambda each: each["asks"])
def test_every_question_is_answered_in_plain_words_and_cites_law(each: dict[str, object]) -> None:
    found = councillors.answered(each, LAW, DAY).answered
    assert found is not None
    assert found.plain.text
    assert all(LAW.ref(ref).url for ref in councillors.rests_on(found))
    assert councillors.rests_on(found)


def test_there_are_twelve_to_sixteen_questions_each_under_a_heading_of_the_page() -> None:
    assert 12 <= len(DATA["question"]) <= 16
    for under in {each["under"] for each in DATA["question"]}:
        assert f"{{#{under}}}" in PAGE
        assert f"{{!generated/councillors/{under}.html!}}" in PAGE


def test_an_answer_is_the_tools_and_opens_it_with_its_facts() -> None:
    html = councillors.quick_answers([question()], LAW, DAY, "../")["tender"]
    assert "<strong>No.</strong> The Act does not make you tender this." in html
    assert 'href="../tools/threshold-check/#threshold-check:' in html
    assert "total=180000" in html
    assert "£180,000 in all" in html


def test_what_the_answer_holds_on_is_said() -> None:
    html = councillors.quick_answers([question()], LAW, DAY, "../")["tender"]
    assert "That holds if this is right: no other contract belongs to it." in html


def test_a_question_is_shown_as_text() -> None:
    html = councillors.quick_answers([question(asks="<b>Must</b> we?")], LAW, DAY, "../")["tender"]
    assert "<b>Must" not in html


def test_another_intent_or_fact_than_the_tools_know_is_refused() -> None:
    with pytest.raises(councillors.QuestionError, match="no question whim"):
        councillors.answered(question(intent="whim"), LAW, DAY)
    with pytest.raises(councillors.QuestionError, match="do not ask mood"):
        councillors.answered(question(answers=ADVICE | {"mood": "good"}), LAW, DAY)


def test_a_fact_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(councillors.QuestionError, match="lots"):
        councillors.answered(question(answers=ADVICE | {"total": "lots"}), LAW, DAY)


def test_questions_to_officers_are_those_of_the_plain_answers_and_each_has_its_brief() -> None:
    found = councillors.officers(DATA["decision"])
    for decision in DATA["decision"]:
        brief = (DOCS / "councillors" / "briefs" / f"{decision['brief']}.md").read_text("utf-8")
        assert f"{{!generated/councillors/ask-{decision['brief']}.md!}}" in brief
        assert len(found[f"ask-{decision['brief']}"].splitlines()) == len(decision["asks"])
        assert f"(briefs/{decision['brief']}.md)" in found["officers"]


def test_a_question_to_officers_from_no_outcome_is_refused() -> None:
    with pytest.raises(councillors.QuestionError, match="no plain answer nowhere"):
        councillors.officers([{"title": "A", "brief": "a", "asks": ["threshold-check/nowhere"]}])


@pytest.mark.parametrize("path", sorted((DOCS / "councillors" / "briefs").glob("[!i]*.md")), ids=lambda path: path.stem)
def test_a_brief_asks_five_questions_and_a_sheet_asks_about_each_issue(path: Path) -> None:
    text = path.read_text("utf-8")
    if path.stem.startswith("scrutiny-"):
        issues = _items(text, "issues")
        assert 6 <= len(issues) <= 8
        assert all("*Good sign:*" in issue for issue in issues)
        return
    asks = councillors.officers(DATA["decision"]).get(f"ask-{path.stem}", "")
    questions = [*asks.splitlines(), *_items(text, "questions")]
    assert len(questions) == 5
    assert all(each.rstrip().endswith("?") or "](" in each for each in questions)
    assert len(_items(text, "law")) == 3
    assert 3 <= len(_items(text, "warning")) <= 5


def _items(text: str, anchor: str) -> list[str]:
    section = text.partition(f"{{#{anchor}}}")[2].partition("\n## ")[0]
    return [line for line in section.splitlines() if line.startswith("- ")]
