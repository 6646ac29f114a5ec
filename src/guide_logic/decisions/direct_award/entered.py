"""A contract that is entered into already: what was missed on the way, and what it means that no ground is met."""

from dataclasses import replace

from guide_logic.decisions.direct_award.award import Award
from guide_logic.decisions.direct_award.grounds import Ground
from guide_logic.decisions.direct_award.outcomes import LATE, MISSED, OLD_LAW, USER_CHOICE
from guide_logic.decisions.direct_award.questions import FAILED
from guide_logic.decisions.direct_award.questions import MET as ESTABLISHED
from guide_logic.decisions.direct_award.steps import Timetable, standstill_kind
from guide_logic.decisions.shared import missed
from guide_logic.decisions.shared.missed import TRANSPARENCY, Course, Missed
from guide_logic.decisions.shared.notices import MANDATORY, NONE, Standstill
from guide_logic.engine.model import Bearing, Outcome, Point
from guide_logic.law import Law
from guide_logic.law.wording import long_date


def course(award: Award, ground: Ground, days: Timetable) -> Course:
    """The course of the award, for measuring it against the notices."""
    return Course(
        today=award.today,
        public=True,
        call=TRANSPARENCY,
        called=award.transparency,
        award=award.award_notice,
        entered=award.entered,
        details=None,
        details_asked=False,
        light_touch=days.light_touch,
        held=days.held,
        ends=days.last if standstill_kind(award, ground) == MANDATORY else None,
    )


def found(award: Award, ground: Ground, days: Timetable, law: Law) -> tuple[Missed, ...]:
    """What was missed on the way to an award on a ground that is met. A choice of provider owes no notice."""
    if ground.id == "user-choice":
        return ()
    return missed.missed(course(award, ground, days), law)


def without_ground(outcome: Outcome, award: Award, law: Law) -> Outcome:
    """The outcome with what it means that the contract runs already, where no ground for it is established."""
    if not (award.entered and award.needs_ground(law)) or outcome.code in (ESTABLISHED, LATE, USER_CHOICE, OLD_LAW):
        return outcome
    unless = "That" if outcome.code == FAILED else "Unless a ground holds after all, that"
    day = long_date(award.entered)
    breach = Missed(
        "ground-missing",
        Point(
            f"The contract was entered into on {day} without a competition. {unless} breaks the duty to award it by a "
            "competition, on a ground, or in another way that the Act names.",
            refs=("pa23-s11", "pa23-s41"),
            answers=("sign",),
            bearing=Bearing.AGAINST,
        ),
    )
    notices = Point(
        "Find out which notices are out, and publish those that are missing: the tool on notices and dates takes the days as "
        "they were.",
        refs=("pa23-s44", "pa23-s50", "pa23-s53"),
        leads_to="notices-timeline",
    )
    light_touch = award.is_light_touch if award.kind_known else None
    taken = Course(
        award.today, True, "", award.transparency, award.award_notice, award.entered, None, False, light_touch,
        Standstill(NONE, 0), None,
    )  # fmt: skip
    return replace(
        outcome,
        headline=f"{outcome.headline}. The contract has run since {day}",
        reasons=(*outcome.reasons, breach.what),
        next_steps=(notices, *missed.now((breach,), taken), *outcome.next_steps),
        sections=(missed.meaning((breach,), taken, law), *outcome.sections),
        links=(MISSED, *outcome.links),
        facts={**outcome.facts, "entered": award.entered.isoformat(), "missed": [breach.id]},
    )
