"""Which power? May this body give a grant at all, and what does the decision have to say?

The rule. A council may give only where a law lets it.

1. A principal council in England or Wales, and a council in Northern Ireland, has a general power of
   competence. So has a parish, town or community council that is eligible, from the day on which it
   resolved so. What other law forbids stays forbidden.
2. Any other local council uses the law made for the purpose where there is one.
3. Where there is none, section 137 of the 1972 Act carries what benefits the area directly and in
   proportion, or contributes to the funds of a body for the public, within a limit for the year.
   It never carries a gift to one person.
4. Where what decides between these is not known, the answer is to find out.

Wales no longer has the older well-being power (2021 Act, section 37 and Schedule 3).
"""

from guide_logic.decisions.shared import readings
from guide_logic.decisions.which_power import elsewhere, plain, powers
from guide_logic.decisions.which_power.gift import Gift, read
from guide_logic.decisions.which_power.outcomes import OUTCOMES
from guide_logic.decisions.which_power.questions import QUESTIONS
from guide_logic.engine.model import UNKNOWN, Answers, Outcome, Point, Tool
from guide_logic.law import Law

ID = "which-power"


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers.

    Sources: Localism Act 2011, sections 1 to 4; SI 2012/965; Local Government Act 1972, sections 111,
    137 and 137A; Local Government and Elections (Wales) Act 2021, Part 2; Local Government Act 1986,
    section 2; Levelling-up and Regeneration Act 2023, section 49.
    """
    gift = read(answers)
    if not gift.by_council:
        return {"scotland": elsewhere.scotland, "combined": elsewhere.functions}.get(gift.giver, elsewhere.other_body)(
            gift
        )
    if gift.is_to_itself:
        return elsewhere.one_body(gift)
    if gift.is_barred:
        return elsewhere.forbidden(gift)
    if gift.eligible:
        return powers.general(gift, law)
    return _without_general_power(gift, law)


def _without_general_power(gift: Gift, law: Law) -> Outcome:
    """A local council that is not eligible, or not known to be."""
    if gift.has_other_power:
        return powers.specific(gift, law)
    if gift.eligible is None or gift.other_law == UNKNOWN:
        return elsewhere.find_out(gift, law)
    if gift.recipient == "individual":
        return powers.outside_137(gift, law)
    if not (gift.benefits_the_area or gift.may_contribute):
        return elsewhere.find_out(gift, law) if gift.benefit == UNKNOWN else powers.outside_137(gift, law)
    return powers.over_limit(gift, law) if gift.is_over_the_limit else powers.section_137(gift, law)


_GIVER = readings.Unsure(
    "power_giver",
    "who would give the grant",
    {
        "principal": "if a principal council in England gives",
        "parish": "if a parish or town council in England gives",
        "wales-principal": "if a county or county borough council in Wales gives",
        "wales-community": "if a community or town council in Wales gives",
        "ni": "if a council in Northern Ireland gives",
    },
    Point(
        "Combined authorities, councils in Scotland and other public bodies have powers of their own, which this answer "
        "does not cover.",
        ("lga11-s1", "lura23-s49"),
        ("power_giver",),
    ),
    refs=("lga11-s1", "lgewa21-s24", "lga14ni-s79"),
)
_RECIPIENT = readings.Unsure(
    "power_recipient",
    "who would get it",
    {
        "charity": "if a charity gets it",
        "nonprofit": "if another body that serves the public gets it",
        "business": "if a business gets it",
        "individual": "if one person or family gets it",
        "public": "if another public body gets it",
        "controlled": "if a body that the council controls gets it",
    },
    Point(
        "A council cannot give a grant to itself: to another of its departments, or to a fund that it holds.",
        ("practice",),
        ("power_recipient",),
    ),
    refs=("lga72-s137", "lga72-s137-3"),
)

TOOL = readings.over(
    Tool(
        id=ID,
        title="Which power?",
        summary="Whether a council may give a grant at all: under which power, within which limits, and what to record.",
        version=2,
        questions=QUESTIONS,
        outcomes=OUTCOMES,
        decide=decide,
        asked=plain.ASKED,
        plain=plain.PLAIN,
        typical={
            "power_giver": "parish",
            "power_resolved": "no",
            "power_begun": "no",
            "power_resolved_on": UNKNOWN,
            "power_elected": "yes",
            "power_clerk": "yes",
            "power_audit": "yes",
            "power_recipient": "charity",
            "power_body": "yes",
            "power_party": "no",
            "power_other_law": "none",
            "power_benefit": "yes",
            "power_amount": "500",
            "power_left": "3000",
        },
    ),
    _GIVER,
    _RECIPIENT,
)
