"""The page of light touch services: the whole list, marked as the data marks it."""

import re
from datetime import date
from html import unescape

import pytest

from guide_logic.law import current
from guide_logic.law.cpv import Listed
from tools.pages import light_touch

ON = date(2026, 11, 23)
CODES = current().codes
ROW = re.compile(r'<tr(?: data-words="([^"]*)")?><th scope="row">(\d{8})</th><td>(.*?)</td><td>(.*?)</td></tr>')


@pytest.fixture(scope="module")
def fragments() -> dict[str, str]:
    return light_touch.render(CODES, current(), ON)


@pytest.fixture(scope="module")
def rows(fragments: dict[str, str]) -> dict[str, tuple[str, str, str]]:
    """Description, marks and everyday words of each listed code."""
    found = ROW.findall(fragments["law/light-touch-list.md"])
    assert len(found) == fragments["law/light-touch-list.md"].count("<tr ") + fragments[
        "law/light-touch-list.md"
    ].count('<tr><th scope="row"')
    return {code: (unescape(name), unescape(marks), unescape(words)) for words, code, name, marks in found}


def test_every_listed_code_has_one_row_and_no_other_has(
    rows: dict[str, tuple[str, str, str]],
) -> None:
    listed = {code for code, entry in CODES.entries.items() if entry.listed is Listed.YES}
    assert set(rows) == listed


def test_each_row_says_what_the_data_says(rows: dict[str, tuple[str, str, str]]) -> None:
    for code, (name, marks, _) in rows.items():
        entry = CODES.entries[code]
        assert name == entry.description
        assert marks.startswith("Reservable" if entry.reservable else "Not reservable")
        assert ("health care list" in marks) == entry.health
        assert entry.condition in marks


def test_rows_carry_the_everyday_words(rows: dict[str, tuple[str, str, str]]) -> None:
    assert "debt advice" in rows["85312310"][2].split("; ")
    assert "foster care" in rows["85311300"][2].split("; ")


def test_each_group_stands_once_with_a_heading_that_links_reach(fragments: dict[str, str]) -> None:
    headings = re.findall(r"^### (.+) \{#(list-[a-z-]+)\}$", fragments["law/light-touch-list.md"], re.M)
    assert len(headings) == 15
    assert len({anchor for _, anchor in headings}) == 15
    assert fragments["law/light-touch-counts.md"] == "421 codes in 15 groups"


def test_codes_below_a_listed_one_name_it(fragments: dict[str, str]) -> None:
    found = {code: parent for _, code, _, parent in ROW.findall(fragments["law/light-touch-unlisted.md"])}
    assert len(found) == 115
    assert found["98341000"] == "98000000"


def test_what_is_relaxed_states_the_periods_of_the_law_data(fragments: dict[str, str]) -> None:
    relaxed = fragments["law/light-touch-relaxed.md"]
    assert current().show("details-notice-light-touch", ON) in relaxed
    assert current().show("voluntary-standstill", ON) in relaxed
    assert "legislation.gov.uk/ukpga/2023/54/section/31" in relaxed
    assert current().show("payment-terms", ON) in fragments["law/light-touch-kept.md"]
