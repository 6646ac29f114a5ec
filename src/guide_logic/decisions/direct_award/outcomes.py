"""What the direct award tool can answer, and what its answers share: links, doubts, the 2024 guide."""

from collections.abc import Mapping

from guide_logic.decisions.direct_award.award import Award
from guide_logic.decisions.direct_award.grounds import WHY_ONE, Ground
from guide_logic.decisions.direct_award.questions import FAILED, MET, OPEN
from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.scope import health_warning
from guide_logic.engine.model import Answers, Link, Outcome, OutcomeSpec, Plain, Point, Section, Strength
from guide_logic.law import Law

OUTCOMES = (
    OutcomeSpec(
        MET,
        "The ground is met",
        "Every condition of the ground is met, and the supplier is not excluded or an overriding public interest "
        "applies.",
        "Direct award is open, if the evidence bears out the answers. Conflicts assessment, transparency notice, "
        "exclusion check, platform registration, contract award notice, standstill where one applies, and contract "
        "details notice follow.",
        ("pa23-s41", "pa23-s42", "pa23-s43", "pa23-s44", "pa23-s50", "pa23-s51", "pa23-s53", "pa23-s83"),
    ),
    OutcomeSpec(
        "established-late",
        "The ground is met, but a notice or a standstill was missed or late",
        "Every condition of the ground is met. A day that has passed shows that a notice or a standstill was missed, late or "
        "out of order.",
        "Publish now what is missing, with true days. The answer names each duty, and what a supplier may claim and until "
        "when.",
        ("pa23-s44", "pa23-s50", "pa23-s51", "pa23-s100", "pa23-s104", "pa23-s105", "pa23-s106"),
    ),
    OutcomeSpec(
        "established-user-choice",
        "The ground is met: user choice",
        "The services are of a light touch kind and for one person; a law requires regard to that person’s or their "
        "carer’s views; they have stated a preference or only one supplier is capable; and the buyer considers that a "
        "competition is not in their best interests.",
        "Direct award is open, without a transparency notice, award notice or details notice. The exclusion check "
        "and the duties on conflicts of interest remain.",
        ("pa23-sch5-p15", "pa23-sch5-p16", "pa23-sch5-p17", "pa23-s44", "pa23-s50", "pa23-s53"),
    ),
    OutcomeSpec(
        FAILED,
        "Not established: a condition fails",
        "A condition of the ground is not met; or the only reason given is a good record, a thin market, or that the "
        "provider runs the service now.",
        "Do not award directly on this ground. The answer names the condition and what would mend it.",
        ("pa23-s11", "pa23-s41", "pa23-s43", "pa23-sch5-p5", "pa23-sch5-p6"),
    ),
    OutcomeSpec(
        OPEN,
        "Not established yet: find something out first",
        "Nothing fails, but something about a condition, or about an exception for an excluded supplier, is not known.",
        "Do not award until it is known. The answer says what to find out, and how.",
        ("pa23-s41", "pa23-s43"),
    ),
    OutcomeSpec(
        "excluded-supplier",
        "Not with this supplier",
        "The ground is met, but the supplier is excluded, or has an unfair advantage that cannot be avoided, and no "
        "overriding public interest applies. After a failed competition there is no exception at all.",
        "Award to another supplier, or compete.",
        ("pa23-s41", "pa23-s43", "pa23-s57", "pa23-s16", "pa23-s82"),
    ),
    OutcomeSpec(
        "ground-first",
        "No ground yet: these could fit, and these ways need none",
        "No ground is named, and no reason that leads to one.",
        "The answer names the grounds that could fit with what each needs, those that do not, and the lawful ways without a "
        "ground. Compete, unless a ground fits and all its conditions are met.",
        ("pa23-s11", "pa23-s19", "pa23-s41"),
    ),
    OutcomeSpec(
        "advice",
        "Take advice: defence and security grounds are not tested here",
        "The reason is defence and security.",
        "Ask a lawyer. These grounds are rarely open to a council.",
        ("pa23-sch5-p18",),
    ),
    OutcomeSpec(
        "not-needed-below-threshold",
        "No ground is needed below the threshold",
        "The contract is worth less than its threshold.",
        "The Act does not restrict direct award there. Some duties and the council’s own contract rules remain.",
        ("pa23-s3", "pa23-s84", "pa23-s87"),
    ),
    OutcomeSpec(
        "route-first",
        "Settle first on which side of its threshold it is",
        "The value, the kind, VAT or linked contracts leave it open whether the contract is at or above its threshold.",
        "The answer sets the value beside each threshold. Until it is settled, act as if the contract were at or above.",
        ("pa23-s3", "pa23-s4"),
    ),
    OutcomeSpec(
        "framework-call-off",
        "An order under a framework follows the framework’s own rules",
        "It is an order under a framework.",
        "Follow the framework’s rules for choosing a supplier. No transparency notice is due; a contract award notice "
        "and a contract details notice are, at or above the threshold.",
        ("pa23-s45", "pa23-s50", "pa23-s51", "pa23-s53"),
    ),
    OutcomeSpec(
        "modification",
        "A change to a running contract follows other rules",
        "It changes or extends a contract that is still running.",
        "A change that the Act permits is not a new award and needs no ground for direct award.",
        ("pa23-s74", "pa23-s75", "pa23-sch8"),
    ),
    OutcomeSpec(
        "exempt",
        "An exempt contract needs no ground",
        "The contract is of a kind that the Act exempts.",
        "Check every condition of the exemption. If they hold, the rules on direct award do not apply.",
        ("pa23-sch2", "pa23-s3"),
    ),
    OutcomeSpec(
        "health-psr",
        "Health care follows rules of its own, not the Act",
        "The contract is mainly health care for individuals as part of the health service, in England or Wales.",
        "In England use the Provider Selection Regime, which has its own direct award processes, whatever the value. "
        "Wales has its own health service regulations.",
        ("pr24-r43", "psr23-r3", "psr23-sch1", "wsi25-99"),
    ),
    OutcomeSpec(
        "old-law",
        "Not this Act: the Public Contracts Regulations 2015 apply",
        "The award was begun before the Act came into force.",
        "The old Regulations govern it, and the contract for its whole life.",
        ("tr24-r5", "pcr15", "si24-959"),
    ),
    OutcomeSpec(
        "scotland",
        "Not this Act: Scotland has its own rules",
        "The buyer is a devolved Scottish authority.",
        "Use the Scottish procurement regulations.",
        ("pa23-s2", "pa23-s126"),
    ),
)  # fmt: skip

HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}

LATE, USER_CHOICE, OLD_LAW = "established-late", "established-user-choice", "old-law"

MISSED = Link("Guide: a notice was missed", "guide/resourcing/missed-notices/")
GUIDE = Link("Guide: when direct award is allowed", "guide/resourcing/direct-award/")
STEPS = Link("Guide: how to make a direct award", "guide/resourcing/direct-award-steps/")
COMPETITION = Link("Guide: competition that fits the service", "guide/resourcing/competition/")
BIDDING_TIME = Link("Guide: how long bidding has to be open", "guide/resourcing/bidding-time/")
PROVIDER_FAILS = Link("Guide: a provider fails, and the service has to carry on", "guide/outcomes/provider-failure/")
THIN_MARKET = Link("Myth: no market, so we can just appoint", "myths/no-market-direct-award/")
PEOPLE_FOCUSED = Link(
    "Guide: no ground for people-focused services",
    "guide/resourcing/direct-award-steps/#people-focused",
)
SUED = Link("Myth: we will be sued", "myths/we-will-be-sued/")
CASE = Link(
    "Case: single homelessness prevention in London",
    "case-studies/single-homelessness-prevention-service/",
)

DOUBTS = {"health-unknown", "old-light-touch", "regulations"}
"""Warnings that leave the whole answer in doubt."""


def outcome(
    award: Award,
    code: str,
    strength: Strength,
    *,
    reasons: tuple[Point, ...],
    next_steps: tuple[Point, ...],
    links: tuple[Link, ...],
    headline: str = "",
    warnings: Mapping[str, Point] | None = None,
    sections: tuple[Section, ...] = (),
    facts: Mapping[str, object] | None = None,
    concludes: Answers = next_tool.NOTHING,
    said: Plain | None = None,
) -> Outcome:
    """An outcome, with what all of them share: the warning about health care, and doubt where it arises."""
    health = health_warning(award.given)
    named = ({"health-unknown": health[0]} if health else {}) | dict(warnings or {})
    return Outcome(
        code=code,
        headline=headline or HEADLINES[code],
        strength=Strength.ADVICE if DOUBTS & set(named) else strength,
        reasons=reasons,
        next_steps=next_steps,
        warnings=tuple(named.values()),
        sections=sections,
        links=links,
        concludes=concludes,
        facts={
            "ground": None,
            "failed": [],
            "unknown": [],
            **(facts or {}),
            "warnings": list(named),
        },
        as_at=award.begins,
        plain=said,
    )


# -- the 2024 guide ----------------------------------------------------------------------

ONE_SUPPLIER = ("only-one", *WHY_ONE.values())

GUIDE_ACCOUNT = {
    "e9": (
        "The guide gives a standstill: {standstill}. The Act sets no waiting period there. A standstill follows the "
        "contract award notice, and only for some contracts.",
        ("pa23-s44", "pa23-s51"),
    ),
    "e10": (
        "The guide leaves it to professional discretion whether there is only one provider. The Act sets conditions, "
        "and every one has to be met.",
        ("pa23-sch5-p5", "pa23-sch5-p6"),
    ),
    "e11": (
        "The guide says that a judgement of urgency stands unless it is plainly unreasonable. The Act sets a strict "
        "test, and a court can ask whether each part of it was met.",
        ("pa23-sch5-p13", "pa23-sch5-p14"),
    ),
    "e12": (
        "The guide offers a call for requests to participate as a way to show that there is one provider. Such a "
        "request is a supplier’s reply in a competition. It is not a route to direct award.",
        ("pa23-s21", "pa23-s41"),
    ),
    "e13": (
        "The guide treats the transparency notice as an old voluntary notice renamed. It is compulsory, and it is no "
        "shield against a claim.",
        ("pa23-s44",),
    ),
    "e15": (
        "The guide goes from the notice straight to negotiation and award. The checks and the other notices are "
        "still due.",
        ("pa23-s41", "pa23-s50", "pa23-s53", "pa23-s83"),
    ),
    "e16": (
        "The guide names two grounds. The Act has more, this one among them.",
        ("pa23-s41", "pa23-s43"),
    ),
}
"""Where the guide’s account of direct award is not the law, by the number of the correction."""


def _guide_differs(ground_id: str) -> tuple[str, ...]:
    """Numbers of the corrections that bear on a ground."""
    if ground_id == "user-choice":
        return ("e16",)
    own = ("e11",) if ground_id == "urgency" else ("e10", "e12") if ground_id in ONE_SUPPLIER else ("e16",)
    return ("e9", *own, "e13", "e15")


def guide_account(ground_id: str, law: Law) -> Section:
    said = law.figure("standstill").guide_said
    account = [GUIDE_ACCOUNT[number] for number in _guide_differs(ground_id)]
    return Section(
        "Where the 2024 guide differs from the law",
        tuple(Point(text.format(standstill=said), refs=refs) for text, refs in account),
    )


def corrections(ground_id: str) -> tuple[Link, ...]:
    return tuple(
        Link(f"Correction {number.removeprefix('e')} to the 2024 guide", f"law/corrections/#{number}")
        for number in _guide_differs(ground_id)
    )


def case_links(ground: Ground) -> tuple[Link, ...]:
    return (THIN_MARKET, CASE) if ground.id in ONE_SUPPLIER else (CASE,)
