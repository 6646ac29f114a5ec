"""Measures the site's Python against stock Pyodide: `python -m tools.bench`, or `make bench`.

Both are the same pages from the same server in the same browser. They differ in the worker and
its files: ours, or stock Pyodide of the same version as it comes, with guide_logic as a plain
wheel. Runs alternate in a new random order each round, so that a slow moment of the machine
falls on both. Each run has a profile of its own (cold), then the same profile in a new browser
process (warm). Printed are medians.
"""

import argparse
import json
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from tools.browser import arguments, ensure_browser
from tools.build import build, is_stale
from tools.paths import BUILD, PYODIDE, ROOT, SITE, SOURCE
from tools.precompress import precompress
from tools.runtime import PYODIDE_FILES, build_wheel, read_manifest
from tools.serve import Server, Throttle, start_server

BENCH = BUILD / "bench"
STOCK_WORKER = ROOT / "tools" / "stock_worker.js"
STOCK_FILES = (*PYODIDE_FILES, "python_stdlib.zip", "pyodide-lock.json")
WORKER = Path("assets", "js", "worker.js")

BARE_PAGE = "bench.html"
TOOL_PAGE = "tools/threshold-check/"

# A page that does nothing but start the worker and ask.
BARE_HTML = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><script type="module" src="bench.js"></script></head>
<body></body></html>
"""
BARE_SCRIPT = """\
const worker = new Worker(new URL("assets/js/worker.js?runtime={runtime}", location), {{
  type: "module",
}});
worker.postMessage({{ id: "first", request: {request} }});
"""

# Notes when the worker says it is ready and first answers, on any page that starts one.
NOTE_MESSAGES = """
window.noted = {};
window.Worker = class extends Worker {
  constructor(...values) {
    super(...values);
    window.noted.worker = this;
    this.addEventListener("message", ({ data }) => {
      const now = performance.now();
      if (data.ready) window.noted.ready ??= now;
      if (data.reply !== undefined) window.noted.answer ??= now;
      if (data.failed) window.noted.failed = JSON.stringify(data.failed);
    });
  }
};
"""

# Asks for decisions one after another and gives the milliseconds of each.
ASK = """
async ([request, times]) => {
  const { worker } = window.noted;
  const taken = [];
  for (let i = 0; i < times; i += 1) {
    const began = performance.now();
    await new Promise((resolve, reject) => {
      const id = `bench ${i}`;
      worker.addEventListener("message", function heard(event) {
        if (event.data.id !== id) return;
        event.stopImmediatePropagation();
        worker.removeEventListener("message", heard);
        event.data.failed ? reject(new Error(event.data.failed.message)) : resolve();
      });
      worker.postMessage({ id, request });
    });
    taken.push(performance.now() - began);
  }
  return taken;
}
"""


@dataclass(slots=True)
class Runs:
    """Every figure measured for one of the two, by name."""

    figures: dict[str, list[float]] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        self.figures.setdefault(name, []).append(value)

    def median(self, name: str) -> float | None:
        values = self.figures.get(name)
        return statistics.median(values) if values else None


def make_sites(request: str) -> dict[str, Path]:
    """Make the two sites to compare, under build/bench: `ours` and `stock`."""
    shutil.rmtree(BENCH, ignore_errors=True)
    runtime = str(read_manifest()["base"])
    sites = {name: BENCH / name for name in ("ours", "stock")}
    for site in sites.values():
        shutil.copytree(SITE, site)
        (site / BARE_PAGE).write_text(BARE_HTML)
        script = BARE_SCRIPT.format(runtime=runtime, request=json.dumps(request))
        (site / "bench.js").write_text(script)

    stock = sites["stock"]
    for old in stock.glob(f"{WORKER}*"):
        old.unlink()
    shutil.rmtree(stock / "assets" / "runtime")
    folder = stock / "assets" / "runtime" / "stock"
    folder.mkdir(parents=True)
    for name in STOCK_FILES:
        shutil.copyfile(PYODIDE / name, folder / name)
    with tempfile.TemporaryDirectory() as temporary:
        wheel = build_wheel(SOURCE, Path(temporary))
        shutil.copyfile(wheel, folder / wheel.name)
    worker = STOCK_WORKER.read_text().replace("guide_logic.whl", wheel.name)
    (stock / WORKER).write_text(worker)
    for site in sites.values():
        precompress(site)
    return sites


def measure(
    playwright: Playwright, servers: Mapping[str, Server], pages: Iterable[str], *, decision: str
) -> dict[str, Runs]:
    """One round: each of the two, on each page, cold and then warm."""
    results = {name: Runs() for name in servers}
    runs = [(name, page) for name in servers for page in pages]
    random.shuffle(runs)
    for name, page in runs:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            for visit in ("cold", "warm"):
                context = playwright.chromium.launch_persistent_context(
                    profile, executable_path=str(ensure_browser()), args=arguments()
                )
                try:
                    visit_page(context, servers[name], page, visit, decision, results[name])
                    if visit == "cold":
                        time.sleep(2)  # the browser writes its caches when it is idle
                finally:
                    context.close()
    return results


def visit_page(
    context: BrowserContext, server: Server, path: str, visit: str, decision: str, runs: Runs
) -> None:
    """Open the page, wait for its first answer, and note the figures."""
    page = context.pages[0]
    page.set_default_timeout(120_000)
    page.add_init_script(NOTE_MESSAGES)
    server.log.clear()
    page.goto(server.url + path)
    page.wait_for_function("window.noted.answer || window.noted.failed")
    noted = page.evaluate("({...window.noted, worker: undefined})")
    if "failed" in noted:
        sys.exit(f"{server.url}{path} failed: {noted['failed']}")
    runs.add(f"{path} {visit} ready", noted["ready"])
    runs.add(f"{path} {visit} answer", noted["answer"])
    runs.add(f"{path} {visit} bytes", server.bytes_sent())
    if visit == "warm":
        page.evaluate(ASK, [decision, 20])
        for taken in page.evaluate(ASK, [decision, 100]):
            runs.add(f"{path} decision", taken)
        time.sleep(1)
        memory = renderer_memory(context)
        if memory is not None:
            runs.add(f"{path} memory", memory)


def renderer_memory(context: BrowserContext) -> float | None:
    """Megabytes (PSS) of the page's renderer process, or None where the system cannot tell.

    Of the browser's renderers the page's is the largest: the rest are spare and empty.
    """
    session = context.new_cdp_session(context.pages[0])
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    sizes = [_pss(process["id"]) for process in found if process["type"] == "renderer"]
    known = [size for size in sizes if size is not None]
    return max(known) if known else None


def _pss(process: int) -> float | None:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return None
    kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes / 1000


def table(results: Mapping[str, Runs], pages: Iterable[str]) -> str:
    """The medians as a Markdown table, ours beside stock's, and ours as a part of stock's."""
    rows = [("Figure", "Ours", "Stock", "Ours / stock"), ("---", "---:", "---:", "---:")]
    for page in pages:
        place = "bare page" if page == BARE_PAGE else page
        for what, name, form in (
            ("opening to ready, cold, ms", "cold ready", "{:,.0f}"),
            ("opening to first answer, cold, ms", "cold answer", "{:,.0f}"),
            ("opening to ready, warm, ms", "warm ready", "{:,.0f}"),
            ("opening to first answer, warm, ms", "warm answer", "{:,.0f}"),
            ("bytes sent, cold", "cold bytes", "{:,.0f}"),
            ("bytes sent, warm", "warm bytes", "{:,.0f}"),
            ("one decision, ms", "decision", "{:.2f}"),
            ("memory of the page's process, PSS, MB", "memory", "{:.0f}"),
        ):
            ours, stock = (results[key].median(f"{page} {name}") for key in ("ours", "stock"))
            if ours is None or stock is None:
                rows.append((f"{place}: {what}", "not measured here", "not measured here", ""))
            else:
                ratio = f"{ours / stock:.2f}" if stock else ""
                rows.append((f"{place}: {what}", form.format(ours), form.format(stock), ratio))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
