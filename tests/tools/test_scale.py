"""The scale of thresholds shows each line's own amount, in order, as long as the amount is large."""

import re
from datetime import date
from decimal import Decimal

import pytest

from guide_logic.law import current
from guide_logic.show.scale import yours
from tools.pages import scale

ON = date(2026, 11, 26)
ROW = re.compile(
    r'<li><span>(.*?)</span> <strong><span .*?data-figure="(.*?)".*?>£([\d,]+)</span></strong>.*?width="([\d.]+)"'
)


def rows(on: date) -> list[tuple[str, str, int, float]]:
    found = ROW.findall(scale.render(current(), on))
    return [(label, name, int(amount.replace(",", "")), float(width)) for label, name, amount, width in found]


def test_every_line_is_there_lowest_first_and_a_longer_bar_is_a_larger_amount() -> None:
    found = rows(ON)
    assert {name for _, name, _, _ in found} == set(scale.LINES)
    amounts = [(amount, width) for _, _, amount, width in found]
    assert amounts == sorted(amounts)


def test_each_third_of_the_scale_is_ten_times_the_one_before() -> None:
    for _, _, amount, width in rows(ON):
        assert 10_000 * 10 ** (3 * width / 100) == pytest.approx(amount, rel=0.01)


def test_the_amounts_are_those_of_the_day() -> None:
    def line(on: date) -> int:
        return next(amount for _, name, amount, _ in rows(on) if name == "threshold-goods-services-sub-central")

    assert line(date(2025, 12, 31)) == 214_904
    assert line(date(2026, 1, 1)) == 207_720


def test_an_amount_beyond_the_scale_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scale, "LAST", Decimal(1_000_000))
    with pytest.raises(ValueError, match="the scale shows amounts from"):
        scale.render(current(), ON)


def test_an_amount_of_the_readers_own_stands_where_the_same_line_would() -> None:
    line = next(width for _, name, _, width in rows(ON) if name == "threshold-light-touch")
    amount, html = yours("£663,540")
    assert amount == 663_540
    assert "<strong>£663,540</strong>" in html
    assert f'<rect width="{line}"' in html


@pytest.mark.parametrize(
    ("typed", "width"), [("£900", "0.0"), ("£10,000", "0.0"), ("£10m", "100.0"), ("£30m", "100.0")]
)
def test_an_amount_beyond_an_end_of_the_scale_stands_at_that_end(typed: str, width: str) -> None:
    assert f'<rect width="{width}"' in yours(typed)[1]


def test_what_was_assumed_in_reading_an_amount_is_said() -> None:
    assert "Taken as exactly £180,000" in yours("about 180k")[1]


def test_what_is_no_amount_is_refused_in_plain_words() -> None:
    with pytest.raises(ValueError, match="is not an amount"):
        yours("lots")
