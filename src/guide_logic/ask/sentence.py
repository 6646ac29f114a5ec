"""What a sentence says: what is wanted, and answers to questions of the tools. Never an amount, date or law guessed."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guide_logic.ask import amounts, days, facts, figures, learnt, spelling, worth
from guide_logic.ask.intents import BY_ID, Intent, find, is_off_topic
from guide_logic.ask.phrases import bare
from guide_logic.decisions import TOOLS
from guide_logic.decisions.light_touch import words as codes
from guide_logic.law import Law

LONGEST = 600
"""Characters that are read. A question that people ask fits well within."""
LIKELY, UNUSUAL = 2.0, 4.0
"""The logarithm of the odds from which on a fact counts as likely said, and where another answer is usual: an exemption
is seldom meant. Chosen on examples that were kept apart."""

_DAY_WITHOUT_WORDS = {
    "change": "change_day",
    "subsidy": "subsidy_day",
    "power": "",
    "grant": "",
    "way": "",
    "light-touch": "",
}
"""What a day is that no words tell more of, where it is not the day on which buying begins."""
_ASKED_LIGHT_TOUCH = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(\d{8}(?:-\d)?)(?!\d)",
        r"(?:light[- ]touch|\bltr)(?: regime| rules| list)? (?:also )?(?:cover|include|apply to|catch)(?:s|es)? (?P<service>.+)",
        r"(?:light[- ]touch|ltr) if (?:it'?s|it is|its) (?P<service>.+)",
        r"\b(?:is|are|does|do|would|will) (?P<service>(?!it\b|this\b|that\b|they\b|there\b|we\b|i\b|you\b).+?) (?:really |still |also )?(?:a |an )?(?:count|class(?:ed|if\w+)?\b|treat(?:ed)?\b|fall|come|qualif|sit|on the|part of|under|in the|within|light[- ]touch|ltr\b|part b\b)",
        r"\b(?:procedure|regime|rules|treatment|code|cpv|category|bucket|list|schedule|box|heading) (?:\w+ )?(?:for|to|over|covers?) (?:an? |the |our )?(?P<service>(?!use\b|it\b|this\b|that\b|what\b|light\b)[^?.,]+)",
        r"what about (?:the )?(?P<service>[^?.,]+?)(?: then)?\W*$",
        r"\bit'?s the (?P<service>[\w ]+?) (?:that )?(?:i|we) (?:want|need|mean|ask)",
        r"^(?P<service>[^-:?,.]+?)\s*[-–:,?]+.{0,30}\b(?:lighter|lt|soft|softer|special|gentle|easy|easier)\b",
        r"^(?P<service>[^-:?,]+?)(?: on the list|\s*[-–:,?]+\s*(?:is (?:it|that) )?(?:a )?(?:light|ltr))",
    )
)
"""Where a sentence that asks whether a service is light touch names it."""
_ARTICLE = re.compile(r"^(?:the|an?|our|any|that|this) ")

_AT = re.compile(r" (?:in|at|near|across) \w+$")

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
_MARKUP = re.compile(r"<(script|style)\b.*?(?:</\1>|$)|</?[a-z][^<>]*>", re.S)
_FILLER = frozenset(_NAME_NO_SERVICE.split())
"""Words that name no service. Those that no procurement code knows either are told as not understood."""
_JOIN = frozenset(("on", "of", "for", "and", "in", "to", "with", "at", "the", "a"))
"""Words that may stand between the words of one service."""
_GOES_WITH = frozenset(
    ("work", "works", "people", "places", "group", "groups", "classes", "sessions", "runs", "beds", "lodgings")
)
"""Words that say nothing alone and belong to the name of a service beside others."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says: what is wanted (None where it does not say), raw answers by question, and what is left.

    ``likely`` are raw answers that it seems to say, by what was learnt, to questions that ``raw`` holds no answer to.
    ``notes`` say in words what was seen and not used, and ``unread`` holds words that mean nothing here. ``also``
    are raw answers of a second reading that is as plausible, and ``other`` is what may be wanted instead.
    """

    intent: Intent | None
    raw: dict[str, str]
    likely: dict[str, str]
    notes: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    also: dict[str, str] | None = None
    other: Intent | None = None


def read(text: str, law: Law) -> Said:
    """What a sentence says. Where nothing is asked, nothing is read. Raises nothing, whatever is typed."""
    text, respelt = spelling.mend(_plain(text), lambda word: word in _FILLER or codes.knows(word, law))
    words = bare(text)
    said = facts.read(words)
    if nation := facts.nation(words):
        said["nation"] = nation
        said |= _giver(nation, said, words)
    in_figures = figures.written(text)
    found_days, wrong_days = days.find(in_figures)
    said |= {day.question: day.iso for day in found_days if day.question}
    left, vague = days.without(in_figures, found_days)
    amount = (("total", "said"),) if amounts.find_amounts(left) else ()
    told = learnt.odds(text)
    intent, *others = find(text, (*said.items(), *amount), told) or (None,)
    past_day = said.pop("subsidy_past", "")
    numbers, also, notes, left = worth.read(left, intent.id if intent else "", past_day)
    if intent is None and numbers.keys() & {"total", "annual"} and not is_off_topic(words):
        intent = BY_ID["tender"]
    service, unread = _service(left, law)
    if intent is None:
        return Said(None, {}, {}, unread=unread)
    if intent.id == "power" and nation in ("scotland", "northern-ireland"):  # there one kind of council alone gives
        said |= _giver(nation, said, "council")
    said |= numbers
    notes = [*wrong_days, *respelt, *_read_days(found_days, intent, said), *notes]
    if vague and not found_days:
        notes.append(f"“{vague[0]}” is no exact day, so it was not used.")
    if intent.id == "light-touch":
        service = _asked_service(text) or service
    if service:
        said["service"] = service
    return Said(intent, said, _likely(intent, told, said), tuple(notes), unread, also, *others)


def _likely(intent: Intent, told: Mapping[str, float], said: Mapping[str, str]) -> dict[str, str]:
    """What is likely said of the questions that the intent's tools ask and that nothing plainly said answers."""
    asked = {question.id: question for tool_id in intent.tools for question in TOOLS[tool_id].questions}
    least = {name: UNUSUAL if each.usual else LIKELY for name, each in asked.items() if name not in said}
    return learnt.stated(told, least)


def _giver(nation: str, said: Mapping[str, str], words: str) -> dict[str, str]:
    """Who would give a grant, where the nation says which kind of council it is."""
    if said.get("power_giver", "principal") != "principal" or not ("power_giver" in said or "council" in words):
        return {}
    giver = {"wales": "wales-principal", "scotland": "scotland", "northern-ireland": "ni"}.get(nation)
    return {"power_giver": giver} if giver else {}


def _plain(text: str) -> str:
    """The text as it is compared: without capitals, curly apostrophes, and pasted markup, which says nothing."""
    text = unicodedata.normalize("NFKC", text[: 2 * LONGEST])[:LONGEST].casefold().replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", _MARKUP.sub(" ", text)).strip()


def _read_days(found: tuple[days.Day, ...], intent: Intent, said: dict[str, str]) -> Iterator[str]:
    """Puts the days that need the intent to be understood among what is said; tells what is not used."""
    if "change_ends" in said or "contract_ends" in said:
        day = said.setdefault("change_ends", said.get("contract_ends", ""))
        said["contract_ends"] = day
        if said.get("change_runs") != "no":
            said["change_runs"] = "yes"
        yield "The day is read as the one on which a contract ends, not as the one on which buying begins."
    if "change_begun" in said and intent.id != "change":
        said["begins"] = said.pop("change_begun")
    elif "begins" in said and intent.id == "change":
        said["change_begun"] = said.pop("begins")
    if intent.id == "tender" and "tender_notice" in said:  # what is covered begins with its tender notice
        said |= {"trigger": "tender-notice", "begins": said["tender_notice"]}
    open_ = [day for day in found if not day.question]
    question = _DAY_WITHOUT_WORDS.get(intent.id, "begins")
    if len(open_) == 1 and len(found) == 1 and question:
        said[question] = open_[0].iso
    elif len(open_) > 1:
        yield "There is more than one date. Say which one the procurement begins on."


def _asked_service(text: str) -> str:
    """What a sentence asks of, whether it is light touch: a code, or the words before or after "light touch"."""
    for pattern in _ASKED_LIGHT_TOUCH:
        if match := pattern.search(text):
            return _AT.sub("", _ARTICLE.sub("", (match.groupdict().get("service") or match[1]).strip(" ?.,!-")))
    return ""


def _service(text: str, law: Law) -> tuple[str, tuple[str, ...]]:
    """The words that may name what is bought, as they stand together, and those that nobody here knows.

    Where some of them are the name of a listed or other service, the rest are left: "the contract *falls* below".
    """
    unread = [word for word in _content_words(text) if not codes.knows(word, law)]
    runs = [" ".join(run) for run in _runs(text, law)]
    named = [run for run in runs if codes.read_words(run, law).how is codes.How.WORDS]
    return " ".join(dict.fromkeys(named or runs)), tuple(unread)


def _runs(text: str, law: Law) -> Iterator[list[str]]:
    """Words of a text that codes know, with those between that join them: "meals on wheels", "youth work"."""
    run: list[str] = []
    joining: list[str] = []
    for word in re.findall(r"[a-z][a-z']*|[^a-z'\s]+", text):
        if _names_service(word) and codes.knows(word, law):
            run += [*joining, word]
            joining = []
        elif run and not joining and word in _GOES_WITH:
            run.append(word)
        elif run and len(joining) < 2 and (word in _JOIN or _names_service(word)):
            joining.append(word)  # "lunch and chat club": what no code knows may still belong to the name
        elif run:
            yield run
            run, joining = [], []
    if run:
        yield run


def _content_words(text: str) -> Iterator[str]:
    for word in re.findall(r"[a-z][a-z']*", text):
        if _names_service(word):
            yield word.replace("'", "")


def _names_service(word: str) -> bool:
    word = word.replace("'", "")
    return len(word) > 2 and word.isalpha() and word not in _FILLER and not codes.says_nothing(word)
