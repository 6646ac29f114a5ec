"""The tool which-power."""

from guide_logic.decisions.which_power.decide import TOOL as TOOL
