"""Estimating what a contract is worth, line by line (Procurement Act 2023, section 4 and Schedule 3).

The estimate is the most the authority could expect to pay, VAT included: the initial term, every
extension and option, and what it gives other than money. Where the reader does not know the VAT
position or whether linked contracts count, the estimate has a lowest and a highest amount.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from guide_logic.decisions.shared.common import YES_NO_UNKNOWN, threshold_figure
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Line, Option, Question
from guide_logic.law import Law, wording
from guide_logic.law.wording import pounds

PENNY = Decimal("0.01")
LIGHT_TOUCH_VALUE = "threshold-light-touch"

AMOUNTS = ("total", "annual", "term", "extensions", "options", "own")
"""The questions whose answers make up the amount."""

_DONT_KNOW_TYPED = "I don’t know"


def _has_amount(answers: Answers) -> bool:
    return answers.get("value_how") in ("total", "parts") and UNKNOWN not in (answers.get(name) for name in AMOUNTS)


def _in_parts(answers: Answers) -> bool:
    return answers.get("value_how") == "parts"


def _total_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """Raw totals at, and a penny below, every threshold and floor that could apply."""
    kind, buyer = str(answers["kind"]), str(answers["buyer"])
    kinds = ("light-touch", "goods-services", "works") if kind == UNKNOWN else (kind,)
    figures = {threshold_figure(kind, buyer) for kind in kinds} | {"notice-floor-sub-central"}
    if buyer == "central":
        figures.add("notice-floor-central")
    edges = {
        period.value for figure in figures for period in law.figure(figure).periods if isinstance(period.value, Decimal)
    }
    return tuple(str(amount) for edge in sorted(edges) for amount in (edge - PENNY, edge))


QUESTIONS = (
    Question(
        "value_how",
        "How would you like to give the value?",
        hint="The value is the most the buyer could expect to pay over the whole life of the contract. "
        "For a concession it is the most the supplier could expect to receive, from any source. For a framework it "
        "is every contract that could be let under it.",
        why="Extensions, options and VAT all count, even if they may never be used.",
        options=(
            Option("total", "As one total", "I have added up every year, extension and option"),
            Option("parts", "Help me add it up", "Yearly value, length, extensions, options"),
            Option(
                "cannot",
                "It cannot be estimated",
                "For example because nobody can say how long it will last",
            ),
            Option(UNKNOWN, "I don’t know yet"),
        ),
        refs=("pa23-s4", "pa23-sch3"),
    ),
    Question(
        "total",
        "What is the total value?",
        kind=Kind.MONEY,
        hint="For example 663540, 650k or 0.7m. The next question asks whether VAT is in it.",
        unknown=_DONT_KNOW_TYPED,
        refs=("pa23-sch3",),
        ask_if=lambda answers, _: answers.get("value_how") == "total",
        samples=_total_samples,
        rest="vat",
    ),
    Question(
        "annual",
        "How much a year?",
        kind=Kind.MONEY,
        hint="The most you expect to pay in a year, for example 120000 or 120k. For a concession, the most the supplier "
        "could expect to receive, from any source.",
        unknown=_DONT_KNOW_TYPED,
        refs=("pa23-sch3",),
        ask_if=lambda answers, _: _in_parts(answers),
        samples=lambda _, law: (
            "10000",
            str(law.value(LIGHT_TOUCH_VALUE, date(2026, 1, 1)) / 4),
            UNKNOWN,
        ),
        rest="vat",
    ),
    Question(
        "term",
        "How long is the contract, before any extension?",
        kind=Kind.MONTHS,
        hint="For example 3 years, or 18 months. If you type 3+1+1, the 1+1 is taken as the extensions.",
        unknown=_DONT_KNOW_TYPED,
        refs=("pa23-sch3",),
        ask_if=lambda answers, _: _in_parts(answers),
        samples=lambda *_: ("3 years",),
        rest="extensions",
    ),
    Question(
        "extensions",
        "How long could it be extended for, in all?",
        kind=Kind.MONTHS,
        hint="Add up every possible extension or renewal. Type 0 if there is none.",
        unknown=_DONT_KNOW_TYPED,
        refs=("pa23-sch3",),
        ask_if=lambda answers, _: _in_parts(answers),
        samples=lambda *_: ("0", "1 year"),
    ),
    Question(
        "options",
        "What could optional extras cost?",
        kind=Kind.MONEY,
        hint="Extra goods, services or works the contract lets you order, and fees, interest, prizes or payments "
        "to people taking part. Type 0 if there are none.",
        unknown=_DONT_KNOW_TYPED,
        refs=("pa23-sch3",),
        ask_if=lambda answers, _: _in_parts(answers),
        samples=lambda *_: ("0", "1000"),
    ),
    Question(
        "own",
        "What is the value of anything the buyer provides besides money?",
        kind=Kind.MONEY,
        hint="For example free premises, staff or equipment, over the whole contract. Type 0 if there is nothing.",
        unknown=_DONT_KNOW_TYPED,
        refs=("pa23-sch3",),
        ask_if=lambda answers, _: _in_parts(answers),
        samples=lambda *_: ("0",),
    ),
    Question(
        "vat",
        "Does that include VAT?",
        hint="Much welfare, care and education from charities carries no VAT. Ask the supplier which applies.",
        why="Thresholds include VAT, even where the buyer can reclaim it.",
        options=(
            Option("included", "Yes, VAT is included"),
            Option("standard", "No, and VAT is due at the standard rate"),
            Option("reduced", "No, and VAT is due at the reduced rate"),
            Option("none", "No VAT is due", "The service is exempt, zero-rated or outside VAT"),
            Option(UNKNOWN, "I don’t know"),
        ),
        refs=("pa23-s123", "hmrc-701-2"),
        ask_if=lambda answers, _: _has_amount(answers),
    ),
    Question(
        "linked",
        "Are there other contracts for things that could reasonably be bought together with this one?",
        hint="For example the same service let area by area, or year by year.",
        why="Contracts that could reasonably be one contract are added up, unless there is a good reason not to.",
        options=YES_NO_UNKNOWN,
        refs=("pa23-sch3-p4",),
        ask_if=lambda answers, _: _has_amount(answers),
    ),
    Question(
        "linked_value",
        "What are the other contracts worth in all?",
        kind=Kind.MONEY,
        hint="Including VAT, extensions and options.",
        unknown=_DONT_KNOW_TYPED,
        refs=("pa23-sch3-p4",),
        ask_if=lambda answers, _: answers.get("linked") == "yes",
        samples=lambda _, law: (
            "1000",
            str(law.value(LIGHT_TOUCH_VALUE, date(2026, 1, 1))),
            UNKNOWN,
        ),
    ),
    Question(
        "linked_reason",
        "Is there a good reason to value them separately?",
        hint="A reason you would write down and defend. Wanting to stay below a threshold is not one.",
        options=YES_NO_UNKNOWN,
        refs=("pa23-sch3-p4", "pa23-s4"),
        ask_if=lambda answers, _: answers.get("linked") == "yes" and answers.get("linked_value") != UNKNOWN,
    ),
)


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimated value in pounds including VAT: the working, and the lowest and highest it may be.

    ``doubts`` names what makes them differ: "vat", "linked". ``open_ended`` means that linked
    contracts of unknown value may add to the highest.
    """

    lines: tuple[Line, ...]
    low: Decimal
    high: Decimal
    doubts: tuple[str, ...]
    open_ended: bool = False


def estimate(answers: Answers, law: Law, on: date) -> Estimate:
    """The estimate for answers that give an amount. ``on`` picks the rates of VAT.

    Linked contracts count unless there is a good reason; where the reader does not know, the
    lowest amount leaves them out and the highest counts them.
    """
    lines: list[Line] = []
    taxed = Decimal(0)
    untaxed = Decimal(0)
    if answers["value_how"] == "total":
        taxed = _money(answers, "total")
        lines.append(Line("Total as given", taxed))
    else:
        for name, label in (("term", "initial term"), ("extensions", "all extensions")):
            months = answers[name]
            assert isinstance(months, int)
            amount = (_money(answers, "annual") * months / 12).quantize(PENNY, ROUND_CEILING)
            if months:
                yearly = pounds(_money(answers, "annual"))
                lines.append(Line(f"{yearly} a year for {wording.duration(months)} ({label})", amount))
            taxed += amount
        if options := _money(answers, "options"):
            lines.append(Line("Optional extras", options))
            taxed += options
        untaxed = _money(answers, "own")
    low = high = taxed
    doubts: list[str] = []
    match answers["vat"]:
        case "standard" | "reduced":
            rate = law.value(f"vat-{answers['vat']}", on)
            low = high = _with_vat(taxed, rate)
            lines.append(Line(f"VAT at {rate.normalize():f}%", low - taxed))
        case "unknown":
            rate = law.value("vat-standard", on)
            high = _with_vat(taxed, rate)
            doubts.append("vat")
            lines.append(Line(f"VAT at {rate.normalize():f}%, in case it is due", high - taxed))
        case "none":
            lines.append(Line("No VAT due", Decimal(0)))
        case _:
            lines.append(Line("VAT already included"))
    if untaxed:
        lines.append(Line("What the buyer provides besides money", untaxed))
        low, high = low + untaxed, high + untaxed
    if answers["linked"] == "yes" and answers["linked_value"] != UNKNOWN:
        linked = _money(answers, "linked_value")
        match answers["linked_reason"]:
            case "no":
                lines.append(Line("Linked contracts", linked))
                low, high = low + linked, high + linked
            case "unknown":
                lines.append(Line("Linked contracts, unless there is a good reason to leave them out", linked))
                high += linked
                doubts.append("linked")
            case _:
                lines.append(Line("Linked contracts, valued separately for a good reason"))
    lines.append(Line("Estimated value" if low == high else "Highest estimated value", high, total=True))
    if low != high:
        lines.append(Line("Lowest estimated value", low, total=True))
    open_ended = answers["linked"] == "yes" and answers["linked_value"] == UNKNOWN
    if open_ended:
        lines.append(Line("Linked contracts of unknown value, not counted here"))
    return Estimate(tuple(lines), low, high, tuple(doubts) if low != high else (), open_ended)


def _money(answers: Answers, name: str) -> Decimal:
    amount = answers[name]
    assert isinstance(amount, Decimal), name
    return amount


def _with_vat(amount: Decimal, rate: Decimal) -> Decimal:
    """The amount with VAT added, rounded up to the penny."""
    return (amount * (100 + rate) / 100).quantize(PENNY, ROUND_CEILING)
