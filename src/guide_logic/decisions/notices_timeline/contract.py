"""One contract as the reader told it: the answers of the notices and dates tool, read once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared import notices
from guide_logic.decisions.shared.common import begins, threshold_figure, today
from guide_logic.decisions.shared.duties import outside_part_6
from guide_logic.decisions.shared.notices import CONCESSIONS, LIGHT_TOUCH
from guide_logic.engine.model import UNKNOWN, Answers
from guide_logic.law import Law, NotCovered

COMPETITIONS = ("open", "flexible", "framework", "dynamic-market")
DIRECT = ("direct", "urgent")
AWARDED = (*COMPETITIONS, *DIRECT, "call-off")
"""Ways that end in a contract with a contract award notice."""


@dataclass(frozen=True, slots=True)
class Contract:
    """What the reader told of one contract, as far as it was asked.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. ``value`` is in pounds
    including VAT. An amount or a day is None where it was not asked or is not known. ``given``
    holds the answers themselves, for what several tools share.
    """

    given: Answers
    nation: str
    buyer: str
    begins: date
    way: str
    kind: str
    value: Decimal | None
    arrangement: str
    engaged: str
    advertised: str
    tender: date | None
    transparency: date | None
    award: date | None
    offer: str
    named_last: date | None
    market_opens: date | None
    sign: date | None
    end: date | None

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
        """Whether its kind is known to be light touch."""
        return self.kind in LIGHT_TOUCH

    @property
    def is_concession(self) -> bool:
        """Whether its kind is known to be a concession."""
        return self.kind in CONCESSIONS

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

    def threshold(self, law: Law) -> Decimal | None:
        """The threshold for its kind, or None where the kind or the day's amount is not known."""
        if self.kind in ("", UNKNOWN):
            return None
        try:
            return law.value(threshold_figure(self.kind, self.buyer), self.begins, self.nation)
        except NotCovered:
            return None

    def in_part_6(self, law: Law) -> bool:
        """Whether the below-threshold rules reach it, and notices may be due."""
        return self.is_below and outside_part_6(self.given) is None and self.notifiable(law) is not False


def read(answers: Answers) -> Contract:
    """The contract that the answers tell of, complete or not."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    value = answers.get("contract_value")
    offer = choice("standstill_offer")
    return Contract(
        given=answers,
        nation=choice("nation"),
        buyer=choice("buyer"),
        begins=begins(answers) if "begins" in answers else today(answers),
        way=choice("award_way"),
        kind=choice("kind"),
        value=value if isinstance(value, Decimal) else None,
        arrangement=choice("arrangement"),
        engaged=choice("engaged"),
        advertised=choice("advertised"),
        tender=notices.day(answers, "tender_notice"),
        transparency=notices.day(answers, "transparency"),
        award=notices.day(answers, "award_notice"),
        offer=offer,
        named_last=notices.day(answers, "standstill_last") if offer == "longer" else None,
        market_opens=notices.day(answers, "market_opens"),
        sign=notices.day(answers, "sign"),
        end=notices.day(answers, "contract_ends"),
    )
