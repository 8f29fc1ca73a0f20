"""One street under two types."""

from __future__ import annotations

from typing import Any

import pytest

from checker.align.street_types import street_type_pairs
from checker.annotation import Article
from checker.model import Claim, Kind, Level, Place, SlotEvidence

SURE = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("willow avenue", "willow drive", True),
        ("willow avenue", "willow avenue", False),
        ("5th street", "5th avenue", False),
        ("willow highway", "willow road", False),
    ],
)
def test_types(claim: Any, story: Any, left: str, right: str, apart: bool) -> None:
    claims: list[Claim] = [
        claim(kind=Kind.PLACE, article=name, value=Place(street, (), "street"))
        for name, street in (("a", left), ("b", right))
    ]
    articles = [Article(id="a", text=left), Article(id="b", text=right)]
    assert bool(street_type_pairs(story(articles, claims, events=SURE))) is apart


def test_an_article_with_both(claim: Any, story: Any) -> None:
    claims: list[Claim] = [
        claim(kind=Kind.PLACE, article=name, value=Place(street, (), "street"))
        for name, street in (("a", "willow avenue"), ("b", "willow drive"))
    ]
    both = Article(id="a", text="Willow Avenue runs into Willow Drive.")
    made = story([both, Article(id="b", text="willow drive")], claims, events=SURE)
    assert not street_type_pairs(made)
