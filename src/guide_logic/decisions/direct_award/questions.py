"""The questions of the direct award tool, and when each is asked."""

from dataclasses import replace
from datetime import timedelta

from guide_logic.decisions.direct_award.award import Award, read
from guide_logic.decisions.direct_award.grounds import (
    CONDITIONS,
    GROUNDS,
    IN_TIME,
    Condition,
    Ground,
    applies,
    ground_of,
    repeat_last_day,
    tested,
)
from guide_logic.decisions.shared.estimate import QUESTIONS as VALUE_QUESTIONS
from guide_logic.decisions.shared.notices import AWARD_NOTICE, SIGN, TRANSPARENCY, latest_notice
from guide_logic.decisions.shared.questions import BUYER, DONT_KNOW, HEALTH, KIND, NATION, yes_no
from guide_logic.decisions.shared.scope import buyer_matters, not_health, outside_scotland
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question, Usual
from guide_logic.engine.short_way import on_pages, with_usual
from guide_logic.law import Law

FAILED, OPEN, MET = "not-established", "not-yet", "established"


def verdict(ground: Ground, award: Award, law: Law) -> str:
    """What the answers make of a ground: ``FAILED``, ``OPEN`` (something is not known) or ``MET``."""
    results = [holds for _, holds in tested(ground, award, law)]
    return FAILED if False in results else OPEN if None in results else MET


def barred(award: Award, ground: Ground) -> bool:
    """Whether an excluded supplier is kept out: no exception of section 41(5) applies, or may apply yet."""
    allowed = (
        "infrastructure",
        "sector",
        "operations",
        *(("urgency",) if ground.id == "urgency" else ()),
    )
    return award.found_excluded and award.overriding not in allowed


# -- when each is asked ------------------------------------------------------------------


def _needs_ground(answers: Answers, law: Law) -> bool:
    return read(answers).needs_ground(law)


def _needs_value(answers: Answers, _: Law) -> bool:
    return read(answers).route_unknown


def _ask_condition(condition: Condition) -> Question:
    """The condition's question, asked where its ground is tested and nothing before it has failed."""
    question = condition.question
    assert question is not None

    def ask_if(answers: Answers, law: Law) -> bool:
        award = read(answers)
        ground = ground_of(award)
        return ground is not None and applies(ground, condition, award, law) and question.ask_if(answers, law)

    return replace(question, ask_if=ask_if)


def _ask_transparency(answers: Answers, law: Law) -> bool:
    """For a repeat while its time is tested; for any other ground that needs the notice, once met."""
    award = read(answers)
    ground = ground_of(award)
    if ground is None or ground.id == "user-choice":
        return False
    if IN_TIME in ground.conditions:
        return award.first_award is not None
    return verdict(ground, award, law) == MET


def _met_ground(award: Award, law: Law) -> Ground | None:
    """The ground that the answers test, where every condition of it is met."""
    ground = ground_of(award)
    return ground if ground and verdict(ground, award, law) == MET else None


def _is_met(answers: Answers, law: Law) -> bool:
    return _met_ground(read(answers), law) is not None


def _ask_overriding(answers: Answers, _: Law) -> bool:
    award = read(answers)
    ground = ground_of(award)
    return ground is not None and ground.section != "43" and award.found_excluded


def _may_have_it(answers: Answers, law: Law) -> bool:
    award = read(answers)
    ground = _met_ground(award, law)
    return ground is not None and not barred(award, ground)


def _needs_notices(answers: Answers, law: Law) -> bool:
    ground = ground_of(read(answers))
    return _may_have_it(answers, law) and ground is not None and ground.id != "user-choice"


# -- answers to try ----------------------------------------------------------------------


def _begins_samples(_: Answers, law: Law) -> tuple[str, ...]:
    act = law.day("act-in-force")
    return ((act - timedelta(days=1)).isoformat(), act.isoformat())


def _transparency_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    award = read(answers)
    if award.first_award is None:
        return (award.today.isoformat(),)
    last = repeat_last_day(award.first_award, law)
    return (last.isoformat(), (last + timedelta(days=1)).isoformat())


def _sign_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """Yesterday, which is a fact; today, which is not; and a day that leaves time for a standstill."""
    day = read(answers).today
    return tuple((day + timedelta(days=days)).isoformat() for days in (-1, 0, 60))


def _award_notice_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """A day shortly before the Act's first Christmas, and the last that lets the planned signing be lawful, with the next."""
    first = (law.day("act-in-force") + timedelta(days=301)).isoformat()
    sign = read(answers).sign
    latest = sign and latest_notice(sign, int(law.value("standstill", sign)), law)
    if not latest:
        return (first,)
    return (first, latest.isoformat(), (latest + timedelta(days=1)).isoformat())


EXCLUSION = Question(
    "exclusion",
    "What did you find when you checked whether the supplier is excluded?",
    hint="Grounds for exclusion can arise from the supplier itself, or from people and firms connected with it.",
    why="An excluded supplier may not be given a direct award, with narrow exceptions.",
    options=(
        Option("clear", "No ground for exclusion applies"),
        Option("excludable", "It is excludable", "A discretionary ground applies, and is likely to continue or recur"),
        Option("excluded", "It is excluded", "A mandatory ground applies, or it is on the debarment list for one"),
        Option("advantage", "It has an unfair advantage that cannot be avoided",
               "From early market engagement, or from a conflict of interest"),
        Option(UNKNOWN, "Not checked yet, or I don’t know"),
    ),
    refs=("pa23-s41", "pa23-s43", "pa23-s57", "pa23-s16", "pa23-s82"),
    ask_if=_is_met,
)  # fmt: skip

_IN_ORDER = (
    NATION,
    Question(
        "begins",
        "When did this award begin, or when will it?",
        kind=Kind.DATE,
        hint="The day you first contacted the supplier about this award, or published a notice of it. "
        "Not the day of an earlier contract.",
        why="An award begun before the Act came into force stays under the old Regulations.",
        unknown="It has not begun: use today’s date",
        refs=("tr24-r5", "si24-959"),
        ask_if=lambda answers, _: outside_scotland(answers),
        samples=_begins_samples,
    ),
    replace(BUYER, ask_if=buyer_matters),
    HEALTH,
    Question(
        "route",
        "Which of these is it?",
        why="Only a new public contract needs a ground for direct award.",
        options=(
            Option("above", "A new contract at or above its threshold"),
            Option("below", "A new contract below its threshold"),
            Option("framework", "An order under a framework", "Also called a call-off"),
            Option("modification", "A change or extension of a contract that is still running"),
            Option(
                "exempt",
                "A contract that the Act exempts",
                "For example an interest in land, or employment",
            ),
            Option(UNKNOWN, "A new contract, and I don’t know on which side it is", "The next questions ask its value"),
        ),
        refs=("pa23-s3", "pa23-s11", "pa23-s45", "pa23-s74", "pa23-sch2"),
        ask_if=not_health,
    ),
    replace(KIND, ask_if=lambda answers, _: read(answers).route in ("above", UNKNOWN)),
    replace(VALUE_QUESTIONS[0], ask_if=_needs_value),
    *VALUE_QUESTIONS[1:],
    replace(SIGN, ask_if=_needs_ground, samples=_sign_samples),
    Question(
        "ground",
        "Why should there be no competition?",
        hint="Pick the reason that fits best. Each one has conditions, asked next.",
        why="The Act allows a direct award only on the grounds it names.",
        options=(
            Option(UNKNOWN, "I have no ground in mind: help me find one", "The next question asks in plain words"),
            Option(
                "only-one",
                "I think only one provider can do it",
                "The next question helps to find the ground",
            ),
            *(Option(ground.id, ground.label, ground.hint) for ground in GROUNDS.values()),
            Option("defence", "Defence and security"),
        ),
        refs=("pa23-s41", "pa23-s42", "pa23-s43"),
        ask_if=_needs_ground,
    ),
    Question(
        "reason",
        "Why this supplier?",
        hint="Pick what comes nearest. The next questions ask only about the grounds for that reason.",
        options=(
            Option("only", "Nobody else can do it"),
            Option("urgent", "It is urgent", "There is no time for a competition"),
            Option("person", "It protects one person’s choice", "A care package or a placement for a named person"),
            Option("goes-on", "It goes on from what we have", "A repeat, an addition, a renewal or an extension"),
            Option("failed", "We held a competition, and it brought no suitable bid"),
            Option("new", "It is new, and has to be developed or tested"),
            Option("trust", "We know and trust it, or it is local or good value"),
            Option(
                "special", "Something out of the ordinary", "Art, an insolvent supplier, a commodity market, defence"
            ),
            Option(UNKNOWN, "None of these, or I don’t know"),
        ),
        refs=("pa23-s41", "pa23-s42", "pa23-s43"),
        ask_if=lambda answers, _: read(answers).ground == UNKNOWN,
    ),
    Question(
        "goes_on",
        "How does it go on from what you have?",
        options=(
            Option("repeat", "It repeats what the first tender said might be repeated"),
            Option("extension", "It adds to what we have or replaces a part, and another’s would not fit"),
            Option(
                "renewal", "The same service for another period", "The contract ends, and a new one would follow it"
            ),
            Option("running", "More time or work under a contract that still runs"),
            DONT_KNOW,
        ),
        refs=("pa23-sch5-p7", "pa23-sch5-p8", "pa23-s74"),
        ask_if=lambda answers, _: read(answers).said("reason") == "goes-on",
    ),
    Question(
        "special",
        "Which of these is it?",
        options=(
            *(
                Option(name, GROUNDS[name].label, GROUNDS[name].hint)
                for name in ("art", "insolvency", "commodity", "life")
            ),
            Option("defence", "Defence and security"),
            DONT_KNOW,
        ),
        refs=("pa23-s41", "pa23-s42"),
        ask_if=lambda answers, _: read(answers).said("reason") == "special",
    ),
    Question(
        "why_one",
        "Why can only this provider do it?",
        options=(
            Option("right", "It holds copyright, a patent or another exclusive right"),
            Option("technical", "For technical reasons nobody else is able to"),
            Option("record", "It is the best, or knows the area or the people best"),
            Option("market", "We know of no other provider, or none came forward"),
            Option("incumbent", "It runs the service now"),
            DONT_KNOW,
        ),
        refs=("pa23-sch5-p5", "pa23-sch5-p6"),
        ask_if=lambda answers, _: "only" in (read(answers).ground.removesuffix("-one"), read(answers).said("reason")),
    ),
    *(_ask_condition(condition) for condition in CONDITIONS if condition.question),
    replace(TRANSPARENCY, ask_if=_ask_transparency, samples=_transparency_samples),
    EXCLUSION,
    Question(
        "overriding",
        "Does an overriding public interest apply?",
        why="The Act allows a direct award to an excluded supplier only in these cases.",
        options=(
            Option(
                "infrastructure",
                "Necessary to build, maintain or run critical national infrastructure",
            ),
            Option(
                "sector",
                "Necessary for a sector on which UK defence, security or economic stability relies",
            ),
            Option("operations", "Otherwise military, security or intelligence operations would suffer"),
            Option("urgency", "Extreme urgency, and nobody else could be awarded it or do it in time"),
            Option("none", "None of these"),
            DONT_KNOW,
        ),
        refs=("pa23-s41",),
        ask_if=_ask_overriding,
    ),
    yes_no(
        "conflicts",
        "Have you prepared a conflicts assessment?",
        hint="It lists conflicts of interest, possible ones too, and what you do about them.",
        refs=("pa23-s81", "pa23-s83"),
        ask_if=_needs_notices,
    ),
    yes_no(
        "platform",
        "Has the supplier registered on the central digital platform and shared its details with you there?",
        hint="Many small charities meet this for the first time here. It can be done before anything else.",
        refs=("pr24-r6", "pr24-r7"),
        ask_if=_may_have_it,
    ),
    replace(AWARD_NOTICE, ask_if=_needs_notices, samples=_award_notice_samples),
)

QUESTIONS = on_pages(
    with_usual(
        _IN_ORDER,
        {
            "begins": Usual(UNKNOWN, "It has not begun: today’s law counts"),
            "sign": Usual(UNKNOWN, "Nothing is signed or begun, and no day for it is set"),
            "transparency": Usual(UNKNOWN, "No transparency notice is out"),
            "award_notice": Usual(UNKNOWN, "No contract award notice is out"),
        },
    ),
    what=("health", "route", "kind"),
    reason=("ground", "why_one"),
    conditions=tuple(condition.id for condition in CONDITIONS if condition.question),
    supplier=("exclusion", "overriding", "conflicts", "platform"),
)
