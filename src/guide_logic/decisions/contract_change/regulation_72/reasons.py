"""How each case of regulation 72 stands, in sentences."""

from guide_logic.decisions.contract_change.regulation_72 import grounds
from guide_logic.decisions.contract_change.regulation_72.grounds import Ground, Limb
from guide_logic.decisions.contract_change.regulation_72.modification import Modification
from guide_logic.engine.model import Bearing, Point
from guide_logic.law import Law
from guide_logic.law.wording import pounds

_BEARINGS = {True: Bearing.FOR, False: Bearing.AGAINST, None: Bearing.NEUTRAL}


def reason(ground: Ground, mod: Modification, law: Law) -> Point:
    """One case, naming the conditions that decide it."""
    states = grounds.limbs(ground, mod, law)
    state = grounds.holds(ground, mod, law)
    failed = [limb for name, limb in ground.limbs.items() if states[name] is False]
    open_ = [limb for name, limb in ground.limbs.items() if states[name] is None]
    if failed:
        decisive, text = failed, f"{ground.label}? No: {_joined(failed, 'failed', mod, law)}."
    elif open_:
        decisive, text = open_, f"{ground.label}? Open. Not known: whether {_joined(open_, 'met', mod, law)}."
    else:
        decisive = list(ground.limbs.values())
        text = f"{ground.label}: {_joined(decisive, 'met', mod, law)}."
    rests = tuple(dict.fromkeys(name for limb in decisive for name in limb.answers))
    return Point(text, ground.refs, mod.change.asked(*rests), _BEARINGS[state])


def _joined(limbs: list[Limb], form: str, mod: Modification, law: Law) -> str:
    line, on = mod.line(law), mod.change.day
    amounts = {
        "half": law.show("old-change-increase-limit", on),
        "share": law.show(mod.change.share_figure("old-change-share"), on),
        "line": "its day" if line is None else pounds(line),
    }
    return "; ".join(getattr(limb, form).format(**amounts) for limb in limbs)


def nothing_fits(mod: Modification, law: Law) -> tuple[Point, ...]:
    """Why no other case is open to the change."""
    if mod.change.changes_supplier:
        if mod.succession in ("clause", "restructuring"):
            return ()
        known = mod.succession == "neither"
        return (
            Point(
                "Another contractor may take over only by a review clause or option, or by succession after a corporate "
                "restructuring. " + ("Neither is so here." if known else "Which of them it is, is not known."),
                ("pcr15-r72-1d", "pcr15-r72-8"),
                ("change_supplier", "old_succession"),
                Bearing.AGAINST if known else Bearing.NEUTRAL,
            ),
        )
    if grounds.capped_grounds_fail(mod, law):
        half = law.show("old-change-increase-limit", mod.change.day)
        return (
            Point(
                f"More work from the same contractor and unforeseen circumstances are no way out: both allow a rise of "
                f"{half} or less of the first value for each change, and no change cut up to stay within that.",
                ("pcr15-r72-1b", "pcr15-r72-1c", "pcr15-r72-2"),
                mod.change.asked(
                    "change_value_now", "change_value_after", "old_value_first", "old_value_updated", "old_earlier"
                ),
                Bearing.AGAINST,
            ),
        )
    if mod.ground == "none":
        return (
            Point(
                "No ground for more work from the same contractor, or for unforeseen circumstances, was picked.",
                ("pcr15-r72-1b", "pcr15-r72-1c"), ("old_ground",), Bearing.AGAINST,
            ),
        )  # fmt: skip
    return ()
