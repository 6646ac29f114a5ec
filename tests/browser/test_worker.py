"""The worker that runs Python: its stages, its answers, and a plain end to every failure.

It runs a small guide_logic of its own, so that these tests tell of the worker and nothing else.
"""

import base64
import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.conftest import OpenPage
from tools.browser import arguments, ensure_browser
from tools.paths import DOCS
from tools.policy import policy
from tools.runtime import build_runtime
from tools.serve import start_server

BROWSER_MODULE = """
import json
import random

AT_IMPORT = random.random()


def handle(request):
    asked = json.loads(request)
    if asked == "random":
        return json.dumps([AT_IMPORT, random.random()])
    return json.dumps(1 / asked)
"""

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Worker</title>
<link rel="icon" href="data:,"></head><body></body></html>"""

# Starts the worker, sends the requests at once, and gathers what comes back until all are
# answered, or until it fails.
START = """
([runtime, requests]) => new Promise((resolve) => {
  const address = new URL("assets/js/worker.js", location);
  if (runtime !== null) address.searchParams.set("runtime", runtime);
  const worker = new Worker(address, { type: "module" });
  const messages = [];
  let answered = 0;
  worker.onerror = (event) => resolve([...messages, { error: event.message }]);
  worker.onmessage = ({ data }) => {
    if (data.holds || data.loaded) return; // signs of life, for the page to watch
    messages.push(data);
    if (data.id !== undefined) answered += 1;
    if (answered === requests.length || (data.failed && data.id === undefined)) resolve(messages);
  };
  requests.forEach((request, id) => worker.postMessage({ id, request }));
})
"""

pytestmark = pytest.mark.xdist_group("worker")  # for the runtime they share

type Messages = list[dict[str, Any]]
type Start = Callable[..., Messages]


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("worker")
    package = folder / "source" / "guide_logic"
    for part in (package, package / "law"):
        part.mkdir(parents=True)
        (part / "__init__.py").write_text("")
    (package / "browser.py").write_text(BROWSER_MODULE)
    return build_runtime(folder / "source", folder / "runtime", warm_up=["2"])


@pytest.fixture
def root(runtime: Path, tmp_path: Path) -> Path:
    """A site of one page, the worker and the runtime, under the site's own policy."""
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "assets" / "js").mkdir(parents=True)
    for script in ("worker.js", "python.js"):
        shutil.copy(DOCS / "assets" / "js" / script, tmp_path / "assets" / "js")
    shutil.copytree(runtime, tmp_path / "assets" / "runtime" / runtime.name)
    send_policy(tmp_path, policy([]))
    return tmp_path


@pytest.fixture
def start(root: Path, runtime: Path, open_page: OpenPage) -> Start:
    """A function that starts the worker in a new page and returns its messages."""

    def start_one(*requests: str, folder: str | None = runtime.name, watched: bool = True) -> Messages:
        with start_server(root) as server:
            page = open_page(base_url=server.url, watched=watched)
            page.goto("")
            return run(page, folder, *requests)

    return start_one


def run(page: Page, folder: str | None, *requests: str) -> Messages:
    page.set_default_timeout(60_000)
    messages: Messages = page.evaluate(START, [folder, list(requests)])
    return messages


def send_policy(root: Path, text: str) -> None:
    (root / "_headers").write_text(f"/*\n  Content-Security-Policy: {text}\n")


def failure(messages: Messages) -> tuple[str, str]:
    """The stage and the message of a failure to start, which must be the last thing said."""
    assert set(messages[-1]) == {"failed"}, messages
    assert not any("ready" in message for message in messages)
    failed = messages[-1]["failed"]
    return failed["stage"], failed["message"]


def test_it_names_its_stages_then_answers_in_order(start: Start) -> None:
    assert start("2", "4") == [
        {"stage": "check"},
        {"stage": "download"},
        {"stage": "python"},
        {"stage": "tools"},
        {"ready": True, "from": "snapshot"},
        {"id": 0, "reply": "0.5"},
        {"id": 1, "reply": "0.25"},
    ]


def test_what_is_random_is_not_what_the_snapshot_drew(start: Start) -> None:
    one, other = (json.loads(start('"random"')[-1]["reply"]) for _ in range(2))
    assert one[0] == other[0]  # what a module drew when it was imported: that was not done again
    assert one[1] != other[1]


def test_a_request_that_fails_does_not_stop_the_next(start: Start) -> None:
    *_, failed, answered = start("0", "2")
    assert failed["id"] == 0
    assert failed["failed"]["stage"] == "answer"
    assert "ZeroDivisionError" in failed["failed"]["message"]
    assert answered == {"id": 1, "reply": "0.5"}


@pytest.mark.parametrize("folder", ["missing", None, "../../secret"])
def test_no_runtime_fails_at_the_download(start: Start, folder: str | None) -> None:
    stage, message = failure(start("2", folder=folder, watched=False))
    assert stage == "download"
    assert "/assets/runtime/" in message


def test_a_refused_webassembly_fails_at_the_check(start: Start, root: Path) -> None:
    send_policy(root, policy([]).replace("'wasm-unsafe-eval'", ""))
    stage, message = failure(start("2", watched=False))
    assert stage == "check"
    assert "WebAssembly" in message


def test_a_browser_without_webassembly_fails_at_the_check(root: Path, runtime: Path) -> None:
    options = [*arguments(), "--js-flags=--jitless"]  # V8 then leaves WebAssembly out

    def check() -> Messages:
        with start_server(root) as server, sync_playwright() as playwright:
            path = str(ensure_browser())
            page = playwright.chromium.launch(executable_path=path, args=options).new_page()
            page.goto(server.url)
            return run(page, runtime.name, "2")

    stage, message = failure(in_thread(check))
    assert stage == "check"
    assert "cannot run WebAssembly" in message


def flip(file: Path) -> None:
    """Change one bit in the middle of a file."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.unlink()
    file.write_bytes(content)


NEEDED = ("files.json", "pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm")
"""What no start can do without."""


@pytest.mark.parametrize("damage", [flip, Path.unlink], ids=["one bit", "missing"])
@pytest.mark.parametrize("name", NEEDED)
def test_a_damaged_or_missing_file_is_not_used(
    start: Start, root: Path, runtime: Path, name: str, damage: Callable[[Path], None]
) -> None:
    damage(root / "assets" / "runtime" / runtime.name / name)
    stage, message = failure(start("2", watched=False))
    assert stage == "download"
    assert f"/{name} could not be loaded" in message


@pytest.mark.parametrize("damage", [flip, Path.unlink], ids=["one bit", "missing"])
def test_without_its_snapshot_python_starts_from_its_files_and_those_are_checked(
    start: Start, root: Path, runtime: Path, damage: Callable[[Path], None]
) -> None:
    folder = root / "assets" / "runtime" / runtime.name
    damage(folder / "snapshot.bin")
    *_, ready, answered = start("2", watched=False)
    assert ready["from"] == "files"
    assert "snapshot.bin could not be loaded" in ready["reason"]
    assert answered == {"id": 0, "reply": "0.5"}
    for name in ("guide_logic.zip", "python_stdlib.zip"):
        whole = (folder / name).read_bytes()
        damage(folder / name)
        stage, message = failure(start("2", watched=False))
        assert stage == "python"
        assert f"/{name} could not be loaded" in message
        (folder / name).write_bytes(whole)


def test_a_snapshot_that_cannot_be_restored_is_not_used(start: Start, root: Path, runtime: Path) -> None:
    """Its hash is right, so only who restores it can tell."""
    folder = root / "assets" / "runtime" / runtime.name
    name = give(folder, **{"snapshot.bin": (folder / "snapshot.bin").read_bytes()[:100_000]})
    *_, ready, answered = start("2", folder=name, watched=False)
    assert ready["from"] == "files"
    assert "not whole" in ready["reason"]
    assert answered == {"id": 0, "reply": "0.5"}


def give(folder: Path, **changed: bytes) -> str:
    """A copy of a runtime with other content in these files, under its right name. Returns the name."""
    contents = json.loads((folder / "files.json").read_bytes())
    copy = shutil.copytree(folder, folder.with_name("copy"))
    for name, content in changed.items():
        (copy / name).write_bytes(content)
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        contents["integrity"][name] = f"sha256-{digest}"
    text = json.dumps(contents).encode()
    (copy / "files.json").write_bytes(text)
    return copy.rename(folder.with_name(hashlib.sha256(text).hexdigest())).name


def test_files_of_another_build_are_not_used(start: Start, root: Path, runtime: Path) -> None:
    """A folder whose files all fit one another, under the name of another."""
    folder = root / "assets" / "runtime" / runtime.name
    other = give(folder, **{"guide_logic.zip": b"another"})
    shutil.copy(folder.with_name(other) / "files.json", folder)
    stage, message = failure(start("2", watched=False))
    assert stage == "download"
    assert "files.json could not be loaded" in message


def test_webassembly_that_is_sent_as_something_else_is_run(start: Start, root: Path) -> None:
    with (root / "_headers").open("a") as headers:
        headers.write("/assets/runtime/*\n  Content-Type: application/octet-stream\n")
        headers.write("/assets/runtime/*.js\n  Content-Type: text/javascript\n")
    assert start("2")[-1] == {"id": 0, "reply": "0.5"}


def test_files_are_checked_on_a_host_without_https_too(root: Path, runtime: Path) -> None:
    """There the page is no secure context, and has no hashing of its own."""
    options = [*arguments(), "--host-resolver-rules=MAP plain.test 127.0.0.1"]

    def visit() -> tuple[bool, Messages, Messages]:
        with start_server(root) as server, sync_playwright() as playwright:
            path = str(ensure_browser())
            browser = playwright.chromium.launch(executable_path=path, args=options)
            page = browser.new_page()
            page.goto(server.url.replace("127.0.0.1", "plain.test"))
            secure = page.evaluate("isSecureContext || crypto.subtle !== undefined")
            whole = run(page, runtime.name, "2")
            flip(root / "assets" / "runtime" / runtime.name / "pyodide.asm.wasm")
            again = browser.new_page()
            again.goto(page.url)
            return secure, whole, run(again, runtime.name, "2")

    secure, whole, damaged = in_thread(visit)
    assert not secure
    assert whole[-1] == {"id": 0, "reply": "0.5"}
    assert "pyodide.asm.wasm could not be loaded" in failure(damaged)[1]


def in_thread[T](work: Callable[[], T]) -> T:
    """Run what starts a Playwright of its own: one thread cannot hold two."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()
