"""The lists of short links for docs/training/, by chapter, and the code that embeds a tool."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Tool
from tools.register import Place

# Each list: its name, and the start of the addresses that it holds. The first that fits counts.
CHAPTERS = {
    "about-the-guide": "guide/about-the-guide/",
    "introduction": "guide/introduction/",
    "principles": "guide/principles/",
    "commissioning": "guide/commissioning/",
    "set-up": "guide/set-up/",
    "research": "guide/research/",
    "design": "guide/design/",
    "resourcing": "guide/resourcing/",
    "outcomes": "guide/outcomes/",
    "tools": "tools/",
    "case-studies": "case-studies/",
    "myths": "myths/",
    "law": "law/",
    "councillors": "councillors/",
    "reference": "reference/",
    "training": "training/",
    "site": "",
}


def chapter_of(place: Place) -> str:
    """The name of the list that a page or section belongs to."""
    return next(name for name, start in CHAPTERS.items() if place.target.startswith(start))


def render(places: Iterable[Place], ids: dict[str, str]) -> dict[str, str]:
    """The HTML of each list: its pages, each with its sections folded beneath it.

    Places without an id are left out: `python -m tools.register` gives them one.
    """
    lists: dict[str, list[str]] = {name: [] for name in CHAPTERS}
    linked = [place for place in places if place.target in ids]
    for _, group in groupby(linked, key=lambda place: place.page):
        page, *sections = group
        lists[chapter_of(page)].append(_row(page, sections, ids))
    return {name: f'<ul class="go-list">{"".join(rows)}</ul>' for name, rows in lists.items()}


def _row(page: Place, sections: list[Place], ids: dict[str, str]) -> str:
    fold = ""
    if sections:
        count = f"{len(sections)} section{'s' if len(sections) > 1 else ''}"
        rows = "".join(f"<li>{_link(section, ids)}</li>" for section in sections)
        fold = (
            f'<details class="go-sections"><summary>{count}<span class="visually-hidden"> of '
            f"{escape(page.title)}</span></summary><ul>{rows}</ul></details>"
        )
    return f"<li>{_link(page, ids)}{fold}</li>"


def _link(place: Place, ids: dict[str, str]) -> str:
    go = ids[place.target]
    return f'<a href="../go/{go}/">{escape(place.title)}</a> <code>go/{go}/</code>'


def embed_code(tool: Tool | Journey) -> str:
    """The form that shows the code for another site's page. A script fills it in and shows it."""
    name = f"embed-{tool.id}"
    return (
        f'<div class="embed-code waits" data-embed="{tool.id}" hidden'
        f' data-text-frame="{escape(tool.title)}, from Purposeful collaboration" data-text-copied="Copied."'
        ' data-text-not-copied="Your browser did not allow copying. The code is selected: copy it yourself.">'
        f'<label class="embed-label" for="{name}">Code for {escape(tool.title)}</label>'
        f'<textarea class="q-input" id="{name}" rows="6" readonly spellcheck="false"></textarea>'
        f'<p class="embed-choice" hidden><input type="checkbox" id="{name}-answers">'
        f'<label for="{name}-answers">Start with the answers given above</label></p>'
        '<p><button class="button button--secondary" type="button">Copy the code</button> '
        '<span class="copy-note" role="status"></span></p></div>'
    )
