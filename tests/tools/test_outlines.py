"""The course outlines: each part takes the time that it says itself, and a day adds up."""

import re

from tools.pages import scenarios
from tools.paths import DOCS

TRAINING = DOCS / "training"
SCENARIOS = {scenario.id: scenario for scenario in scenarios.load()}


def test_the_parts_of_each_outline_add_up_and_take_the_time_they_say() -> None:
    text = (TRAINING / "outlines.md").read_text("utf-8")
    exercises = dict(
        re.findall(r"\]\((exercise-[a-z]+\.md)\) \| (\d+) \|", (TRAINING / "exercises.md").read_text("utf-8"))
    )
    for section in re.split(r"^## ", text, flags=re.M)[1:3]:
        (said,) = re.findall(r"It takes (\d+) minutes", section)
        rows = re.findall(r"^\| (\d+) \| (.+?) \|", section, re.M)
        assert sum(int(minutes) for minutes, _ in rows) == int(said)
        for minutes, part in rows:
            for title, name in re.findall(r"\[(.+?)\]\(scenarios/([\w-]+)\.md\)", part):
                assert (SCENARIOS[name].minutes, SCENARIOS[name].title) == (int(minutes), title)
            for name in re.findall(r"\((exercise-[a-z]+\.md)\)", part):
                assert exercises[name] == minutes


def test_the_list_of_scenarios_says_what_each_of_them_says() -> None:
    text = (TRAINING / "scenarios" / "index.md").read_text("utf-8")
    rows = {name: int(minutes) for name, minutes in re.findall(r"\]\(([\w-]+)\.md\) \| [^|]+ \| (\d+) \|", text)}
    assert rows == {scenario.id: scenario.minutes for scenario in SCENARIOS.values()}
