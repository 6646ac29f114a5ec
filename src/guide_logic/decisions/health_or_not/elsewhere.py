"""The answers of the health tool where no regime governs: the Act, the old law, or Scotland."""

from guide_logic.decisions.health_or_not import slavery
from guide_logic.decisions.health_or_not.limbs import Limbs
from guide_logic.decisions.health_or_not.outcomes import (
    PAGES,
    evidence,
    next_tools,
    outcome,
    show_values,
)
from guide_logic.decisions.health_or_not.procurement import Procurement
from guide_logic.decisions.shared.old_law import other_old_law
from guide_logic.decisions.shared.scope import REGIMES
from guide_logic.engine.model import Bearing, Outcome, Point, Strength
from guide_logic.law import Law
from guide_logic.law.wording import long_date


def scotland(procurement: Procurement) -> Outcome:
    """Scotland is outside both regimes and the Act."""
    return outcome(
        procurement, "scotland", Strength.SETTLED, governs="scotland", health="unknown",
        reasons=(
            Point(
                "Devolved Scottish authorities are outside the Act, and the regimes are for England and for Wales.",
                ("pa23-s2", "pa23-s126", "psr23-r3"),
                ("nation",),
            ),
        ),
        next_steps=(
            Point("Ask your procurement team which Scottish rules apply.", ("pa23-s126",)),
        ),
        links=PAGES[:1],
    )  # fmt: skip


def dynamic_purchasing_system(procurement: Procurement, law: Law) -> Outcome:
    """An order under an older dynamic purchasing system stays outside the regime (regulation 29(1)(c))."""
    wales = procurement.in_wales
    start = long_date(law.day(REGIMES[procurement.nation]))
    reason = Point(
        "The 2015 Regulations go on for what was set up under them. Whether the Welsh Regulations say so of orders for "
        "health care was not read."
        if wales
        else "The regime does not affect the use of a dynamic purchasing system, or a similar system that is not a "
        "framework, while its period of validity runs. Orders under one of the 2015 Regulations stay under those.",
        ("wsi25-99-p6", "tr24-r5") if wales else ("psr23-r29-1c", "tr24-r5", "pcr15"),
        procurement.given_to("nation", "health_order", "health_situation"),
        Bearing.AGAINST,
    )
    fixed, last = (long_date(law.day(figure)) for figure in ("purchasing-system-fixed", "purchasing-system-last-day"))
    still_runs = Point(
        f"Check that the system was set up before {start} and that its period has not ended. Such a system ends with "
        f"{last} at the latest, and its period may not be changed after {fixed}. Otherwise the regime applies.",
        ("tr24-r5", "wsi25-99-p6" if wales else "psr23-r29-1c"),
        procurement.given_to("health_order", "health_situation"),
    )
    return outcome(
        procurement, "older-system", Strength.ADVICE if wales else Strength.LIKELY, governs="pcr-2015", health="unknown",
        reasons=(reason,),
        next_steps=(
            Point("Follow the 2015 Regulations and the system’s own terms. They are not covered here.", ("pcr15",)),
            *slavery.order_under_a_system(procurement, law),
            _ask_again(),
        ),
        warnings=(still_runs, *slavery.under_way(procurement, law), other_old_law(law)),
    )  # fmt: skip


def old_law(procurement: Procurement, tests: Limbs, law: Law) -> Outcome:
    """Begun before the regime, or outside it, and before the Act."""
    act = long_date(law.day("act-in-force"))
    runs = procurement.has_regime(law)
    return outcome(
        procurement, "old-law", Strength.LIKELY if runs and tests.body is not False else Strength.SETTLED,
        governs="pcr-2015", health="no" if runs else "unknown",
        reasons=(
            *_why_not(procurement, tests, law),
            Point(
                f"The procurement began before {act}, so the Procurement Act does not apply to it either.",
                ("tr24-r5", "pcr15", "si24-959"),
                ("begins",),
            ),
        ),
        next_steps=(
            Point("Use the 2015 Regulations for the award. They are not covered here.", ("pcr15",)),
            _ask_again(),
        ),
        warnings=(*_split_warning(procurement, tests), other_old_law(law)),
    )  # fmt: skip


def _ask_again() -> Point:
    return Point(
        "Ask the tool on health care again before you change the contract: in England the regime governs changes to "
        "health care contracts, whenever they were made.",
        ("psr23-r29",),
    )


def not_health(procurement: Procurement, tests: Limbs, law: Law) -> Outcome:
    """Outside the regime, and begun since the Act came into force, or a change that follows its own law."""
    named = procurement.buyer != "council" and tests.body is False
    settled = named or not procurement.has_regime(law) or procurement.service == "unrelated"
    first = (
        Point(
            "Check whether the change is allowed. Which law says so depends on when the procurement began.",
            ("pa23-s74", "tr24-r5"),
        )
        if procurement.is_change
        else Point("Check the value against the threshold.", ("pa23-s3",), leads_to="threshold-check")
    )
    assess = () if procurement.is_change else slavery.beside_the_act(procurement, law)
    return outcome(
        procurement, "not-health", Strength.SETTLED if settled else Strength.LIKELY,
        governs="by-date" if procurement.is_change else "procurement-act", health="no",
        reasons=_why_not(procurement, tests, law),
        next_steps=(
            first,
            Point(
                "Write down why the Provider Selection Regime does not apply, and keep it with the file.",
                ("psr23-r3",),
            ),
            *assess,
        ),
        warnings=_split_warning(procurement, tests),
        sections=(evidence(procurement, regime=False, slavery=bool(assess)),),
        links=(*next_tools(procurement, "no"), *PAGES),
    )  # fmt: skip


def _why_not(procurement: Procurement, tests: Limbs, law: Law) -> tuple[Point, ...]:
    """Each test that fails, or why there is no regime to test."""
    if procurement.nation not in REGIMES:
        return (
            Point("Neither regime reaches Northern Ireland.", ("psr23-r3", "wsi25-99"), ("nation",), Bearing.AGAINST),
        )  # fmt: skip
    if not procurement.has_regime(law):
        return (_too_early(procurement, law),)
    return _failed(procurement, tests)


def _too_early(procurement: Procurement, law: Law) -> Point:
    start = long_date(law.day(REGIMES[procurement.nation]))
    what = (
        "The change comes"
        if procurement.is_change
        else "The order began"
        if procurement.under_older_framework
        else "The procurement began"
    )
    return Point(
        f"{what} before {start}, the day the regime came into force.",
        ("wsi25-99",) if procurement.in_wales else ("psr23-r29",),
        procurement.given_to("begins", "health_order_begins", "nation"),
        Bearing.AGAINST,
    )


def _failed(procurement: Procurement, tests: Limbs) -> tuple[Point, ...]:
    against = Bearing.AGAINST
    found = {
        "body": _not_bound(procurement),
        "listed": _not_listed(procurement),
        "purpose": Point(
            "It is not health care for individuals for the health service. Being on the list is not enough.",
            ("psr23-r3", "psr23-r2"), ("health_purpose",), against,
        ),
        "inseparable": Point(
            "The rest could reasonably be supplied under a contract of its own, so the two are not one mixed "
            "procurement under the regime.",
            ("psr23-r3",), ("health_separate",), against,
        ),
    }  # fmt: skip
    if tests.main is False:
        found["main"] = Point(
            show_values(procurement) + " The rest is the higher, so health care is not the main part.",
            ("psr23-r3",), ("health_value", "health_rest_value"), against,
        )  # fmt: skip
    order = ("body", "listed", "purpose", "main", "inseparable")
    return tuple(found[name] for name in order if getattr(tests, name) is False)


def _not_listed(procurement: Procurement) -> Point:
    asked = procurement.given_to("health_service", "health_worker")
    if procurement.worker == "around":
        return Point(
            "Help with work, housing, benefits or law, or from peers, is not treatment. What the worker does decides, not "
            "whom it is done for, and that kind of help is not on the regime’s list.",
            ("psr23-sch1", "psr23-r2"), asked, Bearing.AGAINST,
        )  # fmt: skip
    if procurement.service == "unrelated":
        return Point(
            "It has nothing to do with health, and the regime’s list holds health care alone.", ("psr23-sch1",), asked,
            Bearing.AGAINST,
        )  # fmt: skip
    return Point(
        "A service of this kind is not on the regime’s list, or is left out of it.", ("psr23-sch1",), asked, Bearing.AGAINST
    )  # fmt: skip


def _not_bound(procurement: Procurement) -> Point:
    if procurement.council == "local":
        return Point(
            "The regime does not bind this buyer. Parish, town and community councils are not among the local "
            "authorities that it names.",
            ("nhsa06-s275", "psr23-r2", "g-psr-wales"), ("buyer", "health_council"), Bearing.AGAINST,
        )  # fmt: skip
    return Point(
        "The regime does not bind this buyer.", ("psr23-r2", "g-psr-wales"),
        procurement.given_to("buyer", "health_body"), Bearing.AGAINST,
    )  # fmt: skip


def _split_warning(procurement: Procurement, tests: Limbs) -> tuple[Point, ...]:
    """Where the contract has a health care part that the regime would take if it were bought alone."""
    if not procurement.is_mixed or not tests.care_alone_met:
        return ()
    return (
        Point(
            "If you buy the health care part on its own, the regime applies to that part.",
            ("psr23-r3",),
            ("health_mixed",),
        ),
    )
