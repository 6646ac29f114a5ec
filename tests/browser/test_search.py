"""Search in a real browser: what readers type finds the right section, and the dialog serves all.

The queries and what each should find are in search_queries.toml, which says what was held out
while the ranking was tuned.
"""

import fnmatch
import re
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.conftest import PHONE, OpenPage
from tests.site.built import built_pages
from tests.site.test_axe import AXE, SCHEMES
from tools.serve import Server

ASKED: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("search_queries.toml").read_text("utf-8"))["query"]
QUERIES = [query for query in ASKED if query["finds"]]
UNANSWERED = [query["typed"] for query in ASKED if not query["finds"]]
WANTED_SHARE = 0.95
PLACES = 3


def open_search(page: Page, address: str = "") -> None:
    """Open the dialog on a page and wait until it can answer."""
    page.goto(address)
    with page.expect_response("**/search/texts.*.json"):
        page.get_by_role("button", name="Search").click()
    expect(page.locator("#search-count")).not_to_have_text("Loading the index…")


def search(page: Page, typed: str) -> list[str]:
    """Type the words, press Enter and give the addresses found, best first."""
    box = page.get_by_role("searchbox")
    box.fill(typed)
    box.press("Enter")
    found: list[str] = page.locator(".search-results a").evaluate_all("links => links.map(link => link.href)")
    return found


def test_queries_find_their_section_in_the_first_three(
    page: Page, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    open_search(page)
    missed: list[str] = []
    counts = {False: [0, 0], True: [0, 0]}  # held out: found, asked
    for query in QUERIES:
        found = [url.removeprefix(server.url) for url in search(page, query["typed"])]
        hit = any(fnmatch.fnmatchcase(url, wanted) for url in found[:PLACES] for wanted in query["finds"])
        count = counts[query.get("held_out", False)]
        count[0] += hit
        count[1] += 1
        if not hit:
            missed.append(f"  {query['typed']!r} finds {', '.join(found[:PLACES]) or 'nothing'}")
    rates = [
        f"{name} {found} of {asked}"
        for name, (found, asked) in zip(("tuned on", "held out"), counts.values(), strict=True)
    ]
    report = f"search: {', '.join(rates)} in the first {PLACES}. Missed:\n" + "\n".join(missed)
    with capsys.disabled():
        print(f"\n{report}")
    assert 1 - len(missed) / len(QUERIES) >= WANTED_SHARE, report


def test_what_nothing_answers_is_not_passed_off_as_found(page: Page) -> None:
    """Nothing is found, or it is said which word no page has."""
    open_search(page)
    for typed in UNANSWERED:
        search(page, typed)
        expect(page.locator("#search-count")).to_contain_text(re.compile("Nothing found|No page has"))


def test_every_section_that_a_query_should_find_is_there(site: Path) -> None:
    places = [
        url for page in built_pages(site) for url in (page.url, *(f"{page.url}#{anchor}" for anchor in page.anchors))
    ]
    wanted = {target for query in QUERIES for target in query["finds"]}
    gone = {target for target in wanted - set(places) if not fnmatch.filter(places, target)}
    assert not gone


def test_every_result_leads_to_a_section(page: Page, site: Path) -> None:
    """Every section of the index is on its page: read from the index that the site serves."""
    page.goto("")
    (index,) = (site / "assets" / "search").glob("index.*.json")
    data = page.evaluate(f"fetch('assets/search/{index.name}').then(reply => reply.json())")
    anchors = {page.url: page.anchors for page in built_pages(site)}
    locations = [section[0] for section in data["sections"]]
    assert len(locations) > 1000
    for location in locations:
        path, _, anchor = location.partition("#")
        assert path in anchors, location
        assert not anchor or anchor in anchors[path], location


def test_nothing_is_fetched_before_search_is_used(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("guide/resourcing/thresholds/", wait_until="networkidle")
    assert not [url for url in asked if "search" in url]
    with page.expect_request("**/search/index.*.json"):
        page.get_by_role("button", name="Search").click()
        expect(page.get_by_role("searchbox")).to_be_focused()


def test_results_follow_typing_and_say_how_many(page: Page) -> None:
    open_search(page)
    page.get_by_role("searchbox").press_sequentially("risk arbitrage")
    # The guide explains it, and the glossary says what it means.
    guide, entry = page.locator(".search-results li").nth(0), page.locator(".search-results li").nth(1)
    expect(guide).to_contain_text("in Being positive about risk")
    expect(guide.locator("mark").first).to_have_text("risk", ignore_case=True)
    expect(entry).to_contain_text("Risk arbitrage")
    expect(entry).to_contain_text("in Glossary")
    expect(page.locator("#search-count")).to_contain_text("result")
    page.get_by_role("searchbox").fill("qqqqqqqq")
    expect(page.locator("#search-count")).to_contain_text("Nothing found")
    expect(page.locator(".search-results li")).to_have_count(0)


def test_a_result_is_reached_by_keyboard_alone(page: Page) -> None:
    open_search(page, "guide/resourcing/notices/")
    page.keyboard.type("gagging clause")
    page.keyboard.press("Enter")
    link = page.locator(".search-results a").first
    expect(link).to_be_focused()
    address = link.get_attribute("href")
    assert address
    page.keyboard.press("Enter")
    page.wait_for_url("**/" + address.split("../")[-1])


def test_escape_closes_it_and_goes_back_to_the_button(page: Page) -> None:
    open_search(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Search")).to_be_focused()


def test_a_lost_connection_is_said_and_mends(open_page: OpenPage) -> None:
    page = open_page(watched=False)
    page.route("**/search/*.json", lambda route: route.abort())
    page.goto("")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#search-count")).to_contain_text("could not be loaded")
    page.unroute("**/search/*.json")
    page.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("standstill")
    expect(page.locator(".search-results li").first).to_contain_text("Standstill")


def test_without_texts_it_still_finds(open_page: OpenPage) -> None:
    page = open_page(watched=False)
    page.route("**/search/texts.*.json", lambda route: route.abort())
    page.goto("")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("standstill")
    expect(page.locator(".search-results li").first).to_contain_text("Standstill")


def test_no_page_takes_more_than_two_places_and_more_results_follow(page: Page) -> None:
    open_search(page)
    found = search(page, "grant")
    assert len(found) == 12
    page.get_by_role("button", name="More results").click()
    links = page.locator(".search-results a")
    expect(links).to_have_count(24)
    expect(links.nth(12)).to_be_focused()
    pages = [url.split("#")[0] for url in links.evaluate_all("links => links.map(link => link.href)")]
    assert max(pages.count(url) for url in pages) <= 2


def test_a_title_that_many_pages_have_says_its_page(page: Page) -> None:
    open_search(page)
    search(page, "apprentice")
    expect(page.locator(".search-title").first).to_contain_text("Why: “Social value means extra promises”")


def test_the_excerpt_is_the_stretch_that_holds_most_of_what_was_typed(page: Page) -> None:
    open_search(page)
    search(page, "standstill eight working days mandatory")
    marks = page.locator(".search-results li").first.locator("mark")
    assert len({text.lower() for text in marks.all_inner_texts()}) >= 3


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("treshold for servises", "Showing results for “threshold for services”."),
        ("belowthreshold", "Showing results for “below threshold”."),
        ("wedding contract", "No page has “wedding”."),
        ("quiz xylophones", "No page has “xylophones”."),
    ],
)
def test_what_was_taken_for_another_word_or_is_nowhere_is_said(page: Page, typed: str, said: str) -> None:
    open_search(page)
    search(page, typed)
    expect(page.locator("#search-count")).to_contain_text(said)


@pytest.mark.parametrize("typed", ["town council", "quiz", "standstill"])
def test_a_real_word_is_never_taken_for_another(page: Page, typed: str) -> None:
    open_search(page)
    search(page, typed)
    expect(page.locator("#search-count")).to_contain_text("result")
    expect(page.locator("#search-count")).not_to_contain_text("Showing results for")


def test_a_question_or_an_amount_is_offered_to_ask_first(page: Page) -> None:
    open_search(page, "guide/resourcing/notices/")
    search(page, "standstill")
    expect(page.locator(".search-ask")).to_be_hidden()
    search(page, "£180000")
    expect(page.locator(".search-ask")).to_be_visible()
    search(page, "must we tender a £180k advice contract?")
    offer = page.locator(".search-ask a")
    expect(offer).to_be_focused()
    offer.press("Enter")
    expect(page.locator(".ask-answer")).to_be_visible(timeout=60_000)
    expect(page.locator(".ask-input")).to_have_value("must we tender a £180k advice contract?")


def test_what_is_searched_for_stands_in_the_link_and_back_restores_it(page: Page) -> None:
    open_search(page, "guide/resourcing/notices/#order")
    search(page, "gagging clause")
    assert page.url.endswith("#search:gagging%20clause")
    page.locator(".search-results a").first.click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("gagging clause")
    expect(page.locator(".search-results a").first).to_contain_text("Gagging clause")
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("search:"))


def test_closing_leaves_the_address_as_it_was(page: Page) -> None:
    open_search(page, "guide/resourcing/notices/#order")
    search(page, "lots")
    page.get_by_role("button", name="Close").click()
    expect(page).to_have_url(re.compile("guide/resourcing/notices/#order$"))


def test_a_shared_search_opens_with_its_results(page: Page) -> None:
    page.goto("law/#search:standstill")
    expect(page.get_by_role("searchbox")).to_have_value("standstill")
    expect(page.locator(".search-results li").first).to_contain_text("Standstill")


def test_what_is_typed_while_the_index_loads_is_kept_and_answered(open_page: OpenPage) -> None:
    page = open_page(watched=False)
    held: list[Route] = []
    page.route("**/search/index.*.json", lambda route: held.append(route))
    page.goto("")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#search-count")).to_have_text("Loading the index…")
    page.keyboard.type("standstill")
    expect(page.locator(".search-results li")).to_have_count(0)
    held[0].continue_()
    expect(page.locator(".search-results li").first).to_contain_text("Standstill")
    expect(page.get_by_role("searchbox")).to_have_value("standstill")


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_a_key_opens_it_and_arrows_move(page: Page, keys: str) -> None:
    page.goto("law/")
    page.keyboard.press(keys)
    box = page.get_by_role("searchbox")
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    page.keyboard.type("standstill")
    expect(page).to_have_url(re.compile("search:standstill$"))  # results of fewer letters have given way
    links = page.locator(".search-results a")
    expect(links.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()


def test_the_key_is_left_to_who_types_and_can_be_turned_off(page: Page) -> None:
    page.goto("")
    page.locator(".ask-input").press("/")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("checkbox", name="The / key opens search").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_nothing_found_leads_on(page: Page) -> None:
    open_search(page)
    search(page, "qqqqqqqq")
    ways = page.locator(".search-else")
    expect(ways).to_be_visible()
    for name in ("glossary", "tools", "tell us"):
        expect(ways.get_by_role("link", name=name)).to_be_visible()
    search(page, "lots")
    expect(ways).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_box_stays_in_sight_at_full_width(open_page: OpenPage, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 640})
    open_search(page)
    search(page, "grant")
    page.locator(".search-results a").last.scroll_into_view_if_needed()
    for place in (page.get_by_role("searchbox"), page.get_by_role("button", name="Close")):
        box = place.bounding_box()
        assert box
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 100
        assert box["x"] + box["width"] <= width
    dialog = page.get_by_role("dialog").bounding_box()
    assert dialog
    assert dialog["width"] == width


@pytest.mark.parametrize("scripted", [True, False])
def test_a_missing_page_offers_search_only_where_it_can_run(open_page: OpenPage, scripted: bool) -> None:
    page = open_page(watched=False, java_script_enabled=scripted)
    page.goto("nothing-is-here/")
    expect(page.get_by_text("Use the search at the top of this page.")).to_be_visible(visible=scripted)


@pytest.mark.parametrize(("scheme", "phone"), list(product(SCHEMES, (False, True))))
def test_the_open_dialog_has_no_violation(open_page: OpenPage, scheme: str, phone: bool) -> None:
    page = open_page(color_scheme=scheme, **(PHONE if phone else {}))
    open_search(page)
    page.get_by_role("searchbox").fill("light touch threshold")
    expect(page.locator(".search-results mark").first).to_be_visible()
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert not result["violations"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
