"""Who confirms whom."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from typing import Any

import pytest

from checker.findings import agreements
from checker.model import Article, Claim, ClaimPair, Kind, Level, Quantity
from checker.story import Story

Make = Callable[..., Any]
TEXT = "Seven people were hurt."


@pytest.fixture
def three(claim: Make, story: Callable[..., Story]) -> tuple[list[Claim], Story]:
    claims = [
        claim(Kind.QUANTITY, 7, article=a, end=len(TEXT), focus=(0, 5), subject="people", id=a)
        for a in "abc"
    ]
    articles = [Article(a, TEXT) for a in "abc"]
    return claims, story(articles, claims, origins={"a": 0, "b": 1, "c": 0})


Three = tuple[list[Claim], Story]


def test_one_row_for_one_fact_and_copies_count_once(three: Three, pair: Make) -> None:
    claims, story = three
    pairs: list[ClaimPair] = [
        pair(x, y, levels={"value": "exact"}) for x, y in itertools.combinations(claims, 2)
    ]
    [row] = agreements(pairs, story)
    assert (row.articles, row.origins, row.value) == (("a", "b", "c"), 2, "Seven")
    assert len(row.evidence) == 3
    random.Random(3).shuffle(pairs)
    assert agreements(pairs, story) == [row]


def test_two_who_say_about_the_same_agree(
    claim: Make, pair: Make, story: Callable[..., Story]
) -> None:
    about = Quantity(45, 55, exact=False)
    sides = [
        claim(Kind.QUANTITY, v, article=a, end=len(TEXT), focus=(0, 5), subject="people")
        for a, v in zip("ab", (about, about), strict=True)
    ]
    told = story([Article(a, TEXT) for a in "ab"], sides)
    assert len(agreements([pair(*sides, levels={"value": "near"})], told)) == 1
    other = claim(Kind.QUANTITY, 48, article="b", end=len(TEXT), focus=(0, 5), subject="people")
    assert agreements([pair(sides[0], other, levels={"value": "near"})], told) == []


@pytest.mark.parametrize(
    ("aligned", "level"),
    [(False, Level.EXACT), (True, Level.APART), (True, Level.MISSING)],
)
def test_what_is_no_agreement(three: Three, pair: Make, aligned: bool, level: Level) -> None:
    claims, story = three
    assert agreements([pair(*claims[:2], aligned=aligned, levels={"value": level})], story) == []


def test_an_article_does_not_confirm_itself(three: Three, pair: Make, claim: Make) -> None:
    claims, story = three
    again = claim(Kind.QUANTITY, 7, article="a", end=5, focus=(0, 5), subject="people", id="a2")
    assert agreements([pair(claims[0], again, levels={"value": "exact"})], story) == []


def test_words_are_no_facts(three: Three, pair: Make, claim: Make) -> None:
    _, story = three
    left, right = (claim(Kind.SUBSTITUTION, "x", article=a, end=5, focus=(0, 5)) for a in "ab")
    assert agreements([pair(left, right, levels={"value": "exact"})], story) == []
