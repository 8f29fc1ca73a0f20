"""Pairs as the aligning stage makes them, for the tests of single kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from checker.align.pairs import align_story
from checker.align.spelling import spelling_pairs
from checker.annotation import Annotation
from checker.entities import link_story
from checker.extract import extract_article
from checker.lexicon import builtin_lexicon
from checker.model import ClaimPair, Kind, Level, Place, SlotEvidence
from checker.story import Story

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


@pytest.fixture
def typos(annotate: Callable[..., Annotation]) -> Callable[[str], list[tuple[str, str]]]:
    """`typos(text)`: the words of one text that are misspelt, each with what is meant."""

    def run(text: str) -> list[tuple[str, str]]:
        story = Story((extract_article(annotate(text)),))
        return [
            (text[p.left.focus_start : p.left.focus_end], p.left.slot("replacement"))
            for p in spelling_pairs(story)
            if p.left.slot("relation") == "typo"
        ]

    return run


class TwoCities:
    """What the gazetteer knows of two cities of one country."""

    def relation(self, a: str, b: str) -> str:
        if {a, b} == {"bergen", "molde"}:
            return "apart"
        return "inside" if "norway" in (a, b) else "unknown"

    def distance_km(self, *_: str) -> float | None:
        return None

    def lookup(self, name: str) -> list[str]:
        return [name] if name in ("bergen", "molde", "norway") else []


@pytest.fixture
def places_of(
    article: Callable[..., Any], story: Callable[..., Any], claim: Callable[..., Any]
) -> Callable[..., Any]:
    """`places_of(propose, attribute)(("a", slots), …)`: pairs of places told of one sure event."""

    def of(propose: Callable[..., list[ClaimPair]], told_as: str) -> Callable[..., Any]:
        base = {"attribute": told_as, "subject": None, "keys": (), "value": Place("x", (), told_as)}

        def run(*told: tuple[str, dict[str, str]], text: str = "") -> list[ClaimPair]:
            claims = [
                claim(Kind.PLACE, article=where, extra=slots, **base) for where, slots in told
            ]
            sure = {frozenset("ab"): SlotEvidence("event", Level.EXACT, 1.0)}
            articles = [article(id="a", text=text or "x"), article(id="b")]
            return propose(story(articles, claims, events=sure), TwoCities())

        return run

    return of
