"""The page about speed shows the last kept run of the benchmark, whole."""

import json

from tools.bench import Runs, measured
from tools.pages import speed


def test_a_run_is_shown_with_its_day_and_method() -> None:
    run = {"day": "2026-11-27", "rounds": 5, "line": "loopback", "on": "two cores", "rows": [["A", "1", "2", "0.50"]]}
    shown = speed.render(run)
    assert shown.startswith("Measured on 27 November 2026, in 5 rounds, over loopback. Machine: two cores.")
    assert "| A | 1 | 2 | 0.50 |" in shown


def test_the_last_run_measured_all_that_there_is_to_measure() -> None:
    run = json.loads(speed.LAST_RUN.read_text())
    assert run["rounds"] >= 3
    assert {row[0] for row in measured(Runs(), Runs(), ["bare page", "tool page"])} < {row[0] for row in run["rows"]}
    assert all("not measured" not in row for row in run["rows"])


def test_a_part_is_of_the_same_round() -> None:
    ours, stock = Runs(), Runs()
    for mine, theirs in ((1, 10), (2, 4), (3, 4)):
        ours.add("page cold ready", mine)
        stock.add("page cold ready", theirs)
    row = next(row for row in measured(ours, stock, ["page"]) if "ready, cold" in row[0])
    assert row[1:] == ("2", "4", "0.50")
