"""Tables stand in frames, and the words of a tick box are its label."""

from markdown import markdown

TABLES = ["tables", "attr_list", "md_in_html", "tools.markdown.table_frames"]


def boxes(text: str) -> str:
    return str(markdown(text, extensions=["attr_list", "tools.markdown.tick_boxes"])).replace("\n", "")


def test_a_table_stands_in_one_frame_wherever_it_is() -> None:
    table = "| A | B |\n| --- | --- |\n| 1 | 2 |\n"
    html = markdown(f"{table}\nText.\n\n<div markdown>\n{table}\n</div>\n", extensions=TABLES)
    assert html.count('<div class="table-frame">') == html.count("<table>") == 2
    assert html.index("</div>") < html.index("<p>Text.</p>")


def test_the_empty_corner_of_a_table_is_no_heading() -> None:
    html = markdown("| | B |\n| --- | --- |\n| 1 | 2 |\n", extensions=TABLES)
    assert html.count("<th") == 1 + html.count("<thead")
    assert "<th>B</th>" in html


def test_the_words_of_a_box_are_its_label_and_keep_their_markup() -> None:
    html = boxes("- [ ] one **two** [three](x.md)\n- plain\n")
    assert html == (
        '<ul class="task-list"><li class="task-list-item"><label class="check"><input type="checkbox" />'
        '<span>one <strong>two</strong> <a href="x.md">three</a></span></label></li><li>plain</li></ul>'
    )


def test_a_list_below_a_box_is_no_part_of_its_label() -> None:
    html = boxes("- [ ] one\n    - [ ] two\n")
    assert html.count('<li class="task-list-item"><label class="check">') == 2
    assert "<span>one</span></label><ul" in html


def test_a_box_with_paragraphs_has_its_first_as_label() -> None:
    html = boxes("- [ ] one\n\n    more\n")
    assert "<span>one</span></label></p><p>more</p>" in html


def test_brackets_elsewhere_are_no_box() -> None:
    assert "checkbox" not in boxes("- a [ ] b\n\n[ ] c\n\n1. [ ] d\n")
