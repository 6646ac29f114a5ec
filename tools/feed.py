"""The feed of changes in the law: site/law/changes/feed.xml, in Atom (RFC 4287).

Nobody knows at build time where the site will stand, so ids are names (`urn:uuid:`) that depend
on nothing but the change, and links are relative to the feed's own address, as Atom allows. With
`site_url` in mkdocs.yml the feed says where it stands, in `xml:base`.
"""

import uuid
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from guide_logic.decisions import TOOLS
from guide_logic.law import Law, Row, current
from guide_logic.law.files import read_toml
from guide_logic.law.wording import long_date
from guide_logic.show.as_at import change_anchor
from tools.structure import configuration

PLACE = "law/changes/feed.xml"
ATOM = "http://www.w3.org/2005/Atom"
NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "purposeful-collaboration/law/changes")
"""Where every id of the feed comes from. It never changes, or readers would see old news as new."""

XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"


def write_feed(site: Path) -> Path:
    """Write the feed into a built site. Returns its path."""
    path = site / PLACE
    config = configuration()
    text = feed(
        read_toml("changes.toml")["change"],
        current(),
        title=f"{config['site_name']}: changes in the law",
        address=config.get("site_url") or "",
    )
    path.write_bytes(text)
    return path


def feed(changes: Iterable[Row], law: Law, *, title: str, address: str = "") -> bytes:
    """The feed as XML, newest change first.

    `address` is the site's own, ending in a slash, or "" where it is not known. A change is dated
    by the day it was last checked against the law; the day it took effect stands in its title,
    and may be to come. Raises KeyError for a reference or a tool that does not exist.
    """
    rows = sorted(changes, key=lambda change: change["day"], reverse=True)
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed", {XML_BASE: f"{address}{PLACE}"} if address else {})
    _add(root, "id", NAMES.urn)
    _add(root, "title", title)
    _add(root, "updated", _instant(max(law.ref(row["ref"]).checked for row in rows)))
    _add(root, "link", rel="self", type="application/atom+xml", href="feed.xml")
    _add(root, "link", rel="alternate", type="text/html", href="./")
    _add(_add(root, "author"), "name", "Purposeful collaboration")
    for row in rows:
        root.append(_entry(row, law))
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def _entry(change: Row, law: Law) -> ET.Element:
    anchor = change_anchor(change)
    ref = law.ref(change["ref"])
    entry = ET.Element(f"{{{ATOM}}}entry")
    _add(entry, "id", uuid.uuid5(NAMES, anchor).urn)
    _add(entry, "title", f"{long_date(change['day'])}: {change['title']}")
    _add(entry, "updated", _instant(ref.checked))
    _add(entry, "link", rel="alternate", type="text/html", href=f"./#{anchor}")
    if ref.url:
        _add(entry, "link", rel="related", href=ref.url, title=ref.cite)
    text = [change["text"], f"Law: {ref.cite} ({ref.confidence})."]
    if change["touches"]:
        tools = ", ".join(TOOLS[tool].title for tool in change["touches"])
        text.append(f"Tools whose answers it may change: {tools}.")
    _add(entry, "content", " ".join(text), type="text")
    return entry


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text or None
    return child


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
