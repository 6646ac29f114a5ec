"""Answers of the threshold check that need no sum: another law, an exemption, no value, no amounts."""

from guide_logic.decisions.shared import old_law, scope
from guide_logic.decisions.shared.notices import modern_slavery
from guide_logic.decisions.shared.scope import OUTSIDE_THE_ACT, under_the_old_law
from guide_logic.decisions.threshold_check import exempt
from guide_logic.decisions.threshold_check.exemptions import Exemption
from guide_logic.decisions.threshold_check.outcomes import HEADLINES, links_for
from guide_logic.decisions.threshold_check.purchase import Purchase
from guide_logic.engine.model import (
    UNKNOWN,
    Link,
    Outcome,
    Point,
    Strength,
)
from guide_logic.law import Law
from guide_logic.law.wording import long_date


def outside_the_act(purchase: Purchase, law: Law) -> Outcome | None:
    """The outcome where the Act does not govern the contract at all, or None."""
    if purchase.nation == "scotland":
        return _simple(
            purchase, "scotland", Strength.SETTLED,
            OUTSIDE_THE_ACT,
            "Use the Scottish procurement regulations, and ask your procurement team which apply.",
        )  # fmt: skip
    if purchase.before_the_act(law) and purchase.is_only_planned:
        return _not_begun(purchase, law)
    if under_the_old_law(purchase.given, law):
        return _old_law(purchase, law)
    if purchase.is_health:
        wales = purchase.in_wales
        return _simple(
            purchase, "health-care", Strength.LIKELY,
            Point(
                "Health services in Wales have procurement regulations of their own, which cover councils." if wales
                else "The Act does not apply to health care services bought by councils and NHS bodies in England for "
                "the health service. The Provider Selection Regime does, and it has no threshold.",
                refs=("wsi25-99",) if wales else ("pr24-r43", "psr23-r3", "psr23-sch1"),
                answers=("health", "nation", "buyer"),
            ),
            "Check that the service’s code is on the regime’s list, and that the regime covers the buyer: in England "
            "that is councils other than parishes, combined authorities and NHS bodies. In a mixed contract, health care must be the "
            "larger part by value and not reasonably separable.",
            *modern_slavery(purchase.nation, purchase.buyer, purchase.begins, law,
                            before="the award process begins"),
        )  # fmt: skip
    match exempt.standing(purchase.given):
        case exempt.Standing.HOLDS:
            return _exempt(purchase, law)
        case exempt.Standing.OPEN:
            return _exemption_open(purchase, law)
    return None


def _exempt(purchase: Purchase, law: Law) -> Outcome:
    exemption = exempt.named(purchase.given)
    assert exemption is not None
    on, answers = purchase.begins, purchase.given
    return Outcome(
        code="exempt",
        headline=HEADLINES["exempt"],
        strength=Strength.LIKELY,
        reasons=exempt.reasons(answers, law, on),
        next_steps=(
            Point("Have your lawyer read the conditions, and write down how each is met and what shows it.",
                  refs=exemption.refs, answers=("exempt",)),
            *exempt.steps(answers),
            *(modern_slavery(purchase.nation, purchase.buyer, on, law, before="the award") if exemption.supplies else ()),
        ),
        warnings=(
            *_policy_statement(purchase, exemption),
            *_shares_in_wales(purchase),
            *scope.health_warning(answers),
        ),
        links=(*exemption.links, *links_for(answers, "exempt")),
        facts={"above": None, "exemption": exemption.id},
        as_at=on,
    )  # fmt: skip


def _exemption_open(purchase: Purchase, law: Law) -> Outcome:
    exemption = exempt.named(purchase.given)
    assert exemption is not None
    on, answers = purchase.begins, purchase.given
    steps = exempt.to_find_out(answers)
    return Outcome(
        code="exemption-open",
        headline=HEADLINES["exemption-open"],
        strength=Strength.ADVICE,
        reasons=exempt.reasons(answers, law, on),
        next_steps=(
            *steps,
            Point("Until that is settled, act as if it were not exempt: come back, answer “None of these”, and test it by "
                  "its kind and value.", refs=("pa23-s3", "pa23-sch2"), answers=("exempt",)),
        ),
        warnings=(
            *_shares_in_wales(purchase),
            *scope.health_warning(answers),
        ),
        links=(*exemption.links, *links_for(answers, "exemption-open")),
        facts={"above": None, "exemption": exemption.id, "open": [name for step in steps for name in step.answers]},
        as_at=on,
    )  # fmt: skip


def _policy_statement(purchase: Purchase, exemption: Exemption) -> tuple[Point, ...]:
    """That the duty about the policy statement is not limited to contracts that are not exempt, where it binds."""
    ref = {"england": "pa23-s13", "wales": "pa23-s14"}.get(purchase.nation)
    if ref is None or purchase.by_utility or not exemption.supplies:
        return ()
    return (
        Point("An exempt contract is outside the Act’s procedures and notices, not outside the Act: the duty to have "
              "regard to the policy statement speaks of procurement at large.", refs=(ref,),
              answers=("exempt", "nation")),
    )  # fmt: skip


def _shares_in_wales(purchase: Purchase) -> tuple[Point, ...]:
    """Where the share of activities matters in Wales: whose regulations say how it is worked out."""
    shares = purchase.given_to("control_activities", "coop_elsewhere")
    if not purchase.in_wales or not shares:
        return ()
    return (
        Point("Check this: regulation 42A, on how the share of activities is worked out, stands in the regulations for "
              "England and Northern Ireland. For a devolved Welsh authority look in the Welsh regulations.",
              refs=("pr24-r42a", "wr24"), answers=("nation", *shares)),
    )  # fmt: skip


def _not_begun(purchase: Purchase, law: Law) -> Outcome:
    began = long_date(law.day("act-in-force"))
    return _simple(
        purchase, "not-begun", Strength.SETTLED,
        Point(f"The Act came into force on {began}. Planning or warming up the market before that day did not "
              "begin a procurement.", refs=("tr24-r5", "t25-r3"), answers=("begins", "trigger")),
        "Start again with the day of the first notice, invitation or contact.",
    )  # fmt: skip


def _old_law(purchase: Purchase, law: Law) -> Outcome:
    began = long_date(law.day("act-in-force"))
    doubts = {"only-invited": old_law.only_invited()} if purchase.trigger in ("invitation", UNKNOWN) else {}
    if purchase.trigger == "contact":
        doubts["only-contact"] = Point(
            "Check this if the contract was below the threshold of that time. The contact that the old law names is one for an "
            "award without a notice under its own rules. Contact about a smaller contract is not named.",
            refs=("tr24-r5",),
            answers=("trigger",),
        )
    warnings = {**doubts, **old_law.old_law_warnings(purchase.given, law)}
    return Outcome(
        code="old-law",
        headline=HEADLINES["old-law"],
        strength=Strength.LIKELY if doubts else old_law.old_law_strength(purchase.given),
        reasons=(
            Point(f"The procurement began before {began}, so the Public Contracts Regulations 2015 govern it and its "
                  "contract, changes and ending included.", refs=("tr24-r5", "pcr15", "si24-959"),
                  answers=("begins", "trigger")),
        ),
        next_steps=(
            old_law.what_governs_old(law),
            *old_law.go_on(law),
        ),
        warnings=tuple(warnings.values()),
        links=(
            *old_law.links(purchase.given),
            Link("The amounts before the Act", "law/figures/"),
            *links_for(purchase.given, "old-law"),
        ),
        facts={"above": None},
        as_at=purchase.begins,
    )  # fmt: skip


def value_needed(purchase: Purchase, law: Law) -> Outcome:
    return Outcome(
        code="value-needed",
        headline=HEADLINES["value-needed"],
        strength=Strength.ADVICE,
        reasons=(
            Point("Whether the full rules apply turns on the estimated value, and part of it is not known.",
                  refs=("pa23-s3", "pa23-s4"), answers=purchase.missing),
            *exempt.failure(purchase.given, law, purchase.begins),
        ),
        next_steps=(
            Point("Ask what was paid last time, what similar councils pay, and what providers say it costs.",
                  answers=purchase.missing),
            Point("Count every year, extension and option, VAT, and anything given besides money.",
                  refs=("pa23-sch3", "pa23-s123")),
            Point("If it truly cannot be estimated, treat it as above the threshold.", refs=("pa23-sch3-p5",)),
        ),
        links=links_for(purchase.given, "value-needed"),
        facts={"above": None, "missing": list(purchase.missing)},
        as_at=purchase.begins,
    )  # fmt: skip


def not_covered(purchase: Purchase, message: str, law: Law) -> Outcome:
    step = "Look up the threshold amounts in force on that day, or ask your procurement team."
    if purchase.in_wales and purchase.begins < law.day("thresholds-2026"):
        step += " For Wales in 2025, Welsh regulations set the amounts and they are not held here."
    reason = Point(message, refs=("pa23-sch1", "t25", "t25-wales"), answers=("begins", "nation"))
    return _simple(purchase, "not-covered", Strength.ADVICE, reason, step)


def _simple(purchase: Purchase, code: str, strength: Strength, reason: Point, step: str, *more: Point) -> Outcome:
    """An outcome with one reason, and one thing to do on the same law, with more besides."""
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=strength,
        reasons=(reason,),
        next_steps=(Point(step, refs=reason.refs), *more),
        links=links_for(purchase.given, code),
        facts={"above": None},
        as_at=purchase.begins,
    )
