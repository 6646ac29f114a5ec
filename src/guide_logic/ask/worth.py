"""What the sums and lengths of time in a sentence answer: a value, its parts, a value before and after a change."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from guide_logic.ask import amounts
from guide_logic.ask.amounts import Amount, Length
from guide_logic.engine import interview
from guide_logic.law.wording import pounds

_SPLIT = re.compile(r"\bsplit\w*\b.{0,20}$")
_INTO = re.compile(r"\binto\b")
_RANGE = re.compile(r"\bbetween\b|\bor\b|\bto\b|[-–]|\bup to\b")
_PERCENT = re.compile(r"(?P<n>\d+(?:\.\d+)?) ?(?:%|per ?cent)")

_ADDED = r"\b(?:add(?:ing|s)?|extra|another|further|additional|more|by|increase of|uplift of|rise of|addition of|variation (?:of|worth)|plus|top up(?: of)?)\W+(?:an? |about |extra |another |further |of )*$"
_ROLES: tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...] = (
    ("added", re.compile(_ADDED), re.compile(r"^ ?(?:more|extra|on top|increase|uplift|to (?:it|the contract)|onto)\b")),
    ("after", re.compile(r"\b(?:would be|will be|would become|becomes?|becoming|making it|takes? it to|taking it to|bring\w* it to|rise to|rising to|going to|goes? (?:up )?to|up to|new value|total of|end up at|come to|to)\W*(?:about |around |roughly )?$"), re.compile(r"^ ?(?:after|afterwards|in the end|with the change)\b")),
    ("now", re.compile(r"\b(?:stands at|is now|now|currently|today|in place of|instead of|rather than|down from)(?: the| our| an?)?\W*(?:about |around )?$"), re.compile(r"^ ?(?:now|currently|today|at present|at the moment)\b")),
    ("first", re.compile(r"\b(?:awarded|let|originally|original\w*|at first|first|started|began|signed|procured|tendered|was worth|initial\w*|won)\b[^£]{0,30}$"), re.compile(r"^ ?(?:at award|originally|when (?:it was )?(?:awarded|let|signed)|at the start|to begin with|initially|at first)\b")),
    ("now", re.compile(r"(?:contract|agreement|worth|value|current\w*|now|from|existing|stands at|price)\b[^£\d]{0,20}(?:\d{4}\W+)?$"), re.compile(r"^ ?(?:now|currently|today|at present|(?:\w+ ){0,3}(?:contract|agreement|deal|sla|framework)|at the moment)\b")),
)  # fmt: skip
"""What an amount of a change is, by the words before it and after it."""

_TERM_BEFORE = re.compile(
    r"\b(?:was(?: for| only| just)?|term(?: of| was)?|(?:let|awarded|signed|contract|agreement) (?:was )?for(?: a maximum of| up to| at most)?|signed an?|from)(?: an?)?\W*$"
)
_LONGER = re.compile(r"\b(?:extend|prolong|renew|roll)\w*")
_TERM_AFTER = re.compile(
    r"^\W*(?:\w+ ){0,2}(?:contract|agreement|deal|sla|term|framework)\b|^ (?:when|as) (?:first )?(?:signed|let|awarded)\b"
    r"|^ (?:at (?:first|award|the start)|originally)\b"
)
_COUNT = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten"
_FROM_TO = re.compile(
    rf"from (?:an? )?(?P<first>{_COUNT}) (?:(?P<unit>years?|yrs?|months?) )?to (?:an? )?(?P<then>{_COUNT})(?: (?P<unit2>years?|yrs?|months?))?\b(?! ?(?:%|per|thousand|million|k\b|m\b))"
)
_INTO_TERM = re.compile(
    rf"(?P<first>{_COUNT}) (?P<unit>years?|yrs?|months?) (?:to )?(?:turn\w* into|becom\w+|stretch\w* (?:in)?to|go\w* to) (?:an? )?(?P<then>{_COUNT})(?: (?P<unit2>years?|yrs?|months?))?\b(?! ?(?:%|per|thousand|million|k\b|m\b))"
)
_THEN = re.compile(
    rf"\b(?:it'?ll be|will be|would be|to be|to|now say|say|make it)(?: an?| about)? (?P<n>{_COUNT})(?: (?P<unit>years?|yrs?|months?))?\b(?! ?(?:%|per|thousand|million|k\b|m\b|people|clients|hours|days|weeks|places|sites))"
)
_MORE = re.compile(r"\b(?:by|another|further|extra|additional|more|plus|add|adding)(?: an?| of| up to)?\W*$")
_BEFORE = re.compile(r"\b(?:had|received|got|gave|given|already|last year|previous\w*|past|took|in 20\d\d)\b")
_BEFORE_AFTER = re.compile(
    r"^[^£\d]{0,25}\b(?:last year|from us|off us|before|already|in 20\d\d|the year before|this year already)\b"
)
_LEFT = re.compile(r"^ ?(?:left|remaining|to spend|in the budget)\b")
_LEFT_BEFORE = re.compile(
    r"\b(?:left|remaining|budget|(?:still|only) (?:spend|spare|use|give))(?: is| of|:)? ?(?:only |just )?$"
)
_HEALTH = re.compile(
    r"\b(?:health\w*|nurs\w+|clinic\w*|medical|treatment|therap\w+|drug|alcohol|sexual|rehab\w*|detox)\b"
)
_NOW_BEFORE = re.compile(r"\b(?:now|currently|today|worth|was|existing|old|last time)\b\W*$")
_NEXT = re.compile(
    r"^[^£]{0,30}\b(?:next time|next one|new one|renewed|will be|would be|in future|going forward)\b\W*$"
)
_LIMIT = re.compile(
    r"\b(?:any|every|no)thing (?:that is )?(?:under|over|below|above|up to|less than|more than)\W*(?:about )?$"
)
"""What comes before a limit that somebody names. Beside another amount it is no value of what is bought."""
_TAKEN_BACK = re.compile(
    r"\b(?:no,? wait|scratch that|forget that|sorry,? (?:i mean|make that|no)|i mean(?:t)?|correction|make that)\b"
)
"""What is said before somebody puts right the amount that was just dictated."""
_OWN = re.compile(
    r"\b(?:in kind|(?:put(?:ting)?|throw(?:ing)?|chip(?:ping)?) in|for free|free|lend(?:ing)?|our own|use of)\b[^.?!£]*\W(?:worth|call it|valued at|value|say|about)\W*$"
)
_OWN_AFTER = re.compile(r"^[^.,?!£]{0,12}\bin[ -]kind\b")
"""What is said of what the buyer gives that is no money."""
_OPTIONS = re.compile(r"\b(?:option\w*|extras?|optional)\b")


def read(text: str, intent: str, past_day: str = "") -> tuple[dict[str, str], dict[str, str] | None, list[str], str]:
    """The raw answers of sums, lengths and VAT; a second reading of them; notes; and the text without them.

    ``text`` is in small letters, ``intent`` what is asked, ``past_day`` the day of an amount that was given before.
    """
    raw: dict[str, str] = {}
    notes: list[str] = []
    if vat := amounts.find_vat(text):
        raw["vat"] = vat[0]
        text = amounts.blank(text, [vat[1]])
    found = amounts.find_amounts(text)
    if (
        intent != "change"
        and len({each.pounds for each in found if each.yearly}) == 1
        and all(each.yearly for each in found)
    ):
        text = amounts.blank(text, [each.span for each in found[1:]])  # "£800 a month, so £9,600 a year"
        found = found[:1]
    if found and (taken_back := list(_TAKEN_BACK.finditer(text, found[0].span[1], found[-1].span[0]))):
        found = tuple(each for each in found if each.span[0] > taken_back[-1].end() - 1)
    limits = [each for each in found if _LIMIT.search(text[: each.span[0]])]
    if len(limits) < len(found):
        text = amounts.blank(text, [each.span for each in limits])
        found = tuple(each for each in found if each not in limits)
    if len(found) == 2 and (own := [each for each in found if _is_own(text, each)]) and len(own) == 1:
        raw["own"] = interview.raw(own[0].pounds)
        text = amounts.blank(text, [own[0].span])
        found = tuple(each for each in found if each is not own[0])
    lengths = amounts.find_lengths(amounts.blank(text, [amount.span for amount in found], "x"))
    if len(found) > 1 and _SPLIT.search(text[: found[0].span[0]]) and _INTO.search(text[found[0].span[1] :]):
        text, found = amounts.blank(text, [amount.span for amount in found[1:]]), found[:1]
        notes.append("What is split up is counted as a whole.")
    also = None
    if intent == "change":
        raw |= _change(text, found, notes) | _terms(text, lengths)
    elif intent == "subsidy" and found and not any(amount.yearly for amount in found):
        raw |= _help(text, found, past_day)
    elif intent == "power" and len(found) == 2:
        raw |= _power(text, found)
    elif intent == "health" and len(found) == 2:
        raw |= _health(text, found)
    elif any(amount.for_one for amount in found):
        notes.append("An amount is the price of one, or of a time. Say what the whole contract is worth.")
    elif len(found) == 1 or (len(found) == 2 and _RANGE.search(text[found[0].span[1] : found[1].span[0]])):
        largest = max(found, key=lambda amount: amount.pounds)
        also = _one(largest, lengths, raw)
        if len(found) == 2:
            notes.append(f"The larger amount counts: {pounds(largest.pounds)}.")
    elif len(found) == 2 and _OPTIONS.search(text[found[0].span[1] :]):
        also = _one(found[0], lengths, raw)
        raw["options"] = interview.raw(found[1].pounds)
    elif len(found) > 1:
        notes.append("There is more than one amount. Say which one is the value of the whole contract.")
    if intent != "change":
        raw = _lasts(lengths) | raw
    if intent == "reserve" and lengths:
        raw["mutual_term"] = f"{sum(length.months for length in lengths)} months"
    spans = [amount.span for amount in found] + [length.span for length in lengths]
    return raw, also, notes, amounts.blank(text, spans)


def _is_own(text: str, amount: Amount) -> bool:
    return bool(_OWN.search(text[: amount.span[0]]) or _OWN_AFTER.match(text[amount.span[1] :]))


def _one(amount: Amount, lengths: Iterable[Length], raw: dict[str, str]) -> dict[str, str] | None:
    """One amount is a total, or so much a year; with a length and neither said, it may be either."""
    lengths = tuple(lengths)
    term = sum(length.months for length in lengths if not length.extension)
    more = sum(length.months for length in lengths if length.extension)
    parts = {"value_how": "parts", "annual": interview.raw(amount.pounds)} | _lasts(lengths)
    whole = amount.pounds * (term + more) / 12 if amount.yearly else amount.pounds
    if whole:
        for name in ("contract_value", "subsidy_amount", "power_amount"):
            raw[name] = interview.raw(
                Decimal(whole).quantize(Decimal("0.01")).normalize() if whole % 1 else Decimal(int(whole))
            )
    if amount.yearly:
        raw |= parts
        return None
    raw |= {"value_how": "total", "total": interview.raw(amount.pounds)}
    return parts if term > 12 or (term and more) else None


def _lasts(lengths: Iterable[Length]) -> dict[str, str]:
    """How long the contract is, and how long it could be extended for: each in all."""
    lengths = tuple(lengths)
    term = sum(length.months for length in lengths if not length.extension)
    more = sum(length.months for length in lengths if length.extension)
    return {name: f"{months} months" for name, months in (("term", term), ("extensions", more)) if months}


def _change(text: str, found: Sequence[Amount], notes: list[str]) -> dict[str, str]:
    """The value at first, now and after, or what is added to it."""
    said: dict[str, Decimal] = {}
    untold: list[Decimal] = []
    for number, amount in enumerate(found):
        start = found[number - 1].span[1] if number else 0
        end = found[number + 1].span[0] if number + 1 < len(found) else len(text)
        role = _role(text[start : amount.span[0]], text[amount.span[1] : end])
        if role and role not in said:
            said[role] = amount.pounds
        else:
            untold.append(amount.pounds)
    if untold and (len(found) == 2 or (len(found) == 1 and _PERCENT.search(text))):
        for pounds_ in untold:  # what is told of one amount of two says what the other is
            said["after" if "now" in said or "first" in said else "now"] = pounds_
    now = said.get("now", said.get("first"))
    after = said.get("after")
    if after is None and now is not None:
        if "added" in said:
            after = now + said["added"]
        elif (percent := _PERCENT.search(text)) and found:
            after = now + now * Decimal(percent["n"]) / 100
    raw = {
        name: interview.raw(value)
        for name, value in (
            ("old_value_first", said.get("first")),
            ("change_value_now", now),
            ("change_value_after", after),
        )
        if value is not None
    }
    if found and len(raw.keys() & {"change_value_now", "change_value_after"}) < 2:
        notes.append("A change needs the value before and after it. Say both, for example “from £100k to £120k”.")
    return raw


def _role(before: str, after: str) -> str:
    return next(
        (
            role
            for role, words, words_after in _ROLES
            if words.search(before) or (words_after and words_after.match(after))
        ),
        "",
    )


def _is_of_contract(text: str, length: Length) -> bool:
    """Whether a length is said to be the contract's own: "a 3 year contract", "3+2", "let for two years"."""
    start, end = length.span
    return "+" in text[start:end] or bool(
        (_TERM_BEFORE.search(text[:start]) and not _LONGER.search(text[:start])) or _TERM_AFTER.match(text[end:])
    )


def _terms(text: str, lengths: Sequence[Length]) -> dict[str, str]:
    """How long the contract could last when it was awarded, and after the change."""
    firm = {length.span for length in lengths if not length.extension}
    patterns = [length for length in lengths if not length.extension or length.span in firm]
    award = sum(length.months for length in patterns)
    if (two := _FROM_TO.search(text) or _INTO_TERM.search(text)) and (
        unit := two["unit2"] or two["unit"]
    ):  # "from 3 to 5 years"
        return {
            "change_term_award": _months(two["first"], two["unit"] or unit),
            "change_term_after": _months(two["then"], unit),
        }
    if not patterns or not _is_of_contract(
        text, patterns[0]
    ):  # "extend it for a year" says nothing of the contract's own
        return {}
    if len(patterns) == 2 and patterns[0].span != patterns[1].span:
        first, then = patterns[0].months, patterns[1].months
        if _MORE.search(text[: patterns[1].span[0]]):  # "a 3 year contract by a year"
            then += first
        return {"change_term_award": f"{first} months", "change_term_after": f"{then} months"}
    unit = "months" if "month" in text[slice(*patterns[0].span)] else "years"
    award_in_all = sum(length.months for length in lengths if length.span == patterns[0].span)  # of "3+2", five years
    for later in _THEN.finditer(text, patterns[0].span[1]):  # "for 4 years, with the change it'll be 5"
        after = _months(later["n"], later["unit"] or unit)
        if int(after.split()[0]) > award_in_all:
            return {"change_term_award": f"{award_in_all} months", "change_term_after": after}
    longer = sum(length.months for length in lengths if length not in patterns)
    if not award or not re.search(r"\b(?:contract|agreement|sla|awarded|let|term|was|is)\b|\d ?\+ ?\d", text):
        return {}
    raw = {"change_term_award": f"{award} months"}
    last = lengths[-1]
    if longer and re.search(r"(?<!up) to \W*$", text[: last.span[0]]):  # "extended to 4 years"
        return raw | {"change_term_after": f"{last.months} months"}
    return raw | ({"change_term_after": f"{award + longer} months"} if longer else {})


def _months(number: str, unit: str) -> str:
    """A length as a raw answer."""
    return f"{amounts.number(number) * (1 if unit.startswith('m') else 12)} months"


def _help(text: str, found: Sequence[Amount], past_day: str) -> dict[str, str]:
    """What is to be given, apart from what was given before."""
    if len(found) == 1:  # what each recipient gets is what counts
        past = past_day or (_BEFORE_AFTER.match(text[found[0].span[1] :]) and not re.search(r"\bgiv(?:e|ing)\b", text))
        return {"subsidy_before": "yes"} if past else {"subsidy_amount": interview.raw(found[0].pounds)}
    past_ones: list[Decimal] = []
    new: list[Decimal] = []
    start = 0
    for number, amount in enumerate(found):
        end = found[number + 1].span[0] if number + 1 < len(found) else len(text)
        is_past = _BEFORE.search(text[start : amount.span[0]]) or _BEFORE_AFTER.match(text[amount.span[1] : end])
        (past_ones if is_past else new).append(amount.pounds)
        start = amount.span[1]
    raw = {"subsidy_before": "yes"} if past_ones else {}
    if len(new) == 1:
        raw["subsidy_amount"] = interview.raw(new[0])
    if len(past_ones) == 1 and past_day:
        raw["subsidy_past"] = f"{past_day}: {interview.raw(past_ones[0])}"
    return raw


def _power(text: str, found: Sequence[Amount]) -> dict[str, str]:
    """The grant, and what may still be spent."""
    left = [
        amount for amount in found if _LEFT.match(text[amount.span[1] :]) or _LEFT_BEFORE.search(text[: amount.span[0]])
    ]
    if len(left) != 1:
        return {}
    given = next(amount for amount in found if amount is not left[0])
    return {"power_left": interview.raw(left[0].pounds), "power_amount": interview.raw(given.pounds)}


def _health(text: str, found: Sequence[Amount]) -> dict[str, str]:
    """What of the value is health care, and what the rest."""
    if _NOW_BEFORE.search(text[: found[0].span[0]]) and _NEXT.match(text[found[0].span[1] : found[1].span[0]]):
        return {"health_old_value": interview.raw(found[0].pounds), "health_new_value": interview.raw(found[1].pounds)}
    ends = (*(amount.span[0] for amount in found[1:]), len(text))
    of_health = [bool(_HEALTH.search(text[amount.span[1] : end])) for amount, end in zip(found, ends, strict=True)]
    if sum(of_health) != 1:
        starts = (0, *(amount.span[1] for amount in found[:-1]))
        of_health = [
            bool(_HEALTH.search(text[start : amount.span[0]])) for amount, start in zip(found, starts, strict=True)
        ]
    if sum(of_health) != 1:
        return {}
    health = found[of_health.index(True)]
    rest = found[of_health.index(False)]
    return {
        "health_value": interview.raw(health.pounds),
        "health_rest_value": interview.raw(rest.pounds),
        "health_mixed": "yes",
    }
