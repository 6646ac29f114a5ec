"""The plain answer to "How should we fund it?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "How should we fund it?"

PLAIN: Mapping[str, Plain] = {
    "grant": Plain(
        Verdict.YES,
        "A grant fits best what you want to happen.",
        "What will we ask of the recipient, and what will we leave to it?",
    ),
    "combination": Plain(
        Verdict.YES,
        "A mix of kinds of support fits best, without a contract.",
        "Which parts of the plan need which kind of support?",
    ),
    "contract": Plain(
        Verdict.YES, "A contract fits best what you want to happen.", "What has to be delivered, and to whom?"
    ),
    "contract-and-support": Plain(
        Verdict.YES,
        "A contract fits one part, with other support beside it or before it.",
        "Which part has to be delivered, and which is support?",
    ),
    "maybe-contract": Plain(
        Verdict.NOT_KNOWN,
        "What you describe may be a contract in law, whatever the plan.",
        "What does the council get for the money?",
    ),
    "purpose-first": Plain(
        Verdict.NOT_KNOWN, "First write down what you want to happen.", "What should be different for residents?"
    ),
    "find-out": Plain(
        Verdict.NOT_KNOWN,
        "First find out whether the council would be buying something.",
        "What does the council get for the money?",
    ),
}
