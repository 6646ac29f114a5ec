"""Every outcome of the tool on changing a contract, and the pages that go with them."""

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.shared import next_tool
from guide_logic.engine.model import Link, OutcomeSpec, Point, Role, Section

OUTCOMES = (
    OutcomeSpec(
        "permitted",
        "The change may be made, and no contract change notice is due",
        "It is not substantial, or it is a below-threshold modification, or a listed ground is made out. And it "
        "moves value and term within the limits for notices, or the duty to publish does not reach this contract.",
        "Record why it is permitted. It is not a new award, so the rules on awards do not apply.",
        ("pa23-s74", "pa23-s75", "pa23-sch8"),
    ),
    OutcomeSpec(
        "permitted-publish",
        "The change may be made: publish a contract change notice first, to be safe",
        "It is permitted. It meets one of the two exceptions to the duty to publish, but goes past the limit of the "
        "other, or the terms are not all known.",
        "Publish the notice before the change. The words of the Act leave the duty open, and publishing costs little.",
        ("pa23-s74", "pa23-s75"),
    ),
    OutcomeSpec(
        "permitted-notice",
        "The change may be made, once a contract change notice is published",
        "It is permitted, and it meets neither exception to the duty to publish: it moves value or term too far, moves "
        "neither of them, or brings another supplier after a restructuring.",
        "Publish the contract change notice before the change. A voluntary standstill is possible.",
        ("pa23-s74", "pa23-s75", "pa23-s76", "pa23-s77"),
    ),
    OutcomeSpec(
        "not-permitted",
        "The change is not permitted under this contract",
        "It is substantial, is more than a below-threshold modification, and no listed ground is made out; or "
        "that is so once an earlier change is counted with it.",
        "Make a smaller change, or buy it by a new procurement. Do not sign it.",
        ("pa23-s74", "pa23-sch8", "pa23-s11"),
    ),
    OutcomeSpec(
        "supplier-barred",
        "The supplier may not be replaced by changing the contract",
        "Another supplier would take over the contract, and that is not required by a corporate restructuring or "
        "similar, or the new supplier is excluded.",
        "Light touch contracts are bound by this too. Award a new contract by a lawful route.",
        ("pa23-s74", "pa23-sch8-p9"),
    ),
    OutcomeSpec(
        "unsure",
        "Find out first: the answer turns on something you do not know",
        "Scope, economic balance, term, earlier changes, the ground, the kind of contract or the new supplier is not "
        "known, and it decides the answer.",
        "Find out what is named. Until then, do not make the change.",
        ("pa23-s74", "pa23-sch8"),
    ),
    OutcomeSpec(
        "free-light-touch",
        "A light touch contract: the change may be made without a ground and without a change notice",
        "The contract is wholly or mainly for light touch services, and the supplier stays the same.",
        "The Act sets no limit on the change. The council’s own rules and its other duties still apply.",
        ("pa23-s74", "pa23-s75", "pa23-s9"),
    ),
    OutcomeSpec(
        "free-below",
        "Below the threshold before and after: the Act does not limit the change",
        "The contract is worth less than the threshold now and stays so after the change.",
        "Follow the council’s own contract rules.",
        ("pa23-s74", "pa23-s3", "g-mod"),
    ),
    OutcomeSpec(
        "value-needed",
        "Work out the value before and after the change first",
        "One of the two values is not known.",
        "Work out both, with VAT, extensions and options, and come back.",
        ("pa23-s4", "pa23-sch3"),
    ),
    OutcomeSpec(
        "health-care",
        "Health care: the Provider Selection Regime has its own rule on changes",
        "The contract is for health care under the regime in England or in Wales, whenever it was made.",
        "Use the regime’s rule. The Act’s own rules on changes do not apply.",
        ("psr23-r13", "psr23-r29", "wsi25-99"),
    ),
    OutcomeSpec(
        "ended",
        "The contract has ended: what you want now is a new award",
        "Its last day has passed, or will have passed when the change is made. That is so for light touch contracts too.",
        "Do not vary or extend it. Award what is needed by a lawful route.",
        ("pa23-s74", "pa23-s11", "pcr15-r72"),
    ),
    OutcomeSpec(
        "end-unknown",
        "Find out first whether the contract still runs",
        "Whether the contract has ended is not known.",
        "Only a contract that still runs can be changed. Look up its last day, and come back.",
        ("pa23-s74", "pcr15-r72"),
    ),
    OutcomeSpec(
        "old-permitted",
        "The 2015 Regulations allow the change, and ask for no notice",
        "The contract was begun before the Act. A clear clause in the first documents provides for the change, or it is "
        "small, or not substantial, or the new contractor follows by such a clause or after a corporate restructuring.",
        "Record which case of regulation 72 it rests on. No new procurement is needed.",
        ("pcr15-r72-1a", "pcr15-r72-1d", "pcr15-r72-1e", "pcr15-r72-1f"),
    ),
    OutcomeSpec(
        "old-permitted-notice",
        "The 2015 Regulations allow the change, with a modification notice after it",
        "The contract was begun before the Act. More work from the same contractor, or circumstances that could not have "
        "been foreseen, with every condition met and within the limit on the price.",
        "Make the change, record why it is allowed, and publish the modification notice.",
        ("pcr15-r72-1b", "pcr15-r72-1c", "pcr15-r72-2", "pcr15-r72-3"),
    ),
    OutcomeSpec(
        "old-not-permitted",
        "The 2015 Regulations do not allow the change: it is a new procurement",
        "The contract was begun before the Act, and no case of regulation 72 is made out. That holds for light touch "
        "services too.",
        "Do not make the change. A new procurement today is under the Act.",
        ("pcr15-r72-9", "pa23-s11"),
    ),
    OutcomeSpec(
        "old-unsure",
        "Find out first: under the 2015 Regulations it turns on something you do not know",
        "The contract was begun before the Act, and a condition that decides is not known.",
        "Find out what is named. Until then, do not make the change.",
        ("pcr15-r72",),
    ),
    OutcomeSpec(
        "old-below",
        "Below the threshold of its day: the old rule on changes does not reach it",
        "The contract was begun before the Act, with a first value below the threshold of the 2015 Regulations.",
        "Follow the contract and the council’s own rules. Take advice if the change would lift it to the threshold.",
        ("pcr15-r3", "pcr15-r72"),
    ),
    OutcomeSpec(
        "old-law",
        "The contract stays under old rules that this tool does not test",
        "A concession, a dynamic purchasing system, or a contract begun before the 2015 Regulations came into force.",
        "Take advice on those rules. Do not use the Act’s.",
        ("tr24-r5", "ccr16", "pcr15"),
    ),
    OutcomeSpec(
        "which-law",
        "Find out when the procurement began: that decides which law applies",
        "The day on which the procurement began is not known.",
        "Look for the first notice, invitation or contact. The two laws differ.",
        ("tr24-r5", "pcr15-r72", "pa23-s74"),
    ),
    OutcomeSpec(
        "scotland",
        "Not this Act: Scotland’s rules apply to the change",
        "The buyer is a devolved Scottish authority.",
        "Use the Scottish procurement regulations.",
        ("pa23-s2", "pa23-s126"),
    ),
    OutcomeSpec(
        "not-covered",
        "This tool does not answer that: a utility, or a day without a known threshold",
        "The buyer is a utility, or no threshold is held for the day on which the procurement began nor for the day of "
        "the change.",
        "Take advice, or look up the threshold.",
        ("pa23-sch1", "pa23-s75"),
    ),
)


HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}


PAGES = (
    Link("Guide: changing a contract made under the 2015 Regulations", "guide/resourcing/older-contracts/"),
    Link("Guide: contract terms that leave room for change", "guide/resourcing/terms/#law"),
    Link("Guide: notices", "guide/resourcing/notices/"),
    Link("Guide: ending or changing a service", "guide/outcomes/decommissioning/"),
    Link("Case: a contract changed many times, Plymouth", "case-studies/plymouth-alliance/"),
    Link("Myth: short contracts are safer", "myths/short-contracts-safer/"),
)


def links(change: Change, code: str) -> tuple[Link, ...]:
    """Where to go on: to a lawful award where the change is not permitted, and to the pages."""
    if code not in ("not-permitted", "supplier-barred", "old-not-permitted", "ended"):
        return PAGES
    return (
        next_tool.link("Instead: may we award directly?", "direct-award", change.given),
        next_tool.link("Or check the threshold of a new contract", "threshold-check", change.given),
        *PAGES,
    )


EVIDENCE = Section(
    "Evidence to keep",
    (
        Point("The value and the term before and after, and how you worked them out.", ("pa23-s98",)),
        Point("Which of the Act’s three ways the change rests on, condition by condition.", ("pa23-s74",)),
        Point("Every earlier change, and why it does or does not belong together with this one.", ("pa23-s74",)),
        Point("The conflicts assessment, kept up to date.", ("pa23-s83",)),
    ),
    role=Role.EVIDENCE,
)  # fmt: skip

PEOPLE = Section(
    "People to involve",
    (
        Point("The contract manager, and the supplier."),
        Point("Procurement, finance and legal officers."),
        Point("People who use the service, where the change touches what they get."),
    ),
    role=Role.PEOPLE,
)
