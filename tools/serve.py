"""A small static server for reading and testing the site: `python -m tools.serve site`.

It sends the `.br` or `.gz` that the build made, the right types, and the headers in the site's
`_headers` file, as a static host would. Tests and `make bench` also use its throttle and its log.
"""

import argparse
import contextlib
import fnmatch
import posixpath
import socket
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

HOST = "127.0.0.1"
DEFAULT_PORT = 8000
PORTS_TO_TRY = 20

# Not the system's list: it differs between machines.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".epub": "application/epub+zip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
CHUNK = 16 * 1024


@dataclass(frozen=True, slots=True)
class Throttle:
    """A slow line: megabits a second shared by all answers, and a delay before each, in ms."""

    megabits: float
    delay: float

    @classmethod
    def parse(cls, text: str) -> "Throttle":
        """Read "20,40" as 20 Mbit/s with 40 ms. Raises ValueError that says what to write."""
        try:
            megabits, delay = (float(part) for part in text.split(","))
        except ValueError:
            raise ValueError(f"{text!r} is no throttle: write Mbit/s,ms, such as 20,40") from None
        if megabits <= 0 or delay < 0:
            raise ValueError(f"{text!r} is no throttle: speed must be over 0, delay 0 or more")
        return cls(megabits, delay)


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of the log: what was asked for and what was sent."""

    path: str
    status: int
    encoding: str
    size: int


@dataclass(slots=True)
class Server:
    """A running server: its address, and a log that may be read and cleared."""

    url: str
    log: list[Answer] = field(default_factory=list)

    def bytes_sent(self) -> int:
        """Bytes of content sent since the log was last cleared, headers not counted."""
        return sum(answer.size for answer in self.log)


class _Pipe:
    """Lets bytes through at the throttle's speed, whichever thread they come from."""

    def __init__(self, throttle: Throttle) -> None:
        self.delay = throttle.delay / 1000
        self._second_per_byte = 8 / (throttle.megabits * 1_000_000)
        self._free_at = 0.0
        self._lock = threading.Lock()

    def wait_for(self, size: int) -> None:
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic()) + size * self._second_per_byte
            wait = self._free_at - time.monotonic()
        if wait > 0:
            time.sleep(wait)


class _HTTPServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, port: int, root: Path, prefix: str, throttle: Throttle | None, log: list[Answer]) -> None:
        self.root = root.resolve()
        self.prefix = prefix
        self.pipe = _Pipe(throttle) if throttle else None
        self.log = log
        self.rules = read_headers(root / "_headers")
        super().__init__((HOST, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader who leaves before the end of a download is no error of ours."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    server: _HTTPServer
    protocol_version = "HTTP/1.1"
    timeout = 60
    disable_nagle_algorithm = True
    # Collect the headers and send them at once.
    wbufsize = -1

    def do_GET(self) -> None:
        self._answer(send_content=True)

    def do_HEAD(self) -> None:
        self._answer(send_content=False)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the log that counts is Server.log."""

    def _answer(self, *, send_content: bool) -> None:
        if self.server.pipe:
            time.sleep(self.server.pipe.delay)
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.server.prefix):
            return self._send_not_found(send_content)
        inside = path.removeprefix(self.server.prefix)
        # A name that starts with a dot, ".." among them, is no part of the site.
        if "\0" in inside or any(part.startswith(".") for part in inside.split("/")):
            return self._send_not_found(send_content)
        file = self.server.root / inside
        if file.is_dir():
            if path.endswith("/"):
                file /= "index.html"
            else:
                return self._redirect(path)
        if file.is_file() and file.resolve().is_relative_to(self.server.root):
            return self._send_file(file, HTTPStatus.OK, send_content)
        return self._send_not_found(send_content)

    def _redirect(self, path: str) -> None:
        query = urlsplit(self.path).query
        # Relative, so that "//host" in a path can never lead elsewhere.
        target = posixpath.basename(path) + "/" + (f"?{query}" if query else "")
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()
        self._note(HTTPStatus.MOVED_PERMANENTLY, "", 0)

    def _send_not_found(self, send_content: bool) -> None:
        page = self.server.root / "404.html"
        if page.is_file():
            self._send_file(page, HTTPStatus.NOT_FOUND, send_content)
        else:
            self._send(HTTPStatus.NOT_FOUND, b"Not found\n", {"Content-Type": TYPES[".txt"]}, send_content)

    def _send_file(self, file: Path, status: HTTPStatus, send_content: bool) -> None:
        headers = {
            "Content-Type": TYPES.get(file.suffix, "application/octet-stream"),
            "Cache-Control": "no-cache",
            **headers_for("/" + file.relative_to(self.server.root).as_posix(), self.server.rules),
            "Vary": "Accept-Encoding",
        }
        encoding, file = self._encoded(file)
        if encoding:
            headers["Content-Encoding"] = encoding
        found = file.stat()
        headers["ETag"] = f'"{found.st_mtime_ns:x}-{found.st_size:x}{encoding and "-" + encoding}"'
        if status == HTTPStatus.OK and self._has(headers["ETag"]):
            self._send(HTTPStatus.NOT_MODIFIED, b"", headers, send_content=False)
        else:
            self._send(status, file.read_bytes(), headers, send_content)

    def _encoded(self, file: Path) -> tuple[str, Path]:
        accepted = accepted_encodings(self.headers.get("Accept-Encoding", ""))
        for encoding, suffix in ENCODINGS:
            encoded = file.with_name(file.name + suffix)
            if encoding in accepted and encoded.is_file():
                return encoding, encoded
        return "", file

    def _has(self, etag: str) -> bool:
        given = self.headers.get("If-None-Match", "")
        return given == "*" or etag in (tag.strip().removeprefix("W/") for tag in given.split(","))

    def _send(self, status: HTTPStatus, content: bytes, headers: dict[str, str], send_content: bool) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if send_content:
            self._write(content)
        self._note(status, headers.get("Content-Encoding", ""), len(content) if send_content else 0)

    def _write(self, content: bytes) -> None:
        if not self.server.pipe:
            self.wfile.write(content)
            return
        for start in range(0, len(content), CHUNK):
            chunk = content[start : start + CHUNK]
            self.server.pipe.wait_for(len(chunk))
            self.wfile.write(chunk)
            self.wfile.flush()

    def _note(self, status: HTTPStatus, encoding: str, size: int) -> None:
        self.server.log.append(Answer(self.path, status, encoding, size))


def accepted_encodings(header: str) -> set[str]:
    """The encodings that an Accept-Encoding header allows, those with q=0 left out."""
    accepted = set()
    for part in header.lower().split(","):
        name, _, parameters = part.partition(";")
        quality = parameters.strip().removeprefix("q=") or "1"
        if name.strip() and quality.rstrip("0") not in {"", "0.", "."}:
            accepted.add(name.strip())
    return accepted


def read_headers(path: Path) -> list[tuple[str, dict[str, str]]]:
    """Read a `_headers` file: each pattern of paths with its headers. No file, no rules.

    Raises ValueError for a line that is neither a path nor a header under one.
    """
    rules: list[tuple[str, dict[str, str]]] = []
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, colon, value = line.strip().partition(":")
        if not line[0].isspace() and line.startswith("/"):
            rules.append((line.strip(), {}))
        elif line[0].isspace() and colon and rules:
            rules[-1][1][name.strip()] = value.strip()
        else:
            raise ValueError(f"{path}:{number}: neither a path nor a header under a path: {line!r}")
    return rules


def headers_for(path: str, rules: list[tuple[str, dict[str, str]]]) -> dict[str, str]:
    """The headers that the rules give to a path of the site, later rules over earlier ones."""
    headers: dict[str, str] = {}
    for pattern, given in rules:
        if fnmatch.fnmatchcase(path, pattern):
            headers.update(given)
    return headers


@contextlib.contextmanager
def start_server(root: Path, *, port: int = 0, prefix: str = "/", throttle: Throttle | None = None) -> Iterator[Server]:
    """Serve the folder `root` on 127.0.0.1 while the context lasts.

    Port 0 takes any free port. `prefix` is the path that the site stands under, such as "/guide/".
    Raises FileNotFoundError where there is no such folder, ValueError for a prefix that does not
    start and end with a slash, OSError where the port is taken.
    """
    if not root.is_dir():
        raise FileNotFoundError(f"There is no folder {root} to serve. Run 'make build' first.")
    if not (prefix.startswith("/") and prefix.endswith("/")):
        raise ValueError(f"The prefix {prefix!r} must start and end with a slash.")
    log: list[Answer] = []
    http = _HTTPServer(port, root, prefix, throttle, log)
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield Server(f"http://{HOST}:{http.server_address[1]}{prefix}", log)
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


def free_port(wanted: int) -> int:
    """The first port from `wanted` on that nothing listens on, of the next twenty.

    Raises OSError where all of them are taken.
    """
    for port in range(wanted, wanted + PORTS_TO_TRY):
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)):
                return port
    last = wanted + PORTS_TO_TRY - 1
    raise OSError(f"Ports {wanted} to {last} are all taken. Name another with --port.")


def main() -> None:
    """Serve a folder until Ctrl-C, and print the address."""
    parser = argparse.ArgumentParser(description="Serve a built site on this machine only.")
    parser.add_argument("root", type=Path, nargs="?", default=Path("site"))
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help="or the next free one")
    parser.add_argument("--prefix", default="/", help="path the site stands under: /guide/")
    parser.add_argument("--throttle", metavar="MBIT,MS", help="a slow line, such as 20,40")
    given = parser.parse_args()
    try:
        throttle = Throttle.parse(given.throttle) if given.throttle else None
        port = free_port(given.port)
        with start_server(given.root, port=port, prefix=given.prefix, throttle=throttle) as server:
            print(f"The site is at {server.url}  (Ctrl-C stops it)", flush=True)
            threading.Event().wait()
    except KeyboardInterrupt:
        print()
    except (OSError, ValueError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
