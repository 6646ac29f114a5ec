"""Conditions of a reservation below the threshold: competition, place, notice.

Sources: SI 2026/94, article 3; Local Government Act 1988, section 17; SI 2001/909, article 3;
Procurement Regulations 2024, regulation 24.
"""

from guide_logic.decisions.reserve.conditions import Condition, condition, where
from guide_logic.decisions.reserve.reservation import Reservation
from guide_logic.decisions.shared.questions import DONT_KNOW, YES_NO_UNKNOWN
from guide_logic.engine.model import UNKNOWN, Option, Question
from guide_logic.law import Law


def _by_place(told: Reservation) -> bool:
    return told.by_place


def _below(told: Reservation) -> bool:
    return told.by_place or told.by_status


def _competes_by_status(told: Reservation) -> bool:
    return told.by_status and told.answer("reserve_how") != "direct"


def _local(told: Reservation) -> bool:
    return told.by_place and told.answer("reserve_place") == "local"


def _advertised(told: Reservation) -> bool:
    return _below(told) and told.answer("reserve_how") == "advertise"


def _in_force(told: Reservation, law: Law) -> bool:
    return told.began >= law.day("local-reservation-in-force")


def _covered(told: Reservation, _: Law) -> bool | None:
    if told.buyer == "council":
        return True
    return None if told.answer("reserve_authority") == UNKNOWN else True


AUTHORITY = Condition(
    "reserve_authority",
    _by_place,
    _covered,
    ("nation", "buyer"),
    met="The buyer is one of those that the Order covers: a best value authority or a parish council in England.",
    failed="",
    mend="Ask your lawyer whether the buyer is a best value authority.",
    refs=("lo26",),
    question=Question(
        "reserve_authority",
        "Is the buyer a best value authority?",
        hint="Fire, police and combined authorities usually are. A charity that lives on public money is not.",
        why="The Order that allows reserving by place covers only best value authorities and parish councils in "
        "England.",
        options=YES_NO_UNKNOWN,
        refs=("lo26",),
        ask_if=where(lambda told: told.under_section_17 and told.wants_place and told.buyer == "sub-central"),
    ),
    of_place=True,
    sometimes=True,
)
ORDER = Condition(
    "reserve_order",
    _by_place,
    _in_force,
    ("begins",),
    met="The procurement begins after the Order came into force.",
    failed="The procurement began before the Order came into force. Until then a council could not look at where a "
    "supplier is.",
    mend="If no one has been invited to tender yet, decide now: the Order asks for the decision before tenders are "
    "invited. Otherwise start a new procurement, or leave place out.",
    refs=("lo26", "lga88-s17"),
    of_place=True,
)
HOW = condition(
    "reserve_how",
    _below,
    "How will you find suppliers?",
    why="A reservation says who may take part in a competition.",
    options=(
        Option("advertise", "By advertising for tenders"),
        Option("invite", "By inviting chosen suppliers to tender, without advertising"),
        Option("direct", "By going straight to one supplier"),
        DONT_KNOW,
    ),
    met_by=("advertise", "invite"),
    met="There will be a competition, so there is something to reserve.",
    failed="There will be no competition. The Order lifts the ban on looking at place only where tenders are invited, "
    "so one supplier may not be picked because it is local.",
    mend="Invite tenders from the suppliers in the place. Or choose the one supplier for reasons that have nothing to "
    "do with place, if your own contract rules allow it.",
    refs=("lo26", "lga88-s17"),
)
DECIDED = condition(
    "reserve_decided",
    _by_place,
    "Will the decision to reserve be made before anyone is invited to tender?",
    met="The decision to reserve is made before tenders are invited.",
    failed="Tenders are invited before the decision to reserve is made.",
    mend="Stop, decide, record the decision, and invite tenders afresh.",
    refs=("lo26",),
    of_place=True,
)
WHERE = condition(
    "reserve_place",
    _by_place,
    "Which place would you reserve it to?",
    options=(
        Option("uk", "The United Kingdom"),
        Option("local", "The local area"),
        DONT_KNOW,
    ),
    met_by=("uk", "local"),
    met="The place is one of the two that the Order allows: the United Kingdom or the local area.",
    failed="",
    mend="Choose between the United Kingdom and the local area. The Order allows no other place.",
    refs=("lo26",),
    of_place=True,
)
AREA = condition(
    "reserve_area",
    _local,
    "How would you define the local area?",
    hint="A joint purchase may use the areas of all the councils that buy.",
    options=(
        Option("own", "The council’s own area, or the areas of all the councils that buy"),
        Option(
            "county",
            "The whole county or London borough",
            "Only for a council that lies wholly inside one county or one London borough",
        ),
        Option(
            "bordering",
            "Either of those, with some or all of the bordering counties or London boroughs",
        ),
        Option("part", "A part of the council’s area", "For example a ward, a town or a postcode"),
        Option("wider", "Something else", "For example a region, or a distance in miles"),
        DONT_KNOW,
    ),
    met_by=("own", "county", "bordering"),
    met="The local area is drawn as the Order draws it.",
    failed="The Order does not know a local area of that shape.",
    mend="Use the council’s own area. Any bordering counties or London boroughs may be added. A council wholly inside "
    "one county or London borough may use the whole of it.",
    refs=("lo26",),
    of_place=True,
    sometimes=True,
)
BASED = condition(
    "reserve_based",
    _by_place,
    "How will you tell whether a supplier is based there?",
    options=(
        Option("operations", "It is based there, or has substantive business operations there"),
        Option("registered", "Its registered or head office is there"),
        Option("owners", "Its owners or parent company are there"),
        DONT_KNOW,
    ),
    met_by=("operations",),
    met="“Based” includes substantive business operations in the place, whoever owns the supplier.",
    failed="That test is not the Order’s. Substantive business operations in the place are enough, and where the "
    "owners are does not count.",
    mend="Ask only whether the supplier is based there or has substantive business operations there.",
    refs=("lo26", "tca-a288"),
    of_place=True,
)


def _may_look_elsewhere(told: Reservation) -> bool:
    return told.by_place or _competes_by_status(told)


FORBIDDEN = condition(
    "reserve_forbidden",
    _may_look_elsewhere,
    "Will any other non-commercial matter decide who may take part?",
    hint="That is the law’s name for what is not about the work. For example who works for a supplier and on what "
    "terms, where its supplies come from, its part in industrial disputes, its political links, or a place you did not "
    "choose above.",
    why="As a rule a council may not look at non-commercial matters. The Order lifts that for place. Other law lifts it "
    "on a few grounds, as far as they go.",
    options=(
        Option("no", "No"),
        Option(
            "workforce",
            "Yes: workforce matters, or conduct in industrial disputes",
            "As far as best value needs it, or where staff may transfer",
        ),
        Option(
            "duty",
            "Yes: as far as a duty of the council needs it",
            "The equality duty, the duty under the Social Value Act, or a duty under the Procurement Act",
        ),
        Option("yes", "Yes, for another reason"),
        DONT_KNOW,
    ),
    met_by=("no", "workforce", "duty"),
    met="No other non-commercial matter decides who may take part, save as far as the law allows one.",
    failed="Another non-commercial matter decides who may take part. The ban holds unless one of its exceptions covers "
    "the matter, and you name none.",
    mend="Take it out. Or see whether an exception covers it: workforce matters and industrial disputes as far as a best "
    "value authority needs them for best value or where staff may transfer, or what the equality duty, the Social Value "
    "Act or a duty under the Procurement Act needs. Write the reason down.",
    refs=("lga88-s17-5", "lga88-s17-10", "lga88-s17-11", "si01-909", "lga88-s19"),
)


def _asks_best_value(told: Reservation) -> bool:
    return (
        _may_look_elsewhere(told)
        and told.answer("reserve_forbidden") == "workforce"
        and not told.was_asked("reserve_authority")
    )


BEST_VALUE = condition(
    "reserve_best_value",
    _asks_best_value,
    "Is the buyer a best value authority?",
    hint="County, district, unitary and London borough councils are, and usually fire, police and combined "
    "authorities. A parish or town council is not.",
    why="The exception for workforce matters and industrial disputes is for best value authorities.",
    met="The buyer is a best value authority. In England these may look at workforce matters and conduct in industrial "
    "disputes, as far as they think best value needs it or where staff may transfer.",
    failed="The exception for workforce matters and industrial disputes is for best value authorities. Parish and town "
    "councils are not among them, so for this buyer the ban holds.",
    mend="Take the matter out, or see whether the equality duty, or another duty, needs it.",
    refs=("si01-909", "lga88-s17-5"),
    sometimes=True,
)
GUIDANCE = condition(
    "reserve_guidance",
    _by_place,
    "Has the council read the government’s guidance on this, and kept a note of it?",
    why="Councils must have regard to it.",
    met="The council has had regard to the guidance.",
    failed="The council has not had regard to the guidance.",
    mend="Read it before the decision, and write down what you made of it.",
    refs=("lga99-s19", "g-res"),
    of_place=True,
)
NOTICE = condition(
    "reserve_notice",
    _advertised,
    "Will the notice or advert say that the contract is reserved, and for whom?",
    hint="For a place it says which one, and what the local area takes in.",
    met="The notice or advert says that the contract is reserved, and for whom.",
    failed="The notice or advert does not say that the contract is reserved.",
    mend="Add it: in the below-threshold tender notice where one is due, otherwise in the advert.",
    refs=("lo26", "pr24-r24"),
)


BELOW = (
    ORDER,
    AUTHORITY,
    HOW,
    DECIDED,
    WHERE,
    AREA,
    BASED,
    FORBIDDEN,
    BEST_VALUE,
    GUIDANCE,
    NOTICE,
)
