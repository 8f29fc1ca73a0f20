"""Distances between places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.gazetteer.place import GazetteerPlace, distance_between


def city(lat: float | None, lon: float | None, population: int = 0) -> GazetteerPlace:
    return GazetteerPlace("x", "city", (), lat, lon, population, "c1")


_cities = st.builds(city, st.floats(-90, 90), st.floats(-180, 180))


def test_one_degree_of_latitude() -> None:
    assert distance_between(city(0, 0), city(1, 0)) == pytest.approx(111.2, abs=0.1)


def test_without_position() -> None:
    assert distance_between(city(None, None), city(1, 0)) is None
    assert city(None, None, 1_000_000).reach_km == 0


def test_reach_grows_with_the_city() -> None:
    assert city(0, 0, 1_000_000).reach_km == pytest.approx(12)
    assert city(0, 0, 4_000_000).reach_km == pytest.approx(24)


@given(_cities, _cities)
def test_distance_is_symmetric_and_bounded(a: GazetteerPlace, b: GazetteerPlace) -> None:
    there, back = distance_between(a, b), distance_between(b, a)
    assert there is not None
    assert back is not None
    assert there == pytest.approx(back)
    assert 0 <= there <= 20016
