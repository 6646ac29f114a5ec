"""The site's colours and fonts, for what is not a web page."""

import base64
import re

from tools import fonts as site_fonts
from tools.bundle import SOURCES
from tools.paths import SITE

_TOKEN = re.compile(r"--([\w-]+):\s*#([0-9a-f]{6})\b", re.I)


def colours() -> dict[str, str]:
    """The light scheme's colours by the name of their token, as six hexadecimal digits."""
    found: dict[str, str] = {}
    for name, value in _TOKEN.findall((SOURCES / "css" / "tokens.css").read_text("utf-8")):
        found.setdefault(name, value.upper())  # other schemes come later
    return found


def colour_of(chapter: str) -> str:
    """The colour of a stage, or the accent for a chapter that is none."""
    return colours().get(f"stage-{chapter}", colours()["accent"])


def fonts() -> str:
    """Rules of CSS that hold the built site's fonts, as Text and Display: the same words then fill the same room anywhere."""
    rules = []
    for family, name in (("Text", "text"), ("Display", "display")):
        (file,) = (SITE / site_fonts.FOLDER).glob(f"{name}.*.woff2")
        data = base64.b64encode(file.read_bytes()).decode()
        rules.append(
            f'@font-face {{ font-family: {family}; font-weight: 400 700; src: url("data:font/woff2;base64,{data}"); }}\n'
        )
    return "".join(rules)
