"""The tools of a course: a page for each, and the Python that they share, as files of a pack.

A pack may stand in a sandboxed frame without an origin, which loads no module and fetches nothing. So the tools'
script is a classic one, and Python's files stand in a script too, each compressed and as text: in a zip that takes 1%
more than the files themselves. Python starts from its snapshot alone, which takes less time than to start from its
files. A pack has no room for both.
"""

import base64
import gzip
import json
import shutil
import tempfile
from collections.abc import Iterable
from datetime import date
from functools import cache
from html import escape
from pathlib import Path

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.law import Law
from guide_logic.law.wording import long_date
from guide_logic.show import render
from guide_logic.show.page import page_of
from tools.bundle import SOURCES, esbuild
from tools.paths import ROOT, SITE

HELD = ("files.json", "pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "snapshot.bin")
LICENCES = ("docx-licence.txt", "qrcode-licence.txt")

_HERE = Path(__file__).parent
_PAGE = """\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<base target="_blank">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="tool.css">
<script defer src="tool.js"></script>
<script defer src="frame.js"></script>
</head>
<body class="page-embed"{site}>
<main class="prose">
<h1 class="visually-hidden">Purposeful collaboration: {title}</h1>
{tool}
<p class="embed-blocked" hidden>The tool cannot run inside this page. Every outcome is listed below.</p>
<details class="fold" id="{id}-outcomes"><summary>Every outcome, and what leads to it</summary>
<p>This list holds the law of {day}, when the pack was made.</p>
{outcomes}
</details>
</main>
</body>
</html>
"""


def title(name: str) -> str:
    """What a tool or a journey asks."""
    return (TOOLS.get(name) or JOURNEYS[name]).title


def page(name: str, law: Law, on: date, site_url: str) -> bytes:
    """The page of a tool. Without the site's address its answers name pages and link to none."""
    asked = page_of(name, on, law, site_url or None)
    first = str(asked.show({}, "", ())["html"])
    tool = render.tool_section(asked.asking, _runtime().name, start="touch", first=first, ready=asked.after_the_first())
    full = f"{site_url}tools/{name}/"
    return _PAGE.format(
        id=name,
        title=escape(title(name)),
        site=f' data-root="{escape(site_url)}" data-full-page="{escape(full)}"' if site_url else "",
        tool=tool.replace(f'href="#{name}-outcomes"', f'href="#{name}-outcomes" target="_self"'),
        day=long_date(on),
        outcomes=render.outcome_list(asked.asking, law),
    ).encode()


class Files:
    """Gives the pages of tools with all that they need, by name; nothing where there are none."""

    def __init__(self, law: Law, on: date, site_url: str) -> None:
        self._page = cache(lambda name: page(name, law, on, site_url))
        self._shared = cache(_shared)

    def __call__(self, names: Iterable[str]) -> dict[str, bytes]:
        """The files for these tools."""
        pages = {f"{name}.html": self._page(name) for name in names}
        return pages | self._shared() if pages else {}


def _shared() -> dict[str, bytes]:
    runtime, vendor = _runtime(), SITE / "assets" / "vendor"
    with tempfile.TemporaryDirectory() as temporary:
        # The site loads its libraries only when somebody asks for them; here they stand in the script.
        work = Path(temporary)
        shutil.copytree(_HERE, work / "tools" / "packs")
        shutil.copytree(SOURCES, work / SOURCES.relative_to(ROOT))
        shutil.copytree(vendor, work / SOURCES.relative_to(ROOT) / "vendor")
        scripts = {name: _bundled(work / "tools" / "packs" / name) for name in ("tool.js", "python.js", "tool.css")}
    held = {name: _packed((runtime / name).read_bytes()) for name in HELD}
    address = f"https://pack.invalid/assets/built/worker.js?runtime={runtime.name}"
    before = f"self.HELD={json.dumps(held)};self.HELD_AT={json.dumps(address)};"
    worker = before + scripts["python.js"].decode()
    return {
        "tool.css": scripts["tool.css"],
        "tool.js": scripts["tool.js"],
        "frame.js": esbuild(SOURCES / "js" / "embed-frame.js"),
        "python.js": f"self.PYTHON={json.dumps(worker)}".encode(),
        "python-licence.txt": (runtime / "NOTICE.txt").read_bytes(),
        **{name: (vendor / name).read_bytes() for name in LICENCES},
    }


def _runtime() -> Path:
    """The folder of Python's files in the built site."""
    return next(path for path in (SITE / "assets" / "runtime").iterdir() if path.is_dir())


def _bundled(source: Path) -> bytes:
    at = "HELD_AT" if source.name == "python.js" else "document.baseURI"
    return esbuild(source, "--bundle", "--format=iife", "--loader:.svg=dataurl", f"--define:import.meta.url={at}")


def _packed(content: bytes) -> str:
    return base64.b64encode(gzip.compress(content, 9, mtime=0)).decode()
