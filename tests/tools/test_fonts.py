"""Fonts are cut once for what they are made from, and again when that changes."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tools import fonts, kept

pytestmark = pytest.mark.built  # to cut fonts is a part of building the site


@pytest.fixture
def cuts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The families that were cut, in order, with nothing kept from before."""
    cut, done = fonts.cut, []

    def counted(family: fonts.Family) -> TTFont:
        done.append(family.name)
        return cut(family)

    monkeypatch.setattr(kept, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(fonts, "SHEET", tmp_path / "fonts.css")
    monkeypatch.setattr(fonts, "FAMILIES", fonts.FAMILIES[:1])
    monkeypatch.setattr(fonts, "cut", counted)
    return done


def test_a_second_site_takes_the_fonts_that_were_cut_for_the_first(tmp_path: Path, cuts: list[str]) -> None:
    written = []
    for site in ("one", "two"):
        fonts.write_fonts(tmp_path / site)
        files = {path.name: path.read_bytes() for path in (tmp_path / site / fonts.FOLDER).iterdir()}
        written.append((files, fonts.SHEET.read_text("utf-8")))
    assert cuts == ["text"]
    assert written[0] == written[1]
    assert any(name.endswith(".woff2") and name in written[0][1] for name in written[0][0])


def test_another_version_of_what_cuts_them_cuts_them_again(
    tmp_path: Path, cuts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts.made(fonts.FAMILIES[0])
    monkeypatch.setattr("fontTools.version", "another")
    fonts.made(fonts.FAMILIES[0])
    assert cuts == ["text", "text"]
