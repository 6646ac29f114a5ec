"""A reader puts their own amount on the scale of thresholds."""

from playwright.sync_api import expect

from tests.conftest import OpenPage

STARTED = 60_000


def test_an_amount_stands_between_its_lines_and_a_wrong_one_is_told(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("guide/resourcing/thresholds/")
    amount = page.get_by_label("Your contract’s value")
    amount.fill("180k")
    amount.press("Enter")
    yours = page.locator(".scale > .scale-yours")
    expect(yours).to_contain_text("£180,000", timeout=STARTED)
    expect(page.locator(".scale > .scale-yours + li")).to_contain_text("£207,720")
    expect(page.locator(".scale > li:has(+ .scale-yours)")).to_contain_text("£135,018")
    expect(page.locator(".scale-form [role='status']")).to_contain_text("3 of its 9 lines")

    amount.fill("lots")
    amount.press("Enter")
    expect(page.locator("#scale-amount-error")).to_contain_text("“lots” is not an amount")
    expect(amount).to_be_focused()
    expect(amount).to_have_value("lots")
    expect(yours).to_contain_text("£180,000")
