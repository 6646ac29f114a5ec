"""What "Which power?" asks, in order."""

from datetime import timedelta

from guide_logic.decisions.shared.questions import DONT_KNOW, YES_NO_UNKNOWN, yes_no
from guide_logic.decisions.shared.scope import today
from guide_logic.decisions.which_power.gift import Gift, read
from guide_logic.engine.model import Answers, Kind, Option, Question, Usual
from guide_logic.engine.short_way import on_pages, with_usual
from guide_logic.law import Law


def _goes_on(gift: Gift) -> bool:
    """Whether nothing has ended it yet: a council gives, to somebody else, and no law is known to bar it."""
    return gift.by_council and bool(gift.recipient) and not gift.is_to_itself and not gift.is_barred


def _claims(answers: Answers) -> bool:
    """Whether a local council says that it has resolved to be eligible."""
    return read(answers).resolved == "yes"


def _still_claims(answers: Answers) -> bool:
    gift = read(answers)
    return gift.resolved == "yes" and gift.eligible is not False


def _tests_benefit(answers: Answers) -> bool:
    gift = read(answers)
    return _goes_on(gift) and gift.rests_on_section_137 and gift.recipient != "individual"


def _asks_amount(answers: Answers) -> bool:
    """Only local councils are asked: the limit and the statement of spending turn on it."""
    gift = read(answers)
    if not (_goes_on(gift) and gift.by_local and gift.other_law):
        return False
    if gift.rests_on_section_137:
        return gift.benefits_the_area or (gift.may_contribute and bool(gift.benefit))
    return gift.eligible is True


def _amount_samples(_: Answers, law: Law) -> tuple[str, ...]:
    """The amounts from which a statement of spending is due, and a penny less."""
    least = {period.value for period in law.figure("section-137a-minimum").periods}
    return tuple(sorted(f"{value}" for each in least for value in (each, each - 1)))  # type: ignore[operator]


def _left_samples(answers: Answers, _: Law) -> tuple[str, ...]:
    amount = read(answers).amount
    assert amount is not None
    return (str(amount - 1), str(amount))


_IN_ORDER = (
    Question(
        "power_giver",
        "Who would give the grant?",
        why="Each kind of authority has powers of its own, and each nation has laws of its own.",
        options=(
            Option(
                "principal",
                "A principal council in England",
                "A county, district, unitary or London borough council, the City of London or the Isles of Scilly",
            ),
            Option("parish", "A parish or town council in England"),
            Option("combined", "A combined authority, or a combined county authority"),
            Option("wales-principal", "A county or county borough council in Wales"),
            Option("wales-community", "A community or town council in Wales"),
            Option("ni", "A council in Northern Ireland"),
            Option("scotland", "A council in Scotland"),
            Option("other", "Another public body", "For example a fire authority, a national park or an NHS body"),
            DONT_KNOW,
        ),
        refs=("lga11-s1", "lgewa21-s24", "lga14ni-s79"),
    ),
    Question(
        "power_resolved",
        "Has the council resolved that it may use the general power of competence?",
        hint="Look for the minute. In England the council resolves again at its annual meeting in each year of ordinary "
        "elections.",
        why="A parish, town or community council has the power only where it is eligible, and has said so in a resolution.",
        options=(
            Option("yes", "Yes, and the resolution still holds"),
            Option("lapsed", "Yes, but it was not renewed when it had to be"),
            Option("no", "No"),
            DONT_KNOW,
        ),
        refs=("si12-965", "lgewa21-s30"),
        ask_if=lambda answers, _: read(answers).by_local,
    ),
    Question(
        "power_begun",
        "Did the council begin this grant under the general power, before the resolution lapsed?",
        why="In England a council that is no longer eligible may finish what it began.",
        options=YES_NO_UNKNOWN,
        refs=("si12-965",),
        ask_if=lambda answers, _: read(answers).resolved == "lapsed" and read(answers).giver == "parish",
    ),
    Question(
        "power_resolved_on",
        "On what day did it last resolve so?",
        kind=Kind.DATE,
        hint="For example 12 May 2026. If the meeting is still to come, give its day.",
        why="A resolution gives the power from its day on. The record of the grant should name it.",
        unknown="I don’t know",
        refs=("si12-965", "lgewa21-s30"),
        ask_if=lambda answers, _: _claims(answers),
        samples=lambda answers, _: (today(answers).isoformat(), (today(answers) + timedelta(days=1)).isoformat()),
    ),
    yes_no(
        "power_elected",
        "When it resolved, were at least two thirds of its members elected?",
        hint="A member who was elected without a contest counts. One who was co-opted does not.",
        refs=("si12-965", "lgewa21-s30"),
        ask_if=lambda answers, _: _still_claims(answers),
    ),
    yes_no(
        "power_clerk",
        "When it resolved, did the clerk hold one of the qualifications that the law names?",
        hint="For example the Certificate in Local Council Administration.",
        refs=("si12-965", "lgewa21-s30"),
        ask_if=lambda answers, _: _still_claims(answers),
    ),
    yes_no(
        "power_audit",
        "When it resolved, had it two clean audit opinions for two years running, the later one from the year before?",
        why="In Wales this is a third condition.",
        refs=("lgewa21-s30",),
        ask_if=lambda answers, _: _still_claims(answers) and read(answers).in_wales,
    ),
    Question(
        "power_recipient",
        "Who would get it?",
        why="Section 137 does not reach one person. And a council cannot give a grant to itself.",
        options=(
            Option("charity", "A charity"),
            Option(
                "nonprofit",
                "Another body that serves the public and is not run for gain",
                "For example a community group, a village hall committee or a community interest company",
            ),
            Option("business", "A business, or another body run for gain"),
            Option("individual", "One person, or one family"),
            Option("public", "Another public body"),
            Option("controlled", "A company or charity that the council controls"),
            Option("self", "The council itself", "Another of its departments, or a fund that it holds"),
            DONT_KNOW,
        ),
        refs=("lga72-s137", "lga72-s137-3"),
        ask_if=lambda answers, _: read(answers).by_council,
    ),
    Question(
        "power_body",
        "Is that body a legal person of its own?",
        hint="A company, a charitable incorporated organisation or a registered society is. A club, a committee or a group "
        "with a constitution alone is not.",
        why="It decides who signs, who holds the money and who owes it back. It does not decide the power.",
        options=YES_NO_UNKNOWN,
        refs=("practice",),
        ask_if=lambda answers, _: read(answers).may_contribute,
    ),
    yes_no(
        "power_party",
        "Would the money pay for anything that seems meant to affect support for a political party?",
        why="A council may not publish such material, nor help others to publish it.",
        refs=("lga86-s2",),
        ask_if=lambda answers, _: _goes_on(read(answers)),
    ),
    Question(
        "power_other_law",
        "Does another law give, limit or forbid spending for this purpose?",
        hint="For example a law on village halls, recreation, housing, transport or social care. Ask the clerk or the "
        "monitoring officer.",
        why="A general power does not lift a limit that other law sets. And section 137 may not be used where another power "
        "exists.",
        options=(
            Option("none", "No: we looked and found none"),
            Option("power", "Yes, it gives a power or a duty"),
            Option("limited", "Yes, it gives one with a limit or a condition"),
            Option("forbids", "Yes, it forbids it"),
            DONT_KNOW,
        ),
        refs=("lga11-s2", "lga72-s137"),
        ask_if=lambda answers, _: _goes_on(read(answers)),
    ),
    Question(
        "power_benefit",
        "In the council’s opinion, will it bring direct benefit to the area or to some of the people in it?",
        why="Section 137 asks for the council’s own opinion, and for a benefit in proportion to the cost.",
        options=(
            Option("yes", "Yes, and in proportion to what it costs"),
            Option("small", "Yes, but little beside what it costs"),
            Option("no", "No, or only to people elsewhere"),
            DONT_KNOW,
        ),
        refs=("lga72-s137",),
        ask_if=lambda answers, _: _tests_benefit(answers),
    ),
    Question(
        "power_amount",
        "How much is the grant?",
        kind=Kind.MONEY,
        hint="With anything else that the council gives to the same body in this financial year.",
        unknown="I don’t know",
        refs=("lga72-s137a", "lga72-s137-4"),
        ask_if=lambda answers, _: _asks_amount(answers),
        samples=_amount_samples,
    ),
    Question(
        "power_left",
        "How much may the council still spend under section 137 in this financial year?",
        kind=Kind.MONEY,
        hint="This year’s amount for each elector, times the electors on 1 April, less what was spent under the section "
        "already. The amount changes every year.",
        why="All spending under section 137 counts towards one limit for the year.",
        unknown="I don’t know",
        refs=("lga72-s137-4",),
        ask_if=lambda answers, _: (
            _asks_amount(answers) and read(answers).rests_on_section_137 and read(answers).amount is not None
        ),
        samples=_left_samples,
    ),
)

QUESTIONS = on_pages(
    with_usual(
        _IN_ORDER,
        {"power_party": Usual("no", "Nothing that it pays for seems meant to help or harm a party")},
    ),
    eligible=("power_resolved", "power_begun", "power_resolved_on", "power_elected", "power_clerk", "power_audit"),
    grant=("power_recipient", "power_body", "power_other_law"),
    spending=("power_benefit", "power_amount", "power_left"),
)
