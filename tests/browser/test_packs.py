"""A course pack tells a learning platform the page reached, the score and completion, and does without a platform too.

The platform is scorm-again, a run-time environment of both versions. The course stands in a sandboxed frame that may
run scripts and little else; no form may be sent in it.
"""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guide_logic.law import current
from tests.browser.steps import STARTED, case_link
from tests.conftest import PHONE, OpenPage
from tools import register
from tools.books import contents
from tools.packs import course, scorm, tool
from tools.pages import quizzes
from tools.paths import NODE_MODULES
from tools.serve import start_server

ON = date(2026, 11, 27)
NAME = "principles"
QUESTIONS = quizzes.load()[NAME]
RUN_TIME = {"1.2": ("scorm12.min.js", "Scorm12API", "API"), "2004": ("scorm2004.min.js", "Scorm2004API", "API_1484_11")}
PLATFORM = """\
<!doctype html><html lang="en"><title>Platform</title><link rel="icon" href="data:,">
<script src="{file}"></script>
<script>
window.{api} = new {maker}({{ autocommit: false, logLevel: 5 }});
{api}.loadFromJSON({{}});
</script>
<iframe title="Course" src="pack/{name}/index.html" sandbox="{sandbox}" width="900" height="700"></iframe>
"""
KEPT = {
    "1.2": {
        "cmi.core.lesson_location": "quiz",
        "cmi.core.lesson_status": "completed",
        "cmi.core.score.min": "0",
        "cmi.core.score.max": "100",
    },
    "2004": {
        "cmi.location": "quiz",
        "cmi.completion_status": "completed",
        "cmi.score.min": "0",
        "cmi.score.max": "100",
    },
}
SCORE = {"1.2": "cmi.core.score.raw", "2004": "cmi.score.raw"}


def answer(page: Page, *, wrong: int, but: int = 0) -> None:
    """Answer the quiz with so many answers wrong, leave so many of the last out, and have it marked."""
    frame = page.frame_locator("iframe")
    for number, question in enumerate(QUESTIONS[: len(QUESTIONS) - but]):
        chosen = question.right
        if number < wrong:
            chosen = tuple(sorted(set(question.options) - set(question.right)))[:1]
        for letter in chosen:
            frame.locator(f"#{question.id}-{letter}").check()
    frame.get_by_role("button", name="Mark my answers").click()


@pytest.fixture(scope="module")
def packs(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a folder for each version: the unpacked pack of a chapter, and the run-time."""
    folder = tmp_path_factory.mktemp("packs")
    titles = {place.target: place.title for place in register.places()}
    chapters = [each for each in contents.chapters() if each.pages[0].address == f"guide/{NAME}/"]
    (made,) = course.courses(chapters, titles, current(), ON, "", scorm.VERSIONS)
    tools = tool.Files(current(), ON, "")
    for version, (file, _maker, _api) in RUN_TIME.items():
        (folder / version).mkdir()
        with zipfile.ZipFile(io.BytesIO(scorm.make(NAME, made.title, [made], version, ON, tools))) as pack:
            pack.extractall(folder / version / "pack")
        (folder / version / file).write_bytes((NODE_MODULES / "scorm-again" / "dist" / file).read_bytes())
    return folder


def platform(folder: Path, version: str, sandbox: str) -> None:
    file, maker, api = RUN_TIME[version]
    words = PLATFORM.format(file=file, maker=maker, api=api, name=NAME, sandbox=sandbox)
    (folder / version / "index.html").write_text(words, "utf-8")


@pytest.mark.parametrize("version", scorm.VERSIONS)
def test_a_platform_hears_the_page_the_score_and_completion(open_page: OpenPage, packs: Path, version: str) -> None:
    platform(packs, version, "allow-scripts allow-same-origin")
    api, get = RUN_TIME[version][2], "LMSGetValue" if version == "1.2" else "GetValue"
    location, status = list(KEPT[version])[:2]

    def kept(page: Page, name: str) -> str:
        return str(page.evaluate(f"{api}.{get}({name!r})"))

    with start_server(packs / version) as server:
        page = open_page(base_url=server.url)
        page.goto("")
        frame = page.frame_locator("iframe")
        expect(frame.get_by_role("heading", level=1)).to_have_count(1)
        assert kept(page, status) == "incomplete"
        frame.get_by_role("link", name="Next page").click()
        expect(frame.locator(".pack-page:visible")).to_have_attribute("id", "guide-principles-purposeful")
        assert kept(page, location) == "guide-principles-purposeful"
        frame.get_by_role("navigation", name="Pages").get_by_role("link", name="Quiz").click()
        answer(page, wrong=0, but=1)  # a question without an answer: a score, but the course is not complete
        expect(frame.locator(".quiz-result")).to_be_visible()
        assert kept(page, status) == "incomplete"
        frame.get_by_role("button", name="Start again").click()
        answer(page, wrong=2)
        expect(frame.locator(".quiz-score")).to_have_text(f"{len(QUESTIONS) - 2} of {len(QUESTIONS)} right")
        for name, value in KEPT[version].items():
            assert kept(page, name) == value, name
        share = (len(QUESTIONS) - 2) / len(QUESTIONS)
        assert kept(page, SCORE[version]) == str(round(100 * share))
        if version == "2004":
            assert float(kept(page, "cmi.score.scaled")) == pytest.approx(share, abs=1e-4)
        # Opened again, the course is where it was left: the platform has kept the place.
        data = page.evaluate(f"JSON.parse(JSON.stringify({api}.cmi))")
        page.evaluate("document.querySelector('iframe').remove()")
        assert page.evaluate(f"{api}.isTerminated()"), "leaving the course ends its session"
        page.evaluate(
            f"""data => {{
                {api}.reset(); {api}.loadFromJSON(data);
                const frame = document.createElement('iframe');
                frame.sandbox = 'allow-scripts allow-same-origin'; frame.src = 'pack/{NAME}/index.html';
                document.body.append(frame);
            }}""",
            data,
        )
        shown = frame.locator(".pack-page:visible")
        expect(shown).to_have_count(1)  # all of them are there until the script has begun
        expect(shown).to_have_attribute("id", "quiz")


def test_in_a_frame_of_another_origin_the_quiz_marks_itself(open_page: OpenPage, packs: Path) -> None:
    platform(packs, "2004", "allow-scripts")
    with start_server(packs / "2004") as server:
        page = open_page(base_url=server.url)
        page.goto("")
        frame = page.frame_locator("iframe")
        frame.get_by_role("navigation", name="Pages").get_by_role("link", name="Quiz").click()
        answer(page, wrong=1)
        expect(frame.locator(".quiz-score")).to_have_text(f"{len(QUESTIONS) - 1} of {len(QUESTIONS)} right")
        assert page.evaluate("API_1484_11.GetValue('cmi.completion_status')") != "completed"


def test_the_chapters_tool_answers_in_a_frame_of_another_origin_without_anything_but_the_pack(
    open_page: OpenPage, packs: Path, tmp_path: Path
) -> None:
    """The server of the pack shares no file with other origins, as platforms do not."""
    with start_server(packs / "1.2" / "pack") as pack, start_server(tmp_path) as elsewhere:
        (tmp_path / "index.html").write_text(
            '<!doctype html><html lang="en"><title>Platform</title><link rel="icon" href="data:,">'
            f'<iframe title="Course" src="{pack.url}{NAME}/index.html#tool-grant-or-contract" sandbox="allow-scripts"'
            ' width="900" height="700"></iframe>',
            "utf-8",
        )
        page = open_page(base_url="http://127.0.0.1")
        page.goto(elsewhere.url)
        course_frame = page.frame_locator("iframe")
        expect(course_frame.locator(".pack-page:visible")).to_have_attribute("id", "tool-grant-or-contract")
        frame = course_frame.frame_locator("#tool-grant-or-contract iframe")
        expect(frame.get_by_role("button", name="Continue")).to_be_visible()
        assert not [each for each in pack.log if each.path.endswith("python.js")], "it comes once the tool is used"
        (inside,) = [each for each in page.frames if each.url.endswith("/grant-or-contract.html")]
        inside.evaluate("hash => { location.hash = hash }", case_link("grant-or-contract", "contract"))
        expect(frame.locator(".outcome-headline")).to_be_visible(timeout=STARTED)
        expect(frame.locator(".changes-place--told")).to_be_attached(timeout=STARTED)
        links = frame.locator("a[href]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        assert [one for one in links if not one.startswith(("#", "https://", "http://"))] == []
        expect(frame.get_by_role("button", name="Copy a link to it")).to_have_count(0)
        place = course_frame.locator("#tool-grant-or-contract iframe")
        expect(place).not_to_have_css("height", "640px")  # as high as the answer
        assert {each.status for each in pack.log} == {200}


def test_by_itself_on_a_phone_each_page_fits_and_axe_finds_nothing(open_page: OpenPage, packs: Path) -> None:
    with start_server(packs / "1.2" / "pack") as server:
        page = open_page(base_url=server.url, **PHONE)
        page.goto(f"{NAME}/index.html")
        page.evaluate((NODE_MODULES / "axe-core" / "axe.min.js").read_text("utf-8"))
        shown = page.locator(".pack-page:visible")
        for anchor in page.eval_on_selector_all(".pack-page", "pages => pages.map(page => page.id)"):
            page.evaluate("anchor => { location.hash = anchor }", anchor)
            expect(shown).to_have_attribute("id", anchor)
            assert page.evaluate("document.documentElement.scrollWidth") == 320, anchor
            found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
            assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == [], anchor
        page.goto("shared/threshold-check.html")
        expect(page.get_by_role("button", name="Continue")).to_be_visible()
        page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
        page.evaluate((NODE_MODULES / "axe-core" / "axe.min.js").read_text("utf-8"))
        assert page.evaluate("axe.run().then(result => result.violations)") == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320
