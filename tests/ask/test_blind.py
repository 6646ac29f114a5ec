"""Sets of sentences written without sight of the reader: those it was mended with, and one that only measures it.

An entry is right where the tool is ``tool`` (or ``or_tool``) and every fact under ``answers`` is read with its value.
Where there is no tool, nothing may be answered and nothing read.
"""

import re
import tomllib
from collections import Counter
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from guide_logic.ask import sentence
from guide_logic.ask.reply import Reply, reply
from guide_logic.decisions import TOOLS
from guide_logic.engine import interview
from guide_logic.engine.model import UNKNOWN
from guide_logic.law import current

TODAY = date(2026, 11, 27)
LAW = current()
FLOORS = {
    "practice_1": 99,
    "practice_2": 98,
    "practice_3": 157,
    "practice_4": 58,
    "practice_5": 60,
    "practice_6": 59,
    "practice_7": 56,
    "practice_8": 57,
    "practice_9": 55,
    "practice_10": 59,
    "practice_11": 53,
    "practice_12": 53,
    "practice_13": 54,
    "heldout": 84,
    "heldout_2": 106,
}
"""Sentences of each set that are right. There are 160 in the third, 60 in each after it, 100 in each other, and 150 in
the last. When the ten later sets of practice were first counted, 40, 23, 19, 19, 26, 15, 23, 17, 14 and 17 were right.
All sets of practice are among the examples that Ask learns from, and none that is held out."""
HELD_OUT = ("heldout", "heldout_2")
ENOUGH = 0.9
"""Of the last set, 148 of 150 had the right tool and 142 the right answer when it was first counted."""
AS_TYPED = ("contract_value", "total", "annual")
"""Amounts that a tool on the way may add VAT to."""


def sentences(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))["sentence"]
    return found


@cache
def asked(text: str) -> Reply:
    return reply(text, {}, LAW, TODAY)


def leads_to(found: Reply) -> str:
    if found.journey:
        return found.journey.id
    if found.needs:
        return found.needs.tool.id
    return found.answered.tool.id if found.answered else ""


def goes_by(found: Reply) -> dict[str, str]:
    """What the sentence states, and what a tool on the way concluded from it."""
    read = sentence.read(found.text, LAW)
    said = read.likely | read.raw
    concluded = {name: interview.raw(a) for each in found.earlier for name, a in each.outcome.concludes.items()}
    known = {
        name: raw for name, raw in concluded.items() if name not in said or (raw != UNKNOWN and name not in AS_TYPED)
    }
    return said | known


def is_same(name: str, wanted: str | list[str], raw: str) -> bool:
    if isinstance(wanted, list):
        return set(wanted) <= set(raw.split("+"))
    if name == "service":
        return {word.strip("'") for word in wanted.split()} <= {word.strip("'") for word in raw.split()}
    try:
        return Decimal(re.sub(r" months?$", "", raw)) == Decimal(wanted)
    except InvalidOperation:
        return raw == wanted


def misread(case: dict[str, Any], found: Reply) -> dict[str, str | list[str]]:
    """The facts that were not read as they are said, as they should have been."""
    tool, raw = leads_to(found), goes_by(found)
    other = {question.id for question in TOOLS[tool].questions} if tool == case.get("or_tool") else None
    return {
        name: wanted
        for name, wanted in case.get("answers", {}).items()
        if (other is None or name in other) and not is_same(name, wanted, raw.get(name, ""))
    }


def faults(case: dict[str, Any], found: Reply) -> list[str]:
    """The kinds of fault, without a word of the sentence."""
    tool = leads_to(found)
    if not case["tool"]:
        return ["answered", *raw] if (raw := goes_by(found)) or tool else []
    wrong = [] if tool in (case["tool"], case.get("or_tool")) else [f"{tool or 'no tool'} for {case['tool']}"]
    return wrong + [f"fact {name}" for name in misread(case, found)]


def answers_rightly(case: dict[str, Any], found: Reply) -> bool:
    """Whether the tool is right, and its outcome the one that comes of every fact in the sentence."""
    wrong = faults(case, found)
    if not wrong or not found.answered or leads_to(found) not in (case["tool"], case.get("or_tool")):
        return not wrong
    told = {
        name: "+".join(wanted) if isinstance(wanted, list) else wanted for name, wanted in misread(case, found).items()
    }
    outcome = reply(case["says"], told, LAW, TODAY).answered
    return outcome is not None and outcome.outcome.code == found.answered.outcome.code


@pytest.mark.walk
@pytest.mark.parametrize("name", FLOORS)
def test_as_many_sentences_as_before_are_read_right(name: str) -> None:
    found = [(case, asked(case["says"])) for case in sentences(name)]
    wrong = [each for case, reply in found if (each := faults(case, reply))]
    right = len(found) - len(wrong)
    kinds = Counter(kind for each in wrong for kind in each)
    print(f"{name}: {right} of {len(found)} right; {dict(kinds)}")
    assert right >= FLOORS[name], (right, dict(kinds))


@pytest.mark.walk
@pytest.mark.parametrize("name", HELD_OUT)
def test_nine_in_ten_of_those_that_only_measure_get_the_right_tool_and_the_right_answer(name: str) -> None:
    found = [(case, asked(case["says"])) for case in sentences(name)]
    right = sum(answers_rightly(case, reply) for case, reply in found)
    print(f"{name}: {right} of {len(found)} answered rightly")
    assert right >= ENOUGH * len(found), right


@pytest.mark.walk
@pytest.mark.parametrize("name", HELD_OUT)
def test_none_of_them_is_answered_on_an_assumption_that_is_not_shown(name: str) -> None:
    for case in sentences(name):
        found = asked(case["says"])
        chain = (*found.earlier, found.answered) if found.answered else ()
        shown = {each.question.id for each in found.understood}
        concluded = {name for each in found.earlier for name in (*each.outcome.concludes, *each.outcome.leaves)}
        hidden = {question.id for each in chain for question in each.position.path} - shown - concluded
        assert not hidden, sorted(hidden)
