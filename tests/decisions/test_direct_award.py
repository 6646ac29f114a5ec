"""What is always true of the direct award tool, whatever the answers."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions.direct_award.decide import TOOL
from guide_logic.decisions.direct_award.grounds import (
    CONDITIONS,
    GROUNDS,
    repeat_last_day,
)
from guide_logic.decisions.direct_award.outcomes import GUIDE_ACCOUNT, OUTCOMES
from guide_logic.decisions.shared.estimate import QUESTIONS as VALUE_QUESTIONS
from guide_logic.decisions.shared.notices import LIGHT_TOUCH
from guide_logic.engine import explore, interview
from guide_logic.engine.model import UNKNOWN, Kind, Outcome, Strength
from guide_logic.law import current
from guide_logic.law.working_days import Calendar
from tests import walks
from tests.walks import TODAY, walked
from tools.paths import DOCS

pytestmark = walks.of(TOOL.id)

LAW = current()
CALENDAR = Calendar.load()
EVERYWHERE = replace(TOOL, typical={})
"""The tool without its typical case, so that a walk leaves nothing out."""

BUYER = {
    "nation": "england",
    "begins": UNKNOWN,
    "buyer": "council",
    "health": "no",
    "route": "above",
}
CHECKS = {
    "exclusion": "clear",
    "conflicts": "yes",
    "platform": "yes",
    "award_notice": UNKNOWN,
    "sign": UNKNOWN,
}

MEETS = {
    "rights": {"right": "yes", "right_only": "yes", "alternatives": "no"},
    "technical": {"technical": "yes", "technical_only": "yes", "alternatives": "no"},
    "art": {"art": "yes"},
    "prototype": {"prototype": "yes", "purpose": "yes", "early": "yes"},
    "extension": {"existing": "yes", "addition": "more+part", "incompatible": "yes", "difficulty": "yes"},
    "repeat": {"existing": "yes", "similar": "yes", "first_law": "act+pcr", "repeat_goods": "no",
               "first_route": "competition", "first_said": "yes"},
    "urgency": {"extreme": "yes", "necessary": "yes", "lasts": "yes", "no_time": "yes", "caused": "no", "foreseen": "no"},
    "user-choice": {"individual": "yes", "views": "yes", "preference": "expressed+only-capable", "interests": "yes"},
    "failed-competition": {"competed": "yes", "unsuitable": "yes", "impossible": "yes"},
    "insolvency": {"insolvent": "yes", "bargain": "yes"},
    "commodity": {"commodity": "yes"},
    "life": {"regulations": "yes"},
}  # fmt: skip
"""For each ground, the answers that meet its conditions: the Act's list, written down a second time."""

ESTABLISHED = ("established", "established-late", "established-user-choice")
WORSE = {"yes": ("no", UNKNOWN), "no": ("yes", UNKNOWN)}


PLANNING = date(2025, 2, 1)
"""A day before every other day of a test, so that each of them is a plan and none a fact."""


def assess(raw: dict[str, str], today: date = TODAY) -> Outcome:
    return interview.assess(TOOL, raw, LAW, today)


def typical(**answers: str) -> Outcome:
    return assess({**TOOL.typical, **answers})


def listed(outcome: Outcome, fact: str) -> list[str]:
    found = outcome.facts[fact]
    assert isinstance(found, list)
    return found


def ground_tested(raw: dict[str, str]) -> str:
    if raw["ground"] == "only-one":
        return {"right": "rights", "technical": "technical"}.get(raw["why_one"], "")
    return raw["ground"]


def states(raw: dict[str, str]) -> list[bool | None]:
    """Whether each answered condition is met, worked out from ``MEETS`` and the dates alone."""
    ground = ground_tested(raw)
    found: list[bool | None] = []
    if ground == "user-choice":
        found.append(None if raw["kind"] == UNKNOWN else raw["kind"] in LIGHT_TOUCH)
    for question, good in MEETS[ground].items():
        if question in raw:
            open_ = raw[question] == UNKNOWN or (question, raw[question]) == ("first_law", "other")
            found.append(None if open_ else raw[question] in good.split("+"))
    if "first_award" in raw:
        found.append(None if raw["first_award"] == UNKNOWN else within_five_years(raw))
    return found


def within_five_years(raw: dict[str, str]) -> bool:
    award = date.fromisoformat(raw["first_award"])
    notice = TODAY if raw["transparency"] == UNKNOWN else date.fromisoformat(raw["transparency"])
    return award <= notice < award.replace(year=award.year + 5)


def walk(**fixed: str) -> Iterator[tuple[dict[str, str], Outcome]]:
    """Every path through the grounds, with the answers before and after them held still."""
    for raw in explore.paths(EVERYWHERE, LAW, TODAY, {**BUYER, **CHECKS, **fixed}):
        yield raw, assess(raw)


def through_a_ground(**fixed: str) -> Iterator[tuple[dict[str, str], Outcome]]:
    return ((raw, outcome) for raw, outcome in walk(**fixed) if ground_tested(raw) in GROUNDS)


KINDS = ("light-touch", "goods-services", "works", "concession", "light-touch-concession", UNKNOWN)


# -- the grounds as data -----------------------------------------------------------------


def test_every_ground_of_the_act_is_here_with_its_conditions() -> None:
    assert set(MEETS) == set(GROUNDS)
    for ground in GROUNDS.values():
        asked = [condition.id for condition in ground.conditions if condition.question]
        assert [name for name in asked if name != "first_award"] == list(MEETS[ground.id])


def test_conditions_are_asked_in_the_order_in_which_each_ground_has_them() -> None:
    assert {condition.id for ground in GROUNDS.values() for condition in ground.conditions} == {
        condition.id for condition in CONDITIONS
    }
    place = {condition.id: number for number, condition in enumerate(CONDITIONS)}
    for ground in GROUNDS.values():
        places = [place[condition.id] for condition in ground.conditions]
        assert all(first < second for first, second in pairwise(places)), ground.id


def test_every_question_offers_a_way_not_to_know() -> None:
    for question in TOOL.questions:
        knows_not = bool(question.unknown) or UNKNOWN in {option.value for option in question.options}
        assert knows_not, question.id


def test_no_figure_of_the_law_is_typed_into_a_question_or_an_outcome() -> None:
    own = [q for q in TOOL.questions if q.id not in {value.id for value in VALUE_QUESTIONS}]
    texts = [text for q in own for text in (q.text, q.hint, q.why, q.unknown)]
    texts += [text for q in own for option in q.options for text in (option.label, option.hint)]
    texts += [text for spec in OUTCOMES for text in (spec.headline, spec.when, spec.then)]
    for text in texts:
        assert not re.search(r"£|\d+ (working )?(day|month|year)|[Ss]ection \d|paragraph \d", text), text


def test_every_outcome_is_listed_once_with_its_law() -> None:
    codes = [spec.code for spec in OUTCOMES]
    assert len(codes) == len(set(codes))
    assert all(spec.refs and spec.when and spec.then for spec in OUTCOMES)


# -- every path --------------------------------------------------------------------------


@pytest.mark.walk
@pytest.mark.parametrize("kind", KINDS)
def test_a_ground_is_established_exactly_where_every_condition_is_met(kind: str) -> None:
    found = 0
    for raw, outcome in through_a_ground(kind=kind):
        holds = states(raw)
        if False in holds:
            assert outcome.code == "not-established", raw
        elif None in holds:
            assert outcome.code == "not-yet", raw
        else:
            assert outcome.code in ESTABLISHED, raw
            found += 1
        assert outcome.facts["established"] is (False not in holds and None not in holds)
    assert found >= len(GROUNDS) - 1


@pytest.mark.walk
@pytest.mark.parametrize("kind", ["light-touch", "goods-services"])
def test_a_condition_that_fails_is_the_last_one_asked(kind: str) -> None:
    for raw, outcome in through_a_ground(kind=kind):
        if outcome.code == "not-established":
            assert states(raw)[:-1].count(False) == 0
            assert len(listed(outcome, "failed")) == 1


@pytest.mark.walk
@pytest.mark.parametrize("kind", ["light-touch", "goods-services"])
def test_no_worse_answer_to_a_condition_ever_makes_an_award_lawful(kind: str) -> None:
    for raw, outcome in through_a_ground(kind=kind):
        for question, good in MEETS[ground_tested(raw)].items():
            if raw.get(question) in good.split("+") and question not in ("first_law", "preference", "addition"):
                for worse in WORSE.get(raw[question], ("call-off", UNKNOWN)):
                    changed = {**TOOL.typical, **raw, question: worse}
                    assert assess(changed).code not in ESTABLISHED, (question, worse, outcome.code)


@pytest.mark.walk
def test_every_answer_cites_law_that_exists_and_rests_on_answers_that_were_given() -> None:
    codes = set()
    for raw, outcome in walked(TOOL.id):
        codes.add(outcome.code)
        points = [*outcome.reasons, *outcome.warnings, *outcome.next_steps]
        points += [point for section in outcome.sections for point in section.points]
        assert outcome.reasons
        assert outcome.next_steps
        for point in points:
            assert point.refs, point.text
            assert all(LAW.ref(ref) for ref in point.refs)
            assert point.text.strip()
            assert set(point.answers) <= set(raw), point
        assert len(listed(outcome, "warnings")) == len(outcome.warnings)
        assert json.loads(json.dumps(dict(outcome.facts))) == dict(outcome.facts)
    assert codes == {spec.code for spec in TOOL.outcomes}


@pytest.mark.walk
def test_every_choice_of_every_question_is_reached() -> None:
    reached: dict[str, set[str]] = {}
    for raw, _ in walked(TOOL.id):
        for name, answer in raw.items():
            reached.setdefault(name, set()).add(answer)
    for question in TOOL.questions:
        if question.kind is Kind.CHOICE:
            assert reached[question.id] == {option.value for option in question.options}
        else:
            assert reached[question.id]


@pytest.mark.walk
def test_every_link_leads_to_a_page() -> None:
    for _, outcome in walked(TOOL.id):
        for link in outcome.links:
            path = link.path.split("#")[0].rstrip("/")
            assert (DOCS / f"{path}.md").exists() or (DOCS / path / "index.md").exists(), link.path


# -- what never moves the answer -----------------------------------------------------------


@pytest.mark.walk
@pytest.mark.parametrize("ground", GROUNDS)
def test_who_buys_the_open_checks_and_the_planned_days_never_move_the_ground(ground: str) -> None:
    expected = typical(ground=ground).code
    for raw in explore.paths(
        EVERYWHERE,
        LAW,
        TODAY,
        {**TOOL.typical, "ground": ground, "exclusion": "clear"} | {"nation": "wales"},
    ):
        assert assess(raw).code == expected
    for changes in (
        {"nation": "northern-ireland"},
        {"buyer": "school"},
        {"buyer": "central"},
        {"buyer": "utility"},
        {"conflicts": "no"},
        {"platform": "no"},
        {"award_notice": "2026-12-22"},
        {"award_notice": "2026-12-22", "sign": "2026-12-01"},
    ):
        assert typical(ground=ground, **changes).code == expected, changes


@pytest.mark.walk
def test_an_answer_is_never_ready_while_something_is_open() -> None:
    for raw, outcome in walked(TOOL.id):
        if outcome.code not in ESTABLISHED:
            assert not outcome.facts.get("ready")
        elif outcome.facts["ready"]:
            assert raw["exclusion"] != UNKNOWN
            assert raw.get("conflicts", "yes") == "yes"
            assert raw["platform"] == "yes" or outcome.facts["ground"] in ("urgency", "life")
            assert raw.get("health") != UNKNOWN
            assert outcome.strength is Strength.LIKELY


# -- notices and standstill ----------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ground", [ground for ground in GROUNDS if ground != "user-choice"])
def test_standstill_is_compulsory_except_for_light_touch_urgency_and_protecting_life(kind: str, ground: str) -> None:
    outcome = typical(kind=kind, ground=ground, first_law="act")
    excused = kind in LIGHT_TOUCH or ground in ("urgency", "life")
    assert outcome.facts["standstill"] == ("voluntary" if excused else "mandatory")
    assert outcome.facts["transparency_notice"] is True
    assert outcome.facts["notices"] == ["UK5", "UK6", "UK7", "UK11"]
    assert outcome.facts["details_days"] == (120 if kind in LIGHT_TOUCH else 30)


def test_only_user_choice_is_excused_from_the_notices() -> None:
    outcome = typical(ground="user-choice")
    assert outcome.facts["standstill"] == "none"
    assert outcome.facts["notices"] == []
    assert not any("award_notice" in point.answers for section in outcome.sections for point in section.points)


@given(st.dates(date(2025, 2, 24), date(2028, 11, 30)), st.integers(-10, 30), st.sampled_from(KINDS))
def test_signing_is_too_early_exactly_before_the_day_the_law_allows(published: date, later: int, kind: str) -> None:
    sign = published + timedelta(days=later)
    planned = {
        **TOOL.typical,
        "begins": "2025-02-24",
        "kind": kind,
        "award_notice": published.isoformat(),
        "sign": sign.isoformat(),
    }
    facts = assess(planned, PLANNING).facts
    first, last = CALENDAR.working_days_beginning(published, 8)
    earliest = published if kind in LIGHT_TOUCH else last + timedelta(days=1)
    assert facts["standstill_first"] == first.isoformat()
    assert facts["earliest_signing"] == earliest.isoformat()
    assert facts["signing_too_early"] is (sign < earliest)
    counted_from = max(sign, earliest)
    days = 120 if kind in LIGHT_TOUCH else 30
    assert facts["details_due"] == (counted_from + timedelta(days=days - 1)).isoformat()


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_no_pair_of_days_breaks_the_tool(published: date, sign: date) -> None:
    outcome = typical(kind="works", award_notice=published.isoformat(), sign=sign.isoformat())
    began = min(published, sign)
    assert (outcome.code == "old-law") is (began < min(TODAY, LAW.day("act-in-force")))
    if outcome.code == "old-law":
        return
    counted = "not-counted" not in listed(outcome, "warnings")
    assert (outcome.facts["earliest_signing"] is not None) is counted


def test_where_days_cannot_be_counted_none_are_given() -> None:
    facts = typical(kind="works", award_notice="2028-12-29").facts
    assert facts["earliest_signing"] is None
    assert facts["standstill_last"] is None
    assert facts["details_due"] is None


def test_only_england_publishes_a_copy_of_a_large_contract() -> None:
    due = {
        nation: typical(nation=nation, award_notice="2026-12-01").facts["copy_due_if_large"]
        for nation in ("england", "wales", "northern-ireland")
    }
    assert due == {"england": "2027-05-29", "wales": None, "northern-ireland": None}


# -- repeats -------------------------------------------------------------------------------


def repeat(first_award: date, notice: date) -> Outcome:
    return typical(ground="repeat", first_award=first_award.isoformat(), transparency=notice.isoformat())


@given(st.dates(date(2021, 1, 1), date(2040, 12, 31)), st.integers(-30, 30))
def test_the_first_award_lies_within_the_five_years_that_end_with_the_notice(award: date, away: int) -> None:
    last = repeat_last_day(award, LAW)
    notice = last + timedelta(days=away)
    assert (repeat(award, notice).code == "established") is (away <= 0)


@given(st.dates(date(2021, 1, 1), date(2040, 12, 31)))
def test_the_last_day_is_the_day_before_the_fifth_anniversary(award: date) -> None:
    anniversary = award.replace(year=award.year + 5) if (award.month, award.day) != (2, 29) else None
    last = repeat_last_day(award, LAW)
    assert last == (anniversary - timedelta(days=1) if anniversary else date(award.year + 5, 2, 27))


def test_a_notice_before_the_first_award_is_refused() -> None:
    assert repeat(date(2026, 3, 1), date(2026, 2, 28)).code == "not-established"


# -- the 2024 guide ------------------------------------------------------------------------


def corrections(outcome: Outcome) -> set[str]:
    return {link.path.split("#")[1] for link in outcome.links if link.path.startswith("law/corrections/")}


@pytest.mark.parametrize("ground", ["rights", "technical"])
def test_the_guides_account_of_a_unique_provider_is_put_right(ground: str) -> None:
    assert {"e9", "e10", "e12"} <= corrections(typical(ground=ground))


def test_the_guides_account_of_urgency_is_put_right() -> None:
    assert {"e9", "e11"} <= corrections(typical(ground="urgency"))
    assert {"e9", "e11"} <= corrections(typical(ground="urgency", foreseen="yes"))


@pytest.mark.parametrize("why", ["record", "market", "incumbent"])
def test_a_reason_that_is_no_ground_is_answered_with_the_law_and_not_the_guide(why: str) -> None:
    assert {"e9", "e10", "e12"} <= corrections(typical(ground="only-one", why_one=why))


def test_every_correction_linked_says_in_words_what_differs() -> None:
    for ground in GROUNDS:
        outcome = typical(ground=ground)
        told = next(section for section in outcome.sections if section.title.startswith("Where the 2024 guide"))
        assert len(told.points) == len(corrections(outcome))
    assert all(refs for _, refs in GUIDE_ACCOUNT.values())


# -- modern slavery, registration, mixed contracts -----------------------------------------


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"begins": "2026-05-17"}, True),
        ({"begins": "2026-05-16"}, False),
        ({"begins": "2026-05-17", "kind": "works"}, False),
        ({"begins": "2026-05-17", "nation": "wales"}, False),
        ({"begins": "2026-05-17", "nation": "northern-ireland"}, False),
        ({"begins": "2026-05-17", "buyer": "utility"}, True),
        ({"begins": "2026-05-17", "ground": "user-choice"}, True),
        ({"begins": "2026-05-17", "route": "below"}, True),
        ({"begins": "2026-05-17", "route": "framework"}, True),
        ({"begins": "2026-05-17", "route": "exempt"}, True),
        ({"begins": "2026-05-17", "route": "modification"}, False),
    ],
)
def test_modern_slavery_is_assessed_before_an_award_for_the_health_service(answers: dict[str, str], told: bool) -> None:
    """SI 2025/1212, regulations 2 to 5: goods and services, England, any value, since 17 May 2026."""
    assert any("assess the risk of modern slavery" in point.text for point in typical(**answers).points()) is told


@pytest.mark.parametrize("ground", ["technical", "user-choice", "urgency"])
def test_registration_is_asked_only_where_core_information_is_given(ground: str) -> None:
    """Procurement Regulations 2024, regulations 6(1), (2), (4) and 7(4)."""
    outcome = typical(ground=ground, platform="no")
    told = [p for p in outcome.points() if "registered on the central digital platform" in p.text]
    assert told
    assert all("core supplier information" in point.text for point in told)
    late = any("pr24-r7-4" in point.refs for point in told)
    assert late is (ground == "urgency")


@pytest.mark.parametrize(("ground", "months"), [("technical", True), ("urgency", True), ("user-choice", False)])
def test_six_months_to_set_aside_only_where_a_details_notice_is_owed(ground: str, months: bool) -> None:
    """Procurement Act 2023, sections 53, 105 and 106."""
    assert any("up to 6 months" in p.text for p in typical(ground=ground).points()) is months


def test_a_repeat_of_an_order_under_the_old_regulations_is_refused_as_likely_only() -> None:
    """SI 2024/716, regulation 6(1)(b) names frameworks: two readings."""
    old = typical(ground="repeat", first_law="pcr", first_route="call-off")
    new = typical(ground="repeat", first_law="act", first_route="call-off")
    assert (old.code, old.strength) == ("not-established", Strength.LIKELY)
    assert (new.code, new.strength) == ("not-established", Strength.SETTLED)
