"""How far the interview on a contract begun under the 2015 Regulations has come, and what is still worth asking."""

from guide_logic.decisions.contract_change.regulation_72 import grounds
from guide_logic.decisions.contract_change.regulation_72.modification import Modification
from guide_logic.law import Law


def is_tested(mod: Modification, law: Law) -> bool:
    """Whether regulation 72 is the rule to test, or may be: a contract, order or framework that it may reach."""
    return mod.form not in ("", "system") and not mod.is_concession and mod.is_reached(law) is not False


def asks_above(mod: Modification, law: Law) -> bool:
    """Whether only the reader can tell if it reached the threshold of its day."""
    unmeasured = mod.first is None or mod.first_threshold(law) is None
    return mod.form == "contract" and not mod.is_concession and unmeasured


def is_below(mod: Modification, law: Law) -> bool:
    """Whether it was below the threshold of its day, so that the rule on changes does not reach it."""
    return mod.form == "contract" and not mod.is_concession and mod.is_reached(law) is False


def keeps_contractor(mod: Modification, law: Law) -> bool:
    """Whether the change is tested as one that keeps the contractor."""
    return is_tested(mod, law) and not mod.change.changes_supplier


def clause_counts(mod: Modification, law: Law) -> bool:
    """Whether the change may rest on a clause of the first documents, for itself or for a new contractor."""
    if not is_tested(mod, law):
        return False
    return mod.succession == "clause" if mod.change.changes_supplier else mod.clause is True


def asks_nature(mod: Modification, law: Law) -> bool:
    """Whether the overall nature counts: for the same contractor always, else where a clause names a new one."""
    if keeps_contractor(mod, law):
        return True
    return clause_counts(mod, law) and "old_states" in mod.change.given and mod.states is not False


def asks_values(mod: Modification, law: Law) -> bool:
    """Whether the change, with the same contractor, does not already rest on a clause."""
    return keeps_contractor(mod, law) and not grounds.holds(grounds.CLAUSE, mod, law)


def asks_sums(mod: Modification, law: Law) -> bool:
    """Whether the sums can be worked out once the first value and earlier changes are known."""
    return asks_values(mod, law) and mod.change.is_measured


def asks_substance(mod: Modification, law: Law) -> bool:
    """Whether it is worth asking if the change is substantial: not once a case holds or one test has failed."""
    return asks_values(mod, law) and not grounds.holds(grounds.SMALL, mod, law) and True not in mod.substantial


def asks_ground(mod: Modification, law: Law) -> bool:
    """Whether only a ground with a limit is left, and one could still hold."""
    if not asks_values(mod, law) or grounds.holds(grounds.SMALL, mod, law) or grounds.capped_grounds_fail(mod, law):
        return False
    told = True in mod.substantial or "old_scope" in mod.change.given
    return told and not grounds.holds(grounds.INSUBSTANTIAL, mod, law)
