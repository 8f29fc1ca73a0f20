"""Places of one occasion, layer by layer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from checker.align.where import where_pairs
from checker.model import ClaimPair, Level

Build = Callable[..., Any]
FOUND = {"occasion": "find", "topic": "v:find n:skipper n:log", "way": "at"}
CARRIED = {"occasion": "hospital", "topic": "v:fly n:skipper", "way": "to"}


@pytest.fixture
def proposed(places_of: Callable[..., Any]) -> Callable[..., list[ClaimPair]]:
    return cast("Callable[..., list[ClaimPair]]", places_of(where_pairs, "where"))


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
        ("street", "mill lane", "castle street"),
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
        ("street", "mill lane", "mill lane|castle street"),
        ("street", "52nd street", "castle avenue"),
        ("street", "independence street", "independent street"),
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


def test_what_a_story_is_about_needs_no_word_in_common(proposed: Build) -> None:
    one = ("a", {"occasion": "main", "topic": "n:attack", "town": "bergen", "way": "at"})
    other = ("b", {"occasion": "main", "topic": "v:shoot n:guest", "town": "molde", "way": "at"})
    assert len(proposed(one, other)) == 1


def test_homes_by_part_in_the_story(proposed: Build) -> None:
    victim = {"occasion": "home", "who": "victim", "way": "at"}
    assert (
        len(proposed(("a", {**victim, "town": "bergen"}), ("b", {**victim, "town": "molde"}))) == 1
    )
    accused = {**victim, "who": "accused", "town": "molde"}
    assert proposed(("a", {**victim, "town": "bergen"}), ("b", accused)) == []
