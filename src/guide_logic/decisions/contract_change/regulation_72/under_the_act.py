"""The same change under the Act, in short: readers mix the two laws up."""

from guide_logic.decisions.contract_change.regulation_72.modification import Modification
from guide_logic.engine.model import Point, Section
from guide_logic.law import Law

TITLE = "The same change to a contract under the Act"


def section(mod: Modification, law: Law) -> Section:
    """What section 74 would ask of this change, and whether a notice would be due."""
    rests = ("change_begun",)
    intro = Point(
        "This is for comparison only. A contract begun under the Act has other tests, and they do not help or hinder this one.",
        ("tr24-r5", "pa23-s74"),
        rests,
    )
    if mod.change.changes_supplier:
        return Section(TITLE, (intro, _supplier()))
    if mod.is_light_touch:
        return Section(TITLE, (intro, _light_touch()))
    return Section(TITLE, (intro, *_grounds(mod, law), _notice(mod, law)))


def _supplier() -> Point:
    return Point(
        "Another supplier could take over only after a corporate restructuring or similar, and only if it is not excluded. "
        "A clause in the contract would not be enough. A contract change notice would come first, but not for light touch.",
        ("pa23-s74", "pa23-sch8-p9", "pa23-s75"),
        ("change_supplier",),
    )


def _light_touch() -> Point:
    return Point(
        "A light touch contract under the Act is freer: with the same supplier it may be changed without a ground and "
        "without a change notice. That freedom does not reach back to contracts begun under the 2015 Regulations.",
        ("pa23-s74", "pa23-s75", "tr24-r5"),
        ("kind",),
    )


def _grounds(mod: Modification, law: Law) -> tuple[Point, ...]:
    on = max(mod.change.day, law.day("act-in-force"))
    share, term = law.show(mod.change.share_figure("change-value-share"), on), law.show("change-term-share", on)
    half = law.show("change-increase-limit", on)
    moved = ""
    if mod.change.is_measured:
        within = mod.change.move.value_within(law.value(mod.change.share_figure("change-value-share"), on))
        moved = f" This one moves it by {'that or less' if within else 'more'}."
    return (
        Point(
            f"Small: the value moves by {share} or less of what it is before the change, exactly {share} included, the "
            f"scope stays, and all such changes stay below the threshold.{moved}",
            ("pa23-s74",),
            mod.change.asked("kind", "change_value_now", "change_value_after"),
        ),
        Point(
            f"Not substantial: the term moves by {term} or less, scope and economic balance stay. Whether others "
            "would have bid is not asked.",
            ("pa23-s74",),
        ),
        Point(
            "A clause for it must stand in the contract as awarded and in the tender or transparency notice.",
            ("pa23-sch8-p1",),
        ),
        Point(
            f"More from the same supplier, or what nobody could have foreseen: up to {half} of the value before the "
            "change. There are grounds for urgency and for a named risk too.",
            ("pa23-sch8-p8", "pa23-sch8-p4", "pa23-sch8"),
        ),
    )


def _notice(mod: Modification, law: Law) -> Point:
    on = max(mod.change.day, law.day("act-in-force"))
    share, term = (
        law.show(mod.change.share_figure("change-notice-value-share"), on),
        law.show("change-notice-term-share", on),
    )
    return Point(
        f"A contract change notice would come before the change, unless the value moves by {share} or less, or the term by "
        f"{term} or less. Most authorities in Northern Ireland publish none. "
        "The modification notice of the 2015 Regulations comes after the change, and only for two of the grounds.",
        ("pa23-s75", "pcr15-r72-3"),
    )
