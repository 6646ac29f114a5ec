"""Where an answer of the light touch tool leads: what it settles for other tools, and the links."""

from urllib.parse import quote

from guide_logic.decisions.light_touch.codes import health_below, listed_below, reservable
from guide_logic.decisions.light_touch.service import Service
from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.questions import LIGHT_TOUCH
from guide_logic.decisions.shared.scope import health_link
from guide_logic.engine.model import Answers, Link
from guide_logic.law import Law
from guide_logic.law.cpv import Entry, Meaning

ID = "light-touch"
WORKS = "45"
"""Codes that begin so are works (Procurement Regulations 2024, Schedule 3)."""

ASK_AGAIN = 6
"""How many codes an answer offers to ask again with."""


def links(service: Service, concluded: Answers, law: Law) -> tuple[Link, ...]:
    """The meanings or codes to ask again with, the tools that follow, and the pages to read."""
    kinds = kinds_of(service)
    usual = {"kind": kinds[0]} if kinds else {}
    found = list(_again(service, law))
    found.append(next_tool.link("Next: check the threshold", "threshold-check", service.given, concluded, preset=usual))
    if service.code == "no-match":
        found.append(Link("Are you buying at all? Grant or contract", "tools/grant-or-contract/"))
    if service.is_light:
        found.append(next_tool.link("Can we reserve it?", "reserve", service.given, concluded, preset=usual))
    if service.has_regime and service.fits_health and service.buyer_may_be_bound:
        found.append(health_link(service.given, "buy"))
    return (
        *found,
        Link("The whole list, by group", "law/light-touch/#list"),
        Link("Guide: the light touch regime", "guide/resourcing/light-touch/"),
        Link("Myth: with light touch, anything goes", "myths/light-touch-anything-goes/"),
    )


def _again(service: Service, law: Law) -> tuple[Link, ...]:
    """This tool again, with one meaning of the words or one code in their place."""
    if service.found.meanings:
        return tuple(_as_meant(service, meaning) for meaning in service.found.meanings)
    choices = [entry for code in service.wide for entry in listed_below(code, law)]
    if not service.by_codes or len(service.entries) > 1:
        choices += service.entries
    return tuple(_with_code(service, entry) for entry in choices[:ASK_AGAIN])


def _with_code(service: Service, entry: Entry) -> Link:
    """This tool with one code typed. Not an answer to hand on, so it stands in the path."""
    asked = f"#{ID}:nation={service.nation}&service={entry.code}"
    return Link(f"Ask again with {entry.code} {entry.description}", f"tools/{ID}/{asked}")


def _as_meant(service: Service, meaning: Meaning) -> Link:
    asked = f"#{ID}:nation={service.nation}&service={quote(meaning.text)}"
    return Link(f"I mean: {meaning.text}", f"tools/{ID}/{asked}")


def concludes(service: Service, law: Law) -> Answers:
    """What the answers settle for the tools that follow: no health care, and whether mutuals may have it reserved.

    Not the latter where words were left out, or where the codes are not marked alike.
    """
    known: dict[str, str] = {}
    exact = service.code in ("listed", "not-listed", "arguable") and service.by_codes
    if exact and service.nation == "england" and not health_below(service.found, law):
        known["health"] = "no"  # health care must be on a list all of whose codes are held
    mark = reservable(service.entries)
    if service.is_light and not service.in_wales and not service.found.unused and mark != "some":
        known["mutual_code"] = mark
    return known


def kinds_of(service: Service) -> tuple[str, ...]:
    """The kinds of contract that it may be, the usual one first: a code does not tell whether it is a concession.

    None where the reader has to choose a code first, where both readings are open, or where words were left out.
    """
    if service.in_wales or service.found.unused:
        return ()
    if service.is_light:
        return LIGHT_TOUCH
    if service.code in ("not-listed", "probably-not") and not service.wide:
        works = {code.startswith(WORKS) for code in service.statuses or (service.found.start,)}
        if len(works) == 1:
            return ("works" if True in works else "goods-services", "concession")
    return ()
