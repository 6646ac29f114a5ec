"""Links to outside sources: listed with titles, and opened by a separate command."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tools import outside_links
from tools.content import pages, read
from tools.outside_links import Source, open_link
from tools.pages import outside_links as listing


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/there")
        else:
            self.send_response(200 if self.path in ("/", "/there") else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_every_link_to_an_outside_source_has_its_title_as_text() -> None:
    found = list(outside_links.untitled(pages()))
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("text", ["here", "[Link]", "https://example.org", "*this page*"])
def test_a_link_that_does_not_say_where_it_leads_is_found(text: str) -> None:
    page = read(f"---\ntitle: A page\n---\n\nSee [{text.strip('[]')}](https://example.org).\n", "a.md")
    assert list(outside_links.untitled([page]))


def test_sources_hold_the_addresses_of_pages_and_of_the_law_data() -> None:
    page = read("---\ntitle: A\n---\n\n[A body](https://example.org/a) and [b](b.md).\n", "a.md")
    found = {source.url: source for source in outside_links.sources([page])}
    assert found["https://example.org/a"] == Source("https://example.org/a", ("A body",), ("a.md",))
    assert "b.md" not in found
    assert any("corrections.toml" in where for source in found.values() for where in source.used_by)
    assert all(any(source.titles) for source in found.values())


def test_the_list_names_each_host_and_address_with_its_title() -> None:
    text = listing.render([Source("https://www.example.org/a", ("17", "A long title"), ("a.md", "b.md"))])
    assert "- **example.org**" in text
    assert "    - [A long title](https://www.example.org/a), in 2 places" in text


def test_an_address_that_opens_is_in_order(host: str) -> None:
    result = open_link(f"{host}/#part")
    assert not result.failure
    assert not result.moved_to


def test_an_address_that_moved_says_where_to(host: str) -> None:
    assert open_link(f"{host}/moved").moved_to == f"{host}/there"


def test_an_address_that_is_gone_says_so(host: str) -> None:
    assert open_link(f"{host}/gone").failure == "the server answered 404 Not Found"


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "no address"])
def test_an_address_that_cannot_be_reached_is_a_failure_and_no_error(url: str) -> None:
    assert open_link(url).failure
