"""What to watch about a change, by a short name that tests and other programs can rely on."""

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.contract_change.ended import end_warning
from guide_logic.decisions.shared.scope import health_warning
from guide_logic.engine.model import UNKNOWN, Point, Strength
from guide_logic.law import Law
from guide_logic.law.wording import pounds

_DOUBTS = (
    "end-day",
    "kind-unknown",
    "earlier-unknown",
    "supplier-unknown",
    "health-unknown",
    "two-thresholds",
    "options",
    "convertible-together",
    "ni",
)


def strength_of(warnings: dict[str, Point], firm: Strength) -> Strength:
    """``firm``, or likely where a warning names a doubt that could move the answer."""
    return Strength.LIKELY if any(name in warnings for name in _DOUBTS) else firm


def warnings_for(change: Change, law: Law) -> dict[str, Point]:
    """Warnings by a short name that tests and other programs can rely on."""
    return {
        **end_warning(change),
        **_not_known(change),
        **_ground_warnings(change),
        **_move_warnings(change, law),
        **_threshold_doubt(change, law),
        **_dates(change),
        **_nation_warnings(change, law),
        **dict(zip(("health-unknown",), health_warning(change.given), strict=False)),
    }


def _not_known(change: Change) -> dict[str, Point]:
    """Warnings about what the reader does not know, and how it is read."""
    result: dict[str, Point] = {}
    if change.kind == UNKNOWN:
        result["kind-unknown"] = Point(
            "The kind of contract is not known, so the strictest rules are used. A light touch contract may be changed "
            "freely; works have wider limits.",
            ("pa23-s9", "pa23-s74"),
            ("kind",),
        )
    if change.kind == "concession":
        result["concession"] = Point(
            "The concession is measured as services. A concession of works has the wider limits of works.",
            ("pa23-s74",),
            ("kind",),
        )
    if change.supplier == UNKNOWN:
        result["supplier-unknown"] = Point(
            "If another supplier takes over a public contract, that is allowed only after a corporate restructuring or "
            "similar. Find out first.",
            ("pa23-s74", "pa23-sch8-p9"),
            ("change_supplier",),
        )
    if change.earlier == UNKNOWN:
        result["earlier-unknown"] = Point(
            "Look for earlier changes. One that could reasonably have been made together with this is judged with it, "
            "for the limits and for the notice.",
            ("pa23-s74", "pa23-s75"),
            ("change_earlier",),
        )
    if change.not_known("change_value_first"):
        result["earlier-unknown"] = Point(
            "The value before the earlier change is not known, so this change is measured alone. Measure both together "
            "before you rely on the answer.",
            ("pa23-s74", "pa23-s75"),
            ("change_value_first",),
        )
    return result


def _ground_warnings(change: Change) -> dict[str, Point]:
    result = {}
    if change.ground == "urgent":
        result["section-42"] = Point(
            "Check this: whether regulations to protect life are in force. They would open this ground too. None is "
            "known here.",
            ("pa23-s42", "pa23-sch8-p2"),
            ("change_ground",),
        )
    if change.ground == "risk":
        result["risk-value"] = Point(
            "On this ground the value before is estimated as if the risk had not come about.",
            ("pa23-sch8-p5",),
            ("change_ground", "change_value_now"),
        )
    return result


def _dates(change: Change) -> dict[str, Point]:
    assert change.begun is not None
    if not change.day_given or change.day_given >= change.begun:
        return {}
    return {
        "dates": Point(
            "The change is dated before the procurement began. Check both dates.",
            ("pa23-s74",),
            ("change_begun", "change_day"),
        )
    }


def _nation_warnings(change: Change, law: Law) -> dict[str, Point]:
    """What differs in Wales and in Northern Ireland."""
    result = {}
    assert change.begun is not None
    if change.nation == "wales":
        result["wales"] = Point(
            "Devolved Welsh authorities publish notices under Welsh regulations, and need not publish the changed "
            "contract. A contract awarded under an English framework or dynamic market is different: there the rule for "
            "England holds.",
            ("wr24", "pa23-s77"),
            ("nation",),
        )
    if change.nation == "northern-ireland":
        result["ni"] = Point(
            "The duty to publish a change notice leaves out most authorities in Northern Ireland. Check that yours is "
            "one of them.",
            ("pa23-s75",),
            ("nation",),
        )
    return result


def _threshold_doubt(change: Change, law: Law) -> dict[str, Point]:
    """A warning where the threshold of the one day and of the other lead to different answers."""
    lines = change.thresholds(law)
    now, after = change.now, change.after
    if len(lines) == 1 or now is None:
        return {}
    sums = [max(now, after if after is not None else now)]
    if after is not None and (added := change.aggregate) is not None:
        sums.append(added)
    if not any(lines[0] <= amount < lines[-1] for amount in sums):
        return {}
    return {
        "two-thresholds": Point(
            f"Check this: the threshold was {pounds(lines[0])} on one of the two days and {pounds(lines[-1])} on the "
            "other. The Act does not say whether the day the procurement began or the day of the change counts. The "
            "lower is used, which is the stricter.",
            ("pa23-s74", "t25-r3"),
            ("change_begun", "change_day"),
        )
    }


def _move_warnings(change: Change, law: Law) -> dict[str, Point]:
    """Warnings about a change that the sum shows not to move, or that follows others below the threshold."""
    if "change_scope" not in change.given:
        return {}
    one = change.move
    result = {}
    if not one.value_moved and one.term_moved is False:
        result["options"] = Point(
            "Check this: a change that only uses an extension or option which the contract allows. Value and longest term "
            "count it already, so the sum shows no move. Whether using it is a modification at all is not settled here. "
            "To publish is the safe side.",
            ("pa23-s74", "pa23-s75"),
            ("change_value_now", "change_value_after", "change_term_after"),
        )
    if change.earlier == "together" and one.value_from < change.line(law):
        result["convertible-together"] = Point(
            "Check this: the earlier change was made while the contract was below the threshold. By its words, the rule "
            "on taking changes together reaches only changes to a public contract, so it is not applied. Splitting a "
            "change in order to stay below the threshold is not allowed either way.",
            ("pa23-s74", "pa23-s4"),
            ("change_earlier", "change_value_now"),
        )
    return result
