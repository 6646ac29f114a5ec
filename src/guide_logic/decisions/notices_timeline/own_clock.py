"""The council's own clock: days that its rules set beside those of the Act.

None of these days is worked out here: they are what the reader gave. One rule of law is held against them, the
notice of a key decision in England (SI 2012/2089, regulations 9 to 11).
"""

from guide_logic.decisions.notices_timeline.contract import OWN, Contract
from guide_logic.decisions.notices_timeline.dates import Dates
from guide_logic.decisions.notices_timeline.steps import Step
from guide_logic.engine.model import Point
from guide_logic.law import Law
from guide_logic.law.wording import count, long_date

STEPS = {
    "own_notice": (
        "The notice of the decision, or the forward plan that lists it, appears.",
        "Council: notice of decision",
    ),
    "own_decision": ("The decision is taken.", "Council: decision"),
    "own_call_in": ("Last day on which the decision may be called in.", "Council: call-in, last day"),
    "own_scrutiny": ("Scrutiny looks at the decision.", "Council: scrutiny"),
    "own_waiver": ("The waiver of your contract rules is decided.", "Council: waiver decided"),
}


def steps(contract: Contract, days: Dates) -> tuple[Step, ...]:
    """The council's own days in order of time, and the first day that they leave for signing."""
    own = contract.own
    given = zip(OWN, (own.notice, own.decision, own.call_in, own.scrutiny, own.waiver), strict=True)
    told = sorted((day, name) for name, day in given if day)
    found = [
        Step(
            Point(f"{STEPS[name][0]} You gave this day; your constitution sets it.", answers=(name,), day=day),
            STEPS[name][1],
        )
        for day, name in told
    ]
    if own.not_before and own.not_before[0] not in (days.earliest, *(day for day, _ in told)):
        day, why = own.not_before
        found.append(
            Step(
                Point(f"By your own rules you may sign from this day: {why}.", answers=_asked(contract), day=day),
                f"Not before this day: {why}",
            )
        )
    return tuple(found)


def warnings(contract: Contract, days: Dates, law: Law) -> dict[str, Point]:
    """Where the plan does not fit the council's own days."""
    own = contract.own
    result: dict[str, Point] = {}
    if own.not_before and days.sign and not days.signed and days.sign < own.not_before[0]:
        day, why = own.not_before
        result["own-clock"] = Point(
            f"Signing is planned for {long_date(days.sign)}. By the days of your own that you gave, it cannot be before "
            f"{long_date(day)}: {why}. The Act does not set this day. Check it in your constitution.",
            answers=("sign", *_asked(contract)),
        )
    if own.decision and own.call_in and own.call_in < own.decision:
        result["own-order"] = Point(
            "Call-in ends before the decision is taken. Check the two days.", answers=("own_decision", "own_call_in")
        )
    if own.decision and own.notice:
        result |= _announced(contract, (own.decision - own.notice).days - 1, law)
    return result


def _announced(contract: Contract, clear: int, law: Law) -> dict[str, Point]:
    """Where the notice of the decision comes too shortly before it. ``clear`` leaves out both days."""
    about = ("own_notice", "own_decision")
    if contract.nation != "england":
        told = "The decision is not announced before it is taken. Check in your constitution whether it has to be."
        return {"own-notice": Point(told, answers=about)} if clear < 0 else {}
    if clear >= law.value("key-decision-notice", contract.today):
        return {}
    exception = law.value("key-decision-exception", contract.today)
    short = (
        f"Where that is impracticable, {law.show('key-decision-exception', contract.today)} clear may do, once the chair of "
        "scrutiny is told."
        if clear >= exception
        else "Even the exception for what cannot wait asks for more. Special urgency needs the chair of scrutiny to agree."
    )
    return {
        "own-notice": Point(
            "If this is a key decision, and your council has a leader or mayor with a cabinet, notice of it has to be public "
            f"for at least {law.show('key-decision-notice', contract.today)} clear before. Between the two days that you gave "
            f"lie {count(max(clear, 0), 'day')}. {short}",
            refs=("exec12-r9", "exec12-r10" if clear >= exception else "exec12-r11"),
            answers=about,
        )
    }


def _asked(contract: Contract) -> tuple[str, ...]:
    return tuple(name for name in OWN if name in contract.given)
