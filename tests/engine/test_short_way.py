"""The short way: fewer steps, every answer written down, and the outcome of the long way."""

from collections.abc import Mapping
from datetime import date

import pytest

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine import interview
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import UNKNOWN, Kind, Question, Tool
from guide_logic.engine.short_way import Condition, Step
from guide_logic.law import current
from guide_logic.show.page import JourneyPage, Page, ToolPage, read_fragment
from tests import walks

TODAY = date(2026, 11, 26)
LAW = current()
EVERY: dict[str, Tool | Journey] = {**TOOLS, **JOURNEYS}
EACH_TOOL = pytest.mark.parametrize("tool_id", TOOLS)
EACH = pytest.mark.parametrize("asking", EVERY)
MOST_STEPS = 60

USUAL_FACTS = {
    "threshold-check": {"value_how": "total", "total": "180000", "vat": "included"},
    "health-or-not": {"health_old_value": "2000000", "health_new_value": "2100000"},
}
STEPS = {
    "threshold-check": 4,
    "grant-or-contract": 5,
    "direct-award": 6,
    "reserve": 5,
    "notices-timeline": 5,
    "contract-change": 6,
    "subsidy-check": 6,
    "health-or-not": 7,
    "which-power": 5,
}
"""Steps from a fresh start with usual facts."""


def page_of(asking: str) -> Page:
    more = (TODAY, "../../", "", LAW)
    return JourneyPage(JOURNEYS[asking], *more) if asking in JOURNEYS else ToolPage(TOOLS[asking], *more)


def fields(question: Question, raw: str) -> dict[str, list[str]]:
    """The form's fields of a question, filled so that they give this raw answer."""
    if raw == UNKNOWN and question.unknown and question.kind is not Kind.CHOICES:
        return {f"{question.id}-unknown": [UNKNOWN]}
    return {question.id: raw.split("+") if question.kind is Kind.CHOICES else [raw]}


def usual(question: Question) -> str:
    assert question.usual
    return question.usual.raw


def take_steps(page: Page, answers: Mapping[str, str]) -> tuple[list[Step], dict[str, str], dict[str, object]]:
    """The steps from a fresh start, each answered from ``answers`` or else as usual; the link's answers; the last reply."""
    raw: dict[str, str] = {}
    steps: list[Step] = []
    reply = page.show(raw, "", ())
    while (step := page.short_way().next_step(raw)) is not None:
        assert len(steps) < MOST_STEPS
        steps.append(step)
        given: dict[str, list[str]] = {}
        for question in step.questions:
            text = answers.get(question.id) or (question.usual.raw if question.usual else "")
            given |= fields(question, text) if text else {}
        reply = page.take(raw, " ".join(question.id for question in step.questions), given)
        assert not reply.get("error"), (reply["error"], answers)
        raw = read_fragment(page.asking, str(reply["fragment"])).raw
    return steps, raw, reply


# -- how many steps ---------------------------------------------------------------------------


@pytest.mark.parametrize("tool_id", STEPS)
def test_usual_facts_take_few_steps(tool_id: str) -> None:
    steps, _, reply = take_steps(page_of(tool_id), {**TOOLS[tool_id].typical, **USUAL_FACTS.get(tool_id, {})})
    assert reply["view"] == "outcome"
    assert len(steps) == STEPS[tool_id], [[question.id for question in step.questions] for step in steps]


@EACH_TOOL
def test_what_is_said_to_be_left_is_what_an_everyday_case_takes(tool_id: str) -> None:
    page = page_of(tool_id)
    everyday = page.usual()
    way = page.short_way()
    raw: dict[str, str] = {}
    said = []
    while (step := way.next_step(raw)) is not None:
        said.append(way.left(step, raw))
        raw |= {question.id: usual(question) if step.usual else everyday[question.id] for question in step.questions}
    assert said == list(range(len(said)))[::-1]


# -- the same outcome ---------------------------------------------------------------------------


def walked(tool_id: str, count: int = 20) -> list[dict[str, str]]:
    """Raw answers of some of the tool's paths, taken at random: to walk the tool for a few would take longest."""
    return [raw for raw, _ in walks.sampled(tool_id, count, today=TODAY)]


@pytest.mark.walk
@EACH_TOOL
def test_the_short_way_is_the_long_way_with_the_usual_answers_written_down(tool_id: str) -> None:
    """Every answer that the outcome rests on is in the link, and the outcome is that of the long way."""
    tool, page = TOOLS[tool_id], page_of(tool_id)
    for path in walked(tool_id):
        _, raw, reply = take_steps(page, {**page.usual(), **path})
        assert reply["view"] == "outcome"
        long = interview.follow(tool, path, LAW, TODAY)
        assert reply["code"] == tool.decide(long.answers, LAW).code
        assert tool.decide(interview.follow(tool, raw, LAW, TODAY).answers, LAW) == tool.decide(long.answers, LAW)
        assert [raw[question.id] for question in long.path] == [path[question.id] for question in long.path]


@EACH_TOOL
def test_what_is_not_usual_is_left_to_its_default_and_nothing_else_is(tool_id: str) -> None:
    """With the usual answers left out of a path, the short way ends as the long way does with them put in."""
    tool, page = TOOLS[tool_id], page_of(tool_id)
    defaults = {question.id: question.usual.raw for question in tool.questions if question.usual}
    for path in walked(tool_id, 8):
        asked = {name: text for name, text in path.items() if name not in defaults}
        everyday = {**page.usual(), **asked, **defaults}
        _, raw, reply = take_steps(page, everyday)
        long = interview.follow(tool, everyday, LAW, TODAY)
        assert long.question is None
        assert reply["code"] == tool.decide(long.answers, LAW).code
        assert {name: raw[name] for name in defaults if name in {question.id for question in long.path}} == {
            question.id: defaults[question.id] for question in long.path if question.id in defaults
        }


@EACH
def test_every_question_of_the_long_way_is_asked_or_listed(asking: str) -> None:
    page = page_of(asking)
    everyday = page.usual()
    steps, raw, reply = take_steps(page, everyday)
    assert reply["view"] == "outcome"
    shown = {question.id for step in steps for question in step.questions}
    long = page.follow(raw)
    assert long.question is None
    assert {question.id for question in long.path} <= shown


# -- what is usual ------------------------------------------------------------------------------


@EACH
def test_a_usual_answer_can_be_read_and_says_what_is_taken(asking: str) -> None:
    for question in EVERY[asking].questions:
        if question.usual:
            interview.read(question, question.usual.raw)
            assert question.usual.says[:1].isupper()
            assert not question.usual.says.endswith(".")
            assert len(question.usual.says) <= 70, question.usual.says
            assert not question.together, "it is listed at the end, beside no other"


def test_a_question_that_is_answered_already_is_not_listed() -> None:
    page = page_of("threshold-check")
    raw = {"nation": "england", "buyer": "council", "health": "no", "exempt": "none", "kind": "works", "mixed": "no",
           "value_how": "total", "total": "5000", "vat": "none"}  # fmt: skip
    step = page.short_way().next_step(raw)
    assert step
    assert step.usual
    assert [question.id for question in step.questions] == ["begins", "trigger", "linked"]


def test_an_unusual_answer_brings_its_own_questions_and_loses_no_other() -> None:
    page = page_of("threshold-check")
    answers = {"nation": "england", "buyer": "council", "health": "no", "kind": "light-touch", "value_how": "total",
               "total": "5000", "vat": "none", "exempt": "legal", "linked": "yes"}  # fmt: skip
    raw: dict[str, str] = {}
    for _ in range(4):
        step = page.short_way().next_step(raw)
        assert step
        given: dict[str, list[str]] = {}
        for question in step.questions:
            if text := answers.get(question.id) or (question.usual and question.usual.raw):
                given |= fields(question, text)
        reply = page.take(raw, " ".join(question.id for question in step.questions), given)
        raw = read_fragment(page.asking, str(reply["fragment"])).raw
    assert reply["question"] == "legal_service"
    assert (raw["exempt"], raw["linked"], raw["mixed"]) == ("legal", "yes", "no")


# -- together on a page ---------------------------------------------------------------------------


def test_a_question_of_a_page_is_asked_where_the_one_above_leads_to_it() -> None:
    page = page_of("threshold-check")
    step = page.short_way().next_step({"nation": "england", "buyer": "council", "health": "no", "kind": "works"})
    assert step
    assert [question.id for question in step.questions] == ["value_how", "total", "annual", "term", "extensions", "vat"]
    assert step.conditions["total"] == (Condition("value_how", ("total",), meanwhile=False),)
    assert step.conditions["term"] == (Condition("value_how", ("parts",), meanwhile=False),)
    assert step.conditions["vat"] == (Condition("value_how", ("total", "parts"), meanwhile=False),)


def test_every_mistake_of_a_page_is_named_and_what_was_given_is_kept() -> None:
    page = page_of("threshold-check")
    raw = {"nation": "england", "buyer": "council", "health": "no", "kind": "works"}
    given = {"value_how": ["parts"], "annual": ["lots"], "term": ["3 years"]}
    reply = page.take(raw, "value_how total annual term extensions vat", given)
    html = str(reply["html"])
    assert html.count("data-focus=") == 3  # the year's amount, the extensions, VAT
    assert 'value="lots"' in html
    assert 'value="3 years"' in html
    assert 'value="parts" checked' in html
    assert "value_how" not in str(reply["fragment"])


def test_back_leads_to_the_whole_step_before() -> None:
    page = page_of("threshold-check")
    raw = {"nation": "england", "buyer": "council", "health": "no", "kind": "works"}
    html = str(page.show(raw, "", ())["html"])
    assert 'data-at="kind">Back' in html
    assert page.show(raw, "kind", ())["question"] == "health kind"
    assert 'data-at="buyer">Back' in str(page.show(raw, "kind", ())["html"])
    assert page.show(raw, "buyer", ())["question"] == "nation buyer"
