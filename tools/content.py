"""The pages of docs/ as data, for the content checks: front matter, headings, links and prose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from tools.paths import DOCS

INCLUDE = re.compile(r"\{!\s*(.+?)\s*!\}")
LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)\)")
IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*(?:\{\s*#([\w-]+)[^}]*\})?\s*$")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?")
_BOX = re.compile(r'\s*(?:!!!|\?\?\?\+?)\s+[\w ]+?(?:\s+"(.*)")?\s*$')
_BLOCK_TAG = re.compile(r"\s*</?(?:[a-z]+[1-6]?)\b")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}")
_ATTRIBUTES = re.compile(r"\{\s*[.#:][^{}]*\}")
_TAG = re.compile(r"<(?:!--.*?--|/?[A-Za-z][^<>]*)>", re.S)
_CODE = re.compile(r"`[^`]*`")


class ContentError(Exception):
    """A page cannot be read. The message says which page and what is wrong with it."""


class Kind(StrEnum):
    """What a block of text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its line, level, words and explicit anchor, "" where it has none."""

    line: int
    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, table cell, heading or label, as Markdown and from which line."""

    line: int
    kind: Kind
    source: str

    @property
    def text(self) -> str:
        """The words alone: no mark-up, code, link targets or included fragments."""
        return plain(self.source)


@dataclass(slots=True)
class Page:
    """A page: its path in docs/, front matter, headings, blocks of text, links and includes."""

    path: str
    front: dict[str, Any]
    headings: list[Heading] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    links: list[tuple[int, str, str]] = field(default_factory=list)
    includes: list[tuple[int, str]] = field(default_factory=list)
    source: str = ""

    @property
    def section(self) -> str:
        """The folder it stands in, "" for the home page."""
        return self.path.split("/", 1)[0] if "/" in self.path else ""

    @property
    def slug(self) -> str:
        """Its file name without the ending, as related pages name it."""
        return Path(self.path).stem


def plain(source: str) -> str:
    """The words of a piece of Markdown. An included fragment leaves an ellipsis."""
    text = INCLUDE.sub("…", re.sub(r"^#+\s+", "", source))
    text = IMAGE.sub(r"\1", text)
    text = LINK.sub(r"\1", text)
    text = _TAG.sub(" ", text)
    text = _CODE.sub("", text)
    text = _ATTRIBUTES.sub("", text)
    text = re.sub(r"(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)", "", text)
    text = text.replace("&pound;", "£").replace("&nbsp;", " ").replace("\u00a0", " ")
    return re.sub(r"\s+", " ", text).strip()


def pages(root: Path = DOCS) -> list[Page]:
    """Every page of docs/, includes left out. Raises ContentError for one that cannot be read."""
    paths = [path for path in sorted(root.rglob("*.md")) if "includes" not in path.parts]
    return [read(path.read_text("utf-8"), path.relative_to(root).as_posix()) for path in paths]


@cache
def read(text: str, path: str) -> Page:
    """A page from its source, read once by each program. Raises ContentError where the front matter is missing or faulty."""
    handler = YAMLHandler()
    if not handler.detect(text):
        raise ContentError(f"{path}: the page does not begin with front matter between --- lines.")
    try:
        source, body = handler.split(text)
        front = handler.load(source)
    except ValueError as error:
        raise ContentError(f"{path}: the page does not begin with front matter between --- lines.") from error
    except yaml.YAMLError as error:
        raise ContentError(f"{path}: the front matter is not valid YAML: {error}") from error
    if not isinstance(front, dict):
        raise ContentError(f"{path}: the front matter holds no keys.")
    page = Page(path, front, source=text)
    body = body.lstrip("\n")
    _scan(page, body, text.removesuffix(body).count("\n"))
    return page


def _scan(page: Page, body: str, offset: int) -> None:
    lines = list(_outside_code(body, offset + 1))
    for number, line in lines:
        page.includes += [(number, name) for name in INCLUDE.findall(line)]
        page.links += [(number, text, target) for text, target in LINK.findall(_CODE.sub("", line))]
    for block in _blocks(lines):
        page.blocks.append(block)
        if block.kind is Kind.HEADING:
            match = _HEADING.match(block.source)
            assert match
            page.headings.append(Heading(block.line, len(match[1]), plain(match[2]), match[3] or ""))


def _outside_code(body: str, first: int) -> Iterator[tuple[int, str]]:
    """The numbered lines that are not inside a fenced block."""
    fence = ""
    for number, line in enumerate(body.split("\n"), first):
        mark = re.match(r"\s*(```+|~~~+)", line)
        if fence:
            if mark and mark[1].startswith(fence):
                fence = ""
        elif mark:
            fence = mark[1]
        else:
            yield number, line


def _blocks(lines: list[tuple[int, str]]) -> list[Block]:
    """The blocks of text. Lines of one paragraph or item are joined."""
    blocks: list[Block] = []
    open_block = False  # whether the next line may belong to the last block
    for number, line in lines:
        item, box = _ITEM.match(line), _BOX.match(line)
        if not line.strip() or _TABLE_RULE.match(line):
            open_block = False
        elif _HEADING.match(line):
            blocks.append(Block(number, Kind.HEADING, line))
            open_block = False
        elif box:
            blocks.append(Block(number, Kind.LABEL, box[1] or ""))
            open_block = False
        elif line.lstrip().startswith("|"):
            cells = line.strip().strip("|").split("|")
            blocks += [Block(number, Kind.CELL, cell.strip()) for cell in cells]
            open_block = False
        elif item:
            blocks.append(Block(number, Kind.ITEM, line[item.end() :]))
            open_block = True
        elif open_block and not _BLOCK_TAG.match(line):
            last = blocks.pop()
            blocks.append(Block(last.line, last.kind, f"{last.source} {line.strip()}"))
        else:
            blocks.append(Block(number, Kind.PARAGRAPH, line))
            open_block = True
    return [block for block in blocks if block.text]
