"""Phrases: how the words that people use are written down, and how a sentence is searched for them.

A phrase is plain words, as people say them, with a few signs: ``word*`` any ending; ``<name>`` one of the words
that stand for one another in ``GROUPS``; ``..`` up to four words between; ``....`` up to twelve; ``(a|b)`` either;
``[word]`` a word that may be left out; ``^`` and ``$`` the ends of the sentence. ``#`` is a number.

Phrases are looked for in ``bare`` text: small letters, no apostrophes, and nothing but words and figures between
single spaces. A phrase that follows "not", "no longer" and the like does not count: what is denied is not said.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

GROUPS: Mapping[str, str] = {
    "who": "we|i|they|you|council|a council|the council|our council|officers|someone|somebody",
    "may": "can|may|could|should|must|might|shall|do|does|would|are|is|am|have",
    "our": "the|our|a|an|this|that|their|his|her|its|your|any|these|those|my|some|all|each|every|another",
    "charity": "charit*|group|groups|club|clubs|trust|trusts|hospice|cic|cics|society|societies|church|churches|foodbank|"
    "food bank|voluntary organisation*|community organisation*|social enterprise*|vcse*|vcs|vcfse*|voluntary sector|"
    "third sector|not for profit*|nonprofit*|community group*|voluntary bod*|volunt* group*|volunt* sector",
    "provider": "provider*|supplier*|contractor*|company|companies|firm*|charit*|organisation*|bidder*|incumbent*|vendor*|"
    "cic*|business*|body|bodies|agency|agencies|people|lot|ones|team|builder|care home|home",
    "contract": "contract*|agreement*|deal|deals|arrangement*|sla|slas|framework|frameworks",
    "money": "money|funding|funds|cash|fund|grant|balance|payment|sum|amount|unspent|underspend|surplus",
    "service": "service*|work|works|job|project*|care|support|centre|scheme*|programme*|provision|activity|activities",
    "building": "library|libraries|building*|hall|halls|land|premises|centre|office|offices|shop|shops|field|school|house|"
    "pavilion|church|site|cafe|café|kiosk|room|rooms|depot|pub|warehouse|hostel|farm|flat|flats|yard|stadium|museum|car park|arcade|chapel|baths|pool|plot|property|properties|toilets|barn|"
    "lodge|cottage|garage|space|place|allotment*|park|courthouse|town hall|workshop|unit|nursery|annexe",
    "sign": "sign|signed|signing|award|awarding|enter into|conclude|start the contract|complete the contract",
    "notice": "notice|notices|transparency notice|award notice|tender notice|details notice",
    "council": "council|unitary|borough|local authority|parish|county council|district|district council|london borough",
    "tender": "tender*|compet*|procure|procured|procurement|procuring|advertis*|go out|put it out|quotes|bids|retender",
    "relative": "mum|dad|grandad|granddad|grandma|granny|grandfather|grandmother|uncle|aunt|auntie|nana|mother|father|son|daughter|nan|gran|family|families|parent*|person|client|carer|resident|patient|"
    "service user|she|he|child|wife|husband|man|woman|lady|tenant|user|individual|mam|brother|sister|young person",
    "wants": "want*|chose|choose*|prefer*|has chosen|has said|picked|insist*|asked for|asks for|would like|likes|has asked|"
    "have asked|has picked|has named|decided on|settled on|set on",
    "month": "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|"
    "jul|aug|sep|sept|oct|nov|dec",
    "n": r"\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen",
}
"""Words that stand for one another, by the name that phrases call them."""

_NOT_BEFORE = re.compile(
    r"(?:(?<=\bwhy not )|(?<=\bor not )|(?<!\bnot ))(?<!\bnot an )(?<!\bnot a )(?<!\bnot the )(?<!\bno longer )"
    r"(?<!\bisnt )(?<!\bisnt a )(?<!\bisnt an )(?<!\barent )(?<!\bwasnt )(?<!\bnever )"
)
_SIGNS = (
    (re.compile(r" \.{4} "), r"(?: \w+){0,12} "),
    (re.compile(r" \.\. "), r"(?: \w+){0,4} "),
    (re.compile(r"(?<=\w)\*"), r"\w*"),
    (re.compile("#"), r"\d+"),
)
_GROUP = re.compile(r"<(\w+)>")
_PLAIN_PART = re.compile(r"([a-z0-9]+)\*?|\(([a-z0-9* |]+)\)")
_MAY_BE_LEFT_OUT = re.compile(r"(?<![^ (])\[([^\]]*)\] ")


def bare(text: str) -> str:
    """The words and figures of a text alone, in small letters, with single spaces between."""
    text = text.casefold().replace("’", "'").replace("%", " percent ").replace("&", " and ")
    text = re.sub(r"(?<=\w)'(?=\w)", "", text)
    return " ".join(re.findall(r"[^\W_]+", text))


@cache
def pattern(phrase: str) -> re.Pattern[str]:
    """The pattern of a phrase. Raises ``KeyError`` for a group that nobody wrote down."""
    return re.compile(rf"\b(?:{_written(phrase)})\b")


def _grouped(phrase: str) -> str:
    return _GROUP.sub(lambda name: f"({GROUPS[name[1]]})", phrase)


def _written(phrase: str) -> str:
    text = _MAY_BE_LEFT_OUT.sub(lambda each: f"(?:(?:{each[1]}) )?", _grouped(phrase))
    text = re.sub(r"\((?!\?)", "(?:", text)
    for sign, means in _SIGNS:
        text = sign.sub(means.replace("\\", r"\\"), text)
    return text


@cache
def clues(phrase: str) -> tuple[str, ...]:
    """Beginnings of words of which a text must hold one to hold the phrase; none where that is not plain to see.

    Most phrases are told by them to be absent, so that their patterns need not be made.
    """
    found: list[tuple[str, ...]] = []
    for part in _parts(_grouped(phrase)):
        if plain := _PLAIN_PART.fullmatch(part):
            word, either = plain.groups()
            found.append((word,) if word else tuple(one.split(" ")[0].rstrip("*") for one in either.split("|")))
    return max(found, key=lambda parts: min(map(len, parts)), default=())


def _parts(phrase: str) -> list[str]:
    """The phrase cut at the spaces that stand outside brackets."""
    parts, depth = [""], 0
    for sign in phrase:
        depth += (sign in "([") - (sign in ")]")
        if sign == " " and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def says(text: str, phrases: Iterable[str]) -> bool:
    """Whether a bare text holds one of the phrases."""
    for phrase in phrases:
        known = clues(phrase)
        if (not known or any(clue in text for clue in known)) and _holds(text, phrase):
            return True
    return False


def _holds(text: str, phrase: str) -> bool:
    """Whether the phrase stands in the text somewhere, and not after a "not"."""
    found = pattern(phrase).search(text)
    while found and not _NOT_BEFORE.match(text, found.start()):
        found = pattern(phrase).search(text, found.start() + 1)
    return bool(found)
