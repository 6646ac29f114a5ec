"""The same answer in CPython here and in Pyodide in a real browser, on every path of every tool.

What each writes of every path, its answers and its whole outcome, is compared by digest in batches; of a
batch that differs, the first path is shown. Here the walk is the one that other tests look at too.
"""

import hashlib
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import batched
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests import walks
from tests.walks import EVERY_TOOL, TODAY, walked
from tools.paths import DOCS, MANIFEST
from tools.serve import Server

DAY = TODAY.isoformat()
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

    def lines():
        for number, (raw, answers) in enumerate(explore.read_paths(tool, law, day)):
            outcome = tool.decide(answers, law)
            # Answers that come alone are read anew, as those of a page are, and lead to the same.
            if number % 50 == 0 and interview.assess(tool, raw, law, day) != outcome:
                outcome = "another outcome, when its answers are read anew"
            yield json.dumps(raw) + " " + repr(outcome)

    for batch in batched(lines(), size):
        yield "\\n".join(batch)
"""

START = """
async ([folder, driver]) => {
  const { Start } = await import(new URL("assets/js/python.js", location.origin));
  const start = new Start(new URL(folder, document.baseURI));
  await start.download();
  const { python, from } = await start.python();
  window.python = python;
  python.runPython(driver);
  return [from, python.runPython("import sys; sys.platform")];
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


def batches(tool_id: str) -> Iterator[str]:
    """What the driver's `batches` gives, of the walk in this Python."""
    lines = (f"{json.dumps(raw)} {outcome!r}" for raw, outcome in walked(tool_id))
    for batch in batched(lines, BATCH, strict=False):
        yield "\n".join(batch)


def digests(tool_id: str) -> list[str]:
    return [hashlib.sha256(text.encode()).hexdigest() for text in batches(tool_id)]


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


@pytest.fixture(scope="session")
def python_page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page of the site in which the site's own runtime has started, as the worker starts it."""
    with browser.new_context(base_url=server.url) as context:
        page = context.new_page()
        # The site has it as a part of its worker.
        page.route("**/assets/js/python.js", lambda route: route.fulfill(path=DOCS / "assets" / "js" / "python.js"))
        page.goto("tools/")
        runtime = json.loads(MANIFEST.read_text())["base"]
        assert page.evaluate(START, [f"../assets/runtime/{runtime}/", DRIVER]) == ["snapshot", "emscripten"]
        yield page


@EVERY_TOOL
def test_every_path_has_the_same_outcome_in_the_browser(tool_id: str, python_page: Page) -> None:
    with ThreadPoolExecutor(1) as pool:
        ours = pool.submit(digests, tool_id)
        theirs = python_page.evaluate(DIGESTS, [tool_id, DAY, BATCH])
    differing = [number for number, (a, b) in enumerate(zip(ours.result(), theirs, strict=False)) if a != b]
    if differing:
        number = differing[0]
        mine = next(text for n, text in enumerate(batches(tool_id)) if n == number)
        other = python_page.evaluate(ONE_BATCH, [tool_id, DAY, BATCH, number])
        pytest.fail(f"{len(differing)} batches differ. The first path: {first_difference(mine, other)}")
    assert len(ours.result()) == len(theirs)


@walks.of("threshold-check")
def test_the_comparison_shows_the_first_path_that_differs() -> None:
    batch = next(batches("threshold-check"))
    assert first_difference(batch, batch) == ""
    lines = batch.split("\n")
    lines[7] = lines[7].replace("Strength.", "Firmness.", 1)
    shown = first_difference(batch, "\n".join(lines))
    assert shown.startswith(str(json.JSONDecoder().raw_decode(lines[7])[0]))
    assert "Strength." in shown
    assert "Firmness." in shown
    assert "249 in the browser" in first_difference(batch, "\n".join(batch.split("\n")[:-1]))


@walks.of("grant-or-contract")
def test_a_change_in_the_browser_alone_is_found(python_page: Page) -> None:
    """One word of one outcome, changed where the browser's Python keeps it."""
    before = python_page.evaluate(ONE_BATCH, ["grant-or-contract", DAY, BATCH, 0])
    ours = next(batches("grant-or-contract"))
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
    after = python_page.evaluate(ONE_BATCH, ["grant-or-contract", DAY, BATCH, 0])
    python_page.evaluate("python.runPython('grant_or_contract.TOOL = tool')")
    assert "headline='Other.'" in first_difference(ours, after)


READER = """
import json
from guide_logic.engine import values


def readings(texts):
    said = []
    for text in json.loads(texts):
        for name in ("money", "date", "months", "term", "dated_amounts", "words"):
            try:
                said.append(repr(getattr(values, f"take_{name}")(text)))
            except ValueError as error:
                said.append(f"{type(error).__name__}: {error}")
    return json.dumps(said)
"""

TYPED = [
    "about £600k", "£650k inc VAT", "£650k + VAT", ".5m", "£1b", "６６３，５４０", "\ufeff650k\u200e", "650k-700k", "٣٠٠٠٠",
    "1-Apr-2026", "Wednesday 1 April 2026", "Thursday 1 April 2026", "12–03–2026", "16 January 2026, 9:55am", "April 2026",
    "12/03/26", "2024/25", "two years", "3+1+1", "3 years + 2", "2+1+1 years", "12 weeks", "6+6", "2½ years",
    "12/03/26: 40000", "2024/25: £80,000", "12 March 2026: about £40k\n1 May 2026: 5", "1" * 61, "\U0001d7d9\U0001d7da",
]  # fmt: skip


@walks.of("light-touch")
def test_what_people_type_is_read_alike_in_the_browser(python_page: Page) -> None:
    here: dict[str, Any] = {}
    exec(READER, here)
    texts = json.dumps(TYPED)
    theirs = python_page.evaluate(
        "([reader, texts]) => { python.runPython(reader); return python.globals.get('readings')(texts); }",
        [READER, texts],
    )
    assert json.loads(theirs) == json.loads(here["readings"](texts))
