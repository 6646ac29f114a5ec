"""Workers side by side need the tests in one order, whatever the seed of Python's hashes."""

import os
import subprocess
import sys

import pytest

from tools.paths import ROOT

COLLECT = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]


@pytest.mark.walk
def test_the_same_tests_are_collected_in_the_same_order_under_two_hash_seeds() -> None:
    """A parametrization over a set, or over what was made from one, is found here and not by a worker that stops."""
    running = [
        subprocess.Popen(
            COLLECT, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.PIPE, text=True
        )
        for seed in ("1", "2")
    ]
    one, other = ([line for line in each.communicate()[0].splitlines() if "::" in line] for each in running)
    assert len(one) > 1000
    assert one == other


def test_a_worker_is_given_whole_groups(request: pytest.FixtureRequest) -> None:
    """pytest-xdist writes the group that it keeps to at the end of a test's name."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        assert request.node.nodeid.endswith("@tests/test_collection.py")
