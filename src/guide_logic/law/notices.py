"""The notices UK1 to UK17 as dated data: for whom each is compulsory, when it is due, and by which law.

``load`` is as strict as ``Law.build``: unknown keys, routes, kinds, buyers, nations, figures or
references, two rules for one case, and a code that is missing or stands twice are refused.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from guide_logic.law import (
    NATIONS,
    Confidence,
    Law,
    LawDataError,
    Row,
    check_day,
    check_keys,
    read_confidence,
)

CODES = tuple(f"UK{number}" for number in range(1, 18))
KINDS = ("light-touch", "goods-services", "works", "concession", "light-touch-concession")
BUYERS = ("council", "sub-central", "central", "school", "utility")
ROUTES = (
    "open",
    "flexible",
    "framework",
    "dynamic-market",
    "direct",
    "urgent",
    "user-choice",
    "call-off",
    "market-set-up",
    "below",
)
DUTIES = ("compulsory", "conditional", "optional")
WHENS = ("before", "any", "soon", "within", "every")
COUNTED = ("within", "every")

_NOTICE_KEYS = {"code", "name", "says", "rule"}
_NEEDED = {"routes", "duty", "trigger", "when", "event", "from", "ref", "source", "confidence"}
_OPTIONAL = {"kinds", "buyers", "nations", "private_utilities", "figure", "begun", "part", "to"}
_FIGURE = re.compile(r"\{([a-z0-9-]+)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """For which contracts a notice is due, when, and where that is law.

    ``start`` and ``to`` are the first and last day of the duty itself; ``begun`` is the day from
    which a procurement has to have begun to be caught, or None. ``figure`` names the period that
    is counted from the event, if one is. ``private_utilities`` is False where they are excused.
    """

    routes: tuple[str, ...]
    kinds: tuple[str, ...]
    buyers: tuple[str, ...]
    nations: tuple[str, ...]
    duty: str
    trigger: str
    when: str
    event: str
    figure: str
    start: date
    to: date | None
    begun: date | None
    part: str
    private_utilities: bool
    ref: str
    source: str
    confidence: Confidence

    def fits(self, route: str, kind: str, buyer: str, nation: str, begins: date) -> bool:
        """Whether the rule catches a contract whose procurement begins on a day.

        A duty that starts later than that day still meets the contract while it runs.
        """
        return (
            route in self.routes
            and kind in self.kinds
            and buyer in self.buyers
            and nation in self.nations
            and (self.to is None or begins <= self.to)
            and (self.begun is None or begins >= self.begun)
        )

    def says(self, law: Law, on: date, nation: str = "england") -> str:
        """The trigger with its figures as they are on a day."""

        def shown(match: re.Match[str]) -> str:
            return _shown(law, match[1], on, nation)

        return _FIGURE.sub(shown, self.trigger)

    def deadline(self, law: Law, on: date, nation: str = "england") -> str:
        """When the notice is due, as a phrase: "Within 30 days, beginning with the day …"."""
        length = _shown(law, self.figure, on, nation) if self.figure else ""
        return {
            "before": f"Before {self.event}",
            "any": f"Any time before {self.event}",
            "soon": f"As soon as reasonably practicable after {self.event}",
            "within": f"Within {length}, beginning with the day {self.event}",
            "every": f"At least once in every {length}, and at the end",
        }[self.when]


def _shown(law: Law, figure: str, on: date, nation: str) -> str:
    """A figure on a day, or as it first was where its duty starts later."""
    first = min(p.start for p in law.figure(figure).periods if nation in p.nations)
    return law.show(figure, max(on, first), nation)


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of the central digital platform, by its code, with what it tells and its rules."""

    code: str
    name: str
    says: str
    rules: tuple[Rule, ...]

    def rules_for(self, route: str, kind: str, buyer: str, nation: str, begins: date) -> tuple[Rule, ...]:
        """The rules that catch a contract: none, one, or one for each part of the notice."""
        return tuple(r for r in self.rules if r.fits(route, kind, buyer, nation, begins))


type Notices = tuple[Notice, ...]


def load(rows: Iterable[Row], law: Law) -> Notices:
    """Notices from parsed TOML tables. Raises ``LawDataError`` on the first fault."""
    notices = tuple(_notice(row, law) for row in rows)
    if (codes := tuple(notice.code for notice in notices)) != CODES:
        raise LawDataError(f"Notices should be {CODES[0]} to {CODES[-1]} in order, not {codes}.")
    return notices


def _notice(row: Row, law: Law) -> Notice:
    check_keys("notice", {**row, "id": row.get("code")}, _NOTICE_KEYS | {"id"}, _NOTICE_KEYS)
    what = f"notice {row['code']}"
    rules = tuple(_rule(what, rule, law) for rule in row["rule"])
    if not rules:
        raise LawDataError(f"{what}: no rule.")
    seen: dict[tuple[str, ...], list[Rule]] = {}
    for rule in rules:
        for case in _cases(rule):
            for other in seen.setdefault(case, []):
                if _overlap(rule, other):
                    raise LawDataError(f"{what}: two rules for {', '.join(filter(None, case))}.")
            seen[case].append(rule)
    return Notice(row["code"], row["name"], row["says"], rules)


def _cases(rule: Rule) -> Iterator[tuple[str, ...]]:
    return product((rule.part,), rule.routes, rule.kinds, rule.buyers, rule.nations)


def _overlap(one: Rule, other: Rule) -> bool:
    earlier, later = sorted((one, other), key=lambda rule: rule.start)
    return earlier.to is None or earlier.to >= later.start


def _rule(what: str, row: Row, law: Law) -> Rule:
    check_keys(f"{what}, rule", row, _NEEDED | _OPTIONAL, _NEEDED)
    for key in ("from", "to", "begun"):
        if key in row:
            check_day(what, key, row[key])
    if "to" in row and row["to"] < row["from"]:
        raise LawDataError(f"{what}: a rule ends on {row['to']}, before it starts.")
    if row["ref"] not in law.references:
        raise LawDataError(f"{what}: no reference {row['ref']}.")
    figures = _FIGURE.findall(row["trigger"]) + ([row["figure"]] if "figure" in row else [])
    if unknown := set(figures) - set(law.figures):
        raise LawDataError(f"{what}: no figure {', '.join(sorted(unknown))}.")
    if ("figure" in row) != (row["when"] in COUNTED):
        raise LawDataError(f"{what}: a figure goes with a period that is counted, and only there.")
    return Rule(
        routes=_some(what, row, "routes", ROUTES),
        kinds=_some(what, row, "kinds", KINDS),
        buyers=_some(what, row, "buyers", BUYERS),
        nations=_some(what, row, "nations", NATIONS),
        duty=_one(what, row, "duty", DUTIES),
        trigger=row["trigger"],
        when=_one(what, row, "when", WHENS),
        event=row["event"],
        figure=row.get("figure", ""),
        start=row["from"],
        to=row.get("to"),
        begun=row.get("begun"),
        part=row.get("part", ""),
        private_utilities=row.get("private_utilities", True),
        ref=row["ref"],
        source=row["source"],
        confidence=read_confidence(what, row),
    )


def _some(what: str, row: Row, key: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The values of a list, or all where it is left out."""
    values = tuple(row.get(key, known))
    if not values or set(values) - set(known) or len(set(values)) < len(values):
        raise LawDataError(f"{what}: {key} cannot be {list(values)}.")
    return values


def _one(what: str, row: Row, key: str, known: tuple[str, ...]) -> str:
    value: str = row[key]
    if value not in known:
        raise LawDataError(f"{what}: {key} cannot be {value!r}.")
    return value
