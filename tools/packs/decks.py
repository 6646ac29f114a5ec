"""A deck of slides for each chapter, by python-pptx: points, a drawing, a case, a myth, an exercise and questions.

What a slide only names, its speaker notes tell: where it stands on the site, the rest of the brief, the answers.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import batched
from math import ceil

import segno
from playwright.sync_api import Browser
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import _Paragraph
from pptx.util import Emu, Inches, Length, Pt

from guide_logic.law.wording import long_date
from tools.books.article import article
from tools.books.epub import DRAWING
from tools.packs.look import colour_of, colours
from tools.packs.material import Material, Point

POINTS = 4
"""How many points fit on a slide."""

_TITLE_ONLY, _TITLE_AND_BODY = 5, 1  # layouts of python-pptx's own template
_WIDTH, _HEIGHT = Inches(13.333), Inches(7.5)
_LEFT, _TOP = Inches(0.8), Inches(1.75)
_FULL, _TALL = Inches(11.7), Inches(5.0)
_BIG = Pt(28)
_HEADINGS, _TEXT = "Georgia", "Calibri"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of the site: its image, its words and the page that it stands on."""

    image: bytes
    words: str
    address: str


def drawing(addresses: Sequence[str], browser: Browser, base: str) -> Picture | None:
    """The first drawing on these pages of the built site, as a browser shows it at `base`."""
    for address in addresses:
        if article(address, lambda *_: None).xpath(".//figure//svg[contains(@class, 'drawing')]"):
            context = browser.new_context(viewport={"width": 1280, "height": 900}, device_scale_factor=2)
            page = context.new_page()
            page.goto(base + address)
            page.evaluate("document.fonts.ready")
            shown = page.locator(DRAWING).locator("visible=true").first
            words = shown.evaluate(
                "svg => [...svg.querySelectorAll(':scope > title, :scope > desc')].map(e => e.textContent).join('. ')"
            )
            image = shown.screenshot()
            context.close()
            return Picture(image, " ".join(words.split()), address)
    return None


def make(material: Material, picture: Picture | None, on: date, site_url: str) -> bytes:
    """The deck of a chapter as the bytes of a PPTX."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT
    properties = deck.core_properties
    properties.title = f"Purposeful collaboration: {material.title}"
    properties.author = "Purposeful collaboration"
    properties.language = "en-GB"
    colour = colour_of(material.name)

    def at(address: str) -> str:
        return f"On the site: {site_url}{address}"

    _cover(deck, material, colour, on, at(material.address))
    each_holds = ceil(len(material.points) / ceil(len(material.points) / POINTS))  # evenly full
    for number, part in enumerate(batched(material.points, each_holds, strict=False)):
        more = " (continued)" if number else ""
        slide = _slide(deck, f"Key points{more}", colour, [f"{at(each.address)}  ({each.title})" for each in part])
        _points(slide, part, colour)
    if picture:
        slide = _slide(deck, "In a picture", colour, [picture.words, at(picture.address)], _TITLE_ONLY)
        _picture(slide, picture)
    if material.case:
        slide = _slide(deck, "A case", colour, [at(material.case.address)])
        _body(slide, [(material.case.title, True), (material.case.says, False)])
    if material.myth:
        notes = [f"The answer: {material.myth.says}", at(material.myth.address)]
        slide = _slide(deck, "A myth?", colour, notes)
        _body(slide, [(f"“{material.myth.title.strip('“”')}”", True), ("What would you answer?", False)])
    if exercise := material.exercise:
        where = f"training/scenarios/{exercise.id}"
        slide = _slide(deck, f"Exercise: {exercise.title}", colour, [at(f"{where}/")])
        _body(slide, [("This situation is invented.", True), *((part, False) for part in exercise.brief)], Pt(22))
        notes = ["To talk about:", *exercise.discuss, f"The answers: {at(f'{where}-answers/')}"]
        slide = _slide(deck, "What to do", colour, notes)
        _body(slide, [(step, False) for step in exercise.steps])
    for question in material.questions:
        right = [f"{letter.upper()}. {question.options[letter]}" for letter in question.right]
        notes = [f"Right: {'; '.join(right)}", question.reason, at(question.source)]
        slide = _slide(deck, "A question", colour, notes)
        options = [(f"{letter.upper()}.  {text}", False) for letter, text in question.options.items()]
        hint = [("More than one answer is right.", False)] if question.several else []
        _body(slide, [(question.asks, True), *options, *hint], Pt(22))
    _last(deck, material, colour, on, site_url)
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _slide(deck: Deck, title: str, colour: str, notes: Sequence[str], layout: int = _TITLE_AND_BODY) -> Slide:
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[layout])
    band = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Emu(0), Emu(0), Inches(0.28), _HEIGHT)
    _fill(band, colour)
    _describe(band, "")
    slide.shapes._spTree.insert(2, band._element)  # behind the words, and first in reading order only as a shape
    heading = slide.placeholders[0]
    _place(heading, _LEFT, Inches(0.55), _FULL, Inches(1.0))
    heading.text_frame.text = title
    _set(heading.text_frame.paragraphs[0], Pt(36), colour, bold=True, font=_HEADINGS)
    if layout == _TITLE_AND_BODY:
        _place(slide.placeholders[1], _LEFT, _TOP, _FULL, _TALL)
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:  # python-pptx's own template of notes has one
        frame.text = "\n".join(notes)
    return slide


def _cover(deck: Deck, material: Material, colour: str, on: date, where: str) -> None:
    slide = _slide(deck, material.title, colour, [material.says, where])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = _rgb(colours()["band"])
    _place(slide.placeholders[0], _LEFT, Inches(2.2), _FULL, Inches(1.2))
    _set(slide.placeholders[0].text_frame.paragraphs[0], Pt(54), colours()["on-band"], bold=True, font=_HEADINGS)
    _place(slide.placeholders[1], _LEFT, Inches(3.5), _FULL, Inches(2.6))
    day = f"Purposeful collaboration. The law as it stood on {long_date(on)}."
    _body(slide, [(material.says, False), (day, False)], Pt(24), colours()["on-band-soft"])


def _points(slide: Slide, points: Sequence[Point], colour: str) -> None:
    frame = slide.placeholders[1].text_frame
    frame.word_wrap = True
    for number, point in enumerate(points):
        for text, is_title in ((point.title, True), (point.says, False)):
            line = frame.paragraphs[0] if number == 0 and is_title else frame.add_paragraph()
            line.text = text
            _plain(line)
            line.space_before = Pt(14 if is_title and number else 0)
            _set(line, Pt(22), colour if is_title else colours()["ink"], bold=is_title)


def _body(slide: Slide, lines: Sequence[tuple[str, bool]], size: Length = _BIG, colour: str = "") -> None:
    """Lines of text, each with whether it is the one that counts."""
    frame = slide.placeholders[1].text_frame
    frame.word_wrap = True
    for number, (text, counts) in enumerate(lines):
        line = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        line.text = text
        _plain(line)
        line.space_before = Pt(10 if number else 0)
        _set(line, size, colour or colours()["ink"], bold=counts)


def _picture(slide: Slide, picture: Picture) -> None:
    shape = slide.shapes.add_picture(io.BytesIO(picture.image), _LEFT, _TOP)
    scale = min(_FULL / shape.width, _TALL / shape.height)
    shape.width, shape.height = Emu(round(shape.width * scale)), Emu(round(shape.height * scale))
    _describe(shape, picture.words)


def _last(deck: Deck, material: Material, colour: str, on: date, site_url: str) -> None:
    slide = _slide(deck, "Read on", colour, [f"{site_url}{material.address}"])
    lines = [
        (f"The chapter: {site_url or 'on the site, at '}{material.address}", True),
        (f"The law as it stood on {long_date(on)}. It may have changed: look it up before you rely on it.", False),
        ("This is information, not legal advice. Text: CC BY 4.0.", False),
    ]
    _body(slide, lines, Pt(22))
    if site_url:
        code = io.BytesIO()
        segno.make(f"{site_url}{material.address}", error="m", micro=False).save(code, kind="png", scale=8, border=4)
        shape = slide.shapes.add_picture(code, _LEFT, Inches(4.6), height=Inches(2.3))
        _describe(shape, f"QR code of {site_url}{material.address}")


def _place(shape: BaseShape, left: Length, top: Length, width: Length, height: Length) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height


def _fill(shape: Shape, colour: str) -> None:
    shape.fill.solid()
    shape.fill.fore_color.rgb = _rgb(colour)
    shape.line.fill.background()


def _plain(line: _Paragraph) -> None:
    """Without the bullet and the indent of the layout."""
    properties = line._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.insert(0, properties.makeelement("{http://schemas.openxmlformats.org/drawingml/2006/main}buNone", {}))


def _set(line: _Paragraph, size: Length, colour: str, *, bold: bool, font: str = _TEXT) -> None:
    line.alignment = PP_ALIGN.LEFT
    line.font.size, line.font.bold, line.font.name = size, bold, font
    line.font.color.rgb = _rgb(colour)


def _describe(shape: BaseShape, words: str) -> None:
    """Give a shape its alternative text: none says that it is there for its looks."""
    shape._element.xpath("./*/p:cNvPr")[0].set("descr", words)


def _rgb(colour: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour))  # type: ignore[no-untyped-call]  # python-pptx leaves it untyped
