"""Every outcome of the tool on powers, how one is made, and the sections that go with a power."""

from collections.abc import Mapping

from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.which_power.gift import Gift
from guide_logic.engine.model import Bar, Line, Link, Outcome, OutcomeSpec, Point, Role, Section, Strength

CHECK = "Check this: "
"""Begins every statement that is not verified."""

OUTCOMES = (
    OutcomeSpec(
        "general-power",
        "Yes, under the general power of competence",
        "A principal council in England, Wales or Northern Ireland gives, or a parish, town or community council that is "
        "eligible, and no other law forbids it.",
        "Name the section in the decision. Keep to the limits that other law sets, and to those of the power itself.",
        ("lga11-s1", "lga11-s2", "si12-965", "lgewa21-s24", "lgewa21-s30", "lga14ni-s79"),
    ),
    OutcomeSpec(
        "specific-power",
        "Under the other law’s power, and not under section 137",
        "A parish, town or community council that has no general power, or may have none, gives for a purpose for which "
        "another law lets it pay.",
        "Use that law and name it. Its limits and conditions hold.",
        ("lga72-s137", "lga72-s111"),
    ),
    OutcomeSpec(
        "section-137",
        "Yes, under section 137, within the yearly limit",
        "A parish, town or community council that is not eligible gives where no other law lets it pay. Either the area or "
        "some of its people benefit directly and in proportion, or the money goes to the funds of a charity or of another "
        "body that serves the public without gain.",
        "Minute the council’s opinion, and count the grant towards the limit for the year.",
        ("lga72-s137", "lga72-s137-3", "lga72-s137-4", "lga72-s137a"),
    ),
    OutcomeSpec(
        "over-limit",
        "Not this year in full: it is more than section 137 leaves",
        "Section 137 would carry it, but the amount is more than the council may still spend under it in this financial "
        "year.",
        "Give less, give it next year, or see whether the council can become eligible for the general power.",
        ("lga72-s137-4",),
    ),
    OutcomeSpec(
        "outside-137",
        "No: section 137 does not reach it, and no other power was found",
        "A council that is not eligible would give to one person, or with no direct benefit for its area, or with one out "
        "of proportion to the cost, and the recipient’s funds are not ones to which it may contribute.",
        "Change the purpose or the recipient, look for another power, or do not give.",
        ("lga72-s137", "lga72-s137-3"),
    ),
    OutcomeSpec(
        "forbidden",
        "No: other law forbids it",
        "It would pay for material that seems meant to affect support for a political party, or another law forbids the "
        "spending.",
        "Do not give it in this form. No general power lifts the bar.",
        ("lga86-s2", "lga11-s2"),
    ),
    OutcomeSpec(
        "one-body",
        "No grant is needed: giver and recipient are one body",
        "The money would go to another department of the same council, or to a fund that it holds.",
        "Move the budget, or spend it under the power for that work.",
        ("practice",),
    ),
    OutcomeSpec(
        "find-out",
        "Find out first: the power turns on something that you do not know",
        "A parish, town or community council does not know whether it is eligible, whether other law covers the purpose, or "
        "whether the area benefits.",
        "Ask the clerk or the monitoring officer before anything is promised.",
        ("si12-965", "lgewa21-s30", "lga72-s137"),
    ),
    OutcomeSpec(
        "functions",
        "Look in the law that made the authority",
        "A combined authority or a combined county authority gives.",
        "Read its order and its Act: its power follows its functions.",
        ("lura23-s49", "lded09-s113a"),
    ),
    OutcomeSpec(
        "other-body",
        "The powers of councils do not answer this",
        "Another public body gives, such as a fire authority or an NHS body.",
        "Look in the law that made it.",
        ("lga11-s1", "lga72-s137"),
    ),
    OutcomeSpec(
        "scotland",
        "Scotland has laws of its own on the powers of councils",
        "A council in Scotland gives.",
        "Ask your monitoring officer which Scottish power it rests on.",
        ("lga11-s1",),
    ),
)

HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}

GRANT_OR_CONTRACT = next_tool.link("Is it a grant at all?", "grant-or-contract", next_tool.NOTHING)
SUBSIDY = next_tool.link(
    "Next: the subsidy check", "subsidy-check", next_tool.NOTHING, preset={"subsidy_form": "grant"}
)
PAGES = (
    Link("Powers to give a grant", "guide/resourcing/powers-to-give/"),
    Link("Grants as a commissioning tool", "guide/resourcing/grant-making/"),
    Link("Groups that are not incorporated", "guide/resourcing/unincorporated-groups/"),
    Link("Holding a grant to account", "guide/resourcing/grant-terms/"),
)


def outcome(
    gift: Gift,
    code: str,
    strength: Strength,
    *,
    headline: str = "",
    reasons: tuple[Point, ...],
    next_steps: tuple[Point, ...],
    warnings: tuple[Point, ...] = (),
    working: tuple[Line, ...] = (),
    bar: Bar | None = None,
    sections: tuple[Section, ...] = (),
    links: tuple[Link, ...] = (GRANT_OR_CONTRACT, SUBSIDY, *PAGES),
    facts: Mapping[str, object] | None = None,
) -> Outcome:
    """An outcome of this tool."""
    return Outcome(
        code=code,
        headline=headline or HEADLINES[code],
        strength=strength,
        reasons=reasons,
        next_steps=next_steps,
        warnings=warnings,
        working=working,
        bar=bar,
        sections=sections,
        links=links,
        facts={"giver": gift.giver, "eligible": gift.eligible, "may_give": None, **(facts or {})},
        as_at=gift.today,
    )


# -- what holds for every grant ------------------------------------------------------------------


def every_grant(gift: Gift) -> Section:
    """Limits that hold whatever the power is."""
    points = [
        Point(
            CHECK
            + "a council owes care to those who pay its taxes, and has to act reasonably: for a proper purpose, on "
            "what matters and without what does not.",
            ("practice",),
        ),
        Point("Subsidy control may apply. A grant is a subsidy only if it passes four tests.", ("sca22-s2",)),
    ]
    if gift.in_northern_ireland:
        points.append(Point(CHECK + "Northern Ireland has equality law of its own, which was not read.", ("practice",)))
    else:
        points += [
            Point("The equality duty covers grants as well as contracts.", ("eqa10-s149",)),
            Point(
                "Nothing may be paid for, or helped, that seems meant to affect support for a political party.",
                ("lga86-s2",),
            ),
        ]
    if gift.giver == "principal":
        points.append(Point("The duty of best value covers grants as well.", ("lga99-s3",)))
    points.append(
        Point(
            CHECK
            + "whether the grant is capital or revenue spending, and from which budget it may be paid, is for finance "
            "to say.",
            ("practice",),
        )
    )
    return Section("Limits that hold for every grant", tuple(points))


PEOPLE = Section(
    "People to involve",
    (
        Point("The monitoring officer, or in a small council the clerk: for the power and the minute."),
        Point("The finance officer: for the budget, the limit for the year and VAT."),
        Point("The recipient: for its constitution, its accounts and who signs."),
    ),
    role=Role.PEOPLE,
)


def evidence(gift: Gift, power: tuple[Point, ...]) -> Section:
    """What to record: what the power asks for first, then what every grant needs."""
    return Section(
        "What to record",
        (
            *power,
            Point("Who decided, on which day, and under which delegation."),
            Point(
                "What the money is for, what good it is expected to do, and what was weighed against it.",
                answers=gift.answered("power_recipient"),
            ),
            Point("The answers to the four subsidy questions.", ("sca22-s2",)),
            Point("Any interest in the recipient that a councillor or an officer declared."),
        ),
        role=Role.EVIDENCE,
    )
