"""A handout of one page of paper for each chapter: HTML, printed by Chromium."""

import io
from datetime import date
from html import escape

from playwright.sync_api import Browser
from pypdf import PdfReader

from guide_logic.law.wording import long_date
from tools.outward import qr
from tools.packs.look import colour_of, colours, fonts
from tools.packs.material import Material, Point

_STYLE = """
@page {{ size: A4; margin: 12mm 13mm; }}
body {{ margin: 0; color: #{ink}; font: 8.5pt/1.3 Text; }}
header {{ display: flex; gap: 8mm; align-items: start; border-bottom: 1.5mm solid #{colour}; padding-bottom: 3mm; }}
header div {{ flex: 1; }}
h1 {{ margin: 0; color: #{colour}; font: 600 22pt/1.1 Display; }}
h2 {{ margin: 3mm 0 1mm; color: #{colour}; font: 600 12pt/1.2 Display; }}
p, ol, dl {{ margin: 0 0 1.5mm; }}
.lead {{ margin-top: 2mm; font-size: 10.5pt; }}
.points {{ columns: 3; column-gap: 6mm; }}
.points div {{ break-inside: avoid; margin-bottom: 1.5mm; }}
dt {{ font-weight: 700; }}
dd {{ margin: 0; }}
.pair {{ display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }}
ol {{ padding-left: 5mm; list-style: upper-alpha; }}
.flex {{ display: flex; gap: 8mm; }}
.code {{ flex: none; text-align: center; font-size: 7.5pt; }}
.code svg {{ display: block; width: 24mm; height: 24mm; }}
footer {{ margin-top: 4mm; padding-top: 2mm; border-top: 0.3mm solid #{edge}; font-size: 8pt; }}
.right {{ transform: rotate(180deg); margin-top: 2mm; font-size: 8pt; }}
"""


class HandoutError(Exception):
    """A handout does not fit on its page. The message says which."""


def make(material: Material, browser: Browser, on: date, site_url: str) -> bytes:
    """The handout of a chapter as the bytes of a tagged PDF. Raises HandoutError where it takes more than one page."""
    page = browser.new_page(java_script_enabled=False)
    try:
        page.set_content(document(material, on, site_url))
        page.evaluate("document.fonts.ready.then(() => true)")
        printed = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
    finally:
        page.close()
    if (count := len(PdfReader(io.BytesIO(printed)).pages)) != 1:
        raise HandoutError(f"The handout of {material.title} takes {count} pages: shorten what it holds.")
    return printed


def document(material: Material, on: date, site_url: str) -> str:
    """The handout as HTML. Only where the site's address is known does it hold addresses and QR codes."""
    style = fonts() + _STYLE.format(colour=colour_of(material.name), ink=colours()["ink"], edge=colours()["edge"])
    points = "".join(
        f"<div><dt>{escape(each.title)}</dt><dd>{escape(each.says)}</dd></div>" for each in material.points
    )
    pair = _told("A case", material.case) + _told("A myth", material.myth)
    title = f"Purposeful collaboration: {escape(material.title)}"
    code = _code("Read the chapter", f"{site_url}{material.address}") if site_url else ""
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title><style>{style}</style></head>'
        f'<body><header><div><h1>{escape(material.title)}</h1><p class="lead">{escape(material.says)}</p></div>{code}</header>'
        f'<h2>Key points</h2><dl class="points">{points}</dl>'
        f'<div class="pair">{pair}</div>{_exercise(material, site_url)}{_questions(material)}'
        f"<footer><p>Purposeful collaboration. The law as it stood on {long_date(on)}; it may have changed."
        " This is information, not legal advice. Text: CC BY 4.0.</p></footer></body></html>"
    )


def _told(what: str, point: Point | None) -> str:
    return (
        f"<section><h2>{what}</h2><p><strong>{escape(point.title)}</strong></p><p>{escape(point.says)}</p></section>"
        if point
        else ""
    )


def _exercise(material: Material, site_url: str) -> str:
    exercise = material.exercise
    if exercise is None:
        return ""
    brief = "".join(f"<p>{escape(part)}</p>" for part in exercise.brief)
    code = _code("Steps and tool", f"{site_url}training/scenarios/{exercise.id}/") if site_url else ""
    return (
        f'<section><h2>Exercise: {escape(exercise.title)}</h2><div class="flex"><div>'
        f"<p><strong>This situation is invented.</strong></p>{brief}</div>{code}</div></section>"
    )


def _questions(material: Material) -> str:
    asked, answers = "", []
    for number, question in enumerate(material.questions, 1):
        options = "".join(f"<li>{escape(text)}</li>" for text in question.options.values())
        asked += f"<section><p><strong>{number}. {escape(question.asks)}</strong></p><ol>{options}</ol></section>"
        answers.append(f"{number}: {', '.join(question.right).upper()}")
    return f'<h2>Two questions</h2><div class="pair">{asked}</div><p class="right">Right are {"; ".join(answers)}</p>'


def _code(words: str, address: str) -> str:
    return f'<div class="code">{qr(address)}{words}</div>'
