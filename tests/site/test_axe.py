"""axe finds nothing wrong on any page, in light and dark, on a narrow phone and on a desktop."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.site.built import built_pages
from tools.paths import DOCS, NODE_MODULES

AXE = (NODE_MODULES / "axe-core" / "axe.min.js").read_text("utf-8")
SCHEMES = ("light", "dark")
SIZES = {"320 px": (320, 640), "desktop": (1280, 800)}
SHARES = 16
"""Parts in which the pages are looked at, so that several workers can."""

COLOUR = re.compile(r"#[0-9a-f]{3,8}")
RULES = {"light": "", "dark": ", runOnly: ['color-contrast', 'link-in-text-block']"}
"""Both schemes have the same elements: in the second only the rules that look at colours are run."""


def violations(page: Page, url: str) -> Iterator[tuple[str, str]]:
    """Load the address once, run axe in each scheme at each size, and give each fault and where."""
    page.goto(url)
    page.evaluate(AXE)
    for scheme, size in product(SCHEMES, SIZES):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        width, height = SIZES[size]
        page.set_viewport_size({"width": width, "height": height})
        # Wait until the page is drawn in its new form.
        page.evaluate(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        result: dict[str, Any] = page.evaluate(
            f"axe.run(document, {{resultTypes: ['violations']{RULES[scheme]}}})"
        )
        for violation in result["violations"]:
            for node in violation["nodes"]:
                fault = (
                    f"{violation['id']}: {violation['help']}\n"
                    f"    {node['html'][:200]}\n    {node.get('failureSummary', '')}"
                )
                yield fault, f"{url} [{scheme}, {size}]"


def report(found: Iterable[tuple[str, str]]) -> str:
    """Each fault once, with the number of places that have it and the first of them."""
    places: dict[str, list[str]] = {}
    for fault, place in found:
        places.setdefault(fault, []).append(place)
    return "\n".join(f"{len(where)} times, {where[0]} {fault}" for fault, where in places.items())


@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_has_a_violation(site: Path, page: Page, share: int) -> None:
    pages = built_pages(site)[share::SHARES]
    found = [fault for built in pages for fault in violations(page, built.url)]
    assert not found, report(found)


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
    found = list(violations(page, "bad.html"))
    assert len(found) == 1
    fault, place = found[0]
    assert fault.startswith("color-contrast")
    assert place == "bad.html [dark, 320 px]"
