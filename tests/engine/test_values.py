"""Reading what people type: what is accepted, what is refused and how, and that nothing else happens."""

import re
import string
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from guide_logic.engine.model import DatedAmount
from guide_logic.engine.values import (
    LARGEST_AMOUNT,
    LONGEST_MONTHS,
    MAX_LENGTH,
    MAX_LINES,
    MAX_WORDS_LENGTH,
    OutOfRange,
    parse_date,
    parse_dated_amounts,
    parse_money,
    parse_months,
    parse_words,
)
from guide_logic.law.wording import MONTHS, count, duration, long_date, pounds

UNHURRIED = settings(deadline=None)
"""How long one example takes says nothing on a busy machine."""

PARSERS: list[Callable[[str], object]] = [
    parse_money,
    parse_date,
    parse_months,
    parse_words,
    parse_dated_amounts,
]
AMOUNTS = st.decimals(0, LARGEST_AMOUNT, places=2)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
NEAR_MISSES = st.text(string.digits + " ,.£-/kmbny" + "poundsyearsmonthsJanuary", max_size=MAX_LENGTH + 5)
"""Text made of what amounts, dates and lengths of time are made of, so that much of it is nearly one."""


def refusal(parse: Callable[[str], object], text: str) -> ValueError | None:
    """The error with which a text is refused. Anything but a ``ValueError`` fails the test."""
    try:
        parse(text)
    except ValueError as error:
        return error
    return None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("£663,540", "663540"),
        ("663540.00", "663540"),
        ("663540", "663540"),
        ("0.7m", "700000"),
        ("650k", "650000"),
        ("650K", "650000"),
        ("1.2 million", "1200000"),
        ("£1.25M", "1250000"),
        ("1.500m", "1500000"),
        ("30 thousand", "30000"),
        ("2bn", "2000000000"),
        ("£1,234.56", "1234.56"),
        ("12.5", "12.50"),
        ("1 234 567", "1234567"),
        ("1\u00a0234\u00a0567", "1234567"),
        ("  £ 30,000  ", "30000"),
        ("30000 pounds", "30000"),
        ("GBP 30000", "30000"),
        ("30000 gbp", "30000"),
        ("1,500k", "1500000"),
        ("0", "0"),
        ("£0.00", "0"),
        ("100bn", "100000000000"),
        ("£100,000,000,000", "100000000000"),
        ("0" * MAX_LENGTH, "0"),
    ],
)
def test_amounts_as_people_type_them(text: str, amount: str) -> None:
    assert parse_money(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        # ambiguous
        ("663.540", "more than one way"),
        ("1.500", "more than one way"),
        ("10,00", "more than one way"),
        ("0,7m", "more than one way"),
        ("0,700m", "more than one way"),
        ("1,23,456", "more than one way"),
        ("1,234 567", "more than one way"),
        ("1.234.567", "more than one way"),
        ("12,34", "more than one way"),
        ("6 63 540", "more than one way"),
        # negative
        ("-5", "less than zero"),
        ("-£5", "less than zero"),
        ("£-5", "less than zero"),
        ("£ - 5", "less than zero"),
        ("(500)", "less than zero"),
        # too much, and finer than a penny
        ("100,000,000,000.01", "more than £100 billion"),
        ("101bn", "more than £100 billion"),
        ("9" * 40, "more than £100 billion"),
        ("1.000001k", "whole number of pence"),
        ("1.00000000000000000000000000000000000001m", "whole number of pence"),
        # not finite, not a number
        ("inf", "not an amount"),
        ("Infinity", "not an amount"),
        ("nan", "not an amount"),
        ("1e5", "not an amount"),
        ("0x10", "not an amount"),
        ("ten thousand", "not an amount"),
        ("£", "not an amount"),
        ("££5", "not an amount"),
        ("$5", "not an amount"),
        ("50%", "not an amount"),
        ("650k-700k", "not an amount"),
        ("about 650k", "not an amount"),
        # other scripts
        ("٣٠٠٠٠", "ordinary figures"),
        ("６６３５４０", "ordinary figures"),
        ("3٠000", "ordinary figures"),
        ("65Ok€", "ordinary figures"),
        ("\u22125", "ordinary figures"),
        ("650\u043a", "ordinary figures"),
        ("6\u200b50", "ordinary figures"),
        # nothing, and too much of it
        ("", "Type an answer"),
        (" \t\u00a0 ", "Type an answer"),
        ("1" * (MAX_LENGTH + 1), "too long"),
    ],
)
def test_amounts_refused_with_a_message_that_says_what_to_type(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)) as refused:
        parse_money(text)
    assert re.search(r"for example|Type|Check|Give|like this", str(refused.value))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/03/2026", date(2026, 3, 12)),
        ("12 March 2026", date(2026, 3, 12)),
        ("2026-03-12", date(2026, 3, 12)),
        ("2026/3/12", date(2026, 3, 12)),
        ("12.3.2026", date(2026, 3, 12)),
        ("12-03-2026", date(2026, 3, 12)),
        ("12 / 03 / 2026", date(2026, 3, 12)),
        ("12 mar 2026", date(2026, 3, 12)),
        ("1st of April 2026", date(2026, 4, 1)),
        ("2nd April, 2026", date(2026, 4, 2)),
        ("3 Sept 2026", date(2026, 9, 3)),
        ("March 12, 2026", date(2026, 3, 12)),
        ("29/02/2028", date(2028, 2, 29)),
        ("1/1/2000", date(2000, 1, 1)),
        ("31/12/2100", date(2100, 12, 31)),
    ],
)
def test_dates_as_people_type_them(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("12/03/26", "year in four figures"),
        ("1 Feb 26", "year in four figures"),
        ("1st Feb 26", "year in four figures"),
        ("Feb 1, 26", "year in four figures"),
        ("29/02/2026", "no such day"),
        ("31 April 2026", "no such day"),
        ("03/13/2026", "no such day"),
        ("2026-13-01", "no such day"),
        ("00/01/2026", "no such day"),
        ("31/12/1999", "between 2000 and 2100"),
        ("1 January 2101", "between 2000 and 2100"),
        ("12 Marsh 2026", "not a month"),
        ("12 ma 2026", "not a month"),
        ("March 2026", "not a date"),
        ("tomorrow", "not a date"),
        ("20260312", "not a date"),
        ("12/03/2026 09:00", "not a date"),
        ("-12/03/2026", "not a date"),
        ("１２/03/2026", "ordinary figures"),
        ("12 M\u0430rch 2026", "ordinary figures"),
        ("", "Type an answer"),
        ("1" * (MAX_LENGTH + 1), "too long"),
    ],
)
def test_dates_refused_with_a_message_that_says_what_to_type(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)) as refused:
        parse_date(text)
    assert "12 March 2026" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("3 years", 36),
        ("18 months", 18),
        ("2 years 6 months", 30),
        ("2 years and 6 months", 30),
        ("1 year, 6 months", 18),
        ("1.5 years", 18),
        ("0.25 years", 3),
        ("2y6m", 30),
        ("18m", 18),
        ("3 yrs", 36),
        ("1 mth", 1),
        ("0 months", 0),
        ("0", 0),
        ("50 years", LONGEST_MONTHS),
    ],
)
def test_lengths_of_time_as_people_type_them(text: str, months: int) -> None:
    assert parse_months(text) == months


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("3", "years or months"),
        ("1.5", "years or months"),
        ("-3 years", "not a length of time"),
        ("three years", "not a length of time"),
        ("6 weeks", "not a length of time"),
        ("years", "not a length of time"),
        ("and", "not a length of time"),
        ("6 months 2 years", "not a length of time"),
        ("nan years", "not a length of time"),
        ("1.3 years", "whole number of months"),
        ("1.00000000000000000000000000000000000001 years", "whole number of months"),
        ("601 months", "longer than 50 years"),
        ("50 years 1 month", "longer than 50 years"),
        ("9" * 50 + " months", "longer than 50 years"),
        ("３ years", "ordinary figures"),
        ("", "Type an answer"),
        ("1" * (MAX_LENGTH + 1), "too long"),
    ],
)
def test_lengths_of_time_refused_with_a_message_that_says_what_to_type(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)) as refused:
        parse_months(text)
    assert re.search(r"3 years, or 18 months|Check the number", str(refused.value))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("debt advice", "debt advice"),
        ("  Debt\n advice\t", "Debt advice"),
        ("85312310-5", "85312310-5"),
        ("Gwasanaethau cymorth â thai", "Gwasanaethau cymorth â thai"),
        ("unknown", "unknown"),
        ("a\u200bb", "a b"),
    ],
)
def test_plain_words_are_kept_with_single_spaces(text: str, words: str) -> None:
    assert parse_words(text) == words


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "few plain words"),
        (" \n ", "few plain words"),
        ("?!", "few plain words"),
        ("a" * (MAX_WORDS_LENGTH + 1), "too long"),
    ],
)
def test_words_that_say_nothing_are_refused(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        parse_words(text)


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2026: £40,000",
        "12 March 2026:40000",
        "12/03/2026 40k",
        "2026-03-12, £40,000.00",
        "12 March 2026 - 0.04m",
        "12 March 2026; 40000",
        "March 12, 2026 = £40,000",
    ],
)
def test_a_dated_amount_is_a_date_and_then_an_amount(line: str) -> None:
    assert parse_dated_amounts(line) == (DatedAmount(date(2026, 3, 12), Decimal(40000)),)


def test_dated_amounts_stand_one_to_a_line_and_are_put_in_order() -> None:
    assert parse_dated_amounts("1 May 2026: £5\r\n\n2 April 2024: £10,000\n") == (
        DatedAmount(date(2024, 4, 2), Decimal(10000)),
        DatedAmount(date(2026, 5, 1), Decimal(5)),
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "a date and an amount on each line"),
        ("£40,000", "Line 1, “£40,000”, needs a date"),
        ("1 May 2026: £5\n12 March 2026", "Line 2, “12 March 2026”, needs a date"),
        ("1 May 2026: £5\n31 April 2026: £5", "Line 2: There is no such day"),
        ("12 March 2026: forty", "Line 1: “forty” is not an amount"),
        ("12 March 2026: 1.500", "more than one way"),
        ("12 March 2026: -5", "less than zero"),
        ("1 May 2026: £5\n" * (MAX_LINES + 1), "at most"),
    ],
)
def test_dated_amounts_are_refused_by_the_line(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        parse_dated_amounts(text)


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
@UNHURRIED
@given(text=st.text() | NEAR_MISSES)
@example("\ud800")
@example("\x00")
@example("9" * MAX_LENGTH)
@example("." * MAX_LENGTH)
@example("0." + "9" * (MAX_LENGTH - 3) + "m")
def test_any_text_gives_a_value_or_a_value_error_with_a_message(parse: Callable[[str], object], text: str) -> None:
    refused = refusal(parse, text)
    assert refused is None or (type(refused) in (ValueError, OutOfRange) and str(refused).strip())


@UNHURRIED
@given(text=NEAR_MISSES)
def test_an_amount_read_is_whole_pence_from_nothing_to_the_largest(text: str) -> None:
    try:
        amount = parse_money(text)
    except ValueError:
        return
    assert amount.is_finite()
    assert 0 <= amount <= LARGEST_AMOUNT
    assert amount == round(amount, 2)


@UNHURRIED
@given(amount=AMOUNTS)
def test_an_amount_shown_is_read_back_the_same(amount: Decimal) -> None:
    assert parse_money(pounds(amount)) == amount
    assert parse_money(str(amount)) == amount


@UNHURRIED
@given(thousands=st.integers(0, 100_000_000))
def test_thousands_and_millions_are_multiples_of_pounds(thousands: int) -> None:
    assert parse_money(f"{thousands}k") == parse_money(f"{thousands}000") == thousands * 1000
    assert parse_money(f"{Decimal(thousands) / 1000:f}m") == thousands * 1000


@UNHURRIED
@given(day=DAYS)
def test_a_date_shown_is_read_back_the_same(day: date) -> None:
    assert parse_date(long_date(day)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day:%d/%m/%Y}") == day


@UNHURRIED
@given(months=st.integers(0, LONGEST_MONTHS))
def test_a_length_of_time_shown_is_read_back_the_same(months: int) -> None:
    assert parse_months(duration(months)) == months
    assert parse_months(f"{months} months") == months


def test_every_month_is_known_by_name_and_by_three_letters() -> None:
    for number, month in enumerate(MONTHS, 1):
        assert parse_date(f"5 {month} 2026") == parse_date(f"5 {month[:3].upper()} 2026") == date(2026, number, 5)


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Decimal("663540"), "£663,540"),
        (Decimal("663540.00"), "£663,540"),
        (Decimal("663540.5"), "£663,540.50"),
        (30000, "£30,000"),
        (0, "£0"),
        (Decimal("-1234.5"), "-£1,234.50"),
    ],
)
def test_amounts_are_shown_with_pence_only_where_there_are_any(amount: Decimal | int, shown: str) -> None:
    assert pounds(amount) == shown


@pytest.mark.parametrize(
    ("months", "shown"),
    [
        (0, "0 months"),
        (1, "1 month"),
        (12, "1 year"),
        (18, "18 months"),
        (24, "2 years"),
        (25, "2 years 1 month"),
        (30, "2 years 6 months"),
    ],
)
def test_lengths_of_time_are_shown_as_people_say_them(months: int, shown: str) -> None:
    assert duration(months) == shown


def test_one_is_singular() -> None:
    assert [count(number, "day") for number in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (parse_money, "100000000000.01"),
        (parse_money, "-1"),
        (parse_date, "31/12/1999"),
        (parse_date, "2101-01-01"),
        (parse_months, "601 months"),
        (parse_dated_amounts, "31/12/1999: 5"),
        (parse_dated_amounts, "31/12/2000: 101bn"),
    ],
)
def test_what_is_too_early_too_small_or_too_large_is_told_apart(parse: Callable[[str], object], text: str) -> None:
    assert type(refusal(parse, text)) is OutOfRange
