"""What people want to know, and how it is found in what they write. ``phrases`` says how a phrase is written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guide_logic.ask.learnt import ASKS, NONE
from guide_logic.ask.phrases import bare, says

_WORD = re.compile(r"[a-z]{2}|\d{8}")
_A_PHRASE = 3.0
_A_FACT = 1.0
"""What they weigh beside the odds that were learnt: tried on sentences that the phrases had not been written with."""
_TOO_LITTLE = -4.0
"""Odds that are smaller say nothing by themselves: "the council", "what about it"."""

_CLOSE = 2.0
"""Odds that are no further apart: the other question may be meant as well."""


@dataclass(frozen=True, slots=True)
class Intent:
    """A question that people bring, the tools that answer it, and how it is asked.

    The last tool gives the answer; those before it settle what it needs. Where there is no tool, ``journey`` leads
    through several. ``phrases`` are those that are seldom said of anything else. ``facts`` are questions, or questions
    with an answer ("kind=works"), that only this intent needs: who states such a fact may ask about it.
    """

    id: str
    label: str
    tools: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    journey: str = ""


_VALUE = ("light-touch", "threshold-check")
_LOCAL_OR_KIND = (
    "(local*|charit*|volunt*|vcs|vcse*|vcfse*|smes|sme|small|micro|mutual*|social enterprise*|third sector|"
    "not for profit*|nonprofit*|community (group*|organisation*|interest)|supported|disabled|spin out*|co op*|coop*|cic|cics|"
    "uk|british|welsh|county|nearby|staff owned|employee owned)"
)

INTENTS: tuple[Intent, ...] = (
    Intent(
        "plan", "Take me through all of it", (), journey="plan-a-commission",
        phrases=(
            "(everything|all) (i|we) (must|have to|need to) (decide|do|settle)", "(complete|whole) path", "sequence of (jobs|tasks|steps)", "(beginners|novice) question", "now what$", "from the power to", "what must (i|we) think about", "plan backward*", "where to start",
            "(entire|whole|full|complete) (sequence|road|route|path)", "(idea|promise|thought|concept) to (award|contract|opening|launch|delivery)", "where (do|does|would) (you|one) (begin|start)", "off the ground", "(give|tell) me the lot", "in turn",
            "(timetable|timeline|time line)(?!.*notice) (for|to|of|please|that|from|if)", "(timetable|timeline) .... (commission*|recommission*|new service|service)",
            "(put together|make|draw up|write|need|build|create) (a|our|the|me a) (plan|timetable|timeline|programme)", "everything from .... to", "from (need|needs|idea|assessment|scoping) .... to (award|contract|end|signature|signing|delivery)", "(start|begin) planning",
            "(one|single|whole|complete) plan",
            "from the (beginning|start|outset)", "never (bought|commissioned|procured|done|run) .. before", "where (to|should we|should i) (begin|start)",
            "(steps|stages) (to|of|in|for|when)", "checklist (for|of|to)", "overview of", "from scratch", "(start|starting|begin|beginning) (commissioning|to commission)", "what do (i|we) do first", "what happens when", "(timetable|timeline) (for|to) (replac*|buy*|commission*|recommission*|procur*|our|a new|the new)", "how long does (it|the whole|the process|a commission*|commissioning|procurement)",

            "plan (a|the|our|my) (commission*|procurement|recommission*|retender|tender|project|contract)",
            "(plan|planning) .. (from scratch|from start|from the start)", "(start|beginning) to (finish|end)",
            "end to end", "step by step", "(whole|entire|full) (process|thing|journey|cycle|commissioning)",
            "every (step|stage)", "all the (steps|stages)", "(take|walk|talk|guide|lead) (me|us) through",
            "where do (we|i|you) (begin|start) (with|on) (a|an|the|our) .. commission*", "roadmap", "project plan",
            "new to commissioning", "first time commissioning", "never commissioned",
            "(recommission*|re commission*|commissioning) .... (timetable|timeline|where (do|to)|how do|start|begin|plan|steps|stages)",
            "(timetable|timeline|plan|steps|stages|order) (for|of|to) .. (recommission*|re commission*|commission*)",
            "what (order|sequence) do .. (do|go|take)", "what comes first",
            "(begin|start|get going) .... (timetable|what order|steps|stages)",
        ),
    ),
    Intent(
        "subsidy", "May we give this help?", ("subsidy-check",),
        phrases=(
            "legal right to it", "kinder terms", "(make|makes) \\w+ and sell it", "(aid|subsidy) at all", "decides .... cash|cash .... decides",
            "(is|if|counts? as) (it |this |that )?(aid|a subsidy|state aid)", "level playing field", "export or no", "(aid|subsidy) (issue|problem|rules)",
            "bail* out", "rescu(e|ing) (a|an|the|them|it|plan|package|our|this)(?! boat)",
            "subsid*(?!ised by)", "state aid", "minimal financial assistance", "mfa", "de minimis", "spei", "ukspf", "peppercorn",
            "soft loan", "interest free", "(rent|rate) free", "(low|zero|no) interest", "(below|under|less than) [the] market",
            "less than (its|it is|they are|theyre|the|what its|what it is) [market] (worth|value)", "cheap (loan|rent|lease|land)",
            "(waiv*|forgiv*|forego*|forgo*|writ* off|cancel*|let off) .. (rate|rates|rent|charge*|debt|loan|fees|fee)",
            "(rent|rates|fee) (holiday|relief)", "(may|can|could) (we|i|they|the council|a council) lend", "streamlined route*",
            "(unfair|distort*) .. (competition|competitors|market)", "undervalue", "under value", "competitor* complain*",
        ),
        facts=("subsidy_scheme", "subsidy_before", "subsidy_terms"),
    ),
    Intent(
        "health", "Do the health care rules apply?", ("health-or-not",),
        phrases=(
            "which process", "nhs regime", "kidney*", "run with the only trust",
            "provider selection", "psr", "most suitable provider", "direct award process", "direct award (a|b|c)", "process (a|b|c)",
            "provider process", "whose rules", "icb", "integrated care board",
            "(nhs|health) (rules|regime|contract|money|funded|law|regulations)", "section 75", "s75", "(health ?care|healthcare) (rules|regime|regulations|law)",
            "(health*|nurse|nurses|nursing|clinic*|rehab*|stroke|drug*|alcohol|gp|smoking|detox|midwi*|physio*|dental|contracepti*|hospice|vaccinat*|substance) .... (which|what|whose) (regime|rules|law|set of rules|act)",
            "(which|what|whose) (regime|rules|law|set of rules|act) .... (health*|nurse|nurses|nursing|clinic*|rehab*|stroke|drug*|alcohol|gp|smoking|detox|midwi*|physio*|dental|contracepti*|hospice|vaccinat*|substance)",
            "(is|are|does|do|if|whether) .... (healthcare|health care|health service|health services|nhs)", "(health|healthcare|health care) or (not|social)",
            "(healthcare|health care) .. (or|not) .. (procurement|social|act)",
        ),
        facts=("health_service=sexual", "health_service=recovery", "health_service=community", "health_service=clinical",
               "health_service=nursing-home", "health_service=pharmacy"),
    ),
    Intent(
        "change", "May we extend or change it?", ("light-touch", "contract-change"),
        phrases=(
            "(due|about|set) to become", "(another|other) trade .. (squeezed|added)", "(signed|let|awarded) for (a maximum|up to|at most)", "never been altered", "(tip|shift) the balance", "(hand|sub) .... under a clause",
            "(paper|deal|contract|agreement|sla) .... (still )?(hold|holds|stand|stands|valid|carry over|carries over)", "(using|use) that clause", "(count|class) as (varying|a variation|changing|a change)", "(different|another) (animal|beast)", "put the clock back", "(turn*|stretch*) (in)?to (#|<n>) ?(year*)?$",
            "framework .... add*", "(known|named) risk", "(additional|extra|more) (works|services|work) (only|from|by|under|which)",
            "<contract> .... (runs out|ends|expires|finishes|running out|ending) .... (continue|carry on|keep|stay|go on|longer|extend*|roll*)", "<contract> .. (go|goes|going|went|gone|rises|moves) from", "(became|becomes|become|becoming|turned into|turning into|converted to|converting to) (a|an) (charity|cio|cic|company|ltd)",
            "(want*|need*|ask*) (for )?another \\d\\w*", "costs (have|has|had) gone up",
            "(third|fourth|fifth|sixth) year", "original term", "(framework|dps) .. (expire*|end|ends|ended|ending|stretch*|extend*|run out|runs out)", "rules (for|on) .. (change|changes|extension*|variation*)", "(continu*|carry* on|going on|run|runs|running|extend*|keep*) (past|beyond)",
            "(change|changes|variation*|extension*|modif*) .. (a |any |the )?notice*",
            "(raise|raising|put up|putting up|bump up|increase|increasing) [the] [their] [its] [our] (price*|rate*|fee*|value|cost)", "(first|originally|initially) (let|awarded|signed|worth|procured)", "(drop|dropping|remove|removing|take|taking|leave|strip) .. (from|out of|off) (the|our|a) <contract>", "(2nd|3rd|4th|5th|second|third|fourth) (change|variation|extension|modification)", "(never|not) (in|part of) the (original|first)",
            "(add|adding|extra|more|another) .... (on|to|onto) (the|our|a|an|their|this) .. (contract|agreement|sla|deal)", "(value|price|cost|costs|total|spend|it|contract|bill) [would] [will] [could] [may] [to] [has] [is] (go|rise|increase|grow|jump|climb|risen|gone|grown|rising|growing) .. (to|from|by)", "<contract> .. (may|can) (we|it) [still] (run|last|go on|continue)", "(be|been|is|get) (shortened|ended early|changed|extended|varied|amended|modified|prolonged)(?! (by law|in))", "another (#|two|three|four|five|six|nine|twelve|few) (month*|year*|week*|yrs)", "(is|are|would) (a|the|this|that|our) (change|extension|variation|increase|uplift) .. (allowed|ok|okay|legal|permitted|lawful|possible|fine|acceptable)", "was (a )?(#|two|three|four|five|six) year (deal|contract|agreement|sla|term)",
            "(now|currently) .. (would be|will be|going to be)", "(at|when) award*( |,)? .. now", "make it (#|two|three|four|five|six|longer|bigger)", "now want(s|ed)? (<n>|#|more|another)",
            "(cost*|spend) .. overrun", "(bolt|tack|stick|add) .. (on|onto) .. <contract>", "(substantial|material) (modification|change|variation)", "(pay|paying) (them|it) more", "(wants|want|asking for|asked for|asks for|needs) .. (percent )?more(?! (info*|detail*|bid*|time to))", "let (it )?(in|under|back in) (20\\d\\d|the old|pcr|2015)", "<contract> .. let in 20\\d\\d", "(<n>|more|extra) (more|extra|further|additional) (year*|month*|week*)", "(change|changing|changed|vary|varying|amend|modify) .. (contract|agreement|sla)", "after the <contract> (ends|ended|expires|expired|runs out)", "(# percent|percent) (increase|rise|more|uplift|up)", "(years|year|months) left",

            "change notice", "contract (change*|variation*|modification*|extension*|amendment*)",
            "(?<!option to )(?<!options to )(extend|extending|extended|prolong*|renew|renewing|renewed|roll* over|roll* on|roll* forward|rollover|vary|varied|varying|variation*|modif*|amend*|uplift*|novat*) .... (<contract>|sla|provider|supplier|price|prices|hours|term|value|reg*)",
            "<contract> .... (extended|prolong*|renewed|roll* over|rollover|varied|vary|variation*|modif*|amend*|uplift*|novat*)",
            "(can|may|could|should|how|to|just|simply|still|and|must) [we] [i] [they] [just] (extend|prolong|roll over|roll it over|roll it on|roll them over|vary it|novate)", "novat*",
            "reg* 72", "r72", "section 74", "s74", "s 74", "uplift*", "indexation", "(price|fee|inflation*|cpi|rpi) (rise*|increase*|review|uplift*)",
            "before [we] [you] [having] [have] [to] retender*", "without retender*",
            "<contract> .. (go|goes|going|gone|rise*|rising|increase*) up", "(value|price|cost) .. (go|goes|going|rise*|rising|increase*) (from|by|up|to)",
            "(value|price|worth|cost) .. from .. to", "(merg*|restructur*|taken over|take over|takes over|taking over|takeover|change* (its )?name|becom* a (cio|cic)) .... (<contract>|it|one)",
            "<contract> .... (merg*|restructur*|taken over|takeover|taking over|take over|takes over|transfer*|assign*)", "(assign|transfer*|move|pass) (the|our|a|this) [current] [existing] <contract>",
            "option* (to|in|is|for|was|that) .. (extend|extension|written|contract)", "extension option*", "(use|using|exercis*|tak* up|trigger*|invok*|activat*) (the|an|our|both|its) .. (option*|extension*|plus)",
            "(add|adding|put|increase|increasing|reduce|reducing|cut|cutting|double|doubling|halve|halving|triple|more|extra|fewer) .... (to|from|on|in|of|the|our) [the] [our] [existing] [current] [same] (contract|agreement|sla)",
            "(double|halve|halving|doubling|triple|reduce|more|extra|fewer|cut|add|increase|change) [the] (hours|visits|volume*|beds|places|sessions|sites|price|scope)",
            "want to add \\d\\w*", "(half|part) way through", "mid (contract|term)", "(add|adding) (a|another|one more) .. (site|service|area|ward|strand|element) .... (contract|agreement|to)",
            "(another|one more|a further|an extra|two more|a second) (year|# months|<n> months|years) (with|on|of|for|onto) (the|our|same|this|them)",
            "(keep|carry* on|stay* on|continu*|kept) .. (after|past|beyond) .. (end*|expir*|<contract>)", "(longer|another year|beyond) than .. <contract>",
            "(same|current|existing|present) (contract|agreement) .... (longer|more|another year|bigger|extra)", "run on", "holding over", "hold over",
            "contract (ran|runs|run|has run|is running|expire*|lapse*|end*|finish*) .... (carr* on|keep|kept|continu*|extend*|still going|go on|longer)",
        ),
        facts=("change_ends", "change_value_after", "change_earlier", "change_begun", "change_ground=provided", "change_restructure",
               "old_earlier", "change_supplier=yes", "old_indexed", "change_runs=no"),
    ),
    Intent(
        "notices", "Which notices, and when may we sign?", (*_VALUE, "notices-timeline"),
        phrases=(
            "announcement*", "(bit|piece) of paper to publish", "right order of the", "(nothing|anything) may be signed", "(need|needs) anything on publication",
            "(put|putting|publish*|post|announce) (up |out )?(anything|something) (at all|up|about|anywhere)?", "(need|needs) (any|no) publishing", "pen come out", "(soonest|earliest) (start|we can|can we|i can|date)",
            "what (goes|has to go|must go) (up|out|on|first)",
            "(need|needs|require*|requires) [any] [a] [the] notice*",
            "threshold .... (publish*|notice*)", "(publish*|notice*) .... (below|under|above|over) (the )?threshold",
            "days (between|after|before|from) .. (award*|sign*|notice*|start*)", "(wait|waiting) .. (before|until|after|sign*|start*)", "(tell|inform|notify|write to|letter* to) .. (losers|losing|unsuccessful|bidders|winner)", "last day (for|to) .. (challenge|sign|publish)", "(threaten*|take* us to|going to) .. court", "(planned procurement|pipeline|termination|engagement) notice",

            "stand still", "standstill", "(which|what|any|how many|whats the) .. notice*", "(earliest|first|soonest|what) (date|day) .. (sign*|award*|start*)", "(earliest|soonest) (we|i|they) can",
            "(when|how soon|how early|how quickly|how long before|how long until) .. (sign|award|start|enter into)", "signing date", "earliest (signing|start)",
            "uk ?([1-9]|1[0-7])(?! \\d)", "(award|details|pipeline|engagement|performance|termination) notice*",
            "notice* (do|are|must|for|due|go|goes|went|in what|late|when|have)", "publish* (what|where|when|first|before)", "(what|when|where|do) .. (publish|advertise) .... (award|contract|anything|sign*|below|under|find a tender|fts|contracts finder)",
            "what .. (publish|published)", "(late|missed|miss|forgot*|never|didnt|havent) .... (notice*|publish*)", "notice* .. (late|missed|forgot*|deadline*)", "running order",
            "(which|what) form*", "veat", "veats", "transparency notice*", "(time ?line|dates|timetable) (for|of) .. notice*",
            "how long (have|has|do|does|can) .... (challenge|sue|complain|claim|object|appeal)", "challenge* .... (how long|time limit|deadline|days|until when)", "time limit* .... (challenge*|claim*|court)", "(how long|time limit|deadline) .. (challenge|claim)",
            "(by when|when) (must|does|do|should|has) .. notice*", "(pin|prior information) .... (itt|award|order|date*|now|called)", "automatic suspension", "(minimum|how long) .. (tender* period|tendering period|bidders get)", "tendering period",
        ),
        facts=("award_notice", "standstill_days", "standstill_last", "own_decision", "own_call_in", "own_scrutiny", "own_notice", "details_notice", "tender_notice"),
    ),
    Intent(
        "reserve", "Can we keep it for local or voluntary bodies?", (*_VALUE, "reserve"),
        phrases=(
            "why the notice cant say", "(limit|restrict|keep) it to such", "(be )?called local", "first dibs", "just the third sector", "isnt one of the services on the list",
            "(shut|keep|lock|leave|block) (the )?(others|outsiders|everyone else|everybody else|others?) out", "(just|only) (social enterprises|charities|brits|local firms|mutuals|co ops) may", "(brits|locals|charities|smes) only",
            "(stop|block|ban|bar) .. (firms|companies|suppliers|bidders|providers)", "based (abroad|overseas)",
            "(refuse|reject|turn away|ignore|stop) .. (bid*|tender*|firms|suppliers|companies) .. (outside|beyond|not from|elsewhere)", "outside (the|our) (area|county|borough|district|city)", "just (voluntary|community|charit*|vcse*|local|small)",
            "(spend|buy|think|go) local", "local (spend|first|policy|procurement|preference)", "invit* .. (charit*|community|vcse*|local|small|smes|social enterprises|voluntary) .... (only|nobody else|no one else|alone)",
            "(keep|kept|stay*|remain*) .. (in|within|inside) (the|our) (borough|county|district|town|city|area|parish|patch|community)", "(bidders|suppliers|providers|tenderers|firms|organisations|applicants) (must|have to|need to|has to|should) be",
            "must (bidders|suppliers|they|providers|firms|tenderers) be", "bidders .. (must|have to|need to|should) be (local|based|a charity|from|in)", "(we|i|council) insist* on", "insist .. (local|based|charity)", "set (it |this |that |one )?aside", "(shut|shutting) out", "say no to", "(money|spend|pounds|contract) .. stay* (in|local)", "only \\w+ (firms|companies|businesses|charities|suppliers|groups|traders|providers|organisations) (can |could |may |to )?(apply|bid|tender|quote)", "geograph*", "(who|which) (can|may) (bid|tender|apply)",

            "reserv*(?! a (table|room|seat|place|book))", "ring ?fenc*", f"{_LOCAL_OR_KIND} .. only", f"(?<!the )(?<!is )(?<!just )(only|just|exclusively|solely) [for] [to] [from] [invite] [ask] [allow] [let] [consider] [open] [to] {_LOCAL_OR_KIND}(?! (that|who|which|can|does|doing|could|in|provider|charity|group))",
            f"(limit*|restrict*|confin*|keep*|kept|set aside|earmark*|close*|target*) .... (to|for|within|with|in) [the] [our] {_LOCAL_OR_KIND}", "(limit*|restrict*) .. (bidders|bidding|bids|suppliers|competition|tender*|invit*) (to|in)",
            "keep (it|this|things|the (work|money|contract|spend)) .. (local*|in the|in our|within)", "keep (local|spend local)", "(keep*|shut*|lock*|rule*|leave*) .... (nationals|national|big|large|outsiders|multinationals|outside) .... out", "exclud* (national*|big|large|outsid*|private|for profit)",
            "favour(ing|s|ed)?", "prioriti*", "buy local", "local (first|preference)", "(prefer|preference|preferring) [to] [for] [towards] (social enterprise*|vcse*|community|local|charit*|small*|sme*|voluntary)", "sheltered workshop*", "supported (employment|business*|factor*)", "section (32|33)", "s (32|33)", "s(32|33)", "reg* 77",
            "only (firms|suppliers|companies|bidders|providers|organisations|groups|businesses|people|traders|builders) (in|from|based|within|inside)", "(firms|suppliers|companies|providers|businesses) (from|based in|in|within) .. only", "no (national*|big|large|private|for profit|outside) (firm*|compan*|provider*|supplier*|business*)",
            "(disabled|disadvantaged) .... (ring|reserv*|only|contract)", "(sme|smes|charity|charities|vcse|vcses|local) lot*", "(give|giving) (priority|preference) to",
        ),
        facts=("supported_share", "supported_purpose", "mutual_control", "mutual_profit", "mutual_before", "reserve_for=supported", "reserve_for=mutual"),
    ),
    Intent(
        "power", "Have we the power to give?", ("which-power",),
        phrases=(
            "(is there|what is the|have we) (a |the )?vires", "(whose|which|what) (law|statute) (would |could )?(let|lets|covers)", "who (says|lets) (we|a|an|the)", "rely on anything to", "(\\d+|pounds) for .. from .. (town|parish) council",
            "(which|what) (section|power|act) (lets|allows|do we|would|can we)", "lawfully give",
            "(empower*|entitled) .. (to )?(give|make|pay|fund|grant)", "(act|law|statute|section) (lets|allows|permits|covers|gives) (us|a|the|councils|parish*)", "(authority|right) to (give|make|pay|fund|award|donate)", "under which (act|law|power|section)",
            "powers",
            "(which|what|have|has|got|the|any|our|legal|need*|use|using|under|lack|no) .. power*", "power* to (give|fund|spend|pay|make|donate|grant)", "power* of (competence|well*)",
            "s137", "s 137", "sec* 137", "sectn 137", "gpc", "gpoc", "general power", "ultra vires", "well being power",
            "vires", "per elector", "legally (give|donate|fund|pay)",
            "(allowed|legal|lawful|able|permitted|ok|okay) (for us|for the council|for a parish|for the parish) to (give|pay|fund|donate|spend|contribute)",
            "(allowed|legal|lawful|permitted|able) to (give|pay|fund|donate|spend|contribute|sponsor)",
            "[under] what (law|act|legal basis|statute) .. (give|giving|grant|fund|spend|pay)", "legal basis .. (give|giving|grant*|fund*|donat*|pay*)",
            "donat* .... (allowed|lawful|legal|permitted|can|able|ok)", "(can|may|could|allowed) .... donat*",
            "(parish|town council|community council|town clerk|parish clerk|clerk) .... (give|giving|gives|donat*|grant|grants|contribut*|sponsor*|fund|funding|help out|pay towards)",
            "(give|giving|donat*|grant|grants|contribut*|sponsor*) .... (parish|town|community) council",
        ),
        facts=("power_resolved", "power_resolved_on", "power_clerk", "power_elected", "power_audit", "power_left"),
    ),
    Intent(
        "grant", "Can we give a grant?", ("grant-or-contract",),
        phrases=(
            "just do what you can", "what is it in law", "supply for vat", "costs back", "tenderable",
            "in consideration of", "(called|call it|titled|labelled|headed) (a |an )?(grant|sla|contract)", "grant my foot", "walking off early",
            "(procurement|tender*|contract|commission*) or (a )?grant", "grant or (a )?(procurement|tender*|commission*)",
            "[a] grant or (a|an|is it)? ?(contract|supply|procure*|sla)(?! or)", "contract or (a )?grant(?! or)", "difference* (between|of|in) .. (grant*|contract*) (and|or|from|v|vs|versus) (a )?(contract*|grant*)", "(grant*|contract*) (v|vs|versus) (contract*|grant*)",
            "[really] [actually] [still] (a|an) (grant|contract|supply) (in law|or not|legally|really|in disguise)", "(become*|becoming|make* it|makes this|turn* into|turn* it into|amount* to|count* as|treat* as|class* as|really|actually|still|genuinely|same as|treated as) (a |as a )?(grant|contract|procurement|public contract)",
            "contract in (law|disguise|all but name)", "(grant|contract) in (law|disguise|all but name)", "(call*|label*|titl*|name*|dress*|badg*|describ*) .. (a |as a )?(grant|sla|contract|service level)", "is .. (agreement|arrangement|funding|sla|this|that|it) .. (a |really a |actually a |in law a )(grant|contract)$",
            "grant .. (or|really|actually|not) .. (supply|contract|procure*)", "(is|was|if|whether) .. (a|our|the) (grant|contract) (or|if|when|where)", "instead of (a contract|contract*|tender*|procur*|commission*) .. grant", "grant* (instead|rather than|in place) .. (tender*|contract*|procur*|buy*|commission*)", "grant fund*",
            "(funding|grant) (agreement*|award|letter|offer|condition*) .... contract", "grant (agreement|aid|letter|condition*)", "contract (instead of|rather than|not) (a )?grant",
        ),
        facts=("remedy", "bound", "design", "payment", "assets", "neutral", "pointers", "stop", "receives"),
    ),
    Intent(
        "way", "How should we fund it?", ("which-way",),
        phrases=(
            "what sort of (setup|arrangement|deal) fits", "(transfer|lease|loan|grant|tender) cleverer", "beats a tender", "(before anybody|before anyone) signs", "it isnt for us to say",
            "(pick|choose|decide) between .... (tender|grant|gift|contract|loan)", "(smart|best|clever) way to (back|fund|support|help)", "(road|route|way) to (take|go)",
            "(building|land|hall|library|school|premises) .. (nobody|no one|noone) (uses|wants|is using)",
            "better way to", "way to work with",
            "(grant*|contract*|commission*) .... (or|and|versus|vs) .... (loan*|invest*|alliance*|partnership*|shares|crowdfund*)", "(loan*|invest*|alliance*|partnership*|crowdfund*) .... or .... (grant*|contract*|commission*)", "(give|grants|grant) .. or .. (commission|buy|invest|lend|contract out)",
            "(loan|grant|lease|shares|equity) or (shares|equity|a grant|grant|a loan|lease|a lease|loan)", "shar* .. (risk*|budget*|decision*)", "(building|make|making) a case for",
            "pros and cons", "(better|best) than (a |an )?(contract|grant|tender*|loan|buying)", "take over the (community|village|old|library|hall|pub|centre)", "instead of (giving|lending|buying|a grant|a loan|buy)", "funding (route*|model*|mechanism*|option*)", "(sort|kind|type|form) of (agreement|funding|arrangement|deal)", "(lend|loan|invest) .. or (give|grant|buy)", "(choos*|pick*|decid*) (between|a|the|which) .. (route|model|approach|grant|contract|way|funding)", "shar* the risk", "sensible (way|use)",

            "(which|best|right|what) (way|route|model|mechanism|method|approach|vehicle|option) (to|of|for|do|is|should|would|suits)", "(how|whats the best way|ways) .. (fund|resource|pay for|support|finance)(?! .. (tender*))", "(how should|how do|how can|how could|how best) .. (fund*|resource|support|invest|help|back|finance)",
            "(what are|whats|what) [all] [our] [the] [my] [other] options", "options for", "(other|different|better|alternative) (ways|options|routes)", "alliance*", "social (investment|bond|impact)", "community shares", "crowd ?fund*", "match fund*", "outcome* (fund|partnership)",
            "(loan|grant|contract|framework|partnership|alliance|invest*) (contract )?or (a |an )?(loan|alliance|framework|invest*|partnership|something|what|donation|asset)", "grant contract or", "(commission|contract|buy|procure|tender) .... or .... (grant*|fund*|give|invest*|loan)(?!.*(must|have to|threshold))", "(grants|grant) .. (alliance|framework|loan|invest*)",
            "(asset|property) transfer", "(empty|unused|underused|disused|vacant|surplus|spare|redundant|derelict) .. <building> .... (group*|community|charit*|trust|use|options|take)", "(group*|community|charit*|trust) .... (take on|take over|run|use|want*|manage) .... (empty|unused|underused|disused|vacant|surplus|spare) .. <building>",
            "(co ?design*|co ?produc*|innovation partnership)", "capacity building", "which (one )?suits", "whats (best|right|the best|the right)", "get* .... (groups|charities|organisations|sector) .. (going|started|off the ground)", "(grow|build|strengthen|develop) (the|our|local|capacity) .. (sector|groups|charities|organisations|market|capacity)",
            "dont know (if|whether) .... (grant*|commission*|contract*|buy|tender)",
        ),
        facts=("way_property", "way_repay", "way_shape=alliance", "way_shape=design-together"),
    ),
    Intent(
        "direct", "May we award it without a competition?", (*_VALUE, "direct-award"),
        phrases=(
            "no contest i take it", "skip (quotes|the quotes|bidding|a tender)", "sole provider", "what harm",
            "(insolven*|liquidat*|receivership|knock ?down price|bargain*)",
            "(wouldnt|not|isnt|arent) (be )?compatible",
            "reappoint*", "re appoint*",

            "direct* award*(?! notice)", "award* .. direct*", "single (tender|source|supplier)", "sole (supplier|provider|source|tender)", "sta", "waiver*", "waiv* .. (standing orders|rules|csos|tender*|competition|procedure*|quotes)",
            "negotiat* (procedure )?without", "reg* 32", "schedule 5", "user choice", "why (tender|compete|go out|cant we just|cant we simply|run a competition|bother)",
            "(no|skip|avoid|bypass|dodge|miss out|get out of|get round|get around|forgo|forego) .. (competition|competing|tender*|procurement|quotes)", "exempt* from (standing orders|contract rules|csos)",
        ),
        facts=("ground", "why_one", "reason", "competed", "preference", "insolvent", "right_only", "caused", "foreseen"),
    ),
    Intent(
        "tender", "Must we tender?", _VALUE,
        phrases=(
            "(emergency|rescue|ambulance*|lifeboat*) .... (exempt*|cover|buying rules|all it is)", "(anybody|anyone|somebody|others) .. (have to|has to|need to|must) bid", "are we caught when", "extra years? count", "two parts of (it|the contract)",
            "(act|rules|regs|regulations|regime|law) (catch*|bite*|touch|bind|apply|cover*) (it|this|that|us|them)", "(bound|caught|covered|touched) by (the )?(procurement|rules|act|regulations|law)", "(is|are) .... caught$", "(inside|within|outside) the rules", "(which|what) (set of )?(laws|rules) (are|am) (we|i) (in|under)", "must it bid", "count* as one",
            "what are the rules", "which rules (on|for) (spend*|buying|contracts of)",
            "over or under", "(which|what) side of", "limit (for|on|of) .. (works|goods|services|light touch|supplies)",
            "how much .. (spend|buy|commit|order) .. (without|before)", "(need|have|got|must) [to] [we] [publicly] [publically] [openly] advertis*",
            "(work out|calculat*|estimat*) the value", "(include|count|add|with) vat when", "going to (the )?market",

            "(threshold*|ojeu)", "(over|above|under|below|within) the limit", "split* .... (contract*|into|up|smaller)", "(smaller|several small|separate) contracts",
            "(add*|aggregat*|lump*|count*) (them|it|these|those) (together|up|as one)", "aggregat*", "is (it|this|that) [even] procurement", "(?<!touch )(?<!ltr )(act|regime|procurement law) (bite|bites|apply|applies|cover|covers|catch|catches|caught)",
            "(have|need|got) to put (it|this|that) (on|in)", "(full|formal) (procurement|rules)", "exempt* from (tender*|procurement|the act|compet*)",
        ),
        facts=("linked", "value_how", "exempt", "land_way", "trigger", "call_off", "coop_parties", "control_who", "control_body"),
    ),
    Intent(
        "light-touch", "Is it light touch?", ("light-touch",),
        phrases=(
            "(services|list) .. (given an easier|with a high|with the higher|with the bigger)", "(easy|easier) (ride|time|life)", "(higher|bigger) (limit|threshold)$", "(class|classify|categorise) (\\w+ ){1,5}(for|as|please|care)", "(gentle|lenient|light) (procedure|regime|rules|touch)", "lenient",
            "(light|lighter|lt|easy|easier|soft|softer|special|gentle*|relaxed|simpler) (list|rules|regime|touch|heading|track|rulebook|thing\\w*|bit|side|box|basket)", "(soft|easy|light) (rules |ones )?or (the )?(hard|full|heavy|normal|ordinary)", "(which|what) list (is|are|does)", "(fall|falls|come|comes) (inside|outside) but",
            "lt or (standard|normal|not|full|ordinary)",
            "(light touch|ltr) (regime |rules |list )?(apply|applies|include|includes|cover|covers|extend|extends) ", "(apply|applies|under|within|in|on) (the )?(light touch|ltr) (regime|rules|list)", "(light touch|ltr) (yes|or no)", "schedule 1( list)?", "(which|what) (list|code)",
            "# on the (schedule|list)", "\\d{8}",
            "(is|are|isnt|arent) (?!there|it below|this below)(?:\\w+ ){1,7}?(?:a |an |classed as |counted as |really |still |on the |in the |under the |under |within |part of the )?(?:light touch|ltr|part b)", "(count*|class*|treat*|regard*|qualif*|fall*|come|comes|sit*|go|goes) .. (as|under|within|in|into|for) (the |a )?(light touch|ltr|part b)",
            "(light touch|ltr) .. (cover*|includ*|apply to|applies to|catch*)", "(light touch|ltr) (service |regime |contract )?or (not|ordinary|standard|normal|full|main|goods|health|is it)", "on the (light touch )?list", "(which|what|whats the|right|find) cpv", "cpv code*", "cpv #", "light touch list", "(does|do|would) (?:\\w+ ){1,6}?count as (?:light touch|ltr)",
            "(light touch|ltr)( service*| regime| contract)?$", "light touch (regime|service*|contract*) (unitary|county|district|borough|council|in)",
        ),
    ),
)  # fmt: skip

BY_ID: Mapping[str, Intent] = {intent.id: intent for intent in INTENTS}

_OFF_TOPIC = (
    "my (?!hand|foot|neck|view|reading|guess|worry|understanding|concern|own|job|manager|director|chief|leader|cabinet|project|plan|first|head|trustees|committee|board|lead|members|chair|desk|budget|patch|area|clerk|town|village|district|county|borough|council|parish|charity|organisation|team|contract|grant|provider|colleague|boss|officers|members|ward|school|service|procurement|legal|finance|group|club|trust|agreement|department|authority|question|budget)\\w+",
    "(how|where|when) (do|can|could|should) i (apply|get|become|register|pay|report|complain|find|book|cancel|vote|join|dispose|claim)", "can i (get|have|park|rent|book|claim|see|visit)", "(who|where|what) (is|are) my", "what (day|time) (is|are|do|does)", "(call|ring|phone|email) me", "poem", "capital of", "(i|me) .. buy(ing)? a (house|home|flat|car)", "^buy(ing)? a (house|home|flat|car)$",
    "do you (sell|offer|deliver|collect|take|provide|do|empty)", "my heating", "(i am|im) a tenant", "apply for (a|an|the) .. (grant|loan|permit|licen*|job)", "road (closure*|works)", "birthday", "holiday (cottage|booking)", "(loft|insulation|energy bill*|heating bill*)", "(vodafone|broadband|netflix|sky tv)", "(register|registering) a (birth|death)", "foster carer", "lost (cat|dog)", "school(s)? (break up|holidays dates|term)", "term dates", "(book|hire|hiring) (a|the) room", "is the .. open", "capital city", "(planning|licensing) notice", "notice of planning",
    "council tax", "planning (permission|application)", "electoral", "register to vote", "polling station", "(local|next|general|council) election*", "blue badge", "parking (ticket*|permit*|fine*)",
    "sign up", "register .. charity", "(bin|bins|recycling|rubbish) (collect*|day)", "my (bin|bins|street|road|house|home|flat|garden|neighbour*|landlord|son|daughter|kid*|child*|benefit*|rent|application|payment*)", "our (bin|bins|street|road|house|neighbour*)", "(school|nursery) place*",
    "library card", "pothole* (outside|on|in|near)", "report (a|an)", "(birth|death) certificate*", "passport*", "(get|getting) married", "dog (poo|mess|foul*|licen*)", "fly ?tip*", "street ?light*", "(housing|universal|child) (benefit|credit|list|register)", "housing waiting list",
    "vacanc*", "job* (at|with|in|going|opening*)", "apply for (a|my|the) (job|blue|place|permit|licen*|school|house|council)", "council (meeting*|house|flat|tax)", "tupe", "weather", "football (score*|match|result*|game|last)", "who won", "(opening|open) (times|hours|today)", "speak to (a|someone|somebody|an)", "phone number", "email address",
    "best (pub|cafe|restaurant|beach|chippy)", "councillor* .. (paid|earn|allowance)", "annual return", "charity commission", "(tax|vat) return", "(owe|owes) .. (vat|tax|council|rates)", "how many (words|letters|characters)", "swimming (pool|lessons|times)", "allotment* (waiting|list)", "(i|me) .. (a grant|grant|loan|benefit|money|funding) .. (for|to) (my|me|insulat*|heat*|start)", "grant* for (my|me|home|insulat*|solar|heat pump*|students|university)", "(disabled facilities|student|improvement) grant*", "how do i (become|complain|vote|pay my|renew my|book)", "recipe*", "joke", "bus pass", "taxi licen*", "(skip|market stall) (hire|permit)", "garden waste .. (sign|subscri*|renew|collect*)", "name on", "my (contract|job) (of employment|at|with)", "mobile (phone )?contract", "broadband (contract|provider)", "tenancy", "mortgage",
)  # fmt: skip
"""What residents ask a council, or anybody anything. No tool answers it."""

_BUSINESS = (
    "the act", "(thousand|million|k) a year", "threshold*", "lighter", "tender*", "procur*", "commission*", "supplier*", "provider*", "bidder*", "agreement*", "funding agreement", "light touch", "award*", "grant to", "charit*", "vcse*", "section 137", "subsid*", "psr",
)  # fmt: skip
"""Words of those who buy or fund, which keep a sentence on topic whatever else it mentions."""


def is_off_topic(text: str) -> bool:
    """Whether a bare text asks what no tool answers."""
    return says(text, _OFF_TOPIC) and (
        not says(text, _BUSINESS)
        or says(text, ("register .. charity", "tupe", "annual return", "charity commission", "vat return"))
    )


def find(text: str, facts: Iterable[tuple[str, str]], told: Mapping[str, float]) -> tuple[Intent, ...]:
    """What a plain text asks, and after it what it may ask as well. Nothing where no tool answers it.

    What was learnt of it counts (``told``, as ``learnt.odds`` says), that a phrase settles it, and up to two facts
    that only it needs.
    """
    words = bare(text)
    if is_off_topic(words) or not _WORD.search(words):
        return ()
    said = {name for name, _ in facts} | {f"{name}={answer}" for name, answer in facts}
    plain = {
        one.id: _A_PHRASE * says(words, one.phrases) + _A_FACT * min(len(said & set(one.facts)), 2) for one in INTENTS
    }
    like = {name: told.get(f"{ASKS}={name}", _TOO_LITTLE) for name in (*BY_ID, NONE)}
    odds = {name: like[name] + plain.get(name, 0) for name in like}
    best, second = sorted(odds, key=lambda each: -odds[each])[:2]
    if best == NONE or not (like[best] > _TOO_LITTLE or plain[best]):
        return ()
    is_close = told and second != NONE and odds[best] - odds[second] < _CLOSE
    return (BY_ID[best], BY_ID[second]) if is_close else (BY_ID[best],)
