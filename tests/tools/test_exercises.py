"""The tools still give the answers that the trainers' exercises state."""

import pytest

from guide_logic.decisions import TOOLS
from guide_logic.engine import interview
from guide_logic.law import current
from tools.generate import front_matter
from tools.paths import DOCS

ANSWERS = {
    "exercise-agreements": ["grant", "contract", "contract", "mixed"],
    "exercise-values": ["below-notifiable", "above", "above", "above"],
    "exercise-appointments": [
        "not-established",
        "not-established",
        "established-user-choice",
        "not-needed-below-threshold",
    ],
}


@pytest.mark.parametrize("exercise", ANSWERS)
def test_each_link_leads_to_the_stated_answer(exercise: str) -> None:
    law, codes = current(), []
    presets = front_matter(DOCS / "training" / f"{exercise}.md")["presets"]
    assert isinstance(presets, list)
    for preset in presets:
        raw = {str(name): str(value) for name, value in preset["answers"].items()}
        tool = TOOLS[preset["tool"]]
        # The day does not matter: each exercise states its own dates.
        codes.append(interview.assess(tool, raw, law, law.figures["act-in-force"].periods[0].start).code)
    assert codes == ANSWERS[exercise]


def test_vat_would_lift_the_first_contract_over_the_line() -> None:
    presets = front_matter(DOCS / "training" / "exercise-values.md")["presets"]
    assert isinstance(presets, list)
    raw = {name: str(value) for name, value in presets[0]["answers"].items()} | {"vat": "standard"}
    law = current()
    day = law.figures["act-in-force"].periods[0].start
    assert interview.assess(TOOLS["threshold-check"], raw, law, day).code == "above"
