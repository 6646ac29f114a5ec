"""Modern slavery: the assessment before buying for the health service in England, at any value.

SI 2025/1212, regulations 2 to 7, 10 and 11. It stands beside the Provider Selection Regime, the
Act and its below-threshold rules. The Regulations have no rule for procurements under way on
their first day, so those are told to check.
"""

from datetime import date

from guide_logic.decisions.health_or_not import process
from guide_logic.decisions.health_or_not.procurement import Procurement
from guide_logic.decisions.shared.notices import modern_slavery
from guide_logic.engine.model import Point, Role, Section
from guide_logic.law import Law
from guide_logic.law.wording import long_date

GUIDANCE = ("nhs-msr25-r7", "nhs-msr25-r11", "g-nhs-slavery")


def _in_force(law: Law) -> date:
    return law.day("health-slavery-in-force")


def is_due(procurement: Procurement, law: Law) -> bool:
    """Whether the assessment is due: in England, for what begins since the duty is in force."""
    return procurement.in_england and procurement.day >= _in_force(law)


def assessment(procurement: Procurement, processes: tuple[str, ...], law: Law) -> tuple[Point, ...]:
    """What to do, and before what, where a provider of health care is chosen under the regime."""
    if not is_due(procurement, law):
        return ()
    text, refs = _before(procurement, processes)
    rests = procurement.given_to("nation", "begins", "health_order_begins", "health_situation")
    points = [
        Point(
            f"Assess the risk of modern slavery in the supply chain of the service {text}, whatever the value.",
            ("nhs-msr25", *refs),
            rests,
        )
    ]
    if procurement.is_order:
        points.append(_leaning_on_the_framework(procurement, law))
    points.append(
        Point(
            "Take reasonable steps against the risk that you find, in proportion to it: in the design of the "
            "procurement, in the terms, and in managing the contract for its whole term. Have regard to the guidance of "
            "NHS England.",
            GUIDANCE,
        )
    )
    if procurement.situation == "framework":
        points.append(
            Point(
                "Assess the framework again regularly while it runs, and as soon as practicable where something "
                "suggests that the assessment no longer holds.",
                ("nhs-msr25-r10",),
            )
        )
    return tuple(points)


def _before(procurement: Procurement, processes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """What the assessment has to come before, and where that is said."""
    if procurement.situation == "framework":
        return "before you advertise the framework", ("nhs-msr25-r5",)
    if processes == (process.COMPETITIVE,):
        return "before you publish the notice that invites offers", ("nhs-msr25-r4",)
    if processes == (process.ORDER_COMPETE,):
        return "before you invite the framework’s providers to make offers", ("nhs-msr25-r4",)
    if process.COMPETITIVE in processes:
        return (
            "before the award, or before the notice that invites offers if you choose to publish one",
            ("nhs-msr25-r4",),
        )
    if processes == (process.URGENT,):
        return (
            "before the award. These Regulations make no exception for urgency, and the duty holds",
            ("nhs-msr25-r4",),
        )
    return "before the award", ("nhs-msr25-r4",)


def _leaning_on_the_framework(procurement: Procurement, law: Law) -> Point:
    return Point(
        "The order needs no assessment of its own where the framework was assessed as these Regulations ask, and "
        "nothing suggests that the risk has changed. A framework advertised before "
        f"{long_date(_in_force(law))} may have no such assessment: ask for it.",
        ("nhs-msr25-r4", "nhs-msr25-r5"),
        procurement.given_to("health_order", "health_situation"),
    )


def under_way(procurement: Procurement, law: Law) -> tuple[Point, ...]:
    """A warning where the procurement began before the duty, and the award may come after it."""
    if not procurement.in_england or is_due(procurement, law):
        return ()
    start = long_date(_in_force(law))
    return (
        Point(
            f"Check this if the contract is awarded on or after {start}: from that day the risk of modern slavery is "
            "assessed before buying for the health service, and the Regulations have no rule for a procurement that was "
            "under way. A competition advertised earlier could not be assessed in time. Where none is advertised, the "
            "assessment comes before the award.",
            ("nhs-msr25", "nhs-msr25-r4"),
            procurement.given_to("begins", "health_order_begins"),
        ),
    )


def order_under_a_system(procurement: Procurement, law: Law) -> tuple[Point, ...]:
    """The duty for an order under an older dynamic purchasing system, which counts as a dynamic market here."""
    if not is_due(procurement, law):
        return ()
    return (
        Point(
            "Assess the risk of modern slavery before the award, whatever the value. An order may lean on an assessment "
            f"of the system itself, but one set up before {long_date(_in_force(law))} may have none.",
            ("nhs-msr25-r4", "nhs-msr25"),
            procurement.given_to("nation", "health_order", "health_situation"),
        ),
    )


def beside_the_act(procurement: Procurement, law: Law) -> tuple[Point, ...]:
    """The duty where the Act governs, or it is open which law does: some of it may be for the health service."""
    return modern_slavery(
        procurement.nation,
        procurement.buyer,
        procurement.day,
        law,
        before="the tender notice or, without one, before the award",
        more="A framework has an assessment of its own, and an order may lean on it.",
    )


def while_it_runs(procurement: Procurement, law: Law) -> tuple[Section, ...]:
    """The duty while a contract or a framework runs, and is changed."""
    if not is_due(procurement, law):
        return ()
    return (
        Section(
            "Modern slavery, while it runs",
            (
                Point(
                    "A contract that was assessed, or is based on a framework that was, is managed with reasonable and "
                    "proportionate steps against the risk for its whole term.",
                    GUIDANCE,
                ),
                Point(
                    "A framework is assessed again regularly, and as soon as practicable after a significant change to "
                    "it. Then review the steps that you take.",
                    ("nhs-msr25-r10",),
                ),
                Point(
                    "A change that needs a new award is assessed before that award.",
                    ("nhs-msr25-r4",),
                ),
            ),
            role=Role.DUTIES,
        ),
    )
