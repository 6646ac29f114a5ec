"""What a reader does with a tool in a page, for journeys: open it, answer, look at what is shown."""

import re
import shutil
from pathlib import Path

from playwright.sync_api import Locator, Page, Route, expect

STARTED = 60_000
"""Milliseconds that Python may take to start on a busy machine."""

THRESHOLD = "tools/threshold-check/"
GRANT = "tools/grant-or-contract/"

ABOVE = (
    "threshold-check:v=2&nation=england&begins=2026-03-12&trigger=tender-notice&buyer=council&health=no&exempt=none"
    "&kind=light-touch&mixed=no&value_how=total&total=663540&vat=included&linked=no"
)
"""A link's answers for an advice service worth exactly the light touch threshold."""

ABOVE_HEADLINE = "At or above the threshold: the full rules apply"
DATED = (
    "notices-timeline:v=3&nation=england&begins=unknown&buyer=council&health=no&award_way=open&kind=goods-services"
    "&contract_value=1000000&engaged=no&tender_notice=unknown&award_notice=2026-12-22&standstill_offer=shortest"
    "&sign=unknown&contract_ends=unknown&own_clock=no"
)
"""A link's answers for a competition whose standstill crosses Christmas."""

DATED_HEADLINE = "A competition: sign from 7 January 2027 at the earliest"
BELOW_HEADLINE = "Below the threshold, with notices"


def tool(page: Page, tool_id: str = "threshold-check") -> Locator:
    """The tool's place in the page."""
    return page.locator(f".tool[data-tool='{tool_id}']")


def open_tool(page: Page, fragment: str = "", path: str = THRESHOLD) -> Locator:
    """Open a tool's page, with answers in the link if any."""
    page.goto(path + (f"#{fragment}" if fragment else ""))
    return tool(page, path.split("/")[1])


def question(place: Locator) -> Locator:
    """The question shown."""
    return place.locator(".q-text")


def shows_question(place: Locator, text: str) -> None:
    """Wait until this question is shown."""
    expect(question(place)).to_have_text(text, timeout=STARTED)


def shows_outcome(place: Locator, headline: str) -> None:
    """Wait until this outcome is shown."""
    expect(place.locator(".outcome-headline")).to_have_text(headline, timeout=STARTED)


def option(place: Locator, label: str) -> Locator:
    """The row of the answer with this label: all of it can be pressed."""
    return place.locator(".q-option").filter(has=place.page.get_by_label(label, exact=True))


def choose(place: Locator, label: str) -> None:
    """Pick the answer with this label, and continue."""
    option(place, label).click()
    go_on(place)


def choose_first(place: Locator) -> None:
    """Pick the first answer, and continue."""
    place.locator(".q-option").first.click()
    go_on(place)


def type_in(place: Locator, text: str) -> None:
    """Type an answer, and continue."""
    place.locator(".q-input").fill(text)
    go_on(place)


def go_on(place: Locator) -> None:
    """Press Continue."""
    place.get_by_role("button", name="Continue").click()


def ready(place: Locator) -> None:
    """Wait until Python has started."""
    expect(place).to_have_attribute("data-state", "ready", timeout=STARTED)


def failed(place: Locator, *, within: int = STARTED) -> None:
    """Wait until the tool says in plain words that it cannot run, and what to do instead."""
    expect(place.get_by_role("status").first).to_have_text("The tool could not run in this browser.", timeout=within)
    expect(place.get_by_text("Nothing you typed is lost")).to_be_visible()
    expect(place.get_by_role("button", name="Try again")).to_be_visible()


def with_two_tools(page: Page) -> None:
    """Put the grant or contract tool into the page of the threshold check."""

    def both(route: Route) -> None:
        response = route.fetch()
        other = page.request.get(GRANT).text()
        start = other.index('<section class="tool"')
        section = other[start : other.index("</section>", start) + len("</section>")]
        body = response.text().replace('<section class="tool"', section + '<section class="tool"', 1)
        route.fulfill(response=response, body=body)

    page.route(re.compile(r"/tools/threshold-check/$"), both)


def copy_tools(site: Path, folder: Path, *, runtime: bool) -> Path:
    """A site of the tools' pages alone, with or without the files Python runs from, to change at will."""
    shutil.copytree(site / "tools", folder / "tools")
    leave_out = () if runtime else ("runtime",)
    shutil.copytree(site / "assets", folder / "assets", ignore=shutil.ignore_patterns(*leave_out))
    shutil.copy(site / "_headers", folder)
    return folder


def bring_runtime(site: Path, folder: Path) -> None:
    """Put the files Python runs from into a copy made without them."""
    shutil.copytree(site / "assets" / "runtime", folder / "assets" / "runtime")
