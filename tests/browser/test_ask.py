"""Asking in plain words, as a councillor does on a phone: a sentence, an answer, a change in place."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import STARTED
from tests.conftest import PHONE, OpenPage
from tests.site.test_axe import AXE, SIZES

SENTENCE = "officers say we must tender a £180k advice contract; must we?"


def ask(page: Page, address: str, sentence: str = SENTENCE) -> None:
    page.goto(address)
    page.locator(".ask-input").fill(sentence)
    page.locator(".ask-input").press("Enter")
    expect(page.locator(".ask-answer")).to_be_visible(timeout=STARTED)


def test_a_sentence_is_answered_on_one_screen_of_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    ask(page, "councillors/")
    answer = page.locator(".ask-answer")
    expect(answer).to_be_focused()
    expect(answer.locator(".ask-verdict")).to_have_text("No.")
    expect(answer.locator(".ask-officers")).to_contain_text("What do our own contract rules ask for")
    height = answer.locator(".ask-officers").evaluate(
        "(last) => last.getBoundingClientRect().bottom - last.closest('article').getBoundingClientRect().top"
    )
    assert height < 844


def test_what_was_understood_is_changed_in_place_in_two_taps(page: Page) -> None:
    ask(page, "councillors/")
    page.get_by_text("in England", exact=False).and_(page.locator(".chip summary")).click()
    page.locator(".chip-fold[open] a", has_text="Scotland").click()
    expect(page.locator(".ask-answer .ask-verdict")).to_have_text("Another law decides.")
    assert "nation=scotland" in page.url
    page.go_back()
    expect(page.locator(".ask-answer .ask-verdict")).to_have_text("No.")


def test_an_amount_is_changed_in_place(page: Page) -> None:
    ask(page, "tools/")
    page.locator(".chip summary", has_text="£180,000 in all").click()
    field = page.locator(".chip-fold[open] input")
    field.fill("lots")
    page.locator(".chip-fold[open] button").click()
    expect(page.locator(".error-summary")).to_contain_text("not an amount")
    expect(page.locator(".ask-input")).to_have_value(SENTENCE)


def test_the_question_that_may_have_been_meant_instead_is_one_tap_away(page: Page) -> None:
    ask(page, "ask/", "can we keep the same provider")
    offered = page.locator(".ask-or a")
    label = offered.inner_text()
    offered.click()
    expect(page.locator(".chip--said summary").first).to_contain_text(label)
    expect(page.locator(".ask-or")).to_have_count(0)


def test_a_shared_link_opens_the_same_answer(page: Page) -> None:
    ask(page, "")
    address = page.url
    page.goto("about/")
    page.goto(address)
    expect(page.locator(".ask-answer .ask-verdict")).to_have_text("No.", timeout=STARTED)


def test_what_is_not_understood_offers_the_questions(page: Page) -> None:
    ask(page, "tools/", "who won the football")
    expect(page.locator(".ask-answer .ask-plain")).to_have_text("That was not understood.")
    page.get_by_role("link", name="Can we give a grant?").click()
    expect(page.locator(".ask-answer .ask-verdict")).to_have_text("Only if…")


def test_examples_open_without_script(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("")
    example = page.locator(".ask-example").first
    example.locator("summary").click()
    expect(example.locator(".ask-verdict")).to_have_text("No.")


JOURNEYS = (
    ("can we keep the youth club contract for local charities, £90k", "in England", "Wales"),
    ("must we tender £300k of office cleaning", "in England", "Scotland"),
    ("may we extend our advice contract by a year", "the contract still runs", "No, it has ended"),
)
"""What a councillor types; what the answer goes by; and what the councillor changes it to."""


def test_three_questions_of_a_councillor_take_at_most_three_taps_each(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto("councillors/")
    for typed, goes_by, instead in JOURNEYS:
        page.locator(".ask-input").fill(typed)
        page.locator(".ask-box button").tap()
        answer = page.locator(".ask-answer")
        expect(answer).to_be_focused(timeout=STARTED)
        chips = answer.locator(".chip summary").filter(has_text=goes_by)
        chips.first.tap()
        answer.locator(".chip-fold[open] a").filter(has_text=instead).first.tap()
        expect(chips).to_have_count(0, timeout=STARTED)
        expect(answer.locator(".ask-plain")).to_be_visible()


def test_the_keyboard_alone_asks_and_changes(page: Page) -> None:
    page.goto("ask/")
    page.locator(".ask-input").focus()
    page.keyboard.type(SENTENCE)
    page.keyboard.press("Enter")
    expect(page.locator(".ask-answer")).to_be_focused(timeout=STARTED)
    page.keyboard.press("Tab")
    expect(page.locator(".chip summary").first).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".chip-fold[open] a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("intent="))
    expect(page.locator(".ask-answer .ask-plain")).to_be_visible()


def while_changing(page: Page, script: str) -> None:
    """Do something to the ``box`` at once after the nation is changed, before the changed answer can be there."""
    page.get_by_text("in England", exact=False).and_(page.locator(".chip summary")).click()
    change = "document.querySelector(`.chip-fold[open] a[href*='nation=scotland']`).click();"
    page.evaluate(f"() => {{ {change} const box = document.querySelector('.ask-input'); {script} }}")


def test_a_question_is_taken_while_another_answer_is_on_its_way(page: Page) -> None:
    """Nobody waits for an answer to be changed that they no longer want."""
    ask(page, "ask/")
    while_changing(page, 'box.value = "must we tender £300k of office cleaning"; box.form.requestSubmit();')
    expect(page.locator(".chip summary").filter(has_text="£300,000 in all").first).to_be_visible(timeout=STARTED)
    expect(page.locator(".ask-answer .ask-verdict")).not_to_have_text("Another law decides.")
    assert "scotland" not in page.url


def test_what_ask_has_learnt_comes_when_somebody_asks(page: Page) -> None:
    """Most readers never ask: their start does not wait for it."""
    came: list[str] = []
    page.on("request", lambda request: came.append(request.url.rsplit("/", 1)[-1]))
    page.goto("ask/")
    page.locator(".ask-input").focus()
    expect(page.locator(".tool.ask")).to_have_attribute("data-state", "ready", timeout=STARTED)
    assert "weights.tsv" not in came
    page.locator(".ask-input").fill(SENTENCE)
    page.locator(".ask-input").press("Enter")
    expect(page.locator(".ask-answer .ask-verdict")).to_have_text("No.", timeout=STARTED)
    assert came.count("weights.tsv") == 1


def test_where_it_cannot_be_had_the_reader_is_told_and_may_try_again(page: Page) -> None:
    page.context.route("**/weights.tsv", lambda route: route.abort())
    page.goto("ask/")
    page.locator(".ask-input").fill(SENTENCE)
    page.locator(".ask-input").press("Enter")
    again = page.locator(".tool.ask").get_by_role("button", name="Try again")
    expect(again).to_be_visible(timeout=STARTED)
    expect(page.locator(".ask-input")).to_have_value(SENTENCE)
    page.context.unroute("**/weights.tsv")
    again.click()
    expect(page.locator(".ask-answer .ask-verdict")).to_have_text("No.", timeout=STARTED)


def test_what_is_typed_while_an_answer_is_on_its_way_stays(page: Page) -> None:
    ask(page, "ask/")
    while_changing(page, 'box.focus(); box.value = "can we give";')
    expect(page.locator(".ask-answer .ask-verdict")).to_have_text("Another law decides.", timeout=STARTED)
    expect(page.locator(".ask-input")).to_have_value("can we give")
    expect(page.locator(".ask-input")).to_be_focused()


def test_a_second_question_is_answered_without_a_network(page: Page) -> None:
    ask(page, "ask/")
    page.context.set_offline(True)
    page.locator(".ask-input").fill("must we tender £20k of debt advice")
    page.locator(".ask-input").press("Enter")
    expect(page.locator(".ask-answer .chip summary").filter(has_text="£20,000").first).to_be_visible(timeout=STARTED)
    page.context.set_offline(False)


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("tender " * 700, "too long"),
        ("   ", "Type what you want to do"),
        ("мы должны объявить тендер?", "not understood"),
        ("<b>must</b> we tender <img src=x onerror=alert(1)> £5k of advice", "No"),
    ],
    ids=["5,000 characters", "nothing", "another script", "markup"],
)
def test_whatever_is_typed_gets_a_plain_reply(page: Page, typed: str, reply: str) -> None:
    page.goto("ask/")
    page.locator(".ask-input").fill(typed)
    page.locator(".ask-input").press("Enter")
    expect(page.locator(".error-summary, .ask-answer").first).to_contain_text(reply, timeout=STARTED)
    expect(page.locator(".ask-input")).to_have_value(typed.strip())
    assert page.locator(".ask-answer img").count() == 0


def test_a_wish_for_the_whole_way_leads_to_the_plan(page: Page) -> None:
    ask(page, "ask/", "we are a Welsh council, take us through commissioning a carers service")
    page.get_by_role("link", name="Begin").click()
    expect(page).to_have_url(re.compile("tools/plan-a-commission/#plan-a-commission:.*nation=wales"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", ["", "tools/"])
def test_axe_finds_nothing_wrong_with_an_answer(scheme: str, size: str, address: str, open_page: OpenPage) -> None:
    width, height = SIZES[size]
    page = open_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    ask(page, address)
    for summary in page.locator(".ask-answer summary").all()[:4] + page.locator(".ask-example summary").all()[:1]:
        summary.click()
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"{wide} px too wide"
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in result["violations"]] == []
