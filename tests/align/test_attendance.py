"""Presence against absence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Pairs = Callable[[str, str], list[ClaimPair]]


@pytest.fixture
def pairs(pairs_of: Callable[..., Pairs]) -> Pairs:
    return pairs_of(Kind.ATTENDANCE)


def disputed(pairs: list[ClaimPair]) -> list[ClaimPair]:
    return [p for p in pairs if p.aligned and p.level("value") is Level.APART]


def agreed(pairs: list[ClaimPair]) -> list[ClaimPair]:
    return [p for p in pairs if p.aligned and p.level("value") is Level.EXACT]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nora Lind attended the summit in Tolby.", "Nora Lind was unable to attend the summit."),
        ("Nora Lind took part in the meeting.", "Nora Lind stayed away from the meeting."),
        ("Nora Lind was present at the talks.", "Karl Weber stood in for Nora Lind at the talks. "
         "Nora Lind was absent from the talks."),
        ("The Norwegian foreign minister attended the summit.",
         "The Norwegian foreign minister did not attend the summit."),
    ],
)  # fmt: skip
def test_present_against_absent(pairs: Pairs, left: str, right: str) -> None:
    assert disputed(pairs(left, right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nora Lind attended the summit.", "Nora Lind took part in the summit in Tolby."),
        ("Nora Lind skipped the dinner.", "Nora Lind did not attend the dinner."),
        # Another person, another occasion.
        ("Nora Lind attended the summit.", "Karl Weber did not attend the summit."),
        ("Nora Lind attended the summit.", "Nora Lind skipped the funeral."),
        # A country is there when its envoy is.
        ("Norway attended the summit.", "Norway was represented by its envoy at the summit."),
        # Who was to attend did so, from afar.
        ("Nora Lind will attend the summit.", "Nora Lind joined the summit by video link."),
    ],
)
def test_nothing_disputed(pairs: Pairs, left: str, right: str) -> None:
    assert disputed(pairs(left, right)) == []


def test_agreement(pairs: Pairs) -> None:
    assert agreed(pairs("Nora Lind attended the summit.", "Nora Lind was present at the summit."))


def test_absent_and_represented_go_together(pairs: Pairs) -> None:
    [pair] = pairs(
        "Nora Lind was represented by Karl Weber at the summit.",
        "Nora Lind was unable to attend the summit.",
    )
    assert pair.level("value") is Level.NEAR
