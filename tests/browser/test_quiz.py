"""A quiz marks itself, by keyboard too, says why, and can be read where no script runs."""

from playwright.sync_api import expect

from tests.conftest import PHONE, OpenPage
from tools.pages import quizzes

QUESTIONS = quizzes.load()["resourcing"]
ADDRESS = "training/quizzes/resourcing/"


def test_a_quiz_is_marked_and_its_result_copied(open_page: OpenPage) -> None:
    page = open_page(**PHONE, permissions=["clipboard-read", "clipboard-write"])
    page.goto(ADDRESS)
    wrong, missed = QUESTIONS[1], QUESTIONS[2]
    for question in QUESTIONS:
        chosen = question.right
        if question is wrong:
            chosen = tuple(sorted(set(question.options) - set(question.right)))[:1]
        for letter in chosen if question is not missed else ():
            page.locator(f"#{question.id}-{letter}").focus()
            page.keyboard.press("Space")
    page.get_by_role("button", name="Mark my answers").press("Enter")
    result = page.locator(".quiz-result")
    expect(result).to_be_focused()
    expect(result).to_contain_text(f"{len(QUESTIONS) - 2} of {len(QUESTIONS)} right")
    expect(result.get_by_role("link")).to_have_count(2)
    for question, verdict in ((QUESTIONS[0], "Right."), (wrong, "Not right."), (missed, "Not answered.")):
        told = page.locator(f"#{question.id} .quiz-told")
        expect(told.locator(".quiz-verdict")).to_have_text(verdict)
        expect(told).to_contain_text("The right answer")
        expect(told.get_by_role("link").first).to_have_attribute("href", f"../../../{question.source}")
    result.get_by_role("button", name="Copy my result").click()
    expect(result.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"2. {wrong.asks} Not right.\n3. " in copied
    assert copied.endswith(ADDRESS)
    # A link of the result leads to the question, ready to be answered; what was marked then goes.
    result.get_by_role("link").first.click()
    expect(page.locator(f"#{wrong.id}-a")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(f"#{wrong.id} .quiz-told")).to_be_hidden()
    expect(result).to_be_hidden()
    expect(page.locator(f"#{QUESTIONS[0].id} .quiz-told")).to_be_visible()
    page.get_by_role("button", name="Start again").click()
    expect(page.locator(".quiz-told:visible, .quiz input:checked")).to_have_count(0)


def test_without_script_the_answers_are_folded_at_the_end(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(ADDRESS)
    expect(page.get_by_role("button", name="Mark my answers")).to_be_hidden()
    assert page.locator("fieldset.q").count() == len(QUESTIONS)
    answers = page.locator(".quiz-answers")
    expect(answers.locator("li[id]").first).to_be_hidden()
    answers.locator("summary").click()
    expect(answers.locator(f"#{QUESTIONS[0].id}-answer")).to_contain_text(QUESTIONS[0].reason)
