"""Each row of the law data a second time: the day from which it holds, and the law that it rests on.

Most first days turn no answer that a case states: an Act begins on one day with all its figures. A row with
a slip in it differs from the one here.
"""

from guide_logic.law import current

# First day: law: the figures that have a row of it.
FIGURES: dict[str, dict[str, str]] = {
    "1997-09-01": {
        "vata94-s29a": "vat-reduced",
    },
    "2003-08-04": {
        "gdc03": "land-undervalue",
        "lga72-s123": "short-lease",
    },
    "2011-01-04": {
        "vata94-s2": "vat-standard",
    },
    "2012-09-10": {
        "exec12-r9": "key-decision-notice",
        "exec12-r10": "key-decision-exception",
        "exec12-r7": "executive-agenda",
    },
    "2015-02-26": {
        "pcr15-r77": "old-mutual-maximum-term",
        "pcr15": "old-regulations-in-force",
        "pcr15-r72-2": "old-change-increase-limit",
        "pcr15-r72-1f": "old-change-share old-change-share-works",
    },
    "2019-04-01": {
        "lga72-s137a": "section-137a-minimum section-137a-statement",
    },
    "2022-01-01": {
        "pcr15": (
            "threshold-light-touch threshold-goods-services-sub-central threshold-goods-services-central "
            "threshold-works old-threshold-light-touch old-threshold-goods-services-sub-central old-"
            "threshold-goods-services-central old-threshold-works"
        ),
        "ccr16-r9": "threshold-concession",
        "ucr16-r16": "threshold-utilities-goods-services threshold-utilities-works",
    },
    "2023-01-04": {
        "sca22-s36": "mfa-limit mfa-look-back",
        "sca22-s38": "spei-limit",
        "sca22-s33": "subsidy-database subsidy-database-entry subsidy-database-kept",
        "ssi22-r3": "cma-referral cma-single cma-sensitive",
        "sca22-s2": "subsidy-act-in-force",
        "sca22-s37": "mfa-records",
        "sca22-s29": "spei-review",
        "ssi22-r4": "cma-interest",
        "sca22-s53": "cma-report cma-cooling-off",
        "sca22-s60": "cma-after-award",
        "sca22-s71": "subsidy-appeal",
        "sca22-s76": "subsidy-information-request",
        "streamlined-23": "subsidy-streamlined-first-close",
        "sca22-s42": "subsidy-year-ends",
    },
    "2023-04-01": {
        "lga72-s137-4": "section-137-per-elector",
    },
    "2024-01-01": {
        "c25": (
            "threshold-light-touch threshold-goods-services-sub-central threshold-goods-services-central "
            "threshold-works threshold-concession threshold-utilities-goods-services threshold-utilities-"
            "works"
        ),
        "psr23-r3": "psr-in-force",
        "psr23-r12": "psr-standstill psr-after-decision",
        "pcr15": (
            "old-threshold-light-touch old-threshold-goods-services-sub-central old-threshold-goods-"
            "services-central old-threshold-works"
        ),
        "psr23-r6": "psr-considerable-amount psr-considerable-share",
        "psr23-r13": "psr-change-amount psr-change-share",
        "psr23-r10": "psr-suitable-wait",
        "psr23-r11": "psr-notice",
        "psr23-r16": "psr-framework-maximum",
    },
    "2025-02-23": {
        "c25": "threshold-light-touch-concession threshold-utilities-light-touch",
    },
    "2025-02-24": {
        "pa23-s87": "notice-floor-sub-central notice-floor-central",
        "pa23-s85": "suitability-works-sub-central suitability-works-central",
        "pa23-s52": "kpi-contract",
        "pa23-s51": "standstill voluntary-standstill",
        "pa23-s53": "details-notice details-notice-light-touch contract-copy contract-copy-light-touch",
        "pa23-s80": "termination-notice",
        "pa23-s106": "claim-limit claim-long-stop set-aside-long-stop",
        "pa23-sch5-p8": "repeat-window",
        "pa23-s33": "mutual-maximum-term mutual-look-back",
        "pa23-s47": "framework-maximum",
        "pa23-s49": "open-framework-maximum",
        "pa23-sch2-p2": "controlled-activities",
        "pa23-sch2-p3": "cooperation-activities",
        "pa23-s98": "records",
        "pa23-s54": (
            "participation-minimum participation-minimum-urgent tender-minimum tender-minimum-one-short "
            "tender-minimum-both-short tender-minimum-reduced"
        ),
        "pa23-s68": "payment-terms",
        "pa23-s32": "supported-employment-share",
        "pa23-s4": "near-line",
        "si24-959": "act-in-force",
        "npps25": "npps-in-force",
        "tr24-r5": "purchasing-system-fixed purchasing-system-last-day",
        "pa23-s15": "planned-notice-latest planned-notice-earliest",
        "pr24-r5": "platform-fallback platform-fallback-urgent",
        "pa23-s74": "change-term-share change-value-share change-value-share-works",
        "pa23-sch8": "change-increase-limit",
        "pa23-s75": "change-notice-term-share change-notice-value-share change-notice-value-share-works",
        "pa23-s76": "change-standstill",
        "pa23-s77": "change-publication change-publication-value",
        "wsi25-99": "psr-wales-in-force",
    },
    "2025-04-01": {
        "pa23-s93": "pipeline-spend pipeline-contract pipeline-notice pipeline-ahead",
    },
    "2025-08-04": {
        "ssi22-r3": "cma-referral",
    },
    "2026-01-01": {
        "t25": (
            "threshold-light-touch threshold-light-touch-concession threshold-goods-services-sub-central "
            "threshold-goods-services-central threshold-works threshold-concession threshold-utilities-"
            "goods-services threshold-utilities-works threshold-utilities-light-touch thresholds-2026"
        ),
        "t25-wales": (
            "threshold-light-touch threshold-light-touch-concession threshold-goods-services-sub-central "
            "threshold-goods-services-central threshold-works threshold-concession threshold-utilities-"
            "goods-services threshold-utilities-works threshold-utilities-light-touch"
        ),
        "pa23-s85": "suitability-works-sub-central suitability-works-central",
        "c4": "payments-compliance-in-force",
        "pa23-s71": "performance-assessment performance-notice",
        "pa23-s69": "payments-compliance-notice",
    },
    "2026-01-16": {
        "streamlined-26": "subsidy-streamlined-2026",
    },
    "2026-02-04": {
        "lo26": "local-reservation-in-force",
    },
    "2026-03-24": {
        "pr24-r5-5": "platform-down-in-force",
        "par26": "status-reservation-notice",
    },
    "2026-03-25": {
        "wsi25-1353": "wales-responsible-procurement-in-force",
    },
    "2026-04-01": {
        "pa23-s70": "payment-information payment-information-notice",
        "c4": "payment-information-in-force",
        "par26": "supplier-identifier-in-force",
    },
    "2026-05-17": {
        "nhs-msr25": "health-slavery-in-force",
    },
    "2026-06-17": {
        "ppn24": "public-interest-test-in-force",
    },
}

# Notice: the first day and the law of its rules.
NOTICES: dict[str, set[tuple[str, str]]] = {
    "UK1": {("2025-04-01", "pa23-s93")},
    "UK2": {("2025-02-24", "pa23-s17")},
    "UK3": {("2025-02-24", "pa23-s15")},
    "UK4": {("2025-02-24", "pa23-s21"), ("2025-02-24", "pa23-s87")},
    "UK5": {("2025-02-24", "pa23-s44")},
    "UK6": {("2025-02-24", "pa23-s50")},
    "UK7": {("2025-02-24", "pa23-s53"), ("2025-02-24", "pa23-s87")},
    "UK8": {("2026-04-01", "c4-r2-3"), ("2026-04-01", "pa23-s70")},
    "UK9": {("2026-01-01", "pa23-s71")},
    "UK10": {("2025-02-24", "pa23-s75")},
    "UK11": {("2025-02-24", "pa23-s80")},
    "UK12": {("2025-02-24", "pa23-s55")},
    "UK13": {("2025-02-24", "pa23-s39")},
    "UK14": {("2025-02-24", "pa23-s39")},
    "UK15": {("2025-02-24", "pa23-s39")},
    "UK16": {("2025-02-24", "pa23-s39")},
    "UK17": {("2026-01-01", "pa23-s69"), ("2026-04-01", "pa23-s69")},
}


def test_each_row_of_a_figure_begins_on_its_day_and_rests_on_its_law() -> None:
    rows = {
        (period.start.isoformat(), period.ref, figure.id)
        for figure in current().figures.values()
        for period in figure.periods
    }
    assert rows == {
        (day, ref, figure) for day, laws in FIGURES.items() for ref, ids in laws.items() for figure in ids.split()
    }


def test_each_rule_of_a_notice_begins_on_its_day_and_rests_on_its_law() -> None:
    found = {notice.code: {(rule.start.isoformat(), rule.ref) for rule in notice.rules} for notice in current().notices}
    assert found == NOTICES
