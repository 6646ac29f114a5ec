"""Conditions of the two reservations at or above the threshold: supported employment, and mutuals.

Sources: Procurement Act 2023, sections 32 and 33; Procurement Regulations 2024, regulation 19.
"""

from datetime import date, timedelta

from guide_logic.decisions.reserve.conditions import Condition, condition, where
from guide_logic.decisions.reserve.reservation import Reservation, read
from guide_logic.decisions.shared.questions import DONT_KNOW, LIGHT_TOUCH, YES_NO_UNKNOWN
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question
from guide_logic.law import Law
from guide_logic.law.working_days import months_before

_COMPETITION = ("pa23-s32", "pa23-s33", "pa23-s20")
_MUTUAL = ("pa23-s33",)
_SUPPORTED = ("pa23-s32",)


def _supported(told: Reservation) -> bool:
    return told.supported


def _mutual(told: Reservation) -> bool:
    return told.mutual


def _above(told: Reservation) -> bool:
    return told.supported or told.mutual


PROCEDURE = condition(
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
TENDER_NOTICE = condition(
    "reserve_tender_notice",
    _above,
    "Will the tender notice say that the contract is reserved?",
    met="The tender notice says that the contract is reserved.",
    failed="The tender notice does not say that the contract is reserved.",
    mend="Say it in the tender notice.",
    refs=("pr24-r19", "pa23-s21"),
)
SUPPORTED_PURPOSE = condition(
    "supported_purpose",
    _supported,
    "Do the suppliers you have in mind exist, wholly or partly, to give disabled or disadvantaged people jobs or "
    "support with jobs?",
    hint="The Act does not say who is disadvantaged. Look at the guidance.",
    met="The suppliers exist, wholly or partly, to give disabled or disadvantaged people jobs or support with jobs.",
    failed="Giving disabled or disadvantaged people jobs, or support with jobs, is not what the suppliers are for.",
    mend="Look for suppliers with that purpose, or do not reserve. Nothing the buyer does changes what a body is for.",
    refs=("pa23-s32", "g-sep"),
)
SUPPORTED_SHARE = condition(
    "supported_share",
    _supported,
    "Are at least {supported-employment-share} of the workforce disabled or disadvantaged people?",
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


def _code_test(told: Reservation, _: Law) -> bool | None:
    if told.kind not in (*LIGHT_TOUCH, UNKNOWN):
        return False
    if told.kind == UNKNOWN or told.answer("mutual_code") == UNKNOWN:
        return None
    return told.answer("mutual_code") == "yes"


CODE = Condition(
    "mutual_code",
    _mutual,
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
        ask_if=where(lambda told: told.mutual and told.kind in LIGHT_TOUCH),
    ),
)


def longest_term(law: Law, on: date) -> int:
    """The longest contract that may be reserved to a mutual, in months."""
    return int(law.value("mutual-maximum-term", on)) * 12


def _term_test(told: Reservation, law: Law) -> bool | None:
    return told.term <= longest_term(law, told.began) if told.term is not None else None


def _term_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    longest = longest_term(law, read(answers).began)
    return (f"{longest - 1} months", f"{longest} months", f"{longest + 1} months")


TERM = Condition(
    "mutual_term",
    _mutual,
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
        ask_if=where(_mutual),
        samples=_term_samples,
    ),
)
MUTUAL_PURPOSE = condition(
    "mutual_purpose",
    _mutual,
    "Do the bodies you have in mind exist to deliver public services, and mainly reservable light touch services?",
    met="The body exists to deliver public services, mainly reservable light touch ones.",
    failed="Reservable light touch services are not mainly what the body exists to deliver.",
    mend="Look for bodies with that purpose, or do not reserve for mutuals.",
    refs=_MUTUAL,
)
MUTUAL_PROFIT = condition(
    "mutual_profit",
    _mutual,
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
MUTUAL_CONTROL = condition(
    "mutual_control",
    _mutual,
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


def award_day(told: Reservation, law: Law) -> date:
    """The day of award: as given, or the first day on which it could be. Never before the Act."""
    day = told.award or max(told.today, told.began)
    return max(day, law.day("act-in-force"))


def entered_after_award(told: Reservation, law: Law) -> bool:
    """Whether the earlier contract is said to come after the award, so that one date is wrong or open."""
    return told.entered is not None and told.entered > award_day(told, law)


def _look_back_test(told: Reservation, law: Law) -> bool | None:
    if told.answer("mutual_before") != "yes":
        return None if told.answer("mutual_before") == UNKNOWN else True
    if told.entered is None:
        return None
    if told.entered < law.day("act-in-force"):
        return True
    if entered_after_award(told, law):
        return None
    return told.entered < look_back_start(award_day(told, law), law)


def _had_one(told: Reservation) -> bool:
    return told.mutual and told.answer("mutual_before") == "yes"


def _entered_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    act = law.day("act-in-force")
    start = look_back_start(max(read(answers).today, act), law)
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
    ask_if=where(_had_one),
    samples=_entered_samples,
)
AWARD = Question(
    "mutual_award",
    "When will the new contract be awarded?",
    kind=Kind.DATE,
    unknown="I don’t know: use the first day it could be",
    refs=_MUTUAL,
    ask_if=where(_had_one),
    samples=_award_samples,
)
LOOK_BACK = Condition(
    "mutual_before",
    _mutual,
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
        ask_if=where(_mutual),
    ),
)


SUPPORTED = (PROCEDURE, TENDER_NOTICE, SUPPORTED_PURPOSE, SUPPORTED_SHARE)
MUTUAL = (CODE, TERM, MUTUAL_PURPOSE, MUTUAL_PROFIT, MUTUAL_CONTROL, LOOK_BACK)
