"""Is it a light touch service? From plain words or a code to the list in the Procurement Regulations.

A code on the list is light touch. A code that is not listed, though one above it is, is arguable:
both readings are told. Any other code is not. Words only find codes: where every code that fits is
treated alike, that is the likely answer; where they differ, it depends on the code.
"""

from dataclasses import replace
from urllib.parse import quote

from guide_logic.decisions.light_touch import plain, texts
from guide_logic.decisions.light_touch.codes import (
    OF_ENTRY,
    Status,
    health_below,
    listed_below,
    outcome_code,
    reservable,
    statuses_of,
)
from guide_logic.decisions.light_touch.outcomes import HEADLINES, OUTCOMES
from guide_logic.decisions.light_touch.words import How, Reading, read
from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.common import BUYER, HEALTH, NATION, health_link
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Kind,
    Link,
    Outcome,
    Point,
    Question,
    Role,
    Section,
    Strength,
    Tool,
)
from guide_logic.law import Law
from guide_logic.law.cpv import Entry, Meaning

ID = "light-touch"
WORKS = "45"
"""Codes that begin so are works (Procurement Regulations 2024, Schedule 3)."""

LIGHT = ("listed", "likely")
"""Answers that say it is light touch."""

ASK_AGAIN = 6
"""How many codes an answer offers to ask again with."""


def _reading(answers: Answers, law: Law) -> Reading:
    return Reading(How.NOTHING) if answers["service"] == UNKNOWN else read(str(answers["service"]), law)


def _may_be_health(answers: Answers, law: Law) -> bool:
    """Whether a code that fits is also on the list of health care services, where such a list applies."""
    if answers["nation"] not in ("england", "wales"):
        return False
    found = _reading(answers, law)
    return found.how is not How.PART and any(entry.health for entry in found.entries)


QUESTIONS = (
    NATION,
    Question(
        "service",
        "What are you buying?",
        kind=Kind.WORDS,
        hint="In a few plain words, such as debt advice or day centre. Or type a procurement code (CPV code), such as "
        "85312310. Say what most of the money is for.",
        why="A contract is light touch if it is wholly or mainly for services on a list. The list goes by code.",
        unknown="I don’t know",
        refs=("pa23-s9", "pr24-r42", "pr24-sch1"),
        ask_if=lambda answers, _: answers["nation"] != "scotland",
        samples=lambda *_: (
            "debt advice", "cleaning", "evaluation of a youth club", "substance misuse", "dialysis minibreaks",
            "zebra", "placement", "office cleaning", "85312310-5", "85323000", "79111000", "98341000", "90910000-9", "45000000", "80421000",
            "55500000", "80", "98", "7",
        ),
    ),
    replace(BUYER, ask_if=lambda answers, law: answers["nation"] != "scotland" and _may_be_health(answers, law)),
    replace(HEALTH, ask_if=lambda answers, law: "buyer" in answers and HEALTH.ask_if(answers, law)),
)  # fmt: skip


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Procurement Act 2023, section 9; Procurement Regulations 2024,
    regulation 42 and Schedule 1."""
    if answers["nation"] == "scotland":
        return _scotland()
    found = _reading(answers, law)
    if answers.get("health") == "yes":
        return _health_care(answers, found)
    statuses = statuses_of(found, law)
    code = outcome_code(found, set(statuses.values()), law)
    warnings = texts.warnings(answers, found, code, statuses, law)
    concludes, kinds = _concludes(answers, found, code, law), _kinds(answers, found, code, statuses)
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=_strength(answers, found, code, warnings),
        reasons=texts.reasons(answers, found, code, law),
        next_steps=texts.next_steps(code),
        warnings=tuple(warnings.values()),
        sections=texts.sections(answers, found, code, statuses, law),
        links=_links(answers, found, code, statuses, concludes, kinds, law),
        concludes=concludes,
        leaves={"kind": kinds} if kinds else {},
        facts={
            "light_touch": _ANSWER[code],
            "read_as": found.how.value,
            "codes": list(statuses),
            "listed": [one for one, status in statuses.items() if status is Status.LISTED],
            "not_listed": [one for one, status in statuses.items() if status is not Status.LISTED],
            "reservable": reservable(found.entries),
            "health_codes": [entry.code for entry in found.entries if entry.health],
            "judged": found.how is How.WORDS and not found.named and code in texts.JUDGED,
            "meanings": [meaning.text for meaning in found.meanings],
            "unused": list(found.unused),
            "read_instead": [list(pair) for pair in found.respelt],
            "warnings": list(warnings),
        },
    )


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


def _strength(answers: Answers, found: Reading, code: str, warnings: dict[str, Point]) -> Strength:
    if code not in ("listed", "not-listed", "likely", "probably-not"):
        return Strength.ADVICE
    sure = (
        answers["nation"] != "wales"
        and not warnings.keys() & {"digit", "exempt", "health", "codes-below", "health-below", "before"}
        and (code == "listed" or (code == "not-listed" and all(one.digit for one in found.typed)))
        and found.how is How.CODES
    )
    return Strength.SETTLED if sure else Strength.LIKELY


# -- where to go next --------------------------------------------------------------------------


def _links(
    answers: Answers,
    found: Reading,
    code: str,
    statuses: dict[str, Status],
    concludes: Answers,
    kinds: tuple[str, ...],
    law: Law,
) -> tuple[Link, ...]:
    choices = [entry for one, status in statuses.items() if status is Status.WIDE for entry in listed_below(one, law)]
    if found.how is not How.CODES or len(found.entries) > 1:
        choices += found.entries
    links = [_again(answers, entry) for entry in choices[:ASK_AGAIN]]
    if found.meanings:
        links = [_as_meant(answers, meaning) for meaning in found.meanings]
    usual = {"kind": kinds[0]} if kinds else {}
    links.append(next_tool.link("Next: check the threshold", "threshold-check", answers, concludes, preset=usual))
    if code == "no-match":
        links.append(Link("Are you buying at all? Grant or contract", "tools/grant-or-contract/"))
    if code in LIGHT:
        links.append(next_tool.link("Can we reserve it?", "reserve", answers, concludes, preset=usual))
    bound = "buyer" not in answers or "health" in answers  # the regime reaches no school or utility
    if bound and answers["nation"] in ("england", "wales") and any(e.health for e in found.entries):
        links.append(health_link(answers, "buy"))
    return (
        *links,
        Link("The whole list, by group", "law/light-touch/#list"),
        Link("Guide: the light touch regime", "guide/resourcing/light-touch/"),
        Link("Myth: with light touch, anything goes", "myths/light-touch-anything-goes/"),
    )


def _again(answers: Answers, entry: Entry) -> Link:
    """This tool with one code typed. Not an answer to hand on, so it stands in the path."""
    asked = f"#{ID}:nation={answers['nation']}&service={entry.code}"
    return Link(f"Ask again with {entry.code} {entry.description}", f"tools/{ID}/{asked}")


def _as_meant(answers: Answers, meaning: Meaning) -> Link:
    """This tool with one meaning of the words typed in their place."""
    asked = f"#{ID}:nation={answers['nation']}&service={quote(meaning.text)}"
    return Link(f"I mean: {meaning.text}", f"tools/{ID}/{asked}")


def _concludes(answers: Answers, found: Reading, code: str, law: Law) -> Answers:
    """What the answers settle for the tools that follow: no health care, and whether mutuals may have it reserved.

    Not the latter where words were left out, or where the codes are not marked alike.
    """
    known: dict[str, str] = {}
    exact = code in ("listed", "not-listed", "arguable") and found.how is How.CODES
    if exact and answers["nation"] == "england" and not health_below(found, law):
        known["health"] = "no"  # health care must be on a list all of whose codes are held
    mark = reservable(found.entries)
    if code in LIGHT and answers["nation"] != "wales" and not found.unused and mark != "some":
        known["mutual_code"] = mark
    return known


def _kinds(answers: Answers, found: Reading, code: str, statuses: dict[str, Status]) -> tuple[str, ...]:
    """The kinds of contract that it may be, the usual one first: a code does not tell whether it is a concession.

    None where the reader has to choose a code first, where both readings are open, or where words were left out.
    """
    if answers["nation"] == "wales" or found.unused:
        return ()
    if code in LIGHT:
        return ("light-touch", "light-touch-concession")
    if code in ("not-listed", "probably-not") and Status.WIDE not in statuses.values():
        works = {one.startswith(WORKS) for one in statuses or (found.start,)}
        if len(works) == 1:
            return ("works" if True in works else "goods-services", "concession")
    return ()


# -- another law -------------------------------------------------------------------------------


def _scotland() -> Outcome:
    return Outcome(
        code="scotland",
        headline=HEADLINES["scotland"],
        strength=Strength.SETTLED,
        reasons=(
            Point("Devolved Scottish authorities are outside the Act.", refs=("pa23-s2", "pa23-s126"),
                  answers=("nation",)),
        ),
        next_steps=(Point("Use the Scottish procurement regulations, and ask your procurement team which apply."),),
        links=(Link("Guide: the light touch regime", "guide/resourcing/light-touch/"),),
        facts={"light_touch": "unknown"},
    )  # fmt: skip


def _health_care(answers: Answers, found: Reading) -> Outcome:
    wales = answers["nation"] == "wales"
    refs = ("wsi25-99",) if wales else ("pr24-r43", "psr23-r3", "psr23-sch1")
    codes = tuple(entry for entry in found.entries if entry.health)
    return Outcome(
        code="health-care",
        headline=HEADLINES["health-care"],
        strength=Strength.LIKELY,
        reasons=(
            Point(
                "Health services in Wales have procurement regulations of their own, which cover councils." if wales
                else "You say that it is mainly health care for individuals, and the list of health care services "
                f"names {texts.names(codes)}. Both are needed.",
                refs=refs, answers=("service", "health", "buyer"),
            ),
        ),
        next_steps=(
            Point(
                "Check that the code describes the service, that its condition is met if it has one, and that the "
                "regime covers the buyer.", refs=refs,
            ),
            Point("In a mixed contract, check that health care is the larger part by value and could not reasonably be "
                  "bought apart.", refs=refs),
        ),
        sections=(
            Section("Codes that fit", tuple(texts.code_point(e.code, e, OF_ENTRY[e.listed]) for e in codes[:texts.SHOWN])),
            Section("Evidence to keep", (Point("The code, and why the service is health care for individuals.", refs=refs),), role=Role.EVIDENCE),
        ),
        links=(
            next_tool.link("Next: the threshold check says the same, with the law", "threshold-check", answers),
            health_link(answers, "buy"),
            Link("Guide: the light touch regime", "guide/resourcing/light-touch/"),
        ),
        facts={"light_touch": "no", "health_codes": [entry.code for entry in codes]},
    )  # fmt: skip


TOOL = Tool(
    id=ID,
    title="Is it a light touch service?",
    summary="Whether what you buy is on the list of light touch services, by plain words or by code, and what that "
    "relaxes.",
    version=1,
    questions=QUESTIONS,
    outcomes=OUTCOMES,
    decide=decide,
    asked=plain.ASKED,
    plain=plain.PLAIN,
)
