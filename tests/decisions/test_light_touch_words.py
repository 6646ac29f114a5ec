"""Practitioners' words in the light touch tool: what officers, charities and social workers type, and what it finds."""

from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import unquote

import pytest

from guide_logic.decisions.light_touch.decide import TOOL
from guide_logic.decisions.light_touch.words import How, read_words, stems
from guide_logic.engine import interview
from guide_logic.engine.model import Outcome, Strength
from guide_logic.law import current
from guide_logic.law.cpv import Listed

TODAY = date(2026, 11, 23)
LAW = current()


def answer(service: str) -> Outcome:
    """The outcome for a council in England, where it is no health care."""
    raw = {"nation": "england", "service": service, "buyer": "council", "health": "no"}
    return interview.assess(TOOL, raw, LAW, TODAY)


# Words whose codes are all listed, by a code that has to be among them.
LIKELY = {
    "85312310": (
        "Independent visitors", "return home interviews for missing children", "SENDIASS", "parent carer forum",
        "relevant person’s representative", "IMHA", "Care Act advocacy", "NHS complaints advocacy", "carers’ assessments",
        "support planning", "individual service funds", "centre for independent living", "local area coordination",
        "village agents", "community connectors", "community champions", "settled status support",
        "no recourse to public funds", "refugee integration", "dementia advisers", "rent deposit scheme",
        "hate crime reporting", "reducing parental conflict", "help with form filling", "young parents",
        "neurodiversity support", "disabled people’s organisation", "personal assistants’ brokerage", "healthy weight",
    ),
    "85312320": (
        "play therapy", "therapeutic support for children", "child and adolescent mental health", "CAMHS", "CBT",
        "eating disorders", "self harm", "baby loss", "suicide postvention", "gambling harm", "crisis house", "safe haven",
        "employee assistance programme", "clinical supervision", "reflective practice", "trauma informed support",
        "mediation", "neighbour mediation", "SEND mediation", "stalking support", "perpetrator programme",
    ),
    "85312400": (
        "VAWG", "violence against women and girls", "IDVA service", "independent sexual violence adviser", "forced marriage",
        "befriending", "floating support", "outreach", "assertive outreach", "SWEP", "move on accommodation", "homeshare",
        "family group conferencing", "special guardianship", "kinship carers", "private fostering", "staying put",
        "lifelong links", "adoption support", "portage", "deafblind communicator guides", "sensory support",
        "serious violence", "knife crime", "gang exit", "appropriate adults", "liaison and diversion", "prisoners’ families",
        "sex workers", "safe and well visits", "reassurance calls", "discharge to assess", "intermediate care",
        "bridging care", "waking nights", "night sitting", "home visiting", "self neglect", "stroke support", "brain injury",
        "veterans", "Homes for Ukraine", "Afghan resettlement", "household support fund", "local welfare assistance",
        "education welfare", "school attendance", "conversation cafe", "intergenerational project", "green gym",
        "dispersed accommodation", "memory cafe",
    ),
    "85312200": (
        "baby bank", "school uniform bank", "clothing bank", "hygiene bank", "multibank", "bedding bank",
        "social supermarket", "community kitchen", "food poverty", "prescription collection", "shopping service",
    ),
    "85311300": (
        "UASC", "unaccompanied asylum seeking children", "kinship", "foster placements", "mother and baby placements",
        "parent and child placement", "residential parenting assessments", "independent fostering agency",
        "regional adoption agency", "care experienced young people", "staying close",
    ),
    "85311000": (
        "extra care", "core and cluster", "supported exempt accommodation", "adult placement scheme", "short breaks",
        "bail accommodation", "approved premises",
    ),
    "85311100": ("block beds in care homes", "respite beds", "step down beds"),
    "85310000": (
        "best interests assessor", "BIA", "DoLS", "liberty protection safeguards", "mental capacity assessments", "AMHP",
        "independent reviewing officers", "out of hours social work", "emergency duty team", "MASH",
    ),
    "85312500": (
        "needle and syringe provision", "needle exchange", "naloxone", "methadone", "opiate substitution", "harm reduction",
        "residential rehabilitation", "inpatient detox", "dual diagnosis", "vision rehabilitation",
    ),
    "85323000": (
        "chlamydia testing", "C card", "condom distribution", "tobacco dependency", "supervised toothbrushing", "obesity",
        "NCMP", "infection control", "exercise on referral", "health walks", "arts on prescription", "podiatry", "chemsex",
        "antenatal support", "family nurse partnership",
    ),
    "85312330": ("long acting contraception", "emergency contraception"),
    "85142100": ("physiotherapist",),
    "79111000": ("immigration advice",),
    "85321000": ("appointeeship", "corporate deputyship"),
    "85322000": ("food partnership",),
    "79611000": ("individual placement and support", "NEET", "disability employment"),
    "80400000": ("recovery college", "family learning"),
    "80580000": ("conversation club",),
    "80561000": ("making every contact count",),
    "80500000": ("cooking classes",),
    "80310000": ("national citizen service", "Duke of Edinburgh"),
    "80000000": ("forest school", "pupil referral unit", "virtual school", "supplementary schools"),
    "75231200": ("through the gate", "community payback", "out of court disposals"),
    "75310000": ("discretionary housing payments", "hardship fund"),
    "98133000": ("council for voluntary service", "VCFSE infrastructure", "time bank", "umbrella body"),
    "98133100": ("warm spaces", "voluntary action"),
    "85312110": ("toy library", "stay and play", "toddler group"),
    "55243000": ("residential weekends",),
    "92512000": ("oral history",),
}  # fmt: skip

# Words with some codes that are listed and some that are not.
DEPENDS = {
    "85000000": ("Healthwatch", "patient participation"),
    "85312310": (
        "co-production",
        "lived experience",
        "direct payments support",
        "personal budgets",
        "minor adaptations",
    ),
    "85310000": ("independent chair", "safeguarding adult review", "serious case review", "domestic homicide review"),
    "85312400": ("sanctuary scheme", "passenger assistants", "technology enabled care", "target hardening"),
    "98133100": ("repair cafe", "library of things"),
    "75112100": ("grant administration", "grant making"),
    "85322000": ("poverty truth commission", "community builders"),
    "85111800": ("coroner",),
}

# Words that mean several things, by two of the codes.
SEVERAL = {
    ("85311300", "79610000"): ("placement", "placements", "Placement services"),
    ("85312400", "79512000"): ("contact centre", "contact centres"),
    ("85310000", "79310000"): ("needs assessments", "needs assessment", "needs analysis"),
    ("85310000", "71000000"): ("assessments", "assessor"),
    ("85312200", "66100000"): ("bank", "banking"),
    ("98133000", "79611000"): ("CVS",),
    ("85312400", "45000000"): ("hoarding", "hoarders"),
    ("64110000", "79620000"): ("post", "posts"),
    ("80500000", "50000000"): ("workshop", "workshops"),
    ("79713000", "72000000"): ("security",),
    ("85323000", "79600000"): ("screening",),
    ("85310000", "45000000"): ("panel",),
    ("79711000", "50700000"): ("response",),
}


def rows[T](table: Mapping[T, Iterable[str]]) -> list[tuple[str, T]]:
    return [(phrase, codes) for codes, phrases in table.items() for phrase in phrases]


def test_at_least_150_words_of_practitioners_are_known() -> None:
    phrases = [phrase for table in (LIKELY, DEPENDS, SEVERAL) for some in table.values() for phrase in some]
    assert len(phrases) == len(set(phrases)) >= 200


@pytest.mark.parametrize(("phrase", "code"), rows(LIKELY), ids=[phrase for phrase, _ in rows(LIKELY)])
def test_words_whose_codes_are_all_listed_are_likely_and_no_more(phrase: str, code: str) -> None:
    outcome = answer(phrase)
    assert (outcome.code, code in outcome.facts["codes"]) == ("likely", True), outcome.facts  # type: ignore[operator]
    assert outcome.strength is Strength.LIKELY
    assert outcome.facts["not_listed"] == []


@pytest.mark.parametrize(("phrase", "code"), rows(DEPENDS), ids=[phrase for phrase, _ in rows(DEPENDS)])
def test_words_with_codes_of_both_sorts_depend_on_the_code(phrase: str, code: str) -> None:
    outcome = answer(phrase)
    assert (outcome.code, code in outcome.facts["listed"]) == ("depends", True), outcome.facts  # type: ignore[operator]
    assert outcome.facts["not_listed"]
    assert outcome.strength is Strength.ADVICE


@pytest.mark.parametrize(("phrase", "codes"), rows(SEVERAL), ids=[phrase for phrase, _ in rows(SEVERAL)])
def test_words_of_several_trades_are_asked_for_their_meaning(phrase: str, codes: tuple[str, str]) -> None:
    outcome = answer(phrase)
    assert outcome.code == "which-meaning"
    assert set(codes) <= set(outcome.facts["codes"])  # type: ignore[call-overload]
    assert outcome.strength is Strength.ADVICE
    assert not outcome.leaves.get("kind")


@pytest.mark.parametrize("words", LAW.codes.meanings)
def test_each_meaning_is_offered_and_asked_again_gives_its_own_codes(words: str) -> None:
    meanings = LAW.codes.meanings[words]
    outcome = answer(words)
    asked = [
        unquote(link.path.partition("&service=")[2]) for link in outcome.links if link.title.startswith("I mean: ")
    ]
    assert asked == [meaning.text for meaning in meanings] == outcome.facts["meanings"]
    for meaning in meanings:
        again = answer(meaning.text)
        assert again.facts["codes"] == list(meaning.codes)
        assert again.code in ("likely", "depends", "probably-not")
        assert again.strength is not Strength.SETTLED


@pytest.mark.parametrize("words", LAW.codes.meanings)
def test_the_meanings_of_a_word_are_not_treated_alike(words: str) -> None:
    entries = LAW.codes.entries
    treated = [frozenset(entries[code].listed for code in meaning.codes) for meaning in LAW.codes.meanings[words]]
    assert len(set(treated)) > 1, "words whose meanings are treated alike are everyday words"


def test_no_word_of_several_meanings_is_an_everyday_word_as_well() -> None:
    everyday = {stems(words) for words in LAW.codes.words}
    assert not everyday & {stems(words) for words in LAW.codes.meanings}


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("placements for looked after children", "likely"),
        ("foster placement", "likely"),
        ("supported living placements", "likely"),
        ("contact centre for families", "likely"),
        ("contact centre software", "depends"),
        ("security guards", "likely"),
        ("bank account", "probably-not"),
        ("posters", "say-more"),
    ],
)
def test_more_words_say_which_meaning_it_is(phrase: str, code: str) -> None:
    assert answer(phrase).code == code


ALONE = ["cleaning", "insurance", "payroll", "evaluation", "consultancy", "transport", "statistics", "translation", "party",
         "taxi", "software", "furniture", "recruitment"]  # fmt: skip


@pytest.mark.parametrize("word", ALONE)
def test_one_everyday_word_never_says_no_and_asks_for_more(word: str) -> None:
    outcome = answer(word)
    assert outcome.code == "say-more"
    assert outcome.strength is Strength.ADVICE
    assert outcome.facts["light_touch"] == "unknown"
    assert not outcome.leaves.get("kind")
    assert any("the full rules" in step.text for step in outcome.next_steps), "the safe side until then"


@pytest.mark.walk
def test_no_single_word_that_is_known_gives_a_no_or_a_settled_answer() -> None:
    known = {word for text in (*LAW.codes.words, *LAW.codes.meanings) for word in text.split()}
    known |= {word for entry in LAW.codes.entries.values() for word in entry.description.split()}
    for word in known:
        reading = read_words(word, LAW)
        if reading.how is How.WORDS and any(c.isalpha() for c in word):
            outcome = answer(word)
            assert outcome.strength is not Strength.SETTLED, word
            if outcome.facts["light_touch"] == "no":
                assert len(stems(word)) > 1, word


def test_an_answer_that_rests_on_our_judgement_says_so() -> None:
    judged, named = answer("befriending"), answer("library")
    told = "No code has that name."
    assert judged.facts["judged"] is True
    assert any(told in reason.text for reason in judged.reasons)
    assert named.facts["judged"] is False
    assert not any(told in reason.text for reason in named.reasons)
    assert answer("92511000").facts["judged"] is False


def test_every_code_behind_practitioners_words_is_held() -> None:
    for phrase, code in rows(LIKELY):
        assert LAW.codes.entries[str(code)].listed is Listed.YES, phrase


def test_who_typed_one_word_is_asked_for_more_words_and_not_for_fewer() -> None:
    assert answer("cleaning").next_steps[0].text.startswith("Type a few more words.")
