"""The law that each part of each tool cites, stated a second time in ``citations.toml``.

Most sentences are true whichever reference stands behind them, so no answer shows a slip in one. Here a
module that cites a provision more often or less often than it did differs from what is stated of it:
``pa23-s54*3`` is a provision that it names three times.
"""

import ast
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from guide_logic.law import current
from tools.paths import SOURCE

DECISIONS = SOURCE / "guide_logic" / "decisions"
KNOWN = frozenset(current().references)
STATED: dict[str, str] = tomllib.loads(Path(__file__).with_name("citations.toml").read_text("utf-8"))


def cited(path: Path) -> set[str]:
    """The ids of references that a module names, each with how often where that is more than once."""
    texts = (node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant))
    times = Counter(text for text in texts if isinstance(text, str) and text in KNOWN)
    return {f"{ref}*{count}" if count > 1 else ref for ref, count in times.items()}


MODULES = {path.relative_to(DECISIONS).as_posix(): path for path in sorted(DECISIONS.rglob("*.py"))}
CITING = [name for name, path in MODULES.items() if cited(path)]


@pytest.mark.parametrize("name", CITING)
def test_a_module_cites_the_law_that_is_stated_of_it(name: str) -> None:
    found, stated = cited(MODULES[name]), set(STATED.get(name, "").split())
    assert found == stated, (
        f"cited and not stated: {' '.join(sorted(found - stated)) or 'none'}; "
        f"stated and not cited: {' '.join(sorted(stated - found)) or 'none'}. "
        f"If the law is right, state it in tests/law/citations.toml."
    )


def test_nothing_is_stated_of_a_module_that_cites_no_law() -> None:
    assert list(STATED) == CITING
