"""The Python runtime that the build makes for the browser."""

import base64
import hashlib
import importlib.util
import json
import shutil
import zipfile
import zipimport
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from tools.paths import PYODIDE
from tools.runtime import (
    CPP,
    PYODIDE_FILES,
    RuntimeBuildError,
    build_runtime,
    read_manifest,
    sources_digest,
    stdlib_imports,
)
from tools.wasm import without_exports

pytestmark = pytest.mark.built  # building a runtime is most of building the site

WARM_UP = ["[1]"]

PACKAGE = {
    "__init__.py": '"""Two modules and a data file."""\n',
    "browser.py": (
        "import json\n\n\n"
        "def handle(request):\n"
        "    from statistics import median\n\n"
        "    return json.dumps(median(json.loads(request)))\n"
    ),
    "law/__init__.py": "",
    "law/figures.toml": "value = 1\nfrom = 2026-01-01\n",
    "law/codes.csv": "code,name\n1,one\n",
    "law/words.tsv": "one\t1\n",
    "law/files.py": (
        "import tomllib\nfrom importlib.resources import files\n\n\n"
        "def read_toml(name):\n"
        "    return tomllib.loads(files(__package__).joinpath(name).read_text())\n"
    ),
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A source folder with a small guide_logic in it."""
    folder = tmp_path_factory.mktemp("source")
    for name, content in PACKAGE.items():
        path = folder / "guide_logic" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return folder


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("runtime") / "out"


@pytest.fixture(scope="module")
def runtime(source: Path, out: Path) -> Path:
    """The runtime made from the small guide_logic."""
    return build_runtime(source, out, WARM_UP)


def names(archive: Path) -> list[str]:
    with zipfile.ZipFile(archive) as opened:
        return opened.namelist()


def test_the_same_sources_are_not_built_again(source: Path, out: Path, runtime: Path) -> None:
    before = (runtime / "guide_logic.zip").stat().st_mtime_ns
    assert build_runtime(source, out, WARM_UP) == runtime
    assert (runtime / "guide_logic.zip").stat().st_mtime_ns == before


def test_a_damaged_runtime_is_built_again_and_has_the_same_bytes(
    source: Path, out: Path, runtime: Path, tmp_path: Path
) -> None:
    whole = {path.name: path.read_bytes() for path in runtime.iterdir()}
    library = whole["guide_logic.zip"]
    (runtime / "guide_logic.zip").write_bytes(library[:-1] + bytes([library[-1] ^ 1]))
    (runtime / "python_stdlib.zip").unlink()
    # From a copy, so that neither the files' times nor their place can matter.
    shutil.copytree(source, tmp_path / "copy", ignore=shutil.ignore_patterns("__pycache__"))
    assert build_runtime(tmp_path / "copy", out, WARM_UP) == runtime
    assert {path.name: path.read_bytes() for path in runtime.iterdir()} == whole


@pytest.mark.parametrize("name", [*PYODIDE_FILES, "python_stdlib.zip", "pyodide-lock.json"])
def test_a_changed_pyodide_is_noticed(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    before = sources_digest(source)
    shutil.copytree(PYODIDE, tmp_path / "pyodide")
    monkeypatch.setattr("tools.runtime.PYODIDE", tmp_path / "pyodide")
    assert sources_digest(source) == before
    with (tmp_path / "pyodide" / name).open("ab") as file:
        file.write(b"\n")
    assert sources_digest(source) != before


def test_a_change_in_the_package_changes_the_name(runtime: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"
    for name, content in PACKAGE.items():
        path = source / "guide_logic" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.replace("value = 1", "value = 2"))
    assert build_runtime(source, tmp_path / "out", WARM_UP).name != runtime.name


def test_a_file_that_is_seldom_needed_stands_beside_the_library(runtime: Path) -> None:
    assert (runtime / "words.tsv").read_text() == PACKAGE["law/words.tsv"]
    assert not any(name.endswith(".tsv") for name in names(runtime / "guide_logic.zip"))
    assert "words.tsv" in json.loads((runtime / "files.json").read_text())["integrity"]


def test_the_library_is_compiled(runtime: Path) -> None:
    assert names(runtime / "guide_logic.zip") == [
        "guide_logic/__init__.pyc",
        "guide_logic/browser.pyc",
        "guide_logic/law/__init__.pyc",
        "guide_logic/law/files.pyc",
        "guide_logic/law/tables.pyc",
    ]


def test_the_law_data_is_there_already_parsed(runtime: Path) -> None:
    read = cast(Callable[[str], object], module(runtime, "files")["read_toml"])
    assert read("figures.toml") == {"value": 1, "from": date(2026, 1, 1)}
    assert module(runtime, "tables")["FILES"] == {"codes.csv": [{"code": "1", "name": "one"}]}
    assert "tomllib/__init__.pyc" not in names(runtime / "python_stdlib.zip")


def module(runtime: Path, name: str) -> dict[str, object]:
    """What a module of the law data defines, as it stands in the runtime."""
    importer = zipimport.zipimporter(str(runtime / "guide_logic.zip" / "guide_logic" / "law"))
    code = importer.get_code(name)
    assert code is not None
    defined: dict[str, object] = {}
    exec(code, defined)
    return defined


def test_the_compiled_code_is_for_pyodides_python(runtime: Path) -> None:
    with zipfile.ZipFile(runtime / "guide_logic.zip") as archive:
        code = archive.read("guide_logic/browser.pyc")
    assert code[:4] == importlib.util.MAGIC_NUMBER
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text())
    assert lock["info"]["python"].startswith("3.13.")


def test_the_archives_are_stored_with_fixed_times(runtime: Path) -> None:
    for name in ("python_stdlib.zip", "guide_logic.zip"):
        with zipfile.ZipFile(runtime / name) as archive:
            for entry in archive.infolist():
                assert entry.compress_type == zipfile.ZIP_STORED
                assert entry.date_time == (1980, 1, 1, 0, 0, 0)


def test_the_standard_library_is_cut_to_what_is_used(runtime: Path) -> None:
    kept = names(runtime / "python_stdlib.zip")
    assert all(name.endswith(".pyc") for name in kept)
    # What starting takes, an import inside a function, and what a failure loads late.
    for name in ("asyncio/__init__", "json/__init__", "statistics", "traceback", "_strptime"):
        assert f"{name}.pyc" in kept
    for name in ("email/__init__", "unittest/__init__", "http/client", "xml/__init__"):
        assert f"{name}.pyc" not in kept
    assert len(kept) < len(names(PYODIDE / "python_stdlib.zip")) / 3


def test_pyodide_itself_is_unchanged_but_for_what_the_notice_says(runtime: Path) -> None:
    """Its scripts name no source map; its WebAssembly keeps its C++ names to itself (test_wasm.py)."""
    for name, here in PYODIDE_FILES.items():
        ours, theirs = (runtime / here).read_bytes(), (PYODIDE / name).read_bytes()
        if name.endswith(".wasm"):
            assert ours == without_exports(theirs, CPP) != theirs
        else:
            assert theirs.startswith(ours.rstrip())
            assert b"sourceMappingURL" in theirs[len(ours) :] or ours == theirs
            assert b"sourceMappingURL=" not in ours
    assert "its C++ functions are left out" in (runtime / "NOTICE.txt").read_text().replace("\n", " ")


def test_the_notice_says_whose_it_is_and_where_its_source_is(runtime: Path) -> None:
    notice = (runtime / "NOTICE.txt").read_text()
    package = json.loads((PYODIDE / "package.json").read_text())
    assert f"{package['homepage']}/tree/{package['version']}" in notice
    assert "Python Software Foundation.\nAll Rights Reserved." in notice


def test_a_folder_is_named_by_the_hashes_of_what_it_holds(runtime: Path) -> None:
    text = (runtime / "files.json").read_bytes()
    assert runtime.name == hashlib.sha256(text).hexdigest()
    contents = json.loads(text)
    hashes = {
        path.name: f"sha256-{base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()}"
        for path in runtime.iterdir()
        if path.name != "files.json"
    }
    assert contents["integrity"] == hashes
    stock = json.loads((PYODIDE / "pyodide-lock.json").read_text())
    assert contents["lock"] == {"info": stock["info"], "packages": {}}


def test_the_manifest_tells_what_is_there(runtime: Path, out: Path) -> None:
    manifest = read_manifest(out)
    assert manifest["base"] == runtime.name
    assert manifest["files"] == {p.name: p.stat().st_size for p in runtime.iterdir()}


def test_a_package_that_cannot_be_imported_stops_the_build(tmp_path: Path) -> None:
    package = tmp_path / "guide_logic"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "browser.py").write_text("import no_such_module\n")
    with pytest.raises(RuntimeBuildError, match="no_such_module"):
        build_runtime(tmp_path, tmp_path / "out")


def test_imports_are_found_wherever_they_stand(tmp_path: Path) -> None:
    wheel = tmp_path / "guide_logic.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(
            "guide_logic/__init__.py",
            "import json\n"
            "from importlib import resources\n"
            "from enum import StrEnum\n"
            "from guide_logic import law\n"
            "from . import other\n"
            "def late():\n    import html.parser\n",
        )
    assert stdlib_imports(wheel) == {
        "json",
        "importlib",
        "importlib.resources",
        "enum",
        "html.parser",
    }
