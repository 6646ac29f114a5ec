"""Who may import whom: rooms in floors, each on those below it, side by side without a way between tools.

law < engine < decisions.shared < a tool's room < the plan < the register of tools < ask < show < browser, api < __main__
"""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import guide_logic

SOURCE = Path(guide_logic.__file__).parent
MODULES = {
    ".".join(("guide_logic", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in SOURCE.rglob("*.py")
}
TOOLS = {path.parent.name for path in SOURCE.glob("decisions/*/decide.py")}
PLAN = "decisions.plan_a_commission"


def imported(module: str) -> Iterator[str]:
    """The modules of ours that a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(MODULES[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: an import that does not say from where"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                if whole in MODULES:
                    yield whole
                elif node.module in MODULES:
                    yield str(node.module)


def room(module: str) -> str:
    """The room a module stands in: ``law``, ``engine``, ``decisions.shared``, ``decisions.reserve``, ``show`` ..."""
    parts = module.split(".")[1:]
    return ".".join(parts[:2] if parts[:1] == ["decisions"] else parts[:1])


def allowed(of: str) -> set[str]:
    """The rooms that a room may import from, besides itself."""
    below = {
        "": set(),
        "law": set(),
        "engine": {"law"},
        "decisions.shared": {"law", "engine"},
        "decisions": {"law", "engine"},  # it imports each tool by name, when one is asked for
        "ask": {"law", "engine", "decisions", "decisions.light_touch"},  # whose words find codes
        "show": {"", "law", "engine", "decisions", "ask"},  # kept answers name the version
        "browser": {"law", "engine", "decisions", "ask", "show"},  # whose file it hands over
        "api": {"law", "engine", "decisions", "ask", "show"},
        "__main__": {"law", "engine", "decisions", "show", "api"},
    }
    tool = {"law", "engine", "decisions.shared"}
    if of == PLAN:
        return tool | {f"decisions.{name}" for name in TOOLS}
    if of.removeprefix("decisions.") in TOOLS:
        return tool
    return below[of]


def test_the_rooms_are_all_known() -> None:
    assert len(TOOLS) == 11
    rooms = {"", "law", "engine", "decisions", "decisions.shared", PLAN, "ask", "show", "browser", "api", "__main__"}
    assert {room(module) for module in MODULES} == rooms | {f"decisions.{name}" for name in TOOLS}


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_imports_from_its_own_room_and_those_below(module: str) -> None:
    here = room(module)
    reached = {other: room(other) for other in imported(module)}
    beyond = {other for other, there in reached.items() if there != here and there not in allowed(here)}
    assert not beyond


def test_no_modules_import_each_other_in_a_circle() -> None:
    """What is imported for types alone, or when first asked for, counts only between rooms (above)."""
    graph = {module: set(_at_once(module)) - {module} for module in MODULES}
    TopologicalSorter(graph).prepare()


def _at_once(module: str) -> Iterator[str]:
    """The modules of ours that are imported while a module is."""
    for node in ast.parse(MODULES[module].read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                if target := whole if whole in MODULES else node.module if node.module in MODULES else None:
                    yield target
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
