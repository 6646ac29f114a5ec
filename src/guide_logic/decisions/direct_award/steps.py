"""What follows once a ground is met: notices in order with their days, standstill, and evidence.

Sources: Procurement Act 2023, sections 44, 50 to 53, 55, 80 to 83, 98 and 100 to 106;
Procurement Regulations 2024, regulations 5 to 7 and 26.
"""

from dataclasses import dataclass
from datetime import date

from guide_logic.decisions.direct_award.award import Award
from guide_logic.decisions.direct_award.grounds import Ground
from guide_logic.decisions.shared.notices import (
    MANDATORY,
    NONE,
    VOLUNTARY,
    Standstill,
    copy_figure,
    details_figure,
    due,
    iso,
    modern_slavery,
    standstill,
    suspension,
)
from guide_logic.engine.model import Point, Role, Section
from guide_logic.law import Law
from guide_logic.law.wording import long_date


@dataclass(frozen=True, slots=True)
class Timetable:
    """The days of a direct award, as far as the reader gave any.

    ``light_touch`` is None where the kind is not known; the stricter rules are then used.
    ``held`` is the standstill, compulsory or the least that may be offered; ``earliest`` the first
    day on which the contract may be entered into if no more is offered than the law asks. ``signed``
    tells that the contract is entered into, ``planned`` that the contract award notice is still to come.
    """

    light_touch: bool | None
    held: Standstill
    on: date
    transparency: date | None
    award_notice: date | None
    sign: date | None
    signed: bool
    planned: bool
    earliest: date | None

    @property
    def standstill(self) -> str:
        """Whether a standstill is compulsory, may be offered, or cannot arise."""
        return self.held.kind

    @property
    def last(self) -> date | None:
        """The last day of the standstill."""
        return self.held.last

    @property
    def entry(self) -> date | None:
        """The day from which deadlines after signing are counted: as planned if lawful, or the earliest."""
        return self.earliest if self.too_early else self.sign or self.earliest

    @property
    def too_early(self) -> bool:
        """Whether the planned signing day comes before the earliest lawful one."""
        return bool(not self.signed and self.sign and self.earliest and self.sign < self.earliest)

    @property
    def out_of_order(self) -> bool:
        """Whether the transparency notice is planned for after the contract award notice."""
        late = self.transparency and self.award_notice and self.transparency > self.award_notice
        return bool(late and self.planned)


def standstill_kind(award: Award, ground: Ground) -> str:
    """Whether a standstill is mandatory, voluntary or cannot arise (sections 50 and 51)."""
    if ground.id == "user-choice":
        return NONE
    return VOLUNTARY if award.is_light_touch or ground.id in ("urgency", "life") else MANDATORY


def timetable(award: Award, ground: Ground, law: Law) -> Timetable:
    """The timetable that follows from the reader's days."""
    notice = award.award_notice
    on = max(notice or award.today, law.day("act-in-force"))
    held = standstill(standstill_kind(award, ground), notice, law, on)
    return Timetable(
        light_touch=award.is_light_touch if award.kind_known else None,
        held=held,
        on=on,
        transparency=award.transparency,
        award_notice=notice,
        sign=award.sign,
        signed=award.entered is not None,
        planned=notice is not None and notice >= award.today,
        earliest=held.after if held.kind == MANDATORY or held.gap else notice,
    )


def facts(days: Timetable, law: Law, nation: str) -> dict[str, object]:
    """The timetable for programs and tests."""
    entered = days.entry
    details, copy = details_figure(days.light_touch), copy_figure(days.light_touch)
    none = days.standstill == NONE
    return {
        "light_touch": days.light_touch,
        "standstill": days.standstill,
        "standstill_days": None if none else days.held.number,
        "standstill_first": iso(days.held.first),
        "standstill_last": iso(days.last),
        "earliest_signing": iso(days.earliest),
        "earliest_signing_after_standstill": iso(days.held.after),
        "details_days": None if none else int(law.value(details, days.on)),
        "details_due": iso(due(entered, details, law, days.on)),
        "copy_due_if_large": iso(due(entered, copy, law, days.on) if nation == "england" else None),
        "signing_too_early": days.too_early,
        "out_of_order": days.out_of_order,
    }


# -- sections of the outcome -------------------------------------------------------------


def sections(award: Award, ground: Ground, days: Timetable, law: Law) -> tuple[Section, ...]:
    """Notices in order, standstill, the file to keep, and what a challenge would turn on."""
    if ground.id == "user-choice":
        return (_no_notices(award, law), _evidence(ground, days, law), _challenge(days, law))
    return (
        _notices(award, ground, days, law),
        _contents(ground),
        _standstill(days, law),
        _evidence(ground, days, law),
        _challenge(days, law),
    )


def slavery_step(award: Award, law: Law) -> tuple[Point, ...]:
    """The assessment for the health service in England, which a direct award makes before the award."""
    return modern_slavery(
        award.nation,
        award.buyer,
        award.begins,
        law,
        kind=award.kind,
        before="the award",
        done=award.award_notice or award.sign,
    )


def _no_notices(award: Award, law: Law) -> Section:
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
            *slavery_step(award, law),
            Point(
                "Before the award, consider whether the supplier is excluded or excludable. If it gives you its core "
                "supplier information, have its confirmation that it is registered on the central digital platform.",
                refs=("pa23-s41", "pa23-s57", "pr24-r6"),
            ),
        ),
        role=Role.NOTICES,
    )


def _notices(award: Award, ground: Ground, days: Timetable, law: Law) -> Section:
    details = law.show(details_figure(days.light_touch), days.on)
    over = law.show("kpi-contract", days.on)
    late_platform = ground.id in ("urgency", "life")
    last = due(days.entry, details_figure(days.light_touch), law, days.on)
    late = (
        " That day has passed, and this tool does not ask for the notice: if it is not out, publish it now. While it is "
        "missing, a claim to set the contract aside can come later."
        if days.signed and last and last < award.today
        else ""
    )
    counted = (
        "the day of the contract"
        if days.signed
        else "the planned signing day"
        if days.entry == days.sign
        else "signing on the earliest day"
    )
    points = [
        *slavery_step(award, law),
        Point("Prepare the conflicts assessment. It comes before the transparency notice.", refs=("pa23-s83",)),
        Point(
            "Consider whether the supplier is excluded or excludable. It comes before the award.",
            refs=("pa23-s43" if ground.section == "43" else "pa23-s41", "pa23-s57"),
            answers=("exclusion",),
        ),
        Point(
            "Publish the transparency notice (UK5) before you award. No waiting period follows it.",
            refs=("pa23-s44",),
            answers=("transparency",) if days.transparency else (),
            day=days.transparency,
        ),
        Point(
            "Decide to award. If the supplier gives you its core supplier information, have its confirmation that it is "
            "registered on the central digital platform, with its details up to date and shared with you: "
            + ("as soon as you can, and before the contract details notice." if late_platform else "before the award."),
            refs=("pr24-r6", "pr24-r7-4") if late_platform else ("pr24-r6",),
            answers=("platform",),
        ),
        Point(
            "Publish the contract award notice (UK6) before you enter into the contract.",
            refs=("pa23-s50",),
            answers=("award_notice",),
            day=days.award_notice,
        ),
        Point(
            "The contract was entered into on this day."
            if days.signed
            else "Enter into the contract: not before this day."
            if days.earliest else
            "Enter into the contract, once any standstill is over.",
            refs=("pa23-s51",),
            day=days.sign if days.signed else days.earliest,
        ),
        Point(
            f"Publish the contract details notice (UK7) within {details}. The day you enter into the contract is the "
            "first of them." + (f" The last day is counted from {counted}." if days.entry else "") + late,
            refs=("pa23-s53", "pa23-s106") if late else ("pa23-s53",),
            day=last,
        ),
        *_large(award, days, law, over),
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
    return Section("Notices and steps, in order", tuple(points), ordered=True, role=Role.NOTICES)


_OWN_CONTENTS = {
    "repeat": "It gives the identifiers of the first procurement and the first contract.",
    "life": "It gives the title and number of the regulations.",
    "failed-competition": "It says why no response was suitable and why a competitive award is not possible.",
}
"""What the transparency notice says besides, for some grounds (regulation 26)."""


def _contents(ground: Ground) -> Section:
    texts = [
        "It names the ground and says why it applies.",
        *([_OWN_CONTENTS[ground.id]] if ground.id in _OWN_CONTENTS else []),
        "It gives the value, any options, and known risks that might call for a change later.",
        *(["It says so if you award to an excluded supplier."] if ground.section != "43" else []),
    ]
    refs = ("pa23-s44", "pr24-r26", *(("tr24-r6",) if ground.id == "repeat" else ()))
    return Section(
        "What the transparency notice says", tuple(Point(text, refs=refs) for text in texts), role=Role.CONTENTS
    )


def _large(award: Award, days: Timetable, law: Law, over: str) -> tuple[Point, ...]:
    """Duties for contracts over the amount in section 52 and 53."""
    points = []
    if not days.light_touch and not award.is_concession:
        points.append(
            Point(
                f"If the contract is worth more than {over}: set and publish key performance indicators before you "
                "enter into it, unless performance could not appropriately be measured that way.",
                refs=("pa23-s52",),
            )
        )
    if award.nation == "england":
        points.append(
            Point(
                f"If the contract is worth more than {over}: publish a copy within "
                f"{law.show(copy_figure(days.light_touch), days.on)}, counted in the same way.",
                refs=("pa23-s53",),
                day=due(days.entry, copy_figure(days.light_touch), law, days.on),
            )
        )
    return tuple(points)


def _standstill(days: Timetable, law: Law) -> Section:
    least = law.show("standstill" if days.standstill == MANDATORY else "voluntary-standstill", days.on)
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
        ]
    points += suspension(compulsory=days.standstill == MANDATORY)
    points.append(
        Point(
            "Saturdays, Sundays and bank holidays in any part of the United Kingdom are not working days.",
            refs=("pa23-s123",),
        )
    )
    if days.held.first and days.last:
        offered = "" if days.standstill == MANDATORY else ", if you offer the shortest one"
        points.append(
            Point(
                f"It runs from {long_date(days.held.first)} to {long_date(days.last)}{offered}. "
                f"You may sign from {long_date(days.held.after or days.last)}.",
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
    return Section("Standstill", tuple(points), role=Role.NOTICES)


def _evidence(ground: Ground, days: Timetable, law: Law) -> Section:
    common = (
        Point("How each condition of the ground is met, written before the award.", refs=("pa23-s98",)),
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
        "Evidence to keep", (*(Point(text, refs=ground.refs) for text in ground.evidence), *common), role=Role.EVIDENCE
    )


def _challenge(days: Timetable, law: Law) -> Section:
    late = (
        Point(
            "Where a contract details notice is missing, a claim to set the contract aside can come up to "
            f"{law.show('set-aside-long-stop', days.on)} after it was entered into. So publish a late notice rather than "
            "none.",
            refs=("pa23-s106", "pa23-s105"),
        ),
    )
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
            *(() if days.standstill == NONE else late),
        ),
    )
