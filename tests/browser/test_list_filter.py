"""Long lists in a real browser, with and without script: codes, corrections, figures, the glossary, short links."""

import re

import pytest
from playwright.sync_api import expect

from tests.conftest import PHONE, OpenPage

PAGE = "law/light-touch/"
SHOWN = ".code-list tbody tr:visible"
LISTED, UNLISTED = 421, 115


def test_plain_words_and_codes_find_rows_and_the_number_is_announced(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(PAGE)
    rows, status = page.locator(SHOWN), page.locator("[data-list-filter] [role=status]")
    box = page.get_by_label("Plain words, or the first figures of a code")
    assert status.inner_text() == ""
    assert rows.count() == 0  # every group is folded

    box.fill("Debt advice")
    assert "85312310" in rows.first.inner_text() + rows.last.inner_text()
    listed = page.locator("[data-set=listed] tbody tr:visible").count()
    unlisted = page.locator("[data-set=unlisted] tbody tr:visible").count()
    assert status.inner_text() == (
        f"{listed} of {LISTED} codes on the list fit, and {unlisted} of {UNLISTED} that are not on it."
    )
    # A group with no row left loses its heading too.
    assert not page.get_by_role("heading", name="Postal services").is_visible()

    box.fill("foster carers")
    plural = rows.all_inner_texts()
    box.fill("foster carer")
    assert rows.all_inner_texts() == plural != []

    box.fill("85312310-5")
    assert rows.count() == 1
    box.fill("8531")
    assert all(row.inner_text().startswith("8531") for row in rows.all())
    box.fill("zebra")
    assert rows.count() == 0
    assert status.inner_text() == "Nothing fits. Try fewer or other words: that is not a no."

    page.get_by_role("button", name="Clear filter").click()
    assert page.get_by_role("heading", name="Postal services").is_visible()
    assert rows.count() == 0
    assert box.evaluate("element => element === document.activeElement")


def test_a_link_to_a_group_of_codes_leads_to_its_heading_and_a_tap_opens_it(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto(f"{PAGE}#list-legal-services")
    expect(page.locator("#list-legal-services")).to_be_in_viewport()
    page.locator("[data-group]:has(#list-legal-services) summary").tap()
    expect(page.locator("[data-group]:has(#list-legal-services) tbody tr").first).to_be_visible()


def test_without_script_every_row_can_be_opened_and_there_is_no_filter(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(PAGE)
    assert not page.locator("[data-list-filter]").is_visible()
    for summary in page.locator("details.rows > summary").all():
        summary.click()
    assert page.locator(SHOWN).count() == LISTED + UNLISTED


def test_on_a_phone_the_tables_fit_and_codes_do_not_break(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto(PAGE)
    page.evaluate("for (const fold of document.querySelectorAll('details.rows')) fold.open = true")
    wide = page.locator(".code-list").evaluate_all(
        "tables => tables.filter(table => table.scrollWidth > table.closest('.table-frame, main').clientWidth).length"
    )
    assert wide == 0
    lines = page.locator(".code-list tbody th").evaluate_all(
        """cells => Math.max(...cells.map(cell => {
             const words = document.createRange();
             words.selectNodeContents(cell);
             return words.getClientRects().length;
           }))"""
    )
    assert lines == 1


@pytest.mark.parametrize(
    ("address", "typed", "said", "shown"),
    [
        ("law/corrections/", "concession", r"\d+ of 86 corrections fit\.", "e3"),
        ("law/corrections/", "key terms", r"\d+ of 86 corrections fit\.", "e1"),
        ("law/figures/", "voluntary standstill", r"\d+ of \d+ figures fit\.", "voluntary-standstill"),
        ("reference/glossary/", "asset lock", r"\d+ of \d+ terms fit\.", "asset-lock"),
        # An old name finds the term that it points to.
        ("reference/glossary/", "cic", r"\d+ of \d+ terms fit\.", "community-interest-company"),
    ],
)
def test_entries_are_found_by_their_words(open_page: OpenPage, address: str, typed: str, said: str, shown: str) -> None:
    page = open_page(**PHONE)
    page.goto(address)
    everything = page.locator("[data-item]:visible").count()
    page.locator("#list-filter-words").fill(typed)
    expect(page.locator("[data-list-filter] [role=status]")).to_have_text(re.compile(said))
    assert 0 < page.locator("[data-item]:visible").count() < everything / 3
    expect(page.locator(f"#{shown}")).to_be_visible()


FOLDED = ("law/corrections/", "law/figures/", "reference/glossary/")
FOLDS = "details[data-item]"
OPEN = "details[data-item][open]"


@pytest.mark.parametrize("address", FOLDED)
def test_a_long_list_is_short_on_a_phone_and_opens_all_at_once(open_page: OpenPage, address: str) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(address)
    page.get_by_role("button", name="Open all").wait_for()
    assert page.evaluate("document.documentElement.scrollHeight") < 12_000
    assert page.locator(OPEN).count() == 0
    page.get_by_role("button", name="Open all").tap()
    expect(page.locator(OPEN)).to_have_count(page.locator(FOLDS).count())
    page.get_by_role("button", name="Fold all").tap()
    expect(page.locator(OPEN)).to_have_count(0)


def test_the_filter_opens_what_it_finds_and_folds_it_again(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("law/corrections/")
    page.locator("#list-filter-words").fill("concession")
    found = page.locator("[data-item]:visible")
    assert found.count() == page.locator(f"{OPEN}:visible").count() > 0
    assert all("oncession" in text for text in found.all_inner_texts())
    page.get_by_role("button", name="Clear filter").click()
    expect(page.locator(OPEN)).to_have_count(0)


def test_a_link_to_an_entry_opens_it_though_the_filter_had_hidden_it(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto("law/corrections/#e9")
    body = page.locator("details:has(> summary #e9) > ul").first
    expect(body).to_be_visible()
    expect(page.locator("#e9")).to_be_in_viewport()
    page.goto("law/figures/#voluntary-standstill")
    expect(page.locator("details:has(> summary #voluntary-standstill) > ul").first).to_be_visible()
    page.goto("reference/glossary/#kpi")
    expect(page.locator("details:has(> summary #kpi) > p").first).to_be_visible()
    expect(page.locator("#kpi")).to_be_in_viewport()
    page.goto("law/corrections/")
    page.locator("#list-filter-words").fill("concession")
    expect(page.locator("#e9")).to_be_hidden()
    page.evaluate("location.hash = 'e9'")
    expect(body).to_be_visible()
    expect(page.locator("#list-filter-words")).to_have_value("")


@pytest.mark.parametrize("address", FOLDED)
def test_without_script_an_entry_opens_by_hand(open_page: OpenPage, address: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(address)
    entry = page.locator(FOLDS).first
    expect(entry.locator("> :not(summary)").first).to_be_hidden()
    entry.locator("> summary").click()
    expect(entry.locator("> :not(summary)").first).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("address", ["law/corrections/", "reference/glossary/"])
def test_on_paper_every_entry_is_open(open_page: OpenPage, address: str, *, script: bool) -> None:
    page = open_page(java_script_enabled=script)
    page.goto(address)
    page.emulate_media(media="print")
    if script:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    hidden = page.locator(f"{FOLDS} > :not(summary, button)").evaluate_all(
        "parts => parts.filter(part => !part.checkVisibility({ contentVisibilityAuto: true }) || !part.offsetHeight)"
    )
    assert hidden == []


def test_links_for_trainers_are_folded_by_chapter_and_all_are_there_without_script(open_page: OpenPage) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto("training/")
    assert page.evaluate("document.documentElement.scrollHeight") < 9_000
    page.locator("[data-group]:has(#resourcing) > * > .rows > summary").tap()
    expect(page.locator("[data-group]:has(#resourcing) [data-item]").first).to_be_visible()
    page = open_page(java_script_enabled=False)
    page.goto("training/")
    page.locator("[data-group]:has(#tools) .rows > summary").first.click()
    expect(page.locator("[data-group]:has(#tools) [data-item]").first).to_be_visible()


def test_a_link_for_trainers_is_found_by_the_words_of_a_section(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("training/")
    page.locator("#list-filter-words").fill("value a contract")
    expect(page.get_by_role("link", name="How to value a contract", exact=True)).to_be_visible()
    assert page.locator("[data-item]:visible").count() < 20


def test_links_for_trainers_are_narrowed_by_chapter_reader_and_kind(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto("training/")
    items = page.locator("[data-item]")
    everything = items.count()
    page.get_by_label("Kind").select_option(label="Tools")
    tools = page.locator("[data-item]:visible").count()
    assert 10 < tools < 20
    expect(page.locator("[data-list-filter] [role=status]")).to_have_text(
        re.compile(rf"^{tools} of {everything} pages")
    )
    page.locator("#list-filter-words").fill("subsidy")
    assert 0 < page.locator("[data-item]:visible").count() < tools
    page.get_by_label("Reader").select_option(label="Editors of this site")
    expect(page.locator("[data-list-filter] [role=status]")).to_have_text(re.compile("Nothing fits"))
    page.get_by_role("button", name="Clear filter").click()
    expect(page.get_by_label("Kind")).to_have_value("")
    assert page.locator("[data-item]:visible").count() == 0  # every chapter is folded again
    page.get_by_label("Chapter of the guide").select_option(label="Design and readiness")
    assert 10 < page.locator("[data-item]:visible").count() < 40
