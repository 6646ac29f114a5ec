"""The browse page of case studies: cards, filters, figures and short examples, as Markdown; and each case's facts.

Everything comes from the front matter of the case pages and from examples.toml beside this
module. The page is whole without script: docs/assets/js/filter.js only hides what does not fit, and on a phone folds
what stands below the cases.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlencode

from tools.pages.list_filter import fold

STAGES = {
    "set-up": "Set up",
    "research": "Research and analysis",
    "design": "Design and readiness",
    "resourcing": "Resourcing",
    "outcomes": "Outcomes",
}

CHAPTERS = {
    "introduction": "Introduction",
    "commissioning": "Commissioning",
    **STAGES,
    "case-studies": "Within a case study",
}
"""Folders of pages that tell a short example, in the order of the guide."""

APPROACHES = (
    "alliance", "award without competition", "capacity building", "co-design", "competition",
    "core funding", "early engagement", "evaluation", "grants", "innovation partnership",
    "investment", "long agreement", "money from other funders", "partnership",
    "payment for outcomes", "pilot", "research", "system change",
)  # fmt: skip

NOT_STATED = "not stated"

REGIONS = (
    "East Midlands", "East of England", "London", "North East", "North West", "South East",
    "South West", "West Midlands", "Yorkshire and the Humber", "Scotland", "Wales", NOT_STATED,
)  # fmt: skip

CHARTS = {
    "money": (
        "How much money",
        "Whole sums, as the guide gives them. They cover different periods and purposes, so "
        "compare sizes and not value.",
    ),
    "years": ("How long agreements run", "Where the guide gives a number of years."),
    "fall": (
        "What fell",
        "Falls that the guide reports, out of 100%. It gives no method for any of them.",
    ),
}
"""For each value of ``chart`` on a figure: the chart's title and how to read it."""

_MAP = (
    ("", "Scotland", "", ""),
    ("", "", "North East", ""),
    ("", "North West", "Yorkshire and the Humber", ""),
    ("Wales", "West Midlands", "East Midlands", "East of England"),
    ("", "South West", "London", "South East"),
)
"""The regions as tiles, by row and column, roughly as they lie."""

_FILTERS = (
    ("stage", "Stage", "All stages"),
    ("approach", "Approach", "All approaches"),
    ("sector", "Sector", "All sectors"),
    ("region", "Place", "All places"),
)

_AMOUNT = re.compile(r"£?([\d,]+(?:\.\d+)?)(?: (million)|%| years?)?")


class CaseError(ValueError):
    """A case or an example does not fit the browse page. The message says which and why."""


@dataclass(frozen=True, slots=True)
class Item:
    """What the filters and lists need to know of a case or an example.

    ``name`` is short; ``path`` is a Markdown link from the folder of case studies.
    """

    name: str
    path: str
    stage: str
    approach: tuple[str, ...]
    sector: tuple[str, ...]
    region: str
    place: str


def render(cases: Mapping[str, Mapping[str, Any]], examples: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The fragments of the browse page, by file name.

    ``cases`` maps a case page's slug to its front matter; ``examples`` are the tables of
    examples.toml. Raises ``CaseError`` for a stage, approach, region or chart that the page has
    no place for, and for a charted figure whose value is not a number.
    """
    ordered = sorted(cases.items(), key=lambda case: _name(case[1]).removeprefix("The "))
    items = [_item_of_case(slug, meta) for slug, meta in ordered]
    entries = [(_item_of_example(example), example) for example in examples]
    everything = [*items, *(item for item, _ in entries)]
    return {
        "cases/figures.md": _figures(ordered),
        "cases/filter.html": _filter(everything),
        "cases/map.html": _map(items),
        "cases/cards.md": _cards([(item, meta) for item, (_, meta) in zip(items, ordered, strict=True)]),
        "cases/lists.md": _lists(items),
        "cases/examples.md": _examples(entries),
        **{f"cases/facts/{slug}.html": facts(meta) for slug, meta in ordered},
    }


def facts(meta: Mapping[str, Any]) -> str:
    """The facts of a case, to stand under its first paragraph, as HTML."""
    place, region = meta["place"], meta["region"]
    if region != NOT_STATED and region not in place:
        place = f"{place}, {region}"
    rows = [
        ("Place", place),
        ("Organisations", "; ".join(meta.get("organisations") or [])),
        ("Sector", ", ".join(_several(meta["sector"]))),
        ("Approach", ", ".join(_several(meta["approach"])).capitalize()),
    ]
    lines = [f"<div><dt>{name}</dt><dd>{escape(text)}</dd></div>" for name, text in rows if text]
    headline = next((figure for figure in meta.get("figures") or [] if figure.get("headline") is not False), None)
    if headline:
        value = f'<span class="facts-figure">{escape(headline["value"])}</span>'
        lines.append(f"<div><dt>At a glance</dt><dd>{value} {escape(headline['what'])}</dd></div>")
    return "\n".join(['<dl class="facts">', *lines, "</dl>"])


# -- reading -----------------------------------------------------------------------------


def _name(meta: Mapping[str, Any]) -> str:
    return str(meta["title"]).split(":")[0]


def _several(value: str | Iterable[str]) -> tuple[str, ...]:
    """One or several values of front matter."""
    return (value,) if isinstance(value, str) else tuple(value)


def _item_of_case(slug: str, meta: Mapping[str, Any]) -> Item:
    return _checked(
        Item(
            name=_name(meta),
            path=f"{slug}.md",
            stage=meta["stage"],
            approach=tuple(meta["approach"]),
            sector=_several(meta["sector"]),
            region=meta["region"],
            place=meta["place"],
        )
    )


def _item_of_example(example: Mapping[str, Any]) -> Item:
    chapter, page = _chapter(example), example["page"]
    path = page.removeprefix("case-studies/") if chapter == "case-studies" else f"../{page}"
    return _checked(
        Item(
            name=example["name"],
            path=f"{path}#{example['anchor']}",
            stage=example["stage"],
            approach=tuple(example["approach"]),
            sector=(example["sector"],),
            region=example["region"],
            place=example["place"],
        )
    )


def _chapter(example: Mapping[str, Any]) -> str:
    parts = str(example["page"]).split("/")
    chapter = parts[1] if parts[0] == "guide" else parts[0]
    if chapter not in CHAPTERS:
        raise CaseError(f"{example['name']}: no chapter for {example['page']}.")
    return chapter


def _checked(item: Item) -> Item:
    known = (
        ("stage", (item.stage,), (*STAGES, "all")),
        ("approach", item.approach, APPROACHES),
        ("region", (item.region,), REGIONS),
    )
    for what, given, allowed in known:
        if unknown := set(given) - set(allowed):
            raise CaseError(
                f"{item.name}: {what} {', '.join(sorted(unknown))} is not known. Use one of: {', '.join(allowed)}."
            )
    if not item.approach or not item.sector:
        raise CaseError(f"{item.name}: an approach and a sector are needed.")
    return item


def amount(value: str) -> float:
    """The number in a figure's value: "£7.2 million" is 7,200,000 and "62.5%" is 62.5.

    Raises ``CaseError`` where the value is not one number.
    """
    found = _AMOUNT.fullmatch(value)
    if found is None:
        raise CaseError(f"{value}: a charted figure needs a value such as £7.2 million, 10 years or 90%.")
    number = float(found[1].replace(",", ""))
    return number * 1_000_000 if found[2] else number


# -- writing -----------------------------------------------------------------------------


def _data(item: Item) -> str:
    """The attributes that the filters read. An item for all stages fits each one."""
    stages = STAGES if item.stage == "all" else (item.stage,)
    values = {
        "stage": "|".join(stages),
        "approach": "|".join(item.approach),
        "sector": "|".join(item.sector),
        "region": item.region,
    }
    return " ".join(f'data-{name}="{escape(value)}"' for name, value in values.items())


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def _region(region: str) -> str:
    return "Several regions, or not stated" if region == NOT_STATED else region


def _filter(items: list[Item]) -> str:
    """The filter form, hidden until the script that serves it shows it."""
    options = {
        "stage": list(STAGES.items()),
        "approach": [(a, _sentence_case(a)) for a in APPROACHES if any(a in item.approach for item in items)],
        "sector": [(s, s) for s in sorted({s for item in items for s in item.sector})],
        "region": [(r, _region(r)) for r in REGIONS if any(r == item.region for item in items)],
    }
    lines = [
        '<details class="filter-fold waits" open hidden data-filter',
        ' data-text-none="Nothing fits all of these. Choose fewer." data-text-shown="Showing # and #."',
        ' data-text-case="1 case" data-text-cases="# cases"',
        ' data-text-example="1 example" data-text-examples="# examples">',
        "<summary>Filter cases and examples</summary>",
        '<fieldset class="case-filter"><legend class="visually-hidden">Filter cases and examples</legend>',
    ]
    for name, label, everything in _FILTERS:
        choices = "".join(
            f'<option value="{escape(value)}">{escape(text)}</option>'
            for value, text in [("", everything), *options[name]]
        )
        lines.append(
            f'<div><label for="filter-{name}">{label}</label>'
            f'<select id="filter-{name}" name="{name}">{choices}</select></div>'
        )
    lines += [
        '<button type="button" class="button button--secondary">Clear filter</button>',
        '<p role="status"></p>',
        "</fieldset></details>",
    ]
    return "\n".join(lines) + "\n"


def _cards(cases: list[tuple[Item, Mapping[str, Any]]]) -> str:
    parts = []
    for stage, title in STAGES.items():
        there = [_card(item, meta) for item, meta in cases if item.stage == stage]
        if there:
            parts += [
                "<div data-group markdown>",
                f"### {title} {{#stage-{stage}}}",
                '<ul class="card-grid" markdown>',
                *there,
                "</ul>\n</div>",
            ]
    return "\n\n".join(parts) + "\n"


def _card(item: Item, meta: Mapping[str, Any]) -> str:
    headline = next((figure for figure in meta["figures"] if figure.get("headline", True)), None)
    lines = [
        f'<li class="case-card stage-{item.stage}" {_data(item)} markdown="block">',
        f"[{meta['title']}]({item.path})\n{{ .case-card-title }}",
        f"{item.place}. {'; '.join(item.sector)}.\n{{ .case-card-place }}",
    ]
    if headline:
        lines.append(f'<span class="case-card-figure">{escape(str(headline["value"]))}</span> {headline["what"]}')
    lines += [
        meta["shows"],
        f"{_sentence_case(', '.join(item.approach))}\n{{ .case-card-approach }}",
        "</li>",
    ]
    return "\n\n".join(lines)


def _map(items: list[Item]) -> str:
    """A map of tiles: each region with its number of cases, as a link that filters them."""
    counts = {region: sum(item.region == region for item in items) for row in _MAP for region in row if region}
    if missing := set(REGIONS) - set(counts) - {NOT_STATED}:
        raise CaseError(f"The map has no tile for {', '.join(sorted(missing))}.")
    tiles = []
    for row, regions in enumerate(_MAP, 1):
        for column, region in enumerate(regions, 1):
            if region:
                words = f"<span>{region}</span> <strong>{counts[region]}</strong>"
                if counts[region]:
                    words = f'<a href="?{urlencode({"region": region})}#cases">{words}</a>'
                tiles.append(f'<li class="row-{row} column-{column}">{words}</li>')
    elsewhere = sum(item.region == NOT_STATED for item in items)
    several = f'<a href="?{urlencode({"region": NOT_STATED})}#cases">Several regions, or not stated: {elsewhere}</a>'
    return f'<ul class="tile-map">{"".join(tiles)}</ul>\n<p>{several}</p>\n'


def _lists(items: list[Item]) -> str:
    """The same cases by approach, by sector and by place, for readers without script."""
    groups = {
        "By approach": [(_sentence_case(a), [i for i in items if a in i.approach]) for a in APPROACHES],
        "By sector": [(s, [i for i in items if s in i.sector]) for s in sorted({s for i in items for s in i.sector})],
        "By place": [(_region(r), [i for i in items if i.region == r]) for r in REGIONS],
    }
    parts = []
    for title, rows in groups.items():
        lines = [
            f"- **{name}:** {', '.join(f'[{item.name}]({item.path})' for item in there)}"
            for name, there in rows
            if there
        ]
        parts.append(f'<details markdown="1">\n<summary>{title}</summary>\n\n' + "\n".join(lines) + "\n\n</details>")
    return "\n\n".join(parts) + "\n"


def _examples(entries: list[tuple[Item, Mapping[str, Any]]]) -> str:
    parts = []
    for chapter, title in CHAPTERS.items():
        there = [(item, example) for item, example in entries if _chapter(example) == chapter]
        if there:
            lines = [_entry(item, example) for item, example in there]
            parts += [
                "<div data-group markdown>",
                fold(
                    f"### {title} {{#examples-{chapter}}}",
                    str(len(there)),
                    '<ul class="example-list" markdown>\n' + "\n".join(lines) + "\n</ul>",
                    opened=True,
                ),
                "</div>",
            ]
    return "\n\n".join(parts) + "\n"


def _entry(item: Item, example: Mapping[str, Any]) -> str:
    place = f" ({item.place})" if item.place and item.place not in item.name else ""
    return f'<li {_data(item)} markdown="span">[{item.name}]({item.path}){place}: {example["says"]}</li>'


def _figures(cases: list[tuple[str, Mapping[str, Any]]]) -> str:
    """Bars for the figures that can be compared, longest first. Each bar repeats its text."""
    parts = []
    for chart, (title, note) in CHARTS.items():
        rows = [
            (amount(str(figure["value"])), str(figure["value"]), figure["what"], _name(meta), slug)
            for slug, meta in cases
            for figure in meta["figures"]
            if figure.get("chart") == chart
        ]
        if not rows:
            raise CaseError(f"No case has a figure for the chart {chart}.")
        full = 100 if chart == "fall" else max(row[0] for row in rows)
        bars = [_bar(row, full) for row in sorted(rows, key=lambda row: (-row[0], row[3]))]
        drawn = '<ul class="case-bars" markdown>\n' + "\n".join(bars) + "\n</ul>"
        parts.append(fold(f"### {title} {{#chart-{chart}}}", "", f"{note}\n\n{drawn}", opened=True))
    unknown = {f["chart"] for _, meta in cases for f in meta["figures"] if "chart" in f} - set(CHARTS)
    if unknown:
        raise CaseError(f"No chart named {', '.join(sorted(unknown))}.")
    return "\n\n".join(parts) + "\n"


def _bar(row: tuple[float, str, str, str, str], full: float) -> str:
    number, value, what, name, slug = row
    width = round(100 * number / full, 1)
    return (
        f'<li markdown="span">[{name}]({slug}.md): <strong>{escape(value)}</strong> {what}'
        '<svg class="case-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" '
        f'focusable="false"><rect width="{width:g}" height="4"/></svg></li>'
    )
