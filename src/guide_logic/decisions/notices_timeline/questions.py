"""What the notices and dates tool asks, in order. Every date may be left out."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from guide_logic.decisions.notices_timeline.contract import read
from guide_logic.decisions.shared import notices
from guide_logic.decisions.shared.common import (
    BEGINS,
    BUYER,
    DONT_KNOW,
    HEALTH,
    KIND,
    NATION,
    begins,
    buyer_matters,
    not_health,
    today,
    yes_no,
)
from guide_logic.decisions.shared.duties import outside_part_6
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question
from guide_logic.law import Law

PENNY = Decimal("0.01")


def _tendered(answers: Answers, law: Law) -> bool:
    contract = read(answers)
    return contract.competes or (contract.in_part_6(law) and contract.may_be_advertised)


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    act, paid = law.day("act-in-force"), law.day("payment-information-in-force")
    return _days(act - timedelta(days=1), act, paid - timedelta(days=1), paid)


def _value_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    contract = read(answers)
    line = contract.threshold(law)
    beside = (str(line - PENNY), str(line)) if line else ()
    if contract.is_below:
        floor = contract.floor(law)
        return (str(floor - PENNY), str(floor), *beside)
    listed = max(contract.begins, law.changes("pipeline-contract")[0])
    large = law.value("kpi-contract", contract.begins)
    return (str(law.value("pipeline-contract", listed)), str(large), str(large + PENNY), *beside)


def _days(*days: date | None) -> tuple[str, ...]:
    return tuple(day.isoformat() for day in days if day)


def _notice_samples(_: Answers, law: Law) -> tuple[str, ...]:
    """A day shortly before Christmas, and the last one the bank holidays reach."""
    start = law.day("act-in-force") + timedelta(days=301)
    return _days(start, law.calendar.last)


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


NOT_YET = "Not known yet"

QUESTIONS = (
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
        hint="For every year, with extensions and options. For example 650000 or 0.65m.",
        why="Some notices are due only above an amount.",
        unknown=NOT_YET,
        refs=("pa23-s4", "pa23-s52", "pa23-s53", "pa23-s87"),
        ask_if=lambda answers, _: (
            read(answers).is_awarded or (read(answers).is_below and outside_part_6(answers) is None)
        ),
        samples=_value_samples,
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
        "When do you plan to publish the tender notice?",
        kind=Kind.DATE,
        hint="If it is out, give the day it appeared. For example 12 March 2027.",
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
        hint="A longer one than the Act asks for binds you. So does one that you need not have offered.",
        options=(
            Option("none", "None"),
            Option("shortest", "The shortest that the Act allows"),
            Option("longer", "One with a last day of its own", "For example one of ten working days"),
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
)  # fmt: skip
