"""What has already happened, measured against the notices: what was missed, what it means, what to do now.

A day before the reader's own is a fact and is taken as it is. Sources: Procurement Act 2023, sections
21, 44, 50, 51, 53 and 98, and Part 9 (sections 100 to 106).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from guide_logic.decisions.shared.notices import MANDATORY, Standstill, details_figure, due
from guide_logic.engine.model import Bearing, Point, Section
from guide_logic.law import Law
from guide_logic.law.wording import long_date
from guide_logic.law.working_days import days_beginning, months_before

TENDER, TRANSPARENCY, BELOW_TENDER = "tender_notice", "transparency", "below"


@dataclass(frozen=True, slots=True)
class Course:
    """The course that the award of one contract took, as far as the reader told.

    ``today`` is the reader's day: what lies before it has happened. ``public`` says that it is a public
    contract, whose notices suppliers can enforce. ``call`` names the notice that
    comes first (``TENDER``, ``TRANSPARENCY``, or ``BELOW_TENDER`` under the rules below the threshold)
    and is "" where none is due. A day is None where it was not given. ``entered`` is the past day on
    which the contract was signed or begun, or by which that must have been. ``ends`` is the last day of
    the standstill that binds. ``details`` is the day of the contract details notice if it is out;
    ``details_asked`` tells whether that was asked.
    """

    today: date
    public: bool
    call: str
    called: date | None
    award: date | None
    entered: date | None
    details: date | None
    details_asked: bool
    light_touch: bool | None
    held: Standstill
    ends: date | None

    @property
    def awarded(self) -> date | None:
        """The first day by which, as a fact, the contract had been awarded."""
        notice = self.award if self.award and self.award < self.today else None
        return min((day for day in (notice, self.entered) if day), default=None)


@dataclass(frozen=True, slots=True)
class Missed:
    """A duty that was missed, met late, or met out of order.

    ``id`` is a short name for tests and programs. ``what`` says which duty, with its reference;
    ``now`` what to do about it today, if anything can be. ``sets_aside`` says that it is among the
    conditions on which a court sets a contract aside. ``told`` is False where it rests on a day that
    the reader left out.
    """

    id: str
    what: Point
    now: Point | None = None
    sets_aside: bool = False
    told: bool = True


_CALLS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    TENDER: ("tender notice (UK4)", "It comes before the competition that it opens.", ("pa23-s21",)),
    TRANSPARENCY: ("transparency notice (UK5)", "It comes before the award.", ("pa23-s44",)),
    BELOW_TENDER: (
        "below-threshold tender notice (UK4)",
        "It comes before the contract that it invites tenders for.",
        ("pa23-s87",),
    ),
}

LATE_NOTICE = (
    "A late notice does not undo the breach. It tells suppliers, and the time for their claims can run from it."
)


def missed(course: Course, law: Law) -> tuple[Missed, ...]:
    """Everything that was missed on the way, in the order in which it was due."""
    found = (_call(course), _award(course), _standstill(course), _details(course, law))
    return tuple(each for each in found if each)


def _against(text: str, refs: tuple[str, ...], *answers: str) -> Point:
    return Point(text, refs=refs, answers=answers, bearing=Bearing.AGAINST)


def _call(course: Course) -> Missed | None:
    awarded, called = course.awarded, course.called
    if not awarded or not course.call:
        return None
    name, rule, refs = _CALLS[course.call]
    asked = TRANSPARENCY if course.call == TRANSPARENCY else TENDER
    milestone = "entered into" if awarded == course.entered else "awarded, as its contract award notice shows"
    publish = Point(f"Publish the {name} now, with the true days in it. {LATE_NOTICE}", (*refs, "pa23-s106"), (asked,))
    if called is None:
        if course.call != TRANSPARENCY:
            return None
        text = (
            f"You gave no day for the {name}. Unless it was out before, the contract was {milestone} on "
            f"{long_date(awarded)} without it. {rule}"
        )
        return Missed("transparency-missing", _against(text, refs, asked), publish, told=False)
    same_day = course.call != TRANSPARENCY and called == awarded
    if called < awarded or (called == awarded and not same_day):
        return None
    out = called < course.today
    is_out = f"The {name} appeared on {long_date(called)}" if out else f"The {name} is planned for {long_date(called)}"
    text = f"{is_out}. By then the contract had been {milestone} on {long_date(awarded)}. {rule}"
    if course.call == TENDER:
        text += " Without it there was no competition under the Act, and the award needs a ground for direct award."
        refs = (*refs, "pa23-s11", "pa23-s41")
    return Missed(f"{asked.replace('_', '-')}-late", _against(text, refs, asked), None if out else publish)


def _award(course: Course) -> Missed | None:
    entered = course.entered
    if not entered or not course.public or (course.award and course.award <= entered):
        return None
    refs = ("pa23-s50",)
    publish = Point(
        f"Publish the contract award notice (UK6) now, with the true days in it. {LATE_NOTICE}",
        (*refs, "pa23-s106"),
        ("award_notice",),
    )
    rule = "It comes before the contract."
    if course.award is None:
        text = (
            "You gave no day for the contract award notice (UK6). Unless it was out before, the contract was entered "
            f"into on {long_date(entered)} without it. {rule}"
        )
        return Missed("award-missing", _against(text, refs, "award_notice"), publish, sets_aside=True, told=False)
    out = course.award < course.today
    is_out = "appeared" if out else "is planned for"
    text = (
        f"The contract award notice (UK6) {is_out} {'on ' if out else ''}{long_date(course.award)}. By then the contract "
        f"had been entered into on {long_date(entered)}. {rule}"
    )
    return Missed("award-late", _against(text, refs, "award_notice"), None if out else publish, sets_aside=True)


def _standstill(course: Course) -> Missed | None:
    entered, award = course.entered, course.award
    if not entered:
        return None
    if course.held.kind == MANDATORY and (award is None or award > entered):
        text = "So no standstill ran before the contract, and one was compulsory. None can be held afterwards."
        return Missed("standstill-none", _against(text, ("pa23-s51",), "sign"), sets_aside=True, told=award is not None)
    if award and course.ends and award <= entered <= course.ends:
        text = (
            f"The contract was entered into on {long_date(entered)}, within the standstill that ran to the end of "
            f"{long_date(course.ends)}."
        )
        return Missed("standstill-broken", _against(text, ("pa23-s51",), "sign", "award_notice"), sets_aside=True)
    return None


def _details(course: Course, law: Law) -> Missed | None:
    if not course.public or not course.details_asked or not course.entered:
        return None
    last = due(course.entered, details_figure(course.light_touch), law, max(course.entered, law.day("act-in-force")))
    assert last is not None
    refs = ("pa23-s53",)
    if course.details and course.details > last:
        text = f"The contract details notice (UK7) appeared on {long_date(course.details)}. Its last day was {long_date(last)}."
        return Missed("details-late", _against(text, refs, "details_notice"))
    if course.details is None and last < course.today:
        text = f"You gave no day for the contract details notice (UK7). Its last day was {long_date(last)}."
        now = Point(
            "Publish the contract details notice (UK7) now, unless it is out. While it is missing, the time for a claim to "
            "set the contract aside can be longer.",
            (*refs, "pa23-s106"),
            ("details_notice",),
        )
        return Missed("details-missing", _against(text, refs, "details_notice"), now, told=False)
    return None


# -- what it means, and what to do now -------------------------------------------------------


def meaning(found: tuple[Missed, ...], course: Course, law: Law) -> Section:
    """Which remedies there are, and until when."""
    if not course.public:
        points: tuple[Point, ...] = (
            Point(
                "Suppliers cannot bring a claim under Part 9 of the Act for a duty below the threshold. They may still ask "
                "a court to review the decision, and your auditors may ask.",
                refs=("pa23-s100", "pa23-s87"),
            ),
        )
        return Section("What that means", points)
    return Section(
        "What that means: claims, and until when",
        (
            Point(
                "These are duties that a supplier can enforce in court. It has to have lost by the breach, or to risk it.",
                refs=("pa23-s100",),
            ),
            *(_set_aside(found) if course.entered else _before_contract()),
            *_limits(found, course, law),
        ),
    )


def _before_contract() -> tuple[Point, ...]:
    return (
        Point(
            "While the contract is not entered into, the court can set the decision aside, order you to act, or award "
            "damages.",
            refs=("pa23-s103",),
        ),
    )


def _set_aside(found: tuple[Missed, ...]) -> tuple[Point, ...]:
    grave = [each for each in found if each.sets_aside]
    causes = {
        "award-missing": "no award notice was published",
        "award-late": "no award notice was out when it was entered into",
        "standstill-none": "a standstill was not kept",
        "standstill-broken": "a standstill was not kept",
    }
    named = " and ".join(dict.fromkeys(causes[each.id] for each in grave))
    damages = "The contract is entered into, so a claim is for damages, or to set the contract aside."
    if not grave:
        rest = (
            " The court sets it aside only on certain conditions, for example where the breach first showed in a contract "
            "award notice that offered no standstill."
        )
        return (Point(damages + rest, refs=("pa23-s104", "pa23-s105")),)
    return (
        Point(damages, refs=("pa23-s104",)),
        Point(
            f"A condition for setting it aside may be met here: {named}. The court then does so, unless an overriding "
            "public interest stands against it.",
            refs=("pa23-s105", "pa23-s104"),
            bearing=Bearing.AGAINST,
        ),
    )


def _shown_by(found: tuple[Missed, ...], course: Course) -> date | None:
    """The first past notice that could show what was missed: a late details notice is seen at its own day, not before."""
    only_details = all(each.id.startswith("details-") for each in found)
    notices = (course.details,) if only_details else (course.called, course.award)
    return min((day for day in notices if day and day < course.today), default=None)


def _limits(found: tuple[Missed, ...], course: Course, law: Law) -> tuple[Point, ...]:
    on = max(course.today, law.day("act-in-force"))
    length = int(law.value("claim-limit", on))
    seen = _shown_by(found, course)
    counted = (
        f" A supplier that first learned of it from the notice of {long_date(seen)} had until "
        f"{long_date(days_beginning(seen, length))}."
        if seen and days_beginning(seen, length) < course.today
        else f" A supplier that first learned of it from the notice of {long_date(seen)} has until "
        f"{long_date(days_beginning(seen, length))}."
        if seen
        else ""
    )
    points = [
        Point(
            f"A claim has to start within {law.show('claim-limit', on)}. The first of them is the day the supplier knew, or "
            f"ought to have known, of the facts. A court may allow longer for good reason, but not beyond "
            f"{law.show('claim-long-stop', on)}.{counted}",
            refs=("pa23-s106",),
        )
    ]
    if course.entered and course.details is None:
        months = int(law.value("set-aside-long-stop", on))
        last = months_before(course.entered, -months) - timedelta(days=1)
        tense = "ended" if last < course.today else "end"
        points.append(
            Point(
                "Where the contract details notice is missing, a claim to set the contract aside can come up to "
                f"{law.show('set-aside-long-stop', on)} after it was entered into. Counted from the day of the contract, "
                f"they {tense} on {long_date(last)}.",
                refs=("pa23-s106", "pa23-s105"),
            )
        )
    return tuple(points)


def now(found: tuple[Missed, ...], course: Course) -> tuple[Point, ...]:
    """What to do today: publish what is missing, record, and take advice."""
    steps = [each.now for each in found if each.now]
    steps += [
        Point(
            "Write down what happened, on which days and why, and who decided. Give true days everywhere: a notice counts "
            "from the day it is published, and none can be dated back.",
            refs=("pa23-s98", "pr24-r5") if course.public else ("pr24-r5",),
        ),
        Point(
            "Tell your legal team and your monitoring officer now. "
            + (
                "Take advice before you pay for more, extend it, or change it."
                if course.entered
                else "Take advice before you enter into the contract."
            ),
            refs=("pa23-s104",) if course.entered and course.public else ("pa23-s103",) if course.public else (),
        ),
    ]
    if course.entered and course.public:
        steps.append(
            Point(
                "Plan what comes after it now, by a competition or another lawful route. Do not repeat the award in the same "
                "way.",
                refs=("pa23-s11",),
            )
        )
    return tuple(steps)


def begun_unsigned(course: Course) -> dict[str, Point]:
    """The doubt where work began before anything was signed, as a warning by name."""
    if not course.entered:
        return {}
    return {
        "begun-unsigned": Point(
            "Check this if work began before anything was signed. A contract can be made by what both sides do, and the "
            "days here are then counted from the day the work began. That is general contract law, not a rule of the Act.",
            refs=("pa23-s50",),
            answers=("sign",),
        )
    }
