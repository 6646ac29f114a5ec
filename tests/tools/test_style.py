"""The code keeps to its style and its types."""

import subprocess
import sys

import pytest

from tools.paths import ROOT


@pytest.mark.parametrize(
    "command", [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]], ids=["ruff", "format", "mypy"]
)
def test_nothing_is_found_in_python(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("command", [["eslint", "."], ["tsc", "--project", "."]], ids=["eslint", "tsc"])
def test_nothing_is_found_in_javascript(command: list[str]) -> None:
    program, *rest = command
    found = [str(ROOT / "node_modules" / ".bin" / program), *rest]
    done = subprocess.run(found, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
