"""The plain answer to "Can we give a grant?", by outcome."""

from collections.abc import Mapping

from guide_logic.engine.model import Plain, Verdict

ASKED = "Can we give a grant?"

PLAIN: Mapping[str, Plain] = {
    "grant": Plain(
        Verdict.YES,
        "What you describe is a grant. No tender is needed. Check subsidy control, and write it as a grant.",
        "Does the agreement itself read as a grant, whatever it is called?",
    ),
    "contract": Plain(
        Verdict.NO,
        "What you describe is a contract, whatever it is called.",
        "What does the council get in return, and can it make the provider deliver?",
    ),
    "mixed": Plain(
        Verdict.NOT_KNOWN,
        "Some signs point to a grant and some to a contract. Change the terms, or take advice.",
        "Which terms of the agreement point the other way?",
    ),
    "unknown": Plain(
        Verdict.ONLY_IF,
        "the money supports the charity’s own work, without a duty to deliver a service to the council.",
        "What does the council get in return, and can it make the provider deliver?",
    ),
}
