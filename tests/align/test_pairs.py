"""Claims of many articles meet within their event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.pairs import MANY_ARTICLES, align_story
from checker.annotation import Article
from checker.model import Claim, Kind, Level, SlotEvidence
from checker.story import Story

Make = Callable[..., Any]


def _articles_met(claim: Make, story: Callable[..., Story], count: int) -> set[frozenset[str]]:
    ids = [f"a{n:02}" for n in range(count)]
    claims: list[Claim] = [claim(Kind.QUANTITY, 7, article=i, id=f"{i}-1") for i in ids]
    apart = SlotEvidence("event", Level.APART, 0.0)
    events = {frozenset(("a00", other)): apart for other in ids[1:]}
    told = story([Article(i, "Seven were hurt.") for i in ids], claims, events=events)
    return {frozenset((p.left.article, p.right.article)) for p in align_story(told)}


@pytest.mark.parametrize(("count", "met"), [(3, True), (MANY_ARTICLES + 1, False)])
def test_two_events_meet_in_small_stories_only(
    claim: Make, story: Callable[..., Story], count: int, met: bool
) -> None:
    found = _articles_met(claim, story, count)
    assert (frozenset(("a00", "a01")) in found) is met
    assert frozenset(("a01", "a02")) in found
