"""Answers on changing a contract that rest on another law, or on a fact not yet known."""

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.ended import ended
from guide_logic.decisions.contract_change.outcomes import EVIDENCE, HEADLINES, PAGES, PEOPLE
from guide_logic.decisions.shared.scope import OUTSIDE_THE_ACT, health_link, health_warning
from guide_logic.engine.model import UNKNOWN, Link, Outcome, Point, Section, Strength
from guide_logic.law import Law
from guide_logic.law.wording import long_date


def simple(change: Change, code: str, strength: Strength, reasons: tuple[Point, ...],
           steps: tuple[Point, ...], *, warnings: tuple[Point, ...] = (), sections: tuple[Section, ...] = (),
           links: tuple[Link, ...] = PAGES) -> Outcome:  # fmt: skip
    """An outcome without a sum, worked out for the day of the change."""
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=strength,
        reasons=reasons,
        next_steps=steps,
        warnings=(*health_warning(change.given), *warnings),
        facts={"permitted": None, "notice": None},
        as_at=change.day,
        sections=sections,
        links=links,
    )


def elsewhere(change: Change, law: Law) -> Outcome | None:
    """The outcome where neither law's test of changes is reached, or None."""
    if change.nation == "scotland":
        return simple(
            change, "scotland", Strength.SETTLED,
            (OUTSIDE_THE_ACT,),
            (Point("Ask your procurement team which Scottish rules apply.", ("pa23-s126",)),),
        )  # fmt: skip
    if change.comes_too_late:
        return ended(change, law)
    if change.runs == UNKNOWN:
        return _end_unknown(change)
    if change.buyer == "utility":
        return simple(
            change, "not-covered", Strength.ADVICE,
            (
                Point(
                    "Utilities contracts have no limit on the increase in value, and private utilities publish no "
                    "change notice. The Act’s other rules on changes apply to them.",
                    ("pa23-sch8", "pa23-s75", "pa23-s74"), ("buyer",),
                ),
                Point(
                    f"That is so for a contract whose procurement began on {long_date(law.day('act-in-force'))} or later. An older "
                    "one stays under the old law for utilities. Its rule on changes is not held here.",
                    ("tr24-r5",), ("buyer",),
                ),
            ),
            (Point("Take advice on the rules for utilities.", ("pa23-s74",)),),
        )  # fmt: skip
    if change.health == "yes":
        return _health(change, law)
    if change.begun is None:
        return _which_law(change, law)
    if change.under_the_act(law) and not change.thresholds(law):
        return simple(
            change, "not-covered", Strength.ADVICE,
            (
                Point(
                    "No threshold is held here for those days and that nation.", ("pa23-sch1", "t25", "t25-wales"),
                    ("change_begun", "change_day", "nation"),
                ),
            ),
            (Point("Look up the threshold in force, and test the change by hand.", ("pa23-s74",)),),
        )  # fmt: skip
    return None


def _health(change: Change, law: Law) -> Outcome:
    wales = change.nation == "wales"
    rests = ("health", "nation")
    link = health_link(change.given, "change")
    if wales:
        reason = Point(
            "Health services in Wales have procurement regulations of their own, with a rule on changes.",
            ("wsi25-99",),
            rests,
        )
        return simple(
            change, "health-care", Strength.LIKELY, (reason,),
            (Point("Read the rule on changes in those Regulations.", ("wsi25-99",)),),
            warnings=(
                Point("Check this: whether that rule reaches contracts made before those Regulations.", ("wsi25-99",), rests),
            ),
            links=(link, *PAGES), sections=(PEOPLE,),
        )  # fmt: skip
    start = long_date(law.day("psr-in-force"))
    return simple(
        change, "health-care", Strength.LIKELY,
        (
            Point(
                "The regime governs changes to every contract for such services, even one made before "
                f"{start} or under the 2015 Regulations.", ("psr23-r29", "psr23-r13"), rests,
            ),
        ),
        (
            Point("Find the way below that fits the change. One is enough.", ("psr23-r13",)),
            Point("If none fits, choose a provider again by one of the regime’s processes.", ("psr23-r13", "psr23-r6")),
        ),
        sections=(_health_rule(law, change), PEOPLE), links=(link, *PAGES),
    )  # fmt: skip


def _health_rule(law: Law, change: Change) -> Section:
    on = max(change.today, law.day("psr-in-force"))
    amount, share = law.show("psr-change-amount", on), law.show("psr-change-share", on)
    return Section(
        "The regime’s rule on changes",
        (
            Point("The contract provides for the change clearly and unambiguously.", ("psr23-r13",)),
            Point(
                "Only the provider’s identity changes, after a takeover, merger, insolvency or the like, and the "
                "provider meets the basic selection criteria.",
                ("psr23-r13",),
            ),
            Point(
                "The change answers something outside the control of both sides, such as numbers of patients or a price "
                "formula in the contract, and the contract does not become materially different in character.",
                ("psr23-r13",),
            ),
            Point(
                "The buyer decides the change, the contract does not become materially different in character, and all "
                f"changes since it was made add up to less than {amount}, or to less than {share} of its first "
                "lifetime value. Either is enough.",
                ("psr23-r13",),
            ),
            Point(
                "The contract was awarded by direct award process A or B, and it does not become materially different "
                "in character.",
                ("psr23-r13",),
            ),
            Point("The change is urgent, to keep people safe.", ("psr23-r14",)),
            Point(
                f"A notice is due within {law.show('psr-notice', on)} of a change that the buyer decided, once all "
                f"changes add up to {amount} or more.",
                ("psr23-r13",),
            ),
        ),
    )


def _end_unknown(change: Change) -> Outcome:
    return simple(
        change, "end-unknown", Strength.ADVICE,
        (
            Point(
                "Only a contract that still runs can be changed. After its end, more of the same is a new award, for light "
                "touch services too.", ("pa23-s74", "pcr15-r72", "pa23-s11"), ("change_runs",),
            ),
        ),
        (
            Point("Look up the last day in the contract, and whether an option to extend was taken up in time.", (), ("change_runs",)),
            Point("Until you know, sign no variation and no extension.", ("pa23-s74", "pcr15-r72")),
        ),
        sections=(PEOPLE,),
    )  # fmt: skip


def _which_law(change: Change, law: Law) -> Outcome:
    act = long_date(law.day("act-in-force"))
    return simple(
        change, "which-law", Strength.ADVICE,
        (
            Point(f"Begun on {act} or later: the Act’s rules on changes apply.", ("pa23-s74",), ("change_begun",)),
            Point(
                "Begun earlier: the rule on changes in the 2015 Regulations applies, for the contract’s whole life.",
                ("pcr15-r72", "tr24-r5"), ("change_begun",),
            ),
        ),
        (
            Point("Look for the first notice, invitation or contact with a supplier, or that of the framework.", ("tr24-r5",)),
            Point("Make no change until you know.", ("pa23-s74", "pcr15-r72")),
        ),
    )  # fmt: skip


def value_needed(change: Change) -> Outcome:
    """The outcome where the value before or after the change is not known."""
    missing = change.not_known("change_value_now", "change_value_after")
    return simple(
        change, "value-needed", Strength.ADVICE,
        (
            Point(
                "Whether the Act limits the change turns on the value before and after, and one of them is not known.",
                ("pa23-s74", "pa23-s3"), missing,
            ),
        ),
        (
            Point("Count the whole life of the contract, VAT, extensions and options.", ("pa23-sch3", "pa23-s123")),
            Point("Until you know, treat the change as limited, and do not make it.", ("pa23-s74",)),
        ),
        sections=(EVIDENCE,),
    )  # fmt: skip
