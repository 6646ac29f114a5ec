"""The plain answer to "Can we keep it for local or voluntary bodies?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "Can we keep it for local or voluntary bodies?"

PLAIN: Mapping[str, Plain] = {
    "status": Plain(
        Verdict.YES,
        "Below the threshold you may keep it for small or voluntary bodies. Say so in the notice or advert.",
        "Was the decision to reserve made before anyone was invited?",
    ),
    "place": Plain(
        Verdict.YES,
        "Below the threshold you may keep it for suppliers in a place, because every condition of the Order is met.",
        "Was the decision to reserve made before anyone was invited?",
    ),
    "supported": Plain(
        Verdict.YES,
        "It may be kept for bodies that give disabled or disadvantaged people work.",
        "How do we know that the bodies meet the test on their workforce?",
    ),
    "mutual": Plain(
        Verdict.YES,
        "It may be kept for public service mutuals.",
        "How do we know that the bodies meet every condition?",
    ),
    "conditions-fail": Plain(
        Verdict.NO,
        "A condition of the reservation is not met as things stand.",
        "Can the condition that fails be mended?",
    ),
    "half-stands": Plain(
        Verdict.ONLY_IF,
        "you leave the place out. You may keep it for small or voluntary bodies.",
        "Do we drop the place, or mend the condition that fails?",
    ),
    "find-out": Plain(
        Verdict.ONLY_IF,
        "every condition of the reservation is met. Something is not known yet.",
        "Which condition is still open, and who will find out?",
    ),
    "not-above": Plain(
        Verdict.NO,
        "At or above the threshold a contract cannot be kept for charities, small bodies or local ones.",
        "How can the competition be shaped so that small and voluntary bodies can win it?",
    ),
    "not-needed-below": Plain(
        Verdict.YES,
        "Below the threshold you may keep it for voluntary bodies outright.",
        "For whom shall we keep it, and why?",
    ),
    "no-competition": Plain(
        Verdict.NOT_KNOWN,
        "There is nothing to keep for anybody: you are not holding a competition.",
        "What do our own contract rules say about appointing directly?",
    ),
    "choose": Plain(
        Verdict.ONLY_IF,
        "the law allows it for that group at this value.",
        "For whom would we keep it, and what would that change?",
    ),
    "threshold-first": Plain(
        Verdict.ONLY_IF,
        "it is below its threshold, for councils in England. Above it only two kinds of body can be favoured.",
        "Is the whole contract below its threshold, with VAT, extensions and options?",
    ),
    "central-policy": Plain(
        Verdict.ONLY_IF,
        "the policy note for central government allows it.",
        "What does the policy note allow at this value?",
    ),
    "outside-order": Plain(
        Verdict.NOT_KNOWN,
        "The rules for councils do not cover this buyer. Take advice.",
        "What is the legal advice for a buyer like us?",
    ),
    "other-nation": Plain(
        Verdict.NOT_KNOWN,
        "Wales and Northern Ireland differ from England here. Take advice.",
        "What does the law of our nation allow?",
    ),
    "health-care": Plain(
        Verdict.OTHER_LAW,
        "Health care has rules of its own, and these ones on reserving do not apply.",
        "Which process of the health care rules do you propose?",
    ),
    "old-law": Plain(
        Verdict.OTHER_LAW,
        "It began before the Act, so the old Regulations decide.",
        "On which day did this procurement begin?",
    ),
    "scotland": Plain(
        Verdict.OTHER_LAW,
        "Scotland has procurement rules of its own, and this site does not cover them.",
        "Which Scottish rules apply?",
    ),
}
