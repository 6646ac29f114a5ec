"""What the health tool asks, in order, and when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from guide_logic.decisions.health_or_not import process
from guide_logic.decisions.health_or_not.limbs import BY_THE_WORK, limbs
from guide_logic.decisions.health_or_not.procurement import Procurement, read
from guide_logic.decisions.shared.questions import BEGINS, BUYER, DONT_KNOW, NATION, YES_NO_UNKNOWN, yes_no
from guide_logic.decisions.shared.scope import REGIMES, outside_scotland, today
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question, Usual
from guide_logic.engine.short_way import on_pages, with_usual
from guide_logic.engine.values import PENNY
from guide_logic.law import Law

type Test = Callable[[Procurement, Law], bool]


def _where(test: Test) -> Callable[[Answers, Law], bool]:
    """When a question is asked, from a test of the procurement as far as it is told."""
    return lambda answers, law: test(read(answers), law)


def _may_be_older_order(told: Procurement, law: Law) -> bool:
    """Whether the day given is older than the regime, so that an order under a framework may still be reached."""
    return told.is_choice and told.before_the_regime(law)


def _has_regime(told: Procurement, law: Law) -> bool:
    return told.has_regime(law)


def _asks_body(told: Procurement, law: Law) -> bool:
    return told.has_regime(law) and told.buyer in ("sub-central", "central")


def _may_bind(told: Procurement, law: Law) -> bool:
    return told.has_regime(law) and limbs(told).body is not False


def _may_be_health(told: Procurement, law: Law) -> bool:
    return _may_bind(told, law) and limbs(told).listed is not False


def _asks_mixed(told: Procurement, law: Law) -> bool:
    return _may_be_health(told, law) and limbs(told).purpose is not False


def _asks_council(told: Procurement, law: Law) -> bool:
    """Only where every other test is met, so that most readers are never asked."""
    return told.has_regime(law) and told.buyer == "council" and limbs(told).all_met


def _chooses_in_england(told: Procurement) -> bool:
    return told.in_england and told.is_choice and limbs(told).all_met


def _asks_situation(told: Procurement, _: Law) -> bool:
    return _chooses_in_england(told) and not told.under_older_framework


def _asks_framework(told: Procurement, _: Law) -> bool:
    return told.is_order and _chooses_in_england(told)


def _asks_cause(told: Procurement, law: Law) -> bool:
    return told.renews and process.cause_matters(told, law)


def _has_standstill(told: Procurement, law: Law) -> bool:
    """Whether every process that may be followed is known, and one has a standstill."""
    if UNKNOWN in (told.situation, told.framework):
        return False
    return bool(process.WITH_STANDSTILL & set(process.open_processes(told, law)))


def _has_none(told: Procurement, law: Law) -> bool:
    processes = set(process.open_processes(told, law))
    return bool(processes) and not process.WITH_STANDSTILL & processes


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    days = {law.day(figure) for figure in (*REGIMES.values(), "act-in-force")}
    return (
        *(d.isoformat() for day in sorted(days) for d in (day - timedelta(days=1), day)),
        UNKNOWN,
    )


def _order_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """The day before the regime and its first, and today."""
    day = law.day(REGIMES[read(answers).nation])
    return ((day - timedelta(days=1)).isoformat(), day.isoformat(), UNKNOWN)


def _new_value_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """New values at, and a penny below, both lines of a considerable change."""
    procurement = read(answers)
    old, on = procurement.old, procurement.day
    if old is None:
        return ("3000000",)
    lines = (
        old + law.value("psr-considerable-amount", on),
        old + old * law.value("psr-considerable-share", on) / 100,
    )
    return tuple(str(edge.quantize(PENNY)) for line in lines for edge in (line - PENNY, line))


_IN_ORDER = (
    NATION,
    Question(
        "health_stage",
        "What are you about to do?",
        why="The regime governs the choice of a provider. It also governs changes to contracts and frameworks that "
        "already run, whenever they were made.",
        options=(
            Option(
                "buy",
                "Choose a provider",
                "A new contract, one that replaces or renews another, or an order under a framework",
            ),
            Option("change", "Change a contract, or a framework, that already runs"),
            DONT_KNOW,
        ),
        refs=("psr23-r29", "psr23-r29-3", "psr23-r13"),
        ask_if=lambda answers, _: outside_scotland(answers),
    ),
    replace(BEGINS, ask_if=_where(lambda told, _: told.is_choice), samples=_begins_samples),
    Question(
        "health_order",
        "Is it an order under an older framework or dynamic purchasing system?",
        hint="A dynamic purchasing system lets new suppliers join at any time. A framework as a rule does not.",
        why="In England an order for health care is under the regime if the order itself began since the regime did, "
        "however old its framework. Orders under an older dynamic purchasing system are not.",
        options=(
            Option("no", "No, it is a contract of its own"),
            Option("framework", "Yes, an order under a framework"),
            Option("system", "Yes, an order under a dynamic purchasing system"),
            DONT_KNOW,
        ),
        refs=("psr23-r29-3", "psr23-r29-1c"),
        ask_if=_where(_may_be_older_order),
    ),
    Question(
        "health_order_begins",
        "When does the order itself begin?",
        kind=Kind.DATE,
        hint="The day of any first step towards awarding the order. Not the day of the framework. For example 12 March "
        "2026.",
        unknown="It has not begun: use today’s date",
        refs=("psr23-r29", "psr23-r29-3"),
        ask_if=_where(lambda told, _: told.under_older_framework),
        samples=_order_samples,
    ),
    replace(
        BUYER,
        ask_if=_where(_has_regime),
        refs=("psr23-r2", "g-psr-wales"),
        why="The regime binds councils and certain other public bodies only.",
    ),
    yes_no(
        "health_body",
        "Is the buyer one of the bodies that the regime binds?",
        hint="In England: a combined authority, NHS England, an integrated care board, an NHS trust or an NHS "
        "foundation trust. Whether a combined county authority is one was not found: say that you don’t know. In Wales: "
        "a local health board, an NHS trust or a special health authority.",
        refs=("psr23-r2", "g-psr-wales"),
        ask_if=_where(_asks_body),
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
                "Listed only where it is for individuals. Job training for disabled people is not this, nor is help "
                "with housing, work or law around a treatment, or from peers",
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
                "For example home care, day care, a helpline or debt advice, and help with work, housing or law for people "
                "in treatment. Not listed",
            ),
            Option(
                "adjacent",
                "Something that health care needs, but is not health care",
                "For example equipment, catering, research, training or a campaign. Not listed",
            ),
            Option(
                "unrelated",
                "None of these: it has nothing to do with health",
                "For example leisure, culture, the environment, support to charities, or building works. Not listed",
            ),
            DONT_KNOW,
        ),
        refs=("psr23-sch1", "psr23-r2"),
        ask_if=_where(_may_bind),
    ),
    Question(
        "health_worker",
        "What will the people who do the work mostly do?",
        hint="Go by what the worker does, not by whom it is done for.",
        why="Employment, housing, legal or peer help around a treatment is not treatment, and is not on the regime’s list.",
        options=(
            Option(
                "treat",
                "Treat, nurse or rehabilitate people",
                "For example prescribe, test, give therapy, or run a programme of treatment",
            ),
            Option(
                "around",
                "Help people with other things around their treatment",
                "For example with work, housing, benefits or law, or as somebody who has been through it",
            ),
            Option("both", "Both, in one contract", "A later question asks what each is worth"),
            DONT_KNOW,
        ),
        refs=("psr23-sch1", "psr23-r2"),
        ask_if=_where(lambda told, law: _may_bind(told, law) and told.service in BY_THE_WORK),
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
        ask_if=_where(_may_be_health),
    ),
    Question(
        "health_mixed",
        "Does the contract also include other goods or services?",
        hint="For example social care, housing support or equipment beside the health care.",
        options=YES_NO_UNKNOWN,
        refs=("psr23-r3",),
        ask_if=_where(_asks_mixed),
    ),
    Question(
        "health_value",
        "What is the health care worth over the whole life of the contract?",
        kind=Kind.MONEY,
        hint="Your best estimate. Give this and the next amount in the same way, both with VAT or both without.",
        unknown="I don’t know",
        refs=("psr23-r3",),
        ask_if=_where(lambda told, _: told.is_mixed),
        samples=lambda *_: ("500000",),
    ),
    Question(
        "health_rest_value",
        "What is the rest worth over the whole life of the contract?",
        kind=Kind.MONEY,
        unknown="I don’t know",
        refs=("psr23-r3",),
        ask_if=_where(lambda told, _: told.is_mixed),
        samples=lambda *_: ("499999.99", "500000", "500000.01"),
    ),
    Question(
        "health_separate",
        "Could the rest reasonably be supplied under a contract of its own?",
        hint="Answer no only if buying separately would, or would be likely to, do real harm to securing what people "
        "need, to quality, to efficiency, or to acting openly, fairly and in proportion.",
        options=YES_NO_UNKNOWN,
        refs=("psr23-r3", "psr23-r4"),
        ask_if=_where(lambda told, _: told.is_mixed),
    ),
    Question(
        "health_council",
        "Which kind of council is it?",
        why="The regime binds those councils that count as local authorities for the health service.",
        options=(
            Option(
                "principal",
                "A county, county borough, unitary, district or London borough council, or the City of London",
            ),
            Option("local", "A parish, town or community council"),
            DONT_KNOW,
        ),
        refs=("nhsa06-s275", "psr23-r2", "g-psr-wales"),
        ask_if=_where(_asks_council),
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
            Option("identify", "We can likely identify the most suitable provider without a contest"),
            Option("compete", "None of these, or we want providers to compete"),
            Option("framework", "We are setting up a framework"),
            Option(
                "order",
                "We are ordering under a framework that exists",
                "Whether it was set up under the regime or before it",
            ),
            Option(
                "system",
                "We are ordering under a dynamic purchasing system set up before the regime",
                "It lets new suppliers join at any time",
            ),
            Option("urgent", "It must be done urgently, to keep people safe"),
            DONT_KNOW,
        ),
        refs=("psr23-r6", "psr23-r14", "psr23-r18"),
        ask_if=_where(_asks_situation),
    ),
    Question(
        "health_framework",
        "What does the framework say about this order?",
        hint="Look in its own terms. They say how orders are placed, and which buyers may place them.",
        options=(
            Option("one", "It has one provider"),
            Option("direct", "It has several, and it lets this order be placed without a competition"),
            Option("compete", "It has several, and they are to compete for this order"),
            DONT_KNOW,
        ),
        refs=("psr23-r18", "psr23-r16"),
        ask_if=_where(_asks_framework),
    ),
    Question(
        "health_old_value",
        "What was the existing contract worth over its whole life, when it was made?",
        kind=Kind.MONEY,
        unknown="I don’t know",
        refs=("psr23-r6",),
        ask_if=_where(lambda told, _: told.renews),
        samples=lambda *_: ("2000000", "2000000.01", "1999999.99"),
    ),
    Question(
        "health_new_value",
        "What will the new contract be worth over its whole life?",
        kind=Kind.MONEY,
        hint="Counted in the same way, with or without VAT.",
        unknown="I don’t know",
        refs=("psr23-r6",),
        ask_if=_where(lambda told, _: told.renews),
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
        ask_if=_where(lambda told, _: told.renews),
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
        ask_if=_where(_asks_cause),
    ),
    Question(
        "health_notice",
        "On which day is the notice of intention to award published?",
        kind=Kind.DATE,
        hint="The standstill is counted from it. For example 8 June 2026.",
        unknown="It has not been published",
        refs=("psr23-r12",),
        ask_if=_where(_has_standstill),
        samples=lambda answers, _: (today(answers).isoformat(),),
    ),
    Question(
        "health_award",
        "On which day is the contract awarded?",
        kind=Kind.DATE,
        hint="The last day for the notice is counted from it. For example 8 June 2026.",
        unknown="It has not been awarded",
        refs=("psr23-r7", "psr23-r8", "psr23-r14", "psr23-r18"),
        ask_if=_where(_has_none),
        samples=lambda answers, _: (today(answers).isoformat(),),
    ),
)

QUESTIONS = on_pages(
    with_usual(
        _IN_ORDER,
        {
            "health_notice": Usual(UNKNOWN, "No notice of intention to award is out"),
            "health_award": Usual(UNKNOWN, "The contract is not awarded yet"),
        },
    ),
    who=("nation", "health_stage"),
    buyer=("buyer", "health_body"),
    service=("health_service", "health_worker"),
    purpose=("health_purpose", "health_mixed"),
    parts=("health_value", "health_rest_value", "health_separate"),
    process=("health_council", "health_situation", "health_framework"),
    renewal=("health_old_value", "health_new_value", "health_character"),
)
