"""The page about speed: the last kept runs of `make bench` and `make load`, with their dates and machines."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from guide_logic.law.wording import long_date
from tools.paths import ROOT

LAST_RUN = ROOT / "tools" / "bench.json"
"""What `python -m tools.bench --keep` wrote."""

LAST_LOAD = ROOT / "tools" / "load.json"
"""What `python -m tools.load --keep` wrote."""


def table(rows: Iterable[Sequence[str]], other: str = "Stock") -> str:
    """The figures as a Markdown table: its name, ours, the other's, and ours as a part of that."""
    head = (("Figure", "Ours", other, f"Ours / {other.lower()}"), ("---", "---:", "---:", "---:"))
    return "\n".join("| " + " | ".join(row) + " |" for row in (*head, *rows))


def render(run: Mapping[str, Any], other: str = "Stock") -> str:
    """When and on what the run was made, and its figures, as Markdown."""
    day = long_date(date.fromisoformat(run["day"]))
    return (
        f"Measured on {day}, in {run['rounds']} rounds, over {run['line']}. Machine: {run['on']}.\n\n"
        f"{table(run['rows'], other)}\n"
    )
