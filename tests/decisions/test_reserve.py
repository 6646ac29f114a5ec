"""What is always true of the reserve tool, whatever the answers."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions.reserve.above import earliest_award, look_back_start
from guide_logic.decisions.reserve.decide import TOOL
from guide_logic.decisions.reserve.questions import CONDITIONS
from guide_logic.engine import explore, interview
from guide_logic.engine.model import UNKNOWN, Kind, Outcome, Strength
from guide_logic.law import current

TODAY = date(2026, 11, 23)
ACT, ORDER = date(2025, 2, 24), date(2026, 2, 4)
PLAIN = dict(TOOL.typical)
ABOVE = {
    "supported": {"route": "above", "reserve_for": "supported"},
    "mutual": {"route": "above", "reserve_for": "mutual"},
}
BELOW = {whom: {"route": "below", "reserve_for": whom} for whom in ("voluntary", "small", "place", "place-status")}
EVERY_WAY = {**ABOVE, **BELOW}
DAYS = st.dates(ACT, date(2045, 12, 31))


def assess(**answers: str) -> Outcome:
    return interview.assess(TOOL, {**PLAIN, **answers}, current(), TODAY)


def any_answers() -> st.SearchStrategy[dict[str, str]]:
    """Raw answers to every question: any option, or any of the samples a path may need."""
    typed = {
        Kind.DATE: st.one_of(st.just(UNKNOWN), DAYS.map(date.isoformat)),
        Kind.MONTHS: st.one_of(st.just(UNKNOWN), st.integers(1, 240).map("{} months".format)),
    }
    return st.fixed_dictionaries(
        {
            question.id: typed[question.kind]
            if question.kind in typed
            else st.sampled_from([option.value for option in question.options])
            for question in TOOL.questions
        }
    )


@pytest.mark.parametrize("whom", EVERY_WAY)
def test_every_way_can_be_met_in_full(whom: str) -> None:
    outcome = assess(**EVERY_WAY[whom])

    assert outcome.facts["may_reserve"] is True
    assert outcome.strength is Strength.SETTLED
    assert set(outcome.facts["conditions"].values()) == {"met"}  # type: ignore[attr-defined]


def failing() -> list[tuple[str, str, str]]:
    """Whom it is for, a question, and an answer to it that is not the one that meets its condition."""
    found = []
    for whom, way in EVERY_WAY.items():
        raw = {**PLAIN, **way, "mutual_before": "no"}
        for question in interview.follow(TOOL, raw, current(), TODAY).path:
            if any(c.question and c.question.id == question.id for c in CONDITIONS):
                found += [(whom, question.id, option.value) for option in question.options]
    return found


@pytest.mark.parametrize(("whom", "question", "answer"), failing())
def test_the_answer_is_yes_only_while_every_condition_holds(whom: str, question: str, answer: str) -> None:
    """No condition is asked about in vain: each answer is met, fails, or is told as not known."""
    way = {"mutual_before": "no", **EVERY_WAY[whom], question: answer}
    outcome = assess(**way)
    if question == "reserve_how" and answer == "direct" and whom in ("voluntary", "small"):
        assert outcome.code == "no-competition"
        return
    held = outcome.facts["conditions"][question]  # type: ignore[index]
    if answer == UNKNOWN:
        assert held == "unknown"
    assert outcome.facts["may_reserve"] is {"met": True, "failed": False, "unknown": None}[held]


@given(any_answers())
def test_a_failed_condition_never_comes_with_a_yes(raw: dict[str, str]) -> None:
    outcome = interview.assess(TOOL, raw, current(), TODAY)
    if outcome.facts.get("failed"):
        assert outcome.facts["may_reserve"] is not True
        assert outcome.code == "conditions-fail" or raw["reserve_for"] == "place-status"
    elif outcome.facts.get("unknown"):
        assert outcome.facts["may_reserve"] is None
        assert outcome.strength is Strength.ADVICE


@given(any_answers(), st.data())
def test_one_more_failure_never_turns_a_no_into_a_yes(raw: dict[str, str], data: st.DataObject) -> None:
    before = interview.assess(TOOL, raw, current(), TODAY)
    _, question, answer = data.draw(st.sampled_from(failing()))
    after = interview.assess(TOOL, {**raw, question: answer}, current(), TODAY)
    conditions = after.facts.get("conditions", {})
    if before.facts["may_reserve"] is not True and conditions.get(question) == "failed":  # type: ignore[attr-defined]
        assert after.facts["may_reserve"] is False


@given(any_answers(), st.randoms())
def test_the_order_of_the_answers_does_not_matter(raw: dict[str, str], random: object) -> None:
    shuffled = list(raw.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, two = (interview.assess(TOOL, dict(r), current(), TODAY) for r in (raw.items(), shuffled))
    assert one == two


@given(st.sampled_from(sorted(BELOW)), DAYS, DAYS)
def test_a_later_start_never_closes_a_reservation(whom: str, one: date, two: date) -> None:
    earlier, later = sorted((one, two))
    if assess(**BELOW[whom], begins=earlier.isoformat()).facts["may_reserve"]:
        assert assess(**BELOW[whom], begins=later.isoformat()).facts["may_reserve"]


@pytest.mark.parametrize("whom", ["place", "place-status"])
@pytest.mark.parametrize("days", range(-3, 4))
def test_place_opens_on_the_day_of_the_order(whom: str, days: int) -> None:
    day = ORDER + timedelta(days=days)
    assert assess(**BELOW[whom], begins=day.isoformat()).facts["may_reserve"] is (days >= 0)


@given(st.integers(1, 600))
def test_a_mutual_may_have_a_contract_of_five_years_at_most(months: int) -> None:
    assert assess(**ABOVE["mutual"], mutual_term=f"{months} months").facts["may_reserve"] is (months <= 60)


# -- the look-back, against a reckoning of its own ----------------------------------------------


def three_years_on(day: date) -> date:
    """The third anniversary of a day; of 29 February, 1 March where there is no such day."""
    try:
        return day.replace(year=day.year + 3)
    except ValueError:
        return date(day.year + 3, 3, 1)


@given(DAYS, DAYS)
def test_an_earlier_contract_counts_until_its_third_anniversary(one: date, two: date) -> None:
    entered, award = sorted((one, two))
    outcome = assess(**ABOVE["mutual"], mutual_entered=entered.isoformat(), mutual_award=award.isoformat())

    assert outcome.facts["may_reserve"] is (award >= three_years_on(entered))
    earliest = outcome.facts["earliest_award"]
    assert earliest == (None if outcome.facts["may_reserve"] else three_years_on(entered).isoformat())


@given(DAYS)
def test_the_earliest_award_is_the_first_day_that_is_free(entered: date) -> None:
    day = earliest_award(entered, current())
    assert look_back_start(day, current()) > entered
    assert look_back_start(day - timedelta(days=1), current()) <= entered


# -- what the tool says first -------------------------------------------------------------------


@pytest.mark.parametrize("whom", [*BELOW, "mutual", "supported", UNKNOWN])
@pytest.mark.parametrize("nation", ["england", "wales"])
def test_below_the_threshold_the_rule_for_mutuals_is_set_aside_first(whom: str, nation: str) -> None:
    first = assess(nation=nation, route="below", reserve_for=whom).reasons[0]
    assert "pa23-s33" in first.refs or "g-res" in first.refs
    assert "mutual" in first.text


@pytest.mark.walk
def test_above_the_threshold_only_two_kinds_ever_get_a_yes() -> None:
    for raw in explore.paths(TOOL, current(), TODAY, {"route": "above"}):
        outcome = interview.assess(TOOL, raw, current(), TODAY)
        if outcome.facts["may_reserve"]:
            assert raw["reserve_for"] in ABOVE
            assert outcome.code == raw["reserve_for"]


def test_a_mutual_in_wales_is_only_likely_for_the_list_there_is_another() -> None:
    answers = {**ABOVE["mutual"], "mutual_before": "no"}

    assert assess(**answers).strength is Strength.SETTLED
    assert assess(**answers, nation="wales").strength is Strength.LIKELY


@pytest.mark.parametrize("health", ["yes", UNKNOWN])
def test_who_may_be_buying_health_care_is_led_to_the_tool_that_tells(health: str) -> None:
    links = [link for link in assess(health=health).links if link.tool == "health-or-not"]

    assert [link.answers["health_stage"] for link in links] == ["buy"]


@pytest.mark.parametrize("whom", BELOW)
@pytest.mark.parametrize(("best_value", "allowed"), [("yes", True), ("no", False), ("unknown", None)])
def test_workforce_matters_are_for_best_value_authorities(whom: str, best_value: str, allowed: bool | None) -> None:
    """SI 2001/909, article 3: parish councils are not among them, so the ban holds for these."""
    outcome = assess(**BELOW[whom], reserve_forbidden="workforce", reserve_best_value=best_value)
    assert outcome.facts["may_reserve"] is allowed
    assert outcome.strength is not Strength.SETTLED or allowed is False


@pytest.mark.parametrize("whom", BELOW)
def test_no_small_contract_is_reserved_without_the_word_on_owners(whom: str) -> None:
    """UK-EU Trade and Cooperation Agreement, Article 288: it reaches any procurement."""
    for answers in (
        {}, {"nation": "wales"}, {"nation": "northern-ireland"}, {"buyer": "central"}, {"buyer": "school"},
    ):  # fmt: skip
        outcome = assess(**BELOW[whom], **answers)
        assert "abroad" in outcome.facts["warnings"]  # type: ignore[operator]


@pytest.mark.parametrize(("begins", "named"), [("2026-03-24", False), ("2026-03-25", True)])
@pytest.mark.parametrize("route", ["above", "below"])
def test_the_duties_of_wales_are_named_since_they_began(route: str, begins: str, named: bool) -> None:
    """WSI 2025/1353; WSI 2026/75."""
    outcome = assess(nation="wales", begins=begins, route=route, reserve_for="supported")
    assert ("wales-duties" in outcome.facts["warnings"]) is named  # type: ignore[operator]
    england = assess(nation="england", begins=begins, route=route, reserve_for="supported")
    assert "wales-duties" not in england.facts["warnings"]  # type: ignore[operator]


# -- what is asked, and the two halves ----------------------------------------------------------


def asked(raw: dict[str, str]) -> list[str]:
    return [question.id for question in interview.follow(TOOL, raw, current(), TODAY).path]


@pytest.mark.parametrize(("whom", "question", "answer"), failing())
def test_after_a_failure_nothing_more_is_asked_of_what_it_decides(whom: str, question: str, answer: str) -> None:
    raw = {**PLAIN, "mutual_before": "no", **EVERY_WAY[whom], question: answer}
    outcome = interview.assess(TOOL, raw, current(), TODAY)
    if outcome.code == "conditions-fail":
        assert asked(raw)[-1] == question
        assert outcome.facts["failed"] == [question]
    else:
        after = asked(raw)[asked(raw).index(question) + 1 :]
        place = {c.id for c in CONDITIONS if c.of_place}
        assert outcome.code != "half-stands" or not place & set(after)


PLACE_ANSWERS = {"reserve_decided": ("no", UNKNOWN), "reserve_area": ("part", "wider", UNKNOWN),
                 "reserve_based": ("owners", "registered", UNKNOWN), "reserve_guidance": ("no", UNKNOWN)}  # fmt: skip


@pytest.mark.parametrize(
    ("question", "answer"), [(question, answer) for question, answers in PLACE_ANSWERS.items() for answer in answers]
)
def test_whatever_becomes_of_the_place_small_and_voluntary_bodies_keep_their_half(question: str, answer: str) -> None:
    both, place = (assess(**BELOW[whom], **{question: answer}) for whom in ("place-status", "place"))
    assert assess(**BELOW["voluntary"]).facts["may_reserve"] is True
    assert both.facts["stands"] == ["status"]
    assert both.code == ("find-out" if answer == UNKNOWN else "half-stands")
    assert place.facts["stands"] == []
    assert place.code == ("find-out" if answer == UNKNOWN else "conditions-fail")


@pytest.mark.walk
def test_what_was_not_asked_is_told_as_needed_and_never_as_met() -> None:
    for raw in explore.paths(TOOL, current(), TODAY):
        outcome = interview.assess(TOOL, raw, current(), TODAY)
        left = outcome.facts.get("not_asked", [])
        assert not set(left) & set(outcome.facts.get("conditions", {})), raw  # type: ignore[call-overload]
        told = [section for section in outcome.sections if section.title.startswith("Not asked")]
        assert [len(section.points) for section in told] == ([len(left)] if left else []), raw  # type: ignore[arg-type]


def test_the_old_law_is_no_dead_end() -> None:
    outcome = assess(begins="2025-02-23")
    links = {link.tool: dict(link.answers) for link in outcome.links if link.tool}
    assert links["reserve"]["begins"] == UNKNOWN
    assert interview.assess(TOOL, {**PLAIN, **links["reserve"]}, current(), TODAY).code != "old-law"
    assert "contract-change" in links
