"""Words that decide what a sentence asks, put right where they are misspelt by one letter."""

import re
from collections.abc import Callable

_KEY_WORDS = """
agreement allowed award charities charity commission commissioning compete competition contract contracts council
difference donate donation emergency exempt extend extending extension framework grant grants incumbent legal
market mutual notice notices parish procedure procure procurement provider providers publish purchase quotes
regulations renew reserve reserved school service services standstill subsidy subsidies supplier suppliers tender
tendering threshold touch transparency uplift urgent variation voluntary waiver
"""
_OTHER_WORDS = """
aware chairs contact contacts counsel couch extent extents grand grants gravy manual novice perish procured provided
pursuit quotas quoted reverse schools supplied tended tough variations vouch marked
"""
"""Words that are one letter away from a key word and mean another thing."""

_KNOWN = frozenset((*_KEY_WORDS.split(), *_OTHER_WORDS.split()))
_WORD = re.compile(r"[a-z]{4,}")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _misspelt(word: str) -> set[str]:
    """What one slip makes of a word: a letter left out, doubled, changed, or two changed about. Never the first."""
    cuts = [(word[:place], word[place:]) for place in range(1, len(word) + 1)]
    left_out = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    more = {a + letter + b for a, b in cuts for letter in _LETTERS}
    other = {a + letter + b[1:] for a, b in cuts if b for letter in _LETTERS}
    return left_out | swapped | more | other


def _one_slip(typed: str, word: str) -> bool:
    return typed[0] == word[0] and abs(len(typed) - len(word)) <= 1 and typed in _misspelt(word)


def mend(text: str, knows: Callable[[str], bool]) -> tuple[str, tuple[str, ...]]:
    """The text with misspelt key words put right, and in words which those are. ``knows`` tells words that stay."""
    notes: list[str] = []

    def mended(match: re.Match[str]) -> str:
        typed = match[0]
        if typed in _KNOWN or knows(typed) or knows(typed.rstrip("s")):
            return typed
        near = [word for word in _KEY_WORDS.split() if _one_slip(typed, word)]
        if len(near) != 1:
            return typed
        notes.append(f"“{typed}” was read as “{near[0]}”.")
        return near[0]

    return _WORD.sub(mended, text), tuple(notes)
