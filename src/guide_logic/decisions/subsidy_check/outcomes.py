"""Every outcome of the subsidy check, and the sections that go with one."""

from datetime import date, timedelta
from decimal import Decimal

from guide_logic.engine.model import Link, OutcomeSpec, Point, Role, Section
from guide_logic.law import Law
from guide_logic.law.wording import pounds
from guide_logic.law.working_days import months_before

CHECK = "Check this: "

OUTCOMES = (
    OutcomeSpec(
        "not-subsidy",
        "It is not a subsidy",
        "One of the four questions has the answer no: no public money, no enterprise or no advantage, nothing specific, "
        "or no possible effect on competition, investment or trade.",
        "Subsidy control does not apply. Keep a note of the four answers.",
        ("sca22-s2", "sca22-s3", "sca22-s7", "subsidy-guidance"),
    ),
    OutcomeSpec(
        "mfa",
        "It can be given as minimal financial assistance",
        "It is a subsidy, or may be one, and the total for the recipient and its group stays within the limit for this "
        "financial year and the two before it.",
        "Send the letters in their order. A large award also goes into the subsidy database.",
        ("sca22-s36", "sca22-s37"),
    ),
    OutcomeSpec(
        "spei",
        "It can be given as assistance for a service of public economic interest",
        "The total is over the limit for minimal financial assistance and within the higher limit, and the help is for "
        "tasks assigned to the recipient in the public interest.",
        "Send the letters in their order. A large award also goes into the subsidy database.",
        ("sca22-s38", "sca22-s39"),
    ),
    OutcomeSpec(
        "past-needed",
        "Ask the recipient first what help it has had",
        "The amount alone would fit a limit, but past help to the recipient or its group is not known.",
        "Ask for a written statement, then come back. Nothing may be given as minimal financial assistance without it.",
        ("sca22-s36", "sca22-s37", "sca22-s8"),
    ),
    OutcomeSpec(
        "streamlined",
        "A streamlined route may cover it",
        "It is given under one of the government’s streamlined routes, and no condition is known to fail.",
        "Check every condition of the route. If all are met, no assessment of the principles is needed.",
        ("sca22-s10", "sca22-s12", "streamlined-26"),
    ),
    OutcomeSpec(
        "scheme",
        "It is given under a scheme that has been assessed",
        "It is given under a subsidy scheme that is on the subsidy database.",
        "Check that it meets the scheme’s terms. The award itself needs no assessment of the principles.",
        ("sca22-s10", "sca22-s12", "sca22-s33"),
    ),
    OutcomeSpec(
        "legacy",
        "It is given under an older scheme, outside most of the rules",
        "It is given under a scheme made before the Subsidy Control Act came into force.",
        "Check that the scheme is that old and still covers the award. The duty to enter it in the database remains.",
        ("sca22-s48", "sca22-s33"),
    ),
    OutcomeSpec(
        "principles",
        "It needs an assessment against the subsidy control principles",
        "It is a subsidy, or may be one, too large for the limits or not given by their procedure, and no scheme or route "
        "covers it.",
        "Consider the principles and be satisfied that it is consistent with them before it is given. Enter it in the "
        "database.",
        ("sca22-s12", "sca22-sch1", "sca22-s33"),
    ),
    OutcomeSpec(
        "interest",
        "It needs an assessment, and may be referred to the Competition and Markets Authority",
        "It needs an assessment against the principles, and with related subsidies it is a subsidy of interest.",
        "Assess it, and decide whether to ask for a report first.",
        ("sca22-s12", "sca22-s56", "ssi22-r4"),
    ),
    OutcomeSpec(
        "refer",
        "It must be referred to the Competition and Markets Authority first",
        "With related subsidies it is a subsidy of particular interest.",
        "Assess it, ask for a report, and give nothing before the report and the days after it.",
        ("sca22-s52", "sca22-s31", "ssi22-r3", "ssi25"),
    ),
    OutcomeSpec(
        "prohibited",
        "It may be prohibited: take advice before anything is given",
        "It depends on exports or domestic goods, moves work between areas, rescues a failing body, or guarantees debts "
        "without a limit, and no small amount covers it.",
        "Change the terms, or take legal advice on the exceptions.",
        ("sca22-s15", "sca22-s16", "sca22-s17", "sca22-s18", "sca22-s19"),
    ),
    OutcomeSpec(
        "amount-needed",
        "Work out what it is worth first",
        "It is a subsidy, or may be one, and its value is not known.",
        "Find the gross amount. For help that is not money, work out what it is worth in money.",
        ("sca22-s36",),
    ),
    OutcomeSpec(
        "before-act",
        "The Subsidy Control Act does not cover that day",
        "The right to it arose before the Act came into force.",
        "Other rules applied then. This tool does not cover them.",
        ("sca22-s2",),
    ),
)

LINKS = (
    Link("Guide: subsidy control", "guide/resourcing/subsidy-control/"),
    Link("Guide: loans, property and other support", "guide/resourcing/other-subsidies/"),
    Link("Myth: charities are outside subsidy control", "myths/charities-outside-subsidy-control/"),
    Link("Case: Bath and West Community Energy", "case-studies/bath-and-west-community-energy/"),
    Link("Correction 34: subsidy control is not only for grants", "law/corrections/#e34"),
    Link("Correction 35: test each activity", "law/corrections/#e35"),
    Link("Correction 36: minimal financial assistance", "law/corrections/#e36"),
)
REFERRAL_LINK = Link("Correction 52: the amount for referral", "law/corrections/#e52")
ROUTES_LINK = Link("Correction 76: the newer streamlined routes", "law/corrections/#e76")


HEADLINES = {spec.code: spec.headline for spec in OUTCOMES}


def letters(amount: Decimal, given: date | None, limit: str, law: Law, *, spei: bool) -> Section:
    """The letters of minimal financial assistance, or of assistance for a service, in order.

    ``given`` is the day of the enforceable right where it is known: the record runs from it.
    """
    name = "assistance for a service of public economic interest" if spei else "minimal financial assistance"
    refs = ("sca22-s39", "sca22-s38") if spei else ("sca22-s37", "sca22-s36")
    records = law.show("mfa-records", given or law.day("subsidy-act-in-force"))
    years = int(law.value("mfa-records", given or law.day("subsidy-act-in-force")))
    until = months_before(given, -years * 12) - timedelta(days=1) if given else None
    return Section(
        "The letters, in this order",
        (
            Point(
                f"Your statement, before anything is given. It says in writing that you propose a subsidy by way of "
                f"{name}, names the gross amount ({pounds(amount)}), and asks for written confirmation that the limit of "
                f"{limit} will not be passed.",
                refs,
            ),
            Point(
                "The recipient’s written confirmation. Wait for it: you may go on only once you have it.",
                refs,
            ),
            Point("The award: the agreement that gives the recipient its right.", refs),
            Point(
                f"Your confirmation, on giving it. It says in writing that the subsidy is given as {name}, on which "
                "date, and the gross amount. Without this letter it is not such assistance.",
                refs,
            ),
            Point(
                f"The recipient keeps a record of the help, its date and its amount for at least {records} from that "
                "date" + (", so at least until this day." if until else "."),
                refs[:1],
                day=until,
            ),
        ),
        ordered=True,
    )


def entry_by(confirmed: date, law: Law) -> date:
    """The safe last day for the database entry: the months are counted from the day of confirmation itself."""
    months = int(law.value("subsidy-database-entry", confirmed))
    return months_before(confirmed, -months) - timedelta(days=1)


def database(due: bool, floor: bool, confirmed: date | None, on: date, law: Law) -> Section:
    """Whether the award goes into the subsidy database, by when, and for how long it stays.

    ``floor`` says whether small awards of this kind are left out.
    """
    over = law.show("subsidy-database", on)
    if not due:
        return Section(
            "The subsidy database",
            (
                Point(
                    f"No entry is due: only an award of this kind of more than {over} goes into the database.",
                    ("sca22-s33", "sca22-s36", "sca22-s38", "sca22-s41"),
                ),
            ),
        )
    why = (
        f"Enter it: it is an award of this kind of more than {over}."
        if floor
        else "Enter it: a subsidy that stands by itself goes into the database whatever its size."
    )
    within = law.show("subsidy-database-entry", on)
    deadline = (
        Point(
            "Last safe day for the entry. It counts the day of confirmation as the first. Counted from the next day "
            "there would be one day more.",
            ("sca22-s33",), ("subsidy_confirmed",), day=entry_by(confirmed, law),
        )
        if confirmed
        else Point(f"The entry is due within {within} of the day the decision is confirmed.", ("sca22-s33",))
    )  # fmt: skip
    return Section(
        "The subsidy database",
        (
            Point(why, ("sca22-s33", "sca22-s36") if floor else ("sca22-s33",)),
            deadline,
            Point(
                f"It stays there for {law.show('subsidy-database-kept', on)}, or as long as the subsidy lasts if that "
                f"is longer. Enter a change within {within} too.",
                ("sca22-s33",),
            ),
            Point(
                "The entry names the beneficiary, the amount, the aim, the power used and the date of the decision, "
                "among other things.",
                ("sca22-s34",),
            ),
        ),
    )


def challenge(on: date, law: Law) -> Section:
    """How a subsidy may be challenged, and how long that stays open."""
    month = law.show("subsidy-appeal", on)
    return Section(
        "If someone challenges it",
        (
            Point(
                "Anyone whose interests may be affected, such as a competitor, may ask the Competition Appeal Tribunal "
                "to review the decision. It applies the principles of judicial review.",
                ("sca22-s70",),
            ),
            Point(
                f"The time is {month}. It usually begins with the day of the entry in the database. Where no entry is "
                "due, it begins with the day the person knew or ought to have known.",
                ("sca22-s71",),
            ),
            Point(
                "Someone who writes in that time to ask for information has longer. The council has "
                f"{law.show('subsidy-information-request', on)} to answer, and the time then runs from its answer.",
                ("sca22-s71", "sca22-s76"),
            ),
            Point(
                "Under a scheme only the scheme can be challenged, not an award that keeps to its terms.",
                ("sca22-s70",),
            ),
            Point("The Tribunal may order the money to be recovered.", ("sca22-s74",)),
            Point("Going to the Tribunal does not by itself stop the award.", ("sca22-s70",)),
        ),
    )


def called_in(on: date, law: Law) -> Section:
    """What ministers may do about a subsidy that nobody has to refer."""
    return Section(
        "If ministers step in",
        (
            Point(
                "Ministers may call in a subsidy that worries them, whatever its size: it is then referred to the "
                "Competition and Markets Authority before it is given.",
                ("sca22-s55",),
            ),
            Point(
                f"They may also refer it once it has been given, within {law.show('cma-after-award', on)}.",
                ("sca22-s60",),
            ),
            Point(
                "Small assistance given with its letters is never referred, nor is an award under a streamlined route.",
                ("sca22-s64",),
            ),
        ),
    )


PRINCIPLES = Section(
    "The principles, in plain words",
    (
        Point(
            "It serves a policy aim that puts right a market failure or an unfairness.",
            ("sca22-sch1",),
        ),
        Point("It is proportionate, and no more than is needed.", ("sca22-sch1",)),
        Point(
            "It makes the recipient do something that it would not have done otherwise.",
            ("sca22-sch1",),
        ),
        Point("It does not pay for what would have been paid for anyway.", ("sca22-sch1",)),
        Point("A subsidy is the right tool, and nothing less distorting would do.", ("sca22-sch1",)),
        Point(
            "It is designed to keep effects on competition and investment in the United Kingdom small.",
            ("sca22-sch1",),
        ),
        Point(
            "Its good effects outweigh the bad ones, on competition, investment and trade above all.",
            ("sca22-sch1",),
        ),
        Point(
            f"{CHECK}a subsidy for energy or the environment has further principles.",
            ("sca22-sch1",),
        ),
    ),
)

SERVICE_RULES = Section(
    "More rules for a service of public economic interest",
    (
        Point("Give no more than the cost of the service and a reasonable profit.", ("sca22-s29",)),
        Point(
            "Put it in a written contract that names the service, who provides it, for how long and where, how the amount "
            "is set, and how it is reviewed and recovered.",
            ("sca22-s29",),
        ),
    ),
)

_FOUR_ANSWERS = Point("The four questions and your answers, for each activity you support.", ("subsidy-guidance",))


def evidence(own: Point | None = None) -> Section:
    """What to keep where it is a subsidy, or may be one. ``own`` is what this way of giving it adds."""
    return Section(
        "Evidence to keep",
        (
            _FOUR_ANSWERS,
            Point("How the amount was worked out, if it is not money.", ("sca22-s36",)),
            *((own,) if own else ()),
            Point(
                "What the recipient said about its group and its past help.",
                ("sca22-s8", "sca22-s40"),
            ),
            Point(
                "The day the decision was confirmed, and a copy of any database entry.",
                ("sca22-s33",),
            ),
        ),
        role=Role.EVIDENCE,
    )


LETTERS_KEPT = Point("The letters, with their dates.", ("sca22-s37", "sca22-s39"))
ASSESSMENT_KEPT = Point("The assessment against each principle, with the day it was made.", ("sca22-s12", "sca22-sch1"))
TERMS_KEPT = Point("How the award meets each term of the scheme.", ("sca22-s10",))
NOTE_ONLY = Section(
    "Evidence to keep",
    (
        _FOUR_ANSWERS,
        Point("What shows the answer that took it out: accounts, a valuation, the result of a competition."),
    ),
    role=Role.EVIDENCE,
)

PEOPLE = Section(
    "People to involve",
    (
        Point("Finance, for the value and the entry in the database."),
        Point("Your lawyer, for the four questions and the principles."),
        Point(
            "The recipient, early. For small amounts it confirms its past help in writing.",
            ("sca22-s37",),
        ),
    ),
    role=Role.PEOPLE,
)

SMALL_LIMITS = Section(
    "What small amounts do not allow",
    (
        Point(
            "No aid for goods may depend on exports, or on using domestic rather than imported goods, however small it "
            "is.",
            ("sca22-s36", "sca22-s38", "sca22-s16", "sca22-s17"),
        ),
        Point(
            "Splitting an award changes nothing: everything in the years that count is added up.",
            ("sca22-s36",),
        ),
        Point("Money used for another purpose can be recovered.", ("sca22-s77",)),
    ),
)
OTHER_EXEMPTIONS = Section(
    "Other ways out, rarely needed",
    (
        Point(
            "Exemptions exist for disasters that ministers have named, national security, and financial stability.",
            ("sca22-s43",),
        ),
        Point(
            "In an economic emergency only the bans on some kinds of subsidy fall away. The principles still have to be "
            "assessed.",
            ("sca22-s44",),
        ),
    ),
)
