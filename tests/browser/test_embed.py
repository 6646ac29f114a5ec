"""A tool in a frame on another site's page: another origin, and the sandboxes of learning platforms.

The other site is a second server. Nothing of it is known to the first.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from guide_logic.decisions import JOURNEYS, TOOLS
from tests.browser.steps import DATED, DATED_HEADLINE
from tests.conftest import PATIENCE, PHONE, OpenPage
from tests.site.test_axe import AXE
from tools.frames import HEIGHTS, NARROWEST
from tools.serve import Server, start_server

ANSWERED = "#threshold-check:v=3&nation=england"
EDGES = 4  # pixels: a frame's own border, above and below
START = 60_000  # ms for Python to start on a busy machine

# None is a frame without the attribute. The others are what learning platforms write.
SANDBOXES = {
    "no sandbox": None,
    "same origin": "allow-scripts allow-same-origin allow-forms allow-popups",
    "no origin": "allow-scripts allow-forms",
    "scripts alone": "allow-scripts",
}
COURSE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Course</title>
<link rel="icon" href="data:,"><style>{style}</style></head><body><h1>Course</h1>
<label>Notes <input id="notes" autofocus></label>{code}</body></html>"""


@dataclass(slots=True)
class Course:
    """A page on another site."""

    folder: Path
    server: Server

    def show(self, page: Page, code: str, style: str = "") -> FrameLocator:
        """Put the code into the page, open it, and return the frame."""
        (self.folder / "index.html").write_text(COURSE.format(code=code, style=style))
        page.goto(self.server.url)
        return page.frame_locator("iframe")


@pytest.fixture
def course(tmp_path: Path) -> Iterator[Course]:
    folder = tmp_path / "course"
    folder.mkdir()
    with start_server(folder) as running:
        yield Course(folder, running)


@pytest.fixture
def learner(open_page: OpenPage) -> Page:
    """A page that may ask this machine's two servers, and no other host."""
    page = open_page(base_url="http://127.0.0.1")
    page.set_default_timeout(START)
    return page


def frame_code(url: str, sandbox: str | None = None, *, script: str = "") -> str:
    limits = "" if sandbox is None else f' sandbox="{sandbox}"'
    sizing = f'<script src="{script}" async></script>' if script else ""
    return f'<iframe src="{escape(url)}" title="Tool" width="100%" height="300"{limits}></iframe>{sizing}'


def height(page: Page) -> float:
    return float(page.evaluate("document.querySelector('iframe').getBoundingClientRect().height"))


def inner_height(frame: FrameLocator) -> float:
    return float(frame.locator("body").evaluate("body => body.getBoundingClientRect().height"))


def fits(page: Page, frame: FrameLocator) -> bool:
    """Whether the frame is as high as what is in it, or soon is: the one hears of the other by a message."""
    for _ in range(PATIENCE // 100):
        if 0 <= height(page) - EDGES - inner_height(frame) < 1:
            return True
        page.wait_for_timeout(100)
    return False


def test_every_tool_has_a_page_for_frames(site: Path) -> None:
    assert {path.parent.name for path in site.glob("embed/*/index.html")} == {*TOOLS, *JOURNEYS}


@pytest.mark.parametrize("sandbox", SANDBOXES.values(), ids=SANDBOXES)
def test_a_tool_runs_and_fits_its_frame(learner: Page, course: Course, server: Server, sandbox: str | None) -> None:
    code = frame_code(
        f"{server.url}embed/threshold-check/{ANSWERED}",
        sandbox,
        script=f"{server.url}assets/js/embed.js",
    )
    frame = course.show(learner, code)
    expect(frame.locator(".answers-row")).to_have_count(1, timeout=START)
    expect(learner.locator("#notes")).to_be_focused()  # the frame has not taken the reader away

    frame.get_by_text("A council", exact=True).click()
    frame.get_by_role("button", name="Continue").click()
    expect(frame.locator(".answers-row")).to_have_count(2, timeout=START)
    expect(frame.locator(".q-text").first).to_be_focused()

    learner.wait_for_function("document.querySelector('iframe').getBoundingClientRect().height > 300")
    assert fits(learner, frame)
    expect(frame.locator(".embed-blocked")).to_be_hidden()


def test_a_typed_answer_goes_on_with_the_enter_key_where_forms_are_barred(
    learner: Page, course: Course, server: Server
) -> None:
    answers = f"{ANSWERED}&buyer=council&health=no&kind=light-touch&value_how=total&vat=included"
    frame = course.show(learner, frame_code(f"{server.url}embed/threshold-check/{answers}", "allow-scripts"))
    frame.get_by_role("textbox").fill("£180,000")
    frame.get_by_role("textbox").press("Enter")
    expect(frame.locator(".answers-row").filter(has_text="£180,000")).to_have_count(1, timeout=START)


def test_an_answer_with_every_question_filled_in(learner: Page, course: Course, server: Server) -> None:
    answers = "v=3&nation=scotland"
    frame = course.show(learner, frame_code(f"{server.url}embed/threshold-check/#threshold-check:{answers}"))
    expect(frame.locator(".outcome-headline")).to_contain_text("Scotland", timeout=START)
    links = frame.locator(".outcome a[href*='://']")
    assert links.count() > 0
    assert frame.locator("base").get_attribute("target") == "_blank"


@pytest.mark.parametrize(("sandbox", "offered"), [(None, 1), ("allow-scripts", 0)])
def test_a_calendar_is_offered_only_where_a_frame_may_download(
    learner: Page, course: Course, server: Server, sandbox: str | None, offered: int
) -> None:
    frame = course.show(learner, frame_code(f"{server.url}embed/notices-timeline/#{DATED}", sandbox))
    expect(frame.locator(".outcome-headline")).to_have_text(DATED_HEADLINE, timeout=START)
    expect(frame.get_by_role("button", name="Print")).to_have_count(1)
    expect(frame.get_by_role("button", name="Add these dates to a calendar")).to_have_count(offered)


def test_without_the_sizing_script_the_frame_keeps_its_height(learner: Page, course: Course, server: Server) -> None:
    frame = course.show(learner, frame_code(f"{server.url}embed/threshold-check/"))
    expect(frame.get_by_role("button", name="Continue")).to_be_attached(timeout=START)
    assert height(learner) == 300 + EDGES


def test_other_frames_and_wrong_messages_are_left_alone(learner: Page, course: Course, server: Server) -> None:
    other = "<iframe srcdoc='<p>Mine</p>' title='Mine' height='100'></iframe>"
    code = frame_code(f"{server.url}embed/threshold-check/", script=f"{server.url}assets/js/embed.js")
    course.show(learner, code + other)
    learner.wait_for_function("document.querySelector('iframe').getBoundingClientRect().height > 300")
    before = height(learner)
    learner.evaluate(
        "window.last = 0; addEventListener('message', ({ data }) => { if (data === 'last') window.last += 1; })"
    )
    learner.frames[-1].evaluate("parent.postMessage({ type: 'purposeful-collaboration:height', height: 5000 }, '*')")
    for wrong in ("'x'", "null", "-5", "1e9", "NaN"):
        learner.frames[1].evaluate(
            f"parent.postMessage({{ type: 'purposeful-collaboration:height', height: {wrong} }}, '*')"
        )
    for frame in (learner.frames[1], learner.frames[-1]):  # what comes after them in the same order has arrived
        frame.evaluate("parent.postMessage('last', '*')")
    learner.wait_for_function("window.last === 2")
    assert height(learner) == before
    assert learner.locator("iframe").nth(1).evaluate("frame => frame.clientHeight") == 100


def test_a_frame_that_may_run_no_script_says_so(open_page: OpenPage, course: Course, server: Server) -> None:
    page = open_page(base_url="http://127.0.0.1", watched=False)  # the browser reports the refusal
    frame = course.show(page, frame_code(f"{server.url}embed/threshold-check/", "allow-popups"))
    expect(frame.locator("noscript p")).to_be_visible(timeout=START)
    address = frame.get_by_role("link", name="listed as text").get_attribute("href")
    assert address == "../../tools/threshold-check/#threshold-check-outcomes"


def test_a_frame_without_origin_says_so_where_the_server_shares_no_files(
    open_page: OpenPage, course: Course, site: Path, tmp_path: Path
) -> None:
    """A host that does not read `_headers` may not let other origins read the scripts."""
    plain = tmp_path / "plain"
    for part in ("embed", "assets/built", "assets/img"):
        shutil.copytree(site / part, plain / part)
    page = open_page(base_url="http://127.0.0.1", watched=False)  # the browser reports the refusal
    with start_server(plain) as other:
        frame = course.show(page, frame_code(f"{other.url}embed/threshold-check/", "allow-scripts allow-forms"))
        expect(frame.get_by_text("The tool cannot run inside this page")).to_be_visible(timeout=START)
        link = frame.get_by_role("link", name="Open it on its own page")
        expect(link).to_have_attribute("href", "../../tools/threshold-check/")


def test_a_link_copied_in_a_frame_leads_to_the_full_page(open_page: OpenPage, course: Course, server: Server) -> None:
    page = open_page(base_url="http://127.0.0.1", permissions=["clipboard-read", "clipboard-write"])
    answers = "#threshold-check:v=3&nation=scotland"
    code = f'<iframe src="{server.url}embed/threshold-check/{answers}" title="Tool" allow="clipboard-write"></iframe>'
    frame = course.show(page, code)
    frame.get_by_role("button", name="Copy a link to it").click(timeout=START)
    expect(frame.locator(".copy-note")).to_have_text("Copied.")
    page.locator("#notes").focus()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{server.url}tools/threshold-check/{answers}"


@pytest.mark.parametrize("width", [NARROWEST, 760])
def test_the_first_step_of_every_tool_fits_a_frame_of_the_suggested_height(open_page: OpenPage, width: int) -> None:
    page = open_page()
    assert HEIGHTS.keys() == {*TOOLS, *JOURNEYS}
    for tool, suggested in HEIGHTS.items():
        page.set_viewport_size({"width": width, "height": suggested})
        page.goto(f"embed/{tool}/")
        expect(page.get_by_role("button", name="Continue")).to_be_visible()
        page.evaluate("document.fonts.ready.then(() => true)")
        needed = round(page.evaluate("document.body.getBoundingClientRect().height"))
        assert page.evaluate("document.documentElement.scrollHeight") <= suggested, f"{tool} needs {needed}"
        if width == NARROWEST:
            assert suggested - needed < 150, f"{tool} needs only {needed}"


def test_axe_finds_nothing_wrong_in_a_frame_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(**PHONE)
    for tool in (*TOOLS, *JOURNEYS):
        page.goto(f"embed/{tool}/")
        expect(page.get_by_role("button", name="Continue")).to_be_visible()
        page.evaluate(AXE)
        assert page.evaluate("axe.run().then(result => result.violations)") == [], tool
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), tool


# -- the code to copy ----------------------------------------------------------------------


def test_the_code_beside_a_tool_shows_the_tool(
    open_page: OpenPage, learner: Page, course: Course, server: Server
) -> None:
    page = open_page()
    page.goto("tools/threshold-check/#threshold-check:v=3&nation=wales")
    expect(page.locator(".answers-row")).to_have_count(1, timeout=START)
    code = page.get_by_label("Code for Threshold check")
    assert f"{server.url}embed/threshold-check/" in code.input_value()
    assert f'height="{HEIGHTS["threshold-check"]}"' in code.input_value()
    assert "wales" not in code.input_value()
    page.get_by_text("Start with the answers given above").click()
    assert "nation=wales" in code.input_value()

    frame = course.show(learner, code.input_value(), "* { box-sizing: border-box }")
    expect(frame.locator(".answers-value")).to_have_text("Wales", timeout=START)
    expect(learner.locator("iframe")).to_have_attribute("title", "Threshold check, from Purposeful collaboration")
    learner.wait_for_function("document.querySelector('iframe').style.height !== ''")
    assert fits(learner, frame)


def test_the_code_is_copied(open_page: OpenPage) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto("training/embeds/")
    assert page.locator("[data-embed]").count() == len(TOOLS) + len(JOURNEYS)
    for fold in page.locator("details:has([data-embed])").all():
        fold.locator("summary").click()
        form = fold.locator("[data-embed]")
        form.get_by_role("button", name="Copy the code").click()
        expect(form.get_by_role("status")).to_have_text("Copied.")
        assert page.evaluate("navigator.clipboard.readText()") == form.get_by_role("textbox").input_value()


def test_where_copying_is_refused_the_code_is_selected(open_page: OpenPage) -> None:
    page = open_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto("training/embeds/")
    form = page.locator("[data-embed]").first
    page.locator("details:has([data-embed]) > summary").first.click()
    form.get_by_role("button", name="Copy the code").click()
    expect(form.get_by_role("textbox")).to_be_focused()
    expect(form.get_by_role("status")).to_contain_text("copy it yourself")
