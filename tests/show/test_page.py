"""What a reader is told on the way, and what is left out beside an answer that is open."""

import re
from datetime import date
from html import unescape
from itertools import product

import pytest

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import UNKNOWN, Tool
from guide_logic.law import current
from guide_logic.show.page import JourneyPage, Page, ToolPage, read_fragment

LAW = current()
TODAY = date(2026, 11, 26)
EVERY: tuple[Tool | Journey, ...] = (*TOOLS.values(), *JOURNEYS.values())
EACH = pytest.mark.parametrize("asking", EVERY, ids=lambda asking: asking.id)
ADVICE = {
    "nation": "england",
    "begins": "2026-03-12",
    "trigger": "tender-notice",
    "buyer": "council",
    "health": "no",
    "exempt": "none",
    "kind": "light-touch",
    "mixed": "no",
    "value_how": "total",
    "total": "500000",
    "vat": "included",
    "linked": "no",
}


def page_of(asking: Tool | Journey) -> Page:
    more = (TODAY, "../../", "", LAW)
    return JourneyPage(asking, *more) if isinstance(asking, Journey) else ToolPage(asking, *more)


def html_of(tool_id: str, raw: dict[str, str]) -> str:
    reply = page_of(TOOLS[tool_id]).show(raw, "", ())
    assert reply["view"] == "outcome", reply["question"]
    return str(reply["html"])


def test_beside_an_answer_that_depends_stand_no_bar_and_no_sum() -> None:
    page = page_of(TOOLS["threshold-check"])
    settled = page.show(ADVICE, "", ())
    assert "amount-bar" in str(settled["html"])
    assert "The sum" in str(settled["html"])
    open_ = page.show({**ADVICE, "kind": UNKNOWN}, "", ())
    assert open_["code"] == "depends"
    for shown in (open_["html"], open_["record"]["plain"]):  # type: ignore[index]
        assert "amount-bar" not in str(shown)
        assert "The sum" not in str(shown)
        assert "Below the threshold by" not in str(shown)
        assert "The kind of contract:" in str(shown)


def test_the_marks_in_why_say_in_words_what_they_mean() -> None:
    below = html_of("threshold-check", ADVICE)
    assert "Away from the full rules:</span> The estimated value is £500,000, less than that." in below
    above = html_of("threshold-check", {**ADVICE, "total": "700000"})
    assert "Towards the full rules:</span> The estimated value is £700,000, more than that." in above


def test_a_service_that_is_not_known_is_shown_in_the_words_of_the_tick_box() -> None:
    html = html_of("light-touch", {"nation": "england", "service": UNKNOWN})
    assert '<dd class="answers-value">I don’t know</dd>' in html
    assert ">unknown<" not in html


@EACH
def test_what_is_said_to_be_left_is_what_an_everyday_case_is_asked(asking: Tool | Journey) -> None:
    page = page_of(asking)
    everyday = page.usual()
    raw: dict[str, str] = {}
    said: list[str] = []
    while (step := page.short_way().next_step(raw)) is not None:
        html = str(page.show(raw, "", ())["html"])
        said.append(html.split('<p class="tool-progress">')[1].split("</p>")[0])
        for question in step.questions:
            raw[question.id] = question.usual.raw if step.usual and question.usual else everyday[question.id]
    count = len(said)
    for number, words in enumerate(said, 1):
        rest = f"about {count - number} more after it" if number < count else "perhaps the last"
        if "if nothing is unusual" in words:
            rest = "the last if nothing is unusual"
        assert words.endswith(f"Step {number}, {rest}")
        assert " of " not in words.rpartition("Step")[2]


@EACH
def test_what_a_page_holds_ready_is_what_python_would_reply(asking: Tool | Journey) -> None:
    page = page_of(asking)
    step = page.short_way().next_step({})
    assert step
    ids = [question.id for question in step.questions]
    ready = page.after_the_first()
    assert ready[""]["error"]  # type: ignore[index]
    for chosen in product(*(["", *(option.value for option in question.options)] for question in step.questions)):
        given = {name: [value] for name, value in zip(ids, chosen, strict=True) if value}
        reply = page.take({}, " ".join(ids), given)
        key = "&".join(f"{name}={value[0]}" for name, value in given.items())
        assert ready.get(key) == (reply if reply["view"] == "question" else None)


def test_the_answer_is_offered_once_no_later_answer_can_move_it() -> None:
    page = page_of(TOOLS["grant-or-contract"])
    one_way = {"receives": "grant", "bound": "grant"}
    assert "tool-settled" not in str(page.show({"receives": "grant"}, "", ())["html"])
    assert "tool-settled" not in str(page.show(one_way, "", ())["html"])
    mixed = page.show({"receives": "grant", "bound": "contract"}, "", ())
    assert mixed["question"] == "remedy design"
    link = re.search(r'href="#([^"]+)">See the answer now', str(mixed["html"]))
    assert link
    answer = page.show(read_fragment(page.asking, unescape(link[1])).raw, "", ())
    assert (answer["view"], answer["code"]) == ("outcome", "mixed")


def test_a_later_stage_of_a_plan_is_not_said_to_be_settled_by_an_earlier_one() -> None:
    page = page_of(JOURNEYS["plan-a-commission"])
    signs = dict.fromkeys(("receives", "bound", "remedy"), "contract")
    raw = {"nation": "england", "service": "debt advice", **signs}
    assert "tool-settled" not in str(page.show(raw, "", ())["html"])
    mixed = {**raw, "receives": "grant"}
    assert "tool-settled" in str(page.show(mixed, "", ())["html"])
    later = {**raw, "design": "contract", "stop": "contract", "payment": "contract", "assets": "none"}
    reply = page.show(later, "", ())
    assert str(reply["question"]).startswith("buyer")
    assert "tool-settled" not in str(reply["html"])


def test_i_dont_know_stands_alone_in_a_list_to_tick() -> None:
    page = page_of(TOOLS["grant-or-contract"])
    before = {"receives": "grant", "bound": "grant", "remedy": "grant", "design": "grant", "stop": "grant"}
    before |= {"payment": "grant", "assets": "none"}
    both = page.take(before, "pointers", {"pointers": ["unknown", "duty"]})
    assert both["error"] == "Choose what applies, or “I don’t know”, but not both."
    alone = page.take(before, "pointers", {"pointers": ["unknown"]})
    assert alone["question"] == "neutral"
    assert "I don’t know" in str(alone["html"])
