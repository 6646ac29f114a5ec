"""What a council can put in: the table of resources behind the tool "Which way to resource it?".

``FIGURE_8`` is figure eight of the 2024 guide: purposes and the resources that suit each. ``RESOURCES``
says of each resource what it is for, what to watch and where to see it at work. ``SHAPES`` holds the
forms a contract may take, which the guide treats next. What a resource is for, and its examples, are
the guide's; what to watch is the guide's or the law's, with its reference. A figure of the law stands there in braces.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from guide_logic.engine.model import Link, Point

GRANT = "grant"
CORE = "core-funding"
PARTNER = "joint-bid"
INVESTORS = "social-investors"
INVEST = "direct-investment"
PROPERTY = "asset-transfer"
CAPACITY = "capacity-building"
CONTRACT = "contract"

FIGURE_8: Mapping[str, tuple[str, ...]] = {
    "more-funding": (PARTNER, INVESTORS, CORE),
    "test": (GRANT,),
    "support": (GRANT,),
    "build": (GRANT, INVEST, PROPERTY, CAPACITY),
    "require": (CONTRACT,),
}

PURPOSES: Mapping[str, str] = {
    "more-funding": "Bring more funding to an issue",
    "test": "Test something new",
    "support": "Support good work and outcomes that already exist",
    "build": "Build community action and assets",
    "require": "Require a service or an outcome to be delivered",
}

NEEDS_REPAYMENT = (INVESTORS, INVEST)
"""Resources whose owner expects the money back."""

FULL_COST = (PARTNER, CORE, GRANT)
"""Resources that fail where they do not meet the full cost of the work."""

MAY_BE_SUBSIDY = (GRANT, CORE, INVEST, PROPERTY, CAPACITY)
"""Resources the council itself gives, so that subsidy control may reach them."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One thing a council can put in. ``phrase`` stands in a headline; ``page`` is where the guide treats it."""

    id: str
    name: str
    phrase: str
    purpose: str
    watch: tuple[Point, ...]
    example: str
    page: Link
    cases: tuple[Link, ...]


def _case(title: str, slug: str) -> Link:
    return Link(f"Case: {title}", f"case-studies/{slug}/")


_BATH = _case("Bath and West Community Energy", "bath-and-west-community-energy")
_BASEMENT = _case("the Basement Project, Calderdale", "basement-project-calderdale")
_BRISTOL = _case("Bristol One City", "bristol-one-city")
_CAMBRIDGE = _case("core grants in Cambridge", "cambridge-core-grants")
_CAMDEN = _case("Camden’s community wealth fund", "camden-community-wealth-fund")
_HOMELESS = _case("the Single Homeless Prevention Service", "single-homelessness-prevention-service")
_JUNO = _case("We Are Juno", "we-are-juno")
_LAMBETH = _case("Lambeth Living Well", "lambeth-living-well")
_LEICESTERSHIRE = _case("Leicestershire and Barnardo’s", "leicestershire-barnardos")
_LONDON = _case("London Councils’ refuge grants", "london-councils")
_LONDON_RESPONSE = _case("London Community Response", "london-community-response")
_MANCHESTER = _case("Our Manchester core grants", "our-manchester")
_MY_SISTERS_PLACE = _case("My Sister’s Place", "my-sisters-place")
_OLDHAM = _case("Oldham social prescribing", "oldham-social-prescribing")
_PLYMOUTH = _case("Plymouth’s alliance", "plymouth-alliance")
_PRESTON = _case("Preston Road Women’s Centre", "preston-road-womens-centre")
_SOMERSET = _case("Somerset and the Shaw Trust", "somerset-shaw-trust")
_SUTTON = _case("Sutton", "sutton")

RESOURCES: Mapping[str, Resource] = {
    resource.id: resource
    for resource in (
        Resource(
            PARTNER,
            "A joint bid with voluntary organisations to trusts and foundations",
            "a joint bid to other funders",
            "It brings in money from trusts and foundations that the council alone could not draw on.",
            (
                Point(
                    "If the council also pays a partner to deliver a service to its order, that part is a purchase.",
                    ("pa23-s3",),
                ),
            ),
            "Plymouth and its partners won lottery money to build trust, the first stage of an alliance.",
            Link("Money that the sector brings", "guide/resourcing/investment/#sector-led"),
            (_PLYMOUTH,),
        ),
        Resource(
            INVESTORS,
            "Social investors",
            "social investors",
            "They put money in at the start, where the work or its results will later pay them back.",
            (
                Point(
                    "A council that promises to pay for results is usually buying a service, whoever puts the money in first.",
                    ("pa23-s3", "pa23-s11"),
                ),
            ),
            "Preston Road Women’s Centre set up a fund for safe homes. In Brent, social investors paid for the start of "
            "a service against homelessness.",
            Link("Money that the sector brings", "guide/resourcing/investment/#sector-led"),
            (_PRESTON, _HOMELESS),
        ),
        Resource(
            CORE,
            "Core funding",
            "core funding",
            "It pays for the core of an organisation, so that it can raise more money itself.",
            (
                Point(
                    "Core money that buys the council a set service is not core funding but a price.",
                    ("pa23-s3",),
                ),
            ),
            "Core funding for one body in Sutton led to a consortium that has since drawn in more from other funders. "
            "Cambridge designs core grants with its partners.",
            Link("Core funding", "guide/design/capacity-building/#core-funding"),
            (_SUTTON, _CAMBRIDGE, _MANCHESTER),
        ),
        Resource(
            GRANT,
            "A grant",
            "a grant",
            "It supports somebody else’s work because the public gains from it. It bends to fit, leaves room to learn and "
            "lets small organisations in.",
            (
                Point(
                    "It gives the council no right to have a service delivered. Terms that do may make it a contract.",
                    ("pa23-s3", "nao-enforceability"),
                ),
            ),
            "London Councils funds specialist refuges by four-year grants. A coalition of London funders gave grants "
            "within days of the first lockdown.",
            Link("What grants do well", "guide/resourcing/advantages-of-grants/"),
            (_LONDON, _LONDON_RESPONSE, _MY_SISTERS_PLACE),
        ),
        Resource(
            INVEST,
            "Direct investment: loans, repayable finance, shares or a shared cost",
            "direct investment",
            "The council puts in money that may come back and can then be used again, or shares a cost with a provider.",
            (
                Point(
                    "Terms better than the market’s are an advantage, and may be a subsidy.",
                    ("sca22-s2", "sca22-s3"),
                ),
                Point("If services come back as well as money, that part may be a contract.", ("pa23-s3",)),
                Point(
                    "Check this: lending and investing have treasury rules of their own, which this site does not cover. "
                    "Ask your finance officers.",
                    ("practice",),
                ),
            ),
            "Camden offers loans, repayable finance and grants from one fund. Bath and North East Somerset gave a "
            "community energy co-operative start-up grants and invested in its projects.",
            Link("Investment", "guide/resourcing/investment/"),
            (_CAMDEN, _BATH, _JUNO),
        ),
        Resource(
            PROPERTY,
            "Community asset transfer",
            "passing on a building or land",
            "It brings an unused or underused building or piece of land back to life, in a community’s hands.",
            (
                Point(
                    "A council needs consent to part with land for less than the best price it can reasonably get. The rule "
                    "holds for parish and community councils too. A lease of {short-lease} or less needs no consent.",
                    ("lga72-s123", "lga72-s127"),
                ),
                Point(
                    "In England a general consent of 2003 covers land that goes for up to {land-undervalue} under its value, "
                    "where the council thinks that it helps the economic, social or environmental well-being of the area.",
                    ("gdc03",),
                ),
                Point(
                    "Wales has a general consent of its own of 2003, given by Welsh Ministers. Check this: its limits were "
                    "not read. Northern Ireland has rules of its own, which were not read either.",
                    ("gdc03-wales",),
                ),
                Point("Property below its worth may be a subsidy.", ("sca22-s2", "sca22-s3")),
                Point("If services come back in return, they may be bought under a contract.", ("pa23-s3",)),
            ),
            "none is named. The guide points to Locality’s case studies.",
            Link("Community asset transfer", "guide/resourcing/other-subsidies/#asset-transfer"),
            (),
        ),
        Resource(
            CAPACITY,
            "Capacity building",
            "capacity building",
            "It gives organisations the skills, links and strength to do the work. It can be help that is not money.",
            (
                Point(
                    "Free or cheap help is financial assistance too, and may be a subsidy.", ("sca22-s2",)
                ),
                Point(
                    "Where a public contract is to follow, strengthening suppliers counts as market engagement: give nobody "
                    "an unfair advantage.",
                    ("pa23-s16", "pa23-s17"),
                ),
            ),
            "Bristol brings leaders of many sectors together. The Basement Project in Calderdale began with small grants "
            "and training.",
            Link("Capacity building", "guide/design/capacity-building/"),
            (_BRISTOL, _BASEMENT),
        ),
        Resource(
            CONTRACT,
            "A contract",
            "a contract",
            "It lets the council require that a service or an outcome is delivered.",
            (
                Point(
                    "At or above the threshold it may be entered into only by a lawful route.",
                    ("pa23-s3", "pa23-s11"),
                ),
                Point(
                    "Before buying services at or above the threshold, consider how they could improve the area’s "
                    "well-being.",
                    ("sva12-s1",),
                ),
                Point(
                    "Rules out of proportion keep out the organisations you want. Have regard to what stands in the way of "
                    "small ones.",
                    ("pa23-s12", "pa23-s86"),
                ),
            ),
            "Somerset designed a partnership with families and providers first, then chose the Shaw Trust in a competition.",
            Link("What the Procurement Act asks for", "guide/resourcing/procurement-act/"),
            (_SOMERSET,),
        ),
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """A form that a contract may take. ``sign`` is the box to tick, ``phrase`` ends a headline."""

    id: str
    sign: str
    hint: str
    name: str
    phrase: str
    points: tuple[Point, ...]
    page: Link
    cases: tuple[Link, ...] = ()


SHAPES: Mapping[str, Shape] = {
    shape.id: shape
    for shape in (
        Shape(
            "design-together",
            "Nobody knows yet how the service should work",
            "The council and providers have to design it together.",
            "Design it together, then deliver",
            "designed together first",
            (
                Point(
                    "The innovation partnership procedure has gone. The same design can be run as a competitive flexible "
                    "procedure that the council shapes.",
                    ("pa23-s20",),
                ),
                Point(
                    "Include delivery in the first notice and in the value. Designing together gives no right to a direct "
                    "award afterwards.",
                    ("pa23-s11",),
                ),
                Point(
                    "A prototype of something truly new has a direct award ground of its own.",
                    ("pa23-sch5-p2", "pa23-sch5-p3"),
                ),
            ),
            Link("Innovation partnerships", "guide/resourcing/innovation-partnerships/"),
            (_OLDHAM, _LEICESTERSHIRE),
        ),
        Shape(
            "alliance",
            "Several organisations and the council would share decisions and risk",
            "The issue is complex, and needs a joint effort over a long time.",
            "An alliance",
            "as an alliance",
            (
                Point(
                    "An alliance shares governance, and suits complex issues. It is not a legal form: above the threshold "
                    "it is a public contract like any other.",
                    ("pa23-s3", "pa23-s11"),
                ),
            ),
            Link("Alliance contracting", "guide/resourcing/alliance-contracting/"),
            (_LAMBETH, _PLYMOUTH, _BASEMENT),
        ),
        Shape(
            "direct-award",
            "Only one provider seems able to deliver it",
            "For example a specialist or very local service.",
            "A direct award",
            "perhaps by direct award",
            (
                Point(
                    "A view that there is no market is not enough. Exclusive rights or technical reasons must leave only "
                    "one supplier, with no reasonable alternative.",
                    ("pa23-sch5-p5", "pa23-sch5-p6"),
                ),
                Point("A transparency notice comes first.", ("pa23-s44",)),
            ),
            Link("Direct award: when it is allowed", "guide/resourcing/direct-award/"),
            (_HOMELESS,),
        ),
        Shape(
            "framework",
            "It is a common service that the council calls on often",
            "For example homecare.",
            "A framework or dynamic market",
            "perhaps through a framework",
            (
                Point(
                    "Poorly used, these lock out small and specialist providers and push prices up without meaning to.",
                    ("pa23-s45",),
                ),
            ),
            Link("Frameworks and dynamic markets", "guide/resourcing/frameworks/"),
        ),
        Shape(
            "reserved",
            "It could be kept for certain kinds of organisation",
            "For example those that employ disabled people, or that their staff run.",
            "A reserved contract",
            "perhaps reserved",
            (
                Point(
                    "The Act has two kinds: for supported employment providers, and for public service mutuals. Most "
                    "charities are neither.",
                    ("pa23-s32", "pa23-s33"),
                ),
                Point(
                    "Below the threshold a council in England may keep a competition for local suppliers, small and "
                    "medium-sized ones or voluntary sector bodies.",
                    ("lo26", "g-res"),
                ),
            ),
            Link("Reserved contracts", "guide/resourcing/reserved-contracts/"),
        ),
    )
}
