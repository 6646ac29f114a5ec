"""The exemptions that the threshold check asks about, as data: their conditions and what each answer says.

Source: Procurement Act 2023, Schedule 2. Part 1 (paragraphs 2 and 3) is about who the parties are.
Part 2 is about what the contract is for, and has the test of paragraph 7(2) besides.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from guide_logic.decisions.shared.questions import DONT_KNOW, YES_NO_UNKNOWN
from guide_logic.engine.model import UNKNOWN, Answers, Link, Option, Point, Question


@dataclass(frozen=True, slots=True)
class Said:
    """What an answer says of an exemption: it helps (True), ends it (False), or leaves it open (None).

    ``text`` may be empty where there is nothing to tell. ``find_out`` says what to do where it is open, and
    ``steps`` what to do besides where the exemption holds.
    """

    holds: bool | None
    text: str = ""
    find_out: str = ""
    refs: tuple[str, ...] = ()
    steps: tuple[Point, ...] = ()


def _always(_: Answers) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Condition:
    """One question about an exemption, and what each of its answers says. Asked only where it ``applies``."""

    question: Question
    said: Mapping[str, Said]
    applies: Callable[[Answers], bool] = _always

    @property
    def id(self) -> str:
        """The id of its question."""
        return self.question.id


@dataclass(frozen=True, slots=True)
class Exemption:
    """A kind of contract that Schedule 2 exempts, with all its conditions.

    ``steps`` are things to do where it holds, ``instead`` says what the contract is where it does not.
    ``not_for_utilities`` says that a private utility or public undertaking cannot rely on it.
    ``supplies`` is False where no goods or services are bought, so that no duty about those arises.
    ``links`` are pages that explain it.
    """

    id: str
    label: str
    hint: str
    name: str
    refs: tuple[str, ...]
    conditions: tuple[Condition, ...]
    steps: tuple[Point, ...] = ()
    instead: tuple[Point, ...] = ()
    not_for_utilities: bool = False
    supplies: bool = True
    links: tuple[Link, ...] = ()


def _open(text: str, find_out: str, *refs: str) -> Said:
    return Said(None, text, find_out, refs)


def _yes_no(
    name: str, text: str, *, met: str, failed: str, find_out: str, refs: tuple[str, ...], met_by: str = "yes",
    hint: str = "", applies: Callable[[Answers], bool] = _always,
) -> Condition:  # fmt: skip
    """A condition that a yes or a no settles."""
    other = "no" if met_by == "yes" else "yes"
    said = {met_by: Said(True, met), other: Said(False, failed), UNKNOWN: Said(None, "", find_out)}
    return Condition(Question(name, text, hint=hint, options=YES_NO_UNKNOWN, refs=refs), said, applies)


# -- Part 2: is it mainly for that, and could the main part stand alone (paragraph 7(2)) ---------------


def _place_alone(answers: Answers) -> bool:
    """Whether the buyer lets a place of its own and nobody owes a service: there is nothing else to weigh."""
    return answers.get("land_way") == "let" and answers.get("land_duty") == "no"


MAIN_PURPOSE = (
    Condition(
        Question(
            "exempt_main",
            "Is the contract mainly for that?",
            hint="Look at what it is for, not at what it is called. In a lease with a duty to run a service, ask which of "
            "the two comes first.",
            options=(
                Option("all", "Yes, that is all, or nearly all, of it"),
                Option("mainly", "Yes, with something else beside it"),
                Option("else", "No, it is mainly for something else"),
                DONT_KNOW,
            ),
            refs=("pa23-sch2-p7",),
        ),
        {
            "all": Said(True),
            "mainly": Said(True, "What else is in it is not its main purpose."),
            "else": Said(True),
            UNKNOWN: _open(
                "What the contract is mainly for is not known.",
                "Find out what it is mainly for: if it is something that is not exempt, and that could reasonably be bought "
                "on its own, the exemption falls.",
            ),
        },
        lambda answers: not _place_alone(answers),
    ),
    Condition(
        Question(
            "exempt_separate",
            "Could that main part reasonably be bought under a contract of its own?",
            hint="Weigh what separating it would cost, and whether it would defeat the purpose.",
            options=YES_NO_UNKNOWN,
            refs=("pa23-sch2-p7",),
        ),
        {
            "yes": Said(False, "It is mainly for something else, which could reasonably be bought on its own."),
            "no": Said(True, "It is mainly for something else, but that could not reasonably be bought on its own."),
            UNKNOWN: _open(
                "Whether the main part could reasonably be bought on its own is not known.",
                "Weigh what a separate contract would cost, and whether it would defeat the purpose. Ask the market if you "
                "cannot tell.",
            ),
        },
        lambda answers: answers.get("exempt_main") == "else",
    ),
)

# -- Part 1: who the parties are -------------------------------------------------------------------

_P2 = ("pa23-sch2-p2",)
_COMPANIES = (Link("Guide: council companies and joint working", "guide/resourcing/council-companies/"),)
_P3 = ("pa23-sch2-p3",)

CONTROLLED = Exemption(
    "controlled",
    "A contract with a body the buyer controls",
    "For example a company that the council owns, alone or with others",
    "a contract with a controlled body",
    _P2,
    (
        Condition(
            Question(
                "control_body",
                "What is the body that would do the work?",
                options=(
                    Option("company", "A company or another body that is not a charity"),
                    Option("charity", "A charity", "A company that is a charity included"),
                    DONT_KNOW,
                ),
                refs=_P2,
            ),
            {
                "company": Said(True),
                "charity": _open(
                    "The body is a charity. A charity can be a controlled body. But trustees who have to act independently, "
                    "or whom others name, tell against control, and income from trading tells against the share of its "
                    "activities. Check this: we found nothing that decides it.",
                    "Take advice on the charity: who names the trustees, what they may decide against the buyer’s wish, and "
                    "for whom it works.",
                    "practice",
                ),
                UNKNOWN: _open("What kind of body it is is not known.", "Find out whether the body is a charity."),
            },
        ),
        Condition(
            Question(
                "control_who",
                "Is the buyer its parent, alone or with other authorities?",
                hint="In the sense of the Companies Act, whatever the body is. Broadly that is most of the votes, or the right "
                "to appoint or remove most of the board, or to direct it.",
                options=(
                    Option("alone", "Yes, alone"),
                    Option("jointly", "Yes, jointly with other authorities"),
                    Option("sister", "An authority that controls the buyer controls this body too"),
                    Option("no", "No"),
                    DONT_KNOW,
                ),
                refs=_P2,
            ),
            {
                "alone": Said(True, "The buyer is its parent."),
                "jointly": Said(True, "The buyer and the other authorities together are its parent."),
                "sister": Said(True, "The authority that controls the buyer controls this body too."),
                "no": Said(False, "The buyer is not its parent, alone or jointly."),
                UNKNOWN: _open(
                    "Whether the buyer is its parent is not known.",
                    "Read its articles, and any agreement of its owners: who has the votes, and who appoints the board.",
                ),
            },
        ),
        _yes_no(
            "control_board",
            "Is every controlling authority represented on its board, and does it do nothing against the interests of any "
            "of them?",
            hint="One person may represent several authorities. If a single authority controls it, answer Yes.",
            met="Each authority that shares the control is represented on its board, and it does nothing against the "
            "interests of any.",
            failed="Not every authority is represented on its board, or it acts against the interests of one.",
            find_out="Ask who sits on its board for which authority, and whether anything it does harms one of them.",
            refs=_P2,
            applies=lambda answers: answers.get("control_who") in ("jointly", "sister"),
        ),
        _yes_no(
            "control_influence",
            "Does anybody else have a decisive influence on what it does?",
            hint="Directly or indirectly. A director, officer or manager who acts as such does not count.",
            met="Nobody else has a decisive influence on what it does.",
            failed="Somebody else has a decisive influence on what it does.",
            find_out="Find out whether a funder, a partner or another owner can decide what it does.",
            refs=_P2,
            met_by="no",
        ),
        _yes_no(
            "control_activities",
            "Is more than {controlled-activities} of what it does done for those authorities, or on their behalf?",
            hint="What it does for other bodies that they control counts too. What it sells to anybody else does not.",
            met="More than {controlled-activities} of what it does is for the authorities that control it.",
            failed="No more than {controlled-activities} of what it does is for the authorities that control it.",
            find_out="Work out the share of its activities that is for the authorities that control it, and keep the sum.",
            refs=(*_P2, "pr24-r42a"),
        ),
        _yes_no(
            "control_shares",
            "Does anybody who is not a public authority hold a share in it?",
            hint="One share is enough. In a body without shares nobody does.",
            met="Nobody but a public authority holds a share in it.",
            failed="Somebody who is not a public authority holds a share in it.",
            find_out="Look at its register of members.",
            refs=_P2,
            met_by="no",
        ),
    ),
    steps=(
        Point(
            "Tell the body that it follows the Act itself where it buys on in order to do this work, even if it operates "
            "on a commercial basis.",
            refs=("pa23-s2-10",),
        ),
    ),
    not_for_utilities=True,
    links=_COMPANIES,
)

COOPERATION = Exemption(
    "cooperation",
    "Working with other public bodies on public tasks",
    "For example a service that several councils run together",
    "cooperation between authorities",
    _P3,
    (
        Condition(
            Question(
                "coop_parties",
                "Are all the parties to the contract contracting authorities?",
                hint="For example councils and NHS bodies, but not private utilities or public undertakings. A charity is one "
                "only if public bodies mainly pay for it or control it, and it does not operate on a commercial basis.",
                options=(
                    Option("yes", "Yes"),
                    Option("charity", "One is a charity, and may be a contracting authority itself"),
                    Option("no", "No"),
                    DONT_KNOW,
                ),
                refs=(*_P3, "pa23-s2"),
            ),
            {
                "yes": Said(True, "All the parties are contracting authorities."),
                "charity": _open(
                    "One of the parties is a charity. It counts only if it is a contracting authority itself.",
                    "Test the charity: who pays for it, who controls it, and whether it operates on a commercial basis.",
                    "pa23-s2",
                ),
                "no": Said(False, "One of the parties is not a contracting authority."),
                UNKNOWN: _open(
                    "Whether all the parties are contracting authorities is not known.",
                    "Test each party: who pays for it, who controls it, and whether it operates on a commercial basis.",
                    "pa23-s2",
                ),
            },
        ),
        _yes_no(
            "coop_aim",
            "Is its aim something that their public functions have in common?",
            hint="For example a service that each of them has to provide.",
            met="Its aim is something that their public functions have in common.",
            failed="Its aim is not something that their public functions have in common.",
            find_out="Name the function of each party that the work serves, and what they have in common.",
            refs=_P3,
        ),
        _yes_no(
            "coop_public",
            "Is it entered into solely in the public interest?",
            met="It is entered into solely in the public interest.",
            failed="It is not entered into solely in the public interest.",
            find_out="Ask each party what it gains, and whether anything but the public interest moves it.",
            refs=_P3,
        ),
        _yes_no(
            "coop_elsewhere",
            "Will no more than {cooperation-activities} of the activities be for something other than those public functions?",
            met="No more than {cooperation-activities} of the activities are for anything but those public functions.",
            failed="More than {cooperation-activities} of the activities are for something other than those public functions.",
            find_out="Work out the share of the activities that is for something other than those public functions, and "
            "keep the sum.",
            refs=(*_P3, "pr24-r42a"),
        ),
    ),
    not_for_utilities=True,
    links=_COMPANIES,
)

# -- Part 2: what the contract is for ----------------------------------------------------------------

_P8 = ("pa23-sch2-p8",)

LAND = Exemption(
    "land",
    "Land or a building: buying, renting, letting or licensing it",
    "Letting out a café, a kiosk or a hall of the buyer’s own included",
    "a contract about land",
    _P8,
    (
        Condition(
            Question(
                "land_way",
                "What happens to the land or building?",
                options=(
                    Option("acquire", "The buyer buys it, rents it or takes a right over it"),
                    Option("build", "The buyer takes it after work to the buyer’s own specification"),
                    Option("let", "The buyer lets or licenses its own place", "For example a café, a kiosk or a hall"),
                    DONT_KNOW,
                ),
                refs=_P8,
            ),
            {
                "acquire": Said(True, "The contract is for land or a building, or for an interest in it or a right over it."),
                "build": _open(
                    "Work to the buyer’s own specification may make it a works contract. Works are not exempt.",
                    "Take advice on the work: if works are the main purpose and could reasonably be bought on their own, "
                    "the exemption falls.",
                    "pa23-sch1-p4", "pa23-sch2-p7",
                ),
                "let": Said(
                    True,
                    "The contract concerns an interest in the buyer’s own land or building, or a right over it.",
                    steps=(
                        Point(
                            "In England and Wales, check the rules on letting land for less than the best price. Ask too "
                            "whether a low rent is a subsidy.",
                            refs=("lga72-s123", "lga72-s127", "sca22-s2"),
                            answers=("land_way",),
                        ),
                    ),
                ),
                UNKNOWN: _open(
                    "What happens to the land or building is not known.",
                    "Ask whether the buyer takes land, or lets its own, and whether work is done to its specification.",
                ),
            },
        ),
        Condition(
            Question(
                "land_duty",
                "Must whoever takes the place run a service there that the buyer could enforce?",
                hint="For example opening hours, prices or meals that the agreement demands. Paying rent, keeping to a "
                "permitted use and looking after the place are terms of any lease.",
                options=YES_NO_UNKNOWN,
                refs=("pa23-s3", *_P8),
            ),
            {
                "yes": Said(
                    True,
                    steps=(
                        Point(
                            "A service that the buyer could enforce comes with the place. Write down why the land comes first. If "
                            "the service does, it is a contract or a concession, and the exemption falls.",
                            refs=("pa23-s3", "pa23-s8", "pa23-sch2-p7"),
                            answers=("land_duty",),
                        ),
                    ),
                ),
                "no": Said(True, "Whoever takes the place owes no service that the buyer could enforce, so none is bought."),
                UNKNOWN: _open(
                    "Whether whoever takes the place owes a service is not known.",
                    "Read the draft: could the buyer make them run the service, or only end the lease or licence?",
                    "pa23-s3",
                ),
            },
            lambda answers: answers.get("land_way") == "let",
        ),
        *MAIN_PURPOSE,
    ),
    instead=(
        Point(
            "A duty to run a service makes it more than a lease or a licence. If whoever runs it earns from its users and "
            "carries a real risk of loss, it is a concession: answer so for the kind. If the buyer pays for the service, it is "
            "an ordinary contract, or a light touch one.",
            refs=("pa23-s8", "pa23-s9"),
            answers=("kind",),
        ),
    ),
    supplies=False,
    links=(Link("Guide: land for less than its value", "guide/resourcing/other-subsidies/#land"),),
)  # fmt: skip

_P14 = ("pa23-sch2-p14",)

LEGAL = Exemption(
    "legal",
    "Legal services",
    "Some are exempt, for example representing the buyer in court",
    "a contract for legal services",
    _P14,
    (
        Condition(
            Question(
                "legal_service",
                "Which legal service is it?",
                options=(
                    Option("represent", "A lawyer represents the buyer in a case or a dispute",
                           "Before a court, a tribunal or a public authority, or in mediation or arbitration"),
                    Option("advise", "A lawyer advises the buyer on such a case, or expecting one"),
                    Option("notary", "A notary certifies something that the law requires a notary to certify"),
                    Option("required", "Somebody whom the law, a court or a tribunal requires to do it"),
                    Option("residents", "Advice or representation for residents", "For example by a law centre"),
                    Option("other", "Other legal work", "For example conveyancing, drafting, or general advice"),
                    DONT_KNOW,
                ),
                refs=_P14,
            ),
            {
                "represent": Said(True, "A lawyer represents the buyer in a case or a dispute."),
                "advise": Said(True, "A lawyer advises the buyer on a case or a dispute, or in expectation of one."),
                "notary": Said(True, "A notary does what the law requires a notary to do."),
                "required": Said(True, "Somebody does it whom the law, a court or a tribunal requires to do it."),
                "residents": _open(
                    "The services are for residents. The exemption speaks of services to the authority. Check this: we found "
                    "nothing that decides it. Advice to the public is usually bought as a light touch service.",
                    "Take advice, or treat it as a light touch contract.",
                    "pr24-sch1",
                ),
                "other": Said(False, "Legal work that is not about a case or a dispute is not exempt."),
                UNKNOWN: _open("Which legal service it is is not known.", "Ask what the lawyers are to do."),
            },
        ),
        *MAIN_PURPOSE,
    ),
    instead=(
        Point("Legal services that are not exempt are on the light touch list. Answer so for the kind.",
              refs=("pa23-s9", "pr24-sch1"), answers=("kind",)),
    ),
)  # fmt: skip

_P13 = ("pa23-sch2-p13",)

MEDIATION = Exemption(
    "mediation",
    "Mediation or arbitration",
    "Conciliation and the like included",
    "a contract for mediation or arbitration",
    _P13,
    (
        Condition(
            Question(
                "mediation_for",
                "Whose dispute is it?",
                options=(
                    Option("buyer", "The buyer’s own"),
                    Option("public", "Other people’s", "For example family or neighbour mediation for residents"),
                    DONT_KNOW,
                ),
                refs=_P13,
            ),
            {
                "buyer": Said(True, "It is arbitration, mediation or the like, provided to the buyer."),
                "public": _open(
                    "The service is for residents or other people. The exemption speaks of services to the authority. Check "
                    "this: we found nothing that decides it.",
                    "Take advice, or treat it as not exempt: check by its code whether it is light touch.",
                    "pr24-sch1",
                ),
                UNKNOWN: _open("Whose dispute it is is not known.", "Ask for whom the service is."),
            },
        ),
        *MAIN_PURPOSE,
    ),
)

_P22 = ("pa23-sch2-p22",)

RESEARCH = Exemption(
    "research",
    "Research and development that benefits the public",
    "",
    "a contract for research and development",
    _P22,
    (
        Condition(
            Question(
                "research_kind",
                "What would the supplier do?",
                options=(
                    Option("research", "Research for new scientific or technical knowledge"),
                    Option("development", "Development: new or much better products, processes or services from what is known"),
                    Option("prototype", "Make and test prototypes"),
                    Option("evaluation", "An evaluation, a survey of needs or market research"),
                    Option("other", "Something else", "For example advice, or running a service"),
                    DONT_KNOW,
                ),
                refs=_P22,
            ),
            {
                "research": Said(True, "It is research for new scientific or technical knowledge."),
                "development": Said(True, "It is development of new or much better products, processes or services."),
                "prototype": Said(True, "It is the making and testing of prototypes."),
                "evaluation": _open(
                    "An evaluation or a survey is research only if it is directed mainly at new scientific or technical "
                    "knowledge. Check this: we found nothing that decides it.",
                    "Ask what new knowledge it is to bring. If it mainly tells the buyer how its own service does, treat it as "
                    "not exempt.",
                ),
                "other": Said(False, "It is neither research nor development."),
                UNKNOWN: _open("Whether it is research or development is not known.", "Ask what new knowledge it is to bring."),
            },
        ),
        _yes_no(
            "research_public",
            "Does the buyer intend it to benefit the public?",
            hint="The work itself, or what comes of it.",
            met="The buyer intends it to benefit the public.",
            failed="The buyer does not intend it to benefit the public.",
            find_out="Decide and write down how the public is to benefit.",
            refs=_P22,
        ),
        _yes_no(
            "research_goods",
            "Does the contract also provide goods or works, or tools and processes for manufacture?",
            met="It provides no goods or works, and no tools or processes for manufacture.",
            failed="It also provides goods or works, or tools or processes for manufacture.",
            find_out="Find out whether goods, works, or tools or processes for manufacture are in it.",
            refs=_P22,
            met_by="no",
        ),
        *MAIN_PURPOSE,
    ),
)  # fmt: skip

_P20 = ("pa23-sch2-p20",)

EMERGENCY = Exemption(
    "emergency",
    "Emergency services by a body not run for profit",
    "For example an ambulance service",
    "a contract for emergency services",
    _P20,
    (
        Condition(
            Question(
                "emergency_service",
                "Which service is it?",
                options=(
                    Option("fire", "Fire safety, fighting fires, or protecting life and property in a fire"),
                    Option("rescue", "Search and rescue"),
                    Option("civil", "Civil defence or nuclear safety"),
                    Option("ambulance", "An ambulance in a medical emergency"),
                    Option("transport", "Taking patients or others somewhere, without an emergency"),
                    Option("other", "Another service"),
                    DONT_KNOW,
                ),
                refs=_P20,
            ),
            {
                "fire": Said(True, "It is for fire safety, for fighting fires, or for protecting life and property in a fire."),
                "rescue": Said(True, "It is search and rescue."),
                "civil": Said(True, "It is civil defence or nuclear safety."),
                "ambulance": Said(
                    True,
                    "It is an ambulance service in medical emergencies.",
                    steps=(
                        Point(
                            "Use the tool on health care first, and answer the question on health care by it. In England and in "
                            "Wales ambulance services for the health service are on the list of a health regime, and no exemption "
                            "from the Act lifts that.",
                            refs=("psr23-sch1", "wsi25-99"),
                            answers=("emergency_service",),
                            leads_to="health-or-not",
                        ),
                    ),
                ),
                "transport": Said(False, "Taking people somewhere without an emergency is not exempt."),
                "other": Said(False, "The service is none of those that the exemption names."),
                UNKNOWN: _open("Which service it is is not known.", "Find out which of the services named it is."),
            },
        ),
        _yes_no(
            "emergency_profit",
            "Is the provider an organisation or association that is not run for profit?",
            hint="Most charities are not.",
            met="The provider is not run for profit.",
            failed="The provider is run for profit.",
            find_out="Read the provider’s constitution: may it pay out profits?",
            refs=_P20,
        ),
        *MAIN_PURPOSE,
    ),
)  # fmt: skip

_TRANSPORT = ("pa23-sch2-p37", "pa23-sch2-p21")

TRANSPORT = Exemption(
    "transport",
    "Public passenger transport",
    "A concession, or a contract under the public service obligations regulations",
    "a contract for public passenger transport",
    _TRANSPORT,
    (
        Condition(
            Question(
                "transport_kind",
                "What kind of transport contract is it?",
                options=(
                    Option("concession", "A concession for public transport", "The operator earns from passengers and takes the "
                           "risk"),
                    Option("pso", "One that has to be awarded under the public service obligations regulations"),
                    Option("paid", "The buyer pays for journeys", "For example home to school, day centre or community "
                           "transport"),
                    DONT_KNOW,
                ),
                refs=_TRANSPORT,
            ),
            {
                "concession": Said(True, "It is a concession for public passenger transport."),
                "pso": Said(True, "It has to be awarded under the public service obligations regulations."),
                "paid": Said(False, "Journeys that the buyer pays for are not exempt in themselves."),
                UNKNOWN: _open(
                    "What kind of transport contract it is is not known.",
                    "Ask who carries the risk that too few people travel, and whether the public service obligations "
                    "regulations govern the award.",
                ),
            },
        ),
        *MAIN_PURPOSE,
    ),
)  # fmt: skip

_EMPLOYMENT = ("pa23-sch2-p18", "pa23-sch2-p19")

EMPLOYMENT = Exemption(
    "employment",
    "Employing or appointing someone",
    "",
    "a contract of employment",
    _EMPLOYMENT,
    (
        Condition(
            Question(
                "employment_kind",
                "What is agreed with whom?",
                options=(
                    Option("worker", "A contract of employment, or a worker’s contract, with a person"),
                    Option("office", "Pay for somebody appointed to a public office", "For example a non-executive director"),
                    Option("supplied", "A body that supplies people, or somebody in business on their own account"),
                    DONT_KNOW,
                ),
                refs=_EMPLOYMENT,
            ),
            {
                "worker": Said(True, "It is a contract of employment or a worker’s contract."),
                "office": Said(True, "It pays somebody whom the buyer appoints to a public office."),
                "supplied": Said(False, "A contract with a body that supplies people, or with somebody in business on their own "
                                 "account, is no contract of employment."),
                UNKNOWN: _open("What is agreed, and with whom, is not known.",
                               "Ask your staff office whether the person would be an employee or a worker."),
            },
        ),
        *MAIN_PURPOSE,
    ),
    supplies=False,
)  # fmt: skip

_P15 = ("pa23-sch2-p15",)

LOAN = Exemption(
    "loan",
    "A loan",
    "",
    "a loan",
    _P15,
    (
        Condition(
            Question(
                "loan_way",
                "Who lends to whom?",
                options=(
                    Option("to", "Somebody lends money to the buyer"),
                    Option("by", "The buyer lends money to somebody"),
                    DONT_KNOW,
                ),
                refs=_P15,
            ),
            {
                "to": Said(True, "Money is lent to the buyer."),
                "by": _open(
                    "A loan that the buyer makes is not something it buys, so the Act does not reach it. It does if services "
                    "come back in return. It may be a subsidy.",
                    "Use the subsidy check for the loan. If a service is owed in return, come back and test it as a contract.",
                    "pa23-s3", "sca22-s2",
                ),
                UNKNOWN: _open("Who lends to whom is not known.", "Find out who lends to whom."),
            },
        ),
        *MAIN_PURPOSE,
    ),
    supplies=False,
    links=(Link("Guide: loans", "guide/resourcing/other-subsidies/#loans"),),
)  # fmt: skip

EXEMPTIONS: Mapping[str, Exemption] = {
    each.id: each
    for each in (
        LAND, LEGAL, MEDIATION, RESEARCH, EMERGENCY, TRANSPORT, CONTROLLED, COOPERATION, EMPLOYMENT, LOAN,
    )
}  # fmt: skip
"""In the order in which they are offered."""
