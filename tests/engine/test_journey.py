"""A journey through several tools: each question once, what is settled goes on, one plan at the end."""

import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from guide_logic import browser
from guide_logic.decisions import JOURNEYS
from guide_logic.engine import explore, interview, journey
from guide_logic.engine.journey import Done, Journey, Progress, Stage, follow
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Kind,
    Option,
    Outcome,
    OutcomeSpec,
    Point,
    Question,
    Role,
    Strength,
    Tool,
    Usual,
)
from guide_logic.law import Law, current
from guide_logic.show import render
from guide_logic.show.page import read_fragment
from tests.test_cases import FILES
from tools.case_files import read

TODAY = date(2026, 11, 23)
LAW = current()

YES_NO = (Option("yes", "Yes"), Option("no", "No"))


def small_tool(id_: str, *questions: Question, settles: tuple[str, Answers] = ("", {})) -> Tool:
    """A tool whose outcome is its first answer. On the answer that ``settles`` names it concludes more."""

    def decide(answers: Answers, _: Law) -> Outcome:
        first = str(answers[questions[0].id])
        points = (Point("Because.", ("pa23-s3",)),)
        concludes = settles[1] if first == settles[0] else {}
        return Outcome(first, f"{first.title()}.", Strength.SETTLED, points, points, concludes=concludes)

    return Tool(id_, id_.title(), "", 1, questions, (), decide)


BUYING = Question("buying", "Are you buying?", options=YES_NO)
PLACE = Question("place", "Where?", options=(Option("here", "Here"), Option("there", "There")))
HEALTH = Question("health", "Is it health care?", options=YES_NO)
PRICE = Question("price", "For how much?", kind=Kind.MONEY)


def last_code(done: Sequence[Done], _: Law) -> Outcome:
    return done[-1].outcome


SMALL = Journey(
    "small",
    "Small",
    "",
    1,
    (
        Stage(small_tool("first", BUYING, PLACE), "First", lambda _: True),
        Stage(
            small_tool("second", HEALTH, PLACE, settles=("no", {"price": Decimal(5), "health": "no"})),
            "Second",
            lambda found: found["first"].code == "yes",
        ),
        Stage(
            small_tool("third", PRICE, HEALTH, PLACE),
            "Third",
            lambda found: "second" in found,
        ),
    ),
    (),
    last_code,
)


def small(raw: dict[str, str]) -> Progress:
    return follow(SMALL, raw, LAW, TODAY)


def asked(progress: Progress) -> list[str]:
    return [question.id for question in progress.position.path]


def test_the_first_question_is_the_first_of_the_first_stage() -> None:
    progress = small({})
    assert progress.position.question == BUYING
    assert progress.stage is SMALL.stages[0]
    assert progress.done == ()


def test_a_question_that_an_earlier_stage_asked_is_not_asked_again() -> None:
    progress = small({"buying": "yes", "place": "here", "health": "yes"})
    assert asked(progress) == ["buying", "place", "health"]
    assert progress.position.question == PRICE
    assert progress.done[1].answers == {"health": "yes", "place": "here"}
    assert [q.id for q in progress.done[1].asked] == ["health"]


def test_what_a_stage_settles_is_given_in_the_next_and_not_asked() -> None:
    progress = small({"buying": "yes", "place": "here", "health": "no"})
    assert progress.stage is None
    assert asked(progress) == ["buying", "place", "health"]
    assert progress.done[2].answers == {"price": "5", "health": "no", "place": "here"}


def test_what_a_stage_settles_counts_before_an_old_answer_in_the_link() -> None:
    progress = small({"buying": "yes", "place": "here", "health": "no", "price": "900"})
    assert progress.done[2].answers["price"] == "5"


def test_a_conclusion_that_the_next_stage_does_not_offer_is_asked_for() -> None:
    second = small_tool("second", HEALTH, PLACE, settles=("no", {"price": "a fair price"}))
    stages = (SMALL.stages[0], replace(SMALL.stages[1], tool=second), SMALL.stages[2])
    raw = {"buying": "yes", "place": "here", "health": "no"}
    progress = follow(replace(SMALL, stages=stages), raw, LAW, TODAY)
    assert progress.position.question == PRICE
    progress = follow(replace(SMALL, stages=stages), {**raw, "price": "7"}, LAW, TODAY)
    assert asked(progress) == ["buying", "place", "health", "price"]


def test_a_choice_of_which_some_options_are_left_is_asked_with_those_alone() -> None:
    third = small_tool("third", replace(PLACE, id="spot"))
    leaving = SMALL.stages[1].tool

    def decide(answers: Answers, law: Law) -> Outcome:
        return replace(leaving.decide(answers, law), leaves={"spot": ("there",)})

    stages = (
        SMALL.stages[0],
        replace(SMALL.stages[1], tool=replace(leaving, decide=decide)),
        replace(SMALL.stages[2], tool=third),
    )
    raw = {"buying": "yes", "place": "here", "health": "yes"}
    progress = follow(replace(SMALL, stages=stages), raw, LAW, TODAY)
    assert progress.position.question is not None
    assert [option.value for option in progress.position.question.options] == ["there"]
    refused = follow(replace(SMALL, stages=stages), {**raw, "spot": "here"}, LAW, TODAY)
    assert str(refused.position.error) == "Choose one of the answers."


def test_a_stage_that_is_not_needed_is_passed_over() -> None:
    progress = small({"buying": "no", "place": "here"})
    assert progress.stage is None
    assert [done.stage.title for done in progress.done] == ["First"]


def test_an_answer_that_cannot_be_read_stops_at_its_question() -> None:
    progress = small({"buying": "yes", "place": "here", "health": "yes", "price": "cheap"})
    assert progress.position.question == PRICE
    assert "not an amount" in str(progress.position.error)


def test_the_list_of_stages_says_where_the_reader_is_and_what_is_behind() -> None:
    raw = {"buying": "yes", "place": "here"}
    html = render.stage_list(SMALL, small(raw), raw)
    assert "The stages of your plan: 1 settled, 0 open" in html
    assert " of 3" not in html  # how many stages come is not known
    assert 'aria-current="step"' in html
    assert html.index("Yes.") < html.index("You are here") < html.index("To come")
    assert 'data-at="buying"' in html


def test_the_list_of_stages_says_which_were_not_needed() -> None:
    raw = {"buying": "no", "place": "here"}
    html = render.stage_list(SMALL, small(raw), raw)
    assert html.count("Not needed for your answers") == 2
    assert "The stages of your plan: 1 settled, 0 open" in html


def test_a_stage_is_not_settled_while_it_goes_by_usual_answers() -> None:
    """Nor is a stage after it: both say that they hold so far, until the usual answers are confirmed."""
    unusual = replace(PRICE, id="unusual", usual=Usual("5", "It costs £5"))
    stages = (
        Stage(small_tool("first", BUYING, unusual), "First", lambda _: True),
        Stage(small_tool("second", PLACE), "Second", lambda _: True),
    )
    both = replace(SMALL, stages=stages)
    raw = {"buying": "yes", "place": "here"}
    so_far = follow(both, raw, LAW, TODAY, short=True)
    assert [done.provisional for done in so_far.done] == [True, True]
    html = render.stage_list(both, so_far, raw)
    assert "0 settled, 2 so far, 0 open" in html
    assert ">Settled<" not in html
    confirmed = follow(both, {**raw, "unusual": "5"}, LAW, TODAY, short=True)
    assert [done.provisional for done in confirmed.done] == [False, False]


def test_usual_answers_that_cannot_move_a_stage_leave_it_settled() -> None:
    unusual = replace(PRICE, id="unusual", usual=Usual("5", "It costs £5"))
    tool = replace(small_tool("first", BUYING, unusual), settled=lambda answers, _: "buying" in answers)
    progress = follow(
        replace(SMALL, stages=(Stage(tool, "First", lambda _: True),)), {"buying": "yes"}, LAW, TODAY, short=True
    )
    assert [done.provisional for done in progress.done] == [False]


# -- the plan -------------------------------------------------------------------------------


PLAN = JOURNEYS["plan-a-commission"]
LISTED = {spec.code for spec in PLAN.outcomes}
WALKS = 2_000

USUAL = {
    "receives": "contract",
    "bound": "contract",
    "remedy": "contract",
    "nation": "england",
    "begins": "12 March 2026",
    "buyer": "council",
    "health_service": "social",
    "trigger": "tender-notice",
    "exempt": "none",
    "kind": "light-touch",
    "value_how": "total",
    "total": "900000",
    "vat": "included",
    "mixed": "no",
    "call_off": "no",
    "linked": "no",
}
"""Answers that lead on, so that most walks get far."""

DAYS = {
    "tender_notice": "2027-01-04",
    "transparency": "2027-01-04",
    "award_notice": "2027-03-01",
    "standstill_offer": "shortest",
    "sign": "unknown",
    "contract_ends": "2030-03-31",
    "own_clock": "no",
}
"""Days in the order of the Act, so that most walks come to a time line."""

PROFILES: tuple[dict[str, str], ...] = (
    USUAL,
    USUAL | {"mixed": "yes", "part_separate": "yes", "part_kind": "goods-services", "part_value": "250000"},
    USUAL
    | {"kind": "works", "mixed": "yes", "part_separate": "yes", "part_kind": "light-touch", "part_value": "663540"},
    USUAL | {"service": "cleaning", "kind": "concession", "total": "6000000"},
    USUAL | {"kind": "light-touch-concession", "mixed": "yes", "part_separate": "unknown", "total": "6000000"},
    USUAL
    | {
        "exempt": "controlled",
        "control_who": "alone",
        "control_influence": "no",
        "control_activities": "yes",
        "control_shares": "no",
    },
    USUAL | {"health_service": "recovery", "health_worker": "treat", "health_purpose": "yes", "health_mixed": "no"},
)
"""What walks answer mostly, turn about: an everyday contract, mixed ones, concessions, exempt, and health care."""


@cache
def wander(seed: int) -> tuple[dict[str, str], Progress]:
    """Answers drawn at random, mostly known ones, until the plan is complete."""
    draw, mostly = random.Random(seed), DAYS | PROFILES[seed % len(PROFILES)]
    raw: dict[str, str] = {}
    for _ in range(200):
        progress = follow(PLAN, raw, LAW, TODAY)
        question = progress.position.question
        if question is None:
            return raw, progress
        assert progress.position.error is None, progress.position.error
        assert question.id not in raw, f"{question.id} is asked twice"
        samples = explore.raw_samples(question, progress.position.answers, LAW)
        known = [text for text in samples if text != "unknown"] or list(samples)
        text = draw.choice(known if draw.random() < 0.9 else samples)
        usual = mostly.get(question.id, text)
        offered = question.kind is not Kind.CHOICE or usual in samples
        raw[question.id] = usual if offered and draw.random() < 0.9 else text
    raise AssertionError(f"200 questions are not enough: {raw}")


@cache
def plans() -> list[tuple[dict[str, str], Progress, Outcome]]:
    found = []
    for seed in range(WALKS):
        raw, progress = wander(seed)
        found.append((raw, progress, PLAN.sum_up(progress.done, LAW)))
    return found


@pytest.mark.walk
def test_every_plan_ends_in_a_listed_outcome_that_cites_law() -> None:
    for raw, _, plan in plans():
        assert plan.code in LISTED, raw
        assert plan.refs(), raw
        assert plan.reasons, raw
        assert json.loads(json.dumps(dict(plan.facts))) == dict(plan.facts)
        assert set(plan.refs()) <= set(LAW.references)


@pytest.mark.walk
def test_each_question_is_asked_once_and_belongs_to_one_stage() -> None:
    for raw, progress, _ in plans():
        path = asked(progress)
        assert len(path) == len(set(path)), raw
        assert path == [question.id for done in progress.done for question in done.asked]
        assert set(raw) == set(path)


@pytest.mark.walk
def test_each_stage_is_decided_as_its_tool_alone_decides_it() -> None:
    """What was asked elsewhere or handed on is enough: the tool's own page gives the same outcome."""
    for _, progress, _ in plans():
        for done in progress.done:
            alone = interview.assess(done.stage.tool, done.answers, LAW, TODAY)
            assert alone == done.outcome


@pytest.mark.walk
def test_what_a_stage_concludes_is_what_later_stages_go_on_with() -> None:
    """Kind, health, side of the threshold, value, way of award and days: nobody is asked again, none goes back."""
    went_on: Counter[str] = Counter()
    for raw, progress, _ in plans():
        concluded: dict[str, str] = {}
        for done in progress.done:
            for name, answer in done.answers.items():
                if name in concluded and _can_read(done, name, concluded[name]):
                    assert answer == concluded[name], (raw, done.stage.title, name)
                    assert name not in {question.id for question in done.asked}, (raw, done.stage.title, name)
                    went_on[name] += 1
            concluded |= {name: interview.raw(answer) for name, answer in done.outcome.concludes.items()}
    assert set(went_on) >= {"health", "kind", "route", "contract_value", "tender_notice", "award_way", "advertised"}


@pytest.mark.walk
def test_no_stage_denies_what_an_earlier_one_concluded() -> None:
    """Procurement Act 2023, sections 3, 5 and 10: the side of the threshold is settled once, for every stage after it.

    Mixed contracts, concessions, exempt contracts and health care are among the journeys.
    """
    met: Counter[str] = Counter()
    for raw, progress, plan in plans():
        found = journey.outcomes(progress.done)
        threshold, notices = found.get("threshold-check"), found.get("notices-timeline")
        if found.get("health-or-not") and plan.code == "health":
            met["health"] += 1
        if not threshold:
            continue
        met["exempt"] += threshold.code == "exempt"
        if (
            not notices or "route" not in threshold.concludes
        ):  # the nation or the buyer is not known, and the readings differ
            continue
        assert notices.code not in ("value-below", "value-above"), raw
        below = notices.code.startswith("below")
        assert below is (threshold.concludes["route"] == "below"), raw
        met["part"] += "part_above" in threshold.concludes
        met["concession"] += str(threshold.concludes["kind"]).endswith("concession")
        met["lost"] += threshold.concludes["kind"] != raw["kind"]
        met["days"] += bool(notices.timeline)
    assert min(met[name] for name in ("health", "exempt", "part", "concession", "lost", "days")) > WALKS / 100, met


def _can_read(done: Done, name: str, raw: str) -> bool:
    try:
        interview.read(done.stage.tool.question(name), raw)
    except interview.AnswerError:
        return False
    return True


@pytest.mark.walk
def test_a_contract_that_is_not_light_touch_is_nowhere_planned_as_one() -> None:
    """Procurement Act 2023, sections 9 and 10: the kind that the threshold check goes by is the plan's."""
    met: Counter[bool] = Counter()
    for raw, progress, _ in plans():
        found = journey.outcomes(progress.done)
        if "threshold-check" not in found or found["threshold-check"].facts.get("light_touch") is None:
            continue  # no threshold was checked, or whether it is light touch is not known
        light = bool(found["threshold-check"].facts["light_touch"])
        threshold = next(each for each in progress.done if each.stage.tool.id == "threshold-check")
        for done in progress.done[progress.done.index(threshold) + 1 :]:
            if done.answers.get("kind", UNKNOWN) != UNKNOWN:
                assert done.answers["kind"].startswith("light-touch") is light, (raw, done.stage.title)
                met[light] += 1
    assert min(met[True], met[False]) > WALKS / 20


@pytest.mark.walk
def test_a_plan_keeps_every_step_date_and_warning_of_its_stages() -> None:
    for raw, progress, plan in plans():
        kept = {point.text for point in plan.points()}
        taken = {done.stage.tool.id for done in progress.done}
        for done in progress.done:
            if plan.code in ("health", "elsewhere"):
                taken.add("threshold-check")
            for point in (*done.outcome.next_steps, *done.outcome.warnings):
                assert point.text in kept or point.leads_to in taken, (raw, point.text)
            for point in (
                *done.outcome.next_steps,
                *done.outcome.warnings,
                *progress.done[-1].outcome.points(),
            ):
                if point.day and not point.leads_to:
                    assert (point.text, point.day) in {(p.text, p.day) for p in plan.points()}


@pytest.mark.walk
def test_a_plan_is_as_firm_as_its_weakest_stage() -> None:
    order = [Strength.SETTLED, Strength.LIKELY, Strength.ADVICE]
    for _, progress, plan in plans():
        weakest = max(order.index(done.outcome.strength) for done in progress.done)
        assert plan.strength is order[weakest]


@pytest.mark.walk
def test_a_reader_who_stops_comes_back_by_the_link_to_the_same_question() -> None:
    for seed in range(0, WALKS, 10):
        raw, _ = wander(seed)
        some = dict(list(raw.items())[: len(raw) // 2])
        before = follow(PLAN, some, LAW, TODAY)
        link = read_fragment(PLAN, render.fragment(PLAN, some))
        assert link.raw == some
        assert not link.notes
        after = follow(PLAN, link.raw, LAW, TODAY)
        assert (after.position.question, asked(after)) == (before.position.question, asked(before))


def test_tools_that_share_a_question_mean_the_same_by_it() -> None:
    """One answer serves them all, so its kind must agree, and an option its words."""
    kinds: dict[str, set[Kind]] = {}
    labels: dict[tuple[str, str], Counter[str]] = {}
    for stage in PLAN.stages:
        for question in stage.tool.questions:
            kinds.setdefault(question.id, set()).add(question.kind)
            for option in question.options:
                labels.setdefault((question.id, option.value), Counter())[option.label] += 1
    assert {id_: kind for id_, kind in kinds.items() if len(kind) > 1} == {}
    differing = {option for option, words in labels.items() if len(words) > 1}
    # Where a framework or the like may be meant instead, the words say "a new contract".
    assert differing == {("route", "above"), ("route", "below"), ("route", UNKNOWN)}


@pytest.mark.walk
def test_every_listed_end_of_a_plan_can_be_reached() -> None:
    (file,) = [path for path in FILES if path.stem == PLAN.id]
    met = {plan.code for _, _, plan in plans()} | {case["code"] for case in read(file)}
    assert met == LISTED


def plan_of(**changes: str) -> tuple[list[str], Outcome]:
    """The questions asked and the plan of an everyday contract, with these answers instead."""
    raw: dict[str, str] = {}
    known = {"design": "contract", "stop": "contract", "payment": "contract", "assets": "contract",
             "service": "debt advice", "standstill_offer": "shortest", "award_notice": "1 June 2027",
             "sign": "14 June 2027", "contract_ends": "31 March 2030", **USUAL, **changes}  # fmt: skip
    while (question := follow(PLAN, raw, LAW, TODAY).position.question) is not None:
        samples = explore.raw_samples(question, follow(PLAN, raw, LAW, TODAY).position.answers, LAW)
        usual = known.get(question.id, samples[0])
        raw[question.id] = usual if question.kind is not Kind.CHOICE or usual in samples else samples[0]
    progress = follow(PLAN, raw, LAW, TODAY)
    return asked(progress), PLAN.sum_up(progress.done, LAW)


@pytest.mark.parametrize(
    ("service", "kind", "threshold"),
    [
        ("debt advice", "light-touch", 663_540),
        ("debt advice", "light-touch-concession", 5_372_609),
        ("90910000", "goods-services", 207_720),
        ("90910000", "concession", 5_193_000),
        ("45000000", "works", 5_193_000),
    ],
)
def test_a_plan_tests_a_concession_against_the_threshold_for_concessions(
    service: str, kind: str, threshold: int
) -> None:
    """Procurement Act 2023, section 8 and Schedule 1: what is bought does not tell whether it is a concession."""
    questions, plan = plan_of(service=service, kind=kind, total="2000000", supplier_choice="direct")
    assert questions.count("kind") == 1
    assert plan.bar is not None
    assert plan.bar.threshold == threshold


def test_the_procedure_is_asked_once_and_only_between_competitions() -> None:
    questions, plan = plan_of(supplier_choice="competition", award_way="flexible")
    assert questions.index("award_way") == questions.index("supplier_choice") + 1
    way = next(q for q in PLAN.questions if q.id == "award_way")
    assert {option.value for option in way.options} == {"open", "flexible", "unknown"}
    assert plan.code == "competition"


def test_a_plan_without_a_procedure_sends_the_reader_back_for_the_dates() -> None:
    questions, plan = plan_of(supplier_choice="competition", award_way="unknown")
    assert "award_notice" not in questions
    assert any("come back by your link" in point.text for point in plan.points())


@pytest.mark.parametrize(("choice", "advertised"), [("competition", True), ("direct", False)])
def test_below_the_threshold_the_choice_of_supplier_says_whether_it_is_advertised(
    choice: str, advertised: bool
) -> None:
    questions, plan = plan_of(total="100000", supplier_choice=choice)
    assert "advertised" not in questions
    tender = [event for event in plan.timeline if event.label.startswith("UK4")]
    assert bool(tender) is advertised


@pytest.mark.parametrize(("how", "advertised"), [("advertise", True), ("invite", False)])
def test_below_the_threshold_a_reserved_competition_is_not_asked_twice_whether_it_is_advertised(
    how: str, advertised: bool
) -> None:
    questions, plan = plan_of(total="100000", supplier_choice="reserved", reserve_how=how)
    assert "advertised" not in questions
    assert any(event.label.startswith("UK4") for event in plan.timeline) is advertised


def test_a_plan_does_not_send_the_reader_to_decide_what_is_decided() -> None:
    _, plan = plan_of(total="100000", supplier_choice="direct")
    assert not any(point.leads_to for point in plan.points())


def test_where_the_act_does_not_govern_no_threshold_is_checked() -> None:
    for changes in ({"nation": "scotland"}, {"health_service": "recovery", "health_worker": "treat", "health_purpose": "yes",
                                             "health_mixed": "no"}):  # fmt: skip
        _, plan = plan_of(**changes)
        assert plan.code in ("elsewhere", "health")
        assert not any("threshold check" in point.text for point in plan.points())


def test_a_grant_that_is_no_subsidy_has_no_days_of_subsidy_control() -> None:
    signs = dict.fromkeys(("receives", "bound", "remedy", "design", "stop", "payment", "assets"), "grant")
    _, plan = plan_of(**signs, subsidy_source="yes", subsidy_activity="none")
    assert plan.facts["stages"] == {
        "start": "covered",
        "grant-or-contract": "grant",
        "subsidy-check": "not-subsidy",
    }
    assert [point.day for point in plan.points() if point.day] == []


def test_a_mixed_picture_puts_no_day_of_subsidy_control_into_the_dates() -> None:
    signs = dict.fromkeys(("bound", "remedy", "design"), "grant")
    _, plan = plan_of(**signs, supplier_choice="unknown")
    assert plan.strength is Strength.ADVICE
    assert [point.day for point in plan.points() if point.day] == []


def test_a_day_whose_thresholds_are_not_known_is_not_said_to_be_outside_the_act() -> None:
    _, plan = plan_of(begins="1 January 2028")
    assert plan.code == "day-needed"
    assert not any("does not govern" in text for text in (plan.headline, *(p.text for p in plan.points())))


def test_a_reserved_competition_is_asked_for_its_procedure_once() -> None:
    questions, plan = plan_of(supplier_choice="reserved", reserve_for="supported", award_way="open")
    assert "award_way" in questions
    assert "reserve_procedure" not in questions
    assert plan.code == "reserved-open"


def test_a_direct_award_has_one_set_of_days() -> None:
    _, plan = plan_of(
        supplier_choice="direct", trigger="transparency-notice", ground="only-one", why_one="right",
        right="yes", right_only="yes", alternatives="no", conflicts="yes", platform="yes", exclusion="clear",
    )  # fmt: skip
    assert plan.code == "direct-award"
    days = next(section for section in plan.sections if section.title == "Your dates").points
    entry = {point.day for point in days if "not before this day" in point.text}
    assert entry == {date(2027, 6, 11)}
    assert len([point for point in days if "details notice" in point.text]) == 1
    assert any(section.title == "What the transparency notice says" for section in plan.sections)


def test_a_plan_asks_what_is_bought_right_after_the_nation() -> None:
    questions, _ = plan_of()
    assert questions[:2] == ["nation", "service"]


@pytest.mark.parametrize(
    "changes",
    [{"supplier_choice": "competition", "award_way": "open"}, {"supplier_choice": "unknown"}, {"total": "unknown"}],
)
def test_a_plan_has_a_short_one_before_it(changes: dict[str, str]) -> None:
    """Every stage is told once, settled, likely or open; then few days and few steps, all of which come again in full."""
    _, plan = plan_of(**changes)
    short = {section.title: section.points for section in plan.sections if section.role is Role.SHORT}
    told = [point for title, points in short.items() if title.startswith("What is") for point in points]
    assert len(told) == len(plan.facts["stages"])  # type: ignore[arg-type]
    assert bool(short.get("What is open")) is (plan.strength is Strength.ADVICE)
    days = [point.day for point in short.get("Key dates", ())]
    assert days == sorted(days)  # type: ignore[type-var]
    assert len(days) <= 7
    rest = {point for section in plan.sections if section.role is not Role.SHORT for point in section.points}
    assert set(short["What to do first"]) <= rest
    words = sum(len(point.text.split()) for points in short.values() for point in points)
    assert words < 250
    html = render.outcome_panel(PLAN, plan, LAW, "../../", "")
    assert html.index("outcome-short") < html.index(">Why<")
    assert html.count(">What is settled<") == 1


def test_what_is_open_is_done_first() -> None:
    _, plan = plan_of(total="unknown")
    first = next(section for section in plan.sections if section.title == "What to do first").points[0]
    assert first.text.startswith("Ask what was paid last time")


def test_a_plan_names_what_its_steps_refer_to() -> None:
    """Two dates that cannot both be right, and the condition that bars the route, are told in the plan too."""
    _, plan = plan_of(supplier_choice="competition", award_way="open", sign="1 May 2027")
    assert any("1 June 2027" in p.text and "1 May 2027" in p.text for p in plan.reasons)
    _, plan = plan_of(supplier_choice="reserved", reserve_for="supported", award_way="open")
    assert any("Only a competitive flexible procedure" in p.text for p in plan.reasons)


def test_a_plan_does_not_ask_the_reader_to_take_a_stage_again() -> None:
    _, plan = plan_of(supplier_choice="competition", award_way="open")
    assert not any(link.path.startswith("tools/light-touch/#") for link in plan.links if not link.tool)


# -- in the page ------------------------------------------------------------------------------


def ask(op: str = "open", fragment: str = "", **more: object) -> dict[str, Any]:
    request = {
        "op": op,
        "tool": PLAN.id,
        "fragment": fragment,
        "today": TODAY.isoformat(),
        "root": "../../",
        "prefix": "",
        **more,
    }
    reply: dict[str, Any] = json.loads(browser.handle(json.dumps(request)))
    return reply


def test_answering_one_question_after_another_leads_to_the_plan() -> None:
    raw, progress = wander(1)
    reply = ask()
    asked: list[str] = []
    while reply["view"] == "question":
        given = {}
        for id_ in reply["question"].split():
            text, question = raw.get(id_, ""), next(question for question in PLAN.questions if question.id == id_)
            if text == UNKNOWN and question.unknown and question.kind is not Kind.CHOICES:
                given[f"{id_}-unknown"] = ["unknown"]
            elif text:
                given[id_] = text.split("+") if question.kind is Kind.CHOICES else [text]
        asked += reply["question"].split()
        reply = ask("answer", reply["fragment"], question=reply["question"], given=given)
    assert {question.id for question in progress.position.path} <= set(asked)
    assert reply["view"] == "outcome"
    assert reply["code"] == PLAN.sum_up(progress.done, LAW).code
    assert reply["record"]["plain"].startswith("Decision record: Plan a commission\n")


def test_an_earlier_answer_can_be_changed_and_the_later_ones_stay() -> None:
    raw, progress = wander(1)
    first = progress.position.path[0]
    reply = ask(fragment=render.fragment(PLAN, raw, at=first.id))
    assert (reply["view"], reply["question"].split()[0]) == ("question", first.id)
    again = ask("answer", reply["fragment"], question=first.id, given={first.id: raw[first.id].split("+")})
    assert again["view"] == "outcome"


def test_an_unknown_question_is_refused_in_words() -> None:
    reply = ask("answer", question="colour", given={"colour": ["red"]})
    assert reply == {"error": "Plan a commission has no question called “colour”."}


def test_a_plan_that_is_not_complete_shows_where_the_reader_is() -> None:
    reply = ask()
    assert "Nation and service. Step 1" in reply["html"]
    assert "The stages of your plan: none answered yet" in reply["html"]


def test_outcomes_are_found_by_the_tool() -> None:
    done = small({"buying": "no", "place": "here"}).done
    assert set(journey.outcomes(done)) == {"first"}


@pytest.mark.parametrize("spec", PLAN.outcomes, ids=lambda spec: spec.code)
def test_every_listed_end_cites_law_that_is_there(spec: OutcomeSpec) -> None:
    assert spec.refs
    assert set(spec.refs) <= set(LAW.references)
