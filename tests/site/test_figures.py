"""Figures 1 to 13: each is drawn, says what its page says in words, and can be read."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import PHONE, OpenPage
from tests.site.widths import use_site_fonts, use_wide_fonts

FIGURES = {
    1: "guide/introduction/public-benefit-relationship/",
    2: "guide/commissioning/cycle/",
    3: "guide/commissioning/culture/",
    4: "guide/set-up/starting-a-project/",
    5: "guide/research/bias/",
    6: "guide/research/process/",
    7: "guide/resourcing/process/",
    8: "guide/resourcing/options/",
    9: "guide/resourcing/advantages-of-grants/",
    10: "guide/resourcing/documentation/",
    11: "guide/commissioning/building-blocks/",
    12: "guide/commissioning/learning/",
    13: "guide/research/research-questions/",
}
EACH = pytest.mark.parametrize(("number", "address"), FIGURES.items())
STAGES = ("set-up", "research", "design", "resourcing", "outcomes")
WIDTHS = (320, 768, 1280)
LEAST_TEXT = 12  # CSS pixels
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3

# What a reader meets in the drawings that are shown: the size of each text, whether it leaves
# its drawing or runs into another, and its contrast with the shape that lies under it. axe
# measures no contrast inside SVG.
MEASURE = """figure => {
  const rgb = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const light = colour => {
    const [r, g, b] = rgb(colour).map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1
    || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
  const shown = [...figure.querySelectorAll('svg')].filter(svg => svg.getClientRects().length);
  return shown.map(svg => {
    const frame = svg.getBoundingClientRect();
    const shapes = [...svg.querySelectorAll('rect, circle, path')]
      .filter(shape => getComputedStyle(shape).fill !== 'none').reverse();
    // The lines of a text, less the room above and below the letters.
    const lines = [...svg.querySelectorAll('text')].flatMap(text => {
      const parts = text.querySelector('tspan, textPath') ? [...text.childNodes] : [text];
      return parts.filter(part => part.textContent.trim()).map(part => {
        const range = document.createRange();
        range.selectNodeContents(part);
        // A range does not know that letters were narrowed to a line's textLength; its element does.
        const box = (part instanceof SVGElement && part !== text ? part : range).getBoundingClientRect();
        const room = box.height * 0.2;
        return {text, words: part.textContent.trim(), left: box.left, right: box.right,
          top: box.top + room, bottom: box.bottom - room};
      });
    });
    // The smallest card that holds a line's middle is the line's box.
    const cards = [...svg.querySelectorAll('rect')].filter(each => getComputedStyle(each).fill !== 'none')
      .map(each => each.getBoundingClientRect()).sort((a, b) => a.width * a.height - b.width * b.height);
    const boxed = line => {
      const x = (line.left + line.right) / 2, y = (line.top + line.bottom) / 2;
      const box = cards.find(each => each.left < x && x < each.right && each.top < y && y < each.bottom);
      return !box || (line.left >= box.left && line.right <= box.right);
    };
    const under = (x, y) => {
      const point = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
      const shape = shapes.find(one => one.isPointInFill(point));
      return shape ? getComputedStyle(shape).fill : paper;
    };
    return {
      texts: lines.map(line => {
        const style = getComputedStyle(line.text);
        const y = (line.top + line.bottom) / 2;
        const xs = line.text.querySelector('textPath') ? [(line.left + line.right) / 2]
          : [line.left + 3, (line.left + line.right) / 2, line.right - 3];
        return {
          words: line.words,
          size: parseFloat(style.fontSize) * svg.getScreenCTM().a,
          inside: line.left >= frame.left && line.right <= frame.right
            && line.top >= frame.top && line.bottom <= frame.bottom,
          boxed: boxed(line),
          meets: lines.filter(other => other !== line && !apart(line, other))
            .map(other => other.words),
          contrast: Math.min(...xs.map(x => contrast(style.fill, under(x, y)))),
        };
      }),
    };
  });
}"""


class _Figure(HTMLParser):
    """Reads a built page into the words of one figure's drawings and the words outside it."""

    def __init__(self, figure: str) -> None:
        super().__init__()
        self.figure = figure
        self.ids: set[str] = set()
        self.drawings: list[dict[str, Any]] = []
        self.outside: list[str] = []
        self._in_figure = False
        self._in: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        if tag == "figure" and given.get("id") == self.figure:
            self._in_figure = True
        elif self._in_figure and tag == "svg":
            self.drawings.append({"given": given, "title": "", "desc": "", "labels": [], "dots": 0})
        elif self._in_figure and tag in {"title", "desc"}:
            self._in = tag
        elif self._in_figure and tag == "text":
            self._in = "labels"
            self.drawings[-1]["labels"].append("")
        elif self._in_figure and tag == "circle":
            self.drawings[-1]["dots"] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "figure":
            self._in_figure = False
        if tag in {"title", "desc", "text"}:
            self._in = None

    def handle_data(self, data: str) -> None:
        if not self._in_figure:
            self.outside.append(data)
        elif self._in == "labels":
            self.drawings[-1]["labels"][-1] += data
        elif self._in:
            self.drawings[-1][self._in] += data


def read(site: Path, number: int) -> _Figure:
    figure = _Figure(f"figure-{number}-drawing")
    figure.feed((site / FIGURES[number] / "index.html").read_text("utf-8"))
    assert figure.drawings, f"figure {number} is not on {FIGURES[number]}"
    return figure


def plain(words: str) -> str:
    """The words alone, in lower case, with one space between and at each end."""
    kept = "".join(letter if letter.isalnum() else " " for letter in words.lower())
    return f" {' '.join(kept.split())} "


@EACH
def test_every_word_of_a_drawing_stands_in_the_text_of_its_page(
    site: Path, number: int, address: str
) -> None:
    """So the text is a full alternative, and the drawing claims nothing that the text does not.

    Numbers are left out: a list's own numbers are not in its text.
    """
    figure = read(site, number)
    text = plain(" ".join(figure.outside))
    for drawing in figure.drawings:
        assert drawing["labels"]
        words = [label for label in drawing["labels"] if not label.isdigit()]
        missing = [label for label in words if plain(label) not in text]
        assert not missing, f"only in the drawing on {address}: {missing}"


@EACH
def test_a_drawing_has_a_name_and_a_description(site: Path, number: int, address: str) -> None:
    figure = read(site, number)
    assert f"figure-{number}" in figure.ids, f"{address} has lost its anchor"
    for drawing in figure.drawings:
        given = drawing["given"]
        assert given["role"] == ("group" if number == 2 else "img")
        assert given["aria-labelledby"] in figure.ids
        assert given["aria-describedby"] in figure.ids
        assert drawing["title"].strip()
        assert len(drawing["desc"].split()) >= 10


@EACH
def test_the_narrow_and_the_wide_drawing_say_the_same(
    site: Path, number: int, address: str
) -> None:
    said = [{plain(label) for label in each["labels"]} for each in read(site, number).drawings]
    assert all(each == said[0] for each in said), address


@pytest.mark.parametrize(("scheme", "fonts"), [("light", "own"), ("dark", "own"), ("light", "wide")])
@EACH
def test_a_drawing_can_be_read_at_every_width(
    open_page: OpenPage, number: int, address: str, scheme: str, fonts: str
) -> None:
    """In the site's fonts and in a wide one, in which colours are the same."""
    page = open_page(watched=fonts == "own", color_scheme=scheme)
    (use_wide_fonts if fonts == "wide" else use_site_fonts)(page)
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        check_readable(page, number)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{address} scrolls sideways at {width} px"


def check_readable(page: Page, number: int) -> None:
    shown = page.locator(f"#figure-{number}-drawing").evaluate(MEASURE)
    where = f"{page.url} at {page.viewport_size}"
    assert len(shown) == 1, f"{len(shown)} drawings are shown: {where}"
    for text in shown[0]["texts"]:
        assert text["size"] >= LEAST_TEXT, f"{text} is too small: {where}"
        assert text["inside"], f"{text} leaves its drawing: {where}"
        assert text["boxed"], f"{text} leaves its box: {where}"
        assert not text["meets"], f"{text} runs into another: {where}"
        assert text["contrast"] >= LEAST_CONTRAST, f"{text} is too faint: {where}"


@EACH
def test_paper_shows_one_drawing(page: Page, number: int, address: str) -> None:
    page.goto(address)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 672, "height": 900})  # A4 less the margins of print.css
    check_readable(page, number)


def test_forced_colours_are_the_readers_own(open_page: OpenPage) -> None:
    page = open_page(forced_colors="active")
    for number, address in FIGURES.items():
        page.goto(address)
        check_readable(page, number)
        own = page.evaluate(
            """() => {
              const probe = document.createElement('i');
              document.body.append(probe);
              return ['Canvas', 'CanvasText', 'LinkText'].map(name => {
                probe.style.color = name;
                return getComputedStyle(probe).color;
              });
            }"""
        )
        used = page.locator(f"#figure-{number}-drawing").evaluate(
            "figure => [...figure.querySelectorAll('rect, circle, path, text')]"
            ".map(part => getComputedStyle(part).fill).filter(fill => fill !== 'none')"
        )
        assert set(used) <= set(own), address


def test_each_stage_of_the_cycle_opens_its_chapter_by_keyboard(page: Page) -> None:
    for place, stage in enumerate(STAGES):
        page.goto(FIGURES[2])
        links = page.locator("#figure-2-drawing a")
        assert links.count() == len(STAGES)
        links.first.focus()
        for _ in range(place):
            page.keyboard.press("Tab")
        expect(links.nth(place)).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/guide/{stage}/")


def test_each_stage_of_the_cycle_opens_its_chapter_by_thumb(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    for place, stage in enumerate(STAGES):
        page.goto(FIGURES[2])
        box = page.locator("#figure-2-drawing a").nth(place).bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        page.locator("#figure-2-drawing a").nth(place).locator("text").last.tap()
        page.wait_for_url(f"**/guide/{stage}/")


def test_figure_13_has_a_dot_for_each_question(page: Page, site: Path) -> None:
    page.goto(FIGURES[13])
    questions = page.locator(".prose > ol > li").count()
    assert questions > 0
    assert {drawing["dots"] for drawing in read(site, 13).drawings} == {questions}


@pytest.mark.parametrize(
    ("drawing", "fault"),
    [
        ('<rect fill="#fff" width="90" height="40"/><text x="5" y="20">Good</text>', None),
        ('<text x="5" y="20" font-size="9">Small</text>', "too small"),
        ('<text x="80" y="20">Out of it</text>', "leaves its drawing"),
        ('<rect fill="#fff" width="20" height="40"/><text x="5" y="20" font-size="12">Box</text>', "leaves its box"),
        ('<text x="5" y="20">One</text><text x="9" y="22">Two</text>', "runs into"),
        ('<rect fill="#222" width="90" height="40"/><text x="5" y="20">Dark</text>', "faint"),
        ('<rect fill="#222" width="9" height="40"/><text x="5" y="20">Over it</text>', "faint"),
    ],
)
def test_the_check_itself(open_page: OpenPage, drawing: str, fault: str | None) -> None:
    page = open_page(base_url="about:")
    page.set_content(
        '<body bgcolor="#ffffff"><figure id="figure-1-drawing">'
        f'<svg width="100" height="50" viewBox="0 0 100 50">{drawing}</svg></figure>'
    )
    if fault is None:
        check_readable(page, 1)
    else:
        with pytest.raises(AssertionError, match=fault):
            check_readable(page, 1)
