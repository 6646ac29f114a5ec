"""Subsidy check: is it a subsidy, and if so by which route may it be given?

Order of the test: the four limbs of a subsidy; the day; a scheme or streamlined route; what is
prohibited; minimal financial assistance; assistance for a service of public economic interest;
referral; and last the assessment of principles, which every other subsidy needs. A limb that is
not known is treated as met, which is the safe side. Past help that is not known stops small
assistance, for the recipient has to confirm it in writing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from guide_logic.decisions.shared import readings
from guide_logic.decisions.shared.subsidy_window import Window
from guide_logic.decisions.subsidy_check import outcomes as shared
from guide_logic.decisions.subsidy_check import plain
from guide_logic.decisions.subsidy_check.award import Award, read
from guide_logic.decisions.subsidy_check.elsewhere import no_sum_needed
from guide_logic.decisions.subsidy_check.outcomes import CHECK, OUTCOMES
from guide_logic.decisions.subsidy_check.parts import (
    late_entry,
    limb_points,
    outcome,
    standing_warnings,
)
from guide_logic.decisions.subsidy_check.questions import QUESTIONS
from guide_logic.engine.model import (
    UNKNOWN,
    Answers,
    Bar,
    Bearing,
    Outcome,
    Point,
    Section,
    Strength,
    Tool,
)
from guide_logic.engine.values import number
from guide_logic.law import Law
from guide_logic.law.wording import long_date, pounds

ID = "subsidy-check"


def decide(answers: Answers, law: Law) -> Outcome:
    """The outcome for complete answers. Source: Subsidy Control Act 2022, sections 2 to 8, 12 and 33 to 52."""
    award = read(answers)
    return no_sum_needed(award, law) or _by_amount(award, law)


def _deadline(award: Award, law: Law, *, due: bool | None) -> dict[str, object]:
    """The database duty for programs and tests."""
    confirmed = award.confirmed_on(law)
    by = shared.entry_by(confirmed, law).isoformat() if due and confirmed else None
    return {"database": due, "database_by": by}


@dataclass(frozen=True, slots=True)
class Referral:
    """What the award and related subsidies come to, and which lines that crosses."""

    total: Decimal
    must: bool
    may: bool
    if_sensitive: bool

    @classmethod
    def of(cls, award: Award, amount: Decimal, law: Law) -> "Referral":
        """The referral test of the Regulations of 2022 on the day; unknown related subsidy counts as none."""
        on = award.day
        total = amount + (award.related or 0)
        single = amount > law.value("cma-single", on)
        large = single and total > law.value("cma-referral", on)
        sensitive = single and total > law.value("cma-sensitive", on)
        return cls(
            total,
            must=large or (sensitive and award.sector == "yes"),
            may=total > law.value("cma-interest", on),
            if_sensitive=sensitive and not large and award.sector == UNKNOWN,
        )


def _by_amount(award: Award, law: Law) -> Outcome:
    amount = award.amount
    assert amount is not None
    window = Window.of(award.day, amount, award.past, law)
    code = _route(award, window, law)
    spei = code == "spei" or (award.is_for_service and not window.fits(window.mfa_limit))
    limit = window.spei_limit if spei else window.mfa_limit
    name = "Limit for a service of public economic interest" if spei else "Limit for minimal financial assistance"
    referral = Referral.of(award, amount, law)
    floor = code in ("mfa", "spei") or award.is_for_service
    due = (
        None
        if code in ("past-needed", "prohibited")
        else not floor or amount > law.value("subsidy-database", award.day)
    )
    warnings = {
        **_amount_warnings(award, code, window, referral, law),
        **(late_entry(award, law) if due else {}),
        **standing_warnings(award),
    }
    outside = award.is_outside_procedure
    counted = {} if outside else {
        "window_from": window.start.isoformat(),
        "window_to": window.day.isoformat(),
        "counted": [each.day.isoformat() for each in window.counted],
        "used": number(window.used),
        "total": number(window.total),
        "mfa_limit": number(window.mfa_limit),
        "spei_limit": number(window.spei_limit),
        "headroom": number(window.headroom(window.mfa_limit)),
        "left": number(window.headroom(window.mfa_limit) - amount) if window.fits(window.mfa_limit) else 0,
    }  # fmt: skip
    result = outcome(
        award,
        code,
        _strength(code, warnings),
        reasons=(*_amount_reasons(award, code, window, referral, law), *limb_points(award)),
        next_steps=_next_steps(award, code, window, law),
        warnings=warnings,
        sections=_sections(award, code, window, law, due=due, floor=floor),
        links=(shared.REFERRAL_LINK,) if code in ("interest", "refer") else (),
        facts={
            **counted,
            "related_total": number(referral.total),
            **_deadline(award, law, due=due),
        },
    )  # fmt: skip
    if outside:  # past help was not asked, so there is no sum to show
        return result
    return replace(
        result,
        working=window.lines(limit, name),
        bar=Bar(window.total, limit, name, may_equal=True),
    )


def _strength(code: str, warnings: Mapping[str, Point]) -> Strength:
    """How firmly the answer is held: what is not known may turn "may be referred" into "must"."""
    if code in ("past-needed", "prohibited") or warnings.keys() & {
        "related-unknown",
        "sector-unknown",
    }:
        return Strength.ADVICE
    open_ways = {"barred", "spei-unknown", "scheme-unknown", "given-unknown"}
    return Strength.LIKELY if warnings.keys() & open_ways else Strength.SETTLED


def _route(award: Award, window: Window, law: Law) -> str:
    """The way it may be given, by the amounts."""
    small_allowed = award.may_be_small and not award.is_outside_procedure
    spei = award.spei
    for code, limit, possible in (
        ("mfa", window.mfa_limit, small_allowed),
        ("spei", window.spei_limit, small_allowed and spei in ("yes", UNKNOWN)),
    ):
        if possible and window.fits(limit):
            if award.has_open_past:
                return "past-needed"
            if code == "mfa" or spei == "yes":
                return code
    if award.barred:
        return "prohibited"
    referral = Referral.of(award, window.amount, law)
    return "refer" if referral.must else "interest" if referral.may else "principles"


def _limit_reasons(award: Award, code: str, window: Window) -> tuple[Point, ...]:
    """How the years that count compare with the limits of small assistance."""
    if award.is_outside_procedure:
        return (_outside_procedure(award),)
    asked = award.asked("subsidy_amount", "subsidy_past", "subsidy_day")
    points = [
        Point(
            f"The years that count run from {long_date(window.start)} to the day of the right, {long_date(window.day)}. "
            f"With this award they hold {pounds(window.total)}.",
            ("sca22-s36", "sca22-s42", "sca22-s2"), asked,
        )
    ]  # fmt: skip
    fits = window.fits(window.mfa_limit)
    limit = f"the limit for minimal financial assistance, {pounds(window.mfa_limit)}"
    if not fits:
        text = f"That is {pounds(window.total - window.mfa_limit)} over {limit}."
    elif window.total == window.mfa_limit:
        text = f"That is exactly {limit}, which is allowed."
    else:
        text = f"That is within {limit}."
    bearing = Bearing.NEUTRAL if fits and code != "mfa" else Bearing.FOR
    points.append(Point(text, ("sca22-s36",), asked, bearing))
    if code == "spei":
        points.append(
            Point(f"It is within the limit of {pounds(window.spei_limit)} for a service of public economic interest. The "
                  "two kinds of help are counted together.", ("sca22-s38",), ("subsidy_spei", *asked), Bearing.FOR)
        )  # fmt: skip
    elif award.is_for_service and not window.fits(window.spei_limit):
        points.append(
            Point(f"It is {pounds(window.total - window.spei_limit)} over the higher limit too, {pounds(window.spei_limit)} "
                  "for a service of public economic interest.", ("sca22-s38",), ("subsidy_spei", *asked), Bearing.FOR)
        )  # fmt: skip
    return tuple(points)


def _amount_reasons(award: Award, code: str, window: Window, referral: Referral, law: Law) -> tuple[Point, ...]:
    points = [*_limit_reasons(award, code, window)]
    if award.scheme == "streamlined":
        why = (
            "Not every condition of the streamlined route is met, so it does not cover this."
            if award.met == "no"
            else "The streamlined route is not known to be open on that day."
        )
        if not award.route_open(law) or award.met == "no":
            points.append(Point(why, ("sca22-s10",), ("subsidy_route", "subsidy_met"), Bearing.AGAINST))
    if code in ("refer", "interest"):
        line = law.show("cma-referral", award.day)
        sensitive = law.show("cma-sensitive", award.day)
        points.append(
            Point(
                f"With related subsidies it comes to {pounds(referral.total)}. A subsidy of more than "
                f"{law.show('cma-single', award.day)} must be referred if that total is more than {line}, or more than "
                f"{sensitive} in a sensitive sector."
                + (f" It may be referred if the total is more than {law.show('cma-interest', award.day)}."
                   if code == "interest" else ""),
                ("ssi22-r3", "ssi22-r4", "ssi22-r5", "ssi25"),
                award.asked("subsidy_amount", "subsidy_related", "subsidy_sector"),
                Bearing.FOR,
            )
        )  # fmt: skip
    return (*points, *_barred_reasons(award, code))


def _outside_procedure(award: Award) -> Point:
    """Why the limits do not help where the procedure is not followed, and what is due instead."""
    entry = (
        "Only a small award for a service of public economic interest needs no entry in the subsidy database."
        if award.is_for_service
        else "An entry in the subsidy database is due whatever the amount."
    )
    return Point(
        "It is not given as small assistance. Help is that only where the statement, the recipient’s confirmation and the "
        "confirmation on giving it are in writing. Without them it stands by itself, however small it is, and has to be "
        f"consistent with the principles. {entry}",
        ("sca22-s36", "sca22-s37", "sca22-s12", "sca22-s33"),
        ("subsidy_given", "subsidy_amount", "subsidy_spei"),
        Bearing.FOR,
    )


_BARRED = {
    "guarantee": ("A guarantee of debts without a limit of amount or time is prohibited.", ("sca22-s15",)),
    "export": ("A subsidy that depends on exporting is prohibited.", ("sca22-s16",)),
    "domestic": ("A subsidy that depends on using domestic rather than imported goods or services is prohibited.",
                 ("sca22-s17",)),
    "move": ("A subsidy on condition that work moves to another area is prohibited, unless it reduces disadvantage "
             "both there and overall.", ("sca22-s18",)),
    "rescue": ("A subsidy to rescue or restructure a failing body is prohibited, unless strict conditions are met.",
               ("sca22-s19",)),
}  # fmt: skip


def _barred_reasons(award: Award, code: str) -> tuple[Point, ...]:
    if code != "prohibited":
        return ()
    points = [Point(*_BARRED[name], ("subsidy_barred",), Bearing.FOR) for name in award.barred]
    if award.bars_small_assistance:
        points.append(
            Point("Small amounts are no way round it where it relates to goods.", ("sca22-s36", "sca22-s38"),
                  ("subsidy_goods",), Bearing.FOR)
        )  # fmt: skip
    return tuple(points)


def _next_steps(award: Award, code: str, window: Window, law: Law) -> tuple[Point, ...]:
    if code in ("mfa", "spei"):
        return (
            Point("Send the statement, and wait for the recipient’s confirmation.",
                  ("sca22-s37",) if code == "mfa" else ("sca22-s39",)),
            Point("Give the award, and send the confirmation.", ("sca22-s37",) if code == "mfa" else ("sca22-s39",)),
            Point("Tell the recipient to count this towards its limit until it drops out of the years that count.",
                  ("sca22-s36",)),
        )  # fmt: skip
    if code == "past-needed":
        return _ask_for_past_help(award, window)
    return _steps_if_barred(award, window, law) if code == "prohibited" else _assess(award, code, window, law)


def _ask_for_past_help(award: Award, window: Window) -> tuple[Point, ...]:
    left = window.headroom(window.mfa_limit)
    return (
        Point("Ask the recipient for a list of past help: day of the right, amount, giver. Ask for its whole group, and "
              "for any body whose work it took over.", ("sca22-s37", "sca22-s8", "sca22-s40"),
              award.asked("subsidy_before", "subsidy_group", "subsidy_past")),
        Point(f"Before this award at most {pounds(left)} is left under the limit for minimal financial assistance.",
              ("sca22-s36",), ("subsidy_amount",)) if window.fits(window.mfa_limit) else
        Point(f"Before this award at most {pounds(window.headroom(window.spei_limit))} is left under the limit for a "
              "service of public economic interest.", ("sca22-s38",), ("subsidy_amount", "subsidy_spei")),
    )  # fmt: skip


def _steps_if_barred(award: Award, window: Window, law: Law) -> tuple[Point, ...]:
    steps = [
        Point("Take the condition out if the purpose does not need it. Limit a guarantee in amount and in time."),
        Point("Take legal advice on the exceptions before anyone promises anything.",
              ("sca22-s15", "sca22-s18", "sca22-s19")),
    ]  # fmt: skip
    moves = "move" in award.barred and window.amount > law.value("cma-single", award.day)
    if moves or "rescue" in award.barred:
        steps.append(
            Point("If an exception applies, the Competition and Markets Authority comes in too: restructuring, and "
                  f"moving work with more than {law.show('cma-single', award.day)}, must be referred first.",
                  ("ssi22-r3", "sca22-s52"), ("subsidy_barred",))
        )  # fmt: skip
    return tuple(steps)


def _assess(award: Award, code: str, window: Window, law: Law) -> tuple[Point, ...]:
    """What to do about a subsidy that needs the assessment of principles, and perhaps a report."""
    left = window.headroom(window.mfa_limit)
    steps = []
    if code == "principles" and left and not award.bars_small_assistance and not award.has_open_past:
        steps.append(
            Point(f"See whether {pounds(left)} would do. That much could still be minimal financial assistance. {CHECK}one "
                  "source says that part of an award may be given so, and the rest by another route.",
                  ("sca22-s36", "mfa-part"), ("subsidy_amount",))
        )  # fmt: skip
    if code == "principles" and award.is_outside_procedure and window.day >= award.today:
        steps.append(
            Point("See whether it can still be given as small assistance, with the letters in their order. Say so above, and "
                  "the tool adds up past help.", ("sca22-s36", "sca22-s37"), ("subsidy_given",))
        )  # fmt: skip
    steps += [
        Point("See whether a scheme or a streamlined route covers it.", ("sca22-s10", "sca22-s12")),
        Point("Assess it against each principle, in writing, before the decision. Do not give it unless you are of the "
              "view that it is consistent with them.", ("sca22-s12", "sca22-sch1")),
    ]  # fmt: skip
    if code == "interest":
        steps.append(
            Point(
                "Decide whether to ask the Competition and Markets Authority for a report. It may decline.",
                ("sca22-s56",),
            )
        )
    if code == "refer":
        on = award.day
        steps += [
            Point("Ask the Competition and Markets Authority for a report, with your assessment.", ("sca22-s52",)),
            Point(f"Wait for the report, which may take {law.show('cma-report', on)} or longer, and then for "
                  f"{law.show('cma-cooling-off', on)} more. Giving it sooner is prohibited.", ("sca22-s53", "sca22-s31")),
        ]  # fmt: skip
    return tuple(steps)


def _amount_warnings(award: Award, code: str, window: Window, referral: Referral, law: Law) -> dict[str, Point]:
    found = {}
    if code in ("mfa", "spei") and award.barred:
        found["barred"] = Point(
            f"{CHECK}the bans on what you ticked do not reach help within this limit"
            + (", since it does not relate to goods" if award.is_tied_to_trade else "")
            + ". Ask your lawyer before you rely on that.",
            ("sca22-s36",), ("subsidy_barred",),
        )  # fmt: skip
    if window.day < award.today:
        found["already-given"] = Point(
            "The right to it has already arisen. Small assistance needs the statement and the recipient’s confirmation "
            "first: without them it is not such assistance. Take advice if they are missing."
            if code in ("mfa", "spei") else
            "The right to it has already arisen. If what the law asks for beforehand was not done, take advice now.",
            ("sca22-s36", "sca22-s37") if code in ("mfa", "spei") else ("sca22-s12", "sca22-s37"), ("subsidy_day",),
        )  # fmt: skip
    if window.later:
        found["later"] = Point(
            "Some of the help you listed comes after this award. It is not counted here, but this award counts there.",
            ("sca22-s36",), ("subsidy_past",),
        )  # fmt: skip
    if any(each.day < window.start for each in window.past):
        found["dropped"] = Point(
            f"Help given before {long_date(window.start)} is too old to count. The years move on when a new financial year "
            "begins.",
            ("sca22-s36", "sca22-s42"), ("subsidy_past",),
        )  # fmt: skip
    if award.procedure == UNKNOWN and code in ("mfa", "spei"):
        found["given-unknown"] = Point(
            "This answer holds only if the letters go out in their order. Without them the award needs an assessment and, "
            "as a rule, an entry in the subsidy database whatever the amount.",
            ("sca22-s36", "sca22-s37", "sca22-s33"), ("subsidy_given",),
        )  # fmt: skip
    if award.is_outside_procedure and code == "principles" and award.spei == UNKNOWN:
        found["spei-unknown"] = Point(
            "Find out whether particular tasks in the public interest have been assigned to the recipient. If so, a small "
            "award needs no entry in the database.",
            ("sca22-s41", "sca22-s29"), ("subsidy_spei",),
        )  # fmt: skip
        return found
    open_spei = code == "past-needed" and not window.fits(window.mfa_limit)
    if (open_spei or code in ("principles", "interest")) and award.spei == UNKNOWN:
        found["spei-unknown"] = Point(
            "Find out whether particular tasks in the public interest have been assigned to the recipient. If so, a higher "
            f"limit applies: {pounds(window.spei_limit)}.",
            ("sca22-s38", "sca22-s29"), ("subsidy_spei",),
        )  # fmt: skip
    if code in ("principles", "interest") and award.related_unknown:
        found["related-unknown"] = Point(
            "Find out about related subsidies: a large total may or must be referred.",
            ("ssi22-r5", "ssi22-r3", "ssi22-r4"), ("subsidy_related",),
        )  # fmt: skip
    if code == "interest" and referral.if_sensitive:
        found["sector-unknown"] = Point(
            "Find out whether the sector is sensitive. If it is, this must be referred.",
            ("ssi22-r3", "ssi22-r6"), ("subsidy_sector",),
        )  # fmt: skip
    return found


def _sections(
    award: Award, code: str, window: Window, law: Law, *, due: bool | None, floor: bool
) -> tuple[Section, ...]:
    parts: list[Section] = []
    if code in ("mfa", "spei"):
        limit = window.spei_limit if code == "spei" else window.mfa_limit
        parts += [
            shared.letters(window.amount, award.right, pounds(limit), law, spei=code == "spei"),
            shared.SMALL_LIMITS,
        ]
    if code in ("principles", "interest", "refer"):
        parts.append(shared.PRINCIPLES)
        if award.is_for_service:
            review = law.show("spei-review", window.day)
            rules = shared.SERVICE_RULES
            check = Point(
                f"Check the use of the money at least every {review}, and at the end.",
                ("sca22-s29",),
            )
            parts.append(replace(rules, points=(*rules.points, check)))
        parts.append(shared.called_in(window.day, law))
        parts.append(shared.OTHER_EXEMPTIONS)
    if due is not None:
        parts.append(shared.database(due, floor, award.confirmed_on(law), window.day, law))
        parts.append(shared.challenge(window.day, law))
    own = shared.LETTERS_KEPT if code in ("mfa", "spei") else shared.ASSESSMENT_KEPT
    kept = shared.evidence(None if code in ("past-needed", "prohibited") else own)
    return (*parts, kept, shared.PEOPLE)


_BARRED_UNSURE = readings.Unsure(
    "subsidy_barred",
    "whether one of the things that the law prohibits or restricts is true of it",
    {
        "none": "if none is true",
        "guarantee": "if it guarantees debts without limit",
        "export+domestic": "if it depends on exports or on domestic goods or services",
        "move+rescue": "if it moves work between areas, or rescues a failing body",
    },
    refs=("sca22-s15", "sca22-s16", "sca22-s17", "sca22-s18", "sca22-s19"),
)

TOOL = readings.over(
    Tool(
        id=ID,
        title="Subsidy check",
        summary="Whether help from a council is a subsidy, what may be given as minimal financial assistance, and which "
        "letters and entries are due.",
        version=3,
        questions=QUESTIONS,
        outcomes=OUTCOMES,
        decide=decide,
        asked=plain.ASKED,
        plain=plain.PLAIN,
        typical={
            "subsidy_form": "grant",
            "subsidy_source": "yes",
            "subsidy_activity": "market",
            "subsidy_terms": "better",
            "subsidy_specific": "yes",
            "subsidy_effect": "yes",
            "subsidy_day": UNKNOWN,
            "subsidy_scheme": "none",
            "subsidy_route": "growth",
            "subsidy_met": "yes",
            "subsidy_barred": "none",
            "subsidy_goods": "no",
            "subsidy_amount": "100000",
            "subsidy_spei": "no",
            "subsidy_given": "small",
            "subsidy_group": "alone",
            "subsidy_before": "no",
            "subsidy_sector": "no",
            "subsidy_related": "0",
            "subsidy_confirmed": UNKNOWN,
        },
    ),
    _BARRED_UNSURE,
)
