"""The law as at another date: on a page, in a tool, side by side, without script and without Python."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import ENGLISH_COUNCIL, SECOND, STARTED, open_tool, shows_outcome, shows_question, tool
from tests.browser.steps import choose as answer
from tests.conftest import OpenPage
from tests.site.test_axe import AXE, SIZES
from tools.serve import start_server

PAGE = "guide/resourcing/thresholds/"
COUNCIL = "threshold-goods-services-sub-central"
THEN, NOW = "£214,904", "£207,720"
TITLE = "The law as at 31 December 2025"
COUNCIL_GOODS = (
    "threshold-check:v=3&nation=england&begins=unknown&trigger=tender-notice&buyer=council&health=no&exempt=none"
    "&kind=goods-services&mixed=no&value_how=total&total=210000&vat=included&linked=no"
)
FIXED = "2026-11-23T12:00:00"


@pytest.fixture
def today(page: Page) -> Page:
    """A page whose reader's own day is 23 November 2026."""
    page.clock.set_fixed_time(FIXED)
    return page


def figure(page: Page, figure_id: str = COUNCIL) -> Locator:
    return page.locator(f"[data-figure='{figure_id}']").first


def banner(page: Page) -> Locator:
    return page.locator(".as-at-banner")


def shows_date(page: Page, title: str = TITLE) -> None:
    expect(page.locator(".as-at-title")).to_have_text(title, timeout=STARTED)


def choose(page: Page, typed: str) -> None:
    """Open the control by keyboard, type a date and press Enter."""
    page.locator(".as-at > summary").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Date", exact=True).fill(typed)
    page.keyboard.press("Enter")


# -- a page ---------------------------------------------------------------------------------


def test_a_link_with_a_date_shows_the_figures_of_that_date(today: Page) -> None:
    today.goto(f"{PAGE}#as-at:2025-12-31")
    shows_date(today)
    expect(figure(today)).to_have_text(THEN)
    expect(figure(today)).to_have_attribute("data-state", "changed")
    expect(figure(today, "threshold-light-touch")).to_have_attribute("data-state", "same")
    expect(banner(today)).to_contain_text(re.compile(r"\d of \d+ figures of the law on this page"))
    banner(today).get_by_text("What changed since").click()
    expect(banner(today).get_by_role("link", name="New thresholds")).to_be_visible()


def test_a_reader_sets_a_date_by_keyboard_and_returns_to_today(today: Page) -> None:
    today.goto(PAGE)
    expect(banner(today)).to_be_hidden()
    choose(today, "31/12/2025")
    shows_date(today)
    expect(figure(today)).to_have_text(THEN)
    expect(banner(today)).to_be_focused()
    assert today.url.endswith("#as-at:2025-12-31")
    today.get_by_role("button", name="Return to today").click()
    expect(banner(today)).to_be_hidden()
    expect(figure(today)).to_have_text(NOW)
    assert "as-at" not in today.url


@pytest.mark.parametrize(
    ("typed", "says"),
    [("32 May 2026", "There is no such day"), ("", "Type an answer"), ("31/12/25", "four figures")],
)
def test_a_date_that_cannot_be_read_is_told_at_the_field(typed: str, says: str, today: Page) -> None:
    today.goto(PAGE)
    choose(today, typed)
    field = today.get_by_label("Date", exact=True)
    expect(today.locator("#as-at-error")).to_contain_text(says, timeout=STARTED)
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(banner(today)).to_be_hidden()
    assert "as-at" not in today.url
    field.fill("31 December 2025")
    today.keyboard.press("Enter")
    shows_date(today)
    expect(today.locator("#as-at-error")).to_be_hidden()


def test_a_date_in_the_address_that_cannot_be_read_is_told_at_the_top(today: Page) -> None:
    today.goto(f"{PAGE}#as-at:yesterday")
    shows_date(today, "The date in this address cannot be read")
    expect(figure(today)).to_have_text(NOW)


def test_a_figure_without_a_value_on_the_date_says_so(today: Page) -> None:
    today.goto(f"{PAGE}#as-at:2028-01-01")
    shows_date(today, "The law as at 1 January 2028")
    expect(figure(today)).to_have_text("(no figure held for 1 January 2028)")
    expect(banner(today)).to_contain_text("Law made after the day of checking is not known here.")


def test_a_notice_says_that_its_rule_was_not_in_force(today: Page) -> None:
    today.goto("law/notices/#uk8;as-at:2025-12-31")
    shows_date(today)
    expect(today.locator("#uk8")).to_be_in_viewport()
    not_in_force = today.get_by_text("Not in force on 31 December 2025.")
    assert not_in_force.count() > 0
    today.get_by_role("button", name="Return to today").click()
    expect(not_in_force).to_have_count(0)


def test_links_within_the_site_keep_the_date(today: Page) -> None:
    today.goto(f"{PAGE}#as-at:2025-12-31")
    shows_date(today)
    main = today.get_by_role("main")
    main.get_by_role("link", name="Check the threshold").click()
    today.wait_for_url(re.compile(r"/tools/threshold-check/#.*as-at:2025-12-31$"))
    shows_date(today)
    today.go_back()
    shows_date(today)
    # A middle click, and what a reader copies from the menu, take it along as well.
    link = main.get_by_role("link", name="Guide", exact=True).first
    link.dispatch_event("contextmenu")
    assert (link.get_attribute("href") or "").endswith("#as-at:2025-12-31")


def test_links_in_a_picture_keep_the_date(today: Page) -> None:
    today.goto("guide/commissioning/cycle/#as-at:2025-12-31")
    shows_date(today)
    today.locator("svg a", has_text="Resourcing").click()
    today.wait_for_url(re.compile(r"/guide/resourcing/#as-at:2025-12-31$"))
    shows_date(today)


def test_a_link_within_the_page_keeps_the_date_and_goes_to_its_place(today: Page) -> None:
    today.goto(f"{PAGE}#as-at:2025-12-31")
    shows_date(today)
    today.get_by_label("On this page").get_by_role("link", name="Which date counts").click()
    expect(today.get_by_role("heading", name="Which date counts")).to_be_in_viewport()
    expect(today).to_have_url(re.compile(r"#[\w-]+;as-at:2025-12-31$"))
    expect(figure(today)).to_have_text(THEN)
    address = today.url
    today.goto("about:blank")
    today.goto(address)
    shows_date(today)
    expect(today.get_by_role("heading", name="Which date counts")).to_be_in_viewport()


def test_the_back_button_undoes_the_choice_of_a_date(today: Page) -> None:
    today.goto(PAGE)
    choose(today, "31/12/2025")
    shows_date(today)
    today.go_back()
    expect(banner(today)).to_be_hidden()
    expect(figure(today)).to_have_text(NOW)
    today.go_forward()
    shows_date(today)
    expect(figure(today)).to_have_text(THEN)


# -- what is asked of the network, and when Python starts -----------------------------------


def test_an_ordinary_page_does_not_start_python(today: Page) -> None:
    asked: list[str] = []
    today.on("request", lambda request: asked.append(request.url))
    today.goto(PAGE.replace("thresholds", "notices"))
    today.goto("law/figures/")
    today.wait_for_load_state("networkidle")
    assert asked
    assert not [url for url in asked if "runtime" in url]


def test_the_date_is_not_sent_and_not_stored(today: Page) -> None:
    asked: list[str] = []
    today.on("request", lambda request: asked.append(request.url))
    today.goto(f"{PAGE}#as-at:2025-12-31")
    shows_date(today)
    today.get_by_role("main").get_by_role("link", name="Check the threshold").click()
    shows_date(today)
    assert not [url for url in asked if "2025" in url.partition("#")[0]]
    assert today.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_figure_that_has_run_out_is_looked_up_on_the_readers_own_day(page: Page) -> None:
    page.clock.set_fixed_time("2028-01-02T12:00:00")
    page.goto(PAGE)
    expect(figure(page)).to_have_text("(no figure held for 2 January 2028)", timeout=STARTED)
    expect(banner(page)).to_be_hidden()


def test_on_the_last_day_of_a_figure_it_still_stands(page: Page) -> None:
    page.clock.set_fixed_time("2027-12-31T12:00:00")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("myths/below-threshold-no-rules/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "runtime" in url]


def test_where_python_cannot_run_the_page_says_that_its_figures_are_not_of_that_date(
    open_page: OpenPage,
) -> None:
    page = open_page(watched=False)
    page.route("**/assets/runtime/**", lambda route: route.abort())
    page.goto("myths/below-threshold-no-rules/#as-at:2025-12-31")
    expect(banner(page)).to_contain_text("The figures for another date could not be looked up", timeout=STARTED)
    banner(page).get_by_role("link", name="See every figure with its dates").click()
    expect(page.get_by_role("heading", name="Figures and dates")).to_be_visible()


def test_without_script_there_is_no_control_and_every_period_is_listed(
    open_page: OpenPage,
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("law/figures/#as-at:2025-12-31")
    expect(banner(page)).to_be_hidden()
    expect(page.locator(".as-at")).to_be_hidden()
    council = page.locator(f"[data-item]:has(#{COUNCIL})")
    council.locator("> summary").click()
    expect(council.get_by_text(re.compile(f"^{NOW} \\(now\\)")).first).to_be_visible()
    council.locator("details > summary").click()
    expect(council.get_by_text(re.compile(f"^{THEN}: ")).first).to_be_visible()


# -- tools ------------------------------------------------------------------------------------


def test_a_tool_answers_for_the_date_and_again_when_it_changes(today: Page) -> None:
    place = open_tool(today, f"{COUNCIL_GOODS};as-at:2025-12-31")
    shows_outcome(place, "Below the threshold, with notices")
    dates = place.locator(".outcome-dates")
    expect(dates).to_contain_text("Worked out for 31 December 2025. You chose that date.")
    today.get_by_role("button", name="Return to today").click()
    shows_outcome(place, "At or above the threshold: the full rules apply")
    expect(dates).to_contain_text("Worked out for 23 November 2026. Law checked")
    today.go_back()
    shows_outcome(place, "Below the threshold, with notices")
    assert COUNCIL_GOODS in today.url


def test_answering_a_tool_keeps_the_date(today: Page) -> None:
    place = open_tool(today, "as-at:2025-12-31")
    answer(place, *ENGLISH_COUNCIL)
    shows_question(place, SECOND)
    assert "nation=england" in today.url
    assert "as-at:2025-12-31" in today.url
    expect(banner(today)).to_be_visible()


def test_a_frame_on_another_site_answers_for_the_date_in_its_address(page: Page) -> None:
    page.goto(f"embed/threshold-check/#{COUNCIL_GOODS};as-at:2025-12-31")
    place = tool(page)
    shows_outcome(place, "Below the threshold, with notices")
    expect(place.locator(".outcome-dates")).to_contain_text("You chose that date.")


# -- two dates ------------------------------------------------------------------------------


def test_two_dates_are_compared_and_the_address_shows_them_again(today: Page) -> None:
    today.goto("law/compare/")
    today.get_by_label("One date").fill("1 January 2026")
    today.get_by_label("The other date").fill("31/12/2025")
    today.get_by_role("button", name="Compare", exact=True).click()
    result = today.locator(".compare-result")
    expect(result.get_by_role("heading").first).to_have_text("31 December 2025 and 1 January 2026", timeout=STARTED)
    expect(result.get_by_role("heading").first).to_be_focused()
    row = result.get_by_role("row").filter(has_text="for councils").filter(has_text="England")
    expect(row.get_by_role("cell").nth(0)).to_have_text(THEN)
    expect(row.get_by_role("cell").nth(1)).to_have_text(NOW)
    expect(row.get_by_role("link", name="Threshold check")).to_be_visible()
    address = today.url
    assert address.endswith("#compare:first=2025-12-31&second=2026-01-01")
    today.goto("about:blank")
    today.goto(address)
    expect(result.get_by_role("cell", name=THEN)).to_be_visible(timeout=STARTED)
    expect(today.get_by_label("One date")).to_have_value("2025-12-31")


def test_a_comparison_says_at_the_field_which_date_it_cannot_read(today: Page) -> None:
    today.goto("law/compare/")
    today.get_by_label("One date").fill("1 January 2026")
    today.get_by_label("The other date").fill("tomorrow")
    today.keyboard.press("Enter")
    expect(today.locator("#compare-second-error")).to_contain_text("not a date", timeout=STARTED)
    expect(today.locator("#compare-first-error")).to_be_hidden()
    expect(today.get_by_label("The other date")).to_be_focused()
    expect(today.locator(".compare-result")).to_be_empty()


def test_without_script_the_days_of_change_are_listed(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("law/compare/")
    expect(page.locator(".compare-form")).to_be_hidden()
    day = page.locator("details:not(.as-at)").filter(has_text="1 January 2026").first
    day.locator("summary").click()
    expect(day.get_by_role("cell", name=THEN)).to_be_visible()


# -- for everyone -----------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_wrong_with_a_date_set(scheme: str, size: str, open_page: OpenPage) -> None:
    width, height = SIZES[size]
    page = open_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    page.clock.set_fixed_time(FIXED)
    faults = []
    for address, ready in (
        (f"{PAGE}#as-at:2025-12-31", ".as-at-title"),
        ("law/compare/#compare:first=2024-01-01&second=2028-01-01", ".compare-result table"),
    ):
        page.goto(address)
        expect(page.locator(ready).first).to_be_visible(timeout=STARTED)
        for summary in page.locator(".as-at > summary, .as-at-banner summary").all():
            summary.click()
        if "compare" not in address:
            page.get_by_label("Date", exact=True).fill("32 May")
            page.keyboard.press("Enter")
            expect(page.locator("#as-at-error")).to_be_visible()
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{address} is {wide} px too wide"
        page.evaluate(AXE)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        faults += [(fault["id"], fault["nodes"][0]["html"]) for fault in result["violations"]]
    assert not faults


def test_the_feed_is_there_and_pages_name_it(site: Path, open_page: OpenPage) -> None:
    with start_server(site, prefix="/some/where/") as server:
        page = open_page(base_url=server.url)
        for address in ("law/changes/", "guide/resourcing/", ""):
            page.goto(address)
            feed = page.locator("link[rel='alternate']").evaluate("link => link.href")
            assert feed == f"{server.url}law/changes/feed.xml"
            reply = page.request.get(feed)
            assert reply.ok
            assert "xml" in reply.headers["content-type"]


def test_a_day_that_is_offered_is_one_tap_and_the_form_closes(today: Page) -> None:
    today.goto("law/figures/")
    heading, control = today.locator("h1"), today.locator(".as-at > summary")
    assert heading.bounding_box()["y"] < control.bounding_box()["y"]  # type: ignore[index]
    control.click()
    today.get_by_role("button", name="31 December 2025").click()
    shows_date(today)
    expect(figure(today)).to_have_text(THEN)
    expect(today.get_by_label("Date", exact=True)).to_be_hidden()
    assert today.url.endswith("#as-at:2025-12-31")
