"""What the tool on changing a contract asks, in order, and when."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from guide_logic.decisions.contract_change.change import read
from guide_logic.decisions.contract_change.change import under_the_act as under_the_act_since
from guide_logic.decisions.contract_change.regulation_72 import questions as old
from guide_logic.decisions.contract_change.regulation_72 import scope
from guide_logic.decisions.contract_change.section_74.conditions import needs_ground
from guide_logic.decisions.contract_change.section_74.grounds import (
    GROUND_QUESTION_OPTIONS,
    GROUNDS,
    condition_question,
)
from guide_logic.decisions.shared.questions import BUYER, DONT_KNOW, HEALTH, KIND, NATION, day_samples, yes_no
from guide_logic.decisions.shared.scope import today
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question
from guide_logic.engine.short_way import on_pages
from guide_logic.engine.values import PENNY
from guide_logic.law import Law

_UNKNOWN = "I don’t know"


def _said_to_run(answers: Answers) -> bool:
    """Whether the contract is said to run still; its last day may yet show that the change comes too late."""
    return answers.get("change_runs") in ("yes", "open")


def _runs(answers: Answers) -> bool:
    """Whether there is a contract left to change."""
    return _said_to_run(answers) and not read(answers).comes_too_late


def _not_health(answers: Answers) -> bool:
    """Whether the tool covers the buyer, and it is not health care."""
    return _runs(answers) and answers["buyer"] != "utility" and answers.get("health") != "yes"


def _either_law(answers: Answers, law: Law) -> bool:
    """Whether one of the two laws that this tool tests governs the contract."""
    return under_the_act(answers, law) or old.under_the_old_law(answers, law)


def _asks_supplier(answers: Answers, law: Law) -> bool:
    return under_the_act(answers, law) or old.if_old(
        lambda mod, law: scope.is_tested(mod, law) or scope.is_below(mod, law)
    )(answers, law)


def _asks_value_now(answers: Answers, law: Law) -> bool:
    return under_the_act(answers, law) or old.if_old(scope.asks_values)(answers, law)


def _asks_value_after(answers: Answers, law: Law) -> bool:
    return same_supplier(answers, law) or old.if_old(
        lambda mod, law: scope.asks_values(mod, law) or (scope.is_below(mod, law) and not mod.change.changes_supplier)
    )(answers, law)


def under_the_act(answers: Answers, law: Law) -> bool:
    """Whether the contract was let by a procurement begun under the Act."""
    return under_the_act_since(answers.get("change_begun"), law)


def same_supplier(answers: Answers, law: Law) -> bool:
    """Whether the change is tested as one that keeps the supplier."""
    return under_the_act(answers, law) and answers.get("change_supplier") != "yes"


def caught(answers: Answers, law: Law) -> bool:
    """Whether section 74(1) limits the change."""
    return under_the_act(answers, law) and read(answers).is_caught(law)


def _needs_ground(answers: Answers, law: Law) -> bool:
    return caught(answers, law) and needs_ground(read(answers), law)


def _changed_before(answers: Answers) -> bool:
    return answers.get("change_earlier") in ("separate", "together")


def _changed_together(answers: Answers) -> bool:
    return answers.get("change_earlier") == "together"


def _begun_samples(_: Answers, law: Law) -> tuple[str, ...]:
    days = day_samples(law, "old-regulations-in-force", "act-in-force", "thresholds-2026")
    held = law.figure("old-threshold-light-touch").periods[0].start
    return (*days, (held - timedelta(days=1)).isoformat(), held.isoformat(), UNKNOWN)


def _day_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    last = law.figure("threshold-light-touch").periods[-1].to
    assert last is not None
    ends = read(answers).ends
    days = [day + timedelta(days=beyond) for day in (last, ends) if day for beyond in (0, 1)]
    return (*(day.isoformat() for day in days), UNKNOWN)


def _ends_samples(answers: Answers, _: Law) -> tuple[str, ...]:
    day = today(answers)
    return (day.isoformat(), (day - timedelta(days=1)).isoformat(), UNKNOWN)


def _now_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    if not under_the_act(answers, law):
        return ("1000000", "1050000")
    lines = read(answers).thresholds(law)
    return (
        "1000000",
        *(str(amount) for line in lines for amount in (line - PENNY, line)),
        "5000000",
    )


def _after_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """Values at each line, and a penny beyond it, both ways."""
    change = read(answers)
    if not change.under_the_act(law):
        return old.after_samples(answers, law)
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


_IN_ORDER = (
    NATION,
    Question(
        "change_runs",
        "Does the contract still run?",
        hint="An extension that could still be taken up does not count until it is.",
        why="Only a contract that still runs can be changed. After its end, more of the same is a new award, for light "
        "touch services too.",
        options=(
            Option("yes", "Yes, until a fixed day"),
            Option("open", "Yes, with no fixed last day"),
            Option("no", "No, it has ended"),
            DONT_KNOW,
        ),
        refs=("pa23-s74", "pcr15-r72", "pa23-s11"),
        ask_if=lambda answers, _: answers["nation"] != "scotland",
    ),
    Question(
        "change_ends",
        "Which is its last day, as things stand before this change?",
        kind=Kind.DATE,
        hint="With extensions that were agreed in time.",
        unknown="I don’t know the day, but it still runs",
        refs=("pa23-s74", "pcr15-r72"),
        ask_if=lambda answers, _: answers.get("change_runs") == "yes",
        samples=_ends_samples,
    ),
    Question(
        "change_day",
        "On which day will the change be made?",
        kind=Kind.DATE,
        hint="The day the change binds both sides.",
        why="It has to come before the contract ends. Notices, thresholds and later duties go by that day.",
        unknown="It is not settled: use today’s date",
        refs=("pa23-s75", "pa23-s77"),
        ask_if=lambda answers, _: _said_to_run(answers),
        samples=_day_samples,
    ),
    replace(BUYER, ask_if=lambda answers, _: _runs(answers)),
    replace(
        HEALTH,
        ask_if=lambda answers, law: _runs(answers) and HEALTH.ask_if(answers, law),
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
    replace(
        KIND,
        text="What is the contract mainly for?",
        hint="A contract that the Act exempts is outside these rules. Ask whether yours is one.",
        why="Under the Act a light touch contract may be changed freely; under the 2015 Regulations it may not. Works have "
        "limits of their own.",
        refs=(*KIND.refs, "pa23-s74", "pa23-sch2"),
        ask_if=_either_law,
    ),
    *old.FIRST,
    yes_no(
        "change_supplier",
        "Would another supplier take over the contract?",
        hint="For example because it is passed on to a new organisation. A change of name is not this.",
        refs=("pa23-s74", "pcr15-r72-1d"),
        ask_if=_asks_supplier,
    ),
    yes_no(
        "change_restructure",
        "Is that required after a corporate restructuring, or something similar?",
        hint="For example a merger, a takeover or insolvency.",
        refs=("pa23-sch8-p9",),
        ask_if=lambda answers, law: under_the_act(answers, law) and answers.get("change_supplier") == "yes",
    ),
    yes_no(
        "change_excluded",
        "Is the new supplier an excluded supplier?",
        hint="One that the Act shuts out, for example because it is on the debarment list.",
        refs=("pa23-sch8-p9", "pa23-s57"),
        ask_if=lambda answers, law: under_the_act(answers, law) and answers.get("change_supplier") == "yes",
    ),
    *old.SUCCESSION,
    *old.CLAUSE,
    Question(
        "change_value_now",
        "What is the contract worth now, just before this change?",
        kind=Kind.MONEY,
        hint="The most that could be paid over its whole life: VAT, extensions, options and earlier changes included.",
        why="The size of the change is counted from here. Under the Act it also decides whether the change is limited at all.",
        unknown=_UNKNOWN,
        refs=("pa23-s4", "pa23-sch3", "pa23-s123"),
        ask_if=_asks_value_now,
        samples=_now_samples,
    ),
    Question(
        "change_value_after",
        "What would it be worth after the change?",
        kind=Kind.MONEY,
        hint="Counted in the same way. The same amount if the change does not touch the value.",
        unknown=_UNKNOWN,
        refs=("pa23-s74", "pa23-s75", "pcr15-r72-5"),
        ask_if=_asks_value_after,
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
    *old.SUMS,
    *old.SUBSTANCE,
    *old.LIMITED,
)

QUESTIONS = on_pages(
    _IN_ORDER,
    runs=("nation", "change_runs"),
    change=("change_ends", "change_day"),
    contract=("buyer", "health", "change_begun", "kind"),
    value=("change_supplier", "change_restructure", "change_excluded", "change_value_now", "change_value_after"),
    length=(
        "change_term_award",
        "change_term_after",
        "change_earlier",
        "change_term_now",
        "change_value_first",
        "change_term_first",
        "change_below_sum",
    ),
    effect=("change_scope", "change_balance"),
)
