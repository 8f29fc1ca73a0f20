"""Ages of one whom an outlet names and another describes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.quantity_ages import age_pairs
from checker.model import ClaimPair, Kind, Level, Participant, Quantity, SlotEvidence
from checker.story import Story

Build = Callable[..., Any]
Aged = Callable[..., list[ClaimPair]]
SURE = SlotEvidence("event", Level.EXACT, 1.0)


@pytest.fixture
def aged(claim: Build, article: Build, story: Build) -> Aged:
    """Pairs of two articles' ages, given as (age, who, name, words near)."""

    def run(*sides: list[tuple[int, str, str, str]]) -> list[ClaimPair]:
        claims = [
            claim(
                Kind.QUANTITY, value=Quantity(age, age, "year"), article=name, attribute="age",
                subject=Participant(who, who.lower().split()[-1], 0, 1),
                extra={"name": called, "near": near, "sort": "age"},
            )
            for name, ages in zip("ab", sides, strict=True)
            for age, who, called, near in ages
        ]  # fmt: skip
        told: Story = story(
            [article("", id="a"), article("", id="b")], claims, events={frozenset("ab"): SURE}
        )
        return age_pairs(told)

    return run


NAMED = (28, "Tom Ruda", "Tom Ruda", "ruda surrender police")


def test_one_suspect_named_and_described(aged: Aged) -> None:
    (pair,) = aged([NAMED], [(31, "a man", "", "man arrest police")])
    assert pair.aligned
    assert pair.left.slot("sort") == "single"


@pytest.mark.parametrize(
    "other",
    [
        (28, "a man", "", "man arrest police"),
        (31, "a woman", "", "woman kill stairwell"),
        (31, "the rescuer", "", "rescuer arrest police"),
        (31, "the other man", "", "man arrest police"),
        (63, "a man", "", "man arrest police"),
    ],
    ids=["same age", "a victim", "somebody else", "another", "a generation older"],
)
def test_other_people(aged: Aged, other: tuple[int, str, str, str]) -> None:
    assert not aged([NAMED], [other])


def test_an_article_that_gives_the_age_holds_no_dispute(aged: Aged) -> None:
    both = [(31, "a man", "", "man arrest police"), (28, "a witness", "", "witness see car")]
    assert not aged([NAMED], both)


def test_an_age_of_which_nothing_else_is_said(aged: Aged) -> None:
    alone = (28, "the man", "", "man old")
    (pair,) = aged([alone], [(31, "a man", "", "man stab chest inn")])
    assert pair.aligned
    assert not aged([alone], [(31, "a woman", "", "woman throw car wall")])


def test_he_and_the_welder_are_the_one_told_of(aged: Aged) -> None:
    stabbed = (31, "a man", "", "man stab chest inn")
    assert aged([(28, "he", "", "")], [stabbed])
    assert aged([(28, "a welder", "", "welder stab inn")], [(31, "the victim", "", "victim die")])
    assert not aged([(28, "she", "", "")], [stabbed])
    assert not aged([(28, "a welder", "", "welder see taxi")], [stabbed])
