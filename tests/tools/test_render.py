"""What was kept of a page stands for it as long as nothing that it hangs on has changed, and not a moment longer."""

import logging
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.pages import Page

from tools import kept, render
from tools.markdown.explained_terms import GLOSSARY

TEXT = "---\ntitle: One\n---\n\n# One {#one}\n\nIt is {!figure.html!}.\n\n## Why {#why}\n\nSee [two](two.md#two).\n"


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pages, a fragment and a glossary, in a folder that keeps what is made apart."""
    folder = tmp_path / "docs"
    (folder / "includes").mkdir(parents=True)
    (folder / "reference").mkdir()
    for name, text in (
        ("one.md", TEXT),
        ("two.md", "# Two {#two}\n\nWords.\n"),
        ("includes/figure.html", "<b>£5</b>"),
        (GLOSSARY, "---\ntitle: Glossary\n---\n\n### Lot {#lot}\n\nA part.\n"),
    ):
        (folder / name).write_text(text, "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Two pages")
    monkeypatch.setattr(kept, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(render, "DOCS", folder)
    monkeypatch.setattr(render, "INCLUDES", folder / "includes")
    monkeypatch.setattr(render, "code", lambda: b"the same programs")
    logging.getLogger("mkdocs").addHandler(render.WARNED)
    return folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that MkDocs itself was asked for, in order."""
    found: list[str] = []

    def make(page: Page, config: MkDocsConfig, files: Files) -> None:
        found.append(page.file.src_uri)
        Page.render(page, config, files)

    monkeypatch.setattr(render, "make_page", make)
    return found


def read(docs: Path, name: str = "one.md", by: Any = render.render) -> Page:
    """A page as a build of its own finds it."""
    extensions = ["attr_list", "toc", {"markdown_include.include": {"base_path": str(docs / "includes")}}]
    config = load_config(
        str(docs.parent / "mkdocs.yml"), docs_dir=str(docs), markdown_extensions=extensions, exclude_docs="includes/"
    )
    files = get_files(config)
    file = files.get_file_from_path(name)
    assert file
    page = Page(None, file, config)
    page.read_source(config)
    by(page, config, files)
    return page


def test_a_kept_page_is_the_page_that_mkdocs_makes(docs: Path, made: list[str]) -> None:
    plain = read(docs, by=Page.render)
    listed = render.sections(plain)
    for _ in range(2):
        page = read(docs)
        assert page.content == plain.content
        assert [render._token(link) for link in page.toc] == [render._token(link) for link in plain.toc]
        assert render.FOUND[page.url] == listed
    assert made == ["one.md"]
    assert "£5" in listed[0]["text"]
    assert [entry["location"] for entry in listed] == ["one/", "one/#why"]


@pytest.mark.parametrize("changed", ["one.md", "includes/figure.html", GLOSSARY])
def test_a_page_is_made_anew_when_what_it_hangs_on_changes(docs: Path, made: list[str], changed: str) -> None:
    read(docs)
    with (docs / changed).open("a", encoding="utf-8") as file:
        file.write("And more.")
    read(docs)
    assert made == ["one.md", "one.md"]


def test_a_page_stays_when_the_text_of_another_changes(docs: Path, made: list[str]) -> None:
    read(docs)
    (docs / "two.md").write_text("# Two {#two}\n\nOther words.\n", "utf-8")
    read(docs)
    assert made == ["one.md"]


def test_a_page_is_made_anew_when_a_page_goes(docs: Path, made: list[str]) -> None:
    read(docs)
    (docs / "two.md").unlink()
    read(docs)
    assert made == ["one.md", "one.md"]


def test_a_page_with_a_warning_warns_in_every_build(docs: Path, made: list[str]) -> None:
    (docs / "one.md").write_text(TEXT.replace("two.md", "nowhere.md"), "utf-8")
    for number in (1, 2):
        before = sum(render.WARNED.counts.values())
        assert "nowhere.md" in str(read(docs).content)
        assert sum(render.WARNED.counts.values()) == before + 1
        assert made == ["one.md"] * number
