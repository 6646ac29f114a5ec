"""The register of short links: `python -m tools.register`.

tools/register.toml gives each page and each section with an anchor one short id. The link
/go/<id>/ leads to it for as long as the site lives, wherever the page moves. So an id is never
changed and never dropped:

    python -m tools.register                  give ids to the pages and sections that have none
    python -m tools.register --move OLD NEW   record that a page or section now stands elsewhere

Both need the fragments that `python -m tools.generate` writes. A target is an address in the
site with an anchor for a section: `guide/resourcing/thresholds/#value`.
"""

import argparse
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import tomli_w

from tools.paths import DOCS, ROOT

REGISTER = ROOT / "tools" / "register.toml"

# Folders whose pages get a word in front, so that an id says what it leads to.
PREFIXES = {"case-studies": "case", "myths": "myth", "quizzes": "quiz", "scenarios": "scenario"}
# Pages that are not read on the site itself.
LEFT_OUT = ("embed/", "404")

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FOLDED = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCED = re.compile(r"^(```+|~~~+).*?^\1", re.DOTALL | re.MULTILINE)
_INCLUDED = re.compile(r"\{!\s*(\S+\.md)\s*!\}")
_FIGURE = re.compile(r"\{!\s*(\S+\.html)\s*!\}")
_HEADING = re.compile(r"^(#{1,6}) +(.+?) *\{ ?#([\w-]+)[^}\n]*\} *$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"<[^>]+>|[*`]|(?<!\w)_|_(?!\w)")

HEAD = """\
# Short links: /go/<id>/ leads to the target. An id is never changed and never dropped.
# `python -m tools.register` adds what has no id yet; `--move OLD NEW` records a new place.
"""


class RegisterError(Exception):
    """The register and the pages do not fit together. The message says where, and what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page (level 1) or a section with an anchor, and its heading's words."""

    target: str
    level: int
    title: str

    @property
    def page(self) -> str:
        """The address of the page it is or stands on."""
        return self.target.partition("#")[0]


@dataclass(slots=True)
class Register:
    """`go`: id to target. `moved`: old target to new. `retired`: ids that may not be used again."""

    go: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    retired: list[str] = field(default_factory=list)

    def ids(self) -> dict[str, str]:
        """The id of each target; the first listed where a target has several."""
        found: dict[str, str] = {}
        for go, target in self.go.items():
            found.setdefault(target, go)
        return found


def load(path: Path = REGISTER) -> Register:
    """Read the register. Raises RegisterError for an id that is malformed, doubled or retired."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise RegisterError(f"{path.name}: {error}. Is an id there twice?") from error
    if unknown := data.keys() - {"go", "moved", "retired"}:
        raise RegisterError(f"{path.name}: unknown key {', '.join(sorted(unknown))}.")
    register = Register(data.get("go", {}), data.get("moved", {}), data.get("retired", []))
    for go in [*register.go, *register.retired]:
        if not _ID.fullmatch(go):
            raise RegisterError(f"{path.name}: {go!r} is no id: use a-z, 0-9 and single hyphens.")
    if reused := register.go.keys() & set(register.retired):
        raise RegisterError(f"{path.name}: retired, and used again: {', '.join(sorted(reused))}.")
    return register


def save(register: Register, path: Path = REGISTER) -> None:
    """Write the register, sorted by target, so that the sections of a page stand together."""
    go = sorted(register.go.items(), key=lambda item: item[1].split("#"))
    data = {"retired": sorted(register.retired), "go": dict(go), "moved": dict(sorted(register.moved.items()))}
    path.write_text(f"{HEAD}\n{tomli_w.dumps(data)}", "utf-8")


def places(docs: Path = DOCS) -> list[Place]:
    """Every page of the site, by address, each followed by its sections.

    Raises RegisterError for a page without a heading, and where a fragment is not there.
    """
    found: list[Place] = []
    paths = docs.rglob("*.md")
    for path in sorted(paths, key=lambda path: (path.parent, path.stem != "index", path.stem)):
        name = path.relative_to(docs).as_posix()
        if name.startswith(("includes/", *LEFT_OUT)):
            continue
        folder = path.relative_to(docs).parent if path.stem == "index" else Path(name[:-3])
        address = "" if folder == Path() else f"{folder.as_posix()}/"
        headings = list(_headings(path, docs / "includes"))
        if not headings or headings[0][0] != 1:
            raise RegisterError(f"{name}: the page does not begin with a heading that has an anchor.")
        found.append(Place(address, 1, headings[0][1]))
        found += [Place(f"{address}#{anchor}", level, title) for level, title, anchor in headings[1:]]
    return found


def _headings(path: Path, includes: Path) -> Iterator[tuple[int, str, str]]:
    """Level, words and anchor of each heading of a page, included Markdown among them."""
    text = _FOLDED.sub("", path.read_text("utf-8"))
    text = _INCLUDED.sub(lambda match: _fragment(includes / match[1]), text)
    for marks, title, anchor in _HEADING.findall(_FENCED.sub("", text)):
        title = _FIGURE.sub(lambda match: _fragment(includes / match[1]), title)
        yield len(marks), unescape(_MARKS.sub("", _LINK.sub(r"\1", title))), anchor


def _fragment(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        raise RegisterError(f"There is no fragment {path.name}. Run: python -m tools.generate") from None


def propose(register: Register, found: Iterable[Place]) -> dict[str, str]:
    """Ids for the places that have none: a page's name, or its page's id and the anchor."""
    ids = register.ids()
    taken = set(register.go) | set(register.retired)
    found = list(found)
    names = Counter(_name(place.page) for place in found if place.level == 1)
    proposed: dict[str, str] = {}
    for place in found:
        if place.target in ids:
            continue
        wish = _wish(place, ids, names)
        go, number = wish, 2
        while go in taken:
            go, number = f"{wish}-{number}", number + 1
        taken.add(go)
        ids[place.target] = go
        proposed[go] = place.target
    return proposed


def _wish(place: Place, ids: dict[str, str], names: Counter[str]) -> str:
    if place.level > 1:
        page, anchor = ids[place.page], place.target.partition("#")[2].lower()
        return anchor if anchor.startswith(f"{page}-") else f"{page}-{anchor}"
    folders = place.page.strip("/").split("/")[:-1]
    name = _name(place.page)
    if folders and folders[-1] in PREFIXES:
        return f"{PREFIXES[folders[-1]]}-{name}"
    return f"{folders[-1]}-{name}" if folders and names[name] > 1 else name


def _name(page: str) -> str:
    return page.strip("/").split("/")[-1] or "home"


def move(register: Register, old: str, new: str, found: Iterable[Place]) -> int:
    """Lead every id of `old`, and of the sections of a page, to `new`. Returns how many.

    Raises RegisterError where nothing led to `old`, where `old` is still there, or where `new`
    is not.
    """
    there = {place.target for place in found}
    changed = {
        go: new + target.removeprefix(old)
        for go, target in register.go.items()
        if target == old or ("#" not in old and target.startswith(f"{old}#"))
    }
    if not changed:
        raise RegisterError(f"No link leads to {old!r}. Give the address as the register has it.")
    if old in there:
        raise RegisterError(f"{old!r} is still on the site, so it has not moved.")
    if missing := sorted(set(changed.values()) - there):
        raise RegisterError(f"Not on the site: {', '.join(missing)}. Move those sections first.")
    register.go.update(changed)
    register.moved = {source: new if goal == old else goal for source, goal in register.moved.items()}
    register.moved[old] = new
    return len(changed)


def lost(register: Register, found: Iterable[Place]) -> dict[str, str]:
    """The ids whose targets are no longer on the site."""
    there = {place.target for place in found}
    return {go: target for go, target in register.go.items() if target not in there}


def main() -> None:
    """Add or move, then say what was done. Exits with status 1 where a link leads nowhere."""
    parser = argparse.ArgumentParser(description="Keep the register of short links.")
    parser.add_argument("--move", nargs=2, metavar=("OLD", "NEW"), help="a target that moved")
    given = parser.parse_args()
    try:
        register, found = load(), places()
        if given.move:
            old, new_place = given.move
            print(f"{move(register, old, new_place, found)} links now lead to {new_place}")
        new = propose(register, found)
        register.go.update(new)
        save(register)
    except RegisterError as error:
        sys.exit(str(error))
    for go, target in new.items():
        print(f"go/{go}/ leads to {target or 'the home page'}")
    print(f"{len(new)} links added, {len(register.go)} in all")
    if gone := lost(register, found):
        rows = "\n".join(f"  go/{go}/ led to {target}" for go, target in gone.items())
        sys.exit(f"Nothing is there any more. Say where it went, with --move OLD NEW:\n{rows}")


if __name__ == "__main__":
    main()
