"""The library for other programs and its command line: what the documentation shows, and what goes wrong."""

import json
from datetime import date

import pytest

from guide_logic import api
from guide_logic.__main__ import main
from guide_logic.decisions import TOOLS
from guide_logic.engine import explore, interview
from guide_logic.law import NotCovered, current

ON = date(2026, 11, 26)
ADVICE = {"nation": "england", "buyer": "council", "begins": "unknown", "health": "no", "kind": "light-touch",
          "value_how": "total", "total": "180k", "vat": "included"}  # fmt: skip


def test_an_answer_holds_the_outcome_the_plain_words_and_what_was_assumed() -> None:
    answer = api.decide("threshold-check", ADVICE, ON)
    assert answer.outcome.code == "below-notifiable"
    assert answer.plain.startswith("No. The Act does not make you tender this.")
    assert set(answer.answers) == {*ADVICE, *answer.assumed}
    assert "exempt" in answer.assumed


def test_an_answer_is_that_of_the_long_way() -> None:
    answer = api.decide("threshold-check", ADVICE, ON)
    assert answer.outcome == interview.assess(TOOLS["threshold-check"], answer.answers, current(), ON)


@pytest.mark.parametrize("tool", list(TOOLS))
def test_every_tools_answer_can_be_kept_as_data(tool: str) -> None:
    raw = next(iter(explore.paths(TOOLS[tool], current(), ON)))
    kept = api.decide(tool, raw, ON).data()
    assert json.loads(json.dumps(kept)) == kept
    assert kept["law"]


def test_the_law_is_that_of_the_day() -> None:
    assert api.figure("threshold-goods-services-sub-central", date(2025, 12, 31)) == "£214,904"
    assert api.figure("threshold-goods-services-sub-central", ON) == "£207,720"
    with pytest.raises(NotCovered, match="No value of"):
        api.figure("threshold-goods-services-sub-central", date(2040, 1, 1))


def test_what_would_change_an_answer_can_be_asked() -> None:
    codes = {change.outcome.code for change in api.explore("threshold-check", ADVICE, ON) if change.outcome}
    assert {"above", "health-care", "scotland"} <= codes


def test_a_sentence_is_answered() -> None:
    found = api.ask("must we tender a £180k advice contract?", ON).answered
    assert found is not None
    assert found.tool.id == "threshold-check"


def test_a_question_without_an_answer_is_named_with_the_answers_it_takes() -> None:
    with pytest.raises(api.Missing, match=r"kind: .*light-touch or ") as raised:
        api.decide("threshold-check", {name: ADVICE[name] for name in ADVICE if name != "kind"}, ON)
    assert raised.value.question == "kind"


def test_an_unknown_tool_or_question_and_an_answer_that_cannot_be_read_are_refused() -> None:
    with pytest.raises(api.UnknownTool, match="There are: which-way"):
        api.decide("nonsense", {}, ON)
    with pytest.raises(api.AnswerError, match="asks no “nonsense”"):
        api.decide("threshold-check", {"nonsense": "1"}, ON)
    with pytest.raises(api.AnswerError):
        api.decide("threshold-check", ADVICE | {"total": "much"}, ON)


# -- the command line -------------------------------------------------------------------------


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


WORDS = [f"{name}={answer}" for name, answer in ADVICE.items()]


def test_a_tool_answers_in_words_or_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    words = said(capsys, "threshold-check", *WORDS, "--on", "26 November 2026")
    assert "Must we tender? No. The Act does not make you tender this." in words
    assert "Taken as usual, because it was not given" in words
    assert "information" in words
    kept = json.loads(said(capsys, "threshold-check", *WORDS, "--on", "2026-11-26", "--json"))
    assert kept["code"] == "below-notifiable"
    assert kept["answered_on"] == "2026-11-26"


def test_tools_questions_figures_and_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert all(name in said(capsys) for name in TOOLS)
    assert "light-touch: " in said(capsys, "questions", "threshold-check")
    assert said(capsys, "figure", "threshold-light-touch", "--on", "2026-11-26") == "£663,540\n"
    assert "£180,000 in all" in said(capsys, "ask", "must we tender a £180k advice contract?")
    assert (
        json.loads(said(capsys, "ask", "must we tender a £180k advice contract?", "--json"))["tool"]
        == "threshold-check"
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nonsense"], "There is no tool “nonsense”"),
        (["threshold-check", "kind"], "“kind” is no answer. Write question=answer"),
        (["threshold-check", "nation=england", "--on", "someday"], "date"),
        (["figure", "nonsense"], "There is no figure “nonsense”"),
        (["ask", "xyzzy"], "This was not understood."),
        (["figure", "threshold-light-touch", "--on", "2040-01-01"], "No value of"),
    ],
)
def test_a_request_that_cannot_be_served_says_why(
    capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert says in told.err
    assert not told.out
