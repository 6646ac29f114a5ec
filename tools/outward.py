"""What needs the site's full address: QR codes of the short links, and oEmbed data of the tools.

A code or an embed that is followed elsewhere cannot hold a relative address. So both are made only where `site_url`
in mkdocs.yml says where the site stands; without it nothing is written, and pages do not offer them.

    go/<id>/qr.svg        the QR code of a short link
    oembed/<tool>.json    what a platform that knows oEmbed shows for the page of a tool
"""

import io
import json
from pathlib import Path

import segno

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Tool
from tools import structure
from tools.frames import HEIGHTS
from tools.register import load

WIDTH = 720
"""The width of a frame whose host asks for none, in CSS pixels. The frame fits any from that of a small phone up."""


def address() -> str:
    """Where the site stands, ending in a slash; "" where nobody has said."""
    found = str(structure.configuration().get("site_url") or "")
    return f"{found.rstrip('/')}/" if found else ""


def write_outward(site: Path, base: str | None = None) -> int:
    """Write the QR codes and the oEmbed data, and return how many files they are: none without an address."""
    base = address() if base is None else base
    if not base:
        return 0
    ids = load().go
    for go in ids:
        (site / "go" / go / "qr.svg").write_text(qr(f"{base}go/{go}/"), "utf-8")
    folder = site / "oembed"
    folder.mkdir(exist_ok=True)
    askings: tuple[Tool | Journey, ...] = (*TOOLS.values(), *JOURNEYS.values())
    for asking in askings:
        data = oembed(asking.id, asking.title, base)
        (folder / f"{asking.id}.json").write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return len(ids) + len(askings)


def qr(target: str) -> str:
    """A QR code as a file of SVG, with its address as its title: it is read from a page, a slide or a handout.

    The mask is fixed. To weigh all eight takes most of the time, and readers take any.
    """
    out = io.BytesIO()
    code = segno.make(target, error="m", micro=False, mask=3)
    code.save(out, kind="svg", scale=4, border=4, title=target, light="#fff", xmldecl=False)
    return out.getvalue().decode()


def oembed(tool: str, title: str, base: str) -> dict[str, object]:
    """The oEmbed 1.0 data of a tool, of type "rich"."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Purposeful collaboration",
        "provider_url": base,
        "width": WIDTH,
        "height": HEIGHTS[tool],
        "html": (
            f'<iframe src="{base}embed/{tool}/" title="{title}, from Purposeful collaboration" width="100%"'
            f' height="{HEIGHTS[tool]}" loading="lazy" allow="clipboard-write"></iframe>'
        ),
    }
