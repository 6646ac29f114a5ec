"""Every outcome of the reserve tool, and the sections and links that go with one."""

from collections.abc import Mapping

from guide_logic.decisions.reserve.reservation import Reservation
from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.scope import health_link, under_the_act
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Link,
    Outcome,
    OutcomeSpec,
    Point,
    Role,
    Section,
    Strength,
)
from guide_logic.law import Law

OUTCOMES = (
    OutcomeSpec(
        "status",
        "Yes: you may reserve it for small or voluntary bodies",
        "The contract is below its threshold, a council or another public body outside central government buys in "
        "England, and there is a competition.",
        "The ban on looking at where suppliers are never covered this. Say it in the notice or advert.",
        ("g-res", "pr24-r24", "lga88-s17"),
    ),
    OutcomeSpec(
        "place",
        "Yes: you may reserve it by place",
        "The contract is below its threshold, the buyer is covered by the Order of 2026, and every condition of the "
        "Order is met.",
        "Decide before tenders are invited. Say which place in the notice or advert.",
        ("lo26", "lga88-s17", "pr24-r24"),
    ),
    OutcomeSpec(
        "supported",
        "Yes: you may reserve it for supported employment providers",
        "The contract is at or above its threshold and every condition of the reservation is met.",
        "Run a competitive flexible procedure, say so in the tender notice, and disregard tenders from others.",
        ("pa23-s32", "pr24-r19"),
    ),
    OutcomeSpec(
        "mutual",
        "Yes: you may reserve it for public service mutuals",
        "The contract is at or above its threshold, for reservable light touch services, short enough, and the bodies "
        "meet every condition.",
        "Run a competitive flexible procedure, say so in the tender notice, and disregard tenders from others.",
        ("pa23-s33", "pr24-r19", "pr24-sch1"),
    ),
    OutcomeSpec(
        "conditions-fail",
        "Not as it stands: a condition fails",
        "At least one condition of the reservation is not met.",
        "Mend what fails, if it can be mended, or do not reserve.",
        ("lo26", "pa23-s32", "pa23-s33"),
    ),
    OutcomeSpec(
        "half-stands",
        "Half of it stands: small or voluntary bodies yes, the place no",
        "It would be reserved for small or voluntary bodies in a place. A condition of the Order on place fails, and "
        "everything else is met.",
        "Leave the place out and reserve it for small or voluntary bodies, or mend what fails.",
        ("g-res", "pr24-r24", "lo26"),
    ),
    OutcomeSpec(
        "find-out",
        "Perhaps: find out first",
        "No condition fails, but something is not known.",
        "Find it out before the first notice or invitation.",
        ("lo26", "pa23-s32", "pa23-s33"),
    ),
    OutcomeSpec(
        "not-above",
        "No: above the threshold you cannot reserve for that group",
        "The contract is at or above its threshold, and it would be reserved for charities, for small bodies or by "
        "place.",
        "Two kinds of body can be favoured there, and most charities are neither. Compete in a way that suits them.",
        ("pa23-s32", "pa23-s33", "pa23-s12"),
    ),
    OutcomeSpec(
        "not-needed-below",
        "Below the threshold you do not need that rule: you may reserve for voluntary bodies outright",
        "The contract is below its threshold, and it would be reserved for mutuals or supported employment providers.",
        "The rules for those two kinds work above the threshold only. Reserve for voluntary bodies instead.",
        ("pa23-s33", "pa23-s32", "pr24-r24", "g-res"),
    ),
    OutcomeSpec(
        "no-competition",
        "There is nothing to reserve: you are not holding a competition",
        "The contract is below its threshold, for small or voluntary bodies, and goes straight to one supplier.",
        "Check the buyer’s own contract rules. A reservation is for competitions.",
        ("pa23-s87", "lga88-s17"),
    ),
    OutcomeSpec(
        "choose",
        "Choose whom to reserve it for",
        "You do not yet know whom to reserve the contract for.",
        "The answer lists what is possible on your side of the threshold.",
        ("pa23-s32", "pa23-s33", "lo26", "g-res"),
    ),
    OutcomeSpec(
        "threshold-first",
        "Check the threshold first",
        "You do not know whether the contract is below its threshold.",
        "The two sides have different rules. The answer gives both in short.",
        ("pa23-s3", "pa23-s84"),
    ),
    OutcomeSpec(
        "central-policy",
        "Central government follows a policy note of its own",
        "A central government body buys below the threshold.",
        "It may reserve by place, and for small or voluntary bodies only together with place.",
        ("ppn5",),
    ),
    OutcomeSpec(
        "outside-order",
        "The rules for councils do not cover this buyer: take advice",
        "A school, a utility, or a body that is not a best value authority buys below the threshold in England.",
        "Find out whether the ban on non-commercial matters binds the buyer at all.",
        ("lo26", "lga88-s17"),
    ),
    OutcomeSpec(
        "other-nation",
        "Wales and Northern Ireland differ: take advice",
        "The contract is below its threshold in Wales or Northern Ireland.",
        "The Order is for England. The answer gives what is known for each nation.",
        ("lo26", "lga88-s17", "wppn12"),
    ),
    OutcomeSpec(
        "health-care",
        "Health care: these rules on reserving do not apply",
        "The contract is mainly health care for individuals as part of the health service.",
        "Use the Provider Selection Regime in England, or the health service regulations in Wales.",
        ("pr24-r43", "psr23-r3", "wsi25-99"),
    ),
    OutcomeSpec(
        "old-law",
        "The procurement began before the Act: the old Regulations apply",
        "The procurement began before the Procurement Act came into force.",
        "The Regulations of 2015 have reservations of their own, and they differ.",
        ("tr24-r5", "pcr15", "pcr15-r77"),
    ),
    OutcomeSpec(
        "scotland",
        "Scotland has its own rules on reserving contracts",
        "The buyer is a devolved Scottish authority.",
        "Use the Scottish procurement regulations.",
        ("pa23-s2", "pa23-s126"),
    ),
)

GUIDE = Link("Guide: reserved contracts", "guide/resourcing/reserved-contracts/")
MYTH = Link("Myth: we can reserve it for charities", "myths/reserve-for-charities/")
LOCAL_MYTH = Link("Myth: we cannot favour local suppliers", "myths/cannot-favour-local/")
BELOW = Link("Guide: below the threshold", "guide/resourcing/below-threshold/")
LIGHT_TOUCH_PAGE = Link("Guide: the light touch regime", "guide/resourcing/light-touch/")
CORRECTIONS = (
    Link("Correction 6: the right sections", "law/corrections/#e6"),
    Link("Correction 7: what a mutual has to be", "law/corrections/#e7"),
    Link("Correction 8: supported employment", "law/corrections/#e8"),
    Link("Correction 48: reserving by place", "law/corrections/#e48"),
)
OLD_RESERVATION = Link("Correction 86: the older reservation", "law/corrections/#e86")


def again(told: Reservation, title: str, whom: str) -> Link:
    """This tool again, for another group."""
    return next_tool.link(title, "reserve", told.given, preset={"reserve_for": whom})


def on_the_list(told: Reservation) -> Link:
    return next_tool.link("Is the service on the list, and may it be reserved?", "light-touch", told.given)


def threshold_check(told: Reservation) -> Link:
    return next_tool.link("Is it at or above the threshold?", "threshold-check", told.given)


_ADVERTISED = {"advertise": "yes", "invite": "no", "direct": "no"}


def _concludes(told: Reservation) -> Answers:
    """How a contract below its threshold is awarded, where it is known how suppliers are found."""
    advertised = _ADVERTISED.get(told.answer("reserve_how"))
    return {"award_way": "below", "advertised": advertised} if advertised else {}


HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}


def outcome(
    told: Reservation,
    law: Law,
    code: str,
    strength: Strength,
    *,
    reasons: tuple[Point, ...],
    next_steps: tuple[Point, ...],
    warnings: Mapping[str, Point] | None = None,
    sections: tuple[Section, ...] = (),
    links: tuple[Link, ...] = (),
    facts: Mapping[str, object] | None = None,
) -> Outcome:
    """An outcome with what all of them share: the warnings every reader needs, and the guide's page."""
    warned = {**(warnings or {}), **_standing(told, law)}
    if "health-unknown" in warned:
        links = (*links, health_link(told.given, "buy"))
    if concludes := _concludes(told):
        links = (*links, next_tool.link("Next: notices and dates", "notices-timeline", told.given, concludes))
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=strength,
        reasons=reasons,
        next_steps=next_steps,
        warnings=tuple(warned.values()),
        sections=sections,
        links=(GUIDE, *links, *CORRECTIONS),
        concludes=concludes,
        facts={"may_reserve": None, **(facts or {}), "warnings": list(warned)},
        as_at=told.began if told.was_asked("begins") else told.today,
    )


def _standing(told: Reservation, law: Law) -> dict[str, Point]:
    found = {}
    if told.health == UNKNOWN and under_the_act(told.given, law):
        found["health-unknown"] = Point(
            "If the service turns out to be health care for the health service, none of this applies. Find out first.",
            refs=("psr23-r3", "pr24-r43"),
            answers=("health",),
        )
    if told.is_below:
        found["value"] = Point(
            "Check the value, VAT and extensions included. A contract must not be split, or valued in some way, to "
            "come below the threshold.",
            refs=("pa23-s4", "pa23-s123"),
            answers=("route",),
        )
    return found


def limits_below(told: Reservation, law: Law) -> Section:
    """What a reservation below the threshold does not do."""
    floor = law.show("notice-floor-sub-central", told.began, told.nation)
    return Section(
        "What reserving does not do",
        (
            Point(
                "It does not let you pick one supplier. Those who may bid compete.",
                ("lo26", "g-res"),
            ),
            Point(
                "It does not make place something to score: the Order lifts the ban on place only for who may take part. "
                "Another non-commercial matter counts only as far as an exception covers it, with the reason written "
                "down.",
                ("lo26", "lga88-s17-5", "lga88-s17-10", "lga88-s17-11", "si01-909"),
            ),
            Point(
                "It does not allow a boycott of a country, or any country to be singled out.",
                ("lo26", "lga88-s17"),
            ),
            Point(
                "It does not allow a stage that keeps suppliers out before they tender for their legal standing, money "
                "or skills. Ask about those with the tender. Larger works contracts are the exception.",
                ("pa23-s85",),
            ),
            Point(
                f"It does not remove the notices. From {floor} a below-threshold tender notice comes before an advert, "
                "and a contract details notice follows every award.",
                ("pa23-s87",),
            ),
            Point(
                "It does not replace the duty to think about the barriers that small bodies face.",
                ("pa23-s86",),
            ),
            Point("It does not replace best value.", ("lga99-s3",)),
        ),
    )


LIMITS_ABOVE = Section(
    "What reserving does not do",
    (
        Point("It does not make a direct award. Those who may bid compete.", ("pa23-s20", "pa23-s41")),
        Point("It does not work with an open procedure.", ("pa23-s32", "pa23-s33")),
        Point(
            "It gives no choice later: a tender from any other body must be disregarded.",
            ("pa23-s32", "pa23-s33"),
        ),
        Point(
            "It removes nothing else: notices, award criteria, exclusions, conflicts and assessment summaries stay.",
            ("pa23-s21", "pa23-s23", "pa23-s26", "pa23-s50", "pa23-s83"),
        ),
        Point(
            "It does not favour charities as such, small bodies, or a place.",
            ("pa23-s32", "pa23-s33"),
        ),
        Point(
            "It does not lift the ban on treating suppliers from treaty states worse, as far as a treaty reaches.",
            ("pa23-s90",),
        ),
    ),
)

PEOPLE = Section(
    "People to involve",
    (
        Point("Procurement, for the notice and the procedure."),
        Point("Your lawyer or monitoring officer, before the first notice."),
        Point(
            "Suppliers of the kind you have in mind. Ask early whether enough of them would bid.",
            ("pa23-s16",),
        ),
        Point("The local voluntary sector support body, which may know who could."),
    ),
    role=Role.PEOPLE,
)
