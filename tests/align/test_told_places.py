"""Places proposed for one matter told in other words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.told_places import told_places
from checker.model import Claim, ClaimPair, Kind, Level, Place, SlotEvidence

Build = Callable[..., Any]
HID = {"topic": "v:hide n:worker", "governor": "v:hide", "preposition": "in"}


class Map:
    """Two cities of one country."""

    def relation(self, a: str, b: str) -> str:
        if {a, b} == {"bergen", "molde"}:
            return "apart"
        return "inside" if b == "norway" else "unknown"

    def distance_km(self, *_: str) -> float | None:
        return None

    def lookup(self, name: str) -> tuple[str, ...]:
        return (name,)


@pytest.fixture
def proposed(claim: Build, article: Build, story: Build) -> Callable[..., list[ClaimPair]]:
    def run(left: dict[str, str], right: dict[str, str]) -> list[ClaimPair]:
        base = {"attribute": "told", "subject": None, "keys": (), "value": Place("x", (), "told")}
        claims: list[Claim] = [
            claim(Kind.PLACE, article=where, extra={**HID, **slots}, **base)
            for where, slots in (("a", left), ("b", right))
        ]
        sure = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}
        made = story([article(id="a"), article(id="b")], claims, events=sure)
        return told_places(made, Map())

    return run


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"noun": "closet"}, {"noun": "office"}),
        ({"names": "bergen"}, {"names": "molde"}),
    ],
)
def test_two_spots(proposed: Build, left: dict[str, str], right: dict[str, str]) -> None:
    (pair,) = proposed(left, right)
    assert pair.level("value") is Level.APART
    assert pair.score < 0.8


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"noun": "closet"}, {"noun": "closet"}),
        ({"noun": "closet"}, {"noun": "house"}),
        ({"names": "bergen"}, {"names": "norway"}),
        ({"names": "bergen"}, {"noun": "closet"}),
        ({"names": "hill hotel"}, {"names": "hill-top"}),
        ({"noun": "closet", "preposition": "into"}, {"noun": "office"}),
    ],
)
def test_one_spot_or_unsure(proposed: Build, left: dict[str, str], right: dict[str, str]) -> None:
    assert proposed(left, right) == []


def test_floors_of_one_house(proposed: Callable[..., list[ClaimPair]]) -> None:
    second, third = ({"noun": "floor", "side": n, "names": ""} for n in ("second", "third"))
    assert len(proposed(second, third)) == 1
    assert proposed(second, {**second}) == []


def test_initials_are_no_other_name(proposed: Callable[..., list[ClaimPair]]) -> None:
    assert proposed({"names": "north sea union"}, {"names": "nsu"}) == []
