"""Short links: each page and section has one, each leads there, and none is ever lost."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from playwright.sync_api import Page

from tests.conftest import OpenPage
from tests.site.built import BuiltPage, built_pages
from tests.site.test_axe import AXE
from tools.links import LinkError, redirect, write_links
from tools.markdown.share_links import mark
from tools.register import Place, Register, RegisterError, load, lost, move, places, propose, save

REFRESH = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)">')
UNREGISTERED = ("embed/", "404.html")


class _Headings(HTMLParser):
    """Anchor and short link of each heading of a page's text, tools left out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str | None]] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        if tag in {"main", "section", "article", "dialog"}:
            self._inside.append("tool" if "tool" in classes else tag)
        if re.fullmatch("h[1-6]", tag) and "main" in self._inside and "tool" not in self._inside:
            self.found.append((tag, given.get("id") or "", given.get("data-go")))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"main", "section", "article", "dialog"} and self._inside:
            self._inside.pop()


def headings(site: Path, page: BuiltPage) -> list[tuple[str, str, str | None]]:
    parser = _Headings()
    parser.feed((site / page.path).read_text("utf-8"))
    return parser.found


def registered_pages(site: Path) -> list[BuiltPage]:
    return [page for page in built_pages(site) if not page.path.startswith(UNREGISTERED)]


# -- the site ------------------------------------------------------------------------------


def test_every_page_and_section_is_registered(site: Path) -> None:
    ids = load().ids()
    missing = []
    for page in registered_pages(site):
        if page.url not in ids:
            missing.append(page.url)
        for tag, anchor, _ in headings(site, page):
            if tag != "h1" and anchor and f"{page.url}#{anchor}" not in ids:
                missing.append(f"{page.url}#{anchor}")
    assert not missing, "Run python -m tools.register for:\n" + "\n".join(missing)


def test_every_section_heading_has_an_anchor(site: Path) -> None:
    """So that each can be linked to. Headings of generated lists within a section are not h2."""
    bare = [
        page.path
        for page in registered_pages(site)
        for tag, anchor, _ in headings(site, page)
        if tag in {"h1", "h2"} and not anchor
    ]
    assert not bare, bare


def test_every_registered_link_resolves(site: Path) -> None:
    anchors = {page.url: page.anchors for page in built_pages(site)}
    broken = []
    for go, target in load().go.items():
        page, _, anchor = target.partition("#")
        leads_to = REFRESH.findall((site / "go" / go / "index.html").read_text("utf-8"))
        if leads_to != ["../../" + target]:
            broken.append(f"go/{go}/ leads to {leads_to}, not {target}")
        elif page not in anchors or (anchor and anchor not in anchors[page]):
            broken.append(f"go/{go}/ leads to {target}, which is not there")
    assert not broken, "Say where each went, with --move:\n" + "\n".join(broken)


def test_there_is_no_link_that_is_not_registered(site: Path) -> None:
    assert {path.name for path in (site / "go").iterdir()} == set(load().go)


def test_each_heading_is_marked_with_its_own_link(site: Path) -> None:
    go = load().go
    for page in registered_pages(site):
        for tag, anchor, marked in headings(site, page):
            if anchor:
                target = page.url if tag == "h1" else f"{page.url}#{anchor}"
                assert marked, f"{page.path}: {anchor}"
                assert go[marked] == target


def test_each_address_that_moved_leads_on(site: Path) -> None:
    for old, new in load().moved.items():
        if "#" not in old:
            (leads_to,) = REFRESH.findall((site / old / "index.html").read_text("utf-8"))
            assert leads_to == "../" * old.count("/") + new


def test_the_trainers_page_lists_every_link_once(site: Path) -> None:
    html = (site / "training" / "index.html").read_text("utf-8")
    listed = Counter(re.findall(r'<a href="\.\./go/([a-z0-9-]+)/">', html))
    wanted = set(load().ids().values())
    assert set(listed) == wanted
    assert set(listed.values()) == {1}


def test_a_short_link_opens_the_section(page: Page) -> None:
    page.goto("go/thresholds-value/")
    page.wait_for_url("**/guide/resourcing/thresholds/#value")
    assert page.locator("#value").is_visible()


def test_a_short_link_needs_no_script(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("go/corrections-e9/")
    page.wait_for_url("**/law/corrections/#e9")


def test_the_page_of_a_short_link_is_accessible(page: Page) -> None:
    """Read as it stands where a browser does not follow it."""
    still = REFRESH.sub("", redirect("Short link: a", "../../about/"))
    page.route("**/still", lambda route: route.fulfill(body=still, content_type="text/html"))
    page.goto("still")
    page.evaluate(AXE)
    assert page.evaluate("axe.run().then(result => result.violations)") == []


# -- the register --------------------------------------------------------------------------

PAGE = "---\ntitle: x\n---\n# A *good* page {#top}\n\n## First [part](x.md) {#first}\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs" / "guide").mkdir(parents=True)
    (tmp_path / "docs" / "guide" / "a-page.md").write_text(PAGE)
    return tmp_path / "docs"


def test_places_are_read_from_the_pages(docs: Path) -> None:
    assert places(docs) == [
        Place("guide/a-page/", 1, "A good page"),
        Place("guide/a-page/#first", 2, "First part"),
    ]


def test_sections_of_included_fragments_count_and_code_does_not(docs: Path) -> None:
    (docs / "includes").mkdir()
    (docs / "includes" / "part.md").write_text("### Included {#inside}\n")
    (docs / "index.md").write_text("# Home {#home}\n\n{!part.md!}\n\n```text\n## No {#no}\n```\n")
    assert [place.target for place in places(docs)][:2] == ["", "#inside"]


def test_a_missing_fragment_is_named(docs: Path) -> None:
    (docs / "index.md").write_text("# Home {#home}\n\n{!gone.md!}\n")
    with pytest.raises(RegisterError, match=r"gone\.md"):
        places(docs)


def test_a_page_without_an_anchor_is_named(docs: Path) -> None:
    (docs / "bare.md").write_text("# No anchor\n")
    with pytest.raises(RegisterError, match=r"bare\.md"):
        places(docs)


def test_ids_are_proposed_for_what_has_none_and_never_changed() -> None:
    register = Register(go={"short": "guide/a-page/"}, retired=["short-first"])
    found = [
        Place("guide/a-page/", 1, "A"),
        Place("guide/a-page/#first", 2, "First"),
        Place("guide/a-page/#short-second", 2, "Second"),
        Place("myths/we-will/", 1, "M"),
        Place("guide/design/support/", 1, "S"),
        Place("guide/research/support/", 1, "S"),
        Place("", 1, "Home"),
    ]
    assert propose(register, found) == {
        "short-first-2": "guide/a-page/#first",  # the plain one is retired
        "short-second": "guide/a-page/#short-second",
        "myth-we-will": "myths/we-will/",
        "design-support": "guide/design/support/",
        "research-support": "guide/research/support/",
        "home": "",
    }
    assert register.go == {"short": "guide/a-page/"}


def test_a_page_that_moves_takes_its_sections_along() -> None:
    register = Register(go={"a": "old/", "a-x": "old/#x", "b": "older/"}, moved={"oldest/": "old/"})
    found = [Place("new/", 1, "A"), Place("new/#x", 2, "X"), Place("older/", 1, "B")]
    assert lost(register, found) == {"a": "old/", "a-x": "old/#x"}
    assert move(register, "old/", "new/", found) == 2
    assert register.go == {"a": "new/", "a-x": "new/#x", "b": "older/"}
    assert register.moved == {"oldest/": "new/", "old/": "new/"}
    assert lost(register, found) == {}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("nowhere/", "new/", "No link leads to"),
        ("still/", "new/", "still on the site"),
        ("old/", "new/", "new/#x"),
        ("old/#x", "gone/", "gone/"),
    ],
)
def test_a_wrong_move_is_refused(old: str, new: str, fault: str) -> None:
    register = Register(go={"a": "old/", "a-x": "old/#x", "s": "still/"})
    found = [Place("new/", 1, "A"), Place("still/", 1, "S")]
    with pytest.raises(RegisterError, match=fault):
        move(register, old, new, found)
    assert register.go == {"a": "old/", "a-x": "old/#x", "s": "still/"}
    assert register.moved == {}


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    register = Register({"b": "b/#x", "a": "a/", "home": ""}, {"c/": "a/"}, ["z"])
    save(register, tmp_path / "register.toml")
    assert load(tmp_path / "register.toml") == register


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[go]\na = "x/"\na = "y/"\n', "twice"),
        ('[go]\nA_b = "x/"\n', "no id"),
        ('retired = ["a"]\n[go]\na = "x/"\n', "retired"),
        ('[gone]\na = "x/"\n', "unknown key"),
    ],
)
def test_a_faulty_register_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    (tmp_path / "register.toml").write_text(text)
    with pytest.raises(RegisterError, match=fault):
        load(tmp_path / "register.toml")


# -- the build -----------------------------------------------------------------------------


def test_the_first_heading_stands_for_the_page() -> None:
    ids = {"a/": "a", "a/#x": "a-x"}
    root = fromstring('<div><h1 id="top">A</h1><h2 class="explain" id="x">X</h2><h2 id="y">Y</h2></div>')
    mark(root, "a/", ids)
    assert [heading.get("data-go") for heading in root] == ["a", "a-x", None]


def test_links_and_old_addresses_are_written(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "index.html").write_text('<h1 id="top">A</h1>')
    assert write_links(tmp_path, Register({"a": "new/"}, {"was/here/": "new/"})) == 1
    assert 'url=../../new/"' in (tmp_path / "go" / "a" / "index.html").read_text()
    assert 'url=../../new/"' in (tmp_path / "was" / "here" / "index.html").read_text()


def test_a_link_to_nothing_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(LinkError, match="go/a/ leads to gone/"):
        write_links(tmp_path, Register({"a": "gone/"}))


def test_an_old_address_never_replaces_a_page(tmp_path: Path) -> None:
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("<p>")
    with pytest.raises(LinkError, match="there is a page"):
        write_links(tmp_path, Register({"a": "new/"}, {"old/": "new/"}))
