"""Measures the site's Python against stock Pyodide: `python -m tools.bench`, or `make bench`.

Both are the same pages from the same server in the same browser. They differ in the worker and
its files: ours, or stock Pyodide of the same version as it comes, with guide_logic as a plain
wheel. Runs alternate in a new random order each round, so that a slow moment of the machine
falls on both. Each run has a profile of its own (cold), then the same profile in a new browser
process (warm). Either time the browser is left alone first: once started, it has as much to do
for itself as for a page. Printed are medians; "ours / stock" is the median over the rounds of
the two in the same round.

`--browser firefox` or `webkit` measures the start alone there, cold and then opened again in the same browser.
`--slow 4` does so with all of a browser held to a quarter of one processor.
"""

import argparse
import contextlib
import functools
import itertools
import json
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from guide_logic.decisions import TOOLS
from guide_logic.engine import explore
from guide_logic.law import current
from guide_logic.show import render
from tools.browser import arguments, ensure_browser
from tools.drivers import BROWSERS, Drive
from tools.pages import speed
from tools.paths import BUILD, PYODIDE, ROOT, SITE, SOURCE
from tools.precompress import precompress
from tools.runtime import PYODIDE_FILES, build_wheel, read_manifest
from tools.serve import Server, Throttle, start_server
from tools.slow import SlowError, slowed

BENCH = BUILD / "bench"
STOCK_WORKER = ROOT / "tools" / "stock_worker.js"
STOCK_FILES = {
    **PYODIDE_FILES,
    "python_stdlib.zip": "python_stdlib.zip",
    "pyodide-lock.json": "pyodide-lock.json",
}

BARE_PAGE = "bench.html"
NOTES = "notes.js"
CHROMIUM = "chromium"
NAMES = {CHROMIUM: "Chromium", "firefox": "Firefox ESR", "webkit": "WebKitGTK"}
# Seconds in which a browser that is left alone does what it has to when started, writes its caches and collects its
# garbage, as many times over as it is slowed.
SETTLE = 4

TOOL = "threshold-check"
TODAY = date(2026, 1, 1)

# A page that does nothing but start the worker and ask.
BARE_HTML = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><script src="notes.js"></script><script type="module" src="bench.js"></script></head>
<body></body></html>
"""
BARE_SCRIPT = """\
const worker = new Worker(new URL("{worker}?runtime={runtime}", location), {{
  type: "module",
}});
worker.postMessage({{ id: "first", request: {request} }});
"""

# Notes when the worker says it is ready and when it first answers, on any page that starts one.
NOTE_MESSAGES = """
window.bench = { times: {} };
window.bench.answered = new Promise((resolve, reject) => {
  window.Worker = class extends Worker {
    constructor(...values) {
      super(...values);
      window.bench.worker = this;
      this.addEventListener("message", ({ data }) => {
        const { times } = window.bench;
        if (data.ready) times.ready ??= performance.now();
        if (data.failed) reject(new Error(JSON.stringify(data.failed)));
        if (data.reply !== undefined) {
          times.answer ??= performance.now();
          resolve(times);
        }
      });
    }
  };
});
"""

# Asks for decisions one after another and gives the milliseconds of each.
ASK = """
async ([request, times]) => {
  const { worker } = window.bench;
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


# Follows one link to an answer and then another, and gives the milliseconds until each is drawn.
SHOW = """
async ([one, other, times]) => {
  const taken = [];
  for (let i = 0; i < times; i += 1) {
    const shown = new Promise((resolve) => document.addEventListener("tool:shown", resolve, { once: true }));
    const began = performance.now();
    location.hash = i % 2 ? one : other;
    await shown;
    await new Promise(requestAnimationFrame);
    taken.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 500)); // what would change it is told meanwhile
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

    def median(self, name: str) -> float:
        return statistics.median(self.figures[name])

    def part_of(self, other: "Runs", name: str) -> str:
        """The median over the rounds of this figure as a part of the other's, or nothing."""
        pairs = zip(self.figures[name], other.figures[name], strict=True)
        parts = [mine / theirs for mine, theirs in pairs if theirs]
        return f"{statistics.median(parts):.2f}" if parts else ""


def decision() -> tuple[str, str, str]:
    """A whole set of answers to ask for: the request for it, and the link's part after the #; that of another."""
    tool = TOOLS[TOOL]
    paths = itertools.islice(explore.paths(tool, current(), TODAY), 500)
    longest = sorted(paths, key=len)[-2:]
    other, fragment = (render.fragment(tool, raw) for raw in longest)
    request = {
        "op": "open",
        "tool": TOOL,
        "fragment": fragment,
        "today": TODAY.isoformat(),
        "root": "../../",
        "prefix": "",
    }
    return json.dumps(request), fragment, other


def make_sites(request: str, page: str) -> dict[str, Path]:
    """Make the two sites to compare, under build/bench: `ours` and `stock`. Their bare page and `page` note times."""
    shutil.rmtree(BENCH, ignore_errors=True)
    runtime = str(read_manifest()["base"])
    (built,) = (path.relative_to(SITE).as_posix() for path in SITE.glob("assets/built/worker.*.js"))
    sites = {name: BENCH / name for name in ("ours", "stock")}
    for site in sites.values():
        shutil.copytree(SITE, site)
        (site / BARE_PAGE).write_text(BARE_HTML)
        (site / NOTES).write_text(NOTE_MESSAGES)
        html, root = site / page / "index.html", "../" * (page.count("/") + 1)
        noting = html.read_text("utf-8").replace("</title>", f'</title><script src="{root}{NOTES}"></script>', 1)
        html.write_text(noting, "utf-8")
        script = BARE_SCRIPT.format(worker=built, runtime=runtime, request=json.dumps(request))
        (site / "bench.js").write_text(script)

    stock = sites["stock"]
    for old in stock.glob(f"{built}*"):
        old.unlink()
    shutil.rmtree(stock / "assets" / "runtime")
    folder = stock / "assets" / "runtime" / "stock"
    folder.mkdir(parents=True)
    for name, here in STOCK_FILES.items():
        shutil.copyfile(PYODIDE / name, folder / here)
    with tempfile.TemporaryDirectory() as temporary:
        wheel = build_wheel(SOURCE, Path(temporary))
        shutil.copyfile(wheel, folder / wheel.name)
    worker = STOCK_WORKER.read_text().replace("guide_logic.whl", wheel.name)
    (stock / built).write_text(worker)
    for site in sites.values():
        precompress(site)
    return sites


def measure(
    open_browser: Callable[[str], BrowserContext],
    servers: Mapping[str, Server],
    pages: Mapping[str, str],
    results: Mapping[str, Runs],
    also: Callable[[BrowserContext, str, Runs], None],
    settle: float,
) -> None:
    """One round in Chromium: each of the two, on each page, cold and then warm, and what is `also` measured when warm."""
    for name, page in in_random_order(servers, pages):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            for visit in ("cold", "warm"):
                context = open_browser(profile)
                try:
                    time.sleep(settle)
                    servers[name].log.clear()
                    label = f"{page} {visit}"
                    visit_page(context, servers[name].url + pages[page], label, results[name])
                    results[name].add(f"{label} bytes", servers[name].bytes_sent())
                    if visit == "warm":
                        also(context, page, results[name])
                    if visit == "cold":
                        time.sleep(settle)
                finally:
                    context.close()


def measure_elsewhere(
    start: Callable[[], AbstractContextManager[Drive]],
    servers: Mapping[str, Server],
    pages: Mapping[str, str],
    results: Mapping[str, Runs],
    settle: float,
) -> None:
    """One round in another browser: each of the two, on each page, cold and then again in the same browser."""
    for name, page in in_random_order(servers, pages):
        with start() as drive:
            time.sleep(settle)
            for visit in ("cold", "again"):
                drive.open(servers[name].url + pages[page])
                times = drive.until("return window.bench?.times.answer && window.bench.times")
                for what in ("ready", "answer"):
                    results[name].add(f"{page} {visit} {what}", times[what])
                time.sleep(settle)


def in_random_order(servers: Iterable[str], pages: Iterable[str]) -> list[tuple[str, str]]:
    """Each of the two with each page."""
    runs = list(itertools.product(servers, pages))
    random.shuffle(runs)
    return runs


def visit_page(context: BrowserContext, url: str, label: str, runs: Runs) -> None:
    """Open the page, wait for its first answer, and note when it came."""
    page = context.pages[0]
    page.set_default_timeout(300_000)
    page.goto(url)
    times = page.evaluate("window.bench.answered")
    runs.add(f"{label} ready", times["ready"])
    runs.add(f"{label} answer", times["answer"])


def ask(context: BrowserContext, label: str, request: str, runs: Runs) -> None:
    """Ask for decisions, and note what each takes and what memory the page then has."""
    page = context.pages[0]
    page.evaluate(ASK, [request, 20])  # the first ones are slower
    runs.add(f"{label} decision", statistics.median(page.evaluate(ASK, [request, 100])))
    time.sleep(SETTLE)
    memory = renderer_memory(context)
    if memory is not None:
        runs.add(f"{label} memory", memory)


def show(context: BrowserContext, label: str, fragments: tuple[str, str], runs: Runs) -> None:
    """Follow links to answers, and note how long each takes to be drawn."""
    runs.add(f"{label} shown", statistics.median(context.pages[0].evaluate(SHOW, [*fragments, 20])))


def renderer_memory(context: BrowserContext) -> float | None:
    """Megabytes (PSS) of the page's renderer process, or None where the system cannot tell.

    Of the browser's renderers the page's is the largest: the rest are spare and empty.
    """
    assert context.browser
    session = context.browser.new_browser_cdp_session()
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


FIGURES = (
    ("opening to ready, cold, ms", "cold ready", "{:,.0f}"),
    ("opening to first answer, cold, ms", "cold answer", "{:,.0f}"),
    ("opening to ready, warm, ms", "warm ready", "{:,.0f}"),
    ("opening to first answer, warm, ms", "warm answer", "{:,.0f}"),
    ("opened again to ready, ms", "again ready", "{:,.0f}"),
    ("opened again to first answer, ms", "again answer", "{:,.0f}"),
    ("bytes sent, cold", "cold bytes", "{:,.0f}"),
    ("bytes sent, warm", "warm bytes", "{:,.0f}"),
    ("one answer in the worker, ms", "decision", "{:.2f}"),
    ("from following a link to the answer on the screen, ms", "shown", "{:.0f}"),
    ("memory of the page’s process, PSS, MB", "memory", "{:.0f}"),
)
"""What is measured: in words, by the name under which runs hold it, and how it is written."""


def measured(ours: Runs, stock: Runs, pages: Iterable[str]) -> list[tuple[str, ...]]:
    """The medians, a row for each figure: its name, ours, stock's, and ours as a part of stock's."""
    rows: list[tuple[str, ...]] = []
    for page in pages:
        for what, name, form in FIGURES:
            key = f"{page} {name}"
            if key in ours.figures and key in stock.figures:
                values = (form.format(ours.median(key)), form.format(stock.median(key)))
                rows.append((f"{page}: {what}", *values, ours.part_of(stock, key)))
    return rows


def main() -> None:
    """Measure, print each round's progress to stderr and the table to stdout."""
    parser = argparse.ArgumentParser(description="Measure the site's Python against stock Pyodide.")
    parser.add_argument("--rounds", type=int, default=7, help="default: %(default)s")
    parser.add_argument("--browser", choices=(CHROMIUM, *BROWSERS), default=CHROMIUM, help="default: %(default)s")
    parser.add_argument(
        "--slow", type=int, default=1, metavar="TIMES", help="with a part of one processor: 4, a quarter"
    )
    parser.add_argument("--throttle", metavar="MBIT,MS", help="over a slow line, such as 20,40")
    parser.add_argument(
        "--keep", metavar="WORDS", help="keep the run for the page about speed, with words on the machine"
    )
    given = parser.parse_args()
    try:
        throttle = Throttle.parse(given.throttle) if given.throttle else None
    except ValueError as error:
        sys.exit(str(error))
    if given.rounds < 1 or given.slow < 1:
        sys.exit("--rounds and --slow must be 1 or more.")

    request, fragment, other = decision()
    sites = make_sites(request, f"tools/{TOOL}")
    pages = {"bare page": BARE_PAGE, "tool page": f"tools/{TOOL}/#{fragment}"}
    results = {name: Runs() for name in sites}

    def also(context: BrowserContext, page: str, runs: Runs) -> None:
        if given.slow == 1:
            ask(context, page, request, runs)
            if "#" in pages[page]:
                show(context, page, (fragment, other), runs)

    with contextlib.ExitStack() as stack:
        servers = {name: stack.enter_context(start_server(site, throttle=throttle)) for name, site in sites.items()}
        try:
            slow = stack.enter_context(slowed(given.slow))
        except SlowError as error:
            sys.exit(str(error))
        settle = SETTLE * given.slow
        if given.browser == CHROMIUM:
            launch = stack.enter_context(sync_playwright()).chromium.launch_persistent_context
            program = slow(str(ensure_browser(shell=False)))
            opened = functools.partial(launch, executable_path=program, args=arguments(), timeout=300_000)
            round_of = functools.partial(measure, opened, servers, pages, results, also, settle)
        else:
            start = functools.partial(BROWSERS[given.browser], slow)
            round_of = functools.partial(measure_elsewhere, start, servers, pages, results, settle)
        for number in range(1, given.rounds + 1):
            round_of()
            print(f"round {number} of {given.rounds}", file=sys.stderr, flush=True)
    line = f"{given.throttle} (Mbit/s, ms)" if throttle else "loopback"
    where = NAMES[given.browser] + (f", with 1/{given.slow} of one processor" if given.slow > 1 else "")
    rows = measured(results["ours"], results["stock"], pages)
    print(f"Medians of {given.rounds} interleaved rounds, {where}, {line}.\n")
    print(speed.table(rows))
    if given.keep:
        place = speed.LAST_RUN if where == NAMES[CHROMIUM] else speed.ELSEWHERE / f"{given.browser}-{given.slow}.json"
        speed.keep(place, rows, rounds=given.rounds, on=given.keep, line=line, where=where)


if __name__ == "__main__":
    main()
