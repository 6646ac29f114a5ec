"""The law as at another date, for readers: the figures of a page, and two dates side by side.

A figure in a page stands in ``<span data-figure="id">``. These functions say what it reads on
a day, and make the HTML around it. ``root`` is the way from the page to the site's root.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from html import escape

from guide_logic.decisions import TOOLS
from guide_logic.law import NATIONS, Confidence, Figure, Law, Row, nation_name, wording
from guide_logic.law.files import read_toml
from guide_logic.law.wording import long_date
from guide_logic.show import uses

type Value = Decimal | date | None


# -- the figures of a page ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shown:
    """What a figure reads on a day, and whether that is its value "today", another, or none."""

    text: str
    state: str  # "same", "changed" or "none"


def own_nation(figure: Figure) -> str:
    """The nation whose value pages show: England, or the nation whose alone the figure is."""
    nations = [nation for period in figure.periods for nation in period.nations]
    return "england" if "england" in nations else nations[0]


def held(figure: Figure, day: date, nation: str = "") -> Value:
    """A figure's value on a day, or None where the data holds none. Its own nation's if none is named."""
    nation = nation or own_nation(figure)
    for period in figure.periods:
        if period.covers(day, nation):
            return period.value
    return None


def holds_until(figure: Figure, day: date, nation: str = "") -> date | None:
    """The last day on which a figure still has its value of a day; None while no end is known.

    A period that follows with the same value counts. Raises ``NotCovered`` where the day has none.
    """
    nation = nation or own_nation(figure)
    period = figure.period(day, nation)
    while period.to is not None:
        after = date.fromordinal(period.to.toordinal() + 1)
        if held(figure, after, nation) != period.value:
            return period.to
        period = figure.period(after, nation)
    return None


def show(figure: Figure, day: date, today: date, nation: str = "") -> Shown:
    """What a figure in a page reads on a day. A date that the law sets stays what it is."""
    value = held(figure, day, nation)
    if figure.is_day:
        known = value if value is not None else figure.periods[-1].value
        return Shown(figure.show(known), "same")
    if value is None:
        return Shown(f"(no figure held for {long_date(day)})", "none")
    return Shown(figure.show(value), "same" if value == held(figure, today, nation) else "changed")


def shown(law: Law, names: Iterable[str], day: date, today: date) -> dict[str, Shown]:
    """What figures read on a day, by name: an id, or an id and a nation ("records@wales").

    Names that mean nothing are left out.
    """
    found = {}
    for name in names:
        figure_id, _, nation = name.partition("@")
        if figure_id in law.figures and nation in ("", *NATIONS):
            found[name] = show(law.figure(figure_id), day, today, nation)
    return found


def not_in_force(periods: Iterable[str], day: date) -> dict[str, str]:
    """What to say on a day of rules that hold from and to days ("2025-02-24/2027-12-31"; no end: nothing
    after the stroke): that a rule is not in force, or nothing. Periods that cannot be read are left out.
    """
    found = {}
    for period in periods:
        first, _, last = period.partition("/")
        try:
            holds = date.fromisoformat(first) <= day and (not last or day <= date.fromisoformat(last))
        except ValueError:
            continue
        found[period] = "" if holds else f"Not in force on {long_date(day)}."
    return found


def banner(day: date, today: date, shown: Sequence[Shown], law: Law, root: str) -> str:
    """What a page says at its top when a reader has set a date."""
    parts = [
        f'<p class="as-at-title">The law as at {long_date(day)}</p>',
        f"<p>{_differing(shown)} Tools answer as if that day were today. The words around the figures "
        f"are not rewritten: they were checked against the law on {long_date(law.checked())}.</p>",
    ]
    if day > law.checked():
        parts.append("<p>Law made after the day of checking is not known here.</p>")
    between = changes_between(day, today)
    if between:
        what = "changed since" if day < today else "changes by then, so far as is known"
        parts.append(
            f"<details><summary>What {what}: {wording.count(len(between), 'change')}</summary>"
            f"{_change_list(between, root)}</details>"
        )
    compare = f"{root}law/compare/#compare:first={day.isoformat()}&second={today.isoformat()}"
    parts.append(
        '<p class="as-at-actions">'
        '<button class="button button--secondary" type="button" data-as-at="">Return to today</button> '
        f'<a href="{escape(compare)}">Compare with today</a></p>'
    )
    return "".join(parts)


def unreadable(fault: str) -> str:
    """What a page says at its top when the date in its address cannot be read."""
    return (
        '<p class="as-at-title">The date in this address cannot be read</p>'
        f"<p>{escape(fault)} This page shows the law of today.</p>"
        '<p class="as-at-actions"><button class="button button--secondary" type="button" data-as-at="">'
        "Return to today</button></p>"
    )


def _differing(shown: Sequence[Shown]) -> str:
    if not shown:
        return "No dated figure stands in the text of this page."
    differing = sum(one.state != "same" for one in shown)
    of = f"of {wording.count(len(shown), 'figure')} of the law on this page"
    if not differing:
        return "Each figure of the law on this page is the same as today."
    return f"{differing} {of} {'differs' if differing == 1 else 'differ'} from today."


# -- what changed between two days -------------------------------------------------------


def change_anchor(change: Row) -> str:
    """The anchor of a change on the page of changes."""
    return f"d{change['day'].isoformat()}-{change['ref']}"


def changes_between(one: date, other: date) -> list[Row]:
    """The changes of changes.toml in force after the earlier day and by the later, oldest first."""
    first, second = sorted((one, other))
    rows = read_toml("changes.toml")["change"]
    return sorted((row for row in rows if first < row["day"] <= second), key=lambda row: row["day"])


def _change_list(changes: Iterable[Row], root: str) -> str:
    items = "".join(
        f'<li>{long_date(change["day"])}: <a href="{escape(root)}law/changes/#{change_anchor(change)}">'
        f"{escape(change['title'])}</a></li>"
        for change in changes
    )
    return f"<ul>{items}</ul>"


# -- two dates side by side --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure whose value differs between two days, and the nations where it does."""

    figure: Figure
    nations: tuple[str, ...]
    before: str
    after: str
    ref: str
    is_doubtful: bool
    is_change: bool
    """Whether a value took another's place, rather than came or ran out."""


def differences(law: Law, first: date, second: date) -> list[Difference]:
    """Every figure that differs between two days; nations alike go together.

    First those whose value took another's place, then those that came or ran out.
    """
    found: list[Difference] = []
    for figure in law.figures.values():
        alike: dict[Difference, list[str]] = {}
        for nation in NATIONS:
            before, after = held(figure, first, nation), held(figure, second, nation)
            if before != after:
                period = figure.period(first if after is None else second, nation)
                difference = Difference(
                    figure=figure,
                    nations=(),
                    before=_side(figure, before, first, nation),
                    after=_side(figure, after, second, nation),
                    ref=period.ref,
                    is_doubtful=period.confidence is Confidence.CHECK,
                    is_change=before is not None and after is not None,
                )
                alike.setdefault(difference, []).append(nation)
        found += [replace(one, nations=tuple(nations)) for one, nations in alike.items()]
    return sorted(found, key=lambda one: not one.is_change)


def _side(figure: Figure, value: Value, day: date, nation: str) -> str:
    """A value as people read it, or why there is none."""
    if value is not None:
        return figure.show(value)
    own = [period for period in figure.periods if nation in period.nations]
    first = min(period.start for period in own)
    if day < first:
        return "Still to come" if figure.is_day else f"None held before {long_date(first)}"
    last = max(period.to for period in own if period.to)
    return f"Not known after {long_date(last)}"


def comparison(law: Law, first: date, second: date, root: str) -> str:
    """The figures that differ between two days, and what changed in the law between them, as HTML."""
    found = differences(law, first, second)
    changed = {one.figure.id for one in found}
    same = len(law.figures) - len(changed)
    days = f"{long_date(first)} and {long_date(second)}"
    if not changed:
        parts = [f"<p>No figure held here differs between {days}.</p>"]
    else:
        verb = "differs" if len(changed) == 1 else "differ"
        parts = [
            f"<p>{wording.count(len(changed), 'figure')} {verb} between {days}. {same} are the same on "
            "both days, or held on neither.</p>",
            difference_table(law, found, first, second, root),
        ]
    between = changes_between(first, second)
    if between:
        parts.append("<h3>What changed in the law between them</h3>" + _change_list(between, root))
    if second > law.checked():
        parts.append(
            f'<p class="tool-note">The law was last checked on {long_date(law.checked())}. '
            "Law made later is not known here.</p>"
        )
    return "".join(parts)


def difference_table(law: Law, found: Iterable[Difference], first: date, second: date, root: str) -> str:
    """A table of differences: the figure, its value on each day, the law and the tools."""
    touched = uses.tools_by_figure(law)
    rows = "".join(_row(law, one, touched[one.figure.id], root) for one in found)
    return (
        '<div class="table-frame"><table class="compare"><thead><tr><th scope="col">Figure, law and tools</th>'
        f'<th scope="col">{long_date(first)}</th><th scope="col">{long_date(second)}</th>'
        f"</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(law: Law, one: Difference, tools: Iterable[str], root: str) -> str:
    ref = law.ref(one.ref)
    cite = f'<a href="{escape(ref.url)}">{escape(ref.short)}</a>' if ref.url else escape(ref.short)
    links = ", ".join(f'<a href="{escape(root)}tools/{tool}/">{escape(TOOLS[tool].title)}</a>' for tool in tools)
    where = ""
    if len(one.nations) < len(NATIONS):
        where = f" ({' and '.join(nation_name(nation) for nation in one.nations)})"
    vat = ", including VAT" if one.figure.unit.endswith("including VAT") else ""
    doubt = ' <span class="law-mark law-mark--check-this">Not verified: check this</span>' if one.is_doubtful else ""
    return (
        f'<tr><th scope="row"><a href="{escape(root)}law/figures/#{one.figure.id}">{escape(one.figure.name)}</a>'
        f'{where}{vat}<div class="compare-law">Law: {cite}.{doubt}{f" Tools: {links}." if links else ""}</div></th>'
        f"<td>{escape(one.before)}</td><td>{escape(one.after)}</td></tr>"
    )


def change_days(law: Law) -> Mapping[date, list[Difference]]:
    """Each day on which a figure held until then takes another value, with what differs from the day before."""
    days = sorted({period.start for figure in law.figures.values() for period in figure.periods})
    found: dict[date, list[Difference]] = {}
    for day in days:
        before = date.fromordinal(day.toordinal() - 1)
        rows = [
            one
            for one in differences(law, before, day)
            if any(held(one.figure, before, nation) is not None for nation in one.nations)
        ]
        if rows:
            found[day] = rows
    return found
