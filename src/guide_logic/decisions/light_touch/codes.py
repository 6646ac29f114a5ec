"""How the list of light touch services treats the codes that fit, and which outcome follows."""

from collections.abc import Iterable
from enum import StrEnum

from guide_logic.decisions.light_touch.words import How, Reading, Typed
from guide_logic.law import Law, cpv
from guide_logic.law.cpv import Entry, Listed


class Status(StrEnum):
    """How the list treats one code that fits."""

    LISTED = "listed"
    ABOVE = "only a code above it is listed"
    WIDE = "a wide code, with listed codes below it"
    NOT = "not listed"
    STRANGE = "not a code in use"


OF_ENTRY = {Listed.YES: Status.LISTED, Listed.ABOVE: Status.ABOVE, Listed.NO: Status.NOT}


def statuses_of(found: Reading, law: Law) -> dict[str, Status]:
    """How the list treats each code that fits."""
    if found.typed:
        return {one.code: _status(one, law) for one in found.typed}
    return {entry.code: OF_ENTRY[entry.listed] for entry in found.entries}


def _status(typed: Typed, law: Law) -> Status:
    if typed.entry and typed.entry.listed is not Listed.NO:
        return OF_ENTRY[typed.entry.listed]
    if _listed_above(typed.code, law):
        return Status.STRANGE  # every code in use below a listed one is held
    return Status.WIDE if listed_below(typed.code, law) else Status.NOT


def below(code: str, law: Law) -> tuple[Entry, ...]:
    """The codes held that stand under one, itself included."""
    return law.codes.below(code.rstrip("0").ljust(2, "0"))


def listed_below(code: str, law: Law) -> tuple[Entry, ...]:
    """Those of them that are on the list."""
    return tuple(entry for entry in below(code, law) if entry.listed is Listed.YES)


def health_below(found: Reading, law: Law) -> bool:
    """Whether a typed code, or one under it, is on the list of health care services."""
    return any(entry.health for typed in found.typed for entry in below(typed.code, law))


def _listed_above(code: str, law: Law) -> bool:
    entries = law.codes.entries
    return any(one in entries and entries[one].listed is Listed.YES for one in cpv.above(code))


def outcome_code(found: Reading, statuses: set[Status], law: Law) -> str:
    """The outcome's code, from how the text was read and how the list treats what fits."""
    if found.how is How.NOTHING:
        return "no-match"
    if found.how is How.PART:
        return "partial"
    if found.how is How.CATEGORY:
        return _category(found, statuses, law)
    if Status.STRANGE in statuses:
        return "check-code"
    typed = found.how is How.CODES
    statuses = {Status.NOT if status is Status.WIDE else status for status in statuses}
    if found.meanings:
        return "which-meaning"
    if found.single and (statuses == {Status.NOT} or found.held):
        return "say-more"
    alike = {
        Status.LISTED: "listed" if typed else "likely",
        Status.ABOVE: "arguable",
        Status.NOT: "not-listed" if typed else "probably-not",
    }
    return alike.get(next(iter(statuses)), "depends") if len(statuses) == 1 else "depends"


def _category(found: Reading, statuses: set[Status], law: Law) -> str:
    """The outcome's code for the first figures of a code."""
    whole = found.start.ljust(8, "0")
    if len(found.start) < 2:
        return "check-code"
    entries = law.codes.entries
    known = _listed_above(whole, law) or (whole in entries and entries[whole].listed is Listed.YES)
    if not statuses and known:
        return "check-code"
    if Status.LISTED not in statuses:
        return "arguable" if Status.ABOVE in statuses else "not-listed"
    # Below a listed code every code in use is held; elsewhere others may exist.
    return "likely" if known and statuses == {Status.LISTED} else "depends"


def reservable(entries: Iterable[Entry]) -> str:
    """Whether the listed codes among these may be reserved to a public service mutual."""
    marks = {entry.reservable for entry in entries if entry.listed is Listed.YES}
    if len(marks) == 2:
        return "some"
    return "yes" if True in marks else "no"
