"""“I don’t know” is read as each answer it stands for: never firmer or safer than the worst of them."""

from collections.abc import Mapping
from datetime import date

import pytest

from guide_logic.decisions import TOOLS
from guide_logic.decisions.shared import readings
from guide_logic.engine import explore, interview
from guide_logic.engine.model import UNKNOWN, Outcome, Strength, Verdict
from guide_logic.law import current

LAW = current()
TODAY = date(2026, 11, 26)
BOTH = ("threshold-check", "reserve", "direct-award", "notices-timeline", "contract-change", "health-or-not")
NAMED = {each.question: each for each in (readings.NATION, readings.BUYER)}
FIRMNESS = (Strength.SETTLED, Strength.LIKELY, Strength.ADVICE)


def completed(tool_id: str, raw: Mapping[str, str]) -> dict[str, str]:
    """An everyday case of a tool with these answers, and sample answers to what else is asked."""
    tool = TOOLS[tool_id]
    raw = {**tool.typical, **raw}
    while (question := (position := interview.follow(tool, raw, LAW, TODAY)).question) is not None:
        raw[question.id] = explore.raw_samples(question, position.answers, LAW)[0]
    return raw


def outcome(tool_id: str, raw: Mapping[str, str]) -> Outcome:
    return interview.assess(TOOLS[tool_id], completed(tool_id, raw), LAW, TODAY)


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("tool_id", BOTH)
def test_not_known_is_never_firmer_or_safer_than_a_reading_of_it(tool_id: str, name: str) -> None:
    raw = completed(tool_id, {name: UNKNOWN})
    unsure = interview.assess(TOOLS[tool_id], raw, LAW, TODAY)
    each = [interview.assess(TOOLS[tool_id], {**raw, name: one}, LAW, TODAY) for one in NAMED[name].named]
    weakest = max((FIRMNESS.index(one.strength) for one in each), default=0)
    assert FIRMNESS.index(unsure.strength) >= max(weakest, FIRMNESS.index(Strength.LIKELY))
    codes = {one.code for one in each}
    if len(codes) == 1 and unsure.code != readings.CODE:
        assert unsure.code in codes
        assert unsure.headline.startswith(each[0].headline)
    else:
        told = "\n".join(point.text for point in unsure.reasons)
        assert all(one.headline.removesuffix(".") in told for one in each)
        plain = TOOLS[tool_id].in_plain_words(unsure)
        assert plain is not None
        verdicts = {found.verdict for one in each if (found := TOOLS[tool_id].in_plain_words(one))}
        if len(verdicts) == 1 and verdicts <= {Verdict.YES, Verdict.NO}:
            assert verdicts == {plain.verdict}
            assert plain.text.startswith("Every reading says so.")
        else:
            assert unsure.strength is Strength.ADVICE
            assert plain.verdict is Verdict.NOT_KNOWN
    assert NAMED[name].beside in unsure.warnings


@pytest.mark.parametrize("tool_id", BOTH)
def test_what_is_not_known_goes_on_as_not_known(tool_id: str) -> None:
    found = outcome(tool_id, {"nation": UNKNOWN})
    handed = [link.answers["nation"] for link in found.links if "nation" in link.answers]
    assert set(handed) <= {UNKNOWN}
    assert "nation" not in found.concludes


def test_what_only_some_readings_say_is_said_apart_and_by_name() -> None:
    found = outcome("threshold-check", {"nation": UNKNOWN, "total": "663540"})
    apart = next(section for section in found.sections if section.title == "Where what you do not know matters")
    assert all(point.text.startswith("In ") for point in apart.points)
    assert found.bar is not None, "the threshold is one for all three nations"
    two = outcome("threshold-check", {"buyer": UNKNOWN, "kind": "goods-services", "total": "300000"})
    assert two.bar is None, "councils and central government have thresholds of their own"


def test_two_things_not_known_are_told_together_as_far_as_the_result_turns_on_them() -> None:
    raw = {"nation": UNKNOWN, "buyer": UNKNOWN, "kind": "goods-services", "total": "150000"}
    found = outcome("threshold-check", raw)
    assert found.facts["depends_on"] == ["nation", "buyer"]
    assert found.facts["results"] == {
        "in England or in Wales, if a council buys or if another public body buys": "below-notifiable",
        "if central government buys": "above",
        "in Northern Ireland, if a council buys or if another public body buys": "below-outside-part-6",
    }


def test_the_days_that_every_reading_has_are_drawn() -> None:
    """Where the buyer is not known and the answer is the same for each, the time line keeps what they agree on."""
    tool = TOOLS["notices-timeline"]
    raw = {"nation": "england", "begins": "2026-03-12", "health": "no", "award_way": "open", "kind": "light-touch",
           "contract_value": "900000", "engaged": "no", "tender_notice": "2026-03-12", "award_notice": "2027-06-01",
           "standstill_offer": "shortest", "sign": "2027-06-14", "contract_ends": "2030-03-31", "own_clock": "no"}  # fmt: skip
    drawn = {}
    for buyer in ("council", "sub-central", "central", "unknown"):
        drawn[buyer] = interview.assess(tool, {**raw, "buyer": buyer}, LAW, TODAY).timeline
    shared = [event for event in drawn["council"] if event in drawn["sub-central"] and event in drawn["central"]]
    assert drawn["unknown"]
    assert list(drawn["unknown"]) == shared
