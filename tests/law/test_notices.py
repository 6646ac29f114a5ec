"""The notices UK1 to UK17: what the data says against a table written by hand, and faults refused."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from itertools import product
from typing import Any

import pytest

from guide_logic.law import Law, LawDataError, current, notices
from guide_logic.law.files import read_toml
from guide_logic.law.notices import BUYERS, CODES, KINDS, ROUTES, Notice

LAW = current()
NOTICES = {notice.code: notice for notice in current().notices}
ON = date(2026, 11, 23)
COMPETITIONS = {"open", "flexible", "framework", "dynamic-market"}
DIRECT = {"direct", "urgent"}
AWARDED = COMPETITIONS | DIRECT | {"call-off"}
NEVER_BELOW_PART_6 = {"concession", "light-touch-concession"}
LIGHT = {"light-touch", "light-touch-concession"}


def due(
    code: str,
    route: str = "open",
    kind: str = "goods-services",
    buyer: str = "council",
    nation: str = "england",
    begins: date = ON,
) -> bool:
    return bool(NOTICES[code].rules_for(route, kind, buyer, nation, begins))


# The Act read a second time, as plain conditions: route, kind, buyer, nation.
EXPECTED: Mapping[str, Callable[[str, str, str, str], bool]] = {
    "UK1": lambda r, k, b, n: r in COMPETITIONS | DIRECT and n != "northern-ireland",
    "UK2": lambda r, k, b, n: r in COMPETITIONS | DIRECT | {"below"},
    "UK3": lambda r, k, b, n: r in COMPETITIONS,
    "UK4": lambda r, k, b, n: r in COMPETITIONS or part_6(r, k, b, n),
    "UK5": lambda r, k, b, n: r in DIRECT,
    "UK6": lambda r, k, b, n: r in AWARDED,
    "UK7": lambda r, k, b, n: r in AWARDED or part_6(r, k, b, n),
    # Wales: SI 2025/1316 regulation 2(3), where a devolved Welsh authority buys under a reserved arrangement.
    "UK8": lambda r, k, b, n: (
        paid(r, k, b) and (n == "england" or (n == "wales" and r in {"dynamic-market", "call-off"}))
    ),
    "UK9": lambda r, k, b, n: r in AWARDED and k not in LIGHT,
    "UK10": lambda r, k, b, n: r in AWARDED and k not in LIGHT and n != "northern-ireland",
    "UK11": lambda r, k, b, n: r in AWARDED,
    "UK12": lambda r, k, b, n: r in COMPETITIONS | DIRECT,
    **dict.fromkeys(("UK13", "UK14", "UK15", "UK16"), lambda r, k, b, n: r == "market-set-up"),
    "UK17": lambda r, k, b, n: paid(r, k, b) and n != "northern-ireland",
}


def part_6(route: str, kind: str, buyer: str, nation: str) -> bool:
    """A below-threshold contract that sections 84 to 88 reach."""
    return (
        route == "below"
        and kind not in NEVER_BELOW_PART_6
        and buyer not in ("school", "utility")
        and nation != "northern-ireland"
    )


def paid(route: str, kind: str, buyer: str) -> bool:
    """A contract under which the payment duties of sections 69 and 70 can arise."""
    return route in AWARDED - {"framework"} | {"user-choice"} and kind not in NEVER_BELOW_PART_6 and buyer != "school"


@pytest.mark.parametrize("code", CODES)
def test_each_notice_is_due_where_the_act_says(code: str) -> None:
    for route, kind, buyer, nation in product(ROUTES, KINDS, BUYERS, ("england", "wales", "northern-ireland")):
        expected = EXPECTED[code](route, kind, buyer, nation)
        assert due(code, route, kind, buyer, nation) == expected, (route, kind, buyer, nation)


@pytest.mark.parametrize(
    ("code", "duty"),
    [
        ("UK1", "conditional"),
        ("UK2", "conditional"),
        ("UK3", "optional"),
        ("UK4", "compulsory"),
        ("UK6", "compulsory"),
        ("UK7", "compulsory"),
        ("UK9", "conditional"),
        ("UK10", "conditional"),
        ("UK11", "compulsory"),
        ("UK12", "conditional"),
        ("UK17", "conditional"),
    ],
)
def test_how_binding_each_notice_of_a_competition_is(code: str, duty: str) -> None:
    rules = NOTICES[code].rules_for("open", "works", "council", "england", ON)
    assert {rule.duty for rule in rules} == {duty}


@pytest.mark.parametrize(
    ("code", "route", "kind", "deadline"),
    [
        ("UK1", "open", "works", "Within 56 days, beginning with the day the financial year"),
        ("UK7", "open", "works", "Within 30 days, beginning with the day the contract is entered"),
        ("UK7", "direct", "light-touch", "Within 120 days, beginning with the day the contract"),
        ("UK7", "below", "works", "As soon as reasonably practicable after entering"),
        ("UK8", "open", "works", "Within 30 days, beginning with the day the quarter ends"),
        ("UK11", "open", "works", "Within 30 days, beginning with the day the contract ends"),
        ("UK17", "open", "works", "Within 30 days, beginning with the day the half-year ends"),
        ("UK6", "direct", "works", "Before entering into the contract"),
    ],
)
def test_deadlines_in_words(code: str, route: str, kind: str, deadline: str) -> None:
    (rule,) = NOTICES[code].rules_for(route, kind, "council", "england", ON)
    assert rule.deadline(LAW, ON).startswith(deadline)


@pytest.mark.parametrize(("begins", "caught"), [(date(2026, 3, 31), False), (date(2026, 4, 1), True)])
def test_payment_information_reaches_only_procurements_begun_from_april_2026(begins: date, caught: bool) -> None:
    assert due("UK8", begins=begins) == caught


def test_a_duty_that_starts_later_meets_a_contract_begun_before_it() -> None:
    assert due("UK17", begins=date(2025, 3, 1))
    assert due("UK9", begins=date(2025, 3, 1))


def test_payments_compliance_started_later_in_wales() -> None:
    starts = {rule.nations: rule.start for rule in NOTICES["UK17"].rules}
    assert starts == {("england",): date(2026, 1, 1), ("wales",): date(2026, 4, 1)}


def test_a_reserved_arrangement_ends_the_welsh_exceptions() -> None:
    """SI 2025/1316 regulation 2(3): an English framework or dynamic market, used by a Welsh authority."""
    for route in ("dynamic-market", "call-off"):
        (payments,) = NOTICES["UK8"].rules_for(route, "works", "council", "wales", ON)
        (compliance,) = NOTICES["UK17"].rules_for(route, "works", "council", "wales", ON)
        assert "only under a reserved arrangement" in payments.says(LAW, ON, "wales")
        assert "£30,000" in payments.says(LAW, ON, "wales")
        assert "the duty began on 1 January 2026" in compliance.says(LAW, ON, "wales")
    assert not due("UK8", "open", nation="wales")


def test_a_trigger_shows_the_figures_of_the_nation_and_the_day() -> None:
    (rule,) = NOTICES["UK7"].rules_for("below", "works", "central", "wales", ON)
    assert "worth at least £30,000, however" in rule.says(LAW, ON, "wales")
    (rule,) = NOTICES["UK7"].rules_for("below", "works", "central", "england", ON)
    assert "£30,000 (£12,000 where central government buys)" in rule.says(LAW, ON)


def test_every_figure_a_notice_names_has_a_value_on_every_day_of_its_rule() -> None:
    for notice in NOTICES.values():
        for rule in notice.rules:
            for nation in rule.nations:
                assert "{" not in rule.says(LAW, rule.start, nation)
                assert rule.deadline(LAW, rule.start, nation)


def test_each_rule_says_where_it_was_read() -> None:
    assert all(
        rule.source.startswith("https://") and rule.trigger.endswith(".")
        for notice in NOTICES.values()
        for rule in notice.rules
    )


# -- faults ----------------------------------------------------------------------------------

ROWS: list[dict[str, Any]] = read_toml("notices.toml")["notice"]


def changed(**more: Any) -> tuple[Notice, ...]:
    """The data with some keys of the first rule of UK1 changed; None takes a key out."""
    first = dict(ROWS[0])
    rule = {**first["rule"][0], **more}
    first["rule"] = [{key: value for key, value in rule.items() if value is not None}]
    return notices.load([first, *ROWS[1:]], LAW)


def test_the_data_itself_loads() -> None:
    assert changed() == current().notices
    assert current().notices is current().notices


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ({"colour": "red"}, "unknown key colour"),
        ({"duty": None}, "missing duty"),
        ({"duty": "advisable"}, "duty cannot be 'advisable'"),
        ({"when": "later"}, "a figure goes with a period that is counted"),
        ({"when": "before"}, "a figure goes with a period that is counted"),
        ({"figure": None}, "a figure goes with a period that is counted"),
        ({"when": "soonish", "figure": None}, "when cannot be 'soonish'"),
        ({"figure": "no-such-figure"}, "no figure no-such-figure"),
        ({"trigger": "More than {no-such-figure}."}, "no figure no-such-figure"),
        ({"ref": "pa23-s999"}, "no reference pa23-s999"),
        ({"routes": ["auction"]}, "routes cannot be ['auction']"),
        ({"routes": []}, "routes cannot be []"),
        ({"routes": ["open", "open"]}, "routes cannot be ['open', 'open']"),
        ({"kinds": ["goods"]}, "kinds cannot be ['goods']"),
        ({"buyers": ["charity"]}, "buyers cannot be ['charity']"),
        ({"nations": ["scotland"]}, "nations cannot be ['scotland']"),
        ({"confidence": "sure"}, "confidence sure is not one of those known"),
        ({"from": "2025-04-01"}, "from 2025-04-01 is not a date"),
        ({"from": datetime(2025, 4, 1)}, "is not a date"),  # noqa: DTZ001
        ({"begun": 2026}, "begun 2026 is not a date"),
        ({"to": date(2025, 3, 31)}, "a rule ends on 2025-03-31, before it starts"),
    ],
)
def test_a_faulty_rule_is_refused_by_name(fault: dict[str, Any], says: str) -> None:
    with pytest.raises(LawDataError, match="UK1.*" + re.escape(says)):
        changed(**fault)


def test_a_rule_may_hold_for_a_single_day() -> None:
    rule = changed(to=date(2025, 4, 1))[0].rules[0]
    assert rule.start == rule.to == date(2025, 4, 1)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (ROWS[1:], "should be UK1 to UK17 in order"),
        ([ROWS[1], ROWS[0], *ROWS[2:]], "should be UK1 to UK17 in order"),
        ([*ROWS, ROWS[16]], "should be UK1 to UK17 in order"),
        ([{**ROWS[0], "rule": []}, *ROWS[1:]], "UK1: no rule"),
        ([{**ROWS[0], "rule": ROWS[0]["rule"] * 2}, *ROWS[1:]], "two rules for open, light-touch"),
        ([{**ROWS[0], "title": "x"}, *ROWS[1:]], "unknown key title"),
        (
            [{k: v for k, v in ROWS[0].items() if k != "says"}, *ROWS[1:]],
            "notice UK1: missing says",
        ),
    ],
)
def test_faulty_notices_are_refused(rows: list[dict[str, Any]], says: str) -> None:
    with pytest.raises(LawDataError, match=re.escape(says)):
        notices.load(rows, LAW)


def test_a_rule_may_follow_another_in_time_but_not_overlap_it() -> None:
    rule = ROWS[0]["rule"][0]
    earlier = {**rule, "to": date(2026, 3, 31)}
    for start, sound in ((date(2026, 4, 1), True), (date(2026, 3, 31), False)):
        rows = [{**ROWS[0], "rule": [earlier, {**rule, "from": start}]}, *ROWS[1:]]
        if sound:
            (found, _) = notices.load(rows, LAW)[0].rules
            assert found.to == date(2026, 3, 31)
        else:
            with pytest.raises(LawDataError, match="two rules"):
                notices.load(rows, LAW)


def test_law_without_the_references_is_refused() -> None:
    with pytest.raises(LawDataError, match="no reference"):
        notices.load(ROWS, Law(LAW.figures, {}))
