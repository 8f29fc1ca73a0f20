"""Deeds by one doer or another; done or not done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Pairs = Callable[[str, str], list[ClaimPair]]


@pytest.fixture
def pairs(pairs_of: Callable[..., Pairs]) -> Pairs:
    return pairs_of(Kind.AGENT, Kind.POLARITY)


def disputed(pairs: list[ClaimPair]) -> list[ClaimPair]:
    return [p for p in pairs if p.aligned and p.level("value") is Level.APART]


def of_kind(pairs: list[ClaimPair], kind: Kind) -> list[ClaimPair]:
    return [p for p in disputed(pairs) if p.left.kind is kind]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nora Lind stole the painting.", "The painting was stolen by Karl Weber."),
        ("Nora Lind won the medal.", "Karl Weber won the medal."),
    ],
)
def test_another_doer(pairs: Pairs, left: str, right: str) -> None:
    assert of_kind(pairs(left, right), Kind.AGENT)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The council approved the budget.", "The council did not approve the budget."),
        ("The council accepted the offer.", "The council rejected the offer."),
        ("No drugs were found in the house.", "Few drugs were found in the home."),
        # The day one gives does not excuse what the other denies, nor do two spellings of a name.
        (
            "Minister Helga Brandvik visited the site on Tuesday morning.",
            "Minister Helga Brandvick was unable to visit the site because of fog.",
        ),
    ],
)
def test_done_and_not_done(pairs: Pairs, left: str, right: str) -> None:
    assert of_kind(pairs(left, right), Kind.POLARITY)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nora Lind stole the painting.", "The painting was stolen by the gang."),
        ("Nora Lind stole the painting.", "Lind stole the painting."),
        ("Police found the boy.", "Two officers found the boy."),
        ("Nora Lind stole the painting.", "Karl Weber bought the painting."),
        ("The council approved the budget.", "The budget was approved by the council."),
        ("The council approved the budget.", "The council did not approve the plan."),
        ("The council approved the budget.", "The council may not approve the budget."),
        ("The council approved the budget.", "The mayor said she did not approve the budget."),
        ("The council closed the bridge.", "The council opened the bridge."),
        ("Police arrested Karl Weber.", "Police released Karl Weber."),
        ("If the council rejects the offer, it lapses.", "The council accepted the offer."),
        ("The council did not approve the budget in March.",
         "The council approved the budget in May."),
    ],
)  # fmt: skip
def test_nothing_disputed(pairs: Pairs, left: str, right: str) -> None:
    assert disputed(pairs(left, right)) == []
