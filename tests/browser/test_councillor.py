"""A councillor between meetings, with a phone: an answer in three taps, and a plain reply whatever is typed."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import STARTED
from tests.conftest import OpenPage

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
NO = re.compile(r"^(No|Probably not)\.")


def type_in(page: Page, sentence: str) -> None:
    page.goto("councillors/")
    page.locator(".ask-input").fill(sentence)


def tap_ask(page: Page) -> None:
    page.locator(".ask-row button[type='submit']").tap()


def verdict(page: Page, words: str | re.Pattern[str]) -> None:
    expect(page.locator(".ask-answer .ask-verdict")).to_have_text(words, timeout=STARTED)


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    return open_page(**PHONE)


def test_must_we_tender_is_answered_in_one_tap_and_for_scotland_in_three(phone: Page) -> None:
    type_in(phone, "officers say we must tender a £180k advice contract; must we?")
    tap_ask(phone)
    verdict(phone, NO)
    phone.locator(".chip summary", has_text="in England").tap()
    phone.locator(".chip-fold[open] a", has_text="Scotland").tap()
    verdict(phone, "Another law decides.")


def test_can_we_give_a_grant_is_answered_in_one_tap(phone: Page) -> None:
    type_in(phone, "can we give the food bank a grant of £20,000?")
    tap_ask(phone)
    verdict(phone, "Only if…")
    expect(phone.locator(".ask-answer")).to_be_in_viewport()


def test_can_we_keep_it_local_is_answered_in_one_tap_and_the_link_opens_it_on_another_phone(
    phone: Page, open_page: OpenPage
) -> None:
    type_in(phone, "can we keep it local")
    tap_ask(phone)
    verdict(phone, "Only if…")
    other = open_page(**PHONE)
    other.goto(phone.url)
    verdict(other, "Only if…")
    expect(other.locator(".ask-input")).to_have_value("can we keep it local")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("advice " * 715).strip(), "That is too long to be read."),
        ("", "Type what you want to do"),
        ("нужен ли тендер? 我们必须招标吗", "That was not understood."),
        (
            "<script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">",
            "That was not understood.",
        ),
    ],
    ids=["5,000 characters", "nothing", "other scripts", "markup"],
)
def test_whatever_is_typed_gets_a_plain_reply_and_is_kept(phone: Page, typed: str, says: str) -> None:
    type_in(phone, typed)
    tap_ask(phone)
    expect(phone.locator(".ask-answer .ask-plain, .error-summary").first).to_contain_text(says, timeout=STARTED)
    assert phone.locator(".ask-input").input_value() == typed
    assert phone.locator("img[src='x']").count() == 0
    assert phone.title() != "hit"
