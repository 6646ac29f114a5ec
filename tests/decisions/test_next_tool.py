"""What one tool hands on to the next: answers to questions that both ask, and over them what it concludes."""

from datetime import date
from decimal import Decimal

import pytest

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.decisions.shared import next_tool
from guide_logic.engine import interview
from guide_logic.engine.model import Answer
from tests.walks import EVERY_TOOL, walked

ASKING = {**TOOLS} | {stage.tool.id: stage.tool for journey in JOURNEYS.values() for stage in journey.stages}
"""Every tool, and the stages that only a plan has."""


def asks(tool_id: str) -> set[str]:
    return {question.id for question in ASKING[tool_id].questions}


@pytest.mark.parametrize("tool_id", TOOLS)
def test_a_tool_takes_each_answer_that_another_tool_has_asked_for(tool_id: str) -> None:
    elsewhere = set().union(*(asks(other) for other in TOOLS if other != tool_id))
    taken = set(next_tool.TAKES.get(tool_id, ()))
    assert taken <= asks(tool_id)
    assert asks(tool_id) & elsewhere <= taken | ({"receives"} if tool_id == "which-way" else set())


@EVERY_TOOL
def test_what_a_tool_concludes_is_an_answer_that_another_tool_takes(tool_id: str) -> None:
    met = {(name, answer) for _, outcome in walked(tool_id) for name, answer in outcome.concludes.items()}
    for name, answer in met:
        takers = [other for other, names in next_tool.TAKES.items() if name in names and other != tool_id]
        takers += [other for other in set(ASKING) - set(TOOLS) if name in asks(other)]
        readers = [other for other in ASKING if other != tool_id and _reads(other, name, interview.raw(answer))]
        assert takers, f"no tool takes {name}"
        assert readers, f"no tool can read {name}={answer}"


def _reads(tool_id: str, name: str, raw: str) -> bool:
    if name not in asks(tool_id):
        return False
    try:
        interview.read(ASKING[tool_id].question(name), raw)
    except interview.AnswerError:
        return False
    return True


def test_a_conclusion_goes_before_the_answer_and_a_preset_before_both() -> None:
    answers: dict[str, Answer] = {
        "nation": "wales",
        "kind": "light-touch",
        "total": Decimal(5),
        "today": date(2026, 11, 26),
    }
    link = next_tool.link(
        "Next", "notices-timeline", answers, {"kind": "goods-services", "contract_value": Decimal(900)}
    )
    assert link.path == "tools/notices-timeline/"
    assert link.answers == {"nation": "wales", "kind": "goods-services", "contract_value": "900"}
    again = next_tool.link("Again", "notices-timeline", answers, {"kind": "works"}, preset={"kind": "concession"})
    assert again.answers == {"nation": "wales", "kind": "concession"}
