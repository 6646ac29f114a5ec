"""Puts a page's next steps, from its heading with the anchor `next` to its end, into a section of their own."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

ANCHOR = "next"


class _NextSteps(Treeprocessor):
    def run(self, root: Element) -> None:
        elements = list(root)
        at = next((at for at, each in enumerate(elements) if each.tag == "h2" and each.get("id") == ANCHOR), None)
        if at is None:
            return
        del root[at:]
        section = SubElement(root, "section", {"class": "next", "aria-labelledby": ANCHOR})
        section.extend(elements[at:])


class NextSteps(Extension):
    """Needs the anchors that attr_list gives, and comes after toc has read the headings."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step to a Markdown object."""
        md.treeprocessors.register(_NextSteps(md), "next_steps", 3)


def makeExtension(**options: object) -> NextSteps:
    """The extension, as Python-Markdown asks a module for it."""
    return NextSteps(**options)
