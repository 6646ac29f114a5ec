"""Reading a page: front matter, headings, blocks of text, links and includes."""

from textwrap import dedent

import pytest

from tools.content import ContentError, Kind, Page, plain, read


def page(body: str) -> Page:
    return read(f"---\ntitle: A page\n---\n{dedent(body)}", "guide/a.md")


def test_text_is_read_as_blocks_with_the_lines_they_start_at() -> None:
    blocks = page(
        """
        # A page {#a}

        Two lines
        of one paragraph.

        - [ ] An item
          that goes on.
        - Another.

        | Head | Other |
        | --- | --- |
        | Cell | **Bold** |

        !!! law "The law now"
            Inside the box.
        """
    ).blocks
    assert [(b.line, b.kind, b.text) for b in blocks] == [
        (5, Kind.HEADING, "A page"),
        (7, Kind.PARAGRAPH, "Two lines of one paragraph."),
        (10, Kind.ITEM, "An item that goes on."),
        (12, Kind.ITEM, "Another."),
        (14, Kind.CELL, "Head"),
        (14, Kind.CELL, "Other"),
        (16, Kind.CELL, "Cell"),
        (16, Kind.CELL, "Bold"),
        (18, Kind.LABEL, "The law now"),
        (19, Kind.PARAGRAPH, "Inside the box."),
    ]


def test_mark_up_addresses_and_code_are_not_words() -> None:
    assert plain("See [the *Act*](https://example.org/a(1)#b){ .x } and `code`, <b>now</b>.") == (
        "See the Act and , now ."
    )


def test_an_included_fragment_leaves_an_ellipsis_and_is_listed() -> None:
    found = page("\nIt is {!generated/figures/records.html!} long.\n")
    assert found.blocks[0].text == "It is … long."
    assert found.includes == [(5, "generated/figures/records.html")]


def test_text_inside_a_fence_is_not_prose() -> None:
    found = page("\n```text\n# Not a heading\n[a](b.md) {!x.html!}\n```\n\nProse.\n")
    assert [block.text for block in found.blocks] == ["Prose."]
    assert not found.headings
    assert not found.links
    assert not found.includes


def test_links_keep_their_text_and_target() -> None:
    found = page("\nSee [section 4](https://www.legislation.gov.uk/x) and [below](#b).\n")
    assert found.links == [
        (5, "section 4", "https://www.legislation.gov.uk/x"),
        (5, "below", "#b"),
    ]


def test_blocks_of_html_are_separate_paragraphs() -> None:
    found = page("\n<dt>Councillor</dt>\n<dd>Quick answers</dd>\n")
    assert [block.text for block in found.blocks] == ["Councillor", "Quick answers"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# No front matter\n", "does not begin with front matter"),
        ("---\ntitle: [\n---\n", "not valid YAML"),
        ("---\n- a list\n---\n", "holds no keys"),
    ],
)
def test_a_page_without_sound_front_matter_is_refused(text: str, said: str) -> None:
    with pytest.raises(ContentError, match=said):
        read(text, "a.md")
