"""Exports that nobody needs are left out of a WebAssembly module, and nothing else of it changes."""

import json
import subprocess

import pytest

from tools.paths import PYODIDE
from tools.runtime import CPP
from tools.wasm import without_exports

HEADING = b"\0asm\x01\0\0\0"
TYPES = b"\x01\x05\x01\x60\0\x01\x7f"  # one function, that gives a number
FUNCTIONS = b"\x03\x02\x01\0"
CODE = b"\x0a\x06\x01\x04\0\x41\x2a\x0b"  # it gives 42

CODE_AND_DATA = 8_000_000
"""Bytes at the end of Pyodide's module that hold nothing but its code and its data."""

LIST = """
const module = new WebAssembly.Module(require("node:fs").readFileSync(0));
const { run } = new WebAssembly.Instance(module).exports;
console.log(JSON.stringify([WebAssembly.Module.exports(module).map(({ name }) => name), run()]));
"""


def section(kind: int, content: bytes) -> bytes:
    return bytes([kind, len(content)]) + content


def exports(*names: bytes) -> bytes:
    return section(7, bytes([len(names)]) + b"".join(bytes([len(name)]) + name + b"\0\0" for name in names))


def module(*names: bytes) -> bytes:
    return HEADING + TYPES + FUNCTIONS + exports(*names) + CODE


def test_exports_that_begin_so_are_left_out_and_the_others_stay_in_order() -> None:
    assert without_exports(module(b"_Zone", b"run", b"_Ztwo", b"_z", b"again"), b"_Z") == module(
        b"run", b"_z", b"again"
    )


def test_a_module_with_none_of_them_stays_as_it_is() -> None:
    assert without_exports(module(b"run"), b"_Z") == module(b"run")
    assert without_exports(HEADING + TYPES + FUNCTIONS + CODE, b"_Z") == HEADING + TYPES + FUNCTIONS + CODE


def test_lengths_of_more_than_a_byte_are_read_and_written() -> None:
    names = [f"name {number}".encode() for number in range(100)]
    kept = b"\x64" + b"".join(bytes([len(name)]) + name + b"\0\0" for name in names)
    wanted = HEADING + b"\x07" + bytes([len(kept) & 0x7F | 0x80, len(kept) >> 7]) + kept
    more = b"\x65" + kept[1:] + b"\x02_Z\0\0"
    given = HEADING + b"\x07" + bytes([len(more) & 0x7F | 0x80, len(more) >> 7]) + more
    assert without_exports(given, b"_Z") == wanted


def test_what_is_cut_short_is_refused() -> None:
    with pytest.raises(IndexError):
        without_exports(HEADING + b"\x07\x80", b"_Z")


def test_what_is_left_runs() -> None:
    left = without_exports(module(b"run", b"_Zone"), b"_Z")
    done = subprocess.run(["node", "-e", LIST], input=left, capture_output=True, check=True)
    assert json.loads(done.stdout) == [["run"], 42]


def test_pyodides_own_module_loses_its_cpp_names_alone() -> None:
    before = (PYODIDE / "pyodide.asm.wasm").read_bytes()
    names = "new WebAssembly.Module(require('node:fs').readFileSync(0))"
    listed = f"console.log(JSON.stringify(WebAssembly.Module.exports({names}).map(each => each.name)))"
    left = without_exports(before, CPP)
    had, has = (
        json.loads(subprocess.run(["node", "-e", listed], input=each, capture_output=True, check=True).stdout)
        for each in (before, left)
    )
    assert has == [name for name in had if not name.startswith(CPP.decode())]
    assert len(had) - len(has) > 1000
    assert left[-CODE_AND_DATA:] == before[-CODE_AND_DATA:]
