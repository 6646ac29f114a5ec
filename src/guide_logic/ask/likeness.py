"""How like a sentence is to what people write who want to know a thing.

A complement naive Bayes measure (Rennie and others, "Tackling the poor assumptions of naive Bayes text classifiers",
2003): words count for an intent as far as they are rare in the examples of all others. It is made from ``examples``
alone, gives the same numbers on every machine, and a new example is the way to mend it.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from math import log, sqrt

from guide_logic.ask.examples import EXAMPLES
from guide_logic.ask.phrases import bare

_AMOUNT = re.compile(r"£?\d[\d,.]*\s?(?:k|m|mn|bn)?\b")
_ENDING = 5
"""Letters that a longer word is known by, whatever its ending."""
_SMOOTHING = 0.3
_FEWEST = 2
"""Known signs that say something: one word alone may stand in any sentence."""
INTENTS = tuple(EXAMPLES)
"""The ids of the intents, and "" for what no tool answers."""


def likeness(text: str) -> Mapping[str, float]:
    """How like a text is to the examples of each intent, by its id. Nought for all where hardly a word is known."""
    signs, weights = _learnt()
    known = [sign for sign in _signs(text) if sign in signs]
    if len(known) < _FEWEST:
        return dict.fromkeys(INTENTS, 0.0)
    length = sqrt(len(known))
    return {
        intent: sum(signs[sign] * weights[sign][place] for sign in known) / length
        for place, intent in enumerate(INTENTS)
    }


def _signs(text: str) -> set[str]:
    """What tells sentences apart: words, pairs of neighbours, ends, and longer words without their endings."""
    words = bare(_AMOUNT.sub(" amount ", text.casefold())).split()
    ends = ("^", *words, "$")
    pairs = (f"{one} {two}" for one, two in pairwise(ends))
    return {*words, *pairs, *(f"{word[:_ENDING]}-" for word in words if len(word) > _ENDING)}


def _examples() -> Iterator[tuple[str, set[str]]]:
    for intent, text in EXAMPLES.items():
        for line in text.replace("\n  ", " ").strip().splitlines():
            yield intent, _signs(line)


@cache
def _learnt() -> tuple[Mapping[str, float], Mapping[str, array[float]]]:
    """How rare each sign is that more than one example has, and what it says for each intent."""
    examples = list(_examples())
    seen = Counter(sign for _, signs in examples for sign in signs)
    rare = {sign: log(len(examples) / times) + 1 for sign, times in seen.items() if times > 1}
    weight: dict[str, dict[str, float]] = {intent: defaultdict(float) for intent in INTENTS}
    for intent, signs in examples:
        known = signs & rare.keys()
        length = sqrt(sum(rare[sign] ** 2 for sign in known))
        for sign in sorted(known):
            weight[intent][sign] += rare[sign] / length
    total = {sign: sum(each.get(sign, 0) for each in weight.values()) for sign in rare}
    columns = [_column(rare, total, each) for each in weight.values()]
    return rare, {sign: array("f", (column[sign] for column in columns)) for sign in rare}


def _column(signs: Mapping[str, float], total: Mapping[str, float], own: Mapping[str, float]) -> dict[str, float]:
    """What each sign says for one intent: the less the other intents' examples have it, the more. On average nought."""
    others = {sign: total[sign] - own.get(sign, 0) + _SMOOTHING for sign in signs}
    of_all = log(sum(others.values()))
    says = {sign: of_all - log(times) for sign, times in others.items()}
    middle = sum(says.values()) / len(says)
    return {sign: each / middle - 1 for sign, each in says.items()}
