"""Which nouns fill a slot of an event, and which exclude each other there."""

from __future__ import annotations

import pytest

from checker.lexical.fillers import exclude, is_load, sort_of


@pytest.mark.parametrize(
    ("noun", "sort"),
    [
        ("cargo ship", "vessel"), ("glider", "aircraft"), ("tyre", ""), ("tram", "vehicle"),
        ("lung cancer", "illness"), ("falling rock", "hazard"), ("meeting", ""),
    ],
)  # fmt: skip
def test_sort(noun: str, sort: str) -> None:
    assert sort_of(noun) == sort


def test_loads_are_things() -> None:
    loads = [w for w in ("tyre", "wheat", "passenger", "cargo", "meeting") if is_load(w)]
    assert loads == ["tyre", "wheat"]


@pytest.mark.parametrize(
    ("a", "b", "sort", "apart"),
    [
        ("coal", "wheat", "load", True),
        ("food", "banana", "load", False),
        ("fuel", "diesel", "load", False),
        ("crude", "diesel", "load", True),
        ("ferry", "ship", "vessel", False),
        ("ferry", "tanker", "vessel", True),
        ("bus", "coach", "vehicle", False),
        ("stroke", "heart attack", "illness", True),
        ("cancer", "lung cancer", "illness", False),
        ("avalanche", "snowstorm", "hazard", True),
        ("flood", "mudslide", "hazard", False),
    ],
)
def test_exclusion(a: str, b: str, sort: str, apart: bool) -> None:
    assert exclude(a, b, sort) is apart
    assert exclude(b, a, sort) is apart
