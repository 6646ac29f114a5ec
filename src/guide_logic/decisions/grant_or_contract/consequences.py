"""What follows from a grant or a contract: VAT, process, remedies, and how to write the agreement.

Each function returns a section of the answer. The rule that tells a grant from a contract is in
``grant_or_contract``; nothing here changes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide_logic.decisions.shared import next_tool
from guide_logic.decisions.shared.grant_signs import CONTRACT, GRANT, MIXED, Picture, other
from guide_logic.decisions.shared.subsidy_window import window_start
from guide_logic.engine.model import UNKNOWN, Answers, Link, Point, Role, Section
from guide_logic.law import Law, NotCovered
from guide_logic.law.wording import long_date, pounds

CHECK = "Check this: "
"""Begins every statement that is not verified."""

_TWO_QUESTIONS = Point(
    CHECK + "VAT and procurement usually give the same answer, but they are separate legal questions. Ask finance "
    "about VAT.",
    ("practice",),
)

VAT = {
    GRANT: Section(
        "What follows for VAT",
        (
            Point("A true grant is outside the scope of VAT.", ("hmrc-vatsc53400",)),
            Point(
                "The name on the document does not decide it. HMRC asks whether the payer, or someone it chooses, "
                "gets a supply directly in return for the money.",
                ("hmrc-vatsc53400", "woking"),
            ),
            Point(
                "The recipient usually cannot recover the VAT on what it buys with a grant. Allow for that in the "
                "amount.",
                ("ts-862889",),
            ),
            _TWO_QUESTIONS,
        ),
    ),
    CONTRACT: Section(
        "What follows for VAT",
        (
            Point(
                "Money paid for a supply is within the scope of VAT. Calling it a grant does not change that.",
                ("hmrc-vatsc53400", "woking"),
            ),
            Point(
                "That does not mean that VAT is charged. Much welfare and education work carries none.",
                ("hmrc-701-2",),
            ),
            Point("Ask the supplier which VAT treatment applies, and say in the contract what the price includes."),
            Point("Procurement thresholds are compared with the value including VAT.", ("pa23-s123",)),
            _TWO_QUESTIONS,
        ),
    ),
    UNKNOWN: Section(
        "What follows for VAT",
        (
            Point(
                "A true grant is outside the scope of VAT. Payment for a supply is not.",
                ("hmrc-vatsc53400",),
            ),
            Point(
                "The name on the document does not decide it. HMRC asks whether the payer, or someone it chooses, "
                "gets a supply directly in return for the money.",
                ("hmrc-vatsc53400", "woking"),
            ),
            Point("Until this is settled, say in the agreement whether the amount includes any VAT that is due."),
            _TWO_QUESTIONS,
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Assistance:
    """The limits of minimal financial assistance (Subsidy Control Act 2022, sections 33 and 36) on a day.

    ``counts_from`` is the first day of earlier aid that counts with aid given on the day: the
    start of the financial year, which ends on 31 March, less the years before it that count.
    """

    limit: Decimal
    counts_from: date
    database_over: Decimal
    database_within: str

    @classmethod
    def on(cls, day: date, law: Law) -> "Assistance | None":
        """The limits on a day, or None before the Act had any."""
        try:
            return cls(
                law.value("mfa-limit", day),
                window_start(day, law),
                law.value("subsidy-database", day),
                law.show("subsidy-database-entry", day),
            )
        except NotCovered:
            return None

    def facts(self) -> dict[str, object]:
        """The limits for programs and tests."""
        return {
            "mfa_limit": int(self.limit),
            "mfa_counts_from": self.counts_from.isoformat(),
            "subsidy_database_over": int(self.database_over),
        }


_FOUR_QUESTIONS = (
    Point("The Procurement Act does not apply to a genuine grant, whatever its size.", ("pa23-s3",)),
    Point(
        "Subsidy control may apply. A grant is a subsidy only if the answer to all four of these questions is yes.",
        ("sca22-s2",),
    ),
    Point("One: does a public authority give it from public resources?", ("sca22-s2",)),
    Point(
        "Two: does it give an economic advantage to an enterprise, on terms better than the market might reasonably "
        "offer?",
        ("sca22-s2", "sca22-s3", "sca22-s7"),
    ),
    Point("Three: is it specific, so that some enterprises gain and others do not?", ("sca22-s2",)),
    Point(
        "Four: has it, or can it have, an effect on competition or investment in the United Kingdom, or on trade or "
        "investment between the United Kingdom and elsewhere?",
        ("sca22-s2",),
    ),
    Point(
        "Test each activity, not the kind of body. A charity is an enterprise to the extent that it offers goods or "
        "services on a market.",
        ("sca22-s7",),
    ),
    Point(
        CHECK + "a free service to the public, paid for by the state, is usually not an economic activity.",
        ("practice",),
    ),
)

_OTHER_DUTIES = (
    Point(
        "A subsidy that fits no exemption or streamlined route needs an assessment against the subsidy control "
        "principles before it is given.",
        ("sca22-s12",),
    ),
    Point(
        "The council’s duties of best value and equality apply to grants as well.",
        ("lga99-s3", "eqa10-s149"),
    ),
)


def subsidy(law: Law, day: date) -> Section:
    """The subsidy control test for a grant given on a day, with the amounts then in force."""
    assistance = Assistance.on(day, law)
    small = (
        _minimal_assistance(assistance)
        if assistance
        else (
            Point(
                f"{CHECK}no amounts of minimal financial assistance are held for {long_date(day)}.",
                ("sca22-s36",),
            ),
        )
    )
    return Section("Process for a grant: subsidy control", (*_FOUR_QUESTIONS, *small, *_OTHER_DUTIES))


def _minimal_assistance(assistance: Assistance) -> tuple[Point, ...]:
    return (
        Point(
            "If it is a subsidy, see whether it fits within minimal financial assistance: no more than "
            f"{pounds(assistance.limit)} in all for the enterprise and its group. For a grant given today, count "
            "minimal financial assistance, assistance for services of public economic interest, and older small "
            f"amounts of aid since {long_date(assistance.counts_from)}.",
            ("sca22-s36", "sca22-s8"),
            day=assistance.counts_from,
            leads_to="subsidy-check",
        ),
        Point(
            "A grant is given on the day the recipient gets an enforceable right to it, not the day it is paid.",
            ("sca22-s2",),
        ),
        Point(
            "Minimal financial assistance needs three documents, in order: your written notice with the amount, the "
            "recipient’s written confirmation that it stays within the limit, and your written confirmation when you "
            "give it.",
            ("sca22-s37", "sca22-s36"),
        ),
        Point(
            f"Minimal financial assistance of more than {pounds(assistance.database_over)} goes into the subsidy "
            f"database within {assistance.database_within} of the decision being confirmed. So does a subsidy of more "
            "than that under a published scheme. A subsidy that stands alone goes in whatever its size.",
            ("sca22-s36", "sca22-s33"),
        ),
    )


CONCLUDES: Mapping[str, Answers] = {GRANT: {"subsidy_form": "grant"}, CONTRACT: {"subsidy_form": "purchase"}}
"""The form of help that the answer settles, where it does."""

SUBSIDY_CHECK = {GRANT: "Next: the subsidy check", CONTRACT: "Could the price be a subsidy?"}
"""What the link to the tool on subsidy control says, where the answer settles the form of help."""


def subsidy_check(result: str) -> Link:
    """The tool that tests subsidy control, told the form of help where the answer settles it."""
    title = SUBSIDY_CHECK.get(result, "Could it be a subsidy?")
    return next_tool.link(title, "subsidy-check", CONCLUDES.get(result, next_tool.NOTHING))


PROCUREMENT = Section(
    "Process for a contract: procurement",
    (
        Point(
            "The Procurement Act may apply. The value decides how much of it: use the threshold check.",
            ("pa23-s3", "pa23-s84"),
        ),
        Point(
            "The value includes VAT, extensions and options.",
            ("pa23-s123", "pa23-s4", "pa23-sch3"),
        ),
        Point(
            "At or above the threshold the council may enter into the contract only by a lawful route: competition, "
            "a direct award on a ground that the Act names, or a framework.",
            ("pa23-s11", "pa23-s41", "pa23-s45"),
        ),
        Point(
            "Health care for individuals, as part of the health service in England, follows the Provider Selection "
            "Regime instead, whatever the value.",
            ("psr23-r3", "pr24-r43"),
        ),
        Point("Some contracts are exempt from the Act.", ("pa23-sch2",)),
        Point(
            "A contract that pays more than the market would can also be a subsidy.",
            ("sca22-s2", "sca22-s3"),
        ),
        Point(
            "The Act does not cover devolved authorities in Scotland. Scotland has its own procurement rules.",
            ("pa23-s2",),
        ),
    ),
)

_GRANT_REMEDIES = (
    Point(
        "Under a grant the council can stop paying and recover money that was not used for its purpose.",
        ("nao-enforceability", "ts-862889"),
    ),
    Point(
        "If the grant is a subsidy, the council also has a right in statute to recover what was used for another "
        "purpose.",
        ("sca22-s77",),
    ),
    Point(
        "It cannot claim damages because less was delivered than planned. If you need that, you are buying.",
        ("nao-enforceability",),
    ),
    Point(
        "You can still ask for reports, visits, accounts and staged payments. None of these makes it a contract.",
        ("hmrc-vatsc53400", "nao-enforceability"),
    ),
)

_CONTRACT_REMEDIES = (
    Point(
        "Under a contract the council can claim damages if delivery fails.",
        ("nao-enforceability", "ts-862889"),
    ),
    Point(
        "Other remedies, such as service credits or step-in, are there if the contract says so.",
        ("ts-862889",),
    ),
)

REMEDIES = {
    GRANT: Section("Remedies and assurance", _GRANT_REMEDIES),
    CONTRACT: Section("Remedies and assurance", _CONTRACT_REMEDIES),
    UNKNOWN: Section("Remedies and assurance", (*_GRANT_REMEDIES[:3], *_CONTRACT_REMEDIES[:2])),
}

_TERMS: dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    GRANT: (
        (
            "receives",
            "Say that the money supports the recipient’s own work, and what public benefit it is for. Ask for no "
            "service to the council or to its order.",
            ("pa23-s3", "spfm-3"),
        ),
        (
            "bound",
            "Bind the recipient to spend the money on that purpose, account for it and return the rest. State "
            "results as aims, not as promises to deliver.",
            ("nao-enforceability", "woking"),
        ),
        (
            "remedy",
            "Provide for stopping payment and recovering unspent or misused money. Leave out damages, service credits "
            "and step-in.",
            ("ts-862889",),
        ),
        (
            "design",
            "Build the agreement on the recipient’s own proposal. Do not attach a service specification.",
            ("spfm-3", "lexology-grants"),
        ),
        ("stop", "Let the recipient stop on notice, once the money is settled.", ("woking",)),
        (
            "payment",
            "Pay a contribution, at once or in stages. Do not pay by the place, hour, client or result.",
            ("ts-862889",),
        ),
        (
            "assets",
            CHECK + "leave what the work creates or buys with the recipient. You may limit what it is used for.",
            ("practice",),
        ),
        ("wording", "Leave out words of purchase, such as “in consideration of”.", ("woking",)),
    ),
    CONTRACT: (
        (
            "receives",
            "Say what goods, services or works the council gets, for whom, and where.",
            ("pa23-s3", "spfm-3"),
        ),
        (
            "bound",
            "State plainly what the supplier promises to deliver.",
            ("pa23-s3", "nao-enforceability"),
        ),
        (
            "remedy",
            "Set out what happens when delivery falls short: putting it right, damages, ending the contract.",
            ("ts-862889",),
        ),
        (
            "design",
            "Attach a specification. Design it with suppliers and the people who use the service if you can.",
            ("spfm-3",),
        ),
        ("stop", "Say how and when either side may end it, and with what notice.", ("woking",)),
        ("payment", "State the price, how it is worked out, and what it includes.", ("ts-862889",)),
        (
            "assets",
            CHECK + "say who owns what the work creates or buys. Take only the rights the council needs.",
            ("practice",),
        ),
    ),
}


def agreement(side: str, picture: Picture, *, redesign: bool) -> Section:
    """How to write the agreement so that it is what it claims to be.

    For a redesign only the terms to change: those that point the other way, are split, or are
    not known.
    """
    if redesign:
        away = [sign for sign in picture.signs if sign.towards in (other(side), MIXED)]
        change = {sign.question for sign in away} | {sign.answer for sign in away} | set(picture.unknown)
        title = f"To make it a {side}, settle these terms"
        terms = tuple(term for term in _TERMS[side] if term[0] in change)
    else:
        title = f"How to write it so that it is a {side}"
        terms = _TERMS[side]
    points = (Point(text, refs, ("pointers" if about == "wording" else about,)) for about, text, refs in terms)
    return Section(title, (*points, _SUBSTANCE), role=Role.TERMS)


_SUBSTANCE = Point(
    "What the two sides really do has to match. Substance decides, not the words.",
    ("guardian-qa", "woking"),
)

ONE_BODY = Section(
    "If giver and recipient are one body",
    (
        Point(
            CHECK
            + "this answer is for two bodies. Money that the council moves to a department, a team or a fund of its own "
            "is neither a grant nor a contract, because nobody can be bound to itself. Move the budget instead.",
            ("practice",),
        ),
        Point(
            CHECK
            + "a company or charity that the council controls is a body of its own, so the answer holds for it. If it is a "
            "contract, it may be exempt from the Procurement Act, on conditions.",
            ("pa23-sch2", "practice"),
        ),
    ),
)
"""What the tool cannot be told: that the council would pay itself."""
