"""Is it a light touch service? From plain words or a code to the list in the Procurement Regulations.

A code on the list is light touch. A code that is not listed, though one above it is, is arguable:
both readings are told. Any other code is not. Words only find codes: where every code that fits is
treated alike, that is the likely answer; where they differ, it depends on the code.
"""

from guide_logic.decisions.light_touch import elsewhere, plain
from guide_logic.decisions.light_touch.codes import Status, reservable
from guide_logic.decisions.light_touch.onward import ID, concludes, kinds_of, links
from guide_logic.decisions.light_touch.outcomes import HEADLINES, OUTCOMES
from guide_logic.decisions.light_touch.questions import QUESTIONS
from guide_logic.decisions.light_touch.reasons import reasons
from guide_logic.decisions.light_touch.sections import sections
from guide_logic.decisions.light_touch.service import Service, read
from guide_logic.decisions.light_touch.steps import next_steps
from guide_logic.decisions.light_touch.warnings import warnings
from guide_logic.decisions.shared import readings, wales
from guide_logic.engine.model import Answers, Outcome, Point, Strength, Tool
from guide_logic.law import Law


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Procurement Act 2023, section 9; Procurement Regulations 2024,
    regulation 42 and Schedule 1."""
    service = read(answers, law)
    if service.in_scotland:
        return elsewhere.scotland()
    if service.is_health_care:
        return elsewhere.health_care(service)
    warned = warnings(service, law)
    concluded, kinds = concludes(service, law), kinds_of(service)
    return Outcome(
        code=service.code,
        headline=HEADLINES[service.code],
        strength=_strength(service, warned),
        reasons=reasons(service, law),
        next_steps=next_steps(service.code),
        warnings=tuple(warned.values()),
        sections=sections(service, law),
        links=links(service, concluded, law),
        concludes=concluded,
        leaves={"kind": kinds} if kinds else {},
        facts=_facts(service, warned),
    )


def _facts(service: Service, warned: dict[str, Point]) -> dict[str, object]:
    found = service.found
    return {
        "light_touch": _ANSWER[service.code],
        "read_as": found.how.value,
        "codes": list(service.statuses),
        "listed": [code for code, status in service.statuses.items() if status is Status.LISTED],
        "not_listed": [code for code, status in service.statuses.items() if status is not Status.LISTED],
        "reservable": reservable(service.entries),
        "health_codes": [entry.code for entry in service.entries if entry.health],
        "judged": service.is_judged,
        "meanings": [meaning.text for meaning in found.meanings],
        "unused": list(found.unused),
        "read_instead": [list(pair) for pair in found.respelt],
        "warnings": list(warned),
    }


_ANSWER = {
    "listed": "yes",
    "likely": "yes",
    "arguable": "arguable",
    "depends": "depends",
    "partial": "unknown",
    "which-meaning": "depends",
    "say-more": "unknown",
    "not-listed": "no",
    "probably-not": "no",
    "check-code": "unknown",
    "no-match": "unknown",
}


def _strength(service: Service, warned: dict[str, Point]) -> Strength:
    if service.code not in ("listed", "not-listed", "likely", "probably-not"):
        return Strength.ADVICE
    sure = (
        not service.in_wales
        and not warned.keys() & {"digit", "exempt", "health", "codes-below", "health-below", "before"}
        and (
            service.code == "listed" or (service.code == "not-listed" and all(one.digit for one in service.found.typed))
        )
        and service.by_codes
    )
    return Strength.SETTLED if sure else Strength.LIKELY


TOOL = readings.over(
    wales.named(
        Tool(
            id=ID,
            title="Is it a light touch service?",
            summary="Whether what you buy is on the list of light touch services, by plain words or by code, and what that "
            "relaxes.",
            version=2,
            questions=QUESTIONS,
            outcomes=OUTCOMES,
            decide=decide,
            asked=plain.ASKED,
            plain=plain.PLAIN,
        ),
    ),
    readings.NATION,
    readings.BUYER,
)
