"""Words in the guide's drawings keep their width in any font.

A drawing has no lines that wrap: a wider font than the site's own would push its words out of
their boxes. So each line is given the width that it has in the site's font, as `textLength`, and a
browser with another font draws its letters narrower or wider to fit.
"""

import json
import re
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from tools.fonts import FAMILIES, Family, made, sources
from tools.kept import kept
from tools.paths import DOCS

STYLES = DOCS / "assets" / "css" / "figures.css"

_STYLE = re.compile(r"\.drawing \.(d-\w+) \{ font-size: ([\d.]+)px;(?: font-weight: (\d+))?")
_DRAWING = re.compile(r'<svg class="drawing.*?</svg>', re.DOTALL)
_TEXT = re.compile(r'<text class="([^"]+)"([^>]*)>(.*?)</text>', re.DOTALL)
_LINE = re.compile(r"(<(?P<tag>tspan|textPath)(?P<place>[^>]*)>)?(?P<words>[^<>]+)(?(1)</(?P=tag)>)")


class DrawingError(Exception):
    """A drawing's words cannot be measured. The message says which."""


class Ruler:
    """Measures words as the site's own font and `figures.css` set them."""

    def __init__(self) -> None:
        family = next(each for each in FAMILIES if each.name == "text")
        made_from = sources(family) + Path(__file__).read_bytes()
        widths = kept("widths.json", made_from, lambda: json.dumps(measured(family)).encode())
        self._widths: dict[str, dict[str, float]] = json.loads(widths)
        self._styles = {
            name: (float(size), int(weight or 400)) for name, size, weight in _STYLE.findall(STYLES.read_text("utf-8"))
        }

    def width(self, words: str, classes: str) -> float | None:
        """The width of a line in a drawing's units; None for a number, which has room to spare.

        Raises DrawingError for a class without a size, and for a letter that the font has not.
        """
        if "d-number" in classes.split():
            return None
        style = next((self._styles[name] for name in classes.split() if name in self._styles), None)
        if not style:
            raise DrawingError(f"no size in {STYLES.name} for the words {words!r}")
        size, weight = style
        try:
            return size * sum(self._widths[str(weight)][letter] for letter in words)
        except KeyError as error:
            raise DrawingError(f"the font has no {error.args[0]!r}, in {words!r}") from None


def measured(family: Family) -> dict[str, dict[str, float]]:
    """The width of each letter of a family's font, in ems, by its weight: this takes seconds."""
    font = TTFont(BytesIO(made(family)[0]))
    found = {}
    for weight in (400, 700):
        at_weight = instantiateVariableFont(font, {"wght": weight})
        metrics, em = at_weight["hmtx"], at_weight["head"].unitsPerEm
        found[str(weight)] = {chr(code): metrics[name][0] / em for code, name in at_weight.getBestCmap().items()}
    return found


def fit(text: str) -> str:
    """A page's text with the width of each line of words in its drawings, if it has any."""
    return _DRAWING.sub(lambda drawing: _TEXT.sub(lambda words: _fit_text(words, ruler()), drawing[0]), text)


@cache
def ruler() -> Ruler:
    """The one ruler: to cut the font takes a second."""
    return Ruler()


def _fit_text(text: re.Match[str], ruler: Ruler) -> str:
    classes, attributes, content = text.groups()

    def fit_line(line: re.Match[str]) -> str:
        words = " ".join(unescape(line["words"]).split())
        width = ruler.width(words, classes) if words else None
        if width is None:
            return line[0]
        length = f' textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs"'
        # The space between two lines stays, for those who hear or copy the words.
        kept = line["words"].strip()
        before, after = line["words"].split(kept)
        tag = line["tag"] or "tspan"
        return f"{before}<{tag}{line['place'] or ''}{length}>{kept}</{tag}>{after}"

    return f'<text class="{classes}"{attributes}>{_LINE.sub(fit_line, content)}</text>'


class _Drawings(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return fit("\n".join(lines)).split("\n")


class Drawings(Extension):
    """Needs the included fragments, and comes before blocks of HTML are put aside."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the step to a Markdown object."""
        md.preprocessors.register(_Drawings(md), "drawings", 50)


def makeExtension(**options: object) -> Drawings:
    """The extension, as Python-Markdown asks a module for it."""
    return Drawings(**options)
