"""The answer to a sentence, as a page shows it: the plain answer, what it holds on, and the whole answer under it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from urllib.parse import quote, unquote

from guide_logic.ask import usual
from guide_logic.ask.intents import BY_ID, INTENTS
from guide_logic.ask.reply import Answered, Reply, Understood, reply
from guide_logic.ask.sentence import LONGEST
from guide_logic.decisions import TOOLS
from guide_logic.engine import interview
from guide_logic.engine.interview import AnswerError
from guide_logic.engine.journey import Journey
from guide_logic.engine.model import UNKNOWN, Kind, Question, Strength
from guide_logic.law import Law, NotCovered
from guide_logic.law.wording import long_date, pounds
from guide_logic.show import calendar, data, record, render

ID = "ask"
ASKED = "q"
INTENT = "intent"
TITLE = "What do you want to do?"
HINT = "Say it as you would to a colleague: what you want, for what, and roughly how much."
STEP_WORDS = 40
"""Words of the next step in the short answer."""
_SENTENCE_END = re.compile(r"(?<=[.?!]) (?=[A-Z])")
SEARCHED = 200
"""Characters that the search box takes."""
EXAMPLES = (
    "Must we tender a £180k advice contract?",
    "Can we give a food bank a grant of £50,000?",
    "Can we just appoint the only charity that does it, £250k a year for three years?",
    "Can we keep a £90k youth club contract for local charities?",
    "May we extend our homelessness contract by a year?",
)
"""Shown under the box. Their answers are made at build."""

_TEXTS = render.TEXTS | {
    "slow": "Still getting ready. On a slow connection the first answer can take a minute. The tools and the guide "
    "work without it.",
    "failed": "Ask could not run in this browser.",
}


class AskPage:
    """The box and its answers, for one reader. It has the same two operations as a tool's page."""

    def __init__(self, today: date, root: str, prefix: str, law: Law, as_at: bool = False) -> None:
        self.today = today
        self.root = root
        self.prefix = prefix
        self.law = law
        self.as_at = as_at

    def show(self, raw: Mapping[str, str]) -> dict[str, object]:
        """The box, and the answer to the sentence where there is one."""
        text = raw.get(ASKED, "").strip()
        if not text:
            return self._page(box("", self.prefix), raw, TITLE)
        if len(text) > LONGEST:
            return self._refuse(raw, f"That is too long to be read. Use at most {LONGEST} characters.")
        changed = {name: value for name, value in raw.items() if name != ASKED}
        try:
            found = reply(text, changed, self.law, self.today)
        except NotCovered as gap:
            return self._page(box(text, self.prefix) + render.note(str(gap)), raw, TITLE)
        html = box(text, self.prefix) + answer(found, raw, self.law, self.today, self.root, self.prefix)
        if found.answered is None:
            return self._page(html, raw, TITLE)
        return self._page(html, raw, plain_words(found.answered)) | self._to_keep(found.answered)

    def take(self, raw: Mapping[str, str], question_id: str, given: Mapping[str, list[str]]) -> dict[str, object]:
        """A new sentence, or an answer in place of one that was understood. Raises ``KeyError`` for another question."""
        typed = (given.get(question_id) or [""])[0].strip()
        if question_id == ASKED:
            if not any(character.isalnum() for character in typed):
                return self._refuse({ASKED: typed}, "Type what you want to do, for example: must we tender this?")
            return self.show({ASKED: typed})
        question = _question(question_id)
        try:
            interview.read(question, typed)
        except AnswerError as error:
            return self._refuse(raw, str(error))
        return self.show({**raw, question_id: typed})

    def _refuse(self, raw: Mapping[str, str], error: str) -> dict[str, object]:
        page = self._page(box(raw.get(ASKED, ""), self.prefix, error), raw, f"Error: {TITLE}")
        return page | {"error": error}

    def _page(self, html: str, raw: Mapping[str, str], title: str) -> dict[str, object]:
        return {"view": "ask", "question": None, "html": html, "fragment": fragment(raw), "title": title, "error": ""}

    def _to_keep(self, answered: Answered) -> dict[str, object]:
        """The record to copy and the days for a calendar, as the tool gives them."""
        tool, outcome = answered.tool, answered.outcome
        kept = record.told(
            data.record(
                tool, outcome, answered.position, answered.raw, self.law, self.today, chosen=self.as_at, root=self.root
            )
        )
        return {
            "code": outcome.code,
            "calendar": calendar.text(tool, outcome, self.law, self.today),
            "record": {"plain": record.plain(kept), "html": record.html(kept)},
        }


def read_fragment(text: str) -> dict[str, str]:
    """What a link's fragment such as ``ask:q=must%20we%20tender&nation=wales`` holds, known here or not."""
    body = text.encode("utf-8", "replace").decode().removeprefix("#").removeprefix(f"{ID}:")
    pairs = (pair.partition("=") for pair in body.split("&") if pair)
    return {name: unquote(value) for name, _, value in pairs}


def fragment(raw: Mapping[str, str]) -> str:
    """The part of a link after ``#`` that asks this again."""
    return f"{ID}:" + "&".join(f"{name}={quote(value, safe='')}" for name, value in raw.items() if value)


def _question(name: str) -> Question:
    """A question of a tool that Ask leads to. Raises ``KeyError`` where there is none."""
    for tool_id in dict.fromkeys(tool_id for intent in INTENTS for tool_id in intent.tools):
        for question in TOOLS[tool_id].questions:
            if question.id == name:
                return question
    raise KeyError(name)


# -- the box -----------------------------------------------------------------------------------


def section(runtime: str, root: str, examples: str, prefix: str = "") -> str:
    """The box for a page, with the examples under it. It starts Python when it is touched."""
    texts = "".join(f' data-text-{name}="{escape(text)}"' for name, text in _TEXTS.items())
    title_id = f"{prefix}{ID}-title"
    return (
        f'<section class="tool ask" data-tool="{ID}" data-runtime="{runtime}" data-start="touch" data-prefix="{prefix}" '
        f'aria-labelledby="{title_id}"{texts}><h2 class="tool-title" id="{title_id}">{TITLE}</h2>'
        '<noscript><p class="tool-note">The box needs JavaScript. The examples below, and '
        f'<a href="{root}tools/">the tools’ lists of outcomes</a>, work without it.</p></noscript>'
        '<div class="tool-status" role="status"></div>'
        f'<div class="tool-failed" hidden><p>Nothing you typed is lost. <a href="{root}tools/">The tools</a> list every '
        'outcome as text.</p><button class="button button--secondary" type="button" data-action="retry">Try again'
        f'</button></div><div class="tool-app waits" hidden>{box("", prefix)}</div>{examples}</section>'
    )


def box(text: str, prefix: str, error: str = "") -> str:
    """The field to type a sentence into."""
    name = f"{prefix}{ID}-{ASKED}"
    summary = described = ""
    if error:
        described = f" {name}-error"
        summary = (
            f'<div class="error-summary" role="alert" tabindex="-1"><h3>There is a problem</h3><ul><li>'
            f'<a href="#{name}" data-focus="{name}">{escape(error)}</a></li></ul></div>'
        )
    invalid = ' aria-invalid="true"' if error else ""
    shown = f'<p class="q-error" id="{name}-error">{escape(error)}</p>' if error else ""
    return (
        f'<form class="tool-form ask-box" data-question="{ASKED}" data-afresh novalidate aria-label="Ask">{summary}'
        f'<label class="visually-hidden" for="{name}">{TITLE}</label>'
        f'<p class="q-hint" id="{name}-hint">{HINT} Nothing you type leaves your device.</p>{shown}'
        f'<div class="ask-row"><input class="q-input ask-input" type="text" id="{name}" name="{ASKED}" autocomplete="off" '
        f'aria-describedby="{name}-hint{described}"{invalid} value="{escape(text)}">'
        '<button class="button" type="submit">Ask</button></div></form>'
    )


# -- the answer --------------------------------------------------------------------------------


def plain_words(answered: Answered) -> str:
    """The plain answer of an outcome, as firm as it is."""
    return answered.plain.words(answered.outcome.strength)


def answer(found: Reply, raw: Mapping[str, str], law: Law, today: date, root: str, prefix: str) -> str:
    """The answer for the reader who asked, with what was understood to change in place, and the whole answer folded."""
    if found.journey:
        return _leads(found, found.journey, raw, root, prefix)
    if found.needs:
        return _needs(found, root)
    if found.answered is None:
        return _not_understood(found, root)
    tool, outcome = found.answered.tool, found.answered.outcome
    whole = render.outcome_panel(tool, outcome, law, root, _worked_out(outcome.as_at or today), keep=False)
    return (
        f'<article class="ask-answer outcome" tabindex="-1">{short(found)}{_or_asked(found, raw)}'
        f'{_chips(found, raw, prefix)}{_seen(found)}<p class="ask-more"><a href="{to_tool(found.answered, root)}">'
        f"Open this in {escape(tool.title)}</a> to check each answer, and to keep it.</p>"
        f'<details class="fold ask-why"><summary>Why, the law, and what to do</summary>{whole}</details></article>'
    )


def short(found: Reply) -> str:
    """The plain answer on one screen: on what it holds, what it rests on, the next step, a question to officers."""
    assert found.answered is not None
    outcome, plain = found.answered.outcome, found.answered.plain
    parts = [
        f'<p class="ask-asked">{escape(found.answered.tool.asked)}</p>',
        f'<p class="ask-plain"><strong class="ask-verdict">{escape(plain.word(outcome.strength))}</strong> '
        f"{escape(plain.text)}</p>",
    ]
    if conditions := [each.words for each in found.understood if each.decides]:
        parts.append(f'<p class="ask-holds">That holds if this is right: {escape("; ".join(conditions))}.</p>')
    if found.other is not None:
        parts.append(
            f'<p class="ask-other">Read in another way ({escape(_reading(found.other))}): '
            f"{escape(plain_words(found.other))}</p>"
        )
    if outcome.bar and outcome.strength is not Strength.ADVICE:  # beside "it depends" it would suggest an answer
        worth, line = pounds(outcome.bar.amount), pounds(outcome.bar.threshold)
        parts.append(
            f'<p class="ask-basis">It is worth {worth} at most, and the threshold is {line}, VAT included.</p>'
        )
    if outcome.next_steps:
        parts.append(f'<p class="ask-next"><strong>Next:</strong> {escape(_begin(outcome.next_steps[0].text))}</p>')
    parts.append(f'<p class="ask-officers"><strong>Ask your officers:</strong> {escape(plain.ask)}</p>')
    parts.append(f'<p class="not-advice">{render.NOT_ADVICE}</p>')
    return "".join(parts)


def _begin(text: str) -> str:
    """The first sentences of a step, as many as fit a small screen. The whole step stands below."""
    sentences = _SENTENCE_END.split(text)
    fit = next((n for n in range(len(sentences), 1, -1) if len(" ".join(sentences[:n]).split()) <= STEP_WORDS), 1)
    return " ".join(sentences[:fit])


def _reading(answered: Answered) -> str:
    """The value as the other reading takes it."""
    values = (question for question in answered.position.path if question.id in ("annual", "term", "extensions"))
    return ", ".join(usual.words(question, answered.position.answers[question.id]) for question in values)


def _chips(found: Reply, raw: Mapping[str, str], prefix: str) -> str:
    """What was understood and assumed, each to change in place; what is not known apart."""
    known = [each for each in found.understood if each.raw not in (UNKNOWN, interview.NONE) and each.words]
    open_ = [each for each in found.understood if each not in known and each.question.kind is not Kind.CHOICES]
    html = f'<h3 class="ask-title">What this goes by</h3><ul class="chips">{_intents(found, raw)}'
    html += "".join(_chip(each, raw, prefix) for each in known) + "</ul>"
    if open_:
        count = f"{len(open_)} thing{'s' if len(open_) > 1 else ''} not known"
        rows = "".join(_chip(each, raw, prefix) for each in open_)
        html += f'<details class="fold ask-open"><summary>{count}: say more</summary><ul class="chips">{rows}</ul></details>'
    return html


def _intents(found: Reply, raw: Mapping[str, str]) -> str:
    """What is asked, to change into another question."""
    assert found.intent is not None
    others = "".join(
        f'<li><a href="#{escape(fragment({**raw, INTENT: intent.id}))}">{escape(intent.label)}</a></li>'
        for intent in BY_ID.values()
        if intent is not found.intent
    )
    return _fold(found.intent.label, "What you ask", f"<ul>{others}</ul>", "chip--said")


def _or_asked(found: Reply, raw: Mapping[str, str]) -> str:
    """The question that may have been meant, where two are about as likely."""
    if found.other_intent is None:
        return ""
    link = fragment({**raw, INTENT: found.other_intent.id})
    return f'<p class="ask-or">Or do you want to know: <a href="#{escape(link)}">{escape(found.other_intent.label)}</a></p>'


def _chip(each: Understood, raw: Mapping[str, str], prefix: str) -> str:
    question, state = each.question, "chip--said" if each.said else "chip--decides" if each.decides else "chip--assumed"
    if question.kind is Kind.CHOICES:
        return f'<li class="chip {state}"><span>{escape(each.words)}</span></li>'
    if question.kind is Kind.CHOICE:
        links = "".join(
            f'<li><a href="#{escape(fragment({**raw, question.id: option.value}))}">{escape(option.label)}</a></li>'
            for option in question.options
            if option.value != each.raw
        )
        return _fold(each.words, question.text, f"<ul>{links}</ul>", state)
    name = f"{prefix}{ID}-{question.id}"
    value = "" if each.raw == UNKNOWN else each.raw
    form = (
        f'<form class="tool-form" data-question="{question.id}" novalidate><label for="{name}">{escape(question.text)}'
        f'</label><input class="q-input" type="text" id="{name}" name="{question.id}" value="{escape(value)}" '
        'autocomplete="off"><button class="button button--secondary" type="submit">Change</button></form>'
    )
    return _fold(each.words, question.text, form, state)


def _fold(words: str, about: str, body: str, state: str) -> str:
    hint = f'<span class="visually-hidden">Change: {escape(about)} </span>'
    return f'<li class="chip {state}"><details class="chip-fold"><summary>{hint}{escape(words)}</summary>{body}</details></li>'


def _seen(found: Reply) -> str:
    """What was seen in the sentence and not used."""
    notes = list(found.notes)
    if found.unread:
        notes.append(f"Not understood: {', '.join(f'“{word}”' for word in found.unread)}.")
    return "".join(f'<p class="ask-note">{escape(note)}</p>' for note in notes)


def _leads(found: Reply, journey: Journey, raw: Mapping[str, str], root: str, prefix: str) -> str:
    """The way through several tools, with what the sentence says for it already answered."""
    stated = {each.question.id: each.raw for each in found.understood}
    link = f"{root}tools/{journey.id}/#{escape(render.fragment(journey, stated))}"
    return (
        f'<article class="ask-answer outcome" tabindex="-1"><p class="ask-plain"><strong>{escape(journey.title)}.</strong> '
        f'{escape(journey.summary)}</p>{_chips(found, raw, prefix)}{_seen(found)}<p class="ask-more">'
        f'<a href="{link}">Begin</a>. What you said is filled in.</p></article>'
    )


def _needs(found: Reply, root: str) -> str:
    """The question that has to be answered first, in its tool."""
    assert found.needs is not None
    tool, question = found.needs.tool, found.needs.question
    link = f"{root}tools/{tool.id}/#{escape(render.fragment(tool, found.needs.raw))}"
    return (
        '<article class="ask-answer outcome" tabindex="-1"><p class="ask-plain">One more thing has to be known first: '
        f'{escape(question.text)}</p><p class="ask-more"><a href="{link}">Say it in {escape(tool.title)}</a>. Your '
        "answers so far are kept.</p></article>"
    )


def _not_understood(found: Reply, root: str) -> str:
    links = "".join(
        f'<li><a href="#{escape(fragment({ASKED: found.text, INTENT: intent.id}))}">{escape(intent.label)}</a></li>'
        for intent in BY_ID.values()
    )
    search = f"{fragment({ASKED: found.text})};search:{quote(found.text[:SEARCHED], safe='')}"
    return (
        '<article class="ask-answer outcome" tabindex="-1"><p class="ask-plain">That was not understood.</p>'
        f"{_seen(found)}<p>Which of these do you want to know?</p><ul>{links}</ul>"
        f'<p>Or choose from <a href="{root}tools/">all the tools</a>, or '
        f'<a href="#{escape(search)}">search the guide for these words</a>.</p></article>'
    )


def to_tool(answered: Answered, root: str) -> str:
    """The address of the tool with these answers."""
    return f"{root}tools/{answered.tool.id}/#{escape(render.fragment(answered.tool, answered.raw))}"


def _worked_out(day: date) -> str:
    return f"Worked out for {long_date(day)}."


# -- at build ----------------------------------------------------------------------------------


def examples(law: Law, today: date, root: str) -> str:
    """The examples with their answers, to open without Python and without script."""
    return (
        f'<div class="ask-examples"><h3 class="ask-title">For example</h3>{"".join(_examples(law, today, root))}</div>'
    )


def _examples(law: Law, today: date, root: str) -> Iterable[str]:
    for text in EXAMPLES:
        found = reply(text, {}, law, today)
        assert found.answered is not None, text
        known = (each for each in found.understood if each.raw not in (UNKNOWN, interview.NONE) and each.words)
        goes_by = "; ".join(each.words for each in known)
        yield (
            f'<details class="fold ask-example"><summary>{escape(text)}</summary>{short(found)}'
            f'<p class="ask-note">This goes by: {escape(goes_by)}. {_worked_out(today)}</p>'
            f'<p class="ask-more"><a href="{to_tool(found.answered, root)}">The whole answer</a></p></details>'
        )
