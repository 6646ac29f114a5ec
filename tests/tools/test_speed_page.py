"""The page about speed shows the last kept run of the benchmark, whole."""

from pathlib import Path

from tools.bench import FIGURES, Runs, measured
from tools.pages import speed


def test_a_run_is_shown_with_its_day_and_method() -> None:
    run = {"day": "2026-11-27", "rounds": 5, "line": "loopback", "on": "two cores", "rows": [["A", "1", "2", "0.50"]]}
    shown = speed.render(run)
    assert shown.startswith("Measured on 27 November 2026, in 5 rounds, over loopback. Machine: two cores.")
    assert "| A | 1 | 2 | 0.50 |" in shown


def test_runs_elsewhere_are_shown_each_with_its_browser(tmp_path: Path) -> None:
    assert speed.elsewhere(tmp_path) == "No such run has been kept yet.\n"
    speed.keep(tmp_path / "webkit-1.json", [["A", "1", "2", "0.50"]], rounds=3, on="two cores", where="WebKitGTK")
    speed.keep(tmp_path / "firefox-4.json", [["B", "1", "4", "0.25"]], rounds=5, on="two cores", where="Firefox")
    first, second = speed.elsewhere(tmp_path).split("Measured on ")[1:]
    assert ", in Firefox, in 5 rounds. Machine: two cores." in first
    assert "| B | 1 | 4 | 0.25 |" in first
    assert ", in WebKitGTK, in 3 rounds. " in second


def test_the_last_run_measured_all_that_there_is_to_measure() -> None:
    run = speed.last(speed.LAST_RUN)
    assert run["rounds"] >= 3
    names = {
        f"{page}: {what}" for page in ("bare page", "tool page") for what, name, _ in FIGURES if "again" not in name
    }
    only_a_tool_shows = {name for name in names if "bare page: from following a link" in name}
    assert {row[0] for row in run["rows"]} == names - only_a_tool_shows


def test_a_part_is_of_the_same_round() -> None:
    ours, stock = Runs(), Runs()
    for mine, theirs in ((1, 10), (2, 4), (3, 4)):
        ours.add("page cold ready", mine)
        stock.add("page cold ready", theirs)
    row = next(row for row in measured(ours, stock, ["page"]) if "ready, cold" in row[0])
    assert row[1:] == ("2", "4", "0.50")
