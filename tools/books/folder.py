"""The built site as a zip: unpacked, it opens with one command and needs no network."""

import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

from guide_logic.law.wording import long_date
from tools.downloads import IN_SITE
from tools.paths import SITE

FOLDER = "purposeful-collaboration"
READ_ME = """Purposeful collaboration: the whole site, as it stood on {day}

Unpack this folder, open a terminal in it, and run one command:

    python3 -m http.server 8000 --bind 127.0.0.1

On Windows: py -m http.server 8000 --bind 127.0.0.1

Then open http://127.0.0.1:8000/ in a browser. The pages, the search and the tools all work without a
network. Browsers do not run the tools from a file opened by itself, which is why the command is needed.

This is information, not legal advice. The law may have changed since that day.
"""


def make(on: date) -> bytes:
    """The built site as the bytes of a zip, without the files that only a web server uses."""
    written = BytesIO()
    moment = (on.year, on.month, on.day, 0, 0, 0)
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as folder:
        folder.writestr(zipfile.ZipInfo(f"{FOLDER}/READ ME.txt", moment), READ_ME.format(day=long_date(on)))
        for path in _files():
            entry = zipfile.ZipInfo(f"{FOLDER}/{path.relative_to(SITE).as_posix()}", moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            folder.writestr(entry, path.read_bytes())
    return written.getvalue()


def _files() -> Iterator[Path]:
    for path in sorted(SITE.rglob("*")):
        of_a_server = path.suffix in {".br", ".gz"} or path.name == "_headers"
        if path.is_file() and not of_a_server and not path.is_relative_to(SITE / IN_SITE):
            yield path
