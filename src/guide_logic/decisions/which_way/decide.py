"""Which way to resource it? Figure eight of the 2024 guide as an interview.

The rule. Each purpose names the resources that suit it (``FIGURE_8``). Together they are the answer,
in the order of the figure, except that

1. what an owner expects back (social investors, direct investment) falls out where nobody could
   repay it, and property falls out where there is none;
2. where the organisations are not ready, capacity building comes first;
3. the law comes before the plan: if the council gets a service for the money, it may be buying,
   whatever it meant to do. Then the answer says so and asks for a decision.

This is judgement, so no answer is "settled".
"""

from dataclasses import dataclass, replace
from datetime import date

from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.scope import today
from guide_logic.decisions.which_way import plain
from guide_logic.decisions.which_way.need import Need, read
from guide_logic.decisions.which_way.options import (
    CAPACITY,
    CONTRACT,
    CORE,
    FIGURE_8,
    FULL_COST,
    GRANT,
    INVEST,
    INVESTORS,
    MAY_BE_SUBSIDY,
    NEEDS_REPAYMENT,
    PARTNER,
    PROPERTY,
    PURPOSES,
    RESOURCES,
    SHAPES,
)
from guide_logic.decisions.which_way.questions import QUESTIONS
from guide_logic.engine.interview import fill
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
    Tool,
)
from guide_logic.law import Law

ID = "which-way"
MANY_SHAPES = 2
"""With more forms of contract than this the headline does not name them."""

OUTCOMES = (
    OutcomeSpec(
        "grant",
        "A grant fits best",
        "You want to test something new, or to support good work that exists, and the council orders no service.",
        "Write an agreement that stays a grant, with proportionate terms. Check subsidy control and full cost recovery.",
        ("pa23-s3", "nao-enforceability", "sca22-s2"),
    ),
    OutcomeSpec(
        "combination",
        "A combination fits best, without a contract",
        "You want to bring in more funding, or to build community action and assets, or you have several purposes, or "
        "organisations need to develop first. The council orders no service.",
        "The answer names the resources and their order: joint bids, social investors, core funding, a grant, direct "
        "investment, a building or land, capacity building.",
        ("pa23-s3", "sca22-s2", "lga11-s1"),
    ),
    OutcomeSpec(
        "contract",
        "A contract fits best",
        "The council must be able to require a service or an outcome, and wants nothing else.",
        "Check the threshold and choose a route. The answer names the forms that fit: designed together, an alliance, a "
        "direct award, a framework, a reserved contract.",
        ("pa23-s3", "pa23-s11"),
    ),
    OutcomeSpec(
        "contract-and-support",
        "A contract for part, and other support beside it or before it",
        "Part must be delivered to the council’s order and you have other purposes too, or the organisations need to "
        "develop first.",
        "Write separate agreements. Check the threshold for the contract, and subsidy control for the rest.",
        ("pa23-s3", "pa23-s4", "sca22-s2"),
    ),
    OutcomeSpec(
        "maybe-contract",
        "What you describe may be a contract in law, whatever the plan",
        "You do not plan to require delivery, or do not know, but the council would get goods, services or works for "
        "the money.",
        "Decide: buy it by a lawful route, or redesign it as support for somebody’s own work.",
        ("pa23-s3", "pa23-s11"),
    ),
    OutcomeSpec(
        "purpose-first",
        "First write down what you want to happen",
        "The council need not require anything, and none of the purposes is chosen.",
        "Write the purpose in one sentence, with the people it is for. Then come back.",
        ("lga99-s3", "eqa10-s149"),
    ),
    OutcomeSpec(
        "find-out",
        "First find out whether the council would be buying",
        "You do not know whether delivery must be required, nor what the council would get for the money.",
        "Ask what would fail if nobody were bound to deliver. Plan for a contract until you know.",
        ("pa23-s3", "nao-enforceability", "pa23-s11"),
    ),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the answers lead to: resources in order, whether capacity comes first, and what fell out."""

    code: str
    support: tuple[str, ...]
    first: bool
    buys: bool
    shapes: tuple[str, ...]
    left_out: tuple[str, ...]

    @property
    def options(self) -> tuple[str, ...]:
        """Every resource of the answer, in order: what comes first, the contract, the rest."""
        if self.code in ("purpose-first", "find-out"):
            return ()
        return (
            *((CAPACITY,) if self.first else ()),
            *((CONTRACT,) if self.buys else ()),
            *(self.support if self.code != "maybe-contract" else ()),
        )


def plan(need: Need) -> Plan:
    """The plan for a need."""
    out = {
        *(NEEDS_REPAYMENT if need.repay == "no" else ()),
        *((PROPERTY,) if need.place == "no" else ()),
    }
    first = need.needs_readiness
    named = [resource for resource in RESOURCES if need.suits(resource)]
    support = tuple(r for r in named if r not in out and not (first and r == CAPACITY))
    if need.may_be_purchase:
        code = "maybe-contract"
    elif need.buys:
        code = "contract-and-support" if support or first else "contract"
    elif need.is_open:
        code = "find-out"
    elif not named:
        code = "purpose-first"
    else:
        code = "grant" if support == (GRANT,) and not first else "combination"
    left_out = tuple(resource for resource in named if resource in out)
    return Plan(code, support, first, need.buys, need.shapes, left_out)


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Source: the 2024 guide, figure eight, corrected by the Act where it differs."""
    need = read(answers)
    chosen = plan(need)
    day = today(answers)
    sure = need.gets_nothing and bool(chosen.options) and "way_aims" not in need.unknown
    return Outcome(
        code=chosen.code,
        headline=_headline(chosen),
        strength=Strength.LIKELY if sure else Strength.ADVICE,
        reasons=_reasons(need, chosen),
        next_steps=_next_steps(need, chosen),
        warnings=_warnings(need, chosen),
        sections=(*_resources(chosen, law, day), *_instead(chosen), _evidence(chosen), _people(chosen)),
        links=_links(need, chosen),
        facts={
            "options": list(chosen.options),
            "first": CAPACITY if chosen.first and chosen.options else None,
            "contract": CONTRACT in chosen.options,
            "shapes": list(chosen.shapes),
            "left_out": list(chosen.left_out),
            "find_out": [name for name in _ASK if name in need.unknown],
        },
        as_at=day,
    )


def _listed(phrases: tuple[str, ...]) -> str:
    """ "a, b and c"."""
    return " and ".join(filter(None, (", ".join(phrases[:-1]), phrases[-1])))


def _headline(chosen: Plan) -> str:
    """The answer in one sentence, naming the combination."""
    rest = _listed(tuple(RESOURCES[r].phrase for r in chosen.support)) if chosen.support else ""
    forms = ""
    if len(chosen.shapes) > MANY_SHAPES:
        forms = " (in one of several forms)"
    elif chosen.shapes:
        forms = f" ({_listed(tuple(SHAPES[shape].phrase for shape in chosen.shapes))})"
    if chosen.code == "contract":
        return f"A contract fits best{forms}"
    if chosen.code == "combination":
        if chosen.first:
            return f"Begin with capacity building, then {rest}"
        return f"A combination fits best: {rest}"
    if chosen.code == "contract-and-support":
        contract = f"a contract{forms}"
        if rest:
            contract += f" for what must be delivered, and {rest} for the other purposes"
        return f"Begin with capacity building, then {contract}" if chosen.first else contract[0].upper() + contract[1:]
    return next(spec.headline for spec in OUTCOMES if spec.code == chosen.code)


_ON_REQUIRE = {
    "yes": "You need to be able to require delivery. For that purpose the guide’s figure eight names a contract.",
    "part": "You need to be able to require delivery of a part. For that part the guide’s figure eight names a contract.",
    "no": "Nobody needs to be bound to deliver, so figure eight does not call for a contract.",
    UNKNOWN: "You do not know yet whether delivery must be required. That is the question on which a contract turns.",
}

_ON_RECEIVES = {
    "grant": "The council gets nothing for itself. Support for somebody else’s work is not a purchase.",
    "contract": "The council would get goods, services or works for the money. That points to buying, and it is what is "
    "agreed that counts, not the plan.",
    "mixed": "The council would get something for part of the money. That part points to buying.",
    UNKNOWN: "You do not know what the council would get for the money. If it is a service to the council’s order, it may "
    "be buying.",
}


def _reasons(need: Need, chosen: Plan) -> tuple[Point, ...]:
    reasons = [Point(_ON_REQUIRE[need.require], ("pa23-s3",), ("way_require",))]
    if need.receives:
        reasons.append(Point(_ON_RECEIVES[need.receives], ("pa23-s3",), ("receives",)))
    for aim in need.aims:
        names = _listed(tuple(RESOURCES[r].phrase for r in FIGURE_8[aim]))
        label = PURPOSES[aim]
        reasons.append(
            Point(
                f"You want to {label[0].lower()}{label[1:]}. The guide’s figure eight names {names}.",
                answers=("way_aims",),
            )
        )
    if "way_aims" in need.unknown:
        reasons.append(
            Point("You do not know what else you want to happen, so other kinds of support may belong here too.",
                  answers=("way_aims",))
        )  # fmt: skip
    for question, resources, why in (
        ("way_repay", NEEDS_REPAYMENT, "nobody could pay the money back"),
        ("way_property", (PROPERTY,), "there is no building or land for it"),
    ):
        gone = tuple(RESOURCES[r].phrase for r in resources if r in chosen.left_out)
        if gone:
            names = _listed(gone)
            reasons.append(Point(f"Left out, because {why}: {names}.", answers=(question, "way_aims")))
    if chosen.first:
        reasons.append(
            Point(
                "The organisations do not have what they need yet. The options can be used together or in turn, and "
                "support to develop can come first.",
                answers=("way_ready",),
            )
        )
    return tuple(reasons)


_ASK = {
    "way_require": "Ask what would fail if nobody could be made to deliver it.",
    "receives": "Find out what the council would get for the money: a service to its order, or nothing for itself.",
    "way_aims": "Write down what you want to happen besides. Each purpose may call for another kind of support.",
    "way_repay": "Find out whether the work could earn enough, or save enough, for money to be paid back.",
    "way_property": "Ask your property team which buildings and land lie unused.",
    "way_shape": "Describe the service you would buy. What form of contract fits turns on it.",
    "way_ready": "Ask the organisations what they need before they can do this.",
}


def _next_steps(need: Need, chosen: Plan) -> tuple[Point, ...]:
    steps = [Point(text, answers=(name,)) for name, text in _ASK.items() if name in need.unknown]
    if chosen.code == "purpose-first":
        steps += [
            Point("Write the purpose in one sentence: what should change, and for whom."),
            Point(
                "Weigh best value and equality while the purpose is still open.",
                ("lga99-s3", "eqa10-s149"),
            ),
        ]
        return tuple(steps)
    if chosen.code == "find-out":
        steps.append(
            Point(
                "Until you know, plan for a contract. A public contract needs a lawful route.",
                ("pa23-s11",),
            )
        )
        return tuple(steps)
    if chosen.code == "maybe-contract":
        steps.append(
            Point(
                "Decide. Either buy it, by a lawful route, or redesign it so that it supports somebody’s own work and "
                "nobody is bound to deliver a service.",
                ("pa23-s3", "pa23-s11"),
                ("receives", "way_require"),
            )
        )
    steps.append(Point("Write the purpose in one sentence, and why this way of resourcing serves it."))
    if CONTRACT in chosen.options:
        steps.append(
            Point(
                "Estimate the value and check the threshold before you choose a route.",
                ("pa23-s3", "pa23-s4"),
            )
        )
    given = tuple(resource for resource in chosen.options if resource in MAY_BE_SUBSIDY)
    if GRANT in given or CORE in given:
        steps.append(
            Point("Write the agreement so that it is a grant: money for a purpose, or given back.",
                  ("pa23-s3", "nao-enforceability"))
        )  # fmt: skip
    if given:
        steps.append(
            Point(
                "Test each activity you support for subsidy, and keep the note.",
                ("sca22-s2", "sca22-s7"),
            )
        )
    if PARTNER in chosen.options or INVESTORS in chosen.options:
        steps.append(Point("Talk with the other funders early, and agree who leads and who bids."))
    return tuple(steps)


def _warnings(need: Need, chosen: Plan) -> tuple[Point, ...]:
    warnings = []
    partly = need.covers_a_part
    if partly and not need.aims:
        warnings.append(
            Point(
                "You have not said what the rest is for. Until you do, this answer covers a part only.",
                answers=(partly, "way_aims"),
            )
        )
    if chosen.code == "contract-and-support" and chosen.support:
        warnings.append(
            Point("Keep the agreements apart in substance. One bargain must not be divided to stay below a threshold.",
                  ("pa23-s4",), ("way_require", "way_aims"))
        )  # fmt: skip
    if "test" in need.aims:
        warnings.append(
            Point(
                "A trial gives nobody a right to the contract that may follow. If one is likely, say so early and see that "
                "the trial gives no unfair advantage.",
                ("pa23-s11", "pa23-s16"),
                ("way_aims",),
            )
        )
    if "direct-award" in chosen.shapes and {"framework", "reserved"} & set(chosen.shapes):
        warnings.append(
            Point(
                "If only one provider can deliver, there is nobody to compete in a framework or for a reserved contract. "
                "Look again at which is true.",
                ("pa23-sch5-p6", "pa23-s45"),
                ("way_shape",),
            )
        )
    if any(resource in FULL_COST for resource in chosen.options):
        warnings.append(
            Point(
                "Meet the full cost of the work. Money from elsewhere should add to the council’s, not fill a gap it has "
                "left.",
                answers=("way_aims",),
            )
        )
    if any(resource in MAY_BE_SUBSIDY for resource in chosen.options):
        warnings.append(
            Point(
                "A council needs a power for what it gives. Councils in England have a general power to do what individuals "
                "may do, within the limits of other law. Check that it covers your body and this use.",
                ("lga11-s1",),
            )
        )
    return tuple(warnings)


def _resources(chosen: Plan, law: Law, on: date) -> tuple[Section, ...]:
    """What each resource of the answer is for, where it can be seen and what to watch; then the forms of contract."""
    sections = []
    for id_ in chosen.options:
        resource = RESOURCES[id_]
        watch = (replace(point, text=f"Watch: {fill(point.text, law, on)}") for point in resource.watch)
        points = (Point(resource.purpose), Point(f"Example: {resource.example}"), *watch)
        first = chosen.first and id_ == CAPACITY
        sections.append(Section(f"First: {resource.name.lower()}" if first else resource.name, points))
    sections += [
        Section(SHAPES[shape].name, SHAPES[shape].points) for shape in chosen.shapes if CONTRACT in chosen.options
    ]
    return tuple(sections)


def _instead(chosen: Plan) -> tuple[Section, ...]:
    """The support that would serve the aims if nothing were bought, where that is open."""
    if chosen.code not in ("maybe-contract", "find-out") or not chosen.support:
        return ()
    return (
        Section(
            "If it is support and not a purchase",
            tuple(Point(f"{RESOURCES[r].name}. {RESOURCES[r].purpose}") for r in chosen.support),
        ),
    )


def _evidence(chosen: Plan) -> Section:
    points = [
        Point("The purpose, the options considered, and why you chose as you did."),
        Point("What organisations and people told you, and when."),
    ]
    if CONTRACT in chosen.options:
        points.append(Point("The estimate of the value and the reasons for the route.", ("pa23-s4", "pa23-s98")))
    if any(resource in MAY_BE_SUBSIDY for resource in chosen.options):
        points.append(Point("The subsidy decision for each activity.", ("sca22-s2",)))
    return Section("Evidence to keep", tuple(points), role=Role.EVIDENCE)


def _people(chosen: Plan) -> Section:
    points = [Point("People who use services, and voluntary organisations, from the start.")]
    if CONTRACT in chosen.options:
        points.append(
            Point(
                "Procurement officers. Look for conflicts of interest among those who advise.",
                ("pa23-s81",),
            )
        )
    if any(resource in MAY_BE_SUBSIDY for resource in chosen.options):
        points.append(Point("Finance and legal officers, on the power, subsidy and tax."))
    if INVEST in chosen.options:
        points.append(Point("The officers who look after treasury rules."))
    if PROPERTY in chosen.options:
        points.append(Point("Property officers and property lawyers.", ("lga72-s123",)))
    if PARTNER in chosen.options or INVESTORS in chosen.options:
        points.append(Point("Trusts, foundations or investors that may join in."))
    return Section("People to involve", tuple(points), role=Role.PEOPLE)


_GRANT_TOOL = "grant-or-contract"
_HANDED_ON = {
    "yes": {"receives": "contract", "bound": "contract"},
    "part": {"receives": "contract", "bound": "contract"},
}
"""What a need to require delivery settles in the grant or contract tool, for the part that is bought."""

_SHAPE_TOOLS = {
    "direct-award": Link(
        "Next: would a direct award hold?",
        "tools/direct-award/",
        "direct-award",
        {"ground": "only-one"},
    ),
    "reserved": Link("Next: can we reserve it?", "tools/reserve/", "reserve"),
}
"""The tool that tests a form of contract."""

_FIGURE = Link("Figure eight: five purposes and their options", "guide/resourcing/options/#figure-8")
_INVOLVE = Link("Who to involve", "guide/set-up/who-to-involve/")


def _links(need: Need, chosen: Plan) -> tuple[Link, ...]:
    links = [*_tools(need, chosen), _FIGURE]
    for resource in (RESOURCES[id_] for id_ in chosen.options):
        links += [resource.page, *resource.cases]
    if CONTRACT in chosen.options:
        for shape in (SHAPES[id_] for id_ in chosen.shapes):
            links += [shape.page, *shape.cases]
        links.append(
            Link(
                "Myth: a statutory duty means we must use a contract",
                "myths/statutory-duty-needs-contract/",
            )
        )
        links.append(Link("Correction 77: the public interest test before outsourcing", "law/corrections/#e77"))
    if INVEST in chosen.options or INVESTORS in chosen.options:
        links.append(Link("Myth: investment is outside the rules", "myths/investment-has-no-rules/"))
        links.append(Link("Correction 37: investment and procurement law", "law/corrections/#e37"))
    if "design-together" in chosen.shapes:
        links.append(Link("Correction 28: innovation partnerships", "law/corrections/#e28"))
    if GRANT in chosen.options or CORE in chosen.options:
        links.append(Link("Myth: a grant gives us no accountability", "myths/grant-no-accountability/"))
    if any(resource in MAY_BE_SUBSIDY for resource in chosen.options):
        links.append(Link("Guide: subsidy or not?", "guide/resourcing/subsidy-control/#test"))
    return tuple({link.path: link for link in (*links, _INVOLVE)}.values())


def _tools(need: Need, chosen: Plan) -> tuple[Link, ...]:
    """The next tools, with what is known handed on."""
    if chosen.code == "purpose-first":
        return ()
    known = _HANDED_ON.get(need.require, {})
    if not known and need.receives not in ("", UNKNOWN):
        known = {"receives": need.receives}
    links = [Link("Next: is it a grant or a contract?", f"tools/{_GRANT_TOOL}/", _GRANT_TOOL, known)]
    if CONTRACT in chosen.options or chosen.code == "find-out":
        links += [
            Link("Next: is it a light touch service?", "tools/light-touch/", "light-touch"),
            Link("Next: check the threshold", "tools/threshold-check/", "threshold-check"),
        ]
    if any(resource in MAY_BE_SUBSIDY for resource in chosen.options):
        links += [
            Link("Next: is it a subsidy?", "tools/subsidy-check/", "subsidy-check"),
            next_tool.link("Under which power may we give it?", "which-power", next_tool.NOTHING),
        ]
    links += [_SHAPE_TOOLS[shape] for shape in chosen.shapes if shape in _SHAPE_TOOLS]
    return tuple(links)


TOOL = Tool(
    id=ID,
    title="Which way to resource it?",
    summary="Which resources suit what you want to happen, alone or together: grants, contracts, investment, property, "
    "core funding or help to grow.",
    version=2,
    questions=QUESTIONS,
    outcomes=OUTCOMES,
    decide=decide,
    asked=plain.ASKED,
    plain=plain.PLAIN,
)
