"""A program that is slowed joins a group with a limit before it starts. The groups here are plain folders."""

import subprocess
from pathlib import Path

import pytest

from tools import slow


@pytest.mark.parametrize(
    ("tree", "limits"),
    [
        ("cpu", {"cpu.cfs_period_us": "10000", "cpu.cfs_quota_us": "2500"}),
        ("", {"cpu.max": "2500 10000"}),
    ],
)
def test_a_slowed_program_runs_in_a_group_with_a_quarter_of_one_processor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tree: str, limits: dict[str, str]
) -> None:
    (tmp_path / tree).mkdir(exist_ok=True)
    monkeypatch.setattr(slow, "GROUPS", tmp_path)
    with slow.slowed(4) as slowed:
        done = subprocess.run([slowed("/bin/echo"), "one", "two words"], check=True, capture_output=True, text=True)
        (group,) = (tmp_path / tree).glob("slow-*")
        assert done.stdout == "one two words\n"
        assert (group / "cgroup.procs").read_text().strip().isdigit()
        assert {name: (group / name).read_text() for name in limits} == limits


def test_without_slowing_a_program_is_what_it_was() -> None:
    with slow.slowed(1) as slowed:
        assert slowed("/bin/echo") == "/bin/echo"


def test_a_machine_without_groups_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slow, "GROUPS", tmp_path / "nowhere")
    with pytest.raises(slow.SlowError, match="control groups"), slow.slowed(4):
        pass
