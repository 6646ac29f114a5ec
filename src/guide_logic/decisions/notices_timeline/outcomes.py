"""What the notices and dates tool can answer, and its answers where no timetable is due."""

from decimal import Decimal

from guide_logic.decisions.notices_timeline.contract import Contract
from guide_logic.decisions.shared import next_tool, notices, old_law
from guide_logic.decisions.shared.old_law import old_law_warnings, only_invited, what_governs_old
from guide_logic.decisions.shared.scope import OUTSIDE_THE_ACT, begins, health_warning, today, under_the_old_law
from guide_logic.engine import interview
from guide_logic.engine.model import Answers, Link, Outcome, OutcomeSpec, Point, Strength
from guide_logic.law import Law
from guide_logic.law.wording import long_date

GUIDE = Link("Guide: the notices", "guide/resourcing/notices/")
EVERY_NOTICE = Link("Law: notices UK1 to UK17", "law/notices/")
MISSED = Link("Guide: a notice was missed", "guide/resourcing/missed-notices/")
COUNTING = Link("Law: working days and standstill", "law/working-days/")

_AWARD = ("pa23-s50", "pa23-s51", "pa23-s53", "pa23-s80")

OUTCOMES = (
    OutcomeSpec(
        "competition",
        "A competition: its notices and days",
        "The contract is awarded after an open or competitive flexible procedure.",
        "Tender notice, assessment summaries, contract award notice, standstill unless the contract is light touch, "
        "contract details notice, and a termination notice at the end.",
        ("pa23-s21", *_AWARD),
    ),
    OutcomeSpec(
        "direct-award",
        "A direct award: its notices and days",
        "The contract is awarded without a competition, on a ground of the Act other than user choice.",
        "Transparency notice, contract award notice, standstill unless the contract is light touch or the award is "
        "urgent, contract details notice, and a termination notice at the end.",
        ("pa23-s44", *_AWARD),
    ),
    OutcomeSpec(
        "user-choice",
        "User choice: no notice of the award",
        "The contract is for one person, and awarded by user choice.",
        "No transparency, award, details or termination notice and no standstill. Payments still count.",
        ("pa23-s44", "pa23-s50", "pa23-s53", "pa23-s80"),
    ),
    OutcomeSpec(
        "framework",
        "Setting up a framework: its notices and days",
        "A competition sets up a framework.",
        "The notices of a competition. The framework is itself a public contract.",
        ("pa23-s45", "pa23-s21", *_AWARD),
    ),
    OutcomeSpec(
        "call-off",
        "An order under a framework: its notices and days",
        "The contract is awarded under a framework set up under the Act.",
        "Contract award notice and contract details notice. No tender notice, and no compulsory standstill.",
        ("pa23-s45", *_AWARD),
    ),
    OutcomeSpec(
        "dynamic-market",
        "A competition in a dynamic market: its notices and days",
        "The contract is awarded after a competition among the members of a dynamic market.",
        "The notices of a competition, with a shorter time for tenders and no compulsory standstill.",
        ("pa23-s21", "pa23-s54", *_AWARD),
    ),
    OutcomeSpec(
        "market-set-up",
        "Setting up a dynamic market: its notices",
        "A dynamic market is set up, and no contract is awarded yet.",
        "A notice before it is set up and one after, and others when it changes and stops.",
        ("pa23-s39",),
    ),
    OutcomeSpec(
        "below",
        "Below the threshold: one notice, or two",
        "The contract is below its threshold and reaches the value from which notices are due, or its value is not "
        "known.",
        "A below-threshold tender notice if you advertise, and a contract details notice after signing.",
        ("pa23-s87",),
    ),
    OutcomeSpec(
        "below-small",
        "No notice is due: the value is too small",
        "The contract is below its threshold and below the value from which notices are due.",
        "Follow your own contract rules.",
        ("pa23-s87",),
    ),
    OutcomeSpec(
        "below-outside",
        "No notice of this Act: outside the below-threshold rules",
        "The contract is below its threshold and is a concession, or a utility or school buys, or an authority in "
        "Northern Ireland.",
        "Follow the buyer’s own contract rules.",
        ("pa23-s84",),
    ),
    OutcomeSpec(
        "value-below",
        "Not these notices: the value is below the threshold",
        "A way of awarding a public contract was chosen, and the value given is below the threshold for its kind.",
        "The value decides, for every way of award. See the notices for contracts below the threshold.",
        ("pa23-s3", "pa23-s5", "pa23-sch1"),
    ),
    OutcomeSpec(
        "value-above",
        "More notices are due: the value is not below the threshold",
        "A contract below its threshold was chosen, and the value given reaches the threshold for its kind.",
        "The notices of a public contract are due. Choose how it is awarded.",
        ("pa23-s3", "pa23-sch1"),
    ),
    OutcomeSpec(
        "too-early",
        "The planned day of signing is too early",
        "Signing is planned for before the contract award notice, or before the standstill has ended.",
        "Move the signing, or publish the contract award notice sooner.",
        ("pa23-s50", "pa23-s51"),
    ),
    OutcomeSpec(
        "missed",
        "Missed, late or out of order: what that means, and what to do now",
        "A day that has passed shows that a notice or a standstill was missed, late or out of order.",
        "Publish now what is missing, with true days. The answer names each duty, what a supplier may claim and until "
        "when, and the days that still lie ahead.",
        ("pa23-s44", "pa23-s50", "pa23-s51", "pa23-s53", "pa23-s100", "pa23-s104", "pa23-s105", "pa23-s106"),
    ),
    OutcomeSpec(
        "out-of-order",
        "These dates cannot all be right",
        "Two planned dates are the wrong way round, or two dates contradict each other.",
        "Correct one of them. What has happened late or out of order is not refused: it has an answer of its own.",
        ("pa23-s21", "pa23-s44", "pa23-s50", "pa23-s80"),
    ),
    OutcomeSpec(
        "way-first",
        "Find out first how the contract will be awarded",
        "How the contract will be awarded is not known.",
        "Check the value against the threshold, then choose a competition or see whether a ground for direct award "
        "holds.",
        ("pa23-s11",),
    ),
    OutcomeSpec(
        "old-law",
        "The old law: other notices",
        "The procurement began before the Act came into force.",
        "Follow the notices of the Public Contracts Regulations 2015.",
        ("tr24-r5",),
    ),
    OutcomeSpec(
        "health-psr",
        "Not this Act: health care has notices of its own",
        "The contract is mainly for health care of individuals as part of the health service.",
        "Follow the Provider Selection Regime, or in Wales its counterpart. Standstill is counted differently there.",
        ("pr24-r43", "psr23-r12"),
    ),
    OutcomeSpec(
        "scotland",
        "Not this Act: Scotland has its own notices",
        "The buyer is a devolved Scottish authority.",
        "Use the Scottish procurement regulations.",
        ("pa23-s2", "pa23-s126"),
    ),
)  # fmt: skip

HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}


def threshold_link(answers: Answers) -> Link:
    """The threshold check, with what is known."""
    value = answers.get("contract_value")
    known = (
        {"value_how": "total", "total": interview.raw(value), "vat": "included"} if isinstance(value, Decimal) else {}
    )
    return next_tool.link("Is it at or above the threshold?", "threshold-check", answers, preset=known)


def direct_award_link(answers: Answers) -> Link:
    """The direct award tool, with what is known."""
    return next_tool.link("Does a ground for direct award hold?", "direct-award", answers, preset={"route": "above"})


def elsewhere(answers: Answers, law: Law) -> Outcome | None:
    """The outcome where the Act does not govern the contract, or too little is known; else None."""
    if answers["nation"] == "scotland":
        return _simple(
            answers, "scotland", Strength.SETTLED,
            OUTSIDE_THE_ACT,
            Point("Ask your procurement team which Scottish notices are due.", refs=("pa23-s2",)),
        )  # fmt: skip
    if under_the_old_law(answers, law):
        began = long_date(law.day("act-in-force"))
        return _simple(
            answers, "old-law", Strength.LIKELY,
            Point(f"The procurement began before the Act came into force on {began}. The contract follows the old "
                  "Regulations for its whole life.", refs=("tr24-r5", "si24-959"), answers=("begins",)),
            Point("Follow the notices and the standstill of the Public Contracts Regulations 2015.", refs=("pcr15",)),
            *old_law.go_on(law),
            more=(what_governs_old(law),),
            links=old_law.links(answers),
            warnings=(only_invited(), *old_law_warnings(answers, law).values()),
        )  # fmt: skip
    if answers.get("health") == "yes":
        return _health(answers, law)
    if answers["award_way"] == "unknown":
        return _simple(
            answers, "way-first", Strength.ADVICE,
            Point("Which notices are due turns on how the contract is awarded.", refs=("pa23-s11",),
                  answers=("award_way",)),
            Point("Check the value against the threshold. Above it there is a competition, a direct award on a ground, "
                  "or an order under a framework.", refs=("pa23-s3", "pa23-s19", "pa23-s41", "pa23-s45")),
            links=(threshold_link(answers), direct_award_link(answers)),
            warnings=health_warning(answers),
        )  # fmt: skip
    return None


def began_before(contract: Contract, law: Law) -> Outcome:
    """The outcome where a day that the reader gave lies before the Act, so that the procurement had begun by then."""
    return _simple(
        contract.given, "old-law", Strength.LIKELY,
        Point(f"The first day that you gave is {long_date(contract.begins)}. That is before the Act came into force on "
              f"{long_date(law.day('act-in-force'))}, so the procurement had begun under the old Regulations.",
              refs=("tr24-r5", "si24-959")),
        Point("Check the days. If they are right, follow the Public Contracts Regulations 2015.", refs=("pcr15",)),
        *old_law.go_on(law),
        more=(what_governs_old(law),),
        links=old_law.links(contract.given),
    )  # fmt: skip


def _health(answers: Answers, law: Law) -> Outcome:
    if answers["nation"] == "wales":
        return _simple(
            answers, "health-psr", Strength.LIKELY,
            Point("Health care for the health service in Wales has procurement regulations of its own.",
                  refs=("wsi25-99",), answers=("health", "nation")),
            Point("Look for the notices in the Welsh regulations.", refs=("wsi25-99",)),
        )  # fmt: skip
    least = law.show("psr-standstill", max(begins(answers), law.day("psr-in-force")))
    return _simple(
        answers, "health-psr", Strength.LIKELY,
        Point("Health care for the health service in England follows the Provider Selection Regime. The Act and its "
              "notices do not apply.", refs=("pr24-r43", "psr23-r3", "psr23-sch1"), answers=("health", "nation")),
        Point(f"Where the regime asks for a standstill, it lasts {least} at least. It starts the day after the notice "
              "of intention, its first day is not counted, and only bank holidays in England stop the clock.",
              refs=("psr23-r12",)),
        *notices.modern_slavery(str(answers["nation"]), str(answers["buyer"]), begins(answers), law,
                                before="the award process begins"),
    )  # fmt: skip


def _simple(
    answers: Answers,
    code: str,
    strength: Strength,
    reason: Point,
    *steps: Point,
    more: tuple[Point, ...] = (),
    links: tuple[Link, ...] = (),
    warnings: tuple[Point, ...] = (),
) -> Outcome:
    """An outcome with its reason, what more there is to know, and what to do."""
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=strength,
        reasons=(reason, *more),
        next_steps=steps,
        warnings=warnings,
        links=(*links, GUIDE, EVERY_NOTICE, COUNTING),
        facts={"compulsory": [], "conditional": [], "optional": [], "warnings": []},
        as_at=begins(answers) if "begins" in answers else today(answers),
    )
