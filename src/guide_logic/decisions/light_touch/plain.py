"""The plain answer to "Is it a light touch service?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "Is it a light touch service?"

PLAIN: Mapping[str, Plain] = {
    "listed": Plain(
        Verdict.YES,
        "The code is on the list, so lighter rules and a higher threshold apply.",
        "Which code describes most of the money?",
    ),
    "likely": Plain(
        Verdict.YES,
        "Every code that fits is on the list, so lighter rules and a higher threshold apply.",
        "Which code did you choose, and does it describe most of the money?",
    ),
    "arguable": Plain(
        Verdict.NOT_KNOWN,
        "Only a code above this one is on the list. It can be argued both ways.",
        "Which code did you choose, and what is the advice on it?",
    ),
    "depends": Plain(
        Verdict.ONLY_IF,
        "the right code is on the list. Some that fit are, and some are not.",
        "Which code describes most of the money?",
    ),
    "partial": Plain(
        Verdict.NOT_KNOWN,
        "Only some of the words fit a code. Say what most of the money buys.",
        "Which code describes most of the money?",
    ),
    "not-listed": Plain(
        Verdict.NO,
        "That code is not on the list, so the ordinary threshold and rules apply.",
        "Is that the code for most of the money?",
    ),
    "probably-not": Plain(
        Verdict.NO,
        "No code that fits is on the list, so treat it as an ordinary service.",
        "Which code describes most of the money?",
    ),
    "which-meaning": Plain(
        Verdict.ONLY_IF,
        "what you mean is on the list. People use these words for several things.",
        "What exactly is done, and for whom?",
    ),
    "say-more": Plain(
        Verdict.NOT_KNOWN,
        "One word fits too many services. Say a little more.",
        "What exactly is done, and for whom?",
    ),
    "check-code": Plain(
        Verdict.NOT_KNOWN, "That code is not in the current list of codes.", "Where does that code come from?"
    ),
    "no-match": Plain(
        Verdict.NOT_KNOWN, "The words fit no code. That is not a no.", "Which code describes most of the money?"
    ),
    "health-care": Plain(
        Verdict.OTHER_LAW,
        "Health care has rules of its own, and light touch does not matter there.",
        "Which process of the health care rules do you propose?",
    ),
    "scotland": Plain(
        Verdict.OTHER_LAW,
        "Scotland has procurement rules of its own, and this site does not cover them.",
        "Which Scottish rules apply?",
    ),
}
