"""An outcome's days as a calendar file (RFC 5545) that people can import: all-day events, no clock."""

import re
from datetime import date, timedelta

from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Outcome, Point, Tool
from guide_logic.law import Law

LINE_OCTETS = 75
SUMMARY_LENGTH = 120
NOTE = "Information, not legal advice. Check the day if your dates change."


def text(tool: Tool | Journey, outcome: Outcome, law: Law, today: date) -> str:
    """The calendar of every point of an outcome that carries a day, or "" where none does.

    Its stamp is the reader's date. The same point on the same day always has the same UID, so
    that importing it twice does not double it.
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
    taken: set[str] = set()
    for point in points:
        lines += _event(tool, point, law, today, taken)
    lines.append("END:VCALENDAR")
    return "".join(fold(line) for line in lines)


def _event(tool: Tool | Journey, point: Point, law: Law, today: date, taken: set[str]) -> list[str]:
    assert point.day
    cites = "; ".join(law.ref(ref).cite for ref in point.refs)
    described = "\n".join(part for part in (point.text, cites, NOTE) if part)
    return [
        "BEGIN:VEVENT",
        f"UID:{_uid(tool, point, taken)}",
        f"DTSTAMP:{_basic(today)}T000000Z",
        f"DTSTART;VALUE=DATE:{_basic(point.day)}",
        f"DTEND;VALUE=DATE:{_basic(point.day + timedelta(days=1))}",
        f"SUMMARY:{escaped(_summary(point.text))}",
        f"DESCRIPTION:{escaped(described)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _uid(tool: Tool | Journey, point: Point, taken: set[str]) -> str:
    assert point.day
    words = "-".join(re.findall(r"[a-z0-9]+", point.text.lower()))[:60].strip("-")
    uid = f"{_basic(point.day)}-{words}"
    while uid in taken:
        uid += "-again"
    taken.add(uid)
    return f"{uid}@{tool.id}.purposeful-collaboration"


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
