"""Nouns for who did something, and which of them may be one person."""

from __future__ import annotations

import pytest

from checker.normalize.walks import may_be_one, walk_of


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("son", "relative", True),
        ("police", "officer", True),
        ("hiker", "walker", True),
        ("neighbor", "neighbour", True),
        ("son", "neighbour", False),
        ("guard", "driver", False),
        ("landlord", "neighbour", False),
    ],
)
def test_may_be_one(a: str, b: str, one: bool) -> None:
    assert may_be_one(a, b) is one
    assert may_be_one(b, a) is one


def test_walk_of() -> None:
    assert walk_of("passer-by") == "passerby"
    assert walk_of("table") == ""
