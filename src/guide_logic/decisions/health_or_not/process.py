"""How a provider of health care is chosen under the Provider Selection Regime, in outline.

A signpost, not the whole procedure: which processes are open, their notices, and the standstill,
which counts working days in a way of its own (SI 2023/1348, regulations 6 to 14).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from guide_logic.engine.model import UNKNOWN, Answers, Line, Point, Section
from guide_logic.law import Law, NotCovered
from guide_logic.law.wording import long_date, pounds

ONLY, CHOICE, RENEW = "only", "choice", "renew"
SUITABLE, COMPETITIVE, URGENT = "suitable", "competitive", "urgent"

SITUATIONS: Mapping[str, tuple[str, ...]] = {
    "only": (ONLY,),
    "choice": (CHOICE,),
    "renew": (RENEW, SUITABLE, COMPETITIVE),
    "identify": (SUITABLE, COMPETITIVE),
    "compete": (COMPETITIVE,),
    "framework": (COMPETITIVE,),
    "urgent": (URGENT,),
    UNKNOWN: (ONLY, CHOICE, RENEW, SUITABLE, COMPETITIVE, URGENT),
}
"""The processes open in each situation a reader can be in (regulations 6 and 14)."""

NAMES = {
    ONLY: "Direct award process A",
    CHOICE: "Direct award process B",
    RENEW: "Direct award process C",
    SUITABLE: "The most suitable provider process",
    COMPETITIVE: "The competitive process",
    URGENT: "Urgent award",
}

WITH_STANDSTILL = frozenset({RENEW, SUITABLE, COMPETITIVE})


@dataclass(frozen=True, slots=True)
class Standstill:
    """The standstill after a notice of intention: its first and last day, and the first day to sign."""

    begins: date
    ends: date
    sign_from: date


def is_working_day(day: date, law: Law) -> bool:
    """Whether a day counts under regulation 12(12): bank holidays in England only are left out.

    Raises ``NotCovered`` past the bank holiday data.
    """
    calendar = law.calendar
    if not calendar.first <= day <= calendar.last:
        raise NotCovered(
            f"Bank holidays are known from {long_date(calendar.first)} to {long_date(calendar.last)}. "
            f"{long_date(day)} is outside that, so the standstill cannot be counted."
        )
    first_monday_in_may = day.month == 5 and day.day <= 7 and day.weekday() == 0
    return (
        day.weekday() < 5
        and not first_monday_in_may
        and not any(h.day == day and "england" in h.nations for h in calendar.holidays)
    )


def standstill(notice: date, law: Law) -> Standstill:
    """The standstill that follows a notice of intention published on this day, if nobody objects.

    It begins the next day, whether or not that is a working day, and ends with the eighth working
    day after the day it began. Raises ``NotCovered`` past the bank holiday data.
    """
    begins = day = notice + timedelta(days=1)
    left = int(law.value("psr-standstill", notice))
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day, law)
    return Standstill(begins, day, day + timedelta(days=1))


def considerable_change(answers: Answers, law: Law, on: date) -> bool | None:
    """Whether the new contract changes considerably, or None where that is not known (regulation 6(10) to (12))."""
    character = answers["health_character"]
    if character == "yes":
        return True
    by_value = _changed_by_value(answers, law, on)
    if by_value:
        return True
    return None if by_value is None or character == UNKNOWN else False


def _changed_by_value(answers: Answers, law: Law, on: date) -> bool | None:
    old, new = answers["health_old_value"], answers["health_new_value"]
    cause = answers["health_cause"]
    if cause == "outside":
        return False
    if not isinstance(old, Decimal) or not isinstance(new, Decimal):
        return None
    reaches = new - old >= law.value("psr-considerable-amount", on) and (
        new - old
    ) * 100 >= old * law.value("psr-considerable-share", on)
    if not reaches:
        return False
    return True if cause == "buyer" else None


def open_processes(answers: Answers, law: Law, on: date) -> tuple[str, ...]:
    """The processes the buyer may follow: several where it may choose, or where something is not known."""
    situation = str(answers["health_situation"])
    processes = SITUATIONS[situation]
    if situation == "renew" and considerable_change(answers, law, on):
        return tuple(process for process in processes if process != RENEW)
    return processes


def rise(answers: Answers) -> tuple[Line, ...]:
    """The sum behind the test of considerable change."""
    old, new = answers.get("health_old_value"), answers.get("health_new_value")
    if not isinstance(old, Decimal) or not isinstance(new, Decimal):
        return ()
    lines = [
        Line("Lifetime value of the existing contract when it was made", old),
        Line("Lifetime value of the new contract", new),
        Line("Rise in value" if new >= old else "Fall in value", abs(new - old), total=True),
    ]
    if old and new > old:
        lines.append(
            Line(f"The rise is {(new - old) * 100 / old:.2f}% of the existing contract’s value")
        )
    return tuple(lines)


def why(answers: Answers, law: Law, on: date) -> Point:
    """Why these processes are open."""
    situation = str(answers["health_situation"])
    refs: tuple[str, ...] = ("psr23-r6",)
    texts = {
        "only": "Only the existing provider is capable of providing the services, because of their nature. Process A "
        "must be followed. It is not open for a framework.",
        "choice": "Patients choose between providers, their number is not restricted, and every provider that meets "
        "the requirements is offered a contract. Process B must be followed.",
        "identify": "The buyer is likely to be able to identify the most suitable provider. It may use that process or "
        "the competitive one.",
        "compete": "None of the other situations fits, so the competitive process must be followed.",
        "framework": "A framework is set up by the competitive process only. Its term is at most "
        f"{law.show('psr-framework-maximum', on)}, longer only in exceptional cases.",
        "urgent": "An urgent award may leave the processes out if the urgency was neither foreseeable by the buyer nor "
        "its doing, and delay would be likely to put patients or the public at risk.",
        UNKNOWN: "Which process applies depends on the situation. All of them are listed below.",
    }
    if situation == "framework":
        refs = ("psr23-r6", "psr23-r16")
    if situation == "urgent":
        refs = ("psr23-r14",)
    text = texts[situation] if situation in texts else _why_renew(answers, law, on)
    return Point(text, refs, tuple(name for name in _RESTS_ON if name in answers))


_RESTS_ON = (
    "health_situation",
    "health_old_value",
    "health_new_value",
    "health_character",
    "health_cause",
)


def _why_renew(answers: Answers, law: Law, on: date) -> str:
    line = f"{law.show('psr-considerable-amount', on)} or more and {law.show('psr-considerable-share', on)} or more"
    match considerable_change(answers, law, on):
        case True:
            return (
                "The new contract changes considerably: it is materially different in character, or a decision of the "
                f"buyer raises its lifetime value by {line}. So process C is not open. If the most suitable provider can "
                "likely be identified, that process or the competitive one may be used; otherwise the competitive one."
            )
        case False:
            return (
                "The existing contract is ending, its provider is doing well enough and likely to go on so, and the "
                "change is not considerable. The buyer may choose process C, the most suitable provider process or the "
                "competitive process."
            )
        case _:
            return (
                "Process C is open only if the change is not considerable, and that is not known yet. A change is "
                "considerable if it makes the contract materially different in character, or if a decision of the "
                f"buyer raises its lifetime value by {line}."
            )


def outline(processes: tuple[str, ...], law: Law, on: date) -> tuple[Section, ...]:
    """Each process in steps, with its notices."""
    return tuple(
        Section(NAMES[process], _STEPS[process](law, on), ordered=True) for process in processes
    )


def _award_notice(ref: str, law: Law, on: date) -> Point:
    return Point(
        f"Submit the award notice within {law.show('psr-notice', on)} of the award.", (ref,)
    )


def _after_choice(ref: str, law: Law, on: date) -> tuple[Point, ...]:
    return (
        Point("Publish a notice of intention to award to the chosen provider.", (ref,)),
        Point(
            "Wait for the standstill to end. If providers make representations in time, review the decision, tell "
            f"them the result with reasons, and let {law.show('psr-after-decision', on)} pass.",
            ("psr23-r12",),
        ),
        Point("Enter into the contract.", (ref,)),
        _award_notice(ref, law, on),
    )


def _without_competition(ref: str, law: Law, on: date) -> tuple[Point, ...]:
    return (
        Point("Award the contract without a competition. There is no standstill.", (ref,)),
        _award_notice(ref, law, on),
    )


_STEPS: Mapping[str, Callable[[Law, date], tuple[Point, ...]]] = {
    ONLY: lambda law, on: _without_competition("psr23-r7", law, on),
    CHOICE: lambda law, on: _without_competition("psr23-r8", law, on),
    RENEW: lambda law, on: (
        Point(
            "Decide, with the key criteria and the basic selection criteria, whether the provider does well enough and "
            "likely will.",
            ("psr23-r9", "psr23-r5"),
        ),
        *_after_choice("psr23-r9", law, on),
    ),
    SUITABLE: lambda law, on: (
        Point("Publish a notice of intention to follow this process.", ("psr23-r10",)),
        Point(
            "Identify providers that may be the most suitable. Do not finish that before the day which is "
            f"{law.show('psr-suitable-wait', on)} after the notice was submitted.",
            ("psr23-r10",),
        ),
        Point(
            "Assess them with the key criteria and the basic selection criteria, and choose.",
            ("psr23-r10", "psr23-r5"),
        ),
        *_after_choice("psr23-r10", law, on),
    ),
    COMPETITIVE: lambda law, on: (
        Point(
            "Set the award criteria, with the key criteria and the basic selection criteria in mind.",
            ("psr23-r11", "psr23-r5"),
        ),
        Point("Publish a notice inviting offers.", ("psr23-r11",)),
        Point("Assess the offers and decide.", ("psr23-r11",)),
        Point("Tell each provider the result in writing, promptly.", ("psr23-r11",)),
        *_after_choice("psr23-r11", law, on),
    ),
    URGENT: lambda law, on: (
        Point(
            "Award what is needed without the usual process. There is no standstill.",
            ("psr23-r14",),
        ),
        _award_notice("psr23-r14", law, on),
    ),
}


def dates(answers: Answers, law: Law) -> tuple[tuple[Point, ...], dict[str, object]]:
    """The standstill's days as steps, and as facts, where the day of the notice is given."""
    notice = answers.get("health_notice")
    if not isinstance(notice, date):
        return (), {}
    try:
        days = standstill(notice, law)
    except NotCovered as gap:
        return (Point(str(gap), ("psr23-r12",), ("health_notice",)),), {"standstill": None}
    how = "Working days leave out bank holidays in England only, so they differ from those of the Procurement Act."
    rests = ("health_notice",)
    return (
        Point("The standstill begins, the day after the notice.", ("psr23-r12",), rests, day=days.begins),
        Point(
            f"The standstill ends at midnight, if no provider has made representations by then. {how}",
            ("psr23-r12",), rests, day=days.ends,
        ),
        Point("First day on which the contract may be entered into.", ("psr23-r12",), rests, day=days.sign_from),
    ), {
        "standstill": {
            "begins": days.begins.isoformat(),
            "ends": days.ends.isoformat(),
            "sign_from": days.sign_from.isoformat(),
        }
    }  # fmt: skip


def show_values(answers: Answers) -> str:
    """The two parts of a mixed contract, as people read them."""
    health, rest = answers["health_value"], answers["health_rest_value"]
    assert isinstance(health, Decimal)
    assert isinstance(rest, Decimal)
    return f"Health care is worth {pounds(health)} over the contract’s life and the rest {pounds(rest)}."
