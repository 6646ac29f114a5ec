"""How the council means to choose the supplier: the step of a plan that no other tool asks about."""

from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.questions import DONT_KNOW
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Link,
    Option,
    Outcome,
    OutcomeSpec,
    Point,
    Question,
    Strength,
    Tool,
)
from guide_logic.law import Law

QUESTIONS = (
    Question(
        "route",
        "Is the contract at or above its threshold?",
        why="What the council may do without a competition differs on each side of the threshold.",
        options=(Option("above", "At or above it"), Option("below", "Below it")),
        refs=("pa23-s3", "pa23-s84"),
    ),
    Question(
        "supplier_choice",
        "How do you want to choose the supplier?",
        hint="Think of what helps the people who will use the service, then see whether the law allows it.",
        options=(
            Option("competition", "A competition that anyone can enter"),
            Option(
                "reserved",
                "A competition kept for some bidders",
                "For example small or voluntary bodies, local suppliers, or public service mutuals",
            ),
            Option("direct", "One supplier, without a competition"),
            Option("framework", "An order under a framework", "Also called a call-off"),
            DONT_KNOW,
        ),
        refs=("pa23-s11", "pa23-s19", "pa23-s32", "pa23-s41", "pa23-s45"),
    ),
    Question(
        "award_way",
        "Which procedure will the competition follow?",
        hint="Under the full rules only a competitive flexible procedure can be kept for some bidders.",
        options=(
            Option("open", "An open procedure", "One stage: anyone may send a tender"),
            Option(
                "flexible",
                "A competitive flexible procedure",
                "A competition in stages of your own design",
            ),
            DONT_KNOW,
        ),
        refs=("pa23-s20", "pa23-s32", "pa23-s33"),
        ask_if=lambda answers, _: (
            answers["route"] == "above" and answers["supplier_choice"] in ("competition", "reserved")
        ),
    ),
)

OUTCOMES = (
    OutcomeSpec(
        "competition",
        "A competition that anyone can enter",
        "You want to open the contract to every supplier.",
        "At or above the threshold, publish a tender notice and use the open or the competitive flexible procedure. "
        "Below it, your own contract rules decide how to invite tenders.",
        ("pa23-s19", "pa23-s20", "pa23-s21", "pa23-s84"),
    ),
    OutcomeSpec(
        "reserved",
        "A competition kept for some bidders",
        "You want only some kinds of supplier to compete.",
        "Check the conditions of reserving the contract.",
        ("pa23-s32", "pa23-s33"),
    ),
    OutcomeSpec(
        "direct",
        "One supplier, without a competition",
        "You want to appoint one supplier directly.",
        "At or above the threshold this needs a ground that the Act names. Below it the Act asks for none, but your "
        "own contract rules may.",
        ("pa23-s41", "pa23-s84"),
    ),
    OutcomeSpec(
        "framework",
        "An order under a framework",
        "A framework already covers what you need.",
        "Follow the framework’s own rules for choosing a supplier.",
        ("pa23-s45",),
    ),
    OutcomeSpec(
        "undecided",
        "Not decided yet",
        "You do not know yet how to choose.",
        "Start from a competition, and shape it so that small and voluntary bodies can take part.",
        ("pa23-s12", "pa23-s20", "pa23-s86"),
    ),
)

_COMPETITION = Link("Guide: competition that fits the service", "guide/resourcing/competition/")
_BELOW = Link("Guide: below the threshold", "guide/resourcing/below-threshold/")
_LINKS = {
    "competition": (_COMPETITION,),
    "reserved": (Link("Guide: reserved contracts", "guide/resourcing/reserved-contracts/"),),
    "direct": (Link("Guide: when direct award is allowed", "guide/resourcing/direct-award/"),),
    "framework": (Link("Guide: frameworks", "guide/resourcing/frameworks/"),),
    "undecided": (_COMPETITION, Link("Myth: we must always compete", "myths/always-compete/")),
}

_PROCEDURES = {
    "open": Point(
        "Use the open procedure: one stage, and any supplier may send a tender.",
        ("pa23-s20",),
        ("award_way",),
    ),
    "flexible": Point(
        "Design the competitive flexible procedure to fit the service.",
        ("pa23-s20",),
        ("award_way",),
    ),
    UNKNOWN: Point(
        "Choose the open procedure, or a competitive flexible procedure that you design to fit the service. Then come "
        "back by your link, for the notices and their days.",
        ("pa23-s20",),
        ("award_way",),
    ),
}
_ABOVE = {
    "reserved": Point(
        "Reserving limits who may bid. It does not replace the competition.",
        ("pa23-s32", "pa23-s33"),
        ("supplier_choice",),
    ),
    "direct": Point(
        "Test the ground for a direct award first. Without one the council may not appoint directly.",
        ("pa23-s41", "pa23-s11"),
        ("supplier_choice",),
        leads_to="direct-award",
    ),
    "framework": Point(
        "Check that the framework covers the service, the council and the dates, and how it chooses a supplier.",
        ("pa23-s45",),
        ("supplier_choice",),
    ),
    "undecided": Point(
        "Talk to providers before you choose. The Act allows it, and it shows who could bid.",
        ("pa23-s16", "pa23-s17"),
        ("supplier_choice",),
    ),
}
_BELOW_THRESHOLD = {
    "competition": Point(
        "Follow your own contract rules, and think first about what makes bidding hard for small bodies.",
        ("pa23-s84",),
        ("supplier_choice",),
    ),
    "reserved": Point(
        "Reserving limits who may bid. It does not replace the competition, or your own contract rules.",
        ("pa23-s84",),
        ("supplier_choice",),
    ),
    "undecided": Point(
        "Talk to providers before you choose. It shows who could bid. Treat them alike.",
        ("pa23-s84",),
        ("supplier_choice",),
    ),
    "direct": Point(
        "The Act asks for no ground below the threshold. Follow your own contract rules and record why this supplier "
        "is good value.",
        ("pa23-s84", "lga99-s3"),
        ("supplier_choice",),
    ),
}


def decide(answers: Answers, law: Law) -> Outcome:
    """What the chosen way asks for next (Procurement Act 2023, Parts 3 and 6)."""
    choice = str(answers["supplier_choice"])
    code = "undecided" if choice == UNKNOWN else choice
    below = answers["route"] == "below"
    spec = next(spec for spec in OUTCOMES if spec.code == code)
    concludes = _concludes(answers, code)
    return Outcome(
        code=code,
        headline=spec.headline,
        strength=Strength.ADVICE if code == "undecided" else Strength.SETTLED,
        reasons=(
            Point(
                "The contract is below its threshold: the Act sets no procedure for choosing the supplier."
                if below
                else "The contract is at or above its threshold: the Act names the ways to choose a supplier.",
                ("pa23-s84",) if below else ("pa23-s11",),
                ("route",),
            ),
        ),
        next_steps=_steps(code, answers),
        links=(
            *_LINKS[code],
            *((_BELOW,) if below else ()),
            *(
                (next_tool.link("Next: can we reserve it?", "reserve", answers, concludes),)
                if code == "reserved"
                else ()
            ),
            next_tool.link("Next: notices and dates", "notices-timeline", answers, concludes),
        ),
        concludes=concludes,
        facts={
            "choice": code,
            "below": below,
            "procedure_open": answers.get("award_way") == UNKNOWN,
        },
    )


def _steps(code: str, answers: Answers) -> tuple[Point, ...]:
    if answers["route"] == "below":
        return (_BELOW_THRESHOLD.get(code) or _ABOVE[code],)
    procedure = _PROCEDURES.get(str(answers.get("award_way")))
    found = (_ABOVE.get(code), procedure)
    return tuple(step for step in found if step)


_ADVERTISED = {"competition": "yes", "direct": "no", "framework": "no"}
"""Whether a contract below its threshold is advertised to all, where the choice says so."""


def _concludes(answers: Answers, code: str) -> Answers:
    """What the choice settles: the way of award, whether it is advertised, and the procedure to reserve in."""
    found: dict[str, str] = {}
    if answers["route"] == "below":
        found["award_way"] = "below"
        if code in _ADVERTISED:
            found["advertised"] = _ADVERTISED[code]
    elif code == "framework":
        found["award_way"] = "call-off"
    elif code == "reserved":
        found["reserve_procedure"] = str(answers["award_way"])
    return found


TOOL = Tool(
    id="supplier-choice",
    title="How to choose the supplier",
    summary="The ways to choose a supplier, and what each one asks for next.",
    version=1,
    questions=QUESTIONS,
    outcomes=OUTCOMES,
    decide=decide,
)
