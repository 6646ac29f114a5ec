"""axe finds nothing wrong on any page, in light and dark, on a narrow phone and on a desktop."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.conftest import watch
from tests.site.built import built_pages
from tools.browser import arguments, ensure_browser
from tools.paths import NODE_MODULES
from tools.serve import Server

AXE = (NODE_MODULES / "axe-core" / "axe.min.js").read_text("utf-8")
SCHEMES = ("light", "dark")
SIZES = {"320 px": (320, 640), "desktop": (1280, 800)}
BROWSERS = 2


def violations(page: Page, url: str) -> Iterator[tuple[str, str]]:
    """Load the address once, run axe in each scheme at each size, and give each fault and where."""
    page.goto(url)
    page.evaluate(AXE)
    for scheme, size in product(SCHEMES, SIZES):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        width, height = SIZES[size]
        page.set_viewport_size({"width": width, "height": height})
        # Wait until the page is drawn in its new form.
        page.evaluate(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        result: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        for violation in result["violations"]:
            for node in violation["nodes"]:
                fault = (
                    f"{violation['id']}: {violation['help']}\n"
                    f"    {node['html'][:200]}\n    {node.get('failureSummary', '')}"
                )
                yield fault, f"{url} [{scheme}, {size}]"


def check(server: Server, urls: list[str]) -> list[tuple[str, str]]:
    """All violations and errors on the pages, found in a browser of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(ensure_browser()), args=arguments()
        )
        page = browser.new_page()
        errors: list[str] = []
        watch(page, server.url, errors)
        found = [each for url in urls for each in violations(page, url)]
        browser.close()
    return [*found, *((error, "") for error in errors)]


def report(found: Iterable[tuple[str, str]]) -> str:
    """Each fault once, with the number of places that have it and the first of them."""
    places: dict[str, list[str]] = {}
    for fault, place in found:
        places.setdefault(fault, []).append(place)
    return "\n".join(f"{len(where)} times, {where[0]} {fault}" for fault, where in places.items())


def test_no_page_has_a_violation(site: Path, server: Server) -> None:
    urls = [server.url + page.url for page in built_pages(site)]
    shares = [urls[start::BROWSERS] for start in range(BROWSERS)]
    with ThreadPoolExecutor(BROWSERS) as pool:
        found = [
            fault
            for share in pool.map(lambda share: check(server, share), shares)
            for fault in share
        ]
    assert not found, report(found)


def test_the_check_finds_what_only_one_scheme_at_one_size_shows(page: Page) -> None:
    content = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><style>'
        "@media (prefers-color-scheme: dark) and (max-width: 400px) { p { color: #ddd } }</style>"
        "</head><body><main><h1>Test</h1><p>Text</p></main></body></html>"
    )
    page.route("**/bad.html", lambda route: route.fulfill(body=content, content_type="text/html"))
    found = list(violations(page, "bad.html"))
    assert len(found) == 1
    fault, place = found[0]
    assert fault.startswith("color-contrast")
    assert place == "bad.html [dark, 320 px]"
