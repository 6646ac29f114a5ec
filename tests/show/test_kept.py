"""Answers kept as files: sealed, opened again, and put beside today's law and rules."""

import json
from datetime import date
from typing import Any

import fastjsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic import browser
from guide_logic.law import current
from guide_logic.show import kept, record_form
from tests.browser.steps import ABOVE, case_link
from tests.markup import read

LAW = current()
TODAY = date(2026, 11, 27)
PLAN = case_link("plan-a-commission", "competition")
BEFORE = ABOVE.replace("begins=2026-03-12", "begins=unknown").replace("light-touch", "goods-services").replace(
    "663540", "210000"
)  # fmt: skip
"""At or above the threshold today, and below it before 2026."""


def save(tool: str, fragment: str, day: str = "2026-11-27", **typed: str) -> dict[str, Any]:
    request = {"op": "save", "tool": tool, "fragment": fragment, "today": day, "root": "", **typed}
    reply: dict[str, Any] = json.loads(browser.handle(json.dumps(request)))
    return reply


def open_file(text: str, today: date = TODAY) -> dict[str, Any]:
    request = {"op": "record", "text": text, "today": today.isoformat(), "root": "https://example.org/"}
    reply: dict[str, Any] = json.loads(browser.handle(json.dumps(request)))
    return reply


def says(text: str, today: date = TODAY) -> str:
    reply = open_file(text, today)
    assert "error" not in reply, reply
    return " ".join(read(reply["html"]).text().split())


@pytest.mark.parametrize(("tool", "fragment"), [("threshold-check", ABOVE), ("plan-a-commission", PLAN)])
def test_a_saved_answer_opens_as_it_was_with_what_its_reader_typed(tool: str, fragment: str) -> None:
    typed = {"name": "Advice 2027", "reference": "ADV/27", "rationale": "Two bids.\nOne <fits>."}
    saved = save(tool, fragment, project="abcdefgh1234", **typed)
    assert saved["file_name"] == f"advice-2027-{tool}"
    reply = open_file(saved["data"])
    assert reply["kept"] == typed
    text = says(saved["data"])
    for part in ("Advice 2027", "ADV/27", "One <fits>.", "The checksum fits", "It is not a signature",
                 "Today’s law and rules give the same answer."):  # fmt: skip
        assert part in text, part
    links = [a.attributes["href"] for a in read(reply["html"]).all("a")]
    (link,) = [link for link in links if link.endswith(";project:abcdefgh1234")]
    assert link.startswith(f"https://example.org/tools/{tool}/#{tool}:v=")
    assert set(link.partition(";")[0].split("#")[1].split("&")) == set(fragment.split("&"))


@pytest.mark.parametrize(("tool", "fragment"), [("threshold-check", ABOVE), ("plan-a-commission", PLAN)])
def test_a_saved_file_fits_the_published_form(tool: str, fragment: str) -> None:
    check = fastjsonschema.compile(record_form.SCHEMA)
    saved = json.loads(save(tool, fragment, name="Advice", project="abcdefgh1234")["data"])
    check(json.loads(json.dumps(saved)))
    for wrong in (saved | {"strange": 1}, saved | {"answered_on": "today"}, {"form": 1}):
        with pytest.raises(fastjsonschema.JsonSchemaValueException):
            check(wrong)


def test_what_is_typed_stands_in_the_file_and_in_no_link() -> None:
    saved = json.loads(
        save("threshold-check", ABOVE, name="Secret name", reference="Secret", rationale="Secret")["data"]
    )
    assert saved["name"] == "Secret name"
    assert "Secret" not in saved["link"]


def test_a_file_that_was_changed_says_so() -> None:
    text = save("threshold-check", ABOVE)["data"]
    changed = says(text.replace("At or above the threshold: the full rules apply", "Below the threshold"))
    assert "The checksum does not fit: this file was changed after it was saved." in changed
    assert "It wasMust we tender?" in changed
    assert "its rules or its wording have changed since, or the file has." in changed
    without = json.loads(text)
    del without["checksum"]
    assert "This file has no checksum" in says(json.dumps(without))


def test_spaces_and_order_are_no_change() -> None:
    data = json.loads(save("threshold-check", ABOVE)["data"])
    assert "The checksum fits" in says(json.dumps(dict(reversed(data.items()))))


def test_law_that_has_moved_gives_another_answer_and_says_what_came_between() -> None:
    text = save("threshold-check", BEFORE, "2025-12-30")["data"]
    found = says(text, date(2026, 1, 2))
    assert "Today the answer would be different." in found
    assert "For 30 December 2025 the answer stands as it was kept." in found
    assert "1 January 2026: New thresholds." in found
    assert "The checksum fits" in found


def test_questions_that_have_changed_are_told_and_so_are_those_that_lack_an_answer() -> None:
    data = json.loads(save("threshold-check", ABOVE)["data"])
    data["version"] = 1
    data["answers"] = [answer for answer in data["answers"] if answer["question"] != "vat"]
    found = says(json.dumps(data))
    assert "they were version 1 and are version" in found
    assert "“Does that include VAT?” has to be answered: it has no answer in the file." in found


def test_an_older_file_without_the_later_fields_opens() -> None:
    data = json.loads(save("threshold-check", ABOVE)["data"])
    for name in ("rules", "day_chosen", "worked_out", "working", "link", "name", "reference", "rationale", "project"):
        del data[name]
    for ref in data["law"]:
        del ref["short"]
    assert "At or above the threshold" in says(json.dumps(data))


def test_a_tool_that_this_site_lacks_is_shown_without_comparing() -> None:
    data = json.loads(save("threshold-check", ABOVE)["data"]) | {"tool": "fees"}
    found = says(json.dumps(data))
    assert "This site has no such tool" in found
    assert "Go on with these answers" not in found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not a saved record"),
        ("[" * 100_000, "not a saved record"),
        ("Dear all, please find attached", "not a saved record"),
        ("{}", "was not made by this site"),
        ("[1]", "was not made by this site"),
        ('{"form": 2, "tool": "x", "answers": []}', "A newer version of this site made this file."),
        ('{"form": "1", "tool": "x", "answers": []}', "“form”: a whole number was expected."),
        ('{"form": 1, "tool": "x", "answers": []}', "“title” is missing."),
    ],
)
def test_a_foreign_file_gets_plain_words(text: str, words: str) -> None:
    reply = open_file(text)
    assert set(reply) == {"error"}
    assert words in reply["error"]


def test_an_address_that_would_run_a_script_is_refused() -> None:
    data = json.loads(save("threshold-check", ABOVE)["data"])
    data["law"][0]["url"] = "javascript:alert(1)"
    assert "“url” in “law”, item 1" in open_file(json.dumps(data))["error"]
    data["law"][0]["url"] = ""
    data["link"] = "javascript:alert(1)"
    assert "javascript:" not in open_file(json.dumps(data))["html"]


FIELDS = ("tool", "code", "strength", "answers", "law", "answered_on", "plain", "reasons", "project", "facts")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda each: st.lists(each, max_size=3),
    max_leaves=4,
)


@given(st.sampled_from(FIELDS), JSON)
def test_no_file_makes_it_fail(name: str, value: object) -> None:
    data = json.loads(save("threshold-check", "threshold-check:nation=scotland&begins=unknown&trigger=unknown")["data"])
    reply = open_file(json.dumps(data | {name: value}))
    assert reply.get("view") != "failed", reply


def test_an_answer_that_is_not_there_yet_cannot_be_saved() -> None:
    assert "a question is still open" in save("threshold-check", "threshold-check:v=3")["error"]


def test_a_name_of_signs_alone_leaves_a_name_for_the_file() -> None:
    assert kept.file_name({"name": "£!", "answered_on": "2026-11-27", "tool": "reserve"}) == "2026-11-27-reserve"
