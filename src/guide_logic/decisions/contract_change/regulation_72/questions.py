"""What is asked of a contract begun under the 2015 Regulations, limb by limb, and when."""

from collections.abc import Callable
from decimal import Decimal

from guide_logic.decisions.contract_change.change import read as read_change
from guide_logic.decisions.contract_change.change import under_the_2015_regulations
from guide_logic.decisions.contract_change.regulation_72 import scope
from guide_logic.decisions.contract_change.regulation_72.modification import Modification, read
from guide_logic.decisions.shared.questions import DONT_KNOW, threshold_figure, yes_no
from guide_logic.engine.model import Answers, Kind, Option, Question
from guide_logic.engine.values import PENNY
from guide_logic.law import Law, NotCovered

type Condition = Callable[[Modification, Law], bool]
_UNKNOWN = "I don’t know"


def under_the_old_law(answers: Answers, law: Law) -> bool:
    """Whether the contract was let by a procurement begun under the 2015 Regulations."""
    return under_the_2015_regulations(answers.get("change_begun"), law)


def if_old(condition: Condition) -> Callable[[Answers, Law], bool]:
    """A condition for asking, on a contract begun under the 2015 Regulations."""

    def ask(answers: Answers, law: Law) -> bool:
        return under_the_old_law(answers, law) and condition(read(read_change(answers)), law)

    return ask


def _after(condition: Condition, name: str, stops: bool) -> Callable[[Answers, Law], bool]:
    """A condition, unless an earlier answer ends that case: yes or no, as ``stops`` says."""
    asked = if_old(condition)
    ending = "yes" if stops else "no"
    return lambda answers, law: answers.get(name) not in (None, ending) and asked(answers, law)


def _ground(name: str) -> Condition:
    return lambda mod, law: scope.asks_values(mod, law) and mod.ground == name


def _succession(name: str) -> Condition:
    return lambda mod, law: scope.is_tested(mod, law) and mod.succession == name


def _first_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """The threshold of the day and a penny below it, and values with room on either side."""
    change = read_change(answers)
    try:
        line = law.value(f"old-{threshold_figure(change.measured_kind, change.buyer)}", change.begun or change.today)
    except NotCovered:
        return ("1000000",)
    return ("1000000", str(line), str(line - PENNY), "20000000")


def _updated_samples(answers: Answers, _: Law) -> tuple[str, ...]:
    first = answers.get("old_value_first")
    return (str((first * Decimal("1.05")).quantize(PENNY)),) if isinstance(first, Decimal) else ("1050000",)


def after_samples(answers: Answers, law: Law) -> tuple[str, ...]:
    """Values at each line of the 2015 Regulations, and a penny to either side of it."""
    mod = read(read_change(answers))
    now = mod.change.now
    if now is None:
        line = mod.first_threshold(law)
        return ("1000000",) if line is None else (str(line), str(line - PENNY))
    share = law.value(mod.change.share_figure("old-change-share"), mod.change.day)
    half = law.value("old-change-increase-limit", mod.change.day)
    base = mod.first or now
    small, large = ((base * (100 + part) / 100).quantize(PENNY) for part in (share, half))
    line = mod.line(law)
    edges = (
        now,
        small - PENNY,
        small,
        large,
        large + PENNY,
        *(() if line is None else (now + line - PENNY, now + line)),
    )
    return tuple(str(amount) for amount in edges)


FIRST = (
    Question(
        "old_form",
        "What would be changed?",
        options=(
            Option("contract", "A contract"),
            Option("order", "An order placed under a framework or a dynamic purchasing system"),
            Option("framework", "A framework itself"),
            Option("system", "A dynamic purchasing system itself", "A list that suppliers can join at any time"),
            DONT_KNOW,
        ),
        refs=("tr24-r5", "pcr15-r72"),
        ask_if=if_old(lambda mod, _: not mod.is_concession),
    ),
    Question(
        "old_value_first",
        "What was it worth when it was awarded?",
        kind=Kind.MONEY,
        hint="The most that could have been paid over its whole life as first awarded, with every option and "
        "extension it allowed. VAT included. For a framework, all its orders together.",
        why="The 2015 Regulations measure a change against the first value, not the value now.",
        unknown=_UNKNOWN,
        refs=("pcr15-r72-1f", "pcr15-r72-2", "pcr15-r3"),
        ask_if=if_old(lambda mod, _: mod.form not in ("", "system") and not mod.is_concession),
        samples=_first_samples,
    ),
    yes_no(
        "old_above",
        "When it was procured, did its value reach the threshold of that time?",
        hint="A contract notice in the Official Journal of the European Union, or on Find a Tender, is a good sign "
        "that it did.",
        why="The rule on changes is for contracts at or above the threshold of their day.",
        refs=("pcr15-r3",),
        ask_if=if_old(scope.asks_above),
    ),
)
"""What is asked before the supplier: which rules reach it at all."""

SUCCESSION = (
    Question(
        "old_succession",
        "Why would another contractor take over?",
        options=(
            Option("clause", "A review clause or option in the first documents provides for it"),
            Option(
                "restructuring",
                "A corporate restructuring",
                "For example a takeover, merger, acquisition or insolvency",
            ),
            Option("neither", "Neither of these"),
            DONT_KNOW,
        ),
        refs=("pcr15-r72-1d",),
        ask_if=if_old(lambda mod, law: scope.is_tested(mod, law) and mod.change.changes_supplier),
    ),
    yes_no(
        "old_succeeds",
        "Does the new contractor take over the first one’s position, wholly or partly?",
        refs=("pcr15-r72-1d",),
        ask_if=if_old(_succession("restructuring")),
    ),
    yes_no(
        "old_selected",
        "Does it meet the criteria by which the first contractor was selected?",
        hint="The qualitative selection criteria of the first procurement.",
        refs=("pcr15-r72-1d",),
        ask_if=_after(_succession("restructuring"), "old_succeeds", False),
    ),
    yes_no(
        "old_more_changes",
        "Would anything else of substance change with it?",
        refs=("pcr15-r72-1d",),
        ask_if=_after(_succession("restructuring"), "old_selected", False),
    ),
    yes_no(
        "old_avoids",
        "Is it aimed at getting round the rules on procurement?",
        refs=("pcr15-r72-1d",),
        ask_if=_after(_succession("restructuring"), "old_more_changes", True),
    ),
)

CLAUSE = (
    yes_no(
        "old_clause",
        "Did the first procurement documents provide for this very change?",
        hint="By a review clause or an option, for example a right to extend or a price formula.",
        refs=("pcr15-r72-1a",),
        ask_if=if_old(scope.keeps_contractor),
    ),
    yes_no(
        "old_clear",
        "Is that clause clear, precise and unequivocal?",
        hint="A general clause that the parties may agree changes is not.",
        refs=("pcr15-r72-1a",),
        ask_if=if_old(scope.clause_counts),
    ),
    yes_no(
        "old_states",
        "Does it state the scope and nature of the change, and the conditions for using it?",
        refs=("pcr15-r72-1a",),
        ask_if=_after(scope.clause_counts, "old_clear", False),
    ),
    yes_no(
        "old_nature",
        "Would the change alter the overall nature of the contract?",
        hint="For a framework, of the framework.",
        refs=("pcr15-r72-1a", "pcr15-r72-1c", "pcr15-r72-5"),
        ask_if=if_old(scope.asks_nature),
    ),
)

SUMS = (
    Question(
        "old_earlier",
        "Has it been changed before?",
        hint="Using an option that was there from the start, or indexation, is not a change in this sense.",
        why="For a small change all changes count together, net. For more or unforeseen work each counts alone, unless "
        "one change was cut up.",
        options=(
            Option("no", "No"),
            Option("yes", "Yes"),
            Option("split", "Yes, and they are steps of one change, cut up to stay within a limit"),
            DONT_KNOW,
        ),
        refs=("pcr15-r72-5", "pcr15-r72-2"),
        ask_if=if_old(scope.asks_sums),
    ),
    yes_no(
        "old_indexed",
        "Does it have an indexation clause?",
        hint="A clause that moves the price with an index, such as the consumer price index.",
        why="If it does, shares are taken of the updated value.",
        refs=("pcr15-r72-7",),
        ask_if=if_old(scope.asks_sums),
    ),
    Question(
        "old_value_updated",
        "What is the first value, updated under that clause?",
        kind=Kind.MONEY,
        hint="The value at award with indexation alone, without any change made since.",
        unknown=_UNKNOWN,
        refs=("pcr15-r72-7",),
        ask_if=if_old(lambda mod, law: scope.asks_sums(mod, law) and mod.indexed is True),
        samples=_updated_samples,
    ),
)


def _substance(name: str, text: str, hint: str = "") -> Question:
    return yes_no(name, text, hint=hint, refs=("pcr15-r72-8",), ask_if=if_old(scope.asks_substance))


SUBSTANCE = (
    _substance(
        "old_character", "Would the change make it materially different in character from what was first agreed?"
    ),
    _substance(
        "old_candidates",
        "With the change in the first procurement, would other candidates have been let in?",
        "For example because a requirement for bidders would have been lower.",
    ),
    _substance("old_tender", "With the change in the first procurement, could another tender have been accepted?"),
    _substance("old_participants", "With the change in the first procurement, would others have taken part?"),
    _substance(
        "old_balance",
        "Would it shift the economic balance to the contractor, in a way the contract did not provide for?",
        "For example a higher price for the same work, or less risk for the same price.",
    ),
    _substance(
        "old_scope",
        "Would it extend the scope considerably?",
        "Count earlier changes too, if they belong together with this one.",
    ),
)

LIMITED = (
    Question(
        "old_ground",
        "Does one of these grounds fit the change?",
        hint="The change needs one, as far as your answers go.",
        options=(
            Option(
                "additional", "More from the same contractor", "Goods, services or works that have become necessary"
            ),
            Option("unforeseen", "Circumstances that a diligent authority could not have foreseen"),
            Option("none", "None of these"),
            DONT_KNOW,
        ),
        refs=("pcr15-r72-1b", "pcr15-r72-1c"),
        ask_if=if_old(scope.asks_ground),
    ),
    yes_no(
        "old_necessary",
        "Has what is added become necessary, and was it not in the first procurement?",
        refs=("pcr15-r72-1b",),
        ask_if=if_old(_ground("additional")),
    ),
    yes_no(
        "old_technical",
        "Is a change of contractor impossible for economic or technical reasons?",
        hint="For example because it has to work together with what was bought first.",
        refs=("pcr15-r72-1b",),
        ask_if=_after(_ground("additional"), "old_necessary", False),
    ),
    yes_no(
        "old_inconvenience",
        "And would it cause the authority significant inconvenience or substantial duplication of costs?",
        hint="This is needed as well as the economic or technical reasons.",
        refs=("pcr15-r72-1b",),
        ask_if=_after(_ground("additional"), "old_technical", False),
    ),
    yes_no(
        "old_foreseeable",
        "Could a diligent authority have foreseen the circumstances that made the change needed?",
        refs=("pcr15-r72-1c",),
        ask_if=if_old(_ground("unforeseen")),
    ),
)
