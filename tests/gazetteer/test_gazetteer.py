"""Places by name: readings, containment, what may be called apart, distances."""

from __future__ import annotations

import time
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.gazetteer import Gazetteer

_NAMES = (
    "Georgia", "Atlanta", "Tbilisi", "Springfield", "Illinois", "Ill.", "Missouri", "Kyiv", "Kiev",
    "Crimea", "Russia", "Ukraine", "Europe", "Asia", "Istanbul", "Turkey", "Middle East", "Syria",
    "northern Syria", "Cook County", "Chicago", "New York", "Brooklyn", "London", "England", "U.S.",
    "Puerto Rico", "Bavaria", "Munich", "Nowhereville", "Vatican City", "Rome", "Kashmir", "Hatay",
)  # fmt: skip
_MIRROR = {"inside": "contains", "contains": "inside"}


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kiev", "Kyiv"),
        ("Bombay", "Mumbai"),
        ("U.S.", "United States"),
        ("US", "the United States of America"),
        ("UK", "Britain"),
        ("Türkiye", "Turkey"),
        ("Calif.", "California"),
        ("Burma", "Myanmar"),
        ("Munich", "München"),
        ("Ivory Coast", "Côte d'Ivoire"),
        ("Peking", "Beijing"),
        ("Hatay province", "Hatay"),
        ("city of Munich", "Munich"),
        ("Nowhereville", "Nowhereville"),
    ],
)
def test_same(a: str, b: str) -> None:
    assert gazetteer().relation(a, b) == "same"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Springfield", "Illinois"),
        ("Springfield", "Missouri"),
        ("Springfield, Ill.", "U.S."),
        ("Atlanta", "Georgia"),
        ("Tbilisi", "Georgia"),
        ("Istanbul", "Europe"),
        ("Istanbul", "Asia"),
        ("Cook County", "Illinois"),
        ("Munich", "Bavaria"),
        ("Toronto", "Ontario"),
        ("Kharkiv", "Ukraine"),
        ("Donetsk", "Donbas"),
        ("Donbas", "Ukraine"),
        ("San Juan", "United States"),
        ("Hong Kong", "China"),
        ("Syria", "Middle East"),
        ("northern Syria", "Syria"),
        ("Boston", "New England"),
        ("Wales", "UK"),
        ("Belfast", "Ireland"),
    ],
)
def test_inside(a: str, b: str) -> None:
    assert gazetteer().relation(a, b) == "inside"
    assert gazetteer().contains(b, a) is True
    assert gazetteer().contains(a, b) is False


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Paris", "London"),
        ("Springfield, Ill.", "Missouri"),
        ("Munich", "Saxony"),
        ("Syria", "Turkey"),
        ("Kharkiv", "Poland"),
        ("Cardiff", "England"),
        ("Kabul", "Kandahar"),
        ("Berlin", "France"),
        ("Texas", "Oklahoma"),
        ("Amatrice", "Bari"),  # a small town, but the only one of its name, and of one country
    ],
)
def test_apart(a: str, b: str) -> None:
    assert gazetteer().relation(a, b) == "apart"
    assert gazetteer().contains(a, b) is False


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Brooklyn", "New York City"),  # boroughs are listed as cities
        ("Croydon", "London"),
        ("Chicago", "Cook County, Illinois"),  # counties of cities are not in the data
        ("Moscow", "Moscow region"),
        ("Simferopol", "Russia"),  # claimed by two
        ("Taiwan", "China"),
        ("Middle East", "Pakistan"),  # no sure edge
        ("northern Syria", "southern Syria"),
        ("Aleppo", "northern Syria"),
        ("Uvalde", "Houston"),  # a small town's name may be another's
        ("Amatrice", "South Sudan"),
        ("Nowhereville", "Ohio"),
        ("", "Ohio"),
    ],
)
def test_unknown(a: str, b: str) -> None:
    assert gazetteer().relation(a, b) == "unknown"
    assert gazetteer().contains(a, b) is None


def test_lookup_gives_the_chain_nearest_first() -> None:
    place = gazetteer().lookup("Springfield", hint="Ill.")[0]
    assert place.name == "Springfield"
    assert place.category == "city"
    assert place.within == ("Illinois", "United States", "North America")
    assert place.lat == pytest.approx(39.8, abs=0.1)
    assert place.lon == pytest.approx(-89.6, abs=0.1)
    assert place.population > 100_000


def test_several_readings() -> None:
    assert {p.category for p in gazetteer().lookup("Georgia")} >= {"country", "state"}
    assert gazetteer().lookup("Georgia", hint="Caucasus")[0].category == "country"
    assert gazetteer().lookup("Georgia", hint="United States")[0].category == "state"
    assert len(gazetteer().lookup("Springfield")) > 5
    assert gazetteer().lookup("Paris", hint="Texas")[0].within[0] == "Texas"


def test_hint_rules_out_and_unknown_hint_does_not() -> None:
    assert gazetteer().lookup("Munich", hint="Ukraine") == ()
    assert gazetteer().lookup("Munich", hint="Nowhereville") == gazetteer().lookup("Munich")
    assert gazetteer().lookup("Nowhereville") == ()


def test_abbreviations_are_read_in_capitals_only() -> None:
    assert gazetteer().lookup("IN")[0].name == "Indiana"
    assert gazetteer().lookup("in") == ()  # no state by an ordinary word
    assert gazetteer().lookup("US")[0].name == "United States"
    assert "country" not in {p.category for p in gazetteer().lookup("us")}


def test_distance() -> None:
    assert gazetteer().distance_km("London", "Paris, France") == pytest.approx(344, abs=5)
    assert gazetteer().distance_km("London", "Nowhereville") is None
    assert gazetteer().distance_km("France", "Germany") is None


@given(a=st.sampled_from(_NAMES), b=st.sampled_from(_NAMES))
def test_relation_is_mirrored(a: str, b: str) -> None:
    there, back = gazetteer().relation(a, b), gazetteer().relation(b, a)
    assert back == _MIRROR.get(there, there)
    if a == b:
        assert there == "same"


@given(name=st.text(max_size=30))
def test_any_text_is_taken(name: str) -> None:
    gazetteer().lookup(name)
    assert gazetteer().relation(name, "Ohio") in {"same", "inside", "contains", "apart", "unknown"}


def test_opens_quickly() -> None:
    gazetteer()  # builds the index where there is none
    start = time.perf_counter()
    Gazetteer().lookup("Paris")
    assert time.perf_counter() - start < 0.3
