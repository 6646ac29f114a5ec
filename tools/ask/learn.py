"""Learn the weights of Ask from the labelled examples: ``make learn`` writes ``guide_logic/ask/weights.tsv``.

What is asked is learnt by support vector machines over the ratios of naive Bayes (Wang and Manning, "Baselines and
Bigrams", 2012): on sentences that were kept apart that was better than logistic regression, naive Bayes or both. Each
fact has a logistic regression of its own that keeps few signs (L1). It takes two minutes.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from guide_logic.ask import weights as kept
from guide_logic.ask.learnt import ASKS, MADE_FROM, SCALE, signs
from tools.ask.examples import SAID, Example, examples, made_from, questions
from tools.paths import SOURCE

FEWEST = 3
"""Examples of a label, and texts with a sign, from which something is learnt."""
STRENGTH = 10.0
"""How far weights may go from nought."""
MARGIN = 0.4
"""What examples on the wrong side cost a machine."""
TRUST = 0.8
"""How far a machine is followed, and not the ratios alone."""
SMOOTHING = 0.5
ODDS = 5.0
"""What a machine's unit is worth in the logarithm of the odds."""
LEAST_ASKED, LEAST_STATED = 0.3, 1.0
"""Weights that are nearer to nought are left out. All were chosen on examples and sentences that were kept apart."""


def learn(all_examples: list[Example]) -> str:
    """The weights as ``guide_logic.ask.learnt`` reads them. The last line names what they were made from."""
    known, texts = _texts(all_examples)
    always: dict[str, int] = {}
    weights: dict[str, list[str]] = {}
    asked = (LEAST_ASKED, _asked(all_examples, texts))
    stated = (LEAST_STATED, _facts(all_examples, texts))
    for least, label, own, own_always in ((least, *each) for least, found in (asked, stated) for each in found):
        for sign, weight in zip(known, own, strict=True):
            if abs(weight) >= least:
                weights.setdefault(sign, []).append(f"{len(always)}:{round(SCALE * weight)}")
        always[label] = round(SCALE * own_always)
    head = " ".join(f"{label}:{weight}" for label, weight in always.items())
    body = "".join(f"{sign}\t{' '.join(weights[sign])}\n" for sign in sorted(weights))
    return f"{head}\n{body}{MADE_FROM}\t{made_from(all_examples)}\n"


def _texts(all_examples: list[Example]) -> tuple[list[str], Any]:
    """The signs that several examples have, and which example has which, each as long as the others."""
    own_signs = [signs(each.text) for each in all_examples]
    counted = Counter(sign for each in own_signs for sign in each)
    known = sorted(sign for sign, times in counted.items() if times >= FEWEST)
    column = {sign: place for place, sign in enumerate(known)}
    cells = [(row, column[sign]) for row, each in enumerate(own_signs) for sign in sorted(each & column.keys())]
    values = [len(own_signs[row]) ** -0.5 for row, _ in cells]
    return known, csr_matrix((values, tuple(zip(*cells, strict=True))), shape=(len(own_signs), len(known)))


def _asked(all_examples: list[Example], texts: Any) -> Iterator[tuple[str, Any, float]]:
    """By what is asked: the label, its weights, and what it weighs whatever the text."""
    asks = numpy.array([each.asks for each in all_examples])
    for intent in sorted(set(asks)):
        of_it = asks == intent
        bayes = _how_much_more_often(texts, of_it)
        machine = LinearSVC(C=MARGIN, random_state=0).fit(texts @ diags(bayes), of_it)
        own = machine.coef_[0]
        weights = bayes * (TRUST * own + (1 - TRUST) * abs(own).mean())
        yield f"{ASKS}={intent}", ODDS * weights, ODDS * machine.intercept_[0]


def _how_much_more_often(texts: Any, which: Any) -> Any:
    """For each sign, the logarithm of how much more of these texts than of the others have it."""
    has = texts > 0
    these, others = (SMOOTHING + numpy.asarray(has[rows].sum(axis=0)).ravel() for rows in (which, ~which))
    return numpy.log(these / these.sum()) - numpy.log(others / others.sum())


def _facts(all_examples: list[Example], texts: Any) -> Iterator[tuple[str, Any, float]]:
    """By fact: the same."""
    asked = {intent: questions(intent) for intent in {each.asks for each in all_examples}}
    told = {n: each.facts for n, each in enumerate(all_examples) if each.facts is not None}
    counted = Counter(label for facts in told.values() for label in facts)
    for label in sorted(label for label, times in counted.items() if times >= FEWEST):
        question = label.partition("=")[0]
        has = {n: label in facts for n, facts in told.items() if question in asked[all_examples[n].asks]}
        one = LogisticRegression(C=STRENGTH, l1_ratio=1, class_weight="balanced", solver="liblinear", random_state=0)
        one.fit(texts[list(has)], list(has.values()))
        yield label, one.coef_[0], one.intercept_[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=Path, default=SAID)
    parser.add_argument("--to", type=Path, default=SOURCE / "guide_logic/ask" / kept.FILE)
    options = parser.parse_args()
    text = learn(examples(options.examples))
    options.to.write_text(text, "utf-8")
    print(f"{options.to}: {text.count(chr(10)) - 2} signs, {text.count(':')} weights, {len(text) // 1000} kB")


if __name__ == "__main__":
    main()
