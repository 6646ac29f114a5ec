"""Every path through every tool, walked once for all the tests that look at it.

A walk decides up to forty thousand times. So the tests of one tool's paths share it, and stay
together in one worker: mark them with ``EVERY_TOOL``, or with ``of(tool_id)``. What takes a walk, or
tries answers by the thousand, has the mark ``walk`` as well: ``make quick`` leaves it out, and takes
``sampled`` paths instead.
"""

import gc
import random
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from guide_logic.decisions import TOOLS
from guide_logic.engine import explore, interview
from guide_logic.engine.model import Answer, Outcome
from guide_logic.law import current

TODAY = date(2026, 11, 23)
BESIDES = 20


def of(tool_id: str) -> pytest.MarkDecorator:
    """Marks a test, or as ``pytestmark`` a file, that looks at the walk through a tool."""
    return pytest.mark.xdist_group(f"walk-{tool_id}")


EVERY_TOOL = pytest.mark.parametrize(
    "tool_id", [pytest.param(tool_id, marks=[of(tool_id), pytest.mark.walk]) for tool_id in TOOLS]
)


@cache
def walked(tool_id: str) -> tuple[tuple[dict[str, str], Outcome], ...]:
    """The raw answers of each path, in order, with the outcome that it ends in. Change neither."""
    tool, law = TOOLS[tool_id], current()
    gc.disable()  # millions of objects, none of which goes away: there is nothing to look for among them
    try:
        return tuple((raw, tool.decide(answers, law)) for raw, answers in explore.read_paths(tool, law, TODAY))
    finally:
        gc.freeze()
        gc.enable()


@cache
def telling(tool_id: str) -> tuple[tuple[dict[str, str], Outcome], ...]:
    """Of the paths walked, those that together give every answer and say every sentence; and one in ``BESIDES``."""
    said: set[str | tuple[str, str]] = set()
    found = []
    for number, (raw, outcome) in enumerate(walked(tool_id)):
        points = (*outcome.reasons, *outcome.warnings, *outcome.next_steps)
        points += tuple(point for section in outcome.sections for point in section.points)
        says: set[str | tuple[str, str]] = {
            *raw.items(),
            outcome.code,
            outcome.headline,
            *(each.text for each in points),
        }
        says.update(section.title for section in outcome.sections)
        says.update(link.path for link in outcome.links)
        if number % BESIDES == 0 or not says <= said:
            found.append((raw, outcome))
            said |= says
    return tuple(found)


def sampled(tool_id: str, count: int, seed: int = 1, today: date = TODAY) -> Iterator[tuple[dict[str, str], Outcome]]:
    """So many paths taken at random, as far from a typical case as they may lead. The same seed takes the same."""
    tool, law, chance = TOOLS[tool_id], current(), random.Random(seed)
    for _ in range(count):
        raw: dict[str, str] = {}
        answers: dict[str, Answer] = {"today": today}
        for question in tool.questions:
            if question.ask_if(answers, law):
                raw[question.id] = chance.choice(explore.raw_samples(question, answers, law))
                answers[question.id] = interview.read(question, raw[question.id])
        yield raw, tool.decide(answers, law)
