"""Spots that shut each other out."""

from __future__ import annotations

import pytest

from checker.normalize.spots import Spot, spot_of, spots_apart


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
