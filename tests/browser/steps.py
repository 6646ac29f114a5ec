"""What a reader does with a tool in a page, for journeys: open it, answer, look at what is shown."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Locator, Page, Route, expect

from guide_logic.decisions import JOURNEYS, TOOLS
from tests.test_cases import FILES
from tools.case_files import read

STARTED = 60_000
"""Milliseconds that Python may take to start on a busy machine."""

THRESHOLD = "tools/threshold-check/"
GRANT = "tools/grant-or-contract/"

FIRST = "Which nation’s rules does the buyer work under?"
SECOND = "Is it mainly health care for individuals, as part of the health service?"
UNUSUAL = "Anything unusual?"
"""What the threshold check shows first, second and last."""

ENGLISH_COUNCIL = ("England", "A council")
"""The usual answers to its first step."""

ABOVE = (
    "threshold-check:v=3&nation=england&begins=2026-03-12&trigger=tender-notice&buyer=council&health=no&exempt=none"
    "&kind=light-touch&mixed=no&value_how=total&total=663540&vat=included&linked=no"
)
"""A link's answers for an advice service worth exactly the light touch threshold."""

ABOVE_HEADLINE = "At or above the threshold: the full rules apply"
DATED = (
    "notices-timeline:v=5&nation=england&begins=unknown&buyer=council&health=no&award_way=open&kind=goods-services"
    "&contract_value=1000000&engaged=no&tender_notice=unknown&award_notice=2026-12-22&standstill_offer=shortest"
    "&sign=unknown&contract_ends=unknown&own_clock=no"
)
"""A link's answers for a competition whose standstill crosses Christmas."""

DATED_HEADLINE = "A competition: sign from 7 January 2027 at the earliest"
BELOW_HEADLINE = "Below the threshold, with notices"


def case_link(tool_id: str, code: str) -> str:
    """A link's answers for the first of the tool's cases that ends so."""
    (file,) = [path for path in FILES if path.stem == tool_id]
    case = next(case for case in read(file) if case["code"] == code)
    given = "&".join(f"{id_}={quote(raw, safe='+')}" for id_, raw in case["answers"].items())
    version = (TOOLS.get(tool_id) or JOURNEYS[tool_id]).version
    return f"{tool_id}:v={version}&{given}"


def tool(page: Page, tool_id: str = "threshold-check") -> Locator:
    """The tool's place in the page."""
    return page.locator(f".tool[data-tool='{tool_id}']")


def open_tool(page: Page, fragment: str = "", path: str = THRESHOLD) -> Locator:
    """Open a tool's page, with answers in the link if any."""
    page.goto(path + (f"#{fragment}" if fragment else ""))
    return tool(page, path.split("/")[1])


def question(place: Locator) -> Locator:
    """The heading of the step shown: its first question."""
    return place.locator(".q-text").first


def shows_question(place: Locator, text: str) -> None:
    """Wait until this question is shown."""
    expect(question(place)).to_have_text(text, timeout=STARTED)


def shows_outcome(place: Locator, headline: str) -> None:
    """Wait until this outcome is shown."""
    expect(place.locator(".outcome-headline")).to_have_text(headline, timeout=STARTED)


def option(place: Locator, label: str) -> Locator:
    """The row of the answer with this label: all of it can be pressed."""
    return place.locator(".q-option").filter(has=place.page.get_by_label(label, exact=True))


def choose(place: Locator, *labels: str) -> None:
    """Pick the answers with these labels, one for each question of the step, and continue."""
    for label in labels:
        option(place, label).click()
    go_on(place)


def choose_first(place: Locator) -> None:
    """Pick the first answer to each question of the step, and continue."""
    for options in place.locator(".q-options:visible").all():
        options.locator(".q-option").first.click()
    go_on(place)


def asked(place: Locator, text: str) -> Locator:
    """A question of the step, where it stands: opened, if it is folded away as usual."""
    heading = place.page.locator(".q-text").filter(has_text=re.compile(f"^{re.escape(text)}$"))
    fold = place.locator(".usual").filter(has=heading)
    if fold.count() and fold.get_attribute("open") is None:
        fold.locator("> summary").click()
    return place.locator(".q").filter(has=heading).last


def fill_in(place: Locator, answers: Mapping[str, str]) -> None:
    """Answer questions of the step by their texts: pick the answer with this label, or type it."""
    for text, answer in answers.items():
        here = asked(place, text)
        if here.locator(".q-input").count():
            here.locator(".q-input").fill(answer)
        else:
            option(here, answer).click()


def take_step(place: Locator, answers: Mapping[str, str]) -> None:
    """Wait for the step that asks these questions, answer them, and continue."""
    expect(place.locator(".q-text").filter(has_text=next(iter(answers)))).to_have_count(1, timeout=STARTED)
    fill_in(place, answers)
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
