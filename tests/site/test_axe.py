"""axe finds nothing wrong on any page, in light and dark, on a narrow phone and on a desktop.

Every page is looked at in light on a desktop: what it says, names and nests is its own. On a narrow phone the rules
that look at sizes are run of it. Colours come from the style sheets: in the other schemes and sizes they are looked
at on one page of each kind, and on every element that looks different, gathered from all pages (looks.py).
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
PLACES = ("scrollable-region-focusable",)
"""The rule that looks at what fits."""

type Look = tuple[Scheme, str, tuple[str, ...]]
"""A scheme, a size and the rules to run, or none for all that axe runs of itself."""
WHOLE: Look = ("light", "desktop", ())
NARROW: Look = ("light", "320 px", PLACES)
OF_COLOURS: tuple[Look, ...] = (
    ("light", "320 px", COLOURS),
    ("dark", "320 px", COLOURS),
    ("dark", "desktop", COLOURS),
)
OF_A_KIND: tuple[Look, ...] = (WHOLE, NARROW, ("light", "320 px", ()), *OF_COLOURS[1:])
SHARES = 16
"""Parts in which the pages are looked at, so that several workers can."""

COLOUR = re.compile(r"#[0-9a-f]{3,8}")


def violations(page: Page, url: str, wanted: Iterable[Look]) -> Iterator[tuple[str, str]]:
    """Load the address once, run axe in each wanted look, and give each fault and where."""
    page.goto(url)
    page.evaluate(AXE)
    for look in wanted:
        yield from found_in(page, url, look)


def found_in(page: Page, place: str, look: Look) -> Iterator[tuple[str, str]]:
    """Run axe on the page as it is now, in this look, and give each fault and where."""
    scheme, size, rules = look
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    # Wait until the page is drawn in its new form.
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    result: list[dict[str, Any]] = page.evaluate(
        "options => axe.run(document, options).then(result => result.violations)", options
    )
    for violation in result:
        for node in violation["nodes"]:
            fault = (
                f"{violation['id']}: {violation['help']}\n    {node['html'][:200]}\n    {node.get('failureSummary', '')}"
            )
            yield fault, f"{place} [{scheme}, {size}]"


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
    with start_server(site, prefix="/some/where/") as server:
        page = open_page(base_url=server.url)
        for built in built_pages(site)[share::SHARES]:
            if built.path == "404.html":  # sent for any path, so its links start at the root
                continue
            found += violations(page, built.url, OF_A_KIND if built.url in kinds else (WHOLE, NARROW))
            assert page.evaluate("localStorage.length + sessionStorage.length") == 0, built.path
        assert page.context.cookies() == []
    assert not found, report(found)


def test_the_page_for_a_missing_address_has_no_violation(page: Page) -> None:
    found = list(violations(page, "404.html", OF_A_KIND))
    assert not found, report(found)


@pytest.mark.parametrize("look", OF_COLOURS, ids=lambda look: f"{look[0]}, {look[1]}")
def test_no_element_that_looks_different_has_a_faint_colour(site: Path, page: Page, look: Look) -> None:
    open_frame(page, site)
    page.evaluate(AXE)
    found: list[tuple[str, str]] = []
    for path, body in gathered(site):
        put_in(page, body)
        found += found_in(page, path, look)
    assert not found, report(found)


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
    found = list(violations(page, "bad.html", (WHOLE, *OF_COLOURS)))
    assert len(found) == 1
    fault, place = found[0]
    assert fault.startswith("color-contrast")
    assert place == "bad.html [dark, 320 px]"
