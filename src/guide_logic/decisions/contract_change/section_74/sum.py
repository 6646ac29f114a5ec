"""The sum of a change under the Act, line by line."""

from datetime import date
from decimal import Decimal

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.move import Move, percent
from guide_logic.engine.model import Line
from guide_logic.law import Law
from guide_logic.law.wording import duration


def working(change: Change, law: Law) -> tuple[Line, ...]:
    """The sum, line by line, for outcomes that rest on it."""
    on = change.day
    lines: list[Line] = []
    titles = ("", "Together with the earlier change: ")
    for title, one in zip(titles, change.moves, strict=False):
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
            share = percent(abs(one.value_to - one.value_from), one.value_from)
            figure = change.share_figure("change-value-share")
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
    added = change.aggregate
    if added:
        lines += [
            Line("Added by below-threshold modifications, this one included if it is one", added),
            Line("They must stay below the threshold", change.line(law)),
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
    share = percent(Decimal(moved), Decimal(one.term_award)) + " of" if one.term_award else "over"
    return [
        Line(
            _against(
                f"{title}Term {duration(moved)} {way}: {share} the longest term on award, {duration(one.term_award)}",
                within,
                law.show("change-term-share", on),
            )
        )
    ]


def _against(what: str, within: bool, limit: str) -> str:
    return f"{what}, {'within' if within else 'over'} the limit of {limit}"
