"""The corrections data is whole, and its page shows every correction where it belongs."""

import re
import tomllib
from pathlib import Path

import pytest

from guide_logic.law import Row
from tools.pages import corrections as page
from tools.paths import SOURCE

ROWS = tomllib.loads((SOURCE / "guide_logic/law/corrections.toml").read_text(encoding="utf-8"))["correction"]
KEYS = {
    "id", "number", "title", "severity", "chapter", "where", "guide_says", "right", "kind",
    "references", "urls", "confidence",
}  # fmt: skip
LAST = 86


def correction(**changes: object) -> dict[str, object]:
    row: dict[str, object] = {
        "id": "e1",
        "number": 1,
        "title": "The Act began later",
        "severity": "breach",
        "chapter": "key-terms",
        "where": "Key terms: the Act",
        "guide_says": "An earlier date.",
        "right": "A later date.",
        "kind": "law",
        "references": ["SI 2024/716", "The guide"],
        "urls": ["https://www.legislation.gov.uk/uksi/2024/716", ""],
        "confidence": "verified",
    }
    return row | changes


def test_every_correction_has_its_number_and_no_number_is_missing() -> None:
    assert [row["number"] for row in sorted(ROWS, key=lambda row: row["number"])] == list(range(1, LAST + 1))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_each_correction_is_whole(row: Row) -> None:
    assert set(row) == KEYS
    assert row["id"] == f"e{row['number']}"
    assert row["severity"] in page.SEVERITIES
    assert row["chapter"] in page.CHAPTERS
    assert row["kind"] in page.KINDS
    assert row["confidence"] in page.CONFIDENCE
    for key in ("title", "where", "guide_says", "right"):
        assert row[key].strip(), key
    assert row["references"]
    assert all(row["references"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_each_reference_has_its_link_or_is_named_without_one(row: Row) -> None:
    assert len(row["references"]) == len(row["urls"])
    for cite, url in zip(row["references"], row["urls"], strict=True):
        assert url == "" or re.fullmatch(r"https?://[^\s()]+", url)
        if re.match(
            r"(Procurement|Subsidy Control|Equality|Local Government|Employment Rights) Act|Procurement Reg|SI \d",
            cite,
        ):
            assert url.startswith("https://www.legislation.gov.uk/"), cite


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_each_section_link_leads_to_a_section_that_its_reference_names(row: Row) -> None:
    for cite, url in zip(row["references"], row["urls"], strict=True):
        place = re.search(r"/(section|regulation|schedule)/(\d+)$", url)
        if place and "Part 9" not in cite:
            assert re.search(rf"(?<!\d){place[2]}(?!\d)", cite), (cite, url)


def test_titles_are_unique() -> None:
    titles = [row["title"] for row in ROWS]
    assert len(set(titles)) == len(titles)


def test_a_correction_seen_only_in_the_guide_is_about_its_text() -> None:
    for row in ROWS:
        if row["confidence"] == "seen in the guide":
            assert row["kind"] == "text", row["id"]


def test_every_correction_stands_once_under_its_severity(tmp_path: Path) -> None:
    shown = page.render(ROWS, tmp_path)
    groups = re.split(r"^## .+ \{#(.+)\}$", shown, flags=re.MULTILINE)[1:]
    found = {
        name: re.findall(r"^### .+ \{#(e\d+)\}$", text, flags=re.MULTILINE)
        for name, text in zip(groups[::2], groups[1::2], strict=True)
    }
    assert list(found) == ["by-chapter", *page.SEVERITIES]
    for severity in page.SEVERITIES:
        rows = sorted((r for r in ROWS if r["severity"] == severity), key=lambda r: r["number"])
        assert found[severity] == [row["id"] for row in rows]


def test_the_index_by_chapter_links_every_correction_once(tmp_path: Path) -> None:
    index = page.render(ROWS, tmp_path).split("## Could lead to a breach")[0]
    linked = re.findall(r"\]\(#(e\d+)\)", index)
    assert sorted(linked) == sorted(row["id"] for row in ROWS)


def test_an_entry_shows_both_sides_its_references_and_how_sure_it_is(tmp_path: Path) -> None:
    shown = page.render([correction()], tmp_path)
    assert "### 1. The Act began later {#e1}" in shown
    assert "- **The guide:** An earlier date.\n- **What is right:** A later date." in shown
    assert "[SI 2024/716](https://www.legislation.gov.uk/uksi/2024/716); The guide" in shown
    assert "verified, two independent sources agree" in shown
    assert "!!! doubt" not in shown


def test_an_entry_is_folded_to_its_title(tmp_path: Path) -> None:
    summary = page.render([correction()], tmp_path).split("</summary>")[-2].split("<summary")[1]
    assert "The Act began later" in summary
    assert "A later date." not in summary


def test_what_is_not_verified_is_shown_as_a_doubt(tmp_path: Path) -> None:
    assert page.DOUBT in page.render([correction(confidence="check this")], tmp_path)


def test_law_made_since_the_guide_is_said_to_be_so(tmp_path: Path) -> None:
    assert "The law has changed since the guide." in page.render([correction(kind="since")], tmp_path)


def test_pages_that_link_to_a_correction_are_named_in_its_entry(tmp_path: Path) -> None:
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide/start.md").write_text(
        '---\ntitle: "When it began"\n---\nSee [it](../law/corrections.md#e1) and [it](../law/corrections.md#e1).\n',
        encoding="utf-8",
    )
    (tmp_path / "guide/other.md").write_text(
        "---\ntitle: Other\n---\n[ten](../law/corrections.md#e10)\n", encoding="utf-8"
    )
    shown = page.render([correction()], tmp_path)
    assert "- **Pages that use it:** [When it began](../guide/start.md)\n" in shown + "\n"
    assert "Other" not in shown


def test_a_linking_page_without_a_title_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bare.md").write_text("[it](law/corrections.md#e1)\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bare\.md: no title"):
        page.render([correction()], tmp_path)


@pytest.mark.parametrize("key", ["severity", "chapter", "kind", "confidence"])
def test_a_value_the_page_has_no_words_for_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(KeyError):
        page.render([correction(**{key: "novel"})], tmp_path)


def test_references_and_links_that_do_not_pair_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="zip"):
        page.render([correction(urls=[])], tmp_path)
