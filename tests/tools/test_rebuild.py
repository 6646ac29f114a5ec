"""A build after a change is measured beside a plain one of the same round, and the page is as it was afterwards."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import rebuild
from tools.pages import speed


def test_each_part_is_of_the_same_round() -> None:
    after_change, after_none = rebuild.rows([(8, 6, 10), (9, 6, 30), (30, 6, 20)])
    assert after_change[1:] == ["9.0", "20.0", "0.80"]
    assert after_none[1:] == ["6.0", "20.0", "0.30"]


def test_the_work_of_the_programs_that_a_build_starts_is_counted() -> None:
    spin = "import time\nwhile time.process_time() < 0.2: pass"
    assert rebuild.work(lambda: subprocess.run([sys.executable, "-c", spin], check=True)) >= 0.2


def test_the_page_is_as_it_was_even_where_its_build_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.write_text("Words.\n", "utf-8")
    seen = []

    def fail() -> None:
        seen.append(page.read_text("utf-8"))
        raise subprocess.CalledProcessError(1, "build")

    monkeypatch.setattr(rebuild, "build_ours", fail)
    for _ in range(2):
        with pytest.raises(subprocess.CalledProcessError):
            rebuild.changed(page)
    assert page.read_text("utf-8") == "Words.\n"
    assert len({"Words.\n", *seen}) == 3  # no build has seen either


def test_the_last_run_measured_all_that_there_is_to_measure() -> None:
    run = speed.last(speed.LAST_REBUILD)
    assert [row[0] for row in run["rows"]] == [row[0] for row in rebuild.rows([(1, 1, 1)])]
    assert "| Figure | Ours | Plain | Ours / plain |" in speed.render(run, "Plain")
