"""Operators on typed values: statuses, amounts, moments, places, words."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Kind, Moment, Name, Place, Quantity, Status, Value, Words
from checker.rulebook.operators import OPERATORS
from checker.rulebook.operators.quantity import gap_ratio
from checker.rulebook.slots import KIND_VALUES, SLOTS, STANDARD

Build = Callable[..., Any]


@pytest.fixture
def holds(claim: Build, pair: Build, story: Build) -> Build:
    def run(name: str, left: Value, right: Value, *, denied: int = 0, **params: Any) -> bool:
        operator = OPERATORS[name]
        filled = {p.name: params.get(p.name, p.default) for p in operator.params}
        one = claim(value=left, article="a")
        other = claim(value=right, article="b", polarity=denied < 1)
        if denied == 2:
            one = claim(value=left, article="a", polarity=False)
        made = story([], [])
        answers = {
            operator.test(pair(x, y), operator.slot, filled, made).holds
            for x, y in ((one, other), (other, one))
        }
        assert len(answers) == 1, "not symmetric"
        return answers.pop()

    return run


def test_statuses(holds: Build) -> None:
    present, absent, sent = Status("present"), Status("absent"), Status("represented")
    assert holds("opposed", present, absent)
    assert holds("opposed", present, sent)
    assert not holds("opposed", absent, sent)
    assert not holds("opposed", present, present)
    assert holds("opposed", present, present, denied=1)
    assert not holds("opposed", present, absent, denied=1)
    assert not holds("opposed", present, present, denied=2)
    assert not holds("opposed", present, Name("absent"))


def test_amounts(holds: Build) -> None:
    twelve, fifteen = Quantity(12, 12), Quantity(15, 15)
    assert holds("ranges-apart", twelve, fifteen)
    assert not holds("ranges-apart", twelve, fifteen, **{"by-more-than": 0.2})
    assert not holds("ranges-apart", twelve, Quantity(12, 15))
    assert not holds("ranges-apart", twelve, Quantity(15, 15, "km"))
    assert not holds("ranges-apart", Quantity(10, math.inf), fifteen)
    assert holds("ranges-apart", Quantity(20, math.inf), fifteen)
    assert holds("ranges-overlap", Quantity(10, 20), fifteen)
    assert not holds("ranges-overlap", Quantity(10, 20, "km"), fifteen)


AMOUNTS = st.tuples(st.floats(-1e9, 1e9), st.floats(0, 1e9)).map(
    lambda t: Quantity(t[0], t[0] + t[1])
)


@given(AMOUNTS, AMOUNTS)
def test_the_gap_is_symmetric_and_never_negative(left: Quantity, right: Quantity) -> None:
    assert gap_ratio(left, right) == gap_ratio(right, left) >= 0
    assert gap_ratio(left, left) == 0


def test_moments(holds: Build) -> None:
    def day(n: int) -> Moment:
        return Moment("day", dt.datetime(2024, 5, n), dt.datetime(2024, 5, n + 1))

    week = Moment("week", dt.datetime(2024, 5, 6), dt.datetime(2024, 5, 13))
    assert holds("moments-apart", day(6), day(7))
    assert not holds("moments-apart", day(6), week)
    assert not holds("moments-apart", day(6), day(6))
    assert holds("moments-apart", Moment("day", weekday=0), Moment("day", weekday=1))


def test_places(holds: Build) -> None:
    island = Place("Vessel Bay", ("Sunder Isle", "Farland"))
    other = Place("Port Hale", ("Sunder Isle", "Farland"))
    assert holds("places-apart", island, other)
    assert not holds("places-apart", island, Place("Sunder Isle", ("Farland",)))
    assert not holds("places-apart", island, Place("VESSEL BAY"))


def test_words(holds: Build) -> None:
    assert holds("words-differ", Name("Ana"), Name("Bo"))
    assert not holds("words-differ", Words("We won’t", "we won't"), Words("We won't", "we won't"))
    assert not holds("words-differ", Status("a"), Status("b"))


def test_the_tables_cover_every_kind() -> None:
    assert set(SLOTS) == set(KIND_VALUES) == set(Kind)
    for slots in SLOTS.values():
        assert set(slots) & set(STANDARD) == set()
    for operator in OPERATORS.values():
        assert not operator.slots or set(operator.slots) <= set(STANDARD)
