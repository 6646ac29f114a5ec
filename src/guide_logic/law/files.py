"""Reading the TOML files of this folder.

In readers' browsers another module of this name holds them parsed: see ``tools/runtime.py``.
"""

import tomllib
from importlib.resources import files
from typing import Any


def read_toml(name: str) -> dict[str, Any]:
    """A TOML file of this folder, parsed."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
