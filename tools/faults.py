"""Says where a build failed, what is wrong there and what to do, in place of a bare exception."""

import re
import traceback
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from guide_logic.law import current
from tools.paths import DOCS, ROOT, SOURCE

WRITTEN = (".py", ".toml", ".md", ".html", ".csv")
"""What an id may be written in."""


def told(error: BaseException) -> str:
    """File, line, what is wrong and what to do.

    An id that is not there is looked for in what people write, since the code that missed it says
    little; any other failure that does not tell itself is told by the last line of ours it was in.
    """
    if isinstance(error, KeyError) and error.args and isinstance(error.args[0], str):
        missing = error.args[0]
        places = list(written(missing))
        if places:
            known = [*current().references, *current().figures]
            near = get_close_matches(missing, known, n=1)
            meant = f" Did you mean {near[0]!r}?" if near else ""
            return (
                f"{', '.join(places)}: there is no {missing!r}.{meant} Correct it there, or add it "
                "to the data in src/guide_logic/law/ (references.toml, figures.toml)."
            )
    text = str(error) or type(error).__name__
    ours = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(ROOT) and ".venv" not in frame.filename
    ]
    if type(error).__module__.startswith(("tools.", "guide_logic.")) or not ours:
        return text  # its message is written to be read
    return f"{_short(Path(ours[-1].filename))}:{ours[-1].lineno}: {type(error).__name__}: {text}"


def written(name: str, roots: tuple[Path, ...] = (SOURCE, DOCS)) -> Iterator[str]:
    """Every file and line in which a name stands by itself in quotes, or as the name of a fragment."""
    whole = re.compile(rf"""["'/]{re.escape(name)}(?:["']|\.html)""")
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.suffix not in WRITTEN or "generated" in path.parts:
                continue
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                if whole.search(line):
                    yield f"{_short(path)}:{number}"


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()
