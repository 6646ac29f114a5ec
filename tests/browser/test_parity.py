"""The same answer in CPython here and in Pyodide in a real browser, on every path of every tool.

Both run the same few lines below over `explore.paths`. What they write of each path, its answers and
its whole outcome, is compared by digest in batches; of a batch that differs, the first path is shown.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import Page

from guide_logic.decisions import TOOLS
from tools.paths import MANIFEST

TODAY = "2026-11-23"
BATCH = 250

DRIVER = """
import json
from datetime import date
from itertools import batched

from guide_logic.engine import explore, interview
from guide_logic.decisions import TOOLS
from guide_logic.law import current


def batches(tool_id, today, size):
    tool, law, day = TOOLS[tool_id], current(), date.fromisoformat(today)
    paths = explore.paths(tool, law, day)
    lines = (json.dumps(raw) + " " + repr(interview.assess(tool, raw, law, day)) for raw in paths)
    for batch in batched(lines, size):
        yield "\\n".join(batch)
"""

START = """
async ([folder, driver]) => {
  const base = new URL(folder, document.baseURI);
  const { loadPyodide } = await import(new URL("pyodide.js", base));
  const library = await (await fetch(new URL("guide_logic.zip", base))).arrayBuffer();
  window.python = await loadPyodide({ indexURL: base.href });
  python.FS.writeFile("/lib/guide_logic.zip", new Uint8Array(library));
  python.runPython('import sys; sys.path.insert(0, "/lib/guide_logic.zip")');
  python.runPython(driver);
  return python.runPython("import sys; sys.platform");
}
"""

DIGESTS = """
async ([tool, today, size]) => {
  const found = [];
  for (const text of python.globals.get("batches")(tool, today, size)) {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    found.push([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
  }
  return found;
}
"""

ONE_BATCH = """
([tool, today, size, number]) => {
  for (const text of python.globals.get("batches")(tool, today, size)) {
    if (number-- === 0) return text;
  }
  return "";
}
"""


def here() -> Callable[[str, str, int], Iterator[str]]:
    """The driver's `batches`, in this Python."""
    space: dict[str, Callable[[str, str, int], Iterator[str]]] = {}
    exec(DRIVER, space)
    return space["batches"]


def digests(tool_id: str) -> list[str]:
    return [hashlib.sha256(text.encode()).hexdigest() for text in here()(tool_id, TODAY, BATCH)]


def first_difference(ours: str, theirs: str) -> str:
    """The first path that differs, and from where in its outcome. Empty where all are alike."""
    mine, other = ours.split("\n"), theirs.split("\n")
    for left, right in zip(mine, other, strict=False):
        if left != right:
            at = next(
                (i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b),
                min(len(left), len(right)),
            )
            path, _ = json.JSONDecoder().raw_decode(left)
            return f"{path}\n  here: …{left[at - 60 : at + 120]}\n  browser: …{right[at - 60 : at + 120]}"
    if len(mine) != len(other):
        return f"{len(mine)} paths here, {len(other)} in the browser"
    return ""


@pytest.fixture(scope="module")
def python_page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of the site in which the site's own runtime has started."""
    browser, server = request.getfixturevalue("browser"), request.getfixturevalue("server")
    with browser.new_context(base_url=server.url) as context:
        page = context.new_page()
        page.goto("tools/")
        runtime = json.loads(MANIFEST.read_text())["base"]
        assert page.evaluate(START, [f"../assets/runtime/{runtime}/", DRIVER]) == "emscripten"
        yield page


@pytest.mark.parametrize("tool_id", TOOLS)
def test_every_path_has_the_same_outcome_in_the_browser(tool_id: str, python_page: Page) -> None:
    with ThreadPoolExecutor(1) as pool:
        ours = pool.submit(digests, tool_id)
        theirs = python_page.evaluate(DIGESTS, [tool_id, TODAY, BATCH])
    differing = [
        number for number, (a, b) in enumerate(zip(ours.result(), theirs, strict=False)) if a != b
    ]
    if differing:
        number = differing[0]
        mine = next(text for n, text in enumerate(here()(tool_id, TODAY, BATCH)) if n == number)
        other = python_page.evaluate(ONE_BATCH, [tool_id, TODAY, BATCH, number])
        pytest.fail(
            f"{len(differing)} batches differ. The first path: {first_difference(mine, other)}"
        )
    assert len(ours.result()) == len(theirs)


def test_the_comparison_shows_the_first_path_that_differs() -> None:
    batch = next(here()("threshold-check", TODAY, BATCH))
    assert first_difference(batch, batch) == ""
    lines = batch.split("\n")
    lines[7] = lines[7].replace("Strength.", "Firmness.", 1)
    shown = first_difference(batch, "\n".join(lines))
    assert shown.startswith(str(json.JSONDecoder().raw_decode(lines[7])[0]))
    assert "Strength." in shown
    assert "Firmness." in shown
    assert "249 in the browser" in first_difference(batch, "\n".join(batch.split("\n")[:-1]))


def test_a_change_in_the_browser_alone_is_found(python_page: Page) -> None:
    """One word of one outcome, changed where the browser's Python keeps it."""
    before = python_page.evaluate(ONE_BATCH, ["grant-or-contract", TODAY, BATCH, 0])
    ours = next(here()("grant-or-contract", TODAY, BATCH))
    assert before == ours
    python_page.evaluate(
        """python.runPython(`
from dataclasses import replace
from guide_logic.decisions import grant_or_contract
tool = TOOLS["grant-or-contract"]
grant_or_contract.TOOL = replace(
    tool, decide=lambda answers, law: replace(tool.decide(answers, law), headline="Other.")
)
`)"""
    )
    after = python_page.evaluate(ONE_BATCH, ["grant-or-contract", TODAY, BATCH, 0])
    python_page.evaluate("python.runPython('grant_or_contract.TOOL = tool')")
    assert "headline='Other.'" in first_difference(ours, after)
