"""Answers of the subsidy check that need no sum: no subsidy, another law, a scheme, no amount yet."""

from dataclasses import replace

from guide_logic.decisions.subsidy_check import outcomes as shared
from guide_logic.decisions.subsidy_check.outcomes import CHECK
from guide_logic.decisions.subsidy_check.parts import (
    confirmed_on,
    late_entry,
    limb_points,
    outcome,
    standing_warnings,
)
from guide_logic.decisions.subsidy_check.questions import NEW_ROUTES, day, limb_missing, streamlined
from guide_logic.engine.model import UNKNOWN, Answers, Bearing, Outcome, Point, Section, Strength
from guide_logic.law import Law
from guide_logic.law.wording import long_date

_IF_NOT = {
    "subsidy_activity": (
        "non-market",
        Point(
            f"{CHECK}free help for people, paid for by public money, is usually no economic activity. Test each activity, "
            "and test again if the recipient begins to charge or to compete.",
            ("sca22-s7",), ("subsidy_activity",),
        ),
    ),
    "subsidy_terms": (
        "market-terms",
        Point(
            f"{CHECK}a price found by open competition normally gives no more than the market. Keep what shows the "
            "market’s terms: the competition or the valuation. If the terms change later, test again.",
            ("sca22-s3",), ("subsidy_terms",),
        ),
    ),
    "subsidy_specific": (
        "specific",
        Point(
            "Look again at who could apply. Rules that in practice fit only some enterprises are specific, unless the "
            "design of the whole justifies the difference.",
            ("sca22-s4",), ("subsidy_specific",),
        ),
    ),
    "subsidy_effect": (
        "effect",
        Point(
            "This is a low bar: it is enough that an effect is possible. Write down why none is, or use minimal financial "
            "assistance to be safe.",
            ("sca22-s2",), ("subsidy_effect",),
        ),
    ),
}  # fmt: skip


def no_sum_needed(answers: Answers, law: Law) -> Outcome | None:
    """The outcome where no amount has to be added up, or None."""
    if limb_missing(answers):
        return _not_subsidy(answers)
    if day(answers) < law.day("subsidy-act-in-force"):
        return _before_act(answers, law)
    if answers["subsidy_scheme"] in ("scheme", "legacy") or streamlined(answers, law):
        return _under_a_scheme(answers, law)
    if answers["subsidy_amount"] == UNKNOWN:
        return _amount_needed(answers, law)
    return None


def _not_subsidy(answers: Answers) -> Outcome:
    limb = limb_missing(answers)
    warnings = dict([_IF_NOT[limb]]) if limb in _IF_NOT else {}
    if answers.get("subsidy_activity") == "separate":
        warnings["accounts"] = Point(
            "Keep separate accounts, and put the limit into the agreement. If the help leaks into work on a market, it "
            "may be a subsidy after all.",
            ("sca22-s7",), ("subsidy_activity",),
        )  # fmt: skip
    points = tuple(
        replace(point, bearing=Bearing.FOR) if point.answers == (limb,) else point for point in limb_points(answers)
    )
    return outcome(
        answers,
        "not-subsidy",
        Strength.SETTLED if limb == "subsidy_source" else Strength.LIKELY,
        reasons=(
            Point("It is a subsidy only if the answer to all four questions is yes. One is no.", ("sca22-s2",), (limb,), Bearing.FOR),
            *points,
        ),
        next_steps=(
            Point("Write down the four questions and your answers, above all where there is doubt or where rivals may "
                  "complain.", ("subsidy-guidance",)),
            Point("Best value and equality duties apply all the same.", ("lga99-s3", "eqa10-s149")),
        ),
        warnings=warnings,
        sections=(shared.NOTE_ONLY, shared.PEOPLE),
        facts={"limb": limb},
    )  # fmt: skip


def _before_act(answers: Answers, law: Law) -> Outcome:
    began = long_date(law.day("subsidy-act-in-force"))
    return outcome(
        answers,
        "before-act",
        Strength.SETTLED,
        reasons=(
            Point(f"The right arose before {began}, when the Act came into force.", ("sca22-s2",), ("subsidy_day",)),
        ),
        next_steps=(
            Point("Ask your lawyer which rules applied on that day. They came from the trade agreement with the European "
                  "Union or, further back, from its State aid rules.", ("sca22-s42",)),
        ),
        warnings={},
        sections=(),
    )  # fmt: skip


def _amount_needed(answers: Answers, law: Law) -> Outcome:
    limit = law.show("mfa-limit", day(answers))
    return outcome(
        answers,
        "amount-needed",
        Strength.ADVICE,
        reasons=(
            *limb_points(answers),
            Point(f"Up to {limit} in all, over this financial year and the two before it, a simple procedure may be "
                  "enough. Whether it is turns on the value.", ("sca22-s36",), ("subsidy_amount",)),
        ),
        next_steps=(
            Point("Find the gross amount before tax. For a cheap loan, rent or service, work out what the recipient "
                  "saves.", ("sca22-s36",)),
            Point("Ask for an independent valuation of land or a building.", ("sca22-s3",)),
        ),
        warnings=standing_warnings(answers),
        sections=(shared.evidence(), shared.PEOPLE),
    )  # fmt: skip


def _under_a_scheme(answers: Answers, law: Law) -> Outcome:
    code = str(answers["subsidy_scheme"])
    warnings: dict[str, Point] = {}
    over = law.show("subsidy-database", day(answers))
    within = law.show("subsidy-database-entry", day(answers))
    confirmed = confirmed_on(answers, law)
    reasons = {
        "scheme": Point("An award under a scheme needs no assessment of its own, and is never referred: the scheme was assessed.",
                        ("sca22-s12", "sca22-s63"), ("subsidy_scheme",), Bearing.FOR),
        "legacy": Point("The main rules do not apply to an award under a scheme made before the Act came into force.",
                        ("sca22-s48",), ("subsidy_scheme",), Bearing.FOR),
        "streamlined": Point("A streamlined route is a scheme that the government has assessed. An award that meets every "
                             "condition needs no assessment of its own, and is never referred.",
                             ("sca22-s10", "sca22-s12", "sca22-s64"), ("subsidy_scheme",), Bearing.FOR),
    }  # fmt: skip
    strength = Strength.SETTLED
    if code == "streamlined":
        strength = Strength.LIKELY if answers["subsidy_met"] == "yes" else Strength.ADVICE
        warnings["conditions"] = Point(
            f"{CHECK}we have not read the conditions of the routes or their limits, and each route closes one day. An "
            "award that misses a condition is not covered, and can be challenged.",
            ("streamlined-26",), ("subsidy_route", "subsidy_met"),
        )  # fmt: skip
        if answers["subsidy_route"] in (*NEW_ROUTES, UNKNOWN):
            warnings["forty-days"] = Point(
                f"{CHECK}the arts and community routes were laid before Parliament in January 2026, and either House could "
                "reject them. We found no sign that one did.",
                ("sca22-s10", "streamlined-26"), ("subsidy_route",),
            )  # fmt: skip
    steps = [Point("Check the award against every term of the scheme, and keep the note.", ("sca22-s10",))]
    if code == "streamlined":
        steps.append(
            Point("If a condition is not met, come back and say so. The tool then looks at the other ways.",
                  ("sca22-s12",), ("subsidy_met",))
        )  # fmt: skip
    if code == "legacy":
        steps.append(
            Point(
                "Check that the scheme was made before that day, and still covers this award.",
                ("sca22-s48",),
            )
        )
    entry = Section(
        "The subsidy database",
        (
            Point(f"An award of more than {over} under a scheme that is in the database needs an entry. A smaller one does "
                  "not.", ("sca22-s33",)),
            Point("Last safe day for an entry, if one is due.", ("sca22-s33",), ("subsidy_confirmed",),
                  day=shared.entry_by(confirmed, law))
            if confirmed
            else Point(f"The entry is due within {within} of the day the decision is confirmed.", ("sca22-s33",)),
        ),
    )  # fmt: skip
    return outcome(
        answers,
        code,
        strength,
        reasons=(*limb_points(answers), reasons[code]),
        next_steps=tuple(steps),
        warnings={**warnings, **late_entry(answers, law), **standing_warnings(answers)},
        sections=(
            entry,
            shared.challenge(day(answers), law),
            shared.evidence(shared.TERMS_KEPT),
            shared.PEOPLE,
        ),
        links=(shared.ROUTES_LINK,) if code == "streamlined" else (),
        facts={"database": None},
    )
