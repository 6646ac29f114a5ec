"""The law data: its figures against a table of their own, and every fault that the loader refuses."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from guide_logic.law import (
    COMPARISONS,
    NATIONS,
    UNITS,
    Confidence,
    Law,
    LawDataError,
    NotCovered,
    current,
    nation_name,
)
from guide_logic.law.files import read_toml

LAW = Law.load()

# Figure, first day, last day (None: still in force), nations, amount in pounds, which side equality falls.
# Copied by hand from the Act, its amending Regulations and the Subsidy Control Act: never from figures.toml.
ENGLAND_AND_NI = ("england", "northern-ireland")
ALL = ("england", "wales", "northern-ireland")
Y22, Y23 = date(2022, 1, 1), date(2023, 12, 31)
Y24, Y25 = date(2024, 1, 1), date(2025, 12, 31)
Y26, Y27 = date(2026, 1, 1), date(2027, 12, 31)
SI_163, ACT, SCA = date(2025, 2, 23), date(2025, 2, 24), date(2023, 1, 4)
AMOUNTS = [
    ("threshold-light-touch", Y22, Y23, ENGLAND_AND_NI, 663_540, "at or above"),
    ("threshold-light-touch", Y24, Y25, ENGLAND_AND_NI, 663_540, "at or above"),
    ("threshold-light-touch", Y26, Y27, ALL, 663_540, "at or above"),
    ("threshold-light-touch-concession", SI_163, Y25, ENGLAND_AND_NI, 5_372_609, "at or above"),
    ("threshold-light-touch-concession", Y26, Y27, ALL, 5_372_609, "at or above"),
    ("threshold-goods-services-sub-central", Y22, Y23, ENGLAND_AND_NI, 213_477, "at or above"),
    ("threshold-goods-services-sub-central", Y24, Y25, ENGLAND_AND_NI, 214_904, "at or above"),
    ("threshold-goods-services-sub-central", Y26, Y27, ALL, 207_720, "at or above"),
    ("threshold-goods-services-central", Y22, Y23, ENGLAND_AND_NI, 138_760, "at or above"),
    ("threshold-goods-services-central", Y24, Y25, ENGLAND_AND_NI, 139_688, "at or above"),
    ("threshold-goods-services-central", Y26, Y27, ALL, 135_018, "at or above"),
    ("threshold-works", Y22, Y23, ENGLAND_AND_NI, 5_336_937, "at or above"),
    ("threshold-works", Y24, Y25, ENGLAND_AND_NI, 5_372_609, "at or above"),
    ("threshold-works", Y26, Y27, ALL, 5_193_000, "at or above"),
    ("threshold-concession", Y22, Y23, ENGLAND_AND_NI, 5_336_937, "at or above"),
    ("threshold-concession", Y24, Y25, ENGLAND_AND_NI, 5_372_609, "at or above"),
    ("threshold-concession", Y26, Y27, ALL, 5_193_000, "at or above"),
    ("threshold-utilities-goods-services", Y22, Y23, ENGLAND_AND_NI, 426_955, "at or above"),
    ("threshold-utilities-goods-services", Y24, Y25, ENGLAND_AND_NI, 429_809, "at or above"),
    ("threshold-utilities-goods-services", Y26, Y27, ALL, 415_440, "at or above"),
    ("threshold-utilities-works", Y22, Y23, ENGLAND_AND_NI, 5_336_937, "at or above"),
    ("threshold-utilities-works", Y24, Y25, ENGLAND_AND_NI, 5_372_609, "at or above"),
    ("threshold-utilities-works", Y26, Y27, ALL, 5_193_000, "at or above"),
    ("threshold-utilities-light-touch", SI_163, Y25, ENGLAND_AND_NI, 884_720, "at or above"),
    ("threshold-utilities-light-touch", Y26, Y27, ALL, 884_720, "at or above"),
    ("old-threshold-light-touch", Y22, Y23, ALL, 663_540, "at or above"),
    ("old-threshold-light-touch", Y24, None, ALL, 663_540, "at or above"),
    ("old-threshold-goods-services-sub-central", Y22, Y23, ALL, 213_477, "at or above"),
    ("old-threshold-goods-services-sub-central", Y24, None, ALL, 214_904, "at or above"),
    ("old-threshold-goods-services-central", Y22, Y23, ALL, 138_760, "at or above"),
    ("old-threshold-goods-services-central", Y24, None, ALL, 139_688, "at or above"),
    ("old-threshold-works", Y22, Y23, ALL, 5_336_937, "at or above"),
    ("old-threshold-works", Y24, None, ALL, 5_372_609, "at or above"),
    ("notice-floor-sub-central", ACT, None, ALL, 30_000, "at or above"),
    ("notice-floor-central", ACT, None, ENGLAND_AND_NI, 12_000, "at or above"),
    ("notice-floor-central", ACT, None, ("wales",), 30_000, "at or above"),
    ("suitability-works-sub-central", ACT, Y25, ALL, 213_477, "at or above"),
    ("suitability-works-sub-central", Y26, None, ALL, 207_720, "at or above"),
    ("suitability-works-central", ACT, Y25, ALL, 138_760, "at or above"),
    ("suitability-works-central", Y26, None, ALL, 135_018, "at or above"),
    ("kpi-contract", ACT, None, ALL, 5_000_000, "more than"),
    ("pipeline-spend", date(2025, 4, 1), None, ALL, 100_000_000, "more than"),
    ("pipeline-contract", date(2025, 4, 1), None, ALL, 2_000_000, "more than"),
    ("payment-information", date(2026, 4, 1), None, ALL, 30_000, "more than"),
    ("land-undervalue", date(2003, 8, 4), None, ("england",), 2_000_000, "not more than"),
    ("section-137-per-elector", date(2023, 4, 1), date(2024, 3, 31), ("england",), Decimal("9.93"), "not more than"),
    ("section-137a-minimum", date(2019, 4, 1), None, ("england",), 2_000, "at or above"),
    ("section-137a-minimum", date(2019, 4, 1), None, ("wales",), 5_000, "at or above"),
    ("change-publication-value", ACT, None, ENGLAND_AND_NI, 5_000_000, "more than"),
    ("psr-considerable-amount", Y24, None, ("england",), 500_000, "at least"),
    ("psr-change-amount", Y24, None, ("england",), 500_000, "at least"),
    ("mfa-limit", SCA, None, ALL, 315_000, "not more than"),
    ("spei-limit", SCA, None, ALL, 725_000, "not more than"),
    ("subsidy-database", SCA, None, ALL, 100_000, "more than"),
    ("cma-referral", SCA, date(2025, 8, 3), ALL, 10_000_000, "more than"),
    ("cma-referral", date(2025, 8, 4), None, ALL, 25_000_000, "more than"),
    ("cma-single", SCA, None, ALL, 1_000_000, "more than"),
    ("cma-sensitive", SCA, None, ALL, 5_000_000, "more than"),
    ("cma-interest", SCA, None, ALL, 5_000_000, "more than"),
]
DAYS_AND_PERIODS = [
    ("standstill", "8 working days"),
    ("voluntary-standstill", "8 working days"),
    ("details-notice", "30 days"),
    ("details-notice-light-touch", "120 days"),
    ("contract-copy", "90 days"),
    ("contract-copy-light-touch", "180 days"),
    ("termination-notice", "30 days"),
    ("claim-limit", "30 days"),
    ("claim-long-stop", "3 months"),
    ("set-aside-long-stop", "6 months"),
    ("repeat-window", "5 years"),
    ("mutual-maximum-term", "5 years"),
    ("mutual-look-back", "3 years"),
    ("framework-maximum", "4 years"),
    ("open-framework-maximum", "8 years"),
    ("controlled-activities", "80%"),
    ("cooperation-activities", "20%"),
    ("short-lease", "7 years"),
    ("section-137a-statement", "12 months"),
    ("cma-after-award", "20 working days"),
    ("purchasing-system-fixed", "23 February 2026"),
    ("purchasing-system-last-day", "23 February 2029"),
    ("health-slavery-in-force", "17 May 2026"),
    ("platform-down-in-force", "24 March 2026"),
    ("public-interest-test-in-force", "1 April 2027"),
    ("records", "3 years"),
    ("participation-minimum", "25 days"),
    ("subsidy-database-entry", "3 months"),
    ("payment-terms", "30 days"),
    ("supported-employment-share", "30%"),
    ("vat-standard", "20%"),
    ("mfa-look-back", "2 years"),
    ("mfa-records", "3 years"),
    ("subsidy-database-kept", "6 years"),
    ("spei-review", "3 years"),
    ("cma-report", "30 working days"),
    ("cma-cooling-off", "5 working days"),
    ("subsidy-appeal", "1 month"),
    ("subsidy-information-request", "28 days"),
    ("subsidy-act-in-force", "4 January 2023"),
    ("subsidy-year-ends", "31 March"),
    ("subsidy-streamlined-2026", "16 January 2026"),
    ("status-reservation-notice", "24 March 2026"),
    ("old-regulations-in-force", "26 February 2015"),
    ("act-in-force", "24 February 2025"),
    ("thresholds-2026", "1 January 2026"),
    ("local-reservation-in-force", "4 February 2026"),
    ("payments-compliance-in-force", "1 January 2026"),
    ("payment-information-in-force", "1 April 2026"),
    ("supplier-identifier-in-force", "1 April 2026"),
    ("npps-in-force", "24 February 2025"),
    ("psr-in-force", "1 January 2024"),
    ("change-term-share", "10%"),
    ("change-value-share", "10%"),
    ("change-value-share-works", "15%"),
    ("change-increase-limit", "50%"),
    ("change-notice-term-share", "10%"),
    ("change-notice-value-share", "10%"),
    ("change-notice-value-share-works", "15%"),
    ("old-change-increase-limit", "50%"),
    ("old-change-share", "10%"),
    ("old-change-share-works", "15%"),
    ("change-standstill", "8 working days"),
    ("change-publication", "90 days"),
    ("psr-considerable-share", "25%"),
    ("psr-change-share", "25%"),
    ("psr-after-decision", "5 working days"),
    ("psr-suitable-wait", "14 days"),
    ("psr-notice", "30 days"),
    ("psr-framework-maximum", "4 years"),
    ("pipeline-notice", "56 days"),
    ("pipeline-ahead", "18 months"),
    ("planned-notice-latest", "40 days"),
    ("planned-notice-earliest", "12 months"),
    ("tender-minimum", "25 days"),
    ("tender-minimum-one-short", "30 days"),
    ("tender-minimum-both-short", "35 days"),
    ("tender-minimum-reduced", "10 days"),
    ("performance-assessment", "12 months"),
    ("performance-notice", "30 days"),
    ("payment-information-notice", "30 days"),
    ("payments-compliance-notice", "30 days"),
    ("platform-fallback", "48 hours"),
    ("platform-fallback-urgent", "4 hours"),
    ("psr-standstill", "8 working days"),
]


@pytest.mark.parametrize(("figure_id", "first", "last", "nations", "amount", "compare"), AMOUNTS)
def test_an_amount_holds_from_its_first_day_to_its_last(
    figure_id: str,
    first: date,
    last: date | None,
    nations: tuple[str, ...],
    amount: int,
    compare: str,
) -> None:
    figure = LAW.figure(figure_id)
    assert figure.compare == compare
    assert figure.unit.startswith("pounds")
    for nation in nations:
        for day in (first, last or date(2099, 12, 31)):
            assert LAW.value(figure_id, day, nation) == amount


@pytest.mark.parametrize(("figure_id", "shown"), DAYS_AND_PERIODS)
def test_days_and_periods_are_shown_with_their_units(figure_id: str, shown: str) -> None:
    assert LAW.show(figure_id, date(2026, 11, 23)) == shown


def test_every_amount_of_the_data_is_in_the_table() -> None:
    in_data = {
        (figure.id, period.start, nation)
        for figure in LAW.figures.values()
        if figure.unit.startswith("pounds")
        for period in figure.periods
        for nation in period.nations
    }
    in_table = {(row[0], row[1], nation) for row in AMOUNTS for nation in row[3]}
    assert in_data == in_table


THRESHOLDS = sorted({row[0] for row in AMOUNTS if row[0].startswith("threshold-")})


@pytest.mark.parametrize("figure_id", THRESHOLDS)
@pytest.mark.parametrize("nation", NATIONS)
def test_no_threshold_is_held_for_2028(figure_id: str, nation: str) -> None:
    LAW.value(figure_id, date(2027, 12, 31), nation)
    with pytest.raises(NotCovered, match=r"1 January 2028 in .+ Held: .*31 December 2027"):
        LAW.value(figure_id, date(2028, 1, 1), nation)


@pytest.mark.parametrize("figure_id", THRESHOLDS)
def test_no_threshold_is_held_for_wales_before_2026(figure_id: str) -> None:
    LAW.value(figure_id, date(2026, 1, 1), "wales")
    with pytest.raises(NotCovered, match="31 December 2025 in Wales"):
        LAW.value(figure_id, date(2025, 12, 31), "wales")


def test_a_nation_without_any_period_is_told_so() -> None:
    with pytest.raises(NotCovered, match=r"in Wales\. Held: none\."):
        LAW.value("change-publication-value", date(2026, 11, 23), "wales")


def test_the_day_before_the_first_period_is_not_covered() -> None:
    for figure in LAW.figures.values():
        first = min(period.start for period in figure.periods)
        with pytest.raises(NotCovered):
            figure.period(first - timedelta(days=1))


def test_an_unknown_figure_or_reference_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        LAW.figure("threshold-imaginary")
    with pytest.raises(KeyError):
        LAW.ref("pa23-s999")


def test_changes_are_the_days_on_which_an_amount_is_new() -> None:
    assert LAW.changes("threshold-works") == (Y22, Y24, Y26)


def test_a_day_the_law_sets_is_a_date() -> None:
    assert LAW.day("act-in-force") == ACT
    assert LAW.day("act-in-force", date(2026, 11, 23)) == ACT


def test_the_data_uses_known_units_and_comparisons_and_says_where_it_was_read() -> None:
    for figure in LAW.figures.values():
        assert figure.unit in UNITS
        assert figure.compare in COMPARISONS
        assert all(period.source.startswith("https://") for period in figure.periods)
    for reference in LAW.references.values():
        assert reference.cite
        assert reference.says
        assert isinstance(reference.confidence, Confidence)


def test_no_figure_claims_to_be_surer_than_the_law_it_rests_on() -> None:
    order = ["check this", "one source", "verified"]
    too_sure = [
        (figure.id, period.start)
        for figure in LAW.figures.values()
        for period in figure.periods
        if order.index(period.confidence) > order.index(LAW.references[period.ref].confidence)
    ]
    assert too_sure == []


def test_what_the_guide_said_differs_from_what_the_law_says() -> None:
    for figure in LAW.figures.values():
        if figure.guide_value is not None:
            assert figure.guide_said
            assert figure.guide_value not in {period.value for period in figure.periods}


def test_the_law_was_last_checked_on_the_oldest_day_of_its_references() -> None:
    assert LAW.checked() == min(reference.checked for reference in LAW.references.values())


def test_the_law_is_loaded_once() -> None:
    assert current() is current()
    assert current().figures == LAW.figures
    assert current().references == LAW.references


def test_nations_are_named_as_people_write_them() -> None:
    assert nation_name("northern-ireland") == "Northern Ireland"


# -- faults -----------------------------------------------------------------------------

REFERENCE = {
    "id": "act",
    "cite": "An Act, section 1",
    "says": "Something",
    "url": "https://example.org/act",
    "confidence": "verified",
    "checked": date(2026, 11, 22),
}
PERIOD = {
    "value": 100,
    "from": date(2025, 1, 1),
    "to": date(2025, 12, 31),
    "ref": "act",
    "source": "https://example.org/act",
    "confidence": "verified",
}
NEXT = {**PERIOD, "value": 200, "from": date(2026, 1, 1), "to": date(2026, 12, 31)}
FIGURE = {
    "id": "limit",
    "name": "Limit",
    "unit": "pounds",
    "compare": "at or above",
    "period": [PERIOD, NEXT],
}


def build(*figures: dict[str, Any], references: list[dict[str, Any]] | None = None) -> Law:
    return Law.build(figures, references if references is not None else [REFERENCE])


def without(row: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != key}


def test_data_without_a_fault_loads() -> None:
    law = build(FIGURE)
    assert law.value("limit", date(2025, 12, 31)) == Decimal(100)
    assert law.value("limit", date(2026, 1, 1)) == Decimal(200)


def test_periods_may_stand_in_any_order() -> None:
    assert build({**FIGURE, "period": [NEXT, PERIOD]}).value("limit", date(2026, 1, 1)) == 200


def test_nations_may_have_periods_of_their_own() -> None:
    england = {**PERIOD, "nations": ["england"], "to": date(2026, 12, 31)}
    wales = {**NEXT, "nations": ["wales"]}
    law = build({**FIGURE, "period": [england, wales]})
    assert law.value("limit", date(2026, 6, 1)) == 100
    assert law.value("limit", date(2026, 6, 1), "wales") == 200


FAULTS: list[tuple[str, Callable[[], Law], str]] = [
    (
        "gap",
        lambda: build({**FIGURE, "period": [PERIOD, {**NEXT, "from": date(2026, 1, 2)}]}),
        "gap before 2026-01-02",
    ),
    (
        "overlap of one day",
        lambda: build({**FIGURE, "period": [PERIOD, {**NEXT, "from": date(2025, 12, 31)}]}),
        "overlap at 2025-12-31",
    ),
    (
        "overlap with a period that has no end",
        lambda: build({**FIGURE, "period": [without(PERIOD, "to"), NEXT]}),
        "overlap at 2026-01-01",
    ),
    (
        "overlap in one nation only",
        lambda: build({**FIGURE, "period": [PERIOD, {**PERIOD, "nations": ["wales"]}, NEXT]}),
        "overlap at 2025-01-01 in wales",
    ),
    (
        "period that ends before it starts",
        lambda: build({**FIGURE, "period": [{**PERIOD, "to": date(2024, 12, 31)}]}),
        "before it starts",
    ),
    ("no period", lambda: build({**FIGURE, "period": []}), "no period"),
    ("missing reference", lambda: build(FIGURE, references=[]), "no reference act"),
    (
        "unknown reference in the second period",
        lambda: build({**FIGURE, "period": [PERIOD, {**NEXT, "ref": "other"}]}),
        "no reference other",
    ),
    ("unknown key of a figure", lambda: build({**FIGURE, "colour": "red"}), "unknown key colour"),
    (
        "unknown key of a period",
        lambda: build({**FIGURE, "period": [{**PERIOD, "till": 1}]}),
        "unknown key till",
    ),
    (
        "unknown key of a reference",
        lambda: build(FIGURE, references=[{**REFERENCE, "link": ""}]),
        "unknown key link",
    ),
    *(
        (f"figure without {key}", lambda key=key: build(without(FIGURE, key)), f"missing {key}")
        for key in ("id", "name", "unit", "compare", "period")
    ),
    *(
        (
            f"period without {key}",
            lambda key=key: build({**FIGURE, "period": [without(PERIOD, key)]}),
            f"missing {key}",
        )
        for key in ("value", "from", "ref", "source", "confidence")
    ),
    *(
        (
            f"reference without {key}",
            lambda key=key: build(FIGURE, references=[without(REFERENCE, key)]),
            f"missing {key}",
        )
        for key in REFERENCE
    ),
    ("figure twice", lambda: build(FIGURE, FIGURE), "limit stands twice"),
    (
        "reference twice",
        lambda: build(FIGURE, references=[REFERENCE, REFERENCE]),
        "act stands twice",
    ),
    ("unknown unit", lambda: build({**FIGURE, "unit": "euros"}), "unit or comparison"),
    ("unknown comparison", lambda: build({**FIGURE, "compare": "about"}), "unit or comparison"),
    (
        "unknown nation",
        lambda: build({**FIGURE, "period": [{**PERIOD, "nations": ["scotland"]}]}),
        "scotland",
    ),
    ("no nation", lambda: build({**FIGURE, "period": [{**PERIOD, "nations": []}]}), "no nation"),
    (
        "unknown confidence of a period",
        lambda: build({**FIGURE, "period": [{**PERIOD, "confidence": "sure"}]}),
        "confidence sure",
    ),
    (
        "unknown confidence of a reference",
        lambda: build(FIGURE, references=[{**REFERENCE, "confidence": "sure"}]),
        "confidence sure",
    ),
    (
        "amount where a date is due",
        lambda: build({**FIGURE, "unit": "date"}),
        "value 100 is not a date",
    ),
    (
        "date where an amount is due",
        lambda: build({**FIGURE, "period": [{**PERIOD, "value": date(2025, 1, 1)}]}),
        "not a number",
    ),
    *(
        (
            f"value {value!r}",
            lambda value=value: build({**FIGURE, "period": [{**PERIOD, "value": value}]}),
            "not a number",
        )
        for value in (-1, float("nan"), float("inf"), "100", True, None)
    ),
    ("guide value in words", lambda: build({**FIGURE, "guide_value": "some"}), "not a number"),
    *(
        (
            f"{key} that is not a date",
            lambda key=key, value=value: build({**FIGURE, "period": [{**PERIOD, key: value}]}),
            "is not a date",
        )
        for key in ("from", "to")
        for value in ("2025-01-01", datetime(2025, 1, 1), 2025)  # noqa: DTZ001
    ),
    (
        "checked that is not a date",
        lambda: build(FIGURE, references=[{**REFERENCE, "checked": "yesterday"}]),
        "checked yesterday is not a date",
    ),
]


@pytest.mark.parametrize(("make", "says"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_faulty_data_is_refused_by_name(make: Callable[[], Law], says: str) -> None:
    with pytest.raises(LawDataError, match=re.escape(says)):
        make()


def test_the_files_hold_only_the_tables_the_loader_reads() -> None:
    assert set(read_toml("figures.toml")) == {"figure"}
    assert set(read_toml("references.toml")) == {"reference"}
