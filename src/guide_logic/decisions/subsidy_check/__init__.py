"""The tool subsidy-check."""

from guide_logic.decisions.subsidy_check.decide import TOOL as TOOL
