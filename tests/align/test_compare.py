"""Comparators shared by the kinds: symmetric, bounded, and they never see the disputed value."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align.compare import (
    compare_events,
    compare_heads,
    compare_modality,
    compare_modifiers,
    compare_speakers,
    compare_subjects,
)
from checker.annotation import Article
from checker.model import (
    Claim,
    Entity,
    EntityType,
    EventRef,
    Level,
    Modality,
    Participant,
    SlotEvidence,
)
from checker.story import Story

Make = Callable[..., Claim]
MakeStory = Callable[..., Story]
NOUNS = st.sampled_from("people man woman victim worker bridge bridges defence defense it".split())
WORDS = st.frozensets(st.sampled_from("old new long local injured".split()), max_size=3)
PEOPLE = st.builds(lambda head, words: Participant(head, head, 0, 4, "", words), NOUNS, WORDS)
EVENTS = st.builds(
    EventRef,
    st.sampled_from([None, 1994, 2024]),
    st.sampled_from(["", "Tolby"]),
    st.booleans(),
    st.booleans(),
)


@pytest.fixture
def bare(story: MakeStory) -> Story:
    return story([Article("a", ""), Article("b", "")])


def same(one: SlotEvidence, other: SlotEvidence) -> bool:
    return (one.level, one.score) == (other.level, other.score) and 0.0 <= one.score <= 1.0


@settings(deadline=None)
@given(left=PEOPLE, right=PEOPLE)
def test_subjects_are_compared_alike_from_both_sides(
    claim: Make, story: MakeStory, left: Participant, right: Participant
) -> None:
    nothing = story([Article("a", ""), Article("b", "")])
    one, other = claim(subject=left, article="a"), claim(subject=right, article="b")
    assert same(compare_subjects(one, other, nothing), compare_subjects(other, one, nothing))


@settings(deadline=None)
@given(who=PEOPLE)
def test_a_noun_is_itself(who: Participant) -> None:
    assert compare_heads(who, who).level is Level.EXACT
    assert compare_modifiers(who, who, compare_heads(who, who)).level is Level.EXACT


@settings(deadline=None)
@given(left=EVENTS, right=EVENTS)
def test_events_are_compared_alike_from_both_sides(
    claim: Make, story: MakeStory, left: EventRef, right: EventRef
) -> None:
    nothing = story([Article("a", ""), Article("b", "")])
    one, other = claim(event=left, article="a"), claim(event=right, article="b")
    assert same(compare_events(one, other, nothing), compare_events(other, one, nothing))
    assert compare_events(one, claim(event=left, article="b"), nothing).level is not Level.APART


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (EventRef(), EventRef(), Level.NEAR),
        (EventRef(year=1994), EventRef(year=2024), Level.APART),
        (EventRef(year=1994), EventRef(year=1994), Level.EXACT),
        (EventRef(year=1994), EventRef(), Level.MISSING),
        (EventRef(past=True), EventRef(), Level.APART),
        (EventRef(other=True), EventRef(), Level.APART),
        (EventRef(place="Tolby"), EventRef(place="Brenna"), Level.APART),
    ],
)
def test_events(claim: Make, bare: Story, left: EventRef, right: EventRef, level: Level) -> None:
    pair = claim(event=left, article="a"), claim(event=right, article="b")
    assert compare_events(*pair, bare).level is level


def test_articles_on_two_events_keep_everything_apart(claim: Make, story: MakeStory) -> None:
    apart = {frozenset("ab"): SlotEvidence("event", Level.APART, 0.0, "two events")}
    two = story([Article("a", ""), Article("b", "")], events=apart)
    assert compare_events(claim(article="a"), claim(article="b"), two).level is Level.APART


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("worker", "worker", Level.EXACT),
        ("defence", "defense", Level.NEAR),
        ("victim", "people", Level.NEAR),
        ("man", "woman", Level.APART),
        ("bank", "banks", Level.NEAR),
        ("restaurant", "restuarant", Level.NEAR),
        ("resident", "president", Level.APART),
        ("officer", "office", Level.APART),
        ("bridge", "school", Level.APART),
    ],
)
def test_heads(left: str, right: str, level: Level) -> None:
    assert compare_heads(Participant("", left, 0, 0), Participant("", right, 0, 0)).level is level


def test_entities_decide_before_words(claim: Make, story: MakeStory) -> None:
    both = story(
        [Article("a", ""), Article("b", "")],
        canonical={("a", "e0"): "s0", ("b", "e0"): "s0", ("b", "e1"): "s1"},
        entities={
            key: Entity(key, EntityType.PERSON, name, (name,))
            for key, name in (("s0", "Nora Lind"), ("s1", "Karl Lind"))
        },
    )
    one = claim(article="a", subject=Participant("the mayor", "mayor", 0, 9, "e0"))
    same_person = claim(article="b", subject=Participant("Lind", "lind", 0, 4, "e0"))
    another = claim(article="b", subject=Participant("the mayor", "mayor", 0, 9, "e1"))
    assert compare_subjects(one, same_person, both).level is Level.EXACT
    assert compare_subjects(one, another, both).level is Level.APART


def test_nobody_and_pronouns_are_left_open(claim: Make, bare: Story) -> None:
    one = claim(subject=Participant("the mayor", "mayor", 0, 9))
    for other in (claim(subject=None), claim(subject=Participant("she", "she", 0, 3))):
        assert compare_subjects(one, other, bare).level is Level.MISSING


@pytest.mark.parametrize("left", list(Modality))
@pytest.mark.parametrize("right", list(Modality))
def test_modality(claim: Make, left: Modality, right: Modality) -> None:
    pair = claim(modality=left), claim(modality=right)
    found = compare_modality(*pair)
    assert same(found, compare_modality(*pair[::-1]))
    assert (found.level is Level.EXACT) == (left is right)
    if {left, right} == {Modality.HAPPENED, Modality.SCHEDULED}:
        assert found.level is Level.NEAR


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("", "", Level.EXACT),
        ("", "police", Level.MISSING),
        ("police", "police", Level.NEAR),
        ("police", "mayor", Level.APART),
    ],
)
def test_speakers(claim: Make, bare: Story, left: str, right: str, level: Level) -> None:
    pair = claim(article="a", speaker=left), claim(article="b", speaker=right)
    found = compare_speakers(*pair, bare)
    assert found.level is level
    assert same(found, compare_speakers(*pair[::-1], bare))
