"""The pages of notices and of working days show what the data says, whole and in words."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from guide_logic.law import current
from guide_logic.law import notices as data
from guide_logic.law.working_days import Calendar
from tools.pages import notices, working_days

ON = date(2026, 11, 23)
LAW = current()
CALENDAR = Calendar.load()


@pytest.fixture(scope="module")
def page() -> str:
    return re.sub(r"</?span[^>]*>", "", notices.render(current().notices, LAW, ON))


@pytest.mark.parametrize("notice", current().notices, ids=data.CODES)
def test_each_notice_has_a_heading_and_tells_each_rule(page: str, notice: data.Notice) -> None:
    anchor = f"{{#{notice.code.lower()}}}"
    assert page.count(anchor) == 1
    part = page.split(anchor)[1].split("###")[0]
    assert part.count("- **Due:** ") == len(notice.rules)
    assert notice.says in part


def test_a_details_notice_is_told_for_each_kind(page: str) -> None:
    part = page.split("{#uk7}")[1].split("###")[0]
    ordinary, light, below, wales = part.split("- **Due:** ")[1:]
    assert ordinary.startswith("Within 30 days")
    assert light.startswith("Within 120 days")
    assert below.startswith("As soon as reasonably practicable")
    assert "where central government buys" in below
    assert "where central government buys" not in wales
    assert "not light touch; not private utilities**" in part
    assert "light touch contracts only; not private utilities**" in part


def test_a_later_start_is_told(page: str) -> None:
    part = page.split("{#uk17}")[1].split("###")[0]
    assert "England only" in part
    assert "Since 1 January 2026." in part
    assert "Wales only" in part
    assert "Since 1 April 2026." in part
    assert "Since" not in page.split("{#uk6}")[1].split("###")[0]


def test_every_rule_has_words_for_whom_it_is() -> None:
    for notice in current().notices:
        for rule in notice.rules:
            assert notices.whom(rule)[0].isupper()


def test_a_way_of_awarding_without_words_is_an_error() -> None:
    rule = replace(current().notices[0].rules[0], routes=("open",))
    with pytest.raises(notices.UnnamedRoute, match="open"):
        notices.whom(rule)


def test_the_table_at_a_glance() -> None:
    rows = {
        line.split("]")[0].removeprefix("| ["): line.removesuffix(" |").split(" | ")[1:]
        for line in notices.at_a_glance(current().notices, ON).splitlines()[2:]
    }
    assert rows["UK4 Tender notice"] == ["Yes", "No", "Sometimes"]
    assert rows["UK5 Transparency notice"] == ["No", "Yes", "No"]
    assert rows["UK10 Contract change notice"][0] == "Sometimes, but no for light touch"
    assert not [name for name in rows if name.startswith("UK13")]
    compulsory = [name.split()[0] for name, cells in rows.items() if cells[0] == "Yes"]
    assert compulsory == ["UK4", "UK6", "UK7", "UK11"], "the page says that these are the four"


def test_the_notices_of_an_order_are_a_sentence() -> None:
    assert notices.orders(current().notices, ON) == "UK6, UK7, UK8, UK9, UK10, UK11 and UK17"


def test_the_standstill_is_counted_day_by_day() -> None:
    lines = working_days.step_by_step(LAW, CALENDAR).splitlines()
    assert lines[0] == "- Tuesday 22 December 2026: day 1"
    assert "- Monday 4 January 2027: not counted, 2 January (substitute day), Scotland alone" in lines
    assert lines[-1] == "- Wednesday 6 January 2027: day 8"
    assert sum(": day " in line for line in lines) == 8


def test_worked_examples_name_what_was_left_out() -> None:
    examples = working_days.examples(LAW, CALENDAR)
    assert "An ordinary fortnight | None | Wednesday 10 June 2026 |" in examples
    assert "15 June 2026 (World Cup bank holiday, Scotland alone) | Thursday 18 June 2026" in examples
    for name in ("Good Friday, everywhere", "Easter Monday, England, Wales and Northern Ireland"):
        assert name in examples


def test_the_health_regime_is_counted_in_its_own_way() -> None:
    both = working_days.both_regimes(LAW, CALENDAR)
    row = next(line for line in both.splitlines() if line.startswith("| Monday 8 June 2026"))
    assert row.endswith("| Tuesday 9 June 2026 to Friday 19 June 2026 |")


def test_every_bank_holiday_since_the_act_is_listed() -> None:
    page = working_days.bank_holidays(CALENDAR)
    rows = [line for line in page.splitlines() if line.startswith("| ") and "20" in line]
    first = date(working_days.FIRST_YEAR, 1, 1)
    assert len(rows) == sum(holiday.day >= first for holiday in CALENDAR.holidays)
    assert page.count("### ") == CALENDAR.last.year - first.year + 1
    assert str((first - timedelta(days=1)).year) not in page
