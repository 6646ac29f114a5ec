"""Numbers as people say them, put into figures before they are read."""

import pytest

from guide_logic.ask import amounts, days, figures

pytestmark = pytest.mark.xdist_group("ask")  # a worker makes the patterns of all phrases once


@pytest.mark.parametrize(
    ("said", "pounds"),
    [
        ("one point three million", [1_300_000]),
        ("eight and a half thousand", [8_500]),
        ("a million and a half", [1_500_000]),
        ("one and a quarter million", [1_250_000]),
        ("three-quarters of a million", [750_000]),
        ("half a mil", [500_000]),
        ("two hundred and fifty k", [250_000]),
        ("seven fifty k", [750_000]),
        ("twelve hundred pounds", [1_200]),
        ("£300 000", [300_000]),
        ("£50-60k", [50_000, 60_000]),
        ("between 1.1 and 1.2 million", [1_100_000, 1_200_000]),
        ("£180,000", [180_000]),
    ],
)
def test_a_sum_is_read_as_it_is_said(said: str, pounds: list[int]) -> None:
    assert [each.pounds for each in amounts.find_amounts(figures.written(said))] == pounds


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("forty years", [(480, False)]),
        ("a year and a half", [(18, False)]),
        ("a couple of years", [(24, False)]),
        ("three plus two", [(36, False), (24, True)]),
        ("3yrs + 1 + 1", [(36, False), (24, True)]),
        ("5 years (3+2)", [(36, False), (24, True)]),
        ("three years and a couple of optional ones after", [(36, False), (24, True)]),
        ("three years extendable by up to two", [(36, False), (24, True)]),
        ("four years with two one-year extensions", [(48, False), (24, True)]),
        ("three terms a year", []),
    ],
)
def test_a_length_is_read_as_it_is_said(said: str, months: list[tuple[int, bool]]) -> None:
    assert [(each.months, each.extension) for each in amounts.find_lengths(figures.written(said))] == months


@pytest.mark.parametrize("said", ["5/3/27", "5.3.27", "05-03-2027", "5 mar 27", "5th march '27"])
def test_a_short_day_is_read(said: str) -> None:
    found, _ = days.find(figures.written(said))
    assert [day.iso for day in found] == ["2027-03-05"]
