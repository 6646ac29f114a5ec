"""Which processes of the English regime are open, and why (SI 2023/1348, regulations 6, 14 and 18)."""

from collections.abc import Mapping
from decimal import Decimal

from guide_logic.decisions.health_or_not.procurement import Procurement
from guide_logic.engine.model import UNKNOWN, Line, Point
from guide_logic.law import Law

ONLY, CHOICE, RENEW = "only", "choice", "renew"
SUITABLE, COMPETITIVE, URGENT = "suitable", "competitive", "urgent"
ORDER_DIRECT, ORDER_COMPETE = "order-direct", "order-compete"

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

ORDERS: Mapping[str, tuple[str, ...]] = {
    "one": (ORDER_DIRECT,),
    "direct": (ORDER_DIRECT,),
    "compete": (ORDER_COMPETE,),
    UNKNOWN: (ORDER_DIRECT, ORDER_COMPETE),
}
"""How an order may be placed, by what the framework says (regulation 18(3) and (4))."""

WITH_STANDSTILL = frozenset({RENEW, SUITABLE, COMPETITIVE, ORDER_COMPETE})


def open_processes(procurement: Procurement, law: Law) -> tuple[str, ...]:
    """The processes the buyer may follow: several where it may choose, or where something is not known."""
    if procurement.is_order:
        return ORDERS.get(procurement.framework, ())
    processes = SITUATIONS.get(procurement.situation, ())
    if procurement.renews and considerable_change(procurement, law):
        return tuple(process for process in processes if process != RENEW)
    return processes


def considerable_change(procurement: Procurement, law: Law) -> bool | None:
    """Whether the new contract changes considerably, or None where that is not known (regulation 6(10) to (12))."""
    if procurement.character == "yes":
        return True
    by_value = _changed_by_value(procurement, law)
    if by_value:
        return True
    return None if by_value is None or procurement.character == UNKNOWN else False


def cause_matters(procurement: Procurement, law: Law) -> bool:
    """Whether it matters what lies behind the change in value: not where the rise is too small for it."""
    return procurement.character != "yes" and reaches_both_lines(procurement, law) is not False


def reaches_both_lines(procurement: Procurement, law: Law) -> bool | None:
    """Whether the rise in lifetime value is at least the amount and the share, or None where not known."""
    old, new = procurement.old, procurement.new
    if old is None or new is None:
        return None
    amount, share = (
        law.value(figure, procurement.day) for figure in ("psr-considerable-amount", "psr-considerable-share")
    )
    return new - old >= amount and (new - old) * 100 >= old * share


def _changed_by_value(procurement: Procurement, law: Law) -> bool | None:
    reaches = reaches_both_lines(procurement, law)
    if reaches is False or procurement.cause == "outside":
        return False
    return True if reaches and procurement.cause == "buyer" else None


def rise(procurement: Procurement) -> tuple[Line, ...]:
    """The sum behind the test of considerable change."""
    old, new = procurement.old, procurement.new
    if old is None or new is None:
        return ()
    lines = [
        Line("Lifetime value of the existing contract when it was made", old),
        Line("Lifetime value of the new contract", new),
        Line("Rise in value" if new >= old else "Fall in value", abs(new - old), total=True),
    ]
    if old and new > old:
        share = (new - old) * Decimal(100) / old
        lines.append(Line(f"The rise is {share:.2f}% of the existing contract’s value"))
    return tuple(lines)


_RESTS_ON = (
    "health_order",
    "health_situation",
    "health_framework",
    "health_old_value",
    "health_new_value",
    "health_character",
    "health_cause",
)


def why(procurement: Procurement, law: Law) -> Point:
    """Why these processes are open."""
    rests = procurement.given_to(*_RESTS_ON)
    if procurement.is_order:
        return Point(_ORDERS[procurement.framework], ("psr23-r18",), rests)
    match procurement.situation:
        case "renew":
            return Point(_why_renew(procurement, law), ("psr23-r6",), rests)
        case "framework":
            longest = law.show("psr-framework-maximum", procurement.day)
            return Point(
                f"A framework is set up by the competitive process only. Its term is at most {longest}, longer only in "
                "exceptional cases.",
                ("psr23-r6", "psr23-r16"),
                rests,
            )
        case "urgent":
            return Point(_WHY["urgent"], ("psr23-r14",), rests)
    return Point(_WHY[procurement.situation], ("psr23-r6",), rests)


_WHY = {
    "only": "Only the existing provider is capable of providing the services, because of their nature. Process A "
    "must be followed. It is not open for a framework.",
    "choice": "Patients choose between providers, their number is not restricted, and every provider that meets "
    "the requirements is offered a contract. Process B must be followed.",
    "identify": "The buyer is likely to be able to identify the most suitable provider. It may use that process or "
    "the competitive one.",
    "compete": "None of the other situations fits, so the competitive process must be followed.",
    "urgent": "An urgent award may leave the processes out if the urgency was neither foreseeable by the buyer nor "
    "its doing, and delay would be likely to put patients or the public at risk.",
    UNKNOWN: "Which process applies depends on the situation. All of them are listed below.",
}

_ORDERS = {
    "one": "The framework has one provider. The order may be awarded to it without a competition, as the framework "
    "says.",
    "direct": "The framework has several providers and lets this order be awarded without a competition. The buyer may "
    "do so, as the framework says.",
    "compete": "The framework has several providers, and they compete for this order. The competition is among them "
    "alone.",
    UNKNOWN: "An order is placed only as the framework says. With one provider there is no competition. With several, "
    "the framework says if they compete or not. Both ways are listed below.",
}


def _why_renew(procurement: Procurement, law: Law) -> str:
    amount, share = (
        law.show(figure, procurement.day) for figure in ("psr-considerable-amount", "psr-considerable-share")
    )
    line = f"{amount} or more and {share} or more"
    match considerable_change(procurement, law):
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
