"""How like a sentence is to what people write who want to know a thing.

Two well-known measures are added up, both made from ``examples`` alone:

- complement naive Bayes (Rennie and others, "Tackling the poor assumptions of naive Bayes text classifiers", 2003):
  words count for an intent as far as they are rare in the examples of all others;
- nearest neighbours: how like the sentence is to the few examples of an intent that are most like it.

They give the same numbers on every machine, and a new example is the way to mend them. What is counted is noted once;
all else is worked out for the words of the sentence alone, so that the first answer comes soon.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log, sqrt

from guide_logic.ask.examples import EXAMPLES
from guide_logic.ask.phrases import bare

_AMOUNT = re.compile(r"£?\d[\d,.]*\s?(?:k|m|mn|bn)?\b")
_ENDING = 5
"""Letters that a longer word is known by, whatever its ending."""
_SMOOTHING = 0.6
_NEIGHBOURS = 6
_NEAR = 4.0
"""What the neighbours weigh beside the words. All four were chosen on sentences that no example was made from."""
_NEXT = "zzz"
"""Stands between examples while they are learnt: a word that none has."""
_FEWEST = 2
"""Known signs that say something: one word alone may stand in any sentence."""
INTENTS = tuple(EXAMPLES)
"""The ids of the intents, and "" for what no tool answers."""


@dataclass(frozen=True, slots=True)
class _Learnt:
    """Which examples have each sign; the intent, the length and the weight of each example."""

    having: Mapping[str, list[int]]
    intents: list[str]
    lengths: list[float]
    weights: Mapping[str, float]


def likeness(text: str) -> Mapping[str, float]:
    """How like a text is to the examples of each intent, by its id. Nought for all where hardly a word is known."""
    learnt = _learnt()
    known = sorted(sign for sign in _signs(_words(text)) if sign in learnt.having)
    if len(known) < _FEWEST:
        return dict.fromkeys(INTENTS, 0.0)
    rare = {sign: _rarity(learnt, sign) for sign in known}
    length = sqrt(sum(each**2 for each in rare.values()))
    near: dict[int, float] = defaultdict(float)
    by_words = dict.fromkeys(INTENTS, 0.0)
    for sign in known:
        own = dict.fromkeys(INTENTS, 0.0)
        for number in learnt.having[sign]:
            weight = rare[sign] / learnt.lengths[number]
            own[learnt.intents[number]] += weight
            near[number] += weight * rare[sign] / length
        total = sum(own.values()) + _SMOOTHING
        for intent in INTENTS:
            by_words[intent] -= rare[sign] * log((total - own[intent]) / learnt.weights[intent])
    middle = sum(by_words.values()) / len(INTENTS)
    neighbours: dict[str, list[float]] = {intent: [] for intent in INTENTS}
    for number, each in near.items():
        neighbours[learnt.intents[number]].append(each)
    return {
        intent: (by_words[intent] - middle) / length
        + _NEAR * sum(sorted(neighbours[intent])[-_NEIGHBOURS:]) / _NEIGHBOURS
        for intent in INTENTS
    }


def _words(text: str) -> list[str]:
    return bare(_AMOUNT.sub(" amount ", text.casefold())).split()


def _signs(words: list[str]) -> set[str]:
    """What tells sentences apart: words, pairs with at most one between, ends, longer words without their endings."""
    ends = ["^", *words, "$"]
    signs = {*words, *map(" ".join, pairwise(ends)), *map(" _ ".join, zip(ends, ends[2:], strict=False))}
    signs.update([f"{word[:_ENDING]}-" for word in words if len(word) > _ENDING])
    return signs


def _rarity(learnt: _Learnt, sign: str) -> float:
    return log(len(learnt.intents) / len(learnt.having[sign])) + 1


@cache
def _learnt() -> _Learnt:
    having: dict[str, list[int]] = {}
    intents: list[str] = []
    for intent, text in EXAMPLES.items():
        lines = text.replace("\n  ", " ").strip().replace("\n", f" {_NEXT} ")
        words = [*_words(lines), _NEXT]  # of all lines at once, which is faster than of each alone
        start = 0
        for end in [place for place, word in enumerate(words) if word == _NEXT]:
            signs = _signs(words[start:end])
            start = end + 1
            for sign in signs:
                if sign in having:
                    having[sign].append(len(intents))
                else:
                    having[sign] = [len(intents)]
            intents.append(intent)
    squares = [0.0] * len(intents)
    sums = [0.0] * len(intents)
    rarities = [0.0, *(log(len(intents) / times) + 1 for times in range(1, len(intents) + 1))]
    for numbers in having.values():
        rare = rarities[len(numbers)]
        square = rare * rare
        for number in numbers:
            squares[number] += square
            sums[number] += rare
    lengths = [sqrt(each) for each in squares]
    own = dict.fromkeys(INTENTS, 0.0)
    for intent, each, length in zip(intents, sums, lengths, strict=True):
        own[intent] += each / length
    total = sum(own.values()) + _SMOOTHING * len(having)
    return _Learnt(having, intents, lengths, {intent: total - each for intent, each in own.items()})
