"""Puts each table into a frame that scrolls, so that a phone's page does not; an empty corner is no heading."""

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor


class _TableFrames(Treeprocessor):
    def run(self, root: Element) -> None:
        for heading in root.iter("th"):
            if not (heading.attrib or heading.text or len(heading)):
                heading.tag = "td"
        for parent in list(root.iter()):
            for place, table in enumerate(parent):
                if table.tag == "table":
                    frame = Element("div", {"class": "table-frame"})
                    frame.tail, table.tail = table.tail, None
                    frame.append(table)
                    parent[place] = frame


class TableFrames(Extension):
    """Needs the cells of the extension tables, and comes after attr_list."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step to a Markdown object."""
        md.treeprocessors.register(_TableFrames(md), "table_frames", 3.5)


def makeExtension(**options: object) -> TableFrames:
    """The extension, as Python-Markdown asks a module for it."""
    return TableFrames(**options)
