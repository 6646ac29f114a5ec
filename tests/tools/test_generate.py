"""The fragments of a site that is built when the law data has run out: it says so, and is built."""

import json
from datetime import date
from pathlib import Path

import pytest

from guide_logic.law import current
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
        assert changed == {name for name in after if SAYS[day] in after[name]}
        assert {Path(name).parent.as_posix() for name in changed} == {"figures", "law"}

        # Examples in plain words are answered for the day of the build, and say that the amounts are not held.
        assert all("not held here" in after[name] for name in ASK)

        # The page of figures still tells what was, and calls none of it now.
        page = after["law/figures.md"]
        section = page[page.index("{#threshold-light-touch}") :].partition("\n### ")[0]
        assert SAYS[day] in section
        assert "| £663,540 | 1 January 2026 to 31 December 2027 |" in section
        assert "(now)" not in section


def test_a_day_that_the_law_sets_stays_what_it_is() -> None:
    for figure in current().figures.values():
        if figure.unit == "date":
            assert "no figure held" not in span(figure, date(2050, 1, 1))
