"""Compresses a site's files ahead of time, so that a server need not, and can afford the best.

Beside each file that gains from it stand a `.br` and a `.gz` of it. Brotli at its highest
quality takes half a minute for Pyodide's WebAssembly, so results are kept in `.cache`, by content.
"""

import gzip
import hashlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from tools.paths import CACHE

COMPRESSIBLE = {
    ".css", ".csv", ".html", ".ics", ".js", ".json", ".map", ".md", ".mjs", ".svg", ".txt",
    ".wasm", ".webmanifest", ".xml", ".zip",
}  # fmt: skip

ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda data: brotli.compress(data, quality=11, lgwin=24),
    ".gz": lambda data: gzip.compress(data, compresslevel=9, mtime=0),
}


def precompress(site: Path, cache: Path = CACHE / "compressed") -> int:
    """Write `.br` and `.gz` files beside the site's files, and return how many files have them.

    A file gets one only where it is smaller. Cached results that this site did not use are removed.
    """
    cache.mkdir(parents=True, exist_ok=True)
    files = [path for path in sorted(site.rglob("*")) if path.suffix in COMPRESSIBLE]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        used = set().union(*pool.map(lambda path: _compress_file(path, cache), files))
    for path in cache.iterdir():
        if path.name not in used:
            path.unlink()
    return len(files)


def _compress_file(path: Path, cache: Path) -> set[str]:
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    used = set()
    for suffix, encode in ENCODERS.items():
        cached = cache / (digest + suffix)
        if not cached.exists():
            partial = cached.with_name(f"{cached.name}.{os.getpid()}")
            partial.write_bytes(encode(data))
            partial.replace(cached)
        used.add(cached.name)
        if cached.stat().st_size < len(data):
            path.with_name(path.name + suffix).write_bytes(cached.read_bytes())
    return used
