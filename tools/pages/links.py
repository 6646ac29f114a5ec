"""The lists of short links for docs/training/, by chapter, and the code that embeds a tool."""

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Tool
from tools.frames import HEIGHTS, NARROWEST
from tools.pages.list_filter import form
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


KINDS = {
    "guide": "Pages of the guide",
    "tools": "Tools",
    "case-studies": "Case studies",
    "myths": "Myths",
    "law": "Law",
    "councillors": "For councillors",
    "training": "Exercises and training",
}
"""What the list can be narrowed to, by the first folder of an address."""


ABOUT_CODES = (
    "<p>Beside each page below stands its <strong>QR code</strong>, as a drawing that keeps sharp at any size. That of"
    " any other short link stands at its address with <code>qr.svg</code> at the end:"
    " <code>go/thresholds-value/qr.svg</code>.</p>"
)
NO_CODES = (
    "<p>This copy of the site does not know its own address, so it has no QR codes: a code that is read from paper or"
    ' a screen needs the whole of it. Whoever publishes the site can <a href="platforms/#address">name its address</a>,'
    " and the next build draws a code for every short link.</p>"
)


def filter_form(chapters: Mapping[str, str], readers: Mapping[str, str]) -> str:
    """The form that narrows the lists by words, chapter, reader and kind: each with its words by value."""
    return form(
        "Find a link",
        "Words of a page or a section",
        "# of # pages fit, by their own name or a section’s.",
        "Nothing fits. Try fewer or other words.",
        (
            ("Chapter of the guide", {f"chapter-{value}": words for value, words in chapters.items()}),
            ("Reader", {f"for-{value}": words.capitalize() for value, words in readers.items()}),
            ("Kind", {f"kind-{value}": words for value, words in KINDS.items()}),
        ),
    )


def facets(address: str, front: Mapping[str, object]) -> str:
    """What a page can be narrowed by, for its entry: its chapter, its readers and its kind."""
    readers = front.get("readers")
    kind = address.partition("/")[0]
    found = [
        f"chapter-{front.get('chapter')}",
        *(f"for-{one}" for one in (readers if isinstance(readers, list) else ())),
    ]
    return " ".join([*found, *([f"kind-{kind}"] if kind in KINDS else [])])


def chapter_of(place: Place) -> str:
    """The name of the list that a page or section belongs to."""
    return next(name for name, start in CHAPTERS.items() if place.target.startswith(start))


def render(
    places: Iterable[Place], ids: dict[str, str], marks: Mapping[str, str], *, codes: bool = False
) -> dict[str, str]:
    """The HTML of each list, folded to the number of its pages: each has its sections folded beneath it.

    Places without an id are left out: `python -m tools.register` gives them one. `marks` are the facets of each page
    by address. With `codes` each page has a link to its QR code.
    """
    lists: dict[str, list[str]] = {name: [] for name in CHAPTERS}
    linked = [place for place in places if place.target in ids]
    for _, group in groupby(linked, key=lambda place: place.page):
        page, *sections = group
        lists[chapter_of(page)].append(_row(page, sections, ids, marks.get(page.page, ""), codes=codes))
    return {name: f'<div markdown="0">{_list(rows)}</div>' for name, rows in lists.items()}


def _list(rows: list[str]) -> str:
    count = f"{len(rows)} page{'' if len(rows) == 1 else 's'}"
    return f'<details class="rows"><summary>{count}</summary><ul class="go-list">{"".join(rows)}</ul></details>'


def _row(page: Place, sections: list[Place], ids: dict[str, str], marks: str, *, codes: bool) -> str:
    fold = ""
    if sections:
        count = f"{len(sections)} section{'s' if len(sections) > 1 else ''}"
        rows = "".join(f"<li>{_link(section, ids)}</li>" for section in sections)
        fold = (
            f'<details class="go-sections rows"><summary>{count}<span class="visually-hidden"> of '
            f"{escape(page.title)}</span></summary><ul>{rows}</ul></details>"
        )
    code = (
        f' <a href="../go/{ids[page.target]}/qr.svg">QR code<span class="visually-hidden"> of '
        f"{escape(page.title)}</span></a>"
    )
    return f'<li data-item data-facets="{marks}">{_link(page, ids)}{code if codes else ""}{fold}</li>'


def _link(place: Place, ids: dict[str, str]) -> str:
    go = ids[place.target]
    return f'<a href="../go/{go}/">{escape(place.title)}</a> go/{go}/'


def embed_code(tool: Tool | Journey) -> str:
    """The form that shows the code for another site's page. A script fills it in and shows it."""
    name = f"embed-{tool.id}"
    return (
        f'<div class="embed-code waits" data-embed="{tool.id}" data-height="{HEIGHTS[tool.id]}" hidden'
        f' data-text-frame="{escape(tool.title)}, from Purposeful collaboration" data-text-copied="Copied."'
        ' data-text-not-copied="Your browser did not allow copying. The code is selected: copy it yourself.">'
        f'<label class="embed-label" for="{name}">Code for {escape(tool.title)}</label>'
        f'<textarea class="q-input" id="{name}" rows="6" readonly spellcheck="false"></textarea>'
        f"<p>Suggested height: {HEIGHTS[tool.id]:,} pixels. The first step then shows whole from a width of"
        f" {NARROWEST} pixels up.</p>"
        f'<p class="embed-choice" hidden><input type="checkbox" id="{name}-answers">'
        f'<label for="{name}-answers">Start with the answers given above</label></p>'
        '<p><button class="button button--secondary" type="button">Copy the code</button> '
        '<span class="copy-note" role="status"></span></p></div>'
    )
