"""Every built page is valid HTML, by html-validate."""

import json
import subprocess
from pathlib import Path

import pytest

from tools.paths import NODE_MODULES, ROOT

CONFIG = ROOT / ".htmlvalidate.json"


def faults(folder: Path, pages: str = "**/*.html") -> list[str]:
    """What html-validate finds in these of the folder's pages, as page:line:column and the fault."""
    program = NODE_MODULES / "html-validate" / "bin" / "html-validate.mjs"
    command = ["node", program, "--config", CONFIG, "--formatter", "json", f"{folder}/{pages}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode in {0, 1}, done.stderr
    assert done.stdout.startswith("["), done.stdout + done.stderr
    return [
        f"{Path(result['filePath']).relative_to(folder)}:{message['line']}:{message['column']}: "
        f"{message['message']} ({message['ruleId']})"
        for result in json.loads(done.stdout)
        for message in result["messages"]
    ]


@pytest.mark.parametrize("pages", ["[a-f]*/**/*.html", "go/**/*.html", "[!a-g]*/**/*.html", "g[!o]*/**/*.html", "*.html"])
def test_every_page_is_valid(site: Path, pages: str) -> None:
    assert list(site.glob(pages))
    found = faults(site, pages)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found[:100])


def test_no_page_is_left_out(site: Path) -> None:
    (shares,) = (mark.args[1] for mark in test_every_page_is_valid.pytestmark)
    assert sorted(path for pages in shares for path in site.glob(pages)) == sorted(site.rglob("*.html"))


def test_the_check_finds_a_fault(tmp_path: Path) -> None:
    page = (
        '<!doctype html>\n<html lang="en"><head><title>Test</title></head><body>{}</body></html>\n'
    )
    (tmp_path / "bad.html").write_text(page.format('<p id="a"></p><p id="a"><div>x</div></p>'))
    (tmp_path / "good.html").write_text(page.format("<p>Text</p>"))
    found = faults(tmp_path)
    assert any("no-dup-id" in fault for fault in found)
    assert all(fault.startswith("bad.html") for fault in found)
