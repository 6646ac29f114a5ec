"""Reading the data files of this folder.

In readers' browsers another module of this name holds them parsed: see ``tools/runtime.py``.
"""

import csv
import tomllib
from importlib.resources import files
from typing import Any


def read_toml(name: str) -> dict[str, Any]:
    """A TOML file of this folder, parsed."""
    return tomllib.loads(_text(name))


def read_csv(name: str) -> list[dict[str, str]]:
    """The rows of a table of this folder. A row that is too long or too short is kept as it is."""
    return list(csv.DictReader(_text(name).splitlines()))


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
