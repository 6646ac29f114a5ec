"""The tool grant-or-contract."""

from guide_logic.decisions.grant_or_contract.decide import TOOL as TOOL
