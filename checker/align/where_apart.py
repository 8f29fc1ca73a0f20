"""Whether two places of one layer are two: rooms, hospitals, towns, floors, streets.

In: two claims of `extract/where.py` that both give the layer. Out: how the two are known to be two,
"" where they may be one or one in the other.
"""

from __future__ import annotations

from rapidfuzz import fuzz

from checker.align.places import Relates
from checker.align.streets import streets_apart
from checker.model import Claim
from checker.normalize.spots import Spot, spots_apart

# Two names this alike on rapidfuzz's 0-100 scale are one name in two spellings.
_ALIKE = 75.0
_OPPOSITE = {
    frozenset(pair.split())
    for pair in (
        "north south;east west;left right;upper lower;front back;front rear;northeast southwest;"
        "northwest southeast;north southeast;north southwest;south northeast;south northwest;"
        "east southwest;east northwest;west southeast;west northeast"
    ).split(";")
}
# What many names of buildings and lands hold.
GENERAL = frozenset(
    "the of and crown county city state general regional district royal magistrates' magistrates "
    "memorial national international central university medical community public federal high "
    "superior supreme municipal provincial saint st st. new main old".split()
)
_ANY_SIDE = frozenset("other far near this opposite either both one wrong right".split())
_SAME = frozenset(("same", "inside", "contains"))


def apart(left: Claim, right: Claim, layer: str, gazetteer: Relates) -> str:
    """How two places of a layer are known to be two, "" where they may be one."""
    a, b = left.slot(layer), right.slot(layer)
    if not a or not b or a == b:
        return ""
    told = f"{a.replace('|', ' ')} against {b.replace('|', ' ')}"
    match layer:
        case "spot":
            one, other = (Spot(*x.split(" ", 1)) for x in (a, b))
            return told if spots_apart(one, other) else ""
        case "venue":
            return told if _two_venues(a, b, gazetteer) else ""
        case "area":
            (sort, _, one_name), (other_sort, _, other_name) = a.partition("|"), b.partition("|")
            tie = gazetteer.relation(one_name, other_name)
            known = sort == other_sort and _two_names(one_name, other_name)
            return told if known and tie not in _SAME else ""
        case "side":
            (of, _, one_side), (other_of, _, other_side) = a.partition(" "), b.partition(" ")
            if of == other_of == "floor":
                return told if one_side.isdigit() and other_side.isdigit() else ""
            sides = frozenset((one_side, other_side))
            opposite = sides in _OPPOSITE or (of == "border" and not sides & _ANY_SIDE)
            return told if of == other_of and opposite else ""
        case "distance":
            (far, _, one_name), (other_far, _, other_name) = a.partition("|"), b.partition("|")
            known = far == other_far and _two_names(one_name, other_name)
            return told if known and gazetteer.relation(one_name, other_name) not in _SAME else ""
        case "street":
            return told if streets_apart(a.split("|"), b.split("|")) else ""
        case "road":
            return told if a[0].isalpha() == b[0].isalpha() else ""
    unknown = all({"home", "hospital"} & set(c.slot("occasion").split(",")) for c in (left, right))
    return _towns_apart(a.split("|"), b.split("|"), gazetteer, unknown)


def _two_venues(a: str, b: str, gazetteer: Relates) -> bool:
    """Two names of one sort of building; a sort that is guessed is none where a town is meant."""
    (sort, _, one), (other_sort, _, other) = a.partition("|"), b.partition("|")
    guessed = [name for kind, name in ((sort, one), (other_sort, other)) if kind.endswith("?")]
    if sort.rstrip("?") != other_sort.rstrip("?") or any(gazetteer.lookup(n) for n in guessed):
        return False
    return _two_names(one, other)


def _towns_apart(
    one: list[str], other: list[str], gazetteer: Relates, unknown: bool = False
) -> str:
    """How towns are two by the gazetteer; where `unknown`, those that it does not know as well."""
    if any(not _two_names(x, y) for x in one for y in other):
        return ""
    ties = {gazetteer.relation(x, y) for x in one for y in other}
    if ties & _SAME or not ("apart" in ties or unknown):
        return ""
    return f"{one[0]} against {other[0]}"


def _two_names(one: str, other: str) -> bool:
    """Whether two names share no telling word and are no spellings of one another."""
    if fuzz.ratio(one, other) >= _ALIKE:
        return False
    left = [w for w in one.split() if w not in GENERAL]
    right = [w for w in other.split() if w not in GENERAL]
    if not left or not right:
        left, right = one.split(), other.split()
    return not any(fuzz.ratio(x, y) >= _ALIKE for x in left for y in right if len(x) > 1)
