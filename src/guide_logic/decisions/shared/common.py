"""Questions and statements that several tools share, so that they ask the same thing the same way.

Answers to a shared question carry from one tool to the next under its id.
"""

from datetime import date, timedelta
from decimal import Decimal

from guide_logic.decisions.shared import next_tool
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Link, Option, Point, Question, Strength
from guide_logic.law import Law
from guide_logic.law.wording import long_date

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
    ),
    refs=("pa23-s126", "pa23-s2"),
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
    ),
    refs=("pa23-s2", "pa23-sch1"),
)

REGIMES = {"england": "psr-in-force", "wales": "psr-wales-in-force"}
"""Nations with a Provider Selection Regime for health care, and the figure that says since when."""

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


def today(answers: Answers) -> date:
    """The reader's date."""
    day = answers["today"]
    assert isinstance(day, date)
    return day


def begins(answers: Answers) -> date:
    """The day the procurement begins: as given, or the reader's date where it has not begun."""
    day = answers["begins"]
    return day if isinstance(day, date) else today(answers)


def outside_scotland(answers: Answers) -> bool:
    """Whether the Act's nations are the ones to look at."""
    return answers["nation"] != "scotland"


def under_the_act(answers: Answers, law: Law) -> bool:
    """Whether the Act may govern the procurement: not in Scotland, and begun since it came into force."""
    return outside_scotland(answers) and begins(answers) >= law.day("act-in-force")


def regime_runs(answers: Answers, law: Law) -> bool:
    """Whether the nation has a Provider Selection Regime on the day that this begins."""
    nation = str(answers["nation"])
    return nation in REGIMES and begins(answers) >= law.day(REGIMES[nation])


def buyer_matters(answers: Answers, law: Law) -> bool:
    """Whether the law turns on who buys: under the Act, and for health care before it came into force too."""
    return answers["nation"] in REGIMES or under_the_act(answers, law)


def under_the_old_law(answers: Answers, law: Law) -> bool:
    """Whether neither the Act nor a regime for health care governs, because the procurement began before them.

    Health care has a regime of its own that in England is older than the Act, so whether it is health
    care comes before the date (SI 2023/1348, regulation 29).
    """
    health = answers.get("health") == "yes" and regime_runs(answers, law)
    return begins(answers) < law.day("act-in-force") and not health


def not_health(answers: Answers, law: Law) -> bool:
    """Whether the Act may govern it, and it is not known to be health care."""
    return under_the_act(answers, law) and answers.get("health") != "yes"


def other_old_law(law: Law) -> Point:
    """What governed a procurement before the Act, other than the Public Contracts Regulations 2015."""
    health = long_date(law.day("psr-in-force"))
    return Point(
        "Concessions and utilities had old regulations of their own. Health care for the health service in England has "
        f"followed the Provider Selection Regime since {health}: neither the Act nor the 2015 Regulations. So do orders "
        "for it that began since then, even under an older framework.",
        refs=("tr24-r5", "psr23-r3", "psr23-r29-3"),
        answers=("begins",),
    )


def what_governs_old(law: Law) -> Point:
    """What governs a procurement begun before the Act, and which day decides that (SI 2024/716, regulations 5 and 7)."""
    act = long_date(law.day("act-in-force"))
    return Point(
        "The Public Contracts Regulations 2015 govern the award, and the contract to its end: its notices, standstill, changes "
        f"and ending. What decides is whether one of these came before {act}: a contract notice was sent off, an advert stood "
        "on Contracts Finder, a voluntary transparency notice was out, a supplier was contacted for an award without a notice, "
        "or the contract or its framework was awarded. If none did, the Act governs: come back with the day of the first notice.",
        refs=("pcr15", "tr24-r5"),
        answers=("begins",),
    )


def only_invited() -> Point:
    """What counts as begun under the old law: a bare invitation is not on the list."""
    return Point(
        "Check this if suppliers were only invited, and nothing was published. The old law goes on where a notice or an "
        "advert was sent, a supplier was contacted for an award without a notice, or the contract was awarded before that "
        "day. An invitation alone is not named. On one reading it is such a contact, and the old law goes on; on the other "
        "the Act governs.",
        refs=("tr24-r5",),
        answers=("begins",),
    )


def old_law_strength(answers: Answers) -> Strength:
    """How firmly the old law holds: less so where it may be health care, whose orders have a day of their own."""
    return Strength.LIKELY if answers.get("health") in ("yes", UNKNOWN) else Strength.SETTLED


PRIVATE_UTILITY = Point(
    "If the buyer is a private utility, several rules are lighter: no standstill is compulsory after a direct award, and "
    "neither key performance indicators nor a contract details notice are due. An excluded supplier counts as excludable.",
    refs=("pa23-s51", "pa23-s52", "pa23-s53", "pa23-s57"),
    answers=("buyer",),
)
"""A warning where the buyer is a private utility or a public undertaking, at or above the threshold."""


WELSH_DUTIES = Point(
    "Public bodies in Wales have duties of their own beside the Procurement Act: objectives for socially "
    "responsible procurement, contract management, a code on staff when a service is outsourced, a "
    "register of contracts, and a yearly report. They reach contracts at or above the thresholds.",
    refs=("spppwa23", "wsi25-1353", "wsi26-75"),
    answers=("nation",),
)
"""A warning for Wales since the duties began. Contracts that are exempt, for health or by user choice are outside them."""


def welsh_duties(answers: Answers, on: date, law: Law) -> dict[str, Point]:
    """The duties of Wales as a named warning, where the buyer is in Wales and they have begun on a day."""
    begun = on >= law.day("wales-responsible-procurement-in-force")
    return {"wales-duties": WELSH_DUTIES} if answers["nation"] == "wales" and begun else {}


def health_warning(answers: Answers) -> tuple[Point, ...]:
    """A warning where the reader does not know whether the service is health care."""
    if answers.get("health") != UNKNOWN:
        return ()
    return (
        Point(
            "If the service turns out to be health care for the health service, the Provider Selection Regime "
            "applies instead, whatever the value. Find this out first.",
            refs=("psr23-r3", "pr24-r43"),
            answers=("health",),
        ),
    )


def old_law_warnings(answers: Answers, law: Law) -> dict[str, Point]:
    """Warnings by name for a procurement under the old law: what else governed then, and health care in doubt."""
    found = {"other-old-law": other_old_law(law)}
    if regime_runs(answers, law):
        for point in health_warning(answers):
            found["health-unknown"] = point
    return found


def health_link(answers: Answers, stage: str) -> Link:
    """The tool that tells whether it is health care, for choosing a provider ("buy") or a "change"."""
    return next_tool.link("Not sure? Health care or not", "health-or-not", answers, preset={"health_stage": stage})


def number(amount: Decimal) -> int | float:
    """An amount for ``facts``: whole pounds as an integer, otherwise pounds and pence."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def kind_label(kind: str) -> str:
    """The kind of contract as people read it."""
    return KINDS[kind]
