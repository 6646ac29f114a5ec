"""Saving an answer as a file, and opening it again."""

import json
from pathlib import Path

import docx
from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import (
    ABOVE,
    ABOVE_HEADLINE,
    BELOW_HEADLINE,
    STARTED,
    case_link,
    choose,
    open_tool,
    shows_outcome,
)


def type_beside(place: Locator) -> None:
    place.get_by_text("Name it and save it").click()
    place.get_by_label("Name of the project").fill("Advice 2027")
    place.get_by_label("Your reference").fill("ADV/27")
    place.get_by_label("Why you decide as you do").fill("One bid fits the need.")


def save(place: Locator, folder: Path) -> Path:
    with place.page.expect_download() as downloading:
        place.get_by_role("button", name="Save to open again").click()
    expect(place.locator(".keep-note")).to_have_text("Saved.")
    path = folder / downloading.value.suggested_filename
    downloading.value.save_as(path)
    return path


def test_an_answer_is_saved_under_a_name_and_opened_again(page: Page, tmp_path: Path) -> None:
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    type_beside(place)
    path = save(place, tmp_path)
    assert path.name == "advice-2027-threshold-check.json"
    data = json.loads(path.read_text("utf-8"))
    assert (data["name"], data["reference"], data["rationale"]) == ("Advice 2027", "ADV/27", "One bid fits the need.")
    assert f";project:{data['project']}" in page.url
    assert "Advice" not in page.url

    page.evaluate("sessionStorage.clear()")
    page.goto("tools/saved-record/")
    page.get_by_label("The file, with a name that ends in").set_input_files(path)
    shown = page.locator(".open-record-shown")
    expect(shown.get_by_role("heading", name="Advice 2027")).to_be_visible(timeout=STARTED)
    expect(shown).to_contain_text("The checksum fits")
    expect(shown).to_contain_text("One bid fits the need.")
    shown.get_by_role("link", name="Go on with these answers").click()
    place = page.locator(".tool[data-tool='threshold-check']")
    shows_outcome(place, ABOVE_HEADLINE)
    expect(place.get_by_label("Name of the project")).to_have_value("Advice 2027")
    assert f"project:{data['project']}" in page.url


def test_what_is_typed_outlives_another_answer_and_goes_with_another_project_or_a_new_start(page: Page) -> None:
    place = open_tool(page, ABOVE)
    shows_outcome(place, ABOVE_HEADLINE)
    type_beside(place)
    place.get_by_role("link", name="Change answer to: What is the contract mainly for?").click()
    choose(place, "Works")
    shows_outcome(place, BELOW_HEADLINE)
    expect(place.get_by_label("Your reference")).to_have_value("ADV/27")
    page.evaluate("window.print = () => { window.printed = true; }")
    place.get_by_role("button", name="Print the record").click()
    page.wait_for_function("window.printed")
    expect(place.locator(".record-name")).to_have_text("Advice 2027")
    expect(place.locator(".record-rationale")).to_have_text("One bid fits the need.")
    with page.expect_download():
        place.get_by_role("button", name="Save to open again").click()
    page.goto(f"tools/threshold-check/#{ABOVE};project:another12345")
    shows_outcome(place, ABOVE_HEADLINE)
    expect(place.get_by_label("Your reference", exact=True)).to_have_value("")
    page.go_back()
    shows_outcome(place, BELOW_HEADLINE)
    expect(place.get_by_label("Your reference")).to_have_value("ADV/27")
    place.get_by_role("button", name="Start again").click()
    expect(place.locator(".tool-form")).to_be_visible(timeout=STARTED)
    assert "Advice 2027" not in page.evaluate("JSON.stringify(sessionStorage)")


def test_a_plan_is_saved_for_word_with_headings_lists_and_tables(page: Page, tmp_path: Path) -> None:
    place = open_tool(page, case_link("plan-a-commission", "competition"), "tools/plan-a-commission/")
    headline = place.locator(".outcome-headline").inner_text(timeout=STARTED)
    type_beside(place)
    with page.expect_download() as downloading:
        place.get_by_role("button", name="Save for Word").click()
    assert downloading.value.suggested_filename == "advice-2027-plan-a-commission.docx"
    downloading.value.save_as(tmp_path / "plan.docx")
    document = docx.Document(str(tmp_path / "plan.docx"))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Title", "Subtitle", "Heading 1", "List Paragraph"} <= styles
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    assert headings[:3] == ["The answer", "Asked and answered", "Why"]
    assert {"What to watch", "Your dates", "The law behind it", "Open it again", "Rationale"} <= set(headings)
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert headline in text
    assert "One bid fits the need." in text
    assert page.url in text
    asked, *_ = document.tables
    assert [cell.text for cell in asked.rows[0].cells] == ["Question", "Answer"]
    assert asked.rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert ["Which nation’s rules does the buyer work under?", "England"] in [
        [cell.text for cell in row.cells] for row in asked.rows
    ]
    law = next(table for table in document.tables if table.rows[0].cells[0].text == "Reference")
    assert len(law.rows) > 20
    assert document.styles.element.xpath("//w:rPrDefault//w:lang/@w:val") == ["en-GB"]


def test_a_foreign_file_gets_plain_words(page: Page, tmp_path: Path) -> None:
    (tmp_path / "letter.json").write_text("Dear all")
    page.goto("tools/saved-record/")
    page.get_by_label("The file, with a name that ends in").set_input_files(tmp_path / "letter.json")
    expect(page.locator(".open-record-status")).to_contain_text("This file is not a saved record.", timeout=STARTED)
