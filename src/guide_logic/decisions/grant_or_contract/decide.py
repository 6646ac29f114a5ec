"""Grant or contract: which is this, in law, and what follows?

The rule. Two questions decide, because they follow the words of section 3(2) of the Act: does
the council get something for the money, for itself or to its order; and is the recipient bound
to deliver it?

1. Both point to a contract: it is a contract. Both point to a grant: it is a grant.
2. One points each way, or either is split: the picture is mixed. Redesign the agreement either
   way, or take legal advice, and treat it as a contract until then.
3. Otherwise one or both are not known, and what is found out could still make it either a grant
   or a contract, or mixed: find out first, and plan for a contract until then.

Strong signs never change that. They change how firmly it is held. A grant or a contract is
"settled" unless two or more strong signs point the other way or are not known, or one that has to
fit what the recipient is bound to do (remedies, stopping early) does not fit or is not known; then
it is "likely", with a warning. So nothing found out later unsettles what was settled. Slight signs are shown and change nothing; nor do things that point neither way.

The test is the same throughout the United Kingdom, so the nation is not asked. A statutory duty
is a slight sign, whatever the 2024 guide says (correction 32).
"""

from datetime import date

from guide_logic.decisions.grant_or_contract import consequences as follows
from guide_logic.decisions.grant_or_contract import plain
from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.grant_signs import (
    CONTRACT,
    DECISIVE,
    GRANT,
    MIXED,
    NEITHER,
    QUESTIONS,
    STRONG,
    Picture,
    Sign,
    Weight,
    other,
)
from guide_logic.decisions.shared.scope import today
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Bearing,
    Link,
    Outcome,
    OutcomeSpec,
    Point,
    Section,
    Strength,
    Tool,
)
from guide_logic.law import Law
from guide_logic.law.wording import count, long_date

ID = "grant-or-contract"

MANY = 2
"""This many strong signs against, or not known, make an answer less than settled."""

MUST_FIT = ("remedy", "stop")
"""Strong signs that have to fit what the recipient is bound to do."""

OUTCOMES = (
    OutcomeSpec(
        GRANT,
        "It is a grant",
        "The council gets nothing for itself, and the recipient is bound only to spend the money on its purpose or "
        "give it back.",
        "The Procurement Act does not apply. Check subsidy control. The money is outside the scope of VAT. Write the "
        "agreement so that it stays a grant.",
        ("pa23-s3", "nao-enforceability", "hmrc-vatsc53400", "sca22-s2"),
    ),
    OutcomeSpec(
        CONTRACT,
        "It is a contract",
        "The council gets goods, services or works, for itself or to its order, and the recipient is bound to deliver "
        "them.",
        "The Procurement Act may apply, whatever the document is called. Check the threshold. Ask which VAT treatment "
        "applies.",
        ("pa23-s3", "woking", "nao-enforceability"),
    ),
    OutcomeSpec(
        MIXED,
        "The picture is mixed",
        "One of the two main questions points to a grant and the other to a contract, or the answer to one of them is "
        "partly each.",
        "Redesign the agreement so that it is clearly one or the other, or take legal advice. Treat it as a contract "
        "until then.",
        ("pa23-s3", "spfm-3", "guardian-qa"),
    ),
    OutcomeSpec(
        UNKNOWN,
        "Find out first",
        "You do not know what the council gets for the money, or what the recipient is bound to do, and the answer "
        "could still go either way.",
        "Read the agreement and ask the people who wrote it. Plan for a contract until you know.",
        ("pa23-s3", "nao-enforceability"),
    ),
)


def code(picture: Picture) -> str:
    """The outcome: the two decisive questions alone set it."""
    found = {picture.decisive(question) for question in DECISIVE}
    if MIXED in found or {GRANT, CONTRACT} <= found:
        return MIXED
    if UNKNOWN in found:
        return UNKNOWN
    return found.pop()


def strength(result: str, picture: Picture) -> Strength:
    """How firmly the outcome is held (see the rule at the head of this module)."""
    if result not in (GRANT, CONTRACT):
        return Strength.ADVICE
    doubts = len(picture.towards(other(result), Weight.STRONG)) + len(picture.unknown_strong())
    unfit = clashes(picture) or any(question in picture.unknown for question in MUST_FIT)
    return Strength.LIKELY if doubts >= MANY or unfit else Strength.SETTLED


def settled(answers: Answers, _: Law) -> bool:
    """Whether what is not answered yet can change neither the outcome nor how firmly it is held."""
    picture = Picture.of(answers)
    if MIXED in (picture.decisive(question) for question in DECISIVE):
        return True
    if any(question not in answers for question in DECISIVE):
        return False
    result = code(picture)
    if strength(result, picture) is not Strength.SETTLED:  # doubts can only grow
        return True
    left = [question for question in STRONG if question not in answers]
    doubts = len(picture.towards(other(result), Weight.STRONG)) + len(picture.unknown_strong())
    return doubts + len(left) < MANY and not set(left) & set(MUST_FIT)


_CLASHES = {
    (
        GRANT,
        "remedy",
    ): "You said that the recipient is not bound to deliver, yet the council can claim damages, take "
    "service credits or step in. Those answer a broken promise to deliver.",
    (
        GRANT,
        "stop",
    ): "You said that the recipient is not bound to deliver, yet stopping early would be a breach.",
    (
        CONTRACT,
        "remedy",
    ): "You said that the recipient is bound to deliver, yet the council can only stop paying and take money back.",
    (
        CONTRACT,
        "stop",
    ): "You said that the recipient is bound to deliver, yet it could stop early without a breach.",
}


def clashes(picture: Picture) -> tuple[Sign, ...]:
    """Strong signs that contradict what the reader said the recipient is bound to do."""
    bound = picture.decisive("bound")
    return tuple(sign for sign in picture.signs if (bound, sign.question) in _CLASHES and sign.towards == other(bound))


# -- the answer --------------------------------------------------------------------------

_HEADLINES = {
    (
        GRANT,
        Strength.SETTLED,
    ): "On your answers this is a grant, so the Procurement Act does not apply to it.",
    (
        GRANT,
        Strength.LIKELY,
    ): "On your answers this is probably a grant, but settle the doubts below before you rely on that.",
    (
        CONTRACT,
        Strength.SETTLED,
    ): "On your answers this is a contract, so the Procurement Act may apply to it.",
    (
        CONTRACT,
        Strength.LIKELY,
    ): "On your answers this is probably a contract, but settle the doubts below before you rely on that.",
    (
        MIXED,
        Strength.ADVICE,
    ): "The picture is mixed: redesign the agreement or take legal advice, and treat it as a contract until then.",
    (
        UNKNOWN,
        Strength.ADVICE,
    ): "Find out {what} before you decide, and plan for a contract until you know.",
}

_WHAT_IS_ASKED = {
    "receives": "what the council gets for the money",
    "bound": "what the recipient is legally bound to do",
}

_FIND_OUT = {
    "receives": "Find out what the council gets. Who decided what is done, for whom, where and when? Would the "
    "recipient do this work for reasons of its own?",
    "bound": "Find out what the recipient is bound to do. Mark every promise to deliver in the agreement, and ask a "
    "lawyer which of them the council could enforce.",
    "remedy": "Find out what the agreement lets the council do if things go wrong.",
    "design": "Find out who designed the work, and whether a specification is attached.",
    "stop": "Find out whether the recipient may stop early.",
    "payment": "Find out how the amount is worked out.",
    "assets": "Find out who owns what the work creates or buys.",
    "pointers": "Read the agreement for the words of a purchase. They count for little.",
}

_NEXT_STEPS = {
    GRANT: (
        Point("Write the agreement so that it stays a grant. The list below says how."),
        Point(
            "Name the power under which the council gives. Most councils have a general one. A parish or town council may "
            "have to rest on another.",
            ("lga11-s1", "lga72-s137"),
            leads_to="which-power",
        ),
        Point(
            "Answer the four subsidy control questions for this activity, and keep the answers.",
            ("sca22-s2",),
            leads_to="subsidy-check",
        ),
        Point(
            "Tell the recipient that it usually cannot recover VAT on what it buys, and allow for that.",
            ("ts-862889",),
        ),
        Point(
            "A council in England publishes its grants to the voluntary sector every year. Add this one.",
            ("tc15",),
        ),
    ),
    CONTRACT: (
        Point(
            "Estimate the value and use the threshold check.",
            ("pa23-s3", "pa23-s4"),
            leads_to="threshold-check",
        ),
        Point(
            "Ask whether it is health care. If so, other rules apply.",
            ("psr23-r3", "pr24-r43"),
            leads_to="health-or-not",
        ),
        Point("Ask the supplier which VAT treatment applies.", ("hmrc-701-2",)),
        Point("Write the contract so that it says what you are buying. The list below says how."),
    ),
    MIXED: (
        Point(
            "Decide what the council means to do: buy a service, or support somebody’s work.",
            ("pa23-s3",),
        ),
        Point("Redesign the agreement to match. The two lists below name the terms to settle."),
        Point("If you cannot redesign it, take legal advice before anyone signs."),
        Point(
            "Until it is settled, treat it as a contract and check the threshold. A public contract may be entered "
            "into only by a lawful route.",
            ("pa23-s11",),
        ),
    ),
    UNKNOWN: (
        Point("Come back to this tool with what you find. Your answers stay in the link."),
        Point(
            "Until you know, plan for a contract and check the threshold. A public contract may be entered into only "
            "by a lawful route.",
            ("pa23-s11",),
        ),
    ),
}

_SETTLE = {
    GRANT: Point(
        "Settle the doubts in the warnings before anyone signs, with legal advice if you need it. Until then, plan for "
        "a contract.",
        ("pa23-s3",),
    ),
    CONTRACT: Point(
        "Settle the doubts in the warnings before you treat it as anything but a contract.",
        ("pa23-s3",),
    ),
}

_SPLIT = Point(
    "If part of the money buys something and part supports the recipient’s own work, consider two agreements: a "
    "contract for the one and a grant for the other. The way the contract is valued must not be used to escape the Act.",
    ("pa23-s4",),
    ("receives",),
)

_THE_GUIDE = Section(
    "Where the law differs from the 2024 guide",
    (
        Point(
            "A statutory duty does not make a contract necessary. It is a pointer only. We found no rule that says "
            "otherwise, and Scottish government guidance, which is persuasive only in England, accepts that a grant "
            "may further a duty.",
            ("pa23-s3", "ts-1027631", "spfm-3"),
        ),
        Point(
            "Whether VAT applies depends on what is done, not on the label.",
            ("hmrc-vatsc53400", "woking"),
        ),
        Point(
            "Suing for compensation is not the only difference. VAT, procurement and subsidy control differ as well, "
            "and a promise that the council can enforce is itself a sign of a contract.",
            ("nao-enforceability", "ts-862889"),
        ),
        Point(
            "Subsidy control covers more than grants: loans, guarantees, property below its worth, and contracts above "
            "the market price. And many grants are not subsidies.",
            ("sca22-s2",),
        ),
        Point("Being a charity does not settle subsidy control. Each activity does.", ("sca22-s7",)),
        Point(
            "Minimal financial assistance has a limit over several years, and a procedure in writing.",
            ("sca22-s36", "sca22-s37"),
        ),
    ),
)

_CORRECTIONS = (
    Link("Correction 31: VAT and the label", "law/corrections/#e31"),
    Link("Correction 32: a statutory duty is a pointer only", "law/corrections/#e32"),
    Link("Correction 33: what differs between a grant and a contract", "law/corrections/#e33"),
    Link("Correction 34: subsidy control is not only for grants", "law/corrections/#e34"),
    Link("Correction 35: test each activity", "law/corrections/#e35"),
    Link("Correction 36: minimal financial assistance", "law/corrections/#e36"),
)

_TEST_PAGE = Link("Grant or contract: which is it?", "guide/resourcing/grants-or-contracts/")
_THRESHOLD = next_tool.link("Check the threshold", "threshold-check", next_tool.NOTHING)
_SUBSIDY_PAGE = Link("Subsidy control", "guide/resourcing/subsidy-control/")
_INVESTMENT = Link("Money you expect back: investment", "guide/resourcing/investment/")
_GRANT_CASE = Link("A pilot paid for by grant: My Sister’s Place", "case-studies/my-sisters-place/")
_DUTY_MYTH = Link("Myth: a statutory duty means we must use a contract", "myths/statutory-duty-needs-contract/")

_LINKS = {
    GRANT: (
        next_tool.link("Under which power may we give it?", "which-power", next_tool.NOTHING),
        Link("Holding a grant to account", "guide/resourcing/grant-terms/"),
        _SUBSIDY_PAGE,
        Link("What grants do well", "guide/resourcing/advantages-of-grants/"),
        _GRANT_CASE,
        Link("Myth: a grant gives us no accountability", "myths/grant-no-accountability/"),
        Link("Myth: grants never carry VAT", "myths/grants-are-vat-free/"),
        Link(
            "Myth: charities are outside subsidy control",
            "myths/charities-outside-subsidy-control/",
        ),
    ),
    CONTRACT: (
        _THRESHOLD,
        Link("Thresholds", "guide/resourcing/thresholds/"),
        Link("What the Procurement Act asks for", "guide/resourcing/procurement-act/"),
        Link("Writing a service specification", "guide/resourcing/specification/"),
        Link(
            "Payment tied to outcomes: the Single Homeless Prevention Service",
            "case-studies/single-homelessness-prevention-service/",
        ),
        _DUTY_MYTH,
    ),
    MIXED: (
        _THRESHOLD,
        _SUBSIDY_PAGE,
        Link("Fear of legal challenge", "guide/resourcing/fear-of-challenge/"),
        _GRANT_CASE,
        _DUTY_MYTH,
    ),
    UNKNOWN: (
        _THRESHOLD,
        _SUBSIDY_PAGE,
        Link("Two grant programmes at work", "guide/resourcing/grants-in-practice/"),
        _DUTY_MYTH,
    ),
}


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Raises nothing: where no amount is held for the day, it says so."""
    picture = Picture.of(answers)
    result = code(picture)
    held = strength(result, picture)
    day = today(answers)
    start = law.day("act-in-force")
    before_the_act = day < start
    assistance = follows.Assistance.on(day, law)
    return Outcome(
        code=result,
        headline=_HEADLINES[result, held].format(what=" and ".join(_WHAT_IS_ASKED[q] for q in _open(picture))),
        strength=held,
        reasons=_reasons(result, picture),
        next_steps=_next_steps(result, picture),
        warnings=(*_doubts(result, picture), *((_old_law(start),) if before_the_act else ())),
        sections=(*_signs(result, picture), *_what_follows(result, picture, day, law), follows.ONE_BODY, _THE_GUIDE),
        links=(
            _TEST_PAGE,
            follows.subsidy_check(result),
            *_LINKS[result],
            _INVESTMENT,
            *_CORRECTIONS,
        ),
        concludes=follows.CONCLUDES.get(result, {}),
        facts={
            "settled": held is Strength.SETTLED,
            "decisive": [picture.decisive(question) for question in DECISIVE],
            "strong_for_grant": _names(picture.towards(GRANT, Weight.STRONG)),
            "strong_for_contract": _names(picture.towards(CONTRACT, Weight.STRONG)),
            "strong_unknown": list(picture.unknown_strong()),
            "slight_for_grant": _names(picture.towards(GRANT, Weight.SLIGHT)),
            "slight_for_contract": _names(picture.towards(CONTRACT, Weight.SLIGHT)),
            "not_counted": _names(picture.towards(NEITHER, Weight.NONE)),
            "clashes": _names(clashes(picture)),
            "find_out": [question for question in picture.unknown if question in _FIND_OUT],
            "procurement_act": {GRANT: "does not apply", CONTRACT: "may apply"}.get(result, "not known"),
            "vat": {GRANT: "outside the scope", CONTRACT: "payment for a supply"}.get(result, "not known"),
            "before_the_act": before_the_act,
            **(assistance.facts() if assistance else {}),
        },
        as_at=day,
    )


def _names(signs: tuple[Sign, ...]) -> list[str]:
    """Signs by the box that was ticked, or by the question where one answer is chosen."""
    return [sign.answer if sign.question in ("pointers", "neutral") else sign.question for sign in signs]


def _open(picture: Picture) -> tuple[str, ...]:
    """The decisive questions that are not known."""
    return tuple(question for question in DECISIVE if question in picture.unknown)


def _bearing(sign: Sign, result: str) -> Bearing:
    """Which way a sign points, seen from the outcome."""
    if result not in (GRANT, CONTRACT) or sign.towards not in (GRANT, CONTRACT):
        return Bearing.NEUTRAL
    return Bearing.FOR if sign.towards == result else Bearing.AGAINST


def _reasons(result: str, picture: Picture) -> tuple[Point, ...]:
    main = [
        Point(sign.text, sign.refs, (sign.question,), _bearing(sign, result))
        for sign in picture.signs
        if sign.weight is Weight.DECISIVE
    ]
    return (
        *main,
        *_not_known(result, picture),
        _strong_signs(result, picture),
        *_duty(result, picture),
        *_neutral(picture),
    )


def _not_known(result: str, picture: Picture) -> tuple[Point, ...]:
    """What an unknown answer to a decisive question leaves open."""
    unknown = _open(picture)
    if not unknown:
        return ()
    if result == MIXED:
        text = (
            f"You do not know {_WHAT_IS_ASKED[unknown[0]]}. Whatever it is, the other answer leaves the picture mixed."
        )
    elif len(unknown) == len(DECISIVE):
        text = "You do not know the answer to either of the two questions that decide."
    else:
        side = next(picture.decisive(question) for question in DECISIVE if question not in unknown)
        text = f"You do not know {_WHAT_IS_ASKED[unknown[0]]}. If that points to a {side} too, it is a {side}. If not, the "
        text += "picture is mixed."
    return (Point(text, ("pa23-s3", "nao-enforceability"), unknown),)


def _strong_signs(result: str, picture: Picture) -> Point:
    grant, contract = (len(picture.towards(side, Weight.STRONG)) for side in (GRANT, CONTRACT))
    unknown = len(picture.unknown_strong())
    text = f"Strong signs: {grant} for a grant, {contract} for a contract, {unknown} not known. "
    if result in (GRANT, CONTRACT):
        text += "The two main questions outweigh them."
    else:
        text += "They help to show where it leans. They cannot settle it."
    return Point(text, ("nao-enforceability", "ts-862889"), STRONG)


def _duty(result: str, picture: Picture) -> tuple[Point, ...]:
    return tuple(
        Point(sign.text, sign.refs, (sign.question,), _bearing(sign, result))
        for sign in picture.signs
        if sign.answer == "duty"
    )


def _neutral(picture: Picture) -> tuple[Point, ...]:
    if not any(sign.question == "neutral" for sign in picture.signs):
        return ()
    return (
        Point(
            "What you ticked in the last question did not move the answer.",
            ("guardian-qa", "hmrc-vatsc53400", "spezzino"),
            ("neutral",),
        ),
    )


def _next_steps(result: str, picture: Picture) -> tuple[Point, ...]:
    find_out = tuple(
        Point(_FIND_OUT[question], answers=(question,)) for question in picture.unknown if question in _FIND_OUT
    )
    doubts = (_SETTLE[result],) if strength(result, picture) is Strength.LIKELY else ()
    split = (_SPLIT,) if picture.decisive("receives") == MIXED else ()
    if result == UNKNOWN:
        return (*find_out, *_NEXT_STEPS[UNKNOWN])
    return (*doubts, *find_out, *_NEXT_STEPS[result], *split)


def _doubts(result: str, picture: Picture) -> tuple[Point, ...]:
    """Warnings: strong signs against a grant or contract, those not known, and contradictions."""
    warnings = [
        Point(
            _CLASHES[picture.decisive("bound"), sign.question]
            + " These do not fit together. Read the agreement again.",
            sign.refs,
            ("bound", sign.question),
        )
        for sign in clashes(picture)
    ]
    if strength(result, picture) is not Strength.LIKELY:
        return tuple(warnings)
    against, unknown = picture.towards(other(result), Weight.STRONG), picture.unknown_strong()
    if len(against) >= MANY:
        warnings.append(
            Point(
                f"{count(len(against), 'strong sign')} point to a {other(result)}. Change those terms, or take legal "
                "advice.",
                tuple(dict.fromkeys(ref for sign in against for ref in sign.refs)),
                tuple(sign.question for sign in against),
                Bearing.AGAINST,
            )
        )
    if unknown:
        warnings.append(
            Point(
                f"Strong signs not known: {len(unknown)}. What you find could point to a {other(result)}.",
                ("nao-enforceability",),
                unknown,
            )
        )
    return tuple(warnings)


def _old_law(start: date) -> Point:
    return Point(
        f"{follows.CHECK}the Procurement Act came into force on {long_date(start)}. For an earlier day the Public "
        "Contracts Regulations 2015 apply, and they have a definition of their own.",
        ("si24-959", "pcr15"),
        day=start,
    )


def _signs(result: str, picture: Picture) -> tuple[Section, ...]:
    """The signs side by side: for a grant, for a contract, and those that do not count."""

    def points(*sides: str) -> tuple[Point, ...]:
        shown = [sign for sign in picture.signs if sign.towards in sides]
        return tuple(
            Point(
                sign.text if sign.towards == NEITHER else f"{sign.weight}. {sign.text}",
                sign.refs,
                (sign.question,),
                _bearing(sign, result),
            )
            for sign in shown
        ) or (Point("None in your answers."),)

    return (
        Section("Signs of a grant", points(GRANT, MIXED), side=Bearing.FOR),
        Section("Signs of a contract", points(CONTRACT, MIXED), side=Bearing.AGAINST),
        Section("Signs that do not count", points(NEITHER)),
    )


def _what_follows(result: str, picture: Picture, day: date, law: Law) -> tuple[Section, ...]:
    """VAT, process, remedies and the agreement: for one answer, or for either where it is open."""
    process = {GRANT: follows.subsidy(law, day), CONTRACT: follows.PROCUREMENT}
    if result in process:
        return (
            follows.VAT[result],
            process[result],
            follows.REMEDIES[result],
            follows.agreement(result, picture, redesign=False),
        )
    return (
        *(follows.agreement(side, picture, redesign=True) for side in process),
        follows.VAT[UNKNOWN],
        *process.values(),
        follows.REMEDIES[UNKNOWN],
    )


TOOL = Tool(
    id=ID,
    title="Grant or contract",
    summary="Find out whether an agreement is a grant or a contract in law, and what follows for VAT, process and "
    "remedies.",
    version=2,
    questions=QUESTIONS,
    outcomes=OUTCOMES,
    decide=decide,
    asked=plain.ASKED,
    plain=plain.PLAIN,
    settled=settled,
    typical={
        "receives": GRANT,
        "bound": GRANT,
        "remedy": GRANT,
        "design": GRANT,
        "stop": GRANT,
        "payment": GRANT,
        "assets": "none",
        "pointers": "none",
        "neutral": "monitoring",
    },
)
