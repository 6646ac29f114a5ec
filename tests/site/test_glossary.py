"""The letters of the glossary: large enough for a thumb, seen when a keyboard reaches them, and always at hand."""

import re

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


def test_on_a_phone_the_letters_stay_at_hand_and_show_where_the_reader_is(open_page: OpenPage) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto("reference/glossary/#s")
    current = page.locator("nav.letters a[aria-current]")
    expect(current).to_have_text("S")
    row, letter, heading = (page.locator(which).bounding_box() for which in ("nav.letters", "nav.letters a[aria-current]", "h2#s"))
    assert row
    assert letter
    assert heading
    assert row["y"] == 0
    assert row["x"] <= letter["x"] <= row["x"] + row["width"] - letter["width"]
    assert heading["y"] >= row["y"] + row["height"]
    page.locator("nav.letters a", has_text="T").tap()
    expect(current).to_have_text("T")


def test_a_filter_leaves_only_the_letters_that_lead_somewhere(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("reference/glossary/")
    page.locator("#list-filter-words").fill("asset lock")
    shown = page.locator("nav.letters a:visible").all_inner_texts()
    assert shown == page.locator("h2:visible").filter(has_text=re.compile("^[A-Z]$")).all_inner_texts()
    assert "A" in shown
    assert "W" not in shown
