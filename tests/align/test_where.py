"""Places of one occasion, layer by layer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.where import where_pairs
from checker.model import Claim, ClaimPair, Kind, Level, Place, SlotEvidence

Build = Callable[..., Any]
FOUND = {"occasion": "find", "topic": "v:find n:skipper n:log", "way": "at"}
CARRIED = {"occasion": "hospital", "topic": "v:fly n:skipper", "way": "to"}


class Map:
    """Two cities of one country."""

    def relation(self, a: str, b: str) -> str:
        if {a, b} == {"bergen", "molde"}:
            return "apart"
        return "inside" if "norway" in (a, b) else "unknown"

    def distance_km(self, *_: str) -> float | None:
        return None


@pytest.fixture
def proposed(article: Build, story: Build, claim: Build) -> Callable[..., list[ClaimPair]]:
    base = {"attribute": "where", "subject": None, "keys": (), "value": Place("x", (), "where")}

    def run(*told: tuple[str, dict[str, str]], text: str = "") -> list[ClaimPair]:
        claims: list[Claim] = [
            claim(Kind.PLACE, article=where, extra=slots, **base) for where, slots in told
        ]
        sure = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}
        articles = [article(id="a", text=text or "x"), article(id="b")]
        return where_pairs(story(articles, claims, events=sure), Map())

    return run


@pytest.mark.parametrize(
    ("layer", "one", "other"),
    [
        ("spot", "room kitchen", "room garage"),
        ("venue", "hospital|aker", "hospital|haukeland"),
        ("town", "bergen", "molde"),
        ("area", "province|lund", "province|kalmar"),
        ("side", "floor 2", "floor 5"),
        ("side", "row front", "row back"),
        ("road", "a12", "a2"),
    ],
)
def test_two_places(
    proposed: Callable[..., list[ClaimPair]], layer: str, one: str, other: str
) -> None:
    (pair,) = proposed(("a", {**FOUND, layer: one}), ("b", {**FOUND, layer: other}))
    assert pair.level("value") is Level.APART


@pytest.mark.parametrize(
    ("layer", "one", "other"),
    [
        ("spot", "room kitchen", "building home"),
        ("venue", "hospital|aker", "hospital|aker university"),
        ("town", "bergen", "norway"),
        ("town", "bergen", "tolby"),
        ("side", "floor top", "floor 5"),
    ],
)
def test_may_be_one(
    proposed: Callable[..., list[ClaimPair]], layer: str, one: str, other: str
) -> None:
    assert proposed(("a", {**FOUND, layer: one}), ("b", {**FOUND, layer: other})) == []


def test_an_article_with_both(proposed: Callable[..., list[ClaimPair]]) -> None:
    one = ("a", {**CARRIED, "venue": "hospital|aker"})
    two = ("a", {**CARRIED, "venue": "hospital|haukeland"})
    other = ("b", {**CARRIED, "venue": "hospital|haukeland"})
    assert proposed(one, two, other) == []
    assert proposed(one, other, text="The Haukeland ward was full.") == []


def test_the_next_occasion(proposed: Callable[..., list[ClaimPair]]) -> None:
    one = ("a", {**FOUND, "town": "bergen", "further": "1"})
    assert proposed(one, ("b", {**FOUND, "town": "molde"})) == []
