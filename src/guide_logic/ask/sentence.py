"""What a sentence says: what is wanted, and answers to questions of the tools. Never an amount, date or law guessed."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide_logic.ask import amounts
from guide_logic.ask.intents import BY_ID, INTENTS, Intent
from guide_logic.decisions.light_touch import words as codes
from guide_logic.engine import interview, values
from guide_logic.law import Law
from guide_logic.law.wording import MONTHS, pounds

LONGEST = 600
"""Characters that are read. A question that people ask fits well within."""

_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)}|{'|'.join(m[:3] for m in MONTHS)})\.? \d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})\b",
    re.IGNORECASE,
)
_NO_DAY = re.compile(
    rf"\b(?:(?:{'|'.join(m for m in MONTHS if m != 'May')})(?: \d{{4}})?|(?:in|from|by|next|last|this) may\b|may \d{{4}}|(?:next|this|last) (?:week|month|year|spring|summer|autumn|winter)|in \d{{4}}|20[123]\d)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\bbetween\b|\bor\b|\bto\b|[-–]|\bup to\b")

_SAID: tuple[tuple[str, str, str], ...] = (
    ("nation", "scotland", r"scotland|scottish|edinburgh|glasgow"),
    ("nation", "wales", r"wales|welsh|cardiff|swansea|gwynedd|newport|wrexham|ceredigion|powys|anglesey|conwy|flintshire"),
    ("nation", "northern-ireland", r"northern ireland|northern irish|\bni\b|belfast"),
    ("nation", "england", r"england|english"),
    ("buyer", "school", r"\bwe(?:'re| are) an? (?:academy|school|college)|\b(?:our|my|a|the|this|we are a|we're a) (?:school|academy|college)(?! (?:\w+ )?(?:contract|service|nurs|transport|meal))|as a (?:school|academy|college)"),
    ("buyer", "central", r"government department|nhs (?:foundation )?trust|whitehall|ministry"),
    ("buyer", "sub-central", r"combined authority|fire (?:authority|service)|police|integrated care board|\bicb\b|national park"),
    ("buyer", "utility", r"water company|utility compan|energy network"),
    ("kind", "concession", r"concession|(?:earns?|income|paid|charges?) (?:\w+ ){0,3}(?:from |by )?(?:the )?(?:users|customers|visitors)"),
    ("kind", "goods-services", r"\b(?:laptops?|computers?|software|licen[cs]es?|mini ?bus(?:es)?|vehicles?|vans?|furniture|stationery|printing|office cleaning)\b"),
    ("kind", "works", r"\b(?:new roof|extending the (?:\w+ )?(?:hall|building|school|centre|library)|build(?:ing work)?|construct\w*|refurbish\w*|demolish|renovat\w*|building works?|re-?roof\w*|resurfac\w*)\b"),
    ("mixed", "yes", r"(?:also|as well as|plus some|together with) .{0,30}(?:equipment|building work|software|goods)"),
    ("ground", "art", r"sculpture|artist|work of art|mural|artwork"),
    ("ground", "rights", r"only the vendor|owns the (?:code|rights|licen[cs]e)|exclusive right|patent|copyright"),
    ("ground", "urgency", r"urgent|emergency|crisis|immediately|fell in|collapsed|tomorrow|last night"),
    ("ground", "failed-competition", r"no (?:suitable )?(?:bids|bidders|tenders)|no ?body (?:bid|tendered)|no one (?:bid|tendered)|failed (?:tender|competition|procurement)"),
    ("ground", "user-choice", r"(?:mum|dad|mother|father|person|client|service user|parent|carer|resident|family|man|woman)s? (?:wants?|chose|chooses|prefers?)|user choice|personal choice"),
    ("ground", "only-one", r"only (?:one )?(?:provider|supplier|charity|organisation|body|ones?)\b|sole (?:provider|supplier)|single (?:source|supplier)|(?:nobody|no one|no-one) else"),
    ("why_one", "market", r"no market|thin market|no other local"),
    ("why_one", "record", r"(?:good|great|excellent|strong) (?:track )?record|we trust|trusted|know (?:them|it) well|reliable"),
    ("why_one", "incumbent", r"(?:current|present|existing|incumbent) (?:provider|supplier|charity)"),
    ("reserve_for", "supported", r"supported employment|disabled (?:people|workers)|disadvantaged"),
    ("reserve_for", "mutual", r"\bmutuals?\b|spin[- ]?out|employee[- ]owned"),
    ("reserve_for", "place-status", r"local (?:charit|voluntary|community groups?|social enterprise|vcse|small)"),
    ("reserve_for", "place", r"\blocal|in (?:the|our) (?:county|borough|district|city|town|area)|nearby|uk firms|british"),
    ("reserve_for", "voluntary", r"charit|volunt\w*ry|vcse|vcs\b|third sector|not[- ]for[- ]profit|social enterprise|community (?:groups?|organisations?)"),
    ("reserve_for", "small", r"\bsmall|\bsmes?\b|micro"),
    ("power_giver", "parish", r"parish|town council"),
    ("power_giver", "wales-community", r"community council"),
    ("power_giver", "combined", r"combined (?:county )?authority"),
    ("power_recipient", "charity", r"charit|food ?bank|hospice|church"),
    ("power_recipient", "business", r"\bbusiness|\bfirm\b|\bcompany\b"),
    ("power_recipient", "individual", r"to (?:one|a|an) (?:person|resident|individual|family)"),
    ("subsidy_form", "loan", r"\bloans?\b|lend"),
    ("subsidy_form", "asset", r"(?:cheap|free|peppercorn|below market) (?:\w+ )?(?:rent|lease|building|premises|land|room|hall)|peppercorn"),
    ("health_service", "sexual", r"sexual health|contracepti|hiv\b|sti\b"),
    ("health_service", "recovery", r"drug|alcohol|substance|addiction|detox|rehab"),
    ("health_service", "community", r"health visit|school nurs|physiotherap|district nurs|community nurs|speech and language"),
    ("health_service", "clinical", r"hospital|surgery|clinic|dialysis|gp\b|diagnos"),
    ("health_service", "nursing-home", r"nursing home|nursing care"),
    ("health_service", "social", r"social care|home ?care|domiciliary|care home|residential care|day cent|advice|advocacy|housing support|counsell|befriend|youth"),
    ("award_way", "open", r"open procedure"),
    ("award_way", "flexible", r"competitive flexible"),
    ("award_way", "call-off", r"call[- ]?off|(?:order|mini competition) (?:under|from) (?:a|the) framework|from a framework"),
    ("receives", "contract", r"\b(?:deliver|run|provide) (?:a |the |our )?[a-z ]{0,30}services? (?:for us|to us|for the council|on our behalf)"),
)  # fmt: skip
"""Answers that words of a sentence give: question, answer, pattern. The first pattern that fits a question counts."""

_PATTERNS = tuple((name, answer, re.compile(pattern)) for name, answer, pattern in _SAID)

_NAME_NO_SERVICE = """
able about above act actually advertise advertised after again agree agreed all allow allowed already also
although always am amount an annual annually another anyone anything applies apply appoint appointed appointing
approve approved approx approximately are area around asap ask asked asking authority award awarded awarding
awards because been before being below best bid bidder bidders bids big bit borough both breach bring budget buy
buying by cabinet called can cannot cant cash chair charities charity cheaper choice choose chosen city
colleague colleagues committee company compete competition competitive competitively consider contracted
contracts cost costing costs could couldnt councillor councillors county currently deadline deal decide decided
decision department did direct directly district do does doesnt doing done dont each either else england english
enough estimate estimated ever every exactly exempt existing extend extended extra few find fine first five four
full fund funded funding funds get getting give given gives giving go goes going gone got grand grant grants
group groups had half happen happens has hasnt have havent having he help her here hi his holder how however
hundred i if illegal im include includes including instead ireland is isnt ive just keep kind know large last
lawful leader legal legally let lets light like limit list local long longer look looking lot lots made make
makes making many matter maximum may maybe me mean means member members might million mine minimum money month
months more most mr mrs ms much must my name nearly need needed needs never new next nobody none nor northern
not note nothing notice notices now obliged off officer officers officially ok okay old once one only open or
organisation organisations organise ought our over own paid parish pay paying per pilot plan planned planning
please plus portfolio possible pounds power powers previous price private probably procedure process procurement procurements
promised propose proposed provider providers public purchase put quarter question quick quickly quote quoted
quotes quoting rather really reason reasons recommend regulations renew renewing replace report require required
requires reserve reserved right round rule rules run running said same saw say saying says scotland scottish
scrutiny section sector see seems set she should shouldnt sign signed simply since single six small smaller
somebody someone something sort spend spending standstill start started starting starts still straight subject
such supplier suppliers supposed sure take talk team tell tender tendered tendering tenders than thank thanks
thats them then there theres these they theyre thing things think third this those though thought thousand three
threshold through time times today told tomorrow tonight too total touch town treated trust trusted trustees two
type under until up urgency urgent urgently us use using usual usually value valued vcs vcse very via voluntary
vote waive waiver wales want wanted wants ward was wasnt way we week weeks well welsh went were what whats when
where whether which while who whole whom why will wish within without wont work working worried worth would
wouldnt year yearly years yes yet you your
"""
_FILLER = frozenset(_NAME_NO_SERVICE.split())
"""Words that name no service. Those that no procurement code knows either are told as not understood."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says: what is wanted (None where it does not say), raw answers by question, and what is left.

    ``notes`` say in words what was seen and not used, and ``unread`` holds words that mean nothing here. ``also``
    are raw answers of a second reading that is as plausible.
    """

    intent: Intent | None
    raw: dict[str, str]
    notes: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    also: dict[str, str] | None = None


def read(text: str, law: Law) -> Said:
    """What a sentence says. Raises nothing, whatever is typed."""
    text = _plain(text)
    intent = next((one for one in INTENTS if one.words.search(text)), None)
    raw: dict[str, str] = {}
    notes: list[str] = []
    for name, answer, pattern in _PATTERNS:
        if name not in raw and pattern.search(text):
            raw[name] = answer
    text = _read_dates(text, raw, notes)
    also, text = _read_value(text, intent, raw, notes)
    service, unread = _service(text, law)
    if service:
        raw["service"] = service
    if intent is None and raw.keys() & {"total", "annual"}:
        intent = BY_ID["tender"]
    return Said(intent, raw, tuple(notes), unread, also)


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text[: 2 * LONGEST])[:LONGEST].casefold().replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", text).strip()


def _read_dates(text: str, raw: dict[str, str], notes: list[str]) -> str:
    days = list(_DATE.finditer(text))
    if len(days) == 1:
        try:
            raw["begins"] = values.parse_date(days[0][0].replace(" of ", " ")).isoformat()
        except ValueError as error:
            notes.append(str(error))
    elif days:
        notes.append("There is more than one date. Say which one the procurement begins on.")
    text = _blank(text, (match.span() for match in days))
    without = list(_NO_DAY.finditer(text))
    if without and not days:
        notes.append(f"“{without[0][0].strip()}” is no exact day, so it was not used.")
    return _blank(text, (match.span() for match in without))


def _read_value(
    text: str, intent: Intent | None, raw: dict[str, str], notes: list[str]
) -> tuple[dict[str, str] | None, str]:
    """The value, its parts and VAT. Returns a second reading where there is one, and the text without them."""
    if vat := amounts.find_vat(text):
        raw["vat"] = vat[0]
        text = _blank(text, [vat[1]])
    found = amounts.find_amounts(text)
    lengths = amounts.find_lengths(_blank(text, [amount.span for amount in found]))
    also = None
    if intent is not None and intent.id == "change":
        _read_change(text, found, raw, notes)
    elif any(amount.for_one for amount in found):
        notes.append("An amount is the price of one, or of a time. Say what the whole contract is worth.")
    elif len(found) == 1 or (len(found) == 2 and _RANGE.search(text[found[0].span[1] : found[1].span[0]])):
        largest = max(found, key=lambda amount: amount.pounds)
        also = _one_amount(largest, lengths, raw)
        if len(found) == 2:
            notes.append(f"The larger amount counts: {pounds(largest.pounds)}.")
    elif len(found) > 1:
        notes.append("There is more than one amount. Say which one is the value of the whole contract.")
    spans = [amount.span for amount in found] + [length.span for length in lengths]
    return also, _blank(text, spans)


def _one_amount(
    amount: amounts.Amount, lengths: Iterable[amounts.Length], raw: dict[str, str]
) -> dict[str, str] | None:
    """One amount is a total, or so much a year; with a length and neither said, it may be either."""
    term = sum(length.months for length in lengths if not length.extension)
    more = sum(length.months for length in lengths if length.extension)
    parts = {"value_how": "parts", "annual": interview.raw(amount.pounds), "term": f"{term} months"}
    if more:
        parts["extensions"] = f"{more} months"
    total = {"value_how": "total", "total": interview.raw(amount.pounds)}
    for name in ("contract_value", "subsidy_amount", "power_amount"):
        raw[name] = interview.raw(amount.pounds)
    if amount.yearly and term:
        raw |= parts
        return None
    if amount.yearly:
        raw |= {"value_how": "parts", "annual": interview.raw(amount.pounds)}
        return None
    raw |= total
    return parts if term > 12 or more else None


def _read_change(text: str, found: tuple[amounts.Amount, ...], raw: dict[str, str], notes: list[str]) -> None:
    """The value before and after, where both are said."""
    if len(found) == 2:
        raw["change_value_now"] = interview.raw(found[0].pounds)
        raw["change_value_after"] = interview.raw(found[1].pounds)
    elif found:
        notes.append("A change needs the value before and after it. Say both, for example “from £100k to £120k”.")


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with these places left empty, and as long as before."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _service(text: str, law: Law) -> tuple[str, tuple[str, ...]]:
    """The words that may name what is bought, and those that nobody here knows."""
    known: list[str] = []
    unread: list[str] = []
    for word in _content_words(text):
        (known if codes.knows(word, law) else unread).append(word)
    return " ".join(known), tuple(unread)


def _content_words(text: str) -> Iterator[str]:
    for word in re.findall(r"[a-z][a-z']*", text):
        bare = word.replace("'", "")
        if len(bare) > 2 and bare not in _FILLER and not codes.says_nothing(bare):
            yield bare
