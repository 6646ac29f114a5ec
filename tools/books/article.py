"""The words of a built page for a book: no forms, no buttons, and links that work there."""

import copy
import re
from collections.abc import Callable
from functools import cache
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml import html

from tools.paths import SITE

type Element = html.HtmlElement

ONLY_ON_SCREEN = (
    "script", "noscript", "template", "button", "select", "textarea", "form",
    "*[@hidden]", "*[contains(@class, 'as-at')]", "*[contains(@class, 'not-in-force')]",
    "*[contains(@class, 'meaning ')]", "*[@class='meaning']", "*[contains(@class, 'jump')]",
)  # fmt: skip
"""What does nothing on paper or in a reader."""

REFERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list")
LEFT_OUT = ("aria-describedby", "aria-controls", "data-go", "data-search-exclude", "tabindex")
HOME = "https://site.invalid/"  # stands for the site while addresses are worked out
URL_OF = re.compile(r"url\(#([^)]+)\)")


@cache
def _built(address: str) -> Element:
    return html.fromstring((SITE / address / "index.html").read_bytes().decode("utf-8"))


def article(address: str, link: Callable[[str, str], str | None], prefix: str = "") -> Element:
    """The article of a page, as an element to put into a book.

    ``link`` takes the address and the fragment of a link within the site and gives what it is in the
    book, or None where it leads nowhere: its words stay. ``prefix`` is put before every id, so that
    many pages fit into one document.
    """
    body: Element = copy.deepcopy(_built(address).xpath("//article[contains(@class, 'prose')]")[0])
    _name_tools(body)
    for what in ONLY_ON_SCREEN:
        for element in body.xpath(f".//{what}"):
            element.drop_tree()
    _tick_boxes(body)
    for details in body.iter("details"):
        details.set("open", "open")
    _rename(body, prefix)
    lead(body, address, link, prefix)
    return body


def _name_tools(body: Element) -> None:
    """In place of a tool stands a line that says where it is."""
    for tool in body.xpath(".//section[@data-tool]"):
        name = " ".join(tool.xpath("string(.//*[contains(@class, 'tool-title')])").split())
        line = html.fromstring(f'<p class="book-tool">On the site, a tool answers this: <a href="">{name}</a>.</p>')
        line.find("a").set("href", urljoin(HOME, f"tools/{tool.get('data-tool')}/"))
        line.tail = tool.tail
        tool.getparent().replace(tool, line)


def _tick_boxes(body: Element) -> None:
    for box in body.xpath(".//input[@type='checkbox']"):
        mark = html.fromstring('<span class="book-box" aria-hidden="true">☐ </span>')
        mark.tail = box.tail
        box.getparent().replace(box, mark)
    for field in body.xpath(".//input"):
        field.drop_tree()
    for label in body.xpath(".//label"):
        label.tag = "span"


def _rename(body: Element, prefix: str) -> None:
    """Put the prefix before each id, and before what refers to it."""
    ids = {element.get("id") for element in body.iter() if element.get("id")}
    for element in body.iter():
        for name in LEFT_OUT:
            element.attrib.pop(name, None)
        if element.get("id"):
            element.set("id", prefix + element.get("id"))
        for name in REFERS:
            if words := element.get(name):
                kept = " ".join(prefix + word for word in words.split() if word in ids)
                element.set(name, kept) if kept else element.attrib.pop(name)
        for name, value in element.attrib.items():
            if "url(#" in value:
                element.set(name, URL_OF.sub(rf"url(#{prefix}\1)", value))


def lead(body: Element, address: str, link: Callable[[str, str], str | None], prefix: str) -> None:
    """Make every link lead somewhere in the book, or be words."""
    here = urljoin(HOME, address)
    for element in list(body.iter()):
        href = element.get("href") if isinstance(element.tag, str) else None
        if href is None:
            continue
        if element.tag != "a":
            if href.startswith("#"):  # a drawing's own parts
                element.set("href", f"#{prefix}{href[1:]}")
            continue
        whole, fragment = urldefrag(urljoin(here, href))
        if not whole.startswith(HOME):
            continue
        target = link(urlsplit(whole).path.lstrip("/"), fragment)
        if target is None:
            element.tag = "span" if element.getparent().tag != "svg" and not _in_drawing(element) else "g"
            del element.attrib["href"]
        else:
            element.set("href", target)


def _in_drawing(element: Element) -> bool:
    return any(above.tag == "svg" for above in element.iterancestors())
