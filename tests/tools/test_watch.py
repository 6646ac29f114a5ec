"""While someone edits: a page is rendered alone just as the whole build renders it, and loads afresh."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import OpenPage
from tools import bundle, content
from tools.build import BuildError
from tools.paths import DOCS, NODE_MODULES
from tools.serve import start_server
from tools.watch import NUMBER, SCRIPT, Watch

PAGES = (
    "index.md",
    "guide/resourcing/thresholds.md",
    "case-studies/index.md",
    "tools/threshold-check.md",
    "embed/threshold-check.md",
    "law/figures.md",
)
LINE = "A line that was added.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("watch") / "site"


@pytest.fixture(scope="module")
def watch(site: Path, folder: Path) -> Watch:
    return Watch(folder)


@pytest.fixture
def edited(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page whose text reads, for the watch alone, as if a line had been added. No file is changed."""
    page = DOCS / "guide/resourcing/thresholds.md"
    original = Path.read_text

    def with_line(path: Path, *args: str, **kwargs: str) -> str:
        text = original(path, *args, **kwargs)
        return f"{text}\n{LINE}" if path == page else text

    monkeypatch.setattr(Path, "read_text", with_line)
    monkeypatch.setattr(
        "mkdocs.structure.files.File.content_string",
        property(lambda file: with_line(Path(file.abs_src_path), "utf-8")),
    )
    return page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_rendered_alone_is_the_page_of_the_whole_build(watch: Watch, folder: Path, name: str) -> None:
    file = watch.files.get_file_from_path(name)
    assert file
    out = folder / file.dest_uri
    before = out.read_text("utf-8")
    out.unlink()
    assert watch.changed([DOCS / name]) == f"docs/{name} rendered"
    assert out.read_text("utf-8") == before


def test_a_page_that_is_open_shows_what_changed(watch: Watch, folder: Path, open_page: OpenPage, edited: Path) -> None:
    with start_server(folder) as server:
        page: Page = open_page(base_url=server.url)
        with page.expect_response(f"**/{NUMBER}"):
            page.goto("guide/resourcing/thresholds/")
        expect(page.get_by_text(LINE.strip())).to_have_count(0)
        watch.changed([edited])
        expect(page.get_by_text(LINE.strip())).to_be_visible()


def test_a_changed_style_sheet_is_bundled_and_named_in_the_pages(
    watch: Watch, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = watch.bundles.names["assets/built/page.css"]
    number = (folder / NUMBER).read_text()
    shutil.copytree(bundle.SOURCES, tmp_path / "assets")
    (tmp_path / "node_modules").symlink_to(NODE_MODULES)
    (tmp_path / "assets" / "css" / "site.css").write_text(".a-new-rule { color: red }")
    with monkeypatch.context() as patched:
        patched.setattr(bundle, "SOURCES", tmp_path / "assets")
        assert "bundled" in watch.changed([DOCS / "assets" / "css" / "site.css"])
    after = watch.bundles.names["assets/built/page.css"]
    assert ".a-new-rule" in (folder / after).read_text("utf-8")
    assert after != before
    home = (folder / "index.html").read_text("utf-8")
    assert after in home
    assert before not in home
    assert (folder / NUMBER).read_text() != number
    watch.bundle()
    assert watch.bundles.names["assets/built/page.css"] == before


def test_a_picture_is_copied(watch: Watch, folder: Path) -> None:
    copied = folder / "assets" / "img" / "mark.svg"
    copied.write_text("")
    assert "copied" in watch.changed([DOCS / "assets" / "img" / "mark.svg"])
    assert copied.read_text("utf-8") == (DOCS / "assets" / "img" / "mark.svg").read_text("utf-8")


def test_every_page_asks_for_the_number(watch: Watch, folder: Path, site: Path) -> None:
    for path in site.rglob("*.html"):
        assert SCRIPT in (folder / path.relative_to(site)).read_text("utf-8"), path
        assert SCRIPT not in path.read_text("utf-8")


def test_front_matter_and_whatever_else_pages_share_build_the_whole_site(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[list[str]] = []

    def run(command: list[str], **_: object) -> Done:
        began.append(command)
        return Done()

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setattr(watch, "load", lambda: None)
    monkeypatch.setitem(watch.fronts, "index.md", {"title": "Another"})
    for path in (DOCS / "index.md", DOCS / "reference/glossary.md", DOCS.parent / "mkdocs.yml"):
        assert "the whole site built" in watch.changed([path])
    assert [command[-1] for command in began] == ["tools.build"] * 3


def test_an_included_fragment_that_is_missing_is_told_with_its_line(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = content.read("---\ntitle: A\n---\n{!generated/figures/nothing.html!}\n", "index.md")
    monkeypatch.setattr("tools.watch.content.read", lambda *_: page)
    with pytest.raises(BuildError, match=r"docs/index\.md:4: the included fragment"):
        watch.render(DOCS / "index.md")


class Done:
    """A process that ended well."""

    returncode = 0
