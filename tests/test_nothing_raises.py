"""Whatever answers and whatever clock go in at the one door, an answer comes out and no fault of ours."""

import json
from datetime import date
from itertools import islice
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic import browser
from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine import explore
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Outcome, Question, Tool
from guide_logic.law import Law, current
from guide_logic.show import page
from tests.searching import examples

ASKING: dict[str, Tool | Journey] = {**TOOLS, **JOURNEYS}

AT_THE_ENDS = {
    Kind.MONEY: ("0", "0.01", "663540", "99999999999.99", "100bn"),
    Kind.DATE: ("2000-01-01", "2025-02-24", "2026-11-26", "2028-01-01", "31/12/2100"),
    Kind.MONTHS: ("0", "1 month", "3 years", "50 years"),
    Kind.WORDS: ("debt advice",),
    Kind.DATED_AMOUNTS: ("2000-01-01: 100bn", "31/12/2100: 0.01", "2026-01-01: 40000\n2025-06-01: 100bn"),
}
"""Typed answers that can just be read: beside them lies what cannot."""

CLOCKS = st.sampled_from([date.min, date(1999, 1, 1), date(2101, 1, 1), date.max]) | st.dates()


def session(asking: str, raw: dict[str, str], today: date, **more: object) -> dict[str, Any]:
    """The reply to a link with these answers."""
    fragment = f"{asking}:v=1&" + "&".join(f"{name}={quote(text, errors='replace')}" for name, text in raw.items())
    request = {"op": "open", "tool": asking, "fragment": fragment, "today": today.isoformat(), "root": "../../"}
    reply: dict[str, Any] = json.loads(browser.handle(json.dumps({**request, **more})))
    return reply


def valid(question: Question) -> st.SearchStrategy[str]:
    """Raw answers to a question that can be read."""
    values = [option.value for option in question.options]
    if question.kind is Kind.CHOICES:
        ticked = st.lists(st.sampled_from(values), unique=True, max_size=3).map(lambda ticks: "+".join(ticks) or "none")
        return ticked | st.just(UNKNOWN) if question.unknown else ticked
    if question.kind is not Kind.CHOICE:
        values = [*AT_THE_ENDS[question.kind], *([UNKNOWN] if question.unknown else [])]
    return st.sampled_from(values)


VALID = {
    id_: st.fixed_dictionaries({question.id: valid(question) for question in asking.questions})
    for id_, asking in ASKING.items()
}
HOSTILE = st.text(st.characters(), max_size=30) | st.sampled_from(
    ["", "-1", "£1e99", "100000000000.01", "31/12/1999", "2101-01-01", "0000-00-00", "601 months", "1999-12-31: 1",
     "none+none", "yes+no", "%", "%ff", "<b>", "\x00", "٣", "9" * 60]
)  # fmt: skip


@pytest.mark.parametrize("asking", ASKING)
def test_a_session_of_readable_answers_ends_in_an_outcome_whatever_the_clock_says(asking: str) -> None:
    @examples(35)
    @given(VALID[asking], CLOCKS)
    def check(raw: dict[str, str], today: date) -> None:
        reply = session(asking, raw, today)
        if asking in JOURNEYS and reply["view"] == "question":
            # An earlier stage leaves only some of the options, or the law of so early a day is not held.
            assert "There is a problem" in reply["html"]
            assert "Choose one of the answers." in reply["html"] or "is held for" in reply["html"]
        else:
            assert reply["view"] == "outcome"

    check()


@pytest.mark.parametrize("asking", ASKING)
def test_a_session_with_a_hostile_answer_gets_a_question_or_an_outcome(asking: str) -> None:
    names = [question.id for question in ASKING[asking].questions]

    @examples(20)
    @given(VALID[asking], st.sampled_from(names), HOSTILE, CLOCKS, st.booleans(), HOSTILE)
    def check(raw: dict[str, str], name: str, text: str, today: date, typed: bool, as_at: str) -> None:
        if typed:
            given_ = {"op": "answer", "question": name, "given": {name: [text]}, "as_at": as_at}
            reply = session(asking, raw, today, **given_)
        else:
            reply = session(asking, {**raw, name: text}, today, as_at=as_at)
        assert reply.get("view") in ("question", "outcome", None), reply
        assert "view" in reply or "no question called" in reply["error"]

    check()


@pytest.mark.walk
@pytest.mark.parametrize(
    ("tool", "today", "answer"),
    [
        ("notices-timeline", date(1999, 1, 1), {}),
        ("notices-timeline", date(2026, 11, 26), {"sign": "31/12/2100"}),
        ("subsidy-check", date(1999, 1, 1), {}),
        ("contract-change", date(2026, 11, 26), {"change_value_now": "100bn"}),
        ("contract-change", date(2026, 11, 26), {"change_value_now": "0"}),
    ],
)
def test_answers_at_the_ends_of_what_can_be_typed_are_answered(tool: str, today: date, answer: dict[str, str]) -> None:
    """What would change an answer is looked for among those that could have been typed instead."""
    walked = islice(explore.paths(TOOLS[tool], current(), today), 0, 6000, 300)
    sessions = [path | answer for path in walked if answer.keys() <= path.keys()]
    assert sessions
    for raw in sessions:
        assert session(tool, raw, today)["view"] in ("outcome", "question")


@pytest.mark.parametrize("error", [OverflowError("date value out of range"), RecursionError(), KeyError("x")])
def test_a_fault_in_a_tool_is_told_in_plain_words(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def decide(_: Answers, __: Law) -> Outcome:
        raise error

    tool = TOOLS["threshold-check"]
    broken = type(tool)(**{name: getattr(tool, name) for name in tool.__dataclass_fields__} | {"decide": decide})
    monkeypatch.setattr(page, "TOOLS", {"threshold-check": broken})
    reply = session("threshold-check", {"nation": "scotland"}, date(2026, 11, 26))
    assert set(reply) == {"view", "error"}
    assert reply["view"] == "failed"
    assert "Nothing you typed is lost" in reply["error"]
    assert "Try again" in reply["error"]
    assert "Traceback" not in reply["error"]
