"""The grounds of Schedule 8 on which a contract may be changed, with their conditions.

Each ground is made out only if every condition is shown. What a reader does not tick counts as not
shown. Three grounds also have a limit on the increase in value, which ``change_sum`` works out.
Corporate restructuring is asked on its own, because it is the only way to another supplier.
"""

from dataclasses import dataclass

from guide_logic.decisions.contract_change.change import Change
from guide_logic.decisions.shared.questions import DONT_KNOW
from guide_logic.engine.model import UNKNOWN, Kind, Option, Question


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground: its option, the question about its conditions, and whether its increase is limited."""

    id: str
    label: str
    hint: str
    refs: tuple[str, ...]
    conditions: tuple[tuple[str, str], ...]
    limited: bool = False

    @property
    def question_id(self) -> str:
        """The question that asks which conditions are met."""
        return f"change_{self.id}"


_NATURE = ("nature", "The overall nature of the contract stays the same")

GROUNDS = (
    Ground(
        "provided",
        "The contract provides for it",
        "A clause that allows this very change, such as an extension option",
        ("pa23-sch8-p1",),
        (
            ("clause", "The contract as awarded allows this change unambiguously"),
            (
                "notice",
                "The tender notice or transparency notice for it allowed this change unambiguously",
            ),
            _NATURE,
        ),
    ),
    Ground(
        "unforeseen",
        "Nobody could have foreseen the need for it",
        "Something that came up after award",
        ("pa23-sch8-p4",),
        (
            (
                "surprise",
                "The buyer could not reasonably have foreseen the circumstances before award",
            ),
            _NATURE,
        ),
        limited=True,
    ),
    Ground(
        "urgent",
        "It is extremely urgent",
        "The same test as for an urgent direct award",
        ("pa23-sch8-p2", "pa23-sch5-p13", "pa23-sch5-p14"),
        (
            ("necessary", "What is added is strictly necessary"),
            ("extreme", "The urgency is extreme and unavoidable"),
            ("no-time", "A competition could not be held in time"),
            ("not-ours", "The urgency is not due to anything the buyer did or failed to do"),
            ("unforeseen", "The buyer could not have foreseen it"),
        ),
    ),
    Ground(
        "risk",
        "A risk named in the notice has come about",
        "Known before award, and named as one that might lead to a change",
        ("pa23-sch8-p5",),
        (
            (
                "named",
                "The tender or transparency notice named the risk, and that the contract might be changed for it",
            ),
            (
                "open",
                "The buyer held that it could jeopardise performance, and that it could not be dealt with in the "
                "contract because of its nature",
            ),
            ("happened", "It has come about, and neither the buyer nor the supplier caused it"),
            ("unworkable", "Because of it, the contract cannot be performed satisfactorily"),
            ("minimum", "The change goes no further than needed to put that right"),
            (
                "interest",
                "A new award would not be in the public interest, value for money weighed",
            ),
        ),
        limited=True,
    ),
    Ground(
        "extra",
        "It adds goods, services or works that another supplier’s would not fit",
        "In addition to what the contract already provides for",
        ("pa23-sch8-p8",),
        (
            ("addition", "They are additional to what the contract provides for"),
            (
                "different",
                "Another supplier’s would be different from, or incompatible with, what is there",
            ),
            (
                "difficulty",
                "That would cause disproportionate technical difficulty in operation or maintenance, or other "
                "significant inconvenience",
            ),
            ("duplication", "And it would cause substantial duplication of costs"),
        ),
        limited=True,
    ),
)
BY_ID = {ground.id: ground for ground in GROUNDS}

GROUND_QUESTION_OPTIONS = (
    *(Option(ground.id, ground.label, ground.hint) for ground in GROUNDS),
    Option("none", "None of these"),
    DONT_KNOW,
)


def condition_question(ground: Ground) -> Question:
    """The question which conditions of a ground can be shown, asked where that ground is picked."""
    return Question(
        ground.question_id,
        f"{ground.label}: which of these can you show?",
        kind=Kind.CHOICES,
        unknown=DONT_KNOW.label,
        hint="Tick each that you have evidence for. All of them are needed.",
        options=tuple(Option(value, label) for value, label in ground.conditions),
        refs=ground.refs,
        ask_if=lambda answers, _: answers.get("change_ground") == ground.id,
    )


def picked(change: Change) -> Ground | None:
    """The ground the reader relies on, if any."""
    return BY_ID.get(change.ground)


def missing(ground: Ground, change: Change) -> tuple[str, ...]:
    """The conditions of a ground that are known not to be shown, as people read them."""
    if change.not_known(ground.question_id):
        return ()
    ticked = change.ticked(ground.question_id)
    return tuple(label for value, label in ground.conditions if value not in ticked)


def shown(change: Change, within_limit: bool) -> bool | None:
    """Whether a ground is made out, or None where the reader does not know of one.

    ``within_limit`` says whether the increase stays within the limit of the grounds that have one.
    """
    ground = picked(change)
    if ground is None:
        return None if change.ground == UNKNOWN else False
    if ground.limited and not within_limit:
        return False
    return None if change.not_known(ground.question_id) else not missing(ground, change)
