"""Writes the alignment of a table's cells as a class (`align-right`): the site's policy allows no inline style."""

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

_STYLE = "text-align: "


class _AlignedCells(Treeprocessor):
    def run(self, root: Element) -> None:
        for cell in root.iter():
            style = cell.get("style", "")
            if cell.tag in ("td", "th") and style.startswith(_STYLE):
                side = style.removeprefix(_STYLE).rstrip(";")
                cell.set("class", f"align-{side} {cell.get('class', '')}".strip())
                del cell.attrib["style"]


class AlignedCells(Extension):
    """Needs the cells of the extension tables, and comes after attr_list."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step to a Markdown object."""
        md.treeprocessors.register(_AlignedCells(md), "aligned_cells", 4)


def makeExtension(**options: object) -> AlignedCells:
    """The extension, as Python-Markdown asks a module for it."""
    return AlignedCells(**options)
