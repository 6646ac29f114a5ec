"""Every page follows the conventions, and pages hang together; each check finds a planted fault."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide_logic.decisions import JOURNEYS, TOOLS
from tools import structure
from tools.content import Page, pages, read

PAGES = pages()
COMMON: dict[str, Any] = {
    "title": "A page",
    "description": "What it says.",
    "chapter": "resourcing",
    "source": "none",
    "readers": ["commissioner"],
    "stage": "all",
    "reviewed": date(2026, 11, 23),
}
CASE = COMMON | {
    "title": "A case",
    "place": "Leeds",
    "region": "Yorkshire and the Humber",
    "organisations": ["A charity"],
    "sector": "Homelessness",
    "approach": ["grant"],
    "figures": [],
    "shows": "Something.",
    "presets": [],
    "cases": [],
    "myths": ["a-myth"],
    "tools": [],
    "guide": [],
}
MYTH = COMMON | {
    "title": "A myth",
    "claim": "It is so.",
    "verdict": "false",
    "answer": "It is not so.",
    "cases": ["a-case"],
    "myths": [],
    "tools": [],
    "guide": [],
}


def page(path: str, front: dict[str, Any], body: str = "# A page {#a}\n") -> Page:
    return read(f"---\n{yaml.safe_dump(front)}---\n\n{body}", path)


def said(problems: Any) -> str:
    return "\n".join(map(str, problems))


def test_every_page_follows_the_conventions_and_hangs_together(site: Path) -> None:
    found = structure.check(PAGES, structure.nav_paths(), structure.fragments())
    assert not found, said(found)


def test_sound_pages_have_no_problem() -> None:
    for sound in (
        page("guide/a.md", COMMON),
        page("case-studies/a-case.md", CASE),
        page("myths/a-myth.md", MYTH),
    ):
        assert not said(structure.front_matter(sound))
        assert not said(structure.headings(sound))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"chapter": "chapter 4"}, "chapter cannot be 'chapter 4'"),
        ({"stage": "buying"}, "stage cannot be 'buying'"),
        ({"readers": ["lawyer"]}, "readers cannot be 'lawyer'"),
        ({"readers": []}, "readers holds nothing"),
        ({"title": ""}, "title holds nothing"),
        ({"reviewed": "soon"}, "reviewed holds nothing, or the wrong kind"),
        ({"description": "No full stop"}, "should be a sentence"),
        ({"author": "Someone"}, "no page may have: author"),
        ({"verdict": "true"}, "no page may have: verdict"),
    ],
)
def test_front_matter_that_the_conventions_do_not_allow_is_found(change: dict[str, Any], problem: str) -> None:
    assert problem in said(structure.front_matter(page("guide/a.md", COMMON | change)))


@pytest.mark.parametrize("key", COMMON)
def test_a_missing_key_is_found(key: str) -> None:
    front = {name: value for name, value in COMMON.items() if name != key}
    assert f"has no {key}." in said(structure.front_matter(page("guide/a.md", front)))


def test_a_figure_of_a_case_names_its_source() -> None:
    case = page("case-studies/a.md", CASE | {"figures": [{"value": "40", "what": "women"}]})
    assert "a figure needs value, what, source" in said(structure.front_matter(case))


def test_two_pages_with_one_title_are_found() -> None:
    twins = [page("guide/a.md", COMMON), page("guide/b.md", COMMON | {"title": "A PAGE"})]
    assert "guide/a.md has the same title" in said(structure.unique_titles(twins))


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("# A page\n", "has no anchor"),
        ("# A page {#a}\n\n## One {#b}\n\n## Two {#b}\n", "the anchor b stands twice"),
        ("# A page {#a}\n\n### Deep {#b}\n", "skips a heading level"),
        ("# A page {#a}\n\n# Another {#b}\n", "one heading of the first level"),
    ],
)
def test_a_heading_out_of_order_is_found(body: str, problem: str) -> None:
    assert problem in said(structure.headings(page("guide/a.md", COMMON, body)))


def test_a_page_outside_the_navigation_or_without_a_link_is_found() -> None:
    home = page("index.md", COMMON, "# A page {#a}\n\n[A](guide/a.md)\n")
    linked, orphan = page("guide/a.md", COMMON), page("guide/b.md", COMMON)
    found = said(structure.navigation([home, linked, orphan], ["index.md", "guide/a.md", "gone.md"]))
    assert "gone.md: the navigation names it" in found
    assert "guide/b.md: the navigation in mkdocs.yml leaves it out" in found
    assert "guide/b.md: no other page links to it" in found
    assert "guide/a.md" not in found


def test_a_missing_fragment_is_found(tmp_path: Path) -> None:
    including = page("guide/a.md", COMMON, "# A page {#a}\n\n{!figures/none.html!}\n")
    assert "figures/none.html does not exist" in said(structure.includes(including, tmp_path))


def test_a_case_and_a_myth_that_name_each_other_are_in_order() -> None:
    both = [page("case-studies/a-case.md", CASE), page("myths/a-myth.md", MYTH)]
    assert not said(structure.related(both))


def test_a_link_one_way_between_case_and_myth_is_found() -> None:
    silent = page("myths/a-myth.md", MYTH | {"cases": []})
    found = said(structure.related([page("case-studies/a-case.md", CASE), silent]))
    assert "case-studies/a-case.md names it, but it does not name that page" in found


def test_a_related_page_that_does_not_exist_is_found() -> None:
    case = page("case-studies/a-case.md", CASE | {"guide": ["guide/none.md"], "tools": ["none"]})
    found = said(structure.related([case, page("myths/a-myth.md", MYTH)]))
    assert "guide names guide/none.md, which does not exist" in found
    assert "tools names none, which does not exist" in found


@pytest.mark.parametrize("word", ["TODO", "TBC", "Lorem ipsum"])
def test_a_mark_of_unfinished_text_is_found(word: str) -> None:
    assert word in said(structure.unfinished(page("guide/a.md", COMMON, f"# A page {{#a}}\n\n{word}\n")))


def test_an_item_to_tick_that_asks_a_question_is_found() -> None:
    body = "# A page {#a}\n\n- [ ] Is it fair?\n- [ ] It is fair.\n\n- Is it fair?\n"
    asking = page("guide/a.md", COMMON, body)
    found = list(structure.checklists(asking))
    assert [asking.source.split("\n")[one.line - 1] for one in found] == ["- [ ] Is it fair?"]
    assert "say what is so" in said(found)


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ('<img src="a.svg">', "no alt text"),
        ("![](a.svg)", "no alt text"),
        ('<svg viewBox="0 0 1 1"></svg>', "neither named nor hidden"),
        ('<svg role="img" aria-labelledby="t"><title id="x">A</title></svg>', "named by t"),
    ],
)
def test_a_picture_without_words_is_found(html: str, problem: str) -> None:
    assert problem in said(structure.pictures("a.html", html))


@pytest.mark.parametrize(
    "html",
    [
        '<img src="a.svg" alt="">',
        '<svg aria-hidden="true"></svg>',
        '<svg role="img" aria-labelledby="t"><title id="t">A</title></svg>',
    ],
)
def test_a_picture_that_is_named_or_hidden_is_in_order(html: str) -> None:
    assert not said(structure.pictures("a.html", html))


def test_a_figure_of_the_guide_without_words_is_found() -> None:
    empty = page("guide/a.md", COMMON, "# A page {#a}\n\n## Figure 1 {#figure-1}\n\n## Next {#next}\n")
    found = said(structure.guide_figures([empty]))
    assert "nothing tells what figure-1 shows" in found
    assert "no heading has the anchor figure-2" in found


@pytest.mark.parametrize("tool_id", [*TOOLS, *JOURNEYS])
def test_a_tool_stands_under_one_line_that_says_what_it_answers(tool_id: str) -> None:
    page = next(page for page in PAGES if page.path == f"tools/{tool_id}.md")
    title, line, tool, *_ = page.source.split("\n---\n", 1)[1].strip().split("\n\n")
    assert title.startswith("# ")
    assert line == page.front["description"]
    assert tool == f"{{!generated/tools/{tool_id}.html!}}"
