"""The tool reserve."""

from guide_logic.decisions.reserve.decide import TOOL as TOOL
