"""What every test of the built site shares: the site, a server, a browser and watched pages.

A watched page fails its test when anything is written to the console as an error, an error goes
uncaught, or a request leaves the site. Nothing here skips: no browser is an error.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tools.browser import arguments, ensure_browser
from tools.build import ensure_built
from tools.paths import SITE
from tools.serve import Server, start_server

PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}

LONGEST_FIRST = (
    "tests/site/test_axe.py",
    "tests/browser/test_parity.py",
    "tests/site/test_html_valid.py",
    "tests/site/test_shift.py",
    "tests/site/test_widths.py",
    "tests/site/test_requests.py",
    "tests/browser/",
    "tests/site/",
    "tests/tools/test_runtime.py",
    "tests/tools/test_style.py",
    "tests/engine/",
)
"""Where the long tests are: begun first, they do not leave one worker busy alone at the end."""

PATIENCE = 30_000
"""Milliseconds that a page has for what a test waits for: far more than it needs where nothing else is busy."""
expect.set_options(timeout=PATIENCE)

type OpenPage = Callable[..., Page]

settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("searching", deadline=None)
settings.register_profile("few", deadline=None, derandomize=True, max_examples=15)
settings.load_profile("steady")
"""The same examples on every run, however slow the machine; ``--hypothesis-profile searching`` tries new ones.

``make quick`` asks for ``few`` of them.
"""


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first, and share the tests out among the workers.

    Tests of a file stay together, for what they set up once. Those in a browser set up little, so
    each goes where there is room, unless it says otherwise.
    """
    items.sort(key=_length)
    for item in items:
        file = item.nodeid.partition("::")[0]
        apart = file.startswith(("tests/browser/", "tests/site/"))
        if apart or {"site", "server", "browser"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("built")
        if not apart and item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(file))


def _length(item: pytest.Item) -> int:
    places = enumerate(LONGEST_FIRST)
    return next((place for place, start in places if item.nodeid.startswith(start)), len(LONGEST_FIRST))


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site, built first if anything it is made from has changed.

    Once in a run: workers that come later wait, and do not build again under the others' feet.
    """
    ensure_built(once_in=os.environ.get("PYTEST_XDIST_TESTRUNUID", ""))
    return SITE


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """A server for the built site. `server.url` ends in a slash."""
    with start_server(site) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One real browser for the session; each page has a context, so a profile, of its own."""
    path = ensure_browser()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(path), args=arguments())
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """A function that opens a blank, watched page, with Playwright's options for a context.

    Addresses in it are relative to the site: `open_page().goto("guide/")`; `base_url` names
    another server. With `watched=False` the page's errors do not fail the test; requests that
    leave the server still do.
    """
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def open_one(*, watched: bool = True, **options: Any) -> Page:
        if "base_url" not in options:
            options["base_url"] = request.getfixturevalue("server").url
        # A service worker would answer in the place of the network, which these tests play with.
        context = browser.new_context(**{"service_workers": "block", **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        watch(page, options["base_url"], problems, errors=watched)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not problems, "\n".join(problems)


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A blank, watched page at desktop size."""
    return open_page()


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    """A blank, watched page on a phone 320 px wide."""
    return open_page(**PHONE)


def watch(page: Page, origin: str, problems: list[str], *, errors: bool = True) -> None:
    """Add to `problems` whatever goes wrong in the page from now on."""

    def requested(url: str) -> None:
        if not url.startswith((origin, "data:", "blob:", "about:")):
            problems.append(f"{page.url}: a request left the site: {url}")

    page.on("request", lambda request: requested(request.url))
    page.on("websocket", lambda socket: requested(socket.url))
    if errors:
        page.on("pageerror", lambda error: problems.append(f"{page.url}: uncaught: {error}"))
        page.on(
            "console",
            lambda message: (
                problems.append(f"{page.url}: console: {message.text} {message.location}")
                if message.type == "error"
                else None
            ),
        )
