"""The decision record: one answer as plain text, Markdown or HTML, with its reasons, law and dates."""

from collections.abc import Iterable, Mapping
from html import escape

from guide_logic.engine import interview
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Outcome, Point, Question, Tool
from guide_logic.law import Law
from guide_logic.law.wording import long_date, pounds
from guide_logic.show.render import NOT_ADVICE, STRENGTHS, depends

type Block = tuple[str, tuple[str, ...]]


def blocks(
    tool: Tool | Journey,
    outcome: Outcome,
    position: interview.Position,
    raw: Mapping[str, str],
    law: Law,
    worked_out: str,
) -> tuple[Block, ...]:
    """The record as titled lists of lines, which the formats below write out. ``raw`` are the answers as typed."""
    answers = tuple(_answer(question, position, raw) for question in position.path)
    working = tuple(
        f"{line.label}: {pounds(line.amount)}" if line.amount is not None else line.label
        for line in (() if depends(tool, outcome) else outcome.working)
    )
    refs = tuple(
        f"{ref.cite}: {ref.says} ({ref.confidence}, checked {long_date(ref.checked)}){' ' + ref.url if ref.url else ''}"
        for ref in map(law.ref, outcome.refs())
    )
    found = [
        (f"{tool.title}: {outcome.headline}", (*_plain(tool, outcome), f"{STRENGTHS[outcome.strength]}.", worked_out)),
        ("Why", _lines(outcome.reasons, law)),
        ("What to watch", _lines(outcome.warnings, law)),
        ("What to do next", _lines(outcome.next_steps, law)),
        *((section.title, _lines(section.points, law)) for section in outcome.sections),
        ("The sum", working),
        ("Answers given", answers),
        ("The law behind it", refs),
        ("Please note", (NOT_ADVICE,)),
    ]
    return tuple((title, lines) for title, lines in found if lines)


def _plain(tool: Tool | Journey, outcome: Outcome) -> tuple[str, ...]:
    """The answer in everyday words, where the tool has a plain question."""
    plain = tool.in_plain_words(outcome) if isinstance(tool, Tool) else None
    return (f"{tool.asked} {plain.words(outcome.strength)}",) if plain and isinstance(tool, Tool) else ()


def _answer(question: Question, position: interview.Position, raw: Mapping[str, str]) -> str:
    shown = f"{question.text} {interview.show(question, position.answers[question.id])}"
    assumed = interview.assumed(question, raw[question.id])
    return f"{shown}. Read from “{raw[question.id]}”. {assumed}" if assumed else shown


def _lines(points: Iterable[Point], law: Law) -> tuple[str, ...]:
    return tuple(_line(point, law) for point in points)


def _line(point: Point, law: Law) -> str:
    day = f"{long_date(point.day)}: " if point.day else ""
    cites = "; ".join(law.ref(ref).cite for ref in point.refs)
    return f"{day}{point.text}" + (f" ({cites})" if cites else "")


def plain(record: Iterable[Block]) -> str:
    """The record as plain text."""
    return "\n\n".join("\n".join((title, *(f"- {line}" for line in lines))) for title, lines in record) + "\n"


def markdown(record: Iterable[Block]) -> str:
    """The record as Markdown."""
    return "\n\n".join(f"## {title}\n\n" + "\n".join(f"- {line}" for line in lines) for title, lines in record) + "\n"


def html(record: Iterable[Block]) -> str:
    """The record as HTML for pasting into a document."""
    return "".join(
        f"<h2>{escape(title)}</h2><ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
        for title, lines in record
    )
