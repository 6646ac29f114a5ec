"""The law check lists what is due on a day, and nothing else, and writes a sheet to work through."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from guide_logic.law import Law, current
from guide_logic.law.working_days import Calendar
from tools import law_check
from tools.content import read
from tools.law_check import Part, check, main, other_files, sheet, summary
from tools.usage import LegalCase, Usage

ON = date(2027, 1, 15)
CALENDAR = Calendar(date(2022, 1, 1), date(2028, 12, 31), ())

REFERENCE = {
    "id": "pa23-s51",
    "cite": "Procurement Act 2023, section 51",
    "says": "The standstill",
    "url": "https://www.legislation.gov.uk/ukpga/2023/54/section/51",
    "confidence": "verified",
    "checked": date(2026, 11, 22),
}
PERIOD = {
    "value": 8,
    "from": date(2025, 2, 24),
    "to": date(2027, 12, 31),
    "ref": "pa23-s51",
    "source": "https://example.org/read-here",
    "confidence": "verified",
}
FIGURE = {
    "id": "standstill",
    "name": "Standstill",
    "unit": "working days",
    "compare": "none",
    "period": [PERIOD],
}
PAGE = read("---\ntitle: A\n---\n\n# A {#a}\n\n{!generated/figures/standstill.html!}\n", "guide/a.md")
CASE = LegalCase("direct-award", "The standstill is eight days", frozenset({"standstill"}), frozenset())


def parts(
    *, on: date = ON, reference: dict[str, Any] | None = None, periods: list[dict[str, Any]] | None = None,
    calendar: Calendar = CALENDAR, other: dict[str, Any] | None = None,
) -> list[Part]:  # fmt: skip
    law = Law.build([{**FIGURE, "period": periods or [PERIOD]}], [{**REFERENCE, **(reference or {})}])
    return check(Usage(law, [PAGE]), on, calendar, other or {}, [CASE])


def lines(found: list[Part]) -> list[list[str]]:
    return [[item.line for item in part.items] for part in found]


# -- figures that end -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "due"),
    [
        (date(2026, 12, 30), False),
        (date(2026, 12, 31), True),
        (date(2027, 12, 31), True),
        (date(2028, 6, 1), True),
    ],
)
def test_a_figure_is_due_from_twelve_months_before_its_end(on: date, due: bool) -> None:
    found = lines(parts(on=on, reference={"checked": on}))[0]
    assert bool(found) == due
    assert all("standstill" in line and "no value follows" in line for line in found)


def test_a_figure_without_an_end_is_not_due() -> None:
    endless = {key: value for key, value in PERIOD.items() if key != "to"}
    assert lines(parts(periods=[endless]))[0] == []


def test_a_figure_that_goes_on_at_another_value_says_which() -> None:
    after = {**PERIOD, "value": 10, "from": date(2028, 1, 1), "to": date(2030, 12, 31)}
    found = parts(periods=[PERIOD, after])
    assert "then 10 working days" in lines(found)[0][0]
    assert "From 1 January 2028, 10 working days is held." in found[0].items[0].facts[0]


def test_a_period_that_is_over_and_was_followed_is_not_due() -> None:
    before = {**PERIOD, "value": 7, "from": date(2024, 1, 1), "to": date(2025, 2, 23)}
    endless = {key: value for key, value in PERIOD.items() if key != "to"}
    assert lines(parts(periods=[before, endless]))[0] == []


def test_nations_whose_figures_end_together_are_one_entry() -> None:
    wales = {**PERIOD, "nations": ["wales"], "to": date(2027, 6, 30)}
    rest = {**PERIOD, "nations": ["england", "northern-ireland"]}
    found = lines(parts(periods=[wales, rest]))[0]
    assert len(found) == 2
    assert any("(England and Northern Ireland) ends on 2027-12-31" in line for line in found)
    assert any("(Wales) ends on 2027-06-30" in line for line in found)


# -- references -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("checked", "due"),
    [(date(2026, 7, 14), True), (date(2026, 7, 15), False), (date(2026, 7, 16), False)],
)
def test_a_reference_is_due_once_it_is_over_six_months_old(checked: date, due: bool) -> None:
    assert bool(lines(parts(reference={"checked": checked}))[1]) == due


def test_six_months_before_the_end_of_a_long_month_is_the_end_of_a_shorter_one() -> None:
    found = parts(on=date(2027, 8, 31), reference={"checked": date(2027, 2, 28)})
    assert lines(found)[1] == []
    assert lines(parts(on=date(2027, 8, 31), reference={"checked": date(2027, 2, 27)}))[1]


# -- other data -------------------------------------------------------------------------------


@pytest.mark.parametrize(("last", "due"), [(date(2028, 1, 15), True), (date(2028, 1, 16), False)])
def test_bank_holidays_are_due_twelve_months_before_they_end(last: date, due: bool) -> None:
    found = lines(parts(calendar=Calendar(date(2022, 1, 1), last, ())))[2]
    assert bool(found) == due


def test_rows_of_other_data_are_due_by_their_own_dates_however_deep() -> None:
    other = {
        "notices.toml": {
            "notice": [
                {
                    "code": "UK1",
                    "name": "Old",
                    "rule": [{"name": "ends", "to": date(2027, 6, 1)}, {"name": "goes on"}],
                    "checked": date(2026, 1, 1),
                },
                {"name": "Fresh", "checked": date(2027, 1, 1), "to": date(2029, 1, 1)},
            ]
        }
    }
    assert lines(parts(other=other))[2] == [
        "notices.toml: Old was last checked on 2026-01-01",
        "notices.toml: ends ends on 2027-06-01",
    ]


def test_files_that_are_looked_at_by_name_are_not_looked_at_twice(tmp_path: Path) -> None:
    assert not set(other_files()) & law_check.READ_ELSEWHERE
    assert {path.name for path in law_check.LAW_FOLDER.glob("*.toml")} == (
        set(other_files()) | law_check.READ_ELSEWHERE
    )


# -- doubts ---------------------------------------------------------------------------------


def test_what_is_not_verified_is_listed_whatever_its_date() -> None:
    doubtful = parts(reference={"confidence": "check this"}, periods=[{**PERIOD, "confidence": "check this"}])
    assert lines(doubtful)[3] == [
        "pa23-s51 is not verified",
        "standstill from 2025-02-24 is not verified",
    ]
    assert lines(parts())[3] == []


# -- the sheet --------------------------------------------------------------------------------


def test_the_sheet_says_what_where_who_uses_it_and_what_to_do() -> None:
    text = sheet(parts(reference={"checked": date(2026, 1, 1)}), ON)
    assert text.startswith("# Law check on 15 January 2027\n")
    ending, reference = text.split("## References last checked before 15 July 2026")
    for said in (
        "### Standstill, England and Wales and Northern Ireland (standstill)",
        "- Now: 8 working days, 24 February 2025 to 31 December 2027. No value is held from 1 January 2028.",
        "- Read in: https://example.org/read-here",
        "Threshold check",
        "- Pages: guide/a.md",
        "- Legal cases: 1. direct-award: The standstill is eight days",
        "- [ ] Find what the value is from 1 January 2028",
    ):
        assert said in ending, said
    for said in (
        "- Says now: The standstill",
        "- Where: https://www.legislation.gov.uk/ukpga/2023/54/section/51",
        "- Marked: verified, checked on 1 January 2026",
        "- [ ] Set checked = 2027-01-15",
    ):
        assert said in reference, said


def test_a_sheet_with_nothing_due_says_so() -> None:
    on = date(2026, 12, 1)
    text = sheet(parts(on=on), on)
    assert "- [ ]" not in text
    assert text.count("\nNone.\n") == 4


@pytest.mark.walk
def test_the_command_writes_the_sheet_and_prints_what_is_due(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "sheet.md"
    main(["--on", "1 July 2027", "--out", str(out)])
    printed = capsys.readouterr().out
    text = out.read_text("utf-8")
    for ref in current().references.values():
        if ref.checked < date(2027, 1, 1):
            assert f"({ref.id})" in text
    assert "threshold-light-touch" in printed
    assert str(out) in printed


def test_the_command_refuses_what_is_no_date(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="four figures"):
        main(["--on", "1/7/27", "--out", str(tmp_path / "sheet.md")])


def test_the_summary_counts_each_part() -> None:
    assert summary(parts()).splitlines()[0] == "Figures that end by 15 January 2028: 1"
