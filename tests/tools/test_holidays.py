"""The bank holidays in the law data are what the library and the proclamations give."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tools import holidays as tool


def test_the_committed_data_is_what_the_program_writes() -> None:
    assert tool.FILE.read_text(encoding="utf-8") == tool.to_toml(tool.bank_holidays())


def test_the_data_reads_back_as_it_was_written() -> None:
    rows = tool.bank_holidays()
    data = tomllib.loads(tool.to_toml(rows))
    assert data["first"] == tool.FIRST
    assert data["last"] == tool.LAST
    assert [tool.Row(row["day"], row["name"], tuple(row["nations"])) for row in data["holiday"]] == rows


def test_no_day_stands_twice_or_on_a_weekend() -> None:
    found = [row.day for row in tool.bank_holidays()]
    assert len(found) == len(set(found))
    assert all(day.weekday() < 5 for day in found)


@pytest.mark.parametrize("day", tool.ONE_OFFS)
def test_a_day_made_by_proclamation_is_there_once(day: date) -> None:
    assert [row.day for row in tool.bank_holidays()].count(day) == 1


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Christmas Day", "Christmas Day"),
        ("Boxing Day (observed)", "Boxing Day (substitute day)"),
        ("New Year Holiday; New Year's Day (observed)", "New Year’s Day (substitute day)"),
    ],
)
def test_names_are_the_ones_people_use(name: str, plain: str) -> None:
    assert tool.plain_name(name) == plain


def test_a_name_nobody_has_looked_at_stops_the_program() -> None:
    with pytest.raises(KeyError):
        tool.plain_name("Bank Holiday of the Unknown")


def test_main_writes_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tool, "FILE", tmp_path / "bank_holidays.toml")
    tool.main()
    text = (tmp_path / "bank_holidays.toml").read_text(encoding="utf-8")
    assert date(2026, 6, 15) in {row["day"] for row in tomllib.loads(text)["holiday"]}
    assert "bank holidays from 2022-01-01 to 2028-12-31" in capsys.readouterr().out
