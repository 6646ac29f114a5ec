"""“I don’t know” as every answer it stands for: a tool decides on each of them, and says what they agree on.

Where each reading leads to the same answer, that is the answer, held no more firmly than the weakest of
them, and what differs is told apart. Where they differ, the answer is that it depends, on what, with the
result of each. So nothing that is not known makes an answer firmer or safer than its worst reading.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from guide_logic.engine import interview
from guide_logic.engine.model import (
    UNKNOWN,
    Answer,
    Answers,
    Link,
    Outcome,
    OutcomeSpec,
    Plain,
    Point,
    Question,
    Section,
    Strength,
    Tool,
    Verdict,
)
from guide_logic.law import Law

CODE = "depends-on-unknown"
MOST_WORDS = 40
"""Of a plain answer that names the result of each reading."""
FIRMNESS = (Strength.SETTLED, Strength.LIKELY, Strength.ADVICE)


@dataclass(frozen=True, slots=True)
class Unsure:
    """A question whose “I don’t know” is read as each of some answers.

    ``about`` names what is not known, as it goes on from “find out”. ``named`` holds each raw answer it is
    read as, and the words for it: “in Wales”. ``beside`` is what holds for an answer that is not among them:
    while it is there, nothing is settled, and ``headline`` says so in a sentence.
    """

    question: str
    about: str
    named: Mapping[str, str]
    beside: Point | None = None
    headline: str = ""
    refs: tuple[str, ...] = ()


type _Case = tuple[str, ...]
"""One raw answer for each question that is not known, in the order of the questions."""
type _Said = tuple[str, date | None]


class _Reader:
    """A tool that reads what is not known as each answer it stands for."""

    def __init__(self, tool: Tool, unsure: tuple[Unsure, ...], code: str) -> None:
        order = [question.id for question in tool.questions]
        self.tool = tool
        self.unsure = tuple(sorted(unsure, key=lambda each: order.index(each.question)))
        self.code = code
        self._typed = {
            each.question: {raw: interview.read(tool.question(each.question), raw) for raw in each.named}
            for each in unsure
        }
        self._law: Law | None = None
        self._read: list[tuple[tuple[str, Answer], dict[_Case, dict[str, Answer]]]] = []
        self._last: tuple[str, Mapping[_Case, Answers], Law, dict[_Case, bool]] | None = None

    def open(self, answers: Answers) -> tuple[Unsure, ...]:
        return tuple(each for each in self.unsure if answers.get(each.question) == UNKNOWN)

    def worlds(self, answers: Answers, law: Law) -> dict[_Case, dict[str, Answer]]:
        """What would have been answered in each case: without what only another case asks.

        A walk asks this before each question with one answer more, so what was read of the answers
        before it is kept.
        """
        given = [("today", answers["today"])]
        given += [(question.id, answers[question.id]) for question in self.tool.questions if question.id in answers]
        if law is not self._law:
            self._law, self._read = law, []
        same = 0
        for before, now in zip(self._read, given, strict=False):
            if before[0] != now:
                break
            same += 1
        del self._read[same:]
        for name, answer in given[same:]:
            worlds: dict[_Case, dict[str, Answer]] = self._read[-1][1] if self._read else {(): {}}
            self._read.append(((name, answer), self._with(worlds, name, answer, law)))
        return self._read[-1][1]

    def _with(
        self, worlds: dict[_Case, dict[str, Answer]], name: str, answer: Answer, law: Law
    ) -> dict[_Case, dict[str, Answer]]:
        """The cases with one answer more: split, where it is not known."""
        if name == "today":
            return {case: {**kept, name: answer} for case, kept in worlds.items()}
        asked = self._asked(self.tool.question(name), worlds, law)
        if answer == UNKNOWN and name in self._typed:
            return {
                (*case, raw): {**kept, name: typed} if asked[case] else kept
                for case, kept in worlds.items()
                for raw, typed in self._typed[name].items()
            }
        return {case: {**kept, name: answer} if asked[case] else kept for case, kept in worlds.items()}

    def _asked(self, question: Question, worlds: Mapping[_Case, Answers], law: Law) -> dict[_Case, bool]:
        """Which of the cases ask a question. Its answer comes next, so what was found last is kept."""
        if self._last and self._last[0] == question.id and self._last[1] is worlds and self._last[2] is law:
            return self._last[3]
        asked = {case: question.ask_if(kept, law) for case, kept in worlds.items()}
        self._last = (question.id, worlds, law, asked)
        return asked

    def asks(self, question: Question) -> Callable[[Answers, Law], bool]:
        """Whether one of the cases asks a question."""

        def ask_if(answers: Answers, law: Law) -> bool:
            if not self.open(answers):
                return question.ask_if(answers, law)
            return any(self._asked(question, self.worlds(answers, law), law).values())

        return ask_if

    def tries(self, question: Question) -> Callable[[Answers, Law], tuple[str, ...]] | None:
        """The samples of a question in each case that asks it."""
        samples = question.samples
        if samples is None:
            return None

        def all_samples(answers: Answers, law: Law) -> tuple[str, ...]:
            if not self.open(answers):
                return samples(answers, law)
            asking = (kept for kept in self.worlds(answers, law).values() if question.ask_if(kept, law))
            return tuple(dict.fromkeys(text for kept in asking for text in samples(kept, law)))

        return all_samples

    def decide(self, answers: Answers, law: Law) -> Outcome:
        unsure = self.open(answers)
        if not unsure:
            return self.tool.decide(answers, law)
        results = {case: self.tool.decide(kept, law) for case, kept in self.worlds(answers, law).items()}
        results = {case: _without(outcome, unsure) for case, outcome in results.items()}
        kinds = {case: self._kind(outcome) for case, outcome in results.items()}
        if len(set(kinds.values())) == 1:
            return _agreed(unsure, results)
        return self._differs(unsure, results, kinds)

    def _kind(self, outcome: Outcome) -> tuple[str, str, Verdict | None]:
        """What makes two answers the same to a reader."""
        plain = self.tool.in_plain_words(outcome)
        return outcome.code, outcome.headline, plain.verdict if plain else None

    def _differs(
        self, unsure: tuple[Unsure, ...], results: Mapping[_Case, Outcome], kinds: Mapping[_Case, object]
    ) -> Outcome:
        deciding = tuple(each for n, each in enumerate(unsure) if _matters(n, kinds))
        names = tuple(each.question for each in deciding)
        about = " and on ".join(each.about for each in deciding)
        open_ = " and ".join(each.about for each in deciding)
        refs = tuple(dict.fromkeys(ref for each in deciding for ref in each.refs))
        groups: dict[object, list[_Case]] = {}
        for case, kind in kinds.items():
            groups.setdefault(kind, []).append(case)
        all_ = tuple(results.values())
        warnings = _shared([each.warnings for each in all_])
        reasons, sections, told = [], [], {}
        for cases in groups.values():
            first, label = results[cases[0]], _label(unsure, cases, kinds)
            told[label] = first.code
            own = first.reasons[0].refs or first.refs()[:1]
            reasons.append(Point(f"{_upper(label)}: {_sentence(first.headline)}", own, names))
            why = _shared([results[case].reasons for case in cases]) or first.reasons
            watch = tuple(p for p in _shared([results[case].warnings for case in cases]) if p not in warnings)
            sections.append(Section(f"{_upper(label)}: why", (*why, *watch)))
        verdict = self._one_verdict(all_)
        return Outcome(
            code=self.code,
            headline=f"What follows depends on {about}." if verdict else f"It depends on {about}.",
            strength=Strength.ADVICE if verdict is None else _weakest(all_, Strength.LIKELY),
            reasons=tuple(reasons),
            next_steps=(
                Point(f"Find out {open_}, and change that answer.", refs, names),
                Point("Until you know, do only what each of the results above allows.", refs, names),
            ),
            warnings=(*_beside(unsure), *warnings),
            sections=tuple(sections),
            links=_links(all_),
            facts=_facts(all_)
            | {
                "depends_on": list(names),
                "results": told,
                "warnings": _named(unsure, all_[0], warnings),
            },
            concludes=_common([each.concludes for each in all_]),
            as_at=all_[0].as_at if len({each.as_at for each in all_}) == 1 else None,
            plain=Plain(
                verdict or Verdict.NOT_KNOWN,
                f"{self._each(results, groups, told)} What else follows depends on {about}."
                if verdict
                else self._each(results, groups, told) or f"It depends on {about}.",
                f"Do you know {open_}?",
            ),
        )

    def _one_verdict(self, outcomes: Sequence[Outcome]) -> Verdict | None:
        """The plain yes or no that every reading gives, if they give one."""
        plain = [self.tool.in_plain_words(each) for each in outcomes]
        found = {each.verdict if each else None for each in plain}
        verdict = found.pop()
        return verdict if not found and verdict in (Verdict.YES, Verdict.NO) else None

    def _each(self, results: Mapping[_Case, Outcome], groups: Mapping[object, list[_Case]], told: Iterable[str]) -> str:
        """The plain answer of each reading by name, or that they agree; nothing where that would be too much to read."""
        if self._one_verdict(tuple(results.values())):
            return "Every reading says so."
        parts = []
        for label, cases in zip(told, groups.values(), strict=True):
            plain = self.tool.in_plain_words(results[cases[0]])
            if plain is None:
                return ""
            held = _weakest((results[case] for case in cases), Strength.SETTLED)
            word = plain.word(held).rstrip(".…").lower()
            parts.append(f"{_upper(label)}: {word}.")
        said = " ".join(parts)
        return said if len(said.split()) <= MOST_WORDS else ""


def over(tool: Tool, *unsure: Unsure, code: str = CODE) -> Tool:
    """The tool with “I don’t know” taken to these questions. ``code`` is the outcome where the readings differ."""
    reader = _Reader(tool, unsure, code)
    spec = OutcomeSpec(
        code,
        "It depends on what you do not know",
        "You do not know something that the answer turns on.",
        "The answer gives the result of each reading. Find out which is yours, and change that answer.",
        tuple(dict.fromkeys(ref for each in unsure for ref in each.refs)),
    )
    listed = any(each.code == code for each in tool.outcomes)
    plain = Plain(Verdict.NOT_KNOWN, "It depends on what you do not know.", "Which of these readings is ours?")
    return replace(
        tool,
        questions=tuple(
            replace(question, ask_if=reader.asks(question), samples=reader.tries(question))
            for question in tool.questions
        ),
        outcomes=tool.outcomes if listed else (*tool.outcomes, spec),
        plain=tool.plain if listed or not tool.plain else {**tool.plain, code: plain},
        decide=reader.decide,
    )


# -- what the readings agree on ------------------------------------------------------------


def _agreed(unsure: tuple[Unsure, ...], results: Mapping[_Case, Outcome]) -> Outcome:
    """The one answer of every reading: what all say, and apart from it what only some say."""
    all_ = tuple(results.values())
    first = all_[0]
    warnings = _shared([each.warnings for each in all_])
    open_ = any(each.beside for each in unsure)
    said: dict[_Said, tuple[Point, list[_Case]]] = {}
    for case, outcome in results.items():
        for key, point in {_said(point): point for point in outcome.points()}.items():
            said.setdefault(key, (point, []))[1].append(case)
    differing = tuple(
        replace(point, text=f"{_upper(_label(unsure, cases, results))}: {point.text}")
        for point, cases in said.values()
        if len(cases) < len(all_)
    )
    sections = tuple(
        replace(section, points=kept)
        for section in first.sections
        if (kept := tuple(point for point in section.points if len(said[_said(point)][1]) == len(all_)))
    )
    apart = (Section("Where what you do not know matters", differing),) if differing else ()
    headline = " ".join((_sentence(first.headline), *(each.headline for each in unsure if each.headline)))
    return replace(
        first,
        headline=headline if any(each.headline for each in unsure) else first.headline,
        strength=_weakest(all_, Strength.LIKELY if open_ or differing else Strength.SETTLED),
        reasons=_shared([each.reasons for each in all_]) or first.reasons[:1],
        warnings=(*_beside(unsure), *warnings),
        next_steps=_shared([each.next_steps for each in all_]),
        sections=(*apart, *sections),
        working=first.working if all(each.working == first.working for each in all_) else (),
        bar=first.bar if all(each.bar == first.bar for each in all_) else None,
        timeline=tuple(event for event in first.timeline if all(event in each.timeline for each in all_)),
        links=_links(all_),
        facts=_facts(all_) | ({"warnings": _named(unsure, first, warnings)} if "warnings" in first.facts else {}),
        concludes=_common([each.concludes for each in all_]),
        leaves=_common([each.leaves for each in all_]),
        as_at=first.as_at if len({each.as_at for each in all_}) == 1 else None,
    )


def _weakest(outcomes: Iterable[Outcome], at_most: Strength) -> Strength:
    """The least firm of the outcomes, and no firmer than a limit."""
    return max((at_most, *(each.strength for each in outcomes)), key=FIRMNESS.index)


def _beside(unsure: Iterable[Unsure]) -> tuple[Point, ...]:
    return tuple(each.beside for each in unsure if each.beside)


def _named(unsure: Iterable[Unsure], first: Outcome, kept: tuple[Point, ...]) -> list[str]:
    """The short names of the warnings: what is beside each thing not known, and those of the first reading that are kept."""
    names = first.facts.get("warnings", ())
    assert isinstance(names, (list, tuple))
    own = [str(name) for name, point in zip(names, first.warnings, strict=False) if point in kept]
    return [*(f"{each.question}-unknown" for each in unsure if each.beside), *own]


def _shared(lists: Sequence[tuple[Point, ...]]) -> tuple[Point, ...]:
    """The points that every list makes, in the order of the first."""
    made = [{_said(point) for point in each} for each in lists]
    return tuple(point for point in lists[0] if all(_said(point) in each for each in made))


def _said(point: Point) -> _Said:
    """What a point says, whatever it rests on."""
    return point.text, point.day


def _common[V](mappings: Sequence[Mapping[str, V]]) -> dict[str, V]:
    """What every mapping holds alike."""
    return {
        name: value
        for name, value in mappings[0].items()
        if all(name in each and each[name] == value for each in mappings)
    }


def _facts(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """The facts that every reading has: None, which is not known, where they differ."""
    common = _common([each.facts for each in outcomes])
    everywhere = set(outcomes[0].facts).intersection(*(each.facts for each in outcomes))
    return {name: common.get(name) for name in outcomes[0].facts if name in everywhere}


def _without(outcome: Outcome, unsure: tuple[Unsure, ...]) -> Outcome:
    """The outcome of one reading, handing on as not known what is not known."""
    names = {each.question for each in unsure}
    links = tuple(
        replace(link, answers={name: UNKNOWN if name in names else raw for name, raw in link.answers.items()})
        for link in outcome.links
    )
    concludes = {name: answer for name, answer in outcome.concludes.items() if name not in names}
    return replace(outcome, links=links, concludes=concludes)


def _links(outcomes: Sequence[Outcome]) -> tuple[Link, ...]:
    """Every link that a reading has, once, with the answers on which those that have it agree."""
    found: dict[tuple[str, str], list[Link]] = {}
    for outcome in outcomes:
        for link in outcome.links:
            found.setdefault((link.title, link.path), []).append(link)
    return tuple(replace(same[0], answers=_common([link.answers for link in same])) for same in found.values())


# -- cases in words ------------------------------------------------------------------------


def _matters(position: int, kinds: Mapping[_Case, object]) -> bool:
    """Whether another answer to the question at this position, the others as they are, may change the result."""
    others: dict[_Case, set[object]] = {}
    for case, kind in kinds.items():
        others.setdefault(case[:position] + case[position + 1 :], set()).add(kind)
    return any(len(found) > 1 for found in others.values())


def _label(unsure: tuple[Unsure, ...], cases: Sequence[_Case], kinds: Mapping[_Case, object]) -> str:
    """The cases in words: “in Wales; or in England, if a council buys”. What the result does not turn on is left out."""
    turns = [n for n in range(len(unsure)) if _matters(n, dict.fromkeys(kinds, False) | dict.fromkeys(cases, True))]
    short = tuple(dict.fromkeys(tuple(case[n] for n in turns) for case in cases))
    return _words([unsure[n].named for n in turns], short) or "in every reading"


def _words(named: Sequence[Mapping[str, str]], cases: Sequence[_Case]) -> str:
    """Cases in words, those put together that go on alike."""
    if not named:
        return ""
    ends: dict[str, tuple[_Case, ...]] = {}
    for case in cases:
        ends[case[0]] = (*ends.get(case[0], ()), case[1:])
    alike: dict[tuple[_Case, ...], list[str]] = {}
    for raw, rest in ends.items():
        alike.setdefault(rest, []).append(raw)
    parts = []
    for rest, raws in alike.items():
        start = " or ".join(named[0][raw] for raw in raws) if len(raws) < len(named[0]) else ""
        parts.append(", ".join(filter(None, (start, _words(named[1:], rest)))))
    return "; or ".join(parts)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


# -- what many tools ask -------------------------------------------------------------------

NATION = Unsure(
    "nation",
    "which nation’s rules the buyer works under",
    {"england": "in England", "wales": "in Wales", "northern-ireland": "in Northern Ireland"},
    Point(
        "Scotland is another matter: its own procurement law governs what devolved Scottish bodies buy. This answer holds "
        "for England, Wales and Northern Ireland alone.",
        ("pa23-s2", "pa23-s126"),
        ("nation",),
    ),
    "In Scotland another law decides.",
    ("pa23-s2", "pa23-s126"),
)
BUYER = Unsure(
    "buyer",
    "who is buying",
    {
        "council": "if a council buys",
        "sub-central": "if another public body buys",
        "central": "if central government buys",
    },
    Point(
        "This answer is for a council, another public body, or central government. A school or college and a utility have "
        "rules of their own, which are lighter in places: choose them to see what holds.",
        ("pa23-s2", "pa23-sch1"),
        ("buyer",),
    ),
    refs=("pa23-s2", "pa23-sch1"),
)
