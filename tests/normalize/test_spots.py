"""Spots that shut each other out."""

from __future__ import annotations

import pytest

from checker.normalize.spots import Spot, named_room, spot_of, spots_apart, words_of


@pytest.mark.parametrize(
    ("noun", "before", "group"),
    [
        ("motel", "", "hotel"),
        ("lot", "parking", "car-park"),
        ("station", "police", "police-station"),
    ],
)
def test_groups(noun: str, before: str, group: str) -> None:
    found = spot_of(noun, before)
    assert found is not None
    assert found.group == group


@pytest.mark.parametrize(("noun", "before"), [("room", "court"), ("lot", ""), ("gravity", "")])
def test_no_spots(noun: str, before: str) -> None:
    assert spot_of(noun, before) is None


def test_apart_within_a_rank_only() -> None:
    kitchen, garage = Spot("room", "kitchen"), Spot("room", "garage")
    assert spots_apart(kitchen, garage)
    assert not spots_apart(kitchen, Spot("building", "home"))
    assert not spots_apart(Spot("building", "hotel"), Spot("building", "bar"))


def test_rooms_called_by_what_they_are_for() -> None:
    boiler = named_room("boiler")
    assert spots_apart(boiler, Spot("room", "kitchen"))
    assert not spots_apart(boiler, Spot("room", "basement"))
    assert not spots_apart(boiler, named_room("furnace"))
    assert words_of(boiler) == {"boiler room"}
