"""A Common Cartridge 1.3 of links to every page, section and tool, for a platform that keeps links and no pages.

A link holds a whole address, so there is a cartridge only where `site_url` in mkdocs.yml says where the site
stands. The links are the short ones, which lead on when a page moves.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from lxml import etree

from guide_logic.decisions import JOURNEYS, TOOLS
from tools.books.contents import Chapter
from tools.packs.scorm import MANIFEST, written, zipped
from tools.register import Place

PACKAGING = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"
METADATA = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest"
LINK = "http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"
KIND = "imswl_xmlv1p3"
TITLE = "Purposeful collaboration: links"

type Group = tuple[str, list[tuple[str, list[Place]]]]
"""A chapter's title, and its pages: each a title and the places to link to."""


def make(
    chapters: Iterable[Chapter], places: Iterable[Place], ids: Mapping[str, str], site_url: str, on: date
) -> bytes:
    """The cartridge as the bytes of a zip. `ids` are the short links by target. Raises ValueError without an address."""
    if not site_url:
        raise ValueError("A cartridge of links needs the site's address: set site_url in mkdocs.yml.")
    by_page: dict[str, list[Place]] = {}
    for place in places:
        by_page.setdefault(place.page, []).append(place)
    files: dict[str, bytes] = {}
    root = etree.Element(
        "manifest", nsmap={None: PACKAGING, "lom": METADATA}, identifier="purposeful-collaboration-links"
    )
    metadata = etree.SubElement(root, "metadata")
    etree.SubElement(metadata, "schema").text = "IMS Common Cartridge"
    etree.SubElement(metadata, "schemaversion").text = "1.3.0"
    within = metadata
    for name in ("lom", "general", "title"):
        within = etree.SubElement(within, f"{{{METADATA}}}{name}")
    etree.SubElement(within, f"{{{METADATA}}}string", language="en-GB").text = TITLE
    organizations = etree.SubElement(root, "organizations")
    organization = etree.SubElement(organizations, "organization", identifier="links", structure="rooted-hierarchy")
    top = etree.SubElement(organization, "item", identifier="top")
    resources = etree.SubElement(root, "resources")
    for number, (title, pages) in enumerate(_groups(chapters, by_page)):
        chapter = _item(top, f"chapter-{number}", title)
        for page, linked in pages:
            parent = chapter if len(linked) == 1 else _item(chapter, f"page-{ids[linked[0].target]}", page)
            for place in linked:
                go = ids[place.target]
                path = f"links/{go}.xml"
                files[path] = _link(place.title, f"{site_url}go/{go}/")
                _item(parent, f"item-{go}", place.title).set("identifierref", f"link-{go}")
                resource = etree.SubElement(resources, "resource", identifier=f"link-{go}", type=KIND)
                etree.SubElement(resource, "file", href=path)
    return zipped({MANIFEST: written(root), **files}, on)


def _groups(chapters: Iterable[Chapter], by_page: Mapping[str, list[Place]]) -> list[Group]:
    groups: list[Group] = [
        (chapter.title, [(page.title, by_page[page.address]) for page in chapter.pages]) for chapter in chapters
    ]
    tools = [f"tools/{name}/" for name in (*JOURNEYS, *TOOLS)]
    return [*groups, ("Tools", [(by_page[address][0].title, by_page[address]) for address in tools])]


def _item(parent: etree._Element, identifier: str, title: str) -> etree._Element:
    item = etree.SubElement(parent, "item", identifier=identifier)
    etree.SubElement(item, "title").text = title
    return item


def _link(title: str, address: str) -> bytes:
    root = etree.Element("webLink", nsmap={None: LINK})
    etree.SubElement(root, "title").text = title
    etree.SubElement(root, "url", href=address, target="_blank")
    return written(root)
