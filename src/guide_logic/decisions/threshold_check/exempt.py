"""Whether an exemption that the reader names holds: its questions, and what their answers come to.

Every condition has to hold. The first that fails ends the exemption, and the contract is tested like
any other. One that is open leaves it open, and the answer says what to find out.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from enum import Enum

from guide_logic.decisions.threshold_check.exemptions import EXEMPTIONS, MAIN_PURPOSE, Condition, Exemption, Said
from guide_logic.engine.interview import fill
from guide_logic.engine.model import Answers, Bearing, Link, Point, Question
from guide_logic.law import Law


class Standing(Enum):
    """How an exemption stands: none is named, it holds, it is open, or it fails."""

    NONE = "none"
    HOLDS = "holds"
    OPEN = "open"
    FAILS = "fails"


def named(answers: Answers) -> Exemption | None:
    """The exemption that the reader names, if any."""
    return EXEMPTIONS.get(str(answers.get("exempt")))


def _barred(exemption: Exemption, answers: Answers) -> bool:
    return exemption.not_for_utilities and answers["buyer"] == "utility"


def _said(exemption: Exemption, answers: Answers) -> Iterator[tuple[Condition, Said]]:
    """What was answered about each condition that was asked."""
    for condition in exemption.conditions:
        if condition.id in answers and condition.applies(answers):
            yield condition, condition.said[str(answers[condition.id])]


def standing(answers: Answers) -> Standing:
    """How the exemption that was named stands, as far as was asked."""
    exemption = named(answers)
    if exemption is None:
        return Standing.NONE
    verdicts = [said.holds for _, said in _said(exemption, answers)]
    if _barred(exemption, answers) or False in verdicts:
        return Standing.FAILS
    return Standing.OPEN if None in verdicts else Standing.HOLDS


def may_be_public(answers: Answers) -> bool:
    """Whether the contract is to be tested like any other: no exemption is named, or the one named fails."""
    return standing(answers) in (Standing.NONE, Standing.FAILS)


def questions() -> tuple[Question, ...]:
    """The question of each condition once, those that exemptions share last; asked while nothing before has failed."""
    own = (c for each in EXEMPTIONS.values() for c in each.conditions if c not in MAIN_PURPOSE)
    return tuple(replace(condition.question, ask_if=_asks(condition)) for condition in (*own, *MAIN_PURPOSE))


def _asks(condition: Condition) -> Callable[[Answers, Law], bool]:
    def ask_if(answers: Answers, _: Law) -> bool:
        exemption = named(answers)
        return (
            exemption is not None
            and condition in exemption.conditions
            and condition.applies(answers)
            and standing(answers) is not Standing.FAILS
        )

    return ask_if


def reasons(answers: Answers, law: Law, on: date) -> tuple[Point, ...]:
    """What each condition comes to: those that hold, and those that are open."""
    exemption = named(answers)
    assert exemption is not None
    return tuple(
        Point(
            fill(said.text, law, on),
            refs=(*condition.question.refs, *said.refs),
            answers=(condition.id,),
            bearing=Bearing.FOR if said.holds else Bearing.NEUTRAL,
        )
        for condition, said in _said(exemption, answers)
        if said.text or said.holds is None
    )


def to_find_out(answers: Answers) -> tuple[Point, ...]:
    """What to do about each condition that is open."""
    exemption = named(answers)
    assert exemption is not None
    return tuple(
        Point(said.find_out, refs=(*condition.question.refs, *said.refs), answers=(condition.id,))
        for condition, said in _said(exemption, answers)
        if said.holds is None
    )


def failure(answers: Answers, law: Law, on: date) -> tuple[Point, ...]:
    """Why the exemption that was named does not hold, and what the contract is instead; empty where none fails."""
    exemption = named(answers)
    if exemption is None or standing(answers) is not Standing.FAILS:
        return ()
    if _barred(exemption, answers):
        text, refs, rests = (
            "Public undertakings and private utilities cannot rely on it.", exemption.refs, ("exempt", "buyer"),
        )  # fmt: skip
    else:
        condition, said = next((c, s) for c, s in _said(exemption, answers) if s.holds is False)
        text, refs, rests = fill(said.text, law, on), condition.question.refs, ("exempt", condition.id)
    return (
        Point(f"It is not exempt as {exemption.name}. {text}", refs=refs, answers=rests, bearing=Bearing.AGAINST),
        *exemption.instead,
    )


def steps(answers: Answers) -> tuple[Point, ...]:
    """What to do besides where the exemption holds."""
    exemption = named(answers)
    assert exemption is not None
    return (*(step for _, said in _said(exemption, answers) for step in said.steps), *exemption.steps)


def links(answers: Answers) -> tuple[Link, ...]:
    """The pages about the exemption that was named, if any."""
    exemption = named(answers)
    return exemption.links if exemption else ()
