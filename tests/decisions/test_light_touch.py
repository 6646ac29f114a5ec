"""The light touch tool: everyday phrases, and what holds for every code and any text."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide_logic.decisions.light_touch.codes import Status, statuses_of
from guide_logic.decisions.light_touch.decide import TOOL
from guide_logic.decisions.light_touch.words import How, read_words, stem, stems
from guide_logic.engine import interview
from guide_logic.engine.model import Outcome, Strength
from guide_logic.law import current
from guide_logic.law.cpv import Listed

TODAY = date(2026, 11, 23)
LAW = current()
CODES = LAW.codes
LISTED = sorted(code for code, entry in CODES.entries.items() if entry.listed is Listed.YES)
ABOVE = sorted(code for code, entry in CODES.entries.items() if entry.listed is Listed.ABOVE)
OTHERS = sorted(code for code, entry in CODES.entries.items() if entry.listed is Listed.NO)

UNHURRIED = settings(max_examples=150)


def answer(service: str, nation: str = "england", health: str = "no") -> Outcome:
    """The outcome for a council."""
    raw = {"nation": nation, "service": service, "buyer": "council", "health": health}
    return interview.assess(TOOL, raw, current(), TODAY)


# -- what people call things -------------------------------------------------------------------

# Services that the guide and its cases name, and others that councils buy: the outcome, and a
# code that has to be among those found.
PHRASES = [
    ("debt advice", "likely", "85312310"),
    ("build a community centre", "depends", "45000000"),
    ("extension to a nursery", "depends", "45000000"),
    ("playground", "depends", "37535200"),
    ("adventure playground", "likely", "92331210"),
    ("CCTV cameras", "depends", "32323500"),
    ("CCTV monitoring", "likely", "79714000"),
    ("strategy for homelessness", "depends", "79400000"),
    ("review of adult social care", "depends", "79400000"),
    ("supply teachers", "depends", "79620000"),
    ("welfare rights advice", "likely", "85312310"),
    ("Citizens Advice", "likely", "85312310"),
    ("legal advice", "likely", "79111000"),
    ("independent advocacy", "likely", "85312310"),
    ("counselling", "likely", "85312320"),
    ("bereavement counselling for children", "likely", "85312320"),
    ("mental health support", "likely", "85312320"),
    ("suicide prevention", "likely", "85312320"),
    ("drug and alcohol treatment", "likely", "85312500"),
    ("substance misuse services", "likely", "85312500"),
    ("sexual health clinic", "likely", "85312330"),
    ("health visiting", "likely", "85323000"),
    ("stop smoking service", "likely", "85323000"),
    ("social prescribing", "likely", "85312310"),
    ("falls prevention", "likely", "85323000"),
    ("nursing home", "likely", "85144100"),
    ("foster care", "likely", "85311300"),
    ("looked after children", "likely", "85311300"),
    ("children’s home", "likely", "85311300"),
    ("care leavers", "likely", "85311300"),
    ("family support", "likely", "85312400"),
    ("parenting programme", "likely", "85312310"),
    ("women whose children have been taken into care: family support", "likely", "85312400"),
    ("residential care for older people", "likely", "85311100"),
    ("extra care housing", "likely", "85311100"),
    ("dementia day centre", "likely", "85312100"),
    ("learning disability support", "likely", "85311200"),
    ("supported living", "likely", "85311000"),
    ("home care", "likely", "85312400"),
    ("domiciliary care", "likely", "85312400"),
    ("reablement", "likely", "85312500"),
    ("day centre", "likely", "85312100"),
    ("childcare", "likely", "85312110"),
    ("nursery places", "likely", "80110000"),
    ("after school club", "likely", "85312110"),
    ("holiday activities and food", "likely", "55243000"),
    ("short breaks for disabled children", "likely", "85312120"),
    ("young carers", "likely", "85312400"),
    ("meals on wheels", "likely", "55521100"),
    ("lunch club", "likely", "85312100"),
    ("food bank", "likely", "85312200"),
    ("school meals", "likely", "55523100"),
    ("befriending", "likely", "85312400"),
    ("loneliness among older people", "likely", "85312400"),
    ("homelessness support", "likely", "85311000"),
    ("rough sleeper outreach", "likely", "85312400"),
    ("night shelter", "likely", "85311000"),
    ("floating support", "likely", "85312400"),
    ("domestic abuse refuge", "likely", "85311000"),
    ("domestic violence support", "likely", "85312320"),
    ("rape crisis centre", "likely", "85312320"),
    ("victim support", "likely", "85312400"),
    ("probation", "likely", "75231240"),
    ("youth offending", "likely", "75231200"),
    ("youth club", "likely", "98133110"),
    ("detached youth work", "likely", "98133110"),
    ("mentoring", "likely", "85312310"),
    ("refugee resettlement", "likely", "85312400"),
    ("community development", "likely", "85322000"),
    ("community centre", "likely", "98133100"),
    ("volunteer centre", "likely", "98133000"),
    ("employment support", "likely", "79611000"),
    ("training", "likely", "80500000"),
    ("first aid training for staff", "likely", "80562000"),
    ("English classes for refugees", "likely", "80580000"),
    ("adult literacy", "likely", "80400000"),
    ("swimming lessons", "likely", "92610000"),
    ("library", "likely", "92511000"),
    ("museum education", "likely", "92521000"),
    ("arts project", "likely", "92312000"),
    ("festival", "likely", "79953000"),
    ("security guards", "likely", "79713000"),
    ("mountain rescue", "likely", "75252000"),
    ("veterinary services", "likely", "85200000"),
    ("hotel rooms", "likely", "55110000"),
    ("funeral", "arguable", "98371000"),
    ("laundry", "arguable", "98310000"),
    ("hairdressing", "arguable", "98321000"),
    ("car park", "arguable", "98351000"),
    ("accommodation", "depends", "98341000"),
    ("temporary accommodation", "depends", "98341000"),
    ("research into homelessness", "depends", "73110000"),
    ("transport to a day centre", "depends", "60130000"),
    ("refurbishment of a youth centre", "depends", "45000000"),
    ("counselling software", "depends", "48000000"),
    ("housing management", "depends", "70330000"),
    ("home improvement agency", "depends", "50700000"),
    ("energy advice", "depends", "71314300"),
    ("consultancy", "say-more", "79400000"),
    ("office cleaning", "probably-not", "90910000"),
    ("community transport", "probably-not", "60130000"),
    ("home to school transport", "probably-not", "60130000"),
    ("statistics", "say-more", "79330000"),
    ("evaluation", "say-more", "79419000"),
    ("residents’ survey", "probably-not", "79320000"),
    ("sign language interpreters", "probably-not", "79540000"),
    ("website design", "probably-not", "72413000"),
    ("grounds maintenance", "probably-not", "77314000"),
    ("library books", "probably-not", "22110000"),
    ("insurance", "say-more", "66510000"),
    ("social media campaign", "probably-not", "79340000"),
    ("a new minibus and taxis", "probably-not", "60120000"),
]  # fmt: skip


def codes(outcome: Outcome) -> list[str]:
    found = outcome.facts["codes"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(("phrase", "code", "found"), PHRASES, ids=[phrase for phrase, *_ in PHRASES])
def test_everyday_phrase(phrase: str, code: str, found: str) -> None:
    outcome = answer(phrase)
    assert (outcome.code, found in codes(outcome)) == (code, True), outcome.facts


def test_no_answer_from_words_is_settled() -> None:
    for phrase, *_ in PHRASES:
        assert answer(phrase).strength is not Strength.SETTLED


def test_everyday_words_find_their_own_codes() -> None:
    for words, codes in CODES.words.items():
        found = {entry.code for entry in read_words(words, LAW).entries}
        assert found >= set(codes), words


@pytest.mark.parametrize("words", ["support", "the", "programme", "help", "public", "project", "council", "service"])
def test_words_that_say_nothing_by_themselves_find_nothing(words: str) -> None:
    assert read_words(words, LAW).how is How.NOTHING


def test_words_left_out_are_named() -> None:
    outcome = answer("counselling for zebras")
    assert outcome.code == "likely"
    assert outcome.facts["unused"] == ["zebras"]
    assert "“zebras”" in outcome.warnings[0].text


def test_words_that_fit_only_in_part_are_no_answer() -> None:
    outcome = answer("dialysis minibreaks")
    assert outcome.code == "partial"
    assert outcome.strength is Strength.ADVICE
    assert "85111900" in codes(outcome)


def test_one_word_of_many_is_no_answer() -> None:
    """The removals are of children into care, and a removal firm's code holds the same word."""
    outcome = answer("supporting women at risk of repeat removals")
    assert outcome.code == "partial"


@pytest.mark.parametrize("words", ["carbon reduction", "water cooler", "zebra crossing patrols abroad"])
def test_a_word_of_its_own_is_not_read_as_another(words: str) -> None:
    assert read_words(words, LAW).respelt == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("homelesness", "homelessness"),
        ("befreinding", "befriending"),
        ("bereavment", "bereavement"),
        ("libary", "library"),
        ("accomodation", "accommodation"),
        ("councelling", "counselling"),
        ("rehabilitaton", "rehabilitation"),
    ],
)
def test_a_slip_of_spelling_is_read_and_told(typed: str, meant: str) -> None:
    assert read_words(typed, LAW).respelt == ((typed, meant),)
    assert read_words(typed, LAW).entries == read_words(meant, LAW).entries
    assert f"“{typed}” as “{meant}”" in answer(typed).warnings[0].text


def test_other_codes_with_the_same_words_that_are_not_listed_are_told() -> None:
    outcome = answer("training")
    assert outcome.code == "likely"
    told = [point.text for point in outcome.warnings if "98336000" in point.text]
    assert len(told) == 1


# -- every code --------------------------------------------------------------------------------


def test_every_listed_code_is_light_touch() -> None:
    for code in LISTED:
        outcome = answer(code)
        assert outcome.code == "listed", code
        assert outcome.facts["light_touch"] == "yes"
        assert outcome.facts["reservable"] == ("yes" if CODES.entries[code].reservable else "no")


def test_every_code_below_a_listed_one_is_arguable() -> None:
    for code in ABOVE:
        outcome = answer(code)
        assert outcome.code == "arguable", code
        assert outcome.strength is Strength.ADVICE
        assert {"for", "against"} <= {point.bearing.value for point in outcome.reasons}
        assert any(point.text.startswith("Check this:") for point in outcome.warnings)


def test_no_other_code_is_light_touch() -> None:
    for code in OTHERS:
        outcome = answer(code)
        assert outcome.code == "not-listed", code
        assert outcome.facts["listed"] == []


def test_a_code_with_listed_ones_below_it_names_them_and_hands_on_no_kind() -> None:
    wide = [code for code in OTHERS if statuses_of(read_words(code, LAW), LAW)[code] is Status.WIDE]
    assert wide == ["50000000", "71000000", "79400000", "79600000", "79610000", "79620000"]
    outcome = answer("79400000-8")
    assert outcome.strength is Strength.LIKELY
    assert outcome.links[0].title == "Ask again with 79430000 Crisis management services"
    assert "kind" not in handed_on("79400000-8")


def test_the_description_of_a_listed_code_finds_it() -> None:
    for code in LISTED:
        found = read_words(CODES.entries[code].description, LAW)
        assert CODES.entries[code] in (*found.entries, *found.also), code


def test_health_care_is_asked_where_a_code_is_on_both_lists() -> None:
    for code in LISTED:
        raw = {"nation": "england", "service": code, "buyer": "council"}
        position = interview.follow(TOOL, raw, current(), TODAY)
        asked = position.question is not None and position.question.id == "health"
        assert asked == CODES.entries[code].health, code
        if asked:
            assert answer(code, health="yes").code == "health-care"


@given(st.text("0123456789", min_size=8, max_size=8))
def test_a_code_is_on_the_list_only_if_it_is_in_the_table(code: str) -> None:
    assert (answer(code).code == "listed") == (code in LISTED)


@given(st.sampled_from(LISTED + ABOVE + OTHERS), st.integers(2, 7))
def test_a_category_is_light_touch_only_if_every_code_in_it_is(code: str, length: int) -> None:
    outcome = answer(code[:length])
    held = {CODES.entries[c].listed for c in CODES.entries if c.startswith(code[:length])}
    if outcome.facts["light_touch"] == "yes":
        assert held == {Listed.YES}
    if Listed.YES in held:
        assert outcome.code in ("likely", "depends")


# -- any text ----------------------------------------------------------------------------------


@given(st.text(min_size=1, max_size=120).filter(lambda text: any(c.isalnum() for c in text)))
def test_any_text_gets_an_outcome(text: str) -> None:
    outcome = answer(text)
    assert outcome.code in {spec.code for spec in TOOL.outcomes}
    assert outcome.refs()


@given(
    st.lists(
        st.sampled_from([word for text in CODES.words for word in text.split()]),
        min_size=1,
        max_size=6,
    )
)
def test_a_no_is_never_given_where_a_listed_code_fits(words: list[str]) -> None:
    outcome = answer(" ".join(words))
    if outcome.facts["light_touch"] == "no":
        assert outcome.facts["listed"] == []
    if outcome.facts["light_touch"] == "yes":
        assert outcome.facts["not_listed"] == []


@given(st.sampled_from([phrase for phrase, *_ in PHRASES]), st.sampled_from("  -,./\t"), st.booleans())
def test_case_and_spacing_change_nothing(phrase: str, space: str, upper: bool) -> None:
    varied = f"{space}{phrase.upper() if upper else phrase.title()}{space}".replace(" ", f"{space} ")
    assert read_words(varied, LAW).entries == read_words(phrase, LAW).entries


@given(st.sampled_from([phrase for phrase, *_ in PHRASES]), st.randoms())
def test_the_order_of_words_changes_nothing(phrase: str, random) -> None:  # type: ignore[no-untyped-def]
    words = phrase.split()
    random.shuffle(words)
    assert set(read_words(" ".join(words), LAW).entries) == set(read_words(phrase, LAW).entries)


SINGULAR = ["youth club", "day centre", "foster carer", "refuge", "counsellor", "library", "nursery", "taxi", "museum",
            "night shelter", "festival", "food bank", "community centre", "children’s home", "hostel"]  # fmt: skip


@pytest.mark.parametrize("one", SINGULAR)
def test_a_plural_is_read_as_its_singular(one: str) -> None:
    many = one[:-1] + "ies" if one.endswith("y") else one + "s"
    assert read_words(many, LAW).entries == read_words(one, LAW).entries
    assert stems(many) == stems(one)


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789", max_size=14))
def test_a_stem_is_its_own_stem(word: str) -> None:
    assert stem(stem(word)) == stem(word)
    assert word.startswith(stem(word)[:-1])


# -- what is handed on -------------------------------------------------------------------------


def handed_on(service: str, **more: str) -> dict[str, str]:
    (link,) = [link for link in answer(service, **more).links if link.tool == "threshold-check"]
    return dict(link.answers)


def test_the_threshold_check_is_told_what_is_settled() -> None:
    assert handed_on("85312310") == {"nation": "england", "health": "no", "kind": "light-touch"}
    assert handed_on("debt advice") == {"nation": "england", "kind": "light-touch"}
    assert handed_on("90910000") == {"nation": "england", "health": "no", "kind": "goods-services"}
    assert handed_on("45000000") == {"nation": "england", "health": "no", "kind": "works"}
    assert handed_on("98341000") == {"nation": "england", "health": "no"}
    assert handed_on("85323000") == {
        "nation": "england", "buyer": "council", "health": "no", "kind": "light-touch",
    }  # fmt: skip
    assert handed_on("85323000", health="yes")["health"] == "yes"


@pytest.mark.parametrize("service", ["evaluation of a youth club", "zebra", "98", "80421000", "dialysis minibreaks"])
def test_nothing_is_handed_on_that_is_open(service: str) -> None:
    assert handed_on(service) == {"nation": "england"}


def to_reserve(service: str, nation: str = "england") -> dict[str, str]:
    links = [link for link in answer(service, nation).links if link.tool == "reserve"]
    return dict(links[0].answers) if links else {}


def test_whether_the_code_is_marked_as_reservable_is_handed_on() -> None:
    assert to_reserve("foster care")["mutual_code"] == "yes"
    assert to_reserve("meals on wheels")["mutual_code"] == "no"
    assert "mutual_code" not in to_reserve("80")
    assert "mutual_code" not in to_reserve("foster care", "wales")
    assert to_reserve("cleaning") == {}


def test_a_wide_code_with_health_care_below_it_does_not_settle_health() -> None:
    assert "health" not in handed_on("85000000")
    assert "health" not in handed_on("85300000")


def test_the_welsh_list_is_not_taken_for_the_english_one() -> None:
    assert handed_on("85312310", nation="wales") == {"nation": "wales"}
    assert answer("85312310", nation="wales").strength is Strength.LIKELY


@pytest.mark.walk
def test_no_everyday_words_are_broad_or_empty_alone() -> None:
    empty = [words for words in CODES.words if read_words(words, LAW).how is not How.WORDS]
    assert empty == []


def test_words_left_out_settle_no_kind_for_the_next_tool() -> None:
    handed_on = {
        service: {link.tool: dict(link.answers) for link in answer(service).links if link.tool}
        for service in ("sexual health", "sexual health clinic")
    }
    whole, part = handed_on["sexual health"], handed_on["sexual health clinic"]

    assert whole["threshold-check"]["kind"] == whole["reserve"]["kind"] == "light-touch"
    assert "kind" not in part["threshold-check"]
    assert not part["reserve"].keys() & {"kind", "mutual_code"}


@pytest.mark.parametrize(
    ("service", "warning"),
    [("mediation", "disputes"), ("family mediation", "disputes"), ("ambulance", "exempt"), ("85143000", "exempt")],
)  # fmt: skip
def test_services_that_may_be_exempt_are_said_to_be(service: str, warning: str) -> None:
    assert warning in answer(service).facts["warnings"]  # type: ignore[operator]


def test_who_does_not_know_what_it_is_is_not_told_of_words_that_do_not_fit() -> None:
    assert "You do not know yet" in answer("unknown").reasons[0].text


def test_only_a_buyer_the_health_regime_may_reach_is_led_to_its_tool() -> None:
    raw = {"nation": "england", "service": "health visiting", "health": "yes"}
    led = {
        buyer: any(
            link.tool == "health-or-not"
            for link in interview.assess(TOOL, {**raw, "buyer": buyer}, current(), TODAY).links
        )
        for buyer in ("council", "school")
    }
    assert led == {"council": True, "school": False}


def test_a_wide_code_with_health_care_below_it_is_not_settled() -> None:
    for code in ("85000000", "85300000", "85320000"):
        assert "health-below" in answer(code).facts["warnings"]  # type: ignore[operator]
        assert answer(code).strength is Strength.LIKELY
    assert "health-below" not in answer("85312310").facts["warnings"]  # type: ignore[operator]
    assert "health-below" not in answer("85000000", "northern-ireland").facts["warnings"]  # type: ignore[operator]
