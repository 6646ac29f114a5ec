"""Changes that section 74(1) limits: whether they are permitted, and whether a notice is due."""

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.outcomes import EVIDENCE, HEADLINES, PEOPLE, links
from guide_logic.decisions.contract_change.section_74 import grounds, older
from guide_logic.decisions.contract_change.section_74.conditions import DUE, SAFE, notice, permitted, tests
from guide_logic.decisions.contract_change.section_74.notices import (
    CODES,
    NONE,
    instead,
    not_reached,
    notice_reasons,
    notice_sections,
    publish_by,
)
from guide_logic.decisions.contract_change.section_74.reasons import VALUES, caught_reason, test_reasons
from guide_logic.decisions.contract_change.section_74.sum import working
from guide_logic.decisions.contract_change.section_74.warnings import strength_of, warnings_for
from guide_logic.engine.model import UNKNOWN, Line, Outcome, Point, Strength
from guide_logic.engine.values import number
from guide_logic.law import Law


def limited(change: Change, law: Law) -> Outcome:
    state = permitted(change, law)
    if change.kind == UNKNOWN and not state:
        state = None
    one = change.move
    on = change.day
    warnings = warnings_for(change, law)
    basis = _basis(change, law) if state else ()
    if basis == ("not-substantial",) and not one.value_within(law.value(change.share_figure("change-value-share"), on)):
        warnings["large-value"] = Point(
            "The change rests on not being substantial, although it moves the value a good deal. That test names no "
            "limit of value, but a large move makes it harder to show that scope and economic balance stay. Write down "
            "why they do.",
            ("pa23-s74",),
            (*VALUES, "change_scope", "change_balance"),
        )
    status = None
    if state:
        status = notice(change, law) if change.reached_by_notices else NONE
        code = CODES[status]
    else:
        code = "unsure" if state is None else "not-permitted"
    after = max(one.value_from, one.value_to)
    added = change.aggregate
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=_held(change, code, basis, warnings),
        reasons=(
            caught_reason(change, law),
            *test_reasons(change, law),
            *not_reached(change, status),
            *notice_reasons(change, law, status),
        ),
        next_steps=_steps(change, code),
        warnings=tuple(warnings.values()),
        working=(*working(change, law), *_limit_line(change, law)),
        sections=(
            *(notice_sections(change, law, status, after) if status in (DUE, SAFE) else ()),
            *((instead(law, change.day),) if state is False else ()),
            older.section(change, law),
            EVIDENCE,
            PEOPLE,
        ),
        links=links(change, code),
        facts={
            "permitted": state,
            "basis": list(basis),
            "notice": status,
            "threshold": number(change.line(law)),
            "convertible": one.value_from < change.line(law),
            "value_change": number(one.value_to - one.value_from),
            "aggregate": None if added is None else number(added),
            "publish_by": publish_by(change, law, status, after),
            "warnings": list(warnings),
        },
        as_at=on,
    )


def _limit_line(change: Change, law: Law) -> tuple[Line, ...]:
    """The most the contract may be worth on a ground with a limit."""
    ground = grounds.picked(change)
    if ground is None or not ground.limited:
        return ()
    limit = law.value("change-increase-limit", change.day)
    most = [one.value_from * (100 + limit) / 100 for one in change.moves]
    return (Line("The most it may be worth on the ground picked", min(most)),)


def _basis(change: Change, law: Law) -> tuple[str, ...]:
    """What the change rests on: each way that holds for it alone and, where that counts, together."""
    found = tests(change, law)
    ways = {
        "not-substantial": [test.not_substantial for test in found],
        "below-threshold": [test.below_threshold for test in found],
        str(change.ground): [test.ground for test in found],
    }
    whole = tuple(way for way, states in ways.items() if all(states))
    return whole or tuple(way for way, states in ways.items() if any(states))


def _held(change: Change, code: str, basis: tuple[str, ...], warnings: dict[str, Point]) -> Strength:
    if code in ("unsure", "permitted-publish"):
        return Strength.ADVICE
    if code == "not-permitted":
        return strength_of(warnings, Strength.LIKELY if grounds.picked(change) else Strength.SETTLED)
    plain = "below-threshold" in basis or ("not-substantial" in basis and "large-value" not in warnings)
    return strength_of(warnings, Strength.SETTLED if plain else Strength.LIKELY)


# -- what follows ------------------------------------------------------------------------


def _steps(change: Change, code: str) -> tuple[Point, ...]:
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
                change.not_known(
                    "kind", "change_scope", "change_balance", "change_ground", "change_earlier", "change_term_award",
                    "change_term_after", "change_below_sum", *(ground.question_id for ground in grounds.GROUNDS),
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
