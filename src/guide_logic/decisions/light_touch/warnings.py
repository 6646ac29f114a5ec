"""What to watch in an answer of the light touch tool, each warning by name."""

from collections.abc import Iterator

from guide_logic.decisions.light_touch.codes import health_below
from guide_logic.decisions.light_touch.naming import names
from guide_logic.decisions.light_touch.reasons import MAY_BE_LIGHT
from guide_logic.decisions.light_touch.service import Service
from guide_logic.decisions.shared.scope import health_warning
from guide_logic.engine.model import Point
from guide_logic.law import Law, cpv
from guide_logic.law.cpv import Listed
from guide_logic.law.wording import long_date

_AMBULANCE = "85143000"
_DISPUTES = ("mediat", "conciliat", "arbitrat")
"""Parts of words for services that Schedule 2 exempts whatever their code."""

_ASKED = ("service",)

type Named = Iterator[tuple[str, Point]]


def warnings(service: Service, law: Law) -> dict[str, Point]:
    """Warnings by name, in the order in which they are shown."""
    return {
        **dict(_on_the_words(service)),
        **dict(_on_the_codes(service)),
        **dict(_on_exemptions(service)),
        **dict(_on_the_rule(service, law)),
        **dict(_on_the_nation(service, law)),
        **dict(_on_health(service, law)),
    }


def _on_the_words(service: Service) -> Named:
    found = service.found
    if found.respelt:
        pairs = " and ".join(f"“{typed}” as “{near}”" for typed, near in found.respelt)
        yield "respelt", Point(f"We read {pairs}. If that is wrong, change your answer.", answers=_ASKED)
    if found.unused and found.entries:
        words = ", ".join(f"“{word}”" for word in found.unused)
        yield "unused", Point(
            f"These words fit no code and were left out: {words}. If they are what the contract is mainly for, the "
            "answer may differ.",
            answers=_ASKED,
        )  # fmt: skip


def _on_the_codes(service: Service) -> Named:
    found = service.found
    if odd_digits := [one.code for one in found.typed if not one.digit_fits]:
        usual = "; ".join(f"for {code} it would be {cpv.check_digit(code)}" for code in odd_digits)
        yield "digit", Point(
            f"Check this: the figure after the hyphen is not the usual one ({usual}). A few codes have another, so "
            "compare it with the code book.",
            answers=_ASKED,
        )  # fmt: skip
    if service.code == "not-listed" and any(not one.digit for one in found.typed):
        yield "in-use", Point(
            "Check this: we hold only some of the codes that are not on the list. Make sure that the code is the one "
            "you meant.",
            answers=_ASKED,
        )  # fmt: skip
    if service.wide:
        yield "codes-below", Point(
            "Codes below it are on the list. If one of them describes what the contract is mainly for, use that one: "
            "the contract is then light touch.",
            ("pa23-s9", "pr24-sch1"), _ASKED,
        )  # fmt: skip
    others = tuple(entry for entry in found.also if entry.listed is not Listed.YES)
    if others and service.code == "likely":
        yield (
            "others-not-listed",
            Point(f"Other codes with the same words are not on the list: {names(others)}.", ("pr24-sch1",), _ASKED),
        )
    if notes := {entry.note for entry in found.entries if entry.note}:
        yield "note", Point(" ".join(sorted(notes)), ("pr24-sch1", "pa23-sch2"), _ASKED)


def _on_exemptions(service: Service) -> Named:
    if any(word in service.text.casefold() for word in _DISPUTES):
        yield "disputes", Point(
            "Mediation, conciliation and arbitration are exempt from the Act altogether. If that is what most of the "
            "money is for, the list does not matter.",
            ("pa23-sch2",), _ASKED,
        )  # fmt: skip
    if service.code not in MAY_BE_LIGHT:
        return
    groups = {entry.group for entry in service.entries}
    if "Legal services" in groups:
        yield "exempt", Point(
            "Some legal services are exempt from the Act altogether, for example representing the buyer in court. "
            "Check that first.",
            ("pa23-sch2",), _ASKED,
        )  # fmt: skip
    codes = {entry.code for entry in service.entries}
    if "Prison, public security and rescue services" in groups or _AMBULANCE in codes:
        yield "exempt", Point(
            "Emergency services by a not-for-profit body may be exempt from the Act altogether. Check that first.",
            ("pa23-sch2",), _ASKED,
        )  # fmt: skip


def _on_the_rule(service: Service, law: Law) -> Named:
    if service.code in (*MAY_BE_LIGHT, "arguable"):
        yield "mixed", Point(
            "If the contract also holds goods, works or other services that could reasonably be bought separately, and "
            "that part alone reaches its own threshold, light touch treatment is lost.",
            ("pa23-s10",), _ASKED,
        )  # fmt: skip
    if service.code == "arguable":
        yield "untested", Point(
            "Check this: no court decision and no guidance was found that says whether a listed code brings in those "
            "below it. Both readings above are our reasoning.",
            ("pr24-r42",), _ASKED,
        )  # fmt: skip
    if service.today < law.day("act-in-force"):
        yield "before", Point(
            f"The Act came into force on {long_date(law.day('act-in-force'))}. A procurement begun before that day is "
            "under the 2015 Regulations, which had a list of their own.",
            ("pcr15", "tr24-r5"), _ASKED,
        )  # fmt: skip


def _on_the_nation(service: Service, law: Law) -> Named:
    if not service.in_wales:
        return
    yield "wales", Point(
        "Check this: Wales has a list of its own, said to match this one. We have not compared the two.",
        ("wr24",), ("nation",),
    )  # fmt: skip


def _on_health(service: Service, law: Law) -> Named:
    if service.has_regime and not service.fits_health and health_below(service.found, law):
        yield "health-below", Point(
            "Codes below it are on the list of health care services. If one of them describes the contract, type that "
            "one: health care for individuals may come under the Provider Selection Regime instead.",
            ("wsi25-99",) if service.in_wales else ("psr23-r3", "psr23-sch1"), _ASKED,
        )  # fmt: skip
    for point in health_warning(service.given):
        yield "health", point
