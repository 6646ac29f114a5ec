"""The plain answer to "May we extend or change the contract?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "May we extend or change the contract?"

PLAIN: Mapping[str, Plain] = {
    "permitted": Plain(
        Verdict.YES,
        "The law permits this change, and no notice of it is due.",
        "Which rule permits the change, and where is that written down?",
    ),
    "permitted-publish": Plain(
        Verdict.YES,
        "The law permits this change. Publish a notice of it first, to be safe.",
        "When is the change notice published?",
    ),
    "permitted-notice": Plain(
        Verdict.YES,
        "The law permits this change, once a notice of it is published.",
        "When is the change notice published?",
    ),
    "not-permitted": Plain(
        Verdict.NO,
        "The law does not permit this change. It would be a new contract, awarded by its own rules.",
        "How will the new contract be awarded, and what bridges the time until then?",
    ),
    "supplier-barred": Plain(
        Verdict.NO,
        "Another provider may not take over the contract by a change to it.",
        "How will a new contract be awarded?",
    ),
    "unsure": Plain(
        Verdict.NOT_KNOWN,
        "It turns on something that is not known yet.",
        "What is still to be found out before the change is made?",
    ),
    "free-light-touch": Plain(
        Verdict.YES,
        "A light touch contract may be changed without a ground, and no change notice is due.",
        "Is it still good value, and what do our own contract rules say?",
    ),
    "free-below": Plain(
        Verdict.YES,
        "The contract is below its threshold before and after, so the Act does not limit the change.",
        "What do our own contract rules say about extending it?",
    ),
    "value-needed": Plain(
        Verdict.NOT_KNOWN,
        "It turns on the value before and after the change.",
        "What is the contract worth now, and after the change?",
    ),
    "health-care": Plain(
        Verdict.OTHER_LAW,
        "Health care contracts have a rule of their own on changes.",
        "Which process of the health care rules covers this change?",
    ),
    "old-law": Plain(
        Verdict.OTHER_LAW,
        "The contract stays under the old Regulations of 2015, and so does its change.",
        "Which part of regulation 72 permits the change?",
    ),
    "which-law": Plain(
        Verdict.NOT_KNOWN,
        "It turns on when the procurement of that contract began: that decides which law applies.",
        "On which day did the procurement of that contract begin?",
    ),
    "scotland": Plain(
        Verdict.OTHER_LAW,
        "Scotland has procurement rules of its own, and this site does not cover them.",
        "Which Scottish rules apply to the change?",
    ),
    "not-covered": Plain(
        Verdict.NOT_KNOWN, "This tool does not answer that.", "What is the legal advice on this change?"
    ),
}
