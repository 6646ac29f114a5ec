"""Writes the site's service worker, `sw.js`, and the manifest with which the site can be installed.

The worker begins with the list of the release: each file that pages load, with its SHA-256 and the
bytes that a server sends for it. docs/assets/js/sw.js keeps what is on that list and nothing else.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from tools.bundle import SOURCES, esbuild

WORKER = "sw.js"
MANIFEST = "manifest.webmanifest"
DIGITS = 32
"""Of the 64 of a SHA-256: plenty to tell one file from another, and half the list."""

LEFT_OUT = ("embed/", "go/")
"""Pages for frames of other sites, which have a worker of their own, and short links, which only lead on."""
FOLDERS = ("assets/built", "assets/fonts", "assets/img", "assets/runtime", "assets/search", "assets/vendor", "search")
ALSO = ("assets/runtime.json", MANIFEST)
NOT_READ = (".br", ".gz", ".txt")


def write_manifest(site: Path) -> None:
    """Write the web manifest. Its addresses are relative, so that the site may stand under any path."""
    icons = [
        {"src": "assets/img/mark.svg", "sizes": "any", "type": "image/svg+xml"},
        {"src": "assets/img/icon-192.png", "sizes": "192x192", "type": "image/png"},
        {"src": "assets/img/icon-512.png", "sizes": "512x512", "type": "image/png"},
        {"src": "assets/img/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
    ]
    manifest = {
        "name": "Purposeful collaboration",
        "short_name": "Collaboration",
        "description": "Commissioning from charities and social enterprises: the guide, the law now, and tools.",
        "lang": "en-GB",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#0c3b36",
        "theme_color": "#0c3b36",
        "icons": icons,
    }
    (site / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")


def write_worker(site: Path) -> None:
    """Write the service worker of a site whose files have their last form and are compressed."""
    files = {address(path, site): [digest(path), sent(path)] for path in listed(site)}
    text = json.dumps(files, separators=(",", ":"), sort_keys=True)
    release = hashlib.sha256(text.encode()).hexdigest()[:12]
    script = esbuild(SOURCES / "js" / WORKER).decode()
    (site / WORKER).write_text(f'const RELEASE="{release}",FILES={text};{script}', "utf-8")


def listed(site: Path) -> Iterator[Path]:
    """Every file of the site that its pages load."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if path.name == "index.html" and not name.startswith(LEFT_OUT):
            yield path
    for folder in FOLDERS:
        yield from sorted(path for path in (site / folder).rglob("*") if path.is_file() and path.suffix not in NOT_READ)
    yield from (site / name for name in ALSO)


def address(path: Path, site: Path) -> str:
    """Where a file stands in the site, as pages ask for it."""
    return path.relative_to(site).as_posix().removesuffix("index.html")


def digest(path: Path) -> str:
    """The beginning of the file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:DIGITS]


def sent(path: Path) -> int:
    """The bytes that a server sends for a file."""
    compressed = path.with_name(f"{path.name}.br")
    return (compressed if compressed.is_file() else path).stat().st_size
