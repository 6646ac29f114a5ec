"""What the light touch tool says: reasons, warnings, steps and sections of an outcome."""

from collections.abc import Iterable

from guide_logic.decisions.light_touch import rules
from guide_logic.decisions.light_touch.codes import (
    OF_ENTRY,
    Status,
    health_below,
    listed_below,
    reservable,
)
from guide_logic.decisions.light_touch.words import How, Reading
from guide_logic.decisions.shared.common import health_warning, today, welsh_duties
from guide_logic.engine.model import UNKNOWN, Answers, Bearing, Point, Role, Section
from guide_logic.law import Law, cpv
from guide_logic.law.cpv import Entry, Listed, Meaning
from guide_logic.law.wording import long_date

SHOWN = 12
"""How many codes an answer shows. The page of the whole list has the rest."""

ALSO_SHOWN = 8

_AMBULANCE = {"85143000"}
_DISPUTES = ("mediat", "conciliat", "arbitrat")
"""Parts of words for services that Schedule 2 exempts whatever their code."""

JUDGED = ("likely", "arguable", "depends", "probably-not")
"""Answers from words that say so where no code has the name of what was typed."""

_TOLD = {
    Status.LISTED: "on the list",
    Status.ABOVE: "not on the list, though a code above it is",
    Status.WIDE: "not on the list, though codes below it are",
    Status.NOT: "not on the list",
}


def reasons(answers: Answers, found: Reading, code: str, law: Law) -> tuple[Point, ...]:
    """What the answer rests on."""
    points = [_main_reason(answers, found, code, law)]
    if code == "arguable":
        points.append(
            Point(
                "Against: the list writes out code after code, also below codes that it names. That would be "
                "pointless if a code brought in those below it. The list of the 2015 Regulations used ranges, and "
                "this one has the same codes one by one.",
                refs=("pr24-sch1", "pcr15"),
                answers=("service",),
                bearing=Bearing.AGAINST,
            )
        )
    if found.how is How.WORDS and not found.named and code in JUDGED:
        points.append(
            Point(
                "No code has that name. We judged which codes come nearest, and somebody else may judge otherwise: write "
                "down which you chose, and why.",
                refs=("pa23-s9",),
                answers=("service",),
            )
        )
    if code in ("listed", "likely", "depends"):
        points.append(_reserve_reason(reservable(found.entries)))
    if answers.get("health") == "no":
        points.append(
            Point(
                "A code that fits is also on the list of health care services. You say that this contract is not "
                "mainly health care for individuals, so the Act governs it.",
                refs=("psr23-r3", "psr23-sch1"),
                answers=("health",),
            )
        )
    return tuple(points)


def _main_reason(answers: Answers, found: Reading, code: str, law: Law) -> Point:
    told = {
        "listed": ("The list of light touch services names " + names(found.entries) + ".", Bearing.FOR),
        "likely": (
            f"The list names every code below {found.start}." if found.start else
            "The list names every code that fits your words: " + names(found.entries) + ".",
            Bearing.FOR,
        ),
        "arguable": (
            "For: the regulations speak of services covered by a listed code. " + _parents(found.entries, law), Bearing.FOR,
        ),
        "depends": (
            "The list goes by each exact code, and the codes that fit are not treated alike.", Bearing.NEUTRAL,
        ),
        "partial": ("The codes below share a word with what you typed, and no more than that.", Bearing.NEUTRAL),
        "not-listed": ("The list does not name it, and no code above it either.", Bearing.AGAINST),
        "which-meaning": (
            "The list goes by code, and these words lead to codes that are not treated alike: the answer differs with "
            "what you mean.", Bearing.NEUTRAL,
        ),
        "say-more": (
            "One everyday word is used for many services. The codes it leads to are " + names(found.entries) + ". That is "
            "too little for a yes or a no. If the contract is just that, type the code.", Bearing.NEUTRAL,
        ),
        "probably-not": (
            "The list names none of the codes that fit your words: " + names(found.entries) + ".", Bearing.AGAINST,
        ),
        "check-code": (
            "A category needs two figures at least." if len(found.start) == 1 else
            "The list names a wider code, and every code in use below that one is known here. This is none of them. "
            "Older code books have codes that the law no longer uses.", Bearing.NEUTRAL,
        ),
        "no-match": ("Nothing that you typed fits a code known here. The list goes by code, so there is no answer yet.",
                     Bearing.NEUTRAL),
    }  # fmt: skip
    text, bearing = told[code]
    if answers["service"] == UNKNOWN:
        text = "You do not know yet what it is. The list goes by code, so there is no answer yet."
    return Point(text, refs=("pr24-r42", "pr24-sch1"), answers=("service",), bearing=bearing)


def names(entries: tuple[Entry, ...]) -> str:
    """Up to three codes by name, and how many more there are."""
    shown = "; ".join(f"{entry.description} ({entry.code})" for entry in entries[:3])
    rest = len(entries) - 3
    return shown + (f"; and {rest} more" if rest > 0 else "")


def _parents(entries: Iterable[Entry], law: Law) -> str:
    codes = dict.fromkeys(entry.parent for entry in entries if entry.parent)
    parents = [law.codes.entries[code] for code in codes]
    shown = " and ".join(f"{entry.description} ({entry.code})" for entry in parents[:2])
    return f"The list names {shown}, which stands above."


def _reserve_reason(marks: str) -> Point:
    told = {
        "yes": "What is on the list here is marked as reservable: a competition may be kept to public service mutuals, "
        "if the other conditions are met. Most charities are not such mutuals.",
        "some": "Some of these codes are marked on the list as reservable to public service mutuals, and others not.",
        "no": "Nothing here is marked on the list as reservable to public service mutuals.",
    }
    return Point(told[marks], refs=("pa23-s33", "pr24-sch1"), answers=("service",))


def warnings(answers: Answers, found: Reading, code: str, statuses: dict[str, Status], law: Law) -> dict[str, Point]:
    """Warnings by name."""
    told: dict[str, Point] = {}

    def warn(name: str, text: str, *refs: str, asked: str = "service") -> None:
        told[name] = Point(text, refs=refs, answers=(asked,))

    if found.respelt:
        pairs = " and ".join(f"“{typed}” as “{near}”" for typed, near in found.respelt)
        warn("respelt", f"We read {pairs}. If that is wrong, change your answer.")
    if found.unused and found.entries:
        words = ", ".join(f"“{word}”" for word in found.unused)
        warn(
            "unused",
            f"These words fit no code and were left out: {words}. If they are what the contract is mainly for, the "
            "answer may differ.",
        )
    if any(not one.digit_fits for one in found.typed):
        usual = "; ".join(
            f"for {one.code} it would be {cpv.check_digit(one.code)}" for one in found.typed if not one.digit_fits
        )
        warn(
            "digit",
            f"Check this: the figure after the hyphen is not the usual one ({usual}). A few codes have another, so "
            "compare it with the code book.",
        )
    if code == "not-listed" and found.typed and any(not one.digit for one in found.typed):
        warn(
            "in-use",
            "Check this: we hold only some of the codes that are not on the list. Make sure that the code is the one "
            "you meant.",
        )
    if Status.WIDE in statuses.values():
        warn(
            "codes-below",
            "Codes below it are on the list. If one of them describes what the contract is mainly for, use that one: "
            "the contract is then light touch.",
            "pa23-s9",
            "pr24-sch1",
        )
    odd = [entry for entry in found.also if entry.listed is not Listed.YES]
    if odd and code == "likely":
        warn(
            "others-not-listed",
            f"Other codes with the same words are not on the list: {names(tuple(odd))}.",
            "pr24-sch1",
        )
    if notes := {entry.note for entry in found.entries if entry.note}:
        warn("note", " ".join(sorted(notes)), "pr24-sch1", "pa23-sch2")
    groups = {entry.group for entry in found.entries}
    entries = {entry.code for entry in found.entries}
    if any(word in str(answers["service"]).casefold() for word in _DISPUTES):
        warn(
            "disputes",
            "Mediation, conciliation and arbitration are exempt from the Act altogether. If that is what most of the "
            "money is for, the list does not matter.",
            "pa23-sch2",
        )
    if "Legal services" in groups and code in ("listed", "likely", "depends"):
        warn(
            "exempt",
            "Some legal services are exempt from the Act altogether, for example representing the buyer in court. "
            "Check that first.",
            "pa23-sch2",
        )
    rescue = "Prison, public security and rescue services" in groups or _AMBULANCE & entries
    if rescue and code in ("listed", "likely", "depends"):  # fmt: skip
        warn(
            "exempt",
            "Emergency services by a not-for-profit body may be exempt from the Act altogether. Check that first.",
            "pa23-sch2",
        )
    if code in ("listed", "likely", "depends", "arguable"):
        warn(
            "mixed",
            "If the contract also holds goods, works or other services that could reasonably be bought separately, and "
            "that part alone reaches its own threshold, light touch treatment is lost.",
            "pa23-s10",
        )
    if code == "arguable":
        warn(
            "untested",
            "Check this: no court decision and no guidance was found that says whether a listed code brings in those "
            "below it. Both readings above are our reasoning.",
            "pr24-r42",
        )
    if today(answers) < law.day("act-in-force"):
        warn(
            "before",
            f"The Act came into force on {long_date(law.day('act-in-force'))}. A procurement begun before that day is "
            "under the 2015 Regulations, which had a list of their own.",
            "pcr15",
            "tr24-r5",
        )
    if answers["nation"] == "wales":
        warn(
            "wales",
            "Check this: Wales has a list of its own, said to match this one. We have not compared the two.",
            "wr24",
            asked="nation",
        )
        told.update(welsh_duties(answers, today(answers), law))
    wide = health_below(found, law) and not any(entry.health for entry in found.entries)
    if wide and answers["nation"] in ("england", "wales"):
        warn(
            "health-below",
            "Codes below it are on the list of health care services. If one of them describes the contract, type that "
            "one: health care for individuals may come under the Provider Selection Regime instead.",
            *(("wsi25-99",) if answers["nation"] == "wales" else ("psr23-r3", "psr23-sch1")),
        )
    for point in health_warning(answers):
        told["health"] = point
    return told


def next_steps(code: str) -> tuple[Point, ...]:
    """What to do, in order."""
    choose = Point(
        "Choose the code that describes what the contract is wholly or mainly for. The code only helps to describe "
        "it: the contract’s main purpose decides.",
        refs=("pa23-s9",),
        answers=("service",),
    )
    value = Point(
        "Check the value against the light touch threshold. If the supplier will earn from users and take the risk, "
        "say there that it is a concession.",
        refs=("pa23-s3", "pa23-sch1"),
        leads_to="threshold-check",
    )
    ordinary = Point(
        "Treat it as ordinary goods, services or works: their own threshold, and the full rules.",
        refs=("pa23-s3", "pa23-sch1"),
    )
    meanwhile = Point(
        "Until then, treat it as an ordinary service: a lower threshold, and the full rules. That is the safe side.",
        refs=("pa23-s3", "pa23-sch1"),
    )
    again = Point(
        "Type other words for the same service, or fewer of them. Say what is done for whom: advice, care, training.",
        answers=("service",),
    )
    which = Point(
        "Pick what you mean from the links below, or type it in your own words.",
        refs=("pa23-s9",),
        answers=("service",),
    )
    look = Point("Look through the whole list by group.", refs=("pr24-sch1",))
    advice = Point(
        "Ask your procurement team or a lawyer before you rely on light touch, and keep their answer.",
        refs=("pa23-s9",),
    )
    return {
        "listed": (choose, value),
        "likely": (choose, value),
        "arguable": (advice, meanwhile, choose),
        "depends": (choose, meanwhile),
        "partial": (again, look, advice),
        "which-meaning": (which, meanwhile),
        "say-more": (again, meanwhile, look),
        "not-listed": (choose, ordinary),
        "probably-not": (choose, ordinary, look),
        "check-code": (look, again),
        "no-match": (again, look, advice),
    }[code]


def sections(answers: Answers, found: Reading, code: str, statuses: dict[str, Status], law: Law) -> tuple[Section, ...]:
    """The codes, what the regime relaxes and keeps where it may apply, what to keep and whom to ask."""
    held = law.codes.entries
    told = []
    if found.meanings:
        return (Section("What it may mean", tuple(_meaning(meaning, law) for meaning in found.meanings)),)
    fitting = [code_point(one, held.get(one), status) for one, status in statuses.items()]
    if fitting:
        title = "Codes that come nearest" if code == "partial" else "Codes that fit"
        told.append(_list(title, fitting, SHOWN))
    for one in (one for one, status in statuses.items() if status is Status.WIDE):
        under = [code_point(e.code, e, Status.LISTED) for e in listed_below(one, law)]
        told.append(_list(f"Listed codes below {one}", under, SHOWN))
    if found.also:
        also = [code_point(entry.code, entry, OF_ENTRY[entry.listed]) for entry in found.also]
        told.append(_list("Other codes with the same words", also, ALSO_SHOWN))
    if code in ("listed", "likely"):
        on = max(today(answers), law.day("act-in-force"))
        told += [
            Section(rules.RELAXED_TITLE, rules.relaxed(law, on)),
            Section(rules.KEPT_TITLE, rules.kept(law, on)),
        ]
    if code not in ("check-code", "no-match"):
        told.append(_evidence())
        told.append(_people(found))
    return tuple(told)


def _meaning(meaning: Meaning, law: Law) -> Point:
    """One thing that the words may mean, and how the list treats its codes."""
    entries = tuple(law.codes.entries[code] for code in meaning.codes)
    treated = {OF_ENTRY[entry.listed] for entry in entries}
    told = _TOLD[treated.pop()] if len(treated) == 1 else "some on the list, some not"
    return Point(f"{meaning.text[0].upper()}{meaning.text[1:]}: {names(entries)}, {told}.")


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


def _people(found: Reading) -> Section:
    people = [Point("Your procurement team, to agree the code.")]
    if any(entry.health for entry in found.entries):
        people.append(Point("Public health colleagues, on whether it is health care for individuals."))  # fmt: skip
    return Section("People to involve", tuple(people), role=Role.PEOPLE)


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
