"""Where things are, for the build's programs and the tests."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
DOCS = ROOT / "docs"
SITE = ROOT / "site"
BUILD = ROOT / "build"
CACHE = ROOT / ".cache"
NODE_MODULES = ROOT / "node_modules"
PYODIDE = NODE_MODULES / "pyodide"

RUNTIME = BUILD / "runtime"
MANIFEST = RUNTIME / "manifest.json"
