"""Taking an answer away: on paper, as text, as a link."""

from playwright.sync_api import Page, expect

from tests.browser.steps import (
    ABOVE,
    ABOVE_HEADLINE,
    BELOW_HEADLINE,
    DATED,
    DATED_HEADLINE,
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


def test_paper_shows_the_answer_its_reasons_and_its_law_and_no_controls(page: Page) -> None:
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for selector in (
        ".outcome-headline",
        ".outcome-dates",
        ".reasons",
        ".working",
        ".law-refs",
        ".answers",
        ".not-advice",
    ):
        expect(place.locator(selector).first).to_be_visible()
    for selector in (".outcome-actions", ".answers-action", ".tool-status"):
        expect(place.locator(selector).first).to_be_hidden()
    for selector in (".site-header", ".site-footer", ".section-nav", ".toc"):
        expect(page.locator(selector).first).to_be_hidden()
    width = page.locator(".outcome").evaluate("e => e.scrollWidth - e.clientWidth")
    assert width <= 0, "nothing runs off the paper"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(place.locator(".outcome-law")).not_to_have_attribute("open", "")


def test_the_page_can_be_made_into_a_document(page: Page) -> None:
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    document = page.pdf(format="A4")
    assert document.startswith(b"%PDF-")
    assert document.count(b"/Type /Page\n") >= 2 or len(document) > 20_000


def test_the_print_button_prints(page: Page) -> None:
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    place.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed") == 1


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
        assert "Which nation’s rules does the buyer work under? England" in text
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
    assert downloading.value.suggested_filename == "notices-timeline.ics"
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
