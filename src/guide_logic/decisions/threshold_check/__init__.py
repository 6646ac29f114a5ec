"""The tool threshold-check."""

from guide_logic.decisions.threshold_check.decide import TOOL as TOOL
