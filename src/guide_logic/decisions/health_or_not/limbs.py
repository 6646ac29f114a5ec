"""The tests that decide whether a contract is under a Provider Selection Regime.

Each is met, not met, or open (None) where the reader does not know or the law is doubtful:
the buyer is a body the regime binds; the service is on its list; it is health care for
individuals for the health service; and in a mixed contract health care is the main part by
value and the rest could not reasonably be supplied separately (SI 2023/1348, regulations 2 and 3).
"""

from dataclasses import dataclass

from guide_logic.decisions.health_or_not.procurement import Procurement
from guide_logic.engine.model import UNKNOWN

LISTED = frozenset({"clinical", "community", "sexual", "recovery", "nursing-home", "pharmacy"})
UNLISTED = frozenset({"community-pharmacy", "social", "adjacent", "unrelated"})
BY_THE_WORK = frozenset({"community", "sexual", "recovery"})
"""Listed services beside which much help is bought that is not treatment: what the worker does tells them apart."""


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

    @property
    def care_alone_met(self) -> bool:
        """Whether the regime may apply to the health care if that is bought on its own."""
        return False not in (self.body, self.listed, self.purpose)


def limbs(procurement: Procurement) -> Limbs:
    """The tests for the answers so far. What has not been asked yet is open."""
    whole = _of(procurement.mixed, "no", ())
    return Limbs(
        body=_body(procurement),
        listed=_listed(procurement),
        purpose=_of(procurement.purpose, "yes", ("public", "other")),
        main=_main(procurement) if procurement.is_mixed else whole,
        inseparable=_of(procurement.separate, "no", ("yes",)) if procurement.is_mixed else whole,
    )


def _of(answer: str, met: str, not_met: tuple[str, ...]) -> bool | None:
    return True if answer == met else False if answer in not_met else None


def _body(procurement: Procurement) -> bool | None:
    """Councils are bound but for parishes (National Health Service Act 2006, section 275(1)); schools are not.

    Which kind of council it is, is asked only where every other test is met.
    """
    match procurement.buyer:
        case "council":
            return {"local": False, UNKNOWN: None}.get(procurement.council, True)
        case "school" | "utility":
            return False
    return _of(procurement.body, "yes", ("no",))


def _listed(procurement: Procurement) -> bool | None:
    service = procurement.service
    if service in BY_THE_WORK and procurement.worker in ("around", UNKNOWN):
        return False if procurement.worker == "around" else None
    return True if service in LISTED else False if service in UNLISTED else None


def _main(procurement: Procurement) -> bool | None:
    """Whether health care has the higher value. Equal values leave it open: neither is higher."""
    care, rest = procurement.care, procurement.rest
    if care is None or rest is None or care == rest:
        return None
    return care > rest


def doubts(procurement: Procurement, tests: Limbs) -> tuple[str, ...]:
    """What leaves the answer open, by a short name."""
    found = []
    if tests.body is None:
        found.append("council" if procurement.council == UNKNOWN else "body")
    if tests.listed is None:
        found.append("worker" if procurement.worker == UNKNOWN else "listed")
    if tests.purpose is None:
        found.append("nursing-home" if procurement.service == "nursing-home" else "purpose")
    if procurement.mixed == UNKNOWN:
        found.append("mixed")
    elif tests.main is None:
        equal = procurement.care is not None and procurement.care == procurement.rest
        found.append("equal" if equal else "main")
    if procurement.separate == UNKNOWN:
        found.append("separate")
    return tuple(found)
