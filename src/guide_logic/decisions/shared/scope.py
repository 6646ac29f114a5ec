"""Which law governs a procurement: the Act, the law before it, or a regime for health care; and from which day.

Sources: Procurement Act 2023, section 2; SI 2024/716, regulation 5; SI 2023/1348, regulation 29.
"""

from datetime import date

from guide_logic.decisions.shared import next_tool
from guide_logic.engine.model import UNKNOWN, Answers, Link, Point
from guide_logic.law import Law

OUTSIDE_THE_ACT = Point(
    "Devolved Scottish authorities are outside the Act.", refs=("pa23-s2", "pa23-s126"), answers=("nation",)
)
"""Why the answer is another law for a buyer in Scotland."""


REGIMES = {"england": "psr-in-force", "wales": "psr-wales-in-force"}
"""Nations with a Provider Selection Regime for health care, and the figure that says since when."""


def today(answers: Answers) -> date:
    """The reader's date."""
    day = answers["today"]
    assert isinstance(day, date)
    return day


def begins(answers: Answers) -> date:
    """The day the procurement begins: as given, or the reader's date where it has not begun."""
    day = answers["begins"]
    return day if isinstance(day, date) else today(answers)


def outside_scotland(answers: Answers) -> bool:
    """Whether the Act's nations are the ones to look at."""
    return answers["nation"] != "scotland"


def under_the_act(answers: Answers, law: Law) -> bool:
    """Whether the Act may govern the procurement: not in Scotland, and begun since it came into force."""
    return outside_scotland(answers) and begins(answers) >= law.day("act-in-force")


def regime_runs(answers: Answers, law: Law) -> bool:
    """Whether the nation has a Provider Selection Regime on the day that this begins."""
    nation = str(answers["nation"])
    return nation in REGIMES and begins(answers) >= law.day(REGIMES[nation])


def buyer_matters(answers: Answers, law: Law) -> bool:
    """Whether the law turns on who buys: under the Act, and for health care before it came into force too."""
    return answers["nation"] in REGIMES or under_the_act(answers, law)


def under_the_old_law(answers: Answers, law: Law) -> bool:
    """Whether neither the Act nor a regime for health care governs, because the procurement began before them.

    Health care has a regime of its own that in England is older than the Act, so whether it is health
    care comes before the date (SI 2023/1348, regulation 29).
    """
    health = answers.get("health") == "yes" and regime_runs(answers, law)
    return begins(answers) < law.day("act-in-force") and not health


def not_health(answers: Answers, law: Law) -> bool:
    """Whether the Act may govern it, and it is not known to be health care."""
    return under_the_act(answers, law) and answers.get("health") != "yes"


PRIVATE_UTILITY = Point(
    "If the buyer is a private utility, several rules are lighter: no standstill is compulsory after a direct award, and "
    "neither key performance indicators nor a contract details notice are due. An excluded supplier counts as excludable.",
    refs=("pa23-s51", "pa23-s52", "pa23-s53", "pa23-s57"),
    answers=("buyer",),
)
"""A warning where the buyer is a private utility or a public undertaking, at or above the threshold."""


def health_warning(answers: Answers) -> tuple[Point, ...]:
    """A warning where the reader does not know whether the service is health care."""
    if answers.get("health") != UNKNOWN:
        return ()
    return (
        Point(
            "If the service turns out to be health care for the health service, the Provider Selection Regime "
            "applies instead, whatever the value. Find this out first.",
            refs=("psr23-r3", "pr24-r43"),
            answers=("health",),
        ),
    )


def health_link(answers: Answers, stage: str) -> Link:
    """The tool that tells whether it is health care, for choosing a provider ("buy") or a "change"."""
    return next_tool.link("Not sure? Health care or not", "health-or-not", answers, preset={"health_stage": stage})
