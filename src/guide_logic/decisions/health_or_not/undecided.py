"""The answers of the health tool where a fact is not known, or the law gives no clear answer."""

from guide_logic.decisions.health_or_not import slavery
from guide_logic.decisions.health_or_not.limbs import Limbs, doubts
from guide_logic.decisions.health_or_not.outcomes import (
    PAGES,
    PEOPLE,
    buyer_warning,
    evidence,
    next_tools,
    outcome,
)
from guide_logic.decisions.health_or_not.procurement import Procurement
from guide_logic.engine.model import UNKNOWN, Bearing, Outcome, Point, Section, Strength
from guide_logic.law import Law

_OPEN = {
    "body": (
        "Whether the regime binds the buyer.",
        "Ask your legal team which kind of body the buyer is.",
        ("psr23-r2", "g-psr-wales"),
        ("health_body",),
    ),
    "council": (
        "Which kind of council it is. Parish, town and community councils are not bound, and the others are.",
        "Ask your legal team if the council is a county, county borough, district or London borough council, or the "
        "City of London.",
        ("nhsa06-s275", "psr23-r2", "g-psr-wales"),
        ("buyer", "health_council"),
    ),
    "listed": (
        "What the service is, and so whether it is on the list.",
        "Find the procurement code that describes the service, and look for it on the list.",
        ("psr23-sch1",),
        ("health_service",),
    ),
    "worker": (
        "What the people who do the work mostly do. Treatment is on the list, and help around it is not.",
        "Look at what the worker will do: treat people, or help them with work, housing, law or as a peer.",
        ("psr23-sch1", "psr23-r2"),
        ("health_service", "health_worker"),
    ),
    "nursing-home": (
        "Nursing home places are on the list. One reading: the regime applies to the nursing care as health care. The "
        "other: a placement is social care, so the Procurement Act applies and the place is bought as a light touch "
        "service.",
        "Take advice on whether the places are bought as health care for the health service or as social care.",
        ("psr23-sch1", "psr23-r2", "pa23-s9"),
        ("health_service", "health_purpose"),
    ),
    "purpose": (
        "Whether it is health care for individuals, for the health service.",
        "Ask which power the council uses. Public health functions point to the health service, social care duties "
        "away from it.",
        ("psr23-r3", "hd-psr"),
        ("health_purpose",),
    ),
    "mixed": (
        "Whether the contract holds other goods or services.",
        "List all that the contract will hold.",
        ("psr23-r3",),
        ("health_mixed",),
    ),
    "main": (
        "Which part is worth more: the health care or the rest.",
        "Estimate both over the whole life of the contract.",
        ("psr23-r3",),
        ("health_value", "health_rest_value"),
    ),
    "equal": (
        "The health care and the rest are worth exactly the same. The test asks which is the higher, and neither is. "
        "One reading: health care is not the main part, so the Procurement Act applies. The other: it is no less than "
        "the rest, so the regime may.",
        "Check both estimates. If they stay equal, take advice, or buy the two parts separately.",
        ("psr23-r3",),
        ("health_value", "health_rest_value"),
    ),
    "separate": (
        "Whether the rest could reasonably be supplied under a contract of its own.",
        "Write down what buying separately would do to people’s needs, quality and efficiency.",
        ("psr23-r3", "psr23-r4"),
        ("health_separate",),
    ),
}
OF_LAW = ("nursing-home", "equal")
"""Doubts of law, not of fact."""


def undecided(procurement: Procurement, tests: Limbs, law: Law) -> Outcome:
    """What to find out, or to take advice on, and what follows either way."""
    found = doubts(procurement, tests)
    code = "arguable" if set(found) <= set(OF_LAW) else "find-out"
    assess = () if procurement.is_change else slavery.beside_the_act(procurement, law)
    return outcome(
        procurement, code, Strength.ADVICE, governs="unknown", health=UNKNOWN,
        reasons=tuple(
            Point(reason, refs, procurement.given_to(*rests))
            for reason, _, refs, rests in (_OPEN[doubt] for doubt in found)
        ),
        next_steps=(
            *(
                Point(step, refs, procurement.given_to(*rests))
                for _, step, refs, rests in (_OPEN[doubt] for doubt in found)
            ),
            Point(
                "Until you know, publish nothing and contact no provider about an award. Either could begin a "
                "procurement under the wrong law.",
                ("psr23-r3", "pa23-s11"),
            ),
            *assess,
        ),
        warnings=buyer_warning(procurement) if "council" not in found else (),
        sections=(
            Section(
                "If the regime applies",
                (Point("Follow one of its processes, whatever the value.", ("psr23-r6", "wsi25-99")),),
                side=Bearing.FOR,
            ),
            Section("If it does not", (_otherwise(procurement, law),), side=Bearing.AGAINST),
            evidence(procurement, slavery=bool(assess)),
            PEOPLE,
        ),
        links=(*next_tools(procurement, UNKNOWN), *PAGES),
        facts={"open": list(found)},
    )  # fmt: skip


def _otherwise(procurement: Procurement, law: Law) -> Point:
    """The law that applies if the regime does not."""
    if procurement.is_change:
        return Point(
            "The law under which the contract was let governs the change: the Procurement Act, or the 2015 Regulations.",
            ("pa23-s74", "tr24-r5"),
        )
    if procurement.began < law.day("act-in-force"):
        return Point(
            "The Public Contracts Regulations 2015 apply, because the procurement began before the Procurement Act.",
            ("tr24-r5", "pcr15"),
        )
    return Point(
        "The Procurement Act applies. At or above the threshold that means competition or a lawful direct award, with "
        "its notices.",
        ("pa23-s3", "pa23-s11"),
    )
