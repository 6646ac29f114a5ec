"""What was made once is kept, and nothing but what would be made now is ever given."""

import os
import time
from pathlib import Path

import pytest

from tools import kept as module
from tools.kept import KEPT, forget_unused, kept


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to keep things in."""
    assert tmp_path not in KEPT.parents
    monkeypatch.setattr(module, "KEPT", tmp_path / "kept")
    return tmp_path / "kept"


@pytest.fixture
def made() -> list[str]:
    """What was made, in order."""
    return []


def ask(made: list[str], made_from: str, kind: str = "upper") -> bytes:
    def make() -> bytes:
        made.append(made_from)
        return f"{kind} {made_from}".encode()

    return kept(kind, made_from.encode(), make)


def test_a_piece_is_made_once_for_what_it_is_made_from(made: list[str]) -> None:
    assert [ask(made, "a"), ask(made, "b"), ask(made, "a")] == [b"upper a", b"upper b", b"upper a"]
    assert made == ["a", "b"]


def test_pieces_of_two_kinds_from_the_same_are_apart(made: list[str]) -> None:
    assert [ask(made, "a", "one"), ask(made, "a", "two"), ask(made, "a", "one")] == [b"one a", b"two a", b"one a"]


@pytest.mark.parametrize("damage", [b"", b"short", None])
def test_a_damaged_piece_is_made_anew(folder: Path, made: list[str], damage: bytes | None) -> None:
    ask(made, "a")
    (piece,) = folder.iterdir()
    whole = piece.read_bytes()
    piece.write_bytes(whole[:-1] + b"x" if damage is None else damage)
    assert ask(made, "a") == b"upper a"
    assert made == ["a", "a"]
    assert piece.read_bytes() == whole


def test_a_missing_piece_is_made_anew(folder: Path, made: list[str]) -> None:
    ask(made, "a")
    for piece in folder.iterdir():
        piece.unlink()
    assert ask(made, "a") == b"upper a"
    assert made == ["a", "a"]


def test_what_could_not_be_made_is_not_kept(made: list[str]) -> None:
    def fail() -> bytes:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        kept("upper", b"a", fail)
    assert ask(made, "a") == b"upper a"


def test_what_no_build_has_used_for_a_month_goes(folder: Path, made: list[str]) -> None:
    ask(made, "used")
    ask(made, "unused")
    month_ago = time.time() - 31 * 24 * 60 * 60
    for piece in folder.iterdir():
        os.utime(piece, (month_ago, month_ago))
    ask(made, "used")
    forget_unused()
    assert len(list(folder.iterdir())) == 1
    ask(made, "used")
    assert made == ["used", "unused"]
