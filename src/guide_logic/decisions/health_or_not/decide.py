"""Health or not: does a Provider Selection Regime govern this, or the ordinary procurement law?

The rule. England has had a regime since the day in the law data, Wales since a later one, and
Northern Ireland has none. It applies where every test of ``limbs`` is met. One test that fails is
enough to leave it. Where none fails but one is open, the answer is to find out, or to take advice
where the law itself is unclear. Contracts and frameworks that already run are changed under the
regime's own rule, whenever they were made, and orders count from their own day.
"""

from guide_logic.decisions.health_or_not import elsewhere, plain, regime
from guide_logic.decisions.health_or_not.limbs import limbs
from guide_logic.decisions.health_or_not.outcomes import OUTCOMES
from guide_logic.decisions.health_or_not.procurement import Procurement, read
from guide_logic.decisions.health_or_not.questions import QUESTIONS
from guide_logic.decisions.health_or_not.undecided import undecided
from guide_logic.decisions.shared import readings, wales
from guide_logic.engine.model import UNKNOWN, Answers, Outcome, Tool
from guide_logic.law import Law

ID = "health-or-not"


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers.

    Sources: SI 2023/1348, regulations 2, 3, 6, 12, 18 and 29; SI 2025/1212; Welsh SI 2025/99.
    """
    procurement = read(answers)
    if procurement.nation == "scotland":
        return elsewhere.scotland(procurement)
    if procurement.under_system:
        return elsewhere.dynamic_purchasing_system(procurement, law)
    tests = limbs(procurement)
    if procurement.has_regime(law):
        if tests.all_met:
            return _under_the_regime(procurement, law)
        if not tests.failed:
            return undecided(procurement, tests, law)
    if procurement.is_choice and procurement.began < law.day("act-in-force"):
        return elsewhere.old_law(procurement, tests, law)
    return elsewhere.not_health(procurement, tests, law)


def _under_the_regime(procurement: Procurement, law: Law) -> Outcome:
    if procurement.is_change:
        return regime.change(procurement, law)
    if procurement.in_wales:
        return regime.wales(procurement, law)
    return regime.england(procurement, law)


_STAGE = readings.Unsure(
    "health_stage",
    "whether a provider is chosen or a contract changed",
    {"buy": "if you choose a provider", "change": "if you change what already runs"},
    refs=("psr23-r29", "psr23-r13"),
)
_ORDER = readings.Unsure(
    "health_order",
    "whether it is an order under an older framework or system",
    {
        "no": "if it is a contract of its own",
        "framework": "if it is an order under a framework",
        "system": "if it is an order under a dynamic purchasing system",
    },
    refs=("psr23-r29-3", "psr23-r29-1c"),
)

TOOL = readings.over(
    wales.named(
        Tool(
            id=ID,
            title="Health or not?",
            summary="Whether a contract is health care under a Provider Selection Regime or follows the ordinary procurement "
            "law, and which of the regime’s processes to read.",
            version=4,
            questions=QUESTIONS,
            outcomes=OUTCOMES,
            decide=decide,
            asked=plain.ASKED,
            plain=plain.PLAIN,
            typical={
                "nation": "england",
                "health_stage": "buy",
                "begins": UNKNOWN,
                "health_order": "no",
                "health_order_begins": UNKNOWN,
                "buyer": "council",
                "health_body": "yes",
                "health_service": "recovery",
                "health_worker": "treat",
                "health_purpose": "yes",
                "health_mixed": "no",
                "health_separate": "no",
                "health_value": "500000",
                "health_council": "principal",
                "health_situation": "renew",
                "health_framework": "direct",
                "health_character": "no",
                "health_cause": "buyer",
                "health_notice": UNKNOWN,
                "health_award": UNKNOWN,
            },
        ),
    ),
    readings.NATION,
    readings.BUYER,
    _STAGE,
    _ORDER,
)
