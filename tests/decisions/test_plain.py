"""The plain answer of each outcome: short, in everyday words, and never firmer than the outcome."""

import re

import pytest

from guide_logic.decisions import TOOLS
from guide_logic.engine.model import Plain, Strength, Verdict
from guide_logic.law import current
from tests.walks import EVERY_TOOL, of, walked
from tools import reading

LAW = current()
PLAIN = [
    pytest.param(tool, code, plain, id=f"{tool.id}-{code}")
    for tool in TOOLS.values()
    for code, plain in tool.plain.items()
]
LONGEST = 30
"""Words of a plain answer, the verdict left out."""

TECHNICAL = re.compile(r"\b(VCFSE|PSR|SI \d|section \d|modification|procure(?!ment)|authority|pursuant|thereof)\b")


def words(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.id)
def test_every_outcome_has_a_plain_answer_and_none_is_left_over(tool) -> None:  # type: ignore[no-untyped-def]
    assert tool.asked.endswith("?")
    assert set(tool.plain) == {spec.code for spec in tool.outcomes}


@pytest.mark.parametrize(("tool", "code", "plain"), PLAIN)
def test_a_plain_answer_is_short_and_in_everyday_words(tool, code: str, plain: Plain) -> None:  # type: ignore[no-untyped-def]
    whole = plain.words(Strength.SETTLED)
    assert words(plain.text) <= LONGEST
    assert words(plain.ask) <= 20
    assert plain.ask.endswith("?")
    assert not TECHNICAL.search(whole), whole
    assert plain.text[0].islower() is (plain.verdict is Verdict.ONLY_IF)
    assert plain.text.endswith(".")
    assert all(len(sentence.split()) <= 24 for sentence in re.split(r"(?<=[.?])\s", whole)), whole


def test_the_plain_answers_read_easily_together() -> None:
    texts = [plain.words(Strength.SETTLED) for tool in TOOLS.values() for plain in tool.plain.values()]
    assert reading.grade(texts) <= 7


@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_is_never_firmer_than_the_outcome(verdict: Verdict) -> None:
    plain = Plain(verdict, "so it is.", "Why?")
    said = {strength: plain.word(strength) for strength in Strength}
    if verdict in (Verdict.YES, Verdict.NO):
        assert said[Strength.SETTLED] in ("Yes.", "No.")
        assert len(set(said.values())) == 3
        assert not {"Yes.", "No."} & {said[Strength.LIKELY], said[Strength.ADVICE]}
    else:
        assert len(set(said.values())) == 1


@EVERY_TOOL
def test_an_answer_that_is_open_is_not_told_as_a_yes_or_a_no(tool_id: str) -> None:
    tool = TOOLS[tool_id]
    for raw, outcome in walked(tool_id):
        plain = tool.in_plain_words(outcome)
        assert plain is not None, raw
        word = plain.word(outcome.strength)
        assert (word in ("Yes.", "No.")) <= (outcome.strength is Strength.SETTLED), raw


@pytest.mark.walk
@of("threshold-check")
def test_an_answer_that_depends_says_on_what_and_the_answer_either_way() -> None:
    """For every "it depends" of the threshold check that is met on a walk."""
    told: dict[str, tuple[str, ...]] = {
        outcome.plain.text: tuple(outcome.facts["depends_on"])  # type: ignore[arg-type]
        for _, outcome in walked("threshold-check")
        # Where the nation or the buyer is not known either, what it depends on may differ with them.
        if outcome.plain and outcome.code == "depends" and outcome.facts["depends_on"]
    }
    assert {causes for causes in told.values() if len(causes) == 1} == {
        ("kind",),
        ("vat",),
        ("linked",),
        ("part",),
        ("begins",),
    }
    for text, causes in told.items():
        assert text.endswith("Until you know, act as if you must.")
        assert words(text) <= LONGEST + 4, text
        assert ("yes" in text.lower() and " no " in text) or len(causes) > 1, text


@pytest.mark.walk
@of("threshold-check")
def test_an_order_under_a_framework_is_not_told_as_a_competition() -> None:
    told = {
        outcome.code: outcome.plain.words(outcome.strength)
        for _, outcome in walked("threshold-check")
        if outcome.plain and outcome.code != "depends"
    }
    assert "framework’s own rules" in told["above"]
    assert all(words(text) <= LONGEST + 4 for text in told.values())
