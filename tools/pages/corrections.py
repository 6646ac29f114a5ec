"""The list of corrections to the 2024 guide, as Markdown for docs/law/corrections.md."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tools.pages.list_filter import fold, form
from tools.paths import DOCS

Correction = Mapping[str, Any]
"""One [[correction]] table of src/guide_logic/law/corrections.toml, as parsed."""

SEVERITIES = {
    "breach": (
        "Could lead to a breach",
        "A council that followed the guide here could break the law, or miss a duty.",
    ),
    "misleading": (
        "Misleading",
        "The guide says too much, too little, or something that only holds in part.",
    ),
    "misprint": (
        "Misprints and housekeeping",
        "Slips of print, missing words, wrong figure numbers, and dates that have passed.",
    ),
}

CHAPTERS = {
    "executive-summary": "Executive summary and contents",
    "introduction": "Introduction",
    "key-terms": "Key terms",
    "commissioning": "Commissioning",
    "set-up": "Set up",
    "research": "Research and analysis",
    "design": "Design and readiness",
    "resourcing": "Resourcing",
    "outcomes": "Outcomes",
    "appendix-a": "Appendix A",
    "appendix-b": "Appendix B",
    "appendix-c": "Appendix C",
    "appendix-d": "Appendix D",
    "appendix-e": "Appendix E",
    "appendix-f": "Appendix F",
}

KINDS = {"law": "", "since": " The law has changed since the guide.", "text": ""}

CONFIDENCE = {
    "verified": "verified, two independent sources agree",
    "one source": "one source, usually the law itself",
    "check this": "not verified, or the sources differ",
    "seen in the guide": "seen in the guide itself",
}

DOUBT = '!!! doubt "Check this"\n    Take advice before you rely on it.'

FILTER = form(
    "Find a correction",
    "Words, a chapter or a number",
    "# of # corrections fit.",
    "Nothing fits. Try fewer or other words.",
    folds=True,
)

LINK = re.compile(r"law/corrections\.md#(e\d+)\)")
TITLE = re.compile(r"^title: *(.+)$", re.MULTILINE)


def render(corrections: Iterable[Correction], docs: Path = DOCS) -> str:
    """Every correction under its severity, each with the anchor of its id, after an index by chapter.

    ``corrections`` are the tables of corrections.toml. ``docs`` is the folder of pages, searched
    for the pages that link to each correction. Raises ``KeyError`` for a severity, chapter, kind
    or confidence that the page has no words for, and ``ValueError`` for a page without a title or
    for references and links that do not pair.
    """
    ordered = sorted(corrections, key=lambda correction: correction["number"])
    pages = pages_by_correction(docs)
    parts = ["## Find one by chapter {#by-chapter}", *_index(ordered)]
    for severity, (name, meaning) in SEVERITIES.items():
        parts += ["<div data-group markdown>", f"## {name} {{#{severity}}}", meaning]
        parts += [_entry(c, pages.get(c["id"], [])) for c in ordered if c["severity"] == severity]
        parts.append("</div>")
    unknown = {c["severity"] for c in ordered} - set(SEVERITIES)
    if unknown:
        raise KeyError(f"No heading for severity {', '.join(sorted(unknown))}.")
    return "\n\n".join(parts) + "\n"


def pages_by_correction(docs: Path = DOCS) -> dict[str, list[tuple[str, str]]]:
    """For each correction's id, the path and title of every page that links to it, in path order.

    Raises ``ValueError`` for a linking page without a title in its front matter.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for path in sorted(docs.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        ids = dict.fromkeys(LINK.findall(text))
        if not ids:
            continue
        title = TITLE.search(text)
        if title is None:
            raise ValueError(f"{path}: no title in its front matter.")
        page = (path.relative_to(docs).as_posix(), title[1].strip("\"' "))
        for id_ in ids:
            found.setdefault(id_, []).append(page)
    return found


def _index(ordered: list[Correction]) -> list[str]:
    unknown = {c["chapter"] for c in ordered} - set(CHAPTERS)
    if unknown:
        raise KeyError(f"No name for chapter {', '.join(sorted(unknown))}.")
    parts = []
    for chapter, name in CHAPTERS.items():
        there = [c for c in ordered if c["chapter"] == chapter]
        if there:
            lines = [f"- [{c['number']}. {c['title']}](#{c['id']})" for c in there]
            parts += [
                f'<details markdown="1">\n<summary>{name}: {len(there)}</summary>',
                "\n".join(lines),
                "</details>",
            ]
    return parts


def _entry(correction: Correction, pages: list[tuple[str, str]]) -> str:
    references = [
        f"[{cite}]({url})" if url else cite
        for cite, url in zip(correction["references"], correction["urls"], strict=True)
    ]
    lines = [
        f"- **Rests on:** {'; '.join(references)}",
        f"- **How sure:** {CONFIDENCE[correction['confidence']]}",
    ]
    if pages:
        links = "; ".join(f"[{title}](../{path})" for path, title in pages)
        lines.append(f"- **Pages that use it:** {links}")
    parts = [
        f"{correction['where']}.{KINDS[correction['kind']]}",
        f"- **The guide:** {correction['guide_says']}\n- **What is right:** {correction['right']}",
    ]
    if correction["confidence"] == "check this":
        parts.append(DOUBT)
    parts += [
        "\n".join(lines),
    ]
    heading = f"### {correction['number']}. {correction['title']} {{#{correction['id']}}}"
    return fold(heading, "", "\n\n".join(parts))
