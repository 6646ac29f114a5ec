"""Words in the guide's drawings keep their width in any font.

A drawing has no lines that wrap: a wider font than the site's own would push its words out of
their boxes. So each line is given the width that it has in the site's font, as `textLength`, and a
browser with another font draws its letters narrower or wider to fit.
"""

import re
from html import unescape
from pathlib import Path

from fontTools.varLib.instancer import instantiateVariableFont

from tools.fonts import FAMILIES, cut
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
        font = cut(family)
        self._widths: dict[int, dict[int, float]] = {}
        for weight in (400, 700):
            at_weight = instantiateVariableFont(font, {"wght": weight})
            metrics, em = at_weight["hmtx"], at_weight["head"].unitsPerEm
            self._widths[weight] = {code: metrics[name][0] / em for code, name in at_weight.getBestCmap().items()}
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
            return size * sum(self._widths[weight][ord(letter)] for letter in words)
        except KeyError as error:
            raise DrawingError(f"the font has no {chr(error.args[0])!r}, in {words!r}") from None


def fit_drawings(site: Path) -> None:
    """Give every line of words in the drawings of a site's pages its width."""
    ruler = None
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        if _DRAWING.search(html):
            ruler = ruler or Ruler()
            path.write_text(fit(html, ruler), "utf-8")


def fit(html: str, ruler: Ruler | None = None) -> str:
    """The page with the width of each line of words in its drawings, if it has any."""

    def fit_drawing(drawing: re.Match[str]) -> str:
        nonlocal ruler
        ruler = ruler or Ruler()
        return _TEXT.sub(lambda text: _fit_text(text, ruler), drawing[0])

    return _DRAWING.sub(fit_drawing, html)


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
