"""The list of sections becomes what search reads; rules that fit nothing are refused."""

import json
from pathlib import Path

import pytest

from tools.paths import DOCS
from tools.search_index import (
    SearchIndexError,
    apply_rules,
    outcome_sections,
    read_sections,
    write_search_index,
)

DOCUMENTS = [
    {"location": "grants/", "title": "Grants", "text": "<p>Money &amp; trust</p>"},
    {
        "location": "grants/#terms",
        "title": "Terms",
        "text": "<p>A <b>short</b> list</p>",
        "boost": 0.5,
    },
    {"location": "tools/direct-award/", "title": "Direct award", "text": "<p>Find out</p>"},
    {"location": "grants/#next", "title": "Next", "text": "<p>Read on</p>"},
]
RULES = """
[[weight]]
sections = ["*#next"]
weight = 0

[[weight]]
sections = ["grants/#*"]
weight = 0.5

[[name]]
words = ["SLA"]
sections = ["grants/#terms"]
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site as MkDocs leaves it, so far as search reads it."""
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text(json.dumps({"docs": DOCUMENTS}))
    scripts = tmp_path / "assets" / "js"
    scripts.mkdir(parents=True)
    (scripts / "search-index.mjs").write_text((DOCS / "assets/js/search-index.mjs").read_text())
    return tmp_path


def rules(tmp_path: Path, text: str = RULES) -> Path:
    path = tmp_path / "rules.toml"
    path.write_text(text)
    return path


def test_sections_are_plain_text_with_their_pages_title() -> None:
    page, terms, *_ = read_sections(DOCUMENTS)
    assert (page.title, page.page, page.text) == ("Grants", "Grants", "Money & trust")
    assert (terms.title, terms.page, terms.text) == ("Terms", "Grants", "A short list")
    assert (page.weight, terms.weight) == (1, 0.5)


def test_the_files_hold_the_same_sections_in_the_same_order(site: Path) -> None:
    count = write_search_index(site, rules(site))
    index = json.loads((site / "search" / "index.json").read_text())
    texts = json.loads((site / "search" / "texts.json").read_text())
    assert count == len(texts) == len(index["sections"]) == index["index"]["documentCount"]
    assert index["sections"][:2] == [
        ["grants/", "Grants", "Grants", 1.0],
        ["grants/#terms", "Terms", "Grants", 0.25],
    ]
    assert texts[:2] == ["Money & trust", "A short list"]
    assert not (site / "search" / "search_index.json").exists()


def test_each_outcome_of_each_tool_is_there(site: Path) -> None:
    write_search_index(site, rules(site))
    index = json.loads((site / "search" / "index.json").read_text())
    locations = {section[0] for section in index["sections"]}
    assert {section.location for section in outcome_sections()} <= locations
    assert "tools/grant-or-contract/#grant-or-contract-outcome-mixed" in locations


def test_a_tool_is_told_from_the_term_of_the_same_name(site: Path) -> None:
    write_search_index(site, rules(site))
    sections = json.loads((site / "search" / "index.json").read_text())["sections"]
    assert ["tools/direct-award/", "Direct award", "Decision tools", 1.0] in sections


def test_the_libraries_come_with_their_licences(site: Path) -> None:
    write_search_index(site, rules(site))
    for name in ("minisearch", "stemmer"):
        assert (site / "assets" / "vendor" / f"{name}.mjs").stat().st_size > 1000
        licence = (site / "assets" / "vendor" / f"{name}-licence.txt").read_text()
        assert "Permission is hereby granted" in licence


@pytest.mark.parametrize("key", ["weight", "name"])
def test_a_rule_that_fits_no_section_is_refused(key: str) -> None:
    given = {"weight": [], "name": []} | {
        key: [{"sections": ["grants/#gone"], "weight": 0.5, "words": ["SLA"]}]
    }
    with pytest.raises(SearchIndexError, match="grants/#gone"):
        apply_rules(read_sections(DOCUMENTS), given)


def test_a_failure_in_minisearch_is_told(site: Path) -> None:
    (site / "assets" / "js" / "search-index.mjs").write_text("throw new Error('broken on purpose')")
    with pytest.raises(SearchIndexError, match="broken on purpose"):
        write_search_index(site, rules(site))
