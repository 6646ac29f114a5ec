"""What is always true of the notices and dates tool, whatever the answers."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import holidays
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guide_logic.decisions.notices_timeline.decide import TOOL
from guide_logic.engine import interview
from guide_logic.engine.model import UNKNOWN, Moment, Outcome
from guide_logic.law import current, notices
from guide_logic.law.working_days import Calendar
from tests import walks
from tests.walks import TODAY, walked

pytestmark = walks.of(TOOL.id)

LAW = current()

CODES = {"England": "ENG", "Wales": "WLS", "Scotland": "SCT", "Northern Ireland": "NIR"}
ONE_OFFS = {"Scotland": {date(2026, 6, 15)}}
"""Days made by proclamation for one nation, which the library does not know."""

BY_NATION = {
    nation: set(holidays.country_holidays("GB", subdiv=code, years=range(2024, 2029))) | ONE_OFFS.get(nation, set())
    for nation, code in CODES.items()
}
ANYWHERE = set().union(*BY_NATION.values())
EVERY_HOLIDAY = [
    pytest.param(day, id=f"{nation}, {day}")
    for nation, days in BY_NATION.items()
    for day in sorted(days)
    if 2025 <= day.year <= 2027
]


def counted(day: date, number: int) -> tuple[date, date]:
    """First and last of a number of working days from a day, from a list of the days that follow."""
    following = (day + timedelta(n) for n in range(60))
    working = [d for d in following if d.weekday() < 5 and d not in ANYWHERE]
    return working[0], working[number - 1]


PLANNING = date(2025, 3, 3)
"""A day before every other day of a test, so that each of them is a plan and none a fact."""


def assess(today: date = TODAY, /, **answers: str) -> Outcome:
    raw = {
        "nation": "england", "begins": "2025-03-03", "buyer": "council", "health": "no", "award_way": "open",
        "kind": "goods-services", "contract_value": UNKNOWN, "part_above": "no", "engaged": UNKNOWN, "advertised": UNKNOWN,
        "tender_notice": UNKNOWN, "transparency": UNKNOWN, "award_notice": UNKNOWN, "standstill_offer": UNKNOWN,
        "standstill_last": UNKNOWN, "market_opens": UNKNOWN, "sign": UNKNOWN, "contract_ends": UNKNOWN,
        "standstill_days": "8", "details_notice": UNKNOWN, "own_clock": "no", **answers,
    }  # fmt: skip
    return interview.assess(TOOL, raw, LAW, today)


# -- standstill ------------------------------------------------------------------------------


@pytest.mark.parametrize("holiday", EVERY_HOLIDAY)
def test_the_standstill_around_every_bank_holiday_of_every_nation(holiday: date) -> None:
    for before in range(-1, 14):
        notice = holiday - timedelta(days=before)
        if notice < date(2025, 2, 24):
            continue
        first, last = counted(notice, 8)
        expected = (first.isoformat(), last.isoformat(), (last + timedelta(days=1)).isoformat())
        for kind, offer in (("works", UNKNOWN), ("light-touch", "shortest")):
            facts = assess(award_notice=notice.isoformat(), kind=kind, standstill_offer=offer).facts
            found = facts["standstill_first"], facts["standstill_last"], facts["earliest"]
            assert found == expected, (notice, kind)


@pytest.mark.parametrize("holiday", EVERY_HOLIDAY)
def test_the_latest_award_notice_before_a_day_of_signing(holiday: date) -> None:
    """A notice on that day is in time; a notice on the next working day is not."""
    for after in range(13):
        sign = holiday + timedelta(days=after)
        if sign < date(2025, 3, 20):
            continue
        latest = date.fromisoformat(str(assess(sign=sign.isoformat()).facts["latest_notice"]))
        assert counted(latest, 8)[1] < sign
        assert counted(latest + timedelta(days=1), 8)[1] >= sign


NOTICE_DAYS = st.dates(date(2025, 3, 3), date(2028, 12, 1))


@given(NOTICE_DAYS, st.integers(0, 60))
def test_a_later_award_notice_never_allows_signing_sooner(notice: date, days: int) -> None:
    later = min(notice + timedelta(days=days), date(2028, 12, 1))
    one, other = (assess(award_notice=day.isoformat()).facts["earliest"] for day in (notice, later))
    assert str(one) <= str(other)


@given(NOTICE_DAYS, st.integers(-5, 60), st.sampled_from(["works", "light-touch"]))
def test_the_standstill_that_binds_is_the_longer_of_the_two(notice: date, days: int, kind: str) -> None:
    named = notice + timedelta(days=days)
    facts = assess(
        award_notice=notice.isoformat(),
        standstill_offer="longer",
        standstill_last=named.isoformat(),
        kind=kind,
    ).facts
    least = counted(notice, 8)[1]
    assert facts["standstill_last"] == max(named, least).isoformat()
    warnings = facts["warnings"]
    assert isinstance(warnings, list)
    assert ("short-standstill" in warnings) == (named < least)
    assert ("longer-binds" in warnings) == (named > least and kind == "works")


@given(NOTICE_DAYS, st.integers(0, 60))
def test_signing_is_too_early_until_the_standstill_is_over_and_never_after(notice: date, days: int) -> None:
    sign = notice + timedelta(days=days)
    outcome = assess(PLANNING, award_notice=notice.isoformat(), sign=sign.isoformat())
    assert (outcome.code == "too-early") == (sign <= counted(notice, 8)[1])


def test_days_past_the_bank_holidays_are_told_in_words() -> None:
    last = Calendar.load().last
    for notice in (last - timedelta(days=2), last, last + timedelta(days=400)):
        for more in ({}, {"sign": (notice + timedelta(days=30)).isoformat()}):
            outcome = assess(award_notice=notice.isoformat(), **more)
            assert outcome.facts["earliest"] is None
            assert any("31 December 2028" in warning.text for warning in outcome.warnings)
    assert assess(sign="2040-06-01").facts["latest_notice"] is None


def known() -> list[tuple[dict[str, str], Outcome]]:
    """The walked paths on which nation and buyer are known: else each reading has days and notices of its own."""
    return [(raw, outcome) for raw, outcome in walked(TOOL.id) if UNKNOWN not in (raw.get("nation"), raw.get("buyer"))]


# -- the time line, the points and the facts ---------------------------------------------------


@pytest.mark.walk
def test_the_time_line_has_the_days_of_the_points_and_no_other() -> None:
    drawn = 0
    for raw, outcome in known():
        days = [point.day for point in outcome.points() if point.day]
        assert sorted(days) == [event.day for event in outcome.timeline], raw
        if days:
            assert outcome.facts["timeline"] == [e.day.isoformat() for e in outcome.timeline]
            assert all(event.label for event in outcome.timeline)
            drawn += 1
    assert drawn > len(known()) / 2


@pytest.mark.walk
def test_days_in_the_facts_are_days_of_the_points() -> None:
    named = ("standstill_first", "standstill_last", "earliest", "latest_notice")
    for raw, outcome in known():
        days = {point.day.isoformat() for point in outcome.points() if point.day}
        facts = [outcome.facts.get(name) for name in named] if outcome.timeline else []
        later = outcome.facts.get("days", {})
        assert isinstance(later, dict)
        told = {*filter(None, facts), *later.values()} - {later.get("planned_first")}
        if outcome.facts.get("earliest") == raw.get("sign"):
            told.discard(outcome.facts.get("earliest"))
            assert raw.get("sign", UNKNOWN) in {UNKNOWN, *days}
        assert told <= days, raw


@pytest.mark.walk
def test_steps_before_the_contract_are_in_order_of_time() -> None:
    for raw, outcome in walked(TOOL.id):
        days = [point.day for point in outcome.next_steps if point.day]
        if {"tender_notice", "transparency"} & {n for n, a in raw.items() if a != UNKNOWN}:
            continue  # a sample day may be years from the others
        if outcome.code in ("missed", "too-early") or outcome.facts.get("entered"):
            continue  # what has happened, happened in its own order
        assert all(one <= other for one, other in pairwise(days)), raw


@pytest.mark.walk
def test_the_marks_of_a_standstill_are_its_first_and_last_day() -> None:
    for _, outcome in known():
        marks = [e.day.isoformat() for e in outcome.timeline if e.kind is Moment.STANDSTILL]
        facts = outcome.facts
        expected = [facts.get("standstill_first"), facts.get("standstill_last")]
        assert marks == [day for day in expected if day]


# -- which notices ---------------------------------------------------------------------------


def due(outcome: Outcome) -> set[str]:
    return {
        code
        for duty in notices.DUTIES
        for code in outcome.facts[duty]  # type: ignore[attr-defined]
    }


@pytest.mark.walk
def test_every_notice_of_the_data_is_met_on_some_path() -> None:
    assert set().union(*(due(outcome) for _, outcome in known())) == set(notices.CODES)


@pytest.mark.walk
def test_a_notice_is_told_exactly_where_it_is_due() -> None:
    for raw, outcome in known():
        if not outcome.timeline and not due(outcome):
            continue
        told = {
            notice.code
            for notice in current().notices
            if any(f"({notice.code}): " in point.text for point in outcome.points())
        }
        assert told == due(outcome), raw


VALUES = st.decimals(Decimal(1), Decimal(10_000_000), places=2)


@given(VALUES, VALUES, st.sampled_from(["open", "direct", "call-off", "below"]))
@example(Decimal(30_000), Decimal(214_904), "below")
def test_a_greater_value_never_takes_a_notice_away(one: Decimal, other: Decimal, way: str) -> None:
    """On one side of the threshold: an answer that the value is on the other side lists no notices yet."""
    less, more = (assess(award_way=way, contract_value=str(value)) for value in sorted((one, other)))
    if not {"value-above", "value-below"} & {less.code, more.code}:
        assert due(less) <= due(more)


@pytest.mark.parametrize("way", ["open", "flexible", "direct", "framework"])
def test_light_touch_never_asks_for_more(way: str) -> None:
    given_ = {"award_way": way, "award_notice": "2026-06-01", "contract_value": "6000000"}
    light, ordinary = assess(kind="light-touch", **given_), assess(kind="works", **given_)
    assert due(light) < due(ordinary)
    assert str(light.facts["earliest"]) <= str(ordinary.facts["earliest"])
    days = [outcome.facts["days"] for outcome in (light, ordinary)]
    assert days[0]["details"] > days[1]["details"]  # type: ignore[index]


def test_leaving_a_date_out_never_brings_a_notice_or_takes_one_away() -> None:
    whole = {
        "tender_notice": "2026-04-01", "award_notice": "2026-06-01", "sign": "2026-07-01", "contract_ends": "2028-06-30",
    }  # fmt: skip
    for name in whole:
        assert due(assess(**{**whole, name: UNKNOWN})) == due(assess(**whole))


@pytest.mark.walk
def test_the_order_of_the_answers_does_not_matter() -> None:
    for raw, outcome in walked(TOOL.id)[::40]:
        backwards = dict(reversed(raw.items()))
        assert interview.assess(TOOL, backwards, LAW, TODAY) == outcome


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"begins": "2026-05-17"}, True),
        ({"begins": "2026-05-16"}, False),
        ({"begins": "2026-05-17", "nation": "wales"}, False),
        ({"begins": "2026-05-17", "kind": "works"}, False),
        ({"begins": "2026-05-17", "buyer": "utility"}, True),
        ({"begins": "2026-05-17", "buyer": "school"}, True),
        ({"begins": "2026-05-17", "award_way": "user-choice"}, True),
        ({"begins": "2026-05-17", "award_way": "market-set-up"}, True),
        ({"begins": "2026-05-17", "award_way": "below", "contract_value": "100000"}, True),
        ({"begins": "2026-05-17", "award_way": "below", "contract_value": "29999"}, True),
        ({"begins": "2026-05-16", "tender_notice": "2026-05-17"}, True),
        ({"begins": "2026-05-01", "tender_notice": "2026-05-16"}, False),
    ],
)
def test_modern_slavery_is_assessed_in_england_since_may_2026_for_goods_and_services(
    answers: dict[str, str], told: bool
) -> None:
    """SI 2025/1212, regulations 2 to 5: any value, before the notice or the award."""
    steps = assess(**answers).next_steps
    assert any("assess the risk of modern slavery" in point.text for point in steps) is told


@pytest.mark.parametrize(("today", "at_once"), [(date(2026, 3, 24), True), (date(2026, 3, 23), False)])
def test_another_system_at_once_since_the_day_that_rule_began(today: date, at_once: bool) -> None:
    """Procurement Regulations 2024, regulation 5(5), as it stands since 24 March 2026."""
    raw = {**TOOL.typical, "begins": "2026-03-01", "award_notice": UNKNOWN}
    outcome = interview.assess(TOOL, raw, LAW, today)
    texts = [point.text for section in outcome.sections for point in section.points]
    assert any("platform is unavailable" in text for text in texts) is at_once


@pytest.mark.parametrize(("nation", "doubted"), [("wales", True), ("england", False), ("northern-ireland", False)])
def test_what_a_failing_platform_means_is_to_be_checked_in_wales_alone(nation: str, doubted: bool) -> None:
    """The Procurement (Wales) Regulations 2024 govern there, and what they say of it was not read."""
    points = [point for section in assess(nation=nation).sections for point in section.points]
    told = [point for point in points if "regulations of their own" in point.text]
    assert bool(told) is doubted
    assert all(point.text.startswith("Check this") and point.refs == ("wr24",) for point in told)


def test_signing_on_the_earliest_day_is_one_step_and_not_two() -> None:
    """Procurement Act 2023, section 51: the day after the standstill is lawful, and is what was planned."""
    outcome = assess(PLANNING, award_notice="2026-06-01", sign="2026-06-11")
    assert outcome.code == "competition"
    entries = [p for p in outcome.next_steps if p.text.startswith("Enter into the contract")]
    assert [(point.text, point.day) for point in entries] == [
        ("Enter into the contract, as planned.", date(2026, 6, 11))
    ]
    later = assess(PLANNING, award_notice="2026-06-01", sign="2026-06-12")
    entries = [p for p in later.next_steps if p.text.startswith("Enter into the contract")]
    assert [point.day for point in entries] == [date(2026, 6, 11), date(2026, 6, 12)]


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({}, "below"),
        ({"contract_value": "29999.99"}, "below-small"),
        ({"kind": "concession"}, "below-outside"),
        ({"kind": "light-touch-concession"}, "below-outside"),
        ({"buyer": "school"}, "below-outside"),
        ({"buyer": "utility"}, "below-outside"),
        ({"nation": "northern-ireland"}, "below-outside"),
        ({"nation": "wales"}, "below"),
        ({"buyer": "central", "contract_value": "12000"}, "below"),
        ({"buyer": "central", "contract_value": "11999.99"}, "below-small"),
        ({"buyer": "central", "nation": "wales", "contract_value": "29999.99"}, "below-small"),
    ],
)
def test_who_and_what_is_outside_the_below_threshold_rules(answers: dict[str, str], code: str) -> None:
    """Procurement Act 2023, sections 84 and 87(4)."""
    raw = {"award_way": "below", "begins": "2026-06-01", "contract_value": "100000", **answers}
    assert assess(**raw).code == code


@pytest.mark.parametrize("way", ["open", "flexible", "direct", "framework"])
@pytest.mark.parametrize(("kind", "light"), [("light-touch", True), ("goods-services", False), ("works", False)])
def test_only_light_touch_is_free_of_the_compulsory_standstill(way: str, kind: str, light: bool) -> None:
    """Procurement Act 2023, sections 51(3)(f), 53(1) and 71."""
    outcome = assess(award_way=way, kind=kind, award_notice="2026-06-01", sign="2026-07-01")
    assert outcome.facts["standstill"] == ("voluntary" if light else "mandatory")
    assert outcome.facts["light_touch"] is light
    assert outcome.facts["days"]["details"] == ("2026-10-28" if light else "2026-07-30")  # type: ignore[index]
    assert ("UK9" in due(outcome)) is not light
    assert ("UK10" in due(outcome)) is not light


@pytest.mark.parametrize(
    ("way", "law"),
    [
        ("open", ("pr24-r6",)),
        ("direct", ("pr24-r6",)),
        ("urgent", ("pr24-r6", "pr24-r7-4")),
        ("call-off", ("pr24-r6", "pa23-s46")),
        ("user-choice", ("pr24-r6",)),
    ],
)
def test_registration_is_asked_only_where_core_information_is_given(way: str, law: tuple[str, ...]) -> None:
    told = [p for p in assess(award_way=way).next_steps if "confirmation that it is registered" in p.text]
    assert [point.refs for point in told] == [law]
    assert told[0].text.startswith("If ")
    assert "core supplier information" in told[0].text


@pytest.mark.parametrize("way", ["user-choice", "market-set-up", "below"])
def test_where_there_is_no_award_notice_there_is_no_standstill(way: str) -> None:
    outcome = assess(award_way=way)
    assert outcome.facts["standstill"] == "none"
    assert "UK6" not in due(outcome)
    assert "Standstill" not in [section.title for section in outcome.sections]


def test_a_standstill_is_only_spoken_of_where_there_can_be_one() -> None:
    below = assess(award_way="below", contract_value="100000", kind="light-touch", advertised="yes")
    above = assess(award_way="open", contract_value="1000000")
    assert not any("standstill" in point.text.lower() for s in below.sections for point in s.points)
    assert any("standstill" in point.text.lower() for point in above.sections[-1].points)


@pytest.mark.parametrize(("value", "said"), [("6000000", "The contract is worth more"), ("unknown", "If the contract")])
def test_indicators_are_conditional_only_while_the_value_is_not_known(value: str, said: str) -> None:
    steps = [p.text for p in assess(award_way="open", contract_value=value).next_steps]
    (indicators,) = [text for text in steps if "key performance indicators" in text]
    assert indicators.startswith(said)


@pytest.mark.parametrize(
    ("way", "said", "not_said"),
    [
        ("open", ("25 days for tenders", "up to 35 days"), ("requests",)),
        ("dynamic-market", ("10 days for tenders", "25 days for those"), ("35 days",)),
        (
            "flexible",
            ("25 days for requests to participate", "10 days in urgency", "25 days to 35 days"),
            ("on paper",),
        ),
    ],
)
def test_the_shortest_time_is_that_of_the_procedure(way: str, said: tuple[str, ...], not_said: tuple[str, ...]) -> None:
    steps = [p.text for p in assess(award_way=way).next_steps]
    (time,) = [text for text in steps if "counted from the day after" in text]
    assert all(phrase in time for phrase in said)
    assert not any(phrase in time for phrase in not_said)
