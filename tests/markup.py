"""Reading HTML in tests: what elements there are, and whether they close in order."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = {"input", "line", "rect", "br", "hr", "img"}


@dataclass(slots=True)
class Element:
    """An element: its name, its attributes, and the text inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass(slots=True)
class Markup:
    """Every element of a piece of HTML, in order."""

    elements: list[Element] = field(default_factory=list)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of this name with these attributes. "class_" matches one class of several."""
        class_ = attributes.pop("class_", "")
        return [
            element
            for element in self.elements
            if element.tag == tag
            and attributes.items() <= element.attributes.items()
            and (not class_ or class_ in element.attributes.get("class", "").split())
        ]

    def ids(self) -> list[str]:
        """Every id, in order."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    def text(self) -> str:
        """All text outside any element, and inside each, as read."""
        return self.elements[0].text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.markup = Markup([self.root])
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.markup.elements.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def read(html: str) -> Markup:
    """Read HTML. Raises AssertionError where elements do not close in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == [reader.root], f"<{reader.open[-1].tag}> is not closed"
    return reader.markup
