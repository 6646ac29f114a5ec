"""Style sheets and scripts are bundled under names that say what is in them."""

import re
import shutil
from pathlib import Path

import pytest

from tools import bundle, fonts
from tools.bundle import BundleError, write_bundles
from tools.offline import WORKER, write_manifest, write_worker
from tools.paths import NODE_MODULES, ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site as far as bundling needs one."""
    (tmp_path / bundle.SEARCH_INDEX).parent.mkdir(parents=True)
    (tmp_path / bundle.SEARCH_INDEX).write_text("{}")
    (tmp_path / "assets" / "runtime.json").write_text("{}")
    fonts.SHEET.parent.mkdir(exist_ok=True)
    if not fonts.SHEET.is_file():
        (tmp_path / "fonts").mkdir()
        fonts.write_fonts(tmp_path / "fonts")
    return tmp_path


def test_each_name_changes_with_what_the_file_holds_or_names(folder: Path) -> None:
    before = write_bundles(folder).names
    assert write_bundles(folder).names == before
    (folder / "assets" / "runtime.json").write_text('{"base": "another"}')
    after = write_bundles(folder).names
    changed = {name for name in before if before[name] != after[name]}
    # The file, and the script that names it.
    assert {name.rpartition("/")[2] for name in changed} == {"runtime.json", "page.js"}


def test_a_changed_text_gives_no_script_another_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = write_bundles(folder).names
    index = folder / bundle.SEARCH_INDEX
    index.write_text('{"texts": "texts.0.json"}')
    assert write_bundles(folder).names == before
    # A script that reads the index otherwise asks for another: it never meets one made for the script before it.
    esbuild = bundle.esbuild
    monkeypatch.setattr(bundle, "esbuild", lambda source, *options: esbuild(source, *options) + b"//")
    after = write_bundles(folder).names
    assert after["assets/built/index.json"] != before["assets/built/index.json"]
    assert [path.name for path in index.parent.iterdir()] == [after["assets/built/index.json"].rpartition("/")[2]]


def test_the_same_tree_elsewhere_gives_the_same_bytes(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What esbuild makes and the list of the release hold no path and no time of the machine they were made on."""
    elsewhere = tmp_path_factory.mktemp("another") / "place"
    shutil.copytree(bundle.SOURCES, elsewhere / "docs" / "assets")
    for name in ("package.json", "tsconfig.json"):  # esbuild reads both
        shutil.copy(ROOT / name, elsewhere)
    (elsewhere / "node_modules").symlink_to(NODE_MODULES)
    site = elsewhere / "site"
    shutil.copytree(folder, site)
    made = write_bundles(folder)
    with monkeypatch.context() as patched:
        patched.setattr(bundle, "SOURCES", elsewhere / "docs" / "assets")
        assert write_bundles(site) == made
    for root in (folder, site):
        (root / "index.html").write_text("home")
        write_manifest(root)
        write_worker(root)
    files = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    assert Path(WORKER) in files
    for path in files:
        assert (folder / path).read_bytes() == (site / path).read_bytes(), path


def test_scripts_name_each_other_as_they_are_called(folder: Path) -> None:
    names = write_bundles(folder).names
    page = (folder / names["assets/built/page.js"]).read_text("utf-8")
    for other in ("worker.js", "search.js"):
        assert names[f"assets/built/{other}"].rpartition("/")[2] in page
        assert not re.search(rf"(?<![\w.-]){re.escape(other)}", page)
    assert not list(folder.rglob("*.map"))
    assert "sourceMappingURL" not in page


def test_pages_of_other_sites_find_their_script_where_it_was(folder: Path) -> None:
    write_bundles(folder)
    assert "postMessage" in (folder / "assets" / "js" / "embed.js").read_text("utf-8")


def test_a_page_gets_names_and_inline_scripts(folder: Path) -> None:
    bundles = write_bundles(folder)
    html = bundles.put_into(
        '<link href="../assets/built/page.css"><script src="../assets/js/scheme.js" data-inline></script>'
    )
    assert f'<link href="../{bundles.names["assets/built/page.css"]}"' in html
    assert "data-inline" not in html
    assert "applyScheme" in html


@pytest.mark.parametrize(("name", "text"), [("a.js", "const = 1"), ("a.css", "a { color: red")])
def test_what_esbuild_does_not_understand_stops_the_build(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(BundleError, match=re.escape(name)):
        bundle.esbuild(tmp_path / name)
