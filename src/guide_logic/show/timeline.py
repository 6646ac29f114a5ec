"""Days drawn on a time line, as inline SVG that reads well on a phone, with the same days as a list.

Time runs down the page, one row for each day; a broken line stands for a month or more. Shape
tells what a mark is, besides colour: notices are discs, standstill is a bar, steps are diamonds,
later duties are rings.
"""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from guide_logic.engine.model import Event, Moment
from guide_logic.law.wording import count, long_date

WIDTH = 320
TRACK = 14
TEXT = 36
LETTERS = 36
"""Letters to a line of a label: they fill the width left of the track in any common face."""

DATE_HEIGHT = 20
LINE_HEIGHT = 18
GAP = 16
LONG_GAP = 34
LONG_DAYS = 31


def figure(events: Iterable[Event]) -> str:
    """The drawing and its list, or "" where there is no day to draw."""
    rows = [(day, list(group)) for day, group in groupby(sorted(events, key=_day), key=lambda event: event.day)]
    if not rows:
        return ""
    parts: list[str] = []
    lines: list[str] = []
    standstill: list[int] = []
    top, before = 4, None
    for day, group in rows:
        if before:
            long = (day - before[0]).days > LONG_DAYS
            top += LONG_GAP if long else GAP
            broken = " time-line--broken" if long else ""
            lines.append(_line(f"time-line{broken}", before[1], top + 8))
        middle = top + 8
        before = (day, middle)
        if any(event.kind is Moment.STANDSTILL for event in group):
            standstill.append(middle)
        parts.append(_mark(group[0].kind, middle))
        parts.append(f'<text class="time-date" x="{TEXT}" y="{top + 14}">{long_date(day)}</text>')
        top += DATE_HEIGHT
        for event in group:
            for words in wrapped(event.label):
                parts.append(f'<text class="time-label" x="{TEXT}" y="{top + 13}">{escape(words)}</text>')
                top += LINE_HEIGHT
    if len(standstill) > 1:
        lines.append(_line("time-span", standstill[0], standstill[-1]))
    said = (
        f"Time line with {count(len(rows), 'day')}, {long_date(rows[0][0])} to {long_date(rows[-1][0])}."
        if len(rows) > 1
        else f"Time line with one day, {long_date(rows[0][0])}."
    )
    listed = "".join(
        f"<li><strong>{long_date(day)}:</strong> {escape('; '.join(e.label for e in group))}</li>"
        for day, group in rows
    )
    return (
        f'<figure class="timeline"><svg class="timeline-svg" viewBox="0 0 {WIDTH} {top + 6}" role="img" '
        f'aria-label="{said} The list after it says the same.">{"".join(lines)}{"".join(parts)}</svg>'
        f'<figcaption><details class="fold"><summary>The same days as a list</summary><ul>{listed}</ul></details>'
        "</figcaption></figure>"
    )


def _day(event: Event) -> tuple[object, ...]:
    return (event.day, list(Moment).index(event.kind))


def _line(kind: str, start: int, end: int) -> str:
    return f'<line class="{kind}" x1="{TRACK}" x2="{TRACK}" y1="{start}" y2="{end}"/>'


def _mark(kind: Moment, middle: int) -> str:
    if kind is Moment.STANDSTILL:
        return (
            f'<rect class="time-mark time-mark--standstill" x="{TRACK - 7}" y="{middle - 7}" width="14" height="14"/>'
        )
    if kind is Moment.STEP:
        points = f"{TRACK},{middle - 9} {TRACK + 9},{middle} {TRACK},{middle + 9} {TRACK - 9},{middle}"
        return f'<polygon class="time-mark time-mark--step" points="{points}"/>'
    return f'<circle class="time-mark time-mark--{kind}" cx="{TRACK}" cy="{middle}" r="7"/>'


def wrapped(label: str) -> list[str]:
    """A label in lines of at most ``LETTERS`` letters; a longer word has a line of its own."""
    lines: list[str] = []
    for word in label.split():
        if lines and len(lines[-1]) + 1 + len(word) <= LETTERS:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
