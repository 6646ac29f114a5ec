"""What people want to know, and the words that they ask it with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Intent:
    """A question that people bring: the tools that answer it, one after another, and how it is asked.

    The last tool gives the answer; those before it settle what it needs. ``words`` is a pattern that
    a sentence in small letters is searched for.
    """

    id: str
    label: str
    tools: tuple[str, ...]
    words: re.Pattern[str]


def _intent(id_: str, label: str, tools: tuple[str, ...], *words: str) -> Intent:
    return Intent(id_, label, tools, re.compile(r"\b(?:" + "|".join(words) + r")"))


_VALUE = ("light-touch", "threshold-check")

INTENTS: tuple[Intent, ...] = (
    _intent("light-touch", "Is it light touch?", ("light-touch",),
            r"(?:is|are|would|does|counts?) .{0,60}light[- ]touch", r"light[- ]touch (?:list|service)\b.*\?", r"on the light[- ]touch list"),
    _intent("power", "Have we the power to give?", ("which-power",),
            r"(?:which|what|have|has|got|the) .{0,30}\bpowers?\b", r"power to (?:give|fund|spend|pay|make)", r"section 137\b", r"\bs\.? ?137\b", r"general power", r"ultra vires", r"legally give", r"allowed to give"),
    _intent("subsidy", "May we give this help?", ("subsidy-check",),
            r"subsid", r"state aid", r"minimal financial assistance", r"\bmfa\b", r"below market", r"cheap loan"),
    _intent("change", "May we extend or change it?", ("light-touch", "contract-change"),
            r"(?:can|may|could|should|how) (?:we|i|they|you) (?:just |simply |still )?(?:extend|renew|prolong)", r"extend\w* (?:the|our|a|this|that|it|their)\b(?! (?:village|hall|building|school|centre|library|house))", r"contract extension", r"extension (?:to|of) (?:the|our|a)", r"roll(?:ing|ed)? (?:it |the contract |them )?(?:over|forward|on)", r"(?:change|vary|variation|amend|modif\w+|increase|top up|add (?:more|extra)\b.*|uplift)\b.*\b(?:contract|agreement|price|value|hours|it)\b",
            r"contract (?:change|variation|modification)", r"renew (?:the|our|a|this|it)\b", r"(?:existing|current) .{0,30}(?:contract|agreement)", r"(?:add|increase|reduce|cut|vary\w*|varying|move|transfer) .{0,60}(?:contract|hours|year)\b", r"merg(?:e|ing)", r"(?:current|existing|present) contract.*(?:longer|more|another year)", r"novat"),
    _intent("notices", "Which notices, and when may we sign?", (*_VALUE, "notices-timeline"),
            r"(?:which|what|how many|any) .{0,20}notices?\b", r"(?:publish|details|need) .{0,30}notice\b", r"notices (?:do|are|must|for|due)", r"standstill", r"earliest (?:date|day)", r"award notice", r"when (?:can|may|could|do) we (?:sign|award|start)", r"(?:publish|advertise) (?:first|before|on)", r"find a tender", r"how (?:soon|early) can we sign"),
    _intent("reserve", "Can we keep it for local or voluntary bodies?", (*_VALUE, "reserve"),
            r"reserv", r"(?:voluntary|voluntry|vol) sector only", r"charities only", r"mutuals only", r"smes only", r"to smes", r"only invite charities", r"(?:keep|restrict|ring[- ]?fence|limit (?:it|this|bid\w*|the (?:contract|tender|competition)))\w* .{0,60}\b(?:local|for|to|in)\b",
            r"(?:only|just) (?:invite |ask |allow |let )?(?:local|charities|voluntary (?:groups|organisations|bodies)|small (?:firms|groups|organisations|businesses|charities)|vcse|vcs\b|not[- ]for[- ]profits|mutuals|social enterprises)\b", r"favour", r"prefer(?:ence)? (?:to |for )?local", r"buy local", r"local (?:firms|suppliers|groups|charities|providers|organisations)\b.*(?:only|first|prefer)", r"exclude (?:national|big|large)"),
    _intent("way", "How should we fund it?", ("which-way",),
            r"(?:how|which way|best way).{0,20}\b(?:fund|resource|pay for|support)\b", r"where do we start", r"grant, contract or", r"invest"),
    _intent("grant", "Can we give a grant?", ("grant-or-contract",),
            r"grants?\b", r"grant[- ]fund", r"donat", r"give (?:them |some |the )?(?:money|funding|cash)\b", r"core fund", r"fund (?:them|the charity|a charity|it as)"),
    _intent("direct", "May we award it without a competition?", (*_VALUE, "direct-award"),
            r"direct(?:ly)?[- ]award", r"award\w* .{0,40}(?:direct|straight|without)", r"without (?:a |any )?(?:competi|tender|going out|advertis|bids|quotes)", r"(?:no|skip|avoid|bypass|waive\w*) (?:the )?(?:competition|tender)",
            r"(?:just|simply|straight) (?:appoint|give|hand|use|pick|choose|award|go to|ask|hire|commission)", r"single (?:tender|source|supplier)", r"sole (?:supplier|provider|source)", r"only (?:one )?(?:provider|supplier|charity|organisation|bidder|body|one)\b", r"(?:nobody|no one|no-one|noone) else (?:can|does|could|offers|provides)", r"appoint", r"urgent", r"emergency", r"no (?:suitable )?(?:bids|bidders|tenders)\b", r"nobody bid", r"waiver", r"without (?:getting |any |three |3 )?quotes", r"skip (?:the )?tender", r"not run a (?:competition|tender)", r"no competition"),
    _intent("health", "Do the health care rules apply?", ("health-or-not",),
            r"provider selection", r"\bpsr\b", r"health ?care (?:rules|regime|regulations|law)", r"is (?:it|this|that|[a-z ]{3,40}) (?:a )?health ?care"),
    _intent("tender", "Must we tender?", _VALUE,
            r"tender", r"procure", r"compet", r"quotes?\b", r"advertis", r"threshold", r"(?:go|put) (?:it |this )?out", r"bids?\b", r"buy", r"commission", r"spend", r"contract", r"purchas", r"need (?:three|3)", r"rules? (?:bite|apply)", r"procurement act", r"over the limit", r"above the limit", r"ojeu", r"eu threshold"),
)  # fmt: skip
"""In the order in which they are looked for: the narrower first. A sentence that only describes a purchase asks
whether it has to be tendered."""

BY_ID: Mapping[str, Intent] = {intent.id: intent for intent in INTENTS}
