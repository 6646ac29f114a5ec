"""The cases in which regulation 72 allows a change without a new procurement, limb by limb.

Each limb is met, not met, or open (None) where the reader does not know or was not asked. A case
holds if all its limbs do, and one case is enough.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from guide_logic.decisions.contract_change.regulation_72.modification import SUBSTANTIAL, Modification
from guide_logic.decisions.contract_change.states import all_of, any_of, negated
from guide_logic.law import Law


@dataclass(frozen=True, slots=True)
class Limb:
    """A condition: in words where it is met and where it fails, and the questions it rests on."""

    met: str
    failed: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """One case of regulation 72(1), and whether a modification notice goes with it (regulation 72(3))."""

    id: str
    label: str
    refs: tuple[str, ...]
    limbs: Mapping[str, Limb]
    notice: bool = False


_SPLIT = Limb(
    "it is not a step of a change cut up to get round the rules",
    "it is a step of a change that is cut up to stay within a limit",
    ("old_earlier",),
)
_HALF = Limb(
    "the price rises by {half} or less of the first value",
    "the price rises by more than {half} of the first value",
    ("change_value_now", "change_value_after", "old_value_first", "old_indexed", "old_value_updated"),
)
_NATURE = Limb("the overall nature stays", "the overall nature changes", ("old_nature",))
_CLEAR = Limb(
    "the clause is clear, precise and unequivocal",
    "the clause is not clear, precise and unequivocal",
    ("old_clear",),
)
_STATES = Limb(
    "it states scope, nature and conditions of the change",
    "it does not state scope, nature and conditions of the change",
    ("old_states",),
)

CLAUSE = Ground(
    "clause",
    "The first documents provide for it",
    ("pcr15-r72-1a",),
    {
        "clause": Limb(
            "a review clause or option in the first procurement documents covers it",
            "no review clause or option in the first procurement documents covers it",
            ("old_clause",),
        ),
        "clear": _CLEAR,
        "states": _STATES,
        "nature": _NATURE,
    },
)
ADDITIONAL = Ground(
    "additional",
    "More from the same contractor, where a change of contractor cannot be made",
    ("pcr15-r72-1b", "pcr15-r72-2"),
    {
        "necessary": Limb(
            "what is added has become necessary and was not in the first procurement",
            "it is not shown that what is added has become necessary and was not in the first procurement",
            ("old_necessary",),
        ),
        "technical": Limb(
            "a change of contractor cannot be made for economic or technical reasons",
            "a change of contractor can be made, as far as economic and technical reasons go",
            ("old_technical",),
        ),
        "inconvenience": Limb(
            "it would cause significant inconvenience or substantial duplication of costs",
            "it would cause neither significant inconvenience nor substantial duplication of costs",
            ("old_inconvenience",),
        ),
        "half": _HALF,
        "split": _SPLIT,
    },
    notice=True,
)
UNFORESEEN = Ground(
    "unforeseen",
    "Unforeseen circumstances",
    ("pcr15-r72-1c", "pcr15-r72-2"),
    {
        "foreseen": Limb(
            "a diligent authority could not have foreseen what made it needed",
            "a diligent authority could have foreseen what made it needed",
            ("old_foreseeable",),
        ),
        "nature": _NATURE,
        "half": _HALF,
        "split": _SPLIT,
    },
    notice=True,
)
SUCCESSOR_CLAUSE = Ground(
    "successor-clause",
    "A review clause or option provides for the new contractor",
    ("pcr15-r72-1d", "pcr15-r72-1a"),
    {"clear": _CLEAR, "states": _STATES, "nature": _NATURE},
)
SUCCESSOR = Ground(
    "successor",
    "The new contractor succeeds after a corporate restructuring",
    ("pcr15-r72-1d",),
    {
        "succeeds": Limb(
            "it takes over the first contractor’s position, wholly or partly",
            "it does not take over the first contractor’s position",
            ("old_succeeds",),
        ),
        "selected": Limb(
            "it meets the criteria by which the first contractor was selected",
            "it does not meet the criteria by which the first contractor was selected",
            ("old_selected",),
        ),
        "more": Limb(
            "nothing else of substance changes",
            "something else of substance changes with it",
            ("old_more_changes",),
        ),
        "avoids": Limb(
            "it is not aimed at getting round the rules",
            "it is aimed at getting round the rules",
            ("old_avoids",),
        ),
    },
)
_TESTS = (
    ("its character stays", "it becomes materially different in character"),
    ("no other candidates would have been let in", "other candidates would have been let in"),
    ("no other tender would have been accepted", "another tender could have been accepted"),
    ("nobody else would have taken part", "others would have taken part"),
    ("the economic balance stays", "the economic balance moves to the contractor, as the contract did not provide"),
    ("the scope is not extended considerably", "the scope is extended considerably"),
)
INSUBSTANTIAL = Ground(
    "insubstantial",
    "The change is not substantial",
    ("pcr15-r72-1e", "pcr15-r72-8"),
    {name: Limb(met, failed, (name,)) for name, (met, failed) in zip(SUBSTANTIAL, _TESTS, strict=True)},
)
SMALL = Ground(
    "small",
    "The change is small",
    ("pcr15-r72-1f", "pcr15-r72-5"),
    {
        "share": Limb(
            "all changes, net, stay below {share} of the first value",
            "all changes, net, come to {share} of the first value or more",
            (*_HALF.answers, "old_earlier", "kind"),
        ),
        "line": Limb(
            "they stay below the threshold of {line}",
            "they reach the threshold of {line}",
            (*_HALF.answers, "old_earlier", "kind", "buyer"),
        ),
        "nature": _NATURE,
    },
)
BY_ID = {ground.id: ground for ground in (ADDITIONAL, UNFORESEEN)}

type Limbs = Mapping[str, bool | None]
"""Limbs by name, each met, not met, or open."""


def limbs(ground: Ground, mod: Modification, law: Law) -> Limbs:
    """How the limbs of a case stand."""
    same = negated(mod.nature)
    match ground.id:
        case "clause":
            return {"clause": mod.clause, "clear": mod.clear, "states": mod.states, "nature": same}
        case "additional":
            return {
                "necessary": mod.necessary,
                "technical": mod.technical,
                "inconvenience": mod.inconvenience,
                **_capped(mod, law),
            }
        case "unforeseen":
            return {"foreseen": negated(mod.foreseeable), "nature": same, **_capped(mod, law)}
        case "successor-clause":
            return {"clear": mod.clear, "states": mod.states, "nature": same}
        case "successor":
            return {
                "succeeds": mod.succeeds,
                "selected": mod.selected,
                "more": negated(mod.more_changes),
                "avoids": negated(mod.avoids),
            }
        case "insubstantial":
            return {name: negated(state) for name, state in zip(SUBSTANTIAL, mod.substantial, strict=True)}
        case "small":
            return {"share": mod.below_share(law), "line": mod.below_line(law), "nature": same}
    raise KeyError(ground.id)


def _capped(mod: Modification, law: Law) -> Limbs:
    """The limit of each change alone, and that it is not one change cut up (regulation 72(2))."""
    return {"half": mod.within_half(law), "split": None if mod.earlier in ("", "unknown") else not mod.is_split}


def holds(ground: Ground, mod: Modification, law: Law) -> bool | None:
    """Whether a case is made out; None where that is open."""
    return all_of(*limbs(ground, mod, law).values())


def capped_grounds_fail(mod: Modification, law: Law) -> bool:
    """Whether neither ground with a limit can hold, whatever its other limbs."""
    return False in _capped(mod, law).values()


def candidates(mod: Modification) -> tuple[Ground, ...]:
    """The cases that could carry this change, as far as the reader was asked."""
    if mod.change.changes_supplier:
        return {"clause": (SUCCESSOR_CLAUSE,), "restructuring": (SUCCESSOR,)}.get(mod.succession, ())
    picked = BY_ID.get(mod.ground)
    return (CLAUSE, SMALL, INSUBSTANTIAL, *((picked,) if picked else ()))


def basis(mod: Modification, law: Law) -> tuple[Ground, ...]:
    """The cases that are made out."""
    return tuple(ground for ground in candidates(mod) if holds(ground, mod, law))


def allowed(mod: Modification, law: Law) -> bool | None:
    """Whether the change may be made without a new procurement; None where that is open."""
    states = [holds(ground, mod, law) for ground in candidates(mod)]
    if "unknown" in (mod.ground, mod.succession):
        states.append(None)
    return any_of(*states)
