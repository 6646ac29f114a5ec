"""The fragments of a site that is built when the law data has run out: it says so, and is built."""

import json
from datetime import date
from pathlib import Path

import pytest

from guide_logic.law import current
from guide_logic.law.wording import long_date
from tools import generate
from tools.pages.figures import span

HELD, RUN_OUT = "2026-11-26", ("2028-01-02", "2030-06-01")
SAYS = {
    "2028-01-02": "(no figure held for 2 January 2028)",
    "2030-06-01": "(no figure held for 1 June 2030)",
}


def fragments(day: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Every fragment as it is on a day, by its name."""
    manifest = folder / "manifest.json"
    manifest.write_text(json.dumps({"base": "runtime"}))
    monkeypatch.setenv("SITE_DATE", day)
    monkeypatch.setattr(generate, "OUT", folder / day)
    monkeypatch.setattr(generate, "MANIFEST", manifest)
    generate.main()
    return {
        path.relative_to(folder / day).as_posix(): path.read_text("utf-8")
        for path in (folder / day).rglob("*")
        if path.is_file()
    }


ASK = {"tools/ask.html", "tools/ask-home.html"}


@pytest.mark.usefixtures("site")  # its pages are read with their fragments in them
def test_a_site_built_past_the_data_says_what_it_knows_and_what_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fragments(HELD, tmp_path, monkeypatch)
    for day in RUN_OUT:
        after = fragments(day, tmp_path, monkeypatch)
        assert after.keys() == before.keys()

        threshold = after["figures/threshold-light-touch.html"]
        assert SAYS[day] in threshold
        assert 'data-state="none"' in threshold
        assert "£" not in threshold

        # What the law sets without an end stays, and so does all that is no amount of a day.
        changed = {name for name in before if before[name] != after[name]} - ASK
        councillors = {name for name in changed if name.startswith("councillors/")}
        scenarios = {name for name in after if name.startswith("scenarios/")}
        changed -= councillors | scenarios
        assert changed == {name for name in after if SAYS[day] in after[name]} - scenarios
        assert {Path(name).parent.as_posix() for name in changed} == {"figures", "law", "quizzes"}

        # A trainer reads beside each answer that hangs on an amount that it has moved.
        assert "This answer has moved" in after["scenarios/count-it-all-answers.html"]
        assert long_date(date.fromisoformat(day)) in after["scenarios/count-it-all-answers.html"]

        # Examples in plain words are answered for the day of the build, and say that the amounts are not held.
        assert all("not held here" in after[name] for name in ASK)

        # Councillors' answers that hang on an amount are open; none of them tells an amount of another day.
        assert councillors >= {"councillors/day.html", "councillors/tender.html", "councillors/small.html"}
        assert long_date(date.fromisoformat(day)) in after["councillors/day.html"]
        for name in ("councillors/tender.html", "councillors/small.html"):
            assert "not held here" in after[name]
        assert all(before_only not in after[name] for name in councillors for before_only in ("663,540", "207,720"))

        # The page of figures still tells what was, and calls none of it now.
        page = after["law/figures.md"]
        section = page[page.index("{#threshold-light-touch}") :].partition("\n### ")[0]
        assert SAYS[day] in section
        assert "- **£663,540**: 1 January 2026 to 31 December 2027, in England" in section
        assert "(now)" not in section


def test_a_day_that_the_law_sets_stays_what_it_is() -> None:
    for figure in current().figures.values():
        if figure.unit == "date":
            assert "no figure held" not in span(figure, date(2050, 1, 1))
