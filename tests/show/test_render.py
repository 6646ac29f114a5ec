"""The HTML of questions, answers and outcomes: whole, labelled, and the same facts in every form."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions import TOOLS
from guide_logic.engine import explore, interview
from guide_logic.engine.model import Bar, Kind, Line, Link, Outcome, Point, Strength
from guide_logic.engine.short_way import Step
from guide_logic.law import current
from guide_logic.show import data, record, render
from guide_logic.show import page as pages
from tests.markup import Element, Markup, read
from tests.walks import EVERY_TOOL, TODAY, walked

TYPED_KINDS = (Kind.MONEY, Kind.DATE, Kind.MONTHS, Kind.WORDS, Kind.DATED_AMOUNTS)

EVERY_QUESTION = pytest.mark.parametrize(
    ("tool_id", "question_id"),
    [(tool.id, question.id) for tool in TOOLS.values() for question in tool.questions],
)


def fields(page: Markup) -> list[Element]:
    """What a reader can type in or pick."""
    return page.all("input") + page.all("textarea") + page.all("select")


def well_labelled(page: Markup) -> None:
    """Every field has a label, every id stands once, and everything named by id is there."""
    ids = page.ids()
    assert len(ids) == len(set(ids))
    labels = {label.attributes["for"] for label in page.all("label")}
    assert {field.attributes["id"] for field in fields(page)} == labels
    for element in page.elements:
        for name in ("aria-describedby", "aria-labelledby", "data-focus"):
            assert set(element.attributes.get(name, "").split()) <= set(ids), (element.tag, name)


@EVERY_QUESTION
def test_a_question_is_asked_with_its_hint_its_reason_and_every_answer(tool_id: str, question_id: str) -> None:
    tool = TOOLS[tool_id]
    question = tool.question(question_id)
    page = read(render.step_form(tool, Step((question,)), prefix="small-"))
    well_labelled(page)
    assert all(id_.startswith(f"small-{tool_id}-{question_id}") for id_ in page.ids())
    text = page.text()
    for wanted in (
        question.text,
        question.hint,
        question.why,
        question.unknown,
        *(o.label for o in question.options),
    ):
        assert wanted in text
    assert len(page.all("h3", class_="q-text")) == 1
    assert len(page.all("button", type="submit")) == 1
    if question.kind in (Kind.CHOICE, Kind.CHOICES):
        assert len(page.all("fieldset")) == len(page.all("legend")) == 1
        assert {field.attributes["name"] for field in page.all("input")} == {question_id}


@EVERY_QUESTION
def test_an_error_is_shown_twice_and_leads_to_its_field(tool_id: str, question_id: str) -> None:
    tool = TOOLS[tool_id]
    question = tool.question(question_id)
    errors = {question.id: "Type a “number” & no more."}
    page = read(render.step_form(tool, Step((question,)), filled={question.id: "a < b"}, errors=errors))
    well_labelled(page)
    (summary,) = page.all("div", class_="error-summary")
    assert summary.attributes["role"] == "alert"
    assert "Type a “number” & no more." in summary.text
    (beside,) = page.all("p", class_="q-error")
    assert beside.text == "Error: Type a “number” & no more."
    (link,) = [a for a in page.all("a") if "data-focus" in a.attributes]
    assert link.attributes["data-focus"] in {field.attributes["id"] for field in fields(page)}
    if question.kind in TYPED_KINDS:
        (field,) = page.all("input", type="text") + page.all("textarea")
        assert (field.text or field.attributes["value"]) == "a < b"
        assert beside.attributes["id"] in field.attributes["aria-describedby"].split()


def test_an_answer_given_before_is_picked_or_filled_in() -> None:
    tool = TOOLS["threshold-check"]

    def filled(question_id: str, raw: str) -> Markup:
        return read(render.step_form(tool, Step((tool.question(question_id),)), filled={question_id: raw}))

    choice = filled("nation", "wales")
    assert [f.attributes["value"] for f in choice.all("input") if "checked" in f.attributes] == ["wales"]
    typed = filled("total", "5000")
    assert [f.attributes["value"] for f in typed.all("input", type="text")] == ["5000"]
    unknown = filled("total", "unknown")
    assert [f.attributes["value"] for f in unknown.all("input", type="text")] == [""]
    assert "checked" in unknown.all("input", type="checkbox")[0].attributes


def test_the_first_question_has_no_way_back_and_the_next_has_one() -> None:
    tool = TOOLS["threshold-check"]
    first, second = tool.questions[:2]
    assert not read(render.step_form(tool, Step((first,)))).all("a", class_="back-link")
    page = read(render.step_form(tool, Step((second,)), path=(first,), raw={"nation": "wales"}, number=2))
    (back,) = page.all("a", class_="back-link")
    assert back.attributes["href"] == "#threshold-check:v=3&at=nation&nation=wales"
    assert "Step 2" in page.text()


@given(st.dictionaries(st.sampled_from([q.id for q in TOOLS["threshold-check"].questions]), st.text()))
def test_a_link_carries_any_answers_there_and_back(raw: dict[str, str]) -> None:
    tool = TOOLS["threshold-check"]
    fragment = render.fragment(tool, raw, at="kind")
    assert not set(fragment) & set(' <>"#;')
    link = pages.read_fragment(tool, fragment)
    assert (link.raw, link.at, link.notes) == (raw, "kind", ())


@EVERY_TOOL
def test_every_outcome_is_shown_with_all_it_says(tool_id: str) -> None:
    tool, law = TOOLS[tool_id], current()
    shown = set()
    for raw, outcome in walked(tool_id):
        if outcome.code in shown:
            continue
        shown.add(outcome.code)
        position = interview.follow(tool, raw, law, TODAY)
        panel = render.outcome_panel(tool, outcome, law, "../../", "Today.", changing=True)
        changes = render.changes(tool, explore.changes(tool, raw, law, TODAY), raw)
        page = read(panel + changes + render.answers_list(tool, position, raw))
        well_labelled(page)
        kept = record.told(data.record(tool, outcome, position, raw, law, TODAY))
        copies = (page.text(), record.plain(kept), read(record.html(kept)).text(), read(record.sheet(kept)).text())
        points = [*outcome.reasons, *outcome.warnings, *outcome.next_steps]
        points += [point for section in outcome.sections for point in section.points]
        for text in copies:
            assert outcome.headline in text
            assert all(point.text in text for point in points)
            assert render.depends(tool, outcome) or all(line.label in text for line in outcome.working)
            assert all(law.ref(ref).cite in text for ref in outcome.refs())
            assert render.NOT_ADVICE in text
        assert "Today." in copies[0]
        for link in outcome.links:
            (anchor,) = [a for a in page.all("a") if a.text == link.title]
            assert anchor.attributes["href"].startswith(f"../../{link.path}")
    assert shown == {spec.code for spec in tool.outcomes}


SOME = Outcome("some", "Some.", Strength.SETTLED, (), (Point("Do this.", day=date(2026, 3, 12)),))


def panel(**parts: object) -> Markup:
    tool = TOOLS["threshold-check"]
    outcome = replace(SOME, **parts)  # type: ignore[arg-type]
    return read(render.outcome_panel(tool, outcome, current(), "../", "Today."))


@pytest.mark.parametrize(
    ("amount", "says", "side"),
    [
        ("663540", "£663,540, which is exactly the threshold.", "over"),
        ("663539.99", "£663,539.99: £0.01 under the threshold of £663,540.", "under"),
        ("700000", "£700,000: £36,460 over the threshold of £663,540.", "over"),
        ("0", "£0: £663,540 under the threshold of £663,540.", "under"),
    ],
)
def test_the_bar_says_in_words_what_it_draws(amount: str, says: str, side: str) -> None:
    page = panel(bar=Bar(Decimal(amount), Decimal(663540), "Light touch threshold"))
    (figure,) = page.all("figure")
    assert f"amount-bar--{side}" in figure.attributes["class"]
    assert figure.text.strip() == says
    (drawing,) = page.all("svg")
    assert drawing.attributes["aria-label"] == says
    value = next(r for r in page.all("rect") if r.attributes["class"] == "bar-value")
    line = page.all("line")[0]
    drawn = float(value.attributes["width"]) - float(line.attributes["x1"])
    assert (drawn > 0.05) == (Decimal(amount) > 663541)
    assert 0 <= float(value.attributes["width"]) <= 640


def test_a_limit_may_be_reached_and_a_bar_says_so() -> None:
    limit = Decimal(315000)
    for amount, says, side in (
        (limit, "£315,000, which is exactly the limit.", "under"),
        (limit + Decimal("0.01"), "£315,000.01: £0.01 over the limit of £315,000.", "over"),
    ):
        (figure,) = panel(bar=Bar(amount, limit, "Limit", may_equal=True)).all("figure")
        assert figure.text.strip() == says
        assert f"amount-bar--{side}" in figure.attributes["class"]


def test_a_day_stands_before_its_step_and_a_sum_has_its_lines() -> None:
    page = panel(working=(Line("Total", Decimal("1234.5"), total=True), Line("VAT already included")))
    assert "12 March 2026 Do this." in page.text()
    assert [cell.text for cell in page.all("td")] == ["£1,234.50", "–"]
    assert [row.attributes.get("class") for row in page.all("tr")] == ["total", None]


def test_a_link_to_another_tool_hands_the_answers_on() -> None:
    link = Link("Next", "tools/direct-award/", "direct-award", {"nation": "wales", "kind": "light-touch"})
    (anchor,) = [a for a in panel(links=(link,)).all("a") if a.text == "Next"]
    assert anchor.attributes["href"] == "../tools/direct-award/#direct-award:nation=wales&kind=light-touch"


@EVERY_TOOL
def test_the_static_page_lists_every_question_answer_and_outcome(tool_id: str) -> None:
    tool = TOOLS[tool_id]
    outcomes = read(render.outcome_list(tool, current()))
    for spec in tool.outcomes:
        assert f"{tool_id}-outcome-{spec.code}" in outcomes.ids()
        assert all(text in outcomes.text() for text in (spec.headline, spec.when, spec.then))
    questions = read(render.question_list(tool, current()))
    assert len(questions.all("li", class_="all-questions-row")) == len(tool.questions)
    for question in tool.questions:
        assert all(
            text in questions.text() for text in (question.text, question.unknown, *(o.label for o in question.options))
        )


@EVERY_TOOL
def test_a_tools_place_holds_its_first_question_and_a_way_out(tool_id: str) -> None:
    tool = TOOLS[tool_id]
    page = read(render.tool_section(tool, "abc", start="touch", home="../../tools/x/", title="Find your answer"))
    well_labelled(page)
    (section,) = page.all("section", class_="tool")
    wanted = {"data-tool": tool_id, "data-runtime": "abc", "data-start": "touch", "data-prefix": ""}
    assert wanted.items() <= section.attributes.items()
    assert "Find your answer" in section.text
    assert tool.questions[0].text in section.text
    assert "hidden" in page.all("div", class_="tool-app")[0].attributes
    assert page.all("noscript")
    assert len(page.all("a", href=f"../../tools/x/#{tool_id}-outcomes")) == 2
