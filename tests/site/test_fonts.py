"""The site's own fonts: small, complete, kept for ever, and replaced without a line moving."""

import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Page

from tests.conftest import OpenPage
from tests.site.built import built_pages
from tools.fonts import FAMILIES, FOLDER, cut, faces
from tools.paths import NODE_MODULES

MOST_BYTES = 90_000
OTHER_FACE = {"↻"}  # a mark before each thing that would change an answer: any font's will do

DEJAVU = NODE_MODULES / "dejavu-fonts-ttf" / "ttf"
SAMPLE = (
    "A council that buys a service enters into a contract, and the Act may apply. A council that "
    "supports work for the public benefit may give a grant. Which of the two it is depends on what "
    "the money is for, not on the name of the document, nor on how the money is paid. "
)


class _Words(HTMLParser):
    """The characters that a page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"script", "style", "title"}

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style", "title"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found |= set(data)


def fonts(site: Path) -> dict[str, Path]:
    return {path.name.split(".")[0]: path for path in (site / FOLDER).glob("*.woff2")}


def test_both_fonts_together_are_small(site: Path) -> None:
    assert set(fonts(site)) == {family.name for family in FAMILIES}
    assert sum(path.stat().st_size for path in fonts(site).values()) < MOST_BYTES


def test_a_fonts_name_holds_the_hash_of_its_content(site: Path) -> None:
    for path in fonts(site).values():
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert path.name.split(".")[1] == digest[:12]


def test_browsers_may_keep_a_font_for_ever(site: Path, page: Page) -> None:
    for path in fonts(site).values():
        response = page.request.get(f"{FOLDER.as_posix()}/{path.name}")
        assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert response.headers["content-type"] == "font/woff2"
        assert response.headers["access-control-allow-origin"] == "*"


def test_every_page_asks_for_both_fonts_ahead(site: Path) -> None:
    wanted = {path.name for path in fonts(site).values()}
    for built in built_pages(site):
        html = (site / built.path).read_text("utf-8")
        asked = re.findall(r'<link rel="preload" href="[^"]*assets/fonts/([^"]+)" as="font"', html)
        assert set(asked) == wanted, built.path
    (sheet,) = (site / "assets" / "built").glob("page.*.css")
    assert set(re.findall(r"fonts/([^\"]+\.woff2)", sheet.read_text("utf-8"))) == wanted


def test_the_fonts_have_every_character_that_pages_show(site: Path) -> None:
    words = _Words()
    for built in built_pages(site):
        words.feed((site / built.path).read_text("utf-8"))
    shown = {letter for letter in words.found if not letter.isspace()}
    for path in fonts(site).values():
        has = {chr(code) for code in TTFont(path).getBestCmap()}
        assert not shown - has - OTHER_FACE, path.name


def test_amounts_can_stand_in_columns(site: Path) -> None:
    font = TTFont(fonts(site)["text"])
    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert "tnum" in features


def test_the_licences_travel_with_the_fonts(site: Path) -> None:
    text = (site / FOLDER / "LICENCES.txt").read_text("utf-8")
    for family in FAMILIES:
        assert family.title in text
    assert text.count("SIL OPEN FONT LICENSE Version 1.1") == len(FAMILIES)


def test_a_font_is_cut_the_same_each_time(site: Path, tmp_path: Path) -> None:
    """So the same sources give the same site, byte for byte."""
    for family in FAMILIES:
        cut(family).save(tmp_path / "again.woff2", reorderTables=False)
        assert (tmp_path / "again.woff2").read_bytes() == fonts(site)[family.name].read_bytes()


@pytest.mark.parametrize(
    ("name", "fallback", "files", "weights"),
    [
        ("text", "Verdana", ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"), (400, 700)),
        ("display", "DejaVu Serif", ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"), (400, 600)),
    ],
)
def test_a_fallback_takes_the_room_of_the_font(
    site: Path,
    open_page: OpenPage,
    name: str,
    fallback: str,
    files: tuple[str, str],
    weights: tuple[int, int],
) -> None:
    """Measured on the fonts that the project installs: as high to the pixel, as wide within 1%."""
    family = next(one for one in FAMILIES if one.name == name)
    own, *others = faces(family, cut(family), f"/{FOLDER.as_posix()}/{fonts(site)[name].name}")
    rules = [
        rule
        for rule in others
        if rule.startswith(f'@font-face {{ font-family: "{name} as {fallback}"')
    ]
    assert len(rules) == 2
    style = own + "".join(
        re.sub(r"src: [^;]+;", f'src: url("/{file}");', rule)
        for rule, file in zip(rules, files, strict=True)
    )
    page = open_page()
    page.route(
        "**/measure",
        lambda route: route.fulfill(
            content_type="text/html", body=f"<!doctype html><style>{style}</style><body>"
        ),
    )
    page.route(
        "**/*.ttf", lambda route: route.fulfill(path=DEJAVU / route.request.url.rsplit("/", 1)[1])
    )
    page.goto("measure")
    for weight in weights:
        sizes = page.evaluate(
            """async ([families, weight, words]) => {
              const sizes = [];
              for (const family of families) {
                await document.fonts.load(`${weight} 100px "${family}"`);
                const line = document.createElement("span");
                line.style.cssText = `position: absolute; white-space: nowrap; font: ${weight} 100px "${family}"`;
                line.textContent = words;
                document.body.append(line);
                sizes.push([line.offsetWidth, line.offsetHeight]);
              }
              return sizes;
            }""",
            [[family.title, f"{name} as {fallback}"], weight, SAMPLE],
        )
        (wide, high), (other_wide, other_high) = sizes
        assert other_wide == pytest.approx(wide, rel=0.01)
        assert other_high == pytest.approx(high, abs=1)
