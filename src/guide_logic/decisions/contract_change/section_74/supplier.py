"""Another supplier takes over a contract let under the Act (section 74(1) and (9), Schedule 8 paragraph 9)."""

from decimal import Decimal

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.elsewhere import value_needed
from guide_logic.decisions.contract_change.outcomes import EVIDENCE, HEADLINES, PEOPLE, links
from guide_logic.decisions.contract_change.section_74 import older
from guide_logic.decisions.contract_change.section_74.conditions import DUE
from guide_logic.decisions.contract_change.section_74.notices import (
    NONE,
    code_for,
    instead,
    not_reached,
    notice_sections,
    publish_by,
)
from guide_logic.decisions.contract_change.section_74.warnings import strength_of, warnings_for
from guide_logic.engine.model import Bearing, Outcome, Point, Strength
from guide_logic.engine.values import number
from guide_logic.law import Law
from guide_logic.law.wording import pounds

_BELOW, _UNSURE, _BARRED = "free-below", "unsure", "supplier-barred"


def another_supplier(change: Change, law: Law) -> Outcome:
    """The outcome where another supplier would take over."""
    now, line = change.now, change.line(law)
    if now is None:
        return value_needed(change)
    warnings = warnings_for(change, law)
    if now < line:
        warnings["new-contract"] = Point(
            "Passing a contract to another supplier can be a new award in substance. The rules on below-threshold "
            "contracts and the council’s own rules may apply to it.",
            ("pa23-s84", "pa23-s87"),
            ("change_supplier",),
        )
    code = _BELOW if now < line else _code(change)
    state = {_UNSURE: None, _BARRED: False}.get(code, True)
    status = DUE if code == "permitted-notice" else NONE if state else None
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=Strength.ADVICE
        if state is None
        else strength_of(warnings, Strength.LIKELY if state else Strength.SETTLED),
        reasons=(_reason(now, line, state), *not_reached(change, status), *(_ALWAYS if status == DUE else ())),
        next_steps=_supplier_steps(code),
        warnings=tuple(warnings.values()),
        sections=(
            *(notice_sections(change, law, status, now) if status == DUE else ()),
            *((instead(law, change.day),) if state is False else ()),
            older.section(change, law),
            EVIDENCE,
            PEOPLE,
        ),
        links=links(change, code),
        facts={
            "permitted": state,
            "basis": ["restructuring"] if state and now >= line else [],
            "notice": status,
            "threshold": number(line),
            "publish_by": publish_by(change, law, status, now),
            "warnings": list(warnings),
        },
        as_at=change.day,
    )


def _code(change: Change) -> str:
    """The outcome for a public contract: both conditions of paragraph 9 shown, one failed, or one open."""
    if change.restructure is False or change.excluded is True:
        return _BARRED
    return code_for(change, DUE) if change.restructure and change.excluded is False else _UNSURE


def _reason(now: Decimal, line: Decimal, state: bool | None) -> Point:
    if now < line:
        return Point(
            f"At {pounds(now)} the contract is below the threshold of {pounds(line)}. The bar on another supplier "
            "protects public contracts.",
            ("pa23-s74", "pa23-s3"),
            ("change_value_now", "change_supplier"),
            Bearing.FOR,
        )
    return Point(
        "A public contract may pass to another supplier only if a corporate restructuring or similar requires it and "
        "the new supplier is not excluded. Light touch contracts are no exception.",
        ("pa23-s74", "pa23-sch8-p9"),
        ("change_supplier", "change_restructure", "change_excluded"),
        Bearing.FOR if state else Bearing.AGAINST if state is False else Bearing.NEUTRAL,
    )


_ALWAYS = (
    Point(
        "A change notice is always due where another supplier takes over after a restructuring.",
        ("pa23-s75",),
        ("change_supplier", "change_restructure"),
    ),
)


def _supplier_steps(code: str) -> tuple[Point, ...]:
    if code == "supplier-barred":
        return (
            Point("Do not sign the transfer.", ("pa23-s74",)),
            Point("Award a new contract by a competition or a lawful direct award.", ("pa23-s11",)),
        )
    if code == "unsure":
        return (
            Point(
                "Find out why the supplier changes, and check the new one for exclusion.",
                ("pa23-sch8-p9", "pa23-s57"),
                ("change_restructure", "change_excluded"),
            ),
            Point("Until you know, do not sign the transfer.", ("pa23-s74",)),
        )
    return (
        Point("Check the new supplier for exclusion, and keep what you found.", ("pa23-s57", "pa23-s58")),
        Point(
            "If anything else changes at the same time, run this tool again for that. It needs to be permitted on its "
            "own.",
            ("pa23-s74",),
        ),
    )  # fmt: skip
