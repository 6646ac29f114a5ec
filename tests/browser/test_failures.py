"""Where a tool cannot run: the reader is told plainly, keeps what was typed, and still finds the answer."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from guide_logic.decisions import TOOLS
from guide_logic.engine.interview import worded
from guide_logic.law import current
from tests.browser.steps import (
    ABOVE,
    ABOVE_HEADLINE,
    ENGLISH_COUNCIL,
    SECOND,
    STARTED,
    THRESHOLD,
    UNUSUAL,
    bring_runtime,
    choose,
    choose_first,
    copy_tools,
    failed,
    go_on,
    open_tool,
    option,
    question,
    ready,
    shows_outcome,
    shows_question,
    tool,
    with_two_tools,
)
from tests.conftest import PHONE, OpenPage
from tools.serve import Throttle, start_server

SCOTLAND = "Not this Act: Scotland has its own rules"
"""What an answer to the first question leads to that the page does not hold ready."""

KEEP_WORKERS = """
const Real = Worker;
window.workers = [];
window.Worker = class extends Real {
  constructor(...values) { super(...values); window.workers.push(this); }
};
"""

# Once window.answer is set, requests go to it instead of to Python.
ANSWER_INSTEAD = """
const Real = Worker;
window.Worker = class extends Real {
  postMessage(message) {
    if (!window.answer) return super.postMessage(message);
    const data = { id: message.id, ...window.answer };
    setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })));
  }
};
"""
IN_WORDS = "Something went wrong here. Try again, or change an answer."
COULD_NOT_RUN = "The tool could not run in this browser."

TOO_LONG = "This link, answer or file is too long to be read."


def the_whole_rule_is_on_the_page(page: Page, tool_id: str = "threshold-check") -> None:
    outcomes = page.locator(".all-outcomes-row")
    assert outcomes.count() == len(TOOLS[tool_id].outcomes)
    for number, spec in enumerate(TOOLS[tool_id].outcomes):
        expect(outcomes.nth(number)).to_contain_text(spec.headline)
        expect(outcomes.nth(number)).to_be_visible()
    rows = page.locator(".all-questions-row")
    assert rows.count() == len(TOOLS[tool_id].questions)
    for number, each in enumerate(worded(TOOLS[tool_id], current(), datetime.now(UTC).date()).questions):
        expect(rows.nth(number)).to_contain_text(each.text)
        for answer in each.options:
            expect(rows.nth(number)).to_contain_text(answer.label)


def read_noscript(route: Route) -> None:
    """Chromium told to run no script still reads noscript elements as a browser with script does."""
    response = route.fetch()
    route.fulfill(response=response, body=re.sub(r"<(/?)noscript>", r"<\1div>", response.text()))


@pytest.mark.parametrize("tool_id", TOOLS)
def test_without_script_the_page_holds_every_question_and_every_outcome(tool_id: str, open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.route(f"**/tools/{tool_id}/", read_noscript)
    place = open_tool(page, path=f"tools/{tool_id}/")
    expect(place.get_by_text("This tool needs JavaScript.")).to_be_visible()
    expect(place.locator(".tool-app")).to_be_hidden()
    the_whole_rule_is_on_the_page(page, tool_id)
    place.get_by_role("link", name="listed as text").click()
    expect(page.locator(f"#{tool_id}-outcomes")).to_be_in_viewport()


def test_where_webassembly_is_blocked_the_reader_is_told(site: Path, tmp_path: Path, open_page: OpenPage) -> None:
    root = copy_tools(site, tmp_path / "site", runtime=True)
    (root / "_headers").write_text((site / "_headers").read_text().replace(" 'wasm-unsafe-eval'", ""))
    with start_server(root) as server:
        page = open_page(base_url=server.url, watched=False)
        place = open_tool(page)
        failed(place)
        the_whole_rule_is_on_the_page(page)


def test_where_there_are_no_workers_the_reader_is_told(open_page: OpenPage) -> None:
    page = open_page()
    page.add_init_script("window.Worker = class { constructor() { throw new Error('blocked'); } };")
    place = open_tool(page)
    choose(place, "Scotland")
    failed(place)
    expect(place.get_by_label("Scotland")).to_be_checked()


def test_where_the_runtime_is_missing_the_reader_is_told_and_keeps_the_answer(
    site: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    root = copy_tools(site, tmp_path / "site", runtime=False)
    with start_server(root) as server:
        page = open_page(base_url=server.url, watched=False)
        place = open_tool(page)
        choose(place, "Scotland")
        failed(place)
        expect(place.get_by_label("Scotland")).to_be_checked()
        the_whole_rule_is_on_the_page(page)

        # The files come back, and so does the tool.
        bring_runtime(site, root)
        place.get_by_role("button", name="Try again").click()
        shows_outcome(place, SCOTLAND)
        expect(place.get_by_role("button", name="Try again")).to_be_hidden()
        assert "nation=scotland" in page.url


def test_a_link_opened_where_the_tool_cannot_run_is_not_lost(site: Path, tmp_path: Path, open_page: OpenPage) -> None:
    root = copy_tools(site, tmp_path / "site", runtime=False)
    with start_server(root) as server:
        page = open_page(base_url=server.url, watched=False)
        place = open_tool(page, ABOVE)
        failed(place)
        assert page.url.endswith(ABOVE)
        bring_runtime(site, root)
        place.get_by_role("button", name="Try again").click()
        shows_outcome(place, ABOVE_HEADLINE)


def test_a_crash_between_two_questions_is_mended_by_trying_again(page: Page) -> None:
    page.add_init_script(KEEP_WORKERS)
    place = open_tool(page)
    ready(place)
    page.evaluate("window.workers[0].dispatchEvent(new ErrorEvent('error', { message: 'crash' }))")
    failed(place)
    choose(place, "Scotland")
    failed(place)
    place.get_by_role("button", name="Try again").click()
    shows_outcome(place, SCOTLAND)
    assert page.evaluate("window.workers.length") == 2


def test_a_worker_that_dies_without_a_word_is_noticed_at_once(page: Page) -> None:
    """A browser short of memory may end a worker and say nothing."""
    page.add_init_script(KEEP_WORKERS)
    place = open_tool(page)
    ready(place)
    page.evaluate("window.workers[0].terminate()")
    failed(place, within=5_000)
    choose(place, "Scotland")
    place.get_by_role("button", name="Try again").click()
    shows_outcome(place, SCOTLAND)


def test_a_worker_that_dies_without_a_word_is_noticed_where_there_are_no_locks(page: Page) -> None:
    """On a host without HTTPS a page has none. The page's clock is put forward."""
    page.add_init_script(KEEP_WORKERS + "Object.defineProperty(navigator, 'locks', { value: undefined });")
    page.clock.install()
    place = open_tool(page)
    ready(place)
    page.evaluate("window.workers[0].terminate()")
    choose(place, "Scotland")
    expect(place).to_have_attribute("data-state", "busy")
    page.clock.fast_forward(31_000)
    failed(place)
    place.get_by_role("button", name="Try again").click()
    shows_outcome(place, SCOTLAND)


def test_trying_again_in_one_tool_brings_back_the_other(page: Page) -> None:
    page.add_init_script(KEEP_WORKERS)
    with_two_tools(page)
    page.goto(THRESHOLD)
    grant, threshold = tool(page, "grant-or-contract"), tool(page)
    ready(threshold)
    page.evaluate("window.workers[0].dispatchEvent(new ErrorEvent('error', { message: 'crash' }))")
    choose(threshold, "Scotland")
    choose_first(grant)  # this needs no Python
    second = question(grant).inner_text()
    choose_first(grant)
    failed(threshold)
    failed(grant)
    grant.get_by_role("button", name="Try again").click()
    shows_outcome(threshold, SCOTLAND)
    expect(question(grant)).not_to_have_text(second, timeout=STARTED)


def test_once_loaded_the_tool_works_offline(open_page: OpenPage) -> None:
    page = open_page(watched=False)  # the browser asks for the page's icon again, in vain
    place = open_tool(page, ABOVE.replace("&linked=no", ""))
    shows_question(place, UNUSUAL)
    page.context.set_offline(True)
    go_on(place)
    shows_outcome(place, ABOVE_HEADLINE)
    place.get_by_role("link", name="Change answer to: Does that include VAT?").click()
    choose(place, "No, and VAT is due at the standard rate")
    shows_outcome(place, ABOVE_HEADLINE)


def test_going_offline_before_python_has_started_is_told_and_mended(open_page: OpenPage) -> None:
    page = open_page(watched=False)
    page.goto("guide/resourcing/thresholds/")
    page.context.set_offline(True)
    place = tool(page)
    option(place, "Scotland").scroll_into_view_if_needed()
    before = option(place, "Scotland").bounding_box()
    option(place, "Scotland").click()  # the first touch starts Python
    failed(place)
    assert option(place, "Scotland").bounding_box() == before, "nothing moves under a finger"
    choose(place, "Scotland")
    failed(place)
    page.context.set_offline(False)
    place.get_by_role("button", name="Try again").click()
    shows_outcome(place, SCOTLAND)


def test_on_a_slow_line_an_answer_given_before_python_is_ready_is_taken(site: Path, open_page: OpenPage) -> None:
    with start_server(site, throttle=Throttle(megabits=4, delay=150)) as server:
        page = open_page(base_url=server.url)
        place = open_tool(page)
        choose(place, "Scotland")
        status = place.get_by_role("status").first
        expect(status).to_have_text("Working…")
        expect(status).to_contain_text("Still getting ready", timeout=20_000)
        expect(place.get_by_label("Scotland")).to_be_checked()
        shows_outcome(place, SCOTLAND)
        expect(status).to_have_text("")


# -- Python runs, and has no answer ---------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ({"reply": json.dumps({"view": "failed", "error": IN_WORDS})}, IN_WORDS),
        ({"reply": json.dumps({"error": IN_WORDS})}, IN_WORDS),
        ({"reply": "no JSON"}, COULD_NOT_RUN),
        ({"failed": {"stage": "answer", "message": "MemoryError"}}, COULD_NOT_RUN),
    ],
    ids=["unforeseen", "refused", "garbled", "raised"],
)
def test_an_answer_that_fails_is_told_at_once_and_can_be_tried_again(
    answer: dict[str, object], says: str, open_page: OpenPage
) -> None:
    page = open_page(**PHONE)
    page.add_init_script(ANSWER_INSTEAD)
    place = open_tool(page)
    ready(place)
    page.evaluate("answer => { window.answer = answer; }", answer)
    choose(place, "Scotland")
    status = place.get_by_role("status").first
    expect(status).to_have_text(says, timeout=5_000)
    expect(status).to_be_in_viewport()
    expect(place.get_by_text("Nothing you typed is lost")).to_be_in_viewport()
    expect(place.get_by_label("Scotland")).to_be_checked()
    assert "nation" not in page.url

    again = place.get_by_role("button", name="Try again")
    if "reply" in answer:  # it fails once more, and is told once more
        again.click()
        expect(status).to_have_text(says)
        expect(again).to_be_visible()
        expect(place.get_by_label("Scotland")).to_be_checked()

    page.evaluate("window.answer = null")
    option(place, "England").click()  # the reader may think again first
    option(place, "A council").click()
    again.click()
    shows_question(place, SECOND)
    expect(again).to_be_hidden()
    assert "nation=england" in page.url


def test_going_back_from_a_link_that_fails_ends_the_failure(page: Page) -> None:
    place = open_tool(page, "threshold-check:v=3&nation=england&buyer=council")
    shows_question(place, SECOND)
    page.evaluate("location.hash = 'threshold-check:v=3&nation=' + 'x'.repeat(100000)")
    expect(place.get_by_role("status").first).to_contain_text(TOO_LONG)
    page.go_back()
    expect(place.get_by_role("button", name="Try again")).to_be_hidden()
    shows_question(place, SECOND)


# -- what others have put into an address ---------------------------------------------------


@pytest.mark.parametrize(
    "fragment",
    ["100%", "100%;as-at:2025-12-31", "as-at:2025-12-31;100%", "%E0%A4%A;x:%;as-at:2025-12-31"],
)
def test_a_malformed_address_stops_nothing(fragment: str, page: Page) -> None:
    place = open_tool(page, fragment)
    choose(place, *ENGLISH_COUNCIL)
    shows_question(place, SECOND)
    if "as-at" in fragment:
        expect(page.locator(".as-at-title")).to_have_text("The law as at 31 December 2025")


def test_a_malformed_date_in_an_address_is_told(page: Page) -> None:
    place = open_tool(page, "as-at:100%")
    expect(page.locator(".as-at-title")).to_have_text("The date in this address cannot be read", timeout=STARTED)
    choose(place, *ENGLISH_COUNCIL)
    shows_question(place, SECOND)


def test_a_link_too_long_to_read_is_told_in_plain_words(page: Page) -> None:
    place = open_tool(page, f"threshold-check:v=3&nation={'x' * 100_000}")
    expect(place.get_by_role("status").first).to_contain_text(TOO_LONG, timeout=STARTED)
    choose(place, *ENGLISH_COUNCIL)
    shows_question(place, SECOND)
    assert len(page.url) < 1000


def test_a_date_too_long_to_read_is_told_in_plain_words(page: Page) -> None:
    place = open_tool(page, f"as-at:{'9' * 100_000}")
    banner = page.locator(".as-at-banner")
    expect(banner).to_contain_text("The date in this address cannot be read", timeout=STARTED)
    expect(banner).to_contain_text("That is too long.")
    choose(place, *ENGLISH_COUNCIL)
    shows_question(place, SECOND)
    banner.get_by_role("button", name="Return to today").click()
    expect(banner).to_be_hidden()


def test_an_answer_too_long_to_read_is_told_and_kept(page: Page) -> None:
    place = open_tool(page, ABOVE.partition("&total=")[0])
    shows_question(place, "What is the total value?")
    long = "1" * 100_000
    place.locator(".q-input").fill(long)
    go_on(place)
    expect(place.get_by_role("status").first).to_contain_text(TOO_LONG)
    expect(place.locator(".q-input")).to_have_value(long)


def test_dates_to_compare_that_are_too_long_are_told(page: Page) -> None:
    page.goto(f"law/compare/#compare:first={'9' * 100_000}&second=2026-01-01")
    expect(page.locator(".compare-form [role='status']")).to_contain_text(TOO_LONG, timeout=STARTED)


def test_figures_that_cannot_be_looked_up_are_told(page: Page) -> None:
    page.add_init_script(ANSWER_INSTEAD + f"window.answer = {{ reply: JSON.stringify({{ error: {IN_WORDS!r} }}) }};")
    page.goto("guide/resourcing/thresholds/#as-at:2025-12-31")
    banner = page.locator(".as-at-banner")
    expect(banner).to_contain_text("could not be looked up", timeout=STARTED)
    expect(banner.get_by_role("link", name="See every figure with its dates")).to_be_visible()


# -- what never comes, and what is of another build ------------------------------------------


def test_a_request_that_hangs_is_told_has_a_way_on_and_an_end(open_page: OpenPage) -> None:
    """The page's clock is put forward."""
    page = open_page(watched=False)
    page.clock.install()
    page.route("**/files.json", lambda _: None)
    place = open_tool(page)
    choose(place, "Scotland")
    expect(place).to_have_attribute("data-state", "busy")
    page.clock.fast_forward(13_000)
    expect(place.get_by_role("status").first).to_contain_text("Still getting ready")
    again = place.get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    with page.expect_request("**/files.json"):
        again.click()
    expect(again).to_be_hidden()
    for _ in range(3):  # what the worker says meanwhile begins the wait anew
        page.clock.fast_forward(121_000)
        page.wait_for_timeout(300)
    failed(place)
    page.unroute("**/files.json")
    again.click()
    shows_outcome(place, SCOTLAND)


def test_a_script_that_hangs_is_told(open_page: OpenPage) -> None:
    """The page's clock is put forward."""
    page = open_page(watched=False)
    page.clock.install()
    page.route("**/built/page.*.js", lambda _: None)
    page.goto(THRESHOLD, wait_until="commit")
    place = tool(page)
    expect(place.locator(".tool-failed")).to_be_attached()
    page.clock.fast_forward(16_000)
    failed(place)
    the_whole_rule_is_on_the_page(page)


NEW_VERSION = "There is a new version of this site."


def test_a_new_release_under_an_open_page_is_told_and_keeps_the_answers(open_page: OpenPage) -> None:
    """The files that the page needs are gone, and the site names others."""
    page = open_page(watched=False)
    page.route("**/assets/runtime/**", lambda route: route.abort())
    page.route("**/assets/newest.json", lambda route: route.fulfill(json={"base": "0" * 64}))
    place = open_tool(page, ABOVE)
    expect(place.get_by_role("status").first).to_contain_text(NEW_VERSION, timeout=STARTED)
    page.unroute_all()
    place.get_by_role("button", name="Try again").click()  # loads the page again
    shows_outcome(place, ABOVE_HEADLINE)
    expect(place.get_by_role("status").first).to_have_text("")


def test_an_old_page_that_still_works_says_that_there_is_a_new_one(page: Page) -> None:
    page.route("**/assets/newest.json", lambda route: route.fulfill(json={"base": "0" * 64}))
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    expect(place.get_by_role("status").first).to_contain_text(NEW_VERSION)


def test_a_worker_has_the_pages_policy_on_a_host_without_headers(
    site: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    root = copy_tools(site, tmp_path / "site", runtime=True)
    (root / "_headers").unlink()
    with start_server(root) as server:
        page = open_page(base_url=server.url, watched=False)
        ready(open_tool(page))
        refused = page.workers[0].evaluate(
            """new Promise((done) => {
              self.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
              fetch("http://192.0.2.1/").then(() => done("sent"), () => {});
            })"""
        )
    assert refused == "connect-src"


# -- scripts that do not arrive -------------------------------------------------------------


def test_a_tool_whose_script_does_not_arrive_says_so(open_page: OpenPage) -> None:
    page = open_page(watched=False)
    page.route("**/built/page.*.js", lambda route: route.abort())
    place = open_tool(page)
    failed(place)
    page.unroute("**/built/page.*.js")
    place.get_by_role("button", name="Try again").click()
    ready(place)
    choose(place, *ENGLISH_COUNCIL)
    shows_question(place, SECOND)


def test_search_whose_script_does_not_arrive_says_so(open_page: OpenPage) -> None:
    page = open_page(watched=False)
    page.route("**/built/search.*.js", lambda route: route.abort())
    page.goto("")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("Search could not be loaded.")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_text("Search could not be loaded.")).to_be_hidden()
