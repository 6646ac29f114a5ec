"""The page about speed: the last kept runs of `make bench`, `make load` and `make rebuild`, with dates and machines."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from guide_logic.law.wording import long_date
from tools.paths import ROOT

RUNS = ROOT / "tools" / "runs"
LAST_RUN = RUNS / "bench.json"
"""What `python -m tools.bench --keep` wrote."""

ELSEWHERE = RUNS / "elsewhere"
"""What it wrote for other browsers and slower processors, a file for each."""

LAST_LOAD = RUNS / "load.json"
"""What `python -m tools.load --keep` wrote."""

LAST_REBUILD = RUNS / "rebuild.json"
"""What `python -m tools.rebuild --keep` wrote."""


def keep(place: Path, rows: Sequence[Sequence[str]], *, rounds: int, on: str, line: str = "", where: str = "") -> None:
    """Keep a run for the page: its rows, its rounds, words on the machine, the line, and in which browser."""
    run = {"day": datetime.now(UTC).date().isoformat(), "rounds": rounds, "line": line, "on": on, "where": where}
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps({**run, "rows": rows}, indent=1, ensure_ascii=False) + "\n", "utf-8")


def last(place: Path) -> dict[str, Any]:
    """The run that was kept."""
    run: dict[str, Any] = json.loads(place.read_text("utf-8"))
    return run


def table(rows: Iterable[Sequence[str]], other: str = "Stock") -> str:
    """The figures as a Markdown table: its name, ours, the other's, and ours as a part of that."""
    head = (("Figure", "Ours", other, f"Ours / {other.lower()}"), ("---", "---:", "---:", "---:"))
    return "\n".join("| " + " | ".join(row) + " |" for row in (*head, *rows))


def render(run: Mapping[str, Any], other: str = "Stock") -> str:
    """When and on what the run was made, and its figures, as Markdown."""
    day = long_date(date.fromisoformat(run["day"]))
    where = f", in {run['where']}" if run.get("where") else ""
    line = f", over {run['line']}" if run.get("line") else ""
    return (
        f"Measured on {day}{where}, in {run['rounds']} rounds{line}. Machine: {run['on']}.\n\n"
        f"{table(run['rows'], other)}\n"
    )


def elsewhere(folder: Path = ELSEWHERE) -> str:
    """The runs in other browsers and on slower processors, as Markdown."""
    runs = [render(last(place)) for place in sorted(folder.glob("*.json"))]
    return "\n".join(runs) or "No such run has been kept yet.\n"
