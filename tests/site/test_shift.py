"""Nothing moves while a page loads, with everything at once or with late scripts and fonts."""

import time
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.conftest import OpenPage
from tests.site.test_widths import KINDS

MOST = 0.01  # a sum of layout shifts; below 0.1 counts as good
SIZES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "desktop": {"viewport": {"width": 1280, "height": 800}},
}
LATE = 0.15  # seconds that each late file takes

# Sums what has moved, and keeps what moved most.
WATCH = """
  window.moved = {sum: 0, what: []};
  const note = entries => {
    for (const entry of entries) {
      window.moved.sum += entry.value;
      for (const {node, previousRect, currentRect} of entry.sources) {
        const element = node?.nodeType === 1 ? node : node?.parentElement;
        window.moved.what.push(`${entry.value.toFixed(4)} ${element?.outerHTML.slice(0, 100)} `
          + `${previousRect.x},${previousRect.y} to ${currentRect.x},${currentRect.y}`);
      }
    }
  };
  window.watcher = new PerformanceObserver(list => note(list.getEntries()));
  window.watcher.observe({type: 'layout-shift', buffered: true});
  window.movedByNow = async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    await new Promise(done => setTimeout(done, 100));
    note(window.watcher.takeRecords());
    return window.moved;
  };
"""


def slow_down(page: Page) -> None:
    """Let scripts and fonts come one after the other, after the page has been drawn without them."""

    def later(route: Route) -> None:
        time.sleep(LATE)
        route.continue_()

    page.route("**/assets/fonts/*", later)
    page.route(lambda url: url.endswith(".js"), later)


def check_still(page: Page, address: str) -> None:
    page.add_init_script(WATCH)
    page.goto(address)
    moved = page.evaluate("movedByNow()")
    assert moved["sum"] < MOST, "\n".join([f"{moved['sum']:.4f}", *moved["what"]])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_nothing_moves_though_scripts_and_fonts_come_late(
    open_page: OpenPage, address: str, size: str
) -> None:
    page = open_page(**SIZES[size])
    slow_down(page)
    check_still(page, address)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "address", ["", "guide/commissioning/cycle/", "tools/threshold-check/", "case-studies/"]
)
def test_nothing_moves_where_all_comes_at_once(
    open_page: OpenPage, address: str, size: str
) -> None:
    check_still(open_page(**SIZES[size]), address)


def test_the_check_finds_what_moves(open_page: OpenPage) -> None:
    page = open_page()
    page.route(
        "**/moving",
        lambda route: route.fulfill(
            content_type="text/html",
            body="<!doctype html><p id=late hidden>Late</p><p>Words that move</p>",
        ),
    )
    page.add_init_script(WATCH)
    page.goto("moving")
    page.evaluate("movedByNow()")  # it has been drawn
    page.evaluate("late.style = 'display: block; height: 300px'")
    assert page.evaluate("movedByNow()")["sum"] > MOST
