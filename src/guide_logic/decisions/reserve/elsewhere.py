"""Answers of the reserve tool that test no condition: another law, another side, no choice made."""

from guide_logic.decisions.reserve.outcomes import (
    BELOW,
    LIMITS_ABOVE,
    LOCAL_MYTH,
    MYTH,
    OLD_RESERVATION,
    PEOPLE,
    again,
    limits_below,
    outcome,
    threshold_check,
)
from guide_logic.decisions.reserve.reservation import Reservation
from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.old_law import old_law_strength, old_law_warnings
from guide_logic.decisions.shared.scope import health_link, under_the_old_law
from guide_logic.engine.model import (
    UNKNOWN,
    Bearing,
    Link,
    Outcome,
    Point,
    Section,
    Strength,
)
from guide_logic.law import Law
from guide_logic.law.wording import long_date

CHECK = "Check this: "
OWNERSHIP = Point(
    "Never treat a bidder based in the United Kingdom worse because it is owned from the European Union: the trade "
    "agreement forbids that in any procurement, clinical health care aside. A reservation by place looks at where a "
    "supplier is, and as a rule the ban on treating suppliers from treaty states worse reaches public contracts only.",
    ("tca-a288", "pa23-s90", "g-treaty"),
    ("reserve_for",),
)
"""A warning wherever a contract below its threshold may be kept to some suppliers."""

POSSIBLE_BELOW = Section(
    "What is possible below the threshold in England",
    (
        Point("Charities, community groups and social enterprises.", ("g-res", "pr24-r24")),
        Point(
            "Small and medium-sized enterprises. Many voluntary bodies are small enough.",
            ("g-res", "pa23-s123-sme"),
        ),
        Point("Suppliers based in the United Kingdom, or in the local area.", ("lo26",)),
        Point("Any of these together.", ("g-res",)),
    ),
)
POSSIBLE_ABOVE = Section(
    "What is possible at or above the threshold",
    (
        Point("Supported employment providers, for any type of contract.", ("pa23-s32", "g-sep")),
        Point(
            "Public service mutuals, for some light touch services and shorter contracts only. Most charities are not "
            "one: they are run by trustees, not by their employees.",
            ("pa23-s33",),
        ),
        Point("Nobody else. Being a charity, small or local is not enough.", ("pa23-s32", "pa23-s33")),
    ),
)


def no_condition_tested(told: Reservation, law: Law) -> Outcome | None:
    """The outcome where no condition of a reservation has to be tested, or None."""
    if told.in_scotland:
        return _simple(
            told, law, "scotland", Strength.SETTLED,
            Point("The Act does not apply to devolved Scottish authorities.", ("pa23-s2", "pa23-s126"), ("nation",)),
            "Ask your procurement team which Scottish regulations apply, and what they let you reserve.",
        )  # fmt: skip
    if under_the_old_law(told.given, law):
        return _old_law(told, law)
    if told.health == "yes":
        return _health(told, law)
    if told.side == UNKNOWN:
        return _threshold_first(told, law)
    if told.whom == UNKNOWN and (told.is_above or told.under_section_17):
        return _choose(told, law)
    if told.is_above:
        return None if told.wants_a_group_of_the_act else _not_above(told, law)
    return _below(told, law)


def _below(told: Reservation, law: Law) -> Outcome | None:
    if not told.in_england:
        return _other_nation(told, law)
    if told.buyer == "central":
        return _central(told, law)
    if told.wants_a_group_of_the_act and told.under_section_17:
        return _not_needed(told, law)
    if not told.under_section_17 or told.answer("reserve_authority") == "no":
        return _outside_order(told, law)
    if told.answer("reserve_how") == "direct" and not told.wants_place:
        return _no_competition(told, law)
    return None


def _simple(
    told: Reservation, law: Law, code: str, strength: Strength, reason: Point, step: str, *links: Link
) -> Outcome:
    """An outcome with one reason and one thing to do."""
    return outcome(
        told,
        law,
        code,
        strength,
        reasons=(reason,),
        next_steps=(Point(step, reason.refs),),
        links=links,
    )


def _old_law(told: Reservation, law: Law) -> Outcome:
    started = long_date(law.day("act-in-force"))
    return outcome(
        told,
        law,
        "old-law",
        old_law_strength(told.given),
        reasons=(
            Point(
                "The Public Contracts Regulations 2015 govern this procurement, and for its whole life the contract that "
                "comes of it. Their reservations are not those of the Act, and none of them was for charities as such, for "
                "small bodies or for a place.",
                ("tr24-r5", "pcr15", "pcr15-r77"), ("begins",),
            ),
            Point(
                f"The day that decides is the day it began. It began before {started} if by then a notice of the contract had "
                "been sent for publication, a supplier had been contacted for an award without a notice, a smaller "
                "opportunity had been published, or the contract or its framework had been made. An early notice that only "
                "sounded out the market does not count.",
                ("tr24-r5", "si24-959"), ("begins",),
            ),
            Point(
                f"Nor could a council look at where a supplier is: the Order that allows it came into force on "
                f"{long_date(law.day('local-reservation-in-force'))}.",
                ("lo26", "lga88-s17"), ("begins",), Bearing.AGAINST,
            ),
        ),
        next_steps=(
            *_old_reservations(law),
            Point("If the contract is to be changed, go on to the tool on changes: it begins with old contracts.",
                  ("tr24-r5", "pcr15-r72"), leads_to="contract-change"),
            Point("If you start afresh, the Act governs the new procurement, and this tool says what may be reserved.",
                  ("tr24-r5", "pa23-s32", "pa23-s33")),
        ),
        warnings=old_law_warnings(told.given, law),
        links=(
            next_tool.link("Start afresh: what could be reserved today?", "reserve", told.given, preset={"begins": UNKNOWN}),
            next_tool.link("Changing a contract that has begun", "contract-change", told.given),
            OLD_RESERVATION,
        ),
    )  # fmt: skip


def _old_reservations(law: Law) -> tuple[Point, ...]:
    """What the old Regulations let a council reserve, as far as we read it."""
    act = law.day("act-in-force")
    return (
        Point("Look for the reservations in the old Regulations. For some services they let in bodies in whose "
              "running employees, users or stakeholders took part, for contracts of up to "
              f"{law.show('old-mutual-maximum-term', act)}. The Act asks for control by "
              f"employees, and allows up to {law.show('mutual-maximum-term', act)}. Many charities "
              "fitted the first and do not fit the second.", ("pcr15-r77", "pa23-s33")),
        Point(f"{CHECK}they had another reservation, for bodies that give work to disabled or disadvantaged people. We have "
              "not read it: look it up before you rely on it.", ("pcr15",)),
        Point(f"{CHECK}nothing we found forbade keeping a small contract to small or voluntary bodies before the Act. What "
              "the old rules for small contracts say of it we have not read.", ("lga88-s17", "pcr15")),
    )  # fmt: skip


def _health(told: Reservation, law: Law) -> Outcome:
    wales = told.in_wales
    return _simple(
        told, law, "health-care", Strength.LIKELY,
        Point(
            "Health services in Wales have procurement regulations of their own." if wales
            else "The Provider Selection Regime applies to this contract, and the Act does not.",
            ("wsi25-99",) if wales else ("pr24-r43", "psr23-r3"), ("health", "nation"),
        ),
        "Check that the service’s code is on the list of health care services. If it is, look for the award processes "
        "in those rules.",
        health_link(told.given, "buy"), threshold_check(told),
    )  # fmt: skip


def _threshold_first(told: Reservation, law: Law) -> Outcome:
    return outcome(
        told,
        law,
        "threshold-first",
        Strength.ADVICE,
        reasons=(
            Point("Below the threshold a council in England may reserve a contract for voluntary bodies outright. At or "
                  "above it, it may not.", ("pa23-s3", "g-res", "pa23-s33"), ("route",)),
        ),
        next_steps=(
            Point("Estimate the value and use the threshold check. Then come back.", ("pa23-s3", "pa23-s4")),
        ),
        sections=(POSSIBLE_BELOW, POSSIBLE_ABOVE),
        links=(threshold_check(told), MYTH),
    )  # fmt: skip


def _choose(told: Reservation, law: Law) -> Outcome:
    below = told.is_below
    ways = (
        (
            ("voluntary bodies", "voluntary"),
            ("small bodies", "small"),
            ("suppliers based in a place", "place"),
        )
        if below
        else (("supported employment providers", "supported"), ("public service mutuals", "mutual"))
    )
    return outcome(
        told,
        law,
        "choose",
        Strength.ADVICE,
        reasons=(
            Point(
                "Below the threshold the rule for mutuals does not matter: a council may reserve for voluntary bodies "
                "outright." if below else
                "At or above the threshold only two kinds of body can be favoured.",
                ("g-res", "pr24-r24") if below else ("pa23-s32", "pa23-s33"), ("route", "reserve_for"),
            ),
        ),
        next_steps=(
            Point("Start from the need. Who could meet it well, and who finds it hard to bid?", ("pa23-s86",) if below else ("pa23-s12",)),
            Point("Pick one group below, and the tool asks about its conditions."),
        ),
        sections=(POSSIBLE_BELOW, limits_below(told, law)) if below else (POSSIBLE_ABOVE, LIMITS_ABOVE),
        links=(*(again(told, f"Could we reserve it for {name}?", whom) for name, whom in ways), MYTH),
    )  # fmt: skip


_GROUPS = {
    "voluntary": "charities, community groups and social enterprises",
    "small": "small and medium-sized enterprises",
    "place": "suppliers in one place",
    "place-status": "small or voluntary suppliers in one place",
}


def _not_above(told: Reservation, law: Law) -> Outcome:
    place = told.wants_place
    reasons = [
        Point(
            f"The Act has no reservation for {_GROUPS[told.whom]}. It has two, and no more: for supported "
            "employment providers, and for public service mutuals.",
            ("pa23-s32", "pa23-s33"), ("route", "reserve_for"), Bearing.AGAINST,
        ),
        Point("Most charities are not mutuals: trustees control them, not employees.", ("pa23-s33",), ("reserve_for",),
              Bearing.AGAINST),
    ]  # fmt: skip
    if place:
        reasons.append(
            Point("The Order that lets councils look at place covers contracts below the threshold only.",
                  ("lo26", "lga88-s17"), ("route", "reserve_for"), Bearing.AGAINST)
        )  # fmt: skip
    return outcome(
        told,
        law,
        "not-above",
        Strength.SETTLED,
        reasons=tuple(reasons),
        next_steps=(
            Point("Ask whether some of the bodies you have in mind are supported employment providers.", ("pa23-s32",)),
            Point("Design a competition that suits small and voluntary bodies: smaller lots, longer deadlines, simpler "
                  "forms, fair payment. The Act asks you to consider the barriers they face.", ("pa23-s12",)),
            Point("Write award criteria about what the service needs, such as knowing the people it is for.",
                  ("pa23-s23",)),
            Point("Check whether the contract must be that large. It must not be split to come below the threshold.",
                  ("pa23-s4",)),
        ),
        sections=(POSSIBLE_ABOVE, LIMITS_ABOVE),
        links=(
            again(told, "Could we reserve it for supported employment providers?", "supported"),
            again(told, "Could we reserve it for public service mutuals?", "mutual"),
            threshold_check(told),
            LOCAL_MYTH if place else MYTH,
            Link("Guide: small organisations", "guide/resourcing/small-organisations/"),
        ),
        facts={"may_reserve": False},
    )  # fmt: skip


def _not_needed(told: Reservation, law: Law) -> Outcome:
    return outcome(
        told,
        law,
        "not-needed-below",
        Strength.LIKELY,
        reasons=(
            Point("The reservations for mutuals and for supported employment providers are for public contracts. A "
                  "contract below its threshold is not one.", ("pa23-s3", "pa23-s32", "pa23-s33"),
                  ("route", "reserve_for")),
            Point("Below the threshold a council in England may reserve for voluntary bodies outright, whoever controls "
                  "them.", ("g-res", "pr24-r24"), ("nation", "route"), Bearing.FOR),
        ),
        next_steps=(
            Point("Reserve for voluntary bodies. Mutuals and supported employment providers that are social enterprises "
                  "can then bid beside the others.", ("g-res",)),
            Point("To look at the workforce as well, write down which exception covers it, and how far it is needed.",
                  ("si01-909", "lga88-s17-10", "lga88-s17-11"), ("reserve_for",)),
        ),
        warnings={
            "workforce": _workforce(told),
            "abroad": OWNERSHIP,
        },
        sections=(limits_below(told, law), PEOPLE),
        links=(again(told, "Reserve it for voluntary bodies", "voluntary"), BELOW, MYTH),
        facts={"may_reserve": None, "voluntary_bodies": True},
    )  # fmt: skip


def _workforce(told: Reservation) -> Point:
    """On what grounds a small contract may be kept to suppliers by their workforce, and what stays in doubt."""
    doubt = (
        "to keep a contract to bodies that their employees control is another thing. Whether that counts as such a "
        "matter we did not find."
        if told.whom == "mutual"
        else "how far the exceptions carry a competition kept to supported employment providers has not been tested in "
        "any decision that we found."
    )
    return Point(
        "Who works for a supplier is a non-commercial matter, and the ban on those has exceptions. A best value authority "
        "in England may look at it as far as it thinks best value needs it, or where staff may transfer. A parish or town "
        "council is not one. Any buyer under the ban may as far as the equality duty, the Social Value Act or a duty "
        f"under the Procurement Act needs it. {CHECK}{doubt}",
        ("si01-909", "lga88-s17-5", "lga88-s17-10", "lga88-s17-11", "eqa10-sch26", "sva12-s2", "pa23-s116"),
        ("reserve_for",),
    )  # fmt: skip


def _no_competition(told: Reservation, law: Law) -> Outcome:
    return outcome(
        told,
        law,
        "no-competition",
        Strength.SETTLED,
        reasons=(
            Point("A reservation says who may take part in a competition. Below the threshold the Act asks for none.",
                  ("pa23-s87",), ("reserve_how", "route")),
        ),
        next_steps=(
            Point("Check your own contract rules for this value. They may ask for quotes.", ("pa23-s87",)),
            Point("Choose the supplier for what it offers. Where it is based may not count.", ("lga88-s17", "lo26")),
            Point("Write down why this supplier, and why no competition.", ("lga99-s3",)),
        ),
        links=(BELOW, Link("Myth: below the threshold there are no rules", "myths/below-threshold-no-rules/")),
    )  # fmt: skip


def _central(told: Reservation, law: Law) -> Outcome:
    alone = told.whom in ("voluntary", "small")
    return outcome(
        told,
        law,
        "central-policy",
        Strength.LIKELY,
        reasons=(
            *_not_section_33(told),
            Point("The Order of 2026 covers best value authorities and parish councils, not central government.",
                  ("lo26",), ("buyer",)),
            Point("A policy note lets departments, their agencies and similar bodies reserve by place: the whole United "
                  "Kingdom, or one county or London borough.", ("ppn5",), ("buyer",), Bearing.FOR),
            Point("Under that note a reservation for small or voluntary bodies always goes with one by place."
                  + (" On its own it is not allowed." if alone else ""), ("ppn5",), ("buyer", "reserve_for"),
                  Bearing.AGAINST if alone else Bearing.NEUTRAL),
        ),
        next_steps=(Point("Read the note and its guide before the first notice.", ("ppn5",)),),
        warnings={
            "central-scope": Point(f"{CHECK}the note names departments, executive agencies and non-departmental public "
                                   "bodies. NHS trusts are central government for the thresholds, but the note does not "
                                   "name them.", ("ppn5",), ("buyer",)),
            "abroad": OWNERSHIP,
        },
        links=(BELOW,),
        facts={"alone_allowed": False if alone else None},
    )  # fmt: skip


_BY_STATUS = (
    Point("A reservation for small or voluntary bodies does not look at where they are, so it needs no Order. We found "
          "nothing in the Act that forbids it.", ("g-res", "lo26"), ("reserve_for",), Bearing.FOR),
    Point("Yet the government’s guidance on it speaks to best value authorities and parish councils. This buyer is "
          "neither.", ("g-res",), ("buyer",)),
)  # fmt: skip


def _outside_order(told: Reservation, law: Law) -> Outcome:
    by_place = (
            Point("The Order lets best value authorities and parish councils in England look at place. This buyer is "
                  "neither.", ("lo26",),
                  ("buyer", *(("reserve_authority",) if told.was_asked("reserve_authority") else ()))),
            Point("One reading: the ban on non-commercial matters binds only the authorities that its Act lists. A body "
                  "not on that list needs no Order to look at place.", ("lga88-s17",), ("buyer",), Bearing.FOR),
            Point("The other reading: the buyer is on that list, and then the ban stands: no Order has lifted it for place, "
                  "and the exceptions for the equality duty and other duties go only as far as those need.",
                  ("lga88-s17", "lo26", "lga88-s17-10", "lga88-s17-11"), ("buyer",), Bearing.AGAINST),
    )  # fmt: skip
    status = () if told.wants_place else _BY_STATUS
    return outcome(
        told,
        law,
        "outside-order",
        Strength.ADVICE,
        reasons=(*_not_section_33(told), *status, *(() if told.wants_status else by_place)),
        next_steps=(
            Point("Find out whether the buyer is on the list of the Act of 1988.", ("lga88-s17",)),
            Point("Take advice before you reserve, and check the funder’s and the buyer’s own rules.", ("lo26",)),
        ),
        warnings={"abroad": OWNERSHIP},
        links=(BELOW,),
    )  # fmt: skip


_NOT_SECTION_33 = Point(
    "Below the threshold the rules for mutuals and supported employment providers do not matter: they are for public "
    "contracts.",
    ("pa23-s33", "pa23-s32"),
    ("route",),
)


def _not_section_33(told: Reservation) -> tuple[Point, ...]:
    """That those rules do not matter, for a reader who asks for them."""
    return (_NOT_SECTION_33,) if told.wants_a_group_of_the_act else ()


_NATIONS = {
    "wales": (
        (
            Point(
                "The ban on non-commercial matters covers Wales too. The Order that lifts it for place says that it is "
                "for England.",
                ("lga88-s17", "lo26"), ("nation",), Bearing.AGAINST,
            ),
            Point(
                "Yet Welsh Government guidance builds on the United Kingdom policy that allows reserving by place. We "
                "could read only its beginning.",
                ("wppn12",), ("nation",), Bearing.FOR,
            ),
            Point(
                "A reservation for small or voluntary bodies does not look at place. Guidance for England says that the "
                "ban never covered it, and the words of the ban are the same in Wales.",
                ("g-res", "lga88-s17"), ("nation",), Bearing.FOR,
            ),
            Point(
                "Best value authorities in Wales may look at workforce matters and at conduct in industrial disputes: an "
                "order of 2002 frees both. Any authority under the ban may look at a matter as far as the equality duty, "
                "or a duty under the Procurement Act, needs it.",
                ("wsi02-678", "lga88-s17-10", "lga88-s17-11"), ("nation",), Bearing.FOR,
            ),
        ),
        (
            Point("Read the Welsh Government’s note before you decide.", ("wppn12",)),
            Point("Take advice before a council in Wales reserves by place.", ("lga88-s17",)),
        ),
        Point("Notices follow Welsh regulations and go on Sell2Wales.", ("wr24", "pa23-s14"), ("nation",)),
    ),
    "northern-ireland": (
        (
            Point("The Order that lets councils look at place is for England.", ("lo26",), ("nation",)),
            Point(
                "The Act’s below-threshold rules do not apply to most authorities in Northern Ireland, so they neither "
                "allow nor forbid a reservation.",
                ("pa23-s84",), ("nation",),
            ),
            Point(
                "Councils in Northern Ireland have a ban of their own on non-commercial matters, in an Order of 1992, and "
                "rules of 2012 free some matters from it.",
                ("nio92-810", "sr12-271"), ("nation",),
            ),
        ),
        (
            Point("Ask which matters the rules of 2012 free, and whether place is among them.", ("nio92-810", "sr12-271")),
            Point("Take advice before you reserve.", ("pa23-s84",)),
        ),
        Point(
            f"{CHECK}we know that these rules of Northern Ireland exist and have not read their words. The flow of goods "
            "into it may matter too.",
            ("nio92-810", "sr12-271", "ppn5"), ("nation",),
        ),
    ),
}  # fmt: skip


def _other_nation(told: Reservation, law: Law) -> Outcome:
    nation = told.nation
    points, steps, warning = _NATIONS[nation]
    return outcome(
        told,
        law,
        "other-nation",
        Strength.ADVICE,
        reasons=(_NOT_SECTION_33, *points),
        next_steps=steps,
        warnings={nation: warning, "abroad": OWNERSHIP},
        links=(BELOW,),
    )
