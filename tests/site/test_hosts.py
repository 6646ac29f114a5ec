"""The site works on the hosts that people have, as they come."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import ABOVE, ABOVE_HEADLINE, open_tool, shows_outcome
from tests.conftest import OpenPage
from tools.register import load
from tools.serve import start_server

MIME_TYPES = Path(__file__).with_name("nginx-mime.types")
"""The table of types that Debian's nginx comes with, unchanged."""

MODULE_SCRIPTS = {"application/javascript", "text/javascript"}


def nginx_types() -> dict[str, str]:
    """File name endings and their types, as nginx reads its table."""
    lines = re.findall(r"^\s+(\S+/\S+)\s+([^;{]+);", MIME_TYPES.read_text("utf-8"), re.MULTILINE)
    return {f".{ending}": kind for kind, endings in lines for ending in endings.split()}


class StockNginx(SimpleHTTPRequestHandler):
    """Sends a folder as nginx does without a setting of ours: its types, no header of the site's.

    It tells browsers to trust those types, as careful administrators do.
    """

    extensions_map = {**nginx_types(), "": "application/octet-stream"}

    def end_headers(self) -> None:
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def guess_type(self, path: str) -> str:  # type: ignore[override]
        return self.extensions_map.get(Path(path).suffix.lower(), self.extensions_map[""])

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def stock_nginx(site: Path) -> Iterator[str]:
    """The address of the site on such a server."""

    def handler(*given: object) -> StockNginx:
        return StockNginx(*given, directory=str(site))  # type: ignore[arg-type]

    http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{http.server_address[1]}/"
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


def test_the_table_is_the_one_that_does_not_know_mjs() -> None:
    types = nginx_types()
    assert types[".js"] in MODULE_SCRIPTS
    assert types[".wasm"] == "application/wasm"
    assert ".mjs" not in types


def test_every_script_has_a_name_that_every_server_knows(site: Path) -> None:
    assert [path for path in site.rglob("*") if path.suffix in {".mjs", ".cjs"}] == []


@pytest.fixture
def nginx(site: Path) -> Iterator[str]:
    with stock_nginx(site) as address:
        yield address


def test_a_tool_starts_on_stock_nginx(nginx: str, open_page: OpenPage) -> None:
    page = open_page(base_url=nginx)
    shows_outcome(open_tool(page, ABOVE), ABOVE_HEADLINE)


def test_search_works_on_stock_nginx(nginx: str, open_page: OpenPage) -> None:
    page = open_page(base_url=nginx)
    page.goto("")
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Words to search for").fill("standstill")
    expect(page.locator(".search-results a").first).to_contain_text("tandstill")


def test_the_law_at_another_date_works_on_stock_nginx(nginx: str, open_page: OpenPage) -> None:
    page = open_page(base_url=nginx)
    page.goto("guide/resourcing/thresholds/#as-at:2025-12-31")
    expect(page.locator(".as-at-title")).to_have_text(
        "The law as at 31 December 2025", timeout=60_000
    )


def test_a_frame_on_another_site_works_with_stock_nginx(nginx: str, open_page: OpenPage) -> None:
    page = open_page(base_url=nginx)
    page.goto(f"embed/threshold-check/#{ABOVE}")
    shows_outcome(page.locator(".tool"), ABOVE_HEADLINE)


# -- under a path of its own ----------------------------------------------------------------


@pytest.fixture
def guide(site: Path) -> Iterator[str]:
    """The address of the site where another site has the root of the server."""
    with start_server(site, prefix="/guide/") as server:
        yield server.url


@pytest.fixture
def beside(guide: str, open_page: OpenPage) -> Page:
    """A page that may ask the whole server, as a page for a missing address at first does."""
    return open_page(base_url=guide.removesuffix("guide/"), watched=False)


@pytest.mark.parametrize("missing", ["nothing", "no/such/page/", "guide/nothing.html"])
def test_the_page_for_a_missing_address_is_whole_under_a_path(
    missing: str, guide: str, beside: Page
) -> None:
    response = beside.goto(guide + missing)
    assert response
    assert response.status == 404
    expect(beside.get_by_role("link", name="home page")).to_have_attribute("href", "/guide/")
    assert beside.url == guide + missing
    beside.wait_for_load_state("networkidle")
    sheets: list[str] = beside.evaluate(
        "[...document.styleSheets].filter((sheet) => sheet.cssRules.length).map(({ href }) => href)"
    )
    assert sheets
    assert all(sheet.startswith(f"{guide}assets/") for sheet in sheets)
    links: list[str] = beside.locator("a[href]").evaluate_all("all => all.map(({ href }) => href)")
    assert links
    assert all(link.startswith(guide) for link in links)

    beside.get_by_role("button", name="Search").click()
    beside.get_by_label("Words to search for").fill("standstill")
    found = beside.locator(".search-results a").first
    expect(found).to_contain_text("tandstill")
    found.click()
    beside.wait_for_url(re.compile(re.escape(guide) + ".+"))
    expect(beside.locator("h1")).not_to_have_text("Page not found")


def test_the_page_for_a_missing_address_is_whole_at_the_root(open_page: OpenPage) -> None:
    page = open_page(watched=False)
    page.goto("no/such/page/")
    expect(page.get_by_role("link", name="home page")).to_have_attribute("href", "/")
    assert page.evaluate("[...document.styleSheets].every((sheet) => sheet.cssRules.length)")


def test_a_short_link_leads_on_under_a_path(guide: str, open_page: OpenPage) -> None:
    page = open_page(base_url=guide)
    for go, target in list(load().go.items())[:3]:
        page.goto(f"go/{go}/")
        page.wait_for_url(guide + target)
        expect(page.locator("h1")).to_be_visible()


def test_no_page_but_that_for_a_missing_address_names_the_root_of_the_server(site: Path) -> None:
    pages = [*site.rglob("*.html")]
    rooted = re.compile(r'(?:href|src|content|data-root)="(?:\d+; *url=)?/')
    found = [path.relative_to(site).as_posix() for path in pages if rooted.search(path.read_text())]
    assert found == ["404.html"]
