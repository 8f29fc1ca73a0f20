"""Spots of an earthquake that two articles measure from two towns: how far apart do they lie?

In: a story's place claims that tell of a quake by distance and direction ("40 km south of Orre").
Out: aligned pairs where the two spots cannot be one, whatever the towns. A direction with a
distance is good to an eighth of the circle; one alone to a quarter, and reaches to REACH_KM.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import combinations
from typing import Protocol

from checker.gazetteer import GazetteerPlace
from checker.model import Claim, ClaimPair, Kind, Level, Place, SlotEvidence
from checker.story import Story

_EARTH_KM = 6371.0
REACH_KM = 100.0
# Agencies place one quake up to so far apart; the larger distances are rounded more roughly.
TOLERANCE_KM = 30.0
_ROUGH = 0.25
_SLACK = (-22.5, 0.0, 22.5)
# A direction alone is given more loosely.
_LOOSE = (-45.0, -22.5, 0.0, 22.5, 45.0)
SPOT = "epicentre"
SCORE = 0.7

_Point = tuple[float, float]


class Looks(Protocol):
    """What is needed of a gazetteer."""

    def lookup(self, name: str, hint: str | None = None) -> tuple[GazetteerPlace, ...]:
        """The readings of a place name."""


def epicentre_pairs(story: Story, gazetteer: Looks) -> list[ClaimPair]:
    """A pair for each two articles that put the quake in two spots, and nowhere else."""
    spots: dict[str, list[Claim]] = defaultdict(list)
    for claim in story.claims:
        if claim.kind is Kind.PLACE and claim.slot("spot") == SPOT:
            spots[claim.article].append(claim)
    out = []
    for one, other in combinations(sorted(spots), 2):
        event = story.same_event(one, other)
        if event.level is not Level.EXACT:
            continue
        gaps = [_gap(a, b, gazetteer) for a in spots[one] for b in spots[other]]
        if all(gap > 0 for gap in gaps):
            value = SlotEvidence("value", Level.APART, 0.0, f"{min(gaps):.0f} km apart")
            unit = SlotEvidence("unit", Level.APART, 1.0, "bearing")
            pair = (spots[one][0], spots[other][0])
            out.append(ClaimPair(*pair, (event, value, unit), True, SCORE))
    return out


def _gap(left: Claim, right: Claim, gazetteer: Looks) -> float:
    """Kilometres between the nearest spots that two claims allow; 0 where they may be one."""
    a, b = left.value, right.value
    if not isinstance(a, Place) or not isinstance(b, Place) or a.name == b.name:
        return 0.0
    ours, theirs = _points(a, gazetteer), _points(b, gazetteer)
    if not ours or not theirs:
        return 0.0
    gap = min(_distance(p, q) for p in ours for q in theirs)
    rough = _ROUGH * max((p.distance_km.high if p.distance_km else 0.0) for p in (a, b))
    return gap if gap > TOLERANCE_KM + rough else 0.0


def _points(place: Place, gazetteer: Looks) -> list[_Point]:
    """Spots at the ends and in the middle of what distance and direction leave open."""
    if place.bearing is None:
        return []
    far = place.distance_km
    low, high = (far.low, far.high) if far is not None else (0.0, REACH_KM)
    return [
        _moved(reading.lat, reading.lon, place.bearing + turn, km)
        for reading in gazetteer.lookup(place.name)
        if reading.lat is not None and reading.lon is not None
        for turn in (_LOOSE if far is None else _SLACK)
        for km in (low, (low + high) / 2, high)
    ]


def _moved(lat: float, lon: float, bearing: float, km: float) -> _Point:
    """Degrees of the point so far away in a direction; flat, good for some hundred kilometres."""
    angle = math.radians(bearing)
    north = km * math.cos(angle) / _EARTH_KM
    east = km * math.sin(angle) / (_EARTH_KM * math.cos(math.radians(lat)))
    return lat + math.degrees(north), lon + math.degrees(east)


def _distance(p: _Point, q: _Point) -> float:
    north = math.radians(q[0] - p[0])
    east = math.radians(q[1] - p[1]) * math.cos(math.radians((p[0] + q[0]) / 2))
    return _EARTH_KM * math.hypot(north, east)
