"""Everything that this site could not verify, in one list, for docs/law/unverified.md."""

import re
from collections.abc import Iterable, Iterator
from textwrap import shorten

from guide_logic.decisions import TOOLS
from guide_logic.law import Confidence, Law, Row
from guide_logic.law.wording import count, long_date
from guide_logic.show import uses
from tools.content import Page, plain
from tools.usage import Usage

from .figures import MARKS

BOX = re.compile(r'^(?P<indent> *)(?:!!!|\?\?\?\+?) doubt(?: "(?P<title>.*)")?$')
SAID = "Check this: "
LONGEST = 260  # characters of a box on a page; the page has the rest


def render(usage: Usage, corrections: Iterable[Row]) -> str:
    """Markdown: references, figures, corrections, boxes of pages and points of tools marked "check this".

    ``corrections`` are the tables of corrections.toml.
    """
    parts = [
        ("## Law behind the tools and figures {#references}", _references(usage)),
        ("## Figures {#figures-unverified}", _figures(usage.law)),
        ("## Corrections to the guide {#corrections-unverified}", _corrections(corrections)),
        ("## What pages say {#pages}", _boxes(usage.pages)),
        ("## What the tools say {#tools}", _tools()),
    ]
    lists = [f"{heading}\n\n" + "\n".join(lines) for heading, lines in parts]
    return "\n\n".join([*lists, _one_source(usage.law)]) + "\n"


def _references(usage: Usage) -> Iterator[str]:
    for ref in usage.law.references.values():
        if ref.confidence is Confidence.CHECK:
            cite = f"[{ref.cite}]({ref.url})" if ref.url else ref.cite
            tools = ", ".join(f"[{TOOLS[tool].title}](../tools/{tool}.md)" for tool in usage.tools_by_reference[ref.id])
            used = f" Used by: {tools}." if tools else ""
            yield f"- {cite}: {ref.says}. Looked at on {long_date(ref.checked)}.{used}"


def _figures(law: Law) -> Iterator[str]:
    for figure in law.figures.values():
        for period in figure.periods:
            if period.confidence is Confidence.CHECK:
                yield (
                    f"- [{figure.name}](figures.md#{figure.id}): {figure.show(period.value)}, "
                    f"from {long_date(period.start)}."
                )


def _corrections(corrections: Iterable[Row]) -> Iterator[str]:
    for row in sorted(corrections, key=lambda row: row["number"]):
        if row["confidence"] == "check this":
            yield f"- [{row['number']}. {row['title']}](corrections.md#{row['id']})"


def _boxes(pages: Iterable[Page]) -> Iterator[str]:
    for page in pages:
        for anchor, title, text in boxes(page):
            what = "" if title == "Check this" else f"{title}. "
            yield (
                f"- [{page.front['title']}](../{page.path}#{anchor}): {what}{shorten(text, LONGEST, placeholder=' …')}"
            )


def boxes(page: Page) -> Iterator[tuple[str, str, str]]:
    """The "check this" boxes of a page: the anchor they stand under, their title and their words."""
    lines = page.source.split("\n")
    for number, line in enumerate(lines):
        match = BOX.match(line)
        if not match:
            continue
        anchor = [h.anchor for h in page.headings if h.line <= number + 1][-1]
        indent = match["indent"] + " " * 4
        inside = []
        for following in lines[number + 1 :]:
            if following.strip() and not following.startswith(indent):
                break
            inside.append(re.sub(r"^\s*(?:[-*]|\d+\.) ", "", following))
        text = " ".join(plain(each) for each in inside if each.strip())
        yield anchor, match["title"] or "Check this", text


def _tools() -> Iterator[str]:
    for tool in TOOLS.values():
        said = sorted(text for text in uses.texts(tool.id) if SAID in text and text.strip().endswith("."))
        if said:
            yield f"- [{tool.title}](../tools/{tool.id}.md)"
            for text in said:
                point = text.removeprefix(SAID)
                yield f"    - {point[:1].upper()}{point[1:]}"


def _one_source(law: Law) -> str:
    refs = law.references.values()
    alone = sum(ref.confidence is Confidence.ONE_SOURCE for ref in refs)
    return (
        "## One source only {#one-source}\n\n"
        f"A milder doubt is marked “{MARKS[Confidence.ONE_SOURCE]}”. {count(alone, 'reference')} of "
        f"{len(law.references)} carry it. Each is marked where it stands, and in "
        "[where the law is used](where-used.md)."
    )
