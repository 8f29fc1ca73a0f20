"""Word lists for finding names: titles, name particles, company endings. English usage.

Sources: forms of address and rank abbreviations as agency style guides list them; particles as
library cataloguing rules (AACR2 22.5D) name them for European and Arabic surnames.
"""

from __future__ import annotations

# Courtesy and rank titles that stand directly before a name, lower case, full stop dropped.
MALE_TITLES = frozenset("mr sir lord king prince duke father brother sheikh sultan emperor".split())
FEMALE_TITLES = frozenset("mrs ms miss lady dame queen princess duchess sister madam mme".split())
COURTESY = (
    MALE_TITLES | FEMALE_TITLES | frozenset("dr prof professor rev reverend hon saint st".split())
)
RANKS = frozenset(
    "gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal "
    "adm admiral cmdr commander pvt private officer det detective insp inspector supt "
    "superintendent constable const deputy sheriff marshal brigadier brig trooper tpr cpt spc pfc "
    "pte ofc cllr ald atty amb pres msgr".split()
)
# Abbreviated ranks and titles in full.
RANKS_IN_FULL = {
    "gen": "general", "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain",
    "sgt": "sergeant", "cpl": "corporal", "adm": "admiral", "cmdr": "commander", "sen": "senator",
    "gov": "governor", "insp": "inspector", "supt": "superintendent", "pvt": "private",
}  # fmt: skip
# Office nouns that stand before a name or in apposition to it.
OFFICES = frozenset(
    "president premier chancellor minister secretary senator sen governor gov mayor "
    "ambassador congressman congresswoman congressperson rep representative speaker "
    "chairman chairwoman chair chairperson chief director judge justice attorney prosecutor "
    "spokesman spokeswoman spokesperson commissioner leader coach captain manager pope "
    "cardinal bishop archbishop rabbi imam ayatollah king queen prince princess emperor "
    "sultan emir envoy candidate nominee lawmaker deputy councilman councilwoman councillor "
    "treasurer head boss founder co-founder ceo cfo owner executive principal "
    "superintendent analyst professor author actor actress singer star striker midfielder "
    "defender goalkeeper quarterback skipper editor reporter correspondent pastor diplomat "
    "negotiator adviser advisor aide lawyer counsel vice-president vice-chancellor".split()
)
# Positions that stand beside a name and are no office: held against one another by roles.
POSITIONS = frozenset(
    "clerk tenant customer guest landlord janitor receptionist cashier bartender waiter waitress "
    "franchisee student pupil teacher employee driver passenger pedestrian nurse doctor landlady "
    "cook barman barmaid proprietor".split()
)
# Trades and professions, for what a person is by calling. The headings of ISCO-08 in everyday
# words; those that are as often surnames ("Baker") count only in lower case.
OCCUPATIONS = frozenset(
    "accountant architect banker barber bartender biologist bricklayer broker builder butcher "
    "carpenter cashier caretaker chef chemist cleaner cook courier dentist docker doctor driver "
    "economist electrician engineer farmer firefighter fisherman gardener geologist guard "
    "hairdresser historian janitor joiner journalist lecturer librarian lifeguard locksmith "
    "machinist mechanic midwife miner musician nurse paramedic pathologist pharmacist photographer "
    "physician physicist pilot plumber policeman policewoman porter postman priest psychiatrist "
    "psychologist publican receptionist roofer sailor salesman saleswoman scientist seamstress "
    "shopkeeper soldier solicitor surgeon surveyor tailor teacher technician translator trucker "
    "veterinarian vet vicar waiter waitress welder writer".split()
)
TITLES = COURTESY | RANKS | OFFICES
PARTICLES = frozenset(
    "von van der den de di da del della dos du la le el al bin ibn ben bint abu ould ter zu "
    "zur und y e st san ten op".split()
)
COMPANY_ENDINGS = frozenset(
    "inc ltd llc plc corp corporation company co group ag sa gmbh nv holdings limited bank "
    "party university college school hospital church department ministry agency association "
    "union council committee commission court police club institute foundation federation "
    "league parliament congress senate assembly army navy force forces airlines airways "
    "newspaper times post news media network center centre".split()
)
KIN = frozenset(
    "wife husband son daughter mother father brother sister widow widower fiancee fiance "
    "girlfriend boyfriend partner uncle aunt cousin nephew niece grandmother grandfather "
    "grandson stepson granddaughter stepfather stepmother ex-wife ex-husband".split()
)
MALE_NOUNS = frozenset(
    "man boy husband son father brother widower fiance boyfriend uncle nephew grandfather "
    "grandson gentleman spokesman congressman chairman businessman policeman king prince "
    "actor stepson stepfather ex-husband".split()
)
FEMALE_NOUNS = frozenset(
    "woman girl wife daughter mother sister widow fiancee girlfriend aunt niece grandmother "
    "granddaughter lady spokeswoman congresswoman chairwoman businesswoman policewoman "
    "queen princess actress stepmother ex-wife".split()
)
# Titles written with a hyphen, which the tokenizer takes apart.
HYPHENED = frozenset(
    "secretary-general director-general attorney-general governor-general vice-president "
    "vice-chancellor vice-premier vice-chairman vice-chair vice-admiral minister-president".split()
)
# Of these, those that one person in a story bears, also where the body is not named.
SOLE_TITLES = frozenset("secretary-general director-general".split())
# What may stand between a capital and a title: "Prime Minister", "Deputy Foreign Minister".
TITLE_QUALIFIERS = frozenset(
    "prime foreign vice deputy first acting former assistant associate executive chief senior "
    "interim general lord attorney finance defence defense interior police fire press state "
    "district federal county national lieutenant major master".split()
)
# Fields of office that follow "secretary of" and the like: "Secretary of State John Kerry".
PORTFOLIOS = frozenset(
    "state defense defence treasury interior homeland health education energy labor labour "
    "transportation agriculture commerce justice finance economy trade environment".split()
)
# Capitalised words that are not names of anybody.
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december christmas easter".split()
)
