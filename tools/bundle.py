"""Bundles and minifies the site's style sheets and scripts, and names them by their content.

Their sources are small modules in `docs/assets/`, which MkDocs leaves out. esbuild makes few and
small files of them in `assets/built/`. A name holds a hash of what the file is and of what it
names itself, so that a browser may keep it for ever and no page meets a file of another build:
where that is gone, it is missing, and the page says so. There are no source maps; the sources are
published with the code.

`assets/js/embed.js` alone keeps its name, because pages of other sites hold its address.
"""

import hashlib
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from tools import fonts
from tools.paths import DOCS, NODE_MODULES

SOURCES = DOCS / "assets"
FOLDER = Path("assets", "built")
ESBUILD = NODE_MODULES / ".bin" / "esbuild"

SHEETS = ("page", "home", "cases", "code-list", "quiz", "dark")
"""`page` is on every page, `dark` comes last where it is dark, and each other is on its kind of page."""

SCRIPTS = ("worker", "search", "word", "page", "tools", "embed-frame")
"""Each may name those before it. `page` is on every page; a frame has `tools` in its place."""

SEARCH_INDEX = Path("assets", "search", "index.json")
"""What search.js fetches. It is named by that script, not by what it holds: else a change in the text of one page
would give another name to the index, so to the script, so to the script of every page, and so change every page."""

RUNTIME_NAME = "runtime.json"
"""Which Python a page starts: scripts ask for it by a name of its own, so that they meet no other release's."""

FOR_OTHER_SITES = Path("assets", "js", "embed.js")

APART = ("--external:./word.js", "--external:../vendor/*")
"""What a script imports only once a reader asks for it: tools/libraries.py makes the files in vendor/."""

INLINED = ("scheme", "late")
"""What stands in a page itself, and so can be neither late nor missing."""
ICON = re.compile(r'(<link rel="icon"[^>]* href=")[^"]*mark\.svg')
"""Stands in the page as well: it is smaller than a request for it."""
INLINED_TAG = re.compile(r'<script src="[^"]*assets/js/([\w-]+)\.js" data-inline></script>')


class BundleError(Exception):
    """A style sheet or a script could not be bundled. The message is esbuild's."""


@dataclass(frozen=True, slots=True)
class Bundles:
    """Names with hashes by those without, both as pages write them, the inline scripts by name, and the icon as text."""

    names: Mapping[str, str]
    inlined: Mapping[str, str]
    icon: str

    def put_into(self, html: str) -> str:
        """The page with these names and scripts in it."""
        for old, new in self.names.items():
            html = html.replace(old, new)
        html = ICON.sub(rf"\g<1>{self.icon}", html)
        return INLINED_TAG.sub(lambda found: f"<script>{self.inlined[found[1]]}</script>", html)


def write_bundles(site: Path) -> Bundles:
    """Write the bundles into a site that has its search data. Raises BundleError.

    A page names one as `assets/built/page.js`, and an inline script as `assets/js/late.js` with `data-inline`.
    """
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    renamed = {RUNTIME_NAME: _copied(site / "assets" / RUNTIME_NAME, "runtime")}
    for name in SCRIPTS:
        script = esbuild(SOURCES / "js" / f"{name}.js", "--bundle", "--format=esm", *APART)
        if name == "search":
            renamed[SEARCH_INDEX.name] = _named_by(script, site / SEARCH_INDEX)
        script = _naming(script, renamed)
        renamed[f"{name}.js"] = _write(folder, f"{name}.js", script)
    for name in SHEETS:
        sheet = esbuild(SOURCES / "css" / f"{name}.css", "--bundle", "--loader:.svg=dataurl")
        if name == "page":
            sheet = esbuild(fonts.SHEET) + sheet
        renamed[f"{name}.css"] = _write(folder, f"{name}.css", sheet)
    outside = site / FOR_OTHER_SITES
    outside.parent.mkdir(parents=True, exist_ok=True)
    outside.write_bytes(esbuild(SOURCES / "js" / outside.name))
    return Bundles(
        {f"{FOLDER.as_posix()}/{old}": f"{FOLDER.as_posix()}/{new}" for old, new in renamed.items()},
        {name: esbuild(SOURCES / "js" / f"{name}.js").decode().strip() for name in INLINED},
        "data:image/svg+xml," + quote((SOURCES / "img" / "mark.svg").read_text("utf-8"), safe="=:/'"),
    )


def esbuild(source: Path, *options: str) -> bytes:
    """What esbuild makes of a style sheet or script, minified. Raises BundleError, also for its warnings."""
    command: list[str | Path] = [ESBUILD, source, "--minify", "--charset=utf8", "--log-level=warning", *options]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode or done.stderr:
        raise BundleError(done.stderr.decode())
    return done.stdout


def _naming(script: bytes, renamed: Mapping[str, str]) -> bytes:
    """The script with the names of other files as they are in the site."""
    for old, new in renamed.items():
        script = re.sub(rb"(?<![\w.-])" + re.escape(old.encode()), new.encode(), script)
    return script


def _write(folder: Path, name: str, content: bytes) -> str:
    new = with_hash(name, content)
    (folder / new).write_bytes(content)
    return new


def _named_by(script: bytes, file: Path) -> str:
    """The file's name with the hash of the script that reads it, under which it stands from now on."""
    found = file if file.exists() else next(file.parent.glob(f"{file.stem}.*{file.suffix}"))
    return found.rename(file.with_name(with_hash(file.name, script))).name


def _copied(file: Path, folder: str) -> str:
    """The file's name with its hash, with the folder beside it in which a copy of it stands."""
    content = file.read_bytes()
    target = file.parent / folder / with_hash(file.name, content)
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(content)
    return target.relative_to(file.parent).as_posix()


def with_hash(name: str, content: bytes) -> str:
    """A file's name with a hash of its content in it."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{ending}"
