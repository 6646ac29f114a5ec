"""The examples that Ask learns from: what people write, in ``said``, with what they ask and the facts that they state.

Each file holds what people write who want to know one thing, a sentence a line; ``none.txt`` what no tool answers. After
a bar stand all the facts that the sentence states, ``question=answer``, with several answers joined by ``+``. A line
without a bar tells only what is asked: nobody has said which facts it states. The nation is not among the facts, for
it is read by names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from guide_logic.ask.intents import BY_ID
from guide_logic.ask.learnt import signs
from guide_logic.decisions import TOOLS

SAID = Path(__file__).with_name("said")
_LOOKED_AT = 50
"""Of so many examples the fingerprint holds the signs of one: enough to notice that signs are made in another way."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, what it asks, and the facts that it states: None where nobody has said."""

    text: str
    asks: str
    facts: frozenset[str] | None


def examples(folder: Path = SAID) -> list[Example]:
    """All examples, in the order of their files and lines."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            text, bar, facts = line.partition("|")
            labels = frozenset(
                f"{q}={one}" for fact in facts.split() for q, _, a in [fact.partition("=")] for one in a.split("+")
            )
            found.append(Example(text.strip(), path.stem, labels if bar else None))
    return found


def questions(intent: str) -> frozenset[str]:
    """The questions that the tools of an intent ask, of which its examples say whether they state an answer."""
    tools = BY_ID[intent].tools if intent in BY_ID else ()
    return frozenset(question.id for tool in tools for question in TOOLS[tool].questions)


def made_from(all_examples: Iterable[Example]) -> str:
    """A fingerprint of what is learnt from: the examples, and how signs are made of their texts."""
    state = sha256()
    for number, each in enumerate(all_examples):
        facts = "" if each.facts is None else "|" + " ".join(sorted(each.facts))
        state.update(f"{each.asks} {each.text} {facts}\n".encode())
        if number % _LOOKED_AT == 0:
            state.update(f"{sorted(signs(each.text))}\n".encode())
    return state.hexdigest()[:16]
