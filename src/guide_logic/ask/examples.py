"""Questions as people write them, by what they want to know: one a line. ``likeness`` learns from them.

Under "" stands what no tool answers. They are words to compare with and are shown to nobody, so misspellings and
old names stay as they are typed.
"""

from collections.abc import Mapping

EXAMPLES: Mapping[str, str] = {
    "tender": """
must this go to tender
does a 90k spend on family support need a competition
our budget is £1.4m for four years of supported living, what rules
is 214k over the line now
what figure triggers the act
how much can a district council spend before it has to tender
are we above or below threshold
is the limit with vat or without
do three separate £80k orders count as one
should the extension years be counted in the value
we pay £50k a year and it rolls on, what is the contract worth
what is the threshold for social care
what is the threshold for building works
threshold for goods
thresholds january 2026
is a £30k contract caught by the procurement act
do i need quotes for £12,000 of training
does the procurement act apply to us as a parish council
how do we estimate the value if we dont know volumes
is it ok to just get three quotes for 120k of homecare
does a concession to run the cafe need tendering
leasing a minibus for 5 years at 900 a month, tender?
officers reckon we need a full procurement for a £95k befriending service. right?
what do we have to do for a contract worth £700k
£2.3m extra care scheme build, do the works rules apply
which rules apply to a £400,000 contract for advocacy
can a school buy 100k of catering without tendering
fire authority buying 160k of it kit do we tender
is a contract with our own council company exempt
do we need to tender if two councils run it together
renting office space for our youth team do we have to advertise it
is hiring a barrister covered by the act
employing an agency social worker, is that procurement
we use a framework, do the rules still apply
do i have to advertise this
need to go out for £45k of play therapy?
full tender or quotes for a quarter of a million
is it legal to buy this without going to the market
does splitting the contract into lots bring it under the threshold
value 663540 light touch is that over
contract is free to us but users pay, is it still procurement
what counts as linked contracts
we buy one bit of training every month from different firms do we add them up
does the £5m limit cover refurbishing a community centre
when does the full regime kick in for care services
is vat added to the estimate for a charity that does not charge it
do below threshold rules apply to a town council
what do we have to do under 30k
our finance team says anything above 25k needs an advert is that right
tendering a 3 year plus 2 meals on wheels at 110k per annum, above?
the spend is unknown until referrals come in, is it above threshold
buying counselling for 150k in wales do we tender
scottish council buying 60k of advice which rules
does a £1m mixed contract of repairs and support count as works
is this procurement at all
whats the eu limit these days
does PCR 2015 still set the threshold
which rules cover an order we started in 2024
loan from a bank - do we have to tender it
research commissioned from a university, does the act bite
is there a minimum spend for tendering
are charities' contracts under 200k out of scope
hi, we are about to spend roughly 130k on welfare advice over two years, is it something we have to put out or can we
  just ask around
councillor question: why does a £75,000 contract need a tender at all
the contract value creeps to 225k with the extension, does that push it over
vat registered provider, £180k net, light touch no. over?
does grant money that we pass on as a contract have to be tendered
are we a contracting authority, we are a housing association
does the act apply to a charity that spends council money
if we let a room to a provider for nothing does it count towards the value
procurement for a joint committee of three districts worth 2 million
what are the buying rules for a maintained school spending 60k
is the threshold different in northern ireland
what about a contract of nil value
officers want us to approve a £480k procurement, was that needed
six lots at 40k each, is each below the limit
cheap contract, only 8 grand, any rules
what happens over the threshold
what must we do when we are under
does it have to be advertised nationally if its 35k
are public contracts of less than £10k free of rules
is an arms length company covered
is a shared service exempt
we're buying a house for foster carers, is it procurement
our mediation service for neighbours, is it exempt from the act
passenger transport contract exempt?
for social care is there a higher limit
our volunteers run it and we pay 15k, need quotes?
officers say we must tender a £180k advice contract; must we?
do we have to go out to tender for £700,000 of home care
£20k for a youth club
we want to buy debt advice for £60k a year over three years plus two, is that over the threshold?
Need three quotes for a 25,000 pound evaluation?
is a quarter of a million pounds of office cleaning above threshold
must a school in wales tender catering worth 1.2m
£5m community centre building work
counselling for young carers, a hundred and fifty thousand pounds
do small contracts need advertising? it is 28k plus vat for a befriending service
Scotland: must we tender a £90k contract
must we tender
£100k or £200k contract for advocacy
we spend £3,000 a month on interpreters for 4 years
do we need to tender from 1 March 2027 a housing support contract of £650k including VAT
do we have to go out to tender for a 180k advice service
Hi, we're a Welsh county council and want to buy home care for older people, around £1.2m over the four years. Is that
  over the limit?
office cleaning £25,000 a year for 3 years plus 1+1, need to advertise?
is a quarter of a million for youth work above the EU threshold
new roof on the leisure centre, 60 grand plus vat. quotes or tender??
OJEU limit for software - we're looking at 95k ex VAT a year, 2 years with an option for one more
Belfast City Council - counselling for young people, £340,000 all in including VAT, tender notice going out 15 January
  2027. do we need to publically advertise
How many quotes do I need for £9,500 worth of laptops?
parish council wants someone to cut the grass and do the planters, 4k a yr for three yrs, do we have to put it on
  contracts finder
womens refuge contract £150k a year, 5 years. tender?
We plan to buy two minibuses at £48,000 each plus VAT. Does the Procurement Act apply?
do the rules bite if its only £60k the first year then £45k for each of the next two? it's debt advice
whats the threshold for social care in northern ireland
our trustees run a food bank and the council wants to pay us 30k to run its hardship scheme, does the council have to
  tender that first?
Extending the village hall, estimated at three hundred and fifty thousand pounds, no VAT on it. must it be tendered?
school transport for SEN kids, half a million a year for 4 yrs in Wales, over or under?
We are starting the procurement on 1 April 2027: adult skills training, £700k inclusive of VAT, England. Do we have to
  run a full tender?
Arts development contract 22,000 pounds over 18 months, competetive process needed?
tender needed for housing support service?? value not known yet
We're an academy school buying catering, £85k per annum for three years with possible two year extension, do we hit
  the threshold
Gwynedd here. summer play scheme, £14k a year for three years. need to tender it?
1.4 million for supported living, do the full rules apply
School governor asking. £700k for building a new classroom block, does the school have to tender?
laptops for the libraries, 60 grand plus VAT, do I have to advertise
parish council buying play equipment, £38k ex vat, is there a threshold
home care, 3+1+1, about 240k a year. does it have to be a full procurement
£600,000 plus VAT for carers support - which side of the line is it
us and the neighbouring borough running a service together, do we have to compete it (Hamburg cooperation)
legal told me OJEU kicks in at 215k for consultancy. still true?
how much can i spend without getting 3 quotes
town council in Devon, grass cutting at £18k/yr for 3 years. Tender?
New roof for the village hall, builder wants £310,000. Do we need a procurement exercise
Powys: day centre contract for older people £250k. do we need to go out?
We've got £45,000 for youth work over 18 months, tender or not?
agency workers £400k a year for 2 yrs - above threshold?
Letting the old library to a community trust on a lease - does procurement law bite?
teckal company of ours, are we still exempt from tendering when we use it
can we split a £60k contract into two of 29k so we needn't publish anything
do we have to tender a 180k advice contract
whats the OJEU limit now for services
Homelessness outreach, 3+1+1, £210k a yr exc VAT. does it need to go out to tender?
six hundred thousand pounds over four years including VAT for youth work in Leeds, is that over the threshold
parish council here, new play equipment £42,000 plus vat at 20%. are 3 quotes enough
Is £25,000 below threshold?
School wants counselling for pupils, about 30k per year, 2 years, no vat. do we need a formal tender
whats the treshold for light tuch services for a council in Wales
We have four day centre contracts, 200k each, all with different charities. Do we add them together?
no way to estimate what itll cost, its demand led transport for older people. does the act bite?
leasing an office from a community trust for 10 years - is that even procurement?
Part B services used to be exempt, does the same still go for a £400k befriending contract starting the procurement on
  1 Feb 2027
do we have to go out to tender for a £240k youth work contract, we are a district council in Kent
grounds maintenance 95k a year for 3+1+1 years plus VAT, over the OJEU limit or not
is half a million over the threshold
Our town clerk reckons anything under 200 grand is fine without an advert, is she right for a new roof on the pavilion
  at 165 grand inc vat?
Officers say the meals on wheels contract falls below the limit because it is only £60,000 a year, but it runs for
  four years with a possible two year extension, so surely you have to add all that up?
wat is the procurment threshhold for councils in wales
Belfast, £1.2m homelessness support, regulated or not??
We buy legal advice for about thirty thousand pounds a year. Does the Procurement Act bite?
do the rules apply if the council lends us the money rather than buys
renting an office for the housing team from a private landlord for £85k a year for 10 years, need a procurement?
does the arms length company we own 100% have to bid for our waste contract or is it teckal
IT helpdesk, two years at £110,000 each year, VAT on top. above threshold?
Which law governs a tender we started in March 2024, PCR 2015 or the new act
is a £130,000 catering deal plus £60,000 of kitchen kit one contract for threshold purposes
at what point do i have to advertise on find a tender
Meals on wheels £95k a year for 2 years + 2 years, vat free
over the threshold or under? seven hundred grand, inc vat, supported housing
town clerk. skate park build 130,000 exc VAT, grant of 50,000 from the lottery towards it. Tender?
were a fire authority buying mentoring for young people, £60k. any rules
were a charity but 90% of our income is from the council, do we have to tender when we buy things
we contract with our own trading company, wholly owned. do we need to compete it
two councils sharing a safeguarding team, one pays the other. tender needed?
£0.65m whole life cost, invitation to chosen suppliers goes out 15 March 2027, Cardiff council
does value include the extention years or just the first 3
spot purchases all year adding up to maybe 300k, never tendered any of it, should we have
northern ireland council, £80,000 arts programme no vat due. Must it go to tender
is that enough money to trigger the rules
need to know if it is over
what size of contract needs adverts
is it caught
do the regulations bite at 90k
would we be breaking the law by not tendering
does the council have to shop around
what is the cut off
can we get by with quotes
is this spend regulated
are we big enough to be caught
our spend on taxis is creeping towards a quarter of a million, what changes when we pass that
how big can a job be before it stops being a phone call and becomes a process
a hundred and ten thousand for signage, does anybody outside the council need to know
do charities have to follow public procurement when they spend council money
lottery money for a hall, are we meant to tender for the builder
small charity ceo, do we count as a public body when we buy
is a housing trust a contracting authority
our school wants a new boiler for 40k, what is expected of us
academy trust replacing all its photocopiers, 90k over three years
where is the line for building jobs
library roof costs 4.8 million are we under the number for works
somebody told me building jobs have a much higher limit than services
franchise for the ice cream van at the park, they pay us
kiosk on the beach, they keep the takings and pay us rent, does it need bidding
they run the car park and keep the fees, is that a concession
running the market, trader keeps the income
the crematorium cafe, operator takes all the risk
three councils share one emergency planning team and pay into a pot, is that outside the law
public bodies working together fall outside the whole thing don't they
we want our neighbour council to do payroll for us
the district does our grass cutting for us under an agreement, should it have been competed
police force buying stationery, 320k over two years
combined authority spending a million on skills bootcamps
what date did the limits last change and do they change again in january
when do the figures go up next
do the numbers move every two years
what was the limit before january
freelancer paid through her own limited company, employing or buying
locum psychologist on 70k, is it a contract for services
interim director on a day rate, do we need to advertise the role as a procurement
is appointing a chair of the safeguarding board a purchase
agency staff at half a million a year
solicitors to defend us in a judicial review, must we compete
barrister for a planning inquiry at 55k
counsel for a care case, do i get quotes
law firm for conveyancing all year, 60k
we want to rent a shop unit for a youth hub, any rules
buying land for a depot
taking a ten year lease on an office block
licence to use the hall, is that procurement
selling the old depot, must it be tendered
pwlb borrowing, does that go to tender
can we take a loan out without competition
bus route subsidy of 200k, covered?
home to school minibuses at 42 thousand a term
coach hire for school swimming
university is doing research for us for 130k
a study of air quality, must it be advertised
mediators for family disputes
does net of vat matter when i check the limit
200k net, does it creep over once you stick the vat on
vat pushes us over, is that how it works
charity cannot reclaim vat, which figure do i use
do i multiply by four for an open ended contract
no end date, how do i value it
rolling contract at 4k a month, what is its value
the first year is free then 80k, what counts
we may add a second phase worth 100k, do i include it
do pilot costs count in the value
do optional extras count
extension counted even if we never use it?
does the volunteer time or the free room count towards the value
we provide the building, does that add value
lots of little orders from the same shop
five orders of 9k each from one firm this year
we ring the same plumber every month, never a contract
is breaking it up into small bits allowed
can i let two contracts of 100k rather than one of 200k
my boss wants two smaller pieces so we stay under
disaggregation
if three departments buy the same thing separately do we add
one order off somebody else's framework, does the act care
the espo list, is that already compliant so no advert
call off worth 300k, do the limits matter
g cloud order, any further process
we have had no process at all for a 70k cleaner, trouble?
have we broken the law by paying 65k without quotes
auditor says we should have advertised
is the whole formal process compulsory at this price
is it worth a formal exercise for 45 thousand
can we do it informally
what is the lightest process for 28k
do we just pick up the phone at this level
a 12k sum for a website, must we ask three people
twenty thousand of play therapy, how formal
how many bids at 70k
is three enough
contract standing orders say quotes at 10k, what does the act say
our own rules are stricter than the law, which counts
does a parish with a budget of 50k have to use find a tender
contracts finder for 32k?
do we still use contracts finder
must it go on the central platform
is a national advert needed for this
do we have to open it to everyone
can it stay between ourselves
no advert if under what?
how much before the press can see it
would a £600,000 carers contract need the full thing
650 thousand on recovery housing, over or under the social care limit
is 700k of care still under
does a 663k ceiling cover advice
higher limit for people services
the people services limit, what is it
social services have their own number don't they
what number applies to a homeless hostel
does the nhs count differently from us
central government limit or council limit
sub central
what is our limit as a fire service
is a city college a school for this
does a museum trust have to
are town councils treated like county councils
scottish council: full rules?
in wales is the limit lower
welsh rules for 95k
gwent, 310k of respite
belfast trust buying meals
edinburgh, 70k of advice, act or scottish rules
started before february 2025, which law governs
the contract was advertised in 2024, does the new law reach it
tender went out january 2025, old or new
is it the 2015 regulations or the new act for an order placed today
eu rules still?
what happened to ojeu
we are paying a charity to run our drop in, 90k. must we put that out
paying a club 15k for holiday activities, do i need competition
we pay the ymca 300k for supported lodgings, should it be competed
need a caterer for 85k
window cleaning thirty grand
boiler servicing all sites 210k
fit out of the hub 700k
resurfacing the playground 55k
skate park designed and built for 160k
bridge repair 2 million
heritage restoration 6 million
new classroom 1.1 million
laptops for care leavers 48k
case management software 240k over five
uniforms 19k
minibus lease
hall hire for a year
speech coach for staff 8k
insurance for five years at 60k
banking services, exempt?
utilities contract
printing the council newsletter
photocopiers
security at the depot
pest control
legal work
an event organiser for the festival
public art worth 20k
consultants to review adult social care, 190k
evaluation of a programme, 40k
research into loneliness
telling me if this needs competition would be lovely: 410k, housing related support
so basically is it in or out
in scope or out of scope
does the law touch this
regulated procurement or not
can we ignore the act at this price
must the market be tested
any duty to compete
do we need a competitive exercise at all
do i have to bother with bids for this
is competition mandatory here
would anybody mind if we did not go out
what would happen if we didn't tender
what is the penalty for not tendering
we contract out our payroll to the county
joint purchase with health worth 3 million
partnership of five boroughs buys together, one bill
our company does the repairs, may we give it everything
council's own trading arm, can it get work without bidding
wholly owned company gets the contract?
local authority trading company exempt
is a charity that we control treated as in house
volunteer mountain rescue, do rules on purchases even touch that
in kind help of 45k on top of 170k cash, does it count towards the total
cleaning for nine sites, quarter of a million a year, do we have to go out
catering people want £84,000 net a year till 2030, has this to be done formally
fire service boots, ninety thousand, competition?
is £95k for a school kitchen small enough for quotes
how formal must we be for 140k of training
we need 60 tablets at 300 each, what is required
I am clerk to a parish council of 900 souls and we want to resurface the tennis courts, quotes are coming in around
  eighty-five thousand before VAT, must that go on Find a Tender
home to school minibuses, about 42 thousand a term and three terms a year, five year deal, big enough to be caught by
  the 2023 Act?
What's the figure this year for a fire authority buying ordinary services, last time I looked it was 213,477
We're a multi academy trust after six hundred laptops, roughly £186,000 all in including the VAT. Are we bound by all
  this?
solicitors and a barrister to defend us in a judicial review, maybe 55k, must we compete for that
Two agreements of £110,000 with the same counselling charity. Finance say lump them together, the service manager says
  keep them apart so they stay under the line. Who's right?
does £200,000 net creep over once you stick the vat on
so the library roof costs 4.8 million and the fit out another 700k on top and somebody told me building jobs have a
  much higher number than services is that right and are we under it
Hi, small charity CEO. Lottery is giving us £400,000 to build a hub. Are WE meant to follow public procurement when we
  choose a builder?
franchise for the beach kiosk, they keep the takings and pay us eleven thousand a year
Eight authorities share one emergency planning unit and pay into it by agreement. My chief exec says that public
  bodies working together fall outside the whole thing.
Met Police £3.2m custody healthcare no wait forget that, it's £320k for stationery over 2 years, ex VAT
what date did the limits last go up and do they go up again in January
locum educational psychologist paid through her own limited company, £70k, is that employing or buying
contract for a mediator to settle parents' SEND disputes, exempt?
Housing association, sixteen hundred homes, gas servicing at £1.1m a year over four years plus two, VAT extra
if i split the minibus hire into termly orders does it keep us out of the regs
how little is too little to bother with any of this, we're spending eight and a half thousand on a facilitator
Joint venture company, half ours and half a builder's, gets our repairs without competing - Teckal or no?
money from a bank to us, thirty million over forty years, do bankers have to compete
we let the park cafe to a tenant for six years at a rent, all he does is pay it and keep it tidy, is this a contract
  in that sense
Contract's worth one point three million, half youth clubs half building a skate park. Which number do I measure it
  against?
Commissioned a study to find out why lads in the valleys drop out of college, £140k, ordinary or research
Academy chain here, cleaning for nine sites, quarter of a million a year, three years firm and a couple of optional
  ones after
I'm the bursar. Our catering people want £84,000 net per year till July 2030. Nobody here knows if this has to be done
  formally
fire and rescue buying boots, say ninety thousand, plus maybe another twenty if recruits turn up
what changes if a Northern Irish council does the buying in place of an English one, £300k on playground surfacing
volunteer mountain rescue for our moors - do rules on purchases even touch that
we're putting in staff, desks and a van (call it 45k) on top of the 170k cash, does the in kind bit count towards the
  total

Carmarthenshire. Sixty-two thousand a year, five-year term with no break, pupils' swimming lessons. Does the Act catch
  it?
my director swears nothing under a million matters if it's resurfacing the car parks, ours is 900k ex VAT
Letters to three printers will go off on the 9th of February 2027, no advert, £41k at the very most, are we inside the
  rules
We'd let the pavilion to a group that must keep a youth club going in it, and we could take them to court if they
  didn't. Bound by procurement?
The tribunal says an independent person of its own naming must do the job; is paying that lawyer caught
Payroll software for a sixth form college. Eleven thousand pounds each year, seven years, and then up to three more at
  our choice
on the 22nd of March next year a below-threshold tender notice will go out for 26k of bus shelters, which set of laws
  are we in
a waste company held by us and two neighbouring boroughs together, no outsider owns a penny of it, must it bid
we borrow six million from a bank to build flats; does borrowing have to be tendered
Police and crime commissioner paying a university for brand new science on knife wounds, meant to help everybody
There's three separate bits of catering, thirty, forty and fifty thousand, all for the same trust of academies. Count
  as one?
Ring round two removals firms on 11 January 2027 is all I mean to do. £8,400 with VAT in
The helper is on our payroll with a contract of employment, forty grand a year. Why on earth would I tender for her
we put in the kitchen free (worth fifteen thousand) and they keep the takings from the cafe, roughly eighty thousand
it is impossible to put a figure on it, depends on how many refugees land, what does the law assume, Gwent
hiya, museum trust run by us, the city, wholly ours, we want to pay it 240k a yr for five yrs with no bidding
The total is one point two million, exclusive of VAT which is due at twenty per cent, covering flats built for rent in
  Torfaen
Pest people charge us eight hundred a month so call it nine thousand six hundred a year, rolling for 4 years. Over or
  under?
Lifeboat crew, voluntary, not for profit, they'd cover our beach. Search and rescue is all it is
A mediator for a feud between two of our own departments and a contractor, is that out of scope
right so um we've got the leisure centre's vending and it's the firm that pays us not the other way round about sixty
  thousand a year to us over five years, does anybody have to bid for that
Thurrock. New boilers: £212k supplied, plus £48k to fit. Somebody wants it split in two
The solicitor would merely advise us as we expect to be taken to court, twenty-two thousand
are we caught when two health boards & a council jointly do a public task and cash passes between, no private party in
  it
buying a patch of meadow off a farmer for a burial ground, 140 grand - procurment or conveyancing?
Hundred and ninety nine thousand, VAT on top, does that squeak under for computers at a fire authority
We'd like to know where the line is for Wigan council buying day trips, 70 people at £300 apiece
so originally fifty thou a year for two years then we'd be able to carry on for four more on top and nobody told me
  whether the extra years count
Ambulance outfit, charity, blue lights only. Exempt from the buying rules?
Lend a co-operative fifty thousand at two per cent, is that a regulated purchase
""",
    "light-touch": """
is counselling light touch
does youth work come under the light touch regime
what cpv code for befriending
85300000
are meals on wheels light touch
is a legal advice service on the list
light touch or not - sports coaching
does training for adults count
is housing support a light touch service
is street cleaning light touch
which services are light touch
schedule 1 list
grounds maintenance ltr?
is hotel accommodation for homeless families part of light touch
would a museum education service be light touch
catering for schools, light touch?
find the cpv for debt advice
is community transport light touch
is security light touch
code for domiciliary care
is a crisis line a light touch service
are nursery places covered by light touch
does the light touch list have library services
is consultancy light touch
ltr for mentoring
is interpreting a light touch service
part b services?
is waste collection under light touch
do prison services count as light touch
my service is an arts programme is that ltr
is employment support on the light touch list
does it count as social services
cpv 98133000
we buy horse therapy for young people, would that be light touch
tenants' handyman service - light touch or normal services
is it on schedule 1 of the regulations
does ltr cover home adaptations and stairlifts
what code would i use for a domestic abuse refuge
is running a leisure centre light touch
are translation services in the light touch list or not
supervised contact centre
are our parenting courses social services for the purposes of the regime
is a childrens home light touch
is debt advice light touch?
is office cleaning a light touch service
is leisure centre management light touch?
does security guarding for a hostel count as light touch services in wales
Is legal advice for tenants on the light touch list
are legal services on the light touch list?
after school club - light touch service or not
does canteen catering count as LTR
is respite care light touch
CPV 85312000 on the list?
are school meals a light touch service or not
Does LTR cover legal advice for tenants
debt advice - light touch regime? unitary council
does a school holiday club count as Part B these days
Would interpreting for asylum seekers fall in the light touch regime?
LTR or not - security guards at the bus station
My colleague says day centres for older people in Cardiff are light touch but window cleaning is not, and I'm only
  asking about the day centres
is adult ed covered by the lite touch rules
cpv 85312310 is that in schedule 1 light touch
we want to buy counselling for young carers, someone in procurment said it isnt light touch, true?
An evaluation of our befriending scheme: light touch, or ordinary services?
are hotel rooms for homeless families light touch services
domestic abuse refuge, Derry, part b services?
is supported living on the list of light touch codes
what counts as light touch
youth clubs light touch y/n
is 98133100-5 a light touch code
would grounds maintenance fall in the ltr, scottish council
Was a part b service, training for unemployed adults. where does it sit now
is it a light touch thing
are peer support groups on the list
does the lighter regime cover play schemes
is advocacy on the schedule
light touch? homeless hostel
what is the code for youth work
do removal firms count as light touch
which code fits wellbeing coaching
which bucket does a soup kitchen fall in
ordinary list or the softer social one
taxis for send kids, eased category or the full monty
are school runs social or transport
is home to school transport in the social list
taxi firm says school runs are social, i say transport
are we allowed the more flexible procedure for parenting classes
is bereavement support one of the special services with fewer rules
85320000-8
80400000
98000000-3
what did annex xiv cover
is pest control in whatever replaced part b
social and other specific services, what are they
is that one of the social and other specific services
does the relaxed regime cover a helpline
which category is a food bank
what category are mentoring schemes
does our walking group count as a health and social work service
cpv for befriending please
find me the procurement code for a hostel
classification of a lunch club
i need the right code for a day service
code for respite
code for a women's refuge
what code is family mediation
common procurement vocabulary for youth clubs
the schedule that lists services, is street pastors in it
is a music service on the schedule
would a summer camp be on there
are holiday clubs on the list
is swimming tuition on it
do interpreters count
sign language interpreting, is it in the list
are park wardens light touch
security patrols: lighter rules or the standard ones
is a car park attendant a light touch service
guarding a hostel, easy regime?
do prison mentors come under it
are probation hostels in the lighter rules
is postal work light touch
is a hotel for homeless people in
temporary accommodation, nightly paid, lighter list?
is b and b for families in need on the list
catering in a day centre
canteen in the town hall
are school dinners on the list
is meals delivery a social service
would laundry for a care home be
cleaning an old person's flat
handyman for pensioners
home adaptations
stairlifts
gardening for disabled tenants
is a hairdresser in a care home light touch
is a religious service on the list
chaplaincy
trade union training
political education
membership bodies
youth parliament
is advocacy on the list
is a law centre's advice in or out
legal aid type advice for residents light touch
does immigration advice count
benefits advice: code?
money guidance, is it the gentle regime
does job coaching fall in the social list
adult literacy, lighter or standard
english for speakers of other languages light touch
apprenticeship training
driving lessons for care leavers
e learning
staff training for social workers
first aid courses, light touch?
is teaching parents to cook an education service
forest school
nursery places
childminders
breakfast club
school nurses light touch?
speech therapy under the ltr
is a community library a cultural service
museum outreach
theatre workshops
festival organisation
sports coaching for girls
leisure centre operation
running a gym
boxing for young people at risk
is carnival management light touch
community safety wardens
domestic abuse perpetrators programme
drug court
witness support
victim support, on the list?
rape crisis
hate crime reporting
street outreach
floating support
supported housing, is the accommodation part included
extra care
shared lives
adoption support
fostering agency
is independent fostering light touch
children's residential
short breaks for disabled children
carers assessment
reablement
occupational therapy assessments
telecare monitoring
community alarm
wheelchair repair
equipment loans
dementia cafe
memory clinic
hospice
bereavement cafe
is a funeral a light touch service
burial of people with no family
waste
grounds
it support for care homes
software for social workers
consultancy on adult care
research into care
printing leaflets for carers
building a refuge
is buying a minibus for a day centre light touch
translation of leaflets
do we get the easier rules for this
am i right that this is exempt from most of the act
does this service get the simplified treatment
lighter rules for what exactly
is it a soft service
would a choir for people with dementia be
is a repair cafe
is a toy library
is a befriending phone line
is it in the annex
does it sit in schedule 1
what are the light touch codes
list of light touch services please
where is the light touch list
show me everything that is light touch
how do i know if my service is light touch
what does light touch mean
who decides whether it's light touch
is it the nature of the provider or the service that makes it light touch
does a charity doing it make it light touch
half is light touch and half is not, what is it
main purpose is social care but it has some building in it, light touch?
family hubs
violence reduction
is a peer support group for dads
are warm spaces
does a baby bank count
crisis accommodation light touch?
y/n light touch: lunch clubs
ltr y/n telephone counselling
light touch? toddler groups
toddler groups - light?
£80k of counselling, is that light touch
respite weekends
lunch clubs
holiday clubs for disabled children
is a £200k family support service on the lighter list
old people's exercise, lunch and a minibus home, is the minibus light touch too
meals for a hostel, are those treated more gently than sandwiches for a conference
does the soft regime stretch to a lawyer who gives free advice to tenants
we run youth clubs for the council, are we a light touch service
is our 95k handyman scheme in
which list is street cleaning on
would cookery lessons for young parents count
are interpreters for social workers in the light touch list or the ordinary one
day centre with transport, is all of it light touch
is providing a mentor to young offenders one of those special services
someone to run the soup kitchen in Wrexham, is that on the ordinary list or the softer social one
which cpv do i use for a night shelter and does it get the lighter regime
Do bailiffs come under social and other specific services?
training for foster carers (not the fostering itself), LTR?
Taxi firm tells me school runs are social, I tell him they are transport. Which bucket?
meals at lunch clubs - light tuch yes/no
Are we allowed the more flexible procedure for parenting classes in Llanelli
I'd have thought that a bereavement helpline would be one of the special services with fewer rules, please confirm
What did Annex XIV used to cover and is pest control in whatever replaced it
does the soft regime stretch to a lawyer giving free advice to tenants
We buy sandwiches for a conference and we also buy meals for a hostel. Is the second lot treated more gently?
nursery places, Armagh - within schedule one of the light touch regs or not
Mi chief says translation of letters into Polish int covered by the light thingy
ringing round for a children's home bed, is that sort of purchase under lighter rules? we're in Neath
Old people's exercise, lunch and a minibus home, all one contract. The lunch bit I know. Minibus?
code for wheelchair repairs and is it on the easy list or not

Sitting service so carers can get their hair cut, Rotherham. Which list is that on?
they tell me taxis fall outside but escorts for the kids in the taxis fall inside, what about the escorts then
is fostering recruitment one of the soft ones, or full fat
79611000-0, job search. Easier regime?
we pay a firm to take bloods from police detainees and another to sit with them till they're sober. It's the sitting I
  want classed
My officers say "other community, social and personal services" covers a repair cafe. Does it?
Ballymena. tutors for excluded pupils - soft rules or hard rules
allotment management, is that in the special regime for people services
Scout leaders' first aid courses: education and training, so special?
a mum asks why the escorted school bus isn't treated as gently as playgroup. Forget playgroup: is the bus in or out?
80500000-9 yes or no
Does a night-time street pastors' patrol in Londonderry come under the lighter heading
carers' assessments done by an outside body. Gentle procedure or the whole rigmarole?
somebody on the committee claims that running the town's Christmas lights is "cultural" so gets the easy ride
Fermanagh again. Immunisation clinics, schedule of lighter services, in or out
what about lifelong learning for prisoners near Usk
so the refuge gets its guard dogs, its solicitor and its play therapist from three firms. I need to know about the
  play therapist
Is wardens for sheltered flats a "social" thing by the book or a property thing
Colleges at Pontypridd buy their supply teachers off an agency; lenient regime?
marraige guidance, is that one of the services given an easier time
Do probation hostels rank among the services with a high threshold, it's us that pays for them
Foreign language lessons for asylum seekers in Lurgan, does it get the higher limit
somebody please class gardening for the frail. One camp says it's care, the other says it's mowing
the advert quotes 85311200-4, was the gentler regime rightly claimed
""",
    "direct": """
can we give them £50k of work without quotes
can we give £80k of counselling to them without a competition
can we give £20k of debt advice to the bureau without quotes
can we give the work to them without tendering
can the council give this work to a charity without asking for bids
can we award this straight to them
only one charity in the county does this
we have used them for ten years why go out
can i appoint without competition
is a waiver enough
single tender action for 70k
what grounds are there for direct award
the provider has gone bust and people need care tomorrow
family wants mum to stay with the same carer
nobody bid for our tender
all bids were unsuitable can we negotiate with one
flooding has closed the shelter and we need beds tonight
they own the copyright so nobody else can supply it
can we skip the tender and use the current provider
extreme urgency
the resident insists on a certain care home
we want to commission a specific artist for a mural
repeat of works we tendered two years ago
prototype from a start up, direct?
can we negotiate with one supplier only
no time to run a competition
sole source
justify a direct award
direct award to a social enterprise under 663k
switch to direct award after a failed tender
user choice direct award for supported living
can a councillor pick a preferred supplier
bypass standing orders for 40k
can the council just choose us without a tender
they have local knowledge that nobody else has
is past performance a reason to award directly
additional goods from the original supplier so that they match
commodity market purchase
a bargain because the firm is in liquidation
protect life, ministers made regulations
could we hand the work to the neighbouring charity that took over
is there a way to avoid tendering for the only refuge in the area
special expertise only they have
award directly to the hospice
the incumbent knows the clients, can we keep using them without tendering
go direct
why do we have to compete it when everyone is happy with the provider
cabinet wants to give it to the trust without bids
can we call one supplier and agree a price
is poor planning urgency
a director of the charity sits on our board can we award to it directly
no competition please, its only one supplier
transparency notice before a direct award do we have a ground
can officers give a contract for £210k to the current charity because tendering would upset the clients
councillor here. leader wants to just hand the youth contract to the ymca. allowed?
hospital discharge beds needed this weekend, no time, can we ring a provider
we only got one bid and it was rubbish, may we now talk to someone we know
they built the software and only they can maintain it
the provider walked off site yesterday
the young person says they will only go to this placement
our charity runs the only specialist deaf service in the north, can the council contract with us directly
we ran a tender last year that said we might repeat the service with the winner
we want to keep the same supplier because changing would not fit the kit we have
unique artistic performance
is it lawful to pick a provider without asking anyone else
direct award justification for a specialist refuge
do we have to have a competition if there is just one provider
why not just contract with the people who do it now
they are in administration and a buyer will sell us the stock cheap
can we direct award to test a new idea
can we just appoint the only charity that does it, £300k a year for 3 years
can we award directly to the current provider, it is £80k of debt advice
nobody else can do it, do we need a competition?
it's urgent, the shelter closes on friday, may we skip the tender for £900k of housing support
no bids came in, can we appoint someone now? £800k day centre
single tender waiver for £40k mediation
can we choose the provider without a competition
can we appoint the same charity again without tendering, they're the only ones who do sign language interpreting round
  here
roof fell in at the day centre last night, need a contractor in tomorrow, can we skip tender
Nobody bid for our home care tender. Can we now go straight to a provider we know?
waiver to give the £75k domestic abuse contract straight to Women's Aid, allowed?
can i single source the licence renewal for our case management system, only the vendor owns the code, 2,100 a month
We want a sculpture for the new square by one particular artist, can we just ask her and not run a competition
mum of a disabled young man wants a specific carer agency for him, can the council go with them with no competition
direct award to current leisure operator for 1 yr while we sort the new tender out - wales, about 900k
Is it ok to hand the allotment fencing job to a local lad, £3,200, without getting quotes
there's no market round here so why not just give it to Citizens Advice
VEAT notice to appoint the incumbent - possible?
It's urgent, the refuge closes on Friday, can we appoint someone straight away
home care provider's gone bust, need somebody in by Monday, do i have to tender
family want this particular care home for mum - do we have to compete it or is user choice enough
why can't we hand the contract to the hospice that has always done it
nobody bid. can we now just appoint one?
Can we just give it to Age UK without a competition
only one charity in the county can do this, can we award direct?
emergency accommodation provider went bust last night, need someone in by Friday, no tender possible
we trust Mind, they've done it 12 years, everyone likes them. waive standing orders?
went out to tender for respite care and got zero bids, may we now approach a provider direct
STA for spot purchase of a care package, mum has said she wants Willow Care
single tender action £850k inc vat for supported living, light touch, what grounds are there
do I need a transparency notice before a direct award, and can we use sole supplier
The software belongs to them, nobody else is licensed to sell it so why tender
commissioning a one-off sculpture from a local artist for the town square, £60k, do we have to compete it
We want to appoint the incumbent again for another 2 yrs when the contract runs out, no competition. Unitary in
  England
new thing nobody has tried, a prototype digital service for carers - can we go straight to one provider to test it
can we just give the contract to the hospice, they are the only ones who do it
The council wants to hand us the carers service without any competition, is that allowed?
single tender waiver for £48,000 of software because no one else holds the copyright
flood last night, need emergency pumps now, do we have to tender
We held a tender for respite care in the spring and nobody put in a decent bid. Can we now go and ask the one provider
  that phoned us afterwards to do it?
direct award off a framework for agency social workers ok?
commissioning a sculpture from one particular artist, no comp
Councillor here. Officers say that the charity knows the estate so well that there is no point in advertising a
  contract of 320k, and members feel uneasy. Can we lawfully award it to them straight off?
A mum has told our social worker which care agency she wants for her disabled son. Can we contract with them without a
  tender? The brokerage team says everything has to go through the portal, and the lad comes out of hospital soon.
award w/out competition below threshold in Swansea, 25k, allowed
supplier has gone bust and the administrators are selling minibuses cheap can we buy them without going out
what are the justifications for a direct award under section 41
contract ran out last week, no time to retender, can i give the same firm another yr
do we need 3 quotes or can i go with the hospice we always use
Exemption from contract standing orders: for technical reasons nobody but them can fit the telecare units
Flood last week, need emergency shelter run by the Red Cross now
contract of £1.1m including vat, no other provider came forward at market day. direct?
we left it too late to retender, contract stops 31 December 2026, can we say its urgent
The young man's parents picked the college themselves, can the LA place him there w/out tendering
first tender said further work might follow. can we now give phase 2 to the same charity with no competition
councillor here - officers want to hand £250,000 to one charity without going out. is it legal?
supplier went into administration and is selling its minibuses off cheap, can we just buy them
what reasons count for a direct award under schedule 5
all the tenders we got were rubbish, none met the spec. allowed to negotiate with one outside the competition?
do we need three quotes or may we use the one we always use
no one else does it so why advertise
we would like to place the contract with our long term partner
give the job to the trust
parents chose the school, can we contract with it
is there a ground for keeping the refuge provider
the only bidder was too dear, can we bargain with it
need someone by monday
appoint the hospice
no competition because of trade secrets
can the software house sell us more modules without a comp, nothing else talks to our system
we put it out twice and got zilch, free to ring a firm now?
we had nothing back, can i approach somebody
the advert drew a blank, may we ask the ymca to do it
only one reply and it was no good, can i negotiate with another firm
bids were double the budget so we binned them, can we now talk to one provider
after a failed exercise may i pick
twelve months on the portal and not a peep
we dithered for a year and the shelter closes in a fortnight
is it urgent enough to give it to them
provider handed its keys back on friday
the care agency folded overnight and thirty people need visits
home is shutting next week, need beds tonight
cyber attack took the system down, can i hire somebody now
storm took the roof off the hostel
fire at the day centre, need somewhere tomorrow
covid type emergency, skip the process?
river burst its banks, sandbags and a firm now
can an emergency of our own making count
we knew it was ending and did nothing, is there still an emergency route
officers forgot the end date and now want to hand it over without bids
as a journalist i want to know how the county could give a 2.1m deal to one charity with no contest at all
how on earth was this handed to one firm
no contest
handed to them on a plate
is it ever legal to choose without asking anybody else
who says they may just be given it
can the cabinet simply decide on a provider
members want to give it to the hospice straight off
leader has promised it to a charity
can it be gifted to a named body without others bidding
may i name the winner
why do we have to go through all this when there is only one in the county
there is literally one charity that does this
nobody else in the north does it
only the makaton people have the licence
they own the method
they hold the trademark
the manual is theirs and no one may copy it
programme is licensed to a single body in the uk
patented device
the accreditation is exclusive to them
they are the only ones trained
only they have the keys to the system
only their engineers are allowed inside the machine
it has to be the same make as the alarms we have
the new units have to work with the old ones
spare parts from the maker only
nothing else plugs in
more licences from the same vendor
extra modules
upgrade from the same firm because a swap would cost a fortune
switching would break everything
same supplier, more of it, incompatible otherwise
string quartet for the opening night, no quotes
book a particular artist for the square
commission a poet
a one off act
statue by a named sculptor
mural by a local hero
the band members want
carnival headliner
bankrupt builder's materials going cheap
liquidator offers us minibuses at half price
receiver selling kit
knock down offer from a firm in administration
prototype of an app nobody has made
we want to trial something brand new with one partner
proof of concept with a start up, no competition
research and testing with one university team
dad says he will only have carers who speak urdu
the family has chosen the home
mum wants to stay where she is
child settled with foster agency, can we just carry on buying from it
placing one young person at the school his parents chose
a named placement for one adult
care act choice
person's own choice of agency
individual service fund provider chosen by her
itt said there might be a second phase with whoever won, can we do phase two with them
notice allowed for repeat works, same team again
original documents promised a follow on
phase two with the same people
follow on contract
carry on work to the firm that did part one
can they get the next stage as well
give the incumbent a fresh deal
offer the current provider another three years without asking the market
we like who we have
why fix what is not broken
they have done it for fifteen years and everyone loves them
families would be upset if it changed
they know every client by name
best people for it
local and trusted
cheapest anyway
value for money is proven
members like them
staff would rather keep them
continuity of care, so no tender
the service is too sensitive to bid
vulnerable people, cannot face another change of provider
tendering would destroy the charity
it would be a waste of time running bids
no market
thin market
nobody bothers to bid round here
island community, one provider only
market day had one visitor
soft market test found one body
how do i prove there's nobody else
what evidence for single supplier
justification for skipping bids
reasons for not competing
valid excuses
exceptions to the need for competition
exemption form
waiver to rules
contract procedure rule waiver
waiver of quotes
who signs a waiver
single tender action
sta form
single quote
one quote only
negotiated without a call for competition
old regulation 32
reg 32
schedule five grounds
section 41
section 43
switch to direct award
justify direct award
challenge risk of direct award
transparency notice for a direct award
is a direct award ok below threshold
below the limit can i pick who i like
under the limit may we choose freely
with 90k am i free to choose
do we need quotes if we have somebody in mind
can i ring one firm
just phone one charity and agree a price
we have shaken hands with a provider
gentleman's agreement with a provider
we have already told them they have it
can i appoint my mate's firm
may we commission our own former staff without bids
spin out gets first contract without bids
can a mutual be given its first contract
pilot with the charity that invented it
grant turned contract with the same charity, no competition
co-designed it with them so surely they should deliver it
they helped us write the bid, do they get it
consortium partner named in our bid
funder says we must use a named partner
government told us to use them
minister named the provider
direct award for health rather than social care no
defence
energy bought on the exchange
life and limb
public order
is it ok to skip
skip straight to them
bypassing the market
without shopping around
avoid a contest
no contest award
just the one
uncontested
give without bids
we have £85,000 for a mental health drop in and the members already know which charity they want, can we go to it
  straight
county council in wales, £400k of respite over four years, only one home for miles, do we have to open it up
the trust has run our carers centre since 1998, can they have the new £1.2m contract without a contest
I've been told to raise an order for 60k to a consultant the director knows, is that ok
our provider of telecare says nobody else can service its boxes, £180k over three years
the children's home closed on us on thursday, we've got six kids and need a new home by the weekend, can we just buy
  it
a lady with dementia wants to stay with the agency she knows, the care costs 70k a year
we advertised £250,000 of family support in the spring, not one bid, may we now talk to barnardos
three bids came for the day centre and all were above budget, can i negotiate with the nearest one
the lead member has promised the £30k to the boxing club, does somebody have to quote against them
somebody in finance says a waiver signed by the s151 officer makes it fine to skip bids at £320k
pilot of a new app, 45k, one firm has the idea, could we contract with it alone
director wants to keep the current homelessness provider, £2m, because a change would unsettle people
the gp federation is the only one with access to patient records, so can we buy from it alone for 500k
can the town council just use the same lights company every christmas, it's about 18k
200 grand to the hospice, no competition, what is our justification
a supplier is selling up and its stock is cheap, do we still need three quotes
is there any legal way to give the £700k supported living work to the people who do it now
our legal officer asks which justification applies before we give it to age uk
an artist from the town to paint the underpass, 26k, do we have to invite others
the original notice for the play strategy mentioned a second stage worth 150k with the winner
only the university holds the licence to the parenting programme, 90k a year
twenty thousand for a trainer whom everybody rates
we would like to award £140k for befriending to a named charity because it is the best
urgent safeguarding review, need a reviewer tomorrow at 35k
nobody else within forty miles can take wheelchair users, £55k of transport
our contractor walked off the job and we want the runner up to step in without a new round, £600k
provider B came second, can it simply be given the contract now A has gone bust
can i place a spot contract for one young man at 4k a week with a home his social worker picked
they already have our keys and know the building, so can cleaning for 70k go to them without bids
Nobody else within forty miles has a hydrotherapy pool. Can I skip the advert?
the leader wants to hand Citizens Advice the new deal because they have always been brilliant, that's 600 grand over
  the life of it, and I can't find anything that says he may
The roof came off the care home in Sunday's storm and we need beds for 31 residents by tonight. Am I all right just
  ringing somebody?
can the software house sell us the extra modules without a comp, nothing else will talk to the system we have
We put it out twice and got zilch. Are we now free to ring a firm in Newry?
is it lawful to hand a £75k trial of a brand new falls sensor to the university that is inventing it for us
portal wants a single source justification, what would count
Only the Makaton people have the licence, so it must be theirs, mustn't it? No point in others bidding
Can the mayor's office book Candlelight String Quartet for the opening night without three quotes, they're a one-off
  act
We dithered for a year and now the shelter closes in a fortnight. Is that urgent enough to give it to the Sally Army?
Her mum wants the same PA agency she's had since she was nine, the panel says tender it
the ITT we put out last year said there might be a second phase with whoever won, can we now just do phase two with
  them
our existing advice contract expires in June, same provider, same service, can we simply sign a fresh one with them
  for three more years
As a journalist I want to know how the county could give a £2.1m deal to a charity chaired by a former leader with no
  contest at all
They've got form with these families and I can't see the sense in making them jump through hoops, a hundred and forty
  grand
copyright on the parenting programme sits with one training company in Leeds, we want 12 licences
Kier just collapsed. the administrator will let us have the half finished depot kit at forty pence in the pound, grab
  it?
officers propose an exemption from standing orders so the women's centre keeps its £95,000 a year, scrutiny is uneasy.
  On what legal footing?
Is there any way round running a full tender if three hundred Afghan families land next Tuesday and we need
  interpreters that day
can a combined county authority just plump for its favourite college to run bootcamps
waiver
They run it now, they run it well, and the parents marched on the town hall last time we went to market. Must we go
  through all that again?
our auditors are questioning a £56k urgent purchase order from when the director forgot to renew. do we have a leg to
  stand on
wheat price on the futures exchange is low, could the school meals co buy spot
framework says we can call off from number one on the list without a mini comp, right?
charity speaking: the council rang to say they want us & only us for the refugee welcome centre. Should we be pleased
  or worried?
The judge says the boy must see this one therapist and no other. Do I still owe the market a chance?

nobody else within fifty miles does hydrotherapy for babies, at least nobody we've heard of, £68k
Gas leak shut the care home at four this morning; forty residents, coaches needed now. Just phone a firm?
We ran it as an open tender in September, one reply and it was for a different service altogether. Where does that
  leave us with the hospice?
same again for three more years with the Samaritans, it stops at Easter, can we spare everyone a tender
The telephone system only takes handsets by its own maker, anything else would be incompatible, thirty more are wanted
Grandad only settles with Beechwood carers, and his daughter's told us so in writing. Do I owe other agencies a
  chance?
patent's held by a firm in Hove, nobody else may lawfully make the valve, thirty-eight thousand plus VAT
members adore them, the price is keen and they're just down the road; is that enough to skip bidding for £150k in
  Sefton
a pilot of something never built before, made to our order, trial only with no roll-out afterwards
A poet to write and perform one piece for the bicentenary. Seven and a half thousand. Do I need three quotes?
Tender in spring 2025 told everyone a repeat could follow. Now it has. Same carers, no competition
administrators are offering us forty beds for a song because the care firm is insolvent
well we forgot. Plain and simple. The deadline slipped by and now it's an emergency, £72,000, hostel in Hastings
NEPO has a list, Smith's are top of it, can I place the order with Smith's without asking the rest
A regulation signed by the minister lets bodies like ours buy vaccines fridges at once to protect life
The artist's own mural is what the residents voted for, £29,500, no one else could paint that artist's work obviously
we bought milk through the exchange once, can we again with no tendering, it's goods traded on a commodities market
The carer insists on St Luke's, the law says we must listen to her, and we don't believe a contest would be kind to
  her brother
because they already run it they know every family by name, 4 years at 75,000 per year, Calderdale council
all three bids were hopeless, Enniskillen council, may I bargain with a fourth
I've been in touch with nine places and none has a bed that suits him, only Oakwood can cope with his epilepsy, we
  think the law of user choice helps?
The bloke who invented it won't licence it to a soul. 17k inc VAT. Cheeky to skip quotes?
Councillors fancy the theatre company that did last year's pageant, they were ace, forty-four thousand pounds
sewage coming up through the floor of the hostel, families out tonight, nobody could have known, hotel needed for as
  long as it lasts
Army cadets' armoury wants something only the MOD's people may touch, defence and security stuff, no contest I take it
Their rivals' beds won't bolt to our hoists and the trouble it'd cause is out of all proportion. Ten more beds from
  the existing firm?
Officers claim "sole provider" yet a cabinet member knows two more that might do it. £210k over three years, Ribble
  Valley
It has been our provider since 1994, nobody's ever complained, and the tender budget is nil. What harm?
Wanted: an experiment with robots reading to care home folk, made for us, no further orders. Handing it to one lab?
it's below the limit, twelve hundred quid for a stage, may I just choose who I like, Merthyr Tydfil
""",
    "change": """
can we extend by a year
we want to add another service to the contract
contract ends in march and the new one is not ready
price has gone up 12 percent can we agree
provider wants an uplift for the living wage
the contract is worth 200k and would become 320k
is this a substantial modification
do we publish a change notice
the charity is merging with another, can the contract move
novate to the new company
use the two year option in the contract
extension was not in the original tender
can we cut the hours by half
swap one service for another in the contract
varying a contract that was let in 2022
contract signed under the old regs, how do we modify it
roll over for six months while we retender
can we keep going after it expires
double the number of places
regulation 72
section 74 and schedule 8
ten percent rule
fifty percent limit on changes
below threshold change
can we take an element out of the agreement
new law means the provider must do more, change?
unforeseen circumstances mean it costs more
provider became a CIO what do we do
add a second site to the youth contract
the term was 3 years and we are in year 3, one more?
we already extended once can we do it again
inflation clause
increase the value by £60,000
the council wants us to carry on for another 18 months on the same terms
contract runs out on 31 march 2027 can it continue till september
change the payment from block to per person
alter the specification mid term
amend the contract to include winter pressures
how much can a contract grow
contract was let for 5 yrs in 2019 and has been extended twice
renew the sla
can we bolt on a pilot
holding over with the same provider
takeover of our supplier by another firm
raise the hourly rate
prolong
can you modify a framework
the deal is up in june but we are not ready to retender
make the contract longer
reduce the price
our cleaner contract for the hubs went from 80k to 96k after the wage rise is that ok
the advice service needs two more workers until march, same contract, how much can we add
was let in 2021 for 3+1+1, all options used, need one more year
provider asks for nine per cent more
we didn't put an extension in, is it too late
could we just let it run for another quarter
contract finished last month and they are still working, what now
swap from face to face to online delivery in the agreement
can the supplier pass the contract to a sister company
we would like to bring forward the break clause and shorten it
contract for £350,000, want to spend 40,000 more
the agreement says we may extend up to 24 months, do we need a notice to do it
scope creep
may we extend the contract with the homeless charity by a year
can we roll over the advice contract
contract variation from £100k to £130k for cleaning
can we add more hours to the home care contract
renew the youth services agreement for 2 more years?
contract with the advice centre ends 31 March, can we extend it another year
Can we add two more youth clubs to the existing youth contract? was £90k now would be £140k
roll over cleaning contract for 6 months while we retender, ok?
provider wants a 12% uplift because of national insurance and living wage, are we allowed to agree it mid contract
Charity we contract with is merging into a bigger one, can we move the contract accross to the new one
we've already used the 1+1, anything to stop us varying it for a third year. originally awarded 2021 under the old
  regs
can we reduce the hours and price in our care contract without starting again
novate to their new CIC
there is an option to extend in our contract, do we have to do anything to use it
can we double the hours in the youth worker contract half way through
reg 72, does it still apply
contract's worth 400k, want to add 60k to it. new tender?
extend our home care contract by a year - it was let in 2023 under the old regs
8% inflation uplift on a contract we let in 2021, 1.1m, allowed?
can we extend our homecare contract by a year, it ends 31 March 2027
Contract let under PCR 2015, awarded in 2022 at £500k. we want to add £40k. ok?
roll over the advice sla for another 12 months
our contract ran out in june and they just carried on. can we extend it now
the value would go from £300,000 to £345,000, do we need a change notice
charity merging with another charity, can the contract move to the new one
provider wants 8% uplift because of NI. its not in the contract. is that a modification
3+2 contract, taking up the plus 2. its a 2025 contract under the new Act and the option is written in. does it need
  anything
Can we vary a contract thats already been varied twice?
we did regulation 72 changes before, what is it under the new act
need to add a second site to a youth service contract, procurement started 4 May 2025, current value 700k incl VAT
  would be 800k after
how much can a contract go up before we have to retender
Glasgow. can we extend the leisure contract by 12 months
Contract worth £400k, now they want another 90 grand for extra hours, is that a substantial modification
our provider has been bought by another company, can the contract move across to the new owner or do we retender
vary contract
We let a three year home care contract under PCR 2015 in 2023, and it finishes on 31 March 2026. Is adding another
  year under regulation 72 still allowed or does the new act apply?
increase from £1.5m to £1.8m mid contract allowed?
can I add a debt advice strand to the existing welfare benefits contract
the extention option has been used up, council in Stoke wants six more months anyway
Officers propose to stretch the waste deal from 7 yrs to 10 yrs, surely that is a new contract
do we need a contract change notice for a 5% uplift in price
The council has told our charity that it will cut our hours by a third but pay us the same. Is that kind of variation
  lawful halfway through?
novation to a new charity after a merger, Newry
changing a call off order under an old framework, adding £30k
Awarded at £2m under the old rules, want to add 12%. never changed before
extend by six months while we get the tender ready
do we publish a contract change notice if we lengthen the term by 15 percent
contract was for 4 years max, with the change itll be 5
Ends on 30/09/2027. thinking of dropping one outcome and lowering price. is that a change
new service needed nobody could have seen coming (asylum hotel opened), add it to our advice contract let under the
  2023 act?
we've no end date in the contract, it just rolls on yearly since 2009. can we change the price
substantial modification meaning
Option years all used up - can i squeeze one more year out of it
Framework for care we set up in 2021, want to put the rates up
variation worth twenty five thousand on a light touch contract of £900,000
renew the contract with the carers centre - procurement for it began 10th April 2025, runs till 1 july 2028
the agreement is about to lapse and we want it to carry on
may we push the end date back
our supplier wants the rate put up in line with wages
we need them to take on a further thirty clients
more money is needed under the deal
a merger means the other party has a new name
they are selling the business, does our agreement go with it
move the start of a service by three months
drop the weekend element
the spend will overshoot by a fifth
we want to alter what the provider does
agreement says we can stretch it, how
can we stay with them past the end date
do we have to tell anyone when we vary an agreement
how many times can it be extended
extra hours because of snow
can we take back part of the service
the sla finishes in june but we want it to run on until october
we awarded it in 2020 for four years, it has rolled on since
the price review clause gives 4 percent, do we publish anything
provider asks to subcontract the whole thing
switch provider halfway without tender
raise the cap
turn the one year pilot into a three year deal
they have asked us to top it up
contract value rises above threshold after the change
is an uplift a modification
continue the service after expiry
can the council vary our agreement without asking us
it was 2.4m when let, the next uplift takes it to 2.95m, past ten per cent?
we let it as 3 plus 2 and are in the fifth year, could it go to seven
could it go to a sixth year
can we squeeze another twelve months out of them
shove another supplier on to a framework that is already running
it ended in august and nobody noticed, they are still turning up and we are still paying
can it be extended after the fact
backdate an extension
we never signed the extension letter
would lengthening from 36 months to 54 be a step too far
is stretching it by half too much
how much longer may it go
how far may we push it
how much can it grow
what is the most we can add
the ten percent rule
fifty percent rule
is there a cap on growth
cap on variations
small changes under what
can the hours go up
more clients than expected, cost is up a third
demand doubled, can we pay for it under the same contract
we need two more hubs in it
add a night service to the day service
bring the under fives into it
another ward to be covered by the same people
add a postcode
extend the area
include the neighbouring district in our contract
let a second council join the deal
swap one service for another
drop the group work and do more one to one
cut the price by a tenth
cut the service because budget is gone
reduce scope
pause it for six months
suspend the contract during refurb
move from block to spot payments
change payment terms
payment by results brought in half way
change the outcomes
rewrite the kpis
change the spec after award
the spec is out of date
new law means they have to do more
minimum wage went up, provider wants more money
national insurance rise, they are asking for 6 percent
cost of living increase for providers
inflation clause says cpi, they want rpi
fuel surcharge
provider cannot carry on at this price
they will hand it back unless we pay more
fee uplift for care homes
annual uplift
back pay
the contractor has been bought
provider is merging with another charity
they've turned into a cic
new parent company
contractor wants to hand the work to its sister company
assign to a subsidiary
subcontract everything to another body
novation agreement
provider gone and its administrators want to pass the contract on
lead partner leaves the consortium
replace one member of a consortium
change of name only
change of address
the contract manager changed, does that matter
they lost a subcontractor
use up the extension in the contract
take the plus one
trigger the optional years
the option was never written down
we forgot to take the option in time
option expired last month
there was no option but everybody assumed
is an extension automatic
does it roll over by itself
holding over
month to month since it ended
expired but continuing
out of date contract
contract lapsed
carry on after the end
bridge until the new one starts
gap between contracts
interim extension while we retender
short extension
six month stop gap with the same people
three more months
one more winter
until the new financial year
until the new contract is ready
until march
delay the end date
put back the end
move the finish date
lengthen
shorten
end early
terminate
get out of the contract
break clause
when can we terminate for a failing provider
convert a grant agreement to longer
change to a framework
add a lot to a framework
raise the ceiling of a framework
framework value has run out
call off contract extension past the framework's life
order runs past the end of the framework
dps extended
dynamic purchasing system lasts longer
under pcr 2015 regulation 72
signed in 2022 so which rules cover the variation
let in 2019, changing now
old contract, new law
contract from before the act, does section 74 apply
contract under the act awarded last year, variation
schedule 8
permitted modifications
substantial change
material change
is it so big that it is a new contract
when does a variation become a new procurement
do we need to tell the world about a variation
notice of change
contract change notice 30 days
does a change need a standstill
voluntary standstill on a modification
unforeseen circumstances
nobody could have guessed
because of the asylum hotel
because of the flood
because of the pandemic
urgent change
known risk has happened
risk register item came true
extra equipment from the same people
additional works mid build
builder found asbestos, cost up 200k
ground conditions
architect's extra fees
redesign halfway
the contractor wants an extra 80k to finish
overspend on the build
pay an invoice over the contract value
we've already spent more than the contract says
spent up a year early
contract value used up
money run out before the end
top up the contract
more money into the same pot
raise their ceiling
uplift of 15 percent mid way
add fifty thousand
extra 200k onto 1.1m
from 400 to 520 thousand
grew from one million to 1.3
price rise of a fifth
can the sum go up without rebidding
without going back out
without starting again
instead of tendering again can we stretch what we have
make do with the present contract
keep what we have for longer
stay with the deal
same deal, another year
renewal of the deal
renew
carry it forward
sla extension
service level agreement rolled on
the agreement has a clause that lets us go on
our contract says up to five years
we said four years maximum
max term
maximum duration
add years
second extension
third variation
been varied twice already
cumulative changes
several little changes adding up
changes together count?
our £600k advice contract finishes in march and the new one won't be ready, can they go on till september
the home care agreement was worth 1.2m and with the pay rise it would be 1.35m, do we have to go back out
we pay £80,000 a year for youth work and the charity asks for eight percent more, may we agree
county council, £3m contract for supported living, provider wants to transfer it to its subsidiary
can we put another £40,000 into the carers contract we signed in 2023
the debt advice contract says 3 years plus 2, we are at the end of the plus 2
what happens if the refuge contract is extended by six months at £15k a month
our provider merged last month with a bigger charity, does the £450k contract go with it
the community transport contract let for £200k will have cost £260k by the end
we'd like them to take on two more libraries for £25k extra
meals on wheels numbers have halved, can we cut the price from £110k to £60k
the contract started at 90k, has been raised twice, and they want a third rise
cleaning contract in a welsh school runs out at easter, can the same firm do the summer term
somebody wants to add school holidays to a term time contract worth 48k
legal say a 20 percent rise in the day centre contract is a new procurement, are they right
six more months with the current provider while cabinet makes up its mind
the deal with the leisure trust ends in 2027, can we lengthen it by five years to get investment
charity asks to stop the night shelter part of its contract and keep the rest
provider wants paid monthly instead of quarterly, is that a change at all
we have twelve months left and would like 50 more hours a week, about £60k
contract signed under the old regulations in 2021 for 5 years at 2m, now needs 300k more
the framework was set up for £10m and we've used 9.8
could our neighbour council buy under our contract
the builder wants an extra £75k because of asbestos in the community centre
we agreed a price in 2024 and national insurance has changed, they want a review
replace the lead charity of a consortium half way through a £1m contract
pay more per hour, same total
one of our lots was given up by its provider, can the other provider take it over
it expired last summer yet they still work and we still pay £9k a month
may we keep our counselling provider for one more year at £120k
The lads who cut the verges want a bit more per metre because diesel shot up. It's the middle of year two, may we
  agree?
it was £2.4m when let, stands at £2.6m now, and the next uplift takes it to £2.95m, past the ten per cent?
Our provider has merged into a bigger charity and they want the paperwork redone in the new name
we let it as 3+2 and we're in the fifth year, could it go to seven
is anything to be published when we drop the evening sessions from a running deal and knock a fifth off the fee
The agreement for the drop-in runs to 30 September 2027 under the old regs and they'd like it stretched to the
  following spring, any harm in that?
CPI was 9% and the clause says 3. They want the difference
We're the provider. Commissioner says put in more hours, price from £88,000 up to £104,500, and asks whether this
  needs something on the portal
five year deal signed under PCR 2015, framework itself not an order, can we shove another supplier on to it
already ended in August and nobody noticed, they're still turning up and we're still paying, can it be extended after
  the fact
take the hot meals out and put shopping trips in, same money, same people
Twelve months left and the budget's halved, could we agree to pay £310,000 in place of the £620,000 without starting
  over
TUPE'd staff got a rise, the firm now wants us to cover it or they'll walk
can a call-off be longer than its parent framework's end date. it says 28 february 2027 on ours and we want two years
  more
Provider wants to hand the keys to a sister charity and step away, everything else as is
Our ICB deal was for 24 months, officers now say 30, contract let Feb 2026, OK?
nobody saw the closure of the hospital wing coming, so we need the discharge lounge people to do twice what they
  signed up for
we promised four extra schools to the reading project and it takes the bill from 96k to 131k. fine?
evergreen agreement with no finish date, can we keep tacking bits onto it for ever
Is Reg 72(1)(b) satisfied where a switch of contractor would mean ripping out every lifeline alarm in the borough
Contractor's parent went under, the other half of the group wants to take on our job. Paperwork only, or must it be
  let afresh?
it has a clause that lets us buy as many more hours as we please. we've used it three times. is there a ceiling

£212,000 at present, would be £229,500 when we add Saturdays. Small enough?
Age UK locally folded into a county-wide Age UK on 1 October; does our paper with the old lot still hold or is that a
  switch of supplier
We went to market for it in June 2022, so the Regs. It stops 31 August 2027. Members would like five years to turn
  into seven
provider's asking for more money because wages have gone up, it's an order placed off YPO
it lapsed on 31 May 2026 and I'd like to put the clock back by six months, Lisburn
The original was worth three hundred thousand, index linked, let under the 2015 regulations, and we've tweaked it
  twice since
wording on page 40 says we may add two more hostels; does using that clause count as varying anything
Storm took the roof off, provider must move today, no time for anything, can I add the cost of the move to what we
  have
Three years when signed, will be three years nine months afterwards. Substantial?
It's an evergreen thing from 2011 with no last day, could the arms length body take it over from the council's own
  supplier
Since a cap of 12% has been reached, could we treat another £20k on top of £180k as separate
a virus came along, nobody could've predicted it, cost is up by half on our catering deal, and the nature of it stays
  as it was
The hospice's deal is up on Friday 18 December 2026 and I need to keep them until Whitsun
Would swapping counselling for gym passes make it a different animal, the contract being about counselling only
Dynamic purchasing system from 2020, wish to add a new category to it
Do I have to tell the world that a deal worth £3.1m is about to become £3.4m
the risk we wrote in our tender notice, that the building would be condemned, has come true and it needs a bigger
  budget
signed for a maximum of twenty four months; could it legally be thirty
Two years ago it grew by eight per cent, now it's to grow again, and it began as a 2022 procurement worth 450k
Would a different firm be allowed to step in on the home support work, both being untouched by any merger or
  insolvency
the price per meal goes down but the deal gets longer, from three years to five, is that ok in law
They've asked to sub the whole lot to someone else under a clause in our first documents, deal dates from before the
  new Act
so it were worth ninety-two thousand when we started and by gum it's a hundred and forty now and they want another
  twenty five on top, who do we have to tell
Framework for joiners, last day 29 January 2027, could another trade be squeezed in
never been altered in its life, runs till 30/11/2027, light touch. Adding a day a week
Our hundred thousand pound arrangement is due to become a hundred and nine thousand. Any formality?
could the widow of our sole trader carry on with his deal or is that another supplier
the whole thing expires 28 February 2027, its procurement was begun on 3 March 2025, and the buyer now wants two extra
  evenings
It would tip the balance the supplier's way, that's the thing, they get the same for doing less
we've got an agreement that just keeps going with no final date and we want to double what we pay, 40 to 80 thousand
""",
    "reserve": """
can we limit it to local charities
only small firms
keep the work in the county
reserve the contract for social enterprises
ringfence for vcse
can we say bidders have to be based in our borough
supported employment reservation
mutuals only
staff spin out wants the contract for 5 years
below threshold reserve to uk suppliers
can we exclude big national companies
invite local bidders only
preference for local suppliers in scoring
buy local
welsh suppliers only
reserved contracts for public service mutuals
can we restrict to disabled people's organisations
favour charities over private firms
keep out the multinationals
can the tender be for voluntary sector only
what size must a small supplier be
we want a cooperative owned by staff to get it
are we allowed to only ask charities for a quote
sheltered workshop
can it go to community groups only
restrict to companies in england
stop firms from outside the area bidding
local suppliers first policy under threshold
can we set aside a lot for small charities
is a local only tender lawful
sme only competition
is there any way to make sure a voluntary organisation wins
can we require them to be not for profit
section 33
we want local people to run it and nobody else to bid
reserve by location
the leader has said every youth contract should go to a charity in the town, can we do that
can small firms in the county get first go at contracts of 50k
how do i keep the money local
could we make it a rule that only not for profits bid for the hubs
our staff want to form a mutual and take on the library service for five years
is it discrimination to shut out bidders from abroad
workshop that employs disabled people, can we give them the laundry contract by reserving it
can it be restricted to companies of under 250 people
how can we make sure our local groups win
council policy says 60 percent local spend, is that ok in a tender
can we ask only community interest companies
can we keep a £90k youth club contract for local charities
only invite charities to bid for a £120k counselling contract
may we favour local firms for £50k of gardening
can we reserve a £2m home care contract for mutuals
Can we buy local?
ring-fence it for small firms
can we only invite charities to bid for the befriending service
want to keep the £20k grounds maintenance work for local firms, is that legal now
Can a county council in England reserve small contracts to SMEs?
limit bidding for our recycling sorting to supported employment places like the old Remploy, how
Staff want to spin out as a mutual, can we restrict the tender for the library service to mutuals only
buy local only - can we do that in Northern Ireland for catering under 30k
can our tender say voluntry sector only? 110k family support, wales
Motion to council: buy local first for anything under two hundred thousand. Lawful?
reserving a £90k contract for VCSEs
UK suppliers only, can we say so in the advert
Can we keep it for local charities?
Only firms in Kent please. Is that legal?
Above the threshold, can we restrict bidders to the voluntary sector
can we keep this contract for charities only
We'd like to reserve it to local firms in our borough, 90k, below threshold
reserve for a staff mutual that spun out of the council, how long can it be for
sheltered workshop contract - is that still a thing
Only invite VCSEs to quote? town council, £18k grass cutting
SMEs only lot allowed or not?
Welsh council: may we limit bidders to social enterprises under threshold
more than 30% of our workers are disabled, can the council ringfence a contract for us
can we keep this one for local firms
reserve a £90k cleaning contract for social enterprises in Oldham
We have a lovely sheltered workshop on the trading estate where most of the people are disabled, and it makes park
  benches. Could we limit the tender to workshops of that sort? My officers looked blank when I asked them.
ringfence for SMEs under threshold
the staff want to spin out the library service as a mutual, can the council reserve the contract to them for five
  years
Officers tell me we are not allowed to favour businesses from the borough because of section 17 of the 1988 Act. I
  thought that had changed for smaller contracts, has it?
keep it in Pembrokeshire, local suppliers only, below threshold
resrved contracts for voluntry sector how
is it ok to say UK companies only in a small tender
only invite community groups to quote for the £40,000 play scheme, no advert
mutuals only, light touch, can we do that above the threshold
As a county council may we limit bidders to those based in our county and neighbouring ones?
ring fence for VCSE
are councils allowed now to buy only from suppliers in the county? section 17
social enterprise run by its employees, not for profit, can a library service contract be reserved to it
disability employment charity - could the council limit its cleaning contract to organisations like ours
can I restrict a £500k advice contract which is above threshold to charities
how do we favor local charities, Devon district council, forty thousand
mutuals max contract length 5 yrs? ours would be 3+1
Keep it for small businesses, below threshold, we'll advertise
must the winner be from here
give extra marks for being local
only charities may bid
limit to firms under 50 staff
can the lot be for social enterprises alone
is shutting out companies from other counties allowed
work for people with learning disabilities, reserve it?
employees take over the service, reserve it for them
may we turn away national firms
i only want outfits with fewer than 250 staff to have a crack at it
somebody suggested keeping one lot back for co-ops owned by the care workers themselves
is it legal to tell serco and capita not to bother applying
we would like it to go to a cornish firm and nobody else
charities and local at once, will that wash
limit the sewing job to enterprises that employ ex offenders and people with learning disabilities
what if we only let four community groups price it
can the big boys be kept away
no multinationals please
shut the door to firms from outside
close the door on profit makers
profit making firms barred?
can bidders be told they must be not for profit
can i say charities need only apply
only invite the sector
only voluntary groups allowed to answer the advert
restrict who replies
restrict the field
narrow who may take part
who is allowed to bid
shortlist by postcode
bidders with an office in the borough
depot within ten miles
must be based here
within 20 miles of town
from this county only
yorkshire firms only
our own traders first
businesses on our high street
keep the pound in the town
community wealth building
spend stays here
preston model
anchor spending
local jobs for local people
hire local labour
favour a firm because it is local
extra marks for being local
can local get more points
score for being a charity
preference for small
small builders only
sole traders only
micro firms
under fifty staff
family firms
start ups
women owned businesses
black led organisations
minority owned firms
disabled people's organisations only
user led organisations only
social firms
workshops for the blind
sheltered factory
half our workers have a disability, can the council hold a contract for us
we employ care leavers, prison leavers and people with autism
supported employer
disadvantaged workers
veterans
employee owned
staff took over the service
workers own it
mutual from our youth team
spun out library staff
public service mutual
co-operative of carers
co-op only
bid open to co-operatives alone
the five year limit on mutuals
mutual had one three years ago, again?
can a mutual win twice in a row
section 32
supported employment providers
regulation 20
regulation 77
reserved contracts
reservation below the threshold
national procurement policy statement says sme
section 17 local government act 1988
non commercial considerations
the 1988 act order
exclusions order
local government order 2026
can a council now reserve for uk suppliers
british only
english only
welsh firms first
scottish suppliers only
northern irish firms
buy british
no foreign firms
keep overseas companies out
chinese firms excluded
treaty state suppliers
is it discrimination to pick local
would we be sued for shutting out national firms
challenge by an outside firm
does reserving above the threshold work
above the line can i still reserve
below the line can i reserve
for 50k only local
a 20k job for village firms
200k for charities alone
hold it for the vcse
set aside for voluntary bodies
earmark for third sector
ring fenced for community organisations
protected for social enterprises
reserve a lot for charities
lots small enough for small charities
one lot for smes and the rest open
closed competition among local groups
invite three local charities and nobody else
compete only among members of our alliance
only members of the local voluntary alliance
approved list of local traders
local supplier list
only those who are on the parish
parish contractors only
somebody from the village
is there a way of making sure a local group gets it
make sure it stays with a charity
ensure that a community body wins
guarantee that it goes to a local one
rig it for a local charity legally
tilt it towards the sector
help smaller organisations win
stop the usual giants winning
keep g4s out
not one of those big national chains
exclude private equity care firms
no private companies
ban profit from children's homes in our contract
can a welsh council insist on not for profit care
must be not for profit in wales
only accept bids from charities registered here
bids from our area alone
county boundary
neighbouring counties too
combined authority area
london boroughs together, which area
unitary area as place
postcode rule
bidders must live here
workers must live here
£85k of grounds maintenance, can we let only firms from the county bid
we'd like our £150,000 lunch clubs contract to go to a charity whoever wins
can a school say that only local caterers may tender for £60k
£25k of printing kept for a workshop that employs disabled people
may the council limit a £400k library contract to a staff mutual
parish council wants a local builder for its £45k pavilion, can it turn others away
cardiff, £90k of youth work, only welsh charities
could we shut national firms out of our £200k home care tender
a district wants small local firms for a £70k refurbishment
our group is a community interest company, can the council keep its £50k cafe for bodies like us
would it be lawful to invite nobody but voluntary groups for 100k of befriending
only suppliers in the north west, 180k of mental health support
we have £1m for advice, above the limit, could it be held back for charities
keep the tree planting work, 20k, for people round here
spend our £300k with social enterprises only, is that allowed
shut the multinationals out and make it charities only? it's about £190,000
People in my surgery ask why the money leaves the Wirral. Can we not simply stipulate bidders from the Wirral?
Remploy type factories for the uniforms order, is setting it aside for them still a thing
Welsh county council here, somebody suggested keeping one lot back for co-ops owned by the care workers themselves
we would like it to go to a Cornish firm and nobody else, job is 60k of signage for the harbour office
Reserve below threshold: charities AND local at once, will that wash?
procurement dpt wont let us limit the sewing job to enterprises that employ ex offenders and people with learning
  disabilities
What if we just phone four community groups we like and let only those four price it
I chair a disability co-op. May the borough limit bidding for its laundry to workplaces like mine where four in ten
  staff have a disability?
Ringfencing lots for wee voluntary groups in Fermanagh, legal?
what do i put in the advert if the job is meant for little firms alone
would keeping it among british businesses breach the wto deal
the old children's services team left to form an employee owned company in 2021 and we gave them a protected contract
  then, may we do that a second time running
keeping the pounds in the borough
Under the limit, mind. Could we bar everyone whose head office is overseas?
what percentage of your workers must have a disability for one of those protected factory tenders
Our charity is fed up of losing to the big boys. Can the county run a round that's just for the likes of us?
seven year maximum, staff owned, public health nurses. limit it to them?

Only firms from Cumbria or the counties next door. Allowed below the line?
small and medium enterprises get a look in only if the giants are kept off the list, £35k, we'd put an advert out
half of everyone on our payroll has learning difficulties. Is there a legal way for Barnsley council to shut others
  out?
Ex-NHS nurses who now own the firm and split the profits among themselves want the borough to ring fence it, four
  years at most
can i just go straight to one charity rather than ask round, 14 grand, town council
Brits only please, above the threshold
Could we decide after the quotes come in that just social enterprises may win? Vale of Clwyd
spin-out run by its own social workers, not for gain, already had one such contract with us off a closed list
Under the limit a market town wants tradesmen whose owners live locally, is that the right test of "local"
Wheelchair users and other disabled folk make up forty per cent of the printing arm, not the rest of us. Enough to
  qualify?
It needs a firm registered in Flintshire, head office and all. Legal to insist?
let's be honest I'd like a local charity to get it and no private company, 22k, nobody else to be asked
to qualify for one of the disability-workforce lots may several small workshops add their staff together
Is five years the ceiling for an employee-run library trust whose surplus goes to outside investors
We've announced in the advert that it's for firms under fifty staff and nobody bigger
Four lads with Down's syndrome and a supervisor do lovely garden work. Any way that a town council could limit it to
  such outfits?
before asking for prices members have settled that it'll be charities alone, at a value below the line, by letter to
  five
just one ward's traders, not the whole borough, may they have first dibs
A restricted lot for wee businesses in South Lanarkshire council's area
Our staff council owns us, controls us, we get no profit; may Leicester let us have the youth offer for sixty months
  without outsiders
It's over the limit, and a member asks why the notice can't say English firms only
Bidders must be under 250 staff or be a charity, and be from round here: three rules at once
could the county of Norfolk plus Suffolk, Cambridgeshire and Lincs be called local
Our refuse crews are forming a staff mutual and we are told refuse isn't one of the services on the list. Stuck?
We thought of writing to three faith groups and asking them alone to price the night shelter, £48,500
Am I able, as chair of finance, to require that whoever wins pays local taxes, meaning has a shop or works here?
  Nineteen thousand, below
would "UK only" and "advertised" go together for a £61k order that is beneath the threshold
disadvantaged workers, a third of the entire staff, they make our uniforms
Fence off the youth offer for an employee-led outfit in Ynys Mon for no more than five years
no big corporations, just the third sector, above the limit for light touch, call-off from a framework
""",
    "notices": """
which notices do we need
when can we sign
how long is standstill
what do we publish below threshold
do we need a transparency notice for a direct award
uk4 or uk2?
award notice deadline
contract details notice within how many days
when do we send assessment summaries
eight working days
does light touch need a standstill
notices for a framework call off
planned procurement notice how far ahead
do we publish on find a tender or contracts finder
we forgot the award notice
earliest award date if we tender on 5 january 2027
timeline of notices for an open procedure
how long can a bidder challenge
30 day limit for claims
performance notice kpi over 5m
pipeline notice who must publish
tender closes on 1 march when can we award
minimum time for tenders
do losers get feedback letters
what happens if someone challenges in standstill
termination notice when the contract ends
payments compliance notice
do we publish the contract itself
cabinet meets on the 12th, call in is five days, when do we sign
standstill starts on the award notice
is a notice needed for 28k
what order do the notices come in
preliminary engagement notice
do we have to publish how much we pay
publish within 30 days
notice for ending a procurement
dates for tender notice and award please
can we sign on 4 february if award notice goes on 22 january
contract finder 25k
how many days between telling bidders and contract
welsh notices sell2wales
unsuccessful bidders letter
the award letter goes on monday 4 january 2027, whats the soonest signing date
can someone sue us after we sign, how long do they have
need to know the notice sequence for a light touch open tender
below threshold tender notice and contract details, is that all
do you have to publish when you award a call-off
what has to go on the central platform
we missed the 30 days for the details notice
must we wait eight working days for a light touch contract of 1m
when is uk7 due
our cabinet decision can be called in for five working days, add that to the standstill
a bidder is threatening court
do we need to tell the losers why they lost
how much notice do we give before tender
veat notice ten days
which notices for a £700k home care contract
how long is the standstill
do we publish a notice for a £31,000 advice contract?
how long is standstill and when can we sign after that
What notices do I have to publish for a direct award over threshold and in what order
award notice went out friday 12 february 2027, earliest date to sign?
which notice comes first UK2 or UK4 if we've already spoken to some charities about the service
do we need a contract details notice for a £45,000 training contract and how many days do we get
how long is standstill now
what notices for an open procedure worth £800k
PIN, ITT, award: what's the running order and the dates
calling off a framework, 300k, what do we publish
award notice goes up 11/01/2027, earliest signing date?
Which notices do i need for an open procedure over threshold
award notice went out 5 January 2027, when does standstill end
what's the new name for a contract award notice on FTS and when does it go on
10 working days from 14/12/2026 with christmas in it, what date can we sign. award notice is the 14th
is there a standstil for light touch contracts
call off from a framework £700k including VAT - do we publish anything
losing bidder says they'll challenge us, how long have they got
UK4 published 1 March 2027, cabinet 20 April 2027, call-in until 28 April 2027. first date to sign?
Contract signed 2nd Nov 2026, by when must the contract details notice be up
how long is standstill in scotland for a council
What notices must we publish for an open procedure and in what order
tender notice went out on 3 February 2026, when's the earliest we can sign
do i need a transparency notice b4 a direct award
alcatel period under the new act?? is it still ten days
We published the contract award notice on 14/05/2026 with a standstill of eight working days, and the leader wants to
  sign before half term. On which day does the standstill end?
UK4 UK6 UK7 which ones for light touch worth £2m
contract signed on 1st June 2026, how long have we got to put up the details notice
is a preliminary market engagement notice needed if i already talked to suppliers
below threshold notice deadline welsh council
Cabinet decides on 9 July 2026 and call-in runs till the 16th July 2026, so what date can the award go out?
call off from framework, does standstill apply
when do we have to publish the contract award notice for urgent buys
VEAT notice - what replaced it
do we still do an alcatel period
standstill letters out on 22 March 2027 same day as the award notice. Easter. signing date please
competitive flexible, 6 million inc VAT, all the notices in order
how long must a tender be out for
preliminary market engagement notice, do we have to? we spoke to providers in the autumn
transparency notice published 1 Feb 2027, direct award, when can we enter into contract
claim form served on us by the losing bidder, can we still sign
we want to sign on 1st April 2027, work back from that
Dynamic market - what do we publish to set one up
contract ended 30 June 2026 termination notice due when?
what must be published and when
what gets published after the award
do we announce the contract somewhere
when is the earliest start after the decision
what is the gap before signature
how many days must the tender stay open
someone has complained, can we still sign
do we publish a change notice, termination notice or both
who has to publish a pipeline
where do notices go in wales
kpi publication
do we have to send letters to bidders
ordering 18k worth off a list, do i publish owt
a 6m contract: which of the transparency bits with numbers have we to put up
which uk numbers for this
what paperwork goes on the platform
what do we have to tell the public
what must be online and when
publishing duties
publication duties for 400k
list of things to publish
which bits of transparency apply to us
do small contracts need anything published
below the limit do i need to post anything
what is posted after we choose
what goes up once it's signed
when does the details notice have to be out
thirty days after what
120 days?
light touch contract, how many days for details
how many days to wait before we ink it
when may we ink it
when can i pop the cork
say the notice of award appears on friday 5 march, when do we sign
when is it safe to sign
first safe day to sign
when can work start
earliest go live after the award
contract start after award
gap between telling losers and signing
cooling off
cooling off period
alcatel
how long is the pause
eight days
eight working days over easter
does a bank holiday count
christmas and new year in the standstill
count the working days for me
mandatory or voluntary standstill for care
must light touch have a standstill
can light touch skip the standstill
is there a pause when only one bid
do we need to pause for a framework order
standstill for call off
no standstill under threshold
someone complained on day six
letter before claim arrived
challenge lodged, can we go on
suspension of the award
loser threatens to go to court
how long have the losers got
thirty days to sue
time limit for court
assessment summaries
feedback letters
what do i send the losers
what do the unsuccessful get
telling unsuccessful bidders
winner's letter
tender notice content
what must the advert say
how long to leave the advert up
minimum time for bids
25 days
35 days
tender period
how long must bidders get
short deadline for bids, is a week ok
pipeline
pipeline notice for spend over 100 million
planned procurement notice gives shorter time
pme notice
market engagement notice, forgot it
we talked to providers without telling anyone
do i need a notice to hold a market day
notice before talking to the market
uk2
uk3 then uk4?
uk5 transparency
uk6
uk7 deadline
uk9 and kpis
uk10
uk11
kpis to publish over 5 million
publish performance once a year
payment compliance notice
spending over 30k per quarter
procurement termination notice
we've abandoned the procurement, notice?
cancelled the tender, what do i publish
stopped it half way
pulled the tender
contract ended, termination notice
when a contract finishes what do i publish
missed the deadline for a notice
published late, what now
never published anything
wrong notice published
correct a notice
can i change a tender notice
dynamic market notice
setting up a framework: notices
framework award notices
call off notice
notices for a direct award
direct award 300k notices and wait
transparency notice then wait
how soon after a transparency notice
urgent award, what do i have to publish
user choice awards: notices?
publish a copy of the contract
redacted contract
contract over 5 million publish
commercially sensitive
find a tender or contracts finder
sell2wales notices
where in wales do we publish
northern ireland e tenders
regulated below threshold notice
is an advert wanted for 33k
award under 30k
call in and standstill
cabinet on the 9th, call in five days, then?
cabinet date, notice date, signing date
forward plan 28 days
key decision
decision by portfolio holder, then when
full council approval
delegated decision
committee dates and signature
dates backwards from 1 april
we want to start on 1 july, when must each notice be out
work out the last date for the award notice
deadline for advert if we start in october
diary of notices
calendar of notices
sequence of notices
order of notices
notice order
which comes first the award notice or the summaries
may the award notice and letters go the same day
what day should the tender notice be out
notice dates for an open procedure
notice dates for competitive flexible
dates for a two stage
itt out on 1 may, award when
bids due 12 june, sign when
evaluation done, what next
we've picked a winner, now what
we have a preferred bidder, what do we publish
evaluation finished on monday, when can the contract be signed
contract award and after
after the award
post award publication
before the tender publication
veat
contract award notice vs details
what is uk1
who sees the notices
does a charity have to publish anything
do grants need a notice
£750k homelessness contract, open tender, what has to be published and by when
we chose the winner of a £1.3m home care contract today, what do i publish before signing
a £95,000 contract for a school, which notices are needed
award decision at cabinet on 3 march 2027, contract to start 1 april, is there enough time
we told the bidders on monday, when can we sign the £2m contract
light touch, £900k, do we need to wait eight days
£40k contract below threshold, anything to publish when it's awarded
contract of 5.5 million with kpis, what goes on the platform each year
what goes online for a £300k direct award to a charity
the losing charity says it'll sue over our 800k award, are we still allowed to sign
we forgot to publish the award of a 60k contract in may
when do i have to publish the details of a £1m care contract signed on 4 january 2027
welsh council, 400k, which notices and in which order
framework call off for £150k, are there notices
how many days between the letters and signing for a 700k youth contract
we plan to tender £2.4m of supported living next year, what do we publish first
tender goes out 5 may 2027, bids back in 30 days, award in july, what are the notices
market event in june, does something have to be published
extreme urgency award of £250k, what notices still apply
the 600k contract came to its end, any notice to close it
can the contract start on the day after the standstill ends
does anyone have to be told before we sign for 30k
procurement stopped after bids for a £500k service, do we publish that
cabinet on 14 january, call in runs to 21 january, when can we sign
which notices does a town council publish for a £70k play area
our portal only does some of the notices, which ones must we add by hand for a 1.1m contract
dates for the notices if we sign on 30 june 2027
Bids are in, winner picked, letters ready. How many days do we sit on our hands before shaking on it?
what goes on the central platform after the ink is dry
Is there a minimum number of days for bidders to write their bids? We are advertising on the 12th of January 2027
  under the open procedure
UK5 for a direct award goes up 4 Jan 2027, when may we ink it
ordering 18k worth off the ESPO list, do i publish owt
A £6m contract: which of the transparency bits with numbers on have we to put up, KPIs and all?
Say the notice of award appears on Friday 5 March 2027, mandatory standstill, Easter is late this year, when do I pop
  the cork
numbers please: what's UK9, what's UK10, do we do them every year for a contract that runs to 31 March 2030
forward plan entry is due by 2 November 2026, cabinet on 1 December 2026, so when may we sign with the winner
competitive flexible, £950k, tell me every publication from first to last
user choice placement for one lad, is a standstill needed and do we publish his details
Nobody told the losers, we signed yesterday. How bad is it and what was the gap meant to be?
We put the transparency notice up on 18 Jan 2027. Somebody says eight working days, somebody says ten. Whose calendar,
  does Burns Night count?
framework set-up, four suppliers, what's published at each point
when will i have to put up the contract details for a deal signed 22/12/2026, light touch
dynamic market buying, award notice out 11.1.27, five o'clock on what day is too early to sign
Losing bidder wants to know the last day on which he can stop us. Notice was 8 February 2027 and we named ten working
  days
publication deadlines for a deal ending 30/09/2026, what's the last thing to put up
Scrutiny meets 19 January 2027, I want the ink dry by 1 February 2027, tell me what has to happen on what day
PIN, contract notice, VEAT - what are those called these days

winner announced on the portal Friday 12 March 2027, standstill of eight working days named in it, when may the pen
  come out
Ink dried on 4 January 2027. Light touch, 840 thousand. When is the last day for telling the world?
We held two open days for bidders over the summer but never put anything up about it, and the tender notice is due 1
  December 2026. Trouble?
does user choice need any publishing, Vale of Glamorgan council
competitive flexible procedure, whole life value 5.6 million, which UK numbers and when
When's the soonest start if the transparency notice is out on St David's Day 2027, direct award to a hospice
an invitation only job of thirty two thousand, never advertised, County Durham - do we put up anything at all
Winner told on 20 April 2027. Call in closes on 27 April 2027. We named no standstill. First legal signing day?
end date 14 February 2027, what goes up when it finishes and how many days have I got
setting up a dynamic market for tutors on 3 May 2027, before any contract, which notices
Call-off, £310,000, seven working days' standstill though none is needed, award notice was on 4 May 2027. Last day?
what must be out in the open and by when, if it was an emergency award signed 2 March 2027
Scrutiny get their go on 8 June 2027, the executive decides 15 June 2027, so which week could a tender notice have
  gone best
Cyngor Gwynedd, open procedure, UK4 on 16 November 2026, when's the earliest I can shut the box
our standstill is to end on 30 April 2027, a date of its own in the notice, is that long enough for something
  announced 19 April 2027
award notice 11 Jan 2027, ten working days in it, and the chair is itching to sign the deal on 20 January 2027
I'll be advertising below the limit in Antrim for £27k and want the right order of the announcements
Waiver of our own standing orders gets heard on 19 May 2027, then a transparency notice on 24 May 2027
details notice went up 6 July 2026 for something signed 1 June 2026 worth six hundred thousand. Late?
we're setting up a framework by competition for twelve months of consultants, no chats with firms beforehand
can u tell me what VEAT turned into, and if ours goes up on 17 december 2026 when is it safe to sign with the ones
  we've picked without a competition
Cabinet is the fifteenth of April 2027, call-in finishes on the twenty-second of April 2027, and standstill is the
  shortest there is
We asked ten charities over coffee what they could do before we wrote a thing, is there a bit of paper to publish for
  that, works job of £7m
mini competition among members of a dynamic market in Belfast, notice sequence
Contract stops 31 August 2027, I need a new one signed by the 1st of August 2027 through an open procedure
I'm told nothing may be signed for so many days after the announcement of the winner. It's a 950,000 pound light touch
  deal in Wrexham so is it even needed
the award announcement goes up 13 April 2027, standstill's fifteen working days, sign when
Do English frameworks need anything on publication when set up by competition and the tender notice is on 10/05/2027
my trustees had it that our contract began on All Fools' Day 2027. By which day had the council to publish its
  details, direct award
executive meets Tuesday 18 May 2027 and after that it's in the overview committee on 25 May 2027; can we be under way
  in June
""",
    "grant": """
can we give money to a community association
can the council give some money to a residents group
is this a grant or a contract
we call it a grant but we set targets and can claw it back
does an SLA count as a contract
legal say our grant agreement is really a contract
can we give a grant to run the advice service
we want to fund a charity to deliver a service we would otherwise buy
when does a grant turn into a contract
difference between grant and contract
can a grant have outcomes in it
we pay them each time they see a client, grant?
is it a donation if we get nothing back
what makes funding a procurement
grant funding instead of tendering the drop in
the agreement says they must provide 20 sessions a week is that still a grant
we want money to go to local groups without buying anything
funding agreement with payment by results
council gives 40k to the cab each year with a service level agreement
is core funding for a charity a public contract
can the council claw back unspent grant
could we avoid procurement by calling it a grant
is a commissioned grant a thing
they decide what to do with the money, we just support it
council specifies hours, places and staff numbers in the grant letter
would a grant be challengeable as a disguised contract
grant with kpis and monthly monitoring meetings
is vat due on our grant, they say it is a supply
we had charities bid for grants does that make them contracts
should this be grant aid or a service contract
our funding has strings attached grant or not
are small grants for community groups procurement
do grants fall under the procurement act
grant or buy?
they will be sued if they dont deliver so is it a grant
the charity can walk away at any time and we cannot force them
we need this service by law and want to give a charity a grant to do it
restricted grant with a budget and a report at the end
the council wants to turn our grant into a contract can it
we match fund with the lottery, is ours a grant
is a contribution to running costs a grant
our trustees are told the grant is now a contract for services
what is the test for a grant
money for a lunch club no conditions apart from a report
the council gives us money every year and calls it a grant but now they say we must hit 500 contacts or lose it
solicitor thinks the funding letter for the women's centre creates an obligation to deliver, so which is it
how do i tell if something is a grant
can an SLA be a grant agreement
should we pay by grant or buy the service, we want exact hours and locations
service level agreement with a community centre for £18,000, contract?
if we get nothing in return it is a grant isnt it
the council and the nhs both put money in the pot for the charity, contract or grant
is it ok to have a clawback clause in a grant
funder wants to own the intellectual property from our grant funded project
can i use a grant for statutory homelessness duties
what makes it consideration
are we purchasing or funding
can we give a grant of £50,000 to a food bank
grant or contract for the carers centre?
Could we just grant fund the women's refuge instead of tendering
can we fund the charity's core costs
can we give money to the village hall committee
can we just give the CAB a grant instead of a contract
Is this a grant or a contract? we pay Age UK £40,000 a year to run a lunch club and they have to report attendence
can i call it a grant if we've written the spec
Does our SLA with the community transport charity count as a contract, it's 18k a year
want to grant fund the youth club rather than go through procurement, 15 grand, is that allowed
we'd like to award £250k of grants to homelessness charities but with targets and clawback, is that still a grant
auditor says our grant to the museum trust is realy a contract. how do we tell
Could this be grant aided? Council wants a charity to run befriending, they came to us with the idea
finance want to know if we can treat the £250k to the law centre as grant
half of it is core costs and half is a defined service for us, what is that in law
grant aggreement with money back if they under perform, does that make it a contract
our SLA with the CAB says grant on the front but it has KPIs and a spec. is it really a contract
its a statutory duty so surely it must be a contract not a grant
Can we just give Age UK a grant instead of tendering?
Quick one from training last week: a grant that pays per session delivered, grant or contract?
should this be a grant or a contract? we want the CAB to give advice to residents
we call it a grant but they must deliver 500 sessions or we can claim damages
SLA with the Citizens Advice, is that a contract in law
the charity keeps the minibus it buys and just pays back what it hasnt spent. HMRC asking if its a grant or a supply
Council wants to pay us £14.50 an hour per client but is calling it a grant. who's right?
The project is ours, we designed it, council just chips in with some of the costs alongside the lottery. grant?
if a funding agreement sets quarterly monitoring and opening hours does it become a contract
diffrence between grant and contract pls
grant or contract?
they call it a grant but pay us a fixed price for every client seen, is it realy a contract
Is an SLA with the council a grant or a contract
We are a small carers' charity and have had a core grant since 1998. Now the council wants to switch it to a tendered
  contract. What's the difference, and can they keep it as a grant? Our trustees meet next week and are worried.
we pay the CAB £80k a year towards their work and they decide what to do, does that make it a grant
council wrote the spec, charity has to hit targets or pay damages. can we still call it grant funding
grant agreemnt vs service contract vat
Officers insist that the luncheon club money has to be procured. It's a contribution of £15,000, there are other
  funders, and the club runs the whole thing itself. Surely it is simply a grant?
can a grant have KPIs without becoming a contract
Our funding letter says "in consideration of services to the council", is it a contract in disguise
trust owns the equipment at the end, unspent money comes back to us. grant?
is small funding for a mens shed procurement at all
am I giving a grant or buying a service??? we pay the foodbank 12k a year
Our trustees were told we'd be in breach if we stopped early, yet the letter says grant
council spec, council targets, we bid against two others. they insist it is a grant so no VAT
our grant letter lets the council step in and run the service if it goes wrong. still a grant??
money for a charity's own running costs, nothing comes back to us. contract or grant
The agreement says 'in consideration of' and they have to run 3 drop ins a week. Lawyer says contract
who owns the website they build with our grant, and does it change what it is
Part of it is core funding and part is homecare hours we order. what is it in law
are we buying something when we fund the play scheme
the money is for running costs and they choose what to do with it
council calls it a commission but gives us a grant letter
would hmrc see it as a supply
they must return what they do not spend, so it is a grant?
does putting targets in make it something else
the trust can stop when it likes
there is a penalty if they miss the target
our grant says the council owns what we make
should it be in a contract instead
is this funding arrangement really procurement
is a three year funding agreement with outcomes something we have to tender
we'd rather grant fund it
do conditions matter
who decides the design of the service, us or them
they invoice us for forty placements at 900 quid each and it says grant across the top
if the playgroup could walk away with no comeback, what does that make the money
they award us 36,000 and then list 14 outputs with dates and call it binding
finance put vat on our funding, the council never asked for a service
do members' ward pots need bidding or are they just gifts
is it a gift
is it a present or a purchase
gift or purchase
does money with strings stop being a grant
strings attached
how many strings before it's a contract
when does funding turn into buying
at what point are we buying
are we buying something here
is this really buying
legally what is this agreement
what is this thing we signed
what sort of document have we got
is our agreement what it says it is
badge on the front says one thing and inside another
dressed up
in all but name
grant in name only
sham grant
the word grant on the cover
title of the document
does the title matter
does calling it a grant make it one
is a funding letter enough
offer letter
conditions of grant
terms and conditions that read like a contract
it has kpis and penalties
targets and clawback
clawback only
clawback if they miss targets
money back if not spent
they must return the underspend
the charity can keep the change
unspent money goes back
surplus returned
we can sue them if they don't deliver
could the council sue us
damages clause
liquidated damages
default notices
step in rights
termination for convenience
free to stop whenever
they can pack up when they like
no duty to deliver
must deliver 200 sessions
obliged to open five days
required to see 40 clients
has to take every referral
referrals come from our social workers
we send them the people
we decide who gets help
they choose who they help
their own project
their idea, our cash
they came to us with the idea
unsolicited bid
we wrote the service description
we told them what to do
council's specification
we specified the hours
designed together
co-produced service
money for rent and lights
money towards their wages
core funding
running costs
unrestricted
a contribution
match funded
half paid by lottery
others pay too
paid per head
price per session
rate per night
invoices monthly
paid quarterly in advance
paid in arrears on results
paid when outcomes are met
vat on the payment
hmrc says it is a supply
is it a supply for vat
outside the scope of vat
consideration
who keeps the laptops
equipment bought with the money is ours
intellectual property
they own what they make
annual report only
monitoring visits, does that make it a contract
do reports matter
quarterly returns
does a bidding round make it a contract
groups applied for the money
open round
grant competition
grants panel chose
can we use grants instead of bidding
avoid tender by giving a grant
is a grant a way round the act
are grants exempt
does the act cover grants
can a grant be over the threshold
is there a limit on grants
how large can a grant be
100k as grant rather than contract
may we fund a food bank
can we support a lunch club with cash
can a council give money to a charity
we want to give 20k to a youth club
give the village hall some money
support for a carers group
pay for a charity's worker
fund a post at citizens advice
voluntary sector infrastructure funding
strategic partner funding
three year grant
grant renewal every year
small grants pot
community chest
members' budgets
ward budget
councillor fund
covid grants
warm hub grants
household support fund to charities
passing on funding to community groups
grant giving or procurement
donation or contract
sponsorship or contract
sla or grant
is an sla a contract
service level agreement legally
memorandum of understanding
partnership agreement legal status
section 256 money
statutory duty delivered by a charity under a grant
we must provide this by law and use a grant
can a legal duty be met by grant
homelessness duty through grants
is advice service a grant or contract
charity says it's a grant, procurement says contract
legal says contract, members say grant
treasurer asks if we can be sued
trustees want to know if it's binding
we are a charity: is our council money a contract
are we a supplier or a grantee
grantee or contractor
recipient or provider
does the provider have to deliver or just try
best endeavours
reasonable efforts
service for the council or for the community
who benefits, us or the public
what do we get in return
nothing in return
something back for the money
quid pro quo
we give the citizens advice bureau £180,000 a year and ask for figures each quarter, what is it legally
£45k for a youth club which must open three nights a week, is this funding or a contract
can we hand £90,000 to the womens refuge without it counting as procurement
the agreement pays £25 an hour for 2,000 hours of support and is headed grant
a charity asked us for £30k for its own project, do the procurement rules matter
our council gives £500k to an advice partnership every year under an SLA and auditors have asked about it
we pay £15,000 to a lunch club and they decide what to do with it
100k to a homeless charity with conditions that we may take back anything unspent
the council wrote what it wants, three charities applied, the best got £60k, is that a grant
our charity gets £220,000 from the county and the letter says we must house 40 people
can a district give £50k to a food bank rather than buy from it
they keep the van we paid for and we get nothing, so is it a grant
money for a warm hub, 8k, no targets
if the charity doesn't deliver can we get damages, or just the unspent part of the £75k
is £35k for a carers group a grant when we told them how to run it
wales, £120k a year to a play charity, do we tender or can it be given
county pays half of our £80k salaries and a foundation the rest
what makes our £65k to the museum trust different from a contract
a small pot of £5k gifts to clubs, must those be tendered
they bid into our £300k community fund and won, does the act apply
we want it to stay a grant, what should the agreement not say
what would turn our 40k grant into a contract
we ask for 12 workshops in return for £9k
is it safe to fund the hospice 150k without competition as long as it's called a grant
HMRC want to know if what the county pays us is a supply or outside the scope, we always thought it was a donation
if the playgroup could walk away mid-year with no comeback, what does that make the money
trustee here, their new agreement lets the council sue us for losses if we fall short. we thought they were just
  helping us out
they award us £36,000 and then list 14 outputs with dates and call it binding. What is it?
Finance put VAT on our funding, the council never asked for a service, it just backs what we already do
old folks' dinner, gala day, brass band: do members' ward pots need bidding or are they just gifts
their letter speaks of the consideration for services rendered to the authority yet there's a heading Grant Offer
The kit belongs to us after the three years and we specified every session. Still a gift?
could we just back the tenants' group's own plan with a cheque and no targets, does anybody then get to call it
  procurement
we're the ones who dreamt the project up, the council chips in a third and trusts and raffles do the rest. do they
  have to tender it??
statutory duty to have an advocate, we pay a body so much an hour for it but members like the word grant
SLA signed, no prices in it, we may be asked to return whatever we don't use, and they come and look round once a
  year. Are we suppliers or beneficiaries?
Nine groups bid against each other for a slice of the community fund. Doesn't the contest alone turn it into
  procurement, as my opposite number claims?

It says "in consideration of" on page one and we can sue if they don't turn up. Grant, my foot
nothing comes to us, they dreamt it up, they keep the van
So much per bed night, and the council owns the beds afterwards. How do you classify that
if outcomes aren't hit we claw back service credits, yet everybody calls it a grant
one agreed sum for a service we defined down to the last biscuit, and two trusts chip in too
They can pack it in whenever they like and all we may do is stop paying and ask for the leftovers
It's our statutory homelessness duty they're carrying out for us, priced per household
the officer and the charity sat down and shaped it between them, it pays costs only, and it is titled SLA
if the books go to whoever wrote them, and they promise only to use the cash for what was said, is VAT due?
Walking off early would put the charity in breach, it must hand over 400 sessions, and damages follow. So?
Half is for what they'd do anyway, half buys us thirty respite places
no specification, no price list, no damages; they asked, we liked it, we helped
Does ownership matter? Everything bought will be ours (the council's) when it's over, and they drew up the plans
we can step in and run it ourselves if they fail, and take damages
the word grant is on the front, the back half is a spec the council wrote, what wins?
we pay the same whether they see two or two hundred, and everyone competed for it in a round
If the band packs up in the middle, no breach. The instruments are the band's. What is it in law
Deeds say the service goes to the council itself, they'll deliver ninety beds, or pay compensation
monitoring returns each quarter plus the phrase services to the council, and the National Lottery part funds it
Some of it is a firm promise of so many hours and some is just do what you can
20 pounds per head per session and no session no pay, but the paper is titled Grant Agreement and it lists opening
  hours
nobody wrote a spec, they're free to down tools, they've simply promised to spend it on the purpose
The council will own the website they build for us, for our use, fixed fee
is it a supply for VAT if we just get our costs back
It's a duty under the Care Act that they'd perform, and if it goes wrong the council could only stop paying and
  reclaim
Thirty pounds a visit, council's own template of what shall be done, they can be sued
They own the minibus, we gave toward it, and lottery gave as well
does "service level agreement" on the cover make us tenderable, when the work's for our own members and not for the
  town hall
our charity won a competition for the pot, must report monthly, and gets costs only. What am I signing?
stopping early means we've breached, so the accountant says contract, but the project is our own
""",
    "way": """
what is the best way to fund this
should we run it in house
grant, contract or something else
how should we support small groups
what options do we have to get this done
is an alliance contract a good idea
co-design with residents, which route
dynamic market or framework
community asset transfer
we want something new tried, how
spot purchase or block
how can we help charities grow without buying
consortium or lead provider
which procurement route
social investment or loan to a charity
how do i get a new service going
what model works for early help
should we give personal budgets
payment by results or grant
we want residents to take over the library, what way
partnership with a charity, what form
shall we commission or invest
crowdfunding match
innovation partnership
which approach for a pilot
lease a building to a group or fund them
how do we keep good work going that already exists
we don't know what the service should look like yet
best route to involve several charities
long list of options
what are the ways to resource community work
invest in capacity
should it be a framework
open procedure or competitive flexible
we have 200k for loneliness, grants or commission or something different
would a block grant programme or a tender be better for small neighbourhood groups
we know the outcome we want but not how to get it
several charities want to deliver this together and share the risk
should the council do it itself or get someone
how can a council back community groups other than by contracts
charity wants to borrow to buy its building, can the council invest
trying a brand new idea with families, what way of working suits
we call on translators all the time, what is the best arrangement
what are the alternatives to tendering
is it better to grow what is there
what's the best way to fund a new befriending project
Best way to fund a community fridge - grant, contract or loan?
We've £200k for loneliness and don't know if we should commission something or do a grants programme. where do we
  start
alliance or framework, which suits us
£50k to get more community groups going: grant, capacity building or what?
best way to fund something new we want to try out
we've got an empty library and a group that could take it on, what are our options
Would a loan or social investment suit? the cafe would earn enough to pay it back
grants, alliance, framework... how do i choose the right way to fund loneliness work
what's the best way to get a youth service going in our town
should we commission this or just fund a charity that does it already
There is an empty school building at the end of my ward and a group of parents who would love to run it. Asset
  transfer, grant, or contract - what route fits? They have no money and the roof leaks.
alliance contracting or a normal tender
we want to try out a new idea for loneliness, nobody knows how it should work, how do we go about paying for it
loan or grant for the community pub
options for supporting groups to set up warm spaces
Innovation partnership, framework, dynamic market, grant. I'm lost. Which suits a service we call on most weeks?
crowdfunding match or small grants to pull in more money for parks
community asset transfer of the old baths
Members are keen to bring the day service back in house but officers prefer to buy it from a trust. How can we weigh
  up the ways of doing it?
should we spot purchase or set up a framework for translators
we want to kick-start community action on an estate, what kinds of money are there
none of us knows yet how the service should work, we want to design it along with providers. what sort of arrangement
small groups dont have the capacity to bid, should we fund them to develop first
what is the smartest way to spend 100k on isolation
buy it, fund it or do it ourselves
is there another way than a tender
how can we bring lots of small organisations in
the market is thin, how do we go about it
should it be one lead or many partners
community wants to own the hall
loan or grant for the social enterprise
pilot first or straight to contract
we need something flexible as demand goes up and down
what kind of arrangement suits a long term partnership
how do we pay for prevention
ways of working with the sector
set up a fund, let a contract or join an alliance
buy, give, lend or get out of the way
members asked for one page on what to do about the village shop closing
what choices do we have
menu of options
what could we do instead
what other ways are there
which approach fits
what is the smartest way to spend this
best use of 200k
make 50k go further
get the most from our money
how do we get funders interested
bring in outside money
attract investors
blended finance
impact bond
pay when it works
pay by outcome with an investor
social investor
lottery partnership
pool money with the nhs and a foundation
joint fund with a community foundation
endowment
community foundation
participatory budgeting
let residents decide how it's spent
give people personal budgets
micro grants for neighbours
seed money
start up money for groups
pump priming
get groups off the ground
no groups here yet, how do we grow some
grow the market
build up small charities
help small groups get ready to bid
they are not ready for contracts
training for groups before a tender
capacity
help them with policies and insurance
infrastructure body
volunteer centre
neighbours want to run the library
community takeover of a library
the chapel stands empty and a group is keen
old baths, community trust interested
disused school and an arts charity
unused field, allotment society asks
spare shop unit
hand over the hall
asset transfer or lease
community ownership
community right to buy
loan or grant to do up a hall
lend instead of giving
could be paid back out of ticket sales
repayable finance
they will earn income later
income from solar panels will repay it
shares in a community energy scheme
shared risk
all in it together, sharing risk
alliance contract
alliancing
lead provider model
prime provider
consortium
several charities want to work as one
one contract many charities
partnership rather than purchaser and provider
partnership model
strategic partnership
collaborate not compete
work together with charities as equals
design it with them
no idea what it should look like
we do not know what works
problem is clear, solution is not
experiment first
try something small first
pilot first
test and learn
prototype with charities
challenge prize
hackathon
new approach to loneliness
something different for rough sleepers
what's the right vehicle
vehicle for a partnership with a charity
legal form of cooperation
joint venture
in house or external
should we do it ourselves
insource
make or buy
outsource or fund
spin out or keep
commission or fund
fund or buy
grant, contract or loan
contract v grant v alliance
framework or contract or grants
framework for spot buying
call off list
approved list
we need lots of small bits often
buy on and off all year
only one charity can do it, is there another way to support it
support a good thing that exists
keep a good project alive
already doing great work
they already do it with volunteers
back what works
help them carry on
sustain a club
long term funding
five or ten year funding
core support or project support
flexible funding
trust based funding
which form of support suits a food network
how to fund a lunch club
how might we back a choir
how should the council resource youth work
how do we pay for community transport
what is the best way to fund advice
how should we invest in early help
ways to resource prevention
prevention fund
place based fund
neighbourhood fund
community led
resident led
asset based
from scratch community action
should we tender or give grants
tender or grants round
should it be bought or backed
is buying the right answer here
is tendering the best way
are there better ways than a tender
something better than a contract
other than a contract
alternatives to contracts
alternatives to grants
which of the nine ways
compare the options
pros and cons of each
decide between options
options appraisal
business case options
help me choose
not sure which route
where does a loan make sense
when is an alliance a good idea
when are grants better
when is a reserved contract useful
what would you suggest for 30k and ten groups
what suits a small town
we have land not cash
we have a building not money
we have staff time rather than cash
in kind support
we've got £200k for lonely older people and no idea how to use it, grants, contract or something else
£50k to get small groups going on an estate, what would work
should £300k for youth go out as grants or be bought
a community wants the old library and we have £80k, what is the best arrangement
the hall needs £120k and would earn money, should we lend it
five charities and the nhs want to run one service together with £2m, what form fits
£1m and nobody knows what works for rough sleepers, how do we set it up
how could our £40k bring in more from trusts and firms
ten tiny groups do good things, we have 60k, how do we keep them alive
is it better to buy 150k of advice or fund the charity that gives it
what can a council do with 30k and an empty shop
we need translators now and then all year, about 90k, what set up is best
they do brilliant work without us, how do we back it with 20k
what would suit £500k for a new kind of family support that nobody has tried
small charities here could not take on a £250k contract yet, what should we do first
A pot that groups pay back so that others can use it after them, better than plain giving?
all the charities in town want to share the risk and the decisions with us, which structure
Buy, give, lend or get out of the way? members asked me for one page on what to do about the village shop closing
pay by results, or trust the charity and fund it, or set up something new, for rough sleepers
No money in the pot but a derelict chapel, forty keen volunteers and a church that might lend. Which road?
pooling our budget with health and a trust so that all of us steer it, or a plain purchase?
There's plenty of goodwill for the river but no single body in charge and nothing to buy as such. Ideas for how the
  county might put its weight behind it?
I distrust outsourcing. What else is there, short of doing it ourselves, for getting kids off the streets at night in
  Luton?
give me something better than a tender for a problem nobody's cracked
Do I lend, invest or donate? Community bakery, thriving, will have spare cash in five years' time
we ask the same six interpreters about twice a week and raise a fresh order each time, daft, what arrangement would
  spare us that
voluntary groups round here are brilliant but tiny and can't write a bid to save their lives; where should our money
  go to make them stronger
town clerk wants to do something with the redundant depot, the youth theatre is sniffing about, keep sell lend or
  share?

A chapel stands empty, the residents' association is keen but hasn't a bean nor anybody who can do accounts
how do i turn ten thousand of ours into thirty for play areas
five charities, the trust and ourselves all sharing the pain and the gain, what do you call that and does it suit
They'd be able to pay us back from ticket sales in time. Cash gift or something cleverer?
groups here are on their knees. I don't want a service, I want them to get stronger and own things
just one outfit looks capable of it and the council needs a promise that it'll be delivered - road to take?
Try something on a small scale to see if it works, then decide. Under what arrangement?
is there a smart way to back three lunch clubs which are thriving already
I'd like to encourage folk to buy the pub before a developer does. Loan?
should we share risk with partners or simply purchase, given that no one knows what good looks like yet
A plot of derelict land, two growers' clubs, and zero budget. Which arrangement?
help me to pick between doing it by tender, by gift or some other road, for a carers' cafe we want guaranteed four
  days a week
They say a joint pact with the hospice, hospital and us, deciding together, beats a tender
volunteers already do splendid work keeping lonely folk company and I'd merely back them, not lay down what they do
We'd love only social firms to have it, we need it delivered for certain, how should we go about it
the scout group have a treasurer, insurance and policies all in place, can I trust them with ten grand or do I buy
odd jobs crop up most weeks and must be done without fail at a price known beforehand, what sort of setup fits
our old fire station's gathering dust, the boxing club says it'd take it, is a transfer or lease cleverer
The members want something tested in two villages and then, maybe, spread. It isn't for us to say how
bring in money from others to go with ours and also get residents owning things, what mechanism suits
A lender to social ventures says our club could repay it out of bar takings. Should we ask the council for money or
  that
The council would like a building used rather than sitting idle, also a grant pot that other funders match
It's shapeless. Families, us and three charities ought to work it out together before anybody signs
to help people set up their own street associations, do we pay for outcomes or prime the pump?
""",
    "power": """
what power do we use to give a grant
section 137
general power of competence
can a parish council give money to a church
are we allowed to fund a charity
do we need a power to give to a village hall
gpc parish with clerk
what is the s137 limit per elector
do councils have the legal power to donate
can a town council support the citizens advice
which act lets us fund a community group
power of wellbeing
can a county give grants under localism act
vires
is it ultra vires to give to a foodbank
parish council eligible for competence
grant to a national charity from a parish
can we pay for a war memorial
legal basis for grants
authority to make a donation
small parish wants to give 500 to the air ambulance
section 1 localism act
are combined authorities able to fund charities
welsh community council power to give
can we use precept for a charity
is there a statutory power for this funding
how much may we give under s 137
resolution of eligibility
who lets us spend money on a school
fire authority power to make grants
legal power behind our community fund
parish wants to give £750 to the scouts, under what power
clerk is asking which act allows the donation
our town council has no general power of competence, how much can we give to the foodbank this year
may a district fund a charity outside its area
the auditor wants to know the legal power for the grant
can the parish council pay towards the church roof
do we lose the general power of competence when the clerk leaves
is there any limit to what a county can give a charity
grants to individuals under s137
power to fund a community bus
can our parish council use section 137 to give £500 to the hospice
what power do we have to make a grant
can a parish council legally give £500 to the church for the roof
have we got the power to fund an air ambulance, we're a community council in Wales
Does section 137 let us donate to a family whose house burned down?
our qualified clerk has left, can the parish still use the power of competence for grants
sec 137 limit per elector?
can a town council donate to repairing the church roof
does a county council have the general power of competence for giving grants
can a parish give money to one resident in hardship
can a parish council give £500 to the village hall
s137 limit per elector this year?
section 137 grant to the air ambulance charity, clerk not qualified, no GPC
Community council in Wales wants to give money to a family whose house burned down
General power of competence resolved 14 May 2023, still ok? parish in Kent giving a grant
what power does a district council in Surrey use to give a charity a grant
donation to church roof, are we alowed
what power can a parish council use to give £500 to the scouts
S137 limit
Does general power of competence let a district council in Suffolk fund a hospice
our clerk isn't CiLCA qualified any more, can we still use GPC for the grant to the church hall
The town council resolved in May 2023 that it was eligible for the general power, and now a resident says we can't
  give the carnival charity two thousand pounds. Have we the power?
legal basis for community council in Gwynedd to donate to the air ambulance
can we give a grant to one hard up family under s137
wellbeing power scotland council grants local govt act 2003
have we the vires to fund a political party's community cafe
combined authority wants to give 60k to a skills charity what power
parish with no GPC, £1,200 to repair the scout hut, what act do we cite in the minutes
Which enabling power should a council in Northern Ireland rely on for festival funding?
is our PC allowed to fund the cricket club, 1,500 pounds
what statutory power do i minute for a donation to Citizens Advice
GPC lapsed after the May elections, have we lost it? we're half way through paying a grant
combined authority grants to charities, legal basis
Can we use S.137 to help a local shop
CiLCA clerk, all councillors elected, resolved on 8 May 2026. can we grant £3k to the scouts
welsh county council well-being power to give grants
are we allowed by law to give money away
what lets the council pay for a lunch club
legal authority for donating to a hospice
can councillors use their ward money for a church
is there a cap per head on what the parish may spend
do we have the right to fund a private school
can our parish fund a group outside the parish
which section of which act for a grant
the eisteddfod people want a donation, which section would that be under
church spire appeal asked us for 4k and the clerk says an 1894 act forbids it
act of 1894
are parish councils barred from giving to churches
may we mend the church clock
churchyard wall
grants for a church roof
does the 1972 act allow it
local government act 1972
section 133
section 142
section 144
section 145
section 19
localism act
section 1 of the localism act
section 111
section 2
is there law behind this donation
which law lets us
legal basis for our grants scheme
what statute
cite the statute
statutory basis
quote a power in the minutes
minute the power
what do i write in the minutes
agenda item needs a power
auditor asks for the power
internal auditor asked which act
are we entitled to hand money out
have we authority to hand over money
authority to donate
may a council give to charity at all
is the council free to give
can the parish give the village hall 2k
parish wants to give to the air ambulance
parish christmas lights donation
parish grant to the wi
parish money to the scouts
parish to help the post office
parish money for a resident in trouble
help one family after a fire
give a student a bursary
sponsor an athlete
pay a pensioner's bill
money to an individual
donation to a political party
gift to a party club
donation overseas
earthquake appeal
ukraine appeal
twinning trip
twin town association
give to the hospital
give to the school pta
parish pay for the school crossing
parish pay police officers
parish give to the district council
parish fund the surgery
parish support the bus
parish shop loan
loan from a parish to the football club
can a parish lend
parish council investment
free resource limit
section 137 limit
137 cap
per head amount
how much per elector
11 pounds an elector
what is this year's s137 figure
we have 1,900 on the roll
electors times
how much have we left under 137
spent 3k already under the 137
commensurate benefit
benefit to the area
benefit to inhabitants
benefit in proportion to spend
some or all of the residents
eligible council
are we eligible
conditions of eligibility
what makes a council eligible
two thirds elected
nine of eleven elected
six co-opted
most of us were co-opted
uncontested seats count as elected?
clerk has cilca
clerk is doing cilca
clerk resigned
new clerk not qualified
clerk left in june
lost our clerk
resolution in may
resolution at the annual meeting
pass it again each year?
when does the gpc run out
gpc until the next elections
readopt
did not readopt
lapse
power lapsed
half way through a project when gpc lapsed
gpc
gpoc
competence
well being power
well-being of wales
community council wales
welsh community council grants
welsh town council
county borough in wales
eligible community council
clean audit opinions
unqualified audit two years
northern irish council power
ni councils giving
scottish council power to advance well being
community council scotland
district council powers
district grants to arts
county council power to fund a charity
unitary power to fund
london borough
combined authority functions
mayor's power to fund
mayoral fund
police commissioner grants
fire authority gives
health board
national park
can the pcc give grants
do we need a power to give
is a power needed
which power
which powers
no power
without a power
ultra vires
beyond our powers
acting outside powers
illegal spend
unlawful expenditure
surcharge
councillor says it's illegal to give
resident says we cannot give to religion
member says we have no right to pay
can we legally
is it within our remit
is it our job
duties and powers
power to buy rather than give
power to spend on a festival
power for a defibrillator
power for cctv
power for a community cafe
power for a bus
power for a museum
power for a playground
power to support youth club
power to fund citizens advice
village fete
jubilee party
remembrance parade
brass band
bonfire night
crime prevention
allotments
parish council wants to give £2,000 to the cricket club, are we allowed
can a town council with a qualified clerk give £10k to a food bank
does a county council have the legal right to give £50k to a charity
£500 to the church for its clock, parish of 900 electors
welsh community council, £3k for the carnival, on what basis
we have 1,200 electors and have already given 8k, can we give another 4k
belfast city council giving 20k to a youth charity, what allows it
can we pay £750 to a family whose house burned down, we're a parish
what lets a district give 30k to the theatre
the parish would like to help the village shop with £5,000, may it
our council has no general power, can it still pay £1,500 to the scouts
combined authority wants to give 100k to a skills charity, on what authority
is a town council able to give to a hospital charity in the next county
we lost our qualified clerk in june and promised £6k to the hall, can we still pay it
scottish council, gift of 5k to a highland games
is it lawful for a parish to give £1k to the british legion
Village hall committee need £3,000 for a boiler and the auditor keeps asking us for the statute. We are a parish
  council without the general power.
the eisteddfod people want a donation from Ceredigion County Council, which section would that be under
ultra vires?? the leader promised the bowls club twenty five thousand
town council in Shropshire. We'd like to chip in £750 to the community first responders, nobody here is elected (all
  co-opted), what do we cite
what is the per elector figure this year
Is a unitary allowed to give money to a synagogue for its food parcels, what's the legal hook
GPC resolution was made on 14 May 2019 and never renewed after the 2023 elections, we are a parish council, did it die
may Tyne and Wear's mayoral authority give a women's football charity fifty grand, what's it allowed to do that under
small community council near Bala, £300 to Meals on Wheels, no idea what to minute
Which statute lets a London borough hand a hardship payment to a single tenant
Twinning association's coach trip to Brittany, one and a half thousand, is that for the good of the parish or not and
  by what authority do we pay it
is it within our gift, as a shire county, to bung the cathedral choir school seven grand
Are we allowed to spend parish money on Christmas hampers for the poor? We have a qualified clerk and passed the
  resolution this May
power of first resort, does it cover a leaflet that tells folk to vote for the donor's party
the county borough in Merthyr backing a credit union with cash: LG Act 2000 or something newer?
Highland Council helping a shinty club out with kit, which act is it
our own council-owned leisure charity has asked its parent district for £80k, may we make it a gift at all and on what
  basis

Parish of 300 souls, no power of competence, wants to put £150 towards the church clock
nine of our thirteen members stood for election, the other four were co-opted, and our clerk passed CiLCA; may the
  town council support the lifeboat charity
Anglesey county council to the young farmers, two thousand
the metro mayor's office wants to hand £90k to a chamber of commerce
could Moray Council lawfully give cash to a single mother whose shop flooded
As a London borough have we anything to rely on in paying a landlord, who makes a profit, to do up his shop front for
  5k
We resolved for GPC on 9 May 2024, all but one of us having been voted in, town of Frome
Community council outside Wrexham, poppy wreath and a hundred to the Legion
Only two of nine were elected; everyone else just agreed to serve. Can a parish still use the big power for the
  pre-school
Fermanagh and Omagh, which section lets us help a GAA club
Resolution fell off after the election and was never passed again, we are a town council and the brass band wants £600
is a university allowed to benefit from one of our grants, we're a district
Helping a chap who lost his leg, private individual, three hundred quid, small village council in Dorset
Mayor of the combined county authority, hundred thousand, air quality charity
there's a statute that caps what a council can pay towards this, or so the solicitor reads it. Cornwall unitary, five
  grand
Whose law would let an English borough put eighteen thousand pounds into a lido trust that's a charity
There is no clear benefit to our own folk, it's for an earthquake abroad, can a parish chip in anyhow
Our clerk sat no exams at all and no resolution was passed
Community council, Ystradgynlais, asks what statute covers three hundred and fifty to the male voice choir
NI councils and money for a loss making credit union that's run for members, is there a vires
He runs a chip shop and wants two grand for a new awning, I'm the clerk of a parish that has the general power
In Ayrshire who says we can hand money to a mutual
our council can still spend £1,900 under section 137 this year and the toddlers' club asks for £450
May a Cheshire district rely on anything to pay for its own theatre company, which it controls, a hundred thousand
Audits: two clean ones, clerk certified, seventeen of twenty elected. Town council of Wells. Good to give to the
  cathedral school?
can I, a mayor with a pot of cash and a chain round my neck in a combined authority, give to a mosque's youth centre
The benefit's piddling set beside the £12,000, said the auditor to our parish
who lets a Welsh principal council fund another public body, namely a health board
We decided on it on 11 May 2027 that the council's eligible, clerk holds CiLCA, but only half of us were elected
A residents' association (not incorporated, no profit) wants £275 for planters from Stroud town council
""",
    "subsidy": """
is this state aid
do we have to worry about subsidy control
can we lend 50k to a community shop
letting a building for a peppercorn
mfa limit
315000 over three years
is a grant to a charity a subsidy
does subsidy control apply to a village hall
selling land cheap to a housing co-op
rates relief for a business
bail out of a leisure trust
interest free loan
guarantee for a bank loan to a social enterprise
how much can one organisation get
they had 200k from us last year
cumulation
minimal financial assistance
is it unfair to the private gym next door
services of public economic interest
do we have to put the subsidy on the database
streamlined route
ukspf grant to a firm
rent free space for a charity cafe
writing off a debt owed by a club
free use of council vans
does a hospice trading shop count as an enterprise
give an asset away under market value
competitor says our funding is illegal aid
subsidy or not
seven principles
referral to the CMA
reduced rent for start ups
gift of equipment to a community business
support for a failing nursery
we want to let the old library to a cic for £1 a year
council plans to waive rent for a theatre that sells tickets, any law on that
the football club wants a cheap loan
charity had £180k in 2025 and 90k in 2026 from different councils can we give them another 60k
is grant to a farm shop run by volunteers covered by the subsidy act
can we guarantee their overdraft
does funding an advice charity distort the market
community pub wants 100,000 to buy the freehold
is helping one business and not its competitors ok
gift aid? no i mean state aid
is a loan to a charity a subsidy
state aid rules for a £60,000 grant
can we give them a building at a peppercorn rent, is that a subsidy
is it state aid if we let the community shop have the old library for a peppercorn
Giving a £120,000 grant to a theatre company for its new season, do we need to worry about subsidy control
minimal financial assistance - boxing club had 80k from us last year and wants 250k more for the gym, is it too much
handing on UKSPF money to local traders, £8k each, do we log it as subsidy
waiving business rates for the theatre company, is that subsidising them
they had 200k off us last year and want another 90k, are they still under the de minimis
SPEI assistance, whats the ceiling
Minimal financial assistance, £90,000 to the leisure trust, ok?
is a £20,000 grant to a community shop a subsidy?
minimal financial assistance limit
charity had £200k from us on 10 June 2025, can we give another 150k grant without falling foul of state aid
Selling the old hall to a nursery for less than its worth. subsidy control problem?
interest free loan to a social enterprise gym, does subsidy control act bite
is it state aid if we give the co-op shop 40k
The council wants to let us have the old library at a peppercorn rent. Do we or they have to worry about subsidy
  control?
we had £210,000 minimal financial assistance last year, can we take another hundred and twenty thousand as a grant
de minimis still a thing?
loan of £250,000 to a community energy company below market interest, subsidy?
Councillors want to waive the rent for a theatre that sells tickets to the public. Is there a subsidy problem?
  Officers mutter about it but nobody explains, and the panto has to be booked in a month.
rescuing a failing bus firm with a grant legal under the subsidy act?
Do grants to a food bank that sells nothing count as subsidys
subsidy scheme arts and culture streamlined route 300k
belfast city council giving £75,000 to a social enterprise cafe is it a subsidy windsor framework
would free use of council staff time for a startup be aid
need to upload a £110k award to the subsidy database?
grant to a theatre that also runs a bar, subsidy?
state aid rules for charities now we have left EU / de minimis
business rates waived for a community gym - do the subsidy rules apply
£400,000 grant only for free youth clubs, nothing sold. Does the Subsidy Control Act matter
do we have to put a grant on the subsidy database
is free rent for a charity shop allowed
we plan to hand over the pavilion for a nominal sum to a company limited by guarantee
does money for a nursery chain break the rules on aid
can we help a struggling bakery with its bills
would the grant give them an advantage over the shop down the road
do we need to register this award on the transparency database
is there a limit on what we can give to a firm
the village shop wants 20k to stay open
a theatre company asks us to cover its losses
is our business support scheme a subsidy scheme
we want to pay for a new roof on a privately owned pub
gym wants discounted lease, other gyms are cross
charity trading arm wants a start up loan
is this aid lawful
they have already had two lots of help this year
council loan at one percent
insolvent company asks for money
can we fund tourism businesses
relocation of a firm from one town to another with our money
grant to export
help with rates for pubs
community energy share offer with council money in it
does a grant to a university count
is there a threshold for subsidies
what are the subsidy principles
does giving staff time for nothing matter
grants for farm diversification
small amounts of financial assistance
a rescue package for the leisure operator
we'd like to underwrite the festival's losses
is a grant that anyone can apply for selective
do voluntary groups that sell things count as enterprises
agricultural show grant
broadband voucher for businesses
microbrewery wants fifteen grand off our high street pot, anything to fret about on the competition side
bank won't touch them so we would stand behind every debt of the training company
stand as guarantor for a company
guarantee its overdraft
back its borrowing with no cap
no bank would lend to them but we might
the rival nursery says our help to the community nursery is unfair, has he a case
other cafes in town are moaning about our help for one of them
competitors are complaining
a competitor has written a rude letter about our grant to a gym
can a firm challenge our grant to its rival
court challenge to a grant
competition appeal tribunal
growth hub scheme registered on the database, we award under it, what else
half a million to a factory
inward investment money for a manufacturer
landlord improvement scheme
shopfront grants
high street grants to shops
vacant shops scheme
tourism fund
film studio wants money
football club stadium money
council stake in a football club
buying shares in a local firm
equity in a bus company
bailing out the airport
keep the airport going
save the ferry
theatre about to fold, may we step in
prop up the leisure trust
keep the leisure trust afloat
leisure trust deficit
write off what the trust owes us
cancel a debt
forgive the loan
let them off the rent
no rent for three years
rent free for a cafe
half rent to a cooperative shop
peppercorn to a nursery
cheap lease to a charity that trades
lease below what it is worth
selling land cheap to a developer
land at less than value to a housing association
best consideration and subsidy
gift of a building to a social enterprise
giving away the community centre to a trading company
free use of our hall for a business
free advertising for shops
free consultancy to start ups
staff lent to a firm
low interest loan to an energy coop
loan at 2 percent
is our loan at market rate
market terms
commercial market operator
private investor test
would a normal investor do it
rates relief for the pub
hardship relief
discretionary rates
business rates discount for a nursery
retail relief
council tax help is not
discount for charities that run shops
grant to a housing association
grant to a private school
grant to a university spin out
grant to farmers
fishing boats
coal
steel
broadband rollout voucher
heat network money
electric chargers
solar panels for a pub
insulation for a business
decarbonisation grant to a firm
research grant to a company
jobs grant
wage subsidy
apprenticeship grant to firms
training money for a company's staff
exporters
moving a firm from another town with our cash
conditional on moving
tied to using uk goods
local content condition
ukspf grants to businesses
shared prosperity fund award
levelling up money for a hotel
town deal money to a cinema
lottery money is not ours
passing on government money to firms
pass through of a grant
does charity status get round subsidy rules
is a charity an enterprise
is a village shop run by volunteers an enterprise
community pub
community shop share offer
church cafe
charity gym
charity shop rent
food bank is not trading
nothing is sold
it's all free to users so surely no subsidy
only local effect
too small to matter
tiny effect on trade
does it affect trade with europe
northern ireland firms and windsor
windsor framework
article 10
state aid after brexit
old de minimis 200,000 euros
is there a 315k limit
three year limit
how much help in three years
they had 90k two years ago
cumulative help
group of companies limit
declaration form from the recipient
mfa letter
minimal assistance notice
statement to send with mfa
confirm in writing
how do we record it
upload to the database
database deadline
three months to upload
scheme over what
subsidy advice unit
subsidy of particular interest
principles assessment
write the assessment
streamlined route for arts
streamlined energy
local growth streamlined
service of public economic interest
spei
post office in the village
bus service as public economic interest
rural bus support
paying above the going rate
paying over the odds to help them
overpaying a provider
contract price with a subsidy in it
contract without competition and subsidy
is a direct award a subsidy
prize money for start ups
competition winners get cash
loan fund for social enterprises
revolving loan fund
crowdfunding match to a brewery
festival losses
festival grant to an events firm
panto
touring theatre
museum shop
grassroots music venue
nightclub
sports club with a bar
golf club
cricket club bar
care home chain in trouble
nursery in trouble
dentist practice in trouble
failing care provider, money to keep it going
closing down unless we pay
insolvent
ailing or insolvent
rescue
restructuring
unlimited guarantee
is this help lawful
could our help be clawed back
would the recipient have to pay it back
recovery of unlawful help
£150,000 grant to a community owned pub, is there a problem
we are giving £60k a year to a theatre which sells tickets, do we need to check anything
a £400,000 loan to a football club at two percent
council sells a former school to a developer for £1 less than it is worth, anything wrong
the cafe in our park pays no rent, worth 12k a year, is that help to a business
can we give twenty thousand to a bike shop that trains young people
social enterprise laundry wants £90k for machines, rivals may complain
belfast council, £75k to a food manufacturer
£10k each to forty shops to brighten up the high street
nursery asks for £35,000 or it will close
our leisure operator has asked for £600k to get through the winter
grant of £250k to a charity for its cafe and charity shop
the charity has had £180k from us and £100k from the county in two years, can it have 50k more
could our £1m fund for small firms be against the rules
we want to underwrite a festival up to £40k
would letting a community gym have the hall at half rent be lawful
pay half of a farm shop's new roof, £22k
50k to a coach company so it keeps the sunday bus
giving a new brewery a two year rates discount worth 9k
how much can we give a social enterprise before we have to worry
a tech firm will come to our town if we put in £300k
a company limited by guarantee wants £120k to sell solar power
is a grant of £8,000 to a hairdresser any issue
do we have to publish a 130k award to a housing company
we gave a theatre 200k in 2025 and plan another 150k
a trust runs our swimming pool and we pay its deficit each year
microbrewery in the old fire station wants fifteen grand off our high street pot. anything to fret about on the
  competition side?
are we distorting the market if a private gym gets the pavilion from us for nothing
Bank won't touch them so the combined authority would stand behind every debt of the training company, no cap and no
  end date. Legal?
The trust has already had 150k, 90k and 60k of small help over three years, how much room is left under the ceiling
Scottish council giving a marketing grant to the hoteliers' association: do we do the seven principles
hotelier gets a soft loan of sixty thousand from the combined authority, who do I have to write to beforehand
we'd write off £22,000 business rates arrears for the soft play centre
The rival nursery down the road says our help to the community nursery is unfair. Has he a case? It's thirty thousand
  quid, cash, no strings.
does a big museum being in a group of companies mean that you count all of the group's aid together
growth hub scheme registered on the database, we award under it, 500k to a factory, what else
Free desks and free wifi for a tech start up inside our civic centre, worth £7,500, need forms?
Do the Brexit subsidy rules bite when a council buys shares in a brewery at what we reckon is the going rate but no
  valuer has looked
we're a theatre trust. someone from the borough asked us to sign a declaration about all the public help we've had
  since 2023 before the eight thousand pounds gets released
only if you shift your HQ from Derby to us was in the offer letter with the 200k grant, ok?
social landlord gets land from the county at half what it would fetch
does a housing association have to tell anybody when it gives a loan to its own lettings arm at one percent
NI protocol, dairy co-op, £90,000 for a chiller, DAERA say check first
Could we hand over five hundred and forty thousand for heat pumps via one of the ready made government routes

thirty five grand off the business rates for a pub saved by its regulars, do we have to write anything down
They had £290,000 in small assistance since 2024 and are back for £40,000
We'll guarantee whatever the stadium company owes, no cap and no end date. Legal?
selling the depot to a housing co-op at half what the valuer said
giving staff training free to a handful of nurseries, about £9,000 in all, level playing field issue?
one off gift of twelve thousand five hundred to a parent and toddler group that charges nobody
our legacy covid scheme from 2021 is still paying out to hotels, does the Act bite on those
the money's the lottery's own and the lottery picks, we just post the cheque. Whose problem is it if it's aid
Grant only if they shut in Luton and open up here, 220 thousand
Invest £600,000 in shares of a wind farm on the same terms a bank has offered, though nobody's checked that properly
£18,000 for a bakery via our growth scheme which sits on the national database
Export or no cash, said the leader. A boat builder on the quay, eighty-five k
an independent valuer set the price of the land we sell to a trust, so surely nothing is being given
It sells coffees AND runs a food bank; our forty five hundred is fenced off for the food bank
what counts when a group of companies asks, all together have had help since 2024
fourteen thousand, given in the right way with the letters, to a social enterprise that stands by itself with no
  parent
Rates relief for shops using nothing but British made bricks, hmm
Charity asked us to stump up three hundred thousand so that it doesn't go bust, it trades on the high street
a tenner a year for a school hall worth 12k rent, community choir, sings free
research grants under one of the government's ready made routes, eighty thousand to a lab
is a bank guarantee of a quarter of a million on kinder terms than the market for our theatre naughty
They make cheese and sell it all over, we'd give them eight thousand quid toward a van and they've had nothing before
Every nursery in the county gets the same per head, none favoured over another, so is it aid at all
ferry to the island is a task in the public interest we've given the operator, and the help is for that only
A legal right to it arises on 6 April 2027, £125,000 toward a bakery
A pound a year for a warehouse, tenant's a private bakery, market rent's twelve thousand
two thousand five hundred pounds for a dance school that sells lessons, third gift in three years
we pay the going price for what we buy from the co-op bakery, after an open tender. nothing to worry about?
Somebody else hands over the cash but, let's be frank, it's the county that decides
Levelling up style money, local growth route, £640,000 for a food hall
""",
    "health": """
does the provider selection regime apply
is this nhs or council rules
psr or procurement act
school nursing which regime
is drug treatment health care
sexual health clinic contract
smoking cessation by a charity
a service that is half social care and half nursing
is counselling for children healthcare
icb and council jointly commissioning
direct award process b
most suitable provider
nhs continuing healthcare
health visitors
does public health fall under psr
are care homes with nursing health services
section 75 agreement
mental health crisis house
is social prescribing covered by psr
wellbeing coaches
weight management
do we follow the health regulations for recovery housing
is hospital discharge support health or care
psr transparency
physiotherapy for staff is that psr
does psr apply in wales
is occupational therapy healthcare
do the 2023 health care regulations bite
can a council use psr
mixed health and social care contract worth 900k of which 600k is nursing
pharmacy service
advocacy in hospital
ambulance patient transport
hospice at home
council wants to buy detox beds, do we follow the nhs rules
do we tender or use the provider selection regime for a child obesity programme
the contract is for carers breaks and some of it is nurse led
stop smoking service worth 400k, which regulations
is dementia day care a health service
does an integrated team of district nurses and care workers come under the procurement act
community mental health nurses plus housing support
public health team commissioning hiv prevention
vaccination outreach
is talking therapy in schools a health service for psr
is school nursing under the PSR
is drug and alcohol treatment healthcare?
does the provider selection regime apply to sexual health clinics
does PSR apply to our drug and alcohol treatment service
Public health team in England buying sexual health clinics, 2.4m, is it under the provider selection regime or the
  procurement act?
is social prescribing classed as health care or not, link workers in gp surgeries
Most suitable provider process or competitive - stop smoking clinics
nursing home beds block contract, is it healthcare
is school nursing under the provider selection regime
does PSR cover social care
ICB and council jointly buying reablement after hospital, whose rules?
is this PSR or procurement act? drug and alcohol treatment service, county council
Does the Provider Selection Regime apply to counselling by a charity
sexual health clinic, public health team commissioning, which rules
social prescribing link workers paid for by the ICB
nursing home places and some home care in one contract
direct award process C - our smoking cessation contract ends soon and provider is doing well
is drug and alcohol treatment under PSR or procurement act
sexual health clinics county council which regime
NHS provider selection regime or not: peer mentoring for people leaving rehab
Does the Provider Selection Regime cover places in a nursing home?
We are an ICB and want to recommission school nursing from April 2027 together with a bit of parenting support. Do we
  run this under PSR or under the Procurement Act?
health visting psr?
in wales is stop smoking support a health service procurement
care home beds no nursing, PSR yes or no
public health contract £3m of treatment and £400k of housing support in one go, which rules
most suitable provider process or direct award process C for our podiatry contract that is ending
I sit on the joint board. The trust says that talking therapies are health care, our procurement lead says they're
  counselling, so is it the Provider Selection Regime or the Procurement Act that applies? The papers have to go out
  before the summer.
Can a parish council use PSR for a village physio clinic
health visitors and school nursing, PSR?
are mental health support groups healthcare for procurment purposes
Do parish councils come under the provider selection regime
Hospital discharge: half is physio, half is help at home. £300k health, £200k the rest. which law
most suitable provider process for our sexual health service
weight management programme commissioned by public health in a Welsh council
which law covers nurses in a care home
council buying health checks
is it healthcare for the purposes of the regs
does our falls service come under nhs rules
do the health rules catch a youth counselling service
public health grant spend, which procurement law
is it psr
combined diabetes clinic and walking groups bought by a county council, whose law
care homes with nurses
council and icb contract
is it nhs law or council law
which set of rules for a clinic
which rulebook
which rule book for nurses
whose rules for a contraception service
does the health regime bite on a smoking project
psr or pa23
psr
p s r
psr regs
the provider regs
health care services regulations 2023
procurement regulations for health
not sure if it is health or care
health or social care
is it medical
is a physio clinical
are therapists health
are counsellors health
iapt
talking therapies
camhs
autism diagnosis
adhd assessments
speech therapists in nurseries
occupational therapists
podiatrist
dentist for children
oral health
eye tests in schools
hearing aids
vaccinations
flu jabs
travel clinic
tb nurses
hiv testing
sti kits by post
condoms
coils fitted by a gp
pharmacy needle exchange
chemist supervised consumption
methadone
detox beds
rehab placement
alcohol workers in hospital
recovery community
recovery college
peer recovery
peer mentors in rehab
addiction counselling
gambling clinic
stop smoking advisers
weight loss groups
tier 2 weight management
exercise on referral
exercise referral by gp
nhs health checks
cardiac rehab
falls classes
falls team
wheelchair service
community equipment
prosthetics
ambulance
patient transport to dialysis
non emergency transport
hospital cleaning
hospital meals
hospital to home team
step down beds
intermediate care
discharge to assess
reablement team
continuing care
chc package
nursing home
nursing beds
residential without nursing
dementia nursing
admiral nurses
hospice beds
end of life
bereavement
district nurses
health visiting
0 to 19
0-19 public health nursing
school nurse
midwives
infant feeding
breastfeeding peer support
healthy start
family nurse partnership
public health grant
director of public health
public health commissioner
icb joins us
section 75
better care fund
pooled budget with nhs
nhs trust as provider
foundation trust buys
gp federation
primary care network
link workers
social prescribers
health coaches
health trainers
community connectors
wellbeing hub
mental wellbeing cafe
crisis cafe
crisis house
suicide prevention
safe haven
sanctuary
supported living with nursing
housing support with mental health nurse
drug treatment plus housing
nurse plus support worker in one contract
mainly health?
main subject matter
mixed
more than half is nursing
health part is bigger
care part is bigger
1.9 million clinic and 200k groups
nursing 400k, support 300k
can they be split
could not be bought apart
direct award process a
process b
process c
msp process
competitive process under the psr
provider doing well and contract ends
incumbent health provider, nothing changed
renew health contract
roll over a health contract
urgent award under psr
only capable provider
patients choose
any qualified provider
framework for health services
order under an nhs framework
psr notice
psr standstill
psr panel
independent panel
modify a psr contract
change in a health contract
add hours to a nursing contract
considerable change
materially different
25 percent or 500k
does psr apply in northern ireland
scottish council nursing
welsh health board
parish council and health
district council and psr
town council physio clinic
school buying a nurse
school counselling is it health
university health centre
prison health care
police custody nurses
occupational health for staff
staff physiotherapy
first aid
care workers giving medicines
does giving out tablets make it health care
peg feeding by carers
nurse led day centre
stroke club
cancer support group
£600k for a stop smoking service, health rules or the procurement act
county council and nhs together buy £2m of drug treatment
school nurses at £1.1m a year, which law do we buy under
we spend 300k on counsellors for teenagers, is that a health service
£450k contract, nurses for half of it and support workers for the rest
unitary council, sexual health clinics, 5m, provider does well and the contract ends in march
district council buying £40k of exercise classes for people after a stroke
welsh council, £250k alcohol treatment
is a £90k peer support group for addicts health care
hospital discharge team of physios and carers for £800k
does our £75k dementia cafe count as health
nursing home beds at £1,100 a week
public health wants to hand £200k of weight management to the provider it has now
£3m of health visiting, only one nhs trust can do it
Borough council wants weight management courses, our public health consultant says there's a whole separate rulebook
  from the NHS side, which is it
may the ICB roll over community dermatology with the present lot because they do a cracking job, or is it a
  competition
Smoking cessation in Powys. PA23, or the Welsh NHS thing?
district nurses and a befriending line in one package
who regulates how we buy dentistry for children's homes, the 2023 health regs or the Act
mental health crisis cafe. no nurses, volunteers and a kettle. are we in nhs selection territory
Combined diabetes clinic (1.9 million) and walking groups (two hundred thousand) bought together by a county council,
  whose law
transport to dialysis for the trust, NEPTS, psr yes?
care homes with nurses, Isle of Wight council
Is physio for council gardeners with bad backs health care in the meaning of the 2022 act, or just an ordinary buy?
only one hospice in our patch and the NHS contract for the beds is finishing. what process
chemist's needle exchange, outside the national pharmacy contract, who wins PSR or the procurement act
Direct award process B?? patients pick which ear wax clinic they fancy and all who qualify get in
rehab beds for alcoholics, Oxfordshire county council
gp practices wanting us (unitary) to buy a phlebotomy service for them. what regime
our lawyers: relevant health care services. me: it's a singing group for people with COPD. who's right?
0-19 contract, expiring, £11m, same provider, tiny tweaks
Framework for community equipment and wound care, one for both, integrated care board. Which book of rules do we open?

county council, IUD fitting in GP surgeries, which rulebook
Is a community dietitian team health in the eyes of the 2023 Regulations, or is it care
The detox beds cost £2.2m and the drop-in cafe £350k, all one contract, an English unitary is buying
Cleaning for the health centre, nothing clinical, do the NHS rules get in
patients pick whichever optician they like and each one that meets the standard gets a contract - what process is that
The incumbent's physio deal is up in June and they've done splendidly, may an ICB in Devon carry on without a contest
Is a parish nurse "health"? She'd be paid by the parish council and treat wounds at home
Ceredigion: smear tests and contraception van, what law
adverts on buses telling everybody to get the flu jab, is that ours or theirs, rule-wise
we're halfway through a substance misuse contract and want to alter it; is that the NHS rules or the ordinary ones
tender to be run by the county council for public health, twelve week exercise rehab for hearts, start 5 April 2027
Only one hospital in the area can do that sort of scan; can the ICB skip the contest and under which law
the workers hold hands, fill forms and run lifts while other folk do the treating, so not NHS rules?
a chemist to supply methadone in prison, outside the national pharmacy contract
Bench painters, gardeners: an NHS trust buys these too. Same regime as for nurses?
Somerset's ICB wants speech therapists and, in the same bundle, toy libraries, 700k and 90k
is counselling for ordinary sadness a treatment or social support as far as PSR is concerned
we (an NHS foundation trust) can easily guess who would be best for the ward's dialysis, no contest wanted
An Anglesey care home with qualified nurses on shift
urgent re-provision of a walk-in centre that shut on Monday, people at risk
one contract, £480,000 of nursing in people's homes and £520,000 of personal care, an Essex unitary
a kidney unit run with the only trust that has the machines, 2.4 million
sport on referral, run by leisure coaches, is it for patients or the world at large? We're a borough
Our GPs like acupuncture. Is it off the back of the NHS that I must buy it, or any old way
order under a framework which has several providers and lets us place it without a contest, hospital wheelchairs
Town council buys foot care for its elderly. A parish can't be in that NHS regime, can it?
the council's needle exchange and rehab, now £4.2m, next time £4.6m; incumbent fine; which process
Setting up a framework of providers for mental health rehab, English ICB
in Lisburn our trust has dentists coming to schools: Provider selection or no
mixed bag: vaccination nurses at 1.1 million together with marketing at 90k, could be split apart easily
""",
    "plan": """
take me through it
plan a new service from start to finish
what are the steps to commission
i am new to commissioning where do i start
timetable for recommissioning homecare
contract ends april 2028 when should we start
checklist for a tender
project plan
whole process please
help me plan
what happens first second third
need a timeline to go live in april
commissioning from scratch
how long does it all take
set out the stages
draw up a programme
we have a year to replace the service what do we do when
the whole journey
step by step
what comes first, needs assessment or market engagement
i have to commission a respite service and have never done it
end to end plan for a youth offer
a plan for buying advice from need to contract
where do we begin with a big recommission
lay out everything we have to do
give me the order of things
make me a plan
i've inherited a contract that ends in september 2027 and have to recommission it, walk me through
can you give me a timetable from needs assessment to contract start
new starter in commissioning. what do i do and in what order
we want a new carers service live by april 2028, work back from that
what are all the steps for buying a £900k service
recommission respite, dates please
outline plan for a procurement
everything i need to do for a new domestic abuse service
how far ahead must we begin to replace a contract
plan it with me
take me through the whole thing from start to finish, new carers service
help me plan a commission
We're an English council recommissioning day opportunities for 2028, where do we begin and what's the timetable
how do I commission a befriending service from start to finish
need a full plan for procuring 1.1m of supported housing starting 1 April 2028
commissioning timetable pls
I'm new to this. We have £160,000 for advice in Bristol and I've no idea where to begin, what comes first and what
  comes after?
step by step guide to buying home care
walk me through the whole process for re-commissioning our community transport, ends march 2027
project plan for a tender of family support in Merthyr, 4 yrs, £220k per annum
The last time we ran a PQQ and a mini-competition and it took a year. Now I'm to lead a new domestic abuse service, so
  what are all the stages and how long should I allow?
what all do i need to do before letting a carers contract
set up a commission for a new foodbank network, everything from the power to the award
Plan a procurement of employment support worth a quarter of a million, northern ireland
help me plan it all
new to commissioning, need a step by step for a befriending service
full plan please with all the dates, charity-run day centre, Essex county council
can you do me a procurement timetable and route from scratch
what should i do week by week
prepare a programme for replacing the carers contract
we start from nothing, what next
i need the order of events for a new contract
how do we get from an idea to a signed contract
timescales for a full commissioning exercise
give me a schedule
from consultation to mobilisation
map out the process for me
we have 14 months until it ends, is that enough and what goes where
make a timeline for buying supported living
work out all our deadlines
overall plan for a health and care service
how to run a procurement project
i want to see everything in one place
set out a plan for a new youth service worth 500k from october 2027
build me a plan with dates
what do we have to do before, during and after the award
the whole lot from need to contract
from a blank sheet
blank sheet of paper
everything in order
all the steps in order
what is the order of play
running order of a whole commission
lay it out
a route map
plan on a page
gantt
milestones
key dates for the entire thing
programme of work
work plan
i need dates for every stage
what dates do i put in the plan
project dates
give me a critical path
how many months for everything
how many months ahead
when should i start for a 2028 start
start now or wait
contract starts april 2028, plan back
planning back from the start date
backwards plan
backward planning
count back
new service in two years
service ends in 18 months, how do i replace it
replace our carers service, start to end
recommission
recommissioning
retender from the beginning
we start again with a new service
design a new service and buy it
begin a commissioning cycle
commissioning cycle
analyse plan do review
needs assessment then what
what after the needs assessment
first consult, then what
after engagement what comes
where does engagement fit
who must be involved and when
when do councillors decide in the process
when do we consult users
governance and procurement in one plan
i've never done this
first time
day one in the job
brand new officer
just got this job and must buy a service
boss says recommission it, help
my manager asked for a plan
draft a plan for a new advice service
draft a timetable
sketch a timetable
make me a timetable for a youth contract
set up my project
all tasks
task list
to do list
list of jobs
checklist
checklist from beginning to end
guide me
lead me by the hand
hand hold me
walk through
talk me through buying a care service
one plan for all
combine it all
grant, power, subsidy, everything in one
run every check
do every check for me
check everything
ask me everything
ask me the questions in order
full check
full works please for a day service
complete guide
start me off
how do i kick this off
how does one go about it
how would you go about commissioning respite
how do you buy a service from a charity from beginning to end
how to commission from the voluntary sector
commissioning for beginners
idiot's guide
beginner
overview
big picture
map
stages of commissioning
phases
what are the phases
what happens between now and contract start
between now and april
we have nine months
got a year to do it
is a year enough
how long should i allow
lead in time
mobilisation and before
mobilise by september
go live september
sequence
everything from the forward plan to the contract
from cabinet paper to handover
from business case to signature
from idea to reality
soup to nuts
start to finish
a to z
beginning middle and end
our plan for buying home care worth 4m
plan for a grants programme
plan a competition for 300k
plan ahead for a 2027 retender
help planning
planning help
planning a procurement
procurement strategy
procurement plan template
commissioning plan
commissioning strategy timetable
what do i need to have in place
what do we have to get ready
prepare for a tender
prepare for recommissioning
getting ready for next year's retender
we want a £400k befriending service in place by april 2028, what do we do and when
new home care contract worth 3m a year, where do i start and how long will it take
I have £250,000 and a blank page, how do i go from here to a contract with a charity
our £1.2m carers contract ends in march 2028, give me every step to replace it
district council, £90k community transport, draw me up the steps from need to signature
set out everything that has to be done for a £60k youth contract in leeds
can you make me a timetable for buying £700k of supported housing, contract to start 1 october 2027
first ever tender for our small council, 180k, talk me through it
plan the recommissioning of drug services, 5m, from scratch
list all jobs, with dates, for a domestic abuse service of £300k
I must have a new respite service running by september, what is the order of things
what would a whole project look like for an £850k advice service
we are starting again with a day centre, £120k a year, guide us from beginning to end
help me schedule the retender of cleaning, 500k over five years
what are the stages for a parish that wants a youth worker at 30k a year
everything i have to do before a family hub contract can begin
how do I organise a commission from the first talk with charities to the contract
please give us the full journey for 2 million of homelessness support
who does what and when for a new mentoring service
programme for recommissioning with all decisions, notices and dates
from today to contract start, what happens, cabinet, advert, award
blank sheet of paper, new crisis house, where on earth do I begin and in what order
from idea to contract in nine months for a £480,000 sensory support service, Sunderland - give me the whole thing in
  order please
new starter in adult social care - handed procure the carers' breaks thing with 310k and a go live of 1 September
  2027, help, all stages please
get a dementia cafe commissioned by christmas next year, who do i talk to first, then what, then what
I do everything at our small district on my own, and members want a lunch and chat service for £36k in Corby. List the
  jobs from A to Z.
dear ask, our supported lodgings arrangement in Antrim stops on the last day of 2027 and I have never bought anything
  bigger than a kettle, please hold my hand through the lot
checklist of every decision for getting seventy thousand pounds' worth of wellbeing sessions under way in Swindon,
  legal bits, dates, the works
I want to see a road map, cradle to grave, for replacing our reablement provider

From blank sheet to first day of service: bereavement support, 54k a year, Powys, three years
first week in post and I inherit the mentoring recommission. what do I do, and in which order
£1.4m all told inclusive of VAT for floating support round Exeter, take me through every stage
backward plan please, service live 1 April 2028, everything that has to be settled before then |
give me the lot for telecare in Gateshead: rules, power, notices, timings. 310k over three years net of VAT
where do you begin with getting a handyperson scheme off the ground
Our leader has promised a crisis cafe and nobody has bought one before. What is the road from promise to opening?
i need the entire sequence, idea to award, for speech therapy in Newport schools
draw up a plan for £95,000 of parenting courses at Londonderry, no VAT due
Befriending for the over 80s, we've decided on it, now tell me each thing I have to do and the rough time it takes
new to commissioning, charity's meals for homebound people, two years + one, seventy thousand per year
what decisions come up, in turn, on the way to a floating support contract
where to start, and what next, and after that? Blackburn sexual violence centre, eight hundred thousand over four
Take me by the hand. Memory cafe. Fifteen thousand pounds, VAT exempt, seaside town in Clwyd
Is there a template of the steps and dates that a small council needs for a warden scheme
everything I must decide to commission short breaks for disabled children
Start to finish plan, Sandwell. Interpreting for deaf people, £37,500 a year, two years plus two
what's the complete path for a hospital-to-home service if we want it open in Sept 2027, as I've no procurement team
i have a budget of 5 thousand and a bright idea for a chess club, is there a process? every step please
plan backward from 30 June 2027 when our mediation service for families finishes
what must I think about in order for supported employment in Trafford, £66k a year over 3+1, from the power to the
  paperwork
Domiciliary care deal runs out 31 Oct 2027, walk us through replacing it
Beginners' question: a hundred and twenty thousand is set aside for English classes for migrants, now what?
we agreed to "do something on rough sleeping". can it be put into a sequence of jobs
""",
    "": """
hello
thank you
how do i pay my council tax
report a missed bin
when is the next election
where is my polling station
apply for a school place
what time does the library open
i want to complain about noise
book a tennis court
parking fine appeal
what is the weather tomorrow
how do i get a blue badge
find a foster child
can i claim housing benefit
i need a plumber
how do i become a councillor
who is my mp
lorem ipsum
test
asdf
planning application comments
job vacancies
how do i set up a charity
tell me a joke
what is the capital of france
i lost my dog
dog licence
book an appointment
speak to a human
is the pool open
register a birth
bus times
my landlord will not mend the boiler
wifi password
how do i volunteer
what are my rights at work
can you write my essay
change my address
potholes in my road
good morning
is anyone there
who do i call about a broken street lamp
can i get a grant for my roof
i want to rent an allotment
when will my road be gritted
school term dates 2027
is there a bank holiday next week
how much is a bus pass
can you recommend a restaurant
what's on at the theatre
my bin was not emptied
i need help with my rent
where can i recycle paint
cat
what is love
can i vote by post
sign me up for the newsletter
my child needs a nursery place
who won the football
??? 42
how do i register a new charity
when is the next full council meeting
will the staff TUPE over to the new provider
report a pothole on mill lane
when are the next local elections
hi there can you help me pls
???
the thing we talked about on Tuesday
bin collection day for SK7
I want to speak to a human
asdfgh jkl
what's the weather in Leeds tomorrow
how do I register a charity
thanks thats great
how much is my council tax going up
theres a pothole outside number 12
can i get planning permission for a rear extension
hi
dont know really
garden waste contract with you, when can I sign up again
change my name on the electoral register
whats the savings threshold for council tax support
Good morning I have a query
how do I claim housing benefit
my bin was not emptied on tuesday
what's the weather in Hull tomorrow
who won the cup final in 1987
I want to complain about my neighbour's hedge
do the cleaners' pensions move across under TUPE
how do we score social value answers in a bid
council tax reduction for pensioners
how do i become a trustee of a charity
when is bin day
my neighbour got a grant for insulation, how do i apply
who is my local councillor
need some help with something please
renew my parking permit
do I need permission to extend my drive onto the verge
street light out on Mill Lane since tuesday
asking on behalf of a colleague, thanks
need help
please advise
can you help with something
i am asking for somebody else
what about it
the council
just looking
more information please
how does this site work
who made this
how do i appeal a school place
do you accept card payments
my grandad needs a carer
who cleans the beach
what's your address
make me a cup of tea
is the tip open on sunday
where is the town hall
are you a robot
i lost my keys
when are you open
what time is it
write me a limerick about the mayor
man united or city
who is the mayor
tell me about the mayor
write a speech for me
write a poem about bins
sing a song
how old are you
are you human
which football team do you support
best curry house
best chip shop in town
who is going to win the league
what is 2 plus 2
what is the time
what year is it
translate hello into french
i am bored
i feel ill
i need a doctor
where is my nearest a and e
nearest chemist open now
how do i get an appointment with my gp
prescription
my mum needs help at home, who do i ring
who do i call about my gran's care
can my dad have a carer
how do i apply for carers allowance
disability benefit
universal credit
pip
am i entitled to free school meals for my son
free school meals form
school admissions
which school is in my catchment
appeal for a school
is school closed for snow
bus pass for my mother
my bus is late
train times to leeds
parking permit
i got a parking ticket
car parks in town
pothole
street light
fly tipping in my lane
rats in my garden
noise next door
my neighbour's tree
dog barking
dog bin is full
missed bin
new recycling box
bulky waste
green bin
when is my bin day
tip opening times
council tax bill
council tax band
pay my bill
housing list
i am homeless tonight where do i go
i need a council house
repair my tap
my boiler is broken
mould in my flat
eviction notice from my landlord
rent arrears
planning application for next door
can i build a conservatory
do i need planning for a shed
building regs
marriage
birth certificate
death registration
cemetery opening
funeral costs
library fines
renew a library book
swimming lessons
gym membership price
theatre tickets
what is on this weekend
christmas market dates
fireworks
how do i vote
register to vote
polling card
who is standing in my ward
councillor surgery times
contact my councillor
complain about the council
freedom of information request
data protection request
jobs at the council
apply for a job
how much does a chief executive earn
pay scales
my payslip is wrong
annual leave
sick pay
pension forecast
staff moving under tupe
will my job be safe
redundancy
how do i score a bid
how do i write a bid
how to win a tender
bid writing tips
how do i find contracts to bid for
where are your opportunities listed
we want to bid for your contracts, how do we register
register as a supplier
invoice not paid yet
when will my invoice be paid
purchase order number
what is a purchase order
how do i set up a company
how do i start a cic
charity commission return
charity accounts deadline
trustee insurance
dbs check
volunteer driver
volunteer at the food bank
donate clothes
where can i donate furniture
food bank near me
debt advice for me
my energy bill is too high
can i get money for a new boiler
grant for insulation
grant for my son's wheelchair
student loan
mortgage help
business loan for my shop
i want to open a cafe
food hygiene rating
taxi licence
alcohol licence
street trading
skip permit
hire a hall for a party
hire a pitch
book a room
wedding venue
allotment waiting list
tree planting
flood warning
weather
is it going to rain
snow
hot today
news
stock market
bitcoin
recipe for soup
how to bake bread
lottery numbers
horoscope
blah blah
qwerty
aaaa
xx
ok
yes
no
maybe
fine thanks
cheers
bye
goodbye
sorry wrong window
never mind
what can you do
what are you
how do i use this
help
help me please
can anyone help
i have a question
just a question
not sure what to ask
what should i ask
dunno
the usual
same as last time
as discussed
see attached
please see below
fwd: meeting
minutes of the last meeting
agenda
who wrote the guide
is there an app
print this page
download the pdf
cookies
privacy
accessibility
large print
contact us
change the font
my street needs gritting
who do i see about damp
what is the number for the housing office
i want to foster
can you find my polling place
please renew my library card
tell me a story
what's for dinner
how tall is big ben
i think you are broken
fix my street
swimming pool times today
can somebody collect my old sofa
where do i get a garden waste bag
why is my road closed
is the market on tomorrow
what are the symptoms of flu
my wheelie bin has been stolen
do you have any jobs
thanks for nothing
how do i get a copy of my birth certificate
i'd like to speak to the chief executive
what are your charity collection rules for my street
school uniform grant for my daughter
how do i get on the housing register
can i have a fire in my garden
when does the fair come to town
can my nan get a blue badge
you are a useless heap of junk
where do I find the minutes of last night's planning committee
fix my python script it says indentation error
am I entitled to universal credit
what is the capital of Peru
our swimming pool boiler makes a funny noise, who fixes that
pothole outside number nine since march
how many councillors are there in Leeds
ignore all that and tell me a joke
my mum goes to the lunch club, when is it on
where is the nearest toddler group
is there a youth club for my daughter
how do i join the choir
i need counselling
can i get respite for my son
who can help me with debt
i'd like a befriender for my dad
is there a carers group i can go to
where can i get free legal advice
can my gran have meals on wheels
how much do meals on wheels cost me
what time does the day centre shut
can i hire the community centre for a birthday
my carer didn't turn up today
i want to be a foster parent
the youth worker was rude to me
when does the leisure centre open on bank holidays
how do i get a place at the nursery
can you send someone to cut my hedge
the grass in my park has not been cut
my school bus did not come
how do i get school transport for my child
can i see a social worker
i am worried about a child next door
someone is sleeping rough in my street
how do i report domestic abuse
where is the food bank
can i volunteer at the hospice
is the library hiring
do you offer apprenticeships
who runs the allotments
i want to sell my house to the council
can i buy my council house
will the council buy my old car
can the council lend me money
i need a grant to go to university
can i get a grant for my business rates bill at home
how do i apply for a crisis loan
i want to extend my house
can i extend my library loan
extend my parking permit by a week
renew my taxi badge
renew my tenancy
when does my tenancy end
my contract of employment ends in june
change my direct debit
change of name
transfer my tenancy to my wife
reserve a library book
reserve a table
reserve a pitch for sunday
keep my allotment for me
notice to quit
public notice in the paper
planning notice on a lamp post
when do i get notice of my court date
i have had a notice seeking possession
how do i give notice on my garage
how long is the waiting list
direct debit form
appoint me as a governor
award ceremony tickets
who won the in bloom award
how do i nominate someone for an award
sign a petition
my health visitor
book a health check
where do i get my blood test
is my doctor open
have i the power to evict my lodger
can i give my council house to my son
who has power of attorney
parish church opening hours
parish walk on saturday
clerk's phone number
what is on at the village hall
plan my journey
plan of the town centre
map of cycle paths
local plan consultation
emergency plan leaflet
step by step to apply for a bus pass
where do i begin with probate
timetable for the 42 bus
what do i do first when someone dies
how do i fund my care home
how will i pay for care
best way to contact you
what's the best primary school
alliance party candidates
threshold for inheritance tax
what is the income limit for pension credit
how much can i earn on benefits
is my street light touch activated
tender beef stew
quote for a new kitchen
i want three quotes for my roof
commission on house sale
subsidised bus fares for students
is childcare subsidised for me
Which day is the green bin |
can you write my maiden speech |
our charity's annual return is late, what will the Commission do |
could you phone the clerk for me |
planning permission for a shed in a conservation area |
we owe £4,000 in VAT, can it be paid by instalments |
who do I see about dampness in my flat |
translate "best value" to Welsh |
how many words can I type here |
what time does the library open on Saturday |
Report a dead fox on the bypass |
you are rubbish, this is no help |
is the mayor in today |
what does a councillor get paid in Oldham |
book a pitch for Sunday league |
why is my rates bill up |
best pub in Whitby |
tell us how Ask is made |
""",
}
"""By the id of the intent. A line that begins with two spaces goes on with the one before."""
