"""Sums, lengths and days as people say them, put into the few forms in which they are then read.

"One point three million" becomes "1.3 million", "£50-60k" becomes "£50k-60k", "two one-year extensions" a "2 year
extension". What is written in one of those forms already stays as it is.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from guide_logic.law.wording import MONTHS

_TO_NINETEEN = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
ONES = {word: number for number, word in enumerate(_TO_NINETEEN.split(), 1)}
TENS = {
    word: 10 * tens
    for tens, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_SMALL = {"zero": 0, **ONES}
_NINTHS = """
first second third fourth fifth sixth seventh eighth ninth
"""
_TO_TWENTY = """
tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_ORDINALS = {word: day for day, word in enumerate((*_NINTHS.split(), *_TO_TWENTY.split()), 1)}
_ORDINALS |= {f"twenty{dash}{word}": _ORDINALS[word] + 20 for word in _NINTHS.split() for dash in " -"}
_ORDINALS |= {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}
_FEW = {"a": 1, "an": 1, "a couple of": 2, "a couple": 2, "couple of": 2, "a further": 1, "another": 1}
_ONE_WORD = "|".join((*_SMALL, *TENS))
_TWO_WORDS = rf"(?:{'|'.join(TENS)})[ -](?:{'|'.join(list(_SMALL)[1:10])})"
_COUNT = rf"\d+(?:\.\d+)?|{_TWO_WORDS}|{_ONE_WORD}"
_BIG = r"(?:thousand|grand|million|billion)"
_TIME = r"(?:years?|yrs?|months?|mths?)"
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "three quarters": Decimal("0.75")}
_PART = r"half|three[ -]quarters?|quarter"


def _number(words: str) -> Decimal:
    words = words.strip()
    if words in _FEW:
        return Decimal(_FEW[words])
    parts = re.split("[ -]", words)
    if parts[0] in TENS:
        return Decimal(TENS[parts[0]] + (_SMALL[parts[1]] if len(parts) > 1 else 0))
    return Decimal(_SMALL.get(words, 0)) if words in _SMALL else Decimal(words)


def _part(words: str) -> Decimal:
    words = words.replace("-", " ")
    return PARTS["three quarters" if words.startswith("three") else words]


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _point(match: re.Match[str]) -> str:
    decimals = "".join(str(_SMALL[word]) for word in match["decimals"].split())
    return f"{_plain(_number(match['n']))}.{decimals} {match['unit']}"


def _and_a_part(match: re.Match[str]) -> str:
    number = _number(match["n"]) + _part(match["part"])
    if match["unit"][0] == "y":
        return f"{_plain(number * 12)} months"
    return f"{_plain(number)} {match['unit']}"


_WAYS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), becomes)
    for pattern, becomes in (
        # Sums
        (r"\b(?:mil+s?|mio|mln)\b\.?", "million"),
        (r"(?<=\d)(?:mil+|mln)\b", "m"),
        (r"(?<=\d)ks\b", "k"),
        (r"(?<![\d,.])(\d{1,3}) (\d{3})(?= (?:pounds|quid|a year|per))", r"\1,\2"),
        (r"£ ?(\d{1,3}) (\d{3})\b", r"£\1,\2"),
        (r"£?(?P<n>\d+(?:\.\d+)?) ?(?P<dash>-|–|to|or|and) ?£?(?P<more>\d+(?:\.\d+)?) ?(?P<unit>k|m|mn|grand|thousand|million)\b", r"£\g<n> \g<unit> \g<dash> £\g<more> \g<unit>"),
        (rf"\b(?P<n>{_ONE_WORD}) point (?P<decimals>(?:{'|'.join(list(_SMALL)[:10])})(?: (?:{'|'.join(list(_SMALL)[:10])}))*) (?P<unit>{_BIG})\b", _point),
        (rf"\b(?P<n>{_COUNT}) and (?:an? )?(?P<part>{_PART})s?[ -](?P<unit>{_BIG}|years?)\b", _and_a_part),
        (rf"\b(?P<n>{_COUNT}|a) (?P<unit>million|years?) and (?:an? )?(?P<part>{_PART})\b", _and_a_part),
        (r"£?3/4 (?:of )?(?:an? )?million", "£0.75 million"),
        (r"£?1/2 (?:of )?(?:an? )?million", "£0.5 million"),
        (r"\bthree[- ]quarters? of a million\b", "£0.75 million"),
        (r"\ba couple of (?P<unit>hundred|thousand|grand|million)\b", r"two \g<unit>"),
        (rf"\b(?P<n>{_ONE_WORD}) hundred(?: and (?P<rest>{_TWO_WORDS}|{_ONE_WORD}))? ?(?P<unit>k|quid|pounds)\b",
         lambda match: f"{_plain(_number(match['n']) * 100 + (_number(match['rest']) if match['rest'] else 0))} {match['unit']}"),
        (rf"\b(?P<n>one|two|three|four|five|six|seven|eight|nine) (?P<rest>{_TWO_WORDS}|{'|'.join(TENS)}) ?k\b", lambda match: f"{_plain(_number(match['n']) * 100 + _number(match['rest']))}k"),
        (rf"\b(?P<n>{_TWO_WORDS}|{_ONE_WORD}) ?k\b", lambda match: f"{_plain(_number(match['n']))}k"),
        (rf"(?<!thousand )(?<!million )(?<!grand )(?<!thousand and )\b(?P<n>{'|'.join(list(_SMALL)[1:10])}|a) hundred(?: and (?P<rest>{_TWO_WORDS}|{_ONE_WORD}))?(?= (?:to|towards|(?:a|per|every|each) (?:month|year|week))\b)",
         lambda match: f"£{_plain(_number(match['n']) * 100 + (_number(match['rest']) if match['rest'] else 0))}"),
        (rf"\b(?P<n>{_TWO_WORDS}|{'|'.join(list(_SMALL)[11:])}) hundred\b(?= (?:for|to|from|on|quid|pounds|towards|is)\b|[,.;?!]|$)", lambda match: f"£{_plain(_number(match['n']) * 100)}"),
        (r"(?<!thousand )(?<!million )(?<!grand )(?<!thousand and )\b(?:a|one) hundred(?= (?:for|to|towards) )", "£100"),
        # Lengths
        (rf"\b(?P<n>{_COUNT}) (?:years?|yrs?),? (?:and )?(?P<more>{_COUNT}) (?:months?|mths?)\b", lambda match: f"{_plain(_number(match['n']) * 12 + _number(match['more']))} months"),
        (r"\ba decade\b", "10 years"),
        (rf"\b\d{{1,2}} ?{_TIME},? ?\((?P<parts>\d ?(?:\+ ?\d ?)+)\)", r"\g<parts>"),
        (r"\b(?P<n>\d) ?(?:years?|yrs?) ?(?=\+ ?\d\b(?! ?(?:years?|months?|yrs?|k|%)))", r"\g<n> "),
        (rf"\b(?:a )?couple of (?=(?:\w+ )?{_TIME})", "2 "),
        (rf"\b(?P<n>{_TWO_WORDS}|{'|'.join(TENS)})[ -](?P<unit>{_TIME})\b", lambda match: f"{_plain(_number(match['n']))} {match['unit']}"),
        (r"(?<=\d) ?mos?\b", " months"),
        (rf"\b(?P<n>{_ONE_WORD}|\d) ?(?:x|lots of|times)? ?(?P<each>one|1|two|2|twelve|12|six|6|a)[ -](?P<unit>year|yr|month)[ -](?P<what>extension|option|renewal)s\b",
         lambda match: f"{_plain(_number(match['n']) * _number(match['each']))} {match['unit']} {match['what']}"),
        (rf"\b(?P<n>{_COUNT}|an?) (?P<what>further|optional|extra|additional|possible|more|extension) (?P<unit>years?|months?)\b",
         lambda match: f"plus {_plain(_number(match['n']))} {match['unit']}"),
        (rf"(?P<before>{_TIME}\b(?: \w+){{0,3}}?\W+(?:plus|and|with|then|\+)(?: \w+){{0,4}}?) (?P<n>{_COUNT}|a couple of|a couple) (?:more|optional|further|extra|additional)(?: ones?)?\b(?! (?:{_TIME}|\w+ {_TIME}))",
         lambda match: f"{match['before']} plus {_plain(_number(match['n']))} years"),
        (rf"(?P<before>{_TIME}\b[^.?!]{{0,25}}extend(?:able|ible|ed)? (?:by|for) (?:up to )?(?:another |a further )?)(?P<n>{_COUNT})\b(?!\W*(?:{_TIME}|%|\+|per))",
         lambda match: f"{match['before']}{_plain(_number(match['n']))} years"),
        (r"\b(?P<a>one|two|three|four|five|\d) plus (?P<b>one|two|three|four|five|\d)(?: plus (?P<c>one|two|three|\d))?\b(?! \w*(?:thousand|million|grand|year|month))",
         lambda match: "+".join(_plain(_number(each)) for each in match.groups() if each)),
        (r"(?<=\bover )(?P<n>two|three|four|five|six|[2-6])(?=\W*$|[,.;?])", r"\g<n> years"),
        # Days
        (rf"\b(?P<n>{'|'.join(_ORDINALS)})(?: of)? (?=(?:{'|'.join(MONTHS).casefold()})\b)", lambda match: f"{_ORDINALS[match['n']]} "),
        (r"\b(?P<day>\d{1,2})(?P<sign>[./])(?P<month>\d{1,2})(?P=sign)(?P<year>[23]\d)\b", r"\g<day>/\g<month>/20\g<year>"),
        (r"\b(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>20[23]\d)\b", r"\g<day>/\g<month>/\g<year>"),
        (r"\b(?P<day>\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?) '?(?P<year>[23]\d)\b(?! ?(?:k|m|%))", r"\g<day> 20\g<year>"),
    )
)  # fmt: skip
"""What is looked for, in this order, and what is written instead."""


def written(text: str) -> str:
    """A text in small letters with its numbers in figures and its days in full."""
    for pattern, becomes in _WAYS:
        text = pattern.sub(becomes, text)
    return text
