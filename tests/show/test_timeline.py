"""Time lines: every day and label is in the drawing and in the list, in order, within its width."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.engine.model import Event, Moment
from guide_logic.law.wording import long_date
from guide_logic.show import timeline
from tests.markup import read

NOTICE = Event(date(2026, 12, 22), "UK6 Contract award notice", Moment.NOTICE)
FIRST = Event(date(2026, 12, 22), "Standstill: first day", Moment.STANDSTILL)
LAST = Event(date(2027, 1, 6), "Standstill: last day", Moment.STANDSTILL)
SIGN = Event(date(2027, 1, 7), "Earliest day to enter into the contract", Moment.STEP)
DETAILS = Event(date(2027, 5, 6), "UK7 Contract details notice, by", Moment.DUTY)


def test_nothing_to_draw_draws_nothing() -> None:
    assert timeline.figure(()) == ""


def test_a_line_is_described_and_listed() -> None:
    page = read(timeline.figure((NOTICE, FIRST, LAST, SIGN, DETAILS)))
    (svg,) = page.all("svg")
    assert svg.attributes["role"] == "img"
    assert svg.attributes["aria-label"].startswith("Time line with 4 days, 22 December 2026 to 6 May 2027.")
    assert next(item.text for item in page.all("li")) == (
        "22 December 2026: UK6 Contract award notice; Standstill: first day"
    )


def test_one_day_is_told_as_one() -> None:
    (svg,) = read(timeline.figure((SIGN,))).all("svg")
    assert svg.attributes["aria-label"].startswith("Time line with one day, 7 January 2027.")


def test_standstill_is_a_bar_between_its_days_and_shapes_tell_marks_apart() -> None:
    page = read(timeline.figure((NOTICE, FIRST, LAST, SIGN, DETAILS)))
    (span,) = page.all("line", **{"class": "time-span"})
    marks = page.all("rect", **{"class": "time-mark time-mark--standstill"})
    assert int(span.attributes["y2"]) == int(marks[-1].attributes["y"]) + 7
    assert [element.tag for element in page.elements if "time-mark" in element.attributes.get("class", "")] == [
        "circle", "rect", "polygon", "circle",
    ]  # fmt: skip


@pytest.mark.parametrize(("days", "broken"), [(31, False), (32, True)])
def test_a_gap_of_more_than_a_month_is_a_broken_line(days: int, broken: bool) -> None:
    later = Event(SIGN.day + timedelta(days), "Later", Moment.DUTY)
    assert ("time-line--broken" in timeline.figure((SIGN, later))) == broken


EVENTS = st.lists(
    st.builds(
        Event,
        st.dates(date(2025, 1, 1), date(2029, 1, 1)),
        st.text(st.sampled_from("ab <&\"'£ "), min_size=1, max_size=120).filter(str.strip),
        st.sampled_from(list(Moment)),
    ),
    min_size=1,
    max_size=12,
)


@given(EVENTS)
def test_each_day_is_drawn_once_in_order_and_every_label_is_there(events: list[Event]) -> None:
    page = read(timeline.figure(events))
    days = sorted({event.day for event in events})
    drawn = page.all("text", **{"class": "time-date"})
    assert [element.text for element in drawn] == [long_date(day) for day in days]
    heights = [int(element.attributes["y"]) for element in page.all("text")]
    assert heights == sorted(heights)
    assert len(set(heights)) == len(heights), "no two lines of words on one another"
    (svg,) = page.all("svg")
    assert max(heights) < int(svg.attributes["viewbox"].split()[3])
    words = " ".join(element.text for element in page.all("text", **{"class": "time-label"}))
    listed = " ".join(element.text for element in page.all("li"))
    for event in events:
        for word in event.label.split():
            assert word in words
            assert word in listed
    assert len(page.all("li")) == len(days)


@given(st.text(st.sampled_from("abc "), max_size=300))
def test_words_are_wrapped_whole(label: str) -> None:
    lines = timeline.wrapped(label)
    assert " ".join(lines).split() == label.split()
    assert all(len(line) <= timeline.LETTERS or " " not in line for line in lines)
