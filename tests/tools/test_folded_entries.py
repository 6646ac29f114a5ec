"""The glossary's Markdown becomes letters that hold entries, each folded to its heading unless it is one short line."""

from xml.etree.ElementTree import fromstring, tostring

import pytest

from tools.markdown.folded_entries import SHORT, fold

LONG = "x" * (SHORT + 1)


def folded(body: str, names: dict[str, list[str]] | None = None) -> str:
    root = fromstring(f"<div>{body}</div>")
    fold(root, names or {})
    return tostring(root, encoding="unicode")


def test_entries_are_folded_under_their_letter_and_what_stands_around_them_stays() -> None:
    html = folded(
        f'<h1>Glossary</h1><p>Words.</p><h2 id="a">A</h2><h3 id="one">One</h3><p>{LONG}</p><ul><li>and</li></ul>'
        f'<h3 id="two">Two</h3><p>{LONG}</p><h2 id="b">B</h2><h3 id="three">Three</h3><p>{LONG}</p><h2 id="next">Next</h2><p>On.</p>'
    )
    entry = '<details class="entry" data-item=""><summary><h3 id="{}">{}</h3></summary><p>' + LONG + "</p>{}</details>"
    assert html == (
        '<div><h1>Glossary</h1><p>Words.</p><div data-group=""><h2 id="a">A</h2>'
        + entry.format("one", "One", "<ul><li>and</li></ul>")
        + entry.format("two", "Two", "")
        + '</div><div data-group=""><h2 id="b">B</h2>'
        + entry.format("three", "Three", "")
        + '</div><h2 id="next">Next</h2><p>On.</p></div>'
    )


@pytest.mark.parametrize(
    ("body", "tag"),
    [
        ("<p>See <a>another</a>.</p>", "div"),
        (f"<p>{'x' * SHORT}</p>", "div"),
        (f"<p>{LONG}</p>", "details"),
        ("<p>Short.</p><p>But more.</p>", "details"),
        ("<ul><li>Short.</li></ul>", "details"),
    ],
)
def test_one_short_line_stands_open(body: str, tag: str) -> None:
    html = folded(f'<h2 id="a">A</h2><h3 id="one">One</h3>{body}<h3 id="two">Two</h3><p>{LONG}</p>')
    assert f'<{tag} class="entry" data-item=""><' in html.partition("Two")[0]
    assert body in html.partition("Two")[0]


def test_an_entry_is_found_by_its_other_names() -> None:
    html = folded(f'<h2 id="a">A</h2><h3 id="one">One</h3><p>{LONG}</p>', {"one": ["1", "first"]})
    assert '<details class="entry" data-item="" data-words="1, first">' in html
