"""The tests that decide whether a contract is under a Provider Selection Regime.

Each is met, not met, or open (None) where the reader does not know or the law is doubtful:
the buyer is a body the regime binds; the service is on its list; it is health care for
individuals for the health service; and in a mixed contract health care is the main part by
value and the rest could not reasonably be supplied separately (SI 2023/1348, regulations 2 and 3).
"""

from dataclasses import dataclass
from decimal import Decimal

from guide_logic.engine.model import UNKNOWN, Answers

LISTED = frozenset({"clinical", "community", "sexual", "recovery", "nursing-home", "pharmacy"})
UNLISTED = frozenset({"community-pharmacy", "social", "adjacent"})


@dataclass(frozen=True, slots=True)
class Limbs:
    """How each test stands: True, False, or None where it is open."""

    body: bool | None
    listed: bool | None
    purpose: bool | None
    main: bool | None
    inseparable: bool | None

    @property
    def states(self) -> tuple[bool | None, ...]:
        """All tests, in the order of the law."""
        return (self.body, self.listed, self.purpose, self.main, self.inseparable)

    @property
    def all_met(self) -> bool:
        """Whether the regime applies."""
        return all(state is True for state in self.states)

    @property
    def failed(self) -> bool:
        """Whether the regime cannot apply."""
        return False in self.states


def limbs(answers: Answers) -> Limbs:
    """The tests for the answers so far. What has not been asked yet is open."""
    mixed = answers.get("health_mixed")
    return Limbs(
        body=_body(answers),
        listed=_listed(answers),
        purpose=_of(answers.get("health_purpose"), "yes", ("public", "other")),
        main=_main(answers) if mixed == "yes" else _of(mixed, "no", ()),
        inseparable=_of(answers.get("health_separate"), "no", ("yes",))
        if mixed == "yes"
        else _of(mixed, "no", ()),
    )


def _of(answer: object, met: str, not_met: tuple[str, ...]) -> bool | None:
    return True if answer == met else False if answer in not_met else None


def _body(answers: Answers) -> bool | None:
    """Councils are bound; schools and utilities are not; of other buyers the reader knows."""
    match answers.get("buyer"):
        case "council":
            return True
        case "school" | "utility":
            return False
    return _of(answers.get("health_body"), "yes", ("no",))


def _listed(answers: Answers) -> bool | None:
    service = answers.get("health_service")
    return True if service in LISTED else False if service in UNLISTED else None


def _main(answers: Answers) -> bool | None:
    """Whether health care has the higher value. Equal values leave it open: neither is higher."""
    health, rest = answers.get("health_value"), answers.get("health_rest_value")
    if not isinstance(health, Decimal) or not isinstance(rest, Decimal) or health == rest:
        return None
    return health > rest


def doubts(answers: Answers, tests: Limbs) -> tuple[str, ...]:
    """What leaves the answer open, by a short name."""
    found = []
    if tests.body is None:
        found.append("body")
    if tests.listed is None:
        found.append("listed")
    if tests.purpose is None:
        found.append(
            "nursing-home" if answers.get("health_service") == "nursing-home" else "purpose"
        )
    if answers.get("health_mixed") == UNKNOWN:
        found.append("mixed")
    elif tests.main is None:
        equal = isinstance(answers.get("health_value"), Decimal) and (
            answers["health_value"] == answers.get("health_rest_value")
        )
        found.append("equal" if equal else "main")
    if answers.get("health_separate") == UNKNOWN:
        found.append("separate")
    return tuple(found)
