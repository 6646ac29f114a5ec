"""The filters of the case studies page, in a real browser, with and without script."""

from playwright.sync_api import expect

from tests.conftest import PHONE, OpenPage


def test_filters_combine_and_are_announced_and_can_be_cleared(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("case-studies/")
    cards, entries = page.locator(".case-card"), page.locator(".example-list > li")
    status = page.locator("[data-filter] [role=status]")
    assert status.inner_text() == ""
    all_cards, all_entries = cards.count(), entries.count()

    page.get_by_label("Place").select_option("London")
    in_london = page.locator(".case-card:visible").count()
    assert 0 < in_london < all_cards
    page.get_by_label("Approach").select_option("grants")
    shown = page.locator(".case-card:visible")
    assert 0 < shown.count() < in_london
    for card in shown.all():
        assert card.get_attribute("data-region") == "London"
        assert "grants" in str(card.get_attribute("data-approach")).split("|")
    assert status.inner_text().startswith(f"Showing {shown.count()} cases and ")
    # A stage with nothing left in it loses its heading too.
    assert not page.get_by_role("heading", name="Outcomes", exact=True).first.is_visible()

    page.get_by_label("Sector").select_option("Carers")
    assert status.inner_text() == "Nothing fits all of these. Choose fewer."
    page.get_by_role("button", name="Clear filter").click()
    assert page.locator(".case-card:visible").count() == all_cards
    assert page.locator(".example-list > li:visible").count() == all_entries
    assert page.get_by_label("Stage").evaluate("element => element === document.activeElement")


def test_filters_work_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("case-studies/")
    page.get_by_label("Stage").focus()
    page.keyboard.type("Res")
    page.keyboard.press("Tab")
    assert {c.get_attribute("data-stage") for c in page.locator(".case-card:visible").all()} == {"research"}


def test_the_choice_survives_going_to_a_case_and_back(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("case-studies/")
    page.get_by_label("Place").select_option("Scotland")
    page.locator(".case-card:visible a").click()
    page.wait_for_url("**/case-studies/photovoice/")
    page.go_back()
    page.wait_for_function("document.querySelector('#filter-region').value === 'Scotland'")
    page.wait_for_function("document.querySelectorAll('.case-card:not([hidden])').length === 1")


def test_what_is_chosen_stands_in_the_address_and_a_link_with_it_opens_so(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto("case-studies/")
    assert not page.get_by_label("Place").is_visible()  # folded, so that the first case comes sooner
    page.get_by_text("Filter cases and examples").first.tap()
    page.get_by_label("Place").select_option("London")
    page.get_by_label("Place").select_option("Scotland")
    link = page.evaluate("location.href")
    assert link.endswith("case-studies/?region=Scotland")
    other = open_page(**PHONE)
    other.goto(link)
    assert other.get_by_label("Place").input_value() == "Scotland"
    assert other.locator(".case-card:visible").count() == 1
    other.goto(link.replace("Scotland", "Atlantis"))  # an address with a place that no case has
    assert other.locator(".case-card:visible").count() > 20
    page.get_by_role("button", name="Clear filter").tap()
    assert page.evaluate("location.search") == ""


def test_without_script_every_case_and_list_is_there_and_no_filter(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("case-studies/")
    assert not page.locator("[data-filter]").is_visible()
    assert page.locator(".case-card:visible").count() == page.locator(".case-card").count() > 20
    page.get_by_text("By approach", exact=True).click()
    assert page.get_by_text("Alliance:").is_visible()


def test_a_phone_shows_the_page_without_sideways_scrolling(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto("case-studies/")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


FOLDED = "details[data-item]:not([open])"


def test_on_a_phone_the_first_case_comes_soon_and_what_follows_the_cases_is_folded(open_page: OpenPage) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto("case-studies/")
    folds = page.locator("details[data-item]").count()
    expect(page.locator(FOLDED)).to_have_count(folds)
    first = page.locator(".case-card").first.bounding_box()
    assert first
    assert first["y"] < 2 * 844
    assert page.evaluate("document.documentElement.scrollHeight") < 10_000
    page.get_by_text("Filter cases and examples").first.tap()
    page.get_by_label("Place").select_option("Scotland")
    expect(page.locator(FOLDED)).to_have_count(0)  # what fits is seen
    page.get_by_role("button", name="Clear filter").tap()
    expect(page.locator(FOLDED)).to_have_count(folds)


def test_a_link_to_a_folded_chart_opens_it(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    page.goto("case-studies/#chart-years")
    expect(page.locator("#chart-years")).to_be_in_viewport()
    expect(page.locator("details:has(> summary #chart-years) .case-bars")).to_be_visible()
    expect(page.locator("details:has(> summary #chart-money) .case-bars")).to_be_hidden()


def test_where_there_is_room_or_no_script_nothing_is_folded(open_page: OpenPage) -> None:
    for page in (open_page(), open_page(**PHONE, java_script_enabled=False)):
        page.goto("case-studies/")
        expect(page.locator(".case-bars").first).to_be_visible()
        expect(page.locator(FOLDED)).to_have_count(0)
