"""The weights that Ask has learnt, as text: from the file beside this one, or as a browser hands it over.

Most readers never ask, so a browser fetches the file when it is first needed (``docs/assets/js/worker.js``).
"""

import os

FILE = "weights.tsv"
_given: list[str] = []


class NotHere(Exception):
    """The file is not here: whoever asked has to ``give`` its text first. Its name is the message."""


def give(text: str) -> None:
    """Take the file's text from whoever has it."""
    _given[:] = [text]


def text() -> str:
    """The file's text. Raises ``NotHere`` where there is no such file and nobody has given it."""
    if not _given:
        try:
            with open(os.path.join(os.path.dirname(__file__), FILE), encoding="utf-8") as file:
                give(file.read())
        except OSError:
            raise NotHere(FILE) from None
    return _given[0]
