"""A page's next steps are a section of their own, whatever stands in them."""

from markdown import markdown

EXTENSIONS = ["attr_list", "md_in_html", "tools.markdown.next_steps"]


def test_the_next_steps_are_all_that_stands_below_their_heading() -> None:
    text = "# A\n\nText.\n\n## Next {#next}\n\n- one\n\n<div class='x'>raw</div>\n\nLast.\n"
    html = markdown(text, extensions=EXTENSIONS)
    before, section = html.split('<section aria-labelledby="next" class="next">')
    assert "Text." in before
    assert all(part in section for part in ('<h2 id="next">Next</h2>', "one", "<div class='x'>raw</div>", "Last."))
    assert section.endswith("</section>")


def test_a_page_without_next_steps_stays_as_it_is() -> None:
    text = "# A\n\n## Nearly {#nearly}\n\nText.\n"
    assert markdown(text, extensions=EXTENSIONS) == markdown(text, extensions=EXTENSIONS[:2])
