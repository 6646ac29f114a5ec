"""The answers where no power of a council carries the grant, or none is needed, or it is not known."""

from guide_logic.decisions.which_power.gift import Gift
from guide_logic.decisions.which_power.outcomes import CHECK, PAGES, PEOPLE, evidence, outcome
from guide_logic.engine.model import UNKNOWN, Bearing, Link, Outcome, Point, Strength
from guide_logic.law import Law


def scotland(gift: Gift) -> Outcome:
    """Scottish councils act under Scottish law."""
    return outcome(
        gift, "scotland", Strength.SETTLED,
        reasons=(
            Point("The general power of competence is for local authorities in England, and Wales and Northern Ireland have "
                  "laws of their own. None of them is for a council in Scotland.", ("lga11-s1", "lgewa21-s24"),
                  ("power_giver",)),
        ),
        next_steps=(Point("Ask your monitoring officer which Scottish power the grant rests on.", ("practice",)),),
        links=PAGES[:1],
    )  # fmt: skip


def other_body(gift: Gift) -> Outcome:
    """A body that is no council has the powers that its own law gives it."""
    return outcome(
        gift, "other-body", Strength.ADVICE,
        reasons=(
            Point("A body that is no council has the powers that its own law gives it. This tool knows those of councils "
                  "alone.", ("lga11-s1", "lga72-s137"), ("power_giver",)),
        ),
        next_steps=(
            Point("Find the section of the law that made the body, or gave it the task, and name it in the decision."),
            Point("If health and council money go together, look at how they may be pooled.", ("nhsa06-s75",)),
        ),
        links=(Link("NHS money, pooled or passed on", "guide/resourcing/pooled-nhs-money/"), *PAGES[:1]),
    )  # fmt: skip


def functions(gift: Gift) -> Outcome:
    """A combined authority may do what serves its functions."""
    return outcome(
        gift, "functions", Strength.ADVICE,
        reasons=(
            Point("A combined county authority may do what it thinks serves its functions, or is incidental to them. A grant "
                  "that serves one is within that.", ("lura23-s49",), ("power_giver",), Bearing.FOR),
            Point(CHECK + "the other combined authorities have a like power in an older Act, and some orders give a general "
                  "power too. Neither was read.", ("lded09-s113a",), ("power_giver",)),
        ),
        next_steps=(
            Point("Read the order that made the authority, and find the function that the grant serves.", ("lded09-s113a",)),
            Point("Name both in the decision: the function, and the power to do what serves it.", ("lura23-s49",)),
            Point("Answer the four subsidy control questions, and keep the answers.", ("sca22-s2",),
                  leads_to="subsidy-check"),
        ),
        sections=(evidence(gift, (Point("The function, and the order or the Act that gives it."),)), PEOPLE),
    )  # fmt: skip


def one_body(gift: Gift) -> Outcome:
    """Nobody can give to itself."""
    return outcome(
        gift, "one-body", Strength.LIKELY,
        reasons=(
            Point(CHECK + "a grant goes from one body to another. Where the council would pay itself, there is nobody to hold "
                  "to the terms, so there is neither a grant nor a contract.", ("practice",), ("power_recipient",)),
        ),
        next_steps=(
            Point("Move the budget inside the council, and write down who answers for it."),
            Point("Look for the power to do the work itself."),
            Point("If the council holds the fund as the trustee of a charity, take advice: the money is then the charity’s, "
                  "and its purposes bind.", ("practice",)),
        ),
        links=PAGES[:1],
        facts={"may_give": False},
    )  # fmt: skip


def forbidden(gift: Gift) -> Outcome:
    """A party would be helped, or another law forbids it."""
    if gift.party == "yes":
        why = Point("It would pay for something that seems meant to affect support for a political party. A council may not "
                    "publish such material or help others to.", ("lga86-s2",), ("power_party",), Bearing.AGAINST)  # fmt: skip
        refs: tuple[str, ...] = ("lga86-s2",)
    else:
        why = Point("Another law forbids the spending. A general power does not lift that, and section 137 may not be used to "
                    "get round it.", _limits_ref(gift), ("power_other_law",), Bearing.AGAINST)  # fmt: skip
        refs = _limits_ref(gift)
    return outcome(
        gift, "forbidden", Strength.SETTLED if gift.giver == "principal" else Strength.LIKELY,
        reasons=(why,),
        next_steps=(
            Point("Do not give it in this form.", refs),
            Point("Ask whether a part of the work can be paid for without the part that is barred.", ("practice",)),
        ),
        warnings=(
            (Point(CHECK + "the ban on party material was read for England and Wales only.", ("lga86-s2",), ("power_giver",)),)
            if gift.in_northern_ireland and gift.party == "yes"
            else ()
        ),
        links=PAGES[:1],
        facts={"may_give": False},
    )  # fmt: skip


def _limits_ref(gift: Gift) -> tuple[str, ...]:
    if gift.in_northern_ireland:
        return ("lga14ni-s79",)
    return ("lgewa21-s25", "lga72-s137") if gift.in_wales else ("lga11-s2", "lga72-s137")


def find_out(gift: Gift, law: Law) -> Outcome:
    """A local council whose power turns on something not known."""
    conditions = "lgewa21-s30" if gift.in_wales else "si12-965"
    reasons, steps = [], []
    unknown = [question for question, answer in gift.conditions.items() if answer == UNKNOWN]
    if gift.eligible is None:
        asked = [q for q in ("power_resolved", "power_begun") if gift.given.get(q) == UNKNOWN] + unknown
        reasons.append(Point("It is not known whether the council has the general power. If it has, that power carries the "
                             "grant. If not, another law has to, or section 137 within a limit for the year.",
                             (conditions, "lga72-s137"), tuple(asked)))  # fmt: skip
        steps.append(Point("Find the minute of the resolution, with its day, and what it says of the conditions.",
                           (conditions,), tuple(asked)))  # fmt: skip
    if gift.other_law == UNKNOWN:
        reasons.append(Point("It is not known whether other law covers the purpose. If it does, section 137 may not be used.",
                             ("lga72-s137",), ("power_other_law",)))  # fmt: skip
        steps.append(Point("Ask the clerk, or the county association, for the law on this purpose.", (),
                           ("power_other_law",)))  # fmt: skip
    if gift.benefit == UNKNOWN:
        reasons.append(Point("Section 137 asks whether the area, or some of its people, benefit directly and in proportion "
                             "to the cost.", ("lga72-s137",), ("power_benefit",)))  # fmt: skip
        steps.append(Point("Put the question to the council: the opinion has to be its own.", ("lga72-s137",),
                           ("power_benefit",)))  # fmt: skip
    return outcome(
        gift, "find-out", Strength.ADVICE,
        reasons=tuple(reasons),
        next_steps=(*steps, Point("Promise nothing until you know.")),
        sections=(PEOPLE,),
    )  # fmt: skip
