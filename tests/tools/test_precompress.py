"""Compression ahead of time."""

import gzip
from pathlib import Path

import brotli
import pytest

from tools import kept
from tools import precompress as module
from tools.precompress import precompress
from tools.runtime import LATE


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files that compress, one that does not, one of a kind that is left alone. Nothing is kept from before."""
    monkeypatch.setattr(kept, "KEPT", tmp_path / "kept")
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "page.html").write_text("<p>text</p>" * 200)
    (folder / "tiny.txt").write_text("a")
    (folder / "picture.png").write_bytes(b"\x89PNG" * 200)
    return folder


def test_both_encodings_hold_the_same_content(site: Path) -> None:
    precompress(site)
    content = (site / "page.html").read_bytes()
    assert brotli.decompress((site / "page.html.br").read_bytes()) == content
    assert gzip.decompress((site / "page.html.gz").read_bytes()) == content


def test_a_file_that_would_grow_is_left_as_it_is(site: Path) -> None:
    precompress(site)
    assert not (site / "tiny.txt.br").exists()
    assert not (site / "tiny.txt.gz").exists()
    assert not (site / "picture.png.br").exists()


def test_a_file_that_fits_in_one_packet_is_left_as_it_is(site: Path) -> None:
    (site / "redirect.html").write_text("<p>gone</p>" * 20)
    precompress(site)
    assert not (site / "redirect.html.br").exists()


def test_a_second_run_compresses_nothing_and_gives_the_same_bytes(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    precompress(site)
    first = {path.name: path.read_bytes() for path in site.iterdir()}

    def refuse(_data: bytes) -> bytes:
        raise AssertionError("compressed again")

    monkeypatch.setattr(module, "ENCODERS", {".br": refuse, ".gz": refuse})
    for path in site.glob("*.[bg][rz]"):
        path.unlink()
    precompress(site)
    assert {path.name: path.read_bytes() for path in site.iterdir()} == first


def test_what_python_fetches_late_is_compressed_too() -> None:
    assert LATE in module.COMPRESSIBLE
