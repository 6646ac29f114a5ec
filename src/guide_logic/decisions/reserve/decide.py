"""Can we reserve it? May a competition be kept for certain suppliers, and which condition fails?

Order of the test: does the Act govern the contract; is it below or above its threshold; for
whom would it be reserved. Below the threshold the rule for mutuals does not matter, and the
tool says so first: a council in England may reserve for voluntary bodies outright. Then every
condition of the reservation is tested, each by its own question. One that fails makes the
answer no, with what would mend it, and the rest is not asked; one that is not known makes it "find
out first". A reservation by place and by status is two: where the place falls, the other half may stand.
"""

from datetime import date

from guide_logic.decisions.reserve import plain
from guide_logic.decisions.reserve.above import (
    ENTERED,
    earliest_award,
    entered_after_award,
    longest_term,
)
from guide_logic.decisions.reserve.conditions import Condition
from guide_logic.decisions.reserve.elsewhere import CHECK, OWNERSHIP, no_condition_tested
from guide_logic.decisions.reserve.outcomes import (
    BELOW,
    LIGHT_TOUCH_PAGE,
    LIMITS_ABOVE,
    LOCAL_MYTH,
    MYTH,
    OUTCOMES,
    PEOPLE,
    again,
    limits_below,
    on_the_list,
    outcome,
    threshold_check,
)
from guide_logic.decisions.reserve.questions import QUESTIONS, tested, untested
from guide_logic.decisions.reserve.reservation import Reservation, read
from guide_logic.decisions.shared import readings, wales
from guide_logic.engine.interview import fill
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Bearing,
    Link,
    Outcome,
    Point,
    Role,
    Section,
    Strength,
    Tool,
)
from guide_logic.law import Law
from guide_logic.law.wording import duration, long_date

ID = "reserve"
MET, FAILED, UNSURE = "met", "failed", "unknown"
_BEARINGS = {True: Bearing.FOR, False: Bearing.AGAINST, None: Bearing.NEUTRAL}
_ORDER = (False, None, True)
"""What fails comes first, then what is not known."""
_WORDS = {True: MET, False: FAILED, None: UNSURE}


EXCEPTIONS = {
    "workforce": Point(
        "The exception for workforce matters and industrial disputes goes only as far as the authority thinks best value "
        "needs it, or where staff may transfer. Write down which it is, and why, before tenders are invited.",
        ("si01-909", "lga88-s17-5"), ("reserve_forbidden",),
    ),
    "duty": Point(
        "A matter may be looked at only as far as the duty needs it. Write down which duty, and why, before tenders are "
        "invited. The duty under the Social Value Act is itself for services at or above the threshold, so for a smaller "
        "contract look to the others.",
        ("lga88-s17-10", "lga88-s17-11", "eqa10-sch26", "sva12-s2", "sva12-s1", "pa23-s116"), ("reserve_forbidden",),
    ),
}  # fmt: skip
"""What to watch where an exception to the ban on non-commercial matters is relied on."""


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Procurement Act 2023, sections 32 and 33; SI 2026/94, article 3."""
    told = read(answers)
    if elsewhere := no_condition_tested(told, law):
        return elsewhere
    results = tested(told, law)
    failed = tuple(c for c, holds in results if holds is False)
    unsure = tuple(c for c, holds in results if holds is None)
    code = _code(told, failed, unsure)
    strength = Strength.ADVICE if code == "find-out" else Strength.SETTLED
    doubtful = (
        told.health == UNKNOWN
        or _beyond_guidance(told)
        or _another_list(told)
        or told.answer("reserve_forbidden") in EXCEPTIONS
    )
    if doubtful and strength is Strength.SETTLED:
        strength = Strength.LIKELY
    earliest = _earliest(told, law, failed)
    return outcome(
        told,
        law,
        code,
        strength,
        reasons=(*_reasons(told, law, results), *_halves(told, code, failed, unsure)),
        next_steps=_next_steps(told, law, failed, unsure),
        warnings=_warnings(told, law),
        sections=(*_not_asked(told, law, code), *_sections(told, law)),
        links=_links(told, failed),
        facts={
            "may_reserve": None if code == "find-out" else not failed,
            "conditions": {c.id: _WORDS[holds] for c, holds in results},
            "failed": [c.id for c in failed],
            "unknown": [c.id for c in unsure],
            "not_asked": [c.id for c in untested(told, law)] if code == "conditions-fail" else [],
            "stands": ["status"] if _status_stands(told, failed, unsure) else [],
            "earliest_award": earliest.isoformat() if earliest else None,
        },
    )


def _code(told: Reservation, failed: tuple[Condition, ...], unsure: tuple[Condition, ...]) -> str:
    """The outcome's code. A reservation by place and by status is two, and one may stand without the other."""
    if failed:
        if not _only_place(told, failed):
            return "conditions-fail"
        return "find-out" if unsure else "half-stands"
    if unsure:
        return "find-out"
    return {"place-status": "place", "voluntary": "status", "small": "status"}.get(told.whom, told.whom)


def _only_place(told: Reservation, conditions: tuple[Condition, ...]) -> bool:
    """Whether these conditions bear on the place alone, in a reservation that is for small or voluntary bodies too."""
    return told.wants_both and all(condition.of_place for condition in conditions)


def _status_stands(told: Reservation, failed: tuple[Condition, ...], unsure: tuple[Condition, ...]) -> bool:
    """Whether the half for small or voluntary bodies stands whatever becomes of the place."""
    return told.wants_both and _only_place(told, (*failed, *unsure))


def _halves(
    told: Reservation, code: str, failed: tuple[Condition, ...], unsure: tuple[Condition, ...]
) -> tuple[Point, ...]:
    """What becomes of the half for small or voluntary bodies where the one by place falls or is open."""
    if not told.wants_both or code in ("place", "conditions-fail"):
        return ()
    if _status_stands(told, failed, unsure):
        text = "The half for small or voluntary bodies stands without the place: no Order was ever needed for it."
    elif failed:
        text = "The half by place falls. The half for small or voluntary bodies stands if what is open turns out well."
    else:
        text = "What is not known bears on both halves: the place, and the small or voluntary bodies."
    return (Point(text, ("g-res", "pr24-r24"), ("reserve_for",), Bearing.FOR),)


def _not_asked(told: Reservation, law: Law, code: str) -> tuple[Section, ...]:
    """What the reservation also needs, where a failed condition made further questions needless."""
    rest = untested(told, law) if code == "conditions-fail" else ()
    if not rest:
        return ()
    points = tuple(Point(condition.met, condition.refs) for condition in rest)
    return (Section("Not asked, because the answer is decided: it also takes this", points),)


def _beyond_guidance(told: Reservation) -> bool:
    """Whether the buyer may be one that the guidance on small and voluntary bodies does not address."""
    return told.is_below and told.buyer == "sub-central" and not told.wants_place


def _another_list(told: Reservation) -> bool:
    """Whether the service has to be on the list of Wales, which we have not compared with England’s."""
    return told.in_wales and told.whom == "mutual"


def _question(condition: Condition, told: Reservation, law: Law) -> str:
    """What is still to be found out about a condition."""
    if told.answer(condition.id) == "yes" and condition.id == "mutual_before":
        return ENTERED.text  # that there was one is known, its day is not
    if condition.question is None:
        return condition.mend
    return fill(condition.question.text, law, told.today)


def _asked(condition: Condition, told: Reservation) -> tuple[str, ...]:
    names = (condition.id, *condition.asks) if condition.question else condition.asks
    return tuple(dict.fromkeys(name for name in names if told.was_asked(name)))


def _earliest(told: Reservation, law: Law, failed: tuple[Condition, ...]) -> date | None:
    """The first day of award on which the look-back no longer bars the body, if it does now."""
    entered = told.entered
    barred = any(condition.id == "mutual_before" for condition in failed)
    return earliest_award(entered, law) if barred and entered else None


def _reasons(told: Reservation, law: Law, results: tuple[tuple[Condition, bool | None], ...]) -> tuple[Point, ...]:
    reasons = [_first(told)]
    for condition, holds in sorted(results, key=lambda result: _ORDER.index(result[1])):
        text = (
            condition.met
            if holds
            else condition.failed
            if holds is False
            else f"Not known: {_question(condition, told, law)}"
        )
        reasons.append(Point(text, condition.refs, _asked(condition, told), _BEARINGS[holds]))
    if told.was_asked("mutual_term"):
        longest = duration(longest_term(law, told.began))
        reasons.append(
            Point(f"The longest contract that may be reserved lasts {longest}, extensions included.", ("pa23-s33",),
                  ("mutual_term",))
        )  # fmt: skip
    if told.was_asked("mutual_entered"):
        years = law.show("mutual-look-back", max(told.began, law.day("act-in-force")))
        reasons.append(
            Point(f"The years that count are the {years} that end with the day of award. What counts is the day the "
                  "earlier contract was entered into, and only if it was reserved under the same rule.", ("pa23-s33",),
                  ("mutual_entered", "mutual_award"))
        )  # fmt: skip
    return tuple(reasons)


def _first(told: Reservation) -> Point:
    if told.is_above:
        return Point(
            "At or above the threshold only two kinds of body can be favoured. This is one of them.",
            ("pa23-s32", "pa23-s33"), ("route", "reserve_for"),
        )  # fmt: skip
    if told.wants_place:
        return Point(
            "Below the threshold the rule for mutuals does not matter. A council may also keep a competition to "
            "suppliers in the United Kingdom or the local area."
            + (" It may ask for both: the place, and small or voluntary bodies." if told.wants_both
               else ""),
            ("lo26", "g-res", "pa23-s33"), ("route", "reserve_for"), Bearing.FOR,
        )  # fmt: skip
    return Point(
        "Below the threshold the rule for mutuals does not matter. A council in England may reserve for small or "
        "voluntary bodies outright: that looks at what they are, not at where they are.",
        ("g-res", "pr24-r24", "pa23-s33"), ("route", "reserve_for"), Bearing.FOR,
    )  # fmt: skip


def _next_steps(
    told: Reservation, law: Law, failed: tuple[Condition, ...], unsure: tuple[Condition, ...]
) -> tuple[Point, ...]:
    steps = [Point(c.mend, c.refs, _asked(c, told)) for c in failed]
    if _code(told, failed, unsure) == "half-stands":
        steps.insert(
            0,
            Point("Leave the place out, and reserve it for small or voluntary bodies. To keep the place as well, do what "
                  "the next step says.", ("g-res", "pr24-r24"), ("reserve_for",)),
        )  # fmt: skip
    if day := _earliest(told, law, failed):
        steps.append(
            Point("First day of award on which that earlier contract no longer counts.", ("pa23-s33",),
                  ("mutual_entered",), day=day)
        )  # fmt: skip
    steps += [Point(f"Find out: {_question(c, told, law)}", c.refs, _asked(c, told)) for c in unsure]
    if told.is_above:
        return (
            *steps,
            Point("Talk to suppliers of that kind early. Publish a market engagement notice if you do.",
                  ("pa23-s16", "pa23-s17")),
            Point("Ask in the tender for proof that a bidder is of the kind, and disregard tenders from those that are "
                  "not.", ("pa23-s32",) if told.whom == "supported" else ("pa23-s33",)),
        )  # fmt: skip
    return (
        *steps,
        Point("Ask early whether enough suppliers would bid. A reservation nobody answers helps no one.", ("pa23-s86",)),
        Point("Say in the notice or advert who counts, in words that suppliers understand.", ("pr24-r24", "lo26")),
    )  # fmt: skip


def _warnings(told: Reservation, law: Law) -> dict[str, Point]:
    found = {}
    if told.is_below:
        found["abroad"] = OWNERSHIP
        relied_on = told.answer("reserve_forbidden") in EXCEPTIONS
        if relied_on and told.answer("reserve_best_value") != "no":
            found["exception"] = EXCEPTIONS[told.answer("reserve_forbidden")]
        if _beyond_guidance(told):
            found["guidance-reach"] = Point(
                f"{CHECK}the guidance speaks to best value authorities and parish councils. For another public body, ask "
                "whether the ban on non-commercial matters binds it. We found nothing that forbids the reservation.",
                ("g-res", "lga88-s17"), ("buyer",),
            )  # fmt: skip
        if told.whom != "place" and told.began < law.day("status-reservation-notice"):
            found["status-notice"] = Point(
                "The duty to say in the notice that a contract is reserved for small or voluntary bodies began on "
                f"{long_date(law.day('status-reservation-notice'))}. Say it in any case.",
                ("pr24-r24", "par26"), ("begins",),
            )  # fmt: skip
        if told.answer("reserve_area") == "county":
            found["single-county"] = Point(
                "The whole county or London borough may be used only by a council that lies wholly inside one.",
                ("lo26",), ("reserve_area",),
            )  # fmt: skip
    if entered_after_award(told, law):
        found["dates"] = Point(
            "You say that the earlier contract comes after the award of this one. Check both days. If it is to be signed "
            "first after all, it counts.",
            ("pa23-s33",), ("mutual_entered", "mutual_award"),
        )  # fmt: skip
    if told.in_wales:
        found["wales"] = Point(
            "Wales has its own list of light touch services, its own notices on Sell2Wales, and guidance of its own on "
            "reserving.",
            ("wppn9", "wr24"), ("nation",),
        )  # fmt: skip
    return found


def _sections(told: Reservation, law: Law) -> tuple[Section, ...]:
    above = told.is_above
    evidence = [
        Point("Who the reservation is for, and why it serves the need."),
        Point("The estimate of the value, VAT and extensions included.", ("pa23-s4", "pa23-s98")),
    ]
    if above:
        evidence.append(
            Point("Proof that each bidder is of the kind: its purpose, its workforce, or its rules.",
                  ("pa23-s32", "pa23-s33", "pa23-s98"))
        )  # fmt: skip
    else:
        evidence += [
            Point("The decision to reserve, with its date, before the first invitation.",
                  ("lo26",) if told.wants_place else ("g-res",)),
            Point("What you made of the government’s guidance.", ("lga99-s19", "g-res")),
            Point("Why it is best value.", ("lga99-s3",)),
            Point("A supplier kept out for a non-commercial matter may go to court. One that bid recovers what its tender "
                  "cost, and no more. Your record is the answer.", ("lga88-s19-7", "lga88-s19-8")),
        ]  # fmt: skip
    keep = Section("Evidence to keep", tuple(evidence), role=Role.EVIDENCE)
    return (LIMITS_ABOVE if above else limits_below(told, law), keep, PEOPLE)


def _links(told: Reservation, failed: tuple[Condition, ...]) -> tuple[Link, ...]:
    if told.is_below:
        alone = again(told, "Reserve it for voluntary bodies, without the place", "voluntary")
        dropped = (alone,) if told.wants_both and failed else ()
        return (*dropped, BELOW, threshold_check(told), LOCAL_MYTH if told.wants_place else MYTH)
    other = (
        again(told, "Could we reserve it for supported employment providers?", "supported")
        if told.whom == "mutual"
        else again(told, "Could we reserve it for public service mutuals?", "mutual")
    )
    code = (on_the_list(told),) if told.whom == "mutual" else ()
    return (threshold_check(told), *code, *((other,) if failed else ()), LIGHT_TOUCH_PAGE, MYTH)


TOOL = readings.over(
    wales.named(
        Tool(
            id=ID,
            title="Can we reserve it?",
            summary="Whether a competition may be kept for voluntary, small, local or other suppliers, and which condition "
            "stands in the way.",
            version=4,
            questions=QUESTIONS,
            outcomes=OUTCOMES,
            decide=decide,
            asked=plain.ASKED,
            plain=plain.PLAIN,
            typical={
                "nation": "england",
                "begins": UNKNOWN,
                "buyer": "council",
                "health": "no",
                "route": "below",
                "reserve_for": "place",
                "reserve_how": "advertise",
                "reserve_decided": "yes",
                "reserve_place": "local",
                "reserve_area": "own",
                "reserve_based": "operations",
                "reserve_forbidden": "no",
                "reserve_best_value": "yes",
                "reserve_guidance": "yes",
                "reserve_notice": "yes",
                "reserve_procedure": "flexible",
                "reserve_tender_notice": "yes",
                "supported_purpose": "yes",
                "supported_share": "whole",
                "kind": "light-touch",
                "mutual_code": "yes",
                "mutual_term": "60 months",
                "mutual_purpose": "yes",
                "mutual_profit": "none",
                "mutual_control": "yes",
                "mutual_before": "yes",
                "mutual_entered": "2025-02-23",
                "mutual_award": UNKNOWN,
            },
        ),
    ),
    readings.NATION,
    readings.BUYER,
)
