"""Words in drawings get the width that they have in the site's font."""

import re

import pytest
from markdown import markdown

from tools.markdown.drawings import DrawingError, Ruler, fit

pytestmark = pytest.mark.built  # a ruler measures in the fonts that the site ships


@pytest.fixture(scope="module")
def ruler() -> Ruler:
    return Ruler()


def drawing(content: str) -> str:
    return f'<p>Words</p><svg class="drawing drawing--wide">{content}</svg>'


def test_every_line_gets_its_width_and_the_words_stay(ruler: Ruler) -> None:
    html = drawing('<text class="d-item" x="4">One line and\n  <tspan x="4" dy="17">another</tspan></text>')
    fitted = fit(html)
    assert re.sub("<[^>]*>", "", fitted) == re.sub("<[^>]*>", "", html)
    lengths = [float(each) for each in re.findall(r'textLength="([\d.]+)"', fitted)]
    assert len(lengths) == 2
    assert lengths == [pytest.approx(ruler.width(words, "d-item"), abs=0.1) for words in ("One line and", "another")]


def test_a_bold_word_is_wider_and_a_number_is_left_alone(ruler: Ruler) -> None:
    light, bold = ruler.width("Outcomes", "d-note"), ruler.width("Outcomes", "d-small d-mid")
    assert light
    assert bold
    assert bold > light
    number = drawing('<text class="d-number d-on" x="1">5</text>')
    assert fit(number) == number


def test_a_drawing_is_fitted_while_its_page_is_built() -> None:
    html = drawing('<text class="d-item">One line</text>')
    assert 'textLength="' in markdown(html, extensions=["tools.markdown.drawings"])


def test_a_page_without_a_drawing_is_left_alone() -> None:
    assert fit("<text class='x'>Words</text>") == "<text class='x'>Words</text>"


@pytest.mark.parametrize(
    ("content", "fault"),
    [('<text class="d-new">A</text>', "no size"), ('<text class="d-item">Ж</text>', "Ж")],
)
def test_what_cannot_be_measured_is_named(content: str, fault: str) -> None:
    with pytest.raises(DrawingError, match=fault):
        fit(drawing(content))
