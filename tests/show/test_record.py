"""The decision record: told once from the data, and written out in each format."""

from datetime import date

import pytest

from guide_logic import api
from guide_logic.show import record
from tests.markup import read

ON = date(2026, 11, 26)
ADVICE = {"nation": "england", "buyer": "council", "begins": "unknown", "health": "no", "kind": "light-touch",
          "value_how": "total", "total": "180k", "vat": "included"}  # fmt: skip
DATA = api.decide("threshold-check", ADVICE, ON).data()


def test_the_answer_comes_first_and_the_parts_follow_in_order() -> None:
    told = record.told(DATA)
    assert told.title == "Decision record: Threshold check"
    titles = [part.title for part in told.parts]
    assert titles[:5] == ["The answer", "Asked and answered", "Why", "What to watch", "What to do next"]
    assert titles[-2:] == ["The law behind it", "About this record"]
    assert told.parts[0].lines[0].text.startswith("Must we tender? No. ")
    assert told.parts[0].lines[-1].text == "Worked out for 26 November 2026. Law checked on 22 November 2026."


def test_each_statement_names_its_law_and_each_law_its_check() -> None:
    text = record.plain(record.told(DATA))
    assert (
        "- Away from the full rules: The estimated value is £180,000, less than that. (section 3; section 4)\n" in text
    )
    assert "22 November 2026, in two sources" in text
    assert "not verified: check this" in text
    assert "1. Write down the estimate and how you reached it." in text
    assert text.endswith(f"\n\nOpen it again\n{DATA['link']}\n")


def test_a_kept_name_and_reference_stand_in_the_record() -> None:
    text = record.plain(record.told({**DATA, "name": "Advice 2027", "reference": "ADV/27"}))
    assert text.startswith("Decision record: Threshold check\nAdvice 2027\n")
    assert "- Your reference: ADV/27\n" in text


TYPED = "<b>*Odd*</b> | [x](y)"


@pytest.mark.parametrize("write", [record.html, record.sheet])
def test_what_was_typed_is_no_markup_in_html(write: object) -> None:
    assert callable(write)
    page = write(record.told({**DATA, "name": TYPED, "reference": TYPED, "rationale": TYPED}))
    assert not read(page).all("b")
    assert TYPED in read(page).text()


def test_what_was_typed_is_no_markup_in_markdown() -> None:
    text = record.markdown(record.told({**DATA, "name": TYPED, "reference": TYPED}))
    assert r"\<b\>\*Odd\*\</b\> \| \[x\](y)" in text
    assert r"| Your reference | \<b\>\*Odd\*\</b\> \| \[x\](y) |" in text
    assert "## Asked and answered\n\n| Question | Answer |\n| --- | --- |\n" in text
    assert "[Procurement Act 2023, section 3](<https://www.legislation.gov.uk/ukpga/2023/54/section/3>)" in text
