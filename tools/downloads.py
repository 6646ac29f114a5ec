"""Files to take away, such as books: made by their own programs, put into the site by the build.

They take longer to make than the site, so `make books` and `make packs` make them apart, into build/downloads/,
with a list of what is there. A site built without them says so in their place.
"""

import json
import shutil
from dataclasses import asdict, dataclass
from datetime import date
from html import escape
from pathlib import Path

from guide_logic.law.wording import long_date
from tools.paths import BUILD

MADE = BUILD / "downloads"
LIST = MADE / "list.json"
IN_SITE = "downloads"
KINDS = {
    "whole": "The whole guide",
    "chapters": "Each chapter as a PDF",
    "scorm-1.2": "Course packs, SCORM 1.2",
    "scorm-2004": "Course packs, SCORM 2004, 4th edition",
    "cartridge": "Links to every section and tool, Common Cartridge 1.3",
    "decks": "Slides for each chapter",
    "handouts": "A handout of one page for each chapter",
}
"""The lists on the page of downloads, and their headings."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away: its name, what it is, its kind, and the day whose law it tells."""

    file: str
    title: str
    kind: str
    day: str


def keep(name: str, content: bytes, title: str, kind: str, day: date) -> None:
    """Write a file to take away and enter it into the list. One of the same name gives way."""
    if kind not in KINDS:
        raise ValueError(f"There is no kind of download called {kind}: use one of {', '.join(KINDS)}.")
    MADE.mkdir(parents=True, exist_ok=True)
    (MADE / name).write_bytes(content)
    others = [each for each in listed() if each.file != name]
    rows = [asdict(each) for each in [*others, Download(name, title, kind, day.isoformat())]]
    LIST.write_text(json.dumps(rows, indent=2), "utf-8")


def listed() -> list[Download]:
    """What has been made and is still there."""
    try:
        rows = json.loads(LIST.read_text("utf-8"))
    except FileNotFoundError:
        return []
    return [each for each in (Download(**row) for row in rows) if (MADE / each.file).is_file()]


def render() -> str:
    """The lists of downloads with their sizes, as HTML, or a line that says there are none.

    The day whose law they tell is said once where it is the same for all, else for each.
    """
    made = listed()
    if not made:
        return "<p>This copy of the site was built without them.</p>\n"
    days = {each.day for each in made}
    parts = [f"<p>All tell {_law(made[0])}.</p>\n"] if len(days) == 1 else []
    for kind, heading in KINDS.items():
        rows = [_row(each, "" if len(days) == 1 else f", {_law(each)}") for each in made if each.kind == kind]
        if rows:
            parts.append(f"<p><strong>{heading}</strong></p>\n<ul>\n{''.join(rows)}</ul>\n")
    return "".join(parts)


def _law(each: Download) -> str:
    return f"the law as on {long_date(date.fromisoformat(each.day))}"


def _row(each: Download, law: str) -> str:
    size = _size((MADE / each.file).stat().st_size)
    ending = Path(each.file).suffix.lstrip(".").upper()
    return f'<li><a href="../../{IN_SITE}/{each.file}" download>{escape(each.title)}</a> ({ending}, {size}{law})</li>\n'


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} kB"


def write_downloads(site: Path) -> None:
    """Put what has been made into the built site."""
    for each in listed():
        (site / IN_SITE).mkdir(exist_ok=True)
        shutil.copyfile(MADE / each.file, site / IN_SITE / each.file)
