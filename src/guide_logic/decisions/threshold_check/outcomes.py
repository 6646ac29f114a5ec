"""Every outcome of the threshold check, and the pages that go with one."""

from collections.abc import Mapping
from decimal import Decimal

from guide_logic.decisions.shared import next_tool, supplier_choice
from guide_logic.decisions.shared.scope import health_link
from guide_logic.engine.model import (
    UNKNOWN,
    Answer,
    Answers,
    Link,
    OutcomeSpec,
)

OUTCOMES = (
    OutcomeSpec(
        "above",
        "At or above the threshold: the full rules apply",
        "The estimated value, VAT included, is equal to the threshold or more; or it cannot be estimated; or a part "
        "that could be bought separately reaches its own threshold.",
        "It is a public contract. The council may enter into it only after a competition, a lawful direct award or "
        "a call-off from a framework, with notices at each step.",
        ("pa23-s3", "pa23-s11", "pa23-sch1", "pa23-sch3-p5", "pa23-s5"),
    ),
    OutcomeSpec(
        "below-notifiable",
        "Below the threshold, with notices",
        "The estimated value is under the threshold and reaches the floor for below-threshold notices.",
        "A short set of duties applies. A contract details notice is always due; a tender notice only if the "
        "council advertises.",
        ("pa23-s84", "pa23-s85", "pa23-s86", "pa23-s87"),
    ),
    OutcomeSpec(
        "below",
        "Below the threshold, without notices",
        "The estimated value is under the threshold and under the floor for below-threshold notices.",
        "A few duties apply and no notice under the Act is due. The council’s own contract rules still do.",
        ("pa23-s84", "pa23-s85", "pa23-s86", "pa23-s88"),
    ),
    OutcomeSpec(
        "below-outside-part-6",
        "Below the threshold, and outside the below-threshold rules",
        "The estimated value is under the threshold, and the contract is a concession, is bought by a school or a "
        "utility, or is bought in Northern Ireland by most authorities there.",
        "The Act sets no procedure or notices for it. Other law and the buyer’s own rules still apply.",
        ("pa23-s84",),
    ),
    OutcomeSpec(
        "depends",
        "It depends on something you do not know yet",
        "VAT, the kind of contract, a separable part or linked contracts are unknown, and they change the answer.",
        "Find out what is named. Until then, act as if the contract were at or above the threshold.",
        ("pa23-s4", "pa23-s123", "pa23-s5", "pa23-sch3-p4"),
    ),
    OutcomeSpec(
        "value-needed",
        "Estimate the value first",
        "The value, or a part of it, is not known yet.",
        "Work out the estimate. A value that cannot be estimated at all counts as above the threshold.",
        ("pa23-s4", "pa23-sch3", "pa23-sch3-p5"),
    ),
    OutcomeSpec(
        "health-care",
        "Health care: the Provider Selection Regime, not the Act",
        "The contract is mainly health care for individuals as part of the health service.",
        "In England the Provider Selection Regime applies to councils and NHS bodies, whatever the value. Wales has its "
        "own health service regulations.",
        ("pr24-r43", "psr23-r3", "wsi25-99"),
    ),
    OutcomeSpec(
        "exempt",
        "Probably exempt from the Act",
        "The contract is of a kind that Schedule 2 exempts, and every condition asked about is met.",
        "Record how each condition is met. The Act’s procedures and notices then do not apply.",
        ("pa23-sch2", "pa23-s3"),
    ),
    OutcomeSpec(
        "exemption-open",
        "It may be exempt: settle what is named first",
        "An exemption of Schedule 2 is named, and one of its conditions is not known or takes advice.",
        "Find out what is named. Until then, test the contract like any other.",
        ("pa23-sch2", "pa23-s3"),
    ),
    OutcomeSpec(
        "old-law",
        "Not this Act: the Public Contracts Regulations 2015 apply",
        "The procurement was begun before the Act came into force.",
        "The old Regulations govern the procurement, and the contract for its whole life.",
        ("tr24-r5", "pcr15", "si24-959"),
    ),
    OutcomeSpec(
        "not-begun",
        "Planning does not begin a procurement",
        "Only planning or market engagement took place before the Act came into force.",
        "Use the day of the first notice, invitation or contact instead.",
        ("tr24-r5", "t25-r3"),
    ),
    OutcomeSpec(
        "scotland",
        "Not this Act: Scotland has its own rules",
        "The buyer is a devolved Scottish authority.",
        "Use the Scottish procurement regulations.",
        ("pa23-s2", "pa23-s126"),
    ),
    OutcomeSpec(
        "not-covered",
        "The amounts for that date are not known",
        "The procurement begins on a day, or in a nation, for which the law data holds no threshold.",
        "Check the amounts in force on that day before relying on any answer.",
        ("pa23-sch1",),
    ),
)


ROUTES = {
    "above": "above",
    "depends": "above",
    "below": "below",
    "below-notifiable": "below",
    "below-outside-part-6": "below",
}
"""On which side of the threshold to go on; as if above it while that is open."""


HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}


NOTICE_OF_TRIGGER = {"tender-notice": "tender_notice", "transparency-notice": "transparency"}
"""The notice whose day is the day the procurement begins, by what begins it."""


def conclusions(
    answers: Answers, code: str, kind: str, value: Decimal | None, *, day_open: bool, by_part: bool
) -> Answers:
    """What an answer settles for the tools that follow: the side of the threshold, the kind, the value, a notice's day.

    ``kind`` is the one whose rules apply, whatever was answered, and ``value`` the estimate in pounds including VAT, or
    None where it does not tell the side. ``day_open`` says that nothing may have begun and the day matters, ``by_part``
    that a part of another kind is what takes the contract to the threshold.
    """
    found: dict[str, Answer] = {"route": ROUTES[code], "kind": kind}
    if ROUTES[code] == "below":
        found["award_way"] = "below"  # on that side the notices do not turn on how it is awarded
    found["contract_value"] = UNKNOWN if value is None else value
    if by_part:
        found["part_above"] = "yes"
    if answers.get("call_off") == "yes":
        found["supplier_choice"] = "framework"
    if day_open:
        found["begins"] = UNKNOWN
    notice = NOTICE_OF_TRIGGER.get(str(answers.get("trigger")))
    if notice and answers["begins"] != UNKNOWN:
        found[notice] = answers["begins"]
    return found


def leaves(answers: Answers) -> Mapping[str, tuple[str, ...]]:
    """The ways to choose a supplier that remain: no order under a framework, where it was said to be none."""
    if answers.get("call_off") != "no":
        return {}
    options = supplier_choice.TOOL.question("supplier_choice").options
    return {"supplier_choice": tuple(option.value for option in options if option.value != "framework")}


def links_for(answers: Answers, code: str, concludes: Answers = next_tool.NOTHING) -> tuple[Link, ...]:
    """Where to read and go on, with what the outcome concludes."""
    links = [
        Link("Guide: thresholds and how to value a contract", "guide/resourcing/thresholds/"),
        Link("Guide: the light touch regime", "guide/resourcing/light-touch/"),
        Link("Myth: below the threshold there are no rules", "myths/below-threshold-no-rules/"),
        Link("Case: Somerset and the Shaw Trust", "case-studies/somerset-shaw-trust/"),
    ]
    if code == "health-care" or answers.get("health") == UNKNOWN:
        links.append(health_link(answers, "buy"))
    if code in ROUTES:
        links += [
            next_tool.link("Next: can we make a direct award?", "direct-award", answers, concludes),
            next_tool.link("Or: can we reserve it?", "reserve", answers, concludes),
            next_tool.link("Which notices, and when?", "notices-timeline", answers, concludes),
        ]
    return tuple(links)
