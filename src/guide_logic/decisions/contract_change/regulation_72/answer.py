"""The answer for a contract begun under the 2015 Regulations."""

from guide_logic.decisions.contract_change.outcomes import HEADLINES, PEOPLE, links
from guide_logic.decisions.contract_change.regulation_72 import grounds, under_the_act
from guide_logic.decisions.contract_change.regulation_72.grounds import Ground
from guide_logic.decisions.contract_change.regulation_72.modification import Modification, doubtful
from guide_logic.decisions.contract_change.regulation_72.reasons import nothing_fits, reason
from guide_logic.decisions.contract_change.regulation_72.sum import working
from guide_logic.decisions.contract_change.regulation_72.warnings import warnings_for
from guide_logic.engine.model import UNKNOWN, Outcome, Point, Role, Section, Strength
from guide_logic.engine.values import number
from guide_logic.law import Law
from guide_logic.law.wording import long_date

MODIFICATION = "modification"
"""The notice of a change on ground (b) or (c) (regulation 72(3))."""


def answer(mod: Modification, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Public Contracts Regulations 2015, regulation 72."""
    basis = grounds.basis(mod, law)
    state = grounds.allowed(mod, law)
    if mod.change.kind == UNKNOWN and not state:
        state = None
    notice = _notice(basis) if state else None
    code = {True: "old-permitted", False: "old-not-permitted", None: "old-unsure"}[state]
    if notice == MODIFICATION:
        code = "old-permitted-notice"
    warnings = warnings_for(mod, basis, law)
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=Strength.ADVICE if state is None else Strength.LIKELY,
        reasons=(_stays(law), *_reasons(mod, basis, law)),
        next_steps=_steps(mod, code, law),
        warnings=tuple(warnings.values()),
        working=working(mod, law),
        sections=(
            *(_notices(),) * (notice == MODIFICATION),
            *(_all_the_same(),) * (state is False),
            under_the_act.section(mod, law),
            _EVIDENCE,
            PEOPLE,
        ),
        links=links(mod.change, code),
        facts=_facts(mod, basis, state, notice, law) | {"warnings": list(warnings)},
        as_at=mod.change.day,
    )


def _notice(basis: tuple[Ground, ...]) -> str:
    """No notice where a case without one carries the change; the modification notice otherwise."""
    return MODIFICATION if all(ground.notice for ground in basis) else "none"


def _facts(
    mod: Modification, basis: tuple[Ground, ...], state: bool | None, notice: str | None, law: Law
) -> dict[str, object]:
    line = mod.line(law)
    amounts = {"first_value": mod.reference, "value_change": mod.rise, "net_change": mod.net, "threshold": line}
    return {
        "law": "pcr15",
        "permitted": state,
        "basis": [ground.id for ground in basis] if state else [],
        "notice": notice,
        **{name: None if amount is None else number(amount) for name, amount in amounts.items()},
    }


def _stays(law: Law) -> Point:
    return Point(
        f"The procurement began before {long_date(law.day('act-in-force'))}. The contract stays under the 2015 Regulations "
        "for its whole life, changes and ending included.",
        ("tr24-r5", "pcr15", "si24-959"),
        ("change_begun",),
    )


def _reasons(mod: Modification, basis: tuple[Ground, ...], law: Law) -> tuple[Point, ...]:
    """How each case stands; where one holds, it alone, for one is enough."""
    told = basis or grounds.candidates(mod)
    found = tuple(reason(ground, mod, law) for ground in told)
    return found if basis else (*found, *nothing_fits(mod, law))


def _steps(mod: Modification, code: str, law: Law) -> tuple[Point, ...]:
    if code == "old-not-permitted":
        return (
            Point("Do not make the change.", ("pcr15-r72-9",)),
            Point(
                "Ask whether a smaller change does the job, or one that the first documents provide for.",
                ("pcr15-r72",),
            ),
            _new_procurement(mod, law),
        )
    if code == "old-unsure":
        return (
            Point(
                "Find out what is not known. It decides the answer.",
                ("pcr15-r72",),
                (*doubtful(mod), *mod.change.not_known("kind")),
            ),
            Point("Until you know, do not make the change. If you cannot find out, take advice.", ("pcr15-r72-9",)),
        )
    record = Point(
        "Write down which case of regulation 72 the change rests on, condition by condition, with the evidence. One case "
        "is enough.",
        ("pcr15-r72",),
    )
    follow = Point("Follow the contract’s own clause on changes, and the council’s contract rules.")
    if code == "old-permitted":
        return (record, follow)
    publish = Point("Publish a modification notice once the change is made.", ("pcr15-r72-3",))
    return (record, publish, follow)


def _new_procurement(mod: Modification, law: Law) -> Point:
    if mod.change.day < law.day("act-in-force"):
        return Point(
            "On that day it was a new procurement under the 2015 Regulations.", ("pcr15-r72-9",), ("change_day",)
        )
    return Point(
        "Otherwise buy it anew. That is a new procurement, and it is one under the Act: a competition or a lawful direct "
        "award.",
        ("pcr15-r72-9", "brabners-mod", "pa23-s11"),
    )


def _notices() -> Section:
    return Section(
        "Notices",
        (
            Point(
                "Modification notice: it is published for more work from the same contractor and for unforeseen "
                "circumstances, after the change. No other case of the rule asks for one.",
                ("pcr15-r72-3",),
            ),
            Point(
                "Check this: on which platform your authority publishes it. In England it is Find a Tender, as far as is "
                "known here. It is not the contract change notice of the Act.",
                ("pcr15-r72-3",),
            ),
        ),
        role=Role.NOTICES,
    )


def _all_the_same() -> Section:
    return Section(
        "If the change is made all the same",
        (
            Point("It would be a contract awarded without the competition that the law asks for.", ("pcr15-r72-9",)),
            Point(
                "Such contracts have to let the authority end them after a change that needed a new procurement. Look for "
                "that clause.",
                ("pcr15-r73",),
            ),
            Point(
                "Check this: how long other suppliers have for a claim. The time is short; ask your lawyers.",
                ("pcr15",),
            ),
        ),
    )


_EVIDENCE = Section(
    "Evidence to keep",
    (
        Point(
            "The first procurement documents: notice, specification, contract, and any review clause.",
            ("pcr15-r72-1a",),
        ),
        Point(
            "The value at award, with indexation if there is a clause for it, and how you worked it out.",
            ("pcr15-r72-7",),
        ),
        Point("Every earlier change, with its value and what it rested on.", ("pcr15-r72-5", "pcr15-r72-2")),
        Point("Why each condition is met, with what you had in hand when you decided.", ("pcr15-r72",)),
    ),
    role=Role.EVIDENCE,
)
