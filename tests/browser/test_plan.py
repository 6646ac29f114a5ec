"""Planning a commission in a real browser: on from tool to tool, stopping, coming back, the plan."""

from urllib.parse import quote

from playwright.sync_api import Locator, Page, expect

from guide_logic.decisions import JOURNEYS
from tests.browser.steps import (
    choose,
    choose_first,
    open_tool,
    option,
    shows_outcome,
    shows_question,
)
from tests.conftest import OpenPage
from tests.test_cases import FILES
from tools.case_files import read

PLAN = "tools/plan-a-commission/"
(FILE,) = [path for path in FILES if path.stem == "plan-a-commission"]
CASES = {case["code"]: case for case in read(FILE)}


def answers(code: str, count: int | None = None) -> str:
    """A link's answers for the case that ends so: all of them, or the first few."""
    given = list(CASES[code]["answers"].items())[:count]
    return "plan-a-commission:v=1&" + "&".join(f"{id_}={quote(raw, safe='+')}" for id_, raw in given)


def step(place: Locator) -> Locator:
    """Where the reader is in the list of steps."""
    return place.locator(".journey-stages summary")


def test_the_plan_leads_from_the_first_tool_on_to_the_next(open_page: OpenPage) -> None:
    page = open_page()
    place = open_tool(page, answers("below", 8), PLAN)
    shows_question(place, "Who owns what the work creates or buys?")
    expect(place.locator(".tool-progress")).to_contain_text("Grant or contract. Step 6")
    expect(step(place)).to_have_text("The stages of your plan: 1 settled, 0 open")
    choose(place, "The recipient")
    shows_question(place, "Who is buying?")
    expect(place.locator(".tool-progress")).to_contain_text("Health care or not. Step 7")
    expect(step(place)).to_have_text("The stages of your plan: 2 settled, 0 open")
    step(place).click()
    expect(place.locator(".journey-stage--done")).to_have_count(2)
    expect(place.locator(".journey-stage--skipped")).to_have_text("Subsidy control Not needed for your answers")
    expect(place.locator(".journey-stage[aria-current='step']")).to_contain_text("Health care or not")


def test_a_reader_stops_and_comes_back_by_the_link(open_page: OpenPage) -> None:
    page = open_page()
    place = open_tool(page, answers("below", 8), PLAN)
    shows_question(place, "Who owns what the work creates or buys?")
    choose(place, "The recipient")
    shows_question(place, "Who is buying?")
    address = page.url

    later = open_page()
    later.goto(address)
    place = later.locator(".tool[data-tool='plan-a-commission']")
    shows_question(place, "Who is buying?")
    expect(place.locator(".answers-row")).to_have_count(9)


def test_an_earlier_step_can_be_changed_from_the_list_of_steps(open_page: OpenPage) -> None:
    page = open_page()
    place = open_tool(page, answers("elsewhere"), PLAN)
    shows_outcome(place, headline("elsewhere"))
    step(place).click()
    place.locator(".journey-stage--done a").first.click()
    shows_question(place, "Which nation’s rules does the buyer work under?")
    expect(option(place, "Scotland").locator("input")).to_be_checked()
    page.go_back()
    shows_outcome(place, headline("elsewhere"))


def test_the_plan_holds_dates_people_evidence_and_each_answer_in_full(open_page: OpenPage) -> None:
    page = open_page()
    place = open_tool(page, answers("competition"), PLAN)
    shows_outcome(place, headline("competition"))
    for title in (
        "Your dates",
        "Evidence to keep",
        "People to involve",
        "What the council must do",
    ):
        expect(place.get_by_role("heading", name=title, exact=True)).to_have_count(1)
    expect(place.locator("svg").first).to_be_visible()
    with page.expect_download() as download:
        place.get_by_role("button", name="Add these dates to a calendar").click()
    assert download.value.suggested_filename.endswith(".ics")

    whole = place.get_by_role("link", name="Value and threshold: the whole answer")
    whole.click()
    shows_outcome(
        page.locator(".tool[data-tool='threshold-check']"),
        "At or above the threshold: the full rules apply",
    )


def test_a_plan_fits_a_phone(open_page: OpenPage) -> None:
    page = open_page(viewport={"width": 320, "height": 640})
    place = open_tool(page, answers("competition"), PLAN)
    shows_outcome(place, headline("competition"))
    step(place).click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_first_answer_starts_the_plan(open_page: OpenPage) -> None:
    page: Page = open_page()
    place = open_tool(page, "", PLAN)
    choose_first(place)
    shows_question(place, "What are you buying?")


def test_a_plan_for_scotland_ends_at_the_first_answer(open_page: OpenPage) -> None:
    place = open_tool(open_page(), "", PLAN)
    choose(place, "Scotland")
    shows_outcome(place, headline("elsewhere"))
    expect(place.locator(".answers-row")).to_have_count(1)


def headline(code: str) -> str:
    return next(spec.headline for spec in JOURNEYS["plan-a-commission"].outcomes if spec.code == code)
