"""The tool notices-timeline."""

from guide_logic.decisions.notices_timeline.decide import TOOL as TOOL
