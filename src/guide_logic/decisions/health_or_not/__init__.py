"""The tool health-or-not."""

from guide_logic.decisions.health_or_not.decide import TOOL as TOOL
