"""No page may ask anything of another host, and none is missing without a word.

test_axe.py opens every page: it fails on any request that leaves the site, any error and anything stored.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import OpenPage, watch
from tests.site.built import built_pages

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


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
