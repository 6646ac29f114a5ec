"""What the subsidy check asks, in order."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from guide_logic.decisions.shared import questions, scope
from guide_logic.decisions.shared.questions import DONT_KNOW, YES_NO_UNKNOWN
from guide_logic.decisions.shared.subsidy_window import window_start
from guide_logic.decisions.subsidy_check.award import LIMBS, NOT_MET, read
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question, Usual
from guide_logic.engine.short_way import on_pages, with_usual
from guide_logic.engine.values import PENNY
from guide_logic.law import Law


def _is_subsidy(answers: Answers, law: Law) -> bool:
    return read(answers).is_subsidy(law)


def _claims_route(answers: Answers, law: Law) -> bool:
    award = read(answers)
    return award.is_subsidy(law) and award.scheme == "streamlined"


def _needs_sum(answers: Answers, law: Law) -> bool:
    return read(answers).needs_sum(law)


def _past_matters(answers: Answers, law: Law) -> bool:
    """Whether help in earlier years has to be added up."""
    award = read(answers)
    return award.has_sum(law) and not award.is_outside_procedure


def _is_large(answers: Answers, law: Law) -> bool:
    award = read(answers)
    return award.needs_sum(law) and award.is_large(law)


def _limb(number: int) -> Callable[[Answers, Law], bool]:
    """Ask a limb's question while no earlier limb is missing."""

    def ask_if(answers: Answers, _: Law) -> bool:
        limbs = read(answers).limbs
        return not any(limbs.get(name) in NOT_MET[name] for name in LIMBS[:number])

    return ask_if


def _day_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    year, last = scope.today(answers).year, law.day("subsidy-year-ends")
    return (
        *questions.day_samples(law, "subsidy-act-in-force", "subsidy-streamlined-2026", "cma-referral"),
        date(year, last.month, last.day).isoformat(),
        (date(year, last.month, last.day) + timedelta(days=1)).isoformat(),
    )


def _amount_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    figures = (
        "subsidy-database",
        "mfa-limit",
        "spei-limit",
        "cma-single",
        "cma-sensitive",
        "cma-referral",
    )
    amounts = [law.value(figure, read(answers).day) for figure in figures]
    return tuple(str(a) for amount in amounts for a in (amount, amount + PENNY))


def _past_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """A list that fills the limit exactly, one that passes it by a penny, and one a day too old."""
    start, limit = window_start(read(answers).day, law), law.value("mfa-limit", read(answers).day)
    left = max(limit - (read(answers).amount or Decimal(0)), Decimal(0))
    return (
        f"{start}: {left}",
        f"{start}: {left + PENNY}",
        f"{start - timedelta(days=1)}: {limit}",
    )


def _related_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    amount = read(answers).amount or Decimal(0)
    edges = [law.value(figure, read(answers).day) - amount for figure in ("cma-interest", "cma-referral")]
    return ("0", *(str(a) for edge in edges if edge >= 0 for a in (edge, edge + PENNY)))


_IN_ORDER = (
    Question(
        "subsidy_form",
        "What would the council give?",
        hint="Not only money counts.",
        options=(
            Option("grant", "A grant", "Money that need not be paid back"),
            Option("loan", "A loan, a guarantee or an investment"),
            Option("asset", "Land, a building or equipment, sold, let or lent"),
            Option("services", "Goods or services, such as training or staff time"),
            Option("purchase", "A price for goods or services the council buys"),
            Option("forgone", "Money it does not collect, such as a rent or a charge"),
            DONT_KNOW,
        ),
        refs=("sca22-s2",),
    ),
    Question(
        "subsidy_source",
        "Does it come from public money, and does a public authority decide to give it?",
        hint="A charity that hands on a council’s money may count, if in substance the council decides who gets it.",
        options=(
            Option("yes", "Yes, the council gives it"),
            Option("through", "Another body gives it, but in substance the council decides"),
            Option("no", "No: another body gives its own money, and decides for itself"),
            DONT_KNOW,
        ),
        refs=("sca22-s2", "sca22-s6"),
    ),
    Question(
        "subsidy_activity",
        "What would it support?",
        hint="Look at the activity, not at the kind of body. A charity may be an enterprise for some of its work.",
        why="Only help for work that offers goods or services on a market can be a subsidy.",
        options=(
            Option(
                "none",
                "Only work that offers nothing on a market",
                "For example a free helpline or campaigning, with no economic purpose",
            ),
            Option(
                "market",
                "Work that offers goods or services on a market",
                "For example a café, a paid nursery, or letting rooms",
            ),
            Option(
                "separate",
                "A body that does both, with the help kept to the first kind",
                "In separate accounts, so that none of it reaches the other work",
            ),
            Option("mixed", "Both kinds together"),
            DONT_KNOW,
        ),
        refs=("sca22-s7",),
        ask_if=_limb(1),
    ),
    Question(
        "subsidy_terms",
        "Are the terms better than the recipient could have had on the market?",
        hint="Check this: a price found by open competition, or a valuation by someone independent, normally shows what "
        "the market gives.",
        options=(
            Option("better", "Yes, better"),
            Option("tested", "No: market terms, shown by open competition or an independent valuation"),
            Option("assumed", "We think they are market terms, but nobody has tested that"),
            DONT_KNOW,
        ),
        refs=("sca22-s3",),
        ask_if=lambda answers, law: read(answers).form not in ("grant", UNKNOWN) and _limb(2)(answers, law),
    ),
    Question(
        "subsidy_specific",
        "Does it favour some enterprises over others?",
        hint="Help open to all on the same terms is not specific. A grant to chosen bodies is.",
        options=YES_NO_UNKNOWN,
        refs=("sca22-s2", "sca22-s4"),
        ask_if=_limb(3),
    ),
    Question(
        "subsidy_effect",
        "Could it affect competition or investment in the United Kingdom, or trade or investment with other countries?",
        hint="It is enough that it could. Answer No only if you can say why it could not.",
        options=YES_NO_UNKNOWN,
        refs=("sca22-s2",),
        ask_if=_limb(4),
    ),
    Question(
        "subsidy_day",
        "On what day does the recipient get an enforceable right to it?",
        kind=Kind.DATE,
        hint="Usually the day the agreement binds, not the day of payment. For example 12 March 2026.",
        why="That day sets the financial year in which it counts.",
        unknown="There is no right yet: use today’s date",
        refs=("sca22-s2", "sca22-s36"),
        ask_if=lambda answers, _: not read(answers).missing_limb,
        samples=_day_samples,
    ),
    Question(
        "subsidy_scheme",
        "Is it given under a subsidy scheme?",
        options=(
            Option("none", "No, it stands by itself"),
            Option("scheme", "Yes, a scheme that is on the subsidy database"),
            Option("streamlined", "Yes, one of the government’s streamlined routes"),
            Option("legacy", "Yes, a scheme made before the Subsidy Control Act came into force"),
            DONT_KNOW,
        ),
        refs=("sca22-s10", "sca22-s12", "sca22-s48"),
        ask_if=_is_subsidy,
    ),
    Question(
        "subsidy_route",
        "Which streamlined route?",
        options=(
            Option("research", "Research, development and innovation"),
            Option("energy", "Energy usage"),
            Option("growth", "Local growth"),
            Option("arts", "Arts and culture"),
            Option("community", "Community and regeneration"),
            DONT_KNOW,
        ),
        refs=("sca22-s10", "streamlined-26"),
        ask_if=_claims_route,
    ),
    Question(
        "subsidy_met",
        "Does the award meet every condition of that route?",
        hint="Read the route itself. This site does not hold the conditions.",
        options=YES_NO_UNKNOWN,
        refs=("sca22-s10", "streamlined-26"),
        ask_if=_claims_route,
    ),
    Question(
        "subsidy_barred",
        "Is any of these true of it?",
        hint="The law prohibits or restricts each of them.",
        kind=Kind.CHOICES,
        unknown=DONT_KNOW.label,
        options=(
            Option("guarantee", "It guarantees debts without a limit of amount or time"),
            Option("export", "It depends on exporting"),
            Option(
                "domestic",
                "It depends on using goods or services from the United Kingdom rather than imports",
            ),
            Option(
                "move",
                "It is given on condition that the recipient moves its work from one area to another",
            ),
            Option("rescue", "It rescues or restructures a body that would otherwise fail"),
        ),
        refs=("sca22-s15", "sca22-s16", "sca22-s17", "sca22-s18", "sca22-s19"),
        ask_if=_needs_sum,
    ),
    Question(
        "subsidy_goods",
        "Does it relate to goods?",
        why="Aid for goods that depends on exports, or on domestic goods, may not be given even in small amounts.",
        options=YES_NO_UNKNOWN,
        refs=("sca22-s36", "sca22-s16", "sca22-s17"),
        ask_if=lambda answers, law: read(answers).needs_sum(law) and read(answers).is_tied_to_trade,
    ),
    Question(
        "subsidy_amount",
        "How much is it worth in all?",
        kind=Kind.MONEY,
        hint="The gross amount, before tax. For help that is not money, what it is worth in money: for a cheap loan, for "
        "example, what the recipient saves.",
        unknown="I don’t know",
        refs=("sca22-s36",),
        ask_if=_needs_sum,
        samples=_amount_samples,
    ),
    Question(
        "subsidy_spei",
        "Has the recipient been assigned particular tasks in the public interest, and is the help for those?",
        hint="The law calls this a service of public economic interest. The tasks have to be assigned, usually in "
        "writing.",
        options=YES_NO_UNKNOWN,
        refs=("sca22-s29", "sca22-s38"),
        ask_if=lambda answers, law: read(answers).has_sum(law),
    ),
    Question(
        "subsidy_given",
        "How would the council give it?",
        hint="Help within the limits is small assistance only if the letters go out in their order: a statement, the "
        "recipient’s written confirmation, and a confirmation on giving it.",
        why="Without that procedure the limits do not help: an assessment is needed, and as a rule an entry in the "
        "subsidy database whatever the amount.",
        options=(
            Option(
                "small",
                "As small assistance, with the letters",
                "Minimal financial assistance, or assistance for a service of public economic interest",
            ),
            Option("other", "In another way, or without the letters"),
            DONT_KNOW,
        ),
        refs=("sca22-s36", "sca22-s37", "sca22-s33"),
        ask_if=lambda answers, law: read(answers).is_small_enough(law),
    ),
    Question(
        "subsidy_group",
        "Is the recipient part of a group, or has it taken over another body’s work?",
        hint="Bodies under common control count as one. Being able to influence a body’s policy in a material way is "
        "control. Past help follows a merger or transfer.",
        options=(
            Option("alone", "No, it stands alone"),
            Option("counted", "Yes, and the past help below counts the whole group"),
            Option("not-counted", "Yes, and the group is not counted yet"),
            DONT_KNOW,
        ),
        refs=("sca22-s7", "sca22-s8", "sca22-s40"),
        ask_if=_past_matters,
    ),
    Question(
        "subsidy_before",
        "Has it had minimal financial assistance, or help for a service of public economic interest, in this financial "
        "year or the two before it?",
        hint="From any public authority. A financial year ends on {subsidy-year-ends}. Ordinary grants that were no subsidy, and "
        "subsidies given after a full assessment, do not count. Older small amounts of aid may.",
        options=YES_NO_UNKNOWN,
        refs=("sca22-s36", "sca22-s38", "sca22-s42"),
        ask_if=_past_matters,
    ),
    Question(
        "subsidy_past",
        "List each one, with the day of the right to it and the amount",
        kind=Kind.DATED_AMOUNTS,
        hint="One on each line, for example 12 March 2026: £40,000. Older ones may stay in: the tool leaves them out.",
        unknown=DONT_KNOW.label,
        refs=("sca22-s36", "sca22-s42"),
        ask_if=lambda answers, _: read(answers).before == "yes",
        samples=_past_samples,
    ),
    Question(
        "subsidy_sector",
        "Does it help work in a sensitive sector?",
        hint="Steel, aluminium, copper, motor vehicles, motorcycles, ships, aircraft, or making electricity.",
        options=YES_NO_UNKNOWN,
        refs=("ssi22-r3", "ssi22-r6"),
        ask_if=_is_large,
    ),
    Question(
        "subsidy_related",
        "How much related subsidy has it had in those years?",
        kind=Kind.MONEY,
        hint="From any public authority, for the same project and the same aim, this one left out. Type 0 if none.",
        unknown="I don’t know",
        refs=("ssi22-r5",),
        ask_if=_is_large,
        samples=_related_samples,
    ),
    Question(
        "subsidy_confirmed",
        "On what day is the decision to give it confirmed?",
        kind=Kind.DATE,
        hint="For the deadline of the entry in the subsidy database, if one is due.",
        unknown="It is not confirmed yet",
        refs=("sca22-s33",),
        ask_if=_is_subsidy,
        samples=lambda answers, _: (scope.today(answers).isoformat(),),
    ),
)

QUESTIONS = on_pages(
    with_usual(
        _IN_ORDER,
        {
            "subsidy_source": Usual("yes", "It is public money, and the council itself gives it"),
            "subsidy_day": Usual(UNKNOWN, "Nobody has a right to it yet: today’s law counts"),
            "subsidy_scheme": Usual("none", "It stands by itself, under no subsidy scheme"),
            "subsidy_confirmed": Usual(UNKNOWN, "The decision to give it is not confirmed yet"),
        },
    ),
    subsidy=("subsidy_form", "subsidy_activity"),
    limbs=("subsidy_terms", "subsidy_specific", "subsidy_effect"),
    sum=("subsidy_barred", "subsidy_amount"),
    procedure=("subsidy_spei", "subsidy_given"),
    past=("subsidy_group", "subsidy_before", "subsidy_past"),
    large=("subsidy_sector", "subsidy_related"),
)
