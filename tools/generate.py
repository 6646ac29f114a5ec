"""Writes the fragments that pages include, from guide_logic: `python -m tools.generate`.

Everything goes to docs/includes/generated/, which is never edited and never committed:

    figures/<id>.html       a legal figure as it stands on the day of the build
    tools/<id>.html         a tool, for its own page
    tools/<id>-small.html   the same tool inside a page of the guide
    tools/<id>-outcomes.html and -questions.html   both in full, as text
    tools/<id>-alone.html   the same tool on a page for other sites' frames
    tools/ask.html, ask-home.html   the box that takes a sentence, with examples answered
    tools/<id>-embed.html   the code that shows a tool in another site's page
    links/<chapter>.html    the short links of a chapter, for the trainers' page
    quizzes/<chapter>.html and -answers.html   the quiz of a chapter, and its answers
    scenarios/<id>.html and -answers.html      a scenario for learners, and for trainers with answers
    presets/<page>.md       links that open a tool with a case's answers
    law/corrections.md      the corrections to the 2024 guide
    law/figures.md          every legal figure, now and before
    law/changes.md          what has changed since the guide
    law/compare.html        the figures that changed, by day, before and after
    law/light-touch-*.md    the list of light touch services, and what the regime relaxes
    law/notices*            the notices UK1 to UK17
    law/standstill-*.md, law/bank-holidays.md   standstill worked through
    law/where-used.md       each section of the law with what uses it, and back
    law/unverified.md       all that is marked "check this"
    law/light-touch-*.md    the list of light touch services, and what the regime relaxes
    councillors/*           quick answers, and a question to officers for each decision
    cases/*                 the browse page of case studies
    about/speed*, load, rebuild   the last runs of make bench, make load and make rebuild
    about/reading-grades.md, reference/outside-links.md   lists for editors
    reference/glossary-filter.html   the form that finds a term
    reference/downloads.html   the books and files that have been made, with their sizes
"""

import json
import os
import shutil
import tomllib
from datetime import date
from pathlib import Path

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine import interview, journey
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Tool
from guide_logic.law import Law, current
from guide_logic.law.files import read_toml
from guide_logic.show import ask, render
from guide_logic.show.page import JourneyPage, ToolPage
from tools import content, downloads, open_data, outward, reading, register, structure
from tools.kept import code, kept
from tools.outside_links import sources
from tools.pages import (
    cases,
    changes,
    compare,
    corrections,
    councillors,
    glossary,
    links,
    outside_links,
    quizzes,
    reading_grades,
    scale,
    scenarios,
    speed,
    unverified,
    where_used,
)
from tools.pages import figures as figures_page
from tools.pages import light_touch as light_touch_page
from tools.pages import notices as notices_page
from tools.pages import working_days as working_days_page
from tools.paths import DOCS, MANIFEST
from tools.register import Place
from tools.usage import Usage

OUT = DOCS / "includes" / "generated"


def build_date() -> date:
    """The day the site is built for: today, or SITE_DATE from the environment (2026-11-23)."""
    given = os.environ.get("SITE_DATE")
    return date.fromisoformat(given) if given else date.today()  # noqa: DTZ011  the builder's own calendar day


def main() -> None:
    """Write every fragment afresh. Where the law data has run out, a figure says so."""
    law, on = current(), build_date()
    shutil.rmtree(OUT, ignore_errors=True)
    runtime = json.loads(MANIFEST.read_text())["base"]
    made_from = code() + f"{runtime} {on}".encode()
    for name, text in json.loads(kept("fragments.json", made_from, lambda: of_the_law(law, runtime, on))).items():
        write(name, text)
    write_presets(law, on)
    write("law/corrections.md", corrections.render(read_toml("corrections.toml")["correction"]))
    write("data/described.md", open_data.described())
    write("data/versions.md", open_data.versions())
    write("reference/glossary-filter.html", glossary.FILTER)
    write("reference/downloads.html", downloads.render())
    write_uses(law)
    write_cases()
    write_lists_for_editors()
    # Last: these read the headings of the pages, with the fragments above in them.
    places = register.places()
    write_links(places)
    write_training(places, law, on)


def of_the_law(law: Law, runtime: str, on: date) -> bytes:
    """Write the fragments in which no page has a part, the first of all. Returns them by name, to be kept as JSON."""
    write_figures(law, on)
    for tool in TOOLS.values():
        write_tool(interview.worded(tool, law, on), law, runtime, on)
    for plan in JOURNEYS.values():
        write_tool(journey.worded(plan, law, on), law, runtime, on)
    for name, root in (("ask-home", ""), ("ask", "../")):  # the front page, and pages one folder deep
        write(f"tools/{name}.html", ask.section(runtime, root, ask.examples(law, on, root)))
    write_for_councillors(law, on)
    write("law/corrections-filter.html", corrections.FILTER)
    write("law/figures.md", figures_page.render(law, on))
    write("law/figures-filter.html", figures_page.FILTER)
    write("law/scale.html", scale.render(law, on))
    write("law/compare.html", compare.render(law))
    write_notices(law, on)
    for name, text in light_touch_page.render(law.codes, law, on).items():
        write(name, text)
    write("law/changes.md", changes.render(read_toml("changes.toml")["change"], law))
    written = {path.relative_to(OUT).as_posix(): path.read_text("utf-8") for path in OUT.rglob("*") if path.is_file()}
    return json.dumps(written).encode()


def write_notices(law: Law, on: date) -> None:
    """The notices UK1 to UK17, and the standstill worked through with the bank holidays."""
    calendar = law.calendar
    write("law/notices.md", notices_page.render(law.notices, law, on))
    write("law/notices-glance.md", notices_page.at_a_glance(law.notices, on))
    write("law/notices-orders.html", notices_page.orders(law.notices, on))
    write("law/standstill-examples.md", working_days_page.examples(law, calendar))
    write("law/standstill-days.md", working_days_page.step_by_step(law, calendar))
    write("law/standstill-health.md", working_days_page.both_regimes(law, calendar))
    write("law/bank-holidays.md", working_days_page.bank_holidays(calendar))


def write_for_councillors(law: Law, on: date) -> None:
    """The quick answers, by heading, with their day, and a question to officers for each decision."""
    data = councillors.load()
    for under, html in councillors.quick_answers(data["question"], law, on, "../").items():
        write(f"councillors/{under}.html", html)
    write("councillors/day.html", councillors.worked_out(on))
    for name, text in councillors.officers(data["decision"]).items():
        write(f"councillors/{name}.md", text)


def write_uses(law: Law) -> None:
    """Where each section of the law is used, and all that could not be verified."""
    usage = Usage(law, content.pages())
    write("law/where-used.md", where_used.render(usage))
    write("law/unverified.md", unverified.render(usage, read_toml("corrections.toml")["correction"]))


def write_lists_for_editors() -> None:
    """How each page reads beside the guide, and every outside address."""
    pages = content.pages()
    names = structure.configuration()["extra"]["chapters"]
    grades = reading.graded(pages, reading.data()["guide"])
    write("about/reading-grades.md", reading_grades.render(grades, names))
    write("about/speed.md", speed.render(speed.last(speed.LAST_RUN)))
    write("about/speed-elsewhere.md", speed.elsewhere())
    write("about/load.md", speed.render(speed.last(speed.LAST_LOAD), "Plain"))
    write("about/rebuild.md", speed.render(speed.last(speed.LAST_REBUILD), "Plain"))
    write("reference/outside-links.md", outside_links.render(sources(pages)))


def write(name: str, text: str) -> None:
    """Write one fragment, without a line end of its own where it stands inside a sentence."""
    path = OUT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def write_figures(law: Law, on: date) -> None:
    """Each figure as people read it, marked so that a reader's own date can change it."""
    for figure_id, figure in law.figures.items():
        write(f"figures/{figure_id}.html", figures_page.span(figure, on))


def write_tool(tool: Tool | Journey, law: Law, runtime: str, on: date) -> None:
    """The live part of a tool or a journey, and its static text."""
    title = "Make your plan" if isinstance(tool, Journey) else "Find your answer"
    page = JourneyPage(tool, on, "", "", law) if isinstance(tool, Journey) else ToolPage(tool, on, "", "", law)
    first = str(page.show({}, "", ())["html"])
    ready = page.after_the_first()
    guide = f"../../../tools/{tool.id}/"  # from a page of the guide, guide/<chapter>/<page>/
    frame = f"../../tools/{tool.id}/"  # from the page that other sites show in a frame, embed/<tool>/
    parts = {
        "": render.tool_section(tool, runtime, title=title, first=first, ready=ready),
        "-small": render.tool_section(tool, runtime, start="touch", home=guide, first=first),
        "-alone": render.tool_section(tool, runtime, start="touch", home=frame, first=first, ready=ready),
        "-outcomes": render.outcome_list(tool, law),
        "-questions": render.question_list(tool, law),
        "-embed": links.embed_code(tool),
    }
    for part, html in parts.items():
        write(f"tools/{tool.id}{part}.html", html)


def write_links(places: list[Place]) -> None:
    """The short links of each chapter, from the register and the pages."""
    pages = {f"{page.path.removesuffix('.md')}/".removesuffix("index/"): page.front for page in content.pages()}
    extra = structure.configuration()["extra"]
    used = {front.get("chapter") for front in pages.values()}
    chapters = {value: words for value, words in extra["chapters"].items() if value in used}
    write("links/filter.html", links.filter_form(chapters, extra["readers"]))
    marks = {address: links.facets(address, front) for address, front in pages.items()}
    codes = bool(outward.address())
    for chapter, html in links.render(places, register.load().ids(), marks, codes=codes).items():
        write(f"links/{chapter}.html", html)
    write("links/codes.html", links.ABOUT_CODES if codes else links.NO_CODES)


def write_training(places: list[Place], law: Law, on: date) -> None:
    """The quiz of each chapter, and the two pages of each scenario."""
    titles = {place.target: place.title for place in places}
    for chapter, questions in quizzes.load().items():
        for name, html in quizzes.render(chapter, questions, titles, law, on, "../../../").items():
            write(f"quizzes/{name}", html)
    ids = register.load().ids()
    for scenario in scenarios.load():
        code = f"../../../go/{ids[f'training/scenarios/{scenario.id}/']}/qr.svg" if outward.address() else ""
        for name, html in scenarios.render_page(scenario, titles, law, on, "../../../", code).items():
            write(f"scenarios/{name}", html)


def front_matter(path: Path) -> dict[str, object]:
    """The front matter of a page. Raises content.ContentError where it is missing or faulty."""
    return content.read(path.read_text("utf-8"), path.name).front


def write_cases() -> None:
    """The lists and pictures of the browse page of case studies."""
    pages = sorted(path for path in (DOCS / "case-studies").glob("*.md") if path.name != "index.md")
    examples = tomllib.loads(Path(cases.__file__).with_name("examples.toml").read_text("utf-8"))["example"]
    for name, text in cases.render({page.stem: front_matter(page) for page in pages}, examples).items():
        write(name, text)


def write_presets(law: Law, on: date) -> None:
    """For each page with presets, links that open a tool with those answers; it asks for the rest."""
    for page in content.pages():
        presets = page.front.get("presets")
        if isinstance(presets, list) and presets:
            depth = page.path.count("/")
            lines = [_preset(page.path, preset, "../" * depth, law, on) for preset in presets]
            write(f"presets/{page.slug}.md", "\n".join(lines) + "\n")


def _preset(page: str, preset: dict[str, object], root: str, law: Law, on: date) -> str:
    tool = TOOLS.get(str(preset.get("tool")))
    answers = preset.get("answers")
    if tool is None or not isinstance(answers, dict) or not preset.get("label"):
        raise content.ContentError(f"{page}: a preset needs a tool, a label and answers.")
    raw = {str(name): str(value) for name, value in answers.items()}
    if unknown := raw.keys() - {question.id for question in tool.questions}:
        raise content.ContentError(f"{page}: {tool.id} has no question {', '.join(sorted(unknown))}.")
    position = interview.follow(tool, raw, law, on)
    if position.error:
        raise content.ContentError(f"{page}: {position.error.question}: {position.error}")
    fragment = render.fragment(tool, raw)
    return f"- [{preset['label']}]({root}tools/{tool.id}.md#{fragment}){{ .tool-link }}"


if __name__ == "__main__":
    main()
