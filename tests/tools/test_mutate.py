"""The changes that measure the tests: each is one, is in its place, and leaves code that can be read."""

import ast
import random
import tomllib
from pathlib import Path

import pytest

from tools import mutate
from tools.paths import ROOT

REFERENCES = ["pa23-s1", "pa23-s2"]
CODE = """\
def decide(amount, law):
    "A £ sign before a boundary keeps its place."
    if amount >= 12 and "£" != law:
        return ("pa23-s1",)
    return ("other",)
"""
DATA = """\
[[figure]]
id = "a"
from = 2025-02-28
value = 30
ref = "pa23-s1"
"""


def changed(found: list[mutate.Mutant], text: str) -> dict[str, str]:
    return {mutant.kind: mutant.applied(text) for mutant in found}


def test_rules_are_changed_in_one_place_each() -> None:
    found = list(mutate.in_rules(Path("a.py"), CODE, REFERENCES, random.Random(3)))
    made = changed(found, CODE)
    assert "amount > 12 and" in made["boundary"]
    assert 'amount >= 12 or "£"' in made["and for or"]
    assert 'if (not (amount >= 12 and "£" != law)):' in made["negated condition"]
    assert "amount >= 13 and" in made["constant"]
    for text in made.values():
        ast.parse(text)
        assert text != CODE


def test_law_data_is_changed_in_one_place_each() -> None:
    made = changed(list(mutate.in_data(Path("a.toml"), DATA, ["pa23-s2"], random.Random(1))), DATA)
    assert "from = 2025-03-01" in made["first day"]
    assert "value = 31" in made["amount"]
    assert 'ref = "pa23-s2"' in made["source row"]
    for text in made.values():
        tomllib.loads(text)


def test_the_same_seed_makes_the_same_changes_and_every_kind_has_its_share() -> None:
    first, again = (
        mutate.chosen(mutate.mutants(ROOT, chance), 40, chance) for chance in (random.Random(5), random.Random(5))
    )
    assert first == again
    assert len(first) == 40
    assert {mutant.kind for mutant in first} >= {"boundary", "negated condition", "reference", "first day", "constant"}


@pytest.mark.parametrize(("path", "sees"), [
    ("src/guide_logic/decisions/which_way/decide.py", "tests/decisions/test_which_way.py"),
    ("src/guide_logic/law/figures.toml", "tests/law"),
])  # fmt: skip
def test_the_nearest_tests_come_first(path: str, sees: str) -> None:
    mutant = mutate.Mutant("boundary", Path(path), 0, ">", ">=")
    assert sees in mutate.nearest(mutant, ROOT)
