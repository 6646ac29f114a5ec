"""The scenarios of docs/training/scenarios/: invented, by stage, from the data beside this file.

Each scenario of <stage>.toml holds:

    id, title, minutes
    level        "first", "next" or "hard"
    for          whom it suits, as readers are named in front matter
    aims         what people learn
    brief        the situation, in paragraphs
    steps        what to do, with minutes
    discuss      questions that have no one answer
    read         sections of the site, as the register writes addresses
    corrections  corrections to the guide that bear on it, if any
    written      the day on which its outcomes were last worked out by hand
    answer       one or more: the tool (or the plan), a label, and raw answers as a link holds them ({today} for the day of the
                 build). `given` are facts that the learner's link holds; `decides` are left to the learner, and the
                 trainer's link holds them too. `outcome` is the code that they led to on the day it was written.

The trainer's page works each answer out anew, for the day of the build, and says so where it has moved since.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from guide_logic.decisions import JOURNEYS, TOOLS
from guide_logic.engine.interview import Position
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import Outcome, Tool
from guide_logic.law import Law, Reference
from guide_logic.law.wording import long_date, pounds
from guide_logic.show import render
from guide_logic.show.page import page_of
from guide_logic.show.render import STRENGTHS

DATA = Path(__file__).parent
STAGES = ("set-up", "research", "design", "resourcing", "outcomes")
LEVELS = {"first": "For a start", "next": "For people with some practice", "hard": "For people who know the ground"}

_KEYS = {"id", "title", "level", "minutes", "for", "aims", "brief", "steps", "discuss", "read", "written", "answer"}
_TODAY = "{today}"


class ScenarioError(Exception):
    """A scenario cannot be used. The message says which, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool says to the facts of a scenario: those given, and those that the learner decides on."""

    tool: Tool | Journey
    label: str
    given: Mapping[str, str]
    decides: Mapping[str, str]
    outcome: str

    def raw(self, on: date, *, whole: bool = True) -> dict[str, str]:
        """Its raw answers for a day: all of them, or those of the learner's link."""
        rows = {**self.given, **(self.decides if whole else {})}
        return {name: value.replace(_TODAY, on.isoformat()) for name, value in rows.items()}

    def position(self, law: Law, on: date, *, whole: bool = True) -> Position:
        """Where its raw answers lead in the tool's questions."""
        return page_of(self.tool.id, on, law).follow(self.raw(on, whole=whole))

    def worked_out(self, law: Law, on: date) -> Outcome:
        """What all of its raw answers lead to."""
        page, raw = page_of(self.tool.id, on, law), self.raw(on)
        return page.decide(page.follow(raw), raw)


@dataclass(frozen=True, slots=True)
class Scenario:
    """An invented situation to work on; the module says what each field holds."""

    id: str
    stage: str
    title: str
    level: str
    minutes: int
    readers: tuple[str, ...]
    aims: tuple[str, ...]
    brief: tuple[str, ...]
    steps: tuple[str, ...]
    discuss: tuple[str, ...]
    read: tuple[str, ...]
    corrections: tuple[str, ...]
    written: date
    answers: tuple[Answer, ...]


def load(folder: Path = DATA) -> tuple[Scenario, ...]:
    """Every scenario, by stage and as they stand in the files. Raises ScenarioError."""
    found = [
        _scenario(stage, row)
        for stage in STAGES
        for row in tomllib.loads((folder / f"{stage}.toml").read_text("utf-8"))["scenario"]
    ]
    if len({scenario.id for scenario in found}) < len(found):
        raise ScenarioError("Two scenarios have the same id.")
    return tuple(found)


def _scenario(stage: str, row: Mapping[str, Any]) -> Scenario:
    what = f"{stage}: {row.get('id', 'a scenario')}"
    if wrong := (row.keys() - _KEYS - {"corrections"}) | (_KEYS - row.keys()):
        raise ScenarioError(f"{what}: keys that are unknown or missing: {', '.join(sorted(wrong))}.")
    if row["level"] not in LEVELS:
        raise ScenarioError(f"{what}: there is no level {row['level']}.")
    return Scenario(
        row["id"], stage, row["title"], row["level"], row["minutes"], tuple(row["for"]), tuple(row["aims"]),
        tuple(row["brief"]), tuple(row["steps"]), tuple(row["discuss"]), tuple(row["read"]),
        tuple(row.get("corrections", ())), row["written"], tuple(_answer(what, one) for one in row["answer"]),
    )  # fmt: skip


def _answer(what: str, row: Mapping[str, Any]) -> Answer:
    tool: Tool | Journey | None = TOOLS.get(row["tool"]) or JOURNEYS.get(row["tool"])
    if tool is None:
        raise ScenarioError(f"{what}: there is no tool {row['tool']}.")
    if strange := (row["given"] | row["decides"]).keys() - {question.id for question in tool.questions}:
        raise ScenarioError(f"{what}: {tool.id} has no question {', '.join(sorted(strange))}.")
    return Answer(tool, row["label"], row["given"], row["decides"], row["outcome"])


def render_page(
    scenario: Scenario, titles: Mapping[str, str], law: Law, on: date, root: str, code: str = ""
) -> dict[str, str]:
    """The learner's page and the trainer's as HTML, by the name of the fragment.

    `titles` are the headings of the site by address, `root` leads from the page to the site's root, and `code` is the
    address of the learner's page as a QR code, if there is one.
    Raises ScenarioError for a section that is not there, or answers that a tool cannot use.
    """
    if missing := set(scenario.read) - titles.keys():
        raise ScenarioError(f"{scenario.id}: there is no section {', '.join(sorted(missing))}.")
    brief = "".join(f"<p>{escape(each, quote=False)}</p>" for each in scenario.brief)
    read = [f'<a href="{root}{one}">{escape(titles[one], quote=False)}</a>' for one in scenario.read]
    read += [f'<a href="{root}law/corrections/#{one}">Correction {one[1:]}</a>' for one in scenario.corrections]
    situation = f"<h3>The situation</h3>{brief}"
    steps = f"<h3>What to do</h3>{_list('ol', scenario.steps)}"
    discuss = f"<h3>To talk about</h3>{_list('ul', scenario.discuss)}"
    links = "".join(f"<li>{_link(answer, on, root, whole=False)}</li>" for answer in scenario.answers)
    answers = "".join(_worked_out(answer, scenario, law, on, root) for answer in scenario.answers)
    head = (
        f"<p><strong>{LEVELS[scenario.level]}. {scenario.minutes} minutes.</strong> This situation is invented for"
        " training. No council, charity or person is meant.</p>"
        f"<h3>What you learn</h3>{_list('ul', scenario.aims)}"
    )
    reading = f"<h3>To read</h3><ul>{''.join(f'<li>{one}</li>' for one in read)}</ul>"
    image = f'<p class="handout-code"><img src="{code}" alt="QR code of this page" width="164" height="164"></p>'
    image = image if code else ""
    return {
        f"{scenario.id}.html": (
            f'<div markdown="0" class="handout">{head}{situation}{steps}'
            "<h3>The tool</h3><p>The link holds the facts that are settled. You decide the rest.</p>"
            f"<ul>{links}</ul>{discuss}{reading}{image}</div>"
        ),
        f"{scenario.id}-answers.html": (
            f'<div markdown="0" class="handout">{head}{situation}{steps}'
            f"<h3>The answers</h3><p>Worked out by the tools on {long_date(on)}. The outcomes were last written down on"
            f" {long_date(scenario.written)}.</p>{answers}{discuss}{reading}</div>"
        ),
    }


def _list(tag: str, items: Sequence[str]) -> str:
    if not items:
        return ""
    return f"<{tag}>{''.join(f'<li>{escape(item, quote=False)}</li>' for item in items)}</{tag}>"


def _link(answer: Answer, on: date, root: str, *, whole: bool) -> str:
    fragment = render.fragment(answer.tool, answer.raw(on, whole=whole))
    return f'<a href="{root}tools/{answer.tool.id}/#{escape(fragment)}">{escape(answer.tool.title)}: {escape(answer.label)}</a>'


def _worked_out(answer: Answer, scenario: Scenario, law: Law, on: date, root: str) -> str:
    position = answer.position(law, on)
    if position.error or position.question is not None:
        asked = position.error or (position.question and position.question.id)
        raise ScenarioError(f"{scenario.id}: {answer.label}: {answer.tool.id} cannot answer: {asked}.")
    tool, outcome = answer.tool, answer.worked_out(law, on)
    plain = tool.in_plain_words(outcome) if isinstance(tool, Tool) else None
    said = (
        f"<p>{escape(f'{tool.asked} {plain.words(outcome.strength)}')}</p>" if plain and isinstance(tool, Tool) else ""
    )
    sums = [
        f"{line.label}: {pounds(line.amount)}" if line.amount is not None else line.label for line in outcome.working
    ]
    refs = "".join(f"<li>{_cite(ref)}: {escape(ref.says)}</li>" for ref in map(law.ref, outcome.refs()))
    more = (
        _titled("What to watch", _list("ul", [point.text for point in outcome.warnings]))
        + _titled("What to do next", _list("ol", [point.text for point in outcome.next_steps]))
        + _titled("The law behind it", f"<ul>{refs}</ul>" if refs else "")
    )
    return (
        f"<h4>{escape(answer.label)}</h4>{_moved(answer, scenario, outcome.code)}"
        f"<p><strong>{escape(outcome.headline)}</strong></p>{said}<p>{STRENGTHS[outcome.strength]}.</p>"
        + _titled("Why", _list("ul", [point.text for point in outcome.reasons]))
        + _titled("The sum", _list("ul", sums))
        + f'<details class="rows"><summary>What to watch, what to do next, and the law<span class="visually-hidden">:'
        f" {escape(answer.label)}</span></summary>{more}</details>"
        f"<p>{_link(answer, on, root, whole=True)}</p>"
    )


def _cite(ref: Reference) -> str:
    return f'<a href="{escape(ref.url)}">{escape(ref.cite)}</a>' if ref.url else escape(ref.cite)


def _titled(title: str, body: str) -> str:
    return f"<h5>{title}</h5>{body}" if body else ""


def _moved(answer: Answer, scenario: Scenario, code: str) -> str:
    """What a trainer has to know where the outcome is another than on the day it was written down."""
    if code == answer.outcome:
        return ""
    then = next((spec.headline for spec in answer.tool.outcomes if spec.code == answer.outcome), answer.outcome)
    return (
        '<div class="admonition doubt"><p class="admonition-title">This answer has moved</p>'
        f"<p>On {long_date(scenario.written)} it was: {escape(then)}. Read what has changed in the law, and change your"
        " notes before you teach this.</p></div>"
    )
