"""Firefox and WebKitGTK run the same journeys: `make test-browsers`. Not part of `make test`: they are large to install."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.steps import ABOVE, ABOVE_HEADLINE
from tools.drivers import BROWSERS, Drive
from tools.serve import start_server

WORDS = "return document.querySelector('.outcome-headline')?.textContent.trim() ?? ''"


@pytest.fixture(scope="module", params=BROWSERS)
def drive(request: pytest.FixtureRequest) -> Iterator[Drive]:
    with BROWSERS[request.param]() as opened:
        yield opened


@pytest.fixture(scope="module")
def url(site: Path) -> Iterator[str]:
    with start_server(site) as server:
        yield server.url


def test_a_link_with_answers_shows_its_outcome(drive: Drive, url: str) -> None:
    drive.open(f"{url}tools/threshold-check/#{ABOVE}")
    drive.until("return document.querySelector('.outcome-headline')")
    assert drive.run(WORDS) == ABOVE_HEADLINE


@pytest.mark.parametrize("tool", ["grant-or-contract", "which-way"])
def test_a_tool_takes_an_answer_and_asks_on(drive: Drive, url: str, tool: str) -> None:
    drive.open(f"{url}tools/{tool}/")
    drive.until("return document.querySelector('.tool[data-state] .tool-form')")
    first = drive.run("return document.querySelector('.tool-form .q-text').textContent")
    drive.run(
        "document.querySelector('.tool-form input[type=radio]').click();"
        "document.querySelector('.tool-form > button[type=submit]').click()"
    )
    drive.until("return document.querySelectorAll('.answers-row').length === 1")
    assert drive.run("return document.querySelector('.q-text').textContent") != first


def test_search_finds(drive: Drive, url: str) -> None:
    drive.open(url)
    drive.until("return !document.querySelector('.search-open').hidden")
    drive.run(
        "document.querySelector('.search-open').click();"
        "const input = document.querySelector('.search-words'); input.value = 'standstill';"
        "input.dispatchEvent(new Event('input', { bubbles: true }))"
    )
    drive.until("return /tandstill/.test(document.querySelector('.search-results a')?.textContent)")


def test_the_law_as_at_another_date(drive: Drive, url: str) -> None:
    drive.open(f"{url}guide/resourcing/thresholds/#as-at:2025-12-31")
    drive.until("return document.querySelector('.as-at-title')?.textContent === 'The law as at 31 December 2025'")
