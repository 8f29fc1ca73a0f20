"""Nearly equal sentences of two articles: what is judged, how sure, and what keeps silent."""

# ruff: noqa: E501  (one tagged sentence a line reads best)

from __future__ import annotations

import pytest

from checker.align.substitution import substitution_pairs
from checker.model import ClaimPair, Extraction, Mention, Status, Words
from checker.story import Story
from tests.align.tagged import story_of, tagged

FRAME = "The/DET {} opened/VERB the/DET new/ADJ library/NOUN beside/ADP the/DET harbour/NOUN with/ADP children/NOUN ./PUNCT"


def pairs(left: str, right: str) -> list[ClaimPair]:
    return substitution_pairs(story_of(left, right))


def relations(left: str, right: str) -> list[str]:
    return [p.left.slot("relation") for p in pairs(left, right) if p.aligned]


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("mayor/NOUN of/ADP Ghent/PROPN", "mayor/NOUN of/ADP Turin/PROPN", "name"),
        ("12/NUM mayors/NOUN", "14/NUM mayors/NOUN", "number"),
        ("mayor/NOUN on/ADP Monday/PROPN", "mayor/NOUN on/ADP Friday/PROPN", "date"),
        ("old/ADJ mayor/NOUN", "young/ADJ mayor/NOUN", "antonym"),
        ("mayor/NOUN can/AUX not/PART have/AUX", "mayor/NOUN can/AUX have/AUX", "negation"),
        ("lawyer/NOUN", "nurse/NOUN", "sibling"),
        ("teapot/NOUN", "parliament/NOUN", "unrelated"),
    ],
)
def test_one_changed_slot(left: str, right: str, relation: str) -> None:
    assert relations(FRAME.format(left), FRAME.format(right)) == [relation]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("physician/NOUN", "doctor/NOUN"),
        ("about/ADV 200/NUM people/NOUN", "205/NUM people/NOUN"),
        ("Ann/PROPN Hill/PROPN", "Mr/PROPN Hill/PROPN"),
        ("U.S./PROPN mayor/NOUN", "US/PROPN mayor/NOUN"),
        ("Tenn./PROPN mayor/NOUN", "Tennessee/PROPN mayor/NOUN"),
        ("mayor/NOUN", "cheerful/ADJ mayor/NOUN"),
        (
            "mayor/NOUN of/ADP the/DET oilfields/NOUN",
            "mayor/NOUN of/ADP the/DET oil/NOUN fields/NOUN",
        ),
        ("12/NUM mayors/NOUN", "twelve/NUM mayors/NOUN"),
        ("illegal/ADJ mayor/NOUN", "not/PART legal/ADJ mayor/NOUN"),
    ],
)
def test_rewordings_are_silent(left: str, right: str) -> None:
    assert relations(FRAME.format(left), FRAME.format(right)) == []


def test_strength_and_evidence() -> None:
    (pair,) = pairs(FRAME.format("lawyer/NOUN"), FRAME.format("nurse/NOUN"))
    assert pair.left.slot("strength") == "verbatim"
    assert pair.left.value == Words("lawyer", "lawyer")
    assert pair.left.article == "a"
    assert pair.left.end - pair.left.start <= 400
    text = tagged(FRAME.format("lawyer/NOUN")).article.text
    assert text[pair.left.focus_start : pair.left.focus_end] == "lawyer"
    assert not isinstance(pair.left.value, Status)


def test_swapping_articles_swaps_the_pair() -> None:
    one, other = FRAME.format("lawyer/NOUN"), FRAME.format("nurse/NOUN")
    (pair,), (back,) = pairs(one, other), pairs(other, one)
    assert (pair.left.value, pair.right.value) == (back.right.value, back.left.value)
    assert pair.left.slot("strength") == back.left.slot("strength")


def test_an_article_that_gives_both_says_so() -> None:
    left = FRAME.format("mayor/NOUN of/ADP Ghent/PROPN")
    both = left + "\n" + FRAME.format("mayor/NOUN of/ADP Turin/PROPN").replace("new", "old")
    found = pairs(both, FRAME.format("mayor/NOUN of/ADP Turin/PROPN"))
    assert {p.left.slot("both") for p in found} == {"frame"}
    assert {p.apart for p in found} == {"one article gives both"}


def test_names_of_one_entity_are_silent() -> None:
    one = tagged(FRAME.format("Macron/PROPN"), "a")
    two = tagged(FRAME.format("president/NOUN"), "b")
    mention = Mention("p", "name", "Macron", 4, 10, 1, 2)
    extractions = [Extraction(one, (mention,), (), ()), Extraction(two, (mention,), (), ())]
    story = Story(extractions, {("a", "p"): "P1", ("b", "p"): "P1"})
    assert substitution_pairs(story) == []


def test_different_sentences_are_no_candidates() -> None:
    assert (
        pairs(
            FRAME.format("mayor/NOUN"),
            "Two/NUM dogs/NOUN slept/VERB under/ADP a/DET warm/ADJ stove/NOUN all/DET winter/NOUN",
        )
        == []
    )


def test_many_copies_stay_cheap() -> None:
    texts = [FRAME.format(f"{n}/NUM mayors/NOUN") for n in range(20, 45)]
    found = substitution_pairs(story_of(*texts))
    assert 0 < len(found) <= 25 * 24 // 2
