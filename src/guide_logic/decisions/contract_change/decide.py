"""Changing a contract: may it be modified without a new award, and is a notice due?

The order of the test. After its end there is no contract left to change. Health care follows the
regime's own rule, whenever the contract was made. A contract whose procurement began before the Act
follows regulation 72 of the 2015 Regulations, light touch services included. Under the Act, below
the threshold before and after, and for light touch contracts, there is no limit, except that the
supplier of a public contract changes only after a corporate restructuring. Everything else must be
permitted under section 74(1), and may need a notice under section 75.
"""

from guide_logic.decisions.contract_change import plain
from guide_logic.decisions.contract_change.change import Change, read
from guide_logic.decisions.contract_change.elsewhere import elsewhere, value_needed
from guide_logic.decisions.contract_change.outcomes import OUTCOMES
from guide_logic.decisions.contract_change.questions import QUESTIONS
from guide_logic.decisions.contract_change.regulation_72.answer import answer as under_the_old_law
from guide_logic.decisions.contract_change.regulation_72.elsewhere import elsewhere as other_old_law
from guide_logic.decisions.contract_change.regulation_72.modification import read as read_modification
from guide_logic.decisions.contract_change.section_74.free import free
from guide_logic.decisions.contract_change.section_74.limited import limited
from guide_logic.decisions.contract_change.section_74.supplier import another_supplier
from guide_logic.decisions.shared import readings, wales
from guide_logic.engine.model import UNKNOWN, Answers, Outcome, Tool
from guide_logic.law import Law

ID = "contract-change"


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers.

    Sources: Procurement Act 2023, sections 74 to 77, Schedule 8; Public Contracts Regulations 2015, regulation 72;
    SI 2023/1348, regulation 13.
    """
    change = read(answers)
    if outcome := elsewhere(change, law):
        return outcome
    if change.under_the_act(law):
        return _under_the_act(change, law)
    mod = read_modification(change)
    return other_old_law(mod, law) or under_the_old_law(mod, law)


def _under_the_act(change: Change, law: Law) -> Outcome:
    if change.changes_supplier:
        return another_supplier(change, law)
    if not change.is_measured:
        return free(change, law, "free-light-touch") if change.is_light_touch else value_needed(change)
    if change.is_caught(law):
        return limited(change, law)
    at_or_above = max(change.move.value_from, change.move.value_to) >= change.line(law)
    return free(change, law, "free-light-touch" if at_or_above else "free-below")


_OLD_FORM = readings.Unsure(
    "old_form",
    "what would be changed",
    {
        "contract": "if it is a contract",
        "order": "if it is an order",
        "framework": "if it is a framework itself",
        "system": "if it is a dynamic purchasing system itself",
    },
    refs=("tr24-r5", "pcr15-r72"),
)

TOOL = readings.over(
    wales.named(
        Tool(
            id=ID,
            title="Changing a contract",
            summary="Whether a contract may be changed without a new award, under the Procurement Act or the 2015 Regulations, and "
            "whether a notice is due.",
            version=3,
            questions=QUESTIONS,
            outcomes=OUTCOMES,
            decide=decide,
            asked=plain.ASKED,
            plain=plain.PLAIN,
            typical={
                "nation": "england",
                "change_runs": "open",
                "change_ends": UNKNOWN,
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
                "old_form": "contract",
                "old_value_first": "1000000",
                "old_above": "yes",
                "old_succession": "restructuring",
                "old_succeeds": "yes",
                "old_selected": "yes",
                "old_more_changes": "no",
                "old_avoids": "no",
                "old_clause": "no",
                "old_clear": "yes",
                "old_states": "yes",
                "old_nature": "yes",
                "old_earlier": "no",
                "old_indexed": "no",
                "old_value_updated": UNKNOWN,
                "old_character": "no",
                "old_candidates": "no",
                "old_tender": "no",
                "old_participants": "no",
                "old_balance": "no",
                "old_scope": "yes",
                "old_ground": "additional",
                "old_necessary": "yes",
                "old_technical": "yes",
                "old_inconvenience": "yes",
                "old_foreseeable": "no",
            },
        ),
        on=lambda answers: read(answers).day,
        begun=lambda answers: read(answers).begun,
    ),
    readings.NATION,
    readings.BUYER,
    _OLD_FORM,
)
