"""HTML for questions, answers and outcomes. Everything a reader typed is escaped here.

The same functions make the forms a browser shows and the static text of the tool pages.
``root`` is the relative way from the page to the site's root, such as "../../", or None where no page of the site can
be reached: then the names of pages stand without links.
"""

import json
from collections import Counter
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
    Role,
    Section,
    Strength,
    Tool,
    Verdict,
)
from guide_logic.engine.short_way import Step
from guide_logic.law import Confidence, Law, wording
from guide_logic.law.wording import long_date, pounds
from guide_logic.show import timeline

NOTHING: Mapping[str, str] = {}
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
SO_FAR = "So far, if nothing is unusual"
TAGS = {Strength.SETTLED: "Settled", Strength.LIKELY: "Likely, something to check", Strength.ADVICE: "Open"}
CHANGES_SHOWN = 5
NO_CHANGES = "We found no other choice, amount or date that would change it by itself."
CHANGES_PLACE = (
    '<section class="outcome-section outcome-changes"><h4>What would change this answer</h4>'
    '<div class="changes-place" data-text-failed="This could not be worked out here. The answer itself stands.">'
    "<p>Working it out…</p></div></section>"
)

ACTIONS = (
    '<div class="outcome-actions">'
    '<button class="button button--secondary" type="button" data-action="copy">Copy this answer</button>'
    "{link}"
    '<button class="button button--secondary" type="button" data-action="print">Print the record</button>'
    "{calendar}"
    '<span class="copy-note" role="status"></span>{keep}</div>'
)
COPY_LINK = '<button class="button button--secondary" type="button" data-action="copy-link">Copy a link to it</button>'
KEEP = (
    '<details class="fold keep"><summary>Name it and save it</summary>'
    '<p class="q-hint">What you type here stays on your device. It goes into your files and onto paper, '
    "and never into a link.</p>"
    '<label class="keep-field" for="{id}-name">Name of the project<input class="q-input" type="text" id="{id}-name" data-kept="name" '
    'maxlength="200" autocomplete="off"></label>'
    '<label class="keep-field" for="{id}-reference">Your reference<input class="q-input" type="text" id="{id}-reference" data-kept="reference" '
    'maxlength="200" autocomplete="off"></label>'
    '<label class="keep-field" for="{id}-rationale">Why you decide as you do<textarea class="q-input q-input--lines" rows="5" id="{id}-rationale" '
    'data-kept="rationale" maxlength="20000"></textarea></label>'
    '{remind}<div class="keep-actions">'
    '<button class="button button--secondary" type="button" data-action="save">Save to open again</button>'
    '<button class="button button--secondary" type="button" data-action="word">Save for Word</button>'
    '<button class="button button--secondary" type="button" data-action="copy-markdown">Copy as Markdown</button>'
    '<button class="button button--secondary" type="button" data-action="copy-plain">Copy as plain text</button>'
    '<span class="keep-note" role="status"></span></div></details>'
)
CALENDAR = (
    '<button class="button button--secondary" type="button" data-action="calendar">'
    "Add these dates to a calendar</button>"
)
RESTART = '<p class="outcome-restart"><button class="button button--link" type="button" data-action="restart">Start again</button></p>'
REMIND = (
    '<label class="keep-field" for="{id}-remind">Reminder in your calendar<select class="q-input" id="{id}-remind" data-remind>'
    '<option value="week">A week before each date</option><option value="day">On the day before</option>'
    '<option value="">None</option></select></label>'
)
CONFIDENCES = {
    Confidence.VERIFIED: "Checked in two sources",
    Confidence.ONE_SOURCE: "Checked in one source",
    Confidence.CHECK: "Not verified: check this",
}


def fragment(tool: Tool | Journey, raw: Mapping[str, str], at: str = "") -> str:
    """The part of a link after ``#`` that carries these answers: ``tool:v=1&question=answer``."""
    return _link_to(tool, at) + _link_answers(tool, raw)


def _link_to(tool: Tool | Journey, at: str) -> str:
    return f"{tool.id}:v={tool.version}" + (f"&at={quote(at)}" if at else "")


def _link_answers(tool: Tool | Journey, raw: Mapping[str, str]) -> str:
    given = ((question.id, raw[question.id]) for question in tool.questions if question.id in raw)
    return "".join(f"&{name}={quote(value, safe='+')}" for name, value in given)


# -- questions ---------------------------------------------------------------------------


UNUSUAL = "Anything unusual?"
UNUSUAL_HINT = "This is what we take as usual. Open what is different, and change it."


def step_form(
    tool: Tool | Journey,
    step: Step,
    *,
    path: Iterable[Question] = (),
    raw: Mapping[str, str] = NOTHING,
    filled: Mapping[str, str] = NOTHING,
    errors: Mapping[str, str] = NOTHING,
    notes: Iterable[str] = (),
    prefix: str = "",
    number: int = 1,
    left: int | None = None,
    stage: str = "",
    at: str = "",
) -> str:
    """The form for one step.

    ``raw`` are the answers so far. ``filled`` is what to show as picked or typed, and ``errors`` why it
    could not be read, by question. ``prefix`` keeps ids apart where a page has two forms. This is step
    ``number``; ``left`` is about how many follow, if that can be said, and ``stage`` the title of the
    stage of a journey. ``at`` is the question that the reader came for, where it is not the first.
    """
    earlier = list(path)
    name = f"{prefix}{tool.id}"
    parts = [note(text) for text in notes]
    if errors:
        parts.append(_error_summary(step, errors, name))
    if earlier:
        back = escape(fragment(tool, raw, at=earlier[-1].id))
        parts.append(f'<a class="back-link" href="#{back}" data-at="{earlier[-1].id}">Back</a>')
    parts.append(f'<p class="tool-progress">{escape(_progress(number, left, stage, step))}</p>')
    if step.usual:
        parts.append(_unusual(step, name, filled, errors))
    else:
        for question in step.questions:
            fields = _fields(question, name, filled.get(question.id, ""), errors.get(question.id, ""))
            parts.append(_part(question, step, fields, filled, at) if len(step.questions) > 1 else fields)
    parts.append('<button class="button" type="submit">Continue</button>')
    ids = " ".join(question.id for question in step.questions)
    return (
        f'<form class="tool-form" data-question="{ids}" novalidate aria-label="{escape(tool.title)}">'
        + "".join(parts)
        + "</form>"
    )


def _error_summary(step: Step, errors: Mapping[str, str], name: str) -> str:
    items = []
    for question in step.questions:
        if question.id in errors:
            target = f"{name}-{question.id}" + ("-1" if question.kind in (Kind.CHOICE, Kind.CHOICES) else "")
            about = f"{question.text} " if len(step.questions) > 1 else ""
            text = escape(f"{about}{errors[question.id]}")
            items.append(f'<li><a href="#{target}" data-focus="{target}">{text}</a></li>')
    return (
        '<div class="error-summary" role="alert" tabindex="-1"><h3>There is a problem</h3>'
        f"<ul>{''.join(items)}</ul></div>"
    )


def _fields(question: Question, name: str, filled: str, error: str, heading: str = "h3") -> str:
    """One question in full: its text, its fields, and why we ask."""
    field = _choices if question.kind in (Kind.CHOICE, Kind.CHOICES) else _typed
    why = ""
    if question.why:
        why = f'<details class="q-why"><summary>Why we ask</summary><p>{escape(question.why)}</p></details>'
    return field(question, f"{name}-{question.id}", filled, error, heading) + why


def _part(question: Question, step: Step, fields: str, filled: Mapping[str, str], at: str) -> str:
    """One question of several on a page: shown where the answers above it lead to it."""
    here = " data-here" if question.id == at else ""
    on_page = {each.id for each in step.questions}
    conditions = [each for each in step.conditions.get(question.id, ()) if each.question in on_page]
    if not conditions:
        return f'<div class="q-part"{here}>{fields}</div>'
    chosen = {each.question: filled.get(each.question, "") for each in conditions}
    shown = all(
        chosen[each.question] in each.options if chosen[each.question] else each.meanwhile for each in conditions
    )
    # An empty option stands for nothing chosen yet.
    when = " ".join(f"{each.question}={','.join((*each.options, *[''] * each.meanwhile))}" for each in conditions)
    return f'<div class="q-part" data-if="{when}"{"" if shown else " hidden"}{here}>{fields}</div>'


def _unusual(step: Step, name: str, filled: Mapping[str, str], errors: Mapping[str, str]) -> str:
    """What is taken as usual, each to be opened and changed in its place."""
    rows = []
    for question in step.questions:
        assert question.usual is not None
        here, error = filled.get(question.id, ""), errors.get(question.id, "")
        changed = bool(error) or here not in ("", question.usual.raw)
        rows.append(
            f'<details class="usual"{" open" if changed else ""}><summary><span class="usual-says">'
            f'{escape(question.text if changed else question.usual.says)}</span> <span class="usual-change">Change'
            f'<span class="visually-hidden"> answer to: {escape(question.text)}</span></span></summary>'
            f"{_fields(question, name, here, error, 'h4')}</details>"
        )
    return (
        f'<div class="q"><h3 class="q-text" tabindex="-1">{UNUSUAL}</h3><p class="q-hint">{UNUSUAL_HINT}</p>'
        f'<div class="usual-list">{"".join(rows)}</div></div>'
    )


def _progress(number: int, left: int | None, stage: str, step: Step) -> str:
    """Where the reader is, and about how much is to come: what later answers open or close is not known."""
    words = f"{stage}. Step {number}" if stage else f"Step {number}"
    if step.usual:
        return f"{words}, the last if nothing is unusual"
    if left is None:
        return words
    return f"{words}, about {left} more after it" if left else f"{words}, perhaps the last"


def note(text: str) -> str:
    """A remark above a question or an answer."""
    return f'<p class="tool-note">{escape(text)}</p>'


def settled(asking: Tool | Journey, raw: Mapping[str, str]) -> str:
    """That no later answer can move the result, with the way on: ``raw`` leaves those answers unknown."""
    way = "Go on to the next part now" if isinstance(asking, Journey) else "See the answer now"
    return (
        '<p class="tool-note tool-settled">The result of this part is settled: what is still asked here cannot move it. '
        f'<a href="#{escape(fragment(asking, raw))}">{way}</a>, or answer the rest to make sure of the details.</p>'
    )


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


def _choices(question: Question, name: str, chosen: str, error: str, heading: str) -> str:
    described, attribute = _described(question, name, error)
    many = question.kind is Kind.CHOICES
    options = [(option.value, option.label, option.hint) for option in question.options]
    if many:
        options.append((interview.NONE, NONE_LABEL, ""))
        options += [(UNKNOWN, question.unknown, "")] if question.unknown else []
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
        f'<{heading} class="q-text" tabindex="-1">{escape(question.text)}</{heading}></legend>{described}'
        f'<div class="q-options">{"".join(rows)}</div></fieldset>'
    )


def _typed(question: Question, name: str, filled: str, error: str, heading: str) -> str:
    described, attribute = _described(question, name, error)
    unknown = filled == UNKNOWN and bool(question.unknown)
    value = escape("" if unknown else filled)
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
        f'<div class="q"><{heading} class="q-text" tabindex="-1"><label for="{name}">{escape(question.text)}</label></{heading}>'
        f"{described}{box}{unknown_box}</div>"
    )


def answers_list(tool: Tool | Journey, position: interview.Position, raw: Mapping[str, str], prefix: str = "") -> str:
    """The answers so far, each with a link to change it."""
    if not position.path:
        return ""
    rows = []
    answers = escape(_link_answers(tool, raw))  # the same in every row's link
    for question in position.path:
        shown = interview.show(question, position.answers[question.id])
        change = escape(_link_to(tool, question.id)) + answers
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
            state, tag = _stage_state(each)
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
    tags = Counter(_stage_state(each)[1] for each in progress.done)
    counted = {
        "settled": TAGS[Strength.SETTLED],
        "likely": TAGS[Strength.LIKELY],
        "so far": SO_FAR,
        "open": TAGS[Strength.ADVICE],
    }
    always = ("settled", "open")
    counts = ", ".join(f"{tags[tag]} {name}" for name, tag in counted.items() if tags[tag] or name in always)
    counts = counts if tags else "none answered yet"
    return (
        '<details class="fold journey-stages"><summary>'
        f"The stages of your plan: {counts}</summary><ol>{''.join(rows)}</ol></details>"
    )


def _stage_state(each: Done) -> tuple[str, str]:
    """Whether a stage is settled, goes by usual answers so far, or is open; and what is said of it."""
    strength = each.outcome.strength
    if strength is Strength.ADVICE:
        return "open", TAGS[strength]
    return ("so-far", SO_FAR) if each.provisional else ("done", TAGS[strength])


def _stage_answer(journey: Journey, done: Done, raw: Mapping[str, str]) -> str:
    """What a stage answered, as a link to its first question where it asked one."""
    headline = escape(done.outcome.headline)
    if not done.asked:
        return headline
    first = done.asked[0].id
    return f'<a href="#{escape(fragment(journey, raw, at=first))}" data-at="{first}">{headline}</a>'


# -- outcomes ----------------------------------------------------------------------------


def outcome_panel(tool: Tool | Journey, outcome: Outcome, law: Law, root: str | None, worked_out: str, *,
                  keep: bool = True, changing: bool = False, prefix: str = "") -> str:  # fmt: skip
    """The answer: headline first, then reasons, what follows, what would change it, and the law.

    ``keep`` offers to name it and to save it. ``changing`` leaves a place for what would change it, which takes
    longer to work out: ``changes`` fills it. ``prefix`` keeps ids apart where a page has two forms.
    """
    one_sided = not depends(tool, outcome)
    marks = MARKS.get(tool.id, ("", ""))
    parts = [
        f'<p class="outcome-strength">{STRENGTHS[outcome.strength]}</p>'
        f'{_plain(tool, outcome)}<h3 class="outcome-headline">{escape(outcome.headline)}</h3>'
        f'<p class="outcome-dates">{escape(worked_out)}</p>',
        _in_short(outcome, law),
        _bar(outcome.bar if one_sided else None),
        _actions(outcome, f"{prefix}{tool.id}-keep" if keep else "", linked=root is not None),
        timeline.figure(outcome.timeline),
        _section("Why", _points("reasons", outcome.reasons, law, marks=marks)),
        _section("What to watch", _points("warnings", outcome.warnings, law)),
        _section("What to do next", _points("steps", outcome.next_steps, law, "ol")),
        *_sections(tuple(each for each in outcome.sections if each.role is not Role.SHORT), law),
        _section("The sum", _working(outcome.working if one_sided else ())),
        CHANGES_PLACE if changing else "",
        _section("Read and do more", _links(outcome.links, root)),
        _references(outcome.refs(), law),
        f'<p class="not-advice">{NOT_ADVICE}</p>',
        RESTART,
    ]
    return f'<article class="outcome outcome--{outcome.strength}" tabindex="-1">{"".join(parts)}</article>'


def _in_short(outcome: Outcome, law: Law) -> str:
    """What an outcome says in short, on one page before the rest, or nothing."""
    short = "".join(_sections(tuple(each for each in outcome.sections if each.role is Role.SHORT), law))
    return f'<div class="outcome-short">{short}</div>' if short else ""


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


def _actions(outcome: Outcome, keep: str, *, linked: bool) -> str:
    """What a reader can do with an answer; days can go into a calendar where there are any."""
    dated = any(point.day for point in outcome.points())
    kept = KEEP.format(id=keep, remind=REMIND.format(id=keep) if dated else "") if keep else ""
    return ACTIONS.format(link=COPY_LINK if linked else "", calendar=CALENDAR if dated else "", keep=kept)


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


def changes(tool: Tool, found: Iterable[Change], raw: Mapping[str, str]) -> str:
    """What fills the place for what would change an answer: a line for each question and other outcome, linked.

    Amounts, dates and lengths come first: they say how near the line the answer is.
    """
    items = []
    nearest = sorted(found, key=lambda change: change.question.kind in (Kind.CHOICE, Kind.CHOICES))
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
        return f"<p>{NO_CHANGES}</p>"
    html = f'<ul class="changes">{"".join(items[:CHANGES_SHOWN])}</ul>'
    if rest := items[CHANGES_SHOWN:]:
        html += (
            f'<details class="fold"><summary>{wording.count(len(rest), "more change")}</summary>'
            f'<ul class="changes">{"".join(rest)}</ul></details>'
        )
    return html


def _links(links: tuple[Link, ...], root: str | None) -> str:
    items = "".join(f"<li>{_link(link, root)}</li>" for link in links)
    return f'<ul class="outcome-links">{items}</ul>' if items else ""


def _link(link: Link, root: str | None) -> str:
    title = escape(link.title)
    return title if root is None else f'<a href="{escape(_address(link, root))}">{title}</a>'


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
    "outdated": "There is a new version of this site. Load this page again to use it: the answers you gave are kept.",
    "known": "You said:",
    "use": "Use these answers",
    "copied": "Copied.",
    "saved": "Saved.",
    "not-saved": "The file could not be made. Nothing you typed is lost. Try again.",
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
    texts += f' data-asks="{" ".join(question.id for question in tool.questions)}"'
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
        f'<div class="tool-app waits" hidden>{first or step_form(tool, Step(tool.questions[:1]), prefix=prefix)}</div>'
        '<div class="tool-status" role="status"></div>'
        '<div class="tool-failed" hidden><p>Nothing you typed is lost. You can still find your answer: every outcome, '
        f'and what leads to it, is <a href="{outcomes}">listed as text</a>.</p>'
        '<button class="button button--secondary" type="button" data-action="retry">Try again</button></div>'
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
