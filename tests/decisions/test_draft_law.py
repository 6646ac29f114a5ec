"""A draft law goes in at the door, and every answer follows it: nothing is decided on the law in force behind its back."""

import ast
import copy
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import guide_logic
from guide_logic.decisions import TOOLS
from guide_logic.engine import interview
from guide_logic.engine.model import Outcome
from guide_logic.law import Law, current
from guide_logic.law.files import read_toml
from tools.case_files import read
from tools.usage import Watched

TODAY = date(2026, 11, 23)
SOURCE = Path(guide_logic.__file__).parent
CASES = Path(__file__).parents[1] / "cases"

type Row = dict[str, Any]


@cache
def kept(name: str) -> list[Row]:
    """The rows of one kind of law data, read once."""
    held: list[Row] = read_toml(f"{name}s.toml")[name]
    return held


def draft(*changed: Row) -> Law:
    """The law with these figures in place of those of the same id."""
    new = {row["id"]: row for row in changed}
    return Law.build((new.get(row["id"], row) for row in kept("figure")), kept("reference"))


def rows() -> dict[str, Row]:
    """The figures' rows by id, free to be changed."""
    return {row["id"]: row for row in copy.deepcopy(kept("figure"))}


def act_a_year_later() -> Law:
    """The law as if the Act had come into force on 24 February 2026."""
    row = rows()["act-in-force"]
    (period,) = row["period"]
    period["value"] = period["from"] = date(2026, 2, 24)
    return draft(row)


def doubled(figure_ids: Iterable[str]) -> Law:
    """The law with twice the number in every period of these figures."""
    changed = [rows()[figure_id] for figure_id in figure_ids]
    for row in changed:
        for period in row["period"]:
            period["value"] *= 2
    return draft(*changed)


def cases(tool_id: str) -> list[Row]:
    """The legal cases of a tool."""
    return read(CASES / f"{tool_id}.toml") + BESIDE.get(tool_id, [])


def answered(tool_id: str, case: Row, law: Law) -> Outcome | str:
    """What a case comes to under a law: an outcome, or the question that is now asked besides."""
    tool = TOOLS[tool_id]
    position = interview.follow(tool, case["answers"], law, case.get("today", TODAY))
    return position.question.id if position.question else tool.decide(position.answers, law)


WORKS = {"nation": "england", "begins": "2026-03-12", "trigger": "tender-notice", "exempt": "none", "kind": "works",
         "mixed": "no", "value_how": "total", "vat": "included", "linked": "no"}  # fmt: skip
BESIDE = {
    "threshold-check": [
        {"name": "A utility’s works", "answers": {**WORKS, "buyer": "utility", "total": "6000000"}},
        {"name": "A department’s works", "answers": {**WORKS, "buyer": "central", "health": "no", "total": "190000"}},
    ]
}
"""Answers beside the legal cases, for amounts that none of those turns on."""


def code(answer: Outcome | str) -> str:
    return answer if isinstance(answer, str) else answer.code


# -- the Act a year later -------------------------------------------------------------------


def test_an_award_of_june_2025_has_no_ground_in_an_act_that_begins_in_2026() -> None:
    found = []
    for case in cases("direct-award"):
        moved = {**case, "answers": {**case["answers"], "begins": "2025-06-02"}}
        if "begins" in case["answers"] and code(answered("direct-award", moved, current())) == "established":
            found.append(code(answered("direct-award", moved, act_a_year_later())))
    assert found
    assert set(found) == {"old-law"}


@pytest.mark.parametrize(
    "tool_id",
    ["health-or-not", "threshold-check", "reserve", "direct-award", "notices-timeline", "contract-change"],
)
def test_what_began_in_the_first_year_of_the_act_is_under_the_old_law_of_a_later_one(tool_id: str) -> None:
    law = act_a_year_later()
    moved = [
        case["name"]
        for case in cases(tool_id)
        if code(answered(tool_id, case, current())) != "old-law" == code(answered(tool_id, case, law))
    ]
    assert moved


# -- other amounts --------------------------------------------------------------------------


def test_the_threshold_check_follows_a_threshold_that_is_doubled() -> None:
    answers = {"nation": "england", "begins": "2026-03-12", "trigger": "tender-notice", "buyer": "council", "health": "no",
               "exempt": "none", "kind": "light-touch", "mixed": "no", "value_how": "total", "total": "663540",
               "vat": "included", "linked": "no"}  # fmt: skip
    case = {"answers": answers}
    law = doubled(["threshold-light-touch"])
    assert code(answered("threshold-check", case, current())) == "above"
    assert code(answered("threshold-check", case, law)) != "above"
    twice = {"answers": {**answers, "total": "1327080"}}
    assert code(answered("threshold-check", twice, law)) == "above"


@cache
def used() -> dict[str, list[tuple[str, Row, Outcome | str]]]:
    """For each figure the cases that asked for it, with their answers under the law in force."""
    found: dict[str, list[tuple[str, Row, Outcome | str]]] = {}
    for tool_id in TOOLS:
        for case in cases(tool_id):
            figures = Watched(current().figures)
            answer = answered(tool_id, case, Law(figures, current().references))
            for figure_id in figures.asked:
                found.setdefault(figure_id, []).append((tool_id, case, answer))
    return found


ON_PAGES_ALONE = {
    "framework-maximum", "open-framework-maximum", "controlled-activities", "cooperation-activities",
    "supported-employment-share", "tender-minimum-one-short", "executive-agenda",
}  # fmt: skip
"""Figures that the guide and the lists state, but that no answer turns on."""
NUMBERS = [
    figure.id
    for figure in current().figures.values()
    if all(isinstance(period.value, Decimal) for period in figure.periods) and figure.id not in ON_PAGES_ALONE
]


@pytest.mark.walk
@pytest.mark.parametrize("figure_id", NUMBERS)
def test_a_number_that_is_doubled_moves_an_answer(figure_id: str) -> None:
    law = doubled([figure_id])
    tried = used().get(figure_id, [])
    assert any(answered(tool_id, case, law) != before for tool_id, case, before in tried), len(tried)


# -- and nobody asks for the law in force ------------------------------------------------------


def _reaches_for_it(path: Path) -> Iterator[str]:
    """Where a module imports or names ``current``, or loads a ``Law`` of its own."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        imported = isinstance(node, ast.ImportFrom) and any(alias.name == "current" for alias in node.names)
        named = isinstance(node, ast.Attribute) and node.attr in ("current", "load")
        if isinstance(node, ast.stmt | ast.expr) and (imported or named):
            yield f"{path.relative_to(SOURCE)}:{node.lineno}"


def test_rules_and_engine_never_reach_for_the_law_in_force() -> None:
    files = [path for folder in ("decisions", "engine") for path in (SOURCE / folder).rglob("*.py")]
    assert len(files) > 60
    assert [place for path in files for place in _reaches_for_it(path)] == []
