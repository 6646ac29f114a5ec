"""What the notices and dates tool asks, in order. Every date may be left out."""

from dataclasses import replace
from datetime import date, timedelta

from guide_logic.decisions.notices_timeline.contract import read
from guide_logic.decisions.shared import notices
from guide_logic.decisions.shared.duties import outside_part_6
from guide_logic.decisions.shared.questions import BEGINS, BUYER, DONT_KNOW, HEALTH, KIND, NATION, yes_no
from guide_logic.decisions.shared.scope import begins, buyer_matters, not_health, today
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question, Usual
from guide_logic.engine.short_way import on_pages
from guide_logic.engine.values import PENNY
from guide_logic.law import Law

LENGTHS = (*range(5, 16), 20, 25, 30)
"""Lengths of a standstill, in working days, that a notice may name; what the Act asks for is data of the law."""


def _tendered(answers: Answers, law: Law) -> bool:
    contract = read(answers)
    return contract.competes or (contract.in_part_6(law) and contract.may_be_advertised)


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    act, paid = law.day("act-in-force"), law.day("payment-information-in-force")
    return _days(act - timedelta(days=1), act, paid - timedelta(days=1), paid)


def _value_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    contract = read(answers)
    lines = contract.thresholds(law)
    beside = tuple(str(each) for line in {*lines[:1], *lines[-1:]} for each in (line - PENNY, line))
    if contract.is_below:
        floor = contract.floor(law)
        return (str(floor - PENNY), str(floor), *beside)
    listed = max(contract.begins, law.changes("pipeline-contract")[0])
    large = law.value("kpi-contract", contract.begins)
    return (str(law.value("pipeline-contract", listed)), str(large), str(large + PENNY), *beside)


def _days(*days: date | None) -> tuple[str, ...]:
    return tuple(day.isoformat() for day in days if day)


def _notice_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """A day shortly before the Act's first Christmas, one that still lies ahead, and the last that bank holidays reach."""
    start = law.day("act-in-force") + timedelta(days=301)
    return _days(start, today(answers) + timedelta(days=29), law.calendar.last)


def _last_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    held = notices.standstill(notices.MANDATORY, notices.day(answers, "award_notice"), law, today_or_act(answers, law))  # fmt: skip
    return _days(held.last and held.last - timedelta(days=1), held.after) or _days(today(answers))


def today_or_act(answers: Answers, law: Law) -> date:
    """The day whose periods are counted with: the reader's, or the Act's first if that is later."""
    return max(today(answers), law.day("act-in-force"))


def _sign_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    notice = notices.day(answers, "award_notice")
    held = notices.standstill(notices.MANDATORY, notice, law, today_or_act(answers, law))
    before = notice and notice - timedelta(days=1)
    return _days(before, held.last, held.after) or _days(today(answers))


def _ends_samples(answers: Answers, _: Law) -> tuple[str, ...]:
    signed = notices.day(answers, "sign") or today(answers)
    return _days(signed - timedelta(days=1), signed + timedelta(days=730))


def _tender_samples(answers: Answers, _: Law) -> tuple[str, ...]:
    return _days(begins(answers), begins(answers) + timedelta(days=400))


def _details_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    contract = read(answers)
    signed = contract.sign or contract.today
    last = notices.due(signed, notices.details_figure(contract.has_light_kind), law, today_or_act(answers, law))
    assert last is not None
    return _days(signed - timedelta(days=1), last, last + timedelta(days=1))


def _is_signed(answers: Answers) -> bool:
    contract = read(answers)
    return contract.is_awarded and bool(contract.sign and contract.sign < contract.today)


def _has_own_clock(answers: Answers) -> bool:
    """Whether the council's own days may still matter: nothing is entered into yet."""
    contract = read(answers)
    return contract.buyer == "council" and (contract.is_awarded or contract.is_below) and not contract.entered


NOT_YET = "Not known yet"


def _own_days() -> tuple[Question, ...]:
    """One question for each of the council's own days. Every one may be left out."""
    texts = {
        "own_notice": ("When does the notice of the decision, or the forward plan that lists it, appear?", ""),
        "own_decision": ("When is the decision taken?", "By cabinet, a committee, a member or an officer."),
        "own_call_in": ("Until when may the decision be called in?", "The last day of call-in."),
        "own_scrutiny": ("When does scrutiny look at it?", "If it has to before you sign."),
        "own_waiver": (
            "When is the waiver of your contract rules decided?",
            "Also called an exemption from standing orders.",
        ),
    }
    return tuple(
        Question(
            name,
            text,
            kind=Kind.DATE,
            hint=f"{hint} For example 12 March 2027.".strip(),
            unknown="No such step, or not known",
            ask_if=lambda answers, _: answers.get("own_clock") == "yes",
            samples=lambda answers, _: _days(today(answers) + timedelta(days=90)),
        )
        for name, (text, hint) in texts.items()
    )


_IN_ORDER = (
    NATION,
    replace(BEGINS, samples=_begins_samples),
    replace(BUYER, ask_if=buyer_matters),
    HEALTH,
    Question(
        "award_way",
        "How will the contract be awarded, or how was it?",
        why="Each way has notices of its own.",
        options=(
            Option("open", "An open procedure", "One stage: anyone may send a tender"),
            Option("flexible", "A competitive flexible procedure", "A competition in stages of your own design"),
            Option("direct", "A direct award", "Without a competition, on a ground that the Act names"),
            Option("urgent", "A direct award in extreme urgency, or to protect life"),
            Option("user-choice", "A direct award for one person: user choice", "For example an individual care package"),
            Option("framework", "A competition to set up a framework"),
            Option("call-off", "An order under a framework", "Also called a call-off"),
            Option("dynamic-market", "A competition among members of a dynamic market"),
            Option("market-set-up", "No contract yet: setting up a dynamic market"),
            Option("below", "Any way, for a contract below its threshold"),
            DONT_KNOW,
        ),
        refs=("pa23-s19", "pa23-s20", "pa23-s41", "pa23-s45"),
        ask_if=not_health,
    ),
    replace(KIND, ask_if=lambda answers, _: read(answers).is_awarded or read(answers).is_below),
    Question(
        "contract_value",
        "What is the estimated value of the whole contract, VAT included?",
        kind=Kind.MONEY,
        hint="For every year, lot and supplier, with extensions and options. For example 650000 or 0.65m.",
        why="Some notices are due only above an amount.",
        unknown=NOT_YET,
        refs=("pa23-s4", "pa23-s52", "pa23-s53", "pa23-s87"),
        ask_if=lambda answers, _: (
            read(answers).is_awarded
            or read(answers).way == "user-choice"
            or (read(answers).is_below and outside_part_6(answers) is None)
        ),
        samples=_value_samples,
    ),
    yes_no(
        "part_above",
        "Does it hold a part of another kind that could be bought separately, and reaches its own threshold alone?",
        hint="For example building work below its threshold that holds a care service above the one for light touch.",
        why="The whole contract then counts as at or above its threshold, whatever its own value.",
        refs=("pa23-s5",),
        ask_if=lambda answers, law: (
            read(answers).is_awarded and not read(answers).is_call_off and read(answers).value_is_below(law)
        ),
        usual=Usual("no", "No part of another kind reaches a threshold of its own"),
    ),
    yes_no(
        "arrangement",
        "Is it an English framework or dynamic market?",
        hint="One that the law calls a reserved arrangement. Look at who set it up, and under which regulations.",
        why="Some exceptions for Wales stop there: a copy of a large contract and payment information are then due.",
        refs=("c4-r2-3", "pa23-s53", "pa23-s70"),
        ask_if=lambda answers, _: read(answers).may_be_reserved_arrangement,
    ),
    yes_no(
        "engaged",
        "Have you talked to the market about this before the tender notice, or will you?",
        hint="For example with providers, to find out what is possible.",
        refs=("pa23-s16", "pa23-s17"),
        ask_if=lambda answers, _: read(answers).competes,
    ),
    yes_no(
        "advertised",
        "Will you advertise, so that anyone may send a tender?",
        hint="Answer no if you invite only providers you choose, or award it to one directly.",
        why="A tender notice is due below the threshold only if you advertise.",
        refs=("pa23-s87",),
        ask_if=lambda answers, law: read(answers).in_part_6(law),
    ),
    Question(
        "tender_notice",
        "When did the tender notice appear, or when will it?",
        kind=Kind.DATE,
        hint="If it is out, give the true day, late or not. For example 12 March 2027.",
        unknown=NOT_YET,
        refs=("pa23-s21", "pa23-s87"),
        ask_if=_tendered,
        samples=_tender_samples,
    ),
    replace(
        notices.TRANSPARENCY,
        ask_if=lambda answers, _: read(answers).is_direct,
        samples=_tender_samples,
    ),
    replace(notices.AWARD_NOTICE, ask_if=lambda answers, _: read(answers).is_awarded, samples=_notice_samples),
    Question(
        "standstill_offer",
        "Which standstill does the contract award notice name?",
        hint="A longer one than the Act asks for binds you. So does one that you need not have offered. If somebody else "
        "named it, for example an adviser or a program, the answer says whether it is long enough.",
        options=(
            Option("none", "None"),
            Option("shortest", "The shortest that the Act allows"),
            Option("longer", "One with a last day of its own"),
            Option("days", "One of a number of working days", "For example ten"),
            Option(UNKNOWN, "Not decided yet"),
        ),
        refs=("pa23-s51",),
        ask_if=lambda answers, _: read(answers).is_awarded,
    ),
    Question(
        "standstill_last",
        "Which is the last day of the standstill that the notice names, or will name?",
        kind=Kind.DATE,
        hint="For example 12 March 2027.",
        unknown=NOT_YET,
        refs=("pa23-s51",),
        ask_if=lambda answers, _: answers.get("standstill_offer") == "longer",
        samples=_last_samples,
    ),
    Question(
        "standstill_days",
        "How many working days does it name?",
        hint="They are counted as the Act counts: the day of the notice is the first, if it is a working day. For another "
        "number, go back and give the last day.",
        options=tuple(Option(str(number), f"{number} working days") for number in LENGTHS),
        refs=("pa23-s51", "pa23-s123"),
        ask_if=lambda answers, _: answers.get("standstill_offer") == "days",
    ),
    Question(
        "market_opens",
        "When will the dynamic market be set up, or when was it?",
        kind=Kind.DATE,
        hint="For example 12 March 2027.",
        unknown=NOT_YET,
        refs=("pa23-s39",),
        ask_if=lambda answers, _: read(answers).way == "market-set-up",
        samples=_tender_samples,
    ),
    replace(
        notices.SIGN,
        ask_if=lambda answers, law: (
            read(answers).is_awarded or read(answers).way == "user-choice" or read(answers).in_part_6(law)
        ),
        samples=_sign_samples,
    ),
    Question(
        "contract_ends",
        "When does the contract end?",
        kind=Kind.DATE,
        hint="The day it expires, or is ended early. For example 31 March 2029.",
        unknown=NOT_YET,
        refs=("pa23-s80",),
        ask_if=lambda answers, _: read(answers).is_awarded,
        samples=_ends_samples,
    ),
    Question(
        "details_notice",
        "When did the contract details notice appear?",
        kind=Kind.DATE,
        hint="It comes after the contract is entered into. For example 12 March 2026.",
        unknown="It is not out, or I don’t know",
        refs=("pa23-s53",),
        ask_if=lambda answers, _: _is_signed(answers),
        samples=_details_samples,
    ),
    yes_no(
        "own_clock",
        "Does your council’s own timetable have to fit in?",
        unknown=False,
        hint="For example a forward plan, a key decision, call-in, scrutiny, or a waiver of your contract rules. Answer yes to "
        "see those days on the same time line.",
        why="The Act does not set these days. Your constitution does, and only days that you give are used.",
        ask_if=lambda answers, _: _has_own_clock(answers),
        usual=Usual("no", "No timetable of your own has to fit in"),
    ),
    *_own_days(),
)  # fmt: skip

QUESTIONS = on_pages(
    _IN_ORDER,
    what=("health", "award_way", "kind"),
    contract=("contract_value", "arrangement", "engaged", "advertised"),
    days=(
        "tender_notice",
        "transparency",
        "award_notice",
        "standstill_offer",
        "standstill_last",
        "standstill_days",
        "market_opens",
        "sign",
        "contract_ends",
    ),
    own=("own_notice", "own_decision", "own_call_in", "own_scrutiny", "own_waiver"),
)
