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
        field, button = form.locator("input").nth(number).bounding_box(), form.locator("[type=submit]").bounding_box()
        assert field is not None
        assert button is not None
        assert field["y"] + field["height"] <= button["y"] or field["y"] >= button["y"] + button["height"]
