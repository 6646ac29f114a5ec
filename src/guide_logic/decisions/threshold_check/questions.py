"""What the threshold check asks, in order."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared import questions
from guide_logic.decisions.shared.estimate import QUESTIONS as VALUE_QUESTIONS
from guide_logic.decisions.shared.questions import (
    BEGINS,
    BUYER,
    CALL_OFF,
    DONT_KNOW,
    HEALTH,
    KIND,
    NATION,
    YES_NO_UNKNOWN,
    threshold_figure,
)
from guide_logic.decisions.shared.scope import buyer_matters, not_health, outside_scotland
from guide_logic.decisions.threshold_check import exempt
from guide_logic.decisions.threshold_check.exemptions import EXEMPTIONS
from guide_logic.decisions.threshold_check.purchase import read
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Kind,
    Option,
    Question,
    Usual,
)
from guide_logic.engine.values import PENNY
from guide_logic.law import Law


def not_exempt(answers: Answers, law: Law) -> bool:
    """Whether the contract is to be valued: the Act may govern it, and no exemption stands in the way."""
    return not_health(answers, law) and exempt.may_be_public(answers)


def _has_part(answers: Answers, _: Law) -> bool:
    """Whether a part of another kind may count: not in an order under a framework."""
    purchase = read(answers)
    return purchase.is_mixed and not purchase.is_call_off


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    act = law.day("act-in-force").isoformat()
    edges = questions.day_samples(law, "act-in-force", "thresholds-2026")
    last = law.figure("threshold-light-touch").periods[-1].to
    assert last is not None
    return (
        *(day for day in edges if day >= act[:4]),
        date.fromordinal(last.toordinal() + 1).isoformat(),
        UNKNOWN,
    )


def _part_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    purchase = read(answers)
    figure = law.figure(threshold_figure(purchase.kind_of_part, purchase.buyer))
    lines = sorted({period.value for period in figure.periods if isinstance(period.value, Decimal)})
    return (str(lines[0] - PENNY - lines[0] / 10), *(str(line) for line in lines), UNKNOWN)


QUESTIONS = (
    NATION,
    replace(BEGINS, samples=_begins_samples),
    Question(
        "trigger",
        "What begins it?",
        why="The amounts that count are those in force on the day of the act that begins the procurement.",
        options=(
            Option("tender-notice", "Publishing a tender notice"),
            Option("transparency-notice", "Publishing a transparency notice for a direct award"),
            Option("below-threshold-notice", "Publishing a below-threshold tender notice"),
            Option("invitation", "Inviting chosen suppliers to tender, without a notice"),
            Option("contact", "Contacting a supplier to start an award without competition"),
            Option("engagement", "Nothing yet: only planning or talking to the market"),
            DONT_KNOW,
        ),
        refs=("t25-r3", "tr24-r5"),
        usual=Usual(UNKNOWN, "Which notice or contact begins it is not known yet"),
        ask_if=lambda answers, _: outside_scotland(answers),
    ),
    replace(BUYER, ask_if=buyer_matters),
    HEALTH,
    Question(
        "exempt",
        "Is it one of these?",
        hint="These contracts are exempt if their conditions are met. The next questions ask for the conditions.",
        why="An exempt contract is not a public contract, whatever its value.",
        options=(
            Option("none", "None of these"),
            *(Option(each.id, each.label, each.hint) for each in EXEMPTIONS.values()),
            DONT_KNOW,
        ),
        refs=("pa23-sch2",),
        ask_if=not_health,
        usual=Usual("none", "No exemption applies"),
    ),
    *exempt.questions(),
    replace(KIND, ask_if=not_exempt),
    Question(
        "mixed",
        "Does the contract also include something of another kind?",
        hint="For example building work, equipment or consultancy inside a care contract.",
        options=YES_NO_UNKNOWN,
        refs=("pa23-s5", "pa23-s10"),
        ask_if=not_exempt,
        usual=Usual("no", "Nothing of another kind is bought with it"),
    ),
    replace(CALL_OFF, ask_if=lambda answers, _: read(answers).mixed in ("yes", UNKNOWN)),
    Question(
        "part_kind",
        "What kind is that other part?",
        options=(
            Option("goods-services", "Goods or services that are not light touch"),
            Option("works", "Works"),
            Option("light-touch", "Light touch services"),
            Option("concession", "A concession", "The supplier earns from users and takes the risk"),
            DONT_KNOW,
        ),
        refs=("pa23-s5", "pa23-s10"),
        ask_if=_has_part,
    ),
    Question(
        "part_separate",
        "Could that part reasonably be bought under a contract of its own?",
        hint="Weigh what separating it would cost, and whether it would defeat the purpose.",
        options=YES_NO_UNKNOWN,
        refs=("pa23-s5", "pa23-s10"),
        ask_if=_has_part,
    ),
    Question(
        "part_value",
        "What is that part worth?",
        kind=Kind.MONEY,
        hint="Including VAT, extensions and options.",
        unknown="I don’t know",
        refs=("pa23-s5", "pa23-s10"),
        ask_if=lambda answers, _: read(answers).part_separate in ("yes", UNKNOWN),
        samples=_part_samples,
    ),
    replace(VALUE_QUESTIONS[0], ask_if=not_exempt),
    *VALUE_QUESTIONS[1:],
)
