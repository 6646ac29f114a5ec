"""The decision tools and the journeys through them, one module each, by id, in the order the site shows them."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Tool


class OnDemand[T](Mapping[str, T]):
    """What the modules of this folder define under one name, by id: ``direct-award`` is in ``direct_award``.

    A module is imported when it is first asked for, so that a page starts with its own tool alone.
    """

    def __init__(self, name: str, ids: tuple[str, ...]) -> None:
        self._name = name
        self._ids = ids

    def __getitem__(self, id_: str) -> T:
        if id_ not in self._ids:
            raise KeyError(id_)
        module = import_module(f"{__name__}.{id_.replace('-', '_')}")
        found: T = getattr(module, self._name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


TOOLS: Mapping[str, Tool] = OnDemand(
    "TOOL",
    (
        "which-way",
        "which-power",
        "grant-or-contract",
        "subsidy-check",
        "health-or-not",
        "light-touch",
        "threshold-check",
        "reserve",
        "direct-award",
        "notices-timeline",
        "contract-change",
    ),
)
JOURNEYS: Mapping[str, Journey] = OnDemand("JOURNEY", ("plan-a-commission",))
