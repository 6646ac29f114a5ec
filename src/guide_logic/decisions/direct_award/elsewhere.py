"""Direct award: the answers where no ground is needed, or none is named."""

from collections.abc import Callable, Mapping

from guide_logic.decisions.direct_award.award import Award
from guide_logic.decisions.direct_award.grounds import GROUNDS
from guide_logic.decisions.direct_award.outcomes import (
    BIDDING_TIME,
    COMPETITION,
    GUIDE,
    PEOPLE_FOCUSED,
    THIN_MARKET,
    corrections,
    guide_account,
    outcome,
)
from guide_logic.decisions.direct_award.questions import FAILED
from guide_logic.decisions.direct_award.steps import slavery_step
from guide_logic.decisions.shared import next_tool, old_law
from guide_logic.decisions.shared.notices import VOLUNTARY, supplier_identifier
from guide_logic.decisions.shared.old_law import old_law_warnings, only_invited, what_governs_old
from guide_logic.decisions.shared.questions import kind_label
from guide_logic.decisions.shared.scope import health_link, under_the_old_law
from guide_logic.decisions.shared.side import Side
from guide_logic.engine.model import (
    UNKNOWN,
    Bearing,
    Link,
    Outcome,
    Point,
    Section,
    Strength,
)
from guide_logic.engine.values import number
from guide_logic.law import Law
from guide_logic.law.wording import long_date, pounds


def no_ground_needed(award: Award, law: Law) -> Outcome:
    if award.nation == "scotland":
        return _scotland(award)
    if under_the_old_law(award.given, law):
        return old_law_governs(award, law)
    if award.health == "yes":
        return _health(award, law)
    return ROUTES[award.route](award, law)


def _scotland(award: Award) -> Outcome:
    return outcome(
        award,
        "scotland",
        Strength.SETTLED,
        reasons=(
            Point("The Act does not apply to devolved Scottish authorities.", refs=("pa23-s2", "pa23-s126"),
                  answers=("nation",)),
        ),
        next_steps=(
            Point("Ask the buyer’s procurement team, or the Scottish Government’s guidance for buyers.",
                  refs=("pa23-s2",)),
        ),
        links=(GUIDE,),
    )  # fmt: skip


def old_law_governs(award: Award, law: Law) -> Outcome:
    """The outcome where the award began before the Act."""
    started = law.show("act-in-force", law.day("act-in-force"))
    return outcome(
        award,
        "old-law",
        Strength.LIKELY,
        reasons=(
            Point(f"The Act came into force on {started}. An award begun before that stays under the old Regulations.",
                  refs=("tr24-r5", "si24-959"), answers=("begins",)),
            what_governs_old(law),
        ),
        next_steps=(
            Point("Apply the rules on awards without a notice in the Public Contracts Regulations 2015.",
                  refs=("pcr15",)),
            *old_law.go_on(law),
        ),
        warnings={"only-invited": only_invited(), **old_law_warnings(award.given, law)},
        links=(*old_law.links(award.given), GUIDE),
    )  # fmt: skip


def _health(award: Award, law: Law) -> Outcome:
    wales = award.nation == "wales"
    reason = (
        Point("Health care for the health service in Wales has procurement regulations of its own.",
              refs=("wsi25-99",), answers=("health", "nation"))
        if wales else
        Point("Health care for individuals, as part of the health service, follows the Provider Selection Regime. The "
              "Act does not apply to it.", refs=("pr24-r43", "psr23-r3", "psr23-sch1"), answers=("health", "nation"))
    )  # fmt: skip
    step = (
        Point("Look for the award processes in the Welsh regulations.", refs=("wsi25-99",))
        if wales else
        Point("Look for its own direct award processes and their conditions. Its standstill is counted in a way of "
              "its own.", refs=("psr23-r3",))
    )  # fmt: skip
    return outcome(
        award,
        "health-psr",
        Strength.LIKELY,
        reasons=(reason,),
        next_steps=(
            Point("Check that the service’s code is on the list of health care services, and that the rules cover the "
                  "buyer. In England they cover councils other than parishes, combined authorities and NHS bodies.",
                  refs=("wsi25-99",) if wales else ("psr23-sch1", "nhsa06-s275")),
            step,
            *slavery_step(award, law),
        ),
        links=(health_link(award.given, "buy"),
               Link("Guide: the light touch regime and health services", "guide/resourcing/light-touch/"), GUIDE),
        facts={"regime": "wales" if wales else "psr"},
    )  # fmt: skip


def _floor(award: Award) -> str:
    return "notice-floor-central" if award.buyer == "central" else "notice-floor-sub-central"


def _below(award: Award, law: Law) -> Outcome:
    floor = _floor(award)
    by_value = award.side(law)
    identifier = supplier_identifier(award.nation, award.begins, law)
    reason = Point("The grounds for direct award are needed for public contracts. A contract below its threshold is "
                   "not one.", refs=("pa23-s3", "pa23-s41"), answers=("route",))  # fmt: skip
    warnings = {
        "no-splitting": Point("Do not split a contract, or choose a way of valuing it, to stay below the "
                              "threshold.", refs=("pa23-s4", "pa23-sch3-p4"), answers=("route",)),
    }  # fmt: skip
    if by_value:
        warnings["part"] = Point(
            "Check this: this takes the whole contract as of one kind. A part of another kind that could be bought "
            "separately, and alone reaches its own threshold, lifts the whole contract above. The threshold check asks.",
            refs=("pa23-s5", "pa23-s10"), answers=("kind",),
        )  # fmt: skip
    return outcome(
        award,
        "not-needed-below-threshold",
        Strength.LIKELY if by_value else Strength.SETTLED,
        reasons=(*(_beside_each(award, by_value) if by_value else ()), reason),
        next_steps=(
            Point("Check the estimate: VAT, extensions, options and linked contracts count.",
                  refs=("pa23-s4", "pa23-sch3", "pa23-sch3-p4", "pa23-s123")),
            Point("Check the council’s own contract procedure rules. They may ask for quotes.", refs=("pa23-s87",)),
            Point("If the contract comes under the below-threshold rules and is worth "
                  f"{law.show(floor, award.begins, award.nation)} or more, publish a contract details "
                  "notice as soon as reasonably practicable after signing." + identifier,
                  refs=("pa23-s84", "pa23-s87", "wr24" if award.nation == "wales" else "pr24-r36", "par26")),
            Point(f"Pay within {law.show('payment-terms', award.begins)}. The Act writes that into every contract under those "
                  "rules, and into its sub-contracts.", refs=("pa23-s88",)),
            *slavery_step(award, law),
        ),
        warnings=warnings,
        links=(_threshold_check(award), Link("Guide: below the threshold", "guide/resourcing/below-threshold/")),
        facts=_value_facts(by_value),
    )  # fmt: skip


def _beside_each(award: Award, found: Side) -> tuple[Point, ...]:
    """The value beside each threshold that may apply, and what follows for a direct award."""
    told = []
    for kind, line in found.thresholds.items():
        text = {
            True: "it reaches that, so a direct award needs a ground",
            False: "it is less than that, so a direct award needs no ground",
            None: "whether it reaches that turns on VAT or on linked contracts",
        }[found.reaches(kind)]
        told.append(
            Point(f"{_estimated(found)} The threshold for {kind_label(kind).lower()} is {pounds(line)}: {text}.",
                  refs=("pa23-s3", "pa23-sch1", "pa23-s4"), answers=award.asked("kind", "total", "annual", "vat", "linked"))
        )  # fmt: skip
    return tuple(told)


def _estimated(found: Side) -> str:
    if found.sum is None:
        return "The value cannot be estimated, so it counts as above."
    low, high = found.sum.low, found.sum.high
    if low == high:
        more = ", and linked contracts may add to it" if found.sum.open_ended else ""
        return f"The estimated value is {pounds(high)}, VAT included{more}."
    return f"The estimated value is between {pounds(low)} and {pounds(high)}."


def _value_facts(found: Side | None) -> dict[str, object]:
    if found is None or found.sum is None:
        return {}
    lines = {kind: number(line) for kind, line in found.thresholds.items()}
    return {"estimated_value": number(found.sum.high), "lowest_value": number(found.sum.low), "thresholds": lines}


def _by_value(award: Award, law: Law) -> Outcome:
    """The outcome where only the value tells whether a ground is needed, and it does not call for one on every reading."""
    found = award.side(law)
    if found and found.above is False:
        return _below(award, law)
    return outcome(
        award,
        "route-first",
        Strength.ADVICE,
        reasons=(
            *(_beside_each(award, found) if found else ()),
            Point("Only a new contract at or above its threshold needs a ground for direct award.",
                  refs=("pa23-s3", "pa23-s41"), answers=("route",)),
        ),
        next_steps=(
            Point("Find out what is listed above: the kind of contract, VAT, or what linked contracts are worth.",
                  refs=("pa23-s4", "pa23-sch3-p4"), answers=award.asked("kind", "vat", "linked"))
            if found else
            Point("Estimate the value, and come back by your link.", refs=("pa23-s4", "pa23-sch3"),
                  answers=award.asked("value_how", "total", "annual")),
            Point("Until you know, act as if it were at or above the threshold.", refs=("pa23-sch3-p5",)),
        ),
        links=(_threshold_check(award), GUIDE),
        facts={"unknown": ["route"], **_value_facts(found)},
    )  # fmt: skip


def _framework(award: Award, law: Law) -> Outcome:
    return outcome(
        award,
        "framework-call-off",
        Strength.SETTLED,
        reasons=(
            Point("An order under a framework is awarded under the framework’s own rules, and needs no ground for "
                  "direct award.", refs=("pa23-s45",), answers=("route",)),
        ),
        next_steps=(
            Point("Check that the framework covers this buyer, this service and this value.", refs=("pa23-s45",)),
            Point("Follow its rules for choosing a supplier. Without a competition that needs a framework with one "
                  "supplier, or one that sets the core terms and an objective way to choose. Light touch frameworks "
                  "are free of that limit.", refs=("pa23-s45",)),
            *slavery_step(award, law),
            Point("Do not award to an excluded supplier.", refs=("pa23-s45", "pa23-s57")),
            Point("At or above the threshold, publish a contract award notice before signing and a contract details "
                  "notice after it. No standstill is compulsory.", refs=("pa23-s50", "pa23-s51", "pa23-s53")),
            Point("Below it, an order under the below-threshold rules that is worth "
                  f"{law.show(_floor(award), award.begins, award.nation)} or more has a contract details notice too.",
                  refs=("pa23-s84", "pa23-s87")),
        ),
        warnings={
            "old-framework": Point("Orders under a framework made under the 2015 Regulations stay under those "
                                   "Regulations. An order for health care in England does not, if begun since "
                                   f"{long_date(law.day('psr-in-force'))}: it is under the Provider Selection Regime.",
                                   refs=("tr24-r5", "pcr15", "psr23-r29-3"), answers=("route",)),
        },
        links=(Link("Guide: the notices", "guide/resourcing/notices/"), GUIDE),
        facts={"transparency_notice": False, "standstill": VOLUNTARY},
    )  # fmt: skip


def _contract_change(award: Award) -> Link:
    return next_tool.link("Next: may this contract be changed?", "contract-change", award.given)


def _modification(award: Award, _: Law) -> Outcome:
    return outcome(
        award,
        "modification",
        Strength.SETTLED,
        reasons=(
            Point("A change that the Act permits is not a new award, so the rules on awards do not apply to it.",
                  refs=("pa23-s74",), answers=("route",)),
        ),
        next_steps=(
            Point("Test the change: it is permitted on a listed ground, or not substantial, or small. A light touch "
                  "contract may be changed more freely.", refs=("pa23-s74", "pa23-sch8")),
            Point("Do not change the supplier, except on a corporate restructuring. That holds for light touch too.",
                  refs=("pa23-s74", "pa23-sch8")),
            Point("Find out whether a contract change notice comes first. Light touch contracts need none.",
                  refs=("pa23-s75",)),
            Point("If the change is not permitted, it is a new award. Come back and choose a new contract.",
                  refs=("pa23-s74", "pa23-s41")),
        ),
        warnings={
            "old-contract": Point("A contract let under the 2015 Regulations is changed under those Regulations.",
                                  refs=("tr24-r5", "pcr15"), answers=("route",)),
        },
        links=(_contract_change(award), Link("Guide: the notices", "guide/resourcing/notices/"), GUIDE),
    )  # fmt: skip


def _exempt(award: Award, law: Law) -> Outcome:
    return outcome(
        award,
        "exempt",
        Strength.LIKELY,
        reasons=(
            Point("An exempt contract is not a public contract, whatever its value.", refs=("pa23-s3", "pa23-sch2"),
                  answers=("route",)),
        ),
        next_steps=(
            Point("Check every condition of the exemption, and record how it is met.", refs=("pa23-sch2",)),
            Point("If the main part could reasonably be bought separately and would not be exempt, some exemptions "
                  "fall away.", refs=("pa23-sch2",)),
            *slavery_step(award, law),
        ),
        links=(_threshold_check(award), GUIDE),
    )  # fmt: skip


ROUTES: Mapping[str, Callable[[Award, Law], Outcome]] = {
    "below": _below,
    "framework": _framework,
    "modification": _modification,
    "exempt": _exempt,
    UNKNOWN: _by_value,
}
"""What each answer about the route leads to, where no ground is needed."""


def no_ground(award: Award, law: Law) -> Outcome:
    """Defence, no ground named, or one supplier for a reason that is no ground."""
    if "defence" in (award.ground, award.said("special")):
        return outcome(
            award,
            "advice",
            Strength.ADVICE,
            reasons=(
                Point("The defence and security grounds have conditions that this tool does not test.",
                      refs=("pa23-sch5-p18",), answers=award.asked("ground", "special")),
            ),
            next_steps=(Point("Ask a lawyer who works on defence contracts.", refs=("pa23-sch5-p18",)),),
            links=(GUIDE,),
        )  # fmt: skip
    if award.said("goes_on") == "running":
        return _modification(award, law)
    why = award.why_one or {"trust": "record"}.get(award.said("reason"), "")
    if award.said("goes_on") == "renewal":
        why = "incumbent"
    if why in NO_GROUND:
        return _one_supplier(award, why, law)
    asked = award.asked("ground", "reason", "goes_on", "special", "why_one")
    return outcome(
        award,
        "ground-first",
        Strength.ADVICE,
        reasons=(
            Point("Competition is the rule. A direct award needs one of the grounds in the Act.",
                  refs=("pa23-s11", "pa23-s19", "pa23-s41"), answers=asked),
        ),
        next_steps=(
            Point("Ask what keeps other suppliers out: a right, a technical reason, or only that nobody has looked.",
                  refs=("pa23-sch5-p5", "pa23-sch5-p6")),
            Point("Talk to the market. That is lawful, and the replies are evidence either way.",
                  refs=("pa23-s16", "pa23-s17")),
            Point("If no ground in the list fits, take one of the ways without a ground.", refs=("pa23-s11", "pa23-s20")),
        ),
        sections=(*_grounds(award, law), _no_reasons(), _ways_without(award, law)),
        links=(GUIDE, COMPETITION, BIDDING_TIME, THIN_MARKET, PEOPLE_FOCUSED),
        facts={"unknown": ["ground"]},
    )  # fmt: skip


def _grounds(award: Award, law: Law) -> tuple[Section, ...]:
    """The grounds that could fit, with what each needs, and those that what is known rules out."""
    fit, out = [], []
    for ground in GROUNDS.values():
        failed = next((c for c in ground.conditions if c.question is None and c.test(award, law) is False), None)
        if failed:
            out.append(Point(f"{ground.label}. {failed.failed}", refs=ground.refs, answers=award.asked(failed.id)))
        else:
            needs = " ".join(condition.met for condition in ground.conditions)
            out_of = "This is needed" if len(ground.conditions) == 1 else "All of this is needed"
            fit.append(Point(f"{ground.label}. {out_of}: {needs}", refs=ground.refs))
    found = (Section("Grounds that could fit, and what each one needs", tuple(fit)),)
    return (*found, Section("Grounds that do not fit, and why", tuple(out))) if out else found


def _no_reasons() -> Section:
    return Section(
        "Reasons that are no ground",
        tuple(Point(text, refs=("pa23-s41", "pa23-sch5-p5", "pa23-sch5-p6")) for text in NO_GROUND.values()),
    )


def _ways_without(award: Award, law: Law) -> Section:
    """The lawful ways to a contract that need no ground."""
    on = max(award.begins, law.day("act-in-force"))
    quick = Point("A short competition. For light touch services no shortest time is set in law: it can be as quick as is "
                  "reasonable, and the same for all.", refs=("pa23-s54", "pa23-s20"), answers=award.asked("kind"))  # fmt: skip
    if award.kind_known and not award.is_light_touch:
        quick = Point("A competition. With urgency the shortest times are "
                      f"{law.show('participation-minimum-urgent', on)} for requests to participate and "
                      f"{law.show('tender-minimum-reduced', on)} for tenders.",
                      refs=("pa23-s54", "pa23-s20"), answers=("kind",))  # fmt: skip
    return Section(
        "Lawful ways without a ground",
        (
            quick,
            Point("An order under a framework that covers the service, the buyer and the value.", refs=("pa23-s45",)),
            Point("A permitted change to a contract that still runs. A light touch contract may be changed more freely.",
                  refs=("pa23-s74",)),
            Point("Less than the threshold, if that is truly what is needed. Never split a contract to stay below it.",
                  refs=("pa23-s3", "pa23-s4")),
            Point("A competition that is kept for some bidders, such as public service mutuals, where its conditions are met.",
                  refs=("pa23-s32", "pa23-s33")),
        ),
    )  # fmt: skip


NO_GROUND = {
    "record": "Quality, trust and local knowledge can win a competition. They are not a ground for direct award.",
    "market": "A thin market is not a ground in itself. Nobody coming forward is evidence, not proof.",
    "incumbent": "Running the service now is not a ground in itself.",
}
"""Reasons people give for one supplier that are no ground, and why."""


def _one_supplier(award: Award, why: str, law: Law) -> Outcome:
    asked = award.asked("reason", "goes_on", "why_one")
    return outcome(
        award,
        FAILED,
        Strength.LIKELY if award.said("goes_on") == "renewal" else Strength.SETTLED,
        headline="Not established: that reason is not a ground for direct award",
        reasons=(
            Point(NO_GROUND[why], refs=("pa23-s41", "pa23-sch5-p5", "pa23-sch5-p6"), answers=asked,
                  bearing=Bearing.AGAINST),
            Point("Two things are needed: only this supplier can supply, for an exclusive right or a technical reason; "
                  "and there is no reasonable alternative.", refs=("pa23-sch5-p5", "pa23-sch5-p6"),
                  answers=asked),
        ),
        next_steps=(
            Point("Compete, and weigh what makes this provider good in the award criteria. For light touch services "
                  "they can include the views of service users and closeness to them.", refs=("pa23-s23",)),
            Point("If a published competition brings no suitable bid, a switch to direct award may become possible.",
                  refs=("pa23-s43",)),
            Point("If the first tender foresaw a repeat with the present supplier, test that ground.",
                  refs=("pa23-sch5-p8",)),
        ),
        sections=(_ways_without(award, law), guide_account("only-one", law)),
        links=(COMPETITION, BIDDING_TIME, THIN_MARKET, GUIDE, *corrections("only-one")),
        facts={"ground": "only-one", "established": False, "failed": [asked[-1]]},
    )  # fmt: skip


def _threshold_check(award: Award) -> Link:
    return next_tool.link("Is it at or above the threshold?", "threshold-check", award.given)
