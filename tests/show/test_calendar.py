"""Calendar files, read back by a small reader of RFC 5545 written for these tests alone."""

import json
import re
from datetime import date, datetime, time, timedelta
from itertools import islice

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic import browser
from guide_logic.decisions import TOOLS
from guide_logic.engine import explore, interview
from guide_logic.engine.model import Outcome, Point, Section, Strength, Tool
from guide_logic.law import current
from guide_logic.show import calendar
from tests.browser.steps import DATED as COMPETITION

LAW = current()
TODAY = date(2026, 11, 23)
TOOL = TOOLS["direct-award"]


def outcome(*points: Point, sections: tuple[Section, ...] = ()) -> Outcome:
    return Outcome("code", "Headline", Strength.SETTLED, (), points, sections=sections)


def unfolded(text: str) -> list[str]:
    """The lines of a calendar, after checking how they end and how long they are."""
    assert text.endswith("\r\n")
    raw = text.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 and "\n" not in line and "\r" not in line for line in raw)
    return re.sub(r"\r\n[ \t]", "", text).removesuffix("\r\n").split("\r\n")


def plain(value: str) -> str:
    found, escaped = "", False
    for letter in value:
        if escaped:
            found += "\n" if letter in "nN" else letter
            escaped = False
        elif letter == "\\":
            escaped = True
        else:
            assert letter not in ";,", f"not escaped: {value}"
            found += letter
    assert not escaped
    return found


def events(text: str) -> list[dict[str, str]]:
    """The events of a calendar, as property names and values."""
    lines = unfolded(text)
    assert (lines[0], lines[1], lines[-1]) == ("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR")
    found: list[dict[str, str]] = []
    inside = False
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            inside = True
            found.append({})
        elif line == "END:VEVENT":
            inside = False
        elif inside:
            assert name not in found[-1], f"{name} stands twice"
            found[-1][name] = value
    return found


def day(value: str) -> date:
    return date.fromisoformat(f"{value[:4]}-{value[4:6]}-{value[6:]}")


def test_each_point_with_a_day_is_an_all_day_event() -> None:
    made = outcome(
        Point("Publish the notice. It comes first.", refs=("pa23-s50",), day=date(2026, 12, 22)),
        Point("Nothing on a day."),
        sections=(Section("Later", (Point("Sign: not before this day.", day=date(2026, 12, 31)),)),),
    )
    first, second = events(calendar.text(TOOL, made, LAW, TODAY))
    assert first["DTSTART;VALUE=DATE"] == "20261222"
    assert first["DTEND;VALUE=DATE"] == "20261223"
    assert first["SUMMARY"] == "Publish the notice"
    assert plain(first["DESCRIPTION"]).split("\n")[:2] == [
        "Publish the notice. It comes first.",
        "Procurement Act 2023, section 50",
    ]
    assert "not legal advice" in plain(first["DESCRIPTION"])
    assert (second["DTSTART;VALUE=DATE"], second["DTEND;VALUE=DATE"]) == ("20261231", "20270101")
    assert second["SUMMARY"] == "Sign: not before this day"
    assert {event["DTSTAMP"] for event in (first, second)} == {"20261123T000000Z"}


def test_no_day_no_calendar() -> None:
    assert calendar.text(TOOL, outcome(Point("Nothing.")), LAW, TODAY) == ""


def uid(on: date, words: str = "Publish.", *, asked: date = TODAY, project: str = "", name: str = "") -> str:
    made = outcome(Point(words, day=on))
    (event,) = events(calendar.text(TOOL, made, LAW, asked, project=project, name=name))
    return event["UID"]


def test_without_a_project_the_same_step_on_another_day_is_another_entry() -> None:
    assert uid(date(2027, 1, 4)) == uid(date(2027, 1, 4), asked=date(2026, 12, 1))
    assert uid(date(2027, 1, 4)) != uid(date(2027, 1, 5))


def test_a_moved_date_of_a_project_replaces_its_entry_and_no_other_projects() -> None:
    first = uid(date(2027, 1, 4), words="Sign from 4 January 2027. Then wait.", project="abcdefgh12", name="Advice")
    assert first == uid(
        date(2027, 2, 11), words="Sign from 11 February 2027. Then wait.", project="abcdefgh12", name="Advice"
    )
    assert first == uid(date(2027, 1, 4), words="Sign from 4 January 2027.", project="abcdefgh12", name=" advice ")
    assert first != uid(date(2027, 1, 4), words="Sign from 4 January 2027.", project="zzzzzzzz12", name="Advice")
    assert first != uid(date(2027, 1, 4), words="Sign from 4 January 2027.", project="abcdefgh12", name="Youth work")


def files(fragment: str, tool: str = "notices-timeline", **typed: str) -> icalendar.Calendar:
    """The calendar that is saved, as another program reads it."""
    request = {
        "op": "save",
        "tool": tool,
        "fragment": fragment,
        "today": "2026-11-23",
        "root": "https://x.example/",
        **typed,
    }
    return icalendar.Calendar.from_ical(json.loads(browser.handle(json.dumps(request)))["calendar"])


def entries(calendar_: icalendar.Calendar) -> dict[str, date]:
    return {str(event["UID"]): event.decoded("DTSTART") for event in calendar_.walk("VEVENT")}


def test_another_program_reads_the_name_the_link_and_the_reminder() -> None:
    read = files(COMPETITION, project="abcdefgh12", name="Advice; 2027", remind="week")
    assert str(read["X-WR-CALNAME"]).replace("\\", "") == "Advice; 2027"
    found = read.walk("VEVENT")
    assert len(found) >= 5
    for event in found:
        assert str(event["SUMMARY"]).startswith("Advice; 2027: ")
        assert ";project:abcdefgh12" in str(event["DESCRIPTION"])
        (alarm,) = event.walk("VALARM")
        start = event.decoded("DTSTART")
        rings = datetime.combine(start, time()) + alarm.decoded("TRIGGER")
        assert rings == datetime.combine(start - timedelta(days=7), time(9))
    assert not files(COMPETITION, project="abcdefgh12").walk("VALARM")


def test_moving_an_award_moves_every_entry_of_its_project_and_leaves_none_behind() -> None:
    before = entries(files(COMPETITION, project="abcdefgh12"))
    after = entries(files(COMPETITION.replace("2026-12-22", "2027-01-12"), project="abcdefgh12"))
    assert before.keys() == after.keys()
    assert before != after
    other = entries(files(COMPETITION, project="zzzzzzzz12"))
    assert not before.keys() & other.keys()


def test_points_alike_at_their_beginning_have_ids_of_their_own() -> None:
    start = "Publish the contract details notice within the period that the Act sets for it, counted "
    points = [Point(start + end, day=date(2027, 1, 4)) for end in ("one.", "two.", "three.")]
    found = events(calendar.text(TOOL, outcome(*points), LAW, TODAY))
    assert len({event["UID"] for event in found}) == 3


def test_a_point_said_twice_is_one_event() -> None:
    point = Point("Publish.", day=date(2027, 1, 4))
    assert len(events(calendar.text(TOOL, outcome(point, point), LAW, TODAY))) == 1


def test_a_long_sentence_is_cut_at_a_word() -> None:
    point = Point("word " * 40 + "end.", day=date(2027, 1, 4))
    (event,) = events(calendar.text(TOOL, outcome(point), LAW, TODAY))
    summary = plain(event["SUMMARY"])
    assert summary.endswith("word …")
    assert len(summary) <= 122


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\\;,:“’£"), max_size=400))
def test_any_words_come_back_as_they_were(words: str) -> None:
    point = Point(words or "x", day=date(2027, 1, 4))
    (event,) = events(calendar.text(TOOL, outcome(point), LAW, TODAY))
    assert plain(event["DESCRIPTION"]) == f"{words or 'x'}\n{calendar.NOTE}"


@given(st.text(st.sampled_from("a£’😀"), min_size=1, max_size=300))
def test_a_folded_line_is_whole_and_no_part_is_too_long(line: str) -> None:
    folded = calendar.fold(line)
    assert all(len(part.encode()) <= 75 for part in folded.removesuffix("\r\n").split("\r\n"))
    assert folded.replace("\r\n ", "") == line + "\r\n"


@pytest.mark.walk
@pytest.mark.parametrize("tool", TOOLS.values(), ids=list(TOOLS))
def test_a_calendar_holds_the_days_of_the_answer_and_no_other(tool: Tool) -> None:
    for raw in islice(explore.paths(tool, LAW, TODAY), 0, 6000, 61):
        made = interview.assess(tool, raw, LAW, TODAY)
        text = calendar.text(tool, made, LAW, TODAY)
        days = {point.day for point in made.points() if point.day}
        found = events(text) if text else []
        assert {day(event["DTSTART;VALUE=DATE"]) for event in found} == days
        assert len({event["UID"] for event in found}) == len(found)
        for event in found:
            start, end = day(event["DTSTART;VALUE=DATE"]), day(event["DTEND;VALUE=DATE"])
            assert end - start == timedelta(days=1)


DATED = (
    "direct-award:v=1&nation=england&begins=unknown&buyer=council&health=no&route=above&kind=light-touch"
    "&ground=art&art=yes&transparency=2026-12-01&exclusion=clear&conflicts=yes&platform=yes"
    "&award_notice=2026-12-22&sign=unknown"
)


@pytest.mark.parametrize(
    ("fragment", "dated"),
    [(DATED, True), ("direct-award:v=1&nation=scotland", False)],
)
def test_a_reply_has_a_button_only_where_there_are_days(fragment: str, dated: bool) -> None:
    request = {
        "op": "open",
        "tool": "direct-award",
        "fragment": fragment,
        "today": "2026-11-23",
        "root": "",
        "prefix": "",
    }
    reply = json.loads(browser.handle(json.dumps(request)))
    assert reply["view"] == "outcome"
    assert ('data-action="calendar"' in reply["html"]) == dated
