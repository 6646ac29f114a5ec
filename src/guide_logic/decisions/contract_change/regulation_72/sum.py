"""The sums of regulation 72, line by line: what the change adds, what all changes come to, and the lines beside them."""

from decimal import Decimal

from guide_logic.decisions.contract_change.move import percent
from guide_logic.decisions.contract_change.regulation_72.modification import Modification
from guide_logic.engine.model import Line
from guide_logic.law import Law
from guide_logic.law.wording import pounds


def working(mod: Modification, law: Law) -> tuple[Line, ...]:
    """The sum, where the values are known."""
    rise, reference = mod.rise, mod.reference
    if rise is None:
        return ()
    assert mod.change.now is not None
    assert mod.change.after is not None
    lines = [
        Line("Value just before this change", mod.change.now),
        Line("Value after it", mod.change.after),
        Line("This change adds" if rise >= 0 else "This change takes away", abs(rise), total=True),
    ]
    if reference is None:
        return (*lines, Line("The first value is not known, so no share is worked out"))
    if mod.indexed and mod.updated is not None and mod.first is not None:
        lines.append(Line("First value, before indexation", mod.first))
    lines.append(Line("Shares are taken of the first value" + (", with indexation" if mod.indexed else ""), reference))
    return (*lines, *_limit(mod, law, rise, reference), *_net(mod, law, reference))


def _limit(mod: Modification, law: Law, rise: Decimal, reference: Decimal) -> tuple[Line, ...]:
    """The limit of each change alone."""
    if rise <= 0:
        return ()
    share = law.value("old-change-increase-limit", mod.change.day)
    shown = law.show("old-change-increase-limit", mod.change.day)
    within = mod.within_half(law)
    return (
        Line(f"Limit for more or unforeseen work: {shown} of it, this change alone", reference * share / 100),
        Line(
            f"This change: {_share(rise, reference)}, {'within' if within else 'over'} the limit of {shown}. "
            "Earlier changes are not added up for it"
        ),
    )


def _net(mod: Modification, law: Law, reference: Decimal) -> tuple[Line, ...]:
    """All changes together, against the share and the threshold of a small change."""
    if mod.net is None:
        return ()
    figure, on, line = mod.change.share_figure("old-change-share"), mod.change.day, mod.line(law)
    shown = law.show(figure, on)
    small = mod.below_share(law)
    lines = [
        Line(
            "All changes together, rises less falls" if mod.earlier != "no" else "All changes: only this one",
            abs(mod.net),
            total=True,
        ),
        Line(f"A small change stays below {shown} of the first value", reference * law.value(figure, on) / 100),
        Line(f"{_share(abs(mod.net), reference)} of the first value: {'below' if small else 'not below'} {shown}"),
    ]
    if line is None:
        return (*lines, Line("And below the threshold, which is not held here for those days"))
    return (*lines, Line(f"And below the threshold: {'it is' if mod.below_line(law) else 'it is not'}", line))


def _share(part: Decimal, whole: Decimal) -> str:
    return percent(part, whole) if whole else f"{pounds(part)} of nothing"
