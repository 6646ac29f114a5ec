"""The duties of public bodies in Wales: named in every answer for Wales since they began, and in no other."""

from datetime import date

import pytest

from guide_logic.decisions import TOOLS
from guide_logic.decisions.shared import wales
from tests.walks import TODAY, sampled

PROCURING = [tool_id for tool_id in TOOLS if any(question.id == "nation" for question in TOOLS[tool_id].questions)]
START = date(2026, 3, 25)


def _day(raw: dict[str, str]) -> date:
    """The day that counts: that of a change, or the day the procurement begins, else the reader's."""
    told = raw.get("change_day") or raw.get("begins") or ""
    return TODAY if told in ("", "unknown") else date.fromisoformat(told)


@pytest.mark.walk
@pytest.mark.parametrize("tool_id", PROCURING)
def test_every_answer_for_wales_names_them_since_they_began(tool_id: str) -> None:
    """WSI 2025/1353; WSI 2026/75. Health care, exempt contracts and user choice among them: the words leave those out."""
    met = {True: 0, False: 0}
    for raw, outcome in sampled(tool_id, 600, seed=7):
        if raw["nation"] == "unknown":
            continue
        due = raw["nation"] == "wales" and _day(raw) >= START
        assert (wales.DUTIES in outcome.warnings) is due, raw
        met[due] += 1
    assert min(met.values()) > 10
