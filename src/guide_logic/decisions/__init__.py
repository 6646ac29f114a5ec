"""The decision tools, one module each. ``TOOLS`` lists them by id, in the order the site shows them."""

from guide_logic.model import Tool

from . import direct_award, grant_or_contract, threshold_check

TOOLS: dict[str, Tool] = {
    tool.id: tool for tool in (grant_or_contract.TOOL, threshold_check.TOOL, direct_award.TOOL)
}
