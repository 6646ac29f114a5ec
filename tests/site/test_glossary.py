"""The letters of the glossary: large enough for a thumb, and seen when a keyboard reaches them."""

from playwright.sync_api import expect

from tests.conftest import PHONE, OpenPage

LEAST_TARGET = 44  # CSS pixels; WCAG 2.2, 2.5.8 asks for 24

OUTLINE = "link => parseFloat(getComputedStyle(link).outlineWidth)"


def test_every_letter_is_a_target_for_a_thumb(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto("reference/glossary/")
    letters = page.locator("nav.jump a")
    boxes = [letters.nth(place).bounding_box() for place in range(letters.count())]
    assert boxes
    assert all(box and min(box["width"], box["height"]) >= LEAST_TARGET for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_letter_shows_its_focus_and_leads_to_its_terms(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("reference/glossary/")
    first = page.locator("nav.jump a").first
    first.focus()
    page.keyboard.press("Tab")
    second = page.locator("nav.jump a").nth(1)
    expect(second).to_be_focused()
    assert second.evaluate(OUTLINE) >= 2
    page.keyboard.press("Enter")
    page.wait_for_url("**/reference/glossary/#b")
