"""Signs of a grant and of a contract: what is asked, which way an answer points, how much it counts.

Four weights. The two *decisive* signs follow the words of the Act: is something supplied to the
council, and is the other side bound to supply it. *Strong* signs are terms that go with one
bargain or the other. *Slight* signs are worth noting. Some things point *neither* way, and
naming them is half the work: people often think that they settle the matter.
"""

from dataclasses import dataclass
from enum import StrEnum

from guide_logic.decisions.shared.questions import DONT_KNOW
from guide_logic.engine.interview import NONE
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Option, Question, Usual
from guide_logic.engine.short_way import on_pages, with_usual

GRANT = "grant"
CONTRACT = "contract"
MIXED = "mixed"
NEITHER = "neither"


class Weight(StrEnum):
    """How much a sign counts."""

    DECISIVE = "Decisive"
    STRONG = "Strong"
    SLIGHT = "Slight"
    NONE = "Does not count"


@dataclass(frozen=True, slots=True)
class Sign:
    """What one answer shows: ``towards`` is "grant", "contract", "mixed" or "neither"."""

    question: str
    answer: str
    towards: str
    weight: Weight
    text: str
    refs: tuple[str, ...]


DECISIVE = ("receives", "bound")
STRONG = ("remedy", "design", "stop", "payment", "assets")

_IN_ORDER = (
    Question(
        "receives",
        "What does the council get for the money?",
        hint="Look at what the money is for, not at the name on the document. Money you expect back, such as a loan, "
        "is neither a grant nor a purchase: see the page on investment. Nor is money for a department or a fund of the "
        "council’s own.",
        why="The Act covers goods, services or works supplied to a public body for payment or something worth "
        "money. If nothing is supplied to the council, it is not buying.",
        options=(
            Option(
                GRANT,
                "Nothing for itself: it supports the recipient’s own work",
                "The public, or the recipient’s own purposes, gain. The council shares the aim but has not ordered "
                "a service.",
            ),
            Option(
                CONTRACT,
                "Goods, services or works, for itself or to its order",
                "A service for residents counts if the council specifies it and pays to have it delivered.",
            ),
            Option(MIXED, "Partly one and partly the other"),
            DONT_KNOW,
        ),
        refs=("pa23-s3", "spfm-3", "guardian-qa"),
    ),
    Question(
        "bound",
        "What is the recipient legally bound to do?",
        hint="Suppose it spent the money honestly but delivered less than planned. Could the council take it to court "
        "for that?",
        why="A grant gives the council no right to a service. An enforceable promise to deliver is what makes a deal.",
        options=(
            Option(GRANT, "Spend the money on the agreed purpose, or give it back"),
            Option(CONTRACT, "Deliver set services or results", "The council could sue if it did not."),
            Option(MIXED, "Some parts are firm promises to deliver, and some are not"),
            DONT_KNOW,
        ),
        refs=("pa23-s3", "nao-enforceability", "woking"),
    ),
    Question(
        "remedy",
        "What can the council do if things go wrong?",
        why="Taking money back goes with a grant. Damages go with a promise to deliver.",
        options=(
            Option(GRANT, "Stop paying, and take back money that is unspent or misused"),
            Option(
                CONTRACT,
                "Claim damages, take service credits or step in",
                "With or without a right to take money back.",
            ),
            DONT_KNOW,
        ),
        refs=("ts-862889", "nao-enforceability"),
    ),
    Question(
        "design",
        "Who designed the work?",
        why="A funder supports a project of the recipient’s. A buyer specifies what it wants.",
        options=(
            Option(GRANT, "The recipient: it is their project"),
            Option(CONTRACT, "The council, by a specification"),
            Option("together", "Both, together"),
            DONT_KNOW,
        ),
        refs=("lexology-grants", "spfm-3"),
    ),
    Question(
        "stop",
        "Could the recipient stop early without breaking the agreement?",
        hint="Giving back what is unspent is not a breach.",
        options=(
            Option(GRANT, "Yes, once the money is settled"),
            Option(CONTRACT, "No, stopping would be a breach"),
            DONT_KNOW,
        ),
        refs=("nao-enforceability", "woking"),
    ),
    Question(
        "payment",
        "How is the amount worked out?",
        hint="Having to return money for places that stay empty does not by itself make it a price. Paying only for "
        "costs points neither way.",
        options=(
            Option(GRANT, "A contribution to the work, not tied to an amount of service"),
            Option(CONTRACT, "A price for each place, hour, client or result"),
            Option("fixed", "One agreed price for a defined service"),
            DONT_KNOW,
        ),
        refs=("ts-862889", "hmrc-vatsc06333", "woking", "spezzino"),
    ),
    Question(
        "assets",
        "Who owns what the work creates or buys?",
        hint="For example a report, a website, software, equipment or a building.",
        options=(
            Option(GRANT, "The recipient"),
            Option(CONTRACT, "The council"),
            Option("none", "Nothing of the kind is created or bought"),
            DONT_KNOW,
        ),
        refs=("practice",),
    ),
    Question(
        "pointers",
        "Which of these are true?",
        kind=Kind.CHOICES,
        unknown=DONT_KNOW.label,
        hint="Choose all that apply. They count for little.",
        options=(
            Option("duty", "The work carries out a legal duty of the council"),
            Option(
                "wording",
                "The document says “in consideration of” the payment, or “services to the council”",
            ),
            Option("mixed-funding", "Other funders or fundraising also pay for the same work"),
        ),
        refs=("ts-1027631", "spfm-3", "woking", "practice"),
    ),
    Question(
        "neutral",
        "Do any of these apply?",
        kind=Kind.CHOICES,
        unknown=DONT_KNOW.label,
        hint="Choose all that apply. They will not move the answer. The result says why.",
        options=(
            Option("label", "The title says grant, contract or service level agreement"),
            Option("monitoring", "It sets reports, visits, opening hours or who is served first"),
            Option("competition", "Organisations competed for the money"),
            Option("costs", "The money covers costs only"),
        ),
        refs=("guardian-qa", "hmrc-vatsc53400", "nao-enforceability", "spezzino"),
    ),
)

QUESTIONS = on_pages(
    with_usual(
        _IN_ORDER,
        {
            "pointers": Usual(NONE, "No legal duty, words of purchase or other funders to note"),
            "neutral": Usual(NONE, "Nothing to note on its title, reports, competition or costs"),
        },
    ),
    terms=("remedy", "design"),
    money=("stop", "payment", "assets"),
)

SIGNS = (
    Sign(
        "receives",
        GRANT,
        GRANT,
        Weight.DECISIVE,
        "The council gets nothing for itself. It supports the recipient’s own work.",
        ("pa23-s3", "spfm-3"),
    ),
    Sign(
        "receives",
        CONTRACT,
        CONTRACT,
        Weight.DECISIVE,
        "The council gets goods, services or works, for itself or to its order.",
        ("pa23-s3", "spfm-3"),
    ),
    Sign(
        "receives",
        MIXED,
        MIXED,
        Weight.DECISIVE,
        "Part of the money buys something for the council and part supports the recipient’s own work.",
        ("pa23-s3", "spfm-3"),
    ),
    Sign(
        "bound",
        GRANT,
        GRANT,
        Weight.DECISIVE,
        "The recipient is bound only to spend the money on its purpose or give it back.",
        ("nao-enforceability", "woking"),
    ),
    Sign(
        "bound",
        CONTRACT,
        CONTRACT,
        Weight.DECISIVE,
        "The recipient is bound to deliver, and the council could sue if it did not.",
        ("pa23-s3", "nao-enforceability", "woking"),
    ),
    Sign(
        "bound",
        MIXED,
        MIXED,
        Weight.DECISIVE,
        "Some parts of the agreement are firm promises to deliver and others are not.",
        ("nao-enforceability", "woking"),
    ),
    Sign(
        "remedy",
        GRANT,
        GRANT,
        Weight.STRONG,
        "If things go wrong the council stops paying and takes money back.",
        ("ts-862889", "nao-enforceability"),
    ),
    Sign(
        "remedy",
        CONTRACT,
        CONTRACT,
        Weight.STRONG,
        "If things go wrong the council can claim damages, take service credits or step in.",
        ("ts-862889", "nao-enforceability"),
    ),
    Sign(
        "design",
        GRANT,
        GRANT,
        Weight.STRONG,
        "The recipient designed the work.",
        ("lexology-grants", "spfm-3"),
    ),
    Sign(
        "design",
        CONTRACT,
        CONTRACT,
        Weight.STRONG,
        "The council designed the work, by a specification.",
        ("lexology-grants", "spfm-3"),
    ),
    Sign(
        "design",
        "together",
        NEITHER,
        Weight.NONE,
        "You designed the work together, so its design points neither way.",
        ("spfm-3",),
    ),
    Sign(
        "stop",
        GRANT,
        GRANT,
        Weight.STRONG,
        "The recipient could stop early without a breach.",
        ("woking",),
    ),
    Sign("stop", CONTRACT, CONTRACT, Weight.STRONG, "Stopping early would be a breach.", ("woking",)),
    Sign(
        "payment",
        GRANT,
        GRANT,
        Weight.STRONG,
        "The money is a contribution, not tied to an amount of service.",
        ("ts-862889", "woking"),
    ),
    Sign(
        "payment",
        CONTRACT,
        CONTRACT,
        Weight.STRONG,
        "The council pays a price for each place, hour, client or result.",
        ("ts-862889",),
    ),
    Sign(
        "payment",
        "fixed",
        CONTRACT,
        Weight.SLIGHT,
        "The amount is one agreed price for a defined service.",
        ("woking",),
    ),
    Sign(
        "assets",
        GRANT,
        GRANT,
        Weight.STRONG,
        "What the work creates or buys stays with the recipient. Check this: we know it from practice only.",
        ("practice",),
    ),
    Sign(
        "assets",
        CONTRACT,
        CONTRACT,
        Weight.STRONG,
        "What the work creates or buys passes to the council. Check this: we know it from practice only.",
        ("practice",),
    ),
    Sign(
        "assets",
        "none",
        NEITHER,
        Weight.NONE,
        "The work creates and buys nothing that anyone will own, so ownership points neither way.",
        ("practice",),
    ),
    Sign(
        "pointers",
        "duty",
        CONTRACT,
        Weight.SLIGHT,
        "The work carries out a legal duty of the council. That is a pointer only: no rule says that a duty needs a "
        "contract.",
        ("ts-1027631", "spfm-3"),
    ),
    Sign(
        "pointers",
        "wording",
        CONTRACT,
        Weight.SLIGHT,
        "The document uses the words of a purchase.",
        ("woking",),
    ),
    Sign(
        "pointers",
        "mixed-funding",
        GRANT,
        Weight.SLIGHT,
        "Others also pay for the same work. Check this: we know it from practice only.",
        ("practice",),
    ),
    Sign(
        "neutral",
        "label",
        NEITHER,
        Weight.NONE,
        "The title. What the two sides agree to do decides, not what they call it.",
        ("guardian-qa",),
    ),
    Sign(
        "neutral",
        "monitoring",
        NEITHER,
        Weight.NONE,
        "Reports, visits, opening hours and rules on who is served first. Council money that came with such terms "
        "was still a grant in the Bowthorpe case.",
        ("hmrc-vatsc53400",),
    ),
    Sign(
        "neutral",
        "competition",
        NEITHER,
        Weight.NONE,
        "Competition for the money. Grants may be competed for too.",
        ("nao-enforceability",),
    ),
    Sign(
        "neutral",
        "costs",
        NEITHER,
        Weight.NONE,
        "Payment of costs only. A contract that pays no more than costs can still be a contract.",
        ("spezzino",),
    ),
)

_BY_ANSWER = {(sign.question, sign.answer): sign for sign in SIGNS}


@dataclass(frozen=True, slots=True)
class Picture:
    """What the answers show: every sign they give, and the questions answered "I don't know"."""

    signs: tuple[Sign, ...]
    unknown: tuple[str, ...]

    @classmethod
    def of(cls, answers: Answers) -> "Picture":
        """The picture that answers give, complete or not."""
        signs: list[Sign] = []
        unknown: list[str] = []
        for question in QUESTIONS:
            if question.id not in answers:
                continue
            answer = answers[question.id]
            if answer == UNKNOWN:
                unknown.append(question.id)
            else:
                picked = answer if isinstance(answer, tuple) else (str(answer),)
                signs.extend(_BY_ANSWER[question.id, str(value)] for value in picked)
        return cls(tuple(signs), tuple(unknown))

    def towards(self, side: str, weight: Weight) -> tuple[Sign, ...]:
        """The signs of a weight that point to a side."""
        return tuple(sign for sign in self.signs if sign.towards == side and sign.weight == weight)

    def decisive(self, question: str) -> str:
        """Which way a decisive question points: "grant", "contract", "mixed" or "unknown"."""
        return next((sign.towards for sign in self.signs if sign.question == question), UNKNOWN)

    def unknown_strong(self) -> tuple[str, ...]:
        """The strong signs that the reader does not know."""
        return tuple(question for question in STRONG if question in self.unknown)


def other(side: str) -> str:
    """The opposite side: "contract" for "grant", and the other way round."""
    return CONTRACT if side == GRANT else GRANT
