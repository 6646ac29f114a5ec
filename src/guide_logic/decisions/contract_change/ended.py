"""After the end of a contract nothing is left to change: what is wanted is a new award."""

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.outcomes import HEADLINES, PEOPLE, links
from guide_logic.engine.model import Bearing, Outcome, Point, Section, Strength
from guide_logic.law import Law
from guide_logic.law.wording import long_date

_RULES = ("pa23-s74", "pcr15-r72", "pa23-s11")


def ended(change: Change, law: Law) -> Outcome:
    """The outcome where the contract has ended, or will have by the day of the change."""
    return Outcome(
        code="ended",
        headline=HEADLINES["ended"],
        strength=Strength.LIKELY,
        reasons=(
            _when(change),
            Point(
                "The rules on changes speak of a contract that runs: the Act’s, and those of the 2015 Regulations. More of "
                "the same after its end is a new contract, and a public contract needs a lawful route.",
                _RULES,
                change.asked("change_runs", "change_ends", "change_day"),
                Bearing.AGAINST,
            ),
            Point(
                "The freedom to change a light touch contract does not help: there is no contract left to change.",
                ("pa23-s74",),
                ("change_runs",),
            ),
        ),
        next_steps=(
            Point("Do not sign a variation or an extension, and do not date one back.", _RULES),
            Point(
                "If an option to extend was taken up in time, as the contract asks, it still runs. Then answer again with "
                "the later last day.",
                (),
                change.asked("change_runs", "change_ends"),
            ),
            Point(
                "Award what is needed now. For light touch services a competition may be quick: the law sets no shortest "
                "time for tenders. A direct award needs a ground.",
                ("pa23-s11", "pa23-s54", "pa23-s41"),
            ),
            Point(
                "A new contract below the threshold follows the council’s own rules and those for smaller contracts.",
                ("pa23-s84",),
            ),
            Point(
                "Health care for the health service is different: there a provider is chosen again under the Provider "
                "Selection Regime.",
                ("psr23-r6", "psr23-r14"),
            ),
        ),
        warnings=(
            Point(
                "If the service went on after the end, tell your legal and finance officers now. Write down what was "
                "given and paid since, and on what footing.",
                (),
                ("change_runs",),
            ),
            Point(
                f"When a contract let under the Act ends, a termination notice is due within "
                f"{law.show('termination-notice', max(change.day, law.day('act-in-force')))}. Most authorities in Northern "
                "Ireland, and contracts by user choice: check whether it reaches you.",
                ("pa23-s80",),
                ("nation",),
            ),
        ),
        sections=(_bridge(), PEOPLE),
        links=links(change, "ended"),
        facts={"permitted": False, "notice": None, "ended": True},
        as_at=change.day,
    )


def _when(change: Change) -> Point:
    if change.ends is None:
        return Point("The contract has ended.", (), ("change_runs",), Bearing.AGAINST)
    made = change.day_given or change.today
    return Point(
        f"The contract ends on {long_date(change.ends)}, and the change would be made on {long_date(made)}, after that.",
        (),
        ("change_ends", "change_day"),
        Bearing.AGAINST,
    )


def _bridge() -> Section:
    return Section(
        "If people may not be left without the service",
        (
            Point(
                "A bridge is a new, short contract. It needs a ground of its own at or above the threshold, such as extreme "
                "urgency that the council did not bring about. An end that was known does not make one.",
                ("pa23-sch5-p14", "pa23-s41"),
            ),
            Point("Keep it as short as the competition takes, and begin that at once.", ("pa23-s12",)),
        ),
    )


def end_warning(change: Change) -> dict[str, Point]:
    """A warning by name where the contract is said to run but its last day is not known."""
    if not change.not_known("change_ends"):
        return {}
    return {
        "end-day": Point(
            "Look up the last day. The change has to be made before the contract ends: after that it is a new award.",
            _RULES,
            ("change_ends", "change_day"),
        )
    }
