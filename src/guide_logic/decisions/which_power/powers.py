"""The three powers to give that the tool knows: the general power, another law's, and section 137."""

from guide_logic.decisions.which_power.gift import Gift
from guide_logic.decisions.which_power.outcomes import CHECK, PEOPLE, every_grant, evidence, outcome
from guide_logic.engine.model import UNKNOWN, Bar, Bearing, Line, Outcome, Point, Section, Strength
from guide_logic.law import Law, NotCovered
from guide_logic.law.wording import long_date, pounds

GENERAL = {
    "principal": (
        "lga11-s1",
        "A county, district, unitary or London borough council in England, the City of London and the Isles of Scilly have "
        "the general power of competence. They may do what an individual may do, and an individual may give.",
        "section 1 of the Localism Act 2011",
    ),
    "parish": (
        "lga11-s1",
        "On your answers the council is eligible, so it has the same general power as a principal council.",
        "section 1 of the Localism Act 2011",
    ),
    "wales-principal": (
        "lgewa21-s24",
        "A county or county borough council in Wales may do anything that individuals generally may do. That includes giving.",
        "section 24 of the Local Government and Elections (Wales) Act 2021",
    ),
    "wales-community": (
        "lgewa21-s24",
        "On your answers the community council is eligible, so it has the same general power as a principal council in Wales.",
        "section 24 of the Local Government and Elections (Wales) Act 2021",
    ),
    "ni": (
        "lga14ni-s79",
        CHECK + "councils in Northern Ireland have a general power of competence. Its text was not read.",
        "section 79 of the Local Government Act (Northern Ireland) 2014",
    ),
}
"""By giver: the reference, the reason, and how the decision names the power."""

_ELIGIBLE = {"parish": "si12-965", "wales-community": "lgewa21-s30"}

_HELD_IN_DOUBT = "Under the general power of competence, if the council holds it: check that first"

# -- the general power -------------------------------------------------------------------------


def general(gift: Gift, law: Law) -> Outcome:
    """The general power of competence, for a council that holds it."""
    ref, why, name = GENERAL[gift.giver]
    reason = Point(why, (ref,), ("power_giver",), Bearing.FOR)
    doubts = _doubts(gift)
    unread = gift.in_northern_ireland or gift.resolved_long_ago
    settled = gift.giver == "principal" and not doubts
    return outcome(
        gift, "general-power", Strength.ADVICE if unread else Strength.SETTLED if settled else Strength.LIKELY,
        headline=_HELD_IN_DOUBT if unread else "",
        reasons=(reason, *_eligibility(gift), *_incidental(gift)),
        next_steps=(
            Point(f"Name the power in the report and the decision: {name}.", (ref,)),
            *_look(gift),
            _SUBSIDY,
            *_to_settle(gift),
        ),
        warnings=(*doubts, *_about_recipient(gift), *_nation(gift)),
        sections=(_general_limits(gift), every_grant(gift), _general_record(gift, name, law), *_statement(gift, law), PEOPLE),
        facts={"may_give": None if unread else True, "power": ref, "statement_due": gift.statement_due(law)},
    )  # fmt: skip


_SUBSIDY = Point(
    "Answer the four subsidy control questions, and keep the answers.", ("sca22-s2",), leads_to="subsidy-check"
)


def _eligibility(gift: Gift) -> tuple[Point, ...]:
    """Why a local council is eligible, with the day of its resolution."""
    if not gift.by_local:
        return ()
    if gift.finishes:
        return (
            Point(
                "The resolution has lapsed. A council may still finish what it began under the general power before the "
                "day on which it should have resolved again. It may begin nothing new under it.",
                ("si12-965",), ("power_resolved", "power_begun"), Bearing.FOR,
            ),
        )  # fmt: skip
    day = f" It did so on {long_date(gift.resolved_on)}." if gift.resolved_on else ""
    audits = ", and had clean audit opinions" if gift.in_wales else ""
    return (
        Point(
            f"When it resolved, at least two thirds of its members were elected, it had a qualified clerk{audits}.{day}",
            (_ELIGIBLE[gift.giver],), gift.answered("power_resolved", "power_resolved_on", *gift.conditions), Bearing.FOR,
        ),
    )  # fmt: skip


def _incidental(gift: Gift) -> tuple[Point, ...]:
    if gift.in_northern_ireland:
        return ()
    return (
        Point(
            "A council may also do what helps one of its functions, or is incidental to it. Where the grant serves a "
            "function, name that as well.",
            ("lga72-s111",),
        ),
    )


def _doubts(gift: Gift) -> tuple[Point, ...]:
    """What the answers leave open about other law, or about a party."""
    found = []
    if gift.other_law == "limited":
        found.append(
            Point(
                "The limit or condition in the other law holds here too, as far as the general power reaches the same "
                "ground. Keep to it, or take advice.",
                ("lgewa21-s25",) if gift.in_wales else ("lga14ni-s79",) if gift.in_northern_ireland else ("lga11-s2",),
                ("power_other_law",), Bearing.AGAINST,
            )
        )  # fmt: skip
    if gift.other_law == UNKNOWN:
        found.append(
            Point(
                "Other law may limit this or forbid it. A general power does not lift that.",
                ("lgewa21-s25",) if gift.in_wales else ("lga14ni-s79",) if gift.in_northern_ireland else ("lga11-s2",),
                ("power_other_law",), Bearing.AGAINST,
            )
        )  # fmt: skip
    if gift.party == UNKNOWN:
        found.append(
            Point(
                "If any of it pays for material that seems meant to affect support for a party, it may not be given.",
                ("lga86-s2",), ("power_party",), Bearing.AGAINST,
            )
        )  # fmt: skip
    return tuple(found)


def _look(gift: Gift) -> tuple[Point, ...]:
    if gift.other_law == "power":
        return (
            Point(
                "Name the other law’s power beside it. A power made for the purpose is the easier one to defend.",
                ("lga72-s111",) if not gift.in_northern_ireland else ("practice",),
                ("power_other_law",),
            ),
        )
    return ()


def _to_settle(gift: Gift) -> tuple[Point, ...]:
    found = []
    if gift.other_law == UNKNOWN:
        found.append(
            Point(
                "Ask the monitoring officer or the clerk whether other law covers the purpose.",
                (),
                ("power_other_law",),
            )
        )
    if gift.other_law == "limited":
        found.append(
            Point("Write down the other law’s limit, and how the grant keeps to it.", (), ("power_other_law",))
        )
    if gift.party == UNKNOWN:
        found.append(Point("Ask the recipient what the money pays for, and read it.", ("lga86-s2",), ("power_party",)))
    return tuple(found)


def _about_recipient(gift: Gift) -> tuple[Point, ...]:
    """Warnings that go with the recipient, whatever the power."""
    if gift.recipient == "controlled":
        return (
            Point(
                CHECK + "a company or charity that the council controls is a body of its own, so a grant to it is "
                "possible. Those who sit on both sides have a conflict. Where it is the council that holds the charity’s "
                "funds as its trustee, giver and recipient are one body in two roles: take advice.",
                ("practice",), ("power_recipient",),
            ),
        )  # fmt: skip
    if gift.recipient == "business":
        return (
            Point(
                "A grant to a business is the likeliest to be a subsidy. Test that before you promise it.",
                ("sca22-s2", "sca22-s7"), ("power_recipient",),
            ),
        )  # fmt: skip
    if gift.recipient == "individual":
        return (
            Point(
                CHECK + "help for one person often has a law of its own, such as social care or housing. Look there first.",
                ("practice",), ("power_recipient",),
            ),
        )  # fmt: skip
    return _about_body(gift)


def _about_body(gift: Gift) -> tuple[Point, ...]:
    if gift.body not in ("no", UNKNOWN):
        return ()
    known = "the body is" if gift.body == "no" else "the body may be"
    return (
        Point(
            f"{CHECK}{known} not a legal person of its own. Then it cannot sign: people sign for it, and may owe the money "
            "back themselves. Find out who they are, and say so in the agreement.",
            ("practice",), ("power_body",),
        ),
    )  # fmt: skip


def _nation(gift: Gift) -> tuple[Point, ...]:
    if gift.in_northern_ireland:
        return (
            Point(
                CHECK + "we have not read the law on the powers of councils in Northern Ireland. Ask your council’s lawyers "
                "for the section and its limits.",
                ("lga14ni-s79",), ("power_giver",),
            ),
        )  # fmt: skip
    if gift.in_wales:
        return (
            Point(
                "The older power to promote well-being is gone in Wales too, for every council. Do not rest a decision on it.",
                ("lgewa21-s37", "lga00-s2"), ("power_giver",),
            ),
        )  # fmt: skip
    if gift.giver == "parish" and gift.resolved == "yes":
        stale = (
            Point(
                CHECK + "ordinary elections have come round since that resolution, as a rule. The council resolves again at its "
                "annual meeting in each year of ordinary elections, and without that the power has lapsed. Look for a later "
                "minute.",
                ("si12-965",), gift.answered("power_resolved", "power_resolved_on"), Bearing.AGAINST,
            ),
        )  # fmt: skip
        return (
            *(stale if gift.resolved_long_ago else ()),
            Point(
                CHECK + "we read the Order as it was made in 2012. See in it who counts as elected, and which certificates "
                "serve today.",
                ("si12-965",), ("power_resolved",),
            ),
        )  # fmt: skip
    return ()


def _general_limits(gift: Gift) -> Section:
    title = "Limits of the general power"
    if gift.in_northern_ireland:
        return Section(title, (Point(CHECK + "its limits were not read.", ("lga14ni-s79",)),))
    if gift.in_wales:
        return Section(
            title,
            (
                Point(
                    CHECK + "the Act limits it by other law, by rules on charging and by rules on commercial purposes. "
                    "Their text was not read.",
                    ("lgewa21-s25",),
                ),
                Point("The grant may be made in Wales or elsewhere, and need not benefit the council’s own area.",
                      ("lgewa21-s24",)),
            ),
        )  # fmt: skip
    return Section(
        title,
        (
            Point("What other law forbids or limits stays forbidden or limited.", ("lga11-s2",)),
            Point("Charging for a service has conditions. A gift is no charge.", ("lga11-s2",)),
            Point("What is done for a commercial purpose has to be done through a company.", ("lga11-s2",)),
        ),
    )


def _general_record(gift: Gift, name: str, law: Law) -> Section:
    points = [Point(f"The power: {name}.", (GENERAL[gift.giver][0],))]
    if gift.by_local:
        points.append(
            Point(
                "The minute of the resolution with its day, the number of members elected, and the clerk’s certificate.",
                (_ELIGIBLE[gift.giver],),
                gift.answered("power_resolved", "power_resolved_on"),
            )
        )
    points.append(Point("What other law was looked at, and what it says.", (), gift.answered("power_other_law")))
    return evidence(gift, tuple(points))


# -- another law's power -----------------------------------------------------------------------


def specific(gift: Gift, law: Law) -> Outcome:
    """A local council without the general power, or unsure of it, pays under the law made for the purpose."""
    limited = gift.other_law == "limited"
    reasons = [
        Point(
            "Section 137 may not be used for a purpose for which another law lets the council pay, or obliges it to. "
            + (
                "The limit or condition in that law does not open it."
                if limited
                else "So the other law is the one to use."
            ),
            ("lga72-s137",),
            ("power_other_law",),
            Bearing.FOR,
        ),
        _not_general(gift),
    ]
    return outcome(
        gift, "specific-power", Strength.LIKELY,
        reasons=tuple(reasons),
        next_steps=(
            Point("Name the section of the other law in the minute.", ("lga72-s137",), ("power_other_law",)),
            Point("Check that it lets the council give money, and not only do the thing itself.", ("practice",)),
            _SUBSIDY,
            *_to_settle(gift),
        ),
        warnings=(*_party_doubt(gift), *_about_recipient(gift), *_nation(gift)),
        sections=(
            Section(
                "Limits of this power",
                (
                    Point("Whatever the other law says: who may be helped, with how much, on which conditions.",
                          ("lga72-s137",), ("power_other_law",)),
                    Point("What falls outside it is not saved by section 137.", ("lga72-s137",)),
                ),
            ),
            every_grant(gift),
            evidence(
                gift,
                (Point("The other law: its section, its limits, and how the grant keeps to them.", (), ("power_other_law",)),),
            ),
            *_statement(gift, law),
            PEOPLE,
        ),
        facts={"may_give": True, "power": "other-law", "statement_due": gift.statement_due(law)},
    )  # fmt: skip


def _party_doubt(gift: Gift) -> tuple[Point, ...]:
    return tuple(point for point in _doubts(gift) if point.answers == ("power_party",))


def _not_general(gift: Gift) -> Point:
    """Why the council has no general power on the answers given, or may have none."""
    ref = (_ELIGIBLE[gift.giver],)
    asked = gift.answered("power_resolved", "power_begun", "power_resolved_on", *gift.conditions)
    if gift.eligible is None:
        text = "It is not known whether the council has the general power. The other law serves either way."
    elif gift.resolves_later:
        assert gift.resolved_on is not None
        text = f"The council resolves on {long_date(gift.resolved_on)}. Before that day it has no general power."
    elif "no" in gift.conditions.values():
        text = "A condition was not met when the council resolved, so it has no general power."
    elif gift.resolved == "lapsed":
        text = "The resolution has lapsed, so nothing new may be begun under the general power."
    else:
        text = "The council has not resolved that it is eligible, so it has no general power."
    return Point(text, ref, asked)


# -- section 137 -------------------------------------------------------------------------------


def section_137(gift: Gift, law: Law) -> Outcome:
    """Section 137, for a council that is not eligible and has no other power."""
    return outcome(
        gift, "section-137", Strength.LIKELY,
        reasons=(_limb(gift), _not_general(gift), _no_other(gift), *_within(gift)),
        next_steps=(
            Point(
                "Minute the council’s opinion, in the words of the section: in the interests of the area or some of its "
                "people, of direct benefit to them, and in proportion to the cost."
                if gift.benefits_the_area
                else "Minute that it is a contribution to the body’s own funds, and why.",
                ("lga72-s137" if gift.benefits_the_area else "lga72-s137-3",),
            ),
            *_find_room(gift),
            _SUBSIDY,
            *_to_settle(gift),
        ),
        warnings=(_rate(gift, law), *_party_doubt(gift), *_about_recipient(gift), *_nation(gift)),
        working=_working(gift),
        bar=_bar(gift),
        sections=(_limits_137(gift), every_grant(gift), _record_137(gift), *_statement(gift, law), PEOPLE),
        facts={
            "may_give": True,
            "power": "lga72-s137" if gift.benefits_the_area else "lga72-s137-3",
            "statement_due": gift.statement_due(law),
            "rate": _held_rate(gift, law) or "unknown",
        },
    )  # fmt: skip


def over_limit(gift: Gift, law: Law) -> Outcome:
    """Section 137 would do, but not for so much this year."""
    assert gift.amount is not None
    assert gift.left is not None
    return outcome(
        gift, "over-limit", Strength.LIKELY,
        reasons=(
            Point(
                f"The grant is {pounds(gift.amount)} and the council may still spend {pounds(gift.left)} under section 137 "
                "this year. All spending under the section counts towards one limit.",
                ("lga72-s137-4",), ("power_amount", "power_left"), Bearing.AGAINST,
            ),
            _limb(gift),
            _not_general(gift),
            _no_other(gift),
        ),
        next_steps=(
            Point(f"Give {pounds(gift.left)} or less this year." if gift.left else "Give nothing more under it this year.",
                  ("lga72-s137-4",), ("power_left",)),
            Point("Give the rest in another financial year, out of that year’s limit.", ("lga72-s137-4",)),
            Point(
                "See whether the council can meet the conditions of the general power, and resolve so. That power has no "
                "limit for the year.",
                (_ELIGIBLE[gift.giver],),
            ),
        ),
        warnings=(_rate(gift, law), *_party_doubt(gift), *_about_recipient(gift), *_nation(gift)),
        working=_working(gift),
        bar=_bar(gift),
        sections=(_limits_137(gift), every_grant(gift), PEOPLE),
        facts={"may_give": False, "power": "lga72-s137", "rate": _held_rate(gift, law)},
    )  # fmt: skip


def outside_137(gift: Gift, law: Law) -> Outcome:
    """Neither limb of section 137 carries it."""
    if gift.recipient == "individual":
        why = Point(
            "Section 137 is for the area or for some of the people in it. It does not reach one person or one family.",
            ("lga72-s137",), ("power_recipient",), Bearing.AGAINST,
        )  # fmt: skip
    else:
        lack = {"small": "The benefit is out of proportion to the cost.", "no": "The area has no direct benefit."}
        why = Point(
            f"{lack[gift.benefit]} And the recipient is not a charity or another body that serves the public without gain, to "
            "whose funds the council might contribute.",
            ("lga72-s137", "lga72-s137-3"), ("power_benefit", "power_recipient"), Bearing.AGAINST,
        )  # fmt: skip
    return outcome(
        gift, "outside-137", Strength.LIKELY,
        reasons=(why, _not_general(gift), _no_other(gift)),
        next_steps=(
            Point("Look once more for a law that lets the council pay for this purpose.", ("lga72-s137",)),
            Point(
                "Or give to a body that helps such people, if the area benefits in proportion."
                if gift.recipient == "individual"
                else "Or change what is paid for, so that the area benefits in proportion to the cost.",
                ("lga72-s137",),
            ),
            Point("Until then do not give it."),
        ),
        warnings=_nation(gift),
        sections=(_limits_137(gift), PEOPLE),
        facts={"may_give": False},
    )  # fmt: skip


def _limb(gift: Gift) -> Point:
    if gift.benefits_the_area:
        return Point(
            "In the council’s opinion the grant is in the interests of the area or some of its people, brings them direct "
            "benefit, and is in proportion to the cost.",
            ("lga72-s137",), ("power_benefit",), Bearing.FOR,
        )  # fmt: skip
    return Point(
        "A council may contribute to the funds of a charity for its work in the United Kingdom, or of a body that provides a "
        "public service here and is not run for gain. That limb does not ask for a benefit to the area.",
        ("lga72-s137-3",), ("power_recipient", "power_benefit"), Bearing.FOR,
    )  # fmt: skip


def _no_other(gift: Gift) -> Point:
    return Point(
        "You found no other law that lets the council pay for it. Section 137 may be used only then, and not to get "
        "round another law’s limits.",
        ("lga72-s137",), ("power_other_law",),
    )  # fmt: skip


def _within(gift: Gift) -> tuple[Point, ...]:
    if gift.amount is None or gift.left is None:
        return ()
    return (
        Point(
            f"The grant of {pounds(gift.amount)} is within the {pounds(gift.left)} that is left for the year.",
            ("lga72-s137-4",), ("power_amount", "power_left"), Bearing.FOR,
        ),
    )  # fmt: skip


def _find_room(gift: Gift) -> tuple[Point, ...]:
    if gift.amount is not None and gift.left is not None:
        return (
            Point("Enter it in the council’s list of spending under section 137 for the year.", ("lga72-s137-4",)),
        )  # fmt: skip
    return (
        Point(
            "Work out what is left for the year before you promise it: the amount for each elector, times the electors, less "
            "what was spent under the section.",
            ("lga72-s137-4",), gift.answered("power_amount", "power_left"),
        ),
    )  # fmt: skip


def _held_rate(gift: Gift, law: Law) -> str | None:
    try:
        return law.show("section-137-per-elector", gift.today, gift.nation)
    except NotCovered:
        return None


def _rate(gift: Gift, law: Law) -> Point:
    """The amount for each elector on the day, or that none is held."""
    held = _held_rate(gift, law)
    if held:
        return Point(
            f"{CHECK}in this financial year the amount is {held} for each elector, as a parish council reports it.",
            ("lga72-s137-4",),
        )
    return Point(
        f"{CHECK}we hold no amount for each elector for this financial year. It changes every year: ask your county "
        "association or the department.",
        ("lga72-s137-4",),
    )


def _working(gift: Gift) -> tuple[Line, ...]:
    if gift.amount is None or gift.left is None:
        return ()
    return (
        Line("Left to spend under section 137 this year", gift.left),
        Line("This grant", gift.amount),
        Line(
            "Over the limit" if gift.is_over_the_limit else "Left afterwards", abs(gift.left - gift.amount), total=True
        ),
    )


def _bar(gift: Gift) -> Bar | None:
    if gift.amount is None or not gift.left:
        return None
    return Bar(gift.amount, gift.left, "left under section 137 this year", may_equal=True)


def _limits_137(gift: Gift) -> Section:
    points = [
        Point(
            "One limit for the financial year covers all spending under the section: an amount for each elector, times the "
            "electors.",
            ("lga72-s137-4",),
        ),
        Point("It may not be used where another law lets the council pay, with a limit or without.", ("lga72-s137",)),
        Point("It may not be used for one person.", ("lga72-s137",)),
    ]
    if gift.in_wales:
        points.append(Point("A community council that is eligible may not use it.", ("lgewa21-s37",)))
    else:
        points.append(
            Point(
                CHECK + "whether an eligible parish council may still use it was not read.", ("lga72-s137", "si12-965")
            )
        )
    return Section("Limits of section 137", tuple(points))


def _record_137(gift: Gift) -> Section:
    return evidence(
        gift,
        (
            Point("The power: section 137 of the Local Government Act 1972, and which limb of it.", ("lga72-s137",)),
            Point(
                "The council’s opinion as it was minuted, and the reasons.",
                ("lga72-s137",),
                gift.answered("power_benefit"),
            ),
            Point(
                "What other law was looked at, and that none lets the council pay.",
                ("lga72-s137",),
                ("power_other_law",),
            ),
            Point(
                "The sum for the year: the amount, the electors, and all spending under the section.", ("lga72-s137-4",)
            ),
        ),
    )


def _statement(gift: Gift, law: Law) -> tuple[Section, ...]:
    """The statement of how the money was spent (section 137A), where a local council gives to a voluntary body."""
    due = gift.statement_due(law)
    if due is False or not gift.by_local:
        return ()
    try:
        least = law.show("section-137a-minimum", gift.today, gift.nation)
        within = law.show("section-137a-statement", gift.today, gift.nation)
    except NotCovered:
        return ()
    start = "The council must" if due else f"If it gives the body {least} or more in the financial year, it must"
    text = (
        f"{start} make it a condition that the recipient states in writing, within {within}, how the money was spent."
    )
    tail = f" That holds from {least} in a financial year." if due else ""
    return (
        Section(
            "A statement of how it was spent", (Point(text + tail, ("lga72-s137a",), gift.answered("power_amount")),)
        ),
    )
