"""What is always true of the subsidy check, whatever the answers."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions.shared.subsidy_window import Window, window_start
from guide_logic.decisions.subsidy_check.award import NOT_MET
from guide_logic.decisions.subsidy_check.decide import TOOL
from guide_logic.decisions.subsidy_check.outcomes import entry_by
from guide_logic.engine import interview
from guide_logic.engine.model import UNKNOWN, DatedAmount, Kind, Outcome, Strength
from guide_logic.law import current

TODAY = date(2026, 11, 23)
ACT = date(2023, 1, 4)
PLAIN = dict(TOOL.typical)
MFA, SPEI, DATABASE = Decimal(315_000), Decimal(725_000), Decimal(100_000)
DAYS = st.dates(ACT, date(2045, 12, 31))
POUNDS = st.decimals(0, 900_000, places=2)
PAST = st.lists(st.tuples(DAYS, POUNDS), min_size=1, max_size=8)


def assess(**answers: str) -> Outcome:
    return interview.assess(TOOL, {**PLAIN, **answers}, current(), TODAY)


def listed(past: list[tuple[date, Decimal]]) -> dict[str, str]:
    return {
        "subsidy_before": "yes",
        "subsidy_past": "\n".join(f"{day}: {amount}" for day, amount in past),
    }


def any_answers() -> st.SearchStrategy[dict[str, str]]:
    """Raw answers to every question: any option, or something typed."""
    typed = {
        Kind.DATE: st.one_of(st.just(UNKNOWN), DAYS.map(date.isoformat)),
        Kind.MONEY: st.one_of(st.just(UNKNOWN), st.decimals(0, 30_000_000, places=2).map(str)),
        Kind.DATED_AMOUNTS: PAST.map(lambda past: listed(past)["subsidy_past"]),
        Kind.CHOICES: st.sampled_from(["none", "export", "domestic", "move", "rescue", "guarantee+move"]),
    }
    return st.fixed_dictionaries(
        {
            question.id: typed[question.kind]
            if question.kind in typed
            else st.sampled_from([option.value for option in question.options])
            for question in TOOL.questions
        }
    )


# -- the four limbs ----------------------------------------------------------------------------


@pytest.mark.parametrize(("limb", "answer"), [(name, a) for name, answers in NOT_MET.items() for a in answers])
def test_one_missing_limb_is_enough(limb: str, answer: str) -> None:
    outcome = assess(subsidy_form="loan", **{limb: answer})
    assert outcome.code == "not-subsidy"
    assert outcome.facts["limb"] == limb
    assert outcome.facts["subsidy"] is False


@given(any_answers())
def test_it_is_no_subsidy_only_where_a_limb_is_missing(raw: dict[str, str]) -> None:
    outcome = interview.assess(TOOL, raw, current(), TODAY)
    asked = interview.follow(TOOL, raw, current(), TODAY).answers
    missing = [name for name, answers in NOT_MET.items() if asked.get(name) in answers]
    assert (outcome.code == "not-subsidy") is bool(missing)
    if outcome.facts["limbs_unsure"]:
        assert outcome.strength is not Strength.SETTLED


# -- the window, against a reckoning of its own ---------------------------------------------------


def financial_year(day: date) -> int:
    """The year in which a day's financial year ends: 2027 for 1 April 2026 to 31 March 2027."""
    return day.year + (day >= date(day.year, 4, 1))


@given(DAYS)
def test_the_window_is_this_financial_year_and_the_two_before(day: date) -> None:
    start = window_start(day, current())
    assert financial_year(start) == financial_year(day) - 2
    assert financial_year(start - timedelta(days=1)) == financial_year(day) - 3


@given(DAYS, POUNDS, PAST)
def test_what_counts_is_what_lies_in_those_three_years_up_to_the_day(
    day: date, amount: Decimal, past: list[tuple[date, Decimal]]
) -> None:
    window = Window.of(day, amount, (DatedAmount(*award) for award in past), current())
    counted = [a for d, a in past if d <= day and financial_year(d) > financial_year(day) - 3]
    assert window.used == sum(counted)
    assert window.total == window.used + amount
    shown = [line.amount for line in window.lines(MFA, "Limit") if line.label.startswith("Given on")]
    assert sorted(filter(None, shown)) == sorted(filter(None, counted))
    assert len(window.lines(MFA, "Limit")) == len(past) + 5, "every award has its line"


@given(DAYS, POUNDS, PAST)
def test_the_limit_divides_minimal_assistance_from_the_rest(
    day: date, amount: Decimal, past: list[tuple[date, Decimal]]
) -> None:
    outcome = assess(subsidy_day=day.isoformat(), subsidy_amount=str(amount), **listed(past))
    used = sum(a for d, a in past if d <= day and financial_year(d) > financial_year(day) - 3)
    assert (outcome.code == "mfa") is (used + amount <= MFA)
    assert Decimal(str(outcome.facts["used"])) == used
    assert Decimal(str(outcome.facts["headroom"])) == max(MFA - used, 0)


@given(DAYS, POUNDS, PAST)
def test_a_public_service_has_the_higher_limit_counted_together(
    day: date, amount: Decimal, past: list[tuple[date, Decimal]]
) -> None:
    code = assess(subsidy_day=day.isoformat(), subsidy_amount=str(amount), subsidy_spei="yes", **listed(past)).code
    total = amount + sum(a for d, a in past if d <= day and financial_year(d) > financial_year(day) - 3)
    assert (code in ("mfa", "spei")) is (total <= SPEI)
    assert (code == "mfa") is (total <= MFA)


@pytest.mark.parametrize("year", range(2024, 2040))
def test_the_window_moves_on_1_april_of_every_year(year: int) -> None:
    assert window_start(date(year, 3, 31), current()) == date(year - 3, 4, 1)
    assert window_start(date(year, 4, 1), current()) == date(year - 2, 4, 1)


# -- monotone ------------------------------------------------------------------------------------

ASKS = {"mfa": 0, "spei": 1, "principles": 2, "interest": 3, "refer": 4}
"""From the way that asks least of the council to the one that asks most."""


@pytest.mark.walk
@given(
    st.decimals(0, 40_000_000, places=2),
    st.decimals(0, 40_000_000, places=2),
    st.sampled_from(["yes", "no"]),
)
def test_a_larger_award_never_has_an_easier_way(one: Decimal, two: Decimal, spei: str) -> None:
    smaller, larger = sorted((one, two))
    codes = [assess(subsidy_amount=str(a), subsidy_spei=spei).code for a in (smaller, larger)]
    assert ASKS[codes[0]] <= ASKS[codes[1]]


@given(PAST, st.tuples(DAYS, POUNDS))
def test_more_past_help_never_opens_a_way(past: list[tuple[date, Decimal]], more: tuple[date, Decimal]) -> None:
    before, after = (assess(**listed(awards)).code for awards in (past, [*past, more]))
    assert ASKS[before] <= ASKS[after]


@given(PAST, st.randoms())
def test_the_order_of_the_list_does_not_matter(past: list[tuple[date, Decimal]], random: object) -> None:
    shuffled = list(past)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert assess(**listed(past)) == assess(**listed(shuffled))


@given(any_answers(), st.randoms())
def test_the_order_of_the_answers_does_not_matter(raw: dict[str, str], random: object) -> None:
    shuffled = list(raw.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert interview.assess(TOOL, raw, current(), TODAY) == interview.assess(TOOL, dict(shuffled), current(), TODAY)


# -- safety: small assistance only where the law lets it ------------------------------------------


@given(any_answers())
def test_small_assistance_needs_known_past_help_and_no_trade_condition_on_goods(
    raw: dict[str, str],
) -> None:
    outcome = interview.assess(TOOL, raw, current(), TODAY)
    if outcome.code not in ("mfa", "spei"):
        return
    asked = interview.follow(TOOL, raw, current(), TODAY).answers
    assert asked["subsidy_before"] != UNKNOWN
    assert asked["subsidy_group"] in ("alone", "counted")
    assert asked.get("subsidy_goods", "no") == "no"
    assert Decimal(str(outcome.facts["total"])) <= (MFA if outcome.code == "mfa" else SPEI)
    titles = [section.title for section in outcome.sections]
    assert titles[0] == "The letters, in this order"


@given(any_answers())
def test_the_database_duty_follows_the_kind_and_the_size(raw: dict[str, str]) -> None:
    outcome = interview.assess(TOOL, raw, current(), TODAY)
    asked = interview.follow(TOOL, raw, current(), TODAY).answers
    if outcome.code in ("mfa", "spei"):
        assert outcome.facts["database"] is (asked["subsidy_amount"] > DATABASE)  # type: ignore[operator]
    elif outcome.code in ("principles", "interest", "refer") and asked["subsidy_spei"] != "yes":
        assert outcome.facts["database"] is True


@given(any_answers())
def test_without_the_procedure_it_is_never_small_assistance(raw: dict[str, str]) -> None:
    """Subsidy Control Act 2022, sections 33, 36 and 37; section 41 for services of public economic interest."""
    raw = {**raw, "subsidy_given": "other"}
    outcome = interview.assess(TOOL, raw, current(), TODAY)
    asked = interview.follow(TOOL, raw, current(), TODAY).answers
    if "subsidy_given" not in asked:
        return
    assert outcome.code in ("principles", "prohibited")
    if outcome.code == "principles" and asked["subsidy_spei"] != "yes":
        assert outcome.facts["database"] is True
    assert not outcome.working, "past help is not asked, so nothing is added up"
    assert "The letters, in this order" not in [section.title for section in outcome.sections]


@given(DAYS)
def test_the_entry_is_never_dated_later_than_three_months(confirmed: date) -> None:
    last = entry_by(confirmed, current())
    months = (last.year - confirmed.year) * 12 + last.month - confirmed.month
    assert months < 3 or (months == 3 and last.day < confirmed.day)
    assert (last - confirmed).days >= 87


@pytest.mark.parametrize("days", range(-3, 4))
def test_the_act_begins_on_its_day(days: int) -> None:
    day = ACT + timedelta(days=days)
    assert (assess(subsidy_day=day.isoformat()).code == "before-act") is (days < 0)


@pytest.mark.parametrize(
    ("changes", "strength"),
    [
        ({}, Strength.SETTLED),
        ({"subsidy_barred": "rescue"}, Strength.LIKELY),
        ({"subsidy_scheme": "unknown"}, Strength.LIKELY),
        ({"subsidy_given": "unknown"}, Strength.LIKELY),
        ({"subsidy_amount": "400000", "subsidy_spei": "unknown"}, Strength.LIKELY),
        ({"subsidy_amount": "6000000", "subsidy_sector": "unknown"}, Strength.ADVICE),
        ({"subsidy_amount": "6000000", "subsidy_related": "unknown"}, Strength.ADVICE),
    ],
)
def test_what_is_still_to_be_found_out_is_never_settled(changes: dict[str, str], strength: Strength) -> None:
    assert assess(**changes).strength is strength


def test_letters_are_kept_only_where_letters_are_sent() -> None:
    for changes, kept in (({}, True), ({"subsidy_amount": "400000"}, False), ({"subsidy_scheme": "scheme"}, False)):  # fmt: skip
        outcome = assess(**changes)
        evidence = next(s for s in outcome.sections if s.title == "Evidence to keep")
        assert any("letters" in point.text for point in evidence.points) is kept


@pytest.mark.parametrize("amount", ["100000", "400000"])
def test_help_already_given_is_not_treated_as_still_to_be_given(amount: str) -> None:
    for day, warned in (("2026-11-22", True), ("2026-11-23", False), ("2026-11-24", False)):
        warnings = assess(subsidy_day=day, subsidy_amount=amount).facts["warnings"]
        assert isinstance(warnings, list)
        assert ("already-given" in warnings) is warned


@pytest.mark.parametrize("scheme", ["none", "scheme", "streamlined"])
def test_an_entry_that_is_late_is_said_to_be_late(scheme: str) -> None:
    for confirmed, late in (("2026-08-23", True), ("2026-08-24", False)):
        outcome = assess(subsidy_confirmed=confirmed, subsidy_scheme=scheme, subsidy_amount="100000.01")
        warnings = outcome.facts["warnings"]
        assert isinstance(warnings, list)
        assert ("entry-late" in warnings) is late


def test_no_entry_that_is_not_due_can_be_late() -> None:
    warnings = assess(subsidy_confirmed="2025-01-01", subsidy_amount="100000").facts["warnings"]
    assert "entry-late" not in warnings  # type: ignore[operator]
