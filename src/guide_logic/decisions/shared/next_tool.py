"""Going on to another tool: what one tool hands on to the next.

It is the same for a link on an answer and for the next stage of a plan: the reader's answers to
questions that both tools ask, and over them what the outcome concludes (``Outcome.concludes``).
"""

from collections.abc import Mapping
from types import MappingProxyType

from guide_logic.engine import interview
from guide_logic.engine.model import Answers, Link

_VALUE = (
    "value_how", "total", "annual", "term", "extensions", "options", "own", "vat", "linked", "linked_value",
    "linked_reason",
)  # fmt: skip
"""The questions about the value (decisions/shared/estimate)."""

TAKES: Mapping[str, tuple[str, ...]] = {
    "which-power": (),
    "grant-or-contract": ("receives",),
    "subsidy-check": ("subsidy_form",),
    "health-or-not": ("nation", "buyer", "begins"),
    "light-touch": ("nation", "buyer", "health"),
    "threshold-check": ("nation", "begins", "buyer", "health", "kind", *_VALUE),
    "reserve": ("nation", "begins", "buyer", "health", "route", "kind", "reserve_procedure", "mutual_code"),
    "direct-award": (
        "nation", "begins", "buyer", "route", "health", "kind", *_VALUE, "transparency", "award_notice", "sign",
    ),
    "notices-timeline": (
        "nation", "begins", "buyer", "health", "award_way", "kind", "contract_value", "part_above", "advertised",
        "tender_notice", "transparency", "award_notice", "sign",
    ),
    "contract-change": ("nation", "buyer", "health", "kind"),
}  # fmt: skip
"""The questions of each tool whose answers another tool may hand on. Here and not read from the tools, because
the browser loads a tool only when it is asked for."""

NOTHING: Answers = MappingProxyType({})
NO_PRESET: Mapping[str, str] = MappingProxyType({})


def link(
    title: str, tool_id: str, answers: Answers, concludes: Answers = NOTHING, preset: Mapping[str, str] = NO_PRESET
) -> Link:
    """A link to another tool with what it can take of the reader's answers and of the outcome's conclusions.

    ``preset`` holds raw answers that going this way means, such as for whom to reserve.
    """
    known = {**answers, **concludes}
    taken = {name: interview.raw(known[name]) for name in TAKES[tool_id] if name in known}
    return Link(title, f"tools/{tool_id}/", tool_id, {**taken, **preset})
