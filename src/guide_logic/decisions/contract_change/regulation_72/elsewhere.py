"""Contracts begun before the Act that regulation 72 does not reach, or whose rules this tool does not test."""

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.elsewhere import simple
from guide_logic.decisions.contract_change.outcomes import HEADLINES, PAGES, PEOPLE
from guide_logic.decisions.contract_change.regulation_72 import scope, under_the_act
from guide_logic.decisions.contract_change.regulation_72.modification import Modification
from guide_logic.decisions.contract_change.regulation_72.warnings import warnings_for
from guide_logic.decisions.shared.old_law import other_old_law
from guide_logic.engine.model import UNKNOWN, Bearing, Outcome, Point, Section, Strength
from guide_logic.engine.values import number
from guide_logic.law import Law
from guide_logic.law.wording import long_date, pounds


def elsewhere(mod: Modification, law: Law) -> Outcome | None:
    """The outcome where regulation 72 is not the rule to test, or None."""
    if not mod.change.under_the_2015_regulations(law):
        return _older(mod.change, law)
    if mod.is_concession:
        return _concession(mod.change, law)
    if mod.is_system:
        return _system(mod, law)
    return _below(mod, law) if scope.is_below(mod, law) else None


def _stays(law: Law) -> Point:
    return Point(
        f"The procurement began before {long_date(law.day('act-in-force'))}. What was begun under the old law stays under "
        "it for its whole life, changes and ending included.",
        ("tr24-r5", "si24-959"),
        ("change_begun",),
    )


def _old_law(change: Change, law: Law, reasons: tuple[Point, ...], steps: tuple[Point, ...]) -> Outcome:
    other = other_old_law(law)
    return simple(
        change, "old-law", Strength.ADVICE if change.health == UNKNOWN else Strength.LIKELY, (_stays(law), *reasons),
        (*steps, Point("A change that they do not allow is a new procurement, and that one is under the Act.", ("brabners-mod", "pa23-s11"))),
        warnings=(Point(other.text, other.refs, ("change_begun",)),), sections=(PEOPLE,),
    )  # fmt: skip


def _older(change: Change, law: Law) -> Outcome:
    first = long_date(law.day("old-regulations-in-force"))
    return _old_law(
        change, law,
        (
            Point(
                f"It began before the 2015 Regulations, which came into force on {first}. Check this: which rules govern a "
                "change to so old a contract. What we read does not say.",
                ("pcr15",), ("change_begun",),
            ),
        ),
        (Point("Take advice before you change it.", ("pcr15",)),),
    )  # fmt: skip


def _concession(change: Change, law: Law) -> Outcome:
    return _old_law(
        change, law,
        (
            Point(
                "A concession begun before the Act was under the Concession Contracts Regulations 2016, which have a rule on "
                "changes of their own. It is not held here.",
                ("ccr16", "tr24-r5"), ("kind",),
            ),
        ),
        (Point("Take advice on that rule, and do not use regulation 72 of the 2015 Regulations for it.", ("ccr16",)),),
    )  # fmt: skip


def _system(mod: Modification, law: Law) -> Outcome:
    on = max(mod.change.day, law.day("act-in-force"))
    fixed = law.day("purchasing-system-fixed", on)
    gone = mod.change.day > fixed
    return _old_law(
        mod.change, law,
        (
            Point(
                f"After {long_date(fixed)} the time for which a dynamic purchasing system lasts may not be changed"
                f"{': that day has passed' if gone else ''}. It ends on "
                f"{long_date(law.day('purchasing-system-last-day', on))} at the latest.",
                ("tr24-r5",), ("old_form", "change_day"), Bearing.AGAINST if gone else Bearing.NEUTRAL,
            ),
            Point(
                "Check this: how far other changes to a system may go. Regulation 72 names contracts and frameworks, and "
                "not systems. An order placed under one is tested as an order.",
                ("pcr15-r72",), ("old_form",),
            ),
        ),
        (Point("Take advice before you change the system. For an order under it, answer again.", ("pcr15-r72",), ("old_form",)),),
    )  # fmt: skip


def _below(mod: Modification, law: Law) -> Outcome:
    """Below the threshold when it was procured: regulation 72 stands among the rules for larger contracts."""
    line, after = mod.first_threshold(law), mod.change.after
    rests = mod.change.asked("old_value_first", "old_above")
    reaches = line is not None and after is not None and after >= line
    warnings = warnings_for(mod, (), law)
    if mod.change.changes_supplier:
        warnings["new-contract"] = Point(
            "Passing a contract to another contractor can be a new award in substance. The rules on smaller contracts and "
            "the council’s own rules may apply to it.",
            ("pa23-s84", "pa23-s87"), ("change_supplier",),
        )  # fmt: skip
    if reaches:
        warnings["reaches"] = Point(
            f"Check this: the change would lift it to the threshold of {pounds(line or 0)}. Then it may be a contract that "
            "should have been competed for in full. Under the Act such a change is limited like one to a public contract.",
            ("pcr15-r3", "pa23-s74"), ("change_value_after",),
        )  # fmt: skip
    return Outcome(
        code="old-below",
        headline=HEADLINES["old-below"],
        strength=Strength.ADVICE if reaches else Strength.LIKELY,
        reasons=(
            _stays(law),
            Point(
                "Its first value was below the threshold"
                + (f" of {pounds(line)}" if line is not None and mod.first is not None else "")
                + ". Regulation 72 stands among the rules for contracts at or above it, so it does not limit the change.",
                ("pcr15-r3", "pcr15-r72"),
                rests,
                Bearing.FOR,
            ),
        ),
        next_steps=(
            Point("Check the contract’s own clause on changes, and the council’s contract rules."),
            Point("Check that the change is good value, and record why it was made.", ("lga99-s3",)),
        ),
        warnings=tuple(warnings.values()),
        sections=(
            Section(
                under_the_act.TITLE,
                (
                    Point(
                        "It would be free too while the value stays below the threshold before and after. A change that "
                        "lifts it to the threshold is limited, unless it is for light touch services.",
                        ("pa23-s74", "g-mod"),
                        mod.change.asked("change_value_after", "kind"),
                    ),
                ),
            ),
            PEOPLE,
        ),
        links=PAGES,
        facts={
            "law": "pcr15",
            "permitted": None if reaches else True,
            "notice": "none",
            "threshold": None if line is None else number(line),
            "warnings": list(warnings),
        },
        as_at=mod.change.day,
    )
