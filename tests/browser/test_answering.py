"""Answering a tool's questions in a real browser, as different readers do."""

import re
from urllib.parse import quote

from playwright.sync_api import Dialog, Locator, Page, expect

from tests.browser.steps import (
    ABOVE,
    ABOVE_HEADLINE,
    BELOW_HEADLINE,
    ENGLISH_COUNCIL,
    FIRST,
    SECOND,
    STARTED,
    THRESHOLD,
    UNUSUAL,
    asked,
    choose,
    choose_first,
    fill_in,
    go_on,
    open_tool,
    option,
    question,
    ready,
    shows_outcome,
    shows_question,
    take_step,
    tool,
    type_in,
    with_two_tools,
)
from tests.conftest import OpenPage

ADVICE_SERVICE = (
    {FIRST: "England", "Who is buying?": "A council"},
    {SECOND: "No", "What is the contract mainly for?": "Light touch services"},
    {
        "How would you like to give the value?": "As one total",
        "What is the total value?": "£663,540",
        "Does that include VAT?": "Yes, VAT is included",
    },
    {
        "When does the procurement begin?": "12/03/2026",
        "What begins it?": "Publishing a tender notice",
    },
)
"""What an English council says of an advice service at the threshold, step by step. All else is as usual."""

HEADINGS = (FIRST, SECOND, "How would you like to give the value?", UNUSUAL)


def focused(page: Page) -> Locator:
    return page.locator("*:focus")


# -- by keyboard ------------------------------------------------------------------------------


def press_until(page: Page, key: str, selector: str, presses: int) -> None:
    """Press a key until the focus is on what is wanted. Fails after that many presses."""
    for _ in range(presses):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(
        f"{key} does not reach {selector}: the focus is on {page.evaluate('document.activeElement.outerHTML')[:200]}"
    )


def choose_by_keyboard(page: Page, text: str, label: str) -> None:
    """With the focus before a question's options, reach them and pick the one with this label."""
    name = (
        page.locator(".q")
        .filter(has=page.get_by_text(text, exact=True))
        .last.locator("input")
        .first.get_attribute("name")
    )
    press_until(page, "Tab", f".tool-form input[name='{name}']", 80)
    page.keyboard.press("Space")
    for _ in range(20):
        chosen = page.evaluate(
            f"document.querySelector('.tool-form input[name={name}]:checked')?.labels[0].textContent"
        )
        if chosen == label:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrow keys do not reach “{label}”")


def test_a_reader_with_only_a_keyboard_gets_from_the_first_question_to_the_answer(
    page: Page,
) -> None:
    place = open_tool(page)
    for number, (heading, answers) in enumerate(zip(HEADINGS, ADVICE_SERVICE, strict=True)):
        shows_question(place, heading)
        if number:
            expect(focused(page)).to_have_text(heading)
        for text, answer in answers.items():
            if heading == UNUSUAL:
                press_until(page, "Tab", ".usual:not([open]) > summary", 40)
                page.keyboard.press("Enter")
            if answer[0].isdigit() or answer[0] == "£":
                press_until(page, "Tab", ".q-input", 20)
                page.keyboard.type(answer)
            else:
                choose_by_keyboard(page, text, answer)
        press_until(page, "Tab", ".tool-form button", 40)
        page.keyboard.press("Enter")
    shows_outcome(place, ABOVE_HEADLINE)
    press_until(page, "Tab", ".outcome-law summary", 120)
    page.keyboard.press("Enter")
    expect(place.locator(".law-refs")).to_be_visible()
    press_until(page, "Tab", "[data-action=restart]", 120)
    page.keyboard.press("Enter")
    shows_question(place, FIRST)


# -- on a phone -------------------------------------------------------------------------------


def fits(page: Page) -> None:
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320, f"the page is {width} px wide"


def test_a_councillor_on_a_phone_answers_in_four_steps_with_a_thumb_without_zooming(phone: Page) -> None:
    place = open_tool(phone)
    for heading, answers in zip(HEADINGS, ADVICE_SERVICE, strict=True):
        shows_question(place, heading)
        fits(phone)
        for text, answer in answers.items():
            here = asked(place, text)
            field = here.locator(".q-input")
            if field.count():
                field.tap()
                field.fill(answer)
                assert float(field.evaluate("e => getComputedStyle(e).fontSize").removesuffix("px")) >= 16, (
                    "no zoom on focus"
                )
            else:
                row = option(here, answer)
                box = row.bounding_box()
                assert box
                assert box["height"] >= 44, f"“{answer}” is {box['height']} px high"
                row.tap(position={"x": box["width"] - 5, "y": box["height"] - 5})  # anywhere in it counts
                expect(here.get_by_label(answer, exact=True)).to_be_checked()
        fits(phone)
        button = place.get_by_role("button", name="Continue")
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
        button.tap()
    shows_outcome(place, ABOVE_HEADLINE)
    fits(phone)
    expect(place.locator(".outcome-headline")).to_be_in_viewport()
    rows = place.locator(".answers-row")
    expect(rows.filter(has_text="Is it one of these?")).to_contain_text("None of these")  # what was usual is said


# -- what is usual ----------------------------------------------------------------------------


def test_what_is_usual_is_said_and_one_unusual_thing_brings_its_own_questions(page: Page) -> None:
    place = open_tool(page)
    for answers in ADVICE_SERVICE[:3]:
        take_step(place, answers)
    shows_question(place, UNUSUAL)
    rows = place.locator(".usual")
    expect(rows.locator(".usual-says")).to_have_text(
        [
            "It has not begun: today’s law counts",
            "Which notice or contact begins it is not known yet",
            "No exemption applies",
            "Nothing of another kind is bought with it",
            "No other contract could reasonably be bought together with it",
        ]
    )
    expect(place.locator(".usual[open]")).to_have_count(0)
    fill_in(place, {"Is it one of these?": "Legal services"})
    expect(rows.nth(2).locator(".usual-says")).to_have_text("Is it one of these? Legal services")
    go_on(place)
    shows_question(place, "Which legal service is it?")
    choose(place, "Other legal work")
    shows_outcome(place, ABOVE_HEADLINE)
    assert "&mixed=no&" in page.url
    place.get_by_role("link", name="Change answer to: Is it one of these?").click()
    shows_question(place, "Is it one of these?")
    choose(place, "None of these")
    shows_outcome(place, ABOVE_HEADLINE)


def test_a_date_that_is_typed_takes_the_place_of_not_begun(page: Page) -> None:
    place = open_tool(page, ABOVE.replace("&begins=2026-03-12", ""))
    shows_question(place, UNUSUAL)
    fill_in(place, {"When does the procurement begin?": "12/03/2026"})
    expect(place.get_by_label("It has not begun: use today’s date")).not_to_be_checked()
    go_on(place)
    shows_outcome(place, ABOVE_HEADLINE)


def test_a_question_of_a_page_is_shown_where_the_answer_above_leads_to_it(page: Page) -> None:
    place = open_tool(page, ABOVE.partition("&value_how")[0])
    shows_question(place, "How would you like to give the value?")
    total, year = place.get_by_label("What is the total value?"), place.get_by_label("How much a year?")
    expect(total).to_be_hidden()
    option(place, "As one total").click()
    expect(total).to_be_visible()
    expect(year).to_be_hidden()
    option(place, "Help me add it up").click()
    expect(total).to_be_hidden()
    expect(year).to_be_visible()


# -- mistakes ---------------------------------------------------------------------------------


def test_a_mistake_is_named_linked_and_focused_and_what_was_typed_is_kept(page: Page) -> None:
    place = open_tool(page, ABOVE.replace("&total=663540", ""))
    shows_question(place, "What is the total value?")
    address = page.url
    type_in(place, "12,34")
    summary = place.locator(".error-summary")
    expect(summary).to_be_focused(timeout=STARTED)
    expect(summary).to_have_attribute("role", "alert")
    field = place.locator(".q-input")
    expect(field).to_have_value("12,34")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("Error: “12,34” can be read in more than one way"))
    expect(page).to_have_title(re.compile("^Error: What is the total value"))
    assert page.url == address, "a mistake is not in the link"
    summary.get_by_role("link").click()
    expect(field).to_be_focused()
    type_in(place, "1234")
    shows_outcome(place, "Below the threshold, without notices")


def test_no_choice_at_all_is_named_and_linked_to_the_first_answer(page: Page) -> None:
    place = open_tool(page)
    go_on(place)
    place.locator(".error-summary a").first.click(timeout=STARTED)
    expect(place.get_by_label("England")).to_be_focused()
    choose(place, "England")
    place.locator(".error-summary a").click(timeout=STARTED)
    expect(place.get_by_label("England")).to_be_checked()
    expect(place.get_by_label("A council", exact=True)).to_be_focused()


# -- back, change, and the address ----------------------------------------------------------------


def test_change_keeps_every_other_answer(page: Page) -> None:
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    place.get_by_role("link", name="Change answer to: What is the contract mainly for?").click()
    expect(focused(page)).to_have_text("What is the contract mainly for?", timeout=STARTED)
    expect(place.get_by_label("Light touch services", exact=True)).to_be_checked()
    choose(place, "Works")
    shows_outcome(place, BELOW_HEADLINE)
    assert page.url.endswith(ABOVE.replace("light-touch", "works"))


def test_the_back_and_forward_buttons_of_the_browser_move_through_the_questions(page: Page) -> None:
    place = open_tool(page)
    for answers in ADVICE_SERVICE[:3]:
        take_step(place, answers)
    shows_question(place, UNUSUAL)
    for heading in reversed(HEADINGS[:3]):
        page.go_back()
        shows_question(place, heading)
    for heading in HEADINGS[1:]:
        page.go_forward()
        shows_question(place, heading)
    take_step(place, {"When does the procurement begin?": "12/03/2026"})
    shows_outcome(place, ABOVE_HEADLINE)
    page.go_back()
    shows_question(place, UNUSUAL)


def test_back_inside_the_tool_shows_the_earlier_answer(page: Page) -> None:
    place = open_tool(page)
    choose(place, "Wales", "A council")
    shows_question(place, SECOND)
    place.get_by_role("link", name="Back", exact=True).click()
    shows_question(place, FIRST)
    expect(place.get_by_label("Wales")).to_be_checked()
    expect(place.get_by_label("A council", exact=True)).to_be_checked()


def test_a_shared_link_opens_the_same_answer_in_another_browser(open_page: OpenPage) -> None:
    first, second = open_page(), open_page()
    place = open_tool(first)
    for answers in ADVICE_SERVICE:
        take_step(place, answers)
    shows_outcome(place, ABOVE_HEADLINE)
    second.goto(first.url)
    shows_outcome(tool(second), ABOVE_HEADLINE)
    for each in (place, tool(second)):
        expect(each.locator(".changes-place li").first).to_be_attached()  # it comes a moment after
    assert tool(second).locator(".outcome").inner_text() == place.locator(".outcome").inner_text()
    assert second.url == first.url


# Holds back what would change an answer until it is let go, and sums up what moves from then on.
HOLD_CHANGES = """
const Real = Worker;
window.let_go = [];
window.moved = 0;
window.Worker = class extends Real {
  postMessage(message) {
    if (JSON.parse(message.request).op === "changes") window.let_go.push(() => super.postMessage(message));
    else super.postMessage(message);
  }
};
window.watch = () => new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.moved += value;
}).observe({ type: "layout-shift" });
"""


def test_the_answer_comes_first_and_what_would_change_it_moves_nothing(page: Page) -> None:
    page.add_init_script(HOLD_CHANGES)
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    held = place.locator(".changes-place")
    expect(held).to_have_text("Working it out…")
    page.evaluate("window.watch()")
    page.evaluate("window.let_go.forEach((go) => go())")
    expect(held.locator("li").first).to_be_attached()
    assert page.evaluate("new Promise(requestAnimationFrame).then(() => window.moved)") < 0.01


def test_what_would_change_the_answer_leads_there(page: Page) -> None:
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    change = place.locator(".changes li").filter(has_text="What is the total value?")
    expect(change).to_contain_text("£663,539.99")
    change.get_by_role("link").click()
    shows_outcome(place, BELOW_HEADLINE)
    assert "total=663539.99" in page.url


def test_an_outdated_link_says_so_and_asks_what_it_cannot_read(page: Page) -> None:
    place = open_tool(page, ABOVE.replace("v=3", "v=0").replace("kind=light-touch", "kind=part-b") + "&colour=red")
    shows_question(place, "What is the contract mainly for?")
    notes = place.locator(".tool-note")
    expect(notes.filter(has_text="another version of these questions")).to_be_visible()
    expect(notes.filter(has_text="left out: colour")).to_be_visible()
    expect(place.locator(".error-summary")).to_contain_text("Choose one of the answers.")
    choose(place, "Light touch services")
    shows_outcome(place, ABOVE_HEADLINE)
    assert page.url.endswith(ABOVE)


def test_markup_in_a_link_stays_text(page: Page) -> None:
    markup = "<img src=x onerror=alert(1)>"
    asked: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    place = open_tool(page, ABOVE.replace("663540", quote(markup)) + f"&{quote(markup)}=1")
    shows_question(place, "What is the total value?")
    expect(place.locator(".q-input")).to_have_value(markup)
    assert place.locator("img").count() == 0
    assert not asked


# -- being told ----------------------------------------------------------------------------------


def test_the_answer_takes_the_focus_and_comes_before_everything_else(page: Page) -> None:
    place = open_tool(page, ABOVE + "&at=linked")
    shows_question(
        place, "Are there other contracts for things that could reasonably be bought together with this one?"
    )
    choose(place, "No")
    shows_outcome(place, ABOVE_HEADLINE)
    assert focused(page).inner_text().strip().startswith(("Settled by the law", ABOVE_HEADLINE))
    expect(place.locator(".outcome-headline")).to_be_in_viewport()
    expect(page).to_have_title(re.compile(re.escape(ABOVE_HEADLINE)))
    expect(place.get_by_role("status").first).to_have_text("")


def test_waiting_is_announced(page: Page) -> None:
    """Python's reply is held back until the words are there."""
    page.add_init_script(
        """
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message) {
          if (message.request) window.release = () => post.call(this, message);
          else post.call(this, message);
        };
        """
    )
    place = open_tool(page)
    ready(place)
    choose(place, "Scotland")
    status = place.get_by_role("status").first
    expect(status).to_have_text("Working…")
    page.evaluate("window.release()")
    shows_outcome(place, "Not this Act: Scotland has its own rules")
    expect(status).to_have_text("")


# -- where a tool stands ---------------------------------------------------------------------------


def test_two_tools_in_one_page_keep_apart(page: Page) -> None:
    with_two_tools(page)
    page.goto(THRESHOLD)
    grant, threshold = tool(page, "grant-or-contract"), tool(page)
    choose(threshold, "Scotland")
    shows_outcome(threshold, "Not this Act: Scotland has its own rules")
    first = question(grant).inner_text()
    choose_first(grant)
    expect(question(grant)).not_to_have_text(first, timeout=STARTED)
    shows_outcome(threshold, "Not this Act: Scotland has its own rules")
    assert "threshold-check:v=3&nation=scotland" in page.url
    assert ";grant-or-contract:v=2&receives=" in page.url

    page.reload()
    shows_outcome(threshold, "Not this Act: Scotland has its own rules")
    expect(question(grant)).not_to_have_text(first, timeout=STARTED)
    page.go_back()
    expect(question(grant)).to_have_text(first, timeout=STARTED)
    shows_outcome(threshold, "Not this Act: Scotland has its own rules")


def worker_started(page: Page) -> bool:
    return bool(page.workers)


def test_a_small_tool_in_a_page_of_the_guide_starts_only_when_touched(page: Page) -> None:
    page.clock.install()
    page.goto("guide/resourcing/thresholds/")
    place = tool(page)
    page.clock.run_for(3_000)  # longer than a tool's own page waits before it starts
    assert not worker_started(page)
    choose(place, "Scotland")
    shows_outcome(place, "Not this Act: Scotland has its own rules")
    assert worker_started(page)
    expect(page.locator("h1")).to_have_text("Thresholds")


def test_a_reader_who_saves_data_downloads_python_only_on_the_first_touch(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });")
    page.clock.install()
    place = open_tool(page)
    page.clock.run_for(3_000)
    assert not worker_started(page)
    place.get_by_label("England").focus()
    ready(place)


def test_a_tools_own_page_starts_python_while_the_reader_reads(page: Page) -> None:
    ready(open_tool(page))


def test_answers_leave_no_trace_but_the_address_and_what_is_offered_in_this_tab(page: Page) -> None:
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    assert page.evaluate("localStorage.length") == 0
    kept = page.evaluate("JSON.parse(sessionStorage.getItem('purposeful-collaboration.answers'))")
    assert {name: one["raw"] for name, one in kept.items()} == {
        "nation": "england",
        "buyer": "council",
        "health": "no",
        "kind": "light-touch",
    }
    assert page.evaluate("sessionStorage.length") == 1
    assert page.context.cookies() == []


def test_what_was_told_to_one_tool_is_offered_by_the_next_and_never_taken_unasked(page: Page) -> None:
    place = open_tool(page)
    choose(place, "Wales", "A council")
    shows_question(place, SECOND)
    other = open_tool(page, path="tools/reserve/")
    shows_question(other, FIRST)
    expect(other.get_by_label("Wales")).not_to_be_checked()
    expect(other.locator(".tool-known")).to_contain_text("You said: Wales, A council.")
    other.get_by_role("link", name="Use these answers").click()
    shows_question(other, SECOND)
    assert "nation=wales&buyer=council" in page.url


def test_where_nothing_may_be_stored_nothing_is_offered_and_all_else_works(open_page: OpenPage) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('refused'); } });")
    place = open_tool(page)
    choose(place, *ENGLISH_COUNCIL)
    shows_question(place, SECOND)
    other = open_tool(page, path="tools/reserve/")
    shows_question(other, FIRST)
    expect(other.locator(".tool-known")).to_have_count(0)
