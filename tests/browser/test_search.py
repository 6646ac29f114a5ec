"""Search in a real browser: what readers type finds the right section, and the dialog serves all.

The queries and what each should find are in search_queries.toml, which says what was held out
while the ranking was tuned.
"""

import fnmatch
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PHONE, OpenPage
from tests.site.built import built_pages
from tests.site.test_axe import AXE, SCHEMES
from tools.serve import Server

QUERIES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("search_queries.toml").read_text("utf-8"))[
    "query"
]
WANTED_SHARE = 0.95
PLACES = 3


def open_search(page: Page, address: str = "") -> None:
    """Open the dialog on a page and wait until it can answer."""
    page.goto(address)
    with page.expect_response("**/search/texts.json"):
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
    data = page.evaluate("fetch('search/index.json').then(reply => reply.json())")
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
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if url.endswith("search/index.json")]


def test_results_follow_typing_and_say_how_many(page: Page) -> None:
    open_search(page)
    page.get_by_role("searchbox").press_sequentially("risk arbitrage")
    first = page.locator(".search-results li").first
    expect(first).to_contain_text("Risk arbitrage")
    expect(first).to_contain_text("in Glossary")
    expect(first.locator("mark").first).to_have_text("risk", ignore_case=True)
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
    page.route("**/search/texts.json", lambda route: route.abort())
    page.goto("")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("standstill")
    expect(page.locator(".search-results li").first).to_contain_text("Standstill")


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
