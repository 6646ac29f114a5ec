"""The duties of public bodies in Wales beside the Procurement Act: named in every answer for Wales since they began.

Social Partnership and Public Procurement (Wales) Act 2023, in force by WSI 2025/1353; WSI 2026/75.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from guide_logic.decisions.shared import scope
from guide_logic.engine.model import Answers, Outcome, Point, Tool
from guide_logic.law import Law

DUTIES = Point(
    "Public bodies in Wales have duties of their own beside the Procurement Act: objectives for socially "
    "responsible procurement, contract management, a code on staff when a service is outsourced, a "
    "register of contracts, and a yearly report. They reach contracts at or above the thresholds. Contracts that are "
    "exempt, for health, or awarded by user choice are outside them.",
    refs=("spppwa23", "wsi25-1353", "wsi26-75"),
    answers=("nation",),
)
OLDER = Point(
    "Check this: whether the duties that began in Wales in 2026 reach a contract whose procurement began "
    "before them. What we read does not say.",
    refs=("wsi25-1353", "wsi26-75"),
    answers=("nation",),
)


def begins_or_today(answers: Answers) -> date:
    """The day the procurement begins, or the reader's where that is not known or not asked."""
    return scope.begins(answers) if "begins" in answers else scope.today(answers)


def named(
    tool: Tool,
    on: Callable[[Answers], date] = begins_or_today,
    begun: Callable[[Answers], date | None] = lambda _: None,
) -> Tool:
    """The tool with the Welsh duties among the warnings of each answer for Wales, on a day since they began.

    ``on`` tells that day from the answers. ``begun`` tells when the procurement of an existing contract began, if asked.
    """

    def decide(answers: Answers, law: Law) -> Outcome:
        outcome = tool.decide(answers, law)
        start = law.day("wales-responsible-procurement-in-force")
        if answers.get("nation") != "wales" or on(answers) < start:
            return outcome
        found = {"wales-duties": DUTIES}
        if (first := begun(answers)) and first < start:
            found["wales-duties-older"] = OLDER
        facts = dict(outcome.facts)
        if isinstance(names := facts.get("warnings"), list):
            facts["warnings"] = [*names, *found]
        return replace(outcome, warnings=(*outcome.warnings, *found.values()), facts=facts)

    return replace(tool, decide=decide)
