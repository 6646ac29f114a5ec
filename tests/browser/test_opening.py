"""A link with answers while Python is still getting ready: the form takes nothing that would wipe them.

Python is held back in the page until the test lets go, however fast the machine.
"""

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Kind, Tool
from tests.browser.steps import (
    ENGLISH_COUNCIL,
    SECOND,
    THRESHOLD,
    choose,
    open_tool,
    option,
    question,
    ready,
    shows_question,
    tool,
)
from tests.conftest import PHONE, OpenPage

ASKING: dict[str, Tool | Journey] = {**TOOLS, **JOURNEYS}

# While window.held is a list, what is asked of Python waits in it.
HOLD = """
const Real = Worker;
window.held = [];
window.letGo = () => { const waiting = window.held; window.held = null; waiting.forEach((send) => send()); };
window.Worker = class extends Real {
  postMessage(message) {
    if (window.held) window.held.push(() => super.postMessage(message));
    else super.postMessage(message);
  }
};
"""

# Python says that it is ready only when sayReady() is called, however soon it is.
HOLD_READY = """
const Holding = Worker;
const ready = new Promise((resolve) => { window.sayReady = resolve; });
window.Worker = class extends Holding {
  addEventListener(kind, hear) {
    super.addEventListener(kind, (event) => (event.data?.ready ? ready.then(() => hear(event)) : hear(event)));
  }
};
"""

# What a reader would do who does not wait: answer the question in the page.
ANSWER_NOW = """
form => {
  const field = form.querySelector("input:not([type=checkbox]), textarea");
  if (field.type === "radio") field.checked = true;
  else field.value = "1";
  form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
  form.querySelector("[type=submit]").click();
}
"""


def first_answer(asking: Tool | Journey) -> str:
    """A link with one answer, to the first question."""
    first = asking.questions[0]
    given = first.options[0].value if first.kind in (Kind.CHOICE, Kind.CHOICES) else "advice"
    return f"{asking.id}:v={asking.version}&{first.id}={given}"


def takes_no_answer(page: Page, place: Locator, fragment: str) -> None:
    """The form of the tool is closed, and says why."""
    expect(place.get_by_role("status").first).to_have_text("Opening your answers…")
    form = place.locator(".tool-form")
    expect(form).to_be_hidden()
    form.evaluate(ANSWER_NOW)
    assert place.evaluate("() => location.hash") == f"#{fragment}"


@pytest.mark.parametrize("folder", ["tools", "embed"])
@pytest.mark.parametrize("tool_id", ASKING)
def test_answers_in_a_link_cannot_be_wiped_while_they_are_opened(tool_id: str, folder: str, page: Page) -> None:
    page.add_init_script(HOLD)
    fragment = first_answer(ASKING[tool_id])
    page.goto(f"{folder}/{tool_id}/#{fragment}")
    place = tool(page, tool_id)
    takes_no_answer(page, place, fragment)
    page.evaluate("letGo()")
    expect(place.locator(".answers, .outcome").first).to_be_visible(timeout=60_000)
    expect(place.locator(f".tool-form[data-question^='{ASKING[tool_id].questions[0].id}']")).to_have_count(0)
    assert page.evaluate("location.hash").startswith(f"#{fragment}")


@pytest.mark.parametrize("sandbox", ["allow-scripts allow-same-origin allow-forms", "allow-scripts"])
def test_answers_cannot_be_wiped_in_a_frame_either(sandbox: str, open_page: OpenPage) -> None:
    page = open_page()
    page.add_init_script(HOLD)
    fragment = first_answer(TOOLS["threshold-check"])
    page.goto("embed/threshold-check/")
    address = page.url
    page.goto("tools/")
    page.evaluate(
        """([src, sandbox]) => {
          const frame = Object.assign(document.createElement("iframe"), { src, name: "course", title: "Tool" });
          frame.setAttribute("sandbox", sandbox);
          document.body.replaceChildren(frame);
        }""",
        [f"{address}#{fragment}", sandbox],
    )
    framed: FrameLocator = page.frame_locator("iframe")
    place = framed.locator(".tool")
    takes_no_answer(page, place, fragment)
    frame = page.frame(name="course")
    assert frame is not None
    frame.evaluate("letGo()")
    expect(place.locator(".q-text").first).to_have_text("Who is buying?", timeout=60_000)
    assert frame.evaluate("location.hash").startswith(f"#{fragment}")


def test_an_answer_given_while_another_link_opens_is_not_taken_for_it(page: Page) -> None:
    page.add_init_script(HOLD)
    place = open_tool(page)
    page.evaluate("letGo()")
    choose(place, *ENGLISH_COUNCIL)
    shows_question(place, SECOND)
    page.evaluate("window.held = []; location.hash = 'threshold-check:v=3&nation=wales&begins=2026-03-12'")
    button = place.locator(".tool-form [type=submit]")
    expect(button).to_have_text("Opening your answers…")
    option(place, "Works").click()
    button.click()
    assert page.evaluate("location.hash") == "#threshold-check:v=3&nation=wales&begins=2026-03-12"
    page.evaluate("letGo()")
    shows_question(place, "Who is buying?")


def test_going_back_before_a_link_has_opened_leaves_the_question_to_answer(page: Page) -> None:
    page.add_init_script(HOLD)
    place = open_tool(page)
    page.evaluate("letGo()")
    choose(place, *ENGLISH_COUNCIL)
    shows_question(place, SECOND)
    page.evaluate("window.held = []; location.hash = 'threshold-check:v=3&nation=wales&begins=2026-03-12'")
    expect(place.locator(".tool-form [type=submit]")).to_have_text("Opening your answers…")
    page.go_back()
    expect(place.get_by_role("button", name="Continue")).to_be_visible()
    page.evaluate("letGo()")
    shows_question(place, SECOND)
    assert "nation=england" in page.url


def test_the_button_that_was_pressed_says_that_it_is_busy(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.add_init_script(HOLD + HOLD_READY)
    page.clock.install()
    place = open_tool(page, path=THRESHOLD)
    option(place, "Scotland").click()
    button = place.locator(".tool-form [type=submit]")
    button.click()
    expect(button).to_have_text("Working…")
    expect(button).to_be_in_viewport()
    status = place.get_by_role("status").first
    expect(status).to_have_text("Working…")
    page.clock.fast_forward(13_000)
    slow = place.locator(".tool-slow")
    expect(slow).to_contain_text("Still getting ready")
    expect(slow).to_be_in_viewport()
    expect(status).to_contain_text("Still getting ready")
    expect(button).to_have_text("Working…")
    page.evaluate("sayReady()")  # the wait is not over, and stays said
    expect(slow).to_contain_text("Still getting ready")
    expect(status).to_contain_text("Still getting ready")
    page.evaluate("letGo()")
    expect(place.locator(".outcome")).to_be_visible(timeout=60_000)


def test_after_a_tap_no_option_of_the_next_question_looks_chosen(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    place = open_tool(page)
    ready(place)
    rest = option(place, "Wales").evaluate("row => getComputedStyle(row).backgroundColor")
    row = option(place, "Wales").bounding_box()
    assert row is not None
    page.touchscreen.tap(row["x"] + row["width"] / 2, row["y"] + row["height"] / 2)
    option(place, "England").tap()
    page.mouse.move(row["x"] + row["width"] / 2, row["y"] + row["height"] / 2)
    assert option(place, "Wales").evaluate("row => getComputedStyle(row).backgroundColor") == rest
    assert question(place).is_visible()
