"""Which figures and references of the law data each tool may use.

Nothing is listed by hand: a tool's own rules say it. Their functions and tables are followed from
the tool, and every piece of text in them is kept. What a tool may use is therefore never left
out; a rule that it shares with another tool may bring in a figure that it does not reach.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import CodeType, FunctionType, MethodType, ModuleType

from guide_logic.decisions import TOOLS
from guide_logic.engine.model import Tool
from guide_logic.law import Law, current

OWN = ("guide_logic.decisions", "guide_logic.law.")
"""Modules whose functions and tables are followed: the rules, and what reads law data beside the figures."""

_BRACED = re.compile(r"\{([\w-]+)\}")


@cache
def texts(tool_id: str) -> frozenset[str]:
    """Every piece of text in the rules, questions and outcomes of a tool. KeyError: no such tool."""
    return frozenset(_texts(TOOLS[tool_id]))


def tools_by_figure(law: Law) -> dict[str, tuple[str, ...]]:
    """For each figure, the ids of the tools whose rules may look it up, in the site's order."""
    return _by_id(law.figures, _figures)


def tools_by_reference(law: Law) -> dict[str, tuple[str, ...]]:
    """For each reference, the ids of the tools that may cite it or use a figure that rests on it."""
    named = _by_id(law.references, lambda found, ids: found.intersection(ids))
    through = tools_by_figure(law)
    used: dict[str, set[str]] = {ref: set(tools) for ref, tools in named.items()}
    for figure in law.figures.values():
        for period in figure.periods:
            used[period.ref].update(through[figure.id])
    return {ref: tuple(tool for tool in TOOLS if tool in tools) for ref, tools in used.items()}


def questions_and_outcomes(tool: Tool, ref_id: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Where a tool cites a reference in what its page lists: question texts; outcome codes and headlines."""
    return (
        [question.text for question in tool.questions if ref_id in question.refs],
        [(spec.code, spec.headline) for spec in tool.outcomes if ref_id in spec.refs],
    )


def _by_id(ids: Iterable[str], choose) -> dict[str, tuple[str, ...]]:  # type: ignore[no-untyped-def]
    ids = tuple(ids)
    used = {tool_id: choose(texts(tool_id), ids) for tool_id in TOOLS}
    return {each: tuple(tool_id for tool_id in TOOLS if each in used[tool_id]) for each in ids}


def _figures(found: frozenset[str], ids: Iterable[str]) -> set[str]:
    """The figures named whole or in braces, or put together from a beginning or an ending with a hyphen."""
    found = found.union(*(_BRACED.findall(text) for text in found if "{" in text))
    beginnings = {text for text in found if text.endswith("-") and len(text) > 2}
    endings = {text for text in found if text.startswith("-") and len(text) > 2}
    return {
        each
        for each in ids
        if each in found
        or each.startswith(tuple(beginnings))
        or any(each.endswith(ending) and each.removesuffix(ending) in found for ending in endings)
    }


def _texts(start: object) -> Iterator[str]:
    """All text that can be reached from an object through data, functions and the names they use."""
    waiting: list[object] = [start]
    seen: set[int] = set()
    keep: list[object] = []  # what has been seen, so that no id is given out twice
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif id(item) not in seen:
            seen.add(id(item))
            keep.append(item)
            waiting.extend(_parts(item))


def _parts(item: object) -> Iterator[object]:
    """What an object holds or, if it is a function, what it names."""
    if isinstance(item, Mapping):
        yield from item.keys()
        yield from item.values()
    elif isinstance(item, tuple | list | set | frozenset):
        yield from item
    elif isinstance(item, FunctionType):
        yield from _named(item.__code__, item.__globals__)
        yield from item.__defaults__ or ()
        yield from (item.__kwdefaults__ or {}).values()
        yield from (cell.cell_contents for cell in item.__closure__ or ())
    elif isinstance(item, MethodType):
        yield from (item.__func__, item.__self__)
    elif isinstance(item, type):
        if item.__module__.startswith(OWN):
            yield from (value for value in vars(item).values() if not isinstance(value, str))
    elif is_dataclass(item):
        yield from (getattr(item, field.name) for field in fields(item))
    elif isinstance(item, property):
        yield item.fget
    elif hasattr(item, "__wrapped__"):  # kept by functools.cache
        yield item.__wrapped__
        if _is_loader(item):
            yield item()  # type: ignore[operator]
    elif type(item).__module__.startswith(OWN):  # whose method a tool has as its rules
        yield from (value for name, value in vars(item).items() if not name.startswith("_"))  # not what it keeps
    elif hasattr(item, "func") and hasattr(item, "args"):  # functools.partial
        yield from (item.func, item.args, getattr(item, "keywords", {}))


def _named(code: CodeType, names: Mapping[str, object]) -> Iterator[object]:
    """The constants of a function's code, and the things of this package that it names."""
    modules = [
        module
        for name in code.co_names
        if isinstance(module := names.get(name), ModuleType) and module.__name__.startswith(OWN)
    ]
    for name in code.co_names:
        for space in (names, *map(vars, modules)):
            if name in space and _is_own(space[name]):
                yield space[name]
    if "notices" in code.co_names and "law" in (*code.co_varnames, *code.co_freevars):
        yield current().notices  # read off the law that the function is handed
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _named(constant, names)
        elif isinstance(constant, str | tuple | frozenset):
            yield constant


def _is_loader(item: object) -> bool:
    """Whether a thing reads law data: it is kept, takes nothing, and stands beside that data."""
    function = getattr(item, "__wrapped__", None)
    return (
        isinstance(function, FunctionType)
        and function.__module__.startswith(OWN[1])
        and function.__code__.co_argcount == 0
    )


def _is_own(item: object) -> bool:
    """Whether a thing that a function names is data, or a function or class of the decisions."""
    if isinstance(item, ModuleType):
        return False
    where = getattr(item, "__module__", None)
    if isinstance(item, FunctionType | type) or hasattr(item, "__wrapped__"):
        return str(where).startswith(OWN)
    return not isinstance(item, Tool)
