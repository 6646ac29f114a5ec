"""Builds the site: `python -m tools.build`, or `make build`."""

import argparse
import hashlib
import json
import logging
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from tools import content, structure
from tools.bundle import Bundles, write_bundles
from tools.downloads import LIST, write_downloads
from tools.faults import told
from tools.feed import write_feed
from tools.fonts import name_fonts, write_fonts
from tools.generate import build_date
from tools.kept import forget_unused
from tools.libraries import write_libraries
from tools.links import write_links
from tools.offline import WORKER, write_manifest, write_worker
from tools.open_data import write_data
from tools.outward import write_outward
from tools.paths import BUILD, DOCS, ROOT, RUNTIME, SITE, SOURCE
from tools.policy import UnsafeMarkup, headers_file, secure_page
from tools.precompress import compress_file, precompress
from tools.runtime import build_runtime
from tools.search_index import write_search_index

LOG = logging.getLogger("build")
STAMP = BUILD / "site.json"
LOCK = BUILD / "site.lock"
GENERATED = DOCS / "includes" / "generated"
INPUTS = (SOURCE, DOCS, ROOT / "theme", ROOT / "tools")
INPUT_FILES = ("mkdocs.yml", "pyproject.toml", "requirements.txt", "package-lock.json")

UNUSED = ("assets/javascripts", "assets/stylesheets")
"""What Material copies into every site for its own page frame, which ours replaces."""


class BuildError(Exception):
    """The site could not be built. The message says why."""


def build() -> None:
    """Build `site/` from `docs/` and `src/`, one build at a time. Raises BuildError when a step fails."""
    BUILD.mkdir(exist_ok=True)
    with FileLock(LOCK):
        _build()


def ensure_built(once_in: str = "") -> None:
    """Build if anything has changed since the last build, or, in a run with a name, never twice.

    Raises BuildError when a step fails.
    """
    BUILD.mkdir(exist_ok=True)
    with FileLock(LOCK):
        seen = BUILD / "seen-by"
        if once_in and seen.is_file() and seen.read_text() == once_in:
            return
        if is_stale():
            _build()
        seen.write_text(once_in)


def _build() -> None:
    inputs = inputs_digest()
    STAMP.unlink(missing_ok=True)
    with step("the Python for browsers"):
        runtime = make_runtime()
    with step("fragments"):
        generate()
        check_includes(content.pages())
    with step("MkDocs"):
        render()
    with step("fonts and libraries"):
        write_fonts(SITE)
        write_libraries(SITE)
    with step("search"):
        write_search_index(SITE)
    with step("feed and data"):
        write_feed(SITE)
        write_data(SITE, build_date())
    with step("names and policies"):
        copy_runtime(runtime)
        finish_pages(write_bundles(SITE))
    with step("short links"):
        write_links(SITE)
        write_outward(SITE)
    with step("compression"):
        compress()
        write_downloads(SITE)  # compressed by their own kind
    STAMP.write_text(json.dumps({"inputs": inputs}))


@contextmanager
def step(name: str) -> Iterator[None]:
    """A step of the build. How long it takes, by the clock and of processors, is for `--times` to show."""
    clock, work = time.perf_counter(), sum(os.times()[:4])
    yield
    LOG.info("%6.2f s, %6.2f s of processors: %s", time.perf_counter() - clock, sum(os.times()[:4]) - work, name)


def is_stale() -> bool:
    """Whether anything the site is made from has changed since it was built."""
    try:
        built = json.loads(STAMP.read_text())["inputs"]
    except (FileNotFoundError, json.JSONDecodeError, KeyError):
        return True
    return not SITE.is_dir() or built != inputs_digest()


def inputs_digest() -> str:
    """A digest of the names, sizes and times of every file that the site is made from."""
    digest = hashlib.sha256()
    found = [path for folder in INPUTS for path in folder.rglob("*") if path.is_file()]
    found += [path for path in (*(ROOT / name for name in INPUT_FILES), LIST) if path.is_file()]
    for path in sorted(found):
        if "__pycache__" in path.parts or path.is_relative_to(GENERATED):
            continue
        status = path.stat()
        digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def make_runtime() -> Path:
    """Make the Python that the browser runs."""
    return build_runtime()


def generate() -> None:
    """Write the fragments that pages include, from guide_logic."""
    from tools import generate as generator

    generator.main()


def check_includes(pages: Iterable[content.Page]) -> None:
    """Raise BuildError where a page includes a fragment that is not there: MkDocs would not say which."""
    missing = [problem for page in pages for problem in structure.includes(page)]
    if missing:
        lines = "\n".join(f"docs/{problem}" for problem in missing)
        raise BuildError(
            f"{lines}\nCorrect the name, or add what it is made from: a figure in "
            "src/guide_logic/law/figures.toml, a fragment in docs/includes/."
        )


def render() -> None:
    """Turn `docs/` into `site/` with MkDocs. Any warning is an error."""
    command = [sys.executable, "-m", "tools.render"]
    # Without the theme's notice about its own end of life, which every run would print.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, check=False, env=environment)
    if done.returncode:
        raise BuildError("mkdocs could not build the pages: see its messages above.")
    for folder in UNUSED:
        shutil.rmtree(SITE / folder)


def copy_runtime(runtime: Path) -> None:
    """Put the runtime where pages look for it, under its own hash.

    A page without a tool reads that hash from runtime.json, if a date makes it start Python. Any page that starts
    it reads newest.json, which keeps its name, to see whether the site has a newer build.
    """
    assets = SITE / "assets"
    shutil.copytree(runtime, assets / RUNTIME.name / runtime.name)
    for name in ("runtime.json", "newest.json"):
        (assets / name).write_text(json.dumps({"base": runtime.name}))


def finish_pages(bundles: Bundles) -> None:
    """Name in each page the style sheets, scripts and fonts by their hashes, and give it its Content Security Policy.

    Writes the `_headers` file too, which says the same for hosts that read it.
    """
    hashes: set[str] = set()
    for path in sorted(SITE.rglob("*.html")):
        try:
            page, found = secure_page(name_fonts(bundles.put_into(path.read_text("utf-8")), SITE))
        except UnsafeMarkup as error:
            raise BuildError(f"{path.relative_to(SITE)}: {error}") from error
        path.write_text(page, "utf-8")
        hashes.update(found)
    (SITE / "_headers").write_text(headers_file(hashes))


def compress() -> None:
    """Compress ahead of time, once the files have their last form, and list them for reading without a network."""
    (SITE / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs's own holds the time of the build
    write_manifest(SITE)
    precompress(SITE)
    write_worker(SITE)
    compress_file(SITE / WORKER)
    forget_unused()


def main() -> None:
    """Build the site and say where it is, or say what failed and exit with status 1."""
    parser = argparse.ArgumentParser(description="Build the site into site/.")
    parser.add_argument("--times", action="store_true", help="say how long each step takes")
    if parser.parse_args().times:
        LOG.addHandler(logging.StreamHandler(sys.stdout))
        LOG.setLevel(logging.INFO)
    began = time.perf_counter()
    try:
        build()
    except Exception as error:
        sys.exit(f"The site was not built. {told(error)}")
    pages = sum(1 for _ in SITE.rglob("*.html"))
    took = time.perf_counter() - began
    print(f"{SITE.relative_to(ROOT)}/ is built: {pages} pages in {took:.1f} s")


if __name__ == "__main__":
    main()
