"""Boundaries and conditions on which an answer turns and which no case states: each on either side of its line."""

from datetime import date
from functools import cache

import pytest

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.decisions.light_touch import naming, words
from guide_logic.decisions.light_touch.service import JUDGED
from guide_logic.engine import interview, journey
from guide_logic.engine.model import UNKNOWN, Outcome, Role, Verdict
from guide_logic.law import current
from tests.walks import TODAY, sampled
from tools.case_files import read
from tools.paths import ROOT

LAW = current()


@cache
def cases(asking: str) -> dict[str, dict[str, str]]:
    """The answers of a tool's legal cases, by name."""
    return {case["name"]: case["answers"] for case in read(ROOT / "tests" / "cases" / f"{asking}.toml")}


def assess(tool_id: str, /, **answers: str) -> Outcome:
    tool = TOOLS[tool_id]
    return interview.assess(tool, {**tool.typical, **answers}, LAW, TODAY)


def said(outcome: Outcome) -> str:
    return "\n".join([outcome.headline, *(point.text for point in outcome.points())])


# -- what is handed on ----------------------------------------------------------------------


@pytest.mark.parametrize("tool_id", TOOLS)
def test_conclusions_answer_questions_that_some_tool_asks(tool_id: str) -> None:
    asked = {question.id for tool in TOOLS.values() for question in tool.questions} | {"supplier_choice"}
    for raw, outcome in sampled(tool_id, 60):
        assert set(outcome.concludes) <= asked, (raw, outcome.concludes)


def test_threshold_check_hands_on_a_notice_s_day_where_a_notice_begins_it_and_the_day_is_known() -> None:
    def notices(**answers: str) -> dict[str, object]:
        concluded = assess("threshold-check", total="700000", **answers).concludes
        return {name: concluded[name] for name in ("tender_notice", "transparency") if name in concluded}

    day = date(2026, 12, 1)
    assert notices(begins="2026-12-01") == {"tender_notice": day}
    assert notices(begins="2026-12-01", trigger="transparency-notice") == {"transparency": day}
    assert notices(begins="2026-12-01", trigger="contact") == {}
    assert notices(begins=UNKNOWN) == {}


# -- plain answers ----------------------------------------------------------------------------


def test_threshold_check_says_no_below_the_threshold_where_the_day_is_known() -> None:
    answers = cases("threshold-check")["An advice service a penny below the light touch threshold is not caught"]
    plain = TOOLS["threshold-check"].in_plain_words(interview.assess(TOOLS["threshold-check"], answers, LAW, TODAY))
    assert plain
    assert plain.verdict is Verdict.NO


# -- law of the nation ------------------------------------------------------------------------


@pytest.mark.parametrize("other_law", ["limited", UNKNOWN])
@pytest.mark.parametrize(
    ("giver", "ref"), [("principal", "lga11-s2"), ("wales-principal", "lgewa21-s25"), ("ni", "lga14ni-s79")]
)
def test_which_power_cites_the_general_power_of_the_nation_for_what_other_law_limits(
    giver: str, ref: str, other_law: str
) -> None:
    outcome = assess("which-power", power_giver=giver, power_other_law=other_law)
    refs = {ref for point in outcome.points() if point.answers == ("power_other_law",) for ref in point.refs}
    assert ref in refs
    assert not refs & ({"lga11-s2", "lgewa21-s25", "lga14ni-s79"} - {ref})


# -- boundaries -------------------------------------------------------------------------------


def test_threshold_check_tells_a_value_at_the_threshold_as_above_it() -> None:
    def side(total: str) -> str:
        return assess("threshold-check", begins="2026-03-12", total=total).working[-1].label

    at = LAW.value("threshold-light-touch", date(2026, 3, 12))
    assert side(str(at)) == "Above the threshold by"
    assert side(f"{at - 1}.99") == "Below the threshold by"


def test_which_way_names_two_forms_of_contract_and_no_more() -> None:
    def headline(shapes: str) -> str:
        return assess("which-way", way_require="yes", way_aims="none", way_shape=shapes, way_ready="yes").headline

    assert "in one of several forms" not in headline("alliance+design-together")
    assert "in one of several forms" in headline("alliance+design-together+framework")


def test_notices_timeline_names_the_buyers_own_day_only_where_it_is_the_later() -> None:
    earliest = str(assess("notices-timeline", award_notice="2026-12-22").facts["earliest"])
    own = {"award_notice": "2026-12-22", "own_clock": "yes"}
    own_decision = {**own, "own_decision": earliest}
    assert "at the earliest" in assess("notices-timeline", **own_decision).headline
    later = date.fromordinal(date.fromisoformat(earliest).toordinal() + 1).isoformat()
    assert "because of the decision" in assess("notices-timeline", **{**own, "own_decision": later}).headline


def test_notices_timeline_a_notice_of_today_has_awarded_nothing_yet() -> None:
    def missed(award: str) -> bool:
        plan = {"award_way": "direct", "transparency": "2026-11-24", "award_notice": award}
        return assess("notices-timeline", **plan).facts.get("missed") == ["transparency-late"]

    assert missed("2026-11-20")
    assert not missed("2026-11-23")


def test_subsidy_check_refers_moved_work_only_above_the_limit() -> None:
    limit = LAW.value("cma-single", TODAY)

    def referred(amount: str) -> bool:
        outcome = assess("subsidy-check", subsidy_barred="move", subsidy_amount=amount)
        return any("Competition and Markets Authority comes in too" in step.text for step in outcome.next_steps)

    assert referred(f"{limit}.01")
    assert not referred(str(limit))


# -- what is judged -------------------------------------------------------------------------


@pytest.mark.parametrize(("service", "judged"), [("lunch club", True), ("meals on wheels", False)])
def test_light_touch_says_where_codes_are_our_judgement(service: str, judged: bool) -> None:
    outcome = interview.assess(
        TOOLS["light-touch"], {"nation": "england", "service": service, "health": "no"}, LAW, TODAY
    )
    assert outcome.code in JUDGED or not judged
    assert ("We judged which codes come nearest" in said(outcome)) is judged


def test_light_touch_names_three_codes_and_counts_the_rest() -> None:
    entries = tuple(LAW.codes.entries.values())
    assert "more" not in naming.names(entries[:3])
    assert naming.names(entries[:4]).endswith(f"{entries[2].description} ({entries[2].code}); and 1 more")


def test_light_touch_finds_a_description_whose_words_are_turned_round() -> None:
    found = words.read_words("services daycare", LAW)
    assert [entry.description for entry in found.entries] == ["Daycare services"]


# -- links ------------------------------------------------------------------------------------


def test_which_way_sends_to_the_myth_on_accountability_where_a_grant_is_named_and_only_there() -> None:
    def sent(**raw: str) -> bool:
        return any(link.path == "myths/grant-no-accountability/" for link in assess("which-way", **raw).links)

    assert sent(way_require="no", receives="grant", way_aims="test", way_ready="yes")
    assert not sent(way_require="yes", way_aims="none", way_shape="alliance", way_ready="yes")


def test_contract_change_says_that_a_purchasing_systems_day_has_passed_only_after_it() -> None:
    name = "The time of a dynamic purchasing system could still be changed on 23 February 2026"
    answers = cases("contract-change")[name]

    def passed(day: str) -> bool:
        outcome = interview.assess(TOOLS["contract-change"], {**answers, "change_day": day}, LAW, TODAY)
        return "that day has passed" in said(outcome)

    assert not passed("2026-02-23")
    assert passed("2026-02-24")


# -- the plan ---------------------------------------------------------------------------------


def test_plan_a_commission_leaves_out_the_details_of_all_stages_but_its_last() -> None:
    plan, left_out = JOURNEYS["plan-a-commission"], set()
    for answers in list(cases(plan.id).values())[:12]:
        progress = journey.follow(plan, answers, LAW, TODAY)
        told = {section.title for section in plan.sum_up(progress.done, LAW).sections}
        *before, last = progress.done
        kept = {section.title for section in last.outcome.sections}
        details = {s.title for each in before for s in each.outcome.sections if s.role is Role.DETAIL} - kept
        assert not told & details
        left_out |= details
    assert left_out
