"""The answers of the health tool where a Provider Selection Regime governs: England, Wales, a change."""

from guide_logic.decisions.health_or_not import process, slavery, steps
from guide_logic.decisions.health_or_not.outcomes import (
    CODE_WARNING,
    PAGES,
    PEOPLE,
    buyer_warning,
    evidence,
    next_tools,
    outcome,
    show_values,
    unchanged,
)
from guide_logic.decisions.health_or_not.procurement import Procurement
from guide_logic.decisions.shared.scope import REGIMES
from guide_logic.engine.model import Bearing, Link, Outcome, Point, Strength
from guide_logic.law import Law
from guide_logic.law.wording import long_date

MODERN_SLAVERY = Link(
    "Guide: modern slavery, before you buy for the health service",
    "guide/resourcing/light-touch/#modern-slavery",
)
FRAMEWORKS = Link("Guide: frameworks for health care", "guide/resourcing/frameworks/#health")


def _tests_met(procurement: Procurement, law: Law) -> tuple[Point, ...]:
    wales = procurement.in_wales
    since = long_date(law.day(REGIMES[procurement.nation]))
    scope: tuple[str, ...] = ("wsi25-99",) if wales else ("psr23-r3",)
    points = [
        Point(
            f"The {'Welsh ' if wales else ''}Provider Selection Regime has been in force since {since}.",
            scope, procurement.given_to("begins", "nation"), Bearing.FOR,
        ),
        Point(
            "The regime binds this buyer.", ("g-psr-wales",) if wales else ("psr23-r2", "nhsa06-s275"),
            procurement.given_to("buyer", "health_body", "health_council"), Bearing.FOR,
        ),
        Point(
            "A service of this kind is on the regime’s list.", scope if wales else ("psr23-sch1",),
            ("health_service",), Bearing.FOR,
        ),
        Point(
            "It is health care for individuals, for the health service.", scope if wales else ("psr23-r2", "psr23-r3"),
            ("health_purpose",), Bearing.FOR,
        ),
    ]  # fmt: skip
    if procurement.is_mixed:
        points.append(
            Point(
                show_values(procurement)
                + " Health care is the higher, and the rest could not reasonably be supplied separately. So the regime "
                "covers all of it.",
                scope,
                ("health_value", "health_rest_value", "health_separate"),
                Bearing.FOR,
            )
        )
    return tuple(points)


# -- England -----------------------------------------------------------------------------------


def england(procurement: Procurement, law: Law) -> Outcome:
    """The processes that are open, the assessment that comes first, and the days that follow."""
    processes = process.open_processes(procurement, law)
    dated, days = steps.dated(procurement, law)
    assess = slavery.assessment(procurement, processes, law)
    return outcome(
        procurement, "regime-england", Strength.LIKELY, governs="psr-england", health="yes",
        reasons=(
            *_tests_met(procurement, law),
            *_older_framework(procurement, law),
            process.why(procurement, law),
        ),
        next_steps=(
            *assess,
            Point(
                "Read the statutory guidance of NHS England. The buyer must have regard to it.", ("g-psr",)
            ),
            Point(
                "Follow the process outlined below. This tool points the way; it does not replace the Regulations.",
                ("psr23-r18",) if procurement.is_order else ("psr23-r6",),
            ),
            *dated,
        ),
        warnings=(
            CODE_WARNING,
            *slavery.under_way(procurement, law),
            *buyer_warning(procurement),
            *_order_day(procurement),
            *_early(procurement),
            NHS_ENGLAND,
        ),
        working=process.rise(procurement),
        sections=(
            *steps.outline(processes, law, procurement.day),
            unchanged(procurement),
            evidence(procurement, slavery=bool(assess)),
            PEOPLE,
        ),
        links=(MODERN_SLAVERY, *((FRAMEWORKS,) if procurement.is_order else ()), *PAGES),
        facts={
            "processes": list(processes),
            "considerable_change": process.considerable_change(procurement, law)
            if procurement.renews
            else None,
            "modern_slavery": bool(assess),
            **days,
        },
    )  # fmt: skip


NHS_ENGLAND = Point(
    "Check this later: a Health Bill of 2026 would abolish NHS England. We did not find that it became law. Until then "
    "NHS England is bound, and its guidance stands.",
    ("health-bill-2026", "g-psr"),
)


def _older_framework(procurement: Procurement, law: Law) -> tuple[Point, ...]:
    if not procurement.is_order:
        return ()
    start = long_date(law.day("psr-in-force"))
    return (
        Point(
            f"An order for health care that began on or after {start} is under the regime, also where its framework is "
            "older.",
            ("psr23-r29-3", "psr23-r18"),
            procurement.given_to("begins", "health_order", "health_order_begins", "health_situation"),
            Bearing.FOR,
        ),
    )


def _order_day(procurement: Procurement) -> tuple[Point, ...]:
    """What counts as begun for an order, where its day was not asked apart from the framework's."""
    if not procurement.is_order:
        return ()
    return (
        Point(
            f"This answer counts the order from {long_date(procurement.day)}. An order has begun once any step is taken "
            "towards awarding it. Correct the day if it is the framework’s.",
            ("psr23-r29",),
            procurement.given_to("begins", "health_order_begins"),
        ),
    )


def _early(procurement: Procurement) -> tuple[Point, ...]:
    """A day of a notice or an award that comes before the procurement begins."""
    if procurement.notice and procurement.notice < procurement.day:
        return (
            Point(
                "The notice of intention is dated before the procurement begins. Check both dates.",
                ("psr23-r12",),
                procurement.given_to("begins", "health_order_begins", "health_notice"),
            ),
        )
    if procurement.award and procurement.award < procurement.day:
        return (
            Point(
                "The award is dated before the procurement begins. Check both dates.",
                ("psr23-r7", "psr23-r18"),
                procurement.given_to("begins", "health_order_begins", "health_award"),
            ),
        )
    return ()


# -- Wales -------------------------------------------------------------------------------------


def wales(procurement: Procurement, law: Law) -> Outcome:
    """The Welsh regime, named and not worked out. An order under an older framework is left to advice."""
    older = procurement.under_older_framework
    return outcome(
        procurement, "regime-wales", Strength.ADVICE if older else Strength.LIKELY,
        governs="psr-wales", health="yes",
        reasons=_tests_met(procurement, law),
        next_steps=(
            Point(
                "Choose the process under the Welsh Regulations: direct award process 1 or 2, the most suitable "
                "provider process, or the competitive process. They have no process for patient choice.",
                ("wsi25-99",),
            ),
            Point(
                "For an order under a framework, look in Part 3. It has rules of its own for a framework with one "
                "provider, and for orders with and without a competition.",
                ("wsi25-99-p3",),
            ),
            Point(
                "Count the standstill by those Regulations, not by the Procurement Act.",
                ("wsi25-99",),
            ),
        ),
        warnings=(
            CODE_WARNING,
            Point(
                "Check this: the Welsh processes are named here but not worked out. Their conditions, notices and "
                "standstill may differ from those in England.",
                ("wsi25-99",),
                ("nation",),
            ),
            Point(
                "Check this: draft guidance in Wales lets the standstill begin on the day of the notice. In England it "
                "begins the day after. The Regulations decide.",
                ("g-psr-wales", "wsi25-99"),
                ("nation",),
            ),
            *_older_welsh_framework(procurement, law),
            *buyer_warning(procurement),
        ),
        sections=(evidence(procurement), PEOPLE),
    )  # fmt: skip


def _older_welsh_framework(procurement: Procurement, law: Law) -> tuple[Point, ...]:
    if not procurement.under_older_framework:
        return ()
    start = long_date(law.day(REGIMES["wales"]))
    return (
        Point(
            f"Check this: whether an order under a framework from before {start} comes under the Welsh regime. In "
            "England such an order does. What the transition rules in Wales say was not read. On the other reading the "
            "2015 Regulations govern the order.",
            ("wsi25-99-p6", "tr24-r5"),
            ("health_order", "health_order_begins"),
        ),
    )


# -- a change ----------------------------------------------------------------------------------


def change(procurement: Procurement, law: Law) -> Outcome:
    """A contract or a framework for health care is changed under the regime's own rule, whenever it was made."""
    in_wales = procurement.in_wales
    start = long_date(law.day("psr-in-force"))
    reason = Point(
        "The Welsh Regulations have a rule of their own on changes to contracts."
        if in_wales
        else f"The regime governs changes to any contract or framework for such services, even one made before {start}.",
        ("wsi25-99",) if in_wales else ("psr23-r29", "psr23-r29-3"),
        ("health_stage", "nation"),
        Bearing.FOR,
    )
    return outcome(
        procurement, "change-regime", Strength.LIKELY, governs=f"psr-{procurement.nation}", health="yes",
        reasons=(*_tests_met(procurement, law), reason),
        next_steps=(
            Point(
                "Use the tool on changing a contract. It sets out the regime’s rule for England.",
                ("wsi25-99",) if in_wales else ("psr23-r13",),
            ),
        ),
        warnings=(
            CODE_WARNING,
            *((_WELSH_CHANGE,) if in_wales else (_ENDING,)),
            *buyer_warning(procurement),
        ),
        sections=(
            *slavery.while_it_runs(procurement, law),
            evidence(procurement, slavery=slavery.is_due(procurement, law)),
            PEOPLE,
        ),
        links=(*next_tools(procurement, "yes"), *PAGES),
    )  # fmt: skip


_WELSH_CHANGE = Point(
    "Check this: whether the Welsh rule reaches contracts made before the Welsh regime began.",
    ("wsi25-99",),
    ("nation",),
)
_ENDING = Point(
    "Check this if the contract is to be ended on grounds of national security. For some health contracts the amended "
    "Regulations want ministers told first.",
    ("par26",),
    ("health_stage",),
)
