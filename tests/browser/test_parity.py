"""The same answer in CPython here and in Pyodide in a real browser.

Both run the same code, so a difference would lie in what it runs on. The paths looked at are those that together
give every answer and say every sentence of a tool, and one in twenty of the others: see ``walks.telling``. On each,
raw answers are read and decided on in the browser, and its whole outcome is compared by digest in batches; of a batch
that differs, the first path is shown.
"""

import hashlib
import json
from collections.abc import Iterator
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

from guide_logic.engine import interview
from guide_logic.decisions import TOOLS
from guide_logic.law import current


def outcomes(tool_id, today, paths):
    tool, law, day = TOOLS[tool_id], current(), date.fromisoformat(today)
    return "\\n".join(repr(interview.assess(tool, raw, law, day)) for raw in json.loads(paths))
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
async ([tool, today, batches]) => {
  const found = [];
  for (const paths of batches) {
    const text = python.globals.get("outcomes")(tool, today, paths);
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    found.push([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
  }
  return found;
}
"""

OUTCOMES = "([tool, today, paths]) => python.globals.get('outcomes')(tool, today, paths)"


def batches(tool_id: str) -> Iterator[tuple[str, str]]:
    """Raw answers of some paths, as JSON, and what this Python writes of their outcomes, a line each."""
    for batch in batched(walks.telling(tool_id), BATCH, strict=False):
        yield json.dumps([raw for raw, _ in batch]), "\n".join(repr(outcome) for _, outcome in batch)


def first_difference(paths: str, ours: str, theirs: str) -> str:
    """The first path that differs, and from where in its outcome. Empty where all are alike."""
    mine, other = ours.split("\n"), theirs.split("\n")
    for path, left, right in zip(json.loads(paths), mine, other, strict=False):
        if left != right:
            at = next(
                (i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b),
                min(len(left), len(right)),
            )
            return (
                f"{path}\n  here: …{left[max(0, at - 60) : at + 120]}\n  browser: …{right[max(0, at - 60) : at + 120]}"
            )
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
def test_the_same_answers_have_the_same_outcome_in_the_browser(tool_id: str, python_page: Page) -> None:
    ours = list(batches(tool_id))
    theirs = python_page.evaluate(DIGESTS, [tool_id, DAY, [paths for paths, _ in ours]])
    differing = [
        batch
        for batch, digest in zip(ours, theirs, strict=True)
        if hashlib.sha256(batch[1].encode()).hexdigest() != digest
    ]
    if differing:
        paths, mine = differing[0]
        other = python_page.evaluate(OUTCOMES, [tool_id, DAY, paths])
        pytest.fail(f"{len(differing)} batches differ. The first path: {first_difference(paths, mine, other)}")


@walks.of("threshold-check")
def test_the_comparison_shows_the_first_path_that_differs() -> None:
    paths, batch = next(batches("threshold-check"))
    assert first_difference(paths, batch, batch) == ""
    lines = batch.split("\n")
    lines[7] = lines[7].replace("Strength.", "Firmness.", 1)
    shown = first_difference(paths, batch, "\n".join(lines))
    assert shown.startswith(str(json.loads(paths)[7]))
    assert "Strength." in shown
    assert "Firmness." in shown
    assert f"{BATCH - 1} in the browser" in first_difference(paths, batch, "\n".join(batch.split("\n")[:-1]))


@walks.of("threshold-check")
def test_the_paths_compared_give_every_answer_and_every_outcome_that_any_path_has() -> None:
    """Far fewer of them."""
    told, all_paths = walks.telling("threshold-check"), walked("threshold-check")
    assert {answer for raw, _ in told for answer in raw.items()} == {a for raw, _ in all_paths for a in raw.items()}
    assert {outcome.headline for _, outcome in told} == {outcome.headline for _, outcome in all_paths}
    assert len(told) < len(all_paths) / 10


@walks.of("grant-or-contract")
def test_a_change_in_the_browser_alone_is_found(python_page: Page) -> None:
    """One word of one outcome, changed where the browser's Python keeps it."""
    paths, ours = next(batches("grant-or-contract"))
    assert python_page.evaluate(OUTCOMES, ["grant-or-contract", DAY, paths]) == ours
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
    after = python_page.evaluate(OUTCOMES, ["grant-or-contract", DAY, paths])
    python_page.evaluate("python.runPython('grant_or_contract.TOOL = tool')")
    assert "headline='Other.'" in first_difference(paths, ours, after)


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
