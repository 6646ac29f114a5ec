"""The tables of procurement codes: what they hold, and what the loader refuses."""

import pytest

from guide_logic.law import LawDataError, cpv, current
from guide_logic.law.cpv import Codes, Listed

CODES = current().codes

Rows = list[dict[str, str]]

LISTED: Rows = [
    {"code": "85000000", "description": "Health", "group": "Health", "reservable": "yes"},
    {"code": "85100000-0", "description": "Health services", "group": "Health", "reservable": "no"},
]
UNLISTED: Rows = [{"code": "85110000", "description": "Hospitals", "parent": "85100000", "note": ""}]
HEALTH: Rows = [{"code": "85100000", "description": "Health services", "condition": ""}]
OTHERS: Rows = [{"code": "90910000-9", "description": "Cleaning services"}]
WORDS: Rows = [{"words": "doctor; GP", "codes": "85100000 85110000"}]
MEANINGS: Rows = [
    {"words": "practice; surgery", "meaning": "a doctor’s practice", "codes": "85100000"},
    {"words": "practice; surgery", "meaning": "cleaning one", "codes": "90910000"},
]
TABLES = {
    "listed": LISTED,
    "unlisted": UNLISTED,
    "health": HEALTH,
    "others": OTHERS,
    "words": WORDS,
    "meanings": MEANINGS,
}


def build(**changed: Rows) -> Codes:
    tables = {**TABLES, **changed}
    return Codes.build(*(tables[name] for name in TABLES))


def test_the_tables_hold_what_the_law_lists() -> None:
    held = [entry.listed for entry in CODES.entries.values()]
    assert held.count(Listed.YES) == 421
    assert held.count(Listed.ABOVE) == 115
    assert sum(entry.health for entry in CODES.entries.values()) == 67
    assert len({entry.group for entry in CODES.entries.values() if entry.group}) == 15


@pytest.mark.parametrize(
    ("code", "listed"),
    [
        ("85311000", Listed.YES), ("55250000", Listed.YES), ("55110000", Listed.YES), ("75123000", Listed.YES),
        ("79611000", Listed.YES), ("80000000", Listed.YES), ("98000000", Listed.YES), ("98341000", Listed.ABOVE),
        ("79330000", Listed.NO), ("79400000", Listed.NO), ("90910000", Listed.NO), ("60000000", Listed.NO),
    ],
)  # fmt: skip
def test_codes_that_surprise_people(code: str, listed: Listed) -> None:
    assert CODES.entries[code].listed is listed


def test_conditions_of_health_care_codes_are_kept() -> None:
    with_condition = {code for code, entry in CODES.entries.items() if entry.condition}
    assert with_condition == {"85149000", "85312330", "85312500", "85323000"}


def test_codes_above_one_are_the_nearest_first() -> None:
    assert cpv.above("85312330") == ("85312300", "85312000", "85310000", "85300000", "85000000")
    assert cpv.above("85000000") == ()


PUBLISHED = ("45000000-7", "55523100-3", "60130000-8", "71314300-5", "75123000-4", "79419000-4", "80511000-9",
             "85121251-7", "85312310-5", "90919300-5", "92600000-7", "98133110-8", "98200000-5")  # fmt: skip


@pytest.mark.parametrize("code", PUBLISHED)
def test_the_check_digit_of_published_codes(code: str) -> None:
    assert cpv.check_digit(code[:8]) == int(code[9])


def test_a_good_set_of_tables_is_taken() -> None:
    codes = build()
    assert list(codes.entries) == ["85000000", "85100000", "85110000", "90910000"]
    assert codes.words == {"doctor": ("85100000", "85110000"), "GP": ("85100000", "85110000")}
    assert [meaning.codes for meaning in codes.meanings["surgery"]] == [("85100000",), ("90910000",)]
    assert codes.entries["85100000"].health
    assert [entry.code for entry in codes.below("851")] == ["85100000", "85110000"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"listed": [*LISTED, LISTED[0]]}, "85000000 stands twice"),
        ({"others": [{"code": "85110000", "description": "Hospitals"}]}, "a code above 85110000 is listed"),
        ({"others": [*OTHERS, *OTHERS]}, "90910000 stands twice"),
        ({"others": [{"code": "90910000-8", "description": "Cleaning"}]}, "check digit of 90910000-8 is wrong"),
        ({"others": [{"code": "90910000-", "description": "Cleaning"}]}, "check digit of 90910000- is wrong"),
        ({"others": [{"code": "9091000", "description": "Cleaning"}]}, "eight figures"),
        ({"others": [{"code": "9091000x", "description": "Cleaning"}]}, "eight figures"),
        ({"others": [{"code": "90910000", "description": " "}]}, "eight figures and a description"),
        ({"others": [{"code": "90910000"}]}, "needs code, description and nothing else"),
        ({"others": [{**OTHERS[0], "colour": "red"}]}, "needs code, description and nothing else"),
        ({"listed": [{**LISTED[0], "reservable": "R"}]}, "neither yes nor no"),
        ({"health": [*HEALTH, *HEALTH]}, "85100000 stands twice"),
        ({"health": [{"code": "85200000", "description": "Vets", "condition": ""}]}, "85200000 is not a light touch code"),
        ({"unlisted": [{**UNLISTED[0], "parent": "85000000"}]}, "not the nearest listed code above 85110000"),
        ({"unlisted": [{**UNLISTED[0], "code": "90000000", "parent": ""}]}, "not the nearest listed code above 90000000"),
        ({"words": [{"words": "doctor", "codes": "85999999"}]}, "no code 85999999"),
        ({"words": [{"words": "doctor", "codes": ""}]}, "no code, or one twice"),
        ({"words": [{"words": "doctor", "codes": "85100000 85100000"}]}, "no code, or one twice"),
        ({"words": [{"words": "doctor;", "codes": "85100000"}]}, "is empty or stands twice"),
        ({"words": [*WORDS, *WORDS]}, "is empty or stands twice"),
        ({"words": [{"words": "doctor"}]}, "needs words, codes and nothing else"),
        ({"meanings": [{**MEANINGS[0], "codes": "85999999"}]}, "no code 85999999"),
        ({"meanings": [{**MEANINGS[0], "codes": ""}]}, "no code, or one twice"),
        ({"meanings": [{**MEANINGS[0], "meaning": " "}]}, "needs words, a meaning, codes and nothing else"),
        ({"meanings": [{"words": "practice", "codes": "85100000"}]}, "needs words, a meaning, codes and nothing else"),
        ({"meanings": [{**MEANINGS[0], "words": "doctor"}]}, "stands among the everyday words"),
        ({"meanings": [{**MEANINGS[0], "words": "practice;"}]}, "is empty, or stands"),
        ({"meanings": MEANINGS[:1]}, "“practice” has one meaning only"),
        ({"meanings": [MEANINGS[0], MEANINGS[0]]}, "has one meaning only, or one twice"),
    ],
)  # fmt: skip
def test_tables_that_contradict_themselves_are_refused(changed: dict[str, Rows], message: str) -> None:
    with pytest.raises(LawDataError, match=message):
        build(**changed)
