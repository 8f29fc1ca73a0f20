"""Whether two articles tell of one event."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotation import Annotation
from checker.entities.events import _bridged, _Traits, compare_traits, match_events
from checker.extract import extract_article
from checker.model import Extraction, Level, SlotEvidence

Annotate = Callable[..., Annotation]
Words = st.frozensets(st.text("abcde", min_size=1, max_size=2), max_size=8)
TRAITS = st.builds(_Traits, Words, Words, Words, Words, Words)


@given(TRAITS, TRAITS)
def test_symmetric_and_bounded(left: _Traits, right: _Traits) -> None:
    one, other = compare_traits(left, right), compare_traits(right, left)
    assert (one.level, one.score) == (other.level, other.score)
    assert 0.0 <= one.score <= 1.0


@given(TRAITS, TRAITS, st.text("xyz", min_size=3, max_size=4))
def test_a_shared_person_never_counts_against(left: _Traits, right: _Traits, who: str) -> None:
    both = (
        left._replace(people=left.people | {who}),
        right._replace(people=right.people | {who}),
    )
    assert compare_traits(*both).score >= compare_traits(left, right).score


FIRE = (
    "Fire destroyed a paper mill in Tolby on Monday. Station officer Nora Lind said 12 crews came."
)
AGAIN = (
    "Nora Lind of the fire service said the blaze at the Tolby mill kept 12 crews busy all night."
)
OTHER = "A cargo ship ran aground off Port Ellery in fog. The captain and six sailors were unhurt."


@pytest.mark.model
def test_one_event_or_two(annotate: Annotate) -> None:
    extractions: list[Extraction] = [
        extract_article(annotate(text, id=name))
        for name, text in (("a", FIRE), ("b", AGAIN), ("c", OTHER))
    ]
    events = match_events(extractions)
    assert events[frozenset("ab")].level is not Level.APART
    assert events[frozenset("ac")].level is Level.APART
    assert events[frozenset("bc")].level is Level.APART
    assert set(events) == {frozenset("ab"), frozenset("ac"), frozenset("bc")}


def _tie(level: Level, score: float = 0.5) -> SlotEvidence:
    return SlotEvidence("event", level, score)


@pytest.mark.parametrize(
    ("bridge", "expected"),
    [
        (_tie(Level.EXACT), Level.NEAR),
        (_tie(Level.NEAR, 0.45), Level.NEAR),
        (_tie(Level.NEAR, 0.33), Level.APART),
    ],
)
def test_a_third_article_ties_two(bridge: SlotEvidence, expected: Level) -> None:
    events = {
        frozenset("ab"): _tie(Level.APART, 0.2),
        frozenset("ac"): _tie(Level.EXACT),
        frozenset("bc"): bridge,
    }
    assert _bridged(events)[frozenset("ab")].level is expected


def test_a_third_article_makes_a_likely_event_sure() -> None:
    events = {
        frozenset("ab"): _tie(Level.NEAR),
        frozenset("ac"): _tie(Level.EXACT),
        frozenset("bc"): _tie(Level.EXACT),
    }
    assert _bridged(events)[frozenset("ab")].level is Level.EXACT


def test_two_articles_have_no_third() -> None:
    assert _bridged({frozenset("ab"): _tie(Level.APART, 0.2)})[frozenset("ab")].level is Level.APART
