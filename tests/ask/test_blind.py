"""Sets of sentences written without sight of the reader: those it was mended with, and one that only measures it.

An entry is right where the tool is ``tool`` (or ``or_tool``) and every fact under ``answers`` is read with its value.
Where there is no tool, nothing may be answered and nothing read.
"""

import re
import tomllib
from collections import Counter
from datetime import date
from decimal import Decimal, InvalidOperation
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
    "practice_1": 98,
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
}
"""Sentences of each set that are right. There are 160 in the third, 60 in each after it, 100 in each other. When the
ten later sets were first counted, 40, 23, 19, 19, 26, 15, 23, 17, 14 and 17 were right. All but the last are among the
examples that Ask learns from."""
AS_TYPED = ("contract_value", "total", "annual")
"""Amounts that a tool on the way may add VAT to."""


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


def faults(case: dict[str, Any]) -> list[str]:
    """The kinds of fault, without a word of the sentence."""
    found = reply(case["says"], {}, LAW, TODAY)
    tool, raw = leads_to(found), goes_by(found)
    if not case["tool"]:
        return ["answered", *raw] if tool or raw else []
    wrong = [] if tool in (case["tool"], case.get("or_tool")) else [f"{tool or 'no tool'} for {case['tool']}"]
    other = {question.id for question in TOOLS[tool].questions} if tool == case.get("or_tool") else None
    for name, wanted in case.get("answers", {}).items():
        if (other is None or name in other) and not is_same(name, wanted, raw.get(name, "")):
            wrong.append(f"fact {name}")
    return wrong


@pytest.mark.walk
@pytest.mark.parametrize("name", FLOORS)
def test_as_many_sentences_as_before_are_read_right(name: str) -> None:
    cases = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))["sentence"]
    wrong = [each for case in cases if (each := faults(case))]
    right = len(cases) - len(wrong)
    kinds = Counter(kind for each in wrong for kind in each)
    print(f"{name}: {right} of {len(cases)} right; {dict(kinds)}")
    assert right >= FLOORS[name], (right, dict(kinds))
