"""Plan a commission: the tools one after another, ending in one plan."""

from collections.abc import Callable, Iterable, Sequence

from guide_logic.decisions import (
    direct_award,
    grant_or_contract,
    health_or_not,
    light_touch,
    notices_timeline,
    reserve,
    subsidy_check,
    threshold_check,
)
from guide_logic.decisions.shared import supplier_choice
from guide_logic.decisions.shared.common import NATION
from guide_logic.engine.journey import Done, Journey, Outcomes, Stage, outcomes
from guide_logic.engine.model import (
    Answers,
    Bearing,
    Link,
    Outcome,
    OutcomeSpec,
    Point,
    Role,
    Section,
    Strength,
    Tool,
)
from guide_logic.law import Law

ENDS_AT_HEALTH = (
    "regime-england",
    "regime-wales",
    "change-regime",
    "scotland",
    "old-law",
    "older-system",
)
ENDS_AT_THRESHOLD = ("health-care", "exempt", "old-law", "scotland")
OPEN_AT_THRESHOLD = {
    "value-needed": "value-needed",
    "not-covered": "day-needed",
    "not-begun": "day-needed",
    "exemption-open": "exemption-open",
}
"""Answers on the threshold that a plan cannot go on from, and the ends that they lead to."""
RESERVED = ("status", "place", "supported", "mutual")


def _decide_nation(answers: Answers, law: Law) -> Outcome:
    """Whether this site's law holds for the buyer: of Scotland it says what the threshold check says."""
    if answers["nation"] == "scotland":
        return threshold_check.TOOL.decide(answers, law)
    name = next(option.label for option in NATION.options if option.value == answers["nation"])
    return Outcome(
        code="covered",
        headline=f"The rules for {name}",
        strength=Strength.SETTLED,
        reasons=(Point(NATION.why, NATION.refs, ("nation",)),),
        next_steps=(),
    )


NATION_FIRST = Tool(
    id="nation",
    title="Which nation",
    summary="Whether the law on this site holds for the buyer.",
    version=1,
    questions=(NATION,),
    outcomes=(
        OutcomeSpec(
            "covered",
            "The rules for England, Wales or Northern Ireland",
            "The buyer works under the rules of one of them.",
            "Go on with the plan.",
            NATION.refs,
        ),
        next(spec for spec in threshold_check.TOOL.outcomes if spec.code == "scotland"),
    ),
    decide=_decide_nation,
    typical={"nation": "england"},
)
"""Asked first, because a plan for Scotland ends there."""


def _code(found: Outcomes, tool_id: str) -> str:
    """The outcome of a stage so far, or "" where it was not taken."""
    return found[tool_id].code if tool_id in found else ""


def _is_covered(found: Outcomes) -> bool:
    return _code(found, "nation") != "scotland"


def _is_grant(found: Outcomes) -> bool:
    return _code(found, "grant-or-contract") == "grant"


def _buys(found: Outcomes) -> bool:
    """Whether the Procurement Act may govern this, as far as is known."""
    return (
        _is_covered(found)
        and not _is_grant(found)
        and _code(found, "health-or-not") not in ENDS_AT_HEALTH
        and _code(found, "threshold-check") not in (*ENDS_AT_THRESHOLD, *OPEN_AT_THRESHOLD)
    )


def _chose(choice: str) -> Callable[[Outcomes], bool]:
    return lambda found: _buys(found) and _code(found, "supplier-choice") == choice


def _goes_direct(found: Outcomes) -> bool:
    """Whether one supplier is to have a public contract without competition: only that needs a ground."""
    return _chose("direct")(found) and found["supplier-choice"].facts["below"] is False


def _is_decided(found: Outcomes) -> bool:
    """Whether it is settled that a contract is to be awarded, and how."""
    if not _buys(found) or _code(found, "supplier-choice") in ("", "undecided"):
        return False
    if found["supplier-choice"].facts["procedure_open"]:
        return False
    return not _goes_direct(found) or _code(found, "direct-award").startswith("established")


STAGES = (
    Stage(NATION_FIRST, "Which nation", lambda _: True),
    Stage(grant_or_contract.TOOL, "Grant or contract", _is_covered),
    Stage(subsidy_check.TOOL, "Subsidy control", _is_grant),
    Stage(health_or_not.TOOL, "Health care or not", _buys, given={"health_stage": "buy"}),
    Stage(light_touch.TOOL, "Light touch or not", _buys),
    Stage(threshold_check.TOOL, "Value and threshold", _buys),
    Stage(supplier_choice.TOOL, "How to choose the supplier", _buys),
    Stage(reserve.TOOL, "Reserving the contract", _chose("reserved")),
    Stage(direct_award.TOOL, "Direct award", _goes_direct),
    Stage(notices_timeline.TOOL, "Notices and dates", _is_decided),
)

OUTCOMES = (
    OutcomeSpec(
        "grant",
        "Your plan: make a grant",
        "The agreement is a grant.",
        "No procurement is needed. Check subsidy control and write the agreement as a grant.",
        ("pa23-s3", "sca22-s2"),
    ),
    OutcomeSpec(
        "health",
        "Your plan: follow the rules for health care services",
        "The service is health care under a regime of its own.",
        "Use that regime’s processes, notices and standstill, and not those of the Procurement Act.",
        ("psr23-r3", "pr24-r43"),
    ),
    OutcomeSpec(
        "elsewhere",
        "Your plan: the Procurement Act does not govern this, so follow the other rules named below",
        "Another nation’s law, the old Regulations or an exemption applies.",
        "Follow the rules that the plan names.",
        ("pa23-s2", "tr24-r5", "pa23-sch2"),
    ),
    OutcomeSpec(
        "below",
        "Your plan: a contract below the threshold",
        "The estimated value is under the threshold.",
        "Follow the short list of duties, your own contract rules, and the steps for the way you chose.",
        ("pa23-s84", "pa23-s87"),
    ),
    OutcomeSpec(
        "competition",
        "Your plan: a competition under the Procurement Act",
        "The contract is at or above the threshold and you want an open competition.",
        "Publish the notices in order, assess tenders, keep the standstill, then enter into the contract.",
        ("pa23-s19", "pa23-s20"),
    ),
    OutcomeSpec(
        "reserved",
        "Your plan: a competition reserved for some bidders",
        "The contract is at or above the threshold and the conditions of reserving it are met.",
        "Say in the tender notice for whom it is reserved, and hold the competition.",
        ("pa23-s32", "pa23-s33"),
    ),
    OutcomeSpec(
        "reserved-open",
        "Your plan: a competition, which cannot be reserved as things stand",
        "A condition of reserving the contract fails or is not known.",
        "Mend or find out what is named, or open the competition to all.",
        ("pa23-s32", "pa23-s33"),
    ),
    OutcomeSpec(
        "direct-award",
        "Your plan: a direct award",
        "The contract is at or above the threshold and a ground for direct award is met.",
        "Publish the notices in order, keep the standstill, then enter into the contract.",
        ("pa23-s41", "pa23-s44"),
    ),
    OutcomeSpec(
        "direct-award-open",
        "Your plan: no direct award as things stand",
        "No ground for direct award is established.",
        "Mend or find out what is named, or hold a competition.",
        ("pa23-s41", "pa23-s19"),
    ),
    OutcomeSpec(
        "framework",
        "Your plan: an order under a framework",
        "A framework covers what you need.",
        "Follow the framework’s own rules for choosing a supplier, and publish the notices for the order.",
        ("pa23-s45",),
    ),
    OutcomeSpec(
        "value-needed",
        "Your plan so far: estimate the value first",
        "The value, or a part of it, is not known yet.",
        "Work out the estimate, then come back by your link and go on.",
        ("pa23-s4", "pa23-sch3"),
    ),
    OutcomeSpec(
        "day-needed",
        "Your plan so far: settle the day on which the procurement begins",
        "The thresholds of the day given are not known here, or nothing begins a procurement on it.",
        "Look up the thresholds of that day, or give the day of the first notice, and go on from there.",
        ("pa23-sch1", "t25-r3"),
    ),
    OutcomeSpec(
        "exemption-open",
        "Your plan so far: settle whether the contract is exempt",
        "An exemption is named, and one of its conditions is not known or takes advice.",
        "Find out what is named, then come back by your link and go on.",
        ("pa23-sch2",),
    ),
    OutcomeSpec(
        "undecided",
        "Your plan so far: decide how to choose the supplier",
        "The way to choose the supplier is still open.",
        "Decide it, then come back by your link and go on.",
        ("pa23-s11",),
    ),
)

PEOPLE = Section(
    "People to involve",
    (
        Point("People who use the service, from the start, for what only they know."),
        Point("Voluntary sector organisations that know the community, as advisers and not only as bidders or "
              "applicants. Treat all who may bid or apply alike."),
        Point("Whoever signs off the money, procurement and law in the council, before the route is fixed."),
        Point("The cabinet member for the service, so that the decision is understood when it is made."),
    ),
    role=Role.PEOPLE,
)  # fmt: skip
READING = (
    Link("Guide: who to involve", "guide/set-up/who-to-involve/"),
    Link("Guide: the commissioning cycle", "guide/commissioning/cycle/"),
)
KEPT = (Role.DUTIES, Role.FREEDOMS, Role.CONTENTS, Role.TERMS)
"""Sections that a plan keeps from any stage. It keeps all those of its last stage; and those on notices
from the last stage that has them, because the later stage knows the route."""
MERGED = {Role.EVIDENCE: "Evidence to keep", Role.PEOPLE: "People to involve"}
"""Sections that a plan puts together from all stages, and their titles in it."""


def code_of(found: Outcomes) -> str:
    """Which end of the journey these outcomes lead to."""
    if _is_grant(found):
        return "grant"
    if stopped := OPEN_AT_THRESHOLD.get(_code(found, "threshold-check")):
        return stopped
    if not _buys(found):
        health = _code(found, "health-or-not") or _code(found, "threshold-check")
        is_health = health in ("regime-england", "regime-wales", "change-regime", "health-care")
        return "health" if is_health else "elsewhere"
    choice = found["supplier-choice"]
    if choice.code == "undecided":
        return "undecided"
    if choice.facts["below"]:
        return "below"
    if choice.code == "reserved":
        return "reserved" if _code(found, "reserve") in RESERVED else "reserved-open"
    if choice.code == "direct":
        met = _code(found, "direct-award").startswith("established")
        return "direct-award" if met else "direct-award-open"
    return choice.code


def sum_up(done: Sequence[Done], law: Law) -> Outcome:
    """One plan from the stages taken: route, reasons, duties, dates, evidence, people, reading.

    It holds no rule of its own: every statement comes from the stage that made it.
    """
    found = outcomes(done)
    spec = next(spec for spec in OUTCOMES if spec.code == code_of(found))
    told = _answered(found, spec.code)
    open_stages = [each for each in done if each.outcome.strength is Strength.ADVICE]
    value = found.get("threshold-check")
    if value and value.strength is Strength.ADVICE:  # a sum would show one of its readings as the answer
        value = None
    likely = any(each.outcome.strength is Strength.LIKELY for each in done)
    return Outcome(
        code=spec.code,
        headline=spec.headline,
        strength=Strength.ADVICE if open_stages else Strength.LIKELY if likely else Strength.SETTLED,
        reasons=_unique(point for each in done for point in (_reason(each), *_stands_in_the_way(each))),
        warnings=_unique(
            (
                *(_still_open(each) for each in open_stages),
                *(point for each in done for point in each.outcome.warnings),
            )
        ),
        next_steps=(),
        working=value.working if value else (),
        bar=value.bar if value else None,
        timeline=next((o.timeline for o in [*found.values()][::-1] if o.timeline), ()),
        sections=(*_first(done, told), *_dates(done), *_steps(done, told), *_duties(done), *_merged(done)),
        links=_links(done),
        facts={"stages": {tool_id: outcome.code for tool_id, outcome in found.items()}},
        as_at=found["threshold-check"].as_at if "threshold-check" in found else None,
    )


def _reason(each: Done) -> Point:
    """What a stage answered, with the law of its first reason."""
    refs = each.outcome.reasons[0].refs or each.outcome.refs()[:1]
    asked = tuple(question.id for question in each.asked)
    return Point(f"{each.stage.title}: {_sentence(each.outcome.headline)}", refs, asked)


def _stands_in_the_way(each: Done) -> tuple[Point, ...]:
    """The reasons that steps refer to: all of a stage that is still open, and what bars the chosen route.

    The steps on light touch name what they need, and its reasons speak of a list of codes that a plan leaves out.
    """
    if each.outcome.strength is Strength.ADVICE and each.stage.tool.id != light_touch.TOOL.id:
        return each.outcome.reasons
    if each.stage.tool.id not in (reserve.TOOL.id, direct_award.TOOL.id):
        return ()
    return tuple(point for point in each.outcome.reasons if point.bearing is Bearing.AGAINST)


def _still_open(each: Done) -> Point:
    return Point(f"Still open: {each.stage.title.lower()}. {_sentence(each.outcome.headline)}")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _answered(found: Outcomes, code: str) -> frozenset[str]:
    """The tools that a reader need not be sent to: those taken, and the threshold where the Act does not govern."""
    return frozenset(found) | ({"threshold-check"} if code in ("health", "elsewhere") else set())


def _steps(done: Sequence[Done], answered: frozenset[str]) -> tuple[Section, ...]:
    """What to do, stage by stage: no step twice, and none that sends the reader to a tool already answered."""
    seen: set[Point] = set()
    sections = []
    for each in done:
        points = tuple(
            point for point in each.outcome.next_steps if point not in seen and point.leads_to not in answered
        )
        seen.update(points)
        if points:
            sections.append(Section(f"What to do: {each.stage.title.lower()}", points, ordered=True))
    return tuple(sections)


def _first(done: Sequence[Done], answered: frozenset[str]) -> tuple[Section, ...]:
    """The plan in short: the first step of each stage. Every step, in full, stands below."""
    steps = _steps(done, answered)
    if sum(len(section.points) for section in steps) <= len(steps):
        return ()
    return (Section("In short: begin with these", tuple(section.points[0] for section in steps), ordered=True),)


def _dates(done: Sequence[Done]) -> tuple[Section, ...]:
    """Every dated point of the stages, in order of its day; not those that another tool or a later stage counts."""
    replaced = {
        point
        for each in done
        for section in each.outcome.sections
        if _is_replaced(section, each, done)
        for point in section.points
    }
    dated = _unique(
        point
        for each in done
        for point in each.outcome.points()
        if point.day and not point.leads_to and point not in replaced
    )
    points = tuple(sorted(dated, key=lambda point: (point.day is None, point.day)))
    return (Section("Your dates", points, ordered=True),) if points else ()


def _is_replaced(section: Section, each: Done, done: Sequence[Done]) -> bool:
    """Whether a later stage tells of the notices, and so counts their days for the route that was chosen."""
    later = done[list(done).index(each) + 1 :]
    return section.role is Role.NOTICES and any(
        other.role is Role.NOTICES for stage in later for other in stage.outcome.sections
    )


def _duties(done: Sequence[Done]) -> tuple[Section, ...]:
    """What follows from the stages, under the titles they gave it."""
    return tuple(
        section
        for each in done
        for section in each.outcome.sections
        if section.role not in MERGED
        and (
            each is done[-1]
            or section.role in KEPT
            or (section.role is Role.NOTICES and not _is_replaced(section, each, done))
        )
    )


def _merged(done: Sequence[Done]) -> Iterable[Section]:
    """Evidence and people, from all stages under one title each."""
    sections = [section for each in done for section in each.outcome.sections]
    for role, title in MERGED.items():
        points = [p for section in (*sections, PEOPLE) if section.role is role for p in section.points]
        if points:
            yield Section(title, _unique(points), role=role)


def _links(done: Sequence[Done]) -> tuple[Link, ...]:
    """Each stage's answer in full, then what to read; the tools of the journey need no other link."""
    full = [
        Link(f"{each.stage.title}: the whole answer", f"tools/{tool.id}/", tool.id, each.answers)
        for each in done
        if (tool := each.stage.tool) not in (supplier_choice.TOOL, NATION_FIRST)
    ]
    taken = tuple(f"tools/{each.stage.tool.id}/" for each in done)
    reading = {
        link.path: link
        for each in done
        for link in each.outcome.links
        if not link.tool and not link.path.startswith(taken)
    }
    reading |= {link.path: link for link in READING}
    return (*full, *reading.values())


def _unique(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(dict.fromkeys(points))


JOURNEY = Journey(
    id="plan-a-commission",
    title="Plan a commission",
    summary="From an idea to a dated plan: one set of questions through all the tools, each asked once.",
    version=3,
    stages=STAGES,
    outcomes=OUTCOMES,
    sum_up=sum_up,
)
