"""The plain answer to "May we award it without a competition?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "May we award it without a competition?"

PLAIN: Mapping[str, Plain] = {
    "established": Plain(
        Verdict.YES,
        "A ground of the Act is met, if the evidence bears out the answers. Publish the notices first.",
        "Where is the evidence for each condition of the ground?",
    ),
    "established-late": Plain(
        Verdict.NO,
        "The ground is met, but a notice or a standstill was missed, late or out of order.",
        "Which notice is still missing, and who publishes it today?",
    ),
    "established-user-choice": Plain(
        Verdict.YES,
        "The person’s own choice of provider is a ground of the Act, and it is met.",
        "Where is it written down what the person, or their carer, prefers?",
    ),
    "not-established": Plain(
        Verdict.NO,
        "A condition of the ground you named is not met.",
        "If the ground fails, what competition would suit this service?",
    ),
    "not-yet": Plain(
        Verdict.NOT_KNOWN,
        "Nothing fails so far, but a condition of the ground is not known. Do not award until it is.",
        "Which condition is still open, and how will you find out?",
    ),
    "excluded-supplier": Plain(
        Verdict.NO,
        "This supplier may not have the contract, whatever the ground.",
        "What did the check on exclusions find, and when was it made?",
    ),
    "ground-first": Plain(
        Verdict.ONLY_IF,
        "one of the grounds in the Act fits, with every condition met. Trust in a provider is not one.",
        "Which ground in the Act do you rely on, and is every condition met?",
    ),
    "advice": Plain(
        Verdict.NOT_KNOWN,
        "Grounds for defence and security are not tested here. Take advice.",
        "What is the legal advice on this ground?",
    ),
    "not-needed-below-threshold": Plain(
        Verdict.YES,
        "Below the threshold the Act asks for no competition. Your own council’s rules may.",
        "What do our own contract rules say about appointing directly at this value?",
    ),
    "route-first": Plain(
        Verdict.ONLY_IF,
        "the contract is below its threshold, or one of the grounds in the Act fits.",
        "Is the whole contract below its threshold, with VAT, extensions and options?",
    ),
    "framework-call-off": Plain(
        Verdict.ONLY_IF,
        "the framework’s own rules allow an order without a competition.",
        "What does the framework say about orders without a competition?",
    ),
    "modification": Plain(
        Verdict.ONLY_IF,
        "the law permits the change. Then it is no new award.",
        "Which rule permits this change to the contract?",
    ),
    "exempt": Plain(
        Verdict.YES,
        "An exempt contract needs no competition under the Act, if every condition of the exemption is met.",
        "Which exemption is it, and where is each condition shown?",
    ),
    "health-psr": Plain(
        Verdict.OTHER_LAW,
        "Health care has rules of its own, with direct award processes of their own.",
        "Which process of the health care rules do you propose, and why?",
    ),
    "old-law": Plain(
        Verdict.OTHER_LAW,
        "It began before the Act, so the old Regulations decide.",
        "On which day did this award begin, and how do we know?",
    ),
    "scotland": Plain(
        Verdict.OTHER_LAW,
        "Scotland has procurement rules of its own, and this site does not cover them.",
        "Which Scottish rules apply?",
    ),
}

KEPT = Plain(
    Verdict.YES,
    "The ground is met, and no day that you gave was late.",
    "Where is the evidence for each condition of the ground?",
)
"""Where the contract is entered into, the ground is met, and nothing that the reader told was missed."""
