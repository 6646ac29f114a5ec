"""How many examples a property is tried on."""

from hypothesis import settings

_USUAL = 100  # examples of a property, where neither it nor the profile says how many


def examples(number: int) -> settings:
    """So many examples, and as much fewer as the profile asks for: see ``conftest.py``."""
    return settings(max_examples=number * settings().max_examples // _USUAL)
