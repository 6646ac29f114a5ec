"""Reading any page asks nothing of another host, writes no error and stores nothing."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import OpenPage, watch
from tests.site.built import built_pages
from tools.serve import start_server

SHARES = 8
"""Parts in which the pages are read, so that several workers can."""

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.mark.parametrize("share", range(SHARES))
def test_reading_asks_no_other_host_writes_no_error_and_stores_nothing(
    site: Path, open_page: OpenPage, share: int
) -> None:
    """On every page, with the site under a path: test_axe.py reads each with the site at the root.

    The fixture fails the test on any error and on any request that leaves the site.
    """
    with start_server(site, prefix="/some/where/") as server:
        page = open_page(base_url=server.url)
        for built in built_pages(site)[share::SHARES]:
            if built.path == "404.html":  # sent for any path, so its links start at the root
                continue
            page.goto(built.url)
            stored = page.evaluate("localStorage.length + sessionStorage.length")
            assert stored == 0, built.path
        assert page.context.cookies() == []


def test_every_page_carries_a_policy_that_allows_nothing_unsafe(site: Path) -> None:
    for built in built_pages(site):
        found = POLICY.findall((site / built.path).read_text("utf-8"))
        assert len(found) == 1, built.path
        assert "unsafe-inline" not in found[0], built.path
        assert "'unsafe-eval'" not in found[0], built.path
        assert "default-src 'none'" in found[0], built.path


def test_an_unknown_address_gets_the_sites_own_page(open_page: OpenPage) -> None:
    page = open_page(watched=False)
    response = page.goto("no/such/page/")
    assert response
    assert response.status == 404
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize(
    "markup",
    [
        '<img alt="" src="http://192.0.2.1/x.png">',
        '<script>console.error("wrong")</script>',
        "<script>null.x</script>",
    ],
)
def test_the_watch_itself(browser: Browser, markup: str) -> None:
    problems: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.route("http://192.0.2.1/**", lambda route: route.fulfill(body=""))
        watch(page, "about:", problems)
        page.set_content(markup)
        page.wait_for_load_state()
    assert len(problems) == 1
