"""Direct award: may this contract be awarded without a competition, and what follows?

Order of the test: does the Act ask for a ground at all (nation, date, health, route); is every
condition of the ground met; may this supplier have it; then the notices and their days. A
condition that fails ends the test. One that is not known leaves the ground open, never met.
"""

from guide_logic.decisions.direct_award import entered, plain, steps
from guide_logic.decisions.direct_award.award import Award, read
from guide_logic.decisions.direct_award.elsewhere import no_ground, no_ground_needed, old_law_governs
from guide_logic.decisions.direct_award.grounds import (
    CONDITIONS,
    IN_TIME,
    Condition,
    Ground,
    ground_of,
    repeat_last_day,
    tested,
)
from guide_logic.decisions.direct_award.outcomes import (
    BIDDING_TIME,
    COMPETITION,
    DOUBTS,
    GUIDE,
    LATE,
    MISSED,
    ONE_SUPPLIER,
    OUTCOMES,
    PROVIDER_FAILS,
    STEPS,
    SUED,
    USER_CHOICE,
    case_links,
    corrections,
    guide_account,
    outcome,
)
from guide_logic.decisions.direct_award.questions import (
    FAILED,
    MET,
    OPEN,
    QUESTIONS,
    barred,
    verdict,
)
from guide_logic.decisions.shared import missed, next_tool, notices, readings, wales
from guide_logic.decisions.shared.missed import Missed
from guide_logic.decisions.shared.questions import KIND
from guide_logic.decisions.shared.scope import PRIVATE_UTILITY
from guide_logic.engine.model import UNKNOWN, Answers, Bearing, Link, Outcome, Point, Strength, Tool
from guide_logic.law import Law
from guide_logic.law.wording import long_date

ID = "direct-award"


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers, and what it means where the contract runs already."""
    award = read(answers)
    return entered.without_ground(_decide(award, law), award, law)


def _decide(award: Award, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Procurement Act 2023, Part 3, Chapter 3, and Schedule 5."""
    if not award.needs_ground(law):
        return no_ground_needed(award, law)
    if award.begins < law.day("act-in-force"):
        return old_law_governs(award, law)
    ground = ground_of(award)
    if ground is None:
        return no_ground(award, law)
    found = verdict(ground, award, law)
    if found == FAILED:
        return _failed(award, ground, law)
    if found == OPEN:
        return _open(award, ground, law)
    if award.found_excluded:
        if award.overriding == UNKNOWN:
            return _open(award, ground, law)
        if barred(award, ground):
            return _excluded(award, ground, law)
    return _met(award, ground, law)


# -- where a ground is tested ------------------------------------------------------------


def _about(condition: Condition, award: Award) -> tuple[str, ...]:
    """The questions a condition rests on, as far as they were asked."""
    names = (condition.id, "transparency") if condition is IN_TIME else (condition.id,)
    return award.asked(*names)


def _reasons(ground: Ground, award: Award, law: Law) -> tuple[Point, ...]:
    """What is met, what fails and what is open, in the order of the ground's conditions."""
    result = []
    for condition, holds in tested(ground, award, law):
        if condition.question and condition.id not in award.given and holds:
            continue
        text, bearing = {
            True: (condition.met, Bearing.FOR),
            False: (condition.failed, Bearing.AGAINST),
            None: (
                f"Still open: {condition.question.text if condition.question else KIND.text}",
                Bearing.NEUTRAL,
            ),
        }[holds]
        result.append(Point(text, refs=condition.refs, answers=_about(condition, award), bearing=bearing))
    return (*result, *_last_day(ground, award, law))


def _last_day(ground: Ground, award: Award, law: Law) -> tuple[Point, ...]:
    """For a repeat, the last possible day of the transparency notice."""
    first = award.first_award
    if IN_TIME not in ground.conditions or first is None:
        return ()
    window = law.show("repeat-window", law.day("act-in-force"))
    return (
        Point(
            f"The first award was on {long_date(first)}. It has to lie within the {window} that end with the day of "
            f"the transparency notice. The last possible day for that is {long_date(repeat_last_day(first, law))}.",
            refs=("pa23-sch5-p8", "tr24-r6") if award.under_old_regulations else ("pa23-sch5-p8",),
            answers=("first_award",),
        ),
    )


def _ground_facts(ground: Ground, award: Award, law: Law) -> dict[str, object]:
    results = tested(ground, award, law)
    facts: dict[str, object] = {
        "ground": ground.id,
        "section": ground.section,
        "established": all(holds for _, holds in results),
        "failed": [condition.id for condition, holds in results if holds is False],
        "unknown": [condition.id for condition, holds in results if holds is None],
    }
    first = award.first_award
    if IN_TIME in ground.conditions and first:
        facts["repeat_last_day"] = repeat_last_day(first, law).isoformat()
    return facts


def _failed(award: Award, ground: Ground, law: Law) -> Outcome:
    condition = next(condition for condition, holds in tested(ground, award, law) if holds is False)
    warnings = {}
    if condition.id == "first_route" and award.under_old_regulations and award.first_route == "call-off":
        warnings["old-call-off"] = Point(
            "Check this: regulation 6(1)(b) of the transitional regulations names framework agreements beside contracts. "
            "On one reading a repeat of what was ordered under a framework of the 2015 Regulations can count. On the "
            "other, taken here because it is the safer one, only a contract that was itself put out to tender does. "
            "Take advice before you rely on the first.",
            refs=("tr24-r6",),
            answers=("first_route", "first_law"),
        )
    renews = condition.id == "addition" and award.said("addition") == "renewal"
    return outcome(
        award,
        FAILED,
        Strength.LIKELY if warnings or renews else Strength.SETTLED,
        headline=f"Not established: a condition fails ({ground.name})",
        reasons=(*_reasons(ground, award, law), *((RENEWAL,) if renews else ())),
        next_steps=(
            Point(condition.mend, refs=condition.refs, answers=_about(condition, award)),
            *(_instead_of_urgency(award, law) if ground.id == "urgency" else ()),
            Point("Do not award directly on this ground. All its conditions are needed; those after the one that "
                  "fails were not tested.", refs=("pa23-s11", *_lawful(ground))),
        ),
        warnings=warnings,
        sections=(guide_account(ground.id, law),),
        links=(COMPETITION, GUIDE, *_instead(ground, award), *case_links(ground), *corrections(ground.id)),
        facts=_ground_facts(ground, award, law),
    )  # fmt: skip


RENEWAL = Point(
    "To have the present provider supply the same for a further period is a renewal. On the better reading it neither extends "
    "the supply nor replaces a part of it, and it is the commonest wrong use of this ground.",
    refs=("pa23-sch5-p7",),
    answers=("addition",),
    bearing=Bearing.AGAINST,
)


def _instead_of_urgency(award: Award, law: Law) -> tuple[Point, ...]:
    """The quick competition, and the bridge until it is done, where urgency is no ground."""
    on = max(award.today, law.day("act-in-force"))
    times = (
        f"With urgency the shortest times are {law.show('participation-minimum-urgent', on)} for requests to participate and "
        f"{law.show('tender-minimum-reduced', on)} for tenders."
    )
    quick = (
        "A light touch competition has no shortest time in law: it can be as quick as is reasonable and the same for all."
        if award.is_light_touch
        else times
        if award.kind_known
        else f"If the contract is light touch, there is no shortest time in law. {times}"
    )
    return (
        Point(f"Run a quick competition. {quick}", refs=("pa23-s54", "pa23-s20"), answers=award.asked("kind")),
        Point(
            "Bridge the time until then with something short and lawful: a permitted change to the present contract, while it "
            "still runs; an order under a framework that covers the service; or your own staff. It ends when the competition "
            "has its contract. A contract split off to stay below the threshold is no bridge.",
            refs=("pa23-s74", "pa23-s45", "pa23-s4"),
        ),
    )


def _instead(ground: Ground, award: Award) -> tuple[Link, ...]:
    """Where else a ground that fails may send the reader."""
    change = next_tool.link("May the present contract be changed?", "contract-change", award.given)
    if ground.id == "urgency":
        return (change, BIDDING_TIME, PROVIDER_FAILS)
    return (change,) if ground.id == "extension" else ()


def _open(award: Award, ground: Ground, law: Law) -> Outcome:
    facts = _ground_facts(ground, award, law)
    to_find = [
        Point(condition.find_out, refs=condition.refs, answers=_about(condition, award))
        for condition, holds in tested(ground, award, law)
        if holds is None
    ]
    if award.overriding == UNKNOWN:
        facts["unknown"] = ["overriding"]
        to_find.append(
            Point("Find out whether one of the cases of overriding public interest applies. Without one, this "
                  "supplier cannot have the contract.", refs=("pa23-s41",), answers=("exclusion", "overriding"))
        )  # fmt: skip
    return outcome(
        award,
        OPEN,
        Strength.ADVICE,
        headline=f"Not established yet: find something out first ({ground.name})",
        reasons=_reasons(ground, award, law),
        next_steps=(
            *to_find,
            Point("Do not award until this is known.", refs=("pa23-s11", *_lawful(ground))),
        ),
        sections=(guide_account(ground.id, law),),
        links=(GUIDE, *case_links(ground), *corrections(ground.id)),
        facts=facts,
    )


def _excluded(award: Award, ground: Ground, law: Law) -> Outcome:
    unfair = award.exclusion == "advantage"
    reasons = [
        Point("The supplier has an unfair advantage that cannot be avoided, so it is treated as excluded.",
              refs=("pa23-s16", "pa23-s82"), answers=("exclusion",), bearing=Bearing.AGAINST)
        if unfair else
        Point("The supplier is excluded.", refs=("pa23-s57",), answers=("exclusion",), bearing=Bearing.AGAINST),
        Point("After a failed competition an excluded supplier may never be given the contract.",
              refs=("pa23-s43",), answers=("exclusion",), bearing=Bearing.AGAINST)
        if ground.section == "43" else
        Point("No overriding public interest applies here." + (
                  " The case for urgency is only for an award on that ground."
                  if award.overriding == "urgency" else ""),
              refs=("pa23-s41",), answers=("overriding",), bearing=Bearing.AGAINST),
    ]  # fmt: skip
    return outcome(
        award,
        "excluded-supplier",
        Strength.SETTLED,
        reasons=(*reasons, *_reasons(ground, award, law)),
        next_steps=(
            Point("Award to another supplier if the ground fits it, or compete.", refs=_lawful(ground)),
            Point("Before you decide that a supplier is excluded, give it a fair chance to reply and to show what it "
                  "has put right.", refs=("pa23-s58",)),
        ),
        links=(COMPETITION, GUIDE),
        facts={**_ground_facts(ground, award, law), "exclusion": award.exclusion},
    )  # fmt: skip


def _lawful(ground: Ground) -> tuple[str, ...]:
    return {"41": ("pa23-s41",), "42": ("pa23-s41", "pa23-s42"), "43": ("pa23-s43",)}[ground.section]


# -- where the ground is met -------------------------------------------------------------


def _met(award: Award, ground: Ground, law: Law) -> Outcome:
    days = steps.timetable(award, ground, law)
    found = entered.found(award, ground, days, law)
    left = _outstanding(award, ground)
    wrong = days.too_early or days.out_of_order
    warnings = _warnings(award, ground, days, law)
    concludes: Answers = {"award_way": AWARD_WAYS.get(ground.id, "direct")}
    doubtful = bool(DOUBTS & set(warnings)) or award.health == UNKNOWN
    taken = entered.course(award, ground, days)
    kept = award.entered is not None and not found
    return outcome(
        award,
        USER_CHOICE if ground.id == "user-choice" else LATE if found else MET,
        Strength.ADVICE if found else Strength.LIKELY,
        headline=_headline(award, ground, found, wrong=wrong, doubtful=doubtful, left=left),
        reasons=(*(each.what for each in found), *_reasons(ground, award, law), *_supplier(award, ground)),
        next_steps=(*(missed.now(found, taken) if found else ()), *_next_steps(award, ground, left)),
        warnings=warnings | (missed.begun_unsigned(taken) if found else {}),
        sections=(
            *((missed.meaning(found, taken, law),) if found else ()),
            *steps.sections(award, ground, days, law),
            guide_account(ground.id, law),
        ),
        links=(
            next_tool.link("Next: every notice with its date", "notices-timeline", award.given, concludes),
            *((MISSED,) if found else ()),
            STEPS,
            Link("Guide: the notices", "guide/resourcing/notices/"),
            *case_links(ground),
            SUED,
            *corrections(ground.id),
        ),
        concludes=concludes,
        said=plain.KEPT if kept else None,
        facts={
            **_ground_facts(ground, award, law),
            **steps.facts(days, law, award.nation),
            "transparency_notice": ground.id != "user-choice",
            "notices": [] if ground.id == "user-choice" else ["UK5", "UK6", "UK7", "UK11"],
            "exclusion": award.exclusion,
            "outstanding": left,
            "entered": notices.iso(award.entered),
            "missed": [each.id for each in found],
            "ready": not (left or wrong or doubtful or found or award.entered),
        },
    )


def _headline(
    award: Award, ground: Ground, found: tuple[Missed, ...], *, wrong: bool, doubtful: bool, left: list[str]
) -> str:
    """The answer in one line, where every condition is met: first what went wrong, then what is still to do."""
    if found and award.entered:
        return (
            f"The ground is met ({ground.name}), but the contract has run since {long_date(award.entered)} and notices were "
            "missed or late"
        )
    if found:
        return f"The ground is met ({ground.name}), but a notice was missed or came late"
    if wrong:
        return f"The ground is met ({ground.name}), but a planned date is wrong"
    if doubtful:
        return f"The ground may be met ({ground.name}), but a doubt has to be settled first"
    if award.entered:
        return f"The ground is met ({ground.name}). The contract is entered into, and no day that you gave was late"
    if left:
        return f"The ground is met ({ground.name}). Steps remain before the award"
    return f"Direct award is open to you ({ground.name})"


AWARD_WAYS = {"user-choice": "user-choice", "urgency": "urgent", "life": "urgent"}
"""What the notices tool calls a direct award on these grounds. On all others it is "direct"."""


def _outstanding(award: Award, ground: Ground) -> list[str]:
    """Checks that come before the award and are not done, or not known to be."""
    due = ["exclusion"] if award.exclusion == UNKNOWN else []
    if ground.id != "user-choice" and award.conflicts != "yes":
        due.append("conflicts")
    if ground.id not in ("urgency", "life") and award.platform != "yes":
        due.append("platform")
    return due


LEFT = {
    "exclusion": Point(
        "Check whether the supplier is excluded or excludable. An excluded supplier may not have the contract, with "
        "narrow exceptions.",
        refs=("pa23-s41", "pa23-s57"),
        answers=("exclusion",),
    ),
    "conflicts": Point(
        "Prepare the conflicts assessment before the transparency notice.",
        refs=("pa23-s83",),
        answers=("conflicts",),
    ),
    "platform": Point(
        "If the supplier gives you its core supplier information, ask it to register on the central digital platform "
        "and share it with you there. You then need its confirmation before the award.",
        refs=("pr24-r6",),
        answers=("platform",),
    ),
}


def _supplier(award: Award, ground: Ground) -> tuple[Point, ...]:
    """What the exclusion check means for the award."""
    found = award.exclusion
    if found == "clear":
        return (
            Point("No ground for excluding the supplier applies.", refs=("pa23-s57",), answers=("exclusion",),
                  bearing=Bearing.FOR),
        )  # fmt: skip
    if found == "excludable":
        return (
            Point("The supplier is excludable. You may still award to it, after considering whether you should.",
                  refs=(*_lawful(ground), "pa23-s57"), answers=("exclusion",)),
        )  # fmt: skip
    if award.found_excluded:
        return (
            Point("The supplier is excluded or treated as such, but an overriding public interest applies.",
                  refs=("pa23-s41",), answers=("exclusion", "overriding")),
        )  # fmt: skip
    return ()


def _next_steps(award: Award, ground: Ground, left: list[str]) -> tuple[Point, ...]:
    result = [LEFT[name] for name in left]
    result.append(
        Point("Write down how each condition is met, and have the evidence checked by someone else.",
              refs=("pa23-s98", *ground.refs))
    )  # fmt: skip
    if ground.id in ONE_SUPPLIER:
        result.append(
            Point("If you have not asked the market, think about doing so. No notice of it is needed before a direct "
                  "award, but the replies are good evidence.", refs=("pa23-s16", "pa23-s17", "pa23-s41"))
        )  # fmt: skip
    if award.exclusion == "excludable":
        result.append(
            Point("Record why you award to an excludable supplier.", refs=(*_lawful(ground), "pa23-s98"),
                  answers=("exclusion",))
        )  # fmt: skip
    if award.found_excluded and ground.id != "user-choice":
        result.append(
            Point("State the ground for exclusion and the overriding public interest in the transparency notice.",
                  refs=("pr24-r26", "pa23-s41"), answers=("exclusion", "overriding"))
        )  # fmt: skip
    if ground.section == "43":
        result.append(
            Point("Consider whether this supplier itself put in an unsuitable bid.", refs=("pa23-s43",),
                  answers=("ground",))
        )  # fmt: skip
    if ground.id == "urgency":
        result.append(
            Point("Begin the competition for what follows now. The contract may last no longer than the urgency needs: until a "
                  "competition that begins now could have a contract running.", refs=("pa23-sch5-p13",), answers=("lasts",))
        )  # fmt: skip
    if ground.id in ("urgency", "life") and award.platform != "yes":
        result.append(
            Point("If the supplier gives you its core supplier information, have it register on the central digital "
                  "platform as soon as it can. You need its confirmation before the contract details notice.",
                  refs=("pr24-r7-4",), answers=("platform",))
        )  # fmt: skip
    if ground.id == "repeat" and award.transparency is None:
        result.append(
            Point("Set the day of the transparency notice. After the last possible day this ground is gone.",
                  refs=("pa23-sch5-p8",), answers=("transparency",))
        )  # fmt: skip
    if ground.id == "prototype":
        result.append(
            Point("Plan now how roll-out would be awarded. This ground does not carry over to it.",
                  refs=("pa23-s11", "pa23-sch5-p2"), answers=("early",))
        )  # fmt: skip
    return tuple(result)


def _warnings(award: Award, ground: Ground, days: steps.Timetable, law: Law) -> dict[str, Point]:
    """Warnings by a short name that tests and other programs can rely on."""
    result: dict[str, Point] = {}
    if days.too_early and days.earliest:
        result["too-early"] = Point(
            f"The planned signing date is too early. Do not sign before {long_date(days.earliest)}.",
            refs=("pa23-s51", "pa23-s50"),
            answers=("sign", "award_notice"),
        )
    elif days.sign and days.last and days.standstill == notices.VOLUNTARY and days.sign <= days.last:
        result["inside-offer"] = Point(
            "That signing date is possible only if the contract award notice offers no standstill.",
            refs=("pa23-s51",),
            answers=("sign", "award_notice"),
        )
    if days.out_of_order:
        result["out-of-order"] = Point(
            "The transparency notice is planned for after the contract award notice. It comes before the award, and "
            "so before that notice.",
            refs=("pa23-s44", "pa23-s50"),
            answers=("transparency", "award_notice"),
        )
    if (award.given["begins"] != UNKNOWN and award.begins != award.given["begins"]) or (
        award.given["begins"] == UNKNOWN and award.began_by
    ):
        result["begun"] = Point(
            f"By the days that you gave, this award had begun by {long_date(award.begins)}. That day is taken as its "
            "beginning. If one of the days is wrong, correct it.",
            refs=("tr24-r5",),
            answers=("begins",),
        )
    result |= notices.not_a_working_day(days.held, days.award_notice)
    result |= notices.not_counted(days.held)
    result |= notices.kind_unknown(award.given)
    if ground.id == "repeat" and award.under_old_regulations and award.kind not in ("goods-services", "works"):
        result["old-light-touch"] = Point(
            "Check this: a repeat needs a first contract awarded under the general rules on procedures of the 2015 "
            "Regulations. Those Regulations gave light touch services a section of their own. On one reading a "
            "light touch contract that was advertised still counts, because its notice was a call for competition. "
            "On the other it does not. Take advice.",
            refs=("tr24-r6", "pcr15"),
            answers=("first_law", "kind"),
        )
    if ground.id == "life":
        result["regulations"] = Point(
            "Check this: no such regulations were known when this site’s law was last checked. Read them before you "
            "rely on them; they may set conditions of their own.",
            refs=("pa23-s42",),
            answers=("regulations",),
        )
    if award.buyer == "utility":
        result["private-utility"] = PRIVATE_UTILITY
    result |= notices.nation_differs(award.given)
    result |= notices.mixed(award.kind)
    return result


TOOL = readings.over(
    wales.named(
        Tool(
            id=ID,
            title="Direct award",
            summary="Whether a contract may be awarded without a competition, and the notices and days that follow.",
            version=3,
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
                "route": "above",
                "kind": "light-touch",
                "value_how": "total",
                "total": "700000",
                "annual": "200000",
                "term": "3 years",
                "extensions": "0",
                "options": "0",
                "own": "0",
                "vat": "included",
                "linked": "no",
                "linked_reason": "no",
                "ground": "technical",
                "why_one": "technical",
                "reason": "only",
                "goes_on": "extension",
                "special": "art",
                **{condition.id: "yes" for condition in CONDITIONS if condition.question},
                **dict.fromkeys(("alternatives", "caused", "foreseen", "repeat_goods"), "no"),
                "addition": "more",
                "preference": "expressed",
                "first_law": "pcr",
                "first_route": "competition",
                "first_award": "2025-06-02",
                "transparency": UNKNOWN,
                "exclusion": "clear",
                "overriding": "none",
                "conflicts": "yes",
                "platform": "yes",
                "award_notice": UNKNOWN,
                "sign": UNKNOWN,
            },
        ),
    ),
    readings.NATION,
    readings.BUYER,
)
