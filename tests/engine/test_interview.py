"""Asking a tool's questions: order, reading, mistakes, and answers that are not needed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions import TOOLS
from guide_logic.engine import interview
from guide_logic.engine.interview import AnswerError
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Kind,
    Option,
    Outcome,
    Question,
    Strength,
    Tool,
)
from guide_logic.law import Law, current

TODAY = date(2026, 11, 23)


def decide(answers: Answers, _: Law) -> Outcome:
    facts = {key: str(value) for key, value in answers.items()}
    return Outcome("done", "Done.", Strength.SETTLED, (), (), facts=facts, as_at=TODAY)


COLOUR = Question(
    "colour",
    "Which colour?",
    options=(Option("red", "Red"), Option("blue", "Blue"), Option(UNKNOWN, "I don’t know")),
)
SHADE = Question(
    "shade",
    "Which shade of red?",
    options=(Option("light", "Light"), Option("dark", "Dark")),
    ask_if=lambda answers, _: answers["colour"] == "red",
)
EXTRAS = Question(
    "extras",
    "Which extras?",
    kind=Kind.CHOICES,
    options=(Option("lid", "A lid"), Option("handle", "A handle"), Option("spout", "A spout")),
)
PRICE = Question("price", "What does it cost?", kind=Kind.MONEY, unknown="I don’t know the price")
DAY = Question("day", "When?", kind=Kind.DATE)
TERM = Question("term", "For how long?", kind=Kind.MONTHS)
TOOL = Tool("test", "Test", "A test.", 1, (COLOUR, SHADE, EXTRAS, PRICE, DAY, TERM), (), decide)

COMPLETE = {
    "colour": "red",
    "shade": "dark",
    "extras": "spout+lid",
    "price": "£1,200",
    "day": "12/03/2026",
    "term": "3 years",
}


def test_complete_answers_are_read_in_order_and_leave_no_question() -> None:
    position = interview.follow(TOOL, COMPLETE, current(), TODAY)
    assert position.question is None
    assert position.error is None
    assert [question.id for question in position.path] == list(COMPLETE)
    assert position.answers == {
        "today": TODAY,
        "colour": "red",
        "shade": "dark",
        "extras": ("lid", "spout"),
        "price": Decimal("1200.00"),
        "day": date(2026, 3, 12),
        "term": 36,
    }


EXTENSIONS = Question("extensions", "For how long could it be extended?", kind=Kind.MONTHS)
VAT = Question("vat", "Is VAT in it?", options=(Option("included", "Yes"), Option("none", "No")))


def test_what_belongs_to_another_question_is_told_apart() -> None:
    term, price = replace(TERM, rest="extensions"), replace(PRICE, rest="vat")
    assert interview.read(TERM, "3+1+1") == 60
    assert interview.besides(TERM, "3+1+1") == {}
    assert interview.read(term, "3+1+1") == 36
    assert interview.read(EXTENSIONS, interview.besides(term, "3+1+1")["extensions"]) == 24
    assert interview.besides(term, "3 years") == interview.besides(price, UNKNOWN) == {}
    assert interview.read(VAT, interview.besides(price, "£5 inc VAT")["vat"]) == "included"


def test_what_was_assumed_is_said_only_where_anything_was() -> None:
    assert interview.assumed(PRICE, "about £5").startswith("Taken as exactly £5.")
    assert interview.assumed(TERM, "12 weeks").startswith("12 weeks taken as 3 months")
    assert interview.assumed(DAY, "12/03/2026, 9am").startswith("Taken as the whole of 12 March 2026")
    nothing = [(PRICE, UNKNOWN), (PRICE, "5"), (COLOUR, "red"), (EXTRAS, "lid"), (DAY, "12/03/2026")]
    assert [interview.assumed(question, raw) for question, raw in nothing] == [""] * len(nothing)


def test_the_first_question_comes_first() -> None:
    position = interview.follow(TOOL, {}, current(), TODAY)
    assert position.question is COLOUR
    assert position.path == ()
    assert position.error is None


def test_a_gap_stops_the_interview_there() -> None:
    raw = {key: value for key, value in COMPLETE.items() if key != "extras"}
    position = interview.follow(TOOL, raw, current(), TODAY)
    assert position.question is EXTRAS
    assert [question.id for question in position.path] == ["colour", "shade"]
    assert "price" not in position.answers


def test_a_question_that_does_not_apply_is_passed_over_and_its_answer_left_alone() -> None:
    position = interview.follow(TOOL, {**COMPLETE, "colour": "blue"}, current(), TODAY)
    assert position.question is None
    assert "shade" not in [question.id for question in position.path]
    assert "shade" not in position.answers


def test_unknown_names_are_left_alone() -> None:
    position = interview.follow(TOOL, {**COMPLETE, "weather": "wet", "today": "2020-01-01"}, current(), TODAY)
    assert position.question is None
    assert position.answers["today"] == TODAY
    assert "weather" not in position.answers


@pytest.mark.parametrize(
    ("question", "raw", "says"),
    [
        ("colour", "green", "Choose one"),
        ("colour", "", "Choose one"),
        ("colour", "RED", "Choose one"),
        ("shade", UNKNOWN, "Choose one"),
        ("extras", "lid+wheels", "Choose from the answers"),
        ("extras", "none+lid", "Choose from the answers"),
        ("extras", "+", "Choose from the answers"),
        ("price", "lots", "is not an amount"),
        ("day", "12/03/26", "four figures"),
        ("day", UNKNOWN, "is not a date"),
        ("term", "3", "years or months"),
    ],
)
def test_an_answer_that_cannot_be_read_stops_the_interview_with_a_message(question: str, raw: str, says: str) -> None:
    position = interview.follow(TOOL, {**COMPLETE, question: raw}, current(), TODAY)
    assert position.question is TOOL.question(question)
    assert position.error is not None
    assert position.error.question == question
    assert says in str(position.error)
    with pytest.raises(AnswerError, match=says) as raised:
        interview.assess(TOOL, {**COMPLETE, question: raw}, current(), TODAY)
    assert raised.value.question == question


def test_the_first_mistake_is_the_one_reported() -> None:
    position = interview.follow(TOOL, {**COMPLETE, "colour": "green", "price": "lots"}, current(), TODAY)
    assert position.question is COLOUR


@pytest.mark.parametrize("raw", ["none", ""])
def test_nothing_ticked_is_an_answer(raw: str) -> None:
    assert interview.read(EXTRAS, raw) == ()


def test_ticks_come_back_in_the_order_of_the_options_and_once_each() -> None:
    assert interview.read(EXTRAS, "spout+handle+spout") == ("handle", "spout")


def test_i_dont_know_is_an_answer_where_it_is_offered() -> None:
    assert interview.read(PRICE, UNKNOWN) == UNKNOWN
    assert interview.read(COLOUR, UNKNOWN) == UNKNOWN


def test_an_outcome_needs_every_answer() -> None:
    assert interview.assess(TOOL, COMPLETE, current(), TODAY).code == "done"
    for missing in COMPLETE:
        raw = {key: value for key, value in COMPLETE.items() if key != missing}
        with pytest.raises(AnswerError, match="no answer yet") as raised:
            interview.assess(TOOL, raw, current(), TODAY)
        assert raised.value.question == missing


@pytest.mark.parametrize(
    ("question", "raw", "shown"),
    [
        (COLOUR, "red", "Red"),
        (COLOUR, UNKNOWN, "I don’t know"),
        (EXTRAS, "spout+lid", "A lid; A spout"),
        (EXTRAS, "none", "None of these"),
        (PRICE, "1.2k", "£1,200"),
        (PRICE, "1200.5", "£1,200.50"),
        (PRICE, UNKNOWN, "I don’t know the price"),
        (DAY, "2026-03-12", "12 March 2026"),
        (TERM, "30 months", "2 years 6 months"),
    ],
)
def test_answers_are_shown_as_people_read_them(question: Question, raw: str, shown: str) -> None:
    assert interview.show(question, interview.read(question, raw)) == shown


@given(raw=st.text())
@pytest.mark.parametrize("question", TOOL.questions, ids=lambda question: question.id)
def test_any_text_is_read_or_refused_with_an_answer_error(question: Question, raw: str) -> None:
    refused = None
    try:
        shown = interview.show(question, interview.read(question, raw))
    except AnswerError as error:
        refused = error
    assert (refused.question, bool(str(refused))) == (question.id, True) if refused else shown.strip()


@given(raw=st.dictionaries(st.sampled_from(sorted(COMPLETE)), st.text(max_size=12) | st.sampled_from(["red", "none"])))
def test_any_answers_lead_to_a_position(raw: dict[str, str]) -> None:
    position = interview.follow(TOOL, raw, current(), TODAY)
    assert (position.question is None) or position.question not in position.path
    assert set(position.answers) == {"today"} | {question.id for question in position.path}


def test_an_unknown_question_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        TOOL.question("taste")


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.id)
def test_a_tools_questions_and_options_are_named_once(tool: Tool) -> None:
    ids = [question.id for question in tool.questions]
    assert len(ids) == len(set(ids))
    assert "today" not in ids
    for question in tool.questions:
        values = [option.value for option in question.options]
        assert len(values) == len(set(values))
        assert bool(values) == (question.kind in (Kind.CHOICE, Kind.CHOICES))
        assert not any("+" in value or value in ("", "none") for value in values if question.kind is Kind.CHOICES)


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.id)
def test_what_is_typed_besides_an_answer_belongs_to_a_later_question_that_can_read_it(tool: Tool) -> None:
    typed = {Kind.MONEY: "£5 inc VAT", Kind.MONTHS: "3+1+1"}
    for place, question in enumerate(tool.questions):
        if question.rest:
            later = next(each for each in tool.questions[place + 1 :] if each.id == question.rest)
            interview.read(later, interview.besides(question, typed[question.kind])[later.id])


def test_i_dont_know_of_a_list_to_tick_is_neither_nothing_ticked_nor_one_of_the_ticks() -> None:
    unsure = replace(EXTRAS, unknown="I don’t know")
    assert interview.read(unsure, "unknown") == UNKNOWN
    assert interview.read(unsure, "none") == ()
    assert interview.show(unsure, UNKNOWN) == "I don’t know"
    for refused in ("unknown+lid", "lid+unknown"):
        with pytest.raises(interview.AnswerError):
            interview.read(unsure, refused)
    with pytest.raises(interview.AnswerError):
        interview.read(EXTRAS, "unknown")
