"""Compresses a site's files ahead of time, so that a server need not, and can afford the best.

Beside each file that gains from it stand a `.br` and a `.gz` of it. Brotli at its highest
quality takes half a minute for Pyodide's WebAssembly, so results are kept (tools/kept.py).
"""

import gzip
import hashlib
import os
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli

from tools.kept import kept

COMPRESSIBLE = {
    ".bin", ".css", ".csv", ".html", ".ics", ".js", ".json", ".map", ".md", ".svg", ".tsv", ".txt",
    ".wasm", ".webmanifest", ".xml", ".zip",
}  # fmt: skip

SMALLEST = 1400  # bytes: a file that fits in one packet arrives no sooner for being smaller

QUICKER = 9
"""The quality for the snapshot of memory (.bin): other with each change of the tools, and at 11 it takes ten times as long."""

MADE_BY = Path(__file__).read_bytes() + f"{brotli.__version__} {zlib.ZLIB_RUNTIME_VERSION}".encode()
"""What else than its content a compressed file depends on."""

ENCODERS: dict[str, Callable[[bytes, str], bytes]] = {
    ".br": lambda data, kind: brotli.compress(data, quality=QUICKER if kind == ".bin" else 11, lgwin=24),
    ".gz": lambda data, _: gzip.compress(data, compresslevel=9, mtime=0),
}


def precompress(site: Path) -> int:
    """Write `.br` and `.gz` files beside the site's files, where they are smaller.

    Returns how many files were looked at.
    """
    files = [path for path in sorted(site.rglob("*")) if path.suffix in COMPRESSIBLE]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(compress_file, files))
    return len(files)


def compress_file(path: Path) -> None:
    """Write the `.br` and `.gz` of one file, where they are smaller."""
    data = path.read_bytes()
    if len(data) < SMALLEST:
        return
    made_from = hashlib.sha256(MADE_BY + path.suffix.encode() + data).digest()
    for suffix, encode in ENCODERS.items():
        compressed = kept(f"compressed{suffix}", made_from, partial(encode, data, path.suffix))
        if len(compressed) < len(data):
            path.with_name(path.name + suffix).write_bytes(compressed)
