"""What is always true of changing a contract, whatever the answers."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions.contract_change.decide import TOOL
from guide_logic.decisions.contract_change.regulation_72.under_the_act import TITLE as UNDER_THE_ACT
from guide_logic.decisions.contract_change.section_74.grounds import GROUNDS
from guide_logic.engine import interview
from guide_logic.engine.model import UNKNOWN, Kind, Outcome, Strength
from guide_logic.law import current

TODAY = date(2026, 11, 23)
ACT = date(2025, 2, 24)

PLAIN = {
    "nation": "england", "change_runs": "open", "buyer": "council", "health": "no", "change_begun": "2026-03-12",
    "change_day": "2026-12-01", "kind": "goods-services", "change_supplier": "no",
    "change_restructure": "yes", "change_excluded": "no", "change_value_now": "1000000",
    "change_value_after": "1000000", "change_term_award": "60 months", "change_term_after": "60 months",
    "change_earlier": "no", "change_term_now": "60 months", "change_value_first": "1000000",
    "change_term_first": "60 months", "change_below_sum": "0", "change_scope": "no",
    "change_balance": "no", "change_ground": "none",
}  # fmt: skip
OLD = {
    "change_ends": "unknown", "old_form": "contract", "old_value_first": "1000000", "old_above": "yes",
    "old_succession": "restructuring", "old_succeeds": "yes", "old_selected": "yes", "old_more_changes": "no",
    "old_avoids": "no", "old_clause": "no", "old_clear": "yes", "old_states": "yes", "old_nature": "no",
    "old_earlier": "no", "old_indexed": "no", "old_value_updated": "unknown", "old_character": "no",
    "old_candidates": "no", "old_tender": "no", "old_participants": "no", "old_balance": "no", "old_scope": "no",
    "old_ground": "none", "old_necessary": "yes", "old_technical": "yes", "old_inconvenience": "yes",
    "old_foreseeable": "no",
}  # fmt: skip
"""An older contract, and a change of it that no case of regulation 72 stands in the way of."""
EVERY_CONDITION = {ground.question_id: "+".join(value for value, _ in ground.conditions) for ground in GROUNDS}
PERMITTED = ("permitted", "permitted-publish", "permitted-notice")


def assess(**answers: str) -> Outcome:
    return interview.assess(TOOL, {**PLAIN, **EVERY_CONDITION, **answers}, current(), TODAY)


# -- the whole test, against a second reading of sections 74 and 75 ---------------------------

VALUES = ("1000000", "1100000", "1100000.01", "900000", "899999.99", "1150000", "1150000.01", "850000",
          "849999.99", "1300000")  # fmt: skip
TERMS = (60, 63, 66, 67, 54, 53)
SHARE = {"goods-services": Decimal("0.10"), "works": Decimal("0.15")}


@pytest.mark.parametrize("kind", SHARE)
@pytest.mark.parametrize(("scope", "balance"), list(product(("no", "yes"), repeat=2)))
def test_a_change_is_permitted_and_notified_as_the_sections_read(kind: str, scope: str, balance: str) -> None:
    scale = 10 if kind == "works" else 1  # so that a works contract is a public one as well
    for value, months in product(VALUES, TERMS):
        after, now = Decimal(value) * scale, Decimal(1_000_000) * scale
        outcome = assess(
            kind=kind,
            change_scope=scope,
            change_balance=balance,
            change_value_now=str(now),
            change_value_after=str(after),
            change_term_after=f"{months} months",
        )
        moved, longer = after - now, months - 60
        small_value = abs(moved) <= SHARE[kind] * now
        small_term = abs(longer) <= 6
        threshold = Decimal(5_193_000 if kind == "works" else 207_720)
        not_substantial = small_term and scope == "no" and balance == "no"
        below = small_value and scope == "no" and max(moved, Decimal(0)) < threshold
        case = f"{kind} {value} {months} scope {scope} balance {balance}"
        assert outcome.facts["permitted"] is (not_substantial or below), case
        if not (not_substantial or below):
            assert outcome.code == "not-permitted", case
            continue
        excepted = (moved and small_value) or (longer and small_term)
        notice = "due" if not excepted else "not-due" if small_value and small_term else "publish-to-be-safe"
        assert outcome.facts["notice"] == notice, case


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: ground.id)
def test_a_ground_with_a_condition_not_shown_never_permits_a_change(ground) -> None:  # type: ignore[no-untyped-def]
    needs = {"change_scope": "yes", "change_value_after": "1300000", "change_ground": ground.id}
    assert assess(**needs).code in PERMITTED
    whole = [value for value, _ in ground.conditions]
    for left_out in whole:
        ticked = "+".join(value for value in whole if value != left_out)
        outcome = assess(**needs, **{ground.question_id: ticked})
        assert outcome.code == "not-permitted", left_out
        label = dict(ground.conditions)[left_out]
        assert label[1:] in " ".join(point.text for point in outcome.reasons)


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: ground.id)
def test_the_limit_of_half_binds_the_three_grounds_that_have_one(ground) -> None:  # type: ignore[no-untyped-def]
    limited = {"unforeseen", "risk", "extra"}
    needs = {"change_scope": "yes", "change_ground": ground.id}
    assert assess(**needs, change_value_after="1500000").code in PERMITTED
    over = assess(**needs, change_value_after="1500000.01").code
    assert (over == "not-permitted") is (ground.id in limited)


# -- monotone ---------------------------------------------------------------------------------

PENCE = st.integers(min_value=0, max_value=300_000_000)


@given(low=PENCE, more=PENCE, balance=st.sampled_from(["yes", "no"]), months=st.sampled_from(TERMS))
def test_more_money_never_permits_what_less_did_not(low: int, more: int, balance: str, months: int) -> None:
    """From the value before upwards; below it a fall may be too large."""

    def permitted(pence: int) -> object:
        after = Decimal(1_000_000) + Decimal(pence) / 100
        return assess(
            change_value_after=str(after),
            change_balance=balance,
            change_term_after=f"{months} months",
        ).facts["permitted"]

    assert not (permitted(low) is False and permitted(low + more) is True)


@given(st.integers(min_value=0, max_value=60), st.integers(min_value=0, max_value=60))
def test_a_longer_extension_never_turns_a_notice_that_is_due_into_one_that_is_not(months: int, more: int) -> None:
    order = {"not-due": 0, "publish-to-be-safe": 1, "due": 2}

    def notice(extra: int) -> int:
        outcome = assess(change_value_after="1050000", change_term_after=f"{60 + extra} months")
        return order[str(outcome.facts["notice"])]

    assert notice(months) <= notice(months + more)


# -- not knowing ------------------------------------------------------------------------------

DOUBTFUL = ("change_scope", "change_balance")


@given(
    name=st.sampled_from(DOUBTFUL),
    value=st.sampled_from(VALUES),
    months=st.sampled_from(TERMS),
    other=st.sampled_from(["yes", "no"]),
)
def test_not_knowing_is_never_firmer_than_knowing(name: str, value: str, months: int, other: str) -> None:
    """What is permitted, or not, without knowing an answer is so for either answer."""
    rest = {
        DOUBTFUL[1 - DOUBTFUL.index(name)]: other,
        "change_value_after": value,
        "change_term_after": f"{months} months",
    }
    open_answer = assess(**rest, **{name: UNKNOWN}).facts["permitted"]
    known = {assess(**rest, **{name: answer}).facts["permitted"] for answer in ("yes", "no")}
    if open_answer is not None:
        assert known == {open_answer}


def test_a_change_the_strict_rules_forbid_is_left_open_where_the_kind_is_not_known() -> None:
    for value, months in product(VALUES, TERMS):
        raw = {"change_value_after": value, "change_term_after": f"{months} months",
               "change_balance": "yes"}  # fmt: skip
        if assess(**raw).code == "not-permitted":
            assert assess(**raw, kind=UNKNOWN).code == "unsure"


def test_open_answers_are_never_settled() -> None:
    for name in ("kind", "change_scope", "change_earlier", "change_supplier", "health"):
        assert assess(**{name: UNKNOWN}, change_value_after="1050000").strength is not Strength.SETTLED


# -- which law, and who is outside ------------------------------------------------------------


@given(st.dates(date(2015, 1, 1), ACT - timedelta(days=1)), st.sampled_from(VALUES))
def test_no_contract_begun_before_the_act_is_judged_by_it(day: date, value: str) -> None:
    outcome = assess(change_begun=day.isoformat(), change_value_after=value, **OLD)
    assert outcome.code.startswith("old-")
    beside = [point for section in outcome.sections if section.title == UNDER_THE_ACT for point in section.points]
    judged = [point for point in outcome.points() if point not in beside]
    assert not {"pa23-s74", "pa23-s75", "pa23-sch8"} & {ref for point in judged for ref in point.refs}


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)))
def test_health_care_follows_the_regime_whenever_the_contract_was_made(day: date) -> None:
    assert assess(health="yes", change_begun=day.isoformat()).code == "health-care"


@given(
    kind=st.sampled_from(["light-touch", "light-touch-concession"]),
    now=st.integers(1, 10_000_000),
    after=st.integers(1, 10_000_000),
    nation=st.sampled_from(["england", "wales", "northern-ireland"]),
)
def test_a_light_touch_contract_is_free_and_never_notified(kind: str, now: int, after: int, nation: str) -> None:
    outcome = assess(kind=kind, nation=nation, change_value_now=str(now), change_value_after=str(after))
    assert outcome.code in ("free-light-touch", "free-below")
    assert outcome.facts["notice"] == "none"


@pytest.mark.parametrize("kind", ["light-touch", "goods-services", "works"])
@pytest.mark.parametrize(("required", "excluded"), list(product(("yes", "no", UNKNOWN), repeat=2)))
def test_another_supplier_comes_only_after_a_restructuring_and_only_if_not_excluded(
    kind: str, required: str, excluded: str
) -> None:
    outcome = assess(
        kind=kind, change_supplier="yes", change_restructure=required, change_excluded=excluded,
        change_value_now="9000000",
    )  # fmt: skip
    if required == "no" or excluded == "yes":
        assert outcome.code == "supplier-barred"
    elif required == "yes" and excluded == "no":
        assert outcome.code == ("permitted" if kind == "light-touch" else "permitted-notice")
    else:
        assert outcome.code == "unsure"


@pytest.mark.parametrize(("nation", "worth", "published"), [
    ("england", "5000000", False), ("england", "5000000.01", True), ("wales", "5000000.01", False),
    ("northern-ireland", "5000000.01", False),
])  # fmt: skip
def test_the_changed_contract_is_published_above_five_million_pounds_in_england_only(
    nation: str, worth: str, published: bool
) -> None:
    outcome = assess(nation=nation, change_value_now="4000000", change_value_after=worth)
    assert (outcome.facts["publish_by"] is not None) is published


def test_ninety_days_begin_with_the_day_of_the_change() -> None:
    for start in (date(2026, 12, 1), date(2027, 2, 28), date(2027, 10, 1)):
        outcome = assess(change_day=start.isoformat(), change_value_now="4000000", change_value_after="9000000")
        assert outcome.facts["publish_by"] == (start + timedelta(days=89)).isoformat()


# -- earlier changes --------------------------------------------------------------------------


@given(first=st.sampled_from([900_000, 950_000, 1_000_000]), after=st.sampled_from([1_000_000, 1_050_000, 1_200_000]),
       balance=st.sampled_from(["yes", "no"]))  # fmt: skip
def test_counting_an_earlier_change_never_loosens_the_answer(first: int, after: int, balance: str) -> None:
    order = {"not-due": 0, "publish-to-be-safe": 1, "due": 2}
    raw = {"change_value_after": str(after), "change_balance": balance}
    alone = assess(**raw, change_earlier="separate")
    together = assess(**raw, change_earlier="together", change_value_first=str(first))
    assert not (alone.facts["permitted"] is False and together.facts["permitted"] is True)
    if alone.facts["notice"] and together.facts["notice"]:
        assert order[str(together.facts["notice"])] >= order[str(alone.facts["notice"])]


def test_changes_made_below_the_threshold_are_not_taken_together_but_are_warned_of() -> None:
    outcome = assess(
        change_value_now="200000", change_value_after="218000", change_earlier="together",
        change_value_first="150000", change_balance="yes",
    )  # fmt: skip
    assert outcome.facts["convertible"] is True
    assert outcome.facts["permitted"] is True
    assert "convertible-together" in outcome.facts["warnings"]  # type: ignore[operator]


# -- the sum shown ----------------------------------------------------------------------------


@given(st.integers(min_value=1, max_value=200_000_000))
def test_a_share_over_its_limit_never_reads_as_equal_to_it(pence: int) -> None:
    after = Decimal(1_100_000) + Decimal(pence) / 100
    lines = [line.label for line in assess(change_value_after=str(after)).working]
    share = next(label for label in lines if "of the value before" in label)
    assert not share.startswith("10.00%")
    assert "over the limit of 10%" in share


def test_no_answer_is_asked_twice_and_each_typed_one_may_be_unknown() -> None:
    ids = [question.id for question in TOOL.questions]
    assert len(ids) == len(set(ids))
    for question in TOOL.questions:
        if question.kind in (Kind.MONEY, Kind.DATE, Kind.MONTHS):
            assert question.unknown, question.id


@pytest.mark.parametrize("today", [date(2015, 1, 1), date(2023, 12, 31), ACT, date(2045, 1, 1)])
@pytest.mark.parametrize("raw", [{}, {"health": "yes"}, {"change_value_after": "1300000"}])
def test_an_answer_is_given_as_at_any_day(today: date, raw: dict[str, str]) -> None:
    given = {**PLAIN, **EVERY_CONDITION, "change_day": UNKNOWN, **raw}
    assert interview.assess(TOOL, given, current(), today).reasons


def test_a_ban_that_rests_on_the_lower_of_two_thresholds_is_only_likely() -> None:
    answers = {
        "change_begun": "2025-06-01",
        "change_day": "2026-12-01",
        "change_value_now": "200000",
        "change_value_after": "210000",
        "change_scope": "yes",
        "change_ground": "none",
    }
    doubtful, plain = assess(**answers), assess(**{**answers, "change_value_after": "300000"})
    assert (doubtful.code, doubtful.strength) == ("not-permitted", Strength.LIKELY)
    assert (plain.code, plain.strength) == ("not-permitted", Strength.SETTLED)
