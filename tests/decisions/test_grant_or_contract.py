"""What is always true of the grant or contract tool, whatever the answers."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions.grant_or_contract import decide as grant_or_contract
from guide_logic.decisions.grant_or_contract.decide import TOOL, settled
from guide_logic.decisions.shared.grant_signs import (
    DECISIVE,
    QUESTIONS,
    SIGNS,
    STRONG,
    Picture,
    Weight,
)
from guide_logic.engine import explore, interview
from guide_logic.engine.model import UNKNOWN, Answer, Kind, Outcome, Strength
from guide_logic.law import Law, current
from guide_logic.law.files import read_toml
from tests import walks
from tests.walks import TODAY, walked

pytestmark = walks.of(TOOL.id)


DOCS = Path(__file__).parents[2] / "docs"

OPTIONS = {
    question.id: [option.value for option in question.options] for question in QUESTIONS if question.kind is Kind.CHOICE
}
NOTHING_TICKED = {"pointers": "none", "neutral": "none"}
EVERYTHING_TICKED = {
    "pointers": "duty+wording+mixed-funding",
    "neutral": "label+monitoring+competition+costs",
}
FIRMNESS = {Strength.LIKELY: 0, Strength.SETTLED: 1}

EVERY_CHOICE = [dict(zip(OPTIONS, picks, strict=True)) for picks in product(*OPTIONS.values())]
"""Every combination of answers to the decisive and strong questions."""

RULE = {
    ("grant", "grant"): "grant",
    ("grant", "contract"): "mixed",
    ("grant", "mixed"): "mixed",
    ("grant", "unknown"): "unknown",
    ("contract", "grant"): "mixed",
    ("contract", "contract"): "contract",
    ("contract", "mixed"): "mixed",
    ("contract", "unknown"): "unknown",
    ("mixed", "grant"): "mixed",
    ("mixed", "contract"): "mixed",
    ("mixed", "mixed"): "mixed",
    ("mixed", "unknown"): "mixed",
    ("unknown", "grant"): "unknown",
    ("unknown", "contract"): "unknown",
    ("unknown", "mixed"): "mixed",
    ("unknown", "unknown"): "unknown",
}
"""What the council gets and what the recipient is bound to do, to the outcome: the whole rule."""


type Results = Mapping[tuple[str, ...], tuple[str, Strength]]


def picture(choices: dict[str, str], ticks: dict[str, str] = NOTHING_TICKED) -> Picture:
    return Picture.of(interview.follow(TOOL, {**choices, **ticks}, current(), TODAY).answers)


def found(choices: dict[str, str], ticks: dict[str, str] = NOTHING_TICKED) -> tuple[str, Strength]:
    shown = picture(choices, ticks)
    result = grant_or_contract.code(shown)
    return result, grant_or_contract.strength(result, shown)


def outcome(raw: dict[str, str], law: Law | None = None, today: date = TODAY) -> Outcome:
    return interview.assess(TOOL, raw, law or current(), today)


@pytest.fixture(scope="module")
def results() -> Results:
    """The outcome and its strength for every combination of decisive and strong answers."""
    return {tuple(choices.values()): found(choices) for choices in EVERY_CHOICE}


def test_the_two_decisive_questions_alone_set_the_outcome(results: Results) -> None:
    assert {answers: code for answers, (code, _) in results.items()} == {
        answers: RULE[answers[0], answers[1]] for answers in results
    }


def test_neutral_and_slight_signs_never_move_the_outcome_or_its_strength(results: Results) -> None:
    for choices in EVERY_CHOICE:
        assert found(choices, EVERYTHING_TICKED) == results[tuple(choices.values())]


@pytest.mark.parametrize("decisive", list(RULE), ids="-".join)
def test_no_single_tick_moves_the_outcome_its_strength_or_its_headline(
    decisive: tuple[str, str],
) -> None:
    raw = {**TOOL.typical, **dict(zip(DECISIVE, decisive, strict=True))}
    plain = outcome({**raw, **NOTHING_TICKED})
    for question in ("pointers", "neutral"):
        for ticks in explore.raw_samples(TOOL.question(question), {}, current()):
            ticked = outcome({**raw, **NOTHING_TICKED, question: ticks})
            assert (ticked.code, ticked.strength, ticked.headline) == (
                plain.code,
                plain.strength,
                plain.headline,
            )


@pytest.mark.parametrize(("side", "opposite"), [("grant", "contract"), ("contract", "grant")])
def test_a_strong_sign_turned_the_other_way_never_makes_the_answer_firmer(
    results: Results, side: str, opposite: str
) -> None:
    names = list(OPTIONS)
    for answers, (code, strength) in results.items():
        if code != side:
            continue
        for place, name in enumerate(names):
            if name in STRONG:
                turned = (*answers[:place], opposite, *answers[place + 1 :])
                assert FIRMNESS[results[turned][1]] <= FIRMNESS[strength], (answers, name)


def test_finding_out_never_unsettles_a_settled_answer(results: Results) -> None:
    names = list(OPTIONS)
    for answers, (code, strength) in results.items():
        if strength is not Strength.SETTLED:
            continue
        for place, answer in enumerate(answers):
            if answer == UNKNOWN:
                for told in OPTIONS[names[place]]:
                    assert results[(*answers[:place], told, *answers[place + 1 :])] == (
                        code,
                        strength,
                    )


def test_find_out_first_is_said_only_where_finding_out_could_change_the_answer(
    results: Results,
) -> None:
    for answers, (code, _) in results.items():
        known = [[answer] if answer != UNKNOWN else ["grant", "contract", "mixed"] for answer in answers[:2]]
        reached = {results[(*decisive, *answers[2:])][0] for decisive in product(*known)}
        assert (code == UNKNOWN) == (len(reached) > 1)


def test_settled_needs_fewer_than_two_strong_signs_against_or_not_known(results: Results) -> None:
    for answers, (code, strength) in results.items():
        if strength is Strength.SETTLED:
            opposite = {"grant": "contract", "contract": "grant"}[code]
            assert sum(answer in (opposite, UNKNOWN) for answer in answers[2:]) < 2


def test_every_weight_is_the_dossiers() -> None:
    weights: dict[str, set[Weight]] = {}
    for sign in SIGNS:
        if sign.towards != "neither":
            weights.setdefault(sign.question, set()).add(sign.weight)
    assert weights == {
        "receives": {Weight.DECISIVE},
        "bound": {Weight.DECISIVE},
        "remedy": {Weight.STRONG},
        "design": {Weight.STRONG},
        "stop": {Weight.STRONG},
        "payment": {Weight.STRONG, Weight.SLIGHT},
        "assets": {Weight.STRONG},
        "pointers": {Weight.SLIGHT},
    }
    assert all((sign.weight is Weight.NONE) == (sign.towards == "neither") for sign in SIGNS)
    assert {sign.answer for sign in SIGNS if sign.question == "neutral"} == {
        "label", "monitoring", "competition", "costs",
    }  # fmt: skip


def test_every_option_but_unknown_has_exactly_one_sign() -> None:
    options = [
        (question.id, option.value) for question in QUESTIONS for option in question.options if option.value != UNKNOWN
    ]
    assert sorted((sign.question, sign.answer) for sign in SIGNS) == sorted(options)


def _sample() -> list[dict[str, str]]:
    """Every path a few answers away from the typical case, thinned out, and every decisive pair."""
    thinned = [raw for raw, _ in walked(TOOL.id)[::23]]
    pairs = [{**TOOL.typical, "receives": receives, "bound": bound} for receives, bound in RULE]
    contracts = [{**dict.fromkeys(OPTIONS, "contract"), **EVERYTHING_TICKED}]
    return thinned + pairs + contracts


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [outcome(raw) for raw in _sample()]


@pytest.mark.walk
def test_every_outcome_listed_on_the_page_is_reached_and_no_other(outcomes: list[Outcome]) -> None:
    assert {one.code for one in outcomes} == {spec.code for spec in TOOL.outcomes}


@pytest.mark.walk
def test_every_point_cites_known_law_and_questions_of_this_tool(outcomes: list[Outcome]) -> None:
    law = current()
    questions = {question.id for question in TOOL.questions}
    for one in outcomes:
        assert set(one.refs()) <= set(law.references)
        assert all(point.refs and set(point.answers) <= questions for point in one.reasons)
        assert all(set(point.answers) <= questions for section in one.sections for point in section.points)


@pytest.mark.walk
def test_what_rests_on_no_source_says_check_this(outcomes: list[Outcome]) -> None:
    """A statement that cites only unverified references has to own up to it, unless it counts for nothing."""
    law = current()
    for one in outcomes:
        for section in one.sections:
            for point in section.points:
                unverified = point.refs and all(law.ref(ref).confidence == "check this" for ref in point.refs)
                if unverified and section.title != "Signs that do not count":
                    assert "Check this:" in point.text, point.text


@pytest.mark.walk
def test_the_headline_is_one_sentence(outcomes: list[Outcome]) -> None:
    for one in outcomes:
        assert re.fullmatch(r"[^.{}]+\.", one.headline), one.headline


@pytest.mark.walk
def test_signs_stand_side_by_side_in_every_answer(outcomes: list[Outcome]) -> None:
    wanted = ["Signs of a grant", "Signs of a contract", "Signs that do not count"]
    for one in outcomes:
        assert [section.title for section in one.sections[:3]] == wanted
        assert all(section.points for section in one.sections)


@pytest.mark.walk
def test_likely_always_comes_with_a_warning_and_settled_with_none(outcomes: list[Outcome]) -> None:
    likely = [one for one in outcomes if one.strength is Strength.LIKELY]
    settled = [one for one in outcomes if one.strength is Strength.SETTLED]
    assert likely
    assert all(one.warnings for one in likely)
    assert settled
    assert not any(one.warnings for one in settled)


def test_a_redesign_names_the_terms_that_point_away_and_no_others() -> None:
    raw = {
        **TOOL.typical,
        "receives": "mixed",
        "payment": "contract",
        "assets": UNKNOWN,
        "pointers": "duty+wording",
    }
    sections = {section.title: section.points for section in outcome(raw).sections}
    as_grant = sections["To make it a grant, settle these terms"]
    as_contract = sections["To make it a contract, settle these terms"]
    assert [point.answers for point in as_grant if point.answers] == [
        ("receives",), ("payment",), ("assets",), ("pointers",),
    ]  # fmt: skip
    assert [point.answers for point in as_contract if point.answers] == [
        ("receives",), ("bound",), ("remedy",), ("design",), ("stop",), ("assets",),
    ]  # fmt: skip


@pytest.mark.walk
def test_the_threshold_check_is_one_step_away_unless_it_is_a_grant(outcomes: list[Outcome]) -> None:
    for one in outcomes:
        assert ("threshold-check" in {link.tool for link in one.links}) == (one.code != "grant")


@pytest.mark.walk
def test_all_six_corrections_are_linked_from_every_answer(outcomes: list[Outcome]) -> None:
    for one in outcomes:
        paths = {link.path for link in one.links}
        assert {f"law/corrections/#e{number}" for number in range(31, 37)} <= paths


@pytest.mark.walk
def test_every_link_leads_to_a_page_that_is_written(outcomes: list[Outcome]) -> None:
    for path in {link.path for one in outcomes for link in one.links}:
        page = path.partition("#")[0].rstrip("/")
        assert (DOCS / f"{page}.md").is_file() or (DOCS / page / "index.md").is_file(), path


def test_amounts_come_from_the_law_data() -> None:
    figures = read_toml("figures.toml")["figure"]
    for figure in figures:
        if figure["id"] == "mfa-limit":
            figure["period"][0]["value"] = 400_000
    changed = Law.build(figures, read_toml("references.toml")["reference"])
    one = outcome(dict(TOOL.typical), changed)
    text = " ".join(point.text for section in one.sections for point in section.points)
    assert one.facts["mfa_limit"] == 400_000
    assert "£400,000" in text
    assert "£315,000" not in text


@given(st.dates())
def test_any_day_gets_an_answer(day: date) -> None:
    one = outcome(dict(TOOL.typical), today=day)
    assert one.code == "grant"
    assert ("mfa_limit" in one.facts) == (day >= date(2023, 1, 4))


@given(st.dates(date(2023, 1, 4), date(2100, 12, 31)))
def test_earlier_assistance_counts_over_three_financial_years_at_most(day: date) -> None:
    start = date.fromisoformat(str(outcome(dict(TOOL.typical), today=day).facts["mfa_counts_from"]))
    assert (start.month, start.day) == (4, 1)
    assert date(start.year + 2, 4, 1) <= day < date(start.year + 3, 4, 1)


ASKED_FOR = ("receives", "bound", *STRONG)


@pytest.mark.walk
def test_an_answer_is_settled_exactly_when_no_later_answer_can_move_it() -> None:
    """Over every combination of the answers that count: neither too early nor later than it could be."""
    endings: dict[tuple[str, ...], set[tuple[str, Strength]]] = {}
    for choices in EVERY_CHOICE:
        outcome = TOOL.decide({"today": TODAY, **choices, "pointers": (), "neutral": ()}, current())
        picks = tuple(choices[name] for name in ASKED_FOR)
        for length in range(len(picks) + 1):
            endings.setdefault(picks[:length], set()).add((outcome.code, outcome.strength))
    for picks, ends in endings.items():
        answers: dict[str, Answer] = {"today": TODAY, **dict(zip(ASKED_FOR, picks, strict=False))}
        assert settled(answers, current()) is (len(ends) == 1), picks


def test_everything_that_a_settled_answer_leaves_open_may_be_left_unknown() -> None:
    for question in QUESTIONS:
        interview.read(question, UNKNOWN)
