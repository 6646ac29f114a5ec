"""Where the law is used, for docs/law/where-used.md: each provision with what uses it, and back."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby

from guide_logic.decisions import TOOLS
from guide_logic.law import Reference
from guide_logic.law.wording import count, long_date
from guide_logic.show import uses
from guide_logic.show.render import CONFIDENCES
from tools.content import Page, plain
from tools.usage import Provision, Usage, Uses

ROOT = "../../"
"""The way from law/where-used/ to the site's root."""

ACT = "ukpga/2023/54"
GROUPS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "procurement-act": ("Procurement Act 2023", (ACT,)),
    "procurement-regulations": ("Procurement Regulations 2024", ("uksi/2024/692",)),
    "subsidy-control-act": ("Subsidy Control Act 2022", ("ukpga/2022/23",)),
    "provider-selection": ("Provider Selection Regime Regulations 2023", ("uksi/2023/1348",)),
    "other-acts": ("Other Acts", ("ukpga/",)),
    "other-instruments": ("Other regulations and orders", ("",)),
}
"""Anchor, title and the instruments of each list, by how their address begins. The first that fits counts."""

PLACES = {"guide": "Guide", "case-studies": "Case studies", "myths": "Myths"}
OTHER_PLACES = "Other pages"


def render(usage: Usage) -> str:
    """Markdown with a list for each group of instruments, then for other sources, pages and tools."""
    used = {place: there for place, there in usage.provisions.items() if _is_used(there)}
    parts = []
    for anchor, group in groupby(sorted(used, key=_group_first), key=_group):
        places = list(group)
        parts += [f"## {GROUPS[anchor][0]} {{#{anchor}}}"]
        parts += ["".join(_provision(usage, place, used[place]) for place in places)]
    parts += ["## Guidance, cases and other sources {#other-sources}", _sources(usage)]
    parts += ["## By page {#by-page}", _by_page(usage)]
    parts += ["## By tool {#by-tool}", _by_tool(usage)]
    return "\n\n".join(parts) + "\n"


def _is_used(there: Uses) -> bool:
    return bool(there.pages or there.tools or there.figures or there.corrections)


def _group(place: Provision) -> str:
    return next(
        anchor for anchor, (_, starts) in GROUPS.items() if any(place.instrument.startswith(start) for start in starts)
    )


def _group_first(place: Provision) -> tuple[int, Provision]:
    return list(GROUPS).index(_group(place)), place


def _name(usage: Usage, place: Provision, *, full: bool = False) -> str:
    """A provision's name: within a list of its own instrument the instrument goes unsaid."""
    label, instrument = place.label, usage.instruments[place.instrument]
    if not place.kind:
        return f"{instrument}, as a whole"
    alone = len(GROUPS[_group(place)][1]) == 1 and "/" in GROUPS[_group(place)][1][0][:-1]
    if alone and not full:
        return label[:1].upper() + label[1:]
    return f"{instrument}, {label}"


def _provision(usage: Usage, place: Provision, there: Uses) -> str:
    numbers = [
        count(number, noun)
        for number, noun in (
            (len(there.pages), "page"),
            (len(there.tools), "tool"),
            (len(there.corrections), "correction"),
        )
        if number
    ]
    says = "".join(f"<li>{_reference(ref)}</li>" for ref in there.references)
    rows = [
        f'<p><a href="{escape(place.url)}">Read {escape(_name(usage, place, full=True))}</a></p>',
        f"<ul>{says}</ul>" if says else "",
        _row("Tools", (_tool(tool, refs) for tool, refs in there.tools.items())),
        _row("Figures", (_figure(usage, figure) for figure in dict.fromkeys(there.figures))),
        *_pages(there.pages),
        _row(
            "Corrections",
            (
                f'<a href="{ROOT}law/corrections/#{row["id"]}">{row["number"]}. {escape(plain(row["title"]))}</a>'
                for row in sorted(there.corrections, key=lambda row: row["number"])
            ),
        ),
    ]
    about = next((f". {ref.says}" for ref in there.references if ref.url == place.url), "")
    return (
        f'<details id="{place.anchor}"><summary>{escape(_name(usage, place) + about)} '
        f'<span class="used-by">({", ".join(numbers) or "figures alone"})</span></summary>'
        f"{''.join(rows)}</details>"
    )


def _row(title: str, items: Iterable[str]) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f"<p><strong>{title}</strong></p><ul>{listed}</ul>" if listed else ""


def _reference(ref: Reference) -> str:
    mark = f'<span class="law-mark law-mark--{ref.confidence.replace(" ", "-")}">{CONFIDENCES[ref.confidence]}</span>'
    return f"{escape(ref.cite)}: {escape(ref.says)}. {mark} {long_date(ref.checked)}"


def _tool(tool_id: str, refs: Iterable[str]) -> str:
    """A tool, with the questions and the outcomes of its page that cite any of these references."""
    tool = TOOLS[tool_id]
    questions: dict[str, None] = {}
    outcomes: dict[str, str] = {}
    for ref in refs:
        asked, told = uses.questions_and_outcomes(tool, ref)
        questions |= dict.fromkeys(asked)
        outcomes |= dict(told)
    link = f'<a href="{ROOT}tools/{tool_id}/">{escape(tool.title)}</a>'
    notes = []
    if questions:
        notes.append("asks: " + "; ".join(escape(text) for text in questions))
    if outcomes:
        links = (
            f'<a href="{ROOT}tools/{tool_id}/#{tool_id}-outcome-{code}">{escape(headline)}</a>'
            for code, headline in outcomes.items()
        )
        notes.append("can answer: " + "; ".join(links))
    return link + (f": {'. '.join(notes)}" if notes else "")


def _figure(usage: Usage, figure_id: str) -> str:
    name = usage.law.figure(figure_id).name
    return f'<a href="{ROOT}law/figures/#{figure_id}">{escape(name)}</a>'


def _pages(pages: Iterable[Page]) -> Iterator[str]:
    """Links to pages, by the part of the site they stand in."""
    by_place: dict[str, list[Page]] = {}
    for page in pages:
        by_place.setdefault(PLACES.get(page.section, OTHER_PLACES), []).append(page)
    for title in (*PLACES.values(), OTHER_PLACES):
        yield _row(title, (_page_link(page) for page in by_place.get(title, [])))


def _page_link(page: Page) -> str:
    return f'<a href="{address(page)}">{escape(str(page.front["title"]))}</a>'


def address(page: Page) -> str:
    """A page's address, relative to a page of docs/law/."""
    path = page.path.removesuffix(".md").removesuffix("index")
    return ROOT + (f"{path}/" if path and not path.endswith("/") else path)


def _sources(usage: Usage) -> str:
    """References that are no UK legislation, or whose address there is not known, with their users."""
    entries = []
    for ref in sorted(usage.law.references.values(), key=lambda ref: ref.cite.casefold()):
        if any(ref in there.references for there in usage.provisions.values()):
            continue
        pages, figures = usage.pages_by_reference(ref), usage.figures_by_reference.get(ref.id, [])
        tools = usage.tools_by_reference[ref.id]
        if not (pages or figures or tools):
            continue
        rows = [
            f'<p><a href="{escape(ref.url)}">Read it</a></p>' if ref.url else "",
            f"<ul><li>{_reference(ref)}</li></ul>",
            _row("Tools", (_tool(tool, (ref.id,)) for tool in tools)),
            _row("Figures", (_figure(usage, figure) for figure in figures)),
            *_pages(pages),
        ]
        entries.append(f'<details id="ref-{ref.id}"><summary>{escape(ref.cite)}</summary>{"".join(rows)}</details>')
    return "".join(entries)


def _by_page(usage: Usage) -> str:
    """Each page that rests on law, with the provisions it cites, folded by part of the site."""
    citing = [(page, usage.cited_by(page)) for page in usage.pages if page.section != "embed"]
    citing = [(page, places) for page, places in citing if places]
    parts = []
    for title in (*PLACES.values(), OTHER_PLACES):
        rows = [
            f"<li>{_page_link(page)}: {_links(usage, places)}</li>"
            for page, places in citing
            if PLACES.get(page.section, OTHER_PLACES) == title
        ]
        if rows:
            parts.append(
                f"<details><summary>{title}: {count(len(rows), 'page')}</summary><ul>{''.join(rows)}</ul></details>"
            )
    return "".join(parts)


def _by_tool(usage: Usage) -> str:
    rows = []
    for tool in TOOLS.values():
        places = [place for place, there in usage.provisions.items() if tool.id in there.tools]
        rows.append(
            f"<details><summary>{escape(tool.title)}: {count(len(places), 'provision')}</summary>"
            f'<p><a href="{ROOT}tools/{tool.id}/">Open the tool</a></p><p>{_links(usage, places)}</p></details>'
        )
    return "".join(rows)


def _links(usage: Usage, places: Iterable[Provision]) -> str:
    """Provisions in order, each leading to its place on this page, under their instrument's name."""
    parts = []
    for instrument, group in groupby(places, key=lambda place: place.instrument):
        links = ", ".join(f'<a href="#{place.anchor}">{place.label}</a>' for place in group)
        parts.append(f"{escape(usage.instruments[instrument])}: {links}")
    return "; ".join(parts)
