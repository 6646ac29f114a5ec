"""Makes what the site's search reads, from the list of sections that MkDocs wrote.

Adds every outcome of every tool with the law it rests on, and what each page says of itself.
Leaves out and weighs what tools/search.toml says, gives sections their other names from there and
from the glossary's pointers, and writes two files in place of MkDocs's one:

    search/index.json   addresses, titles, weights, words that mean the same, MiniSearch's index
    search/texts.json   the text of each section, in the same order, for the excerpts
"""

import html
import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Tool
from guide_logic.law import current
from tools import content
from tools.paths import DOCS, NODE_MODULES, ROOT

RULES = ROOT / "tools" / "search.toml"
PROGRAM = ROOT / "tools" / "search_index.mjs"
GLOSSARY = "reference/glossary/#"
POINTER = re.compile(r"(?:[^.:]+\. )?See ([^.]+)\.")
# What the front matter says of a page in words of its own.
ABOUT = ("description", "claim", "answer", "shows")
# What the browser and the build read: its name in the site, and in node_modules.
VENDOR = {
    "minisearch.js": "minisearch/dist/es/index.js",
    "minisearch-licence.txt": "minisearch/LICENSE.txt",
    "stemmer.js": "stemmer/index.js",
    "stemmer-licence.txt": "stemmer/license",
}


class SearchIndexError(Exception):
    """The search index could not be made. The message says why."""


@dataclass(slots=True)
class Section:
    """What a result leads to: its address in the site, its title, its page's title, its text.

    `names` are other words for it, `about` is what its page says of itself, `law` is what a tool's
    answer rests on, and `weight` is how much it counts beside others.
    """

    location: str
    title: str
    page: str
    text: str
    names: str = ""
    about: str = ""
    law: str = ""
    weight: float = 1.0


def write_search_index(site: Path, rules_file: Path = RULES, docs: Path = DOCS) -> int:
    """Write the search files of a site that MkDocs has just built from `docs`, and remove MkDocs's own.

    Returns the number of sections. Raises SearchIndexError where the rules name a section that
    is not there, or where MiniSearch cannot make its index.
    """
    copy_vendor(site)
    listed = site / "search" / "search_index.json"
    rules = tomllib.loads(rules_file.read_text("utf-8"))
    found = [*read_sections(json.loads(listed.read_text("utf-8"))["docs"]), *outcome_sections()]
    name_tools(found)
    name_pointers(found)
    describe(found, content.pages(docs))
    sections = apply_rules(found, rules)

    index = {
        "sections": [[s.location, s.title, s.page, s.weight] for s in sections],
        "same": [group["words"] for group in rules["same"]],
        "index": mini_search(sections, site / "assets" / "js" / "search-index.js"),
    }
    _write(site / "search" / "index.json", index)
    _write(site / "search" / "texts.json", [section.text for section in sections])
    listed.unlink()
    return len(sections)


def copy_vendor(site: Path) -> None:
    """Put the libraries that search uses, and their licences, into the site."""
    folder = site / "assets" / "vendor"
    folder.mkdir(exist_ok=True)
    for name, source in VENDOR.items():
        shutil.copyfile(NODE_MODULES / source, folder / name)


def read_sections(docs: Iterable[dict[str, Any]]) -> Iterator[Section]:
    """The sections in MkDocs's list: each page's own comes before those below it."""
    pages: dict[str, str] = {}
    for doc in docs:
        title = plain(doc["title"])
        page = pages.setdefault(doc["location"].partition("#")[0], title)
        yield Section(doc["location"], title, page, plain(doc["text"]), weight=doc.get("boost", 1.0))


def name_tools(sections: Iterable[Section]) -> None:
    """Say of each tool's page that it is a tool: its title is a glossary term as well."""
    pages = {f"tools/{tool_id}/" for tool_id in (*TOOLS, *JOURNEYS)}
    for section in sections:
        if section.location in pages:
            section.page = "Decision tools"


def name_pointers(sections: list[Section]) -> None:
    """Where a glossary entry only points to another, give the other its title as a name."""
    entries = {s.title.lower(): s for s in sections if s.location.startswith(GLOSSARY)}
    for section in list(entries.values()):
        if (match := POINTER.fullmatch(section.text)) and (entry := entries.get(match[1].lower())):
            entry.names = f"{entry.names} {section.title}".strip()


def describe(sections: Iterable[Section], pages: Iterable[content.Page]) -> None:
    """Give the first section of each page what its front matter says of it."""
    said = {address(p): " ".join(str(p.front.get(key) or "") for key in ABOUT) for p in pages}
    for section in sections:
        section.about = said.get(section.location, "")


def address(page: content.Page) -> str:
    """Where a page stands in the site: `guide/` for guide/index.md."""
    path = page.path.removesuffix(".md").removesuffix("index")
    return path if path.endswith("/") or not path else f"{path}/"


def outcome_sections() -> Iterator[Section]:
    """Each outcome of each tool, as its page lists it, with the law it rests on."""
    law = current()
    asked: tuple[Tool | Journey, ...] = (*TOOLS.values(), *JOURNEYS.values())
    for tool in asked:
        for spec in tool.outcomes:
            location = f"tools/{tool.id}/#{tool.id}-outcome-{spec.code}"
            page = f"{tool.title}: what the tool can answer"
            cites = "; ".join(law.ref(ref).cite for ref in spec.refs)
            yield Section(location, spec.headline, page, f"{spec.when} {spec.then}", law=cites)


def plain(markup: str) -> str:
    """Text without its tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def apply_rules(sections: Iterable[Section], rules: dict[str, Any]) -> list[Section]:
    """The sections that stay, weighed and named as tools/search.toml says.

    Raises SearchIndexError for a pattern or a name that fits no section.
    """
    kept = list(sections)
    for rule in rules["weight"]:
        fitting = [s for s in kept if any(fnmatchcase(s.location, p) for p in rule["sections"])]
        if not fitting:
            raise SearchIndexError(f"no section is called {' or '.join(rule['sections'])}")
        for section in fitting:
            section.weight *= rule["weight"]
    kept = [section for section in kept if section.weight]
    for rule in rules["name"]:
        for pattern in rule["sections"]:
            fitting = [section for section in kept if fnmatchcase(section.location, pattern)]
            if not fitting:
                raise SearchIndexError(f'{pattern}, called "{rule["words"][0]}", is not there')
            for section in fitting:
                section.names = " ".join([section.names, *rule["words"]]).strip()
    return kept


def mini_search(sections: list[Section], program: Path) -> Any:
    """MiniSearch's index of the sections, as JSON data.

    `program` is the site's own search-index.js, so that the browser reads words as it was made.
    """
    fields = [
        # A page's first section has the page's title already.
        {
            "id": i,
            "title": s.title,
            "names": s.names,
            "about": s.about,
            "law": s.law,
            "page": s.page * (s.page != s.title),
            "text": s.text,
        }
        for i, s in enumerate(sections)
    ]
    done = subprocess.run(
        ["node", str(PROGRAM), str(program)],
        input=json.dumps(fields),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        raise SearchIndexError(f"MiniSearch made no index: {done.stderr.strip()}")
    return json.loads(done.stdout)


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")
