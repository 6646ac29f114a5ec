"""The same change to a contract begun under the 2015 Regulations, in short: readers mix the two laws up."""

from guide_logic.decisions.contract_change.change import Change
from guide_logic.engine.model import Point, Section
from guide_logic.law import Law
from guide_logic.law.wording import long_date

TITLE = "The same change to an older contract"


def section(change: Change, law: Law) -> Section:
    """What regulation 72 would ask of this change to a contract begun before the Act."""
    begun = long_date(law.day("act-in-force"))
    intro = Point(
        f"A contract whose procurement, or whose framework, began before {begun} stays under the 2015 Regulations. This tool "
        "tests that too: give the earlier day.",
        ("tr24-r5", "pcr15-r72"),
        ("change_begun",),
    )
    if change.changes_supplier:
        return Section(TITLE, (intro, _SUPPLIER))
    if change.is_light_touch:
        return Section(TITLE, (intro, _LIGHT_TOUCH))
    return Section(TITLE, (intro, _cases(change, law)))


_SUPPLIER = Point(
    "There another contractor may take over by a clear review clause or option in the first documents, or by succession "
    "after a corporate restructuring.",
    ("pcr15-r72-1d",),
    ("change_supplier",),
)

_LIGHT_TOUCH = Point(
    "There a contract for such services is not free to change: the rule on changes holds for it as for others.",
    ("pcr15-r72", "pcr15-r74"),
    ("kind",),
)


def _cases(change: Change, law: Law) -> Point:
    share = law.show(change.share_figure("old-change-share"), change.day)
    half = law.show("old-change-increase-limit", change.day)
    return Point(
        f"There a small change stays below {share} of the first value, all changes counted net, and exactly {share} is too "
        f"much. More work, or what could not be foreseen, may add up to {half} of the first value each time. A change that "
        "would have brought other bidders is substantial.",
        ("pcr15-r72-1f", "pcr15-r72-5", "pcr15-r72-2", "pcr15-r72-8"),
        change.asked("kind"),
    )
