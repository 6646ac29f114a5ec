"""What is always true of changing a contract begun under the 2015 Regulations, whatever the answers."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic.decisions.contract_change.decide import TOOL
from guide_logic.decisions.contract_change.regulation_72 import grounds, under_the_act
from guide_logic.decisions.contract_change.regulation_72.modification import SUBSTANTIAL
from guide_logic.decisions.contract_change.section_74 import older
from guide_logic.engine import explore, interview
from guide_logic.engine.model import UNKNOWN, Outcome, Strength
from guide_logic.law import current
from tests.decisions.test_contract_change import OLD, PLAIN
from tests.walks import of

TODAY = date(2026, 11, 23)
BEGUN = "2023-05-01"
THRESHOLD = {"goods-services": Decimal(213_477), "light-touch": Decimal(663_540), "works": Decimal(5_336_937)}
SHARE = {"goods-services": 10, "light-touch": 10, "works": 15}
OUTCOMES = {"old-permitted", "old-permitted-notice", "old-not-permitted", "old-unsure", "old-below", "old-law"}


def assess(**answers: str) -> Outcome:
    return interview.assess(TOOL, {**PLAIN, **OLD, "change_begun": BEGUN, **answers}, current(), TODAY)


@cache
def walk() -> tuple[tuple[dict[str, str], Outcome], ...]:
    """Every path a few answers away from a typical one, for a contract begun in 2023."""
    law = current()
    found = explore.read_paths(TOOL, law, TODAY, {"change_begun": BEGUN})
    return tuple((raw, TOOL.decide(answers, law)) for raw, answers in found)


# -- the whole rule, against a second reading of it -------------------------------------------

MOVES = (-20, -10, 0, 5, Decimal("9.999999"), 10, Decimal("14.999999"), 15, 30, 50, Decimal("50.000001"), 80)


@pytest.mark.parametrize("kind", SHARE)
@pytest.mark.parametrize(("nature", "scope"), list(product(("no", "yes"), repeat=2)))
@pytest.mark.parametrize("ground", ["additional", "unforeseen", "none"])
@pytest.mark.parametrize("earlier", [0, 6])
def test_a_change_is_allowed_as_the_regulation_reads(
    kind: str, nature: str, scope: str, ground: str, earlier: int
) -> None:
    first = Decimal(10_000_000)
    now = first * (100 + earlier) / 100
    for move in MOVES:
        after = now + first * move / 100
        outcome = assess(
            kind=kind, old_nature=nature, old_scope=scope, old_ground=ground,
            old_earlier="yes" if earlier else "no", old_value_first=str(first), change_value_now=str(now),
            change_value_after=str(after.quantize(Decimal("0.01"))),
        )  # fmt: skip
        net = abs(after - first)
        small = net * 100 < SHARE[kind] * first and net < THRESHOLD[kind] and nature == "no"
        limited = (after - now) * 2 <= first and (ground == "additional" or (ground == "unforeseen" and nature == "no"))
        case = f"{kind} {move}% after {earlier}%, nature {nature}, scope {scope}, {ground}"
        if small or scope == "no":
            assert (outcome.code, outcome.facts["notice"]) == ("old-permitted", "none"), case
        elif limited:
            assert (outcome.code, outcome.facts["notice"]) == ("old-permitted-notice", "modification"), case
        else:
            assert (outcome.code, outcome.facts["permitted"]) == ("old-not-permitted", False), case


@pytest.mark.parametrize("name", SUBSTANTIAL)
def test_one_test_of_substance_is_enough_and_ends_the_asking(name: str) -> None:
    raw = {**PLAIN, **OLD, "change_begun": BEGUN, "change_value_after": "1300000", name: "yes"}
    position = interview.follow(TOOL, raw, current(), TODAY)
    asked = [question.id for question in position.path]
    assert assess(change_value_after="1300000").code == "old-permitted"
    assert TOOL.decide(position.answers, current()).code == "old-not-permitted"
    assert not set(SUBSTANTIAL[SUBSTANTIAL.index(name) + 1 :]) & set(asked)


@pytest.mark.parametrize(
    ("answers", "open_"),
    [
        ({"old_clause": "unknown"}, ("old_clause",)),
        ({"old_clause": "yes", "old_clear": "unknown", "old_states": "yes"}, ("old_clear",)),
        ({"change_value_after": "unknown"}, ("change_value_after",)),
        ({"kind": "unknown", "old_clause": "unknown"}, ("old_clause", "kind")),
    ],
)
def test_what_has_to_be_found_out_is_what_is_not_known(answers: dict[str, str], open_: tuple[str, ...]) -> None:
    outcome = assess(**{"change_value_after": "1100000", "old_scope": "yes", "old_ground": "none", **answers})
    assert outcome.code == "old-unsure"
    assert outcome.next_steps[0].text.startswith("Find out what is not known")
    assert outcome.next_steps[0].answers == open_


# -- every path walked ------------------------------------------------------------------------

pytestmark = of("contract-change-2023")


@pytest.mark.walk
def test_the_walk_meets_every_question_and_every_outcome_of_an_older_contract() -> None:
    asked = {name for raw, _ in walk() for name in raw}
    assert {question.id for question in TOOL.questions if question.id.startswith("old_")} <= asked
    assert {outcome.code for _, outcome in walk()} >= OUTCOMES


@pytest.mark.walk
def test_no_answer_for_an_older_contract_is_settled_or_rests_on_the_act() -> None:
    for raw, outcome in walk():
        if not outcome.code.startswith("old-"):
            continue
        assert outcome.strength is not Strength.SETTLED, raw
        beside = {
            point for section in outcome.sections if section.title == under_the_act.TITLE for point in section.points
        }
        judged = [point for point in (*outcome.reasons, *outcome.sections) if point not in beside]
        refs = {ref for point in judged if hasattr(point, "refs") for ref in point.refs}
        assert not {"pa23-s74", "pa23-s75", "pa23-sch8"} & refs, raw


@pytest.mark.walk
def test_each_answer_of_the_tested_kinds_says_what_the_act_would_ask() -> None:
    told = Counter(
        outcome.code
        for _, outcome in walk()
        if any(section.title == under_the_act.TITLE for section in outcome.sections)
    )
    all_of_them = Counter(outcome.code for _, outcome in walk())
    for code in OUTCOMES - {"old-law"}:
        assert told[code] == all_of_them[code], code


@pytest.mark.walk
def test_a_notice_goes_with_the_two_grounds_that_have_a_limit_and_with_no_other() -> None:
    for raw, outcome in walk():
        if outcome.code in ("old-permitted", "old-permitted-notice"):
            basis = set(outcome.facts["basis"])  # type: ignore[call-overload]
            assert basis, raw
            assert (outcome.code == "old-permitted-notice") is (basis <= {"additional", "unforeseen"}), raw


@pytest.mark.walk
def test_what_is_allowed_says_how_each_condition_is_met() -> None:
    labels = {ground.id: ground.label for ground in vars(grounds).values() if isinstance(ground, grounds.Ground)}
    for raw, outcome in walk():
        if UNKNOWN in (raw.get("nation"), raw.get("buyer"), raw.get("old_form")):
            continue  # each reading is allowed for reasons of its own
        for name in outcome.facts.get("basis", ()):  # type: ignore[attr-defined]
            assert any(point.text.startswith(f"{labels[name]}: ") for point in outcome.reasons), raw


# -- monotone, and not knowing ----------------------------------------------------------------


@given(st.integers(0, 80_000_000), st.integers(0, 80_000_000), st.sampled_from(["additional", "unforeseen", "none"]))
def test_more_money_never_allows_what_less_did_not(pence: int, more: int, ground: str) -> None:
    def allowed(extra: int) -> object:
        after = Decimal(1_000_000) + Decimal(extra) / 100
        return assess(old_scope="yes", old_ground=ground, change_value_after=str(after)).facts["permitted"]

    assert not (allowed(pence) is False and allowed(pence + more) is True)


UNCERTAIN = [
    name for name in OLD if name.startswith("old_") and name not in ("old_form", "old_value_updated", "old_succession")
]


@given(name=st.sampled_from(UNCERTAIN), data=st.data())
def test_not_knowing_never_allows_what_one_of_the_answers_forbids(name: str, data: st.DataObject) -> None:
    """Where "I don't know" is answered firmly, no answer that the reader could have given says the opposite."""
    rest = {
        "change_value_after": data.draw(st.sampled_from(["1050000", "1300000", "1600000"])),
        "old_scope": data.draw(st.sampled_from(["yes", "no"])),
        "old_ground": data.draw(st.sampled_from(["additional", "unforeseen", "none"])),
        "old_nature": data.draw(st.sampled_from(["yes", "no"])),
        "old_clause": data.draw(st.sampled_from(["yes", "no"])),
    }
    unsure = assess(**{**rest, name: "unknown"})
    question = TOOL.question(name)
    others = [option.value for option in question.options if option.value != "unknown"] or ["1000000", "1200000"]
    found = {assess(**{**rest, name: other}).facts["permitted"] for other in others}
    if unsure.facts["permitted"] is True and name not in ("old_above", "old_earlier", "old_value_first", "old_indexed"):
        assert False not in found, rest
    if unsure.facts["permitted"] is False:
        assert found != {True}, rest


# -- the end of the contract, and the other law -----------------------------------------------


@given(
    day=st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    later=st.integers(-40, 40),
    begun=st.dates(date(2016, 1, 1), TODAY),
)
def test_a_change_after_the_last_day_is_a_new_award_under_either_law(day: date, later: int, begun: date) -> None:
    outcome = assess(
        change_begun=begun.isoformat(), change_runs="yes", change_ends=day.isoformat(), kind="light-touch",
        change_day=(day + timedelta(days=later)).isoformat(),
    )  # fmt: skip
    assert (outcome.code == "ended") is (later > 0)


@pytest.mark.parametrize("nation", ["england", "wales", "northern-ireland"])
def test_an_older_light_touch_contract_is_not_free_and_a_newer_one_is(nation: str) -> None:
    substantial = {"nation": nation, "kind": "light-touch", "change_value_after": "1600000", "old_scope": "yes"}
    assert assess(**substantial).code == "old-not-permitted"
    newer = assess(**substantial, change_begun="2026-03-12")
    assert newer.code == "free-light-touch"
    assert older.TITLE in {section.title for section in newer.sections}
