"""Serves the site while it is edited: `.venv/bin/python -m tools.watch`, or `make watch`.

What changed is built again and the page in the browser loads afresh. A page whose text changed is
rendered alone, in a second or two; style sheets and scripts are bundled. Anything that other pages
may show too (front matter, fragments, the theme, the library, the law) builds the whole site.
What is served is a copy in build/watch/, so that site/ stays as the build left it.
"""

import json
import os
import queue
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from tools import content
from tools.build import GENERATED, INPUT_FILES, INPUTS, BuildError, check_includes, ensure_built
from tools.bundle import INLINED, SOURCES, Bundles, write_bundles
from tools.faults import told
from tools.fonts import name_fonts
from tools.markdown import drawings, explained_terms, share_links
from tools.paths import BUILD, DOCS, ROOT, SITE
from tools.policy import UnsafeMarkup, secure_page
from tools.serve import DEFAULT_PORT, free_port, start_server

WATCHED = BUILD / "watch"
QUIET = 0.1
"""Seconds without another change after which one is acted on: editors write a file in several steps."""

# Every page asks for this; it asks for the number below, and loads the page anew when that changes.
SCRIPT = "watch.js"
NUMBER = "watch.json"
RELOAD = """\
let first;
setInterval(async () => {
  try {
    const number = await (await fetch(new URL("watch.json", import.meta.url), { cache: "no-store" })).text();
    first ??= number;
    if (number !== first) location.reload();
  } catch { /* the server has stopped, or is starting again */ }
}, 300);
"""


class Watch:
    """The copy that is served, and MkDocs's view of the pages, kept for rendering one of them."""

    def __init__(self, folder: Path = WATCHED) -> None:
        self.folder = folder
        self.load()

    def load(self) -> None:
        """Copy the built site, and read every page for the titles that menus show."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(SITE, self.folder, ignore=shutil.ignore_patterns("*.br", "*.gz"))
        self.bundles = write_bundles(self.folder)
        (self.folder / SCRIPT).write_text(RELOAD)
        for path in self.folder.rglob("*.html"):
            path.write_text(self._reloading(path.read_text("utf-8"), path), "utf-8")
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(self.folder))
        self.config = config.plugins.on_config(config)
        self.files = get_files(self.config)
        self.env = self.config.theme.get_env()
        self.files.add_files_from_theme(self.env, self.config)
        self.files = self.config.plugins.on_files(self.files, config=self.config)
        self.nav = get_navigation(self.files, self.config)
        for file in self.files.documentation_pages():
            page = file.page or Page(None, file, self.config)
            page.read_source(self.config)
        self.env = self.config.plugins.on_env(self.env, config=self.config, files=self.files)
        explained_terms.glossary_terms.cache_clear()
        share_links.register.cache_clear()
        drawings.ruler()  # takes seconds, once: the first change to a page with a drawing shall not wait
        self.fronts = {page.path: page.front for page in content.pages()}
        self.tell()

    def tell(self) -> None:
        """Have every open page load itself anew."""
        (self.folder / NUMBER).write_text(json.dumps(time.time_ns()))

    def changed(self, paths: Iterable[Path]) -> str:
        """Bring the copy up to date with these files. Returns what was done, for people.

        Raises BuildError, or what a step of the build raises, where a file cannot be used.
        """
        found = sorted(set(paths))
        if all(map(_is_bundled, found)):
            self.bundle()
            done = f"{_names(found)} bundled"
        elif all(map(self._is_asset, found)):
            for path in found:
                shutil.copy(path, self.folder / path.relative_to(DOCS))
            done = f"{_names(found)} copied"
        elif all(map(self._is_text, found)):
            for path in found:
                self.render(path)
            done = f"{_names(found)} rendered"
        else:
            # Another process, for Python and law data are read once in each.
            built = subprocess.run([sys.executable, "-m", "tools.build"], cwd=ROOT, check=False)
            if built.returncode:
                raise BuildError("Mend that, and it is built again.")
            self.load()
            return f"{_names(found)}: the whole site built"
        self.tell()
        return done

    def bundle(self) -> None:
        """Bundle the style sheets and scripts, and name the new ones in every page."""
        before = self.bundles
        self.bundles = write_bundles(self.folder)
        renamed = Bundles({before.names[name]: new for name, new in self.bundles.names.items()}, {}, self.bundles.icon)
        for path in self.folder.rglob("*.html"):
            path.write_text(renamed.put_into(path.read_text("utf-8")), "utf-8")

    def render(self, path: Path) -> None:
        """Render one page, as the build does, with its policy."""
        name = path.relative_to(DOCS).as_posix()
        check_includes([content.read(path.read_text("utf-8"), name)])
        file = self.files.get_file_from_path(name)
        assert file
        assert file.page
        mkdocs_build._populate_page(file.page, self.config, self.files)
        mkdocs_build._build_page(file.page, self.config, self.files.documentation_pages(), self.nav, self.env)
        out = self.folder / file.dest_uri
        html = name_fonts(self.bundles.put_into(out.read_text("utf-8")), self.folder)
        try:
            html, _ = secure_page(html)
        except UnsafeMarkup as error:
            raise BuildError(f"docs/{name}: {error}") from error
        out.write_text(self._reloading(html, out), "utf-8")

    def _reloading(self, html: str, path: Path) -> str:
        root = "../" * (len(path.relative_to(self.folder).parts) - 1)
        return html.replace("</head>", f'<script src="{root}{SCRIPT}" type="module"></script></head>', 1)

    def _is_asset(self, path: Path) -> bool:
        return path.is_relative_to(DOCS / "assets") and (self.folder / path.relative_to(DOCS)).is_file()

    def _is_text(self, path: Path) -> bool:
        """Whether only the text of a page changed: its front matter is shown on other pages too."""
        if path.suffix != ".md" or not path.is_relative_to(DOCS) or not path.is_file():
            return False
        name = path.relative_to(DOCS).as_posix()
        if name not in self.fronts or name == explained_terms.GLOSSARY:
            return False
        return content.read(path.read_text("utf-8"), name).front == self.fronts[name]


def _is_bundled(path: Path) -> bool:
    """Whether a style sheet or script changed that pages name: an inline one is in each page and its policy."""
    return path.parent in (SOURCES / "css", SOURCES / "js") and path.stem not in INLINED


def _names(paths: Iterable[Path]) -> str:
    return ", ".join(path.relative_to(ROOT).as_posix() for path in paths)


class _Changes(FileSystemEventHandler):
    """Puts every file the site is made from, when it changes, into a queue."""

    def __init__(self) -> None:
        self.queue: queue.Queue[Path] = queue.Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type in ("opened", "closed", "closed_no_write"):
            return
        for name in (event.src_path, event.dest_path):
            path = Path(os.fsdecode(name))
            if name and _counts(path):
                self.queue.put(path)

    def next(self) -> list[Path]:
        """The next files that change, once nothing has changed for a moment."""
        found = [self.queue.get()]
        while True:
            try:
                found.append(self.queue.get(timeout=QUIET))
            except queue.Empty:
                return found


def _counts(path: Path) -> bool:
    if path.parent == ROOT:
        return path.name in INPUT_FILES
    hidden = path.name.startswith((".", "#")) or path.name.endswith(("~", ".swp", ".pyc"))
    return not hidden and "__pycache__" not in path.parts and not path.is_relative_to(GENERATED)


def main() -> None:
    """Build if need be, serve, and follow changes until Ctrl-C."""
    try:
        ensure_built()
        watch = Watch()
        changes, observer = _Changes(), Observer()
        for folder in INPUTS:
            observer.schedule(changes, str(folder), recursive=True)
        observer.schedule(changes, str(ROOT))
        observer.start()
        with start_server(WATCHED, port=free_port(DEFAULT_PORT)) as server:
            print(f"The site is at {server.url}, and follows what you change (Ctrl-C stops it)", flush=True)
            while True:
                found = changes.next()
                began = time.perf_counter()
                try:
                    done = watch.changed(found)
                    print(f"{done} in {time.perf_counter() - began:.1f} s", flush=True)
                except Exception as error:
                    print(f"Not built. {told(error)}", flush=True)
    except KeyboardInterrupt:
        print()
    except Exception as error:
        sys.exit(f"The site was not built. {told(error)}")


if __name__ == "__main__":
    main()
