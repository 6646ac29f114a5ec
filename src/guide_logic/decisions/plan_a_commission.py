"""Plan a commission: the tools one after another, ending in one plan."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

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
from guide_logic.decisions.light_touch.questions import SERVICE
from guide_logic.decisions.shared import readings, supplier_choice
from guide_logic.decisions.shared.questions import NATION
from guide_logic.engine import interview
from guide_logic.engine.journey import Done, Journey, Outcomes, Stage, outcomes
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Bearing,
    Event,
    Link,
    Moment,
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


WHAT = replace(SERVICE, hint=f"{SERVICE.hint} If it may be a grant, say what you want to fund.")


def _decide_start(answers: Answers, law: Law) -> Outcome:
    """Whether this site's law holds for the buyer: of Scotland it says what the threshold check says."""
    if answers["nation"] == "scotland":
        return threshold_check.TOOL.decide(answers, law)
    if answers["nation"] == UNKNOWN:
        return Outcome(
            code="covered",
            headline="The rules for England, Wales and Northern Ireland are read side by side",
            strength=Strength.LIKELY,
            reasons=(Point(NATION.why, NATION.refs, ("nation",)),),
            warnings=tuple(filter(None, (readings.NATION.beside,))),
            next_steps=(Point("Find out which nation’s rules the buyer works under.", NATION.refs, ("nation",)),),
        )
    name = next(option.label for option in NATION.options if option.value == answers["nation"])
    return Outcome(
        code="covered",
        headline=f"The rules for {name}",
        strength=Strength.SETTLED,
        reasons=(Point(NATION.why, NATION.refs, ("nation",)),),
        next_steps=(),
    )


START = Tool(
    id="start",
    title="Nation and service",
    summary="Whether the law on this site holds for the buyer, and what the plan is for.",
    version=1,
    questions=(NATION, WHAT),
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
    decide=_decide_start,
    typical={"nation": "england"},
)
"""Asked first: a plan for Scotland ends there, and a plan is a plan for something."""


def _code(found: Outcomes, tool_id: str) -> str:
    """The outcome of a stage so far, or "" where it was not taken."""
    return found[tool_id].code if tool_id in found else ""


def _is_covered(found: Outcomes) -> bool:
    return _code(found, "start") != "scotland"


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
    Stage(START, "Nation and service", lambda _: True),
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
FIRST_STEPS = 4
KEY_DATES = 3
"""How many steps, and how many days that are not drawn, the plan in short names."""
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
    open_stages = [each for each in done if _is_open(each)]
    timeline = next((o.timeline for o in [*found.values()][::-1] if o.timeline), ())
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
        timeline=timeline,
        sections=(*_in_short(done, told, timeline), *_dates(done), *_steps(done, told), *_duties(done), *_merged(done)),
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
    """The reasons that steps refer to: all of a stage that is still open, what bars the chosen route, and why a stage
    goes on with something else than was answered.

    The steps on light touch name what they need, and its reasons speak of a list of codes that a plan leaves out.
    """
    if _is_open(each) and each.stage.tool.id != light_touch.TOOL.id:
        return each.outcome.reasons
    changed = _concluded_otherwise(each)
    bars = each.stage.tool.id in (reserve.TOOL.id, direct_award.TOOL.id)
    return tuple(
        point
        for point in each.outcome.reasons
        if changed & set(point.answers) or (bars and point.bearing is Bearing.AGAINST)
    )


def _concluded_otherwise(each: Done) -> set[str]:
    """The questions whose answers the stage sets aside: what it concludes of them is something else."""
    return {
        name
        for name, concluded in each.outcome.concludes.items()
        if name in each.answers and interview.read(each.stage.tool.question(name), each.answers[name]) != concluded
    }


def _is_open(each: Done) -> bool:
    return each.outcome.strength is Strength.ADVICE


def _still_open(each: Done) -> Point:
    return Point(f"Still open: {each.stage.title.lower()}. {_sentence(each.outcome.headline)}")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _answered(found: Outcomes, code: str) -> frozenset[str]:
    """The tools that a reader need not be sent to: those taken, and the threshold where the Act does not govern."""
    return frozenset(found) | ({"threshold-check"} if code in ("health", "elsewhere") else set())


def _steps(done: Sequence[Done], answered: frozenset[str]) -> tuple[Section, ...]:
    """What to do, stage by stage."""
    return tuple(
        Section(f"What to do: {each.stage.title.lower()}", points, ordered=True)
        for each, points in _steps_of(done, answered)
    )


def _steps_of(done: Sequence[Done], answered: frozenset[str]) -> Iterable[tuple[Done, tuple[Point, ...]]]:
    """Each stage that has steps, with them: no step twice, and none that sends the reader to a tool already answered."""
    seen: set[Point] = set()
    for each in done:
        points = tuple(
            point for point in each.outcome.next_steps if point not in seen and point.leads_to not in answered
        )
        seen.update(points)
        if points:
            yield each, points


def _in_short(done: Sequence[Done], answered: frozenset[str], timeline: Sequence[Event]) -> Iterable[Section]:
    """The plan on one page: what is settled, likely and open, the days that matter most, and where to begin."""
    by_stage = sorted(_steps_of(done, answered), key=lambda pair: not _is_open(pair[0]))
    found = {
        "What is settled": _told(done, Strength.SETTLED),
        "What is likely, with something to check": _told(done, Strength.LIKELY),
        "What is open": _told(done, Strength.ADVICE),
        "Key dates": _key_dates(done, timeline),
        "What to do first": [points[0] for _, points in by_stage[:FIRST_STEPS]],
    }
    for title, points in found.items():
        if points:
            yield Section(title, tuple(points), ordered=title == "What to do first", role=Role.SHORT)


def _told(done: Sequence[Done], strength: Strength) -> list[Point]:
    """What the stages of this strength answered."""
    held = (each for each in done if each.outcome.strength is strength)
    return [Point(f"{each.stage.title}: {_sentence(each.outcome.headline)}") for each in held]


def _key_dates(done: Sequence[Done], timeline: Sequence[Event]) -> list[Point]:
    """The notices before signing, the end of the standstill, and signing; or the first days, where none is drawn."""
    if not timeline:
        return [point for section in _dates(done) for point in section.points[:KEY_DATES]]
    of = {moment: [event for event in timeline if event.kind is moment] for moment in Moment}
    key = (*of[Moment.NOTICE], *of[Moment.STANDSTILL][-1:], *of[Moment.STEP][-2:])
    return [Point(event.label, day=event.day) for event in sorted(key, key=lambda event: event.day)]


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
        if (tool := each.stage.tool) not in (supplier_choice.TOOL, START)
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
    version=5,
    stages=STAGES,
    outcomes=OUTCOMES,
    sum_up=sum_up,
)
