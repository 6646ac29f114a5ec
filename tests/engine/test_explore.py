"""Every path through every tool, and what the tools say would change an answer."""

import ast
import json
import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import guide_logic.decisions
from guide_logic.decisions import TOOLS
from guide_logic.engine import explore, interview
from guide_logic.engine.explore import Change
from guide_logic.engine.model import (
    UNKNOWN,
    Answer,
    Answers,
    Kind,
    Link,
    Option,
    Outcome,
    Question,
    Strength,
    Tool,
)
from guide_logic.law import current, wording
from guide_logic.law.files import read_toml
from tests import walks
from tests.walks import EVERY_TOOL, TODAY, walked
from tools.case_files import read
from tools.content import pages

DOCS = Path(__file__).parents[2] / "docs"
CASES = Path(__file__).parents[1] / "cases"
DECISIONS = Path(guide_logic.decisions.__file__).parent

SAMPLES = 120
"""Paths of each tool, evenly spread, on which every change is tried."""


@dataclass(slots=True, repr=False)
class Walk:
    """What was met on the paths through a tool."""

    paths: list[dict[str, str]] = field(default_factory=list)
    codes: Counter[str] = field(default_factory=Counter)
    answers: set[tuple[str, str]] = field(default_factory=set)
    links: set[tuple[str, str, tuple[tuple[str, str], ...]]] = field(default_factory=set)
    headlines: dict[str, set[str]] = field(default_factory=dict)
    refs: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


@cache
def walk(tool_id: str) -> Walk:
    listed = {spec.code for spec in TOOLS[tool_id].outcomes}
    found = Walk()
    for raw, outcome in walked(tool_id):
        found.paths.append(raw)
        found.codes[outcome.code] += 1
        found.answers.update(raw.items())
        found.links.update((link.path, link.tool, tuple(link.answers.items())) for link in outcome.links)
        found.headlines.setdefault(outcome.headline, set()).add(outcome.code)
        refs = outcome.refs()
        found.refs.update(refs)
        found.faults += [f"{raw}: {fault}" for fault in faults(outcome, refs, listed, set(raw))]
    return found


def faults(outcome: Outcome, refs: Collection[str], listed: set[str], asked: set[str]) -> list[str]:
    """What is wrong with an outcome, whichever path it ends."""
    found = []
    if outcome.code not in listed:
        found.append(f"{outcome.code} is not listed")
    if not outcome.headline.strip():
        found.append(f"{outcome.code} has no headline")
    if not refs:
        found.append(f"{outcome.code} cites no law")
    if missing := set(refs) - current().references.keys():
        found.append(f"no such references: {missing}")
    if not outcome.reasons or not outcome.next_steps:
        found.append(f"{outcome.code} has no reason or no next step")
    if json.loads(json.dumps(dict(outcome.facts))) != dict(outcome.facts):
        found.append(f"facts do not survive JSON: {outcome.facts}")
    points = [*outcome.reasons, *outcome.warnings, *outcome.next_steps]
    points += [point for section in outcome.sections for point in section.points]
    for point in points:
        if strange := set(point.answers) - asked:
            found.append(f"{point.text!r} rests on {strange}, which was not asked")
    return found


@EVERY_TOOL
def test_every_path_ends_in_a_listed_outcome_that_cites_law(tool_id: str) -> None:
    found = walk(tool_id)
    assert found.paths
    assert not found.faults, f"{len(found.faults)} faults:\n" + "\n".join(found.faults[:10])


@pytest.mark.parametrize("tool_id", TOOLS)
def test_paths_taken_at_random_end_in_a_listed_outcome_that_cites_law(tool_id: str) -> None:
    listed = {spec.code for spec in TOOLS[tool_id].outcomes}
    for raw, outcome in walks.sampled(tool_id, 80):
        assert not faults(outcome, outcome.refs(), listed, set(raw)), raw


def test_a_step_that_begins_with_a_notice_cites_the_law_of_that_notice() -> None:
    law = {notice.code: {rule.ref for rule in notice.rules} for notice in current().notices}
    met = set()
    for tool_id in ("threshold-check", "notices-timeline"):
        for raw, outcome in walks.sampled(tool_id, 150):
            points = [*outcome.next_steps, *(point for section in outcome.sections for point in section.points)]
            for point in points:
                if told := re.match(r"[A-Z][a-z -]+\((UK\d+)\)", point.text):
                    assert law[told[1]] & set(point.refs), (raw, point.text)
                    met.add((tool_id, told[1]))
    assert {("threshold-check", "UK6"), ("notices-timeline", "UK6")} <= met


@EVERY_TOOL
def test_the_order_of_answers_and_of_ticks_does_not_matter(tool_id: str) -> None:
    tool, law = TOOLS[tool_id], current()
    ticked = {question.id for question in tool.questions if question.kind is Kind.CHOICES}
    paths = walked(tool_id)
    for raw, outcome in paths[:: max(1, len(paths) // 200)]:
        turned = {
            id_: "+".join(reversed(text.split("+"))) if id_ in ticked else text for id_, text in reversed(raw.items())
        }
        assert interview.assess(tool, turned, law, TODAY) == interview.assess(tool, raw, law, TODAY) == outcome


@EVERY_TOOL
def test_no_path_is_walked_twice(tool_id: str) -> None:
    paths = walk(tool_id).paths
    assert len({tuple(path.items()) for path in paths}) == len(paths)


@EVERY_TOOL
def test_no_two_outcomes_are_headed_alike(tool_id: str) -> None:
    """People tell answers apart by their headlines, and so does the list of changes."""
    assert not {headline: codes for headline, codes in walk(tool_id).headlines.items() if len(codes) > 1}


@EVERY_TOOL
def test_every_listed_outcome_is_reached(tool_id: str) -> None:
    assert set(walk(tool_id).codes) == {spec.code for spec in TOOLS[tool_id].outcomes}


@EVERY_TOOL
def test_every_question_and_every_answer_offered_is_met(tool_id: str) -> None:
    offered = set()
    for question in TOOLS[tool_id].questions:
        if question.kind is Kind.CHOICE:
            offered |= {(question.id, option.value) for option in question.options}
        elif question.kind is Kind.CHOICES:
            offered |= {(question.id, option.value) for option in question.options}
            offered.add((question.id, interview.NONE))
            offered |= {(question.id, UNKNOWN)} if question.unknown else set()
        elif question.unknown:
            offered.add((question.id, UNKNOWN))
    met = {(name, part) for name, text in walk(tool_id).answers for part in text.split("+")}
    assert {question.id for question in TOOLS[tool_id].questions} == {name for name, _ in met}
    assert offered <= met, f"never met: {sorted(offered - met)}"


@EVERY_TOOL
def test_every_page_an_outcome_links_to_exists(tool_id: str) -> None:
    pages = {path.split("#")[0].rstrip("/") for path, _, _ in walk(tool_id).links}
    missing = [page for page in pages if not ((DOCS / f"{page}.md").is_file() or (DOCS / page / "index.md").is_file())]
    assert not missing


@EVERY_TOOL
def test_every_answer_handed_on_to_another_tool_is_one_it_takes(tool_id: str) -> None:
    for path, other, answers in walk(tool_id).links:
        if not other:
            assert not answers, path
            continue
        assert path == f"tools/{other}/"
        for name, raw in answers:
            interview.read(TOOLS[other].question(name), raw)


def named(folder: Path) -> set[str]:
    """The references that the modules of a folder name."""
    trees = (ast.walk(ast.parse(path.read_text("utf-8"))) for path in folder.rglob("*.py"))
    texts = {node.value for tree in trees for node in tree if isinstance(node, ast.Constant)}
    return set(current().references) & {text for text in texts if isinstance(text, str)}


def test_every_reference_is_used() -> None:
    """It can reach a reader: a tool's rules, a figure, a notice or a change names it, or a page links to its address.

    A page and a correction state law of their own, and the law check keeps that current too. That what
    a tool's rules name is cited is held below.
    """
    used = named(DECISIONS)
    used |= {period.ref for figure in current().figures.values() for period in figure.periods}
    used |= {rule.ref for notice in current().notices for rule in notice.rules}
    used |= {change["ref"] for change in read_toml("changes.toml")["change"]}
    linked = {url for row in read_toml("corrections.toml")["correction"] for url in row["urls"]}
    linked |= {target.partition("#")[0] for page in pages() for _, _, target in page.links}
    used |= {ref.id for ref in current().references.values() if ref.url and ref.url in linked}
    assert used == set(current().references)


@EVERY_TOOL
def test_every_reference_that_a_tool_names_is_cited(tool_id: str) -> None:
    """On a path or in a legal case, in a question or the list of outcomes."""
    tool = TOOLS[tool_id]
    cited = set(walk(tool_id).refs)
    for case in read(CASES / f"{tool_id}.toml"):
        cited.update(interview.assess(tool, case["answers"], current(), case.get("today", TODAY)).refs())
    cited |= {ref for question in tool.questions for ref in question.refs}
    cited |= {ref for spec in tool.outcomes for ref in spec.refs}
    assert not named(DECISIONS / tool_id.replace("-", "_")) - cited


# -- what would change an answer ------------------------------------------------------------


@cache
def sampled(tool_id: str) -> list[tuple[dict[str, str], Outcome, tuple[Change, ...]]]:
    """Raw answers, the outcome they have, and what would change it."""
    tool, paths = TOOLS[tool_id], walked(tool_id)
    return [
        (raw, outcome, explore.changes(tool, raw, current(), TODAY))
        for raw, outcome in paths[:: max(1, len(paths) // SAMPLES)]
    ]


def code_or_more(tool: Tool, raw: dict[str, str]) -> str:
    """The code of the outcome, or "more" where a question is left."""
    position = interview.follow(tool, raw, current(), TODAY)
    return "more" if position.question else tool.decide(position.answers, current()).code


def told(change: Change) -> str:
    return change.outcome.code if change.outcome else "more"


@EVERY_TOOL
def test_each_change_leads_to_the_outcome_it_names(tool_id: str) -> None:
    tool = TOOLS[tool_id]
    counted = 0
    for raw, here, changes in sampled(tool_id):
        assert here == interview.assess(tool, raw, current(), TODAY)
        for change in changes:
            varied = {**raw, change.question.id: change.raw}
            assert code_or_more(tool, varied) == told(change) != here.code
            if change.outcome:
                assert interview.assess(tool, varied, current(), TODAY) == change.outcome
            assert change.shown == interview.show(change.question, interview.read(change.question, change.raw))
            counted += 1
    assert counted > SAMPLES / 2


@EVERY_TOOL
def test_every_other_choice_that_leads_elsewhere_is_named(tool_id: str) -> None:
    tool = TOOLS[tool_id]
    for raw, outcome, changes in sampled(tool_id):
        here = outcome.code
        named = {(change.question.id, change.raw) for change in changes}
        for question in interview.follow(tool, raw, current(), TODAY).path:
            if question.kind is Kind.CHOICE:
                for option in question.options:
                    leads = code_or_more(tool, {**raw, question.id: option.value})
                    expected = leads != here and option.value != UNKNOWN
                    assert ((question.id, option.value) in named) == expected


def step_back(question: Question, text: str, own: object) -> str:
    """The raw answer one penny, day or month nearer to the reader's own."""
    value = interview.read(question, text)
    if isinstance(value, Decimal):
        assert isinstance(own, Decimal)
        return str(value + Decimal("0.01") * (1 if own > value else -1))
    if isinstance(value, date):
        assert isinstance(own, date)
        return (value + timedelta(days=1 if own > value else -1)).isoformat()
    assert isinstance(value, int)
    assert isinstance(own, int)
    return f"{value + (1 if own > value else -1)} months"


@pytest.mark.walk
@pytest.mark.parametrize(
    "tool_id",
    [
        pytest.param(id_, marks=walks.of(id_))
        for id_, tool in TOOLS.items()
        if any(question.kind in explore.STEPPED for question in tool.questions)
    ],
)
def test_a_number_named_is_the_very_one_at_which_the_answer_flips(tool_id: str) -> None:
    tool = TOOLS[tool_id]
    counted = 0
    for raw, outcome, changes in sampled(tool_id):
        answers, here = interview.follow(tool, raw, current(), TODAY).answers, outcome.code
        flips = [change for change in changes if change.question.kind not in (Kind.CHOICE, Kind.CHOICES)]
        for change in flips:
            nearer = step_back(change.question, change.raw, answers[change.question.id])
            assert code_or_more(tool, {**raw, change.question.id: nearer}) == here, (
                raw,
                change.shown,
            )
            counted += 1
        sides = [(c.question.id, interview.read(c.question, c.raw) < answers[c.question.id]) for c in flips]  # type: ignore[operator]
        assert len(sides) == len(set(sides)), "one flip on each side of an answer at most"
    assert counted


THRESHOLD = {
    "nation": "england", "begins": "2026-03-12", "trigger": "tender-notice", "buyer": "council", "health": "no",
    "exempt": "none", "kind": "light-touch", "mixed": "no", "value_how": "total", "total": "400000",
    "vat": "included", "linked": "no",
}  # fmt: skip


def shown_flips(question_id: str, **answers: str) -> list[tuple[str, str]]:
    found = explore.changes(TOOLS["threshold-check"], {**THRESHOLD, **answers}, current(), TODAY)
    return [(change.shown, told(change)) for change in found if change.question.id == question_id]


def test_the_amounts_at_which_a_contract_crosses_its_lines_are_named() -> None:
    assert shown_flips("total") == [("£29,999.99", "below"), ("£663,540", "above")]
    assert shown_flips("total", vat="standard") == [("£24,999.99", "below"), ("£552,950", "above")]


def test_the_days_on_which_the_answer_changes_are_named() -> None:
    goods = {"kind": "goods-services", "total": "210000"}
    assert shown_flips("begins", **goods) == [
        ("31 December 2025", "below-notifiable"),
        ("1 January 2028", "not-covered"),
    ]
    before = shown_flips("begins", begins="2025-06-02", **goods)
    assert before == [("23 February 2025", "old-law"), ("1 January 2026", "above")]


def test_the_length_at_which_the_answer_changes_is_named() -> None:
    parts = {key: text for key, text in THRESHOLD.items() if key != "total"} | {
        "value_how": "parts", "annual": "120000", "term": "3 years", "extensions": "0", "options": "0", "own": "0",
    }  # fmt: skip
    found = explore.changes(TOOLS["threshold-check"], parts, current(), TODAY)
    flips = {(c.question.id, c.shown): told(c) for c in found if c.question.kind is Kind.MONTHS}
    # 663,540 / 120,000 a year is 66.4 months: 67 months of service, of which 36 are the term already.
    assert flips[("term", "5 years 7 months")] == "above"
    assert flips[("extensions", "2 years 7 months")] == "above"
    assert flips[("term", "2 months")] == "below"


def test_changes_ask_for_complete_answers() -> None:
    with pytest.raises(interview.AnswerError) as caught:
        explore.changes(TOOLS["threshold-check"], {"nation": "england"}, current(), TODAY)
    assert caught.value.question == "begins"


# -- the walk itself, on a tool small enough to count -----------------------------------------


def decide(answers: Answers, _: object) -> Outcome:
    code = "dear" if answers["price"] == UNKNOWN or answers["price"] >= 500 else "cheap"  # type: ignore[operator]
    return Outcome(code, "Done.", Strength.SETTLED, (), (), links=(Link("Home", ""),))


LETTERS = tuple(Option(letter, letter.upper()) for letter in "abcde")
SMALL = Tool(
    "small", "Small", "", 1,
    (
        Question("sort", "Which sort?", options=LETTERS[:2]),
        Question("three", "Which of three?", kind=Kind.CHOICES, options=LETTERS[:3], ask_if=lambda a, _: a["sort"] == "a"),
        Question("five", "Which of five?", kind=Kind.CHOICES, options=LETTERS, ask_if=lambda a, _: a["sort"] == "b"),
        Question("price", "What price?", kind=Kind.MONEY, unknown="I don’t know", samples=lambda *_: ("1", "500", "1")),
    ),
    (), decide,
)  # fmt: skip


def paths(tool: Tool, **fixed: str) -> list[dict[str, str]]:
    return list(explore.paths(tool, current(), TODAY, fixed))


def test_choices_are_tried_in_full_and_typed_answers_by_their_samples() -> None:
    found = paths(SMALL)
    # Three boxes: every one of 8 sets of ticks. Five boxes: none, each alone, and all.
    assert len(found) == (8 + 7) * 3
    assert {path["price"] for path in found} == {"1", "500", UNKNOWN}
    assert {path["five"] for path in found if "five" in path} == {
        "none",
        "a",
        "b",
        "c",
        "d",
        "e",
        "a+b+c+d+e",
    }
    assert all(("three" in path) != ("five" in path) for path in found)


def test_fixed_answers_are_held_still() -> None:
    found = paths(SMALL, sort="b", price="1")
    assert len(found) == 7
    assert all(path["sort"] == "b" and path["price"] == "1" for path in found)


def test_a_tool_with_a_typical_case_is_walked_a_few_answers_away_from_it() -> None:
    questions = tuple(Question(f"q{number}", "Which?", options=LETTERS[:2]) for number in range(6))
    typical = {question.id: "a" for question in questions}
    tool = Tool("many", "Many", "", 1, questions, (), decide, typical)
    away = Counter(sum(text != "a" for text in path.values()) for path in paths(tool))
    assert away == {0: 1, 1: 6, 2: 15, 3: 20}


@pytest.mark.walk
@given(st.integers(0, 200_000), st.integers(0, 200_000))
def test_the_flip_of_a_price_is_found_from_anywhere(pence: int, other: int) -> None:
    """One line at £500: named from below if a sample or the reader's own amount reaches past it."""
    own = Decimal(pence) / 100
    raw = {"sort": "a", "three": "none", "price": str(own)}
    found = [c for c in explore.changes(SMALL, raw, current(), TODAY) if c.question.id == "price"]
    assert [(c.shown, told(c)) for c in found] == [
        (wording.pounds(Decimal("499.99")), "cheap") if own >= 500 else (wording.pounds(500), "dear")
    ]


@pytest.mark.walk
@pytest.mark.parametrize("tool_id", ["contract-change", "direct-award", "notices-timeline", "threshold-check"])
def test_another_answer_is_worked_out_as_the_plain_walk_works_it_out(tool_id: str) -> None:
    """What is kept between the outcomes of one answer varied changes none of them, with readings and without."""
    tool, law = TOOLS[tool_id], current()
    for fixed in ({"nation": "unknown", "buyer": "unknown"}, {"nation": "wales"}):
        raw = Random(tool_id).choice(list(islice(explore.paths(tool, law, TODAY, fixed), 400)))
        varying = explore._Varying(tool, raw, law, TODAY)
        for question in interview.follow(tool, raw, law, TODAY).path:
            answers: dict[str, Answer] = {"today": TODAY}
            for text in explore.raw_samples(question, answers, law)[:3] if question.kind is Kind.CHOICE else ():
                plain = interview.follow(tool, {**raw, question.id: text}, law, TODAY)
                expected = None if plain.question else tool.decide(plain.answers, law)
                assert varying.outcome(question, text) == expected, (raw, question.id, text)
