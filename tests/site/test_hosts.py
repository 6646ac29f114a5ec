"""The site works on the hosts that people have, as they come."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.steps import ABOVE, ABOVE_HEADLINE, open_tool, shows_outcome
from tests.conftest import OpenPage

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
