"""Drives Firefox and WebKitGTK with the standard library alone: open an address, run a script, read what it gives.

Firefox speaks Marionette, its own protocol, by which WebDriver reaches it too. WebKitGTK has a WebDriver server.
"""

import contextlib
import glob
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

PACKAGES = {"firefox": ["firefox-esr"], "webkit": ["webkit2gtk-driver", "xvfb", "xauth"]}
PROGRAMS = {"firefox": "firefox-esr", "webkit": "WebKitWebDriver"}
PATIENCE = 120
"""Seconds in which a browser has to start or to show something."""


class Drive:
    """An open browser."""

    def __init__(self, command: Callable[[str, dict[str, Any]], Any]) -> None:
        self._command = command

    def open(self, url: str) -> None:
        """Load an address afresh, even if it differs from the last after "#" alone."""
        self._command("url", {"url": "about:blank"})
        self._command("url", {"url": url})

    def run(self, script: str) -> Any:
        """What a script's `return` gives, in the page."""
        return self._command("execute/sync", {"script": script, "args": []})

    def until(self, script: str) -> Any:
        """The same, asked until it is true. Fails after PATIENCE with what the page then says."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if value := self.run(script):
                return value
            time.sleep(0.2)
        raise AssertionError(f"never true: {script}\nThe page: {self.run('return document.body.innerText')[:1500]}")


def ensure(name: str) -> str:
    """The browser's program, installed first where Debian has it. Fails with what to do elsewhere."""
    if not shutil.which(PROGRAMS[name]) and shutil.which("apt-get"):
        install = f"apt-get install -qq -y --no-install-recommends {' '.join(PACKAGES[name])}"
        subprocess.run(["sh", "-c", f"apt-get update -qq && {install}"], check=False)
    found = shutil.which(PROGRAMS[name])
    assert found, f"{PROGRAMS[name]} is not on this machine: install {' '.join(PACKAGES[name])}"
    return found


def as_it_is(program: str) -> str:
    """A program's path, as it is."""
    return program


@contextlib.contextmanager
def firefox(slow: Callable[[str], str] = as_it_is) -> Iterator[Drive]:
    """Firefox, headless, with a profile of its own. `slow` makes of its path that of a slowed one (tools/slow.py)."""
    names = {"url": "WebDriver:Navigate", "execute/sync": "WebDriver:ExecuteScript"}
    port = _free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(
            f'user_pref("marionette.port", {port});\nuser_pref("app.update.enabled", false);\n'
            'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n'
        )
        command = [slow(ensure("firefox")), "--headless", "--no-remote", "--marionette", "--profile", profile]
        with _running(command) as _, _connected(port) as link:
            numbers = iter(range(1, 1_000_000))
            _read(link)  # its greeting

            def send(name: str, values: dict[str, Any]) -> Any:
                text = json.dumps([0, next(numbers), names.get(name, name), values]).encode()
                link.sendall(b"%d:%s" % (len(text), text))
                _, _, error, result = _read(link)
                assert not error, error
                return result.get("value") if isinstance(result, dict) else result

            send("WebDriver:NewSession", {"pageLoadStrategy": "normal"})
            send("WebDriver:SetTimeouts", {"pageLoad": PATIENCE * 1000, "script": PATIENCE * 1000})
            yield Drive(send)


@contextlib.contextmanager
def webkit(slow: Callable[[str], str] = as_it_is) -> Iterator[Drive]:
    """WebKitGTK's MiniBrowser, on a screen that nobody sees. `slow` is as for Firefox."""
    port = _free_port()
    program = ensure("webkit")
    places = [
        found for folder in ("lib/*", "libexec", "lib/*/*") for found in glob.glob(f"/usr/{folder}/webkit*/MiniBrowser")
    ]
    assert places, "WebKitGTK's MiniBrowser is not on this machine: install webkit2gtk-driver"
    base = f"http://127.0.0.1:{port}/session"

    def ask(path: str, values: dict[str, Any] | None = None, method: str = "POST") -> Any:
        data = json.dumps(values or {}).encode() if method == "POST" else None
        request = urllib.request.Request(base + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
            return json.load(reply)["value"]

    with _running(["xvfb-run", "-a", slow(program), f"--port={port}"]), _connected(port):
        options = {"binary": places[0], "args": ["--automation"]}
        session = ask("", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})["sessionId"]
        try:
            yield Drive(lambda name, values: ask(f"/{session}/{name}", values))
        finally:
            ask(f"/{session}", method="DELETE")


BROWSERS = {"firefox": firefox, "webkit": webkit}


def _read(link: socket.socket) -> Any:
    size = b""
    while not size.endswith(b":"):
        size += _exactly(link, 1)
    return json.loads(_exactly(link, int(size[:-1])))


def _exactly(link: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        part = link.recv(size - len(data))
        if not part:
            raise ConnectionError("the browser has gone")
        data += part
    return data


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGTERM)  # with all that it started: xvfb-run leaves its own running
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


@contextlib.contextmanager
def _connected(port: int) -> Iterator[socket.socket]:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            link = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
            break
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
    with link:
        yield link
