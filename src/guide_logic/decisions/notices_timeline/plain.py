"""The plain answer to "When may we sign, and which notices come first?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "When may we sign, and which notices come first?"

PLAIN: Mapping[str, Plain] = {
    "competition": Plain(
        Verdict.ONLY_IF,
        "the notices below are published first, and any standstill has ended.",
        "On which day is each notice published?",
    ),
    "direct-award": Plain(
        Verdict.ONLY_IF,
        "the notices below are published first, and any standstill has ended.",
        "On which day is each notice published?",
    ),
    "user-choice": Plain(
        Verdict.YES,
        "The person’s own choice of provider needs no notice of the award.",
        "Where is the person’s choice written down?",
    ),
    "framework": Plain(
        Verdict.ONLY_IF,
        "the notices below are published first, and any standstill has ended.",
        "On which day is each notice published?",
    ),
    "call-off": Plain(Verdict.ONLY_IF, "the notices below come first.", "On which day is each notice published?"),
    "dynamic-market": Plain(
        Verdict.ONLY_IF,
        "the notices below are published first, and any standstill has ended.",
        "On which day is each notice published?",
    ),
    "market-set-up": Plain(
        Verdict.ONLY_IF,
        "the notices below come first.",
        "On which day is each notice published?",
    ),
    "below": Plain(
        Verdict.YES,
        "Below the threshold no standstill holds you back. A notice is due after you sign, and one before if you advertise.",
        "Who publishes the notice, and by when?",
    ),
    "below-small": Plain(
        Verdict.YES, "No notice of the Act is due at this value.", "What do our own contract rules ask us to publish?"
    ),
    "below-outside": Plain(
        Verdict.YES,
        "No notice of the Act is due for this contract.",
        "What do our own contract rules ask us to publish?",
    ),
    "value-below": Plain(
        Verdict.YES,
        "The value is below the threshold, so the notices of larger contracts are not due.",
        "Is the estimate right, with VAT, extensions and options?",
    ),
    "value-above": Plain(
        Verdict.ONLY_IF,
        "the notices of larger contracts come first, because the value is not below the threshold.",
        "How will the contract be awarded?",
    ),
    "too-early": Plain(
        Verdict.NO, "Not on that day: it is too early.", "What is the first lawful day, and does the plan keep to it?"
    ),
    "missed": Plain(
        Verdict.NO,
        "A notice or the standstill was missed, late or out of order. Publish now what is missing, with true days.",
        "Which notice is still missing, and who publishes it today?",
    ),
    "out-of-order": Plain(
        Verdict.NOT_KNOWN, "The days you gave cannot all be right.", "On which day was each notice really published?"
    ),
    "way-first": Plain(
        Verdict.NOT_KNOWN, "It turns on how the contract is awarded.", "How will the contract be awarded?"
    ),
    "old-law": Plain(
        Verdict.OTHER_LAW,
        "It began before the Act, so the old Regulations name the notices.",
        "On which day did this procurement begin?",
    ),
    "health-psr": Plain(
        Verdict.OTHER_LAW,
        "Health care has notices of its own.",
        "Which process of the health care rules do you follow?",
    ),
    "scotland": Plain(Verdict.OTHER_LAW, "Scotland has notices of its own.", "Which Scottish rules apply?"),
}

KEPT = Plain(
    Verdict.YES,
    "It is entered into, and no day that you gave was late. The days below still lie ahead.",
    "Who keeps the days that still lie ahead?",
)
"""Where the contract is entered into, and nothing that the reader told was missed."""
