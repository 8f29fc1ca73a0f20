"""Two places of one event or thing: whether it is one event, and whether both can be its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from rapidfuzz import fuzz

from checker.align.compare import compare_modality, compare_subjects
from checker.align.happenings import compare_happenings
from checker.align.lies_in import lies_in
from checker.model import Claim, ClaimPair, Level, Modality, Place, SlotEvidence
from checker.normalize.moment_relation import relate_moments
from checker.story import Story

_SETTLED = frozenset({Modality.HAPPENED, Modality.SCHEDULED})
# Two street names this alike on rapidfuzz's 0-100 scale are one name misheard, not two streets.
_ALIKE = 80.0
_LONG = 10
_BOTH_SIDES = "inside and outside"
# "Near" and "off" reach so far; beyond it two cities are not near one spot.
_LOOSE = frozenset({"near", "off", "along", "outside"})
_NEAR_KM = 100.0
_MEET = (Level.EXACT, Level.NEAR)
# Degrees from which two directions are opposite, however loosely they are told.
_OPPOSITE = 135.0
_STREETS = frozenset("street address block corner".split())


class Relates(Protocol):
    """What is needed of a gazetteer."""

    def relation(self, a: str, b: str) -> str:
        """same, inside, contains, apart or unknown."""

    def distance_km(self, a: str, b: str) -> float | None:
        """Kilometres between two cities, None where not known."""

    def lookup(self, name: str) -> Sequence[object]:
        """What places the name may mean."""


class _BuiltIn:
    """The gazetteer of the package, opened when a name is first asked for."""

    def relation(self, a: str, b: str) -> str:
        return _built_in().relation(a, b)

    def distance_km(self, a: str, b: str) -> float | None:
        return _built_in().distance_km(a, b)

    def lookup(self, name: str) -> Sequence[object]:
        return _built_in().lookup(name)


@lru_cache(maxsize=1)
def _built_in() -> Relates:
    from checker.gazetteer import Gazetteer

    return Gazetteer()


def compare_places(
    left: Claim, right: Claim, story: Story, gazetteer: Relates | None = None
) -> ClaimPair:
    """Evidence for attribute, event, subject, modality and value; aligned where it is one event."""
    if not isinstance(left.value, Place) or not isinstance(right.value, Place):
        raise TypeError("place claims carry places")
    value, unit = relate_places(left, right, gazetteer or _BuiltIn())
    if value.level is Level.APART and unit == "named":
        names = (left.value.name, right.value.name)
        if lies_in(*names, story):
            value = _value(Level.NEAR, "one inside the other")
    modality = compare_modality(left, right)
    tail = (modality, value, SlotEvidence("unit", value.level, 1.0, unit))
    if value.level is Level.APART and _opposite_in_all(left, right, story, unit):
        return ClaimPair(left, right, tail, True, 0.6)
    if left.attribute in ("live", "lie") or right.attribute in ("live", "lie"):
        subject = compare_subjects(left, right, story)
        same = left.attribute == right.attribute and (
            subject.level is Level.EXACT or _one_name(left, right)
        )
        apart = "" if same else "different subject"
        # People have a home town and a home; where a place lies is settled.
        score = 0.7 if left.attribute == "live" else 0.8
        return ClaimPair(left, right, (subject, *tail), same, score, apart)
    happening = compare_happenings(left, right, story)
    apart = happening.apart
    formed = value.level is Level.APART and unit in ("street", "bearing")
    if apart and formed and _telling_by_itself(left, right, story, unit, value):
        return ClaimPair(left, right, (*happening.evidence, *tail), True, 0.7)
    if not apart and (left.modality not in _SETTLED or right.modality not in _SETTLED):
        apart = "possible or denied"
    if not apart and left.modality is not right.modality and value.level is Level.APART:
        apart = "scheduled against happened"
    if not apart and value.level is Level.APART and _other_time(left, right):
        apart = "different occasion"
    both_sides = _BOTH_SIDES in (left.value.name, right.value.name)
    same_people = happening.evidence[2].level is Level.EXACT
    if not apart and both_sides and value.level is Level.APART and not same_people:
        apart = "one takes in the other"
    if not apart and value.level is Level.MISSING:
        apart = "unrelated places"
    if not apart and value.level is Level.APART and not happening.placed:
        apart = _several(left, right, story, gazetteer or _BuiltIn())
    # Firms have a seat on paper and one at work.
    score = min(happening.score, 0.7) if left.attribute == "seat" else happening.score
    return ClaimPair(left, right, (*happening.evidence, *tail), not apart, score, apart)


def _one_name(left: Claim, right: Claim) -> bool:
    """Whether two claims on where a place lies name it alike; its entities may differ in type."""
    a, b = left.subject, right.subject
    return a is not None and b is not None and a.text.casefold() == b.text.casefold()


def _other_time(left: Claim, right: Claim) -> bool:
    """Whether the clauses put the two at different times, or only one of them in the past."""
    a, b = left.time, right.time
    if a is None or b is None:
        return any(t is not None and t.grain in ("month", "year") for t in (a, b))
    relation = relate_moments(a, b)
    return relation.level is Level.APART and relation.unit not in ("clock", "part")


def _telling_by_itself(
    left: Claim, right: Claim, story: Story, unit: str, value: SlotEvidence
) -> bool:
    """Addresses on one street, or two directions at one distance from one place, in two articles.

    Articles on one event rarely have two of these; where one of them has, nothing follows.
    """
    if story.same_event(left.article, right.article).level is not Level.EXACT:
        return False
    if unit == "bearing":
        a, b = left.value, right.value
        if (
            not isinstance(a, Place)
            or not isinstance(b, Place)
            or not value.detail.startswith("dir")
        ):
            return False
        return a.distance_km is not None and a.distance_km == b.distance_km
    for own, other in ((left, right), (right, left)):
        for claim in story.claims_of(own.article, own.kind):
            if claim.id == own.id or not isinstance(claim.value, Place):
                continue
            if claim.value.category not in _STREETS:
                continue
            against = relate_places(claim, own, _BuiltIn())[0].level
            if against is Level.APART or relate_places(claim, other, _BuiltIn())[0].level in _MEET:
                return False
    return True


def _opposite_in_all(left: Claim, right: Claim, story: Story, unit: str) -> bool:
    """ "North-east of Aby", "south-west of Aby"; "the left eye", "the right eye".

    Whatever the clauses tell, articles on one event rarely have two of these.
    """
    a, b = left.value, right.value
    if not isinstance(a, Place) or not isinstance(b, Place):
        return False
    if unit == "bearing":
        turn = abs((a.bearing or 0.0) - (b.bearing or 0.0)) % 360
        if a.bearing is None or b.bearing is None or min(turn, 360 - turn) < _OPPOSITE:
            return False
    elif unit != "body" or a.name.split()[-1:] != b.name.split()[-1:]:
        return False
    if story.same_event(left.article, right.article).level is not Level.EXACT:
        return False
    for own in (left, right):
        for claim in story.claims_of(own.article, own.kind):
            if claim.id == own.id or not isinstance(claim.value, Place):
                continue
            if claim.value.category != a.category:
                continue
            one = unit == "body" or claim.value.name == a.name
            if one and relate_places(claim, own, _BuiltIn())[0].level is Level.APART:
                return False
    return True


def _several(left: Claim, right: Claim, story: Story, gazetteer: Relates) -> str:
    """Where an article tells of such events at two places, a place tells neither apart."""
    for claim in (left, right):
        for other in story.claims_of(claim.article, claim.kind):
            if other.id == claim.id or other.attribute != claim.attribute:
                continue
            if relate_places(other, claim, gazetteer)[0].level is Level.APART:
                return "several such events"
    return ""


def relate_places(left: Claim, right: Claim, gazetteer: Relates) -> tuple[SlotEvidence, str]:
    """How the two places relate, and the category in which they do."""
    a, b = left.value, right.value
    if not isinstance(a, Place) or not isinstance(b, Place):
        return SlotEvidence("value", Level.MISSING, 0.5, "no place"), ""
    if a.category in _STREETS and b.category in _STREETS:
        return _streets(left, right, a, b), "street"
    if a.category != b.category:
        return SlotEvidence("value", Level.MISSING, 0.5, "places of different sorts"), ""
    match a.category:
        case "bearing":
            return _bearings(a, b), "bearing"
        case "body":
            return _bodies(left, right, a, b), "body"
        case "side":
            return _sides(left, right, a, b), "side"
        case "part":
            return _parts(a, b, gazetteer), "part"
    found = _names(a, b, gazetteer)
    if (
        found.level is Level.APART
        and {left.slot("preposition"), right.slot("preposition")} & _LOOSE
    ):
        distance = gazetteer.distance_km(a.name, b.name)
        if distance is None or distance < _NEAR_KM:
            return _value(Level.MISSING, "near or off, and how far is not said"), "named"
    return found, "named"


def _value(level: Level, detail: str, score: float | None = None) -> SlotEvidence:
    base = {Level.EXACT: 1.0, Level.NEAR: 0.8, Level.MISSING: 0.5, Level.APART: 0.0}[level]
    return SlotEvidence("value", level, base if score is None else score, detail)


def _streets(left: Claim, right: Claim, a: Place, b: Place) -> SlotEvidence:
    one = {a.name, left.slot("cross")} - {""}
    other = {b.name, right.slot("cross")} - {""}
    numbers = left.slot("number"), right.slot("number")
    shared = {_bare(s) for s in one} & {_bare(s) for s in other}
    if shared:
        crosses = {_bare(s) for s in one} - shared, {_bare(s) for s in other} - shared
        if all(crosses):
            return _value(Level.APART, "corners with two other streets")
        if {a.within, b.within} in _OPPOSITE_SIDES:
            return _value(Level.APART, f"{a.name} on two sides of the town", 0.3)
        if all(numbers):
            return _numbers(int(numbers[0]), int(numbers[1]), a, b)
        return _value(Level.EXACT if a.category == b.category else Level.NEAR, a.name)
    alike = fuzz.ratio(_bare(a.name), _bare(b.name))
    if alike >= _ALIKE and len(a.name) > _LONG and not any(map(str.isdigit, a.name + b.name)):
        return _value(Level.APART, f"{a.name} against {b.name}", 0.3)
    if all(numbers) and "block" not in (a.category, b.category):
        return _value(Level.APART, f"{a.name} against {b.name}")
    return _value(Level.MISSING, "two streets, which may cross")


_OPPOSITE_SIDES = ({("n",), ("s",)}, {("e",), ("w",)})


def _bare(street: str) -> str:
    """The street's own name, its type left off."""
    words = street.split()
    return " ".join(words[:-1]) if len(words) > 1 else street


def _numbers(one: int, other: int, a: Place, b: Place) -> SlotEvidence:
    if one == other:
        return _value(Level.EXACT, f"number {one}")
    blocks = [n for n, p in ((one, a), (other, b)) if p.category == "block"]
    if len(blocks) == 1 and abs(one - other) < 100:
        return _value(Level.NEAR, "a house and its block")
    return _value(Level.APART, f"number {one} against {other}")


def _bearings(a: Place, b: Place) -> SlotEvidence:
    if a.name != b.name:
        return _value(Level.MISSING, "measured from different places")
    if a.bearing is not None and b.bearing is not None:
        turn = abs(a.bearing - b.bearing) % 360
        turn = min(turn, 360 - turn)
        if turn >= 90:
            return _value(Level.APART, f"directions {turn:.0f} degrees apart")
    if a.distance_km and b.distance_km:
        one, other = a.distance_km, b.distance_km
        if one.high < other.low or other.high < one.low:
            return _value(Level.APART, "different distances")
    same = a.bearing == b.bearing and a.distance_km == b.distance_km
    return _value(Level.EXACT if same else Level.NEAR, "compatible directions")


def _bodies(left: Claim, right: Claim, a: Place, b: Place) -> SlotEvidence:
    one = {a.name, left.slot("cross")} - {""}
    other = {b.name, right.slot("cross")} - {""}
    if one == other:
        return _value(Level.EXACT, a.name)
    around = one & set(b.within) or other & set(a.within)
    if one & other or around:
        return _value(Level.NEAR, "one takes in the other")
    return _value(Level.APART, f"{a.name} against {b.name}")


def _sides(left: Claim, right: Claim, a: Place, b: Place) -> SlotEvidence:
    if a.name == b.name:
        return _value(Level.EXACT, a.name)
    one, other = left.slot("cross"), right.slot("cross")
    if one and other and one != other:
        return _value(Level.MISSING, "of different things")
    return _value(Level.APART, f"{a.name} against {b.name}")


def _parts(a: Place, b: Place, gazetteer: Relates) -> SlotEvidence:
    if a.name and b.name and a.name != b.name:
        return _names(a, b, gazetteer)
    if a.bearing == b.bearing:
        return _value(Level.EXACT, "one part")
    if a.bearing is None or b.bearing is None:
        return _value(Level.APART, "the centre against a side")
    turn = abs(a.bearing - b.bearing) % 360
    far = min(turn, 360 - turn) >= 90
    return _value(Level.APART if far else Level.NEAR, "parts of one land")


def _names(a: Place, b: Place, gazetteer: Relates) -> SlotEvidence:
    if a.name == b.name:
        return _value(Level.EXACT, a.name)
    found = gazetteer.relation(a.name, b.name)
    level = {
        "same": Level.EXACT, "inside": Level.NEAR, "contains": Level.NEAR, "apart": Level.APART,
    }.get(found, Level.MISSING)  # fmt: skip
    detail = {"apart": f"{a.name} against {b.name}", "inside": "one inside the other"}.get(
        found, found
    )
    return _value(level, detail)
