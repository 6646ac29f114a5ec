"""The tools at a command line: ``python -m guide_logic threshold-check kind=light-touch total=180k``.

    python -m guide_logic                          lists the tools
    python -m guide_logic questions TOOL           lists what a tool asks, with the answers it takes
    python -m guide_logic TOOL question=answer ... answers, as a reader would type
    python -m guide_logic ask "a sentence"         answers a question in plain words
    python -m guide_logic figure NAME              an amount, period or date of the law

``--on 2025-12-31`` answers as of a day, ``--json`` prints data. Ends with 2 where an answer is missing or wrong.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date

from guide_logic import api
from guide_logic.decisions import TOOLS
from guide_logic.engine.interview import fill
from guide_logic.engine.model import Question
from guide_logic.engine.values import parse_date
from guide_logic.law import NotCovered, current
from guide_logic.show import record
from guide_logic.show.render import NOT_ADVICE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and print its result. Returns the exit code: 0, or 2 for a request that cannot be served."""
    given = _parser().parse_args(arguments)
    try:
        on = parse_date(given.on) if given.on else date.today()  # noqa: DTZ011  the reader's own calendar day
        print(_run(given.what, given.words, on, as_json=given.json))
    except (api.AnswerError, api.UnknownTool, NotCovered, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m guide_logic", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", default="", help="a tool, questions, ask, or figure")
    parser.add_argument("words", nargs="*", help="answers as question=answer, or the words of a sentence")
    parser.add_argument("--on", default="", help="the day to answer for, such as 2025-12-31; today if left out")
    parser.add_argument("--json", action="store_true", help="print data")
    return parser


def _run(what: str, words: Sequence[str], on: date, *, as_json: bool) -> str:
    if not what:
        return "\n".join(f"{name}: {TOOLS[name].summary}" for name in TOOLS)
    if what == "questions":
        return "\n\n".join(_question(question, on) for question in api.tool(" ".join(words)).questions)
    if what == "figure":
        return _figure(" ".join(words), on)
    if what == "ask":
        return _ask(" ".join(words), on, as_json=as_json)
    decision = api.decide(what, _answers(words), on)
    return json.dumps(decision.data(), ensure_ascii=False, indent=2) if as_json else _text(decision)


def _figure(name: str, on: date) -> str:
    if name not in current().figures:
        raise ValueError(f"There is no figure “{name}”. There are: {', '.join(current().figures)}.")
    return api.figure(name, on)


def _answers(words: Sequence[str]) -> dict[str, str]:
    answers = {}
    for word in words:
        name, given, answer = word.partition("=")
        if not given:
            raise ValueError(f"“{word}” is no answer. Write question=answer, such as total=180000.")
        answers[name.removeprefix("--")] = answer
    return answers


def _question(question: Question, on: date) -> str:
    usual = f" (usually {question.usual.raw})" if question.usual else ""
    lines = [f"{question.id}: {fill(question.text, current(), on)}{usual}"]
    lines += [f"    {option.value}: {option.label}" for option in question.options]
    lines += [f"    unknown: {question.unknown}"] if question.unknown else []
    return "\n".join(lines)


def _text(decision: api.Decision) -> str:
    whole = record.told(decision.data())
    assumed = "".join(f"\n- {name}={decision.answers[name]}" for name in decision.assumed)
    return record.plain(whole) + (f"\nTaken as usual, because it was not given{assumed}\n" if assumed else "")


def _ask(sentence: str, on: date, *, as_json: bool) -> str:
    reply = api.ask(sentence, on)
    answered = reply.answered
    if answered is None:
        raise ValueError(reply.needs.question.text if reply.needs else "This was not understood. Ask in other words.")
    understood = [{"question": each.question.id, "given": each.raw, "words": each.words} for each in reply.understood]
    if as_json:
        plain = answered.plain.words(answered.outcome.strength)
        found = {"tool": answered.tool.id, "code": answered.outcome.code, "answer": plain, "understood": understood}
        return json.dumps(found, ensure_ascii=False, indent=2)
    lines = [f"{answered.tool.asked} {answered.plain.words(answered.outcome.strength)}", "", "Understood and assumed"]
    lines += [f"- {each['words']}" for each in understood if each["words"]]
    return "\n".join([*lines, "", f"Ask the officers: {answered.plain.ask}", NOT_ADVICE])


if __name__ == "__main__":
    sys.exit(main())
