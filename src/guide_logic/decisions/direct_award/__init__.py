"""The tool direct-award."""

from guide_logic.decisions.direct_award.decide import TOOL as TOOL
