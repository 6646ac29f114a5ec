"""What the build has made once, kept in `.cache/kept/` by what it was made from.

A piece is named by a digest of all that it depends on: where any of that changes, another piece is asked for and made.
So nothing has to be told that something is out of date, and two builds side by side cannot spoil each other's work.
A piece begins with its own digest: one that is cut short or damaged is noticed, and made anew. What no build has used
for a month goes.
"""

import hashlib
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache

from tools.paths import CACHE, ROOT, SOURCE

KEPT = CACHE / "kept"
UNUSED = 30 * 24 * 60 * 60  # seconds
DIGEST = hashlib.sha256().digest_size

CODE = (SOURCE, ROOT / "tools", ROOT / "theme")
CODE_FILES = ("mkdocs.yml", "requirements.txt", "package-lock.json")


def kept(kind: str, made_from: bytes, make: Callable[[], bytes]) -> bytes:
    """What `make` gives, made only where nothing is kept of this kind that was made from the same."""
    path = KEPT / f"{kind}.{hashlib.sha256(made_from).hexdigest()}"
    try:
        piece = path.read_bytes()
        if hashlib.sha256(piece[DIGEST:]).digest() == piece[:DIGEST]:
            os.utime(path)  # the time of the last use
            return piece[DIGEST:]
    except FileNotFoundError:
        pass
    content = make()
    KEPT.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}")
    partial.write_bytes(hashlib.sha256(content).digest() + content)
    partial.replace(path)  # whole or not at all, whoever else writes it
    return content


def forget_unused() -> None:
    """Remove what no build has used for a month."""
    for path in KEPT.glob("*"):
        with suppress(FileNotFoundError):  # another build has finished it, or removed it
            if path.stat().st_mtime < time.time() - UNUSED:
                path.unlink()


@cache
def code() -> bytes:
    """A digest of all that the site is made from but for `docs/`: the law, the programs, the theme, the packages."""
    found = [
        path for folder in CODE for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ]
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted([*found, *(ROOT / name for name in CODE_FILES)]):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.digest()
