"""The scenarios: their links lead to the outcomes that were written down, and the pages say when one has moved."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.law import current
from guide_logic.law.files import read_toml
from tests.tools.sections import titles
from tools import content, figures, structure
from tools.pages import scenarios
from tools.pages.scenarios import Answer, Scenario
from tools.paths import DOCS

SCENARIOS = scenarios.load()
ANSWERS = [(scenario, answer) for scenario in SCENARIOS for answer in scenario.answers]
LAW = current()


def test_there_are_scenarios_for_every_tool_stage_and_level() -> None:
    assert len(SCENARIOS) >= 18
    assert {answer.tool.id for _, answer in ANSWERS} == TOOLS.keys() | JOURNEYS.keys()
    assert {scenario.stage for scenario in SCENARIOS} == set(scenarios.STAGES)
    assert {scenario.level for scenario in SCENARIOS} == scenarios.LEVELS.keys()
    assert {reader for scenario in SCENARIOS for reader in scenario.readers} <= set(structure.READERS)


@pytest.mark.parametrize(("scenario", "answer"), ANSWERS, ids=[f"{s.id}: {a.label}" for s, a in ANSWERS])
def test_the_links_lead_where_the_scenario_says(scenario: Scenario, answer: Answer) -> None:
    on = scenario.written
    learner = answer.position(LAW, on, whole=False)
    assert learner.error is None
    assert learner.question is not None, "the learner's link answers everything"
    assert learner.question.id in answer.decides
    trainer = answer.position(LAW, on)
    assert (trainer.error, trainer.question) == (None, None)
    assert {question.id for question in trainer.path} == answer.given.keys() | answer.decides.keys()
    assert answer.worked_out(LAW, on).code == answer.outcome


def test_each_scenario_has_its_two_pages_and_says_that_it_is_invented() -> None:
    corrections = {row["id"] for row in read_toml("corrections.toml")["correction"]}
    for scenario in SCENARIOS:
        assert set(scenario.corrections) <= corrections
        html = scenarios.render_page(scenario, titles(), LAW, scenario.written, "../../../")
        learner, trainer = html[f"{scenario.id}.html"], html[f"{scenario.id}-answers.html"]
        for name, text in (("", learner), ("-answers", trainer)):
            page = (DOCS / "training" / "scenarios" / f"{scenario.id}{name}.md").read_text("utf-8")
            assert f"{{!generated/scenarios/{scenario.id}{name}.html!}}" in page
            assert "invented" in text
        for answer in scenario.answers:
            headline = answer.worked_out(LAW, scenario.written).headline
            assert headline not in learner
            assert figures.normal(headline.split(":")[0]) in figures.normal(trainer)
        assert "has moved" not in trainer


def test_a_scenario_states_no_figure_of_the_law() -> None:
    law = figures.LawFigures.load()
    for scenario in SCENARIOS:
        words = "\n\n".join((*scenario.brief, *scenario.steps, *scenario.discuss, *scenario.aims, "invented"))
        page = content.read(f"---\ntitle: A\n---\n\n{words}\n", "training/a.md")
        register_ = figures.Register(invented=(page.path,))
        assert not [str(problem) for problem in figures.unsourced(page, register_, law)], scenario.id


def test_a_page_says_where_an_answer_has_moved() -> None:
    scenario = next(each for each in SCENARIOS if each.id == "count-it-all")
    then = replace(scenario, answers=(replace(scenario.answers[0], outcome="above"), scenario.answers[1]))
    html = scenarios.render_page(then, titles(), LAW, date(2026, 12, 1), "../")["count-it-all-answers.html"]
    assert html.count("This answer has moved") == 1
    above = next(spec.headline for spec in TOOLS["threshold-check"].outcomes if spec.code == "above")
    assert f"On 27 November 2026 it was: {above}" in html


def test_past_help_stops_counting_and_the_page_says_that_the_answer_has_moved() -> None:
    """A real one: help given in June 2025 leaves the three years on a day that is known already."""
    scenario = next(each for each in SCENARIOS if each.id == "cheap-building")
    last = date(2028, 3, 31)
    for day, moved in ((last, 0), (last + timedelta(days=1), 1)):
        html = scenarios.render_page(scenario, titles(), LAW, day, "../")["cheap-building-answers.html"]
        assert html.count("This answer has moved") == moved


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('level = "first"', 'level = "easy"'), "there is no level easy"),
        (('tool = "which-power"', 'tool = "which"'), "there is no tool which"),
        (("power_giver = ", "power_given = "), "which-power has no question power_given"),
        (("minutes = 20\n", ""), "unknown or missing: minutes"),
        (('id = "youth-project"', 'id = "warm-room"'), "Two scenarios have the same id"),
    ],
)
def test_a_faulty_scenario_is_refused(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    for path in scenarios.DATA.glob("*.toml"):
        text = path.read_text("utf-8")
        (tmp_path / path.name).write_text(text.replace(*change, 1) if path.stem == "set-up" else text, "utf-8")
    with pytest.raises(scenarios.ScenarioError, match=said):
        scenarios.load(tmp_path)
