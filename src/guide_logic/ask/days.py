"""Days in a sentence, and which question each of them answers, by the words beside it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from guide_logic.ask.amounts import Span, blank
from guide_logic.engine import values
from guide_logic.law.wording import MONTHS

_NAMES = "|".join((*MONTHS, *(month[:3] for month in MONTHS), "sept"))
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_NAMES})\.?,? \d{{4}}|(?:{_NAMES}) \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2})\b",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(rf"(?P<month>{_NAMES}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})")
_NO_DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_NAMES})|(?:{'|'.join(m for m in MONTHS if m != 'May')})(?: \d{{4}})?|"
    r"(?:in|from|by|next|last|this) may\b|may \d{4}|(?:next|this|last) (?:week|month|year|spring|summer|autumn|winter)"
    r"|in \d{4}|20[123]\d)\b",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"(?P<before>.{0,40}?)\b(?:is|on|was|goes out|went out|of) the (?P<day>\d{1,2})(?:st|nd|rd|th)\b"
)

_DAY_OF = tuple(
    (question, re.compile(rf"\b(?:{words})"))
    for question, words in (
        ("own_call_in", "call[- ]?in"),
        ("own_scrutiny", "scrutiny|overview"),
        ("own_notice", "forward plan|notice of (?:the |a )?(?:key )?decision"),
        ("own_waiver", "waiver"),
        ("own_decision", r"cabinet|(?<!overview )(?<!scrutiny )committee|executive|full council|(?:key |member )?decision|portfolio holder|decides?\b"),
        ("standstill_last", r"standstill (?:\w+ ){0,3}?(?:ends?|ended|until|till|to|runs|lasts|period ends|last day|finish\w*)"),
        ("details_notice", r"(?:contract )?details notice|uk ?7\b"),
        ("transparency", r"transparency notice|veat|uk ?5\b"),
        ("award_notice", r"(?:contract )?award notice|notice of (?:the )?award|(?:winner|result|outcome|award)s? (?:\w+ ){0,3}?(?:announced|published|posted|told)|announce\w*|uk ?6\b|(?<!transparency )(?<!tender )(?<!details )(?<!change )(?<!termination )(?<!pipeline )(?<!performance )(?<!engagement )notice (?:was|is|dated|on|appear\w*|published)"),
        ("tender_notice", r"tender notice|uk ?4\b|(?<!award )(?<!details )notice (?:goes |went |is |going )?out|open (?:tender|procedure)"),
        ("market_opens", r"(?:set(?:ting)? up|open\w*|launch\w*|start\w*) (?:a|the|our) (?:new )?dynamic market|dynamic market (?:\w+ ){0,3}?(?:opens?|opening|launch\w*|starts?|goes live)"),
        ("contract_ends", r"contract (?:will )?(?:ends?|ending|expir\w+|runs? out|finish\w*)"),
        ("power_resolved_on", r"resol\w+|eligib\w+|adopted|re-?adopted|power of competence|gpo?c\b"),
        ("change_begun", r"(?:procurement|tender\w*|competition|itt|advert\w*|buying|process) (?!notice)(?:\w+ ){0,3}?(?:start\w*|began|begun|beg[ai]ns?|commenc\w+|launch\w*|went out)|(?:started|began|launched) (?:the |its |our )?(?:procurement|tender\w*|buying)|first advertised|advertised(?: on| in)?|(?:went )?out to tender|went to market|tender(?:ed)? (?:on|in)|procured (?:from|on|in)?"),
        ("begins", r"(?:start|starting|begin|beginning|launch|launching) (?:the |our |a )?(?:procurement|tender\w*|competition|buying)|procurement (?:will|to) (?:start|begin)|go(?:ing)? out to (?:tender|the market) (?:on|from)|tender (?:on|from)"),
        ("first_award", r"first (?:contract|one|award\w*)(?: was)?(?: awarded| let)?"),
        ("sign", r"sign(?:ed|ing|ature)?\b|entered into|enter into|\bink(?:ed)?\b"),
        ("subsidy_past", r"(?:had|received|got|gave|given|paid|has had)\b"),
        ("subsidy_day", r"(?:grant|loan|money|agreement) (?:\w+ )?(?:on|from)"),
        ("change_ends", r"(?:ends?|ending|ended|expir\w+|runs? out|ran out|finish\w*|stops?|stopped|lapsed(?: on)?|last day|until|till|lapses?|runs? to|up) "),
    )
)  # fmt: skip
"""Which question a day answers, by words beside it. Of several, the nearest before the day; the later rows only where
none of the earlier is there."""
_ENDS_THEN = re.compile(
    r",? (?:which is |that is )?(?:when|as) (?:the|our|it|this|that) (?:\w+ ){0,6}?(?:ends|finishes|runs out|expires|stops)\b"
)
_LATE = ("subsidy_past", "subsidy_day", "change_ends")
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Day:
    """A day as ISO, where it stands, and the question it answers by the words beside it ("" where they do not say)."""

    iso: str
    span: Span
    question: str


def find(text: str) -> tuple[tuple[Day, ...], tuple[str, ...]]:
    """The days of a text in small letters, and in words what could not be read as one."""
    found: list[Day] = []
    notes: list[str] = []
    matches = list(_DATE.finditer(text))
    start = 0
    for number, match in enumerate(matches):
        written = match[0].replace(" of ", " ").replace(",", "").replace("sept ", "sep ")
        if parts := _MONTH_FIRST.fullmatch(written):
            written = f"{parts['day']} {parts['month']} {parts['year']}"
        end = matches[number + 1].start() if number + 1 < len(matches) else len(text)
        try:
            day = values.parse_date(written).isoformat()
            found.append(Day(day, match.span(), _question(text[start : match.start()], text[match.end() : end])))
        except ValueError as error:
            notes.append(str(error))
        start = match.end()
    return _named_again(text, found), tuple(notes)


def _question(before: str, after: str) -> str:
    """The question that a day answers, by the words before it, or else by those after it."""
    if _ENDS_THEN.match(after):
        return "contract_ends"
    return (
        _nearest(re.split(r"[.;?!] ", before)[-1][-_NEAR:])
        or _nearest(before[-_NEAR:])
        or _nearest(after[: _NEAR // 2], ("change_ends", "sign", "subsidy_past", "subsidy_day"))
    )


def _nearest(words: str, without: Iterable[str] = ()) -> str:
    places = [
        (question in _LATE, -match.start(), question)
        for question, pattern in _DAY_OF
        if question not in without
        for match in pattern.finditer(words)
    ]
    return min(places)[2] if places else ""


def _named_again(text: str, found: list[Day]) -> tuple[Day, ...]:
    """Days that a later "the award notice is the 14th" tells more of."""
    for match in _SAME_DAY.finditer(text):
        for place, day in enumerate(found):
            question = _nearest(match["before"])
            if not day.question and int(day.iso[-2:]) == int(match["day"]) and question:
                found[place] = Day(day.iso, day.span, question)
    return tuple(found)


def without(text: str, days: Iterable[Day]) -> tuple[str, tuple[str, ...]]:
    """The text with its days left empty, and words that are no exact day."""
    text = blank(text, (day.span for day in days))
    vague = list(_NO_DAY.finditer(text))
    return blank(text, (match.span() for match in vague)), tuple(match[0].strip() for match in vague)
