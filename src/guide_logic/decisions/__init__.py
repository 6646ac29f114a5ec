"""The decision tools, one module each. ``TOOLS`` lists them by id, in the order the site shows them."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from guide_logic.model import Tool


class Tools(Mapping[str, Tool]):
    """Tools by id. A tool is imported when it is first asked for: a page starts with its own alone."""

    def __init__(self, *ids: str) -> None:
        self._ids = ids

    def __getitem__(self, tool_id: str) -> Tool:
        if tool_id not in self._ids:
            raise KeyError(tool_id)
        module = import_module(f"{__name__}.{tool_id.replace('-', '_')}")
        tool: Tool = module.TOOL
        return tool

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


TOOLS = Tools("which-way", "grant-or-contract", "threshold-check", "reserve", "direct-award")
