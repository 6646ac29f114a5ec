"""No page is wider than its window, with the site's own fonts and with a wide one in their place."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import PHONE, OpenPage
from tests.site.built import built_pages
from tests.site.frame import SOME_PAGES_SHEETS, open_frame, put_in
from tests.site.widths import fonts_in_use, use_site_fonts, use_wide_fonts

WIDTHS = (320, 360, 375, 390, 412, 768, 1024, 1280, 1920)
FONTS = pytest.mark.parametrize("fonts", ["own", "wide"])

# One page of each kind, and of each the one with most in it.
KINDS = {
    "home": "",
    "not found": "404.html",
    "guide": "guide/resourcing/thresholds/",
    "guide, with tables": "guide/resourcing/options/",
    "chapter": "guide/commissioning/",
    "stage": "guide/resourcing/",
    "drawing": "guide/commissioning/cycle/",
    "tools": "tools/",
    "tool": "tools/threshold-check/",
    "journey": "tools/plan-a-commission/",
    "tool in a frame": "embed/threshold-check/",
    "law": "law/",
    "figures": "law/figures/",
    "changes": "law/changes/",
    "comparison": "law/compare/",
    "list of codes": "law/light-touch/",
    "notices": "law/notices/",
    "working days": "law/working-days/",
    "corrections": "law/corrections/",
    "where used": "law/where-used/",
    "unverified": "law/unverified/",
    "cases": "case-studies/",
    "case": "case-studies/plymouth-alliance/",
    "myths": "myths/",
    "myth": "myths/we-will-be-sued/",
    "councillors": "councillors/",
    "training": "training/",
    "embedding": "training/embeds/",
    "exercise": "training/exercise-values/",
    "quiz": "training/quizzes/resourcing/",
    "glossary": "reference/glossary/",
    "support": "reference/support-and-training/",
    "sources": "reference/outside-links/",
    "conventions": "about/conventions/",
    "reading grades": "about/reading-grades/",
}

# What sticks out, but for what scrolls in a frame of its own.
STICKING_OUT = """width => [...document.body.querySelectorAll('*')]
  .filter(each => each.getClientRects().length && each.getBoundingClientRect().right > width + 0.5)
  .filter(each => {
    for (let at = each.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return false;
    }
    return true;
  })
  .map(each => each.outerHTML.slice(0, 90) + ' to ' + Math.round(each.getBoundingClientRect().right))
  .slice(-3)"""


# Of each numbered list: its last number, the room at its left, and the width of that number.
NUMBERS = """() => [...document.querySelectorAll('main ol')]
  .filter(list => list.firstElementChild?.getClientRects().length)
  .filter(list => getComputedStyle(list.firstElementChild).listStyleType === 'decimal')
  .map(list => {
    const {fontSize, fontFamily, fontWeight} = getComputedStyle(list.lastElementChild, '::marker');
    const number = (list.start || 1) + list.children.length - 1;
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return [number, parseFloat(getComputedStyle(list).paddingLeft), pen.measureText(`${number}. `).width];
  })"""


def open_in(open_page: OpenPage, fonts: str, **options: object) -> Page:
    page = open_page(watched=fonts == "own", **options)  # a blocked font is told as an error
    (use_wide_fonts if fonts == "wide" else use_site_fonts)(page)
    return page


def too_wide(page: Page, width: int) -> str:
    """What of the page does not fit a window of this width, or "".

    The page is compared with the width asked for: a phone's `innerWidth` grows with its page.
    """
    page.set_viewport_size({"width": width, "height": 800})
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide <= width:
        return ""
    return f"{wide} px at {width}: {page.evaluate(STICKING_OUT, width)}"


@FONTS
@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_no_kind_of_page_is_wider_than_its_window(
    open_page: OpenPage, address: str, fonts: str
) -> None:
    page = open_in(open_page, fonts)
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    faults = [fault for width in WIDTHS if (fault := too_wide(page, width))]
    assert not faults, "\n".join(faults)


@FONTS
@pytest.mark.parametrize("width", WIDTHS)
def test_the_header_fits_and_keeps_its_words(open_page: OpenPage, width: int, fonts: str) -> None:
    """On a phone: the name, search, and the word Menu, in one row. Colours are in the menu."""
    page = open_in(open_page, fonts, **{**PHONE, "viewport": {"width": width, "height": 800}})
    page.goto("about/licence/")
    page.evaluate("document.fonts.ready.then(() => true)")
    name = page.locator(".site-name").bounding_box()
    buttons = page.locator(".site-header-actions button:visible")
    last = buttons.last.bounding_box()
    assert name
    assert last
    assert last["x"] + last["width"] <= width
    assert last["x"] >= name["x"] + name["width"]
    assert abs(last["y"] + last["height"] / 2 - name["y"] - name["height"] / 2) < 12, "two rows"
    menu = page.get_by_role("button", name="Menu")
    colours = page.get_by_role("button", name="Dark colours")
    if width < 1024:
        assert buttons.count() == 2
        word = menu.locator(".header-button-text").bounding_box()
        assert word
        assert word["width"] > 20
        assert not colours.is_visible()
        menu.tap()
    assert colours.is_visible()
    box = colours.bounding_box()
    assert box
    assert box["x"] + box["width"] <= width
    assert min(box["width"], box["height"]) >= 44


@FONTS
def test_no_page_is_wider_than_the_narrowest_phone(
    site: Path, open_page: OpenPage, fonts: str
) -> None:
    page = open_in(open_page, fonts)
    open_frame(page, site)
    faults = []
    for built in built_pages(site):
        put_in(page, (site / built.path).read_text("utf-8"))
        if fault := too_wide(page, 320):
            faults.append(f"{built.path}: {fault}")
    assert not faults, "\n".join(faults)


@FONTS
def test_the_numbers_of_a_list_have_their_room_on_paper(
    site: Path, open_page: OpenPage, fonts: str
) -> None:
    """Paper shows nothing that hangs out of the page's left edge."""
    page = open_in(open_page, fonts)
    open_frame(page, site)
    page.emulate_media(media="print")
    seen, faults = 0, []
    for built in built_pages(site):
        html = (site / built.path).read_text("utf-8")
        if "<ol" not in html:
            continue
        put_in(page, html)
        for number, room, needed in page.evaluate(NUMBERS):
            seen += number > 9
            if needed > room:
                faults.append(f"{built.path}: {number}. needs {needed:.1f} px of {room:.1f}")
    assert seen, "no list on the site has ten items"
    assert not faults, "\n".join(faults)


def test_every_style_sheet_is_on_every_page_or_known_to_be_on_some(site: Path) -> None:
    on_all = set(
        re.findall(
            r"assets/built/(\w[\w-]*)\.\w+\.css",
            (site / "about" / "licence" / "index.html").read_text("utf-8"),
        )
    )
    all_sheets = {path.name.partition(".")[0] for path in (site / "assets" / "built").glob("*.css")}
    assert all_sheets - on_all == set(SOME_PAGES_SHEETS)


@pytest.mark.parametrize(
    "address",
    ["", "guide/resourcing/thresholds/", "tools/threshold-check/", "law/figures/", "case-studies/"],
)
def test_pages_are_drawn_in_the_fonts_that_the_site_ships(
    open_page: OpenPage, address: str
) -> None:
    """So no test of how a page looks relies on a font that happens to be installed."""
    page = open_in(open_page, "own")
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    assert fonts_in_use(page, ".site-name-text") == {"Newsreader 16pt": True}
    assert fonts_in_use(page, ".site-footer-inner > p + p") == {"Atkinson Hyperlegible Next": True}


def test_the_wide_font_is_in_use_where_a_test_asks_for_it(open_page: OpenPage) -> None:
    page = open_in(open_page, "wide")
    page.goto("about/licence/")
    page.evaluate("document.fonts.ready.then(() => true)")
    assert fonts_in_use(page, ".site-name-text") == {"DejaVu Serif": True}
    assert fonts_in_use(page, ".site-footer-inner > p + p") == {"DejaVu Sans": True}


def test_the_check_finds_what_is_too_wide(open_page: OpenPage) -> None:
    page = open_page(base_url="about:", **PHONE)
    page.set_content(
        '<meta name="viewport" content="width=device-width"><body><p style="width: 500px">Wide</p>'
        '<div style="overflow-x: auto"><p style="width: 900px">In a frame of its own</p></div>'
    )
    assert "500px" in too_wide(page, 320)
    assert too_wide(page, 768) == ""
