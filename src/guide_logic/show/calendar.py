"""An outcome's days as a calendar file (RFC 5545) that people can import: all-day events, no clock."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date, timedelta

from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Outcome, Point, Tool
from guide_logic.law import Law

LINE_OCTETS = 75
SUMMARY_LENGTH = 120
NOTE = "Information, not legal advice. Check the day if your dates change."
REMINDERS = {"": "", "week": "-P6DT15H", "day": "-PT15H"}
"""When a reminder comes: at nine in the morning, a week before the day or on the day before it."""


def text(
    tool: Tool | Journey, outcome: Outcome, law: Law, today: date, *,
    project: str = "", name: str = "", remind: str = "", link: str = "",
) -> str:  # fmt: skip
    """The calendar of every point of an outcome that carries a day, or "" where none does.

    Its stamp is the reader's date. A step of a project always has the same UID, whatever its day: importing a moved
    date replaces the old entry. ``project`` and ``name`` tell the steps of one project from those of another; without
    either, the day does. ``remind`` is one of ``REMINDERS``, and ``link`` leads back to the answer.
    """
    points = list(dict.fromkeys(point for point in outcome.points() if point.day))
    if not points:
        return ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Purposeful collaboration//Decision tools//EN",
        "CALSCALE:GREGORIAN",
    ]
    if name:
        lines.append(f"X-WR-CALNAME:{escaped(name)}")
    for point, uid in zip(points, _uids(tool, points, project, name), strict=True):
        lines += _event(point, uid, law, today, name, remind, link)
    lines.append("END:VCALENDAR")
    return "".join(fold(line) for line in lines)


def _event(point: Point, uid: str, law: Law, today: date, name: str, remind: str, link: str) -> list[str]:
    assert point.day
    cites = "; ".join(law.ref(ref).cite for ref in point.refs)
    described = "\n".join(part for part in (point.text, cites, NOTE, link) if part)
    summary = (f"{name}: " if name else "") + _summary(point.text)
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_basic(today)}T000000Z",
        f"DTSTART;VALUE=DATE:{_basic(point.day)}",
        f"DTEND;VALUE=DATE:{_basic(point.day + timedelta(days=1))}",
        f"SUMMARY:{escaped(summary)}",
        f"DESCRIPTION:{escaped(described)}",
        "TRANSP:TRANSPARENT",
        *_reminder(REMINDERS[remind], summary),
        "END:VEVENT",
    ]


def _reminder(trigger: str, summary: str) -> list[str]:
    if not trigger:
        return []
    return ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(summary)}", f"TRIGGER:{trigger}", "END:VALARM"]


def _uids(tool: Tool | Journey, points: Sequence[Point], project: str, name: str) -> list[str]:
    """An id for each point. Of steps that begin alike, the earlier ones come first, however their days move."""
    whose = hashlib.sha256(f"{project} {name.strip().casefold()}".encode()).hexdigest()[:16] if project or name else ""
    taken: dict[str, int] = {}
    found: dict[Point, str] = {}
    for point in sorted(points, key=lambda each: (each.day, each.text)):
        assert point.day
        step = f"{whose or _basic(point.day)}-{_step(point)}"
        taken[step] = taken.get(step, 0) + 1
        number = f"-{taken[step]}" if taken[step] > 1 else ""
        found[point] = f"{step}{number}@{tool.id}.purposeful-collaboration"
    return [found[point] for point in points]


def _step(point: Point) -> str:
    """What a point is about, in words that stay when its day moves: it begins so, and days and amounts are left out."""
    begins = re.split(r"[:.] |[:.]$", point.text, maxsplit=1)[0].lower()
    words = [word for word in re.findall(r"[a-z0-9]+", begins) if not re.fullmatch(r"[0-9]+(st|nd|rd|th)?", word)]
    return "-".join(word for word in words if word not in _MONTHS)[:60].strip("-")


_MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)  # fmt: skip


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _summary(words: str) -> str:
    """The first sentence, cut at a word where it is long."""
    first = re.split(r"(?<=[.]) ", words)[0].rstrip(".")
    if len(first) <= SUMMARY_LENGTH:
        return first
    return first[:SUMMARY_LENGTH].rsplit(" ", 1)[0] + " …"


def escaped(value: str) -> str:
    """Text as RFC 5545 writes it."""
    value = re.sub(r"([\\;,])", r"\\\1", value)
    return re.sub(r"\r\n|\r|\n", r"\\n", value)


def fold(line: str) -> str:
    """A line with its line end, broken so that no part is longer than 75 octets."""
    parts, rest = [], line
    room = LINE_OCTETS
    while len(rest.encode()) > room:
        cut = room
        while len(rest[:cut].encode()) > room:
            cut -= 1
        parts.append(rest[:cut])
        rest = rest[cut:]
        room = LINE_OCTETS - 1  # the space that begins a line carried on counts too
    return "\r\n ".join([*parts, rest]) + "\r\n"
