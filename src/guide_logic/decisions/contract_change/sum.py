"""The arithmetic of a change: how far it moves value and term, and on which side of each line.

Shares are taken of the value before the change and of the longest term on award. Lines are "not
more than", so a move of exactly the limit is within it (Procurement Act 2023, sections 74 and 75,
Schedule 8).
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_UP, Decimal

from guide_logic.decisions.shared.common import threshold_figure, today
from guide_logic.engine.model import UNKNOWN, Answers, Line
from guide_logic.law import Law, NotCovered
from guide_logic.law.wording import duration

PENNY = Decimal("0.01")
LIGHT_TOUCH = ("light-touch", "light-touch-concession")


def all_of(*states: bool | None) -> bool | None:
    """Whether all hold; None where that is open."""
    return False if False in states else None if None in states else True


def any_of(*states: bool | None) -> bool | None:
    """Whether one holds; None where that is open."""
    return True if True in states else None if None in states else False


def negated(state: bool | None) -> bool | None:
    """The opposite, or None where that is open."""
    return None if state is None else not state


@dataclass(frozen=True, slots=True)
class Move:
    """A change of value in pounds including VAT, and of term in months; a term may be None, not known."""

    value_from: Decimal
    value_to: Decimal
    term_from: int | None
    term_to: int | None
    term_award: int | None

    @property
    def value_moved(self) -> bool:
        """Whether the value changes at all."""
        return self.value_from != self.value_to

    @property
    def term_moved(self) -> bool | None:
        """Whether the term changes at all."""
        if self.term_from is None or self.term_to is None:
            return None
        return self.term_from != self.term_to

    @property
    def rise(self) -> Decimal:
        """What the change adds to the value; nothing where it takes away."""
        return max(self.value_to - self.value_from, Decimal(0))

    def value_within(self, percent: Decimal) -> bool:
        """Whether the value moves up or down by this share or less."""
        return abs(self.value_to - self.value_from) * 100 <= percent * self.value_from

    def rise_within(self, percent: Decimal) -> bool:
        """Whether the value rises by this share or less. A fall always is."""
        return (self.value_to - self.value_from) * 100 <= percent * self.value_from

    def term_within(self, percent: Decimal) -> bool | None:
        """Whether the term moves up or down by this share, or less, of the longest term on award."""
        if self.term_from is None or self.term_to is None or self.term_award is None:
            return None
        return abs(self.term_to - self.term_from) * 100 <= percent * self.term_award


def kind_of(answers: Answers) -> str:
    """The kind of contract; not knowing it is read as goods or services, the strictest."""
    return "goods-services" if answers["kind"] == UNKNOWN else str(answers["kind"])


def is_light_touch(answers: Answers) -> bool:
    """Whether it is a light touch contract of either sort."""
    return answers.get("kind") in LIGHT_TOUCH


def change_day(answers: Answers) -> date:
    """The day of the change: as given, or the reader's date; never before the procurement began."""
    given, begun = answers.get("change_day"), answers["change_begun"]
    assert isinstance(begun, date)
    return max(given if isinstance(given, date) else today(answers), begun)


def thresholds(answers: Answers, law: Law) -> tuple[Decimal, ...]:
    """The thresholds that may apply, lowest first: of the day the procurement began and of the change.

    The Act does not say which of the two counts for a change. Empty where the law data holds neither.
    """
    figure = threshold_figure(kind_of(answers), str(answers["buyer"]))
    begun = answers["change_begun"]
    assert isinstance(begun, date)
    found = set()
    for day in (begun, change_day(answers)):
        try:
            found.add(law.value(figure, day, str(answers["nation"])))
        except NotCovered:
            continue
    return tuple(sorted(found))


def value(answers: Answers, name: str) -> Decimal | None:
    """An amount, or None where it is not known or not asked."""
    amount = answers.get(name)
    return amount if isinstance(amount, Decimal) else None


def _months(answers: Answers, name: str) -> int | None:
    months = answers.get(name)
    return months if isinstance(months, int) else None


def move(answers: Answers) -> Move:
    """This change alone. Both values must be known."""
    now, after = value(answers, "change_value_now"), value(answers, "change_value_after")
    assert now is not None
    assert after is not None
    award = _months(answers, "change_term_award")
    term_now = _months(answers, "change_term_now") if "change_term_now" in answers else award
    return Move(now, after, term_now, _months(answers, "change_term_after"), award)


def combined(answers: Answers) -> Move | None:
    """This change with the earlier ones that could reasonably have been made together with it, or None.

    Where the value before those is not known, this change alone is all there is to measure.
    """
    first = value(answers, "change_value_first")
    if answers.get("change_earlier") != "together" or first is None:
        return None
    alone = move(answers)
    return Move(
        first,
        alone.value_to,
        _months(answers, "change_term_first"),
        alone.term_to,
        alone.term_award,
    )


def moves(answers: Answers) -> tuple[Move, ...]:
    """This change, and it taken together with earlier ones where that counts."""
    together = combined(answers)
    return (move(answers), together) if together else (move(answers),)


def aggregate(answers: Answers) -> Decimal | None:
    """What below-threshold modifications, this one included, add to the value; None where not known."""
    match answers.get("change_earlier"):
        case "no":
            return move(answers).rise
        case "separate" | "together":
            earlier = value(answers, "change_below_sum")
            return None if earlier is None else earlier + move(answers).rise
    return None


def share_figure(answers: Answers, base: str) -> str:
    """The id of a share of value: works have their own."""
    return f"{base}-works" if kind_of(answers) == "works" else base


def working(answers: Answers, law: Law) -> tuple[Line, ...]:
    """The sum, line by line, for outcomes that rest on it."""
    on = change_day(answers)
    lines: list[Line] = []
    titles = ("", "Together with the earlier change: ")
    for title, one in zip(titles, moves(answers), strict=False):
        rises = one.value_to >= one.value_from
        lines += [
            Line(title + "Value before", one.value_from),
            Line(title + "Value after", one.value_to),
            Line(
                title + ("Rise in value" if rises else "Fall in value"),
                abs(one.value_to - one.value_from),
                total=True,
            ),
        ]
        if one.value_from:
            share = _percent(abs(one.value_to - one.value_from), one.value_from)
            figure = share_figure(answers, "change-value-share")
            lines.append(
                Line(
                    _against(
                        f"{title}{share} of the value before",
                        one.value_within(law.value(figure, on)),
                        law.show(figure, on),
                    )
                )
            )
        lines += _term_lines(title, one, law, on)
    added = aggregate(answers)
    if added:
        lines += [
            Line("Added by below-threshold modifications, this one included if it is one", added),
            Line("They must stay below the threshold", thresholds(answers, law)[0]),
        ]
    return tuple(lines)


def _term_lines(title: str, one: Move, law: Law, on: date) -> list[Line]:
    within = one.term_within(law.value("change-term-share", on))
    if within is None:
        return [Line(title + "The terms are not all known, so their change is not worked out")]
    assert one.term_from is not None
    assert one.term_to is not None
    assert one.term_award is not None
    moved = abs(one.term_to - one.term_from)
    if not moved:
        return [Line(title + "The term does not change")]
    way = "longer" if one.term_to >= one.term_from else "shorter"
    share = _percent(Decimal(moved), Decimal(one.term_award)) + " of" if one.term_award else "over"
    return [
        Line(
            _against(
                f"{title}Term {duration(moved)} {way}: {share} the longest term on award, {duration(one.term_award)}",
                within,
                law.show("change-term-share", on),
            )
        )
    ]


def _percent(part: Decimal, whole: Decimal) -> str:
    """A share as people read it, rounded up so that what is over a limit never reads as equal to it."""
    return f"{(part * 100 / whole).quantize(PENNY, ROUND_UP)}%"


def _against(what: str, within: bool, limit: str) -> str:
    return f"{what}, {'within' if within else 'over'} the limit of {limit}"
