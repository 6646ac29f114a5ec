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
    "ended": Plain(
        Verdict.NO,
        "The contract has ended, or will have by then. What you want is a new award, for light touch services too.",
        "How will the new contract be awarded, and what keeps the service going until then?",
    ),
    "end-unknown": Plain(
        Verdict.NOT_KNOWN,
        "It turns on whether the contract still runs.",
        "On which day does the contract end?",
    ),
    "old-permitted": Plain(
        Verdict.YES,
        "The 2015 Regulations, which still govern this contract, allow the change and ask for no notice.",
        "Which case of regulation 72 allows it, and where is that written down?",
    ),
    "old-permitted-notice": Plain(
        Verdict.YES,
        "The 2015 Regulations, which still govern this contract, allow the change. A notice of it follows.",
        "Who publishes the notice of the change, and when?",
    ),
    "old-not-permitted": Plain(
        Verdict.NO,
        "The 2015 Regulations, which still govern this contract, do not allow the change. It would be a new contract.",
        "How will the new contract be awarded under the Act, and what bridges the time until then?",
    ),
    "old-unsure": Plain(
        Verdict.NOT_KNOWN,
        "The 2015 Regulations still govern this contract, and it turns on something that is not known yet.",
        "What is still to be found out before the change is made?",
    ),
    "old-below": Plain(
        Verdict.YES,
        "The contract was below the threshold of its day, so the old rule on changes does not limit it.",
        "What do our own contract rules say about changing it?",
    ),
    "old-law": Plain(
        Verdict.OTHER_LAW,
        "The contract stays under old rules that this tool does not test.",
        "What is the legal advice on those rules?",
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
