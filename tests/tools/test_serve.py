"""The static server: what it sends, and what it refuses."""

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools.paths import ROOT
from tools.serve import (
    Throttle,
    accepted_encodings,
    free_port,
    headers_for,
    read_headers,
    start_server,
)

HEADERS = """\
/*
  Content-Security-Policy: default-src 'none'
/assets/runtime/*
  Cache-Control: public, max-age=31536000, immutable
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tiny site with a secret beside it."""
    site = tmp_path / "site"
    (site / "guide").mkdir(parents=True)
    (site / "assets" / "runtime" / "abc").mkdir(parents=True)
    (site / "index.html").write_text("home")
    (site / "guide" / "index.html").write_text("guide")
    (site / "guide" / "index.html.br").write_bytes(b"brotli")
    (site / "guide" / "index.html.gz").write_bytes(b"gzip")
    (site / "assets" / "runtime" / "abc" / "a.wasm").write_bytes(b"\0asm")
    (site / "404.html").write_text("lost")
    (site / "_headers").write_text(HEADERS)
    (tmp_path / "secret.txt").write_text("secret")
    (site / "way-out").symlink_to(tmp_path / "secret.txt")
    return site


@contextmanager
def connection(url: str) -> Iterator[http.client.HTTPConnection]:
    """A connection that sends paths as they are given, `..` included."""
    host = url.removeprefix("http://").partition("/")[0]
    client = http.client.HTTPConnection(host, timeout=10)
    try:
        yield client
    finally:
        client.close()


def get(url: str, path: str, method: str = "GET", **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    with connection(url) as client:
        client.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        response = client.getresponse()
        return response, response.read()


@pytest.mark.parametrize(
    ("accept", "encoding", "content"),
    [
        ("gzip, deflate, br", "br", b"brotli"),
        ("gzip", "gzip", b"gzip"),
        ("br;q=0, gzip", "gzip", b"gzip"),
        ("br;q=0.0, gzip;q=0", None, b"guide"),
        ("", None, b"guide"),
    ],
)
def test_sends_the_best_encoding_that_the_reader_accepts(
    root: Path, accept: str, encoding: str | None, content: bytes
) -> None:
    with start_server(root) as server:
        response, body = get(server.url, "/guide/", Accept_Encoding=accept)
        assert response.status == 200
        assert body == content
        assert response.getheader("Content-Encoding") == encoding
        assert response.getheader("Content-Type") == "text/html; charset=utf-8"
        assert response.getheader("Vary") == "Accept-Encoding"
        assert server.log[0].size == len(content)
        assert server.bytes_sent() == len(content)


def test_pages_are_asked_for_again_and_the_runtime_is_kept(root: Path) -> None:
    with start_server(root) as server:
        page, _ = get(server.url, "/")
        runtime, _ = get(server.url, "/assets/runtime/abc/a.wasm")
    assert page.getheader("Cache-Control") == "no-cache"
    assert runtime.getheader("Cache-Control") == "public, max-age=31536000, immutable"
    assert runtime.getheader("Content-Type") == "application/wasm"
    assert page.getheader("Content-Security-Policy") == "default-src 'none'"
    assert runtime.getheader("Content-Security-Policy") == "default-src 'none'"


def test_an_unchanged_page_is_not_sent_again_and_a_changed_one_is(root: Path) -> None:
    with start_server(root) as server:
        first, _ = get(server.url, "/")
        etag = first.getheader("ETag") or ""
        again, body = get(server.url, "/", If_None_Match=f'"other", W/{etag}')
        assert (again.status, body) == (304, b"")
        (root / "index.html").write_text("home again")
        changed, body = get(server.url, "/", If_None_Match=etag)
        assert (changed.status, body) == (200, b"home again")


def test_each_encoding_has_its_own_etag(root: Path) -> None:
    with start_server(root) as server:
        tags = {
            get(server.url, "/guide/", Accept_Encoding=encoding)[0].getheader("ETag")
            for encoding in ("br", "gzip", "identity")
        }
    assert len(tags) == 3


def test_head_sends_the_length_and_no_content(root: Path) -> None:
    with start_server(root) as server:
        response, body = get(server.url, "/guide/", method="HEAD", Accept_Encoding="br")
    assert response.getheader("Content-Length") == str(len(b"brotli"))
    assert body == b""


def test_a_folder_without_its_slash_is_redirected_with_its_query(root: Path) -> None:
    with start_server(root) as server:
        response, _ = get(server.url, "/guide?tool=1")
    assert response.status == 301
    assert response.getheader("Location") == "guide/?tool=1"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/guide/..%2f..%2fsecret.txt",
        "/way-out",
        "/nothing",
        "/a%00b",
        "//etc/passwd",
    ],
)
def test_what_is_not_in_the_site_is_not_found(root: Path, path: str) -> None:
    with start_server(root) as server:
        response, body = get(server.url, path)
    assert response.status == 404
    assert body == b"lost"


def test_the_site_can_stand_under_a_path(root: Path) -> None:
    with start_server(root, prefix="/a/b/") as server:
        assert server.url.endswith("/a/b/")
        assert get(server.url, "/a/b/guide/")[1] == b"guide"
        assert get(server.url, "/guide/")[0].status == 404


def test_a_throttle_delays_and_slows(root: Path) -> None:
    (root / "big.txt").write_bytes(b"x" * 50_000)
    with start_server(root, throttle=Throttle(megabits=2, delay=50)) as server:
        began = time.monotonic()
        _, body = get(server.url, "/big.txt")
        took = time.monotonic() - began
    assert len(body) == 50_000
    # 50 ms, and 400,000 bits at 2 Mbit/s: 250 ms in all at least.
    assert took >= 0.25


def test_many_requests_on_one_connection(root: Path) -> None:
    with start_server(root) as server, connection(server.url) as client:
        for path, content in (("/", b"home"), ("/nothing", b"lost"), ("/guide/", b"guide")):
            client.request("GET", path)
            assert client.getresponse().read() == content


def test_a_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make build"), start_server(tmp_path / "none"):
        pass


def test_a_prefix_without_slashes_is_refused(root: Path) -> None:
    with pytest.raises(ValueError, match="slash"), start_server(root, prefix="guide"):
        pass


@pytest.mark.parametrize("text", ["", "20", "20,40,60", "fast,40", "0,40", "-1,0", "20,-1"])
def test_a_bad_throttle_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="throttle"):
        Throttle.parse(text)


def test_a_throttle_is_read() -> None:
    assert Throttle.parse("20,40") == Throttle(megabits=20, delay=40)


def test_a_taken_port_is_passed_over(root: Path) -> None:
    with start_server(root) as server:
        taken = int(server.url.rpartition(":")[2].strip("/"))
        assert free_port(taken) > taken


def test_encodings_with_a_quality_of_nothing_are_not_accepted() -> None:
    assert accepted_encodings("br;q=0, gzip;q=0.5, zstd;q=0.000, deflate") == {"gzip", "deflate"}


def test_later_header_rules_win(tmp_path: Path) -> None:
    file = tmp_path / "_headers"
    file.write_text("# note\n/*\n  A: 1\n  B: 2\n\n/x/*\n  A: 3\n")
    rules = read_headers(file)
    assert headers_for("/y", rules) == {"A": "1", "B": "2"}
    assert headers_for("/x/y", rules) == {"A": "3", "B": "2"}


@pytest.mark.parametrize("text", ["  A: 1\n", "/*\nA: 1\n", "/*\n  no header\n"])
def test_a_headers_file_with_a_stray_line_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "_headers"
    file.write_text(text)
    with pytest.raises(ValueError, match="neither a path nor a header"):
        read_headers(file)


def test_the_command_prints_its_address_and_serves(root: Path) -> None:
    command = [sys.executable, "-m", "tools.serve", str(root), "--port", str(free_port(18000))]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            url = next(word for word in line.split() if word.startswith("http://127.0.0.1:"))
            assert get(url, "/")[1] == b"home"
        finally:
            process.terminate()


def test_the_command_says_what_is_missing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tools.serve", str(tmp_path / "none")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "make build" in done.stderr
    assert "Traceback" not in done.stderr
