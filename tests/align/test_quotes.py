"""The same words in two mouths, one mouth with other words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.align.pairs import align_story
from checker.entities import link_story
from checker.extract import extract_article
from checker.lexicon import builtin_lexicon
from checker.model import Annotation, ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]


@pytest.fixture
def pairs(annotate: Annotate) -> Callable[[str, str], list[ClaimPair]]:
    """Pairs of one kind across two articles, the same from both sides."""

    def across(*texts: tuple[str, str]) -> list[ClaimPair]:
        lexicon = builtin_lexicon()
        found = tuple(extract_article(annotate(text, id=name), lexicon) for name, text in texts)
        made = align_story(link_story(found, lexicon))
        return [p for p in made if p.left.kind is Kind.QUOTE and p.left.article != p.right.article]

    def run(left: str, right: str) -> list[ClaimPair]:
        straight = across(("a", left), ("b", right))
        swapped = across(("b", right), ("a", left))
        assert sorted((p.aligned, p.apart, p.level("value")) for p in straight) == sorted(
            (p.aligned, p.apart, p.level("value")) for p in swapped
        )
        return straight

    return run


Pairs = Callable[[str, str], list[ClaimPair]]


def disputed(pairs: list[ClaimPair]) -> list[ClaimPair]:
    return [p for p in pairs if p.aligned and p.level("value") is Level.APART]


SAID = "We will rebuild the old bridge over the river before the winter comes"


def quote(words: str, who: str = "Nora Lind") -> str:
    return f'"{words}," said {who} in Tolby on Monday.'


def test_the_same_words_agree(pairs: Pairs) -> None:
    [pair] = pairs(quote(SAID), f"Nora Lind told reporters: “{SAID}.”")
    assert (pair.aligned, pair.level("value")) == (True, Level.EXACT)


@pytest.mark.parametrize(
    "words",
    [
        SAID.replace("winter", "summer"),
        SAID.replace("will rebuild", "will never rebuild"),
        SAID.replace("old bridge", "old school"),
    ],
)
def test_other_words_in_one_mouth(pairs: Pairs, words: str) -> None:
    [pair] = disputed(pairs(quote(SAID), quote(words)))
    assert pair.left.slot("relation") == "drift"
    text = quote(SAID)
    focus = text[pair.left.focus_start : pair.left.focus_end]
    assert focus in SAID
    assert len(focus) < len(SAID)


@pytest.mark.parametrize(
    "words",
    [
        SAID[8:],
        SAID[:40],
        SAID.replace("the old", "the [old]"),
        SAID.replace("over the river", "..."),
        SAID.replace("We will", "We'll"),
        SAID.replace("rebuild", "rebulid"),
        f"And {SAID}",
    ],
)
def test_cuts_edits_and_slips_are_no_drift(pairs: Pairs, words: str) -> None:
    assert disputed(pairs(quote(SAID), quote(words))) == []


def test_one_utterance_in_two_mouths(pairs: Pairs) -> None:
    [pair] = disputed(pairs(quote(SAID), quote(SAID, "Karl Weber")))
    assert pair.left.slot("relation") == "mouth"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (quote("We are all very sad today"), quote("We are all very sad today", "Karl Weber")),
        (quote(SAID), quote("Nobody has asked the people of the town what they want")),
        (quote(SAID), quote(SAID, "a spokesman for the council")),
    ],
)
def test_set_phrases_other_utterances_and_spokesmen(pairs: Pairs, left: str, right: str) -> None:
    assert disputed(pairs(left, right)) == []
