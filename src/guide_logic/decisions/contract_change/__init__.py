"""The tool contract-change."""

from guide_logic.decisions.contract_change.decide import TOOL as TOOL
