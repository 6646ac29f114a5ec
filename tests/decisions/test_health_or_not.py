"""What is always true of the boundary of the Provider Selection Regime."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions.health_or_not import process, standstill, steps
from guide_logic.decisions.health_or_not.decide import TOOL
from guide_logic.engine import interview
from guide_logic.engine.model import UNKNOWN, Outcome, Strength
from guide_logic.law import NotCovered, current

TODAY = date(2026, 11, 23)

PLAIN = {
    "nation": "england", "health_stage": "buy", "begins": "2026-03-12", "health_order": "no",
    "health_order_begins": UNKNOWN, "buyer": "council", "health_council": "principal",
    "health_body": "yes", "health_service": "recovery", "health_worker": "treat", "health_purpose": "yes", "health_mixed": "no",
    "health_value": "600000", "health_rest_value": "400000", "health_separate": "no",
    "health_situation": "compete", "health_old_value": "2000000", "health_new_value": "2000000",
    "health_character": "no", "health_cause": "buyer", "health_notice": UNKNOWN,
    "health_framework": "direct", "health_award": UNKNOWN,
}  # fmt: skip
REGIMES = ("regime-england", "regime-wales", "change-regime")


def assess(**answers: str) -> Outcome:
    return interview.assess(TOOL, {**PLAIN, **answers}, current(), TODAY)


# -- the boundary, against a second reading of regulations 2 and 3 ------------------------------

LISTED = {"clinical", "community", "sexual", "recovery", "nursing-home", "pharmacy"}
SERVICES = (*sorted(LISTED), "community-pharmacy", "social", "adjacent", "unrelated", UNKNOWN)
BUYERS = ("council", "sub-central", "central", "school", "utility")


def both(*states: bool | None) -> bool | None:
    return False if False in states else None if None in states else True


@pytest.mark.walk
@pytest.mark.parametrize("nation", ["england", "wales"])
@pytest.mark.parametrize("stage", ["buy", "change"])
def test_the_regime_applies_where_every_test_is_met(nation: str, stage: str) -> None:
    """What the worker does is asked of some services only; the test below takes it in turn."""
    answers = product(
        BUYERS, ("yes", "no", UNKNOWN), SERVICES, ("yes", "public", "other", UNKNOWN),
        ("no", "yes", UNKNOWN), ("yes", "no", UNKNOWN), ("400000", "399999.99", "400000.01", UNKNOWN),
    )  # fmt: skip
    state = {"yes": True, "no": False}
    for buyer, body, service, purpose, mixed, separate, value in answers:
        bound = {"council": True, "school": False, "utility": False}.get(buyer, state.get(body))
        listed = None if service == UNKNOWN else service in LISTED
        meant = None if purpose == UNKNOWN else purpose == "yes"
        if mixed == "yes":
            worth = Decimal(value) if value != UNKNOWN else None
            main = None if worth is None or worth == 400_000 else worth > 400_000
            apart = state.get(separate)
            whole = both(main, None if apart is None else not apart)
        else:
            whole = True if mixed == "no" else None
        expected = both(bound, listed, meant, whole)
        outcome = assess(
            nation=nation, health_stage=stage, buyer=buyer, health_body=body, health_service=service,
            health_purpose=purpose, health_mixed=mixed, health_separate=separate, health_value=value,
        )  # fmt: skip
        found = {"yes": True, "no": False, "unknown": None}[str(outcome.facts["health"])]
        assert found is expected, (buyer, body, service, purpose, mixed, separate, value)
        assert (outcome.code in REGIMES) is (expected is True)


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize(("worker", "treats"), [("treat", True), ("both", True), ("around", False), (UNKNOWN, None)])
def test_what_the_worker_does_decides_where_help_stands_beside_treatment(
    service: str, worker: str, treats: bool | None
) -> None:
    """SI 2023/1348, Schedule 1: the list names treatment and rehabilitation, not help around them."""
    asked = service in ("recovery", "sexual", "community")
    raw = {**PLAIN, "health_service": service, "health_worker": worker}
    assert ("health_worker" in [q.id for q in interview.follow(TOOL, raw, current(), TODAY).path]) is asked
    listed = None if service == UNKNOWN else service in LISTED
    expected = both(listed, treats) if asked else listed
    outcome = assess(health_service=service, health_worker=worker)
    assert outcome.facts["health"] == {True: "yes", False: "no", None: "unknown"}[expected]


@given(
    st.dates(date(2022, 1, 1), date(2027, 12, 31)),
    st.sampled_from(["england", "wales", "northern-ireland"]),
)
def test_each_nation_has_its_regime_from_its_own_day(day: date, nation: str) -> None:
    start = {"england": date(2024, 1, 1), "wales": date(2025, 2, 24)}.get(nation, date.max)
    act = date(2025, 2, 24)
    code = assess(nation=nation, begins=day.isoformat()).code
    if day >= start:
        assert code == f"regime-{nation}"
    else:
        assert code == ("not-health" if day >= act else "old-law")


@given(st.sampled_from([
    {"health_service": "social"}, {"health_service": "community-pharmacy"}, {"health_purpose": "public"},
    {"health_purpose": "other"}, {"buyer": "school"}, {"buyer": "central", "health_body": "no"},
    {"health_mixed": "yes", "health_separate": "yes"}, {"health_mixed": "yes", "health_value": "1"},
]), st.sampled_from(SERVICES), st.sampled_from(["yes", UNKNOWN]))  # fmt: skip
def test_one_failed_test_is_enough_whatever_else_is_not_known(
    failed: dict[str, str], service: str, purpose: str
) -> None:
    raw = {"health_service": service, "health_purpose": purpose, **failed}
    assert assess(**raw).facts["health"] == "no"


def test_doubt_is_never_settled_and_tells_both_readings() -> None:
    for raw in (
        {"health_service": UNKNOWN},
        {"health_purpose": UNKNOWN},
        {"health_mixed": UNKNOWN},
        {"health_mixed": "yes", "health_value": "400000"},
        {"health_service": "nursing-home", "health_purpose": UNKNOWN},
    ):
        outcome = assess(**raw)
        assert outcome.strength is Strength.ADVICE
        titles = [section.title for section in outcome.sections]
        assert "If the regime applies" in titles
        assert "If it does not" in titles


@pytest.mark.parametrize("raw", [{}, {"health_service": "social"}, {"health_service": UNKNOWN}])
def test_what_is_settled_is_handed_on(raw: dict[str, str]) -> None:
    outcome = assess(**raw)
    handed = [link.answers for link in outcome.links if link.tool]
    assert all(answers["health"] == outcome.facts["health"] for answers in handed)
    assert all(answers["begins"] == "2026-03-12" for answers in handed)


# -- standstill, against the holidays library ---------------------------------------------------

ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=range(2025, 2029))


def _counts(day: date) -> bool:
    return day.weekday() < 5 and day not in ENGLAND


def test_the_standstill_ends_with_the_eighth_working_day_after_the_day_it_began() -> None:
    """Counted for a notice on every day of 2025 to 2027, so across every bank holiday of England."""
    day = date(2025, 1, 1)
    while day <= date(2027, 12, 1):
        found = standstill.standstill(day, current())
        assert found.begins == day + timedelta(days=1)
        counted = [
            later
            for offset in range(1, (found.ends - found.begins).days + 1)
            if _counts(later := found.begins + timedelta(days=offset))
        ]
        assert len(counted) == 8, day
        assert counted[-1] == found.ends, day
        assert found.sign_from == found.ends + timedelta(days=1)
        day += timedelta(days=1)


@pytest.mark.parametrize("day", [date(2026, 6, 15), date(2026, 1, 2), date(2026, 3, 17), date(2026, 7, 13)])
def test_holidays_of_other_nations_count_as_working_days(day: date) -> None:
    assert standstill.is_working_day(day, current())


@pytest.mark.parametrize("year", range(2025, 2029))
def test_christmas_good_friday_and_the_first_monday_in_may_never_count(year: int) -> None:
    may = next(date(year, 5, day) for day in range(1, 8) if date(year, 5, day).weekday() == 0)
    assert not standstill.is_working_day(may, current())
    assert not standstill.is_working_day(date(year, 12, 25), current())
    good_friday = next(day for day, name in ENGLAND.items() if name == "Good Friday" and day.year == year)
    assert not standstill.is_working_day(good_friday, current())


def test_a_notice_past_the_bank_holiday_data_is_told_so() -> None:
    with pytest.raises(NotCovered, match="Bank holidays are known from"):
        standstill.standstill(date(2099, 1, 1), current())
    outcome = assess(health_notice="2099-01-01")
    assert outcome.facts["standstill"] is None
    assert any("cannot be counted" in point.text for point in outcome.next_steps)


# -- considerable change ------------------------------------------------------------------------


@given(
    old=st.integers(min_value=0, max_value=500_000_000),
    more=st.integers(min_value=-100_000_000, max_value=300_000_000),
)
def test_a_change_is_considerable_by_value_only_past_both_lines(old: int, more: int) -> None:
    new = max(old + more, 0)
    outcome = assess(
        health_situation="renew",
        health_old_value=str(Decimal(old) / 100),
        health_new_value=str(Decimal(new) / 100),
    )
    considerable = new - old >= 50_000_000 and (new - old) * 4 >= old
    assert outcome.facts["considerable_change"] is considerable
    assert ("renew" in outcome.facts["processes"]) is not considerable  # type: ignore[operator]


@pytest.mark.parametrize(("character", "cause", "expected"), [
    ("yes", "outside", True), ("no", "outside", False), ("identity", "buyer", True),
    ("identity", "outside", False), (UNKNOWN, "outside", None), ("no", UNKNOWN, None),
])  # fmt: skip
def test_character_and_cause_decide_where_the_value_is_far_past_both_lines(
    character: str, cause: str, expected: bool | None
) -> None:
    outcome = assess(
        health_situation="renew", health_new_value="9000000", health_character=character, health_cause=cause,
    )  # fmt: skip
    assert outcome.facts["considerable_change"] is expected


def asked(**answers: str) -> set[str]:
    return {q.id for q in interview.follow(TOOL, {**PLAIN, **answers}, current(), TODAY).path}


def test_a_process_with_a_notice_of_intention_is_asked_for_its_day_and_another_for_the_award() -> None:
    for situation, processes in process.SITUATIONS.items():
        found = asked(health_situation=situation)
        has_one = situation != UNKNOWN and bool(process.WITH_STANDSTILL & set(processes))
        assert ("health_notice" in found) is has_one, situation
        assert ("health_award" in found) is (situation in ("only", "choice", "urgent")), situation


def test_an_order_is_asked_for_the_day_of_its_notice_only_where_the_providers_compete() -> None:
    for framework in process.ORDERS:
        found = asked(health_situation="order", health_framework=framework)
        assert ("health_notice" in found) is (framework == "compete"), framework
        assert ("health_award" in found) is (framework in ("one", "direct")), framework


@pytest.mark.parametrize(("new", "character", "expected"), [
    ("2000000", "no", False), ("1500000", "no", False), ("2499999.99", "no", False), ("2500000", "no", True),
    ("2500000", "yes", False), (UNKNOWN, "no", True),
])  # fmt: skip
def test_what_lies_behind_a_change_in_value_is_asked_only_where_it_may_decide(
    new: str, character: str, expected: bool
) -> None:
    found = asked(health_situation="renew", health_new_value=new, health_character=character)
    assert ("health_cause" in found) is expected


# -- orders -------------------------------------------------------------------------------------


@given(
    framework=st.dates(date(2019, 1, 1), date(2023, 12, 31)),
    order=st.dates(date(2019, 1, 1), date(2027, 12, 31)),
)
def test_an_order_has_a_day_of_its_own_however_old_the_framework(framework: date, order: date) -> None:
    outcome = assess(
        begins=framework.isoformat(),
        health_order="framework",
        health_order_begins=order.isoformat(),
    )
    in_time = order >= date(2024, 1, 1)
    assert outcome.code == ("regime-england" if in_time else "old-law")
    if in_time:
        assert outcome.facts["processes"] == ["order-direct"]


@given(st.dates(date(2019, 1, 1), date(2027, 12, 31)), st.sampled_from(["england", "wales"]))
def test_an_order_under_a_dynamic_purchasing_system_is_never_under_a_regime(day: date, nation: str) -> None:
    outcome = assess(nation=nation, begins=day.isoformat(), health_order="system", health_situation="system")
    if nation == "wales" and day >= date(2025, 2, 24):
        return  # Wales is not asked how a contract of its own day is placed
    assert outcome.code == "older-system"
    assert outcome.strength is not Strength.SETTLED


# -- modern slavery -----------------------------------------------------------------------------

PROCESSES = [
    *({"health_situation": situation} for situation in process.SITUATIONS),
    *({"health_situation": "order", "health_framework": says} for says in process.ORDERS),
]


@given(
    st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    st.sampled_from(["england", "wales"]),
    st.sampled_from(PROCESSES),
)
def test_modern_slavery_is_assessed_in_every_process_in_england_since_17_may_2026(
    day: date, nation: str, placed: dict[str, str]
) -> None:
    outcome = assess(nation=nation, begins=day.isoformat(), **placed)
    due = nation == "england" and day >= date(2026, 5, 17)
    assert ("nhs-msr25" in {ref for point in outcome.next_steps for ref in point.refs}) is due
    if nation == "england":
        assert outcome.facts["modern_slavery"] is due
        waits = "nhs-msr25" in {ref for point in outcome.warnings for ref in point.refs}
        assert waits is not due
    else:
        assert not any(ref.startswith("nhs-msr25") for ref in outcome.refs())


def test_the_first_step_of_the_regime_is_the_assessment() -> None:
    for placed in PROCESSES:
        first = assess(begins="2026-06-01", **placed).next_steps[0]
        assert "nhs-msr25" in first.refs, placed


# -- how firmly it is held ----------------------------------------------------------------------


@pytest.mark.parametrize(("raw", "code", "strength"), [
    ({"buyer": "school"}, "not-health", Strength.SETTLED),
    ({"buyer": "central", "health_body": "no"}, "not-health", Strength.SETTLED),
    ({"nation": "northern-ireland"}, "not-health", Strength.SETTLED),
    ({"health_council": "local"}, "not-health", Strength.LIKELY),
    ({"health_service": "social"}, "not-health", Strength.LIKELY),
    ({"health_service": "unrelated"}, "not-health", Strength.SETTLED),
    ({"health_worker": "around"}, "not-health", Strength.LIKELY),
    ({"health_worker": UNKNOWN}, "find-out", Strength.ADVICE),
    ({"begins": "2023-12-31"}, "old-law", Strength.SETTLED),
    ({"begins": "2024-06-03", "health_service": "social"}, "old-law", Strength.LIKELY),
    ({"begins": "2024-06-03", "buyer": "school"}, "old-law", Strength.SETTLED),
    ({"health_situation": "system"}, "older-system", Strength.LIKELY),
    ({"nation": "wales", "begins": "2023-06-01", "health_order": "system"}, "older-system", Strength.ADVICE),
    ({"nation": "wales"}, "regime-wales", Strength.LIKELY),
    ({"nation": "wales", "begins": "2023-06-01", "health_order": "framework"}, "regime-wales", Strength.ADVICE),
    ({}, "regime-england", Strength.LIKELY),
    ({"health_stage": "change"}, "change-regime", Strength.LIKELY),
])  # fmt: skip
def test_what_was_not_read_or_turns_on_judgement_is_never_settled(
    raw: dict[str, str], code: str, strength: Strength
) -> None:
    outcome = assess(**raw)
    assert (outcome.code, outcome.strength) == (code, strength)


@given(st.dates(date(2026, 6, 1), date(2027, 12, 31)), st.sampled_from(["only", "choice", "urgent"]))
def test_the_notice_of_an_award_is_due_on_the_thirtieth_day_the_award_being_the_first(
    award: date, situation: str
) -> None:
    outcome = assess(begins="2026-06-01", health_situation=situation, health_award=award.isoformat())
    assert outcome.facts["award_notice"] == (award + timedelta(days=29)).isoformat()


def test_a_day_before_the_procurement_begins_is_queried_and_the_day_itself_is_not() -> None:
    for day, queried in (("2026-05-31", True), ("2026-06-01", False)):
        for raw in (
            {"health_situation": "compete", "health_notice": day},
            {"health_situation": "only", "health_award": day},
        ):
            texts = [point.text for point in assess(begins="2026-06-01", **raw).warnings]
            assert any("Check both dates" in text for text in texts) is queried, raw


@pytest.mark.parametrize("nation", ["england", "wales"])
def test_a_change_in_wales_says_nothing_of_the_english_rules(nation: str) -> None:
    outcome = assess(nation=nation, health_stage="change")
    titles = {section.title for section in outcome.sections}
    assert ("Modern slavery, while it runs" in titles) is (nation == "england")
    assert ("psr23-r13" in outcome.refs()) is (nation == "england")
    assert outcome.facts["governs"] == f"psr-{nation}"


@pytest.mark.parametrize(("begins", "law"), [("2025-02-23", "pcr15"), ("2025-02-24", "pa23-s3")])
def test_the_other_reading_names_the_law_of_the_day(begins: str, law: str) -> None:
    outcome = assess(begins=begins, health_purpose=UNKNOWN)
    other = next(section for section in outcome.sections if section.title == "If it does not")
    assert [law in point.refs for point in other.points] == [True]


# -- where each statement stands in the law -----------------------------------------------------

CITED = {
    "only": {"r7"},
    "choice": {"r8"},
    "renew": {"r9", "r5", "r12"},
    "suitable": {"r10", "r5", "r12"},
    "competitive": {"r11", "r5", "r12"},
    "urgent": {"r14"},
    "order-direct": {"r16", "r18", "r12"},
    "order-compete": {"r16", "r18", "r11", "r5", "r12"},
}
"""The regulations of SI 2023/1348 that each process rests on."""


@pytest.mark.parametrize("name", CITED)
def test_each_process_cites_its_own_regulations(name: str) -> None:
    (section,) = steps.outline((name,), current(), TODAY)
    cited = {ref for point in section.points for ref in point.refs}
    assert cited == {f"psr23-{number}" for number in CITED[name]}
    assert section.ordered


@pytest.mark.parametrize(("placed", "refs"), [
    ({"health_situation": "compete"}, {"psr23-r6"}),
    ({"health_situation": "renew"}, {"psr23-r6"}),
    ({"health_situation": "framework"}, {"psr23-r6", "psr23-r16"}),
    ({"health_situation": "urgent"}, {"psr23-r14"}),
    ({"health_situation": "order"}, {"psr23-r18"}),
])  # fmt: skip
def test_why_a_process_is_open_cites_the_regulation_that_says_so(placed: dict[str, str], refs: set[str]) -> None:
    assert set(assess(**placed).reasons[-1].refs) == refs


@pytest.mark.parametrize(("placed", "refs"), [
    ({"health_situation": "framework"}, {"nhs-msr25", "nhs-msr25-r5"}),
    ({"health_situation": "compete"}, {"nhs-msr25", "nhs-msr25-r4"}),
    ({"health_situation": "order"}, {"nhs-msr25", "nhs-msr25-r4"}),
])  # fmt: skip
def test_the_assessment_cites_the_regulation_on_contracts_or_on_frameworks(
    placed: dict[str, str], refs: set[str]
) -> None:
    assert set(assess(begins="2026-06-01", **placed).next_steps[0].refs) == refs


@pytest.mark.parametrize(("failed", "refs"), [
    ({"buyer": "school"}, {"psr23-r2", "g-psr-wales"}),
    ({"health_council": "local"}, {"nhsa06-s275", "psr23-r2", "g-psr-wales"}),
    ({"health_service": "social"}, {"psr23-sch1"}),
    ({"health_service": "unrelated"}, {"psr23-sch1"}),
    ({"health_worker": "around"}, {"psr23-sch1", "psr23-r2"}),
    ({"health_purpose": "public"}, {"psr23-r3", "psr23-r2"}),
    ({"health_mixed": "yes", "health_value": "1"}, {"psr23-r3"}),
    ({"health_mixed": "yes", "health_separate": "yes"}, {"psr23-r3"}),
    ({"begins": "2023-12-31"}, {"psr23-r29"}),
    ({"health_situation": "system"}, {"psr23-r29-1c", "tr24-r5", "pcr15"}),
])  # fmt: skip
def test_each_test_that_fails_cites_its_own_law(failed: dict[str, str], refs: set[str]) -> None:
    assert set(assess(**failed).reasons[0].refs) == refs


def test_an_order_cites_the_rules_on_older_frameworks_and_on_what_is_not_run_again() -> None:
    outcome = assess(health_situation="order")
    by_text = {point.text: set(point.refs) for point in outcome.points()}
    older = next(text for text in by_text if "also where its framework is older" in text)
    assert by_text[older] == {"psr23-r29-3", "psr23-r18"}
    again = next(text for text in by_text if "are not run again" in text)
    assert by_text[again] == {"psr23-r19-2b", "psr23-r20-7"}
    assert {"psr23-r29", "psr23-r29-3"} <= set(assess(health_stage="change").refs())


MIXED = {"health_mixed": "yes", "health_situation": "compete", "health_notice": "2026-06-08"}
STATED = [
    ({}, "has been in force since", {"psr23-r3"}),
    ({}, "The regime binds this buyer", {"psr23-r2", "nhsa06-s275"}),
    ({}, "is on the regime’s list.", {"psr23-sch1"}),
    ({}, "It is health care for individuals", {"psr23-r2", "psr23-r3"}),
    (MIXED, "covers all of it", {"psr23-r3"}),
    (MIXED, "The standstill begins", {"psr23-r12"}),
    (MIXED, "The standstill ends at midnight", {"psr23-r12"}),
    (MIXED, "First day on which", {"psr23-r12"}),
    ({}, "Conflicts of interest must be prevented", {"psr23-r21"}),
    ({}, "Excluded providers are kept out", {"psr23-r20"}),
    ({}, "Act openly, fairly", {"psr23-r4"}),
    ({}, "Five key criteria", {"psr23-r5"}),
    ({}, "a yearly summary is published", {"psr23-r11", "psr23-r25"}),
    ({}, "How and by whom the decision was made", {"psr23-r24"}),
    ({}, "In a mixed contract, both values", {"psr23-r3"}),
    ({"health_situation": "order"}, "The framework’s terms that name you", {"psr23-r16", "psr23-r18"}),
    ({"health_service": "social"}, "Write down why", {"psr23-r3"}),
    ({"health_mixed": "yes", "health_separate": "yes"}, "on its own, the regime applies", {"psr23-r3"}),
    ({"health_purpose": UNKNOWN}, "Whether it is health care for individuals", {"psr23-r3", "hd-psr"}),
    ({"health_purpose": UNKNOWN}, "publish nothing", {"psr23-r3", "pa23-s11"}),
    ({"health_mixed": UNKNOWN}, "Whether the contract holds other", {"psr23-r3"}),
    ({"health_mixed": "yes", "health_value": "400000"}, "exactly the same", {"psr23-r3"}),
    ({"health_mixed": "yes", "health_separate": UNKNOWN}, "Whether the rest could", {"psr23-r3", "psr23-r4"}),
    ({"health_council": UNKNOWN}, "Which kind of council", {"nhsa06-s275", "psr23-r2", "g-psr-wales"}),
    ({"nation": "scotland"}, "outside the Act", {"pa23-s2", "pa23-s126", "psr23-r3"}),
    ({"nation": "northern-ireland"}, "Neither regime reaches", {"psr23-r3", "wsi25-99"}),
    ({"health_stage": "change"}, "Use the tool on changing", {"psr23-r13"}),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "words", "refs"), STATED)
def test_each_statement_rests_on_its_own_law(raw: dict[str, str], words: str, refs: set[str]) -> None:
    found = [set(point.refs) for point in assess(**raw).points() if words in point.text]
    assert found
    assert found[0] == refs
