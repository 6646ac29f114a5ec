"""One kind of quotation marks: what readers see has curly ones, and straight ones stand in code alone."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.site.built import built_pages

CODE = {"code", "pre", "kbd", "samp", "script", "style", "textarea"}
READ_OUT = re.compile(r"alt|aria-label|title|placeholder|data-text-.*")
"""Attributes whose words readers see or hear."""


class _Straight(HTMLParser):
    """Finds straight quotation marks and apostrophes in what readers see of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.within: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in CODE:
            self.within.append(tag)
        for name, value in attrs:
            if READ_OUT.fullmatch(name):
                self.look(value or "")
            if tag == "meta" and name == "content" and ("name", "description") in attrs:
                self.look(value or "")

    def handle_endtag(self, tag: str) -> None:
        if self.within and self.within[-1] == tag:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if not self.within:
            self.look(data)

    def look(self, text: str) -> None:
        if found := re.search(r".{0,30}['\"].{0,30}", text):
            self.found.append(f"line {self.getpos()[0]}: {found[0]}")


def straight(html: str) -> list[str]:
    reader = _Straight()
    reader.feed(html)
    return reader.found


def test_no_page_shows_a_straight_mark_outside_code(site: Path) -> None:
    found = [
        f"{page.path}, {place}"
        for page in built_pages(site)
        for place in straight((site / page.path).read_text("utf-8"))
    ]
    assert not found, f"{len(found)} places:\n" + "\n".join(found[:60])


@pytest.mark.parametrize("html", ["<p>the guide's</p>", '<p>"So"</p>', '<img alt="a council&#39;s map">'])
def test_a_straight_mark_is_seen(html: str) -> None:
    assert straight(html)


@pytest.mark.parametrize("html", ["<p>the guide’s “aim”</p>", "<code>x = 'y'</code>", "<a href=\"it's\">it</a>"])
def test_code_and_addresses_may_hold_one(html: str) -> None:
    assert not straight(html)
