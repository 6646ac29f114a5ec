"""What every answer of the subsidy check is made of: the limbs in words, and the warnings all share."""

from guide_logic.decisions.subsidy_check import outcomes as shared
from guide_logic.decisions.subsidy_check.award import LIMBS, Award
from guide_logic.decisions.subsidy_check.outcomes import CHECK, HEADLINES
from guide_logic.engine.model import UNKNOWN, Link, Outcome, Point, Section, Strength
from guide_logic.law import Law

_LIMBS = {
    ("subsidy_source", "yes"): "A public authority gives it from public resources.",
    ("subsidy_source", "through"): "Another body hands it on, but in substance a public authority decides. That counts.",
    ("subsidy_source", "no"): "No public authority gives it or decides to give it.",
    ("subsidy_activity", "market"): "It supports work that offers goods or services on a market, so the recipient is an "
    "enterprise for that work.",
    ("subsidy_activity", "mixed"): "It supports work on a market together with other work, so the recipient is an "
    "enterprise at least in part.",
    ("subsidy_activity", "none"): "It supports nothing that is offered on a market, so there is no enterprise.",
    ("subsidy_activity", "separate"): "It is kept to work that offers nothing on a market, so for that work there is no "
    "enterprise.",
    ("subsidy_terms", "better"): "The terms are better than the market would reasonably give, so it is an advantage.",
    ("subsidy_terms", "tested"): "The terms are no better than the market would reasonably give, so it is no advantage.",
    ("subsidy_specific", "yes"): "It favours some enterprises over others.",
    ("subsidy_specific", "no"): "It favours no enterprise over another.",
    ("subsidy_effect", "yes"): "It could affect competition, investment or trade.",
    ("subsidy_effect", "no"): "It could not affect competition, investment or trade.",
}  # fmt: skip
_LIMB_NAMES = {
    "subsidy_form": "what the council would give, and whether the terms are better than the market’s",
    "subsidy_source": "whether it is public money",
    "subsidy_activity": "whether the work is on a market",
    "subsidy_terms": "whether the terms are better than the market’s",
    "subsidy_specific": "whether it favours some enterprises",
    "subsidy_effect": "whether it could affect competition, investment or trade",
}
_LIMB_REFS = {
    "subsidy_source": ("sca22-s2", "sca22-s6"),
    "subsidy_activity": ("sca22-s2", "sca22-s7"),
    "subsidy_terms": ("sca22-s2", "sca22-s3"),
    "subsidy_specific": ("sca22-s2", "sca22-s4"),
    "subsidy_effect": ("sca22-s2",),
}


def outcome(
    award: Award,
    code: str,
    strength: Strength,
    *,
    reasons: tuple[Point, ...],
    next_steps: tuple[Point, ...],
    warnings: dict[str, Point],
    sections: tuple[Section, ...],
    links: tuple[Link, ...] = (),
    facts: dict[str, object] | None = None,
) -> Outcome:
    unsure = award.unsure_limbs
    if award.form == "purchase":
        links = (*links, Link("Is the purchase above the threshold?", "tools/threshold-check/"))
    return Outcome(
        code=code,
        headline=HEADLINES[code],
        strength=Strength.LIKELY if unsure and strength is Strength.SETTLED else strength,
        reasons=reasons,
        next_steps=next_steps,
        warnings=tuple(warnings.values()),
        sections=sections,
        links=(*shared.LINKS, *links),
        facts={
            "subsidy": False if code == "not-subsidy" else None if unsure or code == "before-act" else True,
            "limbs_unsure": list(unsure),
            **(facts or {}),
            "warnings": list(warnings),
        },
        as_at=award.day,
    )


def limb_points(award: Award) -> tuple[Point, ...]:
    """What each limb came to. A cash grant is an advantage by itself, so that limb is not asked."""
    points = []
    for name in LIMBS:
        if text := _LIMBS.get((name, award.limbs.get(name, ""))):
            points.append(Point(text, _LIMB_REFS[name], (name,)))
        elif name in award.limbs:
            points.append(
                Point(f"Not known: {_LIMB_NAMES[name]}. It is treated as met, which is the safe side.",
                      _LIMB_REFS[name], (name,))
            )  # fmt: skip
        elif name == "subsidy_terms" and award.form == UNKNOWN:
            points.append(
                Point("Not known: what the council would give. It is treated as an advantage, which is the safe side: a "
                      "grant always is one, and other help may be on market terms.", _LIMB_REFS[name], ("subsidy_form",))
            )  # fmt: skip
        elif name == "subsidy_terms" and award.form == "grant":
            points.append(
                Point("A grant that need not be paid back is better than anything the market gives.",
                      _LIMB_REFS[name], ("subsidy_form",))
            )  # fmt: skip
    return tuple(points)


def standing_warnings(award: Award) -> dict[str, Point]:
    found = {}
    if unsure := award.unsure_limbs:
        found["limbs-unsure"] = Point(
            "Find out " + ", and ".join(_LIMB_NAMES[name] for name in unsure) + ". If one answer is no, it is not a "
            "subsidy.",
            ("sca22-s2",), unsure,
        )  # fmt: skip
    if award.scheme == UNKNOWN:
        found["scheme-unknown"] = Point(
            "Ask whether a scheme covers it. An award under one needs no assessment of its own.",
            ("sca22-s10", "sca22-s12"), ("subsidy_scheme",),
        )  # fmt: skip
    found["northern-ireland"] = Point(
        f"{CHECK}help that could affect trade in goods between Northern Ireland and the European Union may come under "
        "European rules instead. This tool does not test that.",
        ("sca22-s48",),
    )  # fmt: skip
    return found


def late_entry(award: Award, law: Law) -> dict[str, Point]:
    """A warning where the last safe day for the entry in the database is over."""
    confirmed = award.confirmed_on(law)
    if not confirmed or shared.entry_by(confirmed, law) >= award.today:
        return {}
    return {
        "entry-late": Point(
            "The last safe day for the entry in the subsidy database has passed. If it is due and not made, make it now "
            "and tell your lawyer.",
            ("sca22-s33",), ("subsidy_confirmed",),
        )
    }  # fmt: skip
