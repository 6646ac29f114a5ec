"""Courses as packs of SCORM 1.2 and SCORM 2004, 4th edition: a zip with a manifest, one item for each course.

The manifests follow the content aggregation models of ADL. A pack sets no pass mark and no sequence: whoever puts
it into a course does. The score is out of 100 in both versions, since SCORM 1.2 knows no other.
"""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from io import BytesIO

from lxml import etree

from tools.packs.course import SHARED, Course, shared

MANIFEST = "imsmanifest.xml"
VERSIONS = ("1.2", "2004")

_PACKAGING = {
    "1.2": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "2004": "http://www.imsglobal.org/xsd/imscp_v1p1",
}
_ADL = {"1.2": "http://www.adlnet.org/xsd/adlcp_rootv1p2", "2004": "http://www.adlnet.org/xsd/adlcp_v1p3"}
_SEQUENCING = "http://www.imsglobal.org/xsd/imsss"
_SCHEMA_VERSION = {"1.2": "1.2", "2004": "2004 4th Edition"}
type Tools = Callable[[tuple[str, ...]], Mapping[str, bytes]]
"""The files that these tools need, by name."""

_KIND = {"1.2": "scormtype", "2004": "scormType"}


def make(name: str, title: str, courses: Sequence[Course], version: str, on: date, tools: Tools) -> bytes:
    """A pack as the bytes of a zip. `name` identifies it, `version` is one of VERSIONS, `tools` give the tools' files."""
    asked = {each: None for course in courses for each in course.tools}
    files = {f"{course.name}/index.html": course.document[version] for course in courses} | shared(tools(tuple(asked)))
    return zipped({MANIFEST: manifest(name, title, courses, files, version), **files}, on)


def manifest(name: str, title: str, courses: Sequence[Course], files: Mapping[str, bytes], version: str) -> bytes:
    """The manifest of a pack that holds these files."""
    spaces = {None: _PACKAGING[version], "adlcp": _ADL[version]}
    if version == "2004":
        spaces["imsss"] = _SEQUENCING
    identifier = f"purposeful-collaboration-{name}"
    root = etree.Element("manifest", nsmap=spaces, identifier=identifier, version="1.0")
    metadata = etree.SubElement(root, "metadata")
    etree.SubElement(metadata, "schema").text = "ADL SCORM"
    etree.SubElement(metadata, "schemaversion").text = _SCHEMA_VERSION[version]
    organizations = etree.SubElement(root, "organizations", default="courses")
    organization = etree.SubElement(organizations, "organization", identifier="courses")
    etree.SubElement(organization, "title").text = title
    resources = etree.SubElement(root, "resources")
    for course in courses:
        item = etree.SubElement(organization, "item", identifier=f"item-{course.name}", identifierref=course.name)
        etree.SubElement(item, "title").text = course.title
        if version == "2004":  # what the course says of itself holds, not that somebody opened it
            delivery = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
            within = etree.SubElement(item, f"{{{_SEQUENCING}}}sequencing")
            etree.SubElement(within, f"{{{_SEQUENCING}}}deliveryControls", delivery)
        start = f"{course.name}/index.html"
        resource = _resource(resources, course.name, "sco", version, [start])
        resource.set("href", start)
        etree.SubElement(resource, "dependency", identifierref=SHARED)
    if version == "2004":  # after the items: a learner may open any, in any order
        within = etree.SubElement(organization, f"{{{_SEQUENCING}}}sequencing")
        etree.SubElement(within, f"{{{_SEQUENCING}}}controlMode", choice="true", flow="true")
    _resource(resources, SHARED, "asset", version, [path for path in files if path.startswith(f"{SHARED}/")])
    return written(root)


def _resource(parent: etree._Element, name: str, kind: str, version: str, paths: Sequence[str]) -> etree._Element:
    resource = etree.SubElement(parent, "resource", identifier=name, type="webcontent")
    resource.set(f"{{{_ADL[version]}}}{_KIND[version]}", kind)
    for path in paths:
        etree.SubElement(resource, "file", href=path)
    return resource


def written(root: etree._Element) -> bytes:
    """A manifest as bytes, every element without a prefix in the default namespace."""
    space = root.nsmap[None]
    for element in root.iter():
        if not element.tag.startswith("{"):
            element.tag = f"{{{space}}}{element.tag}"
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def zipped(files: Mapping[str, bytes], on: date) -> bytes:
    """Files by path as the bytes of a zip, dated by the day and not by the clock."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, (on.year, on.month, on.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16  # unpacked on a server, all may read it
            pack.writestr(entry, content, compresslevel=9)
    return out.getvalue()
