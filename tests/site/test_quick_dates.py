"""The days that the control "as at" offers are those of the law data."""

from datetime import date, timedelta

import yaml

from guide_logic.law import current
from tools.paths import ROOT

LAW = current()


def test_the_days_offered_are_those_on_which_the_act_began_and_its_amounts_changed() -> None:
    # The site's own keys of mkdocs.yml hold no tags of Python; the rest is not read here.
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    offered = yaml.safe_load("extra:" + text.split("\nextra:", 1)[1].split("\nnav:")[0])["extra"]["quick_dates"]
    new_amounts = LAW.day("thresholds-2026")
    assert list(offered) == [LAW.day("act-in-force"), new_amounts - timedelta(days=1), new_amounts]


def test_the_newest_amounts_are_those_that_are_called_todays() -> None:
    newest = max(period.start for period in LAW.figure("threshold-light-touch").periods)
    assert newest == LAW.day("thresholds-2026")
    assert newest <= date(2026, 11, 26)
