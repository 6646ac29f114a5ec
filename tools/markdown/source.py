"""Which page a Markdown object is turning into HTML."""

from markdown import Markdown


def path(md: Markdown) -> str:
    """The page's path in docs/, "" for text that is no page of the site.

    Python-Markdown has no notion of pages: MkDocs and Zensical each keep theirs with a processor.
    """
    if "relpath" in md.treeprocessors:  # MkDocs
        return str(md.treeprocessors["relpath"].file.src_uri)
    if "rendering_context" in md.preprocessors:  # Zensical
        return str(md.preprocessors["rendering_context"].page.path)
    return ""


def address(page: str) -> str:
    """The address that a page of docs/ gets on the site: `guide/a.md` is at `guide/a/`."""
    name = page.removesuffix(".md")
    return name.removesuffix("index") if name.rpartition("/")[2] == "index" else f"{name}/"
