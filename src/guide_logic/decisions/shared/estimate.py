"""Estimating what a contract is worth, line by line (Procurement Act 2023, section 4 and Schedule 3).

The estimate is the most the authority could expect to pay, VAT included: the initial term, every
extension and option, and what it gives other than money. Where the reader does not know the VAT
position or whether linked contracts count, the estimate has a lowest and a highest amount.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from guide_logic.decisions.shared.questions import YES_NO_UNKNOWN, threshold_figure
from guide_logic.engine.model import UNKNOWN, Answers, Kind, Line, Option, Question, Usual
from guide_logic.engine.values import PENNY
from guide_logic.law import Law, wording
from guide_logic.law.wording import pounds

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
        together="value",
    ),
    Question(
        "total",
        "What is the total value?",
        kind=Kind.MONEY,
        hint="For example 663540, 650k or 0.7m. VAT is asked next.",
        unknown=_DONT_KNOW_TYPED,
        refs=("pa23-sch3",),
        ask_if=lambda answers, _: answers.get("value_how") == "total",
        samples=_total_samples,
        rest="vat",
        together="value",
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
        together="value",
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
        together="value",
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
        together="value",
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
        usual=Usual("0", "There are no optional extras"),
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
        usual=Usual("0", "The buyer provides nothing besides money"),
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
        together="value",
        ask_if=lambda answers, _: _has_amount(answers),
    ),
    Question(
        "linked",
        "Are there other contracts for things that could reasonably be bought together with this one?",
        hint="For example the same service let area by area, or year by year.",
        why="Contracts that could reasonably be one contract are added up, unless there is a good reason not to.",
        options=YES_NO_UNKNOWN,
        refs=("pa23-sch3-p4",),
        usual=Usual("no", "No other contract could reasonably be bought together with it"),
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
        together="linked",
    ),
    Question(
        "linked_reason",
        "Is there a good reason to value them separately?",
        hint="A reason you would write down and defend. Wanting to stay below a threshold is not one.",
        options=YES_NO_UNKNOWN,
        refs=("pa23-sch3-p4", "pa23-s4"),
        ask_if=lambda answers, _: answers.get("linked") == "yes" and answers.get("linked_value") != UNKNOWN,
        together="linked",
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


@dataclass(frozen=True, slots=True)
class _Part:
    """What one step adds to a sum: lines of the working, and the least and the most it may add."""

    lines: tuple[Line, ...]
    low: Decimal
    high: Decimal
    doubt: str = ""


def estimate(answers: Answers, law: Law, on: date) -> Estimate:
    """The estimate for answers that give an amount. ``on`` picks the rates of VAT.

    Linked contracts count unless there is a good reason; where the reader does not know, the
    lowest amount leaves them out and the highest counts them.
    """
    price = _price(answers)
    parts = (price, _vat(answers, price.high, law, on), _given_besides(answers), _linked(answers))
    low = sum((part.low for part in parts), Decimal(0))
    high = sum((part.high for part in parts), Decimal(0))
    open_ended = answers["linked"] == "yes" and answers["linked_value"] == UNKNOWN
    lines = [line for part in parts for line in part.lines]
    lines.append(Line("Estimated value" if low == high else "Highest estimated value", high, total=True))
    if low != high:
        lines.append(Line("Lowest estimated value", low, total=True))
    if open_ended:
        lines.append(Line("Linked contracts of unknown value, not counted here"))
    doubts = tuple(part.doubt for part in parts if part.doubt) if low != high else ()
    return Estimate(tuple(lines), low, high, doubts, open_ended)


def _price(answers: Answers) -> _Part:
    """What is paid for the contract, as given or added up, before VAT where that comes on top."""
    if answers["value_how"] == "total":
        total = _money(answers, "total")
        return _Part((Line("Total as given", total),), total, total)
    lines: list[Line] = []
    price = Decimal(0)
    for name, label in (("term", "initial term"), ("extensions", "all extensions")):
        months = answers[name]
        assert isinstance(months, int)
        amount = (_money(answers, "annual") * months / 12).quantize(PENNY, ROUND_CEILING)
        if months:
            yearly = pounds(_money(answers, "annual"))
            lines.append(Line(f"{yearly} a year for {wording.duration(months)} ({label})", amount))
        price += amount
    if options := _money(answers, "options"):
        lines.append(Line("Optional extras", options))
        price += options
    return _Part(tuple(lines), price, price)


def _vat(answers: Answers, price: Decimal, law: Law, on: date) -> _Part:
    """VAT on the price; counted in the highest amount alone where it is not known."""
    none = Decimal(0)
    match answers["vat"]:
        case "standard" | "reduced":
            rate = law.value(f"vat-{answers['vat']}", on)
            due = _with_vat(price, rate) - price
            return _Part((Line(f"VAT at {rate.normalize():f}%", due),), due, due)
        case "unknown":
            rate = law.value("vat-standard", on)
            due = _with_vat(price, rate) - price
            return _Part((Line(f"VAT at {rate.normalize():f}%, in case it is due", due),), none, due, "vat")
        case "none":
            return _Part((Line("No VAT due", none),), none, none)
    return _Part((Line("VAT already included"),), none, none)


def _given_besides(answers: Answers) -> _Part:
    """What the buyer provides besides money; asked only where the value is added up."""
    own = _money(answers, "own") if answers["value_how"] == "parts" else Decimal(0)
    return _Part((Line("What the buyer provides besides money", own),) if own else (), own, own)


def _linked(answers: Answers) -> _Part:
    """Linked contracts of known value, unless there is a good reason to value them separately."""
    none = Decimal(0)
    if answers["linked"] != "yes" or answers["linked_value"] == UNKNOWN:
        return _Part((), none, none)
    value = _money(answers, "linked_value")
    match answers["linked_reason"]:
        case "no":
            return _Part((Line("Linked contracts", value),), value, value)
        case "unknown":
            label = "Linked contracts, unless there is a good reason to leave them out"
            return _Part((Line(label, value),), none, value, "linked")
    return _Part((Line("Linked contracts, valued separately for a good reason"),), none, none)


def _money(answers: Answers, name: str) -> Decimal:
    amount = answers[name]
    assert isinstance(amount, Decimal), name
    return amount


def _with_vat(amount: Decimal, rate: Decimal) -> Decimal:
    """The amount with VAT added, rounded up to the penny."""
    return (amount * (100 + rate) / 100).quantize(PENNY, ROUND_CEILING)
