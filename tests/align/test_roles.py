"""One person in two roles, two people in one office."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Pairs = Callable[[str, str], list[ClaimPair]]


@pytest.fixture
def pairs(pairs_of: Callable[..., Pairs]) -> Pairs:
    return pairs_of(Kind.ROLE)


def disputed(pairs: list[ClaimPair]) -> list[ClaimPair]:
    return [p for p in pairs if p.aligned and p.level("value") is Level.APART]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nora Lind, the owner of the inn, left.", "Nora Lind, the manager of the inn, left."),
        (
            "Norwegian foreign minister Nora Lind left.",
            "Norwegian finance minister Nora Lind left.",
        ),
    ],
)
def test_roles_that_exclude_each_other(pairs: Pairs, left: str, right: str) -> None:
    [pair] = disputed(pairs(left, right))
    assert pair.left.slot("relation") == pair.right.slot("relation") == "person"


def test_two_people_in_one_office(pairs: Pairs) -> None:
    found = disputed(
        pairs(
            "Norwegian foreign minister Nora Lind spoke in Tolby.",
            "Norwegian foreign minister Karl Weber spoke in Tolby.",
        )
    )
    assert [p.left.slot("relation") for p in found] == ["office"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nora Lind, the owner of the inn, left.", "Nora Lind, the mother of two, left."),
        ("Norwegian foreign minister Nora Lind left.",
         "Norway's foreign minister, Nora Lind, wept."),
        ("Former Norwegian foreign minister Nora Lind left.",
         "Norwegian foreign minister Karl Weber left."),
        ("Norwegian foreign minister Nora Lind left.", "Chilean foreign minister Karl Weber left."),
        ("Senator Nora Lind left.", "Senator Karl Weber left."),
        ("Nora Lind, the mother of Karl Weber, left.", "Nora Lind, the sister of Ana Costa, left."),
    ],
)  # fmt: skip
def test_nothing_disputed(pairs: Pairs, left: str, right: str) -> None:
    assert disputed(pairs(left, right)) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police chief Nora Lind left.", "Deputy police chief Nora Lind left."),
        ("Nora Lind, a nurse, left.", "Nora Lind, a carpenter, left."),
        (
            "Chief executive Nora Lind left the firm in Bergen on Monday.",
            "Nora Lind, the spokeswoman, left the firm in Bergen on Monday.",
        ),
    ],
)
def test_two_callings_are_a_doubt(pairs: Pairs, left: str, right: str) -> None:
    [pair] = disputed(pairs(left, right))
    assert pair.left.slot("relation") == "calling"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chief executive Nora Lind left.", "Nora Lind, the boss, left."),
        ("Nora Lind, a surgeon, left.", "Nora Lind, a doctor, left."),
        ("Nora Lind, a vet, left.", "Nora Lind, a veterinary surgeon, left."),
        ("Nora Lind, head of the church, left.", "Nora Lind, spokeswoman of God, left."),
    ],
)
def test_one_calling_in_two_words(pairs: Pairs, left: str, right: str) -> None:
    assert not disputed(pairs(left, right))
