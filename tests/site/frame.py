"""A window that has every style sheet of the site, into which pages are put one after the other.

That is quicker by far than to open each, and leaves out only what its scripts would add.
"""

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

SOME_PAGES_SHEETS = ("cases", "code-list", "home", "quiz")
"""The style sheets that are not on every page."""

ALL_SHEETS = """addresses => Promise.all(addresses.map(address => new Promise((done, fail) => {
  const link = document.createElement('link');
  Object.assign(link, {rel: 'stylesheet', href: address, onload: done, onerror: fail});
  document.head.append(link);
}))).then(() => document.fonts.ready).then(() => true)"""

PUT_IN = """([html, address]) => {
  if (address !== null) history.replaceState(null, '', address);
  const {documentElement, body, title} = new DOMParser().parseFromString(html, 'text/html');
  for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
  for (const {name, value} of documentElement.attributes) document.documentElement.setAttribute(name, value);
  document.title = title;
  document.body.replaceWith(document.adoptNode(body));
}"""


def open_frame(page: Page, site: Path) -> None:
    """Open a page that has all that most pages have, and give it the style sheets of the others."""
    page.goto("about/licence/")
    page.evaluate(ALL_SHEETS, list(_addresses(site)))


def put_in(page: Page, source: str, address: str | None = None) -> None:
    """Show this page in the place of the one before, at its address if that is given: links go on from there."""
    page.evaluate(PUT_IN, [source, address])


def _addresses(site: Path) -> Iterable[str]:
    for name in SOME_PAGES_SHEETS:
        for path in (site / "assets" / "built").glob(f"{name}.*.css"):
            yield f"../../{path.relative_to(site).as_posix()}"
