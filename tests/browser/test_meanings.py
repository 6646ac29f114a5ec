"""The meaning of a marked term: by keyboard, mouse and finger, dismissed and persistent, on paper and without script."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import PHONE, OpenPage
from tests.site.test_axe import AXE, SCHEMES

PATH = "guide/resourcing/light-touch/"
NARROW = PHONE
PHONE_390 = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

STOPS = "[...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.checkVisibility())"
"""Script: all that the keyboard stops at, in order."""


def term(page: Page) -> Locator:
    """The page's first marked term."""
    return page.locator("a.explained").first


def box(page: Page) -> Locator:
    """The box with the meaning on show."""
    return page.locator(".meaning")


def meaning(page: Page) -> str:
    """What the first marked term means."""
    name = term(page).get_attribute("aria-describedby")
    return page.locator(f"#{name}").text_content() or ""


@contextmanager
def still(page: Page) -> Iterator[None]:
    """Nothing else on the page moves meanwhile, and the page gets no wider."""
    measure = (
        "[...document.querySelectorAll('.prose > *')].map(e => [e.offsetTop, e.offsetHeight])"
        ".concat([[document.documentElement.scrollWidth, 0]])"
    )
    before = page.evaluate(measure)
    yield
    assert page.evaluate(measure) == before


def inside(page: Page) -> bool:
    """Whether the whole box is on the screen."""
    found: bool = page.evaluate(
        "(() => { const { left, right, top, bottom } ="
        " document.querySelector('.meaning').getBoundingClientRect();"
        " const { clientWidth, clientHeight } = document.documentElement;"
        " return left >= 0 && right <= clientWidth && top >= 0 && bottom <= clientHeight; })()"
    )
    return found


def reach(page: Page) -> None:
    """Move the keyboard's focus to the first marked term by Tab alone."""
    page.evaluate(
        f"() => {{ const stops = {STOPS}; stops[stops.indexOf(document.querySelector('a.explained')) - 1].focus(); }}"
    )
    page.keyboard.press("Tab")
    expect(term(page)).to_be_focused()


def test_a_keyboard_shows_it_escape_takes_it_away_and_enter_follows(page: Page) -> None:
    page.goto(PATH)
    with still(page):
        reach(page)
        expect(box(page)).to_have_text(meaning(page), use_inner_text=True)
        page.keyboard.press("Escape")
        expect(box(page)).to_have_count(0)
        expect(term(page)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/reference/glossary/#*")


def test_tab_goes_on_to_what_comes_next_on_the_page(page: Page) -> None:
    page.goto(PATH)
    reach(page)
    page.keyboard.press("Tab")
    expect(box(page)).to_have_count(0)
    assert (
        page.evaluate(
            f"{STOPS}.indexOf(document.activeElement) - {STOPS}.indexOf(document.querySelector('a.explained'))"
        )
        == 1
    )


def test_a_mouse_shows_it_and_may_rest_on_it(page: Page) -> None:
    page.clock.install()
    page.goto(PATH)
    with still(page):
        term(page).hover()
        expect(box(page)).to_be_visible()
        box(page).hover()
        page.clock.run_for(600)
        expect(box(page)).to_be_visible()
        page.mouse.move(1, 1)
        expect(box(page)).to_have_count(0)
        term(page).hover()
        expect(box(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(box(page)).to_have_count(0)


def test_a_term_on_two_lines_has_its_meaning_beside_the_line_pointed_at(page: Page) -> None:
    page.goto(PATH)
    page.evaluate(
        "() => { const link = document.querySelector('a.explained');"
        " link.innerHTML = 'first<br>second'; link.scrollIntoView({ block: 'center', behavior: 'instant' }); }"
    )
    for place in (0, -1):
        line = page.evaluate(
            "i => { const { left, bottom, width, height } ="
            " [...document.querySelector('a.explained').getClientRects()].at(i);"
            " return { x: left + width / 2, y: bottom - height / 2, bottom }; }",
            place,
        )
        page.mouse.move(1, 1)
        expect(box(page)).to_have_count(0)
        page.mouse.move(line["x"], line["y"])
        expect(box(page)).to_be_visible()
        top = page.evaluate("document.querySelector('.meaning').getBoundingClientRect().top")
        assert abs(top - line["bottom"]) < 2


def test_a_mouse_that_clicks_follows_the_link(page: Page) -> None:
    page.goto(PATH)
    term(page).click()
    page.wait_for_url("**/reference/glossary/#*")


@pytest.mark.parametrize("phone", [PHONE_390, NARROW], ids=["390", "320"])
def test_the_first_tap_shows_it_with_a_link_to_read_more(open_page: OpenPage, phone: dict[str, object]) -> None:
    page = open_page(**phone)
    page.goto(PATH)
    address = page.url
    with still(page):
        term(page).tap()
        expect(box(page)).to_contain_text(meaning(page))
        assert inside(page)
    assert page.url == address
    more = box(page).get_by_role("link", name="Read more in the glossary")
    size = more.bounding_box()
    assert size
    assert size["height"] >= 44
    page.locator("h1").tap()
    expect(box(page)).to_have_count(0)
    term(page).tap()
    more.tap()
    page.wait_for_url("**/reference/glossary/#*")


def test_a_second_tap_on_the_term_follows_it(open_page: OpenPage) -> None:
    page = open_page(**PHONE_390)
    page.goto(PATH)
    term(page).tap()
    expect(box(page)).to_be_visible()
    term(page).tap()
    page.wait_for_url("**/reference/glossary/#*")


@pytest.mark.parametrize("path", [PATH, "myths/always-compete/"])
def test_every_box_is_inside_a_screen_of_320_pixels(open_page: OpenPage, path: str) -> None:
    """Which is also how wide a screen of 1280 is at 400% zoom."""
    page = open_page(**NARROW)
    page.goto(path)
    links = page.locator("a.explained")
    for i in range(links.count()):
        links.nth(i).tap()
        expect(box(page)).to_be_visible()
        assert inside(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("Escape")  # an open box may lie over the next term


def test_without_script_a_term_is_a_link_with_its_meaning_for_screen_readers(
    open_page: OpenPage,
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(PATH)
    expect(term(page)).to_have_accessible_description(meaning(page))
    term(page).click()
    assert "/reference/glossary/#" in page.url


def test_paper_shows_plain_words(page: Page) -> None:
    page.goto(PATH)
    term(page).hover()
    expect(box(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(box(page)).to_be_hidden()
    line = "getComputedStyle(document.querySelector('a.explained')).textDecorationLine"
    assert page.evaluate(line) == "none"


@pytest.mark.parametrize(("scheme", "narrow"), list(product(SCHEMES, (False, True))))
def test_a_page_with_a_box_open_has_no_violation(open_page: OpenPage, scheme: str, narrow: bool) -> None:
    page = open_page(color_scheme=scheme, **(NARROW if narrow else {}))
    page.goto(PATH)
    if narrow:
        term(page).tap()
    else:
        reach(page)
    expect(box(page)).to_be_visible()
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert not result["violations"]


def test_many_pages_have_marks_and_none_has_too_many(site: Path) -> None:
    counts = [path.read_text("utf-8").count('class="explained"') for path in site.rglob("index.html")]
    assert sum(map(bool, counts)) > 50
    assert max(counts) <= 5
