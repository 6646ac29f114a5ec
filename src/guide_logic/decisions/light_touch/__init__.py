"""The tool light-touch."""

from guide_logic.decisions.light_touch.decide import TOOL as TOOL
