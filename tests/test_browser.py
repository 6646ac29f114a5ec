"""The one door a web page calls: whatever goes in, JSON comes out, and nothing typed becomes markup."""

import json
import re
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide_logic import browser
from guide_logic.decisions import TOOLS
from guide_logic.engine.model import Kind
from tests import walks
from tests.markup import read
from tests.searching import examples

TODAY = "2026-11-23"
TYPED = "<script>alert(1)</script>\"'&"

EVERY_TOOL = pytest.mark.parametrize("tool_id", TOOLS)

ABOVE = (
    "threshold-check:v=3&nation=england&begins=2026-03-12&trigger=tender-notice&buyer=council&health=no&exempt=none"
    "&kind=light-touch&mixed=no&value_how=total&total=663540&vat=included&linked=no"
)


def ask(op: str = "open", tool: str = "threshold-check", fragment: str = "", **more: object) -> dict[str, Any]:
    request = {
        "op": op,
        "tool": tool,
        "fragment": fragment,
        "today": TODAY,
        "root": "../../",
        "prefix": "",
    }
    reply: dict[str, Any] = json.loads(browser.handle(json.dumps({**request, **more})))
    return reply


def answer(
    question: str,
    *given: str,
    fragment: str = "",
    tool: str = "threshold-check",
    **fields: list[str],
) -> dict[str, Any]:
    return ask("answer", tool, fragment, question=question, given={question: list(given), **fields})


# -- where no page of the site can be reached ---------------------------------------------


def test_without_a_site_an_answer_names_its_pages_and_links_to_none() -> None:
    linked, alone = ask(fragment=ABOVE), ask(fragment=ABOVE, root=None)
    assert 'href="../../' in linked["html"]
    assert re.findall(r'href="(?!#|https?://)[^"]*', alone["html"]) == []
    for name in re.findall(r'href="\.\./\.\./(?!tools/threshold-check/)[^"]*">([^<]+)', linked["html"]):
        assert f"<li>{name}</li>" in alone["html"]
    assert 'data-action="copy-link"' in linked["html"]
    assert 'data-action="copy-link"' not in alone["html"]
    assert "Open it again" in linked["record"]["plain"]
    for copy in alone["record"].values():
        assert "tools/threshold-check" not in copy
    saved = ask("save", fragment=ABOVE, root=None)
    assert saved["blocks"]["link"] == ""
    assert "error" in ask(fragment=ABOVE, root=3)


# -- what would change an answer ----------------------------------------------------------


def test_what_would_change_an_answer_is_told_when_asked_for() -> None:
    outcome = ask(fragment=ABOVE)
    assert outcome["html"].count("changes-place") == 1
    assert "663,539.99" not in outcome["html"]
    told = ask("changes", fragment=outcome["fragment"])
    assert told["view"] == "changes"
    assert "£663,539.99" in told["html"]


@pytest.mark.parametrize(
    ("tool", "fragment", "says"),
    [
        ("threshold-check", "threshold-check:v=3&nation=england", "no answer yet"),
        ("plan-a-commission", "", "does not say what would change"),
    ],
)
def test_what_would_change_an_answer_that_there_is_not_is_refused(tool: str, fragment: str, says: str) -> None:
    reply = ask("changes", tool, fragment)
    assert says in reply["error"]
    assert "view" not in reply  # no fault of ours


# -- what is asked for --------------------------------------------------------------------


@EVERY_TOOL
def test_an_empty_link_opens_the_first_question(tool_id: str) -> None:
    reply = ask(tool=tool_id)
    first = TOOLS[tool_id].questions[0]
    assert (reply["view"], reply["title"], reply["error"]) == ("question", first.text, "")
    assert reply["question"].split()[0] == first.id
    assert reply["fragment"] == f"{tool_id}:v={TOOLS[tool_id].version}"
    assert read(reply["html"]).all("form", **{"data-question": reply["question"]})


def test_an_answer_leads_to_the_next_question_and_goes_into_the_link() -> None:
    reply = answer("nation buyer", nation=["england"], buyer=["council"])
    assert (reply["question"], reply["fragment"]) == (
        "health kind",
        "threshold-check:v=3&nation=england&buyer=council",
    )


def test_a_link_with_every_answer_opens_the_outcome_with_its_record() -> None:
    reply = ask(fragment=ABOVE)
    assert (reply["view"], reply["code"], reply["question"]) == ("outcome", "above", None)
    assert reply["fragment"] == ABOVE
    assert reply["title"].startswith("Must we tender? Yes. At or above the threshold")
    assert "Must we tender? Yes. Unless the law allows a direct award" in read(reply["html"]).text()
    for form in ("plain", "html"):
        assert "663,540" in reply["record"][form]
        assert "Procurement Act 2023, section 3" in reply["record"][form]
        assert "Law checked on" in reply["record"][form]


@pytest.mark.parametrize("start", ["#", "", "#threshold-check:", "threshold-check:"])
def test_a_link_is_read_with_or_without_its_beginning(start: str) -> None:
    assert ask(fragment=start + ABOVE.removeprefix("threshold-check:"))["code"] == "above"


def test_an_earlier_question_can_be_shown_again_and_no_later_answer_is_lost() -> None:
    changing = ask(fragment=ABOVE + "&at=kind")
    assert changing["question"] == "health kind"
    chosen = [e for e in read(changing["html"]).all("input") if "checked" in e.attributes]
    assert [element.attributes["value"] for element in chosen] == ["no", "light-touch"]
    assert changing["fragment"] == ABOVE.replace("v=3", "v=3&at=kind")

    changed = answer("health kind", fragment=changing["fragment"], health=["no"], kind=["works"])
    assert changed["code"] == "below-notifiable"
    assert changed["fragment"] == ABOVE.replace("light-touch", "works")


def test_answers_that_no_longer_apply_are_kept_for_when_they_do() -> None:
    scotland = answer("nation", "scotland", fragment=ABOVE)
    assert scotland["code"] == "scotland"
    back = answer("nation", "england", fragment=scotland["fragment"])
    assert (back["code"], back["fragment"]) == ("above", ABOVE)


# -- what cannot be read --------------------------------------------------------------------


def test_a_mistake_keeps_what_was_typed_and_says_what_to_do() -> None:
    begun = ABOVE.replace("&total=663540", "")
    reply = answer("total", "12,34", fragment=begun)
    page = read(reply["html"])
    assert reply["question"] == "total"
    assert "more than one way" in reply["error"]
    assert reply["title"].startswith("Error: ")
    assert reply["fragment"] == begun, "a mistake does not go into the link"
    (field,) = page.all("input", type="text")
    assert field.attributes["value"] == "12,34"
    assert field.attributes["aria-invalid"] == "true"
    (link,) = page.all("a", **{"data-focus": field.attributes["id"]})
    assert link.attributes["href"] == "#" + field.attributes["id"]
    assert link.text == reply["error"]


@EVERY_TOOL
def test_no_answer_at_all_is_an_error_at_every_question(tool_id: str) -> None:
    for question in TOOLS[tool_id].questions:
        reply = answer(question.id, tool=tool_id)
        assert reply["error"].startswith(("Choose", "Type")), question.id
        assert reply["question"] == question.id


def test_a_typed_answer_and_not_knowing_exclude_each_other() -> None:
    begun = ABOVE.replace("&total=663540", "")
    ticked = {"total-unknown": ["unknown"]}
    both = ask("answer", fragment=begun, question="total", given={"total": ["5000"], **ticked})
    assert "not both" in both["error"]
    assert 'value="5000"' in both["html"]
    neither = answer("total", " ", fragment=begun)
    assert "Type an answer" in neither["error"]
    unknown = ask("answer", fragment=begun, question="total", given={"total": [""], **ticked})
    assert (unknown["code"], "total=unknown" in unknown["fragment"]) == ("value-needed", True)


def test_none_of_these_and_a_tick_exclude_each_other() -> None:
    tool_id, question = next(
        (tool.id, question) for tool in TOOLS.values() for question in tool.questions if question.kind is Kind.CHOICES
    )
    reply = answer(question.id, question.options[0].value, "none", tool=tool_id)
    assert "not both" in reply["error"]


def test_an_answer_in_a_link_that_cannot_be_read_is_asked_again() -> None:
    reply = ask(fragment=ABOVE.replace("663540", "lots"))
    assert reply["question"] == "total"
    assert "not an amount" in reply["error"]
    assert 'value="lots"' in reply["html"]
    choice = ask(fragment=ABOVE.replace("kind=light-touch", "kind=dark-touch"))
    assert (choice["question"], choice["error"]) == ("kind", "Choose one of the answers.")


PARTS = ABOVE.replace("value_how=total&total=663540", "value_how=parts").partition("&vat=")[0]


def test_an_amount_with_about_is_taken_and_the_answer_says_how() -> None:
    reply = answer("total", "about £600k", fragment=ABOVE)
    assert reply["code"] == "below-notifiable"
    assert "Read from “about £600k”. Taken as exactly £600,000." in reply["html"]
    assert "Read from “about £600k”. Taken as exactly £600,000." in reply["record"]["plain"]
    assert "Taken as" not in ask(fragment=ABOVE)["html"]


def test_vat_said_to_be_in_an_amount_is_not_asked_for_again() -> None:
    begun = ABOVE.partition("&total=")[0]
    plain = answer("total", "£650k", fragment=begun)
    assert plain["question"] == "vat"
    reply = answer("total", "£650k inc VAT", fragment=begun)
    assert reply["question"] == "linked"
    assert "&vat=included" in reply["fragment"]
    assert "Taken as £650,000 with VAT in it." in reply["html"]


@pytest.mark.parametrize(
    ("typed", "term", "extensions"),
    [("3+1+1", "3 years", "2 years"), ("3 years + 2", "3 years", "2 years"), ("2+1+1 years", "2 years", "2 years")],
)
def test_a_term_and_its_extensions_are_typed_at_once(typed: str, term: str, extensions: str) -> None:
    reply = answer("term", typed, fragment=f"{PARTS}&annual=120000")
    assert reply["question"] == "vat"
    page = read(reply["html"])
    values = [dd.text for dd in page.all("dd", class_="answers-value")]
    assert values[-2].startswith(f"{term}Read from “{typed}”.")
    assert values[-1].startswith(f"{extensions}Read from “1 year + 1 year”." if "+1" in typed else extensions)


def test_what_was_typed_of_a_date_without_a_day_is_kept() -> None:
    reply = answer("begins", "April 2026", fragment="threshold-check:v=3")
    assert "says no day" in reply["error"]
    assert 'value="April 2026"' in reply["html"]


def test_a_link_of_another_version_says_so_and_still_works() -> None:
    reply = ask(fragment=ABOVE.replace("v=3", "v=0"))
    assert reply["code"] == "above"
    assert "another version" in reply["html"]
    assert reply["fragment"] == ABOVE, "the link is brought up to date"
    assert "another version" not in ask(fragment=ABOVE)["html"]


def test_what_a_link_holds_besides_is_named_and_left_out() -> None:
    reply = ask(fragment=ABOVE + "&colour=red&at=nowhere")
    assert reply["code"] == "above"
    assert "left out: colour" in reply["html"]
    assert "colour" not in reply["fragment"]


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[" * 50_000, "not JSON"),
        ("9" * 5_000, "not JSON"),
        ("[]", "not a JSON object"),
        ("null", "not a JSON object"),
        ("{}", "There is no tool called “”. Tools: "),
        ('{"tool": 5}', "“tool” must be text"),
        ('{"tool": "coffee"}', "There is no tool called “coffee”"),
        ('{"tool": "threshold-check"}', "“today” must be a date"),
        ('{"tool": "threshold-check", "today": "tomorrow"}', "“today” must be a date"),
        ('{"tool": "threshold-check", "today": "2026-11-23"}', "no operation called “”"),
        (
            '{"tool": "threshold-check", "today": "2026-11-23", "op": "erase"}',
            "no operation called “erase”",
        ),
        (
            '{"tool": "threshold-check", "today": "2026-11-23", "op": "open", "fragment": []}',
            "“fragment” must be text",
        ),
        (
            '{"tool": "threshold-check", "today": "2026-11-23", "op": "open", "prefix": "<b>"}',
            "“prefix”",
        ),
        (
            '{"tool": "threshold-check", "today": "2026-11-23", "op": "answer", "given": {}}',
            "no question called “”",
        ),
        (
            '{"tool": "threshold-check", "today": "2026-11-23", "op": "answer", "question": "nation"}',
            "“given” must be",
        ),
        (
            '{"tool": "threshold-check", "today": "2026-11-23", "op": "answer", "question": "nation", '
            '"given": {"nation": "england"}}',
            "“given” must be",
        ),
        (" " * 100_001, "too long to be read"),
    ],
)
def test_a_request_it_cannot_serve_is_refused_in_words(request_: str, says: str) -> None:
    reply = json.loads(browser.handle(request_))
    assert set(reply) == {"error"}
    assert says in reply["error"]


# -- whatever goes in -----------------------------------------------------------------------

ANY_TEXT = st.text(st.characters())
"""Halves of surrogate pairs included: a browser may send them."""

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | ANY_TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner),
    max_leaves=8,
)
TOOL_IDS = st.sampled_from(sorted(TOOLS))
QUESTION_IDS = st.sampled_from(sorted({question.id for tool in TOOLS.values() for question in tool.questions}))
SOME_ANSWERS = st.sampled_from(
    ["england", "wales", "scotland", "unknown", "yes", "no", "none", "council", "light-touch", "works", "total", "parts",
     "cannot", "663540", "0", "100bn", "0.01", "2025-02-23", "2025-02-24", "2100-12-31", "2000-01-01", "50 years",
     "grant", "contract", "included", "standard", TYPED]
)  # fmt: skip
RAW = st.dictionaries(QUESTION_IDS, SOME_ANSWERS | st.text(max_size=20))
GIVEN = st.dictionaries(
    QUESTION_IDS | QUESTION_IDS.map(lambda name: name + "-unknown") | st.text(max_size=5),
    st.lists(SOME_ANSWERS | st.text(st.characters(), max_size=20), max_size=3),
)
DAYS = st.dates().map(date.isoformat)


def sound(text: str) -> dict[str, Any]:
    """The reply, if it is JSON that can be sent, with markup that is whole and harmless."""
    assert text.isascii()
    reply: dict[str, Any] = json.loads(text)
    if "html" in reply:
        page = read(reply["html"])
        assert not [e.tag for e in page.elements if e.tag in ("script", "iframe", "style", "img", "b")]
        names = {name for element in page.elements for name in element.attributes}
        assert not [name for name in names if name.startswith("on") or name == "style"]
        addresses = [e.attributes["href"] for e in page.elements if "href" in e.attributes]
        assert all(address.startswith(("#", "http://", "https://", "../../")) for address in addresses)
        ids = page.ids()
        assert len(ids) == len(set(ids))
    else:
        assert set(reply) == {"error"}
    return reply


@given(ANY_TEXT | JSON.map(json.dumps))
def test_anything_at_all_gets_json(request_: str) -> None:
    assert set(json.loads(browser.handle(request_))) == {"error"}


@given(
    st.dictionaries(
        st.sampled_from(["op", "tool", "today", "fragment", "root", "prefix", "question", "given"]),
        JSON,
    ),
    TOOL_IDS,
)
def test_any_object_gets_json(fields: dict[str, Any], tool_id: str) -> None:
    request_ = {
        "tool": tool_id,
        "today": TODAY,
        "op": "answer",
        "question": "nation",
        "given": {},
        **fields,
    }
    assert json.loads(browser.handle(json.dumps(request_)))


@given(TOOL_IDS, ANY_TEXT, DAYS)
def test_any_fragment_gets_a_page(tool_id: str, fragment: str, today: str) -> None:
    reply = ask(tool=tool_id, fragment=fragment, today=today)
    assert reply["view"] in ("question", "outcome")
    sound(json.dumps(reply))


@examples(150)
@given(TOOL_IDS, RAW, DAYS, st.none() | QUESTION_IDS, GIVEN)
def test_any_answers_get_a_sound_page(
    tool_id: str,
    raw: dict[str, str],
    today: str,
    question: str | None,
    given_: dict[str, list[str]],
) -> None:
    fragment = f"{tool_id}:v={TOOLS[tool_id].version}&" + "&".join(
        f"{name}={quote(text, errors='replace')}" for name, text in raw.items()
    )
    request_ = {"op": "answer" if question else "open", "tool": tool_id, "fragment": fragment, "today": today,
                "root": "../../", "prefix": "small-", "question": question or "", "given": given_}  # fmt: skip
    sound(browser.handle(json.dumps(request_)))


@examples(60)
@given(TOOL_IDS, st.data(), DAYS)
def test_answers_typed_over_a_whole_path_get_a_sound_page(tool_id: str, data: st.DataObject, today: str) -> None:
    path = data.draw(st.sampled_from(some_paths(tool_id)))
    question = data.draw(st.sampled_from(list(path)))
    fragment = f"{tool_id}:v={TOOLS[tool_id].version}&" + "&".join(
        f"{name}={quote(text, safe='+')}" for name, text in path.items()
    )
    given_ = {question: [data.draw(SOME_ANSWERS | st.text(max_size=30))]}
    reply = ask("answer", tool_id, fragment, question=question, given=given_, today=today)
    sound(json.dumps(reply))


@cache
def some_paths(tool_id: str) -> list[dict[str, str]]:
    """Taken when a test asks for them, for every worker loads this file, and each run that wants another test."""
    return [raw for raw, _ in walks.sampled(tool_id, 40)]


# -- nothing typed becomes markup -------------------------------------------------------------


@EVERY_TOOL
def test_typed_markup_is_shown_as_text_at_every_question(tool_id: str) -> None:
    for question in TOOLS[tool_id].questions:
        reply = answer(question.id, TYPED, tool=tool_id)
        sound(json.dumps(reply))
        if question.kind is Kind.DATED_AMOUNTS:
            (field,) = read(reply["html"]).all("textarea")
            assert field.text == TYPED
        elif question.kind not in (Kind.CHOICE, Kind.CHOICES, Kind.WORDS):
            (field,) = read(reply["html"]).all("input", type="text")
            assert field.attributes["value"] == TYPED


@EVERY_TOOL
def test_markup_in_a_link_is_shown_as_text(tool_id: str) -> None:
    for question in TOOLS[tool_id].questions:
        for fragment in (
            f"{question.id}={quote(TYPED)}",
            f"{question.id}={TYPED}",
            f"{TYPED}=x",
            f"at={TYPED}",
            f"v={TYPED}",
        ):
            sound(json.dumps(ask(tool=tool_id, fragment=f"{tool_id}:{fragment}")))


def test_a_lone_half_of_a_character_can_be_sent_back() -> None:
    """Text in a browser may hold half of a pair of surrogates, which UTF-8 cannot."""
    assert ask(fragment="total=\ud800&nation=england")["question"] == "buyer"
    request_ = '{"op": "answer", "tool": "threshold-check", "today": "2026-11-23", "question": "total", "given": {"total": ["\\ud800"]}}'
    assert "ordinary figures" in sound(browser.handle(request_))["error"]
