"""Changing a contract: may this public contract be modified, and is a change notice due?

The order of the test. Health care follows the regime's own rule, whenever the contract was made.
A contract whose procurement began before the Act follows the 2015 Regulations. Below the threshold
before and after, and for light touch contracts, the Act sets no limit, except that the supplier of
a public contract changes only after a corporate restructuring. Everything else must be permitted
under section 74(1), and may need a notice under section 75.
"""

from guide_logic.decisions.contract_change import grounds
from guide_logic.decisions.contract_change.conditions import (
    DUE,
    NOT_DUE,
    SAFE,
    notice,
    permitted,
    said,
    tests,
)
from guide_logic.decisions.contract_change.elsewhere import elsewhere, value_needed
from guide_logic.decisions.contract_change.notices import (
    NONE,
    instead,
    not_reached,
    notice_reaches,
    notice_reasons,
    notice_sections,
    publish_by,
)
from guide_logic.decisions.contract_change.outcomes import (
    EVIDENCE,
    HEADLINES,
    OUTCOMES,
    PAGES,
    PEOPLE,
)
from guide_logic.decisions.contract_change.questions import QUESTIONS
from guide_logic.decisions.contract_change.reasons import VALUES, caught_reason, given, test_reasons
from guide_logic.decisions.contract_change.sum import (
    aggregate,
    change_day,
    is_light_touch,
    move,
    moves,
    share_figure,
    thresholds,
    value,
    working,
)
from guide_logic.decisions.contract_change.warnings import strength_of, warnings_for
from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.common import number
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Bearing,
    Line,
    Link,
    Outcome,
    Point,
    Strength,
    Tool,
)
from guide_logic.law import Law
from guide_logic.law.wording import pounds

ID = "contract-change"

CODES = {
    NONE: "permitted",
    NOT_DUE: "permitted",
    SAFE: "permitted-publish",
    DUE: "permitted-notice",
}


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Sources: Procurement Act 2023, sections 74 to 77, Schedule 8; SI 2023/1348, regulation 13."""
    if outcome := elsewhere(answers, law):
        return outcome
    if answers["change_supplier"] == "yes":
        return _another_supplier(answers, law)
    now, after = value(answers, "change_value_now"), value(answers, "change_value_after")
    if now is None or after is None:
        return _free(answers, law, "free-light-touch") if is_light_touch(answers) else value_needed(answers)
    if max(now, after) < thresholds(answers, law)[0]:
        return _free(answers, law, "free-below")
    return _free(answers, law, "free-light-touch") if is_light_touch(answers) else _limited(answers, law)


# -- without limits ----------------------------------------------------------------------


def _free(answers: Answers, law: Law, code: str) -> Outcome:
    line = thresholds(answers, law)[0]
    warnings = warnings_for(answers, law)
    if code == "free-below":
        reason = Point(
            f"The value stays below the threshold of {pounds(line)} before and after. The Act limits public contracts "
            "and contracts that become so.",
            ("pa23-s74", "pa23-s3", "g-mod"),
            (*VALUES, "kind"),
            Bearing.FOR,
        )
        after = value(answers, "change_value_after")
        assert after is not None
        warnings["not-to-escape"] = Point(
            "Test the value again before any later change. A change that lifts it to the threshold is limited, and "
            "valuing must not be used to escape the Act.",
            ("pa23-s4", "pa23-s74"),
            ("change_value_after",),
        )
    else:
        reason = Point(
            "A light touch contract may be modified without a ground, and needs no change notice.",
            ("pa23-s74", "pa23-s75", "g-mod"),
            ("kind",),
            Bearing.FOR,
        )
        warnings["still-light-touch"] = Point(
            "This holds while the contract is wholly or mainly for light touch services. If the change alters that, or "
            "an ordinary part could be bought separately and alone reaches its threshold, the limits apply.",
            ("pa23-s9", "pa23-s10"),
            ("kind",),
        )
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
        sections=(PEOPLE,),
        links=PAGES,
        facts={
            "permitted": True,
            "notice": NONE,
            "threshold": number(line),
            "warnings": list(warnings),
        },
        as_at=change_day(answers),
    )


# -- another supplier --------------------------------------------------------------------


def _another_supplier(answers: Answers, law: Law) -> Outcome:
    now, line = value(answers, "change_value_now"), thresholds(answers, law)[0]
    if now is None:
        return value_needed(answers)
    rests = ("change_supplier", "change_restructure", "change_excluded")
    warnings = warnings_for(answers, law)
    if now < line:
        warnings["new-contract"] = Point(
            "Passing a contract to another supplier can be a new award in substance. The rules on below-threshold "
            "contracts and the council’s own rules may apply to it.",
            ("pa23-s84", "pa23-s87"),
            ("change_supplier",),
        )
        code, state = "free-below", True
        reason = Point(
            f"At {pounds(now)} the contract is below the threshold of {pounds(line)}. The bar on another supplier "
            "protects public contracts.",
            ("pa23-s74", "pa23-s3"),
            ("change_value_now", "change_supplier"),
            Bearing.FOR,
        )
    else:
        required, excluded = said(answers, "change_restructure"), said(answers, "change_excluded")
        if required is False or excluded is True:
            code, state = "supplier-barred", False
        elif required and excluded is False:
            code, state = _code(answers, DUE), True
        else:
            code, state = "unsure", None
        reason = Point(
            "A public contract may pass to another supplier only if a corporate restructuring or similar requires it and "
            "the new supplier is not excluded. Light touch contracts are no exception.",
            ("pa23-s74", "pa23-sch8-p9"),
            rests,
            Bearing.FOR if state else Bearing.AGAINST if state is False else Bearing.NEUTRAL,
        )
    status = DUE if code == "permitted-notice" else NONE if state else None
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=Strength.ADVICE
        if state is None
        else strength_of(warnings, Strength.LIKELY if state else Strength.SETTLED),
        reasons=(reason, *not_reached(answers, status), *(_ALWAYS if status == DUE else ())),
        next_steps=_supplier_steps(code),
        warnings=tuple(warnings.values()),
        sections=(
            *(notice_sections(answers, law, status, now) if status == DUE else ()),
            *((instead(law, change_day(answers)),) if state is False else ()),
            EVIDENCE,
            PEOPLE,
        ),
        links=_links(answers, code),
        facts={
            "permitted": state,
            "basis": ["restructuring"] if state and now >= line else [],
            "notice": status,
            "threshold": number(line),
            "publish_by": publish_by(answers, law, status, now),
            "warnings": list(warnings),
        },
        as_at=change_day(answers),
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


# -- section 74(1) -----------------------------------------------------------------------


def _code(answers: Answers, status: str) -> str:
    return CODES[status if notice_reaches(answers) else NONE]


def _limited(answers: Answers, law: Law) -> Outcome:
    state = permitted(answers, law)
    if answers["kind"] == UNKNOWN and not state:
        state = None
    one = move(answers)
    on = change_day(answers)
    warnings = warnings_for(answers, law)
    basis = _basis(answers, law) if state else ()
    if basis == ("not-substantial",) and not one.value_within(
        law.value(share_figure(answers, "change-value-share"), on)
    ):
        warnings["large-value"] = Point(
            "The change rests on not being substantial, although it moves the value a good deal. That test names no "
            "limit of value, but a large move makes it harder to show that scope and economic balance stay. Write down "
            "why they do.",
            ("pa23-s74",),
            (*VALUES, "change_scope", "change_balance"),
        )
    status = None
    if state:
        status = notice(answers, law) if notice_reaches(answers) else NONE
        code = CODES[status]
    else:
        code = "unsure" if state is None else "not-permitted"
    after = max(one.value_from, one.value_to)
    added = aggregate(answers)
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=_held(answers, code, basis, warnings),
        reasons=(
            caught_reason(answers, law),
            *test_reasons(answers, law),
            *not_reached(answers, status),
            *notice_reasons(answers, law, status),
        ),
        next_steps=_steps(answers, code),
        warnings=tuple(warnings.values()),
        working=(*working(answers, law), *_limit_line(answers, law)),
        sections=(
            *(notice_sections(answers, law, status, after) if status in (DUE, SAFE) else ()),
            *((instead(law, change_day(answers)),) if state is False else ()),
            EVIDENCE,
            PEOPLE,
        ),
        links=_links(answers, code),
        facts={
            "permitted": state,
            "basis": list(basis),
            "notice": status,
            "threshold": number(thresholds(answers, law)[0]),
            "convertible": one.value_from < thresholds(answers, law)[0],
            "value_change": number(one.value_to - one.value_from),
            "aggregate": None if added is None else number(added),
            "publish_by": publish_by(answers, law, status, after),
            "warnings": list(warnings),
        },
        as_at=on,
    )


def _limit_line(answers: Answers, law: Law) -> tuple[Line, ...]:
    """The most the contract may be worth on a ground with a limit."""
    ground = grounds.picked(answers)
    if ground is None or not ground.limited:
        return ()
    limit = law.value("change-increase-limit", change_day(answers))
    most = [one.value_from * (100 + limit) / 100 for one in moves(answers)]
    return (Line("The most it may be worth on the ground picked", min(most)),)


def _basis(answers: Answers, law: Law) -> tuple[str, ...]:
    """What the change rests on: each way that holds for it alone and, where that counts, together."""
    found = tests(answers, law)
    ways = {
        "not-substantial": [test.not_substantial for test in found],
        "below-threshold": [test.below_threshold for test in found],
        str(answers.get("change_ground")): [test.ground for test in found],
    }
    whole = tuple(way for way, states in ways.items() if all(states))
    return whole or tuple(way for way, states in ways.items() if any(states))


def _held(answers: Answers, code: str, basis: tuple[str, ...], warnings: dict[str, Point]) -> Strength:
    if code in ("unsure", "permitted-publish"):
        return Strength.ADVICE
    if code == "not-permitted":
        return strength_of(warnings, Strength.LIKELY if grounds.picked(answers) else Strength.SETTLED)
    plain = "below-threshold" in basis or ("not-substantial" in basis and "large-value" not in warnings)
    return strength_of(warnings, Strength.SETTLED if plain else Strength.LIKELY)


# -- what follows ------------------------------------------------------------------------


def _steps(answers: Answers, code: str) -> tuple[Point, ...]:
    if code == "not-permitted":
        return (
            Point("Do not make the change.", ("pa23-s74",)),
            Point("Ask whether a smaller change does the job, or whether a listed ground can be shown.", ("pa23-sch8",)),
            Point("Otherwise buy it by a competition or a lawful direct award.", ("pa23-s11", "pa23-s19", "pa23-s41")),
        )  # fmt: skip
    if code == "unsure":
        return (
            Point(
                "Find out what is not known. It decides the answer.", ("pa23-s74",),
                given(
                    answers,
                    *(
                        name
                        for name in ("kind", "change_scope", "change_balance", "change_ground", "change_earlier",
                                     "change_term_award", "change_term_after", "change_below_sum")
                        if answers.get(name) == UNKNOWN
                    ),
                ),
            ),
            Point("Until you know, do not make the change. If you cannot find out, take advice.", ("pa23-s74",)),
        )  # fmt: skip
    record = Point(
        "Write down which of the Act’s three ways the change rests on. It is not a new award, so the rules on awards do not "
        "apply.",
        ("pa23-s74",),
    )
    follow = Point("Follow the contract’s own clause on changes, and the council’s contract rules.")
    if code == "permitted":
        return (record, follow)
    publish = Point(
        "Publish the contract change notice before the change"
        + (", to be safe." if code == "permitted-publish" else "."),
        ("pa23-s75",),
    )
    return (publish, record, follow)


def _links(answers: Answers, code: str) -> tuple[Link, ...]:
    if code not in ("not-permitted", "supplier-barred"):
        return PAGES
    return (
        next_tool.link("Instead: may we award directly?", "direct-award", answers),
        next_tool.link("Or check the threshold of a new contract", "threshold-check", answers),
        *PAGES,
    )


TOOL = Tool(
    id=ID,
    title="Changing a contract",
    summary="Whether a contract may be changed under the Procurement Act, and whether a contract change notice is due.",
    version=1,
    questions=QUESTIONS,
    outcomes=OUTCOMES,
    decide=decide,
    typical={
        "nation": "england",
        "buyer": "council",
        "health": "no",
        "change_begun": "2026-01-01",
        "change_day": UNKNOWN,
        "kind": "goods-services",
        "change_supplier": "no",
        "change_restructure": "yes",
        "change_excluded": "no",
        "change_value_now": "1000000",
        "change_value_after": "1000000.00",
        "change_term_award": "5 years",
        "change_term_after": "5 years",
        "change_earlier": "no",
        "change_term_now": "5 years",
        "change_value_first": "1000000.00",
        "change_term_first": "5 years",
        "change_below_sum": "0",
        "change_scope": "no",
        "change_balance": "no",
        "change_ground": "provided",
    },
)
