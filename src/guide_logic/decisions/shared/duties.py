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
    """The features of a contract that duties turn on. ``value`` is None where it cannot be estimated."""

    kind: str
    light_touch: bool
    buyer: str
    nation: str
    begins: date
    value: Decimal | None

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
    on, nation = contract.begins, contract.nation
    over = law.show("kpi-contract", on)
    is_over = contract.value is None or contract.value > law.value("kpi-contract", on)
    notices = [
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
        Point(
            "Contract award notice (UK6): before the contract is entered into. After a competition each assessed bidder "
            "has its assessment summary first.",
            refs=("pa23-s50",),
        ),
        Point(
            "No standstill is compulsory for a light touch contract. A voluntary one lasts "
            f"{law.show('voluntary-standstill', on)} or more."
            if contract.light_touch
            else f"Standstill of {law.show('standstill', on)}, beginning with the day the award notice is published.",
            refs=("pa23-s51",),
        ),
        Point(
            f"Contract details notice (UK7): within {law.show(details_figure(contract.light_touch), on)} beginning with the day "
            "the contract is entered into.",
            refs=("pa23-s53",),
        ),
    ]
    if is_over and nation == "england" and contract.buyer != "utility":
        notices.append(
            Point(
                f"Copy of the contract, because it is worth more than {over}: within "
                f"{law.show(copy_figure(contract.light_touch), on)}.",
                refs=("pa23-s53",),
            )
        )
    excused = " A private utility is excused." if contract.buyer == "utility" else ""
    if _due("UK8", contract, law):
        notices.append(
            Point(
                f"Payment information (UK8): each single payment over {law.show('payment-information', on)}, "
                f"every quarter.{excused}",
                refs=("pa23-s70", "c4"),
            )
        )
    if _due("UK17", contract, law):
        notices.append(
            Point(
                f"Payments compliance notice (UK17): twice a year.{excused}",
                refs=("pa23-s69", "c4"),
            )
        )
    notices.append(
        Point(
            f"Contract termination notice (UK11): within {law.show('termination-notice', on)} of the contract ending, "
            "expiry included.",
            refs=("pa23-s80",),
        )
    )
    duties = [
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
        Point("Identify and deal with conflicts of interest, and keep a conflicts assessment.",
              refs=("pa23-s81", "pa23-s82", "pa23-s83")),
        Point("Check whether suppliers are excluded or excludable.", refs=("pa23-s26", "pa23-s57")),
        Point(
            "Treat no supplier from a treaty state worse because of where it comes from, as far as the treaty reaches.",
            refs=("pa23-s90",),
        ),
        _policy(contract),
        *_slavery(contract, law, before="the tender notice, or before the award where there is none"),
    ]  # fmt: skip
    if contract.light_touch:
        duties.append(
            Point(
                "Light touch relaxes some of the rules: no minimum time limits, no compulsory standstill, freer "
                "changes to the contract. Competition, notices, exclusions and conflicts still apply.",
                refs=("pa23-s9", "pa23-s54", "pa23-s74", "g-lt"),
            )
        )
    elif is_over and not contract.concession:
        duties.append(
            Point(
                f"Set and publish at least three key performance indicators, because it is worth more than {over}, "
                "unless performance could not appropriately be measured that way.",
                refs=("pa23-s52",),
            )
        )
    if contract.nation == "england" and contract.kind in ("light-touch", "goods-services"):
        duties.append(
            Point("If it is a contract for services, consider social value before the process starts.",
                  refs=("sva12-s1",))
        )  # fmt: skip
    if contract.buyer not in ("school", "utility") and not contract.concession:
        duties.append(
            Point(
                f"Payment within {law.show('payment-terms', on)} is an implied term.",
                refs=("pa23-s68",),
            )
        )
    return (
        Section("Notices", tuple(notices), role=Role.NOTICES),
        Section("What the council must do", tuple(duties), role=Role.DUTIES),
    )


def below_threshold(contract: Contract, law: Law) -> tuple[Section, ...]:
    """Notices and duties for a regulated below-threshold contract (Part 6 of the Act)."""
    on = contract.begins
    duties = []
    if contract.nation != "wales":
        text = (
            "If tenders are invited, keep nobody out by a separate stage that tests their legal status, finances or "
            "ability. Such information may be asked for and assessed with the tender."
        )
        if contract.kind == "works":
            figure = f"suitability-works-{'central' if contract.buyer == 'central' else 'sub-central'}"
            text += f" For works worth {law.show(figure, on)} or more that rule does not apply."
        duties.append(Point(text, refs=("pa23-s85",)))
    duties += [
        Point(
            "Before inviting tenders, have regard to the barriers small and medium-sized enterprises face, and "
            "consider whether they can be removed or reduced. Many charities are that size.",
            refs=("pa23-s86",),
        ),
        Point(f"Payment within {law.show('payment-terms', on)} is an implied term.", refs=("pa23-s88",)),
        _policy(contract),
        *_slavery(contract, law, before="the below-threshold tender notice, or before the award where there is none"),
        Point(
            "Suppliers cannot use the Act’s court remedies for these duties. Check this: judicial review and other "
            "public law routes remain.",
            refs=("pa23-s100", "practice"),
        ),
        Point("The council’s own contract procedure rules may ask for more, such as quotes or an advert.",
              refs=("pa23-s87",)),
    ]  # fmt: skip
    floor = notice_floor(contract, law)
    assert contract.value is not None
    if contract.value < floor:
        notices = [
            Point(
                f"No notice is due under the Act: the value is under {show_notice_floor(contract, law)}.",
                refs=("pa23-s87",),
            )
        ]
    else:
        details = "Contract details notice (UK7): as soon as reasonably practicable after entering into the contract."
        if on >= law.day("supplier-identifier-in-force") and contract.nation != "wales":
            details += " It shows the supplier’s unique identifier, so the supplier registers on the central platform."
        notices = [
            Point(
                "Below-threshold tender notice (UK4): before advertising, if the council advertises to invite tenders. "
                "Not needed where only chosen suppliers are invited, or for a direct award.",
                refs=("pa23-s87",),
            ),
            Point(details, refs=("pa23-s87", "pr24-r36", "par26")),
        ]
    freedoms = [
        Point(
            "The Act does not restrict direct award below the threshold.",
            refs=("pa23-s84", "pa23-s11"),
        )
    ]
    if contract.nation == "england" and contract.buyer in COUNCILS:
        freedoms.append(
            Point(
                "A council may reserve the competition to small and medium-sized enterprises, to voluntary sector "
                "bodies, or both. A notice then says so.",
                refs=("g-res", "pr24-r24"),
            )
        )
        if on >= law.day("local-reservation-in-force"):
            freedoms.append(
                Point(
                    "A best value authority or parish council may also reserve it to suppliers based in the United "
                    "Kingdom or in its local area, if it decides so before inviting tenders.",
                    refs=("lo26", "lga88-s17"),
                )
            )
    return (
        Section("Notices", tuple(notices), role=Role.NOTICES),
        Section("What the council must do", tuple(duties), role=Role.DUTIES),
        Section("What the council may do", tuple(freedoms), role=Role.FREEDOMS),
    )


def _slavery(contract: Contract, law: Law, *, before: str) -> tuple[Point, ...]:
    return shared.modern_slavery(
        contract.nation, contract.buyer, contract.begins, law, kind=contract.kind, before=before
    )


def _policy(contract: Contract) -> Point:
    if contract.buyer == "utility":
        return Point(
            "Check this: national procurement policy statements do not bind private utilities.",
            refs=("pa23-s13",),
        )
    if contract.nation == "wales":
        return Point("Have regard to the Wales procurement policy statement.", refs=("pa23-s14",))
    if contract.nation == "northern-ireland":
        return Point(
            "Check this: the National Procurement Policy Statement does not reach most procurement in Northern Ireland.",
            refs=("pa23-s13",),
        )
    return Point("Have regard to the National Procurement Policy Statement.", refs=("pa23-s13", "npps25"))
