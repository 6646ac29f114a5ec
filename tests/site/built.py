"""The pages of the built site, for tests that look at every one of them."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

# Attributes that hold an address which the page links to or loads.
ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href",),
    "img": ("src",),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src",),
    "use": ("href",),
}


@dataclass(slots=True)
class BuiltPage:
    """A page: its path in the site, the anchors it has, and (line, address) for each address."""

    path: str
    anchors: set[str] = field(default_factory=set)
    addresses: list[tuple[int, str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Its address, relative to the site."""
        return self.path.removesuffix("index.html")


class _Reader(HTMLParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" or (tag == "a" and name == "name"):
                self.page.anchors.add(value or "")
            if name in ADDRESSES.get(tag, ()):
                self.page.addresses.append((self.getpos()[0], value or ""))


@cache
def built_pages(site: Path) -> tuple[BuiltPage, ...]:
    """Every page that people read; go/ only leads on to them. AssertionError where there is none.

    Read once in a worker: that takes seconds.
    """
    pages = []
    for path in sorted(site.rglob("*.html")):
        if path.is_relative_to(site / "go"):
            continue
        page = BuiltPage(path.relative_to(site).as_posix())
        _Reader(page).feed(path.read_text("utf-8"))
        pages.append(page)
    assert pages, f"{site} holds no pages"
    return tuple(pages)
