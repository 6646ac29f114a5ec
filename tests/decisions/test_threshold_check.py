"""What is always true of the threshold check, whatever the answers."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions.shared import estimate, questions
from guide_logic.decisions.threshold_check.decide import TOOL
from guide_logic.decisions.threshold_check.exemptions import EXEMPTIONS
from guide_logic.engine import interview
from guide_logic.engine.model import UNKNOWN, Outcome, Strength
from guide_logic.engine.values import PENNY
from guide_logic.law import current
from tests.searching import examples

TODAY = date(2026, 11, 23)
ACT, LAST = date(2025, 2, 24), date(2027, 12, 31)

PLAIN = {
    "nation": "england", "begins": "2026-03-12", "trigger": "tender-notice", "buyer": "council", "health": "no",
    "exempt": "none", "kind": "light-touch", "mixed": "no", "call_off": "no", "value_how": "total", "total": "100000",
    "vat": "included", "linked": "no",
}  # fmt: skip

SIDE = {"below": 0, "below-notifiable": 0, "below-outside-part-6": 0, "depends": 1, "above": 2}
"""From the answer that asks least of the buyer to the one that asks most."""


def assess(**answers: str) -> Outcome:
    return interview.assess(TOOL, {**PLAIN, **answers}, current(), TODAY)


# -- the whole test, against a second reading of Schedule 1 -----------------------------------

BOTH_YEARS = {
    # kind of contract and buyer: amounts for procurements begun in 2025, and from 2026 to 2027.
    ("light-touch", "any"): (663_540, 663_540),
    ("goods-services", "any"): (214_904, 207_720),
    ("goods-services", "central"): (139_688, 135_018),
    ("works", "any"): (5_372_609, 5_193_000),
    ("concession", "any"): (5_372_609, 5_193_000),
    ("light-touch-concession", "any"): (5_372_609, 5_372_609),
    ("goods-services", "utility"): (429_809, 415_440),
    ("light-touch", "utility"): (884_720, 884_720),
    ("works", "utility"): (5_372_609, 5_193_000),
}
"""Schedule 1 to the Act as amended by SI 2025/163, and by SI 2025/1200 and its Welsh twin."""

FLOORS = {"central": 12_000}
DAYS = (date(2025, 2, 23), ACT, date(2025, 12, 31), date(2026, 1, 1), LAST, date(2028, 1, 1))


def expected(nation: str, day: date, buyer: str, kind: str, value: Decimal) -> str:
    """The outcome by the shortest reading of the law: sections 3, 84 and 87 and Schedule 1."""
    if nation == "scotland":
        return "scotland"
    if day < ACT:
        return "old-law"
    if day > LAST or (nation == "wales" and day.year == 2025):
        return "not-covered"
    amounts = BOTH_YEARS.get((kind, buyer), BOTH_YEARS[(kind, "any")])
    if value >= amounts[day.year > 2025]:
        return "above"
    if buyer in ("school", "utility") or "concession" in kind or nation == "northern-ireland":
        return "below-outside-part-6"
    floor = 30_000 if nation == "wales" else FLOORS.get(buyer, 30_000)
    return "below-notifiable" if value >= floor else "below"


@pytest.mark.walk
def test_the_outcome_is_right_for_every_nation_day_buyer_kind_and_boundary() -> None:
    edges = {Decimal(amount) for amounts in BOTH_YEARS.values() for amount in amounts} | {
        Decimal(30_000),
        Decimal(12_000),
    }
    values = sorted(edges | {edge - PENNY for edge in edges} | {edge + PENNY for edge in edges})
    options = {
        name: [option.value for option in TOOL.question(name).options if option.value != UNKNOWN]
        for name in ("nation", "buyer", "kind")
    }
    tried = 0
    for nation, day, buyer, kind, value in product(options["nation"], DAYS, options["buyer"], options["kind"], values):
        outcome = assess(nation=nation, begins=day.isoformat(), buyer=buyer, kind=kind, total=str(value))
        assert outcome.code == expected(nation, day, buyer, kind, value), (
            nation,
            day,
            buyer,
            kind,
            value,
        )
        tried += 1
    assert tried == 4 * 6 * 5 * 5 * len(values) > 20_000


def test_every_threshold_stands_in_the_law_data_as_in_the_second_reading() -> None:
    buyers = {"any": "council", "central": "central", "utility": "utility"}
    for (kind, buyer), amounts in BOTH_YEARS.items():
        figure = current().figure(questions.threshold_figure(kind, buyers[buyer]))
        assert (figure.period(date(2025, 6, 1)).value, figure.period(TODAY).value) == tuple(map(Decimal, amounts))


# -- properties ----------------------------------------------------------------------------

NATIONS = st.sampled_from(["england", "wales", "northern-ireland"])
BUYERS = st.sampled_from(["council", "sub-central", "central", "school", "utility"])
KINDS = st.sampled_from([*questions.KINDS, UNKNOWN])
VAT = st.sampled_from(["included", "standard", "reduced", "none", UNKNOWN])
PENCE = st.integers(0, 700_000_000)
LINKED = st.one_of(
    st.just({"linked": "no"}),
    st.just({"linked": UNKNOWN}),
    st.just({"linked": "yes", "linked_value": UNKNOWN}),
    st.builds(
        lambda pence, reason: {"linked": "yes", "linked_value": pounds(pence), "linked_reason": reason},
        PENCE, st.sampled_from(["yes", "no", UNKNOWN]),
    ),
)  # fmt: skip
ORDER = st.sampled_from(["no", "no", "no", "yes", UNKNOWN])
MIXED = st.one_of(
    st.just({"mixed": "no"}),
    st.builds(lambda order: {"mixed": UNKNOWN, "call_off": order}, ORDER),
    st.builds(
        lambda order, kind, separate, pence: {
            "mixed": "yes", "call_off": order, "part_kind": kind, "part_separate": separate,
            "part_value": UNKNOWN if pence is None else pounds(pence),
        },
        ORDER, st.sampled_from(["light-touch", "goods-services", "works", "concession"]),
        st.sampled_from(["yes", "no", UNKNOWN]),
        st.none() | PENCE,
    ),
)  # fmt: skip
IN_FORCE = st.dates(date(2026, 1, 1), LAST)
"""Days for which every nation has its amounts."""


def pounds(pence: int) -> str:
    return str(Decimal(pence) / 100)


CONTRACTS = st.builds(
    lambda nation, begins, buyer, kind, vat, linked, mixed: {
        "nation": nation, "begins": begins.isoformat(), "buyer": buyer, "kind": kind, "vat": vat, **linked, **mixed,
    },
    NATIONS, IN_FORCE, BUYERS, KINDS, VAT, LINKED, MIXED,
)  # fmt: skip


def parts(annual: int, term: int, extensions: int, options: int, own: int) -> dict[str, str]:
    return {
        "value_how": "parts", "annual": pounds(annual), "term": f"{term} months", "extensions": f"{extensions} months",
        "options": pounds(options), "own": pounds(own),
    }  # fmt: skip


@examples(300)
@given(CONTRACTS, PENCE, PENCE)
def test_more_value_never_moves_a_contract_down(contract: dict[str, str], one: int, other: int) -> None:
    less, more = (assess(**contract, total=pounds(pence)) for pence in sorted((one, other)))
    assert SIDE[less.code] <= SIDE[more.code]


@examples(200)
@given(
    CONTRACTS,
    st.lists(st.integers(0, 20_000_000), min_size=5, max_size=5),
    st.integers(0, 4),
    st.integers(1, 200),
)
def test_no_part_of_a_value_counts_against_it(
    contract: dict[str, str], amounts: list[int], which: int, by: int
) -> None:
    """Longer, dearer, with more options or more of the buyer's own: never down."""
    amounts = [amounts[0], amounts[1] % 120, amounts[2] % 120, *amounts[3:]]
    more = amounts.copy()
    more[which] += by
    before, after = assess(**contract, **parts(*amounts)), assess(**contract, **parts(*more))
    assert SIDE[before.code] <= SIDE[after.code]
    assert before.facts["estimated_value"] <= after.facts["estimated_value"]  # type: ignore[operator]


@given(PENCE, VAT)
def test_the_estimate_of_a_total_is_the_total_with_its_vat(pence: int, vat: str) -> None:
    facts = assess(total=pounds(pence), vat=vat).facts
    rate = {"standard": 20, "reduced": 5, UNKNOWN: 20}.get(vat, 0)
    high = Decimal(-(-pence * (100 + rate) // 100)) / 100  # whole pence, rounded up
    assert Decimal(str(facts["estimated_value"])) == high
    assert Decimal(str(facts["lowest_value"])) == (Decimal(pence) / 100 if vat == UNKNOWN else high)


@given(st.integers(0, 50_000_000), st.integers(0, 120), st.integers(0, 120), PENCE, PENCE)
def test_the_estimate_of_parts_is_every_month_and_every_extra(
    annual: int, term: int, extensions: int, options: int, own: int
) -> None:
    facts = assess(vat="none", **parts(annual, term, extensions, options, own)).facts
    whole = Decimal(annual * (term + extensions)) / 12 + options + own
    assert 0 <= Decimal(str(facts["estimated_value"])) * 100 - whole <= 2, "within a penny for each of two roundings up"


@given(NATIONS, st.dates(ACT, LAST), st.dates(ACT, LAST), BUYERS, st.sampled_from(list(questions.KINDS)))
def test_a_later_start_never_uses_an_earlier_threshold(
    nation: str, one: date, other: date, buyer: str, kind: str
) -> None:
    found = []
    for day in sorted((one, other)):
        outcome = assess(nation=nation, begins=day.isoformat(), buyer=buyer, kind=kind)
        if outcome.code != "not-covered":
            start = date.fromisoformat(str(outcome.facts["threshold_from"]))
            end = date.fromisoformat(str(outcome.facts["threshold_to"]))
            assert start <= day <= end
            found.append(start)
    assert found == sorted(found)


@given(st.dates(LAST + timedelta(days=1), date(2100, 12, 31)), NATIONS, BUYERS, KINDS, PENCE)
def test_past_the_last_day_known_there_is_never_a_verdict(
    day: date, nation: str, buyer: str, kind: str, pence: int
) -> None:
    outcome = assess(nation=nation, begins=day.isoformat(), buyer=buyer, kind=kind, total=pounds(pence))
    assert (outcome.code, outcome.strength, outcome.facts) == (
        "not-covered",
        Strength.ADVICE,
        {"above": None},
    )


UNKNOWNS = {
    "vat": ["included", "standard", "reduced", "none"],
    "kind": ["light-touch", "goods-services", "works"],
    "linked_reason": ["yes", "no"],
    "part_separate": ["yes", "no"],
    "call_off": ["yes", "no"],
}
"""Answers that may be unknown, and what they may turn out to be."""


@examples(400)
@given(CONTRACTS, PENCE, st.sampled_from(sorted(UNKNOWNS)))
def test_not_knowing_is_never_firmer_than_knowing(contract: dict[str, str], pence: int, name: str) -> None:
    """An unknown answer gets a verdict only if every answer it stands for gets the same one."""
    if name not in contract and name not in ("vat", "kind"):
        return
    contract = {**contract, "total": pounds(pence)}
    unknown = assess(**{**contract, name: UNKNOWN})
    known = {assess(**{**contract, name: value}).facts["above"] for value in UNKNOWNS[name]}
    assert unknown.facts["above"] in ({None} if len(known) > 1 else {None, *known})
    if len(known) > 1:
        assert unknown.code == "depends"
        assert unknown.strength is Strength.ADVICE


@examples(300)
@given(
    CONTRACTS,
    PENCE,
    st.sampled_from(["health", "exempt", "mixed", "linked", "kind", "call_off", "part_separate", "part_value", "vat"]),
)
def test_a_verdict_on_something_unknown_is_settled_only_if_knowing_would_change_nothing(
    contract: dict[str, str], pence: int, name: str
) -> None:
    if name not in contract and name not in ("health", "exempt", "vat"):
        return
    answers = {
        "health": "no",
        "exempt": "none",
        "vat": "included",
        **contract,
        "total": pounds(pence),
        name: UNKNOWN,
    }
    outcome = assess(**answers)
    if name == "health" and not questions.HEALTH.ask_if(answers, current()):
        return
    if outcome.strength is not Strength.SETTLED:
        return
    if contract["mixed"] != "no" and contract["call_off"] == "yes" and name in ("mixed", "part_separate", "part_value"):
        return  # an order under a framework has no part that counts
    assert name in ("vat", "call_off", "part_separate", "part_value"), f"{name} is unknown and the answer settled"
    may_be = {
        "vat": ["none", "standard"],
        "call_off": ["yes", "no"],
        "part_separate": ["yes", "no"],
        "part_value": ["0", "100000000"],
    }[name]
    known = [assess(**{"part_value": "0", **answers, name: value}) for value in may_be]
    assert {(o.code, o.facts["light_touch"]) for o in known} == {(outcome.code, outcome.facts["light_touch"])}


@examples(200)
@given(CONTRACTS, PENCE)
def test_it_depends_only_on_what_was_not_known(contract: dict[str, str], pence: int) -> None:
    outcome = assess(**contract, total=pounds(pence))
    if outcome.code != "depends":
        return
    causes = outcome.facts["depends_on"]
    assert causes
    unknown = {name for name, text in contract.items() if text == UNKNOWN}
    stands_for = {
        "vat": {"vat"}, "kind": {"kind"}, "linked": {"linked_value", "linked_reason"},
        "part": {"mixed", "call_off", "part_separate", "part_value"},
    }  # fmt: skip
    for cause in causes:  # type: ignore[attr-defined]
        assert unknown & stands_for[cause], f"{cause} was known"


@examples(200)
@given(CONTRACTS, PENCE)
def test_the_estimate_is_shown_line_by_line(contract: dict[str, str], pence: int) -> None:
    outcome = assess(**contract, total=pounds(pence))
    totals = [line for line in outcome.working if line.total]
    assert totals
    added = sum((line.amount or Decimal(0)) for line in outcome.working[: outcome.working.index(totals[0])])
    assert added == totals[0].amount == Decimal(str(outcome.facts["estimated_value"]))


@pytest.mark.parametrize("name", estimate.AMOUNTS)
def test_an_amount_not_known_gets_no_verdict(name: str) -> None:
    given_ = {} if name == "total" else parts(1_000_000, 36, 0, 0, 0)
    outcome = assess(**{**given_, name: UNKNOWN})
    assert (outcome.code, outcome.facts["missing"]) == ("value-needed", [name])


def test_the_answer_is_worked_out_for_the_day_the_procurement_begins() -> None:
    assert assess().as_at == date(2026, 3, 12)
    assert interview.assess(TOOL, {**PLAIN, "begins": UNKNOWN}, current(), TODAY).as_at == TODAY


@pytest.mark.parametrize("total", ["900000", "500000"])
def test_a_care_contract_that_loses_light_touch_is_handed_on_as_an_ordinary_one(total: str) -> None:
    """Procurement Act 2023, sections 5 and 10: who asks next goes on with what was concluded."""
    part = {"mixed": "yes", "part_kind": "goods-services", "part_separate": "yes"}
    outcome = assess(kind="light-touch", total=total, part_value="250000", **part)
    assert outcome.concludes["kind"] == "goods-services"
    kinds = {link.tool: link.answers["kind"] for link in outcome.links if "kind" in link.answers}
    assert kinds == dict.fromkeys(("direct-award", "reserve", "notices-timeline"), "goods-services")


def test_a_care_contract_that_keeps_light_touch_is_handed_on_as_one() -> None:
    part = {"mixed": "yes", "part_kind": "goods-services", "part_separate": "yes"}
    outcome = assess(kind="light-touch", total="900000", part_value="200000", **part)
    assert outcome.concludes["kind"] == "light-touch"
    assert {link.answers["kind"] for link in outcome.links if "kind" in link.answers} == {"light-touch"}


# -- how sure, and what is not said ----------------------------------------------------------


def said(outcome: Outcome) -> str:
    return "\n".join(point.text for point in outcome.points())


@pytest.mark.parametrize("trigger", ["engagement", UNKNOWN])
@pytest.mark.parametrize(
    ("begins", "total", "strength"),
    [
        ("2025-12-10", "210000", Strength.ADVICE),
        ("2025-12-10", "207720", Strength.ADVICE),
        ("2025-12-10", "207719.99", Strength.SETTLED),
        ("2025-12-10", "214904", Strength.SETTLED),
        ("2026-01-01", "210000", Strength.SETTLED),
    ],
)
def test_planning_before_a_fall_of_the_amount_leaves_open_only_where_the_amounts_disagree(
    trigger: str, begins: str, total: str, strength: Strength
) -> None:
    """SI 2025/1200, regulation 3(1), with section 1(1)(a): an earlier amount cannot come back, a later one can come."""
    assert assess(kind="goods-services", begins=begins, total=total, trigger=trigger).strength is strength


@pytest.mark.parametrize("trigger", ["tender-notice", "below-threshold-notice", "invitation", "contact"])
def test_what_begins_a_procurement_fixes_the_amount(trigger: str) -> None:
    """SI 2025/1200, regulation 3(2)."""
    outcome = assess(kind="goods-services", begins="2025-12-10", total="210000", trigger=trigger)
    assert (outcome.code, outcome.strength) == ("below-notifiable", Strength.SETTLED)
    assert "Check which day counts" not in said(outcome)


PART = {"mixed": "yes", "part_separate": "yes"}


@pytest.mark.parametrize(
    ("trigger", "part_value", "strength"),
    [
        ("engagement", "210000", Strength.ADVICE),
        ("engagement", "207719.99", Strength.SETTLED),
        ("tender-notice", "210000", Strength.SETTLED),
    ],
)
def test_the_amount_for_a_part_may_fall_as_well(trigger: str, part_value: str, strength: Strength) -> None:
    """SI 2025/1200, regulation 3, with section 5(1)."""
    care = {"total": "500000", "part_kind": "goods-services", **PART}
    assert assess(begins="2025-12-10", trigger=trigger, part_value=part_value, **care).strength is strength


@pytest.mark.parametrize(
    ("kind", "part_kind", "value", "separate", "strength"),
    [
        ("concession", "light-touch", "700000", "yes", Strength.SETTLED),
        ("concession", "light-touch", "700000", UNKNOWN, Strength.LIKELY),
        ("concession", "goods-services", "300000", "yes", Strength.SETTLED),
        ("light-touch-concession", "light-touch", "700000", "yes", Strength.LIKELY),
        ("light-touch-concession", "concession", "5193000", "yes", Strength.LIKELY),
        ("light-touch", "concession", "5193000", "yes", Strength.SETTLED),
    ],
)
def test_special_treatment_is_lost_as_surely_as_the_law_and_the_answers_say(
    kind: str, part_kind: str, value: str, separate: str, strength: Strength
) -> None:
    """Section 10(1)(b)(i): a part under another special regime counts as an ordinary part does."""
    outcome = assess(
        kind=kind, total="6000000", part_kind=part_kind, part_value=value, mixed="yes", part_separate=separate
    )
    assert outcome.strength is strength
    assert outcome.concludes["kind"] == "goods-services"
    assert not outcome.facts["light_touch"]


def test_a_utilitys_loss_of_light_touch_is_arguable() -> None:
    """Section 10(6)(d): whole and part are both utilities contracts."""
    outcome = assess(buyer="utility", total="900000", part_kind="goods-services", part_value="500000", **PART)
    assert outcome.strength is Strength.LIKELY
    assert "Check this: the part shares a special regime" in said(outcome)


@pytest.mark.parametrize(("kind", "part"), [("light-touch", "light-touch"), ("concession", "concession")])
def test_a_part_under_the_same_regime_takes_nothing(kind: str, part: str) -> None:
    outcome = assess(kind=kind, total="6000000", part_kind=part, part_value="5500000", **PART)
    assert (outcome.concludes["kind"], outcome.strength) == (kind, Strength.SETTLED)


PAYMENTS = ("Payment information (UK8)", "Payments compliance notice (UK17)")


@pytest.mark.parametrize(
    ("nation", "begins", "due"),
    [
        ("england", "2026-04-01", (True, True)),
        ("england", "2026-03-31", (False, True)),
        ("wales", "2026-04-01", (False, True)),
        ("northern-ireland", "2026-04-01", (False, False)),
    ],
)
def test_a_concession_that_is_ordinary_owes_the_payment_notices_of_its_nation(
    nation: str, begins: str, due: tuple[bool, bool]
) -> None:
    """Sections 10(3), 69(6), 70(4) and SI 2025/1316, regulation 2: neither exception for concessions applies any more."""
    concession = {"kind": "concession", "total": "6000000", "part_kind": "goods-services", **PART}
    lost = said(assess(nation=nation, begins=begins, part_value="300000", **concession))
    assert tuple(notice in lost for notice in PAYMENTS) == due
    assert "key performance indicators" in lost
    kept = said(assess(nation=nation, begins=begins, part_value="207719.99", **concession))
    assert not [text for text in (*PAYMENTS, "Set and publish at least three", "Payment within") if text in kept]


def test_a_part_that_lifts_the_whole_is_handed_on_with_the_value() -> None:
    """Section 5(3): the value alone would be below, and the next tool must not say so."""
    outcome = assess(kind="works", total="3000000", part_kind="light-touch", part_value="663540", **PART, call_off="no")
    assert (outcome.concludes["route"], outcome.concludes["kind"], outcome.concludes["part_above"]) == (
        "above",
        "works",
        "yes",
    )
    assert "part_above" not in assess(kind="works", total="5193000").concludes


def test_an_order_under_a_framework_stays_one_in_a_plan_and_what_is_none_cannot_become_one() -> None:
    """Sections 5(6) and 10(8): on that the rules on mixed contracts turned."""
    part = {"kind": "light-touch", "total": "900000", "part_kind": "goods-services", "part_value": "250000", **PART}
    order, none = (assess(**part, call_off=answer) for answer in ("yes", "no"))
    assert order.concludes["supplier_choice"] == "framework"
    assert set(none.leaves["supplier_choice"]) == {"competition", "reserved", "direct", UNKNOWN}
    assert assess(**part, call_off=UNKNOWN).leaves == {}


@pytest.mark.parametrize("trigger", ["engagement", UNKNOWN])
def test_where_the_day_is_open_nothing_is_handed_on_as_below(trigger: str) -> None:
    """SI 2025/1200, regulation 3: until the day is known, every tool goes on as if the contract were above."""
    outcome = assess(kind="goods-services", begins="2025-12-10", total="210000", trigger=trigger)
    handed = {name: outcome.concludes.get(name) for name in ("route", "begins", "contract_value", "award_way")}
    assert handed == {"route": "above", "begins": UNKNOWN, "contract_value": UNKNOWN, "award_way": None}


def test_a_part_that_only_the_later_amount_catches_takes_light_touch_along_to_be_safe() -> None:
    """SI 2025/1200, regulation 3, with section 10(3)."""
    part = {"part_kind": "goods-services", "part_value": "210000", **PART, "call_off": "no"}
    outcome = assess(kind="light-touch", begins="2025-12-10", total="900000", trigger="engagement", **part)
    assert (outcome.code, outcome.strength) == ("above", Strength.LIKELY)
    assert (outcome.concludes["kind"], outcome.concludes["begins"]) == ("goods-services", UNKNOWN)
    assert "Until you know, use the ordinary rules" in said(outcome)


def test_while_it_depends_on_a_part_the_ordinary_kind_goes_on() -> None:
    """Sections 5(3) and 10(3): the part that would lift the contract would take its special treatment too."""
    outcome = assess(total="500000", part_kind="goods-services", part_value=UNKNOWN, **PART)
    assert (outcome.code, outcome.concludes["kind"]) == ("depends", "goods-services")
    assert "Use the ordinary rules meanwhile" in said(outcome)


def test_while_it_depends_on_vat_alone_the_kind_goes_on_as_it_is() -> None:
    outcome = assess(total="600000", vat=UNKNOWN)
    assert (outcome.code, outcome.concludes["kind"]) == ("depends", "light-touch")
    assert "Use the ordinary rules meanwhile" not in said(outcome)


@pytest.mark.parametrize("total", ["500000", "900000"])
def test_an_order_under_a_framework_keeps_its_kind_whatever_is_in_it(total: str) -> None:
    """Sections 5(6) and 10(8)."""
    outcome = assess(total=total, mixed="yes", call_off="yes")
    assert (outcome.concludes["kind"], outcome.strength) == ("light-touch", Strength.SETTLED)
    assert outcome.facts["above"] is (total == "900000")
    assert not [
        text
        for text in (
            "Tender notice (UK4)",
            "tender notice (UK4)",
            "policy statement",
            "awarded in lots",
            "separate stage",
        )
        if text in said(outcome)
    ]


@pytest.mark.parametrize("trigger", ["invitation", "contact", UNKNOWN])
def test_what_the_old_law_does_not_name_as_begun_is_likely_under_it_at_most(trigger: str) -> None:
    """SI 2024/716, regulation 5(3)."""
    assert assess(begins="2025-01-15", trigger=trigger).strength is Strength.LIKELY
    assert assess(begins="2025-01-15", trigger="tender-notice").strength is Strength.SETTLED


def test_the_old_law_is_no_dead_end() -> None:
    outcome = assess(begins="2025-01-15")
    assert {link.tool for link in outcome.links if link.tool} == {"contract-change"}
    assert "law/figures/" in {link.path for link in outcome.links}


# -- exemptions --------------------------------------------------------------------------------

MET = {
    "land": {"land_way": "acquire"},
    "legal": {"legal_service": "represent"},
    "mediation": {"mediation_for": "buyer"},
    "research": {"research_kind": "research", "research_public": "yes", "research_goods": "no"},
    "emergency": {"emergency_service": "rescue", "emergency_profit": "yes"},
    "transport": {"transport_kind": "concession"},
    "controlled": {
        "control_body": "company", "control_who": "jointly", "control_board": "yes", "control_influence": "no",
        "control_activities": "yes", "control_shares": "no",
    },
    "cooperation": {"coop_parties": "yes", "coop_aim": "yes", "coop_public": "yes", "coop_elsewhere": "yes"},
    "employment": {"employment_kind": "worker"},
    "loan": {"loan_way": "to"},
}  # fmt: skip


def claimed(name: str, **answers: str) -> Outcome:
    return assess(exempt=name, **{"exempt_main": "all", **MET[name], **answers})


def test_every_exemption_offered_is_tried_here() -> None:
    assert set(MET) == set(EXEMPTIONS)


@pytest.mark.parametrize("name", MET)
def test_an_exemption_of_which_every_condition_is_met_is_likely_and_no_more(name: str) -> None:
    outcome = claimed(name)
    assert (outcome.code, outcome.strength) == ("exempt", Strength.LIKELY)
    assert outcome.reasons


@pytest.mark.parametrize(("name", "condition"), [(name, each) for name, met in MET.items() for each in met])
def test_each_condition_that_fails_ends_the_exemption_and_each_that_is_open_leaves_it_open(
    name: str, condition: str
) -> None:
    """Every answer of every condition, one at a time, the others met."""
    tried = {answer: claimed(name, **{condition: answer}) for answer in _answers(condition)}
    for answer, outcome in tried.items():
        holds = next(c for c in EXEMPTIONS[name].conditions if c.id == condition).said[answer].holds
        if holds is False:
            assert outcome.code == "below-notifiable", "tested like any other contract of £100,000"
            assert any(condition in point.answers for point in outcome.reasons)
        elif holds is None:
            assert (outcome.code, outcome.strength) == ("exemption-open", Strength.ADVICE)
            assert outcome.facts["open"] == [condition]
        else:
            assert outcome.code == "exempt"
    assert tried[UNKNOWN].code == "exemption-open"


def _answers(question: str) -> list[str]:
    found = [option.value for option in TOOL.question(question).options]
    return [value for value in found if value != "let"]  # letting asks one thing more: it has cases of its own


@pytest.mark.parametrize("name", ["controlled", "cooperation"])
def test_a_utility_cannot_control_or_cooperate_and_is_asked_nothing(name: str) -> None:
    """Schedule 2, paragraphs 2(8) and 3(4)."""
    raw = {**PLAIN, "buyer": "utility", "exempt": name}
    assert "control_who" not in {q.id for q in interview.follow(TOOL, raw, current(), TODAY).path}
    outcome = interview.assess(TOOL, raw, current(), TODAY)
    assert "cannot rely on it" in said(outcome)


@pytest.mark.parametrize(
    ("name", "due"),
    [("controlled", True), ("legal", True), ("employment", False), ("loan", False), ("land", False)],
)
def test_modern_slavery_is_named_where_goods_or_services_are_bought(name: str, due: bool) -> None:
    """SI 2025/1212: exempt contracts are not outside it."""
    assert ("modern slavery" in said(claimed(name, begins="2026-05-17"))) is due
    earlier = said(claimed(name, begins="2026-05-16"))
    assert "assess the risk of modern slavery" not in earlier
    assert ("no rule for a procurement that was under way" in earlier) is due
