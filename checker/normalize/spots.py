"""Sorts of spots that shut each other out: rooms, buildings, vehicles, ground, what things lie in.

In: a noun, with the word before it where that makes it another ("parking lot", "police station").
Out: its rank and group. Two groups of one rank are two spots, save where one may stand in the
other. Own list, from the common words of local news.
"""

from __future__ import annotations

from typing import NamedTuple

_TABLE = """
room kitchen: kitchen kitchenette
room bedroom: bedroom bed
room bathroom: bathroom shower bathtub bath toilet restroom lavatory washroom
room living-room: living-room lounge sitting-room
room dining-room: dining-room
room basement: basement cellar
room attic: attic loft
room garage: garage carport
room hallway: hallway corridor
room stairs: stairwell staircase stairs stair
room balcony: balcony
room roof: roof rooftop
room yard: yard backyard back-yard front-yard garden back-garden courtyard driveway forecourt
room closet: closet wardrobe cupboard
room laundry: laundry laundry-room
room classroom: classroom
room gym: gym gymnasium sports-hall
room cafeteria: cafeteria canteen food-court
room office: office
room lobby: lobby foyer reception
room library: library
room lift: elevator lift
room lab: laboratory lab
room car-park: parking-lot car-park parking-garage
room dormitory: dormitory dorm
room auditorium: auditorium
building home: home house apartment flat bungalow cottage residence
building home: apartment-block apartment-building tower-block high-rise
building home: residential-building housing-block
building school: school kindergarten schoolhouse
building university: university college
building church: church cathedral chapel
building mosque: mosque
building synagogue: synagogue
building temple: temple
building hospital: hospital clinic infirmary rehab-centre rehab-center rehab
building hotel: hotel motel hostel guesthouse inn
building restaurant: restaurant cafe diner pizzeria coffee-shop
building bar: bar pub tavern saloon
building nightclub: nightclub disco discotheque night-club
building bank: bank
building shop: shop store supermarket grocery
building mall: mall shopping-centre shopping-center
building market: market bazaar marketplace
building factory: factory plant mill manufacturer maker producer
building warehouse: warehouse
building workplace: workplace
building railway-station: railway-station train-station subway-station metro-station
building bus-station: bus-station bus-stop bus-terminal
building airport: airport
building police-station: police-station
building filling-station: petrol-station gas-station filling-station
building stadium: stadium arena
building theatre: theatre theater
building cinema: cinema
building museum: museum
building prison: prison jail
building court: court courthouse
building barracks: barracks
building embassy: embassy consulate
building barn: barn shed stable greenhouse
building casino: casino
building town-hall: town-hall city-hall
building parliament: parliament senate
building nursing-home: nursing-home care-home hospice
building ministry: ministry
building palace: palace mansion castle chateau
building monastery: monastery convent abbey nunnery
building gallery: gallery
building hut: hut cabin shack
building cave: cave cavern grotto
building tent: tent marquee
vehicle bus: bus coach minibus
vehicle train: train subway metro tram
vehicle car: car sedan taxi cab
vehicle truck: truck lorry
vehicle plane: plane jet aircraft airliner
vehicle helicopter: helicopter
vehicle boat: boat ship ferry yacht dinghy
vehicle motorcycle: motorcycle motorbike bike bicycle scooter
ground field: field meadow pasture cornfield
ground forest: forest wood woods woodland jungle woodlot wooded-area
ground ditch: ditch culvert
ground river: river creek stream canal
ground lake: lake pond reservoir
ground sea: sea ocean
ground beach: beach
ground desert: desert
ground park: park playground
ground cemetery: cemetery graveyard churchyard
ground ravine: ravine gorge canyon
ground quarry: quarry
ground swamp: swamp marsh bog
ground tree: tree
ground rooftop: roof rooftop
ground road: highway motorway road street
ground landfill: landfill dump rubbish-tip
held suitcase: suitcase trolley-bag
held trunk: trunk boot
held freezer: freezer fridge refrigerator
held bag: bag backpack rucksack handbag purse
held barrel: barrel drum
held bin: bin dumpster dustbin skip
held box: box crate
held drawer: drawer
held pillow: pillow mattress
held safe: safe vault
held pocket: pocket
held waistband: waistband belt holster
held oven: oven
"""
# Groups of which one may stand in, on or by the other, or be called by the other's name.
_NESTED = """
hotel restaurant; hotel bar; hotel nightclub; hotel casino; mall shop; mall restaurant; mall cinema;
bar restaurant; bar nightclub; school church; school university; university hospital; shop market;
shop filling-station; home barn; factory workplace; factory warehouse; hospital nursing-home;
home nursing-home; workplace shop; workplace restaurant; workplace hotel; workplace bank;
workplace warehouse; workplace hospital; workplace school; prison court; court police-station;
prison police-station; mall market; stadium school; stadium university; theatre cinema; casino bar;
church school; university library; market warehouse; home shop; restaurant shop;
mall railway-station; mall bus-station; railway-station bus-station; shop bank; university museum;
garage roof; bedroom bathroom; bedroom closet; kitchen dining-room; yard car-park; garage car-park;
balcony roof; office lobby; lobby hallway; stairs hallway; lab classroom; kitchen laundry;
basement laundry; basement garage; basement gym; basement office; basement classroom; basement lab;
basement library; basement car-park; roof car-park; attic bedroom; basement bedroom; attic roof;
living-room dining-room; basement bathroom; basement kitchen; garage yard; gym auditorium;
cafeteria auditorium; library classroom; office classroom; basement cafeteria; roof cafeteria;
lift lobby; balcony bedroom; balcony living-room; dormitory bedroom; dormitory bathroom;
dormitory kitchen; stairs lobby; stairs basement; home field; roof yard; basement auditorium;
field road; ditch road; ditch field; ditch forest; ditch river; river ravine; river forest;
river park; lake park; lake forest; forest park; forest ravine; beach sea; beach park; beach lake;
tree forest; tree park; tree field; forest road; river road; ravine road; park road; quarry lake;
cemetery forest; desert road; swamp forest; swamp river; swamp lake; 
beach road; tree road; desert field; swamp field; park field; tree ravine; desert ravine;
hut home; hut barn; hut restaurant; palace home; palace hotel; palace museum; palace parliament;
palace restaurant; palace court; palace gallery; gallery museum; gallery shop; monastery church;
monastery school; monastery hotel; ministry workplace; ministry parliament; tent hospital;
tent market; tent restaurant; tent bar; monastery museum; palace theatre; hut hotel; hut shop;
tree river; tree lake; landfill field; ditch park; beach river; cemetery park; cemetery road; 
trunk suitcase; trunk bag; trunk box; bag box; freezer bag; drawer safe; bin bag; bin suitcase;
suitcase bag; box barrel; bag pocket; barrel bin; drawer box; drawer bag; freezer box; safe bag;
safe box; trunk freezer; trunk barrel; pillow bag; pocket suitcase
"""


# What a room of that name is: of two, one may be called by the other's name.
_ROOM = "-room"
# Rooms that are never called by what they are for, nor hold a room.
_NO_NAMED_ROOMS = frozenset(
    "kitchen bathroom bedroom living-room dining-room roof yard balcony stairs hallway lobby gym "
    "cafeteria library car-park lift auditorium".split()
)


class Spot(NamedTuple):
    """`rank` says what a noun is held against: room, building, vehicle, ground, held."""

    rank: str
    group: str


def _read() -> dict[str, Spot]:
    out: dict[str, Spot] = {}
    for line in _TABLE.strip().splitlines():
        kind, _, words = line.partition(": ")
        rank, _, group = kind.partition(" ")
        for word in words.split():
            out.setdefault(word, Spot(rank, group))
    return out


_SPOTS = _read()
_PAIRS = frozenset(frozenset(pair.split()) for pair in _NESTED.replace("\n", " ").split("; "))
# Words that make these nouns part of another thing.
_SOME_ROOM = frozenset("room area court lot park station garden".split())


def spot_of(noun: str, before: str = "") -> Spot | None:
    """The spot that a lower-case noun names; `before` is the word in front of it."""
    joined = _SPOTS.get(f"{before}-{noun}")
    if joined is not None or (noun in _SOME_ROOM and before):
        return joined if joined is not None else _SPOTS.get(noun) if noun == "park" else None
    return _SPOTS.get(noun)


def named_room(use: str) -> Spot:
    """A room that is called by what it is for: "the boiler room"."""
    return Spot("room", f"{use}{_ROOM}")


def spots_apart(a: Spot, b: Spot) -> bool:
    """Whether the two are of one rank and neither may hold the other."""
    if a.rank != b.rank or a.group == b.group or frozenset((a.group, b.group)) in _PAIRS:
        return False
    others = [s.group for s in (a, b) if not _is_named_room(s)]
    return len(others) == len((a, b)) or (len(others) == 1 and others[0] in _NO_NAMED_ROOMS)


def _is_named_room(spot: Spot) -> bool:
    return spot.group.endswith(_ROOM) and spot.group not in _SPOTS


def words_of(spot: Spot) -> frozenset[str]:
    """The nouns by which a text may name a spot of the group, the last word of joined ones."""
    if _is_named_room(spot):
        return frozenset((spot.group.replace("-", " "),))
    return frozenset(w.replace("-", " ") for w, s in _SPOTS.items() if s.group == spot.group)
