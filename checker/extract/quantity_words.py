"""Word lists of the quantity extractor: what verbs and nouns make a number a number of what.

Made by hand from the casualty, court, protest and market vocabulary of agency style guides.
"""

from __future__ import annotations


def _table(rows: str) -> dict[str, str]:
    """Lines "class: word word …" to word -> class."""
    out: dict[str, str] = {}
    for line in rows.strip().splitlines():
        name, _, words = line.partition(":")
        out.update(dict.fromkeys(words.split(), name.strip()))
    return out


# Transitive verbs: what their object (passive subject) undergoes.
UNDERGONE = _table("""
killed: kill slay murder massacre assassinate electrocute slaughter drown behead execute
injured: injure wound hurt maim hospitalize hospitalise burn
arrested: arrest detain apprehend capture nab jail imprison
charged: charge indict
convicted: convict
sentenced: sentence
evacuated: evacuate relocate
displaced: displace uproot
rescued: rescue save
trapped: trap strand bury
freed: free release
damaged: damage
destroyed: destroy flatten level raze demolish wreck gut
seized: seize confiscate recover impound
shot: shoot
abducted: abduct kidnap
infected: infect
laid-off: sack
expelled: expel deport
sunk: sink
shut: close shut shutter
""")
# Intransitive verbs: what their subject undergoes or does.
UNDERWENT = _table("""
killed: die perish drown succumb
displaced: flee
survived: survive
crowd: gather assemble congregate march protest demonstrate rally riot
""")
# Nouns and adjectives that carry the class themselves ("40 dead", "12 fatalities", "9 arrests").
STATES = _table("""
killed: dead death fatality killed slain toll
injured: wounded injured hurt injury hospitalized hospitalised
casualties: casualty
missing: missing unaccounted
arrested: arrest arrested detained detention
charged: charged indicted
convicted: convicted conviction
evacuated: evacuated evacuee
displaced: displaced
rescued: rescued
trapped: trapped stranded
damaged: damaged
destroyed: destroyed
seized: seized
shot: shot
homeless: homeless
infected: infected infection
""")
# Classes whose object is people when no noun stands by the number.
OF_PEOPLE = frozenset(
    "killed injured casualties missing arrested charged convicted evacuated displaced "
    "rescued freed "
    "shot abducted infected homeless crowd sentenced trapped hospital expelled aboard "
    "survived held".split()
)
# Nouns that only say how many follow: "a total of", "a group of", "a crowd of".
MEASURING = frozenset(
    "total number group crowd team average maximum minimum record host list series string range "
    "count tally sum amount band mob gathering audience fleet pack set throng party "
    "collection".split()
)
CROWD_NOUNS = frozenset(
    "crowd throng gathering audience mob rally march protest demonstration".split()
)
# Nouns whose "of" names what is counted: "the number of dead rose to 43".
COUNTERS = frozenset("number count tally total".split())
WOUNDS = frozenset("wound injury burn fracture concussion bruise".split())
# Verbs that bring somebody to a hospital, and where they bring them.
TAKEN = frozenset(
    "take rush bring carry transport airlift fly admit send transfer treat drive".split()
)
# Verbs by which rescuers bring people out of danger, "from" it or "to safety".
LED = frozenset("lead carry help bring pull usher guide lift winch pluck".split())
HOSPITALS = frozenset("hospital hospitals clinic infirmary".split())
# What people are forced to do who leave their homes.
LEAVING = frozenset("flee leave evacuate abandon".split())
# Who is expelled rather than evacuated when told to leave.
ENVOYS = frozenset("diplomat ambassador envoy attache attaché consul journalist".split())
# Nouns of groups with a size: "a crew of 14", "a crowd of 60,000".
GROUPS = frozenset(
    "crew crowd staff workforce congregation jury garrison squad audience force army".split()
)
# Nouns of parts and kinds: the number counts what stands after "of".
PARTITIVE = frozenset("piece pair dozen couple kind type sort set group bunch copy".split())
# People without a trade: they can be counted one against another.
PEOPLE = frozenset(
    "person people man woman child boy girl adult teenager teen youth kid victim civilian human "
    "individual life soul body other fatality casualty resident villager citizen inhabitant local "
    "member someone somebody rioter protester protestor demonstrator marcher participant attendee "
    "spectator supporter fan worshipper mourner evacuee refugee suspect pirate passenger worker "
    "employee student pupil patient officer soldier troop policeman policewoman deputy firefighter "
    "gunman attacker militant rebel fighter insurgent terrorist prisoner inmate detainee hostage "
    "tourist climber miner defendant tourist foreigner national migrant voter".split()
)
ANYBODY = frozenset("person people human individual life soul body victim other dead".split())
# Places with inhabitants, for "a camp of 20,000 people".
SETTLEMENTS = frozenset(
    "camp city town village island district province region country nation state suburb community "
    "neighbourhood neighborhood hamlet settlement capital port county municipality area".split()
)
INHABITANTS = frozenset("people resident inhabitant refugee person population soul citizen".split())

# Where a number stands with these words, it tells of a part or of somebody else.
OTHER = frozenset("other others fellow".split())
MORE = frozenset("another more additional further extra".split())
ADDING = frozenset("add join follow".split())

SENTENCE_NOUNS = frozenset(
    "sentence term prison jail imprisonment custody detention probation".split()
)
SENTENCE_VERBS = frozenset("sentence jail imprison serve face receive get spend give".split())
DIMENSION_ADJECTIVES = {
    "deep": "depth", "long": "length", "high": "height", "tall": "height", "wide": "width",
    "thick": "thickness", "old": "age",
}  # fmt: skip
DIMENSION_NOUNS = frozenset(
    "depth height length width speed weight altitude distance diameter radius temperature "
    "size area "
    "range duration population thickness circumference elevation capacity".split()
)
WORTH = frozenset("worth value valued price priced estimate estimated cost".split())
DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west "
    "south-east "
    "south-west northern southern eastern western away outside inland offshore from off".split()
)
