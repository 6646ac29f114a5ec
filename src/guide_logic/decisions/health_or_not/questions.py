"""What the health tool asks, in order, and when."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from guide_logic.decisions.health_or_not import process
from guide_logic.decisions.health_or_not.limbs import limbs
from guide_logic.decisions.shared.common import (
    BEGINS,
    BUYER,
    DONT_KNOW,
    NATION,
    YES_NO_UNKNOWN,
    outside_scotland,
    today,
    yes_no,
)
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question
from guide_logic.law import Law

PENNY = Decimal("0.01")
REGIMES = {"england": "psr-in-force", "wales": "psr-wales-in-force"}
"""Nations with a regime, and the figure that says since when."""


def begins(answers: Answers) -> date:
    """The day the procurement begins: as given, or the reader's date where it has not begun."""
    day = answers.get("begins")
    return day if isinstance(day, date) else today(answers)


def regime_runs(answers: Answers, law: Law) -> bool:
    """Whether the nation has a regime that reaches this decision, by its date.

    A change to a contract is reached whenever the contract was made (regulation 29(2)), but not
    before the regime itself began.
    """
    nation = str(answers["nation"])
    return nation in REGIMES and begins(answers) >= law.day(REGIMES[nation])


def _choosing(answers: Answers) -> bool:
    return answers.get("health_stage") == "buy"


def _may_bind(answers: Answers, law: Law) -> bool:
    return regime_runs(answers, law) and limbs(answers).body is not False


def _may_be_health(answers: Answers, law: Law) -> bool:
    return _may_bind(answers, law) and limbs(answers).listed is not False


def _asks_mixed(answers: Answers, law: Law) -> bool:
    return _may_be_health(answers, law) and limbs(answers).purpose is not False


def _is_mixed(answers: Answers) -> bool:
    return answers.get("health_mixed") == "yes"


def _asks_process(answers: Answers) -> bool:
    return answers["nation"] == "england" and _choosing(answers) and limbs(answers).all_met


def _renews(answers: Answers) -> bool:
    return answers.get("health_situation") == "renew"


def _has_standstill(answers: Answers) -> bool:
    situation = answers.get("health_situation")
    return situation not in (None, UNKNOWN) and bool(
        process.WITH_STANDSTILL & set(process.SITUATIONS[str(situation)])
    )


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    days = {law.day(figure) for figure in (*REGIMES.values(), "act-in-force")}
    return (
        *(d.isoformat() for day in sorted(days) for d in (day - timedelta(days=1), day)),
        UNKNOWN,
    )


def _new_value_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """New values at, and a penny below, both lines of a considerable change."""
    old = answers["health_old_value"]
    if not isinstance(old, Decimal):
        return ("3000000",)
    on = begins(answers)
    lines = (
        old + law.value("psr-considerable-amount", on),
        old + old * law.value("psr-considerable-share", on) / 100,
    )
    return tuple(str(edge.quantize(PENNY)) for line in lines for edge in (line - PENNY, line))


QUESTIONS = (
    NATION,
    Question(
        "health_stage",
        "What are you about to do?",
        why="The regime governs the choice of a provider. It also governs changes to contracts that already run, "
        "whenever they were made.",
        options=(
            Option(
                "buy", "Choose a provider", "A new contract, or one that replaces or renews another"
            ),
            Option("change", "Change a contract that already runs"),
        ),
        refs=("psr23-r29", "psr23-r13"),
        ask_if=lambda answers, _: outside_scotland(answers),
    ),
    replace(BEGINS, ask_if=lambda answers, _: _choosing(answers), samples=_begins_samples),
    replace(
        BUYER,
        ask_if=lambda answers, law: outside_scotland(answers) and regime_runs(answers, law),
        refs=("psr23-r2", "g-psr-wales"),
        why="The regime binds councils and certain other public bodies only.",
    ),
    yes_no(
        "health_body",
        "Is the buyer one of the bodies that the regime binds?",
        hint="In England: a combined authority, NHS England, an integrated care board, an NHS trust or an NHS "
        "foundation trust. In Wales: a local health board, an NHS trust or a special health authority.",
        refs=("psr23-r2", "g-psr-wales"),
        ask_if=lambda answers, law: (
            regime_runs(answers, law) and answers.get("buyer") in ("sub-central", "central")
        ),
    ),
    Question(
        "health_service",
        "Which of these is the service most like?",
        hint="Where the contract covers several things, answer for its health care. A later question asks about "
        "the rest.",
        why="The regime reaches only services on its own list. Being health care is not enough, nor is being listed "
        "as light touch.",
        options=(
            Option(
                "clinical",
                "Medical, hospital, nursing, midwifery, dental, eye, ambulance or therapy services",
                "For example a school nursing service or physiotherapy",
            ),
            Option(
                "community",
                "Community health services",
                "For example health visiting. Listed only where they are delivered to individuals",
            ),
            Option(
                "sexual",
                "Contraception, or sexual and reproductive health",
                "Listed only where it supports individuals",
            ),
            Option(
                "recovery",
                "Drug or alcohol treatment, or rehabilitation of people’s mental or physical health",
                "Listed only where it is for individuals. Job training for disabled people is not this",
            ),
            Option(
                "nursing-home",
                "Places in a nursing home",
                "Listed, but whether a place is health care or social care is a question of its own",
            ),
            Option(
                "pharmacy",
                "Pharmacy services that are not part of the national community pharmacy contract",
            ),
            Option(
                "community-pharmacy",
                "Community pharmacy under the national pharmaceutical services regulations",
                "Left out of the list",
            ),
            Option(
                "social",
                "Social care, support, advice, counselling, guidance or housing support",
                "For example home care, day care, a helpline or debt advice. Not listed",
            ),
            Option(
                "adjacent",
                "Something that health care needs, but is not health care",
                "For example equipment, catering, research, training or a campaign. Not listed",
            ),
            DONT_KNOW,
        ),
        refs=("psr23-sch1", "psr23-r2"),
        ask_if=_may_bind,
    ),
    Question(
        "health_purpose",
        "Is it health care for individuals, as part of the health service?",
        hint="For people one by one or in groups. A council’s public health services for people count.",
        why="Both are needed: the service is on the list, and it is health care for individuals for the purposes of "
        "the health service.",
        options=(
            Option("yes", "Yes"),
            Option(
                "public",
                "No, it is aimed at the public at large",
                "For example a campaign or a survey",
            ),
            Option(
                "other",
                "No, it is not part of the health service",
                "For example a social care placement, or occupational health for the council’s own staff",
            ),
            DONT_KNOW,
        ),
        refs=("psr23-r3", "psr23-r2"),
        ask_if=_may_be_health,
    ),
    Question(
        "health_mixed",
        "Does the contract also include other goods or services?",
        hint="For example social care, housing support or equipment beside the health care.",
        options=YES_NO_UNKNOWN,
        refs=("psr23-r3",),
        ask_if=_asks_mixed,
    ),
    Question(
        "health_value",
        "What is the health care worth over the whole life of the contract?",
        kind=Kind.MONEY,
        hint="Your best estimate. Give this and the next amount in the same way, both with VAT or both without.",
        unknown="I don’t know",
        refs=("psr23-r3",),
        ask_if=lambda answers, _: _is_mixed(answers),
        samples=lambda *_: ("500000",),
    ),
    Question(
        "health_rest_value",
        "What is the rest worth over the whole life of the contract?",
        kind=Kind.MONEY,
        unknown="I don’t know",
        refs=("psr23-r3",),
        ask_if=lambda answers, _: _is_mixed(answers),
        samples=lambda *_: ("499999.99", "500000", "500000.01"),
    ),
    Question(
        "health_separate",
        "Could the rest reasonably be supplied under a contract of its own?",
        hint="Answer no only if buying separately would, or would be likely to, do real harm to securing what people "
        "need, to quality, to efficiency, or to acting openly, fairly and in proportion.",
        options=YES_NO_UNKNOWN,
        refs=("psr23-r3", "psr23-r4"),
        ask_if=lambda answers, _: _is_mixed(answers),
    ),
    Question(
        "health_situation",
        "Which of these fits best?",
        hint="Take the first that fits. It picks out the process in outline: a signpost, not the whole procedure.",
        options=(
            Option(
                "only",
                "Only the existing provider can provide it",
                "Because of the nature of the services",
            ),
            Option("choice", "Patients choose, and any provider that qualifies gets a contract"),
            Option(
                "renew",
                "An existing contract is ending and its provider does well",
                "And will likely go on doing well under the new contract",
            ),
            Option(
                "identify", "We can likely identify the most suitable provider without a contest"
            ),
            Option("compete", "None of these, or we want providers to compete"),
            Option("framework", "We are setting up a framework"),
            Option("urgent", "It must be done urgently, to keep people safe"),
            DONT_KNOW,
        ),
        refs=("psr23-r6", "psr23-r14"),
        ask_if=lambda answers, _: _asks_process(answers),
    ),
    Question(
        "health_old_value",
        "What was the existing contract worth over its whole life, when it was made?",
        kind=Kind.MONEY,
        unknown="I don’t know",
        refs=("psr23-r6",),
        ask_if=lambda answers, _: _renews(answers),
        samples=lambda *_: ("2000000", "2000000.01", "1999999.99"),
    ),
    Question(
        "health_new_value",
        "What will the new contract be worth over its whole life?",
        kind=Kind.MONEY,
        hint="Counted in the same way, with or without VAT.",
        unknown="I don’t know",
        refs=("psr23-r6",),
        ask_if=lambda answers, _: _renews(answers),
        samples=_new_value_samples,
    ),
    Question(
        "health_character",
        "Will the new contract be materially different in character from the existing one when it was made?",
        options=(
            Option("no", "No"),
            Option(
                "identity",
                "Only because the provider has changed through a takeover, merger or insolvency",
                "And the provider meets the basic selection criteria",
            ),
            Option("yes", "Yes"),
            DONT_KNOW,
        ),
        refs=("psr23-r6",),
        ask_if=lambda answers, _: _renews(answers),
    ),
    Question(
        "health_cause",
        "What lies behind the change in value?",
        options=(
            Option("buyer", "A decision of the buyer", "For example to add a service"),
            Option(
                "outside",
                "Things outside the control of buyer and provider",
                "For example more patients, or a price formula in the contract",
            ),
            DONT_KNOW,
        ),
        refs=("psr23-r6",),
        ask_if=lambda answers, _: _renews(answers),
    ),
    Question(
        "health_notice",
        "On which day is the notice of intention to award published?",
        kind=Kind.DATE,
        hint="The standstill is counted from it. For example 8 June 2026.",
        unknown="It has not been published",
        refs=("psr23-r12",),
        ask_if=lambda answers, _: _has_standstill(answers),
        samples=lambda answers, _: (today(answers).isoformat(),),
    ),
)
