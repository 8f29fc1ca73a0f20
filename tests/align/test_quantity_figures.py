"""What an article gives but once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.quantity_figures import LEAST, Side, Weights, figures_of
from checker.model import Kind, Quantity

Build = Callable[..., Any]
Tie = Callable[..., float]
HOUR = 3600.0


@pytest.fixture
def tie(claim: Build, article: Build, story: Build) -> Tie:
    """How much ties the first amounts of two articles, given as (value, noun, near, slots)."""

    def run(left: list[tuple[Any, ...]], right: list[tuple[Any, ...]]) -> float:
        claims = [
            claim(Kind.QUANTITY, value=value, article=name, attribute="count",
                  extra={"noun": noun, "near": near, **dict(slots)})
            for name, amounts in (("a", left), ("b", right))
            for value, noun, near, *slots in amounts
        ]  # fmt: skip
        told = story([article("", id="a"), article("", id="b")], claims)
        sides = [Side(figures_of(told, name)) for name in "ab"]
        found = Weights(*sides).tie(sides[0].figures[0], sides[1].figures[0])
        return found[0] if found else 0.0

    return run


def lasting(hours: float) -> Quantity:
    return Quantity(hours * HOUR, hours * HOUR, "s")


def test_stretches_of_time_meet_by_what_lasted(tie: Tie) -> None:
    assert tie([(lasting(57), "", "large")], [(lasting(96), "", "run escape")]) >= LEAST


def test_what_only_bounds_lasts_not(tie: Tie) -> None:
    limit = ("way", "limit")
    assert not tie([(lasting(57), "", "large")], [(lasting(96), "", "run escape", limit)])


def test_one_of_two_stretches_is_not_the_only_one(tie: Tie) -> None:
    two = [(lasting(57), "", "large escape"), (lasting(11), "", "run loose")]
    assert tie(two, [(lasting(96), "", "run escape")]) < LEAST


def test_a_crew_is_the_only_one_of_its_size(tie: Tie) -> None:
    crew = (Quantity(19, 19), "sailor", "way")
    all_sailors = (Quantity(600, 600), "sailor", "decade")
    assert tie([crew, all_sailors], [(Quantity(17, 17), "sailor", "health")]) >= LEAST


def test_places_in_a_row_meet_by_their_noun(tie: Tie) -> None:
    third = (Quantity(3, 3, "th"), "time", "vote")
    assert tie([third], [(Quantity(4, 4, "th"), "time", "oust")]) >= LEAST
    assert not tie([third], [(Quantity(4, 4, "th"), "recall", "vote")])


def test_a_people_named_and_narrowed(tie: Tie) -> None:
    slots = [("nation", "german"), ("people", "people")]
    left = (Quantity(19, 19), "sailor", "way", *slots)
    assert tie([left], [(Quantity(17, 17), "national", "crew", *slots)]) >= LEAST
