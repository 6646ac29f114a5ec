"""Changes that the Act does not limit: below the threshold before and after, or to a light touch contract."""

from decimal import Decimal

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.outcomes import HEADLINES, PAGES, PEOPLE
from guide_logic.decisions.contract_change.section_74 import older
from guide_logic.decisions.contract_change.section_74.notices import NONE
from guide_logic.decisions.contract_change.section_74.reasons import VALUES
from guide_logic.decisions.contract_change.section_74.warnings import strength_of, warnings_for
from guide_logic.engine.model import Bearing, Outcome, Point, Strength
from guide_logic.engine.values import number
from guide_logic.law import Law
from guide_logic.law.wording import pounds


def free(change: Change, law: Law, code: str) -> Outcome:
    """The outcome of a change that section 74 does not limit, by its code."""
    line = change.line(law)
    reason, watch = _below(line) if code == "free-below" else _LIGHT_TOUCH
    warnings = warnings_for(change, law) | watch
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=strength_of(warnings, Strength.SETTLED),
        reasons=(
            reason,
            Point("The supplier stays the same.", ("pa23-s74",), ("change_supplier",), Bearing.FOR),
        ),
        next_steps=(
            Point("Check the contract’s own clause on changes, and the council’s contract rules."),
            Point("Check that the change is good value, and record why it was made.", ("lga99-s3",)),
            *(
                (
                    Point(
                        "Have regard to the Act’s objectives. They cover managing the contract, not only awarding it.",
                        ("pa23-s12",),
                    ),
                )
                if code == "free-light-touch"
                else ()
            ),
        ),
        warnings=tuple(warnings.values()),
        sections=(*(older.section(change, law),) * (code == "free-light-touch"), PEOPLE),
        links=PAGES,
        facts={
            "permitted": True,
            "notice": NONE,
            "threshold": number(line),
            "warnings": list(warnings),
        },
        as_at=change.day,
    )


def _below(line: Decimal) -> tuple[Point, dict[str, Point]]:
    """Why a change is free below the threshold, and what to watch."""
    reason = Point(
        f"The value stays below the threshold of {pounds(line)} before and after. The Act limits public contracts "
        "and contracts that become so.",
        ("pa23-s74", "pa23-s3", "g-mod"),
        (*VALUES, "kind"),
        Bearing.FOR,
    )
    watch = Point(
        "Test the value again before any later change. A change that lifts it to the threshold is limited, and "
        "valuing must not be used to escape the Act.",
        ("pa23-s4", "pa23-s74"),
        ("change_value_after",),
    )
    return reason, {"not-to-escape": watch}


_LIGHT_TOUCH = (
    Point(
        "A light touch contract may be modified without a ground, and needs no change notice.",
        ("pa23-s74", "pa23-s75", "g-mod"),
        ("kind",),
        Bearing.FOR,
    ),
    {
        "still-light-touch": Point(
            "This holds while the contract is wholly or mainly for light touch services. If the change alters that, or "
            "an ordinary part could be bought separately and alone reaches its threshold, the limits apply.",
            ("pa23-s9", "pa23-s10"),
            ("kind",),
        )
    },
)
"""Why a change to a light touch contract is free, and what to watch."""
