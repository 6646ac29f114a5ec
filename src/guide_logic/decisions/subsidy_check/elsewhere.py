"""Answers of the subsidy check that need no sum: no subsidy, another law, a scheme, no amount yet."""

from dataclasses import replace

from guide_logic.decisions.subsidy_check import outcomes as shared
from guide_logic.decisions.subsidy_check.award import NEW_ROUTES, Award
from guide_logic.decisions.subsidy_check.outcomes import CHECK
from guide_logic.decisions.subsidy_check.parts import (
    late_entry,
    limb_points,
    outcome,
    standing_warnings,
)
from guide_logic.engine.model import UNKNOWN, Bearing, Outcome, Point, Section, Strength
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


def no_sum_needed(award: Award, law: Law) -> Outcome | None:
    """The outcome where no amount has to be added up, or None."""
    if award.missing_limb:
        return _not_subsidy(award)
    if award.day < law.day("subsidy-act-in-force"):
        return _before_act(award, law)
    if award.scheme in ("scheme", "legacy") or award.is_streamlined(law):
        return _under_a_scheme(award, law)
    if award.amount is None:
        return _amount_needed(award, law)
    return None


def _not_subsidy(award: Award) -> Outcome:
    limb = award.missing_limb
    warnings = dict([_IF_NOT[limb]]) if limb in _IF_NOT else {}
    if award.limbs.get("subsidy_activity") == "separate":
        warnings["accounts"] = Point(
            "Keep separate accounts, and put the limit into the agreement. If the help leaks into work on a market, it "
            "may be a subsidy after all.",
            ("sca22-s7",), ("subsidy_activity",),
        )  # fmt: skip
    points = tuple(
        replace(point, bearing=Bearing.FOR) if point.answers == (limb,) else point for point in limb_points(award)
    )
    return outcome(
        award,
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


def _before_act(award: Award, law: Law) -> Outcome:
    began = long_date(law.day("subsidy-act-in-force"))
    return outcome(
        award,
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


def _amount_needed(award: Award, law: Law) -> Outcome:
    limit = law.show("mfa-limit", award.day)
    return outcome(
        award,
        "amount-needed",
        Strength.ADVICE,
        reasons=(
            *limb_points(award),
            Point(f"Up to {limit} in all, over this financial year and the two before it, a simple procedure may be "
                  "enough. Whether it is turns on the value.", ("sca22-s36",), ("subsidy_amount",)),
        ),
        next_steps=(
            Point("Find the gross amount before tax. For a cheap loan, rent or service, work out what the recipient "
                  "saves.", ("sca22-s36",)),
            Point("Ask for an independent valuation of land or a building.", ("sca22-s3",)),
        ),
        warnings=standing_warnings(award),
        sections=(shared.evidence(), shared.PEOPLE),
    )  # fmt: skip


_UNDER_A_SCHEME = {
    "scheme": Point("An award under a scheme needs no assessment of its own, and is never referred: the scheme was assessed.",
                    ("sca22-s12", "sca22-s63"), ("subsidy_scheme",), Bearing.FOR),
    "legacy": Point("The main rules do not apply to an award under a scheme made before the Act came into force.",
                    ("sca22-s48",), ("subsidy_scheme",), Bearing.FOR),
    "streamlined": Point("A streamlined route is a scheme that the government has assessed. An award that meets every "
                         "condition needs no assessment of its own, and is never referred.",
                         ("sca22-s10", "sca22-s12", "sca22-s64"), ("subsidy_scheme",), Bearing.FOR),
}  # fmt: skip


def _under_a_scheme(award: Award, law: Law) -> Outcome:
    code = award.scheme
    strength = Strength.SETTLED
    if code == "streamlined":
        strength = Strength.LIKELY if award.met == "yes" else Strength.ADVICE
    return outcome(
        award,
        code,
        strength,
        reasons=(*limb_points(award), _UNDER_A_SCHEME[code]),
        next_steps=_steps_under_a_scheme(code),
        warnings={**_route_warnings(award), **late_entry(award, law), **standing_warnings(award)},
        sections=(
            _entry(award, law),
            shared.challenge(award.day, law),
            shared.evidence(shared.TERMS_KEPT),
            shared.PEOPLE,
        ),
        links=(shared.ROUTES_LINK,) if code == "streamlined" else (),
        facts={"database": None},
    )


def _route_warnings(award: Award) -> dict[str, Point]:
    """What was not read of the streamlined routes."""
    if award.scheme != "streamlined":
        return {}
    found = {
        "conditions": Point(
            f"{CHECK}we have not read the conditions of the routes or their limits, and each route closes one day. An "
            "award that misses a condition is not covered, and can be challenged.",
            ("streamlined-26",), ("subsidy_route", "subsidy_met"),
        )
    }  # fmt: skip
    if award.route in (*NEW_ROUTES, UNKNOWN):
        found["forty-days"] = Point(
            f"{CHECK}the arts and community routes were laid before Parliament in January 2026, and either House could "
            "reject them. We found no sign that one did.",
            ("sca22-s10", "streamlined-26"), ("subsidy_route",),
        )  # fmt: skip
    return found


def _steps_under_a_scheme(code: str) -> tuple[Point, ...]:
    first = Point("Check the award against every term of the scheme, and keep the note.", ("sca22-s10",))
    then = {
        "streamlined": (
            Point("If a condition is not met, come back and say so. The tool then looks at the other ways.",
                  ("sca22-s12",), ("subsidy_met",)),
        ),
        "legacy": (Point("Check that the scheme was made before that day, and still covers this award.", ("sca22-s48",)),),
    }  # fmt: skip
    return (first, *then.get(code, ()))


def _entry(award: Award, law: Law) -> Section:
    """The entry in the subsidy database for an award under a scheme."""
    over = law.show("subsidy-database", award.day)
    within = law.show("subsidy-database-entry", award.day)
    confirmed = award.confirmed_on(law)
    return Section(
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
