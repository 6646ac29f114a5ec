"""Answers of the light touch tool where another law governs."""

from guide_logic.decisions.light_touch.codes import OF_ENTRY
from guide_logic.decisions.light_touch.naming import code_point, names
from guide_logic.decisions.light_touch.outcomes import HEADLINES
from guide_logic.decisions.light_touch.sections import SHOWN
from guide_logic.decisions.light_touch.service import Service
from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.scope import OUTSIDE_THE_ACT, health_link
from guide_logic.engine.model import Link, Outcome, Point, Role, Section, Strength


def scotland() -> Outcome:
    """The Act does not reach the buyer."""
    return Outcome(
        code="scotland",
        headline=HEADLINES["scotland"],
        strength=Strength.SETTLED,
        reasons=(
            OUTSIDE_THE_ACT,
        ),
        next_steps=(Point("Use the Scottish procurement regulations, and ask your procurement team which apply."),),
        links=(Link("Guide: the light touch regime", "guide/resourcing/light-touch/"),),
        facts={"light_touch": "unknown"},
    )  # fmt: skip


def health_care(service: Service) -> Outcome:
    """A regime of its own governs, whatever the list of light touch services says."""
    wales = service.in_wales
    refs = ("wsi25-99",) if wales else ("pr24-r43", "psr23-r3", "psr23-sch1")
    codes = tuple(entry for entry in service.entries if entry.health)
    return Outcome(
        code="health-care",
        headline=HEADLINES["health-care"],
        strength=Strength.LIKELY,
        reasons=(
            Point(
                "Health services in Wales have procurement regulations of their own, which cover councils." if wales
                else "You say that it is mainly health care for individuals, and the list of health care services "
                f"names {names(codes)}. Both are needed.",
                refs=refs, answers=("service", "health", "buyer"),
            ),
        ),
        next_steps=(
            Point(
                "Check that the code describes the service, that its condition is met if it has one, and that the "
                "regime covers the buyer.", refs=refs,
            ),
            Point("In a mixed contract, check that health care is the larger part by value and could not reasonably be "
                  "bought apart.", refs=refs),
        ),
        sections=(
            Section("Codes that fit", tuple(code_point(e.code, e, OF_ENTRY[e.listed]) for e in codes[:SHOWN])),
            Section("Evidence to keep", (Point("The code, and why the service is health care for individuals.", refs=refs),), role=Role.EVIDENCE),
        ),
        links=(
            next_tool.link("Next: the threshold check says the same, with the law", "threshold-check", service.given),
            health_link(service.given, "buy"),
            Link("Guide: the light touch regime", "guide/resourcing/light-touch/"),
        ),
        facts={"light_touch": "no", "health_codes": [entry.code for entry in codes]},
    )  # fmt: skip
