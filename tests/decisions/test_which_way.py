"""What is always true of "Which way to resource it?", whatever the answers."""

import re
from datetime import date
from itertools import combinations, permutations, product
from pathlib import Path

import pytest

from guide_logic.decisions.grant_or_contract import decide as grant_or_contract
from guide_logic.decisions.which_way.decide import TOOL
from guide_logic.decisions.which_way.options import (
    CONTRACT,
    FIGURE_8,
    MAY_BE_SUBSIDY,
    PURPOSES,
    RESOURCES,
    SHAPES,
    Resource,
    Shape,
)
from guide_logic.engine import interview
from guide_logic.engine.model import Outcome, Strength
from guide_logic.law import current

TODAY = date(2026, 11, 23)
DOCS = Path(__file__).parents[2] / "docs"
AIMS = [option.value for option in TOOL.question("way_aims").options]
EVERY_SET_OF_AIMS = [pick for size in range(len(AIMS) + 1) for pick in combinations(AIMS, size)]
NAMES = {
    "Joining with VCFSE organisations to win money from trusts and foundations": "joint-bid",
    "Working with social investors": "social-investors",
    "Paying core costs, so that organisations can raise more themselves": "core-funding",
    "A grant": "grant",
    "Direct investment": "direct-investment",
    "Community asset transfer: passing on a building or land": "asset-transfer",
    "Capacity building": "capacity-building",
    "A contract": "contract",
}
"""The options as the guide page writes them."""


def outcome(**raw: str) -> Outcome:
    given = {
        "way_require": "no", "receives": "grant", "way_aims": "none", "way_repay": "yes",
        "way_property": "yes", "way_shape": "none", "way_ready": "yes", **raw,
    }  # fmt: skip
    return interview.assess(TOOL, given, current(), TODAY)


def options(**raw: str) -> list[str]:
    found = outcome(**raw).facts["options"]
    assert isinstance(found, list)
    return found


def joined(aims: tuple[str, ...]) -> str:
    return "+".join(aims) or "none"


def test_the_table_of_purposes_is_the_guides_figure_eight() -> None:
    page = (DOCS / "guide/resourcing/options.md").read_text(encoding="utf-8")
    table = page.split("| You want to | Consider |")[1].split("\n\n")[0]
    rows = re.findall(r"^\| ([^|-].*?) \| (.*?) \|$", table, flags=re.MULTILINE)
    labels = {label: aim for aim, label in PURPOSES.items()}
    found: dict[str, tuple[str, ...]] = {}
    for purpose, option in rows:
        found[labels[purpose]] = (*found.get(labels[purpose], ()), NAMES[option])
    assert found == dict(FIGURE_8)


def test_every_resource_of_the_figure_is_described_and_no_other() -> None:
    assert {resource for row in FIGURE_8.values() for resource in row} == set(RESOURCES)


@pytest.mark.parametrize("aims", EVERY_SET_OF_AIMS, ids=joined)
def test_without_a_contract_the_answer_is_what_the_figure_names_for_the_aims(
    aims: tuple[str, ...],
) -> None:
    assert set(options(way_aims=joined(aims))) == {r for aim in aims for r in FIGURE_8[aim]}


@pytest.mark.parametrize("aims", EVERY_SET_OF_AIMS, ids=joined)
def test_one_more_purpose_never_takes_a_resource_away(aims: tuple[str, ...]) -> None:
    for require, aim in product(("yes", "part", "no"), AIMS):
        fewer = options(way_require=require, way_aims=joined(aims))
        assert set(fewer) <= set(options(way_require=require, way_aims=joined((*aims, aim))))


@pytest.mark.parametrize("aims", EVERY_SET_OF_AIMS, ids=joined)
def test_the_order_in_which_purposes_are_ticked_does_not_matter(aims: tuple[str, ...]) -> None:
    assert len({outcome(way_aims=joined(order)).headline for order in permutations(aims)}) == 1


@pytest.mark.parametrize("require", ["yes", "part"])
@pytest.mark.parametrize("aims", EVERY_SET_OF_AIMS, ids=joined)
def test_what_must_be_required_is_always_a_contract(require: str, aims: tuple[str, ...]) -> None:
    assert CONTRACT in options(way_require=require, way_aims=joined(aims))


@pytest.mark.parametrize("aims", EVERY_SET_OF_AIMS, ids=joined)
def test_a_contract_is_named_only_where_something_is_required_or_received(
    aims: tuple[str, ...],
) -> None:
    for require, receives in product(("no", "unknown"), ("grant", "unknown")):
        assert CONTRACT not in options(way_require=require, receives=receives, way_aims=joined(aims))


@pytest.mark.parametrize("aims", EVERY_SET_OF_AIMS, ids=joined)
def test_a_no_only_ever_takes_away_what_rests_on_it(aims: tuple[str, ...]) -> None:
    full = set(options(way_aims=joined(aims)))
    assert full - set(options(way_aims=joined(aims), way_repay="no")) <= {
        "social-investors",
        "direct-investment",
    }
    assert full - set(options(way_aims=joined(aims), way_property="no")) <= {"asset-transfer"}


@pytest.mark.parametrize("aims", EVERY_SET_OF_AIMS[1:], ids=joined)
@pytest.mark.parametrize("require", ["yes", "no"])
def test_organisations_that_are_not_ready_get_capacity_building_first_and_lose_nothing(
    require: str, aims: tuple[str, ...]
) -> None:
    ready = options(way_require=require, way_aims=joined(aims))
    unready = options(way_require=require, way_aims=joined(aims), way_ready="no")
    assert unready[0] == "capacity-building"
    assert set(unready) == {*ready, "capacity-building"}
    assert len(unready) == len(set(unready))


@pytest.mark.parametrize("aims", EVERY_SET_OF_AIMS, ids=joined)
def test_no_answer_is_settled_and_a_doubt_about_buying_asks_for_advice(
    aims: tuple[str, ...],
) -> None:
    for require, receives in product(("yes", "part", "no", "unknown"), ("grant", "contract", "mixed", "unknown")):
        found = outcome(way_require=require, receives=receives, way_aims=joined(aims))
        assert found.strength is not Strength.SETTLED
        if require in ("no", "unknown") and receives != "grant":
            assert found.strength is Strength.ADVICE


@pytest.mark.parametrize("aims", EVERY_SET_OF_AIMS, ids=joined)
def test_the_headline_names_every_resource_of_the_answer(aims: tuple[str, ...]) -> None:
    for require, ready in product(("yes", "no"), ("yes", "no")):
        found = outcome(way_require=require, way_aims=joined(aims), way_ready=ready)
        for resource in found.facts["options"]:  # type: ignore[attr-defined]
            assert RESOURCES[resource].phrase in found.headline.lower(), found.headline


@pytest.mark.parametrize("resource", MAY_BE_SUBSIDY)
def test_what_the_council_gives_is_tested_for_subsidy_and_for_a_power(resource: str) -> None:
    aim = next(aim for aim, row in FIGURE_8.items() if resource in row)
    assert {"sca22-s2", "lga11-s1"} <= set(outcome(way_aims=aim).refs())


@pytest.mark.parametrize("shape", SHAPES)
def test_each_form_of_contract_is_described_and_linked(shape: str) -> None:
    found = outcome(way_require="yes", way_shape=shape)
    assert SHAPES[shape].name in [section.title for section in found.sections]
    assert SHAPES[shape].page in found.links
    assert all(case in found.links for case in SHAPES[shape].cases)


def test_the_cases_named_are_pages_that_exist() -> None:
    rows: list[Resource | Shape] = [*RESOURCES.values(), *SHAPES.values()]
    cases = {link.path for row in rows for link in row.cases}
    assert cases
    assert all((DOCS / f"{path.rstrip('/')}.md").is_file() for path in cases)


@pytest.mark.parametrize(
    ("raw", "handed_on"),
    [
        ({"way_require": "yes"}, {"receives": "contract", "bound": "contract"}),
        ({"way_require": "no", "way_aims": "test"}, {"receives": "grant"}),
        ({"way_require": "no", "receives": "mixed"}, {"receives": "mixed"}),
        ({"way_require": "no", "receives": "unknown", "way_aims": "test"}, {}),
    ],
)
def test_the_grant_or_contract_tool_is_told_what_is_known(raw: dict[str, str], handed_on: dict[str, str]) -> None:
    link = next(link for link in outcome(**raw).links if link.tool == grant_or_contract.TOOL.id)
    assert link.answers == handed_on
