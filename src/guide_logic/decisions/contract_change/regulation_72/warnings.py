"""What to watch about a change under the 2015 Regulations, by a short name that tests and programs can rely on."""

from guide_logic.decisions.contract_change.ended import end_warning
from guide_logic.decisions.contract_change.regulation_72.grounds import SMALL, Ground
from guide_logic.decisions.contract_change.regulation_72.modification import Modification
from guide_logic.decisions.shared.old_law import other_old_law
from guide_logic.decisions.shared.scope import health_warning
from guide_logic.engine.model import UNKNOWN, Point
from guide_logic.law import Law
from guide_logic.law.wording import pounds


def warnings_for(mod: Modification, basis: tuple[Ground, ...], law: Law) -> dict[str, Point]:
    """Warnings by name, for the cases of regulation 72 that the change rests on."""
    return {
        **end_warning(mod.change),
        **_kind(mod),
        **_form(mod, law),
        **_reach(mod, law),
        **_not_known(mod),
        **_small(mod, basis, law),
        **_large(mod, basis, law),
        **_sums(mod),
        **dict(zip(("health-unknown",), health_warning(mod.change.given), strict=False)),
        "other-old-law": Point(other_old_law(law).text, other_old_law(law).refs, ("change_begun",)),
    }


def _large(mod: Modification, basis: tuple[Ground, ...], law: Law) -> dict[str, Point]:
    """Where a change that moves the value beyond a small one rests on not being substantial alone."""
    if [ground.id for ground in basis] != ["insubstantial"] or mod.below_share(law) is not False:
        return {}
    return {
        "large-value": Point(
            "The change rests on not being substantial, although it moves the value a good deal. That case names no limit of "
            "value, but a large move makes it harder to show that nobody else would have bid and that the balance stays. Write "
            "down why.",
            ("pcr15-r72",),
            ("old_candidates", "old_balance"),
        )
    }


def _kind(mod: Modification) -> dict[str, Point]:
    if mod.is_light_touch:
        return {
            "light-touch": Point(
                "Check this: the 2015 Regulations let light touch services be awarded more freely, but nothing was found "
                "that takes them out of the rule on changes. So it is applied. Only under the Act are such contracts "
                "free to change.",
                ("pcr15-r74", "pcr15-r72"),
                ("kind",),
            )
        }
    if mod.change.kind == UNKNOWN:
        return {
            "kind-unknown": Point(
                "The kind of contract is not known, so the strictest lines are used. Works have a wider share and a "
                "higher threshold, light touch services a higher threshold, and concessions other rules.",
                ("pcr15-r72-1f", "pcr15-r3"),
                ("kind",),
            )
        }
    return {}


def _form(mod: Modification, law: Law) -> dict[str, Point]:
    if mod.is_order:
        return {
            "order": Point(
                "Check this: an order stays under the 2015 Regulations like its framework, and is tested here on its own "
                "value, whatever that is. See too whether the change keeps to the framework: its scope, its prices, its "
                "greatest value and the time by which orders must end.",
                ("tr24-r5", "pcr15-r72"),
                ("old_form",),
            )
        }
    if mod.form == "framework":
        return {
            "framework": Point(
                "The same rule governs changes to a framework. Shares are taken of all its orders together. Check this for "
                "the ground of more work from the same contractor: its words limit the price by the original contract.",
                ("pcr15-r72", "pcr15-r72-1b"),
                ("old_form",),
            )
        }
    return {}


def _reach(mod: Modification, law: Law) -> dict[str, Point]:
    if mod.is_reached(law) is None:
        return {
            "reach": Point(
                "Whether its value reached the threshold of its day is not known, so the rule is applied. Below the "
                "threshold it did not reach the contract.",
                ("pcr15-r3",),
                mod.change.asked("old_value_first", "old_above"),
            )
        }
    return {}


def _not_known(mod: Modification) -> dict[str, Point]:
    result = {}
    if mod.change.supplier == UNKNOWN:
        result["supplier-unknown"] = Point(
            "If another contractor takes over, that is allowed only by a review clause, or by succession after a "
            "corporate restructuring. Find out first.",
            ("pcr15-r72-1d",),
            ("change_supplier",),
        )
    if mod.change.not_known("old_indexed"):
        result["indexed-unknown"] = Point(
            "Look for an indexation clause. With one, shares are taken of the updated value, which is as a rule higher. "
            "Without knowing, the first value is used.",
            ("pcr15-r72-7",),
            ("old_indexed",),
        )
    if mod.indexed and mod.updated is None and mod.change.not_known("old_value_updated"):
        result["updated-unknown"] = Point(
            "The updated value is not known, so shares are taken of the value at award.",
            ("pcr15-r72-7",),
            ("old_value_updated",),
        )
    if mod.earlier == UNKNOWN:
        result["earlier-unknown"] = Point(
            "Look for earlier changes. For a small change all of them count together, net; more or unforeseen work must "
            "not be a step of one change that was cut up.",
            ("pcr15-r72-5", "pcr15-r72-2"),
            ("old_earlier",),
        )
    return result


def _small(mod: Modification, basis: tuple[Ground, ...], law: Law) -> dict[str, Point]:
    if SMALL not in basis:
        return {}
    line = mod.line(law)
    assert line is not None
    result = {
        "which-threshold": Point(
            f"Check this: which threshold counts for a change made today to an old contract. The 2015 Regulations’ own "
            f"amounts are used, and of two the lower: {pounds(line)}. Values are taken with VAT, as published since 2022.",
            ("pcr15-r3", "pcr15-r72-5"),
            ("change_begun", "change_day"),
        )
    }
    if mod.rise == 0:
        result["no-value"] = Point(
            "The sum shows no change of value. Ask whether that is so: more time, more places or less risk is worth "
            "something even where the budget stays. A cheaper or smaller service for the same price is a change of value too.",
            ("pcr15-r72-5",),
            ("change_value_now", "change_value_after"),
        )
    return result


def _sums(mod: Modification) -> dict[str, Point]:
    """Values that do not fit each other."""
    if mod.earlier != "no" or mod.reference is None or mod.change.now is None or mod.reference == mod.change.now:
        return {}
    return {
        "values-differ": Point(
            f"The contract is worth {pounds(mod.change.now)} just before this change, against {pounds(mod.reference)} at "
            "first, although nothing was changed before. Check the values: an earlier change would count.",
            ("pcr15-r72-5",),
            mod.change.asked("old_value_first", "old_value_updated", "change_value_now", "old_earlier"),
        )
    }
