"""Taking an answer away: on paper, as text, as a link."""

import html
import io

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.steps import (
    ABOVE,
    ABOVE_HEADLINE,
    BELOW_HEADLINE,
    DATED,
    DATED_HEADLINE,
    STARTED,
    case_link,
    choose,
    open_tool,
    shows_outcome,
)
from tests.conftest import OpenPage

READ_CLIPBOARD = """
async () => {
  const [item] = await navigator.clipboard.read();
  const found = {};
  for (const type of item.types) found[type] = await (await item.getType(type)).text();
  return found;
}
"""


MOST_SHEETS = {
    "threshold-check": (ABOVE, 3),
    "direct-award": (case_link("direct-award", "established"), 5),
    "plan-a-commission": (case_link("plan-a-commission", "competition"), 8),
}
"""Typical answers, and the sheets of A4 that their record may fill at most."""


def printed(page: Page) -> list[str]:
    """The text of each page of A4 that printing gives, with spaces as they come."""
    document = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return [" ".join(sheet.extract_text().split()) for sheet in document.pages]


@pytest.mark.parametrize("tool_id", MOST_SHEETS)
def test_the_record_on_paper_has_what_a_file_needs_on_few_pages(page: Page, tool_id: str) -> None:
    fragment, most = MOST_SHEETS[tool_id]
    place = open_tool(page, fragment, f"tools/{tool_id}/")
    headline = place.locator(".outcome-headline").inner_text(timeout=STARTED)
    expect(place.locator(".record-code svg")).to_have_count(1)
    sheets = printed(page)
    assert len(sheets) <= most
    for number, sheet in enumerate(sheets, 1):
        assert "Decision record – Purposeful collaboration" in sheet
        assert f"Page {number} of {len(sheets)}" in sheet
    whole = " ".join(sheets)
    squeezed = "".join(sheets).replace(" ", "")
    assert headline in whole
    for text in ("Asked and answered", "Why", "What to do", "The law behind it", "version", "in two sources",
                 "not legal advice", "Open it again", "Rationale", "Signature"):  # fmt: skip
        assert text in whole, text
    assert page.url.replace(" ", "") in squeezed
    for text in ("Copy this answer", "Every outcome", "What would change", "Change answer", "Skip to", "Privacy"):
        assert text not in whole, text


def test_a_page_of_the_guide_is_printed_as_it_is_with_a_tools_answer_in_it(page: Page) -> None:
    place = open_tool(page, ABOVE, "guide/resourcing/thresholds/")
    place = page.locator(".tool[data-tool='threshold-check']")
    shows_outcome(place, ABOVE_HEADLINE)
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(place.locator(".outcome-headline")).to_be_visible()
    expect(place.locator(".record")).to_be_hidden()
    first, *_ = printed(page)
    assert "Thresholds" in first
    assert "Page 1 of" in first


def test_paper_has_the_addresses_of_other_sites_but_not_of_sections_of_an_act(page: Page) -> None:
    page.goto("guide/resourcing/clawback/")
    whole = "".join(printed(page)).replace(" ", "")
    addresses = page.eval_on_selector_all(".prose a[href^='http']", "all => all.map(a => a.getAttribute('href'))")
    assert len({"legislation.gov.uk" in address for address in addresses}) == 2
    for address in addresses:
        assert ("legislation.gov.uk" in address) != (f"({address})" in whole), address


def test_the_print_button_prints_once_the_code_is_there(page: Page) -> None:
    page.add_init_script(
        "window.printed = 0; window.print = () => { window.printed += document.querySelectorAll('.record svg').length; };"
    )
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    place.get_by_role("button", name="Print the record").click()
    page.wait_for_function("window.printed === 1")


def test_the_buttons_stand_with_the_answer_at_its_head(phone: Page) -> None:
    place = open_tool(phone, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    # At one moment: the page may still be moving to the answer.
    between = place.get_by_text("Copy this answer").evaluate(
        "copy => copy.getBoundingClientRect().top"
        " - copy.closest('.tool').querySelector('.amount-bar').getBoundingClientRect().bottom"
    )
    assert 0 <= round(between) < 40


def test_an_answer_copies_as_rich_and_as_plain_text(open_page: OpenPage) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    place.get_by_role("button", name="Copy this answer").click()
    note = place.locator(".copy-note")
    expect(note).to_have_text("Copied.")
    expect(note).to_have_attribute("role", "status")
    copied = page.evaluate(READ_CLIPBOARD)
    assert set(copied) == {"text/plain", "text/html"}
    for text in copied.values():
        assert ABOVE_HEADLINE in text
        assert "£663,540" in text
        assert "Procurement Act 2023, section 3" in text
        assert "Worked out for 12 March 2026. Law checked on" in text
        assert "This is information, not legal advice." in text
        assert "Which nation’s rules does the buyer work under?" in text
        assert html.escape(page.url) in text or page.url in text
    assert "<h2>Why</h2>" in copied["text/html"]
    assert "<" not in copied["text/plain"]


def test_what_is_copied_is_the_answer_shown_now(open_page: OpenPage) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    place.get_by_role("link", name="Change answer to: What is the contract mainly for?").click()
    choose(place, "Works")
    shows_outcome(place, BELOW_HEADLINE)
    place.get_by_role("button", name="Copy this answer").click()
    expect(place.locator(".copy-note")).to_have_text("Copied.")
    assert BELOW_HEADLINE in page.evaluate("navigator.clipboard.readText()")


def test_a_link_to_the_answer_copies(open_page: OpenPage) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    place.get_by_role("button", name="Copy a link to it").click()
    expect(place.locator(".copy-note")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_where_copying_is_not_allowed_the_reader_is_told_what_to_do(page: Page) -> None:
    page.add_init_script(
        "navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));"
    )
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    place.get_by_role("button", name="Copy this answer").click()
    expect(place.locator(".copy-note")).to_have_text(
        "Your browser did not allow copying. Select the text and copy it yourself."
    )


def test_the_dates_of_an_answer_download_as_a_calendar(page: Page) -> None:
    place = open_tool(page, DATED, "tools/notices-timeline/")
    shows_outcome(place, DATED_HEADLINE)
    with page.expect_download() as downloading:
        place.get_by_role("button", name="Add these dates to a calendar").click()
    assert downloading.value.suggested_filename.endswith("-notices-timeline.ics")
    text = downloading.value.path().read_bytes().decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20270107\r\n" in text


def test_an_answer_without_dates_offers_no_calendar(page: Page) -> None:
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    expect(place.get_by_role("button", name="Print")).to_be_visible()
    expect(place.get_by_role("button", name="Add these dates")).to_have_count(0)


def test_a_time_line_fits_a_phone_and_its_days_stand_in_a_list(phone: Page) -> None:
    place = open_tool(phone, DATED, "tools/notices-timeline/")
    shows_outcome(place, DATED_HEADLINE)
    drawing = place.get_by_role("img", name="Time line with 5 days")
    expect(drawing).to_be_visible()
    overflow = drawing.evaluate(
        "svg => [...svg.querySelectorAll('text')].filter(text => "
        "text.getBoundingClientRect().right > svg.getBoundingClientRect().right).length"
    )
    assert overflow == 0
    smallest = drawing.evaluate(
        "svg => Math.min(...[...svg.querySelectorAll('text')].map(text => text.getBoundingClientRect().height))"
    )
    assert smallest >= 11
    place.get_by_text("The same days as a list").click()
    expect(place.locator(".timeline li")).to_have_count(5)
