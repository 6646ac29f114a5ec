"""Builds the site: `python -m tools.build`, or `make build`."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from filelock import FileLock

from tools import content, structure
from tools.drawings import fit_drawings
from tools.faults import told
from tools.feed import write_feed
from tools.fonts import write_fonts
from tools.glossary_terms import mark_terms
from tools.links import write_links
from tools.paths import BUILD, DOCS, ROOT, RUNTIME, SITE, SOURCE
from tools.policy import UnsafeMarkup, headers_file, secure_page
from tools.precompress import precompress
from tools.runtime import build_runtime
from tools.search_index import write_search_index

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
    runtime = make_runtime()
    generate()
    check_includes(content.pages())
    render()
    write_fonts(SITE)
    fit_drawings(SITE)
    write_links(SITE)
    write_search_index(SITE)
    mark_terms(SITE)
    write_feed(SITE)
    copy_runtime(runtime)
    secure()
    compress()
    STAMP.write_text(json.dumps({"inputs": inputs}))


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
    for path in sorted([*found, *(ROOT / name for name in INPUT_FILES)]):
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
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--quiet"]
    # Without the theme's notice about its own end of life, which every run would print.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, check=False, env=environment)
    if done.returncode:
        raise BuildError("mkdocs could not build the pages: see its messages above.")
    for folder in UNUSED:
        shutil.rmtree(SITE / folder)


def copy_runtime(runtime: Path) -> None:
    """Put the runtime where pages look for it, under its own hash.

    A page without a tool reads that hash from runtime.json, if a date makes it start Python.
    """
    assets = SITE / "assets"
    shutil.copytree(runtime, assets / RUNTIME.name / runtime.name)
    (assets / "runtime.json").write_text(json.dumps({"base": runtime.name}))


def secure() -> None:
    """Give each page its Content Security Policy, and the site its `_headers` file."""
    hashes: set[str] = set()
    for path in sorted(SITE.rglob("*.html")):
        try:
            page, found = secure_page(path.read_text("utf-8"))
        except UnsafeMarkup as error:
            raise BuildError(f"{path.relative_to(SITE)}: {error}") from error
        path.write_text(page, "utf-8")
        hashes.update(found)
    (SITE / "_headers").write_text(headers_file(hashes))


def compress() -> None:
    """Compress ahead of time, once the files have their last form."""
    (SITE / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs's own holds the time of the build
    precompress(SITE)


def main() -> None:
    """Build the site and say where it is, or say what failed and exit with status 1."""
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
