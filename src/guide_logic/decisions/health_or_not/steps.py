"""How each process of the English regime runs, in outline, with its notices and its days.

A signpost, not the whole procedure (SI 2023/1348, regulations 7 to 12, 14 and 18).
"""

from collections.abc import Callable, Mapping
from datetime import date

from guide_logic.decisions.health_or_not import process
from guide_logic.decisions.health_or_not.procurement import Procurement
from guide_logic.decisions.health_or_not.standstill import standstill
from guide_logic.engine.model import Point, Section
from guide_logic.law import Law, NotCovered
from guide_logic.law.working_days import days_beginning

NAMES = {
    process.ONLY: "Direct award process A",
    process.CHOICE: "Direct award process B",
    process.RENEW: "Direct award process C",
    process.SUITABLE: "The most suitable provider process",
    process.COMPETITIVE: "The competitive process",
    process.URGENT: "Urgent award",
    process.ORDER_DIRECT: "An order without a competition",
    process.ORDER_COMPETE: "An order with a competition among the framework’s providers",
}


def outline(processes: tuple[str, ...], law: Law, on: date) -> tuple[Section, ...]:
    """Each process in steps, with its notices."""
    return tuple(Section(NAMES[name], _STEPS[name](law, on), ordered=True) for name in processes)


def _award_notice(ref: str, law: Law, on: date) -> Point:
    return Point(f"Submit the award notice within {law.show('psr-notice', on)} of the award.", (ref,))


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


def _renewed(law: Law, on: date) -> tuple[Point, ...]:
    return (
        Point(
            "Decide, with the key criteria and the basic selection criteria, whether the provider does well enough and "
            "likely will.",
            ("psr23-r9", "psr23-r5"),
        ),
        *_after_choice("psr23-r9", law, on),
    )


def _most_suitable(law: Law, on: date) -> tuple[Point, ...]:
    return (
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
    )


def _after_offers(law: Law, on: date) -> tuple[Point, ...]:
    return (
        Point("Assess the offers and decide.", ("psr23-r11",)),
        Point("Tell each provider the result in writing, promptly.", ("psr23-r11",)),
        *_after_choice("psr23-r11", law, on),
    )


def _competition(law: Law, on: date) -> tuple[Point, ...]:
    return (
        Point(
            "Set the award criteria, with the key criteria and the basic selection criteria in mind.",
            ("psr23-r11", "psr23-r5"),
        ),
        Point("Publish a notice inviting offers.", ("psr23-r11",)),
        *_after_offers(law, on),
    )


def _urgent(law: Law, on: date) -> tuple[Point, ...]:
    return (
        Point(
            "Award what is needed without the usual process. There is no standstill.",
            ("psr23-r14",),
        ),
        _award_notice("psr23-r14", law, on),
    )


_FRAMEWORK_ALLOWS = Point(
    "Check that the framework still runs, names you as a buyer, and lets an order be placed this way.",
    ("psr23-r16", "psr23-r18"),
)


def _order_direct(law: Law, on: date) -> tuple[Point, ...]:
    return (
        _FRAMEWORK_ALLOWS,
        Point(
            "Award the contract on the framework’s terms, with no substantial change to them. There is no standstill.",
            ("psr23-r18", "psr23-r12"),
        ),
        Point(
            f"Submit a notice of the award within {law.show('psr-notice', on)} of it. It says that the award is based "
            "on a framework and was made without a competition.",
            ("psr23-r18",),
        ),
    )


def _order_compete(law: Law, on: date) -> tuple[Point, ...]:
    return (
        _FRAMEWORK_ALLOWS,
        Point(
            "Set the award criteria, with the key criteria in mind and with no substantial change to the framework’s "
            "terms.",
            ("psr23-r18", "psr23-r11", "psr23-r5"),
        ),
        Point(
            "Invite every provider on the framework to make an offer, and nobody else. The invitation takes the place "
            "of the public notice.",
            ("psr23-r18",),
        ),
        *_after_offers(law, on),
    )


_STEPS: Mapping[str, Callable[[Law, date], tuple[Point, ...]]] = {
    process.ONLY: lambda law, on: _without_competition("psr23-r7", law, on),
    process.CHOICE: lambda law, on: _without_competition("psr23-r8", law, on),
    process.RENEW: _renewed,
    process.SUITABLE: _most_suitable,
    process.COMPETITIVE: _competition,
    process.URGENT: _urgent,
    process.ORDER_DIRECT: _order_direct,
    process.ORDER_COMPETE: _order_compete,
}


def dated(procurement: Procurement, law: Law) -> tuple[tuple[Point, ...], dict[str, object]]:
    """The days that the reader's days set: as steps, and as facts."""
    if procurement.notice:
        return _standstill_days(procurement.notice, law)
    if procurement.award:
        return _award_days(procurement.award, law)
    return (), {}


def _standstill_days(notice: date, law: Law) -> tuple[tuple[Point, ...], dict[str, object]]:
    rests, refs = ("health_notice",), ("psr23-r12",)
    try:
        days = standstill(notice, law)
    except NotCovered as gap:
        return (Point(str(gap), refs, rests),), {"standstill": None}
    return (
        Point("The standstill begins, the day after the notice.", refs, rests, day=days.begins),
        Point(
            "The standstill ends at midnight, if no provider has made representations by then. Working days leave out "
            "bank holidays in England only, so they differ from those of the Procurement Act.",
            refs, rests, day=days.ends,
        ),
        Point("First day on which the contract may be entered into.", refs, rests, day=days.sign_from),
    ), {"standstill": days.facts()}  # fmt: skip


def _award_days(award: date, law: Law) -> tuple[tuple[Point, ...], dict[str, object]]:
    """The last day for the notice of an award without a standstill, counted the stricter way."""
    last = days_beginning(award, int(law.value("psr-notice", award)))
    return (
        Point(
            "Last day for the notice of the award, with the day of the award counted as the first. On another reading of "
            "the count it is a day later, so keep to this one.",
            ("psr23-r7", "psr23-r8", "psr23-r14", "psr23-r18"), ("health_award",), day=last,
        ),
    ), {"award_notice": last.isoformat()}  # fmt: skip
