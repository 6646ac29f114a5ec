"""What an answer of the light touch tool rests on."""

from guide_logic.decisions.light_touch.codes import reservable
from guide_logic.decisions.light_touch.naming import names, parents
from guide_logic.decisions.light_touch.service import Service
from guide_logic.engine.model import Bearing, Point
from guide_logic.law import Law

MAY_BE_LIGHT = ("listed", "likely", "depends")


def reasons(service: Service, law: Law) -> tuple[Point, ...]:
    """What the answer rests on."""
    points = [_main(service, law)]
    if service.code == "arguable":
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
    if service.is_judged:
        points.append(
            Point(
                "No code has that name. We judged which codes come nearest, and somebody else may judge otherwise: write "
                "down which you chose, and why.",
                refs=("pa23-s9",),
                answers=("service",),
            )
        )
    if service.code in MAY_BE_LIGHT:
        points.append(_reserve_reason(reservable(service.entries)))
    if service.health == "no":
        points.append(
            Point(
                "A code that fits is also on the list of health care services. You say that this contract is not "
                "mainly health care for individuals, so the Act governs it.",
                refs=("psr23-r3", "psr23-sch1"),
                answers=("health",),
            )
        )
    return tuple(points)


def _main(service: Service, law: Law) -> Point:
    told = {
        "listed": ("The list of light touch services names " + names(service.entries) + ".", Bearing.FOR),
        "likely": (
            f"The list names every code below {service.found.start}." if service.found.start else
            "The list names every code that fits your words: " + names(service.entries) + ".",
            Bearing.FOR,
        ),
        "arguable": (
            "For: the regulations speak of services covered by a listed code. " + parents(service.entries, law), Bearing.FOR,
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
            "One everyday word is used for many services. The codes it leads to are " + names(service.entries) + ". That is "
            "too little for a yes or a no. If the contract is just that, type the code.", Bearing.NEUTRAL,
        ),
        "probably-not": (
            "The list names none of the codes that fit your words: " + names(service.entries) + ".", Bearing.AGAINST,
        ),
        "check-code": (
            "A category needs two figures at least." if len(service.found.start) == 1 else
            "The list names a wider code, and every code in use below that one is known here. This is none of them. "
            "Older code books have codes that the law no longer uses.", Bearing.NEUTRAL,
        ),
        "no-match": ("Nothing that you typed fits a code known here. The list goes by code, so there is no answer yet.",
                     Bearing.NEUTRAL),
    }  # fmt: skip
    text, bearing = told[service.code]
    if not service.text:
        text = "You do not know yet what it is. The list goes by code, so there is no answer yet."
    return Point(text, refs=("pr24-r42", "pr24-sch1"), answers=("service",), bearing=bearing)


def _reserve_reason(marks: str) -> Point:
    told = {
        "yes": "What is on the list here is marked as reservable: a competition may be kept to public service mutuals, "
        "if the other conditions are met. Most charities are not such mutuals.",
        "some": "Some of these codes are marked on the list as reservable to public service mutuals, and others not.",
        "no": "Nothing here is marked on the list as reservable to public service mutuals.",
    }
    return Point(told[marks], refs=("pa23-s33", "pr24-sch1"), answers=("service",))
