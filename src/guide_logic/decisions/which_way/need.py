"""What the reader wants to happen: the answers of "Which way to resource it?", read once."""

from dataclasses import dataclass

from guide_logic.decisions.which_way.options import FIGURE_8
from guide_logic.engine.model import UNKNOWN, Answers


@dataclass(frozen=True, slots=True)
class Need:
    """What the reader told, as far as it was asked: a choice not asked is "", one not known ``UNKNOWN``."""

    require: str
    receives: str
    aims: tuple[str, ...]
    repay: str
    place: str
    shapes: tuple[str, ...]
    ready: str
    unknown: frozenset[str]
    """The questions that were answered "I don't know"."""

    @property
    def is_required(self) -> bool:
        """Whether delivery must be required, at least for a part."""
        return self.require in ("yes", "part")

    @property
    def buys(self) -> bool:
        """Whether the council gets, or means to require, a service for at least part of what it gives."""
        return self.is_required or self.receives in ("contract", "mixed")

    @property
    def may_be_purchase(self) -> bool:
        """Whether the council would get a service that it does not mean to require."""
        return not self.is_required and self.receives == "contract"

    @property
    def is_open(self) -> bool:
        """Whether neither what must be required nor what the council gets is known."""
        return self.require == UNKNOWN and self.receives == UNKNOWN

    @property
    def gets_nothing(self) -> bool:
        """Whether the council is known to get nothing for itself, or what it gets was not asked."""
        return self.receives in ("", "grant")

    @property
    def covers_a_part(self) -> str:
        """The question that says only a part is bought, or nothing."""
        if self.require == "part":
            return "way_require"
        return "receives" if self.receives == "mixed" else ""

    @property
    def needs_readiness(self) -> bool:
        """Whether the organisations do not have what they need yet."""
        return self.ready == "no"

    def suits(self, resource: str) -> bool:
        """Whether one of the aims names this resource in figure eight."""
        return any(resource in FIGURE_8[aim] for aim in self.aims)


def read(answers: Answers) -> Need:
    """The need that the answers so far tell of."""

    def choice(name: str) -> str:
        return str(answers.get(name, ""))

    def choices(name: str) -> tuple[str, ...]:
        picked = answers.get(name, ())
        return tuple(str(each) for each in picked) if isinstance(picked, tuple) else ()

    return Need(
        require=choice("way_require"),
        receives=choice("receives"),
        aims=choices("way_aims"),
        repay=choice("way_repay"),
        place=choice("way_property"),
        shapes=choices("way_shape"),
        ready=choice("way_ready"),
        unknown=frozenset(name for name, answer in answers.items() if answer == UNKNOWN),
    )
