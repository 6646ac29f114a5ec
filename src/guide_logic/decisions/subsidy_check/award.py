"""One award of help as the reader told it: the answers of the subsidy check, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared.scope import today
from guide_logic.engine.model import UNKNOWN, Answers, DatedAmount
from guide_logic.law import Law

LIMBS = (
    "subsidy_source",
    "subsidy_activity",
    "subsidy_terms",
    "subsidy_specific",
    "subsidy_effect",
)
"""The questions of the four limbs; the second limb has two."""

NOT_MET = {
    "subsidy_source": ("no",),
    "subsidy_activity": ("none", "separate"),
    "subsidy_terms": ("tested",),
    "subsidy_specific": ("no",),
    "subsidy_effect": ("no",),
}
"""Answers that take a limb away, and with it the subsidy."""

NOT_SURE = (UNKNOWN, "assumed")
NEW_ROUTES = ("arts", "community")
BARRED_BY_TRADE = ("export", "domestic")


@dataclass(frozen=True, slots=True)
class Award:
    """What the reader told of one award, as far as it was asked.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. An amount in pounds or a day
    is None where it was not asked or is not known. ``limbs`` holds the answers on the four limbs that
    were asked, by question. ``given`` holds the answers themselves.
    """

    given: Answers
    today: date
    form: str
    limbs: Mapping[str, str]
    right: date | None
    scheme: str
    route: str
    met: str
    barred: tuple[str, ...]
    goods: str
    amount: Decimal | None
    spei: str
    procedure: str
    group: str
    before: str
    past: tuple[DatedAmount, ...]
    sector: str
    related: Decimal | None
    related_unknown: bool
    confirmed: date | None

    @property
    def day(self) -> date:
        """The day of the enforceable right: as given, or the reader's date where there is none yet."""
        return self.right or self.today

    @property
    def missing_limb(self) -> str:
        """The question of the first limb that is not met, or nothing."""
        return next((name for name in LIMBS if self.limbs.get(name) in NOT_MET[name]), "")

    @property
    def unsure_limbs(self) -> tuple[str, ...]:
        """The questions of limbs that are not known; for the advantage, that of the form where it is not known."""
        found = [name for name in LIMBS if self.limbs.get(name) in NOT_SURE]
        return (*(("subsidy_form",) if self.form == UNKNOWN and not self.missing_limb else ()), *found)

    @property
    def bars_small_assistance(self) -> bool:
        """Whether it may not be given even in small amounts: aid tied to exports or to domestic goods."""
        return self.goods in ("yes", UNKNOWN)

    @property
    def is_tied_to_trade(self) -> bool:
        """Whether it depends on exporting, or on domestic goods or services."""
        return bool(set(self.barred) & set(BARRED_BY_TRADE))

    @property
    def may_be_small(self) -> bool:
        """Whether nothing but the amounts keeps it from being given as small assistance."""
        return not self.bars_small_assistance and "guarantee" not in self.barred

    @property
    def is_outside_procedure(self) -> bool:
        """Whether it is not given as small assistance: without the procedure and its letters."""
        return self.procedure == "other"

    @property
    def has_open_past(self) -> bool:
        """Whether past help to the recipient or its group may be more than is listed, or was not asked."""
        unlisted = self.given.get("subsidy_past") == UNKNOWN
        return unlisted or self.before in ("", UNKNOWN) or self.group in ("not-counted", UNKNOWN)

    @property
    def is_for_service(self) -> bool:
        """Whether it is known to be for a service of public economic interest."""
        return self.spei == "yes"

    @property
    def is_given(self) -> bool:
        """Whether the right to it has already arisen."""
        return self.day < self.today

    def asked(self, *questions: str) -> tuple[str, ...]:
        """Those of these questions that were answered."""
        return tuple(question for question in questions if question in self.given)

    def is_subsidy(self, law: Law) -> bool:
        """Whether every limb is met, or may be: what is not known is treated as met."""
        return not self.missing_limb and self.day >= law.day("subsidy-act-in-force")

    def route_open(self, law: Law) -> bool:
        """Whether the streamlined route is known to be open on the day. One that is not named counts as open."""
        if self.route in NEW_ROUTES:
            return self.day >= law.day("subsidy-streamlined-2026")
        return self.route == UNKNOWN or self.day <= law.day("subsidy-streamlined-first-close")

    def is_streamlined(self, law: Law) -> bool:
        """Whether a streamlined route is claimed, open on the day, and not known to fail."""
        return self.scheme == "streamlined" and self.met != "no" and self.route_open(law)

    def needs_sum(self, law: Law) -> bool:
        """Whether the subsidy stands by itself, so that the amounts decide."""
        alone = self.scheme in ("none", "streamlined", UNKNOWN)
        return self.is_subsidy(law) and alone and not self.is_streamlined(law)

    def has_sum(self, law: Law) -> bool:
        """Whether the amounts decide, and the amount is known."""
        return self.amount is not None and self.needs_sum(law)

    def is_small_enough(self, law: Law) -> bool:
        """Whether the award by itself might be given as small assistance, if past help leaves room."""
        if self.amount is None or not self.needs_sum(law):
            return False
        limit = "mfa-limit" if self.spei == "no" else "spei-limit"
        return self.may_be_small and self.amount <= law.value(limit, self.day)

    def is_large(self, law: Law) -> bool:
        """Whether the award is too large for minimal financial assistance by itself."""
        return self.amount is not None and self.amount > law.value("mfa-limit", self.day)

    def confirmed_on(self, law: Law) -> date | None:
        """The day the decision is confirmed, if it is known and the Act covers it."""
        if self.confirmed and self.confirmed >= law.day("subsidy-act-in-force"):
            return self.confirmed
        return None


def read(answers: Answers) -> Award:
    """The award that the answers so far tell of."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    def day(name: str) -> date | None:
        value = answers.get(name)
        return value if isinstance(value, date) else None

    def amount(name: str) -> Decimal | None:
        value = answers.get(name)
        return value if isinstance(value, Decimal) else None

    barred, past = answers.get("subsidy_barred", ()), answers.get("subsidy_past", ())
    return Award(
        given=answers,
        today=today(answers),
        form=choice("subsidy_form"),
        limbs={name: choice(name) for name in LIMBS if name in answers},
        right=day("subsidy_day"),
        scheme=choice("subsidy_scheme"),
        route=choice("subsidy_route"),
        met=choice("subsidy_met"),
        barred=tuple(str(name) for name in barred) if isinstance(barred, tuple) else (),
        goods=choice("subsidy_goods"),
        amount=amount("subsidy_amount"),
        spei=choice("subsidy_spei"),
        procedure=choice("subsidy_given"),
        group=choice("subsidy_group"),
        before=choice("subsidy_before"),
        past=tuple(each for each in past if isinstance(each, DatedAmount)) if isinstance(past, tuple) else (),
        sector=choice("subsidy_sector"),
        related=amount("subsidy_related"),
        related_unknown=answers.get("subsidy_related") == UNKNOWN,
        confirmed=day("subsidy_confirmed"),
    )
