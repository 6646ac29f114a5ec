"""The worker that runs Python: its stages, its answers, and a plain end to every failure.

It runs a small guide_logic of its own, so that these tests tell of the worker and nothing else.
"""

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
from importlib.resources import files


def handle(request):
    asked = json.loads(request)
    if asked == "figure":
        return files("guide_logic").joinpath("figures.toml").read_text("utf-8").strip()
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
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "browser.py").write_text(BROWSER_MODULE)
    (package / "figures.toml").write_text("amount = 663540\n")
    return build_runtime(folder / "source", folder / "runtime")


@pytest.fixture
def root(runtime: Path, tmp_path: Path) -> Path:
    """A site of one page, the worker and the runtime, under the site's own policy."""
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "assets" / "js").mkdir(parents=True)
    shutil.copy(DOCS / "assets" / "js" / "worker.js", tmp_path / "assets" / "js")
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
    assert {"ready": True} not in messages
    failed = messages[-1]["failed"]
    return failed["stage"], failed["message"]


def test_it_names_its_stages_then_answers_in_order(start: Start) -> None:
    assert start("2", "4") == [
        {"stage": "check"},
        {"stage": "download"},
        {"stage": "python"},
        {"stage": "tools"},
        {"ready": True},
        {"id": 0, "reply": "0.5"},
        {"id": 1, "reply": "0.25"},
    ]


def test_data_files_can_be_read(start: Start) -> None:
    assert start('"figure"')[-1] == {"id": 0, "reply": "amount = 663540"}


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


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("pyodide.asm.wasm", "python"),
        ("python_stdlib.zip", "python"),
        ("guide_logic.zip", "tools"),
        ("pyodide.js", "download"),
        ("pyodide.asm.js", "python"),
        ("pyodide-lock.json", "python"),
    ],
)
@pytest.mark.parametrize("missing", [False, True], ids=["damaged", "missing"])
def test_a_damaged_or_missing_file_fails_and_does_not_hang(
    start: Start, root: Path, runtime: Path, name: str, stage: str, missing: bool
) -> None:
    file = root / "assets" / "runtime" / runtime.name / name
    content = file.read_bytes()
    file.unlink()
    if not missing:
        file.write_bytes(content[: len(content) // 2])
    elif name == "guide_logic.zip":
        stage = "download"
    assert failure(start("2", watched=False))[0] == stage


def in_thread[T](work: Callable[[], T]) -> T:
    """Run what starts a Playwright of its own: one thread cannot hold two."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()
