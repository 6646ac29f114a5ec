"""Where a tool cannot run: the reader is told plainly, keeps what was typed, and still finds the answer."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from guide_logic.decisions import TOOLS
from tests.browser.steps import (
    ABOVE,
    ABOVE_HEADLINE,
    STARTED,
    THRESHOLD,
    bring_runtime,
    choose,
    choose_first,
    copy_tools,
    failed,
    open_tool,
    ready,
    shows_outcome,
    shows_question,
    tool,
    with_two_tools,
)
from tests.conftest import OpenPage
from tools.serve import Throttle, start_server

SECOND = "When does the procurement begin?"

KEEP_WORKERS = """
const Real = Worker;
window.workers = [];
window.Worker = class extends Real {
  constructor(...values) { super(...values); window.workers.push(this); }
};
"""


def the_whole_rule_is_on_the_page(page: Page, tool_id: str = "threshold-check") -> None:
    outcomes = page.locator(".all-outcomes-row")
    assert outcomes.count() == len(TOOLS[tool_id].outcomes)
    for number, spec in enumerate(TOOLS[tool_id].outcomes):
        expect(outcomes.nth(number)).to_contain_text(spec.headline)
        expect(outcomes.nth(number)).to_be_visible()
    rows = page.locator(".all-questions-row")
    assert rows.count() == len(TOOLS[tool_id].questions)
    for number, question in enumerate(TOOLS[tool_id].questions):
        expect(rows.nth(number)).to_contain_text(question.text)
        for option in question.options:
            expect(rows.nth(number)).to_contain_text(option.label)


def read_noscript(route: Route) -> None:
    """Chromium told to run no script still reads noscript elements as a browser with script does."""
    response = route.fetch()
    route.fulfill(response=response, body=re.sub(r"<(/?)noscript>", r"<\1div>", response.text()))


@pytest.mark.parametrize("tool_id", TOOLS)
def test_without_script_the_page_holds_every_question_and_every_outcome(
    tool_id: str, open_page: OpenPage
) -> None:
    page = open_page(java_script_enabled=False)
    page.route(f"**/tools/{tool_id}/", read_noscript)
    place = open_tool(page, path=f"tools/{tool_id}/")
    expect(place.get_by_text("This tool needs JavaScript.")).to_be_visible()
    expect(place.locator(".tool-app")).to_be_hidden()
    the_whole_rule_is_on_the_page(page, tool_id)
    place.get_by_role("link", name="listed as text").click()
    expect(page.locator(f"#{tool_id}-outcomes")).to_be_in_viewport()


def test_where_webassembly_is_blocked_the_reader_is_told(
    site: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    root = copy_tools(site, tmp_path / "site", runtime=True)
    (root / "_headers").write_text(
        (site / "_headers").read_text().replace(" 'wasm-unsafe-eval'", "")
    )
    with start_server(root) as server:
        page = open_page(base_url=server.url, watched=False)
        place = open_tool(page)
        failed(place)
        the_whole_rule_is_on_the_page(page)


def test_where_there_are_no_workers_the_reader_is_told(open_page: OpenPage) -> None:
    page = open_page()
    page.add_init_script("window.Worker = class { constructor() { throw new Error('blocked'); } };")
    place = open_tool(page)
    choose(place, "England")
    failed(place)
    expect(place.get_by_label("England")).to_be_checked()


def test_where_the_runtime_is_missing_the_reader_is_told_and_keeps_the_answer(
    site: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    root = copy_tools(site, tmp_path / "site", runtime=False)
    with start_server(root) as server:
        page = open_page(base_url=server.url, watched=False)
        place = open_tool(page)
        choose(place, "Wales")
        failed(place)
        expect(place.get_by_label("Wales")).to_be_checked()
        the_whole_rule_is_on_the_page(page)

        # The files come back, and so does the tool.
        bring_runtime(site, root)
        place.get_by_role("button", name="Try again").click()
        shows_question(place, SECOND)
        expect(place.get_by_role("button", name="Try again")).to_be_hidden()
        assert "nation=wales" in page.url


def test_a_link_opened_where_the_tool_cannot_run_is_not_lost(
    site: Path, tmp_path: Path, open_page: OpenPage
) -> None:
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
    choose(place, "England")
    failed(place)
    place.get_by_role("button", name="Try again").click()
    shows_question(place, SECOND)
    assert page.evaluate("window.workers.length") == 2


def test_a_worker_that_dies_without_a_word_is_noticed(page: Page) -> None:
    """A browser short of memory may end a worker and say nothing. The page's clock is put forward."""
    page.add_init_script(KEEP_WORKERS)
    page.clock.install()
    place = open_tool(page)
    ready(place)
    page.evaluate("window.workers[0].terminate()")
    choose(place, "England")
    expect(place).to_have_attribute("data-state", "busy")
    page.clock.fast_forward(31_000)
    failed(place)
    place.get_by_role("button", name="Try again").click()
    shows_question(place, SECOND)


def test_trying_again_in_one_tool_brings_back_the_other(page: Page) -> None:
    page.add_init_script(KEEP_WORKERS)
    with_two_tools(page)
    page.goto(THRESHOLD)
    grant, threshold = tool(page, "grant-or-contract"), tool(page)
    ready(threshold)
    page.evaluate("window.workers[0].dispatchEvent(new ErrorEvent('error', { message: 'crash' }))")
    choose(threshold, "England")
    first = grant.locator(".q-text").inner_text()
    choose_first(grant)
    failed(threshold)
    failed(grant)
    grant.get_by_role("button", name="Try again").click()
    shows_question(threshold, SECOND)
    expect(grant.locator(".q-text")).not_to_have_text(first, timeout=STARTED)


def test_once_loaded_the_tool_works_offline(open_page: OpenPage) -> None:
    page = open_page(watched=False)  # the browser asks for the page's icon again, in vain
    place = open_tool(page, ABOVE.replace("&linked=no", ""))
    shows_question(
        place,
        "Are there other contracts for things that could reasonably be bought together with this one?",
    )
    page.context.set_offline(True)
    choose(place, "No")
    shows_outcome(place, ABOVE_HEADLINE)
    place.get_by_role("link", name="Change answer to: Does that include VAT?").click()
    choose(place, "No, and VAT is due at the standard rate")
    shows_outcome(place, ABOVE_HEADLINE)


def test_going_offline_before_python_has_started_is_told_and_mended(open_page: OpenPage) -> None:
    page = open_page(watched=False)
    page.goto("guide/resourcing/thresholds/")
    page.context.set_offline(True)
    place = tool(page)
    choose(place, "Scotland")
    failed(place)
    page.context.set_offline(False)
    place.get_by_role("button", name="Try again").click()
    shows_outcome(place, "Not this Act: Scotland has its own rules")


def test_on_a_slow_line_an_answer_given_before_python_is_ready_is_taken(
    site: Path, open_page: OpenPage
) -> None:
    with start_server(site, throttle=Throttle(megabits=1.5, delay=150)) as server:
        page = open_page(base_url=server.url)
        place = open_tool(page)
        choose(place, "England")
        status = place.get_by_role("status").first
        expect(status).to_have_text("Working…")
        expect(status).to_contain_text("Still getting ready", timeout=20_000)
        expect(place.get_by_label("England")).to_be_checked()
        shows_question(place, SECOND)
        expect(status).to_have_text("")
