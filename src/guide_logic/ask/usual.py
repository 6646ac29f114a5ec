"""What is assumed where a sentence does not say, and how each answer reads in a few words.

An assumption is the everyday fact. Where another fact could make the answer look safer than it is,
``OR_ELSE`` holds it: the answer is worked out with it too, and where it differs, the reader is told
on what the answer holds. All else that is not said is "I don't know".
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from guide_logic.engine import interview
from guide_logic.engine.model import UNKNOWN, Answer, Kind, Question
from guide_logic.law import wording

ASSUMED: Mapping[str, str] = {
    "nation": "england",
    "buyer": "council",
    "part_kind": "goods-services",  # the kind with the lowest threshold
    "extensions": "0",
    "value_how": "total",
    "old_form": "contract",
    "health_stage": "buy",
    "power_giver": "principal",
    "power_recipient": "charity",
    "health_order": "no",
    "subsidy_form": "grant",
    "subsidy_scheme": "none",
    "change_runs": "open",
    "change_earlier": "no",
    "change_supplier": "no",
}
"""Raw answers that a sentence is taken to mean. A form asks these; those with a usual answer it lists."""

OR_ELSE: Mapping[str, Mapping[str, str]] = {
    "mixed": {"mixed": UNKNOWN},
    "linked": {"linked": "yes", "linked_value": UNKNOWN},
    "extensions": {"extensions": UNKNOWN},
    "change_runs": {"change_runs": UNKNOWN},
    "change_earlier": {"change_earlier": UNKNOWN},
    "change_supplier": {"change_supplier": UNKNOWN},
}
"""Raw answers that an assumption is tested against, by the question."""

_NOT_SAID = {
    "begins": "starts today",
    "kind": "kind of service not known",
    "health": "not known whether it is health care",
    "total": "value not known",
    "annual": "yearly value not known",
    "term": "length not known",
    "vat": "VAT not known, so counted both ways",
    "trigger": "first notice not known",
    "route": "value not known",
    "service": "service not known",
}

_WORDS: Mapping[str, Mapping[str, str]] = {
    "nation": {"england": "in England", "wales": "in Wales", "northern-ireland": "in Northern Ireland", "scotland": "in Scotland"},
    "buyer": {"council": "a council buys", "sub-central": "another public body buys", "central": "central government buys",
              "school": "a school or college buys", "utility": "a utility buys"},
    "health": {"yes": "health care", "no": "not health care"},
    "exempt": {"none": "no exemption"},
    "kind": {"light-touch": "light touch service", "goods-services": "ordinary goods or services", "works": "works",
             "concession": "concession", "light-touch-concession": "light touch concession"},
    "mixed": {"no": "nothing of another kind bought with it", "yes": "something of another kind is bought with it"},
    "linked": {"no": "no other contract belongs to it", "yes": "other contracts belong to it"},
    "vat": {"included": "VAT included", "standard": "VAT comes on top", "reduced": "reduced VAT comes on top", "none": "no VAT"},
    "value_how": {"total": "", "parts": "", "cannot": "value cannot be estimated"},  # the amount says it
    "route": {"above": "at or above the threshold", "below": "below the threshold"},
    "change_supplier": {"no": "the same provider", "yes": "another provider takes over"},
    "change_runs": {"open": "the contract still runs"},
    "change_earlier": {"no": "not changed before"},
    "own_clock": {"no": "no timetable of your own"},
    "old_form": {"contract": "a contract of its own"},
    "health_stage": {"buy": "a new contract", "change": "a change to a contract"},
    "health_order": {"no": "not under an older framework"},
    "subsidy_form": {"grant": "a grant"},
    "subsidy_scheme": {"none": "no scheme"},
}  # fmt: skip

_YES_OR_NO = re.compile(r"(?:yes|no)\b(?! )")
"""How an answer begins that says nothing without its question: "yes", "no, it has ended"."""

_AMOUNTS = {
    "total": "{} in all", "annual": "{} a year", "options": "{} of optional extras", "own": "{} in kind",
    "contract_value": "{} in all", "change_value_now": "worth {} now", "change_value_after": "worth {} after",
    "subsidy_amount": "worth {}",
}  # fmt: skip
_LENGTHS = {"term": "for {}", "extensions": "{} of extensions", "mutual_term": "for {}"}
_NONE = {"extensions": "no extension", "options": "no optional extras", "own": "nothing given in kind"}


def usual(question: Question) -> str:
    """The raw answer that is assumed where nothing is said: the everyday one, or else "I don't know"."""
    taken = question.usual.raw if question.usual else ASSUMED.get(question.id)
    if taken is not None and _offers(question, taken):
        return taken
    return interview.NONE if question.kind is Kind.CHOICES else UNKNOWN


def can_be_assumed(question: Question) -> bool:
    """Whether the question takes what is assumed for it."""
    return _offers(question, usual(question))


def _offers(question: Question, raw: str) -> bool:
    try:
        interview.read(question, raw)
    except interview.AnswerError:
        return False
    return True


def words(question: Question, answer: Answer) -> str:
    """An answer in a few words, as it stands among what was understood."""
    if answer == UNKNOWN:
        return _NOT_SAID.get(question.id, f"not known: {_small(question.text)}")
    if isinstance(answer, Decimal):
        none = _NONE.get(question.id) if not answer else None
        return none or _AMOUNTS.get(question.id, "{}").format(wording.pounds(answer))
    if question.kind is Kind.MONTHS and isinstance(answer, int):
        none = _NONE.get(question.id) if not answer else None
        return none or _LENGTHS.get(question.id, "{}").format(wording.duration(answer))
    if isinstance(answer, date):
        day = wording.long_date(answer)
        return f"starts {day}" if question.id == "begins" else f"{_small(question.text)} {day}"
    if question.kind is Kind.WORDS:
        return f"“{answer}”"
    known = _WORDS.get(question.id, {}).get(str(answer))
    if known is not None:
        return known
    label = _small(interview.show(question, answer))
    says_all = question.kind is Kind.CHOICE and not _YES_OR_NO.match(label)
    return label if says_all else f"{_small(question.text)} {label}"


def _small(text: str) -> str:
    """A text that starts with a small letter, but for the word "I"."""
    return text if text.startswith(("I ", "I’")) else text[:1].lower() + text[1:]
