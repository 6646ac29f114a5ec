"""Statements that hold, do not hold, or are open: True, False, or None where the reader does not know."""


def all_of(*states: bool | None) -> bool | None:
    """Whether all hold; None where that is open."""
    return False if False in states else None if None in states else True


def any_of(*states: bool | None) -> bool | None:
    """Whether one holds; None where that is open."""
    return True if True in states else None if None in states else False


def negated(state: bool | None) -> bool | None:
    """The opposite, or None where that is open."""
    return None if state is None else not state
