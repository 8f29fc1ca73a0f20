"""Words under which amounts of differently worded clauses meet: news concepts and WordNet senses.

Own lists, made from the vocabulary of agency style guides; a word may stand in several groups.
"""

from __future__ import annotations

from functools import lru_cache

from checker.lexical.morphology import lemmas
from checker.lexical.store import common_senses

# Nouns that outlets exchange for one group of counted things or people.
_COUNTED = """
soldiers: soldier troop serviceman personnel marine commando paratrooper infantryman
staff: employee worker staff attendant crew job post member workforce
seats: seat mandate deputy lawmaker parliamentarian mp
voters: voter elector
vessels: vessel ship boat tanker freighter skiff speedboat trawler ferry dinghy raft
guns: gun firearm weapon rifle pistol handgun revolver shotgun
attackers: gunman attacker assailant shooter raider robber thief bandit hijacker pirate
attackers: kidnapper abductor intruder burglar
residents: resident inhabitant tenant neighbour neighbor
shots: shot gunshot round bullet casing cartridge shell
flights: flight departure plane aircraft jet
police: policeman officer police cop constable
firefighters: firefighter fireman
protesters: protester protestor demonstrator marcher
pupils: pupil student schoolchild child
children: child kid youngster infant baby toddler
companions: friend companion mate pal
plants: plant factory works mill
aircraft: aircraft plane jet airplane warplane airliner
helicopters: helicopter chopper
missiles: missile rocket projectile
bombs: bomb explosive device
medics: doctor medic physician paramedic
aftershocks: aftershock tremor
awards: award prize trophy statuette
matches: match game fixture
customers: customer client subscriber user household
bodies: body corpse remains
tourists: tourist holidaymaker visitor
elderly: pensioner resident retiree patient
trips: trip visit journey
fighters: fighter combatant rebel militant insurgent guerrilla
homes: home house dwelling household
flats: flat apartment
floors: floor storey story
states: state country nation
packs: pack packet package unit tin can jar bottle carton box
patients: patient case
stores: store shop outlet branch
passengers: passenger traveller traveler
vehicles: vehicle car lorry truck van
guests: guest visitor
articles: article paragraph point clause
hostages: hostage captive
leaders: leader head
accusations: count charge
goals: goal strike
fans: fan supporter spectator
migrants: migrant refugee
injured: wound injury
sailors: sailor seafarer seaman crewman
votes: vote ballot voice
papers: document agreement accord pact memorandum contract
rescuers: rescuer
engines: engine appliance tender pumper
crew: crew crewman crewmember sailor seafarer seaman
"""
# What happens or is measured, whatever part of speech tells it.
_TOLD = """
strike: strike walkout stoppage tool
standoff: standoff siege barricade holed hostage shut
fall: fall drop plunge tumble plummet slip
height: height high tall altitude summit peak elevation
depth: depth deep focus hypocentre
debate: debate deliberate deliberation sitting
war: war insurgency conflict rebellion fighting
buried: bury rubble trap debris
captivity: captivity captive ordeal hijack
turnout: turnout participation voter
premium: premium
price: price cost share
stake: stake own hold possess shareholding
elect: elect election win woman
readiness: ready readiness standby alert
offer: offer propose proposal
union: union represent syndicate
area: area cover
debt: debt borrow loan owe
wage: wage pay salary
fine: fine penalty
toll: toll
recall: recall withdraw
sale: sale revenue turnover
damage: damage loss
evacuate: evacuate lead haul remove clear leave
blaze: blaze fire flame inferno
founded: found establish exist
supply: supply deliver delivery
sentence: sentence jail prison term minimum
"""
# What a stretch of time, a length, a sum or a share is of, told by the words nearest to it.
_MEASURED = """
at-large: large run loose liberty fugitive manhunt elude fleeing flight escape escapee
captivity: captivity captive ordeal hijack hostage nightmare hold detention
strike: strike walkout stoppage tool striker
siege: siege standoff barricade hole negotiate shut hold surrender stalemate
war: war insurgency conflict rebellion fighting hostilities uprising
buried: bury rubble trap debris beneath pull dig survivor
outage: outage blackout downtime disruption disrupt interruption offline
debate: debate deliberate deliberation sitting marathon
search: search hunt comb
rescue: rescue reach arrive arrival response respond
play: play scoreless interval extra overtime
evacuate: evacuate evacuation clear
power: electricity power energy need demand consumption
recorded: clip excerpt snippet
filmed: video footage recording film tape
pregnancy: pregnant pregnancy gestation
probation: probation parole
operation: surgery operation operate theatre
reign: reign rule charge tenure helm premiership presidency
truce: truce ceasefire pause
ban: ban suspension suspend sideline
lease: lease loan lend rental
stay: stay rehab treatment clinic
journey: journey voyage crossing trek drive ride
delay: delay wait queue late
blaze: blaze fire flame inferno burn fight extinguish
speech: speech address speak
interview: interview question interrogation grill
marriage: marriage marry wedlock
fall: fall drop plunge tumble plummet slip
height: height high tall altitude summit peak elevation
depth: depth deep focus hypocentre hypocenter
width: wide width
length: long length
area: area cover floorspace space
loot: steal theft rob robbery loot haul booty swindle embezzle defraud snatch nab grab
loot: robber thief heist burglar loss gang
ransom: ransom pay receive hand kidnapper pirate
damage: damage loss repair
fine: fine penalty pay order punish
reward: reward
price: price cost fetch sell pay buy purchase takeover acquisition deal fee receive
offer: offer bid propose proposal
stake: stake own hold possess shareholding
turnout: turnout participation poll voter
growth: growth grow expand expansion
budget: budget
debt: debt owe borrow
salary: salary wage pay
revenue: revenue sale turnover
profit: profit earnings
funding: funding fund raise invest investment
market: market
bail: bail bond
donation: donation donate
reward: information
aid: aid pledge promise donate contribute grant package assistance relief send
"""


def _table(rows: str) -> dict[str, frozenset[str]]:
    out: dict[str, frozenset[str]] = {}
    for line in rows.strip().splitlines():
        name, _, words = line.partition(":")
        for word in words.split():
            out[word] = out.get(word, frozenset()) | {f"@{name}"}
    return out


_COUNTED_CONCEPTS = _table(_COUNTED)
_TOLD_CONCEPTS = _table(_TOLD)
_MEASURED_CONCEPTS = _table(_MEASURED)
# Nouns so general that a story counts several groups of them.
GENERAL = frozenset(
    "person people man woman child boy girl adult victim other thing case number point part group "
    "time side place one they them we".split()
)
# General nouns that count no people.
THINGS = frozenset("thing case number point part side place".split())
# Nouns of one kind of a group: an outlet that counts these may leave others out.
SPECIAL = frozenset(
    "rifle pistol handgun revolver shotgun tanker freighter trawler ferry car lorry truck van "
    "infant baby toddler marine commando paratrooper jet warplane airliner paramedic rocket "
    "household".split()
)
# Derived and inflected words share their first letters ("ready", "readiness"; "elect", "elected").
_STEM = 6


@lru_cache(maxsize=20_000)
def counted_keys(noun: str) -> frozenset[str]:
    """Under which a counted noun meets others: itself, its concepts, its commonest sense."""
    if not noun:
        return frozenset()
    out = {noun} | _COUNTED_CONCEPTS.get(noun, frozenset())
    out.update(f"#{s}" for s in common_senses(noun, "n", 1))
    return frozenset(out)


def told_concepts(word: str) -> frozenset[str]:
    """The concepts of what happens or is measured that a word stands for."""
    return _TOLD_CONCEPTS.get(word, frozenset()) | _MEASURED_CONCEPTS.get(word, frozenset())


@lru_cache(maxsize=20_000)
def anchor_keys(word: str) -> frozenset[str]:
    """Under which a word beside an amount meets others: lemma, stem, concepts, first senses."""
    forms = {word, *(lemmas(word, "v")[:1]), *(lemmas(word, "n")[:1])}
    out = set(forms)
    for form in forms:
        out |= _COUNTED_CONCEPTS.get(form, frozenset()) | _TOLD_CONCEPTS.get(form, frozenset())
        for letter in "nv":
            out.update(f"#{letter}{s}" for s in common_senses(form, letter, 1))
        if len(form) >= _STEM:
            out.add(f"{form[:_STEM]}-")
    return frozenset(out)
