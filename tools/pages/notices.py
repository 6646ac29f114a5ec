"""The notices UK1 to UK17 as Markdown for docs/law/notices.md, from the same data as the tools."""

from collections.abc import Iterable
from datetime import date

from guide_logic.law import NATIONS, Law
from guide_logic.law.notices import BUYERS, KINDS, Notice, Rule
from guide_logic.law.wording import long_date
from tools.pages.figures import MARKS, LawInPages, in_force

COLUMNS = {"Competition": "open", "Direct award": "direct", "Below threshold": "below"}
"""Columns of the table at a glance: ways of awarding, for a council in England."""

DUTIES = {"compulsory": "Yes", "conditional": "Sometimes", "optional": "Optional"}

ROUTES = (
    ({"open", "flexible", "framework", "dynamic-market"}, "competitions"),
    ({"open", "flexible", "dynamic-market"}, "competitions, except to set up a framework"),
    ({"dynamic-market"}, "contracts under a dynamic market"),
    ({"direct", "urgent"}, "direct awards"),
    ({"user-choice"}, "user choice awards"),
    ({"call-off"}, "orders under a framework"),
    ({"market-set-up"}, "setting up a dynamic market"),
    ({"below"}, "contracts below the threshold"),
)
LIGHT = {"light-touch", "light-touch-concession"}
CONCESSIONS = {"concession", "light-touch-concession"}


class UnnamedRoute(Exception):
    """A rule of the data is for ways of awarding that this page has no words for."""


def at_a_glance(notices: Iterable[Notice], on: date) -> str:
    """A table of notices: is each due, for the commonest contracts of a council in England?"""
    lines = [f"| Notice | {' | '.join(COLUMNS)} |", f"| --- |{' --- |' * len(COLUMNS)}"]
    for notice in notices:
        cells = [_cell(notice, route, on) for route in COLUMNS.values()]
        if any(cell != "No" for cell in cells):
            link = f"[{notice.code} {notice.name}](#{notice.code.lower()})"
            lines.append(f"| {link} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def orders(notices: Iterable[Notice], on: date) -> str:
    """The codes of the notices of an order under a framework, as a list in a sentence."""
    codes = [n.code for n in notices if _duty(n, "call-off", "goods-services", on) != "No"]
    return f"{', '.join(codes[:-1])} and {codes[-1]}"


def _cell(notice: Notice, route: str, on: date) -> str:
    """Whether a notice is due, and where light touch contracts differ."""
    ordinary, light = (_duty(notice, route, kind, on) for kind in ("goods-services", "light-touch"))
    if ordinary == light:
        return ordinary
    return f"{ordinary}, but {light.lower()} for light touch"


def _duty(notice: Notice, route: str, kind: str, on: date) -> str:
    """The strongest duty among the rules that catch such a contract, in a word."""
    found = {rule.duty for rule in notice.rules_for(route, kind, "council", "england", on)}
    return next((word for duty, word in DUTIES.items() if duty in found), "No")


def render(notices: Iterable[Notice], law: Law, on: date) -> str:
    """Markdown with a heading for each notice and a list for each of its rules.

    Figures, and rules that are not in force on it, follow the date that a reader sets.
    """
    law = LawInPages(law.figures, law.references)
    return "\n\n".join(_notice(notice, law, on) for notice in notices) + "\n"


def _notice(notice: Notice, law: Law, on: date) -> str:
    heading = f"### {notice.code} {notice.name} {{#{notice.code.lower()}}}"
    return "\n\n".join([heading, notice.says, *(_rule(rule, law, on) for rule in notice.rules)])


def _rule(rule: Rule, law: Law, on: date) -> str:
    nation = rule.nations[0]
    reference = law.ref(rule.ref)
    start = f" Since {long_date(rule.start)}." if rule.start > law.day("act-in-force") else ""
    return "\n".join(
        [
            f"**{whom(rule)}**",
            "",
            f"- **Due:** {rule.deadline(law, on, nation)}.",
            f"- **When:** {in_force(rule.start, rule.to)}{rule.says(law, on, nation)}{start}",
            f"- **Law:** [{reference.short}]({reference.url}). {MARKS[rule.confidence]}, "
            f"{long_date(reference.checked)}.",
        ]
    )


def whom(rule: Rule) -> str:
    """For which contracts and buyers a rule holds, in words."""
    parts = [_routes(rule), *_kinds(rule), *_buyers(rule), *_nations(rule)]
    text = "; ".join(parts)
    return text[0].upper() + text[1:]


def _routes(rule: Rule) -> str:
    left, words = set(rule.routes), []
    for routes, name in ROUTES:
        if routes <= left:
            left -= routes
            words.append(name)
    if left:
        raise UnnamedRoute(f"This page has no words for {', '.join(sorted(left))}.")
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]


def _kinds(rule: Rule) -> list[str]:
    missing = set(KINDS) - set(rule.kinds)
    if set(rule.kinds) == LIGHT:
        return ["light touch contracts only"]
    out = []
    if missing >= LIGHT:
        out.append("not light touch")
    if missing >= CONCESSIONS:
        out.append("not concessions")
    return out


def _buyers(rule: Rule) -> list[str]:
    missing = set(BUYERS) - set(rule.buyers)
    out = [f"not {buyer}" for buyer in ("schools", "utilities") if _single(buyer) in missing]
    return out if rule.private_utilities else [*out, "not private utilities"]


def _single(buyers: str) -> str:
    return {"schools": "school", "utilities": "utility"}[buyers]


def _nations(rule: Rule) -> list[str]:
    if set(rule.nations) == set(NATIONS):
        return []
    if "northern-ireland" not in rule.nations and len(rule.nations) > 1:
        return ["not most authorities in Northern Ireland"]
    return [f"{' and '.join(nation.title() for nation in rule.nations)} only"]
