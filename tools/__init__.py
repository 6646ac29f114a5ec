"""Programs that build, check, serve and measure the site: `.venv/bin/python -m tools.build` and so on."""

import sys
from pathlib import Path

# So that they find guide_logic wherever they are started from, with nothing to install or to set.
_SOURCE = str(Path(__file__).resolve().parent.parent / "src")
if _SOURCE not in sys.path:
    sys.path.insert(0, _SOURCE)
