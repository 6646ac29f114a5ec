"""On a phone a tool's first question, and the button that goes on from it, are on the first screen."""

import pytest

from guide_logic.decisions import JOURNEYS, TOOLS
from tests.conftest import OpenPage

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

PLACES = """
() => Object.fromEntries(Object.entries({
  title: "h1", law: ".as-at > summary", question: ".q-text", answer: ".q-option", button: ".tool-form [type=submit]",
}).map(([name, selector]) => {
  const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
  return [name, { top, bottom }];
}))
"""

# Both at one moment: the page may still be scrolling to what has the focus.
FOCUSED_AND_BUTTON = """
() => [document.activeElement, document.querySelector(".tool-form [type=submit]")].map(element => {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
})
"""


@pytest.mark.parametrize("tool_id", [*TOOLS, *JOURNEYS])
def test_the_first_question_and_its_button_are_on_the_first_screen_of_a_phone(
    tool_id: str, open_page: OpenPage
) -> None:
    page = open_page(**PHONE)
    page.goto(f"tools/{tool_id}/")
    page.locator(".tool-form").wait_for(state="visible")
    places = page.evaluate(PLACES)
    assert all(0 <= place["top"] and place["bottom"] <= 844 for place in places.values()), places
    assert places["title"]["top"] < places["question"]["top"] < places["button"]["top"]


@pytest.mark.parametrize("tool_id", [*TOOLS, *JOURNEYS])
def test_what_has_the_focus_is_never_under_the_button(tool_id: str, open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto(f"tools/{tool_id}/")
    form = page.locator(".tool-form")
    form.wait_for(state="visible")
    for number in range(form.locator("input").count()):
        form.locator("input").nth(number).focus()
        field, button = page.evaluate(FOCUSED_AND_BUTTON)
        assert field["bottom"] <= button["top"] or field["top"] >= button["bottom"]


@pytest.mark.parametrize("size", [(390, 844), (360, 640)])
def test_a_councillor_is_one_tap_away_from_the_first_screen_of_a_phone(
    size: tuple[int, int], open_page: OpenPage
) -> None:
    page = open_page(**PHONE | {"viewport": {"width": size[0], "height": size[1]}})
    page.goto("")
    link = page.locator("main a[href$='councillors/']").first
    box = link.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= size[1]
    link.tap()
    page.locator("h1#councillors").wait_for()
    assert page.url.endswith("/councillors/")
