"""The legal cases: one sentence each, with the answers given and the answer the law gives.

Every file in ``cases`` belongs to the tool of its name. A case states answers as they stand in a
link, the outcome's code, the facts that matter, words it has to say if any, and where that is law; what cases share stands in a base (tools/case_files.py).
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine import interview, journey
from guide_logic.engine.interview import Position
from guide_logic.engine.model import Outcome
from guide_logic.law import current
from tools.case_files import WRITTEN_ON, read

TODAY = WRITTEN_ON
KEYS = {"name", "answers", "today", "code", "facts", "says", "reference"}
FILES = sorted((Path(__file__).parent / "cases").glob("*.toml"))


def _cases() -> list[Any]:
    return [pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}") for path in FILES for case in read(path)]


def _follow(asking: str, answers: dict[str, str], day: date) -> tuple[Position, Outcome | None]:
    """How far a case's answers lead in its tool or journey, and the outcome if they are complete."""
    if asking in JOURNEYS:
        progress = journey.follow(JOURNEYS[asking], answers, current(), day)
        complete = progress.stage is None
        plan = JOURNEYS[asking].sum_up(progress.done, current()) if complete else None
        return progress.position, plan
    position = interview.follow(TOOLS[asking], answers, current(), day)
    complete = position.question is None
    return position, TOOLS[asking].decide(position.answers, current()) if complete else None


def _words(outcome: Outcome) -> str:
    """Everything the outcome says, in lower case."""
    points = [*outcome.reasons, *outcome.warnings, *outcome.next_steps]
    for section in outcome.sections:
        points.extend(section.points)
    lines = [line.label for line in outcome.working]
    titles = [section.title for section in outcome.sections]
    return "\n".join([outcome.headline, *(point.text for point in points), *lines, *titles]).lower()


@pytest.mark.parametrize(("tool_id", "case"), _cases())
def test_case(tool_id: str, case: dict[str, Any]) -> None:
    assert not set(case) - KEYS, f"unknown keys: {set(case) - KEYS}"
    assert case["reference"].strip(), "a case says where it is law"

    position, outcome = _follow(tool_id, case["answers"], case.get("today", TODAY))

    assert outcome, f"not answered: {position.question}"
    assert outcome.code == case["code"], outcome.headline
    expected = case.get("facts", {})
    assert {key: outcome.facts.get(key) for key in expected} == expected
    assert json.loads(json.dumps(dict(outcome.facts))) == dict(outcome.facts), "facts survive JSON unchanged"
    missing = [phrase for phrase in case.get("says", []) if phrase.lower() not in _words(outcome)]
    assert not missing, f"not said: {missing}"


@pytest.mark.parametrize("tool_id", [*TOOLS, *JOURNEYS])
def test_every_tool_has_cases(tool_id: str) -> None:
    assert tool_id in {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_case_is_answered_in_full_and_named_once(path: Path) -> None:
    """No answer that the tool would not ask for, so that a case tests what it seems to."""
    cases = read(path)
    names = [case["name"] for case in cases]
    assert len(names) == len(set(names))
    for case in cases:
        position, _ = _follow(path.stem, case["answers"], case.get("today", TODAY))
        asked = {question.id for question in position.path}
        assert position.question is None, f"{case['name']}: {position.question} is not answered"
        assert set(case["answers"]) == asked, f"{case['name']}: {set(case['answers']) - asked} is never asked"
