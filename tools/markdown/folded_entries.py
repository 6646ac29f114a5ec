"""Folds each entry of the glossary to its heading, so that the page is short and a term is found by its words.

The page stays plain Markdown: letters are its headings of level 2, terms those of level 3. The list becomes what
`tools/pages/list_filter.py` writes for other lists, so the same style sheet and script serve it.
"""

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from tools.markdown import source
from tools.markdown.explained_terms import GLOSSARY, glossary_entries

SHORT = 80
"""An entry of no more characters stands open beside its heading: there is nothing to fold."""


def fold(root: Element, names: Mapping[str, Iterable[str]]) -> None:
    """Fold the entries under each letter of ``root``, in place. ``names`` gives other names of entries, by anchor."""
    children = list(root)
    group: Element | None = None
    entry: Element | None = None
    for place, child in enumerate(children):
        is_letter = child.tag == "h2" and len("".join(child.itertext()).strip()) == 1
        if is_letter:
            group, entry = Element("div", {"data-group": ""}), None
            root.insert(list(root).index(child), group)
        elif child.tag in {"h1", "h2"}:
            group = None
        if group is None:
            continue
        root.remove(child)
        if child.tag == "h3":
            after = [each.tag for each in children[place + 1 : place + 3]]
            entry = _entry(group, child, children[place + 1] if _is_alone(after) else None)
            if also := names.get(child.get("id", "")):
                entry.set("data-words", ", ".join(also))
        else:
            (group if entry is None else entry).append(child)


def _is_alone(after: list[str]) -> bool:
    """Whether the tags after a heading are those of one paragraph, and then of another heading or nothing."""
    return after[:1] == ["p"] and not {*after[1:]} - {"h2", "h3"}


def _entry(group: Element, heading: Element, only: Element | None) -> Element:
    """A new entry with its heading; ``only`` is the one paragraph under it, if there is just one."""
    if only is not None and len("".join(only.itertext())) <= SHORT:
        entry = SubElement(group, "div", {"class": "entry", "data-item": ""})
        entry.append(heading)
    else:
        entry = SubElement(group, "details", {"class": "entry", "data-item": ""})
        SubElement(entry, "summary").append(heading)
    return entry


class _FoldedEntries(Treeprocessor):
    def run(self, root: Element) -> None:
        if source.path(self.md) == GLOSSARY:
            fold(root, {entry.anchor: entry.also for entry in glossary_entries()})


class FoldedEntries(Extension):
    """Needs the anchors that attr_list gives, and comes before next_steps, which closes the last letter."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step to a Markdown object."""
        md.treeprocessors.register(_FoldedEntries(md), "folded_entries", 3.2)


def makeExtension(**options: object) -> FoldedEntries:
    """The extension, as Python-Markdown asks a module for it."""
    return FoldedEntries(**options)
