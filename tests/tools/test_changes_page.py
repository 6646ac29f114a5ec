"""The list of changes since the 2024 guide tells each change once, newest first, with its law."""

import re
from typing import Any

import pytest

from guide_logic.law import current
from guide_logic.law.files import read_toml
from tools.pages import changes

CHANGES = read_toml("changes.toml")["change"]


@pytest.fixture(scope="module")
def page() -> str:
    return changes.render(CHANGES, current())


def test_newest_first(page: str) -> None:
    years = [int(year) for year in re.findall(r"^## \d+ \w+ (\d{4}):", page, re.MULTILINE)]
    assert years == sorted(years, reverse=True)
    assert len(years) == len(CHANGES)


def test_anchors_are_unique(page: str) -> None:
    anchors = re.findall(r"\{#(\S+)\}", page)
    assert len(anchors) == len(set(anchors)) == len(CHANGES)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change["title"])
def test_each_change_names_law_that_exists_and_says_how_it_was_checked(change: dict[str, Any], page: str) -> None:
    section = page.split(f": {change['title']} {{#")[1].split("\n## ")[0]
    assert current().ref(change["ref"]).cite in section
    assert "Checked in" in section or "Check this" in section


def test_a_change_that_names_no_known_law_is_an_error() -> None:
    with pytest.raises(KeyError):
        changes.render([{**CHANGES[0], "ref": "no-such-law"}], current())


def test_a_change_of_figures_leads_to_them_before_and_after(page: str) -> None:
    new_thresholds = page.split(": New thresholds {#")[1].split("\n## ")[0]
    assert "(compare.md#compare:first=2025-12-31&second=2026-01-01)" in new_thresholds
    statement = page.split(": National Procurement Policy Statement {#")[1].split("\n## ")[0]
    assert "compare.md" not in statement
