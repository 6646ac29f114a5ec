"""Every built page is valid HTML, by html-validate."""

import json
import subprocess
from pathlib import Path

from tests.site.built import built_pages
from tools.paths import NODE_MODULES, ROOT

CONFIG = ROOT / ".htmlvalidate.json"


def faults(folder: Path) -> list[str]:
    """What html-validate finds in the folder's pages, as page:line:column and the fault."""
    program = NODE_MODULES / "html-validate" / "bin" / "html-validate.mjs"
    command = ["node", program, "--config", CONFIG, "--formatter", "json", f"{folder}/**/*.html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode in {0, 1}, done.stderr
    assert done.stdout.startswith("["), done.stdout + done.stderr
    return [
        f"{Path(result['filePath']).relative_to(folder)}:{message['line']}:{message['column']}: "
        f"{message['message']} ({message['ruleId']})"
        for result in json.loads(done.stdout)
        for message in result["messages"]
    ]


def test_every_page_is_valid(site: Path) -> None:
    assert built_pages(site)
    found = faults(site)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found[:100])


def test_the_check_finds_a_fault(tmp_path: Path) -> None:
    page = (
        '<!doctype html>\n<html lang="en"><head><title>Test</title></head><body>{}</body></html>\n'
    )
    (tmp_path / "bad.html").write_text(page.format('<p id="a"></p><p id="a"><div>x</div></p>'))
    (tmp_path / "good.html").write_text(page.format("<p>Text</p>"))
    found = faults(tmp_path)
    assert any("no-dup-id" in fault for fault in found)
    assert all(fault.startswith("bad.html") for fault in found)
