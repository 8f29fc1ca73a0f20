"""A story in, every compared pair out: blocking, then the comparator of the kind."""

from __future__ import annotations

from collections.abc import Callable

from checker.align.block import candidate_pairs
from checker.align.quotes import compare_quotes
from checker.model import Claim, ClaimPair, Kind
from checker.story import Story

Comparator = Callable[[Claim, Claim, Story], ClaimPair]

COMPARATORS: dict[Kind, Comparator] = {
    Kind.QUOTE: compare_quotes,
}


def align_story(story: Story) -> list[ClaimPair]:
    """Claim pairs of every kind, in claim order; unaligned ones say what keeps them apart."""
    return [
        COMPARATORS[left.kind](left, right, story)
        for left, right in candidate_pairs(story.claims)
        if left.kind in COMPARATORS
    ]
