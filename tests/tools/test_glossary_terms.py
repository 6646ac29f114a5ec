"""Terms are marked once a page, in running text, as whole words, and the meanings stand at the end."""

from xml.etree.ElementTree import fromstring, tostring

import pytest
from markdown import Markdown

from tools.markdown import explained_terms
from tools.markdown.explained_terms import MOST, Terms, meanings, read_entries

GLOSSARY = """
<article class="prose"><h1 id="glossary">Glossary</h1><p>Meanings.</p>
<h2 id="d">D</h2>
<h3 class="explain" id="direct-award">Direct award</h3>
<p>Without a competition. Lawful on some grounds (<a href="#x">sections 41 to 43 (in part)</a>). More.</p>
<h3 class="explain" id="duty">Best value duty</h3><p>A duty to make arrangements so that all things go on getting better. And more.</p>
<p>A second paragraph.</p>
<h3 id="grant">Grant</h3><p>Money given.</p>
<h3 class="explain" data-also="key performance indicator" id="kpi">KPI</h3><p>A measure.</p>
<h3 id="lio">LIO</h3><p>See <a href="#infrastructure">local infrastructure organisation</a>.</p>
<h3 class="explain" id="infrastructure">Local infrastructure organisation</h3><p>A charity. See <a href="#x">more</a>.</p>
<h3 class="explain" id="notice">Notice</h3><p>A notice.</p>
<h3 id="tender-notice">Tender notice</h3><p>It opens a competition.</p>
<h3 class="explain" id="authority">Contracting authority</h3><p>A body &amp; more.</p>
<h3 class="explain" id="one">One thing</h3><p>1.</p>
<h3 class="explain" id="two">Two things</h3><p>2.</p>
</article>
"""
TERMS = Terms(read_entries(GLOSSARY))


def explained(body: str, title: str = "Title") -> tuple[str, list[str]]:
    """The body after marking, and the anchors of what was marked."""
    root = fromstring(f"<div><h1>{title}</h1>{body}</div>")
    marked = explained_terms.mark(root, TERMS, "../reference/glossary.md")
    html = tostring(root, encoding="unicode")
    return html.split("</h1>")[1].removesuffix("</div>"), [entry.anchor for entry in marked]


def mark(body: str, title: str = "Title") -> str:
    """The body after marking, each mark as [term>anchor]."""
    text, _ = explained(body, title)
    for anchor in (
        "direct-award",
        "duty",
        "kpi",
        "infrastructure",
        "notice",
        "authority",
        "one",
        "two",
    ):
        start = f'<a class="explained" href="../reference/glossary.md#{anchor}" aria-describedby="meaning-{anchor}">'
        while start in text:
            before, _, after = text.partition(start)
            word, _, rest = after.partition("</a>")
            text = f"{before}[{word}>{anchor}]{rest}"
    return text


def test_the_first_place_is_marked_and_no_other() -> None:
    body = "<p>A direct award.</p><p>Another direct award.</p>"
    assert mark(body) == "<p>A [direct award>direct-award].</p><p>Another direct award.</p>"


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Direct award</h2>",
        '<p><a href="x">the direct award tool</a></p>',
        "<p><code>direct award</code></p>",
        "<ul><li><label>direct award</label></li></ul>",
        "<table><tr><td><p>direct award</p></td></tr></table>",
        "<figure><p>direct award</p></figure>",
        "<details><summary>x</summary><p>direct award</p></details>",
        '<section class="tool"><p>direct award</p></section>',
        '<section class="next"><ul><li>direct award</li></ul></section>',
        '<div class="admonition law"><p class="admonition-title">Direct award</p></div>',
        "<div>direct award</div>",
        '<ul><li class="task-list-item">direct award</li></ul>',
        "<p>indirect award, direct awarding, non-direct award</p>",
    ],
)
def test_what_is_no_running_text_or_no_whole_word_is_left_alone(body: str) -> None:
    assert explained(body)[1] == []


def test_an_excluded_place_does_not_use_up_the_first() -> None:
    assert "[direct award>direct-award]" in mark("<h2>Direct award</h2><p><br />A direct award</p>")


def test_boxes_and_lists_hold_running_text() -> None:
    body = '<div class="admonition law"><p>A direct\naward</p></div><ul><li>the best value duty</li></ul>'
    assert "[direct\naward>direct-award]" in mark(body)
    assert "[best value duty>duty]" in mark(body)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Direct awards", "[Direct awards>direct-award]"),
        ("DIRECT AWARD", "DIRECT AWARD"),
        ("contracting authorities", "[contracting authorities>authority]"),
        ("KPIs", "[KPIs>kpi]"),
        ("kpi", "kpi"),
        ("key performance indicators", "[key performance indicators>kpi]"),
        ("an LIO", "an [LIO>infrastructure]"),
        ("a grant", "a grant"),
    ],
)
def test_forms_of_a_term(text: str, marked: str) -> None:
    assert mark(f"<p>{text}</p>") == f"<p>{marked}</p>"


def test_the_longest_term_counts_even_where_it_is_not_explained() -> None:
    assert mark("<p>a tender notice, a notice</p>") == "<p>a tender notice, a [notice>notice]</p>"


def test_what_the_page_is_about_or_links_to_already_is_not_marked() -> None:
    assert mark("<p>direct award</p>", title="Direct award: steps") == "<p>direct award</p>"
    body = '<p>direct award</p><p><a href="../reference/glossary.md#direct-award">glossary</a></p>'
    assert mark(body) == body


def test_a_page_has_only_a_few_marks() -> None:
    body = "<p>direct award, best value duty, KPI, notice, contracting authority, one thing, two things</p>"
    assert mark(body).count("[") == MOST
    assert "[contracting authority>authority], one thing" in mark(body)


def test_meanings_stand_together_and_hidden_for_screen_readers() -> None:
    entries = [entry for entry in read_entries(GLOSSARY) if entry.anchor in ("direct-award", "authority")]
    hidden = meanings(entries).split('<div class="meanings"')[1].split(" hidden>", 1)[1].split("</div>")[0]
    assert '<p id="meaning-direct-award">Without a competition. Lawful on some grounds.</p>' in hidden
    assert '<p id="meaning-authority">A body &amp; more.</p>' in hidden


def test_meanings_are_short_and_leave_out_where_to_read_more() -> None:
    meanings = {entry.anchor: entry.meaning for entry in read_entries(GLOSSARY)}
    assert meanings["duty"] == "A duty to make arrangements so that all things go on getting better."
    assert meanings["infrastructure"] == "A charity."


def test_a_figure_in_a_meaning_stays_a_figure() -> None:
    figure = '<span class="figure" data-figure="standstill">8 days</span>'
    html = f'<h3 class="explain" id="wait">Wait</h3><p>It lasts {figure} <em>or</em> more &amp; no less.</p>'
    (entry,) = read_entries(html)
    assert entry.meaning == f"It lasts {figure} or more &amp; no less."


def rendered(path: str, text: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(explained_terms, "glossary_terms", lambda: TERMS)
    monkeypatch.setattr("tools.markdown.source.path", lambda _: path)
    return str(Markdown(extensions=["tools.markdown.explained_terms"]).convert(text))


def test_pages_are_marked_by_place(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# A page\n\nA direct award.\n"
    html = rendered("guide/set-up/start.md", text, monkeypatch)
    assert 'href="../../reference/glossary.md#direct-award"' in html
    assert html.endswith('<p id="meaning-direct-award">Without a competition. Lawful on some grounds.</p>\n</div>')
    assert "explained" not in rendered("law/index.md", text, monkeypatch)
    block = '<div><a href="../../../reference/glossary/#direct-award">a direct award</a></div>'
    assert "explained" not in rendered("guide/set-up/start.md", f"{text}\n{block}\n", monkeypatch)
