"""Places that are the only ones either article gives for a sort of event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from checker.align.told_single_places import single_places
from checker.model import ClaimPair, Level

Build = Callable[..., Any]
TALKS = {"topic": "v:hold n:talk n:quota", "governor": "v:hold n:talk", "preposition": "in"}
ROUND = {"topic": "v:open n:negotiation n:quota", "governor": "v:open n:negotiation"}
RALLY = {"topic": "v:rally n:farmer", "governor": "v:rally", "preposition": "in", "venue": "1"}


@pytest.fixture
def proposed(places_of: Callable[..., Any]) -> Callable[..., list[ClaimPair]]:
    return cast("Callable[..., list[ClaimPair]]", places_of(single_places, "told"))


def test_talks_in_two_cities(proposed: Callable[..., list[ClaimPair]]) -> None:
    (pair,) = proposed(("a", {**TALKS, "names": "bergen"}), ("b", {**ROUND, "names": "molde"}))
    assert pair.aligned
    assert pair.level("value") is Level.APART


@pytest.mark.parametrize("names", ["bergen", "norway", "tolby"])
def test_one_city_or_unknown(proposed: Callable[..., list[ClaimPair]], names: str) -> None:
    assert proposed(("a", {**TALKS, "names": "bergen"}), ("b", {**ROUND, "names": names})) == []


def test_two_squares_of_one_town(proposed: Callable[..., list[ClaimPair]]) -> None:
    left = {**RALLY, "names": "liberty", "within": "bergen"}
    right = {**RALLY, "names": "station", "within": "bergen", "topic": "v:demonstrate n:farmer",
             "governor": "v:demonstrate"}  # fmt: skip
    assert len(proposed(("a", left), ("b", right))) == 1
    assert proposed(("a", left), ("b", {**right, "names": "liberty"})) == []


def test_talks_at_two_places_in_one_article(proposed: Callable[..., list[ClaimPair]]) -> None:
    third = {**ROUND, "names": "tolby"}
    told = ("a", {**TALKS, "names": "bergen"}), ("b", {**ROUND, "names": "molde"}), ("b", third)
    assert proposed(*told) == []


def test_a_place_that_the_other_article_names(proposed: Callable[..., list[ClaimPair]]) -> None:
    told = ("a", {**TALKS, "names": "bergen"}), ("b", {**ROUND, "names": "molde"})
    assert proposed(*told, text="The delegates came from Molde.") == []


def test_hospitals(proposed: Callable[..., list[ClaimPair]]) -> None:
    taken = {"topic": "v:take n:driver", "governor": "v:take", "preposition": "to", "venue": "1"}
    flown = {**taken, "topic": "v:fly n:driver", "governor": "v:fly", "names": "grandview"}
    assert len(proposed(("a", {**taken, "names": "mercy"}), ("b", flown))) == 1
    assert proposed(("a", {**taken, "names": "mercy", "venue": ""}), ("b", flown)) == []
