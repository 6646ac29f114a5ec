"""Health or not: does a Provider Selection Regime govern this, or the ordinary procurement law?

The rule. England has had a regime since the day in the law data, Wales since a later one, and
Northern Ireland has none. It applies where every test of ``health_limbs`` is met. One test that
fails is enough to leave it. Where none fails but one is open, the answer is to find out, or to
take advice where the law itself is unclear. Contracts that already run are changed under the
regime's own rule, whenever they were made.
"""

from datetime import date

from guide_logic.decisions.health_or_not import process
from guide_logic.decisions.health_or_not.limbs import Limbs, doubts, limbs
from guide_logic.decisions.health_or_not.outcomes import (
    EVIDENCE,
    HEADLINES,
    OUTCOMES,
    PAGES,
    PEOPLE,
    UNCHANGED,
)
from guide_logic.decisions.health_or_not.questions import QUESTIONS, REGIMES, begins, regime_runs
from guide_logic.decisions.shared.common import handed_on, other_old_law, today
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Bearing,
    Link,
    Outcome,
    Point,
    Section,
    Strength,
    Tool,
)
from guide_logic.law import Law
from guide_logic.law.wording import long_date

ID = "health-or-not"


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Sources: SI 2023/1348, regulations 2, 3, 6, 12 and 29; Welsh SI 2025/99."""
    if answers["nation"] == "scotland":
        return _scotland(answers)
    tests = limbs(answers)
    runs = regime_runs(answers, law)
    if runs and tests.all_met:
        return _regime(answers, tests, law)
    if runs and not tests.failed:
        return _open(answers, tests, law)
    if answers["health_stage"] == "buy" and begins(answers) < law.day("act-in-force"):
        return _old_law(answers, tests, runs, law)
    return _not_health(answers, tests, runs, law)


def _facts(
    answers: Answers, tests: Limbs, governs: str, health: str, **more: object
) -> dict[str, object]:
    names = ("body", "listed", "purpose", "main", "inseparable")
    return {
        "health": health,
        "governs": governs,
        "tests": dict(zip(names, tests.states, strict=True)),
        "changing": answers.get("health_stage") == "change",
        **more,
    }


def _given(answers: Answers, *names: str) -> tuple[str, ...]:
    return tuple(name for name in names if name in answers)


def _next_tools(answers: Answers, health: str) -> tuple[Link, ...]:
    """The tools to use next, with what this one has settled."""
    known = handed_on(answers, "nation", "buyer", "begins", health=health)
    if answers["health_stage"] == "change":
        return (
            Link(
                "Next: may this contract be changed?",
                "tools/contract-change/",
                "contract-change",
                known,
            ),
        )
    return (
        Link("Next: check the threshold", "tools/threshold-check/", "threshold-check", known),
        Link("May we award directly?", "tools/direct-award/", "direct-award", known),
    )


# -- the regime applies ------------------------------------------------------------------


def _tests_met(answers: Answers, law: Law) -> tuple[Point, ...]:
    nation = str(answers["nation"])
    wales = nation == "wales"
    since = long_date(law.day(REGIMES[nation]))
    scope: tuple[str, ...] = ("wsi25-99",) if wales else ("psr23-r3",)
    points = [
        Point(
            f"The {'Welsh ' if wales else ''}Provider Selection Regime has been in force since {since}.",
            scope, _given(answers, "begins", "nation"), Bearing.FOR,
        ),
        Point(
            "The regime binds this buyer.", ("g-psr-wales",) if wales else ("psr23-r2",),
            _given(answers, "buyer", "health_body"), Bearing.FOR,
        ),
        Point(
            "A service of this kind is on the regime’s list.", scope if wales else ("psr23-sch1",),
            ("health_service",), Bearing.FOR,
        ),
        Point(
            "It is health care for individuals, for the health service.", scope if wales else ("psr23-r2", "psr23-r3"),
            ("health_purpose",), Bearing.FOR,
        ),
    ]  # fmt: skip
    if answers["health_mixed"] == "yes":
        points.append(
            Point(
                process.show_values(answers)
                + " Health care is the higher, and the rest could not reasonably be supplied separately. So the regime "
                "covers all of it.",
                scope,
                ("health_value", "health_rest_value", "health_separate"),
                Bearing.FOR,
            )
        )
    return tuple(points)


def _code_warning() -> Point:
    return Point(
        "Check the procurement code of the service against the regime’s list. The kind of service you picked only "
        "helps you find it.",
        ("psr23-sch1",),
        ("health_service",),
    )


def _buyer_warning(answers: Answers) -> tuple[Point, ...]:
    if answers.get("buyer") != "council":
        return ()
    return (
        Point(
            "Check this: whether a parish, town or community council is bound, or a district council in a county that "
            "has a county council. In Wales the guidance names county and county borough councils only.",
            ("psr23-r2", "g-psr-wales"),
            ("buyer",),
        ),
    )


def _early_notice(answers: Answers) -> tuple[Point, ...]:
    notice = answers.get("health_notice")
    if not isinstance(notice, date) or notice >= begins(answers):
        return ()
    return (
        Point(
            "The notice of intention is dated before the procurement begins. Check both dates.",
            ("psr23-r12",),
            ("begins", "health_notice"),
        ),
    )


def _regime(answers: Answers, tests: Limbs, law: Law) -> Outcome:
    if answers["health_stage"] == "change":
        return _change(answers, tests, law)
    if answers["nation"] == "wales":
        return _wales(answers, tests, law)
    on = begins(answers)
    processes = process.open_processes(answers, law, on)
    steps, days = process.dates(answers, law)
    considerable = (
        process.considerable_change(answers, law, on) if "health_character" in answers else None
    )
    return Outcome(
        code="regime-england",
        headline=HEADLINES["regime-england"],
        strength=Strength.LIKELY,
        reasons=(*_tests_met(answers, law), process.why(answers, law, on)),
        next_steps=(
            Point(
                "Read the statutory guidance of NHS England. The buyer must have regard to it.", ("g-psr",)
            ),
            Point(
                "Follow the process outlined below. This tool points the way; it does not replace the Regulations.",
                ("psr23-r6",),
            ),
            *steps,
        ),
        warnings=(_code_warning(), *_buyer_warning(answers), *_early_notice(answers)),
        working=process.rise(answers),
        sections=(*process.outline(processes, law, on), UNCHANGED, EVIDENCE, PEOPLE),
        links=PAGES,
        facts=_facts(
            answers, tests, "psr-england", "yes",
            processes=list(processes), considerable_change=considerable, **days,
        ),
        as_at=on,
    )  # fmt: skip


def _wales(answers: Answers, tests: Limbs, law: Law) -> Outcome:
    return Outcome(
        code="regime-wales",
        headline=HEADLINES["regime-wales"],
        strength=Strength.LIKELY,
        reasons=_tests_met(answers, law),
        next_steps=(
            Point(
                "Choose the process under the Welsh Regulations: direct award process 1 or 2, the most suitable "
                "provider process, or the competitive process. They have no process for patient choice.",
                ("wsi25-99",),
            ),
            Point(
                "Count the standstill by those Regulations, not by the Procurement Act.",
                ("wsi25-99",),
            ),
        ),
        warnings=(
            _code_warning(),
            Point(
                "Check this: the Welsh processes are named here but not worked out. Their conditions, notices and "
                "standstill may differ from those in England.",
                ("wsi25-99",),
                ("nation",),
            ),
            *_buyer_warning(answers),
        ),
        sections=(EVIDENCE, PEOPLE),
        links=PAGES,
        facts=_facts(answers, tests, "psr-wales", "yes"),
        as_at=begins(answers),
    )


def _change(answers: Answers, tests: Limbs, law: Law) -> Outcome:
    wales = answers["nation"] == "wales"
    start = long_date(law.day("psr-in-force"))
    reason = Point(
        "The Welsh Regulations have a rule of their own on changes to contracts."
        if wales
        else f"The regime governs changes to any contract for such services, even one made before {start}.",
        ("wsi25-99",) if wales else ("psr23-r29",),
        ("health_stage", "nation"),
        Bearing.FOR,
    )
    check = Point(
        "Check this: whether the Welsh rule reaches contracts made before the Welsh regime began.",
        ("wsi25-99",),
        ("nation",),
    )
    return Outcome(
        code="change-regime",
        headline=HEADLINES["change-regime"],
        strength=Strength.LIKELY,
        reasons=(*_tests_met(answers, law), reason),
        next_steps=(
            Point(
                "Use the tool on changing a contract. It sets out the regime’s rule for England.",
                ("wsi25-99",) if wales else ("psr23-r13",),
            ),
        ),
        warnings=(_code_warning(), *((check,) if wales else ()), *_buyer_warning(answers)),
        sections=(EVIDENCE, PEOPLE),
        links=(*_next_tools(answers, "yes"), *PAGES),
        facts=_facts(answers, tests, f"psr-{answers['nation']}", "yes"),
        as_at=today(answers),
    )


# -- open --------------------------------------------------------------------------------

_OPEN = {
    "body": (
        "Whether the regime binds the buyer.",
        "Ask your legal team which kind of body the buyer is.",
        ("psr23-r2", "g-psr-wales"),
        ("health_body",),
    ),
    "listed": (
        "What the service is, and so whether it is on the list.",
        "Find the procurement code that describes the service, and look for it on the list.",
        ("psr23-sch1",),
        ("health_service",),
    ),
    "nursing-home": (
        "Nursing home places are on the list. One reading: the regime applies to the nursing care as health care. The "
        "other: a placement is social care, so the Procurement Act applies and the place is bought as a light touch "
        "service.",
        "Take advice on whether the places are bought as health care for the health service or as social care.",
        ("psr23-sch1", "psr23-r2", "pa23-s9"),
        ("health_service", "health_purpose"),
    ),
    "purpose": (
        "Whether it is health care for individuals, for the health service.",
        "Ask which power the council uses. Public health functions point to the health service, social care duties "
        "away from it.",
        ("psr23-r3", "hd-psr"),
        ("health_purpose",),
    ),
    "mixed": (
        "Whether the contract holds other goods or services.",
        "List all that the contract will hold.",
        ("psr23-r3",),
        ("health_mixed",),
    ),
    "main": (
        "Which part is worth more: the health care or the rest.",
        "Estimate both over the whole life of the contract.",
        ("psr23-r3",),
        ("health_value", "health_rest_value"),
    ),
    "equal": (
        "The health care and the rest are worth exactly the same. The test asks which is the higher, and neither is. "
        "One reading: health care is not the main part, so the Procurement Act applies. The other: it is no less than "
        "the rest, so the regime may.",
        "Check both estimates. If they stay equal, take advice, or buy the two parts separately.",
        ("psr23-r3",),
        ("health_value", "health_rest_value"),
    ),
    "separate": (
        "Whether the rest could reasonably be supplied under a contract of its own.",
        "Write down what buying separately would do to people’s needs, quality and efficiency.",
        ("psr23-r3", "psr23-r4"),
        ("health_separate",),
    ),
}
OF_LAW = ("nursing-home", "equal")
"""Doubts of law, not of fact."""


def _otherwise(answers: Answers, law: Law) -> Point:
    """The law that applies if the regime does not."""
    if answers["health_stage"] == "change":
        return Point(
            "The law under which the contract was let governs the change: the Procurement Act, or the 2015 Regulations.",
            ("pa23-s74", "tr24-r5"),
        )
    if begins(answers) < law.day("act-in-force"):
        return Point(
            "The Public Contracts Regulations 2015 apply, because the procurement began before the Procurement Act.",
            ("tr24-r5", "pcr15"),
        )
    return Point(
        "The Procurement Act applies. At or above the threshold that means competition or a lawful direct award, with "
        "its notices.",
        ("pa23-s3", "pa23-s11"),
    )


def _open(answers: Answers, tests: Limbs, law: Law) -> Outcome:
    found = doubts(answers, tests)
    code = "arguable" if set(found) <= set(OF_LAW) else "find-out"
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=Strength.ADVICE,
        reasons=tuple(
            Point(reason, refs, _given(answers, *rests))
            for reason, _, refs, rests in (_OPEN[doubt] for doubt in found)
        ),
        next_steps=(
            *(
                Point(step, refs, _given(answers, *rests))
                for _, step, refs, rests in (_OPEN[doubt] for doubt in found)
            ),
            Point(
                "Until you know, publish nothing and contact no provider about an award. Either could begin a "
                "procurement under the wrong law.",
                ("psr23-r3", "pa23-s11"),
            ),
        ),
        warnings=_buyer_warning(answers),
        sections=(
            Section(
                "If the regime applies",
                (
                    Point(
                        "Follow one of its processes, whatever the value.", ("psr23-r6", "wsi25-99")
                    ),
                ),
                side=Bearing.FOR,
            ),
            Section("If it does not", (_otherwise(answers, law),), side=Bearing.AGAINST),
            EVIDENCE,
            PEOPLE,
        ),
        links=(*_next_tools(answers, UNKNOWN), *PAGES),
        facts=_facts(answers, tests, "unknown", UNKNOWN, open=list(found)),
        as_at=begins(answers),
    )


# -- the regime does not apply -----------------------------------------------------------


def _why_not(answers: Answers, tests: Limbs, runs: bool, law: Law) -> tuple[Point, ...]:
    """Each test that fails, or why there is no regime to test."""
    nation = str(answers["nation"])
    if nation == "northern-ireland":
        return (
            Point("Neither regime reaches Northern Ireland.", ("psr23-r3", "wsi25-99"), ("nation",), Bearing.AGAINST),
        )  # fmt: skip
    if not runs:
        start = long_date(law.day(REGIMES[nation]))
        when = (
            "The change comes" if answers["health_stage"] == "change" else "The procurement began"
        )
        return (
            Point(
                f"{when} before {start}, the day the regime came into force.",
                ("wsi25-99",) if nation == "wales" else ("psr23-r29",),
                _given(answers, "begins", "nation"),
                Bearing.AGAINST,
            ),
        )
    points = []
    if tests.body is False:
        points.append(
            Point("The regime does not bind this buyer.", ("psr23-r2", "g-psr-wales"),
                  _given(answers, "buyer", "health_body"), Bearing.AGAINST)
        )  # fmt: skip
    if tests.listed is False:
        points.append(
            Point("A service of this kind is not on the regime’s list, or is left out of it.", ("psr23-sch1",),
                  ("health_service",), Bearing.AGAINST)
        )  # fmt: skip
    if tests.purpose is False:
        points.append(
            Point("It is not health care for individuals for the health service. Being on the list is not enough.",
                  ("psr23-r3", "psr23-r2"), ("health_purpose",), Bearing.AGAINST)
        )  # fmt: skip
    if tests.main is False:
        points.append(
            Point(process.show_values(answers) + " The rest is the higher, so health care is not the main part.",
                  ("psr23-r3",), ("health_value", "health_rest_value"), Bearing.AGAINST)
        )  # fmt: skip
    if tests.inseparable is False:
        points.append(
            Point("The rest could reasonably be supplied under a contract of its own, so the two are not one mixed "
                  "procurement under the regime.", ("psr23-r3",), ("health_separate",), Bearing.AGAINST)
        )  # fmt: skip
    return tuple(points)


def _is_split(answers: Answers, tests: Limbs) -> bool:
    """Whether the contract has a health care part that the regime would take if it were bought alone."""
    return (
        answers.get("health_mixed") == "yes"
        and tests.body is not False
        and tests.listed is not False
        and tests.purpose is not False
    )


def _split_warning(answers: Answers, tests: Limbs) -> tuple[Point, ...]:
    if not _is_split(answers, tests):
        return ()
    return (
        Point(
            "If you buy the health care part on its own, the regime applies to that part.",
            ("psr23-r3",),
            ("health_mixed",),
        ),
    )


def _old_law(answers: Answers, tests: Limbs, runs: bool, law: Law) -> Outcome:
    act = long_date(law.day("act-in-force"))
    return Outcome(
        code="old-law",
        headline=HEADLINES["old-law"],
        strength=Strength.LIKELY if runs and tests.body is not False else Strength.SETTLED,
        reasons=(
            *_why_not(answers, tests, runs, law),
            Point(
                f"The procurement began before {act}, so the Procurement Act does not apply to it either.",
                ("tr24-r5", "pcr15", "si24-959"),
                ("begins",),
            ),
        ),
        next_steps=(
            Point("Use the 2015 Regulations for the award. They are not covered here.", ("pcr15",)),
            Point(
                "Ask the tool on health care again before you change the contract: in England the regime governs changes "
                "to health care contracts, whenever they were made.",
                ("psr23-r29",),
            ),
        ),
        warnings=(*_split_warning(answers, tests), other_old_law(law)),
        links=PAGES,
        facts=_facts(answers, tests, "pcr-2015", "unknown" if not runs else "no"),
        as_at=begins(answers),
    )


def _not_health(answers: Answers, tests: Limbs, runs: bool, law: Law) -> Outcome:
    settled = not runs or tests.body is False
    changing = answers["health_stage"] == "change"
    first = (
        Point(
            "Check whether the change is allowed. Which law says so depends on when the procurement began.",
            ("pa23-s74", "tr24-r5"),
        )
        if changing
        else Point(
            "Check the value against the threshold.", ("pa23-s3",), leads_to="threshold-check"
        )
    )
    return Outcome(
        code="not-health",
        headline=HEADLINES["not-health"],
        strength=Strength.SETTLED if settled else Strength.LIKELY,
        reasons=_why_not(answers, tests, runs, law),
        next_steps=(
            first,
            Point(
                "Write down why the Provider Selection Regime does not apply, and keep it with the file.",
                ("psr23-r3",),
            ),
        ),
        warnings=_split_warning(answers, tests),
        sections=(
            Section(EVIDENCE.title, EVIDENCE.points[: 2 if "health_mixed" in answers else 1]),
        ),
        links=(*_next_tools(answers, "no"), *PAGES),
        facts=_facts(answers, tests, "procurement-act" if not changing else "by-date", "no"),
        as_at=begins(answers),
    )


def _scotland(answers: Answers) -> Outcome:
    return Outcome(
        code="scotland",
        headline=HEADLINES["scotland"],
        strength=Strength.SETTLED,
        reasons=(
            Point(
                "Devolved Scottish authorities are outside the Act, and the regimes are for England and for Wales.",
                ("pa23-s2", "pa23-s126", "psr23-r3"),
                ("nation",),
            ),
        ),
        next_steps=(
            Point("Ask your procurement team which Scottish rules apply.", ("pa23-s126",)),
        ),
        links=PAGES[:1],
        facts=_facts(answers, limbs(answers), "scotland", "unknown"),
        as_at=today(answers),
    )


TOOL = Tool(
    id=ID,
    title="Health or not?",
    summary="Whether a contract is health care under a Provider Selection Regime or follows the ordinary procurement "
    "law, and which of the regime’s processes to read.",
    version=1,
    questions=QUESTIONS,
    outcomes=OUTCOMES,
    decide=decide,
    typical={
        "nation": "england",
        "health_stage": "buy",
        "begins": UNKNOWN,
        "buyer": "council",
        "health_body": "yes",
        "health_service": "recovery",
        "health_purpose": "yes",
        "health_mixed": "no",
        "health_separate": "no",
        "health_value": "500000",
        "health_situation": "renew",
        "health_character": "no",
        "health_cause": "buyer",
        "health_notice": UNKNOWN,
    },
)
