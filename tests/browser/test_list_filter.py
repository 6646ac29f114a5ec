"""The filter of the list of light touch services, in a real browser, with and without script."""

from tests.conftest import PHONE, OpenPage

PAGE = "law/light-touch/"
SHOWN = ".code-list tbody tr:visible"


def test_plain_words_and_codes_find_rows_and_the_number_is_announced(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(PAGE)
    rows, status = page.locator(SHOWN), page.locator("[data-list-filter] [role=status]")
    everything = rows.count()
    box = page.get_by_label("Plain words, or the first figures of a code")
    assert status.inner_text() == ""

    box.fill("Debt advice")
    assert "85312310" in rows.first.inner_text() + rows.last.inner_text()
    assert status.inner_text() == f"{rows.count()} of {everything} codes fit."
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

    page.get_by_role("button", name="Show all").click()
    assert rows.count() == everything
    assert box.evaluate("element => element === document.activeElement")


def test_without_script_every_row_is_there_and_no_filter(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(PAGE)
    assert not page.locator("[data-list-filter]").is_visible()
    assert page.locator(SHOWN).count() == 421 + 115


def test_on_a_phone_the_tables_fit(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto(PAGE)
    wide = page.locator(".code-list").evaluate_all(
        "tables => tables.filter(table => table.scrollWidth > table.closest('.table-frame, main').clientWidth).length"
    )
    assert wide == 0
