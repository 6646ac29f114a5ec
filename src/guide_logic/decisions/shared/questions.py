"""Questions that several tools share, so that they ask the same thing the same way.

Answers to a shared question carry from one tool to the next under its id.
"""

from datetime import timedelta

from guide_logic.decisions.shared.scope import REGIMES
from guide_logic.engine.model import UNKNOWN, Kind, Option, Question, Usual
from guide_logic.law import Law

DONT_KNOW = Option(UNKNOWN, "I don’t know")

YES_NO = (Option("yes", "Yes"), Option("no", "No"))

YES_NO_UNKNOWN = (*YES_NO, DONT_KNOW)


def yes_no(question_id: str, text: str, *, unknown: bool = True, **more: object) -> Question:
    """A yes or no question, with "I don't know" unless that would make no sense."""
    options = YES_NO_UNKNOWN if unknown else YES_NO
    return Question(question_id, text, options=options, **more)  # type: ignore[arg-type]


NATION = Question(
    "nation",
    "Which nation’s rules does the buyer work under?",
    hint="For a council this is the nation it is in.",
    why="The Act covers England, Wales and Northern Ireland, with differences. Scotland has its own rules.",
    options=(
        Option("england", "England"),
        Option("wales", "Wales"),
        Option("northern-ireland", "Northern Ireland"),
        Option("scotland", "Scotland"),
        DONT_KNOW,
    ),
    refs=("pa23-s126", "pa23-s2"),
    together="who",
)

BUYER = Question(
    "buyer",
    "Who is buying?",
    why="Some thresholds are lower for central government. Schools and utilities have rules of their own.",
    options=(
        Option("council", "A council", "Any local authority, including a parish or town council"),
        Option(
            "sub-central",
            "Another public body outside central government",
            "For example a combined authority, a fire authority, or a charity paid for mainly by public bodies",
        ),
        Option("central", "Central government", "Departments, their agencies, and NHS trusts"),
        Option(
            "school",
            "A school or college",
            "Maintained schools, academies, further education colleges",
        ),
        Option("utility", "A private utility or public undertaking", "Water, energy or transport"),
        DONT_KNOW,
    ),
    refs=("pa23-s2", "pa23-sch1"),
    together="who",
)

HEALTH = Question(
    "health",
    "Is it mainly health care for individuals, as part of the health service?",
    hint="For example treatment for drug or alcohol use, sexual health, health visiting or school nursing. "
    "Social care, advice, housing support and counselling are not, nor is help with work, housing or law around a "
    "treatment, or from peers: go by what the worker does.",
    why="In England such services follow the Provider Selection Regime, whatever their value. "
    "Wales has a similar regime.",
    options=YES_NO_UNKNOWN,
    refs=("pr24-r43", "psr23-r3", "psr23-sch1", "wsi25-99"),
    together="what",
    ask_if=lambda answers, _: (
        answers["nation"] in REGIMES and answers.get("buyer") in ("council", "sub-central", "central")
    ),
)

BEGINS = Question(
    "begins",
    "When does the procurement begin?",
    kind=Kind.DATE,
    hint="The day of the first notice, invitation or contact. For example 12 March 2026. For an order under a "
    "framework set up under the old Regulations, give the day on which setting up the framework began. Orders for "
    "health care are different: give the day on which the order itself began.",
    why="Thresholds change every two years. A contract begun before the Act came into force stays under the "
    "old Regulations.",
    unknown="It has not begun: use today’s date",
    refs=("t25-r3", "tr24-r5", "psr23-r29-3"),
    usual=Usual(UNKNOWN, "It has not begun: today’s law counts"),
    ask_if=lambda answers, _: answers["nation"] != "scotland",
)

KINDS = {
    "light-touch": "Light touch services",
    "goods-services": "Other goods or services",
    "works": "Works",
    "concession": "Concession",
    "light-touch-concession": "Light touch concession",
}

LIGHT_TOUCH = ("light-touch", "light-touch-concession")
"""Kinds under the light touch rules, the usual one first."""

KIND = Question(
    "kind",
    "What is the contract mainly for?",
    why="Each kind of contract has its own threshold. The test is what the contract is wholly or mainly for.",
    options=(
        Option(
            "light-touch",
            "Light touch services",
            "Social care, education, training, advice to the community, and the other services listed by code in "
            "Schedule 1 to the Procurement Regulations 2024",
        ),
        Option(
            "goods-services",
            "Other goods or services",
            "For example consultancy, cleaning, transport, research",
        ),
        Option("works", "Works", "Building, civil engineering, repairs to buildings"),
        Option("concession", "A concession", "The supplier earns from users and takes the risk"),
        Option(
            "light-touch-concession",
            "A concession for light touch services",
            "The supplier earns from users and takes the risk",
        ),
        DONT_KNOW,
    ),
    refs=("pa23-s9", "pr24-r42", "pr24-sch1", "pa23-sch1", "pa23-sch1-p4", "pr24-r45"),
    together="what",
)

CALL_OFF = yes_no(
    "call_off",
    "Is it an order under a framework?",
    hint="Also called a call-off.",
    why="The rules on mixed contracts do not reach a contract that is awarded in accordance with a framework.",
    refs=("pa23-s45", "pa23-s5", "pa23-s10"),
)


def threshold_figure(kind: str, buyer: str) -> str:
    """The id of the threshold figure for a kind of contract and a buyer (Schedule 1 to the Act)."""
    if buyer == "utility":
        return {
            "light-touch": "threshold-utilities-light-touch",
            "works": "threshold-utilities-works",
            "goods-services": "threshold-utilities-goods-services",
        }.get(kind, f"threshold-{kind}")
    if kind == "goods-services":
        return f"threshold-goods-services-{'central' if buyer == 'central' else 'sub-central'}"
    return f"threshold-{kind}"


def day_samples(law: Law, *figure_ids: str) -> tuple[str, ...]:
    """Raw dates at and just before each day on which any of these figures changes."""
    days = {day for figure_id in figure_ids for day in law.changes(figure_id)}
    days |= {day - timedelta(days=1) for day in days}
    return tuple(day.isoformat() for day in sorted(days))


def kind_label(kind: str) -> str:
    """The kind of contract as people read it."""
    return KINDS[kind]
