"""Every outcome of the health tool, and the statements that several of them share."""

from guide_logic.engine.model import Link, OutcomeSpec, Point, Role, Section

OUTCOMES = (
    OutcomeSpec(
        "regime-england",
        "Health care: the Provider Selection Regime applies, and the Procurement Act does not",
        "In England, a council, combined authority or NHS body chooses a provider of a service on the regime’s list "
        "that is health care for individuals, for the health service. In a mixed contract health care is worth more "
        "than the rest, and the rest could not reasonably be bought separately.",
        "Follow one of the regime’s processes, whatever the value. There is no threshold.",
        ("psr23-r3", "psr23-sch1", "pr24-r43", "psr23-r6"),
    ),
    OutcomeSpec(
        "regime-wales",
        "Health care in Wales: the Welsh regime applies, and the Procurement Act does not",
        "The same, where the buyer is a county or county borough council, a local health board, an NHS trust or a "
        "special health authority in Wales.",
        "Follow the Welsh Regulations. Their processes have names of their own.",
        ("wsi25-99", "g-psr-wales"),
    ),
    OutcomeSpec(
        "change-regime",
        "Health care: change the contract under the regime’s own rule",
        "A contract for health care under the regime already runs and is to be changed, whenever it was made.",
        "The rule on changes in the regime applies. The Procurement Act’s rules on changes do not.",
        ("psr23-r13", "psr23-r29"),
    ),
    OutcomeSpec(
        "not-health",
        "Not under a health regime: the ordinary procurement law applies",
        "There is no regime in that nation, or the buyer, the service or its purpose is outside it, or in a mixed "
        "contract health care is not the main part or the rest could reasonably be bought separately.",
        "Check the kind of contract and its value under the Procurement Act.",
        ("psr23-r3", "pr24-r43", "pa23-s3"),
    ),
    OutcomeSpec(
        "old-law",
        "Begun too early: the Public Contracts Regulations 2015 apply",
        "The procurement began before the regime of that nation, or before the Procurement Act where no regime applies.",
        "Use the 2015 Regulations for the award.",
        ("tr24-r5", "pcr15", "psr23-r29"),
    ),
    OutcomeSpec(
        "arguable",
        "Arguable: take advice, because the law gives no clear answer",
        "The health care and the rest are worth exactly the same, or nursing home places are bought and nobody can say "
        "whether as health care or as social care.",
        "Both readings are shown. Take advice before the first notice.",
        ("psr23-r3", "psr23-sch1"),
    ),
    OutcomeSpec(
        "find-out",
        "Find out first: something you do not know decides which law applies",
        "You do not know whether the buyer is bound, what the service is, whether it is for the health service, or "
        "what else the contract holds.",
        "Find that out before you do anything that begins a procurement.",
        ("psr23-r3", "psr23-sch1"),
    ),
    OutcomeSpec(
        "scotland",
        "Scotland has rules of its own",
        "The buyer is a devolved Scottish authority.",
        "Use the Scottish rules. Neither the Act nor either regime applies.",
        ("pa23-s2", "pa23-s126", "psr23-r3"),
    ),
)


HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}


UNCHANGED = Section(
    "What does not change",
    (
        Point("Conflicts of interest must be prevented, found and put right.", ("psr23-r21",)),
        Point(
            "Excluded providers are kept out, except for overriding public interest.",
            ("psr23-r20",),
        ),
        Point(
            "Act openly, fairly and in proportion, with a view to people’s needs, quality and efficiency.",
            ("psr23-r4",),
        ),
        Point(
            "Five key criteria: quality and innovation; value; integration and sustainability; access, inequality "
            "and choice; social value.",
            ("psr23-r5",),
        ),
        Point(
            "Notices go on the central digital platform, and a yearly summary is published.",
            ("psr23-r11", "psr23-r25"),
        ),
        Point(
            "The duties of best value and equality still bind councils.", ("lga99-s3", "eqa10-s149")
        ),
    ),
)

EVIDENCE = Section(
    "Evidence to keep",
    (
        Point(
            "The code of the service, and why it is or is not on the list of health services.",
            ("psr23-sch1",),
        ),
        Point(
            "In a mixed contract, both values and why the rest cannot be separated.", ("psr23-r3",)
        ),
        Point(
            "How and by whom the decision was made, how the key criteria counted, the reasons, and how conflicts were "
            "managed.",
            ("psr23-r24",),
        ),
    ),
    role=Role.EVIDENCE,
)

PEOPLE = Section(
    "People to involve",
    (
        Point("The public health team, and partners in the NHS who pay for part of it."),
        Point("Procurement and legal officers who know the regime."),
        Point("People who use the service, and providers of it, the voluntary sector’s included."),
    ),
    role=Role.PEOPLE,
)

PAGES = (
    Link(
        "Guide: light touch services, and the boundary with health care",
        "guide/resourcing/light-touch/#services",
    ),
    Link("What the Provider Selection Regime is", "reference/glossary/#provider-selection-regime"),
    Link(
        "Case: an award that was probably under the regime, Calderdale",
        "case-studies/basement-project-calderdale/",
    ),
    Link("Correction 45: the standstill in the Calderdale case", "law/corrections/#e45"),
)
