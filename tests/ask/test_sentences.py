"""Sentences as people say them, to the right tool with the right answers; and nothing guessed."""

import re
import tomllib
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.ask import sentence, usual
from guide_logic.ask.facts import REASON_OF
from guide_logic.ask.intents import INTENTS
from guide_logic.ask.reply import Reply, reply
from guide_logic.decisions import TOOLS
from guide_logic.decisions.direct_award.grounds import BY_REASON
from guide_logic.engine import interview
from guide_logic.engine.model import UNKNOWN
from guide_logic.law import current
from guide_logic.show import ask as shown
from tests.markup import read
from tests.searching import examples

pytestmark = pytest.mark.xdist_group("ask")  # a worker makes the patterns of all phrases once

TODAY = date(2026, 11, 26)
LAW = current()
SENTENCES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))["ask"]
KNOWN = [case for case in SENTENCES if not case.get("blind")]
BLIND = [case for case in SENTENCES if case.get("blind")]
ENOUGH = 0.9


@cache
def asked(text: str, **changed: str) -> Reply:
    return reply(text, changed, LAW, TODAY)


def goes_by(found: Reply) -> dict[str, str]:
    """What the sentence was understood to say, and every raw answer that the answer rests on."""
    assert found.answered is not None
    read = sentence.read(found.text, LAW)
    raw = read.likely | read.raw
    for each in (*found.earlier, found.answered):
        raw |= each.raw
    return raw


def faults(case: dict[str, Any]) -> list[str]:
    found = asked(case["text"])
    if case["tool"] == "none":
        return [] if found.answered is None else [f"answered by {found.answered.tool.id}"]
    if found.answered is None:
        return ["not understood"]
    raw = goes_by(found)
    wrong = [f"{name}={raw.get(name)}" for name, value in case.get("answers", {}).items() if raw.get(name) != value]
    if found.answered.tool.id not in (case["tool"], *case.get("or_tool", [])):
        wrong.append(found.answered.tool.id)
    if "code" in case and found.answered.outcome.code != case["code"]:
        wrong.append(found.answered.outcome.code)
    return wrong


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: case["text"][:60])
def test_a_sentence_gets_the_right_tool_and_answers(case: dict[str, Any]) -> None:
    assert not faults(case)


def test_most_of_the_sentences_that_were_written_blind_are_right() -> None:
    wrong = {case["text"]: faults(case) for case in BLIND if faults(case)}
    print(f"written blind: {len(BLIND) - len(wrong)} of {len(BLIND)} right; {wrong}")
    assert len(wrong) <= (1 - ENOUGH) * len(BLIND), wrong


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case["text"][:60])
def test_every_assumption_is_shown_and_no_amount_or_day_is_assumed(case: dict[str, Any]) -> None:
    found = asked(case["text"])
    if found.answered is None:
        return
    shown_ids = {each.question.id for each in found.understood}
    concluded = {name for each in found.earlier for name in (*each.outcome.concludes, *each.outcome.leaves)}
    for each in (*found.earlier, found.answered):
        for question in each.position.path:
            assert question.id in shown_ids | concluded, question.id
    for one in found.understood:
        if one.question.kind.value in ("money", "date") and not one.said:
            assert one.raw in (UNKNOWN, "0"), one
    digits = {re.sub(r"\D", "", part) for part in re.findall(r"\d[\d,.]*", case["text"])}
    if not digits and not re.search(r"hundred|thousand|million|half|quarter", case["text"]):
        assert not {"total", "annual", "contract_value"} & {one.question.id for one in found.understood if one.said}


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case["text"][:60])
def test_the_short_answer_fits_a_phone_screen(case: dict[str, Any]) -> None:
    found = asked(case["text"])
    if found.answered is not None:
        words = read(shown.short(found)).text().removesuffix(".").split()
        assert len(words) <= 90, len(words)
        assert found.answered.plain.ask


def test_what_would_change_the_answer_is_said_beside_it() -> None:
    """£180,000 is below the threshold for light touch services only."""
    found = asked("must we tender a £180k advice contract")
    assert {one.question.id for one in found.understood if one.decides} == {"kind", "mixed", "linked"}
    assert "if this is right: light touch service" in read(shown.short(found)).text()
    small = asked("must we tender a £20k advice contract")
    assert {one.question.id for one in small.understood if one.decides} == {"linked"}


def test_an_answer_that_says_nothing_alone_is_shown_with_its_question() -> None:
    """And figures of the law stand in the question as on that day."""
    text = "may we award to the company that we own with two other councils"
    found = asked(text, intent="tender", exempt="controlled", control_activities="yes")
    shown_words = {one.question.id: one.words for one in found.understood}
    assert shown_words["control_activities"].endswith("on their behalf? yes")
    assert "80%" in shown_words["control_activities"]
    assert not [words for words in shown_words.values() if "{" in words]


def test_a_change_to_an_assumption_changes_the_answer() -> None:
    text = "must we tender a £180k advice contract"
    assert asked(text).answered.plain.verdict == "no"  # type: ignore[union-attr]
    changed = asked(text, kind="goods-services", vat="standard")
    assert changed.answered is not None
    assert changed.answered.outcome.code == "above"
    assert asked(text, nation="scotland").answered.outcome.code == "scotland"  # type: ignore[union-attr]
    assert asked(text, intent="direct").answered.tool.id == "direct-award"  # type: ignore[union-attr]


def test_two_readings_of_a_value_that_differ_are_both_told() -> None:
    found = asked("must we tender £300k of housing support for 5 years")
    assert found.answered is not None
    assert found.other is not None
    assert found.answered.plain.verdict != found.other.plain.verdict
    assert "£300,000 a year, for 5 years" in read(shown.short(found)).text()
    assert asked("must we tender £10k of advice for 2 years").other is None


def test_what_is_seen_and_not_used_is_said() -> None:
    assert "“next year” is no exact day, so it was not used." in asked("tender £50k advice next year").notes
    each = asked("must we tender two minibuses at £48,000 each")
    assert "price of one" in each.notes[0]
    assert goes_by(each)["total"] == UNKNOWN
    assert asked("must we tender 50k of flumpet").unread == ("flumpet",)
    assert "more than one amount" in asked("must we tender, £10k advice, £20k software, £30k rent").notes[0]


@pytest.mark.parametrize("intent", INTENTS, ids=lambda intent: intent.id)
def test_every_intent_can_be_answered_with_nothing_said(intent) -> None:  # type: ignore[no-untyped-def]
    found = asked("x", intent=intent.id)
    if intent.journey:
        assert found.journey is not None
        return
    assert found.answered is not None
    assert found.answered.tool.id == intent.tools[-1]
    assert set(intent.tools) <= set(TOOLS)


def test_what_is_assumed_is_an_answer_that_its_question_takes() -> None:
    asked_by: Counter[str] = Counter()
    for intent in INTENTS:
        for tool_id in intent.tools:
            for question in TOOLS[tool_id].questions:
                raw = usual.usual(question)
                if usual.can_be_assumed(question):
                    interview.read(question, raw)
                    asked_by[question.id] += 1
    assert {*usual.ASSUMED, *usual.OR_ELSE} <= set(asked_by)


def test_a_question_that_nothing_can_be_assumed_for_is_asked_in_its_tool() -> None:
    """Only the notice itself says how many days its standstill has."""
    text = "which notices for an open procedure"
    changed = {"contract_value": "800000", "kind": "goods-services", "award_notice": "2027-01-11",
               "standstill_offer": "days"}  # fmt: skip
    found = asked(text, **changed)
    assert found.needs is not None
    assert found.needs.question.id == "standstill_days"
    assert "standstill_offer=days" in shown.answer(found, {"q": text}, LAW, TODAY, "../", "")


def test_what_is_not_understood_can_be_searched_for() -> None:
    text = "who won; the <football>"
    assert "#ask:q=who%20won%3B%20the%20%3Cfootball%3E;search:who%20won%3B%20the%20%3Cfootball%3E" in shown.answer(
        asked(text), {"q": text}, LAW, TODAY, "../", ""
    )


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("add £60k to a £400k contract", {"change_value_now": "400000", "change_value_after": "460000"}),
        ("our contract is worth £200k and we want to add £50k", {"change_value_now": "200000", "change_value_after": "250000"}),
        ("can we extend the contract that ends on 31 March 2027", {"change_ends": "2027-03-31"}),
        ("section 137 grant to a village hall", {"power_giver": "parish"}),
        ("can we split a £60k contract into two of £29k", {"total": "60000"}),
        ("tender £90k with our teckal company", {"exempt": "controlled"}),
    ],
)  # fmt: skip
def test_what_is_added_split_or_ends_is_read_as_that(text: str, answers: dict[str, str]) -> None:
    raw = sentence.read(text, LAW).raw
    assert answers.items() <= raw.items()
    assert "begins" not in raw


@pytest.mark.parametrize("text", ["may we extend our advice contract by a year", "extend our contract for 2 years"])
def test_how_long_it_is_extended_is_not_how_long_it_was_let_for(text: str) -> None:
    assert "change_term_award" not in sentence.read(text, LAW).raw


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("the nursery will close over Easter, may we give it a £2,000 grant", "subsidy_barred"),
        ("the hall has to close for repairs, may we give the club £5,000", "subsidy_barred"),
        ("how do I know whether we have the general power, parish clerk here", "power_resolved"),
        ("what is the mayor of our town allowed to give", "power_giver"),
        ("he was a lovely fella, may our parish give £200 to the cricket club", "power_recipient=individual"),
        ("may only small firms be asked for a £20k job", "reserve_place"),
    ],
)
def test_what_only_sounds_like_a_fact_is_not_read(text: str, question: str) -> None:
    said = sentence.read(text, LAW).raw
    assert question not in {*said, *(f"{name}={answer}" for name, answer in said.items())}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("must we tender £60k of debt advice", "no"),
        ("is £60k of debt advice over the threshold", "no"),
        ("can we avoid tendering £60k of debt advice", "yes"),
        ("can we give £60k of debt advice to them without quotes", "yes"),
        ("must we tender £900k of debt advice", "yes"),
        ("is £900k of debt advice over the threshold", "yes"),
        ("can we avoid tendering £900k of debt advice", "only if"),
    ],
)
def test_yes_and_no_fit_the_question_as_asked(text: str, verdict: str) -> None:
    found = asked(text)
    assert found.answered is not None
    assert found.answered.plain.verdict == verdict


@pytest.mark.parametrize("tool", sorted(TOOLS))
def test_a_sentence_leads_to_every_tool(tool: str) -> None:
    assert any(case["tool"] == tool and not faults(case) for case in SENTENCES)


def test_an_answer_in_a_link_that_cannot_be_read_is_left_out_and_said() -> None:
    found = asked("must we tender £20k of debt advice", nation="atlantis")
    assert (
        "“atlantis” is no answer to “Which nation’s rules does the buyer work under?”, so it was left out."
        in found.notes
    )


@examples(150)
@given(
    st.text(max_size=300) | st.lists(st.sampled_from([w for c in SENTENCES for w in c["text"].split()])).map(" ".join)
)
def test_whatever_is_typed_gets_a_reply(text: str) -> None:
    found = asked(text)
    assert found.answered is None or found.answered.plain


def test_pasted_markup_says_nothing_and_does_not_stand_in_the_way() -> None:
    alone = asked("<script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">")
    assert alone.intent is None
    around = asked("<p>must we tender a <b>£180k</b> advice contract?</p>")
    plain = asked("must we tender a £180k advice contract?")
    assert around.answered
    assert plain.answered
    assert around.answered.raw == plain.answered.raw
    signs = asked("is £200k < the limit, or > it: must we tender")
    assert signs.intent
    assert signs.intent.id == "tender"


def test_the_page_keeps_what_was_typed_and_refuses_in_words() -> None:
    page = shown.AskPage(TODAY, "../", "", LAW)
    nothing = page.take({}, "q", {"q": ["  "]})
    assert "Type what you want to do" in str(nothing["html"])
    long = page.take({}, "q", {"q": ["a" * 5_000]})
    assert "too long" in str(long["error"])
    markup = page.take({}, "q", {"q": ["<script>alert(1)</script> must we tender £5k"]})
    assert "<script>" not in str(markup["html"])
    wrong = page.take({"q": "must we tender £5k of advice"}, "total", {"total": ["lots"]})
    assert "not an amount" in str(wrong["error"])
    assert "must we tender £5k of advice" in str(wrong["html"])


def test_a_link_opens_the_same_answer() -> None:
    page = shown.AskPage(TODAY, "../", "", LAW)
    first = page.take({}, "q", {"q": ["must we tender £180k of advice & support?"]})
    raw = shown.read_fragment(str(first["fragment"]))
    assert raw["q"] == "must we tender £180k of advice & support?"
    assert page.show(raw)["html"] == first["html"]
    changed = page.take(raw, "vat", {"vat": ["none"]})
    assert page.show(shown.read_fragment(str(changed["fragment"])))["html"] == changed["html"]


def test_a_ground_has_the_reason_by_which_the_tool_finds_it() -> None:
    assert {ground: REASON_OF[ground] for ground in BY_REASON.values()} == {
        ground: reason for reason, ground in BY_REASON.items()
    }
