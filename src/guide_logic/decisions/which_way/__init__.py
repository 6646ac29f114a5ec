"""The tool which-way."""

from guide_logic.decisions.which_way.decide import TOOL as TOOL
