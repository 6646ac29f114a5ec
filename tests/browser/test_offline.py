"""What has been seen works without a network, and files of two releases never meet."""

import fnmatch
import json
import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.steps import ABOVE, ABOVE_HEADLINE, open_tool, shows_outcome, tool
from tools.offline import MANIFEST, WORKER, write_worker
from tools.serve import Server, start_server

LONG = 60_000
KEPT = "caches.keys().then(async names => (await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(({url}) => url)))).flat())"


@pytest.fixture
def copy(site: Path, tmp_path: Path) -> Path:
    """A copy of the site that may be changed: its files are links to the site's, so one is replaced and never edited."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder, copy_function=os.link, ignore=shutil.ignore_patterns("go", "*.gz"))
    return folder


@pytest.fixture
def host(copy: Path) -> Iterator[Server]:
    """The copy under a path, on a server that can be stopped."""
    with start_server(copy, prefix="/guide/") as server:
        yield server


@pytest.fixture
def reader(browser: Browser, host: Server) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=host.url, service_workers="allow")
    context.set_default_timeout(LONG)
    yield context
    context.close()


def kept(page: Page) -> list[str]:
    """The addresses in the site that are kept."""
    return [url.partition("/guide/")[2] for url in page.evaluate(KEPT)]


def wait_for_kept(page: Page, path: str) -> None:
    """Wait till a file is kept: its address in the site, or a pattern of it."""
    end = time.monotonic() + LONG / 1000
    while not fnmatch.filter(kept(page), path):
        assert time.monotonic() < end, f"{path} is not kept"
        page.wait_for_timeout(100)


def replace(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, "utf-8")


def deploy(folder: Path) -> list[str]:
    """Put another release in the copy's place: its page says so, and its scripts have other names.

    Returns the names of the scripts that are there no more.
    """
    built = folder / "assets" / "built"
    (page,), (worker,) = built.glob("page.*.js"), built.glob("worker.*.js")
    worker.rename(built / "worker.another.js")
    script = page.read_text("utf-8").replace(worker.name, "worker.another.js")
    (built / "page.another.js").write_text(script + "document.documentElement.dataset.release='another';", "utf-8")
    page.unlink()
    for path in folder.rglob("*.html"):
        html = path.read_text("utf-8")
        if page.name in html:
            replace(path, html.replace(page.name, "page.another.js"))
    for path in [*folder.rglob("*.br")]:
        path.unlink()
    (folder / WORKER).unlink()
    write_worker(folder)
    return [page.name, worker.name]


def test_pages_seen_and_tools_work_without_a_network(reader: BrowserContext, host: Server) -> None:
    page = reader.new_page()
    page.goto("guide/resourcing/thresholds/")
    wait_for_kept(page, "guide/resourcing/thresholds/")
    shows_outcome(open_tool(page, ABOVE), ABOVE_HEADLINE)
    wait_for_kept(page, "assets/runtime/*/pyodide.asm.wasm")
    wait_for_kept(page, "assets/vendor/qrcode.js")

    reader.set_offline(True)
    page.goto("guide/resourcing/thresholds/")
    expect(page.locator("h1")).to_contain_text("thresholds", ignore_case=True)
    shows_outcome(open_tool(page, ABOVE), ABOVE_HEADLINE)
    page.goto("tools/grant-or-contract/")  # never opened, but a tool
    expect(page.get_by_role("button", name="Continue")).to_be_enabled()
    page.goto("law/changes/")  # neither seen nor saved
    expect(page.get_by_role("heading", name="If a page is missing")).to_be_visible()


def test_the_whole_guide_is_saved_on_demand(reader: BrowserContext, host: Server) -> None:
    page = reader.new_page()
    page.goto("about/offline/")
    page.get_by_role("button", name="Save the whole guide for offline").click()
    expect(page.get_by_text(re.compile(r"^[\d.]+ of [\d.]+ MB saved\.$"))).to_be_visible()
    expect(page.locator(".offline-save [role='status']")).to_have_text("The whole guide is saved.", timeout=LONG)
    reader.set_offline(True)
    page.goto("law/changes/")
    expect(page.locator("h1")).to_be_visible()
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Words to search for").fill("standstill")
    expect(page.locator(".search-results a").first).to_contain_text("tandstill")


def test_a_new_release_under_an_open_page_waits_and_never_mixes(
    reader: BrowserContext, host: Server, copy: Path
) -> None:
    page = reader.new_page()
    page.goto("tools/threshold-check/")
    choice = page.locator(".tool-form input[type='radio']").first
    choice.check(force=True)
    wait_for_kept(page, "tools/threshold-check/")
    old = deploy(copy)
    page.evaluate("navigator.serviceWorker.ready.then(registration => registration.update()).then(() => true)")

    load = page.get_by_role("button", name="Load it")
    expect(load).to_be_visible(timeout=LONG)
    expect(choice).to_be_checked()  # nothing was taken from the reader
    for name in old:  # the open page has its own scripts, which the server has no more
        assert page.evaluate(f"fetch('../../assets/built/{name}').then(reply => reply.status)") == 200
    page.evaluate(f"location.hash = {ABOVE!r}")
    shows_outcome(tool(page, "threshold-check"), ABOVE_HEADLINE)
    assert page.locator("html").get_attribute("data-release") is None

    load.click()
    expect(page.locator("html")).to_have_attribute("data-release", "another", timeout=LONG)
    shows_outcome(tool(page, "threshold-check"), ABOVE_HEADLINE)  # the answers stand in the address
    expect(load).to_be_hidden()
    scripts = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert not [address for address in scripts if address.endswith(tuple(old))]


def test_a_file_that_is_not_of_this_release_is_not_kept(reader: BrowserContext, host: Server, copy: Path) -> None:
    page = reader.new_page()
    changed = copy / "law" / "changes" / "index.html"
    html = changed.read_text("utf-8")
    replace(changed, html.replace("<h1", "<h1 data-changed"))
    changed.with_name("index.html.br").unlink()
    page.goto("law/changes/")
    wait_for_kept(page, "tools/threshold-check/")
    page.goto("law/changes/")  # through the worker
    expect(page.locator("h1[data-changed]")).to_be_visible()
    page.goto("myths/")
    wait_for_kept(page, "myths/")
    assert "law/changes/" not in kept(page)


def test_the_manifest_makes_the_site_installable(site: Path) -> None:
    manifest = json.loads((site / MANIFEST).read_text("utf-8"))
    assert {"name", "short_name", "icons", "start_url", "display"} <= manifest.keys()
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}
    for icon in manifest["icons"]:
        assert (site / icon["src"]).is_file()
    assert '<link rel="manifest" href="manifest.webmanifest">' in (site / "index.html").read_text("utf-8")
