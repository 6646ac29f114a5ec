"""Each brief for councillors prints on one sheet of A4, with nothing cut off."""

import re

import pytest

from tests.conftest import OpenPage
from tools.paths import DOCS

BRIEFS = sorted(path.stem for path in (DOCS / "councillors" / "briefs").glob("*.md") if path.stem != "index")
PRINTED = {"viewport": {"width": 672, "height": 986}}
"""What is left of A4 between the margins of print.css, in CSS pixels."""

CUT = """
() => [...document.querySelectorAll("main *")].filter((element) => {
  const { left, right, width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && (left < -1 || right > innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 80))
"""


@pytest.mark.parametrize("brief", BRIEFS)
def test_a_brief_prints_whole_on_one_sheet(brief: str, open_page: OpenPage) -> None:
    page = open_page(**PRINTED)
    page.goto(f"councillors/briefs/{brief}/")
    page.emulate_media(media="print")
    assert page.locator(".prose h2:visible").count() >= 4
    assert page.evaluate(CUT) == []
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True))
    assert len(sheets) == 1
