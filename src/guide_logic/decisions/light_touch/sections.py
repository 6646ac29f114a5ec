"""The sections of an answer: the codes, what the regime relaxes and keeps, what to keep and whom to ask."""

from guide_logic.decisions.light_touch import rules
from guide_logic.decisions.light_touch.codes import OF_ENTRY, Status, listed_below
from guide_logic.decisions.light_touch.naming import code_point, meaning_point
from guide_logic.decisions.light_touch.service import Service
from guide_logic.engine.model import Point, Role, Section
from guide_logic.law import Law

SHOWN = 12
"""How many codes an answer shows. The page of the whole list has the rest."""

ALSO_SHOWN = 8


def sections(service: Service, law: Law) -> tuple[Section, ...]:
    """The codes, what the regime relaxes and keeps where it may apply, what to keep and whom to ask."""
    held = law.codes.entries
    found, told = service.found, []
    if found.meanings:
        return (Section("What it may mean", tuple(meaning_point(meaning, law) for meaning in found.meanings)),)
    fitting = [code_point(one, held.get(one), status) for one, status in service.statuses.items()]
    if fitting:
        title = "Codes that come nearest" if service.code == "partial" else "Codes that fit"
        told.append(_list(title, fitting, SHOWN))
    for one in service.wide:
        under = [code_point(e.code, e, Status.LISTED) for e in listed_below(one, law)]
        told.append(_list(f"Listed codes below {one}", under, SHOWN))
    if found.also:
        also = [code_point(entry.code, entry, OF_ENTRY[entry.listed]) for entry in found.also]
        told.append(_list("Other codes with the same words", also, ALSO_SHOWN))
    if service.is_light:
        on = max(service.today, law.day("act-in-force"))
        told += [
            Section(rules.RELAXED_TITLE, rules.relaxed(law, on)),
            Section(rules.KEPT_TITLE, rules.kept(law, on)),
        ]
    if service.code not in ("check-code", "no-match"):
        told.append(_evidence())
        told.append(_people(service))
    return tuple(told)


def _list(title: str, points: list[Point], most: int) -> Section:
    rest = len(points) - most
    more = [Point(f"And {rest} more: see the whole list.")] if rest > 0 else []
    return Section(title, (*points[:most], *more))


def _evidence() -> Section:
    return Section(
        "Evidence to keep",
        (
            Point(
                "The code you chose, and why it describes what the contract is wholly or mainly for.",
                refs=("pa23-s9", "pa23-s98"),
            ),
            Point("If there are several parts, what each is worth.", refs=("pa23-s10",)),
        ),
        role=Role.EVIDENCE,
    )


def _people(service: Service) -> Section:
    people = [Point("Your procurement team, to agree the code.")]
    if service.fits_health:
        people.append(Point("Public health colleagues, on whether it is health care for individuals."))  # fmt: skip
    return Section("People to involve", tuple(people), role=Role.PEOPLE)
