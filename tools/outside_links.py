"""Links to outside sources: which there are, and `python -m tools.outside_links`, which opens each of them.

The command needs the internet, so it is no part of `make test`. It prints each address that fails
or has moved, with the pages that link to it, and ends with status 1 where one fails.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.error import HTTPError
from urllib.parse import urldefrag, urlsplit
from urllib.request import Request, urlopen

from guide_logic.law.files import read_toml
from tools.content import Page, pages
from tools.structure import Problem

AT_ONCE = 4
TIMEOUT = 30
AGENT = "Mozilla/5.0 (compatible; link check of a guide to commissioning)"
EMPTY_TITLES = {
    "here",
    "click here",
    "link",
    "this",
    "this link",
    "this page",
    "more",
    "read more",
    "source",
}


@dataclass(frozen=True, slots=True)
class Source:
    """An outside address, the titles it goes by, and the pages or law data that link to it."""

    url: str
    titles: tuple[str, ...]
    used_by: tuple[str, ...]

    @property
    def host(self) -> str:
        """Whose it is: the host, without `www.`."""
        return urlsplit(self.url).netloc.removeprefix("www.")


@dataclass(frozen=True, slots=True)
class Result:
    """What opening an address led to: "" where it is in order, the new address where it moved."""

    url: str
    failure: str = ""
    moved_to: str = ""


def sources(pages: Iterable[Page]) -> list[Source]:
    """Every outside address in the pages and in the law data, in order."""
    titles: dict[str, set[str]] = defaultdict(set)
    used: dict[str, set[str]] = defaultdict(set)
    links = [(page.path, title, url) for page in pages for _, title, url in page.links]
    for where, title, url in [*links, *_law_links()]:
        if url.startswith(("http://", "https://")):
            titles[url].add(title.strip("*_` "))
            used[url].add(where)
    return [Source(url, tuple(sorted(titles[url])), tuple(sorted(used[url]))) for url in sorted(titles)]


def _law_links() -> Iterator[tuple[str, str, str]]:
    for reference in read_toml("references.toml")["reference"]:
        yield "references.toml", reference["cite"], reference["url"]
    for row in read_toml("corrections.toml")["correction"]:
        for cite, url in zip(row["references"], row["urls"], strict=True):
            yield f"corrections.toml, {row['id']}", cite, url
    for figure in read_toml("figures.toml")["figure"]:
        for period in figure["period"]:
            yield f"figures.toml, {figure['id']}", f"For: {figure['name']}", period["source"]


def untitled(pages: Iterable[Page]) -> Iterator[Problem]:
    """Links whose text does not say where they lead: empty, an address, or words such as “here”."""
    for page in pages:
        for line, title, url in page.links:
            text = title.strip("*_` ").casefold()
            if not text or text in EMPTY_TITLES or text.startswith(("http:", "https:", "www.")):
                yield Problem(page.path, line, f"the link to {url} needs its source's title as text.")


def open_link(url: str) -> Result:
    """Open an address and follow where it leads. Nothing is raised: a failure is in the result."""
    try:
        asked = Request(urldefrag(url).url, headers={"User-Agent": AGENT})
        with urlopen(asked, timeout=TIMEOUT) as answer:
            reached = answer.geturl()
    except HTTPError as error:
        return Result(url, failure=f"the server answered {error.code} {error.reason}")
    except (OSError, ValueError) as error:
        return Result(url, failure=str(getattr(error, "reason", error)))
    return Result(url, moved_to="" if _same(url, reached) else reached)


def _same(asked: str, reached: str) -> bool:
    """Whether two addresses differ in nothing but `www.`, a last slash or the fragment."""

    def plain(url: str) -> str:
        parts = urlsplit(urldefrag(url).url)
        return parts.netloc.removeprefix("www.") + parts.path.rstrip("/") + parts.query

    return plain(asked) == plain(reached)


def main() -> None:
    """Open every outside address and report. Exits with status 1 where one fails."""
    found = sources(pages())
    print(f"Opening {len(found)} addresses, {AT_ONCE} at once.")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(lambda source: open_link(source.url), found))
    failed = [pair for pair in zip(found, results, strict=True) if pair[1].failure]
    for source, result in zip(found, results, strict=True):
        if result.failure or result.moved_to:
            said = result.failure or f"moved to {result.moved_to}"
            print(f"\n{source.url}\n  {said}\n  used by: {', '.join(source.used_by)}")
    print(f"\n{len(found) - len(failed)} of {len(found)} addresses open.")
    if len(failed) == len(found):
        sys.exit("No address opens: this command needs the internet.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
