"""The figures page shows every figure of the law data, and only what the data says."""

from datetime import date

import pytest

from guide_logic.law import Law, current
from tools.pages import figures

ON = date(2026, 11, 23)


@pytest.fixture(scope="module")
def page() -> str:
    return figures.render(current(), ON)


@pytest.mark.parametrize("figure_id", sorted(current().figures))
def test_each_figure_has_a_heading_that_links_reach(page: str, figure_id: str) -> None:
    assert page.count(f"{{#{figure_id}}}") == 1


def test_the_amount_in_force_is_marked_and_the_one_before_is_not(page: str) -> None:
    assert "| **£207,720** (now) | 1 January 2026 to 31 December 2027 |" in page
    assert "| £214,904 | 1 January 2024 to 31 December 2025 |" in page


def test_on_another_day_another_amount_is_now() -> None:
    then = figures.render(current(), date(2025, 6, 1))
    assert "| **£214,904** (now) |" in then
    assert "| £207,720 | 1 January 2026 to" in then


def test_what_the_guide_said_stands_beside_the_law(page: str) -> None:
    light_touch = page.split("{#threshold-light-touch}")[1].split("###")[0]
    assert "£663,540" in light_touch
    assert "£663,450, with two digits swapped" in light_touch


def test_what_is_not_verified_says_so(page: str) -> None:
    assert "**Check this:** not verified" in page.split("{#vat-reduced}")[1].split("###")[0]


def test_a_figure_that_no_group_takes_is_an_error() -> None:
    law = current()
    strange = Law({**law.figures, "strange": next(iter(law.figures.values()))}, law.references)
    with pytest.raises(figures.UngroupedFigure, match="strange"):
        figures.render(strange, ON)
