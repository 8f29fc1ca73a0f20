"""A place as the gazetteer knows it, and how far two of them lie apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

_EARTH_KM = 6371.0
# A city of p people reaches about this times the square root of p kilometres from its middle:
# 12 km for one million, 36 km for nine. Boroughs and suburbs of it lie within.
_REACH = 0.012


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """One reading of a place name.

    `category` is city, county, state, country, region or continent; `within` what contains the
    place, nearest first, as in ("Illinois", "United States", "North America"). `lat` and `lon` are
    degrees, None for whatever is not a city; `population` is 0 where it is not known. `code` is
    unique: an ISO 3166 code, a continent's or area's name, "c" and the GeoNames id for cities.
    """

    name: str
    category: str
    within: tuple[str, ...]
    lat: float | None
    lon: float | None
    population: int
    code: str

    @property
    def reach_km(self) -> float:
        """How far from its middle a city reaches, in kilometres; 0 for other places."""
        return _REACH * math.sqrt(self.population) if self.lat is not None else 0.0


def distance_between(a: GazetteerPlace, b: GazetteerPlace) -> float | None:
    """Kilometres along the great circle; None where one of the two has no position."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north, south = math.radians(a.lat), math.radians(b.lat)
    half = (
        math.sin((south - north) / 2) ** 2
        + math.cos(north) * math.cos(south) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
