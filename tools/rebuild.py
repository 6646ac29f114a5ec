"""Measures what a build costs after a change of one page, beside `mkdocs build` of the same pages: `make rebuild`.

Both are counted in seconds of processors, of all the programs that a build starts: what else the machine does then
hardly counts. Each round builds the plain site, this site with nothing changed, and this site with new words on a page.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tools.load import build_plain
from tools.pages import speed
from tools.paths import DOCS, ROOT

PAGE = DOCS / "guide" / "resourcing" / "thresholds.md"
NEW = "\nWords that no build has seen: {number}.\n"

type Round = tuple[float, float, float]
"""What a round took: the build after a change, the build after none, the plain build."""


def work(build: Callable[[], object]) -> float:
    """Seconds of processors that the programs took which a build started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    build()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build_ours() -> None:
    """Build `site/`."""
    subprocess.run([sys.executable, "-m", "tools.build"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def changed(page: Path = PAGE) -> float:
    """Build with new words at the end of a page. The page is as it was afterwards."""
    before = page.read_text("utf-8")
    try:
        page.write_text(before + NEW.format(number=int.from_bytes(os.urandom(8))), "utf-8")
        return work(build_ours)
    finally:
        page.write_text(before, "utf-8")


def rows(rounds: Sequence[Round]) -> list[list[str]]:
    """The medians, a row for each figure: its name, ours, the plain site's, and the median of ours / plain."""
    made = []
    for name, at in (("after a change of one page", 0), ("after no change", 1)):
        mine, plain = statistics.median(one[at] for one in rounds), statistics.median(one[2] for one in rounds)
        part = statistics.median(one[at] / one[2] for one in rounds)
        made.append([f"building {name}, seconds of processors", f"{mine:.1f}", f"{plain:.1f}", f"{part:.2f}"])
    return made


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description="Measure a build after a change of one page beside a plain build.")
    parser.add_argument("--rounds", type=int, default=3, help="default: %(default)s")
    parser.add_argument(
        "--keep", metavar="WORDS", help="keep the run for the page about speed, with words on the machine"
    )
    given = parser.parse_args()
    build_ours()  # fragments for the plain site, and all that is kept
    rounds = []
    for _ in range(given.rounds):
        plain, same = work(build_plain), work(build_ours)
        rounds.append((changed(), same, plain))
        build_ours()  # as it was
    made = rows(rounds)
    print(speed.table(made, "Plain"))
    if given.keep:
        speed.keep(speed.LAST_REBUILD, made, rounds=given.rounds, on=given.keep)


if __name__ == "__main__":
    main()
