"""The list of sections becomes what search reads; rules that fit nothing are refused."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from markdown import markdown

from tools import content
from tools.bundle import SEARCH_INDEX
from tools.pages.list_filter import fold
from tools.search_index import (
    SCRIPT,
    SearchIndexError,
    Section,
    apply_rules,
    describe,
    is_letter,
    mini_search,
    name_guide_pages,
    name_pointers,
    outcome_sections,
    read_sections,
    regulation_names,
    titles,
    unfold,
    write_search_index,
)

DOCUMENTS: list[dict[str, Any]] = [
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
[[same]]
words = ["money", "funds"]

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
    index = json.loads((site / SEARCH_INDEX).read_text())
    texts = json.loads((site / "search" / index["texts"]).read_text())
    assert count == len(texts) == len(index["sections"]) == index["index"]["documentCount"]
    assert index["sections"][:2] == [
        ["grants/", "Grants", "Grants", 1.0],
        ["grants/#terms", "Terms", "Grants", 0.25],
    ]
    assert texts[:2] == ["Money & trust", "A short list"]
    assert not (site / "search" / "search_index.json").exists()


def test_each_outcome_of_each_tool_is_there(site: Path) -> None:
    write_search_index(site, rules(site))
    index = json.loads((site / SEARCH_INDEX).read_text())
    locations = {section[0] for section in index["sections"]}
    assert {section.location for section in outcome_sections()} <= locations
    assert "tools/grant-or-contract/#grant-or-contract-outcome-mixed" in locations


def test_an_outcome_says_which_law_it_rests_on() -> None:
    outcomes = {section.location: section.law for section in outcome_sections()}
    law = outcomes["tools/direct-award/#direct-award-outcome-established"]
    assert law.startswith("Procurement Act 2023, section 41;")


def test_words_that_mean_the_same_reach_the_browser(site: Path) -> None:
    write_search_index(site, rules(site))
    index = json.loads((site / SEARCH_INDEX).read_text())
    assert index["same"] == [["money", "funds"]]


def test_what_a_glossary_entry_points_to_takes_its_name() -> None:
    entry = Section("reference/glossary/#cic", "CIC", "Glossary", "See community interest company.")
    full = Section(
        "reference/glossary/#community-interest-company",
        "Community interest company",
        "Glossary",
        "A company. See the asset lock.",
    )
    elsewhere = Section("grants/#cic", "Trusts", "Grants", "See community interest company.")
    name_pointers([entry, full, elsewhere])
    assert (entry.names, full.names, elsewhere.names) == ("", "CIC", "")


def test_a_glossary_name_leads_to_the_part_of_the_guide_that_its_entry_links() -> None:
    text = (
        "---\ntitle: Glossary\n---\n\n# Glossary\n\n### Lots {#lots .explain}\n\nParts. See [law](../law/index.md) and "
        "[lots](../guide/resourcing/lots.md#value) or [more](../guide/resourcing/lots.md).\n\n### Bid {#bid}\n\nAn offer.\n"
    )
    places = (
        "reference/glossary/#lots",
        "reference/glossary/#bid",
        "guide/resourcing/lots/",
        "guide/resourcing/lots/#value",
    )
    sections = [Section(place, place[-4:], "", "") for place in places]
    name_guide_pages(sections, [content.read(text, "reference/glossary.md")])
    assert [section.names for section in sections] == ["", "", "", "lots"]


def test_a_letter_of_the_glossary_is_no_result() -> None:
    assert is_letter(Section("reference/glossary/#a", "A", "Glossary", ""))
    assert not is_letter(Section("reference/glossary/#sla", "SLA", "Glossary", ""))
    assert not is_letter(Section("law/#a", "A", "Law", ""))


def test_a_title_that_three_pages_have_says_its_page() -> None:
    sections = [Section(f"{name}/#why", "Why", name, "") for name in ("one", "two", "three")]
    sections += [Section("one/#who", "Who", "one", ""), Section("why/", "Why", "Why", "")]
    assert titles(sections) == ["Why: one", "Why: two", "Why: three", "Who", "Why"]


def test_an_old_regulation_is_a_name() -> None:
    rows = [{"numbers": ["86", "87"], "words": ["pause"], "sections": ["grants/"]}]
    assert regulation_names({"regulation": rows}) == [
        {"words": ["regulation 86", "regulation 87", "pause"], "sections": ["grants/"]}
    ]


def test_a_page_is_found_by_what_its_front_matter_says() -> None:
    text = "---\ntitle: Grants\ndescription: Who pays.\nclaim: It is free.\n---\n\n# Grants {#grants}\n"
    sections = [Section(loc, "Grants", "Grants", "") for loc in ("grants/", "grants/#terms", "")]
    describe(sections, [content.read(text, "grants/index.md")])
    assert [section.about.strip() for section in sections] == ["Who pays. It is free.", "", ""]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Section 44", "s44"),
        ("s44", "s44"),
        ("s.44(2)", "s44"),
        ("sections 41 to 43 and Schedule 5", "s41 s42 s43 and sch5"),
        ("ss84-86", "s84 s85 s86"),
        ("sections 4 and 123(2)", "s4 s123"),
        ("sections 81, 82 and 83", "s81 s82 s83"),
        ("regulation 5(4)", "reg5"),
        ("section 12 and 30 days", "s12 and 30 days"),
        ("the council's 30 days", "the councils 30 days"),
        ("£1,250,000", "1250000"),
        ("£5 million or £25k", "5000000 or 25000"),
        ("co-production and co design", "coproduction and codesign"),
    ],
)
def test_text_becomes_words(text: str, words: str) -> None:
    script = f"console.log((await import({json.dumps(SCRIPT.as_uri())})).words({json.dumps(text)}).join(' '))"
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", script],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.strip() == words


def test_a_tool_is_told_from_the_term_of_the_same_name(site: Path) -> None:
    write_search_index(site, rules(site))
    sections = json.loads((site / SEARCH_INDEX).read_text())["sections"]
    assert ["tools/direct-award/", "Direct award", "Decision tools", 1.0] in sections


def test_the_libraries_come_with_their_licences(site: Path) -> None:
    write_search_index(site, rules(site))
    for name in ("minisearch", "stemmer"):
        licence = (site / "assets" / "vendor" / f"{name}-licence.txt").read_text()
        assert "Permission is hereby granted" in licence


def test_a_name_may_be_given_to_many_sections() -> None:
    given = {"weight": [], "name": [{"sections": ["grants/*"], "words": ["SLA"]}]}
    named = [s.location for s in apply_rules(read_sections(DOCUMENTS), given) if s.names == "SLA"]
    assert named == ["grants/", "grants/#terms", "grants/#next"]


@pytest.mark.parametrize("key", ["weight", "name"])
def test_a_rule_that_fits_no_section_is_refused(key: str) -> None:
    given: dict[str, list[dict[str, Any]]] = {"weight": [], "name": []} | {
        key: [{"sections": ["grants/#gone"], "weight": 0.5, "words": ["SLA"]}]
    }
    with pytest.raises(SearchIndexError, match="grants/#gone"):
        apply_rules(read_sections(DOCUMENTS), given)


def test_a_failure_in_minisearch_is_told(tmp_path: Path) -> None:
    script = tmp_path / "broken.mjs"
    script.write_text("throw new Error('broken on purpose')")
    with pytest.raises(SearchIndexError, match="broken on purpose"):
        mini_search([], script)


def test_a_folded_entry_has_its_own_text_and_its_group_keeps_what_stands_above(tmp_path: Path) -> None:
    entry = fold("### One {{#{0}}}", "{1}", "{2}\n\n<details><summary>Before</summary>\n\nOld.\n\n</details>\n\n{3}")
    entries = [entry.format("one", "£1", "First.", "Note."), entry.format("two", "", "Second.", "")]
    source = "\n\n".join(["<div data-group markdown>", "## Group {#group}", "Above.", *entries, "</div>"])
    (tmp_path / "law").mkdir()
    (tmp_path / "law/index.html").write_text(markdown(source, extensions=["attr_list", "md_in_html"]), "utf-8")
    sections = [Section(f"law/#{anchor}", anchor, "Law", "mixed up") for anchor in ("group", "one", "two", "other")]
    unfold(sections, tmp_path)
    assert [section.text for section in sections] == [
        "Above.", "£1 First. Before Old. Note.", "Second. Before Old.", "mixed up",
    ]  # fmt: skip
