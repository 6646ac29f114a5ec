"""The plain answer to "May we give this help?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "May we give this help?"

PLAIN: Mapping[str, Plain] = {
    "not-subsidy": Plain(
        Verdict.YES,
        "It is not a subsidy, so subsidy control does not stand in the way.",
        "Where is the note of the four answers?",
    ),
    "mfa": Plain(
        Verdict.YES,
        "It may be given as a small amount of help, once the letters are sent in their order.",
        "Has the recipient told us in writing what help it has had?",
    ),
    "spei": Plain(
        Verdict.YES,
        "It may be given as help for a public service, once the letters are sent in their order.",
        "Has the recipient told us in writing what help it has had?",
    ),
    "past-needed": Plain(
        Verdict.NOT_KNOWN,
        "It turns on what help the recipient has had. Ask it in writing first.",
        "What help has the recipient, and its group, had in three years?",
    ),
    "streamlined": Plain(
        Verdict.YES,
        "It may be given under one of the government’s ready-made routes, if every condition is met.",
        "Where is each condition of the route shown?",
    ),
    "scheme": Plain(
        Verdict.YES,
        "It may be given under a scheme that has been assessed, if its terms are met.",
        "Does it keep to the terms of the scheme?",
    ),
    "legacy": Plain(
        Verdict.YES,
        "It may be given under the older scheme, if that still covers it.",
        "Does the older scheme still cover this award?",
    ),
    "principles": Plain(
        Verdict.ONLY_IF,
        "the council first assesses it against the subsidy principles, and is satisfied.",
        "May we see the assessment against the principles?",
    ),
    "interest": Plain(
        Verdict.ONLY_IF,
        "the council assesses it first. It may ask the Competition and Markets Authority for a report.",
        "Shall we ask for a report, and why or why not?",
    ),
    "refer": Plain(
        Verdict.NO,
        "Not yet: the Competition and Markets Authority has to report on it first.",
        "When is it referred, and when may we decide?",
    ),
    "prohibited": Plain(
        Verdict.NO,
        "As it stands it may be prohibited. Take advice before anything is given.",
        "What is the legal advice, and can the terms be changed?",
    ),
    "amount-needed": Plain(
        Verdict.NOT_KNOWN, "It turns on what the help is worth.", "What is all of the help worth in money?"
    ),
    "before-act": Plain(
        Verdict.OTHER_LAW, "The right to it arose before the Subsidy Control Act.", "Which rules applied on that day?"
    ),
}
