"""The contract change notice, the standstill and publication that may go with it, and what follows a breach."""

from datetime import date
from decimal import Decimal

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.section_74.conditions import DUE, NOT_DUE, SAFE
from guide_logic.engine.model import Bearing, Point, Role, Section
from guide_logic.law import Law, NotCovered
from guide_logic.law.wording import long_date
from guide_logic.law.working_days import days_beginning

NONE = "none"
"""No change notice is due because section 75 does not reach the contract."""

CODES = {
    NONE: "permitted",
    NOT_DUE: "permitted",
    SAFE: "permitted-publish",
    DUE: "permitted-notice",
}
"""The outcome of a permitted change, by how its notice stands."""

_RESTS = (
    "change_value_now",
    "change_value_after",
    "change_term_award",
    "change_term_now",
    "change_term_after",
    "change_earlier",
    "change_value_first",
    "change_term_first",
)


def code_for(change: Change, status: str) -> str:
    """The outcome of a permitted change whose notice would stand so, if the duty reaches the contract."""
    return CODES[status if change.reached_by_notices else NONE]


def not_reached(change: Change, status: str | None) -> tuple[Point, ...]:
    """Why no change notice is due at all, where the duty does not reach the contract."""
    if status != NONE:
        return ()
    if change.is_light_touch:
        return (Point("A light touch contract needs no change notice.", ("pa23-s75",), ("kind",)),)
    if change.nation == "northern-ireland":
        return (
            Point("Most authorities in Northern Ireland publish no change notice.", ("pa23-s75",), ("nation",)),
        )  # fmt: skip
    return ()


def notice_reasons(change: Change, law: Law, status: str | None) -> tuple[Point, ...]:
    """Why the notice is due, not due, or safer to publish."""
    on = change.day
    if status not in (NOT_DUE, SAFE, DUE):
        return ()
    share = law.show(change.share_figure("change-notice-value-share"), on)
    term = law.show("change-notice-term-share", on)
    text = {
        NOT_DUE: f"No change notice is due: value and term stay within {share} and {term}, and at least one of them moves.",
        SAFE: f"The Act excuses the notice where the value moves by {share} or less or the term by {term} or less. One "
        "reading: either is enough, so none is due. The other: both limits count, so it is due. No court decision on it is known here.",
        DUE: f"A change notice is due. Neither exception is met: a move of the value by {share} or less, or of the term by "
        f"{term} or less, for this change and for any earlier one taken with it.",
    }[status]
    return (
        Point(
            text, ("pa23-s75",), tuple(name for name in _RESTS if name in change.given),
            Bearing.FOR if status == NOT_DUE else Bearing.NEUTRAL,
        ),
    )  # fmt: skip


def publish_by(change: Change, law: Law, status: str | None, worth: Decimal) -> str | None:
    """The last day for publishing the changed contract, where that is due (section 77)."""
    on = change.day
    if status not in (DUE, SAFE) or change.nation != "england":
        return None
    if worth <= law.value("change-publication-value", on):
        return None
    return days_beginning(on, int(law.value("change-publication", on))).isoformat()


def notice_sections(change: Change, law: Law, status: str | None, worth: Decimal) -> tuple[Section, ...]:
    """The notice, the voluntary standstill and what is published later. ``worth`` is the contract's value in pounds."""
    on = change.day
    points = [
        Point(
            "Contract change notice (UK10): publish it before the change. It confirms that the conflicts assessment has "
            "been prepared and revised.",
            ("pa23-s75", "pr24-r40", "pa23-s83"),
        ),
        _standstill(change, law),
    ]
    if publish_by(change, law, status, worth):
        over = law.show("change-publication-value", on)
        period = law.show("change-publication", on)
        points.append(
            Point(
                f"Publish the changed contract, or the change: the contract is worth more than {over}. The last day of "
                f"{period} beginning with the day of the change."
                + ("" if status == DUE else " This is due only if the notice was; do it to be safe."),
                ("pa23-s77",),
                day=days_beginning(on, int(law.value("change-publication", on))),
            )
        )
    points.append(
        Point(
            f"When the contract ends in any way, publish a termination notice within {law.show('termination-notice', on)} "
            "beginning with that day.",
            ("pa23-s80",),
        )
    )
    return (Section("Notices", tuple(points), ordered=True, role=Role.NOTICES),)


def _standstill(change: Change, law: Law) -> Point:
    """The voluntary standstill, counted from a notice published on the reader's date."""
    on, day = change.day, change.today
    length = law.show("change-standstill", on)
    text = (
        f"You may name a voluntary standstill in the notice: {length} or more, beginning with the day it is published. "
        "Then do not make the change before it ends. It has a price: a claim that you are told of during it stops the "
        "change, and since the first judgment under the Act that stop is hard to lift."
    )
    refs = ("pa23-s76", "pa23-s101", "pa23-s102", "parkingeye")
    try:
        _, last = law.calendar.working_days_beginning(day, int(law.value("change-standstill", on)))
    except NotCovered:
        return Point(text, refs)
    return Point(
        f"{text} If the notice were published on {long_date(day)}, the shortest would end on {long_date(last)}.",
        refs,
    )


def instead(law: Law, on: date) -> Section:
    """What may follow if a change that is not permitted is made all the same."""
    return Section(
        "If the change is made all the same",
        (
            Point(
                "It would be a breach of the Act. The council gains an implied right to end a contract changed in "
                "material breach, after notice, reasons and a chance for the supplier to be heard.",
                ("pa23-s78",),
            ),
            Point(
                f"Another supplier may bring a claim, as a rule within {law.show('claim-limit', on)} of when it knew or "
                f"ought to have known. A claim to set a change aside also has a long stop of "
                f"{law.show('set-aside-long-stop', on)}.",
                ("pa23-s100", "pa23-s106"),
            ),
            Point(
                f"If the contract is ended, a termination notice is due within {law.show('termination-notice', on)} "
                "beginning with that day.",
                ("pa23-s80",),
            ),
        ),
    )
