"""Every built page is valid HTML, by html-validate."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tools.paths import NODE_MODULES, ROOT

CONFIG = ROOT / ".htmlvalidate.json"


def faults(folder: Path, pages: str = "**/*.html") -> list[str]:
    """What html-validate finds in these of the folder's pages, as page:line:column and the fault."""
    program = NODE_MODULES / "html-validate" / "bin" / "html-validate.mjs"
    command = ["node", str(program), "--config", str(CONFIG), "--formatter", "json", f"{folder}/{pages}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode in {0, 1}, done.stderr
    assert done.stdout.startswith("["), done.stdout + done.stderr
    return [
        f"{Path(result['filePath']).relative_to(folder)}:{message['line']}:{message['column']}: "
        f"{message['message']} ({message['ruleId']})"
        for result in json.loads(done.stdout)
        for message in result["messages"]
    ]


SHARES = ("[a-f]*/**/*.html", "[!a-g]*/**/*.html", "g[!o]*/**/*.html", "*.html")
SHORT_LINKS = "go/**/*.html"
WORDS = re.compile(r"(<title>|<h1>|(?:url=|href=)[\"']?)[\w./#:;,()’ –+-]*")
"""What differs between the pages of short links: their titles and addresses, which hold no mark of HTML's own."""


@pytest.mark.parametrize("pages", SHARES)
def test_every_page_is_valid(site: Path, pages: str) -> None:
    assert list(site.glob(pages))
    found = faults(site, pages)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found[:100])


def test_the_pages_of_short_links_are_one_valid_page_with_other_words(site: Path, tmp_path: Path) -> None:
    """There are thousands, written by one template: each that differs in more than words is checked by itself."""
    kinds: dict[str, Path] = {}
    for path in sorted(site.glob(SHORT_LINKS)):
        kinds.setdefault(WORDS.sub(r"\1", path.read_text("utf-8")), path)
    assert kinds
    for number, path in enumerate(kinds.values()):
        (tmp_path / f"{number}.html").write_text(path.read_text("utf-8"), "utf-8")
    found = faults(tmp_path)
    assert not found, [*found, *kinds.values()]


def test_no_page_is_left_out(site: Path) -> None:
    looked_at = [path for pages in (*SHARES, SHORT_LINKS) for path in site.glob(pages)]
    assert sorted(looked_at) == sorted(site.rglob("*.html"))


def test_the_check_finds_a_fault(tmp_path: Path) -> None:
    page = '<!doctype html>\n<html lang="en"><head><title>Test</title></head><body>{}</body></html>\n'
    (tmp_path / "bad.html").write_text(page.format('<p id="a"></p><p id="a"><div>x</div></p>'))
    (tmp_path / "good.html").write_text(page.format("<p>Text</p>"))
    found = faults(tmp_path)
    assert any("no-dup-id" in fault for fault in found)
    assert all(fault.startswith("bad.html") for fault in found)
