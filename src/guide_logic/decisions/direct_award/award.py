"""One direct award as the reader told it: the answers of the tool, read once."""

from dataclasses import dataclass, replace
from datetime import date

from guide_logic.decisions.shared import notices
from guide_logic.decisions.shared.notices import CONCESSIONS, LIGHT_TOUCH
from guide_logic.decisions.shared.scope import begins, today
from guide_logic.decisions.shared.side import Side, side
from guide_logic.engine.model import UNKNOWN, Answers
from guide_logic.law import Law

EXCLUDED = ("excluded", "advantage")
"""What the check on exclusions can find that keeps a supplier out, but for narrow exceptions."""


@dataclass(frozen=True, slots=True)
class Award:
    """What the reader told of one award, as far as it was asked.

    A choice that was not asked is "", one that is not known ``UNKNOWN``. A day is None where it was
    not asked or is not known. ``given`` holds the answers themselves, for what several tools share.
    """

    given: Answers
    today: date
    begins: date
    nation: str
    buyer: str
    health: str
    route: str
    kind: str
    ground: str
    why_one: str
    first_law: str
    first_route: str
    first_award: date | None
    exclusion: str
    overriding: str
    conflicts: str
    platform: str
    transparency: date | None
    award_notice: date | None
    sign: date | None

    def said(self, question_id: str) -> str:
        """The choice made in answer to a question, "" where it was not asked."""
        return str(self.given.get(question_id, ""))

    def asked(self, *names: str) -> tuple[str, ...]:
        """Those of these questions that were asked."""
        return tuple(name for name in names if name in self.given)

    @property
    def entered(self) -> date | None:
        """The past day on which the contract was signed or begun, if it was."""
        return self.sign if self.sign and self.sign < self.today else None

    @property
    def began_by(self) -> date | None:
        """The earliest past day that the reader gave: by then the award had begun."""
        told = (self.transparency, self.award_notice, self.sign)
        return min((day for day in told if day and day < self.today), default=None)

    @property
    def route_unknown(self) -> bool:
        """Whether the reader does not know on which side of its threshold it is: then its value is asked."""
        return self.route == UNKNOWN

    def side(self, law: Law) -> Side | None:
        """On which side of its threshold it is by its value, where that was asked."""
        return side(self.given, law, max(self.begins, law.day("act-in-force"))) if self.route_unknown else None

    def needs_ground(self, law: Law) -> bool:
        """Whether it is a new public contract, so that a direct award needs a ground."""
        if self.route_unknown:
            found = self.side(law)
            return found is not None and found.above is True
        return self.route == "above"

    @property
    def kind_known(self) -> bool:
        """Whether the kind of contract is known."""
        return self.kind not in ("", UNKNOWN)

    @property
    def is_light_touch(self) -> bool:
        """Whether it is known to be a light touch contract of either sort."""
        return self.kind in LIGHT_TOUCH

    @property
    def is_concession(self) -> bool:
        """Whether it is known to be a concession of either sort."""
        return self.kind in CONCESSIONS

    @property
    def under_old_regulations(self) -> bool:
        """Whether the first contract, which this one would repeat, was let under the 2015 Regulations."""
        return self.first_law == "pcr"

    @property
    def may_repeat_goods(self) -> bool:
        """Whether it may repeat goods under a contract let under the 2015 Regulations."""
        return self.under_old_regulations and not self.is_light_touch and self.kind != "works"

    @property
    def found_excluded(self) -> bool:
        """Whether the check found the supplier excluded, or treated as excluded."""
        return self.exclusion in EXCLUDED


def read(answers: Answers) -> Award:
    """The award that the answers tell of, complete or not."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    award = Award(
        given=answers,
        today=today(answers),
        begins=begins(answers) if "begins" in answers else today(answers),
        nation=choice("nation"),
        buyer=choice("buyer"),
        health=choice("health"),
        route=choice("route"),
        kind=choice("kind"),
        ground=choice("ground"),
        why_one=choice("why_one"),
        first_law=choice("first_law"),
        first_route=choice("first_route"),
        first_award=notices.day(answers, "first_award"),
        exclusion=choice("exclusion"),
        overriding=choice("overriding"),
        conflicts=choice("conflicts"),
        platform=choice("platform"),
        transparency=notices.day(answers, "transparency"),
        award_notice=notices.day(answers, "award_notice"),
        sign=notices.day(answers, "sign"),
    )
    return replace(award, begins=min(award.begins, award.began_by or award.begins))
