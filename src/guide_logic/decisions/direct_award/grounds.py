"""The grounds of direct award, as data: their conditions, what mends each, what proves them.

Sources: Procurement Act 2023, sections 41 to 43 and Schedule 5; SI 2024/716, regulation 6.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from guide_logic.decisions.direct_award.award import Award, read
from guide_logic.decisions.shared.questions import DONT_KNOW, YES_NO_UNKNOWN
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question
from guide_logic.law import Law
from guide_logic.law.working_days import months_before


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must be so for a ground to apply.

    ``question`` asks it, if anything has to be asked. ``test`` says from all the answers
    whether it holds: True, False, or None where that is not known. The texts say that it is
    met, that it fails, what would mend that, and how to find out; one that cannot fail has no
    text for it.
    """

    id: str
    question: Question | None
    test: Callable[[Award, Law], bool | None]
    met: str
    failed: str
    mend: str
    find_out: str
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """A way to a lawful direct award, for which every condition is needed.

    ``section`` is the section of the Act it works through: "41" (Schedule 5), "42" or "43".
    """

    id: str
    label: str
    hint: str
    name: str
    refs: tuple[str, ...]
    conditions: tuple[Condition, ...]
    evidence: tuple[str, ...]
    section: str = "41"


def _condition(
    name: str,
    text: str,
    *,
    met: str,
    failed: str,
    mend: str,
    find_out: str,
    refs: tuple[str, ...],
    hint: str = "",
    options: tuple[Option, ...] = YES_NO_UNKNOWN,
    met_by: tuple[str, ...] = ("yes",),
) -> Condition:
    """A condition that the answer to one question settles."""

    def test(award: Award, _: Law) -> bool | None:
        return None if award.said(name) == UNKNOWN else award.said(name) in met_by

    question = Question(name, text, hint=hint, options=options, refs=refs)
    return Condition(name, question, test, met, failed, mend, find_out, refs)


# -- only one supplier -------------------------------------------------------------------

RIGHTS_REFS = ("pa23-sch5-p5",)
TECHNICAL_REFS = ("pa23-sch5-p6",)

RIGHT = _condition(
    "right",
    "Does the supplier hold an exclusive right that the contract depends on?",
    hint="For example copyright, a patent, or another right nobody else holds. A good name or long experience is "
    "not a right.",
    met="The supplier holds an exclusive right that the contract depends on.",
    failed="The supplier holds no exclusive right that the contract depends on.",
    mend="If nobody else can supply for another reason, test the technical ground. Otherwise compete.",
    find_out="Ask the supplier which right it holds, and see proof of it.",
    refs=RIGHTS_REFS,
)
RIGHT_ONLY = _condition(
    "right_only",
    "Because of that right, is this the only supplier that can supply what you need?",
    hint="If others could supply it, for example under a licence, answer No.",
    met="Because of that right, only this supplier can supply what is needed.",
    failed="Others can supply what is needed, in spite of the right.",
    mend="Let those others compete.",
    find_out="Find out who else could supply it, for example under a licence.",
    refs=RIGHTS_REFS,
)
TECHNICAL = _condition(
    "technical",
    "Is competition absent for technical reasons?",
    hint="Being good, local, trusted or well known is not a technical reason. Nor is a thin market in itself.",
    met="Competition is absent for technical reasons.",
    failed="Competition is not absent for technical reasons.",
    mend="Compete. A short competition, or early talks with suppliers, will show how thin the market is.",
    find_out="Write down what, technically, keeps every other supplier out. If nothing does, the answer is No.",
    refs=TECHNICAL_REFS,
)
TECHNICAL_ONLY = _condition(
    "technical_only",
    "For those reasons, is this the only supplier that can supply what you need?",
    met="For those reasons, only this supplier can supply what is needed.",
    failed="Another supplier can also supply what is needed.",
    mend="Let the others compete.",
    find_out="Ask the market who else could supply it.",
    refs=TECHNICAL_REFS,
)
ALTERNATIVES = _condition(
    "alternatives",
    "Is there a reasonable alternative to what this supplier offers?",
    hint="Another service, product or way of meeting the same need. Start from the need, not from the supplier.",
    met_by=("no",),
    met="There is no reasonable alternative to what it offers.",
    failed="There is a reasonable alternative to what it offers.",
    mend="Describe the need by what should be achieved, and let the alternatives compete.",
    find_out="Look for alternatives, and note why each would or would not do. Talking to the market early is lawful.",
    refs=(*RIGHTS_REFS, *TECHNICAL_REFS),
)
ART = _condition(
    "art",
    "Is the contract for creating or acquiring a unique work of art or artistic performance?",
    hint="Arts activity that several people could lead, such as workshops, is probably not unique.",
    met="The contract is for a unique work of art or artistic performance.",
    failed="The contract is not for a unique work of art or artistic performance.",
    mend="Compete, or test another ground.",
    find_out="Describe what would be created or acquired, and what makes it unique.",
    refs=("pa23-sch5-p4",),
)

# -- prototypes --------------------------------------------------------------------------

PROTOTYPE_REFS = ("pa23-sch5-p2", "pa23-sch5-p3")

PROTOTYPE = _condition(
    "prototype",
    "Is it a prototype, or another product or service designed or developed at your request?",
    hint="A service that is new to your area but already exists elsewhere was not developed at your request.",
    met="It is a prototype, or was designed or developed at the buyer’s request.",
    failed="It is neither a prototype nor designed or developed at the buyer’s request.",
    mend="Compete. A flexible competition can include a development stage.",
    find_out="Find out whether what you want already exists, and who would design it.",
    refs=PROTOTYPE_REFS,
)
PURPOSE = _condition(
    "purpose",
    "Is its purpose to test, research, experiment, study or develop?",
    hint="For example to test whether it suits, or whether it could be supplied at scale.",
    met="Its purpose is to test, research, experiment, study or develop.",
    failed="Its purpose is not to test, research, experiment, study or develop.",
    mend="Cut the contract down to the testing stage, or compete.",
    find_out="Write down what the contract is meant to find out, and how you will know.",
    refs=PROTOTYPE_REFS,
)
EARLY = _condition(
    "early",
    "Is the contract limited to that early stage, with no roll-out in it?",
    hint="Supplying a working service to everyone who needs it is roll-out.",
    met="The contract is limited to the early stage.",
    failed="The contract includes roll-out.",
    mend="Take the roll-out out of the contract. It needs a lawful route of its own.",
    find_out="Decide where testing ends, and write that into the contract.",
    refs=("pa23-sch5-p2", "g-da"),
)

# -- more from the same supplier ---------------------------------------------------------

EXTENSION_REFS = ("pa23-sch5-p7", "pa23-sch5-p9")
REPEAT_REFS = ("pa23-sch5-p8", "pa23-sch5-p9")

EXISTING = _condition(
    "existing",
    "Is it for the supplier that already supplies you, or has contracted to?",
    met="The supplier already supplies the buyer, or has contracted to.",
    failed="It is a different supplier.",
    mend="This ground is only for the existing supplier. Compete, or test another ground.",
    find_out="Check who holds the earlier contract.",
    refs=("pa23-sch5-p9",),
)
ADDITION = _condition(
    "addition",
    "What would the new contract buy?",
    hint="Look at what is bought, and not at the word: to extend here means to add to it, and more time is not that. Keeping "
    "the present provider on is the commonest wrong use of this ground.",
    options=(
        Option("more", "More, added to what it supplies now", "For example more users or parts of the same system"),
        Option("part", "Something in place of a part of what it supplied"),
        Option(
            "renewal", "The same again for a further period, or in place of the whole", "A renewal, whatever its name"
        ),
        Option("other", "Something else"),
        DONT_KNOW,
    ),
    met_by=("more", "part"),
    met="It adds to what the supplier provides now, or replaces a part of that.",
    failed="It neither adds to what the supplier provides now nor replaces a part of that.",
    mend="If the first tender foresaw a repeat, test the repeat ground. If the present contract still runs, see whether it may "
    "be changed. Otherwise compete.",
    find_out="Compare what the new contract would supply with what you have now.",
    refs=EXTENSION_REFS,
)
INCOMPATIBLE = _condition(
    "incompatible",
    "Would another supplier’s offer be different from, or incompatible with, what you have?",
    met="Another supplier’s offer would be different from, or incompatible with, what the buyer has.",
    failed="Another supplier’s offer would fit with what the buyer has.",
    mend="Compete.",
    find_out="Ask the people who run it what would not fit, and why.",
    refs=EXTENSION_REFS,
)
DIFFICULTY = _condition(
    "difficulty",
    "Would that cause disproportionate technical difficulties in operation or maintenance?",
    hint="The words are about technical difficulty. Cost, effort or new faces alone are not that.",
    met="That would cause disproportionate technical difficulties in operation or maintenance.",
    failed="That would not cause disproportionate technical difficulties.",
    mend="Compete, and plan the handover.",
    find_out="Get a technical view in writing: what would go wrong, how badly, and for how long.",
    refs=EXTENSION_REFS,
)
SIMILAR = _condition(
    "similar",
    "Is it similar to what that supplier already supplies, or has contracted to supply?",
    met="It is similar to what the supplier already provides.",
    failed="It is not similar to what the supplier already provides.",
    mend="Compete, or test another ground.",
    find_out="Compare the new contract with the first one, item by item.",
    refs=REPEAT_REFS,
)
FIRST_LAW = Condition(
    "first_law",
    Question(
        "first_law",
        "Which rules was the first contract awarded under?",
        hint="The first contract is the one that this award would repeat.",
        why="A repeat of a contract let under the 2015 Regulations has conditions of its own.",
        options=(
            Option("act", "The Procurement Act 2023"),
            Option("pcr", "The Public Contracts Regulations 2015"),
            Option("other", "Other older rules", "Those for utilities, concessions or defence"),
            DONT_KNOW,
        ),
        refs=("pa23-sch5-p8", "tr24-r6"),
    ),
    lambda award, _: True if award.first_law in ("act", "pcr") else None,
    met="The first contract was awarded under rules that this ground reaches.",
    failed="",
    mend="",
    find_out="The notice that started the first contract names its rules. If they are older rules for utilities or "
    "defence, a repeat has conditions of its own. For concessions none were found. Take advice.",
    refs=("pa23-sch5-p8", "tr24-r6", "tr24-r9"),
)


NOT_GOODS = Condition(
    "repeat_goods",
    Question(
        "repeat_goods",
        "Is the repeat for goods?",
        hint="If it is for services or works, answer No.",
        options=YES_NO_UNKNOWN,
        refs=("tr24-r6",),
        ask_if=lambda answers, _: read(answers).may_repeat_goods,
    ),
    lambda award, _: {"no": True, "yes": False}.get(award.said("repeat_goods") or "no"),
    met="The repeat is not barred as a repeat of goods.",
    failed="The repeat is for goods, and the first contract was let under the 2015 Regulations.",
    mend="Compete for the goods.",
    find_out="Find out whether the repeat is mainly for goods or for services.",
    refs=("tr24-r6",),
)
FIRST_ROUTE = _condition(
    "first_route",
    "How was the first contract awarded?",
    options=(
        Option("competition", "By a published competition, at or above its threshold"),
        Option("below", "Below its threshold"),
        Option("call-off", "As an order under a framework"),
        Option("direct", "Without competition"),
        DONT_KNOW,
    ),
    met_by=("competition",),
    met="The first contract was a public contract, awarded after a published competition.",
    failed="The first contract was not a public contract awarded after a published competition of its own.",
    mend="Compete. Say in the tender notice if you may want a repeat later.",
    find_out="Look for the first contract’s tender notice or contract notice, and its value.",
    refs=("pa23-sch5-p8", "tr24-r6", "g-p8"),
)
FIRST_SAID = _condition(
    "first_said",
    "Did the first tender say that a repeat might follow without competition?",
    hint="Under the Act: in the tender notice or a tender document, as a direct award on this ground. Under the 2015 "
    "Regulations: when it was first put out to tender, with the cost of the repeat counted in its value.",
    met="The first tender said that a repeat might follow in this way.",
    failed="The first tender did not say that a repeat might follow in this way.",
    mend="This cannot be mended afterwards. Compete, and say it in that tender.",
    find_out="Read the first tender notice and documents.",
    refs=("pa23-sch5-p8", "tr24-r6"),
)


def repeat_last_day(first_award: date, law: Law) -> date:
    """The last day on which the transparency notice for a repeat can be published.

    The first award lies within the years *ending with* that day, so it is the day before the
    anniversary (Schedule 5, paragraph 8). An award on 29 February counts from 28 February.
    """
    years = int(law.value("repeat-window", law.day("act-in-force")))
    return months_before(first_award, -12 * years) - timedelta(days=1)


def _in_time(award: Award, law: Law) -> bool | None:
    """Whether the planned transparency notice is in time; with no plan, whether one today would be."""
    first = award.first_award
    if first is None:
        return None
    return first <= (award.transparency or award.today) <= repeat_last_day(first, law)


def _first_award_samples(_: Answers, law: Law) -> tuple[str, ...]:
    act = law.day("act-in-force")
    return ((act - timedelta(days=360)).isoformat(), (act + timedelta(days=14)).isoformat())


IN_TIME = Condition(
    "first_award",
    Question(
        "first_award",
        "When was the first contract awarded?",
        kind=Kind.DATE,
        hint="The day of the decision to award it, which comes before signing. If unsure, give the earlier day.",
        unknown="I don’t know",
        refs=("pa23-sch5-p8", "pr24-r27"),
        samples=_first_award_samples,
    ),
    _in_time,
    met="The first award is recent enough for the transparency notice to be in time.",
    failed="The first contract was not awarded within the years before the transparency notice that the ground allows.",
    mend="Publish the transparency notice earlier, if its last possible day has not passed. Otherwise compete.",
    find_out="Find the award date in the first contract’s award notice.",
    refs=("pa23-sch5-p8", "tr24-r6"),
)

# -- special bargains --------------------------------------------------------------------

INSOLVENCY_REFS = ("pa23-sch5-p11", "pa23-sch5-p12")

INSOLVENT = _condition(
    "insolvent",
    "Is a supplier in insolvency proceedings?",
    hint="This one or another. A winding-up petition or an arrangement with creditors can count.",
    met="A supplier is in insolvency proceedings.",
    failed="No supplier is in insolvency proceedings.",
    mend="Compete, or test another ground.",
    find_out="Search the public registers for the supplier, and ask it.",
    refs=INSOLVENCY_REFS,
)
BARGAIN = _condition(
    "bargain",
    "Will the award bring you particularly advantageous terms because of that?",
    met="The award brings particularly advantageous terms because of that.",
    failed="The terms are not particularly advantageous, or not because of that.",
    mend="Compete.",
    find_out="Compare the terms on offer with what the market charges.",
    refs=INSOLVENCY_REFS,
)
COMMODITY = _condition(
    "commodity",
    "Is it goods bought on a commodity market?",
    met="It is for goods bought on a commodity market.",
    failed="It is not for goods bought on a commodity market.",
    mend="Compete, or test another ground.",
    find_out="Ask the seller on what market the goods are traded.",
    refs=("pa23-sch5-p10",),
)

# -- urgency -----------------------------------------------------------------------------

URGENCY_REFS = ("pa23-sch5-p13", "pa23-sch5-p14")
BRIDGE = "Nothing mends this for urgency. Run a quick competition, and bridge the time until then in a lawful way."

EXTREME = _condition(
    "extreme",
    "Is there extreme urgency?",
    hint="Inconvenience or a tight timetable is not extreme.",
    met="The urgency is extreme.",
    failed="The urgency is not extreme.",
    mend="Compete. Where there is urgency, some time limits are shorter.",
    find_out="Write down what happens if nothing is bought, to whom, and when.",
    refs=("pa23-sch5-p13",),
)
NECESSARY = _condition(
    "necessary",
    "Is everything in the contract strictly necessary because of that urgency?",
    hint="Think of what it covers and for whom. It may bridge the gap, and no more.",
    met="Everything in the contract is strictly necessary because of the urgency.",
    failed="The contract goes further than the urgency makes strictly necessary.",
    mend="Cut the contract down to what the urgency needs, and compete for the rest.",
    find_out="Go through the contract part by part.",
    refs=("pa23-sch5-p13",),
)
LASTS = _condition(
    "lasts",
    "Is the contract to last no longer than the urgency needs?",
    hint="Count to the day on which a competition that begins now could have a contract running. Options to extend count.",
    met="The contract lasts no longer than the urgency needs.",
    failed="The contract lasts longer than the urgency makes strictly necessary.",
    mend="Cut it to the day on which a competition that begins now could have a contract running. Compete for the time after.",
    find_out="Draw up a timetable for a competition that begins now, and compare its end with the end of the contract.",
    refs=("pa23-sch5-p13",),
)
NO_TIME = _condition(
    "no_time",
    "Does the urgency rule out every competitive procedure, even the shortest?",
    hint="A light touch competition has no set minimum time, so it can be quick.",
    met="The urgency rules out every competitive procedure.",
    failed="A competitive procedure, if a short one, is still possible.",
    mend="Run the shortest lawful competition.",
    find_out="Draw up the shortest lawful timetable, and see whether it comes too late.",
    refs=("pa23-sch5-p13", "pa23-s54"),
)
CAUSED = _condition(
    "caused",
    "Did anything your authority did, or failed to do, bring the urgency about?",
    hint="Late planning, or letting a contract run out, counts.",
    met_by=("no",),
    met="Nothing the buyer did or failed to do brought the urgency about.",
    failed="The buyer’s own act or omission brought the urgency about.",
    mend=BRIDGE,
    find_out="Ask whether an earlier decision by the authority would have avoided the urgency.",
    refs=URGENCY_REFS,
)
FORESEEN = _condition(
    "foreseen",
    "Could your authority have foreseen it?",
    hint="A contract that ends on a known date can be foreseen.",
    met_by=("no",),
    met="The buyer could not have foreseen it.",
    failed="The buyer could have foreseen it.",
    mend=BRIDGE,
    find_out="Find out when the authority first knew, or could have known, of the risk.",
    refs=URGENCY_REFS,
)

# -- one person’s choice -----------------------------------------------------------------

CHOICE_REFS = ("pa23-sch5-p15", "pa23-sch5-p16")

LIGHT_KIND = Condition(
    "kind",
    None,
    lambda award, _: award.is_light_touch if award.kind_known else None,
    met="The services are of a light touch kind.",
    failed="The services are not of a light touch kind.",
    mend="Test another ground, or compete.",
    find_out="Look up the service’s code in the light touch list.",
    refs=("pa23-sch5-p16", "pr24-sch1"),
)
INDIVIDUAL = _condition(
    "individual",
    "Are the services for one particular person?",
    hint="A block contract, or a service for a group, is not.",
    met="The services are for one particular person.",
    failed="The services are not for one particular person.",
    mend="Compete for services to a group. A light touch framework of several providers can leave room for choice.",
    find_out="Name the person the contract is for.",
    refs=CHOICE_REFS,
)
VIEWS = _condition(
    "views",
    "Does a law require you to have regard to that person’s, or their carer’s, views on who supplies it?",
    hint="The duty has to be in legislation. Good practice is not enough.",
    met="A law requires regard to that person’s, or their carer’s, views on who supplies it.",
    failed="No law requires regard to that person’s, or their carer’s, views on who supplies it.",
    mend="Test another ground, or compete.",
    find_out="Ask your legal team which Act or regulation applies to this service.",
    refs=CHOICE_REFS,
)
PREFERENCE = _condition(
    "preference",
    "Which of these is so?",
    options=(
        Option("expressed", "The person or their carer has said who they would like"),
        Option("only-capable", "By the nature of the services, only one supplier is capable"),
        Option("neither", "Neither"),
        DONT_KNOW,
    ),
    met_by=("expressed", "only-capable"),
    met="The person or carer has stated a preference, or only one supplier is capable.",
    failed="No preference has been stated, and more than one supplier is capable.",
    mend="Ask the person and their carer. A preference that they state meets this condition.",
    find_out="Ask the person and their carer, and note what they say.",
    refs=("pa23-sch5-p17",),
)
INTERESTS = _condition(
    "interests",
    "Does your authority consider that a competition is not in that person’s best interests?",
    met="The buyer considers that a competition is not in the person’s best interests.",
    failed="The buyer does not consider that a competition is against the person’s best interests.",
    mend="Compete.",
    find_out="Ask those who work with the person for their view, and decide.",
    refs=("pa23-sch5-p17",),
)

# -- other sections ----------------------------------------------------------------------

SWITCH_REFS = ("pa23-s43",)

COMPETED = _condition(
    "competed",
    "Did you invite tenders, or requests to participate, in a competitive tendering procedure for this contract?",
    hint="It begins with a tender notice. Quotes, early talks or a mini-competition under a framework are not that.",
    met="A competitive tendering procedure was run for this contract.",
    failed="No competitive tendering procedure was run for this contract.",
    mend="Run one. Only then can this ground arise.",
    find_out="Look for the tender notice.",
    refs=(*SWITCH_REFS, "pa23-s20"),
)
UNSUITABLE = _condition(
    "unsuitable",
    "Was every response unsuitable, or was there none?",
    hint="Unsuitable: it failed a condition of participation, was abnormally low, did not meet your requirements or "
    "criteria, showed corruption or collusion, broke a procedural rule in a way that matters, or came from a supplier "
    "of neither the United Kingdom nor a treaty state.",
    met="No suitable tender or request was received.",
    failed="A suitable tender or request was received.",
    mend="Award to the best suitable tender, or end the procurement and start again.",
    find_out="Test each response against the reasons that make one unsuitable, and note the result.",
    refs=(*SWITCH_REFS, "pa23-s19"),
)
IMPOSSIBLE = _condition(
    "impossible",
    "Do you consider that an award by competition is not possible in the circumstances?",
    hint="Ask whether a second competition, perhaps on other terms, could succeed.",
    met="The buyer considers that an award by competition is not possible.",
    failed="The buyer considers that an award by competition is still possible.",
    mend="Compete again. Change what kept suppliers away.",
    find_out="Ask suppliers why they did not bid, and whether they would on other terms.",
    refs=SWITCH_REFS,
)
REGULATIONS = _condition(
    "regulations",
    "Do regulations made by a minister to protect life, health or public order cover this contract?",
    hint="None was known when this site’s law was last checked. Look for any in force today.",
    met="Ministerial regulations in force cover this contract.",
    failed="No ministerial regulations cover this contract.",
    mend="Test the urgency ground, or compete.",
    find_out="Search legislation.gov.uk for regulations made under this power.",
    refs=("pa23-s42",),
)

CONDITIONS = (
    RIGHT, RIGHT_ONLY, TECHNICAL, TECHNICAL_ONLY, ALTERNATIVES, ART, PROTOTYPE, PURPOSE, EARLY,
    EXTREME, NECESSARY, LASTS, NO_TIME, CAUSED, FORESEEN, LIGHT_KIND, INDIVIDUAL, VIEWS, PREFERENCE, INTERESTS,
    COMPETED, UNSUITABLE, IMPOSSIBLE, INSOLVENT, BARGAIN, COMMODITY, REGULATIONS,
    EXISTING, ADDITION, INCOMPATIBLE, DIFFICULTY,
    SIMILAR, FIRST_LAW, NOT_GOODS, FIRST_ROUTE, FIRST_SAID, IN_TIME,
)  # fmt: skip
"""Every condition in the order it is asked, which is the order each ground has them in."""

# -- the grounds -------------------------------------------------------------------------

ONE_SUPPLIER_EVIDENCE = (
    "What was looked for, where and when, and who replied.",
    "Why each alternative would not do.",
)

GROUNDS = {
    ground.id: ground
    for ground in (
        Ground(
            "rights",
            "Only one supplier holds the rights",
            "Copyright, a patent or another exclusive right",
            "exclusive rights",
            RIGHTS_REFS,
            (RIGHT, RIGHT_ONLY, ALTERNATIVES),
            ("Proof of the right, and how the contract depends on it.", *ONE_SUPPLIER_EVIDENCE),
        ),
        Ground(
            "technical",
            "Only one supplier can do it, for technical reasons",
            "Nobody else is able to supply it, and nothing else would do",
            "no competition for technical reasons",
            TECHNICAL_REFS,
            (TECHNICAL, TECHNICAL_ONLY, ALTERNATIVES),
            ("The technical reasons, in writing, from someone qualified.", *ONE_SUPPLIER_EVIDENCE),
        ),
        Ground(
            "repeat",
            "A repeat that the first tender foresaw",
            "The same supplier, after a competition",
            "repeat of similar goods, services or works",
            (*REPEAT_REFS, "tr24-r6"),
            (EXISTING, SIMILAR, FIRST_LAW, NOT_GOODS, FIRST_ROUTE, FIRST_SAID, IN_TIME),
            (
                "The first tender notice and documents, with the passage that foresaw the repeat.",
                "The first award notice, with its date.",
                "A comparison of the repeat with the first contract.",
            ),
        ),
        Ground(
            "extension",
            "More from the same supplier, because another’s would not fit",
            "An addition or a partial replacement, with technical difficulties. Not a renewal",
            "extension or partial replacement by the same supplier",
            EXTENSION_REFS,
            (EXISTING, ADDITION, INCOMPATIBLE, DIFFICULTY),
            ("The technical difficulties of a change, in writing, and why they are disproportionate.",),
        ),
        Ground(
            "prototype",
            "A prototype, or something new to be tested",
            "Designed at your request, at an early stage",
            "prototypes and development",
            PROTOTYPE_REFS,
            (PROTOTYPE, PURPOSE, EARLY),
            ("What was asked for, what is to be found out, and where testing ends.",),
        ),
        Ground(
            "urgency",
            "Extreme and unavoidable urgency",
            "An emergency you did not cause and could not foresee",
            "extreme and unavoidable urgency",
            URGENCY_REFS,
            (EXTREME, NECESSARY, LASTS, NO_TIME, CAUSED, FORESEEN),
            (
                "What happened, when the authority knew, and what it did then.",
                "The shortest lawful competition, and why it would come too late.",
                "Why the contract’s scope and length are no more than the urgency needs.",
            ),
        ),
        Ground(
            "user-choice",
            "One person’s choice of provider",
            "A care package or placement for a named person",
            "user choice",
            (*CHOICE_REFS, "pa23-sch5-p17"),
            (LIGHT_KIND, INDIVIDUAL, VIEWS, PREFERENCE, INTERESTS),
            (
                "The law that requires regard to the person’s or carer’s views.",
                "The preference as they put it, or why only one supplier is capable.",
                "Why a competition is not in the person’s best interests.",
            ),
        ),
        Ground(
            "failed-competition",
            "A competition brought no suitable bid",
            "Switching to direct award",
            "switching after a failed competition",
            SWITCH_REFS,
            (COMPETED, UNSUITABLE, IMPOSSIBLE),
            (
                "The tender notice, every response, and why each was unsuitable.",
                "Why an award by competition is not possible now.",
            ),
            section="43",
        ),
        Ground(
            "art",
            "A unique work of art or performance",
            "",
            "a unique work of art or performance",
            ("pa23-sch5-p4",),
            (ART,),
            ("What makes the work or performance unique.",),
        ),
        Ground(
            "insolvency",
            "A bargain because a supplier is insolvent",
            "",
            "advantageous terms on insolvency",
            INSOLVENCY_REFS,
            (INSOLVENT, BARGAIN),
            ("Proof of the proceedings, and the terms compared with the market.",),
        ),
        Ground(
            "commodity",
            "Goods bought on a commodity market",
            "",
            "commodities",
            ("pa23-sch5-p10",),
            (COMMODITY,),
            ("The market, the price on the day, and the trade.",),
        ),
        Ground(
            "life",
            "Ministerial regulations to protect life, health or public order",
            "Only where such regulations are in force",
            "regulations to protect life, health or public order",
            ("pa23-s42",),
            (REGULATIONS,),
            ("The title and number of the regulations, and how they cover the contract.",),
            section="42",
        ),
    )
}

WHY_ONE = {"right": "rights", "technical": "technical"}
"""The ground to test where the reader knows only that one supplier can do it, and why."""

BY_REASON = {
    "only": "only-one",
    "urgent": "urgency",
    "person": "user-choice",
    "failed": "failed-competition",
    "new": "prototype",
}
"""The ground to test for a plain reason that has one. The others ask which."""


def ground_of(award: Award) -> Ground | None:
    """The ground that the answers test, or None where they name none."""
    chosen = award.ground
    if chosen == UNKNOWN:
        reason = award.said("reason")
        chosen = BY_REASON.get(reason) or award.said({"goes-on": "goes_on"}.get(reason, "special"))
    if chosen == "only-one":
        chosen = WHY_ONE.get(award.why_one, "")
    return GROUNDS.get(chosen)


def tested(ground: Ground, award: Award, law: Law) -> list[tuple[Condition, bool | None]]:
    """Each condition with whether it holds, as far as the first that fails: nothing is asked after that."""
    results: list[tuple[Condition, bool | None]] = []
    for condition in ground.conditions:
        results.append((condition, condition.test(award, law)))
        if results[-1][1] is False:
            break
    return results


def applies(ground: Ground, condition: Condition, award: Award, law: Law) -> bool:
    """Whether a condition of the ground is still worth asking: nothing before it has failed."""
    if condition not in ground.conditions:
        return False
    earlier = ground.conditions[: ground.conditions.index(condition)]
    return all(other.test(award, law) is not False for other in earlier)
