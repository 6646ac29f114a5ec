"""Every path through every tool, walked once for all the tests that look at it.

A walk decides up to forty thousand times. So the tests of one tool's paths share it, and stay
together in one worker: mark them with ``EVERY_TOOL``, or with ``of(tool_id)``.
"""

from datetime import date
from functools import cache

import pytest

from guide_logic.decisions import TOOLS
from guide_logic.engine import explore
from guide_logic.engine.model import Outcome
from guide_logic.law import current

TODAY = date(2026, 11, 23)


def of(tool_id: str) -> pytest.MarkDecorator:
    """Marks a test, or as ``pytestmark`` a file, that looks at the walk through a tool."""
    return pytest.mark.xdist_group(f"walk-{tool_id}")


EVERY_TOOL = pytest.mark.parametrize("tool_id", [pytest.param(tool_id, marks=of(tool_id)) for tool_id in TOOLS])


@cache
def walked(tool_id: str) -> tuple[tuple[dict[str, str], Outcome], ...]:
    """The raw answers of each path, in order, with the outcome that it ends in. Change neither."""
    tool, law = TOOLS[tool_id], current()
    return tuple((raw, tool.decide(answers, law)) for raw, answers in explore.read_paths(tool, law, TODAY))
