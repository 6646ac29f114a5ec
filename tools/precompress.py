"""Compresses a site's files ahead of time, so that a server need not, and can afford the best.

Beside each file that gains from it stand a `.br` and a `.gz` of it. Brotli at its highest
quality takes half a minute for Pyodide's WebAssembly, so results are kept in `.cache`, by content,
until no build has used them for a month.
"""

import gzip
import hashlib
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from tools.paths import CACHE

COMPRESSIBLE = {
    ".css", ".csv", ".html", ".ics", ".js", ".json", ".map", ".md", ".svg", ".txt",
    ".wasm", ".webmanifest", ".xml", ".zip",
}  # fmt: skip

SMALLEST = 1400  # bytes: a file that fits in one packet arrives no sooner for being smaller

KEPT_UNUSED = 30 * 24 * 60 * 60  # seconds

ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda data: brotli.compress(data, quality=11, lgwin=24),
    ".gz": lambda data: gzip.compress(data, compresslevel=9, mtime=0),
}


def precompress(site: Path, cache: Path = CACHE / "compressed") -> int:
    """Write `.br` and `.gz` files beside the site's files, where they are smaller.

    Returns how many files were looked at.
    """
    cache.mkdir(parents=True, exist_ok=True)
    files = [path for path in sorted(site.rglob("*")) if path.suffix in COMPRESSIBLE]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda path: _compress_file(path, cache), files))
    for path in cache.iterdir():
        if path.stat().st_mtime < time.time() - KEPT_UNUSED:
            path.unlink()
    return len(files)


def _compress_file(path: Path, cache: Path) -> None:
    data = path.read_bytes()
    if len(data) < SMALLEST:
        return
    digest = hashlib.sha256(data).hexdigest()
    for suffix, encode in ENCODERS.items():
        cached = cache / (digest + suffix)
        if cached.exists():
            os.utime(cached)  # the time of the last use
        else:
            partial = cached.with_name(f"{cached.name}.{os.getpid()}.{threading.get_ident()}")
            partial.write_bytes(encode(data))
            partial.replace(cached)
        if cached.stat().st_size < len(data):
            path.with_name(path.name + suffix).write_bytes(cached.read_bytes())
