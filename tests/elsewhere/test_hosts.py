"""nginx and Caddy with the configurations in deploy/, for real: `make test-hosts`."""

import contextlib
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

from tools.load import DEPLOY, ensure, nginx_command, our_server

FOR_EVER = "public, max-age=31536000, immutable"


def command(program: str, port: int, site: Path, folder: Path) -> list[str]:
    """The server's command, with our configuration for this folder and port."""
    if program == "nginx":
        return nginx_command(our_server(port, site), folder)
    text = (DEPLOY / "Caddyfile").read_text().replace("http://guide.example", f"http://127.0.0.1:{port}")
    (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + text.replace("/srv/guide", str(site)))
    return [ensure("caddy"), "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


@contextlib.contextmanager
def running(program: str, site: Path, folder: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen(command(program, port, site, folder), stderr=subprocess.PIPE, text=True) as process:
        try:
            for _ in range(150):
                if process.poll() is not None:
                    break
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    yield f"http://127.0.0.1:{port}/"
                    return
                time.sleep(0.1)
            process.terminate()
            pytest.fail(f"{program} did not start: {process.stderr.read() if process.stderr else ''}")
        finally:
            process.terminate()


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def host(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running(request.param, site, tmp_path_factory.mktemp(request.param)) as url:
        yield url


def get(url: str, **headers: str) -> tuple[int, Message, bytes]:
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def file(site: Path, pattern: str) -> str:
    return next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()


def test_pages_are_asked_for_again_and_come_compressed(host: str, site: Path) -> None:
    status, headers, body = get(host, Accept_Encoding="gzip")
    assert status == 200
    assert headers["Cache-Control"] == "no-cache"
    assert headers["Content-Encoding"] == "gzip"
    assert body == (site / "index.html.gz").read_bytes()
    assert headers["Content-Type"].startswith("text/html")
    tag = headers["ETag"]
    assert get(host, Accept_Encoding="gzip", If_None_Match=tag)[0] == 304


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("assets/built/page.*.js", "javascript"),
        ("assets/built/page.*.css", "text/css"),
        ("assets/runtime/*/*.wasm", "application/wasm"),
        ("assets/fonts/*.woff2", "font/woff2"),
        ("search/texts.*.json", "application/json"),
    ],
)
def test_what_has_a_hash_is_kept_for_ever_with_its_type(host: str, site: Path, pattern: str, kind: str) -> None:
    status, headers, _ = get(host + file(site, pattern))
    assert status == 200
    assert kind in headers["Content-Type"]
    assert headers.get_all("Cache-Control") == [FOR_EVER]
    if pattern.startswith("assets/"):  # a frame without an origin reads these
        assert headers["Access-Control-Allow-Origin"] == "*"


def test_the_rest_is_asked_for_again(host: str) -> None:
    for path, kind in (
        ("sw.js", "javascript"),
        ("assets/js/embed.js", "javascript"),
        ("manifest.webmanifest", "application/manifest+json"),
    ):
        status, headers, _ = get(host + path)
        assert status == 200, path
        assert kind in headers["Content-Type"], path
        assert headers.get_all("Cache-Control") == ["no-cache"], path


def test_a_missing_page_is_told_and_a_short_link_leads_on(host: str, site: Path) -> None:
    status, _, body = get(f"{host}no/such/page/")
    assert status == 404
    assert b"Page not found" in body
    assert get(f"{host}{file(site, 'go/*/index.html').removesuffix('index.html')}")[0] == 200
