"""What holds for every notice of a contract: publishing, evidence, people."""

from datetime import date

from guide_logic.decisions.notices_timeline.contract import Contract
from guide_logic.engine.model import Point, Role, Section
from guide_logic.law import Law


def platform(contract: Contract, law: Law, on: date) -> Section:
    """When a notice counts as published, and what to do where the platform fails."""
    usual = law.show("platform-fallback", on)
    points = [
        Point(
            "A notice counts as published once you have submitted it and the central digital platform has confirmed "
            "that, or anyone can open it there." + (" A standstill starts on that day." if contract.is_awarded else ""),
            refs=("pr24-r5",),
        ),
        *_platform_down(law, on),
        Point(
            f"If neither has happened {usual} after you submitted it, you may publish it on another online system "
            "that is free and accessible. Then help to get it onto the platform.",
            refs=("pr24-r5-5",),
        ),
    ]
    if contract.way == "urgent":
        points.append(
            Point(
                f"For the transparency, award and details notices of an urgent direct award that time is "
                f"{law.show('platform-fallback-urgent', on)}.",
                refs=("pr24-r5-5",),
                answers=("award_way",),
            )
        )
    if contract.nation == "wales":
        points.append(
            Point(
                "Check this: devolved Welsh authorities publish under regulations of their own, which may treat a failing "
                "platform differently.",
                refs=("wr24",),
                answers=("nation",),
            )
        )
    points += [
        Point("Except so, publish it nowhere else before it is on the platform.", refs=("pr24-r5-11",)),
        Point(
            "You may hold back sensitive commercial information where an overriding public interest calls for it. "
            "Publish that you did so, and on which ground.",
            refs=("pa23-s94",),
        ),
    ]
    return Section("Publishing a notice, and if the platform fails", tuple(points))


def _platform_down(law: Law, on: date) -> tuple[Point, ...]:
    """The platform is not available at all: since 2026 nobody has to wait for it."""
    if on < law.day("platform-down-in-force"):
        return ()
    return (
        Point(
            "While the platform is unavailable, you may publish on another online system that is free and accessible "
            "at once. Nothing has to be waited for.",
            refs=("pr24-r5-5",),
        ),
    )


def evidence(contract: Contract, law: Law, on: date) -> Section:
    """What to keep."""
    public = contract.way not in ("below", "market-set-up")
    summaries = contract.competes
    assessed = contract.competes or contract.is_direct or contract.way == "market-set-up"
    points = [
        Point(
            "Each notice, with the platform’s confirmation and its day.",
            refs=("pr24-r5",),
        )
    ]
    if assessed:
        points.append(Point("The conflicts assessment, and when it was last revised.", refs=("pa23-s83",)))  # fmt: skip
    if summaries:
        points.append(Point("The assessment summaries, and the day each supplier had its own.", refs=("pa23-s50",)))  # fmt: skip
    if public:
        points.append(
            Point(
                "Why and how the contract was awarded. Keep these records for "
                f"{law.show('records', on)} after it is entered into, or longer if your own rules say so.",
                refs=("pa23-s98",),
            )
        )
    return Section("Evidence to keep", tuple(points), role=Role.EVIDENCE)


def several(contract: Contract) -> tuple[Section, ...]:
    """What this tool cannot say where there are lots, or several suppliers."""
    if not contract.is_awarded:
        return ()
    return (
        Section(
            "Lots, or several suppliers",
            (
                Point(
                    "The days here are those of one contract. If you award several, each has its own day of signing, and "
                    "its own contract details notice counted from it. Use the tool once for each.",
                    refs=("pa23-s50", "pa23-s53"),
                ),
                Point(
                    "For the threshold, contracts that belong together count together: do not divide the value by lots or "
                    "suppliers.",
                    refs=("pa23-s4", "pa23-sch3-p4"),
                ),
                Point(
                    "Check this: whether one contract award notice may tell of several contracts is not tested here. Look "
                    "at the notice’s form on the platform.",
                    refs=("pa23-s50",),
                ),
            ),
        ),
    )


def people(contract: Contract) -> Section:
    """Whom to involve. Only an award under the full rules can have a standstill."""
    legal = "the standstill, and who may sign and when" if contract.is_awarded else "who may sign, and when"
    return Section(
        "People to involve",
        (
            Point("Procurement: publishes the notices and counts the days."),
            Point(f"Legal: {legal}."),
            Point("The contract manager: later notices, until the contract has ended."),
            Point("Finance: what is paid, and how promptly."),
            Point("The supplier: its details on the platform, up to date, where it gives them."),
        ),
        role=Role.PEOPLE,
    )
