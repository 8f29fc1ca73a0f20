"""Ages: everybody has one, and other people's ages clear nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Pairs = Callable[[str, str], list[ClaimPair]]


@pytest.fixture
def disputed(pairs_of: Callable[..., Pairs]) -> Pairs:
    def run(left: str, right: str) -> list[ClaimPair]:
        found = pairs_of(Kind.QUANTITY)(left, right)
        return [
            p
            for p in found
            if p.aligned and p.left.attribute == "age" and p.level("value") is Level.APART
        ]

    return run


def test_other_ages_beside_it(disputed: Pairs) -> None:
    left = "The dead are Nora Lind, 52, and Karl Weber, 71, police in Tolby said."
    right = "Police in Tolby named the dead as Karl Weber, 77, and Nora Lind, 52."
    assert len(disputed(left, right)) == 1


def test_a_birthday_may_lie_between(disputed: Pairs) -> None:
    left = "Karl Weber, 71, a retired baker, was found in Tolby."
    right = "Police in Tolby said Karl Weber, 72, a retired baker, had been found."
    assert all(p.score < 0.8 for p in disputed(left, right))
