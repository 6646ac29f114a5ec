"""From what somebody types to codes: exact for figures, by plain words otherwise, never a silent guess.

Words are cut to stems, so that capitals, spacing, hyphens and plurals do not matter. They fit a
code where everyday words for it, or all the words of its description, are among them. Where
several fit, those that use more of what was typed win; the rest are kept as also fitting.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache

from guide_logic.law import Law, cpv
from guide_logic.law.cpv import Entry, Listed, Meaning

_FULL_CODE = re.compile(r"(?<!\d)(\d{8})(?:\s?[-–]\s?(\d)|(\d))?(?!\d)")
_FIGURES = re.compile(r"\d{1,7}")
_SPACED_CODE = re.compile(r"\d[\d .]*\d(?:\s?[-–]\s?\d)?")
_WORD = re.compile(r"[a-z0-9]+")
_ENDINGS = ("ations", "ation", "ings", "ing", "ers", "er", "ed", "es", "e")
_SHORTEST_STEM = 4
_CLOSE = 0.9
_SHORTEST_RESPELT = 6

_NOTHING = """
a all an and any are at be been being by excl except for from general has have in include including into is its
local miscellaneous more need new of on or other our out people peoples person providing provide provider
provision related run service services similar some specific that the their them this those through to trained
various was we which who whose will with within without
borough buy buying city commission commissioning contract council county district procure purchase supply town
"""
_BROAD = """
administrative develop group help manage management organise programme project public scale scheme small social
special support technical value
"""
_FORMS = {
    "children": "child",
    "childrens": "child",
    "women": "woman",
    "womens": "woman",
    "parking": "parking",
    "coaching": "coaching",
    "poster": "poster",
    "posters": "poster",
}
"""Words whose stem the endings do not give: parking is no park, a poster no post."""

_SAY_NOTHING = frozenset(_NOTHING.split())
"""Words left out wherever they stand."""


class How(StrEnum):
    """How what was typed was read."""

    CODES = "codes"
    CATEGORY = "category"
    WORDS = "words"
    PART = "part"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Typed:
    """A code as typed: its eight figures, the one after the hyphen if any, and what is held of it."""

    code: str
    digit: str
    entry: Entry | None

    @property
    def digit_fits(self) -> bool:
        """Whether the last figure is the usual one. A few published codes have another."""
        return not self.digit or int(self.digit) == cpv.check_digit(self.code)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood.

    ``entries`` are the codes that fit, the best first; ``also`` others that hold the same words.
    ``typed`` are codes typed in full. ``start`` are the figures of a category. ``unused`` are
    words that fit nothing, ``respelt`` pairs of a word as typed and as it was read. ``meanings`` are
    what the words may mean where they mean several things. ``single`` says that the codes rest on one
    word alone, ``held`` that they are only codes whose name holds the words, ``named`` that one of
    them has them for its name.
    """

    how: How
    entries: tuple[Entry, ...] = ()
    also: tuple[Entry, ...] = ()
    typed: tuple[Typed, ...] = ()
    start: str = ""
    unused: tuple[str, ...] = ()
    respelt: tuple[tuple[str, str], ...] = ()
    meanings: tuple[Meaning, ...] = ()
    single: bool = False
    held: bool = False
    named: bool = False


@lru_cache(maxsize=32)
def read_words(text: str, law: Law) -> Reading:
    """What a text says, read once however often one answer asks."""
    text = _plain(text)
    if _SPACED_CODE.fullmatch(text):
        text = re.sub(r"(?<=\d)[ .](?=\d)", "", text)
    if found := list(_FULL_CODE.finditer(text)):
        entries = law.codes.entries
        typed = {match[1]: Typed(match[1], match[2] or match[3] or "", entries.get(match[1])) for match in found}  # fmt: skip
        held = tuple(one.entry for one in typed.values() if one.entry)
        return Reading(How.CODES, held, typed=tuple(typed.values()))
    if _FIGURES.fullmatch(text):
        return Reading(How.CATEGORY, law.codes.below(text), start=text)
    if meaning := _index(law).by_meaning.get(text):
        return Reading(How.WORDS, tuple(law.codes.entries[code] for code in meaning.codes))
    return _by_stems(text, law)


def stem(word: str) -> str:
    """A word without its usual endings: training, trainer and trains are alike."""
    while word not in _FORMS:
        shorter = _shorter(word)
        if shorter == word:
            return word
        word = shorter
    return _FORMS[word]


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something."""
    return frozenset(stem(word) for word in _words(text))


def says_nothing(word: str) -> bool:
    """Whether a word is left out wherever it stands, as "the" and "service" are."""
    return not _words(word)


def knows(word: str, law: Law) -> bool:
    """Whether the description of any code holds a word, or one spelt nearly so."""
    said = _words(word)
    return all(stem(one) in _index(law).known for one in said) or bool(_spelt(said, law)[1])


def _shorter(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST_STEM:
        return word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    if word.endswith("ell"):
        return word[:-1]  # counselling, counsellor: as counsel
    if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3:
        return word[:-1]
    return word


_TOO_BROAD = frozenset(map(stem, _BROAD.split()))
"""Stems that tell services apart only beside other words."""


def _plain(text: str) -> str:
    text = text.casefold().replace("é", "e").replace("’", "'")
    return re.sub(r"(?<=\w)'(?=s?\b)", "", text).strip()


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(_plain(text)) if word not in _SAY_NOTHING]


@dataclass(frozen=True, slots=True)
class _Index:
    """The stems and texts of every description and the stems of all everyday words, with the codes they stand for."""

    descriptions: tuple[tuple[frozenset[str], Entry], ...]
    by_description: Mapping[str, tuple[Entry, ...]]
    everyday: tuple[tuple[frozenset[str], tuple[Entry, ...]], ...]
    meanings: tuple[tuple[frozenset[str], tuple[Meaning, ...]], ...]
    by_meaning: Mapping[str, Meaning]
    known: frozenset[str]
    spellings: tuple[str, ...]


@lru_cache(maxsize=1)
def _index(law: Law) -> _Index:
    codes = law.codes
    descriptions = tuple((stems(e.description), e) for e in codes.entries.values())
    by_description: dict[str, tuple[Entry, ...]] = {}
    for entry in codes.entries.values():
        text = _plain(entry.description)
        by_description[text] = (*by_description.get(text, ()), entry)
    everyday = tuple((stems(words), tuple(codes.entries[code] for code in of)) for words, of in codes.words.items())
    meanings = tuple((stems(words), several) for words, several in codes.meanings.items())
    by_meaning = {_plain(one.text): one for several in codes.meanings.values() for one in several}
    known = frozenset().union(*(s for s, _ in descriptions), *(s for s, _ in everyday), *(s for s, _ in meanings))
    texts = [*codes.words, *codes.meanings, *(entry.description for entry in codes.entries.values())]
    spellings = dict.fromkeys(word for text in texts for word in _words(text) if len(word) > 3)
    return _Index(descriptions, by_description, everyday, meanings, by_meaning, known, tuple(spellings))


def _by_stems(text: str, law: Law) -> Reading:
    words, respelt = _spelt([word for word in _words(text) if not word.isdigit()], law)
    asked = frozenset(stem(word) for word in words)
    fitting, holding = _fitting(asked, text, law), _holding(asked, law)
    open_word, meanings = _several(asked, fitting, law)
    alone = bool(meanings) and all(words == open_word for words, _ in fitting)
    if not all(entry.listed is Listed.YES for _, entry in fitting) or alone:
        codes = (code for meaning in meanings for code in meaning.codes)
        fitting = [*fitting, *((open_word, law.codes.entries[code]) for code in codes)]
    found = fitting or holding or _sharing(asked - _TOO_BROAD, law)
    used = open_word.union(*(shared for shared, _ in found))
    entries = _best(found)
    unused = tuple(word for word in words if stem(word) not in used | _TOO_BROAD)
    # One word of many says little: "repeat removals" of children are no removal firm's work.
    whole = bool(fitting or holding) and 2 * len(unused) <= len(asked - _TOO_BROAD)
    return Reading(
        (How.WORDS if whole else How.PART) if found else How.NOTHING,
        entries,
        also=tuple(entry for _, entry in holding if entry not in entries),
        unused=unused,
        respelt=respelt,
        meanings=meanings if alone and whole else (),
        single=len(used) == 1,
        held=not fitting,
        named=any(_names(stems(entry.description), used) for entry in entries),
    )


def _names(description: frozenset[str], used: frozenset[str]) -> bool:
    """Whether a code has the words for its name: they say all of it, or all but broad words."""
    return used <= description or (bool(description - _TOO_BROAD) and description - _TOO_BROAD <= used)


def _spelt(words: list[str], law: Law) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """The words, each unknown one as the nearest known spelling if there is one, and which those are."""
    index = _index(law)
    read_as: list[str] = []
    respelt: list[tuple[str, str]] = []
    for word in dict.fromkeys(words):
        near = []
        if len(word) >= _SHORTEST_RESPELT and stem(word) not in index.known:
            near = get_close_matches(word, (s for s in index.spellings if s[0] == word[0]), 1, _CLOSE)
        read_as += near or [word]
        respelt += [(word, one) for one in near]
    return read_as, tuple(respelt)


type _Found = list[tuple[frozenset[str], Entry]]


def _several(asked: frozenset[str], fitting: _Found, law: Law) -> tuple[frozenset[str], tuple[Meaning, ...]]:
    """The word among those asked that means several things, and what it may mean.

    Nothing where longer everyday words hold it: "foster placement" says which.
    """
    for words, meanings in _index(law).meanings:
        if words <= asked and not any(words < other for other, _ in fitting):
            return words, meanings
    return frozenset(), ()


def _fitting(asked: frozenset[str], text: str, law: Law) -> _Found:
    """Codes whose everyday words, or two or more words of description, are all among those asked.

    Also a code whose description is the very text.
    """
    index = _index(law)
    named = index.by_description.get(text, ())
    found = [(s, entry) for s, entries in index.everyday if s <= asked for entry in entries]
    found += [
        (s, entry)
        for s, entry in index.descriptions
        if (s <= asked and not s <= _TOO_BROAD and (len(s) > 1 or s == asked)) or entry in named
    ]
    # What uses more of the words wins: "first aid training" is not training of every kind.
    return [(s, entry) for s, entry in found if not any(s < other for other, _ in found)]


def _holding(asked: frozenset[str], law: Law) -> _Found:
    """Codes whose description holds every word asked."""
    if not asked or asked <= _TOO_BROAD:
        return []
    return [(asked, entry) for s, entry in _index(law).descriptions if asked <= s]


def _sharing(asked: frozenset[str], law: Law) -> _Found:
    """Codes that share the most words with those asked."""
    shared = [(asked & s, entry) for s, entry in _index(law).descriptions if asked & s]
    most = max((len(s) for s, _ in shared), default=0)
    return [(s, entry) for s, entry in shared if len(s) == most]


def _best(found: Iterable[tuple[frozenset[str], Entry]]) -> tuple[Entry, ...]:
    """The codes without repeats, those that use the most words first."""
    ranked = sorted(found, key=lambda one: -len(one[0]))
    return tuple(dict.fromkeys(entry for _, entry in ranked))
