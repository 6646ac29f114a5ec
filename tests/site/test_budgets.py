"""What a first view of a page costs: requests, bytes and nodes are counted, and times are not."""

import re
from pathlib import Path

import pytest

from tests.conftest import OpenPage
from tests.site.built import built_pages
from tools.serve import start_server

MOST_REQUESTS = 8
MOST_BYTES = 60_000
"""As sent, compressed, fonts and Python apart."""
MOST_NODES = 2800

LONG = {"law/where-used/": (72_000, 12_000), "training/": (70_000, 8500)}
"""Pages that are one long list to search within, with the bytes and elements that they may have."""

LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon|preload)"[^>]*? href|(?:script|img|iframe)[^>]*? src)="([^"]+)"')
ELEMENT = re.compile(r"<[a-z]")


def sent(file: Path) -> int:
    """The bytes of a file as a server sends it."""
    compressed = file.with_name(f"{file.name}.br")
    return (compressed if compressed.is_file() else file).stat().st_size


def test_no_page_asks_for_much(site: Path) -> None:
    """Every page, by what its HTML names: style sheets name fonts alone, which pages name too."""
    faults = []
    for page in built_pages(site):
        file = site / page.path
        html = file.read_text("utf-8")
        named = sorted(set(LOADED.findall(html)))
        base = site if page.path == "404.html" else file.parent
        files = [file, *((base / name.lstrip("/")).resolve() for name in named if not name.startswith("data:"))]
        size = sum(sent(each) for each in files if each.suffix != ".woff2")
        nodes = len(ELEMENT.findall(html))
        most_bytes, most_nodes = LONG.get(page.url, (MOST_BYTES, MOST_NODES))
        if len(files) > MOST_REQUESTS:
            faults.append(f"{page.path}: {len(files)} requests: {', '.join(named)}")
        if size > most_bytes:
            faults.append(f"{page.path}: {size:,} bytes")
        if nodes > most_nodes:
            faults.append(f"{page.path}: {nodes:,} elements")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("address", ["", "tools/threshold-check/", "law/light-touch/", "embed/threshold-check/"])
def test_a_browser_asks_for_no_more(site: Path, open_page: OpenPage, address: str) -> None:
    """What only a browser finds: what style sheets and scripts load. Python starts later and is counted apart."""
    with start_server(site) as server:
        page = open_page(base_url=server.url)
        page.goto(address, wait_until="networkidle")
        asked = [answer for answer in server.log if not re.search(r"/runtime|/worker\.", answer.path)]
    assert len(asked) <= MOST_REQUESTS, [answer.path for answer in asked]
    assert sum(answer.size for answer in asked if "/fonts/" not in answer.path) <= MOST_BYTES
