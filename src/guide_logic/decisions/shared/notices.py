"""Notices, standstill and the days counted from them, as several tools need them.

Sources: Procurement Act 2023, sections 50, 51, 53 and 123; the notices themselves are data in
``law/notices.toml``.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from guide_logic.decisions.shared.questions import LIGHT_TOUCH as LIGHT_TOUCH
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Point, Question
from guide_logic.law import Law, NotCovered
from guide_logic.law import notices as data
from guide_logic.law.wording import long_date
from guide_logic.law.working_days import days_beginning

MANDATORY, VOLUNTARY, NONE = "mandatory", "voluntary", "none"
CONCESSIONS = ("concession", "light-touch-concession")

TRANSPARENCY = Question(
    "transparency",
    "When did the transparency notice appear, or when will it?",
    kind=Kind.DATE,
    hint="If it is out, give the true day, whatever else happened first. For example 12 March 2027.",
    why="It comes before the award. For a repeat it also decides whether the first award is recent enough.",
    unknown="It is not out, or I don’t know",
    refs=("pa23-s44", "pa23-sch5-p8"),
)

AWARD_NOTICE = Question(
    "award_notice",
    "When did the contract award notice appear, or when will it?",
    kind=Kind.DATE,
    hint="It comes after the decision to award and before signing. If it is out, give the true day, late or not. For "
    "example 12 March 2027.",
    unknown="It is not out, or I don’t know",
    refs=("pa23-s50", "pa23-s51"),
)

SIGN = Question(
    "sign",
    "When was the contract signed or begun, or when do you plan to sign it?",
    kind=Kind.DATE,
    hint="If it is signed, or if work began before anything was signed, give the earlier day. For example 12 March 2027.",
    why="A day that has passed is taken as it is. The answer then says what was missed, and what to do now.",
    unknown="Neither yet, and no day is set",
    refs=("pa23-s51", "pa23-s53"),
)


@dataclass(frozen=True, slots=True)
class Standstill:
    """The standstill after a contract award notice published on a day.

    ``kind`` is compulsory, voluntary (it may be offered) or none. ``number`` is the least number
    of working days, ``first`` and ``last`` bound them, and are None where the day is not known or
    the bank holidays do not reach so far; ``gap`` then says so.
    """

    kind: str
    number: int
    first: date | None = None
    last: date | None = None
    gap: str = ""

    @property
    def after(self) -> date | None:
        """The first day after it."""
        return self.last + timedelta(days=1) if self.last else None


def standstill(kind: str, notice: date | None, law: Law, on: date) -> Standstill:
    """The least standstill of a kind; ``on`` is the day whose law holds."""
    number = int(law.value("standstill" if kind == MANDATORY else "voluntary-standstill", on))
    if notice is None or kind == NONE:
        return Standstill(kind, number)
    try:
        return Standstill(kind, number, *law.calendar.working_days_beginning(notice, number))
    except NotCovered as error:
        return Standstill(kind, number, gap=str(error))


def latest_notice(before: date, number: int, law: Law) -> date | None:
    """The last working day on which a notice can start a standstill that ends before a day.

    None where the bank holidays do not reach so far.
    """
    day = before
    try:
        while number:
            day -= timedelta(days=1)
            number -= law.calendar.is_working_day(day)
    except NotCovered:
        return None
    return day


def details_figure(light_touch: bool | None) -> str:
    """The id of the figure for the contract details notice; the stricter one where not known."""
    return "details-notice-light-touch" if light_touch else "details-notice"


def copy_figure(light_touch: bool | None) -> str:
    """The id of the figure for the copy of a large contract; the stricter one where not known."""
    return "contract-copy-light-touch" if light_touch else "contract-copy"


def due(event: date | None, figure: str, law: Law, on: date) -> date | None:
    """The last day of a figure's days, the day of the event being the first."""
    return days_beginning(event, int(law.value(figure, on))) if event else None


def rules(code: str, route: str, kind: str, buyer: str, nation: str, begins: date, law: Law) -> tuple[data.Rule, ...]:
    """The rules of a notice that catch a contract; an unknown kind is taken as ordinary."""
    notice = law.notices[data.CODES.index(code)]
    return notice.rules_for(route, "goods-services" if kind == UNKNOWN else kind, buyer, nation, begins)


def day(answers: Answers, name: str) -> date | None:
    """A date that the reader gave, or None."""
    answer = answers.get(name)
    return answer if isinstance(answer, date) else None


def iso(value: date | None) -> str | None:
    """A day as ``facts`` hold it."""
    return value.isoformat() if value else None


# -- statements that both tools make -------------------------------------------------------


def modern_slavery(
    nation: str,
    buyer: str,
    begins: date,
    law: Law,
    *,
    kind: str = "",
    before: str,
    more: str = "",
    done: date | None = None,
) -> tuple[Point, ...]:
    """The assessment that comes before buying for the health service in England, at any value.

    ``before`` names what it has to come before, and ``done`` the day on which that was done, if it is known. None outside
    England, for works, or where that was done before the duty. A procurement begun earlier has a check instead: without a
    notice that invites tenders, the assessment comes before the award, and the Regulations have no rule for what was under
    way. Of utilities it binds public undertakings only. Source: SI 2025/1212, regulations 2 to 7.
    """
    start = law.day("health-slavery-in-force")
    if nation != "england" or kind == "works" or (done and done < start):
        return ()
    if begins < start and not done:
        return (
            Point(
                "Check this if any of the goods or services are for the health service in England, and the contract is "
                f"awarded on or after {long_date(start)} without a notice that invited tenders before that day: the risk of "
                "modern slavery is then assessed before the award. The Regulations have no rule for a procurement that was "
                "under way.",
                refs=("nhs-msr25-r4",),
                answers=("nation", "begins"),
            ),
        )
    bound = "A public undertaking is bound, a private utility is not." if buyer == "utility" else ""
    rest = " ".join(filter(None, (more, bound)))
    return (
        Point(
            "If any of the goods or services are for the health service in England, public health services among "
            f"them: assess the risk of modern slavery before {before}, whatever the value. Then take reasonable and "
            f"proportionate steps in design, terms and management.{rest and f' {rest}'}",
            refs=("nhs-msr25", "g-nhs-slavery"),
            answers=("nation", "buyer") if bound else ("nation",),
        ),
    )


def supplier_identifier(nation: str, begins: date, law: Law) -> str:
    """What a contract details notice below the threshold shows of the supplier, as a sentence to add.

    Which procurements it reaches no source read says, so it is marked to be checked for those begun before its day.
    """
    start = law.day("supplier-identifier-in-force")
    if nation == "wales":
        return (
            " Check this: the Welsh regulations ask for the supplier’s unique identifier, so the supplier registers on the "
            "platform."
        )
    if begins >= start:
        return " It shows the supplier’s unique identifier, so the supplier registers on the central platform."
    return (
        f" Check this for a notice published on or after {long_date(start)}: it shows the supplier’s unique identifier, so the "
        "supplier registers on the central platform."
    )


def suspension(*, compulsory: bool) -> tuple[Point, ...]:
    """What a claim during a standstill does, what an offered standstill buys, and what the first judgment adds."""
    stop = (
        "If someone starts a claim and tells you of it during a standstill, you may not sign until the court allows it "
        "or the claim ends."
        if compulsory
        else "Offering a standstill takes away one reason to set the contract aside later. It has a price: a claim that "
        "you are told of during it stops you from signing."
    )
    return (
        Point(stop, refs=("pa23-s101",) if compulsory else ("pa23-s105", "pa23-s101")),
        Point(
            "That stop is hard to lift. The first judgment under the Act says that it no longer decides whether money "
            "would make good the loss: the court wants evidence of a real public interest against waiting. Such claims "
            "are rare, and this is no reason for more procedure.",
            refs=("pa23-s102", "parkingeye"),
        ),
    )


# -- warnings by name ----------------------------------------------------------------------


def mixed(kind: str) -> dict[str, Point]:
    """Where a special kind of contract may lose its lighter rules because of an ordinary part (section 10)."""
    if kind not in (*LIGHT_TOUCH, *CONCESSIONS):
        return {}
    return {
        "mixed": Point(
            "If the contract includes something ordinary that could reasonably be bought separately, and that part alone "
            "reaches its own threshold, the lighter rules are lost for all of it: the standstill, the deadlines and the "
            "notices are then those of an ordinary contract. The threshold check tests it.",
            refs=("pa23-s10",),
            answers=("kind",),
        )
    }


def not_a_working_day(held: Standstill, notice: date | None) -> dict[str, Point]:
    """Where the contract award notice is planned for a day that does not count."""
    if not (held.first and notice and held.first > notice):
        return {}
    return {
        "not-a-working-day": Point(
            "Check this: the contract award notice is planned for a day that is not a working day. The count is "
            "taken to start on the next working day, because only working days count.",
            refs=("pa23-s51", "pa23-s123"),
            answers=("award_notice",),
        )
    }


def not_counted(held: Standstill) -> dict[str, Point]:
    """Where the bank holidays do not reach so far."""
    if not held.gap:
        return {}
    return {"not-counted": Point(held.gap, refs=("pa23-s123",), answers=("award_notice",))}


def kind_unknown(answers: Answers) -> dict[str, Point]:
    """Where the kind of contract is not known."""
    if answers.get("kind") != UNKNOWN:
        return {}
    return {
        "kind-unknown": Point(
            "The kind of contract is not known, so the stricter standstill and the shorter deadlines are shown. If it "
            "is light touch, no standstill is compulsory.",
            refs=("pa23-s9", "pa23-s51", "pa23-s53"),
            answers=("kind",),
        )
    }


def nation_differs(answers: Answers) -> dict[str, Point]:
    """What is different in Wales and Northern Ireland, for a public contract."""
    if answers["nation"] == "wales":
        return {
            "wales": Point(
                "For devolved Welsh authorities the contents of notices, and suppliers’ details, are set by the "
                "Procurement (Wales) Regulations 2024. A copy of the contract need not be published, and payment "
                "information was announced for later with no day that we found. Both are due where the contract is "
                "awarded under a reserved arrangement, that is an English framework or dynamic market.",
                refs=("wr24", "pa23-s53", "pa23-s70", "c4-r2-3"),
                answers=("nation",),
            )
        }
    if answers["nation"] == "northern-ireland":
        return {
            "northern-ireland": Point(
                "Transferred Northern Ireland authorities need not publish a pipeline notice, a copy of the contract, "
                "contract change notices, or notices about payments.",
                refs=("pa23-s93", "pa23-s53", "pa23-s75", "pa23-s69", "pa23-s70"),
                answers=("nation",),
            )
        }
    return {}
