"""Makes a tick box of `[ ]` at the beginning of a list item.

A box and its words become one label, so the words name the box and are part of what is pressed.
"""

from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

BOX = "[ ] "


class _TickBoxes(Treeprocessor):
    def run(self, root: Element) -> None:
        for items in list(root.iter("ul")):
            for item in items:
                # The words of an item stand in a paragraph where a blank line parts the items.
                words = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
                if (words.text or "").startswith(BOX):
                    item.set("class", "task-list-item")
                    items.set("class", "task-list")
                    _label(words)


def _label(words: Element) -> None:
    """Put the text at the head of an element into a label with a box."""
    label = Element("label", {"class": "check"})
    SubElement(label, "input", {"type": "checkbox"})
    SubElement(label, "span").text = (words.text or "").removeprefix(BOX)
    words.text = None
    words.insert(0, label)


class TickBoxes(Extension):
    """Comes before the words are read for what stands in them: emphasis, links."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step to a Markdown object."""
        md.treeprocessors.register(_TickBoxes(md), "tick_boxes", 25)


def makeExtension(**options: object) -> TickBoxes:
    """The extension, as Python-Markdown asks a module for it."""
    return TickBoxes(**options)
