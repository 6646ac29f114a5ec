"""axe finds nothing wrong on any page, in light and dark, on a narrow phone and on a desktop.

Every page is looked at in both sizes: what it says, names and nests is its own. Colours come from the style sheets:
they are looked at, in both schemes and sizes, on one page of each kind, and on every element that looks different,
gathered from all pages (looks.py).
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from tests.conftest import OpenPage
from tests.site.built import built_pages
from tests.site.frame import open_frame, put_in
from tests.site.looks import gathered, only_new
from tests.site.test_widths import KINDS
from tools.paths import DOCS, NODE_MODULES
from tools.serve import start_server

AXE = (NODE_MODULES / "axe-core" / "axe.min.js").read_text("utf-8")
type Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
SIZES = {"320 px": (320, 640), "desktop": (1280, 800)}
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that look at colours."""

type Look = tuple[Scheme, str, dict[str, Any]]
"""A scheme, a size, and options of axe that say which rules to run: without any, all."""
ONLY_COLOURS = {"runOnly": list(COLOURS)}
BUT_COLOURS = {"rules": {rule: {"enabled": False} for rule in COLOURS}}
OF_EACH: tuple[Look, ...] = (
    ("light", "desktop", BUT_COLOURS),
    ("light", "320 px", BUT_COLOURS),
)
OF_A_KIND: tuple[Look, ...] = (
    ("light", "desktop", {}),
    ("light", "320 px", {}),
    ("dark", "320 px", ONLY_COLOURS),
    ("dark", "desktop", ONLY_COLOURS),
)
SHARES = 16
"""Parts in which the pages are looked at, so that several workers can."""

COLOUR = re.compile(r"#[0-9a-f]{3,8}")


def violations(page: Page, url: str, wanted: Iterable[Look]) -> Iterator[tuple[str, str]]:
    """Load the address once, run axe in each wanted look, and give each fault and where."""
    page.goto(url)
    page.evaluate(AXE)
    for scheme, size, options in wanted:
        show_in(page, scheme, size)
        for fault in faults(page, options):
            yield fault, f"{url} [{scheme}, {size}]"


def show_in(page: Page, scheme: Scheme, size: str) -> None:
    """Show the page in this scheme and size, and wait until it is drawn so."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def faults(page: Page, options: dict[str, Any]) -> Iterator[str]:
    """Run axe on the page as it is now."""
    found: list[dict[str, Any]] = page.evaluate(
        "options => axe.run(document, options).then(result => result.violations)",
        {"resultTypes": ["violations"], **options},
    )
    for violation in found:
        for node in violation["nodes"]:
            where = f"    {node['html'][:200]}\n    {node.get('failureSummary', '')}"
            yield f"{violation['id']}: {violation['help']}\n{where}"


def report(found: Iterable[tuple[str, str]]) -> str:
    """Each fault once, with the number of places that have it and the first of them."""
    places: dict[str, list[str]] = {}
    for fault, place in found:
        places.setdefault(fault, []).append(place)
    return "\n".join(f"{len(where)} times, {where[0]} {fault}" for fault, where in places.items())


@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_has_a_violation_or_stores_anything(site: Path, open_page: OpenPage, share: int) -> None:
    """With the site under a path. The fixture fails the test on any error and on any request that leaves the site.

    test_widths.py and test_shift.py open each kind of page with the site at the root.
    """
    kinds = set(KINDS.values())
    found: list[tuple[str, str]] = []
    shown: dict[str, dict[str, str]] = {size: {} for size in SIZES}
    with start_server(site, prefix="/some/where/") as server:
        page = open_page(base_url=server.url)
        for number, built in enumerate(built_pages(site)[share::SHARES]):
            if built.path == "404.html":  # sent for any path, so its links start at the root
                continue
            if built.url in kinds:
                found += violations(page, built.url, OF_A_KIND)
            else:
                page.goto(built.url)
                # Every other page is loaded in the size that the one before was left in, and so drawn once less.
                for scheme, size, _ in OF_EACH[:: -1 if number % 2 else 1]:
                    show_in(page, scheme, size)
                    shown[size][page.url] = page.evaluate("document.documentElement.outerHTML")
            assert page.evaluate("localStorage.length + sessionStorage.length") == 0, built.path
        assert page.context.cookies() == []
        # As its scripts have left it, each is put into one page: there axe has started, and takes a third of the time.
        frame = open_page(base_url=server.url)
        open_frame(frame, site)
        frame.evaluate(AXE)
        for scheme, size, options in OF_EACH:
            show_in(frame, scheme, size)
            for url, source in shown[size].items():
                put_in(frame, source, url)
                found += [(fault, f"{url} [{scheme}, {size}]") for fault in faults(frame, options)]
    assert not found, report(found)


def test_the_page_for_a_missing_address_has_no_violation(page: Page) -> None:
    found = list(violations(page, "404.html", OF_A_KIND))
    assert not found, report(found)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_that_looks_different_has_a_faint_colour(site: Path, page: Page, scheme: Scheme, size: str) -> None:
    open_frame(page, site)
    page.evaluate(AXE)
    show_in(page, scheme, size)
    found: list[tuple[str, str]] = []
    for path, body in gathered(site):
        put_in(page, body)
        found += [(fault, path) for fault in faults(page, ONLY_COLOURS)]
    assert not found, report(found)


def test_a_faint_colour_is_found_in_what_is_put_in(site: Path, page: Page) -> None:
    open_frame(page, site)
    page.evaluate(AXE)
    show_in(page, "dark", "320 px")
    put_in(page, "<body><p>Clear</p><p id=faint>Faint in dark</p></body>")
    page.evaluate("faint.style.color = '#444'")  # the policy forbids styles that stand in a page
    (fault,) = faults(page, ONLY_COLOURS)
    assert "Faint in dark" in fault


@pytest.mark.parametrize(
    ("page", "is_new"),
    [
        ("<p>Other words</p>", False),
        ('<p class="note">Words</p>', True),
        ("<section><p>Words</p></section>", True),
        ("<p hidden>Words</p>", True),
        ('<p style="color: red">Words</p>', True),
    ],
)
def test_a_look_is_new_where_a_style_sheet_can_tell_it(page: str, is_new: bool) -> None:
    seen: set[int] = set()
    first = "<body><main><p>Words</p></main></body>"
    assert only_new(first, ["hidden"], seen) == first
    found = only_new(f"<body><main><p>Words</p>{page}</main></body>", ["hidden"], seen)
    assert found == (f"<body><main>{page}</main></body>" if is_new else "")


def test_the_dark_scheme_changes_colours_alone() -> None:
    """So that one scheme is enough for every rule that looks at no colour."""
    css = re.sub(r"/\*.*?\*/", "", (DOCS / "assets" / "css" / "dark.css").read_text("utf-8"), flags=re.S)
    declared = re.findall(r"([\w-]+):\s*([^;{}]+);", css)
    assert declared
    for name, value in declared:
        assert name == "color-scheme" or (name.startswith("--") and COLOUR.fullmatch(value)), name


def test_the_check_finds_what_only_one_scheme_at_one_size_shows(page: Page) -> None:
    content = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><style>'
        "@media (prefers-color-scheme: dark) and (max-width: 400px) { p { color: #ddd } }</style>"
        "</head><body><main><h1>Test</h1><p>Text</p></main></body></html>"
    )
    page.route("**/bad.html", lambda route: route.fulfill(body=content, content_type="text/html"))
    found = list(violations(page, "bad.html", OF_A_KIND))
    assert len(found) == 1
    fault, place = found[0]
    assert fault.startswith("color-contrast")
    assert place == "bad.html [dark, 320 px]"
