"""The plain answer to "Do the health care rules apply?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "Do the health care rules apply?"

PLAIN: Mapping[str, Plain] = {
    "regime-england": Plain(
        Verdict.YES,
        "The Provider Selection Regime applies, and the Procurement Act does not.",
        "Which process of the regime do you propose, and why?",
    ),
    "regime-wales": Plain(
        Verdict.YES,
        "The Welsh health service rules apply, and the Procurement Act does not.",
        "Which process of the regime do you propose, and why?",
    ),
    "change-regime": Plain(
        Verdict.YES,
        "The change follows the health care rules, and not the Procurement Act.",
        "Which part of the regime’s rule permits the change?",
    ),
    "not-health": Plain(Verdict.NO, "The ordinary procurement law applies.", "Which threshold applies instead?"),
    "old-law": Plain(
        Verdict.NO, "It began too early: the old Regulations of 2015 decide.", "On which day did it begin?"
    ),
    "older-system": Plain(
        Verdict.NO,
        "An order under an older dynamic purchasing system follows the old Regulations.",
        "When was that system set up?",
    ),
    "arguable": Plain(
        Verdict.NOT_KNOWN,
        "The law gives no clear answer. Take advice.",
        "What is the legal advice, and is it written down?",
    ),
    "find-out": Plain(
        Verdict.ONLY_IF,
        "it is mainly health care for individuals, as part of the health service. Something about that is not known.",
        "What does the service do for each person, and who asked us to buy it?",
    ),
    "scotland": Plain(Verdict.OTHER_LAW, "Scotland has rules of its own.", "Which Scottish rules apply?"),
}
