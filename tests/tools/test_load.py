"""The load is compared run by run, and the page about speed shows the last run that was kept."""

from tools.load import Run, rows
from tools.pages import speed


def test_each_figure_is_a_median_and_a_part_of_the_same_round() -> None:
    ours = [Run(100, 10, 1), Run(400, 10, 1), Run(200, 10, 1)]
    plain = [Run(10, 10, 2), Run(10, 10, 2), Run(20, 10, 2)]
    by_processor, _, size = rows(ours, plain)
    assert by_processor[1:] == ["200", "10", "10.00"]
    assert size[1:] == ["1", "2", "0.50"]


def test_the_last_run_measured_all_that_there_is_to_measure() -> None:
    run = speed.last(speed.LAST_LOAD)
    one = [Run(1, 1, 1)]
    assert [row[0] for row in run["rows"]] == [row[0] for row in rows(one, one)]
    assert "| Figure | Ours | Plain | Ours / plain |" in speed.render(run, "Plain")
