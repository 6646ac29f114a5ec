"""Every outcome of the health tool, how one is made, and the statements that several of them share."""

from collections.abc import Mapping

from guide_logic.decisions.health_or_not.limbs import Limbs, limbs
from guide_logic.decisions.health_or_not.procurement import Procurement
from guide_logic.decisions.shared import next_tool
from guide_logic.engine.model import (
    Line,
    Link,
    Outcome,
    OutcomeSpec,
    Point,
    Role,
    Section,
    Strength,
)
from guide_logic.law.wording import pounds

OUTCOMES = (
    OutcomeSpec(
        "regime-england",
        "Health care: the Provider Selection Regime applies, and the Procurement Act does not",
        "In England, a council, combined authority or NHS body chooses a provider of a service on the regime’s list "
        "that is health care for individuals, for the health service, or orders it under a framework, however old. In a "
        "mixed contract health care is worth more than the rest, and the rest could not reasonably be bought separately.",
        "Follow one of the regime’s processes, whatever the value. There is no threshold. Assess the risk of modern "
        "slavery first.",
        ("psr23-r3", "psr23-sch1", "pr24-r43", "psr23-r6", "psr23-r18", "psr23-r29-3", "nhs-msr25"),
    ),
    OutcomeSpec(
        "regime-wales",
        "Health care in Wales: the Welsh regime applies, and the Procurement Act does not",
        "The same, where the buyer is a county or county borough council, a local health board, an NHS trust or a "
        "special health authority in Wales.",
        "Follow the Welsh Regulations. Their processes have names of their own.",
        ("wsi25-99", "g-psr-wales"),
    ),
    OutcomeSpec(
        "change-regime",
        "Health care: change the contract under the regime’s own rule",
        "A contract or framework for health care already runs and is to be changed, whenever it was made.",
        "The rule on changes in the regime applies. The Procurement Act’s rules on changes do not.",
        ("psr23-r13", "psr23-r29", "psr23-r29-3"),
    ),
    OutcomeSpec(
        "not-health",
        "Not under a health regime: the ordinary procurement law applies",
        "There is no regime in that nation, or the buyer, the service or its purpose is outside it, or in a mixed "
        "contract health care is not the main part or the rest could reasonably be bought separately.",
        "Check the kind of contract and its value under the Procurement Act.",
        ("psr23-r3", "pr24-r43", "pa23-s3"),
    ),
    OutcomeSpec(
        "old-law",
        "Begun too early: the Public Contracts Regulations 2015 apply",
        "The procurement began before the regime of that nation, or before the Procurement Act where no regime applies.",
        "Use the 2015 Regulations for the award.",
        ("tr24-r5", "pcr15", "psr23-r29"),
    ),
    OutcomeSpec(
        "older-system",
        "An order under an older dynamic purchasing system: the 2015 Regulations apply",
        "In England or Wales an order is placed under a dynamic purchasing system that was set up before the regime, and "
        "whose period has not ended.",
        "Use the 2015 Regulations for the order. Only an order under a framework comes under the regime.",
        ("psr23-r29-1c", "tr24-r5", "pcr15"),
    ),
    OutcomeSpec(
        "arguable",
        "Arguable: take advice, because the law gives no clear answer",
        "The health care and the rest are worth exactly the same, or nursing home places are bought and nobody can say "
        "whether as health care or as social care.",
        "Both readings are shown. Take advice before the first notice.",
        ("psr23-r3", "psr23-sch1"),
    ),
    OutcomeSpec(
        "find-out",
        "Find out first: something you do not know decides which law applies",
        "You do not know whether the buyer is bound, what the service is, whether it is for the health service, or "
        "what else the contract holds.",
        "Find that out before you do anything that begins a procurement.",
        ("psr23-r3", "psr23-sch1", "nhsa06-s275"),
    ),
    OutcomeSpec(
        "scotland",
        "Scotland has rules of its own",
        "The buyer is a devolved Scottish authority.",
        "Use the Scottish rules. Neither the Act nor either regime applies.",
        ("pa23-s2", "pa23-s126", "psr23-r3"),
    ),
)


HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}


# -- what several outcomes say -----------------------------------------------------------------

_EXCLUSIONS = Point("Excluded providers are kept out, except for overriding public interest.", ("psr23-r20",))
_NOT_AGAIN = Point(
    "For an order the basic selection criteria and the exclusions are not run again. They were applied when the "
    "framework was set up.",
    ("psr23-r19-2b", "psr23-r20-7"),
)
_CODE = Point(
    "The code of the service, and why it is or is not on the list of health services.",
    ("psr23-sch1",),
)
_VALUES = Point("In a mixed contract, both values and why the rest cannot be separated.", ("psr23-r3",))
_DECISION = Point(
    "How and by whom the decision was made, how the key criteria counted, the reasons, and how conflicts were managed.",
    ("psr23-r24",),
)
_ORDER_EVIDENCE = Point(
    "The framework’s terms that name you as a buyer and let the order be placed this way, and that the order keeps to "
    "its terms.",
    ("psr23-r16", "psr23-r18"),
)
_SLAVERY_EVIDENCE = Point(
    "The assessment of the risk of modern slavery, its day, and the steps taken.",
    ("nhs-msr25-r4", "nhs-msr25-r7"),
)


def unchanged(procurement: Procurement) -> Section:
    """What holds whichever process of the English regime is followed."""
    return Section(
        "What does not change",
        (
            Point("Conflicts of interest must be prevented, found and put right.", ("psr23-r21",)),
            _NOT_AGAIN if procurement.is_order else _EXCLUSIONS,
            Point(
                "Act openly, fairly and in proportion, with a view to people’s needs, quality and efficiency.",
                ("psr23-r4",),
            ),
            Point(
                "Five key criteria: quality and innovation; value; integration and sustainability; access, inequality "
                "and choice; social value.",
                ("psr23-r5",),
            ),
            Point(
                "Notices go on the central digital platform, and a yearly summary is published.",
                ("psr23-r11", "psr23-r25"),
            ),
            Point(
                "The duties of best value and equality still bind councils.",
                ("lga99-s3", "eqa10-s149"),
            ),
        ),
    )


def evidence(procurement: Procurement, *, regime: bool = True, slavery: bool = False) -> Section:
    """What to keep on the file: less where the regime turns out not to apply."""
    points = [_CODE]
    if regime or procurement.mixed:
        points.append(_VALUES)
    if regime:
        points.append(_DECISION)
    if regime and procurement.is_order:
        points.append(_ORDER_EVIDENCE)
    if slavery:
        points.append(_SLAVERY_EVIDENCE)
    return Section("Evidence to keep", tuple(points), role=Role.EVIDENCE)


PEOPLE = Section(
    "People to involve",
    (
        Point("The public health team, and partners in the NHS who pay for part of it."),
        Point("Procurement and legal officers who know the regime."),
        Point("People who use the service, and providers of it, the voluntary sector’s included."),
    ),
    role=Role.PEOPLE,
)

PAGES = (
    Link(
        "Guide: light touch services, and the boundary with health care",
        "guide/resourcing/light-touch/#services",
    ),
    Link("What the Provider Selection Regime is", "reference/glossary/#provider-selection-regime"),
    Link(
        "Case: an award that was probably under the regime, Calderdale",
        "case-studies/basement-project-calderdale/",
    ),
    Link("Correction 45: the standstill in the Calderdale case", "law/corrections/#e45"),
)

CODE_WARNING = Point(
    "Check the procurement code of the service against the regime’s list. The kind of service you picked only helps you "
    "find it.",
    ("psr23-sch1",),
    ("health_service",),
)


# -- how an outcome is made --------------------------------------------------------------------


def outcome(
    procurement: Procurement,
    code: str,
    strength: Strength,
    *,
    governs: str,
    health: str,
    reasons: tuple[Point, ...],
    next_steps: tuple[Point, ...],
    warnings: tuple[Point, ...] = (),
    working: tuple[Line, ...] = (),
    sections: tuple[Section, ...] = (),
    links: tuple[Link, ...] = PAGES,
    facts: Mapping[str, object] | None = None,
) -> Outcome:
    """An outcome of this tool: ``governs`` names the law, ``health`` what other tools are told."""
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=strength,
        reasons=reasons,
        next_steps=next_steps,
        warnings=warnings,
        working=working,
        sections=sections,
        links=links,
        concludes={"health": health},
        facts={
            "health": health,
            "governs": governs,
            "tests": _tests(limbs(procurement)),
            "changing": procurement.is_change,
            **(facts or {}),
        },
        as_at=procurement.day,
    )


def _tests(tests: Limbs) -> dict[str, bool | None]:
    names = ("body", "listed", "purpose", "main", "inseparable")
    return dict(zip(names, tests.states, strict=True))


def next_tools(procurement: Procurement, health: str) -> tuple[Link, ...]:
    """The tools to use next, with what this one has settled."""
    given, concludes = procurement.given, {"health": health}
    if procurement.is_change:
        return (next_tool.link("Next: may this contract be changed?", "contract-change", given, concludes),)
    return (
        next_tool.link("Next: check the threshold", "threshold-check", given, concludes),
        next_tool.link("May we award directly?", "direct-award", given, concludes),
    )


def show_values(procurement: Procurement) -> str:
    """The two parts of a mixed contract, as people read them. Both amounts are known."""
    assert procurement.care is not None
    assert procurement.rest is not None
    return (
        f"Health care is worth {pounds(procurement.care)} over the contract’s life and the rest "
        f"{pounds(procurement.rest)}."
    )


def buyer_warning(procurement: Procurement) -> tuple[Point, ...]:
    """Which councils are bound, where the reader has not been asked for the kind."""
    if procurement.buyer != "council" or procurement.council == "principal":
        return ()
    return (
        Point(
            "Parish, town and community councils are not among the councils that the regime binds. County, county "
            "borough, district and London borough councils and the City of London are.",
            ("nhsa06-s275", "psr23-r2", "g-psr-wales"),
            procurement.given_to("buyer", "health_council"),
        ),
    )
