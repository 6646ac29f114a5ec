"""What follows from being above or below the threshold: notices and duties, as outcome sections."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared import notices as shared
from guide_logic.decisions.shared.notices import CONCESSIONS, copy_figure, details_figure
from guide_logic.engine.model import Answers, Point, Role, Section
from guide_logic.law import Law

COUNCILS = ("council", "sub-central")


@dataclass(frozen=True, slots=True)
class Contract:
    """The features of a contract that duties turn on.

    ``value`` is None where it cannot be estimated. ``call_off`` says that it is known to be an order under a framework.
    """

    kind: str
    light_touch: bool
    buyer: str
    nation: str
    begins: date
    value: Decimal | None
    call_off: bool = False

    @property
    def concession(self) -> bool:
        """Whether it is a concession of either kind."""
        return self.kind in CONCESSIONS


def notice_floor(contract: Contract, law: Law) -> Decimal:
    """The value in pounds including VAT from which below-threshold notices are due (section 87(4))."""
    return law.value(_floor_figure(contract), contract.begins, contract.nation)


def show_notice_floor(contract: Contract, law: Law) -> str:
    """The same, as people read it."""
    return law.show(_floor_figure(contract), contract.begins, contract.nation)


def _floor_figure(contract: Contract) -> str:
    return f"notice-floor-{'central' if contract.buyer == 'central' else 'sub-central'}"


def outside_part_6(answers: Answers) -> Point | None:
    """Why the below-threshold rules of Part 6 do not apply, if they do not (section 84)."""
    if answers["kind"] in CONCESSIONS:
        return Point("A concession below the threshold is outside the below-threshold rules.",
                     refs=("pa23-s84",), answers=("kind",))  # fmt: skip
    if answers["buyer"] == "utility":
        return Point("A utilities contract below the threshold is outside the below-threshold rules.",
                     refs=("pa23-s84",), answers=("buyer",))  # fmt: skip
    if answers["buyer"] == "school":
        return Point("The below-threshold rules do not apply to procurement by a school.",
                     refs=("pa23-s84",), answers=("buyer",))  # fmt: skip
    if answers["nation"] == "northern-ireland":
        return Point("The below-threshold rules do not apply to most procurement by authorities in Northern Ireland. "
                     "Check that yours is one of them.", refs=("pa23-s84",), answers=("nation",))  # fmt: skip
    return None


def _due(code: str, contract: Contract, law: Law) -> bool:
    """Whether a notice can be due under a public contract, by the law data; the same however it is awarded."""
    return bool(shared.rules(code, "open", contract.kind, contract.buyer, contract.nation, contract.begins, law))


def above_threshold(contract: Contract, law: Law) -> tuple[Section, ...]:
    """Notices and duties for a public contract."""
    return (
        Section("Notices", _notices_above(contract, law), role=Role.NOTICES),
        Section("What the council must do", _duties_above(contract, law), role=Role.DUTIES),
    )


def _is_large(contract: Contract, law: Law) -> bool:
    """Whether the value is more than that from which indicators and a copy of the contract are due, or not known."""
    return contract.value is None or contract.value > law.value("kpi-contract", contract.begins)


def _notices_above(contract: Contract, law: Law) -> tuple[Point, ...]:
    on = contract.begins
    excused = " A private utility is excused." if contract.buyer == "utility" else ""
    points = [
        *(_FIRST_NOTICES_OF_AN_ORDER if contract.call_off else _FIRST_NOTICES),
        _award_notice(contract),
        *_standstill(contract, law),
        Point(
            f"Contract details notice (UK7): within {law.show(details_figure(contract.light_touch), on)} beginning with "
            "the day the contract is entered into.",
            refs=("pa23-s53",),
        ),
    ]
    if _is_large(contract, law) and contract.nation == "england" and contract.buyer != "utility":
        points.append(
            Point(
                f"Copy of the contract, because it is worth more than {law.show('kpi-contract', on)}: within "
                f"{law.show(copy_figure(contract.light_touch), on)}.",
                refs=("pa23-s53",),
            )
        )
    if _due("UK8", contract, law):
        points.append(
            Point(
                f"Payment information (UK8): each single payment over {law.show('payment-information', on)}, "
                f"every quarter.{excused}",
                refs=("pa23-s70", "c4"),
            )
        )
    if _due("UK17", contract, law):
        points.append(Point(f"Payments compliance notice (UK17): twice a year.{excused}", refs=("pa23-s69", "c4")))
    points.append(
        Point(
            f"Contract termination notice (UK11): within {law.show('termination-notice', on)} of the contract ending, "
            "expiry included.",
            refs=("pa23-s80",),
        )
    )
    return tuple(points)


_FIRST_NOTICES = (
    Point(
        "Tender notice (UK4): before a competition. If the council has talked to the market, publish a "
        "preliminary market engagement notice (UK2) first, or say in the tender notice why not.",
        refs=("pa23-s21", "pa23-s17"),
    ),
    Point(
        "Transparency notice (UK5): before a direct award instead of a tender notice. Only user choice is "
        "excused. The Act sets no waiting period after it.",
        refs=("pa23-s44",),
    ),
)
_FIRST_NOTICES_OF_AN_ORDER = (
    Point(
        "No tender notice and no transparency notice: the framework’s own rules say how the supplier is chosen.",
        refs=("pa23-s45",),
        answers=("call_off",),
    ),
)


def _award_notice(contract: Contract) -> Point:
    text = "Contract award notice (UK6): before the contract is entered into."
    if not contract.call_off:
        text += " After a competition each assessed bidder has its assessment summary first."
    return Point(text, refs=("pa23-s50",))


def _standstill(contract: Contract, law: Law) -> tuple[Point, ...]:
    """The standstill, or that none is compulsory, and what a claim during one does."""
    on = contract.begins
    free = (
        "an order under a framework" if contract.call_off
        else "a light touch contract" if contract.light_touch
        else ""
    )  # fmt: skip
    text = (
        f"No standstill is compulsory for {free}. A voluntary one lasts {law.show('voluntary-standstill', on)} or more."
        if free
        else f"Standstill of {law.show('standstill', on)}, beginning with the day the award notice is published."
    )
    return (Point(text, refs=("pa23-s51",)), *shared.suspension(compulsory=not free))


def _assessed(contract: Contract, law: Law) -> str:
    """How often performance is assessed: for contracts under the Act, whenever begun, since section 71 came into force."""
    return law.show("performance-assessment", max(contract.begins, law.changes("performance-assessment")[0]))


def _duties_above(contract: Contract, law: Law) -> tuple[Point, ...]:
    on = contract.begins
    points = [
        Point(
            "Enter into the contract only after a competition, a lawful direct award or a call-off from a framework.",
            refs=("pa23-s11", "pa23-s19", "pa23-s41", "pa23-s45"),
        ),
        Point(
            "Have regard to value for money, public benefit, sharing information and integrity. Treat suppliers the "
            "same unless a difference justifies otherwise. Consider the barriers small and medium-sized enterprises "
            "face.",
            refs=("pa23-s12",),
        ),
        *(() if contract.call_off else _OF_A_COMPETITION),
        Point("Identify and deal with conflicts of interest, and keep a conflicts assessment.",
              refs=("pa23-s81", "pa23-s82", "pa23-s83")),
        Point("Check whether suppliers are excluded or excludable.", refs=("pa23-s26", "pa23-s57")),
        Point(
            "Treat no supplier from a treaty state worse because of where it comes from, as far as the treaty reaches.",
            refs=("pa23-s90",),
        ),
        *_policy(contract),
        *_slavery(contract, law, before="the tender notice, or before the award where there is none"),
    ]  # fmt: skip
    if contract.light_touch:
        points.append(
            Point(
                "Light touch relaxes some of the rules: no minimum time limits, no compulsory standstill, freer "
                "changes to the contract. Competition, notices, exclusions and conflicts still apply.",
                refs=("pa23-s9", "pa23-s54", "pa23-s74", "g-lt"),
            )
        )
    elif _is_large(contract, law) and not contract.concession:
        points.append(
            Point(
                "Set and publish at least three key performance indicators, because it is worth more than "
                f"{law.show('kpi-contract', on)}, unless performance could not appropriately be measured that way. Assess "
                f"and publish the performance (UK9) at least once in every {_assessed(contract, law)}, and at the end.",
                refs=("pa23-s52", "pa23-s71"),
            )
        )
    services = contract.kind in ("light-touch", "goods-services") and not contract.call_off
    if contract.nation == "england" and services:
        points.append(
            Point("If it is a contract for services, consider social value before the process starts.",
                  refs=("sva12-s1",))
        )  # fmt: skip
    if contract.buyer not in ("school", "utility") and not contract.concession:
        points.append(_payment(contract, law, "pa23-s68"))
    return tuple(points)


_OF_A_COMPETITION = (
    Point(
        "Before a tender notice, consider whether the contract could reasonably be divided, and awarded in lots. If it could "
        "and you do not, give the reasons.",
        refs=("pa23-s18",),
    ),
    Point(
        "In a competition, ask which sub-contractors a supplier means to use, and check whether one of them is excluded or on "
        "the debarment list.",
        refs=("pa23-s28",),
    ),
)
"""Duties that come with a tender notice and a competition."""


def _payment(contract: Contract, law: Law, ref: str) -> Point:
    return Point(f"Payment within {law.show('payment-terms', contract.begins)} is an implied term.", refs=(ref,))


def below_threshold(contract: Contract, law: Law) -> tuple[Section, ...]:
    """Notices and duties for a regulated below-threshold contract (Part 6 of the Act)."""
    return (
        Section("Notices", _notices_below(contract, law), role=Role.NOTICES),
        Section("What the council must do", _duties_below(contract, law), role=Role.DUTIES),
        Section("What the council may do", _freedoms(contract, law), role=Role.FREEDOMS),
    )


def _duties_below(contract: Contract, law: Law) -> tuple[Point, ...]:
    return (
        *_of_invited_tenders(contract, law),
        _payment(contract, law, "pa23-s88"),
        *_policy(contract),
        *_slavery(contract, law, before="the below-threshold tender notice, or before the award where there is none"),
        *_act_of_1988(contract),
        Point(
            "Suppliers cannot use the Act’s court remedies for these duties. Check this: public law routes remain, "
            "judicial review among them.",
            refs=("pa23-s100", "practice"),
        ),
        Point("The council’s own contract procedure rules may ask for more, such as quotes or an advert.",
              refs=("pa23-s87",)),
    )  # fmt: skip


def _of_invited_tenders(contract: Contract, law: Law) -> tuple[Point, ...]:
    """Sections 85 and 86, which leave out orders under a framework; section 85 leaves out Wales as well."""
    if contract.call_off:
        return ()
    barriers = Point(
        "Before inviting tenders, have regard to the barriers small and medium-sized enterprises face, and "
        "consider whether they can be removed or reduced. Many charities are that size.",
        refs=("pa23-s86",),
    )
    if contract.nation == "wales":
        return (barriers,)
    text = (
        "If tenders are invited, keep nobody out by a separate stage that tests their legal status, finances or "
        "ability. Such information may be asked for and assessed with the tender."
    )
    if contract.kind == "works":
        figure = f"suitability-works-{'central' if contract.buyer == 'central' else 'sub-central'}"
        text += f" For works worth {law.show(figure, contract.begins)} or more that rule does not apply."
    return (Point(text, refs=("pa23-s85",)), barriers)


def _act_of_1988(contract: Contract) -> tuple[Point, ...]:
    """What an older Act asks of councils in England and Wales, and gives to bidders (Local Government Act 1988, Part II)."""
    if contract.buyer != "council" or contract.nation not in ("england", "wales"):
        return ()
    return (
        Point(
            "Check this: an Act of 1988 has a council tell a supplier at once that it was refused, and give reasons in writing "
            "soon after if asked. We could not establish that it still stands.",
            refs=("lga88-s20",),
            answers=("buyer", "nation"),
        ),
        Point(
            "A bidder hurt because a non-commercial matter was looked at may ask for judicial review, and recover what its "
            "tender cost.",
            refs=("lga88-s19-7", "lga88-s19-8"),
            answers=("buyer", "nation"),
        ),
    )


def _notices_below(contract: Contract, law: Law) -> tuple[Point, ...]:
    assert contract.value is not None
    if contract.value < notice_floor(contract, law):
        return (
            Point(
                f"No notice is due under the Act: the value is under {show_notice_floor(contract, law)}.",
                refs=("pa23-s87",),
            ),
        )
    details = "Contract details notice (UK7): as soon as reasonably practicable after entering into the contract."
    details += shared.supplier_identifier(contract.nation, contract.begins, law)
    refs = ("pa23-s87", "wr24", "par26") if contract.nation == "wales" else ("pa23-s87", "pr24-r36", "par26")
    tender = Point(
        "Below-threshold tender notice (UK4): before advertising, if the council advertises to invite tenders. "
        "Not needed where only chosen suppliers are invited, or for a direct award.",
        refs=("pa23-s87",),
    )
    return (*(() if contract.call_off else (tender,)), Point(details, refs=refs))


def _freedoms(contract: Contract, law: Law) -> tuple[Point, ...]:
    points = [Point("The Act does not restrict direct award below the threshold.", refs=("pa23-s84", "pa23-s11"))]
    if contract.nation == "england" and contract.buyer in COUNCILS:
        points.append(
            Point(
                "A council may reserve the competition to small and medium-sized enterprises, to voluntary sector "
                "bodies, or both. A notice then says so.",
                refs=("g-res", "pr24-r24"),
            )
        )
        if contract.begins >= law.day("local-reservation-in-force"):
            points.append(
                Point(
                    "A best value authority or parish council may also reserve it to suppliers based in the United "
                    "Kingdom or in its local area, if it decides so before inviting tenders.",
                    refs=("lo26", "lga88-s17"),
                )
            )
    return tuple(points)


def _slavery(contract: Contract, law: Law, *, before: str) -> tuple[Point, ...]:
    return shared.modern_slavery(
        contract.nation, contract.buyer, contract.begins, law, kind=contract.kind, before=before
    )


def _policy(contract: Contract) -> tuple[Point, ...]:
    """The duty about a policy statement, and whom it leaves out (section 13(10), section 14(8) and (9))."""
    if contract.call_off:
        return ()
    if contract.buyer == "utility":
        return (Point("The policy statements do not bind private utilities.", refs=("pa23-s13-10",)),)
    if contract.nation == "northern-ireland":
        return (
            Point("The National Procurement Policy Statement does not bind transferred Northern Ireland authorities, unless "
                  "they buy under an English framework or dynamic market.", refs=("pa23-s13-10",), answers=("nation",)),
        )  # fmt: skip
    named, refs = (
        ("Wales procurement policy statement", ("pa23-s14",))
        if contract.nation == "wales"
        else ("National Procurement Policy Statement", ("pa23-s13", "pa23-s13-10", "npps25"))
    )
    return (
        Point(f"Have regard to the {named}. Awards under a framework or a dynamic market are left out.", refs=refs),
    )
