"""What follows once a ground is met: notices in order with their days, standstill, and evidence.

Sources: Procurement Act 2023, sections 44, 50 to 53, 55, 80 to 83, 98 and 100 to 106;
Procurement Regulations 2024, regulations 5 to 7 and 26.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from guide_logic.law import Law, NotCovered
from guide_logic.model import UNKNOWN, Answers, Point, Section
from guide_logic.values import long_date
from guide_logic.working_days import Calendar, days_beginning

from .common import today
from .direct_award_grounds import LIGHT_TOUCH, Ground

MANDATORY, VOLUNTARY, NONE = "mandatory", "voluntary", "none"
CONCESSIONS = ("concession", "light-touch-concession")


@cache
def _calendar() -> Calendar:
    """The bank holidays, loaded once."""
    return Calendar.load()


@dataclass(frozen=True, slots=True)
class Timetable:
    """The days of a direct award, as far as the reader gave any.

    ``light_touch`` is None where the kind is not known; the stricter rules are then used.
    ``first`` and ``last`` bound the standstill, compulsory or offered. ``earliest`` is the first
    day on which the contract may be entered into if no more is offered than the law asks.
    ``gap`` says why days cannot be counted.
    """

    light_touch: bool | None
    standstill: str
    on: date
    transparency: date | None
    award_notice: date | None
    sign: date | None
    first: date | None
    last: date | None
    earliest: date | None
    gap: str = ""

    @property
    def suffix(self) -> str:
        """The ending of the figures' ids that hold for this kind of contract."""
        return "-light-touch" if self.light_touch else ""

    @property
    def entry(self) -> date | None:
        """The day from which deadlines after signing are counted: as planned if lawful, or the earliest."""
        return self.earliest if self.too_early else self.sign or self.earliest

    @property
    def too_early(self) -> bool:
        """Whether the planned signing day comes before the earliest lawful one."""
        return bool(self.sign and self.earliest and self.sign < self.earliest)

    @property
    def out_of_order(self) -> bool:
        """Whether the transparency notice is planned for after the contract award notice."""
        return bool(
            self.transparency and self.award_notice and self.transparency > self.award_notice
        )


def standstill_kind(answers: Answers, ground: Ground) -> str:
    """Whether a standstill is mandatory, voluntary or cannot arise (sections 50 and 51)."""
    if ground.id == "user-choice":
        return NONE
    return (
        VOLUNTARY
        if answers["kind"] in LIGHT_TOUCH or ground.id in ("urgency", "life")
        else MANDATORY
    )


def timetable(answers: Answers, ground: Ground, law: Law) -> Timetable:
    """The timetable that follows from the reader's days."""
    kind = standstill_kind(answers, ground)
    notice = _day(answers, "award_notice")
    on = max(notice or today(answers), law.day("act-in-force"))
    first = last = earliest = None
    gap = ""
    if notice:
        number = int(law.value("standstill" if kind == MANDATORY else "voluntary-standstill", on))
        try:
            first, last = _calendar().working_days_beginning(notice, number)
            earliest = last + timedelta(days=1) if kind == MANDATORY else notice
        except NotCovered as error:
            gap = str(error)
    return Timetable(
        light_touch=None if answers["kind"] == UNKNOWN else answers["kind"] in LIGHT_TOUCH,
        standstill=kind,
        on=on,
        transparency=_day(answers, "transparency"),
        award_notice=notice,
        sign=_day(answers, "sign"),
        first=first,
        last=last,
        earliest=earliest,
        gap=gap,
    )


def _day(answers: Answers, name: str) -> date | None:
    answer = answers.get(name)
    return answer if isinstance(answer, date) else None


def facts(days: Timetable, law: Law, nation: str) -> dict[str, object]:
    """The timetable for programs and tests."""
    number = "standstill" if days.standstill == MANDATORY else "voluntary-standstill"
    copy_due = _due(days, law, "contract-copy") if nation == "england" else None
    return {
        "light_touch": days.light_touch,
        "standstill": days.standstill,
        "standstill_days": None if days.standstill == NONE else int(law.value(number, days.on)),
        "standstill_first": _iso(days.first),
        "standstill_last": _iso(days.last),
        "earliest_signing": _iso(days.earliest),
        "earliest_signing_after_standstill": _iso(
            days.last + timedelta(days=1) if days.last else None
        ),
        "details_days": None
        if days.standstill == NONE
        else int(law.value("details-notice" + days.suffix, days.on)),
        "details_due": _iso(_due(days, law, "details-notice")),
        "copy_due_if_large": _iso(copy_due),
        "signing_too_early": days.too_early,
        "out_of_order": days.out_of_order,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _due(days: Timetable, law: Law, figure: str) -> date | None:
    """The last day of a period that begins with the day the contract is entered into."""
    if not days.entry:
        return None
    return days_beginning(days.entry, int(law.value(figure + days.suffix, days.on)))


# -- sections of the outcome -------------------------------------------------------------


def sections(answers: Answers, ground: Ground, days: Timetable, law: Law) -> tuple[Section, ...]:
    """Notices in order, standstill, the file to keep, and what a challenge would turn on."""
    if ground.id == "user-choice":
        return (_no_notices(), _evidence(ground, days, law), _challenge(days, law))
    return (
        _notices(answers, ground, days, law),
        _standstill(days, law),
        _evidence(ground, days, law),
        _challenge(days, law),
    )


def _no_notices() -> Section:
    return Section(
        "Notices and checks",
        (
            Point(
                "A user choice award needs no transparency notice, contract award notice, contract details notice "
                "or contract termination notice.",
                refs=("pa23-s44", "pa23-s50", "pa23-s53", "pa23-s80"),
            ),
            Point(
                "The duties to find and deal with conflicts of interest still apply. Without a transparency notice, "
                "no written conflicts assessment is due for it.",
                refs=("pa23-s81", "pa23-s82", "pa23-s83"),
            ),
            Point("Without a contract award notice there is no standstill.", refs=("pa23-s51",)),
            Point(
                "Before the award, consider whether the supplier is excluded or excludable, and have its confirmation "
                "that it is registered on the central digital platform.",
                refs=("pa23-s41", "pa23-s57", "pr24-r6"),
            ),
        ),
    )


def _notices(answers: Answers, ground: Ground, days: Timetable, law: Law) -> Section:
    details = law.show("details-notice" + days.suffix, days.on)
    over = law.show("kpi-contract", days.on)
    late_platform = ground.id in ("urgency", "life")
    counted = (
        "the planned signing day" if days.entry == days.sign else "signing on the earliest day"
    )
    points = [
        Point("Prepare the conflicts assessment. It comes before the transparency notice.", refs=("pa23-s83",)),
        Point(
            "Consider whether the supplier is excluded or excludable. It comes before the award, and the transparency "
            "notice has to say so if you award to an excluded supplier.",
            refs=("pa23-s43" if ground.section == "43" else "pa23-s41", "pa23-s57", "pr24-r26"),
            answers=("exclusion",),
        ),
        Point(
            "Publish the transparency notice (UK5) before you award. No waiting period follows it. "
            "The notice names the ground and says why it applies. " + _extra_contents(ground),
            refs=("pa23-s44", "pr24-r26", *(("tr24-r6",) if ground.id == "repeat" else ())),
            answers=("transparency",) if days.transparency else (),
            day=days.transparency,
        ),
        Point(
            "Decide to award. Have the supplier’s confirmation that it is registered on the central digital "
            "platform, with its details up to date and shared with you: "
            + ("as soon as you can, and before the contract details notice." if late_platform else "before the award."),
            refs=("pr24-r6", "pr24-r7") if late_platform else ("pr24-r6",),
            answers=("platform",),
        ),
        Point(
            "Publish the contract award notice (UK6) before you enter into the contract.",
            refs=("pa23-s50",),
            answers=("award_notice",),
            day=days.award_notice,
        ),
        Point(
            "Enter into the contract: not before this day." if days.earliest else
            "Enter into the contract, once any standstill is over.",
            refs=("pa23-s51",),
            day=days.earliest,
        ),
        Point(
            f"Publish the contract details notice (UK7) within {details}. The day you enter into the contract is the "
            "first of them." + (f" The last day is counted from {counted}." if days.entry else ""),
            refs=("pa23-s53",),
            day=_due(days, law, "details-notice"),
        ),
        *_large(answers, days, law, over),
        Point(
            "If you decide not to award after all, publish a procurement termination notice (UK12) as soon as "
            "reasonably practicable.",
            refs=("pa23-s55",),
        ),
        Point(
            f"When the contract ends, expiry included, publish a contract termination notice (UK11) within "
            f"{law.show('termination-notice', days.on)}.",
            refs=("pa23-s80",),
        ),
    ]  # fmt: skip
    return Section("Notices and steps, in order", tuple(points), ordered=True)


def _extra_contents(ground: Ground) -> str:
    """What the transparency notice says besides, for this ground (regulation 26)."""
    own = {
        "repeat": "It gives the identifiers of the first procurement and the first contract. ",
        "life": "It gives the title and number of the regulations. ",
        "failed-competition": "It says why no response was suitable and why a competitive award is not possible. ",
    }.get(ground.id, "")
    return (
        own + "It gives the value, any options, and known risks that might call for a change later."
    )


def _large(answers: Answers, days: Timetable, law: Law, over: str) -> tuple[Point, ...]:
    """Duties for contracts over the amount in section 52 and 53."""
    points = []
    if not days.light_touch and answers["kind"] not in CONCESSIONS:
        points.append(
            Point(
                f"If the contract is worth more than {over}: set and publish key performance indicators before you "
                "enter into it, unless performance could not appropriately be measured that way.",
                refs=("pa23-s52",),
            )
        )
    if answers["nation"] == "england":
        points.append(
            Point(
                f"If the contract is worth more than {over}: publish a copy within "
                f"{law.show('contract-copy' + days.suffix, days.on)}, counted in the same way.",
                refs=("pa23-s53",),
                day=_due(days, law, "contract-copy"),
            )
        )
    return tuple(points)


def _standstill(days: Timetable, law: Law) -> Section:
    least = law.show(
        "standstill" if days.standstill == MANDATORY else "voluntary-standstill", days.on
    )
    if days.standstill == MANDATORY:
        points = [
            Point(
                f"A standstill of {least} is compulsory. The day of the contract award notice is the first, if it is "
                "a working day.",
                refs=("pa23-s51",),
            )
        ]
    else:
        points = [
            Point(
                "No standstill is compulsory. You may sign once the contract award notice is published.",
                refs=("pa23-s51",),
            ),
            Point(
                f"You may offer one in the contract award notice, of {least} or more. If you do, it binds you.",
                refs=("pa23-s51",),
            ),
            Point(
                "Offering one takes away one reason to set the contract aside later. But a claim that you are told of "
                "during it stops you from signing.",
                refs=("pa23-s105", "pa23-s101"),
            ),
        ]
    points.append(
        Point(
            "Saturdays, Sundays and bank holidays in any part of the United Kingdom are not working days.",
            refs=("pa23-s123",),
        )
    )
    if days.first and days.last:
        offered = "" if days.standstill == MANDATORY else ", if you offer the shortest one"
        points.append(
            Point(
                f"It runs from {long_date(days.first)} to {long_date(days.last)}{offered}. "
                f"You may sign from {long_date(days.last + timedelta(days=1))}.",
                refs=("pa23-s51",),
                answers=("award_notice",),
            )
        )
    points.append(
        Point(
            "A longer standstill named in the contract award notice binds you too.",
            refs=("pa23-s51",),
        )
    )
    return Section("Standstill", tuple(points))


def _evidence(ground: Ground, days: Timetable, law: Law) -> Section:
    common = (
        Point(
            "How each condition of the ground is met, written before the award.", refs=("pa23-s98",)
        ),
        Point("Why the award is good value and serves the public.", refs=("pa23-s12",)),
        Point(
            "The exclusion check, and how conflicts of interest were dealt with.",
            refs=("pa23-s57", "pa23-s81"),
        ),
        Point(
            f"The decision, the notices and what was said with the supplier. Keep these records for "
            f"{law.show('records', days.on)} after the contract is entered into, or longer if your own rules say so.",
            refs=("pa23-s98",),
        ),
    )
    return Section(
        "Evidence to hold", (*(Point(text, refs=ground.refs) for text in ground.evidence), *common)
    )


def _challenge(days: Timetable, law: Law) -> Section:
    return Section(
        "If someone objects",
        (
            Point(
                "A supplier can ask the court whether a duty of the Act was broken. It turns on whether the "
                "conditions were met, and on your evidence for that.",
                refs=("pa23-s100", "pa23-s103", "pa23-s104"),
            ),
            Point(
                f"A claim has to start within {law.show('claim-limit', days.on)}. The first of them is the day the "
                "supplier knew, or ought to have known, of the facts. A court may allow longer for good reason, but "
                f"not beyond {law.show('claim-long-stop', days.on)}.",
                refs=("pa23-s106",),
            ),
        ),
    )
