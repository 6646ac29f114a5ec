"""The law as at another date: what the figures of a page read, and two dates side by side."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic import browser
from guide_logic.decisions import TOOLS
from guide_logic.law import NATIONS, Figure, NotCovered, current
from guide_logic.law.files import read_toml
from guide_logic.show import as_at, page, uses
from tests.markup import read
from tools.usage import legal_cases

LAW = current()
TODAY = date(2026, 11, 23)
COUNCIL = "threshold-goods-services-sub-central"
BEFORE, AFTER = date(2025, 12, 31), date(2026, 1, 1)
ABOVE = (
    "threshold-check:v=3&nation=england&begins=unknown&trigger=tender-notice&buyer=council&health=no&exempt=none"
    "&kind=goods-services&mixed=no&value_how=total&total=210000&vat=included&linked=no"
)

days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
figures = st.sampled_from(list(LAW.figures.values()))


def ask(op: str, **more: object) -> dict[str, Any]:
    request = {"op": op, "today": TODAY.isoformat(), "root": "../../", **more}
    reply: dict[str, Any] = json.loads(browser.handle(json.dumps(request)))
    return reply


# -- a date that was typed ----------------------------------------------------------------


@pytest.mark.parametrize("typed", ["31/12/2025", "31 December 2025", "2025-12-31", "31 Dec 2025"])
def test_a_date_is_read_however_it_is_typed(typed: str) -> None:
    assert ask("day", given=typed) == {"view": "day", "day": "2025-12-31"}


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Type an answer"),
        ("31/12/25", "four figures"),
        ("30 February 2026", "no such day"),
        ("soon", "not a date"),
        ("1 January 1999", "between 2000 and 2100"),
    ],
)
def test_what_is_no_date_is_answered_with_what_to_type(typed: str, says: str) -> None:
    assert says in ask("day", given=typed)["error"]


# -- the figures of a page ----------------------------------------------------------------


def test_the_last_day_of_one_threshold_and_the_first_of_the_next() -> None:
    assert as_at.show(LAW.figure(COUNCIL), BEFORE, TODAY) == as_at.Shown("£214,904", "changed")
    assert as_at.show(LAW.figure(COUNCIL), AFTER, TODAY) == as_at.Shown("£207,720", "same")


def test_a_threshold_renewed_at_the_same_amount_has_not_changed() -> None:
    light_touch = LAW.figure("threshold-light-touch")
    assert as_at.show(light_touch, BEFORE, TODAY) == as_at.Shown("£663,540", "same")
    assert as_at.holds_until(light_touch, date(2022, 1, 1)) == date(2027, 12, 31)


def test_a_figure_says_that_the_data_hold_none() -> None:
    assert as_at.show(LAW.figure(COUNCIL), date(2028, 1, 1), TODAY) == as_at.Shown(
        "(no figure held for 1 January 2028)", "none"
    )


def test_a_day_that_the_law_sets_stays_what_it_is() -> None:
    force = LAW.figure("act-in-force")
    assert as_at.show(force, date(2024, 1, 1), TODAY) == as_at.Shown("24 February 2025", "same")


def test_a_figure_without_an_end_holds_on() -> None:
    assert as_at.holds_until(LAW.figure("standstill"), TODAY) is None
    with pytest.raises(NotCovered):
        as_at.holds_until(LAW.figure("standstill"), date(2020, 1, 1))


@given(figures, days)
def test_a_value_holds_until_the_day_given_and_not_the_day_after(figure: Figure, day: date) -> None:
    value = as_at.held(figure, day)
    if value is None:
        return
    last = as_at.holds_until(figure, day)
    assert last is None or last >= day
    if last is not None:
        assert as_at.held(figure, last) == value
        assert as_at.held(figure, last + timedelta(days=1)) != value


def test_a_page_asks_for_its_figures_and_gets_their_values() -> None:
    reply = ask("figures", as_at="31/12/2025", ids=[COUNCIL, "standstill", "no-such-figure"])
    assert reply["figures"] == {
        COUNCIL: {"text": "£214,904", "state": "changed"},
        "standstill": {"text": "8 working days", "state": "same"},
    }
    assert "The law as at 31 December 2025" in reply["html"]
    assert "1 of 2 figures of the law on this page differs from today." in reply["html"]
    assert "law/changes/#d2026-01-01-t25" in reply["html"]
    assert "Law made after the day of checking" not in reply["html"]


def test_without_a_date_a_page_gets_the_values_of_today_and_no_banner() -> None:
    reply = ask("figures", today="2025-12-31", ids=[COUNCIL])
    assert (reply["html"], reply["figures"][COUNCIL]["text"]) == ("", "£214,904")


def test_a_date_to_come_says_that_later_law_is_not_known() -> None:
    html = ask("figures", as_at="2027-12-01", ids=[])["html"]
    assert "Law made after the day of checking is not known here." in html
    assert "No dated figure" in html


def test_a_date_in_the_address_that_cannot_be_read_is_told_and_is_no_markup() -> None:
    reply = ask("figures", as_at="<script>1</script>", ids=[COUNCIL])
    assert reply["figures"][COUNCIL] == {"text": "£207,720", "state": "same"}
    assert "cannot be read" in reply["html"]
    assert "<script" not in reply["html"]


@pytest.mark.parametrize("given", [None, "x", [1], {}])
@pytest.mark.parametrize("key", ["ids", "periods"])
def test_what_is_no_list_of_text_is_refused(key: str, given: object) -> None:
    assert key in ask("figures", **{key: given})["error"]


def test_a_figure_may_be_asked_for_a_nation() -> None:
    names = [f"{COUNCIL}@wales", f"{COUNCIL}@england", f"{COUNCIL}@scotland"]
    reply = ask("figures", as_at="2025-12-31", ids=names)["figures"]
    assert reply[names[0]]["state"] == "none"
    assert reply[names[1]]["text"] == "£214,904"
    assert names[2] not in reply


@pytest.mark.parametrize(
    ("period", "says"),
    [
        ("2025-12-31/", ""),
        ("2026-01-01/", "Not in force on 31 December 2025."),
        ("2025-01-01/2025-12-31", ""),
        ("2025-01-01/2025-12-30", "Not in force on 31 December 2025."),
    ],
)
def test_a_rule_says_when_it_is_not_in_force(period: str, says: str) -> None:
    reply = ask("figures", as_at="2025-12-31", periods=[period, "soon", "2025-02-30/"])
    assert reply["periods"] == {period: says}


@given(st.text(max_size=80), st.sampled_from(["day", "figures", "compare"]))
def test_whatever_is_typed_a_reply_comes_back(typed: str, op: str) -> None:
    reply = ask(op, given=typed, as_at=typed, first=typed, second=typed, ids=[COUNCIL])
    assert reply
    read(reply.get("html", ""))


# -- tools ----------------------------------------------------------------------------------


def outcome(**more: str) -> dict[str, Any]:
    return ask("open", tool="threshold-check", fragment=ABOVE, prefix="", **more)


def test_a_tool_answers_for_the_chosen_date() -> None:
    assert outcome()["code"] == "above"
    reply = outcome(as_at="31 December 2025")
    assert reply["code"] != "above"
    assert "Worked out for 31 December 2025. You chose that date." in reply["html"]
    assert "You chose that date." in reply["record"]["plain"]


def test_a_date_the_reader_gave_to_the_tool_is_not_the_chosen_one() -> None:
    given_day = ABOVE.replace("begins=unknown", "begins=2026-03-12")
    reply = ask("open", tool="threshold-check", fragment=given_day, prefix="", as_at="2025-12-31")
    assert "Worked out for 12 March 2026. You chose to look at the law as at 31 December 2025." in reply["html"]


def test_a_tool_says_that_it_could_not_read_the_chosen_date() -> None:
    reply = outcome(as_at="32 May")
    assert "This answer is for today." in reply["html"]
    assert reply["code"] == "above"
    assert "You chose" not in reply["html"]


def test_a_tool_without_law_for_a_date_says_so_and_keeps_the_answers() -> None:
    def uncovered(*_: object) -> Any:
        raise NotCovered("No value is held.")

    tool = replace(TOOLS["threshold-check"], decide=uncovered)
    link = page.read_fragment(tool, ABOVE)
    reply = page.ToolPage(tool, BEFORE, "", "", LAW).show(link.raw, "", ())
    assert reply["view"] == "gap"
    assert "There is no answer for 31 December 2025. No value is held." in str(reply["html"])
    assert "Your answers" in str(reply["html"])


# -- two dates --------------------------------------------------------------------------------


def test_the_new_year_of_2026_moved_the_thresholds_and_not_the_light_touch_one() -> None:
    found = as_at.differences(LAW, BEFORE, AFTER)
    council = {one.nations: (one.before, one.after) for one in found if one.figure.id == COUNCIL}
    assert council == {
        ("england", "northern-ireland"): ("£214,904", "£207,720"),
        ("wales",): ("None held before 1 January 2026", "£207,720"),
    }
    assert all(
        one.nations == ("wales",) and one.before.startswith("None held before")
        for one in found
        if one.figure.id == "threshold-light-touch"
    )
    assert "standstill" not in {one.figure.id for one in found}


def test_what_is_missing_says_from_or_until_when_there_is_a_value() -> None:
    def sides(first: date, second: date, figure: str) -> tuple[str, str]:
        found = {one.figure.id: one for one in as_at.differences(LAW, first, second)}[figure]
        return found.before, found.after

    assert sides(date(2024, 1, 1), TODAY, "standstill") == (
        "None held before 24 February 2025",
        "8 working days",
    )
    assert sides(TODAY, date(2028, 1, 1), COUNCIL)[1] == "Not known after 31 December 2027"
    assert sides(date(2024, 1, 1), TODAY, "act-in-force")[0] == "Still to come"


@given(days, days)
def test_what_differs_is_exactly_what_two_look_ups_say(one: date, other: date) -> None:
    found = {
        (difference.figure.id, nation)
        for difference in as_at.differences(LAW, one, other)
        for nation in difference.nations
    }
    expected = {
        (figure.id, nation)
        for figure in LAW.figures.values()
        for nation in NATIONS
        if as_at.held(figure, one, nation) != as_at.held(figure, other, nation)
    }
    assert found == expected


def test_two_dates_in_any_order_are_one_comparison() -> None:
    one = ask("compare", first="2025-12-31", second="1 January 2026")
    other = ask("compare", first="1/1/2026", second="31/12/2025")
    assert one == other
    assert (one["first"], one["second"], one["errors"]) == ("2025-12-31", "2026-01-01", {})
    assert "£214,904" in one["html"]
    assert "£207,720" in one["html"]
    assert "New thresholds" in one["html"]
    assert "tools/threshold-check/" in one["html"]


def test_a_comparison_says_which_date_cannot_be_read() -> None:
    reply = ask("compare", first="2025-12-31", second="soon")
    assert set(reply["errors"]) == {"second"}
    assert ask("compare", first="1/1/2026", second="2026-01-01")["errors"] == {"second": "Give two different dates."}


def test_the_days_of_change_hold_each_change_of_value_and_no_first_value() -> None:
    days_of_change = as_at.change_days(LAW)
    assert COUNCIL in {one.figure.id for one in days_of_change[AFTER]}
    assert "cma-referral" in {one.figure.id for one in days_of_change[date(2025, 8, 4)]}
    assert "standstill" not in {one.figure.id for one in days_of_change.get(date(2025, 2, 24), [])}


def test_changes_between_leave_out_the_first_day_and_take_in_the_last() -> None:
    titles = {row["title"] for row in as_at.changes_between(BEFORE, AFTER)}
    assert "New thresholds" in titles
    assert not as_at.changes_between(AFTER, AFTER)
    assert "New thresholds" not in {row["title"] for row in as_at.changes_between(AFTER, AFTER + timedelta(days=1))}


def test_the_anchor_of_a_change_is_that_of_the_page_of_changes() -> None:
    from tools.pages import changes

    rows = read_toml("changes.toml")["change"]
    page = changes.render(rows, LAW)
    assert all(f"{{#{as_at.change_anchor(row)}}}" in page for row in rows)


# -- which tools use what -----------------------------------------------------------------


@pytest.mark.walk
def test_every_figure_and_reference_that_a_tool_takes_in_its_cases_is_found() -> None:
    by_figure, by_reference = uses.tools_by_figure(LAW), uses.tools_by_reference(LAW)
    cases = legal_cases(LAW)
    assert {case.tool for case in cases} == set(TOOLS)
    missed = {
        (case.tool, each)
        for case in cases
        for by, taken in ((by_figure, case.figures), (by_reference, case.references))
        for each in taken
        if case.tool not in by[each]
    }
    assert not missed


def test_a_tool_is_not_said_to_use_what_it_has_nothing_to_do_with() -> None:
    assert uses.tools_by_figure(LAW)[COUNCIL].count("threshold-check") == 1
    assert "grant-or-contract" not in uses.tools_by_figure(LAW)["standstill"]
    assert "direct-award" not in uses.tools_by_figure(LAW)["mfa-limit"]


def test_questions_and_outcomes_that_cite_a_reference_are_named() -> None:
    questions, outcomes = uses.questions_and_outcomes(TOOLS["threshold-check"], "pa23-s9")
    assert "What is the contract mainly for?" in questions
    assert all(code in {spec.code for spec in TOOLS["threshold-check"].outcomes} for code, _ in outcomes)
