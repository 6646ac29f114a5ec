"""HTML for questions, answers and outcomes. Everything a reader typed is escaped here.

The same functions make the forms a browser shows and the static text of the tool pages.
``root`` is the relative way from the page to the site's root, such as "../../".
"""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from html import escape
from itertools import groupby
from urllib.parse import quote

from guide_logic.engine import interview
from guide_logic.engine.explore import Change
from guide_logic.engine.journey import Done, Journey, Progress
from guide_logic.engine.model import (
    UNKNOWN,
    Bar,
    Bearing,
    Kind,
    Line,
    Link,
    Outcome,
    OutcomeSpec,
    Point,
    Question,
    Section,
    Strength,
    Tool,
    Verdict,
)
from guide_logic.law import Confidence, Law, wording
from guide_logic.law.wording import long_date, pounds
from guide_logic.show import timeline

NONE_LABEL = "None of these"
NOT_ADVICE = "This is information, not legal advice."

STRENGTHS = {
    Strength.SETTLED: "Settled by the law and your answers",
    Strength.LIKELY: "Likely, with something to check",
    Strength.ADVICE: "Open: find out more or take advice",
}
MARKS = {
    "contract-change": ("In favour", "In the way"),
    "direct-award": ("Met", "Not met"),
    "grant-or-contract": ("Points this way", "Points the other way"),
    "health-or-not": ("Towards the health regime", "Away from the health regime"),
    "light-touch": ("Towards light touch", "Away from light touch"),
    "plan-a-commission": ("In favour", "In the way"),
    "reserve": ("In favour", "In the way"),
    "subsidy-check": ("Towards this answer", "Away from this answer"),
    "threshold-check": ("Towards the full rules", "Away from the full rules"),
    "which-power": ("In favour", "In the way"),
}
"""What a reason for, and one against, means in each tool: said in words beside its mark."""
TAGS = {Strength.SETTLED: "Settled", Strength.LIKELY: "Likely, something to check", Strength.ADVICE: "Open"}
CHANGES_SHOWN = 5

ACTIONS = (
    '<div class="outcome-actions">'
    '<button class="button button--secondary" type="button" data-action="copy">Copy this answer</button>'
    '<button class="button button--secondary" type="button" data-action="copy-link">Copy a link to it</button>'
    '<button class="button button--secondary" type="button" data-action="print">Print</button>'
    "{calendar}"
    '<button class="button button--link" type="button" data-action="restart">Start again</button>'
    '<span class="copy-note" role="status"></span></div>'
)
CALENDAR = (
    '<button class="button button--secondary" type="button" data-action="calendar">'
    "Add these dates to a calendar</button>"
)
CONFIDENCES = {
    Confidence.VERIFIED: "Checked in two sources",
    Confidence.ONE_SOURCE: "Checked in one source",
    Confidence.CHECK: "Not verified: check this",
}


def fragment(tool: Tool | Journey, raw: Mapping[str, str], at: str = "") -> str:
    """The part of a link after ``#`` that carries these answers: ``tool:v=1&question=answer``."""
    pairs = [("v", str(tool.version))]
    if at:
        pairs.append(("at", at))
    pairs += [(question.id, raw[question.id]) for question in tool.questions if question.id in raw]
    return f"{tool.id}:" + "&".join(f"{name}={quote(value, safe='+')}" for name, value in pairs)


# -- questions ---------------------------------------------------------------------------


def question_form(
    tool: Tool | Journey,
    question: Question,
    *,
    path: Iterable[Question] = (),
    raw: Mapping[str, str] | None = None,
    typed: str = "",
    error: str = "",
    notes: Iterable[str] = (),
    prefix: str = "",
    left: int | None = None,
    stage: str = "",
) -> str:
    """The form for one question.

    ``raw`` is the answer to show as picked, ``typed`` the text to keep where it could not be
    read, ``error`` why. ``prefix`` keeps ids apart where a page has two forms. ``left`` is about how
    many questions follow, if that can be said, and ``stage`` the title of the stage of a journey.
    """
    raw = raw or {}
    earlier = list(path)
    chosen = raw.get(question.id, "")
    name = f"{prefix}{tool.id}-{question.id}"
    parts = [note(text) for text in notes]
    if error:
        target = f"{name}-1" if question.kind in (Kind.CHOICE, Kind.CHOICES) else name
        parts.append(
            '<div class="error-summary" role="alert" tabindex="-1"><h3>There is a problem</h3>'
            f'<ul><li><a href="#{target}" data-focus="{target}">{escape(error)}</a></li></ul></div>'
        )
    if earlier:
        back = escape(fragment(tool, raw, at=earlier[-1].id))
        parts.append(f'<a class="back-link" href="#{back}" data-at="{earlier[-1].id}">Back</a>')
    parts.append(f'<p class="tool-progress">{escape(_progress(len(earlier) + 1, left, stage))}</p>')
    field = _choices if question.kind in (Kind.CHOICE, Kind.CHOICES) else _typed
    parts.append(field(question, name, chosen, typed, error))
    if question.why:
        parts.append(f'<details class="q-why"><summary>Why we ask</summary><p>{escape(question.why)}</p></details>')
    parts.append('<button class="button" type="submit">Continue</button>')
    return (
        f'<form class="tool-form" data-question="{question.id}" novalidate aria-label="{escape(tool.title)}">'
        + "".join(parts)
        + "</form>"
    )


def _progress(number: int, left: int | None, stage: str) -> str:
    """Where the reader is, and about how much is to come: what later answers open or close is not known."""
    words = f"{stage}. Question {number}" if stage else f"Question {number}"
    if left is None:
        return words
    return f"{words}, about {left} more after it" if left else f"{words}, perhaps the last"


def note(text: str) -> str:
    """A remark above a question or an answer."""
    return f'<p class="tool-note">{escape(text)}</p>'


def _described(question: Question, name: str, error: str) -> tuple[str, str]:
    """Hint and error paragraphs, and the ids that describe the field."""
    html, ids = "", []
    if question.hint:
        html += f'<p class="q-hint" id="{name}-hint">{escape(question.hint)}</p>'
        ids.append(f"{name}-hint")
    if error:
        html += f'<p class="q-error" id="{name}-error"><span class="visually-hidden">Error: </span>{escape(error)}</p>'
        ids.append(f"{name}-error")
    return html, f' aria-describedby="{" ".join(ids)}"' if ids else ""


def _choices(question: Question, name: str, chosen: str, _typed: str, error: str) -> str:
    described, attribute = _described(question, name, error)
    many = question.kind is Kind.CHOICES
    options = [(option.value, option.label, option.hint) for option in question.options]
    if many:
        options.append((interview.NONE, NONE_LABEL, ""))
    picked = set(chosen.split("+"))
    rows = []
    for number, (value, label, hint) in enumerate(options, 1):
        id_ = f"{name}-{number}"
        checked = " checked" if value in picked else ""
        hint_id = f' aria-describedby="{id_}-hint"' if hint else ""
        rows.append(
            f'<div class="q-option"><input type="{"checkbox" if many else "radio"}" id="{id_}" '
            f'name="{question.id}" value="{value}"{checked}{hint_id}><label for="{id_}">{escape(label)}</label>'
            + (f'<p class="q-option-hint" id="{id_}-hint">{escape(hint)}</p>' if hint else "")
            + "</div>"
        )
    return (
        f'<fieldset class="q"{attribute}><legend class="q-legend">'
        f'<h3 class="q-text" tabindex="-1">{escape(question.text)}</h3></legend>{described}'
        f'<div class="q-options">{"".join(rows)}</div></fieldset>'
    )


def _typed(question: Question, name: str, chosen: str, typed: str, error: str) -> str:
    described, attribute = _described(question, name, error)
    unknown = chosen == UNKNOWN and bool(question.unknown) and not typed
    value = escape(typed or ("" if unknown else chosen))
    attributes = (
        f'id="{name}" name="{question.id}" autocomplete="off" spellcheck="{"true" if question.kind is Kind.WORDS else "false"}"'
        + (' inputmode="decimal"' if question.kind is Kind.MONEY else "")
        + (' aria-invalid="true"' if error else "")
        + attribute
    )
    if question.kind is Kind.DATED_AMOUNTS:
        field = f'<textarea class="q-input q-input--lines" rows="6" {attributes}>{value}</textarea>'
    else:
        field = f'<input class="q-input q-input--{question.kind}" type="text" value="{value}" {attributes}>'
    pound = '<span class="q-prefix" aria-hidden="true">£</span>' if question.kind is Kind.MONEY else ""
    box = f'<div class="q-field">{pound}{field}</div>'
    unknown_box = ""
    if question.unknown:
        unknown_box = (
            f'<div class="q-options"><div class="q-option"><input type="checkbox" id="{name}-unknown" '
            f'name="{question.id}-unknown" value="{UNKNOWN}"{" checked" if unknown else ""}>'
            f'<label for="{name}-unknown">{escape(question.unknown)}</label></div></div>'
        )
    return (
        f'<div class="q"><h3 class="q-text" tabindex="-1"><label for="{name}">{escape(question.text)}</label></h3>'
        f"{described}{box}{unknown_box}</div>"
    )


def answers_list(tool: Tool | Journey, position: interview.Position, raw: Mapping[str, str], prefix: str = "") -> str:
    """The answers so far, each with a link to change it."""
    if not position.path:
        return ""
    rows = []
    for question in position.path:
        shown = interview.show(question, position.answers[question.id])
        change = escape(fragment(tool, raw, at=question.id))
        rows.append(
            f'<div class="answers-row" id="{prefix}{tool.id}-answer-{question.id}"><dt>{escape(question.text)}</dt>'
            f'<dd class="answers-value">{escape(shown)}{_assumed(question, raw[question.id])}</dd>'
            f'<dd class="answers-action"><a href="#{change}" data-at="{question.id}">Change'
            f'<span class="visually-hidden"> answer to: {escape(question.text)}</span></a></dd></div>'
        )
    return f'<h3 class="answers-title">Your answers</h3><dl class="answers">{"".join(rows)}</dl>'


def _assumed(question: Question, raw: str) -> str:
    """What an answer was read from and what was assumed in reading it, where anything was."""
    assumed = interview.assumed(question, raw)
    return f'<span class="answers-assumed">Read from “{escape(raw)}”. {escape(assumed)}</span>' if assumed else ""


# -- journeys ----------------------------------------------------------------------------


def stage_list(journey: Journey, progress: Progress, raw: Mapping[str, str]) -> str:
    """The stages of a journey as a list of tasks: what is settled, what is open, where the reader is, what is to come."""
    done = {each.stage.tool.id: each for each in progress.done}
    rows, ahead = [], False
    for stage in journey.stages:
        text = ""
        if each := done.get(stage.tool.id):
            strength = each.outcome.strength
            state, tag = "open" if strength is Strength.ADVICE else "done", TAGS[strength]
            text = _stage_answer(journey, each, raw)
        elif stage is progress.stage:
            state, tag, ahead = "now", "You are here", True
        elif ahead:
            state, tag = "to-come", "To come, if it is needed"
        else:
            state, tag = "skipped", "Not needed for your answers"
        current = ' aria-current="step"' if state == "now" else ""
        rows.append(
            f'<li class="journey-stage journey-stage--{state}"{current}><span class="journey-stage-title">'
            f'{escape(stage.title)}</span> <span class="journey-stage-state">{tag}</span> {text}</li>'
        )
    settled = sum(each.outcome.strength is not Strength.ADVICE for each in progress.done)
    still_open = len(progress.done) - settled
    counts = f"{settled} settled, {still_open} open" if progress.done else "none answered yet"
    return (
        '<details class="fold journey-stages"><summary>'
        f"The stages of your plan: {counts}</summary><ol>{''.join(rows)}</ol></details>"
    )


def _stage_answer(journey: Journey, done: Done, raw: Mapping[str, str]) -> str:
    """What a stage answered, as a link to its first question where it asked one."""
    headline = escape(done.outcome.headline)
    if not done.asked:
        return headline
    first = done.asked[0].id
    return f'<a href="#{escape(fragment(journey, raw, at=first))}" data-at="{first}">{headline}</a>'


# -- outcomes ----------------------------------------------------------------------------


def outcome_panel(tool: Tool | Journey, outcome: Outcome, law: Law, changes: Iterable[Change], raw: Mapping[str, str],
                  root: str, worked_out: str) -> str:  # fmt: skip
    """The answer: headline first, then reasons, what follows, what would change it, and the law."""
    one_sided = not depends(tool, outcome)
    marks = MARKS.get(tool.id, ("", ""))
    parts = [
        f'<p class="outcome-strength">{STRENGTHS[outcome.strength]}</p>'
        f'{_plain(tool, outcome)}<h3 class="outcome-headline">{escape(outcome.headline)}</h3>'
        f'<p class="outcome-dates">{escape(worked_out)}</p>',
        _bar(outcome.bar if one_sided else None),
        timeline.figure(outcome.timeline),
        _section("Why", _points("reasons", outcome.reasons, law, marks=marks)),
        _section("What to watch", _points("warnings", outcome.warnings, law)),
        _section("What to do next", _points("steps", outcome.next_steps, law, "ol")),
        *_sections(outcome.sections, law),
        _section("The sum", _working(outcome.working if one_sided else ())),
        _section("What would change this answer", _changes(tool, changes, raw)),
        _section("Read and do more", _links(outcome.links, root)),
        _references(outcome.refs(), law),
        f'<p class="not-advice">{NOT_ADVICE}</p>',
        _actions(outcome),
    ]
    return f'<article class="outcome outcome--{outcome.strength}" tabindex="-1">{"".join(parts)}</article>'


def depends(tool: Tool | Journey, outcome: Outcome) -> bool:
    """Whether the answer is open, so that a bar or a sum beside it would show one of its readings as the answer."""
    plain = tool.in_plain_words(outcome) if isinstance(tool, Tool) else None
    return outcome.strength is Strength.ADVICE and plain is not None and plain.verdict is Verdict.NOT_KNOWN


def _plain(tool: Tool | Journey, outcome: Outcome) -> str:
    """The answer in everyday words to the question that people bring, above the technical headline."""
    plain = tool.in_plain_words(outcome) if isinstance(tool, Tool) else None
    if plain is None or not isinstance(tool, Tool):
        return ""
    return (
        f'<p class="outcome-plain"><span class="outcome-asked">{escape(tool.asked)}</span> '
        f'<strong class="outcome-verdict">{escape(plain.word(outcome.strength))}</strong> {escape(plain.text)}</p>'
    )


def _actions(outcome: Outcome) -> str:
    """What a reader can do with an answer; days can go into a calendar where there are any."""
    dated = any(point.day for point in outcome.points())
    return ACTIONS.format(calendar=CALENDAR if dated else "")


def _section(title: str, body: str) -> str:
    if not body:
        return ""
    return f'<section class="outcome-section"><h4>{escape(title)}</h4>{body}</section>'


def _sections(sections: tuple[Section, ...], law: Law) -> Iterable[str]:
    """The sections in order; neighbours that name a side stand side by side."""
    for has_side, group in groupby(sections, key=lambda section: section.side is not None):
        html = [(s, _section(s.title, _points("points", s.points, law, "ol" if s.ordered else "ul"))) for s in group]
        if has_side:
            sides = "".join(f'<div class="signals-{s.side}">{body}</div>' for s, body in html)
            yield f'<div class="signals">{sides}</div>'
        else:
            yield from (body for _, body in html)


def _points(name: str, points: tuple[Point, ...], law: Law, tag: str = "ul", marks: tuple[str, str] = ("", "")) -> str:
    if not points:
        return ""
    items = []
    for point in points:
        bearing = f" reason reason--{point.bearing}" if name == "reasons" else ""
        mark = {Bearing.FOR: marks[0], Bearing.AGAINST: marks[1]}.get(point.bearing, "")
        # The words themselves may begin with theirs.
        mark = "" if point.text.startswith(("For: ", "Against: ")) else mark
        label = f'<span class="reason-mark">{mark}:</span> ' if mark else ""
        day = f'<span class="step-date">{long_date(point.day)}</span> ' if point.day else ""
        items.append(f'<li class="point{bearing}">{label}{day}{escape(point.text)}{_cites(point.refs, law)}</li>')
    return f'<{tag} class="{name}">{"".join(items)}</{tag}>'


def _cites(refs: tuple[str, ...], law: Law) -> str:
    if not refs:
        return ""
    return ' <span class="cites">' + "; ".join(_cite(law.ref(ref).short, law.ref(ref).url) for ref in refs) + "</span>"


def _cite(cite: str, url: str) -> str:
    return f'<a href="{escape(url)}">{escape(cite)}</a>' if url else escape(cite)


def _working(lines: tuple[Line, ...]) -> str:
    if not lines:
        return ""
    rows = "".join(
        f'<tr{" class=" + chr(34) + "total" + chr(34) if line.total else ""}><th scope="row">{escape(line.label)}</th>'
        f"<td>{pounds(line.amount) if line.amount is not None else '–'}</td></tr>"
        for line in lines
    )
    return (
        f'<table class="working"><caption class="visually-hidden">How the value was worked out</caption>{rows}</table>'
    )


def _bar(bar: Bar | None) -> str:
    """The amount beside the threshold, as a drawing with the same facts in words."""
    if bar is None:
        return ""
    longest = max(bar.amount, bar.threshold) * Decimal("1.15")
    width = 640

    def x(amount: Decimal) -> str:
        return f"{float(amount / longest * width):.1f}"

    gap = bar.amount - bar.threshold
    line = "limit" if bar.may_equal else "threshold"
    words = (
        f"{pounds(bar.amount)}, which is exactly the {line}."
        if not gap
        else f"{pounds(bar.amount)}: {pounds(abs(gap))} {'over' if gap > 0 else 'under'} the {line} of "
        f"{pounds(bar.threshold)}."
    )
    side = "over" if gap > 0 or (gap == 0 and not bar.may_equal) else "under"
    return (
        f'<figure class="amount-bar amount-bar--{side}"><svg class="amount-bar-svg" viewBox="0 0 {width} 44" role="img" '
        f'aria-label="{escape(words)}" preserveAspectRatio="none">'
        f'<rect class="bar-track" x="0" y="12" width="{width}" height="20" rx="4"/>'
        f'<rect class="bar-value" x="0" y="12" width="{x(bar.amount)}" height="20" rx="4"/>'
        f'<line class="bar-threshold" x1="{x(bar.threshold)}" x2="{x(bar.threshold)}" y1="2" y2="42"/></svg>'
        f"<figcaption>{escape(words)}</figcaption></figure>"
    )


def _changes(tool: Tool | Journey, changes: Iterable[Change], raw: Mapping[str, str]) -> str:
    """One line for each question and other outcome, with the answers that lead there.

    Amounts, dates and lengths come first: they say how near the line the answer is.
    """
    items = []
    nearest = sorted(changes, key=lambda change: change.question.kind in (Kind.CHOICE, Kind.CHOICES))
    for question, group in groupby(nearest, key=lambda change: change.question):
        by_outcome: dict[str, list[Change]] = {}
        for change in group:
            by_outcome.setdefault(change.outcome.headline if change.outcome else "", []).append(change)
        for headline, alike in by_outcome.items():
            shown = " or ".join(f"“{change.shown}”" for change in alike)
            result = f"the answer is “{headline}”." if headline else "there is more to ask."
            link = escape(fragment(tool, {**raw, question.id: alike[0].raw}))
            items.append(f'<li>{escape(question.text)} If {escape(shown)}: <a href="#{link}">{escape(result)}</a></li>')
    if not items:
        return ""
    html = f'<ul class="changes">{"".join(items[:CHANGES_SHOWN])}</ul>'
    if rest := items[CHANGES_SHOWN:]:
        html += (
            f'<details class="fold"><summary>{wording.count(len(rest), "more change")}</summary>'
            f'<ul class="changes">{"".join(rest)}</ul></details>'
        )
    return html


def _links(links: tuple[Link, ...], root: str) -> str:
    items = "".join(f'<li><a href="{escape(_address(link, root))}">{escape(link.title)}</a></li>' for link in links)
    return f'<ul class="outcome-links">{items}</ul>' if items else ""


def _address(link: Link, root: str) -> str:
    handed_on = "&".join(f"{name}={quote(value, safe='+')}" for name, value in link.answers.items())
    return f"{root}{link.path}" + (f"#{link.tool}:{handed_on}" if handed_on else "")


def _references(refs: tuple[str, ...], law: Law) -> str:
    items = []
    for ref in map(law.ref, refs):
        items.append(
            f"<li>{_cite(ref.cite, ref.url)}: {escape(ref.says)}. "
            f'<span class="law-mark law-mark--{ref.confidence.replace(" ", "-")}">{CONFIDENCES[ref.confidence]}</span></li>'
        )
    return (
        f'<details class="outcome-law"><summary>The law behind it ({wording.count(len(items), "reference")})</summary>'
        f'<ul class="law-refs">{"".join(items)}</ul></details>'
    )


# -- static pages ------------------------------------------------------------------------

TEXTS = {
    "loading": "Working…",
    "opening": "Opening your answers…",
    "slow": "Still getting ready. On a slow connection the first answer can take a minute. "
    "Every possible outcome is also listed below.",
    "failed": "The tool could not run in this browser.",
    "copied": "Copied.",
    "not-copied": "Your browser did not allow copying. Select the text and copy it yourself.",
}


def tool_section(
    tool: Tool | Journey,
    runtime: str,
    *,
    title: str = "",
    start: str = "idle",
    home: str = "",
    prefix: str = "",
    first: str = "",
    ready: Mapping[str, object] | None = None,
) -> str:
    """The place of a tool in a page, with its first question: as Python shows it, if ``first`` is given.

    ``ready`` holds what Python replies to each answer to the first question, so that going on needs no Python.

    ``runtime`` names the folder of the Python runtime; ``start`` says when Python starts: "idle"
    with the page, "touch" only when the reader touches the tool. ``title`` heads the section (the
    tool's own title if empty); ``home`` leads to the tool's own page from another one.
    """
    texts = "".join(f' data-text-{name}="{escape(text)}"' for name, text in TEXTS.items())
    if ready:
        texts += f' data-ready="{escape(json.dumps(ready, ensure_ascii=False))}"'
    title_id = f"{prefix}{tool.id}-title"
    outcomes = f"{home}#{tool.id}-outcomes"
    return (
        f'<section class="tool" data-tool="{tool.id}" data-runtime="{runtime}" data-start="{start}" '
        f'data-prefix="{prefix}" aria-labelledby="{title_id}"{texts}>'
        f'<h2 class="tool-title" id="{title_id}">{escape(title or tool.title)}</h2>'
        '<noscript><p class="tool-note">This tool needs JavaScript. Without it, you can still find your answer: every '
        f'outcome, and what leads to it, is <a href="{outcomes}">listed as text</a>.</p></noscript>'
        '<div class="tool-status" role="status"></div>'
        '<div class="tool-failed" hidden><p>Nothing you typed is lost. You can still find your answer: every outcome, '
        f'and what leads to it, is <a href="{outcomes}">listed as text</a>.</p>'
        '<button class="button button--secondary" type="button" data-action="retry">Try again</button></div>'
        f'<div class="tool-app waits" hidden>{first or question_form(tool, tool.questions[0], prefix=prefix)}</div>'
        "</section>"
    )


def outcome_list(tool: Tool | Journey, law: Law) -> str:
    """Every outcome of a tool, with what leads to it and what follows: whole without Python."""
    items = "".join(
        f'<div class="all-outcomes-row" id="{tool.id}-outcome-{spec.code}"><h3>{escape(spec.headline)}</h3>'
        f'{_plain_listed(tool, spec)}<p class="all-outcomes-when"><strong>When:</strong> {escape(spec.when)}</p>'
        f'<p class="all-outcomes-then"><strong>Then:</strong> {escape(spec.then)}{_cites(spec.refs, law)}</p></div>'
        for spec in tool.outcomes
    )
    return f'<div class="all-outcomes">{items}</div>'


def _plain_listed(tool: Tool | Journey, spec: OutcomeSpec) -> str:
    """What an outcome answers in everyday words, if it is settled."""
    plain = tool.plain.get(spec.code) if isinstance(tool, Tool) else None
    if plain is None or not isinstance(tool, Tool):
        return ""
    words = escape(plain.words(Strength.SETTLED))
    return f'<p class="all-outcomes-plain"><strong>{escape(tool.asked)}</strong> {words}</p>'


def question_list(tool: Tool | Journey, law: Law) -> str:
    """Every question of a tool with its possible answers, as static text."""
    items = []
    for question in tool.questions:
        labels = [option.label for option in question.options] or ["An answer you type"]
        if question.unknown:
            labels.append(question.unknown)
        answers = "".join(f"<li>{escape(label)}</li>" for label in labels)
        items.append(
            f'<li class="all-questions-row"><p><strong>{escape(question.text)}</strong>{_cites(question.refs, law)}</p>'
            f"<ul>{answers}</ul></li>"
        )
    return f'<ol class="all-questions">{"".join(items)}</ol>'
