"""The site's own fonts: cut to what the pages need, named by content, with fallbacks as wide.

Two families come from npm (package.json). Each is cut to Latin and to the weights in use, and put
into `assets/fonts/` under a name that holds its hash, so browsers may keep it for ever. The style
sheet `build/fonts.css` names them, and beside each the fonts that readers are likely to have
in its place. Those are scaled to the same width and height of line, so that a page without the
site's fonts breaks its lines in the same places.

`font-display: optional` lets a page be drawn once: with the fonts if they are there in time, and
otherwise without them till the next page. Nothing moves under a reader's eyes.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import fontTools
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tools.kept import kept
from tools.paths import BUILD, NODE_MODULES

FOLDER = Path("assets", "fonts")
SHEET = BUILD / "fonts.css"
"""What tools/bundle.py puts before the style sheet of every page."""

LATIN = frozenset([*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "–—‘’“”…•−×")])
"""The characters that are kept: those of western European languages, and the marks of our text."""

FEATURES = ("ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "pnum", "rvrn", "tnum")

LETTERS: Mapping[str, float] = {
    " ": 18, "e": 10.4, "t": 7.4, "a": 6.6, "o": 6.2, "i": 5.8, "n": 5.8, "s": 5.3, "r": 5, "h": 4.9,
    "l": 3.3, "d": 3.1, "c": 2.4, "u": 2.3, "m": 2, "f": 1.8, "p": 1.6, "g": 1.6, "w": 1.7, "y": 1.6,
    "b": 1.25, "v": 0.8, "k": 0.6, "x": 0.13, "j": 0.12, "q": 0.08, "z": 0.06,
}  # fmt: skip
"""How often each letter stands in English text, in per cent."""


@dataclass(frozen=True, slots=True)
class Fallback:
    """A font that readers may have: what systems call it, and its width in regular and in bold.

    A width is the mean over LETTERS, in ems. Fonts made to one another's measure stand together.
    """

    name: str
    regular: tuple[str, ...]
    bold: tuple[str, ...]
    width: float
    bold_width: float


@dataclass(frozen=True, slots=True)
class Family:
    """A family that the site ships: its package and file, the axes kept, and its fallbacks."""

    name: str
    title: str
    package: str
    source: str
    axes: Mapping[str, float | tuple[float, float]]
    bold: float
    fallbacks: tuple[Fallback, ...]

    @property
    def folder(self) -> Path:
        return NODE_MODULES / "@fontsource-variable" / self.package


# Widths measured with LETTERS on: Liberation Sans, Liberation Serif, DejaVu, Roboto and Noto
# Serif. Georgia's regular is from its published metrics, its bold from Gelasio, made to fit it.
FAMILIES = (
    Family(
        name="text",
        title="Atkinson Hyperlegible Next",
        package="atkinson-hyperlegible-next",
        source="atkinson-hyperlegible-next-latin-wght-normal.woff2",
        axes={"wght": (400, 700)},
        bold=700,
        fallbacks=(
            Fallback(
                "Arial",
                ("Arial", "ArialMT", "Liberation Sans", "LiberationSans", "Arimo"),
                ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold"),
                0.4406,
                0.4765,
            ),
            Fallback("Roboto", ("Roboto", "Roboto-Regular"), ("Roboto Bold", "Roboto-Bold"), 0.4419, 0.4478),
            Fallback(
                "Verdana",
                ("Verdana", "DejaVu Sans", "DejaVuSans"),
                ("Verdana Bold", "Verdana-Bold", "DejaVu Sans Bold", "DejaVuSans-Bold"),
                0.5057,
                0.5710,
            ),
        ),
    ),
    Family(
        name="display",
        title="Newsreader",
        package="newsreader",
        source="newsreader-latin-opsz-normal.woff2",
        axes={"wght": (400, 600), "opsz": 40},
        bold=600,
        fallbacks=(
            Fallback("Georgia", ("Georgia",), ("Georgia Bold", "Georgia-Bold"), 0.4427, 0.5106),
            Fallback(
                "Noto Serif",
                ("Noto Serif", "NotoSerif", "NotoSerif-Regular"),
                ("Noto Serif Bold", "NotoSerif-Bold"),
                0.4778,
                0.5069,
            ),
            Fallback(
                "Times",
                ("Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "LiberationSerif"),
                ("Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "LiberationSerif-Bold"),
                0.3991,
                0.4247,
            ),
            Fallback(
                "DejaVu Serif",
                ("DejaVu Serif", "DejaVuSerif"),
                ("DejaVu Serif Bold", "DejaVuSerif-Bold"),
                0.5110,
                0.5645,
            ),
        ),
    ),
)  # fmt: skip


def write_fonts(site: Path) -> None:
    """Put the fonts and their licences into a site, and write their style sheet."""
    folder = site / FOLDER
    folder.mkdir(parents=True)
    rules = ["/* Made by tools/fonts.py. */"]
    for family in FAMILIES:
        content, own_rules = made(family)
        (folder / _file_name(family, content)).write_bytes(content)
        rules.append(own_rules)
    SHEET.write_text("\n".join(rules) + "\n", "utf-8")
    (folder / "LICENCES.txt").write_text(licences(), "utf-8")


def made(family: Family) -> tuple[bytes, str]:
    """The family's font file and its rules. To cut and to measure takes seconds, so both are kept."""
    content = kept(f"{family.name}.woff2", sources(family), lambda: _saved(cut(family)))

    def rules() -> bytes:
        font = TTFont(BytesIO(content), recalcTimestamp=False)
        return "\n".join(faces(family, font, f"../fonts/{_file_name(family, content)}")).encode()

    return content, kept(f"{family.name}.css", sources(family), rules).decode()


def sources(family: Family) -> bytes:
    """All that the family's font and its rules are made from."""
    files = (family.folder / "files" / family.source, Path(__file__))
    return b"".join(path.read_bytes() for path in files) + str(fontTools.version).encode()


def _file_name(family: Family, content: bytes) -> str:
    return f"{family.name}.{hashlib.sha256(content).hexdigest()[:12]}.woff2"


def name_fonts(html: str, site: Path) -> str:
    """The page with the fonts that the site holds, under their hashes.

    A page asks for a font ahead as `assets/fonts/text.woff2`.
    """
    for path in (site / FOLDER).glob("*.*.woff2"):
        plain = f"{path.name.partition('.')[0]}.woff2"
        html = html.replace(f"{FOLDER.as_posix()}/{plain}", f"{FOLDER.as_posix()}/{path.name}")
    return html


def cut(family: Family) -> TTFont:
    """The family's font with the characters, features and weights that the site uses."""
    font = TTFont(family.folder / "files" / family.source, recalcTimestamp=False)
    options = Options(
        layout_features=list(FEATURES),
        hinting=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 13, 14],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LATIN)
    subsetter.subset(font)
    font = instantiateVariableFont(font, dict(family.axes))
    font.flavor = "woff2"
    return font


def _saved(font: TTFont) -> bytes:
    buffer = BytesIO()
    font.save(buffer, reorderTables=False)
    return buffer.getvalue()


def width(font: TTFont, weight: float) -> float:
    """The mean width of the font's letters at a weight, in ems, as often as English has each."""
    at_weight = instantiateVariableFont(font, {"wght": weight})
    names, metrics = at_weight.getBestCmap(), at_weight["hmtx"]
    total = sum(metrics[names[ord(letter)]][0] * often for letter, often in LETTERS.items())
    return float(total / sum(LETTERS.values()) / at_weight["head"].unitsPerEm)


def faces(family: Family, font: TTFont, address: str) -> Iterator[str]:
    """The rules for a family's own font and for each font that may stand in for it."""
    low, high = family.axes["wght"]  # type: ignore[misc]
    yield (
        f'@font-face {{ font-family: "{family.title}"; src: url("{address}") format("woff2"); '
        f"font-weight: {low} {high}; font-display: optional; }}"
    )
    head, line = font["head"], font["hhea"]
    ascent, descent = line.ascent / head.unitsPerEm, -line.descent / head.unitsPerEm
    regular, bold = width(font, 400), width(font, family.bold)
    for fallback in family.fallbacks:
        for weights, names, scale in (
            ("400", fallback.regular, regular / fallback.width),
            ("600 700", fallback.bold, bold / fallback.bold_width),
        ):
            local = ", ".join(f'local("{name}")' for name in names)
            yield (
                f'@font-face {{ font-family: "{family.name} as {fallback.name}"; src: {local}; '
                f"font-weight: {weights}; size-adjust: {scale:.2%}; "
                f"ascent-override: {ascent / scale:.2%}; descent-override: {descent / scale:.2%}; "
                "line-gap-override: 0%; }"
            )
    stack = [family.title, *(f"{family.name} as {one.name}" for one in family.fallbacks)]
    generic = "sans-serif" if family.name == "text" else "serif"
    families = ", ".join(f'"{name}"' for name in stack)
    yield f":root {{ --font-{family.name}: {families}, {generic}; }}"


def licences() -> str:
    """What goes with the fonts: whose they are, that they are cut, and their licences."""
    texts = [
        f"{family.title}, cut to Latin letters by this site.\n\n"
        + (family.folder / "LICENSE").read_text("utf-8").strip()
        for family in FAMILIES
    ]
    return f"\n\n{'-' * 60}\n\n".join(texts) + "\n"
