"""Gives a program, and all that it starts, a part of one processor: a phone is slower than what builds a site.

Throttling in a browser's own tools slows the page alone and not its workers, where Python runs. So the whole browser is
put into a control group of Linux with a limit.
"""

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

GROUPS = Path("/sys/fs/cgroup")
PERIOD = (
    10_000  # microseconds, in each of which a program gets its part: short, so that it runs slowly and not in jerks
)


class SlowError(Exception):
    """Programs cannot be slowed on this machine. The message says why."""


@contextlib.contextmanager
def slowed(times: int) -> Iterator[Callable[[str], str]]:
    """What makes of a program's path that of one which gets one processor's time divided by `times`, or, for 1, all.

    Raises SlowError where there are no control groups, or they may not be changed.
    """
    if times == 1:
        yield lambda program: program
        return
    of_processors = GROUPS / "cpu"  # in the first version of control groups; the second has one tree for all
    if of_processors.is_dir():
        limits = {"cpu.cfs_period_us": f"{PERIOD}", "cpu.cfs_quota_us": f"{PERIOD // times}"}
    else:
        of_processors, limits = GROUPS, {"cpu.max": f"{PERIOD // times} {PERIOD}"}
    group = of_processors / f"slow-{os.getpid()}"
    with tempfile.TemporaryDirectory() as folder:

        def slow(program: str) -> str:
            script = Path(folder, Path(program).name)
            script.write_text(f'#!/bin/sh\necho $$ > {group}/cgroup.procs && exec {program} "$@"\n')
            script.chmod(0o755)
            return str(script)

        try:
            group.mkdir()
            for name, limit in limits.items():
                (group / name).write_text(limit)
        except OSError as error:
            raise SlowError(f"Slowing needs Linux with control groups that may be changed: {error}") from error
        try:
            yield slow
        finally:
            with contextlib.suppress(OSError):  # what still runs keeps it
                group.rmdir()
