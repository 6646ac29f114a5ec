"""Sums of money, lengths of time and VAT in a sentence: what stands there, and nothing guessed.

Each ``find_*`` function takes the sentence in small letters and returns what it found with the place
(``span``) where it stands, so that the words need not be read twice.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from guide_logic.ask.figures import ONES, PARTS, TENS
from guide_logic.engine import values

type Span = tuple[int, int]

_UNITS = {
    "k": 1_000, "grand": 1_000, "thousand": 1_000, "thou": 1_000, "m": 1_000_000, "mn": 1_000_000, "mil": 1_000_000,
    "million": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_UNIT = r"(?:k|grand|thousand|thou|mn|million|mil|m|bn|billion)\b"
_FIGURE = rf"(?:£\s?(?P<pounds>\d(?:[\d,]*\d)?(?:\.\d+)?)\s?(?P<unit1>{_UNIT})?|(?P<figure>\d(?:[\d,]*\d)?(?:\.\d+)?)\s?(?P<unit2>{_UNIT})|(?P<plain>\d(?:[\d,]*\d)?(?:\.\d+)?)\s?(?:pounds|quid)\b|(?<![\d,./-])(?P<grouped>\d{{1,3}}(?:,\d{{3}})+|\d{{5,7}})(?![\d,/-]))"
_AMOUNT = re.compile(_FIGURE)

_SCALES = {"hundred": 100, "thousand": 1_000, "grand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_WORD = re.compile(r"[a-z]+")
_PART_OF = re.compile(r"\b(?P<part>half|three quarters|quarter)[ -](?:of )?(?:an? )?(?P<unit>million|billion)\b")
_POUNDS = re.compile(r"\s*(?:pounds|quid)\b")

_A_YEAR = re.compile(
    r"\s*(?:a|per|each|every|/|p[./]?)\s?(?:year|yr|annum|a\b\.?)|\s*(?:annually|annual\b|yearly|p\.?a\.?\b|pa\b|every (?:12|twelve) months)"
)
_A_MONTH = re.compile(r"\s*(?:a|per|each|every|/)\s?month\b|\s*(?:monthly|pcm)\b")
_FOR_ONE = re.compile(
    r"\s*(?:each|apiece|an? (?:head|hour|day|week|session|place|person|night)|per (?!year|annum|month)\w+)\b"
)
_BEFORE_YEARLY = re.compile(r"(?:annual|yearly)(?: \w+){0,3} (?:of |is )?(?:about |around |roughly )?$")

_NUMBER = rf"(?P<n>\d+(?:\.5)?|an?|another|half an?|{'|'.join(ONES)})"
_LENGTH = re.compile(rf"\b{_NUMBER}[\s-]*(?P<unit>year|yr|month|mth|week)s?\b(?!\s+ago)")
_SO_MANY = re.compile(r"\b(?:once|twice|(?!(?:is|was|this|lasts|runs|plus|has|us|as)\b)\w+s) $")
"""What comes before "a year" where that is no length: "three terms a year", "twice a year"."""
_PATTERN = re.compile(r"\b(?P<first>\d)\s?\+\s?(?P<more>\d(?:\s?\+\s?\d)*)\b(?P<years>\s*(?:years?|yrs?))?")
_PLUS_BEFORE = re.compile(r"(?:plus|\+|with|and|extension of|optional|possible|the|used)\W*$")
_BARE_EXTENSION = re.compile(
    rf"^\W*(?:plus|\+|with|and)\W+(?:an? )?(?:option(?:al|s)? (?:of |for |to extend (?:for |by )?(?:up to )?)?)?(?P<n>\d|{'|'.join(ONES)})\b(?!\W*(?:year|yr|month|week|%|\+))"
)
_EXTENSION = re.compile(
    r"(?:plus|with|and|\+|option|possible|extend\w*|extension\w*|renew\w*|optional)(?:\W+(?:an?|the|option\w*|to|for|by|of|up|possible|optional|extend\w*|"
    r"extension\w*|further|another|additional|extra|up|renew\w*))*\W*$"
)
_AFTER_EXTENSION = re.compile(r"^\W*(?:of )?(?:extension|option|extra|more\b|renewal)")

_VAT = (
    ("reduced", re.compile(r"\b(?:plus|\+|with|at)\s?(?:the )?(?:reduced|5 ?%) (?:rate )?(?:of )?vat\b|\bvat (?:at|of) (?:the )?(?:reduced|5 ?%|five)")),
    ("none", re.compile(r"\b(?:no vat|vat[ -]exempt|exempt (?:from|for) vat|vat[ -]free|outside (?:the scope of )?vat|zero[ -]rated|not vatable|vat (?:doesn't|does not|isn't) (?:apply|due|charged)|without any vat|doesn't attract vat|not (?:subject to|liable for) vat)\b")),
    ("standard", re.compile(r"(?:\b(?:plus|ex\.?|excl\.?|excluding|excludes|exclusive of|before|without|net of|not including|exc\.?|less)|\+)\s?(?:the )?vat\b|\bvat (?:is |comes )?(?:on top|extra|excluded|exclusive|not included|to (?:be )?add(?:ed)?|to pay|at 20)\b|\badd vat\b|(?<=[\dkm] )net\b|\bnet\b(?= of| \W|\W*$)|\b(?:stick|put|slap|whack|adding) (?:the )?vat on|\bbefore (?:the )?vat\b|\bvat (?:will be|gets|goes) (?:added|on)")),
    ("included", re.compile(r"\b(?:inc\.?|incl\.?|including|includes|inclusive of|with|gross of|gross)\s?(?:the |of )?(?:vat\b)|\bvat[ -](?:is )?(?:included|inclusive|inc\b)|\bvat and all\b|\bgross\b")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in pounds: for a year, or for one of several (``for_one``), where it is said to be."""

    pounds: Decimal
    yearly: bool
    span: Span
    for_one: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in whole months, and whether it is said to be an extension."""

    months: int
    extension: bool
    span: Span


def blank(text: str, spans: Iterable[Span], sign: str = " ") -> str:
    """The text with these places left empty, or filled with a sign, and as long as before."""
    for start, end in spans:
        text = text[:start] + sign * (end - start) + text[end:]
    return text


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Every sum of money, in figures or in words, in the order said."""
    found: list[Amount] = []
    for pounds, (start, end) in sorted((*_in_figures(text), *_in_words(text)), key=lambda each: each[1]):
        if found and start < found[-1].span[1]:
            continue
        monthly, yearly = _A_MONTH.match(text, end), _A_YEAR.match(text, end)
        said_before = _BEFORE_YEARLY.search(text[:start])
        if monthly:
            found.append(Amount(pounds * 12, True, (start, monthly.end())))
        elif yearly or said_before:
            found.append(Amount(pounds, True, (start, yearly.end() if yearly else end)))
        else:
            one = _FOR_ONE.match(text, end)
            found.append(Amount(pounds, False, (start, one.end() if one else end), bool(one)))
    return tuple(found)


def _in_figures(text: str) -> Iterator[tuple[Decimal, Span]]:
    for match in _AMOUNT.finditer(text):
        figure = match["pounds"] or match["figure"] or match["plain"] or match["grouped"]
        unit = (match["unit1"] or match["unit2"] or "").strip()
        try:
            yield values.parse_money(figure + ("" if not unit else _written(unit))), match.span()
        except ValueError:
            continue


def _written(unit: str) -> str:
    return {1_000: "k", 1_000_000: "m", 1_000_000_000: "bn"}[_UNITS[unit]]


def _in_words(text: str) -> Iterator[tuple[Decimal, Span]]:
    for match in _PART_OF.finditer(text):
        yield PARTS[match["part"]] * _UNITS[match["unit"]], match.span()
    yield from _spoken(text)


def _spoken(text: str) -> Iterator[tuple[Decimal, Span]]:
    """Numbers in words of a thousand or more, such as "a hundred and fifty thousand"."""
    words = list(_WORD.finditer(text))
    number = 0
    while number < len(words):
        length = _run(text, words[number:])
        run = words[number : number + length]
        if amount := _number([word[0] for word in run]):
            pounds = _POUNDS.match(text, run[-1].end())
            yield Decimal(amount), (run[0].start(), pounds.end() if pounds else run[-1].end())
        number += max(length, 1)


def _run(text: str, words: list[re.Match[str]]) -> int:
    """How many of the words, from the first, are one number: nothing but spaces or hyphens between them."""
    length = 0
    for place, word in enumerate(words):
        if place and text[words[place - 1].end() : word.start()].strip(" -"):
            break
        following = words[place + 1][0] if place + 1 < len(words) else ""
        joins = word[0] in ("a", "an", "and") and (following in _SCALES or (word[0] == "and" and _counts(following)))
        if not (_counts(word[0]) or word[0] in _SCALES or joins):
            break
        length = place + 1
    return length


def _counts(word: str) -> bool:
    return word in ONES or word in TENS


def _number(words: list[str]) -> int | None:
    """The number that the words say, or None where it is under a thousand or no number."""
    total = part = 0
    for word in words:
        if _counts(word):
            part += ONES.get(word, 0) + TENS.get(word, 0)
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total, part = total + max(part, 1) * _SCALES[word], 0
    return total + part if total else None


def find_lengths(text: str) -> tuple[Length, ...]:
    """Every length of time: "3 years", "eighteen months", "3+1+1"; extensions marked as such."""
    found: list[Length] = []
    for match in _PATTERN.finditer(text):
        more = sum(int(each) for each in re.findall(r"\d", match["more"]))
        later = bool(_PLUS_BEFORE.search(text[: match.start()]))  # "3 years plus 1+1"
        found.append(Length(int(match["first"]) * 12, later, match.span()))
        found.append(Length(more * 12, True, match.span()))
    taken = [length.span for length in found]
    for match in _LENGTH.finditer(text):
        if any(start <= match.start() < end for start, end in taken):
            continue
        months = _months(match["n"], match["unit"])
        if months is None or (match["n"] == "a" and _SO_MANY.search(text[: match.start()])):
            continue
        is_extension = bool(_EXTENSION.search(text[: match.start()]) or _AFTER_EXTENSION.match(text[match.end() :]))
        found.append(Length(months, is_extension, match.span()))
        if bare := _BARE_EXTENSION.match(text[match.end() :]):  # "three years plus two"
            years = _months(bare["n"], "year")
            assert years is not None
            found.append(Length(years, True, (match.end(), match.end() + bare.end())))
    return tuple(found)


def _months(number: str, unit: str) -> int | None:
    if number in ("a", "an", "another"):
        count = Decimal(1)
    elif number.startswith("half"):
        count = Decimal("0.5")
    else:
        count = Decimal(ONES[number]) if number in ONES else Decimal(number)
    months = count * {"year": 12, "yr": 12, "month": 1, "mth": 1}.get(unit, 0)
    return int(months) if months and months == int(months) and months <= values.LONGEST_MONTHS else None


def number(written: str) -> int:
    """A number below twenty, in figures or in a word. Raises ``KeyError`` for another word."""
    return int(written) if written.isdigit() else ONES[written]


def find_vat(text: str) -> tuple[str, Span] | None:
    """What is said of VAT, as the answer to the question on VAT, or None."""
    for answer, pattern in _VAT:
        if match := pattern.search(text):
            return answer, match.span()
    return None
