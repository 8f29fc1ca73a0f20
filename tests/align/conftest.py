"""Pairs as the aligning stage makes them, for the tests of single kinds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.align.pairs import align_story
from checker.entities import link_story
from checker.extract import extract_article
from checker.lexicon import builtin_lexicon
from checker.model import Annotation, ClaimPair, Kind

Pairs = Callable[[str, str], list[ClaimPair]]


@pytest.fixture
def pairs_of(annotate: Callable[..., Annotation]) -> Callable[..., Pairs]:
    """`pairs_of(kind, …)(left, right)`: pairs of these kinds, the same from both sides."""

    def across(kinds: tuple[Kind, ...], *texts: tuple[str, str]) -> list[ClaimPair]:
        lexicon = builtin_lexicon()
        found = tuple(extract_article(annotate(text, id=name), lexicon) for name, text in texts)
        made = align_story(link_story(found, lexicon))
        return [p for p in made if p.left.kind in kinds and p.left.article != p.right.article]

    def of(*kinds: Kind) -> Pairs:
        def run(left: str, right: str) -> list[ClaimPair]:
            straight = across(kinds, ("a", left), ("b", right))
            swapped = across(kinds, ("b", right), ("a", left))
            assert sorted((p.aligned, p.apart, p.level("value")) for p in straight) == sorted(
                (p.aligned, p.apart, p.level("value")) for p in swapped
            )
            return straight

        return run

    return of
