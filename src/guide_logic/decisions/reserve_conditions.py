"""What a reservation asks for: every question of the tool, and each condition as data.

Sources: Procurement Act 2023, sections 32 and 33; SI 2026/94, article 3; Local Government Act
1988, section 17; Procurement Regulations 2024, regulations 19 and 24.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from guide_logic.law import Law, current
from guide_logic.model import UNKNOWN, Answers, Kind, Option, Question
from guide_logic.working_days import months_before

from . import common
from .common import BEGINS, BUYER, DONT_KNOW, HEALTH, KIND, NATION, YES_NO_UNKNOWN, begins

LIGHT_TOUCH = ("light-touch", "light-touch-concession")
PLACE = ("place", "place-status")
STATUS = ("voluntary", "small")

_SHARE_FIGURE = current().figure("supported-employment-share")
_SHARE = _SHARE_FIGURE.show(_SHARE_FIGURE.periods[-1].value)


# -- which way through -------------------------------------------------------------------


def under_the_act(answers: Answers) -> bool:
    return answers["nation"] != "scotland" and begins(answers) >= current().day("act-in-force")


def _not_health(answers: Answers) -> bool:
    return under_the_act(answers) and answers.get("health") != "yes"


def side(answers: Answers) -> str:
    """ "above", "below" or "unknown", or nothing where the question does not come up."""
    return str(answers.get("route", ""))


def wanted(answers: Answers) -> str:
    """Whom the buyer would reserve the contract for, or nothing where that is not asked."""
    return str(answers.get("reserve_for", ""))


def under_section_17(answers: Answers) -> bool:
    """Whether the buyer is one the 2026 Order may cover: an English authority below the threshold."""
    return (
        side(answers) == "below"
        and answers["nation"] == "england"
        and answers["buyer"] in ("council", "sub-central")
    )


def by_place(answers: Answers) -> bool:
    return (
        under_section_17(answers)
        and wanted(answers) in PLACE
        and answers.get("reserve_authority") != "no"
    )


def by_status(answers: Answers) -> bool:
    return under_section_17(answers) and wanted(answers) in STATUS


def supported(answers: Answers) -> bool:
    return side(answers) == "above" and wanted(answers) == "supported"


def mutual(answers: Answers) -> bool:
    return side(answers) == "above" and wanted(answers) == "mutual"


# -- conditions --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must be so for a reservation to be lawful.

    ``question`` asks it, where anything has to be asked. ``test`` says from all the answers
    whether it holds: True, False, or None where that is not known. ``asks`` names the answers
    it rests on. The texts say that it is met, that it fails, and what would mend that.
    """

    id: str
    applies: Callable[[Answers], bool]
    test: Callable[[Answers, Law], bool | None]
    asks: tuple[str, ...]
    met: str
    failed: str
    mend: str
    refs: tuple[str, ...]
    question: Question | None = None


def _condition(
    name: str,
    applies: Callable[[Answers], bool],
    text: str,
    *,
    met: str,
    failed: str,
    mend: str,
    refs: tuple[str, ...],
    hint: str = "",
    why: str = "",
    options: tuple[Option, ...] = YES_NO_UNKNOWN,
    met_by: tuple[str, ...] = ("yes",),
) -> Condition:
    """A condition that the answer to one question settles."""

    def test(answers: Answers, _: Law) -> bool | None:
        return None if answers[name] == UNKNOWN else answers[name] in met_by

    question = Question(name, text, hint=hint, why=why, options=options, refs=refs, ask_if=applies)
    return Condition(name, applies, test, (name,), met, failed, mend, refs, question)


def _below(answers: Answers) -> bool:
    return by_place(answers) or by_status(answers)


def _competes_by_status(answers: Answers) -> bool:
    return by_status(answers) and answers["reserve_how"] != "direct"


def _local(answers: Answers) -> bool:
    return by_place(answers) and answers["reserve_place"] == "local"


def _advertised(answers: Answers) -> bool:
    return _below(answers) and answers["reserve_how"] == "advertise"


def _in_force(answers: Answers, law: Law) -> bool:
    return begins(answers) >= law.day("local-reservation-in-force")


def _covered(answers: Answers, _: Law) -> bool | None:
    if answers["buyer"] == "council":
        return True
    return None if answers["reserve_authority"] == UNKNOWN else True


AUTHORITY = Condition(
    "reserve_authority",
    by_place,
    _covered,
    ("nation", "buyer"),
    met="The buyer is one of those that the Order covers: a best value authority or a parish council in England.",
    failed="",
    mend="Ask your lawyer whether the buyer is a best value authority.",
    refs=("lo26",),
    question=Question(
        "reserve_authority",
        "Is the buyer a best value authority?",
        hint="Fire, police and combined authorities usually are. A charity that lives on public money is not.",
        why="The Order that allows reserving by place covers only best value authorities and parish councils in "
        "England.",
        options=YES_NO_UNKNOWN,
        refs=("lo26",),
        ask_if=lambda answers: (
            under_section_17(answers)
            and wanted(answers) in PLACE
            and answers["buyer"] == "sub-central"
        ),
    ),
)
ORDER = Condition(
    "reserve_order",
    by_place,
    _in_force,
    ("begins",),
    met="The procurement begins after the Order came into force.",
    failed="The procurement began before the Order came into force. Until then a council could not look at where a "
    "supplier is.",
    mend="If no one has been invited to tender yet, decide now: the Order asks for the decision before tenders are "
    "invited. Otherwise start a new procurement, or leave place out.",
    refs=("lo26", "lga88-s17"),
)
HOW = _condition(
    "reserve_how",
    _below,
    "How will you find suppliers?",
    why="A reservation says who may take part in a competition.",
    options=(
        Option("advertise", "By advertising for tenders"),
        Option("invite", "By inviting chosen suppliers to tender, without advertising"),
        Option("direct", "By going straight to one supplier"),
        DONT_KNOW,
    ),
    met_by=("advertise", "invite"),
    met="There will be a competition, so there is something to reserve.",
    failed="There will be no competition. The Order lifts the ban on looking at place only where tenders are invited, "
    "so one supplier may not be picked because it is local.",
    mend="Invite tenders from the suppliers in the place. Or choose the one supplier for reasons that have nothing to "
    "do with place, if your own contract rules allow it.",
    refs=("lo26", "lga88-s17"),
)
DECIDED = _condition(
    "reserve_decided",
    by_place,
    "Will the decision to reserve be made before anyone is invited to tender?",
    met="The decision to reserve is made before tenders are invited.",
    failed="Tenders are invited before the decision to reserve is made.",
    mend="Stop, decide, record the decision, and invite tenders afresh.",
    refs=("lo26",),
)
WHERE = _condition(
    "reserve_place",
    by_place,
    "Which place would you reserve it to?",
    options=(
        Option("uk", "The United Kingdom"),
        Option("local", "The local area"),
        DONT_KNOW,
    ),
    met_by=("uk", "local"),
    met="The place is one of the two that the Order allows: the United Kingdom or the local area.",
    failed="",
    mend="Choose between the United Kingdom and the local area. The Order allows no other place.",
    refs=("lo26",),
)
AREA = _condition(
    "reserve_area",
    _local,
    "How would you define the local area?",
    hint="A joint purchase may use the areas of all the councils that buy.",
    options=(
        Option("own", "The council’s own area, or the areas of all the councils that buy"),
        Option(
            "county",
            "The whole county or London borough",
            "Only for a council that lies wholly inside one county or one London borough",
        ),
        Option(
            "bordering",
            "Either of those, with some or all of the bordering counties or London boroughs",
        ),
        Option("part", "A part of the council’s area", "For example a ward, a town or a postcode"),
        Option("wider", "Something else", "For example a region, or a distance in miles"),
        DONT_KNOW,
    ),
    met_by=("own", "county", "bordering"),
    met="The local area is drawn as the Order draws it.",
    failed="The Order does not know a local area of that shape.",
    mend="Use the council’s own area. Any bordering counties or London boroughs may be added. A council wholly inside "
    "one county or London borough may use the whole of it.",
    refs=("lo26",),
)
BASED = _condition(
    "reserve_based",
    by_place,
    "How will you tell whether a supplier is based there?",
    options=(
        Option("operations", "It is based there, or has substantive business operations there"),
        Option("registered", "Its registered or head office is there"),
        Option("owners", "Its owners or parent company are there"),
        DONT_KNOW,
    ),
    met_by=("operations",),
    met="“Based” includes substantive business operations in the place, whoever owns the supplier.",
    failed="That test is not the Order’s. Substantive business operations in the place are enough, and where the "
    "owners are does not count.",
    mend="Ask only whether the supplier is based there or has substantive business operations there.",
    refs=("lo26",),
)
FORBIDDEN = _condition(
    "reserve_forbidden",
    lambda answers: by_place(answers) or _competes_by_status(answers),
    "Will anything else about suppliers decide who may take part?",
    hint="For example who works for them and on what terms, where their supplies come from, their part in industrial "
    "disputes, or their political links.",
    why="A council may not look at non-commercial matters. The Order lifts that for place only.",
    met_by=("no",),
    met="Nothing else that is a non-commercial matter decides who may take part.",
    failed="Something else decides who may take part that may be a non-commercial matter. The ban on those stands.",
    mend="Take it out, or take advice on whether it is on the list.",
    refs=("lga88-s17", "lga88-s19"),
)
GUIDANCE = _condition(
    "reserve_guidance",
    by_place,
    "Has the council read the government’s guidance on this, and kept a note of it?",
    why="Councils must have regard to it.",
    met="The council has had regard to the guidance.",
    failed="The council has not had regard to the guidance.",
    mend="Read it before the decision, and write down what you made of it.",
    refs=("lga99-s19", "g-res"),
)
NOTICE = _condition(
    "reserve_notice",
    _advertised,
    "Will the notice or advert say that the contract is reserved, and for whom?",
    hint="For a place it says which one, and what the local area takes in.",
    met="The notice or advert says that the contract is reserved, and for whom.",
    failed="The notice or advert does not say that the contract is reserved.",
    mend="Add it: in the below-threshold tender notice where one is due, otherwise in the advert.",
    refs=("lo26", "pr24-r24"),
)

_COMPETITION = ("pa23-s32", "pa23-s33", "pa23-s20")
_MUTUAL = ("pa23-s33",)
_SUPPORTED = ("pa23-s32",)


def _above(answers: Answers) -> bool:
    return supported(answers) or mutual(answers)


PROCEDURE = _condition(
    "reserve_procedure",
    _above,
    "Which procedure will you use?",
    options=(
        Option("flexible", "A competitive flexible procedure"),
        Option("open", "An open procedure"),
        Option("call-off", "An order under a framework"),
        Option("direct", "No competition: a direct award"),
        DONT_KNOW,
    ),
    met_by=("flexible",),
    met="It will be a competitive flexible procedure.",
    failed="Only a competitive flexible procedure can be reserved.",
    mend="Use a competitive flexible procedure. It may be as short as an open one.",
    refs=_COMPETITION,
)
TENDER_NOTICE = _condition(
    "reserve_tender_notice",
    _above,
    "Will the tender notice say that the contract is reserved?",
    met="The tender notice says that the contract is reserved.",
    failed="The tender notice does not say that the contract is reserved.",
    mend="Say it in the tender notice.",
    refs=("pr24-r19", "pa23-s21"),
)
SUPPORTED_PURPOSE = _condition(
    "supported_purpose",
    supported,
    "Do the suppliers you have in mind exist, wholly or partly, to give disabled or disadvantaged people jobs or "
    "support with jobs?",
    hint="The Act does not say who is disadvantaged. Look at the guidance.",
    met="The suppliers exist, wholly or partly, to give disabled or disadvantaged people jobs or support with jobs.",
    failed="Giving disabled or disadvantaged people jobs, or support with jobs, is not what the suppliers are for.",
    mend="Look for suppliers with that purpose, or do not reserve. Nothing the buyer does changes what a body is for.",
    refs=("pa23-s32", "g-sep"),
)
SUPPORTED_SHARE = _condition(
    "supported_share",
    supported,
    f"Are at least {_SHARE} of the workforce disabled or disadvantaged people?",
    hint="The people a charity helps do not count unless they work for it.",
    options=(
        Option("whole", "Yes, of the whole organisation"),
        Option("part", "Yes, of the part that will do the work"),
        Option("together", "Yes, of several organisations or parts taken together"),
        Option("no", "No"),
        DONT_KNOW,
    ),
    met_by=("whole", "part", "together"),
    met="The share of disabled or disadvantaged people in the workforce is high enough.",
    failed="Too few of the workforce are disabled or disadvantaged people.",
    mend="Count only the part of the organisation that will do the work, or several organisations together. Either "
    "counts.",
    refs=_SUPPORTED,
)


def _code_test(answers: Answers, _: Law) -> bool | None:
    if answers["kind"] not in (*LIGHT_TOUCH, UNKNOWN):
        return False
    if answers["kind"] == UNKNOWN or answers.get("mutual_code") == UNKNOWN:
        return None
    return answers["mutual_code"] == "yes"


CODE = Condition(
    "mutual_code",
    mutual,
    _code_test,
    ("kind",),
    met="The service is a light touch service of a kind that may be reserved.",
    failed="The service is not one of the light touch services that may be reserved.",
    mend="Compete without reserving, or look at supported employment providers. What the service is cannot be changed.",
    refs=("pa23-s33", "pr24-sch1"),
    question=Question(
        "mutual_code",
        "Is the service’s code marked as reservable on the list of light touch services?",
        hint="Only some of the services on the list are.",
        options=YES_NO_UNKNOWN,
        refs=("pa23-s33", "pr24-sch1"),
        ask_if=lambda answers: mutual(answers) and answers["kind"] in LIGHT_TOUCH,
    ),
)


def longest_term(law: Law, on: date) -> int:
    """The longest contract that may be reserved to a mutual, in months."""
    return int(law.value("mutual-maximum-term", on)) * 12


def _term_test(answers: Answers, law: Law) -> bool | None:
    months = answers["mutual_term"]
    return months <= longest_term(law, begins(answers)) if isinstance(months, int) else None


def _term_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    longest = longest_term(law, begins(answers))
    return (f"{longest - 1} months", f"{longest} months", f"{longest + 1} months")


TERM = Condition(
    "mutual_term",
    mutual,
    _term_test,
    ("mutual_term", "begins"),
    met="The contract is short enough.",
    failed="The contract could last longer than a reserved contract may.",
    mend="Shorten the contract, or the extensions, so that the longest it can last is within the limit.",
    refs=_MUTUAL,
    question=Question(
        "mutual_term",
        "What is the longest the contract could last?",
        kind=Kind.MONTHS,
        hint="Count every possible extension. For example 3 years, or 18 months.",
        unknown="I don’t know",
        refs=_MUTUAL,
        ask_if=mutual,
        samples=_term_samples,
    ),
)
MUTUAL_PURPOSE = _condition(
    "mutual_purpose",
    mutual,
    "Do the bodies you have in mind exist to deliver public services, and mainly reservable light touch services?",
    met="The body exists to deliver public services, mainly reservable light touch ones.",
    failed="Reservable light touch services are not mainly what the body exists to deliver.",
    mend="Look for bodies with that purpose, or do not reserve for mutuals.",
    refs=_MUTUAL,
)
MUTUAL_PROFIT = _condition(
    "mutual_profit",
    mutual,
    "What happens to any profit?",
    options=(
        Option("none", "It is run on a not-for-profit basis"),
        Option("members", "Profit is shared among its members only"),
        Option("others", "Profit may go to others, such as outside shareholders"),
        DONT_KNOW,
    ),
    met_by=("none", "members"),
    met="The body is not for profit, or shares profit among its members only.",
    failed="Profit may go to people who are not members.",
    mend="Only the body itself can change this, in its own rules, before it bids.",
    refs=_MUTUAL,
)
MUTUAL_CONTROL = _condition(
    "mutual_control",
    mutual,
    "Is it under the management and control of its employees?",
    hint="Most charities are controlled by trustees, not by their employees. If so, answer No.",
    met="The body is under the management and control of its employees.",
    failed="The body is not under the management and control of its employees. Most charities fail here.",
    mend="Only the body itself can change who controls it. Below the threshold you could reserve for voluntary bodies outright. "
    "Above it, design a competition that suits them.",
    refs=_MUTUAL,
)


def look_back_start(award: date, law: Law) -> date:
    """The first day of the years that end with the day of award (section 33(5))."""
    years = int(law.value("mutual-look-back", award))
    return months_before(award, years * 12) + timedelta(days=1)


def earliest_award(entered: date, law: Law) -> date:
    """The first day of award at which a contract entered into on a day no longer counts."""
    years = int(law.value("mutual-look-back", entered))
    award = months_before(entered, -years * 12)
    while look_back_start(award, law) <= entered:
        award += timedelta(days=1)
    return award


def award_day(answers: Answers) -> date:
    """The day of award: as given, or the reader's date."""
    day = answers["mutual_award"]
    return day if isinstance(day, date) else common.today(answers)


def _look_back_test(answers: Answers, law: Law) -> bool | None:
    if answers["mutual_before"] != "yes":
        return None if answers["mutual_before"] == UNKNOWN else True
    entered = answers["mutual_entered"]
    if not isinstance(entered, date):
        return None
    if entered < law.day("act-in-force"):
        return True
    award = max(award_day(answers), law.day("act-in-force"))
    return not look_back_start(award, law) <= entered <= award


def _had_one(answers: Answers) -> bool:
    return mutual(answers) and answers["mutual_before"] == "yes"


def _entered_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    act = law.day("act-in-force")
    start = look_back_start(max(common.today(answers), act), law)
    days = (act - timedelta(days=1), act, start - timedelta(days=1), start)
    return tuple(day.isoformat() for day in days)


def _award_samples(_: Answers, law: Law) -> tuple[str, ...]:
    act = law.day("act-in-force")
    return (
        (earliest_award(act, law) - timedelta(days=1)).isoformat(),
        earliest_award(act, law).isoformat(),
    )


ENTERED = Question(
    "mutual_entered",
    "When was that contract entered into?",
    kind=Kind.DATE,
    hint="The day it was signed. If there were several, give the latest.",
    unknown="I don’t know",
    refs=_MUTUAL,
    ask_if=_had_one,
    samples=_entered_samples,
)
AWARD = Question(
    "mutual_award",
    "When will the new contract be awarded?",
    kind=Kind.DATE,
    unknown="I don’t know: use today’s date",
    refs=_MUTUAL,
    ask_if=_had_one,
    samples=_award_samples,
)
LOOK_BACK = Condition(
    "mutual_before",
    mutual,
    _look_back_test,
    ("mutual_before",),
    met="The body has entered into no comparable reserved contract in the years that count.",
    failed="The body entered into a comparable reserved contract in the years that count.",
    mend="Award on or after the day shown below, or let bodies without such a contract bid.",
    refs=_MUTUAL,
    question=Question(
        "mutual_before",
        "Has it had a contract for the same kind of services from this buyer that was itself reserved to mutuals?",
        hint="Contracts under the old Regulations do not count, nor do contracts that were not reserved.",
        options=YES_NO_UNKNOWN,
        refs=_MUTUAL,
        ask_if=mutual,
    ),
)

CONDITIONS = (
    AUTHORITY, ORDER, HOW, DECIDED, WHERE, AREA, BASED, FORBIDDEN, GUIDANCE, NOTICE,
    PROCEDURE, TENDER_NOTICE, SUPPORTED_PURPOSE, SUPPORTED_SHARE,
    CODE, TERM, MUTUAL_PURPOSE, MUTUAL_PROFIT, MUTUAL_CONTROL, LOOK_BACK,
)  # fmt: skip


def tested(answers: Answers, law: Law) -> tuple[tuple[Condition, bool | None], ...]:
    """The conditions of the reservation that was asked for, each with what the answers make of it."""
    return tuple((c, c.test(answers, law)) for c in CONDITIONS if c.applies(answers))


# -- questions ---------------------------------------------------------------------------


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    return common.day_samples(law, "act-in-force", "local-reservation-in-force")


def _asked(*conditions: Condition) -> tuple[Question, ...]:
    return tuple(condition.question for condition in conditions if condition.question)


QUESTIONS = (
    NATION,
    replace(BEGINS, samples=_begins_samples),
    replace(BUYER, ask_if=under_the_act),
    replace(HEALTH, ask_if=lambda answers: under_the_act(answers) and HEALTH.ask_if(answers)),
    Question(
        "route",
        "Which of these is it?",
        why="Above and below the threshold the rules on reserving have nothing in common.",
        options=(
            Option("above", "A new contract at or above its threshold"),
            Option("below", "A new contract below its threshold"),
            DONT_KNOW,
        ),
        refs=("pa23-s3", "pa23-s84"),
        ask_if=_not_health,
    ),
    Question(
        "reserve_for",
        "Whom would you like to reserve it for?",
        options=(
            Option("voluntary", "Charities, community groups and social enterprises"),
            Option("small", "Small and medium-sized enterprises"),
            Option("place", "Suppliers based in a place", "The United Kingdom, or the local area"),
            Option("place-status", "Suppliers based in a place that are also small or voluntary"),
            Option(
                "supported",
                "Supported employment providers",
                "Bodies that employ disabled or disadvantaged people, or support them with jobs",
            ),
            Option(
                "mutual",
                "Public service mutuals",
                "Bodies run by their employees to deliver public services",
            ),
            Option(UNKNOWN, "I don’t know: show me what is possible"),
        ),
        refs=("pa23-s32", "pa23-s33", "lo26", "g-res"),
        ask_if=lambda answers: side(answers) in ("above", "below"),
    ),
    *_asked(AUTHORITY, HOW, DECIDED, WHERE, AREA, BASED, FORBIDDEN, GUIDANCE, NOTICE),
    *_asked(PROCEDURE, TENDER_NOTICE, SUPPORTED_PURPOSE, SUPPORTED_SHARE),
    replace(KIND, ask_if=mutual),
    *_asked(CODE, TERM, MUTUAL_PURPOSE, MUTUAL_PROFIT, MUTUAL_CONTROL, LOOK_BACK),
    ENTERED,
    AWARD,
)
