"""What the tool on changing a contract asks, in order, and when."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from guide_logic.decisions.contract_change.change import read
from guide_logic.decisions.contract_change.move import PENNY
from guide_logic.decisions.contract_change.section_74.conditions import needs_ground
from guide_logic.decisions.contract_change.section_74.grounds import (
    GROUND_QUESTION_OPTIONS,
    GROUNDS,
    condition_question,
)
from guide_logic.decisions.shared.common import (
    BUYER,
    DONT_KNOW,
    HEALTH,
    KIND,
    NATION,
    day_samples,
    yes_no,
)
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question
from guide_logic.law import Law

_UNKNOWN = "I don’t know"


def _ordinary(answers: Answers) -> bool:
    """Whether the tool covers the buyer at all."""
    return answers["nation"] != "scotland" and answers["buyer"] != "utility"


def _not_health(answers: Answers) -> bool:
    return _ordinary(answers) and answers.get("health") != "yes"


def under_the_act(answers: Answers, law: Law) -> bool:
    """Whether the contract was let by a procurement begun under the Act."""
    return read(answers).under_the_act(law)


def same_supplier(answers: Answers, law: Law) -> bool:
    """Whether the change is tested as one that keeps the supplier."""
    return under_the_act(answers, law) and answers.get("change_supplier") != "yes"


def caught(answers: Answers, law: Law) -> bool:
    """Whether section 74(1) limits the change."""
    return read(answers).is_caught(law)


def _needs_ground(answers: Answers, law: Law) -> bool:
    change = read(answers)
    return change.is_caught(law) and needs_ground(change, law)


def _changed_before(answers: Answers) -> bool:
    return answers.get("change_earlier") in ("separate", "together")


def _changed_together(answers: Answers) -> bool:
    return answers.get("change_earlier") == "together"


def _begun_samples(_: Answers, law: Law) -> tuple[str, ...]:
    act = law.day("act-in-force").isoformat()
    days = day_samples(law, "act-in-force", "thresholds-2026")
    return (*(day for day in days if day >= act[:4]), UNKNOWN)


def _day_samples(_: Answers, law: Law) -> tuple[str, ...]:
    last = law.figure("threshold-light-touch").periods[-1].to
    assert last is not None
    return (last.isoformat(), (last + timedelta(days=1)).isoformat(), UNKNOWN)


def _now_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    lines = read(answers).thresholds(law)
    return (
        "1000000",
        *(str(amount) for line in lines for amount in (line - PENNY, line)),
        "5000000",
    )


def _after_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """Values at each line, and a penny beyond it, both ways."""
    change = read(answers)
    now = change.now
    if now is None:
        return ("1000000",)
    on = law.day("act-in-force")
    near = law.value(change.share_figure("change-value-share"), on)
    far = law.value("change-increase-limit", on)
    edges = [
        (now * (100 + near) / 100, PENNY),
        (now * (100 - near) / 100, -PENNY),
        (now * (100 + far) / 100, PENNY),
    ]
    found = [now]
    for edge, beyond in edges:
        edge = edge.quantize(PENNY)
        found += [edge, edge + beyond]
    lines = change.thresholds(law)
    return tuple(str(amount) for amount in (*found, *lines))


QUESTIONS = (
    NATION,
    replace(BUYER, ask_if=lambda answers, _: answers["nation"] != "scotland"),
    replace(
        HEALTH,
        ask_if=lambda answers, law: answers["nation"] != "scotland" and HEALTH.ask_if(answers, law),
        refs=("psr23-r29", "psr23-r13", "pr24-r43", "wsi25-99"),
        why="Contracts for health care under the Provider Selection Regime are changed by its own rule, whenever they "
        "were made.",
    ),
    Question(
        "change_begun",
        "When did the procurement that led to the contract begin?",
        kind=Kind.DATE,
        hint="The day of the first notice, invitation or contact. For an order under a framework, the day on which "
        "setting up the framework began.",
        why="A contract whose procurement began before the Act stays under the old Regulations, its changes included.",
        unknown=_UNKNOWN,
        refs=("tr24-r5", "t25-r3"),
        ask_if=lambda answers, _: _not_health(answers),
        samples=_begun_samples,
    ),
    Question(
        "change_day",
        "On which day will the change be made?",
        kind=Kind.DATE,
        hint="The day the change binds both sides.",
        why="The change notice comes before that day, and later duties are counted from it.",
        unknown="It is not settled: use today’s date",
        refs=("pa23-s75", "pa23-s77"),
        ask_if=under_the_act,
        samples=_day_samples,
    ),
    replace(
        KIND,
        text="What is the contract mainly for?",
        hint="A contract that the Act exempts is outside these rules. Ask whether yours is one.",
        why="A light touch contract may be changed freely. Works have limits of their own.",
        refs=(*KIND.refs, "pa23-s74", "pa23-sch2"),
        ask_if=under_the_act,
    ),
    yes_no(
        "change_supplier",
        "Would another supplier take over the contract?",
        hint="For example because it is passed on to a new organisation. A change of name is not this.",
        refs=("pa23-s74",),
        ask_if=under_the_act,
    ),
    yes_no(
        "change_restructure",
        "Is that required after a corporate restructuring, or something similar?",
        hint="For example a merger, a takeover or insolvency.",
        refs=("pa23-sch8-p9",),
        ask_if=lambda answers, _: answers.get("change_supplier") == "yes",
    ),
    yes_no(
        "change_excluded",
        "Is the new supplier an excluded supplier?",
        hint="One that the Act shuts out, for example because it is on the debarment list.",
        refs=("pa23-sch8-p9", "pa23-s57"),
        ask_if=lambda answers, _: answers.get("change_supplier") == "yes",
    ),
    Question(
        "change_value_now",
        "What is the contract worth now, just before this change?",
        kind=Kind.MONEY,
        hint="The most that could be paid over its whole life: VAT, extensions, options and earlier changes included.",
        why="Shares are taken of this value, and it decides whether the Act limits the change at all.",
        unknown=_UNKNOWN,
        refs=("pa23-s4", "pa23-sch3", "pa23-s123"),
        ask_if=under_the_act,
        samples=_now_samples,
    ),
    Question(
        "change_value_after",
        "What would it be worth after the change?",
        kind=Kind.MONEY,
        hint="Counted in the same way. The same amount if the change does not touch the value.",
        unknown=_UNKNOWN,
        refs=("pa23-s74", "pa23-s75"),
        ask_if=same_supplier,
        samples=_after_samples,
    ),
    Question(
        "change_term_award",
        "When it was awarded, what was the longest the contract could last?",
        kind=Kind.MONTHS,
        hint="With every extension the contract allows. For example 5 years, or 18 months. Count part of a month as a "
        "month.",
        unknown=_UNKNOWN,
        refs=("pa23-s74", "pa23-s75"),
        ask_if=caught,
        samples=lambda *_: ("5 years",),
    ),
    Question(
        "change_term_after",
        "What is the longest it could last after the change?",
        kind=Kind.MONTHS,
        hint="From the same first day. The same length if the change does not touch it.",
        unknown=_UNKNOWN,
        refs=("pa23-s74", "pa23-s75"),
        ask_if=caught,
        samples=lambda *_: ("5 years", "66 months", "67 months", "54 months", "53 months"),
    ),
    Question(
        "change_earlier",
        "Has the contract been changed before?",
        why="Changes that could reasonably have been made as one are judged as one.",
        options=(
            Option("no", "No"),
            Option("separate", "Yes, but that could not reasonably have been done together with this"),
            Option("together", "Yes, and that could reasonably have been done together with this"),
            DONT_KNOW,
        ),
        refs=("pa23-s74", "pa23-s75"),
        ask_if=caught,
    ),
    Question(
        "change_term_now",
        "What is the longest the contract could last just before this change?",
        kind=Kind.MONTHS,
        hint="With earlier changes counted.",
        unknown=_UNKNOWN,
        refs=("pa23-s74",),
        ask_if=lambda answers, _: _changed_before(answers),
        samples=lambda *_: ("5 years", "63 months"),
    ),
    Question(
        "change_value_first",
        "What was it worth before the earlier change that belongs together with this one?",
        kind=Kind.MONEY,
        hint="If several belong together, before the first of them.",
        unknown=_UNKNOWN,
        refs=("pa23-s74", "pa23-s75"),
        ask_if=lambda answers, _: _changed_together(answers),
        samples=lambda answers, _: (
            str(answers["change_value_now"]),
            str((Decimal(str(answers["change_value_now"])) * 95 / 100).quantize(PENNY)),
        ),
    ),
    Question(
        "change_term_first",
        "And what was the longest it could last before that earlier change?",
        kind=Kind.MONTHS,
        unknown=_UNKNOWN,
        refs=("pa23-s74", "pa23-s75"),
        ask_if=lambda answers, _: _changed_together(answers),
        samples=lambda *_: ("5 years",),
    ),
    Question(
        "change_below_sum",
        "How much of the value comes from earlier changes that were allowed only because they were small?",
        kind=Kind.MONEY,
        hint="Below-threshold modifications: allowed by their small effect on value alone, and for no other reason. "
        "Type 0 if there were none.",
        unknown=_UNKNOWN,
        refs=("pa23-s74",),
        ask_if=lambda answers, _: _changed_before(answers),
        samples=lambda answers, law: (
            "0",
            *(str(line - PENNY) for line in read(answers).thresholds(law)),
        ),
    ),
    yes_no(
        "change_scope",
        "Would it add, to a material extent, a kind of goods, services or works that the contract does not provide for?",
        hint="More of the same is not a new kind. If an earlier change belongs together with this one, answer for both.",
        refs=("pa23-s74",),
        ask_if=caught,
    ),
    yes_no(
        "change_balance",
        "Would it shift the economic balance materially in favour of the supplier?",
        hint="For example a higher price for the same work, or less risk for the same price.",
        refs=("pa23-s74",),
        ask_if=caught,
    ),
    Question(
        "change_ground",
        "Does one of these grounds fit the change?",
        hint="The change needs a ground, as far as your answers go.",
        options=GROUND_QUESTION_OPTIONS,
        refs=("pa23-sch8",),
        ask_if=_needs_ground,
    ),
    *(condition_question(ground) for ground in GROUNDS),
)
