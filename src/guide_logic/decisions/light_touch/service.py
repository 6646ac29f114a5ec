"""What a reader of the light touch tool buys: the answers, read once, with what the words and codes come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guide_logic.decisions.light_touch.codes import Status, outcome_code, statuses_of
from guide_logic.decisions.light_touch.words import How, Reading, read_words
from guide_logic.decisions.shared.scope import today
from guide_logic.engine.model import UNKNOWN, Answers
from guide_logic.law import Law
from guide_logic.law.cpv import Entry

LIGHT = ("listed", "likely")
"""Answers that say it is light touch."""

JUDGED = ("likely", "arguable", "depends", "probably-not")
"""Answers from words that say so where no code has the name of what was typed."""


@dataclass(frozen=True, slots=True)
class Service:
    """One service as far as the answers tell it.

    ``found`` is how the words or codes were read, ``statuses`` how the list treats each code that fits,
    ``code`` the outcome that follows from both. ``text`` is "" where the reader does not know. ``given``
    holds the answers themselves, for what several tools share.
    """

    given: Answers
    today: date
    nation: str
    buyer: str
    health: str
    text: str
    found: Reading
    statuses: Mapping[str, Status]
    code: str

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The codes held that fit, the best first."""
        return self.found.entries

    @property
    def in_scotland(self) -> bool:
        """Whether the Act does not reach the buyer."""
        return self.nation == "scotland"

    @property
    def in_wales(self) -> bool:
        """Whether the list of Wales is the one to look at, which has not been compared with this one."""
        return self.nation == "wales"

    @property
    def has_regime(self) -> bool:
        """Whether the nation has a Provider Selection Regime for health care."""
        return self.nation in ("england", "wales")

    @property
    def is_light(self) -> bool:
        """Whether the answer is that it is light touch, or probably."""
        return self.code in LIGHT

    @property
    def is_health_care(self) -> bool:
        """Whether the reader says that it is mainly health care for individuals."""
        return self.health == "yes"

    @property
    def fits_health(self) -> bool:
        """Whether a code that fits is also on the list of health care services."""
        return any(entry.health for entry in self.entries)

    @property
    def may_be_health(self) -> bool:
        """Whether the reader has to say if it is health care: a code fits, and not by a stray word."""
        return self.has_regime and self.fits_health and self.found.how is not How.PART

    @property
    def buyer_may_be_bound(self) -> bool:
        """Whether the regime for health care may reach the buyer: no school or utility is asked about health."""
        return not self.buyer or bool(self.health)

    @property
    def by_codes(self) -> bool:
        """Whether codes were typed in full."""
        return self.found.how is How.CODES

    @property
    def is_judged(self) -> bool:
        """Whether the codes are our judgement: none has the name of what was typed."""
        return self.found.how is How.WORDS and not self.found.named and self.code in JUDGED

    @property
    def wide(self) -> tuple[str, ...]:
        """Typed codes that are not listed themselves, with listed codes below them."""
        return tuple(code for code, status in self.statuses.items() if status is Status.WIDE)


def read(answers: Answers, law: Law) -> Service:
    """The service that the answers so far describe."""
    text = "" if answers.get("service", UNKNOWN) == UNKNOWN else str(answers["service"])
    found = read_words(text, law) if text else Reading(How.NOTHING)
    statuses = statuses_of(found, law)
    return Service(
        given=answers,
        today=today(answers),
        nation=str(answers["nation"]),
        buyer=str(answers.get("buyer", "")),
        health=str(answers.get("health", "")),
        text=text,
        found=found,
        statuses=statuses,
        code=outcome_code(found, set(statuses.values()), law),
    )
