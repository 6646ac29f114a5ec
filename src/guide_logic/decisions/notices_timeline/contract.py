"""One contract as the reader told it: the answers of the notices and dates tool, read once."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from guide_logic.decisions.shared import notices
from guide_logic.decisions.shared.duties import outside_part_6
from guide_logic.decisions.shared.notices import CONCESSIONS, LIGHT_TOUCH
from guide_logic.decisions.shared.questions import KINDS, threshold_figure
from guide_logic.decisions.shared.scope import begins, today
from guide_logic.engine.model import UNKNOWN, Answers
from guide_logic.law import Law, NotCovered

COMPETITIONS = ("open", "flexible", "framework", "dynamic-market")
DIRECT = ("direct", "urgent")
AWARDED = (*COMPETITIONS, *DIRECT, "call-off")
"""Ways that end in a contract with a contract award notice."""


OWN = ("own_notice", "own_decision", "own_call_in", "own_scrutiny", "own_waiver")
"""The questions about the buyer's own decision days."""


@dataclass(frozen=True, slots=True)
class OwnDays:
    """Days that the buyer's own rules set, as far as the reader gave any: none is worked out here.

    ``call_in`` is the last day on which the decision may be called in.
    """

    notice: date | None
    decision: date | None
    call_in: date | None
    scrutiny: date | None
    waiver: date | None

    @property
    def not_before(self) -> tuple[date, str] | None:
        """The first day on which all of these are over, and the one that decides it."""
        after = self.call_in + timedelta(days=1) if self.call_in else None
        named = ((after, "call-in"), (self.scrutiny, "scrutiny"), (self.waiver, "the waiver"),
                 (self.decision, "the decision"))  # fmt: skip
        return max(((day, name) for day, name in named if day), key=lambda each: each[0], default=None)


@dataclass(frozen=True, slots=True)
class Contract:
    """What the reader told of one contract, as far as it was asked.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. ``value`` is in pounds
    including VAT. An amount or a day is None where it was not asked or is not known. ``given``
    holds the answers themselves, for what several tools share.
    """

    given: Answers
    today: date
    nation: str
    buyer: str
    begins: date
    way: str
    kind: str
    value: Decimal | None
    part_above: str
    arrangement: str
    engaged: str
    advertised: str
    tender: date | None
    transparency: date | None
    award: date | None
    offer: str
    named_last: date | None
    market_opens: date | None
    standstill_days: int | None
    sign: date | None
    details: date | None
    end: date | None
    own: OwnDays

    @property
    def entered(self) -> date | None:
        """The past day on which it was signed or begun; failing that the past day by which it had ended."""
        return next((day for day in (self.sign, self.end) if day and day < self.today), None)

    @property
    def began_by(self) -> date | None:
        """The earliest past day that the reader gave for it: by then the procurement had begun."""
        told = (self.tender, self.transparency, self.award, self.sign)
        return min((day for day in told if day and day < self.today), default=None)

    @property
    def competes(self) -> bool:
        """Whether it is awarded by a competition with a tender notice of the full rules."""
        return self.way in COMPETITIONS

    @property
    def is_direct(self) -> bool:
        """Whether it is awarded directly, with a transparency notice."""
        return self.way in DIRECT

    @property
    def is_awarded(self) -> bool:
        """Whether it is a public contract with a contract award notice."""
        return self.way in AWARDED

    @property
    def is_below(self) -> bool:
        """Whether the reader takes it to be below its threshold."""
        return self.way == "below"

    @property
    def is_call_off(self) -> bool:
        """Whether it is an order under a framework."""
        return self.way == "call-off"

    @property
    def has_light_kind(self) -> bool:
        """Whether its kind is known to be light touch, and stays so."""
        return self.ruling_kind in LIGHT_TOUCH

    @property
    def is_concession(self) -> bool:
        """Whether its kind is known to be a concession, and stays so."""
        return self.ruling_kind in CONCESSIONS

    @property
    def loses_special_treatment(self) -> bool:
        """Whether a separable part that reaches a threshold of its own takes the lighter rules away (section 10)."""
        return self.part_above == "yes" and self.kind in (*LIGHT_TOUCH, *CONCESSIONS)

    @property
    def ruling_kind(self) -> str:
        """The kind whose notices hold: an ordinary one where special treatment is lost."""
        return "goods-services" if self.loses_special_treatment else self.kind

    @property
    def threshold_kinds(self) -> tuple[str, ...]:
        """The kinds of contract it may be: every one where that is not known; a choice of provider is light touch."""
        if self.way == "user-choice":
            return ("light-touch",)
        return tuple(KINDS) if self.kind == UNKNOWN else (self.kind,) if self.kind else ()

    @property
    def may_be_advertised(self) -> bool:
        """Whether anyone may send a tender, as far as is known."""
        return self.advertised in ("yes", UNKNOWN)

    @property
    def may_be_reserved_arrangement(self) -> bool:
        """Whether a devolved Welsh authority may buy under an English framework or dynamic market."""
        return self.nation == "wales" and self.buyer != "utility" and self.way in ("call-off", "dynamic-market")

    @property
    def notice_nation(self) -> str:
        """The nation whose list of notices holds: England's under a reserved arrangement (SI 2025/1316, regulation 2(3))."""
        return "england" if self.arrangement == "yes" else self.nation

    @property
    def floor_figure(self) -> str:
        """The id of the figure for the value from which below-threshold notices are due."""
        return f"notice-floor-{'central' if self.buyer == 'central' else 'sub-central'}"

    def floor(self, law: Law) -> Decimal:
        """The value from which below-threshold notices are due (section 87(4))."""
        return law.value(self.floor_figure, self.begins, self.nation)

    def notifiable(self, law: Law) -> bool | None:
        """Whether the value reaches that; None if it is not known."""
        return None if self.value is None else self.value >= self.floor(law)

    def thresholds(self, law: Law) -> tuple[Decimal, ...]:
        """The thresholds that may be its own, lowest first: one where the kind is known. Empty if the day's are not."""
        try:
            figures = {threshold_figure(kind, self.buyer) for kind in self.threshold_kinds}
            return tuple(sorted({law.value(figure, self.begins, self.nation) for figure in figures}))
        except NotCovered:
            return ()

    def value_is_below(self, law: Law) -> bool:
        """Whether a public contract is meant, and its own value is below each threshold that may be its own."""
        lines = self.thresholds(law)
        return not self.is_below and self.value is not None and bool(lines) and self.value < lines[0]

    def in_part_6(self, law: Law) -> bool:
        """Whether the below-threshold rules reach it, and notices may be due."""
        return self.is_below and outside_part_6(self.given) is None and self.notifiable(law) is not False


def read(answers: Answers) -> Contract:
    """The contract that the answers tell of, complete or not."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    value = answers.get("contract_value")
    offer = choice("standstill_offer")
    days = choice("standstill_days")
    details = notices.day(answers, "details_notice")
    contract = Contract(
        given=answers,
        today=today(answers),
        nation=choice("nation"),
        buyer=choice("buyer"),
        begins=begins(answers) if "begins" in answers else today(answers),
        way=choice("award_way"),
        kind=choice("kind"),
        value=value if isinstance(value, Decimal) else None,
        part_above=choice("part_above"),
        arrangement=choice("arrangement"),
        engaged=choice("engaged"),
        advertised=choice("advertised"),
        tender=notices.day(answers, "tender_notice"),
        transparency=notices.day(answers, "transparency"),
        award=notices.day(answers, "award_notice"),
        offer=offer,
        named_last=notices.day(answers, "standstill_last") if offer == "longer" else None,
        market_opens=notices.day(answers, "market_opens"),
        standstill_days=int(days) if offer == "days" and days else None,
        sign=notices.day(answers, "sign"),
        details=details if details and details <= today(answers) else None,
        end=notices.day(answers, "contract_ends"),
        own=OwnDays(*(notices.day(answers, name) for name in OWN)),
    )
    if answers.get("begins") == UNKNOWN and contract.began_by:
        return replace(contract, begins=contract.began_by)
    return contract
