"""Makes the Python that readers' browsers run: Pyodide, trimmed, with guide_logic inside.

Most of stock Pyodide's start is spent compiling Python source on every load, and much of its
download is modules that are never used. So the standard library is cut to the modules that
guide_logic takes (found by running it, not guessed), compiled ahead of time by pyodide-build,
and stored uncompressed, because the web server's Brotli does better on a stored archive than on
a deflated one. Browsers do not even run that: they restore a snapshot of the memory of a Python
that has, and keep the archives for where a snapshot cannot be had. `docs/about/decisions/` has the
reasons, `make bench` the figures.

The result is `build/runtime/<hash>/`. Its `files.json` holds the hash of each other file, and the
folder's name is the hash of that: the same sources give the same bytes and so the same name, a
browser may keep it for ever, and a page that names the folder tells what each byte of it has to be.
"""

import ast
import base64
import csv
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from tools import wasm
from tools.paths import MANIFEST, PYODIDE, ROOT, RUNTIME, SOURCE
from tools.wasm import without_exports

MODULES_PROGRAM = ROOT / "tools" / "modules.mjs"
SNAPSHOT_PROGRAM = ROOT / "tools" / "snapshot.mjs"

# Copied from the npm package: their names there, and here. Many servers, nginx as it
# comes among them, do not know .mjs, and browsers refuse a module that is not sent as JavaScript.
PYODIDE_FILES = {
    "pyodide.mjs": "pyodide.js",
    "pyodide.asm.js": "pyodide.asm.js",
    "pyodide.asm.wasm": "pyodide.asm.wasm",
}

CPP = b"_Z"
"""How the names of C++ functions begin. Pyodide's WebAssembly exports thousands, for libraries that are loaded later.
This site loads none, and each costs a browser time at the start."""

# Modules that Python loads by itself only when something fails or a rarer function is called.
LATE_MODULES = (
    "_colorize",
    "_strptime",
    "ast",
    "calendar",
    "codeop",
    "difflib",
    "encodings.ascii",
    "encodings.latin_1",
    "encodings.raw_unicode_escape",
    "encodings.unicode_escape",
    "fractions",
    "linecache",
    "locale",
    "numbers",
    "textwrap",
    "tokenize",
    "traceback",
)

# The start of 1980 is the earliest time that a zip can hold; pyodide-build compiles for a date
# that is set, so that no clock time gets into the .pyc files.
FIXED_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
FIXED_EPOCH = "315532800"

NOTICE = """\
pyodide.js, pyodide.asm.js and pyodide.asm.wasm are Pyodide {version} under the Mozilla Public
License 2.0, unchanged but for the name of pyodide.mjs, the address of a source map at the end of
scripts, and what pyodide.asm.wasm exports: the names of its C++ functions are left out. Their
source: {source}/tree/{version}

python_stdlib.zip holds compiled modules of the Python standard library, under the Python Software
Foundation License, and of Pyodide. guide_logic.zip is this site's own, under the MIT License.
snapshot.bin is the memory of Python once it has loaded both.

Python: {python}
"""

SOURCE_MAP = re.compile(rb"\n//# sourceMappingURL=\S+\s*$")


CONTENTS = "files.json"
"""What a runtime holds: the hash of each file, Pyodide's lock, and facts about the snapshot."""

WARM_UP_DAY = date(2026, 1, 1)
"""For what date the snapshot's Python has answered."""

LATE = ".tsv"
"""The ending of files of the package that a browser fetches when they are first needed: most readers never do."""

NOT_IN_BROWSERS = ("corrections.toml", "api.py", "__main__.py", LATE)
"""Law data that pages show and no tool reads, the doors for other programs, and what comes late: no reader need
download them to start."""

LAW = Path("guide_logic", "law")


class RuntimeBuildError(Exception):
    """The runtime could not be made. The message says which step failed and what it printed."""


def build_runtime(source: Path = SOURCE, out: Path = RUNTIME, warm_up: Sequence[str] | None = None) -> Path:
    """Make the runtime folder and its manifest.

    Takes the folder that holds the `guide_logic` package, the folder to write to, and requests that
    the snapshot's Python has answered (without them an answer of each tool). Returns the runtime
    folder, `<out>/<hash>`. Writes `<out>/manifest.json`: `base` (the folder's name), `pyodide` (its
    version), `sources` (a digest of what it was made from) and `files` (each file's size). A runtime
    that is already there, whole, for the same sources is used as it is.

    Raises RuntimeBuildError when a step fails.
    """
    digest = sources_digest(source)
    ready = _existing(out, digest)
    if ready:
        return ready

    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        wheel = build_wheel(source, work)
        _parse_law(wheel)
        late = {*LATE_MODULES, *stdlib_imports(wheel)}
        kept = _modules_in_use(wheel, late)

        stdlib = work / "python_stdlib.zip"
        _store_zip(stdlib, _read_zip(PYODIDE / "python_stdlib.zip", kept))
        compiled_stdlib, compiled_wheel = _compile(stdlib, wheel)

        files = {here: _trimmed(PYODIDE / name) for name, here in PYODIDE_FILES.items()}
        (work / "pyodide.asm.wasm").write_bytes(files["pyodide.asm.wasm"])
        package = json.loads((PYODIDE / "package.json").read_text())
        version = package["version"]
        notice = NOTICE.format(version=version, source=package["homepage"], python=sys.copyright)
        files["NOTICE.txt"] = notice.encode()
        _store_zip(work / "a.zip", _read_zip(compiled_stdlib))
        files["python_stdlib.zip"] = (work / "a.zip").read_bytes()
        library = {k: v for k, v in _read_zip(compiled_wheel).items() if ".dist-info/" not in k}
        _store_zip(work / "b.zip", library)
        files["guide_logic.zip"] = (work / "b.zip").read_bytes()
        memory = _take_snapshot(work, requests() if warm_up is None else warm_up)
        files["snapshot.bin"] = (work / "snapshot.bin").read_bytes()
        files |= {path.name: path.read_bytes() for path in _late_files(source)}

    integrity = {name: _integrity(content) for name, content in sorted(files.items())}
    contents = {"integrity": integrity, "lock": _minimal_lock(), "memory": memory}
    files[CONTENTS] = json.dumps(contents, separators=(",", ":")).encode()
    base = hashlib.sha256(files[CONTENTS]).hexdigest()
    folder = out / base
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    manifest = {
        "base": base,
        "pyodide": version,
        "sources": digest,
        "files": {name: len(content) for name, content in sorted(files.items())},
    }
    (out / MANIFEST.name).write_text(json.dumps(manifest, indent=2) + "\n")
    return folder


def read_manifest(out: Path = RUNTIME) -> dict[str, object]:
    """The manifest that `build_runtime` wrote. Raises FileNotFoundError where there is none."""
    manifest: dict[str, object] = json.loads((out / MANIFEST.name).read_text())
    return manifest


def sources_digest(source: Path) -> str:
    """A digest of everything the runtime is made from: guide_logic, Pyodide, this program."""
    digest = hashlib.sha256(sys.version.encode())
    inputs = [
        *_package_files(source / "guide_logic"),
        *_late_files(source),
        PYODIDE / "package.json",
        PYODIDE / "python_stdlib.zip",
        PYODIDE / "pyodide-lock.json",
        *(PYODIDE / name for name in PYODIDE_FILES),
        ROOT / "pyproject.toml",
        ROOT / "requirements.txt",
        Path(__file__),
        Path(wasm.__file__),
        MODULES_PROGRAM,
        SNAPSHOT_PROGRAM,
    ]
    for path in inputs:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def stdlib_imports(wheel: Path) -> set[str]:
    """Names of the standard library modules that a wheel's source imports anywhere.

    Running the package finds what it imports at once; this finds an import inside a function too.
    """
    found: set[str] = set()
    sources = (text for name, text in _read_zip(wheel).items() if name.endswith(".py"))
    for text in sources:
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module)
                found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return {name for name in found if _is_stdlib_module(name)}


def _is_stdlib_module(name: str) -> bool:
    if name.partition(".")[0] not in sys.stdlib_module_names:
        return False
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:  # `from enum import StrEnum`: enum is not a package
        return False


def _existing(out: Path, digest: str) -> Path | None:
    try:
        manifest = read_manifest(out)
    except (FileNotFoundError, json.JSONDecodeError):
        return None
    folder = out / str(manifest.get("base"))
    return folder if manifest.get("sources") == digest and _is_whole(folder) else None


def _is_whole(folder: Path) -> bool:
    """Whether each file of a runtime is what the folder's name says."""
    try:
        contents = (folder / CONTENTS).read_bytes()
        if hashlib.sha256(contents).hexdigest() != folder.name:
            return False
        wanted: dict[str, str] = json.loads(contents)["integrity"]
        return all(_integrity((folder / name).read_bytes()) == wanted[name] for name in wanted)
    except OSError:
        return False


def _package_files(package: Path, without: Sequence[str] = NOT_IN_BROWSERS) -> list[Path]:
    return sorted(
        path
        for path in package.rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and path.suffix not in (".pyc", *without)
        and path.name not in without
    )


def _late_files(source: Path) -> list[Path]:
    return sorted((source / "guide_logic").rglob(f"*{LATE}"))


def build_wheel(source: Path, work: Path, without: Sequence[str] = NOT_IN_BROWSERS) -> Path:
    """Build guide_logic, from the folder that holds it, as a pure wheel in the folder `work`.

    ``without`` holds names and endings of files that are left out. Raises RuntimeBuildError where that fails.
    """
    # In a copy, because setuptools leaves folders beside the source and reuses what they hold.
    project = work / "project"
    for path in _package_files(source / "guide_logic", without):
        target = project / "src" / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    shutil.copyfile(ROOT / "pyproject.toml", project / "pyproject.toml")
    _run(
        "building the guide_logic wheel",
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", work, project],
        {"SOURCE_DATE_EPOCH": FIXED_EPOCH},
    )
    (wheel,) = work.glob("*.whl")
    return wheel


PARSED_FILES = """\
import datetime

FILES = {toml!r}


def read_toml(name):
    return FILES[name]


def read_csv(name):
    from guide_logic.law import tables

    return tables.FILES[name]
"""
PARSED_TABLES = "FILES = {tables!r}\n"


def _parse_law(wheel: Path) -> None:
    """Put the law data into the wheel parsed, as a module in place of the one that reads files.

    Parsing would cost each reader a twentieth of the time to start. The tables stand in a module
    of their own, for one tool alone reads them.
    """
    content = _read_zip(wheel)
    data = {
        Path(name): content.pop(name).decode()
        for name in list(content)
        if Path(name).parent == LAW and Path(name).suffix in (".toml", ".csv")
    }
    toml = {path.name: tomllib.loads(text) for path, text in data.items() if path.suffix == ".toml"}
    tables = {
        path.name: list(csv.DictReader(text.splitlines())) for path, text in data.items() if path.suffix == ".csv"
    }
    content[f"{LAW}/files.py"] = PARSED_FILES.format(toml=toml).encode()
    content[f"{LAW}/tables.py"] = PARSED_TABLES.format(tables=tables).encode()
    _store_zip(wheel, content)


def _modules_in_use(wheel: Path, late: Iterable[str]) -> set[str]:
    command = ["node", MODULES_PROGRAM, PYODIDE, wheel, ",".join(sorted(late))]
    used: list[str] = json.loads(_run("finding the modules in use", command).splitlines()[-1])
    return set(used)


def _compile(stdlib: Path, wheel: Path) -> tuple[Path, Path]:
    compiler = Path(sys.executable).parent / "pyodide"
    for archive in (stdlib, wheel):
        _run(
            f"compiling {archive.name}",
            [compiler, "py-compile", "--silent", "--compression-level", "0", archive],
            {"SOURCE_DATE_EPOCH": FIXED_EPOCH},
        )
    (compiled_wheel,) = wheel.parent.glob("*-cp3*.whl")
    return stdlib, compiled_wheel


def _take_snapshot(work: Path, warm_up: Sequence[str]) -> dict[str, int]:
    """Write `snapshot.bin` beside the WebAssembly and the archives. Returns its facts, for the browser."""
    asked = work / "requests.json"
    asked.write_text(json.dumps(list(warm_up)))
    parts = [work / name for name in ("pyodide.asm.wasm", "a.zip", "b.zip")]
    command = ["node", SNAPSHOT_PROGRAM, PYODIDE, *parts, asked, work / "snapshot.bin"]
    printed = _run("taking the snapshot", command, {"TZ": "UTC"})
    facts: dict[str, int] = json.loads(printed.splitlines()[-1])
    return facts


def requests() -> list[str]:
    """A request for an answer of each tool, of its typical case where it has one, and for the start of each plan."""
    from guide_logic.decisions import JOURNEYS, TOOLS
    from guide_logic.show import render

    common = {"op": "open", "today": WARM_UP_DAY.isoformat(), "root": "../../", "prefix": ""}
    fragments = {name: render.fragment(tool, tool.typical) for name, tool in TOOLS.items()}
    fragments |= dict.fromkeys(JOURNEYS, "")
    return [json.dumps({**common, "tool": name, "fragment": fragment}) for name, fragment in fragments.items()]


def _trimmed(path: Path) -> bytes:
    """A file of Pyodide without what nobody needs: the address of a source map that is not there, C++ names."""
    content = path.read_bytes()
    return without_exports(content, CPP) if path.suffix == ".wasm" else SOURCE_MAP.sub(b"\n", content)


def _minimal_lock() -> dict[str, object]:
    """Pyodide's lock file without its packages: none is loaded, and the list is long."""
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text())
    return {"info": lock["info"], "packages": {}}


def _read_zip(path: Path, only: set[str] | None = None) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        if only is not None and (missing := only.difference(names)):
            raise RuntimeBuildError(f"{path.name} lacks {', '.join(sorted(missing))}")
        return {name: archive.read(name) for name in names if only is None or name in only}


def _store_zip(path: Path, files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, FIXED_ZIP_TIME), files[name])


def _integrity(content: bytes) -> str:
    """A file's hash as browsers take it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def _run(what: str, command: Sequence[object], environment: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(environment or {})},
    )
    if done.returncode:
        raise RuntimeBuildError(f"{what} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    """Make the runtime, and print its folder and its size."""
    folder = build_runtime()
    size = sum(path.stat().st_size for path in folder.iterdir())
    print(f"{folder.relative_to(ROOT)}: {size:,} bytes")


if __name__ == "__main__":
    main()
