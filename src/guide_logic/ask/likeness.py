"""How like a sentence is to what people write who want to know a thing.

Two well-known measures are added up, both made from ``examples`` alone:

- complement naive Bayes (Rennie and others, "Tackling the poor assumptions of naive Bayes text classifiers", 2003):
  words count for an intent as far as they are rare in the examples of all others;
- nearest neighbours: how like the sentence is to the few examples of an intent that are most like it.

They give the same numbers on every machine, and a new example is the way to mend them. What is counted is noted once;
all else is worked out for the words of the sentence alone, so that the first answer comes soon.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from math import log, sqrt, sumprod

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
    """How rare each sign is; the signs, the intent and the length of each example; the weight of each intent."""

    rare: Mapping[str, float]
    signs: list[tuple[str, ...]]
    intents: list[str]
    lengths: list[float]
    weights: Mapping[str, float]


def likeness(text: str) -> Mapping[str, float]:
    """How like a text is to the examples of each intent, by its id. Nought for all where hardly a word is known."""
    learnt = _learnt()
    rare = {sign: learnt.rare[sign] for sign in sorted(_signs(_words(text))) if sign in learnt.rare}
    if len(rare) < _FEWEST:
        return dict.fromkeys(INTENTS, 0.0)
    length = sqrt(sumprod(rare.values(), rare.values()))
    of_intents = {sign: dict.fromkeys(INTENTS, 0.0) for sign in rare}
    neighbours: dict[str, list[float]] = {intent: [] for intent in INTENTS}
    known = frozenset(rare)
    for shared, intent, own_length in zip(
        map(known.intersection, learnt.signs), learnt.intents, learnt.lengths, strict=True
    ):
        if shared:
            for sign in shared:
                of_intents[sign][intent] += rare[sign] / own_length
            neighbours[intent].append(sum(rare[sign] ** 2 for sign in shared) / own_length / length)
    by_words = dict.fromkeys(INTENTS, 0.0)
    for sign, own in of_intents.items():
        total = sum(own.values()) + _SMOOTHING
        for intent in INTENTS:
            by_words[intent] -= rare[sign] * log((total - own[intent]) / learnt.weights[intent])
    middle = sum(by_words.values()) / len(INTENTS)
    return {
        intent: (by_words[intent] - middle) / length
        + _NEAR * sum(sorted(neighbours[intent])[-_NEIGHBOURS:]) / _NEIGHBOURS
        for intent in INTENTS
    }


def _words(text: str) -> list[str]:
    return bare(_AMOUNT.sub(" amount ", text.casefold())).split()


def _signs(words: list[str]) -> set[str]:
    """What tells sentences apart: words, pairs, ends, longer words without their endings."""
    ends = ["^", *words, "$"]
    signs = {*words, *map(" ".join, pairwise(ends)), *map(" _ ".join, zip(ends, ends[2:], strict=False))}
    signs.update([f"{word[:_ENDING]}-" for word in words if len(word) > _ENDING])
    return signs


@cache
def _learnt() -> _Learnt:
    signs: list[tuple[str, ...]] = []
    intents: list[str] = []
    for intent, text in EXAMPLES.items():
        lines = text.replace("\n  ", " ").strip().replace("\n", f" {_NEXT} ")
        words = [*_words(lines), _NEXT]  # of all lines at once, which is faster than of each alone
        start = 0
        for end in [place for place, word in enumerate(words) if word == _NEXT]:
            signs.append(tuple(_signs(words[start:end])))
            intents.append(intent)
            start = end + 1
    rarities = [0.0, *(log(len(signs) / times) + 1 for times in range(1, len(signs) + 1))]
    rare = {sign: rarities[times] for sign, times in Counter(chain.from_iterable(signs)).items()}
    lengths: list[float] = []
    own = dict.fromkeys(INTENTS, 0.0)
    for each, intent in zip(signs, intents, strict=True):
        rarity = list(map(rare.__getitem__, each))
        lengths.append(sqrt(sumprod(rarity, rarity)))
        own[intent] += sum(rarity) / lengths[-1]
    total = sum(own.values()) + _SMOOTHING * len(rare)
    return _Learnt(rare, signs, intents, lengths, {intent: total - each for intent, each in own.items()})
