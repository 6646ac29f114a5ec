"""The same sources give the same bytes: `make test-same`. It takes as long as a build from nothing."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from tools.downloads import MADE
from tools.paths import NODE_MODULES, ROOT, SITE

PAGE = "docs/guide/resourcing/thresholds.md"
SHEET = "docs/assets/css/quiz.css"
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C"}


def build(root: Path, **environment: str) -> None:
    """Build the tree at `root` on one day, by its own programs."""
    given = {"PYTHONPATH": f"{root / 'src'}:{root}", "SITE_DATE": date.today().isoformat()}  # noqa: DTZ011
    command = [sys.executable, "-m", "tools.build"]
    subprocess.run(command, cwd=root, check=True, env={**os.environ, **given, **environment})


def copy_of_the_sources(target: Path) -> Path:
    """A tree of its own that holds what is or would be committed, and nothing that was ever built."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)
    (target / NODE_MODULES.name).unlink(missing_ok=True)
    (target / NODE_MODULES.name).symlink_to(NODE_MODULES.resolve())
    if MADE.is_dir():  # books and packs are made apart
        shutil.copytree(MADE, target / MADE.relative_to(ROOT))
    return target


def different(one: Path, other: Path) -> list[str]:
    """The files that only one of two folders holds, or that differ."""
    names = {path.relative_to(root) for root in (one, other) for path in root.rglob("*") if path.is_file()}
    assert len(names) > 2600
    return [
        name.as_posix()
        for name in sorted(names)
        if not ((one / name).is_file() and (other / name).is_file())
        or (one / name).read_bytes() != (other / name).read_bytes()
    ]


def test_a_change_upon_a_build_from_nothing_elsewhere_gives_the_bytes_of_this_one(tmp_path: Path) -> None:
    """One build from nothing serves for three things: another path, another machine, and a change upon what is kept.

    The tree elsewhere is built with other text in a page and a style sheet, and built again once they are as here.
    So what stands here, built upon whatever this tree had kept, is compared with what was all made there.
    """
    there = copy_of_the_sources(tmp_path / "another place")
    machine = {**ELSEWHERE, "HOME": str(tmp_path)}
    with (there / PAGE).open("a") as page, (there / SHEET).open("a") as sheet:
        page.write("\n## Another {#another}\n\nWords such as zyzzyva that stand nowhere else.\n")
        sheet.write("\n.another { color: red }\n")
    build(there, **machine)
    for name in (PAGE, SHEET):
        shutil.copyfile(ROOT / name, there / name)
    build(ROOT)
    assert different(SITE, there / SITE.name), "the change was not built"
    kept = there / ".cache" / "kept"
    for piece in sorted(kept.iterdir())[::50]:  # what is missing or damaged is made anew
        piece.write_bytes(piece.read_bytes()[:-1])
    build(there, **machine)
    assert different(SITE, there / SITE.name) == []
