"""The libraries that pages load when a reader asks for a file: one file each, safe under the site's policy."""

from pathlib import Path

import pytest

from tools import libraries


@pytest.fixture(scope="module")
def vendor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    libraries.write_libraries(site)
    return site / "assets" / "vendor"


@pytest.mark.parametrize("name", libraries.LIBRARIES)
def test_a_library_is_one_file_that_imports_nothing_and_evaluates_nothing(vendor: Path, name: str) -> None:
    script = (vendor / name).read_text("utf-8")
    assert "export{" in script
    assert "import(" not in script
    assert 'from"' not in script
    assert "eval(" not in script
    assert "new Function(" not in script


@pytest.mark.parametrize("name", ["docx", "qrcode"])
def test_its_licence_stands_beside_it(vendor: Path, name: str) -> None:
    licence = (vendor / f"{name}-licence.txt").read_text("utf-8")
    assert "Copyright" in licence
    assert "free of charge" in licence


def test_what_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", {"x.js": 'export { default } from "no-such-package";'})
    with pytest.raises(libraries.LibraryError, match="no-such-package"):
        libraries.write_libraries(tmp_path)
