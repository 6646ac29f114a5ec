"""Measures what the tests catch: ``python -m tools.mutate [--count 60] [--seed 1] [--only TEXT]``.

Makes one small wrong change at a time to the rules and the law data, in a copy of the project, and runs
the tests in CPython that could see it in three rings: the nearest, those of ``make quick``, and those that
walk every path. A change that no test sees has survived: it is listed at the end, and written with all
others to build/mutants.md. The same seed makes the same changes. ``--rings 2`` leaves out the walks, which
take long: what survives then may still be caught by them.
"""

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tools.paths import ROOT

LIBRARY = Path("src", "guide_logic")
RULES = (LIBRARY / "decisions", LIBRARY / "engine", LIBRARY / "law")
DATA = (LIBRARY / "law" / "figures.toml", LIBRARY / "law" / "notices.toml", LIBRARY / "law" / "bank_holidays.toml")
REFERENCES = LIBRARY / "law" / "references.toml"
REPORT = ROOT / "build" / "mutants.md"
RINGS = (
    ["tests", "--hypothesis-profile", "few", "-m", "not built and not walk", "--ignore", "tests/tools/test_style.py"],
    ["tests", "-m", "walk and not built"],
)
"""The tests beyond the nearest."""
NEAREST_SECONDS = 900.0
"""What the nearest tests may take: far more than they ever do."""
PATIENCE = 5
"""How many times as long as without a change the tests may be busy. What takes longer counts as caught."""

COMPARISONS = {ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">")}
LINES = {
    "first day": re.compile(r"^ *from = (?P<old>\d{4}-\d\d-\d\d)", re.M),
    "source row": re.compile(r'^ *ref = "(?P<old>[\w-]+)"', re.M),
    "amount": re.compile(r"^ *(?:value|days|months) = (?P<old>\d+)", re.M),
    "date": re.compile(r"^ *(?:value|date) = (?P<old>\d{4}-\d\d-\d\d)", re.M),
}
"""What is changed in law data, by the kind of change."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One wrong change: its kind, the file, and what stands there in place of what, from which place."""

    kind: str
    path: Path
    start: int
    old: str
    new: str

    def applied(self, text: str) -> str:
        """The file's text with the change."""
        return text[: self.start] + self.new + text[self.start + len(self.old) :]

    def told(self, text: str) -> str:
        """Where it is, and what it does."""
        line = text.count("\n", 0, self.start) + 1
        old, new = (" ".join(each.split()) for each in (self.old, self.new))
        return f"{self.kind}: {self.path}:{line}: {old} -> {new}"


def mutants(root: Path, chance: random.Random) -> list[Mutant]:
    """Every change that can be made to the project in a folder, in the order of files and lines."""
    references = re.findall(r'^id = "([\w-]+)"', (root / REFERENCES).read_text("utf-8"), re.M)
    found: list[Mutant] = []
    for folder in RULES:
        for path in sorted((root / folder).rglob("*.py")):
            found += in_rules(path.relative_to(root), path.read_text("utf-8"), references, chance)
    for data in DATA:
        found += in_data(data, (root / data).read_text("utf-8"), references, chance)
    return found


def in_rules(path: Path, text: str, references: list[str], chance: random.Random) -> Iterator[Mutant]:
    """The changes to a module: boundaries, conditions, constants and references."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    lines = text.splitlines()
    known = set(references)

    def at(line: int, column: int) -> int:
        return starts[line - 1] + len(lines[line - 1].encode()[:column].decode())

    def span(node: ast.expr) -> tuple[int, str]:
        start = at(node.lineno, node.col_offset)
        return start, text[start : at(node.end_lineno or 0, node.end_col_offset or 0)]

    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in COMPARISONS:
            old, new = COMPARISONS[type(node.ops[0])]
            start, left = span(node.left)
            yield Mutant("boundary", path, text.index(old, start + len(left)), old, new)
        elif isinstance(node, ast.If | ast.IfExp):
            start, old = span(node.test)
            yield Mutant("negated condition", path, start, old, f"(not ({old}))")
        elif isinstance(node, ast.BoolOp):
            start, left = span(node.values[0])
            old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
            place = re.compile(rf"\b{old}\b").search(text, start + len(left))
            if place:
                yield Mutant("and for or", path, place.start(), old, new)
        elif isinstance(node, ast.Constant) and type(node.value) is int and node.value not in (0, 1):
            start, old = span(node)
            yield Mutant("constant", path, start, old, str(node.value + 1))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in known:
            start, old = span(node)
            other = chance.choice(references)
            if other != node.value and old == f'"{node.value}"':
                yield Mutant("reference", path, start, old, f'"{other}"')


def in_data(path: Path, text: str, references: list[str], chance: random.Random) -> Iterator[Mutant]:
    """The changes to a file of law data: amounts, dates, first days and the rows they rest on."""
    for kind, pattern in LINES.items():
        for match in pattern.finditer(text):
            old = match["old"]
            if kind == "source row":
                new = chance.choice(references)
            elif kind == "amount":
                new = str(int(old) + 1)
            else:
                new = (date.fromisoformat(old) + timedelta(days=1)).isoformat()
            if new != old:
                yield Mutant(kind, path, match.start("old"), old, new)


def chosen(found: list[Mutant], count: int, chance: random.Random) -> list[Mutant]:
    """So many changes, as many of each kind as there are to be had."""
    kinds: dict[str, list[Mutant]] = defaultdict(list)
    for mutant in found:
        kinds[mutant.kind].append(mutant)
    for of_kind in kinds.values():
        chance.shuffle(of_kind)
    taken: list[Mutant] = []
    while len(taken) < count and any(kinds.values()):
        taken += [of_kind.pop() for of_kind in kinds.values() if of_kind]
    return taken[:count]


def nearest(mutant: Mutant, root: Path) -> list[str]:
    """The tests that see a change soonest: those of the tool it belongs to, or of the law and every case."""
    parts = mutant.path.parts
    room = parts[3].removesuffix(".py") if parts[2] == "decisions" else ""
    own = Path("tests", "decisions", f"test_{room}.py")
    if room and (root / own).is_file():
        files = ["tests/law/test_citations.py", "tests/decisions/test_edges.py", "tests/test_cases.py", str(own)]
        return [*files, "-k", f"{room.replace('_', '-')} or {room}"]
    return ["tests/test_cases.py", "tests/law", *(["tests/engine/test_values.py"] if parts[2] == "engine" else [])]


def catches(root: Path, tests: list[str], seconds: float | None = None) -> str:
    """The first test that fails in a folder, or "". Tests that are still busy after so many seconds have failed."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "--tb=no", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            command, cwd=root, env=environment, capture_output=True, text=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return "no end in sight"
    if done.returncode in (0, 5):  # 5: no test of that name
        return ""
    failed = re.search(r"^(?:FAILED|ERROR) (.*?)(?: - |$)", done.stdout, re.M)
    return failed[1] if failed else "the tests do not start"


def copy(to: Path) -> None:
    """The project as it stands, what is made from it included that tests read."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    made = [
        str(path.relative_to(ROOT)) for path in (ROOT / "docs" / "includes" / "generated").rglob("*") if path.is_file()
    ]
    for name in [*listed.stdout.splitlines(), *made]:
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    (to / "node_modules").unlink(missing_ok=True)
    (to / "node_modules").symlink_to((ROOT / "node_modules").resolve())


def main() -> None:
    """Make the changes, run the tests, and say what survived."""
    parser = argparse.ArgumentParser(description="Measure what the tests catch.")
    parser.add_argument("--count", type=int, default=60, help="how many changes")
    parser.add_argument("--seed", type=int, default=1, help="which changes")
    parser.add_argument("--only", default="", help="changes in files whose path holds this")
    parser.add_argument("--rings", type=int, default=3, choices=[1, 2, 3], help="1: the nearest tests only")
    given = parser.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        root = Path(folder)
        copy(root)
        rings = timed(root, given.rings)
        every = [mutant for mutant in mutants(root, chance) if given.only in str(mutant.path)]
        rows = [
            (mutant, told, tried(mutant, root, rings))
            for mutant, told in _told(root, chosen(every, given.count, chance))
        ]
    survived = [told for _, told, caught in rows if not caught]
    write_report(rows)
    if rows:
        print(f"{len(rows) - len(survived)} of {len(rows)} caught ({1 - len(survived) / len(rows):.0%}). Survived:")
    print("\n".join(survived) or "none")


def _told(root: Path, taken: list[Mutant]) -> Iterator[tuple[Mutant, str]]:
    for mutant in taken:
        yield mutant, mutant.told((root / mutant.path).read_text("utf-8"))


type Ring = tuple[list[str], float]
"""Which tests, and how many seconds they may take."""


def timed(root: Path, rings: int) -> list[Ring]:
    """The rings beyond the nearest tests, timed without a change. Exits if a test fails then."""
    found: list[Ring] = []
    for tests in RINGS[: rings - 1]:
        begun = time.monotonic()
        if failed := catches(root, tests):
            raise SystemExit(f"Without any change this test fails: {failed}. Mend it first.")
        found.append((tests, PATIENCE * (time.monotonic() - begun)))
    return found


def tried(mutant: Mutant, root: Path, rings: Iterable[Ring]) -> str:
    """The test that catches a change, or "". The folder is as before afterwards."""
    path = root / mutant.path
    text = path.read_text("utf-8")
    path.write_text(mutant.applied(text), "utf-8")
    try:
        each = ((nearest(mutant, root), NEAREST_SECONDS), *rings)
        caught = next(filter(None, (catches(root, *ring) for ring in each)), "")
    finally:
        path.write_text(text, "utf-8")
    print(f"{'caught  ' if caught else 'SURVIVED'} {mutant.told(text)}{f'  [{caught}]' if caught else ''}", flush=True)
    return caught


def write_report(rows: list[tuple[Mutant, str, str]]) -> None:
    """Every change with the test that caught it, by kind."""
    made, caught = Counter(mutant.kind for mutant, *_ in rows), Counter(mutant.kind for mutant, _, by in rows if by)
    lines = ["# What the tests catch", "", "| Kind of change | Made | Caught |", "| --- | ---: | ---: |"]
    lines += [f"| {kind} | {count} | {caught[kind]} |" for kind, count in sorted(made.items())]
    lines += ["", *(f"- {'caught by ' + by if by else '**survived**'}: `{told}`" for _, told, by in rows)]
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
