"""An answer as data: what JSON can hold, for records that are kept and for other programs.

Paper, Word and copied text are made from it too (show/record.py), so that each says the same.
Its form is published as data/record.schema.json: a name is added, never given another meaning.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from guide_logic import VERSION
from guide_logic.engine import interview
from guide_logic.engine.interview import Position
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Bearing, Outcome, Plain, Point, Tool
from guide_logic.law import Law
from guide_logic.law.wording import long_date, pounds
from guide_logic.show.render import MARKS, NOT_ADVICE, depends, fragment

FORM = 1
"""The version of the form. It is raised when a program that reads the one before would go wrong."""

PROJECT = r"[a-z0-9]{8,32}"
"""What tells a project's files from those of another: random letters, in its links and files."""

type Data = dict[str, object]


def record(
    tool: Tool | Journey,
    outcome: Outcome,
    position: Position,
    raw: Mapping[str, str],
    law: Law,
    on: date,
    *,
    chosen: bool = False,
    root: str | None = "",
    project: str = "",
) -> Data:
    """The whole answer: what was asked and answered, the outcome, its statements and the law they rest on.

    ``raw`` are the answers as typed, complete, and ``on`` the day whose law is asked for: the reader's own, or one
    that was ``chosen``. Amounts are numbers in the outcome's facts and text elsewhere; days are ISO dates. ``root``
    is the site's address, for the link back (None: there is none), and ``project`` what tells this answer's calendar from others.
    """
    plain = tool.in_plain_words(outcome) if isinstance(tool, Tool) else None
    link = f"{root}tools/{tool.id}/#{fragment(tool, raw)}"
    link += f";as-at:{on.isoformat()}" if chosen else ""
    link += f";project:{project}" if project else ""
    if root is None:
        link = ""
    return {
        "form": FORM,
        "tool": tool.id,
        "title": tool.title,
        "version": tool.version,
        "rules": VERSION,
        "answered_on": on.isoformat(),
        "day_chosen": chosen,
        "law_checked": law.checked().isoformat(),
        "worked_out": worked_out(outcome, law, on, chosen=chosen),
        "code": outcome.code,
        "headline": outcome.headline,
        "strength": outcome.strength.value,
        "as_at": outcome.as_at.isoformat() if outcome.as_at else None,
        "plain": _plain(tool, plain, outcome),
        "answers": [
            {
                "question": question.id,
                "text": question.text,
                "given": raw[question.id],
                "shown": interview.show(question, position.answers[question.id]),
                "assumed": interview.assumed(question, raw[question.id]),
            }
            for question in position.path
        ],
        "reasons": _points(outcome.reasons, MARKS.get(tool.id, ("", ""))),
        "warnings": _points(outcome.warnings),
        "next_steps": _points(outcome.next_steps),
        "sections": [
            {"title": section.title, "role": section.role.value, "points": _points(section.points)}
            for section in outcome.sections
        ],
        "working": [
            {"label": line.label, "amount": "" if line.amount is None else pounds(line.amount)}
            for line in (() if depends(tool, outcome) else outcome.working)
        ],
        "facts": dict(outcome.facts),
        "law": [
            {
                "id": name,
                "cite": law.ref(name).cite,
                "short": law.ref(name).short,
                "says": law.ref(name).says,
                "url": law.ref(name).url,
                "confidence": law.ref(name).confidence.value,
                "checked": law.ref(name).checked.isoformat(),
            }
            for name in outcome.refs()
        ],
        "note": NOT_ADVICE,
        "link": link,
        "name": "",
        "reference": "",
        "rationale": "",
        "project": project,
    }


def worked_out(outcome: Outcome, law: Law, on: date, *, chosen: bool = False) -> str:
    """For which day an answer holds, whether its reader chose that day, and how old the oldest check of its law is."""
    checked = long_date(min(law.ref(ref).checked for ref in outcome.refs()))
    day = outcome.as_at or on
    says = ""
    if chosen:
        says = " You chose that date."
        if day != on:
            says = f" You chose to look at the law as at {long_date(on)}."
    return f"Worked out for {long_date(day)}.{says} Law checked on {checked}."


def _plain(tool: Tool | Journey, plain: Plain | None, outcome: Outcome) -> Data | None:
    if plain is None or not isinstance(tool, Tool):
        return None
    return {
        "question": tool.asked,
        "verdict": plain.verdict.value,
        "answer": plain.words(outcome.strength),
        "ask": plain.ask,
    }


def _points(points: Iterable[Point], marks: tuple[str, str] = ("", "")) -> list[Data]:
    said = {Bearing.FOR: marks[0], Bearing.AGAINST: marks[1]}
    return [
        {
            "text": point.text,
            # The words themselves may begin with theirs.
            "mark": "" if point.text.startswith(("For: ", "Against: ")) else said.get(point.bearing, ""),
            "law": list(point.refs),
            "answers": list(point.answers),
            "day": point.day.isoformat() if point.day else None,
        }
        for point in points
    ]
