"""The same words in two mouths, one mouth with other words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import ClaimPair, Kind, Level

pytestmark = pytest.mark.model
Pairs = Callable[[str, str], list[ClaimPair]]


@pytest.fixture
def pairs(pairs_of: Callable[..., Pairs]) -> Pairs:
    return pairs_of(Kind.QUOTE)


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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # two translations of one sentence, the same words in another order
        (
            "Somebody shouted that it was late and everybody began walking home",
            "Someone shouted it was late and everyone just started walking home",
        ),
        (
            "The valley has drunk enough of the blood of our brothers",
            "The valley has drunk enough of our brothers' blood",
        ),
    ],
)
def test_second_translations_are_no_drift(pairs: Pairs, left: str, right: str) -> None:
    assert disputed(pairs(quote(left), quote(right))) == []


def test_an_office_is_another_mouth(pairs: Pairs) -> None:
    left = f'"{SAID}," said President Nora Lind in Tolby on Monday.'
    right = f'"{SAID}," said the UN envoy, Helena Brandt, in Tolby on Monday.'
    [pair] = disputed(pairs(left, right))
    assert pair.left.slot("relation") == "mouth"


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
