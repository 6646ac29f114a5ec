"""The quick answers of docs/councillors/, worked out at build, and a question to officers for each decision.

The questions and their facts are data (councillors.toml). Every answer is that of Ask and its tools.
"""

import tomllib
from collections.abc import Iterable
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from guide_logic.ask.intents import BY_ID
from guide_logic.ask.reply import Answered, Reply, reply
from guide_logic.decisions import TOOLS
from guide_logic.engine import interview
from guide_logic.engine.model import UNKNOWN
from guide_logic.law import Law
from guide_logic.law.wording import long_date
from guide_logic.show import ask

DATA = Path(__file__).with_suffix(".toml")
MOST_REFS = 2
"""How much law stands under a quick answer; the whole answer has all of it."""


class QuestionError(Exception):
    """A question of councillors.toml cannot be answered with its facts. The message says which and why."""


def load() -> dict[str, Any]:
    """The questions and the decisions, as data."""
    return tomllib.loads(DATA.read_text("utf-8"))


def quick_answers(questions: Iterable[dict[str, Any]], law: Law, on: date, root: str) -> dict[str, str]:
    """The answered questions as HTML, by the heading that they stand under. Raises QuestionError."""
    found: dict[str, list[str]] = {}
    for question in questions:
        found.setdefault(question["under"], []).append(
            _answer(question["asks"], answered(question, law, on), law, root)
        )
    return {under: f'<ul class="quick-answers">{"".join(rows)}</ul>' for under, rows in found.items()}


def answered(question: dict[str, Any], law: Law, on: date) -> Reply:
    """The reply of Ask to the facts of a question. Raises QuestionError where one of them cannot be used."""
    intent, facts = BY_ID.get(question["intent"]), question["answers"]
    if intent is None:
        raise QuestionError(f"{question['asks']}: Ask has no question {question['intent']}.")
    known = {each.id for tool_id in intent.tools for each in TOOLS[tool_id].questions}
    if strange := facts.keys() - known:
        raise QuestionError(f"{question['asks']}: its tools do not ask {', '.join(sorted(strange))}.")
    found = reply("", {"intent": intent.id, **facts}, law, on)
    if found.answered is None:
        needed = found.needs.question.id if found.needs else "a question that can be read"
        raise QuestionError(f"{question['asks']}: the answer needs {needed}.")
    if found.notes:
        raise QuestionError(f"{question['asks']}: {' '.join(found.notes)}")
    return found


def _answer(asks: str, found: Reply, law: Law, root: str) -> str:
    assert found.answered is not None
    outcome, plain = found.answered.outcome, found.answered.plain
    goes_by = "; ".join(
        each.words for each in found.understood if each.raw not in (UNKNOWN, interview.NONE) and each.words
    )
    holds = "; ".join(each.words for each in found.understood if each.decides)
    refs = (law.ref(ref) for ref in rests_on(found.answered))
    cites = "; ".join(f'<a href="{escape(ref.url)}">{escape(ref.cite)}</a>' for ref in refs)
    return (
        f'<li><p class="quick-asks">{escape(asks)}</p>'
        f'<p class="quick-says"><strong>{escape(plain.word(outcome.strength))}</strong> {escape(plain.text)}</p>'
        + (f"<p>That holds if this is right: {escape(holds)}.</p>" if holds else "")
        + '<details class="fold quick-why"><summary>What it rests on'
        f'<span class="visually-hidden">: {escape(asks)}</span></summary>'
        + (f"<p>The law: {cites}.</p>" if cites else "")
        + f"<p>The facts: {escape(goes_by)}.</p>"
        f'<p><a href="{ask.to_tool(found.answered, root)}">See the whole answer, and change the facts</a></p>'
        "</details></li>"
    )


def rests_on(answered: Answered) -> tuple[str, ...]:
    """The law references that stand under a quick answer: those of the outcome as the tool's page lists it."""
    spec = next(spec for spec in answered.tool.outcomes if spec.code == answered.outcome.code)
    return (spec.refs or answered.outcome.refs())[:MOST_REFS]


def worked_out(on: date) -> str:
    """The day that the quick answers are for."""
    return f"Worked out on {long_date(on)}."


def officers(decisions: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Questions to officers as Markdown: the first of each decision for docs/councillors/, and all for its brief.

    Raises QuestionError for an outcome that is not there.
    """
    first, found = [], {}
    for decision in decisions:
        asks = [_ask(decision["title"], *where.split("/")) for where in decision["asks"]]
        first.append(f"- **{decision['title']}.** {asks[0]} [The brief](briefs/{decision['brief']}.md)")
        found[f"ask-{decision['brief']}"] = "\n".join(f"- {ask}" for ask in asks)
    return {"officers": "\n".join(first)} | found


def _ask(title: str, tool_id: str, code: str) -> str:
    plain = TOOLS[tool_id].plain.get(code)
    if plain is None:
        raise QuestionError(f"{title}: {tool_id} has no plain answer {code}.")
    return plain.ask
