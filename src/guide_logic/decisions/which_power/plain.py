"""The plain answer to "May we give a grant at all?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "May we give a grant at all?"

PLAIN: Mapping[str, Plain] = {
    "general-power": Plain(
        Verdict.YES,
        "The council has a general power that lets it give.",
        "Does the report name the power, and what other law says about this purpose?",
    ),
    "specific-power": Plain(
        Verdict.ONLY_IF,
        "the law made for this purpose lets the council give money, and you keep to its limits.",
        "Which section is it, and does it let us give money?",
    ),
    "section-137": Plain(
        Verdict.YES,
        "Section 137 carries it, within what is left for the year.",
        "How much is left for the year, and what will the minute say of the benefit?",
    ),
    "over-limit": Plain(
        Verdict.NO,
        "It is more than section 137 leaves for this year.",
        "What would a smaller grant do, and could we meet the conditions of the general power?",
    ),
    "outside-137": Plain(
        Verdict.NO,
        "Section 137 does not reach it, and no other power was found.",
        "Is there a law for this purpose that we have missed?",
    ),
    "forbidden": Plain(
        Verdict.NO, "Other law forbids it.", "Which part is barred, and can the rest be paid for without it?"
    ),
    "one-body": Plain(
        Verdict.NO,
        "A council cannot give a grant to itself. Move the budget.",
        "Who answers for the money after the move?",
    ),
    "find-out": Plain(
        Verdict.NOT_KNOWN,
        "The power turns on something that you do not know yet.",
        "Is the council eligible for the general power, and where is the minute?",
    ),
    "functions": Plain(
        Verdict.NOT_KNOWN,
        "Bodies that combine several councils have the powers that their own order gives them.",
        "Which function does the grant serve, and which order gives it?",
    ),
    "other-body": Plain(
        Verdict.NOT_KNOWN, "The body’s own law says what it may do.", "Which section lets us give money?"
    ),
    "scotland": Plain(Verdict.OTHER_LAW, "Scotland has laws of its own.", "Which Scottish power does it rest on?"),
}
