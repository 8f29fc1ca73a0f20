"""Nouns that fill one slot of an event: of which sort a noun is, and when two exclude each other.

In: lemmas in lower case, blanks between the words of a compound. Sorts are WordNet's ancestors and
own lists of what news writes for them.
"""

from __future__ import annotations

from functools import lru_cache

from checker.lexical.entries import wider_synsets
from checker.lexical.relations import is_hypernym, is_part, relation
from checker.lexical.senses import synsets_of
from checker.lexical.store import file_of, is_lemma
from checker.normalize.body_parts import parts_apart
from checker.normalize.causes import causes_apart

# Sort: nouns whose first sense stands for it, and all below them.
_ANCESTORS = {
    "aircraft": "aircraft",
    "vessel": "boat ship sailing_vessel fishing_boat submarine",
    "vehicle": "wheeled_vehicle public_transport motor_vehicle railcar train",
    "illness": "illness ill_health disease heart_disease disorder cerebrovascular_accident "
    "kidney_disease poisoning bleeding",
}
# How far above a noun its sort is looked for, and up to which of its senses.
_STEPS = 12
_SENSES = 2
# Artifacts that nothing carries.
_FIXED = ("structure", "building", "way", "facility")
# Lexicographer files of what can be loaded: animals, artifacts, foods, plants, substances.
_LOADS = frozenset(("n05", "n06", "n13", "n20", "n27"))
# What their first senses do not show.
_LOADED = frozenset("food grain tent coin gold gasoil rice fertiliser fertilizer".split())
_MORE = {
    "aircraft": "airliner jetliner airplane aeroplane seaplane floatplane paraglider drone",
    "vessel": "ship boat vessel craft speedboat lifeboat catamaran tugboat tug dinghy "
    "yacht raft dhow hovercraft liner skiff trawler",
    "vehicle": "bus coach tram train lorry truck van car taxi motorcycle motorbike bicycle tractor "
    "minibus minivan suv jeep pickup scooter moped tractor-trailer semi",
    "illness": "stroke cancer pneumonia tumour tumor leukaemia covid covid-19 sepsis aneurysm "
    "haemorrhage hemorrhage",
}
# Deadly forces of nature and what they are told by; those of one line may be one event.
_HAZARDS = (
    "avalanche snowslide",
    "snowstorm blizzard storm gale hurricane typhoon cyclone tornado wind",
    "lightning thunderbolt",
    "mudslide landslide landslip mudflow",
    "flood floodwater flooding torrent",
    "rock rockfall boulder stone rockslide",
    "serac icefall ice",
    "earthquake quake tremor",
    "tsunami wave tide",
    "heat heatwave",
    "crocodile", "shark", "bear", "lion", "elephant", "snake", "tiger", "leopard",
)  # fmt: skip
_HAZARD_OF = {word: line.split()[0] for line in _HAZARDS for word in line.split()}
# What carries people; what those who break in or out go through, of which those of a line may be
# one.
CARRIERS = ("aircraft", "vessel", "vehicle")
_OPENINGS = (
    "door entrance gate",
    "window",
    "roof skylight ceiling",
    "tunnel",
    "fence wall",
    "chimney",
    "sewer drain",
    "hole hatch vent duct shaft",
)
_OPENING_OF = {word: line.split()[0] for line in _OPENINGS for word in line.split()}
OPENINGS = frozenset(_OPENING_OF)
# It may be in any of the others.
_HOLE = "hole"
# Whether somebody is male or female, by nouns.
_SEXES = {
    "male": "man boy gentleman schoolboy father husband son brother grandfather",
    "female": "woman girl lady schoolgirl mother wife daughter sister grandmother",
}
SEX_OF = {word: sex for sex, words in _SEXES.items() for word in words.split()}
# Chains in which one of them brings the other.
_BRINGS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "mudslide/flood flood/snowstorm snowstorm/tsunami tsunami/earthquake earthquake/mudslide "
        "earthquake/avalanche earthquake/rock avalanche/serac avalanche/rock rock/mudslide "
        "rock/serac lightning/snowstorm mudslide/snowstorm flood/tsunami avalanche/mudslide"
    ).split()
)
# Words that outlets exchange for one another, or that say no more than the sort does.
_VAGUE = {
    "vessel": frozenset("ship boat vessel craft".split()),
    "aircraft": frozenset("aircraft craft".split()),
    "vehicle": frozenset(("vehicle",)),
    "illness": frozenset(
        "illness disease disorder complication condition attack failure injury wound trauma".split()
    ),
    "load": frozenset(
        "cargo goods good supply product item freight load merchandise material ware container "
        "passenger crew people commodity aid relief home total".split()
    ),
}
# Whoever dies of these may have been ill, too.
_WOUNDS = frozenset("injury wound trauma".split())
_EXCHANGED = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "minibus/bus minibus/van minivan/van minivan/minibus truck/van pickup/truck pickup/van "
        "truck/trailer lorry/trailer tractor-trailer/truck semi/truck yacht/sailboat lorry/van "
        "airliner/jet plane/jet gasoil/diesel gas/gasoline gas/petrol soya/soybean soy/soybean "
        "maize/corn "
        "weapon/arm cannabis/hashish marijuana/hashish suv/jeep taxi/minibus tram/train "
        "car/van car/pickup car/suv car/jeep car/minivan car/taxi bus/coach trolley/tram "
        "semi/lorry bike/bicycle motorbike/scooter"
    ).split()
) | {frozenset(("cardiac arrest", "heart attack")), frozenset(("cardiac arrest", "heart failure"))}
# Crimes that exclude one another as the one that somebody is sentenced for.
CRIMES = frozenset(
    "murder manslaughter robbery burglary theft fraud arson rape kidnapping assault bribery "
    "perjury treason espionage smuggling trafficking embezzlement extortion blackmail homicide "
    "forgery terrorism stalking".split()
)
_CRIMES_TOGETHER = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "murder/homicide manslaughter/homicide robbery/theft robbery/burglary burglary/theft "
        "rape/assault fraud/theft fraud/embezzlement fraud/forgery theft/embezzlement "
        "extortion/blackmail extortion/bribery smuggling/trafficking murder/terrorism "
        "treason/espionage assault/robbery kidnapping/extortion arson/terrorism"
    ).split()
)
# Either may stand for whatever oil or fuel is meant.
_ANY_OIL = frozenset("oil fuel petroleum".split())
_OILS = _ANY_OIL | frozenset("crude gasoil gasoline petrol diesel gas kerosene".split())


@lru_cache(maxsize=20_000)
def sort_of(noun: str) -> str:
    """aircraft, vessel, vehicle, illness or hazard; "" for a noun of none of these."""
    last = noun.rpartition(" ")[2]
    if last in _HAZARD_OF:
        return "hazard"
    if last.endswith("wheeler"):
        return "vehicle"
    for sort, more in _MORE.items():
        if last in more.split() or noun in more.split():
            return sort
    known = noun if is_lemma(noun.replace(" ", "_"), "n") else last
    senses = synsets_of(known, "n", _SENSES)
    above = wider_synsets(senses, _STEPS) | set(senses)
    for sort, words in _ANCESTORS.items():
        if any(not above.isdisjoint(synsets_of(w, "n", 1)) for w in words.split()):
            return sort
    return ""


@lru_cache(maxsize=20_000)
def is_load(noun: str) -> bool:
    """Whether a noun names something that is carried as cargo, in its first sense but for towns
    ("tyre").
    """
    last = noun.rpartition(" ")[2]
    senses = tuple(n for n in synsets_of(last, "n", _SENSES) if file_of(n) != "n15")[:1]
    if last in _VAGUE["load"] or last in _LOADED:
        return last in _LOADED
    if not senses or file_of(senses[0]) not in _LOADS:
        return False
    above = wider_synsets(senses, _STEPS)
    return all(above.isdisjoint(synsets_of(w, "n", 1)) for w in _FIXED)


def group_of(noun: str, sort: str) -> str:
    """The noun itself; of a hazard, the first word for it; of a man, "male"."""
    if sort == "sex":
        return SEX_OF[noun]
    if sort == "opening":
        return _OPENING_OF[noun.rpartition(" ")[2]]
    return _HAZARD_OF.get(noun.rpartition(" ")[2], noun) if sort == "hazard" else noun


def _carriers_apart(a: str, b: str) -> bool:
    """Whether two means of transport are two: of two sorts, or two of a sort that exclude."""
    if "foot" in (a, b):
        return True
    sorts = [sort_of(x) for x in (a, b)]
    if "ambulance" in (a.rpartition(" ")[2], b.rpartition(" ")[2]):
        return False
    return sorts[0] != sorts[1] or exclude(a, b, sorts[0])


@lru_cache(maxsize=20_000)
def exclude(a: str, b: str, sort: str) -> bool:
    """Whether two fillers of a slot cannot both be right: neither is wider than, part of or
    another word for the other.
    """
    if a == b:
        return False
    if sort == "sex":
        return True
    if sort == "carrier":
        return _carriers_apart(a, b)
    if sort == "opening":
        return _HOLE not in (a, b)
    if sort == "cause":
        return causes_apart(a, b)
    if sort == "body":
        return parts_apart(a, b)
    if sort == "crime":
        one, other = a.rpartition(" ")[2], b.rpartition(" ")[2]
        return one != other and frozenset((one, other)) not in _CRIMES_TOGETHER
    if sort == "hazard":
        return frozenset((a, b)) not in _BRINGS
    vague = _VAGUE.get(sort, frozenset())
    ends = a.rpartition(" ")[2], b.rpartition(" ")[2]
    whole = (
        {a, b} if sort == "illness" else {a, b, *ends}
    )  # "heart attack" is one, any "attack" is not
    if not vague.isdisjoint(whole) or (sort == "illness" and not _WOUNDS.isdisjoint(ends)):
        return False
    if ends[0] == ends[1] and (" " not in a or " " not in b):
        return False
    if not _EXCHANGED.isdisjoint((frozenset(ends), frozenset((a, b)))) or (
        sort == "load" and set(ends) <= _OILS and not _ANY_OIL.isdisjoint(ends)
    ):
        return False
    for x in {a, ends[0]}:
        for y in {b, ends[1]}:
            near = relation(x, y, "n").name
            if near in ("identical", "synonym", "hypernym", "hyponym", "derived", "near"):
                return False
            if is_hypernym(x, y, "n", _STEPS) or is_hypernym(y, x, "n", _STEPS):
                return False
            if is_part(x, y) or is_part(y, x):
                return False
    return True
