"""Where the law is used: each use is listed, in the order of the statute, and leads somewhere."""

import re
from datetime import date

import pytest

from guide_logic.decisions import TOOLS
from guide_logic.law import Confidence, Law, current
from guide_logic.law.files import read_toml
from guide_logic.show import uses
from tests.markup import read
from tools.content import Page, pages
from tools.content import read as read_page
from tools.pages import unverified, where_used
from tools.usage import Provision, Usage, provision

LAW = current()
ACT = "https://www.legislation.gov.uk/ukpga/2023/54"
FRONT = "---\ntitle: A page\n---\n\n"


@pytest.fixture(scope="module")
def usage() -> Usage:
    return Usage(LAW, pages())


@pytest.fixture(scope="module")
def listed(usage: Usage) -> str:
    return where_used.render(usage)


def page(body: str, path: str = "guide/a.md") -> Page:
    return read_page(FRONT + body, path)


# -- provisions ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tail", "label"),
    [
        ("", "the whole"),
        ("/section/12", "section 12"),
        ("/section/45/5", "section 45"),
        ("/schedule/5", "Schedule 5"),
        ("/schedule/8/paragraph/4", "Schedule 8"),
        ("/part/9", "Part 9"),
        ("/section/2A", "section 2A"),
        ("/section/12#section-12-4", "section 12"),
    ],
)
def test_an_address_names_a_provision(tail: str, label: str) -> None:
    place = provision(ACT + tail)
    assert place
    assert place.label == label


@pytest.mark.parametrize("url", ["", "a.md", "https://www.gov.uk/", "https://www.legislation.gov.uk/"])
def test_other_addresses_name_none(url: str) -> None:
    assert provision(url) is None


def test_provisions_sort_as_the_statute_runs() -> None:
    tails = [
        "/schedule/10",
        "/section/10",
        "/schedule/5",
        "/section/2",
        "/section/2A",
        "",
        "/part/1",
    ]
    places = sorted(place for tail in tails if (place := provision(ACT + tail)))
    assert [place.label for place in places] == [
        "the whole", "Part 1", "section 2", "section 2A", "section 10", "Schedule 5", "Schedule 10",
    ]  # fmt: skip


def test_an_address_read_and_written_again_is_the_same() -> None:
    for tail in ("", "/section/2A", "/schedule/5"):
        place = provision(ACT + tail)
        assert place
        assert place.url == ACT + tail
        assert provision(place.url) == place


# -- what uses what -------------------------------------------------------------------------


def test_a_page_uses_what_it_links_to_and_what_its_figures_rest_on() -> None:
    body = (
        f"# A {{#a}}\n\nSee [section 45]({ACT}/section/45/5) and a standstill of "
        "{!generated/figures/standstill.html!}.\n"
    )
    there = Usage(LAW, [page(body)]).provisions
    by_label = {place.label: uses for place, uses in there.items() if place.instrument == "ukpga/2023/54"}
    assert [each.path for each in by_label["section 45"].pages] == ["guide/a.md"]
    standstill = provision(LAW.ref(LAW.figure("standstill").periods[0].ref).url)
    assert standstill
    assert [each.path for each in by_label[standstill.label].pages] == ["guide/a.md"]


def test_every_link_to_legislation_on_a_page_is_listed(usage: Usage) -> None:
    missing = [
        (each.path, target)
        for each in usage.pages
        for _, _, target in each.links
        if (place := provision(target)) and each not in usage.provisions[place].pages
    ]
    assert not missing


def test_the_pages_of_a_reference_link_to_it_or_show_a_figure_of_it() -> None:
    linking = page(f"# A {{#a}}\n\n[section 12]({ACT}/section/12)\n", "guide/linking.md")
    showing = page("# B {#b}\n\n{!generated/figures/standstill.html!}\n", "guide/showing.md")
    usage = Usage(LAW, [linking, showing])
    assert [p.path for p in usage.pages_by_reference(LAW.ref("pa23-s12"))] == ["guide/linking.md"]
    ref = LAW.ref(LAW.figure("standstill").periods[0].ref)
    assert "guide/showing.md" in [p.path for p in usage.pages_by_reference(ref)]


def test_every_instrument_has_a_name_and_the_well_known_have_theirs(usage: Usage) -> None:
    assert {place.instrument for place in usage.provisions} <= set(usage.instruments)
    assert usage.instruments["ukpga/2023/54"] == "Procurement Act 2023"
    assert usage.instruments["ukpga/2022/23"] == "Subsidy Control Act 2022"
    unnamed = Usage(LAW, [page("# A {#a}\n\n[x](https://www.legislation.gov.uk/uksi/1999/1)\n")])
    assert unnamed.instruments["uksi/1999/1"] == "SI 1999/1"


# -- the page -----------------------------------------------------------------------------------


def test_sections_stand_in_the_order_of_the_act(listed: str) -> None:
    act = listed.split("{#procurement-act}")[1].split("\n## ")[0]
    found = re.findall(r'id="ukpga-2023-54-(section|schedule)-(\d+)"', act)
    assert [int(number) for kind, number in found if kind == "section"] == sorted(
        int(number) for kind, number in found if kind == "section"
    )
    kinds = [kind for kind, _ in found]
    assert kinds == sorted(kinds, key=["section", "schedule"].index)
    assert len(found) > 50


def test_anchors_are_unique_and_links_within_the_list_resolve(listed: str) -> None:
    anchors = re.findall(r' id="([^"]+)"', listed)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', listed)) <= set(anchors)


def test_each_tool_and_each_citing_page_is_named_both_ways(listed: str, usage: Usage) -> None:
    by_section, rest = listed.split("## By page {#by-page}")
    by_page, by_tool = rest.split("## By tool {#by-tool}")
    for tool in TOOLS.values():
        assert f'href="../../tools/{tool.id}/"' in by_section
        assert f'href="../../tools/{tool.id}/"' in by_tool
    for each in usage.pages:
        if each.section != "embed" and usage.cited_by(each):
            link = f'<a href="{where_used.address(each)}">'
            assert link in by_section, each.path
            assert link in by_page, each.path


def test_the_outcomes_of_a_tool_that_cite_a_section_are_linked(listed: str) -> None:
    tool = TOOLS["threshold-check"]
    spec = next(spec for spec in tool.outcomes if "pa23-s11" in spec.refs or "pa23-s3" in spec.refs)
    assert f"tools/threshold-check/#threshold-check-outcome-{spec.code}" in listed


def test_the_markup_is_sound(listed: str) -> None:
    for block in listed.split("\n\n"):
        if block.startswith("<"):
            read(block)


def test_a_reference_that_nothing_uses_is_left_out() -> None:
    ref = next(iter(LAW.references.values()))
    lone = Law(
        {},
        {"x": type(ref)("x", "An Act, section 1", "x", f"{ACT}/section/99", ref.confidence, date(2026, 1, 1))},
    )
    usage = Usage(lone, [])
    place = Provision("ukpga/2023/54", 2, 99, "")
    assert usage.provisions[place].references
    if not usage.provisions[place].corrections:
        assert place.anchor not in where_used.render(usage)


# -- what could not be verified -----------------------------------------------------------------


@pytest.fixture(scope="module")
def doubts(usage: Usage) -> str:
    return unverified.render(usage, read_toml("corrections.toml")["correction"])


def test_every_reference_figure_and_correction_marked_check_this_is_listed(doubts: str) -> None:
    for ref in LAW.references.values():
        line = f"{ref.cite}]({ref.url})" if ref.url else f"- {ref.cite}:"
        assert (line in doubts.split("## Figures")[0]) == (ref.confidence is Confidence.CHECK), ref.id
    figures = doubts.split("{#figures-unverified}")[1].split("\n## ")[0]
    for figure in LAW.figures.values():
        doubtful = any(period.confidence is Confidence.CHECK for period in figure.periods)
        assert (f"figures.md#{figure.id})" in figures) == doubtful, figure.id
    for row in read_toml("corrections.toml")["correction"]:
        listed = f"corrections.md#{row['id']})" in doubts.split("{#pages}")[0]
        assert listed == (row["confidence"] == "check this"), row["id"]


def test_every_box_that_says_check_this_is_listed_once(doubts: str, usage: Usage) -> None:
    boxes = doubts.split("{#pages}")[1].split("\n## ")[0].count("\n- ")
    assert boxes == sum(len(re.findall(r"^ *(?:!!!|\?\?\?\+?) doubt", p.source, re.M)) for p in usage.pages)


def test_a_box_is_told_with_its_place_and_words() -> None:
    source = (
        '# A {#a}\n\n## B {#b}\n\nText.\n\n!!! doubt "Check this"\n    First [link](b.md).\n\n    - Item.\n\nAfter.\n'
    )
    assert list(unverified.boxes(page(source))) == [("b", "Check this", "First link. Item.")]


def test_what_a_tool_says_to_check_is_listed(doubts: str) -> None:
    said = [text for text in uses.texts("direct-award") if text.startswith("Check this: no such")]
    assert said
    assert said[0].removeprefix("Check this: ")[1:] in doubts
