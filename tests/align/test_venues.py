"""One sort of building under two names."""

from __future__ import annotations

from typing import Any

import pytest

from checker.align.venues import venue_pairs
from checker.annotation import Article
from checker.model import Claim, Kind, Level, Place, SlotEvidence

SURE = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}


class _NoTowns:
    def relation(self, a: str, b: str) -> str:
        return "same" if a == b else "unknown"

    def distance_km(self, *_: str) -> float | None:
        return None

    def lookup(self, name: str) -> tuple[str, ...]:
        return (name,) if name == "orra" else ()


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (["mercy"], ["st. olav"], True),
        (["mercy"], ["orra"], False),  # a town: any hospital in it
        (["mercy"], ["mercy general"], False),
        (["ohsu"], ["orra heights state university"], False),
        (["mercy", "aker"], ["st. olav"], False),
    ],
)
def test_one_each(claim: Any, story: Any, left: list[str], right: list[str], apart: bool) -> None:
    claims: list[Claim] = [
        claim(
            kind=Kind.PLACE, article=article, attribute="venue", value=Place(name, (), "venue"),
            extra={"sort": "hospital"},
        )
        for article, names in (("a", left), ("b", right))
        for name in names
    ]  # fmt: skip
    articles = [Article(id="a", text=" ".join(left)), Article(id="b", text=" ".join(right))]
    assert bool(venue_pairs(story(articles, claims, events=SURE), _NoTowns())) is apart
