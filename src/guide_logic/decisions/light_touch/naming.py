"""How codes are named in an answer, with how the law treats them."""

from collections.abc import Iterable

from guide_logic.decisions.light_touch.codes import OF_ENTRY, Status
from guide_logic.engine.model import Point
from guide_logic.law import Law
from guide_logic.law.cpv import Entry, Meaning

_TOLD = {
    Status.LISTED: "on the list",
    Status.ABOVE: "not on the list, though a code above it is",
    Status.WIDE: "not on the list, though codes below it are",
    Status.NOT: "not on the list",
}


def names(entries: tuple[Entry, ...]) -> str:
    """Up to three codes by name, and how many more there are."""
    shown = "; ".join(f"{entry.description} ({entry.code})" for entry in entries[:3])
    rest = len(entries) - 3
    return shown + (f"; and {rest} more" if rest > 0 else "")


def parents(entries: Iterable[Entry], law: Law) -> str:
    """That the list names the codes above these."""
    codes = dict.fromkeys(entry.parent for entry in entries if entry.parent)
    parents = [law.codes.entries[code] for code in codes]
    shown = " and ".join(f"{entry.description} ({entry.code})" for entry in parents[:2])
    return f"The list names {shown}, which stands above."


def meaning_point(meaning: Meaning, law: Law) -> Point:
    """One thing that the words may mean, and how the list treats its codes."""
    entries = tuple(law.codes.entries[code] for code in meaning.codes)
    treated = {OF_ENTRY[entry.listed] for entry in entries}
    told = _TOLD[treated.pop()] if len(treated) == 1 else "some on the list, some not"
    return Point(f"{meaning.text[0].upper()}{meaning.text[1:]}: {names(entries)}, {told}.")


def code_point(code: str, entry: Entry | None, status: Status) -> Point:
    """One code, and how the law treats it."""
    if status is Status.STRANGE:
        return Point(f"{code}: not a code in use.")
    name = f"{code} {entry.description}" if entry else code
    parts = [_TOLD[status]]
    if entry and entry.reservable:
        parts.append("reservable to a public service mutual")
    if entry and entry.health:
        condition = f", {entry.condition}" if entry.condition else ""
        parts.append(f"also on England’s list of health care services{condition}")
    return Point(f"{name}: {'; '.join(parts)}.")
