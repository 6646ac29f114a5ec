"""Reading what people type: what is accepted, what is refused and how, and that nothing else happens."""

import re
import string
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guide_logic.engine.model import DatedAmount
from guide_logic.engine.values import (
    LARGEST_AMOUNT,
    LONGEST_MONTHS,
    MAX_LENGTH,
    MAX_LINES,
    MAX_WORDS_LENGTH,
    WITH_VAT,
    OutOfRange,
    Taken,
    parse_date,
    parse_dated_amounts,
    parse_money,
    parse_months,
    parse_words,
    take_date,
    take_dated_amounts,
    take_money,
    take_months,
    take_term,
)
from guide_logic.law.wording import MONTHS, count, duration, long_date, pounds

PARSERS: list[Callable[[str], object]] = [
    parse_money,
    parse_date,
    parse_months,
    parse_words,
    parse_dated_amounts,
]
AMOUNTS = st.decimals(0, LARGEST_AMOUNT, places=2)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
NEAR_MISSES = st.text(
    string.digits + " ,.£-/kmbny" + "poundsyearsmonthsweeksJanuaryaboutVATpm+x", max_size=MAX_LENGTH + 5
)
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
        (".5m", "500000"),
        ("£.5m", "500000"),
        (".50", "0.50"),
        ("£1b", "1000000000"),
        ("1.2 mil", "1200000"),
        ("30 thou", "30000"),
        ("6\u200b50", "650"),
        ("\ufeff650k\u200e", "650000"),
        ("６６３，５４０", "663540"),
        ("￡６５０ｋ", "650000"),
        ("£2½m", "2500000"),
    ],
)
def test_amounts_as_people_type_them(text: str, amount: str) -> None:
    assert take_money(text) == Taken(Decimal(amount))
    assert parse_money(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        "up to £600k",
        "Up to 600,000",
        "at most 0.6m",
        "no more than £600k",
        "max £600k",
        "maximum of 600k",
        "£600k max",
        "600k (maximum)",
    ],
)
def test_the_most_an_amount_may_be_is_taken_and_said_to_be_that(text: str) -> None:
    """The estimate is the most that the buyer could expect to pay (Procurement Act 2023, section 4 and Schedule 3)."""
    assert take_money(text) == Taken(Decimal(600000), ("Taken as £600,000, the most that it may be.",))


@pytest.mark.parametrize(
    "text",
    [
        "about £600k", "About 600,000", "approx. £600k", "approximately 0.6m", "around £600k", "roughly 600k",
        "circa £600k", "c. £600k", "c£600k", "c 600k", "ca. 600k", "~£600k", "≈600k", "est. 600k", "estimated £600k",
        "£600k approx", "£600k (approx.)", "£600k or so", "600kish",
    ],
)  # fmt: skip
def test_about_an_amount_is_taken_as_the_amount_and_said_to_be(text: str) -> None:
    assert take_money(text) == Taken(
        Decimal(600000), ("Taken as exactly £600,000. If it may be more or less, try those amounts too.",)
    )


@pytest.mark.parametrize(
    "text",
    [
        "£650k inc VAT", "650k inc. VAT", "£650,000 incl VAT", "£650,000 (incl. VAT)", "£650k including VAT",
        "650k, including VAT", "£650k inclusive of VAT", "£650k VAT included", "£650k VAT inclusive", "650000 with vat",
    ],
)  # fmt: skip
def test_an_amount_with_vat_is_taken_and_vat_answers_a_question_of_its_own(text: str) -> None:
    assert take_money(text) == Taken(Decimal(650000), ("Taken as £650,000 with VAT in it.",), WITH_VAT)


def test_about_an_amount_with_vat_is_both() -> None:
    taken = take_money("about £650k inc VAT")
    assert (taken.value, taken.rest, len(taken.notes)) == (Decimal(650000), WITH_VAT, 2)


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
        # several amounts, or another one than was asked for
        ("650k-700k", "could be many amounts"),
        ("£650k – £700k", "could be many amounts"),
        ("£600,000 to £650,000", "could be many amounts"),
        ("between 600k and 650k", "could be many amounts"),
        ("600k or 650k", "could be many amounts"),
        ("over £600k", "could be many amounts"),
        ("just under 663,540", "could be many amounts"),
        ("under £600k", "could be many amounts"),
        ("at least £600k", "could be many amounts"),
        ("£600k+", "could be many amounts"),
        (">600k", "could be many amounts"),
        ("£120k a year", "Leave out “a year”"),
        ("£120k pa", "Leave out “pa”"),
        ("£10,000 per month", "Leave out “per month”"),
        ("£80k/yr", "Leave out “/yr”"),
        ("£600k plus VAT", "without a word on VAT"),
        ("£600k ex VAT", "without a word on VAT"),
        ("£600k + VAT", "without a word on VAT"),
        ("£600k no VAT", "without a word on VAT"),
        ("VAT", "without a word on VAT"),
        ("about", "not an amount"),
        # other scripts
        ("٣٠٠٠٠", "ordinary figures"),
        ("3٠000", "ordinary figures"),
        ("65Ok€", "ordinary figures"),
        ("500\u00b9", "ordinary figures"),
        ("\u2460", "ordinary figures"),
        ("650\u043a", "ordinary figures"),
        ("\u202e056", "ordinary figures"),
        ("\u22125", "less than zero"),
        ("\u200b\ufeff", "Type an answer"),
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
        ("1-Apr-2026", date(2026, 4, 1)),
        ("01-APR-2026", date(2026, 4, 1)),
        ("1/Apr/2026", date(2026, 4, 1)),
        ("1.Apr.2026", date(2026, 4, 1)),
        ("1 – April – 2026", date(2026, 4, 1)),
        ("April-1-2026", date(2026, 4, 1)),
        ("12–03–2026", date(2026, 3, 12)),
        ("2026‑03‑12", date(2026, 3, 12)),
        ("2026—03—12", date(2026, 3, 12)),
        ("１２/０３/２０２６", date(2026, 3, 12)),
        ("\ufeff12\u200b/03/2026\u200e", date(2026, 3, 12)),
        ("Wednesday 1 April 2026", date(2026, 4, 1)),
        ("wed 1 April 2026", date(2026, 4, 1)),
        ("Weds, 1st April 2026", date(2026, 4, 1)),
        ("Wed. 01/04/2026", date(2026, 4, 1)),
        ("Wednesday the 1st of April, 2026", date(2026, 4, 1)),
        ("on Wednesday 1 April 2026", date(2026, 4, 1)),
        ("Wednesday, April 1, 2026", date(2026, 4, 1)),
        ("1 April 2026 (Wednesday)", date(2026, 4, 1)),
        ("Thurs 2 April 2026", date(2026, 4, 2)),
        ("Tues 31 March 2026", date(2026, 3, 31)),
    ],
)
def test_dates_as_people_type_them(text: str, day: date) -> None:
    assert take_date(text) == Taken(day)
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "16 January 2026, 9:55am", "16 January 2026 9.55 a.m.", "16 January 2026 at 9:55am", "16/01/2026 09:55",
        "2026-01-16T09:55", "2026-01-16 09:55:00", "2026-01-16T09:55:00.000", "9:55am on 16 January 2026",
        "9am, 16 January 2026", "Friday 16 January 2026, 9:55am", "16 January 2026, 9:55am (Friday)",
        "16 January 2026 12 noon", "noon, 16 January 2026", "16 January 2026 5pm", "16/01/2026 00:00",
    ],
)  # fmt: skip
def test_the_time_of_day_is_left_aside_and_said_to_be(text: str) -> None:
    assert take_date(text) == Taken(
        date(2026, 1, 16), ("Taken as the whole of 16 January 2026: the time of day is left aside.",)
    )


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
        ("1-Apr-26", "year in four figures"),
        ("12–03–26", "year in four figures"),
        ("March 2026", "“March 2026” says no day"),
        ("Apr-2026", "says no day"),
        ("03/2026", "says no day"),
        ("2026-03", "says no day"),
        ("2026", "says no day"),
        ("2024/25", "“2024/25” is a financial year"),
        ("2024-25", "is a financial year"),
        ("2024–2025", "is a financial year"),
        ("FY 24/25", "is a financial year"),
        ("2099/00", "is a financial year"),
        ("2024/26", "not a date"),
        ("Marsh 2026", "not a date"),
        ("Thursday 1 April 2026", "1 April 2026 is a Wednesday, not a Thursday"),
        ("Tues 1 April 2026", "is a Wednesday, not a Tuesday"),
        ("1 April 2026 (Monday)", "is a Wednesday, not a Monday"),
        ("Wendesday 1 April 2026", "not a date"),
        ("Wednesday", "not a date"),
        ("16 January 2026, midnight", "Midnight lies between two days"),
        ("12am, 16 January 2026", "Midnight lies between two days"),
        ("16 January 2026 24:00", "Midnight lies between two days"),
        ("16 January 2026, 25:00", "not a date"),
        ("2026-01-16T23:30Z", "not a date"),
        ("tomorrow", "not a date"),
        ("20260312", "not a date"),
        ("-12/03/2026", "not a date"),
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
        ("two years", 24),
        ("Five years", 60),
        ("three years", 36),
        ("a year", 12),
        ("one year and six months", 18),
        ("a year and a half", 18),
        ("two and a half years", 30),
        ("half a year", 6),
        ("a half year", 6),
        ("2½ years", 30),
        (".5 years", 6),
        ("eighteen months", 18),
        ("twenty-four months", 24),
        ("thirty six months", 36),
        ("3-year", 36),
        ("36-month", 36),
        ("3 yrs.", 36),
        ("２ years", 24),
        ("3\u200b years", 36),
    ],
)
def test_lengths_of_time_as_people_type_them(text: str, months: int) -> None:
    assert take_months(text) == Taken(months)
    assert parse_months(text) == months


@pytest.mark.parametrize(
    ("text", "months", "notes"),
    [
        ("3+1+1", 60, ["Numbers without a unit are taken as years.",
                       "All parts added up: 3 years + 1 year + 1 year."]),
        ("3 + 1 + 1", 60, ["Numbers without a unit are taken as years.",
                           "All parts added up: 3 years + 1 year + 1 year."]),
        ("3 years + 2", 60, ["Numbers without a unit are taken as years.", "All parts added up: 3 years + 2 years."]),
        ("2+1+1 years", 48, ["Numbers without a unit are taken as years.",
                             "All parts added up: 2 years + 1 year + 1 year."]),
        ("three years plus two", 60, ["Numbers without a unit are taken as years.",
                                      "All parts added up: 3 years + 2 years."]),
        ("36 months + 12 + 12", 60, ["Numbers without a unit are taken as months.",
                                     "All parts added up: 3 years + 1 year + 1 year."]),
        ("3 years + 6 months", 42, ["All parts added up: 3 years + 6 months."]),
        ("3 years + 2 x 1 year", 60, ["All parts added up: 3 years + 1 year + 1 year."]),
        ("2 × 12 months", 24, ["All parts added up: 1 year + 1 year."]),
        ("3+0", 36, ["Numbers without a unit are taken as years.", "All parts added up: 3 years + 0 months."]),
        ("12 weeks", 3, ["12 weeks taken as 3 months: weeks are rounded up to whole months."]),
        ("twelve weeks", 3, ["12 weeks taken as 3 months: weeks are rounded up to whole months."]),
        ("1 week", 1, ["1 week taken as 1 month: weeks are rounded up to whole months."]),
        ("4 wks", 1, ["4 weeks taken as 1 month: weeks are rounded up to whole months."]),
        ("5 weeks", 2, ["5 weeks taken as 2 months: weeks are rounded up to whole months."]),
        ("26 weeks", 6, ["26 weeks taken as 6 months: weeks are rounded up to whole months."]),
        ("52 weeks", 12, ["52 weeks taken as 1 year: weeks are rounded up to whole months."]),
        ("53 weeks", 13, ["53 weeks taken as 13 months: weeks are rounded up to whole months."]),
        ("about 3 years", 36, ["Taken as exact."]),
    ],
)  # fmt: skip
def test_a_length_of_time_is_taken_with_what_was_assumed(text: str, months: int, notes: list[str]) -> None:
    assert take_months(text) == Taken(months, tuple(notes))


@pytest.mark.parametrize(
    ("text", "term", "extensions"),
    [
        ("3+1+1", 36, 24),
        ("3 years + 2", 36, 24),
        ("2+1+1 years", 24, 24),
        ("3 years + 6 months", 36, 6),
        ("3 years plus 2 x 1 year", 36, 24),
        ("12 weeks + 4 weeks", 3, 1),
        ("18 months + 12", 18, 12),
        ("3+0", 36, 0),
    ],
)
def test_what_follows_a_term_is_its_extensions(text: str, term: int, extensions: int) -> None:
    taken = take_term(text)
    assert taken.value == term
    assert parse_months(taken.rest) == extensions
    assert taken.notes[-1] == f"Taken as {duration(term)}, with what follows the first plus sign as extensions."


@pytest.mark.parametrize("text", ["3 years", "two years", "12 weeks", "0"])
def test_a_term_alone_has_no_extensions(text: str) -> None:
    assert take_term(text) == take_months(text)
    assert not take_term(text).rest


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("3", "years or months"),
        ("1.5", "years or months"),
        ("-3 years", "not a length of time"),
        ("three", "years or months"),
        ("a while", "not a length of time"),
        ("three score years", "not a length of time"),
        ("90 days", "not a length of time"),
        ("6+6", "each part of “6+6”"),
        ("12+12", "each part of “12+12”"),
        ("7+3", "each part of “7+3”"),
        ("3 years + 12", "each part of"),
        ("36 months + 2", "each part of"),
        ("3 + 6 months", "each part of"),
        ("3 years + 6 months + 6", "each part of"),
        ("3+1+", "not a length of time"),
        ("+1", "not a length of time"),
        ("3 years + -1", "not a length of time"),
        ("1.3+1", "whole number of months"),
        ("40 years + 11 years", "longer than 50 years"),
        ("99 x 1 year", "longer than 50 years"),
        ("years", "not a length of time"),
        ("and", "not a length of time"),
        ("6 months 2 years", "not a length of time"),
        ("nan years", "not a length of time"),
        ("1.3 years", "whole number of months"),
        ("1.00000000000000000000000000000000000001 years", "whole number of months"),
        ("601 months", "longer than 50 years"),
        ("50 years 1 month", "longer than 50 years"),
        ("9" * 50 + " months", "longer than 50 years"),
        ("٣ years", "ordinary figures"),
        ("", "Type an answer"),
        ("1" * (MAX_LENGTH + 1), "too long"),
    ],
)
def test_lengths_of_time_refused_with_a_message_that_says_what_to_type(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)) as refused:
        parse_months(text)
    assert re.search(r"3 years, or 18 months|3 years \+ 6 months|Check the number", str(refused.value))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("debt advice", "debt advice"),
        ("  Debt\n advice\t", "Debt advice"),
        ("85312310-5", "85312310-5"),
        ("Gwasanaethau cymorth â thai", "Gwasanaethau cymorth â thai"),
        ("unknown", "unknown"),
        ("a\u200bb", "a b"),
        ("safe\u00adguarding", "safeguarding"),
        ("\ufeffdebt advice", "debt advice"),
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
        "Thursday 12 March 2026: £40,000",
        "12-Mar-2026: £40k",
        "12–03–2026 – £40,000",
        "12 March 2026\t£40,000",
        "12/03/2026 £40,000",
    ],
)
def test_a_dated_amount_is_a_date_and_then_an_amount(line: str) -> None:
    assert parse_dated_amounts(line) == (DatedAmount(date(2026, 3, 12), Decimal(40000)),)


def test_what_was_assumed_in_a_line_is_said_of_that_line() -> None:
    assert take_dated_amounts("1 May 2026: 5\n2 May 2026: about £40k").notes == (
        "Line 2: Taken as exactly £40,000. If it may be more or less, try those amounts too.",
    )


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
        ("12/03/26: 40000", "Line 1: Give the year in four figures, for example 12 March 2026 or 12/03/2026"),
        ("1 Apr 26 £40,000", "Line 1: Give the year in four figures"),
        ("2024/25: £80,000", "Line 1: “2024/25” is a financial year. Give one day"),
        ("2024-25 - £80,000", "Line 1: “2024-25” is a financial year"),
        ("2024/2025: 80k", "Line 1: “2024/2025” is a financial year"),
        ("April 2026: £40,000", "Line 1: “April 2026” says no day"),
        ("12 March 2026: £40,000 to £50,000", "Line 1: “£40,000 to £50,000” could be many amounts"),
        ("Monday 12 March 2026: 5", "Line 1: 12 March 2026 is a Thursday, not a Monday"),
        ("12 March 2026: 1.500", "more than one way"),
        ("12 March 2026: -5", "less than zero"),
        ("1 May 2026: £5\n" * (MAX_LINES + 1), "at most"),
    ],
)
def test_dated_amounts_are_refused_by_the_line(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        parse_dated_amounts(text)


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
@given(text=st.text() | NEAR_MISSES)
@example("\ud800")
@example("\x00")
@example("9" * MAX_LENGTH)
@example("." * MAX_LENGTH)
@example("0." + "9" * (MAX_LENGTH - 3) + "m")
def test_any_text_gives_a_value_or_a_value_error_with_a_message(parse: Callable[[str], object], text: str) -> None:
    refused = refusal(parse, text)
    assert refused is None or (type(refused) in (ValueError, OutOfRange) and str(refused).strip())


@given(text=NEAR_MISSES)
def test_an_amount_read_is_whole_pence_from_nothing_to_the_largest(text: str) -> None:
    try:
        amount = parse_money(text)
    except ValueError:
        return
    assert amount.is_finite()
    assert 0 <= amount <= LARGEST_AMOUNT
    assert amount == round(amount, 2)


@given(amount=AMOUNTS)
def test_an_amount_shown_is_read_back_the_same(amount: Decimal) -> None:
    assert parse_money(pounds(amount)) == amount
    assert parse_money(str(amount)) == amount


@given(thousands=st.integers(0, 100_000_000))
def test_thousands_and_millions_are_multiples_of_pounds(thousands: int) -> None:
    assert parse_money(f"{thousands}k") == parse_money(f"{thousands}000") == thousands * 1000
    assert parse_money(f"{Decimal(thousands) / 1000:f}m") == thousands * 1000


@given(day=DAYS)
def test_a_date_shown_is_read_back_the_same(day: date) -> None:
    assert parse_date(long_date(day)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day:%d/%m/%Y}") == day


@given(day=DAYS, weekday=st.sampled_from(WEEKDAYS), short=st.booleans())
def test_a_weekday_is_taken_only_with_its_own_day(day: date, weekday: str, short: bool) -> None:
    text = f"{weekday[:3] if short else weekday} {long_date(day)}"
    refused = refusal(parse_date, text)
    if weekday == WEEKDAYS[day.weekday()]:
        assert refused is None
        assert parse_date(text) == day
    else:
        assert f"is a {WEEKDAYS[day.weekday()]}, not a {weekday}" in str(refused)


@given(text=NEAR_MISSES, mark=st.sampled_from("\u200b\u200e\ufeff\u00ad\u2060"), place=st.integers(0, MAX_LENGTH))
@pytest.mark.parametrize("parse", [parse_money, parse_date, parse_months], ids=lambda parse: parse.__name__)
def test_an_invisible_character_changes_nothing(
    parse: Callable[[str], object], text: str, mark: str, place: int
) -> None:
    marked = text[:place] + mark + text[place:]
    assert str(refusal(parse, marked)) == str(refusal(parse, text))
    if refusal(parse, text) is None:
        assert parse(marked) == parse(text)


@given(text=NEAR_MISSES)
@pytest.mark.parametrize("parse", [parse_money, parse_date, parse_months], ids=lambda parse: parse.__name__)
def test_full_width_characters_are_read_as_ordinary_ones(parse: Callable[[str], object], text: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    assert (refusal(parse, wide) is None) == (refusal(parse, text) is None)
    if refusal(parse, text) is None:
        assert parse(wide) == parse(text)


@given(parts=st.lists(st.integers(1, 5), min_size=2, max_size=6))
def test_a_sum_of_years_is_its_term_and_its_extensions(parts: list[int]) -> None:
    text = "+".join(map(str, parts))
    term = take_term(text)
    assert term.value == 12 * parts[0]
    assert term.value + parse_months(term.rest) == parse_months(text) == 12 * sum(parts)


@given(weeks=st.integers(0, 2000))
def test_weeks_are_rounded_up_to_whole_months_never_down(weeks: int) -> None:
    months = parse_months(f"{weeks} weeks")
    assert (months - 1) * 365.25 / 12 < weeks * 7 <= months * 365.25 / 12


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
