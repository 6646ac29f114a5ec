"""A procurement begun before the Act: where to go on with it.

Source: SI 2024/716, regulation 5.
"""

from guide_logic.decisions.shared import next_tool
from guide_logic.engine.model import Answers, Link, Point
from guide_logic.law import Law
from guide_logic.law.wording import long_date


def go_on(law: Law) -> tuple[Point, ...]:
    """What to do next with such a contract."""
    return (
        Point(
            "To change or extend it, use the tool on changing a contract. It tests the change under the old Regulations.",
            refs=("pcr15", "tr24-r5"),
            leads_to="contract-change",
        ),
        Point(
            f"To buy the same again, start a new procurement. One that begins on {long_date(law.day('act-in-force'))} or "
            "later is under the Act: use this tool again with the day on which that begins.",
            refs=("tr24-r5",),
        ),
    )


def links(answers: Answers) -> tuple[Link, ...]:
    """Where such a contract goes on."""
    return (
        next_tool.link("Next: may this contract be changed?", "contract-change", answers),
        Link("What has changed, and since when", "law/changes/"),
    )
