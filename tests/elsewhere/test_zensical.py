"""Zensical, which may succeed MkDocs, makes the same of every page: `make test-zensical`.

Both put the pages into a bare frame. The site's own frame needs more than Zensical's templates can do so far
(docs/about/decisions/another-builder.md says what).
"""

import os
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml

from tools.paths import BUILD, DOCS, ROOT, SOURCE

INSTALLED = BUILD / "zensical"
REQUIREMENTS = ROOT / "requirements-zensical.txt"
FRAME = (
    '<!doctype html><html><head><meta charset="utf-8"><title>Bare</title></head><body>{{ page.content }}</body></html>'
)
STANDS_IN = '''\
"""In place of Zensical's own templates, which nothing here uses."""
from pathlib import Path
def get_theme_dir(): return str(Path(__file__).parent)
'''
OTHER_LINKS = ["guide/commissioning/cycle/", "law/changes/"]
"""Pages with HTML of their own: Zensical takes a relative address in it as one between source files."""


class Read(HTMLParser):
    """The words, the anchors and the links of a page."""

    def __init__(self, address: str, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.anchors: list[str] = []
        self.links: list[str] = []
        self._base = f"https://site.example/{address}"
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.append(value)
            elif name == "href" and value and tag == "a":
                self.links.append(urljoin(self._base, value))

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def project(folder: Path) -> Path:
    """The sources with a configuration that both builders read."""
    shutil.copytree(DOCS, folder / "docs", ignore=shutil.ignore_patterns("assets"))
    (folder / "frame").mkdir()
    for name, text in (("main.html", FRAME), ("embed.html", FRAME), ("404.html", ""), ("sitemap.xml", "")):
        (folder / "frame" / name).write_text(text)
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    del config["extra"]  # days as keys, which Zensical does not read
    config |= {"theme": {"name": None, "custom_dir": "frame"}, "plugins": [], "exclude_docs": "includes/"}
    config["strict"] = False
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    return folder


def run(builder: str, folder: Path) -> dict[str, Read]:
    """What a builder makes of the sources: each page by its address."""
    work = project(folder / "project")
    (folder / "zensical_ui.py").write_text(STANDS_IN)
    path = os.pathsep.join(map(str, (INSTALLED, folder, SOURCE, ROOT)))
    done = subprocess.run(
        [sys.executable, "-m", builder, "build", "-f", "mkdocs.yml"],
        cwd=work,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    site = work / "site"
    addresses = {
        path: path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("index.html")
    }
    return {address: Read(address, path.read_text("utf-8")) for path, address in addresses.items()}


@pytest.fixture(scope="module")
def zensical(tmp_path_factory: pytest.TempPathFactory, site: Path) -> dict[str, Read]:
    assert site  # its build made the fragments that pages include
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--require-hashes", "--upgrade", "--target", str(INSTALLED), "-r", str(REQUIREMENTS)]
    subprocess.run(command, check=True)
    return run("zensical", tmp_path_factory.mktemp("zensical"))


@pytest.fixture(scope="module")
def mkdocs(tmp_path_factory: pytest.TempPathFactory, site: Path) -> dict[str, Read]:
    assert site
    return run("mkdocs", tmp_path_factory.mktemp("mkdocs"))


def test_every_page_is_there(zensical: dict[str, Read], mkdocs: dict[str, Read]) -> None:
    assert len(mkdocs) > 300
    assert zensical.keys() == mkdocs.keys()


def test_every_page_has_the_same_words(zensical: dict[str, Read], mkdocs: dict[str, Read]) -> None:
    assert [page for page in mkdocs if zensical[page].words != mkdocs[page].words] == []


def test_every_page_has_the_same_anchors(zensical: dict[str, Read], mkdocs: dict[str, Read]) -> None:
    assert [page for page in mkdocs if zensical[page].anchors != mkdocs[page].anchors] == []


def test_every_link_of_the_text_leads_to_the_same_place(zensical: dict[str, Read], mkdocs: dict[str, Read]) -> None:
    assert sorted(page for page in mkdocs if zensical[page].links != mkdocs[page].links) == OTHER_LINKS
