"""What Ask has learnt: from which examples, and how it is used."""

import json
import tomllib
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from guide_logic import browser
from guide_logic.ask import learnt, sentence, weights
from guide_logic.ask.intents import BY_ID, find
from guide_logic.ask.reply import reply
from guide_logic.decisions import TOOLS
from guide_logic.engine.model import Kind
from guide_logic.law import current
from guide_logic.show.ask import answer
from tools.ask.examples import Example, examples, made_from, questions

pytestmark = pytest.mark.xdist_group("ask")  # a worker makes the patterns of all phrases once

LAW = current()
TODAY = date(2026, 11, 27)


@pytest.fixture(scope="module")
def said() -> list[Example]:
    return examples()


def test_the_weights_were_learnt_from_the_examples_as_they_are(said: list[Example]) -> None:
    """Whoever adds an example runs `make learn`."""
    assert weights.text().splitlines()[-1] == f"{learnt.MADE_FROM}\t{made_from(said)}"


def test_each_fact_of_an_example_answers_a_question_of_its_tools(said: list[Example]) -> None:
    offered = {
        intent: {
            f"{question.id}={option.value}"
            for tool in BY_ID[intent].tools
            for question in TOOLS[tool].questions
            if question.kind in (Kind.CHOICE, Kind.CHOICES)
            for option in question.options
        }
        for intent in BY_ID
    }
    wrong = [(each.text, fact) for each in said for fact in each.facts or () if fact not in offered.get(each.asks, ())]
    assert not wrong[:5], len(wrong)


def test_no_example_is_there_twice(said: list[Example]) -> None:
    twice = [text for text, times in Counter(each.text.casefold() for each in said).items() if times > 1]
    assert not twice[:5], len(twice)


def test_no_sentence_that_only_measures_is_learnt_from(said: list[Example]) -> None:
    sets = [tomllib.loads(path.read_text("utf-8")) for path in Path(__file__).parent.glob("heldout*.toml")]
    held_out = {" ".join(case["says"].split()).casefold() for each in sets for case in each["sentence"]}
    assert len(sets) == 2
    assert not len(held_out & {each.text.casefold() for each in said})


def test_every_intent_is_learnt_and_facts_of_its_questions() -> None:
    told = learnt.odds("can we give the food bank a grant instead of a contract")
    intents = {label.partition("=")[2] for label in told if label.startswith(f"{learnt.ASKS}=")}
    assert intents == {*BY_ID, learnt.NONE}
    asked = {label.partition("=")[0] for label in told} - {learnt.ASKS}
    assert asked <= {question for intent in BY_ID for question in questions(intent)}


def test_what_is_most_likely_asked_has_the_greatest_odds() -> None:
    told = learnt.odds("may we simply extend the contract by another year")
    assert max((label for label in told if label.startswith("asks=")), key=lambda label: told[label]) == "asks=change"


def test_words_that_nobody_knows_have_no_odds() -> None:
    assert learnt.odds("xyzzy plugh") == {}
    assert learnt.odds("") == {}


def test_the_likeliest_answer_to_each_question_is_stated_if_it_is_likely_enough() -> None:
    told = {"kind=works": 2.0, "kind=concession": 1.0, "vat=none": 0.2, "buyer=school": 3.0}
    assert learnt.stated(told, {"kind": 0.5, "vat": 0.5}) == {"kind": "works"}
    assert learnt.stated(told, {"kind": 0.5, "vat": 0.1}) == {"kind": "works", "vat": "none"}


LIKELY = "if the meals don't arrive someone starves so I need to be able to bang the table"


def test_a_fact_that_was_learnt_is_taken_as_an_assumption() -> None:
    """It is shown, it can be changed, and where the answer hangs on it the answer says so."""
    assert sentence.read(LIKELY, LAW).likely["way_require"] == "yes"
    (one,) = (each for each in reply(LIKELY, {}, LAW, TODAY).understood if each.question.id == "way_require")
    assert (one.raw, one.said, one.decides) == ("yes", False, True)
    changed = reply(LIKELY, {"way_require": "yes"}, LAW, TODAY)
    (one,) = (each for each in changed.understood if each.question.id == "way_require")
    assert (one.said, one.decides) == (True, False)


def test_an_exemption_has_to_be_much_likelier_than_other_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an answer is usual another is seldom meant."""
    for odds, found in ((3.0, {"kind": "works"}), (5.0, {"kind": "works", "exempt": "loan"})):
        told = {"asks=tender": 9.0, "kind=works": odds, "exempt=loan": odds}
        monkeypatch.setattr(learnt, "odds", lambda text, told=told: told)
        assert sentence.read("must we tender this", LAW).likely == found


def test_what_a_sentence_says_plainly_is_not_learnt_over() -> None:
    for text in (LIKELY, "must we tender a £180k advice contract"):
        read = sentence.read(text, LAW)
        assert not read.likely.keys() & read.raw.keys()


def test_where_two_questions_are_about_as_likely_the_other_is_offered() -> None:
    def told(change: float) -> dict[str, float]:
        return {"asks=tender": 3.0, "asks=change": change, "asks=none": -3.0}

    text = "the thing with the minibus"
    assert [each.id for each in find(text, (), told(2.5))] == ["tender", "change"]
    assert [each.id for each in find(text, (), told(0.5))] == ["tender"]
    assert find(text, (), {"asks=none": 1.0}) == ()
    found = reply(text, {}, LAW, TODAY)
    shown = answer(replace(found, other_intent=BY_ID["change"]), {"q": text}, LAW, TODAY, "../", "")
    assert 'Or do you want to know: <a href="#ask:q=the%20thing%20with%20the%20minibus&amp;intent=change">' in shown


def test_whoever_says_what_they_ask_is_offered_no_other() -> None:
    text = "can we keep the same provider"
    found = reply(text, {}, LAW, TODAY)
    assert found.intent
    assert found.other_intent
    assert {found.intent.id, found.other_intent.id} == {"change", "direct"}
    assert reply(text, {"intent": "change"}, LAW, TODAY).other_intent is None


def test_a_browser_is_told_which_file_ask_needs_and_hands_it_over(monkeypatch: pytest.MonkeyPatch) -> None:
    request = json.dumps(
        {
            "op": "open",
            "tool": "ask",
            "fragment": "ask:q=must%20we%20tender%20this",
            "today": TODAY.isoformat(),
            "root": "../",
            "prefix": "",
        }
    )
    text = weights.text()
    monkeypatch.setattr(weights, "_given", [])
    monkeypatch.setattr(weights, "FILE", "elsewhere.tsv")
    learnt._learnt.cache_clear()
    assert json.loads(browser.handle(request)) == {"needs": "elsewhere.tsv"}
    browser.give(text)
    assert json.loads(browser.handle(request))["view"] == "ask"
