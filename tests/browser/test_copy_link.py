"""The button on each heading copies its short link, by mouse, keyboard and touch."""

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PHONE, OpenPage
from tests.site.test_axe import AXE
from tools.serve import Server

URL = "guide/resourcing/thresholds/"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
VALUE = "Copy link to: How to value a contract"


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.fixture
def thresholds(open_page: OpenPage) -> Page:
    page = open_page(permissions=CLIPBOARD)
    page.goto(URL)
    return page


def test_it_copies_the_short_link_and_says_so(thresholds: Page, server: Server) -> None:
    thresholds.get_by_role("heading", name="How to value a contract").hover()
    thresholds.get_by_role("button", name=VALUE).click()
    expect(thresholds.get_by_role("status").filter(has_text="Copied")).to_have_text(
        "Copied the link to: How to value a contract"
    )
    assert copied(thresholds) == server.url + "go/thresholds-value/"
    thresholds.goto(copied(thresholds))
    thresholds.wait_for_url(f"**/{URL}#value")


def test_the_first_heading_copies_the_link_to_the_page(thresholds: Page, server: Server) -> None:
    thresholds.get_by_role("button", name="Copy link to: Thresholds").press("Enter")
    expect(thresholds.get_by_text("Copied the link to: Thresholds")).to_be_visible()
    assert copied(thresholds) == server.url + "go/thresholds/"


def test_every_heading_with_an_anchor_has_one(thresholds: Page) -> None:
    headings = thresholds.locator("article.prose :is(h1, h2, h3, h4)[id]:not(.tool *)")
    assert headings.count() > 5
    for heading in headings.all():
        button = heading.get_by_role("button")
        expect(button).to_have_accessible_name(f"Copy link to: {heading.inner_text().strip()}")


def test_the_button_is_no_part_of_the_headings_name(thresholds: Page) -> None:
    expect(thresholds.locator("#value")).to_have_accessible_name("How to value a contract")
    expect(thresholds.locator("section.next")).to_have_accessible_name("Next")


def test_a_keyboard_reaches_it_and_it_shows(thresholds: Page) -> None:
    link = thresholds.locator("#value .copy-link")
    expect(link).to_have_css("opacity", "0")
    for _ in range(120):
        thresholds.keyboard.press("Tab")
        if thresholds.evaluate("document.activeElement.matches('#value .copy-link')"):
            break
    expect(link).to_be_focused()
    expect(link).to_have_css("opacity", "1")
    thresholds.keyboard.press("Space")
    expect(thresholds.get_by_text("Copied the link to:")).to_be_visible()


def test_on_a_phone_a_tap_on_the_heading_shows_it_large_enough(open_page: OpenPage) -> None:
    page = open_page(**PHONE, permissions=CLIPBOARD)
    page.goto(URL)
    for button in page.locator(".copy-link").all():
        expect(button).to_have_css("opacity", "0")
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for name in ("amounts", "value"):
        page.locator(f"#{name}").tap(position={"x": 4, "y": 4})
        expect(page.locator(f"#{name} .copy-link")).to_have_css("opacity", "1")
    expect(page.locator("#amounts .copy-link")).to_have_css("opacity", "0")
    page.locator("#value .copy-link").tap()
    expect(page.get_by_text("Copied the link to:")).to_be_visible()


def test_where_copying_is_refused_the_link_is_shown(open_page: OpenPage, server: Server) -> None:
    page = open_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(URL)
    page.get_by_role("button", name=VALUE).press("Enter")
    expect(page.locator(".copied")).to_contain_text(f"{server.url}go/thresholds-value/")


def test_without_script_the_sections_can_still_be_linked_to(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{URL}#value")
    expect(page.locator("#value")).to_be_in_viewport()
    assert page.locator(".copy-link").count() == 0


def test_axe_finds_nothing_wrong_with_the_button_and_the_note(thresholds: Page) -> None:
    thresholds.get_by_role("button", name=VALUE).press("Enter")
    expect(thresholds.get_by_text("Copied the link to:")).to_be_visible()
    thresholds.evaluate(AXE)
    assert thresholds.evaluate("axe.run().then(result => result.violations)") == []


def test_an_entry_that_is_folded_gives_its_link_once_it_is_open(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("reference/glossary/")
    entry = page.locator("details:has(> summary #kpi)")
    button = entry.get_by_role("button", name="Copy link to: KPI")
    expect(button).to_have_count(0)
    entry.locator("> summary").click()
    expect(button).to_have_css("opacity", "1")
    assert page.locator("summary button").count() == 0
