"""Course packs and cartridges hold what their manifests list, in the form that the standards set; decks and handouts."""

import base64
import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Browser
from pptx import Presentation
from pypdf import PdfReader

from guide_logic.decisions import TOOLS
from guide_logic.law import current
from tools import register
from tools.books import contents
from tools.packs import cartridge, course, decks, handouts, scorm, tool
from tools.packs.material import Material, material
from tools.pages import quizzes

ON = date(2026, 11, 27)
ADDRESS = "https://guide.example/"
LIMIT = 12_000_000
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
HELD = {"1.2": ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "1.2"),
        "2004": ("http://www.imsglobal.org/xsd/imscp_v1p1", "http://www.adlnet.org/xsd/adlcp_v1p3", "2004 4th Edition")}  # fmt: skip
SEQUENCING = "{http://www.imsglobal.org/xsd/imsss}"

type Tree = etree._Element


def opened(pack: bytes) -> tuple[Tree, dict[str, bytes]]:
    """The manifest and the other files of a pack."""
    with zipfile.ZipFile(io.BytesIO(pack)) as files:
        found = {name: files.read(name) for name in files.namelist()}
    return etree.fromstring(found.pop(scorm.MANIFEST)), found


def tags(element: Tree) -> list[str]:
    return [etree.QName(child).localname for child in element]


def check_listed(manifest: Tree, files: Mapping[str, bytes], space: str) -> None:
    """Every file is listed once, every listed file is there, and what refers to a resource finds it."""
    listed = [file.get("href") for file in manifest.iter(f"{{{space}}}file")]
    assert sorted(listed) == sorted(files)
    ids = [element.get("identifier") for element in manifest.iter() if element.get("identifier")]
    assert len(set(ids)) == len(ids), "an identifier is used once"
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", each) for each in ids), "identifiers are xs:ID"
    resources = {resource.get("identifier") for resource in manifest.iter(f"{{{space}}}resource")}
    refers = [element.get("identifierref") for element in manifest.iter() if element.get("identifierref")]
    assert set(refers) == resources


@pytest.fixture(scope="module")
def courses(site: Path) -> tuple[course.Course, ...]:
    titles = {place.target: place.title for place in register.places()}
    return course.courses(contents.chapters(), titles, current(), ON, "", scorm.VERSIONS)


def test_each_quiz_has_its_course(courses: tuple[course.Course, ...]) -> None:
    assert {each.name for each in courses} == set(quizzes.load())


@pytest.mark.parametrize("version", scorm.VERSIONS)
def test_a_manifest_has_the_structure_of_its_version(courses: tuple[course.Course, ...], version: str) -> None:
    tools = tool.Files(current(), ON, "")
    made = scorm.make("all", "All", courses, version, ON, tools)
    assert len(made) < LIMIT
    assert made == scorm.make("all", "All", courses, version, ON, tools), "the same day makes the same pack"
    manifest, files = opened(made)
    space, adl, named = HELD[version]
    inside = {None: space}
    check_listed(manifest, files, space)
    assert manifest.tag == f"{{{space}}}manifest"
    assert tags(manifest) == ["metadata", "organizations", "resources"]
    assert manifest.findtext("metadata/schema", namespaces=inside) == "ADL SCORM"
    assert manifest.findtext("metadata/schemaversion", namespaces=inside) == named
    organizations = manifest.find("organizations", inside)
    (organization,) = organizations
    assert organizations.get("default") == organization.get("identifier")
    items = organization.findall("item", inside)
    assert [item.findtext("title", namespaces=inside) for item in items] == [each.title for each in courses]
    resources = {each.get("identifier"): each for each in manifest.find("resources", inside)}
    kind = f"{{{adl}}}{'scormtype' if version == '1.2' else 'scormType'}"
    for item in items:
        resource = resources[item.get("identifierref")]
        assert (resource.get(kind), resource.get("type")) == ("sco", "webcontent")
        assert resource.get("href") == resource.find("file", inside).get("href")
        assert resources[resource.find("dependency", inside).get("identifierref")].get(kind) == "asset"
    if version == "2004":
        assert tags(organization)[-1] == "sequencing"
        assert organization.find(f"{SEQUENCING}sequencing/{SEQUENCING}controlMode").attrib == {
            "choice": "true",
            "flow": "true",
        }
        for item in items:
            controls = item.find(f"{SEQUENCING}sequencing/{SEQUENCING}deliveryControls")
            assert controls.attrib == {"completionSetByContent": "true", "objectiveSetByContent": "true"}


def test_a_course_names_nothing_outside_itself_that_a_browser_would_load(courses: tuple[course.Course, ...]) -> None:
    style = course.shared({})["shared/pack.css"].decode()
    assert {one[:5] for one in re.findall(r"url\(\s*[\"']?([^)]{5})", style)} == {"data:"}
    assert "@import" not in style
    for each in courses:
        document = etree.HTML(each.document["1.2"].decode())
        assert document.get("data-scorm") == "1.2"
        loads = document.xpath("//script/@src | //link/@href | //img/@src | //iframe/@src | //object/@data")
        assert {one for one in loads if not one.startswith("data:")} == {
            "../shared/pack.css",
            "../shared/pack.js",
            *(f"../shared/{name}.html" for name in each.tools),
        }
        ids = document.xpath("//@id")
        assert len(set(ids)) == len(ids)
        links = [one for one in document.xpath("//a/@href") if not one.startswith(("https://", "http://", "mailto:"))]
        assert [one for one in links if one.removeprefix("#") not in ids] == [], each.name


def test_a_course_holds_the_tools_that_its_pages_lead_to(courses: tuple[course.Course, ...]) -> None:
    held = {each.name: each.tools for each in courses}
    assert held["principles"] == ("grant-or-contract", "threshold-check")
    assert "light-touch" in held["resourcing"]
    assert held["research"] == ()
    (research,) = [each for each in courses if each.name == "research"]
    _manifest, files = opened(scorm.make("research", "Research", [research], "1.2", ON, tool.Files(current(), ON, "")))
    assert set(files) == {"research/index.html", "shared/pack.css", "shared/pack.js"}, "without a tool, no Python"


def test_a_tool_in_a_pack_loads_what_the_pack_holds_and_registers_no_service_worker(site: Path) -> None:
    files = tool.Files(current(), ON, "")(("threshold-check",))
    document = etree.HTML(files["threshold-check.html"].decode())
    loads = document.xpath("//script/@src | //link/@href | //img/@src")
    assert {one for one in loads if not one.startswith("data:")} <= set(files)
    assert "@import" not in files["tool.css"].decode()
    assert {one[:5] for one in re.findall(r"url\(\s*[\"']?([^)]{5})", files["tool.css"].decode())} == {"data:"}
    assert not [name for name, content in files.items() if b"serviceWorker" in content]


@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_a_tool_in_a_pack_knows_the_site_where_its_address_is_set(site: Path, address: str) -> None:
    body = etree.HTML(tool.page("threshold-check", current(), ON, address).decode()).find(".//body")
    assert body.get("data-root", "") == address
    assert body.get("data-full-page", "") == (f"{address}tools/threshold-check/" if address else "")
    links = [one for one in body.xpath(".//a/@href") if not one.startswith(("#", "https://"))]
    assert links == []


def test_a_cartridge_links_to_every_section_and_tool(site: Path) -> None:
    places, ids = register.places(), register.load().ids()
    manifest, files = opened(cartridge.make(contents.chapters(), places, ids, ADDRESS, ON))
    space = {None: cartridge.PACKAGING}
    check_listed(manifest, files, cartridge.PACKAGING)
    assert tags(manifest) == ["metadata", "organizations", "resources"]
    assert manifest.findtext("metadata/schema", namespaces=space) == "IMS Common Cartridge"
    assert manifest.findtext("metadata/schemaversion", namespaces=space) == "1.3.0"
    (organization,) = manifest.find("organizations", space)
    assert organization.get("structure") == "rooted-hierarchy"
    (top,) = organization
    assert set(tags(top)) == {"item"}, "the item at the root has no title"
    assert {each.get("type") for each in manifest.iter(f"{{{cartridge.PACKAGING}}}resource")} == {cartridge.KIND}
    linked = {}
    for content in files.values():
        link = etree.fromstring(content)
        assert link.tag == f"{{{cartridge.LINK}}}webLink"
        assert tags(link) == ["title", "url"]
        linked[link[1].get("href")] = link[0].text
    wanted = [place for place in places if place.target.startswith(("guide/", *(f"tools/{tool}/" for tool in TOOLS)))]
    assert {f"{ADDRESS}go/{ids[place.target]}/" for place in wanted} <= set(linked)


def test_without_an_address_there_is_no_cartridge() -> None:
    with pytest.raises(ValueError, match="set site_url in"):
        cartridge.make([], [], {}, "", ON)


@pytest.fixture(scope="module")
def told() -> dict[str, Material]:
    return {each.name: each for each in material(current(), ON)}


def test_a_deck_has_a_title_and_notes_on_each_slide_and_the_answers_only_in_the_notes(
    site: Path, told: dict[str, Material]
) -> None:
    assert set(told) == set(quizzes.load())
    chapter = told["resourcing"]
    png = decks.Picture(PIXEL, "Three steps", "guide/resourcing/process/")
    deck = Presentation(io.BytesIO(decks.make(chapter, png, ON, ADDRESS)))
    shown = ["\n".join(shape.text_frame.text for shape in slide.placeholders) for slide in deck.slides]
    notes = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
    assert all(slide.placeholders[0].text_frame.text for slide in deck.slides)
    assert all(f"{ADDRESS}guide/resourcing/" in text or "https://" in text for text in notes)
    assert chapter.case
    assert chapter.myth
    for point in chapter.points:
        assert [1 for text in shown if f"{point.title}\n{point.says}" in text] == [1]
    for question in chapter.questions:
        (place,) = [number for number, text in enumerate(shown) if question.asks in text]
        assert question.reason in notes[place]
        assert question.reason not in shown[place]
        assert f"{ADDRESS}{question.source}" in notes[place]
    assert chapter.myth.says not in "\n".join(shown)
    words = [shape._element.xpath("./*/p:cNvPr")[0].get("descr") for slide in deck.slides for shape in slide.shapes]
    assert "Three steps" in words
    assert f"QR code of {ADDRESS}guide/resourcing/" in words


def test_figures_of_the_law_are_filled_in(site: Path, told: dict[str, Material]) -> None:
    for chapter in told.values():
        for question in chapter.questions:
            assert not re.search(r"\{[a-z0-9-]+\}", f"{question.asks}{question.options}{question.reason}")


def test_every_handout_is_one_page_with_codes_only_where_the_address_is_known(
    site: Path, browser: Browser, told: dict[str, Material]
) -> None:
    longest = max(told.values(), key=lambda each: len(handouts.document(each, ON, ADDRESS)))
    printed = PdfReader(io.BytesIO(handouts.make(longest, browser, ON, ADDRESS)))
    assert len(printed.pages) == 1
    assert longest.points[0].title in " ".join(printed.pages[0].extract_text().split())
    assert handouts.document(longest, ON, ADDRESS).count("<svg") == 2
    assert "<svg" not in handouts.document(longest, ON, "")
