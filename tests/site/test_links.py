"""Every link within the site leads to something that is there."""

import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.site.built import BuiltPage, built_pages

OUTSIDE = {"https", "http", "mailto", "tel", "data"}

# "threshold-check:…" after the # holds a tool's answers. Tests of the presets read those.
PRESET = re.compile(r"[a-z][a-z-]*:")


def broken_links(pages: Sequence[BuiltPage], site: Path) -> list[str]:
    """What is wrong with the links, as page:line and what it leads to."""
    anchors = {page.path: page.anchors for page in pages}
    found = []
    for page in pages:
        for line, address in page.addresses:
            fault = fault_of(address, page, anchors, site)
            if fault:
                found.append(f"{page.path}:{line}: {address!r} {fault}")
    return found


def fault_of(address: str, page: BuiltPage, anchors: dict[str, set[str]], site: Path) -> str | None:
    parts = urlsplit(address)
    if parts.scheme:
        return None if parts.scheme in OUTSIDE else "has an unknown scheme"
    if parts.netloc:
        return "has a host and no scheme"
    if address.startswith("/") and page.path != "404.html":
        # 404.html is sent for any path, so its links cannot be relative.
        return "starts at the root, so fails where the site stands under a path"
    target = unquote(urlsplit(urljoin("/" + page.path, address)).path).lstrip("/")
    if not address.startswith("/") and climbs_out(page, parts.path):
        return "leads out of the site"
    if target == "" or target.endswith("/"):
        target += "index.html"
    file = site / target
    if file.is_dir():
        return "is a folder: a slash is missing at the end"
    if not file.is_file():
        return "leads to nothing"
    fragment = unquote(parts.fragment)
    if fragment and not PRESET.match(fragment):
        if target not in anchors:
            return "names a place in something that is no page"
        if fragment not in anchors[target]:
            return f"names an anchor that {target} does not have"
    return None


def climbs_out(page: BuiltPage, path: str) -> bool:
    depth = page.path.count("/")
    for part in path.split("/"):
        depth += -1 if part == ".." else 0 if part in {"", "."} else 1
        if depth < 0:
            return True
    return False


def test_every_internal_link_and_anchor_resolves(site: Path) -> None:
    found = broken_links(built_pages(site), site)
    assert not found, f"{len(found)} broken links:\n" + "\n".join(found)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("", None),
        ("#here", None),
        ("#threshold-check:v=2", None),
        ("../", None),
        ("../a%20file.txt", None),
        ("https://www.legislation.gov.uk/", None),
        ("#gone", "anchor"),
        ("../#gone", "anchor"),
        ("missing/", "nothing"),
        ("../a%20file.txt#here", "no page"),
        ("../guide", "slash"),
        ("/guide/", "root"),
        ("../../x", "out of the site"),
        ("//host/x", "host"),
        ("javascript:x()", "scheme"),
    ],
)
def test_the_check_itself(tmp_path: Path, address: str, fault: str | None) -> None:
    (tmp_path / "guide").mkdir()
    (tmp_path / "index.html").write_text("<p id=top>")
    (tmp_path / "a file.txt").write_text("text")
    (tmp_path / "guide" / "index.html").write_text(f'<p id="here"><a href="{address}">x</a>')
    found = broken_links(built_pages(tmp_path), tmp_path)
    if fault is None:
        assert found == []
    else:
        assert len(found) == 1
        assert fault in found[0]
