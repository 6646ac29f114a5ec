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
    assert "- **£207,720** (now): 1 January 2026 to 31 December 2027, in England" in page
    assert "- **£214,904**: 1 January 2024 to 31 December 2025, in England" in page


def test_on_another_day_another_amount_is_now() -> None:
    then = figures.render(current(), date(2025, 6, 1))
    assert "- **£214,904** (now): " in then
    assert "- **£207,720**: 1 January 2026 to" in then


def test_amounts_that_are_past_are_folded_under_the_day_they_ended(page: str) -> None:
    works = page.split("{#threshold-works}")[1].split("{#")[0]
    now, past = works.split("<summary>Before 1 January 2026</summary>")
    assert "(now)" in now
    assert "(now)" not in past
    assert "31 December 2025" in past


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


def test_a_figure_in_a_sentence_carries_its_id_and_its_last_day() -> None:
    law = current()
    assert figures.span(law.figure("threshold-light-touch"), ON) == (
        '<span class="figure" data-figure="threshold-light-touch" data-until="2027-12-31">£663,540</span>'
    )
    assert figures.span(law.figure("standstill"), ON) == (
        '<span class="figure" data-figure="standstill">8 working days</span>'
    )


def test_a_figure_of_another_nation_says_so_and_one_of_its_own_need_not() -> None:
    law = figures.LawInPages(current().figures, current().references)
    assert 'data-figure="notice-floor-central@wales">£30,000<' in law.show("notice-floor-central", ON, "wales")
    assert 'data-figure="notice-floor-central">£12,000<' in law.show("notice-floor-central", ON)


def test_the_page_shows_each_amount_on_the_day_a_reader_looks_at(page: str) -> None:
    for figure in current().figures.values():
        section = page.split(f"{{#{figure.id}}}")[1].split("\n### ")[0]
        assert (f'data-figure="{figure.id}"' in section) == (not figure.is_day), figure.id


@pytest.mark.parametrize(("to", "period"), [(None, "2025-02-24/"), (date(2027, 1, 1), "2025-02-24/2027-01-01")])
def test_the_place_for_a_rule_that_is_not_in_force(to: date | None, period: str) -> None:
    assert f'data-period="{period}"' in figures.in_force(date(2025, 2, 24), to)
