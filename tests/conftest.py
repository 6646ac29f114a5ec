"""What every test of the built site shares: the site, a server, a browser and watched pages.

A watched page fails its test when anything is written to the console as an error, an error goes
uncaught, or a request leaves the site. Nothing here skips: no browser is an error.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tools.browser import arguments, ensure_browser
from tools.build import build, is_stale
from tools.paths import SITE
from tools.serve import Server, start_server

PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}

type OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site, built first if anything it is made from has changed."""
    if is_stale():
        build()
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
        context = browser.new_context(**options)
        context.set_default_timeout(30_000)
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
