"""Place phrases of a known form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.place_words import PlaceWords, bearing_of, find_places, street_name


def only(text: str) -> PlaceWords:
    (found,) = find_places(text)
    return found


@pytest.mark.parametrize(
    ("text", "category", "name", "number"),
    [
        ("in the 4100 block of Mill Road", "block", "mill road", 4100),
        ("in the 4100 block of North Mill", "block", "mill", 4100),
        ("at 22 W. Mill Ave. on Monday", "address", "mill avenue", 22),
        ("on Mill Road", "street", "mill road", None),
        ("at Oak St. and Mill Road", "corner", "mill road", None),
    ],
)
def test_addresses(text: str, category: str, name: str, number: int | None) -> None:
    words = only(text)
    assert (words.category, words.name, words.number) == (category, name, number)


def test_a_block_may_have_a_cross_street() -> None:
    assert only("in the 900 block of Mill Road, at Oak Street").cross == "oak street"


def test_distances_and_directions() -> None:
    words = only("about 20 miles (32 km) north-west of the town of Ober Lund")
    assert (words.category, words.name, words.bearing) == ("bearing", "ober lund", 315.0)
    assert words.distance_km
    assert words.distance_km.low < 32.2 < words.distance_km.high
    assert only("south of Lund").bearing == 180.0


def test_body_parts_know_what_they_lie_within() -> None:
    words = only("shot in the left thigh")
    assert (words.name, words.around[:2]) == ("left thigh", ("thigh", "leg"))
    assert only("hit in the head and chest").cross == "chest"


@pytest.mark.parametrize("text", ["She walked home.", "in the heart of town", "the back of it"])
def test_no_place(text: str) -> None:
    assert [w for w in find_places(text) if w.category != "body"] == []


def test_street_names_fold() -> None:
    assert street_name("S. Mill Ave.") == street_name("South Mill Avenue") == "mill avenue"


def test_compass_words() -> None:
    assert bearing_of("south west") == bearing_of("southwestern") == 225.0
    assert bearing_of("central") is None


@given(st.text(alphabet=st.sampled_from("0123 block of Mill Road.St,and northkm"), max_size=60))
def test_offsets_lie_in_the_text(text: str) -> None:
    assert all(0 <= w.start < w.end <= len(text) for w in find_places(text))
