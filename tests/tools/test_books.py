"""The books: links that lead somewhere, tagged PDF with bookmarks and true page numbers, a valid EPUB, a whole folder."""

import json
import re
import subprocess
import zipfile
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Browser
from pypdf import PdfReader

from tools import downloads
from tools.books import contents, epub, folder, pdf
from tools.books.article import article
from tools.paths import NODE_MODULES
from tools.serve import Server

ON = date(2026, 11, 27)
ADDRESS = "https://example.org/guide/"


@pytest.fixture(scope="module")
def chapters(site: Path) -> tuple[contents.Chapter, ...]:
    return contents.chapters()


def named(chapters: tuple[contents.Chapter, ...], title: str) -> contents.Chapter:
    return next(chapter for chapter in chapters if chapter.title == title)


def test_a_book_holds_every_page_of_the_guide_once(chapters: tuple[contents.Chapter, ...], site: Path) -> None:
    held = [page.address for chapter in chapters for page in chapter.pages]
    assert len(held) == len(set(held))
    built = {path.parent.relative_to(site).as_posix() + "/" for path in site.glob("guide/*/**/index.html")}
    assert built <= set(held)


def test_links_in_the_whole_book_lead_to_a_place_in_it_or_to_the_site(chapters: tuple[contents.Chapter, ...]) -> None:
    tree = html.fromstring(pdf.document("Book", "", chapters, ON, ADDRESS))
    ids = [element.get("id") for element in tree.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    hrefs = {link.get("href") for link in tree.xpath("//body//a[@href]")}
    assert not [href for href in hrefs if not href.startswith(("#", "https://", "http://", "mailto:", "tel:"))]
    assert not {href[1:] for href in hrefs if href.startswith("#")} - set(ids)
    assert any(href.startswith(f"{ADDRESS}tools/") for href in hrefs)


def test_where_nobody_said_where_the_site_stands_a_way_out_of_the_book_is_words(
    chapters: tuple[contents.Chapter, ...],
) -> None:
    tree = html.fromstring(pdf.document("Book", "", [named(chapters, "Introduction")], ON, ""))
    hrefs = {link.get("href") for link in tree.xpath("//body//a[@href]")}
    assert all(href.startswith(("#", "https://", "http://")) for href in hrefs)


def test_what_only_a_screen_can_do_is_left_out_and_a_tool_is_named(site: Path) -> None:
    body = article("guide/resourcing/thresholds/", lambda address, fragment: f"#{address}")
    assert not body.xpath(".//form | .//button | .//input | .//script | .//*[@hidden]")
    line = body.xpath(".//p[@class='book-tool']")[0]
    assert "Threshold check" in line.text_content()
    assert line.find("a").get("href") == "#tools/threshold-check/"
    assert "£663,540" in body.text_content()


def test_a_chapter_is_tagged_has_bookmarks_and_its_contents_tell_true_pages(
    chapters: tuple[contents.Chapter, ...], browser: Browser, server: Server
) -> None:
    chapter = named(chapters, "Introduction")
    reader = PdfReader(BytesIO(pdf.of_chapter(chapter, browser, server.url, ON, ADDRESS)))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert reader.metadata is not None
    assert reader.metadata.title == "Purposeful collaboration: Introduction"
    assert "the law as it stood on 27 November 2026" in " ".join(reader.pages[0].extract_text().split())

    def titles(entries: list[object]) -> list[str]:
        return [t for each in entries for t in (titles(each) if isinstance(each, list) else [each.title])]  # type: ignore[attr-defined]

    bookmarks = titles(list(reader.outline))
    for page in chapter.pages[1:]:
        assert page.title in bookmarks
    shown = dict(re.findall(r"^(.*?)\s*(\d+)$", reader.pages[1].extract_text(), re.MULTILINE))
    for page in chapter.pages[1:]:
        words = " ".join(reader.pages[int(shown[page.title]) - 1].extract_text().split())
        assert page.title in words
        assert "Purposeful collaboration · Introduction" in words


def test_the_epub_is_valid(
    chapters: tuple[contents.Chapter, ...], browser: Browser, server: Server, tmp_path: Path
) -> None:
    book = tmp_path / "book.epub"
    book.write_bytes(epub.make([named(chapters, "Commissioning")], browser, server.url, ON, ADDRESS))
    check = [NODE_MODULES / ".bin" / "epubcheck-ts", book, "--fail-on-warnings"]
    done = subprocess.run(["node", *map(str, check)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(book) as files:
        names = [Path(name).name for name in files.namelist()]
        assert {f"{page.name}.xhtml" for page in named(chapters, "Commissioning").pages} <= set(names)
        pictures = [name for name in files.namelist() if name.endswith(".png")]
        assert pictures
        cycle = files.read(next(name for name in files.namelist() if name.endswith("cycle.xhtml"))).decode()
    assert 'alt="The commissioning cycle. A ring of five stages' in cycle


def test_the_folder_holds_the_site_and_says_how_to_open_it(site: Path) -> None:
    with zipfile.ZipFile(BytesIO(folder.make(ON))) as files:
        names = {name.removeprefix(f"{folder.FOLDER}/") for name in files.namelist()}
        words = files.read(f"{folder.FOLDER}/READ ME.txt").decode()
    texts = next(name for name in names if name.startswith("search/texts."))
    assert {"index.html", "tools/threshold-check/index.html", texts, "assets/runtime.json"} <= names
    assert not [name for name in names if name.endswith((".br", ".gz"))]
    assert "python3 -m http.server" in words
    assert "27 November 2026" in words


def test_the_page_lists_what_has_been_made_with_its_size_or_says_that_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "MADE", tmp_path)
    monkeypatch.setattr(downloads, "LIST", tmp_path / "list.json")
    assert "built without them" in downloads.render()
    downloads.keep("a.pdf", b"x" * 2_340_000, "The guide", "whole", ON)
    downloads.keep("a.pdf", b"x" * 1_500_000, "The guide", "whole", ON)
    assert [row["file"] for row in json.loads((tmp_path / "list.json").read_text())] == ["a.pdf"]
    shown = downloads.render()
    assert 'href="../../downloads/a.pdf"' in shown
    assert "(PDF, 1.5 MB)" in shown
    assert shown.count("the law as on 27 November 2026") == 1
    downloads.keep("b.pdf", b"x", "Set up", "chapters", ON - timedelta(days=1))
    shown = downloads.render()
    assert "(PDF, 1.5 MB, the law as on 27 November 2026)" in shown
    assert "(PDF, 1 kB, the law as on 26 November 2026)" in shown
    downloads.write_downloads(tmp_path)
    assert (tmp_path / "downloads" / "a.pdf").stat().st_size == 1_500_000
    with pytest.raises(ValueError, match="no kind of download called other"):
        downloads.keep("b.pdf", b"", "B", "other", ON)
