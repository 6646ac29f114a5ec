"""Changing a contract: may this public contract be modified, and is a change notice due?

The order of the test. Health care follows the regime's own rule, whenever the contract was made.
A contract whose procurement began before the Act follows the 2015 Regulations. Below the threshold
before and after, and for light touch contracts, the Act sets no limit, except that the supplier of
a public contract changes only after a corporate restructuring. Everything else must be permitted
under section 74(1), and may need a notice under section 75.
"""

from guide_logic.decisions.contract_change import plain
from guide_logic.decisions.contract_change.change import Change, read
from guide_logic.decisions.contract_change.elsewhere import elsewhere, value_needed
from guide_logic.decisions.contract_change.outcomes import OUTCOMES
from guide_logic.decisions.contract_change.questions import QUESTIONS
from guide_logic.decisions.contract_change.section_74.free import free
from guide_logic.decisions.contract_change.section_74.limited import limited
from guide_logic.decisions.contract_change.section_74.supplier import another_supplier
from guide_logic.engine.model import UNKNOWN, Answers, Outcome, Tool
from guide_logic.law import Law

ID = "contract-change"


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Sources: Procurement Act 2023, sections 74 to 77, Schedule 8; SI 2023/1348, regulation 13."""
    change = read(answers)
    return elsewhere(change, law) or _under_the_act(change, law)


def _under_the_act(change: Change, law: Law) -> Outcome:
    if change.changes_supplier:
        return another_supplier(change, law)
    if not change.is_measured:
        return free(change, law, "free-light-touch") if change.is_light_touch else value_needed(change)
    if change.is_caught(law):
        return limited(change, law)
    at_or_above = max(change.move.value_from, change.move.value_to) >= change.line(law)
    return free(change, law, "free-light-touch" if at_or_above else "free-below")


TOOL = Tool(
    id=ID,
    title="Changing a contract",
    summary="Whether a contract may be changed under the Procurement Act, and whether a contract change notice is due.",
    version=1,
    questions=QUESTIONS,
    outcomes=OUTCOMES,
    decide=decide,
    asked=plain.ASKED,
    plain=plain.PLAIN,
    typical={
        "nation": "england",
        "buyer": "council",
        "health": "no",
        "change_begun": "2026-01-01",
        "change_day": UNKNOWN,
        "kind": "goods-services",
        "change_supplier": "no",
        "change_restructure": "yes",
        "change_excluded": "no",
        "change_value_now": "1000000",
        "change_value_after": "1000000.00",
        "change_term_award": "5 years",
        "change_term_after": "5 years",
        "change_earlier": "no",
        "change_term_now": "5 years",
        "change_value_first": "1000000.00",
        "change_term_first": "5 years",
        "change_below_sum": "0",
        "change_scope": "no",
        "change_balance": "no",
        "change_ground": "provided",
    },
)
