"""Dated law: figures with the periods they hold for, references, corrections.

A figure is looked up for a date and a nation. A date or nation that the data does not cover
raises ``NotCovered``: there is no fallback. ``Law.load`` refuses data with gaps, overlaps,
unknown keys or missing references.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from guide_logic.law import wording
from guide_logic.law.files import read_toml

if TYPE_CHECKING:
    from guide_logic.law.cpv import Codes
    from guide_logic.law.notices import Notices
    from guide_logic.law.working_days import Calendar

NATIONS = ("england", "wales", "northern-ireland")


type Row = Mapping[str, Any]
"""A table of a TOML file, as parsed."""


class LawDataError(Exception):
    """The law data itself is wrong: a gap, an overlap, an unknown key, a missing reference."""


class NotCovered(LookupError):
    """The law data holds no value for this date or nation. The message says what it does hold."""


class Confidence(StrEnum):
    """How a statement of law was checked."""

    VERIFIED = "verified"
    ONE_SOURCE = "one source"
    CHECK = "check this"


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a rule stands: how it is cited, what it says, its address, and how it was checked."""

    id: str
    cite: str
    says: str
    url: str
    confidence: Confidence
    checked: date
    abbreviation: str = ""

    @property
    def short(self) -> str:
        """The citation for use inside a sentence: the Act this site is about goes without its name."""
        return self.abbreviation or self.cite.removeprefix("Procurement Act 2023, ")


@dataclass(frozen=True, slots=True)
class Period:
    """A figure's value from one day to another, both included; ``to`` is None while it lasts."""

    value: Decimal | date
    start: date
    to: date | None
    nations: tuple[str, ...]
    ref: str
    source: str
    confidence: Confidence

    def covers(self, on: date, nation: str) -> bool:
        """Whether the period holds for this day and nation."""
        return nation in self.nations and self.start <= on and (self.to is None or on <= self.to)


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount, period, share or date that the law sets, with every value it has had.

    ``unit`` is "pounds including VAT", "pounds", "hours", "days", "working days", "months",
    "years", "percent", "date" or "day of the year". ``compare`` says on which side of the line equality falls.
    ``guide_said`` tells what the 2024 guide gives where it differs, ``guide_value`` as a number.
    """

    id: str
    name: str
    unit: str
    compare: str
    periods: tuple[Period, ...]
    guide_said: str = ""
    guide_value: Decimal | None = None
    note: str = ""

    @property
    def is_day(self) -> bool:
        """Whether its values are days, not numbers."""
        return self.unit in DATES

    def period(self, on: date, nation: str = "england") -> Period:
        """The period that holds on a day in a nation. Raises ``NotCovered`` if none does."""
        for period in self.periods:
            if period.covers(on, nation):
                return period
        held = "; ".join(
            f"{wording.long_date(p.start)} to {wording.long_date(p.to) if p.to else 'now'}"
            for p in self.periods
            if nation in p.nations
        )
        raise NotCovered(
            f"No value of “{self.name}” is held for {wording.long_date(on)} in {nation_name(nation)}. "
            f"Held: {held or 'none'}."
        )

    def show(self, value: Decimal | date) -> str:
        """A value as people read it, with its unit."""
        if isinstance(value, date):
            day = wording.long_date(value)
            return day.rpartition(" ")[0] if self.unit == "day of the year" else day
        if self.unit.startswith("pounds"):
            return wording.pounds(value)
        if self.unit == "percent":
            return f"{value.normalize():f}%"
        return wording.count(int(value), self.unit.removesuffix("s"))


def nation_name(nation: str) -> str:
    """A nation as people write it."""
    return nation.replace("-", " ").title()


_FIGURE_KEYS = {"id", "name", "unit", "compare", "guide_said", "guide_value", "note", "period"}
_PERIOD_KEYS = {"value", "from", "to", "nations", "ref", "source", "confidence"}
_REFERENCE_KEYS = {"id", "cite", "says", "url", "confidence", "checked"}
_OPTIONAL_REFERENCE_KEYS = {"abbreviation"}
UNITS = (
    "pounds including VAT",
    "pounds",
    "hours",
    "days",
    "working days",
    "months",
    "years",
    "percent",
    "date",
    "day of the year",
)
DATES = ("date", "day of the year")
COMPARISONS = ("at or above", "more than", "not more than", "at least", "none")


@dataclass(frozen=True, eq=False)
class Law:
    """Every figure and reference, by id; and, read when first asked for, what few decisions need."""

    figures: Mapping[str, Figure]
    references: Mapping[str, Reference]

    @cached_property
    def notices(self) -> "Notices":
        """The notices UK1 to UK17. Raises ``LawDataError`` if their data contradict the figures or themselves."""
        from guide_logic.law.notices import load

        return load(read_toml("notices.toml")["notice"], self)

    @cached_property
    def calendar(self) -> "Calendar":
        """Working days and bank holidays."""
        from guide_logic.law.working_days import Calendar

        return Calendar.load()

    @cached_property
    def codes(self) -> "Codes":
        """The procurement codes, and the everyday words for them."""
        from guide_logic.law.cpv import Codes

        return Codes.load()

    @classmethod
    def load(cls) -> "Law":
        """The law data of this package. Raises ``LawDataError`` if it contradicts itself."""
        return cls.build(read_toml("figures.toml")["figure"], read_toml("references.toml")["reference"])

    @classmethod
    def build(cls, figures: Iterable[Row], references: Iterable[Row]) -> "Law":
        """Law from parsed TOML tables. Raises ``LawDataError`` on the first fault."""
        refs: dict[str, Reference] = {}
        for row in references:
            check_keys("reference", row, _REFERENCE_KEYS | _OPTIONAL_REFERENCE_KEYS, _REFERENCE_KEYS)
            if row["id"] in refs:
                raise LawDataError(f"Reference {row['id']} stands twice.")
            check_day(f"reference {row['id']}", "checked", row["checked"])
            refs[row["id"]] = Reference(**{**row, "confidence": read_confidence(f"reference {row['id']}", row)})
        figs: dict[str, Figure] = {}
        for row in figures:
            figure = _figure(row, refs)
            if figure.id in figs:
                raise LawDataError(f"Figure {figure.id} stands twice.")
            figs[figure.id] = figure
        return cls(figs, refs)

    def figure(self, figure_id: str) -> Figure:
        """A figure by id. Raises ``KeyError`` for an id that does not exist."""
        return self.figures[figure_id]

    def value(self, figure_id: str, on: date, nation: str = "england") -> Decimal:
        """A figure's number on a day. Raises ``NotCovered`` where no period holds."""
        value = self.figures[figure_id].period(on, nation).value
        assert isinstance(value, Decimal), f"{figure_id} is a date"
        return value

    def day(self, figure_id: str, on: date | None = None, nation: str = "england") -> date:
        """A date the law sets, such as the day the Act came into force."""
        figure = self.figures[figure_id]
        period = figure.period(on, nation) if on else figure.periods[-1]
        assert isinstance(period.value, date), f"{figure_id} is not a date"
        return period.value

    def show(self, figure_id: str, on: date, nation: str = "england") -> str:
        """A figure as people read it: "£663,540", "8 working days", "30%"."""
        figure = self.figures[figure_id]
        return figure.show(figure.period(on, nation).value)

    def changes(self, figure_id: str) -> tuple[date, ...]:
        """The days on which a figure takes a new value, first included."""
        return tuple(sorted({period.start for period in self.figures[figure_id].periods}))

    def ref(self, ref_id: str) -> Reference:
        """A reference by id. Raises ``KeyError`` for an id that does not exist."""
        return self.references[ref_id]

    def checked(self) -> date:
        """The oldest day on which a reference was last checked."""
        return min(reference.checked for reference in self.references.values())


@cache
def current() -> Law:
    """The law data of this package, loaded once."""
    return Law.load()


def check_keys(what: str, row: Row, known: set[str], needed: set[str]) -> None:
    """Raise ``LawDataError`` where a row has a key that is not known, or lacks one that is needed."""
    name = row.get("id", row)
    if unknown := set(row) - known:
        raise LawDataError(f"{what} {name}: unknown key {', '.join(sorted(unknown))}.")
    if missing := needed - set(row):
        raise LawDataError(f"{what} {name}: missing {', '.join(sorted(missing))}.")


def check_day(what: str, key: str, value: object) -> None:
    """Raise ``LawDataError`` where a value is not a date without a time."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise LawDataError(f"{what}: {key} {value} is not a date.")


def read_confidence(what: str, row: Row) -> Confidence:
    """How a row was checked. Raises ``LawDataError`` for a word that is not known."""
    try:
        return Confidence(row["confidence"])
    except ValueError:
        raise LawDataError(f"{what}: confidence {row['confidence']} is not one of those known.") from None


def _figure(row: Row, refs: Mapping[str, Reference]) -> Figure:
    check_keys("figure", row, _FIGURE_KEYS, {"id", "name", "unit", "compare", "period"})
    if row["unit"] not in UNITS or row["compare"] not in COMPARISONS:
        raise LawDataError(f"figure {row['id']}: unit or comparison is not one of those known.")
    if not row["period"]:
        raise LawDataError(f"figure {row['id']}: no period.")
    periods = tuple(_period(f"figure {row['id']}", row["unit"], period, refs) for period in row["period"])
    for nation in NATIONS:
        own = sorted((p for p in periods if nation in p.nations), key=lambda p: p.start)
        for earlier, later in pairwise(own):
            if earlier.to is None or earlier.to >= later.start:
                raise LawDataError(f"figure {row['id']}: periods overlap at {later.start} in {nation}.")
            if earlier.to.toordinal() + 1 != later.start.toordinal():
                raise LawDataError(f"figure {row['id']}: gap before {later.start} in {nation}.")
    plain = {key: row[key] for key in row if key != "period"}
    if "guide_value" in plain:
        plain["guide_value"] = _number(f"figure {row['id']}", plain["guide_value"])
    return Figure(periods=periods, **plain)


def _period(what: str, unit: str, row: Row, refs: Mapping[str, Reference]) -> Period:
    check_keys(f"{what}, period", row, _PERIOD_KEYS, _PERIOD_KEYS - {"to", "nations"})
    if row["ref"] not in refs:
        raise LawDataError(f"{what}: no reference {row['ref']}.")
    check_day(what, "from", row["from"])
    if "to" in row:
        check_day(what, "to", row["to"])
        if row["to"] < row["from"]:
            raise LawDataError(f"{what}: a period ends on {row['to']}, before it starts on {row['from']}.")
    nations = tuple(row.get("nations", NATIONS))
    if not nations or set(nations) - set(NATIONS):
        raise LawDataError(f"{what}: no nation, or an unknown one, in {nations}.")
    if unit in DATES:
        check_day(what, "value", row["value"])
    return Period(
        value=row["value"] if unit in DATES else _number(what, row["value"]),
        start=row["from"],
        to=row.get("to"),
        nations=nations,
        ref=row["ref"],
        source=row["source"],
        confidence=read_confidence(what, row),
    )


def _number(what: str, value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
        raise LawDataError(f"{what}: value {value} is not a number that the law could set.")
    return Decimal(str(value))
