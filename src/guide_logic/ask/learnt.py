"""What a sentence is about and which facts it states, by weights that were learnt from labelled examples.

Each sign of a sentence (a word, two words side by side, a part of a word) adds its weight to labels such as
``asks=tender`` or ``exempt=loan``. The sum is about the logarithm of the odds that the label is right.
``make learn`` writes the weights from the examples in ``tools/ask/examples``; a new example there is the way to mend
them. What was learnt is read once, and the weights of a sentence's own signs alone are made out.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from math import sqrt

from guide_logic.ask import weights
from guide_logic.ask.phrases import bare

ASKS = "asks"
"""The question of the labels that say what is asked. Its answers are the ids of the intents, and ``none``."""
NONE = "none"
SCALE = 10
"""Weights are kept as whole numbers of tenths."""
MADE_FROM = "made from"
"""Stands before the fingerprint of what the weights were learnt from, in place of a sign."""
_AMOUNT = re.compile(r"£?\d[\d,.]*\s?(?:k|m|mn|bn)?\b")
_ENDING = 5
"""Letters that a longer word is known by, whatever its ending."""
_PART = 4
"""Letters of each part of a word, which misspelt and related words share."""
_FEWEST = 2
"""Known signs that say something: one word alone may stand in any sentence."""


def signs(text: str) -> frozenset[str]:
    """What tells sentences apart: words, pairs, longer words without their endings, and parts of words."""
    words = bare(_AMOUNT.sub(" amount ", text.casefold())).split()
    found = {*words, *map(" ".join, pairwise(("^", *words, "$")))}
    for word in words:
        if len(word) > _ENDING:
            found.add(f"{word[:_ENDING]}-")
        if len(word) >= _ENDING:
            whole = f"<{word}>"
            found.update(f"#{whole[start : start + _PART]}" for start in range(len(whole) - _PART + 1))
    return frozenset(found)


def odds(text: str) -> Mapping[str, float]:
    """The logarithm of the odds of each label, for a text. Nothing where hardly a word is known.

    Raises ``weights.NotHere`` where a browser has to fetch the weights first.
    """
    labels, always, rows = _learnt()
    all_signs = signs(text)
    if sum(word in rows for word in bare(text).split()) < _FEWEST:
        return {}
    sums: defaultdict[int, int] = defaultdict(int)
    for sign in all_signs & rows.keys():
        for pair in rows[sign].split(" "):
            label, _, weight = pair.partition(":")
            sums[int(label)] += int(weight)
    length = SCALE * sqrt(len(all_signs))
    return {label: always[place] / SCALE + sums[place] / length for place, label in enumerate(labels)}


def stated(told: Mapping[str, float], least: Mapping[str, float]) -> dict[str, str]:
    """The likeliest raw answer to each question, of those whose odds are at least what ``least`` asks for it.

    ``told`` is what ``odds`` says.
    """
    found: dict[str, tuple[float, str]] = {}
    for label, one in told.items():
        question, _, answer = label.partition("=")
        if question in least and one >= max(least[question], found.get(question, (one, ""))[0]):
            found[question] = (one, answer)
    return {question: answer for question, (_, answer) in found.items()}


@cache
def _learnt() -> tuple[tuple[str, ...], tuple[int, ...], Mapping[str, str]]:
    """The labels, what each weighs whatever the text, and by sign the weights as they are written."""
    first, *rows = weights.text().splitlines()
    labels, always = zip(*(each.rsplit(":", 1) for each in first.split(" ")), strict=True)
    return labels, tuple(map(int, always)), dict(row.split("\t", 1) for row in rows)
