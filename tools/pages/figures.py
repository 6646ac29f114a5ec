"""The table of every legal figure, now and before, as Markdown for docs/law/figures.md."""

from collections.abc import Iterable
from datetime import date, timedelta

from guide_logic.law import NATIONS, Confidence, Figure, Law, Period, nation_name
from guide_logic.law.wording import long_date
from guide_logic.show import as_at
from tools.pages.list_filter import fold, form

GROUPS = {
    "Thresholds": ("threshold-",),
    "Below the threshold": (
        "notice-floor-",
        "suitability-works-",
        "local-reservation",
        "status-reservation",
        "supplier-identifier",
    ),
    "Notices, standstill and time limits": (
        "standstill",
        "voluntary-standstill",
        "details-notice",
        "contract-copy",
        "termination-notice",
        "participation-minimum",
        "planned-notice-",
        "tender-minimum",
        "performance-",
        "platform-fallback",
        "platform-down-",
        "psr-standstill",
        "claim-",
        "set-aside-",
        "records",
        "payment-terms",
    ),
    "Larger contracts and spending": (
        "kpi-contract",
        "pipeline-",
        "payment-information",
        "payments-compliance",
    ),
    "Direct award, reserved contracts and frameworks": (
        "repeat-window",
        "mutual-",
        "old-mutual-",
        "framework-",
        "open-framework-",
        "supported-employment",
    ),
    "Exempt contracts": ("controlled-", "cooperation-"),
    "Changing a contract": ("change-", "old-change-", "old-threshold-"),
    "Subsidy control": ("mfa-", "spei-", "subsidy-", "cma-"),
    "Council land": ("land-", "short-lease"),
    "Council decisions": ("key-decision-", "executive-agenda"),
    "Powers to give a grant": ("section-137",),
    "Days on which law came into force": (
        "old-regulations-in-force",
        "act-in-force",
        "thresholds-2026",
        "npps-in-force",
        "psr-in-force",
        "psr-wales-in-force",
        "health-slavery-in-force",
        "wales-responsible-procurement-",
        "public-interest-test-",
    ),
    "Health care under the Provider Selection Regime": ("psr-",),
    "Older dynamic purchasing systems": ("purchasing-system-",),
    "VAT, and a margin of our own": ("vat-", "near-line"),
}

FILTER = form(
    "Find a figure",
    "Words, such as standstill or threshold",
    "# of # figures fit.",
    "Nothing fits. Try fewer or other words.",
    folds=True,
)

DAY = timedelta(days=1)

MARKS = {
    Confidence.VERIFIED: "Checked in two sources",
    Confidence.ONE_SOURCE: "Checked in one source",
    Confidence.CHECK: "**Check this:** not verified",
}


class UngroupedFigure(Exception):
    """A figure of the law data belongs to no group of this page."""


def render(law: Law, on: date) -> str:
    """Markdown with a section for each group and an anchor for each figure.

    ``on`` is the day whose values are called "now". Raises UngroupedFigure for a figure that no
    group takes, so that none is left off the page.
    """
    left = dict(law.figures)
    parts = []
    for title, starts in GROUPS.items():
        own = [left.pop(name) for name in list(left) if name.startswith(starts)]
        if own:
            anchor = title.split(",")[0].lower().replace(" ", "-")
            parts += ["<div data-group markdown>", f"## {title} {{#{anchor}}}"]
            parts += [_figure(figure, law, on) for figure in own]
            parts.append("</div>")
    if left:
        raise UngroupedFigure(f"No group of the figures page takes {', '.join(left)}.")
    return "\n\n".join(parts) + "\n"


def _figure(figure: Figure, law: Law, on: date) -> str:
    lines = []
    if figure.compare != "none":
        lines += [f"The line is drawn at “{figure.compare}”. {_unit(figure)}", ""]
    newest_first = sorted(figure.periods, key=_newest_first)
    past = [period for period in newest_first if period.to and period.to < on and not figure.is_day]
    lines += [_row(figure, period, law, on) for period in newest_first if period not in past]
    if past:
        lines += [
            "",
            "<details markdown>",
            f"<summary>Before {long_date(_first_day(newest_first, past))}</summary>",
            "",
        ]
        lines += [*(_row(figure, period, law, on) for period in past), "", "</details>"]
    if figure.guide_said:
        lines += ["", '!!! correction "What the 2024 guide says"', f"    {figure.guide_said}."]
    if figure.note:
        lines += ["", figure.note]
    # A day that the law sets is the same on every day a reader looks at.
    line = figure.show(newest_first[0].value) if figure.is_day else span(figure, on)
    return fold(f"### {figure.name} {{#{figure.id}}}", line, "\n".join(lines))


def span(figure: Figure, on: date, nation: str = "") -> str:
    """A figure inside a sentence, as HTML: its value on a day, or its first where that is to come.

    It carries its id (and its nation, where one is named), so that another date can change it, and
    the last day it holds if one is known. Where the data has run out by that day, it says so.
    """
    name = f"{figure.id}@{nation}" if nation else figure.id
    nation = nation or as_at.own_nation(figure)
    day = max(on, min(period.start for period in figure.periods if nation in period.nations))
    shown = as_at.show(figure, day, day, nation)
    marks = ' data-state="none"' if shown.state == "none" else _until(figure, day, nation)
    return f'<span class="figure" data-figure="{name}"{marks}>{shown.text}</span>'


def _until(figure: Figure, day: date, nation: str) -> str:
    if as_at.held(figure, day, nation) is None:
        return ""  # a day that the law sets stays what it is
    until = as_at.holds_until(figure, day, nation)
    return f' data-until="{until.isoformat()}"' if until else ""


class LawInPages(Law):
    """Law whose figures are shown as pages show them, so that a reader's own date can change them."""

    __slots__ = ()

    def show(self, figure_id: str, on: date, nation: str = "england") -> str:
        """A figure as HTML."""
        figure = self.figures[figure_id]
        return span(figure, on, "" if nation == as_at.own_nation(figure) else nation)


def in_force(start: date, to: date | None) -> str:
    """The place, as HTML, where a page says that a rule is not in force on a reader's date."""
    return f'<span class="not-in-force" data-period="{start.isoformat()}/{to.isoformat() if to else ""}"></span>'


def _newest_first(period: Period) -> int:
    return -period.start.toordinal()


def _unit(figure: Figure) -> str:
    if figure.unit == "pounds including VAT":
        return "Amounts include VAT."
    if figure.unit == "working days" and figure.id.startswith("psr-"):
        return (
            "Working days are counted as "
            "[regulation 12](https://www.legislation.gov.uk/uksi/2023/1348/regulation/12) says: "
            "only bank holidays in England are left out."
        )
    if figure.unit == "working days":
        return (
            "Working days are counted as [section 123](https://www.legislation.gov.uk/ukpga/2023/54/section/123) says."
        )
    if figure.unit == "days":
        return "These are calendar days."
    return ""


def _row(figure: Figure, period: Period, law: Law, on: date) -> str:
    value = figure.show(period.value)
    is_now = period.start <= on and (period.to is None or on <= period.to)
    reference = law.ref(period.ref)
    cite = f"[{reference.short}]({reference.url})" if reference.url else reference.short
    amount = f"**{value}** (now)" if is_now and not figure.is_day else f"**{value}**"
    days = f"{long_date(period.start)} to {long_date(period.to)}" if period.to else f"from {long_date(period.start)} on"
    checked = f"{MARKS[period.confidence]}, {long_date(reference.checked)}"
    return f"- {amount}: {days}, in {_where(period.nations)}. {cite}. {checked}."


def _first_day(periods: list[Period], past: list[Period]) -> date:
    """The day from which none of the past periods holds."""
    last = max(period.to for period in past if period.to)
    return min((period.start for period in periods if period not in past and period.start > last), default=last + DAY)


def _where(nations: Iterable[str]) -> str:
    names = [nation_name(nation) for nation in NATIONS if nation in set(nations)]
    return "England, Wales and Northern Ireland" if len(names) == len(NATIONS) else " and ".join(names)
